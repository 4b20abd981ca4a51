"""WBGT: globe and natural wet bulb from their heat balances after Liljegren, and the Ministry's formula.

Both balances are steady states in which a temperature is sought that rises with what the sensor takes up. Their left
sides rise steadily with that temperature, so that Newton's steps from the air temperature find the one root. The heat
transfer changes little with temperature and is held while a step is computed, so that each step is about fifty times as
short as the one ahead of it; the steps end when one is shorter than 0.00001 K.
"""

import numpy as np

from plateau_sc.kernels.air import (
    GAS,
    HEAT_CAPACITY,
    ZERO,
    air_conductivity,
    air_viscosity,
    buck_pressure,
    vapour_diffusivity,
)
from plateau_sc.kernels.compiler import kernel
from plateau_sc.types import FloatArray

WICK_DIAMETER = 0.007
WICK_LENGTH = 0.0254
"""Diameter and length of the wick [m]."""

LEAST_WIND = 0.13
"""Wind speed at the sensors that a weaker one counts as [m/s]."""

LEAST_COSINE = 0.00873
"""Cosine of the zenith angle below which there is no direct beam: half a degree above the horizon."""

GREATEST_DIRECT = 0.9
"""Share of the direct beam in global radiation that a greater one counts as."""

_STEFAN_BOLTZMANN = 5.6696e-8
_PRANDTL = HEAT_CAPACITY / (HEAT_CAPACITY + 1.25 * GAS)
_AIR_TO_WATER = HEAT_CAPACITY * 28.97 / 18.015
_GLOBE_EMISSIVITY, _GLOBE_ALBEDO = 0.95, 0.05
_WICK_EMISSIVITY, _WICK_ALBEDO = 0.95, 0.4
_GROUND_EMISSIVITY, _GROUND_ALBEDO = 0.999, 0.45

_TOLERANCE = 1e-5
_MOST_STEPS = 60

# The polynomial of the Ministry's formula is highest there [kW/m²].
_MOST_SOLAR = 0.836


@kernel
def fill_wbgt(
    air_temperature: FloatArray,
    relative_humidity: FloatArray,
    wind_speed: FloatArray,
    solar: FloatArray,
    direct_fraction: FloatArray,
    cos_zenith: FloatArray,
    pressure: FloatArray,
    globe_diameter: float,
    out: FloatArray,
) -> None:
    """Fill in the WBGT outdoors: 0.7 natural wet bulb, 0.2 globe and 0.1 air temperature.

    Parameters
    ----------
    air_temperature : ndarray, shape (n,), float64
        Air temperature [°C].
    relative_humidity : ndarray, shape (n,), float64
        Relative humidity [%].
    wind_speed : ndarray, shape (n,), float64
        At the sensors [m/s].
    solar : ndarray, shape (n,), float64
        Global radiation on the horizontal, one below 0 counts as 0 [W/m²].
    direct_fraction : ndarray, shape (n,), float64
        Share of the direct beam in it [-].
    cos_zenith : ndarray, shape (n,), float64
        Cosine of the sun's zenith angle [-].
    pressure : ndarray, shape (n,), float64
        Air pressure [hPa].
    globe_diameter : float
        Diameter of the globe [m].
    out : ndarray, shape (n,), float64
        Takes the WBGT [°C]; NaN where an input is NaN.

    References
    ----------
    J. Liljegren and others: Modeling the wet bulb globe temperature using standard meteorological measurements.
    Journal of Occupational and Environmental Hygiene 5, 645-655, 2008, https://doi.org/10.1080/15459620802310770.
    """
    for i in range(len(out)):
        air, humidity, wind, sun = air_temperature[i], relative_humidity[i], wind_speed[i], _at_least(solar[i], 0.0)
        direct = _direct(direct_fraction[i], cos_zenith[i])
        globe = _find_globe(air, humidity, wind, sun, direct, cos_zenith[i], pressure[i], globe_diameter)
        bulb = _find_wet_bulb(air, humidity, wind, sun, direct, cos_zenith[i], pressure[i])
        out[i] = 0.7 * bulb + 0.2 * globe + 0.1 * air


