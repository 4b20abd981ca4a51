"""How far it is on foot from somewhere on a network to its nodes."""

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import BoolArray, FloatArray, Int32Array


@flat_kernel
def walk_out(
    first: Int32Array,
    other: Int32Array,
    length: FloatArray,
    wanted: BoolArray,
    begin: Int32Array,
    begun: FloatArray,
    reach: float,
    metres: FloatArray,
    keys: FloatArray,
    nodes: Int32Array,
) -> int:
    """Find the shortest way to the nodes of a network, until all that are wanted are reached.

    Parameters
    ----------
    first : ndarray, shape (n + 1,), int32
        Ways out of node i: those from ``first[i]`` to ``first[i + 1]``.
    other : ndarray, shape (a,), int32
        Node that each leads to.
    length : ndarray, shape (a,), float64
        Its length, 0 or more [m].
    wanted : ndarray, shape (n,), bool
        Nodes to be reached.
    begin : ndarray, shape (b,), int32
        Nodes to begin at.
    begun : ndarray, shape (b,), float64
        Way that lies behind one at each [m].
    reach : float
        Longest way that is looked for [m].
    metres : ndarray, shape (n,), float64
        Filled with infinity; receives the way to each node that is wanted within the reach. What stands at other
        nodes may be too long [m].
    keys : ndarray, shape (a + b,), float64
        Room.
    nodes : ndarray, shape (a + b,), int32
        Room.

    Returns
    -------
    int
        How many of the wanted nodes there is a way to within the reach.
    """
    left = 0
    for node in range(len(wanted)):
        left += wanted[node]
    count = found = 0
    for i in range(len(begin)):
        if begun[i] < metres[begin[i]]:
            metres[begin[i]] = begun[i]
            count = _push(keys, nodes, count, begun[i], begin[i])
    while count > 0 and found < left:
        now, node = keys[0], nodes[0]
        if now > reach:
            break
        count = _pop(keys, nodes, count)
        if now > metres[node]:
            continue
        found += wanted[node]
        for place in range(first[node], first[node + 1]):
            then = now + length[place]
            if then < metres[other[place]]:
                metres[other[place]] = then
                count = _push(keys, nodes, count, then, other[place])
    return found


@flat_kernel
def _push(keys: FloatArray, nodes: Int32Array, count: int, key: float, node: np.int32) -> int:
    place = count
    while place > 0 and keys[(place - 1) >> 1] > key:
        keys[place], nodes[place] = keys[(place - 1) >> 1], nodes[(place - 1) >> 1]
        place = (place - 1) >> 1
    keys[place], nodes[place] = key, node
    return count + 1


@flat_kernel
def _pop(keys: FloatArray, nodes: Int32Array, count: int) -> int:
    last, node, place = keys[count - 1], nodes[count - 1], 0
    while True:
        child = 2 * place + 1
        if child >= count - 1:
            break
        if child + 1 < count - 1 and keys[child + 1] < keys[child]:
            child += 1
        if keys[child] >= last:
            break
        keys[place], nodes[place] = keys[child], nodes[child]
        place = child
    keys[place], nodes[place] = last, node
    return count - 1
