"""The ablation on real tiles: figures written down, and found again from readings of their own."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely

from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.choice import use_level
from plateau_sc.criterion import ablate, read_plan
from plateau_sc.criterion.comparisons import Ablation
from plateau_sc.criterion.measures import State
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours
from plateau_sc.times import intervals

KAGA = "17206_kaga-shi_city_2024_citygml_1_op"
DAY = "2023-08-01"
# The settlement in the south-west of the tile, in which the LOD2 buildings stand.
PLAN = shapely.Polygon(
    [(136.3878, 36.3087), (136.3905, 36.3087), (136.3901, 36.3113), (136.3884, 36.3115)],
    [[(136.3888, 36.3096), (136.3894, 36.3096), (136.3894, 36.3101)]],
)


@pytest.fixture(scope="module")
def kaga(shared_data: Path) -> Path:
    return shared_data / "plateau" / KAGA


@pytest.fixture(scope="module")
def found(kaga: Path) -> Ablation:
    return ablate(read_citygml(kaga), read_plan(PLAN), DAY, step="10min")


def test_figures_of_kaga_are_those_of_separate_readings(kaga: Path, found: Ablation) -> None:
    day = intervals(DAY, tz="Asia/Tokyo")
    to_zone = pyproj.Transformer.from_crs(6668, 6675, always_xy=True)
    area = shapely.transform(
        shapely.segmentize(PLAN, 1e-4), lambda p: np.column_stack(to_zone.transform(p[:, 0], p[:, 1]))
    )
    x, y = np.meshgrid(found.grid.x(), found.grid.y())
    within = shapely.contains_xy(area, x, y)
    fine, blocks = (
        shade_hours(Scene(read_citygml(kaga, lod=lod)), found.grid, day, step="10min").to_numpy().astype(np.float64)
        for lod in ("best", 1)
    )
    # On level ground alone there is no shadow but while the sun is rising and setting, everywhere for the same time.
    dusk = found.value("mean_without")
    assert dusk < 0.2
    for against, bare in (("flat", np.full(fine.shape, dusk)), ("lod1", blocks)):
        change = (fine - bare)[within & np.isfinite(fine) & np.isfinite(bare)]
        assert found.against(against).pixels == {"in_area": int(within.sum()), "outdoors": change.size}
        expected = {
            "mean_change": change.mean(),
            "median_change": np.median(change),
            "p05_change": np.percentile(change, 5),
            "p95_change": np.percentile(change, 95),
            "increased_share": (change > 1.0001).mean(),
            "decreased_share": (change < -1.0001).mean(),
            "area_hours": change.sum() * 4.0,
        }
        values = {name: found.value(name, against=against) for name in expected}
        assert values == pytest.approx(expected, rel=1e-5, abs=1e-5), against


def test_figures_of_kaga_are_written_down(found: Ablation) -> None:
    assert found.setting["buildings"]["all"] == 192
    figures = {
        against: {
            name: round(found.value(name, against=against), 3)
            for name in ("mean_change", "p95_change", "changed_share", "decreased_share", "changed_area")
        }
        for against in ("flat", "lod1")
    }
    assert figures == {
        "flat": {
            "mean_change": 1.068,
            "p95_change": 5.991,
            "changed_share": 0.22,
            "decreased_share": 0.0,
            "changed_area": 11_420.0,
        },
        "lod1": {
            "mean_change": -0.023,
            "p95_change": 0.167,
            "changed_share": 0.009,
            "decreased_share": 0.008,
            "changed_area": 456.0,
        },
    }
    assert found.against("lod1").replaced == {"all": 31, "in_area": 24}
    assert found.against("flat").pixels == {"in_area": 14_455, "outdoors": 12_990}


def test_only_the_place_of_lod2_changes(found: Ablation, kaga: Path) -> None:
    comparison = found.against("lod1")
    assert comparison.replaced["all"] == 31
    change = comparison.layers["shade_hours_change"].to_numpy()
    moved = np.abs(np.nan_to_num(change)) > 1.0
    buildings = read_citygml(kaga).buildings
    fine = buildings.geometry[(buildings["lod_used"] == 2).to_numpy(bool)]
    x, y = np.meshgrid(found.grid.x(), found.grid.y())
    assert moved.any()
    assert shapely.dwithin(shapely.points(x[moved], y[moved]), fine.union_all(), 40.0).all()


def test_a_tile_without_lod2_has_nothing_to_compare(shared_data: Path) -> None:
    city = read_citygml(shared_data / "plateau" / "35215_shunan-shi_city_2023_citygml_1_op")
    found = ablate(city, read_plan("51311568"), DAY, resolution=8.0, step="1h")
    assert found.against("lod1").state is State.ABSENT
    assert found.value("mean_change", against="lod1") is None
    assert found.value("mean_change", against="flat") > 0.1


@pytest.mark.parametrize("lod", ["best", 0, 1, 2])
def test_levels_of_every_tile_are_those_of_a_reading(shared_data: Path, lod: object) -> None:
    folders = sorted(shared_data.glob("plateau/*/udx/bldg"))
    assert len(folders) >= 9
    for folder in folders:
        got, expected = use_level(read_citygml(folder), lod), read_citygml(folder, lod=lod)
        assert np.array_equal(got.corners(), expected.corners()), folder
        assert np.array_equal(got.triangle_owner(), expected.triangle_owner()), folder
        pd.testing.assert_frame_equal(pd.DataFrame(got.buildings), pd.DataFrame(expected.buildings))
