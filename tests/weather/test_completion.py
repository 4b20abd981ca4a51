"""Tables that are filled with what can be derived."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.errors import ParameterError
from plateau_sc.times import intervals
from plateau_sc.weather import Weather, from_frame, mean_sun
from plateau_sc.weather.meansun import limit_beam

TOKYO = (35.69, 139.69)
DAY = intervals("2026-08-01", tz="Asia/Tokyo")


@pytest.fixture
def truth() -> pd.DataFrame:
    """Return a day whose three kinds of radiation agree."""
    sun = mean_sun(DAY, *TOKYO)
    dni, dhi = 0.6 * limit_beam(sun), 150 * sun.cos_zenith * sun.up
    table = {"ghi": dhi + dni * sun.cos_zenith, "dhi": dhi, "dni": dni}
    return pd.DataFrame(table | {"air_temperature": 28.0, "relative_humidity": 65.0}, DAY.left)


def complete(frame: pd.DataFrame, **settings: bool) -> Weather:
    return from_frame(frame).complete(*TOKYO, **settings)


@pytest.mark.parametrize("missing", ["ghi", "dhi", "dni"])
def test_the_third_follows_from_the_other_two(truth: pd.DataFrame, missing: str) -> None:
    weather = complete(truth.drop(columns=missing))
    np.testing.assert_allclose(weather.table[missing], truth[missing], atol=1e-9)
    assert "cos z (15 of 24)" in weather.sources[missing]
    assert "none, the sun is down (9 of 24)" in weather.sources[missing]
    for name in {"ghi", "dhi", "dni"} - {missing}:
        assert weather.table[name].tolist() == truth[name].tolist()
        assert weather.sources[name] == "given"


def test_only_the_holes_of_a_column_are_filled(truth: pd.DataFrame) -> None:
    holed = truth.copy()
    holed.iloc[12, holed.columns.get_loc("dni")] = np.nan
    weather = complete(holed)
    np.testing.assert_allclose(weather.table["dni"], truth["dni"], atol=1e-9)
    assert weather.sources["dni"] == "given; (ghi - dhi) / cos z (1 of 24)"


def test_global_alone_is_split_and_adds_up(truth: pd.DataFrame) -> None:
    weather = complete(truth[["ghi", "air_temperature", "relative_humidity"]])
    table, sun = weather.table, mean_sun(DAY, *TOKYO)
    assert table["ghi"].tolist() == truth["ghi"].tolist()
    np.testing.assert_allclose(table["dhi"] + table["dni"] * sun.cos_zenith, table["ghi"], atol=1e-9)
    assert "DIRINT from ghi (15 of 24)" in weather.sources["dni"]
    assert "DIRINT from ghi (15 of 24)" in weather.sources["dhi"]
    assert (table["dni"] <= limit_beam(sun)).all()


def test_without_humidity_erbs_splits(truth: pd.DataFrame) -> None:
    weather = complete(truth[["ghi"]])
    assert "Erbs from ghi (15 of 24)" in weather.sources["dni"]


def test_a_split_of_days_is_doubted() -> None:
    index = pd.date_range("2026-08-01", periods=3, freq="24h", tz="Asia/Tokyo")
    weather = from_frame(pd.DataFrame({"ghi": 250.0}, index), "24h").complete(*TOKYO)
    assert weather.notes == ("dhi, dni: 3 intervals are longer than 2 h, for which the split of ghi is not made",)


def test_ten_minutes_of_sunshine_are_completed() -> None:
    index = pd.date_range("2026-08-01", periods=144, freq="10min", tz="Asia/Tokyo")
    frames = [pd.DataFrame({"sunshine": hours}, index) for hours in (1 / 6, 0.0)]
    sunny, dull = (from_frame(frame, "10min").complete(*TOKYO).table["ghi"] for frame in frames)
    clear = from_frame(pd.DataFrame({"air_temperature": 20.0}, index), "10min").complete(*TOKYO, clear_sky=True)
    np.testing.assert_allclose(sunny, clear.table["ghi"], atol=1e-6)
    np.testing.assert_allclose(dull, 0.25 * clear.table["ghi"], atol=1e-6)


def test_sunshine_goes_before_cloud_and_cloud_before_clear_sky() -> None:
    frame = pd.DataFrame({"sunshine": 1.0, "cloud_cover": 1.0}, DAY.left)
    frame.iloc[10:12, 0] = np.nan
    frame.iloc[11, 1] = np.nan
    weather = complete(frame, clear_sky=True)
    source = weather.sources["ghi"]
    assert "sunshine (Ångström) of clear sky (Ineichen) (13 of 24)" in source
    assert "cloud cover (Kasten and Czeplak) of clear sky (Ineichen) (1 of 24)" in source
    assert "clear sky (Ineichen), assumed (1 of 24)" in source
    ghi = weather.table["ghi"]
    assert ghi.iloc[10] < 0.3 * ghi.iloc[11]
    assert ghi.iloc[9] < ghi.iloc[11]
    assert ghi.iloc[11] == pytest.approx(ghi.iloc[12], rel=0.05)


def test_a_clear_sky_is_only_assumed_when_asked() -> None:
    frame = pd.DataFrame({"air_temperature": 28.0}, DAY.left)
    with pytest.raises(ParameterError, match=r"in 15 of 24 intervals nothing tells.*clear_sky=True"):
        complete(frame)
    table = complete(frame, clear_sky=True).table
    assert 850 < table["ghi"].max() < 1000
    assert 700 < table["dni"].max() < 950
    sun = mean_sun(DAY, *TOKYO)
    np.testing.assert_allclose(table["dhi"] + table["dni"] * sun.cos_zenith, table["ghi"], atol=8)


def test_a_hole_in_the_night_needs_nothing(truth: pd.DataFrame) -> None:
    truth.iloc[[1, 23]] = np.nan
    table = complete(truth).table
    assert table.iloc[[1, 23]][["ghi", "dhi", "dni"]].to_numpy().tolist() == [[0.0] * 3] * 2


def test_a_hole_by_day_is_told(truth: pd.DataFrame) -> None:
    truth.iloc[12] = np.nan
    with pytest.raises(ParameterError, match=r"in 1 of 24 intervals nothing tells.*first in \[2026-08-01 03"):
        complete(truth)


def test_a_beam_of_low_sun_is_capped_and_told(truth: pd.DataFrame) -> None:
    truth["dhi"] = 0.0
    truth["ghi"] = truth["ghi"].where(truth.index.hour != 5, 300.0)
    weather = complete(truth.drop(columns="dni"))
    assert weather.table["dni"].iloc[5] == pytest.approx(limit_beam(mean_sun(DAY, *TOKYO))[5])
    assert any("capped" in note for note in weather.notes)


@pytest.mark.parametrize(("altitude", "pressure"), [(0.0, 1013.25), (1500.0, 845.6), (3776.0, 630.0)])
def test_pressure_is_that_of_the_height(truth: pd.DataFrame, altitude: float, pressure: float) -> None:
    weather = from_frame(truth).complete(*TOKYO, altitude=altitude)
    assert weather.table["pressure"].iloc[0] == pytest.approx(pressure, rel=0.01)
    assert weather.sources["pressure"] == f"standard atmosphere at {altitude:g} m (24 of 24)"


def test_measured_pressure_stays(truth: pd.DataFrame) -> None:
    truth["pressure"] = np.where(np.arange(24) < 20, 998.0, np.nan)
    weather = complete(truth)
    assert weather.table["pressure"].iloc[:20].tolist() == [998.0] * 20
    assert weather.sources["pressure"] == "given; standard atmosphere at 0 m (4 of 24)"


def test_the_place_is_the_weathers_own_or_must_be_given(truth: pd.DataFrame) -> None:
    with pytest.raises(ParameterError, match="pass latitude and longitude"):
        from_frame(truth).complete()
    own = from_frame(truth.drop(columns="dni"), latitude=TOKYO[0], longitude=TOKYO[1]).complete()
    assert own.table.equals(complete(truth.drop(columns="dni")).table)
    assert (own.latitude, own.longitude) == TOKYO
    with pytest.raises(ParameterError, match=r"found 35\.69 and None"):
        from_frame(truth).complete(35.69)
    with pytest.raises(ParameterError, match="expected an altitude"):
        from_frame(truth).complete(*TOKYO, altitude=float("nan"))


def test_what_is_complete_stays_as_it_is(truth: pd.DataFrame) -> None:
    once = complete(truth.drop(columns="dni"))
    twice = once.complete(*TOKYO)
    pd.testing.assert_frame_equal(once.table, twice.table)
    assert twice.sources == once.sources


@settings(max_examples=30, deadline=None)
@given(
    ghi=st.lists(st.floats(0, 1500), min_size=24, max_size=24),
    latitude=st.floats(-89, 89),
    longitude=st.floats(-179, 179),
)
def test_whatever_the_radiation_the_parts_are_bounded_and_add_up(
    ghi: list[float], latitude: float, longitude: float
) -> None:
    frame = pd.DataFrame({"ghi": ghi, "air_temperature": 25.0, "relative_humidity": 50.0}, DAY.left)
    table = from_frame(frame).complete(latitude, longitude).table
    sun = mean_sun(DAY, latitude, longitude)
    assert table.notna().all(axis=None)
    assert (table[["dhi", "dni"]] >= 0).all(axis=None)
    assert (table["dni"] <= limit_beam(sun) + 1e-9).all()
    np.testing.assert_allclose(table["dhi"] + table["dni"] * sun.cos_zenith, table["ghi"], atol=1e-6)
