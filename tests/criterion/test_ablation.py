"""Tests of `plateau_sc.criterion.ablation`."""

import datetime as dt
import json
import math
from collections.abc import Callable

import jsonschema
import numpy as np
import pandas as pd
import pvlib
import pyproj
import pytest
import shapely

from plateau_sc.city import CityModel
from plateau_sc.criterion import ablate, ablation_schema, read_plan
from plateau_sc.criterion.contributions import FIGURES, QUANTITIES
from plateau_sc.criterion.measures import State
from plateau_sc.criterion.variants import VARIANTS
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.heat import heat_layers
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours
from plateau_sc.terrain import Terrain
from plateau_sc.times import intervals
from plateau_sc.weather import Weather, from_frame

from .conftest import EAST, NORTH

DAY = "2026-12-21"
WALL = {"box": (-400.0, 0.0, 400.0, 2.0), "lod1": 6.0, "lod2": 12.0}
FAR_HUT = {"box": (60.0, 60.0, 62.0, 62.0), "lod1": 0.1}
HUT = {"box": (0.0, 0.0, 10.0, 10.0), "lod1": 8.0}
Build = Callable[..., CityModel]


def grid_of(west: float, south: float, east: float, north: float, resolution: float = 2.0) -> Grid:
    return Grid.from_bounds((EAST + west, NORTH + south, EAST + east, NORTH + north), resolution, 6677)


def plan_of(west: float, south: float, east: float, north: float):
    to_degrees = pyproj.Transformer.from_crs(6677, 6668, always_xy=True)
    corners = [(west, south), (east, south), (east, north), (west, north)]
    return read_plan(shapely.Polygon([to_degrees.transform(EAST + x, NORTH + y) for x, y in corners]))


def make_weather(day: str = "2026-08-01", humidity: float = 60.0, **columns) -> Weather:
    hour = np.arange(24) + 0.5
    sun = np.where((hour > 5) & (hour < 19), 900.0 * np.sin((hour - 5) / 14 * np.pi), 0.0)
    table = {
        "air_temperature": 29.0 + 5.0 * np.sin((hour - 9.0) / 24 * 2 * np.pi),
        "relative_humidity": humidity,
        "wind_speed": 2.0,
        "ghi": sun,
        "dhi": 0.3 * sun,
    }
    index = pd.date_range(f"{day}T00:00+09:00", periods=24, freq="1h")
    return from_frame(pd.DataFrame({**table, **columns}, index), "1h", label="start")


def hours_behind(wall: float, metres: np.ndarray) -> np.ndarray:
    """Return the hours in the shadow of an endless wall to the south, minute by minute, with pvlib's sun."""
    to_degrees = pyproj.Transformer.from_crs(6677, 6668, always_xy=True)
    longitude, latitude = to_degrees.transform(EAST, NORTH)
    minutes = pd.date_range(f"{DAY}T00:00:30+09:00", periods=1440, freq="1min")
    sun = pvlib.solarposition.get_solarposition(minutes, latitude, longitude)
    convergence = pyproj.Proj(6677).get_factors(longitude, latitude).meridian_convergence
    up = sun["apparent_elevation"].to_numpy() > 0.0
    elevation = np.radians(sun["apparent_elevation"].to_numpy()[up])
    south = -np.cos(np.radians(sun["azimuth"].to_numpy()[up] - convergence))
    return ((metres[:, None] < wall * south / np.tan(elevation)).sum(axis=1)) / 60.0


