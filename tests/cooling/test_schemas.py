"""Tests of `plateau_sc.cooling.schemas`: each document follows its schema, and each class that gives one is here."""

import copy
import inspect
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import jsonschema
import numpy as np
import pandas as pd
import pytest
import shapely
import xarray as xr
from referencing.exceptions import Unresolvable

from plateau_sc import cooling
from plateau_sc.cooling.effect.simulation import Town, simulate_counts
from plateau_sc.grid import Grid
from plateau_sc.scene import Scene
from plateau_sc.shade import shadow_masks
from plateau_sc.times import hourly

WAYS = ["LINESTRING (5 10, 295 10)", "LINESTRING (5 10, 5 25, 295 25, 295 10)"]
NOON = "2026-12-21T12:00+09:00"
WALL = np.array([[[0.0, 20, 0], [300, 20, 0], [300, 20, 9]], [[0, 20, 0], [300, 20, 9], [0, 20, 9]]])
GRID = Grid.from_bounds((0, 0, 300, 60), 2.0, 6677)


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    """Return a street with a wall, and all that is made of it."""
    scene, network = Scene.from_mesh(WALL, crs=6677), cooling.network_from_edges(gpd.GeoSeries.from_wkt(WAYS, crs=6677))
    masks = shadow_masks(scene, GRID, hourly("2026-12-21", tz="Asia/Tokyo")[10:15])
    shade = cooling.edge_exposure(network, masks)
    heat = xr.where(masks, 20.0, 31.5).assign_attrs(masks.attrs).assign_coords(masks.coords).rename("utci")
    both = cooling.edge_exposure(network, heat, 26.0, shadow=masks)
    router = cooling.Router(network, shade, plane=True)
    spots = cooling.CoolSpots(
        ["Hall", "Lost"], ["shelter"] * 2, [139.8340, np.nan], [36.0001, np.nan], ["9:00～17:00", "?"]
    )
    demand = cooling.measure_demand(network, shade, [30.0, 10.0])
    sail = gpd.GeoDataFrame({"cost": [3.0]}, geometry=[shapely.box(100, 6, 140, 14)], crs=6677)
    plan = cooling.plan_siting(sail, demand, 5.0)
    counted = simulate_counts(Town(effect=15.0), np.random.default_rng(2))
    return {
        "network": network,
        "shade": shade,
        "both": both,
        "routes": router.routes((5, 10), (295, 10), depart=NOON),
        "leave": router.best_departure((5, 10), (295, 10), (NOON, "2026-12-21T12:20+09:00"), every="10min"),
        "spots": spots,
        "scores": cooling.score_spots(spots, network, shade),
        "gaps": cooling.uncovered(network, spots, 1.0),
        "demand": demand,
        "plan": plan,
        "trial": cooling.try_measures(plan, network, masks, scene, GRID),
        "counted": counted,
        "live": cooling.Live(network, lambda _times: shade, plane=True, spots=spots, clock=lambda: pd.Timestamp(NOON)),
    }


def flow() -> cooling.PeopleSums:
    head = "mesh1kmid,prefcode,citycode,year,month,dayflag,timezone,population"
    rows = ["54363371,17,17206,2021,8,2,2,900", "54363372,17,17206,2021,9,2,2,"]
    return cooling.read_people_flow("\n".join([head, *rows]).encode()).sum_meshes()


def judge(made: dict[str, Any]) -> cooling.Effect:
    counted = made["counted"]
    return cooling.difference_in_differences(counted.counts, counted.treated, counted.since, counted.weather)


def guess(cost: float) -> dict[str, Any]:
    low, mid, high = (cooling.Assumption(visits, 0.2, 800.0, 0.3) for visits in (0.0, 1000.0, 3000.0))
    return cooling.scenarios(low, mid, high, cost=cost)


def see(made: dict[str, Any]) -> cooling.Power:
    return cooling.power(made["counted"].counts, 2.0, cooling.Design(1, 2, 10, 10))


def silent(made: dict[str, Any]) -> cooling.Counters:
    """Return the counts with a gap."""
    table = made["counted"].counts.copy()
    table.iloc[3, 0] = np.nan
    return cooling.Counters(table, notes=("a gap",))


