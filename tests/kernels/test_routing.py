"""Routing: sweeps, corridors, tables and paths as plain lists of all walks give them."""

import itertools
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from plateau_sc.kernels.routing import (
    ENTERING,
    FIRST,
    HEAD,
    INTO,
    LEFT,
    LOW,
    ROW,
    SECONDS,
    SOURCE,
    TAIL,
    Corridor,
    Ends,
    Heap,
    Links,
    cut_corridor,
    pop,
    push,
    sweep,
)
from plateau_sc.kernels.routing_clock import Clock, cost_of, find_step, follow_sides, sides_of
from plateau_sc.kernels.routing_labels import Bounds, Table, fill_table, is_beaten, least_at, row_of
from plateau_sc.kernels.routing_paths import Search, descend, follow, repair

MOST_WALKS = 5_000
NOWHERE = np.empty(0, dtype=np.int64)
NONE = np.empty(0)


class Town(NamedTuple):
    """A directed graph, what its arcs cost, and a walk from the first node to the last."""

    tail: np.ndarray
    head: np.ndarray
    seconds: np.ndarray
    costs: np.ndarray
    clock: Clock
    nodes: int
    budget: int


@st.composite
def towns(draw):
    nodes, arcs = draw(st.integers(2, 6)), draw(st.integers(1, 14))
    steps = draw(st.sampled_from([1, 3]))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    tail = random.integers(0, nodes, arcs)
    head = (tail + random.integers(1, nodes, arcs)) % nodes
    seconds = random.integers(1, 8, arcs)
    costs = random.integers(0, 9, (steps, 2, arcs)).astype(np.float32)
    bounds = np.concatenate([[0], np.cumsum(random.integers(1, 12, steps))]).astype(np.int64)
    clock = Clock(bounds, draw(st.integers(-3, 30)), draw(st.booleans()))
    return Town(tail, head, seconds, costs, clock, nodes, draw(st.integers(1, 24)))


def links_of(town, *, turned=False):
    near, far = (town.head, town.tail) if turned else (town.tail, town.head)
    order = np.argsort(near, kind="stable")
    first = np.concatenate([[0], np.cumsum(np.bincount(near, minlength=town.nodes))]).astype(np.int64)
    links = Links(first, far[order].astype(np.int32), order.astype(np.int32), town.seconds[order].astype(float))
    return links, order.astype(np.int32)


def heap_for(town):
    room = len(town.tail) + 4
    return Heap(np.empty(room), np.empty(room, dtype=np.int32))


def swept(town, start, *, turned=False, shut=(), ahead=None, limit=np.inf, goal=None, detour=0.0):
    reached = np.full(town.nodes, np.inf)
    goals = (NOWHERE, NONE) if goal is None else (np.array([goal]), np.zeros(1))
    best = sweep(
        links_of(town, turned=turned)[0],
        np.array(shut, dtype=np.int64),
        np.array([start]),
        np.zeros(1),
        *goals,
        detour,
        limit,
        np.zeros(town.nodes) if ahead is None else ahead,
        reached,
        heap_for(town),
    )
    return reached, best


def least_times(town, start, *, turned=False, shut=()):
    """Relax all arcs until nothing changes."""
    least = np.full(town.nodes, np.inf)
    least[start] = 0
    for _ in range(town.nodes):
        for arc, (tail, head, seconds) in enumerate(zip(town.tail, town.head, town.seconds, strict=True)):
            one, other = (head, tail) if turned else (tail, head)
            if arc not in shut:
                least[other] = min(least[other], least[one] + seconds)
    return least


@settings(deadline=None)
@given(town=towns(), turned=st.booleans(), shut=st.lists(st.integers(0, 13), max_size=2))
def test_a_sweep_finds_the_least_times(town, turned, shut):
    expected = least_times(town, 0, turned=turned, shut=shut)
    assert np.array_equal(swept(town, 0, turned=turned, shut=shut)[0], expected)


@settings(deadline=None)
@given(town=towns(), detour=st.sampled_from([0.0, 0.5, 3.0]))
def test_a_sweep_with_a_goal_reaches_as_far_as_the_detour(town, detour):
    expected = least_times(town, 0)
    reached, best = swept(town, 0, goal=town.nodes - 1, detour=detour)
    assert best == expected[-1]
    within = expected <= np.floor(best * (1.0 + detour))
    assert np.array_equal(reached[within], expected[within])


