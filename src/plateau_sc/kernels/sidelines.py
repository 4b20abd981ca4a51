"""Lines beside lines: the sides of a road from its centre line."""

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.compiler import kernel
from plateau_sc.types import BoolArray, FloatArray, IntArray

MITRE = 2.0
"""Farthest that the corner of a moved line lies from the corner of the line itself, in offsets: for turns of 120°."""

_HAIRPIN = 1e-9


def shift_lines(vertices: FloatArray, offsets: IntArray, distance: FloatArray) -> tuple[FloatArray, BoolArray]:
    """Return lines that run beside lines, with mitred corners.

    A corner lies where the moved segments before and after it meet, but never farther than `MITRE` distances from the
    corner of the line itself: at turns of more than 120° it is cut short, and where a line turns back upon itself it is
    the corner itself. On the inside of a bend that is tighter than the distance a moved segment runs backwards; such
    segments are told, to be left out. A line that would keep none of its segments is not moved.

    Parameters
    ----------
    vertices : ndarray, shape (k, 2), float64
        Corners of all lines [m].
    offsets : ndarray, shape (m + 1,), int64
        Corners of each line: those from ``offsets[i]`` to ``offsets[i + 1]``.
    distance : ndarray, shape (m,), float64
        How far to move each line to the left, looking along it; below 0 to the right [m].

    Returns
    -------
    moved : ndarray, shape (k, 2), float64
        Corners of the moved lines [m].
    kept : ndarray, shape (k,), bool
        Whether the segment that begins at each corner runs forward; the last corner of a line begins none.

    Raises
    ------
    ParameterError
        The shapes do not belong together.

    Examples
    --------
    >>> corner = np.array([[0.0, 0.0], [9.0, 0.0], [9.0, 9.0]])
    >>> moved, kept = shift_lines(corner, np.array([0, 3]), np.array([2.0]))
    >>> moved.tolist(), kept.tolist()
    ([[0.0, 2.0], [7.0, 2.0], [7.0, 9.0]], [True, True, False])
    """
    points, bounds = require_lines(vertices, offsets)
    aside = np.ascontiguousarray(distance, dtype=np.float64)
    if aside.shape != (len(bounds) - 1,):
        raise ParameterError(f"distance must have the shape ({len(bounds) - 1},), one a line; found {aside.shape}")
    moved, kept = points.copy(), np.zeros(len(points), dtype=np.bool_)
    _shift(points, bounds, aside, moved, kept)
    return moved, kept


def require_lines(vertices: FloatArray, offsets: IntArray) -> tuple[FloatArray, IntArray]:
    """Give lines as contiguous arrays, if they are such.

    Parameters
    ----------
    vertices, offsets : ndarray
        As in `shift_lines`.

    Returns
    -------
    vertices : ndarray, shape (k, 2), float64
        The corners.
    offsets : ndarray, shape (m + 1,), int64
        Corners of each line.

    Raises
    ------
    ParameterError
        A shape or an offset is none of lines, or a coordinate is not finite.
    """
    points = np.ascontiguousarray(vertices, dtype=np.float64)
    bounds = np.ascontiguousarray(offsets, dtype=np.int64)
    if points.ndim != 2 or points.shape[1] != 2 or not np.isfinite(points).all():
        raise ParameterError(f"vertices must be finite and of the shape (k, 2), found {points.shape}")
    if (
        bounds.ndim != 1
        or not len(bounds)
        or bounds[0] != 0
        or bounds[-1] != len(points)
        or (np.diff(bounds) < 0).any()
    ):
        raise ParameterError(f"offsets must ascend from 0 to the number of corners, {len(points)}; found {bounds}")
    return points, bounds


@kernel
def _shift(points: FloatArray, bounds: IntArray, distance: FloatArray, moved: FloatArray, kept: BoolArray) -> None:
    for line in range(len(bounds) - 1):
        begin, end, aside = bounds[line], bounds[line + 1], distance[line]
        forward = 0
        for i in range(begin, end):
            ax, ay = _direction(points, i, begin, -1)
            bx, by = _direction(points, i, end - 1, 1)
            if ax == 0.0 and ay == 0.0:
                ax, ay = bx, by
            if bx == 0.0 and by == 0.0:
                bx, by = ax, ay
            x, y, bend = -(ay + by), ax + bx, 1.0 + ax * bx + ay * by
            if bend > _HAIRPIN:
                # The sum of the normals has the length sqrt(2 bend); divided by bend it reaches where the sides meet.
                reach = aside * min(1.0 / bend, MITRE / np.sqrt(2.0 * bend))
                moved[i, 0], moved[i, 1] = points[i, 0] + reach * x, points[i, 1] + reach * y
        for i in range(begin, end - 1):
            ux, uy = points[i + 1, 0] - points[i, 0], points[i + 1, 1] - points[i, 1]
            kept[i] = ux * (moved[i + 1, 0] - moved[i, 0]) + uy * (moved[i + 1, 1] - moved[i, 1]) > 0.0
            forward += kept[i]
        if forward == 0:
            for i in range(begin, end):
                moved[i, 0], moved[i, 1] = points[i, 0], points[i, 1]
                kept[i] = i < end - 1


@kernel
def _direction(points: FloatArray, i: int, last: int, step: int) -> tuple[float, float]:
    """Return the unit vector of the nearest segment with a length before (-1) or after (1) a corner; 0, 0 for none."""
    j = i
    while j != last:
        j += step
        x, y = step * (points[j, 0] - points[i, 0]), step * (points[j, 1] - points[i, 1])
        length = np.sqrt(x * x + y * y)
        if length > 0.0:
            return x / length, y / length
    return 0.0, 0.0
