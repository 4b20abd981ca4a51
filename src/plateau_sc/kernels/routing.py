"""Which part of a network a walk of bounded length can pass through: sweeps from both of its ends.

Time is counted in whole seconds, and every arc takes the same number of them whenever it is entered.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import Float32Array, Int32Array, IntArray

FAR = 1 << 30
"""Seconds to where there is no way."""


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
    seconds : ndarray, shape (a,), int32
        Time that it takes, one second or more [s].
    factor : ndarray, shape (a,), float32
        What the cost of the edge is multiplied with.
    arc : ndarray, shape (a,), int32
        Number of the arc, the same in both directions.
    """

    first: IntArray
    node: Int32Array
    edge: Int32Array
    seconds: Int32Array
    factor: Float32Array
    arc: Int32Array


class Ends(NamedTuple):
    """Pieces of edges by which a walk begins, or by which it ends.

    Parameters
    ----------
    node : ndarray, shape (p,), int32
        Node at the piece's other end.
    seconds : ndarray, shape (p,), int32
        Time that it takes, 0 or more [s].
    costs : ndarray, shape (p, steps, 2), float32
        Cost of each side at each step.
    """

    node: Int32Array
    seconds: Int32Array
    costs: Float32Array


class Corridor(NamedTuple):
    """The part of a network that a walk of bounded length can pass through.

    Parameters
    ----------
    first : ndarray, shape (n + 1,), int64
        Arcs that leave node i.
    tail, head : ndarray, shape (a,), int32
        Nodes of each arc.
    seconds : ndarray, shape (a,), int32
        Time that each takes [s].
    costs : ndarray, shape (a, steps, 2), float32
        Cost of each arc and side at each step.
    into : ndarray, shape (n + 1,), int64
        Arcs that enter node i: those named in ``entering[into[i]:into[i + 1]]``.
    entering : ndarray, shape (a,), int32
        Arcs in the order of the nodes that they enter.
    low : ndarray, shape (n,), int32
        First second at which each node can be passed [s].
    offsets : ndarray, shape (n + 1,), int64
        Rows of each node in a table: one a second, beginning with `low`.
    """

    first: IntArray
    tail: Int32Array
    head: Int32Array
    seconds: Int32Array
    costs: Float32Array
    into: IntArray
    entering: Int32Array
    low: Int32Array
    offsets: IntArray


@flat_kernel
def sweep(
    links: Links,
    begin: Ends,
    end: Ends,
    shut: Int32Array,
    detour: float,
    direct: int,
    seconds: Int32Array,
    heap: IntArray,
) -> int:
    """Find how soon each node is reached, as far as the bound of the detour reaches.

    Parameters
    ----------
    links : Links
        Outgoing arcs.
    begin, end : Ends
        Pieces at the beginning and at the end.
    shut : ndarray, shape (s,), int32
        Edges that may not be walked as a whole.
    detour : float
        By what share the walk may take longer than the fastest.
    direct : int
        Time of the way along a single edge; `FAR` where there is none [s].
    seconds : ndarray, shape (n,), int32
        Filled with `FAR`; receives the least time to each node [s].
    heap : ndarray, shape (a + p,), int64
        Room.

    Returns
    -------
    int
        Time of the fastest walk; `FAR` where there is none [s].
    """
    best = direct
    count = 0
    for i in range(len(begin.node)):
        node = begin.node[i]
        if begin.seconds[i] < seconds[node]:
            seconds[node] = begin.seconds[i]
            count = _push(heap, count, (np.int64(begin.seconds[i]) << 32) | np.int64(node))
    while count > 0:
        key = heap[0]
        count = _pop(heap, count)
        now, node = key >> 32, key & 0xFFFFFFFF
        if best < FAR and now > np.int64(np.floor(best * (1.0 + detour))):
            break
        if now > seconds[node]:
            continue
        for i in range(len(end.node)):
            if end.node[i] == node and now + end.seconds[i] < best:
                best = now + end.seconds[i]
        for place in range(links.first[node], links.first[node + 1]):
            other, then = links.node[place], now + links.seconds[place]
            if then < seconds[other] and not _is_in(shut, links.edge[place]):
                seconds[other] = then
                count = _push(heap, count, (np.int64(then) << 32) | np.int64(other))
    return best


