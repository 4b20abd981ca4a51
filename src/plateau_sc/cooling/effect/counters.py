"""Counts of people who passed: a column a site, a row a day or an hour, with gaps told from zeros."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

import numpy as np
import pandas as pd

from plateau_sc.cooling.effect.sheets import Sheet, read_sheets, require_headings
from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.weather.stamps import parse_stamps
from plateau_sc.weather.table import Weather

Step: TypeAlias = Literal["day", "hour"]
"""Length of the steps that counts stand for."""

SCHEMA: Final = "plateau_sc/counters/1"
"""Name and version of the form of the document."""

_ROLES: Final = ("site", "time", "count")
_EMPTY: Final = ("", "nan", "na", "n/a", "null", "none", "-", "欠測")
_DAILY: Final = {"wbgt": "max", "air_temperature": "max", "precipitation": "sum"}


@dataclass(frozen=True, eq=False, repr=False)
class Counters:
    """What counters counted.

    Attributes
    ----------
    table : pandas.DataFrame, n rows
        A column a site, float64 [persons a step], NaN where nothing was counted because the counter was silent; a zero
        is a count. The index holds the begins of the steps, in local time; one that is not there is a gap too.
    step : {"day", "hour"}
        Length of a step.
    notes : tuple of str
        What was noticed on reading: gaps, rows doubled.

    Raises
    ------
    ParameterError
        An index without a time zone or out of order, no sites or one twice, or counts that are negative, infinite or no
        numbers.

    Examples
    --------
    >>> days = pd.date_range("2026-08-01", periods=2, tz="Asia/Tokyo")
    >>> Counters(pd.DataFrame({"station": [120.0, 0.0], "park": [35.0, np.nan]}, days))
    <Counters: 2 sites, 2 steps of a day from 2026-08-01, 1 gap>
    """

    table: pd.DataFrame
    step: Step = "day"
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.step not in ("day", "hour"):
            raise ParameterError(f"step must be 'day' or 'hour', found {self.step!r}")
        object.__setattr__(self, "table", _require_table(self.table))

    def __repr__(self) -> str:
        gaps = int(self.table.isna().to_numpy().sum())
        rows, sites = self.table.shape
        return (
            f"<Counters: {sites} {'site' if sites == 1 else 'sites'}, {rows} steps of "
            f"{'a day' if self.step == 'day' else 'an hour'} from {self.table.index[0]:%Y-%m-%d}, "
            f"{gaps} {'gap' if gaps == 1 else 'gaps'}>"
        )

    @property
    def sites(self) -> list[str]:
        """Names of the sites, in order."""
        return [str(site) for site in self.table.columns]

    def to_dict(self) -> dict[str, Any]:
        """Return the counts as JSON-ready values.

        Returns
        -------
        dict
            Under ``plateau_sc.cooling.schemas()["counters"]``; null where nothing was counted.

        Examples
        --------
        >>> days = pd.date_range("2026-08-01", periods=2, tz="Asia/Tokyo")
        >>> Counters(pd.DataFrame({"park": [35.0, np.nan]}, days)).to_dict()["counts"]
        {'park': [35.0, None]}
        """
        return {
            "schema": SCHEMA,
            "step": self.step,
            "times": [time.isoformat() for time in pd.DatetimeIndex(self.table.index)],
            "counts": {
                str(site): [None if np.isnan(count) else count for count in self.table[site].tolist()]
                for site in self.table.columns
            },
            "notes": list(self.notes),
        }

    def daily(self, hours: int = 24) -> Counters:
        """Sum the hours of each local day.

        Parameters
        ----------
        hours : int, default 24
            Hours that must have been counted for the sum to stand for the day; a day with fewer is a gap. For counters
            that are open for part of the day, the number of those hours. Days on which the clock changes may have one
            hour less.

        Returns
        -------
        Counters
            A row a day; the same where the rows are days already.

        Raises
        ------
        ParameterError
            `hours` is not from 1 to 24, or no day has so many.
        """
        if self.step == "day":
            return self
        if not 1 <= hours <= 24:
            raise ParameterError(f"hours must be from 1 to 24, found {hours!r}")
        days = pd.DatetimeIndex(self.table.index).normalize()
        groups = self.table.groupby(days)
        present = groups.count()
        begins = pd.DatetimeIndex(present.index)
        lengths = np.asarray(((begins + pd.DateOffset(days=1)) - begins) / pd.Timedelta(hours=1))
        sums = groups.sum().where(present.ge(np.minimum(hours, lengths), axis=0))
        if sums.isna().to_numpy().all():
            raise ParameterError(
                f"no day has {hours} hours counted, the most is {int(present.to_numpy().max())}; pass hours=…"
            )
        short = int((sums.isna() & (present > 0)).to_numpy().sum())
        notes = (*self.notes, f"{short} days of a site with fewer than {hours} hours, taken for gaps") if short else ()
        return Counters(sums, "day", notes or self.notes)


def read_counters(
    source: Sheet,
    columns: Mapping[str, str] | None = None,
    step: Step = "day",
    *,
    tz: str | dt.tzinfo = "Asia/Tokyo",
    naive: bool = False,
    doubled: Literal["refuse", "sum"] = "refuse",
    encoding: str | None = None,
) -> Counters:
    r"""Read counts from a tidy table of site, time and count.

    Parameters
    ----------
    source : str, path, bytes or DataFrame
        A CSV file, a ZIP archive of them, the content of either, or a table.
    columns : mapping of str to str, optional
        Names that the source has for ``site``, ``time`` and ``count``, where they differ.
    step : {"day", "hour"}, default "day"
        Length of the steps; rows finer than that are added up, so that a step with a part of its rows counts too low:
        read such a source by the hour and take `Counters.daily`.
    tz : str or tzinfo, default "Asia/Tokyo"
        Time zone whose days are counted.
    naive : bool, default False
        Whether times that have no time zone are those of `tz`; refused otherwise.
    doubled : {"refuse", "sum"}, default "refuse"
        What becomes of rows of one site and time with different counts: an error, or their sum, as for two directions.
        Rows that are the same in all three are taken once in the first case.
    encoding : str, optional
        UTF-8, else the Shift JIS of Windows, if not given.

    Returns
    -------
    Counters
        Its notes tell what was left out or doubled, and the gaps.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        There is no such file, it is no table, lacks a column, or a count or a time cannot be read or is negative.
    ParameterError
        Times without a time zone, an unknown zone, rows that contradict each other, or an unknown role in `columns`.

    Examples
    --------
    >>> text = "場所,日時,人数\n駅前,2026-08-01,120\n駅前,2026-08-03,0\n"
    >>> names = {"site": "場所", "time": "日時", "count": "人数"}
    >>> counters = read_counters(text.encode("cp932"), names, naive=True)
    >>> counters.table["駅前"].tolist()
    [120.0, nan, 0.0]
    """
    if doubled not in ("refuse", "sum"):
        raise ParameterError(f"doubled must be 'refuse' or 'sum', found {doubled!r}")
    if step not in ("day", "hour"):
        raise ParameterError(f"step must be 'day' or 'hour', found {step!r}")
    names = _read_names(columns)
    raw, label = read_sheets(source, encoding)
    require_headings(raw, list(names.values()), label)
    times = _read_times(raw[names["time"]], label, tz, naive=naive)
    counts, unknown = _read_counts(raw[names["count"]], label)
    sites = raw[names["site"]]
    nameless = sites.isna() | (sites.astype(str).str.strip() == "")
    if nameless.any():
        raise UnreadableSourceError(f"{label}: row {int(nameless.to_numpy().argmax()) + 1} names no site")
    tidy = pd.DataFrame({"site": sites.astype(str).to_numpy(), "time": times, "count": counts})
    notes = [f"{unknown} rows without a count, taken for gaps"] if unknown else []
    tidy = _settle_doubles(tidy, label, doubled, notes)
    tidy["time"] = tidy["time"].dt.normalize() if step == "day" else tidy["time"].dt.floor("h")
    wide = tidy.groupby(["time", "site"])["count"].sum(min_count=1).unstack("site")
    first, last = wide.index.min(), wide.index.max()
    wide = wide.reindex(pd.date_range(first, last, freq="D" if step == "day" else "h"))
    wide.columns.name = None
    gaps = int(wide.isna().to_numpy().sum())
    if gaps:
        notes.append(f"{gaps} of {wide.size} steps of a site are gaps")
    return Counters(wide, step, tuple(notes))


def tabulate_weather(weather: Weather, tz: str | dt.tzinfo = "Asia/Tokyo", *, share: float = 0.8) -> pd.DataFrame:
    """Give the weather of each local day, as covariates of daily counts.

    Parameters
    ----------
    weather : Weather
        Hourly or finer.
    tz : str or tzinfo, default "Asia/Tokyo"
        Time zone whose days are meant.
    share : float, default 0.8
        Share of a day that must be known; a day with less is missing.

    Returns
    -------
    pandas.DataFrame, a row a day
        Of what the weather holds: ``wbgt`` and ``air_temperature`` [°C], the highest of the day, and
        ``precipitation`` [mm], its sum.

    Raises
    ------
    ParameterError
        The weather has none of these, or the share is not above 0 and up to 1.

    Examples
    --------
    >>> from plateau_sc.weather import from_frame
    >>> hours = pd.date_range("2026-08-01", periods=24, freq="h", tz="Asia/Tokyo")
    >>> weather = from_frame(pd.DataFrame({"wbgt": np.linspace(24.0, 31.0, 24)}, hours))
    >>> tabulate_weather(weather)["wbgt"].tolist()
    [31.0]
    """
    if not isinstance(weather, Weather):
        raise ParameterError(f"expected plateau_sc.weather.Weather, found {type(weather).__name__}")
    if not 0 < share <= 1:
        raise ParameterError(f"share must be above 0 and up to 1, found {share!r}")
    names = [name for name in _DAILY if name in weather.table.columns]
    if not names:
        raise ParameterError(f"expected weather with one of {', '.join(_DAILY)}, found {list(weather.table.columns)}")
    days = pd.DatetimeIndex(weather.intervals.left).tz_convert(tz).normalize()
    hours = pd.Series(pd.TimedeltaIndex(weather.intervals.length) / pd.Timedelta(hours=1), index=weather.table.index)
    out = {}
    for name in names:
        known = hours.where(weather.table[name].notna(), 0.0).groupby(days).sum()
        values = weather.table[name].groupby(days).agg(_DAILY[name])
        out[name] = values.where(known >= 24 * share - 1)
    table = pd.DataFrame(out)
    return table.reindex(pd.date_range(table.index[0], table.index[-1], freq="D"))


def _read_names(columns: Mapping[str, str] | None) -> dict[str, str]:
    unknown = [role for role in columns or {} if role not in _ROLES]
    if unknown:
        raise ParameterError(f"columns names {', '.join(_ROLES)}; found {', '.join(map(repr, unknown))}")
    return {role: (columns or {}).get(role, role) for role in _ROLES}


def _read_times(times: pd.Series, label: str, tz: str | dt.tzinfo, *, naive: bool) -> pd.DatetimeIndex:
    if isinstance(times.dtype, pd.DatetimeTZDtype):
        stamps = pd.DatetimeIndex(times)
    else:
        stamps = parse_stamps([str(time) for time in times], label, tz=tz if naive else None)
    try:
        return stamps.tz_convert(tz)
    except (KeyError, ValueError, TypeError, OSError) as error:
        raise ParameterError(f"unknown time zone {tz!r}; expected a name like 'Asia/Tokyo'") from error


def _read_counts(counts: pd.Series, label: str) -> tuple[np.ndarray, int]:
    numbers = pd.to_numeric(counts, errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)
    texts = counts.astype(str).str.strip().str.lower()
    missing = counts.isna().to_numpy() | texts.isin(_EMPTY).to_numpy()
    for wrong, what in (
        (np.isnan(numbers) & ~missing, "no number"),
        (np.isinf(numbers), "infinite"),
        (numbers < 0, "negative"),
    ):
        if wrong.any():
            first = int(wrong.argmax())
            raise UnreadableSourceError(
                f"{label}: expected counts of 0 or more, or nothing, found {counts.iloc[first]!r} in row {first + 1}, "
                f"which is {what} ({int(wrong.sum())} such); mend the rows, or leave them empty where nobody knows"
            )
    return numbers, int(missing.sum())


def _settle_doubles(tidy: pd.DataFrame, label: str, doubled: str, notes: list[str]) -> pd.DataFrame:
    if doubled == "sum":
        return tidy
    once = tidy.drop_duplicates()
    if len(once) < len(tidy):
        notes.append(f"{len(tidy) - len(once)} rows that are there twice, taken once")
    again = once.duplicated(["site", "time"], keep=False)
    if again.any():
        rows = once[again].iloc[:2]
        raise ParameterError(
            f"{label}: {int(again.sum())} rows contradict each other, first {rows['site'].iloc[0]!r} at "
            f"{rows['time'].iloc[0]}: {rows['count'].iloc[0]:g}; keep one of each, or pass doubled='sum' "
            "if they are parts, such as two directions"
        )
    return once.copy()


def _require_table(table: object) -> pd.DataFrame:
    if not isinstance(table, pd.DataFrame):
        raise ParameterError(f"expected a pandas.DataFrame with a column a site, found {type(table).__name__}")
    index = table.index
    if table.empty:
        raise ParameterError(f"expected sites and steps, found {table.shape[1]} and {table.shape[0]}")
    if not isinstance(index, pd.DatetimeIndex) or index.tz is None:
        raise ParameterError("expected an index of times with a time zone; use table.tz_localize('Asia/Tokyo')")
    if not index.is_monotonic_increasing or not index.is_unique or index.hasnans:
        raise ParameterError("expected each time once, in order; use table.sort_index()")
    if not table.columns.is_unique:
        raise ParameterError("expected each site once, found one twice")
    try:
        values = table.to_numpy(dtype=np.float64)
    except (ValueError, TypeError) as error:
        raise ParameterError(f"expected counts, found {error}") from error
    wrong = np.isinf(values) | (values < 0)
    if wrong.any():
        row, column = np.argwhere(wrong)[0]
        raise ParameterError(
            f"expected counts of 0 or more, found {values[row, column]:g} at site {table.columns[column]!r}, "
            f"{index[row]}"
        )
    return pd.DataFrame(values, index, [str(site) for site in table.columns])
