"""The hours that each pixel lies in shadow."""

import datetime as dt
from concurrent.futures import Executor
from typing import Any, overload

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.errors import ParameterError
from plateau_sc.grid import Grid
from plateau_sc.layers import CREDIT, credit_of, grid_coordinates, make_layer
from plateau_sc.packing import BYTES, is_packed, unpack_bits
from plateau_sc.scene import Scene
from plateau_sc.shade.daylight import HOUR, cut_daylight
from plateau_sc.shade.instants import HasExecutor
from plateau_sc.shade.tally import Tally, add_up
from plateau_sc.shade.work import follow_sun, prepare, require_fit, require_memory
from plateau_sc.times import require_aware, require_intervals, require_length, step_hours
from plateau_sc.types import BoolArray, IntArray, Progress


@overload
def shade_hours(scene: xr.DataArray | xr.Dataset, /) -> xr.DataArray: ...
@overload
def shade_hours(
    scene: Scene,
    grid: Grid,
    times: pd.DatetimeIndex | pd.IntervalIndex,
    *,
    step: str | dt.timedelta | pd.Timedelta = "5min",
    roofs: bool = False,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.DataArray: ...
def shade_hours(
    scene: Scene | xr.DataArray | xr.Dataset,
    grid: Grid | None = None,
    times: pd.DatetimeIndex | pd.IntervalIndex | None = None,
    *,
    step: str | dt.timedelta | pd.Timedelta = "5min",
    roofs: bool = False,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.DataArray:
    """Return how long each pixel lies in shadow while the sun is above the horizon.

    Parameters
    ----------
    scene : Scene or xarray.DataArray or xarray.Dataset
        Buildings and ground; or masks that `shadow_masks` gave, packed or not, and then nothing else.
    grid : Grid
        In the zone of the scene.
    times : pandas.DatetimeIndex or pandas.IntervalIndex, length n
        With a time zone. Evenly spaced instants, each of which stands for one step; or intervals that do not overlap,
        of any length and with any gaps, of which the daylight is counted from sunrise to sunset, to the second.
    step : str or Timedelta, default "5min"
        Longest time between masks within intervals, a second or more. Instants have their own step.
    roofs : bool, default False
        As in `shadow_masks`: onto roofs, where there are some, in place of the ground.
    progress : callable, optional
        As in `shadow_masks`.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        As in `shadow_masks`.
    threads : int, optional
        As in `shadow_masks`.

    Returns
    -------
    xarray.DataArray, float32, dimensions (y, x)
        Hours in shadow [h], NaN inside buildings. The attribute `daylight_hours` is the number of hours counted: for
        instants the steps at which the sun is above the horizon, for intervals the daylight in them.

    Raises
    ------
    ParameterError
        The instants are not evenly spaced, or there is one only; the intervals are missing, without length, out of
        order or overlap; the step is shorter than a second.

    Notes
    -----
    The masks of the single instants are not kept when it is given a scene. The sun rises and sets as
    `plateau_sc.sun.sun_events` says, with its upper limb. A sub-step is cast at its middle and counted with its
    length; one in whose middle the sun's centre is not above 0° is in shadow everywhere, as in `shadow_masks`.

    Examples
    --------
    >>> from plateau_sc.times import intervals
    >>> wall = np.array([[[0.0, 0, 0], [9, 0, 0], [9, 0, 9]], [[0, 0, 0], [9, 0, 9], [0, 0, 9]]])
    >>> day = intervals("2026-12-21", tz="Asia/Tokyo")
    >>> hours = shade_hours(Scene.from_mesh(wall, crs=6677), Grid.from_bounds((3, -6, 6, 6), 3.0, 6677), day)
    >>> [round(float(value), 1) for value in hours[:, 0]], round(hours.attrs["daylight_hours"], 2)
    ([6.4, 9.7, 0.0, 0.0], 9.71)
    """
    if isinstance(scene, xr.DataArray | xr.Dataset):
        return _hours_of_masks(scene)
    if grid is None or times is None:
        raise ParameterError(
            "shade_hours(scene, grid, times) needs all three; shade_hours(masks) needs the masks alone"
        )
    if isinstance(times, pd.IntervalIndex):
        spans, longest = require_intervals(times, apart=True), require_length(step)
        place, pixels = require_fit(scene, grid, threads)
        pieces = cut_daylight(spans, longest, place.location)
        instants, weights, daylight = pieces.middle, pieces.weight, int(pieces.daylight.sum())
    else:
        instants = require_aware(times)
        place, pixels = require_fit(scene, grid, threads)
        weights = np.full(len(instants), round(step_hours(instants) * HOUR), dtype=np.int64)
        daylight = None
    require_memory(pixels, 0, f"{len(instants)} instants")
    work = prepare(place, pixels, follow_sun(place, instants), threads, roofs)
    if daylight is None:
        weights[work.sun.elevation <= 0.0] = 0
        daylight = int(weights.sum())
    shade = add_up(work, weights, progress, executor, threads)
    coordinates = {**grid_coordinates(grid), **work.coordinates()}
    return _hours_layer(shade, daylight, work.inside, coordinates, credit_of(place))


def _hours_of_masks(masks: xr.DataArray | xr.Dataset) -> xr.DataArray:
    """Count the hours in masks that are there already."""
    packed = is_packed(masks)
    kept = next(iter(masks.data_vars.values())) if packed else masks
    missing = {"time", "sun_elevation", "inside"} - set(masks.coords)
    if isinstance(kept, xr.Dataset) or kept.dims != ("time", "y", BYTES if packed else "x") or missing:
        raise ParameterError(
            f"expected masks as shadow_masks gives them; found dims {tuple(kept.dims)}, missing {sorted(missing)}"
        )
    times = pd.DatetimeIndex(masks["time"].to_numpy()).tz_localize("UTC")
    up = masks["sun_elevation"].to_numpy() > 0.0
    inside, weight = masks["inside"].to_numpy(), round(step_hours(times) * HOUR)
    values, tally = kept.to_numpy(), Tally(inside.shape)
    for index in np.flatnonzero(up):
        mask = unpack_bits(values[index], inside.shape[1]) if packed else np.asarray(values[index], dtype=np.bool_)
        tally.add(mask, weight)
    alike = {str(name): one.variable for name, one in masks.coords.items() if "time" not in one.dims}
    coordinates = {name: variable.copy() for name, variable in alike.items()}
    credit = str(kept.attrs.get("credit", CREDIT))
    return _hours_layer(tally.take(), int(up.sum()) * weight, inside, coordinates, credit)


def _hours_layer(
    shade: IntArray, daylight: int, inside: BoolArray, coordinates: dict[str, Any], credit: str
) -> xr.DataArray:
    hours = np.empty(shade.shape, dtype=np.float32)
    np.divide(shade, HOUR, out=hours, casting="same_kind", dtype=np.float64)
    hours[inside] = np.nan
    return make_layer(
        hours,
        "shade_hours",
        coordinates,
        long_name="hours in shadow while the sun is up",
        units="h",
        daylight_hours=daylight / HOUR,
        credit=credit,
    )
