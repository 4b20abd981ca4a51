"""Count the faces between the pixels of a level lattice and the sun.

All rays of a beam share one direction, so the scene is sheared along it onto the level of the receivers, and a face
hides the sun from a pixel if the pixel lies in its image. Each face whose image covers a pixel counts 1, whichever way
it faces; but of a closed shell only those that look toward the sun. Between two faces that count alike the shared edge
cancels; only the silhouette is left, and an edge of it changes the count of the pixels south of it by what its faces
say. These changes are written where the edge crosses each column of pixels, and summed down the columns; or east of
it, along the rows. The lattice is worked on in bands of lines that fit the cache.

The count is exact where no edge of the silhouette passes within some distance of the pixel, which is far more than
what rounding moves edges and far less than what separates pixels from edges by chance. The pixels that are nearer are
listed, for the rays to decide.
"""

import math
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.compiler import flat_kernel, kernel
from plateau_sc.kernels.silhouette import GROUP, Edges
from plateau_sc.types import BoolArray, Float32Array, FloatArray, Int8Array, Int32Array, IntArray

_DOUBT = 1e-8
_ROUNDING = 2.0**-46
_COUNTABLE = 1 << 16
# Places along an edge are counted in these parts of a step, as far as they fit into 64 bits.
_PARTS_BITS = 42
_PARTS = 2.0**_PARTS_BITS
_FARTHEST = 2.0**20
# Changes that the second cache holds beside what they are made from, and lines that are always taken together.
_BAND = 300_000
_LINES = 16
_MANY = 1e9
# Along rows fewer edges cross, each in another part of the memory: this pays where shadows are long.
_LONG = 1.0

Changes: TypeAlias = NDArray[np.int16] | Int32Array


class Frame(NamedTuple):
    """Where a level lattice lies.

    Attributes
    ----------
    west, north : float
        Centre of the first column and of the first row [m].
    step : float
        Distance between neighbouring centres [m].
    unevenness : float
        How far a centre lies from where even steps would put it, at most [steps].
    """

    west: float
    north: float
    step: float
    unevenness: float


class Desk(NamedTuple):
    """Room for the work on one mask, to be used again for the next.

    Attributes
    ----------
    changes : ndarray, shape (n,), int16 or int32
        Changes of the count on the lines of a band; those beyond the lattice are written into a spare place of each.
    sums : ndarray, shape (n,), int16 or int32
        The counts on the way down the columns of a band.
    facing : ndarray, shape (f,), int32
        Which way each face looks.
    image : ndarray, shape (v, 2), float64
        The sheared vertices, by the number of the line they are counted on and their place in it.
    doubts : ndarray, shape (d,), int64
        Pixels that edges pass too closely.
    drawn : ndarray, shape (e + 1,), int32
        Edges that change the count.
    weights : ndarray, shape (e + 1,), int8
        By how much.
    groups : ndarray, shape (g + 1, 3), int64
        Of each group of edges the first of them that is drawn, and the first and last line that it can reach.
    """

    changes: Changes
    sums: Changes
    facing: Int32Array
    image: FloatArray
    doubts: IntArray
    drawn: Int32Array
    weights: Int8Array
    groups: IntArray


def make_desk(edges: Edges, rows: int, cols: int, doubts: int = 4096) -> Desk:
    """Return room for the masks of a lattice.

    Parameters
    ----------
    edges : Edges
        What casts the shadows.
    rows, cols : int
        Size of the lattice.
    doubts : int
        Pixels that can be listed.

    Returns
    -------
    Desk
        For `count_faces`.
    """
    # Counts come round to 0 after 65,536 faces above one pixel, which fewer faces cannot do.
    few = edges.normals.shape[1] < _COUNTABLE
    size = max(_BAND, _LINES * (max(rows, cols) + 1))
    changes: Changes = np.zeros(size, dtype=np.int16) if few else np.zeros(size, dtype=np.int32)
    return Desk(
        changes,
        np.zeros_like(changes),
        np.empty(edges.normals.shape[1], dtype=np.int32),
        np.empty((edges.vertices.shape[1], 2)),
        np.empty(doubts, dtype=np.int64),
        np.empty(len(edges.ends) + 1, dtype=np.int32),
        np.empty(len(edges.ends) + 1, dtype=np.int8),
        np.empty((len(edges.boxes) + 1, 3), dtype=np.int64),
    )


