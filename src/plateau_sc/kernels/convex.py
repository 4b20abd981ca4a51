"""Find the convex bodies among facets, once for every sun: crowns, blocks and houses without wings.

A ray that meets a convex body enters it once and leaves it once, so that all its facets hide from the sun what lies
behind its outline. A body is taken to be convex if it is closed, each side of a facet being run by one other the
opposite way, and if no corner lies more than `HOLLOW` outside of the plane of any facet.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import kernel
from plateau_sc.kernels.facets import SHELL, Facets, find_shell
from plateau_sc.kernels.welding import make_table, weld
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
    normals = _look_outward(corners)
    shell_of = np.empty(len(rows), dtype=np.int64)
    shell_of[order] = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
    is_convex = _find_closed(mates, begin != end, normals, shell_of)
    _judge_shells(corners, order, bounds, normals, is_convex)
    chosen = order[np.repeat(is_convex, np.diff(bounds))]
    found = _list_parts(corners[chosen], normals[chosen], begin, mates, chosen, np.diff(bounds)[is_convex])
    left: BoolArray = np.ones(len(facets.corners), dtype=np.bool_)
    left[rows[chosen]] = False
    return found, Facets(facets.corners[left], facets.kinds[left])


def _look_outward(corners: FloatArray) -> FloatArray:
    """Return the unit normal of each facet: zeros where it has no area."""
    across: FloatArray = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    length = np.linalg.norm(across, axis=1, keepdims=True)
    normals: FloatArray = np.divide(across, length, out=np.zeros_like(across), where=length > 0.0)
    return normals


def _find_closed(mates: Int32Array, has_side: BoolArray, normals: FloatArray, shell_of: IntArray) -> BoolArray:
    """Tell which shells are closed, have no sharp edge, and are of as many facets as are looked at."""
    sizes = np.bincount(shell_of)
    sides = np.flatnonzero(has_side)
    facet, mate = sides // 4, mates[sides]
    along = np.einsum("ij,ij->i", normals[facet], normals[mate // 4])
    wrong = (mate < 0) | (along < SHARPEST) | ~normals[facet].any(axis=1)
    closed: BoolArray = np.bincount(shell_of[facet], wrong, len(sizes)) == 0.0
    return closed & (sizes >= _FEWEST) & (sizes <= MOST_FACETS)


def _list_parts(
    corners: FloatArray, normals: FloatArray, numbers: Int32Array, mates: Int32Array, chosen: IntArray, sizes: IntArray
) -> Convex:
    """Return the bodies that some facets, one body after the other, make."""
    body_of = np.repeat(np.arange(len(sizes)), sizes)
    places = numbers.reshape(-1, 4)[chosen].astype(np.int64) + body_of[:, np.newaxis] * len(numbers)
    points, first, rows = np.unique(places, return_index=True, return_inverse=True)
    rows = rows.reshape(places.shape)
    row_of = np.empty(len(numbers) // 4, dtype=np.int64)
    row_of[chosen] = np.arange(len(chosen))
    mate = mates.reshape(-1, 4)[chosen]
    facet, side = np.nonzero(mate > 4 * chosen[:, np.newaxis] + np.arange(4))
    edges = np.column_stack(
        [rows[facet, side], rows[facet, (side + 1) % 4], facet, row_of[mate[facet, side] // 4]]
    ).astype(np.int32)
    starts = np.zeros((len(sizes) + 1, 3), dtype=np.int64)
    for column, owners in enumerate((body_of, points // max(1, len(numbers)), body_of[facet])):
        np.cumsum(np.bincount(owners, minlength=len(sizes)), out=starts[1:, column])
    return Convex(corners, normals, corners.reshape(-1, 3)[first], edges, starts)


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
        one, other = find_shell(shells, first // 4), find_shell(shells, side // 4)
        shells[max(one, other)] = min(one, other)
    for facet in range(len(shells)):
        shells[facet] = find_shell(shells, facet)


@kernel
def _judge_shells(
    corners: FloatArray,
    order: IntArray,
    bounds: IntArray,
    normals: FloatArray,
    is_convex: BoolArray,
) -> None:
    """Keep the shells of which no corner lies outside of the plane of a facet, or beside the plane of its own."""
    for shell in range(len(is_convex)):
        for row in range(bounds[shell], bounds[shell + 1]):
            if not is_convex[shell]:
                break
            facet = order[row]
            nx, ny, nz = normals[facet, 0], normals[facet, 1], normals[facet, 2]
            ax, ay, az = corners[facet, 0, 0], corners[facet, 0, 1], corners[facet, 0, 2]
            for other_row in range(bounds[shell], bounds[shell + 1]):
                other = order[other_row]
                for corner in range(4):
                    outside = nx * (corners[other, corner, 0] - ax)
                    outside += ny * (corners[other, corner, 1] - ay)
                    outside += nz * (corners[other, corner, 2] - az)
                    if outside > HOLLOW or (other == facet and outside < -HOLLOW):
                        is_convex[shell] = False
