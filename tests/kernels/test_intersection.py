"""The test of one face, held to rational arithmetic."""

import numpy as np
import pytest

from plateau_sc.kernels.intersection import ERROR_FACTOR, MINIMUM_DISTANCE, hits_face, shear_ray


def _hits(triangle, origin, direction):
    shear = shear_ray(*(float(part) for part in direction))
    x, y, z = (float(origin[axis]) for axis in shear[:3])
    return hits_face(np.ascontiguousarray([triangle], dtype=float), 0, shear, x, y, z)


@pytest.mark.parametrize("extent", [10.0, 1e3, 1e5])
def test_answer_is_exact_beyond_the_error_bound(reference, size, extent):
    random = np.random.default_rng(3)
    decided = 0
    for _ in range(size(1500, 300)):
        direction = random.normal(size=3)
        direction /= np.linalg.norm(direction)
        triangle = random.uniform(-extent, extent, (3, 3))
        first, second = triangle[random.permutation(3)[:2]]
        # A ray that nearly meets an edge: off by some 0.01 to 1000 times the bound.
        target = first + random.uniform() * (second - first)
        aside = random.normal(size=3) * ERROR_FACTOR * extent * 10.0 ** random.uniform(-2, 3)
        origin = target + aside - random.uniform(0.1, 1.0) * extent * direction
        expected, distance = reference.exact(triangle, origin, direction)
        largest = np.abs(triangle - origin).max()
        if distance > ERROR_FACTOR * largest:
            decided += 1
            assert _hits(triangle, origin, direction) == expected
    assert decided > size(500, 100)


@pytest.mark.parametrize("direction", [(1, 0, 0), (0, 1, 0), (0, 0, 1), (-1, 0, 0), (0, -1, 0), (0, 0, -1)])
def test_directions_along_axes(direction):
    way = np.array(direction, dtype=float)
    axis = int(np.argmax(np.abs(way)))
    triangle = np.insert([[0.0, 0.0], [4.0, 0.0], [0.0, 4.0]], axis, 5.0 * way[axis], axis=1)
    inner, outer = np.insert([1.0, 1.0], axis, 0.0), np.insert([3.0, 3.0], axis, 0.0)
    assert _hits(triangle, inner, way)
    assert not _hits(triangle, outer, way)
    assert not _hits(triangle, inner, -way)


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 2, 0), (2, 1, 0)])
def test_edges_and_corners_belong_to_the_face_from_either_side(order):
    triangle = np.array([[0.0, 0.0, 5.0], [4.0, 0.0, 5.0], [0.0, 4.0, 5.0]])[list(order)]
    for x, y in [(0.0, 0.0), (4.0, 0.0), (0.0, 4.0), (2.0, 0.0), (0.0, 1.0), (2.0, 2.0)]:
        assert _hits(triangle, (x, y, 0.0), (0.0, 0.0, 1.0))
        assert _hits(triangle, (x, y, 9.0), (0.0, 0.0, -1.0))
    for x, y in [(-1e-12, 1.0), (1.0, -1e-12), (2.0, 2.0 + 1e-12)]:
        assert not _hits(triangle, (x, y, 0.0), (0.0, 0.0, 1.0))


def test_face_at_the_receiver_is_not_hit():
    triangle = np.array([[0.0, 0.0, 5.0], [4.0, 0.0, 5.0], [0.0, 4.0, 5.0]])
    up = (0.0, 0.0, 1.0)
    assert not _hits(triangle, (1.0, 1.0, 5.0), up)
    assert not _hits(triangle, (1.0, 1.0, 5.0 - 0.5 * MINIMUM_DISTANCE), up)
    assert _hits(triangle, (1.0, 1.0, 5.0 - 2.0 * MINIMUM_DISTANCE), up)
    assert not _hits(triangle, (1.0, 1.0, 5.0 + 2.0 * MINIMUM_DISTANCE), up)


def test_face_seen_edge_on_is_not_hit():
    wall = np.array([[0.0, 0.0, 0.0], [4.0, 0.0, 0.0], [4.0, 0.0, 4.0]])
    assert not _hits(wall, (-1.0, 0.0, 1.0), (1.0, 0.0, 0.0))
    assert not _hits(wall, (2.0, 0.0, -1.0), (0.0, 0.0, 1.0))


@pytest.mark.parametrize("azimuth", [0.0, 45.0, 90.0, 135.0, 180.0, 225.0, 270.0, 315.0])
def test_wall_in_line_behind_the_receiver_is_not_hit(azimuth, size):
    random = np.random.default_rng(7)
    east, north = np.rint(np.sqrt(2.0) * np.array([np.sin(np.radians(azimuth)), np.cos(np.radians(azimuth))]))
    met = 0
    for _ in range(size(4000, 500)):
        elevation = np.radians(random.uniform(0.5, 85.0))
        flat = np.cos(elevation) * np.array([np.sin(np.radians(azimuth)), np.cos(np.radians(azimuth))])
        sun = np.array([*flat, np.sin(elevation)])
        # From the receiver away from the sun, and from below the receiver to far above it.
        away = -random.integers(1, 9, 3) / 2.0
        start = random.integers(-200, 200, 2) / 2.0
        heights = random.permutation([random.integers(-20, 1), random.integers(1, 40), random.integers(-20, 40)])
        wall = np.column_stack([start[0] + east * away, start[1] + north * away, heights]).astype(float)
        met += ((wall - (*start, 0.0)) @ sun > 0.0).any()
        assert not _hits(wall, (*start, 0.0), sun)
    # Corners of many of them are ahead, as the ray goes.
    assert met > size(1000, 100)


def test_leaning_wall_is_not_hit_along_the_line_that_extends_it():
    random = np.random.default_rng(5)
    up = np.array([0.0, 0.0, 1.0])
    for _ in range(300):
        along = random.normal(size=2)
        corners = np.column_stack([np.outer(random.uniform(10.0, 20.0, 3), along), random.uniform(1.0, 9.0, 3)])
        assert not _hits(corners, (0.0, 0.0, 0.0), up)
