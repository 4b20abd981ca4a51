"""PET in both variants: Höppe's program, pythermalcomfort, and a slow solution by SciPy."""

import numpy as np
import pytest
from numba import config
from scipy.optimize import brentq

from plateau_sc.kernels.blocks import map_blocks
from plateau_sc.kernels.body import describe_body
from plateau_sc.kernels.pet import fill_pet
from plateau_sc.kernels.vapour import saturation_pressure

compiled = pytest.mark.skipif(
    bool(config.DISABLE_JIT), reason="pythermalcomfort cannot be loaded without Numba's compiler"
)

VDI, REVISED = (describe_body(35, 1.75, 75, True, 0.9, 80, revised) for revised in (False, True))

# Air, radiant temperature, wind, humidity, and PET by Höppe's program of VDI 3787 part 2 (as the package
# thermal-comfort 1.1.5 runs it) at 1013.25 hPa. It moves the clothing's temperature in steps of 0.001 K. The sweat of
# a body makes up to 0.05 K of that; twice as much is allowed.
PROGRAM = [
    (20, 20, 0.1, 50, 19.99),
    (30, 60, 1, 50, 42.75),
    (35, 70, 2, 50, 49.53),
    (35, 45, 1, 70, 39.82),
    (-10, -15, 3, 70, -17.77),
    (33, 65, 0.5, 65, 49.65),
    (5, 0, 2, 60, -1.35),
    (28, 28, 0.3, 80, 28.18),
    (38, 75, 4, 20, 51.93),
    (41, 79, 1, 35, 61.01),
    (-12.3, 2.7, 6.1, 17, -18.84),
    (-11.1, 23.6, 0.8, 23, -4.46),
    (36.9, 57.5, 3.8, 46, 44.73),
    (19.8, 24.5, 1.5, 62, 17.64),
    (20.2, 35.8, 8.2, 48, 16.40),
    (38.9, 40.3, 5.6, 44, 41.78),
    (1.2, 20.4, 2.4, 63, -0.49),
    (32.0, 29.9, 4.7, 32, 29.86),
    (-15.0, 18.2, 4.4, 24, -17.97),
    (20.4, 21.7, 9.0, 28, 14.38),
    (-18.0, -16.8, 3.5, 43, -25.58),
    (34.4, 58.5, 3.5, 16, 41.82),
    (-10.4, 27.4, 4.7, 56, -12.27),
    (-16.7, -23.1, 8.5, 50, -26.25),
]


def solve(air, radiant, wind, humidity, body=VDI, pressure=1013.25, threads=1, room=None):
    places = [np.asarray(values, dtype=np.float64) for values in (air, radiant, wind, humidity, pressure)]
    return map_blocks(fill_pet, places, (body, room or body), threads=threads)


def oracle(*places, **person):
    from pythermalcomfort.models import pet_steady

    return pet_steady(*places, **person).pet


def draw(count, seed=1):
    """Return weather with up to 45 hPa of vapour."""
    random = np.random.default_rng(seed)
    air = random.uniform(-20, 40, count)
    saturation = np.array([saturation_pressure(float(value)) for value in air])
    humidity = np.minimum(random.uniform(5, 100, count), 4500 / saturation)
    return [air, air + random.uniform(-10, 40, count), random.uniform(0, 12, count), humidity]


def solve_slowly(air, radiant, wind, humidity):  # noqa: C901
    """Solve VDI's balance in watts for the clothing's temperature, with the core by a search of its own."""
    age, height, weight, clo = 35, 1.75, 75, 0.9
    area = 0.203 * weight**0.425 * height**0.725
    heat = 80 + 3.45 * weight**0.75 * (1 + 0.004 * (30 - age) + 0.01 * (100 * height / weight ** (1 / 3) - 43.4))
    covered = (-2.36 + 173.51 * clo - 100.76 * clo**2 + 19.28 * clo**3) / 100
    tube = 6.28 * (height - 0.2)
    inner, outer = covered * area / tube, (covered + 0.15) * area / tube
    resistance, outside = clo / 6.45 / covered, area * (covered + 0.15)
    conductance = tube * (outer - inner) / (resistance * np.log(outer / inner) * outside)
    vapour = humidity / 100 * saturation_pressure(air)

    def magnus(celsius):
        return 6.11 * 10 ** (7.45 * celsius / (235 + celsius))

    def breath(celsius, pressure):
        out = 0.47 * celsius + 21
        return 1.44e-6 * heat * (1010 * (celsius - out) + 0.623 * 2.42e6 / 1013.25 * (pressure - magnus(out)))

    def dry(celsius, walls, transfer, skin, cloth):
        bare = area * (1 - covered)
        skin_gain = 0.725 * 0.99 * 5.67e-8 * ((walls + 273.15) ** 4 - (skin + 273.15) ** 4) + transfer * (
            celsius - skin
        )
        cloth_gain = 0.725 * 0.95 * 5.67e-8 * ((walls + 273.15) ** 4 - (cloth + 273.15) ** 4)
        return bare * skin_gain + outside * (cloth_gain + transfer * (celsius - cloth))

    def state(cloth):
        taken = 0.725 * 0.95 * 5.67e-8 * ((cloth + 273.15) ** 4 - (radiant + 273.15) ** 4)
        skin = cloth + (taken + (2.67 + 6.5 * wind**0.67) * (cloth - air)) / conductance
        gain = heat + breath(air, vapour)

        def kept(core):
            flow = 6.3 if core <= 36.6 else 74.88 * core - 2738.7
            flow = min(flow / (1 + 0.5 * max(34 - skin, 0)), 90)
            return gain - area * (5.28 + flow * 1.06 * 3640 / 3600) * (core - skin)

        return skin, brentq(kept, skin, skin + 100, xtol=1e-12)

    def evaporation(skin, core):
        sweat = 2.42e6 * 304.94 * max(0.1 * skin + 0.9 * core - 36.6, 0) * area / 3.6e6
        transfer = 2.67 + 6.5 * wind**0.67
        most = 0.633 * transfer / (1013.25 * 1010) * (magnus(skin) - vapour) * area * 2.42e6
        most /= 1 + 0.92 * transfer * resistance
        return min(sweat, most), min(sweat / most, 1)

    def passing(skin, wetness, pressure):
        return 2.42e6 / 0.79e7 * area * (1 - wetness) * (magnus(skin) - pressure)

    def excess(cloth):
        skin, core = state(cloth)
        sweat, wetness = evaporation(skin, core)
        gain = heat + breath(air, vapour) + dry(air, radiant, 2.67 + 6.5 * wind**0.67, skin, cloth)
        return gain - sweat - passing(skin, wetness, vapour)

    def skin_is(celsius):
        return brentq(lambda cloth: state(cloth)[0] - celsius, -60, 120, xtol=1e-12)

    cloth = brentq(excess, skin_is(-20), skin_is(45), xtol=1e-12)
    skin, core = state(cloth)
    sweat, wetness = evaporation(skin, core)

    def room(celsius):
        gain = heat + breath(celsius, 12) + dry(celsius, celsius, 2.67 + 6.5 * 0.1**0.67, skin, cloth)
        return gain - sweat - passing(skin, wetness, 12)

    return brentq(room, -90, 120, xtol=1e-12)


