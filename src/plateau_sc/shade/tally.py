"""Adding up masks, each with the time that it stands for."""

import numpy as np

from plateau_sc.types import BoolArray, IntArray

_MOST = 255


class Tally:
    """Time that each pixel lies in shadow, in whole nanoseconds, so that the order of adding does not matter.

    Masks of one weight are counted in bytes first, which is several times as fast.

    Parameters
    ----------
    shape : tuple of int
        Rows and columns.
    """

    def __init__(self, shape: tuple[int, int]) -> None:
        self._total: IntArray = np.zeros(shape, dtype=np.int64)
        self._count = np.zeros(shape, dtype=np.uint8)
        self._pending = self._weight = 0

    def add(self, mask: BoolArray, weight: int) -> None:
        """Add a mask.

        Parameters
        ----------
        mask : ndarray, shape (rows, cols), bool
            True in shadow.
        weight : int
            The time that it stands for [ns].
        """
        if self._pending == _MOST or weight != self._weight:
            self._carry()
        self._weight = weight
        self._count += mask.view(np.uint8)
        self._pending += 1

    def take(self) -> IntArray:
        """Return the time in shadow since the last call.

        Returns
        -------
        ndarray, shape (rows, cols), int64
            Time [ns].
        """
        self._carry()
        total, self._total = self._total, np.zeros_like(self._total)
        return total

    def _carry(self) -> None:
        if self._pending:
            self._total += np.multiply(self._count, self._weight, dtype=np.int64)
            self._count.fill(0)
            self._pending = 0