@settings(deadline=None)
@given(town=towns())
def test_a_sweep_back_keeps_to_the_nodes_of_walks_within_the_budget(town):
    ahead = least_times(town, 0)
    left = swept(town, town.nodes - 1, turned=True, ahead=ahead, limit=float(town.budget))[0]
    expected = least_times(town, town.nodes - 1, turned=True)
    within = ahead + expected <= town.budget
    assert np.array_equal(left, np.where(within, expected, np.inf))


@settings(deadline=None)
@given(keys=st.lists(st.integers(-9, 9), min_size=1, max_size=40), taken=st.integers(0, 20))
def test_a_heap_gives_the_least_first(keys, taken):
    heap, count, held = Heap(np.empty(len(keys)), np.empty(len(keys), dtype=np.int32)), 0, []
    for item, key in enumerate(keys):
        count = push(heap, count, float(key), item)
        held.append(float(key))
        if item % 3 == 2 and taken > item:
            assert heap.key[0] == min(held) == keys[heap.item[0]]
            held.remove(heap.key[0])
            count = pop(heap, count)
    found = []
    while count > 0:
        found.append(float(heap.key[0]))
        assert keys[heap.item[0]] == found[-1]
        count = pop(heap, count)
    assert found == sorted(held)


def mean_by_second(values, clock, second, seconds):
    """Add up both sides second by second; an arc that takes no time has what holds when it is passed."""
    begin = clock.start - second - seconds if clock.backwards else clock.start + second
    steps = [find_by_hand(clock, now) for now in range(begin, begin + max(seconds, 1))]
    return np.mean([values[step] for step in steps], axis=0)


def find_by_hand(clock, instant):
    return int(np.clip(np.searchsorted(clock.bounds, instant, side="right") - 1, 0, len(clock.bounds) - 2))


@settings(deadline=None)
@given(town=towns(), second=st.integers(0, 40), seconds=st.integers(0, 15))
def test_costs_are_means_over_the_seconds(town, second, seconds):
    costs = np.ascontiguousarray(town.costs.transpose(2, 0, 1))
    expected = mean_by_second(costs[0].astype(float), town.clock, second, seconds)
    assert sides_of(costs, 0, town.clock, second, seconds) == pytest.approx(tuple(expected))
    assert cost_of(costs, 0, town.clock, second, seconds) == pytest.approx(min(expected))
    assert find_step(town.clock, second) == find_by_hand(town.clock, second)
    means = np.empty((2, 2))
    entered = np.array([second, second + 1])
    follow_sides(costs[[0, 0]], town.clock, entered, np.array([seconds, seconds]), means)
    assert means[0] == pytest.approx(expected)


def cut(town, *, shut=()):
    """Cut the corridor of walks from the first node to the last; None where there is none."""
    ahead, left = least_times(town, 0, shut=shut), least_times(town, town.nodes - 1, turned=True, shut=shut)
    kept = np.flatnonzero(ahead + left <= town.budget)
    if not kept.size:
        return None
    nodes = np.zeros((kept.size + 1, 5), dtype=np.int64)
    nodes[:-1, LOW], nodes[:-1, LEFT] = ahead[kept], left[kept]
    nodes[1:, ROW] = np.cumsum(town.budget + 1 - nodes[:-1, LOW] - nodes[:-1, LEFT])
    place = np.full(town.nodes, -1, dtype=np.int32)
    place[kept] = np.arange(kept.size)
    room, (links, order) = len(town.tail), links_of(town)
    corridor = Corridor(
        nodes,
        np.empty((room, 5), dtype=np.int64),
        np.empty((room, len(town.costs), 2), dtype=np.float32),
        np.empty(room),
    )
    factor = np.linspace(1.0, 2.0, room).astype(np.float32)
    count = cut_corridor(
        links, order, factor, town.costs, town.clock, np.array(shut, dtype=np.int64), town.budget, kept, place, corridor
    )
    return Corridor(nodes, corridor.arcs[:count], corridor.costs[:count], corridor.least[:count]), kept, factor