def test_the_hours_behind_a_wall_are_those_of_the_sun(build_city: Build) -> None:
    grid = grid_of(0.0, 4.0, 2.0, 44.0)
    found = ablate(build_city(WALL, FAR_HUT), grid, DAY, step="1min", threshold_h=5.0)
    metres = grid.y() - NORTH - 2.0
    tall, low = hours_behind(12.0, metres), hours_behind(6.0, metres)
    for against, expected in (("flat", tall), ("lod1", tall - low)):
        change = found.against(against).layers["shade_hours_change"].to_numpy()[:, 0]
        assert change == pytest.approx(expected, abs=0.05)
        assert found.value("mean_change", against=against) == pytest.approx(expected.mean(), abs=0.04)
    assert found.value("mean_with") - found.value("mean_without") == pytest.approx(found.value("mean_change"), abs=1e-9)
    assert found.value("area_hours") == pytest.approx(found.value("mean_change") * 20 * 4.0)
    assert 0.2 < found.value("changed_share") == (tall > 5.0).mean() < 1.0
    # On level ground without a wall only what lies before the sun's centre is up counts as shadow.
    assert found.value("mean_without") < 0.1


def test_only_pixels_of_the_plan_count(build_city: Build) -> None:
    city, plan = build_city(HUT), plan_of(-11.3, -10.2, 30.7, 31.9)
    tilted = read_plan(shapely.affinity.rotate(plan.geometry, 30.0))
    found = ablate(city, tilted, DAY, resolution=1.0, step="20min")
    comparison = found.against("flat")
    x, y = np.meshgrid(found.grid.x(), found.grid.y())
    within = shapely.contains_xy(found.area, x, y)
    assert 0.5 < within.mean() < 0.8
    assert comparison.pixels["in_area"] == within.sum()
    scene = Scene(city)
    hours = shade_hours(scene, found.grid, intervals(DAY, tz="Asia/Tokyo"), step="20min").to_numpy()
    outdoors = within & np.isfinite(hours)
    assert comparison.pixels["outdoors"] == outdoors.sum() == within.sum() - 100
    assert np.array_equal(comparison.layers["counted"].to_numpy(), outdoors)
    assert found.value("mean_with") == pytest.approx(hours[outdoors].mean(), rel=1e-6)
    assert found.value("mean_with") != pytest.approx(hours[np.isfinite(hours)].mean(), rel=1e-3)
    assert {figure.pixels for figure in comparison.figures} == {int(outdoors.sum())}


def test_a_plan_with_a_hole_leaves_it_out(build_city: Build) -> None:
    plan = plan_of(-20.0, -20.0, 30.0, 30.0)
    hole = plan_of(-5.0, -5.0, 15.0, 15.0)
    ring = read_plan(plan.geometry.difference(hole.geometry))
    found = ablate(build_city(HUT), ring, DAY, resolution=1.0, step="1h", against="flat")
    assert found.against("flat").pixels == {"in_area": 2100, "outdoors": 2100}
    assert found.setting["buildings"]["in_area"] == 0


def test_a_plan_without_buildings_has_the_shade_of_its_neighbours(build_city: Build) -> None:
    found = ablate(build_city(WALL, FAR_HUT), plan_of(-30.0, 5.0, 30.0, 25.0), DAY, step="20min")
    assert found.setting["buildings"] == {
        "all": 2,
        "in_area": 0,
        "by_level": dict.fromkeys(("none", "LOD0", "LOD1", "LOD2", "LOD3", "LOD4"), 0),
    }
    assert found.value("mean_change") > 2.0
    assert found.against("lod1").replaced == {"all": 1, "in_area": 0}
    assert any("no building of the city stands in the area" in note for note in found.notes)


def test_where_nothing_changes_the_change_is_zero(build_city: Build) -> None:
    # North of a wall there is shade, south of it there is none from a winter sun.
    far = {"box": (60.0, -60.0, 62.0, -58.0), "lod1": 0.1}
    found = ablate(build_city(WALL, far), grid_of(-20.0, -40.0, 20.0, -10.0), DAY, step="20min")
    assert found.value("mean_change") == found.value("changed_share") == 0.0
    assert found.against("flat").state is State.MEASURED


