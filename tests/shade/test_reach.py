"""Which buildings can matter for a grid, against polygons of their shadows and against the shadows themselves."""

import math

import numpy as np
import pytest
import shapely
import shapely.affinity
import trimesh
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc import Grid, Scene, read_citygml, samples, shadow_masks, sun_position
from plateau_sc.errors import ParameterError
from plateau_sc.shade.reach import find_buildings_in_reach, rise_above, sweep_boxes

GROUND = (0.0, 0.0, 40.0, 30.0)
COORDINATE = st.floats(-200.0, 200.0)
SIZE = st.floats(0.5, 40.0)
BOXES = st.lists(
    st.tuples(COORDINATE, COORDINATE, st.floats(-20.0, 20.0), SIZE, SIZE, st.floats(0.5, 150.0)), min_size=1
)
SUNS = st.lists(st.tuples(st.floats(-20.0, 0.0) | st.floats(0.1, 90.0), st.floats(0.0, 360.0)), max_size=4)


def reach_slowly(box: tuple[float, ...], suns: list[tuple[float, float]], floor: float) -> bool:
    """Return the answer of the polygon that the corners of a box and of its shadow span."""
    x, y, z, dx, dy, dz = box
    ground = shapely.box(*GROUND)
    outline = shapely.box(x, y, x + dx, y + dy)
    meets = outline.intersects(ground)
    for elevation, azimuth in suns:
        if elevation > 0.0:
            length = max(z + dz - floor, 0.0) / math.tan(math.radians(elevation))
            bearing = math.radians(azimuth + 180.0)
            moved = shapely.affinity.translate(outline, length * math.sin(bearing), length * math.cos(bearing))
            meets |= outline.union(moved).convex_hull.intersects(ground)
    return meets


def corners_of(boxes: list[tuple[float, ...]]) -> tuple[np.ndarray, np.ndarray]:
    table = np.array(boxes, dtype=np.float64)
    return table[:, :3], table[:, :3] + table[:, 3:]


@given(BOXES, SUNS)
def test_as_the_polygons_of_the_shadows(boxes: list[tuple[float, ...]], suns: list[tuple[float, float]]) -> None:
    elevation, azimuth = np.array(suns, dtype=np.float64).reshape(-1, 2).T
    found = sweep_boxes(*corners_of(boxes), GROUND, 0.0, elevation, azimuth)
    expected = np.array([reach_slowly(box, suns, 0.0) for box in boxes])
    # Where the two differ, the shadow ends within a hair of the ground, and counts.
    for row in np.flatnonzero(found != expected):
        x, y, z, dx, dy, dz = boxes[row]
        assert reach_slowly((x - 1e-4, y - 1e-4, z, dx + 2e-4, dy + 2e-4, dz), suns, 0.0)
        assert found[row] or not reach_slowly((x + 1e-4, y + 1e-4, z, dx - 2e-4, dy - 2e-4, dz), suns, 0.0)


@given(BOXES, SUNS)
def test_more_suns_and_taller_boxes_only_add(boxes: list[tuple[float, ...]], suns: list[tuple[float, float]]) -> None:
    elevation, azimuth = np.array([*suns, (20.0, 135.0)], dtype=np.float64).T
    low, high = corners_of(boxes)
    fewer = sweep_boxes(low, high, GROUND, 0.0, elevation[:-1], azimuth[:-1])
    more = sweep_boxes(low, high, GROUND, 0.0, elevation, azimuth)
    taller = sweep_boxes(low, high + np.array([0.0, 0.0, 5.0]), GROUND, 0.0, elevation, azimuth)
    assert not (fewer & ~more).any()
    assert not (more & ~taller).any()


def test_a_sun_that_is_down_reaches_nothing() -> None:
    low, high = corners_of([(50.0, 10.0, 0.0, 5.0, 5.0, 100.0), (10.0, 10.0, 0.0, 5.0, 5.0, 100.0)])
    assert sweep_boxes(low, high, GROUND, 0.0, [-1.0, 0.0], [90.0, 90.0]).tolist() == [False, True]
    assert sweep_boxes(low, high, GROUND, 0.0, [1.0], [90.0]).tolist() == [True, True]
    assert sweep_boxes(low, high, GROUND, 0.0, [90.0], [90.0]).tolist() == [False, True]


def test_what_lies_below_the_ground_throws_no_shadow_on_it() -> None:
    low, high = corners_of([(50.0, 10.0, -40.0, 5.0, 5.0, 30.0)])
    assert not sweep_boxes(low, high, GROUND, 0.0, [5.0], [90.0]).any()
    assert sweep_boxes(low, high, GROUND, -20.0, [5.0], [90.0]).all()


@given(BOXES, st.floats(0.5, 90.0))
def test_the_sky_is_a_sun_from_everywhere(boxes: list[tuple[float, ...]], elevation: float) -> None:
    low, high = corners_of(boxes)
    risen = rise_above(low, high, GROUND, 0.0, elevation)
    for row, (x, y, z, dx, dy, dz) in enumerate(boxes):
        distance = shapely.box(x, y, x + dx, y + dy).distance(shapely.box(*GROUND))
        seen = math.degrees(math.atan2(max(z + dz, 0.0), distance)) if distance else 90.0
        assert risen[row] == (seen >= elevation) or abs(seen - elevation) < 1e-6
    around = np.arange(0.0, 360.0, 5.0)
    swept = sweep_boxes(low, high, GROUND, 0.0, np.full(72, elevation), around)
    assert not (swept & ~risen).any()


