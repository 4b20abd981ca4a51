"""Tests of `plateau_sc.criterion.indicators`."""

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plateau_sc.criterion.indicators import (
    AGAINST,
    MEASURED,
    NO_BASELINE,
    NO_MEASUREMENT,
    NO_TARGET,
    NO_WAY,
    read_indicators,
)
from plateau_sc.errors import ParameterError

VISITS: dict[str, Any] = {
    "name": "歩行者数",
    "unit": "人/日",
    "criterion": "(5)-2",
    "baseline": {"value": 1000, "date": "2025"},
    "target": {"value": 1500, "date": date(2028, 3, 31)},
    "measured": [{"value": 1300, "date": "2026-09"}, {"value": 1200, "date": "2026-08-01"}],
    "method": "人流カメラ",
    "interval": "毎月",
    "well_being": True,
    "source": "市の調査",
}
HEAT = {"name": "heat strokes", "unit": "1", "criterion": "(1)-2", "baseline": {"value": 40}, "target": {"value": 10}}
HEADS = (
    "criterion,name,unit,baseline_value,baseline_date,target_value,target_date,measured_value,measured_date,method,"
    "interval,well_being,source\n"
)
TABLE = f"""{HEADS}(5)-2,歩行者数,人/日,1000,2025,1500,2028-03-31,1300,2026-09,人流カメラ,毎月,true,市の調査
(1)-2,heat strokes,1,40,,10,,,,,,,
(5)-2,歩行者数,人/日,,,,,1200,2026-08-01,,,,
"""
TOML = """
[[indicators]]
name = "歩行者数"
unit = "人/日"
criterion = "(5)-2"
baseline = {value = 1000, date = "2025"}
target = {value = 1500, date = 2028-03-31}
measured = [{value = 1300, date = "2026-09"}, {value = 1200, date = 2026-08-01}]
method = "人流カメラ"
interval = "毎月"
well_being = true
source = "市の調査"
[[indicators]]
name = "heat strokes"
unit = "1"
criterion = "(1)-2"
baseline = {value = 40}
target = {value = 10}
"""


def change(**values: Any) -> dict[str, Any]:
    return copy.deepcopy(VISITS) | values


def test_an_indicator_is_told_with_its_progress() -> None:
    (found,) = read_indicators([VISITS])
    assert found.latest is not None
    assert (found.latest.value, found.better, found.progress_state) == (1300.0, "higher", MEASURED)
    assert found.progress == pytest.approx(0.6, abs=1e-9)
    assert [reading.value for reading in found.measured] == [1200.0, 1300.0]
    assert found.to_dict()["target"] == {"value": 1500.0, "date": "2028-03-31"}
    assert (found.well_being, found.method) == (True, "人流カメラ")


def test_tables_and_entries_say_the_same(tmp_path: Path) -> None:
    expected = read_indicators([VISITS, HEAT])
    for name, text in (("a.csv", TABLE), ("a.toml", TOML)):
        (tmp_path / name).write_text(text, "utf-8")
        assert read_indicators(tmp_path / name) == expected
    assert expected[1].better == "lower"
    assert (expected[1].method, expected[1].well_being, expected[1].baseline.date) == (None, None, None)


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({"baseline": {}}, NO_BASELINE),
        ({"target": {"date": "2028"}}, NO_TARGET),
        ({"measured": []}, NO_MEASUREMENT),
        ({"measured": [{"date": "2026"}]}, NO_MEASUREMENT),
        ({"target": {"value": 1000}}, NO_WAY),
        ({"better": "lower"}, AGAINST),
    ],
)
def test_what_is_missing_leaves_the_progress_unknown(values: dict[str, Any], state: str) -> None:
    (found,) = read_indicators([change(**values)])
    assert (found.progress_state, found.progress) == (state, None)


number = st.floats(-1e6, 1e6).map(lambda value: round(value, 3))


@given(number, number, number)
def test_progress_is_linear(start: float, end: float, latest: float) -> None:
    assume(abs(end - start) > 0.01)
    readings = {"baseline": {"value": start}, "target": {"value": end}}
    (found,) = read_indicators([change(**readings, measured=[{"value": latest, "date": "2026"}])])
    assert found.progress is not None
    assert start + found.progress * (end - start) == pytest.approx(latest, abs=1e-2)
    (turned,) = read_indicators(
        [change(baseline={"value": -start}, target={"value": -end}, measured=[{"value": -latest, "date": "2026"}])]
    )
    assert turned.progress == found.progress
    assert {turned.better, found.better} == {"higher", "lower"}


@pytest.mark.parametrize(
    ("values", "match"),
    [
        ({"name": None}, "no name"),
        ({"unit": ""}, "no unit"),
        ({"criterion": "(3)-1"}, r"criterion is '\(3\)-1'; expected \(1\)-2 or \(5\)-2"),
        ({"name": "a\nb"}, "expected a text of one line"),
        ({"method": 5}, "method is 5"),
        ({"kind": "x"}, "unknown name"),
        ({"better": "more"}, "better is 'more'"),
        ({"well_being": "maybe"}, "well_being is 'maybe'"),
        ({"baseline": 5}, "baseline is 5; expected value and date"),
        ({"baseline": {"value": float("nan")}}, "value of baseline is nan"),
        ({"baseline": {"value": float("inf")}}, "value of baseline is inf"),
        ({"baseline": {"value": True}}, "value of baseline is True"),
        ({"baseline": {"value": "many"}}, "value of baseline is 'many'"),
        ({"baseline": {"value": [1]}}, "value of baseline is"),
        ({"baseline": {"number": 1}}, "unknown name"),
        ({"baseline": {"value": 1, "unit": "人/年"}}, "expected the unit of the indicator"),
        ({"target": {"value": 1, "date": "2024-12-31"}}, "is before the baseline of 2025"),
        ({"target": {"value": 1, "date": "soon"}}, "date of target is 'soon'"),
        ({"measured": {"value": 1}}, "expected a list of value and date"),
        ({"measured": [{"value": 1}]}, "has no date"),
        ({"measured": [{"value": 1, "date": "2026"}, {"value": 2, "date": "2026"}]}, "two measured values of 2026"),
    ],
)
def test_what_cannot_be_is_refused(values: dict[str, Any], match: str) -> None:
    with pytest.raises(ParameterError, match=match) as caught:
        read_indicators([change(**values)])
    assert "indicators[0]" in str(caught.value)


def test_an_indicator_stands_once(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="stands twice"):
        read_indicators([VISITS, VISITS])
    assert len(read_indicators([VISITS, change(criterion="(1)-2")])) == 2
    (tmp_path / "a.csv").write_text(TABLE + "(5)-2,歩行者数,人/年,,,,,1,2027,,,,\n", "utf-8")
    with pytest.raises(ParameterError, match="unit is '人/年', and '人/日' in a row before"):
        read_indicators(tmp_path / "a.csv")
    with pytest.raises(ParameterError, match="both baseline and baseline_value"):
        read_indicators([change(baseline_value=1)])
    assert read_indicators([]) == ()
