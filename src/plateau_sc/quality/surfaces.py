"""Polygons and triangles: which way they run, whether they are flat, where their interior rings lie."""

from __future__ import annotations

import numpy as np
import shapely

from plateau_sc.citygml.ragged import row_of_item, select_rows
from plateau_sc.quality.log import Batch, Log
from plateau_sc.quality.rings import find_crossed, lay_flat
from plateau_sc.quality.shapes import Shapes
from plateau_sc.quality.tolerances import FLATNESS, LOD1_FLATNESS
from plateau_sc.types import FloatArray

_UNKNOWN = "the system of the coordinates is not known"
_TRIANGLE = 4
_HOLE_CODES = {"Hole lies outside shell": 206, "Holes are nested": 207, "Interior is disconnected": 205}
_CROSSING_HOLE = 201


def check_orientation(batch: Batch, log: Log) -> None:
    """Look for rings that run the wrong way round (L10).

    Seen from above, the exterior of a plan (a footprint, a road area, land use, a triangle of a terrain) runs counter
    clockwise; an interior ring runs against its exterior.
    """
    shapes = batch.shapes
    if shapes is None:
        log.leave("L10", _UNKNOWN, len(batch.walk.polygons.feature))
        return
    polygons = shapes.polygons
    rings = np.diff(polygons.offsets)
    first = polygons.offsets[:-1]
    seen = polygons.sound & (polygons.plan | polygons.triangle)
    log.count("L10", int((polygons.sound & (seen | (rings > 1))).sum()))
    facing = np.zeros(len(polygons))
    facing[polygons.sound] = polygons.normals[first[polygons.sound], 2]
    facing[polygons.turned] *= -1
    for polygon in np.flatnonzero(seen & (facing < 0)).tolist():
        message = "the exterior runs clockwise, seen from above; expected counter clockwise"
        _find(batch, shapes, "L10", polygon, message, log, float(-facing[polygon]), "m²", 208)
    for polygon in np.flatnonzero(polygons.sound & (rings > 1)).tolist():
        start, end = polygons.offsets[polygon], polygons.offsets[polygon + 1]
        same = np.flatnonzero(polygons.normals[start + 1 : end] @ polygons.normals[start] > 0)
        for hole in same.tolist():
            message = "an interior ring runs the same way as the exterior; expected the other way"
            area = float(np.linalg.norm(polygons.normals[start + 1 + hole]))
            _find(batch, shapes, "L10", polygon, message, log, area, "m²", 208, ring=int(start + 1 + hole))


def check_flatness(batch: Batch, log: Log) -> None:
    """Look for vertices off the plane of their polygon (L11 at LOD1, L12 at LOD2 and above)."""
    shapes = batch.shapes
    if shapes is None:
        lods = np.asarray(batch.walk.polygons.lod, np.int64)
        log.leave("L11", _UNKNOWN, int((lods == 1).sum()))
        log.leave("L12", _UNKNOWN, int((lods >= 2).sum()))
        return
    polygons = shapes.polygons
    off = measure_flatness(shapes)
    for rule, limit, chosen in (
        ("L11", LOD1_FLATNESS, polygons.sound & ~polygons.triangle & (polygons.lod == 1)),
        ("L12", FLATNESS, polygons.sound & ~polygons.triangle & (polygons.lod >= 2)),
    ):
        log.count(rule, int(chosen.sum()))
        for polygon in np.flatnonzero(chosen & (off > limit)).tolist():
            message = f"a vertex lies {off[polygon]:.3f} m off the plane of its polygon; expected {limit} m at most"
            _find(batch, shapes, rule, polygon, message, log, float(off[polygon]), "m", 203)


def measure_flatness(shapes: Shapes) -> FloatArray:
    """Return the largest distance of a vertex from the plane of its polygon.

    The plane has the direction of the exterior's vector area (Newell's method) and lies midway between the vertices
    farthest off on either side.

    Parameters
    ----------
    shapes : Shapes
        Geometries.

    Returns
    -------
    ndarray, shape (n,), float64
        Distance [m]; 0 for a polygon without area, and for one that is not sound.
    """
    polygons, rings = shapes.polygons, shapes.rings
    off = np.zeros(len(polygons))
    chosen = np.flatnonzero(polygons.sound)
    if not chosen.size:
        return off
    ring_offsets, taken = select_rows(polygons.offsets, chosen)
    point_offsets, points = select_rows(rings.offsets, taken)
    polygon_offsets = point_offsets[ring_offsets]
    normal = polygons.normals[polygons.offsets[:-1][chosen]]
    area = np.linalg.norm(normal, axis=1)
    unit = normal / np.where(area > 0, area, 1.0)[:, None]
    row = row_of_item(polygon_offsets)
    local = rings.points[points] - rings.points[points[polygon_offsets[:-1]]][row]
    height = np.einsum("nc,nc->n", local, unit[row])
    starts = polygon_offsets[:-1]
    spread = np.maximum.reduceat(height, starts) - np.minimum.reduceat(height, starts)
    off[chosen] = np.where(area > 0, spread / 2, 0.0)
    return off


