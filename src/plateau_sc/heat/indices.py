"""Thermal indices of weather and radiation: UTCI, WBGT and PET.

Every function takes scalars, arrays or xarray DataArrays that can be broadcast against each other, and gives the same
kind back; float32 stays float32, and NaN in is NaN out. Temperatures are in °C, humidity in %, wind in m/s, radiation
in W/m², pressure in hPa.
"""

from typing import Any, Literal

from plateau_sc.errors import ParameterError
from plateau_sc.heat.person import Person
from plateau_sc.heat.quantities import compute
from plateau_sc.kernels.pet import fill_pet
from plateau_sc.kernels.utci import fill_utci
from plateau_sc.kernels.wbgt import fill_globe, fill_measured, fill_wbgt, fill_wbgt_moe, fill_wet_bulb

LILJEGREN_GLOBE = 0.0508
"""Diameter of the globe in Liljegren's model: two inches [m]."""

STANDARD_GLOBE = 0.15
"""Diameter of the globe that ISO 7243 and the Ministry of the Environment measure with [m]."""

STANDARD_PRESSURE = 1013.25
"""Pressure of the standard atmosphere at sea level [hPa]."""

_STANDARD_PERSON = Person()


def utci(
    air_temperature: Any,
    mean_radiant_temperature: Any,
    wind_speed_10m: Any,
    relative_humidity: Any,
    *,
    threads: int | None = None,
) -> Any:
    """Compute the Universal Thermal Climate Index by its polynomial.

    Parameters
    ----------
    air_temperature : array_like or DataArray
        Air temperature [°C], -50 to 50.
    mean_radiant_temperature : array_like or DataArray
        Mean radiant temperature [°C], from 30 below to 70 above the air temperature.
    wind_speed_10m : array_like or DataArray
        Wind speed at 10 m [m/s], up to 17; below 0.5 it counts as 0.5. See `wind_at` for other heights.
    relative_humidity : array_like or DataArray
        Relative humidity [%]; the vapour pressure may be up to 50 hPa.
    threads : int, optional
        Number of threads; all cores by default.

    Returns
    -------
    DataArray, ndarray or scalar
        UTCI [°C]; NaN outside of these ranges, where the polynomial strays by hundreds of degrees.

    Raises
    ------
    ParameterError
        A value that cannot be in its unit, or shapes that do not fit each other.

    References
    ----------
    P. Bröde and others: Deriving the operational procedure for the Universal Thermal Climate Index (UTCI).
    International Journal of Biometeorology 56, 481-494, 2012, https://doi.org/10.1007/s00484-011-0454-1.

    Examples
    --------
    >>> round(float(utci(30.0, 60.0, 1.0, 50.0)), 3)
    37.924
    >>> float(utci(35.0, 35.0, 1.0, 90.0))
    nan
    """
    quantities = {
        "air_temperature": air_temperature,
        "mean_radiant_temperature": mean_radiant_temperature,
        "wind_speed_10m": wind_speed_10m,
        "relative_humidity": relative_humidity,
    }
    facts = {"long_name": "Universal Thermal Climate Index", "units": "degree_Celsius"}
    return compute(fill_utci, quantities, name="utci", attributes=facts, threads=threads)


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
    facts = {"long_name": f"black-globe temperature, {1000 * globe_diameter:g} mm", "units": "degree_Celsius"}
    globe = _require_diameter(globe_diameter)
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


def pet(
    air_temperature: Any,
    mean_radiant_temperature: Any,
    wind_speed: Any,
    relative_humidity: Any,
    pressure: Any = STANDARD_PRESSURE,
    *,
    person: Person = _STANDARD_PERSON,
    variant: Literal["vdi", "revised"] = "vdi",
    threads: int | None = None,
) -> Any:
    """Compute the Physiological Equivalent Temperature.

    Two variants of it are in use, which differ by a degree or more. That of VDI 3787, Höppe's own, is what most
    studies have published. The revised one of Walther and Goestchel lets evaporation follow the room that PET refers
    to, has clothing that vapour passes through, and does not limit sweat to what the air can take.

    Parameters
    ----------
    air_temperature : array_like or DataArray
        Air temperature [°C].
    mean_radiant_temperature : array_like or DataArray
        Mean radiant temperature [°C].
    wind_speed : array_like or DataArray
        Wind speed at 1.1 m [m/s]; see `wind_at`.
    relative_humidity : array_like or DataArray
        Relative humidity [%].
    pressure : array_like or DataArray, default 1013.25
        Air pressure at the place [hPa].
    person : Person, optional
        Whose heat balance it is.
    variant : {"vdi", "revised"}, default "vdi"
        Which of the two.
    threads : int, optional
        Number of threads; all cores by default.

    Returns
    -------
    DataArray, ndarray or scalar
        PET [°C]; NaN where no balance is found.

    Raises
    ------
    ParameterError
        An unknown variant, a value that cannot be in its unit, or shapes that do not fit each other.

    References
    ----------
    P. Höppe: The physiological equivalent temperature - a universal index for the biometeorological assessment of the
    thermal environment. International Journal of Biometeorology 43, 71-75, 1999,
    https://doi.org/10.1007/s004840050118.
    E. Walther, Q. Goestchel: The P.E.T. comfort index: questioning the model. Building and Environment 137, 1-10,
    2018, https://doi.org/10.1016/j.buildenv.2018.03.054.

    Examples
    --------
    >>> round(float(pet(30.0, 60.0, 1.0, 50.0)), 2), round(float(pet(30.0, 60.0, 1.0, 50.0, variant="revised")), 2)
    (42.75, 41.71)
    """
    if variant not in ("vdi", "revised"):
        raise ParameterError(f"variant must be 'vdi' or 'revised', found {variant!r}")
    quantities = {
        "air_temperature": air_temperature,
        "mean_radiant_temperature": mean_radiant_temperature,
        "wind_speed": wind_speed,
        "relative_humidity": relative_humidity,
        "pressure": pressure,
    }
    source = {"vdi": "VDI 3787", "revised": "Walther and Goestchel 2018"}[variant]
    facts = {"long_name": f"Physiological Equivalent Temperature ({source})", "units": "degree_Celsius"}
    body = person.body(revised=variant == "revised")
    return compute(fill_pet, quantities, (body,), name="pet", attributes=facts, threads=threads)


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
