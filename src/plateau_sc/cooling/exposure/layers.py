"""Layers as steps to be gone through: arrays, packed masks and files, one step in memory at a time."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

import numpy as np
import pandas as pd
import rasterio
import xarray as xr
from affine import Affine
from rasterio.errors import RasterioError
from rasterio.windows import Window

from plateau_sc.cooling.exposure.times import steps_of_layer, steps_of_texts
from plateau_sc.errors import CrsError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.io.georeference import find_affine, find_crs, turn_north_up
from plateau_sc.kernels.paths import UNKNOWN, Frame
from plateau_sc.packing import BYTES, is_packed
from plateau_sc.types import BoolArray, PathLike

LayerLike: TypeAlias = xr.DataArray | xr.Dataset | PathLike
"""A layer: an array, packed masks, a data set of one variable, or the path of a GeoTIFF."""

# A block of a file holds all its bands: what is read apart is decoded as often.
_MOST_BYTES = 2**28
_MOST_STEPS = 192


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of some steps.

    Attributes
    ----------
    top : int
        Row of the layer that the first row is.
    values : ndarray, shape (steps, rows, cols), or (steps, rows, ceil(cols / 8)) for bits
        uint8 for masks and bits, float32 for values.
    """

    top: int
    values: np.ndarray


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Layer(ABC):
    """A raster of steps.

    Attributes
    ----------
    epsg : int
        EPSG code of its plane; 0 where it has none.
    frame : Frame
        Its pixels, rows from north to south.
    times : pandas.DatetimeIndex, length n
        With a time zone.
    bounds : pandas.DatetimeIndex, length n + 1
        What each step stands for.
    quantity : str
        Name of the layer.
    credit : str
        Whom it is owed to.
    form : {"bits", "mask", "values"}
        What its blocks hold.
    inside : ndarray, shape (rows, cols), bool, or None
        Pixels inside buildings.
    """

    epsg: int
    frame: Frame
    times: pd.DatetimeIndex
    bounds: pd.DatetimeIndex
    quantity: str
    credit: str
    form: Literal["bits", "mask", "values"]
    inside: BoolArray | None

    @abstractmethod
    def groups(self) -> Iterator[tuple[range, Iterator[Block]]]:
        """Yield the steps in order, one or several at a time, each with the blocks that make up the raster.

        Yields
        ------
        steps : range
            Which they are.
        blocks : iterator of Block
            From north to south.
        """


