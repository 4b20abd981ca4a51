"""What comes from the sky adds up to what was measured, by day and by night, under any sky."""

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.heat.atmosphere import Atmosphere, Diffuse, _nearest, follow_sky, vapour_pressure
from plateau_sc.kernels.slab import KELVIN, SIGMA
from plateau_sc.sky import DOME
from plateau_sc.sun import sun_position
from plateau_sc.weather import from_frame
from plateau_sc.weather.meansun import cut_intervals

TOKYO = (35.68, 139.77)
WAYS: list[Diffuse] = ["perez", "hay", "isotropic"]


def skies(
    begin: str = "2026-08-01T00:00+09:00",
    hours: int = 24,
    place: tuple[float, float] = TOKYO,
    diffuse: Diffuse = "perez",
    interval: str = "1h",
    **columns: object,
) -> list[Atmosphere]:
    index = pd.date_range(begin, periods=hours, freq=interval)
    table = {"air_temperature": 25.0, "relative_humidity": 60.0, "dni": 0.0, "dhi": 0.0, "ghi": 0.0, **columns}
    return follow_sky(from_frame(pd.DataFrame(table, index), interval), *place, 0.0, diffuse)


def global_of(sky: Atmosphere) -> float:
    return float((sky.beam * sky.directions[:, 2]).sum() + sky.short[:, 0].sum())


@pytest.mark.parametrize("diffuse", WAYS)
@pytest.mark.parametrize("month", [1, 4, 8, 10])
def test_open_ground_receives_what_was_measured(diffuse: Diffuse, month: int) -> None:
    index = pd.date_range(f"2026-{month:02d}-15T00:00+09:00", periods=24, freq="1h")
    steps = cut_intervals(from_frame(pd.DataFrame({"ghi": 0.0}, index)).intervals, *TOKYO)
    sine = steps.mean(np.maximum(0.0, np.sin(np.radians(steps.elevation))))
    dni, dhi = np.where(sine > 0.1, 750.0, 0.0), np.where(sine > 0.0, 20.0 + 130.0 * sine, 0.0)
    found = skies(f"2026-{month:02d}-15T00:00+09:00", dni=dni, dhi=dhi, ghi=dni * sine + dhi, diffuse=diffuse)
    for sky, direct, spread, height in zip(found, dni, dhi, sine, strict=True):
        if height > 0.1:
            assert global_of(sky) == pytest.approx(direct * height + spread, rel=0.03)
        else:
            assert global_of(sky) <= spread * 1.02 + 1e-9


@pytest.mark.parametrize("diffuse", WAYS)
def test_the_parts_of_the_diffuse_add_up(diffuse: Diffuse) -> None:
    dni, dhi = 700.0, 120.0
    sky = skies("2026-08-01T11:00+09:00", 1, dni=dni, dhi=dhi, ghi=750.0, diffuse=diffuse)[0]
    around = float(sky.beam.sum()) - dni
    assert sky.diffuse + around * sky.directions[:, 2].mean() == pytest.approx(dhi, rel=1e-3)
    assert sky.short[:, 0].sum() == pytest.approx(sky.diffuse)
    if diffuse == "isotropic":
        assert around == pytest.approx(0.0, abs=1e-9)
        assert sky.short.sum(axis=0) == pytest.approx(dhi * np.array([1.0, 0.5, 0.5, 0.5, 0.5]))
    else:
        assert around > 10.0


def test_hay_is_the_share_of_the_beam_that_comes_through() -> None:
    for begin in ("2026-08-01T12:00+09:00", "2026-08-01T05:00+09:00"):
        sky = skies(begin, 1, dni=300.0, dhi=100.0, ghi=200.0, diffuse="hay", interval="10min")[0]
        day = sun_position(pd.DatetimeIndex([begin]), *TOKYO)
        assert float(day.elevation[0]) > 0.0
        assert 1.0 - sky.diffuse / 100.0 == pytest.approx(300.0 / 1320.0, rel=0.02)


@pytest.mark.parametrize("diffuse", WAYS)
def test_no_face_receives_less_than_nothing(diffuse: Diffuse) -> None:
    rng = np.random.default_rng(3)
    for _ in range(6):
        dni, dhi = rng.uniform(0, 950, 24), rng.uniform(0, 500, 24)
        for sky in skies(dni=dni, dhi=dhi, ghi=dni * 0.5 + dhi, diffuse=diffuse):
            assert (sky.short >= 0.0).all()
            assert (sky.beam >= 0.0).all()
            assert float(sky.beam.sum()) <= 1100.0 + 1e-9


def test_a_beam_before_sunrise_is_gathered_and_capped() -> None:
    sky = skies("2026-08-01T04:00+09:00", 1, dni=400.0, dhi=50.0, ghi=60.0)[0]
    assert len(sky.beam) < 12
    assert (sky.beam * 12 <= 1100.0 + 1e-9).all()


@pytest.mark.parametrize("diffuse", WAYS)
def test_night_has_no_short_wave(diffuse: Diffuse) -> None:
    sky = skies("2026-08-01T23:00+09:00", 1, diffuse=diffuse)[0]
    assert len(sky.beam) == len(sky.directions) == 0
    assert not sky.short.any()
    assert sky.diffuse == 0.0
    assert (sky.long > 100.0).all()


