"""Radiation that was not measured: of clear skies, of hours of sunshine, of clouds, and what of it is diffuse."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import numpy as np
import pandas as pd

from plateau_sc.types import BoolArray, FloatArray
from plateau_sc.weather.meansun import MeanSun, SunSteps, extraterrestrial, interval_ends, limit_beam

OVERCAST: Final = 0.25
"""Share of clear-sky radiation that comes through without any sunshine (Ångström 1924)."""

# The solar constant that the clear-sky model was made with.
_OLDER_CONSTANT: Final = 1366.1
_LOWEST_COSINE: Final = 0.065
_GREATEST_ZENITH: Final = 87.0


def clear_sky(
    intervals: pd.IntervalIndex, latitude: float, longitude: float, altitude: float, steps: SunSteps
) -> tuple[FloatArray, FloatArray]:
    """Compute the radiation of a cloudless sky.

    Parameters
    ----------
    intervals : pandas.IntervalIndex, length n
        Intervals of time, time zone aware.
    latitude, longitude : float
        Place [deg].
    altitude : float
        Height above sea level [m].
    steps : SunSteps
        What `plateau_sc.weather.meansun.cut_intervals` gave for them.

    Returns
    -------
    ghi, dhi : ndarray, shape (n,), float64
        Global and diffuse radiation on the horizontal, means over the intervals [W/m²].

    Notes
    -----
    The model of Ineichen and Perez (2002, doi:10.1016/S0038-092X(02)00045-2) with the monthly Linke turbidity of
    SoDa, both as in pvlib, in steps of five minutes.
    """
    from pvlib.atmosphere import alt2pres, get_absolute_airmass, get_relative_airmass
    from pvlib.clearsky import ineichen, lookup_linke_turbidity

    with _old_calendar():
        turbidity = np.asarray(lookup_linke_turbidity(intervals.mid, latitude, longitude), dtype=np.float64)
    zenith = 90.0 - steps.elevation
    airmass = get_absolute_airmass(get_relative_airmass(np.minimum(zenith, 90.0)), alt2pres(altitude))
    with np.errstate(all="ignore"):
        sky = ineichen(
            zenith, airmass, turbidity[steps.owner], altitude, extraterrestrial(steps.times, _OLDER_CONSTANT)
        )
    up = zenith < 90.0
    return (
        steps.mean(np.where(up, sky["ghi"], 0.0)),
        steps.mean(np.where(up, sky["dhi"], 0.0)),
    )


def global_from_sunshine(clear: FloatArray, sunshine: FloatArray, hours: FloatArray, up: FloatArray) -> FloatArray:
    """Estimate global radiation from the hours of sunshine.

    Parameters
    ----------
    clear : ndarray, shape (n,), float64
        Global radiation of a clear sky [W/m²].
    sunshine : ndarray, shape (n,), float64
        Sunshine in each interval [h].
    hours : ndarray, shape (n,), float64
        Length of each interval [h].
    up : ndarray, shape (n,), float64
        Share of each interval in which the sun is up.

    Returns
    -------
    ndarray, shape (n,), float64
        Global radiation [W/m²].

    Notes
    -----
    G = Gc (0.25 + 0.75 s), with the share s of the possible sunshine (A. Ångström 1924, Solar and terrestrial
    radiation, doi:10.1002/qj.49705021008).
    """
    share = np.divide(sunshine, hours * up, out=np.zeros_like(clear), where=up > 0)
    return np.asarray(clear * (OVERCAST + (1 - OVERCAST) * np.clip(share, 0.0, 1.0)), dtype=np.float64)


def global_from_cloud(clear: FloatArray, cover: FloatArray) -> FloatArray:
    """Estimate global radiation from the cloud cover.

    Parameters
    ----------
    clear : ndarray, shape (n,), float64
        Global radiation of a clear sky [W/m²].
    cover : ndarray, shape (n,), float64
        Share of the sky that clouds cover, 0 to 1.

    Returns
    -------
    ndarray, shape (n,), float64
        Global radiation [W/m²].

    Notes
    -----
    G = Gc (1 - 0.75 N^3.4) (F. Kasten and G. Czeplak 1980, doi:10.1016/0038-092X(80)90391-6).
    """
    return np.asarray(clear * (1 - 0.75 * cover**3.4), dtype=np.float64)


def dew_point(air_temperature: FloatArray, relative_humidity: FloatArray) -> FloatArray:
    """Compute the temperature at which the vapour of the air is saturated.

    Parameters
    ----------
    air_temperature : ndarray, shape (n,), float64
        Air temperature [°C].
    relative_humidity : ndarray, shape (n,), float64
        Relative humidity over water [%].

    Returns
    -------
    ndarray, shape (n,), float64
        Dew point [°C]; NaN where there is no vapour, or nothing is known.

    Notes
    -----
    Magnus' formula with 17.625 and 243.04 °C (O. A. Alduchov and R. E. Eskridge 1996,
    doi:10.1175/1520-0450(1996)035<0601:IMFAOS>2.0.CO;2), -40 to 50 °C.
    """
    humidity = np.where(relative_humidity > 0, relative_humidity, np.nan)
    exponent = np.log(humidity / 100) + 17.625 * air_temperature / (243.04 + air_temperature)
    return np.asarray(243.04 * exponent / (17.625 - exponent), dtype=np.float64)


def split_global(
    ghi: FloatArray, intervals: pd.IntervalIndex, sun: MeanSun, pressure: FloatArray, dew: FloatArray
) -> tuple[FloatArray, BoolArray]:
    """Estimate the direct beam from global radiation.

    Parameters
    ----------
    ghi : ndarray, shape (n,), float64
        Global radiation [W/m²], NaN where it is not known.
    intervals : pandas.IntervalIndex, length n
        What they stand for.
    sun : MeanSun
        Over the intervals.
    pressure : ndarray, shape (n,), float64
        Air pressure [hPa].
    dew : ndarray, shape (n,), float64
        Dew point [°C], NaN where it is not known.

    Returns
    -------
    dni : ndarray, shape (n,), float64
        Direct normal radiation, mean over each interval [W/m²]; NaN where global is. It is never above
        `plateau_sc.weather.meansun.limit_beam`, nor more than global radiation holds.
    by_dirint : ndarray, shape (n,), bool
        Where DIRINT was used.

    Notes
    -----
    DIRINT (R. Perez, P. Ineichen, E. Maxwell, R. Seals, A. Zelenka 1992, Dynamic global-to-direct irradiance
    conversion models, ASHRAE Transactions 98, 354-369) where global radiation is known in the intervals before and
    after too, of the same length, and the dew point in its own; Erbs elsewhere (D. G. Erbs, S. A. Klein, J. A. Duffie
    1982, doi:10.1016/0038-092X(82)90302-4). Both as in pvlib, of the mean over the time that the sun is up.
    """
    from pvlib.irradiance import erbs

    zenith = np.degrees(np.arccos(np.clip(sun.cos_zenith, 0.0, 1.0)))
    bright = np.divide(ghi, sun.up, out=np.where(np.isnan(ghi), np.nan, 0.0), where=sun.up > 0)
    days = np.asarray(pd.DatetimeIndex(intervals.mid).tz_convert("UTC").day_of_year, dtype=np.int64)
    with np.errstate(all="ignore"):
        estimate = erbs(bright, zenith, days, min_cos_zenith=_LOWEST_COSINE, max_zenith=_GREATEST_ZENITH)
        dni = np.array(estimate["dni"], dtype=np.float64)
    flanked = _find_flanked(ghi, intervals)
    by_dirint = flanked & np.isfinite(dew)
    if by_dirint.any():
        dni[by_dirint] = _apply_dirint(bright, zenith, intervals, pressure, dew)[by_dirint]
    dni = np.where(np.isnan(ghi), np.nan, np.clip(np.nan_to_num(dni), 0.0, None) * sun.up)
    held = np.divide(ghi, sun.cos_zenith, out=np.full_like(ghi, np.inf), where=sun.cos_zenith > 0)
    return np.minimum(np.minimum(dni, limit_beam(sun)), np.where(np.isnan(held), np.inf, held)), by_dirint


def _find_flanked(ghi: FloatArray, intervals: pd.IntervalIndex) -> BoolArray:
    """Tell which intervals touch known ones of their own length on both sides."""
    begin, end = interval_ends(intervals)
    known = np.isfinite(ghi)
    touching = (end[:-1] == begin[1:]) & ((end - begin)[:-1] == (end - begin)[1:]) & known[:-1] & known[1:]
    flanked = np.zeros(known.size, dtype=np.bool_)
    flanked[1:-1] = touching[:-1] & touching[1:]
    return flanked


def _apply_dirint(
    ghi: FloatArray, zenith: FloatArray, intervals: pd.IntervalIndex, pressure: FloatArray, dew: FloatArray
) -> FloatArray:
    from pvlib.irradiance import dirint

    # The model looks at the rows before and after: a row of nothing stands in each gap.
    begin, end = interval_ends(intervals)
    place = np.arange(len(ghi)) + np.concatenate([[0], np.cumsum(end[:-1] != begin[1:])])
    size = int(place[-1]) + 1
    spread = [np.full(size, np.nan) for _ in range(4)]
    for target, values in zip(spread, (ghi, zenith, pressure * 100, dew), strict=True):
        target[place] = values
    mids = np.repeat((begin + end) // 2, np.diff(np.append(place, size)))
    times = pd.DatetimeIndex(mids.view("M8[ns]")).tz_localize("UTC")
    radiation, angle, air, moisture = spread
    with np.errstate(all="ignore"), _old_calendar():
        found = dirint(
            radiation,
            np.nan_to_num(angle, nan=90.0),
            times,
            np.nan_to_num(air, nan=101325.0),
            temp_dew=moisture,
            min_cos_zenith=_LOWEST_COSINE,
            max_zenith=_GREATEST_ZENITH,
        )
    by_row: FloatArray = np.asarray(found, dtype=np.float64)[place]
    return by_row


@contextmanager
def _old_calendar() -> Iterator[None]:
    """Let pvlib ask pandas for the day of the year by its old name."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*dayofyear")
        yield