def read_layer(layer: LayerLike) -> Layer:
    """Return a layer as steps.

    Parameters
    ----------
    layer : xarray.DataArray, xarray.Dataset, str or os.PathLike
        Masks (bool), shares or temperatures (float) over (time, y, x), or one step over (y, x); masks that are packed;
        a data set with one variable; or the path of a GeoTIFF as `write_cog` makes it.

    Returns
    -------
    Layer
        Nothing of its values was read.

    Raises
    ------
    ParameterError
        It is something else, its dimensions or its type are others, or its times are not as they must be.
    CrsError
        It has no coordinate reference system.
    SourceNotFoundError, UnreadableSourceError
        There is no such file, or it is no raster.
    """
    if isinstance(layer, str) or hasattr(layer, "__fspath__"):
        return _read_file(Path(layer))
    if is_packed(layer):
        return _read_packed(layer)
    if isinstance(layer, xr.Dataset):
        if len(layer.data_vars) != 1:
            raise ParameterError(
                f"the data set has {len(layer.data_vars)} variables ({', '.join(map(str, layer.data_vars))}); "
                "give one of them, as heat['utci']"
            )
        (layer,) = layer.data_vars.values()
    if not isinstance(layer, xr.DataArray):
        raise ParameterError(
            f"expected a layer as shadow_masks or heat_layers gives it, or the path of its GeoTIFF; found a "
            f"{type(layer).__name__}"
        )
    return _read_array(layer)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class _ArrayLayer(Layer):
    """An array in memory, or one that is loaded step by step."""

    data: xr.Variable

    def groups(self) -> Iterator[tuple[range, Iterator[Block]]]:
        for step in range(len(self.times)):
            yield range(step, step + 1), iter([Block(0, self._load(step)[np.newaxis])])

    def _load(self, step: int) -> np.ndarray:
        values = self.data.isel(time=step).to_numpy()
        if self.form == "values":
            return np.ascontiguousarray(values, dtype=np.float32)
        return np.ascontiguousarray(values).view(np.uint8)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class _FileLayer(Layer):
    """A GeoTIFF, whose bands lie together in each of its blocks: several are read at once, and a part of the rows."""

    path: Path
    nodata: float | None

    def groups(self) -> Iterator[tuple[range, Iterator[Block]]]:
        with rasterio.open(self.path) as file:
            for first in range(0, len(self.times), _MOST_STEPS):
                steps = range(first, min(first + _MOST_STEPS, len(self.times)))
                yield steps, self._blocks(file, steps)

    def _blocks(self, file: Any, steps: range) -> Iterator[Block]:
        height = int(file.block_shapes[0][0])
        row_bytes = len(steps) * self.frame.cols * (4 if self.form == "values" else 1)
        rows = max(min(height, _MOST_BYTES // row_bytes), 1)
        for top in range(0, self.frame.rows, rows):
            window = Window(0, top, self.frame.cols, min(rows, self.frame.rows - top))
            try:
                values = file.read([step + 1 for step in steps], window=window)
            except RasterioError as error:
                raise UnreadableSourceError(f"{self.path}: the rows from {top} on cannot be read: {error}") from error
            yield Block(top, self._mend(values))

    def _mend(self, values: np.ndarray) -> np.ndarray:
        values = values.astype(np.uint8 if self.form == "mask" else np.float32, copy=False)
        if self.nodata is not None and self.nodata != UNKNOWN and not np.isnan(self.nodata):
            values[values == self.nodata] = UNKNOWN if self.form == "mask" else np.nan
        return values


def _read_array(layer: xr.DataArray) -> Layer:
    if "time" not in layer.dims and "time" in layer.coords:
        layer = layer.expand_dims("time")
    if set(layer.dims) != {"time", "y", "x"} or 0 in layer.shape:
        sizes = dict(layer.sizes)
        raise ParameterError(f"layer {layer.name!r}: expected some steps over (time, y, x); found {sizes}")
    if layer.dtype.kind not in "bf":
        raise ParameterError(
            f"layer {layer.name!r}: expected masks (bool), or shares or temperatures (float); found {layer.dtype}"
        )
    return _wrap(layer.transpose("time", "y", "x"), "mask" if layer.dtype == np.bool_ else "values")


def _read_packed(packed: xr.Dataset) -> Layer:
    ((name, bits),) = packed.data_vars.items()
    if "time" not in bits.dims:
        bits = bits.expand_dims("time")
    if bits.sizes[BYTES] != -(-packed.sizes["x"] // 8):
        raise ParameterError(
            f"the {packed.sizes['x']} columns do not go with {bits.sizes[BYTES]} bytes a row; take columns of x after "
            "unpack_masks"
        )
    x = packed["x"].to_numpy()
    if len(x) > 1 and x[1] < x[0]:
        raise ParameterError("the columns of packed masks go from east to west; turn masks round after unpack_masks")
    coordinates = {str(key): packed.coords[key] for key in packed.coords}
    shape = (bits.sizes["time"], packed.sizes["y"], packed.sizes["x"])
    outline = xr.DataArray(
        np.broadcast_to(np.uint8(0), shape), coordinates, ("time", "y", "x"), name=name, attrs=bits.attrs
    )
    return _wrap(outline, "bits", bits.transpose("time", "y", BYTES))


def _wrap(layer: xr.DataArray, form: Literal["bits", "mask", "values"], bits: xr.DataArray | None = None) -> Layer:
    upright = turn_north_up(layer)
    affine, (rows, cols) = find_affine(upright), upright.shape[-2:]
    times, bounds = steps_of_layer(upright)
    inside = None
    if "inside" in upright.coords:
        inside = np.broadcast_to(upright["inside"].transpose("y", "x").to_numpy().astype(np.bool_), (rows, cols))
    return _ArrayLayer(
        epsg=find_crs(upright).to_epsg() or 0,
        frame=_frame(affine, rows, cols),
        times=times,
        bounds=bounds,
        quantity=str(layer.name or "layer"),
        credit=str(layer.attrs.get("credit", "")),
        form=form,
        inside=inside,
        data=(upright if bits is None else _turn_rows(bits)).variable,
    )


def _turn_rows(bits: xr.DataArray) -> xr.DataArray:
    y = bits["y"].to_numpy()
    return bits.isel(y=slice(None, None, -1)) if len(y) > 1 and y[1] > y[0] else bits


def _read_file(path: Path) -> Layer:
    if not path.exists():
        raise SourceNotFoundError(f"{path}: there is no such file; expected a GeoTIFF as write_cog makes it")
    try:
        with rasterio.open(path) as file:
            tags = [file.tags(band) for band in file.indexes]
            facts, crs, affine = file.tags(), file.crs, file.transform
            kind, shape, nodata = np.dtype(file.dtypes[0]), file.shape, file.nodata
    except RasterioError as error:
        raise UnreadableSourceError(f"{path}: this is no raster that can be read: {error}") from error
    if crs is None:
        raise CrsError(f"{path}: the file has no CRS; expected a GeoTIFF as write_cog makes it")
    if affine.b or affine.d or affine.a <= 0 or affine.e >= 0:
        raise ParameterError(f"{path}: the raster is turned; expected rows from north to south: warp it first")
    if kind != np.uint8 and kind.kind != "f":
        raise ParameterError(f"{path}: expected a mask (uint8), or shares or temperatures (float); found {kind}")
    if not all("time_utc" in band for band in tags):
        raise ParameterError(
            f"{path}: {sum('time_utc' not in band for band in tags)} of {len(tags)} bands do not tell their time; "
            "expected the tag time_utc of each, as write_cog writes it"
        )
    local = [band["local_time"] for band in tags if "local_time" in band]
    times, bounds = steps_of_texts([band["time_utc"] for band in tags], local if len(local) == len(tags) else [])
    return _FileLayer(
        epsg=crs.to_epsg() or 0,
        frame=_frame(affine, *shape),
        times=times,
        bounds=bounds,
        quantity=facts.get("name", path.stem),
        credit=facts.get("credit", ""),
        form="values" if kind.kind == "f" else "mask",
        inside=None,
        path=path,
        nodata=nodata,
    )


def _frame(affine: Affine, rows: int, cols: int) -> Frame:
    return Frame(float(affine.c), float(affine.f), float(affine.a), -float(affine.e), int(rows), int(cols))