@pytest.mark.parametrize(("air", "radiant", "wind", "humidity", "expected"), PROGRAM)
def test_vdi_is_hoeppes_program(air, radiant, wind, humidity, expected):
    assert float(solve(air, radiant, wind, humidity)) == pytest.approx(expected, abs=0.1)


def test_vdi_reference_values():
    """19.99 and 42.75, with what the steps of the program leave open."""
    assert float(solve(20, 20, 0.1, 50)) == pytest.approx(19.99, abs=0.01)
    assert float(solve(30, 60, 1, 50)) == pytest.approx(42.75, abs=0.005)


def test_vdi_is_the_slow_solution(size):
    places = draw(size(150, 5), seed=7)
    found = solve(*places)
    for value, place in zip(found, np.transpose(places).tolist(), strict=True):
        assert value == pytest.approx(solve_slowly(*place), abs=1e-3)


@compiled
def test_revised_is_pythermalcomfort(size):
    """Below freezing it takes humidity over ice, which is 0.06 K; its answers have two digits."""
    places = draw(size(250, 8), seed=8)
    found = solve(*places, body=REVISED)
    expected = oracle(*places, met=80 / 58.2, clo=0.9, age=35, height=1.75)
    assert np.abs(found - expected).max() < 0.08
    warm = places[0] > 0
    assert np.abs(found - expected)[warm].max() < 0.05


@compiled
def test_revised_is_pythermalcomfort_for_others(size):
    """With much sweat in humid heat the formulas of saturation over the skin tell: 0.11 K."""
    places = draw(size(40, 4), seed=9)
    body, room = (describe_body(70, 1.6, 55, False, *rest, True) for rest in ((0.5, 100), (0.9, 80)))
    found = solve(*places, body=body, room=room, pressure=900.0)
    others = {"met": 100 / 58.2, "clo": 0.5, "age": 70, "height": 1.6, "weight": 55, "sex": "female", "p_atm": 900.0}
    assert np.abs(found - oracle(*places, **others)).max() < 0.15


def test_variants_differ_by_a_degree_in_the_sun():
    assert float(solve(30, 60, 1, 50)) - float(solve(30, 60, 1, 50, body=REVISED)) == pytest.approx(1.04, abs=0.03)


@pytest.mark.parametrize("body", [VDI, REVISED])
def test_the_room_has_its_own_temperature(body):
    """Where outdoors is the room that PET refers to, PET is its air temperature."""
    air = np.linspace(11, 45, 18)
    humidity = [1200 / saturation_pressure(float(value)) for value in air]
    assert np.allclose(solve(air, air, 0.1, humidity, body=body), air, rtol=0, atol=1e-5)


@pytest.mark.parametrize("body", [VDI, REVISED])
def test_it_is_found_all_over_the_world(body, size):
    random = np.random.default_rng(10)
    count = size(20_000, 30)
    air = random.uniform(-50, 50, count)
    found = solve(
        air, air + random.uniform(-30, 60, count), random.uniform(0, 30, count), random.uniform(0, 100, count), body
    )
    assert np.isfinite(found).all()


@pytest.mark.parametrize("which", range(5))
@pytest.mark.parametrize("body", [VDI, REVISED])
def test_nan_stays_nan(which, body):
    place = [30.0, 50.0, 1.0, 50.0, 1013.25]
    place[which] = np.nan
    assert np.isnan(solve(*place[:4], body=body, pressure=place[4]))


def test_threads_change_no_bit(size):
    places = draw(size(40_000, 10), seed=11)
    assert np.array_equal(solve(*places), solve(*places, threads=3))
