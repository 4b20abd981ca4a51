"""Mark the pixels that lie within the planes of a prism, line by line.

Along a line each plane is a bound: where the height of the ground is known within limits, from the blocks that the line
passes, so is what lies surely within all bounds and what surely lies without; only pixels in between are looked at one
by one. Pixels are bits: what lies surely within is set 64 at a time, and what is in shadow already is passed over.
"""

from typing import NamedTuple, TypeAlias

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.kernels.fits import BLOCK
from plateau_sc.kernels.states import BIT_PLACES, MODULUS, NO_BITS, ONE, WORD, UInt64Array, span_bits
from plateau_sc.types import FloatArray

Reach: TypeAlias = tuple[int, int, int, int, float, float]
"""First and last line, first and last place, least and greatest height."""

# What shifts by these divides by the places of a block and of a word.
_BLOCKS, _WORDS = 4, 6
_GUESSES = 3
_FEW = 64
# So many blocks of a row are taken together as one plane, if it is so much nearer to the ground than a level one.
_WIDE, _BETTER = 8, 0.5
# A plane that runs along the lines bounds them nowhere or everywhere.
_LEVEL, _NOWHERE = 1e-12, 1e18
# What is so much higher than the top is not in its shadow; nearer than that it is in doubt [m].
_ABOVE = 1e-5
# So many lines are bounded, and pixels judged, at once.
_LANES = 8
_REST = np.uint64(_LANES - 1)
_LAST_PLACE = np.uint64(WORD - 1)


class Room(NamedTuple):
    """Room for the work on a block.

    Attributes
    ----------
    outer, inner : ndarray, shape (2, 16), float64
        Where what may be within begins in each line, and where it ends, negative; and what surely is within.
    spans : ndarray, shape (2, 16), uint64
        The bits of what surely is within, and of what may be, in one word of each line.
    picked : ndarray, shape (4, 16 * 64 + 8), float64
        Line, place and height of those pixels of a word of all lines that are looked at one by one, and how far each
        lies within all planes.
    """

    outer: FloatArray
    inner: FloatArray
    spans: UInt64Array
    picked: FloatArray


def make_room() -> Room:
    """Return room for the work on a block.

    Returns
    -------
    Room
        For `fill_prism`.
    """
    bounds, picked = np.empty((2, 2, BLOCK)), np.zeros((4, BLOCK * WORD + _LANES))
    return Room(bounds[0], bounds[1], np.empty((2, BLOCK), dtype=np.uint64), picked)


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
        if ((end >> _BLOCKS) - (start >> _BLOCKS) + 1) * ((right >> _BLOCKS) - (left >> _BLOCKS) + 1) > _FEW:
            break
        found_low, found_high = _range(lowest, highest, start, end, left, right)
        if found_low == low and found_high >= high:
            break
        low, high = found_low, min(found_high, planes[image, 4])
        if low > high:
            return 0, -1, 0, -1, low, high
    return start, end, left, right, low, high


@kernel_part
def is_covered(reach: Reach, shaded: UInt64Array) -> bool:
    """Tell whether all pixels that something reaches are in shadow already."""
    start, end, left, right = reach[:4]
    for word in range(left >> _WORDS, (right >> _WORDS) + 1):
        wanted = span_bits(float(left - word * WORD), float(right - word * WORD))
        for line in range(np.uint64(start), np.uint64(end + 1)):
            if wanted & ~shaded[np.uint64(word), line] != np.uint64(0):
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
    spans: UInt64Array,
    picked: FloatArray,
) -> None:
    """Mark the pixels within some planes, one row of blocks after the other."""
    start, end, left, right, low, high = reach
    top = planes[planes.shape[0] - 1, 4]
    first, final = start >> _BLOCKS, end >> _BLOCKS
    is_wide = (right >> _BLOCKS) > (left >> _BLOCKS) + 1
    for band in range(first, final + 1):
        begin, last = max(start, band << _BLOCKS), min(end, (band << _BLOCKS) + BLOCK - 1)
        from_place, to_place, lower, upper = left, right, low, high
        if is_wide:
            from_place, to_place = _cut(count, planes, begin, last, low, high, narrow, left, right)
            if from_place > to_place:
                continue
        if is_wide or first < final:
            lower, upper = _range(lowest, highest, begin, last, from_place, to_place)
            upper = min(upper, top)
            if lower > upper:
                continue
        fit = _fit(fits, begin, from_place, to_place, lower, upper)
        lines, places = (begin, last), (from_place, to_place)
        kept = _bound(count, planes, lines, places, fit, narrow, doubtful, outer, inner)
        _mark(kept, planes, lines, places, heights, shaded, doubted, narrow, doubtful, outer, inner, spans, picked)


