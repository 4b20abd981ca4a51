"""Rings and lines: their vertices, whether they close, whether they cross themselves."""

from __future__ import annotations

import re

import numpy as np
import shapely

from plateau_sc.citygml.ragged import row_of_item, select_rows
from plateau_sc.quality.log import Batch, Log
from plateau_sc.quality.shapes import Shapes, Strings
from plateau_sc.quality.tolerances import VERTEX_DISTANCE
from plateau_sc.types import BoolArray, FloatArray, IntArray

_FEWEST = 4
_NO_AREA = 1e-9
_PLACE = re.compile(r"\[(\S+) (\S+)")
# Two places of a line that are one above the other are apart in this slanting view.
_SLANT = np.array([0.31, 0.17])


def check_positions(batch: Batch, log: Log) -> None:
    """Look for position lists that hold something else than positions (L02, whatever the schema)."""
    shapes = batch.shapes
    if shapes is None:
        return
    for strings, features in _with_features(shapes):
        for row, problem in sorted(strings.problems.items()):
            message = f"a position list is not one of numbers: {problem}"
            log.find(
                *("L02", batch.file, int(strings.line[row]), message),
                batch=batch,
                feature=int(features[row]),
                element=strings.ids[row],
            )


def check_vertices(batch: Batch, log: Log) -> None:
    """Look for neighbouring vertices that are the same, or nearer than 0.01 m (L07)."""
    shapes = batch.shapes
    if shapes is None:
        log.leave("L07", "the system of the coordinates is not known", len(batch.walk))
        return
    for strings, features in _with_features(shapes)[:2]:
        log.count("L07", int(strings.sound.sum()))
        if len(strings.points) < 2:
            continue
        distance = np.linalg.norm(np.diff(strings.points, axis=0), axis=1)
        row = row_of_item(strings.offsets)
        near = np.flatnonzero((row[1:] == row[:-1]) & (distance < VERTEX_DISTANCE))
        rows, first, counts = np.unique(row[near], return_index=True, return_counts=True)
        for at, start, count in zip(rows.tolist(), first.tolist(), counts.tolist(), strict=True):
            own = near[start : start + count]
            worst = int(own[np.argmin(distance[own])])
            found = "repeated vertex" if distance[worst] == 0 else f"vertices {distance[worst]:.4f} m apart"
            more = f" (and {count - 1} more)" if count > 1 else ""
            log.find(
                *("L07", batch.file, int(strings.line[at]), f"{found}{more}; expected {VERTEX_DISTANCE} m or more"),
                batch=batch,
                feature=int(features[at]),
                element=_element(shapes, strings, at),
                place=strings.source[worst],
                measure=float(distance[worst]),
                unit="m",
                val3dity=102,
            )


def check_lines(batch: Batch, log: Log) -> None:
    """Look for lines that cross themselves (L08)."""
    shapes = batch.shapes
    if shapes is None:
        log.leave("L08", "the system of the coordinates is not known", len(batch.walk.curves.texts))
        return
    curves = shapes.curves
    rows = np.flatnonzero(curves.sound & (curves.counts() >= 2))
    log.count("L08", rows.size)
    if not rows.size:
        return
    offsets, items = select_rows(curves.offsets, rows)
    points, index = curves.points[items], row_of_item(offsets)
    above = shapely.linestrings(points[:, :2], indices=index)
    aslant = shapely.linestrings(points[:, :2] + points[:, 2:] * _SLANT, indices=index)
    for row in rows[~shapely.is_simple(above) & ~shapely.is_simple(aslant)].tolist():
        log.find(
            *("L08", batch.file, int(curves.line[row]), "the line crosses or touches itself"),
            batch=batch,
            feature=int(curves.owner[row]),
            element=curves.ids[row],
            place=curves.source[curves.offsets[row]],
        )


def check_rings(batch: Batch, log: Log) -> None:
    """Look for rings of polygons that are open, too short, or cross or touch themselves (L09)."""
    shapes = batch.shapes
    if shapes is None:
        log.leave("L09", "the system of the coordinates is not known", len(batch.walk.rings.texts))
        return
    rings, polygons = shapes.rings, shapes.polygons
    own = ~polygons.triangle[rings.owner] if len(rings) else np.empty(0, np.bool_)
    readable = own & ~np.isin(np.arange(len(rings)), list(rings.problems))
    log.count("L09", int(readable.sum()))
    counts = rings.counts()
    short = readable & (counts < _FEWEST)
    for ring in np.flatnonzero(short).tolist():
        message = f"a ring has {counts[ring]} positions; expected {_FEWEST} or more"
        _find_ring(batch, shapes, ring, message, log, float(counts[ring]), "positions", 101)
    gaps = _measure_gaps(rings)
    opened = readable & ~short & (gaps > 0)
    for ring in np.flatnonzero(opened).tolist():
        message = f"a ring is open: its first and last position are {gaps[ring]:.3f} m apart"
        _find_ring(batch, shapes, ring, message, log, float(gaps[ring]), "m", 103)
    whole = np.flatnonzero(readable & ~short & ~opened & rings.sound)
    crossed, corners = find_crossed(shapes, whole)
    for ring, corner in zip(crossed.tolist(), corners.tolist(), strict=True):
        _find_ring(batch, shapes, ring, "a ring crosses or touches itself", log, None, None, 104, corner)


