"""Give the pixels of a lattice the values of their nearest points, block by block, from those that may be nearest."""

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import FloatArray, IntArray

_ROUNDING = 1e-9


@flat_kernel
def fill_nearest(
    x: FloatArray,
    y: FloatArray,
    block: int,
    starts: IntArray,
    places: FloatArray,
    values: FloatArray,
    work: FloatArray,
    out: FloatArray,
) -> None:
    """Fill the blocks of a lattice, of two points that are equally near with the value of the first.

    Parameters
    ----------
    x : ndarray, shape (cols,), float64
        Coordinates of the columns [m].
    y : ndarray, shape (rows,), float64
        Coordinates of the rows [m].
    block : int
        Pixels along each side of a block; those at the ends of a row or column of blocks may be smaller.
    starts : ndarray, shape (blocks + 1,), int64
        Where the points of each block begin, row by row of blocks; each has one or more.
    places : ndarray, shape (2, n), float64
        The points [m].
    values : ndarray, shape (n,), float64
        Theirs.
    work : ndarray, shape (4, m), float64
        Room for the points of any block.
    out : ndarray, shape (rows, cols), float64
        Overwritten.
    """
    across = (len(x) + block - 1) // block
    for number in range(len(starts) - 1):
        top, left = number // across * block, number % across * block
        bottom, right = min(top + block, len(y)), min(left + block, len(x))
        low_x, high_x = min(x[left], x[right - 1]), max(x[left], x[right - 1])
        low_y, high_y = min(y[top], y[bottom - 1]), max(y[top], y[bottom - 1])
        kept = _keep(starts[number], starts[number + 1], places, values, (low_x, high_x, low_y, high_y), work)
        for row in range(top, bottom):
            _fill_row(x, y[row], left, right, kept, work, out[row])


@flat_kernel
def _keep(
    begin: int,
    stop: int,
    places: FloatArray,
    values: FloatArray,
    box: tuple[float, float, float, float],
    work: FloatArray,
) -> int:
    """Put what may be nearest to a place in a box into the room, and count it: 1 where all have one value."""
    low_x, high_x, low_y, high_y = box
    # Wherever a place is in the box, one point is no farther from it than this.
    most = np.inf
    for point in range(begin, stop):
        east = max(high_x - places[0, point], places[0, point] - low_x)
        north = max(high_y - places[1, point], places[1, point] - low_y)
        most = min(most, east * east + north * north)
    most += _ROUNDING * (1.0 + most)
    kept, is_one = 0, True
    for point in range(begin, stop):
        u, v = places[0, point], places[1, point]
        east, north = max(max(low_x - u, u - high_x), 0.0), max(max(low_y - v, v - high_y), 0.0)
        if east * east + north * north <= most:
            work[0, kept], work[1, kept], work[2, kept] = u, v, values[point]
            is_one &= work[2, kept] == work[2, 0]
            kept += 1
    return 1 if is_one else kept


@flat_kernel
def _fill_row(x: FloatArray, y: float, left: int, right: int, kept: int, work: FloatArray, out: FloatArray) -> None:
    """Fill the pixels of a block in a row."""
    for point in range(np.uint64(kept)):
        north = work[1, point] - y
        work[3, point] = north * north
    for col in range(left, right):
        best, nearest = np.inf, 0
        for point in range(kept):
            east = work[0, point] - x[col]
            square = east * east + work[3, point]
            if square < best:
                best, nearest = square, point
        out[col] = work[2, nearest]
