"""The dome of the sky, cut into patches that each have one direction."""

from dataclasses import dataclass

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.sun import sun_vector
from plateau_sc.types import FloatArray

AZIMUTHS = 40
"""Directions around."""

BANDS = 12
"""Patches above one another in each."""

LOWEST = 6.2
"""Elevation of the lowest patch [degrees]; it stands for what lies below it too."""

FACES = ("up", "north", "east", "south", "west")
"""Where the surfaces look that receive light from the dome."""

_GOLDEN = (5.0**0.5 - 1.0) / 2.0
_UPWARD = 0.7
_FINE = 20_001


@dataclass(frozen=True, eq=False)
class Dome:
    """Directions over the hemisphere, and how much a surface receives from each.

    In every azimuth the patches stand above one another at even steps of a measure that is to seven tenths the weight
    which an upward surface gives to an elevation (the square of its sine), and to three that which a vertical one
    gives (2/π times elevation + sine x cosine). Each azimuth begins at another fraction of a step, multiples of the
    golden section, so that a horizon which runs through many azimuths is met at all heights of a patch. Of the layouts
    of up to 500 patches that were tried this one has the smallest error where the answer is known: below 0.009 in the
    sky view factor at the centre of streets and courts half to twice as deep as wide, however they are turned, before
    a wall, and in round basins.

    Attributes
    ----------
    azimuth, elevation : ndarray, shape (n,), float64
        Of each patch [degrees], azimuth clockwise from grid north; n = `AZIMUTHS` x `BANDS`.
    weights : ndarray, shape (n, 5), float64
        What a surface that looks as in `FACES` receives of a radiance of 1/π in the patch: the cosine-weighted share
        of its own hemisphere. They add up to 1 for the first, and to 1/2 for the vertical ones, whose other half looks
        at the ground.
    directions : ndarray, shape (n, 3), float64
        Unit vectors in the axes of the grid.
    """

    azimuth: FloatArray
    elevation: FloatArray
    weights: FloatArray
    directions: FloatArray

    @classmethod
    def of(cls, azimuths: int = AZIMUTHS, bands: int = BANDS) -> "Dome":
        """Cut the dome.

        Parameters
        ----------
        azimuths : int, default 40
            Directions around, a multiple of 8.
        bands : int, default 12
            Patches in each.

        Returns
        -------
        Dome
            With azimuths x bands patches.

        Raises
        ------
        ParameterError
            Numbers that make no dome.

        Examples
        --------
        >>> dome = Dome.of()
        >>> dome.weights.sum(axis=0).round(6).tolist()
        [1.0, 0.5, 0.5, 0.5, 0.5]
        """
        if azimuths < 8 or azimuths % 8 or bands < 1:
            raise ParameterError(f"a dome has a multiple of 8 azimuths and some bands; found {azimuths} and {bands}")
        fine = np.radians(np.linspace(LOWEST, 90.0, _FINE))
        measure, (lifted, leaning) = _measures(fine)
        around = (np.arange(azimuths) + 0.5) * 360.0 / azimuths
        start = np.mod(np.arange(azimuths) * _GOLDEN + 0.5, 1.0)
        places = (np.arange(bands)[:, np.newaxis] + start) / bands
        elevation = np.interp(places, measure, fine)
        shares = [
            np.interp(elevation, fine, np.gradient(part, fine) / np.gradient(measure, fine))
            for part in (lifted, leaning)
        ]
        # What lies below the lowest patches is seen as they are.
        below = [part[0] for part in (lifted, leaning)]
        shares = [(1.0 - low) * share / share.sum(axis=0) for low, share in zip(below, shares, strict=True)]
        for low, share in zip(below, shares, strict=True):
            share[0] += low
        facing = np.maximum(0.0, np.cos(np.radians(around - np.array([[0.0], [90.0], [180.0], [270.0]]))))
        facing *= 0.5 / facing.sum(axis=1, keepdims=True)
        weights = np.stack([shares[0] / azimuths, *(shares[1] * side for side in facing)], axis=-1)
        azimuth = np.broadcast_to(around, elevation.shape).ravel()
        height = np.degrees(elevation).ravel()
        return cls(azimuth.copy(), height, weights.reshape(-1, len(FACES)), sun_vector(azimuth, height))

    def __len__(self) -> int:
        """Return the number of patches."""
        return len(self.azimuth)


def _measures(elevation: FloatArray) -> tuple[FloatArray, tuple[FloatArray, FloatArray]]:
    """Return the measure of the steps from 0 to 1, and the two that it is made of, whose zero is the horizon."""
    lifted = np.sin(elevation) ** 2
    leaning = (elevation + np.sin(elevation) * np.cos(elevation)) * 2.0 / np.pi
    parts = [(part - part[0]) / (part[-1] - part[0]) for part in (lifted, leaning)]
    return _UPWARD * parts[0] + (1.0 - _UPWARD) * parts[1], (lifted, leaning)


DOME = Dome.of()
"""The dome that all layers share."""
