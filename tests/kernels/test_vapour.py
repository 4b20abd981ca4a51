"""Saturation vapour pressure."""

import numpy as np
import pytest
from thermofeel.thermofeel import calculate_saturation_vapour_pressure

from plateau_sc.kernels.vapour import saturation_pressure


@pytest.mark.parametrize(
    # Wexler's table of 1976, over water [hPa].
    ("temperature", "pressure"),
    [(0.01, 6.11657), (20.0, 23.388), (50.0, 123.51), (100.0, 1014.2)],
)
def test_published_values(temperature, pressure):
    assert saturation_pressure(temperature) == pytest.approx(pressure, rel=5e-4)


def test_as_thermofeel_has_it():
    temperatures = np.linspace(-60.0, 60.0, 25)
    found = [saturation_pressure(float(temperature)) for temperature in temperatures]
    assert found == pytest.approx(calculate_saturation_vapour_pressure(temperatures + 273.15), rel=1e-6)


def test_nan_stays_nan():
    assert np.isnan(saturation_pressure(np.nan))
