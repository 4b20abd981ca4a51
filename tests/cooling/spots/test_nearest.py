"""Tests of `plateau_sc.cooling.spots.nearest`: against a network that is cut at the point as well, and by threads."""

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.sparse.csgraph import dijkstra

from plateau_sc.cooling import CoolSpots, EdgeFinder, SpotFinder, WalkingNetwork, nearest_open
from plateau_sc.cooling.spots.coverage_walk import build_walk_graph
from plateau_sc.cooling.spots.places import require_placed
from plateau_sc.crs import from_zone
from plateau_sc.errors import ParameterError

NOON = "2026-08-03T12:00+09:00"
Draw = Callable[..., WalkingNetwork]


def at(places: np.ndarray, opening: str = "24時間") -> CoolSpots:
    latitude, longitude = from_zone(*np.asarray(places, dtype=float).T, 6677)
    count = len(longitude)
    return CoolSpots(
        [f"spot {row}" for row in range(count)], ["shelter"] * count, longitude, latitude, [opening] * count
    )


def walk_slowly(network: WalkingNetwork, places: np.ndarray, point: tuple[float, float]) -> np.ndarray:
    """Return metres to places in a network that is cut where the point reaches it, as where places do."""
    graph = build_walk_graph(network, np.vstack([places, [point]]))
    return dijkstra(graph.ways, indices=graph.places[-1])[graph.places[:-1]]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000), ways=st.sampled_from(["both", "some", "one"]))
def test_metres_are_those_of_a_network_cut_at_the_point(
    draw: Draw, change: Callable[..., WalkingNetwork], seed: int, ways: str
) -> None:
    random = np.random.default_rng(seed)
    lines = [random.uniform(0, 300, (2, 2)).tolist() for _ in range(4)]
    lines += [[lines[random.integers(4)][1], random.uniform(0, 300, 2).tolist()] for _ in range(8)]
    network = draw(lines, keep="all")
    forward = np.ones(len(network), dtype=bool) if ways == "both" else random.random(len(network)) < 0.7
    backward = ~forward if ways == "one" else random.random(len(network)) < 0.7 if ways == "some" else forward.copy()
    network = change(network, forward=forward | ~backward, backward=backward)
    places = random.uniform(-20, 320, (5, 2))
    places[1:3] = network.nodes[:2] + np.array([[0.0, 0.0], [0.5, 0.0]])
    spots = at(places)
    _, placed = require_placed(spots, network.epsg)
    finder = SpotFinder(spots, network)
    for point in (tuple(random.uniform(0, 300, 2)), tuple(places[0]), tuple(places[1])):
        np.testing.assert_allclose(finder.metres_from(point), walk_slowly(network, placed, point), rtol=0, atol=1e-9)


def test_a_finder_answers_as_the_function_does(draw: Draw) -> None:
    network = draw([[(0, 0), (400, 0)], [(400, 0), (800, 0)], [(400, 0), (400, 300)]])
    spots = at(np.array([(100, 0), (500, 20), (400, 300)]))
    finder = SpotFinder(spots, network)
    for x in range(0, 800, 50):
        found, expected = finder.nearest_open((x, 3.0), NOON, 2), nearest_open(spots, network, (x, 3.0), NOON, 2)
        assert found.equals(expected)


def test_threads_get_the_same_answers(draw: Draw) -> None:
    network = draw([[(100.0 * i, 0), (100.0 * (i + 1), 7.0 * (i % 2))] for i in range(30)], keep="all")
    finder = SpotFinder(at(np.array([(150.0, 5), (1400, 9), (2700, 0)])), network)
    points = [(float(x), 2.0) for x in range(0, 3000, 20)]
    alone = [finder.metres_from(point).tolist() for point in points]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda point: finder.metres_from(point).tolist(), points))
    assert together == alone


def test_what_is_known_already_is_used(draw: Draw) -> None:
    network = draw([[(0, 0), (400, 0)]])
    edges = EdgeFinder(network)
    finder = SpotFinder(at(np.array([(100, 0)])), network, edges=edges)
    assert finder.metres_from((0, 0)).tolist() == pytest.approx([100.0], abs=1e-4)
    assert edges.tree()[1] is edges.tree(np.ones(1, dtype=bool))[1]


@pytest.mark.parametrize(
    ("point", "words"),
    [((np.nan, 0.0), "finite"), ((0.0, 900.0), "more than 500 m"), ((1.0, 2.0, 3.0), "shape"), ((1.0,), "shape")],
)
def test_points_that_are_none_are_refused(draw: Draw, point: tuple, words: str) -> None:
    finder = SpotFinder(at(np.array([(100, 0)])), draw([[(0, 0), (400, 0)]]))
    with pytest.raises(ParameterError, match=words):
        finder.metres_from(point)


def test_no_spots_are_an_error(draw: Draw) -> None:
    with pytest.raises(ParameterError, match="none of 0 spots"):
        SpotFinder(CoolSpots([], [], [], [], []), draw([[(0, 0), (400, 0)]]))
    with pytest.raises(ParameterError, match="farthest is 0"):
        SpotFinder(at(np.array([(100, 0)])), draw([[(0, 0), (400, 0)]]), farthest=0)


def choose_slowly(
    spots: CoolSpots,
    network: WalkingNetwork,
    point: tuple[float, float],
    moment: pd.Timestamp,
    n: int,
    holidays: object,
) -> tuple[list[int], int]:
    """Return the nearest open spots and the number of unknown ones, out of the ways to all of them."""
    rows, places = require_placed(spots, network.epsg)
    metres = walk_slowly(network, places, point)
    states = [
        spots.hours[row].is_open(moment + pd.Timedelta(minutes=way / 80.0), holidays) if np.isfinite(way) else False
        for row, way in zip(rows.tolist(), metres.tolist(), strict=True)
    ]
    order = [place for place in np.argsort(metres, kind="stable").tolist() if states[place]]
    return rows[order[:n]].tolist(), sum(state is None for state in states)


HOURS = ["24時間", "9:00～12:30", "応相談", "9:00～17:00（祝日休館）", "12:10～20:00"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 10_000),
    one_way=st.booleans(),
    hours=st.lists(st.sampled_from(HOURS), min_size=8, max_size=8),
    holidays=st.sampled_from([None, frozenset(), frozenset([dt.date(2026, 8, 3)])]),
    n=st.integers(1, 4),
)
def test_a_search_that_ends_early_has_the_same_answer(
    draw: Draw,
    change: Callable[..., WalkingNetwork],
    seed: int,
    one_way: bool,
    hours: list[str],
    holidays: object,
    n: int,
) -> None:
    random = np.random.default_rng(seed)
    corners = np.cumsum(random.uniform(-900, 900, (12, 2)), axis=0)
    lines = [[corners[i].tolist(), corners[i + 1].tolist()] for i in range(11) if i != 8]
    network = draw(lines, keep="all")
    if one_way:
        network = change(network, backward=random.random(len(network)) < 0.5)
    places = corners[random.integers(0, 12, 8)] + random.uniform(-60, 60, (8, 2))
    latitude, longitude = from_zone(*places.T, 6677)
    spots = CoolSpots([str(i) for i in range(8)], ["shelter"] * 8, longitude, latitude, hours)
    finder = SpotFinder(spots, network)
    for point in (tuple(corners[0]), tuple(corners[6]), tuple(corners[11])):
        found = finder.nearest_open(point, NOON, n, holidays=holidays)
        chosen, unknown = choose_slowly(spots, network, point, pd.Timestamp(NOON), n, holidays)
        assert (found["spot"].tolist(), found.attrs["unknown"]) == (chosen, unknown)
