"""Clocks and radiation held against the sun."""

import logging
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.weather import audit, from_frame
from plateau_sc.weather.clock import audit_reading

TOKYO = (35.69, 139.69)
Days = Callable[..., pd.DataFrame]


def shifted(frame: pd.DataFrame, minutes: float) -> pd.DataFrame:
    return frame.set_axis(frame.index + pd.Timedelta(minutes=minutes), axis=0)


@pytest.mark.parametrize("columns", [["ghi"], ["dni"], ["ghi", "dhi", "dni"]])
@pytest.mark.parametrize("minutes", [0, -60, 30, 60, 180])
def test_the_offset_of_clear_days_is_found(clear_days: Days, columns: list[str], minutes: float) -> None:
    found = audit(from_frame(shifted(clear_days(5)[columns], minutes)), *TOKYO)
    assert found.offset is not None
    assert found.uncertainty is not None
    assert found.offset == pytest.approx(-minutes, abs=5)
    assert found.uncertainty <= 5
    assert found.days >= 4
    assert any("clock disagrees" in message for message in found.messages) == (minutes != 0)


@pytest.mark.parametrize("minutes", [540, -540])
def test_universal_time_taken_for_that_of_japan_is_found(clear_days: Days, minutes: float) -> None:
    found = audit(from_frame(shifted(clear_days(5)[["ghi"]], minutes)), *TOKYO)
    assert found.offset == pytest.approx(-minutes, abs=10)
    (message, *_) = found.messages
    assert "universal time may have been taken for that of Japan" in message
    assert f"540 ± 5 min too {'late' if minutes > 0 else 'early'}" in message
    assert found.beam_in_dark > 20


def test_a_label_of_the_other_end_is_named(clear_days: Days) -> None:
    found = audit(from_frame(clear_days(3), "1h", "end"), *TOKYO)
    assert found.offset == pytest.approx(60, abs=5)
    assert "the label may be that of the other end of the interval" in found.messages[0]
    assert found.closure_rmse is not None
    assert found.closure_rmse > 40
    assert audit(from_frame(clear_days(3), "1h", "start"), *TOKYO).messages == ()


@pytest.mark.parametrize("freq", ["10min", "30min", "1h"])
def test_good_clocks_pass_at_any_step(clear_days: Days, freq: str) -> None:
    found = audit(from_frame(clear_days(3, freq), freq), *TOKYO)
    assert found.offset == pytest.approx(0, abs=3)
    assert found.messages == ()
    assert found.closure_rmse is not None
    assert found.closure_rmse < 10
    assert found.asymmetry == pytest.approx(0, abs=0.02)


def test_clouds_do_not_accuse_a_good_clock(clear_days: Days) -> None:
    rng = np.random.default_rng(3)
    for trial in range(5):
        frame = clear_days(10)[["ghi"]]
        passing = np.clip(0.5 + np.cumsum(rng.normal(scale=0.25, size=len(frame))) % 1 * 0.5, 0.1, 1)
        found = audit(from_frame(frame.mul(passing, axis=0)), *TOKYO)
        assert found.offset is not None
        assert found.uncertainty is not None
        assert not [message for message in found.messages if "clock" in message], trial


def test_cloudy_days_are_judged_by_the_sum_of_the_parts(clear_days: Days) -> None:
    rng = np.random.default_rng(4)
    frame = clear_days(3)
    beam = rng.uniform(0.2, 0.9, len(frame))
    cosine = (frame["ghi"] - frame["dhi"]) / frame["dni"].where(frame["dni"] > 0)
    frame["dni"] *= beam
    frame["ghi"] = frame["dhi"] + (frame["dni"] * cosine).fillna(0)
    found = audit(from_frame(shifted(frame, 60)), *TOKYO)
    assert found.offset == pytest.approx(-60, abs=10)
    assert "60 ± 10 min too late" in found.messages[0]


