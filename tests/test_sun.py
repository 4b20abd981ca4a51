"""The sun's position, its rise and set, and its direction, judged by pvlib and geodesy."""

import datetime as dt
import math

import numpy as np
import pandas as pd
import pytest
from pvlib.solarposition import get_solarposition
from pyproj import Geod

from plateau_sc.crs import from_zone, meridian_convergence, to_zone
from plateau_sc.errors import ParameterError
from plateau_sc.sun import DELTA_T, RISE_ELEVATION, sun_events, sun_position, sun_vector
from plateau_sc.times import hourly

TOKYO = (35.69, 139.69)


@pytest.mark.parametrize("altitude", [0.0, 850.0])
def test_positions_are_those_of_pvlib(altitude: float) -> None:
    times = hourly("2026-03-20", "2026-03-22", tz="Asia/Tokyo", step="30min")
    sun = sun_position(times, *TOKYO, altitude)
    expected = get_solarposition(times, *TOKYO, altitude=altitude, method="nrel_numpy", delta_t=DELTA_T)
    assert len(sun) == len(times) == 144
    assert sun.times is times
    np.testing.assert_array_equal(sun.azimuth, expected["azimuth"])
    np.testing.assert_array_equal(sun.elevation, expected["apparent_elevation"])
    np.testing.assert_array_equal(sun.true_elevation, expected["elevation"])
    for values in (sun.azimuth, sun.elevation, sun.true_elevation):
        assert values.dtype == np.float64
        assert values.flags.c_contiguous


def test_the_zone_of_the_instants_does_not_matter() -> None:
    times = hourly("2026-08-01", tz="Asia/Tokyo")
    there, here = sun_position(times.tz_convert("UTC"), *TOKYO), sun_position(times, *TOKYO)
    np.testing.assert_array_equal(there.azimuth, here.azimuth)
    np.testing.assert_array_equal(there.elevation, here.elevation)


def test_a_place_asked_for_again_has_the_same_sun() -> None:
    """What a reader writes into an answer is in no other, and another place or height has a sun of its own."""
    times = pd.date_range("2026-08-01", periods=24, freq="h", tz="Asia/Tokyo")
    first = sun_position(times, *TOKYO)
    kept = first.azimuth.copy(), first.elevation.copy(), first.true_elevation.copy()
    for found in (first.azimuth, first.elevation, first.true_elevation):
        found[:] = 0.0
    again = sun_position(times.tz_convert("UTC"), *TOKYO)
    assert again.times.tz != times.tz
    for found, before in zip((again.azimuth, again.elevation, again.true_elevation), kept, strict=True):
        np.testing.assert_array_equal(found, before)
    for other in ((TOKYO[0] + 1.0, TOKYO[1], 0.0), (TOKYO[0], TOKYO[1] + 1.0, 0.0), (*TOKYO, 3000.0)):
        assert (sun_position(times, *other).elevation != again.elevation).any()
    assert (sun_position(times[:5], *TOKYO).elevation == again.elevation[:5]).all()


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_the_unit_of_the_instants_does_not_matter(unit: str) -> None:
    times = hourly("2026-08-01", tz="Asia/Tokyo")
    sun = sun_position(times.as_unit(unit), *TOKYO)  # type: ignore[arg-type]
    np.testing.assert_array_equal(sun.azimuth, sun_position(times, *TOKYO).azimuth)


def test_refraction_lifts_the_sun_near_the_horizon() -> None:
    sun = sun_position(hourly("2026-08-01", tz="Asia/Tokyo", step="1min"), *TOKYO)
    lift = sun.elevation - sun.true_elevation
    visible = sun.true_elevation > RISE_ELEVATION
    assert (lift[visible] > 0).all()
    assert (lift[~visible] == 0).all()
    assert 0.4 < lift.max() < 0.7