@kernel
def fill_globe(
    air_temperature: FloatArray,
    relative_humidity: FloatArray,
    wind_speed: FloatArray,
    solar: FloatArray,
    direct_fraction: FloatArray,
    cos_zenith: FloatArray,
    pressure: FloatArray,
    globe_diameter: float,
    out: FloatArray,
) -> None:
    """Fill in the temperature of a black globe.

    Parameters
    ----------
    air_temperature, relative_humidity, wind_speed, solar, direct_fraction, cos_zenith, pressure, globe_diameter
        As in `fill_wbgt`.
    out : ndarray, shape (n,), float64
        Takes the temperature [°C]; NaN where an input is NaN.
    """
    for i in range(len(out)):
        direct = _direct(direct_fraction[i], cos_zenith[i])
        out[i] = _find_globe(
            air_temperature[i],
            relative_humidity[i],
            wind_speed[i],
            _at_least(solar[i], 0.0),
            direct,
            cos_zenith[i],
            pressure[i],
            globe_diameter,
        )


@kernel
def fill_wet_bulb(
    air_temperature: FloatArray,
    relative_humidity: FloatArray,
    wind_speed: FloatArray,
    solar: FloatArray,
    direct_fraction: FloatArray,
    cos_zenith: FloatArray,
    pressure: FloatArray,
    out: FloatArray,
) -> None:
    """Fill in the natural wet-bulb temperature.

    Parameters
    ----------
    air_temperature, relative_humidity, wind_speed, solar, direct_fraction, cos_zenith, pressure
        As in `fill_wbgt`.
    out : ndarray, shape (n,), float64
        Takes the temperature [°C]; NaN where an input is NaN.
    """
    for i in range(len(out)):
        direct = _direct(direct_fraction[i], cos_zenith[i])
        out[i] = _find_wet_bulb(
            air_temperature[i],
            relative_humidity[i],
            wind_speed[i],
            _at_least(solar[i], 0.0),
            direct,
            cos_zenith[i],
            pressure[i],
        )


@kernel
def fill_measured(
    natural_wet_bulb: FloatArray, globe_temperature: FloatArray, air_temperature: FloatArray, out: FloatArray
) -> None:
    """Fill in the WBGT outdoors of measured temperatures.

    Parameters
    ----------
    natural_wet_bulb, globe_temperature, air_temperature : ndarray, shape (n,), float64
        The three temperatures [°C].
    out : ndarray, shape (n,), float64
        Takes the WBGT [°C]; NaN where an input is NaN.
    """
    for i in range(len(out)):
        out[i] = 0.7 * natural_wet_bulb[i] + 0.2 * globe_temperature[i] + 0.1 * air_temperature[i]


@kernel
def fill_wbgt_moe(
    air_temperature: FloatArray,
    relative_humidity: FloatArray,
    solar: FloatArray,
    wind_speed: FloatArray,
    out: FloatArray,
) -> None:
    """Fill in the WBGT by the formula of the Ministry of the Environment.

    Parameters
    ----------
    air_temperature : ndarray, shape (n,), float64
        Air temperature [°C].
    relative_humidity : ndarray, shape (n,), float64
        Relative humidity [%].
    solar : ndarray, shape (n,), float64
        Global radiation on the horizontal [W/m²].
    wind_speed : ndarray, shape (n,), float64
        Mean wind speed [m/s].
    out : ndarray, shape (n,), float64
        Takes the WBGT [°C]; NaN where an input is NaN.

    References
    ----------
    M. Ono, M. Tonouchi: Estimation of wet-bulb globe temperature using generally measured meteorological indices.
    Japanese Journal of Biometeorology 50, 147-157, 2014, https://doi.org/10.11227/seikisho.50.147.
    """
    for i in range(len(out)):
        kilowatts = 0.001 * _at_least(solar[i], 0.0)
        if kilowatts > _MOST_SOLAR:
            kilowatts = _MOST_SOLAR
        air, humidity = air_temperature[i], relative_humidity[i]
        out[i] = (
            0.735 * air
            + 0.0374 * humidity
            + 0.00292 * air * humidity
            + (7.619 - 4.557 * kilowatts) * kilowatts
            - 0.0572 * wind_speed[i]
            - 4.064
        )


@kernel
def _at_least(value: float, least: float) -> float:
    """Return the greater of two numbers, or the NaN that `max` may lose."""
    if value < least:
        return least
    return value


@kernel
def _direct(fraction: float, cos_zenith: float) -> float:
    """Return the share of the direct beam that counts."""
    if cos_zenith < LEAST_COSINE:
        return 0.0 * fraction
    if fraction > GREATEST_DIRECT:
        return GREATEST_DIRECT
    return fraction


