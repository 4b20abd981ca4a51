"""What stands around the pixels of a grid: how much sun it has, how warm it is, what it sends them."""

from collections.abc import Sequence

import numpy as np

from plateau_sc.grid import Grid
from plateau_sc.heat.atmosphere import Atmosphere
from plateau_sc.heat.conditions import Conditions
from plateau_sc.heat.lookouts import PITCH, Lookouts
from plateau_sc.heat.materials import Material
from plateau_sc.heat.shares import FACES_OF, SECTORS
from plateau_sc.heat.slab import Slab, stack_slabs
from plateau_sc.kernels.occlusion import cast_beam
from plateau_sc.kernels.slab import KELVIN, SIGMA, step_slabs, tabulate_balance
from plateau_sc.kernels.views import Around
from plateau_sc.scene import Scene
from plateau_sc.types import BoolArray, Float32Array, FloatArray, UInt8Array

_SUNS = 2
_NEAR = (1.0 / 6.0, 2.0 / 3.0, 1.0 / 6.0)
_LITTLE = 1e-6
# Intervals whose beams on samples are kept.
_KEPT = 48


class Surroundings:
    """Walls, roofs and hills around a grid, sampled from lookouts on a lattice over the plane.

    Each sample has its sun, its radiation from sky, ground and other walls, and a slab with a temperature; so has the
    ground beneath each lookout. Light goes to and fro between the mean of the walls around a lookout and the ground
    until it is taken up, as in a canyon (Harman, Best and Belcher 2004, doi:10.1023/A:1026029822517); of long-wave
    radiation walls and ground have what the walls sent in the interval before. What they send is averaged in eight
    sectors, over three lookouts by three with weights of two thirds for the middle and a sixth for either side, and
    between the nodes of the lattice it changes evenly. Nothing of this depends on where a grid begins and ends.

    Parameters
    ----------
    scene : Scene
        Buildings, ground and trees.
    grid : Grid
        In its plane.
    height : float
        Of the eye above the ground [m].
    wall : Material
        What walls are made of.
    ground : sequence of Material
        What the classes of land cover are made of.
    threads : int, optional
        Threads to use; one for each core by default. The answer is the same for any.
    lookouts : Lookouts, optional
        Where to look from, if not from the lattice around the grid.
    """

    def __init__(
        self,
        scene: Scene,
        grid: Grid,
        height: float,
        wall: Material,
        ground: Sequence[Material],
        threads: int | None = None,
        *,
        lookouts: Lookouts | None = None,
    ) -> None:
        self._scene, self._wall, self._ground, self._threads = scene, wall, tuple(ground), threads
        # Built before they are asked for aside from other work.
        scene.occluders.bvh  # noqa: B018
        scene.canopy.bvh  # noqa: B018
        self.lookouts = Lookouts.around(scene, grid, height, threads) if lookouts is None else lookouts
        self._slabs = Slab.of(wall), tuple(Slab.of(material) for material in ground)
        found = self.lookouts
        self._count = len(found.eyes)
        self._albedo, self._emissivity = (
            np.array([getattr(material, name) for material in ground])[found.cover] for name in ("albedo", "emissivity")
        )
        self._wall_modes: Float32Array = np.zeros((len(self._slabs[0].rate), len(found.owner)), dtype=np.float32)
        self._ground_modes: Float32Array = np.zeros((len(self._slabs[1][0].rate), self._count), dtype=np.float32)
        self._one: UInt8Array = np.zeros(len(found.owner), dtype=np.uint8)
        self._used: BoolArray = np.bincount(found.cover, minlength=len(self._ground)) > 0
        # What upright faces have of the ground, and of one another.
        self._lower = 0.5 * (1.0 - np.abs(found.normals[:, 2]))
        self._between = 0.5 * found.solid_side
        self._seen: BoolArray = np.bincount(found.owner, minlength=self._count) > 0
        self._mean_lower = self._mean(self._lower)
        self._warm: FloatArray | None = None
        self._suns: dict[int, Float32Array] = {}
        self._bin = found.owner * SECTORS + found.sector
        self._solid = _spread(self._on_nodes(self._by_sector(np.ones(len(found.owner)))), found.beside)
        self._near = self._average(np.ones(self._count))
        first_x, first_y = grid.x()[0], grid.y()[0]
        self._start = (found.north - first_y) / PITCH - 1.0, (first_x - found.west) / PITCH - 1.0
        self._step = grid.resolution / PITCH

    def look(self, sky: Atmosphere, state: Conditions, row: int, leafy: bool) -> Around:
        """Return what comes from the surroundings over an interval, and carry their slabs to its end.

        Parameters
        ----------
        sky : Atmosphere
            The interval's sun and sky.
        state : Conditions
            The weather.
        row : int
            The interval among those of the weather.
        leafy : bool
            Whether deciduous trees are in leaf.

        Returns
        -------
        Around
            For `plateau_sc.kernels.views.add_walls`.
        """
        found, wall, leaves = self.lookouts, self._wall, 0 if leafy else 1
        owner, black = found.owner, sky.black
        on_ground, on_faces = self._find_sun(sky, row, leafy)
        open_side = 0.5 * found.open_side[leaves]
        direct = on_faces + open_side[owner] * sky.diffuse
        light, reflected, bright = self._throw_light(on_ground + found.open_up[leaves] * sky.diffuse, direct)
        warm = np.full(self._count, black) if self._warm is None else self._warm
        sent = self._step_ground(sky, state, row, light, black - found.clear_up[leaves] * sky.gap, warm)
        short = direct + self._lower * reflected[owner] + (self._between * bright)[owner]
        long = black - 0.5 * found.clear_side[leaves] * sky.gap + self._between * (warm - black)
        long = long[owner] + 0.5 * (sent[owner] - black)
        slabs = stack_slabs((self._slabs[0],), (wall,), state.seconds[row], state.indoor, upright=True)
        surface = np.empty(len(short), dtype=np.float32)
        arriving, air = np.column_stack([short, long]).astype(np.float32), state.air_over(row)
        balance = tabulate_balance(slabs, air, np.ones(1, dtype=np.bool_))
        step_slabs(slabs, balance, air, self._one, arriving, self._wall_modes, surface, 0, len(surface))
        shine_of = wall.emissivity * SIGMA * (surface.astype(np.float64) + KELVIN) ** 4 + (1.0 - wall.emissivity) * long
        self._warm = np.where(self._seen, self._mean(shine_of), black)
        shaded = 0.5 * wall.albedo * sky.diffuse, black
        shine = np.stack(
            [
                self._gather(part, default)
                for part, default in zip((wall.albedo * short, shine_of), shaded, strict=True)
            ],
            axis=-1,
        )
        return Around(np.ascontiguousarray(shine, dtype=np.float32), *self._start, self._step, FACES_OF)

    def forget(self) -> None:
        """Forget where the sun was found to shine, which is kept for intervals that come twice."""
        self._suns.clear()

    def _throw_light(self, above: FloatArray, direct: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Throw light to and fro between walls and ground until it is taken up.

        Returns
        -------
        light, reflected, bright : ndarray, shape (n,), float64
            What comes down to the ground beneath each lookout, what the ground around it sends up, and what the mean of
            the walls around it sends [W/m²].
        """
        found, albedo = self.lookouts, self._wall.albedo
        # What comes back to a wall of what it sends, by the ground and from other walls.
        back = albedo * (self._mean_lower * self._albedo * found.solid_up + self._between)
        bright = albedo * (self._mean(direct) + self._mean_lower * self._albedo * above) / (1.0 - back)
        light = above + found.solid_up * bright
        return light, self._average(self._albedo * light) / self._near, bright

    def _step_ground(
        self, sky: Atmosphere, state: Conditions, row: int, short: FloatArray, above: FloatArray, warm: FloatArray
    ) -> FloatArray:
        """Return what the ground around each lookout radiates, and carry its slabs on."""
        found = self.lookouts
        long = above + found.solid_up * (warm - sky.black)
        daylight = len(sky.directions) > 0
        slabs = stack_slabs(self._slabs[1], self._ground, state.seconds[row], state.deep, daylight=daylight)
        surface = np.empty(self._count, dtype=np.float32)
        arriving, air = np.column_stack([short, long]).astype(np.float32), state.air_over(row)
        balance = tabulate_balance(slabs, air, self._used)
        step_slabs(slabs, balance, air, found.cover, arriving, self._ground_modes, surface, 0, self._count)
        sent = self._emissivity * SIGMA * (surface.astype(np.float64) + KELVIN) ** 4 + (1.0 - self._emissivity) * long
        return self._average(sent) / self._near

    def _find_sun(self, sky: Atmosphere, row: int, leafy: bool) -> tuple[FloatArray, FloatArray]:
        """Return the mean of the beam on the ground beneath lookouts and on samples [W/m²].

        The first day is gone through twice, to settle the ground and to give it out.
        """
        if row not in self._suns:
            found = self.lookouts
            upward = np.broadcast_to(np.array([0.0, 0.0, 1.0]), found.eyes.shape)
            places, normals = np.concatenate([found.eyes, found.places]), np.concatenate([upward, found.normals])
            self._suns[row] = self._sun_on(places, normals, sky, leafy).astype(np.float32)
            if len(self._suns) > _KEPT:
                del self._suns[next(iter(self._suns))]
        light = self._suns[row].astype(np.float64)
        return light[: self._count], light[self._count :]

    def _sun_on(self, places: FloatArray, normals: FloatArray, sky: Atmosphere, leafy: bool) -> FloatArray:
        """Return the mean of the beam on faces, from one or two suns of the interval [W/m²]."""
        found = np.zeros(len(places))
        count = len(sky.beam)
        if not count or not len(found) or not sky.beam.any():
            return found
        chosen = np.unique(((np.arange(_SUNS) + 0.5) * count / _SUNS).astype(np.int64))
        for index in chosen:
            facing = normals @ sky.directions[index]
            lit = np.flatnonzero(facing > 0.0)
            hidden = cast_beam(self._scene.occluders.bvh, places[lit], sky.directions[index], self._threads)
            seen = lit[~hidden]
            strength = facing[seen] * (sky.beam.sum() / len(chosen))
            trees = self._scene.trees
            if trees is not None and len(trees.crowns):
                extinction = trees.extinction(leafy)
                strength *= np.exp(-self._scene.canopy.depths(places[seen], sky.directions[index], extinction))
            found[seen] += strength
        return found

    def _gather(self, sent: FloatArray, default: float) -> FloatArray:
        """Return the means of what samples send in each sector, around the nodes of the lattice."""
        sums = _spread(self._on_nodes(self._by_sector(sent)), self.lookouts.beside)
        shine: FloatArray = (sums + _LITTLE * default) / (self._solid + _LITTLE)
        return shine

    def _mean(self, values: FloatArray) -> FloatArray:
        """Return the means over the samples of each lookout; 0 where there are none."""
        sums, counts = (np.bincount(self.lookouts.owner, each, self._count) for each in (values, None))
        return np.asarray(sums / np.maximum(counts, 1), dtype=np.float64)

    def _by_sector(self, values: FloatArray) -> FloatArray:
        """Return weighted sums over the samples of each lookout in each sector."""
        sums = np.bincount(self._bin, self.lookouts.weight * values, self._count * SECTORS)
        return np.asarray(sums, dtype=np.float64).reshape(self._count, SECTORS)

    def _average(self, values: FloatArray) -> FloatArray:
        """Return weighted sums over each lookout and its neighbours."""
        pads = ((1, 1), (1, 1), (0, 0), (0, 0))
        near = _spread(np.pad(self._on_nodes(values[:, np.newaxis]), pads[:3]), np.pad(self.lookouts.beside, pads))
        out: FloatArray = near.reshape(-1)[self.lookouts.node]
        return out

    def _on_nodes(self, values: FloatArray) -> FloatArray:
        out = np.zeros((self.lookouts.shape[0] * self.lookouts.shape[1], values.shape[1]))
        out[self.lookouts.node] = values
        return out.reshape(*self.lookouts.shape, -1)


def _spread(values: FloatArray, beside: BoolArray) -> FloatArray:
    """Return sums over three by three places, nearer ones counting more; the outermost places are left out."""
    rows, cols = values.shape[0] - 2, values.shape[1] - 2
    total = np.zeros((rows, cols, values.shape[2]))
    for down, right in np.ndindex(3, 3):
        share = _NEAR[down] * _NEAR[right] * beside[1:-1, 1:-1, down, right, np.newaxis]
        total += share * values[down : down + rows, right : right + cols]
    return total
