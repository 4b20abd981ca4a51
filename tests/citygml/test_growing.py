import numpy as np
import pytest

from plateau_sc.citygml.growing import RowStore, own, squeeze


def test_pieces_stand_one_behind_the_other():
    random = np.random.default_rng(5)
    pieces = [random.normal(size=(count, 3)) for count in random.integers(0, 40, 60)]
    store = RowStore(np.empty((0, 3)))
    for piece in pieces:
        store.add(piece)
    taken = store.take()
    assert np.array_equal(taken, np.concatenate(pieces))
    assert taken.flags.c_contiguous
    assert taken.flags.owndata


def test_a_store_is_empty_after_it_was_taken_from():
    store = RowStore(np.empty((0, 3)))
    assert store.take().shape == (0, 3)
    store.add(np.ones((2, 3)))
    first = store.take()
    store.add(np.zeros((1, 3)))
    assert store.take().tolist() == [[0, 0, 0]]
    assert first.tolist() == [[1, 1, 1]] * 2


@pytest.mark.parametrize("dtype", [np.uint8, np.bool_, np.int32, np.float64])
def test_columns_grow_from_what_is_there(dtype):
    start = np.array([0, 1, 1], dtype)
    store = RowStore(start.copy())
    for _ in range(9):
        store.add(start)
    assert len(store) == 30
    taken = store.take()
    assert taken.dtype == dtype
    assert np.array_equal(taken, np.tile(start, 10))


@pytest.mark.parametrize("count", [0, 1, 250_001])
def test_squeezed_rows_are_those_that_are_kept(count):
    random = np.random.default_rng(2)
    rows, kept = random.normal(size=(count, 3)), random.random(count) < 0.3
    expected = rows[kept]
    assert np.array_equal(squeeze(rows, kept), expected)


def test_rows_of_others_stay_as_they_are():
    whole = np.arange(6.0)
    frozen = np.arange(3.0)
    frozen.setflags(write=False)
    assert squeeze(whole[:3], np.array([False, True, True])).tolist() == [1.0, 2.0]
    assert squeeze(frozen, np.array([False, True, True])).tolist() == [1.0, 2.0]
    assert whole.tolist() == [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]
    assert frozen.tolist() == [0.0, 1.0, 2.0]


def test_an_array_of_its_own_is_taken_itself():
    rows = np.zeros((3, 2))
    assert own(rows) is rows
    assert own(rows.T).flags.c_contiguous
