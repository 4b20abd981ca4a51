"""Instants over local days."""

import datetime as dt
import itertools
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.times import hourly, intervals, require_aware, require_intervals, require_length, step_hours


def test_a_day_has_24_marks() -> None:
    times = hourly("2026-08-01", tz="Asia/Tokyo")
    assert [time.strftime("%H:%M") for time in times] == [f"{hour:02d}:00" for hour in range(24)]
    assert {time.utcoffset() for time in times} == {dt.timedelta(hours=9)}
    assert {time.date() for time in times} == {dt.date(2026, 8, 1)}
    assert step_hours(times) == 1.0


def test_means_stand_in_the_middle_of_the_steps() -> None:
    times = hourly("2026-08-01", tz="Asia/Tokyo", kind="means")
    assert [time.strftime("%H:%M") for time in times] == [f"{hour:02d}:30" for hour in range(24)]


@pytest.mark.parametrize(
    ("step", "hours"),
    [
        ("10min", 1 / 6),
        ("2h", 2.0),
        ("24h", 24.0),
        ("1D", 24.0),
        (pd.Timedelta(minutes=90), 1.5),
        (dt.timedelta(hours=6), 6.0),
    ],
)
@pytest.mark.parametrize("kind", ["marks", "means"])
def test_steps_divide_the_day(step: str, hours: float, kind: str) -> None:
    times = hourly("2026-08-01", tz="Asia/Tokyo", step=step, kind=kind)  # type: ignore[arg-type]
    assert len(times) == round(24 / hours)
    assert times.freq is not None
    assert step_hours(times) == pytest.approx(hours)
    offset = hours / 2 if kind == "means" else 0.0
    assert times[0] == pd.Timestamp("2026-08-01", tz="Asia/Tokyo") + pd.Timedelta(hours=offset)


def test_a_range_holds_its_last_day() -> None:
    times = hourly("2026-07-31", "2026-08-02", tz="Asia/Tokyo")
    assert len(times) == 72
    assert str(times[-1]) == "2026-08-02 23:00:00+09:00"
    assert times.freq is not None


@pytest.mark.parametrize(
    "start",
    [
        dt.date(2026, 8, 1),
        dt.datetime(2026, 8, 1),
        dt.datetime(2026, 8, 1, tzinfo=ZoneInfo("Asia/Tokyo")),
        pd.Timestamp("2026-08-01"),
        pd.Timestamp("2026-08-01", tz="Asia/Tokyo"),
        pd.Timestamp("2026-07-31T15:00Z"),
        "2026/08/01",
    ],
)
def test_dates_are_taken_in_any_form(start: str) -> None:
    expected = hourly("2026-08-01", tz="Asia/Tokyo")
    times = hourly(start, tz=ZoneInfo("Asia/Tokyo"))
    pd.testing.assert_index_equal(times, expected, exact="equiv")
    assert (times == expected).all()


def test_an_aware_date_needs_no_zone() -> None:
    times = hourly(pd.Timestamp("2026-08-01", tz="Asia/Tokyo"), "2026-08-02")
    assert len(times) == 48
    assert str(times.tz) == "Asia/Tokyo"


def test_instants_are_counted_in_nanoseconds() -> None:
    assert hourly("2026-08-01", tz="Asia/Tokyo").unit == "ns"


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [
        ("2026-03-29", "Europe/Stockholm", 23),
        ("2026-10-25", "Europe/Stockholm", 25),
        ("2018-11-04", "America/Sao_Paulo", 23),
        ("2018-02-17", "America/Sao_Paulo", 25),
        ("2024-11-03", "America/Havana", 25),
        ("2026-08-01", "Europe/Stockholm", 24),
    ],
)
def test_days_on_which_the_clock_changes(day: str, zone: str, hours: int) -> None:
    times = hourly(day, tz=zone)
    assert len(times) == hours
    assert {time.date() for time in times} == {dt.date.fromisoformat(day)}
    assert set(np.diff(times.asi8)) == {3_600_000_000_000}
    assert (times[0] - pd.Timedelta(seconds=1)).date() < dt.date.fromisoformat(day)


def test_days_meet_over_a_clock_change() -> None:
    days = [hourly(f"2026-03-{day}", tz="Europe/Stockholm") for day in (28, 29, 30)]
    joined = hourly("2026-03-28", "2026-03-30", tz="Europe/Stockholm")
    assert list(joined) == list(itertools.chain(*days))


def test_steps_that_do_not_fit_a_changed_day_are_refused() -> None:
    with pytest.raises(ParameterError, match="2026-03-29 in Europe/Stockholm: the day has 23 hours, which steps of 2h"):
        hourly("2026-03-28", "2026-03-30", tz="Europe/Stockholm", step="2h")


