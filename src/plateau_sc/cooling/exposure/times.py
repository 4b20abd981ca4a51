"""The steps of a layer: the instants that it has, and the spans of time that they stand for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.errors import ParameterError
from plateau_sc.times import require_aware

_LONE_STEP = pd.Timedelta(hours=1)


def bounds_of(times: pd.DatetimeIndex) -> pd.DatetimeIndex:
    """Return the spans that instants stand for: from the middle before each to the middle after it.

    The first and the last reach half a step beyond themselves, as long as the step beside them. An instant alone stands
    for an hour, half of it on each side.

    Parameters
    ----------
    times : pandas.DatetimeIndex, length n
        Instants with a time zone, ascending.

    Returns
    -------
    pandas.DatetimeIndex, length n + 1
        Instant i stands for the span from place i to place i + 1, without its end.

    Raises
    ------
    ParameterError
        There are none, they have no zone, or do not ascend.

    Examples
    --------
    >>> from plateau_sc.times import hourly
    >>> [str(bound.time()) for bound in bounds_of(hourly("2026-08-01", tz="Asia/Tokyo")[9:11])]
    ['08:30:00', '09:30:00', '10:30:00']
    """
    instants = require_ascending(times)
    if len(instants) == 1:
        return pd.DatetimeIndex([instants[0] - _LONE_STEP / 2, instants[0] + _LONE_STEP / 2])
    halves = (instants[1:] - instants[:-1]) / 2
    inner = instants[:-1] + halves
    return pd.DatetimeIndex([instants[0] - halves[0], *inner, instants[-1] + halves[-1]])


def require_ascending(times: object) -> pd.DatetimeIndex:
    """Give instants with a time zone, if each is later than the one before it.

    Parameters
    ----------
    times : pandas.DatetimeIndex
        What a caller gave.

    Returns
    -------
    pandas.DatetimeIndex
        The same.

    Raises
    ------
    ParameterError
        There are none, they have no zone, or do not ascend.
    """
    instants = require_aware(times)
    late = np.flatnonzero(instants[1:] <= instants[:-1])
    if late.size:
        place = int(late[0]) + 1
        raise ParameterError(
            f"expected instants that ascend, found {instants[place]} after {instants[place - 1]} at position {place}; "
            "sort the layer by time and leave out what it has twice"
        )
    return instants


def steps_of_layer(layer: xr.DataArray | xr.Dataset) -> tuple[pd.DatetimeIndex, pd.DatetimeIndex]:
    """Return the instants of a layer and the spans that they stand for.

    Parameters
    ----------
    layer : xarray.DataArray or xarray.Dataset
        With `time` in UTC without a zone, and, as layers of plateau_sc have them, `local_time`, and for means over
        intervals `time_begin` and `time_end`.

    Returns
    -------
    times : pandas.DatetimeIndex, length n
        In the zone of `local_time`, where all steps have one offset from UTC; else in UTC.
    bounds : pandas.DatetimeIndex, length n + 1
        The intervals; for instants what `bounds_of` gives.

    Raises
    ------
    ParameterError
        There is no time, one is missing, they do not ascend, or intervals do not follow one another.
    """
    label = f"layer {layer.name!r}" if isinstance(layer, xr.DataArray) else "the layer"
    stamps = layer["time"].to_numpy() if "time" in layer.coords else np.empty(0)
    if not np.issubdtype(stamps.dtype, np.datetime64):
        raise ParameterError(
            f"{label} has no coordinate 'time' with instants in UTC; expected (time, y, x) as shadow_masks gives it"
        )
    texts = layer["local_time"].to_numpy() if "local_time" in layer.coords else np.empty(0)
    local = [str(text) for text in np.atleast_1d(texts)]
    zone = zone_of(local)
    times = require_ascending(_index(stamps, zone))
    if "time_begin" not in layer.coords or "time_end" not in layer.coords:
        return times, bounds_of(times)
    begin, end = (_index(layer[name].to_numpy(), zone) for name in ("time_begin", "time_end"))
    return times, join_intervals(begin, end)


def steps_of_texts(times: Sequence[str], local: Sequence[str]) -> tuple[pd.DatetimeIndex, pd.DatetimeIndex]:
    """Return the instants of a file's bands and the spans that they stand for.

    Parameters
    ----------
    times : sequence of str, length n
        Instants in ISO 8601, in UTC.
    local : sequence of str, length n
        Local instants, or local intervals ("begin/end"), in ISO 8601; empty where there are none.

    Returns
    -------
    times : pandas.DatetimeIndex, length n
        As in `steps_of_layer`.
    bounds : pandas.DatetimeIndex, length n + 1
        As in `steps_of_layer`.

    Raises
    ------
    ParameterError
        As in `steps_of_layer`.

    Examples
    --------
    >>> times, bounds = steps_of_texts(["2026-08-01T03:30:00Z"], ["2026-08-01T12:00+09:00/2026-08-01T13:00+09:00"])
    >>> str(times[0]), str(bounds[0])
    ('2026-08-01 12:30:00+09:00', '2026-08-01 12:00:00+09:00')
    """
    zone = zone_of(local)
    instants = require_ascending(_index(np.array(pd.to_datetime(list(times), utc=True).tz_localize(None)), zone))
    if not local or not all("/" in text for text in local):
        return instants, bounds_of(instants)
    begin, end = (
        pd.DatetimeIndex(pd.to_datetime([text.split("/")[side] for text in local], utc=True)).tz_convert(zone)
        for side in (0, 1)
    )
    return instants, join_intervals(begin, end)


def join_intervals(begin: pd.DatetimeIndex, end: pd.DatetimeIndex) -> pd.DatetimeIndex:
    """Return the bounds of intervals that follow one another.

    Parameters
    ----------
    begin, end : pandas.DatetimeIndex, length n
        Of each interval.

    Returns
    -------
    pandas.DatetimeIndex, length n + 1
        The begins, and the end of the last.

    Raises
    ------
    ParameterError
        There is a gap, an overlap, or an interval without length.
    """
    apart = np.flatnonzero(begin[1:] != end[:-1])
    if apart.size:
        place = int(apart[0])
        raise ParameterError(
            f"the intervals of the layer do not follow one another: one ends {end[place]} and the next begins "
            f"{begin[place + 1]}; take an unbroken part of it"
        )
    return require_ascending(begin.append(end[-1:]))


def zone_of(local: Sequence[str]) -> dt.tzinfo:
    """Return the offset from UTC that local times have, or UTC where they have several or none.

    Parameters
    ----------
    local : sequence of str
        Instants or intervals ("begin/end") in ISO 8601 with their offset.

    Returns
    -------
    datetime.tzinfo
        The zone.

    Examples
    --------
    >>> print(zone_of(["2026-08-01T12:00:00+09:00"]), zone_of([]))
    UTC+09:00 UTC
    """
    try:
        offsets = {pd.Timestamp(text.split("/")[0]).utcoffset() for text in local}
    except ValueError:
        return dt.UTC
    offset = offsets.pop() if len(offsets) == 1 else None
    return dt.UTC if offset is None else dt.timezone(offset)


def _index(stamps: np.ndarray, zone: dt.tzinfo) -> pd.DatetimeIndex:
    return pd.DatetimeIndex(np.atleast_1d(stamps)).tz_localize("UTC").tz_convert(zone)