def find_hall(made: dict[str, Any]) -> dict[str, Any]:
    spots, network = made["spots"], made["network"]
    return cooling.list_nearest(spots, cooling.nearest_open(spots, network, (5.0, 10.0), NOON))


def follow(made: dict[str, Any]) -> cooling.SeriesEffect:
    pytest.importorskip("statsmodels", reason="needs the extra 'effect'")
    return cooling.interrupted_time_series(made["counted"].counts["t1"], made["counted"].since)


DOCUMENTS: list[tuple[str, type | None, Callable[[dict[str, Any]], Any]]] = [
    ("audit", cooling.NetworkAudit, lambda made: made["network"].audit.to_dict()),
    ("counters", cooling.Counters, lambda made: cooling.Counters(made["counted"].counts).to_dict()),
    ("counters", cooling.Counters, lambda made: silent(made).to_dict()),
    ("coverage", cooling.CoverGaps, lambda made: made["gaps"].to_dict()),
    ("demand", cooling.Demand, lambda made: made["demand"].to_dict()),
    ("departures", cooling.Departures, lambda made: made["leave"].to_dict()),
    ("effect", cooling.Effect, lambda made: judge(made).to_dict()),
    ("effect", cooling.SeriesEffect, lambda made: follow(made).to_dict()),
    ("effect", cooling.Power, lambda made: see(made).to_dict()),
    ("effect", cooling.PeopleSums, lambda made: flow().to_dict()),
    ("effect", None, lambda made: guess(90_000.0)),
    ("effect", None, lambda made: guess(0.0)),
    (
        "effect",
        None,
        lambda made: cooling.to_rows(cooling.cost_per_visit({"a": 1.0, "b": 2.0}, {"a": 3.0, "b": np.nan})),
    ),
    ("exposure", cooling.EdgeExposure, lambda made: made["shade"].to_dict()),
    ("exposure", cooling.EdgeExposure, lambda made: made["both"].to_dict()),
    ("live", None, lambda made: made["live"].routes((5, 10), (295, 10))),
    ("live", None, lambda made: made["live"].spots((5, 10))),
    ("live", None, lambda made: made["live"].status()),
    ("nearest", None, lambda made: find_hall(made)),
    ("network", cooling.WalkingNetwork, lambda made: made["network"].to_geojson()),
    ("profile", cooling.WalkerProfile, lambda made: cooling.PROFILES["adult"].to_dict()),
    ("profile", cooling.WalkerProfile, lambda made: cooling.PROFILES["wheelchair"].to_dict()),
    ("route", cooling.RouteSet, lambda made: made["routes"].to_geojson()),
    ("scores", None, lambda made: cooling.list_scores(made["scores"])),
    ("siting", cooling.SitingPlan, lambda made: made["plan"].to_dict()),
    ("spots", cooling.CoolSpots, lambda made: made["spots"].to_dict()),
    ("trial", cooling.Trial, lambda made: made["trial"].to_dict()),
]

# Parts of other documents.
PARTS = {cooling.Change, cooling.Remark}


@pytest.mark.parametrize(
    ("name", "give"),
    [(name, give) for name, _, give in DOCUMENTS],
    ids=[f"{i}-{d[0]}" for i, d in enumerate(DOCUMENTS)],
)
def test_each_document_follows_its_schema(made: dict[str, Any], name: str, give: Callable[..., Any]) -> None:
    plain = json.loads(json.dumps(give(made), allow_nan=False))
    schema = cooling.schemas()[name]
    jsonschema.validate(plain, schema)
    damaged = copy.deepcopy(plain)
    if isinstance(damaged, dict):
        key = "schema" if "schema" in damaged else next(iter(damaged))
        for changed in ({**damaged, key: "something"}, {name: value for name, value in damaged.items() if name != key}):
            assert not jsonschema.Draft202012Validator(schema).is_valid(changed)
        assert not jsonschema.Draft202012Validator(schema).is_valid({**damaged, "more": 1})
    else:
        assert not jsonschema.Draft202012Validator(schema).is_valid([{"visits": 1}])


def test_each_class_that_gives_a_document_is_here() -> None:
    classes = [value for value in vars(cooling).values() if inspect.isclass(value)]
    giving = {one for one in classes if hasattr(one, "to_dict") or hasattr(one, "to_geojson")}
    assert giving == {kind for _, kind, _ in DOCUMENTS if kind is not None} | PARTS


