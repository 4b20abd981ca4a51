"""Mark the pixels that lie within the planes of a prism, line by line.

Along a line each plane is a bound: where the height of the ground is known within limits, from the blocks that the line
passes, so is what lies surely within all bounds and what surely lies without; only pixels in between are looked at one
by one.
"""

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.prisms import SPARE, sort_planes
from plateau_sc.types import FloatArray, UInt8Array

LIT, SHADED, DOUBTED = 0, 1, 2
"""The states of a pixel."""

BLOCK = 16
"""Lines and places of a block of pixels of which the least and the greatest height are known."""

_GUESSES = 3
_FEW = 64


@flat_kernel
def fill_prism(
    count: int,
    heights: FloatArray,
    lowest: FloatArray,
    highest: FloatArray,
    line_shift: float,
    place_shift: float,
    narrow: float,
    states: UInt8Array,
    first: int,
    stop: int,
    least: float,
    most: float,
    doubtful: bool,
    planes: FloatArray,
) -> None:
    """Mark the pixels within some planes, one row of blocks after the other."""
    top = planes[SPARE, 4]
    places = heights.shape[1]
    low, high = least, min(most, top)
    start = end = left = right = 0
    for _ in range(_GUESSES):
        start, end = _reach(planes[SPARE, 0], planes[SPARE, 1], line_shift, low, high, first, stop)
        left, right = _reach(planes[SPARE, 2], planes[SPARE, 3], place_shift, low, high, 0, places)
        if start > end or left > right:
            return
        if (end // BLOCK - start // BLOCK + 1) * (right // BLOCK - left // BLOCK + 1) > _FEW:
            break
        found_low, found_high = _range(lowest, highest, start, end, left, right)
        if found_low == low and found_high >= high:
            break
        low, high = found_low, min(found_high, top)
        if low > high:
            return
    lefts, rights = sort_planes(count, planes)
    for band in range(start // BLOCK, end // BLOCK + 1):
        begin, last = max(start, band * BLOCK), min(end, band * BLOCK + BLOCK - 1)
        from_place, to_place = _cut(count, planes, begin, last, low, high, narrow, left, right)
        if from_place > to_place:
            continue
        lower, upper = _range(lowest, highest, begin, last, from_place, to_place)
        upper = min(upper, top)
        if lower > upper:
            continue
        for k in range(count):
            one, other = planes[k, 3] * lower, planes[k, 3] * upper
            planes[k, 5] = -(planes[k, 0] + max(one, other) + narrow) * planes[k, 4]
            planes[k, 6] = -(planes[k, 0] + min(one, other) - narrow) * planes[k, 4]
            planes[k, 7] = -planes[k, 1] * planes[k, 4]
        _mark(count, lefts, rights, planes, begin, last, from_place, to_place, heights, states, narrow, doubtful)


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
def _mark(  # noqa: C901 (calls for each line would cost more than the work)
    count: int,
    lefts: int,
    rights: int,
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
    """Mark the pixels of lines within all planes: those that surely are at once, those that may be one by one."""
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
        while place <= last:
            if place == sure:
                # Of unsigned numbers none counts from the end, so that many are written at once.
                for inside in range(np.uint64(sure), np.uint64(surely_last + 1)):
                    states[np.uint64(line), inside] = SHADED
                place = surely_last + 1
                continue
            if states[line, place] != SHADED:
                height, margin = heights[line, place], np.inf
                for k in range(count):
                    margin = min(
                        margin, planes[k, 0] + planes[k, 1] * line + planes[k, 2] * place + planes[k, 3] * height
                    )
                if margin > narrow and not doubtful:
                    states[line, place] = SHADED
                elif margin >= -narrow:
                    states[line, place] = DOUBTED
            place += 1
