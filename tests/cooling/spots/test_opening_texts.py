"""Tests of `plateau_sc.cooling.spots.opening_texts`: what texts say at given hours, worked out by hand."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.cooling.spots.opening_texts import parse_opening

HOLIDAYS = {
    dt.date(2026, 7, 20),
    dt.date(2026, 8, 11),
    dt.date(2026, 9, 21),
    dt.date(2026, 9, 22),
    dt.date(2026, 9, 23),
}
MON, TUE, WED, SAT, SUN = "2026-08-03", "2026-08-04", "2026-08-05", "2026-08-08", "2026-08-09"
MOUNTAIN = "2026-08-11"  # a Tuesday, and a public holiday
MARINE = "2026-07-20"  # a Monday, and a public holiday


@pytest.mark.parametrize(
    ("text", "opened", "shut"),
    [
        ("平日 9:00～17:00（祝日・年末年始を除く）", [f"{MON}T09:00"],
         [f"{MON}T17:00", f"{SAT}T10:00", f"{MOUNTAIN}T10:00"]),
        ("９時から１７時まで", [f"{SUN}T09:00", f"{MOUNTAIN}T16:59"], [f"{SUN}T08:59", f"{SUN}T17:00"]),
        ("24時間", [f"{SUN}T00:00", f"{MON}T23:59"], []),
        ("２４時間（年中無休）", [f"{SUN}T03:00", f"{MOUNTAIN}T03:00"], []),
        ("9:00〜17:00 火曜休館", [f"{MON}T12:00"], [f"{TUE}T12:00"]),
        ("9:00-17:00（月曜日休館）", [f"{TUE}T12:00"], [f"{MON}T12:00"]),
        ("9:00~17:00、定休日：水曜・祝日", [f"{TUE}T12:00"], [f"{WED}T12:00", f"{MOUNTAIN}T12:00"]),
        ("月～金 8:30～17:15", [f"{MON}T08:30"], [f"{MON}T17:15", f"{SAT}T12:00"]),
        ("月曜日から金曜日 8時30分から17時15分", [f"{MON}T08:30"], [f"{MON}T08:29", f"{SAT}T12:00"]),
        ("午前9時～午後5時", [f"{MON}T16:59"], [f"{MON}T17:00"]),
        ("午前10時半～正午", [f"{MON}T10:30"], [f"{MON}T10:29", f"{MON}T12:00"]),
        ("平日 9:00～19:00、土日祝 10:00～17:00", [f"{MON}T18:00", f"{SAT}T10:00", f"{MOUNTAIN}T10:00"],
         [f"{SAT}T18:00", f"{MOUNTAIN}T18:00", f"{SAT}T09:30"]),
        ("9:00～19:00（平日）、10:00～17:00（土日祝）", [f"{MON}T18:00", f"{SAT}T10:00"], [f"{SAT}T18:00"]),
        ("9:00～12:00、13:00～17:00", [f"{MON}T11:59", f"{MON}T13:00"], [f"{MON}T12:30"]),
        ("月～金 9:00～12:00、13:00～17:00", [f"{MON}T13:00"], [f"{MON}T12:30", f"{SAT}T13:00"]),
        ("18:00～翌2:00", [f"{MON}T01:59", f"{MON}T18:00"], [f"{MON}T02:00"]),
        ("18:00～26:00", [f"{MON}T01:59", f"{MON}T18:00"], [f"{MON}T02:00", f"{MON}T17:59"]),
        ("22:00～5:00 火曜休み", [f"{TUE}T04:00"], [f"{WED}T04:00", f"{TUE}T22:00"]),
        ("7月1日～9月30日 10:00～16:00", [f"{MON}T10:00"], ["2026-10-01T10:00", "2026-06-30T10:00"]),
        ("令和8年7月1日～令和8年9月30日 10:00～16:00", [f"{MON}T10:00"], ["2027-08-02T10:00"]),
        ("9:00～17:00 月曜休館（祝日の場合は翌日）", [f"{MARINE}T12:00", f"{TUE}T12:00"],
         [f"{MON}T12:00", "2026-07-21T12:00", "2026-09-24T12:00"]),
        ("9:00～17:00（年末年始を除く）", ["2026-12-28T12:00", "2027-01-04T12:00"],
         ["2026-12-29T12:00", "2027-01-03T12:00"]),
        ("Mo-Fr 09:00-17:00; Sa,Su 10:00-16:00; PH off", [f"{MON}T16:30", f"{SUN}T10:00"],
         [f"{SUN}T16:30", f"{MOUNTAIN}T12:00"]),
        ("09:00-18:00; We off", [f"{MON}T12:00"], [f"{WED}T12:00"]),
        ("Mo-Su 09:00-18:00; Sa 10:00-12:00", [f"{MON}T12:30"], [f"{SAT}T12:30"]),
        ("Mo-Fr 09:00-12:00,13:00-17:00", [f"{MON}T13:00"], [f"{MON}T12:30"]),
        ("Fr-Mo 09:00-12:00", [f"{SUN}T10:00", f"{MON}T10:00"], [f"{TUE}T10:00"]),
        ("24/7", [f"{SUN}T03:00"], []),
        ("PH,Su 10:00-12:00", [f"{SUN}T10:00", f"{MOUNTAIN}T10:00"], [f"{TUE}T10:00"]),
    ],
)  # fmt: skip
def test_texts_say_when_a_place_is_open(text: str, opened: list[str], shut: list[str]) -> None:
    hours = parse_opening(text)
    assert hours.text == text
    assert [hours.is_open(f"{instant}+09:00", HOLIDAYS) for instant in opened] == [True] * len(opened)
    assert [hours.is_open(f"{instant}+09:00", HOLIDAYS) for instant in shut] == [False] * len(shut)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", None, 3, float("nan"), "お問い合わせください", "9:00～17:00（不定休）", "第2水曜休館 9:00～17:00",
        "施設による",
        "9:75～17:00", "9:00～9:00", "sunrise-sunset", "Mo-Fr 9-17", "9:00～17:00を除く", "祝前日 9:00～17:00", "平日",
        "9:00～17:00（イベント時は休み）", "99:00～100:00", "13月1日～14月1日 9:00～17:00", "定休日",
    ],
)  # fmt: skip
def test_what_is_not_understood_is_never_open(text: object) -> None:
    hours = parse_opening(text)
    assert not hours.known
    assert hours.text == (text if isinstance(text, str) else "")
    assert hours.is_open(f"{MON}T12:00+09:00", HOLIDAYS) is None


def test_closed_days_alone_say_nothing_of_the_other_days() -> None:
    hours = parse_opening("火曜休館")
    assert hours.is_open(f"{TUE}T12:00+09:00", HOLIDAYS) is False
    assert hours.is_open(f"{MON}T12:00+09:00", HOLIDAYS) is None


@given(st.text(alphabet="月火水木金土日祝平休館除く～-:0123456789時分半 （）、年末始24PHMoTu", max_size=24))
def test_any_text_is_read_or_told(text: str) -> None:
    hours = parse_opening(text)
    assert hours.text == text
    if not hours.known:
        assert hours.is_open(f"{MON}T12:00+09:00", HOLIDAYS) is None


@given(st.integers(0, 1439), st.integers(1, 1440), st.integers(0, 1439))
def test_hours_hold_from_their_beginning_to_before_their_end(begin: int, length: int, minute: int) -> None:
    if length == 1440:
        return
    end = (begin + length) % 1440
    hours = parse_opening(f"{begin // 60}:{begin % 60:02}～{end // 60}:{end % 60:02}")
    expected = (minute - begin) % 1440 < length
    assert hours.is_open(f"{MON}T{minute // 60:02}:{minute % 60:02}+09:00") is expected
