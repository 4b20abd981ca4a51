"""Sums over the dome against bits looked at one by one."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.dome import Views, make_tables, sum_patches, sum_surroundings


def unpack(plane: np.ndarray) -> np.ndarray:
    bits = (plane[:, np.newaxis] >> np.arange(8, dtype=np.uint8)[:, np.newaxis]) & 1
    return bits.reshape(-1, plane.shape[1]).astype(bool)


@pytest.mark.parametrize(("pixels", "faces"), [(1, 1), (37, 3), (9000, 2)])
def test_sum_of_patches(pixels: int, faces: int) -> None:
    rng = np.random.default_rng(pixels)
    plane = rng.integers(0, 256, (6, pixels), dtype=np.uint8)
    values = rng.random((48, faces), dtype=np.float32)
    out = np.ones((pixels, faces), dtype=np.float32)
    sum_patches(plane, values, out, threads=2)
    assert out == pytest.approx(1.0 + unpack(plane).T @ values.astype(np.float64), rel=1e-5)


def test_tables_hold_all_combinations() -> None:
    values = np.arange(16, dtype=np.float32)[:, np.newaxis] + 1.0
    tables = make_tables(values)
    for entry in (0, 1, 5, 255):
        assert tables[1, entry, 0] == sum(values[8 + bit, 0] for bit in range(8) if entry >> bit & 1)


@pytest.mark.parametrize("shape", [(1, 1), (9, 13), (16, 8), (17, 25)])
@pytest.mark.parametrize("threads", [1, 3])
def test_sums_with_surroundings_by_block(shape: tuple[int, int], threads: int) -> None:
    rng = np.random.default_rng(shape[0])
    patches, views, size = 32, 5, 8
    pixels = shape[0] * shape[1]
    free = rng.integers(0, 256, (patches // 8, pixels), dtype=np.uint8)
    crown = rng.integers(0, 256, free.shape, dtype=np.uint8) & ~free
    sky = rng.random((2, patches, 10), dtype=np.float32)
    blocks = (-(-shape[0] // size), -(-shape[1] // size))
    shine = rng.random((*blocks, views, 2), dtype=np.float32)
    view = rng.integers(0, views, patches)
    weights = rng.random((patches, 5), dtype=np.float32)
    out = np.zeros((pixels, 10), dtype=np.float32)
    sum_surroundings(np.stack([free, crown]), sky, Views(size, shine, view, weights), shape, out, threads)
    open_bits, crown_bits = unpack(free), unpack(crown)
    for pixel in range(pixels):
        row, col = divmod(pixel, shape[1])
        wall = shine[row // size, col // size][view].astype(np.float64)
        solid = np.concatenate([weights * wall[:, :1], weights * wall[:, 1:]], axis=1)
        each = np.where(
            open_bits[:, pixel, np.newaxis], sky[0], np.where(crown_bits[:, pixel, np.newaxis], sky[1], solid)
        )
        assert out[pixel] == pytest.approx(each.sum(axis=0), rel=1e-4)


def test_shapes_that_do_not_fit() -> None:
    plane, values = np.zeros((2, 3), dtype=np.uint8), np.zeros((16, 1), dtype=np.float32)
    with pytest.raises(ParameterError, match="eight patches"):
        sum_patches(plane, values[:8], np.zeros((3, 1), dtype=np.float32))
    with pytest.raises(ParameterError, match="out must have"):
        sum_patches(plane, values, np.zeros((2, 1), dtype=np.float32))
