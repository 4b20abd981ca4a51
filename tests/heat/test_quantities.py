"""Numbers in any form: what is taken, what comes back, and what is refused."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
import xarray as xr

from plateau_sc.errors import ParameterError
from plateau_sc.heat.quantities import RANGES, compute, require_range
from plateau_sc.types import FloatArray


def sum_up(air: FloatArray, wind: FloatArray, out: FloatArray) -> None:
    out[:] = air + wind


def add(air: Any, wind: Any, **options: Any) -> Any:
    quantities = {"air_temperature": air, "wind_speed": wind}
    return compute(sum_up, quantities, name="total", attributes={"units": "1"}, **options)


@pytest.mark.parametrize(
    ("air", "wind", "dtype"),
    [
        (np.float32([1, 2]), 3, np.float32),
        (np.float32([1, 2]), 3.5, np.float32),
        (np.float32(1), np.float32([3]), np.float32),
        (np.float32([1, 2]), np.float64(3), np.float32),
        (np.float32([1, 2]), np.array([3, 4]), np.float64),
        ([1, 2], 3, np.float64),
        (np.array([1, 2], dtype=np.int8), 3, np.float64),
        (np.float16([1, 2]), 3, np.float64),
        (1, 2, np.float64),
    ],
)
def test_float32_stays_float32(air: Any, wind: Any, dtype: type) -> None:
    found = add(air, wind)
    assert found.dtype == dtype
    assert np.array_equal(found, np.asarray(air) + np.asarray(wind))


@pytest.mark.parametrize(
    "air",
    [
        [20.0, np.nan],
        [20.0, None],
        np.ma.masked_array([20.0, -999.0], mask=[False, True]),
        np.ma.masked_array([20, -999], mask=[False, True]),
        pd.Series([20.0, np.nan]),
        (20.0, float("nan")),
    ],
)
def test_missing_values_are_nan(air: Any) -> None:
    found = add(air, 1.0)
    assert found[0] == 21.0
    assert np.isnan(found[1])


@pytest.mark.parametrize("air", ["20", ["20"], [b"20"], None, True, [True], 1j, {"a": 20}, [[1, 2], [3]], object()])
def test_what_is_no_number_is_refused(air: Any) -> None:
    if air is None:
        assert np.isnan(add(air, 1.0))
        return
    with pytest.raises(ParameterError, match="air_temperature must be numbers"):
        add(air, 1.0)


@pytest.mark.parametrize("name", list(RANGES))
def test_what_is_out_of_range_is_refused(name: str) -> None:
    least, greatest, unit, _ = RANGES[name]
    require_range(np.array([least, greatest, np.nan]), name)
    require_range(np.array([np.nan]), name)
    require_range(np.array([]), name)
    for bad in (least - 0.01, greatest + 0.01, np.inf, -np.inf):
        with pytest.raises(ParameterError, match=rf"{name} must be from .*{unit}.* in 1 of 2 values"):
            require_range(np.array([greatest, bad]), name)


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("air_temperature", 293.15, "subtract 273.15"),
        ("mean_radiant_temperature", 293.15, "subtract 273.15"),
        ("air_temperature", -999.0, "NaN for missing values"),
        ("pressure", 101325.0, "divide Pa by 100"),
        ("solar", 2.9e6, "divided by 3600"),
        ("cos_zenith", 30.0, "a cosine, not an angle"),
        ("direct_fraction", 62.0, "the share of the direct beam"),
        ("relative_humidity", -0.1, "NaN for missing values"),
        ("wind_speed", -1.0, "NaN for missing values"),
    ],
)
def test_the_mistake_is_named(name: str, value: float, hint: str) -> None:
    with pytest.raises(ParameterError, match=hint):
        require_range(np.array([value]), name)


def test_humidity_as_a_share_is_refused() -> None:
    with pytest.raises(ParameterError, match=r"nothing above 0.9: it looks like a share, multiply it by 100"):
        require_range(np.array([0.4, 0.9, np.nan]), "relative_humidity")
    require_range(np.array([0.0, 0.0]), "relative_humidity")
    require_range(np.array([0.4, 55.0]), "relative_humidity")


def test_shapes_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ParameterError, match="cannot be broadcast"):
        add([1.0, 2.0], [1.0, 2.0, 3.0])
    with pytest.raises(ParameterError, match="layers for total do not fit"):
        add(xr.DataArray([1.0, 2.0], dims="x"), xr.DataArray([1.0, 2.0, 3.0], dims="x"))
    one, other = (xr.DataArray([1.0, 2.0], dims="x", coords={"x": x}) for x in ([0, 1], [1, 2]))
    with pytest.raises(ParameterError, match="layers for total do not fit"):
        add(one, other)


def test_layers_keep_coordinates_grid_mapping_and_credit() -> None:
    air = xr.DataArray(
        np.float32([[20, 21]]),
        dims=("y", "x"),
        coords={"x": [1.0, 2.0], "spatial_ref": 0},
        attrs={"grid_mapping": "spatial_ref", "credit": "PLATEAU", "units": "K", "long_name": "air"},
    )
    found = add(air, xr.DataArray(np.float32([1, 2, 3]), dims="time"))
    assert found.dims == ("y", "x", "time")
    assert found.dtype == np.float32
    assert found.attrs == {"units": "1", "grid_mapping": "spatial_ref", "credit": "PLATEAU"}
    assert found["x"].values.tolist() == [1.0, 2.0]
    assert "spatial_ref" in found.coords


def test_a_bad_layer_is_refused_like_an_array() -> None:
    with pytest.raises(ParameterError, match=r"subtract 273.15"):
        add(xr.DataArray([300.0], dims="x"), 1.0)
    with pytest.raises(ParameterError, match="must be numbers"):
        add(xr.DataArray(["a"], dims="x"), 1.0)


def test_lazy_layers_stay_lazy() -> None:
    pytest.importorskip("dask.array")
    air = xr.DataArray(np.linspace(0, 30, 50).reshape(5, 10), dims=("y", "x"))
    found = add(air.chunk(y=2), 1.0)
    assert found.chunks is not None
    assert np.array_equal(found.values, air.values + 1.0)


def test_nothing_gives_nothing() -> None:
    assert add(np.empty((0, 4)), 1.0).shape == (0, 4)
