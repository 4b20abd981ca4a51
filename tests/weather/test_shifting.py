"""The shift that makes radiation follow the sun."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.weather import from_frame
from plateau_sc.weather.shifting import find_offset

TOKYO = (35.69, 139.69)


@pytest.fixture(scope="module")
def clear_week() -> pd.DataFrame:
    index = pd.date_range("2026-04-01", periods=7 * 144, freq="10min", tz="Asia/Tokyo")
    weather = from_frame(pd.DataFrame({"air_temperature": 28.0}, index), "10min")
    return weather.complete(*TOKYO, clear_sky=True).table[["ghi", "dhi", "dni"]]


@settings(max_examples=25, deadline=None)
@given(minutes=st.integers(-600, 600), scale=st.floats(0.7, 1.1))
def test_any_shift_is_found_whatever_the_calibration(clear_week: pd.DataFrame, minutes: int, scale: float) -> None:
    moved = clear_week.set_axis(clear_week.index + pd.Timedelta(minutes=minutes), axis=0)
    weather = from_frame(moved * scale, "10min")
    measured = {name: weather.table[name].to_numpy() for name in ("ghi", "dhi", "dni")}
    offset, uncertainty, days = find_offset(measured, weather.intervals, *TOKYO)
    assert offset == pytest.approx(-minutes, abs=5)
    assert uncertainty is not None
    assert days >= 1


def test_holes_by_day_do_not_mislead(clear_days: Callable[..., pd.DataFrame]) -> None:
    frame = clear_days(6)[["ghi"]]
    frame.loc[frame.index.hour.isin([9, 10]) & (frame.index.day % 2 == 0)] = np.nan
    weather = from_frame(frame)
    none = np.full(len(weather), np.nan)
    measured = {"ghi": weather.table["ghi"].to_numpy(), "dhi": none, "dni": none}
    offset, _, _ = find_offset(measured, weather.intervals, *TOKYO)
    assert offset == pytest.approx(0, abs=5)
