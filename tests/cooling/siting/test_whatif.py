"""Tests of `plateau_sc.cooling.siting.whatif`: the neighbourhood alone against the whole."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
import trimesh
import xarray as xr

from plateau_sc.cooling.siting.whatif import put_up_sails, shadow_what_if
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.scene import Scene
from plateau_sc.shade import shadow_masks
from plateau_sc.times import hourly
from plateau_sc.vegetation import Trees

ZONE = 6677
GRID = Grid.from_bounds((0, 0, 300, 260), 1.0, ZONE)
TIMES = hourly("2026-08-01", tz="Asia/Tokyo")[4:21]


def town() -> np.ndarray:
    boxes = [
        trimesh.creation.box(bounds=[[x, y, 0], [x + 18, y + 18, 6 + (x + y) % 9]]).triangles
        for x in range(10, 290, 40)
        for y in range(10, 250, 40)
    ]
    return np.concatenate(boxes)


def sails(*shapes: shapely.Geometry, **columns) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(columns, geometry=list(shapes), crs=ZONE)


@pytest.fixture(scope="module")
def before() -> Scene:
    return Scene.from_mesh(town(), ZONE)


@pytest.fixture(scope="module")
def masks(before: Scene) -> xr.DataArray:
    return shadow_masks(before, GRID, TIMES)


@pytest.mark.parametrize("what", ["sails", "tree", "demolition"])
def test_the_neighbourhood_is_what_the_whole_would_be(before: Scene, masks: xr.DataArray, what: str) -> None:
    if what == "sails":
        after = put_up_sails(
            before, sails(shapely.box(130, 130, 142, 138), shapely.Point(160, 118).buffer(4), height=[3.0, 4.5])
        )
    elif what == "tree":
        after = Scene.from_mesh(town(), ZONE, trees=Trees.from_columns([160.0], [120.0], 0.0, 9.0, 6.0, 1.5, epsg=ZONE))
    else:
        after = Scene.from_mesh(town()[12:], ZONE)
    found, whole = shadow_what_if(masks, before, after, GRID), shadow_masks(after, GRID, TIMES)
    np.testing.assert_array_equal(found.to_numpy(), whole.to_numpy())
    np.testing.assert_array_equal(found["inside"], whole["inside"])
    assert (found.to_numpy() != masks.to_numpy()).any()
    assert 0.0 < found.attrs["computed_again"] < 0.35


def test_a_sail_shades_the_ground_below_it_at_noon(before: Scene, masks: xr.DataArray) -> None:
    after = put_up_sails(before, sails(shapely.box(130, 130, 150, 145)), height=2.0)
    noon = shadow_what_if(masks, before, after, GRID)[8].sel(x=slice(133, 147), y=slice(142, 133))
    assert noon.all()
    assert len(before.corners) == len(town())


def test_nothing_changed_is_nothing_cast(before: Scene, masks: xr.DataArray) -> None:
    found = shadow_what_if(masks, before, Scene.from_mesh(town(), ZONE), GRID)
    assert found.attrs["computed_again"] == 0.0
    np.testing.assert_array_equal(found, masks)


def test_what_makes_no_sense_is_refused(before: Scene, masks: xr.DataArray) -> None:
    square = shapely.box(0, 0, 4, 4)
    for table, words in (
        (sails(shapely.Point(0, 0)), "sail 0 is POINT"),
        (sails(square, height=[0.0]), "at 0.0 m"),
        (sails(square, height=[np.nan]), "at nan m"),
        (sails(), "one sail at least"),
    ):
        with pytest.raises(ParameterError, match=words):
            put_up_sails(before, table)
    with pytest.raises(CrsError, match="no CRS"):
        put_up_sails(before, sails(square).set_crs(None, allow_override=True))
    with pytest.raises(CrsError, match="one plane"):
        shadow_what_if(masks, before, Scene.from_mesh(town(), 6678), GRID)
    with pytest.raises(ParameterError, match="two scenes"):
        shadow_what_if(masks, before, None, GRID)
    with pytest.raises(ParameterError, match="expected plain masks"):
        shadow_what_if(masks.astype(float), before, before, GRID)
    with pytest.raises(ParameterError, match="not of this grid"):
        shadow_what_if(masks[:, 1:], before, before, GRID)
    far = put_up_sails(before, sails(shapely.box(2000, 2000, 2004, 2004)))
    with pytest.raises(NoOverlapError):
        shadow_what_if(masks[6:10], before, far, GRID)
