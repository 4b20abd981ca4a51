"""Find the convex bodies among facets, once for every sun: crowns, blocks, houses without wings, pieces of others.

A ray that meets a convex body enters it once and leaves it once, so that all its facets hide from the sun what lies
behind its outline. A body is taken to be convex if it is closed, each side of a facet being run by one other the
opposite way, and if no corner lies more than `HOLLOW` outside of the plane of any facet. Of the others those that can
be are parted into convex pieces (`plateau_sc.kernels.pieces`).
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel
from plateau_sc.kernels.facets import SHELL, Facets, find_normal
from plateau_sc.kernels.pieces import part_shells
from plateau_sc.kernels.welding import find_name, make_table, weld
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

HOLLOW = 1e-9
"""How far a corner may lie outside of the plane of a facet [m]."""

SHARPEST = -0.99
"""The cosine between the normals of two neighbours; edges are no sharper."""

MOST_FACETS = 256
"""Bodies of more facets are not looked at."""

_NONE, _MANY = -1, -2
_FEWEST = 4


class Convex(NamedTuple):
    """Convex bodies, one after the other.

    Attributes
    ----------
    anchors : ndarray, shape (f, 3), float64
        A corner of each face [m].
    normals : ndarray, shape (f, 3), float64
        Outward unit normal of each face.
    points : ndarray, shape (v, 3), float64
        The corners of each body, each once [m].
    edges : ndarray, shape (e, 4), int32
        The two points of each edge, in the order in which one face runs it, that face, and the other.
    starts : ndarray, shape (b + 1, 3), int64
        First face, point and edge of each body, and those after the last.
    hollows : ndarray, shape (b,), float64
        How far the pieces of others are from being convex, more than 0; 0 for all other bodies [m].
    corners : ndarray, shape (n, 4, 3), float64
        Corners of facets as in `Facets` [m].
    ranges : ndarray, shape (b, 2), int64
        The first of the facets that each body, or what it is a piece of, is made of, and the one after the last.
    """

    anchors: FloatArray
    normals: FloatArray
    points: FloatArray
    edges: Int32Array
    starts: IntArray
    hollows: FloatArray
    corners: FloatArray
    ranges: IntArray


def find_convex(facets: Facets) -> tuple[Convex, Facets]:
    """Part facets into convex bodies and what belongs to none.

    Parameters
    ----------
    facets : Facets
        As `find_facets` gives them.

    Returns
    -------
    bodies : Convex
        Whole ones in the order of their first facets, then pieces.
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
    corners = facets.corners[rows]
    corners += 0.0
    begin = weld(corners.reshape(-1, 3))
    end = begin.reshape(-1, 4)[:, [1, 2, 3, 0]].ravel()
    table = make_table(np.minimum(begin, end), np.maximum(begin, end))
    mates, shells = np.full(len(begin), _NONE, dtype=np.int32), np.arange(len(rows), dtype=np.int32)
    _match_sides(begin, end, table.slots, table.entries, mates, shells)
    sizes = np.bincount(shells, minlength=len(rows))
    bounds = np.concatenate([[0], np.cumsum(sizes[sizes > 0])])
    order, normals = np.empty(len(rows), dtype=np.int32), np.empty((len(rows), 3))
    _put_together(shells, np.cumsum(sizes) - sizes, order)
    _look_outward(corners, normals)
    is_convex = np.ones(len(bounds) - 1, dtype=np.bool_)
    _judge_shells(corners, order, bounds, begin, end, mates, normals, is_convex)
    pieces = part_shells(corners, normals, order, bounds, begin, end, mates, ~is_convex)
    is_parted = np.zeros(len(is_convex), dtype=np.bool_)
    is_parted[pieces.shells] = True
    sizes = np.diff(bounds)
    chosen, parted = (order[np.repeat(of_shells, sizes)] for of_shells in (is_convex, is_parted))
    starts = np.zeros((np.count_nonzero(is_convex) + 1, 3), dtype=np.int64)
    np.cumsum(sizes[is_convex], out=starts[1:, 0])
    points, edges = _list_parts(corners[chosen], begin, end, mates, chosen, starts)
    ends = np.cumsum(np.where(is_parted, sizes, 0))[pieces.shells] + len(chosen)
    ranges = np.stack([ends - sizes[pieces.shells], ends], axis=1)
    found = Convex(
        np.concatenate([corners[chosen, 0], pieces.anchors]),
        np.concatenate([normals[chosen], pieces.normals]),
        np.concatenate([points, pieces.points]),
        np.concatenate([edges, pieces.edges + starts[-1, [1, 1, 0, 0]].astype(np.int32)]),
        np.concatenate([starts, starts[-1] + pieces.starts[1:]]),
        np.concatenate([np.zeros(len(starts) - 1), pieces.hollows]),
        corners[np.concatenate([chosen, parted])],
        np.concatenate([np.stack([starts[:-1, 0], starts[1:, 0]], axis=1), ranges]),
    )
    left: BoolArray = np.ones(len(facets.corners), dtype=np.bool_)
    left[rows[chosen]] = left[rows[parted]] = False
    return found, Facets(facets.corners[left], facets.kinds[left])