@settings(deadline=None)
@given(town=towns(), shut=st.lists(st.integers(0, 13), max_size=2))
def test_a_corridor_has_the_arcs_of_walks_within_the_budget(town, shut):
    found = cut(town, shut=shut)
    if found is None:
        return
    corridor, kept, factor = found
    ahead, left = least_times(town, 0, shut=shut), least_times(town, town.nodes - 1, turned=True, shut=shut)
    fits = ahead[town.tail] + town.seconds + left[town.head] <= town.budget
    fits[[arc for arc in shut if arc < len(fits)]] = False
    assert sorted(corridor.arcs[:, SOURCE]) == np.flatnonzero(fits).tolist()
    for arc, (tail, head, seconds, source, _) in enumerate(corridor.arcs):
        assert (kept[tail], kept[head], seconds) == (town.tail[source], town.head[source], town.seconds[source])
        assert corridor.nodes[tail, FIRST] <= arc < corridor.nodes[tail + 1, FIRST]
        into = corridor.arcs[corridor.nodes[head, INTO] : corridor.nodes[head + 1, INTO], ENTERING]
        assert (into == arc).sum() == 1
        assert np.array_equal(corridor.costs[arc], town.costs[:, :, source] * factor[source])
        times = range(corridor.nodes[tail, LOW], town.budget - corridor.nodes[head, LEFT] - seconds + 1)
        lowest = min(cost_of(corridor.costs, arc, town.clock, time, int(seconds)) for time in times)
        assert corridor.costs[arc].min() <= corridor.least[arc] <= lowest + 1e-6
    assert sorted(corridor.arcs[:, ENTERING]) == list(range(len(corridor.arcs)))


def walks(corridor, start, goal, budget):
    """Give all walks that do not turn on the spot, as arcs."""

    def go(node, second, way):
        if node == goal:
            yield second, way
        for arc in range(corridor.nodes[node, FIRST], corridor.nodes[node + 1, FIRST]):
            head, then = corridor.arcs[arc, HEAD], second + corridor.arcs[arc, SECONDS]
            if then + corridor.nodes[head, LEFT] > budget or (way and corridor.arcs[way[-1], TAIL] == head):
                continue
            yield from go(head, then, [*way, arc])

    yield from go(start, 0, [])


def list_walks(corridor, start, goal, budget):
    """Give all walks, and turn away a town that has too many to list."""
    found = list(itertools.islice(walks(corridor, start, goal, budget), MOST_WALKS + 1))
    if len(found) > MOST_WALKS:
        reject()
    return found


def price(corridor, clock, way):
    second, cost = 0, 0.0
    for arc in way:
        seconds = int(corridor.arcs[arc, SECONDS])
        cost += cost_of(corridor.costs, arc, clock, second, seconds)
        second += seconds
    return cost


def is_path(corridor, start, way):
    passed = [start, *corridor.arcs[way, HEAD].tolist()]
    return len(set(passed)) == len(passed)


class Filled(NamedTuple):
    corridor: Corridor
    table: Table
    ends: tuple[Ends, Ends]
    costs: np.ndarray
    begin: int
    goal: int


def loose(nodes, times):
    """Return bounds that leave nothing out."""
    return Bounds(
        np.zeros((nodes, 1)),
        np.zeros(1),
        np.full(1, np.inf),
        np.zeros(times, dtype=np.int64),
        np.full(times, np.inf),
        0,
    )


def fill(town, bounds=None, lowest=NONE):
    found = cut(town)
    if found is None:
        return None
    corridor, kept, _ = found
    begin, goal = int(np.flatnonzero(kept == 0)[0]), int(np.flatnonzero(kept == town.nodes - 1)[0])
    steps = len(town.costs)
    ends = tuple(
        Ends(np.array([node]), np.zeros(1, dtype=np.int64), np.zeros((1, steps, 2), dtype=np.float32))
        for node in (begin, goal)
    )
    rows, nodes = int(corridor.nodes[-1, ROW]), len(kept)
    # What an opened node does not hold yet must not be read: the room begins with noise.
    table = Table(np.full((rows, 2), -7.0), np.full((rows, 4), 3, dtype=np.int32), np.zeros(nodes, dtype=bool))
    costs = np.empty(town.budget + 1)
    bounds = loose(nodes, town.budget + 1) if bounds is None else bounds(corridor, ends)
    bucket = np.zeros(town.budget + 1, dtype=np.int32)
    fill_table(corridor, *ends, town.clock, town.budget, bounds, lowest, bucket, table, costs)
    return Filled(corridor, table, ends, costs, begin, goal)


