"""Time stamps as files write them."""

import pandas as pd
import pytest

from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.weather.stamps import parse_stamps

NOON = pd.Timestamp("2026-08-01T12:00+09:00")


@pytest.mark.parametrize(
    "text",
    ["2026-08-01 12:00", "2026/8/1 12:00", "2026-08-01T12:00:00", "2026/08/01 12:00:00 ", "2026-08-01 12:00:00.000"],
)
def test_stamps_without_a_zone_take_that_which_is_given(text: str) -> None:
    assert list(parse_stamps([text], "x", tz="Asia/Tokyo")) == [NOON]


@pytest.mark.parametrize(
    "text", ["2026-08-01T03:00Z", "2026-08-01T03:00:00.000Z", "2026-08-01T12:00:00+09:00", "2026-08-01 12:00+0900"]
)
def test_stamps_with_a_zone_need_none(text: str) -> None:
    assert list(parse_stamps([text], "x")) == [NOON]
    assert list(parse_stamps([text], "x", tz="Europe/Stockholm")) == [NOON]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("2026/8/1 24:00", None),
        ("2026-08-01T24:00:00", None),
        ("2026 213 24", "%Y %j %H"),
        ("01.08.2026 24:00", "%d.%m.%Y %H:%M"),
        ("2026080124", "%Y%m%d%H"),
    ],
)
def test_the_hour_24_is_midnight_at_the_end(text: str, form: str | None) -> None:
    assert list(parse_stamps([text], "x", time_format=form, tz="Asia/Tokyo")) == [
        pd.Timestamp("2026-08-02T00:00+09:00")
    ]


def test_the_24th_of_a_month_is_no_hour() -> None:
    assert list(parse_stamps(["2026-08-24 00:00"], "x", tz="UTC")) == [pd.Timestamp("2026-08-24T00:00Z")]
    assert list(parse_stamps(["24.08.2026 03:24"], "x", time_format="%d.%m.%Y %H:%M", tz="UTC")) == [
        pd.Timestamp("2026-08-24T03:24Z")
    ]


@pytest.mark.parametrize(
    ("texts", "form", "message"),
    [
        (["2026-08-01 12:00", "01/08/2026 13:00"], None, "found '01/08/2026 13:00' in row 2; pass time_format"),
        (["2026-08-01 12:00", "2026-13-01 12:00"], None, "found '2026-13-01 12:00' in row 2 .1 such row"),
        (["2026-08-01 25:00"], None, "found '2026-08-01 25:00'"),
        (["2026-08-01 24:10"], None, "found '2026-08-01 24:10'"),
        ([""], None, "found '' in row 1"),
        (["nan", "noon"], "%Y %j %H", "of the form '%Y %j %H', found 'nan' in row 1 .2 such rows"),
        (["2026-08-01T03:00Z", "2026-08-01T04:00"], None, "'2026-08-01T04:00' in row 2 has no time zone; others have"),
    ],
)
def test_what_is_no_stamp_is_told_with_its_row(texts: list[str], form: str | None, message: str) -> None:
    with pytest.raises(UnreadableSourceError, match=message):
        parse_stamps(texts, "x", time_format=form, tz="Asia/Tokyo")


def test_zones_that_cannot_be_are_refused() -> None:
    with pytest.raises(ParameterError, match="x: the times have no time zone; pass tz='Asia/Tokyo'"):
        parse_stamps(["2026-08-01 12:00"], "x")
    with pytest.raises(ParameterError, match="unknown time zone 'Asia/Edo'"):
        parse_stamps(["2026-08-01 12:00"], "x", tz="Asia/Edo")
    with pytest.raises(ParameterError, match="the clock of Europe/Stockholm changes"):
        parse_stamps(["2026-10-25 02:30"], "x", tz="Europe/Stockholm")
    with pytest.raises(ParameterError, match="the clock of Europe/Stockholm changes"):
        parse_stamps(["2026-03-29 02:30"], "x", tz="Europe/Stockholm")
