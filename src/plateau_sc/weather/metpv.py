"""NEDO's solar radiation data of Japan (METPV): a year of hours at one place, as text in columns.

The first line names the station; then comes a line for each element and day, with 24 hourly values, each of which
stands for the hour that ends at it, in Japanese time; temperature and wind are those observed at its end. Elements:
1 global radiation, 2 its direct and 3 its diffuse part on the horizontal, 4 sunshine, 5 air temperature, 7 wind speed,
8 precipitation. The editions differ: METPV-20 separates by commas and names the year of every line, for the months of
its typical year come from several; METPV-11 has fixed columns, the height of the anemometer instead of the year, and a
digit of quality behind every value. The unit of radiation is told by the clear sky.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.sun import sun_position
from plateau_sc.types import FloatArray
from plateau_sc.weather.clock import audit_reading
from plateau_sc.weather.frames import from_frame
from plateau_sc.weather.sources import Source, read_text
from plateau_sc.weather.table import Weather

_ELEMENTS: Final = {
    1: ("ghi", None),
    3: ("dhi", None),
    4: ("sunshine", 0.1),
    5: ("air_temperature", 0.1),
    7: ("wind_speed", 0.1),
    8: ("precipitation", 0.1),
}
_UNITS: Final = {
    "0.01 MJ/m²": 1e4 / 3600,
    "0.01 kWh/m²": 10.0,
    "1 Wh/m²": 1.0,
    "0.001 MJ/m²": 1e3 / 3600,
}
_NULLS: Final = (8888.0, 9999.0)
_FIRST_YEAR: Final = 1900


@dataclass(frozen=True, slots=True)
class _Line:
    element: int
    month: int
    day: int
    year: int | None
    height: float | None
    values: list[float]


def read_metpv(source: Source, *, year: int | None = None, wind_height: float | None = None) -> Weather:
    """Read a file of METPV.

    Parameters
    ----------
    source : str, path or bytes
        A path, an address, or its content.
    year : int, optional
        The year that all lines are taken for; needed where the file does not say it. If not given, each month keeps
        the year that it was observed in.
    wind_height : float, optional
        Height of the anemometer [m]; that of the file, else 10, if not given.

    Returns
    -------
    Weather
        ``ghi``, ``dhi``, ``sunshine``, ``air_temperature``, ``wind_speed`` and ``precipitation``, those that the file
        has, with its place.

    Raises
    ------
    UnreadableSourceError
        It is no such file, or no unit makes its radiation that of the sun.
    ParameterError
        The file does not say the year, and none is given.
    """
    text, name = read_text(source)
    lines = [line for line in text.splitlines() if line.strip()]
    station, latitude, longitude = _read_head(lines[0], name)
    rows = [_read_line(line, number, name) for number, line in enumerate(lines[1:], start=2)]
    rows = [row for row in rows if row.element in _ELEMENTS]
    if not any(row.element == 1 for row in rows):
        raise UnreadableSourceError(f"{name}: expected lines of global radiation (element 1), found none")
    if year is None and any(row.year is None for row in rows):
        raise ParameterError(f"{name}: does not say its year; pass year, for example year=2010")
    frame, notes = _build_table(rows, year, name)
    unit = _find_unit(frame["ghi"], latitude, longitude, name)
    for column in {"ghi", "dhi"} & set(frame.columns):
        frame[column] *= _UNITS[unit]
    notes.append(f"radiation read as {unit} an hour, the unit that makes its brightest hours those of a clear sky")
    heights = sorted({row.height for row in rows if row.height is not None})
    weather = from_frame(
        frame,
        "1h",
        "end",
        latitude=latitude,
        longitude=longitude,
        wind_height=wind_height or (heights[-1] if heights else 10.0),
        sources=f"NEDO METPV, {station}: {name}",
        instants=("air_temperature", "wind_speed"),
    )
    return audit_reading(replace(weather, notes=(*notes, *weather.notes)))


def is_metpv(text: str) -> bool:
    r"""Tell whether a text is a file of METPV.

    Parameters
    ----------
    text : str
        Its first two lines, or more.

    Returns
    -------
    bool
        Whether the first line names a station in Japan, and the second an element with its values of a day.

    Examples
    --------
    >>> is_metpv("time,air_temperature\n2026-08-01 00:00,27.1\n")
    False
    """
    lines = [line for line in text.splitlines()[:9] if line.strip()]
    try:
        _read_head(lines[0], "")
        _read_line(lines[1], 2, "")
    except (UnreadableSourceError, IndexError):
        return False
    return True


def _read_head(line: str, name: str) -> tuple[str, float, float]:
    cells = line.split(",") if "," in line else line.split()
    try:
        degrees, minutes, east, east_minutes = (float(cell) for cell in cells[-5:-1])
        latitude, longitude = degrees + minutes / 60, east + east_minutes / 60
    except ValueError as error:
        raise UnreadableSourceError(
            f"{name}: expected station, name and place in the first line, found {line[:60]!r}"
        ) from error
    if not (20 <= latitude <= 50 and 120 <= longitude <= 155):
        raise UnreadableSourceError(f"{name}: expected a place in Japan in the first line, found {line[:60]!r}")
    return " ".join(cell.strip() for cell in cells[:-5]), latitude, longitude


def _read_line(line: str, number: int, name: str) -> _Line:
    try:
        if "," in line:
            cells = [float(cell) for cell in line.split(",")]
            values = cells[4:28]
        else:
            cells = [float(cell) for cell in (line[:6], line[6:8], line[8:10], line[10:15])]
            # The last digit of a value is its quality.
            values = [_drop_quality(line[start : start + 5]) for start in range(15, 135, 5)]
        if len(values) != 24:
            raise ValueError(f"{len(values)} values")  # noqa: TRY301 - told with the line below
        stamp = cells[3]
        dated = stamp > _FIRST_YEAR
        return _Line(
            element=int(cells[0]),
            month=int(cells[1]),
            day=int(cells[2]),
            year=int(stamp) if dated else None,
            height=None if dated or stamp <= 0 else stamp,
            values=[np.nan if value in _NULLS else value for value in values],
        )
    except (ValueError, IndexError) as error:
        raise UnreadableSourceError(
            f"{name}, line {number}: expected element, month, day, year or height and 24 values, found "
            f"{line[:60]!r} ({error})"
        ) from error


def _drop_quality(cell: str) -> float:
    digits = cell.strip()
    return float(digits[:-1]) if len(digits) > 1 else np.nan


def _build_table(rows: list[_Line], year: int | None, name: str) -> tuple[pd.DataFrame, list[str]]:
    parts = pd.DataFrame(
        {
            "year": [year or row.year or 0 for row in rows],
            "month": [row.month for row in rows],
            "day": [row.day for row in rows],
        }
    )
    days = pd.to_datetime(parts, errors="coerce")
    leapt = days.isna() & (parts["month"] == 2) & (parts["day"] == 29)
    wrong = days.isna() & ~leapt
    if wrong.any():
        _, month, day = parts[wrong].iloc[0]
        raise UnreadableSourceError(f"{name}: there is no day {month}/{day}")
    elements = np.array([row.element for row in rows])
    values = np.array([row.values for row in rows])
    columns, notes = {}, []
    for element, (column, factor) in _ELEMENTS.items():
        chosen = (elements == element) & ~leapt.to_numpy()
        if not chosen.any():
            continue
        begin = days.to_numpy()[chosen, None] + np.arange(1, 25) * np.timedelta64(1, "h")
        series = pd.Series((values[chosen].ravel() * (factor or 1.0)).round(9), pd.DatetimeIndex(begin.ravel()))
        again = series.index.duplicated(keep="last")
        if again.any():
            notes.append(f"{column}: {int(again.sum())} hours there twice; the last was kept")
        columns[column] = series[~again]
    if leapt.any():
        notes.append(f"29 February, which {year} has not, left out")
    years = sorted({row.year for row in rows if row.year is not None})
    if year is None and len(years) > 1:
        notes.append(
            f"a typical year: its months are of {', '.join(map(str, years))}; pass year to put them into one calendar"
        )
    return pd.DataFrame(columns).tz_localize("Asia/Tokyo"), notes


def _find_unit(ghi: pd.Series[float], latitude: float, longitude: float, name: str) -> str:
    """Tell the unit of radiation by the brightest hours, which are those of a clear sky."""
    middle = pd.DatetimeIndex(ghi.index).tz_convert("UTC").sort_values() - pd.Timedelta("30min")
    # Units differ by far more than the middle of an hour from its mean.
    cosine: FloatArray = np.sin(np.radians(sun_position(middle, latitude, longitude).elevation))
    high = cosine > 0.35
    clear = 1098 * cosine[high] * np.exp(-0.059 / cosine[high])
    share = ghi.sort_index().to_numpy()[high] / clear
    known = share[np.isfinite(share)]
    if not known.size:
        raise UnreadableSourceError(f"{name}: expected radiation by day, found none")
    brightest = float(np.quantile(known, 0.98))
    for unit, factor in _UNITS.items():
        if 0.7 <= brightest * factor <= 1.3:
            return unit
    raise UnreadableSourceError(
        f"{name}: the brightest hours hold {brightest:.3g} times the W/m² of a clear sky; expected one of the units "
        f"{', '.join(_UNITS)}"
    )
