"""The ground around pixels, against filters of scipy and against even ground."""

import numpy as np
import pytest
from scipy.ndimage import uniform_filter

from plateau_sc.heat.footprint import REACHES, Footprint, blur, downward_shares, sideward_shares
from plateau_sc.types import BoolArray, Float32Array, FloatArray


def filter_rings(layer: Float32Array, free: BoolArray, resolution: float, shares: FloatArray) -> FloatArray:
    """Return the mean over rings between squares, each ring from the sums of two filters."""
    whole, counted = np.where(free, layer, 0.0).astype(np.float64), free.astype(np.float64)
    total, norm, smaller = np.zeros(layer.shape), np.zeros(layer.shape), 0
    inner_sums = np.zeros((2, *layer.shape))
    shares = np.array([*shares[:-2], shares[-2] + shares[-1]])
    for reach, share in zip(REACHES, shares, strict=True):
        size = 1 + 2 * int(reach // resolution)
        sums = np.array([uniform_filter(part, size, mode="nearest") * size**2 for part in (whole, counted)])
        ring = sums - inner_sums if size > smaller else sums
        area = size**2 - smaller**2 if size > smaller else size**2
        total += share * ring[0] / area
        norm += share * ring[1] / area
        if size > smaller:
            inner_sums, smaller = sums, size
    return np.where(free, total / np.where(free, norm, 1.0), layer)


@pytest.mark.parametrize("resolution", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("threads", [1, 3])
def test_means_are_those_of_rings(resolution: float, threads: int) -> None:
    random = np.random.default_rng(5)
    layer = random.uniform(300, 700, (150, 70)).astype(np.float32)
    free = random.random(layer.shape) < 0.8
    shares = downward_shares(1.1), sideward_shares(1.1)
    found = Footprint(free, resolution, shares, threads).look(layer)
    for mean, share in zip(found, shares, strict=True):
        np.testing.assert_allclose(mean, filter_rings(layer, free, resolution, share), rtol=2e-6)
        np.testing.assert_array_equal(blur((layer,), free, resolution, share)[0], mean)


def test_even_ground_looks_the_same_from_everywhere() -> None:
    free = np.ones((30, 40), dtype=np.bool_)
    free[10:14, 5:20] = False
    layer = np.where(free, np.float32(450.0), np.float32(9.0))
    for mean in Footprint(free, 1.0, (downward_shares(1.1), sideward_shares(1.1))).look(layer):
        np.testing.assert_allclose(mean[free], 450.0, rtol=1e-6)
        np.testing.assert_array_equal(mean[~free], 9.0)


@pytest.mark.parametrize("height", [0.5, 1.1, 2.0])
def test_shares_are_whole_and_of_nearer_ground_the_lower_the_eye(height: float) -> None:
    for shares in (downward_shares, sideward_shares):
        assert shares(height).sum() == pytest.approx(1.0)
        assert (shares(height) > 0.0).all()
        assert shares(height)[0] > shares(2.0 * height)[0]
