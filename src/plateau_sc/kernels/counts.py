"""Sum the changes of a count along the lines of a strip, and tell where the count is not 0.

Of each place the lines of the strip lie beside each other, so that all of them are summed at once. Counts are bytes.
They begin at a bias, so that those below 0 that rounding leaves at pixels in doubt do not come round, and a count from
which one could come round is told, provided that changes are from -64 to 63; `EVEN` stands for none. What tells it is
kept line by line too: to join the lines at each place would take longer than to sum them.
"""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.pool import EVEN, STRIP_BITS
from plateau_sc.types import BoolArray, Int8Array, Int32Array, UInt8Array

UInt64Array: TypeAlias = NDArray[np.uint64]

_LANES, _BITS = np.uint64(1 << STRIP_BITS), np.uint64(STRIP_BITS)
_SEVEN, _EIGHT = np.uint64(7), np.uint64(8)
_ONES, _SPREAD = np.uint64(0x0101010101010101), np.uint64(0x8040201008040201)


@flat_kernel
def sum_columns(
    changes: Int8Array, sums: Int8Array, bias: int, negative: bool, first: int, count: int, out: BoolArray
) -> bool:
    """Sum down the columns of a strip.

    Parameters
    ----------
    changes : ndarray, shape (n,), int8
        Of the pixels of the strip, 64 for each row.
    sums : ndarray, shape (128,), int8
        The counts north of the first row, with the bias, and 64 times 0; overwritten.
    bias : int
        What stands for a count of 0.
    negative : bool
        Whether to tell where the count is negative, in place of where it is not 0.
    first, count : int
        The first column, and how many there are.
    out : ndarray, shape (rows, cols), bool
        These columns of it are written.

    Returns
    -------
    bool
        True if a count was out of range.
    """
    # Numbers of one byte stay so that many are worked on at once.
    limit, width, left = np.int8(bias), np.uint64(count), np.uint64(first)
    for row in range(np.uint64(out.shape[0])):
        start = np.uint64(row) << _BITS
        for lane in range(width):
            value = np.int8(sums[lane] + changes[start + np.uint64(lane)] - EVEN)
            sums[lane] = value
            sums[_LANES + np.uint64(lane)] |= value
            out[row, left + np.uint64(lane)] = value < limit if negative else value != limit
    return _left_range(sums)


@flat_kernel
def sum_rows(
    changes: Int8Array, sums: Int8Array, bias: int, bits: UInt8Array, row: UInt64Array, octets: UInt8Array, first: int,
    count: int, out: BoolArray,
) -> bool:  # fmt: skip
    """Sum along the rows of a strip.

    Parameters
    ----------
    changes : ndarray, shape (n,), int8
        Of the pixels of the strip, 64 for each column; beyond the last column there is room for seven more.
    sums : ndarray, shape (128,), int8
        The counts west of the first column, with the bias, and 64 times 0; overwritten.
    bias : int
        What stands for a count of 0.
    bits : ndarray, shape (n / 8,), uint8
        Room for the answers, eight columns a byte.
    row : ndarray, shape (n / 64,), uint64
        Room for those of one row.
    octets : ndarray, shape (n / 8,), uint8
        The same memory by bytes.
    first, count : int
        The first row, and how many there are.
    out : ndarray, shape (rows, cols), bool
        These rows of it are written: True where the count is not 0.

    Returns
    -------
    bool
        True if a count was out of range.
    """
    limit, cols = np.int8(bias), np.uint64(out.shape[1])
    eights = (cols + _SEVEN) // _EIGHT
    for eight in range(eights):
        to = np.uint64(eight) << _BITS
        for lane in range(_LANES):
            bits[to + np.uint64(lane)] = 0
        for place in range(min(_EIGHT, cols - np.uint64(eight) * _EIGHT)):
            start, bit = (np.uint64(eight) * _EIGHT + np.uint64(place)) << _BITS, np.uint8(1 << np.int64(place))
            for lane in range(_LANES):
                count_here = np.int8(sums[lane] + changes[start + np.uint64(lane)] - EVEN)
                sums[lane] = count_here
                sums[_LANES + np.uint64(lane)] |= count_here
                bits[to + np.uint64(lane)] |= bit if count_here != limit else np.uint8(0)
    for lane in range(np.uint64(count)):
        for eight in range(eights):
            # Each bit becomes a byte: the lowest the lowest.
            row[eight] = np.uint64(bits[(np.uint64(eight) << _BITS) + np.uint64(lane)]) * _ONES & _SPREAD
        to = np.uint64(first) + np.uint64(lane)
        for column in range(cols):
            out[to, column] = octets[column] != 0
    return _left_range(sums)


