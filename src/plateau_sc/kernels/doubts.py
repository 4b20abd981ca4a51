"""List the pixels that edges pass too closely, and draw the edges that are too awkward to be strokes.

These are few by chance, and many where edges, sun and pixels are in line.
"""

from typing import Any

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.pool import PARTS_BITS, STRIP_BITS
from plateau_sc.types import FloatArray, Int32Array, IntArray

_BELOW = (1 << PARTS_BITS) - 1


@flat_kernel
def doubt_stroke(
    over: int, step: int, twice: int, line: int, length: int, shape: tuple[int, int, bool], doubts: IntArray, found: int
) -> int:
    """List the pixels that a stroke comes too close to.

    Parameters
    ----------
    over, step, twice : int
        As in `Pool.strokes`.
    line, length : int
        Where it begins, and how many lines it crosses.
    shape : tuple of int, int and bool
        Lines and places of the lattice, and whether lines are rows.
    doubts : ndarray, shape (d,), int64
        Numbers of pixels; added to as far as there is room.
    found : int
        How many there are.

    Returns
    -------
    int
        How many there are then.
    """
    lines, places, by_rows = shape
    for number in range(line, line + length):
        place = (over >> PARTS_BITS) - 1
        if (over & _BELOW) < twice and place >= 0 and place < places:
            if found < len(doubts):
                doubts[found] = number * places + place if by_rows else place * lines + number
            found += 1
        over += step
    return found


@flat_kernel
def divide_pixel(pixel: int, shape: tuple[int, int, bool]) -> tuple[int, int]:
    """Return the line of a pixel and its place in it.

    Parameters
    ----------
    pixel : int
        Its number, row by row.
    shape : tuple of int, int and bool
        Lines and places of the lattice, and whether lines are rows.

    Returns
    -------
    tuple of int and int
        Line and place.
    """
    lines, places, by_rows = shape
    if by_rows:
        return pixel // places, pixel % places
    return pixel % lines, pixel // lines


@flat_kernel
def draw_aside(
    aside: FloatArray,
    number: int,
    strip: tuple[int, int],
    shape: tuple[int, int, bool],
    changes: Any,
    rim: Int32Array,
    flags: int,
) -> int:
    """Write the changes that an edge makes on the lines of a strip.

    Parameters
    ----------
    aside : ndarray, shape (e, 6), float64
        As in `Pool.aside`.
    number : int
        Which of them.
    strip : tuple of int
        The first line of the strip, and the one after its last.
    shape : tuple of int, int and bool
        Lines and places of the lattice, and whether lines are rows.
    changes : ndarray, shape (n,), int8 or int32
        Of the pixels of the strip, place by place.
    rim : ndarray, shape (64,), int32
        Changes in front of the first place of each line.
    flags : int
        Bit 7 is set where a change leaves the range of a byte.

    Returns
    -------
    int
        The flags then.
    """
    u, v, end, bottom = aside[number, 0], aside[number, 1], aside[number, 2], aside[number, 3]
    weight = np.int8(aside[number, 4])
    tilt = (bottom - v) / (end - u) if end > u else 0.0
    # Of two edges that meet on a line one must cross it, wherever that is.
    for line in range(int(np.ceil(max(u, float(strip[0])))), int(np.ceil(min(end, float(strip[1]))))):
        over = v + (line - u) * tilt
        if over >= shape[1] - 1.0:
            continue
        if over <= 0.0:
            rim[line - strip[0]] += weight
            continue
        at = np.uint64(((int(over) + 1) << STRIP_BITS) + line - strip[0])
        value = changes[at] + weight
        changes[at] = value
        flags |= int(value)
    return flags


@flat_kernel
def doubt_aside(
    aside: FloatArray, number: int, strip: tuple[int, int], shape: tuple[int, int, bool], doubts: IntArray, found: int
) -> int:
    """List the pixels of a strip that an edge that was set aside comes too close to.

    Parameters
    ----------
    aside : ndarray, shape (e, 6), float64
        As in `Pool.aside`.
    number : int
        Which of them.
    strip : tuple of int
        The first line of the strip, and the one after its last.
    shape : tuple of int, int and bool
        Lines and places of the lattice, and whether lines are rows.
    doubts : ndarray, shape (d,), int64
        Numbers of pixels; added to as far as there is room.
    found : int
        How many there are.

    Returns
    -------
    int
        How many there are then.
    """
    u, v, end, bottom = aside[number, 0], aside[number, 1], aside[number, 2], aside[number, 3]
    near = aside[number, 5]
    tilt = (bottom - v) / (end - u) if end > u else 0.0
    wide = near * (1.0 + abs(tilt))
    for line in range(int(np.ceil(max(u, float(strip[0])))), int(np.ceil(min(end, float(strip[1]))))):
        over = v + (line - u) * tilt
        if abs(over - np.floor(over + 0.5)) < wide:
            found = _doubt(line, over - wide, over + wide, v, bottom, shape, doubts, found)
    for over in (u, end):
        line_near = np.floor(over + 0.5)
        if abs(over - line_near) < near and line_near >= strip[0] and line_near < strip[1]:
            # The edge comes close to this line without having to cross it.
            low, high, more = min(v, bottom), max(v, bottom), near
            if end - u > 2.0 * near:
                one = v + (max(u, line_near - near) - u) * tilt
                other = v + (min(end, line_near + near) - u) * tilt
                low, high, more = min(one, other), max(one, other), wide
            found = _doubt(int(line_near), low - more, high + more, v, bottom, shape, doubts, found)
    return found


@flat_kernel
def _doubt(
    line: int,
    low: float,
    high: float,
    v: float,
    bottom: float,
    shape: tuple[int, int, bool],
    doubts: IntArray,
    found: int,
) -> int:
    """List the pixels of a line between two places, as far as the edge reaches."""
    lines, places, by_rows = shape
    low, high = max(low, min(v, bottom) - 1.0, 0.0), min(high, max(v, bottom) + 1.0, places - 1.0)
    for place in range(int(np.ceil(low)), int(np.floor(high)) + 1):
        if found < len(doubts):
            doubts[found] = line * places + place if by_rows else place * lines + line
        found += 1
    return found
