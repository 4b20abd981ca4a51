"""Tests of `plateau_sc.weather.persistence`."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.errors import ParameterError
from plateau_sc.weather import Weather, carry_on, from_frame

TOKYO = (35.69, 139.69)


def hours(begin: str, count: int, **columns: object) -> Weather:
    index = pd.date_range(begin, periods=count, freq="1h", tz="Asia/Tokyo")
    return from_frame(pd.DataFrame(columns, index=index), "1h", label="start")


def clear(begin: str, count: int) -> np.ndarray:
    return hours(begin, count, ghi=np.full(count, np.nan)).complete(*TOKYO, clear_sky=True).table["ghi"].to_numpy()


@settings(max_examples=25, deadline=None)
@given(share=st.floats(0.05, 1.0), hour=st.integers(9, 15), day=st.dates())
def test_a_sky_that_stays_is_foreseen(share: float, hour: int, day: object) -> None:
    """Radiation that is the same share of a clear sky all day is carried on as it comes."""
    begin = f"2026-{day:%m-%d}T00:00" if f"{day:%m-%d}" != "02-29" else "2026-02-28T00:00"
    bright = share * clear(begin, 24)
    known = hours(begin, hour, ghi=bright[:hour], air_temperature=np.linspace(20, 30, hour))
    until = pd.Timestamp(begin, tz="Asia/Tokyo") + pd.Timedelta("24h")
    longer = carry_on(known, until, *TOKYO)
    assert longer.table["ghi"].to_numpy() == pytest.approx(bright, abs=1e-6)
    assert (longer.table["air_temperature"].iloc[hour:] == 30.0).all()
    assert len(longer) == 24
    assert longer.intervals.right[-1] == until
    assert longer.table[["dhi", "dni"]].notna().all(axis=None)


def test_what_reaches_so_far_stays_as_it_is() -> None:
    known = hours("2026-08-01T09:00", 3, ghi=[400.0, 500.0, 600.0])
    for until in ("2026-08-01T12:00+09:00", "2026-08-01T10:00+09:00"):
        longer = carry_on(known, until, *TOKYO)
        assert longer.table["ghi"].tolist() == [400.0, 500.0, 600.0]
        assert not any("carried on" in note for note in longer.notes)


def test_clouds_of_the_last_three_hours_count() -> None:
    bright = clear("2026-08-01T06:00", 12)
    shares = np.array([1.0, 1.0, 1.0, 0.5, 0.5, 0.5])
    longer = carry_on(hours("2026-08-01T06:00", 6, ghi=shares * bright[:6]), "2026-08-01T18:00+09:00", *TOKYO)
    assert longer.table["ghi"].to_numpy()[6:] == pytest.approx(0.5 * bright[6:], abs=1e-6)
    assert "50% of that of a clear sky" in longer.notes[-1]


def test_a_night_is_followed_by_a_clear_day() -> None:
    known = hours("2026-08-01T00:00", 3, ghi=[0.0, 0.0, 0.0], relative_humidity=[90.0, np.nan, np.nan])
    longer = carry_on(known, "2026-08-01T12:00+09:00", *TOKYO)
    assert longer.table["ghi"].to_numpy() == pytest.approx(clear("2026-08-01T00:00", 12), abs=1e-6)
    assert longer.table["relative_humidity"].iloc[-1] == 90.0, "the last that is known"


def test_the_last_interval_gives_the_steps() -> None:
    index = pd.date_range("2026-08-01T12:00+09:00", periods=2, freq="10min")
    known = from_frame(pd.DataFrame({"ghi": [700.0, 710.0]}, index=index), "10min", label="start")
    longer = carry_on(known, "2026-08-01T12:45+09:00", *TOKYO)
    assert len(longer) == 5
    assert longer.intervals.right[-1] == pd.Timestamp("2026-08-01T12:50+09:00")


def test_without_light_one_must_say_that_the_sky_is_clear() -> None:
    known = hours("2026-08-01T11:00", 1, air_temperature=[30.0])
    with pytest.raises(ParameterError, match="radiation"):
        carry_on(known, "2026-08-01T13:00+09:00", *TOKYO)
    longer = carry_on(known, "2026-08-01T13:00+09:00", *TOKYO, clear_sky=True)
    assert longer.table["ghi"].to_numpy() == pytest.approx(clear("2026-08-01T11:00", 2), abs=1e-6)


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ({"weather": None}, "expected Weather"),
        ({"until": "2026-08-01T13:00"}, "zone"),
        ({"until": "2026-08-03T13:00+09:00"}, "24 hours at most"),
        ({"latitude": None, "longitude": None}, "where it was measured"),
    ],
)
def test_what_cannot_be_carried_on_is_told(change: dict[str, object], match: str) -> None:
    given_ = {
        "weather": hours("2026-08-01T11:00", 1, ghi=[700.0]),
        "until": "2026-08-01T13:00+09:00",
        "latitude": 35.69,
        "longitude": 139.69,
    }
    with pytest.raises(ParameterError, match=match):
        carry_on(**(given_ | change))  # type: ignore[arg-type]
