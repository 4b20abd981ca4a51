"""The search for routes: the whole front of time and cost between two places of a network."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from plateau_sc.cooling.routes.arcs import Arcs
from plateau_sc.cooling.routes.bounds import Hull, bound_walks
from plateau_sc.cooling.routes.parts import TINY, Front, Gain, Path, Piece, Timetable, Way, join_paths, path_of, thin
from plateau_sc.errors import TooLargeError
from plateau_sc.kernels.routing import LEFT, LOW, ROW, SECONDS, SOURCE, Corridor, Ends, Heap, Links, cut_corridor, sweep
from plateau_sc.kernels.routing_clock import Clock, cost_of
from plateau_sc.kernels.routing_labels import Table, fill_table, least_at
from plateau_sc.kernels.routing_paths import Search, follow, repair
from plateau_sc.types import Float32Array, FloatArray, Int32Array, IntArray

__all__ = ["CAP", "ROWS_LIMIT", "Front", "Gain", "Path", "Piece", "Timetable", "Way", "find_front", "starts_of", "thin"]

ROWS_LIMIT: Final = 30_000_000
"""Most rows of a table of labels: 32 bytes each."""

QUICK: Final = 250_000
"""Rows above which a quick search looks for paths before the exact one, which can then leave out more."""

CAP: Final = 200_000
"""Most partial paths of the search that replaces one walk."""


def find_front(
    arcs: Arcs, table: Timetable, way: Way, instant: int, *, backwards: bool, detour: float, gain: Gain
) -> Front:
    """Find the paths between two places that are worth their time.

    Parameters
    ----------
    arcs : Arcs
        The network as one walker sees it.
    table : Timetable
        What arcs cost.
    way : Way
        The two places.
    instant : int
        When the walk begins, or, backwards, when it ends: seconds since 1970.
    backwards : bool
        Whether it ends then.
    detour : float
        By what share a path may take longer than the fastest.
    gain : Gain
        By how much each path must cost less than the one before it. The one that costs least is always the last.

    Returns
    -------
    Front

    Raises
    ------
    TooLargeError
        The places are too far apart for the detour.
    """
    outgoing, incoming = (arcs.incoming, arcs.outgoing) if backwards else (arcs.outgoing, arcs.incoming)
    begin, end = (way.end, way.begin) if backwards else (way.begin, way.end)
    shut = np.array(way.shut, dtype=np.int64)
    heap = Heap(np.empty(len(outgoing.links.node) + 4), np.empty(len(outgoing.links.node) + 4, dtype=np.int32))
    nodes = len(outgoing.links.first) - 1
    ahead, left = np.full(nodes, np.inf), np.full(nodes, np.inf)
    one, other = starts_of(begin), starts_of(end)
    direct = np.inf if way.direct is None else float(way.direct.seconds)
    limit = np.floor(direct * (1.0 + detour))
    found = sweep(outgoing.links, shut, *one, *other, detour, limit, np.zeros(nodes), ahead, heap)
    if not min(found, direct) < np.inf:
        return Front((), 0)
    fastest = int(min(found, direct))
    budget = int(np.floor(fastest * (1.0 + detour)))
    none, nowhere = np.empty(0), np.empty(0, dtype=np.int64)
    sweep(incoming.links, shut, *other, nowhere, none, 0.0, float(budget), ahead, left, heap)
    now = table.during(instant - budget, instant) if backwards else table.during(instant, instant + budget)
    clock = Clock(now.bounds, instant, backwards)
    kept = np.flatnonzero(left < np.inf)
    lone = []
    if way.direct is not None and way.direct.seconds <= budget:
        lone = [_lone_path(arcs, now.costs, clock, way.direct)]
    if not kept.size:
        return Front(tuple(lone), 0)
    place = np.full(nodes, -1, dtype=np.int32)
    place[kept] = np.arange(kept.size, dtype=np.int32)
    cut = _cut(outgoing.links, outgoing.arc, arcs.factor, now.costs, clock, shut, budget, kept, place, ahead, left)
    begin, end = (tuple(piece for piece in pieces if place[piece.node] >= 0) for pieces in (begin, end))
    walks = _Walks(cut, _ends(begin, place, arcs, now.costs), _ends(end, place, arcs, now.costs), clock)
    walks.fill(fastest, budget)
    traces, missed = walks.trace(gain)
    outer = [[path_of([piece] if piece.share > 0.0 else [], 0, 0.0) for piece in pieces] for pieces in (begin, end)]
    paths = [_join(trace, cut, *outer, backwards=backwards) for trace in traces]
    return Front(thin([*paths, *lone], gain), missed)


class _Trace(NamedTuple):
    arcs: IntArray
    begin: int
    end: int
    seconds: int
    cost: float


class _Walks:
    """The walks through a corridor, and the paths among them."""

    def __init__(self, corridor: Corridor, begin: Ends, end: Ends, clock: Clock) -> None:
        self._corridor, self._begin, self._end, self._clock = corridor, begin, end, clock
        nodes, rows = len(corridor.nodes) - 1, int(corridor.nodes[-1, ROW])
        self._table = Table(np.empty((rows, 2)), np.empty((rows, 4), dtype=np.int32), np.zeros(nodes, dtype=np.bool_))
        self._arcs = np.empty(nodes, dtype=np.int64)
        self._seen = np.full(nodes, -1, dtype=np.int64)
        self._mark = 0
        self._search: Search | None = None

    def fill(self, fastest: int, budget: int) -> None:
        """Fill the table, and find what walks cost at least by the time that they take."""
        hull = bound_walks(self._corridor, self._begin, self._end, self._clock, fastest, budget)
        if len(self._table.cost) > QUICK:
            self._fill(hull, budget, np.full(len(self._arcs), np.inf))
            best = np.inf
            for when, cost in zip(self._when.tolist(), self._costs.tolist(), strict=True):
                if cost < min(best, hull.known[when - fastest]) - hull.tiny and self._follow(when)[0] >= 0:
                    hull.learn(when, cost)
                    best = cost
            self._table.opened[:] = False
        self._fill(hull, budget, np.empty(0))

    def _fill(self, hull: Hull, budget: int, lowest: FloatArray) -> None:
        ends = self._begin, self._end, self._clock
        costs = np.empty(len(hull.known))
        bucket = np.zeros(budget + 1, dtype=np.int32)
        fill_table(self._corridor, *ends, budget, hull.bounds(), lowest, bucket, self._table, costs)
        finite = np.flatnonzero(np.isfinite(costs))
        self._when, self._costs = hull.fastest + finite, costs[finite]

    def trace(self, gain: Gain) -> tuple[list[_Trace], int]:
        """Return the paths that gain enough, and the one that costs least."""
        if not self._costs.size:
            return [], 0
        tiny = TINY * max(float(self._costs[0]), 1.0)
        step = max(gain.share * float(self._costs[0]), gain.least, tiny)
        traces, missed, best = [], 0, np.inf
        for when, cost in zip(self._when.tolist(), self._costs.tolist(), strict=True):
            if cost < best - step:
                trace, capped = self._path_at(when, cost, best - step)
                missed += capped
                if trace is not None:
                    traces.append(trace)
                    best = trace.cost
        if step == tiny:
            return traces, missed
        least: _Trace | None = None
        for place in np.argsort(self._costs, kind="stable").tolist():
            when, cost = int(self._when[place]), float(self._costs[place])
            ceiling = np.inf if least is None else least.cost - tiny
            if not cost < ceiling:
                break
            trace, capped = self._path_at(when, cost, ceiling)
            missed += capped
            least = trace or least
        return (traces if least is None else [*traces, least]), missed

    def _path_at(self, when: int, cost: float, ceiling: float) -> tuple[_Trace | None, bool]:
        """Return the best path that takes a time, if it costs less than a ceiling, and whether the cap was met."""
        size, start, piece = self._follow(when)
        if size < 0:
            if self._search is None:
                heap = Heap(np.empty(CAP), np.empty(CAP, dtype=np.int32))
                self._search = Search(np.empty((CAP, 4), dtype=np.int64), np.empty(CAP), heap)
            size, start, piece, cost = repair(
                self._corridor,
                self._table,
                self._begin,
                self._end,
                self._clock,
                when,
                ceiling,
                self._arcs,
                self._search,
            )
        if size < 0:
            return None, size == -2
        return _Trace(self._arcs[:size].copy(), start, piece, when, cost), False

    def _follow(self, when: int) -> tuple[int, int, int]:
        """Follow the best walk that takes a time: its number of arcs, below 0 if it is no path, and its pieces."""
        self._mark += 1
        piece = least_at(self._corridor, self._table, self._end, self._clock, when)[1]
        node, second = int(self._end.node[piece]), when - int(self._end.seconds[piece])
        size, start = follow(self._corridor, self._table, node, second, self._arcs, self._seen, self._mark)
        return size, start, piece


def _cut(
    links: Links,
    arc: Int32Array,
    factor: Float32Array,
    costs: Float32Array,
    clock: Clock,
    shut: IntArray,
    budget: int,
    kept: IntArray,
    place: Int32Array,
    ahead: FloatArray,
    left: FloatArray,
) -> Corridor:
    room = int((links.first[kept + 1] - links.first[kept]).sum())
    nodes = np.zeros((kept.size + 1, 5), dtype=np.int64)
    nodes[:-1, LOW], nodes[:-1, LEFT] = ahead[kept], left[kept]
    np.cumsum(budget + 1 - nodes[:-1, LOW] - nodes[:-1, LEFT], out=nodes[1:, ROW])
    rows = int(nodes[-1, ROW])
    if rows > ROWS_LIMIT:
        raise TooLargeError(
            f"routes that take up to {budget / 60:.0f} minutes through {kept.size} nodes need "
            f"{rows * 32 / 2**30:.1f} GiB, more than {ROWS_LIMIT * 32 / 2**30:.1f}; allow less of a detour, "
            "or ask for the walk in parts"
        )
    corridor = Corridor(
        nodes,
        np.empty((room, 5), dtype=np.int64),
        np.empty((room, len(costs), 2), dtype=np.float32),
        np.empty(room),
    )
    count = cut_corridor(links, arc, factor, costs, clock, shut, budget, kept, place, corridor)
    return Corridor(nodes, corridor.arcs[:count], corridor.costs[:count], corridor.least[:count])


def starts_of(pieces: tuple[Piece, ...]) -> tuple[IntArray, FloatArray]:
    """Return where a sweep begins, or ends.

    Parameters
    ----------
    pieces : tuple of Piece
        By which one leaves a place.

    Returns
    -------
    node : ndarray, shape (p,), int64
        Node at the end of each.
    seconds : ndarray, shape (p,), float64
        Time that it takes [s].
    """
    node = np.array([piece.node for piece in pieces], dtype=np.int64)
    return node, np.array([piece.seconds for piece in pieces], dtype=np.float64)


def _ends(pieces: tuple[Piece, ...], place: Int32Array, arcs: Arcs, costs: Float32Array) -> Ends:
    return Ends(
        np.array([place[piece.node] for piece in pieces], dtype=np.int64),
        np.array([piece.seconds for piece in pieces], dtype=np.int64),
        _piece_costs(arcs, costs, pieces),
    )


def _piece_costs(arcs: Arcs, costs: Float32Array, pieces: tuple[Piece, ...]) -> Float32Array:
    rows = [costs[:, :, piece.arc >> 1] * np.float32(arcs.factor[piece.arc] * piece.share) for piece in pieces]
    return np.ascontiguousarray(rows, dtype=np.float32).reshape(len(pieces), len(costs), 2)


def _lone_path(arcs: Arcs, costs: Float32Array, clock: Clock, piece: Piece) -> Path:
    cost = cost_of(_piece_costs(arcs, costs, (piece,)), 0, clock, 0, piece.seconds)
    return path_of([piece], piece.seconds, float(cost))


def _join(trace: _Trace, corridor: Corridor, begin: list[Path], end: list[Path], *, backwards: bool) -> Path:
    whole = corridor.arcs[trace.arcs]
    size = len(whole)
    path = Path(whole[:, SOURCE], np.ones(size), np.zeros(size), whole[:, SECONDS], 0, 0.0)
    return join_paths((begin[trace.begin], path, end[trace.end]), trace.seconds, trace.cost, backwards=backwards)
