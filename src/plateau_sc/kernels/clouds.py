"""Mark the points of a cloud that lie within the planes of a prism.

All rays of a sun share one direction, so the points are sheared along it onto height 0, where the image of a prism is
a polygon however high the points are. There they are sorted into cells, row by row, and a prism is held against the
points of those cells alone that its image reaches.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.marking import DOUBTED, SHADED
from plateau_sc.kernels.prisms import sort_planes
from plateau_sc.kernels.welding import order_by_place
from plateau_sc.types import FloatArray, Int32Array, IntArray, UInt8Array

CELL = 3.0
"""Width of a cell [steps]."""

CHUNK = 256
"""How many points are looked at together."""

_MOST_CELLS = 1 << 22
_SLACK = 1e-3


class Cells(NamedTuple):
    """Points in the cells of one sun.

    Attributes
    ----------
    points : ndarray, shape (n, 3), float64
        Line, place and height [m].
    order : ndarray, shape (n,), int32
        Points, cell by cell.
    starts : ndarray, shape (rows * cols + 1,), int64
        Where the points of each cell begin. There is none where there is no cloud.
    cols : int
        Cells of a row.
    first_line, first_place : float
        Where the first cell begins.
    size : float
        Width of a cell [steps].
    low, high : float
        Least and greatest height of the points [m].
    span : int
        More than any place.
    work : ndarray, shape (4, CHUNK), float64
    picks : ndarray, shape (CHUNK,), int32
        Room for the points that are looked at together.
    """

    points: FloatArray
    order: Int32Array
    starts: IntArray
    cols: int
    first_line: float
    first_place: float
    size: float
    low: float
    high: float
    span: int
    work: FloatArray
    picks: Int32Array


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


_NONE = make_room(0)

NO_CLOUD = Cells(
    np.empty((0, 3)),
    _NONE.order,
    np.empty(0, dtype=np.int64),
    0,
    0.0,
    0.0,
    CELL,
    np.inf,
    -np.inf,
    0,
    _NONE.work,
    _NONE.picks,
)
"""Stands for a lattice instead of a cloud."""


def order_cloud(points: FloatArray) -> IntArray:
    """Return an order of points in which neighbours follow each other, so that sorting them for a sun is quick.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Line, place and height.

    Returns
    -------
    ndarray, shape (n,), int64
        Rows of `points`.
    """
    return order_by_place(points[:, :2])


def sort_cloud(points: FloatArray, box: FloatArray, line_shift: float, place_shift: float, room: Room) -> Cells:
    """Return points in the cells of a sun.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Line, place and height [m]; one or more.
    box : ndarray, shape (2, 3), float64
        The least of each, and the greatest.
    line_shift, place_shift : float
        By how much a shadow moves for a metre of height [1/m].
    room : Room
        Where they are put.

    Returns
    -------
    Cells
        Of `CELL`, or wider where there would be too many.
    """
    low, high = (float(height) for height in box[:, 2])
    spans = []
    for axis, shift in ((0, line_shift), (1, place_shift)):
        moves = shift * low, shift * high
        spans.append((float(box[0, axis]) - max(moves), float(box[1, axis]) - min(moves)))
    size = CELL
    widths = [high - low for low, high in spans]
    size = max(CELL, np.sqrt((widths[0] + CELL) * (widths[1] + CELL) / _MOST_CELLS))
    rows, cols = (int(width / size) + 1 for width in widths)
    starts = np.zeros(rows * cols + 1, dtype=np.int64)
    first_line, first_place = spans[0][0], spans[1][0]
    _sort(
        points,
        line_shift,
        place_shift,
        first_line,
        first_place,
        1.0 / size,
        rows,
        cols,
        room.cell_of,
        starts,
        room.order,
    )
    span = int(box[1, 1]) + 1
    return Cells(
        points, room.order, starts, cols, first_line, first_place, float(size), low, high, span, room.work, room.picks
    )


@flat_kernel
def _sort(
    points: FloatArray,
    line_shift: float,
    place_shift: float,
    first_line: float,
    first_place: float,
    scale: float,
    rows: int,
    cols: int,
    cell_of: Int32Array,
    starts: IntArray,
    order: Int32Array,
) -> None:
    """Count the points of each cell, and write them one cell after the other."""
    for point in range(len(points)):
        u = points[point, 0] - line_shift * points[point, 2]
        v = points[point, 1] - place_shift * points[point, 2]
        row = min(max(int((u - first_line) * scale), 0), rows - 1)
        col = min(max(int((v - first_place) * scale), 0), cols - 1)
        cell_of[point] = row * cols + col
        starts[row * cols + col + 1] += 1
    for cell in range(rows * cols):
        starts[cell + 1] += starts[cell]
    # Each start runs on to the next while its cell is filled; then all are moved back.
    for point in range(len(points)):
        cell = cell_of[point]
        order[starts[cell]] = point
        starts[cell] += 1
    for cell in range(rows * cols, 0, -1):
        starts[cell] = starts[cell - 1]
    starts[0] = 0


@flat_kernel
def lies_beside(cells: Cells, top: float, bottom: float, left: float, right: float) -> bool:
    """Tell whether an image at height 0, given by its least and greatest line and place, meets no cell."""
    rows = (len(cells.starts) - 1) // cells.cols
    last_line, last_place = cells.first_line + rows * cells.size, cells.first_place + cells.cols * cells.size
    return bool(
        bottom < cells.first_line - 1.0
        or top > last_line + 1.0
        or right < cells.first_place - 1.0
        or left > last_place + 1.0
    )


@flat_kernel
def fill_cloud(
    count: int,
    line_shift: float,
    place_shift: float,
    cells: Cells,
    narrow: float,
    states: UInt8Array,
    doubtful: bool,
    planes: FloatArray,
) -> None:
    """Mark the points within some planes, one row of cells after the other; the last row of planes tells the image."""
    image = planes.shape[0] - 1
    sort_planes(count, planes)
    for k in range(count):
        # On height 0 a plane through the sun is upright: only the facets' own planes still ask for the height.
        planes[k, 5] = planes[k, 3] + planes[k, 1] * line_shift + planes[k, 2] * place_shift
    scale = 1.0 / cells.size
    rows = (len(cells.starts) - 1) // cells.cols
    top = max(int(np.floor((planes[image, 0] - cells.first_line - _SLACK) * scale)), 0)
    bottom = min(int(np.floor((planes[image, 1] - cells.first_line + _SLACK) * scale)), rows - 1)
    for row in range(top, bottom + 1):
        left, right = _cut(count, cells, row, narrow, planes)
        from_cell = max(int(np.floor((left - cells.first_place - _SLACK) * scale)), 0)
        to_cell = min(int(np.floor((right - cells.first_place + _SLACK) * scale)), cells.cols - 1)
        if left <= right and from_cell <= to_cell:
            begin, stop = cells.starts[row * cells.cols + from_cell], cells.starts[row * cells.cols + to_cell + 1]
            for first in range(begin, stop, CHUNK):
                _mark(count, cells, first, min(first + CHUNK, stop), narrow, states, doubtful, planes)


@flat_kernel
def _cut(count: int, cells: Cells, row: int, narrow: float, planes: FloatArray) -> tuple[float, float]:
    """Return between which places a row of cells can lie within all planes."""
    image = planes.shape[0] - 1
    low, high = cells.low, min(cells.high, planes[image, 4])
    begin = cells.first_line + row * cells.size - _SLACK
    last = begin + cells.size + 2.0 * _SLACK
    left, right = planes[image, 2] - _SLACK, planes[image, 3] + _SLACK
    for k in range(count):
        most = planes[k, 0] + max(planes[k, 1] * begin, planes[k, 1] * last) + narrow
        most += max(planes[k, 5] * low, planes[k, 5] * high)
        if planes[k, 4] > 0.0:
            left = max(left, -most * planes[k, 4])
        elif planes[k, 4] < 0.0:
            right = min(right, -most * planes[k, 4])
        elif most < 0.0:
            return 0.0, -1.0
    return left, right


@flat_kernel
def _mark(
    count: int,
    cells: Cells,
    begin: int,
    stop: int,
    narrow: float,
    states: UInt8Array,
    doubtful: bool,
    planes: FloatArray,
) -> None:
    """Mark those of a chunk of points that lie within all planes."""
    points, work, picks = cells.points, cells.work, cells.picks
    found = 0
    for number in range(begin, stop):
        point = cells.order[number]
        picks[found] = point
        work[0, found], work[1, found], work[2, found] = points[point, 0], points[point, 1], points[point, 2]
        # Shadow stays.
        found += states[0, point] != SHADED
    # Of unsigned numbers none counts from the end, so that many are read and written at once.
    size = np.uint64(found)
    for number in range(size):
        work[3, number] = np.inf
    for k in range(count):
        constant, across, along, upward = planes[k, 0], planes[k, 1], planes[k, 2], planes[k, 3]
        for number in range(size):
            within = constant + across * work[0, number] + along * work[1, number] + upward * work[2, number]
            work[3, number] = min(work[3, number], within)
    least = np.inf if doubtful else narrow
    for number in range(found):
        margin = work[3, number]
        if margin >= -narrow:
            states[0, picks[number]] = SHADED if margin > least else DOUBTED
