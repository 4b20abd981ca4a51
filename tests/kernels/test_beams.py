"""Beams eight steps at a time, against steps one by one."""

import numpy as np
import pytest

from plateau_sc.kernels.beams import PARTS, add_beams, add_dimmed
from plateau_sc.kernels.dome import make_tables


@pytest.mark.parametrize("steps", [1, 8, 12])
def test_tables_add_what_the_steps_do(steps: int) -> None:
    random = np.random.default_rng(steps)
    pixels, groups = 60, -(-steps // 8)
    seen = random.random((steps, pixels)) < 0.5
    parts = np.zeros((8 * groups, PARTS), dtype=np.float32)
    parts[:steps] = random.uniform(0.0, 100.0, (steps, PARTS))
    lit = np.packbits(
        np.pad(seen, ((0, 8 * groups - steps), (0, 0))).reshape(groups, 8, pixels), axis=1, bitorder="little"
    )
    faces = np.full((pixels, 10), 3.0, dtype=np.float32)
    beams = np.zeros((3, pixels), dtype=np.float32)
    add_beams(lit[:, 0], make_tables(parts), faces, beams, 0, 40)
    add_beams(lit[:, 0], make_tables(parts), faces, beams, 40, pixels)
    expected = seen.T.astype(np.float64) @ parts[:steps]
    np.testing.assert_allclose(faces[:, :5], 3.0 + expected[:, :5], rtol=1e-6)
    np.testing.assert_array_equal(faces[:, 5:], 3.0)
    np.testing.assert_allclose(beams, expected[:, [0, 5, 6]].T, rtol=1e-6)


def test_a_share_of_a_beam_reaches_the_pixels_that_are_named() -> None:
    faces, beams = np.zeros((4, 10), dtype=np.float32), np.zeros((3, 4), dtype=np.float32)
    parts = np.arange(1, 8, dtype=np.float32)
    add_dimmed(np.array([1, 3]), np.array([0.5, 0.25]), parts, faces, beams)
    np.testing.assert_array_equal(faces[1, :5], 0.5 * parts[:5])
    np.testing.assert_array_equal(faces[3, :5], 0.25 * parts[:5])
    np.testing.assert_array_equal(beams[:, 1], 0.5 * parts[[0, 5, 6]])
    assert not faces[[0, 2]].any()
    assert not faces[:, 5:].any()
