"""Grids: their pixels, what they cover, and how they are divided."""

import copy
import dataclasses
import itertools
import math
import pickle

import geopandas as gpd
import numpy as np
import pytest
from affine import Affine
from shapely import Point, box

from plateau_sc.errors import CrsError, ParameterError, TooLargeError
from plateau_sc.grid import Grid, Tile

GRID = Grid(epsg=6677, west=-12_000.0, north=-35_000.0, resolution=0.5, rows=200, cols=400)


@dataclasses.dataclass
class Thing:
    """What a city or a scene looks like to a grid."""

    bounds: tuple[float, float, float, float]
    epsg: int | None


def test_a_grid_knows_its_frame() -> None:
    assert GRID.shape == (200, 400)
    assert GRID.size == 80_000
    assert GRID.bounds == (-12_000.0, -35_100.0, -11_800.0, -35_000.0)
    assert GRID.affine == Affine(0.5, 0, -12_000, 0, -0.5, -35_000)
    assert GRID.crs.to_epsg() == 6677


def test_centres_are_half_a_pixel_inside() -> None:
    x, y = GRID.x(), GRID.y()
    assert x.dtype == y.dtype == np.float64
    assert (x[0], x[-1], len(x)) == (-11_999.75, -11_800.25, 400)
    assert (y[0], y[-1], len(y)) == (-35_000.25, -35_099.75, 200)
    assert (x[3], y[7]) == GRID.affine @ (3.5, 7.5)


def test_decimal_resolutions_give_decimal_coordinates() -> None:
    grid = Grid.from_bounds((-12_345.6, 0.1, -12_345.1, 0.7), 0.1, 6677)
    assert grid.bounds == (-12_345.6, 0.1, -12_345.1, 0.7)
    assert grid.shape == (6, 5)
    np.testing.assert_array_equal(grid.x(), [-12_345.55, -12_345.45, -12_345.35, -12_345.25, -12_345.15])


def test_grids_are_values() -> None:
    same = Grid(epsg=6677, west=-12_000, north=-35_000, resolution=0.5, rows=200, cols=400)
    assert same == GRID
    assert hash(same) == hash(GRID)
    assert len({same, GRID}) == 1
    assert same != dataclasses.replace(GRID, epsg=6676)
    assert same != dataclasses.replace(GRID, rows=201)
    with pytest.raises(dataclasses.FrozenInstanceError):
        same.west = 0.0  # type: ignore[misc]


def test_repr_makes_the_grid_again() -> None:
    assert repr(GRID) == "Grid(epsg=6677, west=-12000.0, north=-35000.0, resolution=0.5, rows=200, cols=400)"
    assert eval(repr(GRID)) == GRID


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda grid: pickle.loads(pickle.dumps(grid))])
def test_copies_keep_the_very_pixels(again: "object") -> None:
    assert callable(again)
    odd = Grid(6677, 0.123456789, 9.87654321, 0.3, 50, 50).window(7, 11, 5, 6)
    twin = again(odd)
    assert twin == odd
    np.testing.assert_array_equal(twin.x(), odd.x())
    np.testing.assert_array_equal(twin.y(), odd.y())


def test_replacing_an_edge_moves_the_pixels() -> None:
    part = Grid(6677, 0.123, 4.567, 0.3, 50, 50).window(7, 11, 5, 6)
    moved = dataclasses.replace(part, west=100.0)
    assert moved.x()[0] == pytest.approx(100.15)
    assert moved.bounds[0] == 100.0


def test_numpy_numbers_are_taken() -> None:
    grid = Grid(np.int64(6677), np.float32(1), np.float64(2), np.float64(0.5), np.int32(3), np.int64(4))  # type: ignore[arg-type]
    assert grid == Grid(6677, 1.0, 2.0, 0.5, 3, 4)
    assert type(grid.rows) is int
    assert type(grid.west) is float


def test_from_bounds_snaps_outward() -> None:
    grid = Grid.from_bounds((0.2, -0.3, 9.9, 4.6), 1.0, 6677)
    assert grid.bounds == (0.0, -1.0, 10.0, 5.0)


