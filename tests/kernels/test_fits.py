"""Planes laid through blocks of pixels: the ground keeps to what they tell of it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.kernels.fits import BLOCK, fit_blocks

GROUNDS = ["level", "slope", "steep", "waves", "steps", "noise"]


def make_ground(kind, shape, seed=0):
    random = np.random.default_rng(seed)
    down, along = np.indices(shape).astype(float)
    return {
        "level": np.full(shape, 3.25),
        "slope": 0.2 * down - 0.1 * along + 900.0,
        "steep": 800.0 * down + 0.3 * along,
        "waves": np.sin(down / 30.0) * 5.0 + np.cos(along / 20.0),
        "steps": np.floor(along / 7.0) * 4.0,
        "noise": random.uniform(-2.0, 6.0, shape),
    }[kind]


@settings(deadline=None)
@given(
    kind=st.sampled_from(GROUNDS),
    lines=st.integers(1, 40),
    places=st.integers(1, 40),
    share=st.sampled_from([0.0, 0.3, 1.0]),
    seed=st.integers(0, 1000),
)
def test_all_that_is_asked_for_lies_between_the_bounds(kind, lines, places, share, seed):
    heights = make_ground(kind, (lines, places), seed)
    wanted = np.random.default_rng(seed).random(heights.shape) < share
    found = fit_blocks(heights, wanted)
    fits = found.fits
    assert fits.shape == (-(-lines // BLOCK), -(-places // BLOCK), 5)
    for row, column in np.ndindex(found.lowest.shape):
        block = slice(row * BLOCK, row * BLOCK + BLOCK), slice(column * BLOCK, column * BLOCK + BLOCK)
        asked = heights[block][wanted[block]]
        assert found.lowest[row, column] == asked.min(initial=np.inf)
        assert found.highest[row, column] == asked.max(initial=-np.inf)
    for line, place in np.argwhere(wanted):
        first, down, along, low, high = fits[line // BLOCK, place // BLOCK]
        over = heights[line, place] - (first + down * (line % BLOCK) + along * (place % BLOCK))
        assert low <= over <= high


@pytest.mark.parametrize(("kind", "slopes"), [("slope", (0.2, -0.1)), ("steep", (800.0, 0.3))])
def test_a_slope_is_found_as_it_is(kind, slopes):
    heights = make_ground(kind, (48, 32))
    fits = fit_blocks(heights, np.ones(heights.shape, dtype=bool)).fits
    np.testing.assert_allclose(fits[..., 1:3], np.broadcast_to(slopes, (3, 2, 2)), atol=1e-9)
    np.testing.assert_allclose(fits[..., 0], heights[::BLOCK, ::BLOCK], rtol=1e-12, atol=1e-9)
    assert (fits[..., 4] - fits[..., 3] < 1e-7).all()


@pytest.mark.parametrize("kind", ["level", "noise"])
def test_where_a_plane_is_no_better_it_is_level(kind):
    heights = make_ground(kind, (16, 16))
    fits = fit_blocks(heights, np.ones(heights.shape, dtype=bool)).fits
    assert fits[0, 0].tolist() == [0.0, 0.0, 0.0, heights.min(), heights.max()]


def test_what_nobody_asks_for_has_no_bounds():
    heights = make_ground("slope", (16, 40))
    wanted = np.zeros(heights.shape, dtype=bool)
    wanted[:, 16:32] = True
    fits = fit_blocks(heights, wanted).fits
    assert fits[0, [0, 2], 3].tolist() == [np.inf, np.inf]
    assert fits[0, [0, 2], 4].tolist() == [-np.inf, -np.inf]
    assert fits[0, 1, 1] == pytest.approx(0.2)


def test_parts_of_many_lines_are_put_together():
    heights = make_ground("waves", (2100, 20))
    wanted = np.ones(heights.shape, dtype=bool)
    one = fit_blocks(heights, wanted).fits
    two = fit_blocks(heights[70 * BLOCK : 72 * BLOCK], wanted[70 * BLOCK : 72 * BLOCK]).fits
    np.testing.assert_allclose(one[70:72], two, atol=1e-9)


def test_no_pixels_have_no_blocks():
    found = fit_blocks(np.empty((0, 20)), np.empty((0, 20), dtype=bool))
    assert (found.lowest.shape, found.fits.shape) == ((0, 2), (0, 2, 5))
    assert fit_blocks(np.empty((20, 0)), np.empty((20, 0), dtype=bool)).highest.shape == (2, 0)