@settings(max_examples=150, deadline=None)
@given(town=towns())
def test_a_table_has_the_least_cost_of_all_walks(town):
    filled = fill(town)
    if filled is None:
        return
    expected = np.full(town.budget + 1, np.inf)
    for second, way in list_walks(filled.corridor, filled.begin, filled.goal, town.budget):
        expected[second] = min(expected[second], price(filled.corridor, town.clock, way))
    assert filled.costs == pytest.approx(expected, rel=1e-6)
    for second in range(town.budget + 1):
        cost, _ = least_at(filled.corridor, filled.table, filled.ends[1], town.clock, second)
        assert cost == filled.costs[second]
        assert (row_of(filled.corridor, filled.table, filled.goal, second) >= 0) == np.isfinite(cost)


@settings(max_examples=150, deadline=None)
@given(town=towns(), share=st.sampled_from([0.0, 0.5]))
def test_bounds_leave_out_only_what_cannot_beat_known_paths(town, share):
    """A path that is known, and bounds by the least cost of the rest: what costs less than the path stays."""
    full = fill(town)
    if full is None:
        return
    paths = [
        (second, price(full.corridor, town.clock, way))
        for second, way in list_walks(full.corridor, full.begin, full.goal, town.budget)
        if is_path(full.corridor, full.begin, way)
    ]
    known = np.full(town.budget + 1, np.inf)
    for second, cost in paths[:2]:
        known[second:] = np.minimum(known[second:], cost)

    def bounds(corridor, ends):
        rest = rests(corridor, ends[1], share)
        since = known + 1e-6 + share * np.arange(town.budget + 1)
        since = np.maximum.accumulate(since[::-1])[::-1]
        which = np.zeros(town.budget + 1, dtype=np.int64)
        return Bounds(rest[:, np.newaxis], np.array([share]), since[:1], which, since, 0)

    pruned = fill(town, bounds)
    better = full.costs < known
    assert np.array_equal(pruned.costs[better], full.costs[better])
    assert (pruned.costs >= full.costs).all()


def rests(corridor, end, slope):
    weight = corridor.least + slope * corridor.arcs[:, SECONDS]
    rest = np.full(len(corridor.nodes) - 1, np.inf)
    rest[end.node] = 0.0
    for _ in range(len(rest)):
        for arc, (tail, head) in enumerate(corridor.arcs[:, :2]):
            rest[tail] = min(rest[tail], weight[arc] + rest[head])
    return rest


def test_a_label_is_beaten_only_if_no_time_is_left_for_it():
    """Two slopes: early ends are bounded by the first, late ones by the second."""
    bounds = Bounds(
        rest=np.array([[10.0, 1.0]]),
        slope=np.array([2.0, 0.0]),
        roof=np.array([40.0, 5.0]),
        which=np.array([0, 0, 1, 1]),
        since=np.array([40.0, 38.0, 5.0, 5.0]),
        fastest=10,
    )
    assert not is_beaten(bounds, 0, 4, 6, 21.0), "10 + 8 + 21 lies below 40"
    assert is_beaten(bounds, 0, 4, 6, 22.0)
    assert is_beaten(bounds, 0, 4, 7, 21.0), "ends later than the roof of 40"
    assert not is_beaten(bounds, 0, 12, 0, 3.0), "1 + 3 lies below 5"
    assert not is_beaten(bounds, 0, 4, 6, 3.9)
    assert is_beaten(bounds, 0, 12, 0, 4.0)


