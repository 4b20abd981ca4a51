"""The weather table itself."""

import dataclasses

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.weather import Weather, from_frame


@pytest.fixture
def weather() -> Weather:
    index = pd.date_range("2026-08-01", periods=6, freq="1h", tz="Asia/Tokyo")
    return from_frame(pd.DataFrame({"air_temperature": np.arange(6.0)}, index), sources="a logger")


def test_counts_and_names_its_rows(weather: Weather) -> None:
    assert len(weather) == 6
    assert repr(weather) == "<Weather: 6 intervals of 1h, 2026-07-31 15:00 to 21:00 UTC: air_temperature>"


def test_cannot_be_changed(weather: Weather) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        weather.wind_height = 2.0  # type: ignore[misc]


@pytest.mark.parametrize(
    ("begin", "end", "rows"),
    [
        ("2026-08-01T01:00+09:00", "2026-08-01T03:00+09:00", [1.0, 2.0]),
        ("2026-07-31T16:00Z", "2026-07-31T18:00Z", [1.0, 2.0]),
        ("2026-08-01T00:30+09:00", "2026-08-01T03:30+09:00", [1.0, 2.0]),
        ("2000-01-01T00:00Z", "2100-01-01T00:00Z", [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]),
    ],
)
def test_a_cut_holds_whole_intervals(weather: Weather, begin: str, end: str, rows: list[float]) -> None:
    cut = weather.between(begin, end)
    assert cut.table["air_temperature"].tolist() == rows
    assert len(cut.intervals) == len(rows)
    assert cut.sources == weather.sources


@pytest.mark.parametrize(
    ("begin", "end", "message"),
    [
        ("2026-08-02T00:00Z", "2026-08-03T00:00Z", "no interval lies between"),
        ("2026-08-01T03:00+09:00", "2026-08-01T01:00+09:00", "no interval lies between"),
        ("2026-08-01T01:00+09:00", "2026-08-01T01:59+09:00", "no interval lies between"),
        ("2026-08-01", "2026-08-02", "with a time zone"),
    ],
)
def test_a_cut_that_holds_nothing_is_refused(weather: Weather, begin: str, end: str, message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        weather.between(begin, end)


def test_parts_that_do_not_fit_are_refused(weather: Weather) -> None:
    local = pd.IntervalIndex.from_breaks(
        pd.date_range("2026-08-01", periods=7, freq="1h", tz="Asia/Tokyo"), closed="left"
    )
    right = pd.IntervalIndex.from_arrays(weather.intervals.left, weather.intervals.right, closed="right")
    for table, spans, message in (
        (weather.table.iloc[:5], weather.intervals, "5 rows, 6 intervals"),
        (weather.table, local, "expected intervals in UTC.*found Asia/Tokyo"),
        (weather.table, right, "closed right"),
        (weather.table, weather.table.index, "found DatetimeIndex"),
        (weather.table.astype(np.float32), weather.intervals, r"float64, found air_temperature \(float32\)"),
        (weather.table.rename(columns={"air_temperature": "Ta"}), weather.intervals, "is it air_temperature"),
        (weather.table["air_temperature"], weather.intervals, "found Series"),
    ):
        with pytest.raises(ParameterError, match=message):
            Weather(table, spans)  # type: ignore[arg-type]
