"""Sort points into the cells of a sun, and keep of each cell those that may still be lit.

All rays of a sun share one direction, so the points are sheared along it onto height 0. There they are sorted into
cells, which are squares as the sun sees them: across its azimuth, and along it, where they are the longer on height 0
the lower the sun is. What prisms hide of the points is found in `plateau_sc.kernels.clouds`.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.states import DOUBTED, SHADED
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray, UInt8Array

CHUNK = 256
"""How many points are looked at together."""

SLACK = 1e-3
"""How far a point may lie outside of its cell, which is far more than what rounding moves it [cells]."""

_NARROWEST, _WIDEST = 0.25, 3.0
# So many points are wanted in a cell.
_EACH = 8.0
_MOST_CELLS = 1 << 22
# Squares along a side of what is put in order, a power of two, and their least width.
_SQUARES, _NEIGHBOURHOOD = 256, 16.0


class Cells(NamedTuple):
    """Points in the cells of one sun.

    Attributes
    ----------
    points : ndarray, shape (n, 3), float64
        Line, place and height [m].
    order : ndarray, shape (n,), int32
        Those that were not in shadow, cell by cell.
    starts : ndarray, shape (rows * cols + 1,), int64
        Where the points of each cell begin. There is none where there is no cloud.
    ends : ndarray, shape (rows * cols,), int64
        Where those end that are to be looked at.
    covers : ndarray, shape (rows * cols,), float64
        Height below which all of a cell is hidden [m].
    lows : ndarray, shape (rows * cols,), float64
        Height of the lowest point of each cell that is to be looked at [m].
    cols : int
        Cells of a row.
    to_row, to_col : tuple of float
        What line, place and height are multiplied with, and what is added, for the row and the column of a cell.
    to_line, to_place : tuple of float
        What row and column are multiplied with, and what is added, for line and place at height 0.
    low, high : float
        Least and greatest height of the points [m].
    work : ndarray, shape (4, CHUNK), float64
    picks : ndarray, shape (CHUNK,), int32
        Room for the points that are looked at together.
    covering : bool
        Whether prisms tell what they cover, or mark points.
    """

    points: FloatArray
    order: Int32Array
    starts: IntArray
    ends: IntArray
    covers: FloatArray
    lows: FloatArray
    cols: int
    to_row: tuple[float, float, float, float]
    to_col: tuple[float, float, float, float]
    to_line: tuple[float, float, float]
    to_place: tuple[float, float, float]
    low: float
    high: float
    work: FloatArray
    picks: Int32Array
    covering: bool


class Room(NamedTuple):
    """Room to sort a cloud in.

    Attributes
    ----------
    order, cell_of : ndarray, shape (n,), int32
        Points by cell, and the cell of each point.
    work : ndarray, shape (4, CHUNK), float64
    picks : ndarray, shape (CHUNK,), int32
        As in `Cells`.
    """

    order: Int32Array
    cell_of: Int32Array
    work: FloatArray
    picks: Int32Array


def make_room(count: int) -> Room:
    """Return room for a cloud.

    Parameters
    ----------
    count : int
        How many points it has.

    Returns
    -------
    Room
        For `sort_cloud`.
    """
    order, cell_of = np.empty((2, count), dtype=np.int32)
    return Room(order, cell_of, np.empty((4, CHUNK)), np.empty(CHUNK, dtype=np.int32))


def _hold_none() -> Cells:
    room, numbers, heights = make_room(0), np.empty(0, dtype=np.int64), np.empty(0)
    there, back = (0.0, 0.0, 0.0, 0.0), (0.0, 0.0, 0.0)
    rest = (there, there, back, back, np.inf, -np.inf, room.work, room.picks, False)
    return Cells(np.empty((0, 3)), room.order, numbers, numbers, heights, heights, 0, *rest)


NO_CLOUD = _hold_none()
"""Stands for a lattice instead of a cloud."""


def order_cloud(points: FloatArray) -> IntArray:
    """Return an order of points in which neighbours follow each other, so that sorting them for a sun is quick.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Line, place and height; or any other coordinates.

    Returns
    -------
    ndarray, shape (n,), int64
        Rows of `points`, square by square along a Z.

    Examples
    --------
    >>> order_cloud(np.array([[90.0, 90.0, 0.0], [0.0, 0.0, 0.0], [91.0, 91.0, 0.0]])).tolist()
    [1, 0, 2]
    """
    order = np.empty(len(points), dtype=np.int64)
    _order(
        np.ascontiguousarray(points), np.empty(len(points), dtype=np.int32), np.zeros(_SQUARES**2 + 1, np.int64), order
    )
    return order


def sort_cloud(points: FloatArray, states: UInt8Array, shift: tuple[float, float], room: Room) -> Cells:
    """Return those of some points that are not in shadow yet in the cells of a sun.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Line, place and height [m].
    states : ndarray, shape (1, n), uint8
        `LIT`, `SHADED` or `DOUBTED`, of the points; one or more is not in shadow.
    shift : tuple of float
        By how many lines and places a shadow moves for a metre of height [1/m].
    room : Room
        Where they are put.

    Returns
    -------
    Cells
        For prisms to tell what they cover, and after `settle_cloud` to mark points.
    """
    far = float(np.hypot(*shift))
    line_way, place_way = (shift[0] / far, shift[1] / far) if far > 0.0 else (0.0, 1.0)
    sine = 1.0 / float(np.hypot(1.0, far))
    bounds = np.empty(6)
    count = _measure(
        points, states, (place_way, -line_way, 0.0), (line_way * sine, place_way * sine, -far * sine), bounds
    )
    wide, deep = float(bounds[1] - bounds[0]), float(bounds[3] - bounds[2])
    size = np.sqrt(_EACH * (wide + _WIDEST) * (deep + _WIDEST) / count)
    size = min(max(size, _NARROWEST), _WIDEST)
    size = float(max(size, np.sqrt((wide + size) * (deep + size) / _MOST_CELLS)))
    rows, cols = int(wide / size) + 1, int(deep / size) + 1
    across, along = 1.0 / size, sine / size
    first_row, first_col = -float(bounds[0]), -float(bounds[2]) / sine
    to_row = (place_way * across, -line_way * across, 0.0, first_row * across)
    to_col = (line_way * along, place_way * along, -far * along, first_col * along)
    to_line = (place_way / across, line_way / along, -place_way * first_row - line_way * first_col)
    to_place = (-line_way / across, place_way / along, line_way * first_row - place_way * first_col)
    starts, ends = np.zeros(rows * cols + 1, dtype=np.int64), np.empty(rows * cols, dtype=np.int64)
    covers, lows = np.full((2, rows * cols), -np.inf)
    _sort(points, states, to_row, to_col, rows, cols, room.cell_of, starts, room.order)
    rest = (to_row, to_col, to_line, to_place, float(bounds[4]), float(bounds[5]), room.work, room.picks, True)
    return Cells(points, room.order, starts, ends, covers, lows, cols, *rest)


def settle_cloud(cells: Cells, states: UInt8Array) -> Cells:
    """Put the points into shadow that lie below what covers their cell, and keep the others to be looked at.

    Parameters
    ----------
    cells : Cells
        Every prism has told what it covers.
    states : ndarray, shape (1, n), uint8
        `LIT`, `SHADED` or `DOUBTED`, of the points.

    Returns
    -------
    Cells
        For prisms to mark points.
    """
    _settle(cells.points, cells.order, cells.starts, cells.ends, cells.covers, cells.lows, states)
    return cells._replace(covering=False)


def read_cloud(states: UInt8Array, shy: BoolArray, order: IntArray, hidden: BoolArray) -> IntArray:
    """Write which points are hidden, and return those whose rays must be cast.

    Parameters
    ----------
    states : ndarray, shape (n,), uint8
        `LIT`, `SHADED` or `DOUBTED`.
    shy : ndarray, shape (n,), bool
        Points that are in doubt where they are lit.
    order : ndarray, shape (n,), int64
        For each of these points its row.
    hidden : ndarray, shape (n,), bool
        Overwritten, row by row.

    Returns
    -------
    ndarray, shape (m,), int64
        Rows of `hidden` in doubt.
    """
    doubts = np.empty(len(states), dtype=np.int64)
    return doubts[: _read(states, shy, order, hidden, doubts)]


@flat_kernel
def _read(states: UInt8Array, shy: BoolArray, order: IntArray, hidden: BoolArray, doubts: IntArray) -> int:
    count = 0
    for point in range(len(states)):
        hidden[order[point]] = states[point] == SHADED
        if states[point] == DOUBTED or (shy[point] and states[point] != SHADED):
            doubts[count] = order[point]
            count += 1
    return count


@flat_kernel
def _order(points: FloatArray, square_of: Int32Array, starts: IntArray, order: IntArray) -> None:
    """Count the points of each square, and write their numbers one square after the other."""
    west, east, south, north = np.inf, -np.inf, np.inf, -np.inf
    for point in range(len(points)):
        west, east = min(west, points[point, 0]), max(east, points[point, 0])
        south, north = min(south, points[point, 1]), max(north, points[point, 1])
    scale = _SQUARES / max(max(east - west, north - south) * (1.0 + SLACK), _SQUARES * _NEIGHBOURHOOD)
    for point in range(len(points)):
        col, row = int((points[point, 0] - west) * scale), int((points[point, 1] - south) * scale)
        # The bits of both, in turn.
        square = 0
        for bit in range(8):
            square |= ((col >> bit) & 1) << (2 * bit) | ((row >> bit) & 1) << (2 * bit + 1)
        square_of[point] = square
        starts[square + 1] += 1
    for square in range(len(starts) - 1):
        starts[square + 1] += starts[square]
    for point in range(len(points)):
        order[starts[square_of[point]]] = point
        starts[square_of[point]] += 1


@flat_kernel
def _measure(
    points: FloatArray,
    states: UInt8Array,
    across: tuple[float, float, float],
    along: tuple[float, float, float],
    bounds: FloatArray,
) -> int:
    """Write the least and the greatest of two sums of the coordinates, and of the heights, and count the points."""
    count = 0
    least, most, first, last, low, high = np.inf, -np.inf, np.inf, -np.inf, np.inf, -np.inf
    for point in range(len(points)):
        if states[0, point] == SHADED:
            continue
        count += 1
        line, place, height = points[point, 0], points[point, 1], points[point, 2]
        one = across[0] * line + across[1] * place + across[2] * height
        other = along[0] * line + along[1] * place + along[2] * height
        least, most = min(least, one), max(most, one)
        first, last = min(first, other), max(last, other)
        low, high = min(low, height), max(high, height)
    bounds[0], bounds[1], bounds[2], bounds[3], bounds[4], bounds[5] = least, most, first, last, low, high
    return count


@flat_kernel
def _sort(
    points: FloatArray,
    states: UInt8Array,
    to_row: tuple[float, float, float, float],
    to_col: tuple[float, float, float, float],
    rows: int,
    cols: int,
    cell_of: Int32Array,
    starts: IntArray,
    order: Int32Array,
) -> None:
    """Count the points of each cell, and write them one cell after the other."""
    for point in range(len(points)):
        if states[0, point] == SHADED:
            continue
        line, place, height = points[point, 0], points[point, 1], points[point, 2]
        row = int(to_row[0] * line + to_row[1] * place + to_row[2] * height + to_row[3])
        col = int(to_col[0] * line + to_col[1] * place + to_col[2] * height + to_col[3])
        cell = min(max(row, 0), rows - 1) * cols + min(max(col, 0), cols - 1)
        cell_of[point] = cell
        starts[cell + 1] += 1
    for cell in range(rows * cols):
        starts[cell + 1] += starts[cell]
    # Each start runs on to the next while its cell is filled; then all are moved back.
    for point in range(len(points)):
        if states[0, point] != SHADED:
            cell = cell_of[point]
            order[starts[cell]] = point
            starts[cell] += 1
    for cell in range(rows * cols, 0, -1):
        starts[cell] = starts[cell - 1]
    starts[0] = 0


@flat_kernel
def _settle(
    points: FloatArray,
    order: Int32Array,
    starts: IntArray,
    ends: IntArray,
    covers: FloatArray,
    lows: FloatArray,
    states: UInt8Array,
) -> None:
    for cell in range(len(ends)):
        end, low = starts[cell], np.inf
        for number in range(starts[cell], starts[cell + 1]):
            point = order[number]
            height = points[point, 2]
            if height < covers[cell]:
                states[0, point] = SHADED
            else:
                order[end] = point
                end += 1
                low = min(low, height)
        ends[cell], lows[cell] = end, low
