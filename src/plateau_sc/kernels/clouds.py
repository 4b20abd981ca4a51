"""Mark the points of a cloud that lie within the planes of a prism.

Sheared along the sun onto height 0 (`plateau_sc.kernels.cells`) the image of a prism is a polygon, however high the
points are.

The prisms are gone through twice. First each tells the cells that lie wholly within its image below which height it
hides everything; what lies below the greatest of these heights needs no further look. Then each is held against the
points that are left in the cells that its image reaches, where any of them is not above its top.
"""

from typing import TypeAlias

import numpy as np

from plateau_sc.kernels.cells import CHUNK, SLACK, Cells
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.states import DOUBTED, SHADED
from plateau_sc.types import FloatArray, UInt8Array

_LEVEL = 1e-12

Image: TypeAlias = tuple[float, float, float, float]
"""Least and greatest row, least and greatest column."""

NOWHERE: Image = (np.inf, -np.inf, np.inf, -np.inf)
"""The image of nothing, to be widened."""


@flat_kernel
def widen_image(image: Image, cells: Cells, line: float, place: float, height: float) -> Image:
    """Return the bounds of an image widened by a corner."""
    to_row, to_col = cells.to_row, cells.to_col
    row = to_row[0] * line + to_row[1] * place + to_row[2] * height + to_row[3]
    col = to_col[0] * line + to_col[1] * place + to_col[2] * height + to_col[3]
    return min(image[0], row), max(image[1], row), min(image[2], col), max(image[3], col)


@flat_kernel
def is_beside(image: Image, cells: Cells) -> bool:
    """Tell whether an image meets no cell, or is too narrow for the cell that it should cover."""
    top, bottom, left, right = image
    if cells.covering and (bottom - top < 1.0 or right - left < 1.0):
        return True
    rows = len(cells.ends) // cells.cols
    return bool(bottom < -SLACK or top > rows + SLACK or right < -SLACK or left > cells.cols + SLACK)


@flat_kernel
def bound_box(boxes: FloatArray, box: int, cells: Cells) -> Image:
    """Return bounds of the image of a box: the sums of what its sides add at least and at most."""
    to_row, to_col = cells.to_row, cells.to_col
    top = bottom = to_row[3]
    left = right = to_col[3]
    for axis in range(3):
        one, other = to_row[axis] * boxes[box, axis], to_row[axis] * boxes[box, 3 + axis]
        top, bottom = top + min(one, other), bottom + max(one, other)
        one, other = to_col[axis] * boxes[box, axis], to_col[axis] * boxes[box, 3 + axis]
        left, right = left + min(one, other), right + max(one, other)
    return top, bottom, left, right


@flat_kernel
def fill_cloud(
    count: int,
    upright: int,
    line_shift: float,
    place_shift: float,
    cells: Cells,
    image: Image,
    narrow: float,
    states: UInt8Array,
    doubtful: bool,
    planes: FloatArray,
) -> None:
    """Mark the points within some planes, or raise what covers them; the last row of planes tells the top.

    The first of the planes go through the sun, and on height 0 are upright.
    """
    if cells.covering and doubtful:
        return
    _turn_planes(count, line_shift, place_shift, cells, planes)
    rows = len(cells.ends) // cells.cols
    first = int(max(np.floor(image[0] - SLACK), 0.0))
    last = int(min(np.floor(image[1] + SLACK), rows - 1.0))
    if cells.covering:
        for row in range(first, last + 1):
            _cover(count, upright, cells, image, row, narrow, planes)
        return
    # Of a face seen edge-on a ray cannot tell its height, and so all are left to the rays.
    top, found = np.inf if doubtful else planes[planes.shape[0] - 1, 4], 0
    for row in range(first, last + 1):
        begin, end = _cut(count, upright, cells, image, row, narrow, planes)
        for cell in range(row * cells.cols + begin, row * cells.cols + end + 1):
            if cells.lows[cell] <= top:
                for number in range(cells.starts[cell], cells.ends[cell]):
                    point = cells.order[number]
                    cells.picks[found] = point
                    # Shadow stays.
                    found += states[0, point] != SHADED
                    if found == CHUNK:
                        _mark(count, found, cells, narrow, states, doubtful, planes)
                        found = 0
    _mark(count, found, cells, narrow, states, doubtful, planes)


