"""Layers over time and points: what shadow on receivers that are no raster looks like."""

from typing import Any

import numpy as np
import xarray as xr
from pyproj import CRS

from plateau_sc.layers import GRID_MAPPING, make_variable, time_coordinates
from plateau_sc.sun import SunPosition
from plateau_sc.types import BoolArray, FloatArray


def label_points(
    places: FloatArray, epsg: int, along_point: dict[str, tuple[np.ndarray, dict[str, Any]]]
) -> dict[str, Any]:
    """Return the coordinates of points.

    Parameters
    ----------
    places : ndarray, shape (n, 3), float64
        East, north, height [m] in the zone.
    epsg : int
        EPSG code of the zone.
    along_point : dict
        Other coordinates by name: an array of length n and its attributes.

    Returns
    -------
    dict
        For an xarray object with the dimension `point`.

    Examples
    --------
    >>> list(label_points(np.zeros((2, 3)), 6677, {}))
    ['x', 'y', 'z', 'spatial_ref']
    """
    crs = CRS.from_epsg(epsg)
    east, north, height = np.ascontiguousarray(places.T)
    axes = {
        "x": (east, {"standard_name": "projection_x_coordinate", "long_name": "east", "units": "m"}),
        "y": (north, {"standard_name": "projection_y_coordinate", "long_name": "north", "units": "m"}),
        "z": (height, {"standard_name": "height_above_mean_sea_level", "long_name": "height", "units": "m"}),
    }
    mapping = make_variable((), np.zeros((), dtype=np.int32), {**crs.to_cf(), "spatial_ref": crs.to_wkt()})
    labels = {name: make_variable("point", values, facts) for name, (values, facts) in (axes | along_point).items()}
    return {**labels, GRID_MAPPING: mapping}


def shadow_layer(shadow: BoolArray, sun: SunPosition, labels: dict[str, Any], credit: str) -> xr.DataArray:
    """Return shadow over time and points as a layer.

    Parameters
    ----------
    shadow : ndarray, shape (times, n), bool
        True in shadow.
    sun : SunPosition
        The sun at the instants.
    labels : dict
        What `label_points` gives.
    credit : str
        What `credit_of` gives.

    Returns
    -------
    xarray.DataArray
        ``shadow``, dimensions (time, point).
    """
    facts = {
        "long_name": "in shadow",
        "units": "1",
        "flag_values": np.array([0, 1], dtype=np.uint8),
        "flag_meanings": "sunlit shadow",
        "credit": credit,
    }
    return point_layer(shadow, "shadow", {**time_coordinates(sun), **labels}, facts)


def point_layer(values: np.ndarray, name: str, coordinates: dict[str, Any], facts: dict[str, Any]) -> xr.DataArray:
    """Return values at points as a layer, with its grid mapping.

    Parameters
    ----------
    values : ndarray, shape (times, n) or (n,)
        The layer.
    name : str
        Name of the quantity.
    coordinates : dict
        Along time and point.
    facts : dict
        CF attributes, and ``credit``.

    Returns
    -------
    xarray.DataArray
        With the dimensions `time`, `point`, or `point` alone.
    """
    dims = ("time", "point")[2 - values.ndim :]
    attributes = facts | {"grid_mapping": GRID_MAPPING}
    return xr.DataArray(
        make_variable(dims, values, attributes), coords=coordinates, dims=dims, name=name, attrs=attributes
    )
