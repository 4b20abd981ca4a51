"""Mark the pixels that lie within the planes of a prism, line by line.

Along a line each plane is a bound: where the height of the ground is known within limits, from the blocks that the line
passes, so is what lies surely within all bounds and what surely lies without; only pixels in between are looked at one
by one. Pixels are bits: what lies surely within is set 64 at a time, and what is in shadow already is passed over.
"""

from typing import TypeAlias

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.kernels.fits import BLOCK
from plateau_sc.kernels.states import WORD, UInt64Array, bits_between
from plateau_sc.types import FloatArray

Reach: TypeAlias = tuple[int, int, int, int, float, float]
"""First and last line, first and last place, least and greatest height."""

_GUESSES = 3
_FEW = 64
# So many blocks of a row are taken together as one plane, if it is so much nearer to the ground than a level one.
_WIDE, _BETTER = 8, 0.5
# A plane that runs along the lines bounds them nowhere or everywhere.
_LEVEL, _NOWHERE = 1e-12, 1e18


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
def is_covered(reach: Reach, shaded: UInt64Array) -> bool:
    """Tell whether all pixels that something reaches are in shadow already."""
    start, end, left, right = reach[:4]
    for line in range(start, end + 1):
        for word in range(left // WORD, right // WORD + 1):
            if bits_between(left - word * WORD, right - word * WORD) & ~shaded[word, line] != np.uint64(0):
                return False
    return True


@flat_kernel
def fill_prism(
    count: int,
    reach: Reach,
    heights: FloatArray,
    lowest: FloatArray,
    highest: FloatArray,
    fits: FloatArray,
    narrow: float,
    shaded: UInt64Array,
    doubted: UInt64Array,
    doubtful: bool,
    planes: FloatArray,
    outer: FloatArray,
    inner: FloatArray,
) -> None:
    """Mark the pixels within some planes, one row of blocks after the other."""
    start, end, left, right, low, high = reach
    top = planes[planes.shape[0] - 1, 4]
    first, final = start // BLOCK, end // BLOCK
    is_narrow = left // BLOCK == right // BLOCK
    for band in range(first, final + 1):
        begin, last = max(start, band * BLOCK), min(end, band * BLOCK + BLOCK - 1)
        from_place, to_place, lower, upper = left, right, low, high
        if not is_narrow:
            from_place, to_place = _cut(count, planes, begin, last, low, high, narrow, left, right)
            if from_place > to_place:
                continue
        if first < final or not is_narrow:
            lower, upper = _range(lowest, highest, begin, last, from_place, to_place)
            upper = min(upper, top)
            if lower > upper:
                continue
        fit = _fit(fits, begin, from_place, to_place, lower, upper)
        kept = _bound(count, planes, (begin, last), (from_place, to_place), fit, narrow, outer, inner)
        _mark(kept, planes, begin, last, heights, shaded, doubted, narrow, doubtful, outer, inner)


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
    count: int, planes: FloatArray, begin: int, last: int, low: float, high: float, narrow: float, left: int, right: int
) -> tuple[int, int]:
    """Return the first and last place that some lines can have within all planes."""
    from_place, to_place = float(left), float(right)
    for k in range(count):
        most = planes[k, 0] + max(planes[k, 1] * begin, planes[k, 1] * last) + narrow
        most += max(planes[k, 3] * low, planes[k, 3] * high)
        along = planes[k, 2]
        if along > _LEVEL:
            from_place = max(from_place, -most / along)
        elif along < -_LEVEL:
            to_place = min(to_place, -most / along)
        elif most + _LEVEL * right < 0.0:
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
    planes: FloatArray,
    lines: tuple[int, int],
    places: tuple[int, int],
    fit: tuple[float, float, float, float, float],
    narrow: float,
    outer: FloatArray,
    inner: FloatArray,
) -> int:
    """Write the bounds of a block of lines, and keep and count those planes that some pixels may be without.

    Of each line they are where what may be within begins, and where it ends, negative; and where it surely is within.
    """
    start, down, ahead, lower, higher = fit
    begin, last = lines
    left, right = places
    for lane in range(np.uint64(outer.shape[1])):
        outer[0, lane] = inner[0, lane] = left
        outer[1, lane] = inner[1, lane] = -right
    kept = 0
    for k in range(count):
        upward = planes[k, 3]
        constant, across, along = planes[k, 0] + upward * start, planes[k, 1] + upward * down, planes[k, 2] + upward * ahead
        one, other = upward * lower, upward * higher
        least = constant + min(one, other)
        if least + min(across * begin, across * last) + min(along * left, along * right) > narrow:
            continue
        for part in range(4):
            planes[kept, 8 + part] = planes[k, part]
        kept += 1
        slope = abs(along)
        inverse, margin = 1.0 / slope, narrow
        if slope < _LEVEL:
            inverse, margin = _NOWHERE, narrow + slope * right
        moved = across * (begin - begin % BLOCK)
        begins, surely = -(constant + max(one, other) + margin + moved) * inverse, -(least - margin + moved) * inverse
        tilt = -across * inverse
        side = np.uint64(0) if along > 0.0 else np.uint64(1)
        for lane in range(np.uint64(outer.shape[1])):
            moved = tilt * float(np.int32(lane))
            bound = begins + moved
            outer[side, lane] = bound if bound > outer[side, lane] else outer[side, lane]
            bound = surely + moved
            inner[side, lane] = bound if bound > inner[side, lane] else inner[side, lane]
    return kept


