"""Polygons to triangles, each turned like its polygon."""

from __future__ import annotations

import mapbox_earcut
import numpy as np

from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.ragged import row_of_item
from plateau_sc.kernels.rings import ring_vectors
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

_DEVIATION = 1e-6
_AREA = 1e-6


def triangulate_polygons(
    polygons: PolygonColumns, chosen: IntArray
) -> tuple[Int32Array, Int32Array, list[tuple[int, str]]]:
    """Fill polygons with triangles whose corners are vertices of the polygons.

    A triangle is taken as it is, a quadrilateral is divided by a diagonal that keeps both halves turned like the whole,
    and everything else is given to ear clipping on the plane that the polygon faces most. A polygon need not be planar.

    Parameters
    ----------
    polygons : PolygonColumns
        In the zone [m].
    chosen : ndarray, shape (n,), int64
        Polygons to fill.

    Returns
    -------
    triangles : ndarray, shape (t, 3), int32
        Rows of ``polygons.points``; ordered by polygon.
    triangle_polygon : ndarray, shape (t,), int32
        Polygon that each triangle fills.
    problems : list of (int, str)
        Polygon and reason where the triangles do not fill it (it touches or crosses itself, or has no area).
    """
    normals = ring_vectors(polygons.points, polygons.ring_offsets)
    first = polygons.first_rings()[chosen]
    rings = np.diff(polygons.polygon_offsets)[chosen]
    corners = np.diff(polygons.ring_offsets)[first]
    start = polygons.ring_offsets[:-1][first]
    normal = normals[first]

    flat = np.linalg.norm(normal, axis=1) > 0
    threes = np.flatnonzero((rings == 1) & (corners == 3) & flat)
    fours = np.flatnonzero((rings == 1) & (corners == 4) & flat)
    halves, divided = _divide_fours(polygons.points, start[fours], normal[fours])
    fours = fours[divided]
    done = np.zeros(chosen.size, np.bool_)
    done[threes] = done[fours] = True
    others = np.flatnonzero(~done & flat)
    pieces, owners = _clip_ears(polygons, chosen[others], normal[others])

    triangles = np.concatenate([start[threes][:, None] + np.arange(3), halves, pieces])
    owner = np.concatenate([chosen[threes], np.repeat(chosen[fours], 2), owners])
    order = np.argsort(owner, kind="stable")
    triangles, owner = triangles[order].astype(np.int32), owner[order].astype(np.int32)
    return triangles, owner, _find_unfilled(polygons, chosen, normals, triangles, owner)


def _divide_fours(points: FloatArray, start: IntArray, normal: FloatArray) -> tuple[IntArray, BoolArray]:
    corners = points[start[:, None] + np.arange(4)]
    fits = []
    for cut in _CUTS:
        edges = corners[:, cut[:, 1:]] - corners[:, cut[:, :1]]
        halves = np.cross(edges[:, :, 0], edges[:, :, 1])
        fits.append((np.einsum("nkc,nc->nk", halves, normal) > 0).all(axis=1))
    divided = fits[0] | fits[1]
    cuts = np.where(fits[0][:, None, None], _CUTS[0], _CUTS[1])
    return (start[:, None, None] + cuts)[divided].reshape(-1, 3), divided


_CUTS = np.array([[[0, 1, 2], [0, 2, 3]], [[1, 2, 3], [1, 3, 0]]])


def _clip_ears(polygons: PolygonColumns, chosen: IntArray, normal: FloatArray) -> tuple[IntArray, IntArray]:
    pieces: list[IntArray] = [np.empty((0, 3), np.int64)]
    counts = []
    axes = np.abs(normal).argmax(axis=1).tolist()
    for polygon, axis, vector in zip(chosen.tolist(), axes, normal, strict=True):
        offsets = polygons.ring_offsets[polygons.polygon_offsets[polygon] : polygons.polygon_offsets[polygon + 1] + 1]
        points = polygons.points[offsets[0] : offsets[-1]]
        # Turned so that the plane is seen from the side that the polygon faces.
        plane = [(axis + 1) % 3, (axis + 2) % 3] if vector[axis] > 0 else [(axis + 2) % 3, (axis + 1) % 3]
        local = np.ascontiguousarray((points - points[0])[:, plane])
        found = mapbox_earcut.triangulate_float64(local, (offsets[1:] - offsets[0]).astype(np.uint32))
        triangles = found.reshape(-1, 3).astype(np.int64)
        corner = local[triangles]
        edge, other = corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]
        backward = edge[:, 0] * other[:, 1] - edge[:, 1] * other[:, 0] < 0
        triangles[backward] = triangles[backward][:, ::-1]
        pieces.append(triangles + offsets[0])
        counts.append(triangles.shape[0])
    return np.concatenate(pieces), np.repeat(chosen, np.asarray(counts, np.int64))


def _find_unfilled(
    polygons: PolygonColumns, chosen: IntArray, normals: FloatArray, triangles: Int32Array, owner: Int32Array
) -> list[tuple[int, str]]:
    count = len(polygons)
    exterior = normals[polygons.first_rings()]
    axis = np.abs(exterior).argmax(axis=1)
    # On the plane that a polygon faces most, areas add up even where it is not planar.
    ring_polygon = row_of_item(polygons.polygon_offsets)
    ring_area = np.abs(normals[np.arange(ring_polygon.size), axis[ring_polygon]])
    ring_area[_interiors(polygons)] *= -1
    expected = np.bincount(ring_polygon, ring_area, count)

    corner = polygons.points[triangles]
    vector = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]) / 2
    found = np.bincount(owner, np.abs(vector[np.arange(owner.size), axis[owner]]), count)
    off = np.abs(found - expected) > _DEVIATION * np.abs(expected) + _AREA
    empty = np.bincount(owner, minlength=count) == 0
    bare = np.abs(expected) < _AREA
    problems = []
    for polygon in chosen[(off | empty | bare)[chosen]].tolist():
        if empty[polygon]:
            reason = f"polygon gives no triangles; its area is {abs(expected[polygon]):.6g} m²"
        elif bare[polygon]:
            reason = f"polygon has next to no area: {abs(expected[polygon]):.3g} m²"
        else:
            areas = f"{found[polygon]:.6g} m² of {expected[polygon]:.6g} m²"
            reason = f"polygon touches or crosses itself: its triangles cover {areas}"
        problems.append((polygon, reason))
    return problems


def _interiors(polygons: PolygonColumns) -> BoolArray:
    interior = np.ones(polygons.ring_offsets.size - 1, np.bool_)
    interior[polygons.first_rings()] = False
    return interior