def test_a_beam_in_the_dark_is_counted(clear_days: Days) -> None:
    frame = clear_days(1)
    frame.loc[frame.index.hour.isin([1, 2]), "dni"] = 300.0
    frame.loc[frame.index.hour == 23, "ghi"] = 50.0
    found = audit(from_frame(frame), *TOKYO)
    assert found.beam_in_dark == 3
    assert any("sun is down in 3 intervals, first from 2026-07-31 16:00 UTC" in message for message in found.messages)


def test_a_beam_on_the_horizontal_is_noticed(clear_days: Days) -> None:
    frame = clear_days(2, start="2026-01-10")
    frame["dni"] = frame["ghi"] - frame["dhi"]
    found = audit(from_frame(frame), *TOKYO)
    assert found.closure_rmse is not None
    assert found.closure_rmse > 100
    assert any("is the direct beam on the horizontal" in message for message in found.messages)


def test_afternoon_clouds_of_a_week_are_told(clear_days: Days) -> None:
    frame = clear_days(7)[["ghi"]]
    frame.loc[frame.index.hour >= 12] *= 0.4
    found = audit(from_frame(frame), *TOKYO)
    assert found.asymmetry is not None
    assert found.asymmetry < -0.3
    assert any("before noon is" in message and "over 7 days" in message for message in found.messages)


@pytest.mark.parametrize(("factor", "share"), [(1e-3, "only"), (3.6, "reaches 3")])
def test_another_unit_of_radiation_is_noticed(clear_days: Days, factor: float, share: str) -> None:
    frame = (clear_days(2)[["ghi"]] * factor).clip(upper=1500)
    if factor > 1:
        frame = frame * 0.4 / 0.4
    found = audit(from_frame(frame), *TOKYO)
    assert any("is its unit W/m²?" in message for message in found.messages)


def test_too_little_radiation_tells_nothing() -> None:
    index = pd.date_range("2026-08-01", periods=24, freq="1h", tz="Asia/Tokyo")
    for values in (np.nan, 0.0, 3.0):
        found = audit(from_frame(pd.DataFrame({"ghi": values}, index)), *TOKYO)
        assert found.offset is None
        assert found.uncertainty is None
        assert found.closure_rmse is None
        assert not [message for message in found.messages if "clock" in message]
    found = audit(from_frame(pd.DataFrame({"air_temperature": 20.0}, index)), *TOKYO)
    assert (found.offset, found.days, found.beam_in_dark, found.asymmetry, found.messages) == (None, 0, 0, None, ())


def test_gaps_of_years_cost_nothing(clear_days: Days) -> None:
    frame = pd.concat([clear_days(3), clear_days(3, start="2006-05-01")])
    found = audit(from_frame(frame), *TOKYO)
    assert found.offset == pytest.approx(0, abs=3)
    assert found.days >= 5


def test_a_reading_is_noted_and_logged_but_not_changed(clear_days: Days, caplog: pytest.LogCaptureFixture) -> None:
    frame = clear_days(3)[["ghi"]]
    late = from_frame(frame, "1h", "end", latitude=TOKYO[0], longitude=TOKYO[1])
    with caplog.at_level(logging.WARNING, logger="plateau_sc"):
        read = audit_reading(late)
    assert read.table.equals(late.table)
    assert read.intervals.equals(late.intervals)
    assert any("clock disagrees" in note for note in read.notes)
    assert "clock disagrees" in caplog.text
    nowhere = from_frame(frame, "1h", "end")
    assert audit_reading(nowhere) is nowhere


def test_a_place_is_needed(clear_days: Days) -> None:
    weather = from_frame(clear_days(1))
    with pytest.raises(ParameterError, match="pass latitude and longitude"):
        audit(weather)
    with pytest.raises(ParameterError, match="expected a latitude"):
        audit(weather, 139.69, 35.69)
    with pytest.raises(ParameterError, match="expected latitude and longitude"):
        audit(weather, longitude=139.69)