def test_without_lod2_there_is_nothing_to_compare(build_city: Build) -> None:
    found = ablate(
        build_city(HUT, {"box": (20.0, 0.0, 25.0, 5.0), "lod1": 5.0}), grid_of(-10, -10, 30, 30), DAY, step="1h"
    )
    comparison = found.against("lod1")
    assert comparison.state is State.ABSENT
    assert comparison.figures == ()
    assert "there is nothing to compare" in comparison.explanation
    assert comparison.pixels["outdoors"] is None
    assert comparison.layers is None
    assert [(gap.quantity, gap.state) for gap in comparison.gaps] == [("all", State.ABSENT)]
    assert found.value("mean_change", against="lod1") is None
    assert found.value("mean_change", against="flat") > 0.0


def test_lod2_without_a_coarser_shape_is_told_apart(build_city: Build) -> None:
    fine = {"box": (0.0, 0.0, 10.0, 10.0), "lod2": 8.0}
    alone = ablate(build_city(fine), grid_of(-10, -10, 20, 40), DAY, step="1h", against=["lod1"])
    comparison = alone.against("lod1")
    assert (comparison.state, comparison.kept) == (State.ABSENT, {"all": 1, "in_area": 1})
    assert "no coarser shape" in comparison.explanation
    assert alone.to_dict()["daylight_hours"] is None
    both = ablate(
        build_city(fine, {**WALL, "box": (30.0, 0.0, 60.0, 4.0)}), grid_of(-10, -10, 70, 40), DAY, step="1h"
    ).against("lod1")
    assert (both.state, both.replaced["all"], both.kept["all"]) == (State.MEASURED, 1, 1)
    assert "1 without a coarser shape keep theirs" in both.explanation


def test_a_city_of_outlines_without_heights_has_nothing_to_take_away(build_city: Build) -> None:
    city = build_city({"box": (0.0, 0.0, 10.0, 10.0), "lod0": True})
    found = ablate(city, grid_of(-10, -10, 20, 20), DAY)
    assert [item.state for item in found.comparisons] == [State.ABSENT, State.ABSENT]
    assert "there is nothing to compare" in found.against("flat").explanation
    jsonschema.Draft202012Validator(ablation_schema()).validate(found.to_dict())


def test_an_area_under_a_roof_has_no_figures(build_city: Build) -> None:
    found = ablate(build_city(HUT), grid_of(2.0, 2.0, 8.0, 8.0), DAY, step="1h", against="flat")
    comparison = found.against("flat")
    assert (comparison.pixels, comparison.figures) == ({"in_area": 9, "outdoors": 0}, ())
    assert comparison.state is State.ABSENT
    assert any("outdoors in both" in gap.explanation for gap in comparison.gaps)
    jsonschema.Draft202012Validator(ablation_schema()).validate(found.to_dict())


def test_heat_is_that_of_heat_layers(build_city: Build) -> None:
    city, grid, weather = (
        build_city({**WALL, "box": (-10.0, 0.0, 30.0, 6.0)}),
        grid_of(-16, -12, 36, 24, 4.0),
        make_weather(),
    )
    found = ablate(city, grid, "2026-08-01", weather=weather, step="1h")
    assert found.setting["weather"]["hottest"]["interval"] == "2026-08-01T14:00:00+09:00/2026-08-01T15:00:00+09:00"
    given = heat_layers(Scene(city), grid, weather, layers=["tmrt", "utci", "wbgt"])
    bare = heat_layers(Scene(city).without_buildings(), grid, weather, layers=["tmrt", "utci", "wbgt"])
    kept = ~given["inside"].to_numpy()
    for name in ("tmrt", "utci", "wbgt"):
        after, before = (heat[name].to_numpy()[:, kept].astype(np.float64) for heat in (given, bare))
        for quantity, values in (
            (f"{name}_hottest", (after - before)[14]),
            (f"{name}_mean", (after - before).mean(axis=0)),
        ):
            assert found.value("mean_change", quantity) == pytest.approx(values.mean(), abs=1e-4)
            assert found.value("p05_change", quantity) == pytest.approx(np.percentile(values, 5), abs=1e-4)
            assert found.value("decreased_share", quantity) == pytest.approx((values < -1.0001).mean(), abs=1e-9)
    assert found.value("mean_change", "tmrt_mean") < -0.2
    assert found.value("mean_with", "tmrt_mean", "lod1") == found.value("mean_with", "tmrt_mean")
    assert found.value("mean_without", "tmrt_mean", "lod1") != found.value("mean_without", "tmrt_mean")
    assert not found.against("flat").gaps
    assert found.against("flat").layers.attrs["hottest"].startswith("2026-08-01T14")


