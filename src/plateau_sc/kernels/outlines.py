"""Put the pixels that lie in the shadow of convex bodies into shadow, body by body, on ground of any height.

What a convex body hides from the sun is one prism: it is bounded by the planes through the sun and the edges of the
outline, between a facet that looks toward the sun and one that looks away, and by the planes of the facets that look
toward the sun. The latter matter only to pixels higher than the lowest point of the body.

The facets that look toward the sun cover each place within the outline once or more, and no place outside; that is so
of any closed body whose outline is one convex ring (and of one that was judged by `find_convex` the ring is convex).
A pixel within the prism has such a facet above it. A pixel behind the plane of one of them has, in a convex body, none
that a ray from it could meet. A body is left to its facets where rounding could tell its outline wrong: one of them is
seen nearly edge-on, the outline is slender, or an edge of it is short, or so short that its plane cuts off a corner.

Pieces of other shells may be hollow by some millimetres (`plateau_sc.kernels.pieces.FLAT`), and of them the outline is
looked at under each sun, unless their measures say that no corner can lie far enough outside of it. The number of
facets toward the sun over a place, those that rounding turned away taken off, is how often the outline runs around it:
once or more where all its edges have the place on the inner side. And where no corner lies outside of the plane of an
edge, nothing is hidden there. Both hold whatever the body is like.

Above its facets what is in doubt is wider by how hollow a piece is: nothing of the shell that belongs to it lies
farther outside. Beneath them it is wider by twice, and along the outline by four times how hollow the most hollow piece
of the same shell is: where a piece is hollow it can be inside out, and what lies within another there is not within the
shell.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.cells import Cells
from plateau_sc.kernels.clouds import NOWHERE, Image, bound_box, fill_cloud, is_beside, widen_image
from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.kernels.convex import HOLLOW, Convex
from plateau_sc.kernels.facets import SHELL, Facets
from plateau_sc.kernels.marking import Room, fill_prism, find_reach, is_covered
from plateau_sc.kernels.measures import UPRIGHT, Measures
from plateau_sc.kernels.prisms import COLUMNS
from plateau_sc.kernels.states import States
from plateau_sc.kernels.volumes import CLOSE, Ground, Sun
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

# How far an outline can leave the hull of its corners, in measures of how hollow a body may be: the normals of two
# neighbours, weighted in any way, add up to 0.07 of their weights or more.
_SPREAD = 15.0
# How much is in doubt about a piece, in measures of how hollow it is.
_DENTED = 4.0
# Pieces that are more hollow leave receivers a millimetre off their faces in doubt [m].
_ROUGH = 8e-4
_EDGE_ON = 1e-6
_SLENDER = 4e-5
_SHORT = 1e-4


class Bench(NamedTuple):
    """Room for the work on one body, to be used again for the next.

    Attributes
    ----------
    planes : ndarray, shape (e + f + 2, COLUMNS), float64
        The planes of its prism, and in the last row where its image lies.
    image : ndarray, shape (v, 2), float64
        Where the shadow of each point falls at height 0: line and place.
    seen : ndarray, shape (f,), float64
        How far each face looks toward the sun.
    ring : ndarray, shape (e + 1, 2), int64
        The points of each edge of the outline.
    left : ndarray, shape (b,), int64
        The bodies that are left to their facets.
    """

    planes: FloatArray
    image: FloatArray
    seen: FloatArray
    ring: IntArray
    left: IntArray


def make_bench(convex: Convex) -> Bench:
    """Return room for the largest of some bodies.

    Parameters
    ----------
    convex : Convex
        All of them.

    Returns
    -------
    Bench
        For `shade_bodies`.
    """
    faces, points, edges = np.diff(convex.starts, axis=0).max(axis=0, initial=0).tolist()
    ring, left = np.empty((edges + 1, 2), dtype=np.int64), np.empty(len(convex.hollows), dtype=np.int64)
    return Bench(np.empty((edges + faces + 2, COLUMNS)), np.empty((points, 2)), np.empty(faces), ring, left)


def spare_rough(facets: Facets, convex: Convex, measures: Measures) -> tuple[Facets, Measures]:
    """Leave pieces to facets that are too far from being convex for receivers just off their faces.

    Of a receiver that is nearer to a piece than this is from being convex it could not be told whether it is in shadow,
    and on such a roof that is nearly every one.

    A ray that meets a shell, and begins where its winding number is not negative, leaves it by a facet that looks
    toward the sun: such a facet is one of these, or belongs to pieces that are not rough and then is told by them. So
    these facets are looked at as those of any shell are, and elsewhere receivers are cast as rays; see
    `take_rough_shells`.

    Parameters
    ----------
    facets : Facets
        What belongs to no body.
    convex : Convex
        Bodies in the same frame.
    measures : Measures
        Of the bodies.

    Returns
    -------
    facets : Facets
        These, and those that have a part in such pieces.
    measures : Measures
        Those given, of such pieces without a height, so that they are passed over.
    """
    rough = np.flatnonzero(convex.hollows > _ROUGH)
    if not len(rough):
        return facets, measures
    boxes, taken = measures.boxes.copy(), np.zeros(len(convex.corners), dtype=np.bool_)
    boxes[rough, 5] = -np.inf
    _take_facets(rough, convex.ranges, convex.starts, convex.hollows, convex.corners, measures.faces, taken)
    return _join(facets, convex.corners[taken]), measures._replace(boxes=boxes)


def take_rough_shells(facets: Facets, convex: Convex) -> Facets:
    """Return what may be inside out above receivers just off faces.

    Parameters
    ----------
    facets : Facets
        What belongs to no body.
    convex : Convex
        Bodies in the same frame.

    Returns
    -------
    Facets
        Those of closed shells, and all facets of shells of which `spare_rough` leaves a piece to some of them.
    """
    is_shell, taken = facets.kinds == SHELL, np.zeros(len(convex.corners), dtype=np.bool_)
    for first, stop in np.unique(convex.ranges[convex.hollows > _ROUGH], axis=0):
        taken[first:stop] = True
    return _join(facets.take(is_shell), convex.corners[taken])


def _join(facets: Facets, corners: FloatArray) -> Facets:
    """Return facets and those of shells."""
    kinds = np.full(len(corners), SHELL, dtype=np.int8)
    return Facets(np.concatenate([facets.corners, corners]), np.concatenate([facets.kinds, kinds]))


@flat_kernel
def _take_facets(
    bodies: IntArray,
    ranges: IntArray,
    starts: IntArray,
    hollows: FloatArray,
    corners: FloatArray,
    faces: FloatArray,
    taken: BoolArray,
) -> None:
    """Take the facets of shells that may have a part in some pieces of them: those that no face has wholly outside."""
    for body in bodies:
        for facet in range(ranges[body, 0], ranges[body, 1]):
            is_beside = False
            for face in range(starts[body, 0], starts[body + 1, 0]):
                within = -np.inf
                for corner in range(4):
                    depth = faces[face, 0] - faces[face, 1] * corners[facet, corner, 0]
                    depth -= faces[face, 2] * corners[facet, corner, 1] + faces[face, 3] * corners[facet, corner, 2]
                    within = max(within, depth)
                is_beside |= within < -2.0 * hollows[body]
            taken[facet] |= not is_beside


@flat_kernel
def shade_bodies(  # noqa: C901 (calls for each body would cost more than the work)
    convex: Convex,
    measures: Measures,
    ground: Ground,
    sun: Sun,
    step: float,
    states: States,
    lines: tuple[int, int],
    bench: Bench,
    room: Room,
) -> int:
    """Put pixels into shadow or in doubt, list the bodies that are left to their facets, and count these.

    Parameters
    ----------
    convex : Convex
        What casts shadows: points and corners in the frame of the lattice (column, row and height [m]), the normals as
        they were.
    measures : Measures
        As `measure_bodies` gives them.
    ground : Ground
        The receivers.
    sun : Sun
        As `make_sun` gives it.
    step : float
        Distance between neighbouring pixels [m].
    states : States
        In the order of the ground; written to. Pixels in shadow stay so.
    lines : tuple of int
        The first line to work on, and the one after the last.
    bench : Bench
        Its `left` tells the bodies for which nothing is marked.
    room : Room
        As `make_room` gives it.

    Returns
    -------
    int
        How many there are.
    """
    boxes, faces, spreads, dents = measures
    normals, points, edges, starts, hollows = convex.normals, convex.points, convex.edges, convex.starts, convex.hollows
    heights, lowest, highest, fits, least, most, axes, cells = ground
    shaded, doubted, marks = states
    planes, image, seen, ring, left = bench
    outer, inner, spans, picked = room
    (first, stop), shift, narrowest, rounded = lines, sun.shift, sun.narrow + _SPREAD * HOLLOW / step, sun.rounded
    line_shift, place_shift = shift[axes[0]], shift[axes[1]]
    slant = 1.0 / step + np.sqrt(line_shift * line_shift + place_shift * place_shift)
    last = planes.shape[0] - 1
    is_cloud = len(cells.starts) > 0
    places = heights.shape[1]
    across, along = np.uint64(1 + axes[0]), np.uint64(1 + axes[1])
    count = 0
    for body in range(len(boxes)):
        low, top = boxes[body, 2], boxes[body, 5]
        if top <= least:
            continue
        extent = NOWHERE
        if is_cloud:
            if is_beside(bound_box(boxes, body, cells), cells):
                continue
            extent = _bound_image(points, starts[body, 1], starts[body + 1, 1], axes, cells, hollows[body], step)
            if is_beside(extent, cells):
                continue
        elif not _is_near(boxes, body, axes, line_shift, place_shift, least, min(most, top), first, stop, places):
            continue
        planes[last, 4], spread = top, hollows[body] * slant
        _cast_points(points, starts[body, 1], starts[body + 1, 1], axes, line_shift, place_shift, spread, image, planes)
        reach = (first, stop, 0, places, least, min(most, top))
        if not is_cloud:
            reach = find_reach(lowest, highest, line_shift, place_shift, places, first, stop, least, most, planes)
            if reach[0] > reach[1] or is_covered(reach, shaded):
                continue
        facet, end = starts[body, 0], starts[body + 1, 0]
        narrow, sides = narrowest + _DENTED * dents[body] * slant, 0
        closest = _look_at_all(normals, facet, end, sun.direction, seen)
        if closest >= _EDGE_ON:
            is_steep = hollows[body] > 0.0 and (closest < UPRIGHT or spreads[body] * slant > 0.5 * narrow)
            sides = _bound_outline(
                edges, starts, body, axes, line_shift, place_shift, narrowest, narrow, rounded, image, seen, ring,
                is_steep, planes,
            )  # fmt: skip
        if sides == 0:
            left[count] = body
            count += 1
            continue
        upright = sides
        if reach[5] > low - 2.0 * CLOSE:
            # From as hollow above a face to twice as dented beneath it is as from the one bound of doubt to the other.
            scale = narrow / (CLOSE + 0.5 * hollows[body] + dents[body])
            lowered = dents[body] - 0.5 * hollows[body]
            for row in range(np.uint64(end - facet)):
                # What looks away is written over.
                face, side = np.uint64(facet) + np.uint64(row), np.uint64(sides)
                planes[side, 0], planes[side, 3] = scale * (faces[face, 0] - lowered), -scale * faces[face, 3]
                planes[side, 1], planes[side, 2] = -scale * faces[face, across], -scale * faces[face, along]
                sides += int(seen[row] > 0.0)
        # A constant would have the kernel compiled once more.
        if is_cloud:
            fill_cloud(sides, upright, line_shift, place_shift, cells, extent, narrow, marks, sides < 0, planes)
        else:
            fill_prism(
                sides, reach, heights, lowest, highest, fits, narrow, shaded, doubted, sides < 0, planes, outer, inner,
                spans, picked,
            )  # fmt: skip
    return count


@flat_kernel
def _bound_image(
    points: FloatArray, start: int, end: int, axes: tuple[int, int], cells: Cells, hollow: float, step: float
) -> Image:
    """Return bounds of the image of a body."""
    image = NOWHERE
    for point in range(start, end):
        image = widen_image(image, cells, points[point, axes[0]], points[point, axes[1]], points[point, 2])
    to_row, to_col = cells.to_row, cells.to_col
    rows = hollow * ((abs(to_row[0]) + abs(to_row[1])) / step + abs(to_row[2]))
    cols = hollow * ((abs(to_col[0]) + abs(to_col[1])) / step + abs(to_col[2]))
    return image[0] - rows, image[1] + rows, image[2] - cols, image[3] + cols


@kernel_part
def _is_near(
    boxes: FloatArray,
    body: int,
    axes: tuple[int, int],
    line_shift: float,
    place_shift: float,
    low: float,
    high: float,
    first: int,
    stop: int,
    places: int,
) -> bool:
    """Tell whether the shadow of the box about a body falls on some lines, on ground between two heights."""
    # How much higher than the ground the body is, at least and at most; a shadow does not go back.
    under, over = max(0.0, boxes[body, 2] - high), boxes[body, 5] - low
    line, place = axes
    one, other = line_shift * under, line_shift * over
    if boxes[body, line] - max(one, other) > stop or boxes[body, 3 + line] - min(one, other) < first - 1.0:
        return False
    one, other = place_shift * under, place_shift * over
    return bool(boxes[body, place] - max(one, other) <= places and boxes[body, 3 + place] - min(one, other) >= -1.0)


@kernel_part
def _look_at_all(
    normals: FloatArray, start: int, end: int, direction: tuple[float, float, float], seen: FloatArray
) -> float:
    """Write how far each facet looks toward the sun, and return the least of it either way."""
    x, y, z = direction
    least = np.inf
    for facet in range(np.uint64(end - start)):
        face = np.uint64(start) + np.uint64(facet)
        along = normals[face, 0] * x + normals[face, 1] * y + normals[face, 2] * z
        seen[facet] = along
        least = min(least, abs(along))
    return least


@kernel_part
def _cast_points(
    points: FloatArray,
    start: int,
    end: int,
    axes: tuple[int, int],
    line_shift: float,
    place_shift: float,
    spread: float,
    image: FloatArray,
    planes: FloatArray,
) -> None:
    """Write the image of each point at height 0, and where they all lie, wider by some steps."""
    line, place = np.uint64(axes[0]), np.uint64(axes[1])
    top, bottom, right, left = np.inf, -np.inf, np.inf, -np.inf
    for number in range(np.uint64(end - start)):
        point = np.uint64(start) + np.uint64(number)
        height = points[point, 2]
        u, v = points[point, line] - line_shift * height, points[point, place] - place_shift * height
        image[number, 0], image[number, 1] = u, v
        top, bottom, right, left = min(top, u), max(bottom, u), min(right, v), max(left, v)
    last = planes.shape[0] - 1
    planes[last, 0], planes[last, 1], planes[last, 2], planes[last, 3] = (
        top - spread, bottom + spread, right - spread, left + spread,
    )  # fmt: skip


@kernel_part
def _bound_outline(
    edges: Int32Array,
    starts: IntArray,
    body: int,
    axes: tuple[int, int],
    line_shift: float,
    place_shift: float,
    narrowest: float,
    narrow: float,
    rounded: float,
    image: FloatArray,
    seen: FloatArray,
    ring: IntArray,
    is_steep: bool,
    planes: FloatArray,
) -> int:
    """Write the planes through the outline and the sun, and count them: 0 where rounding could tell it wrong."""
    facet, point, last = starts[body, 0], starts[body, 1], planes.shape[0] - 1
    across_image, along_image = planes[last, 1] - planes[last, 0], planes[last, 3] - planes[last, 2]
    square = across_image * across_image + along_image * along_image
    short = max(_SHORT, 1e4 * narrowest)
    # Rounding turns a shorter edge so far that its plane could cut off more than is in doubt.
    steep = 16.0 * rounded / narrowest * np.sqrt(square)
    # Lines and places are like north and east, places and lines like east and south: that turns a ring around.
    way = 1.0 if axes[0] == 1 else -1.0
    count = np.uint64(0)
    for edge in range(np.uint64(starts[body, 2]), np.uint64(starts[body + 1, 2])):
        # What is not of the outline is written over.
        toward = seen[np.uint64(edges[edge, 2] - facet)] > 0.0
        away = seen[np.uint64(edges[edge, 3] - facet)] <= 0.0
        one, other = edges[edge, 0] - point, edges[edge, 1] - point
        ring[count, 0], ring[count, 1] = (one, other) if toward else (other, one)
        count += np.uint64(toward == away)
    twice_area, shortest = 0.0, np.inf
    for k in range(count):
        one, other = np.uint64(ring[k, 0]), np.uint64(ring[k, 1])
        u, v = image[one, 0], image[one, 1]
        du, dv = image[other, 0] - u, image[other, 1] - v
        length = np.sqrt(du * du + dv * dv)
        shortest = min(shortest, length)
        twice_area += (u - planes[last, 0]) * dv - (v - planes[last, 2]) * du
        turned = way / max(length, short)
        across, along = -turned * dv, turned * du
        planes[k, 0], planes[k, 1], planes[k, 2] = -(across * u + along * v), across, along
        planes[k, 3] = -(across * line_shift + along * place_shift)
    if shortest < short:
        return 0
    is_steep |= shortest < steep
    points = starts[body + 1, 1] - point
    if way * twice_area <= _SLENDER * square or (
        is_steep and not _holds_points(int(np.int64(count)), points, narrow, image, planes)
    ):
        return 0
    # Of an unsigned number and 0 a float would be made.
    return int(np.int64(count))


@flat_kernel
def _holds_points(count: int, points: int, narrow: float, image: FloatArray, planes: FloatArray) -> bool:
    """Tell whether no point of an image lies outside of the lines through the sides of a ring."""
    for k in range(count):
        for point in range(points):
            if planes[k, 0] + planes[k, 1] * image[point, 0] + planes[k, 2] * image[point, 1] < -0.5 * narrow:
                return False
    return True
