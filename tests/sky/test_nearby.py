"""What is left out of a scene hides nothing: the same rays with all of it and with what is near."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plateau_sc.kernels.occlusion import cast_beam
from plateau_sc.scene import Scene
from plateau_sc.sky import DOME
from plateau_sc.sky.nearby import (
    LOWEST_SLOPE,
    Nearby,
    find_faces_in_reach,
    find_faces_swept,
    is_steep,
    sort_trees,
)
from plateau_sc.sun import sun_vector
from plateau_sc.types import FloatArray
from plateau_sc.vegetation import Trees

ZONE = 6677
Box = Callable[..., FloatArray]
SEED = st.integers(0, 2**32 - 1)
LAWS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def scatter(box: Box, seed: int, count: int = 60) -> FloatArray:
    """Return boxes over a square kilometre, some of them in the air."""
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(0, 1000, (2, count))
    low, high = rng.uniform(0, 5, count), rng.uniform(6, 60, count)
    sides = rng.uniform(2, 30, (2, count))
    boxes = [box((x[i], y[i], low[i]), (x[i] + sides[0, i], y[i] + sides[1, i], high[i])) for i in range(count)]
    return np.concatenate(boxes)


@LAWS
@given(SEED)
def test_rays_to_the_dome_meet_what_the_whole_scene_hides(box: Box, seed: int) -> None:
    rng = np.random.default_rng(seed)
    scene = Scene.from_mesh(scatter(box, seed), ZONE)
    low = np.array([*rng.uniform(300, 600, 2), rng.uniform(0.0, 20.0)])
    high = low + rng.uniform(1.0, 60.0, 3)
    near = Nearby.of(scene, low, high)
    eyes = rng.uniform(low, high, (40, 3))
    for patch in rng.integers(0, len(DOME), 12):
        way = DOME.directions[patch]
        whole, some = (cast_beam(what.bvh, eyes, way, 1) for what in (scene.occluders, near.solid))
        assert np.array_equal(whole, some)


@LAWS
@given(SEED, st.floats(0.05, 12.0), st.floats(0.0, 360.0))
def test_rays_to_a_low_sun_do(box: Box, seed: int, elevation: float, azimuth: float) -> None:
    rng = np.random.default_rng(seed)
    corners = scatter(box, seed)
    low = np.array([*rng.uniform(300, 600, 2), 1.0])
    high = low + np.array([60.0, 40.0, 0.0])
    ways = sun_vector(np.array([azimuth, azimuth + 7.0]), np.array([elevation, elevation + 0.5]))
    near = Nearby.of(Scene.from_mesh(corners, ZONE), low, high, ways)
    tree = Scene.from_mesh(corners, ZONE).occluders.bvh
    eyes = rng.uniform(low, high, (60, 3))
    for way in ways:
        assert np.array_equal(cast_beam(tree, eyes, way, 1), cast_beam(near.solid.bvh, eyes, way, 1))


def test_little_is_kept_and_nothing_where_half_is(box: Box) -> None:
    scene = Scene.from_mesh(scatter(box, 1), ZONE)
    near = Nearby.of(scene, np.array([500.0, 500.0, 1.0]), np.array([510.0, 510.0, 1.0]))
    assert not near.whole
    assert 0 < len(near.solid.corners) < 0.4 * len(scene.corners)
    wide = Nearby.of(scene, np.array([0.0, 0.0, 1.0]), np.array([1000.0, 1000.0, 1.0]))
    assert wide.whole
    assert wide.solid is scene.occluders


def test_a_face_as_high_as_the_slope_is_kept_and_a_lower_one_left() -> None:
    low, high = np.array([0.0, 0.0, 1.0]), np.array([10.0, 10.0, 1.0])
    way = 100.0
    triangle = np.array([[10.0 + way, 0, 0], [12.0 + way, 0, 0], [11.0 + way, 0, 1.0]])
    tall, small = triangle.copy(), triangle.copy()
    tall[2, 2], small[2, 2] = 1.0 + way * LOWEST_SLOPE + 0.01, 1.0 + (way - 2.0) * LOWEST_SLOPE
    assert find_faces_in_reach(np.array([tall, small]), low, high).tolist() == [True, False]
    east = sun_vector(90.0, 45.0)
    assert not find_faces_swept(np.array([tall]), low, high, east[np.newaxis]).any()
    assert find_faces_swept(np.array([tall]), low, high, sun_vector(90.0, 2.0)[np.newaxis]).all()
    assert not find_faces_swept(np.array([tall]), low, high, sun_vector(270.0, 2.0)[np.newaxis]).any()


def test_all_patches_of_the_dome_are_steep_and_a_low_sun_is_not() -> None:
    assert is_steep(DOME.directions).all()
    assert is_steep(sun_vector(np.array([10.0, 10.0]), np.array([89.0, 5.0]))).tolist() == [True, False]


def test_crowns_are_kept_with_their_trees(box: Box) -> None:
    x = np.array([5.0, 900.0, 12.0])
    trees = Trees.from_columns(x, np.full(3, 5.0), np.zeros(3), np.full(3, 9.0), np.full(3, 6.0), epsg=ZONE)
    trees = trees.with_transmissivity(in_leaf=np.array([0.1, 0.2, 0.3]), bare=0.6)
    scene = Scene.from_mesh(box((0, 0, 0), (1, 1, 1)), ZONE, trees=trees)
    near = Nearby.of(scene, np.array([0.0, 0.0, 1.0]), np.array([20.0, 20.0, 1.0]))
    # Two of three are more than half: all stay.
    assert near.canopy is scene.canopy
    assert [kind.transmissivity[0] for kind in near.trees] == pytest.approx([0.1, 0.2, 0.3])
    far = Nearby.of(scene, np.array([890.0, 0.0, 1.0]), np.array([910.0, 20.0, 1.0]))
    assert set(far.canopy.owner.tolist()) == {1}
    assert [kind.transmissivity[0] for kind in far.trees] == pytest.approx([0.2])
    assert sort_trees(scene.canopy, None) == ()


def test_a_scene_of_nothing_near(box: Box) -> None:
    scene = Scene.from_mesh(box((900, 900, 0), (910, 910, 5)), ZONE)
    near = Nearby.of(scene, np.array([-900.0, -900.0, 0.0]), np.array([-895.0, -895.0, 1.0]))
    assert len(near.solid.corners) == 0
    assert near.trees == ()
