"""Corners in one place, pairs in a table, and the order of places."""

import numpy as np

from plateau_sc.kernels.welding import find_name, make_table, order_by_place, weld


def test_corners_in_one_place_get_the_first_number(size):
    random = np.random.default_rng(1)
    places = random.uniform(-1e5, 1e5, (size(2000, 100), 3))
    points = places[random.integers(0, len(places), 3 * len(places))]
    first = weld(points)
    known = {}
    expected = [known.setdefault(tuple(point), row) for row, point in enumerate(points.tolist())]
    assert first.tolist() == expected
    assert weld(np.empty((0, 3))).tolist() == []


def test_a_bit_makes_another_place():
    points = np.array([[1.0, 2.0, 3.0], [np.nextafter(1.0, 2.0), 2.0, 3.0], [2.0, 1.0, 3.0]])
    assert weld(points).tolist() == [0, 1, 2]


def test_tables_have_room_and_give_equal_pairs_one_slot():
    low, high = np.array([0, 5, 0, 7], dtype=np.int32), np.array([1, 9, 1, 8], dtype=np.int32)
    slots, entries = make_table(low, high)
    assert slots[0] == slots[2]
    assert (entries == -1).all()
    assert len(entries) >= 8
    assert slots.min() >= 0
    assert slots.max() < len(entries)


def test_neighbours_follow_each_other():
    east, north = np.meshgrid(np.arange(32) * 16.0, np.arange(32) * 16.0)
    places = np.column_stack([east.ravel(), north.ravel()])
    order = order_by_place(places)
    assert sorted(order.tolist()) == list(range(1024))
    steps = np.abs(np.diff(places[order], axis=0)).sum(axis=1)
    assert np.median(steps) == 16.0
    assert len(order_by_place(np.empty((0, 2)))) == 0


def test_names_lead_to_the_least():
    names = np.array([0, 0, 1, 2, 4], dtype=np.int32)
    assert [int(find_name(names, name)) for name in range(5)] == [0, 0, 0, 0, 4]
