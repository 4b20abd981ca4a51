"""Tests of `plateau_sc.criterion.variants`."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely

from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.area import project_area
from plateau_sc.criterion import read_plan, variants
from plateau_sc.criterion.buildings import find_buildings
from plateau_sc.criterion.measures import State
from plateau_sc.criterion.variants import Stock, make_blocks, make_flat, run_scene
from plateau_sc.grid import Grid
from plateau_sc.scene import Scene
from plateau_sc.terrain import Terrain
from plateau_sc.times import intervals
from plateau_sc.weather import Weather, from_frame

from .conftest import EAST, NORTH

Build = Callable[..., CityModel]
STEP = pd.Timedelta("1h")


@pytest.fixture(scope="module")
def city(town: Path) -> CityModel:
    return read_citygml(town)


@pytest.fixture(scope="module")
def weather():
    hour = np.arange(24) + 0.5
    sun = np.where((hour > 5) & (hour < 19), 900.0 * np.sin((hour - 5) / 14 * np.pi), 0.0)
    table = {"air_temperature": 30.0, "relative_humidity": 60.0, "wind_speed": 2.0, "ghi": sun, "dhi": 0.3 * sun}
    return from_frame(
        pd.DataFrame(table, pd.date_range("2026-08-01T00:00+09:00", periods=24, freq="1h")), label="start"
    )


def test_buildings_in_an_area_are_those_of_the_criterion(city: CityModel) -> None:
    west, south, east, north = city.buildings.to_crs(6668).total_bounds
    plan = read_plan(shapely.box(west, south, (west + east) / 2, (south + 2 * north) / 3))
    found = find_buildings(plan, city)
    stock = Stock.of(city, project_area(plan.geometry, city.epsg))
    counts = stock.count(np.ones(len(city), dtype=bool))
    heads = np.flatnonzero(stock.in_area & (stock.heads == np.arange(len(city))))
    assert heads.tolist() == found.rows.tolist()
    assert counts == {"all": int(city.buildings["part_of"].isna().sum()), "in_area": len(found)}
    assert 0 < counts["in_area"] < counts["all"]
    levels = stock.count_levels(city)
    assert levels["LOD2"] == int((found.lod == 2).sum())
    assert sum(levels.values()) == len(found)


def test_flat_ground_has_nobody(city: CityModel) -> None:
    scene = Scene(city)
    flat = make_flat(city, scene, Stock.of(city, shapely.box(*city.bounds)))
    assert (flat.state, flat.explanation) == (State.MEASURED, "the level ground without buildings")
    assert flat.scene is not None
    assert len(flat.scene.corners) == 0
    assert flat.replaced["all"] == flat.replaced["in_area"] > 0


def test_blocks_are_those_of_a_reading_at_lod1(town: Path, city: CityModel) -> None:
    blocks = make_blocks(city, Scene(city), Stock.of(city, shapely.box(*city.bounds)))
    assert blocks.scene is not None
    again = Scene(read_citygml(town, lod=1))
    assert np.array_equal(blocks.scene.corners + blocks.scene.origin, again.corners + again.origin)
    assert np.array_equal(blocks.scene.owner, again.owner)
    fine = city.buildings[city.buildings["lod_used"].fillna(0) >= 2]
    assert blocks.replaced["all"] == fine["part_of"].fillna(fine["gml_id"]).nunique()


def test_blocks_of_a_lifted_city_are_lifted_too(town: Path) -> None:
    city = read_citygml(town, lift_lod1=True)
    assert (city.buildings["lifted"] != 0).any()
    blocks = make_blocks(city, Scene(city), Stock.of(city, shapely.box(*city.bounds)))
    assert blocks.scene is not None
    again = Scene(read_citygml(town, lod=1, lift_lod1=True))
    assert np.array_equal(blocks.scene.corners + blocks.scene.origin, again.corners + again.origin)


@pytest.mark.parametrize("with_heat", [False, True])
def test_level_ground_is_computed_once_for_all_pixels(
    build_city: Build, weather, monkeypatch: pytest.MonkeyPatch, with_heat: bool
) -> None:
    scene = Scene(build_city({"box": (20.0, 0.0, 30.0, 10.0), "lod1": 8.0})).without_buildings()
    grid = Grid.from_bounds((EAST - 12, NORTH - 12, EAST + 24, NORTH + 4), 4.0, 6677)
    given = (
        grid,
        intervals("2026-08-01", tz="Asia/Tokyo"),
        STEP,
        weather if with_heat else None,
        ("tmrt", "utci", "wbgt"),
    )
    quick = run_scene(scene, *given)
    monkeypatch.setattr(variants, "_is_even", lambda scene: False)
    whole = run_scene(scene, *given)
    assert list(quick.fields) == list(whole.fields)
    assert len(whole.fields) == (7 if with_heat else 1)
    for name, values in whole.fields.items():
        assert quick.fields[name].shape == grid.shape
        assert quick.fields[name] == pytest.approx(values, abs=2e-4), name
    assert (quick.daylight_hours, quick.weather, quick.notes) == (whole.daylight_hours, whole.weather, whole.notes)
    assert not quick.inside.any()
    assert not whole.inside.any()


def test_what_is_not_the_same_everywhere_is_not_even(build_city: Build) -> None:
    city = build_city({"box": (0.0, 0.0, 10.0, 10.0), "lod1": 8.0})
    assert not variants._is_even(Scene(city))
    assert variants._is_even(Scene(city).without_buildings())
    ground = Terrain.flat(0.0, city.bounds, 6677)
    assert not variants._is_even(Scene(city, ground).without_buildings())


def test_means_are_weighted_by_the_length_of_intervals(build_city: Build) -> None:
    scene = Scene(build_city({"box": (0.0, 0.0, 10.0, 10.0), "lod1": 8.0}))
    grid = Grid.from_bounds((EAST - 4, NORTH - 4, EAST + 4, NORTH), 4.0, 6677)
    begins = pd.DatetimeIndex([f"2026-08-01T{hour}:00+09:00" for hour in ("00", "06", "07", "19", "20")])
    ends = pd.DatetimeIndex([*begins[1:], pd.Timestamp("2026-08-02T00:00+09:00")])
    spans = pd.IntervalIndex.from_arrays(begins.tz_convert("UTC"), ends.tz_convert("UTC"), closed="left")
    air = [10.0, 20.0, 20.0, 20.0, 20.0]
    table = pd.DataFrame(
        {"air_temperature": air, "relative_humidity": 50.0, "ghi": 0.0, "dhi": 0.0, "wind_speed": 2.0}, spans.left
    )
    run = run_scene(scene, grid, intervals("2026-08-01", tz="Asia/Tokyo"), STEP, Weather(table, spans), ("wbgt",))
    night, day = (run_scene(
        scene, grid, intervals("2026-08-01", tz="Asia/Tokyo"), STEP,
        Weather(table.assign(air_temperature=value), spans), ("wbgt",),
    ).fields["wbgt_mean"] for value in (10.0, 20.0))  # fmt: skip
    assert run.fields["wbgt_mean"] == pytest.approx((6.0 * night + 18.0 * day) / 24.0, abs=0.15)
