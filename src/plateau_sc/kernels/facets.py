"""Sort faces by what has to be looked at of them, and join pairs of triangles to quadrilaterals, once for every sun.

A ray that meets a closed shell and comes from outside leaves it again; a ray that begins within it leaves it once more
than it enters it. So of a closed shell the faces that look toward the sun tell all. Of a sheet whose faces all look up,
as terrain, a ray that begins above it and not below its rim meets a face that looks away from the sun before any
other; what comes in below the rim passes a skirt that hangs from it. Of all other faces both sides count.

Both rules are about rays that begin where the winding number is not negative. Elsewhere a ray straight up meets a face
of a shell that looks down, or a face of a sheet: receivers for which it does must be looked at in another way.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.bvh import require_triangles
from plateau_sc.kernels.compiler import kernel
from plateau_sc.kernels.welding import make_table, order_by_place, weld
from plateau_sc.types import BoolArray, FloatArray, Int8Array, Int32Array, IntArray

BOTH, SHELL, SHEET, SKIRT = 0, 1, 2, 3
"""Which facets count: all; those that look toward the sun; those that look away; and those that raise doubts then."""

UNEVEN = 1e-5
"""How far the fourth corner of a quadrilateral may lie from the plane of the others [m]."""

_SMALLEST_SHEET = 1000
_NONE, _MANY = -1, -2
_FLAT_SHELL = 1e-9


class Facets(NamedTuple):
    """Triangles and quadrilaterals.

    Attributes
    ----------
    corners : ndarray, shape (n, 4, 3), float64
        Corners, outward facets anticlockwise [m]; a triangle holds its third twice.
    kinds : ndarray, shape (n,), int8
        `BOTH`, `SHELL`, `SHEET` or `SKIRT`.
    """

    corners: FloatArray
    kinds: Int8Array


def find_facets(triangles: FloatArray) -> Facets:
    """Return the facets of some faces.

    Parameters
    ----------
    triangles : ndarray, shape (n, 3, 3), float64
        Corners of the faces [m].

    Returns
    -------
    Facets
        In an order in which neighbours follow each other. Faces without an area are left out.

    Raises
    ------
    ParameterError
        If the shape is another, or a coordinate is NaN or infinite.

    Examples
    --------
    >>> square = np.array([[[0.0, 0, 5], [4, 0, 5], [4, 4, 5]], [[0, 0, 5], [4, 4, 5], [0, 4, 5]]])
    >>> found = find_facets(square)
    >>> len(found.corners), found.kinds.tolist()
    (1, [0])
    """
    corners = require_triangles(triangles) + 0.0
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    # Without their area, not without their sides: a seam may be closed by them.
    flat = ~normals.any(axis=1)
    begin = weld(np.ascontiguousarray(corners.reshape(-1, 3)))
    numbers = begin.reshape(-1, 3)
    end = numbers[:, [1, 2, 0]].ravel()
    table = make_table(np.minimum(begin, end), np.maximum(begin, end))
    edge_of, balance = np.empty(len(begin), dtype=np.int32), np.zeros(len(begin), dtype=np.int32)
    mates = np.full(len(begin), _NONE, dtype=np.int32)
    shells = np.arange(len(corners), dtype=np.int32)
    _join_faces(begin, end, table.slots, table.entries, edge_of, balance, mates, shells)
    kinds, turned = _sort_shells(corners, normals, shells, balance[edge_of])
    skirts = _hang_skirts(corners, turned, kinds, balance[edge_of].reshape(-1, 3))
    pairs, rings = _find_pairs(corners, kinds, flat, np.where(balance == 0, mates, _NONE))
    quads = corners[:, [0, 1, 2, 2]]
    quads[turned] = corners[turned][:, [0, 2, 1, 1]]
    around = turned[pairs[:, 0]]
    rings[around] = rings[around][:, [0, 3, 2, 1]]
    quads[pairs[:, 0]] = rings
    kept = ~flat
    kept[pairs[:, 1]] = False
    quads, kinds = np.concatenate([quads[kept], skirts]), kinds[kept]
    kinds = np.concatenate([kinds, np.full(len(skirts), SKIRT, dtype=np.int8)])
    order = order_by_place(quads[:, 0, :2])
    return Facets(quads[order], kinds[order])


def _sort_shells(
    corners: FloatArray, normals: FloatArray, shells: Int32Array, balance: Int32Array
) -> tuple[Int8Array, BoolArray]:
    """Return the kind of each face, and which faces of shells and sheets look the wrong way."""
    count = len(corners)
    whole = np.bincount(shells, weights=(balance.reshape(-1, 3) != 0).any(axis=1), minlength=count) == 0.0
    # Volumes are measured from a place of the shell's own, since what is far away is rounded.
    local = corners - corners[shells, :1]
    sixfold = np.einsum("ij,ij->i", local[:, 0], np.cross(local[:, 1], local[:, 2])) if count else np.empty(0)
    volume = np.bincount(shells, weights=sixfold, minlength=count)
    size = np.bincount(shells, weights=np.abs(sixfold), minlength=count)
    whole &= np.abs(volume) > _FLAT_SHELL * size
    up = np.bincount(shells, weights=normals[:, 2] > 0.0, minlength=count)
    down = np.bincount(shells, weights=normals[:, 2] < 0.0, minlength=count)
    many = np.bincount(shells, minlength=count)
    sheet = ~whole & (many >= _SMALLEST_SHEET) & ((up == many) | (down == many))
    kinds = np.where(whole, SHELL, np.where(sheet, SHEET, BOTH)).astype(np.int8)[shells]
    wrong = (whole & (volume < 0.0)) | (sheet & (down == many))
    return kinds, wrong[shells]


def _hang_skirts(corners: FloatArray, turned: BoolArray, kinds: Int8Array, balance: Int32Array) -> FloatArray:
    """Return the skirts of sheets: from each side at the rim down to below everything, outward of the sheet."""
    face, side = np.nonzero((balance != 0) & (kinds == SHEET)[:, np.newaxis])
    first, second = corners[face, side], corners[face, (side + 1) % 3]
    around = turned[face]
    first[around], second[around] = second[around], first[around]
    skirts = np.stack([second, first, first, second], axis=1)
    if len(skirts):
        skirts[:, 2:, 2] = corners[..., 2].min() - 1.0
    return skirts


@kernel
def _join_faces(
    begin: Int32Array,
    end: Int32Array,
    slots: IntArray,
    table: Int32Array,
    edge_of: Int32Array,
    balance: Int32Array,
    mates: Int32Array,
    shells: Int32Array,
) -> None:
    """Find for each side the first in the same place, how often that is run one way more than the other, and shells.

    Where there are two sides in one place the second is the mate of the first. Faces with a side in common are of one
    shell, which is named by one of them.
    """
    last = len(table) - 1
    for side in range(len(begin)):
        low, high = min(begin[side], end[side]), max(begin[side], end[side])
        edge_of[side] = side
        if low == high:
            continue
        slot = slots[side]
        while True:
            edge = table[slot]
            if edge < 0 or (min(begin[edge], end[edge]) == low and max(begin[edge], end[edge]) == high):
                break
            slot = (slot + 1) & last
        if edge < 0:
            table[slot] = edge = side
        else:
            mates[edge] = side if mates[edge] == _NONE else _MANY
        edge_of[side] = edge
        balance[edge] += 1 if begin[side] == low else -1
        one, other = _find_shell(shells, edge // 3), _find_shell(shells, side // 3)
        shells[max(one, other)] = min(one, other)
    for face in range(len(shells)):
        shells[face] = _find_shell(shells, face)


@kernel
def _find_shell(shells: Int32Array, face: int) -> int:
    while shells[face] != face:
        shells[face] = shells[shells[face]]
        face = shells[face]
    return face


def _find_pairs(
    corners: FloatArray, kinds: Int8Array, flat: BoolArray, mates: Int32Array
) -> tuple[IntArray, FloatArray]:
    """Return which two faces are halves of a convex plane, and its corners, the diagonal from the first to the third.

    Of the sides along which a face can be joined the longest is taken, if it is the longest of the other face as well.
    """
    side = np.flatnonzero(mates >= 0)
    other = mates[side]
    faces = np.column_stack([side, other]) // 3
    fit = (kinds[faces[:, 0]] == kinds[faces[:, 1]]) & ~flat[faces].any(axis=1)
    side, other, faces = side[fit], other[fit], faces[fit]
    first = (side + 1) % 3
    places = [corners[faces[:, 0], (first + step) % 3] for step in range(3)]
    ring = np.stack([*places, corners[faces[:, 1], (other + 2) % 3]], axis=1)
    fit = _are_convex(ring)
    faces, ring = faces[fit], ring[fit]
    # Lengths are ranked, and equal ones by their place, so that no two are alike.
    rank = np.empty(len(ring), dtype=np.int64)
    rank[np.argsort(np.linalg.norm(ring[:, 2] - ring[:, 0], axis=1), kind="stable")] = np.arange(len(ring))
    best = np.full(len(corners), -1)
    np.maximum.at(best, faces.ravel(), rank.repeat(2))
    chosen = (best[faces] == rank[:, np.newaxis]).all(axis=1)
    return faces[chosen], ring[chosen]


def _are_convex(ring: FloatArray) -> BoolArray:
    """Tell which quadrilaterals are plane and convex."""
    normal = np.cross(ring[:, 1] - ring[:, 0], ring[:, 2] - ring[:, 0])
    steps = np.roll(ring, -1, axis=1) - ring
    turns = np.cross(np.roll(steps, 1, axis=1), steps)
    off = np.abs(np.einsum("ij,ij->i", normal, ring[:, 3] - ring[:, 0]))
    even = off <= UNEVEN * np.linalg.norm(normal, axis=1)
    convex: BoolArray = even & (np.einsum("ij,ikj->ik", normal, turns) > 0.0).all(axis=1)
    return convex
