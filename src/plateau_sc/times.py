"""Instants and intervals: time zone aware series of steps over local days."""

import datetime as dt
from itertools import pairwise
from typing import Final, Literal, TypeAlias

import numpy as np
import pandas as pd
from pandas.tseries.frequencies import to_offset

from plateau_sc.errors import ParameterError

_DAY: Final = pd.Timedelta(hours=24)
_SHORTEST_STEP: Final = pd.Timedelta(seconds=1)
# Instants are counted in nanoseconds, which reach from 1677-09-21 to 2262-04-11.
_YEARS: Final = (1678, 2261)

Date: TypeAlias = str | dt.date | dt.datetime | pd.Timestamp
"""A calendar date, in any of the ways to write one."""


def hourly(
    start: Date,
    end: Date | None = None,
    *,
    tz: str | dt.tzinfo | None = None,
    step: str | dt.timedelta | pd.Timedelta = "1h",
    kind: Literal["marks", "means"] = "marks",
) -> pd.DatetimeIndex:
    """Give the instants of one local day or several, an hour apart or another step.

    Every local day begins with a step at its midnight; days on which the clock changes have 23 or 25 hours.

    Parameters
    ----------
    start : str, date or Timestamp
        First day. Without `tz` it must carry a time zone.
    end : str, date or Timestamp, optional
        Last day, included; the first one if not given.
    tz : str or tzinfo, optional
        Time zone of the days, as "Asia/Tokyo".
    step : str or Timedelta, default "1h"
        Length of a step, a second or more; it must divide the day.
    kind : {"marks", "means"}, default "marks"
        "marks" are the instants at which steps begin (00:00, 01:00, …), "means" those in the middle of each
        (00:30, 01:30, …), which stand for means over the steps.

    Returns
    -------
    pandas.DatetimeIndex
        Instants, time zone aware, with their `freq`.

    Raises
    ------
    ParameterError
        No time zone or an unknown one, a start that is not a date or lies outside the years 1678 to 2261, an end
        before the start, or a step that does not divide the days.

    Examples
    --------
    >>> times = hourly("2026-08-01", tz="Asia/Tokyo")
    >>> len(times), str(times[0]), str(times[-1])
    (24, '2026-08-01 00:00:00+09:00', '2026-08-01 23:00:00+09:00')
    >>> str(hourly("2026-08-01", tz="Asia/Tokyo", step="10min", kind="means")[0])
    '2026-08-01 00:05:00+09:00'
    """
    length = _read_step(step)
    if kind not in ("marks", "means"):
        raise ParameterError(f"kind must be 'marks' or 'means', found {kind!r}")
    first, zone = _read_date(start, tz, "start")
    last = first if end is None else _read_date(end, zone, "end")[0]
    if last < first:
        raise ParameterError(f"the end, {last:%Y-%m-%d}, lies before the start, {first:%Y-%m-%d}")
    midnights = _localise_midnights(pd.date_range(first, last + pd.Timedelta(days=1), freq="D"), zone)
    if midnights[-1] <= midnights[0]:
        raise ParameterError(f"there was no {first:%Y-%m-%d} in {zone}: the calendar leapt over it")
    for midnight, following in pairwise(midnights):
        if (following - midnight) % length:
            hours = (following - midnight) / pd.Timedelta(hours=1)
            raise ParameterError(
                f"the clock changes on {midnight:%Y-%m-%d} in {zone}: the day has {hours:g} hours, "
                f"which steps of {step} do not divide; use a shorter step"
            )
    begin = midnights[0].tz_convert("UTC") + (length / 2 if kind == "means" else pd.Timedelta(0))
    count = (midnights[-1] - midnights[0]) // length
    frequency = pd.offsets.Hour(24) if length == _DAY else to_offset(length)
    return pd.date_range(begin, periods=count, freq=frequency, unit="ns").tz_convert(zone)


