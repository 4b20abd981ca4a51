"""The ground that is looked at: shares against integrals, and means that stay means."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import dblquad, quad

from plateau_sc.heat.footprint import REACHES, blur, downward_shares, sideward_shares

HEIGHTS = [0.3, 1.1, 2.0]


@pytest.mark.parametrize("height", HEIGHTS)
def test_downward_shares_are_integrals_over_discs(height: float) -> None:
    # The view factor of an element of ground seen at the angle t from straight below is cos² t / (pi d²).
    shares = np.cumsum(downward_shares(height))
    for reach, share in zip(REACHES, shares, strict=False):
        radius = reach * 2.0 / np.sqrt(np.pi)
        seen, _ = quad(lambda r: 2.0 * r * height**2 / (r * r + height**2) ** 2, 0.0, radius)
        assert share == pytest.approx(seen, rel=1e-6)
    assert shares[-1] == pytest.approx(1.0)


@pytest.mark.parametrize("height", HEIGHTS)
def test_a_square_counts_nearly_as_the_disc_of_its_area(height: float) -> None:
    for reach, share in zip(REACHES, np.cumsum(downward_shares(height)), strict=False):
        square, _ = dblquad(
            lambda y, x: height**2 / np.pi / (x * x + y * y + height**2) ** 2, -reach, reach, -reach, reach
        )
        assert share == pytest.approx(square, abs=0.015)


@pytest.mark.parametrize("height", HEIGHTS)
def test_sideward_shares_are_integrals_over_strips(height: float) -> None:
    # An upright surface sees ground at (x to the side, y ahead) under cosines y / d and h / d; half its view is ground.
    for reach, share in zip(REACHES, np.cumsum(sideward_shares(height)), strict=False):
        strip, _ = quad(
            lambda y: quad(lambda x: height * y / np.pi / (x * x + y * y + height**2) ** 2, -np.inf, np.inf)[0],
            0.0,
            reach,
        )
        assert share == pytest.approx(2.0 * strip, rel=1e-5)


@pytest.mark.parametrize("shares", [downward_shares, sideward_shares])
def test_shares_are_a_whole_at_any_height(shares) -> None:  # type: ignore[no-untyped-def]
    for height in (0.0, 0.01, 1.1, 10.0, 500.0):
        found = shares(height)
        assert (found >= 0.0).all()
        assert found.sum() == pytest.approx(1.0)
    assert shares(0.0)[0] == 1.0


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 2**32 - 1),
    st.integers(1, 30),
    st.integers(1, 30),
    st.sampled_from([0.5, 1.0, 2.0, 7.0, 30.0]),
    st.sampled_from([0.1, 1.1, 3.0, 20.0]),
    st.floats(0.0, 0.95),
)
def test_means_lie_within_what_they_are_of(
    seed: int, rows: int, cols: int, resolution: float, height: float, holes: float
) -> None:
    rng = np.random.default_rng(seed)
    free = rng.random((rows, cols)) >= holes
    layer = rng.uniform(50.0, 600.0, (rows, cols)).astype(np.float32)
    even = np.full_like(layer, 400.0)
    layer[~free] = np.nan
    for shares in (downward_shares(height), sideward_shares(height)):
        mean, flat = blur((layer, even), free, resolution, shares)
        np.testing.assert_allclose(flat, 400.0, rtol=1e-4)
        if free.any():
            low, high = float(np.nanmin(layer)), float(np.nanmax(layer))
            assert low - 0.5 <= mean[free].min()
            assert mean[free].max() <= high + 0.5
        assert np.array_equal(mean[~free], layer[~free], equal_nan=True)


def test_coarse_pixels_see_themselves() -> None:
    layer = np.arange(25, dtype=np.float32).reshape(5, 5)
    (mean,) = blur((layer,), np.ones((5, 5), bool), 30.0, downward_shares(1.1))
    np.testing.assert_allclose(mean, layer, rtol=1e-5)


def test_a_bright_square_is_seen_by_its_share() -> None:
    layer = np.zeros((61, 61), dtype=np.float32)
    layer[29:32, 29:32] = 100.0
    shares = downward_shares(1.1)
    (mean,) = blur((layer,), np.ones(layer.shape, bool), 1.0, shares)
    assert mean[30, 30] == pytest.approx(100.0 * shares[:2].sum(), rel=1e-3)
    assert mean[30, 50] == 0.0
    assert mean[30, 36] > 0.0
