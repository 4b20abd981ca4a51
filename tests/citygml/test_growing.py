import numpy as np

from plateau_sc.citygml.growing import RowStore


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
