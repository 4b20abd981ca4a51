"""What all shadows of a grid share: the receivers, the caster, the sun."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from plateau_sc.casting import Caster, Lattice, choose_method
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.horizon import Horizon
from plateau_sc.kernels.columns import surface_height
from plateau_sc.layers import make_variable
from plateau_sc.scene import RECEIVER_HEIGHT, Scene
from plateau_sc.sun import SunPosition, sun_position, sun_vector
from plateau_sc.types import BoolArray, FloatArray, IntArray

MEMORY_LIMIT = 8 * 2**30
"""Bytes that a call may need at most; beyond it, ask tile by tile."""

BYTES_A_PIXEL = 80
"""Bytes that casting needs at most for each pixel, whatever is kept of the masks."""


@dataclass(frozen=True, eq=False)
class Work:
    """What the masks of all instants share.

    Attributes
    ----------
    caster : Caster
        For the receivers of the grid.
    hills : Hills or None
        Distant ground, if the scene has a horizon.
    inside : ndarray, shape (rows, cols), bool
        Pixels inside buildings.
    ground : ndarray, shape (rows, cols), float64
        Height of the receivers' ground [m].
    sun : SunPosition
        The sun at each instant.
    directions : ndarray, shape (n, 3), float64
        Unit vectors toward it in the axes of the grid.
    """

    caster: Caster
    hills: "Hills | None"
    inside: BoolArray
    ground: FloatArray
    sun: SunPosition
    directions: FloatArray

    def draw(self, index: int, threads: int | None, out: BoolArray | None = None) -> BoolArray:
        """Return the mask of an instant, in its place where it has one and the sun is up."""
        if self.sun.elevation[index] <= 0.0:
            return self.night
        return self.caster.cast(self.directions[index], threads, out)

    def draw_all(self, indices: IntArray, masks: BoolArray, places: IntArray) -> None:
        """Draw some instants, each in its place among some masks, with one thread."""
        is_up = self.sun.elevation[indices] > 0.0
        for place in places[~is_up]:
            masks[place] = True
        up, chosen = indices[is_up], places[is_up]
        if len(up) == 1:
            self.draw(int(up[0]), 1, masks[chosen[0]])
        elif len(up):
            self.caster.cast_all(self.directions[up], masks, chosen)

    @cached_property
    def night(self) -> BoolArray:
        """The mask of all instants without a sun."""
        return np.ones(self.inside.shape, dtype=np.bool_)

    def coordinates(self) -> dict[str, Any]:
        """Return what every layer says of its pixels: `inside` and `ground`."""
        return {
            "inside": make_variable(("y", "x"), self.inside, {"long_name": "inside a building with walls"}),
            "ground": make_variable(
                ("y", "x"),
                np.ascontiguousarray(self.ground),
                {"long_name": "orthometric height of the receivers", "units": "m"},
            ),
        }


class Hills:
    """Distant ground, as the pixels of a grid see it.

    Parameters
    ----------
    horizon : Horizon
        The scene's.
    grid : Grid
        Within the horizon's `near`.
    ground : ndarray, shape (rows, cols), float64
        Height of the pixels [m].
    """

    def __init__(self, horizon: Horizon, grid: Grid, ground: FloatArray) -> None:
        left, bottom, right, top = grid.bounds
        west, south, east, north = horizon.near
        if left < west or bottom < south or right > east or top > north:
            raise NoOverlapError(
                f"the grid {grid.bounds} reaches beyond the horizon's near {horizon.near}; make the horizon for it"
            )
        self._horizon = horizon
        self._places = np.empty((*grid.shape, 3))
        self._places[..., 0], self._places[..., 1], self._places[..., 2] = grid.x(), grid.y()[:, np.newaxis], ground

    def hide(self, mask: BoolArray, direction: FloatArray, threads: int | None) -> None:
        """Put the lit pixels that lie in the shadow of distant ground into shadow."""
        lit = ~mask
        many = int(np.count_nonzero(lit))
        # To pick most of the places out takes longer than to look from all of them.
        if 2 * many > mask.size:
            mask |= self._horizon.hides(self._places.reshape(-1, 3), direction, threads).reshape(mask.shape)
        elif many:
            mask[lit] = self._horizon.hides(self._places[lit], direction, threads)


def require_fit(scene: object, grid: object, threads: int | None) -> tuple[Scene, Grid]:
    """Return scene and grid, if they go together.

    Parameters
    ----------
    scene : Scene
        What a caller gave.
    grid : Grid
        What a caller gave.
    threads : int or None
        What a caller gave.

    Returns
    -------
    tuple of Scene and Grid
        The same.

    Raises
    ------
    ParameterError
        They are something else, or threads is below 1.
    CrsError
        They are in different zones.
    NoOverlapError
        They do not meet.
    """
    if not isinstance(scene, Scene) or not isinstance(grid, Grid):
        found = f"{type(scene).__name__} and {type(grid).__name__}"
        raise ParameterError(f"expected a Scene and a Grid; found {found}. psc.Scene(city) makes a scene of a city")
    if threads is not None and threads < 1:
        raise ParameterError(f"threads must be 1 or more, or None for one a processor; found {threads}")
    if grid.epsg != scene.epsg:
        raise CrsError(f"grid and scene must be in one zone; found EPSG:{grid.epsg} and EPSG:{scene.epsg}")
    west, south, east, north = scene.bounds
    left, bottom, right, top = grid.bounds
    if left > east or right < west or bottom > north or top < south:
        raise NoOverlapError(f"the grid {grid.bounds} does not meet the scene {scene.bounds} (EPSG:{scene.epsg})")
    return scene, grid


def require_memory(grid: Grid, kept: int, what: str) -> None:
    """Raise where a grid needs more than `MEMORY_LIMIT`.

    Parameters
    ----------
    grid : Grid
        The pixels.
    kept : int
        Bytes that the result takes, beside what casting needs.
    what : str
        What is asked for, as "24 instants".

    Raises
    ------
    TooLargeError
        It does.
    """
    needed = grid.size * BYTES_A_PIXEL + kept
    if needed > MEMORY_LIMIT:
        raise TooLargeError(
            f"{grid.rows} x {grid.cols} pixels and {what} need {needed / 2**30:.1f} GiB, more than "
            f"{MEMORY_LIMIT / 2**30:.0f}; take a coarser resolution, less time, or grid.tiles(...) one at a time"
        )


def follow_sun(scene: Scene, instants: pd.DatetimeIndex) -> SunPosition:
    """Find the sun at instants.

    Parameters
    ----------
    scene : Scene
        Where.
    instants : pandas.DatetimeIndex, length n
        With a time zone; they may be none.

    Returns
    -------
    SunPosition
        At each of them.
    """
    if len(instants):
        return sun_position(instants, *scene.location)
    return SunPosition(instants, np.empty(0), np.empty(0), np.empty(0))


def prepare(scene: Scene, grid: Grid, sun: SunPosition, threads: int | None, roofs: bool = False) -> Work:
    """Find the receivers.

    Parameters
    ----------
    scene : Scene
        Buildings and ground.
    grid : Grid
        In the zone of the scene.
    sun : SunPosition
        As `follow_sun` gives it.
    threads : int or None
        Threads to use; all cores if None.
    roofs : bool
        Whether a pixel is the highest face above the ground where there is one; then none is inside a building.

    Returns
    -------
    Work
        What `plateau_sc.shade.instants.each_mask` needs.
    """
    # One number stands for level ground until all is under way.
    ground = scene.ground(grid, threads) if scene.level is None else np.broadcast_to(scene.level, grid.shape)
    if not isinstance(roofs, bool | np.bool_):
        raise ParameterError(f"roofs must be True or False; found {roofs!r}")
    if roofs:
        inside = np.zeros(grid.shape, dtype=np.bool_)
        ground, receivers = find_roofs(scene, grid, ground)
    else:
        inside, receivers = scene.open_receivers(grid, ground, threads)
    caster = choose_method(receivers, int((sun.elevation > 0.0).sum()))(scene.occluders, receivers, threads)
    hills = None if scene.horizon is None else Hills(scene.horizon, grid, ground)
    return Work(caster, hills, inside, ground, sun, sun_vector(sun.azimuth, sun.elevation, scene.convergence))


def find_roofs(scene: Scene, grid: Grid, ground: FloatArray) -> tuple[FloatArray, Lattice]:
    """Return the highest face above the ground at each pixel, or the ground where there is none.

    Parameters
    ----------
    scene : Scene
        Buildings and ground.
    grid : Grid
        In the zone of the scene.
    ground : ndarray, shape (rows, cols), float64
        What `Scene.ground` gives for it [m].

    Returns
    -------
    surface : ndarray, shape (rows, cols), float64
        Orthometric height of roof or ground [m].
    receivers : Lattice
        On it, `RECEIVER_HEIGHT` above a face, in the coordinates of the scene's corners.
    """
    lattice = scene.receivers(grid, ground)
    tops = surface_height(scene.corners, lattice.x, lattice.y, np.empty(grid.shape))
    is_roof = tops > ground - scene.origin[2]
    surface = np.where(is_roof, tops + scene.origin[2], ground)
    heights = np.where(is_roof, tops + RECEIVER_HEIGHT, lattice.height)
    return surface, Lattice(lattice.x, lattice.y, heights, on_faces=True)
