"""Masks as bits: an eighth of the memory, and back again."""

from collections.abc import Hashable
from typing import Any, TypeGuard

import numpy as np
import xarray as xr
from numpy.typing import NDArray

from plateau_sc.errors import ParameterError
from plateau_sc.layers import make_variable
from plateau_sc.types import BoolArray

BYTES = "x_byte"
"""Dimension of packed masks in place of `x`: eight pixels each."""

_PACKING = "packing"
_HOW = "eight pixels a byte along x, the first of them in the highest bit"


def pack_layer(
    bits: NDArray[np.uint8], name: str, coordinates: dict[str, Any], attributes: dict[str, Any]
) -> xr.Dataset:
    """Return packed masks with their coordinates.

    Parameters
    ----------
    bits : ndarray, shape (times, rows, ceil(cols / 8)), uint8
        What `pack_mask` gives, mask by mask.
    name : str
        Name of the quantity.
    coordinates : dict
        Those of the masks themselves.
    attributes : dict
        Those of the masks themselves.

    Returns
    -------
    xarray.Dataset
        One variable, dimensions `time`, `y`, `x_byte`.
    """
    variable = make_variable(("time", "y", BYTES), bits, {**attributes, _PACKING: _HOW})
    return xr.Dataset({name: variable}, coordinates)


def pack_mask(mask: BoolArray) -> NDArray[np.uint8]:
    """Return a mask as bits.

    Parameters
    ----------
    mask : ndarray, shape (rows, cols), bool
        A mask.

    Returns
    -------
    ndarray, shape (rows, ceil(cols / 8)), uint8
        Eight pixels a byte, the first of them in the highest bit; the bits beyond the last pixel are 0.

    Examples
    --------
    >>> pack_mask(np.array([[True, False, False, False, False, False, False, True, True]])).tolist()
    [[129, 128]]
    """
    return np.packbits(mask, axis=-1)


def unpack_masks(packed: xr.Dataset) -> xr.DataArray:
    """Return the masks that were packed.

    Parameters
    ----------
    packed : xarray.Dataset
        What `shadow_masks` gives with ``packed=True``, or a part of it along `time` or `y`.

    Returns
    -------
    xarray.DataArray, bool, dimensions (time, y, x)
        What it gives without, bit for bit, with all coordinates and attributes.

    Raises
    ------
    ParameterError
        These are no packed masks, or columns of `x` were taken out of them.

    Examples
    --------
    >>> import plateau_sc as psc
    >>> wall = np.array([[[0.0, 0, 0], [9, 0, 0], [9, 0, 9]], [[0, 0, 0], [9, 0, 9], [0, 0, 9]]])
    >>> noon = psc.hourly("2026-12-21", tz="Asia/Tokyo")[[12]]
    >>> grid = psc.Grid.from_bounds((3, -6, 6, 6), 3.0, 6677)
    >>> packed = psc.shadow_masks(psc.Scene.from_mesh(wall, crs=6677), grid, noon, packed=True)
    >>> packed["shadow"].values[0, :, 0]
    array([128, 128,   0,   0], dtype=uint8)
    >>> unpack_masks(packed).values[0, :, 0]
    array([ True,  True, False, False])
    """
    if not is_packed(packed):
        raise ParameterError("expected masks as shadow_masks(..., packed=True) gives them")
    ((name, bits),) = packed.data_vars.items()
    cols = packed.sizes["x"]
    if bits.sizes[BYTES] != -(-cols // 8):
        raise ParameterError(
            f"the {cols} columns do not go with {bits.sizes[BYTES]} bytes a row; take columns after unpacking"
        )
    attributes: dict[Hashable, Any] = {key: value for key, value in bits.attrs.items() if key != _PACKING}
    dims = tuple("x" if dim == BYTES else str(dim) for dim in bits.dims)
    coordinates = {key: packed.coords[key].variable for key in packed.coords}
    variable = xr.Variable(dims, unpack_bits(bits.to_numpy(), cols), attributes, fastpath=True)
    return xr.DataArray(variable, coords=coordinates, name=name)


def unpack_bits(bits: NDArray[np.uint8], cols: int) -> BoolArray:
    """Return bits as masks.

    Parameters
    ----------
    bits : ndarray, shape (..., ceil(cols / 8)), uint8
        What `pack_mask` gives, one or several.
    cols : int
        Columns of the masks.

    Returns
    -------
    ndarray, shape (..., cols), bool
        The masks.
    """
    return np.unpackbits(bits, axis=-1, count=cols).view(np.bool_)


def is_packed(data: object) -> TypeGuard[xr.Dataset]:
    """Tell whether these are packed masks.

    Parameters
    ----------
    data : object
        Anything.

    Returns
    -------
    bool
        True for what `shadow_masks` gives with ``packed=True``.
    """
    if not isinstance(data, xr.Dataset) or len(data.data_vars) != 1 or "x" not in data.coords:
        return False
    (bits,) = data.data_vars.values()
    return bits.dims[-1:] == (BYTES,) and bits.dtype == np.uint8 and _PACKING in bits.attrs
