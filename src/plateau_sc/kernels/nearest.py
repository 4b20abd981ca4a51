"""Give the pixels of a lattice the values of their nearest points.

A point is the nearest of no pixel of a block if another is nearer to all of them. Blocks lie within blocks, from whole
bands of rows down to a few pixels a side, and of each only what is left for the one around it is looked at.
"""

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import FloatArray

WIDE, MIDDLE, SMALL = 128, 32, 16
"""Pixels along each side of the blocks; those at the ends of a row or column of blocks may be smaller."""

_ROUNDING = 1e-9
# Of many points so many tell how far the nearest one can be.
_SOME = 256


def make_work(points: int) -> FloatArray:
    """Return the room that `fill_nearest` needs.

    Parameters
    ----------
    points : int
        How many points there are.

    Returns
    -------
    ndarray, shape (4, m), float64
        For what is left of them in each of four blocks around each other, and for a row of pixels.
    """
    return np.empty((4, max(4 * points + 1, SMALL)))


@flat_kernel
def fill_nearest(x: FloatArray, y: FloatArray, points: FloatArray, work: FloatArray, out: FloatArray) -> None:
    """Fill a lattice, of two points that are equally near with the value of the first.

    Parameters
    ----------
    x : ndarray, shape (cols,), float64
        Coordinates of the columns, in their order [m].
    y : ndarray, shape (rows,), float64
        Coordinates of the rows, in their order [m].
    points : ndarray, shape (3, n), float64
        Coordinates of the points, one or more [m], and their values.
    work : ndarray, shape (4, m), float64
        As `make_work` gives it; overwritten.
    out : ndarray, shape (rows, cols), float64
        Overwritten.
    """
    rows, cols = len(y), len(x)
    band = _keep(points, 0, points.shape[1], x, y, (0, rows, 0, cols), work, 0)
    for left in range(0, cols, WIDE):
        for top in range(0, rows, WIDE):
            around = (top, min(top + WIDE, rows), left, min(left + WIDE, cols))
            wide = band + _keep(work, 0, band, x, y, around, work, band)
            for upper in range(top, around[1], MIDDLE):
                for begin in range(left, around[3], MIDDLE):
                    within = (upper, min(upper + MIDDLE, around[1]), begin, min(begin + MIDDLE, around[3]))
                    middle = wide + _keep(work, band, wide, x, y, within, work, wide)
                    _fill_blocks(x, y, within, wide, middle, work, out)


@flat_kernel
def _fill_blocks(
    x: FloatArray,
    y: FloatArray,
    around: tuple[int, int, int, int],
    begin: int,
    stop: int,
    work: FloatArray,
    out: FloatArray,
) -> None:
    """Fill the small blocks of a block from the points that are left for it."""
    for top in range(around[0], around[1], SMALL):
        for left in range(around[2], around[3], SMALL):
            block = (top, min(top + SMALL, around[1]), left, min(left + SMALL, around[3]))
            end = stop + _keep(work, begin, stop, x, y, block, work, stop)
            for row in range(block[0], block[1]):
                _fill_row(x[block[2] : block[3]], y[row], stop, end, work, work[3], out[row, block[2] : block[3]])


@flat_kernel
def _keep(
    source: FloatArray,
    begin: int,
    stop: int,
    x: FloatArray,
    y: FloatArray,
    block: tuple[int, int, int, int],
    work: FloatArray,
    start: int,
) -> int:
    """Put the points that may be nearest to a place in a block behind others, and count them: 1 where all are alike."""
    top, bottom, left, right = block
    low_x, high_x = min(x[left], x[right - 1]), max(x[left], x[right - 1])
    low_y, high_y = min(y[top], y[bottom - 1]), max(y[top], y[bottom - 1])
    # Wherever a place is in the block, one of some points is no farther from it than this.
    most, begun, stopped = np.inf, np.uint64(begin), np.uint64(stop)
    for point in range(begun, stopped, np.uint64(1 + (stop - begin) // _SOME)):
        east = max(high_x - source[0, point], source[0, point] - low_x)
        north = max(high_y - source[1, point], source[1, point] - low_y)
        most = min(most, east * east + north * north)
    most += _ROUNDING * (1.0 + most)
    kept, least, greatest = np.uint64(start), np.inf, -np.inf
    # Whether a point is kept cannot be guessed: each is written, and those that are not are written over.
    for point in range(begun, stopped):
        u, v, value = source[0, point], source[1, point], source[2, point]
        east, north = max(max(low_x - u, u - high_x), 0.0), max(max(low_y - v, v - high_y), 0.0)
        is_near = east * east + north * north <= most
        work[0, kept], work[1, kept], work[2, kept] = u, v, value
        least, greatest = min(least, value if is_near else np.inf), max(greatest, value if is_near else -np.inf)
        kept += np.uint64(is_near)
    return 1 if least == greatest else int(kept) - start


@flat_kernel
def _fill_row(
    x: FloatArray, y: float, begin: int, stop: int, work: FloatArray, best: FloatArray, out: FloatArray
) -> None:
    """Fill the pixels of a small block in a row, point by point, so that many pixels are looked at at once."""
    count = np.uint64(len(x))
    for place in range(count):
        best[place], out[place] = np.inf, work[2, begin]
    if stop - begin == 1:
        return
    for point in range(np.uint64(begin), np.uint64(stop)):
        u, value, north = work[0, point], work[2, point], work[1, point] - y
        square_north = north * north
        for place in range(count):
            east = u - x[place]
            square = east * east + square_north
            out[place] = value if square < best[place] else out[place]
            best[place] = min(best[place], square)
