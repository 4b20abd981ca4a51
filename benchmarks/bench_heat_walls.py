"""What walls send to pixels, sampled from a lattice, beside looking from each pixel itself."""

import numpy as np

from benchmarks.bench_heat_maps import EPSG, HEIGHT, make_day, make_scene
from plateau_sc.grid import Grid
from plateau_sc.heat.atmosphere import follow_sky
from plateau_sc.heat.conditions import read_conditions
from plateau_sc.heat.lookouts import Lookouts, look_around
from plateau_sc.heat.materials import WALL, read_materials
from plateau_sc.heat.shares import Shares
from plateau_sc.heat.surroundings import Surroundings
from plateau_sc.kernels.slab import KELVIN, SIGMA
from plateau_sc.kernels.views import WHOLE, Around, add_walls
from plateau_sc.scene import Scene
from plateau_sc.sky import prepare_sky
from plateau_sc.types import FloatArray, IntArray

PIXELS = 300
HOURS = range(5, 21)

# Of a person who stands: of what each face takes, and what a kelvin of radiant temperature is, at 37 °C.
_SHARES = np.array([0.06, 0.22, 0.22, 0.22, 0.22])
_A_KELVIN = 4.0 * 0.97 * SIGMA * (37.0 + KELVIN) ** 3


class Walls:
    """Errors of radiant temperature [K] from how walls are sampled, over the hours of a day."""

    params = ("courts", "boxes")
    param_names = ("town",)

    def setup(self, town: str) -> None:
        """Go through the day in both ways."""
        scene = make_courts() if town == "courts" else make_scene("square_kilometre")
        low = 55.0 if town == "courts" else 400.0
        self.errors = find_errors(scene, Grid.from_bounds((low, low, low + 120.0, low + 120.0), 1.0, EPSG))

    def track_rmse(self, _town: str) -> float:
        return float(np.sqrt((self.errors**2).mean()))

    def track_bias_without_sign(self, _town: str) -> float:
        return abs(float(self.errors.mean()))

    def track_99_percent_within(self, _town: str) -> float:
        return float(np.quantile(np.abs(self.errors), 0.99))


def find_errors(scene: Scene, grid: Grid, seed: int = 0) -> FloatArray:
    """Return how much warmer pixels are for being looked at from the lattice [K], by hour and pixel."""
    view = prepare_sky(scene, grid, height=HEIGHT)
    free = np.flatnonzero(~view.inside)
    chosen = np.random.default_rng(seed).choice(free, min(PIXELS, len(free)), replace=False)
    shares, ground = Shares.of(view), read_materials(None)
    own = stand_on(scene, grid, chosen)
    near = Surroundings(scene, grid, HEIGHT, WALL, ground)
    exact = Surroundings(scene, grid, HEIGHT, WALL, ground, lookouts=own)
    state = read_conditions(make_day(24), *scene.location)
    skies = follow_sky(state.weather, *scene.location, scene.convergence)
    found = []
    for row in (*state.first_day, *range(HOURS[-1] + 1)):
        ours, theirs = (around.look(skies[row], state, int(row), True) for around in (near, exact))
        arriving = np.zeros((grid.size, 10), dtype=np.float32)
        add_walls(shares.solid, ours, grid.shape, arriving)
        found.append(arriving[chosen] - _give(shares.solid[chosen] / WHOLE, theirs))
    apart = np.array(found[-len(HOURS) :], dtype=np.float64)
    taken = 0.70 * apart[..., :5] @ _SHARES + 0.97 * apart[..., 5:] @ _SHARES
    errors: FloatArray = taken / _A_KELVIN
    return errors


def stand_on(scene: Scene, grid: Grid, pixels: IntArray) -> Lookouts:
    """Return lookouts on pixels that look at all patches, each apart from the others."""
    rows, cols = np.divmod(pixels, grid.cols)
    places = np.column_stack([grid.x()[cols], grid.y()[rows]])
    eyes = np.column_stack([places, scene.ground_at(*places.T) + HEIGHT]) - scene.origin
    shape, node = (3 * len(eyes), 3), 9 * np.arange(len(eyes)) + 4
    cover, beside = np.zeros(len(eyes), dtype=np.uint8), np.ones((*shape, 3, 3), dtype=np.bool_)
    seen = look_around(scene, eyes, np.zeros(len(eyes), dtype=np.int64), 1)
    return Lookouts(shape, 0.0, 0.0, node, eyes, cover, beside, *seen)


def make_courts() -> Scene:
    """Return sixteen courts of 32 m, behind buildings 8 m deep and of several heights."""
    random, boxes = np.random.default_rng(3), []
    for west in range(0, 240, 60):
        for south in range(0, 240, 60):
            top = random.uniform(9.0, 18.0)
            for x, y, wide, deep in ((0, 0, 48, 8), (0, 40, 48, 8), (0, 8, 8, 32), (40, 8, 8, 32)):
                boxes.append(_stand_box(west + x, south + y, west + x + wide, south + y + deep, top))
    return Scene.from_mesh(np.concatenate(boxes), EPSG)


def _give(solid: FloatArray, around: Around) -> FloatArray:
    """Return what the sectors around each pixel give to its faces."""
    sent = around.shine[::3, 0]
    out = np.zeros((len(solid), 10))
    for sector in range(sent.shape[1]):
        for wave in range(2):
            for place, face in enumerate((0, *around.faces[sector])):
                out[:, 5 * wave + face] += sent[:, sector, wave] * solid[:, 3 * sector + place]
    return out


def _stand_box(west: float, south: float, east: float, north: float, top: float) -> FloatArray:
    x, y, z = (np.array(sides)[[0, 1]] for sides in ((west, east), (south, north), (0.0, top)))
    corners = np.stack(np.meshgrid(x, y, z, indexing="ij"), axis=-1).reshape(8, 3)
    quads = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))
    faces = [corners[[a, b, c]] for a, b, c, d in quads] + [corners[[a, c, d]] for a, b, c, d in quads]
    return np.array(faces)
