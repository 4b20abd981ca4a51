"""Observations that come when they come, put into intervals of one length."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError
from plateau_sc.times import require_length
from plateau_sc.weather.frames import Label, convert_to_utc

_ROUNDING = {"start": np.floor, "center": np.rint, "end": np.ceil}


def snap_rows(
    frame: pd.DataFrame, interval: str | dt.timedelta | pd.Timedelta, label: Label
) -> tuple[pd.DataFrame, list[str]]:
    """Put rows into intervals counted from the epoch, and take the mean of those that fall into one.

    Parameters
    ----------
    frame : pandas.DataFrame, n rows
        Numbers; the index tells when, time zone aware.
    interval : str or timedelta
        Length of the intervals.
    label : {"start", "center", "end"}
        Which instant of an interval its stamp is: an observation goes to the stamp before it, the nearest, or the one
        after it.

    Returns
    -------
    frame : pandas.DataFrame
        One row an interval, in order, in UTC.
    notes : list of str
        How many observations were moved, and how many share an interval.

    Raises
    ------
    ParameterError
        An interval shorter than a second, or an unknown label.

    Examples
    --------
    >>> index = pd.DatetimeIndex(["2026-08-01T00:02Z", "2026-08-01T00:07Z", "2026-08-01T00:10Z"])
    >>> frame, notes = snap_rows(pd.DataFrame({"air_temperature": [30.0, 31.0, 32.0]}, index), "10min", "end")
    >>> frame["air_temperature"].tolist(), notes
    ([31.0], ['3 observations at 3 times, put into 1 interval of 10min by their mean'])
    """
    length = require_length(interval)
    if label not in _ROUNDING:
        raise ParameterError(f"label must be 'start', 'center' or 'end', found {label!r}")
    times = convert_to_utc(frame.index)
    nanoseconds = times.asi8
    # Whole numbers do not fit into a float beyond 2^53: the quotient is taken of the parts.
    whole, rest = np.divmod(nanoseconds, length.value)
    marks = (whole + _ROUNDING[label](rest / length.value).astype(np.int64)) * length.value
    stamps = pd.DatetimeIndex(marks.view("M8[ns]")).tz_localize("UTC")
    gathered = frame.set_axis(stamps, axis=0).groupby(level=0, sort=True).mean()
    notes = []
    if len(gathered) < len(frame) or (marks != nanoseconds).any():
        count = len(frame)
        notes.append(
            f"{count} {'observation' if count == 1 else 'observations'} at {times.nunique()} times, put into "
            f"{len(gathered)} {'interval' if len(gathered) == 1 else 'intervals'} of {interval} by their mean"
        )
    return gathered, notes
