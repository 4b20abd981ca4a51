"""Temperatures of surfaces that exchange heat with sun, sky, air, and the slab beneath them.

The conduction in a slab is a sum of modes, each of which decays with a time of its own (`plateau_sc.heat.slab` finds
them). Over an interval in which a steady flux G enters the slab, its mean surface temperature is what the modes have
kept plus ``response x G``, so that the balance of the surface is one equation in one unknown, solved by Newton's
method: ``G = absorbed - emissivity sigma T^4 - h (T - air) - E``.

The air takes ``h = forced + c |T - air|^(1/3)``: what the wind carries, and what rises by itself, more from a surface
that is warmer than the air than from ground that is cooler, over which it lies still; within 1 K of the air it is
what it is at 1 K. Water takes
``E = h / gamma (e_s(T) - e) / (1 + h r / C)``, the equation of Penman and Monteith for a resistance r of the surface;
vapour that falls as dew meets none. Over ground cooler than the air it is carried as at 1 K, so that the flux falls
steadily as the surface warms, and there is one temperature that balances all.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import kernel
from plateau_sc.types import Float32Array, FloatArray, UInt8Array

SIGMA = 5.670374419e-8
"""Constant of Stefan and Boltzmann [W m⁻² K⁻⁴]."""

KELVIN = 273.15
"""The ice point [K]."""

# Steps of Newton: how many at most, how far each may go, and how short the last is [K]; what it leaves is its square.
_STEPS, _STRIDE, _NEAR = 30, 15.0, 0.1
_THIRD = 1.0 / 3.0
_DRY = 1e6
# Saturation over water (Bolton 1980) [hPa, °C].
_BASE, _SLOPE, _ZERO = 6.112, 17.67, 243.5


class Air(NamedTuple):
    """The air over surfaces during an interval.

    Attributes
    ----------
    temperature : float
        In °C.
    vapour : float
        Pressure of the water vapour [hPa].
    psychrometric : float
        Of the psychrometer, gamma [hPa/K].
    capacity : float
        Heat capacity [J m⁻³ K⁻¹].
    forced : float
        Heat that the wind takes from a surface for each kelvin [W m⁻² K⁻¹].
    """

    temperature: float
    vapour: float
    psychrometric: float
    capacity: float
    forced: float


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
    resistance : ndarray, shape (materials,), float64
        Of the surface to evaporation; none evaporates from 1,000,000 on [s/m].
    rising, still : float
        What a surface warmer than the air and one that is cooler give to it of itself [W m⁻² K^(-4/3)].
    """

    decay: FloatArray
    gain: FloatArray
    kept: FloatArray
    response: FloatArray
    deep: FloatArray
    albedo: FloatArray
    emissivity: FloatArray
    resistance: FloatArray
    rising: float
    still: float


@kernel
def step_slabs(
    slabs: Slabs,
    material: UInt8Array,
    shortwave: Float32Array,
    longwave: Float32Array,
    air: Air,
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
    air : Air
        Over the surfaces.
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
        emissivity, response = slabs.emissivity[kind], slabs.response[kind]
        absorbed = (1.0 - slabs.albedo[kind]) * shortwave[place] + emissivity * longwave[place]
        kept = slabs.deep[kind]
        for mode in range(count):
            kept += slabs.kept[kind, mode] * modes[mode, place]
        temperature = kept
        flux = 0.0
        for _ in range(_STEPS):
            flux, slope = _enter(
                temperature, absorbed, emissivity, slabs.resistance[kind], slabs.rising, slabs.still, air
            )
            change = (kept + response * flux - temperature) / (1.0 + response * slope)
            temperature += min(max(change, -_STRIDE), _STRIDE)
            flux -= slope * change
            if abs(change) < _NEAR:
                break
        for mode in range(count):
            modes[mode, place] = np.float32(
                slabs.decay[kind, mode] * modes[mode, place] + slabs.gain[kind, mode] * flux
            )
        surface[place] = temperature


@kernel
def _enter(
    temperature: float, absorbed: float, emissivity: float, resistance: float, rising: float, still: float, air: Air
) -> tuple[float, float]:
    """Return the flux that enters a surface [W/m²], and how fast it falls as the surface warms [W m⁻² K⁻¹]."""
    kelvin = temperature + KELVIN
    radiated = emissivity * SIGMA * kelvin * kelvin * kelvin
    excess = temperature - air.temperature
    free, growth = _rise(excess, rising, still)
    taken = air.forced + free
    flux = absorbed - radiated * kelvin - taken * excess
    slope = 4.0 * radiated + taken + growth * excess
    if resistance < _DRY:
        saturated = _BASE * np.exp(_SLOPE * temperature / (temperature + _ZERO))
        lacking = saturated - air.vapour
        if excess < 0.0:
            taken, growth = air.forced + still, 0.0
        hindered = 1.0 + taken * resistance / air.capacity if lacking > 0.0 else 1.0
        carried = taken / (air.psychrometric * hindered)
        flux -= carried * lacking
        slope += carried * saturated * _SLOPE * _ZERO / (temperature + _ZERO) ** 2
        slope += growth * lacking / (air.psychrometric * hindered * hindered)
    return flux, slope


@kernel
def _rise(excess: float, rising: float, still: float) -> tuple[float, float]:
    """Return what a surface gives to the air of itself [W m⁻² K⁻¹], and how fast it grows [W m⁻² K⁻²]."""
    if excess > 1.0:
        free = rising * excess**_THIRD
        return free, _THIRD * free / excess
    if excess > 0.0:
        return still + (rising - still) * excess, rising - still
    if excess > -1.0:
        return still, 0.0
    free = still * (-excess) ** _THIRD
    return free, _THIRD * free / excess
