"""Counts, weather and a date, brought to arrays that can be compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, NamedTuple, TypeAlias

import numpy as np
import pandas as pd

from plateau_sc.cooling.effect.counters import Counters
from plateau_sc.cooling.effect.texts import Remark
from plateau_sc.errors import NoOverlapError, ParameterError
from plateau_sc.types import BoolArray, FloatArray

Day: TypeAlias = str | dt.date | pd.Timestamp
"""A day, in any of the ways to write one."""

_SHORT: Final = 14
_MANY_GAPS: Final = 0.2


class Panel(NamedTuple):
    """Daily counts of sites, and what the days were like.

    Attributes
    ----------
    counts : ndarray, shape (sites, days), float64
        Counts, NaN where there is none.
    sites : tuple of str
        Their names.
    treated : ndarray, shape (sites,), bool
        Which sites were treated.
    days : pandas.DatetimeIndex
        The days, in local time.
    after : ndarray, shape (days,), bool
        Which days are after it began.
    covariates : ndarray, shape (covariates, days), float64
        What the days were like: the weather given, and the days of the week.
    remarks : tuple of Remark
        What was noticed.
    """

    counts: FloatArray
    sites: tuple[str, ...]
    treated: BoolArray
    days: pd.DatetimeIndex
    after: BoolArray
    covariates: FloatArray
    remarks: tuple[Remark, ...]


def build_panel(
    counts: Counters | pd.DataFrame,
    treated: Sequence[str],
    since: Day,
    covariates: pd.DataFrame | None = None,
    *,
    weekday: bool = True,
) -> Panel:
    """Bring counts, sites, a date and weather together.

    Parameters
    ----------
    counts : Counters or DataFrame
        Hours are summed to days.
    treated : sequence of str
        Names of the treated sites; none for a plain series.
    since : str, date or Timestamp
        First day of the time after.
    covariates : DataFrame, optional
        A row a day, a column a quantity, as `tabulate_weather` gives. A day on which one is missing is left out.
    weekday : bool, default True
        Whether the days of the week are covariates.

    Returns
    -------
    Panel

    Raises
    ------
    ParameterError
        A site that is not there or named twice, a date that is none, no days before or after, covariates that are no
        numbers or constant, or a site that counted nobody before or after.
    NoOverlapError
        The covariates are of other days.

    Examples
    --------
    >>> days = pd.date_range("2026-07-01", periods=28, tz="Asia/Tokyo")
    >>> table = pd.DataFrame({"a": np.arange(1.0, 29.0), "b": np.arange(2.0, 30.0)}, days)
    >>> build_panel(table, ["a"], "2026-07-15").after.sum()
    np.int64(14)
    """
    daily = (counts if isinstance(counts, Counters) else Counters(counts)).daily()
    sites = daily.sites
    chosen = [treated] if isinstance(treated, str) else list(treated)
    unknown = [site for site in chosen if site not in sites]
    if unknown or len(set(chosen)) < len(chosen):
        what = f"no site {unknown[0]!r}" if unknown else "a treated site named twice"
        raise ParameterError(f"{what}; the sites are {', '.join(sites[:20])}")
    days = pd.DatetimeIndex(daily.table.index)
    if (days.normalize().duplicated()).any():
        raise ParameterError("expected a row a day, found several of one day; pass Counters(table, step='hour')")
    days = days.normalize()
    values = daily.table.to_numpy(dtype=np.float64).T
    remarks = []
    weather, names = _align(covariates, days)
    enough = np.isfinite(values).sum(axis=0) >= min(2, len(sites))
    usable = enough & (np.nansum(values, axis=0) > 0) & np.isfinite(weather).all(axis=0)
    if len(sites) == 1:
        usable = enough & np.isfinite(weather).all(axis=0)
    begin = read_day(since, days)
    if not usable.all():
        remarks.append(Remark("left_out", {"days": int((~usable).sum())}))
    values, days, weather = values[:, usable], days[usable], weather[:, usable]
    after = np.asarray(days >= begin)
    remarks += _look_at(values, after, begin, sites, weather, names)
    extra = _mark_weekdays(days) if weekday else np.empty((0, len(days)))
    mask = np.isin(sites, chosen)
    return Panel(values, tuple(sites), mask, days, after, np.vstack([weather, extra]), tuple(remarks))


def read_day(day: Day, days: pd.DatetimeIndex) -> pd.Timestamp:
    """Give the midnight of a day in the time zone of others.

    Parameters
    ----------
    day : str, date or Timestamp
        The day; an instant with a time zone is that of its local day.
    days : pandas.DatetimeIndex
        Days with a time zone.

    Returns
    -------
    pandas.Timestamp

    Raises
    ------
    ParameterError
        It is no date.

    Examples
    --------
    >>> str(read_day("2026-07-15", pd.date_range("2026-07-01", periods=2, tz="Asia/Tokyo")))
    '2026-07-15 00:00:00+09:00'
    """
    try:
        stamp = pd.Timestamp(day)
    except (ValueError, TypeError) as error:
        raise ParameterError(f"expected a date like '2026-07-15', found {day!r}") from error
    if pd.isna(stamp):
        raise ParameterError(f"expected a date like '2026-07-15', found {day!r}")
    stamp = stamp.tz_localize(days.tz) if stamp.tz is None else stamp.tz_convert(days.tz)
    return stamp.normalize()


def _align(covariates: pd.DataFrame | None, days: pd.DatetimeIndex) -> tuple[FloatArray, list[str]]:
    if covariates is None:
        return np.empty((0, len(days))), []
    if not isinstance(covariates, pd.DataFrame) or covariates.empty:
        raise ParameterError("expected covariates as a pandas.DataFrame with a row a day, as tabulate_weather gives")
    index = covariates.index
    if not isinstance(index, pd.DatetimeIndex) or index.tz is None:
        raise ParameterError("expected covariates by days with a time zone; use table.tz_localize('Asia/Tokyo')")
    index = index.tz_convert(days.tz).normalize()
    if not index.is_unique:
        raise ParameterError("expected covariates once a day, found several of one day; tabulate_weather sums them up")
    try:
        table = covariates.astype(np.float64).set_axis(index).reindex(days)
    except (ValueError, TypeError) as error:
        raise ParameterError(f"expected covariates that are numbers ({error})") from error
    values = table.to_numpy(copy=True).T
    values[np.isinf(values)] = np.nan
    known = np.isfinite(values).all(axis=0)
    if not known.any():
        raise NoOverlapError(
            f"no day has both counts and covariates: counts from {days[0]:%Y-%m-%d} to {days[-1]:%Y-%m-%d}, "
            f"covariates from {index.min():%Y-%m-%d} to {index.max():%Y-%m-%d}"
        )
    names = [str(name) for name in covariates.columns]
    for name, row in zip(names, values, strict=True):
        if np.ptp(row[known]) == 0:
            raise ParameterError(f"covariate {name!r} is the same on all days; leave it out")
    return values, names


def _mark_weekdays(days: pd.DatetimeIndex) -> FloatArray:
    found = np.unique(days.day_of_week)
    return np.asarray([days.day_of_week == number for number in found[1:]], dtype=np.float64).reshape(-1, len(days))


def _look_at(
    values: FloatArray,
    after: BoolArray,
    begin: pd.Timestamp,
    sites: list[str],
    weather: FloatArray,
    names: list[str],
) -> list[Remark]:
    """Refuse what cannot be compared; return what weakens a comparison."""
    before_days, after_days = int((~after).sum()), int(after.sum())
    if min(before_days, after_days) < 2:
        raise ParameterError(
            f"expected two days or more before and after {begin:%Y-%m-%d}, found {before_days} and {after_days}"
        )
    for site, row in zip(sites, values, strict=True):
        for part, when in ((~after, "before"), (after, "after")):
            if not np.nansum(row[part]) > 0:
                raise ParameterError(f"site {site!r} counted nobody {when} {begin:%Y-%m-%d}; leave it out")
    remarks = []
    if min(before_days, after_days) < _SHORT:
        remarks.append(Remark("short", {"before": before_days, "after": after_days}))
    gaps = float(np.isnan(values).mean())
    if gaps > _MANY_GAPS:
        remarks.append(Remark("gaps", {"percent": 100 * gaps}))
    for name, row in zip(names, weather, strict=True):
        means = row[~after].mean(), row[after].mean()
        spread = np.sqrt((row[~after].var() + row[after].var()) / 2)
        if abs(means[1] - means[0]) > spread:
            remarks.append(Remark("weather", {"name": name, "before": float(means[0]), "after": float(means[1])}))
    return remarks
