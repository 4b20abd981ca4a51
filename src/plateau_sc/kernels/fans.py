"""Convex polygons as fans of triangles, and what triangles cover."""

import numpy as np

from plateau_sc.kernels import compiler
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray, UInt8Array

# So many points or triangles are done in NumPy before the kernels were compiled.
_FEW = 50_000


def spread_fans(
    points: FloatArray, starts: IntArray, counts: IntArray, axes: UInt8Array, signs: FloatArray
) -> tuple[IntArray, BoolArray]:
    """Divide the rings that are convex into fans around one of their corners.

    A ring is looked at along one axis. It is divided if it turns one way at each corner, once around, and a corner is
    found from which every triangle of the fan has an area; corners within a side may be there.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Vertices [m].
    starts, counts : ndarray, shape (rings,), int64
        First vertex of each ring, and how many it has; the first one is not repeated.
    axes : ndarray, shape (rings,), uint8
        Axis along which each ring is looked at.
    signs : ndarray, shape (rings,), float64
        1 for a ring that turns left seen from the far end of its axis, −1 for one that turns right.

    Returns
    -------
    triangles : ndarray, shape (t, 3), int64
        Rows of points, turned like their rings; ring by ring.
    divided : ndarray, shape (rings,), bool
        Rings that have triangles, counts − 2 each.

    Examples
    --------
    >>> square = np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [1.0, 1.0, 0.0], [0.0, 1.0, 0.0]])
    >>> spread_fans(square, np.array([0]), np.array([4]), np.array([2], np.uint8), np.array([1.0]))[0].tolist()
    [[0, 1, 2], [0, 2, 3]]
    """
    if len(points) <= _FEW and not compiler.is_compiled(_spread):
        return _spread_alike(points, starts, counts, axes, signs)
    triangles = np.empty((int(np.maximum(counts - 2, 0).sum()), 3), np.int64)
    divided = np.zeros(starts.size, np.bool_)
    written = _spread(points, starts, counts, axes, signs, triangles, divided)
    return triangles[:written], divided


def cover_areas(
    points: FloatArray, triangles: Int32Array, owner: Int32Array, axes: UInt8Array, polygons: int
) -> FloatArray:
    """Add up the areas of the triangles of each polygon, seen along one axis.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Vertices [m].
    triangles : ndarray, shape (t, 3), int32
        Rows of points.
    owner : ndarray, shape (t,), int32
        Polygon of each triangle.
    axes : ndarray, shape (polygons,), uint8
        Axis along which each polygon is looked at.
    polygons : int
        Number of polygons.

    Returns
    -------
    ndarray, shape (polygons,), float64
        Area [m²], each triangle counted as positive.
    """
    if len(triangles) <= _FEW and not compiler.is_compiled(_add_areas):
        a, b, c = triangles.T
        # Without triangles the counts are integers.
        return np.bincount(owner, np.abs(_turn_all(points, a, b, c, axes[owner])) / 2.0, polygons).astype(np.float64)
    areas = np.zeros(polygons)
    _add_areas(points, triangles, owner, axes, areas)
    return areas


def _spread_alike(
    points: FloatArray, starts: IntArray, counts: IntArray, axes: UInt8Array, signs: FloatArray
) -> tuple[IntArray, BoolArray]:
    """Do what the kernel does for all rings of one length at once."""
    centre = np.full(starts.size, -1, dtype=np.int64)
    for count in np.unique(counts[counts > 2]).tolist():
        rings = np.flatnonzero(counts == count)
        centre[rings] = _find_centres(points, starts[rings, None] + np.arange(count), axes[rings, None], signs[rings])
    divided = centre >= 0
    sizes = np.where(divided, counts - 2, 0)
    which = np.repeat(np.arange(starts.size), sizes)
    step = centre[which] + 1 + np.arange(which.size) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    places = np.column_stack([centre[which], step % counts[which], (step + 1) % counts[which]])
    return starts[which, None] + places, divided