def test_each_schema_is_one_and_each_file_is_given_out() -> None:
    known = cooling.schemas()
    for name, schema in known.items():
        jsonschema.Draft202012Validator.check_schema(schema)
        try:
            jsonschema.Draft202012Validator(schema).is_valid({})
        except Unresolvable as error:  # pragma: no cover
            pytest.fail(f"{name} needs another document: {error}")
    files = (Path(cooling.__file__).parent / "schema").glob("*.json")
    assert {file.name.split(".")[0] for file in files} == set(known) == {name for name, _, _ in DOCUMENTS}


def test_what_an_exposure_says_of_its_steps_is_so(made: dict[str, Any]) -> None:
    both, plain = made["both"], made["both"].to_dict()
    length = both.length
    for step, row in enumerate(plain["steps"]):
        assert row["shade_share"] == pytest.approx(both.shade[step].sum() / (2 * length.sum()), abs=1e-5)
        assert row["excess_celsius"] == pytest.approx(both.excess[step].sum() / (2 * length.sum()), abs=1e-5)
    assert made["shade"].to_dict()["steps"][0]["excess_celsius"] is None
    shade = made["shade"]
    nowhere = cooling.EdgeExposure(
        shade.times, shade.bounds, shade.shade * np.nan, None, shade.known, length, None, "shadow", ""
    )
    assert {row["shade_share"] for row in nowhere.to_dict()["steps"]} == {None}


def test_when_to_leave_is_told_as_a_table_too(made: dict[str, Any]) -> None:
    leave = made["leave"]
    assert leave.frame()["cost"].tolist() == leave.costs.tolist()
    assert leave.to_dict()["best"] == leave.times[leave.best].isoformat()


def test_routes_are_written_as_they_are(made: dict[str, Any], tmp_path: Path) -> None:
    file = made["routes"].write(tmp_path / "walk.geojson")
    assert json.loads(file.read_text(encoding="utf-8")) == json.loads(json.dumps(made["routes"].to_geojson()))
    with pytest.raises(cooling.routes.answers.ParameterError, match=r"ends in \.geojson"):
        made["routes"].write(tmp_path / "walk.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["walk.geojson"]


def test_scores_are_those_of_score_spots(made: dict[str, Any]) -> None:
    features = cooling.list_scores(made["scores"])["features"]
    assert [feature["geometry"] is None for feature in features] == [False, True]
    assert features[0]["properties"]["score"] == made["scores"]["score"].iloc[0]
    with pytest.raises(cooling.routes.answers.ParameterError, match="score_spots gives"):
        cooling.list_scores(made["spots"].frame())


def test_a_network_is_told_by_longitude_and_latitude(made: dict[str, Any]) -> None:
    network = made["network"]
    features = network.to_geojson()["features"]
    back = gpd.GeoDataFrame.from_features(features, crs=6668).to_crs(6677)
    assert back.geometry.geom_equals_exact(network.edges_frame().geometry, 0.02).all()
    assert features[0]["properties"]["length"] == 290.0
    assert features[0]["properties"]["width"] is None
    assert features[0]["properties"]["forward"] is True


def test_counts_are_told_with_their_gaps(made: dict[str, Any]) -> None:
    counters = silent(made)
    plain = counters.to_dict()
    site = counters.sites[0]
    assert plain["counts"][site][3] is None
    assert plain["counts"][site][4] == counters.table[site].iloc[4]
    assert plain["times"][3] == counters.table.index[3].isoformat()


def test_the_nearest_are_those_that_were_found(made: dict[str, Any]) -> None:
    plain = find_hall(made)
    assert [feature["properties"]["name"] for feature in plain["features"]] == ["Hall"]
    assert plain == made["live"].spots((5, 10), NOON)["result"]
    with pytest.raises(cooling.routes.answers.ParameterError, match="nearest_open gives"):
        cooling.list_nearest(made["spots"], made["spots"].frame())
    with pytest.raises(cooling.routes.answers.ParameterError, match="nearest_open gives"):
        cooling.list_nearest(made["spots"], None)  # type: ignore[arg-type]
