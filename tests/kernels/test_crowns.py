"""Lengths within crowns: exact on bodies that have them in closed form, and equal to a slow sum in rational numbers."""

from fractions import Fraction

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.bvh import build_bvh
from plateau_sc.kernels.crowns import sum_depths
from plateau_sc.kernels.occlusion import aim_beam

SUNS = [(0, 30), (90, 30), (180, 30), (270, 30), (123, 0.5), (270, 0.5), (200, 72), (31, 8), (0, 90), (77, 90)]
SQUARE = [(10.0, 10.0), (20.0, 10.0), (20.0, 20.0), (10.0, 20.0)]


def lengths(triangles, origins, direction, threads=1):
    tree = build_bvh(triangles)
    return sum_depths(aim_beam(tree, direction), np.ones(len(tree.corners)), np.asarray(origins), threads)


def box_lengths(low, high, origins, direction):
    """Return the length of rays within a box, by its slabs."""
    with np.errstate(divide="ignore", invalid="ignore"):
        first, second = (low - origins) / direction, (high - origins) / direction
    enter, leave = np.fmin(first, second), np.fmax(first, second)
    beside = (direction == 0.0) & ((origins < low) | (origins > high))
    enter[:, direction == 0.0], leave[:, direction == 0.0] = -np.inf, np.inf
    span = leave.min(axis=1) - np.maximum(enter.max(axis=1), 0.0)
    return np.where(beside.any(axis=1), 0.0, np.maximum(span, 0.0))


def exact_lengths(triangles, origins, direction):
    """Sum the signed distances of all faces in rational numbers, for rays that meet no edge."""
    d = [Fraction(float(value)) for value in direction]
    found = []
    for origin in origins:
        o, total = [Fraction(float(value)) for value in origin], Fraction(0)
        for triangle in triangles:
            a, b, c = ([Fraction(float(v)) - o[axis] for axis, v in enumerate(corner)] for corner in triangle)
            volumes = [_volume(d, p, q) for p, q in ((a, b), (b, c), (c, a))]
            if all(v > 0 for v in volumes) or all(v < 0 for v in volumes):
                distance = _volume(a, b, c) / sum(volumes)
                total += distance * (1 if volumes[0] > 0 else -1) if distance > 0 else 0
        found.append(float(total))
    return np.array(found)


def _volume(p, q, r):
    return p[0] * (q[1] * r[2] - q[2] * r[1]) + p[1] * (q[2] * r[0] - q[0] * r[2]) + p[2] * (q[0] * r[1] - q[1] * r[0])


@pytest.mark.parametrize(("azimuth", "elevation"), SUNS)
@pytest.mark.parametrize("offset", [(0.0, 0.0, 0.0), (9e4, -9e4, 50.0)])
def test_box_has_the_length_of_its_slabs(scenes, size, azimuth, elevation, offset):
    random, shift = np.random.default_rng(1), np.array(offset)
    origins = random.uniform((0, 0, 0), (30, 30, 12), (size(500, 150), 3)) + shift
    direction = scenes.sun(azimuth, elevation)
    direction[np.abs(direction) < 1e-15] = 0.0
    body = scenes.prism(SQUARE, 4.0, 9.0) + shift
    expected = box_lengths(np.array([10.0, 10, 4]) + shift, np.array([20.0, 20, 9]) + shift, origins, direction)
    assert np.allclose(lengths(body, origins, direction), expected, rtol=0, atol=1e-9 if shift.any() else 1e-12)
    assert (expected > 0).any()


@pytest.mark.parametrize(("azimuth", "elevation"), SUNS)
def test_tree_sums_what_all_faces_give_exactly(scenes, size, azimuth, elevation):
    random = np.random.default_rng(2)
    triangles = scenes.boxes(size(8, 3), 40.0)
    origins = random.uniform((-5, -5, -2), (45, 45, 12), (size(30, 6), 3))
    direction = scenes.sun(azimuth, elevation)
    expected = exact_lengths(triangles, origins, direction)
    assert np.allclose(lengths(triangles, origins, direction), expected, rtol=0, atol=1e-11)


def test_rays_along_edges_and_corners_leave_as_often_as_they_enter(scenes, size):
    """Receivers on whole metres under boxes on whole metres: each ray runs along walls, edges and through corners."""
    faces = np.concatenate(
        [scenes.prism(np.array(SQUARE) + 10.0 * np.array([i, j]), 2, 7) for i in (0, 1) for j in (0, 1)]
    )
    axis = np.arange(0.0, 41.0, size(5, 10))
    origins = np.stack(np.meshgrid(axis, axis, [0.0]), axis=-1).reshape(-1, 3)
    for azimuth, elevation in [(0, 45), (90, 45), (180, 45), (270, 45), (45, 45), (0, 90)]:
        direction = scenes.sun(azimuth, elevation)
        found = lengths(faces, origins, direction)
        # The four boxes make one; a ray in its outer wall may count as within or without, and nothing between.
        within = box_lengths(np.array([10.0, 10, 2]) + 1e-9, np.array([30.0, 30, 7]) - 1e-9, origins, direction)
        around = box_lengths(np.array([10.0, 10, 2]) - 1e-9, np.array([30.0, 30, 7]) + 1e-9, origins, direction)
        assert ((found >= within - 1e-7) & (found <= around + 1e-7)).all()
        assert found.max() > 4.9


def test_overlapping_bodies_count_each(scenes):
    one, other = scenes.prism(SQUARE, 2.0, 8.0), scenes.prism(SQUARE, 5.0, 9.0)
    up = np.array([0.0, 0.0, 1.0])
    below, within = [[15.0, 14.0, 0.0]], [[15.0, 14.0, 6.0]]
    assert lengths(np.concatenate([one, other]), below, up).tolist() == [10.0]
    assert lengths(np.concatenate([one, other]), within, up).tolist() == [5.0]


def test_extinction_weighs_each_face(scenes):
    tree = build_bvh(np.concatenate([scenes.prism(SQUARE, 2.0, 3.0), scenes.prism(SQUARE, 5.0, 9.0)]))
    weights = np.where(tree.faces < 12, 0.5, 0.25)
    beam = aim_beam(tree, np.array([0.0, 0.0, 1.0]))
    assert sum_depths(beam, weights, np.array([[12.0, 17.0, 0.0]])).tolist() == [1.5]


def test_threads_change_no_bit(scenes, size):
    random = np.random.default_rng(3)
    triangles, direction = scenes.boxes(size(20, 3), 80.0), scenes.sun(77, 21)
    origins = random.uniform((0, 0, 0), (80, 80, 5), (size(20_000, 5000) if size(1, 0) else 50, 3))
    assert np.array_equal(lengths(triangles, origins, direction), lengths(triangles, origins, direction, 3))
    assert np.array_equal(lengths(triangles, origins, direction), lengths(triangles, origins, direction, None))


def test_bad_input_is_refused(scenes):
    tree = build_bvh(scenes.prism(SQUARE, 2.0, 3.0))
    beam, ones, places = aim_beam(tree, np.array([0.0, 0.0, 1.0])), np.ones(12), np.zeros((2, 3))
    with pytest.raises(ParameterError, match="threads"):
        sum_depths(beam, ones, places, 0)
    with pytest.raises(ParameterError, match="extinction"):
        sum_depths(beam, ones[:3], places)
    with pytest.raises(ParameterError, match="origins"):
        sum_depths(beam, ones, places * np.nan)
    assert sum_depths(beam, ones, places[:0]).shape == (0,)
