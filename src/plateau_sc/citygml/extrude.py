"""Blocks raised from outlines."""

from __future__ import annotations

import numpy as np
import shapely

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.columns import PolygonColumns, join_columns
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


def extrude_outlines(outlines: PolygonColumns, base: FloatArray, height: FloatArray) -> PolygonColumns:
    """Raise outlines to closed blocks: roof, ground and a wall at each edge, all facing outward.

    Parameters
    ----------
    outlines : PolygonColumns
        Flat polygons in the zone [m]; their heights are not used.
    base, height : ndarray, shape (polygons,), float64
        Height of the foot and of the block above it [m].

    Returns
    -------
    PolygonColumns
        Derived polygons of the level of their outline.
    """
    turned = _turn_left_outside(outlines)
    ring_of_point = row_of_item(turned.ring_offsets)
    polygon_of_point = row_of_item(turned.polygon_offsets)[ring_of_point]
    low, high = turned.points.copy(), turned.points.copy()
    low[:, 2] = base[polygon_of_point]
    high[:, 2] = (base + height)[polygon_of_point]

    following = next_in_row(turned.ring_offsets)
    walls = np.stack([low, low[following], high[following], high], axis=1).reshape(-1, 3)
    count = low.shape[0]
    mirrored = reverse_in_rings(turned.ring_offsets)
    return join_columns(
        [
            _derive(turned, high, SurfaceType.ROOF),
            _derive(turned, low[mirrored], SurfaceType.GROUND),
            PolygonColumns(
                points=walls,
                ring_offsets=np.arange(count + 1, dtype=np.int64) * 4,
                polygon_offsets=np.arange(count + 1, dtype=np.int64),
                lod=turned.lod[polygon_of_point],
                surface=np.full(count, SurfaceType.WALL, np.uint8),
                installation=np.zeros(count, np.bool_),
                derived=np.ones(count, np.bool_),
                owner=turned.owner[polygon_of_point],
                line=turned.line[polygon_of_point],
            ),
        ]
    )


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
