"""Sum the changes of a count over the pixels of a strip, and tell where the count is not 0.

Counts are bytes. They begin at a bias, so that those below 0 that rounding leaves at pixels in doubt do not come round,
and a count from which one could come round is told, provided that changes are from -64 to 63.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import BoolArray, Int8Array, Int32Array, UInt8Array

UInt64Array: TypeAlias = NDArray[np.uint64]

_TOPS = np.uint64(0x8080808080808080)
_ONES = np.uint64(0x0101010101010101)
_ONE, _TWO, _FOUR, _EIGHT = np.uint64(1), np.uint64(2), np.uint64(4), np.uint64(8)
_SEVEN, _LAST = np.uint64(7), np.uint64(56)
# Along rows 127 stands for a count of 0, so that the highest bit of a byte tells whether there is one. With 16 more it
# tells whether the count is from -15 to 112, from which no change leads out of the byte.
_BEGIN, _LEAST, _MOST = 127, 15, 112
_MARGIN = np.uint64(16) * _ONES


@flat_kernel
def sum_columns(
    changes: Int8Array, stride: int, bias: int, negative: bool, sums: Int8Array, first: int, stop: int, out: BoolArray
) -> bool:
    """Go on down the columns from the strip before.

    Parameters
    ----------
    changes : ndarray, shape (n,), int8
        Of the pixels of the strip, row by row.
    stride : int
        From one row to the next in it.
    bias : int
        What stands for a count of 0.
    negative : bool
        Whether to tell where the count is negative, in place of where it is not 0.
    sums : ndarray, shape (cols,), int8
        The counts in the row above with the bias; those in the last row are left in it.
    first, stop : int
        Rows of the strip.
    out : ndarray, shape (rows, cols), bool
        These rows of it are written.

    Returns
    -------
    bool
        True if a count was out of range.
    """
    # Numbers of one byte stay so that many are worked on at once.
    bad, limit = np.int8(0), np.int8(bias)
    width = np.uint64(out.shape[1])
    for row in range(np.uint64(first), np.uint64(stop)):
        start = (np.uint64(row) - np.uint64(first)) * np.uint64(stride)
        for column in range(width):
            count = np.int8(sums[column] + changes[start + np.uint64(column)])
            sums[column] = count
            out[row, column] = count < limit if negative else count != limit
            bad = np.int8(bad | count)
    return bool(bad < 0)


@flat_kernel
def sum_rows(
    words: UInt64Array, stride: int, rim: Int32Array, row: UInt64Array, answers: UInt8Array, first: int, stop: int,
    out: BoolArray,
) -> bool:  # fmt: skip
    """Sum along the rows of a strip, eight pixels and four rows at once.

    As one whole number the eight bytes of a word, times 1 + 2**8 + 2**16 + ..., are the sums of the first of them, of
    the first two, and so on, as long as all of them are counts that a byte holds.

    Parameters
    ----------
    words : ndarray, shape (n / 8,), uint64
        The changes, eight bytes a word, the first of them the lowest; a multiple of four rows.
    stride : int
        From one row to the next in it [bytes], a multiple of 8.
    rim : ndarray, shape (rows + 4,), int32
        The count west of each row.
    row : ndarray, shape (4 stride / 8,), uint64
        Room for the answers of four rows.
    answers : ndarray, shape (4 stride,), uint8
        The same memory by bytes.
    first, stop : int
        Rows of the strip.
    out : ndarray, shape (rows, cols), bool
        These rows of it are written: True where the count is not 0.

    Returns
    -------
    bool
        True if a count was out of range.
    """
    good, beside, width = _TOPS, np.uint64(stride) // _EIGHT, np.uint64(out.shape[1])
    for four in range((np.uint64(stop - first) + np.uint64(3)) // _FOUR):
        begin, start = np.uint64(first) + np.uint64(four) * _FOUR, np.uint64(four) * _FOUR * beside
        for line in range(_FOUR):
            west = np.int64(rim[begin + np.uint64(line)])
            good &= _TOPS if west > -_LEAST and west < _MOST else np.uint64(0)
        a, b = np.uint64(_BEGIN + rim[begin]), np.uint64(_BEGIN + rim[begin + _ONE])
        c, d = np.uint64(_BEGIN + rim[begin + _TWO]), np.uint64(_BEGIN + rim[begin + _TWO + _ONE])
        for place in range(beside):
            at = np.uint64(place)
            one, two = words[start + at], words[start + beside + at]
            three, other = words[start + beside + beside + at], words[start + beside + beside + beside + at]
            # Bytes below 0 take 1 off the byte above, as in a whole number of base 256.
            one = (one - ((one & _TOPS) << _ONE) + a) * _ONES
            two = (two - ((two & _TOPS) << _ONE) + b) * _ONES
            three = (three - ((three & _TOPS) << _ONE) + c) * _ONES
            other = (other - ((other & _TOPS) << _ONE) + d) * _ONES
            a, b, c, d = one >> _LAST, two >> _LAST, three >> _LAST, other >> _LAST
            good &= (one + _MARGIN) & (two + _MARGIN) & (three + _MARGIN) & (other + _MARGIN)
            row[at], row[beside + at] = (one >> _SEVEN) & _ONES, (two >> _SEVEN) & _ONES
            row[beside + beside + at] = (three >> _SEVEN) & _ONES
            row[beside + beside + beside + at] = (other >> _SEVEN) & _ONES
        for line in range(min(_FOUR, np.uint64(stop) - begin)):
            to, source = begin + np.uint64(line), np.uint64(line) * beside * _EIGHT
            for column in range(width):
                out[to, column] = answers[source + np.uint64(column)] != 0
    return bool(good != _TOPS)


@flat_kernel
def sum_wide(
    changes: Int32Array, stride: int, by_rows: bool, negative: bool, rim: Int32Array, sums: Int32Array, first: int,
    stop: int, out: BoolArray,
) -> None:  # fmt: skip
    """Do the same with counts of 32 bits, which none leaves, and no bias.

    Parameters
    ----------
    changes : ndarray, shape (n,), int32
        Of the pixels of the strip, row by row.
    stride : int
        From one row to the next in it.
    by_rows : bool
        Whether to sum along the rows, in place of down the columns.
    negative : bool
        Whether to tell where the count is negative, in place of where it is not 0.
    rim : ndarray, shape (rows + 4,), int32
        Along rows the count west of each.
    sums : ndarray, shape (cols,), int32
        Down the columns the counts in the row above; those in the last row are left in it.
    first, stop : int
        Rows of the strip.
    out : ndarray, shape (rows, cols), bool
        These rows of it are written.
    """
    for row in range(first, stop):
        count = int(rim[row])
        for column in range(out.shape[1]):
            count = (count if by_rows else int(sums[column])) + int(changes[(row - first) * stride + column])
            sums[column] = count
            out[row, column] = count < 0 if negative else count != 0
