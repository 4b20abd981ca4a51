"""Tests of `plateau_sc.cooling.siting.trial`: a trial is what its steps are one by one."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
import xarray as xr

from plateau_sc.cooling import (
    WalkingNetwork,
    edge_exposure,
    measure_demand,
    network_from_edges,
    plan_siting,
    put_up_sails,
    put_up_trees,
    shadow_what_if,
    try_measures,
)
from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.scene import Scene
from plateau_sc.shade import shadow_masks
from plateau_sc.vegetation import Trees
from tests.cooling.siting.test_whatif import GRID, TIMES, ZONE, sails, town

AWAY = shapely.box(130, 130, 142, 138)
NEAR = shapely.Point(160, 118).buffer(4.0)


@pytest.fixture(scope="module")
def before() -> Scene:
    return Scene.from_mesh(town(), ZONE)


@pytest.fixture(scope="module")
def masks(before: Scene) -> xr.DataArray:
    return shadow_masks(before, GRID, TIMES)


@pytest.fixture(scope="module")
def streets() -> WalkingNetwork:
    ways = ["LINESTRING (20 134, 280 134)", "LINESTRING (160 20, 160 134)", "LINESTRING (160 134, 160 240)"]
    return network_from_edges(gpd.GeoSeries.from_wkt(ways, crs=ZONE))


def test_it_is_sails_and_trees_and_shadows_and_streets(before, masks, streets) -> None:
    trial = try_measures(sails(AWAY, NEAR, kind=["sail", "tree"]), streets, masks, before, GRID)
    scene = put_up_sails(put_up_trees(before, sails(NEAR)), sails(AWAY))
    shadow = shadow_what_if(masks, before, scene, GRID)
    np.testing.assert_array_equal(trial.scene.corners, scene.corners)
    xr.testing.assert_identical(trial.shadow, shadow)
    np.testing.assert_array_equal(trial.exposure.shade, edge_exposure(streets, shadow).shade)
    np.testing.assert_array_equal(trial.shadow.to_numpy(), shadow_masks(scene, GRID, TIMES).to_numpy())
    assert trial.exposure.shade[8].sum() > edge_exposure(streets, masks).shade[8].sum() + 10.0
    assert "cast again" in repr(trial)


def test_mist_casts_no_shadow(before, masks, streets) -> None:
    both = try_measures(sails(AWAY, NEAR, kind=["sail", "mist"]), streets, masks, before, GRID)
    alone = try_measures(sails(AWAY), streets, masks, before, GRID)
    np.testing.assert_array_equal(both.scene.corners, alone.scene.corners)
    np.testing.assert_array_equal(both.exposure.shade, alone.exposure.shade)
    assert (both.without_shade, alone.without_shade) == (1, 0)
    assert both.to_dict()["without_shade"] == 1
    with pytest.raises(ParameterError, match="mist casts no shadow"):
        try_measures(sails(NEAR, kind=["mist"]), streets, masks, before, GRID)


def test_a_tree_is_a_crown_that_lets_nothing_through(before, masks) -> None:
    after = put_up_trees(before, sails(NEAR, height=[9.0]))
    wide = 2.0 * np.sqrt(NEAR.area / np.pi)
    tree = Trees.from_columns([160.0], [118.0], 0.0, 9.0, wide, evergreen=True, epsg=ZONE).opaque()
    whole = shadow_masks(Scene.from_mesh(town(), ZONE, trees=tree), GRID, TIMES)
    np.testing.assert_array_equal(shadow_what_if(masks, before, after, GRID).to_numpy(), whole.to_numpy())
    assert len(before.corners) == len(town())


def test_a_plan_is_tried_as_it_is(before, masks, streets) -> None:
    demand = measure_demand(streets, edge_exposure(streets, masks), np.full(len(streets), 10.0))
    plan = plan_siting(sails(AWAY, NEAR, kind=["sail", "tree"], cost=[3.0, 2.0]), demand, 5.0)
    assert len(plan.chosen) == 2
    assert "cast again" in repr(try_measures(plan, streets, masks, before, GRID))


def test_nothing_to_try_is_an_error(before, masks, streets) -> None:
    demand = measure_demand(streets, edge_exposure(streets, masks), np.full(len(streets), 10.0))
    none = plan_siting(sails(AWAY, cost=[3.0]), demand, 1.0)
    for measures in (none, sails(), None, "sail"):
        with pytest.raises(ParameterError, match="one measure at least"):
            try_measures(measures, streets, masks, before, GRID)


@pytest.mark.parametrize(
    ("crowns", "words"),
    [
        (sails(shapely.Point(1, 2)), "expected a polygon"),
        (sails(NEAR, height=[-1.0]), "height above 0"),
        (sails(NEAR, height=[np.nan]), "height above 0"),
        (sails(NEAR, height=[900.0]), "give another crown or height"),
        (sails(NEAR, AWAY, height=[900.0, 7.0]), "give another crown or height"),
        (None, "one crown at least"),
    ],
)
def test_crowns_that_are_none_are_refused(before: Scene, crowns: object, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        put_up_trees(before, crowns)


def test_crowns_need_a_place(before: Scene) -> None:
    with pytest.raises(CrsError, match="no CRS"):
        put_up_trees(before, gpd.GeoDataFrame(geometry=[NEAR]))
