"""Lay a plane near the ground of each block of pixels, and measure how far the ground departs from it.

Along a line of pixels the shadow of an edge ends at a place that depends on the height of the ground. Where ground
slopes evenly, it is known far better from the slope than from the least and the greatest height.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.kernels.threads import share_out
from plateau_sc.types import BoolArray, FloatArray

BLOCK = 16
"""Lines and places of a block of pixels."""

_WORTH = 0.5
_SLACK, _ROUNDING = 1e-9, 2.0**-48
_MIDDLE = (BLOCK - 1) / 2.0
# Sum of the squares of the steps from the middle, over all pixels of a block.
_MOMENT = BLOCK * BLOCK * (BLOCK * BLOCK - 1) / 12.0
_ONE = np.uint64(1)


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


def fit_blocks(heights: FloatArray, wanted: BoolArray, threads: int | None = 1) -> Blocks:
    """Return the range of the ground in each block of pixels, and a plane near it.

    Parameters
    ----------
    heights : ndarray, shape (lines, places), float64
        Height of the receivers [m].
    wanted : ndarray, shape (lines, places), bool
        Which of them are asked for.
    threads : int, default 1
        Number of threads; as many as there are processors if None.

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
    high, wide = -(-lines // BLOCK), -(-places // BLOCK)
    found = Blocks(np.empty((high, wide)), np.empty((high, wide)), np.empty((high, wide, 5)))
    heights, wanted = np.ascontiguousarray(heights), np.ascontiguousarray(wanted)
    if heights.size:

        def fit(begin: int, end: int) -> None:
            _fit(heights, wanted, begin, end, np.empty((8, wide * BLOCK)), *found)

        share_out(fit, high, threads)
    return found


@flat_kernel
def _fit(
    heights: FloatArray, wanted: BoolArray, begin: int, end: int, room: FloatArray, lowest: FloatArray,
    highest: FloatArray, fits: FloatArray,
) -> None:  # fmt: skip
    """Fill in what is known of some rows of blocks, one after the other, many places at once."""
    lines, places = heights.shape
    for row in range(begin, end):
        _add_up(heights, row * BLOCK, room)
        for block in range(lowest.shape[1]):
            first, down, along = _lay_plane(room, block * BLOCK)
            fits[row, block, 0], fits[row, block, 1], fits[row, block, 2] = first, down, along
            for place in range(BLOCK):
                room[2, block * BLOCK + place], room[3, block * BLOCK + place] = first + along * place, down
        _range(heights, wanted, row * BLOCK, room)
        for block in range(lowest.shape[1]):
            low, high, least, most = np.inf, -np.inf, np.inf, -np.inf
            for place in range(block * BLOCK, min((block + 1) * BLOCK, places)):
                low, high = min(low, room[4, place]), max(high, room[5, place])
                least, most = min(least, room[6, place]), max(most, room[7, place])
            lowest[row, block], highest[row, block] = least, most
            first, down, along = fits[row, block, 0], fits[row, block, 1], fits[row, block, 2]
            # How large a receiver's height can be, and what the plane is taken to be elsewhere.
            size = abs(first) + abs(down) * (lines + BLOCK) + abs(along) * (places + BLOCK)
            slack = _SLACK + _ROUNDING * (size + (max(abs(low), abs(high)) if low <= high else 0.0))
            low, high = low - slack, high + slack
            if not high - low < _WORTH * (most - least):
                fits[row, block, 0], fits[row, block, 1], fits[row, block, 2] = 0.0, 0.0, 0.0
                low, high = least, most
            fits[row, block, 3], fits[row, block, 4] = low, high


@flat_kernel
def _add_up(heights: FloatArray, start: int, room: FloatArray) -> None:
    """Add the heights of each place over the lines of a row of blocks, once plain and once weighted.

    What is missing of a block at the end is as its last line and place.
    """
    plain, weighted, places = room[0], room[1], np.uint64(heights.shape[1])
    for place in range(np.uint64(room.shape[1])):
        plain[place], weighted[place] = 0.0, 0.0
    for line in range(BLOCK):
        row = heights[min(start + line, len(heights) - 1)]
        weight = _weight(line)
        for place in range(places):
            plain[place] += row[place]
            weighted[place] += weight * row[place]
    for place in range(places, np.uint64(room.shape[1])):
        plain[place], weighted[place] = plain[places - _ONE], weighted[places - _ONE]


@kernel_part
def _weight(step: int) -> float:
    """Return by how much a line or place of a block counts for what the plane rises."""
    return (step - _MIDDLE) / _MOMENT


@flat_kernel
def _lay_plane(room: FloatArray, start: int) -> tuple[float, float, float]:
    """Return the plane that is nearest to the ground of a block, by least squares."""
    middle = down = along = 0.0
    for place in range(BLOCK):
        middle += room[0, start + place]
        down += room[1, start + place]
        along += _weight(place) * room[0, start + place]
    return middle / BLOCK**2 - _MIDDLE * (down + along), down, along


@flat_kernel
def _range(heights: FloatArray, wanted: BoolArray, start: int, room: FloatArray) -> None:
    """Find the ranges of what is asked for at each place of a row of blocks, from the plane and from 0."""
    level, rise, low, high, least, most = room[2], room[3], room[4], room[5], room[6], room[7]
    places = np.uint64(heights.shape[1])
    for place in range(places):
        low[place], high[place], least[place], most[place] = np.inf, -np.inf, np.inf, -np.inf
    for line in range(start, min(start + BLOCK, len(heights))):
        row, asked = heights[line], wanted[line]
        step = float(line - start)
        for place in range(places):
            height = row[place]
            over = (height - level[place]) - rise[place] * step
            low[place] = min(low[place], over if asked[place] else np.inf)
            high[place] = max(high[place], over if asked[place] else -np.inf)
            least[place] = min(least[place], height if asked[place] else np.inf)
            most[place] = max(most[place], height if asked[place] else -np.inf)
