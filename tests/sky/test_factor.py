"""The sky view factor where it is known: streets, courts, basins and walls, and its laws."""

import numpy as np
import pytest
import trimesh

from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.horizon import Horizon
from plateau_sc.scene import Scene
from plateau_sc.sky import DOME, prepare_sky, sky_view_factor
from plateau_sc.vegetation import Foliage, Trees

ZONE = 6677
FAR = 4000.0


def box(west: float, south: float, east: float, north: float, top: float) -> np.ndarray:
    return np.asarray(trimesh.creation.box(bounds=[[west, south, 0.0], [east, north, top]]).triangles)


def turn(corners: np.ndarray, degrees: float) -> np.ndarray:
    angle = np.radians(degrees)
    turned = corners.copy()
    turned[..., 0] = corners[..., 0] * np.cos(angle) - corners[..., 1] * np.sin(angle)
    turned[..., 1] = corners[..., 0] * np.sin(angle) + corners[..., 1] * np.cos(angle)
    return turned


def at(corners: np.ndarray, x: float = 0.0, y: float = 0.0, **options: float) -> float:
    kerb = box(-FAR, -FAR, FAR, -FAR + 1, 0.001)
    scene = Scene.from_mesh(np.concatenate([corners, kerb]), ZONE)
    return float(sky_view_factor(scene, Grid.from_bounds((x, y, x + 0.01, y + 0.01), 0.01, ZONE), **options).item())


@pytest.mark.parametrize("degrees", [0.0, 17.0, 45.0])
@pytest.mark.parametrize(("depth", "exact"), [(0.5, 0.7071), (1.0, 0.4472), (2.0, 0.2425)])
def test_centre_of_a_street(depth: float, exact: float, degrees: float) -> None:
    half = 10.0 / depth / 2.0
    walls = np.concatenate([box(-FAR, half, FAR, half + 50, 10.0), box(-FAR, -half - 50, FAR, -half, 10.0)])
    assert at(turn(walls, degrees)) == pytest.approx(exact, abs=0.01)


@pytest.mark.parametrize(("depth", "floor"), [(0.5, 0.6180), (1.0, 0.4142), (2.0, 0.2361)])
def test_mean_over_the_floor_of_a_street(depth: float, floor: float) -> None:
    width = 20.0 / depth
    walls = np.concatenate([box(-FAR, width, FAR, width + 50, 20.0), box(-FAR, -50, FAR, 0.0, 20.0)])
    view = sky_view_factor(Scene.from_mesh(walls, ZONE), Grid.from_bounds((0, 0, 1, width), 1.0, ZONE))
    assert float(view.mean()) == pytest.approx(floor, abs=0.01)


@pytest.mark.parametrize("degrees", [0.0, 17.0, 45.0])
@pytest.mark.parametrize(("depth", "exact"), [(0.5, 0.5541), (1.0, 0.2395), (2.0, 0.0735)])
def test_centre_of_a_square_court(depth: float, exact: float, degrees: float) -> None:
    half = 10.0 / depth / 2.0
    sides = [box(-80, half, 80, 80, 10.0), box(-80, -80, 80, -half, 10.0)]
    sides += [box(half, -half, 80, half, 10.0), box(-80, -half, -half, half, 10.0)]
    assert at(turn(np.concatenate(sides), degrees)) == pytest.approx(exact, abs=0.01)


@pytest.mark.parametrize(("height", "away"), [(10.0, 10.0), (10.0, 3.0), (5.0, 20.0)])
def test_before_one_wall(height: float, away: float) -> None:
    exact = 0.5 * (1.0 + np.cos(np.arctan(height / away)))
    assert at(box(-FAR, away, FAR, away + 1, height)) == pytest.approx(exact, abs=0.01)


def test_open_ground_sees_all_and_inside_sees_none() -> None:
    view = sky_view_factor(Scene.from_mesh(box(0, 0, 4, 4, 9), ZONE), Grid.from_bounds((-900, 0, 4, 4), 4.0, ZONE))
    assert view.values[0, 0] == pytest.approx(1.0, abs=1e-6)
    assert np.isnan(view.values[0, -1])


