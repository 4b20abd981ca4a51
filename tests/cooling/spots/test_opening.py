"""Tests of `plateau_sc.cooling.spots.opening`."""

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.cooling.spots.opening import ALL_DAYS, WORKING_DAYS, OpeningHours, Season, Span, read_holidays
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError

OFFICE = OpeningHours("", True, (Span(WORKING_DAYS, 540, 1020, False),))


def test_without_holidays_what_depends_on_them_is_unknown() -> None:
    assert OFFICE.is_open("2026-08-04T12:00+09:00") is None
    assert OFFICE.is_open("2026-08-08T12:00+09:00") is False
    assert OFFICE.is_open("2026-08-04T20:00+09:00") is False
    assert OpeningHours("", True, (Span(None, 540, 1020),)).is_open("2026-08-04T12:00+09:00") is True


def test_hours_are_those_of_japan() -> None:
    assert OFFICE.is_open("2026-08-04T01:00Z", set()) is True
    assert OFFICE.is_open("2026-08-04T09:00Z", set()) is False


def test_a_season_goes_over_the_new_year() -> None:
    winter = Season((0, 12, 1), (0, 2, 28))
    assert [winter.holds(dt.date(2026, month, 15)) for month in (11, 12, 1, 2, 3)] == [False, True, True, True, False]


def test_a_closed_day_moves_past_a_row_of_holidays() -> None:
    row = {dt.date(2026, 9, 21), dt.date(2026, 9, 22), dt.date(2026, 9, 23)}
    museum = OpeningHours("", True, (Span(None, 540, 1020),), closed=frozenset({0}), moved=True)
    days = [museum.is_open(f"2026-09-{day}T12:00+09:00", row) for day in range(20, 26)]
    assert days == [True, True, True, True, False, True]


@pytest.mark.parametrize("instant", ["2026-08-01T12:00", "noon", None, dt.datetime(2026, 8, 1, 12)])
def test_an_instant_needs_a_time_zone(instant: object) -> None:
    with pytest.raises(ParameterError, match="expected one such as"):
        OFFICE.is_open(instant)


@pytest.mark.parametrize("holidays", ["2026-08-11", ["2026-08-11"], [None], 3])
def test_holidays_are_dates(holidays: object) -> None:
    with pytest.raises(ParameterError, match="holiday"):
        OFFICE.is_open("2026-08-04T12:00+09:00", holidays)


def test_the_table_of_the_cabinet_office_is_read(tmp_path: Path) -> None:
    path = tmp_path / "syukujitsu.csv"
    path.write_bytes(
        "国民の祝日・休日月日,国民の祝日・休日名称\r\n2026/8/11,山の日\r\n2026/9/21,敬老の日\r\n".encode("cp932")
    )
    assert read_holidays(path) == {dt.date(2026, 8, 11), dt.date(2026, 9, 21)}
    path.write_text("a,b\nhello,1\n")
    with pytest.raises(UnreadableSourceError, match="no table of holidays"):
        read_holidays(path)
    with pytest.raises(SourceNotFoundError):
        read_holidays(tmp_path / "none.csv")


def test_all_days_are_seven() -> None:
    assert len(ALL_DAYS) == 7


@settings(max_examples=100, deadline=None)
@given(
    closed=st.frozensets(st.integers(0, 6), max_size=3),
    new_year=st.booleans(),
    begin=st.integers(0, 1500),
    length=st.integers(1, 1400),
    hours=st.integers(0, 24 * 400),
    seed=st.integers(0, 2**12 - 1),
)
def test_hours_that_heed_no_holidays_are_known_without_them(
    closed: frozenset, new_year: bool, begin: int, length: int, hours: int, seed: int
) -> None:
    place = OpeningHours("", True, (Span(None, begin, begin + length),), closed, False, new_year)
    moment = pd.Timestamp("2026-01-01T00:30+09:00") + pd.Timedelta(hours=hours)
    days = {moment.date() - pd.Timedelta(days=back) for back in range(12) if seed >> back & 1}
    assert place.is_open(moment) is place.is_open(moment, days) is not None
    assert place.is_settled(holidays=False)


def test_hours_that_heed_holidays_are_settled_with_them_alone() -> None:
    assert [OFFICE.is_settled(holidays=known) for known in (False, True)] == [False, True]
    assert OpeningHours("?", False).is_settled(holidays=False)
    assert not OpeningHours("", True, closed=frozenset([0])).is_settled(holidays=True)
