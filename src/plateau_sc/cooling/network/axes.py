"""Centre lines of areas: the medial axis, from the Voronoi diagram of points along the boundary.

A ridge of the diagram belongs to the axis where the way along the boundary between the two points that it lies between
is long against its distance from them, as it is for two sides of a street and is not for the two sides of a corner
(Ogniewicz, R. L. and Kübler, O. (1995): Hierarchic Voronoi skeletons. Pattern Recognition 28, 343–359,
doi:10.1016/0031-3203(94)00105-U).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import scipy
import shapely
from numpy.typing import NDArray

from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.types import BoolArray, FloatArray, IntArray

RESIDUAL: Final = 4.0
"""Least way along the boundary between the two sides of an axis, in half widths."""

# As it is by default, and that many points on one circle, as of two straight sides, are no error.
_OPTIONS = "Qbb Qc Qz Q12"


@dataclass(frozen=True, slots=True, eq=False)
class Axes:
    """Segments of a medial axis.

    Attributes
    ----------
    points : ndarray, shape (n, 2), float64
        Points of the axis [m].
    radius : ndarray, shape (n,), float64
        Distance of each from the boundary: half of the width there [m].
    segments : ndarray, shape (s, 2), int64
        Points that each segment joins.
    """

    points: FloatArray
    radius: FloatArray
    segments: IntArray


def find_axes(area: shapely.Geometry, spacing: float) -> Axes:
    """Find the medial axis of an area.

    Parameters
    ----------
    area : Polygon or MultiPolygon
        Valid, in metres.
    spacing : float
        Distance between points along the boundary [m]; less than the narrowest width.

    Returns
    -------
    Axes
        Without the branches that lead into corners. An end lies half a width before the end of the area.

    Examples
    --------
    >>> axes = find_axes(shapely.box(0, 0, 100, 6), 1.0)
    >>> bool(np.abs(axes.points[axes.segments.ravel(), 1] - 3).max() < 1e-9), float(axes.radius.max().round(2))
    (True, 3.04)
    """
    empty = Axes(np.empty((0, 2)), np.empty(0), np.empty((0, 2), dtype=np.int64))
    points, ring, along, around = _sample(area, spacing)
    if len(points) < 4:
        return empty
    origin = points.mean(axis=0)
    try:
        diagram = scipy.spatial.Voronoi(points - origin, qhull_options=_OPTIONS)
    except scipy.spatial.QhullError:
        return empty
    corners = diagram.vertices + origin
    ridges = np.asarray(diagram.ridge_vertices, dtype=np.int64)
    sites = np.asarray(diagram.ridge_points, dtype=np.int64)
    finite = (ridges >= 0).all(axis=1)
    ridges, sites = ridges[finite], sites[finite]
    radius = np.full(len(corners), np.inf)
    distance = np.hypot(*(corners[ridges] - points[sites[:, :1]]).transpose(2, 0, 1))
    np.minimum.at(radius, ridges.ravel(), distance.ravel())
    used = np.unique(ridges)
    shapely.prepare(area)
    inside = np.zeros(len(corners), dtype=np.bool_)
    inside[used] = shapely.contains_xy(area, corners[used, 0], corners[used, 1])
    within = inside[ridges].all(axis=1)
    ridges, sites = ridges[within], sites[within]
    ridges = ridges[_strip(ridges, _is_long(sites, ring, along, around, radius[ridges].max(axis=1)), len(corners))]
    used, segments = np.unique(ridges, return_inverse=True)
    return Axes(corners[used], radius[used], segments.reshape(-1, 2))


def _strip(ridges: IntArray, long: BoolArray, count: int) -> BoolArray:
    """Cut branches back to the ridges that belong to the axis; those that lead from one of these to another stay."""
    kept = np.ones(len(ridges), dtype=np.bool_)
    degree = np.bincount(ridges.ravel(), minlength=count)
    left = np.flatnonzero(~long)
    while True:
        loose = (degree[ridges[left]] == 1).any(axis=1)
        if not loose.any():
            return kept
        kept[left[loose]] = False
        degree -= np.bincount(ridges[left[loose]].ravel(), minlength=count)
        left = left[~loose]


def _sample(area: shapely.Geometry, spacing: float) -> tuple[FloatArray, IntArray, FloatArray, FloatArray]:
    """Return points along the boundary, the ring of each, how far along it each is, and how long the rings are."""
    rings: NDArray[np.object_] = shapely.get_rings(shapely.segmentize(area, spacing))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    steps = np.zeros(len(points))
    steps[1:] = np.hypot(*np.diff(points, axis=0).T)
    starts = offsets_of(np.bincount(ring, minlength=len(rings)))[:-1]
    steps[starts] = 0.0
    along = np.cumsum(steps)
    along -= along[starts][ring]
    # The last corner of a ring repeats its first one.
    last = np.ones(len(points), dtype=np.bool_)
    last[:-1] = ring[1:] != ring[:-1]
    return points[~last], ring[~last], along[~last], shapely.length(rings)


def _is_long(sites: IntArray, ring: IntArray, along: FloatArray, around: FloatArray, radius: FloatArray) -> BoolArray:
    """Tell between which points the way along the boundary is long against the half width."""
    one, other = sites.T
    way = np.abs(along[one] - along[other])
    way = np.minimum(way, around[ring[one]] - way)
    return np.asarray((ring[one] != ring[other]) | (way >= RESIDUAL * radius))
