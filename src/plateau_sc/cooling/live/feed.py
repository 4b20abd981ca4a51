"""The weather as it comes: what is known of which interval, and since when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray
from plateau_sc.weather.table import Weather

KEPT: Final = pd.Timedelta(hours=6)
"""How long the weather of an interval is kept after its end."""


@dataclass(frozen=True, slots=True, eq=False)
class Feed:
    """Weather with the instants that it came at.

    Attributes
    ----------
    weather : Weather
        What is known.
    received : pandas.DatetimeIndex, length n
        When each interval was told last, in UTC.
    """

    weather: Weather
    received: pd.DatetimeIndex

    @property
    def as_of(self) -> pd.Timestamp:
        """The latest instant that anything is known of: the end of an interval, or for a forecast when it came."""
        ends = pd.DatetimeIndex(self.weather.intervals.right)
        return pd.Timestamp(
            np.minimum(ends.asi8, self.received.as_unit(ends.unit).asi8).max(), unit=ends.unit, tz="UTC"
        )

    def value_at(self, column: str, instant: pd.Timestamp) -> float:
        """Return a value of the weather.

        Parameters
        ----------
        column : str
            One of `plateau_sc.weather.COLUMNS`.
        instant : pandas.Timestamp
            With a time zone.

        Returns
        -------
        float
            NaN where it is not known.
        """
        spans = self.weather.intervals
        row = int(spans.left.searchsorted(instant, side="right")) - 1
        if column not in self.weather.table or row < 0 or instant >= spans.right[row]:
            return float("nan")
        return float(self.weather.table[column].iloc[row])


def take_weather(held: Feed | None, weather: Weather, now: pd.Timestamp) -> tuple[Feed | None, dict[str, Any]]:
    """Add weather to what is held.

    An interval that is told anew replaces those that it overlaps; of the very same interval, values that are missing
    now stay as they were told before. Intervals without any value, and those that ended longer ago than `KEPT`, are
    refused and counted.

    Parameters
    ----------
    held : Feed or None
        What is known.
    weather : Weather
        What came: observations or a forecast.
    now : pandas.Timestamp
        When it came.

    Returns
    -------
    feed : Feed or None
        Both.
    counts : dict
        ``added``, ``replaced``, ``old`` and ``empty``: numbers of intervals.

    Raises
    ------
    ParameterError
        It is no weather, or its wind was measured at another height.

    Examples
    --------
    >>> from plateau_sc.weather import from_frame
    >>> hours = pd.date_range("2026-08-01T09:00+09:00", periods=2, freq="1h")
    >>> weather = from_frame(pd.DataFrame({"air_temperature": [29.0, 30.0]}, hours), "1h", label="start")
    >>> feed, counts = take_weather(None, weather, pd.Timestamp("2026-08-01T11:05+09:00"))
    >>> counts, str(feed.as_of)
    ({'added': 2, 'replaced': 0, 'old': 0, 'empty': 0}, '2026-08-01 02:00:00+00:00')
    """
    if not isinstance(weather, Weather):
        raise ParameterError(
            f"expected Weather, found {type(weather).__name__}; plateau_sc.weather.from_frame makes it of a table"
        )
    if held is not None and held.weather.wind_height != weather.wind_height:
        raise ParameterError(
            f"the wind was measured {weather.wind_height:g} m above the ground, that held {held.weather.wind_height:g} "
            "m; give both at one height, or begin anew"
        )
    old = np.asarray(weather.intervals.right < now - KEPT)
    empty = np.asarray(weather.table.isna().all(axis=1))
    good = ~old & ~empty
    counts = {"added": int(good.sum()), "replaced": 0, "old": int(old.sum()), "empty": int((empty & ~old).sum())}
    if not good.any():
        return held, counts
    fresh = _cut(weather, good)
    received = pd.DatetimeIndex([now.tz_convert("UTC")] * len(fresh))
    if held is None:
        return Feed(fresh, received), counts
    return _merge(held, fresh, received, counts, now)


def _merge(
    held: Feed, fresh: Weather, received: pd.DatetimeIndex, counts: dict[str, Any], now: pd.Timestamp
) -> tuple[Feed, dict[str, Any]]:
    spans, ours = fresh.intervals, held.weather.intervals
    after = np.asarray(spans.right.searchsorted(ours.left, side="right"))
    begins = spans.left[np.minimum(after, len(spans) - 1)]
    overlaps = (after < len(spans)) & np.asarray(begins < ours.right)
    counts = {**counts, "replaced": int(overlaps.sum())}
    counts["added"] -= int(spans.isin(ours).sum())
    before, table = held.weather.table.set_axis(ours.left), fresh.table.set_axis(spans.left)
    columns = list(dict.fromkeys([*before.columns, *table.columns]))
    table = table.reindex(columns=columns)
    same = spans.isin(ours)
    table.loc[same] = table.loc[same].fillna(before.reindex(index=table.index[same], columns=columns))
    kept = ~overlaps & np.asarray(ours.right >= now - KEPT)
    parts = [part for part in (before.reindex(columns=columns)[kept], table) if len(part)]
    rows = pd.concat(parts).astype(np.float64)
    order = np.argsort(pd.DatetimeIndex(rows.index).asi8, kind="stable")
    joined: Any = ours[kept].append(spans)
    weather = replace(
        fresh,
        table=rows.iloc[order],
        intervals=joined[order],
        sources={**held.weather.sources, **fresh.sources},
    )
    stamps = [*held.received[kept], *received]
    return Feed(weather, pd.DatetimeIndex(stamps)[order]), counts


def _cut(weather: Weather, rows: BoolArray) -> Weather:
    return replace(weather, table=weather.table[rows], intervals=weather.intervals[rows])
