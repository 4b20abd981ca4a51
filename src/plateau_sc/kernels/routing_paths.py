"""Paths out of a table of labels.

A walk in the table may pass a node twice. It is then replaced by the best path that does not, which a search finds
that goes backwards with the table as its bound.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.routing import Corridor, Ends
from plateau_sc.kernels.routing_labels import START, Clock, Table, came_from, cost_of, row_of
from plateau_sc.types import FloatArray, Int32Array, IntArray

_NONE = -1


class Trail(NamedTuple):
    """Paths that were found, one after the other.

    Parameters
    ----------
    arcs : ndarray, shape (room,), int32
        Arcs of the corridor, path by path, each from its beginning to its end.
    begin, length : ndarray, shape (paths,), int64
        Where the arcs of each path begin, and how many there are.
    seconds : ndarray, shape (paths,), int32
        Time that each takes [s].
    cost : ndarray, shape (paths,), float64
        What each costs.
    piece : ndarray, shape (paths, 2), int32
        Pieces of the beginning and of the end.
    """

    arcs: Int32Array
    begin: IntArray
    length: IntArray
    seconds: Int32Array
    cost: FloatArray
    piece: Int32Array


class Search(NamedTuple):
    """Room for the partial paths of one search.

    Parameters
    ----------
    node, second, parent, arc : ndarray, shape (cap,), int32
        Node and second that a partial path reaches back to, the one it prolongs, and the arc by which.
    cost : ndarray, shape (cap,), float64
        What it costs.
    bound : ndarray, shape (cap,), float64
        Least cost of a walk that ends with it: a heap's keys.
    heap : ndarray, shape (cap,), int32
        Numbers of partial paths, a heap.
    """

    node: Int32Array
    second: Int32Array
    parent: Int32Array
    arc: Int32Array
    cost: FloatArray
    bound: FloatArray
    heap: Int32Array


@flat_kernel
def trace_paths(
    corridor: Corridor,
    table: Table,
    begin: Ends,
    end: Ends,
    clock: Clock,
    when: Int32Array,
    gain: float,
    falling: bool,
    seen: Int32Array,
    trail: Trail,
    search: Search,
) -> tuple[int, int]:
    """Find the best paths that take given times, as long as each costs less than the one before it.

    Parameters
    ----------
    corridor : Corridor
        Where the walk may pass.
    table : Table
        Filled by `fill_table`.
    begin, end : Ends
        Pieces at the beginning and at the end, by numbers of the corridor.
    clock : Clock
        Steps of the costs.
    when : ndarray, shape (k,), int32
        Times that a path may take, in the order in which they are tried [s].
    gain : float
        By how much a path must cost less than the last one found.
    falling : bool
        Whether the times are in the order of what they cost, so that a cost above that of the last path ends it.
    seen : ndarray, shape (c,), int32
        Filled with -1.
    trail : Trail
        Receives the paths. Its first cost, if it is not infinite, is one that the first path must be below.
    search : Search
        Room.

    Returns
    -------
    paths : int
        Number of paths; -1 where there is not enough room for them.
    missed : int
        Number of times for which the search met its cap, so that a path may be missing.
    """
    best = trail.cost[0]
    paths = used = missed = 0
    for i in range(len(when)):
        cost, piece = least_at(corridor, table, end, clock, when[i])
        if not cost < best - gain:
            if falling and paths > 0:
                break
            continue
        if paths >= len(trail.begin) or used + len(corridor.low) > len(trail.arcs):
            return -1, missed
        size, start = follow(corridor, table, end.node[piece], when[i] - end.seconds[piece], trail.arcs, used, seen, i)
        if size < 0:
            size, start, piece, cost = repair(
                corridor, table, begin, end, clock, when[i], best - gain, trail.arcs, used, search
            )
        if size < 0:
            missed += 1 if size == -2 else 0
            continue
        trail.begin[paths], trail.length[paths], trail.seconds[paths] = used, size, when[i]
        trail.cost[paths], trail.piece[paths, 0], trail.piece[paths, 1] = cost, start, piece
        best = cost
        used += size
        paths += 1
    return paths, missed


@flat_kernel
def least_costs(corridor: Corridor, table: Table, end: Ends, clock: Clock, when: Int32Array, costs: FloatArray) -> None:
    """Find the least cost of walks that take given times.

    Parameters
    ----------
    corridor, table, end, clock
        As in `trace_paths`.
    when : ndarray, shape (k,), int32
        The times [s].
    costs : ndarray, shape (k,), float64
        Receives the costs; infinity where there is no such walk.
    """
    for i in range(len(when)):
        costs[i] = least_at(corridor, table, end, clock, when[i])[0]


@flat_kernel
def least_at(corridor: Corridor, table: Table, end: Ends, clock: Clock, when: int) -> tuple[float, int]:
    """Return the least cost of a walk that takes a time, and the piece by which it ends.

    Parameters
    ----------
    corridor, table, end, clock
        As in `trace_paths`.
    when : int
        The time [s].

    Returns
    -------
    cost : float
        Infinity where there is no such walk.
    piece : int
        Number of the piece.
    """
    best, piece = np.inf, 0
    for i in range(len(end.node)):
        row = row_of(corridor, end.node[i], when - end.seconds[i])
        if row >= 0 and table.cost[row, 0] < np.inf:
            cost = table.cost[row, 0] + cost_of(end.costs, i, clock, when - end.seconds[i], end.seconds[i])
            if cost < best:
                best, piece = cost, i
    return best, piece


@flat_kernel
def follow(
    corridor: Corridor, table: Table, node: int, second: int, arcs: Int32Array, used: int, seen: Int32Array, mark: int
) -> tuple[int, int]:
    """Follow the best labels back to the beginning.

    Parameters
    ----------
    corridor, table
        As in `trace_paths`.
    node, second : int
        Where to start from.
    arcs : ndarray, shape (room,), int32
        Receives the arcs from place `used` on.
    used : int
        Places that are taken.
    seen : ndarray, shape (c,), int32
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
    size, after = 0, _NONE
    while True:
        if seen[node] == mark:
            return -1, 0
        seen[node] = mark
        row = row_of(corridor, node, second)
        rank = 1 if after >= 0 and came_from(corridor, table, row) == after else 0
        arc = table.arc[row, rank]
        if arc <= START:
            for i in range(size // 2):
                arcs[used + i], arcs[used + size - 1 - i] = arcs[used + size - 1 - i], arcs[used + i]
            return size, START - arc
        arcs[used + size] = arc
        size += 1
        node, second, after = corridor.tail[arc], second - corridor.seconds[arc], node


@flat_kernel
def repair(
    corridor: Corridor,
    table: Table,
    begin: Ends,
    end: Ends,
    clock: Clock,
    when: int,
    ceiling: float,
    arcs: Int32Array,
    used: int,
    search: Search,
) -> tuple[int, int, int, float]:
    """Find the best path that takes a time and passes no node twice.

    Parameters
    ----------
    corridor, table, begin, end, clock
        As in `trace_paths`.
    when : int
        The time [s].
    ceiling : float
        Cost that the path must be below.
    arcs, used
        As in `follow`.
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
        label = search.heap[0]
        count = _sink(search, count)
        if search.node[label] < 0:
            return _unroll(search, label, arcs, used)
        node, second, after = search.node[label], search.second[label], _NONE
        if search.parent[label] >= 0:
            after = search.node[search.parent[label]]
        made, count = _close(begin, clock, label, ceiling, search, made, count)
        for spot in range(corridor.into[node], corridor.into[node + 1]):
            arc = corridor.entering[spot]
            tail, then = corridor.tail[arc], second - corridor.seconds[arc]
            row = row_of(corridor, tail, then)
            if row < 0 or tail == after or _is_on(search, label, tail):
                continue
            if made >= len(search.node):
                return -2, 0, 0, np.inf
            cost = search.cost[label] + cost_of(corridor.costs, arc, clock, then, corridor.seconds[arc])
            rest = table.cost[row, 1 if came_from(corridor, table, row) == node else 0]
            made, count = _prolong(search, made, count, tail, then, label, arc, cost, rest, ceiling)
        if made >= len(search.node):
            return -2, 0, 0, np.inf
    return -1, 0, 0, np.inf


@flat_kernel
def _plant(
    corridor: Corridor, table: Table, end: Ends, clock: Clock, when: int, ceiling: float, search: Search
) -> tuple[int, int]:
    made = count = 0
    for i in range(len(end.node)):
        second = when - end.seconds[i]
        row = row_of(corridor, end.node[i], second)
        if row >= 0:
            cost = cost_of(end.costs, i, clock, second, end.seconds[i])
            rest = table.cost[row, 0]
            made, count = _prolong(search, made, count, end.node[i], second, -1 - i, 0, cost, rest, ceiling)
    return made, count


@flat_kernel
def _close(
    begin: Ends, clock: Clock, label: int, ceiling: float, search: Search, made: int, count: int
) -> tuple[int, int]:
    for i in range(len(begin.node)):
        if begin.node[i] != search.node[label] or begin.seconds[i] != search.second[label]:
            continue
        if made < len(search.node):
            cost = search.cost[label] + cost_of(begin.costs, i, clock, 0, begin.seconds[i])
            made, count = _prolong(search, made, count, _NONE, 0, label, START - i, cost, 0.0, ceiling)
    return made, count


@flat_kernel
def _is_on(search: Search, label: int, node: int) -> bool:
    while label >= 0:
        if search.node[label] == node:
            return True
        label = search.parent[label]
    return False


@flat_kernel
def _unroll(search: Search, label: int, arcs: Int32Array, used: int) -> tuple[int, int, int, float]:
    cost, begin, size = search.cost[label], START - search.arc[label], 0
    label = search.parent[label]
    while search.parent[label] >= 0:
        arcs[used + size] = search.arc[label]
        size += 1
        label = search.parent[label]
    return size, begin, -1 - search.parent[label], cost


@flat_kernel
def _prolong(
    search: Search,
    made: int,
    count: int,
    node: int,
    second: int,
    parent: int,
    arc: int,
    cost: float,
    rest: float,
    ceiling: float,
) -> tuple[int, int]:
    if not cost + rest < ceiling:
        return made, count
    search.node[made], search.second[made], search.parent[made], search.arc[made] = node, second, parent, arc
    search.cost[made], search.bound[made] = cost, cost + rest
    place = count
    while place > 0 and search.bound[search.heap[(place - 1) >> 1]] > search.bound[made]:
        search.heap[place] = search.heap[(place - 1) >> 1]
        place = (place - 1) >> 1
    search.heap[place] = made
    return made + 1, count + 1


@flat_kernel
def _sink(search: Search, count: int) -> int:
    last, place = search.heap[count - 1], 0
    while True:
        child = 2 * place + 1
        if child >= count - 1:
            break
        if child + 1 < count - 1 and search.bound[search.heap[child + 1]] < search.bound[search.heap[child]]:
            child += 1
        if search.bound[search.heap[child]] >= search.bound[last]:
            break
        search.heap[place] = search.heap[child]
        place = child
    search.heap[place] = last
    return count - 1
