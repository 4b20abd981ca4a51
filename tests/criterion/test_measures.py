"""Tests of `plateau_sc.criterion.measures`."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.criterion.measures import COLUMNS, MEASURES, Measure, State, Threshold, Verdict, make_table

NUMBERS = st.floats(-1e6, 1e6)


@given(NUMBERS, st.none() | NUMBERS, st.none() | NUMBERS)
def test_a_value_passes_exactly_between_its_limits(value: float, low: float | None, high: float | None) -> None:
    inside = (low is None or low <= value) and (high is None or value <= high)
    assert Threshold(low, high).judge(value) == (Verdict.PASS if inside else Verdict.FAIL)


@pytest.mark.parametrize("value", [None, math.nan])
def test_what_is_not_known_is_never_judged(value: float | None) -> None:
    assert Threshold(at_least=0.0).judge(value) is Verdict.UNKNOWN


def test_limits_are_told_in_words_and_values() -> None:
    assert str(Threshold(0.5, 0.9)) == "at least 0.5 and at most 0.9"
    assert Threshold(at_most=0.1).to_dict() == {"at_most": 0.1}


def test_the_table_has_a_row_a_measure() -> None:
    measure = Measure("lod_share", 0.25, "LOD2", mesh="54363371", explanation="1 of 4", threshold=Threshold(0.5))
    measure.verdict = Verdict.FAIL
    nothing = Measure("licence", None, state=State.UNKNOWN, explanation="silent")
    table = make_table([measure, nothing])
    assert list(table.columns) == list(COLUMNS)
    assert table.iloc[0].tolist() == [
        *("lod_share", "LOD2", "bldg", "54363371", 0.25, "1", "measured", "at least 0.5", "fail", "1 of 4"),
    ]
    assert table.iloc[1][["mesh", "value", "threshold", "verdict"]].tolist() == [None] * 4
    assert make_table([]).empty


def test_each_kind_has_a_title_and_texts_have_no_threshold() -> None:
    assert all(kind.title for kind in MEASURES.values())
    assert [name for name, kind in MEASURES.items() if not kind.is_number] == [
        "i_ur_version",
        "spec_version",
        "licence",
    ]
