"""Surface temperatures: the balance holds, heat is kept, and ranges are kept to."""

import numpy as np
import pytest
from scipy.optimize import brentq

from plateau_sc.heat.materials import Material
from plateau_sc.heat.slab import MODES, Slab, stack_slabs
from plateau_sc.kernels.slab import KELVIN, SIGMA, Slabs, step_slabs

STONE = Material(0.2, 0.95, 1.5, 2.0e6)
SHEET = Material(0.1, 0.9, 0.05, 1e5, depth=0.05, insulation=2.0)
POND = Material(0.07, 0.97, 60.0, 4.18e6, depth=3.0, evaporation=1.0)


def stack(*materials: Material, seconds: float = 3600.0, deep: float = 20.0, latent: float = 0.0) -> Slabs:
    return stack_slabs(tuple(Slab.of(material) for material in materials), materials, seconds, deep, 12.0, latent)


def step(
    slabs: Slabs, kinds: np.ndarray, short: np.ndarray, long: np.ndarray, air: float, modes: np.ndarray
) -> np.ndarray:
    surface = np.empty(len(kinds), dtype=np.float32)
    layers = (short.astype(np.float32), long.astype(np.float32))
    step_slabs(slabs, kinds.astype(np.uint8), *layers, air, modes, surface, 0, len(kinds))
    return surface


def test_the_balance_of_the_surface_is_solved() -> None:
    rng = np.random.default_rng(0)
    slabs = stack(STONE, SHEET, POND, latent=0.7)
    kinds, short, long = rng.integers(0, 3, 300), rng.uniform(0, 1100, 300), rng.uniform(150, 600, 300)
    modes = rng.normal(scale=3.0, size=(MODES, 300)).astype(np.float32)
    before = modes.astype(np.float64)
    surface = step(slabs, kinds, short, long, 31.0, modes)
    for place, kind in enumerate(kinds):
        kept = slabs.deep[kind] + (slabs.kept[kind] * before[:, place]).sum()
        absorbed = (1 - slabs.albedo[kind]) * short[place] + slabs.emissivity[kind] * long[place]

        def enters(kelvin: float, kind: int = kind, absorbed: float = absorbed) -> float:
            lost = slabs.emissivity[kind] * SIGMA * kelvin**4 + slabs.exchange[kind] * (kelvin - KELVIN - 31.0)
            return float(absorbed - lost)

        exact = brentq(
            lambda kelvin, kept=kept, kind=kind: kelvin - KELVIN - kept - slabs.response[kind] * enters(kelvin),
            100,
            900,
        )
        assert surface[place] + KELVIN == pytest.approx(exact, abs=1e-3)
        after = slabs.decay[kind] * before[:, place] + slabs.gain[kind] * enters(exact)
        np.testing.assert_allclose(modes[:, place], after, rtol=1e-4, atol=2e-4)


@pytest.mark.parametrize("material", [STONE, SHEET, POND])
def test_in_balance_nothing_changes(material: Material) -> None:
    modes = np.zeros((MODES, 1), dtype=np.float32)
    long = np.array([SIGMA * (20.0 + KELVIN) ** 4])
    for _ in range(48):
        surface = step(stack(material), np.zeros(1), np.zeros(1), long, 20.0, modes)
    assert surface[0] == pytest.approx(20.0, abs=1e-3)
    assert np.abs(modes).max() < 1e-3


def test_only_the_range_is_written() -> None:
    modes, surface = np.zeros((MODES, 9), np.float32), np.full(9, -1.0, np.float32)
    short = np.full(9, 500.0, np.float32)
    step_slabs(stack(STONE), np.zeros(9, np.uint8), short, short, 25.0, modes, surface, 2, 5)
    assert (surface[[0, 1, 5, 6, 7, 8]] == -1.0).all()
    assert (surface[2:5] > 20.0).all()
    assert not modes[:, [0, 1, 5, 6, 7, 8]].any()


def test_nan_stays_at_its_place() -> None:
    modes = np.zeros((MODES, 3), np.float32)
    short = np.array([100.0, np.nan, 100.0])
    surface = step(stack(STONE), np.zeros(3), short, np.full(3, 400.0), 25.0, modes)
    assert np.isnan(surface).tolist() == [False, True, False]
    assert surface[0] == surface[2]
    assert np.isfinite(modes[:, [0, 2]]).all()


def test_more_sun_a_warmer_surface() -> None:
    short = np.linspace(0.0, 1200.0, 200)
    surface = step(stack(SHEET), np.zeros(200), short, np.full(200, 350.0), 30.0, np.zeros((MODES, 200), np.float32))
    assert (np.diff(surface) > 0.0).all()
