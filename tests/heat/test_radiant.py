"""The mean radiant temperature by hand, and in places where it is known."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.heat.model import Fluxes
from plateau_sc.heat.options import Posture
from plateau_sc.heat.radiant import radiant_temperature

STEFAN = 5.670374419e-8


def fluxes(short: list[float], long: list[float], beam: tuple[float, float] = (0.0, 0.0), sides: float = 0.0) -> Fluxes:
    def spread(values: list[float]) -> np.ndarray:
        return np.array(values, dtype=np.float32).reshape(-1, 1, 1)

    one = np.full((1, 1), sides, dtype=np.float32)
    return Fluxes(0, spread(short), spread(long), spread(list(beam)), one, np.zeros((1, 1), dtype=np.float32))


@pytest.mark.parametrize("posture", ["standing", "cylinder"])
@pytest.mark.parametrize("air", [-40.0, 0.0, 23.0, 60.0])
def test_in_a_closed_black_cavity_it_is_that_of_the_walls(air: float, posture: Posture) -> None:
    black = STEFAN * (air + 273.15) ** 4
    assert radiant_temperature(fluxes([0.0] * 6, [black] * 6), posture).item() == pytest.approx(air, abs=1e-3)


def test_six_directions_by_hand() -> None:
    # Up, north, east, south, west, down; the sides weigh 0.22, the ends 0.06.
    short, long = [800.0, 60.0, 90.0, 500.0, 120.0, 150.0], [380.0, 440.0, 450.0, 460.0, 445.0, 520.0]
    absorbed = 0.7 * (0.22 * 770.0 + 0.06 * 950.0) + 0.97 * (0.22 * 1795.0 + 0.06 * 900.0)
    # 0.7 x 226.4 = 158.48; 0.97 x 448.9 = 435.433; 593.913 W/m² are those of 322.36 K.
    assert absorbed == pytest.approx(593.913)
    found = radiant_temperature(fluxes(short, long)).item()
    assert found == pytest.approx((593.913 / (0.97 * STEFAN)) ** 0.25 - 273.15, abs=2e-3)
    assert found == pytest.approx(49.2, abs=0.1)


def test_a_cylinder_turns_with_the_sun() -> None:
    beam, sides = (350.0, 600.0), 800.0
    short, long = [500.0, 50.0, 350.0, 650.0, 50.0, 90.0], [400.0] * 6
    absorbed = 0.7 * (0.22 * (1100.0 - 800.0) + 0.28 * 600.0 + 0.06 * 590.0) + 0.97 * 400.0
    found = radiant_temperature(fluxes(short, long, beam, sides), "cylinder").item()
    assert found == pytest.approx((absorbed / (0.97 * STEFAN)) ** 0.25 - 273.15, abs=2e-3)


def test_without_a_beam_postures_agree() -> None:
    dull = fluxes([200.0, 90.0, 95.0, 100.0, 90.0, 40.0], [400.0] * 6)
    assert radiant_temperature(dull).item() == radiant_temperature(dull, "cylinder").item()


@pytest.mark.parametrize("face", range(6))
def test_more_of_anything_is_hotter(face: int) -> None:
    short, long = [100.0] * 6, [400.0] * 6
    before = radiant_temperature(fluxes(short, long)).item()
    for layer in (short, long):
        layer[face] += 50.0
        after = radiant_temperature(fluxes(short, long)).item()
        assert after > before
        before = after


def test_nan_stays_nan_and_other_postures_are_refused() -> None:
    assert np.isnan(radiant_temperature(fluxes([np.nan] + [0.0] * 5, [400.0] * 6)).item())
    for posture in ("sitting", None, 3):
        with pytest.raises(ParameterError, match="'standing' or 'cylinder'"):
            radiant_temperature(fluxes([0.0] * 6, [400.0] * 6), posture)  # type: ignore[arg-type]
