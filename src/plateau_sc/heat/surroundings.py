"""The walls that stand around each block of pixels: how much sun they have, how warm they are, what they send back."""

from dataclasses import dataclass

import numpy as np

from plateau_sc.heat.atmosphere import Atmosphere
from plateau_sc.heat.materials import Material
from plateau_sc.heat.slab import Slab, stack_slabs
from plateau_sc.kernels.dome import Views
from plateau_sc.kernels.hits import find_hits
from plateau_sc.kernels.occlusion import cast_beam
from plateau_sc.kernels.slab import KELVIN, SIGMA, step_slabs
from plateau_sc.scene import Scene
from plateau_sc.sky import DOME, SkyView
from plateau_sc.sky.dome import AZIMUTHS, BANDS
from plateau_sc.types import BoolArray, Float32Array, FloatArray, IntArray

BLOCK = 64
"""Pixels along the side of a block, whose pixels see the same walls."""

_TALL = 3
"""Patches above one another that are one view."""

_SKIN = 0.02
_SUNS = 2


@dataclass(frozen=True)
class Light:
    """What reaches walls from elsewhere than the sun, for each block.

    Attributes
    ----------
    even : float
        Diffuse radiation that is even over the sky [W/m²].
    reflected : ndarray, shape (blocks,), float64
        Short-wave radiation that the ground sends back [W/m²].
    sky, ground : ndarray, shape (blocks,), float64
        Long-wave radiation of the sky and of the ground [W/m²].
    """

    even: float
    reflected: FloatArray
    sky: float
    ground: FloatArray