@flat_kernel
def sweep_back(
    links: Links, end: Ends, shut: Int32Array, budget: int, ahead: Int32Array, seconds: Int32Array, heap: IntArray
) -> None:
    """Find how soon the end is reached from each node that a walk within a budget can pass.

    Parameters
    ----------
    links : Links
        Incoming arcs.
    end : Ends
        Pieces at the end.
    shut : ndarray, shape (s,), int32
        Edges that may not be walked as a whole.
    budget : int
        Longest time of a walk [s].
    ahead : ndarray, shape (n,), int32
        Least time from the beginning to each node [s].
    seconds : ndarray, shape (n,), int32
        Filled with `FAR`; receives the least time from each node to the end [s].
    heap : ndarray, shape (a + p,), int64
        Room.
    """
    count = 0
    for i in range(len(end.node)):
        node = end.node[i]
        if end.seconds[i] < seconds[node] and ahead[node] + end.seconds[i] <= budget:
            seconds[node] = end.seconds[i]
            count = _push(heap, count, (np.int64(end.seconds[i]) << 32) | np.int64(node))
    while count > 0:
        key = heap[0]
        count = _pop(heap, count)
        now, node = key >> 32, key & 0xFFFFFFFF
        if now > seconds[node]:
            continue
        for place in range(links.first[node], links.first[node + 1]):
            other, then = links.node[place], now + links.seconds[place]
            if then < seconds[other] and ahead[other] + then <= budget and not _is_in(shut, links.edge[place]):
                seconds[other] = then
                count = _push(heap, count, (np.int64(then) << 32) | np.int64(other))


@flat_kernel
def cut_corridor(
    links: Links,
    costs: Float32Array,
    shut: Int32Array,
    budget: int,
    nodes: Int32Array,
    place: Int32Array,
    ahead: Int32Array,
    left: Int32Array,
    corridor: Corridor,
    source: Int32Array,
) -> int:
    """Take out the arcs that a walk within a budget can use.

    Parameters
    ----------
    links : Links
        Outgoing arcs.
    costs : ndarray, shape (steps, 2, m), float32
        Cost of each edge and side at the steps of the walk.
    shut : ndarray, shape (s,), int32
        Edges that may not be walked as a whole.
    budget : int
        Longest time of a walk [s].
    nodes : ndarray, shape (c,), int32
        Nodes of the corridor.
    place : ndarray, shape (n,), int32
        Number of each node in it; -1 for those outside.
    ahead, left : ndarray, shape (n,), int32
        Least times from the beginning and to the end [s].
    corridor : Corridor
        Receives the arcs; its arrays have room for all arcs of the nodes.
    source : ndarray, shape (a,), int32
        Receives the number of each arc in the network.

    Returns
    -------
    int
        Number of arcs.
    """
    count = 0
    for i in range(len(nodes)):
        node = nodes[i]
        corridor.first[i] = count
        for spot in range(links.first[node], links.first[node + 1]):
            other = place[links.node[spot]]
            if other < 0 or ahead[node] + links.seconds[spot] + left[links.node[spot]] > budget:
                continue
            if _is_in(shut, links.edge[spot]):
                continue
            corridor.tail[count], corridor.head[count] = i, other
            corridor.seconds[count] = links.seconds[spot]
            source[count] = links.arc[spot]
            for step in range(costs.shape[0]):
                corridor.costs[count, step, 0] = costs[step, 0, links.edge[spot]] * links.factor[spot]
                corridor.costs[count, step, 1] = costs[step, 1, links.edge[spot]] * links.factor[spot]
            corridor.into[other + 1] += 1
            count += 1
    corridor.first[len(nodes)] = count
    for i in range(len(nodes)):
        corridor.into[i + 1] += corridor.into[i]
    for arc in range(count - 1, -1, -1):
        corridor.into[corridor.head[arc] + 1] -= 1
        corridor.entering[corridor.into[corridor.head[arc] + 1]] = arc
    for i in range(len(nodes)):
        corridor.into[i] = corridor.into[i + 1]
    corridor.into[len(nodes)] = count
    return count


@flat_kernel
def _is_in(few: Int32Array, value: int) -> bool:
    return (len(few) > 0 and few[0] == value) or (len(few) > 1 and few[1] == value)


@flat_kernel
def _push(heap: IntArray, count: int, key: np.int64) -> int:
    place = count
    while place > 0 and heap[(place - 1) >> 1] > key:
        heap[place] = heap[(place - 1) >> 1]
        place = (place - 1) >> 1
    heap[place] = key
    return count + 1


@flat_kernel
def _pop(heap: IntArray, count: int) -> int:
    last, place = heap[count - 1], 0
    while True:
        child = 2 * place + 1
        if child >= count - 1:
            break
        if child + 1 < count - 1 and heap[child + 1] < heap[child]:
            child += 1
        if heap[child] >= last:
            break
        heap[place] = heap[child]
        place = child
    heap[place] = last
    return count - 1
