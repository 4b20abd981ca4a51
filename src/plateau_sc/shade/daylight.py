"""The daylight within intervals, cut into sub-steps that are cast at their middles."""

import datetime as dt
from dataclasses import dataclass

import numpy as np
import pandas as pd

from plateau_sc.sun import sun_events
from plateau_sc.types import FloatArray, IntArray

HOUR = 3_600_000_000_000
"""Nanoseconds of an hour."""

_DAY = pd.Timedelta(days=1)


@dataclass(frozen=True, eq=False)
class SubSteps:
    """Pieces of daylight, each short enough for one instant to stand for it.

    Attributes
    ----------
    middle : pandas.DatetimeIndex, length m
        The middle of each, interval by interval.
    weight : ndarray, shape (m,), int64
        The length of each [ns]; those of one sunlit piece are equal.
    interval : ndarray, shape (m,), int64
        The interval that each belongs to.
    daylight : ndarray, shape (n,), int64
        The sum of the lengths in each interval [ns].
    """

    middle: pd.DatetimeIndex
    weight: IntArray
    interval: IntArray
    daylight: IntArray

    @property
    def hours(self) -> FloatArray:
        """Daylight of each interval, shape (n,) [h]."""
        return self.daylight / HOUR


def cut_daylight(intervals: pd.IntervalIndex, step: pd.Timedelta, location: tuple[float, float]) -> SubSteps:
    """Cut the sunlit parts of intervals into equal sub-steps.

    The sun is up from its rise to its set, as `plateau_sc.sun.sun_events` gives them. A stay of the sun within an
    interval is cut into as few sub-steps of one length as keep that within `step`.

    Parameters
    ----------
    intervals : pandas.IntervalIndex, length n
        With a time zone, ascending; they may overlap.
    step : pandas.Timedelta
        Longest sub-step.
    location : tuple of float
        Latitude and longitude [degrees].

    Returns
    -------
    SubSteps
        Each with its middle and length.

    Examples
    --------
    An hour in which the sun rises, at 04:49:

    >>> hour = pd.IntervalIndex.from_tuples([tuple(pd.to_datetime(["2026-08-01T04+09:00", "2026-08-01T05+09:00"]))])
    >>> steps = cut_daylight(hour, pd.Timedelta("5min"), (35.69, 139.69))
    >>> len(steps.middle), round(60 * steps.hours.item(), 1)
    (3, 11.1)
    """
    left, right = _nanoseconds(intervals.left), _nanoseconds(intervals.right)
    rise, fall = _find_days(intervals, location)
    first, last = np.searchsorted(fall, left, side="right"), np.searchsorted(rise, right, side="left")
    owner, day = _expand(np.maximum(last - first, 0))
    day += first[owner]
    begin, end = np.maximum(left[owner], rise[day]), np.minimum(right[owner], fall[day])
    length = end - begin
    count = -(-length // step.as_unit("ns").value)
    piece, part = _expand(count)
    middle = begin[piece] + (2 * part + 1) * length[piece] // (2 * count[piece])
    weight = (2 * length + count) // (2 * count)
    daylight = np.zeros(len(intervals), dtype=np.int64)
    np.add.at(daylight, owner, weight * count)
    zone = pd.DatetimeIndex(intervals.left).tz
    instants = pd.DatetimeIndex(middle.astype("datetime64[ns]")).tz_localize("UTC").tz_convert(zone)
    return SubSteps(instants, weight[piece], owner[piece], daylight)


def _find_days(intervals: pd.IntervalIndex, location: tuple[float, float]) -> tuple[IntArray, IntArray]:
    """Return the sun's rises and sets from the day before the intervals to the day after them [ns of UTC]."""
    # In the zone of the sun itself each day has one transit near its noon, whatever the zone of the intervals.
    zone = dt.timezone(dt.timedelta(hours=round(location[1] / 15.0)))
    first, last = pd.Timestamp(intervals.left.min()), pd.Timestamp(intervals.right.max())
    start, stop = (instant.tz_convert(zone).tz_localize(None).normalize() for instant in (first, last))
    events = sun_events(pd.date_range(start - _DAY, stop + _DAY, freq="D"), *location, zone).dropna()
    return _nanoseconds(events["sunrise"]), _nanoseconds(events["sunset"])


def _nanoseconds(instants: object) -> IntArray:
    return pd.DatetimeIndex(instants).as_unit("ns").asi8  # type: ignore[arg-type]


def _expand(count: IntArray) -> tuple[IntArray, IntArray]:
    """Return for each part of counted wholes the whole that it belongs to, and its number there."""
    whole = np.repeat(np.arange(len(count)), count)
    return whole, np.arange(len(whole)) - np.repeat(np.cumsum(count) - count, count)
