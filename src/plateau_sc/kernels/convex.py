"""Find the convex bodies among facets, once for every sun: crowns, blocks and houses without wings.

A ray that meets a convex body enters it once and leaves it once, so that all its facets hide from the sun what lies
behind its outline. A body is taken to be convex if it is closed, each side of a facet being run by one other the
opposite way, and if no corner lies more than `HOLLOW` outside of the plane of any facet.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import kernel
from plateau_sc.kernels.facets import SHELL, Facets
from plateau_sc.kernels.welding import make_table, weld
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

HOLLOW = 1e-9
"""How far a corner may lie outside of the plane of a facet [m]."""

SHARPEST = -0.99
"""The cosine between the normals of two neighbours; edges are no sharper."""

MOST_FACETS = 256
"""Bodies of more facets are not looked at."""

_NONE, _MANY = -1, -2
_SOLID = 4


class Convex(NamedTuple):
    """Convex bodies, one after the other.

    Attributes
    ----------
    corners : ndarray, shape (f, 4, 3), float64
        Corners of the facets as in `Facets` [m].
    normals : ndarray, shape (f, 3), float64
        Outward unit normal of each facet.
    points : ndarray, shape (v, 3), float64
        The corners of each body, each once [m].
    edges : ndarray, shape (e, 4), int32
        The two points of each edge, in the order in which one facet runs it, that facet, and the other.
    starts : ndarray, shape (b + 1, 3), int64
        First facet, point and edge of each body, and those after the last.
    """

    corners: FloatArray
    normals: FloatArray
    points: FloatArray
    edges: Int32Array
    starts: IntArray


def find_convex(facets: Facets) -> tuple[Convex, Facets]:
    """Part facets into convex bodies and what belongs to none.

    Parameters
    ----------
    facets : Facets
        As `find_facets` gives them.

    Returns
    -------
    bodies : Convex
        In the order of their first facets.
    others : Facets
        All other facets, in their order.

    Examples
    --------
    >>> from plateau_sc.kernels.facets import find_facets
    >>> a, b, c, d = np.array([[0.0, 0, 0], [4, 0, 0], [0, 4, 0], [0, 0, 4]])
    >>> bodies, others = find_convex(find_facets(np.array([[a, c, b], [a, b, d], [b, c, d], [a, d, c]])))
    >>> len(bodies.starts) - 1, len(bodies.corners), len(bodies.edges), len(others.corners)
    (1, 4, 6, 0)
    """
    rows = np.flatnonzero(facets.kinds == SHELL)
    corners = np.ascontiguousarray(facets.corners[rows]) + 0.0
    begin = weld(corners.reshape(-1, 3))
    end = begin.reshape(-1, 4)[:, [1, 2, 3, 0]].ravel()
    table = make_table(np.minimum(begin, end), np.maximum(begin, end))
    mates, shells = np.full(len(begin), _NONE, dtype=np.int32), np.arange(len(rows), dtype=np.int32)
    _match_sides(begin, end, table.slots, table.entries, mates, shells)
    order = np.argsort(shells, kind="stable")
    bounds = np.flatnonzero(np.diff(shells[order], prepend=-1, append=len(rows)))
    normals, stamps = np.empty((len(rows), 3)), np.full(len(begin), _NONE, dtype=np.int32)
    is_convex = np.zeros(len(bounds) - 1, dtype=np.bool_)
    _judge_shells(corners, begin, mates, order, bounds, normals, stamps, is_convex)
    chosen = order[np.repeat(is_convex, np.diff(bounds))]
    sizes = np.diff(bounds)[is_convex]
    starts = np.zeros((len(sizes) + 1, 3), dtype=np.int64)
    np.cumsum(sizes, out=starts[1:, 0])
    points, edges = np.empty((4 * len(chosen), 3)), np.empty((2 * len(chosen), 4), dtype=np.int32)
    place = np.empty(len(rows), dtype=np.int32)
    place[chosen] = np.arange(len(chosen), dtype=np.int32)
    stamps[:] = _NONE
    _list_edges(corners, begin, mates, chosen, place, stamps, np.empty_like(stamps), points, edges, starts)
    found = Convex(
        corners[chosen], normals[chosen], points[: starts[-1, 1]].copy(), edges[: starts[-1, 2]].copy(), starts
    )
    left: BoolArray = np.ones(len(facets.corners), dtype=np.bool_)
    left[rows[chosen]] = False
    return found, Facets(facets.corners[left], facets.kinds[left])


@kernel
def _match_sides(
    begin: Int32Array, end: Int32Array, slots: IntArray, table: Int32Array, mates: Int32Array, shells: Int32Array
) -> None:
    """Find for each side the one that is run the opposite way, and name the shell of each facet by its first facet.

    Where more than two sides lie in one place, or two are run the same way, they have no mates.
    """
    last = len(table) - 1
    for side in range(len(begin)):
        low, high = min(begin[side], end[side]), max(begin[side], end[side])
        if low == high:
            continue
        slot = slots[side]
        while True:
            first = table[slot]
            if first < 0 or (min(begin[first], end[first]) == low and max(begin[first], end[first]) == high):
                break
            slot = (slot + 1) & last
        if first < 0:
            table[slot] = side
            continue
        if mates[first] == _NONE and begin[first] == end[side]:
            mates[first], mates[side] = side, first
        else:
            if mates[first] >= 0:
                mates[mates[first]] = _MANY
            mates[first] = mates[side] = _MANY
        one, other = _find_shell(shells, first // 4), _find_shell(shells, side // 4)
        shells[max(one, other)] = min(one, other)
    for facet in range(len(shells)):
        shells[facet] = _find_shell(shells, facet)


@kernel
def _find_shell(shells: Int32Array, facet: int) -> int:
    while shells[facet] != facet:
        shells[facet] = shells[shells[facet]]
        facet = shells[facet]
    return facet


@kernel
def _judge_shells(
    corners: FloatArray,
    numbers: Int32Array,
    mates: Int32Array,
    order: IntArray,
    bounds: IntArray,
    normals: FloatArray,
    stamps: Int32Array,
    is_convex: BoolArray,
) -> None:
    """Write the normals, and tell which shells are convex."""
    for shell in range(len(is_convex)):
        start, stop = bounds[shell], bounds[shell + 1]
        if stop - start < _SOLID or stop - start > MOST_FACETS:
            continue
        for row in range(start, stop):
            _look_outward(corners, order[row], normals)
        points = sides = 0
        is_closed = True
        for row in range(start, stop):
            facet = order[row]
            for side in range(4 * facet, 4 * facet + 4):
                after = 4 * facet + (side + 1) % 4
                if numbers[side] == numbers[after]:
                    continue
                sides += 1
                if stamps[numbers[side]] != shell:
                    stamps[numbers[side]] = shell
                    points += 1
                if mates[side] < 0 or _is_sharp(normals, facet, mates[side] // 4):
                    is_closed = False
        # Euler's formula for what is like a ball.
        if is_closed and 2 * (points + (stop - start)) == sides + 4:
            is_convex[shell] = _is_hull(corners, order, start, stop, normals)


@kernel
def _look_outward(corners: FloatArray, facet: int, normals: FloatArray) -> None:
    """Write the unit normal of a facet: zeros where it has no area but for rounding."""
    ax, ay, az = corners[facet, 0, 0], corners[facet, 0, 1], corners[facet, 0, 2]
    px, py, pz = corners[facet, 1, 0] - ax, corners[facet, 1, 1] - ay, corners[facet, 1, 2] - az
    qx, qy, qz = corners[facet, 2, 0] - ax, corners[facet, 2, 1] - ay, corners[facet, 2, 2] - az
    nx, ny, nz = py * qz - pz * qy, pz * qx - px * qz, px * qy - py * qx
    length = np.sqrt(nx * nx + ny * ny + nz * nz)
    if length > 0.0:
        nx, ny, nz = nx / length, ny / length, nz / length
    normals[facet, 0], normals[facet, 1], normals[facet, 2] = nx, ny, nz


@kernel
def _is_sharp(normals: FloatArray, one: int, other: int) -> bool:
    along = 0.0
    for axis in range(3):
        along += normals[one, axis] * normals[other, axis]
    return along < SHARPEST


@kernel
def _is_hull(corners: FloatArray, order: IntArray, start: int, stop: int, normals: FloatArray) -> bool:
    """Tell whether no corner lies outside of the plane of a facet, and the facet's own none beside it."""
    for row in range(start, stop):
        facet = order[row]
        nx, ny, nz = normals[facet, 0], normals[facet, 1], normals[facet, 2]
        if nx == 0.0 and ny == 0.0 and nz == 0.0:
            return False
        ax, ay, az = corners[facet, 0, 0], corners[facet, 0, 1], corners[facet, 0, 2]
        for other_row in range(start, stop):
            other = order[other_row]
            for corner in range(4):
                outside = nx * (corners[other, corner, 0] - ax)
                outside += ny * (corners[other, corner, 1] - ay)
                outside += nz * (corners[other, corner, 2] - az)
                if outside > HOLLOW or (other == facet and outside < -HOLLOW):
                    return False
    return True


