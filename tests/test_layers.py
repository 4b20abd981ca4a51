"""Coordinates that GIS and xarray read unaided."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pyproj
import pytest
import rasterio
import xarray as xr

from plateau_sc import samples
from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml, read_features
from plateau_sc.errors import CrsError
from plateau_sc.grid import Grid
from plateau_sc.heat import heat_at, heat_layers
from plateau_sc.horizon import Horizon
from plateau_sc.io import write_cog, write_zarr
from plateau_sc.landcover import LandCover
from plateau_sc.layers import (
    CREDIT,
    credit_of,
    grid_coordinates,
    interval_coordinates,
    make_layer,
    terrain_layer,
    time_coordinates,
)
from plateau_sc.packing import unpack_masks
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours, shadow_fraction, shadow_masks
from plateau_sc.sky import prepare_sky, sky_view_factor
from plateau_sc.sun import sun_position
from plateau_sc.sunlight import shadow_at, sun_hours
from plateau_sc.terrain import Terrain
from plateau_sc.times import hourly, intervals
from plateau_sc.transmission import shadow_transmission
from plateau_sc.vegetation import Trees
from plateau_sc.weather import from_frame

GRID = Grid.from_bounds((-20, -10, 20, 10), 2.5, 6675)


def test_a_layer_says_where_and_when() -> None:
    sun = sun_position(hourly("2026-08-01", tz="Asia/Tokyo"), 36.3, 136.3)
    coordinates = {**grid_coordinates(GRID), **time_coordinates(sun)}
    layer = make_layer(np.zeros((24, *GRID.shape)), "t", coordinates, units="K")
    assert layer.dims == ("time", "y", "x")
    assert layer.attrs == {"units": "K", "grid_mapping": "spatial_ref", "credit": CREDIT}
    assert str(layer.local_time.values[9]) == "2026-08-01T09:00:00+09:00"
    assert layer.time.values[9] == np.datetime64("2026-08-01T00:00:00")
    assert pyproj.CRS.from_cf(layer.spatial_ref.attrs).to_epsg() == 6675
    left, width, _, top, _, height = map(float, layer.spatial_ref.attrs["GeoTransform"].split())
    assert (left, width, top, height) == (-20.0, 2.5, 10.0, -2.5)
    assert layer.x.values[0] == left + width / 2
    assert layer.y.values[0] == top + height / 2


def test_a_layer_of_intervals_says_from_when_to_when() -> None:
    spans = intervals("2026-08-01", tz="Asia/Tokyo", freq="8h")
    coordinates = {**grid_coordinates(GRID), **interval_coordinates(spans, np.array([3.0, 8.0, 2.5]))}
    layer = make_layer(np.zeros((3, *GRID.shape)), "t", coordinates)
    assert layer.time_begin.values[0] == np.datetime64("2026-07-31T15:00:00")
    assert layer.time.values[0] == np.datetime64("2026-07-31T19:00:00")
    assert layer.time_end.values[0] == layer.time_begin.values[1] == np.datetime64("2026-07-31T23:00:00")
    assert str(layer.local_time.values[2]) == "2026-08-01T16:00:00+09:00/2026-08-02T00:00:00+09:00"
    assert layer.daylight.values.tolist() == [3.0, 8.0, 2.5]
    assert layer.daylight.attrs["units"] == "h"


def test_two_dimensions_are_a_map() -> None:
    layer = make_layer(np.zeros(GRID.shape), "t", grid_coordinates(GRID))
    assert layer.dims == ("y", "x")


def test_a_terrain_becomes_a_layer_with_gaps_where_it_ends() -> None:
    slope = np.array([[[-20.0, -10, 0], [0, -10, 20], [0, 10, 20]], [[-20, -10, 0], [0, 10, 20], [-20, 10, 0]]])
    layer = terrain_layer(Terrain(slope, 6675, source="a slope"), GRID)
    assert layer.dims == ("y", "x")
    assert (layer.attrs["units"], layer.attrs["source"], layer.name) == ("m", "a slope", "ground")
    west = layer.sel(x=slice(-20, 0))
    assert np.allclose(west, (west.x + 20).broadcast_like(west))
    assert layer.sel(x=slice(0, 20)).isnull().all()


def test_a_terrain_of_another_zone_makes_no_layer() -> None:
    with pytest.raises(CrsError, match="EPSG:6677 and EPSG:6675"):
        terrain_layer(Terrain.flat(1.0, (0, 0, 5, 5), 6677), GRID)


NOON = hourly("2026-08-01", tz="Asia/Tokyo")[11:13]


def warmth() -> object:
    table = {"air_temperature": 33.0, "relative_humidity": 55.0, "wind_speed": 2.0, "ghi": 850.0}
    return from_frame(pd.DataFrame(table, NOON[:1]), "1h", label="start")


def middle(grid: Grid) -> np.ndarray:
    west, south, east, north = grid.bounds
    return np.array([[(west + east) / 2, (south + north) / 2]])


MAKERS: dict[str, Callable[[Scene, Grid], xr.DataArray | xr.Dataset]] = {
    "masks": lambda scene, grid: shadow_masks(scene, grid, NOON),
    "packed masks": lambda scene, grid: unpack_masks(shadow_masks(scene, grid, NOON, packed=True)),
    "hours": lambda scene, grid: shade_hours(scene, grid, NOON),
    "hours of masks": lambda scene, grid: shade_hours(shadow_masks(scene, grid, NOON)),
    "hours of packed masks": lambda scene, grid: shade_hours(shadow_masks(scene, grid, NOON, packed=True)),
    "fraction": lambda scene, grid: shadow_fraction(scene, grid, intervals("2026-08-01", tz="Asia/Tokyo")[12:13]),
    "transmission": lambda scene, grid: shadow_transmission(scene, grid, NOON),
    "sky": lambda scene, grid: sky_view_factor(scene, grid),
    "sky again": lambda scene, grid: sky_view_factor(prepare_sky(scene, grid)),
    "hours of sun": lambda scene, grid: sun_hours(scene, grid, NOON),
    "hours of sun at points": lambda scene, grid: sun_hours(scene, middle(grid), NOON),
    "shadow at points": lambda scene, grid: shadow_at(scene, middle(grid), NOON),
    "heat": lambda scene, grid: heat_layers(scene, grid, warmth(), layers=["tmrt"]),
    "a heat layer": lambda scene, grid: heat_layers(scene, grid, warmth(), layers=["tmrt"])["tmrt"],
    "heat at points": lambda scene, grid: heat_at(scene, middle(grid), warmth()),
}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    features = ["bldg", "dem", "veg", "tran"]
    return samples.write(tmp_path_factory.mktemp("credit"), extent=(100.0, 100.0), features=features)


@pytest.fixture(scope="module")
def city(town: Path) -> CityModel:
    return read_citygml(town)


def raster_scene(epsg: int = 6677, west: float = 0.0, south: float = 0.0, **parts: object) -> Scene:
    y, x = np.arange(19.5, 0.0, -1.0) + south, np.arange(0.5, 20.0) + west
    dem = xr.DataArray(np.zeros((20, 20)), coords={"y": y, "x": x}, dims=("y", "x"))
    dsm = dem.copy()
    dsm[8:12, 8:12] = 10.0
    return Scene.from_rasters(dsm, dem, crs=epsg, **parts)


@pytest.mark.parametrize("what", MAKERS)
def test_plateau_is_named_where_a_scene_is_made_of_its_files_alone(city: CityModel, what: str) -> None:
    west, south, _, _ = city.bounds
    small = Grid.from_bounds((west, south, west + 16, south + 16), 4.0, city.epsg)
    assert MAKERS[what](Scene(city), small).attrs["credit"] == CREDIT
    scene = raster_scene()
    assert MAKERS[what](scene, Grid.from_bounds((0, 0, 16, 16), 4.0, 6677)).attrs["credit"] == ""


def test_one_part_of_plateau_is_enough(town: Path, city: CityModel) -> None:
    west, south, east, north = city.bounds
    hut = np.array([[[west, south, 0.0], [east, south, 0], [east, north, 9]]])
    mesh = Scene.from_mesh(hut, crs=city.epsg)
    assert credit_of(mesh) == ""
    terrain = Terrain.from_citygml(town, city.epsg)
    trees = Trees.from_features(read_features(town, "veg"))
    roads = LandCover.from_features(read_features(town, "tran"), grid=Grid.from_bounds(city.bounds, 4.0, city.epsg))
    horizon = Horizon.from_terrain(terrain, city.bounds)
    for part in ({"terrain": terrain}, {"trees": trees}, {"landcover": roads}, {"horizon": horizon}):
        assert credit_of(Scene.from_mesh(hut, crs=city.epsg, **part)) == CREDIT, part
    assert credit_of(Scene.from_mesh(hut, crs=city.epsg, trees=trees.opaque())) == CREDIT
    assert credit_of(raster_scene(city.epsg, west, south, landcover=roads)) == CREDIT
    others = {
        "terrain": Terrain.flat(0.0, city.bounds, city.epsg),
        "trees": Trees.from_columns([west], [south], 0.0, 8.0, 6.0, epsg=city.epsg),
        "landcover": LandCover(roads.codes, roads.grid),
    }
    assert credit_of(Scene.from_mesh(hut, crs=city.epsg, **others)) == ""


def test_a_terrain_is_plateaus_or_not(town: Path, city: CityModel) -> None:
    own = Terrain.from_citygml(town, city.epsg)
    grid = Grid.from_bounds(own.bounds, 10.0, city.epsg)
    assert terrain_layer(own, grid).attrs["credit"] == CREDIT
    assert terrain_layer(Terrain.flat(0.0, own.bounds, city.epsg), grid).attrs["credit"] == ""


def test_files_name_whom_their_layers_name(tmp_path: Path) -> None:
    layer = make_layer(np.zeros(GRID.shape), "t", grid_coordinates(GRID))
    for number, credit in enumerate((CREDIT, "", "出典：国土地理院")):
        told = layer.assign_attrs(credit=credit)
        with rasterio.open(write_cog(told, tmp_path / f"{number}.tif")) as file:
            assert file.tags().get("credit", "") == credit
            assert file.tags().get("TIFFTAG_COPYRIGHT", "") == credit
        assert xr.open_zarr(write_zarr(told, tmp_path / f"{number}.zarr")).attrs["credit"] == credit
    both = xr.Dataset({"one": layer, "two": layer.assign_attrs(credit=""), "three": layer})
    assert xr.open_zarr(write_zarr(both, tmp_path / "both.zarr")).attrs["credit"] == CREDIT
    told = both.assign_attrs(credit="nobody")
    assert xr.open_zarr(write_zarr(told, tmp_path / "told.zarr")).attrs["credit"] == "nobody"
