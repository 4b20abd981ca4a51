"""Temperatures of surfaces that exchange heat with sun, sky, air, and the slab beneath them.

The conduction in a slab is a sum of modes, each of which decays with a time of its own (`plateau_sc.heat.slab` finds
them). Over an interval in which a steady flux G enters the slab, its mean surface temperature is what the modes have
kept plus ``response x G``, so that the balance of the surface is one equation in one unknown:
``G = absorbed - emissivity sigma T^4 - h (T - air) - E``. For one material in the air of one interval its solution
depends on ``kept + response x absorbed`` alone. So it is found once by Newton's method at a thousand places and taken
between them, within 0.002 K.

The air takes ``h = forced + c |T - air|^(1/3)``: what the wind carries, and what rises by itself, more from a surface
that is warmer than the air than from ground that is cooler, over which it lies still; within 1 K of the air it is
what it is at 1 K. Water takes
``E = h / gamma (e_s(T) - e) / (1 + h r / C)``, the equation of Penman and Monteith for a resistance r of the surface;
vapour that falls as dew meets none. Over ground cooler than the air it is carried as at 1 K, so that the flux falls
steadily as the surface warms, and there is one temperature that balances all.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import kernel, kernel_part
from plateau_sc.types import BoolArray, Float32Array, FloatArray, UInt8Array

SIGMA = 5.670374419e-8
"""Constant of Stefan and Boltzmann [W m⁻² K⁻⁴]."""

KELVIN = 273.15
"""The ice point [K]."""

# Steps of Newton: how many at most, how far each may go, and how short the last is [K].
_STEPS, _STRIDE, _EXACT = 40, 15.0, 1e-6
# What the tables of balances cover: how much cooler and warmer than the air surfaces begin [K], and what falls on them.
_COOLER, _WARMER, _BRIGHTEST, _NODES = 40.0, 50.0, 1500.0, 1024
_BLOCK = 2048
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


class Balance(NamedTuple):
    """The temperatures at which surfaces of several materials are in balance, by what drives them.

    What drives a surface is ``kept + response x absorbed``, the temperature that it would have if it gave off nothing.

    Attributes
    ----------
    first, step : ndarray, shape (materials,), float64
        The first driving temperature, and from one to the next [K].
    nodes : ndarray, shape (materials, n, 2), float64
        Surface temperature [°C], and how much of a step more of the drive it rises by [K].
    """

    first: FloatArray
    step: FloatArray
    nodes: FloatArray


def tabulate_balance(slabs: Slabs, air: Air, used: BoolArray) -> Balance:
    """Solve the balance of surfaces for all that may drive them in an interval.

    Parameters
    ----------
    slabs : Slabs
        For the interval.
    air : Air
        Over the surfaces.
    used : ndarray, shape (materials,), bool
        Which materials there are.

    Returns
    -------
    Balance
        For `step_slabs`: of surfaces from 40 K cooler than the air to 50 K warmer before the interval, on which up to
        1,500 W/m² fall. Beyond, and between any two places, it is `step_slabs` that knows what to do.
    """
    most = slabs.response * _BRIGHTEST
    first, step = np.full(len(most), air.temperature - _COOLER), (_COOLER + _WARMER + most) / (_NODES - 1)
    nodes = np.empty((len(most), _NODES, 2))
    _fill_nodes(slabs, air, used, first, step, nodes)
    return Balance(first, step, nodes)


@kernel
def _fill_nodes(
    slabs: Slabs, air: Air, used: BoolArray, first: FloatArray, step: FloatArray, nodes: FloatArray
) -> None:
    for kind in range(nodes.shape[0]):
        if not used[kind]:
            continue
        temperature = first[kind]
        for node in range(nodes.shape[1]):
            driven = first[kind] + step[kind] * node
            temperature = _solve(temperature, driven, kind, slabs, air)
            _, slope = _enter(temperature, kind, slabs, air)
            nodes[kind, node, 0] = temperature
            nodes[kind, node, 1] = step[kind] / (1.0 + slabs.response[kind] * slope)


@kernel
def step_slabs(
    slabs: Slabs,
    balance: Balance,
    air: Air,
    material: UInt8Array,
    faces: Float32Array,
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
    balance : Balance
        From `tabulate_balance`, for all materials that there are.
    air : Air
        Over the surfaces.
    material : ndarray, shape (n,), uint8
        Of each surface.
    faces : ndarray, shape (n, 2 k), float32
        What arrives at each: short-wave in the first column, long-wave in the column k [W/m²].
    modes : ndarray, shape (modes, n), float32
        What the slabs keep [K]; carried on.
    surface : ndarray, shape (n,), float32
        Mean surface temperatures over the interval [°C]; filled.
    start, stop : int
        Surfaces to work on.
    """
    kept, long = np.empty(_BLOCK), faces.shape[1] // 2
    for begin in range(start, stop, _BLOCK):
        count = min(_BLOCK, stop - begin)
        for place in range(count):
            kept[place] = slabs.deep[material[begin + place]]
        for mode in range(modes.shape[0]):
            for place in range(count):
                kept[place] += slabs.kept[material[begin + place], mode] * modes[mode, begin + place]
        for place in range(count):
            kind = material[begin + place]
            absorbed = (1.0 - slabs.albedo[kind]) * faces[begin + place, 0]
            absorbed += slabs.emissivity[kind] * faces[begin + place, long]
            driven = kept[place] + slabs.response[kind] * absorbed
            at = (driven - balance.first[kind]) / balance.step[kind]
            if at >= 0.0 and at < balance.nodes.shape[1] - 1:
                temperature = _between(balance.nodes, kind, at)
            else:
                temperature = _solve(kept[place], driven, kind, slabs, air)
            surface[begin + place] = temperature
            # From here on the flux that has entered.
            kept[place] = (temperature - kept[place]) / slabs.response[kind]
        for mode in range(modes.shape[0]):
            for place in range(count):
                kind = material[begin + place]
                modes[mode, begin + place] = np.float32(
                    slabs.decay[kind, mode] * modes[mode, begin + place] + slabs.gain[kind, mode] * kept[place]
                )


