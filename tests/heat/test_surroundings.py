"""Walls around pixels, against looking from each pixel itself; and where it must not matter how they are sampled."""

from collections.abc import Callable

import numpy as np
import pytest

from plateau_sc.grid import Grid
from plateau_sc.heat.atmosphere import follow_sky
from plateau_sc.heat.conditions import read_conditions
from plateau_sc.heat.lookouts import PITCH, Lookouts, look_around
from plateau_sc.heat.materials import WALL, read_materials
from plateau_sc.heat.shares import FACES_OF, SECTORS, Shares, sector_of
from plateau_sc.heat.surroundings import Surroundings
from plateau_sc.kernels.views import FACES, WHOLE
from plateau_sc.landcover import LandCover
from plateau_sc.scene import Scene
from plateau_sc.sky import DOME, prepare_sky
from plateau_sc.vegetation import Trees
from plateau_sc.weather import Weather

ZONE = 6677
HEIGHT = 1.1
Day = Callable[..., Weather]
Box = Callable[..., np.ndarray]


def look(scene: Scene, grid: Grid, weather: Weather) -> np.ndarray:
    latitude, longitude = scene.location
    state = read_conditions(weather, latitude, longitude)
    skies = follow_sky(state.weather, latitude, longitude, scene.convergence)
    around = Surroundings(scene, grid, HEIGHT, WALL, read_materials(None))
    shine: np.ndarray = around.look(skies[0], state, 0, leafy=True).shine
    return shine


def test_sectors_and_faces() -> None:
    facing = DOME.weights[:, 1:] > 0.0
    for sector in range(SECTORS):
        mine = sector_of(np.arange(len(DOME))) == sector
        assert mine.sum() == len(DOME) / SECTORS
        assert (np.flatnonzero(facing[mine].any(axis=0)) + 1).tolist() == sorted(FACES_OF[sector])
        assert (DOME.azimuth[mine] > 45.0 * sector).all()
        assert (DOME.azimuth[mine] < 45.0 * (sector + 1)).all()


def test_shares_of_sky_and_walls_are_the_whole(court: Scene) -> None:
    grid = Grid.from_bounds((0, 0, 20, 20), 1.0, ZONE)
    shares = Shares.of(prepare_sky(court, grid, height=HEIGHT))
    seen = shares.sky[0, :, :FACES] / WHOLE
    solid = np.zeros_like(seen)
    for sector in range(SECTORS):
        for place, face in enumerate((0, *FACES_OF[sector])):
            solid[:, face] += shares.solid[:, 3 * sector + place] / WHOLE
    np.testing.assert_allclose(seen + solid, np.broadcast_to([1.0, 0.5, 0.5, 0.5, 0.5], seen.shape), atol=3e-4)


def test_lookouts_stand_in_the_open_on_the_lattice(court: Scene, box: Box) -> None:
    found = Lookouts.around(court, Grid.from_bounds((0, 0, 20, 20), 1.0, ZONE), HEIGHT)
    x, y = (found.eyes + court.origin)[:, :2].T
    row, col = np.divmod(found.node, found.shape[1])
    assert np.abs(x - (found.west + PITCH * col)).max() < PITCH / 2
    assert np.abs(y - (found.north - PITCH * row)).max() < PITCH / 2
    assert found.west % PITCH == found.north % PITCH == 0.0
    for west, south, east, north in ((2, 12, 8, 18), (14, 2, 18, 10)):
        assert not ((x > west) & (x < east) & (y > south) & (y < north)).any()
    # A house that fills the whole neighbourhood leaves no room.
    full = Scene.from_mesh(box((-90, -90, 0), (90, 90, 9)), ZONE)
    assert not len(Lookouts.around(full, Grid.from_bounds((0, 0, 5, 5), 1.0, ZONE), HEIGHT).eyes)


def test_two_grids_have_the_same_lookouts(court: Scene) -> None:
    large = Lookouts.around(court, Grid.from_bounds((-40, -40, 60, 60), 1.0, ZONE), HEIGHT)
    small = Lookouts.around(court, Grid.from_bounds((3, 7, 15, 12), 0.5, ZONE), HEIGHT)
    places = {tuple(eye): index for index, eye in enumerate(large.eyes.tolist())}
    for index, eye in enumerate(small.eyes.tolist()):
        other = places[tuple(eye)]
        np.testing.assert_array_equal(small.places[small.owner == index], large.places[large.owner == other])
        np.testing.assert_array_equal(small.sector[small.owner == index], large.sector[large.owner == other])
        assert (small.open_up[:, index] == large.open_up[:, other]).all()


