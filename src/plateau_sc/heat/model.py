"""The heat of the pixels of a grid, interval by interval: what arrives, what the ground makes of it, and sends back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Unpack

import numpy as np

from plateau_sc.grid import Grid
from plateau_sc.heat.atmosphere import Atmosphere, follow_sky
from plateau_sc.heat.beams import Beams, in_one
from plateau_sc.heat.conditions import Conditions, read_conditions
from plateau_sc.heat.footprint import REACHES, Footprint, downward_shares, sideward_shares
from plateau_sc.heat.materials import LEAF_ALBEDO
from plateau_sc.heat.options import GivenOptions, HeatOptions
from plateau_sc.heat.shares import Shares
from plateau_sc.heat.slab import Slab, stack_slabs
from plateau_sc.heat.surroundings import Surroundings
from plateau_sc.kernels.sending import gather_faces, send_up
from plateau_sc.kernels.slab import step_slabs, tabulate_balance
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.kernels.views import add_sky, add_walls
from plateau_sc.landcover import code_of
from plateau_sc.scene import Scene
from plateau_sc.shade.work import require_fit
from plateau_sc.sky import prepare_sky
from plateau_sc.types import BoolArray, Float32Array, Progress, UInt8Array
from plateau_sc.weather import Weather

_PIECE = 65_536
_ROWS = 64
_ROUNDS = 3
# Intervals before those asked for whose beams are cast in all their steps: the ground keeps them for so long.
_FINE = 2


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


class HeatModel:
    """A grid prepared for the heat of some weather.

    The pixels within `plateau_sc.heat.footprint.REACHES` beyond the grid are computed too, for the ground that its own
    look at: two grids that overlap agree where they do.

    Parameters
    ----------
    scene : Scene
        Buildings, ground, trees and land cover.
    grid : Grid
        In the plane of the scene.
    weather : Weather
        Of the place.
    progress : callable, optional
        Called as ``progress(done, total, what)``.
    threads : int, optional
        Threads to use; one for each core by default.
    **options
        Of `HeatOptions`.

    Attributes
    ----------
    options : HeatOptions
        What was given, and the rest as it is by default.
    inside : ndarray, shape (rows, cols), bool
        Pixels of the grid that are inside buildings.
    """

    def __init__(
        self,
        scene: Scene,
        grid: Grid,
        weather: Weather,
        *,
        progress: Progress | None = None,
        threads: int | None = None,
        **options: Unpack[GivenOptions],
    ) -> None:
        self.options = HeatOptions(**options)
        self.scene, self.grid = require_fit(scene, grid, threads)
        height, wall = self.options.height, self.options.wall
        self._progress, self._threads = progress, threads or count_processors()
        latitude, longitude = scene.location
        self.conditions: Conditions = read_conditions(weather, latitude, longitude, self.options.ground_temperature)
        self.skies: list[Atmosphere] = follow_sky(
            self.conditions.weather, latitude, longitude, scene.convergence, self.options.diffuse
        )
        self._leafy = self.conditions.leafy(scene)
        self._wide, self._own = _widen(scene, self.grid)
        view = prepare_sky(scene, self._wide, height=height, progress=progress, threads=threads)
        self.inside: BoolArray = view.inside[self._own]
        self._trees, self._shares = view.near.trees, Shares.of(view, threads)
        self._beams = Beams(scene, view, np.concatenate([sky.directions for sky in self.skies]), threads)
        self._materials = self.options.ground
        self._slabs = tuple(Slab.of(material) for material in self._materials)
        self.cover: UInt8Array = _cover_of(scene, self._wide)
        self._used: BoolArray = np.bincount(self.cover.ravel(), minlength=len(self._materials)) > 0
        self._albedo, self._emissivity = (
            np.array([getattr(material, name) for material in self._materials], dtype=np.float32)[self.cover]
            for name in ("albedo", "emissivity")
        )
        self.around = Surroundings(scene, self._wide, height, wall, self._materials, threads)
        self._modes = np.zeros((len(self._slabs[0].rate), self._wide.size), dtype=np.float32)
        shares = (downward_shares(height), sideward_shares(height))
        self._footprint = Footprint(~view.inside, self._wide.resolution, shares, threads)

    def settle(self) -> None:
        """Bring ground and walls into the balance of a day: the first day of the weather, taken several times."""
        rows = self.conditions.first_day
        if not len(rows):
            return
        arrived: list[Float32Array] = []
        for done, row in enumerate(rows, start=1):
            arriving, _ = self._arrive(row, coarse=True)
            self._step_ground(row, arriving)
            arrived.append(np.ascontiguousarray(arriving[:, ::5]))
            if self._progress is not None:
                self._progress(done, len(rows), "settling the ground")
        for _ in range(_ROUNDS - 1):
            for row, level in zip(rows, arrived, strict=True):
                self._step_ground(row, level)

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
            arriving, beam = self._arrive(row, coarse=row < first - _FINE)
            surface = self._step_ground(row, arriving)
            if row >= first:
                yield self._gather(row, arriving, beam, surface, self._send_up(arriving, surface))
            if self._progress is not None:
                self._progress(row + 1, last, "heat")

    def _arrive(self, row: int, *, coarse: bool) -> tuple[Float32Array, Float32Array]:
        """Return what the five faces of each pixel receive from above, and of it the beam, as `Beams.add` gives it."""
        sky, state = self.skies[row], self.conditions
        leafy = bool(self._leafy[row])
        arriving = np.zeros((self._wide.size, 10), dtype=np.float32)
        with lend_threads(1) as aside:
            looking = aside.submit(self.around.look, sky, state, row, leafy)
            beam = self._beams.add(in_one(sky) if coarse else sky, leafy, arriving)
            add_sky(self._shares.sky, *self._skies_of(row, leafy), arriving, self._threads)
            around = looking.result()
        add_walls(self._shares.solid, around, self._wide.shape, arriving, self._threads)
        return arriving, beam

    def _skies_of(self, row: int, leafy: bool) -> tuple[Float32Array, Float32Array]:
        """Return what comes from the free sky, and through and from the crowns of each kind of tree, for `add_sky`."""
        sky = self.skies[row]
        # A sphere in the sun has a quarter of the beam on it, and the diffuse of its upper half.
        lit = LEAF_ALBEDO * (0.25 * float(sky.beam.sum()) + 0.5 * sky.diffuse)
        shares = np.array([1.0, *(kind.shade(leafy) for kind in self._trees)])
        short = np.column_stack([shares * sky.diffuse + (1.0 - shares) * lit, shares * sky.horizon])
        # Leaves are as warm as the air, and black.
        long = np.column_stack([np.full(len(shares), sky.black), -shares * sky.gap])
        return short.astype(np.float32), long.astype(np.float32)

    def _step_ground(self, row: int, faces: Float32Array) -> Float32Array:
        """Return the temperature of the ground over an interval, and carry it to its end."""
        state = self.conditions
        slabs = stack_slabs(
            self._slabs,
            self._materials,
            state.seconds[row],
            state.deep,
            daylight=len(self.skies[row].directions) > 0,
        )
        air = state.air_over(row)
        balance = tabulate_balance(slabs, air, self._used)
        surface = np.empty(len(faces), dtype=np.float32)
        material = self.cover.ravel()

        self._each_piece(
            lambda start, stop: step_slabs(slabs, balance, air, material, faces, self._modes, surface, start, stop)
        )
        return surface

    def _send_up(self, arriving: Float32Array, surface: Float32Array) -> tuple[Float32Array, Float32Array]:
        """Return what the ground reflects and sends up."""
        albedo, emissivity = self._albedo.ravel(), self._emissivity.ravel()
        reflected, sent = (np.empty(self._wide.size, dtype=np.float32) for _ in range(2))
        self._each_piece(
            lambda start, stop: send_up(arriving, surface, albedo, emissivity, reflected, sent, start, stop)
        )
        return reflected, sent

    def _gather(
        self,
        row: int,
        arriving: Float32Array,
        beam: Float32Array,
        surface: Float32Array,
        sent: tuple[Float32Array, Float32Array],
    ) -> Fluxes:
        """Put what comes from above and from below together, on the pixels of the grid itself."""
        rows, cols = self._own
        shape = (rows.stop - rows.start, cols.stop - cols.start)
        gathered = []
        for part, layer in zip((0, 5), sent, strict=True):
            near, wide = self._footprint.look(layer.reshape(self._wide.shape))
            out = np.empty((6, *shape), dtype=np.float32)
            self._each_piece(
                partial(gather_faces, arriving, near, wide, part, rows.start, cols.start, out), shape[0], _ROWS
            )
            gathered.append(out)
        short, long = gathered
        beams, sides, ground = (
            np.ascontiguousarray(layer.reshape(*layer.shape[:-1], *self._wide.shape)[..., rows, cols])
            for layer in (beam[:2], beam[2], surface)
        )
        return Fluxes(row, short, long, beams, sides, ground)

    def _each_piece(self, work: Callable[[int, int], None], count: int | None = None, piece: int = _PIECE) -> None:
        """Do a work on all pixels, or on so many rows, pieces of them in threads."""
        size = self._wide.size if count is None else count
        with lend_threads(self._threads) as pool:
            list(pool.map(lambda start: work(start, min(start + piece, size)), range(0, size, piece)))


def _widen(scene: Scene, grid: Grid) -> tuple[Grid, tuple[slice, slice]]:
    """Return a grid with the ground that its pixels look at, and where it lies in that one.

    Beyond the rasters that a scene was made of there is no ground.
    """
    belt = int(np.ceil(REACHES[-1] / grid.resolution))
    left = top = right = bottom = belt
    if scene.grid is not None:
        west, south, east, north = scene.bounds
        room = grid.bounds[0] - west, north - grid.bounds[3], east - grid.bounds[2], grid.bounds[1] - south
        left, top, right, bottom = (min(belt, max(0, int(width / grid.resolution + 1e-6))) for width in room)
    wide = grid.window(-top, -left, top + grid.rows + bottom, left + grid.cols + right)
    return wide, (slice(top, top + grid.rows), slice(left, left + grid.cols))


def _cover_of(scene: Scene, grid: Grid) -> UInt8Array:
    if scene.landcover is None:
        return np.full(grid.shape, code_of("asphalt"), dtype=np.uint8)
    cover: UInt8Array = scene.landcover.on(grid)
    return cover
