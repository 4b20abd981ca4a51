"""How much of the direct sun reaches the ground, where trees let some of it through."""

from concurrent.futures import Executor

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.errors import TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.layers import credit_of, make_layer
from plateau_sc.scene import Scene
from plateau_sc.shade import MEMORY_LIMIT, HasExecutor, shadow_masks
from plateau_sc.sun import sun_vector
from plateau_sc.times import require_aware
from plateau_sc.types import Progress

_BYTES_A_PIXEL, _BYTES_A_MASK = 120, 5


def shadow_transmission(
    scene: Scene,
    grid: Grid,
    times: pd.DatetimeIndex,
    *,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.DataArray:
    """Return which share of the direct sun reaches each pixel of the ground at each instant.

    Where `shadow_masks` says shadow it is 0. Elsewhere the beam falls through the crowns of the scene's trees, and
    ``exp(-k L)`` of it comes through each (see `plateau_sc.vegetation.Trees`), L being the exact length of the ray from
    the pixel's centre within the closed crown. The laws are in ``docs/spec/shadow.md``.

    Parameters
    ----------
    scene : Scene
        Buildings, ground and trees.
    grid : Grid
        In the zone of the scene.
    times : pandas.DatetimeIndex, length n
        Instants with a time zone, in any order; `hourly` makes them.
    progress : callable, optional
        Called as ``progress(done, total, what)`` after each instant of each of the two passes.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        Where the shadows of what is solid are cast; see `shadow_masks`.
    threads : int, optional
        Threads to use; one for each core by default.

    Returns
    -------
    xarray.DataArray, float32, dimensions (time, y, x)
        From 0 (in full shadow, inside a building, or at night) to 1 (in the open) [-], with the coordinates of
        `shadow_masks`, and `leafy` along time: whether deciduous trees are in leaf.

    Raises
    ------
    CrsError, NoOverlapError, ParameterError, TooLargeError
        As in `shadow_masks`.

    Examples
    --------
    A tree on open ground, seen at noon: its crown takes what its trunk does not.

    >>> from plateau_sc.times import hourly
    >>> from plateau_sc.vegetation import Trees
    >>> tree = Trees.from_columns([0.0], [0.0], 0.0, 8.0, 6.0, epsg=6677)
    >>> hut = np.array([[[38.0, 2, 0], [39, 2, 0], [39, 2, 1]]])
    >>> scene = Scene.from_mesh(hut, crs=6677, trees=tree)
    >>> noon = hourly("2026-06-21", tz="Asia/Tokyo")[[12]]
    >>> light = shadow_transmission(scene, Grid.from_bounds((-4, 0, 40, 4), 4.0, 6677), noon)
    >>> np.round(light.values[0, 0, [0, 5]].astype(float), 2).tolist()
    [0.14, 1.0]
    """
    instants = require_aware(times)
    needed = (grid.size if isinstance(grid, Grid) else 0) * (_BYTES_A_PIXEL + _BYTES_A_MASK * len(instants))
    if needed > MEMORY_LIMIT:
        raise TooLargeError(
            f"{grid.rows} x {grid.cols} pixels and {len(instants)} instants need {needed / 2**30:.1f} GiB, more than "
            f"{MEMORY_LIMIT / 2**30:.0f}; take a coarser resolution, fewer instants, or grid.tiles(...) one at a time"
        )
    masks = shadow_masks(scene, grid, instants, progress=progress, executor=executor, threads=threads)
    light = (~masks.values).astype(np.float32)
    trees = scene.trees
    leafy = np.ones(len(instants), dtype=np.bool_) if trees is None else trees.foliage.leafy(instants)
    if trees is not None and len(trees.crowns):
        states = {bool(state): trees.extinction(bool(state)) for state in np.unique(leafy)}
        places = scene.receivers(grid, masks["ground"].to_numpy()).places().reshape(*grid.shape, 3)
        directions = sun_vector(masks["sun_azimuth"], masks["sun_elevation"], scene.convergence)
        for index, direction in enumerate(directions):
            lit = light[index] > 0.0
            if lit.any():
                depth = scene.canopy.depths(places[lit], direction, states[bool(leafy[index])], threads)
                light[index][lit] = np.exp(-depth)
            if progress is not None:
                progress(index + 1, len(directions), "light through crowns")
    coordinates = {str(name): masks.coords[name].variable for name in masks.coords}
    coordinates["leafy"] = xr.Variable("time", leafy, {"long_name": "deciduous trees are in leaf"})
    return make_layer(
        light,
        "transmission",
        coordinates,
        long_name="share of the direct sun that arrives",
        units="1",
        credit=credit_of(scene),
    )
