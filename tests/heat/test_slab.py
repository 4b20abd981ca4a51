"""The slab against its closed forms, and against a fine grid of finite differences."""

import numpy as np
import pytest
from scipy.integrate import solve_ivp
from scipy.optimize import brentq

from plateau_sc.errors import ParameterError
from plateau_sc.heat.materials import GROUND, WALL, Material
from plateau_sc.heat.slab import MODES, Slab, stack_slabs
from plateau_sc.kernels.slab import KELVIN, SIGMA, Air, step_slabs, tabulate_balance

DAY = 86400.0
MATERIALS = [GROUND["asphalt"], GROUND["grass"], WALL, Material(0.2, 0.9, 0.1, 3e5, depth=0.1), GROUND["water"]]


@pytest.mark.parametrize("material", MATERIALS)
def test_the_steady_response_is_the_resistance(material: Material) -> None:
    slab = Slab.of(material)
    resistance = material.depth / material.conductivity + material.insulation
    assert (-slab.push / slab.rate).sum() + slab.skin == pytest.approx(resistance, rel=1e-9)
    *_, response = slab.over(1e11)
    assert response == pytest.approx(resistance, rel=1e-3)


@pytest.mark.parametrize("material", MATERIALS)
def test_modes_decay_and_a_pulse_goes_into_the_top(material: Material) -> None:
    slab = Slab.of(material)
    assert (slab.rate < 0.0).all()
    assert (slab.push >= 0.0).all()
    decay, gain, kept, response = slab.over(3600.0)
    assert ((decay >= 0.0) & (decay < 1.0)).all()
    assert ((kept > 0.0) & (kept <= 1.0)).all()
    assert (gain >= 0.0).all()
    assert response > slab.skin


