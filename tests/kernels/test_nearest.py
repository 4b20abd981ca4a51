"""Pixels take the values of their nearest points: against all points tried for each pixel."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.kernels import nearest
from plateau_sc.kernels.nearest import fill_nearest, make_work


def try_all(x, y, points):
    """Return for each pixel the value of the first of the points that are nearest."""
    east, north = points[0] - x[:, np.newaxis], points[1] - y[:, np.newaxis]
    square = (east * east)[np.newaxis] + (north * north)[:, np.newaxis]
    return points[2][square.argmin(axis=2)]


@settings(deadline=None, max_examples=60)
@given(
    seed=st.integers(0, 10_000),
    rows=st.integers(1, 300),
    cols=st.integers(1, 300),
    count=st.sampled_from([1, 2, 9, 60, 700]),
    is_round=st.booleans(),
    is_wide=st.booleans(),
)
def test_each_pixel_takes_the_first_of_the_nearest(seed, rows, cols, count, is_round, is_wide, size):
    random, rows, cols = np.random.default_rng(seed), size(rows, rows // 8 + 1), size(cols, cols // 8 + 1)
    x, y = np.arange(cols) * 1.5 + 7.0, 90.0 - np.arange(rows) * 1.5
    far = 500.0 if is_wide else 40.0
    points = random.uniform((0.0, 90.0 - far, 0.0), (far, 90.0, 4.0), (count, 3)).T.copy()
    points[2] = np.floor(points[2])
    points = np.round(points) if is_round else points
    out, work = np.full((rows, cols), np.nan), make_work(count)
    fill_nearest(x, y, points, work, out)
    np.testing.assert_array_equal(out, try_all(x, y, points))


def test_points_that_are_all_as_near_fill_the_room():
    turn = np.linspace(0.0, 2.0 * np.pi, 900, endpoint=False)
    points = np.stack([100.0 * np.cos(turn), 100.0 * np.sin(turn), np.arange(900.0)])
    x, out = np.array([-0.5, 0.5]), np.empty((2, 2))
    fill_nearest(x, -x, points, make_work(900), out)
    np.testing.assert_array_equal(out, try_all(x, -x, points))


@pytest.mark.parametrize("order", [[0, 1], [1, 0]])
def test_of_two_that_are_as_near_the_first_counts(order):
    points, out = np.array([[0.0, 4.0], [1.0, 1.0], [5.0, 6.0]])[:, order], np.empty((1, 3))
    fill_nearest(np.array([1.0, 2.0, 3.0]), np.array([1.0]), points, make_work(2), out)
    assert out.tolist() == [[5.0, points[2, 0], 6.0]]


def test_blocks_lie_within_blocks():
    assert nearest.WIDE % nearest.MIDDLE == nearest.MIDDLE % nearest.SMALL == 0
