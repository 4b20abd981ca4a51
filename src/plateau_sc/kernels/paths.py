"""Lines over pixels: the length of each line in each pixel that it crosses, and sums of values along lines.

A line is cut where it crosses the borders of pixels. The chords are kept row by row of the raster, so that a sum goes
through the raster once from north to south, whatever way the lines run.
"""

from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.compiler import kernel
from plateau_sc.kernels.sidelines import require_lines
from plateau_sc.types import BoolArray, Float32Array, FloatArray, Int32Array, IntArray, UInt8Array

UNKNOWN = 255
"""Value of a mask's pixels for which it says nothing."""

# Shorter pieces, as shares of a segment, are what rounding leaves between two crossings of one corner.
_SLIVER = 1e-12

Columns: TypeAlias = npt.NDArray[np.uint16] | Int32Array


class Frame(NamedTuple):
    """Where the pixels of a raster lie.

    Parameters
    ----------
    west, north : float
        Western and northern edge [m].
    width, height : float
        Sides of a pixel from west to east and from north to south [m].
    rows, cols : int
        Number of pixels.
    """

    west: float
    north: float
    width: float
    height: float
    rows: int
    cols: int


class Chords(NamedTuple):
    """Pieces of lines within pixels, row by row of the raster.

    Parameters
    ----------
    starts : ndarray, shape (rows + 1,), int64
        Chords of row i: those from ``starts[i]`` to ``starts[i + 1]``.
    col : ndarray, shape (n,), uint16 or int32
        Column of each chord's pixel; in four bytes where the raster has more than 65,536.
    line : ndarray, shape (n,), int32
        Line that each belongs to.
    length : ndarray, shape (n,), float32
        Length of each [m].
    total : ndarray, shape (lines,), float64
        Length of each line [m], with what lies outside of the raster.
    """

    starts: IntArray
    col: Columns
    line: Int32Array
    length: Float32Array
    total: FloatArray


def cut_lines(
    vertices: FloatArray, offsets: IntArray, kept: BoolArray, frame: Frame, closed: BoolArray | None = None
) -> Chords:
    """Cut lines at the borders of pixels.

    A piece that runs along a border belongs to one pixel alone, that to the south or east of the border, at the outer
    edges that within. A line without length is the pixel that it stands in, as a chord of 1 m.

    Parameters
    ----------
    vertices, offsets : ndarray
        As in `plateau_sc.kernels.sidelines.shift_lines`.
    kept : ndarray, shape (k,), bool
        Whether the segment that begins at each corner counts.
    frame : Frame
        The raster.
    closed : ndarray, shape (rows, cols), bool, optional
        Pixels that no value is known for: what lies in them counts to the length of lines alone.

    Returns
    -------
    Chords
        In each row in the order of the lines.

    Raises
    ------
    ParameterError
        The shapes do not belong together, or a coordinate is not finite.

    Examples
    --------
    >>> slope = np.array([[0.5, 0.5], [2.5, 0.5]])
    >>> cut = cut_lines(slope, np.array([0, 2]), np.array([True, False]), Frame(0.0, 1.0, 1.0, 1.0, 1, 2))
    >>> cut.col.tolist(), cut.length.tolist(), cut.total.tolist()
    ([0, 1], [0.5, 1.0], [2.0])
    """
    points, bounds = require_lines(vertices, offsets)
    if np.shape(kept) != (len(points),):
        raise ParameterError(f"kept must have the shape ({len(points)},), one a corner; found {np.shape(kept)}")
    if closed is not None and np.shape(closed) != (frame.rows, frame.cols):
        raise ParameterError(f"closed must have the shape {(frame.rows, frame.cols)}; found {np.shape(closed)}")
    shut = np.zeros((0, 0), dtype=np.bool_) if closed is None else np.ascontiguousarray(closed, dtype=np.bool_)
    total = np.zeros(len(bounds) - 1)
    taken = np.ascontiguousarray(kept, dtype=np.bool_)
    cursor = np.zeros(frame.rows + 1, dtype=np.int64)
    none: Int32Array = np.empty(0, dtype=np.int32)
    room = _make_columns(0, frame)
    _cut(points, bounds, taken, frame, shut, cursor, room, none, np.empty(0, dtype=np.float32), total, False)
    starts = np.concatenate([[0], np.cumsum(cursor[:-1])]).astype(np.int64)
    count = int(starts[-1])
    col, line = _make_columns(count, frame), np.empty(count, dtype=np.int32)
    length = np.empty(count, dtype=np.float32)
    total[:] = 0.0
    _cut(points, bounds, taken, frame, shut, starts.copy(), col, line, length, total, True)
    return Chords(starts, col, line, length, total)


def _make_columns(count: int, frame: Frame) -> Columns:
    return np.empty(count, dtype=np.uint16) if frame.cols <= 1 << 16 else np.empty(count, dtype=np.int32)


@kernel
def add_bits(
    chords: Chords, bits: UInt8Array, top: int, first: int, stop: int, shaded: FloatArray, known: FloatArray
) -> None:
    """Add up the length of lines in the pixels that a packed mask marks.

    Parameters
    ----------
    chords : Chords
        Of the raster.
    bits : ndarray, shape (rows, ceil(cols / 8)), uint8
        Eight pixels a byte along a row, the first of them in the highest bit.
    top : int
        Row of the raster that the first row of `bits` is.
    first, stop : int
        Rows of the raster to add, those from `first` up to `stop`.
    shaded, known : ndarray, shape (lines,), float64
        Added to: the length in marked pixels, and that in all [m].
    """
    for row in range(first, stop):
        for index in range(chords.starts[row], chords.starts[row + 1]):
            col, length = chords.col[index], chords.length[index]
            known[chords.line[index]] += length
            if (bits[row - top, col >> 3] >> (7 - (col & 7))) & 1:
                shaded[chords.line[index]] += length