def _list_parts(
    corners: FloatArray,
    begin: Int32Array,
    end: Int32Array,
    mates: Int32Array,
    chosen: Int32Array,
    starts: IntArray,
) -> tuple[FloatArray, Int32Array]:
    """Return the points and edges of bodies that some facets make; of the starts those of facets are known."""
    row_of, place_of = np.empty(len(begin) // 4, dtype=np.int32), np.full(len(begin), _NONE, dtype=np.int32)
    row_of[chosen] = np.arange(len(chosen), dtype=np.int32)
    firsts, edges = np.empty(4 * len(chosen), dtype=np.int32), np.empty((2 * len(chosen), 4), dtype=np.int32)
    _number_parts(begin, end, mates, chosen, row_of, place_of, starts, firsts, edges)
    points, sides = starts[-1, 1:]
    return corners.reshape(-1, 3)[firsts[:points]], edges[:sides]


@flat_kernel
def _put_together(shells: Int32Array, places: IntArray, order: Int32Array) -> None:
    """Write the facets shell by shell, given where those of each shell begin."""
    for facet in range(len(shells)):
        shell = shells[facet]
        order[places[shell]] = facet
        places[shell] += 1


@flat_kernel
def _look_outward(corners: FloatArray, normals: FloatArray) -> None:
    """Write the unit normal of each facet: zeros where it has no area."""
    for facet in range(len(corners)):
        x, y, z = find_normal(corners, facet)
        length = np.sqrt(x * x + y * y + z * z)
        scale = 1.0 / length if length > 0.0 else 0.0
        normals[facet, 0], normals[facet, 1], normals[facet, 2] = x * scale, y * scale, z * scale


@flat_kernel
def _number_parts(
    begin: Int32Array,
    end: Int32Array,
    mates: Int32Array,
    chosen: Int32Array,
    row_of: Int32Array,
    place_of: Int32Array,
    starts: IntArray,
    firsts: Int32Array,
    edges: Int32Array,
) -> None:
    """Write the first corner at each point, the edges, and where the points and edges of each body begin.

    A corner's number may be that of a point of an earlier body, which then lies before those of this one.
    """
    points = sides = 0
    for body in range(len(starts) - 1):
        first_point = points
        for row in range(starts[body, 0], starts[body + 1, 0]):
            for side in range(4):
                number = begin[4 * chosen[row] + side]
                if place_of[number] < first_point:
                    place_of[number], firsts[points] = points, 4 * row + side
                    points += 1
        for row in range(starts[body, 0], starts[body + 1, 0]):
            for side in range(4):
                corner = 4 * chosen[row] + side
                if mates[corner] > corner:
                    edges[sides, 0], edges[sides, 1] = place_of[begin[corner]], place_of[end[corner]]
                    edges[sides, 2], edges[sides, 3] = row, row_of[mates[corner] // 4]
                    sides += 1
        starts[body + 1, 1], starts[body + 1, 2] = points, sides


@kernel
def _match_sides(
    begin: Int32Array, end: Int32Array, slots: Int32Array, table: Int32Array, mates: Int32Array, shells: Int32Array
) -> None:
    """Find for each side the other one in its place, and name the shell of each facet by its first facet.

    Where more than two sides lie in one place they have no mates. Two are run opposite ways, or it were no shell.
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
        if mates[first] == _NONE:
            mates[first], mates[side] = side, first
        else:
            if mates[first] >= 0:
                mates[mates[first]] = _MANY
            mates[first] = mates[side] = _MANY
        one, other = find_name(shells, first // 4), find_name(shells, side // 4)
        shells[max(one, other)] = min(one, other)
    for facet in range(len(shells)):
        shells[facet] = find_name(shells, facet)


@flat_kernel
def _judge_shells(
    corners: FloatArray,
    order: Int32Array,
    bounds: IntArray,
    begin: Int32Array,
    end: Int32Array,
    mates: Int32Array,
    normals: FloatArray,
    is_convex: BoolArray,
) -> None:
    """Keep the shells that are closed, without a sharp edge, and dented nowhere, of as many facets as are looked at."""
    for shell in range(len(is_convex)):
        size = bounds[shell + 1] - bounds[shell]
        is_convex[shell] = _FEWEST <= size <= MOST_FACETS
        for row in range(bounds[shell], bounds[shell + 1]):
            if is_convex[shell]:
                is_convex[shell] = _is_closed(order[row], begin, end, mates, normals)
        for row in range(bounds[shell], bounds[shell + 1]):
            if is_convex[shell]:
                is_convex[shell] = _is_outermost(order[row], corners, order, bounds[shell], bounds[shell + 1], normals)


@flat_kernel
def _is_closed(facet: int, begin: Int32Array, end: Int32Array, mates: Int32Array, normals: FloatArray) -> bool:
    """Tell whether a facet has an area and, at each of its sides, a neighbour that does not turn back sharply."""
    nx, ny, nz = normals[facet, 0], normals[facet, 1], normals[facet, 2]
    closed = nx != 0.0 or ny != 0.0 or nz != 0.0
    for side in range(4 * facet, 4 * facet + 4):
        if begin[side] != end[side]:
            mate = mates[side] // 4
            if mates[side] < 0 or nx * normals[mate, 0] + ny * normals[mate, 1] + nz * normals[mate, 2] < SHARPEST:
                closed = False
    return bool(closed)


@flat_kernel
def _is_outermost(
    facet: int, corners: FloatArray, order: Int32Array, first: int, stop: int, normals: FloatArray
) -> bool:
    """Tell whether no corner of some facets lies outside of the plane of one, or beside the plane if it is its own."""
    nx, ny, nz = normals[facet, 0], normals[facet, 1], normals[facet, 2]
    ax, ay, az = corners[facet, 0, 0], corners[facet, 0, 1], corners[facet, 0, 2]
    for row in range(first, stop):
        other = order[row]
        for corner in range(4):
            outside = nx * (corners[other, corner, 0] - ax)
            outside += ny * (corners[other, corner, 1] - ay)
            outside += nz * (corners[other, corner, 2] - az)
            if outside > HOLLOW or (other == facet and outside < -HOLLOW):
                return False
    return True
