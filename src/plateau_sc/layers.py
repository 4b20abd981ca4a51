"""Arrays that carry their place and their time: the coordinates that every layer shares (CF conventions 1.11)."""

from typing import Any

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.grid import Grid
from plateau_sc.sun import SunPosition

CREDIT = "出典：国土交通省 Project PLATEAU"
"""What every output must carry: the data's licence asks for it."""

GRID_MAPPING = "spatial_ref"


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
        "y": ("y", grid.y(), {"standard_name": "projection_y_coordinate", "long_name": "north", "units": "m"}),
        "x": ("x", grid.x(), {"standard_name": "projection_x_coordinate", "long_name": "east", "units": "m"}),
        GRID_MAPPING: ((), np.int32(0), mapping),
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
        "time": ("time", _utc(instants), {"standard_name": "time", "long_name": "instant (UTC)"}),
        "local_time": ("time", local, {"long_name": "instant in local time (ISO 8601)"}),
        "sun_azimuth": (
            "time",
            sun.azimuth,
            {"standard_name": "solar_azimuth_angle", "long_name": "clockwise from true north", "units": "degree"},
        ),
        "sun_elevation": (
            "time",
            sun.elevation,
            {"standard_name": "solar_elevation_angle", "long_name": "apparent, with refraction", "units": "degree"},
        ),
    }


def make_layer(values: np.ndarray, name: str, coordinates: dict[str, Any], **attributes: Any) -> xr.DataArray:
    """Return a layer with its coordinates, its grid mapping and the credit.

    Parameters
    ----------
    values : ndarray, shape (times, rows, cols) or (rows, cols)
        The layer.
    name : str
        Name of the quantity.
    coordinates : dict
        What `grid_coordinates` and `time_coordinates` give, and others.
    **attributes
        CF attributes (`long_name`, `units`, …).

    Returns
    -------
    xarray.DataArray
        With the dimensions `time`, `y`, `x`, or `y`, `x`.
    """
    dims = ("time", "y", "x")[3 - values.ndim :]
    attributes |= {"grid_mapping": GRID_MAPPING, "credit": CREDIT}
    return xr.DataArray(values, dims=dims, coords=coordinates, name=name, attrs=attributes)


def _utc(instants: pd.DatetimeIndex) -> np.ndarray:
    return instants.tz_convert("UTC").tz_localize(None).to_numpy().astype("datetime64[ns]")
