"""Radiation that is estimated, against pvlib and the papers."""

import warnings

import numpy as np
import pandas as pd
import pytest

from plateau_sc.weather.meansun import MeanSun, cut_intervals, limit_beam, mean_sun
from plateau_sc.weather.skies import (
    clear_sky,
    dew_point,
    global_from_cloud,
    global_from_sunshine,
    split_global,
)

TOKYO = (35.69, 139.69)


def spans(freq: str, count: int, start: str = "2026-07-31T15:00Z") -> pd.IntervalIndex:
    begin = pd.date_range(start, periods=count, freq=freq).tz_convert("UTC")
    return pd.IntervalIndex.from_arrays(begin, begin + pd.Timedelta(freq), closed="left")


def cloudy(sun_cosine: np.ndarray) -> np.ndarray:
    return np.asarray(1000 * sun_cosine * (0.62 + 0.2 * np.sin(np.arange(sun_cosine.size) / 2.3)))


def test_the_clear_sky_is_that_of_pvlib_on_the_average_of_the_hour() -> None:
    from pvlib.location import Location

    day = spans("1h", 24)
    ghi, dhi = clear_sky(day, *TOKYO, 40.0, cut_intervals(day, *TOKYO, 40.0))
    minutes = pd.date_range("2026-07-31T15:00:30Z", periods=1440, freq="1min")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fine = Location(*TOKYO, altitude=40.0).get_clearsky(minutes)
    expected = fine.groupby(np.arange(1440) // 60).mean()
    np.testing.assert_allclose(ghi, expected["ghi"], atol=2.5)
    np.testing.assert_allclose(dhi, expected["dhi"], atol=2.5)
    assert 850 < ghi.max() < 1000


def test_sunshine_and_cloud_follow_their_formulas() -> None:
    clear = np.array([800.0, 800.0, 800.0, 100.0, 0.0])
    sunshine, up = np.array([0.0, 1.0, 0.5, 0.25, 0.0]), np.array([1.0, 1.0, 1.0, 0.25, 0.0])
    estimate = global_from_sunshine(clear, sunshine, np.ones(5), up)
    assert estimate.tolist() == [200.0, 800.0, 500.0, 100.0, 0.0]
    assert global_from_sunshine(clear[:1], np.array([np.nan]), np.ones(1), np.ones(1)).tolist() == [
        pytest.approx(np.nan, nan_ok=True)
    ]
    covered = global_from_cloud(np.array([800.0, 800.0, 800.0]), np.array([0.0, 1.0, 0.5]))
    assert covered.tolist() == pytest.approx([800.0, 200.0, 800 * (1 - 0.75 * 0.5**3.4)])


@pytest.mark.parametrize(
    ("temperature", "humidity", "expected"), [(20.0, 100.0, 20.0), (30.0, 60.0, 21.4), (0.0, 50.0, -9.2)]
)
def test_the_dew_point_is_that_of_the_tables(temperature: float, humidity: float, expected: float) -> None:
    assert dew_point(np.array([temperature]), np.array([humidity]))[0] == pytest.approx(expected, abs=0.1)


def test_air_without_vapour_has_no_dew_point() -> None:
    assert np.isnan(dew_point(np.array([20.0, np.nan]), np.array([0.0, 50.0]))).all()


def test_dirint_is_that_of_pvlib_where_means_are_instants() -> None:
    from pvlib.irradiance import dirint

    day = spans("5min", 288)
    sun = mean_sun(day, *TOKYO)
    ghi, dew, pressure = cloudy(sun.cos_zenith), np.full(288, 18.0), np.full(288, 1008.0)
    dni, by_dirint = split_global(ghi, day, sun, pressure, dew)
    zenith = np.degrees(np.arccos(sun.cos_zenith))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        expected = np.asarray(dirint(ghi, zenith, day.mid, 100_800.0, temp_dew=18.0))
    chosen = (expected > 5) & (expected < limit_beam(sun)) & (expected * sun.cos_zenith < ghi)
    assert chosen.sum() > 100
    np.testing.assert_allclose(dni[chosen], expected[chosen], rtol=1e-9)
    assert by_dirint.tolist() == [False, *[True] * 286, False]


def test_erbs_is_that_of_pvlib_where_dirint_knows_too_little() -> None:
    from pvlib.irradiance import erbs

    day = spans("5min", 288)
    sun = mean_sun(day, *TOKYO)
    ghi, none = cloudy(sun.cos_zenith), np.full(288, np.nan)
    dni, by_dirint = split_global(ghi, day, sun, np.full(288, 1013.25), none)
    expected = erbs(ghi, np.degrees(np.arccos(sun.cos_zenith)), np.asarray(day.mid.day_of_year))["dni"]
    assert not by_dirint.any()
    chosen = expected < limit_beam(sun)
    assert (expected[chosen] > 0).sum() > 50
    np.testing.assert_allclose(dni[chosen], expected[chosen], rtol=1e-9)


def test_only_rows_with_known_neighbours_of_their_length_go_by_dirint() -> None:
    begin = pd.date_range("2026-08-01T00:00Z", periods=12, freq="1h").delete([6])
    day = pd.IntervalIndex.from_arrays(begin, begin + pd.Timedelta("1h"), closed="left")
    ghi = np.full(11, 400.0)
    ghi[2] = np.nan
    dew = np.full(11, 15.0)
    dew[8] = np.nan
    dni, by_dirint = split_global(ghi, day, mean_sun(day, *TOKYO), np.full(11, 1013.0), dew)
    assert np.flatnonzero(by_dirint).tolist() == [4, 7, 9]
    assert np.isnan(dni).tolist() == [row == 2 for row in range(11)]


@pytest.mark.parametrize("dew", [18.0, np.nan])
def test_an_hour_in_which_the_sun_rises_has_its_share_of_the_beam(dew: float) -> None:
    day = spans("1h", 24)[8:17]
    sun = mean_sun(day, *TOKYO)
    half = MeanSun(sun.cos_zenith, sun.up / 2, sun.extraterrestrial)
    ghi, moisture, pressure = cloudy(sun.cos_zenith), np.full(9, dew), np.full(9, 1008.0)
    whole, _ = split_global(ghi, day, sun, pressure, moisture)
    risen, _ = split_global(ghi / 2, day, half, pressure, moisture)
    assert (whole > 50).any()
    np.testing.assert_allclose(risen, whole / 2, rtol=1e-9)


def test_a_gap_does_not_reach_over() -> None:
    day = spans("1h", 24)
    sun = mean_sun(day, *TOKYO)
    ghi, dew, pressure = cloudy(sun.cos_zenith), np.full(24, 18.0), np.full(24, 1008.0)
    whole, _ = split_global(ghi, day, sun, pressure, dew)
    keep = np.delete(np.arange(24), [8])
    cut_sun = mean_sun(day[keep], *TOKYO)
    cut, by_dirint = split_global(ghi[keep], day[keep], cut_sun, pressure[keep], dew[keep])
    same = np.isin(keep, [5, 6, *range(10, 22)])
    assert by_dirint[same].all()
    np.testing.assert_allclose(cut[same], whole[keep][same], rtol=1e-9)


@pytest.mark.parametrize("bright", [0.0, 5.0, 400.0, 1500.0])
def test_the_beam_is_never_more_than_can_be(bright: float) -> None:
    day = spans("1h", 24)
    sun = mean_sun(day, *TOKYO)
    for dew in (np.full(24, 18.0), np.full(24, np.nan)):
        dni, _ = split_global(np.full(24, bright), day, sun, np.full(24, 1013.0), dew)
        assert (dni >= 0).all()
        assert (dni <= limit_beam(sun)).all()
        assert (dni * sun.cos_zenith <= bright + 1e-9).all()
