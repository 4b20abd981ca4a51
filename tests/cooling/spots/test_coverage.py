"""Tests of `plateau_sc.cooling.spots.coverage`: against points along the streets, and on ways worked out by hand."""

import json
from collections.abc import Callable

import geopandas as gpd
import jsonschema
import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plateau_sc.cooling import WalkingNetwork
from plateau_sc.cooling.spots.coverage import coverage_schema, uncovered
from plateau_sc.cooling.spots.nearest import nearest_open
from plateau_sc.cooling.spots.places import CoolSpots
from plateau_sc.crs import from_zone
from plateau_sc.errors import CrsError, ParameterError

NOON = "2026-08-03T12:00+09:00"
Draw = Callable[..., WalkingNetwork]
CROSS = [[(0, 0), (400, 0)], [(400, 0), (800, 0)], [(400, 0), (400, 300)]]


def at(*places: tuple[float, float], opening: str | list[str] = "24時間") -> CoolSpots:
    x, y = np.array(places, dtype=float).T
    latitude, longitude = from_zone(x, y, 6677)
    texts = [opening] * len(places) if isinstance(opening, str) else opening
    names = [f"spot {row}" for row in range(len(places))]
    return CoolSpots(names, ["shelter"] * len(places), longitude, latitude, texts)


def test_gaps_are_cut_where_the_time_is_up(draw: Draw) -> None:
    gaps = uncovered(draw(CROSS), at((100, 0)), 4.0)
    # Within 320 m: from 0 to 420 m along the street, and 20 m up the side street.
    assert gaps.streets["metres"].round(6).tolist() == [380.0, 280.0]
    assert gaps.summary["street_metres_uncovered"] == pytest.approx(660.0)
    np.testing.assert_allclose(gaps.streets.geometry.total_bounds, [400, 0, 800, 300], atol=1e-6)
    assert repr(gaps) == "<CoverGaps: 660 of 1,100 m beyond 4 min>"


def test_the_way_to_the_network_counts(draw: Draw) -> None:
    gaps = uncovered(draw([[(0, 0), (400, 0)]]), at((200, 80)), 2.0)
    assert gaps.streets["metres"].round(6).tolist() == [120.0, 120.0]


def test_a_street_of_one_way_is_left_by_its_end(draw: Draw, change: Callable[..., WalkingNetwork]) -> None:
    street = change(draw([[(0, 0), (400, 0)]]), backward=np.array([False]))
    gaps = uncovered(street, at((200, 0)), 1.0)
    assert gaps.streets["metres"].round(6).tolist() == [120.0, 200.0]


def test_only_spots_that_are_known_to_be_open_count(draw: Draw) -> None:
    spots = at((0, 0), (800, 0), (400, 300), opening=["9:00～17:00", "18:00～20:00", "?"])
    gaps = uncovered(draw(CROSS), spots, 5.0, instant=NOON)
    assert gaps.summary["street_metres_uncovered"] == pytest.approx(700.0)
    assert (gaps.summary["spots_open"], gaps.summary["spots_unknown"]) == (1, 1)
    night = uncovered(draw(CROSS), spots, 5.0, instant="2026-08-03T23:00+09:00")
    assert night.summary["street_metres_uncovered"] == pytest.approx(1100.0)


def test_people_without_a_spot(draw: Draw) -> None:
    people = gpd.GeoDataFrame(
        {"people": [10, 5, 3]},
        geometry=[shapely.Point(50, 40), shapely.box(690, -20, 710, 20), shapely.Point(0, 900)],
        crs=6677,
    )
    gaps = uncovered(draw(CROSS), at((100, 0)), 5.0, people)
    assert gaps.people is not None
    assert gaps.people["people"].tolist() == [5, 3]
    assert gaps.people["minutes"].tolist() == [pytest.approx(7.5), np.inf]
    assert (gaps.summary["people"], gaps.summary["people_uncovered"]) == (18.0, 8.0)
    plain = gaps.to_dict()
    jsonschema.Draft202012Validator(coverage_schema()).validate(plain)
    assert json.loads(json.dumps(plain)) == plain