def test_fog_is_diffuse_alone_and_shines_as_air() -> None:
    sky = skies("2026-08-01T11:00+09:00", 1, dhi=150.0, ghi=150.0, cloud_cover=1.0, diffuse="hay")[0]
    assert not sky.beam.any()
    assert global_of(sky) == pytest.approx(150.0)
    np.testing.assert_allclose(sky.long, SIGMA * (25.0 + KELVIN) ** 4, rtol=1e-9)


@pytest.mark.parametrize("hours", [0, 12])
def test_polar_day_and_night(hours: int) -> None:
    place = (78.2, 15.6)
    summer = skies(f"2026-06-21T{hours:02d}:00+00:00", 1, place, dni=400.0, dhi=80.0, ghi=200.0)[0]
    assert len(summer.beam) == 12
    winter = skies(f"2026-12-21T{hours:02d}:00+00:00", 1, place)[0]
    assert len(winter.beam) == 0
    assert np.isfinite(winter.long).all()


@pytest.mark.parametrize("humidity", [0.0, 1.0, 50.0, 100.0])
@pytest.mark.parametrize("air", [-20.0, 5.0, 40.0])
def test_long_wave_is_that_of_an_emissivity(humidity: float, air: float) -> None:
    sky = skies("2026-08-01T23:00+09:00", 1, air_temperature=air, relative_humidity=humidity)[0]
    pressure = humidity / 100.0 * 6.112 * np.exp(17.67 * air / (air + 243.5))
    water = 46.5 * pressure / (air + KELVIN)
    clear = 1.0 - (1.0 + water) * np.exp(-((1.2 + 3.0 * water) ** 0.5)) - 0.04
    mean = (sky.long * DOME.weights[:, 0]).sum()
    assert mean == pytest.approx(clear * SIGMA * (air + KELVIN) ** 4, rel=1e-9)
    assert 0.6 < clear < 1.0
    low, high = DOME.elevation < 10.0, DOME.elevation > 70.0
    assert sky.long[low].min() > sky.long[high].max()
    assert sky.long.max() <= SIGMA * (air + KELVIN) ** 4


def test_clouds_close_the_gap() -> None:
    means = [
        float((skies("2026-08-01T23:00+09:00", 1, cloud_cover=cover)[0].long * DOME.weights[:, 0]).sum())
        for cover in (0.0, 0.5, 1.0)
    ]
    black = SIGMA * (25.0 + KELVIN) ** 4
    assert means[2] == pytest.approx(black)
    assert black - means[1] == pytest.approx((black - means[0]) / 2)


def test_measured_long_wave_is_the_mean() -> None:
    measured = np.array([380.0, np.nan])
    both = skies("2026-08-01T22:00+09:00", 2, longwave_down=measured)
    means = [(sky.long * DOME.weights[:, 0]).sum() for sky in both]
    assert means[0] == pytest.approx(380.0)
    assert means[1] == pytest.approx((skies("2026-08-01T23:00+09:00", 1)[0].long * DOME.weights[:, 0]).sum())


def test_the_night_is_as_cloudy_as_the_nearest_hour_of_daylight() -> None:
    ghi = np.zeros(24)
    ghi[8:16] = 60.0
    dull = skies(ghi=ghi, dhi=ghi)
    clear = skies("2026-08-01T02:00+09:00", 1)[0]
    assert dull[2].long.mean() > clear.long.mean() + 30.0
    assert (dull[2].long == dull[0].long).all()


def test_a_gap_is_dark_and_harms_no_other_interval() -> None:
    dhi = np.full(3, 100.0)
    dhi[1] = np.nan
    found = skies("2026-08-01T10:00+09:00", 3, dni=500.0, dhi=dhi, ghi=600.0)
    assert found[1].diffuse == 0.0
    assert all(np.isfinite(sky.short).all() and np.isfinite(sky.beam).all() for sky in found)
    whole = skies("2026-08-01T10:00+09:00", 3, dni=500.0, dhi=100.0, ghi=600.0)
    np.testing.assert_allclose(found[0].short, whole[0].short)


def test_the_nearest_row_is_that_of_measuring_all() -> None:
    rng = np.random.default_rng(6)
    for _ in range(50):
        known = np.unique(rng.integers(0, 40, rng.integers(1, 12)))
        slow = known[np.abs(np.arange(40)[:, np.newaxis] - known).argmin(axis=1)]
        assert np.array_equal(_nearest(known, 40), slow)


def test_vapour_of_saturated_air() -> None:
    # Wexler's value at 20 °C is 23.39 hPa, at 0 °C 6.11.
    air = np.array([0.0, 20.0])
    np.testing.assert_allclose(vapour_pressure(air, np.full(2, 100.0)), [6.11, 23.39], rtol=2e-3)
    assert vapour_pressure(air, np.zeros(2)).tolist() == [0.0, 0.0]


def test_another_way_to_spread_is_refused() -> None:
    with pytest.raises(ParameterError, match="'hay'"):
        skies(diffuse="reindl")  # type: ignore[arg-type]
