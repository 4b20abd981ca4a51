"""Hold the states of the pixels of a lattice as bits, and read the mask that they make.

A word holds 64 pixels of a line, the first of them in its lowest bit. Words of the same places in neighbouring lines
lie beside each other, for shadows are wider than a line but seldom longer than a word.
"""

from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.types import BoolArray, IntArray, UInt8Array

UInt64Array: TypeAlias = NDArray[np.uint64]

LIT, SHADED, DOUBTED = 0, 1, 2
"""The states of a point where there is no lattice."""

WORD = 64
"""Pixels of a word."""

_SIX, _LAST = np.uint64(6), np.uint64(WORD - 1)
ONE, NO_BITS, _ALL = np.uint64(1), np.uint64(0), np.uint64(2**64 - 1)
MODULUS = np.uint64(67)
"""No two powers of 2 of a word leave the same rest."""

BIT_PLACES = np.zeros(67, dtype=np.uint8)
"""The place of a bit, by the rest of its value."""

for _place in range(WORD):
    BIT_PLACES[2**_place % 67] = _place
_LISTED = 4096


class States(NamedTuple):
    """What is known of some pixels.

    Attributes
    ----------
    shaded : ndarray, shape (ceil(places / 64), lines), uint64
        Bits of the pixels in shadow.
    doubted : ndarray, shape (ceil(places / 64), lines), uint64
        Bits of the pixels that are in doubt, unless they are in shadow.
    points : ndarray, shape (1, n), uint8
        `LIT`, `SHADED` or `DOUBTED`, of points anywhere in place of a lattice.
    """

    shaded: UInt64Array
    doubted: UInt64Array
    points: UInt8Array


def begin_states(shaded: UInt64Array) -> States:
    """Return the states of the pixels of a lattice of which none is in doubt.

    Parameters
    ----------
    shaded : ndarray, shape (words, lines), uint64
        As `pack_bits` gives them: the pixels in shadow. It is left as it is.

    Returns
    -------
    States
        To be written to.
    """
    return States(shaded.copy(), np.zeros_like(shaded), np.empty((1, 0), dtype=np.uint8))


def begin_points(states: UInt8Array) -> States:
    """Return the states of points anywhere.

    Parameters
    ----------
    states : ndarray, shape (1, n), uint8
        `LIT`, `SHADED` or `DOUBTED`; written to.

    Returns
    -------
    States
        That hold these.
    """
    none = np.empty((0, 0), dtype=np.uint64)
    return States(none, none, states)


def pack_bits(chosen: BoolArray) -> UInt64Array:
    """Return some pixels of a lattice as bits.

    Parameters
    ----------
    chosen : ndarray, shape (lines, places), bool
        Which pixels.

    Returns
    -------
    ndarray, shape (ceil(places / 64), lines), uint64
        1 where they are chosen.

    Examples
    --------
    >>> pack_bits(np.array([[True, False, True], [False, True, False]])).tolist()
    [[5, 2]]
    """
    lines, places = chosen.shape
    words = -(-places // WORD)
    packed = np.zeros((lines, words * (WORD // 8)), dtype=np.uint8)
    packed[:, : -(-places // 8)] = np.packbits(chosen, axis=1, bitorder="little")
    return np.ascontiguousarray(packed.view("<u8").astype(np.uint64, copy=False).T)


@kernel_part
def span_bits(first: float, last: float) -> np.uint64:
    """Return a word of which the bits from a first to a last one are 1, without a branch; both are whole numbers."""
    end = float(WORD - 1)
    start, beyond = np.int32(min(max(first, 0.0), end)), np.int32(end - max(min(last, end), 0.0))
    bits = (_ALL << np.uint64(start)) & (_ALL >> np.uint64(beyond))
    return bits if max(first, 0.0) <= min(last, end) else NO_BITS


def read_states(states: States, by_rows: bool, shy: UInt64Array | None, mask: BoolArray) -> IntArray:
    """Write the mask that states make, and return the pixels that are for the rays to decide.

    Parameters
    ----------
    states : States
        Of the pixels of a lattice.
    by_rows : bool
        Lines are rows if True, columns if False.
    shy : ndarray, shape (words, lines), uint64, optional
        Bits of the pixels that are in doubt unless they are in shadow.
    mask : ndarray, shape (rows, cols), bool
        Overwritten: True in shadow.

    Returns
    -------
    ndarray, shape (d,), int64
        Places in the flattened mask.
    """
    shaded, doubted, _ = states
    (read_rows if by_rows else read_columns)(shaded, mask.view(np.uint8))
    doubts = np.empty(_LISTED, dtype=np.int64)
    found = list_doubts(shaded, doubted, doubted if shy is None else shy, by_rows, mask.shape[1], doubts)
    if found > len(doubts):
        doubts = np.empty(found, dtype=np.int64)
        list_doubts(shaded, doubted, doubted if shy is None else shy, by_rows, mask.shape[1], doubts)
    return doubts[:found]


@flat_kernel
def read_rows(shaded: UInt64Array, mask: UInt8Array) -> None:
    """Write the mask where lines are rows.

    Parameters
    ----------
    shaded : ndarray, shape (words, rows), uint64
        As of `States`.
    mask : ndarray, shape (rows, cols), uint8
        Overwritten: 1 in shadow.
    """
    rows, cols = np.uint64(mask.shape[0]), np.uint64(mask.shape[1])
    # Of unsigned numbers none counts from the end, so that many are read and written at once.
    for row in range(rows):
        for word in range(cols >> _SIX):
            bits, start = shaded[word, row], word << _SIX
            for place in range(np.uint64(WORD)):
                mask[row, start + place] = np.uint8((bits >> place) & ONE)
        for column in range((cols >> _SIX) << _SIX, cols):
            mask[row, column] = np.uint8((shaded[column >> _SIX, row] >> (column & _LAST)) & ONE)


@flat_kernel
def read_columns(shaded: UInt64Array, mask: UInt8Array) -> None:
    """Write the mask where lines are columns.

    Parameters
    ----------
    shaded : ndarray, shape (words, cols), uint64
        As of `States`.
    mask : ndarray, shape (rows, cols), uint8
        Overwritten: 1 in shadow.
    """
    for row in range(np.uint64(mask.shape[0])):
        word, bit = row >> _SIX, row & _LAST
        for column in range(np.uint64(mask.shape[1])):
            mask[row, column] = np.uint8((shaded[word, column] >> bit) & ONE)


@flat_kernel
def list_doubts(
    shaded: UInt64Array, doubted: UInt64Array, shy: UInt64Array, by_rows: bool, cols: int, doubts: IntArray
) -> int:
    """List the pixels in doubt, as many as there is room for, and count them all.

    Parameters
    ----------
    shaded, doubted : ndarray, shape (words, lines), uint64
        As of `States`.
    shy : ndarray, shape (words, lines), uint64
        Bits of the pixels that are in doubt unless they are in shadow.
    by_rows : bool
        Lines are rows if True, columns if False.
    cols : int
        Columns of the mask.
    doubts : ndarray, shape (d,), int64
        Overwritten: places in the flattened mask.

    Returns
    -------
    int
        How many there are.
    """
    found = 0
    for word in range(shaded.shape[0]):
        for line in range(shaded.shape[1]):
            rest = (doubted[word, line] | shy[word, line]) & ~shaded[word, line]
            if rest == NO_BITS:
                continue
            for bit in range(WORD):
                if (rest >> np.uint64(bit)) & ONE:
                    place = word * WORD + bit
                    if found < len(doubts):
                        doubts[found] = line * cols + place if by_rows else place * cols + line
                    found += 1
    return found