def count_faces(edges: Edges, frame: Frame, direction: FloatArray, desk: Desk, out: BoolArray) -> int:
    """Tell which pixels faces hide from one sun, and list those that edges pass too closely.

    The count runs down the columns, or along the rows where long shadows follow them, because fewer edges cross those.

    Parameters
    ----------
    edges : Edges
        What casts the shadows.
    frame : Frame
        The lattice.
    direction : ndarray, shape (3,), float64
        Unit vector toward the sun, which is above the horizon.
    desk : Desk
        Room for the lattice; its doubts are filled.
    out : ndarray, shape (rows, cols), bool
        Overwritten: True where a face hides the sun.

    Returns
    -------
    int
        How many pixels are in doubt, some of them more than once. If there are more than the desk lists, the work must
        be done at a larger one.

    Raises
    ------
    ParameterError
        The sun is not above the horizon.
    """
    if not direction[2] > 0.0:
        raise ParameterError(f"the sun must be above the horizon; found the direction {direction.tolist()}")
    by_rows = bool(abs(direction[0]) > max(abs(direction[1]), _LONG * direction[2]))
    _shear(edges.vertices, edges.normals, edges.backs, frame, direction, desk.facing, desk.image, by_rows)
    return _count(edges, frame, direction, desk, out, by_rows, False)


def find_inverted(edges: Edges, frame: Frame, desk: Desk, out: BoolArray) -> int:
    """Tell which pixels lie in shells that are inside out, of which the faces toward the sun may tell nothing.

    Parameters
    ----------
    edges : Edges
        What casts the shadows.
    frame : Frame
        The lattice.
    desk : Desk
        Room for the lattice; its doubts are filled.
    out : ndarray, shape (rows, cols), bool
        Overwritten: True where the winding number of all shells together is negative. (Where that of one is positive
        there is shadow under any sun.)

    Returns
    -------
    int
        How many pixels are in doubt, as `count_faces` gives it.
    """
    zenith = np.array([0.0, 0.0, 1.0])
    _shear(edges.vertices, edges.normals, edges.backs, frame, zenith, desk.facing, desk.image, False)
    # Run as it lies, a face adds 1 if it is left on the way up and takes 1 off if it is entered.
    desk.facing[:] = 1 + edges.backs
    return _count(edges, frame, zenith, desk, out, False, True)


