"""Tests of `plateau_sc.cooling.routes.search`: the front is that of all paths, one by one."""

import dataclasses
import itertools
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.cooling.routes import bounds as routes_bounds
from plateau_sc.cooling.routes import search as routes_search
from plateau_sc.cooling.routes.arcs import Arcs, link_arcs
from plateau_sc.cooling.routes.bounds import Hull
from plateau_sc.cooling.routes.search import Gain, Path, Timetable, find_front
from plateau_sc.cooling.routes.ways import Spot, way_between
from plateau_sc.errors import TooLargeError
from plateau_sc.kernels.routing import FAR
from plateau_sc.kernels.routing_labels import Bounds

EVERY = Gain(0.0, 0.0)


class Case(NamedTuple):
    arcs: Arcs
    table: Timetable
    origin: Spot
    destination: Spot
    instant: int
    detour: float


class Hop(NamedTuple):
    """A directed piece between two places of the network in which the ends of the walk are nodes."""

    arc: int
    low: float
    high: float
    target: object


def split(case: Case) -> dict[object, list[Hop]]:
    """Cut every edge where the walk begins or ends, and list the pieces by the place that they leave."""
    hops: dict[object, list[Hop]] = {}
    for edge in range(len(case.arcs.tail) // 2):
        marks = {0.0: case.arcs.tail[2 * edge], 1.0: case.arcs.head[2 * edge]}
        for name, spot in (("from", case.origin), ("to", case.destination)):
            if spot.edge == edge and spot.share not in marks:
                marks[spot.share] = name
        cuts = sorted(marks)
        for low, high in itertools.pairwise(cuts):
            if case.arcs.seconds[2 * edge] < FAR:
                hops.setdefault(marks[low], []).append(Hop(2 * edge, low, high, marks[high]))
            if case.arcs.seconds[2 * edge + 1] < FAR:
                hops.setdefault(marks[high], []).append(Hop(2 * edge + 1, low, high, marks[low]))
    return hops


def place(case: Case, spot: Spot, name: str) -> object:
    if spot.share in (0.0, 1.0):
        return case.arcs.tail[2 * spot.edge + int(spot.share)]
    return name


def all_paths(case: Case) -> Iterator[list[Hop]]:
    hops, goal = split(case), place(case, case.destination, "to")

    def walk(at: object, passed: list[object], way: list[Hop]) -> Iterator[list[Hop]]:
        if at == goal:
            yield way
            return
        for hop in hops.get(at, []):
            if hop.target not in passed:
                yield from walk(hop.target, [*passed, hop.target], [*way, hop])

    begin = place(case, case.origin, "from")
    yield from walk(begin, [begin], [])


def seconds_of(case: Case, hop: Hop) -> int:
    return round((hop.high - hop.low) * int(case.arcs.seconds[hop.arc]))


def cost_of_hop(case: Case, hop: Hop, begin: int) -> float:
    """Add up, second by second, what the better side costs."""
    costs, bounds = case.table
    seconds = seconds_of(case, hop)
    steps = [
        int(np.clip(np.searchsorted(bounds, now, side="right") - 1, 0, len(costs) - 1))
        for now in range(begin, begin + max(seconds, 1))
    ]
    factor = float(case.arcs.factor[hop.arc]) * (hop.high - hop.low)
    return min(float(np.mean([costs[step, side, hop.arc >> 1] for step in steps])) * factor for side in (0, 1))


def cost_of_way(case: Case, way: list[Hop], begin: int) -> float:
    total = 0.0
    for hop in way:
        total += cost_of_hop(case, hop, begin)
        begin += seconds_of(case, hop)
    return total


def best_by_time(case: Case, *, backwards: bool) -> list[tuple[int, float]]:
    """Return the front of all paths: every time that buys a lower cost."""
    found = []
    for way in all_paths(case):
        seconds = sum(seconds_of(case, hop) for hop in way)
        begin = case.instant - seconds if backwards else case.instant
        found.append((seconds, cost_of_way(case, way, begin)))
    if not found:
        return []
    budget = np.floor(min(found)[0] * (1.0 + case.detour))
    front: list[tuple[int, float]] = []
    for seconds, cost in sorted(found):
        if seconds <= budget and (not front or cost < front[-1][1] - 1e-5):
            front.append((seconds, cost))
    return front


@st.composite
def cases(draw: st.DrawFn, most: int = 6) -> Case:
    nodes = draw(st.integers(2, most))
    edges, steps = draw(st.integers(1, 2 * most)), draw(st.sampled_from([1, 5]))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    start = random.integers(0, nodes, edges).astype(np.int32)
    end = random.integers(0, nodes, edges).astype(np.int32)
    seconds = random.integers(1, 12, (2, edges)).astype(float)
    seconds[random.random((2, edges)) < 0.15] = np.inf
    if draw(st.booleans()):
        seconds[1] = np.where(np.isfinite(seconds[1]), seconds[0], np.inf)
    factor = random.uniform(0.5, 2.0, (2, edges)) if draw(st.booleans()) else np.ones((2, edges))
    costs = random.integers(0, 8, (steps, 2, edges)).astype(np.float32)
    costs[random.random((steps, 2, edges)) < 0.3] = 0.0
    bounds = np.concatenate([[0], np.cumsum(random.integers(1, 15, steps))]).astype(np.int64) + 1_000
    shares = st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0])
    spots = [Spot(draw(st.integers(0, edges - 1)), draw(shares)) for _ in range(2)]
    arcs = link_arcs(start, end, nodes, seconds, factor)
    instant = draw(st.integers(995, 1_060))
    return Case(arcs, Timetable(costs, bounds), *spots, instant, draw(st.sampled_from([0.0, 0.3, 1.0, 4.0])))


