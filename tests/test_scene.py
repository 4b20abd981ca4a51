"""Scenes: what they take, and what they refuse."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyproj
import pytest
import trimesh

from plateau_sc.bodies import NOBODY
from plateau_sc.citygml import read_citygml
from plateau_sc.errors import CrsError, NoBuildingsError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.scene import RECEIVER_HEIGHT, Scene
from plateau_sc.terrain import Terrain
from plateau_sc.types import FloatArray
from plateau_sc.vegetation import Trees

Box = Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]


@pytest.mark.parametrize("crs", [6677, "EPSG:6677", pyproj.CRS.from_epsg(6677)])
def test_a_mesh_makes_a_scene(box: Box, crs: int | str | pyproj.CRS) -> None:
    corners = box((0.5, 0.5, 3), (10, 20, 9))
    for mesh in (corners, trimesh.creation.box(bounds=((0.5, 0.5, 3), (10, 20, 9)))):
        scene = Scene.from_mesh(mesh, crs=crs)
        assert scene.epsg == 6677
        assert scene.bounds == (0.5, 0.5, 10, 20)
        assert scene.origin.tolist() == [0, 0, 3]
        assert scene.location == pytest.approx((36.0, 139.8333), abs=1e-3)
        assert "12 faces" in repr(scene)
    np.testing.assert_array_equal(scene.ground(Grid.covering(scene, 5.0)), 3.0)


@pytest.mark.parametrize("threads", [1, 3])
@pytest.mark.parametrize("pixels", [1, 50, 200])
def test_ground_and_inside_are_found_in_strips(
    box: Box, monkeypatch: pytest.MonkeyPatch, pixels: int, threads: int
) -> None:
    monkeypatch.setattr("plateau_sc.scene._STRIP_PIXELS", pixels)
    scene = Scene.from_mesh(np.concatenate([box((1, 1, 0), (9, 30, 9)), box((12, 5, 1.5), (18, 8, 9))]), crs=6677)
    grid = Grid.covering(scene, 0.5)
    ground = scene.ground(grid)
    x, y = grid.x(), grid.y()[:, np.newaxis]
    expected = ((x > 1) & (x < 9) & (y > 1) & (y < 30)) | ((x > 12) & (x < 18) & (y > 5) & (y < 8))
    assert (ground == 0.0).all()
    np.testing.assert_array_equal(scene.inside(grid, ground, threads), expected)


@pytest.mark.parametrize("hilly", [False, True])
def test_receivers_that_are_not_inside_are_those_of_all(box: Box, hilly: bool) -> None:
    """Found together, pixels inside buildings and receivers are what they are one after the other."""
    ground = Terrain.flat(0.5, (-20, -20, 60, 60), 6677) if hilly else None
    scene = Scene.from_mesh(box((0.5, 0.5, -1), (10, 20, 9)), 6677, ground)
    grid = Grid.from_bounds((-5, -5, 15, 25), 1.0, 6677)
    heights = scene.ground(grid)
    before = heights.copy()
    inside, receivers = scene.open_receivers(grid, heights, 1)
    np.testing.assert_array_equal(heights, before)
    np.testing.assert_array_equal(inside, scene.inside(grid, heights))
    alone = scene.receivers(grid, heights, inside)
    for name in ("x", "y", "height", "inside"):
        np.testing.assert_array_equal(getattr(receivers, name), getattr(alone, name))
    assert inside.sum() == 10 * 20
    raised = RECEIVER_HEIGHT if hilly else 0.0
    np.testing.assert_array_equal(receivers.height, before - scene.origin[2] + raised)


def test_bad_meshes_are_refused(box: Box) -> None:
    corners = box((0, 0, 0), (1, 1, 1))
    with pytest.raises(ParameterError, match=r"\(n, 3, 3\)"):
        Scene.from_mesh(corners.reshape(-1, 9), crs=6677)
    with pytest.raises(ParameterError, match="n > 0"):
        Scene.from_mesh(corners[:0], crs=6677)
    with pytest.raises(ParameterError, match="trimesh"):
        Scene.from_mesh("box.obj", crs=6677)  # type: ignore[arg-type]
    corners[3, 1, 1] = np.nan
    with pytest.raises(ParameterError, match="1 triangles hold NaN"):
        Scene.from_mesh(corners, crs=6677)


def test_other_things_are_refused_by_name(box: Box, sample_root: Path) -> None:
    with pytest.raises(ParameterError, match="found NoneType"):
        Scene(None)  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="found float"):
        Scene(read_citygml(sample_root), 3.0)  # type: ignore[arg-type]
    with pytest.raises(CrsError, match="found NoneType"):
        Scene.from_mesh(box((0, 0, 0), (1, 1, 1)), crs=None)  # type: ignore[arg-type]


def test_bad_crs_is_refused(box: Box) -> None:
    corners = box((0, 0, 0), (1, 1, 1))
    for crs in (4326, "EPSG:3857", 2263, pyproj.CRS.from_proj4("+proj=tmerc +lon_0=139.1 +k=0.99")):
        with pytest.raises(CrsError):
            Scene.from_mesh(corners, crs=crs)
    with pytest.raises(CrsError, match="6678"):
        Scene.from_mesh(corners, crs=6677, terrain=Terrain.flat(0.0, (0, 0, 9, 9), 6678))


def test_receivers_stand_on_the_ground(box: Box) -> None:
    corners = box((0, 0, 0), (10, 10, 10))
    grid = Grid.from_bounds((-4, -4, 4, 4), 2.0, 6677)
    flat = Scene.from_mesh(corners, crs=6677)
    assert (flat.receivers(grid, flat.ground(grid)).height == 0.0).all()
    raised = Scene.from_mesh(corners, crs=6677, terrain=Terrain.flat(1.0, (-50, -50, 50, 50), 6677))
    points = raised.receivers(grid, raised.ground(grid)).places()
    np.testing.assert_allclose(points[:, 2], 1.0 + RECEIVER_HEIGHT)
    np.testing.assert_array_equal(points[:4, 0], [-3, -1, 1, 3])
    np.testing.assert_array_equal(points[:4, 1], 3)


def test_terrain_that_ends_is_continued_at_the_feet(box: Box) -> None:
    scene = Scene.from_mesh(box((0, 0, 5), (10, 10, 10)), crs=6677, terrain=Terrain.flat(6.0, (-50, -50, 5, 50), 6677))
    heights = scene.ground(Grid.from_bounds((0, 0, 10, 2), 1.0, 6677))
    assert heights[0].tolist() == [6.0] * 5 + [5.0] * 5


def test_a_city_without_faces_is_refused(sample_root: Path) -> None:
    city = read_citygml(sample_root)
    bare = dataclasses.replace(city, triangles=city.triangles[:0], triangle_polygon=city.triangle_polygon[:0])
    with pytest.raises(NoBuildingsError, match="no face"):
        Scene(bare)


def test_the_ground_at_points_is_that_of_pixels(sample_root: Path) -> None:
    city = read_citygml(sample_root)
    terrain = Terrain.from_citygml(sample_root, epsg=city.epsg)
    west, south, east, north = city.bounds
    half = terrain.within((west, south, (west + east) / 2, north))
    grid = Grid.from_bounds((west - 50, south, east, south + 60), 5.0, city.epsg)
    x, y = np.meshgrid(grid.x(), grid.y())
    for ground in (None, terrain, half):
        scene = Scene(city, ground)
        found = scene.ground_at(x.ravel(), y.ravel()).reshape(grid.shape)
        np.testing.assert_allclose(found, scene.ground(grid), atol=1e-9)


def test_trees_stand_beside_the_faces(box: Box) -> None:
    corners = box((0, 0, 0), (10, 10, 10))
    trees = Trees.from_columns([50.0], [5.0], 0.0, 8.0, 6.0, 0.3, epsg=6677)
    scene = Scene.from_mesh(corners, crs=6677, trees=trees)
    assert len(scene.corners) == 12 + len(trees.trunks)
    assert (scene.owner[12:] == -1).all()
    assert scene.bounds == Scene.from_mesh(corners, crs=6677).bounds
    assert len(scene.canopy.corners) == len(trees.crowns)
    assert len(Scene.from_mesh(corners, crs=6677).canopy.corners) == 0
    with pytest.raises(CrsError, match="6678"):
        Scene.from_mesh(corners, crs=6677, trees=Trees.from_columns([0.0], [0.0], 0.0, 8.0, 6.0, epsg=6678))
    with pytest.raises(ParameterError, match="found float"):
        Scene.from_mesh(corners, crs=6677, trees=3.0)  # type: ignore[arg-type]


def test_without_buildings_ground_and_place_stay(sample_root: Path) -> None:
    city = read_citygml(sample_root)
    scene = Scene(city)
    bare = scene.without_buildings()
    grid = Grid.covering(city, 5.0, margin=20.0)
    ground = scene.ground(grid)
    assert np.ptp(ground) > 0.5
    np.testing.assert_array_equal(bare.ground(grid), ground)
    assert (bare.location, bare.convergence, bare.bounds, bare.epsg) == (
        scene.location,
        scene.convergence,
        scene.bounds,
        scene.epsg,
    )
    assert len(bare.corners) == len(bare.owner) == 0
    assert bare.city is None
    assert scene.inside(grid, ground).any()
    assert not bare.inside(grid, ground).any()


def test_without_buildings_terrain_and_trunks_stay(box: Box) -> None:
    ground = Terrain.flat(0.0, (-20, -20, 60, 60), 6677)
    trunk, crown = box((30, 30, 0), (31, 31, 3)), box((28, 28, 3), (33, 33, 8))
    trees = Trees(6677, crown, np.zeros(len(crown), dtype=np.int32), trunk, np.array([[0.1, 0.5]]), np.array([3.0]))
    for first in (True, False):
        scene = Scene.from_mesh(box((0, 0, 0), (9, 9, 9)), 6677, ground, trees)
        if first:
            assert len(scene.occluders.corners) == 12 + 2 + 12
        bare = scene.without_buildings()
        np.testing.assert_array_equal(bare.corners, np.concatenate([ground.corners, trunk]) - scene.origin)
        assert len(bare.occluders.corners) == 2 + 12
        assert (bare.owner == NOBODY).all()
        assert bare.trees is trees
        assert len(scene.corners) == 26