def test_only_the_layers_asked_for_are_computed(build_city: Build) -> None:
    found = ablate(
        build_city(HUT), grid_of(-8, -8, 16, 16, 4.0), "2026-08-01", weather=make_weather(), layers="tmrt",
        against="flat", step="1h", threshold_k=0.0,
    )  # fmt: skip
    assert set(found.figures["quantity"]) == {"shade_hours", "tmrt_hottest", "tmrt_mean"}
    assert found.value("changed_share", "tmrt_mean") > 0.9


def test_an_index_that_is_not_defined_is_a_gap(build_city: Build) -> None:
    found = ablate(
        build_city(HUT), grid_of(-8, -8, 16, 16, 4.0), "2026-08-01", against="flat", step="1h",
        weather=make_weather(humidity=100.0, air_temperature=42.0),
    )  # fmt: skip
    gaps = {gap.quantity: gap for gap in found.against("flat").gaps}
    assert {"utci_hottest", "utci_mean"} <= set(gaps)
    assert gaps["utci_mean"].state is State.UNKNOWN
    assert found.value("mean_change", "utci_mean") is None
    assert found.value("mean_change", "tmrt_mean") is not None


def test_hours_without_weather_are_told(build_city: Build) -> None:
    air = np.full(24, 30.0)
    air[[3, 14]] = np.nan
    air[9] = 31.0
    city, grid = build_city(HUT), grid_of(-8, -8, 16, 16, 4.0)
    found = ablate(city, grid, "2026-08-01", weather=make_weather(air_temperature=air), against="flat", step="1h")
    assert found.setting["weather"]["intervals_known"] == 22
    assert found.setting["weather"]["hottest"]["interval"].startswith("2026-08-01T09:00")
    assert any("2 of 24 intervals of the day have no weather" in note for note in found.notes)
    given = heat_layers(Scene(city), grid, make_weather(air_temperature=air), layers=["tmrt"])["tmrt"].to_numpy()
    kept = np.isfinite(given[0])
    assert found.value("mean_with", "tmrt_mean") == pytest.approx(np.nanmean(given[:, kept]), abs=1e-3)


def test_a_day_without_any_weather_is_a_gap(build_city: Build) -> None:
    before, after = make_weather("2026-07-31"), make_weather("2026-08-01")
    table = pd.concat([before.table, after.table.assign(relative_humidity=np.nan)])
    weather = from_frame(table, "1h", label="start")
    found = ablate(build_city(HUT), grid_of(-8, -8, 16, 16, 4.0), "2026-08-01", weather=weather, step="1h")
    assert found.setting["weather"] == {"intervals": 24, "intervals_known": 0, "hottest": None}
    comparison = found.against("flat")
    assert [(gap.quantity, gap.state) for gap in comparison.gaps] == [("heat", State.UNKNOWN)]
    assert found.value("mean_change") > 0.0
    jsonschema.Draft202012Validator(ablation_schema()).validate(found.to_dict())


def test_weather_without_an_hour_at_all_is_refused(build_city: Build) -> None:
    weather = make_weather(relative_humidity=np.full(24, np.nan))
    with pytest.raises(ParameterError, match="no interval with air temperature"):
        ablate(build_city(HUT), grid_of(-8, -8, 16, 16, 4.0), "2026-08-01", weather=weather, step="1h")


