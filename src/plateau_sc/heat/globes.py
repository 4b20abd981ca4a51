"""WBGT of weather, by heat balances of its instruments, by the Ministry's formula, and of measurements.

Every function takes scalars, arrays or xarray DataArrays that can be broadcast against each other, and gives the same
kind back; float32 stays float32, and NaN in is NaN out.
"""

from typing import Any

from plateau_sc.errors import ParameterError
from plateau_sc.heat.quantities import STANDARD_PRESSURE, compute
from plateau_sc.kernels.wbgt import fill_globe, fill_measured, fill_wbgt, fill_wbgt_moe, fill_wet_bulb

LILJEGREN_GLOBE = 0.0508
"""Diameter of the globe in Liljegren's model: two inches [m]."""

STANDARD_GLOBE = 0.15
"""Diameter of the globe that ISO 7243 and the Ministry of the Environment measure with [m]."""


def wbgt(
    air_temperature: Any,
    relative_humidity: Any,
    wind_speed: Any,
    solar: Any,
    direct_fraction: Any,
    cos_zenith: Any,
    pressure: Any = STANDARD_PRESSURE,
    *,
    globe_diameter: float = LILJEGREN_GLOBE,
    threads: int | None = None,
) -> Any:
    """Compute the wet-bulb globe temperature outdoors from its heat balances, after Liljegren.

    It is 0.7 of the natural wet bulb, 0.2 of the globe and 0.1 of the air temperature, over open ground of albedo 0.45
    that is as warm as the air.

    Parameters
    ----------
    air_temperature : array_like or DataArray
        Air temperature [°C].
    relative_humidity : array_like or DataArray
        Relative humidity [%].
    wind_speed : array_like or DataArray
        Wind speed at the sensors, 2 m or less above the ground [m/s]; below 0.13 it counts as 0.13. See `wind_at` and
        `wind_at_2m`.
    solar : array_like or DataArray
        Global radiation on the horizontal [W/m²]; down to -20, as instruments give at night, it counts as 0.
    direct_fraction : array_like or DataArray
        Share of the direct beam in it [-], 0 to 1; above 0.9 it counts as 0.9, and as 0 with the sun lower than 0.5°.
    cos_zenith : array_like or DataArray
        Cosine of the sun's zenith angle [-].
    pressure : array_like or DataArray, default 1013.25
        Air pressure at the place, not reduced to the sea [hPa].
    globe_diameter : float, default 0.0508
        Diameter of the globe [m]: `LILJEGREN_GLOBE`, or `STANDARD_GLOBE` to compare with measurements.
    threads : int, optional
        Number of threads; all cores by default.

    Returns
    -------
    DataArray, ndarray or scalar
        WBGT [°C].

    Raises
    ------
    ParameterError
        A value that cannot be in its unit, or shapes that do not fit each other.

    References
    ----------
    J. Liljegren and others: Modeling the wet bulb globe temperature using standard meteorological measurements.
    Journal of Occupational and Environmental Hygiene 5, 645-655, 2008, https://doi.org/10.1080/15459620802310770.

    Examples
    --------
    >>> round(float(wbgt(30.0, 60.0, 1.57, 800.0, 0.64, 0.95)), 1)
    30.4
    """
    quantities = _weather(air_temperature, relative_humidity, wind_speed, solar, direct_fraction, cos_zenith, pressure)
    facts = {"long_name": "wet-bulb globe temperature (Liljegren 2008)", "units": "degree_Celsius"}
    globe = _require_diameter(globe_diameter)
    return compute(fill_wbgt, quantities, (globe,), name="wbgt", attributes=facts, threads=threads)


def globe_temperature(
    air_temperature: Any,
    relative_humidity: Any,
    wind_speed: Any,
    solar: Any,
    direct_fraction: Any,
    cos_zenith: Any,
    pressure: Any = STANDARD_PRESSURE,
    *,
    globe_diameter: float = LILJEGREN_GLOBE,
    threads: int | None = None,
) -> Any:
    """Compute the temperature of a black globe outdoors, after Liljegren.

    Parameters
    ----------
    air_temperature, relative_humidity, wind_speed, solar, direct_fraction, cos_zenith : array_like or DataArray
        As in `wbgt`.
    pressure : array_like or DataArray, default 1013.25
        Air pressure at the place [hPa].
    globe_diameter : float, default 0.0508
        Diameter of the globe [m]; a larger one grows hotter.
    threads : int, optional
        Number of threads; all cores by default.

    Returns
    -------
    DataArray, ndarray or scalar
        Globe temperature [°C].

    Raises
    ------
    ParameterError
        A value that cannot be in its unit, or shapes that do not fit each other.

    Examples
    --------
    >>> round(float(globe_temperature(30.0, 60.0, 1.57, 800.0, 0.64, 0.95)), 1)
    45.7
    """
    quantities = _weather(air_temperature, relative_humidity, wind_speed, solar, direct_fraction, cos_zenith, pressure)
    globe = _require_diameter(globe_diameter)
    facts = {"long_name": f"black-globe temperature, {1000 * globe:g} mm", "units": "degree_Celsius"}
    return compute(fill_globe, quantities, (globe,), name="globe_temperature", attributes=facts, threads=threads)


