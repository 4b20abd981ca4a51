"""Whether the clock and the radiation of a weather table agree with the sun: what is found is told, not corrected."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray
from plateau_sc.weather.meansun import MeanSun, SunSteps, cut_intervals, interval_hours, mean_sun
from plateau_sc.weather.shifting import find_offset
from plateau_sc.weather.table import Weather, require_place

_LOGGER = logging.getLogger("plateau_sc")

_DARK_BEAM: Final = 10.0
_DARK_ELEVATION: Final = -1.0
_NIGHT_ELEVATION: Final = -6.0
_LEAST_OFFSET: Final = 15.0
_LEAST_CLOSURE: Final = 20.0
_LEAST_ASYMMETRY: Final = 0.1
_LOW_COSINE: Final = 0.05


@dataclass(frozen=True, slots=True)
class ClockAudit:
    """What was found when a weather table was held against the sun.

    Attributes
    ----------
    offset : float or None
        What the time stamps lack [min]: added to them, it makes them agree with the sun. None where the radiation does
        not tell.
    uncertainty : float or None
        Standard error of `offset` [min], never below that which the intervals allow.
    days : int
        Days that `offset` was found on.
    beam_in_dark : int
        Intervals with a direct beam, or with global radiation in the depth of the night, while the sun is down.
    asymmetry : float or None
        Radiation after noon less that before it, as a share of both, -1 to 1, over whole days.
    closure_rmse : float or None
        Root of the mean square of global - (diffuse + direct cos z) [W/m²], while the sun is up; None where one of the
        three was not measured.
    messages : tuple of str
        What of all this is suspicious, in words.
    """

    offset: float | None
    uncertainty: float | None
    days: int
    beam_in_dark: int
    asymmetry: float | None
    closure_rmse: float | None
    messages: tuple[str, ...]


def audit(weather: Weather, latitude: float | None = None, longitude: float | None = None) -> ClockAudit:
    """Hold the clock and the radiation of a weather table against the sun.

    Parameters
    ----------
    weather : Weather
        With global or direct radiation, as measured.
    latitude, longitude : float, optional
        Place [deg]; that of the weather itself if not given.

    Returns
    -------
    ClockAudit
        What was found. Nothing is corrected.

    Raises
    ------
    ParameterError
        No place, or one that is not on Earth.

    Notes
    -----
    The offset is the shift that aligns the course of the radiation on clear days with that of a clear sky over the
    means of the intervals (see `plateau_sc.weather.shifting`). One hour of it, for hourly values, is most often a label
    taken for the wrong end of the interval; nine hours are universal time taken for that of Japan.

    Examples
    --------
    >>> from plateau_sc.weather import from_frame
    >>> index = pd.date_range("2026-08-01T00:00+09:00", periods=24, freq="1h")
    >>> clear = from_frame(pd.DataFrame({"air_temperature": 28.0}, index), "1h", "start").complete(
    ...     35.69, 139.69, clear_sky=True
    ... )
    >>> late = from_frame(clear.table[["ghi"]].tz_convert("Asia/Tokyo"), "1h", label="end")
    >>> round(audit(late, 35.69, 139.69).offset, -1)
    60.0
    """
    if latitude is None and longitude is None:
        latitude, longitude = weather.latitude, weather.longitude
    require_place(latitude, longitude)
    if latitude is None or longitude is None:
        raise ParameterError("the weather does not say where it was measured; pass latitude and longitude")
    steps = cut_intervals(weather.intervals, latitude, longitude)
    sun = mean_sun(weather.intervals, latitude, longitude, steps=steps)
    measured = {name: _column(weather, name) for name in ("ghi", "dhi", "dni")}
    offset, uncertainty, days = find_offset(measured, weather.intervals, latitude, longitude)
    dark, first_dark = _count_dark(measured, steps)
    asymmetry = _find_asymmetry(measured["ghi"], weather.intervals, steps, longitude)
    closure = _find_closure(measured, sun)
    messages = [
        *_judge_offset(offset, uncertainty, days, weather.intervals),
        *_judge_dark(dark, first_dark, weather.intervals),
        *_judge_asymmetry(asymmetry),
        *_judge_closure(closure, measured),
        *_judge_brightness(measured["ghi"], sun),
    ]
    return ClockAudit(offset, uncertainty, days, dark, asymmetry[0], closure, tuple(messages))


def audit_reading(weather: Weather) -> Weather:
    """Hold what was read against the sun, where its place is known, and note what is suspicious.

    Parameters
    ----------
    weather : Weather
        As read.

    Returns
    -------
    Weather
        With the messages among its notes; they are logged as warnings too. Nothing else is changed.
    """
    if weather.latitude is None or not {"ghi", "dni"} & set(weather.table.columns):
        return weather
    messages = audit(weather).messages
    for message in messages:
        _LOGGER.warning("%s", message)
    return replace(weather, notes=(*weather.notes, *messages))


def _column(weather: Weather, name: str) -> FloatArray:
    return weather.table[name].to_numpy() if name in weather.table else np.full(len(weather), np.nan)


def _count_dark(measured: dict[str, FloatArray], steps: SunSteps) -> tuple[int, int]:
    highest = np.full(steps.count.size, -90.0)
    np.maximum.at(highest, steps.owner, steps.elevation)
    beam = (highest < _DARK_ELEVATION) & (measured["dni"] > _DARK_BEAM)
    dark = beam | ((highest < _NIGHT_ELEVATION) & (measured["ghi"] > _DARK_BEAM))
    return int(dark.sum()), int(dark.argmax())


def _find_asymmetry(
    ghi: FloatArray, intervals: pd.IntervalIndex, steps: SunSteps, longitude: float
) -> tuple[float | None, int]:
    """Return the asymmetry over days that are known whole, and how many there are."""
    up = steps.elevation > 0
    east = steps.mean((up & (np.sin(np.radians(steps.azimuth)) > 0)).astype(np.float64))
    west = steps.mean(up.astype(np.float64)) - east
    if not len(ghi):
        return None, 0
    local = pd.DatetimeIndex(intervals.mid) + pd.Timedelta(hours=longitude / 15)
    seconds = 3600 * interval_hours(intervals)
    table = pd.DataFrame({"day": local.floor("D"), "before": ghi * east, "after": ghi * west})
    table["east"], table["west"] = seconds * east, seconds * west
    table["unknown"] = np.isnan(ghi) & (east + west > 0)
    sums = table.groupby("day").sum()
    # The sun is as long in the east as in the west on a day that is known whole.
    longest = sums[["east", "west"]].max(axis=1)
    whole = sums[(sums["unknown"] == 0) & (longest > 0) & ((sums["east"] - sums["west"]).abs() <= 0.1 * longest)]
    total = float(whole["before"].sum() + whole["after"].sum())
    if total <= 0:
        return None, 0
    return float((whole["after"].sum() - whole["before"].sum()) / total), len(whole)


def _find_closure(measured: dict[str, FloatArray], sun: MeanSun) -> float | None:
    miss = measured["ghi"] - measured["dhi"] - measured["dni"] * sun.cos_zenith
    known = np.isfinite(miss) & (sun.cos_zenith > _LOW_COSINE)
    return float(np.sqrt(np.mean(miss[known] ** 2))) if known.any() else None


def _judge_offset(offset: float | None, uncertainty: float | None, days: int, intervals: pd.IntervalIndex) -> list[str]:
    if offset is None or uncertainty is None or abs(offset) <= max(_LEAST_OFFSET, 2 * uncertainty):
        return []
    length = 60 * float(np.median(interval_hours(intervals)))
    causes = {
        "the label may be that of the other end of the interval": length,
        "the label may be that of the middle of the interval": length / 2,
        "universal time may have been taken for that of Japan, or the reverse": 540.0,
    }
    near = [cause for cause, size in causes.items() if abs(abs(offset) - size) <= max(2 * uncertainty, 10.0)]
    hint = f"; {near[0]}" if near else ""
    direction = "early" if offset > 0 else "late"
    return [
        f"the clock disagrees with the sun: the time stamps are {abs(offset):.0f} ± {uncertainty:.0f} min too "
        f"{direction} ({days} {'day' if days == 1 else 'days'}){hint}; nothing was corrected"
    ]


def _judge_dark(count: int, first: int, intervals: pd.IntervalIndex) -> list[str]:
    if not count:
        return []
    return [
        f"radiation while the sun is down in {count} {'interval' if count == 1 else 'intervals'}, first from "
        f"{pd.Timestamp(intervals.left[first]):%Y-%m-%d %H:%M} UTC; are the clock and the place right?"
    ]


def _judge_asymmetry(asymmetry: tuple[float | None, int]) -> list[str]:
    share, days = asymmetry
    if share is None or abs(share) <= _LEAST_ASYMMETRY or days < 5:
        return []
    more, less = ("after", "before") if share > 0 else ("before", "after")
    return [f"the radiation {more} noon is {abs(share):.0%} of the day's above that {less} it, over {days} days"]


def _judge_closure(closure: float | None, measured: dict[str, FloatArray]) -> list[str]:
    if closure is None or closure <= max(_LEAST_CLOSURE, 0.05 * float(np.nanmax(measured["ghi"]))):
        return []
    return [
        f"global radiation is not diffuse + direct cos z: they are {closure:.0f} W/m² apart (root of the mean square); "
        "is the direct beam on the horizontal, or the clock wrong?"
    ]


def _judge_brightness(ghi: FloatArray, sun: MeanSun) -> list[str]:
    known = np.isfinite(ghi) & (sun.cos_zenith > 0.3)
    if known.sum() < 3:
        return []
    clear = 1098.0 * sun.cos_zenith[known] * np.exp(-0.059 / sun.cos_zenith[known])
    brightest = float(np.quantile(ghi[known] / clear, 0.98))
    if brightest < 0.05:
        return [f"global radiation reaches only {brightest:.1%} of a clear sky; is its unit W/m²?"]
    if brightest > 1.5:
        return [f"global radiation reaches {brightest:.0%} of a clear sky; is its unit W/m²?"]
    return []
