"""Which part of a network a walk of bounded length can pass through, and the least that its ends cost.

Time is counted in whole seconds, and every arc takes the same number of them whenever it is entered.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.routing_clock import Clock, find_step
from plateau_sc.types import Float32Array, FloatArray, Int32Array, IntArray

FAR = 1 << 30
"""Seconds to where there is no way."""

FIRST, INTO, LOW, LEFT, ROW = range(5)
"""Columns of `Corridor.nodes`."""

TAIL, HEAD, SECONDS, SOURCE, ENTERING = range(5)
"""Columns of `Corridor.arcs`."""


class Links(NamedTuple):
    """Arcs at each node, outgoing or incoming.

    Parameters
    ----------
    first : ndarray, shape (n + 1,), int64
        Arcs at node i: places from ``first[i]`` to ``first[i + 1]``.
    node : ndarray, shape (a,), int32
        Node at the other end.
    edge : ndarray, shape (a,), int32
        Edge that each arc runs along.
    seconds : ndarray, shape (a,), float64
        Time that it takes, a whole number and one or more [s]; or another weight above 0.
    """

    first: IntArray
    node: Int32Array
    edge: Int32Array
    seconds: FloatArray


class Ends(NamedTuple):
    """Pieces of edges by which a walk begins, or by which it ends.

    Parameters
    ----------
    node : ndarray, shape (p,), int64
        Node at the piece's other end.
    seconds : ndarray, shape (p,), int64
        Time that it takes, 0 or more [s].
    costs : ndarray, shape (p, steps, 2), float32
        Cost of each side at each step.
    """

    node: IntArray
    seconds: IntArray
    costs: Float32Array


class Corridor(NamedTuple):
    """The part of a network that a walk of bounded length can pass through.

    Parameters
    ----------
    nodes : ndarray, shape (n + 1, 5), int64
        `FIRST`: the arcs that leave node i begin with this one; `INTO`: those that enter it begin at this place of
        the column `ENTERING`; `LOW`: first second at which it can be passed; `LEFT`: least time from it to the end;
        `ROW`: its first row in a table, one a second from `LOW` on. The last line closes the first two and the last.
    arcs : ndarray, shape (a, 5), int64
        `TAIL`, `HEAD`: nodes; `SECONDS`: time that it takes; `SOURCE`: number of the arc in the network; `ENTERING`:
        numbers of all arcs in the order of the nodes that they enter.
    costs : ndarray, shape (a, steps, 2), float32
        Cost of each arc and side at each step.
    least : ndarray, shape (a,), float64
        Least cost of each arc on either side whenever a walk can pass it.
    """

    nodes: IntArray
    arcs: IntArray
    costs: Float32Array
    least: FloatArray


class Heap(NamedTuple):
    """Room for a heap.

    Parameters
    ----------
    key : ndarray, shape (room,), float64
        The least comes out first.
    item : ndarray, shape (room,), int32
        What the keys belong to.
    """

    key: FloatArray
    item: Int32Array


@flat_kernel
def sweep(
    links: Links,
    shut: IntArray,
    node: IntArray,
    weight: FloatArray,
    goal: IntArray,
    rest: FloatArray,
    detour: float,
    limit: float,
    ahead: FloatArray,
    reached: FloatArray,
    heap: Heap,
) -> float:
    """Find how soon each node is reached, as far as a bound reaches.

    Parameters
    ----------
    links : Links
        Arcs at each node.
    shut : ndarray, shape (s,), int64
        At most two edges that may not be walked as a whole.
    node, weight : ndarray, shape (p,), int64 and float64
        Where one begins, and how long it takes to there.
    goal, rest : ndarray, shape (q,), int64 and float64
        Where one ends, and how long it takes from there; the search may then stop.
    detour : float
        By what share a walk may take longer than the fastest.
    limit : float
        Longest that a walk may take; less once a faster one is found.
    ahead : ndarray, shape (n,), float64
        How long a walk still takes from each node.
    reached : ndarray, shape (n,), float64
        Filled with infinity; receives the least to each node.
    heap : Heap
        Room for all arcs and beginnings.

    Returns
    -------
    float
        How long the fastest walk takes; infinity where none was found.
    """
    best, count = np.inf, 0
    for i in range(len(node)):
        if weight[i] < reached[node[i]] and weight[i] + ahead[node[i]] <= limit:
            reached[node[i]] = weight[i]
            count = push(heap, count, weight[i], node[i])
    while count > 0:
        now, at = heap.key[0], heap.item[0]
        count = pop(heap, count)
        if now > limit:
            break
        if now > reached[at]:
            continue
        for i in range(len(goal)):
            if goal[i] == at and now + rest[i] < best:
                best = now + rest[i]
                limit = min(limit, np.floor(best * (1.0 + detour)))
        for place in range(links.first[at], links.first[at + 1]):
            other, then = links.node[place], now + links.seconds[place]
            if then < reached[other] and then + ahead[other] <= limit and not _is_in(shut, links.edge[place]):
                reached[other] = then
                count = push(heap, count, then, np.int64(other))
    return best


@flat_kernel
def cut_corridor(
    links: Links,
    arcs: Int32Array,
    factor: Float32Array,
    costs: Float32Array,
    clock: Clock,
    shut: IntArray,
    budget: int,
    kept: IntArray,
    place: Int32Array,
    corridor: Corridor,
) -> int:
    """Take out the arcs that a walk within a budget can use.

    Parameters
    ----------
    links : Links
        Outgoing arcs.
    arcs : ndarray, shape (b,), int32
        Number of each of them, the same in both directions.
    factor : ndarray, shape (2 m,), float32
        What the cost of the edge of each arc is multiplied with, by those numbers.
    costs : ndarray, shape (steps, 2, m), float32
        Cost of each edge and side at the steps of the walk.
    clock : Clock
        These steps.
    shut : ndarray, shape (s,), int64
        At most two edges that may not be walked as a whole.
    budget : int
        Longest time of a walk [s].
    kept : ndarray, shape (n,), int64
        Nodes of the corridor.
    place : ndarray, shape (all nodes,), int32
        Number of each node in it; -1 for those outside.
    corridor : Corridor
        With the columns `LOW` and `LEFT`, and zeros; receives the arcs. It has room for all arcs of the nodes.

    Returns
    -------
    int
        Number of arcs.
    """
    nodes, table = corridor.nodes, corridor.arcs
    count = 0
    for i in range(len(kept)):
        nodes[i, FIRST] = count
        for spot in range(links.first[kept[i]], links.first[kept[i] + 1]):
            other, seconds = place[links.node[spot]], np.int64(links.seconds[spot])
            if other < 0 or nodes[i, LOW] + seconds + nodes[other, LEFT] > budget or _is_in(shut, links.edge[spot]):
                continue
            table[count, TAIL], table[count, HEAD], table[count, SECONDS] = i, other, seconds
            table[count, SOURCE] = arcs[spot]
            for step in range(len(costs)):
                corridor.costs[count, step, 0] = costs[step, 0, links.edge[spot]] * factor[arcs[spot]]
                corridor.costs[count, step, 1] = costs[step, 1, links.edge[spot]] * factor[arcs[spot]]
            corridor.least[count] = _least(corridor.costs, count, clock, nodes[i, LOW], budget - nodes[other, LEFT])
            nodes[other + 1, INTO] += 1
            count += 1
    nodes[len(kept), FIRST] = count
    for i in range(len(kept)):
        nodes[i + 1, INTO] += nodes[i, INTO]
    for arc in range(count - 1, -1, -1):
        nodes[table[arc, HEAD] + 1, INTO] -= 1
        table[nodes[table[arc, HEAD] + 1, INTO], ENTERING] = arc
    for i in range(len(kept)):
        nodes[i, INTO] = nodes[i + 1, INTO]
    nodes[len(kept), INTO] = count
    return count


@flat_kernel
def _least(costs: Float32Array, arc: int, clock: Clock, early: int, late: int) -> float:
    if clock.backwards:
        first, last = find_step(clock, clock.start - late), find_step(clock, clock.start - early)
    else:
        first, last = find_step(clock, clock.start + early), find_step(clock, clock.start + late)
    least = np.inf
    for step in range(first, last + 1):
        least = min(least, min(costs[arc, step, 0], costs[arc, step, 1]))
    return least


@flat_kernel
def _is_in(few: IntArray, value: int) -> bool:
    return (len(few) > 0 and few[0] == value) or (len(few) > 1 and few[1] == value)


@flat_kernel
def push(heap: Heap, count: int, key: float, item: int | np.int64) -> int:
    """Put an item into a heap.

    Parameters
    ----------
    heap : Heap
        The heap.
    count : int
        How many it has.
    key : float
        Key.
    item : int
        Item.

    Returns
    -------
    int
        How many it then has.
    """
    place = count
    while place > 0 and heap.key[(place - 1) >> 1] > key:
        heap.key[place], heap.item[place] = heap.key[(place - 1) >> 1], heap.item[(place - 1) >> 1]
        place = (place - 1) >> 1
    heap.key[place], heap.item[place] = key, item
    return count + 1


@flat_kernel
def pop(heap: Heap, count: int) -> int:
    """Take the item with the least key, the first, out of a heap.

    Parameters
    ----------
    heap : Heap
        The heap.
    count : int
        How many it has, one or more.

    Returns
    -------
    int
        How many it then has.
    """
    key, item, place = heap.key[count - 1], heap.item[count - 1], 0
    while True:
        child = 2 * place + 1
        if child >= count - 1:
            break
        if child + 1 < count - 1 and heap.key[child + 1] < heap.key[child]:
            child += 1
        if heap.key[child] >= key:
            break
        heap.key[place], heap.item[place] = heap.key[child], heap.item[child]
        place = child
    heap.key[place], heap.item[place] = key, item
    return count - 1
