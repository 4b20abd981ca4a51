"""Rasters as they come: files, open data sets and arrays that know their place, read and laid on one lattice."""

import os
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import rasterio
import xarray as xr
from affine import Affine
from rasterio.errors import NotGeoreferencedWarning, RasterioIOError

from plateau_sc.errors import CrsError, ParameterError, SourceNotFoundError, TooLargeError, UnreadableSourceError
from plateau_sc.grid import Grid
from plateau_sc.planes import read_plane
from plateau_sc.types import FloatArray, PathLike

RasterSource: TypeAlias = PathLike | rasterio.DatasetReader | xr.DataArray
"""What a raster may be given as."""

PIXEL_LIMIT = 16_000_000
"""Pixels of a raster that are read at most; a million take half a gigabyte as a scene."""

_EVEN = 1e-6
_SAME_PLACE = 1e-3


@dataclass(frozen=True, slots=True, eq=False)
class Raster:
    """One band, its rows from north to south.

    Attributes
    ----------
    values : ndarray, shape (rows, cols), float64
        NaN where there is no value.
    west, north : float
        Western and northern edge [m].
    resolution : float
        Side of a pixel [m].
    epsg : int or None
        EPSG code of the plane; None where the raster has no CRS.
    label : str
        What it is and where it comes from, for messages.
    notes : tuple of str
        What was not as it should be.
    """

    values: FloatArray
    west: float
    north: float
    resolution: float
    epsg: int | None
    label: str
    notes: tuple[str, ...] = ()


def read_raster(source: RasterSource, role: str) -> Raster:
    """Return the first band of a raster.

    Parameters
    ----------
    source : path-like, rasterio.DatasetReader or xarray.DataArray
        A file that rasterio opens, an open data set, or an array with evenly spaced coordinates along its last two
        dimensions (y, x) and, if it has a CRS, a CF grid mapping.
    role : str
        What it is, for messages.

    Returns
    -------
    Raster
        With the scale and offset of the band applied; what is masked, NaN or infinite is NaN.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        There is no such file, or it cannot be read.
    ParameterError
        It is something else, it is turned, has no place, or its pixels are not square.
    CrsError
        Its CRS is no plane.
    TooLargeError
        More than `PIXEL_LIMIT` pixels.
    """
    if isinstance(source, xr.DataArray):
        return _read_array(source, role)
    if isinstance(source, rasterio.DatasetReader):
        return _read_band(source, f"{role} {Path(source.name).name}")
    if not isinstance(source, (str, os.PathLike)):
        raise ParameterError(
            f"{role}: expected a path, an open raster or a DataArray with x and y; found {type(source).__name__}"
        )
    if not Path(source).exists():
        raise SourceNotFoundError(f"{role}: no such raster: {source}")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with rasterio.open(source) as opened:
                return _read_band(opened, f"{role} {Path(source).name}")
    except RasterioIOError as error:
        raise UnreadableSourceError(f"{role} {source}: not a raster that can be read: {error}") from error


def share_lattice(rasters: Sequence[Raster], crs: object = None) -> tuple[Grid, tuple[str, ...]]:
    """Return the pixels that some rasters have in common.

    Parameters
    ----------
    rasters : sequence of Raster
        At least one.
    crs : int, str, pyproj.CRS or rasterio.CRS, optional
        The plane, for rasters none of which has a CRS.

    Returns
    -------
    grid : Grid
        Their pixels.
    notes : tuple of str
        Which had no CRS and took that of the others.

    Raises
    ------
    ParameterError
        They do not lie on one lattice.
    CrsError
        They have different ones, or none.
    """
    first = rasters[0]
    for other in rasters[1:]:
        require_lattice(other, first)
    known = {raster.label: raster.epsg for raster in rasters if raster.epsg is not None}
    codes = set(known.values()) | (set() if crs is None else {read_plane(crs)})
    if len(codes) > 1:
        stated = ", ".join(f"{label} EPSG:{code}" for label, code in known.items())
        raise CrsError(
            f"all rasters must be in one CRS; found {stated}" + ("" if crs is None else f", and crs={crs!r}")
        )
    if not codes:
        names = " and ".join(raster.label for raster in rasters)
        raise CrsError(f"no CRS in {names}; pass crs=, the EPSG code of the plane they are in")
    (epsg,) = codes
    lacking = tuple(
        f"{raster.label}: without a CRS, taken to be in EPSG:{epsg}" for raster in rasters if raster.epsg is None
    )
    rows, cols = first.values.shape
    return Grid(epsg, first.west, first.north, first.resolution, rows, cols), lacking