def usable(case: Case) -> bool:
    apart = place(case, case.origin, "from") != place(case, case.destination, "to")
    loops = any(
        case.arcs.tail[2 * spot.edge] == case.arcs.head[2 * spot.edge] for spot in (case.origin, case.destination)
    )
    return apart and case.origin != case.destination and not loops


@settings(max_examples=600, deadline=None)
@given(case=cases(), backwards=st.booleans())
def test_the_front_is_that_of_all_paths(case: Case, backwards: bool) -> None:
    if not usable(case):
        return
    expected = best_by_time(case, backwards=backwards)
    way = way_between(case.arcs, case.origin, case.destination)
    front = find_front(case.arcs, case.table, way, case.instant, backwards=backwards, detour=case.detour, gain=EVERY)
    assert front.missed == 0
    assert [path.seconds for path in front.paths] == [seconds for seconds, _ in expected]
    assert [path.cost for path in front.paths] == pytest.approx([cost for _, cost in expected], rel=1e-5, abs=1e-5)
    for path in front.paths:
        check_path(case, path, backwards=backwards)


@pytest.mark.parametrize("backwards", [True, False])
def test_a_piece_of_no_second_costs_what_holds_at_its_instant(backwards: bool) -> None:
    # Two seconds, then a quarter of one, at the instant at which the second edge becomes cheap.
    start, end = np.array([0, 1], dtype=np.int32), np.array([1, 2], dtype=np.int32)
    arcs = link_arcs(start, end, 3, np.array([[4.0, 1.0], [4.0, 1.0]]), np.ones((2, 2)))
    costs = np.array([[[3.0, 5.0], [3.0, 5.0]], [[3.0, 1.0], [3.0, 1.0]]], dtype=np.float32)
    table = Timetable(costs, np.array([1_000, 1_014, 1_030]))
    instant = 1_014 if backwards else 1_012
    case = Case(arcs, table, Spot(0, 0.5), Spot(1, 0.25), instant, 0.0)
    way = way_between(arcs, case.origin, case.destination)
    (path,) = find_front(arcs, table, way, instant, backwards=backwards, detour=0.0, gain=EVERY).paths
    assert [(path.seconds, path.cost)] == best_by_time(case, backwards=backwards) == [(2, 1.75)]


