"""Polygons to triangles, each turned like its polygon."""

from __future__ import annotations

import mapbox_earcut
import numpy as np

from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.ragged import expand_ranges, offsets_of, row_of_item, select_rows
from plateau_sc.kernels.fans import cover_areas, spread_fans
from plateau_sc.kernels.rings import ring_vectors
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray, UInt8Array

_CHUNK = 20_000
_DEVIATION = 1e-6
_AREA = 1e-6


def triangulate_polygons(
    polygons: PolygonColumns, chosen: IntArray | BoolArray
) -> tuple[Int32Array, Int32Array, list[tuple[int, str]]]:
    """Fill polygons with triangles whose corners are vertices of the polygons.

    Polygons are looked at along the axis that they face most. A convex one without holes becomes a fan, everything else
    is given to ear clipping. A polygon need not be planar.

    Parameters
    ----------
    polygons : PolygonColumns
        In the zone [m].
    chosen : ndarray, bool or int64
        Polygons to fill: a mask, or indices that ascend.

    Returns
    -------
    triangles : ndarray, shape (t, 3), int32
        Rows of ``polygons.points``; ordered by polygon.
    triangle_polygon : ndarray, shape (t,), int32
        Polygon that each triangle fills.
    problems : list of (int, str)
        Polygon and reason where the triangles do not fill it (it touches or crosses itself, or has no area).
    """
    wanted = np.zeros(len(polygons), np.bool_)
    wanted[chosen] = True
    room = sum(_count_most(piece, wanted[first : first + len(piece)]) for first, _, piece in polygons.pieces())
    triangles, owner = np.empty((room, 3), np.int32), np.empty(room, np.int32)
    problems: list[tuple[int, str]] = []
    used = 0
    for first, point, piece in polygons.pieces():
        own = np.flatnonzero(wanted[first : first + len(piece)])
        count, found = _fill_piece(piece, own, triangles[used:], owner[used:])
        problems += [(first + polygon, reason) for polygon, reason in found]
        triangles[used : used + count] += np.int32(point)
        owner[used : used + count] += np.int32(first)
        used += count
    triangles.resize((used, 3), refcheck=False)
    owner.resize(used, refcheck=False)
    return triangles, owner, problems


def _fill_piece(
    polygons: PolygonColumns, chosen: IntArray, triangles: Int32Array, owner: Int32Array
) -> tuple[int, list[tuple[int, str]]]:
    """Write triangles and their polygons, and return how many they are and what is not filled."""
    axes, areas = _look_along_axes(polygons)
    facing = areas[polygons.first_rings()]
    flat = chosen[facing[chosen] != 0]
    used = 0
    # What lies between polygons and triangles takes ten times their room, so that still fewer are done at a time.
    for start in range(0, flat.size, _CHUNK):
        corners, filled = _fill(polygons, flat[start : start + _CHUNK], axes, facing)
        triangles[used : used + filled.size], owner[used : used + filled.size] = corners, filled
        used += filled.size
    return used, _find_unfilled(polygons, chosen, areas, axes, triangles[:used], owner[:used])


def _look_along_axes(polygons: PolygonColumns) -> tuple[UInt8Array, FloatArray]:
    """Give the axis that each polygon faces most, and the area of each ring seen along its polygon's, with its sign."""
    vectors = ring_vectors(polygons.points, polygons.ring_offsets)
    axes = np.abs(vectors[polygons.first_rings()]).argmax(axis=1).astype(np.uint8)
    rings = np.arange(len(vectors))
    return axes, vectors[rings, axes[row_of_item(polygons.polygon_offsets)]]


def _count_most(polygons: PolygonColumns, chosen: BoolArray) -> int:
    """Return how many triangles there can be: two less than corners for each polygon, and two more for each hole."""
    points = np.diff(polygons.ring_offsets[polygons.polygon_offsets])[chosen]
    return int(points.sum() + 2 * np.diff(polygons.polygon_offsets)[chosen].sum())


