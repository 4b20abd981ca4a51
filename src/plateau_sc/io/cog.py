"""Cloud Optimised GeoTIFFs of layers, readable by any GIS unaided."""

import warnings
from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import Any, overload

import numpy as np
import xarray as xr
from rasterio.errors import NotGeoreferencedWarning
from rasterio.io import DatasetWriter, MemoryFile

from plateau_sc._version import __version__
from plateau_sc.errors import ParameterError
from plateau_sc.io.atomic import replace_file, replace_files
from plateau_sc.io.georeference import find_affine, find_crs, turn_north_up
from plateau_sc.kernels.threads import lend_threads
from plateau_sc.layers import CREDIT
from plateau_sc.packing import is_packed, unpack_masks
from plateau_sc.types import PathLike

INSIDE = 255
"""Value of a mask's pixels that lie inside a building: the nodata value of the file."""

MOST_BANDS = 65_535
"""Bands that a GeoTIFF holds at most."""


@overload
def write_cog(data: xr.DataArray, path: PathLike) -> Path: ...
@overload
def write_cog(data: xr.Dataset, path: PathLike) -> list[Path]: ...
def write_cog(data: xr.DataArray | xr.Dataset, path: PathLike) -> Path | list[Path]:
    """Write a layer as a Cloud Optimised GeoTIFF, or each layer of a set as one.

    Masks (bool) become uint8: 0 sunlit (False), 1 shadow (True), and 255, the nodata value, where the coordinate
    `inside` says that a pixel lies inside a building. Floats keep their type and have NaN as nodata. Integers keep
    their type. Each step along the first dimension becomes a band, described by its local time (ISO 8601) or else by
    its coordinate. The files hold the CRS, overviews, units, the meaning of flags, the sun of each band, and the
    layer's credit, which is PLATEAU's where the layer has none of its own. They depend on the data alone: the same
    layer gives the same bytes. Packed masks give the file of the masks themselves; band by band they are unpacked.

    Parameters
    ----------
    data : xarray.DataArray or xarray.Dataset
        Dimensions ``(y, x)`` or ``(band, y, x)`` with a CF grid mapping in the coordinate `spatial_ref`, as all layers
        of plateau_sc have it. `x` and `y` are the evenly spaced centres of square or oblong pixels.
    path : str or os.PathLike
        The file to write; for a Dataset the folder: one file for each variable, ``<name>.tif``. Packed masks, though a
        Dataset, are one layer, and this is its file.

    Returns
    -------
    Path or list of Path
        The file written; for a Dataset the files, in the order of its variables.

    Raises
    ------
    ParameterError
        The dimensions, the spacing or the type of the values are not those of a raster.
    CrsError
        The data have no CRS.
    OutputError
        The place cannot be written.

    Examples
    --------
    >>> import tempfile, pyproj
    >>> place = {"y": [1.5, 0.5], "x": [0.5, 1.5], "spatial_ref": ((), 0, {"crs_wkt": pyproj.CRS(6677).to_wkt()})}
    >>> layer = xr.DataArray(np.zeros((2, 2), dtype=np.float32), place, ("y", "x"))
    >>> write_cog(layer, Path(tempfile.mkdtemp()) / "zero.tif").name
    'zero.tif'
    """
    if isinstance(data, xr.DataArray):
        with replace_file(path) as partial:
            partial.write_bytes(_encode_undisturbed(data))
        return Path(path)
    if not isinstance(data, xr.Dataset):
        raise ParameterError(f"expected an xarray DataArray or Dataset to write, found a {type(data).__name__}")
    if is_packed(data):
        with replace_file(path) as partial:
            partial.write_bytes(_encode_undisturbed(data))
        return [Path(path)]
    if not data.data_vars:
        raise ParameterError("the data set has no variable to write")
    with replace_files(path) as stage:
        for name, layer in data.data_vars.items():
            (stage / f"{name}.tif").write_bytes(_encode_undisturbed(layer))
    return [Path(path) / f"{name}.tif" for name in data.data_vars]


def _encode_undisturbed(layer: xr.DataArray | xr.Dataset) -> bytes:
    """Return the bytes of the file, encoded where no signal can break in.

    Python handles signals in the main thread. An exception that a handler raises while GDAL closes a file there can
    leave the file closed by half, and the process has been seen to crash on it. So the main thread only waits.
    """
    with lend_threads(1) as pool:
        return pool.submit(_encode_layer, layer).result()


def _encode_layer(data: xr.DataArray | xr.Dataset) -> bytes:
    """Return the bytes of the file.

    They are made in memory, since GDAL reports a disk that fills up in words of its own, on stderr, and not always.
    """
    layer, count, bands = _list_bands(data)
    profile = {
        "driver": "COG",
        "count": count,
        "height": layer.shape[-2],
        "width": layer.shape[-1],
        "crs": find_crs(layer),
        "transform": find_affine(layer),
        "bigtiff": "IF_SAFER",
        "compress": "DEFLATE",
        **_encoding(layer),
    }
    with MemoryFile() as memory:
        with _open_anywhere(memory, profile) as file:
            file.update_tags(**_tags(layer))
            for number, band in enumerate(bands, start=1):
                file.write(_encoded(band), number)
                file.set_band_description(number, _describe(band, is_step=layer.ndim == 3))
                file.update_tags(number, **_band_tags(band))
                if units := band.attrs.get("units"):
                    file.set_band_unit(number, str(units))
        return bytes(memory.getbuffer())


