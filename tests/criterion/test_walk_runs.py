"""Tests of `plateau_sc.criterion.walk_runs` and `plateau_sc.criterion.walk`, by way of `ablate`."""

import itertools
import json
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import jsonschema
import numpy as np
import pandas as pd
import pvlib
import pyproj
import pytest
import shapely

from plateau_sc import samples
from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml
from plateau_sc.cooling import WalkingNetwork, network_from_edges, read_network
from plateau_sc.criterion import Walk, WalkAblation, ablate, ablation_schema
from plateau_sc.criterion.measures import State
from plateau_sc.errors import CrsError, NoOverlapError, NoRouteError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.heat import heat_layers
from plateau_sc.scene import Scene

from .conftest import EAST, NORTH
from .test_ablation import make_weather

Build = Callable[..., CityModel]

DAY = "2026-12-21"
DEPART = "2026-12-21T11:35+09:00"
# The wall throws 20 m of shade to the north at noon, as a block half as high 10 m.
WALL = {"box": (20.0, 0.0, 180.0, 2.0), "lod1": 6.0, "lod2": 12.0}
# Before the wall, and behind it where its LOD2 alone throws shade.
WAYS = [[(0, -5), (200, -5)], [(0, -5), (10, 15), (190, 15), (200, -5)]]
PLAN = Grid.from_bounds((EAST - 20, NORTH - 20, EAST + 220, NORTH + 40), 4.0, 6677)


def lay(ways: list[list[tuple[float, float]]], epsg: int = 6677) -> WalkingNetwork:
    lines = [shapely.LineString([(EAST + x, NORTH + y) for x, y in way]) for way in ways]
    return network_from_edges(gpd.GeoSeries(lines, crs=epsg))


def walk_of(ways: list[list[tuple[float, float]]] = WAYS, **changes) -> Walk:
    asked = {"depart": DEPART, "plane": True, "detour": 0.3} | changes
    return Walk(lay(ways), (EAST, NORTH - 5), (EAST + 200, NORTH - 5), **asked)


def go(city: CityModel, walk: Walk, day: str = DAY, **changes) -> WalkAblation:
    grid = Grid.from_bounds(PLAN.bounds, 1.0, 6677)
    found = ablate(city, grid, day, **({"step": "5min", "route": walk, "layers": ["utci"]} | changes)).route
    assert found is not None
    return found


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[CityModel, WalkingNetwork]:
    folder = tmp_path_factory.mktemp("sample")
    city = read_citygml(samples.write(folder, extent=(256.0, 256.0), features=["bldg"]))
    return city, read_network(samples.write_network(folder))


def shade_of(height: float, line: shapely.LineString, seconds: float) -> float:
    """Return the metres of a line in the shadow of the wall, by pvlib's sun and the outline of the shadow."""
    to_degrees = pyproj.Transformer.from_crs(6677, 6668, always_xy=True)
    longitude, latitude = to_degrees.transform(EAST, NORTH)
    instant = pd.DatetimeIndex([pd.Timestamp(DEPART) + pd.Timedelta(seconds=seconds)])
    sun = pvlib.solarposition.get_solarposition(instant, latitude, longitude).iloc[0]
    convergence = pyproj.Proj(6677).get_factors(longitude, latitude).meridian_convergence
    away = np.radians(sun["azimuth"] - convergence + 180.0)
    reach = height / np.tan(np.radians(sun["apparent_elevation"]))
    wall = shapely.box(*WALL["box"])
    thrown = shapely.affinity.translate(wall, reach * np.sin(away), reach * np.cos(away))
    return shapely.intersection(line, shapely.convex_hull(shapely.union(wall, thrown))).length