@kernel_part
def _judge(count: int, planes: FloatArray, line: int, place: int, height: float) -> float:
    """Return how far a pixel lies within all planes that were kept."""
    margin = np.inf
    for k in range(count):
        margin = min(margin, planes[k, 8] + planes[k, 9] * line + planes[k, 10] * place + planes[k, 11] * height)
    return margin


@flat_kernel
def _mark(
    count: int,
    planes: FloatArray,
    begin: int,
    last: int,
    heights: FloatArray,
    shaded: UInt64Array,
    doubted: UInt64Array,
    narrow: float,
    doubtful: bool,
    outer: FloatArray,
    inner: FloatArray,
) -> None:
    """Mark the pixels of lines: those that surely are within at once, those that may be as they are found.

    What may be is looked at before the first and after the last that surely are.
    """
    lane = begin % BLOCK - 1
    for line in range(begin, last + 1):
        lane += 1
        if outer[0, lane] > -outer[1, lane]:
            continue
        place, end = int(np.ceil(outer[0, lane])), int(np.floor(-outer[1, lane]))
        sure, until = end + 1, end
        if inner[0, lane] <= -inner[1, lane] and not doubtful:
            sure, until = int(np.ceil(inner[0, lane])), int(np.floor(-inner[1, lane]))
        for word in range(place // WORD, end // WORD + 1):
            first = word * WORD
            inside, before = bits_between(sure - first, until - first), shaded[word, line]
            shaded[word, line] = before | inside
            rest = bits_between(place - first, end - first) & ~(inside | before)
            if rest != np.uint64(0):
                for at in range(max(place, first), min(sure, first + WORD)):
                    if (rest >> np.uint64(at - first)) & np.uint64(1):
                        margin = _judge(count, planes, line, at, heights[line, at])
                        if margin > narrow and not doubtful:
                            shaded[word, line] |= np.uint64(1) << np.uint64(at - first)
                        elif margin >= -narrow:
                            doubted[word, line] |= np.uint64(1) << np.uint64(at - first)
                for at in range(max(until + 1, first), min(end + 1, first + WORD)):
                    if (rest >> np.uint64(at - first)) & np.uint64(1):
                        margin = _judge(count, planes, line, at, heights[line, at])
                        if margin > narrow and not doubtful:
                            shaded[word, line] |= np.uint64(1) << np.uint64(at - first)
                        elif margin >= -narrow:
                            doubted[word, line] |= np.uint64(1) << np.uint64(at - first)