def natural_wet_bulb(
    air_temperature: Any,
    relative_humidity: Any,
    wind_speed: Any,
    solar: Any,
    direct_fraction: Any,
    cos_zenith: Any,
    pressure: Any = STANDARD_PRESSURE,
    *,
    threads: int | None = None,
) -> Any:
    """Compute the natural wet-bulb temperature outdoors, of a wick in sun and wind, after Liljegren.

    Parameters
    ----------
    air_temperature, relative_humidity, wind_speed, solar, direct_fraction, cos_zenith : array_like or DataArray
        As in `wbgt`.
    pressure : array_like or DataArray, default 1013.25
        Air pressure at the place [hPa].
    threads : int, optional
        Number of threads; all cores by default.

    Returns
    -------
    DataArray, ndarray or scalar
        Natural wet-bulb temperature [°C].

    Raises
    ------
    ParameterError
        A value that cannot be in its unit, or shapes that do not fit each other.

    Examples
    --------
    >>> round(float(natural_wet_bulb(30.0, 60.0, 1.57, 800.0, 0.64, 0.95)), 1)
    26.1
    """
    quantities = _weather(air_temperature, relative_humidity, wind_speed, solar, direct_fraction, cos_zenith, pressure)
    facts = {"long_name": "natural wet-bulb temperature", "units": "degree_Celsius"}
    return compute(fill_wet_bulb, quantities, name="natural_wet_bulb", attributes=facts, threads=threads)


def wbgt_measured(natural_wet_bulb: Any, globe_temperature: Any, air_temperature: Any) -> Any:
    """Compute the WBGT outdoors from the three temperatures that instruments give.

    Parameters
    ----------
    natural_wet_bulb : array_like or DataArray
        Natural wet-bulb temperature [°C].
    globe_temperature : array_like or DataArray
        Temperature of a black globe of 150 mm [°C].
    air_temperature : array_like or DataArray
        Air temperature in the shade [°C].

    Returns
    -------
    DataArray, ndarray or scalar
        0.7 of the first, 0.2 of the second and 0.1 of the third [°C].

    Raises
    ------
    ParameterError
        A value that cannot be in °C, or shapes that do not fit each other.

    References
    ----------
    ISO 7243:2017, Ergonomics of the thermal environment - Assessment of heat stress using the WBGT index.

    Examples
    --------
    >>> round(float(wbgt_measured(26.0, 45.0, 30.0)), 1)
    30.2
    """
    quantities = {
        "natural_wet_bulb": natural_wet_bulb,
        "globe_temperature": globe_temperature,
        "air_temperature": air_temperature,
    }
    facts = {"long_name": "wet-bulb globe temperature (ISO 7243)", "units": "degree_Celsius"}
    return compute(fill_measured, quantities, name="wbgt", attributes=facts)


def wbgt_moe(
    air_temperature: Any, relative_humidity: Any, solar: Any, wind_speed: Any, *, threads: int | None = None
) -> Any:
    """Compute the WBGT by the formula that the Ministry of the Environment estimates it with, after Ono and Tonouchi.

    It was fitted to measurements in Japan. The term of the sun rises up to 836 W/m² and would fall beyond: more
    radiation counts as that.

    Parameters
    ----------
    air_temperature : array_like or DataArray
        Air temperature [°C].
    relative_humidity : array_like or DataArray
        Relative humidity [%].
    solar : array_like or DataArray
        Global radiation on the horizontal [W/m²]; down to -20 it counts as 0.
    wind_speed : array_like or DataArray
        Mean wind speed, as weather stations measure it [m/s].
    threads : int, optional
        Number of threads; all cores by default.

    Returns
    -------
    DataArray, ndarray or scalar
        WBGT [°C].

    Raises
    ------
    ParameterError
        A value that cannot be in its unit, or shapes that do not fit each other.

    References
    ----------
    M. Ono, M. Tonouchi: Estimation of wet-bulb globe temperature using generally measured meteorological indices.
    Japanese Journal of Biometeorology 50, 147-157, 2014, https://doi.org/10.11227/seikisho.50.147.

    Examples
    --------
    >>> round(float(wbgt_moe(30.0, 60.0, 800.0, 2.0)), 2)
    28.55
    """
    quantities = {
        "air_temperature": air_temperature,
        "relative_humidity": relative_humidity,
        "solar": solar,
        "wind_speed": wind_speed,
    }
    facts = {"long_name": "wet-bulb globe temperature (Ono and Tonouchi 2014)", "units": "degree_Celsius"}
    return compute(fill_wbgt_moe, quantities, name="wbgt_moe", attributes=facts, threads=threads)


def _weather(air: Any, humidity: Any, wind: Any, solar: Any, direct: Any, cosine: Any, pressure: Any) -> dict[str, Any]:
    return {
        "air_temperature": air,
        "relative_humidity": humidity,
        "wind_speed": wind,
        "solar": solar,
        "direct_fraction": direct,
        "cos_zenith": cosine,
        "pressure": pressure,
    }


def _require_diameter(diameter: float) -> float:
    if not isinstance(diameter, (int, float)) or not 0.01 <= diameter <= 1.0:
        raise ParameterError(f"globe_diameter must be from 0.01 to 1 m, found {diameter!r}")
    return float(diameter)
