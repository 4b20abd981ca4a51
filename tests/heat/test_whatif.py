"""A changed scene, computed again around the change, against the whole computed again."""

import numpy as np
import pandas as pd
import pytest
import trimesh
import xarray as xr

from plateau_sc.errors import CrsError, NoOverlapError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.heat import heat_layers, heat_what_if
from plateau_sc.landcover import LandCover
from plateau_sc.scene import Scene
from plateau_sc.vegetation import Trees
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
