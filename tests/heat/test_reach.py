"""Which buildings the heat of a grid depends on."""

import numpy as np
import pandas as pd
import pytest
import trimesh

from plateau_sc import Grid, Scene, heat_layers, read_citygml, samples
from plateau_sc.errors import ParameterError
from plateau_sc.heat.reach import find_buildings_of_heat
from plateau_sc.shade.reach import find_buildings_in_reach
from plateau_sc.weather import Weather, from_frame


@pytest.fixture(scope="module")
def noon() -> Weather:
    times = pd.date_range("2026-06-21T12:00+09:00", periods=1, freq="1h")
    table = {"air_temperature": 33.0, "relative_humidity": 55.0, "wind_speed": 2.0, "ghi": 850.0, "dhi": 200.0}
    return from_frame(pd.DataFrame(table, times), label="start")


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    root = samples.write(tmp_path_factory.mktemp("town"), extent=(450.0, 450.0), features=["bldg"])
    return Scene(read_citygml(root))


def corner_of(scene: Scene) -> Grid:
    west, south, _, _ = scene.bounds
    return Grid.from_bounds((west + 60, south + 60, west + 76, south + 76), 4.0, scene.epsg)


def test_the_sky_asks_for_more_than_the_sun_and_less_than_all(scene: Scene, noon: Weather) -> None:
    used = find_buildings_of_heat(scene, corner_of(scene), noon)
    shadows = find_buildings_in_reach(scene, corner_of(scene), [77.0], [190.0])
    assert not (shadows & ~used).any()
    assert shadows.sum() < used.sum() < len(used)


def test_buildings_out_of_reach_change_nothing_but_walls_in_their_shade(scene: Scene, noon: Weather) -> None:
    city, grid = scene.city, corner_of(scene)
    assert city is not None
    used = find_buildings_of_heat(scene, grid, noon)
    kept = used[city.triangle_owner()]
    layers = [
        heat_layers(Scene.from_mesh(corners, crs=city.epsg), grid, noon, layers=["tmrt"])["tmrt"].to_numpy()
        for corners in (city.corners(), city.corners()[kept])
    ]
    assert np.isfinite(layers[0]).any()
    assert np.nanmax(np.abs(layers[0] - layers[1])) < 0.05


def test_a_scene_without_buildings(noon: Weather) -> None:
    scene = Scene.from_mesh(trimesh.creation.box((10.0, 10.0, 10.0)), crs=6677)
    with pytest.raises(ParameterError, match="no buildings"):
        find_buildings_of_heat(scene, Grid.from_bounds((0, 0, 4, 4), 1.0, 6677), noon)
