"""Shade along the edges of a walking network, cast by rays along the edges alone."""

from __future__ import annotations

from concurrent.futures import Executor

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
import xarray as xr
from numpy.typing import NDArray

from plateau_sc.cooling.exposure.edges import require_room
from plateau_sc.cooling.exposure.sides import Sides, sides_of
from plateau_sc.cooling.exposure.sums import LEAST_KNOWN
from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.exposure.times import bounds_of, require_ascending
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError
from plateau_sc.layers import credit_of
from plateau_sc.scene import Scene
from plateau_sc.shade import HasExecutor
from plateau_sc.sunlight import shadow_at
from plateau_sc.types import FloatArray, IntArray, Progress

# Points times instants that are held at a time: bytes of shadow.
_SAMPLES = 2**25


def edge_exposure_of_scene(
    network: WalkingNetwork,
    scene: Scene,
    times: pd.DatetimeIndex,
    *,
    spacing: float = 1.0,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> EdgeExposure:
    """Return the metres in shade along both sides of each edge, without a layer.

    Rays go to the sun from points in the middle of equal pieces of each side, `spacing` metres apart or less, on the
    ground. Where a network fills little of its area this takes far less than masks of all of it. The metres are exact
    to the pieces: each border between sun and shade may be off by half of one. Points beyond the bounds of the scene
    are not known, since nobody knows what stands there, nor are those inside buildings; else all is as in
    `edge_exposure`.

    Parameters
    ----------
    network : WalkingNetwork
        In the zone of the scene.
    scene : Scene
        Buildings and ground.
    times : pandas.DatetimeIndex, length n
        Instants with a time zone, ascending; for what spans they stand says
        `plateau_sc.cooling.exposure.times.bounds_of`.
    spacing : float, default 1.0
        Longest distance between points along a side [m].
    progress : callable, optional
        Called as ``progress(done, total, what)``, in lines.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        As in `plateau_sc.shadow_at`.
    threads : int, optional
        As in `plateau_sc.shadow_at`.

    Returns
    -------
    EdgeExposure
        Without heat.

    Raises
    ------
    CrsError
        Network and scene are in different zones.
    NoOverlapError
        The network lies beside the scene.
    ParameterError
        What is given is no network or no scene, the network is empty, the times do not ascend or have no zone, or the
        spacing is not above 0 m.
    TooLargeError
        The result needs more than `plateau_sc.shade.MEMORY_LIMIT`.

    Examples
    --------
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> from plateau_sc.times import hourly
    >>> wall = np.array([[[0.0, 0, 0], [6, 0, 0], [6, 0, 10]], [[0, 0, 0], [6, 0, 10], [0, 0, 10]]])
    >>> mast = np.array([[[12.0, 9, 0], [12, 9.1, 0], [12, 9, 1]]])
    >>> scene = Scene.from_mesh(np.concatenate([wall, mast]), crs=6677)
    >>> street = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 1.5, 12 1.5)"], crs=6677))
    >>> exposure = edge_exposure_of_scene(street, scene, hourly("2026-12-21", tz="Asia/Tokyo")[[12]])
    >>> exposure.shade[0, :, 0].tolist()
    [6.0, 6.0]
    """
    instants, sides = require_ascending(times), sides_of(network)
    _require_scene(network, scene, sides)
    if isinstance(spacing, bool) or not isinstance(spacing, int | float | np.number) or not 0.0 < spacing < np.inf:
        raise ParameterError(f"spacing must be a length above 0 m; found {spacing!r}")
    require_room(len(instants), len(network), 1)
    shapes = _shapes_of(sides)
    mean = np.full((len(instants), len(sides)), np.nan)
    known = np.zeros(len(sides))
    near = _find_near(scene, shapes)
    samples = np.maximum(np.ceil(shapely.length(shapes[near]) / spacing), 1.0) * len(instants)
    for rows in np.split(near, _cuts(samples)):
        line = gpd.GeoSeries(shapes[rows], crs=scene.epsg)
        cast = shadow_at(scene, line, instants, spacing=spacing, executor=executor, threads=threads)
        mean[:, rows], known[rows] = _means(scene, cast, len(rows))
        if progress is not None:
            progress(int(np.searchsorted(near, rows[-1])) + 1, len(near), "casting shadows on sides")
    shade = np.empty((len(instants), 2, len(network)), dtype=np.float32)
    for step in range(len(instants)):
        shade[step] = sides.spread(mean[step], 1.0) * network.length
    return EdgeExposure(
        times=instants,
        bounds=bounds_of(instants),
        shade=shade,
        excess=None,
        known=sides.spread(known, 1.0).astype(np.float32),
        length=network.length,
        threshold=None,
        quantity="shadow",
        credit=credit_of(scene),
    )


def _require_scene(network: WalkingNetwork, scene: Scene, sides: Sides) -> None:
    if not isinstance(scene, Scene):
        raise ParameterError(f"expected a Scene, found a {type(scene).__name__}; make one with Scene.from_city")
    if scene.epsg != network.epsg:
        raise CrsError(
            f"network and scene must be in one zone; found EPSG:{network.epsg} and EPSG:{scene.epsg}: read the network "
            f"with epsg={scene.epsg}"
        )
    if not len(sides):
        return
    west, south, east, north = scene.bounds
    low, high = sides.vertices.min(axis=0), sides.vertices.max(axis=0)
    if high[0] < west or low[0] > east or high[1] < south or low[1] > north:
        raise NoOverlapError(
            f"the network ({low[0]:.0f}, {low[1]:.0f}, {high[0]:.0f}, {high[1]:.0f}) lies beside the scene "
            f"({west:.0f}, {south:.0f}, {east:.0f}, {north:.0f}), both in EPSG:{scene.epsg}"
        )


def _shapes_of(sides: Sides) -> NDArray[np.object_]:
    """Return the lines as shapes, without the segments that do not count."""
    shapes: NDArray[np.object_] = shapely.from_ragged_array(
        shapely.GeometryType.LINESTRING, sides.vertices, (sides.offsets,)
    )
    counted = np.add.reduceat(sides.kept, sides.offsets[:-1], dtype=np.int64) if len(sides) else np.empty(0)
    for line in np.flatnonzero(counted < np.diff(sides.offsets) - 1).tolist():
        first, last = sides.offsets[line], sides.offsets[line + 1]
        begin = first + np.flatnonzero(sides.kept[first : last - 1])
        segments = np.stack([sides.vertices[begin], sides.vertices[begin + 1]], axis=1)
        shapes[line] = shapely.MultiLineString(segments.tolist())
    return shapes


def _find_near(scene: Scene, shapes: NDArray[np.object_]) -> IntArray:
    west, south, east, north = scene.bounds
    boxes = shapely.bounds(shapes).reshape(-1, 4)
    meets = (boxes[:, 0] <= east) & (boxes[:, 2] >= west) & (boxes[:, 1] <= north) & (boxes[:, 3] >= south)
    return np.flatnonzero(meets)


def _cuts(samples: FloatArray) -> IntArray:
    """Return where to cut lines into parts that need little memory."""
    part = (np.cumsum(samples) // _SAMPLES).astype(np.int64)
    return np.flatnonzero(np.diff(part)) + 1


def _means(scene: Scene, cast: xr.DataArray, lines: int) -> tuple[FloatArray, FloatArray]:
    """Return the mean shadow of lines at each instant, and the share of their points that is known."""
    west, south, east, north = scene.bounds
    x, y, row = (cast[name].to_numpy() for name in ("x", "y", "row"))
    good = ~cast["inside"].to_numpy() & (x >= west) & (x <= east) & (y >= south) & (y <= north)
    count = np.bincount(row[good], minlength=lines)
    known = count / np.bincount(row, minlength=lines)
    shaded = np.array([np.bincount(row[good], hidden[good], minlength=lines) for hidden in cast.to_numpy()])
    mean = np.divide(shaded, count, out=np.full(shaded.shape, np.nan), where=(known >= LEAST_KNOWN) & (count > 0))
    return mean, known
