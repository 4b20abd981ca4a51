"""Pixels take the values of their nearest points: against all points tried for each pixel."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.kernels.nearest import fill_nearest


def try_all(x, y, places, values):
    """Return for each pixel the value of the first of the points that are nearest."""
    east, north = places[0] - x[:, np.newaxis], places[1] - y[:, np.newaxis]
    square = (east * east)[np.newaxis] + (north * north)[:, np.newaxis]
    return values[square.argmin(axis=2)]


@settings(deadline=None, max_examples=40)
@given(
    seed=st.integers(0, 10_000),
    rows=st.integers(1, 21),
    cols=st.integers(1, 21),
    block=st.sampled_from([1, 3, 8, 40]),
    is_round=st.booleans(),
)
def test_each_pixel_takes_the_first_of_the_nearest(seed, rows, cols, block, is_round):
    random = np.random.default_rng(seed)
    x, y = np.arange(cols) * 1.5 + 7.0, 90.0 - np.arange(rows) * 1.5
    places, values = random.uniform((0, 50), (50, 100), (9, 2)).T.copy(), random.integers(0, 4, 9) * 1.0
    places = np.round(places) if is_round else places
    blocks = -(-rows // block) * -(-cols // block)
    starts, out = np.arange(blocks + 1) * 9, np.full((rows, cols), np.nan)
    fill_nearest(x, y, block, starts, np.tile(places, blocks), np.tile(values, blocks), np.empty((4, 9)), out)
    np.testing.assert_array_equal(out, try_all(x, y, places, values))


@pytest.mark.parametrize("order", [[0, 1], [1, 0]])
def test_of_two_that_are_as_near_the_first_counts(order):
    places, values = np.array([[0.0, 4.0], [1.0, 1.0]])[:, order], np.array([5.0, 6.0])[order]
    out = np.empty((1, 3))
    fill_nearest(
        np.array([1.0, 2.0, 3.0]), np.array([1.0]), 16, np.array([0, 2]), places, values, np.empty((4, 2)), out
    )
    assert out.tolist() == [[5.0, values[0], 6.0]]
