"""Tests of `plateau_sc.cooling.spots.nearest`: against a network that is cut at the point as well, and by threads."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
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
