"""Distant hills: angles as geometry gives them, rasters as they are, shadows at the second."""

import pickle
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import rasterio
from affine import Affine

from plateau_sc.errors import (
    CrsError,
    NoOverlapError,
    ParameterError,
    SourceNotFoundError,
    TooLargeError,
    UnreadableSourceError,
)
from plateau_sc.grid import Grid
from plateau_sc.horizon import EARTH_RADIUS, Horizon, distant_shadow
from plateau_sc.sun import SunPosition, sun_vector
from plateau_sc.terrain import Terrain
from plateau_sc.types import FloatArray

ZONE = 6677
NEAR = (-500.0, -500.0, 500.0, 500.0)
CURVATURE = (1 - 0.13) / (2 * EARTH_RADIUS)


def lattice(reach: float, step: float) -> tuple[FloatArray, FloatArray]:
    axis = np.arange(-reach, reach + step / 2, step)
    x, y = np.meshgrid(axis, axis[::-1])
    return x, y


def horizon(heights: FloatArray, reach: float, step: float, refraction: float = 0.13) -> Horizon:
    return Horizon(heights, -reach, reach, step, ZONE, NEAR, refraction)


def cone(azimuth: float, distance: float, height: float, slope: float = 0.5) -> Horizon:
    x, y = lattice(60_000.0, 100.0)
    top = distance * sun_vector(azimuth, 0.0)[:2]
    return horizon(np.maximum(height - slope * np.hypot(x - top[0], y - top[1]), 0.0), 60_000.0, 100.0)


@pytest.mark.parametrize("azimuth", [0.0, 90.0, 180.0, 270.0])
@pytest.mark.parametrize(("distance", "height"), [(5_000.0, 600.0), (50_000.0, 3_776.0)])
def test_a_cone_stands_as_high_as_its_top_less_the_curve(azimuth: float, distance: float, height: float) -> None:
    eye = 20.0
    expected = np.degrees(np.arctan((height - distance**2 * CURVATURE - eye) / distance))
    found = cone(azimuth, distance, height).elevation_at(0.0, 0.0, eye, azimuth)
    assert found == pytest.approx(expected, abs=1e-9)


def test_the_formula_is_that_of_a_sphere() -> None:
    """Against the angle at the eye between level and the hill's top, on a sphere of the effective radius."""
    radius = EARTH_RADIUS / (1 - 0.13)
    for distance, height, eye in ((50_000.0, 3_776.0, 10.0), (100_000.0, 4_000.0, 500.0), (30_000.0, 0.0, 1_000.0)):
        angle = distance / radius
        up = (radius + height) * np.cos(angle) - (radius + eye)
        exact = np.degrees(np.arctan2(up, (radius + height) * np.sin(angle)))
        ours = np.degrees(np.arctan((height - eye) / distance - CURVATURE * distance))
        assert ours == pytest.approx(exact, abs=3e-3)


def test_a_long_ridge_lowers_with_the_turn() -> None:
    x, _ = lattice(20_000.0, 100.0)
    ridge = horizon(np.where(np.abs(x - 8_000.0) < 1.0, 800.0, 0.0), 20_000.0, 100.0)
    turns = np.array([90.0, 60.0, 120.0, 45.0])
    away = 8_000.0 / np.sin(np.radians(turns))
    expected = np.degrees(np.arctan(800.0 / away - CURVATURE * away))
    np.testing.assert_allclose(ridge.elevation_at(0.0, 0.0, 0.0, turns), expected, atol=1e-9)


def test_the_sea_lies_level_or_below() -> None:
    x, _ = lattice(40_000.0, 100.0)
    sea = horizon(np.zeros_like(x), 40_000.0, 100.0)
    shore = sea.elevation_at(0.0, 0.0, 0.0, np.arange(0.0, 360.0, 7.0))
    assert ((shore <= 0.0) & (shore > -0.01)).all()
    # From a height the sea's edge lies lower by the dip, sqrt(2 (1 - k) h / R); here within the lattice's steps.
    dip = np.degrees(np.sqrt(4 * CURVATURE * 60.0))
    assert sea.elevation_at(0.0, 0.0, 60.0, 90.0) == pytest.approx(-dip, abs=1e-3)
    assert not sea.hides(np.array([[0.0, 0.0, 0.0]]), sun_vector(90.0, 0.02)).any()


def test_azimuths_wrap() -> None:
    hill = cone(0.0, 5_000.0, 600.0)
    turns = hill.elevation_at(0.0, 0.0, 0.0, [-360.0, 0.0, 360.0, 720.0, -0.25, 359.75, 0.25])
    assert (turns[:4] == turns[0]).all()
    assert turns[4] == turns[5]
    assert turns[4] == pytest.approx(turns[6], abs=1e-6)
    assert turns[4] < turns[0]


