"""Humidity from a dew point: the inverse of the dew point of a humidity, and every input that it cannot take."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.vapour import saturation_pressure
from plateau_sc.weather import Weather, fill_humidity, from_frame
from plateau_sc.weather.humidity import humidity_of
from plateau_sc.weather.skies import dew_point

AIR = [24.0, 21.0, 33.0, np.nan]


def make(**columns: object) -> Weather:
    index = pd.date_range("2026-08-01T00:00+09:00", periods=4, freq="6h")
    return from_frame(pd.DataFrame({"air_temperature": AIR} | columns, index), "6h", label="start", sources="a file")


@given(air=st.floats(-40.0, 50.0), below=st.floats(0.0, 40.0))
def test_the_dew_point_of_the_humidity_is_the_dew_point(air: float, below: float) -> None:
    dew = max(air - below, -45.0)
    humidity = humidity_of(np.array([air]), dew)
    assert humidity[0] <= 100.0 + 1e-9 or air < dew
    assert dew_point(np.array([air]), humidity)[0] == pytest.approx(dew, abs=1e-9)


@settings(deadline=None)
@given(air=st.floats(0.0, 45.0), dew=st.floats(-10.0, 40.0))
def test_it_is_the_ratio_of_two_saturation_pressures(air: float, dew: float) -> None:
    expected = 100.0 * saturation_pressure(dew) / saturation_pressure(air)
    assert humidity_of(np.array([air]), dew)[0] == pytest.approx(expected, rel=5e-3)


def test_warmer_air_is_drier() -> None:
    assert (np.diff(humidity_of(np.linspace(-40, 50, 91), 10.0)) < 0).all()


def test_what_is_missing_is_filled_and_told() -> None:
    filled = fill_humidity(make(), 22.0)
    humidity = filled.table["relative_humidity"].to_numpy()
    assert humidity[:3] == pytest.approx([88.6, 100.0, 52.5], abs=0.1)
    assert humidity[1] == 100.0
    assert np.isnan(humidity[3])
    assert filled.sources["relative_humidity"] == "a dew point of 22 °C (3 of 4)"
    assert filled.sources["air_temperature"] == "a file"
    assert filled.notes == (
        "relative_humidity: from a dew point of 22 °C (3 of 4)",
        "relative_humidity: 100 % in 1 of 3, with air cooler than that",
    )


def test_what_was_measured_stays() -> None:
    weather = make(relative_humidity=[40.0, np.nan, np.nan, 70.0])
    filled = fill_humidity(weather, 20.0)
    assert filled.table["relative_humidity"].to_list()[0::3] == [40.0, 70.0]
    assert filled.sources["relative_humidity"] == "a file; a dew point of 20 °C (2 of 4)"
    whole = make(relative_humidity=[40.0, 50.0, 60.0, np.nan])
    assert fill_humidity(whole, 20.0) is whole
    assert weather.table["relative_humidity"].isna().sum() == 2


@pytest.mark.parametrize("wrong", [np.nan, np.inf, -50.1, 40.1, 293.15, "22", None, True, [22.0]])
def test_what_is_no_dew_point(wrong: object) -> None:
    with pytest.raises(ParameterError, match="the dew point must be"):
        fill_humidity(make(), wrong)


def test_a_dew_point_above_the_air_is_none() -> None:
    with pytest.raises(ParameterError, match=r"35 °C, lies above the air temperature at all times \(21 to 33 °C\)"):
        fill_humidity(make(), 35.0)
    foggy = make(relative_humidity=[60.0, np.nan, 50.0, np.nan])
    assert fill_humidity(foggy, 22.0).table["relative_humidity"].iloc[1] == 100.0


def test_without_air_temperature_it_tells_nothing() -> None:
    index = pd.date_range("2026-08-01T00:00+09:00", periods=2, freq="1h")
    with pytest.raises(ParameterError, match="no air_temperature, but ghi"):
        fill_humidity(from_frame(pd.DataFrame({"ghi": [0.0, 0.0]}, index)), 20.0)
