"""A changed scene, computed again around the change, against the whole computed again."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import trimesh
import xarray as xr

from plateau_sc.errors import CrsError, NoOverlapError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.heat import heat_layers, heat_what_if
from plateau_sc.heat.whatif import find_change, find_changed_faces
from plateau_sc.io import write_zarr
from plateau_sc.landcover import LandCover
from plateau_sc.scene import Scene
from plateau_sc.vegetation import Foliage, Trees
from plateau_sc.weather import Weather, from_frame

ZONE = 6677
GRID = Grid.from_bounds((0, 0, 256, 192), 1.0, ZONE)
LAYERS = ["tmrt", "surface_temperature"]


def weather() -> Weather:
    index = pd.date_range("2026-08-01T11:00+09:00", periods=3, freq="1h")
    table = {"air_temperature": 33.0, "relative_humidity": 55.0, "wind_speed": 2.0, "ghi": 850.0, "dhi": 200.0}
    return from_frame(pd.DataFrame(table, index), label="start")


def town() -> np.ndarray:
    rng = np.random.default_rng(2)
    boxes = []
    for x in range(10, 250, 40):
        for y in range(10, 190, 40):
            height = rng.uniform(6, 14)
            boxes.append(trimesh.creation.box(bounds=[[x, y, 0], [x + 18, y + 18, height]]).triangles)
    return np.concatenate(boxes)


def awning(x: float, y: float) -> np.ndarray:
    return np.asarray(trimesh.creation.box(bounds=[[x, y, 2.5], [x + 6, y + 6, 2.6]]).triangles)


def cover(grid: Grid, west: int, codes: int) -> LandCover:
    painted = np.zeros(grid.shape, dtype=np.uint8)
    painted[100:110, west : west + 10] = codes
    return LandCover(painted, grid)


@pytest.fixture(scope="module")
def heat() -> xr.Dataset:
    return heat_layers(Scene.from_mesh(town(), ZONE), GRID, weather(), layers=LAYERS)


def test_heat_that_is_not_loaded_is_computed_again_too(heat: xr.Dataset, tmp_path: Path) -> None:
    """As it is read from a Zarr, part by part: what was written to it was lost."""
    before, after = Scene.from_mesh(town(), ZONE), Scene.from_mesh(np.concatenate([town(), awning(30.0, 120.0)]), ZONE)
    expected = heat_what_if(heat, before, after, GRID, weather())
    assert not np.array_equal(expected["tmrt"], heat["tmrt"], equal_nan=True)
    path = tmp_path / "heat.zarr"
    write_zarr(heat, path)
    with xr.open_zarr(path) as opened:
        for given in (opened, opened.chunk({"time": 1})):
            found = heat_what_if(given, before, after, GRID, weather())
            for name in (*LAYERS, "inside"):
                np.testing.assert_array_equal(found[name], expected[name])


def test_crowns_that_let_more_through_are_a_change() -> None:
    """And of all trees only that one is."""
    x, y = [35.0, 160.0], [35.0, 110.0]
    before = Trees.from_columns(x, y, 0.0, 9.0, 6.0, epsg=ZONE)
    share = before.transmissivity.copy()
    share[0] = 0.5
    after = before.with_transmissivity(share[:, 0], share[:, 1])
    scenes = [Scene.from_mesh(town(), ZONE, trees=trees) for trees in (before, after)]
    _, crowns = find_changed_faces(*scenes)
    assert set(crowns[..., 0].ravel().round() // 100) == {0.0}
    assert len(crowns) == 2 * (before.crown_owner == 0).sum()
    part = GRID.window(GRID.rows - 70, 0, 70, 80)
    first, whole = (heat_layers(scene, part, weather(), layers=LAYERS) for scene in scenes)
    found = heat_what_if(first, *scenes, part, weather())
    assert np.nanmax(np.abs(whole["tmrt"].values - first["tmrt"].values)) > 3.0
    assert np.nanmax(np.abs(whole["tmrt"].values - found["tmrt"].values)) < 0.1


def test_leaves_of_other_days_are_a_change() -> None:
    trees = [
        Trees.from_columns([35.0], [35.0], 0.0, 9.0, 6.0, epsg=ZONE, foliage=Foliage(last_day=day))
        for day in ((11, 30), (7, 20))
    ]
    scenes = [Scene.from_mesh(town(), ZONE, trees=one) for one in trees]
    assert len(find_changed_faces(*scenes)[1]) == 2 * len(trees[0].crowns)
    assert len(find_changed_faces(scenes[0], scenes[0])[1]) == 0


def test_ground_beside_the_grid_is_felt_within_it() -> None:
    wide = GRID.window(-60, -60, GRID.rows + 120, GRID.cols + 120)
    painted = np.zeros(wide.shape, dtype=np.uint8)
    painted[160:170, 60 + GRID.cols : 60 + GRID.cols + 10] = 2
    before, after = (
        Scene.from_mesh(town(), ZONE, landcover=LandCover(codes, wide)) for codes in (painted * 0, painted)
    )
    change = find_change(before, after, GRID)
    assert change is not None
    assert change[0] < GRID.bounds[2] < change[2]


@pytest.mark.parametrize("what", ["tree", "awning", "grass"])
def test_it_is_what_the_whole_would_be(heat: xr.Dataset, what: str) -> None:
    before = Scene.from_mesh(town(), ZONE)
    if what == "tree":
        tree = Trees.from_columns([35.0], [35.0], 0.0, 9.0, 6.0, epsg=ZONE)
        after = Scene.from_mesh(town(), ZONE, trees=tree)
    elif what == "awning":
        after = Scene.from_mesh(np.concatenate([town(), awning(30.0, 120.0)]), ZONE)
    else:
        after = Scene.from_mesh(town(), ZONE, landcover=cover(GRID, 30, 2))
    found = heat_what_if(heat, before, after, GRID, weather())
    whole = heat_layers(after, GRID, weather(), layers=LAYERS)
    assert found.attrs["computed_again"].startswith("rows ")
    for name in LAYERS:
        apart = np.abs(found[name].values - whole[name].values)
        assert np.nanmax(apart) < 0.1
        assert np.nanmax(np.abs(whole[name].values - heat[name].values)) > 1.0
        assert np.array_equal(np.isnan(found[name].values), np.isnan(whole[name].values))


def test_only_the_neighbourhood_is_computed_again(heat: xr.Dataset) -> None:
    after = Scene.from_mesh(np.concatenate([town(), awning(30.0, 120.0)]), ZONE)
    found = heat_what_if(heat, Scene.from_mesh(town(), ZONE), after, GRID, weather())
    assert np.array_equal(found["tmrt"].values[..., 128:], heat["tmrt"].values[..., 128:], equal_nan=True)
    # It is cooler under the awning, and the layers that were given stay as they were.
    place = {"x": 33.0, "y": 123.0, "method": "nearest"}
    assert float(found["tmrt"].sel(**place).mean()) < float(heat["tmrt"].sel(**place).mean()) - 10.0


def test_nothing_has_changed(heat: xr.Dataset) -> None:
    same = heat_what_if(heat, Scene.from_mesh(town(), ZONE), Scene.from_mesh(town(), ZONE), GRID, weather())
    assert same.attrs["computed_again"] == "nothing"


def test_what_does_not_go_together_is_refused(heat: xr.Dataset) -> None:
    scene = Scene.from_mesh(town(), ZONE)
    other = Scene.from_mesh(town(), 6678)
    far = Scene.from_mesh(np.concatenate([town(), awning(900.0, 900.0)]), ZONE)
    with pytest.raises(ParameterError, match="what heat_layers gives"):
        heat_what_if(heat["tmrt"], scene, scene, GRID, weather())  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="not of this grid"):
        heat_what_if(heat, scene, scene, Grid.from_bounds((0, 0, 64, 64), 1.0, ZONE), weather())
    with pytest.raises(ParameterError, match="two scenes"):
        heat_what_if(heat, scene, town(), GRID, weather())  # type: ignore[arg-type]
    with pytest.raises(CrsError, match="one plane"):
        heat_what_if(heat, scene, other, GRID, weather())
    with pytest.raises(NoOverlapError, match="not felt"):
        heat_what_if(heat, scene, far, GRID, weather())
