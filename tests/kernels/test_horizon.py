"""Sights along the ground: equal to looking at every crossing, whatever is skipped."""

import numpy as np
import pytest

from plateau_sc.kernels.horizon import Relief, find_tops, steepest


def make(heights, step=10.0, near=(-1e-3, -1e-3, 1e-3, 1e-3), curvature=7e-8, west=0.0, north=0.0):
    return Relief(heights, find_tops(heights), west, north, step, near, curvature)


def every_crossing(relief, place, way):
    """Return the steepest tangent over all crossings of all lines beyond what is near."""
    rows, cols = relief.heights.shape
    x, y, z = place
    found = [-np.inf]
    for axis, count in ((0, cols), (1, rows)):
        if way[axis] == 0:
            continue
        lines = (
            relief.west + relief.step * np.arange(count) if axis == 0 else relief.north - relief.step * np.arange(count)
        )
        d = (lines - place[axis]) / way[axis]
        col, row = (x + way[0] * d - relief.west) / relief.step, (relief.north - y - way[1] * d) / relief.step
        line = np.arange(count)
        at, last = (row, rows - 1) if axis == 0 else (col, cols - 1)
        node = np.clip(np.floor(at).astype(int), 0, last - 1)
        share = np.clip(at, 0, last) - node
        if axis == 0:
            heights = (1 - share) * relief.heights[node, line] + share * relief.heights[node + 1, line]
        else:
            heights = (1 - share) * relief.heights[line, node] + share * relief.heights[line, node + 1]
        with np.errstate(divide="ignore", invalid="ignore"):
            tangent = (heights - z) / d - relief.curvature * d
        px, py = x + way[0] * d, y + way[1] * d
        west, south, east, north = relief.near
        within = (px > west) & (px < east) & (py > south) & (py < north)
        found.append(tangent[(d > 1e-6) & (at >= 0) & (at <= last) & ~within].max(initial=-np.inf))
    return max(found)


def test_what_is_skipped_changes_nothing(size):
    random = np.random.default_rng(1)
    side = size(90, 40)
    heights = random.gamma(0.5, 60.0, (side, side + 7))
    middle = 10.0 * side / 2
    relief = make(heights, near=(middle - 60, -middle - 60, middle + 60, -middle + 60))
    for angle in (0, 90, 180, 270, 45, 225, 33.3, 201.7, 359.0):
        way = np.array([np.sin(np.radians(angle)), np.cos(np.radians(angle))])
        way[np.abs(way) < 1e-12] = 0.0
        places = random.uniform((middle - 55, -middle - 55, -5), (middle + 55, -middle + 55, 90), (size(40, 5), 3))
        places[0, :2] = middle, -middle
        expected = np.array([every_crossing(relief, place, way) for place in places])
        found = steepest(relief, places, way, -np.inf)
        assert np.allclose(found, expected, rtol=0, atol=1e-12)
        for least in (0.0, 0.2, 1.0):
            assert np.array_equal(np.isinf(steepest(relief, places, way, least, any_at=True)), found >= least)
            assert np.array_equal(steepest(relief, places, way, least), np.maximum(found, least))


def test_a_sight_that_leaves_the_lattice_sees_nothing():
    relief = make(np.full((20, 20), 50.0))
    places = np.array([[-5.0, 5.0, 0.0], [300.0, -50.0, 0.0], [100.0, 5.0, 0.0]])
    assert steepest(relief, places, np.array([0.0, 1.0]), -0.25).tolist() == [-0.25] * 3
    assert (steepest(relief, places, np.array([0.0, -1.0]), -0.25) > 0).tolist() == [False, False, True]


def test_threads_change_no_bit(size):
    random = np.random.default_rng(2)
    relief = make(random.gamma(0.5, 60.0, (50, 50)))
    places = random.uniform((0, -490, 0), (490, 0, 50), (size(20_000, 60), 3))
    way = np.array([0.6, -0.8])
    assert np.array_equal(steepest(relief, places, way, 0.0), steepest(relief, places, way, 0.0, 3))
    assert np.array_equal(steepest(relief, places, way, 0.0), steepest(relief, places, way, 0.0, None))


@pytest.mark.parametrize("shape", [(2, 2), (17, 17), (18, 40), (33, 5)])
def test_tops_are_the_highest_of_each_block(shape):
    heights = np.random.default_rng(3).uniform(size=shape)
    tops = find_tops(heights)
    for row in range(tops.shape[0]):
        for col in range(tops.shape[1]):
            assert tops[row, col] == heights[16 * row : 16 * row + 17, 16 * col : 16 * col + 17].max()
    assert 16 * tops.shape[0] >= shape[0] - 1
    assert 16 * tops.shape[1] >= shape[1] - 1
