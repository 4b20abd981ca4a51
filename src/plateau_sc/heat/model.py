"""The heat of the pixels of a grid, interval by interval: what arrives, what the ground makes of it, and sends back."""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np

from plateau_sc.casting import Caster
from plateau_sc.errors import ParameterError
from plateau_sc.grid import Grid
from plateau_sc.heat.atmosphere import Atmosphere, Diffuse, follow_sky
from plateau_sc.heat.conditions import Conditions, read_conditions
from plateau_sc.heat.footprint import blur, downward_shares, sideward_shares
from plateau_sc.heat.materials import LEAF_ALBEDO, WALL, Material, read_materials, require_material
from plateau_sc.heat.slab import Slab, stack_slabs
from plateau_sc.heat.surroundings import BLOCK, Light, Surroundings
from plateau_sc.kernels.beams import add_beam
from plateau_sc.kernels.dome import sum_surroundings
from plateau_sc.kernels.occlusion import count_processors
from plateau_sc.kernels.slab import KELVIN, SIGMA, step_slabs
from plateau_sc.landcover import code_of
from plateau_sc.scene import Scene
from plateau_sc.shade.work import Hills, require_fit
from plateau_sc.sky import DOME, SkyView, prepare_sky
from plateau_sc.sky.view import make_caster, raise_eye
from plateau_sc.types import BoolArray, Float32Array, FloatArray, Progress, UInt8Array
from plateau_sc.weather import Weather

_PIECE = 65_536
_PARTS = 7
_ROUNDS = 3


@dataclass(frozen=True, eq=False)
class Fluxes:
    """What arrives at the height of a person, and the ground beneath, as means over an interval.

    Attributes
    ----------
    row : int
        The interval among those of the weather.
    short, long : ndarray, shape (6, rows, cols), float32
        Radiation on surfaces that face up, north, east, south, west and down [W/m²].
    beam : ndarray, shape (2, rows, cols), float32
        Of the short-wave, the beam on the horizontal, and on an upright surface that turns with the sun [W/m²].
    beam_sides : ndarray, shape (rows, cols), float32
        The beam on the four sides together [W/m²].
    surface : ndarray, shape (rows, cols), float32
        Temperature of the ground [°C].
    """

    row: int
    short: Float32Array
    long: Float32Array
    beam: Float32Array
    beam_sides: Float32Array
    surface: Float32Array

    def cut(self, rows: slice, cols: slice) -> "Fluxes":
        """Return those of some pixels.

        Parameters
        ----------
        rows, cols : slice
            Which.

        Returns
        -------
        Fluxes
            Of these.
        """
        layers = (self.short, self.long, self.beam, self.beam_sides, self.surface)
        return Fluxes(self.row, *(layer[..., rows, cols] for layer in layers))


