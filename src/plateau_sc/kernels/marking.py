"""Mark the pixels that lie within the planes of a prism, line by line.

Along a line each plane is a bound: where the height of the ground is known within limits, from the blocks that the line
passes, so is what lies surely within all bounds and what surely lies without; only pixels in between are looked at one
by one.
"""

from typing import TypeAlias

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.kernels.fits import BLOCK
from plateau_sc.kernels.prisms import sort_planes
from plateau_sc.types import FloatArray, UInt8Array

Reach: TypeAlias = tuple[int, int, int, int, float, float]
"""First and last line, first and last place, least and greatest height."""

LIT, SHADED, DOUBTED = 0, 1, 2
"""The states of a pixel."""

_GUESSES = 3
_FEW = 64
# So many blocks of a row are taken together as one plane, if it is so much nearer to the ground than a level one.
_WIDE, _BETTER = 8, 0.5
# A plane may meet the ground along a line this much flatter than level ground.
_STEEP = 0.25


@flat_kernel
def find_reach(
    lowest: FloatArray,
    highest: FloatArray,
    line_shift: float,
    place_shift: float,
    places: int,
    first: int,
    stop: int,
    least: float,
    most: float,
    planes: FloatArray,
) -> Reach:
    """Return where the image in the last row of some planes can fall, its last line before its first where nowhere."""
    image = planes.shape[0] - 1
    low, high = least, min(most, planes[image, 4])
    start = end = left = right = 0
    for _ in range(_GUESSES):
        start, end = _reach(planes[image, 0], planes[image, 1], line_shift, low, high, first, stop)
        left, right = _reach(planes[image, 2], planes[image, 3], place_shift, low, high, 0, places)
        if start > end or left > right:
            return 0, -1, 0, -1, low, high
        if (end // BLOCK - start // BLOCK + 1) * (right // BLOCK - left // BLOCK + 1) > _FEW:
            break
        found_low, found_high = _range(lowest, highest, start, end, left, right)
        if found_low == low and found_high >= high:
            break
        low, high = found_low, min(found_high, planes[image, 4])
        if low > high:
            return 0, -1, 0, -1, low, high
    return start, end, left, right, low, high


@flat_kernel
def fill_prism(
    count: int,
    reach: Reach,
    heights: FloatArray,
    lowest: FloatArray,
    highest: FloatArray,
    fits: FloatArray,
    narrow: float,
    states: UInt8Array,
    doubtful: bool,
    planes: FloatArray,
) -> None:
    """Mark the pixels within some planes, one row of blocks after the other."""
    start, end, left, right, low, high = reach
    lefts, rights = sort_planes(count, planes)
    for band in range(start // BLOCK, end // BLOCK + 1):
        begin, last = max(start, band * BLOCK), min(end, band * BLOCK + BLOCK - 1)
        from_place, to_place = _cut(count, planes, begin, last, low, high, narrow, left, right)
        if from_place > to_place:
            continue
        lower, upper = _range(lowest, highest, begin, last, from_place, to_place)
        if lower > min(upper, planes[planes.shape[0] - 1, 4]):
            continue
        lines, places = (begin, last), (from_place, to_place)
        fit = _fit(fits, begin, from_place, to_place, lower, upper)
        counts = _bound(count, lefts, rights, planes, lines, places, fit, upper, narrow)
        if counts[0] < 0:
            fit = (0.0, 0.0, 0.0, lower, upper)
            counts = _bound(count, lefts, rights, planes, lines, places, fit, upper, narrow)
        _mark(counts, planes, begin, last, from_place, to_place, heights, states, narrow, doubtful)


@flat_kernel
def _reach(
    low: float, high: float, shift: float, lowest: float, highest: float, first: int, stop: int
) -> tuple[int, int]:
    """Return the first and last line that an image reaches on ground between two heights."""
    begin = np.ceil(low + min(shift * lowest, shift * highest) - 1e-3)
    end = np.floor(high + max(shift * lowest, shift * highest) + 1e-3)
    return int(max(begin, float(first))), int(min(end, stop - 1.0))


@flat_kernel
def _range(lowest: FloatArray, highest: FloatArray, start: int, end: int, left: int, right: int) -> tuple[float, float]:
    """Return the least and the greatest height in the blocks between some lines and places."""
    low, high = np.inf, -np.inf
    for row in range(start // BLOCK, end // BLOCK + 1):
        for column in range(left // BLOCK, right // BLOCK + 1):
            low, high = min(low, lowest[row, column]), max(high, highest[row, column])
    return low, high


@flat_kernel
def _cut(
    count: int,
    planes: FloatArray,
    begin: int,
    last: int,
    low: float,
    high: float,
    narrow: float,
    left: int,
    right: int,
) -> tuple[int, int]:
    """Return the first and last place that some lines can have within all planes."""
    from_place, to_place = float(left), float(right)
    for k in range(count):
        most = planes[k, 0] + max(planes[k, 1] * begin, planes[k, 1] * last) + narrow
        most += max(planes[k, 3] * low, planes[k, 3] * high)
        if planes[k, 4] > 0.0:
            from_place = max(from_place, -most * planes[k, 4])
        elif planes[k, 4] < 0.0:
            to_place = min(to_place, -most * planes[k, 4])
        elif most < 0.0:
            return 0, -1
    return int(np.ceil(from_place)), int(np.floor(to_place))


@flat_kernel
def _fit(
    fits: FloatArray, line: int, left: int, right: int, lower: float, upper: float
) -> tuple[float, float, float, float, float]:
    """Return a plane near the ground of a row of blocks, and how much lower and higher than it the ground is.

    The plane is level at height 0 where no better one is at hand.
    """
    row, first, last = line // BLOCK, left // BLOCK, right // BLOCK
    middle = (first + last) // 2
    down, along = fits[row, middle, 1], fits[row, middle, 2]
    if (down == 0.0 and along == 0.0) or last - first > _WIDE:
        return 0.0, 0.0, 0.0, lower, upper
    start = fits[row, middle, 0] - down * (row * BLOCK) - along * (middle * BLOCK)
    low, high = np.inf, -np.inf
    for column in range(first, last + 1):
        # Two planes are farthest apart at a corner of the block.
        apart = fits[row, column, 0] - (start + down * (row * BLOCK) + along * (column * BLOCK))
        one, other = (BLOCK - 1) * (fits[row, column, 1] - down), (BLOCK - 1) * (fits[row, column, 2] - along)
        low = min(low, apart + min(one, 0.0) + min(other, 0.0) + fits[row, column, 3])
        high = max(high, apart + max(one, 0.0) + max(other, 0.0) + fits[row, column, 4])
    if not high - low < _BETTER * (upper - lower):
        return 0.0, 0.0, 0.0, lower, upper
    return start, down, along, low, high


@flat_kernel
def _bound(
    count: int,
    lefts: int,
    rights: int,
    planes: FloatArray,
    lines: tuple[int, int],
    places: tuple[int, int],
    fit: tuple[float, float, float, float, float],
    upper: float,
    narrow: float,
) -> tuple[int, int, int]:
    """Write the bounds of those planes that some pixels may be without, and count all, the first and the second kind.

    They are kept in the rows of the planes before them: bounds on the line of number 0, how far they move from line to
    line, and the planes themselves once more. Where the ground is taken to be level, bounds are for what is not above
    the top, for above it nothing is within all. All counts are negative where the ground rises so steeply that a plane
    would bound the other end of the lines.
    """
    begin, last = lines
    left, right = places
    start, down, ahead, lower, higher = fit
    is_level = down == 0.0 and ahead == 0.0
    highest = min(upper, planes[planes.shape[0] - 1, 4]) if is_level else higher
    kept = kept_lefts = kept_rights = 0
    for k in range(count):
        upward, inverse = planes[k, 3], planes[k, 4]
        constant, across, along = planes[k, 0], planes[k, 1], planes[k, 2]
        if not is_level:
            constant, across, along = constant + upward * start, across + upward * down, along + upward * ahead
            if k < rights:
                if along * planes[k, 4] < _STEEP:
                    return -1, -1, -1
                inverse = 1.0 / along
        margin = constant + min(across * begin, across * last) + min(along * left, along * right)
        if margin + min(upward * lower, upward * higher) <= narrow:
            one, other = upward * lower, upward * highest
            planes[kept, 5] = -(constant + max(one, other) + narrow) * inverse
            planes[kept, 6] = -(constant + min(one, other) - narrow) * inverse
            planes[kept, 7] = -across * inverse
            planes[kept, 8], planes[kept, 9], planes[kept, 10] = planes[k, 0], planes[k, 1], planes[k, 2]
            planes[kept, 11] = upward
            kept += 1
        if k < lefts:
            kept_lefts = kept
        if k < rights:
            kept_rights = kept
    return kept, kept_lefts, kept_rights


@kernel_part
def _judge(
    count: int,
    planes: FloatArray,
    line: int,
    place: int,
    heights: FloatArray,
    states: UInt8Array,
    narrow: float,
    doubtful: bool,
) -> None:
    """Mark one pixel."""
    if states[line, place] != SHADED:
        height, margin = heights[line, place], np.inf
        for k in range(count):
            margin = min(margin, planes[k, 8] + planes[k, 9] * line + planes[k, 10] * place + planes[k, 11] * height)
        if margin > narrow and not doubtful:
            states[line, place] = SHADED
        elif margin >= -narrow:
            states[line, place] = DOUBTED


@flat_kernel
def _mark(
    counts: tuple[int, int, int],
    planes: FloatArray,
    begin: int,
    end: int,
    left: int,
    right: int,
    heights: FloatArray,
    states: UInt8Array,
    narrow: float,
    doubtful: bool,
) -> None:
    """Mark the pixels of lines within all planes: those that surely are at once, those that may be as they are found.

    What may be is looked at before the first and after the last that surely are.
    """
    count, lefts, rights = counts
    for line in range(begin, end + 1):
        from_place = inner_from = float(left)
        to_place = inner_to = float(right)
        for k in range(lefts):
            tilt = planes[k, 7] * line
            from_place, inner_from = max(from_place, planes[k, 5] + tilt), max(inner_from, planes[k, 6] + tilt)
        for k in range(lefts, rights):
            tilt = planes[k, 7] * line
            to_place, inner_to = min(to_place, planes[k, 5] + tilt), min(inner_to, planes[k, 6] + tilt)
        if from_place > to_place:
            continue
        place, last = int(np.ceil(from_place)), int(np.floor(to_place))
        sure, surely_last = int(np.ceil(inner_from)), int(np.floor(inner_to))
        if doubtful or rights < count or sure > surely_last:
            sure, surely_last = last + 1, last
        for at in range(place, sure):
            _judge(count, planes, line, at, heights, states, narrow, doubtful)
        # Of unsigned numbers none counts from the end, so that many are written at once.
        for inside in range(np.uint64(sure), np.uint64(surely_last + 1)):
            states[np.uint64(line), inside] = SHADED
        for at in range(surely_last + 1, last + 1):
            _judge(count, planes, line, at, heights, states, narrow, doubtful)
