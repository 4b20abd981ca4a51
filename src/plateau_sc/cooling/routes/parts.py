"""What a search for routes is given, and what it gives: pieces of edges, ways, paths and fronts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from plateau_sc.types import Float32Array, FloatArray, IntArray

TINY: Final = 1e-7
"""Costs that differ by less, as a share of that of the fastest path, are equal."""


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


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """A path, as pieces and whole arcs in the order in which they are walked.

    Attributes
    ----------
    arcs : ndarray, shape (p,), int64
        Arc of each piece: twice the edge, and one more from the edge's end to its start.
    shares, offsets : ndarray, shape (p,), float64
        Length of each, and where it begins, as shares of the edge [0–1]; whole arcs have a share of 1.
    times : ndarray, shape (p,), int64
        Time that each takes [s].
    seconds : int
        Time that all take [s].
    cost : float
        What they cost.
    """

    arcs: IntArray
    shares: FloatArray
    offsets: FloatArray
    times: IntArray
    seconds: int
    cost: float

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces, one by one."""
        columns = (self.arcs.tolist(), self.shares.tolist(), self.offsets.tolist(), self.times.tolist())
        return tuple(Piece(arc, -1, share, offset, time) for arc, share, offset, time in zip(*columns, strict=True))


def path_of(pieces: Sequence[Piece], seconds: int, cost: float) -> Path:
    """Return a path of pieces.

    Parameters
    ----------
    pieces : sequence of Piece
        In the order in which they are walked.
    seconds : int
        Time that all take [s].
    cost : float
        What they cost.

    Returns
    -------
    Path
    """
    return Path(
        np.array([piece.arc for piece in pieces], dtype=np.int64),
        np.array([piece.share for piece in pieces], dtype=np.float64),
        np.array([piece.offset for piece in pieces], dtype=np.float64),
        np.array([piece.seconds for piece in pieces], dtype=np.int64),
        seconds,
        cost,
    )


def join_paths(paths: Sequence[Path], seconds: int, cost: float, *, backwards: bool = False) -> Path:
    """Join paths into one.

    Parameters
    ----------
    paths : sequence of Path
        Each begins where the one before it ends.
    seconds : int
        Time that all take [s].
    cost : float
        What they cost.
    backwards : bool
        Whether the pieces are in the order from the end to the beginning.

    Returns
    -------
    Path
        In the order in which it is walked.
    """
    turn = slice(None, None, -1 if backwards else None)
    return Path(
        np.concatenate([path.arcs for path in paths])[turn],
        np.concatenate([path.shares for path in paths])[turn],
        np.concatenate([path.offsets for path in paths])[turn],
        np.concatenate([path.times for path in paths])[turn],
        seconds,
        cost,
    )


@dataclass(frozen=True, slots=True, eq=False)
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
        """Return the steps of a span, with that which begins as it ends: what takes no second costs what holds then.

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
        final = int(np.clip(np.searchsorted(self.bounds, end, side="right") - 1, first, last))
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
    tiny = TINY * max(ordered[0].cost, 1.0)
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