def test_the_sun_at_the_horizon_is_hidden_and_above_it_is_not() -> None:
    hill, eye = cone(90.0, 5_000.0, 600.0), np.array([[0.0, 0.0, 20.0]])
    at = float(hill.elevation_at(0.0, 0.0, 20.0, 90.0))
    for change, hidden in ((-1e-9, True), (1e-9, False)):
        assert hill.hides(eye, sun_vector(90.0, at + change)).tolist() == [hidden]
    assert hill.hides(eye, sun_vector(270.0, 0.01)).tolist() == [False]
    assert hill.hides(eye, np.array([0.0, 0.0, 1.0])).tolist() == [False]


def test_the_shadow_ends_where_height_and_place_say() -> None:
    """A ridge in the east: the shadow's edge is a line across the slope, exact at each pixel."""
    x, _ = lattice(20_000.0, 100.0)
    ridge = horizon(np.where(np.abs(x - 8_000.0) < 1.0, 800.0, 0.0), 20_000.0, 100.0)
    grid = Grid.from_bounds((-100.0, -100.0, 100.0, 100.0), 2.0, ZONE)
    ground = np.random.default_rng(1).uniform(0.0, 60.0, grid.shape)
    elevation = 5.5
    sun = SunPosition(
        pd.DatetimeIndex(["2026-08-01", "2026-08-02", "2026-08-03"], tz="UTC"),
        np.array([90.0, 90.0, 270.0]),
        np.array([elevation, -1.0, elevation]),
        np.array([elevation, -1.0, elevation]),
    )
    shadow = distant_shadow(ridge, grid, ground, sun)
    away = 8_000.0 - grid.x()
    reach = 800.0 - away * np.tan(np.radians(elevation)) - away**2 * CURVATURE
    assert np.array_equal(shadow[0], ground <= reach[np.newaxis])
    assert 0.1 < shadow[0].mean() < 0.9
    assert shadow[1].all()
    assert not shadow[2].any()
    assert np.array_equal(distant_shadow(ridge, grid, ground, sun, threads=3), shadow)
    turned = distant_shadow(ridge, grid, ground, SunPosition(sun.times, sun.azimuth + 1.5, *[sun.elevation] * 2), 1.5)
    assert (turned[0] != shadow[0]).mean() < 1e-3


def test_what_is_near_casts_nothing() -> None:
    x, y = lattice(5_000.0, 100.0)
    tower = np.where(np.hypot(x - 300.0, y) < 1.0, 400.0, 0.0)
    eye = np.array([[0.0, 0.0, 0.0]])
    assert not horizon(tower, 5_000.0, 100.0).hides(eye, sun_vector(90.0, 10.0)).any()
    outside = Horizon(tower, -5_000.0, 5_000.0, 100.0, ZONE, (-200.0, -200.0, 200.0, 200.0))
    assert outside.hides(eye, sun_vector(90.0, 10.0)).all()


def test_holes_cast_nothing_and_are_counted() -> None:
    x, y = lattice(10_000.0, 100.0)
    heights = np.where(np.abs(x - 8_000.0) < 1.0, 800.0, 5.0)
    heights[np.abs(y) < 1_000.0] = np.nan
    gap = horizon(heights, 10_000.0, 100.0)
    assert gap.holes == 19 * 201
    assert gap.elevation_at(0.0, 0.0, 5.0, 90.0) < 0.0
    assert gap.elevation_at(0.0, 0.0, 5.0, 60.0) > 4.0
    assert np.isnan(heights).any()


def test_where_nothing_is_known_the_horizon_is_below() -> None:
    x, _ = lattice(400.0, 100.0)
    assert horizon(x * 0.0, 400.0, 100.0).elevation_at(0.0, 0.0, 0.0, 10.0) == -90.0


@pytest.fixture
def write(tmp_path: Path):  # type: ignore[no-untyped-def]
    def make(heights: FloatArray, transform: Affine, crs: str | None = "EPSG:6668", **profile: object) -> Path:
        path = tmp_path / "dem.tif"
        shape = {"height": heights.shape[0], "width": heights.shape[1]}
        options = {"driver": "GTiff", "count": 1, "dtype": "float32", "crs": crs, "transform": transform, **profile}
        with rasterio.open(path, "w", **shape, **options) as file:
            file.write(heights.astype(np.float32), 1)
        return path

    return make


def test_a_raster_in_degrees_keeps_its_ridge(write) -> None:  # type: ignore[no-untyped-def]
    """A meridian ridge 10 km east of the zone's origin, in pixels of about 25 m, holes in the west."""
    size = 0.00025
    lon = 139.8333333 - 0.2 + size * (np.arange(1600) + 0.5)
    heights = np.where(np.abs(lon - (139.8333333 + 0.1109)) < 0.6 * size, 900.0, 10.0) * np.ones((1200, 1))
    heights[:, :400] = -9999.0
    path = write(heights, Affine(size, 0, 139.8333333 - 0.2, 0, -size, 36.15), nodata=-9999.0)
    found = Horizon.from_raster(path, NEAR, ZONE, reach=15_000.0, step=100.0)
    assert np.nanmax(found.heights) == 900.0
    assert found.holes > 0
    angle = float(found.elevation_at(0.0, 0.0, 10.0, 90.0))
    assert angle == pytest.approx(np.degrees(np.arctan(890.0 / 10_000.0 - CURVATURE * 10_000.0)), abs=0.08)
    coarse = Horizon.from_raster(path, NEAR, ZONE, reach=2_000.0, step=5.0)
    assert np.nanmax(np.abs(coarse.heights - 10.0)) < 1e-3
    assert pickle.loads(pickle.dumps(found)).elevation_at(0.0, 0.0, 10.0, 90.0) == angle