def test_a_year_of_weather_is_cut_to_the_day_and_the_one_before(build_city: Build) -> None:
    days = [make_weather(day) for day in ("2026-07-29", "2026-07-30", "2026-07-31", "2026-08-01", "2026-08-02")]
    long = from_frame(pd.concat([day.table for day in days]), "1h", label="start")
    short = from_frame(pd.concat([day.table for day in days[2:4]]), "1h", label="start")
    city, grid = build_city(HUT), grid_of(-8, -8, 16, 16, 4.0)
    one, other = (ablate(city, grid, "2026-08-01", weather=w, step="1h", against="flat").figures for w in (long, short))
    pd.testing.assert_frame_equal(one, other)


def test_terrain_stays(build_city: Build) -> None:
    # A bank to the south, which casts shade whether there are buildings or not.
    x, y = EAST + np.array([-60.0, 60.0]), NORTH + np.array([-30.0, -29.0, 60.0])
    corners = []
    for (south, low), (north, high) in (
        ((y[0], 9.0), (y[1], 9.0)),
        ((y[1], 9.0), (y[1] + 0.01, 0.0)),
        ((y[1] + 0.01, 0.0), (y[2], 0.0)),
    ):
        a, b, c, d = (x[0], south, low), (x[1], south, low), (x[1], north, high), (x[0], north, high)
        corners += [[a, b, c], [a, c, d]]
    bank = Terrain(np.array(corners), 6677, source="a bank")
    far = {"box": (40.0, -28.0, 42.0, -26.0), "lod1": 0.1}
    city, grid = build_city(HUT, far), grid_of(-10.0, -28.0, 20.0, -10.0)
    found = ablate(city, grid, DAY, terrain=bank, against="flat", step="20min")
    assert found.value("mean_without") > 1.0
    assert found.value("mean_change") == pytest.approx(0.0, abs=1e-6)
    assert found.against("flat").explanation == "the terrain (a bank) without buildings"
    assert found.to_dict()["ground"] == "a bank"


def test_plain_values_follow_the_schema(build_city: Build) -> None:
    schema = ablation_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    found = ablate(build_city(HUT, {**WALL, "box": (20.0, 0.0, 40.0, 5.0)}), plan_of(-10, -10, 45, 30), DAY, step="1h")
    text = json.dumps(found.to_dict(), ensure_ascii=False, allow_nan=False)
    content = json.loads(text)
    jsonschema.Draft202012Validator(schema).validate(content)
    assert content["plan"]["sha256"] == found.plan.source.sha256
    assert content["comparisons"][0]["figures"][2] == {
        "quantity": "shade_hours",
        "name": "mean_change",
        "value": found.value("mean_change"),
        "unit": "h",
        "pixels": found.against("flat").pixels["outdoors"],
    }
    for path in ("day", "grid", "comparisons", "credit"):
        broken = {name: value for name, value in content.items() if name != path}
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.Draft202012Validator(schema).validate(broken)
    content["comparisons"][0]["figures"] = []
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(content)


def test_the_schema_knows_what_the_code_knows() -> None:
    schema = ablation_schema()["$defs"]
    figure = schema["figure"]["properties"]
    assert set(figure["quantity"]["enum"]) == set(QUANTITIES)
    assert figure["name"]["enum"] == list(FIGURES)
    assert set(schema["gap"]["properties"]["quantity"]["enum"]) == {"all", "heat", *QUANTITIES}
    assert schema["comparison"]["properties"]["against"]["enum"] == list(VARIANTS)
    assert set(figure["unit"]["enum"]) == {"1", "m2", "m2 h"} | {
        unit for kind in QUANTITIES.values() for unit in (kind.unit, kind.change_unit)
    }


