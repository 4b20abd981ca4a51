"""The search for routes: the whole front of time and cost between two places of a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from plateau_sc.cooling.routes.arcs import Arcs
from plateau_sc.errors import TooLargeError
from plateau_sc.kernels.routing import FAR, Corridor, Ends, cut_corridor, sweep, sweep_back
from plateau_sc.kernels.routing_labels import Clock, Table, cost_of, fill_table
from plateau_sc.kernels.routing_paths import Search, Trail, least_costs, trace_paths
from plateau_sc.types import Float32Array, Int32Array, IntArray

ROWS_LIMIT: Final = 40_000_000
"""Most rows of a table of labels: 24 bytes each."""

CAP: Final = 200_000
"""Most partial paths of the search that replaces one walk."""

_TINY: Final = 1e-7


class Piece(NamedTuple):
    """A part of an edge.

    Parameters
    ----------
    arc : int
        Its arc: twice the edge, and one more from the edge's end to its start.
    node : int
        Node at its end that is no place of the walk; -1 where there is none.
    share : float
        Of the edge [0–1].
    offset : float
        Where it begins, as a share of the edge from the start of the edge [0–1].
    seconds : int
        Time that it takes [s].
    """

    arc: int
    node: int
    share: float
    offset: float
    seconds: int


@dataclass(frozen=True, slots=True)
class Way:
    """What lies between two places, before any search.

    Attributes
    ----------
    begin, end : tuple of Piece
        Pieces by which one leaves the first place, and reaches the second.
    direct : Piece or None
        The way along one edge that has both.
    shut : tuple of int
        Edges that one of the places lies within: they are not walked as a whole.
    """

    begin: tuple[Piece, ...]
    end: tuple[Piece, ...]
    direct: Piece | None
    shut: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A path, as pieces and whole arcs in the order in which they are walked.

    Attributes
    ----------
    pieces : tuple of Piece
        All of them; whole arcs are pieces with a share of 1.
    seconds : int
        Time that it takes [s].
    cost : float
        What it costs.
    """

    pieces: tuple[Piece, ...]
    seconds: int
    cost: float


@dataclass(frozen=True, slots=True)
class Front:
    """Paths between two places: the first the fastest, the last the one that costs least.

    Attributes
    ----------
    paths : tuple of Path
        Each takes longer than the one before it, and costs less. Empty where there is no way.
    missed : int
        Times of arrival for which a path may be missing, because the search for it met its cap.
    """

    paths: tuple[Path, ...]
    missed: int


class Timetable(NamedTuple):
    """When costs hold.

    Parameters
    ----------
    costs : ndarray, shape (steps, 2, m), float32
        Cost of the left and the right side of each edge.
    bounds : ndarray, shape (steps + 1,), int64
        Seconds since 1970 at which the steps begin and end.
    """

    costs: Float32Array
    bounds: IntArray

    def during(self, begin: int, end: int) -> Timetable:
        """Return the steps of a span.

        Parameters
        ----------
        begin, end : int
            Seconds since 1970.

        Returns
        -------
        Timetable
        """
        last = len(self.bounds) - 2
        first = int(np.clip(np.searchsorted(self.bounds, begin, side="right") - 1, 0, last))
        final = int(np.clip(np.searchsorted(self.bounds, end, side="left") - 1, first, last))
        return Timetable(self.costs[first : final + 1], self.bounds[first : final + 2])


