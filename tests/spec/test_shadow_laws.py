"""The laws of docs/spec/shadow.md, one test a law, by its number."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal

import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely
import trimesh
import xarray as xr
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.casting import Canopy
from plateau_sc.citygml import read_citygml, read_features
from plateau_sc.grid import Grid
from plateau_sc.horizon import EARTH_RADIUS, Horizon, distant_shadow
from plateau_sc.kernels.bvh import build_bvh
from plateau_sc.kernels.occlusion import cast_beam
from plateau_sc.packing import unpack_masks
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours, shadow_fraction, shadow_masks
from plateau_sc.sun import RISE_ELEVATION, SunPosition, sun_position, sun_vector
from plateau_sc.sunlight.places import sun_hours
from plateau_sc.terrain import Terrain
from plateau_sc.times import hourly, intervals
from plateau_sc.transmission import shadow_transmission
from plateau_sc.types import BoolArray, FloatArray
from plateau_sc.vegetation import Foliage, Trees

ZONE = 6677
DAY = hourly("2026-08-01", tz="Asia/Tokyo")
Box = Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]


def cast_shadow_of_box(low: FloatArray, high: FloatArray, direction: FloatArray) -> shapely.Polygon:
    """Return the shadow of a box on the ground at its feet, from geometry alone."""
    reach = direction[:2] / direction[2] * (high[2] - low[2])
    base = np.array([(low[0], low[1]), (high[0], low[1]), (high[0], high[1]), (low[0], high[1])])
    return shapely.convex_hull(shapely.MultiPoint(np.concatenate([base, base - reach])))


def agree_except_at_edges(mask: BoolArray, shadow: shapely.Polygon, grid: Grid) -> bool:
    """Tell whether a mask equals a polygon at all pixel centres that are not on its outline."""
    x, y = np.meshgrid(grid.x(), grid.y())
    clear = shapely.distance(shadow.exterior, shapely.points(x, y)) > 1e-6
    return bool((mask == shapely.contains_xy(shadow, x, y))[clear].all())


@settings(max_examples=25, deadline=None)
@given(
    size=st.tuples(*[st.floats(1.0, 30.0)] * 3),
    minute=st.integers(0, 365 * 24 * 60 - 1),
    place=st.tuples(st.floats(-50.0, 50.0), st.floats(-50.0, 50.0)),
)
def test_s01_s03_shadow_of_a_box_is_its_sheared_image(
    box: Box, size: tuple[float, ...], minute: int, place: tuple[float, float]
) -> None:
    low = np.array([*place, 0.0])
    high = low + size
    scene = Scene.from_mesh(box(tuple(low), tuple(high)), crs=ZONE)
    grid = Grid.from_bounds((-120, -120, 120, 120), 3.0, ZONE)
    instant = pd.DatetimeIndex([pd.Timestamp("2026-01-01", tz="Asia/Tokyo") + pd.Timedelta(minutes=minute)])
    masks = shadow_masks(scene, grid, instant)
    elevation = float(masks.sun_elevation[0])
    if elevation <= 0.0:
        assert masks.all()
        return
    direction = sun_vector(masks.sun_azimuth.values, masks.sun_elevation.values, scene.convergence)[0]
    assert agree_except_at_edges(masks.values[0], cast_shadow_of_box(low, high, direction), grid)


def test_s02_below_the_horizon_all_is_shadow(box: Box) -> None:
    scene = Scene.from_mesh(box((0, 0, 0), (5, 5, 5)), crs=ZONE)
    masks = shadow_masks(scene, Grid.from_bounds((-50, -50, 50, 50), 5.0, ZONE), DAY)
    night = masks.sun_elevation.values <= 0.0
    assert 8 <= night.sum() <= 12
    assert masks.values[night].all()
    assert not masks.values[~night].all(axis=(1, 2)).any()


def test_s03_length_is_height_over_tangent(box: Box) -> None:
    """A tower 1 mm thin, seen from the sun: its shadow ends where h / tan(elevation) says, within a pixel of 5 cm."""
    height = 20.0
    scene = Scene.from_mesh(box((-40, -0.001, 0), (40, 0, height)), crs=ZONE)
    noon = DAY[[12]]
    masks = shadow_masks(scene, Grid.from_bounds((-0.05, -0.1, 0.05, 12), 0.05, ZONE), noon)
    elevation, azimuth = float(masks.sun_elevation[0]), float(masks.sun_azimuth[0])
    north = height / np.tan(np.radians(elevation)) * -np.cos(np.radians(azimuth - scene.convergence))
    shaded = masks.y.values[masks.values[0, :, 0]]
    assert shaded.max() == pytest.approx(north, abs=0.05)
    assert len(shaded) == pytest.approx(north / 0.05, abs=2)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**31), turn=st.floats(0.0, 360.0), shift=st.tuples(*[st.floats(-5e3, 5e3)] * 3))
def test_s04_moving_and_turning_all_together_changes_nothing(
    seed: int, turn: float, shift: tuple[float, float, float]
) -> None:
    random = np.random.default_rng(seed)
    triangles = random.uniform(0.0, 50.0, (30, 3, 3))
    points = random.uniform(-20.0, 70.0, (300, 3)) * (1.0, 1.0, 0.1)
    azimuth, elevation = random.uniform(0.0, 360.0), random.uniform(1.0, 90.0)
    rotation = trimesh.transformations.rotation_matrix(-np.radians(turn), (0, 0, 1))[:3, :3]
    before = cast_beam(build_bvh(triangles), points, sun_vector(azimuth, elevation), threads=1)
    moved = build_bvh(triangles @ rotation.T + shift)
    after = cast_beam(moved, points @ rotation.T + shift, sun_vector(azimuth + turn, elevation), threads=1)
    np.testing.assert_array_equal(before, after)


def test_s05_a_lower_sun_casts_a_longer_shadow(box: Box) -> None:
    bvh = build_bvh(box((0, 0, 0), (10, 10, 10)))
    x, y = np.meshgrid(np.arange(-199.5, 200), np.arange(-199.5, 200))
    ground = np.column_stack([x.ravel(), y.ravel(), np.zeros(x.size)])
    for azimuth in (0.0, 33.0, 90.0, 181.0):
        higher = np.zeros(len(ground), dtype=bool)
        for elevation in (89.0, 60.0, 30.0, 15.0, 8.0, 4.0):
            lower = cast_beam(bvh, ground, sun_vector(azimuth, elevation), threads=1)
            assert not (higher & ~lower).any()
            assert lower.sum() > higher.sum()
            higher = lower


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**31))
def test_s06_an_obstacle_never_lights_a_pixel(seed: int) -> None:
    random = np.random.default_rng(seed)
    triangles = random.uniform(0.0, 60.0, (40, 3, 3))
    grid = Grid.from_bounds((-60, -60, 120, 120), 4.0, ZONE)
    # One low vertex in both scenes keeps the ground at one height.
    triangles[0, 0, 2] = -1.0
    fewer = shadow_masks(Scene.from_mesh(triangles[:20], crs=ZONE), grid, DAY[5:19:3])
    more = shadow_masks(Scene.from_mesh(triangles, crs=ZONE), grid, DAY[5:19:3])
    # The middle of the scene moves with the obstacle, and with it the sun by a hair: compare away from that.
    lit_by_more = fewer.values & ~more.values & ~fewer.inside.values
    assert lit_by_more.mean() < 2e-3
    origins = random.uniform(-60.0, 120.0, (2000, 3)) * (1.0, 1.0, 0.0)
    direction = sun_vector(random.uniform(0, 360), random.uniform(1, 80))
    some = cast_beam(build_bvh(triangles[:20]), origins, direction, threads=1)
    every = cast_beam(build_bvh(triangles), origins, direction, threads=1)
    assert not (some & ~every).any()


def test_s07_tiled_equals_untiled(sample_root: Path) -> None:
    city = read_citygml(sample_root)
    scene = Scene(city, Terrain.from_citygml(sample_root, city.epsg))
    grid = Grid.covering(city, resolution=2.5)
    times = DAY[6:18:4]
    whole = shadow_masks(scene, grid, times)
    tiled = {name: np.zeros(whole[name].shape, dtype=whole[name].dtype) for name in ("inside", "ground")}
    shadow = np.zeros(whole.shape, dtype=bool)
    for tile in grid.tiles(40):
        part = shadow_masks(scene, tile.grid, times)
        shadow[:, *tile.core] = part.values
        for name, values in tiled.items():
            values[tile.core] = part[name].values
    np.testing.assert_array_equal(shadow, whole.values)
    for name, values in tiled.items():
        np.testing.assert_array_equal(values, whole[name].values)


def test_s08_threads_change_no_bit(sample_root: Path) -> None:
    city = read_citygml(sample_root)
    scene = Scene(city)
    grid = Grid.covering(city, resolution=2.0)
    times = DAY[[7, 12, 17]]
    alone = shadow_masks(scene, grid, times, threads=1)
    np.testing.assert_array_equal(alone.values, shadow_masks(scene, grid, times, threads=3).values)
    with ThreadPoolExecutor(2) as pool:
        np.testing.assert_array_equal(alone.values, shadow_masks(scene, grid, times, executor=pool).values)


@settings(max_examples=20, deadline=None)
@given(azimuth=st.floats(0.0, 360.0), elevation=st.floats(0.1, 90.0))
def test_s09_closed_bodies_have_no_cracks(azimuth: float, elevation: float) -> None:
    """Rays from inside a sphere, aimed at its vertices and at points of its edges, never get out."""
    sphere = trimesh.creation.icosphere(subdivisions=2, radius=10.0)
    direction = sun_vector(azimuth, elevation)
    targets = np.concatenate([sphere.vertices, sphere.vertices[sphere.edges_unique].mean(axis=1)])
    origins = targets - 1e-3 * direction * np.arange(1, len(targets) + 1)[:, np.newaxis] / len(targets)
    within = np.linalg.norm(origins, axis=1) < 9.5
    origins = np.concatenate([origins[within], 0.5 * targets, np.zeros((1, 3))])
    assert cast_beam(build_bvh(np.asarray(sphere.triangles)), origins, direction, threads=1).all()


def test_s10_a_face_seen_edge_on_stops_nothing(box: Box) -> None:
    wall = np.array([[[0.0, 0, 0], [10, 0, 0], [10, 0, 10]], [[0, 0, 0], [10, 0, 10], [0, 0, 10]]])
    east = sun_vector(90.0, 30.0)
    on_the_plane = np.array([[-5.0, 0.0, 0.0], [2.0, 0.0, 0.0], [12.0, 0.0, 0.0]])
    assert not cast_beam(build_bvh(wall), on_the_plane, east, threads=1).any()
    # A solid with that wall: a ray in the wall's plane meets the edges of the sides, and is stopped; past it, none is.
    block = build_bvh(box((0, 0, 0), (10, 10, 10)))
    np.testing.assert_array_equal(cast_beam(block, on_the_plane, east, threads=1), [True, True, False])


def test_s11_a_receiver_on_a_face_is_not_shaded_by_it(box: Box) -> None:
    roof = np.column_stack(
        [*np.meshgrid(np.linspace(0.5, 9.5, 10), np.linspace(0.5, 9.5, 10)), np.full((10, 10), 10.0)]
    )
    points = np.stack([axis.ravel() for axis in np.split(roof, 3, axis=1)], axis=1)
    points = np.stack(
        [np.tile(np.linspace(0.5, 9.5, 10), 10), np.repeat(np.linspace(0.5, 9.5, 10), 10), np.full(100, 10.0)], 1
    )
    bvh = build_bvh(box((0, 0, 0), (10, 10, 10)))
    for azimuth in (0.0, 90.0, 123.4):
        for elevation in (0.1, 5.0, 90.0):
            assert not cast_beam(bvh, points, sun_vector(azimuth, elevation), threads=1).any()


def test_s12_inside_is_what_walls_enclose(box: Box) -> None:
    body = box((10, 10, 0), (20, 20, 6))
    no_floor = body[~(body[:, :, 2] == 0).all(axis=1)]
    grid = Grid.from_bounds((0, 0, 30, 30), 1.0, ZONE)
    x, y = np.meshgrid(grid.x(), grid.y())
    footprint = (x > 10) & (x < 20) & (y > 10) & (y < 20)
    for faces in (body, no_floor, no_floor[:, ::-1], box((10, 10, 0), (20, 20, 1.8))):
        masks = shadow_masks(Scene.from_mesh(faces, crs=ZONE), grid, DAY)
        np.testing.assert_array_equal(masks.inside.values, footprint)
        assert masks.values[:, footprint].all()


def test_s13_eaves_and_bridges_leave_ground_beneath(box: Box) -> None:
    walls, eaves = box((10, 10, 0), (20, 20, 6)), box((8, 8, 6), (22, 22, 6.3))
    bridge = box((20, 12, 4), (40, 16, 8))
    grid = Grid.from_bounds((0, 0, 50, 30), 1.0, ZONE)
    masks = shadow_masks(Scene.from_mesh(np.concatenate([walls, eaves, bridge]), crs=ZONE), grid, DAY)
    x, y = np.meshgrid(grid.x(), grid.y())
    np.testing.assert_array_equal(masks.inside.values, (x > 10) & (x < 20) & (y > 10) & (y < 20))
    under = (x > 24) & (x < 40) & (y > 12) & (y < 16)
    assert masks.values[12][under].mean() > 0.5
    assert not masks.values[6:18][:, under].all(axis=0).all()


@pytest.mark.parametrize("lod", ["best", 1])
def test_s13_s14_a_wall_less_roof_shades_the_ground_beneath(sample_root: Path, lod: Literal["best", 1]) -> None:
    """At LOD2 a roof without walls, at LOD1 a block that stands for it: noon is shaded, the low sun comes in."""
    city = read_citygml(sample_root, lod=lod)
    roofs = city.buildings[city.buildings["wall_less"]]
    alone = roofs[~roofs.intersects(city.buildings[~city.buildings["wall_less"]].union_all())]
    assert len(alone) >= 3
    scene = Scene(city)
    if lod == 1:
        assert set(alone["lod_used"]) == {1}
    for footprint in alone.geometry:
        grid = Grid.from_bounds(footprint.bounds, 0.5, city.epsg)
        masks = shadow_masks(scene, grid, DAY)
        under = shapely.contains_xy(footprint.buffer(-0.5), *np.meshgrid(grid.x(), grid.y()))
        assert under.sum() > 10
        assert not masks.inside.values[under].any()
        assert masks.values[12][under].mean() > 0.3
        low_sun = (masks.sun_elevation.values > 0.0) & (masks.sun_elevation.values < 40.0)
        assert not masks.values[low_sun][:, under].all()


def test_s15_azimuths_are_turned_to_grid_north(box: Box) -> None:
    """Far from the zone's meridian, the tip of a tower's shadow lies where a geodesic says."""
    longitude, latitude = 141.2, 38.0
    transform = pyproj.Transformer.from_crs(6668, ZONE, always_xy=True)
    x, y = transform.transform(longitude, latitude)
    height = 200.0
    scene = Scene.from_mesh(box((x - 0.5, y - 0.5, 0), (x + 0.5, y + 0.5, height)), crs=ZONE)
    assert abs(scene.convergence) > 0.5
    masks = shadow_masks(scene, Grid.covering(scene, resolution=1.0, margin=1000), DAY[[7, 16]])
    for index in range(2):
        away = float(masks.sun_azimuth[index]) + 180.0
        length = height / np.tan(np.radians(float(masks.sun_elevation[index])))
        tip = transform.transform(*pyproj.Geod(ellps="GRS80").fwd(longitude, latitude, away, 0.97 * length)[:2])
        beside = transform.transform(
            *pyproj.Geod(ellps="GRS80").fwd(longitude, latitude, away + 0.8, 0.97 * length)[:2]
        )
        assert bool(masks[index].sel(x=tip[0], y=tip[1], method="nearest"))
        assert not bool(masks[index].sel(x=beside[0], y=beside[1], method="nearest"))


def test_s16_terrain_casts_and_carries(box: Box) -> None:
    ridge = np.array([[-200.0, 0, 0], [200, 0, 0], [200, 50, 60], [-200, 50, 60], [200, 100, 0], [-200, 100, 0]])
    faces = ridge[[[0, 1, 2], [0, 2, 3], [3, 2, 4], [3, 4, 5]]]
    flat = Terrain.flat(0.0, (-200, -200, 200, 0), ZONE).corners
    beyond = Terrain.flat(0.0, (-200, 100, 200, 300), ZONE).corners
    terrain = Terrain(np.concatenate([faces, flat, beyond]), ZONE)
    scene = Scene.from_mesh(box((-5, -50, 0), (5, -40, 5)), crs=ZONE, terrain=terrain)
    grid = Grid.from_bounds((-50, -100, 50, 200), 2.0, ZONE)
    winter = hourly("2026-12-21", tz="Asia/Tokyo")[[12]]
    masks = shadow_masks(scene, grid, winter)
    np.testing.assert_allclose(masks.ground.sel(x=21, y=[-51, 25, 75, 151], method="nearest"), [0, 30, 30, 0], atol=1.3)
    column = masks[0].sel(x=31, method="nearest")
    assert not column.sel(y=slice(48, -100)).any()
    assert column.sel(y=slice(140, 54)).all()
    reach = 50 + 60 / np.tan(np.radians(float(masks.sun_elevation[0])))
    assert float(column.y[column.values].max()) == pytest.approx(reach, abs=2.0)


def test_s16_ground_is_at_the_nearest_foot(sample_root: Path) -> None:
    city = read_citygml(sample_root)
    scene = Scene(city)
    heights = scene.ground(Grid.covering(city, resolution=2.0))
    feet = city.buildings.loc[~city.buildings["wall_less"], "ground_z"].dropna().to_numpy()
    assert np.isin(heights, feet).all()
    assert heights.max() > heights.min()


def test_s17_hours_count_daylight_steps(box: Box) -> None:
    scene = Scene.from_mesh(box((0, 0, 0), (10, 10, 10)), crs=ZONE)
    grid = Grid.from_bounds((-30, -30, 40, 40), 2.0, ZONE)
    half_hours = hourly("2026-08-01", tz="Asia/Tokyo", step="30min")
    masks = shadow_masks(scene, grid, half_hours)
    hours = shade_hours(masks)
    up = masks.sun_elevation.values > 0.0
    expected = np.where(masks.inside, np.nan, masks.values[up].sum(axis=0) * 0.5)
    np.testing.assert_array_equal(hours.values, expected.astype(np.float32))
    assert hours.attrs["daylight_hours"] == up.sum() * 0.5
    np.testing.assert_array_equal(shade_hours(scene, grid, half_hours).values, hours.values)


def plant(*rows: tuple[float, float, float, float], trunk: float = 0.4, foliage: Foliage | None = None) -> Trees:
    """Return trees of (x, y, height, crown) on ground at 0."""
    x, y, height, crown = np.array(rows).T
    return Trees.from_columns(x, y, 0.0, height, crown, trunk, epsg=ZONE, foliage=foliage)


def test_s18_transmission_is_zero_in_shadow_and_one_in_the_open(sample_root: Path) -> None:
    city = read_citygml(sample_root)
    trees = Trees.from_features(read_features(sample_root, "veg"))
    scene = Scene(city, Terrain.from_citygml(sample_root, city.epsg), trees)
    grid = Grid.covering(city, resolution=3.0)
    times = DAY[3:20:4]
    masks, light = shadow_masks(scene, grid, times), shadow_transmission(scene, grid, times)
    assert light.dtype == np.float32
    assert (light.values[masks.values] == 0).all()
    lit = light.values[~masks.values]
    assert (lit > 0).all()
    assert (lit <= 1).all()
    assert 0.5 < (lit == 1).mean() < 0.999
    x, y = np.meshgrid(grid.x(), grid.y())
    index, extinction = 2, trees.extinction(leafy=True)
    direction = sun_vector(masks.sun_azimuth.values, masks.sun_elevation.values, scene.convergence)[index]
    places = np.stack([x - scene.origin[0], y - scene.origin[1], masks.ground.values + 1e-3 - scene.origin[2]], axis=-1)
    depth = np.zeros(grid.shape)
    for tree in np.unique(trees.crown_owner):
        own = trees.crown_owner == tree
        alone = Canopy(trees.crowns[own] - scene.origin, np.zeros(own.sum(), dtype=np.int32))
        length = alone.depths(places.reshape(-1, 3), direction, np.ones(1)).reshape(grid.shape)
        depth += extinction[tree] * length
    expected = np.where(masks.values[index], 0.0, np.exp(-depth))
    np.testing.assert_allclose(light.values[index], expected, rtol=1e-6, atol=1e-7)


@settings(max_examples=30, deadline=None)
@given(azimuth=st.floats(0.0, 360.0), elevation=st.floats(0.5, 90.0), share=st.floats(0.0, 1.0))
def test_s19_lengths_are_those_of_geometry(box: Box, azimuth: float, elevation: float, share: float) -> None:
    direction, one = sun_vector(azimuth, elevation), np.ones(1)
    sphere = trimesh.creation.icosphere(subdivisions=4, radius=5.0)
    ball = Canopy(np.asarray(sphere.triangles), np.zeros(len(sphere.faces), dtype=np.int32))
    start = (-7.0 + 12.0 * share) * direction
    expected = min(10.0, 5.0 - (-7.0 + 12.0 * share))
    assert ball.depths(start[np.newaxis], direction, one)[0] == pytest.approx(expected, abs=0.02)
    block = Canopy(box((-3, -4, -2), (3, 4, 2)), np.zeros(12, dtype=np.int32))
    reach = (np.array([3.0, 4.0, 2.0]) / np.maximum(np.abs(direction), 1e-300)).min()
    below = -20.0 * direction[np.newaxis]
    assert block.depths(below, direction, one)[0] == pytest.approx(2 * reach, abs=1e-9)
    assert block.depths(0.0 * below, direction, one)[0] == pytest.approx(reach, abs=1e-9)


def test_s20_two_crowns_multiply(box: Box) -> None:
    hut, grid = box((30, 30, 0), (32, 32, 3)), Grid.from_bounds((-20, -20, 40, 40), 1.0, ZONE)
    one, other = plant((0, 0, 9, 7)), plant((3, 1, 11, 6))
    both = plant((0, 0, 9, 7), (3, 1, 11, 6))
    first, second, joint = (
        shadow_transmission(Scene.from_mesh(hut, ZONE, trees=trees), grid, DAY[[9, 12, 16]]).values
        for trees in (one, other, both)
    )
    assert ((first < 1) & (second < 1) & (joint > 0)).sum() > 20
    np.testing.assert_allclose(joint, first * second, rtol=1e-5)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 2**31))
def test_s21_a_tree_more_never_gives_more_light(box: Box, seed: int) -> None:
    random = np.random.default_rng(seed)
    rows = np.column_stack(
        [random.uniform(-30, 30, (8, 2)), random.uniform(3, 15, (8, 1)), random.uniform(2, 9, (8, 1))]
    )
    hut, grid = box((10, 10, 0), (16, 16, 6)), Grid.from_bounds((-40, -40, 40, 40), 2.0, ZONE)
    fewer, more = (
        shadow_transmission(
            Scene.from_mesh(hut, ZONE, trees=plant(*map(tuple, rows[:count]))), grid, DAY[5:19:3]
        ).values
        for count in (4, 8)
    )
    assert (more <= fewer + 1e-6).all()
    assert (more < fewer).any()


def test_s22_trunks_are_solid_and_crowns_are_not(box: Box) -> None:
    hut, grid = box((30, 30, 0), (32, 32, 3)), Grid.from_bounds((-20, -20, 40, 40), 0.25, ZONE)
    times = DAY[[12]]
    bare, stem, tree, solid = (
        shadow_masks(Scene.from_mesh(hut, ZONE, trees=trees), grid, times).values
        for trees in (None, plant((0, 0, 9, 7), trunk=0.8).opaque(), plant((0, 0, 9, 7), trunk=0.8), None)
    )
    assert np.array_equal(bare, solid)
    assert (stem & ~tree).any()
    assert (tree & ~bare).any()
    assert not (tree & ~stem).any()
    opaque = Scene.from_mesh(hut, ZONE, trees=plant((0, 0, 9, 7), trunk=0.8).opaque())
    assert np.array_equal(shadow_transmission(opaque, grid, times).values, ~stem)


def test_s23_the_mean_chord_lets_the_transmissivity_through(box: Box) -> None:
    foliage = Foliage(in_leaf=0.1, bare=0.6)
    tree = plant((0, 0, 9, 7), trunk=np.nan, foliage=foliage)
    for leafy, share in ((True, 0.1), (False, 0.6)):
        assert np.exp(-tree.extinction(leafy) * tree.chord)[0] == pytest.approx(share)
    evergreen = tree.with_transmissivity(0.1, 0.1)
    hut, grid = box((10, 10, 0), (11, 11, 1)), Grid.from_bounds((-6, -2, 12, 12), 1.0, ZONE)
    seasons = pd.DatetimeIndex(["2026-03-01 12:00", "2026-07-01 12:00", "2026-12-21 12:00"], tz="Asia/Tokyo")
    kept, lost = (
        shadow_transmission(Scene.from_mesh(hut, ZONE, trees=trees), grid, seasons) for trees in (evergreen, tree)
    )
    assert lost.leafy.values.tolist() == [False, True, False]
    np.testing.assert_array_equal(kept.values[1], lost.values[1])
    for index in (0, 2):
        under = kept.values[index] < 1
        assert under.any()
        assert ((lost.values[index] > kept.values[index]) | (kept.values[index] == 0))[under].all()


def around(heights: FloatArray, step: float, near: float = 200.0) -> Horizon:
    """Return the horizon of heights on a lattice with the origin in its middle."""
    half = step * (heights.shape[0] - 1) / 2
    return Horizon(heights, -half, half, step, ZONE, (-near, -near, near, near))


@settings(max_examples=30, deadline=None)
@given(
    place=st.tuples(st.integers(-90, 90), st.integers(-90, 90)).filter(lambda place: max(map(abs, place)) > 5),
    height=st.floats(50.0, 3000.0),
    eye=st.floats(0.0, 40.0),
)
def test_s24_distant_ground_hides_a_sun_below_its_elevation(place: tuple[int, int], height: float, eye: float) -> None:
    heights = np.zeros((201, 201))
    heights[100 - place[1], 100 + place[0]] = height
    hills, distance = around(heights, 100.0), 100.0 * float(np.hypot(*place))
    elevation = np.degrees(np.arctan((height - eye) / distance - (1 - 0.13) * distance / (2 * EARTH_RADIUS)))
    azimuth = float(np.degrees(np.arctan2(*place)))
    assert hills.elevation_at(0.0, 0.0, eye, azimuth) == pytest.approx(elevation, abs=1e-6)
    spot = np.array([[0.0, 0.0, eye]])
    assert hills.hides(spot, sun_vector(azimuth, elevation - 1e-4)).all()
    assert not hills.hides(spot, sun_vector(azimuth, elevation + 1e-4)).any()
    assert not around(heights, 100.0, near=9_500.0).hides(spot, sun_vector(azimuth, 0.5)).any()


def test_s25_level_ground_hides_nothing() -> None:
    sea, grid = around(np.zeros((401, 401)), 100.0), Grid.from_bounds((-100, -100, 100, 100), 5.0, ZONE)
    ground = np.linspace(0.0, 80.0, grid.size).reshape(grid.shape)
    instants = pd.DatetimeIndex(["2026-03-20 06:00"] * 72, tz="Asia/Tokyo")
    low = np.full(72, 0.01)
    shadow = distant_shadow(sea, grid, ground, SunPosition(instants, np.arange(0.0, 360.0, 5.0), low, low))
    assert not shadow.any()
    assert (sea.elevation_at(0.0, 0.0, [[0.0], [80.0]], np.arange(0.0, 360.0, 5.0)) <= 0.0).all()


def span(*bounds: str) -> pd.IntervalIndex:
    """Return intervals of local times in Tokyo, begin and end in turn."""
    instants = pd.to_datetime(list(bounds)).tz_localize("Asia/Tokyo")
    return pd.IntervalIndex.from_arrays(instants[::2], instants[1::2])


@pytest.mark.parametrize(
    "bounds",
    [
        ("2026-08-01 04:30", "2026-08-01 05:30"),
        ("2026-08-01 17:00", "2026-08-02 06:20"),
        ("2026-08-01 12:00", "2026-08-03 12:00"),
        ("2026-08-01 18:30", "2026-08-01 19:30", "2026-08-02 09:00", "2026-08-02 09:01"),
    ],
)
def test_s26_hours_over_intervals_begin_and_end_with_the_sun(box: Box, bounds: tuple[str, ...]) -> None:
    scene = Scene.from_mesh(box((0, 0, 0), (8, 8, 12)), crs=ZONE)
    grid = Grid.from_bounds((-20, -20, 30, 30), 5.0, ZONE)
    spans = span(*bounds)
    hours = shade_hours(scene, grid, spans, step="10min")
    seconds = pd.DatetimeIndex(
        np.concatenate([pd.date_range(one.left, one.right, freq="1s", inclusive="left") for one in spans])
    )
    seconds = seconds.tz_localize("UTC") if seconds.tz is None else seconds
    up = sun_position(seconds, *scene.location).true_elevation > RISE_ELEVATION
    assert hours.attrs["daylight_hours"] * 3600 == pytest.approx(up.sum(), abs=3)
    lit = np.flatnonzero(up)
    pieces = np.split(lit, np.flatnonzero(np.diff(lit) > 1) + 1)
    outside, expected = ~hours.inside.values, np.zeros(grid.shape)
    for piece in pieces:
        count = int(np.ceil((len(piece) - 1) / 600))
        middles = piece[0] + (np.arange(count) + 0.5) * len(piece) / count
        masks = shadow_masks(scene, grid, seconds[0] + pd.to_timedelta(_elapsed(seconds, middles), unit="s"))
        expected += masks.values.sum(axis=0) * len(piece) / count
    # A second of rise or set can move a middle past the passing of a shadow's edge: no more than a pixel or two.
    wrong = np.abs(hours.values * 3600 - expected) > 3
    assert (wrong & outside).sum() <= 2


def _elapsed(seconds: pd.DatetimeIndex, places: FloatArray) -> FloatArray:
    """Return the time since the first of a series [s] at places in it that may lie between two."""
    since = (seconds - seconds[0]).total_seconds().to_numpy()
    return since[places.astype(int)] + places % 1.0


def test_s27_fractions_are_hours_over_daylight(box: Box) -> None:
    scene = Scene.from_mesh(box((0, 0, 0), (8, 8, 12)), crs=ZONE)
    grid = Grid.from_bounds((-20, -20, 30, 30), 5.0, ZONE)
    spans = span(
        "2026-08-01 00:00",
        "2026-08-01 03:00",
        "2026-08-01 04:00",
        "2026-08-01 06:00",
        "2026-08-01 12:00",
        "2026-08-02 12:00",
    )
    share = shadow_fraction(scene, grid, spans, step="15min")
    outside = ~share.inside.values
    assert (share.values[0] == 1.0).all()
    assert share.daylight.values[0] == 0.0
    for index in (1, 2):
        hours = shade_hours(scene, grid, spans[[index]], step="15min")
        assert hours.attrs["daylight_hours"] == share.daylight.values[index]
        expected = hours.values / hours.attrs["daylight_hours"]
        np.testing.assert_allclose(share.values[index][outside], expected[outside], rtol=0, atol=1e-6)
        assert 0.0 < share.values[index][outside].mean() < 1.0


def test_s28_cutting_intervals_changes_nothing(box: Box) -> None:
    scene = Scene.from_mesh(box((0, 0, 0), (8, 8, 12)), crs=ZONE)
    grid = Grid.from_bounds((-20, -20, 30, 30), 5.0, ZONE)
    whole = shade_hours(scene, grid, span("2026-08-01 06:00", "2026-08-01 18:00"), step="10min")
    day = intervals("2026-08-01", tz="Asia/Tokyo")
    for parts in (day[6:18], intervals("2026-08-01", tz="Asia/Tokyo", freq="10min")[36:108]):
        cut = shade_hours(scene, grid, parts, step="10min")
        np.testing.assert_array_equal(cut.values, whole.values)
        assert cut.attrs["daylight_hours"] == whole.attrs["daylight_hours"] == 12.0


def test_s29_packed_masks_are_the_masks(sample_root: Path) -> None:
    city = read_citygml(sample_root)
    scene, grid = Scene(city), Grid.covering(city, resolution=3.0)
    masks = shadow_masks(scene, grid, DAY[5:18:4])
    packed = shadow_masks(scene, grid, DAY[5:18:4], packed=True)
    assert packed["shadow"].nbytes == 4 * grid.rows * -(-grid.cols // 8)
    xr.testing.assert_identical(unpack_masks(packed), masks)


def meet_boxes(origins: FloatArray, way: FloatArray, lows: FloatArray, highs: FloatArray) -> BoolArray:
    """Tell which rays enter a box in front of them: between the last of three planes entered and the first one left."""
    with np.errstate(divide="ignore", invalid="ignore"):
        one, other = ((bound[:, np.newaxis] - origins) / way for bound in (lows, highs))
    enter, leave = np.minimum(one, other).max(axis=-1), np.maximum(one, other).min(axis=-1)
    hit: BoolArray = ((leave > enter) & (leave > 0.0)).any(axis=0)
    return hit


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**31), count=st.integers(1, 8), hour=st.integers(0, 20))
def test_s30_a_roof_is_lit_as_the_point_above_its_highest_face(box: Box, seed: int, count: int, hour: int) -> None:
    random = np.random.default_rng(seed)
    lows = random.uniform((-20, -20, 0), (20, 20, 0), (count, 3)) + (0, 0, 1) * random.choice([0.0, 4.0], (count, 1))
    lows[0, 2] = 0.0
    highs = lows + random.uniform(2.0, 15.0, (count, 3))
    faces = [box(tuple(low), tuple(high)) for low, high in zip(lows, highs, strict=True)]
    scene, grid = Scene.from_mesh(np.concatenate(faces), crs=ZONE), Grid.from_bounds((-24, -24, 36, 36), 1.5, ZONE)
    times = DAY[hour : hour + 3]
    masks = shadow_masks(scene, grid, times, roofs=True)
    x, y = np.meshgrid(grid.x(), grid.y())
    covers = (np.stack([x, y], axis=-1) > lows[:, None, None, :2]).all(axis=-1)
    covers &= (np.stack([x, y], axis=-1) < highs[:, None, None, :2]).all(axis=-1)
    tops = np.where(covers, highs[:, 2, None, None], 0.0).max(axis=0)
    np.testing.assert_allclose(masks.ground, tops, rtol=0, atol=1e-9)
    assert not masks.inside.any()
    points = np.column_stack([x.ravel(), y.ravel(), (tops + np.where(tops > 0.0, 1e-3, 0.0)).ravel()])
    ways = sun_vector(masks.sun_azimuth.values, masks.sun_elevation.values, scene.convergence)
    for mask, way, elevation in zip(masks.values, ways, masks.sun_elevation.values, strict=True):
        larger, smaller = (meet_boxes(points, way, lows - grown, highs + grown) for grown in (1e-6, -1e-6))
        expected = smaller | (elevation <= 0.0)
        clear = larger == smaller
        assert clear.mean() > 0.9 or elevation <= 0.0
        np.testing.assert_array_equal(mask.ravel()[clear], expected[clear])
    up = masks.sun_elevation.values > 0.0
    shade = shade_hours(scene, grid, times, roofs=True)
    np.testing.assert_array_equal(shade.values, masks.values[up].sum(axis=0))
    sun = sun_hours(scene, grid, times, roofs=True)
    np.testing.assert_array_equal(sun.values, (~masks.values).sum(axis=0))
    share = shadow_fraction(scene, grid, intervals("2026-08-01", tz="Asia/Tokyo")[hour : hour + 3], roofs=True)
    spans = shade_hours(scene, grid, intervals("2026-08-01", tz="Asia/Tokyo")[hour : hour + 3], roofs=True)
    counted = (share.values * share.daylight.values[:, np.newaxis, np.newaxis]).sum(axis=0)
    np.testing.assert_allclose(spans.values, counted, rtol=0, atol=1e-5)
