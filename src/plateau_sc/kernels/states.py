"""Read the mask that the states of pixels make, in pieces of which both sides fit the cache."""

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.marking import DOUBTED, LIT, SHADED
from plateau_sc.types import BoolArray, IntArray, UInt8Array

_PIECE = 64
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
    doubts = np.empty(_LISTED, dtype=np.int64)
    found = int(_read(states, by_rows, shy.view(np.uint8), mask.view(np.uint8), doubts))
    if found > len(doubts):
        doubts = np.empty(found, dtype=np.int64)
        _read(states, by_rows, shy.view(np.uint8), mask.view(np.uint8), doubts)
    return doubts[:found]


@flat_kernel
def _read(states: UInt8Array, by_rows: bool, shy: UInt8Array, mask: UInt8Array, doubts: IntArray) -> int:
    """Go through the pieces, look for doubts where there may be some, and count them."""
    rows, cols = mask.shape
    found = 0
    for top in range(0, rows, _PIECE):
        for left in range(0, cols, _PIECE):
            bottom, right = min(top + _PIECE, rows), min(left + _PIECE, cols)
            if by_rows:
                _copy(states, mask, top, bottom, left, right)
                bits = _join(states, top, bottom, left, right)
            else:
                _turn(states, mask, top, bottom, left, right)
                bits = _join(states, left, right, top, bottom)
            if bits & DOUBTED or _join(shy, top, bottom, left, right) != 0:
                found = _list(states, by_rows, shy, doubts, found, (top, bottom, left, right))
    return found


@flat_kernel
def _copy(states: UInt8Array, mask: UInt8Array, top: int, bottom: int, left: int, right: int) -> None:
    """Write a piece of the mask."""
    # Of unsigned numbers none counts from the end, so that many are read and written at once.
    for row in range(np.uint64(top), np.uint64(bottom)):
        for column in range(np.uint64(left), np.uint64(right)):
            mask[row, column] = states[row, column] == SHADED


@flat_kernel
def _turn(states: UInt8Array, mask: UInt8Array, top: int, bottom: int, left: int, right: int) -> None:
    """Write a piece of the mask where lines are columns."""
    for row in range(np.uint64(top), np.uint64(bottom)):
        for column in range(np.uint64(left), np.uint64(right)):
            mask[row, column] = states[column, row] == SHADED


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
