"""The ground that a person at a pixel looks down at: near, for what comes from below, and wide, for the sides."""

from typing import Final

import numpy as np

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


def blur(
    layers: tuple[Float32Array, ...], free: BoolArray, resolution: float, shares: FloatArray
) -> list[Float32Array]:
    """Return the weighted means of layers over the squares around each pixel.

    Parameters
    ----------
    layers : tuple of ndarray, shape (rows, cols), float32
        What the ground sends up [W/m²].
    free : ndarray, shape (rows, cols), bool
        Pixels that count: ground that is not inside a building.
    resolution : float
        Side of a pixel [m].
    shares : ndarray, shape (6,), float64
        Of the rings and of what lies beyond, which counts as the largest square does.

    Returns
    -------
    list of ndarray, shape (rows, cols), float32
        Means [W/m²]; what `free` leaves out is as it was.
    """
    from scipy.ndimage import uniform_filter

    sizes = [1 + 2 * int(np.floor(reach / resolution)) for reach in REACHES]
    weights: dict[int, float] = {}
    # A ring of even brightness is the difference of two squares, each weighted by its area.
    for index, (size, share) in enumerate(zip(sizes, shares[:-1], strict=True)):
        smaller = sizes[index - 1] if index else 0
        share = float(share) + (float(shares[-1]) if index == len(sizes) - 1 else 0.0)
        if size == smaller or not index:
            weights[size] = weights.get(size, 0.0) + share
            continue
        area, hole = float(size**2), float(smaller**2)
        weights[size] = weights.get(size, 0.0) + share * area / (area - hole)
        weights[smaller] = weights.get(smaller, 0.0) - share * hole / (area - hole)
    counted = free.astype(np.float32)
    known = {size: counted if size == 1 else uniform_filter(counted, size, mode="nearest") for size in weights}
    out = []
    for layer in layers:
        whole = np.where(free, layer, np.float32(0.0))
        total, norm = np.zeros_like(layer), np.zeros_like(layer)
        for size, weight in weights.items():
            total += np.float32(weight) * (whole if size == 1 else uniform_filter(whole, size, mode="nearest"))
            norm += np.float32(weight) * known[size]
        mean = np.divide(total, norm, out=layer.copy(), where=free & (norm > 0.05))
        out.append(mean)
    return out


def _rings(within: FloatArray) -> FloatArray:
    return np.diff(np.concatenate([[0.0], within, [1.0]]))