def test_samples_lie_before_the_faces_that_the_rays_meet(court: Scene) -> None:
    eye = np.array([[10.0, 11.0, HEIGHT]]) - np.array([*court.origin[:2], 0.0])
    opened, _, solid, _, owner, sector, weight, normals, places = look_around(court, eye, np.zeros(1, dtype=np.int64), 1)
    assert (owner == 0).all()
    towards = places - 0.02 * normals - eye
    towards /= np.linalg.norm(towards, axis=1, keepdims=True)
    patch = (towards @ DOME.directions.T).argmax(axis=1)
    np.testing.assert_allclose(towards, DOME.directions[patch], atol=1e-9)
    assert (np.einsum("ij,ij->i", normals, towards) < 0.0).all()
    assert (sector == sector_of(patch)).all()
    np.testing.assert_allclose(weight, DOME.weights.sum(axis=1)[patch])
    hidden = DOME.weights[:, 0][patch].sum()
    np.testing.assert_allclose(opened[:, 0], 1.0 - hidden, atol=1e-9)
    np.testing.assert_allclose(solid, hidden, atol=1e-9)


def test_trees_dim_what_is_open(court: Scene) -> None:
    tree = Trees.from_columns([11.0], [11.0], 0.0, 9.0, 8.0, epsg=ZONE)
    scene = Scene.from_mesh(court.corners + court.origin, ZONE, trees=tree)
    eye = np.array([[11.0, 9.0, HEIGHT]]) - np.array([*scene.origin[:2], 0.0])
    bare, wooded = (look_around(thing, eye, np.zeros(1, dtype=np.int64), 1)[0] for thing in (court, scene))
    leafy, winter = wooded[:, 0]
    assert leafy < winter < bare[0, 0]


def test_before_a_long_wall_all_lookouts_agree(box: Box, hot_day: Day) -> None:
    # The same wall, sun and ground everywhere: what comes from it must not depend on where one stands along it.
    scene = Scene.from_mesh(box((-600, 20, 0), (600, 24, 12)), ZONE)
    shine = look(scene, Grid.from_bounds((-60, -10, 60, 10), 1.0, ZONE), hot_day(hours=1))
    row = shine[1]
    north = row[:, [0, 7]]
    assert north[..., 0].min() > 20.0
    assert np.ptp(north[..., 0], axis=0).max() < 0.15 * north[..., 0].mean()
    assert np.ptp(north[..., 1], axis=0).max() < 6.0


def test_a_wall_in_the_sun_is_brighter_and_warmer(box: Box, hot_day: Day) -> None:
    faces = np.concatenate([box((-200, 10, 0), (200, 14, 9)), box((-200, -14, 0), (200, -10, 9))])
    shine = look(Scene.from_mesh(faces, ZONE), Grid.from_bounds((-10, -8, 10, 8), 1.0, ZONE), hot_day(hours=1))
    toward_sun_lit, toward_shaded = shine[:, :, [0, 7]].mean(axis=(0, 1, 2)), shine[:, :, [3, 4]].mean(axis=(0, 1, 2))
    assert toward_sun_lit[0] > 2.0 * toward_shaded[0]
    assert toward_sun_lit[1] > toward_shaded[1] + 5.0


def test_land_cover_beneath_lookouts_is_taken(court: Scene, hot_day: Day) -> None:
    grid = Grid.from_bounds((0, 0, 20, 20), 1.0, ZONE)
    wide = Grid.from_bounds((-60, -60, 80, 80), 2.0, ZONE)
    cover = LandCover(np.full(wide.shape, 2, dtype=np.uint8), wide)
    green = Scene.from_mesh(court.corners + court.origin, ZONE, landcover=cover)
    assert (Lookouts.around(green, grid, HEIGHT).cover == 2).all()
    # Over grass the ground is cooler than over asphalt, and so are the walls that it shines on.
    asphalt, grass = (look(scene, grid, hot_day(hours=1))[..., 1].mean() for scene in (court, green))
    assert grass < asphalt


@pytest.mark.parametrize("resolution", [0.5, 1.0, 7.0, 40.0])
def test_nodes_lie_around_all_pixels(court: Scene, hot_day: Day, resolution: float) -> None:
    grid = Grid.from_bounds((-3, -5, 41, 37), resolution, ZONE)
    around = Surroundings(court, grid, HEIGHT, WALL, read_materials(None))
    state = read_conditions(hot_day(hours=1), *court.location)
    sky = follow_sky(state.weather, *court.location, court.convergence)[0]
    found = around.look(sky, state, 0, leafy=True)
    assert found.row >= 0.0
    assert found.row + found.step * (grid.rows - 1) < found.shine.shape[0] - 1
    assert found.col + found.step * (grid.cols - 1) < found.shine.shape[1] - 1
    # Pixel centres lie on the lattice where their coordinates say.
    lookouts = around.lookouts
    assert lookouts.west + PITCH * (1.0 + found.col) == pytest.approx(grid.x()[0])
    assert lookouts.north - PITCH * (1.0 + found.row) == pytest.approx(grid.y()[0])
