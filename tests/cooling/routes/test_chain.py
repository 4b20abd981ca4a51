"""Tests of `plateau_sc.cooling.routes.chain`: the front by way of places is that of all ways, one by one."""

import itertools

import numpy as np
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from plateau_sc.cooling.routes.arcs import Arcs, link_arcs
from plateau_sc.cooling.routes.chain import find_chain
from plateau_sc.cooling.routes.parts import Piece, Timetable
from plateau_sc.cooling.routes.search import find_front
from plateau_sc.cooling.routes.ways import Spot, is_same, way_between
from tests.cooling.routes.test_search import EVERY, Case, all_paths, cases

MOST = 4_000
"""Walks that are listed at most."""

Walk = list[tuple[int, float, float, int]]
"""Arc, begin and end on its edge, and seconds of each piece."""


def list_walks(case: Case, spots: list[Spot]) -> list[Walk]:
    """Return all walks that pass no place twice between two of the spots."""
    parts: list[list[Walk]] = []
    for number, (one, other) in enumerate(itertools.pairwise(spots)):
        between = ([one] if number > 0 else []) + ([other] if number + 2 < len(spots) else [])
        part = []
        for way in all_paths(case._replace(origin=one, destination=other)):
            walk = [(hop.arc, hop.low, hop.high, seconds_of(case, hop.arc, hop.low, hop.high, between)) for hop in way]
            part.append(walk)
            if len(part) > MOST:
                reject()
        parts.append(part)
    if np.prod([len(part) for part in parts]) > MOST:
        reject()
    return [list(itertools.chain(*chosen)) for chosen in itertools.product(*parts)]


def seconds_of(case: Case, arc: int, low: float, high: float, between: list[Spot]) -> int:
    """A piece takes its share of the arc's time, and one second at least at a place between."""
    seconds = round((high - low) * int(case.arcs.seconds[arc]))
    at_place = any(spot.edge == arc >> 1 and 0.0 < spot.share < 1.0 and spot.share in (low, high) for spot in between)
    return max(seconds, 1) if at_place else seconds


def cost_of(case: Case, walk: Walk, begin: int) -> float:
    """Add up what each second costs on the better side."""
    costs, bounds = case.table
    total = 0.0
    for arc, low, high, seconds in walk:
        instants = np.arange(begin, begin + max(seconds, 1))
        steps = np.clip(np.searchsorted(bounds, instants, side="right") - 1, 0, len(costs) - 1)
        total += costs[steps, :, arc >> 1].mean(axis=0).min() * float(case.arcs.factor[arc]) * (high - low)
        begin += seconds
    return float(total)


def best_walks(case: Case, spots: list[Spot], *, backwards: bool) -> list[tuple[int, float]]:
    found = []
    for walk in list_walks(case, spots):
        seconds = sum(piece[3] for piece in walk)
        found.append((seconds, cost_of(case, walk, case.instant - seconds if backwards else case.instant)))
    front: list[tuple[int, float]] = []
    for seconds, cost in sorted(found):
        within = seconds <= np.floor(min(found)[0] * (1.0 + case.detour))
        if within and (not front or cost < front[-1][1] - 1e-5):
            front.append((seconds, cost))
    return front


@st.composite
def chains(draw: st.DrawFn) -> tuple[Case, list[Spot]]:
    case = draw(cases(5))
    edges = len(case.arcs.tail) // 2
    shares = st.sampled_from([0.0, 0.01, 0.25, 0.5, 0.75, 1.0])
    more = draw(st.lists(st.builds(Spot, st.integers(0, edges - 1), shares), min_size=1, max_size=2))
    return case, [case.origin, *more, case.destination]


