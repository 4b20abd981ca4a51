"""Take numbers in any form to a kernel, and bring what it gives back in the same form.

Numbers come as scalars, sequences, NumPy arrays or xarray DataArrays, and in the unit that a function states. A value
that cannot be in that unit is refused (a temperature in kelvin, a humidity as a share, -999 for a missing one), because
each such mistake gives a plausible map. NaN stays NaN.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np
import xarray as xr
from numpy.typing import NDArray

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.blocks import map_blocks

STANDARD_PRESSURE = 1013.25
"""Pressure of the standard atmosphere at sea level [hPa]."""


class Range(NamedTuple):
    """What a quantity can be.

    Attributes
    ----------
    least, greatest : float
        Beyond these a value is a mistake.
    unit : str
        Their unit.
    hint : str
        What the mistake may be.
    """

    least: float
    greatest: float
    unit: str
    hint: str


_MISSING = "give NaN for missing values"

RANGES = {
    "air_temperature": Range(-100.0, 100.0, "°C", f"subtract 273.15 from kelvin, {_MISSING}"),
    "mean_radiant_temperature": Range(-200.0, 200.0, "°C", f"subtract 273.15 from kelvin, {_MISSING}"),
    "natural_wet_bulb": Range(-100.0, 100.0, "°C", f"subtract 273.15 from kelvin, {_MISSING}"),
    "globe_temperature": Range(-100.0, 150.0, "°C", f"subtract 273.15 from kelvin, {_MISSING}"),
    "relative_humidity": Range(0.0, 105.0, "%", _MISSING),
    "wind_speed": Range(0.0, 120.0, "m/s", _MISSING),
    "wind_speed_10m": Range(0.0, 120.0, "m/s", _MISSING),
    "solar": Range(-20.0, 2000.0, "W/m²", f"a sum over an hour [J/m²] must be divided by 3600, {_MISSING}"),
    "direct_fraction": Range(0.0, 1.0, "1", f"it is the share of the direct beam in global radiation, {_MISSING}"),
    "cos_zenith": Range(-1.0, 1.0, "1", f"it is a cosine, not an angle, {_MISSING}"),
    "pressure": Range(300.0, 1100.0, "hPa", f"divide Pa by 100, {_MISSING}"),
}
"""What each quantity can be, by the name of the argument."""


class Percent(float):
    """A relative humidity that is known to be in %: however small, it is no share of 1."""


def compute(
    function: Callable[..., None],
    quantities: Mapping[str, Any],
    constants: tuple[Any, ...] = (),
    *,
    name: str,
    attributes: Mapping[str, Any],
    threads: int | None = None,
) -> Any:
    """Return what a kernel makes of quantities, in the form that these have.

    Parameters
    ----------
    function : callable
        A kernel for `map_blocks`.
    quantities : mapping
        The kernel's inputs in its order, by names that `RANGES` has.
    constants : tuple, optional
        What the kernel is given besides.
    name : str
        Name of the result.
    attributes : mapping
        Its CF attributes.
    threads : int, optional
        Number of threads; as many as there are processors if None.

    Returns
    -------
    DataArray, ndarray or scalar
        A DataArray if one of the quantities is one, else an array or a scalar of NumPy. It is float32 where all
        arrays among the quantities are, whatever single numbers there are, else float64. A DataArray keeps grid
        mapping and credit, and one of dask stays one.

    Raises
    ------
    ParameterError
        A quantity holds no numbers, or numbers that are none in its unit; or the shapes do not fit each other.
    """
    values = {key: _read_numbers(value, key) for key, value in quantities.items()}
    dtype = _result_type(quantities.values(), values.values())
    is_lazy = any(isinstance(value, xr.DataArray) and value.chunks is not None for value in values.values())

    def apply(*arrays: NDArray[Any]) -> NDArray[Any]:
        for key, array in zip(values, arrays, strict=True):
            require_range(array, key, is_percent=isinstance(quantities[key], Percent))
        return map_blocks(function, arrays, constants, dtype, 1 if is_lazy else threads)

    layers = [value for value in values.values() if isinstance(value, xr.DataArray)]
    if not layers:
        return apply(*values.values())[()]
    try:
        found = xr.apply_ufunc(
            apply, *values.values(), join="exact", keep_attrs=False, dask="parallelized", output_dtypes=[dtype]
        )
    except ParameterError:
        raise
    except ValueError as error:
        raise ParameterError(f"the layers for {name} do not fit each other: {error}") from error
    kept = {key: layer.attrs[key] for layer in layers for key in ("grid_mapping", "credit") if key in layer.attrs}
    return found.rename(name).assign_attrs({**attributes, **kept})


def require_range(values: NDArray[Any], name: str, *, is_percent: bool = False) -> None:
    """Refuse numbers that are none in the unit of their quantity; NaN passes.

    Parameters
    ----------
    values : ndarray
        Numbers.
    name : str
        Of the quantity, one of `RANGES`.
    is_percent : bool, default False
        Whether humidities are known to be in %, and may all be 1 or less.

    Raises
    ------
    ParameterError
        A number out of range, or humidities that are all shares of 1.

    Examples
    --------
    >>> require_range(np.array([20.0, 293.15]), "air_temperature")
    Traceback (most recent call last):
    plateau_sc.errors.ParameterError: air_temperature must be from -100 to 100 °C, found 293.15 in 1 of 2 values; ...
    """
    if values.size == 0:
        return
    least, greatest, unit, hint = RANGES[name]
    low, high = float(np.fmin.reduce(values, axis=None)), float(np.fmax.reduce(values, axis=None))
    if low < least or high > greatest:
        bad = (values < least) | (values > greatest)
        found = float(values[bad].flat[0])
        raise ParameterError(
            f"{name} must be from {least:g} to {greatest:g} {unit}, found {found:g} in {np.count_nonzero(bad)} of "
            f"{values.size} values; {hint}"
        )
    if name == "relative_humidity" and 0.0 < high <= 1.0 and not is_percent:
        raise ParameterError(
            f"relative_humidity must be in %, found nothing above {high:g}: it looks like a share, multiply it by 100"
        )


def _read_numbers(value: Any, name: str) -> Any:
    """Return a DataArray as it is, and anything else as an array of numbers."""
    if isinstance(value, xr.DataArray):
        array: Any = value
    elif isinstance(value, np.ma.MaskedArray):
        array = np.ma.filled(value.astype(np.result_type(value.dtype, np.float32)), np.nan)
    else:
        try:
            array = np.asarray(value)
            if array.dtype.kind == "O":
                array = array.astype(np.float64)
        except (ValueError, TypeError) as error:
            raise ParameterError(f"{name} must be numbers, found {type(value).__name__}: {error}") from error
    if array.dtype.kind not in "fiu":
        raise ParameterError(f"{name} must be numbers, found {array.dtype} in {type(value).__name__}")
    return array


def _result_type(given: Any, read: Any) -> type[np.floating[Any]]:
    """Return float32 where all that has a type of its own is float32: a plain number has none."""
    types = {array.dtype for value, array in zip(given, read, strict=True) if not isinstance(value, (int, float))}
    return np.float32 if types == {np.dtype(np.float32)} else np.float64
