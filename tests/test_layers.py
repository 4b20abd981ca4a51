"""Coordinates that GIS and xarray read unaided."""

import numpy as np
import pyproj
import pytest

from plateau_sc.errors import CrsError
from plateau_sc.grid import Grid
from plateau_sc.layers import (
    CREDIT,
    grid_coordinates,
    interval_coordinates,
    make_layer,
    terrain_layer,
    time_coordinates,
)
from plateau_sc.sun import sun_position
from plateau_sc.terrain import Terrain
from plateau_sc.times import hourly, intervals

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