@pytest.mark.parametrize("resolution", [0.1, 0.25, 0.3, 0.5, 1.0, 2.5, 7.0])
def test_a_grid_covers_itself_exactly(resolution: float) -> None:
    grid = Grid.from_bounds((-4321.123, -987.654, -4300.9, -950.1), resolution, 6677)
    assert Grid.covering(grid, resolution) == grid


def test_bounds_narrower_than_a_pixel_give_one() -> None:
    grid = Grid.from_bounds((3.0, 3.0, 3.0 + 1e-9, 3.0 + 1e-9), 1.0, 6677)
    assert grid.shape == (1, 1)


def test_covering_things_that_know_their_zone() -> None:
    thing = Thing((0.0, 0.0, 10.0, 5.0), 6677)
    assert Grid.covering(thing).bounds == (0.0, 0.0, 10.0, 5.0)
    assert Grid.covering(thing, resolution=0.5, margin=2.0).bounds == (-2.0, -2.0, 12.0, 7.0)
    assert Grid.covering(GRID, resolution=2.0).shape == (50, 100)
    assert Grid.covering(thing, epsg=6677).epsg == 6677


def test_covering_frames_and_geometries() -> None:
    shapes = [box(0, 0, 1, 1), box(8, 3, 10, 5)]
    frame = gpd.GeoDataFrame(geometry=shapes, crs=6677)
    expected = Grid(6677, 0.0, 5.0, 1.0, 5, 10)
    assert Grid.covering(frame) == expected
    assert Grid.covering(frame.geometry) == expected
    assert Grid.covering(box(0, 0, 10, 5), epsg=6677) == expected


def test_a_point_with_a_margin_is_an_area() -> None:
    assert Grid.covering(Point(5, 5), margin=3.0, epsg=6677).bounds == (2.0, 2.0, 8.0, 8.0)
    with pytest.raises(ParameterError, match="west < east"):
        Grid.covering(Point(5, 5), epsg=6677)


@pytest.mark.parametrize(
    ("thing", "epsg", "message"),
    [
        (box(0, 0, 1, 1), None, "a Polygon without a CRS"),
        (gpd.GeoDataFrame(geometry=[box(0, 0, 1, 1)]), None, "a GeoDataFrame without a CRS"),
        (gpd.GeoDataFrame(geometry=[box(139, 35, 140, 36)], crs=4326), None, "found 4326"),
        (gpd.GeoDataFrame(geometry=[box(0, 0, 1, 1)], crs="+proj=tmerc +lon_0=139.5"), None, "no EPSG code"),
        (Thing((0.0, 0.0, 1.0, 1.0), 6677), 6676, "is in EPSG:6677, but EPSG:6676"),
        (Thing((0.0, 0.0, 1.0, 1.0), 3857), None, "found 3857"),
    ],
)
def test_things_without_a_zone_are_refused(thing: object, epsg: int | None, message: str) -> None:
    with pytest.raises(CrsError, match=message):
        Grid.covering(thing, epsg=epsg)


@pytest.mark.parametrize(
    ("thing", "message"),
    [
        (gpd.GeoDataFrame(geometry=[], crs=6677), "nothing in it"),
        (Thing((math.inf, math.inf, -math.inf, -math.inf), 6677), "nothing in it"),
        (Thing((0.0, 5.0, 10.0, 0.0), 6677), "west < east and south < north"),
        (Thing((), 6677), "found a Thing without"),  # type: ignore[arg-type]
    ],
)
def test_things_without_an_extent_are_refused(thing: object, message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        Grid.covering(thing)


def test_a_thing_must_have_bounds() -> None:
    with pytest.raises(ParameterError, match="found a str without"):
        Grid.covering("Tokyo", epsg=6677)


@pytest.mark.parametrize("resolution", [0.0, -1.0, math.nan, math.inf, -math.inf, 1e-9])
def test_bad_resolutions_are_refused(resolution: float) -> None:
    with pytest.raises(ParameterError, match="resolution must be above zero"):
        Grid(6677, 0.0, 0.0, resolution, 1, 1)
    with pytest.raises(ParameterError, match="resolution must be above zero"):
        Grid.covering(GRID, resolution)


@pytest.mark.parametrize("margin", [-1.0, math.nan, math.inf])
def test_bad_margins_are_refused(margin: float) -> None:
    with pytest.raises(ParameterError, match="margin"):
        Grid.covering(GRID, margin=margin)


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"rows": 0}, "rows"),
        ({"cols": -3}, "cols"),
        ({"rows": 2.5}, "rows"),
        ({"cols": True}, "cols"),
        ({"west": math.nan}, "west"),
    ],
)
def test_bad_frames_are_refused(change: dict[str, float], name: str) -> None:
    with pytest.raises(ParameterError, match=name):
        dataclasses.replace(GRID, **change)  # type: ignore[arg-type]


