"""Read the mask that the states of pixels make, in pieces of which both sides fit the cache."""

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.marking import DOUBTED, LIT, SHADED
from plateau_sc.types import BoolArray, IntArray, UInt8Array

# Pixels of a row that are read together; and where lines are columns, so many rows of eight columns.
_LENGTH, _ROWS, _COLUMNS = 512, 256, 8
_LISTED = 4096


def read_states(states: UInt8Array, by_rows: bool, shy: BoolArray, mask: BoolArray) -> IntArray:
    """Write the mask that states make, and return the pixels that are for the rays to decide.

    Parameters
    ----------
    states : ndarray, shape (lines, places), uint8
        `LIT`, `SHADED` or `DOUBTED`.
    by_rows : bool
        Lines are rows if True, columns if False.
    shy : ndarray, shape (rows, cols), bool
        Pixels that are in doubt unless they are in shadow.
    mask : ndarray, shape (rows, cols), bool
        Overwritten: True in shadow.

    Returns
    -------
    ndarray, shape (d,), int64
        Places in the flattened mask.
    """
    read, is_shy, room, found = _read_rows if by_rows else _read_columns, bool(shy.any()), 0, _LISTED
    while found > room:
        room, doubts = found, np.empty(found, dtype=np.int64)
        found = int(read(states, shy.view(np.uint8), is_shy, mask.view(np.uint8), doubts))
    return doubts[:found]


@flat_kernel
def _read_rows(states: UInt8Array, shy: UInt8Array, is_shy: bool, mask: UInt8Array, doubts: IntArray) -> int:
    """Go through the pieces where lines are rows, look for doubts where there may be some, and count them."""
    rows, cols = mask.shape
    found = 0
    for row in range(rows):
        for left in range(0, cols, _LENGTH):
            right = min(left + _LENGTH, cols)
            bits = np.uint8(0)
            # Of unsigned numbers none counts from the end, so that many are read and written at once.
            for column in range(np.uint64(left), np.uint64(right)):
                state = states[np.uint64(row), column]
                mask[np.uint64(row), column] = state & np.uint8(SHADED)
                bits |= state
            if bits & DOUBTED or (is_shy and _join(shy, row, row + 1, left, right) != 0):
                found = _list(states, True, shy, doubts, found, (row, row + 1, left, right))
    return found


@flat_kernel
def _read_columns(states: UInt8Array, shy: UInt8Array, is_shy: bool, mask: UInt8Array, doubts: IntArray) -> int:
    """Go through the pieces where lines are columns, eight of them at a time."""
    rows, cols = mask.shape
    found = 0
    for top in range(0, rows, _ROWS):
        for left in range(0, cols, _COLUMNS):
            bottom, right = min(top + _ROWS, rows), min(left + _COLUMNS, cols)
            bits = np.uint8(0)
            if right - left == _COLUMNS:
                bits = np.uint8(_turn(states, mask, top, bottom, left))
            else:
                for column in range(left, right):
                    for row in range(top, bottom):
                        mask[row, column] = states[column, row] & np.uint8(SHADED)
                        bits |= states[column, row]
            if bits & DOUBTED or (is_shy and _join(shy, top, bottom, left, right) != 0):
                found = _list(states, False, shy, doubts, found, (top, bottom, left, right))
    return found


@flat_kernel
def _turn(states: UInt8Array, mask: UInt8Array, top: int, bottom: int, left: int) -> int:
    """Write eight columns of some rows, and return the bits that any of their states has."""
    bits, one = np.uint8(0), np.uint8(SHADED)
    # Of unsigned numbers none counts from the end.
    first, second, third, fourth = np.uint64(left), np.uint64(left + 1), np.uint64(left + 2), np.uint64(left + 3)
    fifth, sixth, seventh, last = np.uint64(left + 4), np.uint64(left + 5), np.uint64(left + 6), np.uint64(left + 7)
    for row in range(np.uint64(top), np.uint64(bottom)):
        a, b, c, d = states[first, row], states[second, row], states[third, row], states[fourth, row]
        e, f, g, h = states[fifth, row], states[sixth, row], states[seventh, row], states[last, row]
        mask[row, first], mask[row, second], mask[row, third], mask[row, fourth] = a & one, b & one, c & one, d & one
        mask[row, fifth], mask[row, sixth], mask[row, seventh], mask[row, last] = e & one, f & one, g & one, h & one
        bits |= a | b | c | d | e | f | g | h
    return int(bits)


@flat_kernel
def _join(values: UInt8Array, top: int, bottom: int, left: int, right: int) -> int:
    """Return the bits that any value of a piece has."""
    bits = np.uint8(0)
    for row in range(np.uint64(top), np.uint64(bottom)):
        for column in range(np.uint64(left), np.uint64(right)):
            bits |= values[row, column]
    return int(bits)


@flat_kernel
def _list(
    states: UInt8Array, by_rows: bool, shy: UInt8Array, doubts: IntArray, found: int, piece: tuple[int, int, int, int]
) -> int:
    """List the doubts of a piece after those found before, and count them all."""
    top, bottom, left, right = piece
    cols = shy.shape[1]
    for row in range(top, bottom):
        for column in range(left, right):
            state = states[row, column] if by_rows else states[column, row]
            if state == DOUBTED or (state == LIT and shy[row, column] != 0):
                if found < len(doubts):
                    doubts[found] = row * cols + column
                found += 1
    return found
