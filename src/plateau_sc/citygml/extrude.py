"""Blocks raised from outlines."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.ragged import next_in_row, row_of_item
from plateau_sc.citygml.shapes import Geometries
from plateau_sc.kernels.rings import ring_vectors
from plateau_sc.types import FloatArray, IntArray


def find_bases(rows: IntArray, ground: FloatArray, footprints: Geometries) -> FloatArray:
    """Return the height that blocks stand at: that of the feet of the nearest building with a solid.

    Parameters
    ----------
    rows : ndarray, shape (n,), int64
        Rows of the blocks.
    ground : ndarray, shape (rows,), float64
        Lowest point of each row's solid [m]; NaN where it has none.
    footprints : ndarray, shape (rows,), object
        Footprint of each row.

    Returns
    -------
    ndarray, shape (n,), float64
        Height [m]; 0 where no building has a solid.
    """
    known = np.flatnonzero(np.isfinite(ground) & ~shapely.is_missing(footprints))
    bases = np.zeros(rows.size)
    placed = ~shapely.is_missing(footprints[rows])
    if known.size and placed.any():
        nearest = shapely.STRtree(shapely.centroid(footprints[known])).nearest(
            shapely.centroid(footprints[rows[placed]])
        )
        bases[placed] = ground[known[nearest]]
    return bases


def extrude_outlines(outlines: PolygonColumns, base: FloatArray, height: FloatArray) -> Iterator[PolygonColumns]:
    """Raise outlines to closed blocks: all roofs, then the undersides, then a wall at each edge, all facing outward.

    Parameters
    ----------
    outlines : PolygonColumns
        Flat polygons in the zone [m]; their heights are not used.
    base, height : ndarray, shape (polygons,), float64
        Height of the foot and of the block above it [m].

    Yields
    ------
    PolygonColumns
        Derived polygons of the level of their outline; for many outlines a piece at a time.
    """
    for raise_faces in (_raise_roofs, _raise_undersides, _raise_walls):
        for first, _, piece in outlines.pieces():
            part = slice(first, first + len(piece))
            yield raise_faces(_turn_left_outside(piece), base[part], (base + height)[part])


def _raise_roofs(turned: PolygonColumns, _low: FloatArray, high: FloatArray) -> PolygonColumns:
    return _derive(turned, _lift(turned, high), SurfaceType.ROOF)


def _raise_undersides(turned: PolygonColumns, low: FloatArray, _high: FloatArray) -> PolygonColumns:
    mirrored = reverse_in_rings(turned.ring_offsets)
    return _derive(turned, _lift(turned, low)[mirrored], SurfaceType.GROUND)


def _raise_walls(turned: PolygonColumns, low: FloatArray, high: FloatArray) -> PolygonColumns:
    feet, tops = _lift(turned, low), _lift(turned, high)
    following = next_in_row(turned.ring_offsets)
    count = feet.shape[0]
    polygon = turned.polygon_of_point()
    return PolygonColumns(
        points=np.stack([feet, feet[following], tops[following], tops], axis=1).reshape(-1, 3),
        ring_offsets=np.arange(count + 1, dtype=np.int64) * 4,
        polygon_offsets=np.arange(count + 1, dtype=np.int64),
        lod=turned.lod[polygon],
        surface=np.full(count, SurfaceType.WALL, np.uint8),
        installation=np.zeros(count, np.bool_),
        derived=np.ones(count, np.bool_),
        owner=turned.owner[polygon],
        line=turned.line[polygon],
    )


def _lift(turned: PolygonColumns, height: FloatArray) -> FloatArray:
    points = turned.points.copy()
    points[:, 2] = height[turned.polygon_of_point()]
    return points


def _derive(outlines: PolygonColumns, points: FloatArray, surface: SurfaceType) -> PolygonColumns:
    return PolygonColumns(
        points=points,
        ring_offsets=outlines.ring_offsets,
        polygon_offsets=outlines.polygon_offsets,
        lod=outlines.lod,
        surface=np.full(len(outlines), surface, np.uint8),
        installation=outlines.installation,
        derived=np.ones(len(outlines), np.bool_),
        owner=outlines.owner,
        line=outlines.line,
    )


def _turn_left_outside(outlines: PolygonColumns) -> PolygonColumns:
    flat = outlines.points.copy()
    flat[:, 2] = 0.0
    exterior = np.zeros(outlines.ring_offsets.size - 1, np.bool_)
    exterior[outlines.first_rings()] = True
    wrong = (ring_vectors(flat, outlines.ring_offsets)[:, 2] > 0) != exterior
    order = np.where(
        wrong[row_of_item(outlines.ring_offsets)],
        reverse_in_rings(outlines.ring_offsets),
        np.arange(flat.shape[0], dtype=np.int64),
    )
    return PolygonColumns(
        flat[order],
        outlines.ring_offsets,
        outlines.polygon_offsets,
        outlines.lod,
        outlines.surface,
        outlines.installation,
        outlines.derived,
        outlines.owner,
        outlines.line,
    )


def reverse_in_rings(ring_offsets: IntArray) -> IntArray:
    """Return the vertices of rings, each ring from its last vertex to its first.

    Parameters
    ----------
    ring_offsets : ndarray, shape (rings + 1,), int64
        Vertices of each ring.

    Returns
    -------
    ndarray, shape (n,), int64

    Examples
    --------
    >>> reverse_in_rings(np.array([0, 3, 5])).tolist()
    [2, 1, 0, 4, 3]
    """
    ring = row_of_item(ring_offsets)
    return (ring_offsets[:-1] + ring_offsets[1:] - 1)[ring] - np.arange(ring_offsets[-1], dtype=np.int64)
