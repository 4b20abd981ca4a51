"""Which groups of polygons enclose a body."""

from __future__ import annotations

import numpy as np

from plateau_sc.citygml.ragged import next_in_row, row_of_item
from plateau_sc.pieces import find_pieces
from plateau_sc.types import BoolArray, FloatArray, IntArray


def find_solids(
    points: FloatArray, vertex: IntArray, ring_offsets: IntArray, polygon_offsets: IntArray, group: IntArray
) -> BoolArray:
    """Tell which groups of polygons are one closed shell that faces outward.

    A shell is closed if each of its edges is shared by exactly two polygons that run along it in opposite directions.

    Parameters
    ----------
    points : ndarray, shape (vertices, 3), float64
        Coordinates [m].
    vertex : ndarray, shape (n,), int64
        Vertex of each corner; corners at the same place have the same vertex.
    ring_offsets : ndarray, shape (rings + 1,), int64
        Corners of each ring.
    polygon_offsets : ndarray, shape (polygons + 1,), int64
        Rings of each polygon.
    group : ndarray, shape (polygons,), int64
        Group of each polygon, from 0 on, none left out.

    Returns
    -------
    ndarray, shape (groups,), bool
        False also for several shells in one group, and for one that is turned inside out.

    Examples
    --------
    >>> corners = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]], float)
    >>> faces = np.array([0, 2, 1, 0, 1, 3, 1, 2, 3, 2, 0, 3])
    >>> find_solids(corners, faces, np.arange(0, 13, 3), np.arange(5), np.zeros(4, np.int64)).tolist()
    [True]
    """
    groups = int(group.max()) + 1 if group.size else 0
    if not groups:
        return np.zeros(0, np.bool_)
    polygon = row_of_item(ring_offsets[polygon_offsets])
    start, end = vertex, vertex[next_in_row(ring_offsets)]
    real = start != end
    start, end, polygon = start[real], end[real], polygon[real]
    low, high = np.minimum(start, end), np.maximum(start, end)
    order = np.lexsort((high, low, group[polygon]))
    low, high, polygon, forward = low[order], high[order], polygon[order], (start < end)[order]

    fresh = np.ones(low.size, np.bool_)
    fresh[1:] = (np.diff(low) != 0) | (np.diff(high) != 0) | (np.diff(group[polygon]) != 0)
    first = np.flatnonzero(fresh)
    uses = np.diff(np.append(first, low.size))
    paired = (uses == 2) & (np.add.reduceat(np.where(forward, 1, -1), first) == 0)
    solid = np.ones(groups, np.bool_)
    solid[group[polygon[first[~paired]]]] = False

    pairs = first[uses >= 2]
    shell = find_pieces(polygon[pairs], polygon[pairs + 1], group.size)
    shells = np.bincount(group[np.unique(shell, return_index=True)[1]], minlength=groups)
    volumes = _find_volumes(points, vertex, ring_offsets, polygon_offsets, group, groups)
    outward: BoolArray = solid & (shells == 1) & (volumes > 0)
    return outward


def _find_volumes(
    points: FloatArray,
    vertex: IntArray,
    ring_offsets: IntArray,
    polygon_offsets: IntArray,
    group: IntArray,
    groups: int,
) -> FloatArray:
    """Return the signed volume below each group, from fans of triangles around the first corner of each ring."""
    ring = row_of_item(ring_offsets)
    owner = group[row_of_item(ring_offsets[polygon_offsets])]
    # of a group only a difference of places counts, and small numbers keep the digits
    anchor = np.zeros(groups, np.int64)
    anchor[owner[::-1]] = vertex[::-1]
    local = points[vertex] - points[anchor[owner]]
    apex = local[ring_offsets[:-1][ring]]
    volume = np.einsum("nc,nc->n", apex, np.cross(local, local[next_in_row(ring_offsets)])) / 6
    return np.asarray(np.bincount(owner, volume, groups), np.float64)