def test_the_way_along_one_edge_keeps_to_the_detour() -> None:
    # From a quarter to the half of a slow edge, past which a fast one leads back to its other end.
    start, end = np.array([0, 0], dtype=np.int32), np.array([1, 1], dtype=np.int32)
    arcs = link_arcs(start, end, 2, np.array([[100.0, 1.0], [1.0, 1.0]]), np.ones((2, 2)))
    table = Timetable(np.array([[[0.0, 9.0], [0.0, 9.0]]], dtype=np.float32), np.array([0, 1000]))
    way = way_between(arcs, Spot(0, 0.25), Spot(0, 0.5))
    assert way.direct is not None
    assert way.direct.seconds == 25
    for detour, seconds in ((0.0, 1), (4.0, 1)):
        front = find_front(arcs, table, way, 100, backwards=False, detour=detour, gain=EVERY)
        assert [path.seconds for path in front.paths] == [seconds]
    near = find_front(arcs, table, way, 100, backwards=False, detour=24.0, gain=EVERY)
    assert [path.seconds for path in near.paths] == [1, 25]


def check_path(case: Case, path: Path, *, backwards: bool) -> None:
    """A path is one of all paths, and takes and costs what it says."""
    hops = [Hop(piece.arc, piece.offset, piece.offset + piece.share, None) for piece in path.pieces]
    walked = [[(hop.arc, hop.low, hop.high) for hop in way] for way in all_paths(case)]
    assert [(hop.arc, hop.low, hop.high) for hop in hops] in walked
    assert sum(piece.seconds for piece in path.pieces) == path.seconds
    begin = case.instant - path.seconds if backwards else case.instant
    assert cost_of_way(case, hops, begin) == pytest.approx(path.cost, rel=1e-5, abs=1e-5)


@settings(max_examples=300, deadline=None)
@given(case=cases(), backwards=st.booleans(), most=st.sampled_from([1, 3, 8]))
def test_bounds_and_a_quick_search_first_change_nothing(case: Case, backwards: bool, most: int) -> None:
    if not usable(case):
        return
    expected = best_by_time(case, backwards=backwards)
    way = way_between(case.arcs, case.origin, case.destination)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(routes_search, "QUICK", 0)
        patch.setattr(routes_bounds, "MOST", most)
        front = find_front(
            case.arcs, case.table, way, case.instant, backwards=backwards, detour=case.detour, gain=EVERY
        )
    assert [path.seconds for path in front.paths] == [seconds for seconds, _ in expected]
    assert [path.cost for path in front.paths] == pytest.approx([cost for _, cost in expected], rel=1e-5, abs=1e-5)


@pytest.mark.parametrize("backwards", [False, True])
def test_on_a_larger_grid_bounds_change_no_path(monkeypatch: pytest.MonkeyPatch, backwards: bool) -> None:
    """Streets of 8 by 8 with shade that moves: the paths are those found when no label is left out."""
    random = np.random.default_rng(12)
    number = np.arange(64).reshape(8, 8)
    start = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()]).astype(np.int32)
    end = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()]).astype(np.int32)
    seconds = np.tile(random.integers(20, 50, len(start)).astype(float), (2, 1))
    costs = random.uniform(0.0, 40.0, (9, 2, len(start))).astype(np.float32)
    arcs = link_arcs(start, end, 64, seconds, np.ones((2, len(start))))
    table = Timetable(costs, np.arange(10, dtype=np.int64) * 60)
    way = way_between(arcs, Spot(0, 0.4), Spot(len(start) - 1, 0.3))

    def search() -> list[tuple[int, float, list[int]]]:
        front = find_front(arcs, table, way, 250, backwards=backwards, detour=0.35, gain=EVERY)
        assert front.missed == 0
        return [(path.seconds, path.cost, path.arcs.tolist()) for path in front.paths]

    found = search()
    monkeypatch.setattr(routes_search, "QUICK", 0)
    assert search() == found
    monkeypatch.setattr(routes_search, "QUICK", 1 << 40)
    open_ends = Hull.bounds

    def nothing_known(hull: Hull) -> Bounds:
        return open_ends(dataclasses.replace(hull, known=np.full(len(hull.known), np.inf)))

    monkeypatch.setattr(Hull, "bounds", nothing_known)
    assert search() == found
    assert len(found) > 5