class Surroundings:
    """What is solid around the pixels of a grid, seen from the middle of each block of them.

    From a pixel near the middle of a block one ray goes out for every third patch of the dome; where it meets a face
    is a sample of the walls that all pixels of the block see there. Each sample has its sun, its radiation from sky,
    ground and other walls, and a slab with a temperature.

    Parameters
    ----------
    scene : Scene
        Buildings and trees.
    view : SkyView
        What `prepare_sky` gives.
    wall : Material
        What the walls are made of.
    indoor : float
        Temperature behind them [°C].
    """

    def __init__(self, scene: Scene, view: SkyView, wall: Material, indoor: float) -> None:
        self._scene, self._wall, self._indoor, self._slab = scene, wall, indoor, Slab.of(wall)
        rows, cols = view.grid.shape
        self.shape = (-(-rows // BLOCK), -(-cols // BLOCK))
        eyes = _middle_pixels(~view.inside)
        self._count = self.shape[0] * self.shape[1]
        blocks = np.flatnonzero(eyes >= 0)
        self.openness = np.ones(self._count)
        self.openness[blocks] = _open_sides(view, eyes[blocks])
        elevation = np.median(DOME.elevation.reshape(BANDS // _TALL, -1), axis=1)
        azimuth = DOME.azimuth[:AZIMUTHS]
        turn, lift = np.radians(np.tile(azimuth, len(elevation))), np.radians(np.repeat(elevation, len(azimuth)))
        ways = np.column_stack([np.sin(turn) * np.cos(lift), np.cos(turn) * np.cos(lift), np.sin(lift)])
        row, col = np.divmod(eyes[blocks], cols)
        grid, origin = view.grid, scene.origin
        height = view.ground[row, col] + view.height - origin[2]
        eye = np.column_stack([grid.x()[col] - origin[0], grid.y()[row] - origin[1], height])
        starts, towards = np.repeat(eye, len(ways), axis=0), np.tile(ways, (len(eye), 1))
        faces, distance = find_hits(scene.occluders.bvh, starts, towards)
        met = faces >= 0
        self._views = len(ways)
        self._slot: IntArray = (np.repeat(blocks, len(ways)) * len(ways) + np.tile(np.arange(len(ways)), len(eye)))[met]
        self._block: IntArray = self._slot // len(ways)
        self.normals = _facing(scene.occluders.bvh.corners[faces[met]], towards[met])
        self._places = starts[met] + towards[met] * distance[met, np.newaxis] + _SKIN * self.normals
        self._modes: Float32Array = np.zeros((len(self._slab.rate), len(self._slot)), dtype=np.float32)
        self._material = np.zeros(len(self._slot), dtype=np.uint8)
        band = np.arange(len(DOME)) // AZIMUTHS // _TALL
        self._view_of_patch: IntArray = band * AZIMUTHS + np.arange(len(DOME)) % AZIMUTHS
        self._weights = DOME.weights.astype(np.float32)

    def look(self, sky: Atmosphere, light: Light, air: float, convection: float, seconds: float, leafy: bool) -> Views:
        """Return what comes from the walls over an interval, and carry their slabs to its end.

        Parameters
        ----------
        sky : Atmosphere
            The interval's sun and sky.
        light : Light
            What else reaches the walls.
        air : float
            Air temperature [°C].
        convection : float
            Heat that the air takes for each kelvin [W m⁻² K⁻¹].
        seconds : float
            Length of the interval [s].
        leafy : bool
            Whether deciduous trees are in leaf.

        Returns
        -------
        Views
            For `sum_surroundings`.
        """
        upright = 1.0 - np.abs(self.normals[:, 2])
        open_share = 0.5 * self.openness[self._block]
        other = 0.5 - open_share
        short = self._sun_on(sky, leafy) + open_share * light.even + 0.5 * light.reflected[self._block] * upright
        # Light that walls throw at one another: one more reflection of the mean.
        mean = np.bincount(self._block, short, self._count) / np.maximum(np.bincount(self._block, None, self._count), 1)
        short += other * self._wall.albedo * mean[self._block]
        black = SIGMA * (air + KELVIN) ** 4
        long = open_share * light.sky + 0.5 * light.ground[self._block] + other * black
        slabs = stack_slabs((self._slab,), (self._wall,), seconds, self._indoor, convection, 0.0)
        surface = np.empty(len(short), dtype=np.float32)
        arriving = short.astype(np.float32), long.astype(np.float32)
        step_slabs(slabs, self._material, *arriving, air, self._modes, surface, 0, len(surface))
        sent = self._wall.emissivity * SIGMA * (surface.astype(np.float64) + KELVIN) ** 4
        sent += (1.0 - self._wall.emissivity) * long
        shine = np.full((self._count * self._views, 2), np.nan)
        shine[self._slot, 0], shine[self._slot, 1] = self._wall.albedo * short, sent
        default = (0.5 * self._wall.albedo * light.even, black)
        filled = _fill(shine.reshape(self._count, -1, AZIMUTHS, 2), default).astype(np.float32)
        shaped = np.ascontiguousarray(filled.reshape(*self.shape, self._views, 2))
        return Views(BLOCK, shaped, self._view_of_patch, self._weights)

    def _sun_on(self, sky: Atmosphere, leafy: bool) -> FloatArray:
        """Return the mean of the beam on each sample, from one or two suns of the interval [W/m²]."""
        found = np.zeros(len(self._slot))
        count = len(sky.beam)
        if not count or not len(found) or not sky.beam.any():
            return found
        chosen = np.unique(((np.arange(_SUNS) + 0.5) * count / _SUNS).astype(np.int64))
        for index in chosen:
            facing = self.normals @ sky.directions[index]
            lit = np.flatnonzero(facing > 0.0)
            seen = lit[~cast_beam(self._scene.occluders.bvh, self._places[lit], sky.directions[index])]
            strength = facing[seen] * (sky.beam.sum() / len(chosen))
            trees = self._scene.trees
            if trees is not None and len(trees.crowns):
                extinction = trees.extinction(leafy)
                strength *= np.exp(-self._scene.canopy.depths(self._places[seen], sky.directions[index], extinction))
            found[seen] += strength
        return found


def _middle_pixels(free: BoolArray) -> IntArray:
    """Return the pixel of each block that is the nearest to its middle of those that are free, or -1."""
    rows, cols = free.shape
    found = []
    for top in range(0, rows, BLOCK):
        for left in range(0, cols, BLOCK):
            part = free[top : top + BLOCK, left : left + BLOCK]
            row, col = np.nonzero(part)
            if not len(row):
                found.append(-1)
                continue
            away = (row - (part.shape[0] - 1) / 2) ** 2 + (col - (part.shape[1] - 1) / 2) ** 2
            best = int(away.argmin())
            found.append((top + int(row[best])) * cols + left + int(col[best]))
    return np.array(found, dtype=np.int64)


def _open_sides(view: SkyView, pixels: IntArray) -> FloatArray:
    """Return which share of the sky's part of upright surfaces is open at some pixels."""
    bits = (view.planes[0][:, pixels][:, np.newaxis] >> np.arange(8, dtype=np.uint8)[:, np.newaxis]) & 1
    weights = DOME.weights[:, 1:].mean(axis=1)
    share: FloatArray = weights @ bits.reshape(len(DOME), -1) / weights.sum()
    return share


def _facing(corners: FloatArray, towards: FloatArray) -> FloatArray:
    """Return the unit normals of faces on the side that rays come from."""
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    away = np.einsum("ij,ij->i", normals, towards) > 0.0
    normals[away] *= -1.0
    return normals


def _fill(shine: FloatArray, default: tuple[float, float]) -> FloatArray:
    """Fill in views without a sample: by the azimuth's others, the block's, the azimuth's elsewhere, or a wall's."""
    for axis in (1, (1, 2), 0, (0, 1, 2)):
        missing = np.isnan(shine)
        if not missing.any():
            return shine
        counted = np.maximum((~missing).sum(axis=axis, keepdims=True), 1)
        mean = np.where(
            (~missing).any(axis=axis, keepdims=True), np.nansum(shine, axis=axis, keepdims=True) / counted, np.nan
        )
        shine = np.where(missing, mean, shine)
    return np.where(np.isnan(shine), np.array(default), shine)
