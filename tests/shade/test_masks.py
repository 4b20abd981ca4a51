"""Shadow masks: the shape of the answer, and what is refused. The laws are in tests/spec."""

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from plateau_sc.casting.caster import Caster
from plateau_sc.casting.volumes import VolumeCaster
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.horizon import Horizon
from plateau_sc.kernels.occlusion import cast_beam
from plateau_sc.packing import unpack_masks
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours, shadow_fraction, shadow_masks, work
from plateau_sc.sun import sun_vector
from plateau_sc.terrain import Terrain
from plateau_sc.times import hourly, intervals
from plateau_sc.types import FloatArray

Box = Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]
GRID = Grid.from_bounds((-30, -30, 30, 30), 3.0, 6677)
DAY = hourly("2026-08-01", tz="Asia/Tokyo")


@pytest.fixture
def scene(box: Box) -> Scene:
    return Scene.from_mesh(box((0, 0, 0), (10, 10, 10)), crs=6677)


def test_masks_carry_what_a_reader_needs(scene: Scene) -> None:
    masks = shadow_masks(scene, GRID, DAY)
    assert masks.dims == ("time", "y", "x")
    assert masks.dtype == np.bool_
    assert masks.name == "shadow"
    assert masks.shape == (24, 20, 20)
    assert {"local_time", "sun_azimuth", "sun_elevation", "inside", "ground", "spatial_ref"} <= set(masks.coords)
    assert masks.attrs["flag_meanings"] == "sunlit shadow"
    assert 65 < masks.sun_elevation.values.max() < 73


def test_distant_hills_hide_a_low_sun(box: Box) -> None:
    corners = box((0, 0, 0), (10, 10, 10))
    x, y, heights = np.arange(-3000.0, 3001.0, 50.0), np.arange(3000.0, -3001.0, -50.0), np.zeros((121, 121))
    heights[:, x > 2000.0] = 500.0
    horizon = Horizon(heights, float(x[0]), float(y[0]), 50.0, 6677, near=(-60.0, -60.0, 60.0, 60.0))
    bare = shadow_masks(Scene.from_mesh(corners, crs=6677), GRID, DAY)
    scene = Scene.from_mesh(corners, crs=6677, horizon=horizon)
    hilly = shadow_masks(scene, GRID, DAY)
    # Beyond two kilometres, five hundred metres high: some 14 degrees in the east, and nothing in the west.
    morning = (bare.sun_azimuth < 120.0) & (bare.sun_elevation > 0.0)
    low = morning & (bare.sun_elevation < 12.0)
    assert low.any()
    assert hilly[low].all()
    rest = ~(morning & (bare.sun_elevation < 16.0))
    np.testing.assert_array_equal(hilly[rest], bare[rest])
    with pytest.raises(NoOverlapError, match="near"):
        shadow_masks(scene, Grid.from_bounds((-90, -90, 90, 90), 3.0, 6677), DAY)


@pytest.mark.parametrize("in_shadow", [0.0, 0.3, 0.9, 1.0])
def test_hills_hide_what_is_lit_of_much_or_little(in_shadow: float) -> None:
    heights = np.random.default_rng(1).uniform(0.0, 200.0, (60, 60))
    horizon = Horizon(heights, -1500.0, 1500.0, 50.0, 6677, near=(-60.0, -60.0, 60.0, 60.0))
    ground = np.random.default_rng(2).uniform(-50.0, 250.0, GRID.shape)
    before = np.random.default_rng(3).random(GRID.shape) < in_shadow
    places = np.column_stack([*(part.ravel() for part in np.meshgrid(GRID.x(), GRID.y())), ground.ravel()])
    for azimuth in (10.0, 100.0, 250.0):
        direction, mask = sun_vector(azimuth, 10.0), before.copy()
        work.Hills(horizon, GRID, ground).hide(mask, direction, 1)
        hidden = horizon.hides(places, direction).reshape(GRID.shape)
        assert 0 < hidden.sum() < hidden.size
        np.testing.assert_array_equal(mask, before | hidden)


def test_times_may_be_in_any_order_and_doubled(scene: Scene) -> None:
    picked = DAY[[15, 9, 9, 12]]
    masks, day = shadow_masks(scene, GRID, picked), shadow_masks(scene, GRID, DAY)
    np.testing.assert_array_equal(masks.values, day.values[[15, 9, 9, 12]])


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_nights_are_dark_wherever_they_lie_among_the_days(scene: Scene, threads: int) -> None:
    """Also where it is night alone, and where a night comes between days."""
    around = hourly("2026-08-01", "2026-08-03", tz="Asia/Tokyo")
    expected = shadow_masks(scene, GRID, around, threads=1).values
    dark = shadow_masks(scene, GRID, around, threads=threads)
    np.testing.assert_array_equal(dark, expected)
    night = dark.sun_elevation.values <= 0.0
    assert dark.values[night].all()
    assert not dark.values[~night].all(axis=(1, 2)).any()
    assert shadow_masks(scene, GRID, around[night], threads=threads).values.all()
    packed = shadow_masks(scene, GRID, around, threads=threads, packed=True)
    np.testing.assert_array_equal(unpack_masks(packed), expected)


