"""Temperatures of surfaces that exchange heat with sun, sky, air, and the slab beneath them.

The conduction in a slab is a sum of modes, each of which decays with a time of its own (`plateau_sc.heat.slab` finds
them). Over an interval in which a steady flux G enters the slab, its mean surface temperature is what the modes have
kept plus ``response x G``, so that the balance of the surface is one equation in one unknown, solved by Newton's
method: ``G = absorbed - emissivity sigma T^4 - exchange (T - air)``.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import kernel
from plateau_sc.types import Float32Array, FloatArray, UInt8Array

SIGMA = 5.670374419e-8
"""Constant of Stefan and Boltzmann [W m⁻² K⁻⁴]."""

KELVIN = 273.15
"""The ice point [K]."""

_STEPS = 4


class Slabs(NamedTuple):
    """The slabs of several materials over one interval.

    Attributes
    ----------
    decay, gain, kept : ndarray, shape (materials, modes), float64
        What of each mode is left at the end of the interval [-], what a flux adds to it [K m²/W], and the share of its
        first value that its mean over the interval holds [-].
    response : ndarray, shape (materials,), float64
        What a flux adds to the mean surface temperature [K m²/W].
    deep : ndarray, shape (materials,), float64
        Temperature beneath the slab [°C].
    albedo, emissivity : ndarray, shape (materials,), float64
        Of the surface [-].
    exchange : ndarray, shape (materials,), float64
        Heat that goes into the air, sensible and latent, for each kelvin that the surface is warmer [W m⁻² K⁻¹].
    """

    decay: FloatArray
    gain: FloatArray
    kept: FloatArray
    response: FloatArray
    deep: FloatArray
    albedo: FloatArray
    emissivity: FloatArray
    exchange: FloatArray


@kernel
def step_slabs(
    slabs: Slabs,
    material: UInt8Array,
    shortwave: Float32Array,
    longwave: Float32Array,
    air: float,
    modes: Float32Array,
    surface: Float32Array,
    start: int,
    stop: int,
) -> None:
    """Find the surface temperatures of an interval, and carry the slabs to its end.

    Parameters
    ----------
    slabs : Slabs
        For the interval.
    material : ndarray, shape (n,), uint8
        Of each surface.
    shortwave, longwave : ndarray, shape (n,), float32
        What arrives at each [W/m²].
    air : float
        Air temperature [°C].
    modes : ndarray, shape (modes, n), float32
        What the slabs keep [K]; carried on.
    surface : ndarray, shape (n,), float32
        Mean surface temperatures over the interval [°C]; filled.
    start, stop : int
        Surfaces to work on.
    """
    count = modes.shape[0]
    for place in range(start, stop):
        kind = material[place]
        emissivity, exchange, response = slabs.emissivity[kind], slabs.exchange[kind], slabs.response[kind]
        absorbed = (1.0 - slabs.albedo[kind]) * shortwave[place] + emissivity * longwave[place]
        kept = slabs.deep[kind]
        for mode in range(count):
            kept += slabs.kept[kind, mode] * modes[mode, place]
        temperature = kept
        for _ in range(_STEPS):
            kelvin = temperature + KELVIN
            radiated = emissivity * SIGMA * kelvin * kelvin * kelvin
            flux = absorbed - radiated * kelvin - exchange * (temperature - air)
            temperature -= (temperature - kept - response * flux) / (1.0 + response * (4.0 * radiated + exchange))
        kelvin = temperature + KELVIN
        flux = absorbed - emissivity * SIGMA * kelvin**4 - exchange * (temperature - air)
        for mode in range(count):
            modes[mode, place] = np.float32(
                slabs.decay[kind, mode] * modes[mode, place] + slabs.gain[kind, mode] * flux
            )
        surface[place] = temperature
