"""Properties of air, against those of thermofeel's code of the same balances."""

import numpy as np
import pytest
from thermofeel import liljegren

from plateau_sc.kernels.air import air_conductivity, air_viscosity, buck_pressure, vapour_diffusivity

KELVIN = [233.15, 273.15, 293.15, 313.15, 353.15]


@pytest.mark.parametrize("kelvin", KELVIN)
def test_properties_are_liljegrens(kelvin):
    assert buck_pressure(kelvin) == pytest.approx(liljegren.esat(kelvin), rel=1e-12)
    assert air_viscosity(kelvin) == pytest.approx(liljegren.viscosity(kelvin), rel=1e-12)
    assert air_conductivity(air_viscosity(kelvin)) == pytest.approx(liljegren.thermal_cond(kelvin), rel=1e-12)
    for pressure in (700.0, 1013.25):
        assert vapour_diffusivity(kelvin, pressure) == pytest.approx(liljegren.diffusivity(kelvin, pressure), rel=1e-12)


def test_they_are_near_the_tables_of_air():
    """At 20 °C: 18.2e-6 kg/(m s), 0.0257 W/(m K), 24.9e-6 m²/s, 23.4 hPa; kinetic theory is off by a few percent."""
    assert air_viscosity(293.15) == pytest.approx(18.2e-6, rel=0.01)
    assert air_conductivity(air_viscosity(293.15)) == pytest.approx(0.0257, rel=0.05)
    assert vapour_diffusivity(293.15, 1013.25) == pytest.approx(24.9e-6, rel=0.01)
    assert buck_pressure(293.15) == pytest.approx(23.4, rel=0.005)
    assert np.isnan(buck_pressure(np.nan))