def test_masks_hold_no_memory_of_the_scene(scene: Scene) -> None:
    """What a reader writes into their coordinates changes no later answer, and hours of masks have their own."""
    masks = shadow_masks(scene, GRID, DAY)
    before = masks.copy(deep=True)
    hours = shade_hours(masks)
    for name in ("inside", "ground"):
        hours[name].values[:] = 7
    assert masks.identical(before)
    for name in ("inside", "ground"):
        masks[name].values[:] = 7
    assert shadow_masks(scene, GRID, DAY).identical(before)


def test_progress_counts_to_the_end(scene: Scene) -> None:
    seen: list[tuple[int, int]] = []
    shadow_masks(scene, GRID, DAY, progress=lambda done, total, what: seen.append((done, total)))
    assert seen == [(n, 24) for n in range(1, 25)]


def test_an_interruption_leaves_at_once(scene: Scene) -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shadow_masks(scene, GRID, DAY, progress=stop)


def test_what_does_not_fit_is_refused(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CrsError, match="6678"):
        shadow_masks(scene, Grid.from_bounds((0, 0, 9, 9), 1.0, 6678), DAY)
    with pytest.raises(NoOverlapError, match="does not meet"):
        shadow_masks(scene, Grid.from_bounds((5e3, 5e3, 6e3, 6e3), 100.0, 6677), DAY)
    with pytest.raises(ParameterError):
        shadow_masks(scene, GRID, DAY.tz_localize(None))
    for times in (DAY[:0], None, 3):
        with pytest.raises(ParameterError):
            shadow_masks(scene, GRID, times)
    with pytest.raises(ParameterError, match="found ndarray and Grid"):
        shadow_masks(scene.corners, GRID, DAY)  # type: ignore[arg-type]
    with pytest.raises(TooLargeError, match="GiB"):
        shadow_masks(scene, Grid.from_bounds((-1e5, -1e5, 1e5, 1e5), 1.0, 6677), DAY)


def test_a_single_instant_is_enough(scene: Scene) -> None:
    masks = shadow_masks(scene, GRID, pd.DatetimeIndex(["2026-08-01T03:00:00Z"]))
    assert masks.shape[0] == 1
    assert str(masks.local_time.values[0]).startswith("2026-08-01T03:00:00+00:00")


