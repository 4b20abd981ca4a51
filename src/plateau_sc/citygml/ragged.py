"""Rows of different lengths in flat arrays (CSR offsets)."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike

from plateau_sc.types import BoolArray, IntArray


def offsets_of(counts: ArrayLike) -> IntArray:
    """Return where each row begins, and where the last one ends.

    Parameters
    ----------
    counts : array_like, shape (n,)
        Length of each row.

    Returns
    -------
    ndarray, shape (n + 1,), int64

    Examples
    --------
    >>> offsets_of([2, 0, 3]).tolist()
    [0, 2, 2, 5]
    """
    lengths = np.asarray(counts, np.int64)
    offsets = np.zeros(lengths.size + 1, np.int64)
    np.cumsum(lengths, out=offsets[1:])
    return offsets


def row_of_item(offsets: IntArray) -> IntArray:
    """Return the row that each item belongs to.

    Examples
    --------
    >>> row_of_item(offsets_of([2, 0, 1])).tolist()
    [0, 0, 2]
    """
    return np.repeat(np.arange(offsets.size - 1, dtype=np.int64), np.diff(offsets))


def expand_ranges(starts: IntArray, counts: IntArray) -> IntArray:
    """Return the indices ``start, start + 1, …`` of each range, one range after the other.

    Examples
    --------
    >>> expand_ranges(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    offsets = offsets_of(counts)
    return np.arange(offsets[-1], dtype=np.int64) + np.repeat(starts - offsets[:-1], counts)


def next_in_row(offsets: IntArray) -> IntArray:
    """Return for each item the one that follows it in its row, and for the last the first.

    Examples
    --------
    >>> next_in_row(offsets_of([3, 0, 2])).tolist()
    [1, 2, 0, 4, 3]
    """
    following = np.arange(1, offsets[-1] + 1, dtype=np.int64)
    filled = np.diff(offsets) > 0
    following[offsets[1:][filled] - 1] = offsets[:-1][filled]
    return following


def select_rows(offsets: IntArray, rows: BoolArray | IntArray) -> tuple[IntArray, IntArray]:
    """Return the offsets of some rows, and the items that they hold.

    Parameters
    ----------
    offsets : ndarray, shape (n + 1,), int64
        Offsets of all rows.
    rows : ndarray, bool or int64
        Mask or indices of the rows to take.

    Returns
    -------
    offsets : ndarray, int64
        Offsets of the rows that were taken.
    items : ndarray, int64
        Index of each of their items.

    Examples
    --------
    >>> taken, items = select_rows(offsets_of([2, 1, 3]), np.array([2, 0]))
    >>> taken.tolist(), items.tolist()
    ([0, 3, 5], [3, 4, 5, 0, 1])
    """
    counts = np.diff(offsets)[rows]
    return offsets_of(counts), expand_ranges(offsets[:-1][rows], counts)


def join_offsets(parts: Iterable[IntArray]) -> IntArray:
    """Return the offsets of rows of which several groups follow one another.

    Examples
    --------
    >>> join_offsets([offsets_of([2, 1]), offsets_of([4])]).tolist()
    [0, 2, 3, 7]
    """
    return offsets_of(np.concatenate([np.empty(0, np.int64), *(np.diff(part) for part in parts)]))


def any_in_row(flags: BoolArray, offsets: IntArray) -> BoolArray:
    """Return for each row whether any of its items is set; False for an empty row.

    Examples
    --------
    >>> any_in_row(np.array([False, True, False]), offsets_of([2, 0, 1])).tolist()
    [True, False, False]
    """
    totals = np.zeros(flags.size + 1, np.int64)
    np.cumsum(flags, out=totals[1:])
    return np.diff(totals[offsets]) > 0