def test_a_way_behind_a_wall_is_what_the_model_contributes(build_city: Build) -> None:
    found = go(build_city(WALL), walk_of())
    around = shapely.LineString(WAYS[1])
    shaded = np.mean([shade_of(12.0, around, second) for second in (30.0, 90.0, 150.0)])
    assert 150.0 < shaded < 175.0
    best = found.best.figures
    assert best["metres"] == pytest.approx(around.length)
    assert best["metres_shade"] == pytest.approx(shaded, abs=2.5)
    assert best["metres_sun"] == pytest.approx(around.length - shaded, abs=2.5)
    assert best["minutes_sun"] == pytest.approx(best["minutes"] * best["metres_sun"] / best["metres"], rel=0.02)
    assert best["detour"] == pytest.approx(around.length / 200.0 - 1.0, abs=0.01)
    assert best["dose_celsius_minutes"] is None
    assert found.fastest.figures["metres_sun"] == pytest.approx(200.0, abs=0.01)
    for against in ("flat", "lod1"):
        advice = found.against(against)
        assert (advice.state, advice.exact, advice.is_other) == (State.MEASURED, True, True)
        assert advice.metres_apart == pytest.approx(200.0)
        assert advice.expected.figures["metres_sun"] == pytest.approx(200.0, abs=0.01)
        assert advice.loss["metres_sun"] == pytest.approx(200.0 - (around.length - shaded), abs=2.5)
        assert advice.loss["minutes"] == pytest.approx(-best["minutes"] * (1.0 - 200.0 / around.length), abs=0.02)
        assert advice.error["metres_sun"] == pytest.approx(0.0, abs=0.01)
    assert repr(found).startswith("<WalkAblation from 11:35: flat +1")


def test_a_block_that_throws_enough_shade_advises_the_same_way(build_city: Build) -> None:
    near = [WAYS[0], [(0, -5), (10, 7), (190, 7), (200, -5)]]
    found = go(build_city(WALL), walk_of(near))
    flat, lod1 = found.against("flat"), found.against("lod1")
    assert (flat.is_other, lod1.is_other, lod1.metres_apart) == (True, False, 0.0)
    assert set(lod1.loss.values()) == {0.0, None}
    line = shapely.LineString(near[1])
    low, high = (np.mean([shade_of(h, line, second) for second in (30.0, 90.0, 150.0)]) for h in (6.0, 12.0))
    assert lod1.error["metres_sun"] == pytest.approx(high - low, abs=3.0)


def test_to_follow_a_lesser_model_never_pays(sample: tuple[CityModel, WalkingNetwork]) -> None:
    city, network = sample
    nodes = network.nodes[np.random.default_rng(5).choice(len(network.nodes), 8, replace=False)]
    grid, others = Grid.covering(city, 4.0), 0
    for one, other in itertools.pairwise(nodes):
        walk = Walk(network, tuple(one), tuple(other), "2026-08-01T15:00+09:00", plane=True, detour=0.5)
        found = ablate(city, grid, "2026-08-01", step="30min", route=walk).route
        for advice in found.advices:
            assert found.exact
            assert advice.loss["cost"] >= -1e-2
            assert advice.judged.figures["metres"] == pytest.approx(advice.expected.figures["metres"])
            assert advice.judged.figures["minutes"] == advice.expected.figures["minutes"]
            others += bool(advice.is_other)
            if not advice.is_other:
                assert advice.loss["cost"] == pytest.approx(0.0, abs=1e-2)
        sun = {name: way.figures["cost"] for name, way in (("best", found.best), ("fastest", found.fastest))}
        assert sun["best"] <= sun["fastest"] + 1e-3
    assert others >= 2


