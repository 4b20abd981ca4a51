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
from plateau_sc.kernels.compiler import kernel, kernel_part
from plateau_sc.kernels.welding import find_name, make_table, order_by_place, weld
from plateau_sc.types import BoolArray, FloatArray, Int8Array, Int32Array, IntArray

BOTH, SHELL, SHEET, SKIRT = 0, 1, 2, 3
"""Which facets count: all; those that look toward the sun; those that look away; and those that raise doubts then."""

UNEVEN = 1e-11
"""How far the fourth corner of a quadrilateral may lie from the plane of the others [m]."""

_SMALLEST_SHEET = 1000
_PART = 1 << 14
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

    def take(self, chosen: BoolArray) -> "Facets":
        """Return some of them.

        Parameters
        ----------
        chosen : ndarray, shape (n,), bool
            Which.

        Returns
        -------
        Facets
            In their order.
        """
        return Facets(self.corners[chosen], self.kinds[chosen])


@kernel_part
def find_normal(corners: FloatArray, facet: int) -> tuple[float, float, float]:
    """Return the normal of a facet, twice as long as its area is large [m²].

    It is that of the diagonals: of two halves one can be so thin that rounding turns it over.
    """
    px, py, pz = (
        corners[facet, 2, 0] - corners[facet, 0, 0],
        corners[facet, 2, 1] - corners[facet, 0, 1],
        corners[facet, 2, 2] - corners[facet, 0, 2],
    )
    qx, qy, qz = (
        corners[facet, 3, 0] - corners[facet, 1, 0],
        corners[facet, 3, 1] - corners[facet, 1, 1],
        corners[facet, 3, 2] - corners[facet, 1, 2],
    )
    return py * qz - pz * qy, pz * qx - px * qz, px * qy - py * qx


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
    corners = require_triangles(triangles)
    begin = weld(corners.reshape(-1, 3))
    end = begin.reshape(-1, 3)[:, [1, 2, 0]].ravel()
    table = make_table(np.minimum(begin, end), np.maximum(begin, end))
    edge_of, balance = np.empty(len(begin), dtype=np.int32), np.zeros(len(begin), dtype=np.int32)
    mates = np.full(len(begin), _NONE, dtype=np.int32)
    shells = np.arange(len(corners), dtype=np.int32)
    _join_faces(begin, end, table.slots, table.entries, edge_of, balance, mates, shells)
    del begin, end, table
    mates[balance != 0] = _NONE
    is_rim = (balance[edge_of] != 0).reshape(-1, 3)
    del edge_of, balance
    # Without their area, not without their sides: a seam may be closed by them.
    kinds, turned, flat = _sort_shells(corners, shells, is_rim.any(axis=1))
    skirts = _hang_skirts(corners, turned, is_rim & (kinds == SHEET)[:, np.newaxis])
    pairs, rings = _find_pairs(corners, kinds, flat, mates)
    del mates, is_rim, shells
    around = turned[pairs[:, 0]]
    rings[around] = rings[around][:, [0, 3, 2, 1]]
    return _put_in_order(corners, kinds, turned, ~flat, pairs, rings, skirts)


def _put_in_order(
    corners: FloatArray,
    kinds: Int8Array,
    turned: BoolArray,
    kept: BoolArray,
    pairs: IntArray,
    rings: FloatArray,
    skirts: FloatArray,
) -> Facets:
    """Return the faces that are kept, the pairs in place of the first of each, and skirts, neighbours together."""
    kept[pairs[:, 1]] = False
    row_of = np.cumsum(kept) - 1
    faces = np.flatnonzero(kept)
    quads = np.empty((len(faces) + len(skirts), 4, 3))
    place = np.empty(len(quads), dtype=np.int64)
    # Each begins at the first corner of its face or ring.
    firsts = corners[faces, 0, :2]
    firsts[row_of[pairs[:, 0]]] = rings[:, 0, :2]
    place[order_by_place(np.concatenate([firsts, skirts[:, 0, :2]]))] = np.arange(len(quads))
    for part in _parts(len(faces)):
        some = corners[faces[part]]
        some[turned[faces[part]]] = some[turned[faces[part]]][:, [0, 2, 1]]
        quads[place[: len(faces)][part], :3], quads[place[: len(faces)][part], 3] = some, some[:, 2]
    quads[place[row_of[pairs[:, 0]]]] = rings
    quads[place[len(faces) :]] = skirts
    of_all = np.full(len(quads), SKIRT, dtype=np.int8)
    of_all[place[: len(faces)]] = kinds[faces]
    quads += 0.0
    return Facets(quads, of_all)


def _parts(count: int) -> list[slice]:
    """Return rows that are worked on together, so that what is needed on the way is small."""
    return [slice(start, start + _PART) for start in range(0, count, _PART)]


