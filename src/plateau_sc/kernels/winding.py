"""Count the faces between the pixels of a level lattice and the sun.

All rays of a beam share one direction, so the scene is sheared along it onto the level of the receivers, and a face
hides the sun from a pixel if the pixel lies in its image. Each face whose image covers a pixel counts 1, whichever way
it faces; but of a closed shell only those that look toward the sun. Between two faces that count alike the shared edge
cancels; only the silhouette is left, and an edge of it changes the count of the pixels south of it by what its faces
say. These changes are written where the edge crosses each column of pixels, and summed down the columns; or east of
it, along the rows.

The count is exact where no edge of the silhouette passes within some distance of the pixel, which is far more than
what rounding moves edges and far less than what separates pixels from edges by chance. The pixels that are nearer are
listed, for the rays to decide.
"""

from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.compiler import flat_kernel, kernel
from plateau_sc.kernels.silhouette import Edges
from plateau_sc.types import BoolArray, FloatArray, Int8Array, Int32Array, IntArray

_DOUBT = 1e-8
_ROUNDING = 2.0**-46
_COUNTABLE = 1 << 16
# Along rows fewer edges cross, each in another part of the memory: this pays where shadows are long.
_LONG = 2.0

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
    changes : ndarray, shape (rows * cols,), int16 or int32
        Changes of the count.
    sums : ndarray, shape (cols,), int16 or int32
        The counts on the way down the columns.
    facing : ndarray, shape (f,), int32
        Which way each face looks.
    image : ndarray, shape (v, 2), float64
        The sheared vertices, by the number of the line they are counted on and their place in it.
    doubts : ndarray, shape (d,), int64
        Pixels that edges pass too closely.
    drawn, weights : ndarray, shape (e + 1,), int32
        Edges that change the count, and by how much.
    """

    changes: Changes
    sums: Changes
    facing: Int32Array
    image: FloatArray
    doubts: IntArray
    drawn: Int32Array
    weights: Int32Array

    def drawing(self, count: int) -> tuple[Int32Array, Int32Array, int, FloatArray, Changes]:
        """Return what edges are drawn with."""
        return self.drawn, self.weights, count, self.image, self.changes


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
    few = len(edges.normals) < _COUNTABLE
    changes: Changes = np.zeros(rows * cols, dtype=np.int16) if few else np.zeros(rows * cols, dtype=np.int32)
    return Desk(
        changes,
        np.zeros_like(changes[:cols]),
        np.empty(len(edges.normals), dtype=np.int32),
        np.empty((len(edges.vertices), 2)),
        np.empty(doubts, dtype=np.int64),
        np.empty(len(edges.ends) + 1, dtype=np.int32),
        np.empty(len(edges.ends) + 1, dtype=np.int32),
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
    rows, cols = out.shape
    by_rows = bool(abs(direction[0]) > max(abs(direction[1]), _LONG * direction[2]))
    _shear(edges.vertices, edges.normals, edges.backs, frame, direction, desk.facing, desk.image, by_rows)
    narrow = max(_DOUBT, _ROUNDING * _reach(edges.farthest, frame, direction)) + frame.unevenness
    slant = (1.0 + float(np.hypot(direction[0], direction[1]) / direction[2])) / frame.step
    count = _choose(edges.faces, edges.ways, desk.facing, desk.drawn, desk.weights)
    # Just before they are written, so that they are in the cache by then.
    desk.changes.fill(0)
    found = int(
        draw_edges(edges.ends, edges.touch, *desk.drawing(count), rows, cols, by_rows, desk.doubts, narrow, slant)
    )
    changes = desk.changes.reshape(rows, cols)
    if by_rows:
        _sum_rows(changes, out, (1 << 8 * changes.itemsize) - 1)
    else:
        _sum_columns(changes, desk.sums, out, False)
    return found


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
    rows, cols = out.shape
    zenith = np.array([0.0, 0.0, 1.0])
    _shear(edges.vertices, edges.normals, edges.backs, frame, zenith, desk.facing, desk.image, False)
    # Run as it lies, a face adds 1 if it is left on the way up and takes 1 off if it is entered.
    desk.facing[:] = 1 + edges.backs
    narrow = max(_DOUBT, _ROUNDING * _reach(edges.farthest, frame, zenith)) + frame.unevenness
    count = _choose(edges.faces, edges.ways, desk.facing, desk.drawn, desk.weights)
    slant = 1.0 / frame.step
    desk.changes.fill(0)
    found = int(
        draw_edges(edges.ends, edges.touch, *desk.drawing(count), rows, cols, False, desk.doubts, narrow, slant)
    )
    _sum_columns(desk.changes.reshape(rows, cols), desk.sums, out, True)
    return found


def _reach(farthest: FloatArray, frame: Frame, direction: FloatArray) -> float:
    """Return more than any number met in shearing: a sheared place can be small where both its terms are large."""
    x, y, height = farthest
    slope = max(abs(direction[0]), abs(direction[1])) / direction[2]
    return float((x + y + height * slope + abs(frame.west) + abs(frame.north)) / frame.step)


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
    for face in range(len(normals)):
        seen = normals[face, 0] * x + normals[face, 1] * y + normals[face, 2] * z
        # A face seen edge-on looks one way or the other: its edges must be drawn, for what lies on them is in doubt.
        facing[face] = 1 if seen >= 0.0 else backs[face]
    east, north, scale = x / z, y / z, 1.0 / frame.step
    line, place = (1, 0) if by_rows else (0, 1)
    for vertex in range(len(vertices)):
        height = vertices[vertex, 2]
        image[vertex, line] = (vertices[vertex, 0] - frame.west - east * height) * scale
        image[vertex, place] = (frame.north - vertices[vertex, 1] + north * height) * scale


@flat_kernel
def _choose(faces: Int32Array, ways: Int8Array, facing: Int32Array, drawn: Int32Array, weights: Int32Array) -> int:
    """List the edges that change the count and by how much, and count them."""
    count = 0
    for edge in range(len(faces)):
        # Where there is no second face its way is 0, and that of the last face is of no matter.
        weight = facing[faces[edge, 0]] * ways[edge, 0] + facing[faces[edge, 1]] * ways[edge, 1]
        drawn[count], weights[count] = edge, weight
        count += weight != 0
    return count


@flat_kernel
def draw_edges(
    ends: Int32Array,
    touches: FloatArray,
    drawn: Int32Array,
    weights: Int32Array,
    count: int,
    image: FloatArray,
    changes: Changes,
    rows: int,
    cols: int,
    by_rows: bool,
    doubts: IntArray,
    narrow: float,
    slant: float,
) -> int:
    """Write the changes of the count where edges cross lines of pixels, and count the doubts."""
    found = 0
    lines, places = (rows, cols) if by_rows else (cols, rows)
    # From one line, and from one place in it, to the next.
    steps = (cols, 1) if by_rows else (1, cols)
    width, depth = float(lines), places - 2.0
    for number in range(count):
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
        # No end on a line, and none outside of the lattice.
        is_clear = (abs(u - np.floor(u + 0.5)) >= near) & (abs(end - np.floor(end + 0.5)) >= near)
        if not (is_clear & (u > 0.0) & (end < width) & (low > 1.0) & (high < depth)):
            if end > -1.0 and u < lines and low < places:
                ways = (u, v, end, bottom)
                found = _draw_at_rim(ways, tilt, near, weight, changes, lines, places, steps, doubts, found)
            continue
        wide = near * (1.0 + abs(tilt))
        top = 1.0 - wide
        uncertain = False
        # A place may be rounded up as any other, for if it is a whole number the pixel is in doubt.
        for line in range(int(u) + 1, int(end) + 1):
            over = v + (line - u) * tilt
            place = int(over)
            part = over - place
            uncertain |= (part < wide) | (part > top)
            changes[np.uint64(line * steps[0] + (place + 1) * steps[1])] += weight
        if uncertain:
            found = _doubt_edge(doubts, lines, places, steps, (u, v, end, bottom), tilt, near, found)
    return found


@flat_kernel
def _draw_at_rim(
    edge: tuple[float, float, float, float],
    tilt: float,
    near: float,
    weight: int,
    changes: Changes,
    lines: int,
    places: int,
    steps: tuple[int, int],
    doubts: IntArray,
    found: int,
) -> int:
    """Draw an edge that reaches beyond the lattice or ends on a line."""
    u, v, end, _ = edge
    # Of two edges that meet on a line one must cross it, wherever that is.
    for line in range(int(np.ceil(max(u, 0.0))), int(np.ceil(min(end, float(lines))))):
        over = v + (line - u) * tilt
        if over < places - 1.0:
            place = int(over) + 1 if over > 0.0 else 0
            changes[np.uint64(line * steps[0] + place * steps[1])] += weight
    found = _doubt_edge(doubts, lines, places, steps, edge, tilt, near, found)
    for over in (u, end):
        nearest = np.floor(over + 0.5)
        if abs(over - nearest) < near:
            found = _doubt_end(doubts, lines, places, steps, edge, tilt, near, nearest, found)
    return found


@flat_kernel
def _doubt_edge(
    doubts: IntArray,
    lines: int,
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
    for line in range(int(np.ceil(max(u, 0.0))), int(np.ceil(min(end, float(lines))))):
        over = v + (line - u) * tilt
        if abs(over - np.floor(over + 0.5)) < wide:
            found = _doubt(doubts, lines, places, steps, line, over - wide, over + wide, v, bottom, found)
    return found


@flat_kernel
def _doubt_end(
    doubts: IntArray,
    lines: int,
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
    return _doubt(doubts, lines, places, steps, int(line), low - wide, high + wide, v, bottom, found)


@flat_kernel
def _doubt(
    doubts: IntArray,
    lines: int,
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
    if line < 0 or line >= lines:
        return found
    low, high = max(low, min(v, bottom) - 1.0, 0.0), min(high, max(v, bottom) + 1.0, places - 1.0)
    for place in range(int(np.ceil(low)), int(np.floor(high)) + 1):
        if found < len(doubts):
            doubts[found] = line * steps[0] + place * steps[1]
        found += 1
    return found


@kernel
def _sum_columns(changes: Changes, sums: Changes, out: BoolArray, negative: bool) -> None:
    """Sum the changes down the columns, and tell where the count is not 0, or negative."""
    rows, cols = out.shape
    for column in range(cols):
        sums[column] = 0
    for row in range(rows):
        for column in range(cols):
            sums[column] += changes[row, column]
            out[row, column] = sums[column] < 0 if negative else sums[column] != 0


@kernel
def _sum_rows(changes: Changes, out: BoolArray, whole: int) -> None:
    """Sum the changes along the rows, and tell where the count is not 0."""
    rows, cols = out.shape
    for row in range(rows):
        count = 0
        for column in range(cols):
            count += int(changes[row, column])
            # Changes come round, and so must their sum.
            out[row, column] = count & whole != 0
