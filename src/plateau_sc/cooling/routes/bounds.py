"""What walks through a corridor cost at least, and what paths are known: bounds that leave most labels out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from plateau_sc.cooling.routes.parts import TINY
from plateau_sc.kernels.routing import ENTERING, INTO, LEFT, SECONDS, TAIL, Corridor, Ends, Heap, Links, sweep
from plateau_sc.kernels.routing_clock import Clock
from plateau_sc.kernels.routing_labels import Bounds
from plateau_sc.kernels.routing_paths import descend
from plateau_sc.types import FloatArray, IntArray

MOST: Final = 8
"""Most sweeps over a corridor."""

_FLAT: Final = 1e-9


class _Line(NamedTuple):
    """Least costs with each second weighted by a slope."""

    slope: float
    rest: FloatArray
    total: float


class _Point(NamedTuple):
    seconds: int
    cost: float


@dataclass(frozen=True, slots=True, eq=False)
class Hull:
    """What walks cost at least, and at most.

    Attributes
    ----------
    rest : ndarray, shape (n, k), float64
        Least cost from each node, with each second weighted by a slope.
    slope : ndarray, shape (k,), float64
        These weights, falling.
    which : ndarray, shape (times,), int64
        Which of them bounds walks best, by the time that they take.
    known : ndarray, shape (times,), float64
        Cost of the best path that is known to take no longer.
    tiny : float
        Costs that differ by less are equal.
    fastest : int
        The first of the times [s].
    """

    rest: FloatArray
    slope: FloatArray
    which: IntArray
    known: FloatArray
    tiny: float
    fastest: int

    def learn(self, seconds: int, cost: float) -> None:
        """Note a path.

        Parameters
        ----------
        seconds : int
            Time that it takes [s].
        cost : float
            What it costs.
        """
        later = self.known[seconds - self.fastest :]
        np.minimum(later, cost, out=later)

    def bounds(self) -> Bounds:
        """Return what a search needs that may leave out whatever cannot beat the known paths.

        Returns
        -------
        Bounds
        """
        times = self.fastest + np.arange(len(self.known))
        since = self.known + self.tiny + self.slope[self.which] * times
        begins = np.searchsorted(self.which, np.arange(len(self.slope)))
        for begin, end in zip(begins, [*begins[1:], len(since)], strict=True):
            since[begin:end] = np.maximum.accumulate(since[begin:end][::-1])[::-1]
        return Bounds(self.rest, self.slope, since[begins], self.which, since, self.fastest)


def bound_walks(corridor: Corridor, begin: Ends, end: Ends, clock: Clock, fastest: int, budget: int) -> Hull:
    """Find bounds by sweeps from the end, in which each second has a weight beside the least cost of each arc.

    The weights are chosen as one finds the lower hull of two costs: each lies between two paths that are known.

    Parameters
    ----------
    corridor : Corridor
        Where the walk may pass.
    begin, end : Ends
        Pieces at the beginning and at the end, by numbers of the corridor.
    clock : Clock
        Steps of the costs.
    fastest, budget : int
        Times of the fastest and of the longest walk [s].

    Returns
    -------
    Hull
    """
    sweeps = _Sweeps(corridor, begin, end, clock)
    first = sweeps.fastest()
    line, last = sweeps.with_slope(_FLAT * max(first.cost / max(first.seconds, 1), 1.0))
    lines, points, spans = [line], [first, last], [(first, last)]
    while len(lines) < MOST:
        spans = [span for span in spans if span[0].seconds < min(span[1].seconds, budget) - 1 and _falls(*span)]
        if not spans:
            break
        spans.sort(key=lambda span: (min(span[1].seconds, budget) - span[0].seconds) * (span[0].cost - span[1].cost))
        one, other = spans.pop()
        line, point = sweeps.with_slope((one.cost - other.cost) / (other.seconds - one.seconds))
        lines.append(line)
        points.append(point)
        if one.seconds < point.seconds < other.seconds and _lies_below(point, one, other):
            spans += [(one, point), (point, other)]
    lines.sort(key=lambda line: -line.slope)
    low = [line.total - line.slope * np.arange(fastest, budget + 1) for line in lines]
    used, which = np.unique(np.maximum.accumulate(np.argmax(low, axis=0)), return_inverse=True)
    hull = Hull(
        rest=np.stack([lines[k].rest for k in used], axis=1),
        slope=np.array([lines[k].slope for k in used]),
        which=which.astype(np.int64),
        known=np.full(budget - fastest + 1, np.inf),
        tiny=TINY * max(first.cost, 1.0),
        fastest=fastest,
    )
    for point in points:
        if point.seconds <= budget:
            hull.learn(*point)
    return hull


class _Sweeps:
    """Sweeps from the end of one corridor."""

    def __init__(self, corridor: Corridor, begin: Ends, end: Ends, clock: Clock) -> None:
        self._corridor, self._begin, self._end, self._clock = corridor, begin, end, clock
        self._entering = corridor.arcs[:, ENTERING]
        self._first = np.ascontiguousarray(corridor.nodes[:, INTO])
        self._tail = corridor.arcs[self._entering, TAIL].astype(np.int32)
        self._seconds = np.concatenate([corridor.arcs[:, SECONDS], end.seconds]).astype(np.float64)
        self._least = np.concatenate([corridor.least, _least_of(end)])
        self._begin_least = _least_of(begin)
        self._heap = Heap(np.empty(len(self._least)), np.empty(len(self._least), dtype=np.int32))
        self._ahead = np.zeros(len(corridor.nodes) - 1)

    def fastest(self) -> _Point:
        """Return the fastest path."""
        rest = self._corridor.nodes[:-1, LEFT].astype(np.float64)
        total = self._begin.seconds + rest[self._begin.node]
        return self._descend(int(np.argmin(total)), self._seconds, rest)

    def with_slope(self, slope: float) -> tuple[_Line, _Point]:
        """Return the least costs with a weight for each second, and the path that has them."""
        weight = self._least + slope * self._seconds
        arcs = len(self._entering)
        links = Links(self._first, self._tail, self._tail, weight[:arcs][self._entering])
        rest = np.full(len(self._ahead), np.inf)
        none, nowhere = np.empty(0), np.empty(0, dtype=np.int64)
        sweep(links, nowhere, self._end.node, weight[arcs:], nowhere, none, 0.0, np.inf, self._ahead, rest, self._heap)
        total = self._begin_least + slope * self._begin.seconds + rest[self._begin.node]
        piece = int(np.argmin(total))
        return _Line(slope, rest, float(total[piece])), self._descend(piece, weight, rest)

    def _descend(self, piece: int, weight: FloatArray, rest: FloatArray) -> _Point:
        return _Point(*descend(self._corridor, self._begin, self._end, self._clock, piece, weight, rest))


def _least_of(ends: Ends) -> FloatArray:
    least: FloatArray = ends.costs.min(axis=(1, 2)).astype(np.float64)
    return least


def _falls(one: _Point, other: _Point) -> bool:
    return other.cost < one.cost - TINY * max(one.cost, 1.0)


def _lies_below(point: _Point, one: _Point, other: _Point) -> bool:
    share = (point.seconds - one.seconds) / (other.seconds - one.seconds)
    return point.cost < one.cost + share * (other.cost - one.cost)
