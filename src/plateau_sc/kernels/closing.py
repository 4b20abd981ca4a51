"""Rings without their closing points, and which of them are beyond doubt."""

import numpy as np

from plateau_sc.kernels import compiler
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import BoolArray, FloatArray, IntArray

# So many points are done in NumPy before the kernel is compiled, all calls of a process together.
_FEW = 500_000

_done = 0


def open_rings(
    points: FloatArray, offsets: IntArray, low: FloatArray, high: FloatArray
) -> tuple[FloatArray, BoolArray, BoolArray]:
    """Drop the last point of each ring that repeats its first, and tell which rings are sound.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Vertices.
    offsets : ndarray, shape (rings + 1,), int64
        Ring i has the vertices ``offsets[i]:offsets[i + 1]``.
    low, high : ndarray, shape (3,), float64
        Least and greatest coordinates of what is sound.

    Returns
    -------
    points : ndarray, shape (m, 3), float64
        The others, ring by ring.
    closed : ndarray, shape (rings,), bool
        Rings whose last point was dropped; one of a single point has none to drop.
    sound : ndarray, shape (rings,), bool
        Rings with three distinct points or more, all between the limits. Some that are not marked may be sound too.

    Examples
    --------
    >>> triangle = np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [1.0, 1.0, 0.0], [0.0, 0.0, 0.0]])
    >>> opened, closed, _ = open_rings(triangle, np.array([0, 4]), np.zeros(3), np.ones(3))
    >>> len(opened), closed.tolist()
    (3, [True])
    """
    global _done
    if _done + len(points) <= _FEW and not compiler.is_compiled(_open):
        _done += len(points)
        return _open_alike(points, offsets)
    opened = np.empty((len(points), 3))
    closed, sound = np.zeros(offsets.size - 1, np.bool_), np.zeros(offsets.size - 1, np.bool_)
    used = _open(np.ascontiguousarray(points), offsets, low, high, opened, closed, sound)
    return opened[:used], closed, sound


def _open_alike(points: FloatArray, offsets: IntArray) -> tuple[FloatArray, BoolArray, BoolArray]:
    """Open the rings in NumPy, and leave it to others which are sound."""
    counts = np.diff(offsets)
    filled = np.flatnonzero(counts > 1)
    closed = np.zeros(counts.size, np.bool_)
    closed[filled] = np.all(points[offsets[:-1][filled]] == points[offsets[1:][filled] - 1], axis=1)
    kept = np.ones(points.shape[0], np.bool_)
    kept[offsets[1:][closed] - 1] = False
    return points[kept], closed, np.zeros(counts.size, np.bool_)


@flat_kernel
def _open(
    points: FloatArray,
    offsets: IntArray,
    low: FloatArray,
    high: FloatArray,
    opened: FloatArray,
    closed: BoolArray,
    sound: BoolArray,
) -> int:
    used = 0
    for ring in range(closed.size):
        first, end = offsets[ring], offsets[ring + 1]
        if end - first > 1 and _are_same(points, first, end - 1):
            closed[ring] = True
            end -= 1
        second = -1
        distinct, inside = 1, True
        for place in range(first, end):
            for axis in range(3):
                value = points[place, axis]
                opened[used, axis] = value
                inside &= low[axis] <= value <= high[axis]
            used += 1
            if distinct < 3 and not _are_same(points, place, first):
                if second < 0:
                    second = place
                    distinct = 2
                elif not _are_same(points, place, second):
                    distinct = 3
        sound[ring] = inside and distinct == 3
    return used


@flat_kernel
def _are_same(points: FloatArray, one: int, other: int) -> bool:
    return bool(
        points[one, 0] == points[other, 0] and points[one, 1] == points[other, 1] and points[one, 2] == points[other, 2]
    )
