"""Tests of `plateau_sc.criterion.dates`."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.criterion.dates import read_day
from plateau_sc.errors import ParameterError


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31)))
def test_a_day_lies_in_its_month_and_its_year(day: date) -> None:
    whole = [read_day(text) for text in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4])]
    assert (whole[0].first, whole[0].last) == (day, day) == (read_day(day).first, day)
    assert whole[2].first <= whole[1].first <= day <= whole[1].last <= whole[2].last
    assert whole[1].last + timedelta(1) == (day.replace(day=1) + timedelta(32)).replace(day=1)
    assert (whole[2].last + timedelta(1)).year == day.year + 1
    assert str(whole[1]) == day.isoformat()[:7]


def test_a_number_is_a_year() -> None:
    assert read_day(2026) == read_day("2026")


@pytest.mark.parametrize(
    "wrong",
    ["", "26", "2026-13", "2026-02-30", "2026/04/01", "令和8年", "0000", "2026-00", True, 1.5, None, 20260401,
     datetime(2026, 4, 1), datetime(2026, 4, 1, tzinfo=UTC), "2026-04-01T00:00", "２０２６"],
)  # fmt: skip
def test_what_is_no_date_is_refused(wrong: object) -> None:
    with pytest.raises(ParameterError, match="expected a date as 2026-08-01"):
        read_day(wrong)
