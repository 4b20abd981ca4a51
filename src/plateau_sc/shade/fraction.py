"""The share of the daylight of intervals that each pixel lies in shadow."""

import datetime as dt
from concurrent.futures import Executor
from contextlib import closing

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.grid import Grid
from plateau_sc.layers import credit_of, grid_coordinates, interval_coordinates, make_layer
from plateau_sc.scene import Scene
from plateau_sc.shade.daylight import cut_daylight
from plateau_sc.shade.instants import HasExecutor, each_mask
from plateau_sc.shade.tally import Tally
from plateau_sc.shade.work import follow_sun, prepare, require_fit, require_memory
from plateau_sc.times import require_intervals, require_length
from plateau_sc.types import Progress

_BYTES_A_SHARE = 4


def shadow_fraction(
    scene: Scene,
    grid: Grid,
    intervals: pd.IntervalIndex,
    *,
    step: str | dt.timedelta | pd.Timedelta = "5min",
    roofs: bool = False,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.DataArray:
    """Return which share of the daylight of each interval each pixel of the ground lies in shadow.

    The mean over time of what `shadow_masks` says, from sunrise to sunset within the interval: neither the strength of
    the sun nor its height weigh.

    Parameters
    ----------
    scene : Scene
        Buildings and ground.
    grid : Grid
        In the zone of the scene.
    intervals : pandas.IntervalIndex, length n
        With a time zone, in the order of their begins; they may overlap. `plateau_sc.intervals` makes them.
    step : str or Timedelta, default "5min"
        Longest time between masks, a second or more. The sunlit parts of an interval are cut into equal sub-steps of at
        most this length, each cast at its middle.
    roofs : bool, default False
        As in `shadow_masks`: onto roofs, where there are some, in place of the ground.
    progress : callable, optional
        Called as ``progress(done, total, what)`` after each sub-step.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        As in `shadow_masks`.
    threads : int, optional
        As in `shadow_masks`.

    Returns
    -------
    xarray.DataArray, float32, dimensions (time, y, x)
        From 0 (in the sun all the while) to 1 [-]. An interval without daylight has 1 everywhere, as has a pixel inside
        a building. Along `time`, the middles of the intervals: `time_begin` and `time_end` in UTC, `local_time`, the
        interval in ISO 8601, and `daylight`, the hours from sunrise to sunset in it [h]. Over (y, x): `inside` and
        `ground`, as in `shadow_masks`.

    Raises
    ------
    CrsError, NoOverlapError, TooLargeError
        As in `shadow_masks`.
    ParameterError
        The intervals are none, missing, without a time zone or length, or out of order; the step is shorter than a
        second.

    Notes
    -----
    The sun rises and sets as `plateau_sc.sun.sun_events` says. No masks are kept. Weighted with `daylight`, the shares
    add up to what `shade_hours` gives for the same intervals and step.

    Examples
    --------
    North of a wall in winter, at night, in the morning and at noon:

    >>> from plateau_sc.times import intervals
    >>> wall = np.array([[[0.0, 0, 0], [9, 0, 0], [9, 0, 9]], [[0, 0, 0], [9, 0, 9], [0, 0, 9]]])
    >>> hours = intervals("2026-12-21", tz="Asia/Tokyo")[[3, 7, 8, 12]]
    >>> share = shadow_fraction(Scene.from_mesh(wall, crs=6677), Grid.from_bounds((3, 0, 6, 6), 3.0, 6677), hours)
    >>> [round(float(value), 2) for value in share[:, 0, 0]], share.daylight.values.tolist()
    ([1.0, 0.0, 0.58, 1.0], [0.0, 1.0, 1.0, 1.0])
    """
    spans, longest = require_intervals(intervals, apart=False), require_length(step)
    place, pixels = require_fit(scene, grid, threads)
    pieces = cut_daylight(spans, longest, place.location)
    require_memory(pixels, pixels.size * _BYTES_A_SHARE * len(spans), f"{len(spans)} intervals")
    work = prepare(place, pixels, follow_sun(place, pieces.middle), threads, roofs)
    share = np.ones((len(spans), *pixels.shape), dtype=np.float32)
    tally = Tally(pixels.shape)
    with closing(each_mask(work, progress, executor, threads)) as casting:
        for index, mask in casting:
            tally.add(mask, int(pieces.weight[index]))
            owner = pieces.interval[index]
            if index + 1 == len(pieces.interval) or pieces.interval[index + 1] != owner:
                np.divide(tally.take(), pieces.daylight[owner], out=share[owner], casting="same_kind", dtype=np.float64)
    return make_layer(
        share,
        "shadow_fraction",
        {**interval_coordinates(spans, pieces.hours), **grid_coordinates(pixels), **work.coordinates()},
        long_name="share of the daylight in shadow",
        units="1",
        cell_methods="time: mean (over the daylight from time_begin to time_end)",
        credit=credit_of(place),
    )
