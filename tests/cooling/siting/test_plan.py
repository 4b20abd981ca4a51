"""Tests of `plateau_sc.cooling.siting.plan`."""

import json
from collections.abc import Callable
from typing import Any

import geopandas as gpd
import jsonschema
import numpy as np
import pytest
import shapely

from plateau_sc.cooling import WalkingNetwork
from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.siting.demand import Demand, measure_demand
from plateau_sc.cooling.siting.plan import plan_siting, siting_schema
from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.times import hourly

Draw = Callable[..., WalkingNetwork]
TIMES = hourly("2026-08-01", tz="Asia/Tokyo")


def expose(network: WalkingNetwork, shade: Any = 0.0, excess: Any = None) -> EdgeExposure:
    shape = (2, 2, len(network))
    heat = None if excess is None else np.broadcast_to(np.float32(excess), shape)
    dark = np.broadcast_to(np.float32(shade), shape)
    known = np.ones(shape[1:], dtype=np.float32)
    return EdgeExposure(
        TIMES[12:14], TIMES[12:15], dark, heat, known, network.length, 30.0 if heat is not None else None, "utci", ""
    )


def sails(*rows: tuple[float, float, float, float], **columns: Any) -> gpd.GeoDataFrame:
    x, y, radius, cost = np.array(rows, dtype=float).T
    return gpd.GeoDataFrame({"radius": radius, "cost": cost, **columns}, geometry=shapely.points(x, y), crs=6677)


@pytest.fixture
def demand(draw: Draw) -> Demand:
    """Return 20 and 10 people an hour, for two hours, on two streets of 160 m in the sun."""
    network = draw([[(0, 0), (160, 0)], [(0, 100), (160, 100)]])
    return measure_demand(network, expose(network), [20, 10])


def test_what_people_bear_is_people_times_minutes(demand: Demand) -> None:
    # 160 m at 80 m/min, twice: 4 minutes of sun for each.
    assert demand.weights.sum(axis=0).tolist() == [80.0, 40.0]
    assert demand.unit == "person-sun-minutes"


def test_heat_counts_where_there_is_some_and_the_unknown_is_told(draw: Draw) -> None:
    network = draw([[(0, 0), (160, 0)], [(0, 100), (160, 100)]])
    found = measure_demand(network, expose(network, excess=[800.0, np.nan]), [[1, 1], [3, 1]])
    assert found.weights.sum(axis=0).tolist() == [40.0, 0.0]
    assert (found.unit, found.unknown) == ("person-degree-minutes", 1)


def test_a_measure_spares_what_lies_in_its_area(demand: Demand) -> None:
    plan = plan_siting(sails((80, 0, 20, 1), (80, 100, 20, 1)), demand, 1.0)
    assert plan.chosen["candidate"].tolist() == [0]
    assert plan.value == pytest.approx(20.0)
    assert (plan.guarantee, plan.bound, plan.method) == (1.0, pytest.approx(20.0), "exact")
    both = plan_siting(sails((80, 0, 20, 1), (80, 100, 20, 1), effect=[0.5, 1.0]), demand, 2.0)
    assert both.chosen["gain"].sum() == both.value == pytest.approx(20.0)


@pytest.mark.parametrize("method", ["greedy", "exact"])
def test_what_two_cover_counts_once(demand: Demand, method: Any) -> None:
    plan = plan_siting(sails((60, 0, 20, 1), (80, 0, 20, 1)), demand, 2.0, method=method)
    assert plan.value == pytest.approx(30.0)
    assert plan.chosen["gain"].round(6).tolist() == [20.0, 10.0]
    weak = plan_siting(sails((60, 0, 20, 1), (80, 0, 20, 1), effect=[0.5, 1.0]), demand, 2.0, method=method)
    assert weak.value == pytest.approx(25.0)


def test_a_side_of_a_road_is_covered_for_itself(draw: Draw, change: Callable[..., WalkingNetwork]) -> None:
    road = change(draw([[(0, 0), (160, 0)]]), side_offset=np.array([6.0]))
    shade = np.array([[[0.0], [160.0]]] * 2)
    found = measure_demand(road, expose(road, shade), [20])
    north, south = shapely.box(40, 2, 80, 10), shapely.box(40, -10, 80, -2)
    areas = gpd.GeoDataFrame({"cost": [1.0, 1.0]}, geometry=[north, south], crs=6677)
    plan = plan_siting(areas, found, 5.0)
    assert plan.chosen["candidate"].tolist() == [0]
    assert plan.value == pytest.approx(10.0)