@settings(max_examples=200, deadline=None)
@given(case=cases(), share=st.sampled_from([0.05, 0.2]))
def test_fewer_paths_when_they_must_gain(case: Case, share: float) -> None:
    if not usable(case):
        return
    way = way_between(case.arcs, case.origin, case.destination)

    def search(gain: Gain) -> tuple[Path, ...]:
        return find_front(
            case.arcs, case.table, way, case.instant, backwards=False, detour=case.detour, gain=gain
        ).paths

    full, few = search(EVERY), search(Gain(share, 1.0))
    assert len(few) <= len(full)
    if full:
        assert (few[0].seconds, few[0].cost) == pytest.approx((full[0].seconds, full[0].cost))
        assert few[-1].cost == pytest.approx(full[-1].cost, abs=1e-5)
        assert few[-1].seconds == full[-1].seconds
        step = max(share * full[0].cost, 1.0)
        assert all(later.cost < former.cost - step + 1e-5 for former, later in itertools.pairwise(few[:-1]))


def test_a_walk_that_would_turn_in_circles_is_replaced() -> None:
    """Shade comes to the last edge late: waiting on a shaded block would be best, and is no path."""
    start = np.array([0, 1, 2, 3, 1], dtype=np.int32)
    end = np.array([1, 2, 3, 1, 4], dtype=np.int32)
    seconds = np.full((2, 5), 10.0)
    costs = np.zeros((2, 2, 5), dtype=np.float32)
    costs[0, :, 4] = 10.0
    arcs = link_arcs(start, end, 5, seconds, np.ones((2, 5)))
    case = Case(arcs, Timetable(costs, np.array([0, 30, 1000])), Spot(0, 0.0), Spot(4, 1.0), 0, 4.0)
    front = find_front(
        arcs, case.table, way_between(arcs, case.origin, case.destination), 0, backwards=False, detour=4.0, gain=EVERY
    )
    assert [(path.seconds, path.cost) for path in front.paths] == [(20, 10.0)]
    assert front.missed == 0


def test_a_search_that_meets_its_cap_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes_search, "CAP", 2)
    start = np.array([0, 1, 2, 3, 1], dtype=np.int32)
    end = np.array([1, 2, 3, 1, 4], dtype=np.int32)
    costs = np.zeros((2, 2, 5), dtype=np.float32)
    costs[0, :, 4] = 10.0
    arcs = link_arcs(start, end, 5, np.full((2, 5), 10.0), np.ones((2, 5)))
    way = way_between(arcs, Spot(0, 0.0), Spot(4, 1.0))
    table = Timetable(costs, np.array([0, 30, 1000]))
    front = find_front(arcs, table, way, 0, backwards=False, detour=4.0, gain=EVERY)
    assert front.missed == 2, "walks of one round and of two"
    assert [path.cost for path in front.paths] == [10.0]


def test_a_table_that_would_not_fit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes_search, "ROWS_LIMIT", 3)
    one = np.array([0, 1], dtype=np.int32)
    arcs = link_arcs(one, one + 1, 3, np.full((2, 2), 10.0), np.ones((2, 2)))
    table = Timetable(np.ones((1, 2, 2), dtype=np.float32), np.array([0, 100]))
    with pytest.raises(TooLargeError, match="allow less of a detour"):
        find_front(
            arcs, table, way_between(arcs, Spot(0, 0.0), Spot(1, 1.0)), 0, backwards=False, detour=1.0, gain=EVERY
        )