def test_two_short_intervals_are_one_long() -> None:
    slab = Slab.of(GROUND["concrete"])
    half, whole = slab.over(1800.0), slab.over(3600.0)
    np.testing.assert_allclose(half[0] ** 2, whole[0], rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(half[1] * half[0] + half[1], whole[1], rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize("hours", [24.0, 12.0])
def test_a_wave_of_heat_is_that_of_a_thick_solid(hours: float) -> None:
    # Under a flux cos(wt) a half-space answers with an amplitude of 1 / (e sqrt(w)), an eighth of a period late;
    # e = sqrt(k c) is the thermal effusivity.
    material = Material(0.2, 0.95, 1.5, 2.0e6, depth=2.0)
    slab, step = Slab.of(material), 600.0
    decay, gain, kept, response = slab.over(step)
    omega = 2.0 * np.pi / (hours * 3600.0)
    times = np.arange(0.0, 40 * DAY, step) + step / 2
    modes, surface = np.zeros(MODES), np.empty(len(times))
    for index, flux in enumerate(100.0 * np.cos(omega * times)):
        surface[index] = (kept * modes).sum() + response * flux
        modes = decay * modes + gain * flux
    last = times > times[-1] - 2 * DAY
    wave = 2.0 * np.mean(surface[last] * np.exp(-1j * omega * times[last]))
    exact = 100.0 / np.sqrt(material.conductivity * material.heat_capacity * omega)
    assert abs(wave) == pytest.approx(exact, rel=0.03)
    assert np.degrees(np.angle(wave)) == pytest.approx(-45.0, abs=2.0)


def finite_difference(
    material: Material,
    short: np.ndarray,
    long: np.ndarray,
    air: np.ndarray,
    deep: float,
    forced: float,
    free: tuple[float, float],
) -> np.ndarray:
    """Return hourly mean temperatures of the surface of a slab cut into 150 layers, by an implicit integrator.

    Layers are fine at the top. The surface has no heat of its own: its balance is solved at each instant.
    """
    edges = material.depth * np.linspace(0.0, 1.0, 151) ** 2
    thick, middles = np.diff(edges), 0.5 * (edges[1:] + edges[:-1])
    between = material.conductivity / np.diff(middles)
    top = material.conductivity / middles[0]
    below = 1.0 / ((edges[-1] - middles[-1]) / material.conductivity + material.insulation)

    def skin(first: float, hour: int) -> float:
        absorbed = (1 - material.albedo) * short[hour] + material.emissivity * long[hour]

        def gap(value: float) -> float:
            excess = value - air[hour]
            taken = forced + free[0 if excess > 0 else 1] * max(abs(excess), 1.0) ** (1 / 3)
            lost = material.emissivity * SIGMA * (value + KELVIN) ** 4 + taken * excess
            return float(absorbed - lost - top * (value - first))

        return float(brentq(gap, -100.0, 300.0, xtol=1e-9))

    state, means = np.full(len(thick), deep), []
    for hour in range(len(short)):

        def change(_: float, layers: np.ndarray, hour: int = hour) -> np.ndarray:
            down = np.empty(len(layers) + 1)
            down[0] = top * (skin(layers[0], hour) - layers[0])
            down[1:-1] = between * (layers[:-1] - layers[1:])
            down[-1] = below * (layers[-1] - deep)
            return -np.diff(down) / (material.heat_capacity * thick)

        ask = np.linspace(0.0, 3600.0, 61)
        middle = 0.5 * (ask[1:] + ask[:-1])
        done = solve_ivp(
            change, (0.0, 3600.0), state, "LSODA", np.append(middle, 3600.0), rtol=1e-6, atol=1e-6, lband=1, uband=1
        )
        means.append(np.mean([skin(first, hour) for first in done.y[0, :-1]]))
        state = done.y[:, -1]
    return np.array(means)


@pytest.mark.parametrize("material", [GROUND["asphalt"], WALL])
def test_a_day_is_that_of_fine_differences(material: Material) -> None:
    hours = np.arange(24)
    short = 900.0 * np.maximum(0.0, np.sin((hours - 5.5) / 13.0 * np.pi)) * (hours < 19)
    air = 27.0 + 5.0 * np.sin((hours - 9.0) / 12.0 * np.pi)
    long = np.full(24, 400.0)
    slabs = stack_slabs((Slab.of(material),), (material,), 3600.0, 24.0, upright=material is WALL)
    exact = finite_difference(material, short, long, air, 24.0, 6.0, (slabs.rising, slabs.still))
    modes, surface, found = np.zeros((MODES, 1), np.float32), np.empty(1, np.float32), np.empty(24)
    for hour in hours:
        faces, over = np.array([[short[hour], long[hour]]], np.float32), Air(air[hour], 15.0, 0.67, 1200.0, 6.0)
        balance = tabulate_balance(slabs, over, np.ones(1, np.bool_))
        step_slabs(slabs, balance, over, np.zeros(1, np.uint8), faces, modes, surface, 0, 1)
        found[hour] = surface[0]
    # In the kernel the flux is even over the hour, where it falls within it while the surface warms.
    assert np.abs(found - exact).max() < 1.0
    assert np.sqrt(np.mean((found - exact) ** 2)) < 0.4
    assert exact.max() - exact.min() > 20.0


@pytest.mark.parametrize("material", [GROUND["asphalt"], WALL, GROUND["water"]])
def test_no_heat_is_lost(material: Material) -> None:
    slab, seconds = Slab.of(material), 3600.0
    decay, gain, _, _ = slab.over(seconds)
    flux = np.array([300.0, 500.0, 100.0, -80.0])
    modes = np.zeros(MODES)
    for value in flux:
        modes = decay * modes + gain * value
    # At first all of a short pulse is in the top layer, whose temperature the modes add up to.
    thickness = 1.45 ** np.arange(MODES)
    top = material.heat_capacity * material.depth * thickness[0] / thickness.sum()
    assert slab.over(1e-3)[1].sum() * top / 1e-3 == pytest.approx(1.0, rel=1e-3)
    # Left to itself the surface falls back to what is beneath, and the heat that it held, per degree of resistance,
    # is what entered: the integral of the surface's excess is the pulse times the slab's resistance.
    resistance = (-slab.push / slab.rate).sum()
    entered = flux.sum() * seconds
    held = (modes / -slab.rate).sum()
    during, state = 0.0, np.zeros(MODES)
    for value in flux:
        _, _, kept, response = slab.over(seconds)
        during += ((kept * state).sum() + (response - slab.skin) * value) * seconds
        state = decay * state + gain * value
    assert during + held == pytest.approx(entered * resistance, rel=1e-9)


def test_pores_open_by_day_alone() -> None:
    lawn, stone = GROUND["grass"], GROUND["asphalt"]
    slabs = Slab.of(lawn), Slab.of(stone)
    for daylight, resistance in ((True, 50.0), (False, 200.0)):
        stacked = stack_slabs(slabs, (lawn, stone), 3600.0, 20.0, daylight=daylight)
        assert stacked.resistance[0] == resistance
        assert stacked.resistance[1] >= 1e6
    # What names no other resistance has the same by night.
    water = stack_slabs(slabs[:1], (GROUND["water"],), 3600.0, 20.0, daylight=False)
    assert water.resistance[0] == 0.0


def test_air_rises_more_from_warm_ground_than_from_cool() -> None:
    ground, wall = (stack_slabs((Slab.of(WALL),), (WALL,), 3600.0, 20.0, upright=upright) for upright in (False, True))
    assert ground.rising > wall.rising == wall.still > ground.still > 0.0


@pytest.mark.parametrize("value", [-1.0, "wet", None])
@pytest.mark.parametrize("name", ["resistance", "resistance_by_night"])
def test_resistances_that_are_none_are_refused(name: str, value: object) -> None:
    with pytest.raises(ParameterError, match=name):
        Material(0.2, 0.95, 1.0, 2e6, **{name: value})  # type: ignore[arg-type]


def test_a_resistance_by_day_is_a_number() -> None:
    with pytest.raises(ParameterError, match="resistance"):
        Material(0.2, 0.95, 1.0, 2e6, resistance=np.nan)