@flat_kernel
def _turn_planes(count: int, line_shift: float, place_shift: float, cells: Cells, planes: FloatArray) -> None:
    """Write planes once more, for the rows and columns of cells and height."""
    to_line, to_place = cells.to_line, cells.to_place
    for k in range(count):
        constant, across, along = planes[k, 0], planes[k, 1], planes[k, 2]
        planes[k, 5] = planes[k, 3] + across * line_shift + along * place_shift
        planes[k, 6] = constant + across * to_line[2] + along * to_place[2]
        planes[k, 7] = across * to_line[0] + along * to_place[0]
        planes[k, 8] = across * to_line[1] + along * to_place[1]
        planes[k, 4] = 1.0 / planes[k, 8] if abs(planes[k, 8]) > _LEVEL else 0.0


@flat_kernel
def _cover(count: int, upright: int, cells: Cells, image: Image, row: int, narrow: float, planes: FloatArray) -> None:
    """Raise what covers those cells of a row that lie within all planes, by more than what is in doubt."""
    begin, end = row - SLACK, row + 1.0 + SLACK
    left, right = max(image[2], 0.0), min(image[3], float(cells.cols))
    for k in range(upright):
        least = planes[k, 6] + min(planes[k, 7] * begin, planes[k, 7] * end) - 2.0 * narrow
        if planes[k, 4] > 0.0:
            left = max(left, -least * planes[k, 4] + SLACK)
        elif planes[k, 4] < 0.0:
            right = min(right, -least * planes[k, 4] - SLACK)
        elif least <= abs(planes[k, 8]) * cells.cols:
            return
    if right - left < 1.0:
        return
    first, stop = row * cells.cols + int(np.ceil(left)), row * cells.cols + int(np.floor(right))
    for k in range(upright, count):
        if planes[k, 5] >= 0.0:
            return
        ahead = planes[k, 8] / -planes[k, 5]
        least = planes[k, 6] + min(planes[k, 7] * begin, planes[k, 7] * end) - 2.0 * narrow
        planes[k, 9] = least / -planes[k, 5] + min(-SLACK * ahead, (1.0 + SLACK) * ahead) - ahead * row * cells.cols
        planes[k, 10] = ahead
    for cell in range(first, stop):
        height = np.inf
        for k in range(upright, count):
            height = min(height, planes[k, 9] + planes[k, 10] * cell)
        cells.covers[cell] = max(cells.covers[cell], height)


@flat_kernel
def _cut(
    count: int, upright: int, cells: Cells, image: Image, row: int, narrow: float, planes: FloatArray
) -> tuple[int, int]:
    """Return the first and the last cell of a row that can reach within all planes."""
    low, high = cells.low, min(cells.high, planes[planes.shape[0] - 1, 4])
    begin, end = row - SLACK, row + 1.0 + SLACK
    left, right = max(image[2], 0.0), min(image[3], cells.cols - 1.0)
    for k in range(count):
        most = planes[k, 6] + max(planes[k, 7] * begin, planes[k, 7] * end) + narrow
        if k >= upright:
            most += max(planes[k, 5] * low, planes[k, 5] * high)
        if planes[k, 4] > 0.0:
            left = max(left, -most * planes[k, 4])
        elif planes[k, 4] < 0.0:
            right = min(right, -most * planes[k, 4])
        elif most < -abs(planes[k, 8]) * cells.cols:
            return 0, -1
    if left > right + 1.0:
        return 0, -1
    return int(max(np.floor(left - SLACK), 0.0)), int(np.floor(right + SLACK))


@flat_kernel
def _mark(
    count: int, found: int, cells: Cells, narrow: float, states: UInt8Array, doubtful: bool, planes: FloatArray
) -> None:
    """Mark those of the points that were picked that lie within all planes."""
    points, work, picks = cells.points, cells.work, cells.picks
    # Of unsigned numbers none counts from the end, so that many are read and written at once.
    size = np.uint64(found)
    for number in range(size):
        point = picks[number]
        work[0, number], work[1, number], work[2, number] = points[point, 0], points[point, 1], points[point, 2]
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
