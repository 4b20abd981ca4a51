"""Walls around pixels, against looking from each pixel itself; and where it must not matter how they are sampled."""

from collections.abc import Callable

import numpy as np
import pytest

from plateau_sc.grid import Grid
from plateau_sc.heat.atmosphere import SHAPE, follow_sky
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
    opened, _, clear, _, solid, _, owner, sector, weight, normals, places = look_around(
        court, eye, np.zeros(1, dtype=np.int64), 1
    )
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
    np.testing.assert_allclose(clear[:, 0], 1.0 - (DOME.weights[:, 0] * SHAPE)[patch].sum(), atol=1e-9)


@pytest.mark.parametrize("kinds", [1, 40])
def test_walls_in_the_open_have_the_sky_of_upright_faces(box: Box, hot_day: Day, kinds: int) -> None:
    scene = Scene.from_mesh(box((500, 500, 0), (504, 504, 3)), ZONE)
    eyes = np.tile(np.array([[0.0, 0.0, HEIGHT]]) - np.array([*scene.origin[:2], 0.0]), (kinds, 1))
    _, open_side, clear_up, clear_side, *_ = look_around(scene, eyes, np.arange(kinds), kinds)
    state = read_conditions(hot_day(hours=1), *scene.location)
    sky = follow_sky(state.weather, *scene.location, scene.convergence)[0]
    assert sky.gap > 50.0
    up, *sides = DOME.weights.T @ sky.long
    np.testing.assert_allclose(sky.black - clear_up * sky.gap, up)
    on_walls = 0.5 * (sky.black - clear_side * sky.gap)
    np.testing.assert_allclose(on_walls, np.broadcast_to(np.mean(sides), on_walls.shape))
    np.testing.assert_allclose(sides, np.mean(sides), rtol=3e-3)
    # Low in the sky there is more air: half of a dome sends an upright surface more than half of what comes down.
    assert (clear_side < 0.8 * open_side).all()


def test_the_more_is_hidden_the_colder_is_the_sky_that_is_left(box: Box) -> None:
    wall = Scene.from_mesh(box((-300, 20, 0), (300, 24, 12)), ZONE)
    sides = [(-9, -9, 9, -4), (-9, 4, 9, 9), (-9, -4, -4, 4), (4, -4, 9, 4)]
    deep = Scene.from_mesh(np.concatenate([box((w, s, 0), (e, n, 4)) for w, s, e, n in sides]), ZONE)
    ratios = []
    for scene in (wall, deep):
        found = Lookouts.around(scene, Grid.from_bounds((-3, -3, 3, 3), 1.0, ZONE), HEIGHT)
        x, y = (found.eyes + scene.origin)[:, :2].T
        here = (np.abs(x) < 4.0) & (np.abs(y) < 4.0)
        ratios.append((found.clear_side / found.open_side)[0, here].mean())
    nothing = (DOME.weights[:, 1:] * SHAPE[:, np.newaxis]).sum() / DOME.weights[:, 1:].sum()
    assert nothing + 0.1 < ratios[0] < ratios[1] - 0.1


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


@pytest.fixture(scope="module")
def courts(box: Box) -> Scene:
    """Return two courts, west and east of a wall of 1 m, 24 m by 40 m each."""
    sides = [(-30, -26, 31, -20), (-30, 20, 31, 26), (-30, -20, -24, 20), (25, -20, 31, 20), (0, -20, 1, 20)]
    return Scene.from_mesh(np.concatenate([box((w, s, 0), (e, n, 14)) for w, s, e, n in sides]), ZONE)


def stand(scene: Scene, grid: Grid) -> Surroundings:
    return Surroundings(scene, grid, HEIGHT, WALL, read_materials(None))


def test_neighbours_count_where_they_see_one_another(courts: Scene) -> None:
    found = Lookouts.around(courts, Grid.from_bounds((-24, -20, 25, 20), 1.0, ZONE), HEIGHT)
    x, y = (found.eyes + courts.origin)[:, :2].T
    yard = np.where((np.abs(y) < 20) & (x > -24) & (x < 25), np.where(x < 0, 1, 2), 0)
    at = np.full(found.shape, -1)
    at.flat[found.node] = np.arange(len(x))
    pairs = 0
    for one, (row, col) in enumerate(zip(*np.divmod(found.node, found.shape[1]), strict=True)):
        for down, right in np.ndindex(3, 3):
            there = row + down - 1, col + right - 1
            if not (0 <= there[0] < found.shape[0] and 0 <= there[1] < found.shape[1]) or at[there] < 0:
                assert found.beside[row, col, down, right]
            elif yard[one] and yard[at[there]]:
                assert found.beside[row, col, down, right] == (yard[one] == yard[at[there]])
                pairs += yard[one] != yard[at[there]]
    assert pairs > 20


