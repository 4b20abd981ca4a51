"""Weather from a table in memory, with the convention of its time stamps said aloud."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Literal, TypeAlias

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError
from plateau_sc.times import require_aware, require_length
from plateau_sc.types import FloatArray
from plateau_sc.weather.screening import screen_column
from plateau_sc.weather.table import Weather, require_names

Label: TypeAlias = Literal["start", "center", "end"]
"""Which instant of an interval its time stamp is."""

_SHARES = {"start": 0.0, "center": 0.5, "end": 1.0}
_MEANS = "; mean of the two ends of the interval"


def from_frame(
    df: pd.DataFrame,
    interval: str | dt.timedelta | pd.Timedelta = "1h",
    label: Label = "start",
    *,
    latitude: float | None = None,
    longitude: float | None = None,
    wind_height: float = 10.0,
    sources: Mapping[str, str] | str | None = None,
    instants: Collection[str] = (),
) -> Weather:
    """Make weather of a table.

    Parameters
    ----------
    df : pandas.DataFrame
        Columns of `plateau_sc.weather.COLUMNS`, in their units; the index tells when, time zone aware, in any zone and
        in any order. Rows may be missing.
    interval : str or timedelta, default "1h"
        Length of the intervals that the rows are means over, a second or more.
    label : {"start", "center", "end"}, default "start"
        Which instant of its interval the time stamp of a row is.
    latitude, longitude : float, optional
        Where it was measured [deg].
    wind_height : float, default 10.0
        Height above the ground that the wind was measured at [m].
    sources : mapping of str to str, or str, optional
        Where each column comes from; a single text if all come from one source.
    instants : collection of str, optional
        Columns of which each value is that of its time stamp and no mean, as temperatures of most stations are. With
        ``label="end"`` or ``"start"`` the mean of the two ends of an interval is taken for that of the interval; where
        only one of them is known, that.

    Returns
    -------
    Weather
        Ordered by time. Its notes count what was put in order, was there twice, or was taken for missing.

    Raises
    ------
    ParameterError
        No rows, an index without a time zone, columns of unknown names, values in other units than those of the
        columns, or rows that stand closer than the interval is long.

    Notes
    -----
    Between its instants a temperature is taken to change evenly.

    Examples
    --------
    >>> index = pd.DatetimeIndex(["2026-08-01 10:00", "2026-08-01 11:00"], tz="Asia/Tokyo")
    >>> weather = from_frame(pd.DataFrame({"ghi": [610, 752]}, index), "1h", label="end")
    >>> str(weather.intervals[0])
    '[2026-08-01 00:00:00+00:00, 2026-08-01 01:00:00+00:00)'
    >>> warm = pd.DataFrame({"air_temperature": [30.0, 32.0]}, index)
    >>> from_frame(warm, "1h", label="end", instants={"air_temperature"}).table["air_temperature"].tolist()
    [30.0, 31.0]
    """
    if not isinstance(df, pd.DataFrame):
        raise ParameterError(f"expected a pandas.DataFrame, found {type(df).__name__}")
    length = require_length(interval)
    if label not in _SHARES:
        raise ParameterError(f"label must be 'start', 'center' or 'end', found {label!r}")
    if not isinstance(df.index, pd.DatetimeIndex):
        raise ParameterError(
            f"expected an index of instants (pandas.DatetimeIndex), found {type(df.index).__name__}; "
            "use df.set_index(pd.to_datetime(df[...]).dt.tz_localize('Asia/Tokyo'))"
        )
    _require_zone(df.index)
    require_names(df)
    at_instants = {instants} if isinstance(instants, str) else set(instants)
    if at_instants:
        require_names(pd.DataFrame(columns=sorted(at_instants)))
    ordered, notes = _put_in_order(df)
    begin = convert_to_utc(ordered.index) - pd.Timedelta(round(length.value * _SHARES[label]), unit="ns")
    begin.name = "begin"
    _require_apart(begin, length)
    hours = np.full(len(begin), length / pd.Timedelta(hours=1))
    columns = {}
    for name in ordered.columns:
        columns[str(name)], found = screen_column(str(name), ordered[name], begin, hours)
        notes += found
    said = _name_sources(list(columns), sources)
    for name in columns if label != "center" else ():
        if name in at_instants:
            columns[name] = _take_means(columns[name], begin, length if label == "start" else -length)
            said[name] += _MEANS
    return Weather(
        table=pd.DataFrame(columns, index=begin),
        intervals=pd.IntervalIndex.from_arrays(begin, begin + length, closed="left"),
        wind_height=wind_height,
        sources=said,
        notes=tuple(notes),
        latitude=None if latitude is None else float(latitude),
        longitude=None if longitude is None else float(longitude),
    )


def _take_means(values: FloatArray, begin: pd.DatetimeIndex, step: pd.Timedelta) -> FloatArray:
    """Return the means of values and those a step away, where there are such."""
    other = begin.get_indexer(begin + step)
    second = np.where(other < 0, np.nan, values[other])
    return np.where(np.isnan(second), values, (values + second) / 2.0)


def _require_zone(index: pd.DatetimeIndex) -> None:
    if len(index) and index.tz is None:
        raise ParameterError(
            f"expected an index with a time zone, found {index[0]} without one; use df.tz_localize('Asia/Tokyo') for "
            "local times, or df.tz_localize('UTC')"
        )
    require_aware(index)


def convert_to_utc(index: pd.Index) -> pd.DatetimeIndex:
    """Give instants in UTC, counted in nanoseconds.

    Parameters
    ----------
    index : pandas.DatetimeIndex, length n
        Instants, time zone aware.

    Returns
    -------
    pandas.DatetimeIndex, length n
        The same.

    Raises
    ------
    ParameterError
        They lie beyond the years that nanoseconds reach.
    """
    try:
        return pd.DatetimeIndex(index).tz_convert("UTC").as_unit("ns")
    except (ValueError, OverflowError) as error:
        raise ParameterError(
            f"expected instants from 1678 to 2261, found {index.min()} to {index.max()}; is the unit right?"
        ) from error


def _put_in_order(df: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    notes = []
    back = int((np.diff(convert_to_utc(df.index).asi8) < 0).sum())
    if back:
        notes.append(f"rows out of order: {back} stood before the one ahead of them; all were sorted by time")
        df = df.sort_index(kind="stable")
    again = df.index.duplicated(keep="last")
    if again.any():
        groups = df[df.index.duplicated(keep=False)].groupby(level=0, sort=False)
        differing = (groups.nunique(dropna=False) > 1).any(axis=1)
        exact = int(again.sum()) - int(groups.size()[differing].sub(1).sum())
        if exact:
            notes.append(f"rows there twice: {exact} left out, the same as others of their instant")
        if differing.any():
            when = f"{convert_to_utc(differing.index[differing.to_numpy()])[0]:%Y-%m-%d %H:%M} UTC"
            count = int(groups.size()[differing].sub(1).sum())
            notes.append(f"rows that contradict others of their instant: {count}, first at {when}; the last was kept")
        df = df[~again]
    return df, notes


def _require_apart(begin: pd.DatetimeIndex, length: pd.Timedelta) -> None:
    steps = np.diff(begin.asi8)
    if steps.size and steps.min() < length.value:
        position = int((steps < length.value).argmax())
        shortest = pd.Timedelta(int(steps[position]), unit="ns")
        raise ParameterError(
            f"rows at {begin[position]} and {begin[position + 1]} stand {shortest} apart, closer than the "
            f"interval of {length}; pass the interval that the rows stand for"
        )


def _name_sources(columns: list[str], sources: Mapping[str, str] | str | None) -> dict[str, str]:
    if isinstance(sources, str):
        return dict.fromkeys(columns, sources)
    given = dict(sources or {})
    strange = [name for name in given if name not in columns]
    if strange:
        raise ParameterError(f"sources name columns that the table has not: {', '.join(map(repr, strange))}")
    return {name: given.get(name, "given") for name in columns}