def find_crossed(shapes: Shapes, rings: IntArray) -> tuple[IntArray, IntArray]:
    """Return which closed rings cross or touch themselves, and the vertex of each that is nearest to the place.

    Parameters
    ----------
    shapes : Shapes
        Geometries.
    rings : ndarray, shape (k,), int64
        Rings to look at.

    Returns
    -------
    crossed, corners : ndarray, int64
        Rings, and rows of the rings' points.
    """
    strings = shapes.rings
    if not rings.size:
        return rings, rings
    normals = shapes.polygons.normals[rings]
    flat = np.linalg.norm(normals, axis=1) < _NO_AREA
    offsets, items = select_rows(strings.offsets, rings)
    plane = lay_flat(strings.points[items], np.repeat(normals, np.diff(offsets), axis=0))
    tested = np.flatnonzero(~flat & (np.diff(offsets) > _FEWEST))
    simple = np.ones(rings.size, np.bool_)
    if tested.size:
        part, taken = select_rows(offsets, tested)
        lines = shapely.linearrings(plane[taken], indices=row_of_item(part))
        simple[tested] = shapely.is_simple(lines)
    bad = np.flatnonzero(~simple | flat)
    corners = np.array([offsets[row] + _nearest(plane[offsets[row] : offsets[row + 1]]) for row in bad.tolist()], int)
    return rings[bad], items[corners] if bad.size else rings[bad]


def lay_flat(points: FloatArray, normals: FloatArray) -> FloatArray:
    """Drop of each point the axis along which its ring is seen largest.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Points [m].
    normals : ndarray, shape (n, 3), float64
        Normal of the ring of each.

    Returns
    -------
    ndarray, shape (n, 2), float64
    """
    axis = np.abs(normals).argmax(axis=1)
    rows = np.arange(len(points))
    return np.column_stack([points[rows, _KEPT[axis, 0]], points[rows, _KEPT[axis, 1]]])


_KEPT = np.array([[1, 2], [2, 0], [0, 1]])


def _nearest(corners: FloatArray) -> int:
    reason = shapely.is_valid_reason(shapely.Polygon(corners))
    match = _PLACE.search(reason)
    if match is None:
        return 0
    place = np.array([float(match.group(1)), float(match.group(2).rstrip("]"))])
    return int(np.argmin(np.linalg.norm(corners - place, axis=1)))


def _measure_gaps(rings: Strings) -> FloatArray:
    """Return the distance between the first and the last position [m]; tiny but not zero where only digits differ."""
    gaps = np.zeros(len(rings))
    filled = np.flatnonzero(rings.counts() > 0)
    first, last = rings.offsets[:-1][filled], rings.offsets[1:][filled] - 1
    differ: BoolArray = np.any(
        np.nan_to_num(rings.source[first], nan=0.0) != np.nan_to_num(rings.source[last], nan=0.0), axis=1
    )
    distance = np.linalg.norm(np.nan_to_num(rings.points[first] - rings.points[last]), axis=1)
    gaps[filled] = np.where(differ, np.maximum(distance, np.finfo(float).tiny), 0.0)
    return gaps


def _find_ring(
    batch: Batch,
    shapes: Shapes,
    ring: int,
    message: str,
    log: Log,
    measure: float | None,
    unit: str | None,
    val3dity: int,
    corner: int | None = None,
) -> None:
    rings = shapes.rings
    point = int(rings.offsets[ring]) if corner is None else corner
    log.find(
        *("L09", batch.file, int(rings.line[ring]), message),
        batch=batch,
        feature=int(shapes.polygons.feature[rings.owner[ring]]),
        element=_element(shapes, rings, ring),
        place=rings.source[point] if point < len(rings.source) and rings.counts()[ring] else None,
        measure=measure,
        unit=unit,
        val3dity=val3dity,
    )


def _with_features(shapes: Shapes) -> list[tuple[Strings, IntArray]]:
    return [
        (shapes.rings, shapes.polygons.feature[shapes.rings.owner]),
        (shapes.curves, shapes.curves.owner),
        (shapes.places, shapes.places.owner),
    ]


def _element(shapes: Shapes, strings: Strings, row: int) -> str | None:
    if strings.ids[row] is not None or strings is not shapes.rings:
        return strings.ids[row]
    return shapes.polygons.ids[int(strings.owner[row])]
