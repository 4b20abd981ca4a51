"""What it costs to be at a node at a second, over all walks through a corridor.

What an arc costs depends on the second at which it is entered. A table holds, for each node and second, the least cost
of being there at that second, together with the least cost of having come from another neighbour: with both, a walk
never needs to turn on the spot.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.routing import Corridor, Ends
from plateau_sc.types import Float32Array, FloatArray, Int32Array, IntArray

_NONE = -1
_EVER_BEFORE = -(1 << 62)
START = -2
"""Arc of a label that is the first piece of the beginning; those of further pieces lie below."""


class Clock(NamedTuple):
    """Steps of the costs, in seconds since some instant.

    Parameters
    ----------
    bounds : ndarray, shape (steps + 1,), int64
        Step k goes from ``bounds[k]`` to ``bounds[k + 1]`` [s].
    start : int
        When the walk begins, or, backwards, when it ends [s].
    backwards : bool
        Whether time is counted back from the end of the walk.
    """

    bounds: IntArray
    start: int
    backwards: bool


class Table(NamedTuple):
    """The two best labels of each node and second.

    Parameters
    ----------
    cost : ndarray, shape (rows, 2), float64
        Least cost, and least cost among those that come from another node.
    arc : ndarray, shape (rows, 2), int32
        Arc of the corridor by which one comes; -1 where there is none, -2 - i for piece i of the beginning.
    """

    cost: FloatArray
    arc: Int32Array


@flat_kernel
def fill_table(
    corridor: Corridor, begin: Ends, clock: Clock, budget: int, order: Int32Array, active: Int32Array, table: Table
) -> None:
    """Fill a table with the least costs of being at each node at each second.

    Parameters
    ----------
    corridor : Corridor
        Where the walk may pass.
    begin : Ends
        Pieces at the beginning, by numbers of the corridor.
    clock : Clock
        Steps of the costs.
    budget : int
        Longest time of a walk [s].
    order : ndarray, shape (c,), int32
        Nodes in the order of `low`.
    active : ndarray, shape (c,), int32
        Room.
    table : Table
        Costs of infinity and arcs of -1; receives the labels.
    """
    for i in range(len(begin.node)):
        cost = cost_of(begin.costs, i, clock, 0, begin.seconds[i])
        _offer(corridor, table, begin.node[i], begin.seconds[i], cost, START - i, START - i)
    count = taken = 0
    for now in range(budget + 1):
        at = clock.start - now if clock.backwards else clock.start + now
        step = find_step(clock, at)
        since = clock.bounds[step] if step > 0 else _EVER_BEFORE
        until = clock.bounds[step + 1] if step < len(clock.bounds) - 2 else -_EVER_BEFORE
        while taken < len(order) and corridor.low[order[taken]] <= now:
            active[count] = order[taken]
            count, taken = count + 1, taken + 1
        i = 0
        while i < count:
            node = active[i]
            row = corridor.offsets[node] + now - corridor.low[node]
            if row >= corridor.offsets[node + 1]:
                count -= 1
                active[i] = active[count]
                continue
            i += 1
            if not table.cost[row, 0] < np.inf:
                continue
            best, second, source = table.cost[row, 0], table.cost[row, 1], came_from(corridor, table, row)
            for arc in range(corridor.first[node], corridor.first[node + 1]):
                other, then = corridor.head[arc], now + corridor.seconds[arc]
                cost = second if source == other else best
                target = corridor.offsets[other] + then - corridor.low[other]
                if target < corridor.offsets[other + 1] and cost < table.cost[target, 1]:
                    entered = at - corridor.seconds[arc] if clock.backwards else at
                    if entered >= since and entered + corridor.seconds[arc] <= until:
                        cost += min(corridor.costs[arc, step, 0], corridor.costs[arc, step, 1])
                    else:
                        cost += cost_of(corridor.costs, arc, clock, now, corridor.seconds[arc])
                    _offer(corridor, table, other, then, cost, arc, node)


@flat_kernel
def cost_of(costs: Float32Array, row: int, clock: Clock, second: int, seconds: int) -> float:
    """Return what an arc costs on its better side.

    Parameters
    ----------
    costs : ndarray, shape (a, steps, 2), float32
        Cost of each arc and side at each step.
    row : int
        Which arc.
    clock : Clock
        Steps of the costs. Before the first and after the last these go on.
    second : int
        When the arc is entered since the beginning; backwards, when it is left, before the end [s].
    seconds : int
        How long it takes [s].

    Returns
    -------
    float
        The mean of the steps, weighted with the time in each.
    """
    left, right = sides_of(costs, row, clock, second, seconds)
    return min(left, right)


@flat_kernel
def sides_of(costs: Float32Array, row: int, clock: Clock, second: int, seconds: int) -> tuple[float, float]:
    """Return what an arc costs on its left and on its right side.

    Parameters
    ----------
    costs, row, clock, second, seconds
        As in `cost_of`.

    Returns
    -------
    left, right : float
        The costs.
    """
    steps = len(clock.bounds) - 1
    begin = clock.start - second - seconds if clock.backwards else clock.start + second
    step = find_step(clock, begin)
    finish = begin + seconds
    if step == steps - 1 or finish <= clock.bounds[step + 1]:
        return np.float64(costs[row, step, 0]), np.float64(costs[row, step, 1])
    left = right = 0.0
    at = begin
    while at < finish:
        until = finish if step == steps - 1 else min(finish, clock.bounds[step + 1])
        left += costs[row, step, 0] * (until - at)
        right += costs[row, step, 1] * (until - at)
        at, step = until, step + 1
    return left / seconds, right / seconds


@flat_kernel
def find_step(clock: Clock, instant: int) -> int:
    """Return the step that holds at an instant: the first before all steps, the last after them.

    Parameters
    ----------
    clock : Clock
        Steps of the costs.
    instant : int
        The instant [s].

    Returns
    -------
    int
        Its number.
    """
    step = 0
    while step < len(clock.bounds) - 2 and clock.bounds[step + 1] <= instant:
        step += 1
    return step


@flat_kernel
def came_from(corridor: Corridor, table: Table, row: int) -> int:
    """Return the node that the best label of a row comes from; below 0 for the beginning.

    Parameters
    ----------
    corridor, table
        As in `trace_paths`.
    row : int
        Row of the table.

    Returns
    -------
    int
        A node's number, or what stands for the beginning.
    """
    arc = int(table.arc[row, 0])
    return arc if arc < 0 else int(corridor.tail[arc])


@flat_kernel
def row_of(corridor: Corridor, node: int, second: int) -> int:
    """Return the row of a node at a second.

    Parameters
    ----------
    corridor : Corridor
        Where the walk may pass.
    node, second : int
        The node and the second [s].

    Returns
    -------
    int
        Row of the table; -1 where the node cannot be passed then.
    """
    row = corridor.offsets[node] + second - corridor.low[node]
    return row if second >= corridor.low[node] and row < corridor.offsets[node + 1] else -1


@flat_kernel
def _offer(corridor: Corridor, table: Table, node: int, second: int, cost: float, arc: int, source: int) -> None:
    row = row_of(corridor, node, second)
    if row < 0:
        return
    if cost < table.cost[row, 0]:
        if table.arc[row, 0] != _NONE and came_from(corridor, table, row) != source:
            table.cost[row, 1], table.arc[row, 1] = table.cost[row, 0], table.arc[row, 0]
        table.cost[row, 0], table.arc[row, 0] = cost, arc
    elif cost < table.cost[row, 1] and came_from(corridor, table, row) != source:
        table.cost[row, 1], table.arc[row, 1] = cost, arc


@flat_kernel
def follow_sides(
    values: Float32Array, clock: Clock, entered: Int32Array, seconds: Int32Array, means: FloatArray
) -> None:
    """Find what both sides of edges have while one walks along them.

    Parameters
    ----------
    values : ndarray, shape (p, steps, 2), float32
        Value of each side of each edge at each step, in the order of the walk.
    clock : Clock
        Steps of the values.
    entered, seconds : ndarray, shape (p,), int32
        When each edge is entered, and how long it takes [s].
    means : ndarray, shape (p, 2), float64
        Receives the means over the time.
    """
    for i in range(len(entered)):
        means[i, 0], means[i, 1] = sides_of(values, i, clock, entered[i], seconds[i])