def test_a_date_without_a_zone_is_refused() -> None:
    with pytest.raises(ParameterError, match="has no time zone; pass tz='Asia/Tokyo'"):
        hourly("2026-08-01")


def test_unknown_zones_are_refused() -> None:
    with pytest.raises(ParameterError, match="unknown time zone 'Asia/Edo'"):
        hourly("2026-08-01", tz="Asia/Edo")
    with pytest.raises(ParameterError, match="unknown time zone ''"):
        hourly("2026-08-01", tz="")
    with pytest.raises(ParameterError, match="unknown time zone 'Asia/Edo'"):
        hourly(pd.Timestamp("2026-08-01", tz="Asia/Tokyo"), tz="Asia/Edo")


@pytest.mark.parametrize("start", ["2026-02-30", "tomorrow-ish", None, pd.NaT, ["2026-08-01"]])
def test_what_is_no_date_is_refused(start: str) -> None:
    with pytest.raises(ParameterError, match="as start"):
        hourly(start, tz="Asia/Tokyo")


def test_a_time_of_day_is_refused() -> None:
    with pytest.raises(ParameterError, match="as start, found the time of day 09:30:00"):
        hourly("2026-08-01 09:30", tz="Asia/Tokyo")
    with pytest.raises(ParameterError, match="as end, found the time of day 09:00:00"):
        hourly("2026-08-01", "2026-08-02T00:00Z", tz="Asia/Tokyo")


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(ParameterError, match="2026-07-31, lies before the start, 2026-08-01"):
        hourly("2026-08-01", "2026-07-31", tz="Asia/Tokyo")


@pytest.mark.parametrize("step", ["7h", "25h", "0h", "-1h", "1ns", "often", "NaT", 60, None, [1]])
def test_bad_steps_are_refused(step: str) -> None:
    with pytest.raises(ParameterError, match="expected a step"):
        hourly("2026-08-01", tz="Asia/Tokyo", step=step)


def test_unknown_kinds_are_refused() -> None:
    with pytest.raises(ParameterError, match="'marks' or 'means', found 'ends'"):
        hourly("2026-08-01", tz="Asia/Tokyo", kind="ends")  # type: ignore[arg-type]


def test_an_aware_index_passes_as_it_is() -> None:
    times = hourly("2026-08-01", tz="Asia/Tokyo")
    assert require_aware(times) is times


@pytest.mark.parametrize(
    "times",
    [
        "2026-08-01T12:00+09:00",
        dt.datetime(2026, 8, 1, 3, tzinfo=dt.UTC),
        pd.Timestamp("2026-08-01 12:00", tz="Asia/Tokyo"),
        ["2026-08-01T12:00+09:00"],
        pd.Series(pd.to_datetime(["2026-08-01T03:00Z"])),
    ],
)
def test_instants_are_taken_in_any_form(times: object) -> None:
    assert list(require_aware(times)) == [pd.Timestamp("2026-08-01T03:00Z")]