@kernel
def add_mask(
    chords: Chords, mask: UInt8Array, top: int, first: int, stop: int, shaded: FloatArray, known: FloatArray
) -> None:
    """Add up the length of lines in the pixels that a mask marks.

    Parameters
    ----------
    chords : Chords
        Of the raster.
    mask : ndarray, shape (rows, cols), uint8
        0, or another value where a pixel is marked, or `UNKNOWN`.
    top, first, stop : int
        As in `add_bits`.
    shaded, known : ndarray, shape (lines,), float64
        Added to: the length in marked pixels, and that in pixels that are known [m].
    """
    for row in range(first, stop):
        for index in range(chords.starts[row], chords.starts[row + 1]):
            value = mask[row - top, chords.col[index]]
            if value == UNKNOWN:
                continue
            known[chords.line[index]] += chords.length[index]
            if value != 0:
                shaded[chords.line[index]] += chords.length[index]


@kernel
def add_values(
    chords: Chords,
    values: Float32Array,
    top: int,
    first: int,
    stop: int,
    threshold: float,
    sign: float,
    least: float,
    summed: FloatArray,
    known: FloatArray,
) -> None:
    """Add up along lines by how much values lie above or below a threshold.

    Parameters
    ----------
    chords : Chords
        Of the raster.
    values : ndarray, shape (rows, cols), float32
        NaN where it is not known.
    top, first, stop : int
        As in `add_bits`.
    threshold : float
        What is taken off each value.
    sign : float
        1 to add what lies above, -1 to add what lies below.
    least : float
        The least that a pixel adds: 0, or minus infinity to let values below the threshold take off.
    summed, known : ndarray, shape (lines,), float64
        Added to: excess times length, and the length in pixels that are known [m].
    """
    for row in range(first, stop):
        for index in range(chords.starts[row], chords.starts[row + 1]):
            value = values[row - top, chords.col[index]]
            if np.isnan(value):
                continue
            known[chords.line[index]] += chords.length[index]
            summed[chords.line[index]] += chords.length[index] * max(least, sign * (value - threshold))


@kernel
def _cut(
    points: FloatArray,
    bounds: IntArray,
    kept: BoolArray,
    frame: Frame,
    closed: BoolArray,
    cursor: IntArray,
    cols: Columns,
    lines: Int32Array,
    lengths: Float32Array,
    total: FloatArray,
    fills: bool,
) -> None:
    """Count the chords of each row in `cursor`, or write them where it points; add up the lengths of lines."""
    for line in range(len(bounds) - 1):
        for i in range(bounds[line], bounds[line + 1] - 1):
            dx, dy = points[i + 1, 0] - points[i, 0], points[i + 1, 1] - points[i, 1]
            span = np.sqrt(dx * dx + dy * dy)
            if not kept[i] or span == 0.0:
                continue
            u, v = (points[i, 0] - frame.west) / frame.width, (frame.north - points[i, 1]) / frame.height
            du, dv = dx / frame.width, -dy / frame.height
            across, down = _first_border(u, du), _first_border(v, dv)
            reached = 0.0
            while reached < 1.0:
                next_u = (across - u) / du if du != 0.0 else np.inf
                next_v = (down - v) / dv if dv != 0.0 else np.inf
                until = min(next_u, next_v, 1.0)
                if next_u == until:
                    across += 1.0 if du > 0.0 else -1.0
                if next_v == until:
                    down += 1.0 if dv > 0.0 else -1.0
                if until - reached > _SLIVER:
                    middle = 0.5 * (reached + until)
                    length = np.float32((until - reached) * span)
                    total[line] += length
                    _keep(
                        u + middle * du, v + middle * dv, length, line, frame, closed, cursor, cols, lines, lengths,
                        fills,
                    )  # fmt: skip
                    reached = until
                elif until == 1.0:
                    reached = until
        if total[line] == 0.0 and bounds[line + 1] > bounds[line]:
            i = bounds[line]
            u, v = (points[i, 0] - frame.west) / frame.width, (frame.north - points[i, 1]) / frame.height
            total[line] = 1.0
            _keep(u, v, np.float32(1.0), line, frame, closed, cursor, cols, lines, lengths, fills)


@kernel
def _first_border(start: float, run: float) -> float:
    return float(np.floor(start) + 1.0 if run > 0.0 else np.ceil(start) - 1.0)


@kernel
def _keep(
    u: float,
    v: float,
    length: np.float32,
    line: int,
    frame: Frame,
    closed: BoolArray,
    cursor: IntArray,
    cols: Columns,
    lines: Int32Array,
    lengths: Float32Array,
    fills: bool,
) -> None:
    if not (0.0 <= u <= frame.cols and 0.0 <= v <= frame.rows):
        return
    row, col = min(int(v), frame.rows - 1), min(int(u), frame.cols - 1)
    if closed.shape[0] > 0 and closed[row, col]:
        return
    if fills:
        place = cursor[row]
        cols[place], lines[place], lengths[place] = col, line, length
    cursor[row] += 1
