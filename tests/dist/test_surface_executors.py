"""Sun on surfaces and points cast elsewhere, in other processes and on a dask cluster, is that cast here."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pandas as pd
import pytest

from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml
from plateau_sc.scene import Scene
from plateau_sc.sunlight import shadow_at, surface_sun
from plateau_sc.times import hourly

DAY = hourly("2026-08-01", tz="Asia/Tokyo", step="2h")


@pytest.fixture(scope="module")
def city(sample_root: Path) -> CityModel:
    return read_citygml(sample_root)


def test_processes(city: CityModel) -> None:
    scene = Scene(city)
    west, south, east, north = city.bounds
    points = [[west, south], [(west + east) / 2, (south + north) / 2]]
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        table = surface_sun(scene, city, DAY, resolution=4.0, executor=pool)
        shadow = shadow_at(scene, points, DAY, executor=pool)
    pd.testing.assert_frame_equal(table, surface_sun(scene, city, DAY, resolution=4.0))
    assert shadow.identical(shadow_at(scene, points, DAY))


def test_dask(city: CityModel) -> None:
    distributed = pytest.importorskip("distributed", reason="the extra 'dist' is not installed")
    scene = Scene(city)
    with distributed.Client(processes=False, n_workers=1, threads_per_worker=2, dashboard_address=None) as client:
        table = surface_sun(scene, city, DAY, resolution=4.0, executor=client)
    pd.testing.assert_frame_equal(table, surface_sun(scene, city, DAY, resolution=4.0))
