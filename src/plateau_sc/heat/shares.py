"""What the faces of each pixel see of sky, crowns and walls, in the few sums that any hour needs."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from plateau_sc.heat.atmosphere import HORIZON, SHAPE
from plateau_sc.kernels.views import MOMENTS, pack_shares
from plateau_sc.sky import DOME, SkyView
from plateau_sc.sky.dome import AZIMUTHS
from plateau_sc.types import Float32Array, IntArray, UInt16Array

SECTORS: Final = 8
"""Sectors around, the first from north to north-east."""

FACES_OF: Final[IntArray] = np.array([[1, 2], [1, 2], [2, 3], [2, 3], [3, 4], [3, 4], [4, 1], [4, 1]])
"""The two upright faces that see each sector, by their place in `plateau_sc.sky.dome.FACES`."""


@dataclass(frozen=True, eq=False)
class Shares:
    """Sums over the patches of the dome.

    The radiation of sky, crowns and walls is a fixed pattern over the dome times a number that changes from hour to
    hour, so that one sum for each pattern serves them all.

    Attributes
    ----------
    sky : ndarray, shape (1 + kinds of trees, pixels, 14), uint16
        Where the sky is seen, and where crowns are: for `plateau_sc.kernels.views.add_sky`.
    solid : ndarray, shape (pixels, 24), uint16
        Where neither is, by sectors: for `plateau_sc.kernels.views.add_walls`.
    """

    sky: UInt16Array
    solid: UInt16Array

    @classmethod
    def of(cls, view: SkyView, threads: int | None = None) -> "Shares":
        """Add up what pixels see.

        Parameters
        ----------
        view : SkyView
            What `prepare_sky` gives.
        threads : int, optional
            Threads to use; one for each core by default. The answer is the same for any.

        Returns
        -------
        Shares
            Of each pixel.
        """
        moments, by_sector = _moments(), _by_sector()
        sky = np.empty((len(view.planes), view.grid.size, MOMENTS), dtype=np.uint16)
        for plane, out in zip(view.planes, sky, strict=True):
            out[:] = pack_shares(plane, moments, threads)
        solid = np.invert(np.bitwise_or.reduce(view.planes, axis=0))
        return cls(sky, pack_shares(solid, by_sector, threads))


def sector_of(patch: IntArray) -> IntArray:
    """Return the sector that patches of the dome lie in.

    Parameters
    ----------
    patch : ndarray, shape (n,), int64
        Places in `DOME`.

    Returns
    -------
    ndarray, shape (n,), int64
        From 0 to 7.

    Examples
    --------
    >>> sector_of(np.array([0, 4, 5, 39, 40])).tolist()
    [0, 0, 1, 7, 0]
    """
    sector: IntArray = patch % AZIMUTHS * SECTORS // AZIMUTHS
    return sector


def _moments() -> Float32Array:
    parts = (DOME.weights, DOME.weights * SHAPE[:, np.newaxis], HORIZON[:, 1:])
    return np.concatenate(parts, axis=1).astype(np.float32)


def _by_sector() -> Float32Array:
    patch = np.arange(len(DOME))
    sector = sector_of(patch)
    shares = np.zeros((len(DOME), SECTORS, 3), dtype=np.float32)
    shares[patch, sector, 0] = DOME.weights[:, 0]
    for side in range(2):
        shares[patch, sector, 1 + side] = DOME.weights[patch, FACES_OF[sector, side]]
    return shares.reshape(len(DOME), 3 * SECTORS)