@settings(max_examples=150, deadline=None)
@given(town=towns())
def test_a_quick_search_finds_walks_that_exist(town):
    full = fill(town)
    if full is None:
        return
    quick = fill(town, lowest=np.full(len(full.corridor.nodes) - 1, np.inf))
    assert (quick.costs >= full.costs - 1e-9).all()
    first = np.flatnonzero(np.isfinite(full.costs))[0]
    assert quick.costs[first] == full.costs[first]


@settings(max_examples=150, deadline=None)
@given(town=towns(), cap=st.sampled_from([3, 4000]))
def test_paths_are_the_best_that_pass_no_node_twice(town, cap):
    filled = fill(town)
    if filled is None:
        return
    corridor, table = filled.corridor, filled.table
    best = np.full(town.budget + 1, np.inf)
    for second, way in list_walks(corridor, filled.begin, filled.goal, town.budget):
        if is_path(corridor, filled.begin, way):
            best[second] = min(best[second], price(corridor, town.clock, way))
    nodes = len(corridor.nodes) - 1
    arcs, seen = np.empty(nodes, dtype=np.int64), np.full(nodes, -1)
    heap = Heap(np.empty(cap), np.empty(cap, dtype=np.int32))
    search = Search(np.empty((cap, 4), dtype=np.int64), np.empty(cap), heap)
    for second in np.flatnonzero(np.isfinite(filled.costs)).tolist():
        size, piece = follow(corridor, table, filled.goal, second, arcs, seen, second)
        if size >= 0:
            assert piece == 0
            check(filled, town, arcs[:size], second, filled.costs[second])
            assert best[second] == pytest.approx(filled.costs[second])
        size, start, end, cost = repair(corridor, table, *filled.ends, town.clock, second, np.inf, arcs, search)
        if size == -2:
            assert cap == 3
        elif size == -1:
            assert best[second] == np.inf
        else:
            assert (start, end, cost) == (0, 0, pytest.approx(best[second]))
            check(filled, town, arcs[:size], second, cost)
        below = repair(corridor, table, *filled.ends, town.clock, second, best[second], arcs, search)
        assert below[0] < 0, "nothing costs less than the best"


def check(filled, town, arcs, second, cost):
    """Arcs make one path from the beginning to the goal that takes and costs what it says."""
    corridor = filled.corridor
    assert all(corridor.arcs[one, HEAD] == corridor.arcs[other, TAIL] for one, other in itertools.pairwise(arcs))
    assert is_path(corridor, filled.begin, arcs)
    if len(arcs):
        assert (corridor.arcs[arcs[0], TAIL], corridor.arcs[arcs[-1], HEAD]) == (filled.begin, filled.goal)
    assert corridor.arcs[arcs, SECONDS].sum() == second
    assert price(corridor, town.clock, arcs) == pytest.approx(cost)


@settings(deadline=None)
@given(town=towns(), slope=st.sampled_from([1e-6, 0.3, 50.0]))
def test_the_least_weights_are_followed(town, slope):
    filled = fill(town)
    if filled is None:
        return
    corridor, (begin, end) = filled.corridor, filled.ends
    weight = np.append(corridor.least + slope * corridor.arcs[:, SECONDS], 1e-9)
    seconds, cost = descend(corridor, begin, end, town.clock, 0, weight, rests(corridor, end, slope))
    ways = list_walks(corridor, filled.begin, filled.goal, seconds) if len(corridor.arcs) < 6 else []
    costs = [price(corridor, town.clock, way) for took, way in ways if took == seconds]
    assert seconds >= corridor.nodes[filled.begin, LEFT]
    assert not costs or any(cost == pytest.approx(one) for one in costs)


def test_where_nothing_leads_on_there_is_no_path():
    nodes = np.zeros((3, 5), dtype=np.int64)
    corridor = Corridor(nodes, np.empty((0, 5), dtype=np.int64), np.empty((0, 1, 2), dtype=np.float32), np.empty(0))
    begin, end = (
        Ends(np.array([node]), np.zeros(1, dtype=np.int64), np.zeros((1, 1, 2), dtype=np.float32)) for node in (0, 1)
    )
    clock = Clock(np.array([0, 10]), 0, False)
    found = descend(corridor, begin, end, clock, 0, np.array([1.0]), np.full(2, np.inf))
    assert found == (-1, np.inf)
