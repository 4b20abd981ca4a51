"""Slabs against a fine solution of the heat equation, the analytic one, and the balance of energy."""

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from plateau_sc.heat.materials import GROUND, WALL, Material
from plateau_sc.heat.slab import MODES, Slab, stack_slabs
from plateau_sc.kernels.slab import KELVIN, SIGMA, step_slabs

HOUR = 3600.0


def run(material: Material, short: np.ndarray, air: float = 20.0, deep: float = 18.0) -> tuple[np.ndarray, np.ndarray]:
    """Return surface temperatures and what the slab keeps, for hourly short-wave radiation and a steady sky."""
    slab = Slab.of(material)
    slabs = stack_slabs((slab,), (material,), HOUR, deep, 10.0, 0.0)
    modes = np.zeros((MODES, 1), dtype=np.float32)
    kind, surface, found = np.zeros(1, dtype=np.uint8), np.empty(1, dtype=np.float32), []
    for value in short:
        step_slabs(
            slabs,
            kind,
            np.array([value], dtype=np.float32),
            np.array([350.0], dtype=np.float32),
            air,
            modes,
            surface,
            0,
            1,
        )
        found.append(float(surface[0]))
    return np.array(found), modes[:, 0].astype(np.float64)


def fine(material: Material, short: np.ndarray, air: float = 20.0, deep: float = 18.0, layers: int = 200) -> np.ndarray:
    """Solve the same with many thin layers and an adaptive method."""
    thickness = material.depth / layers
    capacity = material.heat_capacity * thickness
    between = material.conductivity / thickness
    below = 1.0 / (0.5 * thickness / material.conductivity + material.insulation)

    def surface_of(top: float, value: float) -> float:
        found = top
        for _ in range(30):
            radiated = material.emissivity * SIGMA * (found + KELVIN) ** 3
            flux = (
                (1 - material.albedo) * value
                + material.emissivity * 350.0
                - radiated * (found + KELVIN)
                - 10.0 * (found - air)
            )
            balance = flux - 2.0 * between * (found - top)
            found += balance / (4.0 * radiated + 10.0 + 2.0 * between)
        return found

    state, out = np.full(layers, deep), []
    for value in short:

        def change(_: float, t: np.ndarray, value: float = value) -> np.ndarray:
            heat = np.empty(layers)
            inner = between * np.diff(t)
            heat[0] = 2.0 * between * (surface_of(float(t[0]), value) - t[0]) + inner[0]
            heat[1:-1] = inner[1:] - inner[:-1]
            heat[-1] = below * (deep - t[-1]) - inner[-1]
            return heat / capacity

        times = np.linspace(0.0, HOUR, 13)
        answer = solve_ivp(change, (0.0, HOUR), state, method="LSODA", t_eval=times, rtol=1e-6, atol=1e-6)
        state = answer.y[:, -1]
        out.append(np.mean([surface_of(float(t), value) for t in answer.y[0]]))
    return np.array(out)


@pytest.mark.parametrize("name", ["asphalt", "grass", "water"])
def test_against_many_thin_layers(name: str) -> None:
    material = GROUND[name]
    short = 800.0 * np.maximum(0.0, np.sin(np.arange(18) / 12.0 * np.pi))
    found, expected = run(material, short)[0], fine(material, short)
    # The flux into the slab is steady within an hour here, and free there.
    assert found == pytest.approx(expected, abs=1.5)
    assert abs(float((found - expected).mean())) < 0.5
    assert np.ptp(found) > 0.3


def test_wall_against_many_thin_layers() -> None:
    short = np.concatenate([np.zeros(3), np.full(6, 600.0), np.zeros(6)])
    assert run(WALL, short)[0] == pytest.approx(fine(WALL, short), abs=2.5)


def test_steady_state_is_that_of_resistances() -> None:
    material = Material(0.2, 0.9, 1.0, 2e6, depth=0.1, insulation=0.5)
    surface = run(material, np.full(400, 500.0))[0][-1]
    absorbed = 0.8 * 500.0 + 0.9 * 350.0 - 0.9 * SIGMA * (surface + KELVIN) ** 4 - 10.0 * (surface - 20.0)
    assert absorbed == pytest.approx((surface - 18.0) / (0.1 / 1.0 + 0.5), rel=1e-3)


def test_daily_wave_is_that_of_a_thick_body() -> None:
    """The surface of a half-space follows a flux of one period by 1/(admittance sqrt(omega)), an eighth later."""
    material = Material(0.2, 0.9, 1.5, 2e6, depth=3.0)
    slab = Slab.of(material)
    decay, gain, kept, response = slab.over(HOUR)
    omega = 2.0 * np.pi / 86400.0
    modes, found = np.zeros(MODES), []
    for hour in range(24 * 20):
        flux = np.cos(omega * (hour + 0.5) * HOUR)
        found.append(float(kept @ modes) + response * flux)
        modes = decay * modes + gain * flux
    last = np.array(found[-24:])
    wave = 2.0 / 24.0 * (last * np.exp(-1j * omega * (np.arange(24) + 0.5) * HOUR)).sum()
    assert abs(wave) == pytest.approx(1.0 / np.sqrt(1.5 * 2e6 * omega), rel=0.03)
    assert np.degrees(np.angle(wave)) == pytest.approx(-45.0, abs=3.0)


def test_heat_in_is_heat_kept_and_heat_out() -> None:
    material = GROUND["concrete"]
    slab = Slab.of(material)
    decay, gain, _, _ = slab.over(HOUR)
    # Without loss below (rates of zero) all of a flux would be kept: each mode gains what it is pushed.
    assert gain == pytest.approx(slab.push * -np.expm1(slab.rate * HOUR) / -slab.rate)
    assert (decay < 1.0).all()
    assert (slab.push > 0.0).all()


@pytest.mark.parametrize(
    ("field", "value"),
    [("albedo", 1.2), ("emissivity", 0.0), ("conductivity", -1.0), ("depth", float("nan")), ("evaporation", 2.0)],
)
def test_no_such_material(field: str, value: float) -> None:
    from dataclasses import replace

    from plateau_sc.errors import ParameterError

    with pytest.raises(ParameterError, match=field):
        replace(GROUND["asphalt"], **{field: value})