@pytest.mark.parametrize("method", ["greedy", "exact"])
def test_rules_are_kept(demand: Demand, method: Any) -> None:
    table = sails(
        (40, 0, 20, 1),
        (70, 0, 20, 1),
        (110, 0, 20, 1),
        (80, 100, 20, 1),
        (150, 0, 5, 9),
        kind=["sail"] * 3 + ["tree"] * 2,
    )
    rules = {"method": method, "allowed": shapely.box(0, -5, 120, 105), "forbidden": shapely.box(100, -5, 120, 5)}
    plan = plan_siting(table, demand, 8.0, **rules)
    assert sorted(plan.chosen["candidate"]) == [0, 1, 3]
    assert plan.left_out == {"outside of where one may build": 1, "where one must not build": 1}
    spaced = plan_siting(table, demand, 8.0, apart=35.0, **rules)
    assert len(set(spaced.chosen["candidate"]) & {0, 1}) == 1
    limited = plan_siting(table, demand, 8.0, most={"sail": 0}, **rules)
    assert limited.chosen["candidate"].tolist() == [3]
    assert limited.guarantee == (None if method == "greedy" else 1.0)
    assert plan_siting(table, demand, 0.5).left_out == {"dearer than the budget": 5}


def test_a_plan_without_measures_and_plain_values(demand: Demand) -> None:
    for table in (sails((500, 500, 5, 1)), sails((40, 0, 20, 1), (80, 0, 20, 1), (80, 100, 20, 1))):
        for method in ("greedy", "exact"):
            plan = plan_siting(table, demand, 2.0, method=method)  # type: ignore[arg-type]
            plain = plan.to_dict()
            jsonschema.Draft202012Validator(siting_schema()).validate(plain)
            assert json.loads(json.dumps(plain)) == plain
            assert len(plain["features"]) == (0 if len(table) == 1 else 2)
    assert (
        repr(plan)
        == "<SitingPlan: 2 measures for 2 of 2 spare 40 of 120 person-sun-minutes; exact, at least 100.0% of the best>"
    )


@pytest.mark.parametrize(
    ("change_of", "words"),
    [
        (lambda t: {"candidates": t.assign(cost=0.0)}, "candidate 0 has the cost 0.0"),
        (lambda t: {"candidates": t.assign(cost=np.nan)}, "has the cost nan"),
        (lambda t: {"candidates": t.assign(effect=1.5)}, "has the effect 1.5"),
        (lambda t: {"candidates": t.assign(radius=-1.0)}, "has the radius -1.0"),
        (lambda t: {"candidates": t.drop(columns="radius")}, "lack the column 'radius'"),
        (lambda t: {"candidates": t.iloc[:0]}, "one row at least"),
        (lambda t: {"candidates": t.set_geometry([None], crs=6677)}, "has the place None"),
        (lambda t: {"budget": np.nan}, "budget is nan"),
        (lambda t: {"apart": -1.0}, "apart is -1.0"),
        (lambda t: {"most": {"tree": 1}}, "names the kind 'tree'"),
        (lambda t: {"most": {"measure": 1.5}}, "is 1.5"),
        (lambda t: {"method": "best"}, "method is 'best'"),
        (lambda t: {"allowed": t}, "allowed is GeoDataFrame"),
        (lambda t: {"demand": 3}, "demand is int"),
    ],
)
def test_what_makes_no_sense_is_refused(demand: Demand, change_of: Callable[..., dict], words: str) -> None:
    table = sails((80, 0, 20, 1))
    given = {"candidates": table, "demand": demand, "budget": 1.0} | change_of(table)
    with pytest.raises(ParameterError, match=words):
        plan_siting(**given)


def test_candidates_need_a_system_and_people_numbers(draw: Draw, demand: Demand) -> None:
    with pytest.raises(CrsError):
        plan_siting(sails((80, 0, 20, 1)).set_crs(None, allow_override=True), demand, 1.0)
    network = draw([[(0, 0), (160, 0)]])
    for people, words in (([1, 2], "shape"), ([-1], "negative"), ([np.nan], "missing")):
        with pytest.raises(ParameterError, match=words):
            measure_demand(network, expose(network), people)
    other = draw([[(0, 0), (100, 0)], [(100, 0), (200, 0)]])
    with pytest.raises(ParameterError, match="not of the 2 of this network"):
        measure_demand(other, expose(network), [1, 1])
    with pytest.raises(ParameterError, match="found int"):
        measure_demand(3, expose(network), [1])  # type: ignore[arg-type]
