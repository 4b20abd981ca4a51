"""Tests of `plateau_sc.cooling.effect.lasting`."""

import json

import numpy as np
import pandas as pd
import pytest

from plateau_sc.cooling import Assumption, cost_per_visit, scenarios, to_rows, visits_per_spot
from plateau_sc.errors import ParameterError

DAYS = pd.date_range("2026-08-01", periods=4, tz="Asia/Tokyo")
TABLE = pd.DataFrame({"a": [1.0, 2.0, np.nan, 3.0], "b": [10.0, 10.0, 10.0, np.nan], "c": np.nan}, DAYS)


def test_days_on_which_a_counter_was_silent_make_no_mean() -> None:
    visits = visits_per_spot(TABLE, {"hall": ["a", "b"], "park": ["c"]})
    assert visits.loc["hall"].tolist() == [36, 4, 2, 11.5, 46]
    assert visits.loc["park", "visits"] == 0
    assert np.isnan(visits.loc["park", "visits_estimated"])
    assert to_rows(visits)[1]["per_day"] is None
    json.dumps(to_rows(visits))


@pytest.mark.parametrize("spots", [{}, {"x": []}, {"x": ["nobody"]}, {"x": ["a"], "y": ["a"]}, ["a"]])
def test_spots_that_are_none(spots) -> None:
    with pytest.raises(ParameterError):
        visits_per_spot(TABLE, spots)


def test_cost_of_a_visit() -> None:
    costs = cost_per_visit({"x": 100, "y": 50, "z": 7}, {"x": 20, "y": 0, "z": np.nan})
    np.testing.assert_array_equal(costs["cost_per_visit"], [5, np.nan, np.nan, 7.5])
    assert [row["spot"] for row in to_rows(costs)] == ["x", "y", "z", "total"]


@pytest.mark.parametrize(
    ("costs", "visits"),
    [
        ({}, {}),
        ({"x": 1}, {"y": 1}),
        ({"total": 1}, {"total": 1}),
        ({"x": -1}, {"x": 1}),
        ({"x": np.nan}, {"x": 1}),
        ({"x": 1}, {"x": -1}),
        ({"x": 1}, {"x": np.inf}),
    ],
)
def test_costs_that_are_none(costs, visits) -> None:
    with pytest.raises(ParameterError):
        cost_per_visit(costs, visits)


def test_gain_is_a_range_with_its_assumptions() -> None:
    low, mid, high = Assumption(-100, 0.1, 500, 0.3), Assumption(500, 0.2, 800, 0.3), Assumption(900, 0.2, 800, 0.4)
    result = json.loads(json.dumps(scenarios(low, mid, high, cost=20_000)))
    assert [row["gain"] for row in result["scenarios"]] == pytest.approx([-1500, 24_000, 57_600])
    assert result["scenarios"][1]["gain_less_cost"] == pytest.approx(4000)
    assert result["scenarios"][1]["cost_covered"] == pytest.approx(1.2)
    assert result["scenarios"][0]["assumption"] == {
        "extra_visits": -100,
        "buying": 0.1,
        "spending": 500,
        "margin": 0.3,
    }
    assert result["warnings"][0]["code"] == "assumed"
    assert scenarios(low, mid, high, cost=0)["scenarios"][0]["cost_covered"] is None
    with pytest.raises(ParameterError, match="ascend"):
        scenarios(high, mid, low, cost=0)
    with pytest.raises(ParameterError, match="cost"):
        scenarios(low, mid, high, cost=np.nan)
    with pytest.raises(ParameterError, match="Assumption for low"):
        scenarios(1.0, mid, high, cost=0)


def test_no_assumption_is_hidden() -> None:
    with pytest.raises(TypeError):
        Assumption(1.0)
    for numbers in ((np.nan, 0.1, 1, 0.1), (1, 1.1, 1, 0.1), (1, 0.1, -1, 0.1), (1, 0.1, 1, -0.1), ("1", 0.1, 1, 0.1)):
        with pytest.raises(ParameterError):
            Assumption(*numbers)
