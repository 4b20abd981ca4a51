"""Draw strokes strip by strip, each strip while it is in the cache.

The changes of a strip lie place by place, of each place the lines beside each other, so that whole lines of them can be
summed at once. Strokes of like length are drawn many at once: first where they cross a line is found for all of them,
then the changes are written there.
"""

from typing import Any

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.doubts import doubt_stroke
from plateau_sc.kernels.pool import (
    AWKWARD,
    CHUNK_BITS,
    EXACT,
    KINDS,
    PARTS_BITS,
    STRIP_BITS,
    Pencil,
    Pool,
    keep_stroke,
    kind_of,
)
from plateau_sc.types import Int32Array, IntArray

_BELOW = (1 << PARTS_BITS) - 1
_CHUNK = 1 << CHUNK_BITS
_LENGTH_BITS = 0xFFFFFF
_ONE, _TWO, _THREE = (np.uint64(number << CHUNK_BITS) for number in (1, 2, 3))
_LANES = np.uint64(8)
_SHIFT, _PLACES, _NONE = np.uint64(PARTS_BITS - STRIP_BITS), ~np.uint64((1 << STRIP_BITS) - 1), np.uint64(0)


@flat_kernel
def draw_strip(
    pool: Pool,
    pencil: Pencil,
    number: int,
    strip: tuple[int, int],
    shape: tuple[int, int, bool],
    changes: Any,
    rim: Int32Array,
    doubts: IntArray,
    found: int,
) -> tuple[int, int]:
    """Write the changes that strokes make on the lines of a strip, and keep what goes on for the next.

    Parameters
    ----------
    pool : Pool
        The strokes that begin in it, and those that begin further on.
    pencil : Pencil
        Overwritten.
    number : int
        Of the strip.
    strip : tuple of int
        Its first line, and the one after its last.
    shape : tuple of int, int and bool
        Lines and places of the lattice, and whether lines are rows.
    changes : ndarray, shape (n,), int8 or int32
        Of the pixels of the strip, place by place.
    rim : ndarray, shape (64,), int32
        Changes in front of the first place of each line.
    doubts : ndarray, shape (d,), int64
        Numbers of pixels that strokes pass too closely; added to as far as there is room.
    found : int
        How many there are.

    Returns
    -------
    found : int
        How many doubts there are then.
    flags : int
        Bit 7 is set where a change leaves the range of a byte.
    """
    flags = 0
    for kind in range(1, KINDS + 1):
        bucket = number * KINDS + kind
        chunk, many = pool.tops[bucket], ((pool.fills[bucket] - 1) & (_CHUNK - 1)) + 1
        while chunk >= 0:
            begin, count = np.uint64(chunk) << np.uint64(CHUNK_BITS + 2), np.uint64(many)
            if kind < AWKWARD:
                flags |= _draw(pool.strokes, begin, count, kind, strip, changes, pencil)
                nearest = 0
                for row in range(count):
                    nearest |= pencil.close[row]
                if nearest < 0:
                    found = _doubt(pool.strokes, begin, count, strip, shape, doubts, found)
            else:
                for row in range(count):
                    found, flags = _follow(
                        pool.strokes, begin + np.uint64(row), strip, shape, changes, rim, doubts, found, flags
                    )
            if strip[1] < shape[0]:
                _go_on(pool, pencil, begin, count, number + 1, strip, shape)
            pool.free[pool.used[1]] = chunk
            pool.used[1] += 1
            chunk, many = pool.below[chunk], _CHUNK
    return found, flags


@flat_kernel
def _draw(
    strokes: IntArray,
    begin: np.uint64,
    count: np.uint64,
    kind: int,
    strip: tuple[int, int],
    changes: Any,
    pencil: Pencil,
) -> int:
    """Draw strokes of like length that do not leave the lattice: one line of all, then the next."""
    # What fills the last lanes up is worked on like the others, and not looked at.
    some = (count + _LANES - np.uint64(1)) // _LANES * _LANES
    spots, lanes, weights, close, overs = pencil.spots, pencil.lanes, pencil.weights, pencil.close, pencil.overs
    for row in range(some):
        packed = strokes[begin + _THREE + row]
        lanes[row], weights[row], close[row] = (packed >> 32) - strip[0], np.int8((packed & 15) - 4), 0
        overs[row] = strokes[begin + row]
    flags = 0
    # Of kinds that have several lengths, so far do all of them go.
    for line in range(kind if kind <= EXACT else max(EXACT, (kind - EXACT) * 8 + 1)):
        for row in range(some):
            over = overs[row]
            close[row] |= (over & _BELOW) - strokes[begin + _TWO + row]
            spots[row] = ((np.uint64(over) >> _SHIFT) & _PLACES) + np.uint64(lanes[row])
            overs[row] = over + strokes[begin + _ONE + row]
        for row in range(count):
            at = spots[row] + np.uint64(line)
            value = changes[at] + weights[row]
            changes[at] = value
            flags |= int(value)
    if kind <= EXACT:
        return flags
    lengths, now = pencil.lengths, pencil.now
    for row in range(some):
        lengths[row] = min((strokes[begin + _THREE + row] >> 8) & _LENGTH_BITS, strip[1] - strip[0] - lanes[row])
    for line in range(max(EXACT, (kind - EXACT) * 8 + 1), (kind - EXACT + 1) * 8):
        for row in range(some):
            over = overs[row]
            runs = line < lengths[row]
            close[row] |= (over & _BELOW) - strokes[begin + _TWO + row] if runs else 0
            now[row] = weights[row] if runs else np.int8(0)
            # What has ended changes some spot by nothing.
            spots[row] = ((np.uint64(over) >> _SHIFT) & _PLACES) + np.uint64(lanes[row] + line) if runs else _NONE
            overs[row] = over + strokes[begin + _ONE + row]
        for row in range(count):
            at = spots[row]
            value = changes[at] + now[row]
            changes[at] = value
            flags |= int(value)
    return flags


