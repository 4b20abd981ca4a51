"""The sun against the almanac of the National Astronomical Observatory of Japan, every day of a year."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from plateau_sc.sun import sun_events, sun_position

KAGA = (36.3028, 136.3150)
COLUMNS = ["date", "sunrise", "rise_azimuth", "transit", "altitude", "sunset", "set_azimuth"]


@pytest.fixture(scope="module")
def almanac(shared_data: Path) -> pd.DataFrame:
    return pd.read_csv(shared_data / "sun" / "naoj_kaga_2023.csv", skiprows=3, header=None, names=COLUMNS)


@pytest.fixture(scope="module")
def events(almanac: pd.DataFrame) -> pd.DataFrame:
    return sun_events(list(almanac["date"]), *KAGA, "Asia/Tokyo")


def seconds_after(
    events: pd.DataFrame, almanac: pd.DataFrame, name: str
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    expected = pd.DatetimeIndex(pd.to_datetime(almanac["date"] + " " + almanac[name])).tz_localize("Asia/Tokyo")
    return (pd.DatetimeIndex(events[name]) - expected).total_seconds().to_numpy()


def test_every_day_is_there(almanac: pd.DataFrame) -> None:
    assert len(almanac) == 365
    assert not almanac.isna().to_numpy().any()


@pytest.mark.parametrize("name", ["sunrise", "sunset"])
def test_rise_and_set_agree_within_a_minute(almanac: pd.DataFrame, events: pd.DataFrame, name: str) -> None:
    # The almanac is rounded to the minute, and counts a horizon about 1' lower.
    assert np.abs(seconds_after(events, almanac, name)).max() < 40


def test_transits_agree_to_the_second(almanac: pd.DataFrame, events: pd.DataFrame) -> None:
    assert np.abs(seconds_after(events, almanac, "transit")).max() < 1


def test_transit_altitudes_are_apparent_and_agree(almanac: pd.DataFrame, events: pd.DataFrame) -> None:
    sun = sun_position(pd.DatetimeIndex(events["transit"]), *KAGA)
    apparent, true = sun.elevation - almanac["altitude"], sun.true_elevation - almanac["altitude"]
    # Rounded to 0.1°, the almanac lets one tell the two apart by the mean: refraction adds 0.014° over the year.
    assert np.abs(apparent).max() < 0.051
    assert abs(apparent.mean()) < 0.002
    assert true.mean() < -0.01


@pytest.mark.parametrize(("name", "azimuth"), [("sunrise", "rise_azimuth"), ("sunset", "set_azimuth")])
def test_the_sun_rises_and_sets_where_the_almanac_says(
    almanac: pd.DataFrame, events: pd.DataFrame, name: str, azimuth: str
) -> None:
    sun = sun_position(pd.DatetimeIndex(events[name]), *KAGA)
    assert np.abs(sun.azimuth - almanac[azimuth]).max() < 0.1
