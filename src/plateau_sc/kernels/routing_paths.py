"""Paths out of a table of labels.

A walk in the table may pass a node twice. It is then replaced by the best path that does not, which a search finds
that goes backwards with the table as its bound.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.routing import ENTERING, FIRST, HEAD, INTO, SECONDS, TAIL, Corridor, Ends, Heap, pop, push
from plateau_sc.kernels.routing_clock import Clock, cost_of
from plateau_sc.kernels.routing_labels import Table, came_from, row_of
from plateau_sc.types import FloatArray, IntArray

NODE, SECOND, PARENT, BY = range(4)
"""Columns of `Search.part`."""


class Search(NamedTuple):
    """Room for the partial paths of one search.

    Parameters
    ----------
    part : ndarray, shape (cap, 4), int64
        `NODE` and `SECOND`: where a partial path reaches back to; -1 for the beginning; `PARENT`: the one it prolongs;
        -1 - i for piece i of the end; `BY`: the arc by which, or the piece of the beginning.
    cost : ndarray, shape (cap,), float64
        What it costs.
    heap : Heap
        Numbers of partial paths, and the least cost of a walk that ends with each.
    """

    part: IntArray
    cost: FloatArray
    heap: Heap


@flat_kernel
def descend(
    corridor: Corridor, begin: Ends, end: Ends, clock: Clock, piece: int, weight: FloatArray, rest: FloatArray
) -> tuple[int, float]:
    """Follow the least weights from the beginning to the end.

    Parameters
    ----------
    corridor : Corridor
        Where the walk may pass.
    begin, end : Ends
        Pieces at the beginning and at the end, by numbers of the corridor.
    clock : Clock
        Steps of the costs.
    piece : int
        Piece by which it begins.
    weight : ndarray, shape (a + q,), float64
        Weight of each arc, and of each piece of the end: above 0.
    rest : ndarray, shape (n,), float64
        Least sum of weights from each node to the end.

    Returns
    -------
    seconds : int
        Time that the path takes; -1 where there is none [s].
    cost : float
        What it costs then.
    """
    node, second = begin.node[piece], begin.seconds[piece]
    cost = cost_of(begin.costs, piece, clock, 0, second)
    for _ in range(len(rest)):
        best, by = np.inf, -1
        for arc in range(corridor.nodes[node, FIRST], corridor.nodes[node + 1, FIRST]):
            if weight[arc] + rest[corridor.arcs[arc, HEAD]] < best:
                best, by = weight[arc] + rest[corridor.arcs[arc, HEAD]], arc
        last = -1
        for i in range(len(end.node)):
            if end.node[i] == node and weight[len(weight) - len(end.node) + i] <= best:
                best, last = weight[len(weight) - len(end.node) + i], i
        if last >= 0:
            cost += cost_of(end.costs, last, clock, second, end.seconds[last])
            return second + end.seconds[last], cost
        if by < 0:
            break
        seconds = corridor.arcs[by, SECONDS]
        cost += cost_of(corridor.costs, by, clock, second, seconds)
        node, second = corridor.arcs[by, HEAD], second + seconds
    return -1, np.inf


@flat_kernel
def follow(
    corridor: Corridor, table: Table, node: int, second: int, arcs: IntArray, seen: IntArray, mark: int
) -> tuple[int, int]:
    """Follow the best labels back to the beginning.

    Parameters
    ----------
    corridor : Corridor
        Where the walk may pass.
    table : Table
        Filled by `fill_table`.
    node, second : int
        Where to start from.
    arcs : ndarray, shape (n,), int64
        Receives the arcs, in the order in which they are walked.
    seen : ndarray, shape (n,), int64
        Marks of nodes that were passed.
    mark : int
        Mark of this path.

    Returns
    -------
    size : int
        Number of arcs; -1 where the walk passes a node twice.
    piece : int
        Piece by which it begins.
    """
    size, after = 0, -1
    while True:
        if seen[node] == mark:
            return -1, 0
        seen[node] = mark
        row = row_of(corridor, table, node, second)
        by = table.label[row, 1 if after >= 0 and came_from(corridor, table, row) == after else 0]
        if by < 0:
            for i in range(size // 2):
                arcs[i], arcs[size - 1 - i] = arcs[size - 1 - i], arcs[i]
            return size, -1 - by
        arcs[size] = by - 1
        size += 1
        after = node
        node, second = corridor.arcs[by - 1, TAIL], second - corridor.arcs[by - 1, SECONDS]


@flat_kernel
def repair(
    corridor: Corridor,
    table: Table,
    begin: Ends,
    end: Ends,
    clock: Clock,
    when: int,
    ceiling: float,
    arcs: IntArray,
    search: Search,
) -> tuple[int, int, int, float]:
    """Find the best path that takes a time and passes no node twice.

    Parameters
    ----------
    corridor, table
        As in `follow`.
    begin, end : Ends
        Pieces at the beginning and at the end, by numbers of the corridor.
    clock : Clock
        Steps of the costs.
    when : int
        The time [s].
    ceiling : float
        Cost that the path must be below.
    arcs : ndarray, shape (n,), int64
        Receives the arcs, in the order in which they are walked.
    search : Search
        Room, and thereby the cap on partial paths.

    Returns
    -------
    size : int
        Number of arcs; -1 where there is no such path, -2 where the cap was met.
    begin, end : int
        Pieces by which it begins and ends.
    cost : float
        What it costs.
    """
    made, count = _plant(corridor, table, end, clock, when, ceiling, search)
    while count > 0:
        label = search.heap.item[0] + 0
        count = pop(search.heap, count)
        if search.part[label, NODE] < 0:
            return _unroll(search, label, arcs)
        node, second = search.part[label, NODE], search.part[label, SECOND]
        parent = search.part[label, PARENT]
        after = search.part[parent, NODE] if parent >= 0 else -1
        if made + len(begin.node) + corridor.nodes[node + 1, INTO] - corridor.nodes[node, INTO] > len(search.cost):
            return -2, 0, 0, np.inf
        for i in range(len(begin.node)):
            if begin.node[i] == node and begin.seconds[i] == second:
                cost = search.cost[label] + cost_of(begin.costs, i, clock, 0, second)
                made, count = _prolong(search, made, count, -1, 0, label, i, cost, 0.0, ceiling)
        for spot in range(corridor.nodes[node, INTO], corridor.nodes[node + 1, INTO]):
            arc = corridor.arcs[spot, ENTERING]
            tail, seconds = corridor.arcs[arc, TAIL], corridor.arcs[arc, SECONDS]
            row = row_of(corridor, table, tail, second - seconds)
            if row < 0 or tail == after or _is_on(search, label, tail):
                continue
            rank = 1 if came_from(corridor, table, row) == node else 0
            if table.label[row, rank] == 0:
                continue
            cost = search.cost[label] + cost_of(corridor.costs, arc, clock, second - seconds, seconds)
            made, count = _prolong(
                search, made, count, tail, second - seconds, label, arc, cost, table.cost[row, rank], ceiling
            )
    return -1, 0, 0, np.inf


@flat_kernel
def _plant(
    corridor: Corridor, table: Table, end: Ends, clock: Clock, when: int, ceiling: float, search: Search
) -> tuple[int, int]:
    made = count = 0
    for i in range(len(end.node)):
        second = when - end.seconds[i]
        row = row_of(corridor, table, end.node[i], second)
        if row >= 0:
            cost = cost_of(end.costs, i, clock, second, end.seconds[i])
            made, count = _prolong(
                search, made, count, end.node[i], second, -1 - i, 0, cost, table.cost[row, 0], ceiling
            )
    return made, count


@flat_kernel
def _is_on(search: Search, label: int, node: int) -> bool:
    while label >= 0:
        if search.part[label, NODE] == node:
            return True
        label = search.part[label, PARENT]
    return False


@flat_kernel
def _unroll(search: Search, label: int, arcs: IntArray) -> tuple[int, int, int, float]:
    cost, begin, size = search.cost[label], search.part[label, BY], 0
    label = search.part[label, PARENT]
    while search.part[label, PARENT] >= 0:
        arcs[size] = search.part[label, BY]
        size += 1
        label = search.part[label, PARENT]
    return size, begin, -1 - search.part[label, PARENT], cost


@flat_kernel
def _prolong(
    search: Search,
    made: int,
    count: int,
    node: int,
    second: int,
    parent: int,
    by: int,
    cost: float,
    rest: float,
    ceiling: float,
) -> tuple[int, int]:
    if not cost + rest < ceiling:
        return made, count
    search.part[made, NODE], search.part[made, SECOND] = node, second
    search.part[made, PARENT], search.part[made, BY] = parent, by
    search.cost[made] = cost
    return made + 1, push(search.heap, count, cost + rest, made)
