"""Lay a plane near the ground of each block of pixels, and measure how far the ground departs from it.

Along a line of pixels the shadow of an edge ends at a place that depends on the height of the ground. Where ground
slopes evenly, it is known far better from the slope than from the least and the greatest height.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.types import BoolArray, FloatArray

BLOCK = 16
"""Lines and places of a block of pixels."""

_LINES = 4 * BLOCK
"""Lines that are worked on together, so that what is needed on the way fits the cache."""

_WORTH = 0.5
_SLACK, _ROUNDING = 1e-9, 2.0**-48


class Blocks(NamedTuple):
    """What is known of the ground in each block of 16 by 16 pixels.

    Attributes
    ----------
    lowest, highest : ndarray, shape (ceil(lines / 16), ceil(places / 16)), float64
        Least and greatest height of the receivers that are asked for [m]; infinite, the least above the greatest, where
        none is.
    fits : ndarray, shape (ceil(lines / 16), ceil(places / 16), 5), float64
        Height of the plane at the first pixel of the block [m], what it rises from line to line and from place to place
        [m], and how much lower and higher than it the receivers are, at least and at most [m]: more than rounding can
        move them. Where a plane that rises is not much nearer to the receivers than a level one, it is level, at 0 m.
        Where no receiver is asked for, the last two are infinite, the least above the greatest.
    """

    lowest: FloatArray
    highest: FloatArray
    fits: FloatArray


def fit_blocks(heights: FloatArray, wanted: BoolArray) -> Blocks:
    """Return the range of the ground in each block of pixels, and a plane near it.

    Parameters
    ----------
    heights : ndarray, shape (lines, places), float64
        Height of the receivers [m].
    wanted : ndarray, shape (lines, places), bool
        Which of them are asked for.

    Returns
    -------
    Blocks
        In the order of lines and places.

    Examples
    --------
    >>> slope = np.add.outer(np.arange(16.0), 2.0 * np.arange(16.0))
    >>> fit_blocks(slope, np.ones((16, 16), dtype=bool)).fits.round(6).tolist()
    [[[0.0, 1.0, 2.0, -0.0, 0.0]]]
    """
    lines, places = heights.shape
    found = [_fit(heights, wanted, start) for start in range(0, lines, _LINES)]
    if not found:
        none = np.empty((0, -(-places // BLOCK)))
        return Blocks(none, none, np.empty((*none.shape, 5)))
    return Blocks(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


def _fit(heights: FloatArray, wanted: BoolArray, start: int) -> Blocks:
    """Return the range and the planes of some rows of blocks."""
    lines, places = heights.shape
    part, asked = heights[start : start + _LINES], wanted[start : start + _LINES]
    edges = ((0, -len(part) % BLOCK), (0, -places % BLOCK))
    if edges[0][1] or edges[1][1]:
        part, asked = np.pad(part, edges, mode="edge"), np.pad(asked, edges)
    rows = part.reshape(len(part) // BLOCK, BLOCK, part.shape[1])
    is_asked = None if asked.all() else asked.reshape(rows.shape)
    steps = np.arange(BLOCK) - (BLOCK - 1) / 2.0
    weights = steps / (BLOCK * (steps**2).sum())
    # The sums of each place over the lines, once plain and once weighted.
    sums = (np.stack([np.ones(BLOCK), weights]) @ rows).reshape(len(rows), 2, -1, BLOCK)
    down, along, middle = sums[:, 1].sum(axis=-1), sums[:, 0] @ weights, sums[:, 0].sum(axis=-1) / BLOCK**2
    first = middle + down * steps[0] + along * steps[0]
    level = first[..., np.newaxis] + along[..., np.newaxis] * np.arange(BLOCK)
    over = rows - level.reshape(len(rows), 1, -1)
    over -= np.repeat(down, BLOCK, axis=1)[:, np.newaxis] * np.arange(BLOCK)[:, np.newaxis]
    low, high = _range(over, is_asked)
    lowest, highest = _range(rows, is_asked)
    # How large a receiver's height can be, and what the plane is taken to be elsewhere.
    size = np.abs(first) + np.abs(down) * (lines + BLOCK) + np.abs(along) * (places + BLOCK)
    slack = _SLACK + _ROUNDING * (size + np.where(low <= high, np.maximum(np.abs(low), np.abs(high)), 0.0))
    low, high = low - slack, high + slack
    is_better = high - low < _WORTH * (highest - lowest)
    fits = np.stack([first, down, along, low, high], axis=-1)
    fits[~is_better] = 0.0
    fits[~is_better, 3], fits[~is_better, 4] = lowest[~is_better], highest[~is_better]
    return Blocks(lowest, highest, fits)


def _range(rows: FloatArray, asked: BoolArray | None) -> tuple[FloatArray, FloatArray]:
    """Return the least and the greatest value of what is asked for in each block of some rows of blocks."""
    found = []
    for extreme, beyond in ((np.minimum, np.inf), (np.maximum, -np.inf)):
        # Along the lines first: many at once.
        by_place = extreme.reduce(rows if asked is None else np.where(asked, rows, beyond), axis=1)
        found.append(extreme.reduce(by_place.reshape(len(rows), -1, BLOCK), axis=-1))
    return found[0], found[1]
