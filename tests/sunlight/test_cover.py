"""Points within buildings, against the grid's own rule and against boxes."""

from collections.abc import Callable

import numpy as np
import pytest

from plateau_sc.grid import Grid
from plateau_sc.ground import HEADROOM
from plateau_sc.scene import Scene
from plateau_sc.sunlight.cover import Cover
from plateau_sc.sunlight.passes import make_caster
from plateau_sc.terrain import Terrain
from plateau_sc.types import BoolArray, FloatArray

Box = Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]


def cover(scene: Scene, places: FloatArray, headroom: float = 0.0) -> BoolArray:
    local = places - scene.origin
    return Cover(scene).find(make_caster(scene.occluders, local), local, headroom, threads=1)


def test_points_in_boxes(box: Box) -> None:
    """Round coordinates, so that many points lie above edges and corners."""
    lows, highs = [(0, 0, 0), (4, 0, 2), (10, 3, 0)], [(4, 6, 5), (8, 6, 8), (12, 7, 30)]
    scene = Scene.from_mesh(np.concatenate([box(*pair) for pair in zip(lows, highs, strict=True)]), crs=6677)
    x, y, z = np.meshgrid(np.arange(-1, 14, 0.5), np.arange(-1, 8, 0.5), np.arange(-0.75, 9, 0.5))
    points = np.column_stack([x.ravel(), y.ravel(), z.ravel()])
    within = np.zeros(len(points), dtype=bool)
    # A centre on an edge counts as the pixels of a grid do: right of the left side, above the lower one.
    for low, high in zip(lows, highs, strict=True):
        level = (points[:, :2] >= low[:2]).all(axis=1) & (points[:, :2] < high[:2]).all(axis=1)
        within |= level & (points[:, 2] > low[2]) & (points[:, 2] < high[2])
    np.testing.assert_array_equal(cover(scene, points), within)
    assert within.sum() > 500


@pytest.mark.parametrize("lift", [0.0, 1.5, 2.5])
def test_the_space_above_the_ground_is_judged_as_for_a_grid(box: Box, lift: float) -> None:
    scene = Scene.from_mesh(np.concatenate([box((0, 0, lift), (8, 8, 9)), box((3, 9, 0), (5, 12, 1))]), crs=6677)
    grid = Grid.from_bounds((-4, -4, 14, 14), 0.5, 6677)
    ground = np.zeros(grid.shape)
    x, y = np.meshgrid(grid.x(), grid.y())
    points = np.column_stack([x.ravel(), y.ravel(), ground.ravel()])
    np.testing.assert_array_equal(cover(scene, points, HEADROOM).reshape(grid.shape), scene.inside(grid, ground))


def test_many_points_are_judged_by_the_faces_that_are_not_upright(box: Box) -> None:
    scene = Scene.from_mesh(np.concatenate([box((0, 0, 0), (8, 8, 9)), box((3, 3, 5), (12, 12, 12))]), crs=6677)
    points = np.random.default_rng(4).uniform((-2, -2, -1), (14, 14, 13), (2000, 3)) - scene.origin
    caster, judge = make_caster(scene.occluders, points), Cover(scene)
    found = judge.find(caster, points)
    assert judge._flat is not None
    assert len(judge._flat[0].corners) == 8
    few = [Cover(scene).find(make_caster(scene.occluders, part), part) for part in np.array_split(points, 400)]
    np.testing.assert_array_equal(found, np.concatenate(few))
    assert 100 < found.sum() < 1900


def test_below_the_terrain_is_covered(box: Box) -> None:
    terrain = Terrain.flat(2.0, (-20, -20, 20, 20), 6677)
    scene = Scene.from_mesh(box((0, 0, 0), (4, 4, 9)), crs=6677, terrain=terrain)
    assert cover(scene, np.array([[-5.0, 1, 1.9], [-5.0, 1, 2.1], [1, 1, 3], [1, 1, 10]])).tolist() == [
        True,
        False,
        True,
        False,
    ]


def test_a_roof_on_posts_covers_nothing(make_city: Callable, block: Callable) -> None:
    alone = make_city(block(0, (0, 0, 3), (9, 9, 4)), wall_less=[0])
    assert cover(Scene(alone), np.array([[4.0, 4, 3.5], [4, 4, 1]])).tolist() == [False, False]
    city = make_city(block(0, (0, 0, 3), (9, 9, 4)) + block(1, (20, 0, 0), (25, 5, 5)), wall_less=[0])
    assert cover(Scene(city), np.array([[4.0, 4, 3.5], [4, 4, 1], [22, 2, 2]])).tolist() == [False, False, True]