def test_a_higher_eye_sees_more() -> None:
    wall = box(-FAR, 5, FAR, 6, 10)
    seen = [at(wall, height=height) for height in (0.0, 1.1, 5.0, 11.0)]
    assert seen == sorted(seen)
    assert seen[0] < seen[-1] == pytest.approx(1.0, abs=1e-6)


def test_under_a_crown_what_it_lets_through() -> None:
    tree = Trees.from_columns([0.0], [0.0], 0.0, 30.0, 60.0, epsg=ZONE, foliage=Foliage(in_leaf=0.03, bare=0.5))
    scene = Scene.from_mesh(box(500, 0, 501, 1, 1), ZONE, trees=tree)
    grid = Grid.from_bounds((-0.5, -0.5, 500.5, 0.5), 1.0, ZONE)
    view = prepare_sky(scene, grid)
    leafy, bare = (float(sky_view_factor(view, leafy=state).values[0, 0]) for state in (True, False))
    under = view.near.trees[0].shade(True)
    assert under == pytest.approx(0.07, abs=0.002)
    assert under - 1e-6 <= leafy < bare < 1.0


def test_threads_do_not_matter() -> None:
    scene, grid = Scene.from_mesh(box(2, 2, 7, 9, 9), ZONE), Grid.from_bounds((0, 0, 20, 20), 0.5, ZONE)
    assert np.array_equal(prepare_sky(scene, grid, threads=1).planes, prepare_sky(scene, grid, threads=3).planes)


def test_what_is_inside_is_the_view_s_own() -> None:
    scene, grid = Scene.from_mesh(box(2, 2, 7, 9, 9), ZONE), Grid.from_bounds((0, 0, 20, 20), 1.0, ZONE)
    view = prepare_sky(scene, grid, threads=1)
    before = view.inside.copy()
    sky_view_factor(view).inside.values[:] = True
    np.testing.assert_array_equal(view.inside, before)


def test_distant_hills_hide_the_low_sky() -> None:
    hills = np.zeros((101, 101))
    hills[:, :40] = 3000.0
    horizon = Horizon(hills, -5000.0, 5000.0, 100.0, ZONE, (-100.0, -100.0, 100.0, 100.0))
    mesh, grid = box(-3, 2, 3, 3, 0.001), Grid.from_bounds((-1, -1, 1, 3), 1.0, ZONE)
    free, held = (sky_view_factor(Scene.from_mesh(mesh, ZONE, horizon=far), grid).values for far in (None, horizon))
    free, held = free[2:], held[2:]
    assert free.mean() == pytest.approx(1.0, abs=0.01)
    assert (held < 0.9).all()


def test_each_patch_is_the_shadow_of_its_direction() -> None:
    corners = np.concatenate([box(2, 2, 7, 9, 9), box(-8, -3, -2, 5, 14)])
    scene, grid = Scene.from_mesh(corners, ZONE), Grid.from_bounds((-12, -12, 12, 12), 1.0, ZONE)
    view = prepare_sky(scene, grid)
    from plateau_sc.casting.rays import RayCaster

    rays = RayCaster(scene.occluders, scene.receivers(grid, view.ground, view.inside))
    for patch in range(0, len(DOME), 37):
        seen = (view.planes[0, patch // 8] >> (patch % 8)) & 1
        assert np.array_equal(seen.astype(bool), ~rays.cast(DOME.directions[patch]).ravel())


def test_what_makes_no_sense_is_refused() -> None:
    scene, grid = Scene.from_mesh(box(0, 0, 1, 1, 1), ZONE), Grid.from_bounds((0, 0, 2, 2), 1.0, ZONE)
    with pytest.raises(ParameterError, match="0 m or more"):
        prepare_sky(scene, grid, height=float("nan"))
    with pytest.raises(ParameterError, match="needs a Grid"):
        sky_view_factor(scene)
    with pytest.raises(ParameterError, match="brings its grid"):
        sky_view_factor(prepare_sky(scene, grid), grid)
    with pytest.raises(CrsError):
        prepare_sky(scene, Grid.from_bounds((0, 0, 2, 2), 1.0, 6678))
    with pytest.raises(NoOverlapError):
        prepare_sky(scene, Grid.from_bounds((50, 50, 52, 52), 1.0, ZONE))
    with pytest.raises(TooLargeError, match="coarser"):
        prepare_sky(scene, Grid.from_bounds((0, 0, 90_000, 90_000), 1.0, ZONE))
