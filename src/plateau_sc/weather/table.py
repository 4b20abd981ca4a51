"""One table of the weather at one place: a row an interval, with the source of every column."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError
from plateau_sc.times import require_aware, require_intervals
from plateau_sc.weather.columns import COLUMNS, suggest_name
from plateau_sc.weather.completion import complete_table


@dataclass(frozen=True, eq=False, repr=False)
class Weather:
    """The weather at one place: means over intervals, in columns of known names and units.

    Parameters
    ----------
    table : pandas.DataFrame, n rows
        Columns of `plateau_sc.weather.COLUMNS`, those that are known, float64, NaN where a value is missing:
        ``air_temperature`` [°C], ``relative_humidity`` [%], ``wind_speed`` [m/s], ``ghi``, ``dhi`` and ``dni`` (global
        and diffuse on the horizontal, direct on a plane that faces the sun) [W/m²], ``pressure`` at the place [hPa],
        ``cloud_cover`` [0 to 1], ``sunshine`` [h an interval], ``longwave_down`` [W/m²], ``precipitation`` [mm an
        interval], ``wbgt`` and ``globe_temperature`` [°C].
    intervals : pandas.IntervalIndex, length n
        What each row stands for: in UTC, with their begins and without their ends, one after the other; there may be
        gaps between them.
    wind_height : float, default 10.0
        Height above the ground that the wind was measured at [m].
    sources : dict of str to str
        Where each column comes from, or how it was derived.
    notes : tuple of str
        What was noticed on reading: values left out, rows doubled, a clock that disagrees with the sun.
    latitude, longitude : float, optional
        Where it was measured [deg].

    Raises
    ------
    ParameterError
        A column without a known name or of another type, rows and intervals of different number, intervals that are
        not as said, a height that is not above zero, or a place that is not on Earth.

    Notes
    -----
    The rows are labelled by the begins of their intervals.

    Examples
    --------
    >>> from plateau_sc.weather import from_frame
    >>> index = pd.date_range("2026-08-01T09:00+09:00", periods=3, freq="1h")
    >>> weather = from_frame(pd.DataFrame({"air_temperature": [28.0, 29.5, 30.8]}, index), "1h", label="start")
    >>> weather
    <Weather: 3 intervals of 1h, 2026-08-01 00:00 to 03:00 UTC: air_temperature>
    >>> weather.between("2026-08-01T10:00+09:00", "2026-08-01T12:00+09:00").table["air_temperature"].tolist()
    [29.5, 30.8]
    """

    table: pd.DataFrame
    intervals: pd.IntervalIndex
    wind_height: float = 10.0
    sources: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None

    def __post_init__(self) -> None:
        spans = require_intervals(self.intervals, apart=True)
        zone = pd.DatetimeIndex(spans.left).tz
        if str(zone) != "UTC" or spans.closed != "left":
            raise ParameterError(
                f"expected intervals in UTC, closed on the left, found {zone}, closed {spans.closed}; "
                "from_frame() makes them from an index of any zone"
            )
        require_columns(self.table)
        if len(self.table) != len(spans):
            raise ParameterError(f"expected a row an interval, found {len(self.table)} rows, {len(spans)} intervals")
        require_height(self.wind_height)
        require_place(self.latitude, self.longitude)

    def __len__(self) -> int:
        return len(self.intervals)

    def __repr__(self) -> str:
        spans = self.intervals
        lengths = sorted(set(spans.length))
        length = _say_length(lengths[0]) if len(lengths) == 1 else f"{_say_length(lengths[0])} to several lengths"
        begin, end = spans.left[0], spans.right[-1]
        until = f"{end:%H:%M}" if begin.date() == end.date() else f"{end:%Y-%m-%d %H:%M}"
        noun = "interval" if len(self) == 1 else "intervals"
        return (
            f"<Weather: {len(self)} {noun} of {length}, {begin:%Y-%m-%d %H:%M} to {until} UTC: "
            f"{', '.join(map(str, self.table.columns))}>"
        )

    def between(self, begin: str | dt.datetime | pd.Timestamp, end: str | dt.datetime | pd.Timestamp) -> Weather:
        """Cut out the intervals that lie between two instants.

        Parameters
        ----------
        begin, end : str, datetime or Timestamp
            Instants, time zone aware.

        Returns
        -------
        Weather
            The intervals that lie between them whole.

        Raises
        ------
        ParameterError
            An instant has no time zone, or no interval lies between them.
        """
        first, last = require_aware(begin)[0], require_aware(end)[0]
        inside = np.asarray((self.intervals.left >= first) & (self.intervals.right <= last))
        if not inside.any():
            raise ParameterError(
                f"no interval lies between {first} and {last}; the weather is known from "
                f"{self.intervals.left[0]} to {self.intervals.right[-1]}"
            )
        return replace(self, table=self.table[inside], intervals=self.intervals[inside])

    def complete(
        self,
        latitude: float | None = None,
        longitude: float | None = None,
        *,
        altitude: float = 0.0,
        clear_sky: bool = False,
    ) -> Weather:
        """Derive what is missing of radiation and pressure.

        Parameters
        ----------
        latitude, longitude : float, optional
            Place [deg]; that of the weather itself if not given.
        altitude : float, default 0.0
            Height above sea level [m].
        clear_sky : bool, default False
            Whether the sky is taken for cloudless where nothing tells how bright it was.

        Returns
        -------
        Weather
            With ``ghi``, ``dhi``, ``dni`` and ``pressure`` in every row; `sources` says what was derived, how, and in
            how many rows. What was known stays as it was.

        Raises
        ------
        ParameterError
            No place, or one that is not on Earth; or rows from which no radiation can be derived.

        Notes
        -----
        In this order, row by row: the third of global, diffuse and direct radiation from the other two; global
        radiation from the hours of sunshine, else from the cloud cover, else, if asked, that of a clear sky; diffuse
        and direct radiation from global by DIRINT, else by Erbs. See `plateau_sc.weather.completion`.
        """
        if latitude is None and longitude is None:
            latitude, longitude = self.latitude, self.longitude
        require_place(latitude, longitude)
        if latitude is None or longitude is None:
            raise ParameterError("the weather does not say where it was measured; pass latitude and longitude")
        table, sources, notes = complete_table(
            self.table, self.intervals, self.sources, (latitude, longitude, altitude), clear_sky=clear_sky
        )
        return replace(
            self,
            table=table,
            sources=sources,
            notes=(*self.notes, *notes),
            latitude=float(latitude),
            longitude=float(longitude),
        )


def require_columns(table: object) -> pd.DataFrame:
    """Give a table, if its columns are those of weather.

    Parameters
    ----------
    table : pandas.DataFrame
        What a caller gave.

    Returns
    -------
    pandas.DataFrame
        The same.

    Raises
    ------
    ParameterError
        It is no table, has no columns, one twice, one of an unknown name, or one that is not float64.
    """
    if not isinstance(table, pd.DataFrame):
        raise ParameterError(f"expected a pandas.DataFrame, found {type(table).__name__}")
    require_names(table)
    wrong = [f"{name} ({dtype})" for name, dtype in table.dtypes.items() if dtype != np.float64]
    if wrong:
        raise ParameterError(f"expected columns of float64, found {', '.join(wrong)}; from_frame() converts them")
    return table


def require_names(table: pd.DataFrame) -> None:
    """Refuse columns that are not those of weather.

    Parameters
    ----------
    table : pandas.DataFrame
        What a caller gave.

    Raises
    ------
    ParameterError
        No columns, one twice, or one of an unknown name.
    """
    if table.columns.empty:
        raise ParameterError(f"expected at least one column, found none; the columns are {', '.join(COLUMNS)}")
    unknown = [name for name in table.columns if name not in COLUMNS]
    if unknown:
        meant = [f"{name!r} (is it {suggest_name(str(name))}?)" for name in unknown if suggest_name(str(name))]
        others = [repr(name) for name in unknown if not suggest_name(str(name))]
        raise ParameterError(
            f"unknown columns: {', '.join(meant + others)}; rename them, or leave them out. "
            f"The columns are {', '.join(COLUMNS)}"
        )
    if not table.columns.is_unique:
        twice = table.columns[table.columns.duplicated()].unique()
        raise ParameterError(f"expected each column once, found more of {', '.join(map(str, twice))}")


def require_height(height: float) -> None:
    """Refuse a height of the wind that is none.

    Parameters
    ----------
    height : float
        Height above the ground [m].

    Raises
    ------
    ParameterError
        It is not a number above 0, or beyond 500 m.
    """
    if not 0 < height <= 500:
        raise ParameterError(f"expected a wind height above 0 and up to 500 m, found {height!r}")


def require_place(latitude: float | None, longitude: float | None) -> None:
    """Refuse a place that is not on Earth, or of which one half is missing.

    Parameters
    ----------
    latitude, longitude : float or None
        Place [deg].

    Raises
    ------
    ParameterError
        It is none.
    """
    if latitude is None and longitude is None:
        return
    if latitude is None or longitude is None:
        raise ParameterError(f"expected latitude and longitude, found {latitude!r} and {longitude!r}")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ParameterError(
            f"expected a latitude from -90 to 90 and a longitude from -180 to 180 [deg], "
            f"found latitude {latitude!r}, longitude {longitude!r}"
        )


def _say_length(length: pd.Timedelta) -> str:
    seconds = length.total_seconds()
    for size, unit in ((3600, "h"), (60, "min")):
        if seconds % size == 0:
            return f"{seconds / size:g}{unit}"
    return f"{seconds:g}s"