def test_no_building_that_changes_a_shadow_is_missed(tmp_path) -> None:
    """Take each building that is said to be out of reach away: no mask of the day changes."""
    city = read_citygml(samples.write(tmp_path, extent=(110.0, 110.0), features=["bldg"]))
    west, south, _, _ = city.bounds
    grid = Grid.from_bounds((west + 30, south + 30, west + 54, south + 54), 2.0, city.epsg)
    times = ["2026-12-22T08:00+09:00", "2026-12-22T12:00+09:00", "2026-12-22T22:00+09:00"]
    scene = Scene(city)
    sun = sun_position(times, *scene.location)
    used = find_buildings_in_reach(scene, grid, sun.elevation, sun.azimuth)
    assert 0 < used.sum() < len(city)
    kept = used[city.triangle_owner()]
    ground = scene.ground(grid)
    whole = Scene.from_mesh(city.corners(), crs=city.epsg)
    part = Scene.from_mesh(city.corners()[kept], crs=city.epsg)
    for scenes in (whole, part):
        # The same level ground in both, at the feet of the lowest building of all.
        scenes._lowest = float(ground.min())
    masks = [shadow_masks(scenes, grid, times).to_numpy() for scenes in (whole, part)]
    assert masks[0][1].any()
    assert np.array_equal(*masks)
    needed = set()
    for row in np.flatnonzero(used):
        without = Scene.from_mesh(city.corners()[kept & (city.triangle_owner() != row)], crs=city.epsg)
        without._lowest = float(ground.min())
        if not np.array_equal(masks[0], shadow_masks(without, grid, times).to_numpy()):
            needed.add(int(row))
    assert needed <= set(np.flatnonzero(used).tolist())
    assert len(needed) >= used.sum() / 4


def test_a_belt_and_the_sky_only_add(tmp_path) -> None:
    city = read_citygml(samples.write(tmp_path, extent=(110.0, 110.0), features=["bldg"]))
    west, south, _, _ = city.bounds
    grid = Grid.from_bounds((west, south, west + 10, south + 10), 2.0, city.epsg)
    scene = Scene(city)
    alone = find_buildings_in_reach(scene, grid, [60.0], [180.0])
    belt = find_buildings_in_reach(scene, grid, [60.0], [180.0], belt=30.0)
    sky = find_buildings_in_reach(scene, grid, [60.0], [180.0], sky=15.0)
    nothing = find_buildings_in_reach(scene, grid, [], [])
    for more in (belt, sky):
        assert not (alone & ~more).any()
        assert more.sum() > alone.sum()
    assert nothing.sum() <= alone.sum()


def test_a_building_is_used_with_its_part(tmp_path) -> None:
    city = read_citygml(samples.write(tmp_path, extent=(220.0, 220.0), features=["bldg"]))
    table = city.buildings
    parts = table.index[table["part_of"].notna()]
    assert len(parts)
    corners = city.corners()[city.triangle_owner() == parts[0]]
    x, y = corners[..., 0].mean(), corners[..., 1].mean()
    grid = Grid.from_bounds((x, y, x + 1, y + 1), 1.0, city.epsg)
    used = find_buildings_in_reach(Scene(city), grid, [], [])
    assert used[parts[0]]
    assert used[table.index[table["gml_id"] == table["part_of"][parts[0]]]].all()


@pytest.mark.parametrize(
    ("elevation", "azimuth", "words"),
    [
        ([1.0, 2.0], [3.0], "azimuth for each"),
        ([math.nan], [0.0], "NaN"),
        ([1.0], [math.inf], "NaN"),
        ([[1.0]], [[1.0]], "each"),
    ],
)
def test_suns_that_are_none(elevation: object, azimuth: object, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        sweep_boxes(*corners_of([(0.0,) * 3 + (1.0,) * 3]), GROUND, 0.0, elevation, azimuth)  # type: ignore[arg-type]


def test_numbers_and_scenes_that_make_no_sense() -> None:
    scene = Scene.from_mesh(trimesh.creation.box((10.0, 10.0, 10.0)), crs=6677)
    grid = Grid.from_bounds((0, 0, 4, 4), 1.0, 6677)
    with pytest.raises(ParameterError, match="no buildings"):
        find_buildings_in_reach(scene, grid, [1.0], [1.0])
    for elevation in (0.0, -1.0, 91.0, math.nan):
        with pytest.raises(ParameterError, match="lowest elevation of the sky"):
            rise_above(*corners_of([(0.0,) * 3 + (1.0,) * 3]), GROUND, 0.0, elevation)


@pytest.mark.parametrize("belt", [-1.0, math.nan, math.inf])
def test_belts_that_are_none(tmp_path, belt: float) -> None:
    city = read_citygml(samples.write(tmp_path, extent=(110.0, 110.0), features=["bldg"]))
    with pytest.raises(ParameterError, match="belt"):
        find_buildings_in_reach(Scene(city), Grid.covering(city, 5.0), [1.0], [1.0], belt=belt)
