"""Sums over the dome against adding patch by patch."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.dome import make_tables, sum_patches


def unpack(planes: np.ndarray) -> np.ndarray:
    """Return bits, shape (..., patches, pixels), the lowest of each byte first."""
    bits = (planes[..., np.newaxis, :] >> np.arange(8, dtype=np.uint8)[:, np.newaxis]) & 1
    return bits.reshape(*planes.shape[:-2], -1, planes.shape[-1]).astype(bool)


@pytest.mark.parametrize(("groups", "pixels", "faces"), [(1, 1, 1), (3, 5000, 2), (60, 17, 5)])
def test_patches_are_the_sum_of_their_bits(groups: int, pixels: int, faces: int) -> None:
    rng = np.random.default_rng(groups)
    plane = rng.integers(0, 256, (groups, pixels), dtype=np.uint8)
    values = rng.uniform(0.0, 1.0, (8 * groups, faces)).astype(np.float32)
    expected = unpack(plane).T.astype(np.float64) @ values
    for threads in (1, 2, None):
        out = np.ones((pixels, faces), dtype=np.float32)
        sum_patches(plane, values, out, threads)
        np.testing.assert_allclose(out - 1.0, expected, rtol=1e-5, atol=1e-5)


def test_tables_hold_every_combination() -> None:
    values = np.arange(16, dtype=np.float32)[:, np.newaxis]
    tables = make_tables(values)
    for byte in (0, 1, 5, 128, 255):
        chosen = [bit for bit in range(8) if byte >> bit & 1]
        assert tables[0, byte, 0] == sum(chosen)
        assert tables[1, byte, 0] == sum(chosen) + 8 * len(chosen)


def test_patches_of_other_shapes_are_refused() -> None:
    with pytest.raises(ParameterError, match="eight"):
        sum_patches(np.zeros((2, 3), np.uint8), np.zeros((15, 1), np.float32), np.zeros((3, 1), np.float32))
    with pytest.raises(ParameterError, match="out must"):
        sum_patches(np.zeros((2, 3), np.uint8), np.zeros((16, 1), np.float32), np.zeros((4, 1), np.float32))
