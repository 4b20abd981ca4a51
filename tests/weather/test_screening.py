"""Null marks, impossible values and other units."""

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.weather.columns import COLUMNS
from plateau_sc.weather.screening import NULL_MARKS, screen_column

HOURS = 1.0


def screen(name: str, values: list[object], hours: float = HOURS) -> tuple[list[float], list[str]]:
    times = pd.date_range("2026-08-01", periods=len(values), freq="1h", tz="UTC")
    kept, notes = screen_column(name, pd.Series(values, index=times), times, np.full(len(values), hours))
    return kept.tolist(), notes


@pytest.mark.parametrize("name", COLUMNS)
@pytest.mark.parametrize("mark", [-999.0, -9999.0, 9999.0])
def test_null_marks_are_missing_values(name: str, mark: float) -> None:
    column = COLUMNS[name]
    usual = (column.floor + min(column.ceiling, 1.0 if name == "sunshine" else column.ceiling)) / 2
    values, notes = screen(name, [usual, mark, usual, mark])
    assert np.isnan(values[1])
    assert np.isnan(values[3])
    assert values[0] == values[2] == usual
    assert notes == [f"{name}: 2 null marks, first {mark:g} at 2026-08-01 01:00 UTC, taken for missing"]


def test_a_pressure_that_looks_like_a_mark_is_kept() -> None:
    assert 999.0 in NULL_MARKS
    assert screen("pressure", [999.0, 999.9, 1000.1]) == ([999.0, 999.9, 1000.1], [])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("air_temperature", 60.1),
        ("air_temperature", -60.1),
        ("relative_humidity", 105.5),
        ("relative_humidity", -1.0),
        ("wind_speed", 76.0),
        ("wind_speed", -0.1),
        ("ghi", 1501.0),
        ("ghi", -21.0),
        ("dni", 1400.0),
        ("ghi", float("inf")),
        ("longwave_down", float("-inf")),
    ],
)
def test_impossible_values_are_missing_and_counted(name: str, value: float) -> None:
    usual = (COLUMNS[name].floor + COLUMNS[name].ceiling) / 2
    values, notes = screen(name, [usual, value])
    assert np.isnan(values[1])
    assert len(notes) == 1
    assert "1 value outside" in notes[0]


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [("relative_humidity", 103.0, 100.0), ("ghi", -7.5, 0.0), ("dhi", -0.01, 0.0), ("dni", -3.0, 0.0)],
)
def test_what_instruments_show_beyond_the_possible_is_set_to_it(name: str, value: float, kept: float) -> None:
    values, notes = screen(name, [50.0, value])
    assert values == [50.0, kept]
    assert len(notes) == 1
    assert notes[0].endswith("set to it")


@pytest.mark.parametrize("name", COLUMNS)
def test_the_limits_themselves_are_possible(name: str) -> None:
    column = COLUMNS[name]
    top = 1.0 if name == "sunshine" else column.ceiling
    values, notes = screen(name, [column.floor, top, (column.floor + top) / 2])
    assert values[:2] == [column.floor, top]
    assert notes == []


@pytest.mark.parametrize(
    ("name", "values", "advice"),
    [
        ("air_temperature", [301.2, 302.5, 299.0], "subtract 273.15"),
        ("globe_temperature", [320.0, 321.0], "subtract 273.15"),
        ("relative_humidity", [0.55, 0.61, 1.0], "multiply by 100"),
        ("pressure", [101_325, 100_900], "divide by 100"),
        ("pressure", [101.3, 100.9], "multiply by 10"),
        ("cloud_cover", [0, 3, 8, 8], "divide by 8, 10 or 100"),
        ("sunshine", [0, 30, 60, 60], "divide by 60"),
    ],
)
def test_other_units_are_refused_with_the_remedy(name: str, values: list[object], advice: str) -> None:
    with pytest.raises(ParameterError, match=f"expected {name} in .*{advice}"):
        screen(name, [*values, -999.0])


def test_a_dry_hour_is_no_fraction() -> None:
    assert screen("relative_humidity", [0.8, 2.5, 12.0])[0] == [0.8, 2.5, 12.0]
    assert screen("relative_humidity", [0.0, 0.0, 0.0])[0] == [0.0, 0.0, 0.0]


def test_sunshine_is_bound_by_its_interval() -> None:
    assert screen("sunshine", [0.17, 0.1], hours=1 / 6)[0] == [pytest.approx(1 / 6), 0.1]
    values, notes = screen("sunshine", [0.1, 0.9], hours=1 / 6)
    assert values[0] == 0.1
    assert np.isnan(values[1])
    assert len(notes) == 1


def test_texts_are_read_and_strange_ones_counted() -> None:
    values, notes = screen("wind_speed", ["2.5", " 3 ", "", "NaN", None, "calm", "---"])
    assert values[:2] == [2.5, 3.0]
    assert np.isnan(values[2:]).all()
    assert notes == ["wind_speed: 2 texts that are no numbers, first 'calm' at 2026-08-01 05:00 UTC, taken for missing"]


def test_nothing_but_missing_values_is_borne() -> None:
    values, notes = screen("ghi", [np.nan, np.nan])
    assert np.isnan(values).all()
    assert notes == []
    assert screen("ghi", [None, None])[1] == []


@pytest.mark.parametrize("values", [[True, False], [1 + 2j, 1j], [pd.Timestamp("2026-08-01"), pd.NaT]])
def test_what_is_no_number_is_refused(values: list[object]) -> None:
    with pytest.raises(ParameterError, match="expected numbers in column 'ghi'"):
        screen("ghi", values)