def test_a_constant_delta_t_costs_little() -> None:
    times = pd.date_range("1950-01-01", "2099-12-31", freq="1000h", tz="UTC")
    expected = get_solarposition(times, *TOKYO, method="nrel_numpy", delta_t=None)
    sun = sun_position(times, *TOKYO)
    assert np.abs(sun.true_elevation - expected["elevation"]).max() < 0.002


@pytest.mark.parametrize(
    ("latitude", "longitude", "message"),
    [
        (139.69, 35.69, "the two are swapped"),
        (91.0, 0.0, "latitude 91"),
        (0.0, 181.0, "longitude 181"),
        (math.nan, 0.0, "nan"),
    ],
)
def test_places_off_the_globe_are_refused(latitude: float, longitude: float, message: str) -> None:
    times = hourly("2026-08-01", tz="Asia/Tokyo")
    with pytest.raises(ParameterError, match=message):
        sun_position(times, latitude, longitude)
    with pytest.raises(ParameterError, match=message):
        sun_events("2026-08-01", latitude, longitude, "Asia/Tokyo")


@pytest.mark.parametrize("altitude", [math.nan, math.inf, -1000.0, 20_000.0])
def test_altitudes_out_of_the_air_are_refused(altitude: float) -> None:
    with pytest.raises(ParameterError, match="altitude"):
        sun_position("2026-08-01T12:00+09:00", *TOKYO, altitude)


def test_instants_without_a_zone_are_refused() -> None:
    with pytest.raises(ParameterError, match="time zone"):
        sun_position(pd.date_range("2026-08-01", periods=3, freq="h"), *TOKYO)


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (*TOKYO, "Asia/Tokyo"),
        (57.7, 11.97, "Europe/Stockholm"),
        (-36.85, 174.76, "Pacific/Auckland"),
        (21.3, -157.86, "Pacific/Honolulu"),
    ],
)
def test_events_of_a_year(latitude: float, longitude: float, zone: str) -> None:
    days = pd.date_range("2026-01-01", "2026-12-31")
    events = sun_events(days, latitude, longitude, zone)
    assert list(events.columns) == ["sunrise", "transit", "sunset"]
    assert (events.index == days).all()
    for name in events:
        local = pd.DatetimeIndex(events[name])
        assert str(local.tz) == zone
        assert (local.tz_localize(None).normalize() == days).all(), name
    for name in ("sunrise", "sunset"):
        sun = sun_position(pd.DatetimeIndex(events[name]), latitude, longitude)
        np.testing.assert_allclose(sun.true_elevation, RISE_ELEVATION, rtol=0, atol=1e-5)
    before, at, after = (
        sun_position(
            pd.DatetimeIndex(events["transit"] + pd.Timedelta(minutes=shift)), latitude, longitude
        ).true_elevation
        for shift in (-5, 0, 5)
    )
    assert (at > before).all()
    assert (at > after).all()


def test_the_sun_that_stays_up_or_down_has_no_rise() -> None:
    events = sun_events(["2026-06-21", "2026-12-21"], 69.65, 18.96, "Europe/Oslo")
    assert events[["sunrise", "sunset"]].isna().all().all()
    assert events["transit"].notna().all()
    assert str(events["sunrise"].dt.tz) == "Europe/Oslo"


def test_days_about_the_polar_day_give_true_crossings_or_none() -> None:
    events = sun_events(pd.date_range("2026-05-10", "2026-07-31"), 69.65, 18.96, "Europe/Oslo")
    for name in ("sunrise", "sunset"):
        found = pd.DatetimeIndex(events[name].dropna())
        assert 10 < len(found) < 40
        np.testing.assert_allclose(sun_position(found, 69.65, 18.96).true_elevation, RISE_ELEVATION, atol=1e-3)


@pytest.mark.parametrize("dates", ["2026-08-01", dt.date(2026, 8, 1), [pd.Timestamp("2026-08-01", tz="Asia/Tokyo")]])
def test_days_are_taken_in_any_form(dates: str) -> None:
    events = sun_events(dates, *TOKYO, "Asia/Tokyo")
    assert events["transit"].dt.strftime("%Y-%m-%d %H:%M").tolist() == ["2026-08-01 11:47"]


