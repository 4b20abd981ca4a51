"""The ground that a person at a pixel looks down at: near, for what comes from below, and wide, for the sides."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from plateau_sc.kernels.squares import BAND, average_squares
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.types import BoolArray, Float32Array, FloatArray

REACHES: Final = (0.5, 1.5, 3.0, 6.0, 12.0)
"""Half the sides of the squares that the ground is averaged over [m]."""


def downward_shares(height: float) -> FloatArray:
    """Return how much of what a surface that looks down sees lies within each square of `REACHES` and beyond the last.

    Within a distance r it is ``r² / (r² + h²)``; a square counts as the circle of its area.

    Parameters
    ----------
    height : float
        Of the surface above the ground [m].

    Returns
    -------
    ndarray, shape (6,), float64
        Shares of the rings from one square to the next, and of what lies beyond; together 1 [-].
    """
    radius = np.array(REACHES) * 2.0 / np.sqrt(np.pi)
    return _rings(radius**2 / (radius**2 + height**2))


def sideward_shares(height: float) -> FloatArray:
    """Return the same for an upright surface, of the ground in its half of the view.

    Within a distance r in front of it that is ``1 - h / sqrt(h² + r²)``.

    Parameters
    ----------
    height : float
        Of the surface above the ground [m].

    Returns
    -------
    ndarray, shape (6,), float64
        Shares of the rings, and of what lies beyond; together 1 [-].
    """
    reach = np.array(REACHES)
    return _rings(1.0 - height / np.sqrt(height**2 + reach**2))


class Footprint:
    """The squares of ground around the pixels of a grid, made once and looked at for every hour.

    Parameters
    ----------
    free : ndarray, shape (rows, cols), bool
        Pixels that count: ground that is not inside a building.
    resolution : float
        Side of a pixel [m].
    shares : sequence of ndarray, shape (6,), float64
        Of the rings and of what lies beyond, which counts as the largest square does, for each kind of face.
    threads : int, optional
        Threads to use; one for each core by default. The answer is the same for any.
    """

    def __init__(
        self, free: BoolArray, resolution: float, shares: Sequence[FloatArray], threads: int | None = None
    ) -> None:
        self._free, self._threads = free, threads or count_processors()
        sizes = [1 + 2 * int(np.floor(reach / resolution)) for reach in REACHES]
        found = [_weigh_squares(sizes, kind) for kind in shares]
        self._reaches = np.array([size // 2 for size in found[0]], dtype=np.int64)
        self._weights = np.array([list(weights.values()) for weights in found])
        self._norm = self._average(np.ones(free.shape, dtype=np.float32))
        self._whole: BoolArray = free & (self._norm > np.float32(0.05))

    def look(self, layer: Float32Array) -> Float32Array:
        """Return the weighted means of a layer over the squares around each pixel.

        Parameters
        ----------
        layer : ndarray, shape (rows, cols), float32
            What the ground sends up [W/m²].

        Returns
        -------
        ndarray, shape (kinds, rows, cols), float32
            Means for each kind of face [W/m²]; what `free` leaves out is as it was.
        """
        total = self._average(layer)
        np.divide(total, self._norm, out=total, where=self._whole)
        np.copyto(total, layer, where=~self._whole)
        return total

    def _average(self, layer: Float32Array) -> Float32Array:
        out = np.empty((len(self._weights), *layer.shape), dtype=np.float32)

        def fill(first: int) -> None:
            last = min(first + BAND, len(layer))
            average_squares(layer, self._free, self._reaches, self._weights, out, first, last)

        with lend_threads(self._threads) as pool:
            list(pool.map(fill, range(0, len(layer), BAND)))
        return out


def blur(
    layers: tuple[Float32Array, ...], free: BoolArray, resolution: float, shares: FloatArray
) -> list[Float32Array]:
    """Return the weighted means of layers over the squares around each pixel, for one kind of face.

    Parameters
    ----------
    layers : tuple of ndarray, shape (rows, cols), float32
        What the ground sends up [W/m²].
    free : ndarray, shape (rows, cols), bool
        Pixels that count: ground that is not inside a building.
    resolution : float
        Side of a pixel [m].
    shares : ndarray, shape (6,), float64
        Of the rings and of what lies beyond.

    Returns
    -------
    list of ndarray, shape (rows, cols), float32
        Means [W/m²]; what `free` leaves out is as it was.
    """
    footprint = Footprint(free, resolution, [shares])
    return [footprint.look(np.ascontiguousarray(layer, dtype=np.float32))[0] for layer in layers]


def _weigh_squares(sizes: list[int], shares: FloatArray) -> dict[int, float]:
    """Return what each square counts: a ring of even brightness is the difference of two, each weighted by its area."""
    weights: dict[int, float] = {}
    for index, (size, share) in enumerate(zip(sizes, shares[:-1], strict=True)):
        smaller = sizes[index - 1] if index else 0
        share = float(share) + (float(shares[-1]) if index == len(sizes) - 1 else 0.0)
        if size == smaller or not index:
            weights[size] = weights.get(size, 0.0) + share
            continue
        area, hole = float(size**2), float(smaller**2)
        weights[size] = weights.get(size, 0.0) + share * area / (area - hole)
        weights[smaller] = weights.get(smaller, 0.0) - share * hole / (area - hole)
    return weights


def _rings(within: FloatArray) -> FloatArray:
    return np.diff(np.concatenate([[0.0], within, [1.0]]))
