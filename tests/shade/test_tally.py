"""Adding up masks and counts, against a plain sum."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from plateau_sc.casting.caster import Caster
from plateau_sc.casting.rays import RayCaster
from plateau_sc.casting.volumes import VolumeCaster
from plateau_sc.casting.winding import WindingCaster
from plateau_sc.grid import Grid
from plateau_sc.horizon import Horizon
from plateau_sc.scene import Scene
from plateau_sc.shade.instants import each_mask
from plateau_sc.shade.tally import Tally, add_up
from plateau_sc.shade.work import Hills, Work, follow_sun, prepare
from plateau_sc.times import hourly
from plateau_sc.types import FloatArray, IntArray

GRID = Grid.from_bounds((-30, -30, 40, 33), 1.0, 6677)


@pytest.fixture
def work(box: Callable[..., FloatArray]) -> Work:
    corners = np.concatenate([box((0.3, 0.2, 0), (10.1, 9.7, 10.3)), box((-9.3, -8.4, 0), (-4.2, -3.6, 21.0))])
    times = hourly("2026-03-01", "2026-03-03", tz="Asia/Tokyo", step="10min")
    scene = Scene.from_mesh(corners, crs=6677)
    found = prepare(scene, GRID, follow_sun(scene, times), 1)
    # On a machine that has not compiled its kernels yet another way would be taken.
    caster = WindingCaster(found.caster.occluders, found.caster.receivers)
    assert caster.adds
    return replace(found, caster=caster)


def summed(work: Work, weights: IntArray) -> IntArray:
    total = np.zeros(GRID.shape, dtype=np.int64)
    for index, mask in each_mask(work, None, None, 1):
        total += int(weights[index]) * mask.astype(np.int64)
    return total


@pytest.mark.parametrize("kinds", [1, 3, 1000])
def test_times_are_those_of_the_masks_whoever_counts(work: Work, kinds: int) -> None:
    """Of one weight there are more instants than a byte counts."""
    weights = np.random.default_rng(kinds).integers(0, 10**13, kinds)[np.arange(len(work.sun)) % kinds]
    expected, outside = summed(work, weights), ~work.inside
    assert (work.sun.elevation > 0.0).sum() < len(work.sun) < 10**3
    with ThreadPoolExecutor(2) as pool:
        for executor, threads in ((None, 1), (None, 3), (pool, None)):
            found = add_up(work, weights, None, executor, threads)
            np.testing.assert_array_equal(found[outside], expected[outside])


@pytest.mark.parametrize("threads", [1, 3])
@pytest.mark.parametrize("kinds", [1, 3, 1000])
@pytest.mark.parametrize("way", [VolumeCaster, RayCaster])
@pytest.mark.parametrize("hilly", [False, True])
def test_times_are_those_of_the_masks_where_masks_are_made(
    work: Work, way: type[Caster], hilly: bool, kinds: int, threads: int
) -> None:
    """Also behind hills, where a thread counts what it has cast, and with the first sun cast alone."""
    weights = np.random.default_rng(kinds).integers(0, 10**13, kinds)[np.arange(len(work.sun)) % kinds]
    heights = np.zeros((121, 121))
    heights[:, 100:] = 500.0
    horizon = Horizon(heights, -3000.0, 3000.0, 50.0, 6677, near=(-60.0, -60.0, 60.0, 60.0))
    hills = Hills(horizon, GRID, work.ground) if hilly else None
    marked = replace(work, caster=way(work.caster.occluders, work.caster.receivers), hills=hills)
    expected = summed(replace(work, hills=hills), weights)
    found = add_up(marked, weights, None, None, threads)
    np.testing.assert_array_equal(found[~work.inside], expected[~work.inside])


@pytest.mark.parametrize("counting", [False, True])
@pytest.mark.parametrize("threads", [1, 2])
def test_each_instant_is_told_once(work: Work, threads: int, counting: bool) -> None:
    told: list[tuple[int, int, str]] = []
    given = work if counting else replace(work, caster=VolumeCaster(work.caster.occluders, work.caster.receivers))
    add_up(given, np.arange(len(work.sun)) % 7, lambda *news: told.append(news), None, threads)
    assert told == [(number + 1, len(work.sun), "casting shadows") for number in range(len(work.sun))]


@pytest.mark.parametrize("threads", [1, 2])
def test_work_stops_where_progress_raises(work: Work, threads: int, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []
    add = WindingCaster.add
    monkeypatch.setattr(WindingCaster, "add", lambda *given: (counted.append(1), add(*given))[1])

    def stop(done: int, _total: int, _what: str) -> None:
        if done == len(work.sun) // 2 + 30:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_up(work, np.ones(len(work.sun), dtype=np.int64), stop, None, threads)
    assert 0 < len(counted) < (work.sun.elevation > 0.0).sum()


def test_several_tallies_make_one_time() -> None:
    random = np.random.default_rng(3)
    whole = Tally((4, 5))
    parts, expected = [Tally((4, 5), whole) for _ in range(3)], np.zeros((4, 5), dtype=np.int64)
    for number in range(40):
        mask = random.random((4, 5)) < 0.5
        parts[number % 3].add(mask, 7 + number // 9)
        expected += (7 + number // 9) * mask
    for part in parts:
        part.carry()
        part.carry()
    np.testing.assert_array_equal(whole.take(), expected)
    assert not whole.take().any()


@pytest.mark.parametrize("count", [0, 1, 255, 256, 700])
def test_masks_are_added_with_their_weights(count: int) -> None:
    random = np.random.default_rng(count)
    masks = random.random((count, 4, 5)) < 0.5
    masks[:, 0, 0] = True
    weights = np.repeat(random.integers(1, 10**13, count // 3 + 1), 3)[:count]
    tally = Tally((4, 5))
    for mask, weight in zip(masks, weights.tolist(), strict=True):
        tally.add(mask, weight)
    np.testing.assert_array_equal(tally.take(), np.tensordot(weights, masks.astype(np.int64), 1))
    assert not tally.take().any()


def test_what_was_taken_stays_as_it_is() -> None:
    tally = Tally((1, 1))
    tally.add(np.ones((1, 1), dtype=bool), 3)
    taken = tally.take()
    tally.add(np.ones((1, 1), dtype=bool), 5)
    assert (taken.item(), tally.take().item()) == (3, 5)