@settings(max_examples=600, deadline=None)
@given(chain=chains(), backwards=st.booleans())
def test_the_front_is_that_of_all_walks(chain: tuple[Case, list[Spot]], backwards: bool) -> None:
    case, spots = chain
    loops = any(case.arcs.tail[2 * spot.edge] == case.arcs.head[2 * spot.edge] for spot in spots)
    if loops or any(is_same(case.arcs, *pair) for pair in itertools.pairwise(spots)):
        reject()
    expected = best_walks(case, spots, backwards=backwards)
    front = find_chain(case.arcs, case.table, spots, case.instant, backwards=backwards, detour=case.detour, gain=EVERY)
    assert front.missed == 0
    assert [path.seconds for path in front.paths] == [seconds for seconds, _ in expected]
    assert [path.cost for path in front.paths] == pytest.approx([cost for _, cost in expected], rel=1e-5, abs=1e-5)
    walks = [[(arc, low, high) for arc, low, high, _ in walk] for walk in list_walks(case, spots)]
    for path in front.paths:
        pieces = [(piece.arc, piece.offset, pytest.approx(piece.offset + piece.share)) for piece in path.pieces]
        assert pieces in walks
        assert sum(piece.seconds for piece in path.pieces) == path.seconds


def late_shade() -> tuple[Arcs, Timetable]:
    """A street to a place, or a slower way to it, and a street from there that has shade after twenty seconds."""
    start, end = np.array([0, 0, 1], dtype=np.int32), np.array([1, 1, 2], dtype=np.int32)
    arcs = link_arcs(start, end, 3, np.tile([10.0, 20.0, 10.0], (2, 1)), np.ones((2, 3)))
    costs = np.ones((2, 2, 3), dtype=np.float32)
    costs[1, :, 2] = 0.0
    return arcs, Timetable(costs, np.array([0, 20, 1000]))


def test_to_come_later_to_a_place_can_pay_after_it() -> None:
    """Part by part the slower way to the place gains nothing and is left out."""
    arcs, table = late_shade()
    spots = [Spot(0, 0.0), Spot(0, 1.0), Spot(2, 1.0)]
    front = find_chain(arcs, table, spots, 0, backwards=False, detour=0.5, gain=EVERY)
    assert [(path.seconds, path.cost) for path in front.paths] == [(20, 2.0), (30, 1.0)]
    first = find_front(arcs, table, way_between(arcs, *spots[:2]), 0, backwards=False, detour=0.5, gain=EVERY)
    assert len(first.paths) == 1


def test_one_may_turn_at_a_place_between() -> None:
    arcs, table = late_shade()
    there_and_back = [Spot(0, 0.0), Spot(2, 0.5), Spot(0, 0.0)]
    front = find_chain(arcs, table, there_and_back, 0, backwards=False, detour=0.0, gain=EVERY)
    (path,) = front.paths
    assert path.arcs.tolist() == [0, 4, 5, 1]
    assert path.shares.tolist() == [1.0, 0.5, 0.5, 1.0]
    assert path.offsets.tolist() == [0.0, 0.0, 0.0, 0.0]
    assert path.seconds == 30


def test_a_part_without_a_way_leaves_no_path() -> None:
    arcs, table = late_shade()
    one_way = link_arcs(
        arcs.tail[::2], arcs.head[::2], 3, np.array([[10.0, 20.0, 10.0], [np.inf, np.inf, np.inf]]), np.ones((2, 3))
    )
    spots = [Spot(0, 0.0), Spot(2, 1.0), Spot(0, 0.0)]
    assert find_chain(one_way, table, spots, 0, backwards=False, detour=1.0, gain=EVERY).paths == ()


def test_a_street_to_the_place_and_on_is_one_walk() -> None:
    """All three places lie within one edge."""
    arcs, table = late_shade()
    spots = [Spot(2, 0.2), Spot(2, 0.6), Spot(2, 0.9)]
    (path,) = find_chain(arcs, table, spots, 0, backwards=False, detour=0.0, gain=EVERY).paths
    assert path.pieces == (Piece(4, -1, pytest.approx(0.4), 0.2, 4), Piece(4, -1, pytest.approx(0.3), 0.6, 3))