@kernel_part
def _reach(
    low: float, high: float, shift: float, lowest: float, highest: float, first: int, stop: int
) -> tuple[int, int]:
    """Return the first and last line that an image reaches on ground between two heights."""
    begin = np.ceil(low + min(shift * lowest, shift * highest) - 1e-3)
    end = np.floor(high + max(shift * lowest, shift * highest) + 1e-3)
    return int(max(begin, float(first))), int(min(end, stop - 1.0))


@kernel_part
def _range(lowest: FloatArray, highest: FloatArray, start: int, end: int, left: int, right: int) -> tuple[float, float]:
    """Return the least and the greatest height in the blocks between some lines and places."""
    low, high = np.inf, -np.inf
    # Of unsigned numbers none counts from the end, which saves instructions.
    for row in range(np.uint64(start >> _BLOCKS), np.uint64((end >> _BLOCKS) + 1)):
        for column in range(np.uint64(left >> _BLOCKS), np.uint64((right >> _BLOCKS) + 1)):
            low, high = min(low, lowest[row, column]), max(high, highest[row, column])
    return low, high


@kernel_part
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


@kernel_part
def _fit(
    fits: FloatArray, line: int, left: int, right: int, lower: float, upper: float
) -> tuple[float, float, float, float, float]:
    """Return a plane near the ground of a row of blocks, and how much lower and higher than it the ground is.

    The plane is level at height 0 where no better one is at hand.
    """
    row, first, last = line >> _BLOCKS, left >> _BLOCKS, right >> _BLOCKS
    middle = (first + last) >> 1
    down, along = fits[np.uint64(row), np.uint64(middle), 1], fits[np.uint64(row), np.uint64(middle), 2]
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


@kernel_part
def _bound(
    count: int,
    planes: FloatArray,
    lines: tuple[int, int],
    places: tuple[int, int],
    fit: tuple[float, float, float, float, float],
    narrow: float,
    doubtful: bool,
    outer: FloatArray,
    inner: FloatArray,
) -> int:
    """Write the bounds of some lines, and keep and count those planes that some pixels may be without.

    Of each line they are where what may be within begins, and where it ends, negative; and where it surely is within.
    """
    start, down, ahead, lower, higher = fit
    begin, last = lines
    left, right = places
    # So many that no loop has a rest.
    lanes = np.uint64((last - begin + _LANES) & -_LANES)
    for lane in range(lanes):
        outer[0, lane] = left
        outer[1, lane] = -right
        inner[0, lane] = right + 1 if doubtful else left
        inner[1, lane] = -right
    kept = np.uint64(0)
    for k in range(np.uint64(count)):
        upward = planes[k, 3]
        constant, across = planes[k, 0] + upward * start, planes[k, 1] + upward * down
        along = planes[k, 2] + upward * ahead
        one, other = upward * lower, upward * higher
        least = constant + min(one, other)
        if least + min(across * begin, across * last) + min(along * left, along * right) > narrow:
            continue
        planes[kept, 8], planes[kept, 9], planes[kept, 10] = planes[k, 0], planes[k, 1], planes[k, 2]
        planes[kept, 11] = upward
        kept += np.uint64(1)
        slope = abs(along)
        inverse, margin = _NOWHERE, narrow + slope * right
        if slope >= _LEVEL:
            inverse, margin = 1.0 / slope, narrow
        begins = -(constant + max(one, other) + margin + across * begin) * inverse
        surely = -(least - margin + across * begin) * inverse
        tilt = -across * inverse
        side = np.uint64(0) if along > 0.0 else np.uint64(1)
        for lane in range(lanes):
            moved = tilt * float(np.int32(lane))
            outer[side, lane] = max(begins + moved, outer[side, lane])
            inner[side, lane] = max(surely + moved, inner[side, lane])
    return int(kept)