@pytest.mark.parametrize("dates", ["someday", [], [None], "NaT"])
def test_what_is_no_day_is_refused(dates: str) -> None:
    with pytest.raises(ParameterError, match="expected dates"):
        sun_events(dates, *TOKYO, "Asia/Tokyo")


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(ParameterError, match="'Asia/Edo'"):
        sun_events("2026-08-01", *TOKYO, "Asia/Edo")


@pytest.mark.parametrize(
    ("azimuth", "expected"),
    [
        (0, (0, 1)),
        (90, (1, 0)),
        (180, (0, -1)),
        (270, (-1, 0)),
        (360, (0, 1)),
        (-90, (-1, 0)),
        (450, (1, 0)),
        (720, (0, 1)),
    ],
)
def test_vanishing_components_are_exactly_zero(azimuth: float, expected: tuple[float, float]) -> None:
    assert sun_vector(azimuth, 0.0).tolist() == [*expected, 0]
    vector = sun_vector(azimuth, 30.0)
    assert [value == 0 for value in vector[:2]] == [value == 0 for value in expected]
    assert not np.signbit(vector[vector == 0]).any()
    assert vector[2] == pytest.approx(0.5, abs=1e-16)


@pytest.mark.parametrize("azimuth", [0.0, 12.3, 180.0, 359.9])
def test_the_zenith_is_straight_up(azimuth: float) -> None:
    assert sun_vector(azimuth, 90.0).tolist() == [0.0, 0.0, 1.0]
    assert sun_vector(azimuth, -90.0).tolist() == [0.0, 0.0, -1.0]


def test_vectors_are_units_of_the_right_direction() -> None:
    azimuth, elevation = np.meshgrid(np.linspace(-400, 400, 801), np.linspace(-90, 90, 91))
    vector = sun_vector(azimuth, elevation)
    assert vector.shape == (91, 801, 3)
    assert vector.flags.c_contiguous
    a, e = np.radians(azimuth), np.radians(elevation)
    expected = np.stack([np.cos(e) * np.sin(a), np.cos(e) * np.cos(a), np.sin(e)], axis=-1)
    np.testing.assert_allclose(vector, expected, rtol=0, atol=2e-15)
    np.testing.assert_allclose(np.linalg.norm(vector, axis=-1), 1.0, rtol=0, atol=4e-16)


def test_opposite_suns_have_opposite_vectors() -> None:
    azimuth = np.linspace(0, 180, 1001)
    np.testing.assert_allclose(sun_vector(azimuth, 20.0), -sun_vector(azimuth + 180, -20.0), rtol=0, atol=1e-15)


def test_shapes_broadcast_and_missing_values_stay() -> None:
    vector = sun_vector([10.0, np.nan, 30.0], 45.0)
    assert vector.shape == (3, 3)
    assert np.isnan(vector[1]).any()
    assert np.isfinite(vector[[0, 2]]).all()


def test_convergence_turns_the_vector() -> None:
    np.testing.assert_array_equal(sun_vector(91.5, 20.0, convergence=1.5), sun_vector(90.0, 20.0))


@pytest.mark.parametrize("azimuth", [0.0, 95.0, 180.0, 250.0])
@pytest.mark.parametrize("east", [-120e3, 80e3])
def test_a_beam_along_the_vector_runs_along_its_true_azimuth(azimuth: float, east: float) -> None:
    latitude, longitude = from_zone(east, 5e3, 6677)
    there = Geod(ellps="GRS80").fwd(float(longitude), float(latitude), azimuth, 10.0)
    x, y = to_zone(there[1], there[0], 6677)
    step = np.array([x - east, y - 5e3])
    vector = sun_vector(azimuth, 0.0, float(meridian_convergence(east, 5e3, 6677)))
    np.testing.assert_allclose(step / np.linalg.norm(step), vector[:2], rtol=0, atol=2e-6)