@kernel_part
def _between(nodes: FloatArray, kind: int, at: float) -> float:
    """Return the temperature between two nodes, by the cubic that has theirs and their slopes."""
    node = int(at)
    part = at - node
    low, high = nodes[kind, node, 0], nodes[kind, node + 1, 0]
    rise, fall = nodes[kind, node, 1] - (high - low), nodes[kind, node + 1, 1] - (high - low)
    rest = 1.0 - part
    found: float = low + part * (high - low) + part * rest * (rest * rise - part * fall)
    return found


@kernel
def _solve(temperature: float, driven: float, kind: int, slabs: Slabs, air: Air) -> float:
    """Return the temperature of a surface in balance, by Newton's method from another temperature."""
    response = slabs.response[kind]
    for _ in range(_STEPS):
        flux, slope = _enter(temperature, kind, slabs, air)
        change = (driven + response * flux - temperature) / (1.0 + response * slope)
        temperature += min(max(change, -_STRIDE), _STRIDE)
        if abs(change) < _EXACT:
            break
    return temperature


@kernel
def _enter(temperature: float, kind: int, slabs: Slabs, air: Air) -> tuple[float, float]:
    """Return what enters a surface [W/m²] but for the radiation that it absorbs, and how fast it falls [W m⁻² K⁻¹]."""
    resistance, rising, still = slabs.resistance[kind], slabs.rising, slabs.still
    kelvin = temperature + KELVIN
    radiated = slabs.emissivity[kind] * SIGMA * kelvin * kelvin * kelvin
    excess = temperature - air.temperature
    free, growth = _rise(excess, rising, still)
    taken = air.forced + free
    flux = -radiated * kelvin - taken * excess
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