def test_packed_masks_need_an_eighth(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    grid = Grid.from_bounds((-30, -30, 30, 30), 0.5, 6677)
    kept = 24 * grid.rows * grid.cols // 8
    monkeypatch.setattr(work, "MEMORY_LIMIT", grid.size * work.BYTES_A_PIXEL + kept)
    with pytest.raises(TooLargeError):
        shadow_masks(scene, grid, DAY)
    packed = shadow_masks(scene, grid, DAY, packed=True)
    assert packed["shadow"].nbytes == kept


def test_threads_below_one_are_refused(scene: Scene) -> None:
    with pytest.raises(ParameterError, match="threads must be 1 or more"):
        shadow_masks(scene, GRID, DAY, threads=0)


def make_broken_town(box: Box) -> FloatArray:
    """Return houses that overlap, hang and lack faces, and faces of none."""
    random = np.random.default_rng(8)
    houses = [box(low, low + random.uniform(3, 12, 3)) for low in random.uniform(-30, 20, (9, 3)) * (1, 1, 0.1)]
    houses[0], houses[1] = houses[0][3:], houses[1][:, ::-1]
    loose = random.uniform((-30, -30, 0), (30, 30, 9), (6, 1, 3)) + random.uniform(-5, 5, (6, 3, 3))
    return np.concatenate([*houses, loose])


@pytest.mark.parametrize("hilly", [False, True])
def test_roofs_are_cast_as_rays_from_the_highest_face_are(box: Box, hilly: bool) -> None:
    corners = make_broken_town(box)
    nodes = np.arange(-40.0, 41.0, 10.0)
    slope = 0.1 * nodes[:, np.newaxis] + np.sin(nodes / 9.0)
    terrain = Terrain.from_heights(nodes, nodes[::-1].copy(), slope, 6677) if hilly else None
    scene, grid = Scene.from_mesh(corners, crs=6677, terrain=terrain), Grid.from_bounds((-30, -30, 30, 30), 1.0, 6677)
    masks = shadow_masks(scene, grid, DAY, roofs=True)
    heights, places = masks.ground.values, np.empty((*grid.shape, 3))
    expected = scene.ground(grid)
    for row, y in enumerate(grid.y()):
        for column, x in enumerate(grid.x()):
            tops = [height_over(face, x, y) for face in corners]
            assert heights[row, column] == pytest.approx(np.nanmax([*tops, expected[row, column]]), abs=1e-9)
    is_roof = heights > expected
    assert 0.1 < is_roof.mean() < 0.9
    assert not masks.inside.values.any()
    lift = np.where(is_roof | hilly, 1e-3, 0.0)
    places[..., 0], places[..., 1], places[..., 2] = grid.x(), grid.y()[:, np.newaxis], heights + lift
    places -= scene.origin
    for index in np.flatnonzero(masks.sun_elevation.values > 0.0):
        sun = masks.isel(time=index)
        way = sun_vector(float(sun.sun_azimuth), float(sun.sun_elevation), scene.convergence)
        rays = cast_beam(scene.occluders.bvh, places.reshape(-1, 3), way).reshape(grid.shape)
        np.testing.assert_array_equal(sun.values, rays)


def height_over(face: FloatArray, x: float, y: float) -> float:
    """Return the height of a face over a place, by the shares of its corners; NaN where it is not over it."""
    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = face
    area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    if abs(area) < 1e-12:
        return np.nan
    second = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / area
    third = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / area
    return az + second * (bz - az) + third * (cz - az) if min(second, third, 1.0 - second - third) >= 0.0 else np.nan


def test_hours_and_fractions_of_roofs_are_those_of_their_masks(scene: Scene) -> None:
    masks = shadow_masks(scene, GRID, DAY, roofs=True)
    hours = shade_hours(scene, GRID, DAY, roofs=True)
    up = masks.sun_elevation.values > 0.0
    np.testing.assert_array_equal(hours.values, masks.values[up].sum(axis=0))
    # Nothing stands above the block: its roof is lit all day, while the ground within it is no place for hours.
    assert (hours.values[(masks.ground > 5.0).values] == 0.0).all()
    assert np.isnan(shade_hours(scene, GRID, DAY).values[(masks.ground > 5.0).values]).all()
    share = shadow_fraction(scene, GRID, intervals("2026-08-01", tz="Asia/Tokyo"), roofs=True)
    assert (share.values[12][(masks.ground > 5.0).values] == 0.0).all()


@pytest.mark.parametrize("roofs", [None, 3, "yes"])
def test_roofs_are_asked_for_or_not(roofs):
    wall = np.array([[[0.0, 0, 0], [4, 0, 0], [4, 0, 9]]])
    grid, noon = Grid.from_bounds((0, -2, 4, 2), 1.0, 6677), hourly("2026-08-01", tz="Asia/Tokyo")[[12]]
    with pytest.raises(ParameterError, match="roofs must be"):
        shadow_masks(Scene.from_mesh(wall, crs=6677), grid, noon, roofs=roofs)


@pytest.mark.parametrize("failing", ["masks.make_layer", "masks.pack_mask", "tally.Tally.add", "fraction.Tally.add"])
def test_nothing_is_cast_any_more_once_an_error_is_told(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    """Whoever holds on to the error, as notebooks do, holds on to no threads at work."""
    drawn: list[float] = []
    cast = VolumeCaster.cast

    def cast_slowly(self: VolumeCaster, *given: Any, **named: Any) -> Any:
        time.sleep(0.02)
        drawn.append(time.perf_counter())
        return cast(self, *given, **named)

    def fail(*_given: object, **_named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(VolumeCaster, "cast", cast_slowly)
    monkeypatch.setattr(VolumeCaster, "cast_all", Caster.cast_all)
    monkeypatch.setattr(VolumeCaster, "is_ready", lambda: True)
    monkeypatch.setattr(f"plateau_sc.shade.{failing}", fail)
    slope = np.array([[[-30.0, -30, 0], [30, -30, 0], [-30, 30, 9]], [[30, -30, 0], [30, 30, 9], [-30, 30, 9]]])
    hilly = Scene.from_mesh(scene.corners + scene.origin, crs=6677, terrain=Terrain(slope, 6677))
    # Up to eight suns are cast together, and each thread ends those that it has begun.
    most = 13 if failing.startswith("masks") else 40
    week = hourly("2026-08-01", "2026-08-07", tz="Asia/Tokyo")
    ways: dict[str, Callable[[], object]] = {
        "masks.make_layer": lambda: shadow_masks(hilly, GRID, DAY, threads=2),
        "masks.pack_mask": lambda: shadow_masks(hilly, GRID, DAY, packed=True, threads=2),
        "tally.Tally.add": lambda: shade_hours(hilly, GRID, week, threads=2),
        "fraction.Tally.add": lambda: shadow_fraction(hilly, GRID, intervals("2026-08-01", tz="Asia/Tokyo"), threads=2),
    }
    with pytest.raises(KeyboardInterrupt) as caught:
        ways[failing]()
    ended = time.perf_counter()
    time.sleep(0.1)
    assert caught.value.__traceback__ is not None
    assert len(drawn) < most
    assert all(drawing < ended for drawing in drawn)
