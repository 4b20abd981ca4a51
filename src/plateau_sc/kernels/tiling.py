"""Lay pixels into flat polygons that are given as triangles, line by line of a rectangle of cells about each."""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import FloatArray, IntArray

_EDGE = 1e-9
_NONE = -1


class Tiling(NamedTuple):
    """How polygons are divided into cells.

    Attributes
    ----------
    flat : ndarray, shape (t, 3, 2), float64
        Corners of the triangles, in cells: column and line, whole numbers for the centres.
    first, spans : ndarray, shape (t, 2), int64
        The first column and line of the cells that may lie in each triangle, and how many there are.
    offsets : ndarray, shape (n + 1,), int64
        Triangles of each polygon.
    """

    flat: FloatArray
    first: IntArray
    spans: IntArray
    offsets: IntArray


def lay_pixels(tiling: Tiling, corners: FloatArray, normals: FloatArray, offset: float) -> tuple[FloatArray, IntArray]:
    """Return the centres of the cells that lie in the polygons, a little off the triangles that hold them.

    Parameters
    ----------
    tiling : Tiling
        How the polygons are divided.
    corners : ndarray, shape (t, 3, 3), float64
        Corners of the triangles in space [m].
    normals : ndarray, shape (n, 3), float64
        Unit vector outward of each polygon.
    offset : float
        How far off [m].

    Returns
    -------
    places : ndarray, shape (m, 3), float64
        Polygon by polygon, line by line [m]. A centre between triangles belongs to the first of them. A polygon that
        holds no centre has one place, in the middle of its largest triangle.
    starts : ndarray, shape (n + 1,), int64
        Where those of each polygon begin.
    """
    places = np.empty((int(tiling.spans.prod(axis=1).sum()) + len(normals), 3))
    starts = np.zeros(len(normals) + 1, dtype=np.int64)
    width = int((tiling.first + tiling.spans)[:, 0].max(initial=0))
    _lay(*tiling, corners, normals, offset, np.full(width, _NONE, dtype=np.int64), places, starts)
    return places[: starts[-1]], starts


@flat_kernel
def _lay(
    flat: FloatArray,
    first: IntArray,
    spans: IntArray,
    offsets: IntArray,
    corners: FloatArray,
    normals: FloatArray,
    offset: float,
    held: IntArray,
    places: FloatArray,
    starts: IntArray,
) -> None:
    """Write the places of all polygons, and where those of each begin."""
    count = 0
    for polygon in range(len(normals)):
        begin, end = offsets[polygon], offsets[polygon + 1]
        top, bottom, before = first[begin, 1], np.int64(0), count
        left, right = first[begin, 0], np.int64(0)
        for triangle in range(begin, end):
            top, bottom = min(top, first[triangle, 1]), max(bottom, first[triangle, 1] + spans[triangle, 1])
            left, right = min(left, first[triangle, 0]), max(right, first[triangle, 0] + spans[triangle, 0])
        for line in range(top, bottom):
            for triangle in range(begin, end):
                if first[triangle, 1] <= line < first[triangle, 1] + spans[triangle, 1]:
                    _hold(flat, triangle, line, first[triangle, 0], spans[triangle, 0], held)
            for column in range(left, right):
                if held[column] != _NONE:
                    one, other = _share(flat, held[column], float(column), float(line))
                    _place(corners, held[column], one, other, normals, polygon, offset, count, places)
                    count += 1
                    held[column] = _NONE
        if count == before:
            largest = _find_largest(corners, begin, end)
            _place(corners, largest, 1.0 / 3.0, 1.0 / 3.0, normals, polygon, offset, count, places)
            count += 1
        starts[polygon + 1] = count


@flat_kernel
def _hold(flat: FloatArray, triangle: int, line: int, first: int, span: int, held: IntArray) -> None:
    """Let a triangle hold the centres of a line that lie in it and in none before."""
    for column in range(first, first + span):
        if held[column] == _NONE:
            second, third = _share(flat, triangle, float(column), float(line))
            if 1.0 - second - third >= -_EDGE and second >= -_EDGE and third >= -_EDGE:
                held[column] = triangle


@flat_kernel
def _share(flat: FloatArray, triangle: int, column: float, line: float) -> tuple[float, float]:
    """Return the second and third barycentric coordinate of a place in a flat triangle, infinite without an area."""
    ex, ey = flat[triangle, 1, 0] - flat[triangle, 0, 0], flat[triangle, 1, 1] - flat[triangle, 0, 1]
    ox, oy = flat[triangle, 2, 0] - flat[triangle, 0, 0], flat[triangle, 2, 1] - flat[triangle, 0, 1]
    x, y = column - flat[triangle, 0, 0], line - flat[triangle, 0, 1]
    area = ex * oy - ey * ox
    if area == 0.0:
        return np.inf, np.inf
    return (x * oy - y * ox) / area, (ex * y - ey * x) / area


@flat_kernel
def _place(
    corners: FloatArray,
    triangle: int,
    second: float,
    third: float,
    normals: FloatArray,
    polygon: int,
    offset: float,
    count: int,
    places: FloatArray,
) -> None:
    """Write a place that is given by its shares of the corners of a triangle."""
    for axis in range(3):
        place = (1.0 - second - third) * corners[triangle, 0, axis] + second * corners[triangle, 1, axis]
        places[count, axis] = place + third * corners[triangle, 2, axis] + offset * normals[polygon, axis]


@flat_kernel
def _find_largest(corners: FloatArray, begin: int, end: int) -> int:
    """Return the last of the largest triangles."""
    largest, most = begin, -1.0
    for triangle in range(begin, end):
        square = 0.0
        for axis in range(3):
            one, other = (axis + 1) % 3, (axis + 2) % 3
            start, beside = corners[triangle, 0, one], corners[triangle, 0, other]
            turn = (corners[triangle, 1, one] - start) * (corners[triangle, 2, other] - beside)
            turn -= (corners[triangle, 1, other] - beside) * (corners[triangle, 2, one] - start)
            square += turn * turn
        if square >= most:
            largest, most = triangle, square
    return largest
