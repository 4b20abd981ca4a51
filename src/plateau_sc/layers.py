"""Arrays that carry their place and their time: the coordinates that every layer shares (CF conventions 1.11)."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.errors import CrsError
from plateau_sc.grid import Grid
from plateau_sc.sun import SunPosition
from plateau_sc.types import FloatArray

if TYPE_CHECKING:
    from plateau_sc.scene import Scene
    from plateau_sc.terrain import Terrain

CREDIT = "出典：国土交通省 Project PLATEAU"
"""What every output that is made of PLATEAU's files must carry: their licence asks for it."""

_PLATEAU = "PLATEAU"

GRID_MAPPING = "spatial_ref"


def credit_of(scene: "Scene") -> str:
    """Return whom the layers of a scene are owed to.

    Parameters
    ----------
    scene : Scene
        What they are made of.

    Returns
    -------
    str
        `CREDIT` where its city, or the source of its terrain, trees, horizon or land cover, is PLATEAU; else an empty
        text, which says that there is nobody to name: what a scene is made of besides, its maker knows.

    Examples
    --------
    >>> from plateau_sc.scene import Scene
    >>> hut = np.array([[[0.0, 0, 0], [4, 0, 0], [4, 0, 9]]])
    >>> credit_of(Scene.from_mesh(hut, crs=6677))
    ''
    """
    parts = (scene.terrain, scene.trees, scene.horizon, scene.landcover)
    named = any(part is not None and part.source.startswith(_PLATEAU) for part in parts)
    return CREDIT if named or scene.city is not None else ""


def grid_coordinates(grid: Grid) -> dict[str, Any]:
    """Return the coordinates x, y and the grid mapping of a grid.

    Parameters
    ----------
    grid : Grid
        The grid of the layer.

    Returns
    -------
    dict
        Coordinates for an xarray object with the dimensions `y` (north to south) and `x` (west to east) [m].

    Examples
    --------
    >>> list(grid_coordinates(Grid.from_bounds((0, 0, 2, 2), 1.0, 6677)))
    ['y', 'x', 'spatial_ref']
    """
    a = grid.affine
    geo_transform = " ".join(repr(float(value)) for value in (a.c, a.a, a.b, a.f, a.d, a.e))
    mapping = {**grid.crs.to_cf(), "spatial_ref": grid.crs.to_wkt(), "GeoTransform": geo_transform}
    return {
        "y": _make_axis(
            "y", grid.y(), {"standard_name": "projection_y_coordinate", "long_name": "north", "units": "m"}
        ),
        "x": _make_axis("x", grid.x(), {"standard_name": "projection_x_coordinate", "long_name": "east", "units": "m"}),
        GRID_MAPPING: make_variable((), np.zeros((), dtype=np.int32), mapping),
    }


def time_coordinates(sun: SunPosition) -> dict[str, Any]:
    """Return the coordinates that lie along time: the instants and the sun.

    Parameters
    ----------
    sun : SunPosition
        The sun at the instants of the layer.

    Returns
    -------
    dict
        `time` is in UTC without a zone, as xarray keeps time; `local_time` has ISO texts with the offset of the zone
        that the instants were given in.
    """
    instants = sun.times
    local = np.array([instant.isoformat() for instant in instants])
    return {
        "time": _make_axis("time", _utc(instants), {"standard_name": "time", "long_name": "instant (UTC)"}),
        "local_time": make_variable("time", local, {"long_name": "instant in local time (ISO 8601)"}),
        "sun_azimuth": make_variable(
            "time",
            sun.azimuth,
            {"standard_name": "solar_azimuth_angle", "long_name": "clockwise from true north", "units": "degree"},
        ),
        "sun_elevation": make_variable(
            "time",
            sun.elevation,
            {"standard_name": "solar_elevation_angle", "long_name": "apparent, with refraction", "units": "degree"},
        ),
    }


