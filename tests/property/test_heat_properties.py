"""Laws of the thermal indices, over the weather that there is."""

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plateau_sc.heat import (
    UTCI_BANDS,
    classify,
    globe_temperature,
    natural_wet_bulb,
    pet,
    utci,
    wbgt,
    wbgt_moe,
    wind_at,
)
from plateau_sc.kernels.vapour import saturation_pressure

AIR = st.floats(-10, 42)
EXCESS = st.floats(-10, 45)
WIND = st.floats(0, 12)
HUMIDITY = st.floats(5, 100)
SHARE = st.floats(0, 1)
STEP = st.floats(0.1, 10)
# The polynomial is a fit: if it falls anywhere as radiation rises, then by less than this [K].
FIT = 0.01

FAST = settings(max_examples=300, deadline=None)


def too_moist(air: float, humidity: float) -> bool:
    return humidity * saturation_pressure(air) / 100 > 45


def sun(share: float, cosine: float) -> float:
    """Return global radiation that the sun can give at most [W/m²]."""
    return 1050.0 * max(cosine, 0.0) * share


@FAST
@given(AIR, EXCESS, STEP, WIND, HUMIDITY)
def test_more_radiation_is_a_higher_utci(air: float, excess: float, step: float, wind: float, humidity: float) -> None:
    assume(not too_moist(air, humidity))
    first, second = utci(air, [air + excess, air + excess + step], wind, humidity)
    assert second > first - FIT


@FAST
@given(AIR, EXCESS, STEP, WIND, HUMIDITY, st.sampled_from(["vdi", "revised"]))
def test_more_radiation_is_a_higher_pet(
    air: float, excess: float, step: float, wind: float, humidity: float, variant: str
) -> None:
    assume(not too_moist(air, humidity))
    first, second = pet(air, [air + excess, air + excess + step], wind, humidity, variant=variant)  # type: ignore[arg-type]
    assert second > first


@FAST
@given(AIR, EXCESS, STEP, WIND, st.sampled_from(["vdi", "revised"]))
def test_warmer_air_of_the_same_moisture_is_a_higher_pet(
    air: float, excess: float, step: float, wind: float, variant: str
) -> None:
    airs = np.array([air, air + step])
    humidity = 100 * 2.5 / np.array([saturation_pressure(float(value)) for value in airs])
    first, second = pet(airs, air + excess, wind, np.minimum(humidity, 100), variant=variant)  # type: ignore[arg-type]
    assert second > first


@FAST
@given(AIR, HUMIDITY, WIND, SHARE, SHARE, st.floats(-1, 1))
def test_wbgt_lies_between_its_parts(
    air: float, humidity: float, wind: float, share: float, direct: float, cosine: float
) -> None:
    place = air, humidity, wind, sun(share, cosine), direct, cosine
    parts = [air, float(globe_temperature(*place)), float(natural_wet_bulb(*place))]
    assert min(parts) <= float(wbgt(*place)) <= max(parts)


@FAST
@given(AIR, HUMIDITY, WIND, SHARE, SHARE, st.floats(0.1, 1))
def test_more_sun_is_a_higher_wbgt(
    air: float, humidity: float, wind: float, share: float, direct: float, cosine: float
) -> None:
    solar = sun(share, cosine)
    first, second = wbgt(air, humidity, wind, [solar, solar + 20], direct, cosine)
    assert second > first


@FAST
@given(AIR, st.floats(5, 90), WIND, SHARE, SHARE, st.floats(0.1, 1))
def test_more_humidity_is_a_higher_wet_bulb(
    air: float, humidity: float, wind: float, share: float, direct: float, cosine: float
) -> None:
    first, second = natural_wet_bulb(air, [humidity, humidity + 10], wind, sun(share, cosine), direct, cosine)
    assert second > first


@FAST
@given(AIR, HUMIDITY, st.floats(0.2, 10), SHARE, SHARE, st.floats(0.1, 1), st.floats(0.05, 0.14))
def test_wind_draws_a_globe_toward_the_air_and_size_away(
    air: float, humidity: float, wind: float, share: float, direct: float, cosine: float, diameter: float
) -> None:
    place = sun(share, cosine), direct, cosine
    calm, windy = (
        abs(float(globe_temperature(air, humidity, speed, *place, globe_diameter=diameter)) - air)
        for speed in (wind, 1.5 * wind)
    )
    large = abs(float(globe_temperature(air, humidity, wind, *place, globe_diameter=0.15)) - air)
    assert windy <= calm <= large


@FAST
@given(AIR, HUMIDITY, st.floats(0, 1500), st.floats(0, 500), WIND)
def test_the_ministrys_formula_never_falls_as_the_sun_rises(
    air: float, humidity: float, solar: float, more: float, wind: float
) -> None:
    first, second = wbgt_moe(air, humidity, [solar, solar + more], wind)
    assert second >= first - 1e-6


@FAST
@given(st.lists(st.floats(-60, 60) | st.just(float("nan")), min_size=1, max_size=20))
def test_bands_follow_the_values(values: list[float]) -> None:
    found = np.array(values)
    codes = classify(found, "utci")
    assert np.array_equal(codes == -1, np.isnan(found))
    order = np.argsort(found)
    known = codes[order][~np.isnan(found[order])]
    assert (np.diff(known) >= 0).all()
    assert known.size == 0 or known.max() < len(UTCI_BANDS.english)


@FAST
@given(WIND, st.floats(0.5, 50), st.floats(0.5, 50))
def test_wind_profiles_can_be_walked_in_steps(wind: float, there: float, further: float) -> None:
    direct = float(wind_at(further, wind))
    assert abs(float(wind_at(further, wind_at(there, wind), from_height=there)) - direct) < 1e-9 * (1 + direct)
