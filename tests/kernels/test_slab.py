"""Surface temperatures: the balance holds, heat is kept, and ranges are kept to."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq

from plateau_sc.heat.materials import Material
from plateau_sc.heat.slab import MODES, Slab, stack_slabs
from plateau_sc.kernels.slab import KELVIN, SIGMA, Air, Slabs, step_slabs, tabulate_balance

STONE = Material(0.2, 0.95, 1.5, 2.0e6)
SHEET = Material(0.1, 0.9, 0.05, 1e5, depth=0.05, insulation=2.0)
POND = Material(0.07, 0.97, 60.0, 4.18e6, depth=3.0, resistance=0.0)
LAWN = Material(0.2, 0.97, 1.0, 2.4e6, resistance=50.0, resistance_by_night=200.0)
# A blotter: wet, and with next to no heat of its own.
BLOTTER = Material(0.2, 1.0, 0.02, 2e4, depth=0.1, resistance=0.0, insulation=20.0)
MANY = settings(max_examples=100, deadline=None)


def stack(*materials: Material, seconds: float = 3600.0, deep: float = 20.0, daylight: bool = True) -> Slabs:
    slabs = tuple(Slab.of(material) for material in materials)
    return stack_slabs(slabs, materials, seconds, deep, daylight=daylight)


def air(temperature: float, humidity: float = 100.0, forced: float = 6.0) -> Air:
    return Air(temperature, humidity / 100.0 * saturation(temperature), 0.67, 1200.0, forced)


def saturation(temperature: float) -> float:
    return float(6.112 * np.exp(17.67 * temperature / (temperature + 243.5)))


def rise(excess: float, slabs: Slabs) -> float:
    """Return what a surface gives to the air of itself: the law of Walton, held within 1 K [W m⁻² K⁻¹]."""
    if 0.0 < excess < 1.0:
        return slabs.still + (slabs.rising - slabs.still) * excess
    return float((slabs.rising if excess > 0 else slabs.still) * max(abs(excess), 1.0) ** (1 / 3))


def taken_by_air(temperature: float, slabs: Slabs, kind: int, over: Air) -> tuple[float, float]:
    """Return the sensible and the latent heat that a surface gives to the air [W/m²]."""
    excess = temperature - over.temperature
    transfer = over.forced + rise(excess, slabs)
    if slabs.resistance[kind] >= 1e6:
        return transfer * excess, 0.0
    by_air, lacking = (
        over.capacity / (over.forced + rise(max(excess, 0.0), slabs)),
        saturation(temperature) - over.vapour,
    )
    resistance = by_air + (slabs.resistance[kind] if lacking > 0 else 0.0)
    return transfer * excess, over.capacity / over.psychrometric * lacking / resistance


def step(
    slabs: Slabs, kinds: np.ndarray, short: np.ndarray, long: np.ndarray, over: Air, modes: np.ndarray
) -> np.ndarray:
    surface = np.empty(len(kinds), dtype=np.float32)
    faces = np.column_stack([short, long]).astype(np.float32)
    balance = tabulate_balance(slabs, over, np.ones(len(slabs.deep), dtype=np.bool_))
    step_slabs(slabs, balance, over, kinds.astype(np.uint8), faces, modes, surface, 0, len(kinds))
    return surface


@pytest.mark.parametrize("daylight", [True, False])
def test_the_balance_of_the_surface_is_solved(daylight: bool) -> None:
    rng = np.random.default_rng(0)
    slabs, over = stack(STONE, SHEET, POND, LAWN, daylight=daylight), air(31.0, 40.0)
    kinds, short, long = rng.integers(0, 4, 300), rng.uniform(0, 1100, 300), rng.uniform(150, 600, 300)
    modes = rng.normal(scale=3.0, size=(MODES, 300)).astype(np.float32)
    before = modes.astype(np.float64)
    surface = step(slabs, kinds, short, long, over, modes)
    for place, kind in enumerate(kinds):
        kept = slabs.deep[kind] + (slabs.kept[kind] * before[:, place]).sum()
        absorbed = (1 - slabs.albedo[kind]) * short[place] + slabs.emissivity[kind] * long[place]

        def enters(kelvin: float, kind: int = kind, absorbed: float = absorbed) -> float:
            lost = slabs.emissivity[kind] * SIGMA * kelvin**4 + sum(taken_by_air(kelvin - KELVIN, slabs, kind, over))
            return float(absorbed - lost)

        exact = brentq(
            lambda kelvin, kept=kept, kind=kind: kelvin - KELVIN - kept - slabs.response[kind] * enters(kelvin),
            150,
            500,
        )
        assert surface[place] + KELVIN == pytest.approx(exact, abs=2e-3)
        after = slabs.decay[kind] * before[:, place] + slabs.gain[kind] * enters(exact)
        np.testing.assert_allclose(modes[:, place], after, rtol=1e-3, atol=3e-3)


@MANY
@given(st.floats(-20.0, 45.0), st.floats(5.0, 100.0), st.floats(1.0, 30.0), st.floats(0.0, 1100.0))
def test_a_wet_surface_is_cooler_than_a_dry_one_and_closes_its_balance(
    degrees: float, humidity: float, forced: float, sun: float
) -> None:
    over = air(degrees, humidity, forced)
    long = np.array([SIGMA * (degrees + KELVIN) ** 4])
    wet, dry = Material(0.2, 0.95, 1.0, 2e6, resistance=50.0), Material(0.2, 0.95, 1.0, 2e6)
    slabs, found = stack(wet, dry, deep=degrees), []
    for kind in range(2):
        modes = np.zeros((MODES, 1), dtype=np.float32)
        surface = step(slabs, np.array([kind]), np.array([sun]), long, over, modes)
        found.append(float(surface[0]))
        # Nothing was kept before, so that what entered is told by the rise of the surface.
        entered = (found[-1] - degrees) / slabs.response[kind]
        absorbed = 0.8 * sun + 0.95 * long[0]
        lost = 0.95 * SIGMA * (found[-1] + KELVIN) ** 4 + sum(taken_by_air(found[-1], slabs, kind, over))
        assert absorbed - lost == pytest.approx(entered, abs=0.5)
    assert found[0] <= found[1] + 1e-3


@MANY
@given(st.floats(5.0, 40.0), st.floats(10.0, 99.0))
def test_in_the_shade_a_wet_surface_goes_to_the_wet_bulb(degrees: float, humidity: float) -> None:
    # Radiation as of the air, much wind and no heat from below: the psychrometer's equation.
    over, modes = air(degrees, humidity, forced=200.0), np.zeros((MODES, 1), dtype=np.float32)
    slabs = stack(BLOTTER, seconds=3600.0, deep=degrees)
    for _ in range(30):
        long = np.array([SIGMA * (degrees + KELVIN) ** 4])
        surface = step(slabs, np.zeros(1), np.zeros(1), long, over, modes)
    bulb = brentq(lambda value: saturation(value) - over.vapour - 0.67 * (degrees - value), -40.0, degrees)
    assert surface[0] == pytest.approx(bulb, abs=0.15 * (degrees - bulb) + 0.01)
    assert bulb - 0.01 < surface[0] < degrees


def test_dew_meets_no_resistance() -> None:
    over = air(25.0, 100.0)
    cold = np.full((MODES, 1), -1.0, dtype=np.float32)
    wide, narrow = (
        step(stack(Material(0.2, 0.95, 1.0, 2e6, resistance=value)), *lights(), over, cold.copy())[0]
        for value in (0.0, 500.0)
    )
    assert wide == narrow
    dry = step(stack(STONE), *lights(), over, cold.copy())[0]
    assert wide > dry


def lights() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return np.zeros(1), np.zeros(1), np.full(1, 300.0)


def test_pores_that_close_keep_the_night_warmer() -> None:
    over = air(20.0, 40.0)
    day, night = (
        step(stack(LAWN, daylight=sun), *lights(), over, np.zeros((MODES, 1), np.float32))[0] for sun in (True, False)
    )
    assert day < night


def test_air_lies_still_over_cool_ground() -> None:
    slabs = stack(STONE)
    warm, cool = (abs(taken_by_air(20.0 + excess, slabs, 0, air(20.0, forced=0.0))[0]) for excess in (8.0, -8.0))
    assert warm == pytest.approx(1.52 * 8.0 ** (4 / 3))
    assert cool == pytest.approx(0.76 * 8.0 ** (4 / 3))


@pytest.mark.parametrize("material", [STONE, SHEET, POND, LAWN])
def test_in_balance_nothing_changes(material: Material) -> None:
    modes = np.zeros((MODES, 1), dtype=np.float32)
    long = np.array([SIGMA * (20.0 + KELVIN) ** 4])
    for _ in range(48):
        surface = step(stack(material), np.zeros(1), np.zeros(1), long, air(20.0), modes)
    assert surface[0] == pytest.approx(20.0, abs=1e-3)
    assert np.abs(modes).max() < 1e-3


def test_only_the_range_is_written() -> None:
    modes, surface = np.zeros((MODES, 9), np.float32), np.full(9, -1.0, np.float32)
    faces, slabs, over = np.full((9, 10), 500.0, np.float32), stack(STONE), air(25.0)
    balance = tabulate_balance(slabs, over, np.ones(1, dtype=np.bool_))
    step_slabs(slabs, balance, over, np.zeros(9, np.uint8), faces, modes, surface, 2, 5)
    assert (surface[[0, 1, 5, 6, 7, 8]] == -1.0).all()
    assert (surface[2:5] > 20.0).all()
    assert not modes[:, [0, 1, 5, 6, 7, 8]].any()


def test_nan_stays_at_its_place() -> None:
    modes = np.zeros((MODES, 3), np.float32)
    short = np.array([100.0, np.nan, 100.0])
    surface = step(stack(STONE), np.zeros(3), short, np.full(3, 400.0), air(25.0), modes)
    assert np.isnan(surface).tolist() == [False, True, False]
    assert surface[0] == surface[2]
    assert np.isfinite(modes[:, [0, 2]]).all()


def test_more_sun_a_warmer_surface() -> None:
    short = np.linspace(0.0, 1200.0, 200)
    surface = step(
        stack(SHEET), np.zeros(200), short, np.full(200, 350.0), air(30.0), np.zeros((MODES, 200), np.float32)
    )
    assert (np.diff(surface) > 0.0).all()


def test_beyond_the_table_the_balance_is_solved_too() -> None:
    slabs, over = stack(STONE, LAWN), air(-30.0, 60.0)
    for sun, kept in ((9000.0, 0.0), (0.0, -120.0), (0.0, 150.0)):
        for kind in range(2):
            modes = np.full((MODES, 1), kept / slabs.kept[kind].sum(), dtype=np.float32)
            before = slabs.deep[kind] + float(slabs.kept[kind] @ modes[:, 0].astype(np.float64))
            absorbed = (1.0 - slabs.albedo[kind]) * sun + slabs.emissivity[kind] * 200.0
            surface = step(slabs, np.array([kind]), np.array([sun]), np.array([200.0]), over, modes)

            def remains(celsius: float, kind: int = kind, absorbed: float = absorbed, before: float = before) -> float:
                lost = slabs.emissivity[kind] * SIGMA * (celsius + KELVIN) ** 4 + sum(
                    taken_by_air(celsius, slabs, kind, over)
                )
                return float(before + slabs.response[kind] * (absorbed - lost) - celsius)

            assert surface[0] == pytest.approx(brentq(remains, -200.0, 220.0), abs=2e-3)


def test_materials_that_there_are_not_need_no_table() -> None:
    slabs, over = stack(STONE, SHEET), air(25.0)
    balance = tabulate_balance(slabs, over, np.array([True, False]))
    faces, surface = np.full((4, 2), 400.0, np.float32), np.empty(4, np.float32)
    step_slabs(slabs, balance, over, np.zeros(4, np.uint8), faces, np.zeros((MODES, 4), np.float32), surface, 0, 4)
    assert np.isfinite(surface).all()
    assert np.ptp(surface) == 0.0