class HeatModel:
    """A grid prepared for the heat of some weather.

    Parameters
    ----------
    scene : Scene
        Buildings, ground, trees and land cover.
    grid : Grid
        In the plane of the scene.
    weather : Weather
        Of the place.
    height : float
        Of the middle of a person above the ground [m].
    materials : mapping of str to Material, optional
        What classes of land cover are made of, where it is not what `plateau_sc.heat.materials.GROUND` says.
    wall : Material
        What walls are made of.
    diffuse : {"perez", "hay", "isotropic"}
        How diffuse radiation is spread over the sky.
    ground_temperature : float, optional
        Of the ground a metre down [°C]; by default as in `Conditions`.
    progress : callable, optional
        Called as ``progress(done, total, what)``.
    threads : int, optional
        Threads to use; one for each core by default.
    """

    def __init__(
        self,
        scene: Scene,
        grid: Grid,
        weather: Weather,
        *,
        height: float,
        materials: Mapping[str, Material] | None = None,
        wall: Material = WALL,
        diffuse: Diffuse = "perez",
        ground_temperature: float | None = None,
        progress: Progress | None = None,
        threads: int | None = None,
    ) -> None:
        self.scene, self.grid = require_fit(scene, grid, threads)
        if not (isinstance(height, (int, float, np.number)) and np.isfinite(height) and height >= 0.0):
            raise ParameterError(f"the height of the person must be 0 m or more, found {height!r}")
        self.height = float(height)
        self._progress, self._threads = progress, threads or count_processors()
        latitude, longitude = scene.location
        self.conditions: Conditions = read_conditions(weather, latitude, longitude, ground_temperature)
        self.skies: list[Atmosphere] = follow_sky(
            self.conditions.weather, latitude, longitude, scene.convergence, diffuse
        )
        self.view: SkyView = prepare_sky(scene, grid, height=height, progress=progress, threads=threads)
        receivers = raise_eye(scene.receivers(grid, self.view.ground, self.view.inside), height)
        suns = sum(len(sky.beam) for sky in self.skies)
        self._caster: Caster = make_caster(scene.occluders, receivers, suns)
        self._crowns = [make_caster(kind.faces, receivers, suns) for kind in self.view.trees]
        self._places = receivers
        hills = scene.horizon
        self._hills = None if hills is None else Hills(hills, grid, self.view.ground + height)
        self._free: BoolArray = ~self.view.inside
        self._materials = read_materials(materials)
        require_material(wall, "wall")
        self._slabs = tuple(Slab.of(material) for material in self._materials)
        self.cover: UInt8Array = _cover_of(scene, grid)
        self._albedo, self._emissivity = (
            np.array([getattr(material, name) for material in self._materials], dtype=np.float32)[self.cover]
            for name in ("albedo", "emissivity")
        )
        self.around = Surroundings(scene, self.view, wall, self.conditions.indoor)
        self._modes = np.zeros((len(self._slabs[0].rate), grid.size), dtype=np.float32)
        start = self.conditions.air[np.flatnonzero(self.conditions.known)[0]]
        self._sent_up = np.full(self._blocks, SIGMA * (start + KELVIN) ** 4)
        self._block_albedo = self._block_means(self._albedo)
        self._down, self._side = downward_shares(height), sideward_shares(height)

    @property
    def _blocks(self) -> int:
        return self.around.shape[0] * self.around.shape[1]

    def settle(self) -> None:
        """Bring ground and walls into the balance of a day: the first day of the weather, taken several times."""
        rows = self.conditions.first_day
        if not len(rows):
            return
        arrived: list[tuple[Float32Array, Float32Array]] = []
        for done, row in enumerate(rows, start=1):
            arriving, _ = self._arrive(row, coarse=True)
            short, long = (np.ascontiguousarray(arriving[:, face]) for face in (0, 5))
            self._send_up(self._step_ground(row, short, long), long)
            arrived.append((short, long))
            if self._progress is not None:
                self._progress(done, len(rows), "settling the ground")
        for _ in range(_ROUNDS - 1):
            for row, (short, long) in zip(rows, arrived, strict=True):
                self._step_ground(row, short, long)

    def each(self, first: int, last: int) -> Iterator[Fluxes]:
        """Go through the intervals of the weather, one after the other.

        Parameters
        ----------
        first, last : int
            Intervals to give out; those before are gone through as well, for what they leave in the ground.

        Yields
        ------
        Fluxes
            Of an interval in which air temperature and humidity are known.
        """
        for row in range(last):
            if not self.conditions.known[row]:
                continue
            arriving, beam = self._arrive(row, coarse=row < first)
            short, long = (np.ascontiguousarray(arriving[:, face]) for face in (0, 5))
            surface = self._step_ground(row, short, long)
            sent = self._send_up(surface, long)
            if row >= first:
                yield self._gather(row, arriving, beam, surface, sent)
            if self._progress is not None:
                self._progress(row + 1, last, "heat")

    def _arrive(self, row: int, *, coarse: bool) -> tuple[Float32Array, Float32Array]:
        """Return what the five faces of each pixel receive from above, and of it the beam."""
        sky, state = self.skies[row], self.conditions
        leafy = bool(state.leafy(self.scene)[row])
        beam = self._cast_beams(_in_one(sky) if coarse else sky, leafy)
        means = self._block_means(beam[:, 0].reshape(self.grid.shape))
        overhead = float((sky.long * DOME.weights[:, 0]).sum())
        light = Light(
            sky.diffuse, self._block_albedo * (means + self.around.openness * sky.diffuse), overhead, self._sent_up
        )
        views = self.around.look(sky, light, state.air[row], state.convection[row], state.seconds[row], leafy)
        arriving = np.zeros((self.grid.size, 10), dtype=np.float32)
        sum_surroundings(self.view.planes, self._skies_of(row, leafy), views, self.grid.shape, arriving, self._threads)
        arriving[:, :5] += beam[:, :5]
        return arriving, beam

    def _cast_beams(self, sky: Atmosphere, leafy: bool) -> Float32Array:
        """Add up the beams of an interval's steps on the faces of each pixel."""
        out = np.zeros((self.grid.size, _PARTS), dtype=np.float32)
        trees = self.scene.trees
        crowns = trees is not None and len(trees.crowns) > 0
        steps = np.flatnonzero(sky.beam > 0.0)
        light = np.ones(self.grid.size, dtype=np.float32)

        def cast(step: int) -> BoolArray:
            mask = self._caster.cast(sky.directions[step])
            if self._hills is not None:
                self._hills.hide(mask, sky.directions[step], 1)
            return mask.ravel()

        with ThreadPoolExecutor(self._threads) as pool:
            for step, hidden in zip(steps, pool.map(cast, steps), strict=True):
                if crowns:
                    self._look_through(sky.directions[step], hidden, leafy, light)
                parts = sky.beam[step] * _parts_of(sky.directions[step])
                for start in range(0, len(out), _PIECE):
                    add_beam(hidden, light, crowns, parts, out, start, min(start + _PIECE, len(out)))
        return out

    def _look_through(self, direction: FloatArray, hidden: BoolArray, leafy: bool, light: Float32Array) -> None:
        """Fill in which share of a beam comes through the crowns above each pixel that it could reach."""
        trees = self.scene.trees
        if trees is None:
            return
        covered = np.zeros(len(hidden), dtype=np.bool_)
        for caster in self._crowns:
            covered |= caster.cast(direction).ravel()
        covered &= ~hidden
        light[:] = 1.0
        rows, cols = np.divmod(np.flatnonzero(covered), self.grid.cols)
        if len(rows):
            at = self._places
            places = np.column_stack([at.x[cols], at.y[rows], at.height[rows, cols]])
            depth = self.scene.canopy.depths(places, direction, trees.extinction(leafy), self._threads)
            light[covered] = np.exp(-depth)

    def _skies_of(self, row: int, leafy: bool) -> Float32Array:
        """Return what each patch gives to each face: free, and through the crowns of each kind of tree."""
        sky, state = self.skies[row], self.conditions
        free = np.concatenate([sky.short, DOME.weights * sky.long[:, np.newaxis]], axis=1)
        # A sphere in the sun has a quarter of the beam on it, and the diffuse of its upper half.
        lit = 0.25 * float(sky.beam.sum()) + 0.5 * sky.diffuse
        leaves = np.concatenate(
            [DOME.weights * LEAF_ALBEDO * lit, DOME.weights * SIGMA * (state.air[row] + KELVIN) ** 4], axis=1
        )
        shares = [kind.shade(leafy) for kind in self.view.trees]
        return np.stack([free, *(share * free + (1.0 - share) * leaves for share in shares)]).astype(np.float32)

    def _step_ground(self, row: int, short: Float32Array, long: Float32Array) -> Float32Array:
        """Return the temperature of the ground over an interval, and carry it to its end."""
        state = self.conditions
        slabs = stack_slabs(
            self._slabs,
            self._materials,
            state.seconds[row],
            state.deep,
            state.convection[row],
            state.latent[row] if float(self.skies[row].diffuse) > 0.0 else 0.0,
        )
        surface = np.empty(len(short), dtype=np.float32)
        material = self.cover.ravel()

        def step(start: int) -> None:
            stop = min(start + _PIECE, len(short))
            step_slabs(slabs, material, short, long, state.air[row], self._modes, surface, start, stop)

        with ThreadPoolExecutor(self._threads) as pool:
            list(pool.map(step, range(0, len(short), _PIECE)))
        return surface

    def _send_up(self, surface: Float32Array, long: Float32Array) -> Float32Array:
        """Return the long-wave radiation that the ground sends up, and keep its means for the walls."""
        kelvin = surface.reshape(self.grid.shape) + np.float32(KELVIN)
        reflected = (1 - self._emissivity) * long.reshape(self.grid.shape)
        sent: Float32Array = self._emissivity * np.float32(SIGMA) * kelvin**4 + reflected
        self._sent_up = self._block_means(sent)
        return sent

    def _gather(
        self, row: int, arriving: Float32Array, beam: Float32Array, surface: Float32Array, sent: Float32Array
    ) -> Fluxes:
        """Put what comes from above and from below together."""
        shape = self.grid.shape
        reflected = self._albedo * arriving[:, 0].reshape(shape)
        near = blur((reflected, sent), self._free, self.grid.resolution, self._down)
        wide = blur((reflected, sent), self._free, self.grid.resolution, self._side)
        short, long = (np.empty((6, *shape), dtype=np.float32) for _ in range(2))
        for face in range(5):
            short[face], long[face] = (arriving[:, face + part].reshape(shape) for part in (0, 5))
            if face:
                short[face] += np.float32(0.5) * wide[0]
                long[face] += np.float32(0.5) * wide[1]
        short[5], long[5] = near
        sides = beam[:, 1:5].sum(axis=1).reshape(shape)
        return Fluxes(row, short, long, beam[:, (0, 5)].T.reshape(2, *shape), sides, surface.reshape(shape))

    def _block_means(self, layer: Float32Array) -> FloatArray:
        """Return the mean over each block's pixels that are outside buildings."""
        rows, cols = layer.shape
        high, wide = self.around.shape
        padded = np.zeros((2, high * BLOCK, wide * BLOCK))
        padded[0, :rows, :cols], padded[1, :rows, :cols] = np.where(self._free, layer, 0.0), self._free
        total, count = padded.reshape(2, high, BLOCK, wide, BLOCK).sum(axis=(2, 4)).reshape(2, -1)
        means: FloatArray = np.divide(total, count, out=np.zeros(len(total)), where=count > 0)
        return means


def _cover_of(scene: Scene, grid: Grid) -> UInt8Array:
    if scene.landcover is None:
        return np.full(grid.shape, code_of("asphalt"), dtype=np.uint8)
    cover: UInt8Array = scene.landcover.on(grid)
    return cover


def _in_one(sky: Atmosphere) -> Atmosphere:
    """Return a sky with one sun in the middle of the interval's."""
    lit = np.flatnonzero(sky.beam > 0.0)
    if len(lit) < 2:
        return sky
    middle = lit[len(lit) // 2 : len(lit) // 2 + 1]
    return replace(sky, directions=sky.directions[middle], beam=np.array([sky.beam.sum()]))


def _parts_of(direction: FloatArray) -> FloatArray:
    """Return what a beam gives to surfaces that face up, north, east, south, west, to one that turns, and to a disc."""
    east, north, up = direction
    faces = np.array([up, north, east, -north, -east, np.hypot(east, north), 1.0])
    received: FloatArray = np.maximum(faces, 0.0)
    return received
