"""Plane shapes of polygons: normals, areas, and footprints as shapely geometries."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.columns import PIECE, PolygonColumns
from plateau_sc.citygml.ragged import expand_ranges, offsets_of
from plateau_sc.kernels.rings import ring_vectors
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

Geometries = NDArray[np.object_]

_LEVEL = 0.5
"""Least vertical part of the unit normal of a face that counts as a floor or roof."""


def polygon_normals(polygons: PolygonColumns) -> FloatArray:
    """Return the area vector of each polygon's exterior (Newell).

    Parameters
    ----------
    polygons : PolygonColumns
        In the zone [m].

    Returns
    -------
    ndarray, shape (polygons, 3), float64
        Normal with the area as its length [m²].
    """
    return ring_vectors(polygons.points, polygons.ring_offsets)[polygons.first_rings()]


def find_outlines(polygons: PolygonColumns, rows: int) -> BoolArray:
    """Mark the LOD0 polygons that give an owner's outline: its footprint, or its roof edge where it has no footprint.

    Parameters
    ----------
    polygons : PolygonColumns
        All polygons.
    rows : int
        Number of owners.

    Returns
    -------
    ndarray, shape (polygons,), bool
    """
    flat = polygons.lod == 0
    ground = flat & (polygons.surface == SurfaceType.GROUND)
    outlines: BoolArray = ground | (flat & ~_owns(polygons.owner, ground, rows)[polygons.owner])
    return outlines


def build_footprints(polygons: PolygonColumns, rows: int) -> Geometries:
    """Return the footprint of each owner.

    The first of these that an owner has: LOD0 outline, LOD2 ground surfaces, underside of the LOD1 block, LOD2 roofs,
    any level LOD2 face.

    Parameters
    ----------
    polygons : PolygonColumns
        In the zone [m].
    rows : int
        Number of owners.

    Returns
    -------
    ndarray, shape (rows,), object
        Polygon or MultiPolygon; None where nothing gives one.
    """
    level, downward = _find_level_faces(polygons)
    block = (polygons.lod == 1) & level
    fine = (polygons.lod == 2) & level
    candidates = [
        find_outlines(polygons, rows),
        fine & (polygons.surface == SurfaceType.GROUND),
        block & downward,
        block,
        fine & (polygons.surface == SurfaceType.ROOF),
        fine,
    ]
    footprints: Geometries = np.full(rows, None, dtype=object)
    missing = np.ones(rows, np.bool_)
    for candidate in candidates:
        for chosen in _share_out(polygons.owner, candidate & missing[polygons.owner]):
            owners, shapes = unite_polygons(polygons.select(chosen))
            footprints[owners] = shapes
            missing[owners] = shapely.is_missing(shapes)
    return footprints


def unite_polygons(polygons: PolygonColumns) -> tuple[IntArray, Geometries]:
    """Return what the polygons of each owner cover together, seen from above.

    Parameters
    ----------
    polygons : PolygonColumns
        In the zone [m]; none of them upright.

    Returns
    -------
    owners : ndarray, shape (n,), int64
        Owners, ascending.
    shapes : ndarray, shape (n,), object
        Polygon or MultiPolygon of each; None where they cover nothing.
    """
    shapes = _keep_areas(_to_shapely(polygons))
    order = np.argsort(polygons.owner, kind="stable")
    owners, starts, counts = np.unique(polygons.owner[order], return_index=True, return_counts=True)
    united: Geometries = shapes[order][starts]
    for index in np.flatnonzero(counts > 1).tolist():
        group = shapes[order][starts[index] : starts[index] + counts[index]]
        united[index] = shapely.union_all(group)
    united[shapely.is_empty(united)] = None
    return owners.astype(np.int64), united


def _find_level_faces(polygons: PolygonColumns) -> tuple[BoolArray, BoolArray]:
    """Mark the faces that can be floors or roofs, and all that look down."""
    level, downward = np.empty(len(polygons), np.bool_), np.empty(len(polygons), np.bool_)
    for first, _, piece in polygons.pieces():
        normals = polygon_normals(piece)
        part = slice(first, first + len(piece))
        level[part] = np.abs(normals[:, 2]) > _LEVEL * np.linalg.norm(normals, axis=1)
        downward[part] = normals[:, 2] < 0
    return level, downward


def _share_out(owner: Int32Array, marked: BoolArray) -> Iterator[IntArray]:
    """Give the polygons that are marked some at a time, those of one owner together and in their order."""
    chosen = np.flatnonzero(marked)
    chosen = chosen[np.argsort(owner[chosen], kind="stable")]
    begins = np.append(np.flatnonzero(np.diff(owner[chosen], prepend=-1)), chosen.size)
    wanted = np.minimum(np.arange(0, chosen.size + PIECE, PIECE), chosen.size)
    for first, last in pairwise(np.unique(begins[np.searchsorted(begins, wanted)]).tolist()):
        yield chosen[first:last]


def _to_shapely(polygons: PolygonColumns) -> Geometries:
    counts = np.diff(polygons.ring_offsets)
    closed = offsets_of(counts + 1)
    indices = expand_ranges(polygons.ring_offsets[:-1], counts + 1)
    indices[closed[1:] - 1] = polygons.ring_offsets[:-1]
    plane = np.ascontiguousarray(polygons.points[indices, :2])
    shapes: Geometries = shapely.from_ragged_array(
        shapely.GeometryType.POLYGON, plane, (closed, polygons.polygon_offsets)
    )
    return shapes


def _keep_areas(shapes: Geometries) -> Geometries:
    broken = ~shapely.is_valid(shapes)
    if broken.any():
        repaired = shapely.make_valid(shapes[broken], method="structure", keep_collapsed=False)
        shapes[broken] = repaired
    return shapes


def _owns(owner: Int32Array, flags: BoolArray, rows: int) -> BoolArray:
    return np.bincount(owner[flags], minlength=rows) > 0
