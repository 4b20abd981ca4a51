"""Masks cast elsewhere, in other processes and on a dask cluster, are the masks cast here."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import pytest

from plateau_sc.grid import Grid
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours, shadow_masks
from plateau_sc.times import hourly
from plateau_sc.types import FloatArray

Box = Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]
GRID = Grid.from_bounds((-60, -60, 60, 60), 2.0, 6677)
DAY = hourly("2026-08-01", tz="Asia/Tokyo")


@pytest.fixture
def scene(box: Box) -> Scene:
    return Scene.from_mesh(np.concatenate([box((0, 0, 0), (10, 10, 10)), box((20, 5, 0), (30, 9, 25))]), crs=6677)


def test_processes(scene: Scene) -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        masks = shadow_masks(scene, GRID, DAY, executor=pool)
    np.testing.assert_array_equal(masks.values, shadow_masks(scene, GRID, DAY).values)


def test_dask(scene: Scene) -> None:
    distributed = pytest.importorskip("distributed", reason="the extra 'dist' is not installed")
    with distributed.Client(processes=False, n_workers=1, threads_per_worker=2, dashboard_address=None) as client:
        masks = shadow_masks(scene, GRID, DAY, executor=client)
        hours = shade_hours(scene, GRID, DAY, executor=client)
    np.testing.assert_array_equal(masks.values, shadow_masks(scene, GRID, DAY).values)
    np.testing.assert_array_equal(hours.values, shade_hours(masks).values)


def test_a_failing_executor_says_so_and_leaves_nothing_running(scene: Scene) -> None:
    pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
    pool.shutdown()
    with pytest.raises(RuntimeError, match="shutdown"):
        shadow_masks(scene, GRID, DAY, executor=pool)