class Gain(NamedTuple):
    """What a path must save to be worth telling.

    Parameters
    ----------
    share : float
        Of the cost of the fastest path [0–1].
    least : float
        In the unit of the cost.
    """

    share: float
    least: float


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
    begin, end, outgoing, incoming = way.begin, way.end, arcs.outgoing, arcs.incoming
    if backwards:
        begin, end, outgoing, incoming = end, begin, incoming, outgoing
    nodes = len(arcs.outgoing.first) - 1
    shut = np.array(way.shut, dtype=np.int32)
    heap = np.empty(len(arcs.outgoing.node) + 4, dtype=np.int64)
    ahead = np.full(nodes, FAR, dtype=np.int32)
    none = np.empty((0, 0, 2), dtype=np.float32)
    direct = FAR if way.direct is None else way.direct.seconds
    fastest = sweep(outgoing, _ends(begin, none), _ends(end, none), shut, detour, direct, ahead, heap)
    if fastest >= FAR:
        return Front((), 0)
    budget = int(np.floor(fastest * (1.0 + detour)))
    left = np.full(nodes, FAR, dtype=np.int32)
    sweep_back(incoming, _ends(end, none), shut, budget, ahead, left, heap)
    span = (instant - budget, instant) if backwards else (instant, instant + budget)
    now = table.during(*span)
    clock = Clock(now.bounds, instant, backwards)
    kept = _kept_nodes(ahead, left, budget)
    lone = []
    if way.direct is not None and way.direct.seconds <= budget:
        lone = [_lone_path(arcs, now.costs, clock, way.direct)]
    if not kept.size:
        return Front(tuple(lone), 0)
    place = np.full(nodes, -1, dtype=np.int32)
    place[kept] = np.arange(kept.size, dtype=np.int32)
    corridor, source = _cut(outgoing, now.costs, shut, budget, kept, place, ahead, left)
    seeds = _ends(begin, _piece_costs(arcs, now.costs, begin), place)
    goals = _ends(end, _piece_costs(arcs, now.costs, end), place)
    labels = _label(corridor, seeds, clock, budget)
    found, missed = _trace(corridor, labels, seeds, goals, clock, np.arange(fastest, budget + 1), gain)
    paths = [_join(path, source, begin, end, arcs, backwards=backwards) for path in found]
    return Front(thin([*paths, *lone], gain), missed)


def thin(paths: list[Path], gain: Gain) -> tuple[Path, ...]:
    """Leave out paths that gain too little.

    Parameters
    ----------
    paths : list of Path
        In any order.
    gain : Gain
        By how much each must cost less than the one before it.

    Returns
    -------
    tuple of Path
        In the order of their times: the fastest, those that gain enough, and the one that costs least.
    """
    ordered = sorted(paths, key=lambda path: (path.seconds, path.cost))
    if not ordered:
        return ()
    tiny = _TINY * max(ordered[0].cost, 1.0)
    step = max(gain.share * ordered[0].cost, gain.least, tiny)
    kept = [ordered[0]]
    for path in ordered[1:]:
        if path.cost < kept[-1].cost - step:
            kept.append(path)
    least = min(ordered, key=lambda path: (path.cost, path.seconds))
    if least.cost < kept[-1].cost - tiny:
        if len(kept) > 1:
            kept.pop()
        kept.append(least)
    return tuple(kept)


class _Found(NamedTuple):
    arcs: Int32Array
    begin: int
    end: int
    seconds: int
    cost: float


def _kept_nodes(ahead: Int32Array, left: Int32Array, budget: int) -> Int32Array:
    near = np.flatnonzero(left < FAR)
    return near[ahead[near].astype(np.int64) + left[near] <= budget].astype(np.int32)


def _cut(
    links: object,
    costs: Float32Array,
    shut: Int32Array,
    budget: int,
    kept: Int32Array,
    place: Int32Array,
    ahead: Int32Array,
    left: Int32Array,
) -> tuple[Corridor, Int32Array]:
    room = int((links.first[kept + 1] - links.first[kept]).sum())  # type: ignore[attr-defined]
    offsets = np.zeros(kept.size + 1, dtype=np.int64)
    np.cumsum(budget - ahead[kept] - left[kept] + 1, out=offsets[1:])
    if offsets[-1] > ROWS_LIMIT:
        raise TooLargeError(
            f"routes that take up to {budget / 60:.0f} minutes through {kept.size} nodes need "
            f"{offsets[-1] * 24 / 2**30:.1f} GiB, more than {ROWS_LIMIT * 24 / 2**30:.1f}; allow less of a detour, "
            "or go by way of a place between"
        )
    corridor = Corridor(
        first=np.empty(kept.size + 1, dtype=np.int64),
        tail=np.empty(room, dtype=np.int32),
        head=np.empty(room, dtype=np.int32),
        seconds=np.empty(room, dtype=np.int32),
        costs=np.empty((room, len(costs), 2), dtype=np.float32),
        into=np.zeros(kept.size + 1, dtype=np.int64),
        entering=np.empty(room, dtype=np.int32),
        low=ahead[kept],
        offsets=offsets,
    )
    source = np.empty(room, dtype=np.int32)
    cut_corridor(links, costs, shut, budget, kept, place, ahead, left, corridor, source)  # type: ignore[arg-type]
    return corridor, source


def _label(corridor: Corridor, seeds: Ends, clock: Clock, budget: int) -> Table:
    rows = int(corridor.offsets[-1])
    labels = Table(np.full((rows, 2), np.inf), np.full((rows, 2), -1, dtype=np.int32))
    order = np.argsort(corridor.low, kind="stable").astype(np.int32)
    fill_table(corridor, seeds, clock, budget, order, np.empty_like(order), labels)
    return labels