def settle(arcs: list, targets: list) -> dict:
    """Return the metres from each node to the nearest target, by passing them on until nothing changes."""
    metres = dict.fromkeys(targets, 0.0)
    changed = True
    while changed:
        changed = False
        for first, last, length in arcs:
            if metres.get(last, np.inf) + length < metres.get(first, np.inf) - 1e-9:
                metres[first] = metres[last] + length
                changed = True
    return metres


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_as_points_along_the_streets_say(
    data: st.DataObject, draw: Draw, change: Callable[..., WalkingNetwork]
) -> None:
    corners = [(100.0 * i, 100.0 * j) for i in range(3) for j in range(3)]
    pairs = [(a, b) for a in range(9) for b in range(a) if np.hypot(*np.subtract(corners[a], corners[b])) < 101]
    kept = data.draw(st.lists(st.sampled_from(pairs), min_size=2, unique=True))
    network = draw([[corners[a], corners[b]] for a, b in kept])
    one_way = np.array(data.draw(st.lists(st.booleans(), min_size=len(network), max_size=len(network))))
    network = change(network, backward=~one_way)
    at_edge = data.draw(st.lists(st.tuples(st.integers(0, len(network) - 1), st.floats(5, 95)), min_size=1, max_size=3))
    lines = network.lines()
    points = [shapely.line_interpolate_point(lines[edge], way) for edge, way in at_edge]
    gaps = uncovered(network, at(*((point.x, point.y) for point in points)), 1.7)

    arcs = []
    step = 5.0
    for edge in range(len(lines)):
        ways = sorted({*np.arange(0.0, 100.0 + step, step).tolist(), *(way for e, way in at_edge if e == edge)})
        names = [(edge, way) if 0 < way < 100 else int((network.start, network.end)[way > 0][edge]) for way in ways]
        for first, last, a, b in zip(names, names[1:], ways, ways[1:], strict=False):
            arcs.append((first, last, b - a))
            if network.backward[edge]:
                arcs.append((last, first, b - a))
    metres = settle(arcs, at_edge)
    near = gaps.streets.geometry.union_all()
    for node in {node for arc in arcs for node in arc[:2]}:
        if isinstance(node, tuple):
            inside = shapely.distance(near, shapely.line_interpolate_point(lines[node[0]], node[1])) < 1e-6
            way = metres.get(node, np.inf)
            is_at_spot = any(edge == node[0] and abs(place - node[1]) < 1e-3 for edge, place in at_edge)
            if abs(way - 136.0) > 1e-3 and not is_at_spot:
                assert inside == (way > 136.0), (node, way)


def test_the_nearest_open_spots_when_one_gets_there(draw: Draw) -> None:
    spots = at((100, 0), (300, 0), (400, 300), (500, 0), opening=["?", "9:00～12:01", "24時間", "24時間"])
    found = nearest_open(spots, draw(CROSS), (0, 0), NOON, 5)
    assert found["spot"].tolist() == [3, 2]
    assert found["metres"].round(3).tolist() == [500.0, 700.0]
    assert found["arrival"].iloc[0].isoformat(timespec="seconds") == "2026-08-03T12:06:15+09:00"
    assert found.attrs["unknown"] == 1
    assert nearest_open(spots, draw(CROSS), (0, 0), "2026-08-03T11:50+09:00")["spot"].tolist() == [1]


def test_no_way_is_no_answer(draw: Draw) -> None:
    apart = draw([[(0, 0), (100, 0)], [(0, 400), (100, 400)]], keep="all")
    assert nearest_open(at((50, 400)), apart, (50, 0), NOON).empty


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"minutes": 0}, "minutes is 0"),
        ({"minutes": float("nan")}, "minutes is nan"),
        ({"speed": -1}, "speed is -1"),
        ({"instant": "2026-08-03T12:00"}, "time zone"),
        ({"people": 3}, "expected a GeoDataFrame"),
        ({"spots": at((0, 5000))}, "5000"),
    ],
)
def test_what_makes_no_sense_is_refused(draw: Draw, arguments: dict, words: str) -> None:
    given = {"spots": at((0, 0)), "minutes": 5} | arguments
    with pytest.raises(ParameterError, match=words):
        uncovered(draw(CROSS), **given)


def test_people_must_be_numbers_at_places(draw: Draw) -> None:
    people = gpd.GeoDataFrame({"people": [1.0]}, geometry=[shapely.Point(0, 0)], crs=6677)
    network, spots = draw(CROSS), at((0, 0))
    for bad in (
        people.assign(people=-1.0),
        people.assign(people=np.nan),
        people.iloc[:0],
        people.rename(columns={"people": "n"}),
    ):
        with pytest.raises(ParameterError, match="people"):
            uncovered(network, spots, 5, bad)
    with pytest.raises(CrsError):
        uncovered(network, spots, 5, people.set_crs(None, allow_override=True))
