"""Light through crowns: lengths, their sums, and what is refused."""

import pickle

import numpy as np
import pytest
import trimesh

from plateau_sc.casting import Canopy
from plateau_sc.errors import ParameterError
from plateau_sc.sun import sun_vector

UP = np.array([0.0, 0.0, 1.0])


def sphere(subdivisions, radius=3.0, centre=(0, 0, 10)):
    return np.asarray(trimesh.creation.icosphere(subdivisions=subdivisions, radius=radius).triangles) + centre


def test_a_finer_sphere_comes_closer_to_its_diameter():
    for azimuth, elevation in [(10.0, 40.0), (200.0, 75.0), (301.0, 3.0)]:
        direction = sun_vector(azimuth, elevation)
        errors = []
        for subdivisions in (1, 2, 3, 4):
            canopy = Canopy(sphere(subdivisions), np.zeros(20 * 4**subdivisions, dtype=np.int32))
            centre = np.array([[0.0, 0.0, 10.0]])
            whole = canopy.depths(centre - 20 * direction, direction, np.ones(1))[0]
            half = canopy.depths(centre, direction, np.ones(1))[0]
            assert half == pytest.approx(whole / 2, abs=1e-12)
            errors.append(6.0 - whole)
        assert 0 < errors[-1] < 0.01
        assert errors[0] > errors[1] > errors[3]


def test_each_tree_has_its_own_extinction():
    faces = np.concatenate([sphere(1), sphere(1, centre=(0, 0, 30))])
    canopy = Canopy(faces, np.repeat(np.array([0, 1], dtype=np.int32), 80))
    below = np.array([[0.1, 0.2, 0.0]])
    one, other = (canopy.depths(below, UP, np.array(k))[0] for k in ([1.0, 0.0], [0.0, 1.0]))
    assert one > 5
    assert one == pytest.approx(other, abs=1e-9)
    assert canopy.depths(below, UP, np.array([0.5, 0.25]))[0] == pytest.approx(0.5 * one + 0.25 * other, abs=1e-12)


def test_a_canopy_travels():
    canopy = Canopy(sphere(1), np.zeros(80, dtype=np.int32))
    below = np.array([[0.1, 0.2, 0.0]])
    before = canopy.depths(below, UP, np.ones(1))
    assert pickle.loads(pickle.dumps(canopy)).depths(below, UP, np.ones(1)) == before


def test_no_crown_takes_nothing():
    empty = Canopy(np.empty((0, 3, 3)), np.empty(0, dtype=np.int32))
    assert empty.depths(np.zeros((4, 3)), UP, np.empty(0)).tolist() == [0.0] * 4


def test_bad_input_is_refused():
    canopy = Canopy(sphere(1), np.zeros(80, dtype=np.int32))
    with pytest.raises(ParameterError, match="owner"):
        Canopy(sphere(1), np.zeros(3, dtype=np.int32))
    with pytest.raises(ParameterError, match="one value a tree"):
        canopy.depths(np.zeros((1, 3)), UP, np.empty(0))
    with pytest.raises(ParameterError, match="unit vector"):
        canopy.depths(np.zeros((1, 3)), 2 * UP, np.ones(1))