def _list_bands(data: xr.DataArray | xr.Dataset) -> tuple[xr.DataArray, int, Iterable[xr.DataArray]]:
    """Return a layer, north up, that stands for all that is to be written, the number of bands, and the bands."""
    if isinstance(data, xr.DataArray):
        _check_dimensions(data)
        layer = turn_north_up(data)
        bands = layer if layer.ndim == 3 else layer.expand_dims("band")
        return layer, len(bands), bands
    count = data.sizes.get("time", 0)
    if "time" not in data.dims:
        return _list_bands(unpack_masks(data))
    _check_count(str(next(iter(data.data_vars))), count)
    first = unpack_masks(data.isel(time=slice(0, 1)))
    _check_dimensions(first)
    return turn_north_up(first), count, (turn_north_up(unpack_masks(data.isel(time=i))) for i in range(count))


def _open_anywhere(memory: MemoryFile, profile: dict[str, Any]) -> DatasetWriter:
    """Open a file for writing, also at the origin of a zone, where rasterio doubts that the transform is meant."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        return memory.open(**profile)


def _check_dimensions(layer: xr.DataArray) -> None:
    if layer.ndim not in (2, 3) or layer.dims[-2:] != ("y", "x"):
        raise ParameterError(
            f"layer {layer.name!r}: expected the dimensions (y, x) or (band, y, x); found {layer.dims}; transpose it"
        )
    if 0 in layer.shape:
        raise ParameterError(
            f"layer {layer.name!r}: expected at least one pixel and one band; found the shape {layer.shape}"
        )
    if layer.ndim == 3:
        _check_count(layer.name, layer.shape[0])
    if missing := {"x", "y"} - set(layer.coords):
        raise ParameterError(f"layer {layer.name!r}: expected the coordinates x and y; {sorted(missing)} missing")


def _check_count(name: Hashable, bands: int) -> None:
    if bands > MOST_BANDS:
        raise ParameterError(
            f"layer {name!r}: {bands:,} bands are more than the {MOST_BANDS:,} of a GeoTIFF; write parts"
        )


def _encoding(layer: xr.DataArray) -> dict[str, Any]:
    if layer.dtype == np.bool_:
        # the commonest value of a block would wipe out narrow shadows; one of its pixels keeps their share
        return {"dtype": "uint8", "nodata": INSIDE, "overview_resampling": "NEAREST"}
    if layer.dtype in (np.float32, np.float64):
        return {
            "dtype": layer.dtype.name,
            "nodata": np.nan,
            "predictor": "FLOATING_POINT",
            "overview_resampling": "AVERAGE",
        }
    if layer.dtype in (np.uint8, np.int16, np.uint16, np.int32, np.uint32):
        nodata = layer.attrs.get("_FillValue", layer.encoding.get("_FillValue"))
        return {"dtype": layer.dtype.name, "nodata": nodata, "predictor": "STANDARD", "overview_resampling": "MODE"}
    raise ParameterError(
        f"layer {layer.name!r}: values of the type {layer.dtype} do not fit a GeoTIFF; expected bool, a float or an "
        "integer of at most 32 bits"
    )


def _encoded(band: xr.DataArray) -> np.ndarray:
    values = band.to_numpy()
    if values.dtype != np.bool_:
        return values
    encoded = values.astype(np.uint8)
    if "inside" in band.coords:
        encoded[np.broadcast_to(band["inside"].to_numpy(), encoded.shape)] = INSIDE
    return encoded


def _describe(band: xr.DataArray, is_step: bool) -> str:
    if "local_time" in band.coords:
        return str(band["local_time"].item())
    steps = [name for name in band.coords if name not in band.dims and name in ("time", "band", "direction")]
    if is_step and steps:
        return str(band[steps[0]].to_numpy())
    return str(band.name or "")


def _tags(layer: xr.DataArray) -> dict[str, str]:
    credit = str(layer.attrs.get("credit", CREDIT))
    tags = {"credit": credit, "TIFFTAG_COPYRIGHT": credit} if credit else {}
    tags |= {
        "TIFFTAG_SOFTWARE": f"plateau_sc {__version__}",
        "AREA_OR_POINT": "Area",
    }
    if layer.name:
        tags["name"] = str(layer.name)
    for name in ("long_name", "units", "daylight_hours"):
        if name in layer.attrs:
            tags[name] = str(layer.attrs[name])
    if layer.dtype == np.bool_:
        tags["flag_values"] = f"0 1 {INSIDE}"
        tags["flag_meanings"] = f"{layer.attrs.get('flag_meanings', 'false true')} inside_building"
    return tags


def _band_tags(band: xr.DataArray) -> dict[str, str]:
    tags = {}
    if "time" in band.coords:
        tags["time_utc"] = f"{np.datetime_as_string(band['time'].to_numpy(), unit='s')}Z"
    if "local_time" in band.coords:
        tags["local_time"] = str(band["local_time"].item())
    for name in ("sun_azimuth", "sun_elevation"):
        if name in band.coords:
            tags[name] = f"{band[name].item():.4f}"
    return tags
