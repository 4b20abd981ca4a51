"""The masks of all instants: in order, however they are shared out, and where they are kept."""

import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from plateau_sc.casting.caster import Caster
from plateau_sc.casting.occluders import Occluders
from plateau_sc.casting.rays import RayCaster
from plateau_sc.casting.volumes import VolumeCaster
from plateau_sc.casting.winding import WindingCaster
from plateau_sc.grid import Grid
from plateau_sc.horizon import Horizon
from plateau_sc.scene import Scene
from plateau_sc.shade import instants, shadow_masks
from plateau_sc.shade.instants import each_mask
from plateau_sc.shade.work import Hills, Work, follow_sun, prepare
from plateau_sc.times import hourly
from plateau_sc.types import BoolArray, FloatArray, IntArray

Box = Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]
GRID = Grid.from_bounds((-30, -30, 30, 30), 3.0, 6677)
DAY = hourly("2026-08-01", tz="Asia/Tokyo")


@pytest.fixture
def scene(box: Box) -> Scene:
    return Scene.from_mesh(box((0, 0, 0), (10, 10, 10)), crs=6677)


class AtOnce(Executor):
    """Does what it is given while it is given, and remembers the height of the suns."""

    def __init__(self) -> None:
        self.heights: list[float] = []

    def submit(self, task: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        self.heights.append(float(given[0][2]))
        done: Future[Any] = Future()
        done.set_result(task(*given, **named))
        return done


def test_the_lowest_suns_are_begun_first_and_the_masks_come_in_order(scene: Scene) -> None:
    found, executor = prepare(scene, GRID, follow_sun(scene, DAY), 1), AtOnce()
    masks = list(each_mask(found, None, executor, 3))
    assert [index for index, _ in masks] == list(range(24))
    assert executor.heights[:3] == sorted(executor.heights)[:3]
    up = found.directions[found.sun.elevation > 0.0, 2].tolist()
    assert executor.heights[3:] == [height for height in up if height not in executor.heights[:3]]
    np.testing.assert_array_equal([mask for _, mask in masks], shadow_masks(scene, GRID, DAY, threads=1).values)


@pytest.mark.parametrize("threads", [1, 3])
def test_masks_are_put_where_they_are_to_be_kept(scene: Scene, threads: int) -> None:
    """Whatever the way to cast, with nights and distant hills, and the same as those that are not kept."""
    found = prepare(scene, GRID, follow_sun(scene, DAY), 1)
    counting = WindingCaster(found.caster.occluders, found.caster.receivers)
    rays = RayCaster(found.caster.occluders, found.caster.receivers)
    heights = np.zeros((121, 121))
    heights[:, 100:] = 500.0
    horizon = Horizon(heights, -3000.0, 3000.0, 50.0, 6677, near=(-60.0, -60.0, 60.0, 60.0))
    # Without a tree one mask is cast before all others are begun.
    marking = VolumeCaster(Occluders(found.caster.occluders.corners), found.caster.receivers)
    for caster in (counting, rays, marking):
        for hills in (None, Hills(horizon, GRID, found.ground)):
            given, out = replace(found, caster=caster, hills=hills), np.zeros((24, *GRID.shape), dtype=np.bool_)
            masks = [mask.copy() for _, mask in each_mask(given, None, None, threads, out)]
            np.testing.assert_array_equal(out, masks)
            for others in (1, threads):
                forgotten = [mask.copy() for _, mask in each_mask(given, None, None, others)]
                np.testing.assert_array_equal(masks, forgotten)


class Watched(Work):
    """Work that tells which instants it was asked for together, and which alone."""

    together: list[list[int]]
    alone: list[tuple[int, int | None]]

    def draw_all(self, indices: IntArray, masks: BoolArray, places: IntArray) -> None:
        self.together.append(indices.tolist())
        super().draw_all(indices, masks, places)

    def draw(self, index: int, threads: int | None, out: BoolArray | None = None) -> BoolArray:
        self.alone.append((index, threads))
        return super().draw(index, threads, out)


def watch(given: Work) -> Watched:
    found = Watched(**vars(given))
    object.__setattr__(found, "together", [])
    object.__setattr__(found, "alone", [])
    return found


@pytest.mark.parametrize("threads", [1, 2, 3])
@pytest.mark.parametrize("many", [1, 3])
def test_masks_that_are_forgotten_are_cast_once_in_rooms_that_serve_again(
    scene: Scene, threads: int, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    week = hourly("2026-08-01", "2026-08-07", tz="Asia/Tokyo")
    found = watch(prepare(scene, GRID, follow_sun(scene, week), 1))
    monkeypatch.setattr(instants, "_PIXELS_AT_ONCE", many * GRID.size)
    rooms, indices = set(), []
    for index, mask in each_mask(found, None, None, threads):
        indices.append(index)
        if found.sun.elevation[index] > 0.0:
            rooms.add(mask.ctypes.data)
    assert indices == list(range(7 * 24))
    up = np.flatnonzero(found.sun.elevation > 0.0).tolist()
    assert sorted(index for group in found.together for index in group) == up
    assert max(map(len, found.together)) == many
    assert len(up) > 90
    assert len(rooms) <= (2 * threads + 2) * many if threads > 1 else len(rooms) == many


@pytest.mark.parametrize("threads", [1, 2, 3])
@pytest.mark.parametrize("watched", [False, True])
def test_each_instant_is_cast_once_and_days_and_nights_apart(scene: Scene, threads: int, watched: bool) -> None:
    found = watch(prepare(scene, GRID, follow_sun(scene, DAY), 1))
    out, seen = np.zeros((24, *GRID.shape), dtype=np.bool_), []
    masks = each_mask(found, (lambda *what: seen.append(what)) if watched else None, None, threads, out)
    assert [index for index, _ in masks] == list(range(24))
    assert sorted(index for group in found.together for index in group) == list(range(24))
    is_up = found.sun.elevation > 0.0
    assert all(is_up[group].all() or not is_up[group].any() for group in found.together)
    assert len(found.together) >= 4
    assert seen == ([(index + 1, 24, "casting shadows") for index in range(24)] if watched else [])


def test_groups_are_short_where_pixels_are_many(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    found = watch(prepare(scene, GRID, follow_sun(scene, DAY), 1))
    monkeypatch.setattr(instants, "_PIXELS_AT_ONCE", GRID.size)
    list(each_mask(found, None, None, 2, np.zeros((24, *GRID.shape), dtype=np.bool_)))
    assert sorted(found.together) == [[index] for index in range(24)]


def test_the_lowest_suns_are_begun_before_higher_ones_and_nights_last(scene: Scene) -> None:
    found = prepare(scene, GRID, follow_sun(scene, DAY), 1)
    groups = instants.group_instants(found, np.ones(24, dtype=np.bool_), 2)
    order = instants._order(groups, found.sun.elevation, len(groups))
    assert order[0] is groups[0]
    lowest = [float(found.sun.elevation[group].min()) for group in order[1:]]
    assert lowest[: sum(height > 0.0 for height in lowest)] == sorted(height for height in lowest if height > 0.0)
    # Where somebody looks on they come as they are asked for, but for two.
    starts = [int(group[0]) for group in instants._order(groups, found.sun.elevation, 2)]
    assert starts[3:] == sorted(starts[3:])
    assert sorted(starts) == [int(group[0]) for group in groups]


def test_a_single_sun_has_all_threads_and_a_large_scene_its_first_one(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    noon = watch(prepare(scene, GRID, follow_sun(scene, DAY[[0, 12, 23]]), 1))
    list(each_mask(noon, None, None, 3, np.zeros((3, *GRID.shape), dtype=np.bool_)))
    list(each_mask(noon, None, None, 3))
    assert noon.alone == [(1, 3), (1, 3)]
    marking = VolumeCaster(Occluders(scene.corners), noon.caster.receivers)
    for few, alone in ((100, []), (0, [(5, 3)])):
        monkeypatch.setattr(instants, "_FEW_FACES", few)
        day = watch(replace(prepare(scene, GRID, follow_sun(scene, DAY), 1), caster=marking))
        list(each_mask(day, None, None, 3, np.zeros((24, *GRID.shape), dtype=np.bool_)))
        assert day.alone == alone


def test_no_instants_are_no_masks(scene: Scene) -> None:
    found = prepare(scene, GRID, follow_sun(scene, DAY[:0]), 1)
    for out in (None, np.zeros((0, *GRID.shape), dtype=np.bool_)):
        assert list(each_mask(found, None, None, 2, out)) == []


@pytest.mark.parametrize("kept", [True, False])
def test_what_is_under_way_is_ended_before_an_error_goes_on(scene: Scene, kept: bool) -> None:
    found = prepare(scene, GRID, follow_sun(scene, DAY), 1)
    drawn: list[float] = []

    class Slow(type(found.caster)):  # type: ignore[misc]
        def cast(self, *given: Any, **named: Any) -> BoolArray:
            time.sleep(0.02)
            drawn.append(time.perf_counter())
            return super().cast(*given, **named)

        def cast_all(self, directions: FloatArray, masks: BoolArray, places: IntArray) -> None:
            Caster.cast_all(self, directions, masks, places)

    slow = replace(found, caster=Slow(Occluders(scene.corners), found.caster.receivers))

    def fail(*_what: object) -> None:
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough") as caught:
        list(each_mask(slow, fail, None, 2, np.zeros((24, *GRID.shape), dtype=np.bool_) if kept else None))
    ended = time.perf_counter()
    time.sleep(0.1)
    # The error, which is held on to, holds on to nothing that goes on.
    assert caught.value.__traceback__ is not None
    assert len(drawn) < 13
    assert all(drawing < ended for drawing in drawn)
