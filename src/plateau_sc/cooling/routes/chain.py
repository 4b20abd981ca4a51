"""Routes by way of places: the search for the whole of a walk, over a network that has a layer a part.

A part is the walk from one place to the next. Each has its own copy of the nodes, and a place that two parts share is
one node of both: a path through the layers passes no node twice within a part, and may within the whole.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from plateau_sc.citygml.ragged import expand_ranges
from plateau_sc.cooling.routes.arcs import Arcs, link_arcs
from plateau_sc.cooling.routes.parts import Front, Gain, Path, Piece, Timetable, Way
from plateau_sc.cooling.routes.search import find_front, starts_of
from plateau_sc.cooling.routes.ways import Spot, way_between
from plateau_sc.kernels.routing import Heap, sweep
from plateau_sc.types import FloatArray, IntArray


class _Part(NamedTuple):
    """What a walk from one place to the next can pass: nodes, and arcs between them by their numbers among these."""

    way: Way
    kept: IntArray
    tail: IntArray
    head: IntArray
    arc: IntArray


class _Edges(NamedTuple):
    """Edges of the layers that are walked from start to end: arcs of the network, or parts of them."""

    start: IntArray
    end: IntArray
    seconds: FloatArray
    arc: IntArray
    share: FloatArray
    offset: FloatArray


def find_chain(
    arcs: Arcs, table: Timetable, spots: Sequence[Spot], instant: int, *, backwards: bool, detour: float, gain: Gain
) -> Front:
    """Find the paths from the first place to the last, by way of all between, that are worth their time.

    Parameters
    ----------
    arcs : Arcs
        The network as one walker sees it.
    table : Timetable
        What arcs cost.
    spots : sequence of Spot
        Two or more, in the order in which they are passed; no two after one another are the same.
    instant, backwards, detour, gain
        As in `find_front`. The detour is that of the whole.

    Returns
    -------
    Front
        No path passes a node twice between two places. Without paths where a part has no way.

    Raises
    ------
    TooLargeError
        The places are too far apart for the detour.
    """
    ways = [way_between(arcs, *pair) for pair in itertools.pairwise(spots)]
    if len(ways) == 1:
        return find_front(arcs, table, ways[0], instant, backwards=backwards, detour=detour, gain=gain)
    last = len(ways) - 1
    ways = [_take_time(way, begins=i > 0, ends=i < last) for i, way in enumerate(ways)]
    sweeps = _Sweeps(arcs)
    fastest = [sweeps.fastest(way) for way in ways]
    if not np.isfinite(fastest).all():
        return Front((), 0)
    budget = int(np.floor(sum(fastest) * (1.0 + detour)))
    spare = budget - sum(fastest)
    parts = [sweeps.cut(way, least + spare) for way, least in zip(ways, fastest, strict=True)]
    edges, begin, end, nodes = _lay(arcs, parts)
    links = len(edges.seconds)
    begin, numbers = _number(begin, links)
    end, more = _number(end, links + len(begin))
    outer = [*numbers, *more]
    arc = np.concatenate([edges.arc, np.array([piece.arc for piece in outer], dtype=np.int64)])
    idle = np.zeros(len(outer))
    share = np.concatenate([edges.share, idle + 1.0])
    offset = np.concatenate([edges.offset, idle])
    ahead = np.concatenate([edges.seconds, idle + np.inf])
    nowhere = idle.astype(np.int64)
    layers = link_arcs(
        np.concatenate([edges.start, nowhere]).astype(np.int32),
        np.concatenate([edges.end, nowhere]).astype(np.int32),
        nodes,
        np.stack([ahead, np.full(len(ahead), np.inf)]),
        np.stack([arcs.factor[arc] * share, np.zeros(len(arc))]),
    )
    now = table.during(instant - budget, instant) if backwards else table.during(instant, instant + budget)
    costs = Timetable(np.ascontiguousarray(now.costs[:, :, arc >> 1]), now.bounds)
    way = Way(tuple(begin), tuple(end), None, ())
    front = find_front(layers, costs, way, instant, backwards=backwards, detour=detour, gain=gain)
    return Front(tuple(_on_network(path, arc, share, offset) for path in front.paths), front.missed)


class _Sweeps:
    """Sweeps over the network."""

    def __init__(self, arcs: Arcs) -> None:
        links = arcs.outgoing.links
        self._arcs, self._nodes = arcs, len(links.first) - 1
        self._heap = Heap(np.empty(len(links.node) + 4), np.empty(len(links.node) + 4, dtype=np.int32))

    def fastest(self, way: Way) -> float:
        """Return how long the fastest walk takes; infinity where there is none."""
        direct = np.inf if way.direct is None else float(way.direct.seconds)
        end = starts_of(way.end)
        found, _ = self._sweep(way, way.begin, end, direct, np.zeros(self._nodes), incoming=False)
        return min(found, direct)

    def cut(self, way: Way, limit: float) -> _Part:
        """Return what walks of bounded length can pass."""
        none = np.empty(0, dtype=np.int64), np.empty(0)
        _, ahead = self._sweep(way, way.begin, none, limit, np.zeros(self._nodes), incoming=False)
        _, left = self._sweep(way, way.end, none, limit, ahead, incoming=True)
        kept = np.flatnonzero(left < np.inf)
        place = np.full(self._nodes, -1, dtype=np.int64)
        place[kept] = np.arange(kept.size)
        links, arc = self._arcs.outgoing
        counts = links.first[kept + 1] - links.first[kept]
        rows = expand_ranges(links.first[kept], counts)
        tail, head = np.repeat(kept, counts), links.node[rows]
        passed = ahead[tail] + links.seconds[rows] + left[head] <= limit
        passed &= ~np.isin(links.edge[rows], way.shut)
        return _Part(way, kept, place[tail[passed]], place[head[passed]], arc[rows[passed]].astype(np.int64))

    def _sweep(
        self,
        way: Way,
        begin: tuple[Piece, ...],
        end: tuple[IntArray, FloatArray],
        limit: float,
        ahead: FloatArray,
        *,
        incoming: bool,
    ) -> tuple[float, FloatArray]:
        links = (self._arcs.incoming if incoming else self._arcs.outgoing).links
        shut = np.array(way.shut, dtype=np.int64)
        reached = np.full(self._nodes, np.inf)
        return sweep(links, shut, *starts_of(begin), *end, 0.0, limit, ahead, reached, self._heap), reached


def _take_time(way: Way, *, begins: bool, ends: bool) -> Way:
    """Let pieces at a place between take a second at least, as whole arcs do."""
    direct = way.direct and (_at_least_a_second(way.direct) if begins or ends else way.direct)
    begin = tuple(_at_least_a_second(piece) for piece in way.begin) if begins else way.begin
    end = tuple(_at_least_a_second(piece) for piece in way.end) if ends else way.end
    return Way(begin, end, direct, way.shut)


def _at_least_a_second(piece: Piece) -> Piece:
    return piece._replace(seconds=max(piece.seconds, 1)) if piece.share > 0.0 else piece


def _lay(arcs: Arcs, parts: list[_Part]) -> tuple[_Edges, list[Piece], list[Piece], int]:
    """Lay the parts over one another: their edges, the pieces at both ends of the whole, and the number of nodes."""
    sizes = np.array([part.kept.size for part in parts])
    first, shared = np.cumsum(sizes) - sizes, int(sizes.sum()) + np.arange(len(parts) - 1)
    columns, outer = [], []
    for part, low, before, after in zip(parts, first.tolist(), [-1, *shared], [*shared, -1], strict=True):
        number = low + np.arange(part.kept.size)
        begin, end = (_among(part.kept, pieces) for pieces in (part.way.begin, part.way.end))
        for pieces, node in ((begin, before), (end, after)):
            if node >= 0:
                number[[piece.node for piece in pieces if piece.share == 0.0]] = node
        begin, end = ([piece._replace(node=int(number[piece.node])) for piece in pieces] for pieces in (begin, end))
        if part.way.direct is not None:
            begin += [part.way.direct._replace(node=int(after))] if after >= 0 else []
            end += [part.way.direct._replace(node=int(before))] if after < 0 else []
        tail, head = number[part.tail], number[part.head]
        on = (tail != after) & (head != before)
        arc, whole = part.arc[on], np.ones(int(on.sum()))
        columns.append(_Edges(tail[on], head[on], arcs.seconds[arc].astype(np.float64), arc, whole, whole - 1.0))
        columns.append(_edges_of([(before, piece.node, piece) for piece in begin if before >= 0 and piece.share > 0.0]))
        columns.append(_edges_of([(piece.node, after, piece) for piece in end if after >= 0 and piece.share > 0.0]))
        outer.append((begin, end))
    edges = _Edges(*(np.concatenate(column) for column in zip(*columns, strict=True)))
    return edges, outer[0][0], outer[-1][1], int(sizes.sum()) + len(shared)


def _among(nodes: IntArray, pieces: tuple[Piece, ...]) -> list[Piece]:
    """Return the pieces at some nodes, with the places of these."""
    return [
        piece._replace(node=int(np.searchsorted(nodes, piece.node)))
        for piece in pieces
        if np.isin(piece.node, nodes).any()
    ]


def _edges_of(rows: list[tuple[int, int, Piece]]) -> _Edges:
    pieces = [piece for *_, piece in rows]
    return _Edges(
        np.array([start for start, *_ in rows], dtype=np.int64),
        np.array([end for _, end, _ in rows], dtype=np.int64),
        np.array([piece.seconds for piece in pieces], dtype=np.float64),
        np.array([piece.arc for piece in pieces], dtype=np.int64),
        np.array([piece.share for piece in pieces], dtype=np.float64),
        np.array([piece.offset for piece in pieces], dtype=np.float64),
    )


def _number(pieces: list[Piece], since: int) -> tuple[list[Piece], list[Piece]]:
    """Return pieces with their numbers among the edges of the layers, and as they were."""
    return [piece._replace(arc=2 * (since + i)) for i, piece in enumerate(pieces)], pieces


def _on_network(path: Path, arc: IntArray, share: FloatArray, offset: FloatArray) -> Path:
    edge = path.arcs >> 1
    return Path(arc[edge], path.shares * share[edge], path.offsets + offset[edge], path.times, path.seconds, path.cost)