def _fill(
    polygons: PolygonColumns, flat: IntArray, axes: UInt8Array, facing: FloatArray
) -> tuple[Int32Array, Int32Array]:
    alone = flat[np.diff(polygons.polygon_offsets)[flat] == 1]
    first = polygons.first_rings()[alone]
    starts, counts = polygons.ring_offsets[:-1][first], np.diff(polygons.ring_offsets)[first]
    fans, divided = spread_fans(polygons.points, starts, counts, axes[alone], np.sign(facing[alone]))
    others = np.setdiff1d(flat, alone[divided], assume_unique=True)
    pieces, owners = _clip_ears(polygons, others, axes[others], facing[others] > 0)

    triangles = np.concatenate([fans, pieces])
    owner = np.concatenate([np.repeat(alone[divided], counts[divided] - 2), owners])
    order = np.argsort(owner, kind="stable")
    return triangles[order].astype(np.int32), owner[order].astype(np.int32)


def _clip_ears(
    polygons: PolygonColumns, chosen: IntArray, axes: UInt8Array, forward: np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> tuple[IntArray, IntArray]:
    polygon_offsets, rings = select_rows(polygons.polygon_offsets, chosen)
    counts = np.diff(polygons.ring_offsets)[rings]
    offsets = offsets_of(counts)
    rows = expand_ranges(polygons.ring_offsets[:-1][rings], counts)
    begins = offsets[polygon_offsets]
    of_polygon = row_of_item(begins)
    plane = _project(polygons.points, rows, begins, of_polygon, axes, forward)
    ends = offsets[1:].astype(np.uint32)
    found = []
    sizes = np.empty(chosen.size, np.int64)
    for place, (begin, end, ring, last) in enumerate(
        zip(
            begins[:-1].tolist(),
            begins[1:].tolist(),
            polygon_offsets[:-1].tolist(),
            polygon_offsets[1:].tolist(),
            strict=True,
        )
    ):
        corners = mapbox_earcut.triangulate_float64(plane[begin:end], ends[ring:last] - np.uint32(begin))
        sizes[place] = corners.size // 3
        found.append(corners)
    local = np.concatenate([np.empty(0, np.uint32), *found]).astype(np.int64).reshape(-1, 3)
    owner = np.repeat(np.arange(chosen.size), sizes)
    local += begins[:-1][owner][:, None]
    corner = plane[local]
    edge, other = corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]
    backward = edge[:, 0] * other[:, 1] - edge[:, 1] * other[:, 0] < 0
    local[backward] = local[backward][:, ::-1]
    return rows[local], chosen[owner]


def _project(
    points: FloatArray,
    rows: IntArray,
    begins: IntArray,
    of_polygon: IntArray,
    axes: UInt8Array,
    forward: np.ndarray[tuple[int], np.dtype[np.bool_]],
) -> FloatArray:
    """Return points on the plane that their polygon faces, seen from the side that it faces."""
    u, v = (axes + 1) % 3, (axes + 2) % 3
    first, second = np.where(forward, u, v), np.where(forward, v, u)
    origin = rows[begins[:-1]] if begins.size > 1 else rows
    shift = points[origin]
    item = np.arange(begins.size - 1)
    local = np.empty((rows.size, 2))
    local[:, 0] = points[rows, first[of_polygon]] - shift[item, first][of_polygon]
    local[:, 1] = points[rows, second[of_polygon]] - shift[item, second][of_polygon]
    return local


def _find_unfilled(
    polygons: PolygonColumns,
    chosen: IntArray,
    areas: FloatArray,
    axes: UInt8Array,
    triangles: Int32Array,
    owner: Int32Array,
) -> list[tuple[int, str]]:
    count = len(polygons)
    # Along the axis that a polygon faces most, areas add up even where it is not planar.
    ring_polygon = row_of_item(polygons.polygon_offsets)
    ring_area = np.abs(areas)
    interior = np.ones(ring_polygon.size, np.bool_)
    interior[polygons.first_rings()] = False
    ring_area[interior] *= -1
    expected = np.bincount(ring_polygon, ring_area, count)
    found = cover_areas(polygons.points, triangles, owner, axes, count)
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
            covered = f"{found[polygon]:.6g} m² of {expected[polygon]:.6g} m²"
            reason = f"polygon touches or crosses itself: its triangles cover {covered}"
        problems.append((polygon, reason))
    return problems
