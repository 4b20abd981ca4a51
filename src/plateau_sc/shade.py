"""Shadow masks of the ground, hour by hour, and the hours that each pixel lies in shadow."""

from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Protocol, overload

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.casting import Caster, choose_method
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.horizon import Horizon
from plateau_sc.kernels.occlusion import count_processors
from plateau_sc.layers import grid_coordinates, make_layer, make_variable, time_coordinates
from plateau_sc.scene import Scene
from plateau_sc.sun import SunPosition, sun_position, sun_vector
from plateau_sc.times import require_aware, step_hours
from plateau_sc.types import BoolArray, FloatArray, Progress

MEMORY_LIMIT = 8 * 2**30
"""Bytes that a call may need at most; beyond it, ask tile by tile."""

_BYTES_A_PIXEL = 80
_TASKS_AHEAD = 64


class HasExecutor(Protocol):
    """What a dask client is to us: something that gives an executor."""

    def get_executor(self) -> Executor:
        """Return an executor of the standard library's kind."""
        ...


def shadow_masks(
    scene: Scene,
    grid: Grid,
    times: pd.DatetimeIndex,
    *,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.DataArray:
    """Return which pixels of the ground lie in shadow at each instant.

    A pixel is in shadow when the ray from its centre on the ground to the sun meets a face or, where the scene has a
    `Horizon`, distant ground, when the sun is not above 0°, and when it lies inside a building. The laws are in
    ``docs/spec/shadow.md``.

    Parameters
    ----------
    scene : Scene
        Buildings and ground.
    grid : Grid
        In the zone of the scene.
    times : pandas.DatetimeIndex, length n
        Instants with a time zone, in any order; `hourly` makes them.
    progress : callable, optional
        Called as ``progress(done, total, what)`` after each instant.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        Where the instants are cast, one task each; by default threads of this process take turns.
    threads : int, optional
        Threads to use without an executor; all cores by default.

    Returns
    -------
    xarray.DataArray, bool, dimensions (time, y, x)
        True in shadow. Along `time`: `local_time`, `sun_azimuth` and `sun_elevation` [degrees]. Over (y, x):
        `inside`, True where a building with walls stands, and `ground`, the height of the receivers [m].

    Raises
    ------
    CrsError
        Scene and grid are in different zones.
    NoOverlapError
        The grid does not meet the scene.
    ParameterError
        The times are empty or have no zone.
    TooLargeError
        The result and what it takes need more than `MEMORY_LIMIT`.

    Examples
    --------
    A wall ten metres high, the sun in the south: the shadow lies north of it.

    >>> from plateau_sc.times import hourly
    >>> wall = np.array([[[0.0, 0, 0], [9, 0, 0], [9, 0, 9]], [[0, 0, 0], [9, 0, 9], [0, 0, 9]]])
    >>> scene = Scene.from_mesh(wall, crs=6677)
    >>> noon = hourly("2026-12-21", tz="Asia/Tokyo")[[12]]
    >>> shadow = shadow_masks(scene, Grid.from_bounds((3, -6, 6, 6), 3.0, 6677), noon)
    >>> shadow.values[0, :, 0]
    array([ True,  True, False, False])
    """
    instants = require_aware(times)
    work = _prepare(scene, grid, instants, bytes_a_pixel=_BYTES_A_PIXEL + len(instants))
    shadow = np.empty((len(work.sun.times), *grid.shape), dtype=np.bool_)
    for index, mask in _each_mask(work, progress, executor, threads):
        shadow[index] = mask
    return make_layer(
        shadow,
        "shadow",
        {**time_coordinates(work.sun), **grid_coordinates(grid), **work.coordinates()},
        long_name="in shadow",
        units="1",
        flag_values=np.array([0, 1], dtype=np.uint8),
        flag_meanings="sunlit shadow",
    )


@overload
def shade_hours(scene: xr.DataArray, /) -> xr.DataArray: ...
@overload
def shade_hours(
    scene: Scene,
    grid: Grid,
    times: pd.DatetimeIndex,
    *,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.DataArray: ...
def shade_hours(
    scene: Scene | xr.DataArray,
    grid: Grid | None = None,
    times: pd.DatetimeIndex | None = None,
    *,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.DataArray:
    """Return how long each pixel lies in shadow while the sun is above the horizon.

    Parameters
    ----------
    scene : Scene or xarray.DataArray
        Buildings and ground; or masks that `shadow_masks` gave, and then nothing else.
    grid : Grid
        In the zone of the scene.
    times : pandas.DatetimeIndex, length n
        Evenly spaced instants with a time zone; each stands for one step.
    progress : callable, optional
        As in `shadow_masks`.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        As in `shadow_masks`.
    threads : int, optional
        As in `shadow_masks`.

    Returns
    -------
    xarray.DataArray, float32, dimensions (y, x)
        Hours in shadow [h], NaN inside buildings. The attribute `daylight_hours` is the number of hours counted: the
        steps at which the sun is above the horizon.

    Raises
    ------
    ParameterError
        The times are not evenly spaced, or there is one only.

    Notes
    -----
    The masks of the single instants are not kept when it is given a scene.
    """
    if isinstance(scene, xr.DataArray):
        return _hours_of_masks(scene)
    if grid is None or times is None:
        raise ParameterError(
            "shade_hours(scene, grid, times) needs all three; shade_hours(masks) needs the masks alone"
        )
    work = _prepare(scene, grid, require_aware(times), bytes_a_pixel=_BYTES_A_PIXEL)
    step = step_hours(work.sun.times)
    steps = np.zeros(grid.shape, dtype=np.int32)
    for index, mask in _each_mask(work, progress, executor, threads):
        if work.sun.elevation[index] > 0.0:
            steps += mask
    return _hours_layer(steps, step, work.sun.elevation, work.inside, {**grid_coordinates(grid), **work.coordinates()})


@dataclass(frozen=True, eq=False)
class _Work:
    """What the masks of all instants share."""

    caster: Caster
    hills: "_Hills | None"
    inside: BoolArray
    ground: FloatArray
    sun: SunPosition
    directions: FloatArray

    def coordinates(self) -> dict[str, Any]:
        return {
            "inside": make_variable(("y", "x"), self.inside, {"long_name": "inside a building with walls"}),
            "ground": make_variable(
                ("y", "x"), self.ground, {"long_name": "orthometric height of the ground", "units": "m"}
            ),
        }


class _Hills:
    """Distant ground, as the pixels of a grid see it."""

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
        if lit.any():
            mask[lit] = self._horizon.hides(self._places[lit], direction, threads)


def _prepare(scene: object, grid: object, instants: pd.DatetimeIndex, bytes_a_pixel: int) -> _Work:
    """Check that grid and scene go together, and find the receivers and the sun."""
    if not isinstance(scene, Scene) or not isinstance(grid, Grid):
        found = f"{type(scene).__name__} and {type(grid).__name__}"
        raise ParameterError(f"expected a Scene and a Grid; found {found}. psc.Scene(city) makes a scene of a city")
    if grid.epsg != scene.epsg:
        raise CrsError(f"grid and scene must be in one zone; found EPSG:{grid.epsg} and EPSG:{scene.epsg}")
    west, south, east, north = scene.bounds
    left, bottom, right, top = grid.bounds
    if left > east or right < west or bottom > north or top < south:
        raise NoOverlapError(f"the grid {grid.bounds} does not meet the scene {scene.bounds} (EPSG:{scene.epsg})")
    needed = grid.size * bytes_a_pixel
    if needed > MEMORY_LIMIT:
        raise TooLargeError(
            f"{grid.rows} x {grid.cols} pixels and {len(instants)} instants need {needed / 2**30:.1f} GiB, more than "
            f"{MEMORY_LIMIT / 2**30:.0f}; take a coarser resolution, fewer instants, or grid.tiles(...) one at a time"
        )
    latitude, longitude = scene.location
    sun = sun_position(instants, latitude, longitude)
    ground = scene.ground(grid)
    inside = scene.inside(grid, ground)
    receivers = scene.receivers(grid, ground, inside)
    caster = choose_method(receivers)(scene.occluders, receivers)
    hills = None if scene.horizon is None else _Hills(scene.horizon, grid, ground)
    return _Work(caster, hills, inside, ground, sun, sun_vector(sun.azimuth, sun.elevation, scene.convergence))


def _each_mask(
    work: _Work, progress: Progress | None, executor: Executor | HasExecutor | None, threads: int | None
) -> Iterator[tuple[int, BoolArray]]:
    """Give the mask of each instant, in order, with a few of those that follow under way."""
    if threads is not None and threads < 1:
        raise ParameterError(f"threads must be 1 or more, or None for one a processor; found {threads}")
    total, workers = len(work.sun.times), threads or count_processors()
    up = [index for index in range(total) if work.sun.elevation[index] > 0.0]
    coming = iter(up)
    tasks: dict[int, Future[BoolArray]] = {}
    with ExitStack() as stack:
        pool: Executor | None = None
        if executor is not None:
            pool = executor if isinstance(executor, Executor) else executor.get_executor()
        elif workers > 1 and len(up) > 1:
            pool = stack.enter_context(ThreadPoolExecutor(workers))
        stack.callback(lambda: [task.cancel() for task in tasks.values()])
        ahead = 0 if pool is None else _TASKS_AHEAD if executor is not None else 2 * workers
        for index in range(total):
            while pool is not None and len(tasks) < ahead and (after := next(coming, None)) is not None:
                tasks[after] = pool.submit(work.caster.cast, work.directions[after], threads=1)
            if index in tasks:
                mask = tasks.pop(index).result()
            elif work.sun.elevation[index] > 0.0:
                mask = work.caster.cast(work.directions[index], threads)
            else:
                mask = np.ones(work.inside.shape, dtype=np.bool_)
            if work.hills is not None:
                work.hills.hide(mask, work.directions[index], threads)
            yield index, mask
            if progress is not None:
                progress(index + 1, total, "casting shadows")


def _hours_of_masks(masks: xr.DataArray) -> xr.DataArray:
    """Count the hours in masks that are there already."""
    missing = {"time", "sun_elevation", "inside"} - set(masks.coords)
    if masks.dims != ("time", "y", "x") or missing:
        raise ParameterError(
            f"expected masks as shadow_masks gives them; found dims {masks.dims}, missing {sorted(missing)}"
        )
    times = pd.DatetimeIndex(masks["time"].to_numpy()).tz_localize("UTC")
    elevation = masks["sun_elevation"].to_numpy()
    steps = masks.to_numpy()[elevation > 0.0].sum(axis=0, dtype=np.int32)
    coordinates = {str(name): masks.coords[name] for name in masks.coords if "time" not in masks.coords[name].dims}
    return _hours_layer(steps, step_hours(times), elevation, masks["inside"].to_numpy(), coordinates)


def _hours_layer(
    steps: np.ndarray, step: float, elevation: FloatArray, inside: BoolArray, coordinates: dict[str, Any]
) -> xr.DataArray:
    hours = (steps * step).astype(np.float32)
    hours[inside] = np.nan
    return make_layer(
        hours,
        "shade_hours",
        coordinates,
        long_name="hours in shadow while the sun is up",
        units="h",
        daylight_hours=float((elevation > 0.0).sum() * step),
    )
