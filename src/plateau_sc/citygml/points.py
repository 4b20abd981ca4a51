"""Points that come in pieces and are wanted in one array, without being in memory twice."""

from __future__ import annotations

import numpy as np

from plateau_sc.types import FloatArray


class PointStore:
    """An array of points that grows where it lies.

    Examples
    --------
    >>> store = PointStore()
    >>> store.add(np.zeros((2, 3)))
    >>> store.add(np.ones((1, 3)))
    >>> store.take().tolist()
    [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [1.0, 1.0, 1.0]]
    """

    def __init__(self) -> None:
        self._points: FloatArray = np.empty((0, 3))
        self._count = 0

    def add(self, points: FloatArray) -> None:
        """Put points behind those that are there.

        Parameters
        ----------
        points : ndarray, shape (n, 3), float64
            Copied.
        """
        end = self._count + points.shape[0]
        if end > self._points.shape[0]:
            # Nothing looks at the array before `take`, so it may move; where it is large the system moves its pages.
            self._points.resize((end + end // 8, 3), refcheck=False)
        self._points[self._count : end] = points
        self._count = end

    def take(self) -> FloatArray:
        """Return all points; the store is empty after that.

        Returns
        -------
        ndarray, shape (n, 3), float64
        """
        points, count = self._points, self._count
        self._points, self._count = np.empty((0, 3)), 0
        points.resize((count, 3), refcheck=False)
        return points
