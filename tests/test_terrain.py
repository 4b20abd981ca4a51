"""Terrain from triangles and rasters."""

from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine

from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.terrain import Terrain

ZONE = 6677
X, Y = np.arange(0.5, 40.0), np.arange(39.5, 0.0, -1.0)


def write_raster(
    path: Path, heights: np.ndarray, transform: Affine, crs: str | None = "EPSG:6677", nodata: float | None = None
) -> Path:
    rows, cols = heights.shape
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        height=rows,
        width=cols,
        count=1,
        dtype="float64",
        crs=crs,
        transform=transform,
        nodata=nodata,
    ) as raster:
        raster.write(heights, 1)
    return path


def plane(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return 10.0 + 0.1 * x - 0.05 * y


def test_a_plane_survives_the_raster(tmp_path: Path) -> None:
    transform = Affine(2.0, 0, -10, 0, -2.0, 60)
    rows, cols = np.indices((35, 35))
    x, y = -9.0 + 2.0 * cols, 59.0 - 2.0 * rows
    terrain = Terrain.from_raster(write_raster(tmp_path / "dem.tif", plane(x, y), transform), ZONE)
    np.testing.assert_allclose(terrain.heights(X, Y), plane(*np.meshgrid(X, Y)), atol=1e-9)
    assert terrain.source == "raster dem.tif"


def test_bounds_leave_the_rest_out_and_change_no_height(tmp_path: Path) -> None:
    transform = Affine(2.0, 0, -100, 0, -2.0, 150)
    heights = np.random.default_rng(1).uniform(0, 5, (120, 120))
    path = write_raster(tmp_path / "dem.tif", heights, transform)
    whole, part = Terrain.from_raster(path, ZONE), Terrain.from_raster(path, ZONE, bounds=(0, 0, 40, 40))
    assert len(part.corners) < len(whole.corners) / 4
    np.testing.assert_allclose(part.heights(X, Y), whole.heights(X, Y), atol=1e-9)
    np.testing.assert_array_equal(whole.within((0, 0, 40, 40)).heights(X, Y), whole.heights(X, Y))


def test_geographic_rasters_move_to_the_zone(tmp_path: Path) -> None:
    transform = Affine(1e-4, 0, 139.80, 0, -1e-4, 36.02)
    terrain = Terrain.from_raster(
        write_raster(tmp_path / "dem.tif", np.full((200, 200), 7.0), transform, "EPSG:6668"), ZONE
    )
    west, south, east, north = terrain.bounds
    assert (east - west, north - south) == pytest.approx((1800, 2210), rel=0.01)
    middle = terrain.heights(np.array([(west + east) / 2]), np.array([(south + north) / 2]))
    np.testing.assert_allclose(middle, 7.0)


def test_gaps_stay_gaps(tmp_path: Path) -> None:
    heights = np.full((40, 40), 3.0)
    heights[10:20, 10:20] = -9999.0
    path = write_raster(tmp_path / "dem.tif", heights, Affine(1, 0, 0, 0, -1, 40), nodata=-9999.0)
    found = Terrain.from_raster(path, ZONE).heights(X, Y)
    assert np.isnan(found[15, 15])
    assert found[5, 5] == 3.0
    assert np.isfinite(Terrain.flat(1.0, (0, 0, 40, 40), ZONE).heights(X, Y)).all()


def test_tiles_of_the_lattice_give_the_same_bits() -> None:
    random = np.random.default_rng(2)
    points = np.stack(
        [*np.meshgrid(np.arange(0, 50, 5.0), np.arange(0, 50, 5.0)), random.uniform(0, 9, (10, 10))], axis=-1
    )
    a, b, c = points[:-1, :-1], points[:-1, 1:], points[1:, 1:]
    terrain = Terrain(np.stack([a, b, c], axis=-2).reshape(-1, 3, 3), ZONE)
    np.testing.assert_array_equal(terrain.heights(X, Y)[7:19, 3:], terrain.heights(X[3:], Y[7:19]))


def test_bad_rasters_are_named(tmp_path: Path) -> None:
    transform = Affine(1, 0, 0, 0, -1, 40)
    with pytest.raises(SourceNotFoundError, match="no such height raster"):
        Terrain.from_raster(tmp_path / "none.tif", ZONE)
    (tmp_path / "text.tif").write_text("not a raster")
    with pytest.raises(UnreadableSourceError, match=r"text\.tif"):
        Terrain.from_raster(tmp_path / "text.tif", ZONE)
    with pytest.raises(CrsError, match="no CRS"):
        Terrain.from_raster(write_raster(tmp_path / "a.tif", np.ones((4, 4)), transform, crs=None), ZONE)
    with pytest.raises(ParameterError, match="nodata"):
        Terrain.from_raster(write_raster(tmp_path / "b.tif", np.full((4, 4), -9999.0), transform), ZONE)
    with pytest.raises(NoOverlapError, match="no height"):
        Terrain.from_raster(write_raster(tmp_path / "c.tif", np.full((4, 4), np.nan), transform), ZONE)
    good = write_raster(tmp_path / "d.tif", np.ones((4, 4)), transform)
    with pytest.raises(NoOverlapError, match="does not meet"):
        Terrain.from_raster(good, ZONE, bounds=(1e4, 1e4, 2e4, 2e4))
    with pytest.raises(CrsError):
        Terrain.from_raster(good, 4326)


def test_bad_triangles_are_refused() -> None:
    with pytest.raises(ParameterError, match="shape"):
        Terrain(np.zeros((3, 3)), ZONE)
    with pytest.raises(ParameterError, match="NaN"):
        Terrain(np.full((1, 3, 3), np.nan), ZONE)


def test_no_triangle_is_no_height() -> None:
    terrain = Terrain(np.zeros((0, 3, 3)), ZONE)
    assert np.isnan(terrain.heights(X, Y)).all()
    assert np.isnan(terrain.bounds).all()


@pytest.mark.parametrize(
    "transform",
    [
        Affine(2.0, 0, -100, 0, 2.0, -100),
        Affine.translation(-100, 100) @ Affine.rotation(30) @ Affine.scale(2, -2),
        Affine.translation(20, -150) @ Affine.rotation(45) @ Affine.scale(2, 2),
    ],
    ids=["south up", "turned", "south up and turned"],
)
def test_rasters_in_any_direction_keep_their_heights(tmp_path: Path, transform: Affine) -> None:
    rows, cols = np.indices((120, 120)) + 0.5
    path = write_raster(tmp_path / "dem.tif", plane(*(transform @ (cols, rows))), transform)
    whole, part = Terrain.from_raster(path, ZONE), Terrain.from_raster(path, ZONE, bounds=(0, 0, 40, 40))
    np.testing.assert_allclose(part.heights(X, Y), whole.heights(X, Y), atol=1e-9)
    np.testing.assert_allclose(part.heights(X, Y), plane(*np.meshgrid(X, Y)), atol=1e-9)
    assert len(part.corners) < len(whole.corners)


@pytest.mark.parametrize("bounds", [(np.nan, 0, 1, 1), (0, 0, 1)])
def test_bounds_that_are_none_are_refused(tmp_path: Path, bounds: tuple) -> None:
    path = write_raster(tmp_path / "dem.tif", np.zeros((9, 9)), Affine(1, 0, 0, 0, -1, 9))
    with pytest.raises(ParameterError, match="finite bounds"):
        Terrain.from_raster(path, ZONE, bounds=bounds)


def test_heights_at_points_are_those_of_the_lattice_and_of_the_highest_triangle() -> None:
    slope = np.array([[[0.0, 0, 0], [10, 0, 10], [10, 10, 10]], [[0, 0, 5], [4, 0, 5], [4, 4, 5]]])
    upright = np.array([[[2.0, 1, 0], [6, 1, 0], [6, 1, 90]]])
    terrain = Terrain(np.concatenate([slope, upright]), 6677)
    x, y = np.array([3.0, 8.0, 5.0, 50.0]), np.array([1.0, 2.0, 9.0, 1.0])
    assert terrain.heights_at(x, y)[:2].tolist() == [5.0, 8.0]
    assert np.isnan(terrain.heights_at(x, y)[2:]).all()
    lattice = [terrain.heights(x[[place]], y[[place]])[0, 0] for place in range(4)]
    assert np.allclose(terrain.heights_at(x, y), lattice, equal_nan=True)


def test_a_terrain_without_triangles_has_no_height_at_points() -> None:
    assert np.isnan(Terrain(np.empty((0, 3, 3)), 6677).heights_at(np.array([1.0]), np.array([1.0]))).all()
    assert Terrain.flat(1.0, (0, 0, 5, 5), 6677).heights_at(np.empty(0), np.empty(0)).shape == (0,)
