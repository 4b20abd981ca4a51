"""The polynomial of UTCI, to the digits of its reference values and as pythermalcomfort sums it up."""

import warnings

import numpy as np
import pytest
from numba import config

from plateau_sc.kernels import utci as module
from plateau_sc.kernels.blocks import map_blocks
from plateau_sc.kernels.utci import fill_utci
from plateau_sc.kernels.vapour import saturation_pressure

compiled = pytest.mark.skipif(
    bool(config.DISABLE_JIT), reason="pythermalcomfort cannot be loaded without Numba's compiler"
)

# Air, radiant temperature, wind, humidity, UTCI.
REFERENCE = [(25, 25, 1, 50, 24.612), (30, 60, 1, 50, 37.924), (35, 70, 2, 50, 44.252), (20, 15, 3, 50, 14.707)]


def solve(air, radiant, wind, humidity, threads=1):
    return map_blocks(
        fill_utci, [np.asarray(values, float) for values in (air, radiant, wind, humidity)], (), threads=threads
    )


def oracle(air, radiant, wind, humidity):
    from pythermalcomfort.models import utci as theirs

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return theirs(air, radiant, wind, humidity, round_output=False).utci


@pytest.mark.parametrize(("air", "radiant", "wind", "humidity", "expected"), REFERENCE)
def test_reference_values(air, radiant, wind, humidity, expected):
    assert round(float(solve(air, radiant, wind, humidity)), 3) == expected


def test_all_terms_are_summed_up_as_they_are(size):
    """Each of the 210 terms by its powers, without Horner's rule."""
    random = np.random.default_rng(3)
    for _ in range(size(50, 3)):
        air, wind, humidity = random.uniform(-50, 38), random.uniform(0.5, 17), random.uniform(0, 70)
        excess = random.uniform(-30, 70)
        vapour = 0.001 * humidity * saturation_pressure(air)
        terms, total, used = iter(module._TERMS), air, 0
        for fourth in range(7):
            for third in range(7 - fourth):
                for second in range(7 - fourth - third):
                    for first in range(7 - fourth - third - second):
                        total += next(terms) * air**first * wind**second * excess**third * vapour**fourth
                        used += 1
        assert used == len(module._TERMS) == 210
        assert float(solve(air, air + excess, wind, humidity)) == pytest.approx(total, abs=1e-9)


@compiled
def test_as_pythermalcomfort_has_it_and_masks_it(size):
    random = np.random.default_rng(4)
    count = size(200_000, 40)
    air = random.uniform(-55, 55, count)
    places = [air, air + random.uniform(-40, 80, count), random.uniform(0.5, 19, count), random.uniform(0, 100, count)]
    found, expected = solve(*places), oracle(*places)
    assert np.array_equal(np.isnan(found), np.isnan(expected))
    assert np.nanmax(np.abs(found - expected)) < 1e-9


@pytest.mark.parametrize(
    ("air", "radiant", "wind", "humidity", "holds"),
    [
        (-50, -50, 1, 50, True),
        (-50.001, -50, 1, 50, False),
        (50, 50, 1, 30, True),
        (50.001, 50, 1, 30, False),
        (20, -10, 1, 50, True),
        (20, -10.001, 1, 50, False),
        (20, 90, 1, 50, True),
        (20, 90.001, 1, 50, False),
        (20, 20, 17, 50, True),
        (20, 20, 17.001, 50, False),
        (20, 20, 0, 50, True),
        (35, 35, 1, 88, True),
        (35, 35, 1, 90, False),
    ],
)
def test_it_is_not_drawn_out_beyond_its_range(air, radiant, wind, humidity, holds):
    assert np.isnan(solve(air, radiant, wind, humidity)) != holds


def test_little_wind_counts_as_half_a_metre_a_second():
    calm, least = solve(30, 50, [0.0, 0.2, 0.5], 50), solve(30, 50, 0.5, 50)
    assert calm.tolist() == [float(least)] * 3


@pytest.mark.parametrize("which", range(4))
def test_nan_stays_nan(which):
    place = [30.0, 50.0, 2.0, 50.0]
    place[which] = np.nan
    assert np.isnan(solve(*place))


def test_threads_and_neighbours_change_no_bit(size):
    random = np.random.default_rng(5)
    count = size(70_001, 40)
    air = random.uniform(-20, 40, count)
    places = [air, air + 10, random.uniform(0, 12, count), random.uniform(0, 60, count)]
    found = solve(*places)
    assert np.array_equal(found, solve(*places, threads=3))
    alone = [float(solve(*(values[i] for values in places))) for i in range(0, count, count // 7)]
    assert alone == found[:: count // 7].tolist()
