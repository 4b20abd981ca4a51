"""Lay a plane near the ground of each block of pixels, and measure how far the ground departs from it.

Along a line of pixels the shadow of an edge ends at a place that depends on the height of the ground. Where ground
slopes evenly, it is known far better from the slope than from the least and the greatest height.
"""

import numpy as np

from plateau_sc.types import BoolArray, FloatArray

BLOCK = 16
"""Lines and places of a block of pixels."""

_LINES = 64 * BLOCK
_WORTH = 0.5
_SLACK, _ROUNDING = 1e-9, 2.0**-48


def fit_blocks(heights: FloatArray, wanted: BoolArray) -> FloatArray:
    """Return a plane for each block of pixels.

    Parameters
    ----------
    heights : ndarray, shape (lines, places), float64
        Height of the receivers [m].
    wanted : ndarray, shape (lines, places), bool
        Which of them are asked for.

    Returns
    -------
    ndarray, shape (ceil(lines / 16), ceil(places / 16), 5), float64
        Height of the plane at the first pixel of the block [m], what it rises from line to line and from place to place
        [m], and how much lower and higher than it the receivers are, at least and at most [m]: more than rounding can
        move them. Where a plane that rises is not much nearer to the receivers than a level one, it is level, at 0 m.
        Where no receiver is asked for, the last two are infinite, the least above the greatest.

    Examples
    --------
    >>> slope = np.add.outer(np.arange(16.0), 2.0 * np.arange(16.0))
    >>> fit_blocks(slope, np.ones((16, 16), dtype=bool)).round(6).tolist()
    [[[0.0, 1.0, 2.0, -0.0, 0.0]]]
    """
    parts = [fit for start in range(0, len(heights), _LINES) for fit in [_fit(heights, wanted, start)]]
    return np.ascontiguousarray(np.concatenate(parts))


def _fit(heights: FloatArray, wanted: BoolArray, start: int) -> FloatArray:
    """Return the planes of some rows of blocks."""
    lines, places = heights.shape
    part, asked = heights[start : start + _LINES], wanted[start : start + _LINES]
    edges = ((0, -len(part) % BLOCK), (0, -places % BLOCK))
    blocks = np.pad(part, edges, mode="edge")
    shape = (len(blocks) // BLOCK, BLOCK, blocks.shape[1] // BLOCK, BLOCK)
    blocks, is_asked = blocks.reshape(shape), np.pad(asked, edges).reshape(shape)
    steps = np.arange(BLOCK) - (BLOCK - 1) / 2.0
    weights = steps / (BLOCK * (steps**2).sum())
    by_line, by_place = blocks.sum(axis=3), blocks.sum(axis=1)
    down, along = np.einsum("aib,i->ab", by_line, weights), np.einsum("abj,j->ab", by_place, weights)
    middle = by_line.sum(axis=1) / BLOCK**2
    first = middle + down * steps[0] + along * steps[0]
    places_on = np.arange(BLOCK)
    rises = down[:, np.newaxis, :, np.newaxis] * places_on[:, np.newaxis, np.newaxis] + (
        along[:, np.newaxis, :, np.newaxis] * places_on
    )
    over = blocks - (first[:, np.newaxis, :, np.newaxis] + rises)
    low, high = _range(over, is_asked)
    lowest, highest = _range(blocks, is_asked)
    slack = _SLACK + _ROUNDING * (np.abs(blocks).max(axis=(1, 3)) + np.abs(down) * lines + np.abs(along) * places)
    low, high = low - slack, high + slack
    is_better = high - low < _WORTH * (highest - lowest)
    fits = np.stack([first, down, along, low, high], axis=-1)
    fits[~is_better] = 0.0
    fits[~is_better, 3], fits[~is_better, 4] = lowest[~is_better], highest[~is_better]
    return fits


def _range(blocks: FloatArray, asked: BoolArray) -> tuple[FloatArray, FloatArray]:
    """Return the least and the greatest value of what is asked for in each block."""
    return (
        np.where(asked, blocks, np.inf).min(axis=(1, 3)),
        np.where(asked, blocks, -np.inf).max(axis=(1, 3)),
    )
