"""The sun over intervals, against pvlib's positions every few seconds."""

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.times import intervals
from plateau_sc.weather.meansun import cut_intervals, extraterrestrial, interval_hours, limit_beam, mean_sun

TOKYO = (35.69, 139.69)


@pytest.fixture(scope="module")
def fine() -> pd.DataFrame:
    """Return the sun of a day every 20 s, by another algorithm."""
    from pvlib.solarposition import get_solarposition

    times = pd.date_range("2026-03-20T00:00:10+09:00", periods=4320, freq="20s")
    found = get_solarposition(times, *TOKYO, method="nrel_numpy", temperature=12)
    found["hour"] = times.hour
    return found


def test_means_are_those_of_fine_steps_while_the_sun_is_up(fine: pd.DataFrame) -> None:
    sun = mean_sun(intervals("2026-03-20", tz="Asia/Tokyo"), *TOKYO)
    cosine = np.cos(np.radians(fine["apparent_zenith"]))
    up = cosine > 0
    share = up.groupby(fine["hour"]).mean().to_numpy()
    expected = cosine[up].groupby(fine["hour"][up]).mean().reindex(range(24), fill_value=0.0).to_numpy()
    np.testing.assert_allclose(sun.up, share, atol=1 / 12)
    whole = share == 1
    np.testing.assert_allclose(sun.cos_zenith[whole], expected[whole], atol=2e-4)
    np.testing.assert_allclose(sun.cos_zenith[~whole], expected[~whole], atol=0.02)
    np.testing.assert_allclose((sun.cos_zenith * sun.up), expected * share, atol=1e-3)


def test_a_label_would_be_wrong_by_far() -> None:
    (span,) = intervals("2026-03-20", tz="Asia/Tokyo")[[6]]
    from plateau_sc.sun import sun_position

    sun = mean_sun(intervals("2026-03-20", tz="Asia/Tokyo")[[6]], *TOKYO)
    at_label = np.sin(np.radians(sun_position(span.left, *TOKYO).elevation[0]))
    assert sun.cos_zenith[0] > at_label + 0.05


def test_below_the_horizon_there_is_no_sun() -> None:
    sun = mean_sun(intervals("2026-12-21", tz="Europe/Stockholm"), 78.2, 15.6)
    assert (sun.up == 0).all()
    assert (sun.cos_zenith == 0).all()
    assert (limit_beam(sun) == 0).all()


@pytest.mark.parametrize(("freq", "count"), [("1h", 12), ("10min", 2), ("1min", 1), ("7min", 2), ("24h", 288)])
def test_no_step_is_longer_than_five_minutes(freq: str, count: int) -> None:
    begin = pd.date_range("2026-08-01", periods=3, freq=freq, tz="UTC")
    spans = pd.IntervalIndex.from_arrays(begin, begin + pd.Timedelta(freq), closed="left")
    steps = cut_intervals(spans, *TOKYO)
    assert steps.count.tolist() == [count] * 3
    assert steps.owner.tolist() == [row for row in range(3) for _ in range(count)]
    middles = spans.mid.as_unit("ns").asi8
    np.testing.assert_allclose(steps.times.asi8.reshape(3, count).mean(axis=1), middles, atol=2)
    assert interval_hours(spans).tolist() == pytest.approx([pd.Timedelta(freq) / pd.Timedelta("1h")] * 3)


def test_intervals_of_unequal_length_have_their_own_steps() -> None:
    marks = pd.DatetimeIndex(["2026-08-01 00:00", "2026-08-01 00:10", "2026-08-01 01:10"], tz="UTC")
    steps = cut_intervals(pd.IntervalIndex.from_breaks(marks, closed="left"), *TOKYO)
    assert steps.count.tolist() == [2, 12]
    assert steps.mean(np.arange(14.0)).tolist() == [0.5, 7.5]


def test_the_extraterrestrial_sun_is_strongest_in_january() -> None:
    year = extraterrestrial(pd.date_range("2026-01-01", periods=365, freq="1D", tz="UTC"))
    assert year.argmax() < 6 or year.argmax() > 362
    assert 180 <= year.argmin() <= 188
    assert year.mean() == pytest.approx(1361.1, abs=1)
    assert year.max() / year.min() == pytest.approx((1.0167 / 0.9833) ** 2, rel=2e-3)


def test_the_beam_is_limited_most_at_low_sun() -> None:
    sun = mean_sun(intervals("2026-08-01", tz="Asia/Tokyo"), *TOKYO)
    limit = limit_beam(sun)
    assert limit[12] == pytest.approx(0.95 * sun.extraterrestrial[12] * sun.cos_zenith[12] ** 0.2 + 10)
    assert (np.diff(limit[4:12]) > 0).all()
    assert (limit <= sun.extraterrestrial).all()


def test_a_place_that_is_none_is_refused() -> None:
    with pytest.raises(ParameterError, match="expected a latitude"):
        mean_sun(intervals("2026-08-01", tz="Asia/Tokyo"), 139.69, 35.69)
