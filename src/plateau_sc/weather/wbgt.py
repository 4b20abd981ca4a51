"""The heat index (WBGT) that Japan's Ministry of the Environment gives out: estimates, forecasts, measurements.

The files of https://www.wbgt.env.go.jp are CSV in Japanese time, in which a day ends at 24:00. Estimates
(``est15WG/dl/wbgt_*.csv``) and final values have a column a station, measurements (``mntr/dl/*.csv``) the WBGT and the
globe temperature of one, in °C. Forecasts (``prev15WG/dl/yohou_*.csv``) have a row a station and tenths of °C, every
three hours. From the end of October to late April the service has no files. Whoever shows these values must name the
Ministry's service as their source.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Final

import numpy as np
import pandas as pd

from plateau_sc.errors import OutOfSeasonError, ParameterError, UnreadableSourceError
from plateau_sc.weather.frames import Label, from_frame
from plateau_sc.weather.sources import MissingPageError, Source, read_text
from plateau_sc.weather.stamps import parse_stamps
from plateau_sc.weather.table import Weather

CREDIT: Final = "環境省熱中症予防情報サイト (Ministry of the Environment, Japan)"
"""The source that must be named."""

_TOKYO: Final = "Asia/Tokyo"
_MEASURED: Final = {"wbgt": "wbgt", "tg": "globe_temperature"}
_FORECAST_HOUR: Final = re.compile(r"\s*(\d{4})(\d\d)(\d\d)\s?(\d\d)\s*$")


def read_wbgt_csv(source: Source, station: str | None = None, *, label: Label | None = None) -> Weather:
    r"""Read the WBGT of one station.

    Parameters
    ----------
    source : str, path or bytes
        A file of the service: a path, an address, or its content.
    station : str, optional
        Number of the station; needed where the file has several.
    label : {"start", "center", "end"}, optional
        Which instant of its interval a time stamp is: the end of its hour for estimates and measurements, the middle
        of its three hours for forecasts, if not given.

    Returns
    -------
    Weather
        ``wbgt`` and, where measured, ``globe_temperature`` [°C].

    Raises
    ------
    OutOfSeasonError
        The service has no such file now.
    ParameterError
        Several stations and none chosen, or one that the file has not.
    UnreadableSourceError
        It is no such file.

    Examples
    --------
    >>> weather = read_wbgt_csv("Date,Time,44132\n2026/8/1,23:00,26.1\n2026/8/1,24:00,25.8\n".encode())
    >>> weather.table["wbgt"].tolist(), str(weather.intervals[-1].right)
    ([26.1, 25.8], '2026-08-01 15:00:00+00:00')
    """
    stations = read_wbgt_stations(source, label=label)
    if station is None:
        if len(stations) > 1:
            raise ParameterError(
                f"the file has {len(stations)} stations; pass one of {_list_some(stations)}, "
                "or take all with read_wbgt_stations()"
            )
        return next(iter(stations.values()))
    if str(station) not in stations:
        raise ParameterError(f"no station {station!r} in the file; found {_list_some(stations)}")
    return stations[str(station)]


def read_wbgt_stations(source: Source, *, label: Label | None = None) -> dict[str, Weather]:
    """Read the WBGT of all stations of a file.

    Parameters
    ----------
    source : str, path or bytes
        A file of the service: a path, an address, or its content.
    label : {"start", "center", "end"}, optional
        As for `read_wbgt_csv`.

    Returns
    -------
    dict of str to Weather
        By the number of the station; measurements, which do not say theirs, by an empty text.

    Raises
    ------
    OutOfSeasonError
        The service has no such file now.
    UnreadableSourceError
        It is no such file.
    """
    try:
        text, name = read_text(source)
    except MissingPageError as error:
        raise OutOfSeasonError(
            f"{error} The Ministry gives the WBGT from late April to late October only: ask for a month of the season, "
            "of this year; and check the number of the station"
        ) from error
    rows = [
        [cell.strip() for cell in row] for row in csv.reader(io.StringIO(text)) if any(cell.strip() for cell in row)
    ]
    head = [cell.lower() for cell in rows[0]] if rows else []
    if len(rows) < 2:
        raise UnreadableSourceError(f"{name}: expected rows of WBGT, found a header alone")
    if head[:2] == ["date", "time"] and len(head) > 2:
        return _read_observed(rows, name, label or "end")
    if head[:2] == ["", ""] and len(head) > 2:
        return _read_forecast(rows, name, label or "center")
    raise UnreadableSourceError(
        f"{name}: expected a header like 'Date,Time,44132' (estimates), 'Date,Time,WBGT,Tg' (measurements) or "
        f"',,2026080103,…' (forecasts), found {','.join(rows[0])[:60]!r}"
    )


def _read_observed(rows: list[list[str]], name: str, label: Label) -> dict[str, Weather]:
    header, body = rows[0], rows[1:]
    _require_width(body, len(header), name)
    index = parse_stamps([f"{row[0]} {row[1]}" for row in body], name, tz=_TOKYO)
    values = pd.DataFrame([row[2:] for row in body], index=index, columns=header[2:], dtype=str)
    lower = [column.lower() for column in values.columns]
    if set(lower) <= set(_MEASURED):
        frame = values.set_axis([_MEASURED[column] for column in lower], axis=1)
        return {"": from_frame(frame, "1h", label, sources=f"{CREDIT}, measured: {name}")}
    if not values.columns.is_unique:
        raise UnreadableSourceError(f"{name}: expected each station once, found {', '.join(header[2:])[:80]}")
    source = f"{CREDIT}, estimated: {name}"
    return {
        str(code): from_frame(values[[code]].set_axis(["wbgt"], axis=1), "1h", label, sources=source)
        for code in values.columns
    }


def _read_forecast(rows: list[list[str]], name: str, label: Label) -> dict[str, Weather]:
    hours = [_FORECAST_HOUR.match(cell) for cell in rows[0][2:]]
    # A comma may end the lines.
    while hours and hours[-1] is None and not rows[0][len(hours) + 1]:
        hours.pop()
    if not hours or not all(hours):
        raise UnreadableSourceError(f"{name}: expected times like 2026080103 in the first row, found {rows[0][2:5]}")
    stamps = [f"{hour[1]}-{hour[2]}-{hour[3]} {hour[4]}:00" for hour in hours if hour is not None]
    index = parse_stamps(stamps, name, tz=_TOKYO)
    found = {}
    for row in rows[1:]:
        if len(row) < len(hours) + 2:
            raise UnreadableSourceError(
                f"{name}: expected {len(hours)} values for station {row[0]!r}, found {len(row) - 2}"
            )
        if row[0] in found:
            raise UnreadableSourceError(f"{name}: expected each station once, found {row[0]} again")
        tenths = pd.to_numeric(pd.Series(row[2 : len(hours) + 2]), errors="coerce").to_numpy(dtype=np.float64)
        degrees = np.where(np.abs(tenths) < 999, tenths / 10, np.nan)
        frame = pd.DataFrame({"wbgt": degrees}, index=index)
        found[row[0]] = from_frame(frame, "3h", label, sources=f"{CREDIT}, forecast of {row[1]}: {name}")
    return found


def _require_width(rows: list[list[str]], width: int, name: str) -> None:
    for number, row in enumerate(rows, start=2):
        if len(row) != width:
            raise UnreadableSourceError(f"{name}, row {number}: expected {width} cells, found {len(row)}")


def _list_some(stations: dict[str, Weather]) -> str:
    names = list(stations)
    return ", ".join(names[:10]) + (f" and {len(names) - 10} more" if len(names) > 10 else "")
