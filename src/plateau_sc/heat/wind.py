"""Wind speed at another height than it was measured."""

from typing import Any

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.heat.quantities import compute
from plateau_sc.kernels.wbgt import LEAST_WIND
from plateau_sc.types import FloatArray

OPEN_GROUND = 0.01
"""Roughness length of short grass, which UTCI assumes between the wind at 10 m and that on the person [m]."""

# Pasquill's classes by day (A is 1): rows by wind speed, columns by global radiation, both ascending.
_WINDS = np.array([2.0, 3.0, 5.0, 6.0])
_SUNS = np.array([175.0, 675.0, 925.0])
_CLASSES = np.array([[4, 2, 1, 1], [4, 3, 2, 1], [4, 3, 2, 2], [4, 4, 3, 3], [4, 4, 4, 3]])
_CALM_NIGHT, _WINDY_NIGHT, _WINDY = 5, 4, 2.5
# Exponents of the classes A to F over towns.
_EXPONENTS = np.array([0.15, 0.15, 0.20, 0.25, 0.30, 0.30])


def wind_at(height: float, wind_speed: Any, from_height: float = 10.0, roughness: float = OPEN_GROUND) -> Any:
    """Carry a wind speed to another height by the logarithmic profile of a neutral atmosphere over open ground.

    Calm stays calm. What the indices make of little wind they say themselves: `utci` counts below 0.5 m/s at 10 m as
    0.5, `wbgt` below 0.13 m/s at the sensors as 0.13, and `pet` takes still air as it is. Among buildings there is no
    such profile; it then gives the wind that open ground would have.

    Parameters
    ----------
    height : float
        Height that the wind is wanted at [m].
    wind_speed : array_like or DataArray
        Wind speed [m/s].
    from_height : float, default 10
        Height that it was measured at [m].
    roughness : float, default 0.01
        Roughness length of the ground, below both heights [m].

    Returns
    -------
    DataArray, ndarray or scalar
        Wind speed at the height [m/s].

    Raises
    ------
    ParameterError
        A wind that cannot be in m/s, a roughness that is not above 0, or a height not above it.

    References
    ----------
    P. Bröde and others: Deriving the operational procedure for the Universal Thermal Climate Index (UTCI).
    International Journal of Biometeorology 56, 481-494, 2012, https://doi.org/10.1007/s00484-011-0454-1.

    Examples
    --------
    >>> round(float(wind_at(1.1, 3.0)), 2)
    2.04
    """
    for name, value in (("height", height), ("from_height", from_height), ("roughness", roughness)):
        if not isinstance(value, (int, float, np.number)) or not 0.0 < value < 1000.0:
            raise ParameterError(f"{name} must be above 0 and below 1000 m, found {value!r}")
    if min(height, from_height) <= roughness:
        raise ParameterError(
            f"both heights must be above the roughness length, {roughness:g} m; found {height:g} and {from_height:g} m"
        )
    factor = float(np.log(height / roughness) / np.log(from_height / roughness))
    facts = {"long_name": f"wind speed at {height:g} m", "units": "m s-1"}
    return compute(_scale, {"wind_speed": wind_speed}, (factor,), name="wind_speed", attributes=facts)


def wind_at_2m(wind_speed_10m: Any, solar: Any, cos_zenith: Any) -> Any:
    """Carry a wind speed from 10 m to 2 m by a power law of the atmosphere's stability over towns, as Liljegren does.

    By day Pasquill's class follows from wind and sun, by night from wind alone; unstable air mixes more wind down.

    Parameters
    ----------
    wind_speed_10m : array_like or DataArray
        Wind speed at 10 m [m/s].
    solar : array_like or DataArray
        Global radiation on the horizontal [W/m²].
    cos_zenith : array_like or DataArray
        Cosine of the sun's zenith angle [-]; it is day where it is above 0.

    Returns
    -------
    DataArray, ndarray or scalar
        Wind speed at 2 m [m/s], 0.13 or more.

    Raises
    ------
    ParameterError
        A value that cannot be in its unit, or shapes that do not fit each other.

    References
    ----------
    J. Liljegren and others: Modeling the wet bulb globe temperature using standard meteorological measurements.
    Journal of Occupational and Environmental Hygiene 5, 645-655, 2008, https://doi.org/10.1080/15459620802310770.
    U.S. Environmental Protection Agency: Meteorological monitoring guidance for regulatory modeling applications.
    EPA-454/R-99-005, 2000.

    Examples
    --------
    >>> round(float(wind_at_2m(2.0, 800.0, 0.95)), 3)
    1.571
    """
    quantities = {"wind_speed_10m": wind_speed_10m, "solar": solar, "cos_zenith": cos_zenith}
    facts = {"long_name": "wind speed at 2 m", "units": "m s-1"}
    return compute(_lower, quantities, name="wind_speed", attributes=facts)


def _scale(wind: FloatArray, factor: float, out: FloatArray) -> None:
    np.multiply(wind, factor, out=out)


def _lower(wind: FloatArray, solar: FloatArray, cos_zenith: FloatArray, out: FloatArray) -> None:
    by_day = _CLASSES[np.searchsorted(_WINDS, wind, side="right"), np.searchsorted(_SUNS, solar, side="right")]
    by_night = np.where(wind >= _WINDY, _WINDY_NIGHT, _CALM_NIGHT)
    exponent = _EXPONENTS[np.where(cos_zenith > 0.0, by_day, by_night) - 1]
    out[:] = np.maximum(wind * 0.2**exponent, LEAST_WIND)
    out[np.isnan(solar) | np.isnan(cos_zenith)] = np.nan
