"""The automatic stations of the Japan Meteorological Agency (AMeDAS), as its web pages get them: JSON.

A file of one station (``bosai/amedas/data/point/<station>/<YYYYMMDD_HH>.json``) has times as keys, one of all stations
(``bosai/amedas/data/map/<YYYYMMDDHHMMSS>.json``) their numbers; a value comes as ``[value, quality]``. Times are
Japanese, ten minutes apart. Temperature and humidity are those at the time, wind is the mean of the ten minutes before
it, sunshine [min] and precipitation are their sums. There is no radiation.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final, Literal

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.times import require_aware
from plateau_sc.weather.frames import from_frame
from plateau_sc.weather.sources import JsonSource, read_json
from plateau_sc.weather.stamps import parse_stamps
from plateau_sc.weather.table import Weather

_KEY: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(?:\d\d)?$")
_COLUMNS: Final = {
    "air_temperature": "temp",
    "relative_humidity": "humidity",
    "wind_speed": "wind",
    "pressure": "pressure",
}
_SUMS: Final = {
    "10min": {"sunshine": ("sun10m", 1 / 60), "precipitation": ("precipitation10m", 1.0)},
    "1h": {"sunshine": ("sun1h", 1.0), "precipitation": ("precipitation1h", 1.0)},
}
_GOOD: Final = (0, 1)


def read_amedas(
    source: JsonSource | Sequence[JsonSource],
    station: str | None = None,
    *,
    interval: Literal["10min", "1h"] = "10min",
    time: str | dt.datetime | pd.Timestamp | None = None,
    stations: JsonSource | None = None,
    wind_height: float = 10.0,
) -> Weather:
    """Read a station of AMeDAS.

    Parameters
    ----------
    source : str, path, bytes, dict, or sequence of them
        A file of one station or of all: a path, an address, its content, or the parsed JSON; several are joined.
    station : str, optional
        Number of the station, as "44132"; needed for files of all stations.
    interval : {"10min", "1h"}, default "10min"
        Whether every row is taken, with the sums of ten minutes, or those of the full hours, with the sums of the hour
        before.
    time : str, datetime or Timestamp, optional
        When a file of all stations was observed, time zone aware, where its name does not say so.
    stations : str, path, bytes or dict, optional
        The table of stations (``amedastable.json``), to know where the station is.
    wind_height : float, default 10.0
        Height of the anemometer [m]; the stations' own heights differ.

    Returns
    -------
    Weather
        Air temperature, humidity, wind, pressure at the station, sunshine [h an interval] and precipitation, those
        that the station has. Values of doubtful quality are missing, and counted in the notes.

    Raises
    ------
    UnreadableSourceError
        It is no such file.
    ParameterError
        A station that it has not, or a time that is not known.

    Examples
    --------
    >>> point = {"20260801120000": {"temp": [33.1, 0], "humidity": [58, 0], "sun10m": [10, 0]}}
    >>> read_amedas(point).table.round(3).to_dict("records")
    [{'air_temperature': 33.1, 'relative_humidity': 58.0, 'sunshine': 0.167}]
    """
    if interval not in _SUMS:
        raise ParameterError(f"interval must be '10min' or '1h', found {interval!r}")
    sources: list[Any] = list(source) if isinstance(source, list | tuple) else [source]
    if not sources:
        raise ParameterError("expected at least one file of AMeDAS, found none")
    rows: list[tuple[str, dict[str, Any]]] = []
    names = []
    for one in sources:
        content, name = read_json(one)
        rows += _find_rows(content, name, station, time, one)
        names.append(name)
    index = parse_stamps([key for key, _ in rows], names[0], tz="Asia/Tokyo")
    whole = np.asarray(index.minute == 0) if interval == "1h" else np.ones(len(index), dtype=np.bool_)
    if not whole.any():
        raise ParameterError(f"{names[0]}: expected a row of a full hour, found {len(rows)} others; use '10min'")
    observed = [row for (_, row), chosen in zip(rows, whole, strict=True) if chosen]
    frame, notes = _collect(observed, index[whole], interval)
    latitude, longitude = _find_place(stations, station)
    label = f"JMA AMeDAS{f' {station}' if station else ''}: {names[0]}"
    # Wind is a mean of ten minutes: of an hour it is the end.
    instants = set(_COLUMNS) if interval == "1h" else set(_COLUMNS) - {"wind_speed"}
    weather = from_frame(
        frame,
        interval,
        "end",
        latitude=latitude,
        longitude=longitude,
        wind_height=wind_height,
        sources=label,
        instants=instants,
    )
    return replace(weather, notes=(*notes, *weather.notes))


def _find_rows(
    content: Any, name: str, station: str | None, time: Any, source: JsonSource
) -> list[tuple[str, dict[str, Any]]]:
    if not (isinstance(content, dict) and content and all(isinstance(row, dict) for row in content.values())):
        raise UnreadableSourceError(
            f"{name}: expected AMeDAS observations by time or station, found {str(content)[:60]}"
        )
    stamped = [_KEY.match(key) for key in content]
    if all(stamped):
        return [
            (f"{key[1]}-{key[2]}-{key[3]} {key[4]}:{key[5]}", row)
            for key, row in zip(stamped, content.values(), strict=True)
            if key is not None
        ]
    if station is None:
        raise ParameterError(f"{name}: has {len(content)} stations; pass the number of one, as station='44132'")
    if station not in content:
        raise ParameterError(f"{name}: has no station {station!r} among its {len(content)}")
    if time is not None:
        moment = require_aware(time)[0].tz_convert("Asia/Tokyo")
        return [(f"{moment:%Y-%m-%d %H:%M}", content[station])]
    said = re.search(r"(\d{12,14})\.json", os.fspath(source)) if isinstance(source, str | os.PathLike) else None
    key = _KEY.match(said[1]) if said else None
    if key is None:
        raise ParameterError(f"{name}: does not say when it was observed; pass time")
    return [(f"{key[1]}-{key[2]}-{key[3]} {key[4]}:{key[5]}", content[station])]


def _collect(rows: list[dict[str, Any]], index: pd.DatetimeIndex, interval: str) -> tuple[pd.DataFrame, list[str]]:
    wanted = {canonical: (element, 1.0) for canonical, element in _COLUMNS.items()} | _SUMS[interval]
    columns, notes = {}, []
    for canonical, (element, factor) in wanted.items():
        read = [_read_value(row.get(element)) for row in rows]
        if all(value is None and not doubtful for value, doubtful in read):
            continue
        doubtful = sum(bad for _, bad in read)
        if doubtful:
            noun = "value" if doubtful == 1 else "values"
            notes.append(f"{canonical}: {doubtful} {noun} of doubtful quality, taken for missing")
        columns[canonical] = np.array([np.nan if value is None else value * factor for value, _ in read])
    if not columns:
        raise UnreadableSourceError(f"expected AMeDAS elements as {', '.join(_COLUMNS.values())}, found none")
    return pd.DataFrame(columns, index=index), notes


def _read_value(pair: Any) -> tuple[float | None, bool]:
    """Return a value, if it is one of good quality, and whether one was there that is not."""
    if not (isinstance(pair, list) and len(pair) == 2):
        return None, False
    value, quality = pair
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None, False
    return (float(value), False) if quality in _GOOD else (None, True)


def _find_place(stations: JsonSource | None, station: str | None) -> tuple[float | None, float | None]:
    if stations is None:
        return None, None
    content, name = read_json(stations)
    entry = content.get(station) if isinstance(content, dict) else None
    if not isinstance(entry, dict):
        raise ParameterError(f"{name}: has no station {station!r}")
    try:
        (degrees, minutes), (east, east_minutes) = entry["lat"], entry["lon"]
        return degrees + minutes / 60, east + east_minutes / 60
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableSourceError(f"{name}: expected lat and lon as [degrees, minutes] of {station!r}") from error
