"""The beam of the sun on the pixels of a grid: cast in steps, past what is solid and through crowns."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np

from plateau_sc.casting import Caster
from plateau_sc.heat.atmosphere import Atmosphere
from plateau_sc.kernels.beams import PARTS, add_beams, add_dimmed
from plateau_sc.kernels.dome import make_tables
from plateau_sc.kernels.occlusion import count_processors
from plateau_sc.scene import Scene
from plateau_sc.shade.work import Hills
from plateau_sc.sky import SkyView
from plateau_sc.sky.view import make_caster, raise_eye
from plateau_sc.types import BoolArray, Float32Array, FloatArray, IntArray, UInt8Array

_PIECE = 65_536
_BITS = 8


class Beams:
    """A grid prepared for the beams of many steps.

    Parameters
    ----------
    scene : Scene
        Buildings, ground and trees.
    view : SkyView
        What `prepare_sky` gives.
    suns : int
        How many directions are to be cast.
    threads : int, optional
        Threads to use; one for each core by default. The answer is the same for any.
    """

    def __init__(self, scene: Scene, view: SkyView, suns: int, threads: int | None = None) -> None:
        self._scene, self._grid = scene, view.grid
        self._threads = threads or count_processors()
        receivers = raise_eye(scene.receivers(view.grid, view.ground, view.inside), view.height)
        self._caster: Caster = make_caster(scene.occluders, receivers, suns)
        self._crowns = [make_caster(kind.faces, receivers, suns) for kind in view.trees]
        self._places = receivers
        hills = scene.horizon
        self._hills = None if hills is None else Hills(hills, view.grid, view.ground + view.height)
        if view.trees:
            scene.canopy.bvh  # noqa: B018 (built before several threads ask for it at once)

    def add(self, sky: Atmosphere, leafy: bool, faces: Float32Array) -> Float32Array:
        """Add what the beams of an interval give.

        Parameters
        ----------
        sky : Atmosphere
            The interval's suns.
        leafy : bool
            Whether deciduous trees are in leaf.
        faces : ndarray, shape (pixels, k), float32
            Where what the faces that look up, north, east, south and west receive is added, in the first five [W/m²].

        Returns
        -------
        ndarray, shape (3, pixels), float32
            The beam on the horizontal, on an upright surface that turns with the sun, and on the four sides together
            [W/m²].
        """
        steps = np.flatnonzero(sky.beam > 0.0)
        beams = np.zeros((3, self._grid.size), dtype=np.float32)
        if not len(steps):
            return beams
        groups = -(-len(steps) // _BITS)
        lit: UInt8Array = np.zeros((groups, self._grid.size), dtype=np.uint8)
        parts = np.zeros((groups * _BITS, PARTS), dtype=np.float32)
        for row, step in enumerate(steps):
            parts[row] = sky.beam[step] * _parts_of(sky.directions[step])
        tables = make_tables(parts)
        dimmed: list[tuple[IntArray, FloatArray]] = []

        with ThreadPoolExecutor(self._threads) as pool:
            cast = pool.map(lambda step: self._cast(sky.directions[step], leafy), steps)
            for row, (seen, pixels, light) in enumerate(cast):
                group, bit = divmod(row, _BITS)
                lit[group] |= seen.view(np.uint8) << np.uint8(bit)
                dimmed.append((pixels, light))

            def add(start: int) -> None:
                add_beams(lit, tables, faces, beams, start, min(start + _PIECE, self._grid.size))

            list(pool.map(add, range(0, self._grid.size, _PIECE)))
        for row, (pixels, light) in enumerate(dimmed):
            add_dimmed(pixels, light, parts[row], faces, beams)
        return beams

    def _cast(self, direction: FloatArray, leafy: bool) -> tuple[BoolArray, IntArray, FloatArray]:
        """Return which pixels a beam reaches whole, and which share of it others."""
        mask = self._caster.cast(direction)
        if self._hills is not None:
            self._hills.hide(mask, direction, 1)
        seen: BoolArray = ~mask.ravel()
        trees = self._scene.trees
        covered = self._cover(direction, seen)
        if trees is None or not len(covered):
            return seen, covered, np.empty(0)
        seen[covered] = False
        rows, cols = np.divmod(covered, self._grid.cols)
        at = self._places
        places = np.column_stack([at.x[cols], at.y[rows], at.height[rows, cols]])
        depth = self._scene.canopy.depths(places, direction, trees.extinction(leafy))
        return seen, covered, np.exp(-depth)

    def _cover(self, direction: FloatArray, seen: BoolArray) -> IntArray:
        """Return the pixels in the shadow of crowns that nothing solid hides."""
        if not self._crowns:
            return np.empty(0, dtype=np.int64)
        first, *others = (caster.cast(direction).ravel() for caster in self._crowns)
        for mask in others:
            first |= mask
        first &= seen
        return np.flatnonzero(first)


def in_one(sky: Atmosphere) -> Atmosphere:
    """Return a sky with one sun in the middle of the interval's.

    Parameters
    ----------
    sky : Atmosphere
        With any number of suns.

    Returns
    -------
    Atmosphere
        With one at most, whose beam is that of all.
    """
    lit = np.flatnonzero(sky.beam > 0.0)
    if len(lit) < 2:
        return sky
    middle = lit[len(lit) // 2 : len(lit) // 2 + 1]
    return replace(sky, directions=sky.directions[middle], beam=np.array([sky.beam.sum()]))


def _parts_of(direction: Sequence[float] | FloatArray) -> FloatArray:
    """Return what a beam gives to faces up, north, east, south, west, to one that turns, and to the four sides."""
    east, north, up = direction
    faces = np.maximum(np.array([up, north, east, -north, -east, np.hypot(east, north), 0.0]), 0.0)
    faces[6] = faces[1:5].sum()
    received: FloatArray = faces
    return received
