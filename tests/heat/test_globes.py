"""WBGT and what it is made of, as they are called."""

import numpy as np
import pytest
import xarray as xr

from plateau_sc.errors import ParameterError
from plateau_sc.heat import (
    LILJEGREN_GLOBE,
    STANDARD_GLOBE,
    globe_temperature,
    natural_wet_bulb,
    wbgt,
    wbgt_measured,
    wbgt_moe,
    wind_at_2m,
)

NOON = (30.0, 60.0, 1.571, 800.0, 0.6366, 0.9506)


def test_wbgt_is_made_of_globe_and_wet_bulb() -> None:
    parts = wbgt_measured(natural_wet_bulb(*NOON), globe_temperature(*NOON), NOON[0])
    assert float(wbgt(*NOON)) == pytest.approx(float(parts), abs=1e-12)
    assert float(wbgt(*NOON)) == pytest.approx(30.40, abs=0.02)


def test_the_globe_of_measurements_is_larger_and_hotter() -> None:
    assert (LILJEGREN_GLOBE, STANDARD_GLOBE) == (0.0508, 0.15)
    small, large = globe_temperature(*NOON), globe_temperature(*NOON, globe_diameter=STANDARD_GLOBE)
    assert 2 < float(large) - float(small) < 10
    assert float(wbgt(*NOON, globe_diameter=STANDARD_GLOBE)) - float(wbgt(*NOON)) == pytest.approx(
        0.2 * (float(large) - float(small)), abs=1e-9
    )


@pytest.mark.parametrize("diameter", [0.0, -0.15, 150, np.nan, "large", None])
def test_globes_that_are_none_are_refused(diameter: float) -> None:
    for function in (wbgt, globe_temperature):
        with pytest.raises(ParameterError, match=r"globe_diameter must be from 0.01 to 1 m"):
            function(*NOON, globe_diameter=diameter)


def test_from_the_wind_at_10_m() -> None:
    wind = wind_at_2m(2.0, NOON[3], NOON[5])
    assert float(wbgt(NOON[0], NOON[1], wind, *NOON[3:])) == pytest.approx(float(wbgt(*NOON)), abs=1e-4)


def test_layers_have_names_and_units() -> None:
    air = xr.DataArray([30.0, 35.0], dims="x")
    for layer, name in (
        (wbgt(air, *NOON[1:]), "wbgt"),
        (globe_temperature(air, *NOON[1:]), "globe_temperature"),
        (natural_wet_bulb(air, *NOON[1:]), "natural_wet_bulb"),
        (wbgt_moe(air, 60, 800, 2), "wbgt_moe"),
        (wbgt_measured(air - 4, air + 15, air), "wbgt"),
    ):
        assert (layer.name, layer.dims, layer.attrs["units"]) == (name, ("x",), "degree_Celsius")
        assert layer.attrs["long_name"]


def test_the_two_estimates_are_labelled() -> None:
    air = xr.DataArray([30.0], dims="x")
    assert "Ono" in wbgt_moe(air, 60, 800, 2).attrs["long_name"]
    assert "Liljegren" in wbgt(air, *NOON[1:]).attrs["long_name"]