@flat_kernel
def sum_wide(
    changes: Int32Array, sums: Int32Array, by_rows: bool, negative: bool, first: int, count: int, out: BoolArray
) -> None:
    """Sum along the lines of a strip with counts of 32 bits, which none leaves, and no bias.

    Parameters
    ----------
    changes : ndarray, shape (n,), int32
        Of the pixels of the strip, 64 for each place.
    sums : ndarray, shape (128,), int32
        The counts in front of the first place; overwritten.
    by_rows : bool
        Whether lines are rows, in place of columns.
    negative : bool
        Whether to tell where the count is negative, in place of where it is not 0.
    first, count : int
        The first line, and how many there are.
    out : ndarray, shape (rows, cols), bool
        These lines of it are written.
    """
    for place in range(out.shape[1] if by_rows else out.shape[0]):
        for lane in range(count):
            value = int(sums[lane]) + int(changes[(place << STRIP_BITS) + lane]) - EVEN
            sums[lane] = value
            row, column = (first + lane, place) if by_rows else (place, first + lane)
            out[row, column] = value < 0 if negative else value != 0


@flat_kernel
def add_lines(
    changes: Int8Array, sums: Int8Array, bias: int, once: int, places: int, begin: int, tally: UInt8Array
) -> bool:
    """Sum along the lines of a strip, and count at each pixel that is in shadow.

    Parameters
    ----------
    changes : ndarray, shape (n,), int8
        Of the pixels of the strip, 64 for each place.
    sums : ndarray, shape (128,), int8
        The counts in front of the first place, with the bias, and 64 times 0; overwritten.
    bias : int
        What stands for a count of 0.
    once : int
        By how much, 1 or -1.
    places : int
        How many there are.
    begin : int
        Where the strip begins in the tally.
    tally : ndarray, shape (m,), uint8
        Strip by strip as the changes are; what it holds comes round at 256.

    Returns
    -------
    bool
        True if a count was out of range.
    """
    limit, add, start = np.int8(bias), np.uint8(once & 255), np.uint64(begin)
    for place in range(np.uint64(places)):
        at = np.uint64(place) << _BITS
        for lane in range(_LANES):
            count = np.int8(sums[lane] + changes[at + np.uint64(lane)] - EVEN)
            sums[lane] = count
            sums[_LANES + np.uint64(lane)] |= count
            to = start + at + np.uint64(lane)
            tally[to] = np.uint8(tally[to] + (add if count != limit else np.uint8(0)))
    return _left_range(sums)


@flat_kernel
def _left_range(sums: Int8Array) -> bool:
    bad = np.int8(0)
    for lane in range(_LANES):
        bad = np.int8(bad | sums[_LANES + np.uint64(lane)])
    return bool(bad < 0)


@flat_kernel
def count_of(changes: Any, begin: int, lane: int, place: int) -> int:
    """Return the count at one pixel of a strip.

    Parameters
    ----------
    changes : ndarray, shape (n,), int8
        Of the pixels of the strip, 64 for each place.
    begin : int
        The count in front of the first place.
    lane : int
        Its line in the strip.
    place : int
        Its place.

    Returns
    -------
    int
        The count.
    """
    count = begin
    for number in range(place + 1):
        count += changes[np.uint64((number << STRIP_BITS) + lane)] - EVEN
    return count