def interval_coordinates(intervals: pd.IntervalIndex, daylight: FloatArray) -> dict[str, Any]:
    """Return the coordinates of values that stand for intervals of time.

    A layer's coordinates have no dimensions but its own, so that the bounds of CF stand in two coordinates.

    Parameters
    ----------
    intervals : pandas.IntervalIndex, length n
        With a time zone.
    daylight : ndarray, shape (n,), float64
        Hours of daylight in each [h].

    Returns
    -------
    dict
        Along `time`, the middles, in UTC without a zone: `time_begin` and `time_end`, likewise, `local_time`, the
        interval in ISO 8601 ("begin/end") with the offset of its zone, and `daylight`.
    """
    begin, end = pd.DatetimeIndex(intervals.left), pd.DatetimeIndex(intervals.right)
    local = np.array([f"{first.isoformat()}/{last.isoformat()}" for first, last in zip(begin, end, strict=True)])
    middle = {"standard_name": "time", "long_name": "middle of the interval (UTC)"}
    return {
        "time": _make_axis("time", _utc(begin + (end - begin) / 2), middle),
        "time_begin": make_variable("time", _utc(begin), {"long_name": "begin of the interval (UTC)"}),
        "time_end": make_variable("time", _utc(end), {"long_name": "end of the interval (UTC)"}),
        "local_time": make_variable("time", local, {"long_name": "interval in local time (ISO 8601)"}),
        "daylight": make_variable("time", daylight, {"long_name": "daylight in the interval", "units": "h"}),
    }


def terrain_layer(terrain: "Terrain", grid: Grid) -> xr.DataArray:
    """Return the heights of a terrain at the pixel centres of a grid, as a layer that `write_cog` takes.

    Parameters
    ----------
    terrain : Terrain
        The ground, in the zone of the grid.
    grid : Grid
        The pixels.

    Returns
    -------
    xarray.DataArray
        Orthometric height [m], dimensions `y`, `x`; NaN where there is no ground.

    Raises
    ------
    CrsError
        Terrain and grid are in different zones.

    Examples
    --------
    >>> from plateau_sc.terrain import Terrain
    >>> ground = Terrain.flat(12.5, (0.0, 0.0, 4.0, 4.0), epsg=6677)
    >>> terrain_layer(ground, Grid.from_bounds((0, 0, 2, 1), 1.0, 6677)).values.tolist()
    [[12.5, 12.5]]
    """
    if terrain.epsg != grid.epsg:
        raise CrsError(f"terrain and grid must be in one zone; found EPSG:{terrain.epsg} and EPSG:{grid.epsg}")
    heights = terrain.heights(grid.x(), grid.y())
    return make_layer(
        heights,
        "ground",
        grid_coordinates(grid),
        long_name="height of the ground",
        units="m",
        source=terrain.source,
        credit=CREDIT if terrain.source.startswith(_PLATEAU) else "",
    )


def make_layer(values: np.ndarray, name: str, coordinates: dict[str, Any], **attributes: Any) -> xr.DataArray:
    """Return a layer with its coordinates, its grid mapping and its credit.

    Parameters
    ----------
    values : ndarray, shape (times, rows, cols) or (rows, cols)
        The layer.
    name : str
        Name of the quantity.
    coordinates : dict
        What `grid_coordinates` and `time_coordinates` give, and others.
    **attributes
        As in `describe_layer`.

    Returns
    -------
    xarray.DataArray
        With the dimensions `time`, `y`, `x`, or `y`, `x`. It shares the memory of the values and of the coordinates.
    """
    dims, facts = ("time", "y", "x")[3 - values.ndim :], describe_layer(**attributes)
    # A DataArray would copy its coordinates, a map or two among them; a Dataset takes them as they are.
    return xr.Dataset({name: make_variable(dims, values, facts)}, coordinates)[name]


def describe_layer(**attributes: Any) -> dict[str, Any]:
    """Return the attributes of a layer, with its grid mapping and its credit.

    Parameters
    ----------
    **attributes
        CF attributes (`long_name`, `units`, …), and ``credit``, what `credit_of` gives; PLATEAU's by default.

    Returns
    -------
    dict
        These and the grid mapping.
    """
    return {"credit": CREDIT, **attributes, "grid_mapping": GRID_MAPPING}


def make_variable(dims: str | tuple[str, ...], values: np.ndarray, attributes: dict[str, Any]) -> xr.Variable:
    """Return a variable of a plain array.

    An array needs none of the conversions that xarray else tries, and the first of them loads dask where it is
    installed: half a second that a first shadow need not wait for.

    Parameters
    ----------
    dims : str or tuple of str
        Names of the dimensions.
    values : ndarray
        One axis a dimension.
    attributes : dict
        CF attributes.

    Returns
    -------
    xarray.Variable
        It shares the memory of `values`.
    """
    return xr.Variable(dims, values, attributes, fastpath=True)


def _make_axis(dim: str, values: np.ndarray, attributes: dict[str, Any]) -> xr.Variable:
    """Return the coordinate along a dimension: made of an index, it loads no dask either."""
    return xr.Variable(dim, pd.Index(values), attributes)


def _utc(instants: pd.DatetimeIndex) -> np.ndarray:
    return instants.tz_convert("UTC").tz_localize(None).to_numpy().astype("datetime64[ns]")
