"""Tests of `plateau_sc.criterion.plans`."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.criterion import join_plans, read_plan
from plateau_sc.criterion.equal_area import measure_area
from plateau_sc.criterion.plans import JOINED
from plateau_sc.errors import ParameterError, TooLargeError

LEFT = shapely.box(139.690, 35.685, 139.700, 35.690)
RIGHT = shapely.box(139.695, 35.685, 139.705, 35.690)


def test_what_two_areas_share_counts_once() -> None:
    plans = [read_plan(LEFT, name="left"), read_plan(RIGHT, name="right")]
    joined = join_plans(plans)
    assert joined.name == "left, right"
    assert joined.source.kind == JOINED
    assert joined.area_m2 == pytest.approx(measure_area(shapely.box(139.690, 35.685, 139.705, 35.690)), rel=1e-9)
    shared = measure_area(shapely.intersection(LEFT, RIGHT))
    assert joined.notes[-1] == f"areas lie over each other, which counts once: {shared:,.0f} m2"
    assert joined.source.sha256 != join_plans(plans[::-1]).source.sha256
    assert joined.to_dict()["source"]["kind"] == JOINED


def test_one_area_is_given_back_with_the_name() -> None:
    plan = read_plan(LEFT, name="left")
    assert join_plans([plan]).to_dict() == plan.to_dict()
    assert join_plans([plan], name="other").name == "other"


def test_notes_of_each_are_kept() -> None:
    bow = shapely.from_wkt("POLYGON ((139.71 35.69, 139.72 35.70, 139.72 35.69, 139.71 35.70, 139.71 35.69))")
    joined = join_plans([read_plan(LEFT, name="left"), read_plan(bow, name="bow")])
    assert any(note.startswith("bow: ") for note in joined.notes)
    assert not any("over each other" in note for note in joined.notes)


@pytest.mark.parametrize("plans", [[], "53394525", [LEFT], None])
def test_what_is_no_plan_is_refused(plans: object) -> None:
    with pytest.raises(ParameterError, match="expected one ExecutionPlanArea or several"):
        join_plans(plans)  # type: ignore[arg-type]


def test_an_absurd_area_is_refused() -> None:
    with pytest.raises(TooLargeError):
        join_plans([read_plan(LEFT), read_plan(RIGHT)], largest_m2=1000.0)


@given(st.floats(0.001, 0.02), st.floats(0.0, 0.03))
def test_the_area_is_that_of_the_union(width: float, shift: float) -> None:
    one = shapely.box(139.69, 35.685, 139.69 + width, 35.69)
    other = shapely.box(139.69 + shift, 35.685, 139.69 + shift + width, 35.69)
    joined = join_plans([read_plan(one), read_plan(other)])
    assert joined.area_m2 == pytest.approx(measure_area(shapely.union(one, other)), rel=1e-6)
