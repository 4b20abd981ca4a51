"""Rows that come in pieces and are wanted in one array, or leave one, without being in memory twice."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np

from plateau_sc.types import BoolArray

_Array = TypeVar("_Array", bound=np.ndarray[Any, Any])

_CHUNK = 100_000


class RowStore:
    """An array that grows where it lies.

    Parameters
    ----------
    start : ndarray, shape (n, …)
        What it begins with. It is used up, and nothing may look at it any longer: it may grow and move.

    Examples
    --------
    >>> store = RowStore(np.zeros((2, 3)))
    >>> store.add(np.ones((1, 3)))
    >>> store.take().tolist()
    [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [1.0, 1.0, 1.0]]
    """

    def __init__(self, start: np.ndarray[Any, Any]) -> None:
        self._rows = own(start)
        self._count = len(start)

    def __len__(self) -> int:
        """Return the number of rows."""
        return self._count

    def add(self, rows: np.ndarray[Any, Any]) -> None:
        """Put rows behind those that are there.

        Parameters
        ----------
        rows : ndarray, shape (n, …)
            Copied.
        """
        end = self._count + len(rows)
        if end > len(self._rows):
            # Nothing looks at the array before `take`, so it may move; where it is large the system moves its pages.
            self._rows.resize((end + end // 8, *self._rows.shape[1:]), refcheck=False)
        self._rows[self._count : end] = rows
        self._count = end

    def take(self) -> np.ndarray[Any, Any]:
        """Return all rows; the store is empty after that.

        Returns
        -------
        ndarray, shape (n, …)
        """
        rows, count = self._rows, self._count
        self._rows, self._count = np.empty((0, *rows.shape[1:]), rows.dtype), 0
        rows.resize((count, *rows.shape[1:]), refcheck=False)
        return rows


def squeeze(rows: _Array, kept: BoolArray) -> _Array:
    """Keep some rows of an array, which is used up: nothing else may look at it any longer.

    Parameters
    ----------
    rows : ndarray, shape (n, …)
        All rows.
    kept : ndarray, shape (n,), bool
        Which to keep.

    Returns
    -------
    ndarray, shape (kept, …)

    Examples
    --------
    >>> squeeze(np.array([5, 6, 7]), np.array([True, False, True])).tolist()
    [5, 7]
    """
    rows = own(rows)
    used = 0
    for start in range(0, len(rows), _CHUNK):
        part = rows[start : start + _CHUNK][kept[start : start + _CHUNK]]
        rows[used : used + len(part)] = part
        used += len(part)
    rows.resize((used, *rows.shape[1:]), refcheck=False)
    return rows


def own(rows: _Array) -> _Array:
    """Return an array that can grow: itself, or a copy where it is a part of another or must not be written to.

    Parameters
    ----------
    rows : ndarray
        Any array.

    Returns
    -------
    ndarray
        Contiguous, and of its own memory.
    """
    flags = rows.flags
    return rows if flags.owndata and flags.writeable and flags.c_contiguous else rows.copy()