@pytest.mark.parametrize(
    ("times", "message"),
    [
        (pd.DatetimeIndex([]), "found none"),
        ([], "found none"),
        (pd.DatetimeIndex(["2026-08-01T03:00Z", None]), "NaT.* at position 1"),
        (pd.date_range("2026-08-01", periods=2), "without one; use times.tz_localize"),
        (np.array(["2026-08-01T03:00"], dtype="datetime64[ns]"), "without one"),
        ("noon", "expected instants of one time zone"),
        (["2026-08-01T12:00+09:00", "2026-08-01T12:00"], "expected instants of one time zone"),
        (object(), "expected instants of one time zone"),
    ],
)
def test_instants_that_cannot_be_placed_are_refused(times: object, message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        require_aware(times)


def test_a_slice_keeps_its_step() -> None:
    times = hourly("2026-08-01", tz="Asia/Tokyo", step="30min")
    assert step_hours(times[10:20]) == 0.5
    assert step_hours(times[10:11]) == 0.5
    assert step_hours(pd.DatetimeIndex(list(times[10:12]))) == 0.5


@pytest.mark.parametrize("chosen", [[0, 1, 3], [2, 1, 0], [1, 1]])
def test_uneven_steps_are_refused(chosen: list[int]) -> None:
    with pytest.raises(ParameterError, match="even steps"):
        step_hours(hourly("2026-08-01", tz="Asia/Tokyo")[chosen])


def test_a_single_instant_without_a_step_is_refused() -> None:
    with pytest.raises(ParameterError, match="is not known; give an index with freq"):
        step_hours(pd.DatetimeIndex(["2026-08-01T12:00+09:00"]))


@pytest.mark.parametrize("day", ["0001-01-01", "1677-12-31", "2262-01-01", "9999-12-31"])
def test_days_beyond_the_count_of_nanoseconds_are_refused(day: str) -> None:
    with pytest.raises(ParameterError, match=f"the start, {day}, is out of reach; expected a year from 1678 to 2261"):
        hourly(day, tz="Asia/Tokyo")
    with pytest.raises(ParameterError, match="the end, 9999-12-31, is out of reach"):
        hourly("2026-08-01", "9999-12-31", tz="Asia/Tokyo")


@pytest.mark.parametrize("day", ["1678-01-01", "2261-12-31"])
def test_the_first_and_the_last_day_have_their_hours(day: str) -> None:
    assert len(hourly(day, tz="Asia/Tokyo")) == 24


def test_a_day_that_the_calendar_leapt_over_is_refused() -> None:
    with pytest.raises(ParameterError, match="there was no 2011-12-30 in Pacific/Apia"):
        hourly("2011-12-30", tz="Pacific/Apia")


def test_intervals_follow_the_marks() -> None:
    marks, spans = (
        hourly("2026-08-01", "2026-08-02", tz="Asia/Tokyo"),
        intervals("2026-08-01", "2026-08-02", tz="Asia/Tokyo"),
    )
    assert list(spans.left) == list(marks)
    assert list(spans.right[:-1]) == list(marks[1:])
    assert str(spans.right[-1]) == "2026-08-03 00:00:00+09:00"
    assert spans.closed == "left"
    assert str(spans.left.tz) == "Asia/Tokyo"
    assert list(spans.mid) == list(hourly("2026-08-01", "2026-08-02", tz="Asia/Tokyo", kind="means"))


@pytest.mark.parametrize(("freq", "count"), [("10min", 144), ("24h", 1), (dt.timedelta(hours=6), 4)])
def test_intervals_divide_the_day(freq: str, count: int) -> None:
    assert len(intervals("2026-08-01", tz="Asia/Tokyo", freq=freq)) == count


def test_intervals_over_a_clock_change() -> None:
    spans = intervals("2026-03-29", tz="Europe/Stockholm")
    assert len(spans) == 23
    assert set(spans.length) == {pd.Timedelta("1h")}


def test_bad_days_make_no_intervals() -> None:
    with pytest.raises(ParameterError, match="has no time zone"):
        intervals("2026-08-01")
    with pytest.raises(ParameterError, match="expected a step"):
        intervals("2026-08-01", tz="Asia/Tokyo", freq="7h")


def test_good_intervals_pass_as_they_are() -> None:
    spans = intervals("2026-08-01", tz="Asia/Tokyo")
    assert require_intervals(spans, apart=True) is spans
    assert len(require_intervals(spans[[3, 9, 11]], apart=True)) == 3
    twice = spans[[3, 3]]
    assert require_intervals(twice, apart=False) is twice


@pytest.mark.parametrize("closed", ["left", "right", "both", "neither"])
def test_intervals_that_cannot_be_placed_are_refused(closed: str) -> None:
    marks = hourly("2026-08-01", tz="Asia/Tokyo")

    def make(begin: list[int], end: list[int]) -> pd.IntervalIndex:
        return pd.IntervalIndex.from_arrays(marks[begin], marks[end], closed=closed)  # type: ignore[arg-type]

    naive = pd.IntervalIndex.from_breaks(marks.tz_localize(None), closed=closed)  # type: ignore[arg-type]
    numbers = pd.IntervalIndex.from_breaks([1, 2, 3], closed=closed)  # type: ignore[arg-type]
    holed = make([1, 2, 3], [2, 3, 4])[[0, 1, 2]].insert(1, np.nan)
    for spans, message in (
        (make([1, 2, 3], [2, 2, 4]), "without length.*position 1"),
        (make([1, 3, 2], [2, 4, 3]), "begins before the one ahead.*position 2"),
        (make([1, 2, 3], [2, 4, 5]), "one ahead of it reaches into.*position 2"),
        (make([], []), "found none"),
        (holed, "NaT.* at position 1"),
        (naive, "time zone"),
        (numbers, "intervals of time"),
        (marks, "found DatetimeIndex"),
        (None, "found NoneType"),
    ):
        with pytest.raises(ParameterError, match=message):
            require_intervals(spans, apart=True)


@pytest.mark.parametrize("step", ["0s", "-5min", "999ms", "NaT", pd.NaT, None, "often", [1], 60])
def test_lengths_below_a_second_are_refused(step: object) -> None:
    with pytest.raises(ParameterError, match="expected a step"):
        require_length(step)
