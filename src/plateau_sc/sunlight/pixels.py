"""The pixels of roofs and walls: receivers in the plane of each surface."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from plateau_sc.citygml.ragged import row_of_item
from plateau_sc.errors import TooLargeError
from plateau_sc.kernels.tiling import Tiling, lay_pixels
from plateau_sc.sunlight.planes import Planes
from plateau_sc.types import BoolArray, FloatArray, IntArray

CHUNK = 2**19
"""Cells that are worked on at a time, so that what is needed on the way stays small."""

OFFSET = 1e-3
"""Distance [m] of receivers outward from their surface, so that rounding does not make it shade itself.

Measured on real roofs: at 0 a third of the receivers shade themselves, from 1e-4 to 1e-2 m the answers are stable, and
at 0.1 m they differ on 0.7 % of the roofs."""

_SNAP = 1e-9
_MOST_CANDIDATES = 2**25


@dataclass(frozen=True, eq=False)
class Pixels:
    """Receivers on some surfaces, surface by surface.

    Attributes
    ----------
    places : ndarray, shape (n, 3), float64
        `OFFSET` off the surface, in a local origin [m].
    surfaces : ndarray, shape (m,), int64
        Rows of the planes that they lie on, each once.
    starts : ndarray, shape (m + 1,), int64
        Where the pixels of each surface begin.
    """

    places: FloatArray
    surfaces: IntArray
    starts: IntArray

    @property
    def row(self) -> IntArray:
        """Row of the planes that each pixel lies on."""
        return np.repeat(self.surfaces, np.diff(self.starts))

    def count(self, chosen: BoolArray) -> IntArray:
        """Return how many of the pixels of each surface are chosen.

        Parameters
        ----------
        chosen : ndarray, shape (n,), bool
            Which pixels are.

        Returns
        -------
        ndarray, shape (m,), int64
            Counts; each surface has a pixel or more.
        """
        return np.add.reduceat(chosen.view(np.uint8), self.starts[:-1], dtype=np.int64)


def count_candidates(planes: Planes, resolution: float) -> IntArray:
    """Return how many cells must be looked at for each surface; not fewer than its pixels.

    Parameters
    ----------
    planes : Planes
        The surfaces.
    resolution : float
        Longest side of a pixel [m].

    Returns
    -------
    ndarray, shape (n,), int64
        Cells in the rectangles around the triangles.
    """
    spans = _divide(planes, resolution).spans.prod(axis=1)
    totals: IntArray = np.add.reduceat(spans, planes.offsets[:-1]) if len(planes) else np.zeros(0, dtype=np.int64)
    return totals


def chunk_pixels(planes: Planes, resolution: float, order: IntArray) -> Iterator[Pixels]:
    """Give the pixels of all surfaces, in parts of limited size.

    Parameters
    ----------
    planes : Planes
        The surfaces.
    resolution : float
        Longest side of a pixel [m].
    order : ndarray, shape (n,), int64
        Rows of the planes in the order in which they are to come.

    Yields
    ------
    Pixels
        Of whole surfaces, from about `CHUNK` cells.

    Raises
    ------
    TooLargeError
        One surface alone has too many.
    """
    candidates = count_candidates(planes, resolution)[order]
    if len(candidates) and candidates.max() > _MOST_CANDIDATES:
        raise TooLargeError(
            f"polygon {planes.polygons[order[candidates.argmax()]]} has up to {candidates.max():.2g} pixels of "
            f"{resolution:g} m; expected up to {_MOST_CANDIDATES:.2g} a polygon: take a coarser resolution"
        )
    start = 0
    while start < len(order):
        stop = start + max(int(np.searchsorted(np.cumsum(candidates[start : start + CHUNK]), CHUNK, side="right")), 1)
        rows = order[start:stop]
        found = place_pixels(planes.take(rows), resolution)
        yield Pixels(found.places, rows, found.starts)
        start = stop


def place_pixels(planes: Planes, resolution: float) -> Pixels:
    """Return the pixels of some surfaces.

    The rectangle around a polygon in its plane, with one side level, is divided into equal cells whose sides are
    `resolution` or a little shorter. A pixel is a cell whose centre lies in the polygon. Its receiver stands `OFFSET`
    off the triangle that the centre lies in, since polygons are not quite flat. A polygon without any such cell gets
    one receiver, in the middle of its largest triangle.

    Parameters
    ----------
    planes : Planes
        The surfaces.
    resolution : float
        Longest side of a pixel [m].

    Returns
    -------
    Pixels
        At least one for each surface.
    """
    tiling = _divide(planes, resolution)
    places, starts = lay_pixels(tiling, planes.corners, planes.normal, OFFSET)
    return Pixels(places, np.arange(len(planes)), starts)


def _divide(planes: Planes, resolution: float) -> Tiling:
    """Divide the rectangles around the surfaces into cells, in units of which centres have whole numbers."""
    row = row_of_item(planes.offsets)
    if not len(row):
        none = np.zeros((0, 2), dtype=np.int64)
        return Tiling(np.zeros((0, 3, 2)), none, none, planes.offsets)
    away = planes.corners - planes.corners[planes.offsets[:-1][row], :1]
    flat = np.stack([np.einsum("tck,tk->tc", away, axis[row]) for axis in (planes.along, planes.upward)], axis=-1)
    low = np.minimum.reduceat(flat.min(axis=1), planes.offsets[:-1])
    high = np.maximum.reduceat(flat.max(axis=1), planes.offsets[:-1])
    extent = high - low
    counts = np.maximum(np.ceil(extent / resolution - _SNAP), 1.0).astype(np.int64)
    side = np.where(extent > 0.0, extent / counts, 1.0)
    flat = (flat - low[row][:, np.newaxis]) / side[row][:, np.newaxis] - 0.5
    first = np.maximum(np.ceil(flat.min(axis=1) - _SNAP), 0.0).astype(np.int64)
    last = np.minimum(np.floor(flat.max(axis=1) + _SNAP).astype(np.int64), counts[row] - 1)
    return Tiling(flat, first, np.maximum(last - first + 1, 0), planes.offsets)
