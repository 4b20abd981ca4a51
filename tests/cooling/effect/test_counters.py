"""Tests of `plateau_sc.cooling.effect.counters`."""

import numpy as np
import pandas as pd
import pytest

from plateau_sc.cooling import Counters, read_counters, tabulate_weather
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.weather import from_frame

HEAD = "site,time,count\n"


def read(rows: str, **options) -> Counters:
    return read_counters((HEAD + rows).encode(), **options)


def test_a_gap_is_no_zero() -> None:
    counters = read("a,2026-08-01T00:00+09:00,0\na,2026-08-02T00:00+09:00,\na,2026-08-04T00:00+09:00,7\n")
    np.testing.assert_array_equal(counters.table["a"], [0, np.nan, np.nan, 7])
    assert counters.notes == ("1 rows without a count, taken for gaps", "2 of 4 steps of a site are gaps")


def test_days_are_local_ones() -> None:
    counters = read("a,2026-07-31T15:00Z,3\na,2026-08-01T14:59Z,4\n")
    assert counters.table["a"].tolist() == [7]
    assert str(counters.table.index[0]) == "2026-08-01 00:00:00+09:00"


def test_hours_make_days_only_when_whole() -> None:
    hours = pd.date_range("2026-08-01", periods=48, freq="h", tz="Asia/Tokyo")
    table = pd.DataFrame({"site": "a", "time": hours, "count": 1.0}).drop(index=30)
    counters = read_counters(table, step="hour")
    np.testing.assert_array_equal(counters.daily().table["a"], [24, np.nan])
    np.testing.assert_array_equal(counters.daily(23).table["a"], [24, 23])
    assert counters.daily().notes[-1].startswith("1 days of a site")
    assert counters.daily().daily().step == "day"


def test_a_day_on_which_the_clock_changes_is_whole() -> None:
    hours = pd.date_range("2026-03-29", periods=23, freq="h", tz="Europe/Paris")
    assert Counters(pd.DataFrame({"a": 1.0}, hours), "hour").daily().table["a"].tolist() == [23]


def test_rows_that_are_there_twice() -> None:
    row = "a,2026-08-01T00:00+09:00,"
    counters = read(f"{row}3\n{row}3\n")
    assert counters.table["a"].tolist() == [3]
    assert counters.notes == ("1 rows that are there twice, taken once",)
    assert read(f"{row}3\n{row}4\n", doubled="sum").table["a"].tolist() == [7]
    with pytest.raises(ParameterError, match=r"contradict each other.*'a' at 2026-08-01"):
        read(f"{row}3\n{row}4\n")


@pytest.mark.parametrize("count", ["-1", "inf", "many", "1,000"])
def test_what_is_no_count_is_refused(count: str) -> None:
    with pytest.raises(UnreadableSourceError, match="row 2"):
        read(f'a,2026-08-01T00:00+09:00,1\na,2026-08-02T00:00+09:00,"{count}"\n')


def test_times_without_a_zone() -> None:
    with pytest.raises(ParameterError, match="no time zone"):
        read("a,2026-08-01,1\n")
    assert read("a,2026-08-01,1\n", naive=True).table.index.tz is not None
    with pytest.raises(UnreadableSourceError):
        read("a,someday,1\n", naive=True)
    with pytest.raises(ParameterError, match="unknown time zone"):
        read("a,2026-08-01T00:00Z,1\n", tz="Asia/Atlantis")


def test_sources_that_are_none(tmp_path) -> None:
    with pytest.raises(SourceNotFoundError):
        read_counters(tmp_path / "none.csv")
    for content in (b"", HEAD.encode(), b"a,b\n1,2\n", b"\xff\xfe\x00\xd8"):
        with pytest.raises(UnreadableSourceError):
            read_counters(content)
    with pytest.raises(UnreadableSourceError, match="names no site"):
        read(",2026-08-01T00:00Z,1\n")
    with pytest.raises(ParameterError, match="expected a path"):
        read_counters(3)
    with pytest.raises(ParameterError, match="'place'"):
        read("a,2026-08-01T00:00Z,1\n", columns={"place": "site"})
    for option in ({"step": "week"}, {"doubled": "first"}):
        with pytest.raises(ParameterError):
            read("a,2026-08-01T00:00Z,1\n", **option)


def test_tables_that_are_no_counts() -> None:
    days = pd.date_range("2026-08-01", periods=2, tz="Asia/Tokyo")
    for table in (
        pd.DataFrame({"a": [1.0, -1.0]}, days),
        pd.DataFrame({"a": [1.0, np.inf]}, days),
        pd.DataFrame({"a": ["x", "y"]}, days),
        pd.DataFrame({"a": [1.0, 1.0]}, days.tz_localize(None)),
        pd.DataFrame({"a": [1.0, 1.0]}, days[::-1]),
        pd.DataFrame({"a": []}, days[:0]),
        pd.DataFrame([[1.0, 2.0]], days[:1], ["a", "a"]),
        [1.0],
    ):
        with pytest.raises(ParameterError):
            Counters(table)
    with pytest.raises(ParameterError, match="hours"):
        Counters(pd.DataFrame({"a": [1.0]}, days[:1]), "hour").daily(25)
    with pytest.raises(ParameterError, match="no day has 24 hours"):
        Counters(pd.DataFrame({"a": [1.0]}, days[:1]), "hour").daily()


def test_weather_of_local_days() -> None:
    hours = pd.date_range("2026-08-01", periods=60, freq="h", tz="Asia/Tokyo")
    table = pd.DataFrame({"air_temperature": np.arange(60.0) / 2, "precipitation": 1.0}, hours)
    table.iloc[24:40, 0] = np.nan
    daily = tabulate_weather(from_frame(table))
    np.testing.assert_array_equal(daily["air_temperature"], [11.5, np.nan, np.nan])
    np.testing.assert_array_equal(daily["precipitation"], [24, 24, np.nan])
    with pytest.raises(ParameterError, match="expected weather with one of"):
        tabulate_weather(from_frame(table[["air_temperature"]].set_axis(["wind_speed"], axis=1)))
    with pytest.raises(ParameterError):
        tabulate_weather(table)
    with pytest.raises(ParameterError, match="share"):
        tabulate_weather(from_frame(table), share=0)