def intervals(
    start: Date,
    end: Date | None = None,
    *,
    tz: str | dt.tzinfo | None = None,
    freq: str | dt.timedelta | pd.Timedelta = "1h",
) -> pd.IntervalIndex:
    """Give the intervals of one local day or several, an hour long or another length.

    Every local day begins with an interval at its midnight; days on which the clock changes have 23 or 25 hours. Any
    other intervals can be made with `pandas.IntervalIndex`, such as unequal ones, or a year in one.

    Parameters
    ----------
    start : str, date or Timestamp
        First day. Without `tz` it must carry a time zone.
    end : str, date or Timestamp, optional
        Last day, included; the first one if not given.
    tz : str or tzinfo, optional
        Time zone of the days, as "Asia/Tokyo".
    freq : str or Timedelta, default "1h"
        Length of an interval, a second or more; it must divide the day.

    Returns
    -------
    pandas.IntervalIndex
        Intervals that follow each other, time zone aware, each with its begin and without its end.

    Raises
    ------
    ParameterError
        As in `hourly`.

    Examples
    --------
    >>> day = intervals("2026-08-01", tz="Asia/Tokyo")
    >>> len(day), str(day[9])
    (24, '[2026-08-01 09:00:00+09:00, 2026-08-01 10:00:00+09:00)')
    """
    begin = hourly(start, end, tz=tz, step=freq)
    return pd.IntervalIndex.from_arrays(begin, begin + pd.Timedelta(freq), closed="left")


def require_intervals(intervals: object, *, apart: bool) -> pd.IntervalIndex:
    """Give intervals, if there are any, in order, of some length each and with a time zone.

    Parameters
    ----------
    intervals : pandas.IntervalIndex
        What a caller gave. Which of its ends an interval is closed on does not matter.
    apart : bool
        Whether they must not overlap.

    Returns
    -------
    pandas.IntervalIndex
        The same.

    Raises
    ------
    ParameterError
        They are something else, none, or no intervals of time; one is missing (NaT) or has no length; they have no
        time zone, do not ascend by their begins, or overlap.

    Examples
    --------
    >>> len(require_intervals(intervals("2026-08-01", tz="Asia/Tokyo"), apart=True))
    24
    """
    if not isinstance(intervals, pd.IntervalIndex):
        raise ParameterError(f"expected a pandas.IntervalIndex, as intervals() makes; found {type(intervals).__name__}")
    if not len(intervals):
        raise ParameterError("expected at least one interval, found none")
    if intervals.hasnans:
        raise ParameterError(f"expected intervals, found a missing one (NaT) at position {intervals.isna().argmax()}")
    begin, end = intervals.left, intervals.right
    if not isinstance(begin, pd.DatetimeIndex) or begin.tz is None:
        raise ParameterError(
            f"expected intervals of time with a time zone, found {intervals[0]}; "
            "make them with intervals(..., tz='Asia/Tokyo'), or of instants that have a zone"
        )
    back, overlap = begin[1:] < begin[:-1], begin[1:] < end[:-1]
    for wrong, first, fault in (
        (begin >= end, 0, "an interval without length"),
        (back, 1, "an interval that begins before the one ahead of it"),
        (overlap & apart, 1, "an interval that the one ahead of it reaches into"),
    ):
        if wrong.any():
            position = int(wrong.argmax()) + first
            order = "one after the other" if apart else "in the order of their begins"
            raise ParameterError(
                f"found {fault}: {intervals[position]} at position {position}; expected intervals {order}"
            )
    return intervals


def require_length(step: object) -> pd.Timedelta:
    """Give the length of a step, if it is a second or more.

    Parameters
    ----------
    step : str, timedelta or Timedelta
        What a caller gave, as "5min".

    Returns
    -------
    pandas.Timedelta
        The length.

    Raises
    ------
    ParameterError
        It is no length of time, or shorter.

    Examples
    --------
    >>> require_length("5min")
    Timedelta('0 days 00:05:00')
    """
    try:
        length = pd.Timedelta(step)  # type: ignore[arg-type]
    except (ValueError, TypeError) as error:
        raise ParameterError(f"expected a step like '5min', found {step!r}") from error
    if not length >= _SHORTEST_STEP:
        raise ParameterError(f"expected a step of a second or more, found {step!r}")
    return length


def require_aware(times: object) -> pd.DatetimeIndex:
    """Give instants as an index, if there are any and each has a time zone.

    Parameters
    ----------
    times : DatetimeIndex, Series, Timestamp, datetime, str or sequence of them
        Instants, in any order.

    Returns
    -------
    pandas.DatetimeIndex
        The same instants; the same object if it was an index already.

    Raises
    ------
    ParameterError
        No instants, a missing one (NaT), or no time zone.

    Examples
    --------
    >>> len(require_aware("2026-08-01T12:00+09:00"))
    1
    """
    index = times if isinstance(times, pd.DatetimeIndex) else _read_instants(times)
    if len(index) == 0:
        raise ParameterError("expected at least one instant, found none")
    if index.hasnans:
        raise ParameterError(f"expected instants, found a missing one (NaT) at position {int(index.isna().argmax())}")
    if index.tz is None:
        raise ParameterError(
            f"expected instants with a time zone, found {index[0]} without one; "
            "use times.tz_localize('Asia/Tokyo') for local times, or tz_localize('UTC')"
        )
    return index


