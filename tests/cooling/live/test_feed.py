"""Tests of `plateau_sc.cooling.live.feed`: what is kept of weather as it comes, minute by minute."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.cooling.live.feed import KEPT, Feed, take_weather
from plateau_sc.errors import ParameterError
from plateau_sc.weather import Weather, from_frame

NOW = pd.Timestamp("2026-08-01T12:00+09:00")
START = pd.Timestamp("2026-08-01T08:00+09:00")


def say(rows: dict[int, float], length: int, column: str = "air_temperature") -> Weather:
    """Return weather of intervals of some minutes, by the minute that each begins at."""
    index = pd.DatetimeIndex([START + pd.Timedelta(minutes=minute) for minute in rows])
    return from_frame(pd.DataFrame({column: list(rows.values())}, index), f"{length}min", label="start")


def by_minute(feed: Feed | None) -> dict[int, float]:
    """Return what is known at each minute."""
    assert feed is not None
    known = {}
    for span, value in zip(feed.weather.intervals, feed.weather.table["air_temperature"], strict=True):
        first, last = ((edge - START) // pd.Timedelta("1min") for edge in (span.left, span.right))
        known.update(dict.fromkeys(range(first, last), value))
    return known


LENGTHS = st.sampled_from([5, 10, 30])
TOLD = LENGTHS.flatmap(
    lambda length: st.tuples(
        st.just(length),
        st.dictionaries(
            st.integers(0, 8).map(lambda place: place * length), st.floats(10, 40, width=16), min_size=1, max_size=6
        ),
    )
)


@settings(max_examples=40, deadline=None)
@given(st.lists(TOLD, min_size=1, max_size=4))
def test_what_came_last_counts(told: list[tuple[int, dict[int, float]]]) -> None:
    feed: Feed | None = None
    expected: dict[tuple[int, int], float] = {}
    for length, rows in told:
        feed, _ = take_weather(feed, say(rows, length), NOW)
        fresh = {(minute, minute + length): value for minute, value in rows.items()}
        expected = {
            (first, last): value
            for (first, last), value in expected.items()
            if not any(first < end and begin < last for begin, end in fresh)
        } | fresh
    known = by_minute(feed)
    assert known == {
        minute: pytest.approx(value) for (first, last), value in expected.items() for minute in range(first, last)
    }


def test_counts() -> None:
    feed, counts = take_weather(None, say({0: 30.0, 10: np.nan, 20: 31.0}, 10), NOW)
    assert counts == {"added": 2, "replaced": 0, "old": 0, "empty": 1}
    feed, counts = take_weather(feed, say({20: 32.0, 30: 33.0}, 10), NOW)
    assert counts == {"added": 1, "replaced": 1, "old": 0, "empty": 0}
    assert by_minute(feed)[25] == 32.0


def test_what_is_old_is_refused() -> None:
    feed, counts = take_weather(None, say({0: 30.0}, 10), NOW + KEPT)
    assert feed is None
    assert counts["old"] == 1
    feed, _ = take_weather(None, say({0: 30.0}, 10), NOW)
    later, _ = take_weather(feed, say({360: 30.0}, 10), NOW + KEPT)
    assert later is not None
    assert len(later.weather) == 1


def test_columns_come_together() -> None:
    feed, _ = take_weather(None, say({0: 30.0, 10: 31.0}, 10), NOW)
    feed, _ = take_weather(feed, say({10: 0.5}, 10, "cloud_cover"), NOW)
    assert feed is not None
    assert feed.weather.table["air_temperature"].tolist() == [30.0, 31.0]
    assert feed.weather.table["cloud_cover"].tolist() == [pytest.approx(np.nan, nan_ok=True), 0.5]
    assert feed.value_at("cloud_cover", START + pd.Timedelta("15min")) == 0.5
    assert np.isnan(feed.value_at("cloud_cover", START + pd.Timedelta("5min")))
    for away in (-1, 20):
        assert np.isnan(feed.value_at("air_temperature", START + pd.Timedelta(minutes=away)))
    assert np.isnan(feed.value_at("wbgt", START))


def test_forecasts_age_from_when_they_came() -> None:
    feed, _ = take_weather(None, say({0: 30.0, 600: 35.0}, 10), NOW)
    assert feed is not None
    assert feed.as_of == NOW
    feed, _ = take_weather(feed, say({10: 30.0}, 10), NOW + pd.Timedelta("1h"))
    assert feed is not None
    assert feed.as_of == NOW
    observed, _ = take_weather(None, say({0: 30.0}, 10), NOW)
    assert observed is not None
    assert observed.as_of == START + pd.Timedelta("10min")


def test_what_is_no_weather_is_refused(tell_weather: Callable[..., Weather]) -> None:
    wrong: list[Any] = [None, pd.DataFrame({"air_temperature": [1.0]}), "weather.csv"]
    for thing in wrong:
        with pytest.raises(ParameterError, match="from_frame"):
            take_weather(None, thing, NOW)
    feed, _ = take_weather(None, tell_weather(NOW), NOW)
    with pytest.raises(ParameterError, match=r"2 m above the ground, that held 10"):
        take_weather(feed, dataclasses.replace(tell_weather(NOW), wind_height=2.0), NOW)
