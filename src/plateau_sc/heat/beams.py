"""The beam of the sun on the pixels of a grid: cast in steps, past what is solid and through crowns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from plateau_sc.casting import Caster, Lattice
from plateau_sc.heat.atmosphere import Atmosphere
from plateau_sc.kernels.beams import PARTS, add_beams, add_dimmed
from plateau_sc.kernels.dome import make_tables
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.scene import Scene
from plateau_sc.shade.work import Hills
from plateau_sc.sky import SkyView
from plateau_sc.sky.nearby import Nearby, is_steep
from plateau_sc.sky.view import bound, make_caster, raise_eye
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
    directions : ndarray, shape (n, 3), float64
        Of all beams that are to be cast.
    threads : int, optional
        Threads to use; one for each core by default. The answer is the same for any.
    """

    def __init__(self, scene: Scene, view: SkyView, directions: FloatArray, threads: int | None = None) -> None:
        self._trees, self._grid = scene.trees, view.grid
        self._threads = threads or count_processors()
        receivers = raise_eye(scene.receivers(view.grid, view.ground, view.inside), view.height)
        self._places = receivers
        self._high = _Shades.of(view.near, receivers, len(directions))
        # Suns that are lower than what is near answers for are few, and stand in few directions.
        low = directions[~is_steep(directions)]
        near = view.near if view.near.whole or not len(low) else Nearby.of(scene, *bound(receivers), low)
        self._low = self._high if near is view.near else _Shades.of(near, receivers, len(low))
        hills = scene.horizon
        self._hills = None if hills is None else Hills(hills, view.grid, view.ground + view.height)

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

        with lend_threads(self._threads) as pool:
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
        shades = self._high if is_steep(direction) else self._low
        mask = shades.solid.cast(direction)
        if self._hills is not None:
            self._hills.hide(mask, direction, 1)
        seen: BoolArray = ~mask.ravel()
        covered = shades.cover(direction, seen)
        if self._trees is None or not len(covered):
            return seen, covered, np.empty(0)
        seen[covered] = False
        rows, cols = np.divmod(covered, self._grid.cols)
        at = self._places
        places = np.column_stack([at.x[cols], at.y[rows], at.height[rows, cols]])
        depth = shades.near.canopy.depths(places, direction, self._trees.extinction(leafy))
        return seen, covered, np.exp(-depth)


@dataclass(frozen=True, eq=False)
class _Shades:
    """What casts shadows on the pixels: all that is solid, and the crowns of each kind of tree."""

    near: Nearby
    solid: Caster
    crowns: tuple[Caster, ...]

    @classmethod
    def of(cls, near: Nearby, receivers: Lattice, suns: int) -> "_Shades":
        if near.trees:
            near.canopy.bvh  # noqa: B018 (built before several threads ask for it at once)
        crowns = tuple(make_caster(kind.faces, receivers, suns) for kind in near.trees)
        return cls(near, make_caster(near.solid, receivers, suns), crowns)

    def cover(self, direction: FloatArray, seen: BoolArray) -> IntArray:
        """Return the pixels in the shadow of crowns that nothing solid hides."""
        if not self.crowns:
            return np.empty(0, dtype=np.int64)
        first, *others = (caster.cast(direction).ravel() for caster in self.crowns)
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
