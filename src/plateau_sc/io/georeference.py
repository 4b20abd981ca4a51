"""Where a layer lies: its CRS and its transform, read from its coordinates."""

from typing import Any

import numpy as np
import pyproj
import xarray as xr
from affine import Affine
from pyproj.exceptions import CRSError
from rasterio.crs import CRS

from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.layers import GRID_MAPPING

_EVENNESS = 1e-6


def find_crs(layer: xr.DataArray) -> CRS:
    """Return the coordinate reference system of a layer.

    Parameters
    ----------
    layer : xarray.DataArray
        With a CF grid mapping in the coordinate `spatial_ref`, or in the one that its attribute `grid_mapping` names.

    Returns
    -------
    rasterio.crs.CRS
        By its EPSG code where it has one.

    Raises
    ------
    CrsError
        There is no CRS, or it cannot be read.
    """
    mapping = _mapping_of(layer)
    wkt = mapping.get("crs_wkt") or mapping.get("spatial_ref")
    if not wkt:
        raise CrsError(
            f"layer {layer.name!r}: no CRS; expected a coordinate {GRID_MAPPING!r} with the attribute 'crs_wkt', as "
            "layers of plateau_sc have it"
        )
    try:
        crs = pyproj.CRS.from_wkt(str(wkt))
    except CRSError as error:
        raise CrsError(f"layer {layer.name!r}: the CRS cannot be read: {str(wkt)[:60]!r}…") from error
    # By code where there is one: names change between editions of the EPSG tables, codes do not.
    code = crs.to_epsg()
    return CRS.from_epsg(code) if code is not None else CRS.from_wkt(crs.to_wkt())


def turn_north_up(layer: xr.DataArray) -> xr.DataArray:
    """Return a layer with its rows from north to south and its columns from west to east.

    Parameters
    ----------
    layer : xarray.DataArray
        With the coordinates `x` and `y`.

    Returns
    -------
    xarray.DataArray
        The same values at the same places.
    """
    y, x = layer["y"].to_numpy(), layer["x"].to_numpy()
    if len(y) > 1 and y[1] > y[0]:
        layer = layer.isel(y=slice(None, None, -1))
    return layer.isel(x=slice(None, None, -1)) if len(x) > 1 and x[1] < x[0] else layer


def find_affine(layer: xr.DataArray) -> Affine:
    """Return the transform from pixels to coordinates.

    The pixel centres decide, since a layer that was cropped keeps the `GeoTransform` of the whole; the digits are those
    of the `GeoTransform` where the two agree.

    Parameters
    ----------
    layer : xarray.DataArray
        With `x` and `y`, the evenly spaced centres of its pixels.

    Returns
    -------
    affine.Affine
        Of the upper left corner of the upper left pixel.

    Raises
    ------
    ParameterError
        The centres are not evenly spaced, or a single pixel does not tell its size.
    """
    stated = [float(number) for number in str(_mapping_of(layer).get("GeoTransform", "")).split()]
    west, width = _edge_and_step(layer, "x", stated[0:2])
    north, height = _edge_and_step(layer, "y", [stated[3], stated[5]] if len(stated) == 6 else [])
    return Affine(width, 0.0, west, 0.0, height, north)


def _mapping_of(layer: xr.DataArray) -> dict[str, Any]:
    name = layer.attrs.get("grid_mapping", layer.encoding.get("grid_mapping", GRID_MAPPING))
    return dict(layer.coords[name].attrs) if name in layer.coords else {}


def _edge_and_step(layer: xr.DataArray, axis: str, stated: list[float]) -> tuple[float, float]:
    centres = layer[axis].to_numpy().astype(np.float64)
    if len(centres) > 1:
        step = float(centres[-1] - centres[0]) / (len(centres) - 1)
        straight = centres[0] + step * np.arange(len(centres))
        if (
            not np.isfinite(step)
            or step == 0.0
            or np.abs(centres - straight).max() > abs(step) * _EVENNESS * len(centres)
        ):
            raise ParameterError(f"layer {layer.name!r}: the coordinate {axis} is not evenly spaced; resample it first")
    elif stated:
        step = stated[1]
    else:
        raise ParameterError(f"layer {layer.name!r}: one pixel along {axis} and no GeoTransform tells its size")
    if stated and abs(step - stated[1]) <= abs(step) * _EVENNESS:
        step = stated[1]
    edge = float(centres[0]) - step / 2
    if stated and abs(edge - stated[0]) <= abs(step) * _EVENNESS:
        edge = stated[0]
    return edge, step
