"""Sums over the dome against adding patch by patch."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.dome import Views, make_tables, sum_patches, sum_surroundings


def unpack(planes: np.ndarray) -> np.ndarray:
    """Return bits, shape (..., patches, pixels), the lowest of each byte first."""
    bits = (planes[..., np.newaxis, :] >> np.arange(8, dtype=np.uint8)[:, np.newaxis]) & 1
    return bits.reshape(*planes.shape[:-2], -1, planes.shape[-1]).astype(bool)


def make_planes(rng: np.random.Generator, kinds: int, patches: int, pixels: int) -> np.ndarray:
    """Return planes in which no patch is set twice, as the sky view makes them."""
    owner = rng.integers(-1, kinds, (patches, pixels))
    bits = np.stack([owner == kind for kind in range(kinds)])
    return np.packbits(bits, axis=1, bitorder="little")


def make_views(rng: np.random.Generator, shape: tuple[int, int], patches: int, size: int, views: int) -> Views:
    high, wide = (-(-side // size) for side in shape)
    shine = rng.uniform(0.0, 500.0, (high, wide, views, 2)).astype(np.float32)
    weights = rng.uniform(0.0, 1.0 / patches, (patches, 5)).astype(np.float32)
    return Views(size, shine, rng.integers(0, views, patches), weights)


def add_up(planes: np.ndarray, sky: np.ndarray, views: Views, shape: tuple[int, int]) -> np.ndarray:
    """Add what each patch gives to each pixel, one after the other, in float64."""
    bits = unpack(planes)
    out = np.zeros((shape[0] * shape[1], 10))
    for row in range(shape[0]):
        for col in range(shape[1]):
            pixel = row * shape[1] + col
            shine = views.shine[row // views.size, col // views.size].astype(np.float64)
            for patch in range(bits.shape[1]):
                kinds = np.flatnonzero(bits[:, patch, pixel])
                if len(kinds):
                    out[pixel] += sky[kinds, patch].astype(np.float64).sum(axis=0)
                else:
                    out[pixel] += np.outer(shine[views.view[patch]], views.weights[patch]).ravel()
    return out


@pytest.mark.parametrize(
    ("shape", "size", "kinds", "groups"),
    [
        ((1, 1), 4, 1, 2),
        ((5, 7), 4, 1, 4),
        ((9, 4), 4, 3, 6),
        ((8, 8), 8, 2, 2),
        ((3, 17), 5, 2, 8),
        ((6, 1), 64, 1, 2),
    ],
)
@pytest.mark.parametrize("threads", [1, 3])
def test_surroundings_are_the_sum_of_their_patches(
    shape: tuple[int, int], size: int, kinds: int, groups: int, threads: int
) -> None:
    rng = np.random.default_rng(sum(shape) + kinds)
    patches, pixels = 8 * groups, shape[0] * shape[1]
    planes = make_planes(rng, kinds, patches, pixels)
    sky = rng.uniform(0.0, 3.0, (kinds, patches, 10)).astype(np.float32)
    views = make_views(rng, shape, patches, size, 5)
    out = np.full((pixels, 10), 7.0, dtype=np.float32)
    sum_surroundings(planes, sky, views, shape, out, threads)
    np.testing.assert_allclose(out - 7.0, add_up(planes, sky, views, shape), rtol=2e-5, atol=1e-3)


def test_an_open_and_a_closed_pixel() -> None:
    rng = np.random.default_rng(1)
    views = make_views(rng, (1, 2), 16, 64, 3)
    sky = rng.uniform(0.0, 3.0, (1, 16, 10)).astype(np.float32)
    planes = np.array([[[255, 0], [255, 0]]], dtype=np.uint8)
    out = np.zeros((2, 10), dtype=np.float32)
    sum_surroundings(planes, sky, views, (1, 2), out)
    np.testing.assert_allclose(out[0], sky[0].sum(axis=0), rtol=1e-5)
    walls = views.weights[:, np.newaxis] * views.shine[0, 0][views.view][:, :, np.newaxis]
    np.testing.assert_allclose(out[1], walls.sum(axis=0).ravel(), rtol=1e-5)


def test_threads_give_the_same_bits() -> None:
    rng = np.random.default_rng(2)
    shape, patches = (33, 19), 48
    planes, views = make_planes(rng, 2, patches, 33 * 19), make_views(rng, shape, patches, 8, 4)
    sky = rng.uniform(0.0, 3.0, (2, patches, 10)).astype(np.float32)
    outs = [np.zeros((33 * 19, 10), dtype=np.float32) for _ in range(3)]
    for out, threads in zip(outs, (1, 2, None), strict=True):
        sum_surroundings(planes, sky, views, shape, out, threads)
    assert np.array_equal(outs[0], outs[1])
    assert np.array_equal(outs[0], outs[2])


def test_nan_stays_where_it_is_seen() -> None:
    rng = np.random.default_rng(3)
    views = make_views(rng, (1, 2), 16, 1, 2)
    views.shine[0, 1] = np.nan
    out = np.zeros((2, 10), dtype=np.float32)
    sum_surroundings(np.zeros((1, 2, 2), np.uint8), np.ones((1, 16, 10), np.float32), views, (1, 2), out)
    assert np.isfinite(out[0]).all()
    assert np.isnan(out[1]).all()


def test_shapes_that_do_not_go_together_are_refused() -> None:
    rng = np.random.default_rng(4)
    views = make_views(rng, (3, 3), 16, 2, 2)
    planes, sky, out = np.zeros((1, 2, 9), np.uint8), np.zeros((1, 16, 10), np.float32), np.zeros((9, 10), np.float32)
    sum_surroundings(planes, sky, views, (3, 3), out)
    odd = make_views(rng, (3, 3), 24, 2, 2)
    with pytest.raises(ParameterError, match="16"):
        sum_surroundings(np.zeros((1, 3, 9), np.uint8), np.zeros((1, 24, 10), np.float32), odd, (3, 3), out)
    with pytest.raises(ParameterError, match="planes"):
        sum_surroundings(planes[:, :, :8], sky, views, (3, 3), out)
    with pytest.raises(ParameterError, match="sky"):
        sum_surroundings(planes, sky[:, :, :5], views, (3, 3), out)
    with pytest.raises(ParameterError, match="planes"):
        sum_surroundings(planes, np.zeros((2, 16, 10), np.float32), views, (3, 3), out)
    with pytest.raises(ParameterError, match="out"):
        sum_surroundings(planes, sky, views, (3, 3), np.zeros((9, 5), np.float32))
    with pytest.raises(ParameterError, match="blocks"):
        sum_surroundings(planes, sky, views._replace(size=1), (3, 3), out)
    with pytest.raises(ParameterError, match="view"):
        sum_surroundings(planes, sky, views._replace(view=views.view + 2), (3, 3), out)


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
