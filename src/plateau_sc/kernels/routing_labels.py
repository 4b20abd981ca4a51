"""What it costs to be at a node at a second, over the walks through a corridor that can still be worth their time.

What an arc costs depends on the second at which it is entered. A table holds, for each node and second, the least cost
of being there at that second, together with the least cost of having come from another neighbour: with both, a walk
never needs to turn on the spot. Labels are left out from which no walk can cost less than a path that is known
already.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.routing import FIRST, HEAD, LEFT, LOW, ROW, SECONDS, TAIL, Corridor, Ends
from plateau_sc.kernels.routing_clock import Clock, cost_of, find_step
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

_EVER_BEFORE = -(1 << 62)
NODE, NEXT = 2, 3
"""Columns of `Table.label`."""


class Table(NamedTuple):
    """The two best labels of each node and second.

    Parameters
    ----------
    cost : ndarray, shape (rows, 2), float64
        Least cost, and least cost among those that come from another node.
    label : ndarray, shape (rows, 4), int32
        What these two come by: 0 where there is none, i + 1 for arc i of the corridor, -1 - i for piece i of the
        beginning. `NODE`: the row's node; `NEXT`: the next row of the same second, plus one.
    opened : ndarray, shape (n,), bool
        Whether the rows of each node hold anything: others are not looked at.
    """

    cost: FloatArray
    label: Int32Array
    opened: BoolArray


class Bounds(NamedTuple):
    """What a walk costs at least, and what a path is known to cost at most.

    A walk that is at a node at second s with cost c, and ends at T, costs at least ``c + rest[node, k] - slope[k] *
    (T - s)``, for all k. Each T has the k for which that is best; the k go up with T.

    Parameters
    ----------
    rest : ndarray, shape (n, k), float64
        Least cost from each node, with each second weighted by the slope.
    slope : ndarray, shape (k,), float64
        These weights.
    roof : ndarray, shape (k,), float64
        Most of the least known cost plus the slope times T, over the T of each k.
    which : ndarray, shape (times,), int64
        The k of each T from the fastest walk on.
    since : ndarray, shape (times,), float64
        As `roof`, over the T of that k from this one on.
    fastest : int
        Time of the fastest walk [s].
    """

    rest: FloatArray
    slope: FloatArray
    roof: FloatArray
    which: IntArray
    since: FloatArray
    fastest: int


@flat_kernel
def fill_table(
    corridor: Corridor,
    begin: Ends,
    end: Ends,
    clock: Clock,
    budget: int,
    bounds: Bounds,
    lowest: FloatArray,
    bucket: Int32Array,
    table: Table,
    costs: FloatArray,
) -> int:
    """Fill a table with the least costs of being at each node at each second.

    Parameters
    ----------
    corridor : Corridor
        Where the walk may pass.
    begin, end : Ends
        Pieces at the beginning and at the end, by numbers of the corridor.
    clock : Clock
        Steps of the costs.
    budget : int
        Longest time of a walk [s].
    bounds : Bounds
        What leaves labels out.
    lowest : ndarray, shape (n,) or (0,), float64
        With infinities, a label goes on only if it costs less than all earlier ones at its node: quick, but not exact,
        since losing time can pay. Empty, all go on.
    bucket : ndarray, shape (budget + 1,), int32
        Zeros: room for the rows of each second.
    table : Table
        With no node opened; receives the labels.
    costs : ndarray, shape (times,), float64
        Receives the least cost of walks by their time, from the fastest on; infinity where there is none.

    Returns
    -------
    int
        Number of rows that have a label.
    """
    rows = 0
    for i in range(len(begin.node)):
        if begin.seconds[i] + corridor.nodes[begin.node[i], LEFT] <= budget:
            cost = cost_of(begin.costs, i, clock, 0, begin.seconds[i])
            rows += _offer(corridor, table, bounds, bucket, begin.node[i], begin.seconds[i], cost, -1 - i)
    for now in range(budget + 1):
        at = clock.start - now if clock.backwards else clock.start + now
        step = find_step(clock, at)
        since = clock.bounds[step] if step > 0 else _EVER_BEFORE
        until = clock.bounds[step + 1] if step < len(clock.bounds) - 2 else -_EVER_BEFORE
        row = bucket[now] - 1
        while row >= 0:
            if len(lowest) > 0 and not _is_lowest(lowest, table, row):
                row = table.label[row, NEXT] - 1
                continue
            node, source = table.label[row, NODE], came_from(corridor, table, row)
            best, second = table.cost[row, 0], table.cost[row, 1] if table.label[row, 1] != 0 else np.inf
            for arc in range(corridor.nodes[node, FIRST], corridor.nodes[node + 1, FIRST]):
                other, seconds = corridor.arcs[arc, HEAD], corridor.arcs[arc, SECONDS]
                cost = second if source == other else best
                if not cost < np.inf or now + seconds + corridor.nodes[other, LEFT] > budget:
                    continue
                entered = at - seconds if clock.backwards else at
                if entered >= since and entered + seconds <= until:
                    cost += min(corridor.costs[arc, step, 0], corridor.costs[arc, step, 1])
                else:
                    cost += cost_of(corridor.costs, arc, clock, now, seconds)
                rows += _offer(corridor, table, bounds, bucket, other, now + seconds, cost, arc + 1)
            row = table.label[row, NEXT] - 1
    for i in range(len(costs)):
        costs[i] = least_at(corridor, table, end, clock, bounds.fastest + i)[0]
    return rows


@flat_kernel
def least_at(corridor: Corridor, table: Table, end: Ends, clock: Clock, when: int) -> tuple[float, int]:
    """Return the least cost of a walk that takes a time, and the piece by which it ends.

    Parameters
    ----------
    corridor, table, end, clock
        As in `fill_table`.
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
        row = row_of(corridor, table, end.node[i], when - end.seconds[i])
        if row >= 0:
            cost = table.cost[row, 0] + cost_of(end.costs, i, clock, when - end.seconds[i], end.seconds[i])
            if cost < best:
                best, piece = cost, i
    return best, piece


