"""Tell which pixel centres have a solid in the space just above the ground, solid by solid.

Of the faces of one solid over a pixel, those below the ground say nothing, and of those above the space only the sum of
their signs is asked for: it is kept as changes along the rows, which a face that is high all over makes at its two ends
alone, and not where the next face goes on. Only faces within the space are kept one by one, from the highest down;
there are few, if any.
"""

import contextlib
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.cuts import cut_face, first_column_from, fit_plane, height_at, scale_of, span_rows
from plateau_sc.kernels.lids import Lids
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.types import BoolArray, FloatArray, Int8Array, Int32Array, IntArray

COINCIDENT = 1e-6
"""A solid that reaches less than this into the space above the ground is not counted as being there [m]."""

# Rows that are worked on together, so that what is needed for each pixel is not held for all at once.
_STRIP_PIXELS = 2**18
# Of so many pixels a side the lowest and highest ground is looked at together.
_BLOCK = 16
# Faces of one solid within the space that there is room for at first.
_ROOM = 1024
_NONE = -1
# Stands for a face above the space all over, beside 1, 2 and 4 for those of its edges that end what it covers.
_HIGH = 8
_EDGES = 7


class Space(NamedTuple):
    """The space that must be free.

    Attributes
    ----------
    columns : ndarray, shape (c,), float64
        Centres of the columns, ascending [m].
    rows : ndarray, shape (r,), float64
        Centres of the rows, descending [m].
    floor : ndarray, shape (r, c), float64
        Height of the ground [m]; where it is NaN the answer is False. For `mark_solids` it is that of its rows alone.
    headroom : float
        Height of the space above it [m].
    """

    columns: FloatArray
    rows: FloatArray
    floor: FloatArray
    headroom: float


class _Faces(NamedTuple):
    """Faces: which, their owners, the first rows, those behind the last, `_HIGH` and the edges or 0; their parts."""

    numbers: Int32Array
    owners: Int32Array
    begins: Int32Array
    ends: Int32Array
    highs: Int32Array
    parts: IntArray


class _Room(NamedTuple):
    """What is kept of a solid: windings and first faces of pixels, spans of rows; heights, signs and nexts of faces."""

    windings: Int32Array
    heads: Int32Array
    spans: Int32Array
    heights: FloatArray
    signs: Int8Array
    nexts: Int32Array