def test_a_wall_in_the_sun_does_not_shine_through_to_the_next_court(courts: Scene, hot_day: Day) -> None:
    # At 8 o'clock the wall between is lit from the east: the west court sees its other side.
    grid = Grid.from_bounds((-24, -20, 25, 20), 1.0, ZONE)
    around, state = stand(courts, grid), read_conditions(hot_day("2026-08-01T08:00+09:00", 1), *courts.location)
    sky = follow_sky(state.weather, *courts.location, courts.convergence)[0]
    found = around.look(sky, state, 0, leafy=True)
    middle = round(found.row + 20.0 * found.step)
    west, east = (round(found.col + at * found.step) for at in (15.0, 34.0))
    toward_west, toward_east = found.shine[middle, east, 4:, 0].max(), found.shine[middle, west, :4, 0].max()
    assert toward_west > 2.0 * toward_east


def test_light_goes_to_and_fro_until_it_is_taken_up(courts: Scene) -> None:
    around = stand(courts, Grid.from_bounds((-24, -20, 25, 20), 2.0, ZONE))
    found, rng = around.lookouts, np.random.default_rng(5)
    above, direct = rng.uniform(0, 900, len(found.eyes)), rng.uniform(0, 700, len(found.owner))
    light, reflected, bright = around._throw_light(above, direct)
    upright = 0.5 * (1.0 - np.abs(found.normals[:, 2]))
    for lookout in range(0, len(found.eyes), 7):
        mine = found.owner == lookout
        on_wall = np.zeros(int(mine.sum()))
        on_ground = 0.0
        for _ in range(60):
            sent = WALL.albedo * on_wall.mean() if mine.any() else 0.0
            on_ground = above[lookout] + found.solid_up[lookout] * sent
            on_wall = direct[mine] + upright[mine].mean() * 0.15 * on_ground if mine.any() else on_wall
            on_wall = on_wall + 0.5 * found.solid_side[lookout] * sent
        assert light[lookout] == pytest.approx(on_ground, rel=1e-6)
        assert bright[lookout] == pytest.approx(WALL.albedo * on_wall.mean() if mine.any() else 0.0, rel=1e-6)
    assert (light >= above).all()
    assert reflected.max() < 0.15 * light.max() * 1.001


def test_walls_warm_one_another(courts: Scene, hot_day: Day) -> None:
    grid = Grid.from_bounds((-24, -20, 25, 20), 2.0, ZONE)
    warm, cool = stand(courts, grid), stand(courts, grid)
    state = read_conditions(hot_day("2026-08-01T11:00+09:00", 4), *courts.location)
    skies = follow_sky(state.weather, *courts.location, courts.convergence)
    for row, sky in enumerate(skies):
        cool._warm = None
        sent = [around.look(sky, state, row, leafy=True).shine[..., 1] for around in (warm, cool)]
    # Walls in the shade are cooler than the air here, and cool one another as well.
    assert sent[0].mean() > sent[1].mean() + 0.3
    assert np.abs(sent[0] - sent[1]).max() < 12.0


def test_a_sun_that_was_found_is_kept_until_it_is_forgotten(courts: Scene, hot_day: Day) -> None:
    around = stand(courts, Grid.from_bounds((-24, -20, 25, 20), 2.0, ZONE))
    state = read_conditions(hot_day(hours=1), *courts.location)
    sky = follow_sky(state.weather, *courts.location, courts.convergence)[0]
    first = [part.copy() for part in around._find_sun(sky, 0, True)]
    again = around._find_sun(sky, 0, True)
    around.forget()
    anew = around._find_sun(sky, 0, True)
    for parts in (again, anew):
        for one, other in zip(first, parts, strict=True):
            assert np.array_equal(one, other)