@flat_kernel
def came_from(corridor: Corridor, table: Table, row: int) -> int:
    """Return the node that the best label of a row comes from; below 0 for the beginning.

    Parameters
    ----------
    corridor, table
        As in `fill_table`.
    row : int
        Row of the table.

    Returns
    -------
    int
        A node's number, or what stands for the beginning.
    """
    by: int = table.label[row, 0]
    if by > 0:
        by = corridor.arcs[by - 1, TAIL]
    return by


@flat_kernel
def row_of(corridor: Corridor, table: Table, node: int, second: int) -> int:
    """Return the row of a node at a second.

    Parameters
    ----------
    corridor, table
        As in `fill_table`.
    node, second : int
        The node and the second [s].

    Returns
    -------
    int
        Row of the table; -1 where it has no label.
    """
    row = corridor.nodes[node, ROW] + second - corridor.nodes[node, LOW]
    if not table.opened[node] or second < corridor.nodes[node, LOW] or row >= corridor.nodes[node + 1, ROW]:
        return -1
    return row if table.label[row, 0] != 0 else -1


@flat_kernel
def is_beaten(bounds: Bounds, node: int, second: int, left: int, cost: float) -> bool:
    """Tell whether no walk with a label can cost less than a path that is known and takes no longer.

    Parameters
    ----------
    bounds : Bounds
        The bounds.
    node, second : int
        Node and second of the label [s].
    left : int
        Least time from the node to the end [s].
    cost : float
        What it costs to get there.

    Returns
    -------
    bool
    """
    soonest = second + left - bounds.fastest
    k = bounds.which[soonest]
    if cost + bounds.rest[node, k] + bounds.slope[k] * second < bounds.since[soonest]:
        return False
    for i in range(k + 1, len(bounds.slope)):
        if cost + bounds.rest[node, i] + bounds.slope[i] * second < bounds.roof[i]:
            return False
    return True


@flat_kernel
def _offer(
    corridor: Corridor, table: Table, bounds: Bounds, bucket: Int32Array, node: int, second: int, cost: float, by: int
) -> int:
    row = corridor.nodes[node, ROW] + second - corridor.nodes[node, LOW]
    left = corridor.nodes[node, LEFT]
    if not table.opened[node] or table.label[row, 0] == 0:
        if is_beaten(bounds, node, second, left, cost):
            return 0
        if not table.opened[node]:
            for other in range(corridor.nodes[node, ROW], corridor.nodes[node + 1, ROW]):
                table.label[other, 0] = table.label[other, 1] = 0
            table.opened[node] = True
        table.cost[row, 0], table.label[row, 0] = cost, by
        table.label[row, NODE], table.label[row, NEXT] = node, bucket[second]
        bucket[second] = row + 1
        return 1
    is_turn = came_from(corridor, table, row) == (by if by < 0 else corridor.arcs[by - 1, TAIL])
    if cost < table.cost[row, 0]:
        if not is_turn:
            table.cost[row, 1], table.label[row, 1] = table.cost[row, 0], table.label[row, 0]
        table.cost[row, 0], table.label[row, 0] = cost, by
    elif is_turn or (table.label[row, 1] != 0 and cost >= table.cost[row, 1]):
        return 0
    elif not is_beaten(bounds, node, second, left, cost):
        table.cost[row, 1], table.label[row, 1] = cost, by
    return 0


@flat_kernel
def _is_lowest(lowest: FloatArray, table: Table, row: int) -> bool:
    node = table.label[row, NODE]
    if table.cost[row, 0] < lowest[node]:
        lowest[node] = table.cost[row, 0]
        return True
    return False