def step_hours(times: pd.DatetimeIndex) -> float:
    """Give the length of the step that evenly spaced instants stand for.

    Parameters
    ----------
    times : pandas.DatetimeIndex
        Instants, ascending. A single one must carry its `freq`, as those of `hourly` do.

    Returns
    -------
    float
        Length of a step [h].

    Raises
    ------
    ParameterError
        The instants are unevenly spaced or descend, or there is one only and it has no `freq`.

    Examples
    --------
    >>> step_hours(hourly("2026-08-01", tz="Asia/Tokyo", step="15min"))
    0.25
    """
    index = require_aware(times)
    if len(index) == 1:
        return _freq_hours(index)
    steps = pd.Series(index.tz_convert("UTC")).diff().iloc[1:]
    shortest, longest = steps.min(), steps.max()
    if shortest != longest or shortest <= pd.Timedelta(0):
        raise ParameterError(
            f"expected instants in even steps, found steps from {shortest} to {longest}; make them with hourly(), "
            "and take a part of a day as one unbroken slice"
        )
    return float(shortest / pd.Timedelta(hours=1))


def _read_step(step: str | dt.timedelta | pd.Timedelta) -> pd.Timedelta:
    length = require_length(step)
    if length > _DAY or _DAY % length:
        raise ParameterError(f"expected a step of a second or more that divides a day of 24 hours, found {step!r}")
    return length


def _read_date(date: Date, tz: str | dt.tzinfo | None, name: str) -> tuple[pd.Timestamp, dt.tzinfo]:
    try:
        stamp = pd.Timestamp(date)
    except (ValueError, TypeError) as error:
        raise ParameterError(f"expected a date like '2026-08-01' as {name}, found {date!r}") from error
    if not isinstance(stamp, pd.Timestamp):
        raise ParameterError(f"expected a date like '2026-08-01' as {name}, found {date!r}")
    if tz is None and stamp.tz is None:
        raise ParameterError(f"the {name}, {date!r}, has no time zone; pass tz='Asia/Tokyo', or the zone that is meant")
    try:
        local = stamp if stamp.tz is None else stamp.tz_convert(tz or stamp.tz)
        zone = local.tz or pd.Timestamp("2000-01-01", tz=tz).tz
    except (KeyError, IndexError, ValueError, TypeError, OSError) as error:
        raise ParameterError(f"unknown time zone {tz!r}; expected a name like 'Asia/Tokyo'") from error
    local = local.tz_localize(None)
    if not _YEARS[0] <= local.year <= _YEARS[1]:
        raise ParameterError(f"the {name}, {date!s}, is out of reach; expected a year from {_YEARS[0]} to {_YEARS[1]}")
    if local != local.normalize():
        raise ParameterError(
            f"expected a date as {name}, found the time of day {local:%H:%M:%S} with it ({date!r} in {zone}); "
            "give the day, and cut the instants that come back"
        )
    assert zone is not None
    return local, zone


def _localise_midnights(days: pd.DatetimeIndex, zone: dt.tzinfo) -> pd.DatetimeIndex:
    # Some zones change their clocks at midnight: a day then begins at the first instant that has its date.
    return days.tz_localize(zone, ambiguous=np.ones(len(days), dtype=np.bool_), nonexistent="shift_forward")


def _read_instants(times: object) -> pd.DatetimeIndex:
    single = isinstance(times, (str, dt.datetime))
    try:
        return pd.DatetimeIndex([times] if single else times)  # type: ignore[arg-type]
    except (ValueError, TypeError) as error:
        raise ParameterError(f"expected instants of one time zone, found {times!r}: {error}") from error


def _freq_hours(index: pd.DatetimeIndex) -> float:
    if index.freq is None:
        raise ParameterError(
            f"the step that the single instant {index[0]} stands for is not known; "
            "give an index with freq, as hourly() does"
        )
    return float((index[0] + index.freq - index[0]) / pd.Timedelta(hours=1))