def _count(
    edges: Edges, frame: Frame, direction: FloatArray, desk: Desk, out: BoolArray, by_rows: bool, negative: bool
) -> int:
    """Draw the edges of sheared faces, sum their changes, and count the doubts."""
    x, y, z = (float(part) for part in direction)
    most = max(_LINES, _BAND // (out.shape[1 if by_rows else 0] + 1))
    narrow = _narrow(edges, frame, direction, max(out.shape))
    slant = (1.0 + math.hypot(x, y) / z) / frame.step
    # How lines follow from places: those of rows go south, and shadows north for a metre of height if the sun is south.
    axis, way, origin, shift = (1, -1.0, frame.north, y / z) if by_rows else (0, 1.0, frame.west, -x / z)
    lines = (axis, way / frame.step, -way * origin / frame.step, shift / frame.step)
    _choose(edges.faces, edges.ways, edges.boxes, lines, desk.facing, desk.drawn, desk.weights, desk.groups)
    whole = (1 << 8 * desk.changes.itemsize) - 1
    drawn = (desk.drawn, desk.weights, desk.groups, desk.image, desk.changes, desk.sums, desk.doubts)
    return int(draw_bands(edges.ends, edges.touch, *drawn, narrow, slant, by_rows, negative, whole, most, out))


def _narrow(edges: Edges, frame: Frame, direction: FloatArray, lines: int) -> float:
    """Return how near an edge may pass a pixel without a doubt [steps].

    It is more than what shearing rounds of any number met on the way, since a sheared place can be small where both its
    terms are large, and more than what counting in parts of a step adds up to.
    """
    x, y, height = (float(part) for part in edges.farthest)
    slope = max(abs(float(direction[0])), abs(float(direction[1]))) / float(direction[2])
    reach = (x + y + height * slope + abs(frame.west) + abs(frame.north)) / frame.step
    return max(_DOUBT, _ROUNDING * reach) + frame.unevenness + 2.0 * lines / _PARTS


@kernel
def _shear(
    vertices: FloatArray,
    normals: FloatArray,
    backs: Int32Array,
    frame: Frame,
    direction: FloatArray,
    facing: Int32Array,
    image: FloatArray,
    by_rows: bool,
) -> None:
    """Shear the vertices onto the level, and tell which way faces look."""
    x, y, z = direction[0], direction[1], direction[2]
    # Of unsigned numbers none counts from the end, so that many are worked on at once.
    for face in range(np.uint64(facing.size)):
        seen = normals[0, face] * x + normals[1, face] * y + normals[2, face] * z
        # A face seen edge-on looks one way or the other: its edges must be drawn, for what lies on them is in doubt.
        facing[face] = 1 if seen >= 0.0 else backs[face]
    east, north, scale = x / z, y / z, 1.0 / frame.step
    for vertex in range(np.uint64(len(image))):
        height = vertices[2, vertex]
        column = (vertices[0, vertex] - frame.west - east * height) * scale
        row = (frame.north - vertices[1, vertex] + north * height) * scale
        image[vertex, 0] = row if by_rows else column
        image[vertex, 1] = column if by_rows else row


@flat_kernel
def _choose(
    faces: Int32Array,
    ways: Int8Array,
    boxes: FloatArray,
    lines: tuple[int, float, float, float],
    facing: Int32Array,
    drawn: Int32Array,
    weights: Int8Array,
    groups: IntArray,
) -> None:
    """List the edges that change the count and by how much, group by group, and between which lines each group lies."""
    axis, scale, start, shift = lines
    count = 0
    for group in range(len(boxes)):
        groups[group, 0] = count
        for edge in range(np.uint64(group * GROUP), np.uint64(min(group * GROUP + GROUP, len(faces)))):
            # Where there is no second face its way is 0, and that of the last face is of no matter.
            weight = facing[faces[edge, 0]] * ways[edge, 0] + facing[faces[edge, 1]] * ways[edge, 1]
            drawn[count], weights[count] = edge, weight
            count += weight != 0
        one, other = start + scale * boxes[group, 0, axis], start + scale * boxes[group, 1, axis]
        lower, upper = shift * boxes[group, 0, 2], shift * boxes[group, 1, 2]
        low, high = min(one, other) + min(lower, upper), max(one, other) + max(lower, upper)
        groups[group, 1] = int(max(min(low, _MANY), -_MANY) - 2.0)
        groups[group, 2] = int(max(min(high, _MANY), -_MANY) + 2.0)
    groups[len(boxes), 0] = count


@flat_kernel
def draw_bands(
    ends: Int32Array,
    touches: Float32Array,
    drawn: Int32Array,
    weights: Int8Array,
    groups: IntArray,
    image: FloatArray,
    changes: Changes,
    sums: Changes,
    doubts: IntArray,
    narrow: float,
    slant: float,
    by_rows: bool,
    negative: bool,
    whole: int,
    most: int,
    out: BoolArray,
) -> int:
    """Write the changes of the count where edges cross lines of pixels, sum them, and count the doubts."""
    rows, cols = out.shape
    lines, places = (rows, cols) if by_rows else (cols, rows)
    steps = (cols, 1) if by_rows else (1, cols)
    found = 0
    bands = (lines + most - 1) // most
    for band in range(bands):
        first, stop = lines * band // bands, lines * (band + 1) // bands
        moves = (places + 1, 1) if by_rows else (1, stop - first)
        for place in range(np.uint64((stop - first) * (places + 1))):
            changes[place] = 0
        for group in range(len(groups) - 1):
            if groups[group, 1] < stop and groups[group, 2] >= first:
                some = (groups[group, 0], groups[group + 1, 0])
                found = _draw(
                    ends, touches, drawn, weights, some, image, changes, (first, stop), places, moves, steps,
                    doubts, narrow, slant, found,
                )  # fmt: skip
        if by_rows:
            _sum_rows(changes, first, stop, out, whole)
        else:
            _sum_columns(changes, sums, first, stop, out, negative)
    return found


@flat_kernel
def _draw(
    ends: Int32Array,
    touches: Float32Array,
    drawn: Int32Array,
    weights: Int8Array,
    some: tuple[int, int],
    image: FloatArray,
    changes: Changes,
    band: tuple[int, int],
    places: int,
    moves: tuple[int, int],
    steps: tuple[int, int],
    doubts: IntArray,
    narrow: float,
    slant: float,
    found: int,
) -> int:
    """Write the changes of some edges on the lines of a band."""
    line_move, place_move = moves
    from_line, to_line, below = float(band[0]), float(band[1]), (1 << _PARTS_BITS) - 1
    start = -band[0] * line_move
    for number in range(some[0], some[1]):
        edge = drawn[number]
        a, b, c, d = image[ends[edge, 0], 0], image[ends[edge, 0], 1], image[ends[edge, 1], 0], image[ends[edge, 1], 1]
        # Which end is the first cannot be guessed: it is chosen, not branched on.
        turned = a > c
        u, v = c if turned else a, d if turned else b
        end, bottom = a if turned else c, b if turned else d
        weight = weights[number] if turned else -weights[number]
        near = narrow + touches[edge] * slant
        tilt = (bottom - v) / (end - u) if end > u else 0.0
        low, high = min(v, bottom), max(v, bottom)
        ways = (u, v, end, bottom)
        # No end on a line, and none too far away to be counted in parts of a step.
        is_clear = (abs(u - np.floor(u + 0.5)) >= near) & (abs(end - np.floor(end + 0.5)) >= near)
        if not (is_clear & (low > -_FARTHEST) & (high < _FARTHEST)):
            if end > from_line - 1.0 and u < to_line and low < places:
                found = _draw_with_care(ways, tilt, near, weight, changes, band, places, moves, steps, doubts, found)
            continue
        first = int(min(max(np.ceil(u), from_line), to_line))
        stop = first if low >= places else int(max(min(np.ceil(end), to_line), from_line))
        over = int((v + (first - u) * tilt) * _PARTS)
        step = int(min(max(tilt, -_FARTHEST), _FARTHEST) * _PARTS)
        wide = int(min(near * (1.0 + abs(tilt)), 0.5) * _PARTS)
        nearest = below
        # A place may be rounded up as any other, for if it is a whole number the pixel is in doubt.
        for line in range(first, stop):
            nearest = min(nearest, (over + wide) & below)
            place = min(max((over >> _PARTS_BITS) + 1, 0), places)
            changes[np.uint64(start + line * line_move + place * place_move)] += weight
            over += step
        if nearest < 2 * wide:
            found = _doubt_edge(doubts, band, places, steps, ways, tilt, near, found)
    return found


@flat_kernel
def _draw_with_care(
    edge: tuple[float, float, float, float],
    tilt: float,
    near: float,
    weight: int,
    changes: Changes,
    band: tuple[int, int],
    places: int,
    moves: tuple[int, int],
    steps: tuple[int, int],
    doubts: IntArray,
    found: int,
) -> int:
    """Draw an edge that ends on a line or far away."""
    u, v, end, _ = edge
    # Of two edges that meet on a line one must cross it, wherever that is.
    for line in range(int(np.ceil(max(u, float(band[0])))), int(np.ceil(min(end, float(band[1]))))):
        over = v + (line - u) * tilt
        if over < places - 1.0:
            place = int(over) + 1 if over > 0.0 else 0
            changes[np.uint64((line - band[0]) * moves[0] + place * moves[1])] += weight
    found = _doubt_edge(doubts, band, places, steps, edge, tilt, near, found)
    for over in (u, end):
        nearest = np.floor(over + 0.5)
        if abs(over - nearest) < near:
            found = _doubt_end(doubts, band, places, steps, edge, tilt, near, nearest, found)
    return found


@flat_kernel
def _doubt_edge(
    doubts: IntArray,
    band: tuple[int, int],
    places: int,
    steps: tuple[int, int],
    edge: tuple[float, float, float, float],
    tilt: float,
    near: float,
    found: int,
) -> int:
    """List the pixels that an edge comes close to where it crosses a line."""
    u, v, end, bottom = edge
    wide = near * (1.0 + abs(tilt))
    for line in range(int(np.ceil(max(u, float(band[0])))), int(np.ceil(min(end, float(band[1]))))):
        over = v + (line - u) * tilt
        if abs(over - np.floor(over + 0.5)) < wide:
            found = _doubt(doubts, band, places, steps, line, over - wide, over + wide, v, bottom, found)
    return found


@flat_kernel
def _doubt_end(
    doubts: IntArray,
    band: tuple[int, int],
    places: int,
    steps: tuple[int, int],
    edge: tuple[float, float, float, float],
    tilt: float,
    near: float,
    line: float,
    found: int,
) -> int:
    """List the pixels of a line that an edge comes close to without having to cross it."""
    u, v, end, bottom = edge
    low, high, wide = min(v, bottom), max(v, bottom), near
    if end - u > 2.0 * near:
        first, last = v + (max(u, line - near) - u) * tilt, v + (min(end, line + near) - u) * tilt
        low, high, wide = min(first, last), max(first, last), near * (1.0 + abs(tilt))
    return _doubt(doubts, band, places, steps, int(line), low - wide, high + wide, v, bottom, found)


@flat_kernel
def _doubt(
    doubts: IntArray,
    band: tuple[int, int],
    places: int,
    steps: tuple[int, int],
    line: int,
    low: float,
    high: float,
    v: float,
    bottom: float,
    found: int,
) -> int:
    """List the pixels of a line between two places, as far as the edge reaches."""
    if line < band[0] or line >= band[1]:
        return found
    low, high = max(low, min(v, bottom) - 1.0, 0.0), min(high, max(v, bottom) + 1.0, places - 1.0)
    for place in range(int(np.ceil(low)), int(np.floor(high)) + 1):
        if found < len(doubts):
            doubts[found] = line * steps[0] + place * steps[1]
        found += 1
    return found


@flat_kernel
def _sum_columns(changes: Changes, sums: Changes, first: int, stop: int, out: BoolArray, negative: bool) -> None:
    """Sum the changes down the columns of a band, and tell where the count is not 0, or negative."""
    width, begin = np.uint64(stop - first), np.uint64(first)
    for column in range(width):
        sums[column] = 0
    for row in range(np.uint64(len(out))):
        for column in range(width):
            sums[column] += changes[row * width + column]
            out[row, begin + column] = sums[column] < 0 if negative else sums[column] != 0


@flat_kernel
def _sum_rows(changes: Changes, first: int, stop: int, out: BoolArray, whole: int) -> None:
    """Sum the changes along the rows of a band, and tell where the count is not 0."""
    cols = np.uint64(out.shape[1])
    for row in range(np.uint64(stop - first)):
        count = 0
        for column in range(cols):
            count += int(changes[row * (cols + np.uint64(1)) + column])
            # Changes come round, and so must their sum.
            out[np.uint64(first) + row, column] = count & whole != 0