def test_bad_rasters_are_refused(write, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    flat = np.full((40, 40), 5.0)
    far = Affine(0.001, 0, 130.0, 0, -0.001, 33.0)
    with pytest.raises(NoOverlapError, match="does not meet"):
        Horizon.from_raster(write(flat, far), NEAR, ZONE)
    here = Affine(0.001, 0, 139.8, 0, -0.001, 36.02)
    with pytest.raises(NoOverlapError, match="no height"):
        Horizon.from_raster(write(flat * 0.0 - 9999.0, here, nodata=-9999.0), NEAR, ZONE)
    with pytest.raises(ParameterError, match="nodata value not declared"):
        Horizon.from_raster(write(flat * 0.0 - 9999.0, here), NEAR, ZONE)
    with pytest.raises(CrsError, match="no CRS"):
        Horizon.from_raster(write(flat, here, crs=None), NEAR, ZONE)
    with pytest.raises(SourceNotFoundError):
        Horizon.from_raster(tmp_path / "none.tif", NEAR, ZONE)
    (tmp_path / "text.tif").write_text("no raster")
    with pytest.raises(UnreadableSourceError):
        Horizon.from_raster(tmp_path / "text.tif", NEAR, ZONE)
    with pytest.raises(TooLargeError, match="longer step"):
        Horizon.from_raster(write(flat, here), NEAR, ZONE, step=1.0)
    for options in ({"reach": -1.0}, {"reach": np.nan}, {"step": 0.0}, {"refraction": 2.0}):
        with pytest.raises(ParameterError):
            Horizon.from_raster(write(flat, here), NEAR, ZONE, **options)  # type: ignore[arg-type]


def test_a_terrain_makes_a_horizon() -> None:
    a, b, c, d, e, f = ((x, y, z) for x, z in ((5_000.0, 0), (6_000, 700), (7_000, 0)) for y in (-9_000.0, 9_000))
    wall = np.array([[a, c, d], [a, d, b], [c, e, f], [c, f, d]])
    found = Horizon.from_terrain(Terrain(wall, ZONE), NEAR, reach=10_000.0, step=50.0)
    assert found.holes > 0
    expected = np.degrees(np.arctan(700.0 / 6_000.0 - CURVATURE * 6_000.0))
    assert found.elevation_at(0.0, 0.0, 0.0, 90.0) == pytest.approx(expected, abs=1e-3)
    with pytest.raises(ParameterError, match="found str"):
        Horizon.from_terrain("dem", NEAR)  # type: ignore[arg-type]


def test_bad_input_is_refused() -> None:
    x, _ = lattice(1_000.0, 100.0)
    flat = horizon(x * 0.0, 1_000.0, 100.0)
    for near in ((0.0, 0.0, 0.0, 10.0), (0.0, 0.0, np.nan, 10.0)):
        with pytest.raises(ParameterError, match="near"):
            Horizon(x, 0.0, 0.0, 100.0, ZONE, near)
    with pytest.raises(ParameterError, match="two nodes"):
        Horizon(x[:1], 0.0, 0.0, 100.0, ZONE, NEAR)
    with pytest.raises(ParameterError, match="step above 0"):
        Horizon(x, 0.0, 0.0, -1.0, ZONE, NEAR)
    with pytest.raises(CrsError):
        Horizon(x, 0.0, 0.0, 100.0, 4326, NEAR)
    with pytest.raises(ParameterError, match="finite"):
        flat.elevation_at(0.0, 0.0, np.nan, 0.0)
    with pytest.raises(ParameterError, match="unit vector"):
        flat.hides(np.zeros((1, 3)), np.array([1.0, 1.0, 1.0]))
    with pytest.raises(ParameterError, match="places"):
        flat.hides(np.full((1, 3), np.nan), sun_vector(90.0, 5.0))
    sun = SunPosition(pd.DatetimeIndex(["2026-08-01"], tz="UTC"), *[np.array([90.0])] * 3)
    grid = Grid.from_bounds((-10, -10, 10, 10), 5.0, ZONE)
    with pytest.raises(ParameterError, match="shape of the grid"):
        distant_shadow(flat, grid, np.zeros((2, 2)), sun)
    with pytest.raises(NoOverlapError, match="beyond"):
        distant_shadow(flat, Grid.from_bounds((0, 0, 900, 10), 5.0, ZONE), np.zeros((2, 180)), sun)
    with pytest.raises(CrsError):
        distant_shadow(flat, Grid.from_bounds((-10, -10, 10, 10), 5.0, 6678), np.zeros((4, 4)), sun)