def check_holes(batch: Batch, log: Log) -> None:
    """Look for interior rings that leave their polygon, cross or hold one another, or divide it (L13)."""
    shapes = batch.shapes
    if shapes is None:
        log.leave("L13", _UNKNOWN, len(batch.walk.polygons.feature))
        return
    polygons = shapes.polygons
    chosen = np.flatnonzero(polygons.sound & (np.diff(polygons.offsets) > 1))
    _, rings = select_rows(polygons.offsets, chosen)
    crossed = set(shapes.rings.owner[find_crossed(shapes, rings)[0]].tolist())
    for polygon in chosen.tolist():
        if polygon in crossed:
            log.leave("L13", "a ring of the polygon crosses itself (L09)")
            continue
        log.count("L13", 1)
        area = _build(shapes, polygon)
        if shapely.is_valid(area):
            continue
        reason = shapely.is_valid_reason(area).partition("[")[0]
        code = _HOLE_CODES.get(reason, _CROSSING_HOLE)
        words = {
            206: "an interior ring lies outside the exterior",
            207: "an interior ring lies in another",
            205: "interior rings divide the polygon",
            201: "an interior ring crosses the exterior or another interior ring",
        }
        ring = int(polygons.offsets[polygon]) + 1
        _find(batch, shapes, "L13", polygon, words[code], log, None, None, code, ring=ring)


def check_triangles(batch: Batch, log: Log) -> None:
    """Look for triangles that have not four positions (L15) or are open (L16)."""
    shapes = batch.shapes
    if shapes is None:
        number = sum(batch.walk.polygons.triangle)
        log.leave("L15", _UNKNOWN, number)
        log.leave("L16", _UNKNOWN, number)
        return
    rings, polygons = shapes.rings, shapes.polygons
    own = np.flatnonzero(polygons.triangle[rings.owner]) if len(rings) else np.empty(0, np.int64)
    log.count("L15", own.size)
    log.count("L16", own.size)
    counts = rings.counts()
    for ring in own[counts[own] != _TRIANGLE].tolist():
        message = f"a triangle has {counts[ring]} positions; expected {_TRIANGLE}"
        polygon = int(rings.owner[ring])
        _find(batch, shapes, "L15", polygon, message, log, float(counts[ring]), "positions", None, ring=ring)
    filled = own[counts[own] > 0]
    first, last = rings.source[rings.offsets[:-1][filled]], rings.source[rings.offsets[1:][filled] - 1]
    opened = np.any(np.nan_to_num(first) != np.nan_to_num(last), axis=1)
    for ring in filled[opened].tolist():
        ends = rings.points[[rings.offsets[ring], rings.offsets[ring + 1] - 1]]
        gap = float(np.linalg.norm(np.nan_to_num(ends[0] - ends[1])))
        message = f"a triangle is open: its first and last position are {gap:.3f} m apart"
        _find(batch, shapes, "L16", int(rings.owner[ring]), message, log, gap, "m", None, ring=ring)


def _build(shapes: Shapes, polygon: int) -> shapely.Polygon:
    polygons, rings = shapes.polygons, shapes.rings
    start, end = polygons.offsets[polygon], polygons.offsets[polygon + 1]
    loops = []
    for ring in range(start, end):
        points = rings.points[rings.offsets[ring] : rings.offsets[ring + 1]]
        loops.append(lay_flat(points, np.broadcast_to(polygons.normals[start], points.shape)))
    return shapely.Polygon(loops[0], loops[1:])


def _find(
    batch: Batch,
    shapes: Shapes,
    rule: str,
    polygon: int,
    message: str,
    log: Log,
    measure: float | None,
    unit: str | None,
    val3dity: int | None,
    ring: int | None = None,
) -> None:
    polygons, rings = shapes.polygons, shapes.rings
    at = int(polygons.offsets[polygon]) if ring is None else ring
    element = polygons.ids[polygon] or rings.ids[at]
    log.find(
        *(rule, batch.file, int(polygons.line[polygon]), message),
        batch=batch,
        feature=int(polygons.feature[polygon]),
        element=element,
        place=rings.source[rings.offsets[at]] if rings.counts()[at] else None,
        measure=measure,
        unit=unit,
        val3dity=val3dity,
    )
