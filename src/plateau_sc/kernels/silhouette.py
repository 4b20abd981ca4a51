"""Find the edges of faces that can be part of a silhouette, once for every sun.

Facets are cut at the level of the receivers, corners in the same place become one vertex, and the sides of facets
between the same two vertices are joined in pairs. A pair of sides of one plane that look the same
way, run in opposite directions, is no silhouette under any sun and is left out; every other side or pair is an edge.
Nothing is asked of the facets: a side that finds no partner is an edge of its own, and where more than two sides meet
they make several edges.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import kernel
from plateau_sc.kernels.facets import SHELL, SKIRT, Facets, find_normal
from plateau_sc.kernels.intersection import MINIMUM_DISTANCE
from plateau_sc.kernels.welding import make_table, weld
from plateau_sc.types import Float32Array, FloatArray, Int8Array, Int32Array

ALONE = -1
"""Stands for the second face of an edge that has one."""

BAND = 1.01 * MINIMUM_DISTANCE
"""What lies lower than this above the level may be too close to a receiver to count [m]."""

GROUP = 64
"""How many edges share a box."""

_MOST_CORNERS = 6
_PARALLEL = 1e-12


class Edges(NamedTuple):
    """What is left of faces above a level.

    Attributes
    ----------
    vertices : ndarray, shape (3, v), float64
        Where edges end [m]; the third coordinate is the height above the level.
    normals : ndarray, shape (3, f), float64
        Normal of each face, of any length.
    ends : ndarray, shape (e, 2), int32
        The two vertices of each edge.
    faces : ndarray, shape (e, 2), int32
        The faces at each edge; the second is ``ALONE`` where there is one.
    ways : ndarray, shape (e, 2), int8
        For each of them 1 if, seen against its normal, it lies left of the edge, -1 if right, 0 if there is none.
    backs : ndarray, shape (f,), int32
        What a face counts as where its back is seen: 0 in a shell, of which its front tells all, and -1 elsewhere.
    touch : ndarray, shape (e,), float32
        How far from the edge a face at it may be lower than `BAND` [m]; 0 where the edge stays above.
    low : ndarray, shape (k, 4, 3), float64
        Faces that are nearly level within `BAND` above the level [m].
    farthest : ndarray, shape (3,), float64
        The largest coordinates of the vertices, whatever their signs [m].
    boxes : ndarray, shape (ceil(e / 64), 2, 3), float64
        Least coordinates of each `GROUP` of edges that follow each other, and greatest [m]. Faces in an order of place
        make small ones.
    """

    vertices: FloatArray
    normals: FloatArray
    ends: Int32Array
    faces: Int32Array
    ways: Int8Array
    backs: Int32Array
    touch: Float32Array
    low: FloatArray
    farthest: FloatArray
    boxes: FloatArray


def find_edges(facets: Facets, level: float, widest_touch: float) -> Edges:
    """Return the edges of facets above a level.

    Parameters
    ----------
    facets : Facets
        As `find_facets` gives them.
    level : float
        Height of the receivers [m].
    widest_touch : float
        Faces that stay lower than `BAND` for more than this distance go to `Edges.low` too [m].

    Returns
    -------
    Edges
        Of the faces' parts above the level.

    Examples
    --------
    Two triangles make a square; the diagonal is no silhouette.

    >>> square = np.array([[[0.0, 0, 5], [4, 0, 5], [4, 4, 5]], [[0, 0, 5], [4, 4, 5], [0, 4, 5]]])
    >>> from plateau_sc.kernels.facets import find_facets
    >>> len(find_edges(find_facets(square), 0.0, 0.01).ends)
    4
    """
    corners, kinds = facets
    above = np.flatnonzero((corners[:, :, 2].max(axis=1) > level) & (kinds != SKIRT))
    kept = corners[above]
    kept[..., 2] -= level
    # Adding 0 makes one of the two zeros, which differ in their bits.
    kept += 0.0
    points, normals = np.empty((_MOST_CORNERS * len(kept), 3)), np.empty((len(kept), 3))
    faces, following = np.empty(len(points), dtype=np.int32), np.empty(len(points), dtype=np.int32)
    slopes = np.empty(len(kept))
    count = _cut_faces(kept, points, normals, faces, following, slopes)
    # A face without an edge of its own needs no normal, but few are such.
    is_low = (kept[:, :, 2].min(axis=1) < BAND) & (slopes * widest_touch < BAND) & normals.any(axis=1)
    low = kept[is_low]
    del kept
    points, faces = points[:count], faces[:count]
    points += 0.0
    begin = weld(points)
    end = begin[following[:count]]
    del following
    ends, sides = np.empty((count, 2), dtype=np.int32), np.empty((count, 2), dtype=np.int32)
    ways = np.empty((count, 2), dtype=np.int8)
    table = make_table(np.minimum(begin, end), np.maximum(begin, end))
    edges = _join_sides(begin, end, faces, normals, table.slots, table.entries, ends, sides, ways)
    del begin, end, faces, table
    # Copies, so that the room for those that were left out is given back.
    ends, sides, ways = ends[:edges].copy(), sides[:edges].copy(), ways[:edges].copy()
    touch, boxes = _measure_touch(points, ends, sides, slopes), _measure_boxes(points, ends)
    used = np.zeros(count, dtype=bool)
    used[ends] = True
    number = np.cumsum(used, dtype=np.int32) - 1
    backs = np.where(kinds[above] == SHELL, 0, -1).astype(np.int32)
    vertices = np.ascontiguousarray(points[used].T)
    farthest = np.abs(vertices).max(axis=1, initial=0.0)
    numbers = number[ends].astype(np.int32)
    return Edges(vertices, np.ascontiguousarray(normals.T), numbers, sides, ways, backs, touch, low, farthest, boxes)


def _measure_boxes(points: FloatArray, ends: Int32Array) -> FloatArray:
    """Return the box about each group of edges."""
    starts = np.arange(0, len(ends), GROUP)
    if not len(starts):
        return np.empty((0, 2, 3))
    low, high = (join(points[ends[:, 0]], points[ends[:, 1]]) for join in (np.minimum, np.maximum))
    return np.stack([np.minimum.reduceat(low, starts), np.maximum.reduceat(high, starts)], axis=1)


def _measure_touch(points: FloatArray, ends: Int32Array, faces: Int32Array, slopes: FloatArray) -> Float32Array:
    """Return how far from each edge its faces may be lower than the band."""
    touches = points[ends, 2].min(axis=1) < BAND
    second = np.where(faces[:, 1] == ALONE, faces[:, 0], faces[:, 1])
    least = np.minimum(slopes[faces[:, 0]], slopes[second])
    with np.errstate(divide="ignore"):
        # A little more, so that none is rounded down.
        return np.where(touches, 1.000_001 * (BAND + BAND / least), 0.0).astype(np.float32)


@kernel
def _cut_faces(
    corners: FloatArray,
    points: FloatArray,
    normals: FloatArray,
    faces: Int32Array,
    following: Int32Array,
    slopes: FloatArray,
) -> int:
    """Write the outline of each face above 0, its normal and its slope, and count the points."""
    count = 0
    for face in range(len(corners)):
        nx, ny, nz = find_normal(corners, face)
        normals[face, 0], normals[face, 1], normals[face, 2] = nx, ny, nz
        slopes[face] = np.inf if nz == 0.0 else np.sqrt(nx * nx + ny * ny) / abs(nz)
        if nx == 0.0 and ny == 0.0 and nz == 0.0:
            continue
        start = count
        for corner in range(4):
            after = (corner + 1) % 4
            z, w = corners[face, corner, 2], corners[face, after, 2]
            if z >= 0.0:
                for axis in range(3):
                    points[count, axis] = corners[face, corner, axis]
                count += 1
            if (z < 0.0 and w > 0.0) or (z > 0.0 and w < 0.0):
                # From below to above whichever way the side is run, so that both faces at it are cut in one place.
                under, over = (corner, after) if z < 0.0 else (after, corner)
                share = corners[face, under, 2] / (corners[face, under, 2] - corners[face, over, 2])
                for axis in range(2):
                    step = corners[face, over, axis] - corners[face, under, axis]
                    points[count, axis] = corners[face, under, axis] + share * step
                points[count, 2] = 0.0
                count += 1
        for point in range(start, count):
            faces[point] = face
            following[point] = point + 1 if point + 1 < count else start
    return count


@kernel
def _join_sides(
    begin: Int32Array,
    end: Int32Array,
    faces: Int32Array,
    normals: FloatArray,
    slots: Int32Array,
    table: Int32Array,
    ends: Int32Array,
    sides: Int32Array,
    ways: Int8Array,
) -> int:
    """Write the edges, and count them."""
    last = len(table) - 1
    count = 0
    for side in range(len(begin)):
        low, high = min(begin[side], end[side]), max(begin[side], end[side])
        if low == high:
            continue
        way = 1 if begin[side] == low else -1
        slot = slots[side]
        while True:
            edge = table[slot]
            if edge < 0 or (ends[edge, 0] == low and ends[edge, 1] == high):
                break
            slot = (slot + 1) & last
        if edge < 0 or ways[edge, 1] != 0:
            # An edge that is whole is not looked for any more, so that many sides in one place are no long search.
            table[slot] = count
            ends[count, 0], ends[count, 1] = low, high
            sides[count, 0], sides[count, 1] = faces[side], ALONE
            ways[count, 0], ways[count, 1] = way, 0
            count += 1
        else:
            sides[edge, 1], ways[edge, 1] = faces[side], way
    kept = 0
    for edge in range(count):
        if ways[edge, 1] != 0 and _cancel(normals[sides[edge, 0]], normals[sides[edge, 1]], ways[edge]):
            continue
        for place in range(2):
            ends[kept, place] = ends[edge, place]
            sides[kept, place] = sides[edge, place]
            ways[kept, place] = ways[edge, place]
        kept += 1
    return kept


@kernel
def _cancel(first: FloatArray, second: FloatArray, ways: Int8Array) -> bool:
    """Tell whether two faces of one plane lie on either side of an edge, so that no sun tells them apart.

    They look the same way, and run the edge in opposite directions. Two that look opposite ways are told apart: of a
    shell only one of them counts, and seen edge-on both do.
    """
    x = first[1] * second[2] - first[2] * second[1]
    y = first[2] * second[0] - first[0] * second[2]
    z = first[0] * second[1] - first[1] * second[0]
    along = first[0] * second[0] + first[1] * second[1] + first[2] * second[2]
    if x * x + y * y + z * z > _PARALLEL * _PARALLEL * along * along:
        return False
    return bool(along > 0.0 and ways[0] * ways[1] < 0)