def find_solids(corners: FloatArray, lids: Lids, space: Space, threads: int | None) -> BoolArray:
    """Tell which pixel centres have a solid in the space just above the ground.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces, anticlockwise seen from outside [m].
    lids : Lids
        Those of solids.
    space : Space
        Pixels and ground.
    threads : int or None
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Returns
    -------
    ndarray, shape (r, c), bool
        True where a solid reaches at least `COINCIDENT` into the space.
    """
    result: BoolArray = np.zeros(space.floor.shape, dtype=np.bool_)
    if not result.size or not len(lids.faces):
        return result
    workers = threads or count_processors()
    rows, cols = result.shape
    high = max(1, min(-(-rows // (4 * workers)), _STRIP_PIXELS // cols))
    with lend_threads(workers) as pool:
        faces, rooms = _choose_faces(corners, lids, space, pool, workers), list[_Room]()
        # One number that stands for level ground is written out once for all strips.
        level = None if any(space.floor.strides) else np.ascontiguousarray(space.floor[:high])

        def fill(start: int) -> None:
            strip, room = (start, min(start + high, rows)), _take_room(rooms, high, cols)
            floor = np.ascontiguousarray(space.floor[slice(*strip)]) if level is None else level
            here = space._replace(floor=floor)
            needed = mark_solids(corners, faces, here, strip, room, result)
            if needed > len(room.heights):
                room = _make_room(high, cols, needed)
                mark_solids(corners, faces, here, strip, room, result)
            rooms.append(room)

        list(pool.map(fill, range(0, rows, high)))
    return result


def _choose_faces(corners: FloatArray, lids: Lids, space: Space, pool: ThreadPoolExecutor, workers: int) -> _Faces:
    """Return the faces that reach above the ground, solid by solid."""
    high, wide = (-(-many // _BLOCK) for many in space.floor.shape)
    if any(space.floor.strides):
        floor, some = np.ascontiguousarray(space.floor), -(-high // workers)
        feet, tops = np.empty((high, wide)), np.empty((high, wide))
        list(pool.map(lambda first: _bound_ground(floor, first, first + some, feet, tops), range(0, high, some)))
    else:
        feet = tops = np.full((high, wide), space.floor[0, 0])
    # Where there is no ground -inf stands for the highest, and inf for the lowest.
    bounds, lattice = (float(feet.min()), float(tops.max())), (space.columns, space.rows, space.headroom)
    found, part = np.empty((5, len(lids.faces)), dtype=np.int32), -(-len(lids.faces) // workers)

    def choose(begin: int) -> tuple[int, int]:
        end = min(begin + part, len(lids.faces))
        return begin, _list_faces(corners, lids, lattice, feet, tops, bounds, begin, end, found)

    parts = np.array(list(pool.map(choose, range(0, len(lids.faces), part))), dtype=np.int64)
    return _Faces(found[0], found[1], found[2], found[3], found[4], parts)


@flat_kernel
def _bound_ground(floor: FloatArray, first: int, behind: int, feet: FloatArray, tops: FloatArray) -> None:
    """Write the lowest and the highest ground of some rows of blocks; where there is none inf and -inf."""
    for down in range(first, min(behind, len(feet))):
        for across in range(feet.shape[1]):
            low, high = np.inf, -np.inf
            for row in range(down * _BLOCK, min((down + 1) * _BLOCK, floor.shape[0])):
                for column in range(across * _BLOCK, min((across + 1) * _BLOCK, floor.shape[1])):
                    height = floor[row, column]
                    # NaN is neither less nor greater, and so passed over.
                    low, high = min(low, height), max(high, height)
            feet[down, across], tops[down, across] = low, high


def _take_room(rooms: list[_Room], rows: int, cols: int) -> _Room:
    """Return a room that another strip has left, as it was found, or a new one: that takes a quarter of the time."""
    # Between a look and a grasp another thread can take the last.
    with contextlib.suppress(IndexError):
        return rooms.pop()
    return _make_room(rows, cols, _ROOM)


def _make_room(rows: int, cols: int, faces: int) -> _Room:
    return _Room(
        np.zeros((rows, cols + 1), dtype=np.int32),
        np.full((rows, cols), _NONE, dtype=np.int32),
        np.zeros((rows, 2), dtype=np.int32),
        np.empty(faces),
        np.empty(faces, dtype=np.int8),
        np.empty(faces, dtype=np.int32),
    )


@flat_kernel
def _list_faces(
    corners: FloatArray,
    lids: Lids,
    lattice: tuple[FloatArray, FloatArray, float],
    feet: FloatArray,
    tops: FloatArray,
    bounds: tuple[float, float],
    start: int,
    stop: int,
    found: Int32Array,
) -> int:
    """Write from a place on which of some faces are cut and reach above the ground about them, and where that ends."""
    columns, rows, headroom = lattice
    scale, down = scale_of(columns), scale_of(rows)
    count = start
    for lid in range(start, stop):
        low, high, face = lids.lows[lid], lids.highs[lid], lids.faces[lid]
        if high <= bounds[0]:
            continue
        begin, end = span_rows(corners, face, rows, down)
        if begin == end:
            continue
        west = min(corners[face, 0, 0], corners[face, 1, 0], corners[face, 2, 0])
        east = max(corners[face, 0, 0], corners[face, 1, 0], corners[face, 2, 0])
        first, behind = first_column_from(columns, west, scale), first_column_from(columns, east, scale)
        if first == behind:
            continue
        is_high, is_low = low >= bounds[1] + headroom, False
        if not is_high:
            is_high = is_low = True
            for row in range(begin // _BLOCK, (end - 1) // _BLOCK + 1):
                for column in range(first // _BLOCK, (behind - 1) // _BLOCK + 1):
                    is_high &= low >= tops[row, column] + headroom
                    is_low &= high <= feet[row, column]
        if not is_low:
            found[0, count], found[1, count], found[2, count], found[3, count] = face, lids.owners[lid], begin, end
            found[4, count] = _HIGH | _EDGES if is_high else 0
            if count > start and is_high and found[4, count - 1] and found[1, count] == found[1, count - 1]:
                _join_faces(corners, found, count)
            count += 1
    return count


@flat_kernel
def _join_faces(corners: FloatArray, found: Int32Array, at: int) -> None:
    """Leave an edge out that a face has in common with the one before, where one goes on and the other ends."""
    face, before = found[0, at], found[0, at - 1]
    for edge in range(3):
        ax, ay = corners[face, edge, 0], corners[face, edge, 1]
        bx, by = corners[face, (edge + 1) % 3, 0], corners[face, (edge + 1) % 3, 1]
        for other in range(3):
            end = (other + 1) % 3
            if ax != corners[before, end, 0] or ay != corners[before, end, 1]:
                continue
            if bx == corners[before, other, 0] and by == corners[before, other, 1] and found[4, at - 1] & (1 << other):
                found[4, at - 1] &= ~(1 << other)
                found[4, at] &= ~(1 << edge)
                return


@flat_kernel
def mark_solids(
    corners: FloatArray,
    faces: _Faces,
    space: Space,
    strip: tuple[int, int],
    room: _Room,
    result: BoolArray,
) -> int:
    """Mark the pixels of some rows, and count the faces of a solid within the space.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces [m].
    faces : tuple of ndarray
        Those that are to be looked at, by owner within each part.
    space : Space
        Pixels and ground.
    strip : tuple of int
        The first row, and the one behind the last.
    room : tuple of ndarray
        What is kept of a solid.
    result : ndarray, shape (rows, cols), bool
        The rows are overwritten.

    Returns
    -------
    int
        The most that a solid has. If that is more than there is room for, the answers are wrong.
    """
    scale = scale_of(space.columns)
    most = used = 0
    for row in range(strip[0], strip[1]):
        room.spans[row - strip[0], 0], room.spans[row - strip[0], 1] = space.columns.size, 0
        for column in range(space.columns.size):
            result[row, column] = False
    low_row, high_row, owner = strip[1], strip[0], _NONE
    for part in range(len(faces.parts)):
        for at in range(faces.parts[part, 0], faces.parts[part, 1]):
            if faces.owners[at] != owner:
                _judge_rows(space, low_row, high_row, strip[0], room, result)
                most, used, owner = max(most, used), 0, faces.owners[at]
                low_row, high_row = strip[1], strip[0]
            begin, end = max(faces.begins[at], strip[0]), min(faces.ends[at], strip[1])
            if begin >= end:
                continue
            low_row, high_row = min(low_row, begin), max(high_row, end)
            if faces.highs[at]:
                _draw_outline(corners, faces.numbers[at], faces.highs[at], begin, end, space, scale, strip[0], room)
            else:
                used = _draw_face(corners, faces.numbers[at], begin, end, space, scale, strip[0], room, used)
    _judge_rows(space, low_row, high_row, strip[0], room, result)
    return max(most, used)


@flat_kernel
def _draw_outline(
    corners: FloatArray,
    face: int,
    edges: int,
    begin: int,
    end: int,
    space: Space,
    scale: float,
    first_row: int,
    room: _Room,
) -> None:
    """Write where some edges of a face that is high all over change the winding number, as `cut_face` cuts them."""
    for corner in range(3):
        if not edges & (1 << corner):
            continue
        following = corner + 1 if corner < 2 else 0
        ax, ay = corners[face, corner, 0], corners[face, corner, 1]
        bx, by = corners[face, following, 0], corners[face, following, 1]
        if ay == by:
            continue
        sign = -1
        if ay > by:
            ax, ay, bx, by, sign = bx, by, ax, ay, 1
        slope = (bx - ax) / (by - ay)
        west, east = min(ax, bx), max(ax, bx)
        for row in range(begin, end):
            y = space.rows[row]
            if ay <= y < by:
                line = row - first_row
                column = first_column_from(space.columns, min(max(ax + (y - ay) * slope, west), east), scale)
                room.windings[line, column] += sign
                room.spans[line, 0] = min(room.spans[line, 0], column)
                room.spans[line, 1] = max(room.spans[line, 1], column)


@flat_kernel
def _draw_face(
    corners: FloatArray,
    face: int,
    begin: int,
    end: int,
    space: Space,
    scale: float,
    first_row: int,
    room: _Room,
    used: int,
) -> int:
    """Put a face where it counts, and return how many faces lie within the space by now."""
    plane = fit_plane(corners, face)
    for row in range(begin, end):
        left, right, sign = cut_face(corners, face, space.rows[row])
        if sign == 0:
            continue
        first, behind = first_column_from(space.columns, left, scale), first_column_from(space.columns, right, scale)
        if first >= behind:
            continue
        line = row - first_row
        room.spans[line, 0], room.spans[line, 1] = min(room.spans[line, 0], first), max(room.spans[line, 1], behind)
        for column in range(first, behind):
            bottom = space.floor[line, column]
            height = height_at(corners, face, plane, space.columns[column], space.rows[row])
            if height >= bottom + space.headroom:
                room.windings[line, column] += sign
                room.windings[line, column + 1] -= sign
            elif height > bottom:
                if used < len(room.heights):
                    _hang_face(room, line, column, height, sign, used)
                used += 1
    return used


@flat_kernel
def _hang_face(room: _Room, line: int, column: int, height: float, sign: int, place: int) -> None:
    """Put a face among those of a pixel, which are in order from the highest down."""
    room.heights[place], room.signs[place] = height, sign
    above, after = _NONE, room.heads[line, column]
    while after != _NONE and room.heights[after] >= height:
        above, after = after, room.nexts[after]
    room.nexts[place] = after
    if above == _NONE:
        room.heads[line, column] = place
    else:
        room.nexts[above] = place


@flat_kernel
def _judge_rows(space: Space, begin: int, end: int, first_row: int, room: _Room, result: BoolArray) -> None:
    for row in range(begin, end):
        _judge_row(space, row, row - first_row, room, result)


@flat_kernel
def _judge_row(space: Space, row: int, line: int, room: _Room, result: BoolArray) -> None:
    """Mark the pixels of a row in which the solid fills the space, and clear what was kept of it."""
    winding = 0
    for column in range(room.spans[line, 0], room.spans[line, 1]):
        winding += room.windings[line, column]
        room.windings[line, column] = 0
        place = room.heads[line, column]
        if winding == 0 and place == _NONE:
            continue
        room.heads[line, column] = _NONE
        bottom = space.floor[line, column]
        within, upper = winding, bottom + space.headroom
        while place != _NONE:
            if within != 0 and upper - room.heights[place] > COINCIDENT:
                result[row, column] = True
            within += room.signs[place]
            upper = room.heights[place]
            place = room.nexts[place]
        if within != 0 and upper - bottom > COINCIDENT:
            result[row, column] = True
    if room.spans[line, 0] < room.spans[line, 1]:
        room.windings[line, room.spans[line, 1]] = 0
    room.spans[line, 0], room.spans[line, 1] = space.columns.size, 0
