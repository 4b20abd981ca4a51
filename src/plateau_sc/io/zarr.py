"""Layers of many hours as a Zarr store."""

import warnings
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import xarray as xr

from plateau_sc._version import __version__
from plateau_sc.errors import MissingExtraError, ParameterError
from plateau_sc.io.atomic import replace_folder
from plateau_sc.layers import CREDIT
from plateau_sc.types import PathLike

SIDE = 512
"""Pixels along the side of a chunk; along time a chunk is one step."""


def write_zarr(data: xr.DataArray | xr.Dataset, path: PathLike) -> Path:
    """Write layers as a Zarr store of version 3, which xarray opens unaided.

    Chunks are one step of time and 512 pixels a side. Coordinates, units, grid mapping, notes and the credit are kept;
    this is PLATEAU's where no layer has one of its own. The store appears whole or not at all, and takes the place of
    an older one.

    Parameters
    ----------
    data : xarray.DataArray or xarray.Dataset
        Layers over y and x, and time where they have it; what `heat_layers` or `shadow_masks` give.
    path : str or os.PathLike
        The folder to write, by custom with the ending ``.zarr``.

    Returns
    -------
    Path
        The folder.

    Raises
    ------
    MissingExtraError
        zarr is not installed; the extra is ``zarr``.
    ParameterError
        It is something else, or has no variable.
    OutputError
        The place cannot be written, or a file has its name.

    Examples
    --------
    >>> import tempfile
    >>> import numpy as np
    >>> layer = xr.DataArray(np.ones((2, 3), dtype=np.float32), {"y": [1.5, 0.5], "x": [0.5, 1.5, 2.5]}, name="warm")
    >>> store = write_zarr(layer, Path(tempfile.mkdtemp()) / "warm.zarr")
    >>> xr.open_zarr(store)["warm"].shape
    (2, 3)
    """
    if find_spec("zarr") is None:
        raise MissingExtraError("writing Zarr", "zarr")
    if isinstance(data, xr.DataArray):
        name = str(data.name or "layer")
        layers = data.rename(None).to_dataset(name=name)
    elif isinstance(data, xr.Dataset):
        layers = data
    else:
        raise ParameterError(f"expected an xarray DataArray or Dataset to write, found a {type(data).__name__}")
    if not layers.data_vars:
        raise ParameterError("the data set has no variable to write")
    facts = {"credit": _find_credit(layers), "source": f"plateau_sc {__version__}", "Conventions": "CF-1.11"}
    encoding: dict[str, Any] = {
        str(name): {"chunks": tuple(_chunk(str(dim), size) for dim, size in layer.sizes.items())}
        for name, layer in layers.data_vars.items()
    }
    with replace_folder(path) as partial:
        # Texts of a fixed length have no place in the standard; those of any length do.
        texts = {name: axis.astype(object) for name, axis in layers.coords.items() if axis.dtype.kind == "U"}
        whole = layers.assign_coords(texts).assign_attrs({**facts, **layers.attrs})
        with warnings.catch_warnings():
            # The metadata of all in one place is not yet a part of the standard, and readers look for it.
            warnings.filterwarnings("ignore", message="Consolidated metadata")
            whole.to_zarr(partial, mode="w", zarr_format=3, consolidated=True, encoding=encoding)
    return Path(path)


def _find_credit(layers: xr.Dataset) -> str:
    """Return whom the layers are owed to; PLATEAU where none of them says."""
    told = [str(layer.attrs["credit"]) for layer in layers.data_vars.values() if "credit" in layer.attrs]
    return "; ".join(filter(None, dict.fromkeys(told))) if told else CREDIT


def _chunk(dim: str, size: int) -> int:
    if dim in ("y", "x"):
        return min(size, SIDE)
    return 1 if dim == "time" else size
