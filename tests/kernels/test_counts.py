"""Sums of changes, against NumPy's."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.kernels.counts import add_lines, count_of, sum_columns, sum_rows, sum_wide
from plateau_sc.kernels.pool import EVEN

LANES = 64


def make_counts(seed, lines, places, most):
    """Return counts of some lines, of which none is negative."""
    rng = np.random.default_rng(seed)
    return rng.integers(0, most + 1, (lines, places)) * (rng.random((lines, places)) < 0.6)


def changes_of(counts, dtype=np.int8):
    """Return the changes that lead to counts, place by place, and the counts in front of the first."""
    lines, places = counts.shape
    front = np.random.default_rng(places).integers(0, 9, LANES)
    changes = np.full((places + 1, LANES), EVEN, dtype=dtype)
    changes[:places, :lines] += np.diff(counts, axis=1, prepend=front[:lines, np.newaxis]).T.astype(dtype)
    # What is beyond the last place does not matter.
    changes[places] = -7
    return changes.ravel(), front


def sums_of(front, dtype=np.int8):
    """Return the counts in front of the first place, and what tells of them."""
    return np.append(front, np.zeros(LANES)).astype(dtype)


def room_of_rows(cols):
    """Return room for the answers of a strip of rows, and for those of one row, as words and as bytes."""
    row = np.zeros(cols // 8 + 1, dtype=np.uint64)
    return np.zeros(len(row) * LANES, dtype=np.uint8), row, row.view(np.uint8)


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    lines=st.sampled_from([1, 9, 63, 64]),
    places=st.integers(1, 40),
    most=st.sampled_from([0, 1, 60]),
)
def test_lines_are_summed_as_numpy_does(seed, lines, places, most):
    counts = make_counts(seed, lines, places, most)
    changes, front = changes_of(counts)
    with np.errstate(over="ignore"):
        out = np.zeros((lines + 4, places), dtype=bool)
        assert not sum_rows(changes, sums_of(front + 16), 16, *room_of_rows(places), 3, lines, out)
        np.testing.assert_array_equal(out[3:-1], counts != 0)
        assert not out[[0, 1, 2, -1]].any()
        for negative, bias in ((False, 16), (True, 64)):
            shift = 30 if negative else 0
            out, sums = np.zeros((places, lines + 4), dtype=bool), sums_of(front - shift + bias)
            assert not sum_columns(changes, sums, bias, negative, 3, lines, out)
            np.testing.assert_array_equal(out[:, 3:-1].T, counts - shift < 0 if negative else counts != 0)
            assert not out[:, [0, 1, 2, -1]].any()
            np.testing.assert_array_equal(sums[:lines], counts[:, -1] - shift + bias)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), lines=st.sampled_from([1, 40, 64]), places=st.integers(1, 20))
def test_lines_are_added_to_a_tally_and_taken_off_again(seed, lines, places):
    counts = make_counts(seed, lines, places, 3)
    changes, front = changes_of(counts)
    tally = np.random.default_rng(seed).integers(0, 256, (2 * places + 1) * LANES).astype(np.uint8)
    before = tally.copy()
    with np.errstate(over="ignore"):
        assert not add_lines(changes, sums_of(front + 16), 16, 1, places, LANES * places, tally)
        added = (tally - before).reshape(-1, LANES)
        assert not added[:places].any()
        assert not added[-1].any()
        np.testing.assert_array_equal(added[places:-1, :lines].T, counts != 0)
        add_lines(changes, sums_of(front + 16), 16, -1, places, LANES * places, tally)
    np.testing.assert_array_equal(tally, before)
    for lane, place in ((0, 0), (lines - 1, places - 1)):
        assert count_of(changes, int(front[lane]), lane, place) == counts[lane, place]


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), lines=st.integers(1, 9), places=st.integers(1, 20), negative=st.booleans())
def test_wide_sums_are_those_of_numpy(seed, lines, places, negative):
    counts = np.random.default_rng(seed).integers(-900, 900, (lines, places))
    changes, front = changes_of(counts, np.int32)
    expected = counts < 0 if negative else counts != 0
    out = np.zeros((lines + 2, places), dtype=bool)
    sum_wide(changes, sums_of(front, np.int32), True, negative, 1, lines, out)
    np.testing.assert_array_equal(out[1:-1], expected)
    out = np.zeros((places, lines + 2), dtype=bool)
    sum_wide(changes, sums_of(front, np.int32), False, negative, 1, lines, out)
    np.testing.assert_array_equal(out[:, 1:-1].T, expected)


@pytest.mark.parametrize("lane", [0, 5, 63])
@pytest.mark.parametrize("steps", [[63, 63], [60, 53], [-10, -10], [-63]])
def test_counts_that_could_come_round_are_told(lane: int, steps: list[int]):
    changes = np.full((21, LANES), EVEN, dtype=np.int8)
    changes[4 : 4 + len(steps), lane] += np.array(steps, dtype=np.int8)
    flat, sums = changes.ravel(), [sums_of(np.full(LANES, 16)) for _ in range(3)]
    with np.errstate(over="ignore"):
        assert sum_rows(flat, sums[0], 16, *room_of_rows(20), 0, 64, np.zeros((64, 20), dtype=bool))
        assert sum_columns(flat, sums[1], 16, False, 0, 64, np.zeros((20, 64), dtype=bool))
        assert add_lines(flat, sums[2], 16, 1, 20, 0, np.zeros(20 * LANES, dtype=np.uint8))
