"""Draw strokes strip by strip, from the north to the south, each strip while it is in the cache."""

from typing import Any

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.doubts import doubt_stroke
from plateau_sc.kernels.pool import CHUNK_BITS, LENGTHS, PARTS_BITS, Pool
from plateau_sc.types import Int32Array, IntArray

_BELOW = (1 << PARTS_BITS) - 1
_CHUNK = 1 << CHUNK_BITS
_LENGTH_BITS = 0xFFFFFF


@flat_kernel
def draw_strip(
    pool: Pool,
    number: int,
    strip: tuple[int, int],
    shape: tuple[int, int, bool],
    stride: int,
    changes: Any,
    rim: Int32Array,
    carried: tuple[IntArray, IntArray],
    count: int,
    doubts: IntArray,
    found: int,
) -> tuple[int, int, int]:
    """Write the changes that strokes make on the rows of a strip, and give the room of those that end there back.

    Parameters
    ----------
    pool : Pool
        The strokes that begin in it, and those that begin further south.
    number : int
        Of the strip.
    strip : tuple of int
        Its first row, and the one after its last.
    shape : tuple of int, int and bool
        Rows and columns of the lattice, and whether lines are rows.
    stride : int
        From one row to the next in the changes.
    changes : ndarray, shape (n,), int8 or int32
        Of the pixels of the strip, row by row.
    rim : ndarray, shape (n,), int32
        Changes in front of the first place of each line.
    carried : tuple of ndarray, shape (e, 4), int64
        Strokes that come from the strip before, and room for what goes on into the next.
    count : int
        How many come.
    doubts : ndarray, shape (d,), int64
        Numbers of pixels that strokes pass too closely; added to as far as there is room.
    found : int
        How many there are.

    Returns
    -------
    count : int
        How many strokes go on.
    found : int
        How many doubts there are then.
    flags : int
        Bit 7 is set where a change leaves the range of a byte.
    """
    coming, going = carried
    flags, gone, zero = 0, 0, np.uint64(0)
    gone, found, flags = _follow(
        coming, zero, np.uint64(count), strip, shape, stride, changes, rim, going, gone, doubts, found, flags
    )
    for length in range(1, LENGTHS + 1):
        bucket = number * LENGTHS + length
        chunk, many = pool.tops[bucket], ((pool.fills[bucket] - 1) & (_CHUNK - 1)) + 1
        while chunk >= 0:
            begin = np.uint64(chunk) << np.uint64(CHUNK_BITS)
            if length < LENGTHS:
                found, flags = _draw(
                    pool.strokes, begin, np.uint64(many), length, strip, shape, stride, changes, doubts, found, flags
                )
            else:
                gone, found, flags = _follow(
                    pool.strokes, begin, np.uint64(many), strip, shape, stride, changes, rim, going, gone, doubts,
                    found, flags,
                )  # fmt: skip
            pool.free[pool.used[1]] = chunk
            pool.used[1] += 1
            chunk, many = pool.below[chunk], _CHUNK
    return gone, found, flags


@flat_kernel
def _draw(
    strokes: IntArray,
    begin: np.uint64,
    count: np.uint64,
    length: int,
    strip: tuple[int, int],
    shape: tuple[int, int, bool],
    stride: int,
    changes: Any,
    doubts: IntArray,
    found: int,
    flags: int,
) -> tuple[int, int]:
    """Draw strokes of one length that neither leave the strip nor the lattice."""
    _, _, by_rows = shape
    to_line, to_place = (stride, 1) if by_rows else (1, stride)
    start = -strip[0] * stride
    for number in range(count):
        row = begin + np.uint64(number)
        over, step, twice, packed = strokes[row, 0], strokes[row, 1], strokes[row, 2], strokes[row, 3]
        weight = np.int8(((packed >> 4) & 15) - 4)
        way = 1 - ((packed & 1) << 1)
        base, move = start + (packed >> 32) * to_line, way * to_line
        stop, nearest = base + length * move, 0
        # Were it a loop over numbers it would be taken four steps at a time, which is more than most have.
        while True:
            nearest |= (over & _BELOW) - twice
            at = np.uint64(base + (over >> PARTS_BITS) * to_place)
            value = changes[at] + weight
            changes[at] = value
            flags |= int(value) + 64
            over += step
            base += move
            if base == stop:
                break
        if nearest < 0:
            again = strokes[row, 0]
            found = doubt_stroke(again, step, twice, packed >> 32, way * length, shape, doubts, found)
    return found, flags


@flat_kernel
def _follow(
    strokes: IntArray,
    begin: np.uint64,
    count: np.uint64,
    strip: tuple[int, int],
    shape: tuple[int, int, bool],
    stride: int,
    changes: Any,
    rim: Int32Array,
    going: IntArray,
    gone: int,
    doubts: IntArray,
    found: int,
    flags: int,
) -> tuple[int, int, int]:
    """Draw strokes as far as the strip goes, at the lattice's rim where they are beyond it, and keep what is left."""
    rows, cols, by_rows = shape
    # South of the last row there is a spare one, since what ends there can come close to a pixel.
    limit = strip[1] + (strip[1] == rows)
    for number in range(count):
        row = begin + np.uint64(number)
        over, step, twice, packed = strokes[row, 0], strokes[row, 1], strokes[row, 2], strokes[row, 3]
        weight = np.int8(((packed >> 4) & 15) - 4)
        way = 1 - ((packed & 1) << 1)
        line, left = packed >> 32, (packed >> 8) & _LENGTH_BITS
        length, again, origin = left, over, line
        if by_rows:
            length = min(left, strip[1] - line)
        nearest, done = 0, 0
        while done < length:
            place = over >> PARTS_BITS
            if by_rows:
                at = (line - strip[0]) * stride + place
            elif place < limit:
                at = (place - strip[0]) * stride + line
            else:
                break
            nearest |= (over & _BELOW) - twice
            if place <= 0:
                rim[line] += weight
            elif place < cols or not by_rows:
                value = changes[np.uint64(at)] + weight
                changes[np.uint64(at)] = value
                flags |= int(value) + 64
            over += step
            line += way
            done += 1
        if nearest < 0:
            found = doubt_stroke(again, step, twice, origin, way * done, shape, doubts, found)
        place_left = np.uint64(gone)
        going[place_left, 0], going[place_left, 1], going[place_left, 2] = over, step, twice
        going[place_left, 3] = (line << 32) | ((left - done) << 8) | (packed & 255)
        gone += left > done
    return gone, found, flags
