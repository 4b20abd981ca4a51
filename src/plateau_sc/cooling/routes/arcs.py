"""A walking network as one walker sees it: arcs, and the seconds that each takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.kernels.routing import FAR, Links
from plateau_sc.types import BoolArray, Float32Array, FloatArray, Int32Array


class Fan(NamedTuple):
    """Arcs that leave nodes, or that enter them.

    Parameters
    ----------
    links : Links
        The arcs at each node.
    arc : ndarray, shape (a,), int32
        Number of each.
    """

    links: Links
    arc: Int32Array


@dataclass(frozen=True, slots=True, eq=False)
class Arcs:
    """Both directions of each edge that may be walked: arc 2 e from start to end, arc 2 e + 1 back.

    Attributes
    ----------
    outgoing, incoming : Fan
        Arcs at each node.
    seconds : ndarray, shape (2 m,), int32
        Time that each takes; `FAR` where it may not be walked [s].
    factor : ndarray, shape (2 m,), float32
        What the cost of its edge is multiplied with.
    tail, head : ndarray, shape (2 m,), int32
        Nodes that it leaves and reaches.
    """

    outgoing: Fan
    incoming: Fan
    seconds: Int32Array
    factor: Float32Array
    tail: Int32Array
    head: Int32Array


def link_arcs(start: Int32Array, end: Int32Array, nodes: int, seconds: FloatArray, factor: FloatArray) -> Arcs:
    """Make arcs of edges.

    Parameters
    ----------
    start, end : ndarray, shape (m,), int32
        Nodes of each edge.
    nodes : int
        Number of nodes.
    seconds : ndarray, shape (2, m), float64
        Time from start to end, and back; infinity where that is not allowed [s].
    factor : ndarray, shape (2, m), float64
        What the cost of each edge is multiplied with.

    Returns
    -------
    Arcs
        Times are rounded to whole seconds, one at least. Edges from a node to itself are on no path and left out.

    Examples
    --------
    >>> one, two = np.array([0], dtype=np.int32), np.array([1], dtype=np.int32)
    >>> link_arcs(one, two, 2, np.array([[7.4], [np.inf]]), np.ones((2, 1))).outgoing.links.seconds.tolist()
    [7.0]
    """
    tail = np.stack([start, end], axis=1).ravel().astype(np.int32)
    head = np.stack([end, start], axis=1).ravel().astype(np.int32)
    times = seconds.T.ravel()
    open_ = np.isfinite(times)
    whole = np.full(times.size, FAR, dtype=np.int32)
    whole[open_] = np.maximum(np.rint(times[open_]), 1.0).astype(np.int32)
    share = np.ascontiguousarray(factor.T.ravel(), dtype=np.float32)
    used = open_ & (tail != head)
    return Arcs(
        outgoing=_fan(tail, head, nodes, whole, used),
        incoming=_fan(head, tail, nodes, whole, used),
        seconds=whole,
        factor=share,
        tail=tail,
        head=head,
    )


def _fan(near: Int32Array, far: Int32Array, nodes: int, seconds: Int32Array, used: BoolArray) -> Fan:
    rows = np.flatnonzero(used)
    rows = rows[np.argsort(near[rows], kind="stable")]
    first = offsets_of(np.bincount(near[rows], minlength=nodes))
    arc = rows.astype(np.int32)
    return Fan(Links(first, far[rows], arc >> 1, seconds[rows].astype(np.float64)), arc)