def require_lattice(raster: Raster, other: Raster | Grid) -> None:
    """Refuse a raster whose pixels are not those of another one.

    Parameters
    ----------
    raster : Raster
        The one.
    other : Raster or Grid
        The other.

    Raises
    ------
    ParameterError
        They differ in rows or columns, or lie apart by more than a thousandth of a pixel.
    """
    shape = other.shape if isinstance(other, Grid) else other.values.shape
    away = max(abs(raster.west - other.west), abs(raster.north - other.north))
    stretch = abs(raster.resolution - other.resolution) * max(shape)
    if raster.values.shape != shape or not max(away, stretch) <= _SAME_PLACE * other.resolution:
        raise ParameterError(
            f"all rasters must lie on one lattice; found {_describe(other)} and {_describe(raster)}: "
            "warp them onto the first, for instance with rio warp --like"
        )


def _read_band(opened: rasterio.DatasetReader, label: str) -> Raster:
    _require_size(opened.shape, label)
    notes = () if opened.count == 1 else (f"{label}: {opened.count} bands, of which the first is taken",)
    if opened.transform == Affine.identity():
        raise ParameterError(f"{label}: the raster has no place; expected a geotransform, in the file or a world file")
    epsg = None if opened.crs is None else _plane_of(opened.crs, label)
    band = opened.read(1, masked=True, out_dtype="float64").filled(np.nan)
    values = np.asarray(band) * opened.scales[0] + opened.offsets[0]
    return _make(values, opened.transform, epsg, label, notes)


def _read_array(array: xr.DataArray, role: str) -> Raster:
    label = role if array.name is None else f"{role} {array.name}"
    flat = array.squeeze(drop=False)
    if flat.ndim != 2 or min(flat.shape) < 2:
        raise ParameterError(
            f"{label}: expected a DataArray of two dimensions (y, x), 2 or more long; found {array.shape}"
        )
    _require_size(flat.shape, label)
    y, x = (_steps(flat, str(dim), label) for dim in flat.dims)
    values = np.asarray(flat.to_numpy(), dtype=np.float64)
    missing = [
        place[name]
        for place in (flat.attrs, flat.encoding)
        for name in ("_FillValue", "missing_value", "nodata")
        if place.get(name) is not None
    ]
    values = np.where(np.isin(values, np.asarray(missing, dtype=np.float64)), np.nan, values)
    mapping = flat.attrs.get("grid_mapping") or flat.encoding.get("grid_mapping") or "spatial_ref"
    said: dict[Any, Any] = flat.coords[mapping].attrs if mapping in flat.coords else {}
    wkt = said.get("crs_wkt") or said.get("spatial_ref")
    transform = Affine(x[1], 0.0, x[0] - x[1] / 2, 0.0, y[1], y[0] - y[1] / 2)
    return _make(values, transform, None if not wkt else _plane_of(str(wkt), label), label, ())


def _make(values: FloatArray, transform: Affine, epsg: int | None, label: str, notes: tuple[str, ...]) -> Raster:
    """Return a raster with its rows from north to south, or say what is wrong with its pixels."""
    a, b, west, d, e, north = (float(number) for number in transform[:6])
    if b != 0.0 or d != 0.0 or not a > 0.0 or e == 0.0:
        raise ParameterError(
            f"{label}: expected rows that run from west to east; the raster is turned: {tuple(transform)[:6]}"
        )
    if abs(abs(e) - a) > _EVEN * a:
        raise ParameterError(f"{label}: expected square pixels; found {a:g} m by {abs(e):g} m: resample it")
    if e > 0.0:
        values, north = values[::-1], north + e * len(values)
    values = np.ascontiguousarray(np.where(np.isfinite(values), values, np.nan))
    return Raster(values, west, north, a, epsg, label, notes)


def _steps(array: xr.DataArray, dim: str, label: str) -> tuple[float, float]:
    """Return the first coordinate along a dimension and the distance to the next."""
    if dim not in array.coords:
        raise ParameterError(f"{label}: the dimension {dim!r} has no coordinates; expected the pixels' centres [m]")
    centres = np.asarray(array.coords[dim].to_numpy(), dtype=np.float64)
    step = (centres[-1] - centres[0]) / (len(centres) - 1)
    if not np.isfinite(centres).all() or not np.abs(np.diff(centres) - step).max() <= _SAME_PLACE * abs(step):
        raise ParameterError(f"{label}: the coordinates along {dim!r} are not evenly spaced and finite")
    return float(centres[0]), float(step)


def _plane_of(crs: object, label: str) -> int:
    try:
        return read_plane(crs)
    except CrsError as error:
        raise CrsError(f"{label}: {error}") from error


def _require_size(shape: tuple[int, ...], label: str) -> None:
    if int(np.prod(shape)) > PIXEL_LIMIT:
        raise TooLargeError(
            f"{label}: {shape[-2]} x {shape[-1]} pixels are more than {PIXEL_LIMIT}; cut out a part, or take a coarser "
            "raster"
        )


def _describe(raster: Raster | Grid) -> str:
    label, (rows, cols) = ("a grid", raster.shape) if isinstance(raster, Grid) else (raster.label, raster.values.shape)
    return (
        f"{label} with {rows} x {cols} pixels of {raster.resolution:g} m from ({raster.west:.10g}, {raster.north:.10g})"
    )
