"""Weather from CSV and other text tables, by a map of their columns."""

from __future__ import annotations

import datetime as dt
import io
import math
import numbers
import warnings
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

import pandas as pd

from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.weather.clock import audit_reading
from plateau_sc.weather.columns import COLUMNS, suggest_name
from plateau_sc.weather.frames import Label, from_frame
from plateau_sc.weather.screening import NULL_MARKS
from plateau_sc.weather.sources import Source, read_text
from plateau_sc.weather.stamps import parse_stamps
from plateau_sc.weather.table import Weather

_BEYOND: Final = "beyond the header"
_MARKS: Final = [mark for mark in NULL_MARKS if mark < 0 or mark > 1000]


def read_csv(
    source: Source,
    columns: Mapping[str, str | int],
    interval: str | dt.timedelta | pd.Timedelta = "1h",
    label: Label = "start",
    *,
    time: str | int | Sequence[str | int] = "time",
    time_format: str | None = None,
    tz: str | dt.tzinfo | None = None,
    factors: Mapping[str, float] | None = None,
    sep: str = ",",
    skip_rows: int = 0,
    header: bool = True,
    encoding: str | None = None,
    latitude: float | None = None,
    longitude: float | None = None,
    wind_height: float = 10.0,
    instants: Collection[str] = (),
) -> Weather:
    r"""Read weather from a text table.

    Parameters
    ----------
    source : str, path or bytes
        A path, an address that begins with https:// or http://, or the content itself.
    columns : mapping of str to str or int
        For each canonical column (`plateau_sc.weather.COLUMNS`) that is there, its name in the file, or its position
        from 0.
    interval : str or timedelta, default "1h"
        Length of the intervals that the rows are means over.
    label : {"start", "center", "end"}, default "start"
        Which instant of its interval the time stamp of a row is.
    time : str, int or sequence of them, default "time"
        Name or position of the column of time stamps; of several, such as date and hour, the texts are joined with a
        blank.
    time_format : str, optional
        Form of the time stamps, as for `datetime.strptime`; needed where they do not begin with the year. The hour may
        be 24.
    tz : str or tzinfo, optional
        Time zone of the stamps, where they do not say it themselves.
    factors : mapping of str to float, optional
        What the values of a canonical column are multiplied by to have its unit.
    sep : str, default ","
        What stands between columns; ``r"\s+"`` for blanks.
    skip_rows : int, default 0
        Lines before the header, or before the values where there is no header.
    header : bool, default True
        Whether a line names the columns.
    encoding : str, optional
        UTF-8, else the Shift JIS of Windows, if not given.
    latitude, longitude : float, optional
        Where it was measured [deg]; the clock is held against the sun where they are known.
    wind_height : float, default 10.0
        Height above the ground that the wind was measured at [m].
    instants : collection of str, optional
        Columns of which each value is that of its time stamp and no mean, as in `from_frame`: the temperatures of
        hourly tables of the Japan Meteorological Agency are.

    Returns
    -------
    Weather
        With what was noticed among its notes.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        There is no such file, it is no table, or a time stamp cannot be read.
    ParameterError
        A column that the file has not, or values that `from_frame` refuses.

    Examples
    --------
    >>> text = b"date,hour,Ta\n2026/8/1,23:00,27.5\n2026/8/1,24:00,27.1\n"
    >>> read_csv(text, {"air_temperature": "Ta"}, label="end", time=("date", "hour"), tz="Asia/Tokyo")
    <Weather: 2 intervals of 1h, 2026-08-01 13:00 to 15:00 UTC: air_temperature>
    """
    _require_map(columns, factors)
    text, name = read_text(source, encoding)
    try:
        table = _read_table(text, sep, skip_rows, header)
    except (pd.errors.ParserError, pd.errors.EmptyDataError, ValueError, pd.errors.ParserWarning) as error:
        raise UnreadableSourceError(f"{name}: cannot be read as a table ({error}); is sep={sep!r} right?") from error
    if table.empty:
        raise UnreadableSourceError(f"{name}: expected rows of weather, found none below the header")
    table.columns = pd.Index([str(column).strip() for column in table.columns])
    parts = [time] if isinstance(time, str | int) else list(time)
    stamps = [" ".join(row) for row in zip(*(_pick(table, part, name, "time") for part in parts), strict=True)]
    index = parse_stamps(stamps, name, time_format=time_format, tz=tz)
    values = {canonical: _pick(table, column, name, "columns") for canonical, column in columns.items()}
    frame = pd.DataFrame({key: column.to_numpy() for key, column in values.items()}, index=index)
    for canonical, factor in (factors or {}).items():
        read = pd.to_numeric(frame[canonical], errors="coerce")
        # What is no number stays as it is, to be counted, and so does what marks a missing value.
        read = read.where(read.isin(_MARKS), read * factor)
        frame[canonical] = read.astype(object).where(read.notna(), frame[canonical])
    described = {canonical: f"{name}, column {column!r}" for canonical, column in columns.items()}
    weather = from_frame(
        frame,
        interval,
        label,
        latitude=latitude,
        longitude=longitude,
        wind_height=wind_height,
        sources=described,
        instants=instants,
    )
    return audit_reading(weather)


