"""Shadow masks of the ground at instants."""

from concurrent.futures import Executor
from contextlib import closing, nullcontext
from itertools import chain, islice
from typing import Any, Literal, overload

import numpy as np
import pandas as pd
import xarray as xr
from numpy.typing import NDArray

from plateau_sc.grid import Grid
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.layers import credit_of, describe_layer, grid_coordinates, make_layer, time_coordinates
from plateau_sc.packing import pack_layer, pack_mask
from plateau_sc.scene import Scene
from plateau_sc.shade.instants import HasExecutor, each_mask
from plateau_sc.shade.work import follow_sun, prepare, require_fit, require_memory
from plateau_sc.sun import SunPosition
from plateau_sc.times import require_aware
from plateau_sc.types import Progress


@overload
def shadow_masks(
    scene: Scene,
    grid: Grid,
    times: pd.DatetimeIndex,
    *,
    packed: Literal[False] = False,
    roofs: bool = False,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.DataArray: ...
@overload
def shadow_masks(
    scene: Scene,
    grid: Grid,
    times: pd.DatetimeIndex,
    *,
    packed: Literal[True],
    roofs: bool = False,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.Dataset: ...
def shadow_masks(
    scene: Scene,
    grid: Grid,
    times: pd.DatetimeIndex,
    *,
    packed: bool = False,
    roofs: bool = False,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.DataArray | xr.Dataset:
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
    packed : bool, default False
        Keep the masks as bits, an eighth of the memory. `shade_hours` and `write_cog` take them as they are, and
        `unpack_masks` makes masks of them.
    roofs : bool, default False
        Whether a pixel is the roof, or whatever lies highest above the ground, where there is something; by default it
        is the ground beneath. Of roofs none is `inside`, and `ground` holds their height.
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
        With ``packed=True`` an xarray.Dataset with the same coordinates and the variable `shadow`, uint8, dimensions
        (time, y, x_byte): eight pixels a byte along x, the first of them in the highest bit.

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
    place, pixels = require_fit(scene, grid, threads)
    row_bytes = -(-pixels.cols // 8) if packed else pixels.cols
    require_memory(pixels, len(instants) * pixels.rows * row_bytes, f"{len(instants)} instants")
    sun, workers = follow_sun(place, instants), threads or count_processors()
    # What describes the masks is made while threads are at the pixels and at the first masks.
    with lend_threads(1) if workers > 1 else nullcontext() as beside:
        described = beside.submit(_describe, sun, pixels) if beside else None
        work = prepare(place, pixels, sun, threads, roofs)
        coordinates = described.result() if described else _describe(sun, pixels)
    shape = (len(instants), pixels.rows, row_bytes)
    shadow: NDArray[Any] = np.empty(shape, dtype=np.uint8 if packed else np.bool_)
    attributes = _ATTRIBUTES | {"credit": credit_of(place)}
    layer: xr.DataArray | xr.Dataset
    with closing(each_mask(work, progress, executor, threads, None if packed else shadow)) as casting:
        begun = list(islice(casting, 1))
        coordinates |= work.coordinates()
        if packed:
            layer = pack_layer(shadow, "shadow", coordinates, describe_layer(**attributes))
        else:
            layer = make_layer(shadow, "shadow", coordinates, **attributes)
        for index, mask in chain(begun, casting):
            if packed:
                shadow[index] = pack_mask(mask)
    return layer


def _describe(sun: SunPosition, grid: Grid) -> dict[str, Any]:
    return {**time_coordinates(sun), **grid_coordinates(grid)}


_ATTRIBUTES: dict[str, Any] = {
    "long_name": "in shadow",
    "units": "1",
    "flag_values": np.array([0, 1], dtype=np.uint8),
    "flag_meanings": "sunlit shadow",
}
