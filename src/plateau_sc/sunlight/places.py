"""Shadow and hours of sun at receivers of any kind: the pixels of a grid, points, and lines."""

from collections.abc import Iterator
from concurrent.futures import Executor
from functools import partial
from typing import overload

import geopandas as gpd
import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.errors import ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.kernels.cells import order_cloud
from plateau_sc.layers import credit_of, make_layer
from plateau_sc.scene import Scene
from plateau_sc.shade import MEMORY_LIMIT, HasExecutor, shade_hours
from plateau_sc.sunlight.cover import Cover
from plateau_sc.sunlight.passes import SunPass, cast_instants, follow_sun, make_caster, require_scene
from plateau_sc.sunlight.samples import label_points, point_layer, shadow_layer
from plateau_sc.sunlight.sites import Sites, read_sites
from plateau_sc.times import require_aware, step_hours
from plateau_sc.types import BoolArray, FloatArray, IntArray, Progress

CHUNK = 2**19
"""Points that are cast at a time, so that what is needed while casting stays small."""


def shadow_at(
    scene: Scene,
    receivers: FloatArray | gpd.GeoSeries | gpd.GeoDataFrame,
    times: pd.DatetimeIndex,
    *,
    height: float | None = None,
    spacing: float = 1.0,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.DataArray:
    """Return which points, and which parts of lines, lie in shadow at each instant.

    Parameters
    ----------
    scene : Scene
        Buildings and ground.
    receivers : ndarray, shape (n, 2) or (n, 3), float64, or GeoSeries or GeoDataFrame
        Points (east, north, height [m]) in the zone of the scene, or a table of points and lines. Those without a
        height stand on the ground.
    times : pandas.DatetimeIndex, length n
        Instants with a time zone, in any order.
    height : float, optional
        Height above the ground of receivers that have none of their own [m], as 1.5 for a face.
    spacing : float, default 1.0
        Longest distance between the points that stand for a line [m].
    progress : callable, optional
        Called as ``progress(done, total, what)``, in points.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        Where the instants are cast; by default threads of this process share each instant.
    threads : int, optional
        Threads to use without an executor; all cores by default.

    Returns
    -------
    xarray.DataArray, bool, dimensions (time, point)
        True in shadow. Along `time` the coordinates of `plateau_sc.shadow_masks`; along `point`: `x`, `y`, `z` [m];
        `row`, the position of the point or line in `receivers`; `inside`, True within a building or below the
        terrain, where it is in shadow at all times. A line has its points in the middle of equal pieces, so that
        their mean is the share of its length.

    Raises
    ------
    CrsError
        The table has no CRS or another one than the scene.
    NoOverlapError
        The receivers lie more than a kilometre from the scene.
    ParameterError
        The times are empty or have no zone; there is no receiver, or one is missing, empty, NaN or an area.
    TooLargeError
        The result needs more than `plateau_sc.shade.MEMORY_LIMIT`.

    Examples
    --------
    A street north of a wall that is ten metres high: the share of its length in sun.

    >>> from shapely import LineString
    >>> from plateau_sc.times import hourly
    >>> wall = np.array([[[0.0, 0, 0], [10, 0, 0], [10, 0, 10]], [[0, 0, 0], [10, 0, 10], [0, 0, 10]]])
    >>> scene = Scene.from_mesh(wall, crs=6677)
    >>> street = gpd.GeoSeries([LineString([(-10, 5), (20, 5)])], crs=6677)
    >>> shadow = shadow_at(scene, street, hourly("2026-12-21", tz="Asia/Tokyo")[11:13])
    >>> (~shadow).groupby("row").mean().round(2).values.tolist()
    [[0.67], [0.67]]
    """
    instants = require_aware(times)
    place = require_scene(scene, threads)
    sites = read_sites(place, receivers, height, spacing)
    needed = len(sites.row) * (len(instants) + 100)
    if needed > MEMORY_LIMIT:
        raise TooLargeError(
            f"{len(sites.row)} points and {len(instants)} instants need {needed / 2**30:.1f} GiB, more than "
            f"{MEMORY_LIMIT / 2**30:.0f}; give fewer instants or receivers, or a wider spacing"
        )
    sun = follow_sun(place, instants)
    shadow = np.ones((len(instants), len(sites.row)), dtype=np.bool_)
    inside = np.zeros(len(sites.row), dtype=np.bool_)
    for part, within, lit in _each_part(place, sites, sun, progress, executor, threads):
        inside[part] = within
        for index, mask in lit:
            shadow[index, part] = ~mask
    return shadow_layer(shadow, sun.position, _label(place, sites, inside), credit_of(place))


@overload
def sun_hours(
    scene: Scene,
    receivers: Grid | FloatArray,
    times: pd.DatetimeIndex,
    *,
    height: float | None = None,
    spacing: float = 1.0,
    roofs: bool = False,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.DataArray: ...
@overload
def sun_hours(
    scene: Scene,
    receivers: gpd.GeoSeries | gpd.GeoDataFrame,
    times: pd.DatetimeIndex,
    *,
    height: float | None = None,
    spacing: float = 1.0,
    roofs: bool = False,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> gpd.GeoDataFrame: ...
def sun_hours(
    scene: Scene,
    receivers: Grid | FloatArray | gpd.GeoSeries | gpd.GeoDataFrame,
    times: pd.DatetimeIndex,
    *,
    height: float | None = None,
    spacing: float = 1.0,
    roofs: bool = False,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.DataArray | gpd.GeoDataFrame:
    """Return how long the sun shines on the pixels of a grid, on points, or along lines.

    Parameters
    ----------
    scene : Scene
        Buildings and ground.
    receivers : Grid, ndarray of shape (n, 2) or (n, 3), GeoSeries or GeoDataFrame
        In the zone of the scene: pixels of the ground; points (east, north, height [m]); or a table of points and
        lines. Points and lines without a height stand on the ground.
    times : pandas.DatetimeIndex, length n
        Evenly spaced instants with a time zone; each stands for one step.
    height : float, optional
        Height above the ground of points and lines that have none of their own [m], as 1.5 for a face.
    spacing : float, default 1.0
        Longest distance between the points that stand for a line [m].
    roofs : bool, default False
        As in `plateau_sc.shadow_masks`: whether a pixel of a grid is the roof, or whatever lies highest above the
        ground, where there is something. Points on a roof are given with their height.
    progress : callable, optional
        Called as ``progress(done, total, what)``.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        Where the instants are cast; by default threads of this process share each instant.
    threads : int, optional
        Threads to use without an executor; all cores by default.

    Returns
    -------
    xarray.DataArray or GeoDataFrame
        Hours of direct sun [h], NaN inside buildings; a grid with ``roofs=True`` has no pixel inside one. For a grid
        over (y, x), and for an array over (point); the attribute ``daylight_hours`` has the hours counted, those with
        the sun above the horizon. For a table, the same rows with two more columns: ``sun_hours``, for a line the mean
        along its length without what lies inside buildings, and ``sun_fraction``, the share of the daylight hours
        [0–1].

    Raises
    ------
    CrsError
        Receivers and scene are in different zones, or the table has no CRS.
    NoOverlapError
        The grid does not meet the scene, or the points and lines lie more than a kilometre from it.
    ParameterError
        The times are empty, have no zone or are not evenly spaced; `height` is given with a grid, or `roofs`
        with points or lines; there is no receiver, or one is missing, empty, NaN or an area.
    TooLargeError
        A grid, or the points of the lines, need too much memory.

    Notes
    -----
    No masks are kept: beside the receivers themselves this needs less than 200 MB, whatever the number of instants.

    Examples
    --------
    >>> from plateau_sc.times import hourly
    >>> wall = np.array([[[0.0, 0, 0], [10, 0, 0], [10, 0, 10]], [[0, 0, 0], [10, 0, 10], [0, 0, 10]]])
    >>> scene = Scene.from_mesh(wall, crs=6677)
    >>> noon = hourly("2026-12-21", tz="Asia/Tokyo")[10:14]
    >>> sun_hours(scene, np.array([[5.0, -1.0, 0.0], [5.0, 1.0, 0.0], [5.0, 1.0, 10.0]]), noon).values.tolist()
    [4.0, 0.0, 4.0]
    """
    instants = require_aware(times)
    step = step_hours(instants)
    place = require_scene(scene, threads)
    if isinstance(receivers, Grid):
        if height is not None:
            raise ParameterError("the pixels of a grid lie on the ground: height is for points and lines")
        shade = shade_hours(
            place, receivers, instants, roofs=roofs, progress=progress, executor=executor, threads=threads
        )
        return _turn_to_sun(shade)
    if not isinstance(roofs, bool | np.bool_) or roofs:
        raise ParameterError(
            f"roofs is for the pixels of a grid; found {roofs!r} with points or lines: give those on roofs a height"
        )
    sites = read_sites(place, receivers, height, spacing)
    sun = follow_sun(place, instants)
    count = np.zeros(len(sites.row), dtype=np.int64)
    inside = np.zeros(len(sites.row), dtype=np.bool_)
    for part, within, lit in _each_part(place, sites, sun, progress, executor, threads):
        inside[part] = within
        hours = np.zeros(len(part), dtype=np.int64)
        for _, mask in lit:
            hours += mask
        count[part] = hours
    if isinstance(receivers, gpd.GeoSeries | gpd.GeoDataFrame):
        return _add_hours(receivers, sites, count, inside, len(sun.up), step)
    hours = np.where(inside, np.nan, count * step)
    facts = {
        "long_name": "hours of direct sun",
        "units": "h",
        "daylight_hours": len(sun.up) * step,
        "credit": credit_of(place),
    }
    return point_layer(hours, "sun_hours", _label(place, sites, inside), facts)


def _each_part(
    scene: Scene,
    sites: Sites,
    sun: SunPass,
    progress: Progress | None,
    executor: Executor | HasExecutor | None,
    threads: int | None,
) -> Iterator[tuple[IntArray, BoolArray, Iterator[tuple[int, BoolArray]]]]:
    """Give neighbours among the points, which of them lie inside a body, and which are lit at each instant."""
    total, cover = len(sites.row), Cover(scene)
    order = order_cloud(sites.places) if total > CHUNK else np.arange(total)
    for start in range(0, total, CHUNK):
        part = order[start : start + CHUNK]
        places = sites.places[part] - scene.origin
        caster = make_caster(scene.occluders, places, len(sun.up))
        inside = cover.find(caster, places, sites.headroom, threads)
        wanted = partial(_want_same, ~inside)
        shadows = cast_instants(caster, sun.directions, sun.up, wanted, executor, threads)
        yield part, inside, ((index, ~hidden) for index, hidden in shadows)
        if progress is not None:
            progress(start + len(part), total, "casting shadows on points")


def _want_same(free: BoolArray, _index: int) -> BoolArray:
    """Tell at whatever instant which points may be lit: those in the open."""
    return free


def _label(scene: Scene, sites: Sites, inside: BoolArray) -> dict[str, object]:
    return label_points(
        sites.places,
        scene.epsg,
        {
            "row": (sites.row, {"long_name": "position of the point or line among the receivers"}),
            "inside": (inside, {"long_name": "within a building or below the terrain"}),
        },
    )


def _turn_to_sun(shade: xr.DataArray) -> xr.DataArray:
    """Return the hours of sun that hours of shade leave."""
    daylight = float(shade.attrs["daylight_hours"])
    hours = (daylight - shade.to_numpy().astype(np.float64)).astype(np.float32)
    coordinates = {str(name): shade.coords[name].variable for name in shade.coords}
    return make_layer(
        hours,
        "sun_hours",
        coordinates,
        long_name="hours of direct sun",
        units="h",
        daylight_hours=daylight,
        credit=shade.attrs["credit"],
    )


def _add_hours(
    receivers: gpd.GeoSeries | gpd.GeoDataFrame,
    sites: Sites,
    count: IntArray,
    inside: BoolArray,
    up: int,
    step: float,
) -> gpd.GeoDataFrame:
    """Return the table with the means of its rows."""
    outside = np.bincount(sites.row, ~inside, minlength=sites.rows)
    lit = np.bincount(sites.row, count, minlength=sites.rows)
    mean = np.divide(lit, outside, out=np.full(sites.rows, np.nan), where=outside > 0)
    table = receivers.copy() if isinstance(receivers, gpd.GeoDataFrame) else receivers.to_frame("geometry")
    result = table.assign(sun_hours=mean * step, sun_fraction=mean / up if up else np.nan)
    result.attrs = {**receivers.attrs, "daylight_hours": up * step}
    return result