@kernel
def _find_globe(
    air: float,
    humidity: float,
    wind: float,
    solar: float,
    direct: float,
    cos_zenith: float,
    pressure: float,
    diameter: float,
) -> float:
    """Return the temperature at which a globe emits and loses to the air what it takes up [°C]."""
    kelvin = air + ZERO
    beam = direct * (0.5 / cos_zenith - 1.0) if direct > 0.0 else direct
    gain = 0.5 * _GLOBE_EMISSIVITY * _long_wave(kelvin, humidity) + 0.5 * (1.0 - _GLOBE_ALBEDO) * solar * (
        beam + 1.0 + _GROUND_ALBEDO
    )
    emission = _GLOBE_EMISSIVITY * _STEFAN_BOLTZMANN
    found = kelvin
    for _ in range(_MOST_STEPS):
        film = 0.5 * (found + kelvin)
        viscosity = air_viscosity(film)
        transfer = (2.0 + 0.6 * np.sqrt(_reynolds(wind, pressure, film, viscosity, diameter)) * _PRANDTL**0.3333) * (
            air_conductivity(viscosity) / diameter
        )
        cubed = emission * found * found * found
        step = (gain - cubed * found - transfer * (found - kelvin)) / (4.0 * cubed + transfer)
        found += step
        if not abs(step) >= _TOLERANCE:
            return float(found - ZERO)
    return np.nan


@kernel
def _find_wet_bulb(
    air: float, humidity: float, wind: float, solar: float, direct: float, cos_zenith: float, pressure: float
) -> float:
    """Return the temperature at which a wick loses by evaporation and emission what it takes up [°C]."""
    kelvin = air + ZERO
    ends = 0.25 * WICK_DIAMETER / WICK_LENGTH
    sine = np.sqrt(max(1.0 - cos_zenith * cos_zenith, 0.0))
    beam = direct * (sine / (cos_zenith * np.pi) + ends) if direct > 0.0 else direct
    gain = 0.5 * _WICK_EMISSIVITY * _long_wave(kelvin, humidity) + (1.0 - _WICK_ALBEDO) * solar * (
        (1.0 - direct) * (1.0 + ends) + beam + _GROUND_ALBEDO
    )
    emission = _WICK_EMISSIVITY * _STEFAN_BOLTZMANN
    vapour = 0.01 * humidity * buck_pressure(kelvin)
    found = below = kelvin
    for _ in range(_MOST_STEPS):
        saturation = buck_pressure(found)
        if saturation >= pressure:
            # Beyond the boiling point, where the balance has another branch.
            found = 0.5 * (found + below)
            continue
        below = found
        film = 0.5 * (found + kelvin)
        viscosity = air_viscosity(film)
        transfer = (
            0.281
            * _reynolds(wind, pressure, film, viscosity, WICK_DIAMETER) ** 0.6
            * _PRANDTL**0.44
            * (air_conductivity(viscosity) / WICK_DIAMETER)
        )
        density = 100.0 * pressure / (GAS * film)
        diffusivity = vapour_diffusivity(film, pressure)
        exchange = (
            (2.4073e6 - 2370.0 * (313.15 - film))
            / _AIR_TO_WATER
            * (_PRANDTL * density * diffusivity / viscosity) ** 0.56
        )
        # Of the saturation pressure, by the temperature.
        rise = saturation * 17.502 * 240.97 / ((found - 32.18) * (found - 32.18))
        cubed = emission * found * found * found
        evaporated = exchange * (saturation - vapour) / (pressure - saturation)
        excess = found - kelvin + evaporated - (gain - cubed * found) / transfer
        slope = (
            1.0
            + exchange * rise * (pressure - vapour) / ((pressure - saturation) * (pressure - saturation))
            + 4.0 * cubed / transfer
        )
        step = -excess / slope
        found += step
        if not abs(step) >= _TOLERANCE:
            return float(found - ZERO)
    return np.nan


@kernel
def _long_wave(kelvin: float, humidity: float) -> float:
    """Return what sky and ground, as warm as the air, send together [W/m²]."""
    emissivity = 0.575 * (0.01 * humidity * buck_pressure(kelvin)) ** 0.143
    return float(_STEFAN_BOLTZMANN * (emissivity + _GROUND_EMISSIVITY) * (kelvin * kelvin) * (kelvin * kelvin))


@kernel
def _reynolds(wind: float, pressure: float, film: float, viscosity: float, diameter: float) -> float:
    """Return the Reynolds number of a sensor in the wind."""
    return _at_least(wind, LEAST_WIND) * 100.0 * pressure / (GAS * film) * diameter / viscosity
