"""Sums that go along with squares, against filters that add each square up."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.ndimage import uniform_filter

from plateau_sc.kernels.squares import average_squares
from plateau_sc.types import BoolArray, Float32Array, FloatArray


def filter_squares(layer: Float32Array, free: BoolArray, reaches: list[int], weights: FloatArray) -> FloatArray:
    """Return the same from scipy, in double precision."""
    whole = np.where(free, layer, 0.0).astype(np.float64)
    squares = [uniform_filter(whole, 2 * reach + 1, mode="nearest") for reach in reaches]
    found: FloatArray = np.tensordot(weights, np.array(squares), axes=1)
    return found


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 999), rows=st.integers(1, 20), cols=st.integers(1, 20), cut=st.integers(0, 20))
def test_squares_are_those_of_a_filter(seed: int, rows: int, cols: int, cut: int) -> None:
    random = np.random.default_rng(seed)
    layer = random.uniform(0.0, 700.0, (rows, cols)).astype(np.float32)
    free = random.random((rows, cols)) < 0.7
    reaches, weights = [0, 1, 3, 12], random.uniform(-0.2, 1.0, (2, 4))
    out = np.full((2, rows, cols), np.nan, dtype=np.float32)
    middle = min(cut, rows)
    for first, last in ((0, middle), (middle, rows)):
        average_squares(layer, free, np.array(reaches), weights, out, first, last)
    np.testing.assert_allclose(out, filter_squares(layer, free, reaches, weights), rtol=1e-6, atol=1e-4)


def test_what_does_not_count_is_never_read() -> None:
    layer = np.array([[1.0, np.nan, 5.0]], dtype=np.float32)
    out = np.empty((1, 1, 3), dtype=np.float32)
    average_squares(layer, np.isfinite(layer), np.array([1]), np.ones((1, 1)), out, 0, 1)
    np.testing.assert_allclose(out[0, 0], [2 / 3, 2.0, 10 / 3], rtol=1e-6)
