"""Sums over a dome by tables, against bit after bit."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.dome import Views, make_tables, sum_patches, sum_surroundings
from plateau_sc.types import Float32Array, FloatArray, UInt8Array


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


def test_patches_are_summed_as_their_bits_say() -> None:
    random = np.random.default_rng(1)
    plane = random.integers(0, 256, (3, 5000)).astype(np.uint8)
    values = random.uniform(0, 1, (24, 2)).astype(np.float32)
    results = []
    for threads in (1, 2):
        out = np.zeros((5000, 2), dtype=np.float32)
        sum_patches(plane, values, out, threads)
        results.append(out)
    bits = np.unpackbits(plane, axis=0, bitorder="little").astype(np.float64)
    np.testing.assert_allclose(results[0], bits.T @ values, rtol=1e-5)
    np.testing.assert_array_equal(*results)


def test_tables_hold_every_combination() -> None:
    values = np.arange(1, 9, dtype=np.float32)[:, np.newaxis]
    table = make_tables(values)[0, :, 0]
    assert [table[line] for line in (0, 1, 3, 128, 255)] == [0.0, 1.0, 3.0, 8.0, 36.0]


def test_shapes_that_do_not_go_together_are_refused() -> None:
    plane, out = np.zeros((2, 5), dtype=np.uint8), np.zeros((5, 1), dtype=np.float32)
    with pytest.raises(ParameterError, match="eight patches each"):
        sum_patches(plane, np.zeros((8, 1), dtype=np.float32), out)
    with pytest.raises(ParameterError, match="out must have the shape"):
        sum_patches(plane, np.zeros((16, 1), dtype=np.float32), out[:4])