def _read_table(text: str, sep: str, skip_rows: int, header: bool) -> pd.DataFrame:
    """Return a text as a table of texts; values beyond the columns of the header are an error, unless all are empty."""

    def read(names: list[str] | None = None, rows: int | None = None) -> pd.DataFrame:
        with warnings.catch_warnings():
            # Told by pandas, which leaves them out.
            warnings.filterwarnings("error", "Length of header", pd.errors.ParserWarning)
            return pd.read_csv(
                io.StringIO(text),
                sep=sep,
                skiprows=skip_rows,
                header=0 if header else None,
                names=names,
                nrows=rows,
                dtype=str,
                keep_default_na=False,
                skipinitialspace=True,
                index_col=False,
            )

    try:
        return read()
    except pd.errors.ParserWarning:
        # A comma at the end of each row makes one column more.
        named = [str(name) for name in read(rows=0).columns]
        table = read([*named, _BEYOND])
        if table[_BEYOND].fillna("").str.strip().ne("").any():
            raise
        return table[named]


def _require_map(columns: Mapping[str, str | int], factors: Mapping[str, float] | None) -> None:
    if not isinstance(columns, Mapping) or not columns:
        raise ParameterError(f"expected a map like {{'air_temperature': 'Ta'}} as columns, found {columns!r}")
    for canonical in columns:
        if canonical not in COLUMNS:
            meant = suggest_name(str(canonical))
            advice = f"; is {meant!r} meant?" if meant else ""
            raise ParameterError(
                f"columns maps canonical names to those of the file; {canonical!r} is no canonical name{advice} "
                f"They are {', '.join(COLUMNS)}"
            )
    for canonical, column in columns.items():
        if isinstance(column, bool) or not isinstance(column, str | int):
            raise ParameterError(f"expected the name or the number of a column for {canonical!r}, found {column!r}")
    strange = [name for name in factors or {} if name not in columns]
    if strange:
        raise ParameterError(f"factors name columns that are not read: {', '.join(map(repr, strange))}")
    given: dict[str, object] = dict(factors or {})
    for canonical, factor in given.items():
        if isinstance(factor, bool) or not isinstance(factor, numbers.Real) or not math.isfinite(factor):
            raise ParameterError(f"expected a finite number as factor of {canonical!r}, found {factor!r}")


def _pick(table: pd.DataFrame, column: str | int, name: str, role: str) -> pd.Series:
    if isinstance(column, int):
        if not 0 <= column < table.shape[1]:
            raise ParameterError(f"{name}: {role} asks for column {column}; there are {table.shape[1]}, from 0")
        return table.iloc[:, column].str.strip()
    if column not in table.columns:
        near = get_close_matches(column, list(table.columns), n=1)
        advice = f"; is {near[0]!r} meant?" if near else ""
        found = ", ".join(map(repr, table.columns[:20]))
        raise ParameterError(f"{name}: {role} asks for {column!r}, which is no column; found {found}{advice}")
    # pandas tells columns of one name apart by a number.
    if f"{column}.1" in table.columns or (table.columns == column).sum() > 1:
        raise ParameterError(f"{name}: {role} asks for {column!r}, which several columns are called; give its position")
    return table[column].str.strip()
