"""Light on the ground: what it carries, what it takes, and what it refuses."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from plateau_sc import transmission
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.scene import Scene
from plateau_sc.shade import shadow_masks
from plateau_sc.times import hourly
from plateau_sc.transmission import shadow_transmission
from plateau_sc.types import FloatArray
from plateau_sc.vegetation import Trees

ZONE = 6677
DAY = hourly("2026-08-01", tz="Asia/Tokyo")
GRID = Grid.from_bounds((-20, -20, 20, 20), 1.0, ZONE)


@pytest.fixture(scope="module")
def scene(box: Callable[..., FloatArray]) -> Scene:
    trees = Trees.from_columns([0.0, 8.0], [0.0, 3.0], 0.0, [8.0, 12.0], [6.0, 7.0], 0.4, epsg=ZONE)
    return Scene.from_mesh(box((-12, -12, 0), (-6, -6, 5)), crs=ZONE, trees=trees)


def test_a_layer_carries_its_coordinates(scene: Scene) -> None:
    light, masks = shadow_transmission(scene, GRID, DAY), shadow_masks(scene, GRID, DAY)
    assert light.name == "transmission"
    assert light.attrs["units"] == "1"
    assert light.attrs["credit"] == masks.attrs["credit"]
    assert set(light.coords) == set(masks.coords) | {"leafy"}
    for name in masks.coords:
        np.testing.assert_array_equal(light[name].values, masks[name].values)
    assert light.leafy.values.all()


def test_without_trees_light_is_the_opposite_of_shadow(box: Callable[..., FloatArray]) -> None:
    bare = Scene.from_mesh(box((-12, -12, 0), (-6, -6, 5)), crs=ZONE)
    np.testing.assert_array_equal(shadow_transmission(bare, GRID, DAY).values, ~shadow_masks(bare, GRID, DAY).values)


def test_threads_and_executors_change_no_bit(scene: Scene) -> None:
    alone = shadow_transmission(scene, GRID, DAY, threads=1)
    np.testing.assert_array_equal(shadow_transmission(scene, GRID, DAY, threads=3).values, alone.values)
    with ThreadPoolExecutor(2) as pool:
        np.testing.assert_array_equal(shadow_transmission(scene, GRID, DAY, executor=pool).values, alone.values)


def test_tiles_are_the_whole(scene: Scene) -> None:
    whole = shadow_transmission(scene, GRID, DAY[[8, 15]])
    for row, col, rows, cols in ((20, 0, 20, 20), (26, 10, 14, 30)):
        part = shadow_transmission(scene, GRID.window(row, col, rows, cols), DAY[[8, 15]])
        np.testing.assert_array_equal(part.values, whole.values[:, row : row + rows, col : col + cols])


def test_a_pixel_within_a_crown_has_what_is_left_of_it(box: Callable[..., FloatArray]) -> None:
    """A hedge from below the ground up: the path begins at the pixel."""
    hedge = Trees.from_columns([0.5], [0.5], -4.0, 8.0, 9.0, epsg=ZONE)
    scene = Scene.from_mesh(box((8, 8, 0), (9, 9, 1)), crs=ZONE, trees=hedge)
    light = shadow_transmission(scene, GRID, DAY[[12]])
    middle = float(light[0].sel(x=0.5, y=0.5))
    assert 0 < middle < 0.5
    up = hedge.extinction(True)[0] * 4.0 / np.sin(np.radians(float(light.sun_elevation[0])))
    assert -np.log(middle) == pytest.approx(up, rel=0.25)


def test_progress_tells_of_both_passes(scene: Scene) -> None:
    told: list[tuple[int, int, str]] = []
    shadow_transmission(scene, GRID, DAY[:3], progress=lambda done, total, what: told.append((done, total, what)))
    assert told[-1] == (3, 3, "light through crowns")
    assert len(told) == 6


def test_bad_input_is_refused(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ParameterError, match="Scene"):
        shadow_transmission(None, GRID, DAY)  # type: ignore[arg-type]
    with pytest.raises(ParameterError):
        shadow_transmission(scene, GRID, DAY.tz_localize(None))
    with pytest.raises(CrsError):
        shadow_transmission(scene, Grid.from_bounds((-20, -20, 20, 20), 1.0, 6678), DAY)
    with pytest.raises(NoOverlapError):
        shadow_transmission(scene, Grid.from_bounds((900, 900, 920, 920), 1.0, ZONE), DAY)
    monkeypatch.setattr(transmission, "MEMORY_LIMIT", 1000)
    with pytest.raises(TooLargeError, match="40 x 40 pixels"):
        shadow_transmission(scene, GRID, DAY)
