"""Shares of what pixels see, and the sums over them, against adding patch by patch and pixel by pixel."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.views import FACES, MOMENTS, WHOLE, Around, add_sky, add_walls, pack_shares

SECTOR_FACES = np.array([[1, 2], [1, 2], [2, 3], [2, 3], [3, 4], [3, 4], [4, 1], [4, 1]])


@pytest.mark.parametrize(("groups", "pixels", "columns"), [(1, 1, 1), (3, 5000, 2), (60, 17, 24)])
@pytest.mark.parametrize("threads", [1, 3, None])
def test_shares_are_those_of_the_bits(groups: int, pixels: int, columns: int, threads: int | None) -> None:
    rng = np.random.default_rng(groups)
    plane = rng.integers(0, 256, (groups, pixels), dtype=np.uint8)
    shares = rng.uniform(0.0, 1.0 / (8 * groups), (8 * groups, columns)).astype(np.float32)
    found = pack_shares(plane, shares, threads)
    bits = (plane[:, np.newaxis] >> np.arange(8, dtype=np.uint8)[:, np.newaxis]) & 1
    expected = bits.reshape(-1, pixels).T.astype(np.float64) @ shares
    assert found.dtype == np.uint16
    np.testing.assert_allclose(found / WHOLE, expected, atol=1.0 / WHOLE)


def test_shares_that_are_none_are_refused() -> None:
    plane = np.zeros((2, 3), np.uint8)
    with pytest.raises(ParameterError, match="eight"):
        pack_shares(plane, np.zeros((15, 1), np.float32))
    with pytest.raises(ParameterError, match="1 at most"):
        pack_shares(plane, np.full((16, 1), 0.1, np.float32))
    with pytest.raises(ParameterError, match="0 or more"):
        pack_shares(plane, np.full((16, 1), -0.1, np.float32))


@pytest.mark.parametrize("kinds", [1, 3])
@pytest.mark.parametrize("threads", [1, 2])
def test_the_sky_is_its_moments_times_their_numbers(kinds: int, threads: int) -> None:
    rng = np.random.default_rng(kinds)
    shares = rng.integers(0, 65_536, (kinds, 9000, MOMENTS), dtype=np.uint16)
    shares[1:, ::3] = 0
    short, long = (rng.uniform(-50.0, 400.0, (kinds, 2)).astype(np.float32) for _ in range(2))
    out = np.full((9000, 2 * FACES), 3.0, dtype=np.float32)
    add_sky(shares, short, long, out, threads)
    part = shares.astype(np.float64) / WHOLE
    expected = np.full(out.shape, 3.0)
    for kind in range(kinds):
        expected[:, :FACES] += short[kind, 0] * part[kind, :, :FACES]
        expected[:, 1:FACES] += short[kind, 1] * part[kind, :, 2 * FACES :]
        expected[:, FACES:] += long[kind, 0] * part[kind, :, :FACES] + long[kind, 1] * part[kind, :, FACES : 2 * FACES]
    np.testing.assert_allclose(out, expected, rtol=1e-5, atol=1e-3)


@pytest.mark.parametrize(("shape", "step"), [((1, 1), 0.1), ((40, 3), 0.05), ((5, 7), 0.9), ((17, 33), 1 / 12)])
@pytest.mark.parametrize("threads", [1, 3])
def test_walls_change_evenly_between_nodes(shape: tuple[int, int], step: float, threads: int) -> None:
    rng = np.random.default_rng(shape[0])
    row, col = 0.25, 0.75
    nodes = int(row + step * shape[0]) + 2, int(col + step * shape[1]) + 2
    shine = rng.uniform(0.0, 500.0, (*nodes, 8, 2)).astype(np.float32)
    solid = rng.integers(0, 9000, (shape[0] * shape[1], 24), dtype=np.uint16)
    out = np.zeros((len(solid), 2 * FACES), dtype=np.float32)
    add_walls(solid, Around(shine, row, col, step, SECTOR_FACES), shape, out, threads)
    for pixel in range(len(solid)):
        down, right = row + step * (pixel // shape[1]), col + step * (pixel % shape[1])
        above, left = int(down), int(right)
        down, right = down - above, right - left
        corners = shine[above : above + 2, left : left + 2].astype(np.float64)
        sent = np.tensordot(np.outer([1 - down, down], [1 - right, right]), corners, axes=2)
        expected = np.zeros((2, FACES))
        for sector in range(8):
            for place, face in enumerate((0, *SECTOR_FACES[sector])):
                expected[:, face] += sent[sector] * solid[pixel, 3 * sector + place] / WHOLE
        np.testing.assert_allclose(out[pixel], expected.ravel(), rtol=2e-5, atol=1e-3)


def test_sums_of_other_shapes_are_refused() -> None:
    shares, out = np.zeros((2, 6, MOMENTS), np.uint16), np.zeros((6, 2 * FACES), np.float32)
    pair = np.zeros((2, 2), np.float32)
    for arguments, word in (
        ((shares[:1], pair, pair, out), "shares"),
        ((shares, pair, pair[:1], out), "long"),
        ((shares, pair, pair, out[:, :5]), "out"),
        ((shares, pair, pair, out[:5]), "shares"),
    ):
        with pytest.raises(ParameterError, match=word):
            add_sky(*arguments)
    solid = np.zeros((6, 24), np.uint16)
    around = Around(np.zeros((3, 3, 8, 2), np.float32), 0.0, 0.0, 0.5, SECTOR_FACES)
    add_walls(solid, around, (2, 3), out)
    for solids, changed, shape, word in (
        (solid, {}, (2, 4), "solid"),
        (solid[:, :23], {}, (2, 3), "solid"),
        (solid, {"shine": np.zeros((3, 3, 8, 3), np.float32)}, (2, 3), "nodes"),
        (solid, {"faces": SECTOR_FACES[:4]}, (2, 3), "faces"),
        (solid, {"faces": SECTOR_FACES + 1}, (2, 3), "1 to 4"),
        (solid, {"row": -0.1}, (2, 3), "beyond"),
        (solid, {"col": 1.0}, (2, 3), "beyond"),
        (solid, {"step": np.nan}, (2, 3), "beyond"),
    ):
        with pytest.raises(ParameterError, match=word):
            add_walls(solids, around._replace(**changed), shape, out)
