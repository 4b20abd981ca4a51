"""EnergyPlus weather files (EPW): a year of hours at one place, in local standard time.

The format is that of the Auxiliary Programs of EnergyPlus: eight lines of head, then a line an hour, which stands for
the hour that ends at its hour, 1 to 24: radiation is that of the hour, all else that of the instant at its end.
"""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Final

import numpy as np
import pandas as pd

from plateau_sc.errors import UnreadableSourceError
from plateau_sc.types import FloatArray
from plateau_sc.weather.clock import audit_reading
from plateau_sc.weather.frames import from_frame
from plateau_sc.weather.sources import Source, read_text
from plateau_sc.weather.table import Weather

_HEAD_LINES: Final = 8
_FEWEST_CELLS: Final = 24
# Position, factor, and the value that means none, as the format has it.
_COLUMNS: Final[dict[str, tuple[int, float, float]]] = {
    "air_temperature": (6, 1.0, 99.9),
    "relative_humidity": (8, 1.0, 999.0),
    "pressure": (9, 0.01, 999999.0),
    "longwave_down": (12, 1.0, 9999.0),
    "ghi": (13, 1.0, 9999.0),
    "dni": (14, 1.0, 9999.0),
    "dhi": (15, 1.0, 9999.0),
    "wind_speed": (21, 1.0, 999.0),
    "cloud_cover": (22, 0.1, 99.0),
    "precipitation": (33, 1.0, 999.0),
}

_INSTANTS: Final = ("air_temperature", "relative_humidity", "pressure", "wind_speed", "cloud_cover")


def read_epw(source: Source, *, year: int | None = None) -> Weather:
    """Read an EnergyPlus weather file.

    Parameters
    ----------
    source : str, path or bytes
        A path, an address, or its content.
    year : int, optional
        The year that all rows are taken for. If not given, each keeps its own: the months of a typical year come from
        several.

    Returns
    -------
    Weather
        Air temperature, humidity, wind at 10 m, the three kinds of radiation, long-wave radiation, pressure, cloud and
        precipitation, those that are known, with the place.

    Raises
    ------
    UnreadableSourceError
        It is no such file, or not hourly.
    """
    text, name = read_text(source)
    rows = list(csv.reader(io.StringIO(text)))
    latitude, longitude, offset = _read_location(rows[0], name)
    body = [row for row in rows[_HEAD_LINES:] if any(cell.strip() for cell in row)]
    if not body:
        raise UnreadableSourceError(f"{name}: expected hourly rows after {_HEAD_LINES} lines of head, found none")
    index, keep, notes = _read_times(body, name, year, offset)
    body = [row for row, kept in zip(body, keep, strict=True) if kept]
    columns = {}
    for column, (position, factor, null) in _COLUMNS.items():
        values = _read_column(body, position, name)
        known = np.abs(values) < null
        if known.any():
            columns[column] = np.where(known, values * factor, np.nan)
    station = ", ".join(cell.strip() for cell in rows[0][1:4] if cell.strip() not in ("", "-"))
    weather = from_frame(
        pd.DataFrame(columns, index=index),
        "1h",
        "end",
        latitude=latitude,
        longitude=longitude,
        wind_height=10.0,
        sources=f"EPW, {station}: {name}",
        instants=_INSTANTS,
    )
    return audit_reading(replace(weather, notes=(*notes, *weather.notes)))


def _read_location(cells: list[str], name: str) -> tuple[float, float, pd.Timedelta]:
    if len(cells) < 10 or cells[0].strip().upper() != "LOCATION":
        raise UnreadableSourceError(
            f"{name}: expected an EPW file that begins with LOCATION, found {','.join(cells)[:60]!r}"
        )
    try:
        latitude, longitude, hours = (float(cell) for cell in cells[6:9])
    except ValueError as error:
        raise UnreadableSourceError(
            f"{name}: expected latitude, longitude and time zone, found {cells[6:9]}"
        ) from error
    return latitude, longitude, pd.Timedelta(hours=hours)


def _read_times(
    body: list[list[str]], name: str, year: int | None, offset: pd.Timedelta
) -> tuple[pd.DatetimeIndex, list[bool], list[str]]:
    stamps, keep, years = [], [], set()
    for number, row in enumerate(body, start=_HEAD_LINES + 1):
        try:
            own, month, day, hour = (int(float(cell)) for cell in row[:4])
            if len(row) < _FEWEST_CELLS or not 1 <= hour <= 24:
                raise ValueError(f"{len(row)} cells, hour {hour}")  # noqa: TRY301 - told with the line below
            years.add(own)
            leapt = year is not None and (month, day) == (2, 29) and not pd.Timestamp(year, 1, 1).is_leap_year
            keep.append(not leapt)
            if not leapt:
                stamps.append(pd.Timestamp(year or own, month, day) + pd.Timedelta(hours=hour) - offset)
        except (ValueError, OverflowError) as error:
            raise UnreadableSourceError(
                f"{name}, line {number}: expected year, month, day, hour 1 to 24 and values, found "
                f"{','.join(row)[:60]!r} ({error})"
            ) from error
    if len(set(stamps)) < len(stamps) / 1.5:
        raise UnreadableSourceError(f"{name}: expected a row an hour, found several; only hourly files are read")
    notes = []
    if len(years) > 1 and year is None:
        notes.append(
            f"a typical year: its months are of {', '.join(map(str, sorted(years)))}; pass year to put them into one "
            "calendar"
        )
    if not all(keep):
        notes.append(f"29 February, which {year} has not, left out")
    return pd.DatetimeIndex(stamps).tz_localize("UTC"), keep, notes


def _read_column(body: list[list[str]], position: int, name: str) -> FloatArray:
    texts = pd.Series([row[position].strip() if position < len(row) else "" for row in body])
    values = pd.to_numeric(texts, errors="coerce")
    strange = values.isna() & (texts != "")
    if strange.any():
        first = int(strange.to_numpy().argmax())
        raise UnreadableSourceError(
            f"{name}: expected a number in column {position + 1}, found {texts[first]!r} in row {first + 1}"
        )
    return values.fillna(np.inf).to_numpy(dtype=np.float64)