def _trace(
    corridor: Corridor, labels: Table, seeds: Ends, goals: Ends, clock: Clock, times: IntArray, gain: Gain
) -> tuple[list[_Found], int]:
    """Return the paths that gain enough, and the one that costs least."""
    costs = np.empty(len(times))
    when = times.astype(np.int32)
    least_costs(corridor, labels, goals, clock, when, costs)
    if not np.isfinite(costs).any():
        return [], 0
    first = costs[np.isfinite(costs)][0]
    step = max(gain.share * first, gain.least, _TINY * max(first, 1.0))
    found, missed = _follow(corridor, labels, seeds, goals, clock, when[np.isfinite(costs)], step, falling=False)
    if step > _TINY * max(first, 1.0):
        order = np.argsort(costs, kind="stable")[: np.isfinite(costs).sum()]
        least, more = _follow(corridor, labels, seeds, goals, clock, when[order], _TINY * max(first, 1.0), falling=True)
        found, missed = found + least[-1:], missed + more
    return found, missed


def _follow(
    corridor: Corridor,
    labels: Table,
    seeds: Ends,
    goals: Ends,
    clock: Clock,
    when: Int32Array,
    gain: float,
    *,
    falling: bool,
) -> tuple[list[_Found], int]:
    room, most = 4096 + 2 * len(corridor.low), 64
    search = Search(
        node=np.empty(CAP, dtype=np.int32),
        second=np.empty(CAP, dtype=np.int32),
        parent=np.empty(CAP, dtype=np.int32),
        arc=np.empty(CAP, dtype=np.int32),
        cost=np.empty(CAP),
        bound=np.empty(CAP),
        heap=np.empty(CAP, dtype=np.int32),
    )
    while True:
        trail = Trail(
            np.empty(room, dtype=np.int32),
            np.empty(most, dtype=np.int64),
            np.empty(most, dtype=np.int64),
            np.empty(most, dtype=np.int32),
            np.full(most, np.inf),
            np.empty((most, 2), dtype=np.int32),
        )
        seen = np.full(len(corridor.low), -1, dtype=np.int32)
        paths, missed = trace_paths(corridor, labels, seeds, goals, clock, when, gain, falling, seen, trail, search)
        if paths >= 0:
            break
        room, most = 4 * room, 4 * most
    return [
        _Found(
            trail.arcs[trail.begin[i] : trail.begin[i] + trail.length[i]],
            int(trail.piece[i, 0]),
            int(trail.piece[i, 1]),
            int(trail.seconds[i]),
            float(trail.cost[i]),
        )
        for i in range(paths)
    ], missed


def _ends(pieces: tuple[Piece, ...], costs: Float32Array, place: Int32Array | None = None) -> Ends:
    """Return pieces as columns; those that no walk within the budget uses are left out by their costs."""
    node = np.array([piece.node for piece in pieces], dtype=np.int32)
    seconds = np.array([piece.seconds for piece in pieces], dtype=np.int32)
    if place is None:
        return Ends(node, seconds, costs)
    local = place[node]
    return Ends(np.where(local < 0, 0, local), np.where(local < 0, FAR, seconds).astype(np.int32), costs)


def _piece_costs(arcs: Arcs, costs: Float32Array, pieces: tuple[Piece, ...]) -> Float32Array:
    rows = [costs[:, :, piece.arc >> 1] * np.float32(arcs.factor[piece.arc] * piece.share) for piece in pieces]
    return np.ascontiguousarray(rows, dtype=np.float32).reshape(len(pieces), len(costs), 2)


def _lone_path(arcs: Arcs, costs: Float32Array, clock: Clock, piece: Piece) -> Path:
    cost = cost_of(_piece_costs(arcs, costs, (piece,)), 0, clock, 0, piece.seconds)
    return Path((piece,), piece.seconds, float(cost))


def _join(
    found: _Found, source: Int32Array, begin: tuple[Piece, ...], end: tuple[Piece, ...], arcs: Arcs, *, backwards: bool
) -> Path:
    whole = [Piece(int(arc), -1, 1.0, 0.0, int(arcs.seconds[arc])) for arc in source[found.arcs]]
    pieces = [begin[found.begin], *whole, end[found.end]]
    kept = tuple(piece for piece in (reversed(pieces) if backwards else pieces) if piece.share > 0.0)
    return Path(kept, found.seconds, found.cost)