def test_figures_come_as_a_table(build_city: Build) -> None:
    found = ablate(build_city(HUT), grid_of(-10, -10, 20, 30), DAY, step="1h")
    table = found.figures
    assert list(table.columns) == ["against", "quantity", "name", "value", "unit", "pixels"]
    assert table["against"].unique().tolist() == ["flat"]
    assert repr(found) == "<Ablation of 2026-12-21: 20 x 15 pixels, against flat (measured), lod1 (absent)>"
    with pytest.raises(KeyError):
        found.against("lod3")


def test_a_day_can_be_written_in_any_way(build_city: Build) -> None:
    city, grid = build_city(HUT), grid_of(-10, -10, 20, 30)
    for day in (dt.date(2026, 12, 21), pd.Timestamp("2026-12-21", tz="Asia/Tokyo")):
        found = ablate(city, grid, day, step="1h", against="flat")
        assert (found.day, found.tz) == (DAY, "Asia/Tokyo")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"against": "lod3"}, "against must be some of flat, lod1"),
        ({"against": ()}, "against must be some of"),
        ({"against": 3}, "against must be some of"),
        ({"threshold_h": math.nan}, "threshold_h is nan"),
        ({"threshold_h": -1.0}, "threshold_h is -1.0"),
        ({"threshold_k": "1"}, "threshold_k is '1'"),
        ({"threshold_k": True}, "threshold_k is True"),
        ({"layers": ["pmv"]}, "layers must be some of"),
        ({"resolution": 2.0}, "a grid has its own"),
        ({"plan": "53394525"}, "expected an ExecutionPlanArea"),
        ({"city": "town.gml"}, "expected a CityModel"),
        ({"day": "yesterday"}, "date"),
        ({"tz": "Asia/Kaga"}, "time zone"),
        ({"step": "soon"}, "expected a step"),
        ({"terrain": 3.0}, "terrain must be a Terrain"),
        ({"trees": "oak"}, "trees must be Trees"),
        ({"weather": "hot"}, "weather"),
        ({"threads": 0}, "threads must be 1 or more"),
    ],
)
def test_what_makes_no_sense_is_refused(build_city: Build, change: dict, message: str) -> None:
    asked = {"city": build_city(HUT), "plan": grid_of(-10, -10, 20, 20), "day": DAY, "step": "1h", **change}
    with pytest.raises(ParameterError, match=message):
        ablate(asked.pop("city"), asked.pop("plan"), asked.pop("day"), **asked)


@pytest.mark.parametrize("resolution", [0.0, math.nan, -1.0, "fine"])
def test_a_resolution_that_is_none_is_refused(build_city: Build, resolution: object) -> None:
    with pytest.raises(ParameterError, match="resolution"):
        ablate(build_city(HUT), plan_of(-10, -10, 20, 20), DAY, resolution=resolution)


def test_a_sliver_between_the_pixels_is_refused(build_city: Build) -> None:
    with pytest.raises(ParameterError, match="take a finer resolution"):
        ablate(build_city(HUT), plan_of(-10.0, 0.2, 20.0, 0.5), DAY, resolution=2.0)


def test_an_area_elsewhere_is_refused(build_city: Build) -> None:
    with pytest.raises(NoOverlapError, match="area and city do not meet"):
        ablate(build_city(HUT), plan_of(300, 300, 320, 320), DAY)


def test_another_zone_is_refused(build_city: Build) -> None:
    city = build_city(HUT)
    with pytest.raises(CrsError, match="EPSG:6675 and EPSG:6677"):
        ablate(city, Grid.from_bounds((0, 0, 10, 10), 1.0, 6675), DAY)
    with pytest.raises(CrsError, match="city and terrain"):
        ablate(city, grid_of(-10, -10, 20, 20), DAY, terrain=Terrain.flat(0.0, (0, 0, 9, 9), 6675))


def test_weather_of_another_day_is_refused(build_city: Build) -> None:
    with pytest.raises(NoOverlapError, match="does not cover"):
        ablate(build_city(HUT), grid_of(-10, -10, 20, 20), DAY, weather=make_weather("2026-08-01"))