def test_the_dose_on_level_ground_is_that_of_one_pixel(build_city: Build) -> None:
    city, weather = build_city(WALL), make_weather()
    walk = walk_of(depart="2026-08-01T12:58+09:00", threshold=30.0)
    found = go(city, walk, "2026-08-01", weather=weather, step="1min", against="flat")
    pixel = Grid.from_bounds((EAST + 99, NORTH, EAST + 100, NORTH + 1), 1.0, 6677)
    between = tuple(pd.Timestamp(f"2026-08-01T{hour}:00+09:00") for hour in (12, 14))
    utci = heat_layers(Scene(city).without_buildings(), pixel, weather, layers=["utci"], between=between)["utci"]
    first, second = (utci.to_numpy()[:, 0, 0] - 30.0).tolist()
    flat = found.against("flat").expected
    assert flat.figures["minutes"] > 2.0
    expected = 2.0 * first + (flat.figures["minutes"] - 2.0) * second
    assert flat.figures["dose_celsius_minutes"] == pytest.approx(expected, rel=0.01)
    assert found.setting["threshold_celsius"] == 30.0
    # In August the wall throws no shade so far, and is warm itself.
    assert expected < found.best.figures["dose_celsius_minutes"] < 1.1 * expected
    assert found.against("flat").loss["dose_celsius_minutes"] == pytest.approx(
        found.against("flat").judged.figures["dose_celsius_minutes"] - found.best.figures["dose_celsius_minutes"]
    )
    assert found.gaps == ()


def test_what_is_not_known_of_heat_is_told(build_city: Build) -> None:
    late = walk_of(depart="2026-08-01T23:59+09:00")
    found = go(build_city(WALL), late, "2026-08-01", weather=make_weather(), against="flat")
    assert found.best.figures["dose_celsius_minutes"] is None
    assert found.gaps == ("the weather does not cover the whole walk: no dose of heat is told",)
    storm = go(build_city(WALL), walk_of(depart=None), "2026-08-01", weather=make_weather(wind_speed=60.0))
    assert storm.best.figures["dose_celsius_minutes"] is None
    assert storm.setting["threshold_celsius"] is None
    assert "utci is not defined" in storm.gaps[0]


def test_a_walk_begins_at_one_unless_told(build_city: Build) -> None:
    found = go(build_city(WALL), walk_of(depart=None), against="flat")
    assert found.depart == pd.Timestamp("2026-12-21T13:00+09:00")
    asked = go(build_city(WALL), walk_of(depart=pd.Timestamp("2026-12-21T02:00:10", tz="UTC")), against="flat")
    assert asked.depart.isoformat() == "2026-12-21T11:00:10+09:00"


def test_places_are_longitude_and_latitude(build_city: Build) -> None:
    to_degrees = pyproj.Transformer.from_crs(6677, 6668, always_xy=True)
    ends = [to_degrees.transform(EAST + x, NORTH - 5) for x in (0.0, 200.0)]
    city, plane = build_city(WALL), walk_of()
    found = go(city, replace(plane, origin=ends[0], destination=ends[1], plane=False), against="flat")
    same = go(city, plane, against="flat")
    assert found.best.figures == pytest.approx(same.best.figures, abs=0.01)
    assert same.origin == pytest.approx(ends[0], abs=1e-8)
    assert found.to_dict()["best"]["line"][0] == pytest.approx(ends[0], abs=1e-6)
    assert found.to_dict()["best"]["line"][-1] == pytest.approx(ends[1], abs=1e-6)


def test_the_mask_is_that_of_the_step_of_departure(build_city: Build) -> None:
    found = go(build_city(WALL), walk_of(), against="flat")
    assert str(found.mask["local_time"].item()).startswith("2026-12-21T11:37:30")
    column = found.mask.sel(x=EAST + 100.5).dropna("y")
    shaded = column["y"].to_numpy()[column.to_numpy() > 0.5] - NORTH
    reach = 2.0 + shade_of(12.0, shapely.LineString([(100, 2), (100, 60)]), 150.0)
    assert 20.0 < reach < 24.0
    assert (shaded.min(), shaded.max()) == pytest.approx((2.5, reach - 0.5), abs=1.0)
    assert len(shaded) == shaded.max() - shaded.min() + 1
    assert math.isnan(float(found.mask.sel(x=EAST + 100.5, y=NORTH + 1.5)))


def test_without_lod2_that_advice_is_absent(build_city: Build) -> None:
    found = go(build_city({"box": WALL["box"], "lod1": 12.0}), walk_of())
    advice = found.against("lod1")
    assert (advice.state, advice.expected, advice.loss) == (State.ABSENT, None, None)
    assert found.against("flat").loss["metres_sun"] > 100.0
    assert "lod1 (absent)" in repr(found)
    with pytest.raises(KeyError):
        found.against("lod3")


