"""Tests of `plateau_sc.cooling.network.snap`."""

from collections.abc import Callable

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.cooling import WalkingNetwork
from plateau_sc.cooling.network.snap import snap_points
from plateau_sc.errors import ParameterError

Draw = Callable[..., WalkingNetwork]
LINES = [[(0, 0), (100, 0), (100, 80)], [(0, 40), (60, 40)], [(0, 0), (0, 40)]]


def nearest_by_steps(line: list[tuple[float, float]], point: np.ndarray) -> tuple[float, float]:
    """Distance to a line and way along it, piece by piece."""
    best, walked = (np.inf, 0.0), 0.0
    for a, b in zip(np.array(line[:-1], float), np.array(line[1:], float), strict=True):
        share = np.clip(np.dot(point - a, b - a) / np.dot(b - a, b - a), 0, 1)
        gap = float(np.hypot(*(a + share * (b - a) - point)))
        if gap < best[0] - 1e-9:
            best = gap, walked + share * float(np.hypot(*(b - a)))
        walked += float(np.hypot(*(b - a)))
    return best


@settings(max_examples=200, deadline=None)
@given(st.floats(-50, 150), st.floats(-50, 150))
def test_the_nearest_edge_is_that_found_piece_by_piece(x: float, y: float) -> None:
    shapes = np.array([shapely.LineString(line) for line in LINES], dtype=object)
    found = snap_points(shapes, shapely.length(shapes), np.array([[x, y]]))
    each = [nearest_by_steps(line, np.array([x, y])) for line in LINES]
    assert found.distance[0] == pytest.approx(min(gap for gap, _ in each), abs=1e-9)
    assert each[found.edge[0]][0] == pytest.approx(found.distance[0], abs=1e-9)
    place = shapes[found.edge[0]].interpolate(found.along[0])
    assert found.places[0].tolist() == pytest.approx([place.x, place.y], abs=1e-9)
    assert np.hypot(*(found.places[0] - [x, y])) == pytest.approx(found.distance[0], abs=1e-9)


def test_the_way_along_is_in_the_length_along_the_ground(draw: Draw) -> None:
    network = draw([[(0, 0), (100, 0)]], length=[110.0])
    assert network.snap(np.array([[50.0, 3.0]])).along.tolist() == pytest.approx([55])


def test_left_and_right_are_those_of_someone_who_walks_from_start_to_end(draw: Draw) -> None:
    network = draw([[(0, 0), (100, 0), (100, 80)]])
    spots = np.array([[50.0, 5.0], [50.0, -5.0], [95.0, 40.0], [105.0, 40.0], [50.0, 0.0], [0.0, -3.0], [103.0, 80.0]])
    assert network.snap(spots).side.tolist() == [0, 1, 0, 1, 0, 1, 1]


def test_of_equally_near_edges_the_first_is_taken(draw: Draw) -> None:
    network = draw([[(0, 0), (10, 0)], [(0, 0), (0, 10)], [(0, 0), (-10, 0)]])
    assert network.snap(np.array([[0.0, 0.0], [0.0, 0.0], [-3.0, 0.0]])).edge.tolist() == [0, 0, 2]


def test_edges_can_be_shut_out(draw: Draw) -> None:
    network = draw(LINES)
    found = network.snap(np.array([[50.0, -5.0]]), allowed=np.array([False, True, True]))
    assert found.edge.tolist() == [1]
    with pytest.raises(ParameterError, match="no edge"):
        network.snap(np.array([[50.0, -5.0]]), allowed=np.zeros(3, dtype=bool))


def test_points_far_from_the_network_are_told(draw: Draw) -> None:
    spots = np.array([[50.0, -5.0], [500.0, 0.0]])
    assert draw(LINES).snap(spots).distance.tolist() == pytest.approx([5, 400])
    with pytest.raises(ParameterError, match=r"point 1 at 500.0, 0.0 lies 400 m from the network"):
        draw(LINES).snap(spots, farthest=100.0)


@pytest.mark.parametrize(
    ("spots", "message"),
    [
        (np.array([1.0, 2.0]), "shape"),
        (np.zeros((2, 3)), "shape"),
        (np.array([[0.0, 0.0], [np.nan, 1.0]]), "point 1"),
        (np.array([[np.inf, 0.0]]), "point 0"),
    ],
)
def test_points_that_are_none_are_refused(draw: Draw, spots: np.ndarray, message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        draw(LINES).snap(spots)


def test_no_points_give_nothing(draw: Draw) -> None:
    assert len(draw(LINES).snap(np.empty((0, 2)))) == 0


def test_a_lift_is_reached_at_its_place(draw: Draw, change: Draw) -> None:
    network = draw([[(0, 0), (0.4, 0)]], kind=["lift"])
    lift = change(network, nodes=np.zeros((2, 2)), vertices=np.zeros((2, 2)), length=np.array([4.0]))
    found = lift.snap(np.array([[3.0, 4.0]]))
    assert (found.along[0], found.distance[0]) == (0.0, 5.0)
