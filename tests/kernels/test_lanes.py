"""Lanes along the sun's way: each place gets the answer that it finds by looking for itself."""

import numpy as np
import pytest

from plateau_sc.kernels import lanes
from plateau_sc.kernels.horizon import Relief, find_tops, steepest
from plateau_sc.kernels.lanes import hide_places

ANGLES = (0.0, 90.0, 180.0, 270.0, 45.0, 225.0, 33.3, 201.7, 359.0, 90.0 + 1e-7)


@pytest.fixture(autouse=True)
def looked(monkeypatch):
    """Return how many places looked for themselves, call by call; few places are worth lanes here."""
    monkeypatch.setattr(lanes, "FEWEST", 1)
    counts = []

    def look(relief, places, *given, **named):
        counts.append(len(places))
        return steepest(relief, places, *given, **named)

    monkeypatch.setattr(lanes, "steepest", look)
    return counts


def _relief(heights, near, step=10.0, curvature=7e-8, west=0.0, north=0.0):
    return Relief(heights, find_tops(heights), west, north, step, near, curvature)


def _way(angle):
    way = np.array([np.sin(np.radians(angle)), np.cos(np.radians(angle))])
    way[np.abs(way) < 1e-12] = 0.0
    return way


def _places(near, count, low, high, seed=3):
    random = np.random.default_rng(seed)
    places = random.uniform((near[0], near[1], low), (near[2], near[3], high), (count, 3))
    # Some stand on the rim.
    places[::7, 0], places[1::7, 0], places[2::7, 1], places[3::7, 1] = near[0], near[2], near[1], near[3]
    return places


def _find_end(relief, places, way, tangent):
    """Return the places at the height where the shadow ends over them."""
    low, high = np.full(len(places), -1e6), np.full(len(places), 1e5)
    for _ in range(70):
        middle = (low + high) / 2.0
        at = np.column_stack([places[:, :2], middle])
        is_hidden = np.isposinf(steepest(relief, at, way, tangent, any_at=True))
        low, high = np.where(is_hidden, middle, low), np.where(is_hidden, high, middle)
    return np.column_stack([places[:, :2], low])


def _compare(relief, places, way, tangent, threads=1):
    expected = np.isposinf(steepest(relief, places, way, tangent, any_at=True))
    found = hide_places(relief, places, way, tangent, threads)
    assert found.tolist() == expected.tolist()
    return found


@pytest.mark.parametrize("curvature", [0.0, 7e-8, 1e-3])
@pytest.mark.parametrize(
    "near", [(95.3, -268.1, 211.7, -140.2), (100.0, -200.0, 150.0, -130.0), (-9.0, -60.0, 33.0, 5.0)]
)
def test_places_have_the_answers_that_they_find_for_themselves(size, near, curvature):
    random = np.random.default_rng(1)
    rough = random.gamma(0.5, 60.0, (40, 34))
    relief, count = _relief(rough, near, curvature=curvature), size(300, 12)
    hidden = []
    for angle in ANGLES:
        for tangent in (0.01, 0.3, 2.0):
            hidden += _compare(relief, _places(near, count, -5.0, 150.0), _way(angle), tangent).tolist()
    assert 0 < sum(hidden) < len(hidden)


@pytest.mark.parametrize("off", [0.0, 1e-9, -1e-9, 2e-3, -2e-3, 0.1, -0.1])
def test_places_where_the_shadow_ends(size, off):
    near = (100.0, -220.0, 207.0, -140.0)
    relief = _relief(np.random.default_rng(1).gamma(0.5, 60.0, (40, 34)), near)
    for angle in ANGLES[:: size(1, 5)]:
        places = _find_end(relief, _places(near, size(200, 4), 0.0, 1.0), _way(angle), 0.1)
        places[:, 2] += off
        _compare(relief, places, _way(angle), 0.1)


def test_an_area_within_a_cell(size):
    near = (101.0, -199.0, 109.0, -193.0)
    relief = _relief(np.random.default_rng(1).gamma(0.5, 60.0, (40, 34)), near)
    for angle in ANGLES:
        _compare(relief, _places(near, size(300, 10), -5.0, 150.0), _way(angle), 0.2)


def test_few_places_of_many_look_for_themselves(size, looked):
    x, y = np.meshgrid(np.arange(60.0), np.arange(50.0))
    hills = 200.0 + 100.0 * np.sin(x / 9.0) * np.cos(y / 8.0)
    near = (2000.0, -2900.0, 3000.0, -2100.0)
    relief = _relief(hills, near, step=100.0)
    for angle in ANGLES:
        places = _places(near, size(20_000, 400), 0.0, 300.0)
        found = hide_places(relief, places, _way(angle), 0.05)
        assert 0 < found.sum() < found.size
        assert looked.pop() < size(0.1, 0.6) * len(places)


def test_places_outside_of_the_area_look_for_themselves(size, looked):
    near = (100.0, -220.0, 207.0, -140.0)
    relief = _relief(np.random.default_rng(1).gamma(0.5, 60.0, (40, 34)), near)
    places = _places((40.0, -300.0, 300.0, -90.0), size(400, 20), -5.0, 90.0)
    for angle in ANGLES:
        _compare(relief, places, _way(angle), 0.1)
    beyond = places[places[:, 0] > near[2]]
    looked.clear()
    hide_places(relief, beyond, _way(33.3), 0.1)
    assert looked == [len(beyond)]


@pytest.mark.parametrize(("fewest", "tangent"), [(100, 0.1), (1, 0.0), (1, -0.1), (1, 1e5)])
def test_few_places_and_sights_that_lanes_are_not_for(monkeypatch, looked, fewest, tangent):
    monkeypatch.setattr(lanes, "FEWEST", fewest)
    near = (100.0, -220.0, 207.0, -140.0)
    relief = _relief(np.random.default_rng(1).gamma(0.5, 60.0, (40, 34)), near)
    _compare(relief, _places(near, 20, -5.0, 90.0), _way(33.3), tangent)
    assert looked == [20]


@pytest.mark.parametrize("threads", [2, 3, None])
def test_threads_change_nothing(size, threads):
    near = (100.0, -220.0, 207.0, -140.0)
    relief = _relief(np.random.default_rng(1).gamma(0.5, 60.0, (40, 34)), near)
    _compare(relief, _places(near, size(500, 20), -5.0, 90.0), _way(33.3), 0.1, threads)


def test_where_no_ground_lies_ahead_nothing_is_hidden():
    near = (0.0, -50.0, 60.0, 0.0)
    relief = _relief(np.full((6, 7), 500.0), near)
    assert not _compare(relief, _places(near, 30, -5.0, 90.0), _way(33.3), 0.1).any()
