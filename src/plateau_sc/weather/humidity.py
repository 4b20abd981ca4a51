"""Humidity where a source has none: that of air whose dew point is known."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray
from plateau_sc.weather.table import Weather

DEW_POINTS: Final = (-50.0, 40.0)
"""Least and greatest dew point that is taken for one [°C]; the highest that was ever measured is 35 °C."""

_SLOPE: Final = 17.625
_BASE: Final = 243.04


def humidity_of(air_temperature: FloatArray, dew_point: float) -> FloatArray:
    """Compute the relative humidity of air whose dew point is known.

    Parameters
    ----------
    air_temperature : ndarray, float64
        Air temperature [°C].
    dew_point : float
        Dew point [°C].

    Returns
    -------
    ndarray, float64
        Relative humidity over water [%]; above 100 where the air is cooler than the dew point.

    Notes
    -----
    The ratio of two saturation pressures after Magnus, with 17.625 and 243.04 °C (O. A. Alduchov and R. E. Eskridge
    1996, doi:10.1175/1520-0450(1996)035<0601:IMFAOS>2.0.CO;2), -40 to 50 °C.

    Examples
    --------
    >>> humidity_of(np.array([22.0, 33.0]), 22.0).round(1).tolist()
    [100.0, 52.5]
    """
    exponent = _SLOPE * dew_point / (_BASE + dew_point) - _SLOPE * air_temperature / (_BASE + air_temperature)
    return np.asarray(100.0 * np.exp(exponent), dtype=np.float64)


def fill_humidity(weather: Weather, dew_point: float) -> Weather:
    """Give weather the humidity that it lacks, by one dew point.

    Over a day the vapour in the air changes little, and relative humidity falls by day because the air warms: a dew
    point that holds all day gives that course, which one relative humidity for all hours would not. On four measured
    days in Gothenburg the first missed by 4 to 10 % (root mean square), the second by 12 to 26 %.

    Parameters
    ----------
    weather : Weather
        With air temperature.
    dew_point : float
        Dew point of the air [°C].

    Returns
    -------
    Weather
        With ``relative_humidity`` wherever the air temperature is known, 100 % where the air is cooler than the dew
        point. What was known stays as it was; `sources` and `notes` say what was filled, and in how many rows.

    Raises
    ------
    ParameterError
        A dew point that is no number from -50 to 40 °C, no air temperature, or a dew point above the air temperature
        of all rows.

    Examples
    --------
    >>> import pandas as pd
    >>> from plateau_sc.weather import from_frame
    >>> index = pd.date_range("2026-08-01T09:00+09:00", periods=2, freq="1h")
    >>> dry = from_frame(pd.DataFrame({"air_temperature": [28.0, 33.0]}, index), "1h", label="start")
    >>> fill_humidity(dry, 22.0).table["relative_humidity"].round(1).tolist()
    [69.9, 52.5]
    """
    low, high = DEW_POINTS
    if isinstance(dew_point, (bool, np.bool_)) or not isinstance(dew_point, (int, float, np.number)):
        raise ParameterError(f"the dew point must be a number [°C], found {dew_point!r}")
    if not low <= dew_point <= high:
        raise ParameterError(f"the dew point must be from {low:g} to {high:g} °C, found {float(dew_point):g}")
    if "air_temperature" not in weather.table:
        raise ParameterError(
            f"a dew point tells the humidity of air of a known temperature; the weather has no air_temperature, but "
            f"{', '.join(map(str, weather.table.columns))}"
        )
    air = weather.table["air_temperature"].to_numpy(dtype=np.float64)
    known = np.full(len(air), np.nan)
    if "relative_humidity" in weather.table:
        known = weather.table["relative_humidity"].to_numpy(dtype=np.float64)
    missing = np.isnan(known) & np.isfinite(air)
    if not missing.any():
        return weather
    cool = missing & (air < dew_point)
    if dew_point > np.nanmax(air):
        raise ParameterError(
            f"the dew point, {dew_point:g} °C, lies above the air temperature at all times ({np.nanmin(air):g} to "
            f"{np.nanmax(air):g} °C); give the temperature at which dew would form"
        )
    filled = np.where(missing, np.minimum(humidity_of(air, float(dew_point)), 100.0), known)
    told = f"a dew point of {dew_point:g} °C ({int(missing.sum())} of {len(air)})"
    notes = [f"relative_humidity: from {told}"]
    if cool.any():
        notes.append(
            f"relative_humidity: 100 % in {int(cool.sum())} of {int(missing.sum())}, with air cooler than that"
        )
    source = weather.sources.get("relative_humidity")
    return replace(
        weather,
        table=weather.table.assign(relative_humidity=filled),
        sources={**weather.sources, "relative_humidity": "; ".join([*([source] if source else []), told])},
        notes=(*weather.notes, *notes),
    )