def _sort_shells(corners: FloatArray, shells: Int32Array, has_rim: BoolArray) -> tuple[Int8Array, BoolArray, BoolArray]:
    """Return the kind of each face, which faces of shells and sheets look the wrong way, and which have no area."""
    count = len(corners)
    flat: BoolArray = np.empty(count, dtype=np.bool_)
    upward, sixfold = np.empty(count), np.empty(count)
    for part in _parts(count):
        some = corners[part]
        normals = np.cross(some[:, 1] - some[:, 0], some[:, 2] - some[:, 0])
        flat[part], upward[part] = (normals == 0.0).all(axis=1), np.sign(normals[:, 2])
        # Volumes are measured from a place of the shell's own, since what is far away is rounded.
        local = some - corners[shells[part], :1]
        sixfold[part] = np.einsum("ij,ij->i", local[:, 0], np.cross(local[:, 1], local[:, 2]))
    whole = np.bincount(shells, weights=has_rim, minlength=count) == 0.0
    volume = np.bincount(shells, weights=sixfold, minlength=count)
    size = np.bincount(shells, weights=np.abs(sixfold), minlength=count)
    whole &= np.abs(volume) > _FLAT_SHELL * size
    up = np.bincount(shells, weights=upward > 0.0, minlength=count)
    down = np.bincount(shells, weights=upward < 0.0, minlength=count)
    many = np.bincount(shells, minlength=count)
    sheet = ~whole & (many >= _SMALLEST_SHEET) & ((up == many) | (down == many))
    kinds = np.where(whole, SHELL, np.where(sheet, SHEET, BOTH)).astype(np.int8)[shells]
    wrong = (whole & (volume < 0.0)) | (sheet & (down == many))
    return kinds, wrong[shells], flat


def _hang_skirts(corners: FloatArray, turned: BoolArray, is_rim: BoolArray) -> FloatArray:
    """Return the skirts of sheets: from each side at the rim down to below everything, outward of the sheet."""
    face, side = np.nonzero(is_rim)
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
    slots: Int32Array,
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
        one, other = find_name(shells, edge // 3), find_name(shells, side // 3)
        shells[max(one, other)] = min(one, other)
    for face in range(len(shells)):
        shells[face] = find_name(shells, face)


def _find_pairs(
    corners: FloatArray, kinds: Int8Array, flat: BoolArray, mates: Int32Array
) -> tuple[IntArray, FloatArray]:
    """Return which two faces are halves of a convex plane, and its corners, the diagonal from the first to the third.

    Of the sides along which a face can be joined the longest is taken, if it is the longest of the other face as well.
    """
    longest, best = np.zeros(len(corners)), np.full(len(corners), _NONE, dtype=np.int32)
    _choose_sides(corners, kinds, flat, mates, longest, best)
    one = np.flatnonzero((best >= 0) & (best // 3 == np.arange(len(best))))
    one = one[best[mates[best[one]] // 3] == best[one]]
    side = best[one]
    other = mates[side] // 3
    places = [corners[one, (side + step) % 3] for step in (1, 2, 0)]
    return np.column_stack([one, other]), np.stack([*places, corners[other, (mates[side] + 2) % 3]], axis=1)


@kernel
def _choose_sides(
    corners: FloatArray,
    kinds: Int8Array,
    flat: BoolArray,
    mates: Int32Array,
    longest: FloatArray,
    best: Int32Array,
) -> None:
    """Find for each face the longest of the sides along which it can be joined to another, and its length squared."""
    for side in range(len(mates)):
        if mates[side] < 0:
            continue
        one, other = side // 3, mates[side] // 3
        if kinds[one] != kinds[other] or flat[one] or flat[other] or not _is_convex(corners, side, mates[side]):
            continue
        length = 0.0
        for axis in range(3):
            length += (corners[one, (side + 1) % 3, axis] - corners[one, side % 3, axis]) ** 2
        for face in (one, other):
            if length > longest[face]:
                longest[face], best[face] = length, side


@kernel
def _is_convex(corners: FloatArray, side: int, mate: int) -> bool:
    """Tell whether two faces with a side in common make a convex plane."""
    one, other = side // 3, mate // 3
    a, b, c, d = (side + 1) % 3, (side + 2) % 3, side % 3, (mate + 2) % 3
    normal = _turn(corners, one, a, one, b, one, c)
    off = 0.0
    for axis in range(3):
        off += normal[axis] * (corners[other, d, axis] - corners[one, a, axis])
    if off * off > UNEVEN * UNEVEN * _dot(normal, normal):
        return False
    return bool(
        _dot(_turn(corners, other, d, one, a, one, b), normal) > 0.0
        and _dot(_turn(corners, one, b, one, c, other, d), normal) > 0.0
        and _dot(_turn(corners, one, c, other, d, one, a), normal) > 0.0
    )


@kernel
def _turn(
    corners: FloatArray, face: int, from_corner: int, at_face: int, at_corner: int, to_face: int, to_corner: int
) -> tuple[float, float, float]:
    """Return the product of the ways from one corner to the next and on to the one after."""
    px = corners[at_face, at_corner, 0] - corners[face, from_corner, 0]
    py = corners[at_face, at_corner, 1] - corners[face, from_corner, 1]
    pz = corners[at_face, at_corner, 2] - corners[face, from_corner, 2]
    qx = corners[to_face, to_corner, 0] - corners[at_face, at_corner, 0]
    qy = corners[to_face, to_corner, 1] - corners[at_face, at_corner, 1]
    qz = corners[to_face, to_corner, 2] - corners[at_face, at_corner, 2]
    return py * qz - pz * qy, pz * qx - px * qz, px * qy - py * qx


@kernel
def _dot(p: tuple[float, float, float], q: tuple[float, float, float]) -> float:
    return p[0] * q[0] + p[1] * q[1] + p[2] * q[2]
