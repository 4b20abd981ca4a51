"""Daylight within intervals, against a second by second account of the almanac's rule."""

import numpy as np
import pandas as pd
import pytest

from plateau_sc.shade.daylight import HOUR, cut_daylight
from plateau_sc.sun import RISE_ELEVATION, sun_events, sun_position
from plateau_sc.times import intervals

PLACES = {"Tokyo": (35.69, 139.69), "Naha": (26.21, 127.68), "Wakkanai": (45.42, 141.67), "Minamitori": (24.29, 153.98)}
TOKYO = PLACES["Tokyo"]
STEP = pd.Timedelta("5min")


def span(*bounds: str) -> pd.IntervalIndex:
    """Return intervals of local times in Tokyo, begin and end in turn."""
    instants = pd.to_datetime(list(bounds)).tz_localize("Asia/Tokyo")
    return pd.IntervalIndex.from_arrays(instants[::2], instants[1::2])


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("day", ["2026-03-20", "2026-06-21", "2026-12-22"])
@pytest.mark.parametrize("zone", ["Asia/Tokyo", "UTC", "America/New_York"])
def test_daylight_is_right_to_the_second(place: str, day: str, zone: str) -> None:
    hours = intervals(day, tz=zone)
    steps = cut_daylight(hours, STEP, PLACES[place])
    seconds = pd.date_range(hours.left[0], hours.right[-1], freq="1s", inclusive="left")
    up = sun_position(seconds + pd.Timedelta("0.5s"), *PLACES[place]).true_elevation > RISE_ELEVATION
    assert np.abs(steps.hours * 3600 - up.reshape(24, 3600).sum(axis=1)).max() < 1.5


def test_sub_steps_fill_the_daylight_and_lie_in_it() -> None:
    spans = span("2026-08-01 03:10", "2026-08-01 07:00", "2026-08-01 09:00", "2026-08-01 09:07")
    steps = cut_daylight(spans, STEP, TOKYO)
    events = sun_events("2026-08-01", *TOKYO, "Asia/Tokyo")
    begins = [events["sunrise"].item(), spans[1].left]
    for interval, begin in enumerate(begins):
        mine = steps.interval == interval
        middle, weight = steps.middle[mine].as_unit("ns").asi8, steps.weight[mine]
        assert weight.max() <= STEP.value
        assert np.ptp(weight) == 0
        edges = np.concatenate([middle - weight / 2, middle[-1:] + weight[-1:] / 2])
        assert abs(edges[0] - begin.value) < 1e3
        assert abs(edges[-1] - spans[interval].right.value) < 1e3
        assert np.abs(np.diff(middle) - weight[1:]).max() <= len(middle)
        assert steps.daylight[interval] == weight.sum()
    assert (steps.interval == 1).sum() == 2
    assert steps.weight[-1] == 3.5 * 60e9


def test_a_night_within_an_interval_is_left_out() -> None:
    spans = span("2026-08-01 18:00", "2026-08-02 06:00", "2026-08-01 12:00", "2026-08-04 12:00")[[1, 0]]
    steps = cut_daylight(spans, STEP, TOKYO)
    events = sun_events(["2026-08-01", "2026-08-02", "2026-08-03", "2026-08-04"], *TOKYO, "Asia/Tokyo")
    rise, fall = (pd.DatetimeIndex(events[name]) for name in ("sunrise", "sunset"))
    evening, morning = fall[0] - spans[1].left, spans[1].right - rise[1]
    assert steps.daylight[1] == pytest.approx((evening + morning).value, abs=100)
    days = (fall - rise)[1:3].sum() + (fall[0] - spans[0].left) + (spans[0].right - rise[3])
    assert steps.daylight[0] == pytest.approx(days.value, abs=1000)
    local = steps.middle[steps.interval == 1]
    assert not ((local > fall[0]) & (local < rise[1])).any()
    assert str(steps.middle.tz) == "Asia/Tokyo"


def test_intervals_without_sun_have_no_sub_steps() -> None:
    steps = cut_daylight(span("2026-08-01 00:00", "2026-08-01 04:00"), STEP, TOKYO)
    assert (len(steps.middle), len(steps.weight), steps.daylight.tolist()) == (0, 0, [0])


def test_a_sun_that_rises_for_a_moment_counts() -> None:
    rise = sun_events("2026-08-01", *TOKYO, "Asia/Tokyo")["sunrise"].item()
    moment = pd.IntervalIndex.from_arrays([rise - pd.Timedelta("1h")], [rise + pd.Timedelta("2s")])
    steps = cut_daylight(moment, STEP, TOKYO)
    assert steps.daylight.item() == pytest.approx(2e9, abs=2)
    assert len(steps.middle) == 1


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_the_unit_of_the_instants_does_not_matter(unit: str) -> None:
    hours = intervals("2026-08-01", tz="Asia/Tokyo")
    other = pd.IntervalIndex.from_arrays(hours.left.as_unit(unit), hours.right.as_unit(unit))  # type: ignore[arg-type]
    steps, expected = cut_daylight(other, STEP.as_unit("s"), TOKYO), cut_daylight(hours, STEP, TOKYO)
    np.testing.assert_array_equal(steps.weight, expected.weight)
    np.testing.assert_array_equal(steps.middle.as_unit("ns").asi8, expected.middle.asi8)


def test_a_year_in_steps_of_a_second_does_not_overflow() -> None:
    year = span("2026-01-01", "2027-01-01")
    steps = cut_daylight(year, pd.Timedelta("1s"), PLACES["Wakkanai"])
    middle = steps.middle.asi8
    assert (np.diff(middle) > 0).all()
    assert 4000 * HOUR < steps.daylight.item() < 5000 * HOUR
    assert steps.weight.max() <= 1e9
