"""Sums over the dome against bits looked at one by one."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.dome import Views, make_tables, sum_patches, sum_surroundings
from plateau_sc.types import Float32Array, FloatArray, UInt8Array


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


def add_bits(planes: UInt8Array, sky: Float32Array, views: Views, shape: tuple[int, int]) -> FloatArray:
    """Return what reaches each pixel, in double precision: of each patch the sky's part, a crown's, or a wall's."""
    kinds, groups, pixels = planes.shape
    bits = np.unpackbits(planes, axis=1, bitorder="little").reshape(kinds, 8 * groups, pixels).astype(np.float64)
    rows, cols = np.divmod(np.arange(pixels), shape[1])
    out = np.einsum("kpn,kpf->nf", bits, sky.astype(np.float64))
    shine = views.shine[rows // views.size, cols // views.size][:, views.view].astype(np.float64)
    walls = np.repeat(shine, 5, axis=2) * np.tile(views.weights, 2)
    solid: FloatArray = out + np.einsum("pn,npf->nf", 1.0 - bits.sum(axis=0), walls)
    return solid


@pytest.mark.parametrize("groups", [1, 4, 6, 8])
@pytest.mark.parametrize("shape", [(5, 7), (8, 8), (9, 17)])
def test_each_patch_gives_what_is_in_it(groups: int, shape: tuple[int, int]) -> None:
    random = np.random.default_rng(groups)
    pixels, patches, size = shape[0] * shape[1], 8 * groups, 4
    free = random.integers(0, 256, (groups, pixels)).astype(np.uint8)
    crowns = random.integers(0, 256, (groups, pixels)).astype(np.uint8) & ~free
    # Crowns are far from the pixels of the first rows, and the last patches are solid for all.
    crowns[:, : 4 * shape[1]] = 0
    free[-1], crowns[-1] = 0, 0
    planes = np.stack([free, crowns])
    blocks = -(-shape[0] // size), -(-shape[1] // size)
    shine = random.uniform(0, 400, (*blocks, 3, 2)).astype(np.float32)
    weights = random.uniform(0, 0.1, (patches, 5)).astype(np.float32)
    views = Views(size, shine, random.integers(0, 3, patches), weights)
    sky = random.uniform(0, 40, (2, patches, 10)).astype(np.float32)
    expected = add_bits(planes, sky, views, shape)
    results = []
    for threads in (1, 3):
        out = np.full((pixels, 10), 2.0, dtype=np.float32)
        sum_surroundings(planes, sky, views, shape, out, threads)
        results.append(out)
    np.testing.assert_allclose(results[0] - 2.0, expected, rtol=2e-6, atol=1e-3)
    np.testing.assert_array_equal(*results)


def test_shapes_that_do_not_fit() -> None:
    plane, values = np.zeros((2, 3), dtype=np.uint8), np.zeros((16, 1), dtype=np.float32)
    with pytest.raises(ParameterError, match="eight patches"):
        sum_patches(plane, values[:8], np.zeros((3, 1), dtype=np.float32))
    with pytest.raises(ParameterError, match="out must have"):
        sum_patches(plane, values, np.zeros((2, 1), dtype=np.float32))
