"""Draw faces on a lattice of pixel centres, seen from above.

Each face is drawn row by row between the places where its edges cross the row. A row belongs to an edge if it lies at
or above its lower end and below its upper end, a centre to a span if it lies at or right of its left end and left of
its right end, and an edge is cut at the same place for both faces that share it. So a centre on a shared edge or corner
is counted exactly once, and the faces of a surface without gaps cover its outline without gaps.
"""

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import compiler
from plateau_sc.kernels.bvh import require_triangles
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.spans import find_inside
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

COINCIDENT = 1e-6
"""A solid that reaches less than this into the space above the ground is not counted as being there [m]."""


def surface_height(triangles: FloatArray, x: FloatArray, y: FloatArray, out: FloatArray) -> FloatArray:
    """Return the height of the highest face at each pixel centre.

    Parameters
    ----------
    triangles : ndarray, shape (n, 3, 3), float64
        Corners of the faces in a local origin [m].
    x : ndarray, shape (cols,), float64
        Centres of the columns, ascending [m].
    y : ndarray, shape (rows,), float64
        Centres of the rows, descending [m].
    out : ndarray, shape (rows, cols), float64
        Overwritten with the heights [m]; NaN where there is no face.

    Returns
    -------
    ndarray, shape (rows, cols), float64
        The same array as out.

    Raises
    ------
    ParameterError
        If a shape or an order is another, or a coordinate is NaN or infinite.

    Examples
    --------
    >>> slope = np.array([[[0.0, 0.0, 0.0], [4.0, 0.0, 4.0], [0.0, 4.0, 0.0]]])
    >>> surface_height(slope, np.array([0.5, 1.5]), np.array([1.0]), np.empty((1, 2)))
    array([[0.5, 1.5]])
    """
    corners, columns, rows = require_triangles(triangles), _require_lattice(x, "x", 1.0), _require_lattice(y, "y", -1.0)
    if out.shape != (rows.size, columns.size) or out.dtype != np.float64 or not out.flags.c_contiguous:
        expected = (rows.size, columns.size)
        raise ParameterError(
            f"out must be a contiguous float64 array of shape {expected}, found {out.dtype} {out.shape}"
        )
    out.fill(np.nan)
    _draw_heights(corners, columns, rows, out)
    return out


def inside(
    triangles: FloatArray, owner: Int32Array, x: FloatArray, y: FloatArray, ground: FloatArray, headroom: float
) -> BoolArray:
    """Tell which pixel centres have a solid in the space just above the ground.

    Walking down from the sky over a centre, a face that looks up adds 1 to the winding number of its owner and a face
    that looks down takes 1 off. Where the number of any owner is not 0 there is a solid. A solid without a ground
    surface goes down without end.

    Parameters
    ----------
    triangles : ndarray, shape (n, 3, 3), float64
        Corners of the faces in a local origin, anticlockwise seen from outside [m].
    owner : ndarray, shape (n,), int32
        The solid each face belongs to; faces below 0 are left out.
    x : ndarray, shape (cols,), float64
        Centres of the columns, ascending [m].
    y : ndarray, shape (rows,), float64
        Centres of the rows, descending [m].
    ground : ndarray, shape (rows, cols), float64
        Height of the ground [m]; where it is NaN the answer is False.
    headroom : float
        Height of the space above the ground that must be free [m].

    Returns
    -------
    ndarray, shape (rows, cols), bool
        True where a solid reaches at least `COINCIDENT` (1e-6 m) into the space from the ground to headroom above it.

    Raises
    ------
    ParameterError
        If a shape or an order is another, or a coordinate is NaN or infinite, or headroom is not above 0.

    Examples
    --------
    >>> roof = np.array([[[0.0, 0.0, 5.0], [4.0, 0.0, 5.0], [0.0, 4.0, 5.0]]])
    >>> owner = np.zeros(1, dtype=np.int32)
    >>> inside(roof, owner, np.array([1.0, 9.0]), np.array([1.0]), np.zeros((1, 2)), 2.0)
    array([[ True, False]])
    """
    corners, columns, rows = require_triangles(triangles), _require_lattice(x, "x", 1.0), _require_lattice(y, "y", -1.0)
    owners = np.ascontiguousarray(owner, dtype=np.int32)
    floor = np.ascontiguousarray(ground, dtype=np.float64)
    if owners.shape != (len(corners),):
        raise ParameterError(f"owner must have one entry a face, ({len(corners)},), found {owners.shape}")
    if floor.shape != (rows.size, columns.size):
        raise ParameterError(f"ground must have the shape ({rows.size}, {columns.size}), found {floor.shape}")
    if not 0.0 < headroom < np.inf:
        raise ParameterError(f"headroom must be a finite height above 0 m, found {headroom}")
    if not compiler.is_compiled(_find_crossings):
        found = find_inside(corners, owners, columns, rows, floor, float(headroom), COINCIDENT)
        if found is not None:
            return found
    offsets = np.zeros(floor.size + 1, dtype=np.int64)
    filled = np.zeros(floor.size, dtype=np.int32)
    heights, owners_and_signs = np.empty(0), np.empty((0, 2), dtype=np.int32)
    _find_crossings(corners, owners, columns, rows, offsets, filled, heights, owners_and_signs)
    np.cumsum(offsets, out=offsets)
    heights, owners_and_signs = np.empty(offsets[-1]), np.empty((offsets[-1], 2), dtype=np.int32)
    _find_crossings(corners, owners, columns, rows, offsets, filled, heights, owners_and_signs)
    result = np.empty(floor.shape, dtype=np.bool_)
    _judge_columns(offsets, heights, owners_and_signs, floor, float(headroom), result)
    return result


