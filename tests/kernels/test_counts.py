"""Sums of changes, against NumPy's."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.kernels.counts import sum_columns, sum_rows, sum_wide
from plateau_sc.kernels.desk import row_length


def make_changes(seed, rows, cols, most):
    """Return changes of which no sum is negative, and those in front of each line."""
    rng = np.random.default_rng(seed)
    return rng.integers(0, most + 1, (rows + 1, cols + 1)) * (rng.random((rows + 1, cols + 1)) < 0.6)


def by_rows(counts, cols):
    """Return the bytes that lead to counts along rows."""
    stride = row_length(cols)
    changes = np.zeros((-(-len(counts) // 4) * 4, stride), dtype=np.int8)
    changes[: len(counts), 1:cols] = np.diff(counts[:, :cols], axis=1)
    # What is beyond the last column does not matter.
    changes[:, cols] = -7
    return changes


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), rows=st.integers(1, 9), cols=st.integers(1, 40), most=st.sampled_from([0, 1, 60]))
def test_rows_and_columns_are_summed_as_numpy_does(seed, rows, cols, most):
    counts = make_changes(seed, rows, cols, most)[:rows, :cols]
    stride, out = row_length(cols), np.zeros((rows, cols), dtype=bool)
    rim = np.zeros(rows + 4, dtype=np.int32)
    rim[:rows] = counts[:, 0]
    changes = by_rows(counts, cols).ravel()
    row = np.zeros(4 * stride // 8, dtype=np.uint64)
    with np.errstate(over="ignore"):
        bad = sum_rows(changes.view(np.uint64), stride, rim, row, row.view(np.uint8), 0, rows, out)
    assert not bad
    np.testing.assert_array_equal(out, counts != 0)
    down = np.zeros((rows, stride), dtype=np.int8)
    down[1:, :cols] = np.diff(counts, axis=0)
    for negative, bias in ((False, 16), (True, 64)):
        shift = 30 if negative else 0
        sums = (counts[0] - shift + bias).astype(np.int8)
        with np.errstate(over="ignore"):
            assert not sum_columns(down.ravel(), stride, bias, negative, sums, 0, rows, out)
        np.testing.assert_array_equal(out, counts - shift < 0 if negative else counts != 0)
        np.testing.assert_array_equal(sums, counts[-1] - shift + bias)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), rows=st.integers(1, 9), cols=st.integers(1, 20), negative=st.booleans())
def test_wide_sums_are_those_of_numpy(seed, rows, cols, negative):
    rng = np.random.default_rng(seed)
    stride, out = row_length(cols), np.zeros((rows, cols), dtype=bool)
    changes = rng.integers(-900, 900, (rows, stride)).astype(np.int32) * (rng.random((rows, stride)) < 0.5)
    changes = changes.astype(np.int32)
    rim, sums = rng.integers(-9, 9, rows + 4).astype(np.int32), rng.integers(-9, 9, cols).astype(np.int32)
    along = rim[:rows, np.newaxis] + np.cumsum(changes[:, :cols], axis=1)
    down = sums + np.cumsum(changes[:, :cols], axis=0)
    sum_wide(changes.ravel(), stride, True, negative, rim, np.zeros_like(sums), 0, rows, out)
    np.testing.assert_array_equal(out, along < 0 if negative else along != 0)
    sum_wide(changes.ravel(), stride, False, negative, rim, sums, 0, rows, out)
    np.testing.assert_array_equal(out, down < 0 if negative else down != 0)


@pytest.mark.parametrize("place", [0, 5, 8, 17])
@pytest.mark.parametrize("steps", [[63, 63], [60, 53], [-10, -10], [-63]])
def test_counts_that_could_come_round_are_told(place: int, steps: list[int]):
    stride, out = row_length(20), np.zeros((4, 20), dtype=bool)
    changes, down = np.zeros((4, stride), dtype=np.int8), np.zeros((4, stride), dtype=np.int8)
    changes[2, place : place + len(steps)] = steps
    down[1 : 1 + len(steps), place] = steps
    row, rim = np.zeros(4 * stride // 8, dtype=np.uint64), np.zeros(8, dtype=np.int32)
    with np.errstate(over="ignore"):
        assert sum_rows(changes.ravel().view(np.uint64), stride, rim, row, row.view(np.uint8), 0, 4, out)
        assert sum_columns(down.ravel(), stride, 16, False, np.full(20, 16, dtype=np.int8), 0, 4, out)


@pytest.mark.parametrize("west", [-200, -15, 112, 300])
def test_a_rim_out_of_range_is_told(west: int):
    stride, out = row_length(20), np.zeros((2, 20), dtype=bool)
    row, rim = np.zeros(4 * stride // 8, dtype=np.uint64), np.zeros(8, dtype=np.int32)
    rim[1] = west
    with np.errstate(over="ignore"):
        words = np.zeros(4 * stride // 8, dtype=np.uint64)
        assert sum_rows(words, stride, rim, row, row.view(np.uint8), 0, 2, out)
