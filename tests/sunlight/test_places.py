"""Shadow and sun at points, along lines and over grids, which must all say the same."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from shapely import LineString, Point

from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.scene import Scene
from plateau_sc.shade import shadow_masks
from plateau_sc.sunlight import places
from plateau_sc.sunlight.places import shadow_at, sun_hours
from plateau_sc.terrain import Terrain
from plateau_sc.times import hourly
from plateau_sc.types import FloatArray

Box = Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]
GRID = Grid.from_bounds((-20, -20, 30, 30), 2.0, 6677)
DAY = hourly("2026-12-21", tz="Asia/Tokyo")


@pytest.fixture
def scene(box: Box) -> Scene:
    return Scene.from_mesh(np.concatenate([box((0, 0, 0), (10, 10, 10)), box((14, 3, 0), (18, 21, 25))]), crs=6677)


def centres(grid: Grid) -> FloatArray:
    x, y = np.meshgrid(grid.x(), grid.y())
    return np.column_stack([x.ravel(), y.ravel()])


@pytest.mark.parametrize("terrain", [None, Terrain.flat(1.0, (-50, -50, 50, 50), 6677)])
def test_points_at_the_pixels_of_a_grid_are_its_pixels(box: Box, terrain: Terrain | None) -> None:
    scene = Scene.from_mesh(box((0, 0, 0), (10, 10, 10)), crs=6677, terrain=terrain)
    masks = shadow_masks(scene, GRID, DAY)
    shadow = shadow_at(scene, centres(GRID), DAY)
    assert shadow.dims == ("time", "point")
    assert shadow.dtype == np.bool_
    np.testing.assert_array_equal(shadow.values, masks.values.reshape(24, -1))
    np.testing.assert_array_equal(shadow.inside, masks.inside.values.ravel())
    np.testing.assert_allclose(sun_hours(scene, centres(GRID), DAY), sun_hours(scene, GRID, DAY).values.ravel())


def test_sun_and_shade_make_the_day(scene: Scene) -> None:
    hours = sun_hours(scene, GRID, DAY)
    masks = shadow_masks(scene, GRID, DAY)
    assert hours.dims == ("y", "x")
    assert hours.name == "sun_hours"
    expected = np.where(masks.inside, np.nan, (~masks.values).sum(axis=0))
    np.testing.assert_array_equal(hours.values, expected)
    assert np.nanmax(hours) == hours.attrs["daylight_hours"] == 10.0
    assert "spatial_ref" in hours.coords


@pytest.mark.parametrize("terrain", [None, Terrain.flat(1.0, (-50, -50, 50, 50), 6677)])
def test_hours_of_sun_on_roofs_are_those_of_their_masks(box: Box, terrain: Terrain | None) -> None:
    blocks = np.concatenate([box((0, 0, 0), (10, 10, 10)), box((14, 3, 0), (18, 21, 25)), box((2, 2, 12), (9, 8, 13))])
    scene = Scene.from_mesh(blocks, crs=6677, terrain=terrain)
    masks = shadow_masks(scene, GRID, DAY, roofs=True)
    hours = sun_hours(scene, GRID, DAY, roofs=True)
    np.testing.assert_array_equal(hours.values, (~masks.values).sum(axis=0))
    np.testing.assert_array_equal(hours.ground, masks.ground)
    assert not hours.inside.any()
    tops = masks.ground.values
    # The tower's top sees the sun all day, that of the block beside it does not.
    assert (hours.values[tops == 25.0] == hours.attrs["daylight_hours"]).all()
    assert 0.0 < hours.values[tops == 10.0].mean() < hours.attrs["daylight_hours"]
    below = sun_hours(scene, GRID, DAY)
    np.testing.assert_array_equal(hours.values[tops <= 1.0], below.values[tops <= 1.0])
    x, y = np.meshgrid(GRID.x(), GRID.y())
    on_top = np.column_stack([x.ravel(), y.ravel(), tops.ravel() + 1e-3])[(tops > 1.0).ravel()]
    np.testing.assert_array_equal(sun_hours(scene, on_top, DAY).values, hours.values[tops > 1.0])


def test_tables_come_back_with_two_more_columns(scene: Scene) -> None:
    shapes = [Point(5, 12), LineString([(-20, 14), (40, 14)]), Point(5, 5)]
    table = gpd.GeoDataFrame({"name": list("abc")}, geometry=shapes, crs=6677, index=[7, 3, 5])
    found = sun_hours(scene, table, DAY, spacing=0.5)
    assert list(found.columns) == ["name", "geometry", "sun_hours", "sun_fraction"]
    assert found.index.tolist() == [7, 3, 5]
    assert list(table.columns) == ["name", "geometry"]
    shadow = shadow_at(scene, table, DAY, spacing=0.5)
    line = (shadow.row.values == 1) & ~shadow.inside.values
    assert found.sun_hours[3] == pytest.approx((~shadow.values[:, line]).sum(axis=0).mean())
    assert 0.0 <= found.sun_hours[7] < found.sun_hours[3] < 10.0
    assert np.isnan(found.sun_hours[5])
    assert found.sun_fraction[3] == pytest.approx(found.sun_hours[3] / 10)
    assert found.attrs["daylight_hours"] == 10.0
    pd.testing.assert_series_equal(
        sun_hours(scene, table.geometry, DAY, spacing=0.5).sun_hours, found.sun_hours, check_names=False
    )


def test_height_leaves_the_shadow_of_a_low_wall(box: Box) -> None:
    scene = Scene.from_mesh(box((-50, 0, 0), (50, 1, 1)), crs=6677)
    noon = DAY[[12]]
    assert shadow_at(scene, [[0, 1.5]], noon).values.tolist() == [[True]]
    assert shadow_at(scene, [[0, 1.5]], noon, height=1.5).values.tolist() == [[False]]


def test_the_ground_below_a_bridge_is_ground(make_city: Callable, block: Callable) -> None:
    """Law S13: shaded by what is above, lit by a low sun that reaches under it, and inside nothing."""
    city = make_city(
        block(0, (-60, 0, 6), (60, 10, 7)) + block(1, (60, 0, 0), (70, 10, 9)) + block(2, (-70, 0, 0), (-60, 10, 9))
    )
    scene = Scene(city)
    below = [[1.0, 5.0]]
    summer = hourly("2026-06-21", tz="Asia/Tokyo", step="30min")
    shadow = shadow_at(scene, below, summer)
    elevation = shadow.sun_elevation.values
    assert shadow.z.values.tolist() == [0.0]
    assert not shadow.inside.any()
    assert shadow.values[elevation > 60].all()
    assert (~shadow.values[(elevation > 0) & (elevation < 30)]).any()
    masks = shadow_masks(scene, Grid.from_bounds((0, 4, 2, 6), 2.0, 6677), summer)
    np.testing.assert_array_equal(shadow.values, masks.values[:, 0])
    on_deck = shadow_at(scene, [[0.0, 5.0, 7.001]], summer)
    assert not on_deck.values[elevation > 10].any()


def test_parts_threads_and_executors_change_no_bit(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = shadow_at(scene, centres(GRID), DAY, threads=1)
    with ThreadPoolExecutor(2) as pool:
        assert shadow_at(scene, centres(GRID), DAY, executor=pool).identical(whole)
    assert shadow_at(scene, centres(GRID), DAY, threads=2).identical(whole)
    monkeypatch.setattr(places, "CHUNK", 100)
    seen: list[tuple[int, int]] = []
    parted = shadow_at(scene, centres(GRID), DAY, progress=lambda done, total, what: seen.append((done, total)))
    assert parted.identical(whole)
    assert seen[0] == (100, 625)
    assert seen[-1] == (625, 625)
    np.testing.assert_array_equal(
        sun_hours(scene, centres(GRID), DAY), np.where(whole.inside, np.nan, (~whole).sum("time"))
    )


def test_times_may_be_in_any_order_for_masks_and_not_for_hours(scene: Scene) -> None:
    mixed = DAY[[12, 9, 9, 2]]
    points = centres(GRID)
    np.testing.assert_array_equal(
        shadow_at(scene, points, mixed).values, shadow_at(scene, points, DAY).values[[12, 9, 9, 2]]
    )
    for times in (mixed, DAY[[9, 9]], DAY[:0], DAY.tz_localize(None)):
        for receivers in (points, GRID):
            with pytest.raises(ParameterError):
                sun_hours(scene, receivers, times)


def test_night_is_all_shadow(scene: Scene) -> None:
    assert shadow_at(scene, centres(GRID), DAY[:5]).all()
    table = sun_hours(scene, gpd.GeoSeries([Point(5, 12)], crs=6677), DAY[:5])
    assert table.sun_hours.tolist() == [0.0]
    assert table.sun_fraction.isna().all()


def test_what_does_not_fit_is_refused(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    for call in (shadow_at, sun_hours):
        with pytest.raises(ParameterError, match="found ndarray"):
            call(scene.corners, [[1, 2]], DAY)
        with pytest.raises(ParameterError, match="threads"):
            call(scene, [[1, 2]], DAY, threads=0)
        with pytest.raises(CrsError):
            call(scene, gpd.GeoSeries([Point(1, 2)], crs=4326), DAY)
        with pytest.raises(NoOverlapError):
            call(scene, [[9e4, 2]], DAY)
    with pytest.raises(ParameterError, match="grid"):
        sun_hours(scene, GRID, DAY, height=1.5)
    for points in ([[1, 2]], gpd.GeoSeries([Point(1, 2)], crs=6677)):
        for roofs in (True, "yes", None):
            with pytest.raises(ParameterError, match="roofs is for the pixels of a grid"):
                sun_hours(scene, points, DAY, roofs=roofs)
    with pytest.raises(ParameterError, match="roofs must be True or False"):
        sun_hours(scene, GRID, DAY, roofs=3)
    with pytest.raises(CrsError):
        sun_hours(scene, Grid.from_bounds((0, 0, 9, 9), 1.0, 6678), DAY)
    monkeypatch.setattr(places, "MEMORY_LIMIT", 1000)
    with pytest.raises(TooLargeError, match="GiB"):
        shadow_at(scene, centres(GRID), DAY)
    assert sun_hours(scene, centres(GRID), DAY).sizes == {"point": 625}