def test_a_city_of_outlines_has_no_walk(build_city: Build) -> None:
    city = build_city({"box": WALL["box"], "lod0": True})
    assert ablate(city, PLAN, DAY, step="1h", route=walk_of()).route is None


def test_plain_values_follow_the_schema(build_city: Build) -> None:
    schema = ablation_schema()
    found = ablate(build_city(WALL), PLAN, DAY, step="30min", route=walk_of())
    content = json.loads(json.dumps(found.to_dict(), ensure_ascii=False, allow_nan=False))
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    validator.validate(content)
    route = content["route"]
    assert route["advices"][0]["loss"]["metres_sun"] == pytest.approx(
        found.route.against("flat").loss["metres_sun"], abs=1e-4
    )
    assert route["network"] == {"source": "edges", "edition": "edges", "edges": 2, "edges_in_reach": 2} | {
        "source": route["network"]["source"]
    }
    bare = ablate(build_city({"box": WALL["box"], "lod1": 9.0}), PLAN, DAY, step="1h", route=walk_of())
    validator.validate(json.loads(json.dumps(bare.to_dict(), allow_nan=False)))
    for name in route:
        with pytest.raises(jsonschema.ValidationError):
            validator.validate(content | {"route": {key: value for key, value in route.items() if key != name}})
    route["advices"][0]["judged"] = None
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(content)
    assert ablate(build_city(WALL), PLAN, DAY, step="1h").to_dict()["route"] is None


@pytest.mark.parametrize(
    ("walk", "error", "message"),
    [
        ("network.geojson", ParameterError, "expected a Walk"),
        (replace(walk_of(), network="roads"), ParameterError, "the network of the walk is a str"),
        (replace(walk_of(), threshold=math.nan), ParameterError, "the threshold of the walk is nan"),
        (replace(walk_of(), threshold="hot"), ParameterError, "the threshold of the walk is 'hot'"),
        (replace(walk_of(), depart="2026-12-22T11:00+09:00"), ParameterError, "on the day of the runs, 2026-12-21"),
        (replace(walk_of(), depart="2026-12-21T11:00"), ParameterError, "time zone"),
        (replace(walk_of(), depart=[DEPART, DEPART]), ParameterError, "one instant"),
        (replace(walk_of(), detour=9.0), ParameterError, "detour must be"),
        (replace(walk_of(), profile="cat"), ParameterError, "profile"),
        (replace(walk_of(), plane=False), ParameterError, "the origin"),
        (replace(walk_of(), destination=(EAST, NORTH + 5000)), NoOverlapError, "the destination"),
        (replace(walk_of(), destination=(EAST, NORTH - 5)), ParameterError, "same"),
        (replace(walk_of(), network=lay(WAYS, 6675)), CrsError, "EPSG:6675 and EPSG:6677"),
    ],
)
def test_a_walk_that_makes_no_sense_is_refused(
    walk: object, error: type[Exception], message: str, build_city: Build
) -> None:
    with pytest.raises(error, match=message):
        ablate(build_city(WALL), PLAN, DAY, step="1h", route=walk)


def test_a_walk_without_a_way_is_refused(build_city: Build) -> None:
    broken = walk_of([[(0, -5), (90, -5)], [(110, -5), (200, -5)]])
    with pytest.raises(NoRouteError):
        ablate(build_city(WALL), PLAN, DAY, step="1h", route=broken)


def test_a_walk_beside_the_city_is_refused(build_city: Build, tmp_path: Path) -> None:
    far = [[(9000, 9000), (9200, 9000)]]
    walk = replace(walk_of(far), origin=(EAST + 9000, NORTH + 9000), destination=(EAST + 9200, NORTH + 9000))
    with pytest.raises(NoOverlapError, match="the ways of the walk and the city do not meet"):
        ablate(build_city(WALL), PLAN, DAY, step="1h", route=walk)