def _find_centres(points: FloatArray, ring: IntArray, axes: UInt8Array, signs: FloatArray) -> IntArray:
    """Return the corner around which each ring becomes a fan, −1 for none; all rings are of one length."""
    following, after = np.roll(ring, -1, axis=1), np.roll(ring, -2, axis=1)
    turn = signs[:, None] * _turn_all(points, ring, following, after, axes)
    u, v = (axes + 1) % 3, (axes + 2) % 3
    step = points[following, u] - points[ring, u]
    along = step * (points[after, u] - points[following, u])
    along += (points[following, v] - points[ring, v]) * (points[after, v] - points[following, v])
    fits = ~((turn < 0.0) | ((turn == 0.0) & (along <= 0.0))).any(axis=1)
    way = (step > 0.0).astype(np.int64) - (step < 0.0)
    # Across the axis goes the way of the last step that was one.
    last = np.maximum.accumulate(np.where(way != 0, np.arange(way.shape[1]), 0), axis=1)
    way = np.take_along_axis(way, last, axis=1)
    way = np.where(way == 0, way[:, -1:], way)
    fits &= (way != np.roll(way, 1, axis=1)).sum(axis=1) == 2
    centre = np.full(len(ring), -1, dtype=np.int64)
    for place in range(ring.shape[1]):
        left = np.flatnonzero(fits & (centre < 0))
        b, c = (np.roll(ring[left], -place - shift, axis=1)[:, : ring.shape[1] - 2] for shift in (1, 2))
        turn = signs[left, None] * _turn_all(points, ring[left, place, None], b, c, axes[left])
        centre[left[~(turn <= 0.0).any(axis=1)]] = place
    return centre


def _turn_all(points: FloatArray, a: IntArray, b: IntArray, c: IntArray, axes: UInt8Array) -> FloatArray:
    u, v = (axes + 1) % 3, (axes + 2) % 3
    turn: FloatArray = (points[b, u] - points[a, u]) * (points[c, v] - points[a, v])
    turn -= (points[b, v] - points[a, v]) * (points[c, u] - points[a, u])
    return turn


@flat_kernel
def _turn(points: FloatArray, a: int, b: int, c: int, axis: int) -> float:
    """Return twice the area of a triangle seen along an axis, positive where it turns left."""
    u, v = (axis + 1) % 3, (axis + 2) % 3
    return float(
        (points[b, u] - points[a, u]) * (points[c, v] - points[a, v])
        - (points[b, v] - points[a, v]) * (points[c, u] - points[a, u])
    )


@flat_kernel
def _goes_back(points: FloatArray, a: int, b: int, c: int, axis: int) -> bool:
    u, v = (axis + 1) % 3, (axis + 2) % 3
    along = (points[b, u] - points[a, u]) * (points[c, u] - points[b, u])
    return bool(along + (points[b, v] - points[a, v]) * (points[c, v] - points[b, v]) <= 0.0)


@flat_kernel
def _is_convex(points: FloatArray, start: int, count: int, axis: int, sign: float) -> bool:
    u = (axis + 1) % 3
    changes, last = 0, 0
    first = 0
    for place in range(count):
        a, b = start + place, start + (place + 1) % count
        turn = sign * _turn(points, a, b, start + (place + 2) % count, axis)
        if turn < 0.0 or (turn == 0.0 and _goes_back(points, a, b, start + (place + 2) % count, axis)):
            return False
        step = points[b, u] - points[a, u]
        way = 1 if step > 0.0 else (-1 if step < 0.0 else 0)
        if way != 0:
            if last == 0:
                first = way
            elif way != last:
                changes += 1
            last = way
    if first != last:
        changes += 1
    # A ring that goes around once goes forth once and back once along any direction.
    return changes == 2


@flat_kernel
def _find_centre(points: FloatArray, start: int, count: int, axis: int, sign: float) -> int:
    for centre in range(count):
        fits = True
        for step in range(1, count - 1):
            b, c = start + (centre + step) % count, start + (centre + step + 1) % count
            if sign * _turn(points, start + centre, b, c, axis) <= 0.0:
                fits = False
                break
        if fits:
            return centre
    return -1


@flat_kernel
def _spread(
    points: FloatArray,
    starts: IntArray,
    counts: IntArray,
    axes: UInt8Array,
    signs: FloatArray,
    triangles: IntArray,
    divided: BoolArray,
) -> int:
    written = 0
    for ring in range(starts.size):
        start, count, axis, sign = starts[ring], counts[ring], int(axes[ring]), signs[ring]
        if count < 3 or not _is_convex(points, start, count, axis, sign):
            continue
        centre = _find_centre(points, start, count, axis, sign)
        if centre < 0:
            continue
        divided[ring] = True
        for step in range(1, count - 1):
            triangles[written, 0] = start + centre
            triangles[written, 1] = start + (centre + step) % count
            triangles[written, 2] = start + (centre + step + 1) % count
            written += 1
    return written


@flat_kernel
def _add_areas(
    points: FloatArray, triangles: Int32Array, owner: Int32Array, axes: UInt8Array, areas: FloatArray
) -> None:
    for triangle in range(triangles.shape[0]):
        polygon = owner[triangle]
        # As wide as the indices of the other kernels, so that what they share is compiled once.
        a = int(np.int64(triangles[triangle, 0]))
        b = int(np.int64(triangles[triangle, 1]))
        c = int(np.int64(triangles[triangle, 2]))
        areas[polygon] += abs(_turn(points, a, b, c, int(axes[polygon]))) / 2.0
