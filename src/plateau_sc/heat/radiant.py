"""The mean radiant temperature, from what six faces receive."""

from typing import Final

import numpy as np

from plateau_sc.heat.model import Fluxes
from plateau_sc.heat.options import Posture, require_posture
from plateau_sc.kernels.sending import radiate_back
from plateau_sc.kernels.threads import lend_threads
from plateau_sc.types import Float32Array

_PIECE = 65_536

SHORT_ABSORBED: Final = 0.70
"""Of short-wave radiation, by a clothed person [-]."""

LONG_ABSORBED: Final = 0.97
"""Of long-wave radiation [-]."""

SIDE: Final = 0.22
"""Share of each of the four sides of a person who stands [-]."""

END: Final = 0.06
"""Share of above, and of below [-]."""

CYLINDER: Final = 0.28
"""Share of the body that an upright cylinder turns to the sun [-]."""


def radiant_temperature(fluxes: Fluxes, posture: Posture = "standing", threads: int | None = None) -> Float32Array:
    """Return the mean radiant temperature of a person who stands.

    It is that of black surroundings of which the person would take up as much,
    ``(S / (0.97 σ)) ** (1/4) - 273.15`` with ``S = 0.70 Σ F K + 0.97 Σ F L``, F being 0.22 for each side and 0.06 for
    above and below (VDI 3787). As a cylinder, the person takes the beam not on the four sides but on an upright surface
    that turns with the sun, with the share 0.28.

    Parameters
    ----------
    fluxes : Fluxes
        What arrives.
    posture : {"standing", "cylinder"}
        How the beam is taken up.
    threads : int, optional
        Threads to use; one for each core by default. The answer is the same for any.

    Returns
    -------
    ndarray, shape (rows, cols), float32
        Mean radiant temperature [°C].

    Raises
    ------
    ParameterError
        Another posture.
    """
    require_posture(posture)
    size = fluxes.surface.size
    short, long = (
        np.ascontiguousarray(layer, dtype=np.float32).reshape(6, size) for layer in (fluxes.short, fluxes.long)
    )
    shares = np.array([END, SIDE, SIDE, SIDE, SIDE, END])
    found = np.empty(size, dtype=np.float32)
    if posture == "cylinder":
        turned = short.copy()
        turned[1] += (CYLINDER * fluxes.beam[1] - SIDE * fluxes.beam_sides).ravel() / np.float32(SIDE)
        short = turned
    ratio = SHORT_ABSORBED / LONG_ABSORBED

    def fill(start: int) -> None:
        radiate_back(short, long, shares, ratio, found, start, min(start + _PIECE, size))

    with lend_threads(threads) as pool:
        list(pool.map(fill, range(0, size, _PIECE)))
    return found.reshape(fluxes.surface.shape)
