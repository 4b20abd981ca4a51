"""Wind at other heights."""

from typing import Any

import numpy as np
import pytest
import xarray as xr
from thermofeel import liljegren

from plateau_sc.errors import ParameterError
from plateau_sc.heat import wind_at, wind_at_2m


def test_the_logarithmic_profile() -> None:
    assert float(wind_at(10, 3.0)) == 3.0
    assert float(wind_at(1.1, 3.0)) == pytest.approx(3.0 * np.log(110) / np.log(1000))
    assert float(wind_at(10, wind_at(1.1, 3.0), from_height=1.1)) == pytest.approx(3.0)
    assert float(wind_at(2, 3.0, roughness=0.5)) < float(wind_at(2, 3.0))


def test_calm_stays_calm_and_nan_nan() -> None:
    found = wind_at(1.1, xr.DataArray([0.0, np.nan, 2.0], dims="x"))
    assert found.values[0] == 0.0
    assert np.isnan(found.values[1])
    assert found.attrs["units"] == "m s-1"
    assert wind_at(1.1, np.float32([2.0])).dtype == np.float32


@pytest.mark.parametrize(
    ("height", "options", "message"),
    [
        (0, {}, "height must be above 0"),
        (np.nan, {}, "height must be above 0"),
        ("2", {}, "height must be above 0"),
        (2, {"from_height": -10}, "from_height must be above 0"),
        (2, {"roughness": 0}, "roughness must be above 0"),
        (2, {"roughness": 2.0}, "both heights must be above the roughness length, 2 m; found 2 and 10 m"),
    ],
)
def test_heights_that_are_none_are_refused(height: Any, options: dict[str, Any], message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        wind_at(height, 3.0, **options)


def test_a_negative_wind_is_refused() -> None:
    with pytest.raises(ParameterError, match="wind_speed must be from 0"):
        wind_at(2, -1.0)
    with pytest.raises(ParameterError, match="wind_speed_10m must be from 0"):
        wind_at_2m(-1.0, 500, 0.5)


def test_the_power_law_is_thermofeels() -> None:
    """Over every wind and sun at which the class changes, by day and by night."""
    wind = np.array([0.0, 0.1, 1.99, 2.0, 2.49, 2.5, 2.99, 3.0, 4.99, 5.0, 5.99, 6.0, 12.0])[:, None, None]
    solar = np.array([0.0, 174.9, 175.0, 674.9, 675.0, 924.9, 925.0, 1100.0])[:, None]
    cosine = np.array([-0.5, 0.0, 0.001, 0.9])
    assert np.allclose(wind_at_2m(wind, solar, cosine), liljegren.wind_speed_2m(wind, cosine, solar), rtol=1e-12)


def test_what_is_missing_is_missing() -> None:
    assert np.isnan(wind_at_2m([np.nan, 2, 2], [500, np.nan, 500], [0.5, 0.5, np.nan])).all()