@kernel
def _list_edges(
    corners: FloatArray,
    numbers: Int32Array,
    mates: Int32Array,
    chosen: IntArray,
    place: Int32Array,
    stamps: Int32Array,
    rows: Int32Array,
    points: FloatArray,
    edges: Int32Array,
    starts: IntArray,
) -> None:
    """Write points and edges, and where those of each body begin."""
    count = found = 0
    for body in range(len(starts) - 1):
        starts[body, 1], starts[body, 2] = count, found
        for row in range(starts[body, 0], starts[body + 1, 0]):
            facet = chosen[row]
            for side in range(4 * facet, 4 * facet + 4):
                number = numbers[side]
                if stamps[number] != body:
                    stamps[number], rows[number] = body, count
                    for axis in range(3):
                        points[count, axis] = corners[facet, side % 4, axis]
                    count += 1
        for row in range(starts[body, 0], starts[body + 1, 0]):
            facet = chosen[row]
            for side in range(4 * facet, 4 * facet + 4):
                if mates[side] > side:
                    after = 4 * facet + (side + 1) % 4
                    edges[found, 0], edges[found, 1] = rows[numbers[side]], rows[numbers[after]]
                    edges[found, 2], edges[found, 3] = row, place[mates[side] // 4]
                    found += 1
    starts[len(starts) - 1, 1], starts[len(starts) - 1, 2] = count, found
