"""UTCI and PET as they are called."""

import warnings

import numpy as np
import pytest
import xarray as xr

from plateau_sc.errors import ParameterError
from plateau_sc.heat import Person, pet, utci


def test_a_scalar_gives_a_scalar() -> None:
    assert np.ndim(utci(30, 60, 1, 50)) == 0
    assert round(float(utci(30, 60, 1, 50)), 3) == 37.924
    assert float(pet(30, 60, 1, 50)) == pytest.approx(42.75, abs=0.005)
    assert float(pet(30, 60, 1, 50, variant="revised")) == pytest.approx(41.71, abs=0.01)


def test_an_array_gives_an_array_and_a_layer_a_layer() -> None:
    air = np.array([[25.0, 30.0, np.nan]])
    found = utci(air, air + 20, [[1.0], [3.0]], 50)
    assert isinstance(found, np.ndarray)
    assert found.shape == (2, 3)
    assert np.isnan(found[:, 2]).all()
    layer = xr.DataArray(air[0], dims="x", coords={"x": [0.5, 1.5, 2.5]}, attrs={"grid_mapping": "spatial_ref"})
    wind = xr.DataArray([1.0, 3.0], dims="time")
    mapped = utci(layer, layer + 20, wind, 50)
    assert mapped.name == "utci"
    assert mapped.dims == ("x", "time")
    assert mapped.attrs["units"] == "degree_Celsius"
    assert mapped.attrs["grid_mapping"] == "spatial_ref"
    assert np.array_equal(mapped.values.T, found, equal_nan=True)


def test_pet_takes_the_person_and_the_pressure() -> None:
    standard = float(pet(30, 60, 1, 50))
    assert float(pet(30, 60, 1, 50, person=Person(work=160))) > standard
    assert float(pet(5, 5, 3, 50, person=Person(clothing=1.5))) > float(pet(5, 5, 3, 50))
    assert float(pet(30, 60, 1, 50, 850)) != standard


def test_no_warning_is_given_where_the_polynomial_does_not_hold() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert np.isnan(utci([60.0, -60.0, 20.0], [60.0, -60.0, 150.0], 1, 50)).all()


def test_unknown_variants_are_refused() -> None:
    with pytest.raises(ParameterError, match="variant must be 'vdi' or 'revised', found 'rayman'"):
        pet(30, 60, 1, 50, variant="rayman")  # type: ignore[arg-type]