@flat_kernel
def _doubt(
    strokes: IntArray,
    begin: np.uint64,
    count: np.uint64,
    strip: tuple[int, int],
    shape: tuple[int, int, bool],
    doubts: IntArray,
    found: int,
) -> int:
    """List the pixels of a strip that strokes of a chunk come too close to."""
    for row in range(begin, begin + count):
        line, left = strokes[row + _THREE] >> 32, (strokes[row + _THREE] >> 8) & _LENGTH_BITS
        found = doubt_stroke(
            strokes[row], strokes[row + _ONE], strokes[row + _TWO], line, min(left, strip[1] - line), shape, doubts,
            found,
        )  # fmt: skip
    return found


@flat_kernel
def _go_on(
    pool: Pool,
    pencil: Pencil,
    begin: np.uint64,
    count: np.uint64,
    number: int,
    strip: tuple[int, int],
    shape: tuple[int, int, bool],
) -> None:
    """Keep what is left of the strokes of a chunk for the strip with a number."""
    strokes, going, some = pool.strokes, pencil.spots, np.uint64(0)
    # Few do, and which cannot be guessed.
    for row in range(begin, begin + count):
        packed = strokes[row + _THREE]
        going[some] = row
        some += np.uint64(((packed >> 8) & _LENGTH_BITS) + (packed >> 32) > strip[1])
    for one in range(some):
        row = going[one]
        packed, step = strokes[row + _THREE], strokes[row + _ONE]
        length = strip[1] - (packed >> 32)
        left = ((packed >> 8) & _LENGTH_BITS) - length
        over = strokes[row] + length * step
        kind = kind_of(over, step, min(left, 1 << STRIP_BITS), shape[1])
        rest = (strip[1] << 32) | (left << 8) | (packed & 255)
        keep_stroke(pool, number * KINDS + kind, over, step, strokes[row + _TWO], rest)


@flat_kernel
def _follow(
    strokes: IntArray,
    row: np.uint64,
    strip: tuple[int, int],
    shape: tuple[int, int, bool],
    changes: Any,
    rim: Int32Array,
    doubts: IntArray,
    found: int,
    flags: int,
) -> tuple[int, int]:
    """Draw a stroke as far as the strip goes, at the lattice's rim where it is in front of it."""
    over, step, twice, packed = strokes[row], strokes[row + _ONE], strokes[row + _TWO], strokes[row + _THREE]
    line, weight, nearest = packed >> 32, np.int8((packed & 15) - 4), 0
    length = min((packed >> 8) & _LENGTH_BITS, strip[1] - line)
    # Beyond the last place there is one more, of which nobody asks.
    front, past = _count_below(1, over, step, length), _count_below(shape[1] + 1, over, step, length)
    lane, begin, end = line - strip[0], front, past
    if step < 0:
        lane, begin, end = lane + length - front, length - past, length - front
    for place in range(lane, lane + front):
        rim[place] += weight
    over += begin * step
    for lane in range(line - strip[0] + begin, line - strip[0] + end):
        nearest |= (over & _BELOW) - twice
        at = np.uint64(((over >> PARTS_BITS) << STRIP_BITS) + lane)
        value = changes[at] + weight
        changes[at] = value
        flags |= int(value)
        over += step
    if nearest < 0:
        found = doubt_stroke(strokes[row], step, twice, line, length, shape, doubts, found)
    return found, flags


@flat_kernel
def _count_below(place: int, over: int, step: int, length: int) -> int:
    """Count the lines on which a stroke is in front of a place."""
    least, rise = (over, step) if step >= 0 else (over + (length - 1) * step, -step)
    below = (place << PARTS_BITS) - least
    if below <= 0 or rise == 0:
        return length if below > 0 else 0
    return min(length, (below - 1) // rise + 1)
