"""Beams on a grid, against rays followed step by step."""

from collections.abc import Callable

import numpy as np
import pytest

from plateau_sc.casting.rays import RayCaster
from plateau_sc.grid import Grid
from plateau_sc.heat.atmosphere import Atmosphere
from plateau_sc.heat.beams import Beams, in_one
from plateau_sc.scene import Scene
from plateau_sc.sky import SkyView, prepare_sky
from plateau_sc.sky.view import raise_eye
from plateau_sc.sun import sun_vector
from plateau_sc.types import Float32Array, FloatArray
from plateau_sc.vegetation import Trees

HEIGHT = 1.1
GRID = Grid.from_bounds((0.0, 0.0, 40.0, 30.0), 1.0, 6677)


@pytest.fixture(scope="module", params=[0, 1, 2], ids=["bare", "one kind", "two kinds"])
def place(request: pytest.FixtureRequest, box: Callable[..., FloatArray]) -> tuple[Scene, SkyView]:
    """Return a block among trees of some kinds, and what its pixels see."""
    kinds: int = request.param
    trees = None
    if kinds:
        x, y = np.array([25.0, 28.0, 8.0, 33.0]), np.array([8.0, 9.0, 24.0, 21.0])
        share = np.where(np.arange(4) % kinds, 0.3, 0.05)
        trees = Trees.from_columns(x, y, np.zeros(4), np.full(4, 9.0), np.full(4, 7.0), epsg=6677)
        trees = trees.with_transmissivity(in_leaf=share, bare=0.6)
    scene = Scene.from_mesh(box((12.0, 10.0, 0.0), (20.0, 16.0, 12.0)), 6677, trees=trees)
    return scene, prepare_sky(scene, GRID, height=HEIGHT)


def make_sky(steps: int) -> Atmosphere:
    """Return a sky whose sun moves, and is dark in one of the steps."""
    beam = np.linspace(20.0, 70.0, steps)
    beam[steps // 2] = 0.0 if steps > 1 else 50.0
    directions = np.array([sun_vector(110.0 + 9.0 * step, 20.0 + 2.0 * step) for step in range(steps)])
    return Atmosphere(directions.reshape(steps, 3), beam, 0.0, 0.0, 0.0, 0.0)


def follow_rays(scene: Scene, view: SkyView, sky: Atmosphere) -> tuple[FloatArray, FloatArray]:
    """Return what each face receives, and the beams up, turning and on the sides, in double precision."""
    receivers = raise_eye(scene.receivers(GRID, view.ground, view.inside), view.height)
    solid = RayCaster(scene.occluders, receivers)
    x, y = np.meshgrid(receivers.x, receivers.y)
    places = np.column_stack([x.ravel(), y.ravel(), receivers.height.ravel()])
    faces, beams = np.zeros((GRID.size, 5)), np.zeros((3, GRID.size))
    for (east, north, up), strength in zip(sky.directions, sky.beam, strict=True):
        direction = np.array([east, north, up])
        share = strength * ~solid.cast(direction).ravel()
        if scene.trees is not None:
            share = share * np.exp(-scene.canopy.depths(places, direction, scene.trees.extinction(True)))
        sides = np.maximum([north, east, -north, -east], 0.0)
        faces += share[:, np.newaxis] * np.array([up, *sides])
        beams += share * np.array([[up], [np.hypot(east, north)], [sides.sum()]])
    return faces, beams


@pytest.mark.parametrize("steps", [1, 8, 12])
def test_beams_are_those_of_rays(place: tuple[Scene, SkyView], steps: int) -> None:
    scene, view = place
    sky = make_sky(steps)
    expected_faces, expected_beams = follow_rays(scene, view, sky)
    results: list[tuple[Float32Array, Float32Array]] = []
    for threads in (1, 3):
        faces = np.full((GRID.size, 10), 4.0, dtype=np.float32)
        results.append((faces, Beams(scene, view, sky.directions, threads).add(sky, True, faces)))
    faces, beams = results[0]
    np.testing.assert_allclose(faces[:, :5] - 4.0, expected_faces, rtol=1e-5, atol=1e-3)
    np.testing.assert_allclose(beams, expected_beams, rtol=1e-5, atol=1e-3)
    np.testing.assert_array_equal(faces[:, 5:], 4.0)
    for one, other in zip(*results, strict=True):
        np.testing.assert_array_equal(one, other)
    assert 0.0 < np.count_nonzero(beams[0]) < GRID.size


def test_without_sun_nothing_is_added(place: tuple[Scene, SkyView]) -> None:
    scene, view = place
    faces = np.zeros((GRID.size, 10), dtype=np.float32)
    dark = Atmosphere(np.empty((0, 3)), np.empty(0), 0.0, 0.0, 0.0, 0.0)
    assert not Beams(scene, view, dark.directions).add(dark, True, faces).any()
    assert not faces.any()


def test_one_sun_carries_the_beam_of_all() -> None:
    sky = make_sky(12)
    one = in_one(sky)
    assert one.beam.tolist() == [pytest.approx(sky.beam.sum())]
    assert one.directions[0].tolist() in sky.directions[sky.beam > 0.0].tolist()
    assert in_one(make_sky(1)).beam.tolist() == [50.0]


@pytest.mark.parametrize("elevation", [1.5, 4.0, 30.0])
def test_what_is_far_shades_under_a_low_sun_alone(box: Callable[..., FloatArray], elevation: float) -> None:
    # Towers and woods east and west, further away than the lowest patch of the dome tells of.
    towers = [
        box((x, y, 0.0), (x + 30.0, y + 6.0, 45.0)) for x in (900.0, -900.0) for y in np.arange(-60.0, 90.0, 12.0)
    ]
    trees = Trees.from_columns([700.0, 705.0, 20.0], [10.0, 22.0, 15.0], 0.0, [22.0, 22.0, 8.0], [9.0] * 3, epsg=6677)
    scene = Scene.from_mesh(np.concatenate([box((12, 10, 0), (20, 16, 12)), *towers]), 6677, trees=trees)
    view = prepare_sky(scene, GRID, height=HEIGHT)
    assert len(view.near.solid.corners) == 12
    assert len(view.near.canopy.corners) < len(scene.canopy.corners)
    ways = np.array([sun_vector(azimuth, elevation) for azimuth in (88.0, 90.0, 93.0)]).reshape(3, 3)
    sky = Atmosphere(ways, np.array([40.0, 50.0, 60.0]), 0.0, 0.0, 0.0, 0.0)
    expected_faces, expected_beams = follow_rays(scene, view, sky)
    faces = np.zeros((GRID.size, 10), dtype=np.float32)
    beams = Beams(scene, view, ways).add(sky, True, faces)
    np.testing.assert_allclose(faces[:, :5], expected_faces, rtol=1e-5, atol=1e-3)
    np.testing.assert_allclose(beams, expected_beams, rtol=1e-5, atol=1e-3)
    near = follow_rays(Scene.from_mesh(box((12, 10, 0), (20, 16, 12)), 6677, trees=trees), view, sky)[1]
    assert (np.abs(near - expected_beams).max() > 1.0) == (elevation < 2.0)
