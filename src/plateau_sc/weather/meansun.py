"""Where the sun stands over an interval: means over the time that it is up, not the position at a label."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from plateau_sc.sun import sun_position
from plateau_sc.types import FloatArray, IntArray

STEP: Final = pd.Timedelta(minutes=5)
"""No step within an interval is longer."""

SOLAR_CONSTANT: Final = 1361.1
"""Radiation of the sun at its mean distance [W/m²] (Gueymard 2018, doi:10.1016/j.solener.2018.04.001)."""


@dataclass(frozen=True, slots=True, eq=False)
class SunSteps:
    """The sun at the middles of the steps that intervals are cut into.

    Attributes
    ----------
    times : pandas.DatetimeIndex, length m
        Instants.
    owner : ndarray, shape (m,), int64
        The interval that each lies in.
    count : ndarray, shape (n,), int64
        Steps of each interval.
    elevation : ndarray, shape (m,), float64
        Apparent elevation [deg].
    azimuth : ndarray, shape (m,), float64
        Clockwise from north [deg].
    """

    times: pd.DatetimeIndex
    owner: IntArray
    count: IntArray
    elevation: FloatArray
    azimuth: FloatArray

    def mean(self, values: FloatArray) -> FloatArray:
        """Give the mean of each interval.

        Parameters
        ----------
        values : ndarray, shape (m,), float64
            A value for each step.

        Returns
        -------
        ndarray, shape (n,), float64
            Means over all steps of each interval.
        """
        return np.bincount(self.owner, values, minlength=self.count.size) / self.count


@dataclass(frozen=True, slots=True, eq=False)
class MeanSun:
    """The sun over intervals.

    Attributes
    ----------
    cos_zenith : ndarray, shape (n,), float64
        Cosine of the zenith distance, mean over the time that the sun is up; 0 where it is down throughout.
    up : ndarray, shape (n,), float64
        Share of each interval in which the sun's centre is above the horizon, 0 to 1.
    extraterrestrial : ndarray, shape (n,), float64
        Radiation on a plane that faces the sun outside of the atmosphere [W/m²].
    """

    cos_zenith: FloatArray
    up: FloatArray
    extraterrestrial: FloatArray


def cut_intervals(intervals: pd.IntervalIndex, latitude: float, longitude: float, altitude: float = 0.0) -> SunSteps:
    """Compute the sun at the middles of equal steps of five minutes or less within intervals.

    Parameters
    ----------
    intervals : pandas.IntervalIndex, length n
        Intervals of time, time zone aware.
    latitude, longitude : float
        Place [deg].
    altitude : float, default 0.0
        Height above sea level [m].

    Returns
    -------
    SunSteps
        Of m steps.

    Raises
    ------
    ParameterError
        The place is not on Earth.
    """
    begin, end = interval_ends(intervals)
    length = end - begin
    count = np.maximum(-(-length // STEP.value), 1).astype(np.int64)
    owner = np.repeat(np.arange(len(intervals)), count)
    within = np.arange(owner.size) - np.repeat(np.cumsum(count) - count, count)
    nanoseconds = begin[owner] + ((2 * within + 1) * (length[owner] / (2 * count[owner]))).astype(np.int64)
    times = pd.DatetimeIndex(nanoseconds.view("M8[ns]")).tz_localize("UTC")
    sun = sun_position(times, latitude, longitude, altitude)
    return SunSteps(times, owner, count, sun.elevation, sun.azimuth)


def mean_sun(
    intervals: pd.IntervalIndex,
    latitude: float,
    longitude: float,
    altitude: float = 0.0,
    *,
    steps: SunSteps | None = None,
) -> MeanSun:
    """Compute where the sun stands over intervals.

    Parameters
    ----------
    intervals : pandas.IntervalIndex, length n
        Intervals of time, time zone aware.
    latitude, longitude : float
        Place [deg].
    altitude : float, default 0.0
        Height above sea level [m].
    steps : SunSteps, optional
        What `cut_intervals` gave for the same, where it is at hand.

    Returns
    -------
    MeanSun
        Means over steps of five minutes or less.

    Raises
    ------
    ParameterError
        The place is not on Earth.

    Examples
    --------
    >>> from plateau_sc.times import intervals
    >>> day = mean_sun(intervals("2026-08-01", tz="Asia/Tokyo"), 35.69, 139.69)
    >>> day.up[[3, 4, 5]].round(2).tolist(), round(float(day.cos_zenith[12]), 2)
    ([0.0, 0.17, 1.0], 0.94)
    """
    steps = steps or cut_intervals(intervals, latitude, longitude, altitude)
    sine = np.sin(np.radians(steps.elevation))
    up = steps.mean((sine > 0).astype(np.float64))
    upward = steps.mean(np.maximum(sine, 0.0))
    cosine = np.divide(upward, up, out=np.zeros_like(up), where=up > 0)
    return MeanSun(cosine, up, extraterrestrial(intervals.mid))


def interval_ends(intervals: pd.IntervalIndex) -> tuple[IntArray, IntArray]:
    """Give when intervals begin and end.

    Parameters
    ----------
    intervals : pandas.IntervalIndex, length n
        Intervals of time, time zone aware.

    Returns
    -------
    begin, end : ndarray, shape (n,), int64
        Since 1970 [ns].
    """
    begin, end = (pd.DatetimeIndex(side).as_unit("ns").asi8 for side in (intervals.left, intervals.right))
    return begin, end


def interval_hours(intervals: pd.IntervalIndex) -> FloatArray:
    """Give how long intervals are.

    Parameters
    ----------
    intervals : pandas.IntervalIndex, length n
        Intervals of time.

    Returns
    -------
    ndarray, shape (n,), float64
        Lengths [h].
    """
    begin, end = interval_ends(intervals)
    return np.asarray((end - begin) / 3.6e12, dtype=np.float64)


def extraterrestrial(times: pd.DatetimeIndex, constant: float = SOLAR_CONSTANT) -> FloatArray:
    """Compute the radiation of the sun outside of the atmosphere.

    Parameters
    ----------
    times : pandas.DatetimeIndex, length n
        Instants.
    constant : float, default 1361.1
        Radiation at the mean distance [W/m²].

    Returns
    -------
    ndarray, shape (n,), float64
        On a plane that faces the sun [W/m²], 1316 to 1408: the solar constant by the Fourier series of the distance
        (J. W. Spencer 1971, Fourier series representation of the position of the sun, Search 2, 172).
    """
    from pvlib.irradiance import get_extra_radiation

    days = np.asarray(times.tz_convert("UTC").day_of_year, dtype=np.int64)
    found = get_extra_radiation(days, solar_constant=constant, method="spencer")
    return np.asarray(found, dtype=np.float64)


def limit_beam(sun: MeanSun) -> FloatArray:
    """Give the most that the direct beam can be, which is little at low sun.

    Parameters
    ----------
    sun : MeanSun
        Of n intervals.

    Returns
    -------
    ndarray, shape (n,), float64
        Limit of direct normal radiation, mean over each interval [W/m²].

    Notes
    -----
    The extremely rare limit of the Baseline Surface Radiation Network, 0.95 S cos(z)^0.2 + 10 W/m² with the
    extraterrestrial S (C. N. Long and E. G. Dutton, BSRN Global Network recommended QC tests, V2.0, 2010), over the
    time that the sun is up.
    """
    return (0.95 * sun.extraterrestrial * sun.cos_zenith**0.2 + 10.0) * sun.up