def _require_lattice(centres: FloatArray, name: str, way: float) -> FloatArray:
    found = np.ascontiguousarray(centres, dtype=np.float64)
    order = "ascending" if way > 0.0 else "descending"
    if found.ndim != 1 or not np.isfinite(found).all() or not (np.diff(found) * way > 0.0).all():
        raise ParameterError(f"{name} must be one row of finite pixel centres, strictly {order}; found {found.shape}")
    return found


@flat_kernel
def _first_row_below(rows: FloatArray, height: float) -> int:
    """Return the first row that lies strictly below a place; rows descend."""
    low, high = 0, rows.size
    while low < high:
        middle = (low + high) // 2
        if rows[middle] >= height:
            low = middle + 1
        else:
            high = middle
    return low


@flat_kernel
def _first_column_from(columns: FloatArray, place: float, scale: float) -> int:
    """Return the first column that lies at or right of a place; columns ascend, and mostly evenly."""
    low, high = 0, columns.size
    guess = int(min(max((place - columns[0]) * scale + 1.0, 0.0), high + 0.0)) if high > 0 else 0
    if guess > 0 and columns[guess - 1] >= place:
        guess -= 1
    if (guess == 0 or columns[guess - 1] < place) and (guess == high or columns[guess] >= place):
        return guess
    while low < high:
        middle = (low + high) // 2
        if columns[middle] < place:
            low = middle + 1
        else:
            high = middle
    return low


@flat_kernel
def _scale_of(columns: FloatArray) -> float:
    """Return how many columns there are in a metre."""
    return float((columns.size - 1) / (columns[-1] - columns[0])) if columns.size > 1 else 0.0


@flat_kernel
def _cut_face(corners: FloatArray, face: int, y: float) -> tuple[float, float, int]:
    """Return where a row enters and leaves a face, and whether the face looks up (1), down (-1) or is missed (0)."""
    upward, downward = np.nan, np.nan
    for corner in range(3):
        following = corner + 1 if corner < 2 else 0
        ax, ay = corners[face, corner, 0], corners[face, corner, 1]
        bx, by = corners[face, following, 0], corners[face, following, 1]
        # Always from the lower end, so that both faces of an edge cut it at the same place.
        if ay <= y < by:
            upward = min(max(ax + (y - ay) * ((bx - ax) / (by - ay)), min(ax, bx)), max(ax, bx))
        elif by <= y < ay:
            downward = min(max(bx + (y - by) * ((ax - bx) / (ay - by)), min(ax, bx)), max(ax, bx))
    if upward > downward:
        return downward, upward, 1
    if downward > upward:
        return upward, downward, -1
    return 0.0, 0.0, 0


@flat_kernel
def _span_rows(corners: FloatArray, face: int, rows: FloatArray) -> tuple[int, int]:
    if _stands(corners, face, 0, 1) or _stands(corners, face, 1, 2) or _stands(corners, face, 2, 0):
        return 0, 0
    low = min(corners[face, 0, 1], corners[face, 1, 1], corners[face, 2, 1])
    high = max(corners[face, 0, 1], corners[face, 1, 1], corners[face, 2, 1])
    begin = _first_row_below(rows, high)
    end = begin
    while end < rows.size and rows[end] >= low:
        end += 1
    return begin, end


@flat_kernel
def _stands(corners: FloatArray, face: int, one: int, other: int) -> bool:
    """Tell whether two corners of a face lie above each other: every row then leaves it where it enters."""
    return bool(corners[face, one, 0] == corners[face, other, 0] and corners[face, one, 1] == corners[face, other, 1])


