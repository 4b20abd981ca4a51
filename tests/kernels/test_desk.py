"""Counts that lie strip by strip, against masks."""

import numpy as np
import pytest

from plateau_sc.kernels.desk import add_mask, add_room, make_room, mend_room


@pytest.mark.parametrize("shape", [(1, 1), (64, 128), (65, 3), (70, 130)])
def test_masks_and_single_pixels_are_counted_where_they_are(shape: tuple[int, int]) -> None:
    room, rng, expected = make_room(*shape), np.random.default_rng(1), np.zeros(shape, dtype=np.int64)
    for _ in range(3):
        mask = rng.random(shape) < 0.4
        add_mask(room, mask)
        expected += mask
    for by_rows in (True, False):
        pixels = rng.permutation(expected.size)[:9]
        mend_room(room, by_rows, shape, pixels, np.full(len(pixels), 5, dtype=np.uint8))
        mend_room(room, by_rows, shape, pixels[:4], np.full(len(pixels[:4]), 255, dtype=np.uint8))
        expected.flat[pixels] += 5
        expected.flat[pixels[:4]] -= 1
    total = np.full(shape, 11, dtype=np.int64)
    add_room(room, 10**12, total)
    np.testing.assert_array_equal(total, 11 + 10**12 * expected)
    add_room(room, 10**12, total)
    np.testing.assert_array_equal(total, 11 + 10**12 * expected)