def test_other_systems_are_refused() -> None:
    with pytest.raises(CrsError, match="found 6697"):
        dataclasses.replace(GRID, epsg=6697)


def test_too_many_pixels_are_refused_with_their_number() -> None:
    with pytest.raises(TooLargeError, match=r"1000000 x 1000000 pixels has 1e\+12"):
        Grid.from_bounds((0.0, 0.0, 1e5, 1e5), 0.1, 6677)


def test_windows_lie_on_the_same_pixels() -> None:
    part = GRID.window(10, 20, 5, 6)
    np.testing.assert_array_equal(part.x(), GRID.x()[20:26])
    np.testing.assert_array_equal(part.y(), GRID.y()[10:15])
    beyond = GRID.window(-2, -3, 4, 5)
    assert beyond.bounds == (-12_001.5, -35_001.0, -11_999.0, -34_999.0)


def test_tiles_cover_every_pixel_once() -> None:
    seen = np.zeros(GRID.shape, dtype=int)
    for tile in GRID.tiles(64, halo=3.0):
        seen[tile.core] += 1
        assert seen[tile.core].shape == tile.grid.shape
    assert (seen == 1).all()


def test_halos_are_belts_of_whole_pixels() -> None:
    tile = next(iter(GRID.tiles(100, halo=3.2)))
    assert tile.halo_grid.shape == (114, 114)
    assert tile.halo_grid.bounds == (-12_003.5, -35_053.5, -11_946.5, -34_996.5)
    np.testing.assert_array_equal(tile.halo_grid.x()[tile.inner[1]], tile.grid.x())
    np.testing.assert_array_equal(tile.halo_grid.y()[tile.inner[0]], tile.grid.y())


def test_without_a_halo_the_tile_is_all() -> None:
    for tile in GRID.tiles(150):
        assert tile.halo_grid == tile.grid
        assert tile.inner == (slice(0, tile.grid.rows), slice(0, tile.grid.cols))


def test_a_halo_that_is_whole_in_decimals_is_not_rounded_up() -> None:
    tile = next(iter(Grid(6677, 0.0, 0.0, 0.1, 10, 10).tiles(10, halo=0.3)))
    assert tile.halo_grid.shape == (16, 16)


def test_tiles_go_row_by_row() -> None:
    cores = [tile.core for tile in Grid(6677, 0.0, 0.0, 1.0, 3, 5).tiles(2)]
    rows, cols = [slice(0, 2), slice(2, 3)], [slice(0, 2), slice(2, 4), slice(4, 5)]
    assert cores == list(itertools.product(rows, cols))


def test_a_tile_of_everything_is_the_grid() -> None:
    assert list(GRID.tiles(1000)) == [Tile(GRID, (slice(0, 200), slice(0, 400)), GRID, (slice(0, 200), slice(0, 400)))]


@pytest.mark.parametrize(("size", "halo"), [(0, 0.0), (-5, 0.0), (2.5, 0.0), (8, -1.0), (8, math.nan), (8, math.inf)])
def test_bad_tiles_are_refused_at_once(size: int, halo: float) -> None:
    with pytest.raises(ParameterError, match=r"size|halo"):
        GRID.tiles(size, halo)


@pytest.mark.parametrize("bounds", [(0, 0, 1), (0, 0, 1, 1, 1), None, 5, "abcd", (0, 0, "x", 1)])
def test_what_is_no_bounds_is_refused(bounds: object) -> None:
    with pytest.raises(ParameterError, match="bounds"):
        Grid.from_bounds(bounds, 1.0, 6677)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [None, "fine", [1]])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(ParameterError, match="the resolution must be above zero"):
        Grid.from_bounds((0, 0, 1, 1), value, 6677)  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="the margin must be a number"):
        Grid.covering(GRID, 1.0, margin=value)  # type: ignore[arg-type]