@kernel_part
def _mark(
    count: int,
    planes: FloatArray,
    lines: tuple[int, int],
    places: tuple[int, int],
    heights: FloatArray,
    shaded: UInt64Array,
    doubted: UInt64Array,
    narrow: float,
    doubtful: bool,
    outer: FloatArray,
    inner: FloatArray,
    spans: UInt64Array,
    picked: FloatArray,
) -> None:
    """Mark the pixels of lines word by word: those that surely are within at once, those that may be one by one."""
    begin, last = lines
    top = planes[planes.shape[0] - 1, 4]
    for word in range(np.uint64(places[0] >> _WORDS), np.uint64((places[1] >> _WORDS) + 1)):
        first = float(np.int64(word) * WORD)
        for lane in range(np.uint64((last - begin + _LANES) & -_LANES)):
            spans[0, lane] = span_bits(np.ceil(inner[0, lane]) - first, np.floor(-inner[1, lane]) - first)
            spans[1, lane] = span_bits(np.ceil(outer[0, lane]) - first, np.floor(-outer[1, lane]) - first)
        left = NO_BITS
        for lane in range(np.uint64(last - begin + 1)):
            line = np.uint64(begin) + np.uint64(lane)
            found = shaded[word, line] | spans[0, lane]
            rest = spans[1, lane] & ~found
            shaded[word, line] = found
            spans[1, lane] = rest
            left |= rest
        if left != NO_BITS:
            size = np.uint64(_pick(begin, last, word, heights, spans, picked))
            _judge(count, planes, size, picked)
            _settle(word, size, narrow, top, doubtful, shaded, doubted, picked)


@kernel_part
def _pick(begin: int, last: int, word: int, heights: FloatArray, spans: UInt64Array, picked: FloatArray) -> int:
    """Write down the pixels of a word of all lines that may be within, and count them."""
    size = np.uint64(0)
    for lane in range(np.uint64(last - begin + 1)):
        line, rest = np.uint64(begin) + np.uint64(lane), spans[1, lane]
        while rest != NO_BITS:
            bit = rest & (~rest + ONE)
            rest ^= bit
            place = np.uint64(np.int64(word) * WORD) + np.uint64(BIT_PLACES[bit % MODULUS])
            picked[0, size], picked[1, size] = float(np.int64(line)), float(np.int64(place))
            picked[2, size] = heights[line, place]
            size += ONE
    return int(size)


@kernel_part
def _judge(count: int, planes: FloatArray, size: np.uint64, picked: FloatArray) -> None:
    """Write how far the pixels that were picked lie within all planes that were kept."""
    # So many that no loop has a rest; what lies behind the last pixel is not looked at.
    full = (size + _REST) & ~_REST
    for number in range(full):
        picked[3, number] = np.inf
    for k in range(np.uint64(count)):
        constant, across, along, upward = planes[k, 8], planes[k, 9], planes[k, 10], planes[k, 11]
        for number in range(full):
            within = constant + across * picked[0, number] + along * picked[1, number] + upward * picked[2, number]
            picked[3, number] = min(picked[3, number], within)


@kernel_part
def _settle(
    word: int,
    size: np.uint64,
    narrow: float,
    top: float,
    doubtful: bool,
    shaded: UInt64Array,
    doubted: UInt64Array,
    picked: FloatArray,
) -> None:
    """Mark those of the pixels that were picked that lie within all planes."""
    least = np.inf if doubtful else narrow
    for number in range(size):
        line, place = np.uint64(np.int64(picked[0, number])), np.uint64(np.int64(picked[1, number]))
        bit = ONE << (place & _LAST_PLACE)
        height, margin = picked[2, number], picked[3, number]
        # Planes that were not kept are kept to by what is not above the top.
        shaded[word, line] |= bit * np.uint64((margin > least) & (height <= top))
        doubted[word, line] |= bit * np.uint64((margin >= -narrow) & (height <= top + _ABOVE))