@flat_kernel
def _fit_plane(corners: FloatArray, face: int) -> tuple[float, float, float, float]:
    """Return the slopes of a face along x and y, and its lowest and highest corner."""
    ux, uy, uz = (
        corners[face, 1, 0] - corners[face, 0, 0],
        corners[face, 1, 1] - corners[face, 0, 1],
        corners[face, 1, 2] - corners[face, 0, 2],
    )
    vx, vy, vz = (
        corners[face, 2, 0] - corners[face, 0, 0],
        corners[face, 2, 1] - corners[face, 0, 1],
        corners[face, 2, 2] - corners[face, 0, 2],
    )
    area = ux * vy - uy * vx
    low = min(corners[face, 0, 2], corners[face, 1, 2], corners[face, 2, 2])
    high = max(corners[face, 0, 2], corners[face, 1, 2], corners[face, 2, 2])
    if area == 0.0:
        return 0.0, 0.0, low, high
    return (uz * vy - uy * vz) / area, (ux * vz - uz * vx) / area, low, high


@flat_kernel
def _height_at(corners: FloatArray, face: int, plane: tuple[float, float, float, float], x: float, y: float) -> float:
    rise = (x - corners[face, 0, 0]) * plane[0] + (y - corners[face, 0, 1]) * plane[1]
    # A wall that leans by a rounding error has a slope without meaning; its corners bound what it can be.
    return float(min(max(corners[face, 0, 2] + rise, plane[2]), plane[3]))


@flat_kernel
def _draw_heights(corners: FloatArray, columns: FloatArray, rows: FloatArray, out: FloatArray) -> None:
    scale = _scale_of(columns)
    for face in range(corners.shape[0]):
        begin, end = _span_rows(corners, face, rows)
        plane = _fit_plane(corners, face) if begin < end else (0.0, 0.0, 0.0, 0.0)
        for row in range(begin, end):
            left, right, sign = _cut_face(corners, face, rows[row])
            if sign == 0:
                continue
            for column in range(_first_column_from(columns, left, scale), _first_column_from(columns, right, scale)):
                height = _height_at(corners, face, plane, columns[column], rows[row])
                if not out[row, column] >= height:
                    out[row, column] = height


# Counting and writing are one function, because half the time of compiling goes into what they share.
@flat_kernel
def _find_crossings(
    corners: FloatArray,
    owners: Int32Array,
    columns: FloatArray,
    rows: FloatArray,
    offsets: IntArray,
    filled: Int32Array,
    heights: FloatArray,
    owners_and_signs: Int32Array,
) -> None:
    """Write the faces over each pixel at its offset, by owner and from the highest down.

    Where there is no room for any, add to offsets[pixel + 1] the number of faces over each pixel instead.
    """
    scale = _scale_of(columns)
    for face in range(corners.shape[0]):
        begin, end = _span_rows(corners, face, rows) if owners[face] >= 0 else (0, 0)
        plane = _fit_plane(corners, face) if begin < end else (0.0, 0.0, 0.0, 0.0)
        for row in range(begin, end):
            left, right, sign = _cut_face(corners, face, rows[row])
            if sign == 0:
                continue
            for column in range(_first_column_from(columns, left, scale), _first_column_from(columns, right, scale)):
                pixel = row * columns.size + column
                if heights.size == 0:
                    offsets[pixel + 1] += 1
                    continue
                height = _height_at(corners, face, plane, columns[column], rows[row])
                first = offsets[pixel]
                place = first + filled[pixel]
                filled[pixel] += 1
                while place > first and (
                    owners_and_signs[place - 1, 0] > owners[face]
                    or (owners_and_signs[place - 1, 0] == owners[face] and heights[place - 1] < height)
                ):
                    heights[place] = heights[place - 1]
                    owners_and_signs[place, 0] = owners_and_signs[place - 1, 0]
                    owners_and_signs[place, 1] = owners_and_signs[place - 1, 1]
                    place -= 1
                heights[place] = height
                owners_and_signs[place, 0], owners_and_signs[place, 1] = owners[face], sign


@flat_kernel
def _judge_columns(
    offsets: IntArray,
    heights: FloatArray,
    owners_and_signs: Int32Array,
    ground: FloatArray,
    headroom: float,
    result: BoolArray,
) -> None:
    columns = ground.shape[1]
    for pixel in range(offsets.size - 1):
        bottom = ground[pixel // columns, pixel % columns]
        top = bottom + headroom
        winding = 0
        meets = False
        end = offsets[pixel + 1]
        if np.isnan(bottom):
            end = offsets[pixel]
        for place in range(offsets[pixel], end):
            winding += owners_and_signs[place, 1]
            is_last = place + 1 == end or owners_and_signs[place + 1, 0] != owners_and_signs[place, 0]
            below = -np.inf if is_last else heights[place + 1]
            if winding != 0 and min(heights[place], top) - max(below, bottom) > COINCIDENT:
                meets = True
                break
            if is_last:
                winding = 0
        result[pixel // columns, pixel % columns] = meets
