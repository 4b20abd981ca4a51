"""Bits of pixels, and reading masks from them, in whatever order and of whatever size."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.kernels.states import (
    BIT_PLACES,
    MODULUS,
    States,
    begin_points,
    begin_states,
    pack_bits,
    read_states,
    span_bits,
)
from tests.lattice_states import unpack_bits

NO_POINTS = np.empty((1, 0), dtype=np.uint8)


@settings(deadline=None)
@given(
    rows=st.one_of(st.integers(1, 70), st.sampled_from([128, 270])),
    cols=st.one_of(st.integers(1, 70), st.sampled_from([128, 530])),
    by_rows=st.booleans(),
    doubtful=st.sampled_from([0.0, 1e-3, 0.5]),
    shyness=st.sampled_from([None, 0.0, 1e-3, 0.5]),
    seed=st.integers(0, 1000),
)
def test_states_are_read_as_they_are(rows, cols, by_rows, doubtful, shyness, seed):
    random = np.random.default_rng(seed)
    shaded, doubted, shy = (random.random((rows, cols)) < share for share in (0.4, doubtful, shyness or 0.0))
    packed = [pack_bits(chosen if by_rows else chosen.T) for chosen in (shaded, doubted, shy)]
    mask = random.random((rows, cols)) < 0.5
    states = States(packed[0], packed[1], NO_POINTS)
    doubts = read_states(states, by_rows, None if shyness is None else packed[2], mask)
    np.testing.assert_array_equal(mask, shaded)
    np.testing.assert_array_equal(np.sort(doubts), np.flatnonzero((doubted | shy) & ~shaded))


@pytest.mark.parametrize("by_rows", [True, False])
def test_more_doubts_than_are_expected_are_listed_all_the_same(by_rows):
    shape = (100, 90) if by_rows else (90, 100)
    shy, none = pack_bits(np.ones(shape, dtype=bool)), pack_bits(np.zeros(shape, dtype=bool))
    doubts = read_states(begin_states(none), by_rows, shy, np.empty((100, 90), dtype=bool))
    assert sorted(doubts.tolist()) == list(range(9000))


@pytest.mark.parametrize("shape", [(1, 1), (3, 64), (5, 65), (2, 200)])
def test_pixels_are_packed_and_unpacked(shape):
    chosen = np.random.default_rng(3).random(shape) < 0.5
    packed = pack_bits(chosen)
    assert packed.shape == (-(-shape[1] // 64), shape[0])
    np.testing.assert_array_equal(unpack_bits(packed, shape[1]), chosen)
    assert not unpack_bits(packed, 64 * len(packed))[:, shape[1] :].any()


def test_states_begin_with_a_copy_of_what_is_in_shadow():
    shaded = pack_bits(np.ones((2, 3), dtype=bool))
    states = begin_states(shaded)
    states.shaded[:] = 0
    assert shaded.tolist() == [[7, 7]]
    assert states.doubted.tolist() == [[0, 0]]
    assert states.points.size == 0


def test_states_of_points_are_those_given():
    points = np.zeros((1, 4), dtype=np.uint8)
    assert begin_points(points).points is points


def test_spans_are_the_bits_from_the_first_to_the_last():
    for first in (-1e21, -70.0, -1.0, 0.0, 1.0, 31.0, 62.0, 63.0, 64.0, 1e21):
        for last in (-1e21, -70.0, -1.0, 0.0, 1.0, 31.0, 62.0, 63.0, 64.0, 1e21):
            expected = sum(1 << bit for bit in range(64) if first <= bit <= last)
            assert int(span_bits(first, last)) == expected, (first, last)


def test_each_bit_of_a_word_is_found():
    assert [int(BIT_PLACES[np.uint64(2**place) % MODULUS]) for place in range(64)] == list(range(64))
