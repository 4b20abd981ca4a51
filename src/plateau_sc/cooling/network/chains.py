"""Lines between junctions, out of the many short segments of an axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely

from plateau_sc.cooling.network.axes import Axes
from plateau_sc.pieces import find_pieces
from plateau_sc.types import FloatArray, IntArray

SPUR: Final = 1.0
"""Longest branch that is cut off, in half widths at the place it leaves."""

JUNCTION: Final = 1.0
"""Longest piece between two junctions that makes them one, in half widths."""


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """A line from junction to junction.

    Attributes
    ----------
    start, end : int
        Junctions, as points of the axes.
    path : ndarray, shape (k,), int64
        Points along it.
    """

    start: int
    end: int
    path: IntArray


def trace_chains(axes: Axes) -> list[Chain]:
    """Follow the segments of axes from junction to junction; closed loops are cut at one of their points.

    Parameters
    ----------
    axes : Axes
        Points and segments.

    Returns
    -------
    list of Chain
    """
    count = len(axes.points)
    ends = axes.segments.ravel()
    order = np.argsort(ends, kind="stable")
    degree = np.bincount(ends, minlength=count)
    first = np.concatenate([[0], np.cumsum(degree)])
    meeting = order // 2
    done = np.zeros(len(axes.segments), dtype=np.bool_)
    segments, degrees = axes.segments.tolist(), degree.tolist()
    chains = []
    for begin in [*np.flatnonzero((degree > 0) & (degree != 2)).tolist(), *np.flatnonzero(degree == 2).tolist()]:
        for segment in meeting[first[begin] : first[begin + 1]].tolist():
            if done[segment]:
                continue
            path, here, along = [begin], begin, segment
            while True:
                done[along] = True
                one, other = segments[along]
                here = other if one == here else one
                path.append(here)
                if degrees[here] != 2 or here == begin:
                    break
                two = meeting[first[here] : first[here + 1]]
                along = int(two[0] if two[0] != along else two[1])
            chains.append(Chain(begin, here, np.array(path, dtype=np.int64)))
    return chains


def cut_spurs(axes: Axes) -> Axes:
    """Cut off short branches that end nowhere.

    Parameters
    ----------
    axes : Axes
        Points and segments.

    Returns
    -------
    Axes
    """
    chains = trace_chains(axes)
    degree = np.bincount(axes.segments.ravel(), minlength=len(axes.points))
    spurs: set[frozenset[int]] = set()
    for chain in chains:
        loose = degree[chain.start] == 1, degree[chain.end] == 1
        if loose[0] == loose[1]:
            continue
        stem = chain.end if loose[0] else chain.start
        if _measure(axes.points[chain.path]) <= SPUR * axes.radius[stem]:
            spurs.update(
                frozenset(pair) for pair in zip(chain.path[:-1].tolist(), chain.path[1:].tolist(), strict=True)
            )
    if not spurs:
        return axes
    kept = [frozenset(pair) not in spurs for pair in axes.segments.tolist()]
    return Axes(axes.points, axes.radius, axes.segments[np.array(kept)])


def join_junctions(axes: Axes, chains: list[Chain]) -> tuple[list[Chain], IntArray, FloatArray]:
    """Make one junction of those that a short piece joins, as of a crossing that the axis runs through in two.

    Parameters
    ----------
    axes : Axes
        Points and segments.
    chains : list of Chain
        Lines between junctions.

    Returns
    -------
    chains : list of Chain
        Those that are left.
    junction : ndarray, shape (n,), int64
        Junction that each point of the axes is now.
    places : ndarray, shape (n, 2), float64
        Where each of these lies [m].
    """
    degree = np.bincount(axes.segments.ravel(), minlength=len(axes.points))
    short = [
        chain
        for chain in chains
        if chain.start != chain.end
        and min(degree[chain.start], degree[chain.end]) > 2
        and _measure(axes.points[chain.path]) <= JUNCTION * max(axes.radius[[chain.start, chain.end]])
    ]
    count = len(axes.points)
    pairs = np.array([(chain.start, chain.end) for chain in short], dtype=np.int64).reshape(-1, 2)
    junction = find_pieces(pairs[:, 0], pairs[:, 1], count)
    touched = np.unique(pairs)
    size = np.bincount(junction[touched], minlength=junction.max() + 1)
    places = np.zeros((junction.max() + 1, 2))
    places[junction] = axes.points
    merged = np.flatnonzero(size)
    for axis in (0, 1):
        total = np.bincount(junction[touched], axes.points[touched, axis], minlength=len(size))
        places[merged, axis] = total[merged] / size[merged]
    gone = {id(chain) for chain in short}
    return [chain for chain in chains if id(chain) not in gone], junction.astype(np.int64), places


def draw_chain(axes: Axes, chain: Chain, start: FloatArray, end: FloatArray, deviation: float) -> shapely.LineString:
    """Draw a chain from one junction to another with as few corners as it needs.

    Parameters
    ----------
    axes : Axes
        Points.
    chain : Chain
        Its path.
    start, end : ndarray, shape (2,), float64
        Places of its junctions [m].
    deviation : float
        Farthest that the line may leave the axis [m].

    Returns
    -------
    LineString
    """
    corners = axes.points[chain.path].copy()
    corners[0], corners[-1] = start, end
    return shapely.simplify(shapely.LineString(corners), deviation)


def _measure(points: FloatArray) -> float:
    return float(np.hypot(*np.diff(points, axis=0).T).sum())
