"""Reading masks from states, in whatever order and of whatever size."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.kernels.marking import DOUBTED, LIT, SHADED
from plateau_sc.kernels.states import read_states


@settings(deadline=None)
@given(
    rows=st.one_of(st.integers(1, 60), st.just(270)),
    cols=st.one_of(st.integers(1, 60), st.just(530)),
    by_rows=st.booleans(),
    doubtful=st.sampled_from([0.0, 1e-3, 0.5]),
    shyness=st.sampled_from([0.0, 1e-3, 0.5]),
    seed=st.integers(0, 1000),
)
def test_states_are_read_as_they_are(rows, cols, by_rows, doubtful, shyness, seed):
    random = np.random.default_rng(seed)
    states = np.where(random.random((rows, cols)) < 0.4, SHADED, LIT).astype(np.uint8)
    states[random.random((rows, cols)) < doubtful] = DOUBTED
    shy = random.random((rows, cols)) < shyness
    mask = random.random((rows, cols)) < 0.5
    doubts = read_states(states if by_rows else np.ascontiguousarray(states.T), by_rows, shy, mask)
    np.testing.assert_array_equal(mask, states == SHADED)
    expected = np.flatnonzero((states == DOUBTED) | ((states == LIT) & shy))
    np.testing.assert_array_equal(np.sort(doubts), expected)


@pytest.mark.parametrize("by_rows", [True, False])
def test_more_doubts_than_are_expected_are_listed_all_the_same(by_rows):
    shy = np.ones((100, 90), dtype=bool)
    states = np.full((100, 90) if by_rows else (90, 100), LIT, dtype=np.uint8)
    doubts = read_states(states, by_rows, shy, np.empty((100, 90), dtype=bool))
    assert sorted(doubts.tolist()) == list(range(9000))
