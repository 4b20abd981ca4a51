"""Tests of `plateau_sc.citygml.choice`."""

from dataclasses import fields
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from plateau_sc import samples
from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.choice import use_level
from plateau_sc.errors import ParameterError
from plateau_sc.terrain import Terrain

LEVELS = ("best", 0, 1, 2)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a town of buildings with LOD0, LOD1 and LOD2 at best, some of them in parts."""
    folder = tmp_path_factory.mktemp("levels")
    return samples.write(folder, extent=(200.0, 200.0), lods=(0.3, 0.3, 0.4), features=["bldg"], seed=3)


@pytest.fixture(scope="module")
def readings(town: Path) -> dict[object, CityModel]:
    return {lod: read_citygml(town, lod=lod) for lod in LEVELS}


def assert_same(one: CityModel, other: CityModel, *, but: tuple[str, ...] = ()) -> None:
    for field in fields(one):
        left, right = getattr(one, field.name), getattr(other, field.name)
        if isinstance(left, np.ndarray) and field.name not in but:
            assert left.dtype == right.dtype
            assert np.array_equal(left, right), field.name
    pd.testing.assert_frame_equal(pd.DataFrame(one.buildings), pd.DataFrame(other.buildings))
    assert one.epsg == other.epsg


@pytest.mark.parametrize("start", LEVELS)
@pytest.mark.parametrize("lod", LEVELS)
def test_a_level_is_that_of_a_reading(readings: dict[object, CityModel], start: object, lod: object) -> None:
    assert_same(use_level(readings[start], lod), readings[lod])


def test_the_levels_differ(readings: dict[object, CityModel]) -> None:
    sizes = {lod: len(city.triangles) for lod, city in readings.items()}
    assert sizes["best"] == sizes[2] > sizes[1] > 0
    assert readings["best"].polygon_derived.any()
    assert readings[0].polygon_derived.sum() > readings[1].polygon_derived.sum()


@pytest.mark.parametrize("lod", [1, 2])
def test_lifted_blocks_are_those_of_a_reading(town: Path, lod: int) -> None:
    # Blocks that are not used may keep their lifted tops.
    found = use_level(read_citygml(town, lift_lod1=True), lod, lift_lod1=True)
    expected = read_citygml(town, lod=lod, lift_lod1=True)
    assert (expected.buildings["lifted"] != 0).any()
    assert_same(found, expected, but=("vertices",))
    assert np.array_equal(found.corners(), expected.corners())


def test_what_was_lifted_stays_so(town: Path) -> None:
    lifted = read_citygml(town, lift_lod1=True)
    found = use_level(lifted, "best")
    assert np.array_equal(found.buildings["lifted"], lifted.buildings["lifted"])
    assert np.array_equal(found.corners(), lifted.corners())


def test_the_ground_of_outlines_stays_that_of_the_terrain(town: Path, readings: dict[object, CityModel]) -> None:
    west, south, east, north = readings["best"].bounds
    ground = Terrain.flat(3.25, (west - 50, south - 50, east + 50, north + 50), readings["best"].epsg)
    city = read_citygml(town, terrain=ground)
    assert (city.buildings["ground_source"] == "terrain").any()
    assert_same(use_level(city, 1), read_citygml(town, lod=1, terrain=ground))


def test_the_city_is_not_changed(town: Path) -> None:
    city, again = read_citygml(town), read_citygml(town)
    use_level(city, 0)
    use_level(city, 1, lift_lod1=True)
    assert_same(city, again)


def test_rows_keep_their_labels(readings: dict[object, CityModel]) -> None:
    city = readings["best"]
    assert use_level(city, 1).buildings.index.equals(city.buildings.index)


@pytest.mark.parametrize("lod", [4, -1, "finest", True, None, 1.5])
def test_a_level_that_is_none_is_refused(readings: dict[object, CityModel], lod: object) -> None:
    with pytest.raises(ParameterError, match="expected 'best', 0, 1, 2 or 3"):
        use_level(readings["best"], lod)
