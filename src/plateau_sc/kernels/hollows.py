"""Cut what is hollow: choose the plane for the next cut of a part of a shell, and cut it in two.

A part is a list of edges. Each has the corners that it runs from and to, the face that runs it that way, and the face
that runs it the other way; of a face nothing else is needed but its plane. So a face may have any outline, and where
the plane of a cut passes through a part the two halves get lids that are faces like all others.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.kernels.flatness import ALIKE
from plateau_sc.types import FloatArray, Int32Array, IntArray

ROOM, PARTS = 8192, 512
"""Room for the edges of a shell and the corners and faces that cuts make, and for its parts."""

NONE = -1
"""No cut is needed."""

BENT = 1e-3
"""The sine of the angle at which an edge is hollow enough to be cut."""

# And where that does not do.
_HARDLY_BENT = 1e-5
# What an edge that is hollow no more is worth, in edges that are cut.
_GAIN = 8
_MOST_TRIED = 12
# What a cut is worth that had better be another.
_POOR = -(1 << 20)


class Desk(NamedTuple):
    """Room for one shell at a time, behind the corners and faces of all.

    Attributes
    ----------
    places : ndarray, shape (v, 3), float64
        Corners [m].
    faces : ndarray, shape (f, 5), float64
        Unit normal of each face, its product with a corner, and how far its corners are from that plane [m].
    edges : ndarray, shape (ROOM, 4), int32
        The edges of the parts of the shell, one part after the other.
    ends : ndarray, shape (PARTS + 1,), int64
        Where the edges of each part begin, and the end of the last.
    cut : ndarray, shape (ROOM, 4), int32
        The edges of the part that is being cut.
    notes : ndarray, shape (ROOM,), int32
        Of each edge: whether it is hollow, and then which corner is put on it.
    apart : ndarray, shape (v,), float64
        How far each corner lies above the cut [m].
    crossed : ndarray, shape (2 ROOM, 3), int32
        Crossings of faces with the cut: the face, whether it comes back there, and the corner.
    along : ndarray, shape (2 ROOM,), float64
        How far along the cut each lies.
    same, point_of : ndarray, shape (v,), int32
        For each corner one in the same place, and its number in a body.
    face_of : ndarray, shape (f,), int32
        The number of each face in a body.
    areas : ndarray, shape (f,), float64
        Twice what a body has of each face [m²].
    flat : float
        What is as near to a cut lies on it [m].
    """

    places: FloatArray
    faces: FloatArray
    edges: Int32Array
    ends: IntArray
    cut: Int32Array
    notes: Int32Array
    apart: FloatArray
    crossed: Int32Array
    along: FloatArray
    same: Int32Array
    point_of: Int32Array
    face_of: Int32Array
    areas: FloatArray
    flat: float


def set_desk(corners: FloatArray, planes: FloatArray, flat: float) -> Desk:
    """Return room for one shell at a time.

    Parameters
    ----------
    corners : ndarray, shape (v, 3), float64
        Corners of all shells [m].
    planes : ndarray, shape (f, 5), float64
        Their faces, as `Desk` has them.
    flat : float
        What is as near to a cut lies on it [m].

    Returns
    -------
    Desk
        With `ROOM` for more of both.
    """
    places, faces = np.empty((len(corners) + ROOM, 3)), np.empty((len(planes) + ROOM, 5))
    places[:-ROOM], faces[:-ROOM] = corners, planes
    return Desk(
        places, faces, np.empty((ROOM, 4), dtype=np.int32), np.empty(PARTS + 1, dtype=np.int64),
        np.empty((ROOM, 4), dtype=np.int32), np.empty(ROOM, dtype=np.int32), np.empty(len(places)),
        np.empty((2 * ROOM, 3), dtype=np.int32), np.empty(2 * ROOM), np.empty(len(places), dtype=np.int32),
        np.empty(len(places), dtype=np.int32), np.empty(len(faces), dtype=np.int32), np.empty(len(faces)),
        flat,
    )  # fmt: skip


@kernel_part
def copy_edge(source: Int32Array, row: int, target: Int32Array, at: int) -> None:
    """Write an edge of a list to a place in another."""
    for column in range(4):
        target[at, column] = source[row, column]


@kernel_part
def reach_along(faces: FloatArray, face: int, x: float, y: float, z: float) -> float:
    """Return how far a place lies along the normal of a face [m]."""
    return float(faces[face, 0] * x + faces[face, 1] * y + faces[face, 2] * z)


@flat_kernel
def mark_hollow(count: int, desk: Desk, bent: float) -> int:
    """Tell in the notes which edges of the part that is to be cut are hollow, and count them.

    Parameters
    ----------
    count : int
        Number of edges of the part.
    desk : Desk
        On which it lies.
    bent : float
        The sine of the angle at which an edge is hollow.

    Returns
    -------
    int
        How many are.
    """
    hollows = 0
    for edge in range(count):
        desk.notes[edge] = _bend(desk, edge) < -bent
        hollows += desk.notes[edge]
    return hollows


@flat_kernel
def choose_cut(count: int, desk: Desk) -> tuple[int, bool]:
    """Return the face along whose plane most hollow edges end and fewest edges are cut, of the first few.

    Parameters
    ----------
    count : int
        Number of edges of the part that is to be cut.
    desk : Desk
        On which it lies.

    Returns
    -------
    face : int
        The face; or `NONE` if no edge is hollow.
    is_good : bool
        False if another cut were better: faces on this one cannot be told from a fold.
    """
    cut, is_hollow, tried = desk.cut, desk.notes, desk.face_of
    if mark_hollow(count, desk, BENT) == 0:
        return NONE, False
    for edge in range(count):
        tried[cut[edge, 2]] = tried[cut[edge, 3]] = 0
    tries, best, most = 0, NONE, -(1 << 30)
    for edge in range(count):
        for column in range(2, 4):
            face = cut[edge, column]
            if not is_hollow[edge] or tried[face] or tries == _MOST_TRIED:
                continue
            tried[face], tries = 1, tries + 1
            score = _judge_cut(count, face, desk)
            if score > most:
                best, most = face, score
    return best, most > _POOR // 2


@flat_kernel
def cut_part(first: int, count: int, face: int, points: int, faces: int, desk: Desk) -> tuple[int, int, int]:
    """Cut a part along the plane of a face, the part above it first.

    Faces on the plane belong to neither part: the lids take their place, and cover them if all look the same way. If
    they do not, there may be a fold without any room in it, and nothing is cut.

    Parameters
    ----------
    first : int
        Where to write edges.
    count : int
        Number of edges of the part.
    face : int
        The face.
    points, faces : int
        The corners and faces that there are; two faces are added.
    desk : Desk
        On which the part lies.

    Returns
    -------
    points : int
        The corners that there are now.
    middle, last : int
        Where the edges of the part above end, and those of the one below; `first` if nothing is cut.
    """
    cut, apart, lower, upper = desk.cut, desk.apart, faces, faces + 1
    for column in range(4):
        desk.faces[lower, column], desk.faces[upper, column] = desk.faces[face, column], -desk.faces[face, column]
    for edge in range(count):
        desk.notes[edge] = NONE
        for column in range(2):
            x, y, z = _place(desk.places, cut[edge, column])
            apart[cut[edge, column]] = reach_along(desk.faces, face, x, y, z) - desk.faces[face, 3]
    uneven = _find_uneven(count, face, desk)
    if uneven > desk.flat:
        return points, first, first
    desk.faces[lower, 4] = desk.faces[upper, 4] = uneven
    points, middle = _write_part(first, count, upper, 1.0, points, desk)
    points, last = _write_part(middle, count, lower, -1.0, points, desk)
    return points, middle, last


@flat_kernel
def halve_bend(count: int, face: int, desk: Desk) -> bool:
    """Write the plane that halves the angle at the deepest of the hollow edges.

    Parameters
    ----------
    count : int
        Number of edges of the part that is to be cut.
    face : int
        Where to write the plane.
    desk : Desk
        On which the part lies.

    Returns
    -------
    bool
        False if no edge is hollow in the least.
    """
    places, faces, cut = desk.places, desk.faces, desk.cut
    best, deepest = NONE, desk.flat
    mark_hollow(count, desk, _HARDLY_BENT)
    for edge in range(count):
        if desk.notes[edge]:
            depth = _measure_depth(count, edge, places, faces, cut)
            if depth > deepest:
                best, deepest = edge, depth
    if best == NONE:
        return False
    one, other, left, right = cut[best, 0], cut[best, 1], cut[best, 2], cut[best, 3]
    x, y, z = places[other, 0] - places[one, 0], places[other, 1] - places[one, 1], places[other, 2] - places[one, 2]
    u, v, w = faces[left, 0] + faces[right, 0], faces[left, 1] + faces[right, 1], faces[left, 2] + faces[right, 2]
    x, y, z = y * w - z * v, z * u - x * w, x * v - y * u
    length = np.sqrt(x * x + y * y + z * z)
    if length == 0.0:
        return False
    faces[face, 0], faces[face, 1], faces[face, 2], faces[face, 4] = x / length, y / length, z / length, 0.0
    faces[face, 3] = reach_along(faces, face, places[one, 0], places[one, 1], places[one, 2])
    return True


@flat_kernel
def _measure_depth(count: int, edge: int, places: FloatArray, faces: FloatArray, cut: Int32Array) -> float:
    """Return how far the faces at an edge reach out of the plane of each other [m]."""
    deepest = 0.0
    for column in range(2, 4):
        face, other = cut[edge, column], cut[edge, 5 - column]
        for beside in range(count):
            if cut[beside, 2] == face or cut[beside, 3] == face:
                for end in range(2):
                    x, y, z = _place(places, cut[beside, end])
                    deepest = max(deepest, reach_along(faces, other, x, y, z) - faces[other, 3])
    return deepest


@kernel_part
def _find_uneven(count: int, face: int, desk: Desk) -> float:
    """Return how uneven lids are for what lies on the cut: infinitely if faces there do not look the same way."""
    cut, faces, apart, is_off = desk.cut, desk.faces, desk.apart, desk.face_of
    for edge in range(count):
        is_off[cut[edge, 2]] = is_off[cut[edge, 3]] = 0
    for edge in range(count):
        if abs(apart[cut[edge, 0]]) > desk.flat or abs(apart[cut[edge, 1]]) > desk.flat:
            is_off[cut[edge, 2]] = is_off[cut[edge, 3]] = 1
    uneven, least, most = 0.0, 1.0, -1.0
    for edge in range(count):
        for column in range(2):
            on, one = abs(apart[cut[edge, column]]), cut[edge, 2 + column]
            uneven = max(uneven, on if on <= desk.flat else 0.0)
            if not is_off[one]:
                alike = reach_along(faces, face, faces[one, 0], faces[one, 1], faces[one, 2])
                uneven, least, most = max(uneven, faces[one, 4]), min(least, alike), max(most, alike)
    return uneven if least > ALIKE or most < -ALIKE or most < least else np.inf


@kernel_part
def _bend(desk: Desk, edge: int) -> float:
    """Return the sine of the angle at an edge of the part that is being cut, less than 0 where it is hollow."""
    places, faces = desk.places, desk.faces
    one, other, face, mate = desk.cut[edge, 0], desk.cut[edge, 1], desk.cut[edge, 2], desk.cut[edge, 3]
    dx, dy, dz = (
        places[other, 0] - places[one, 0],
        places[other, 1] - places[one, 1],
        places[other, 2] - places[one, 2],
    )
    length = np.sqrt(dx * dx + dy * dy + dz * dz)
    if length < desk.flat:
        return 0.0
    turn = (faces[face, 1] * faces[mate, 2] - faces[face, 2] * faces[mate, 1]) * dx
    turn += (faces[face, 2] * faces[mate, 0] - faces[face, 0] * faces[mate, 2]) * dy
    turn += (faces[face, 0] * faces[mate, 1] - faces[face, 1] * faces[mate, 0]) * dz
    return float(turn / length)


@kernel_part
def _judge_cut(count: int, face: int, desk: Desk) -> int:
    """Return how good a cut along the plane of a face is."""
    places, cut, is_hollow, faces = desk.places, desk.cut, desk.notes, desk.faces
    score, least, most = 0, 1.0, -1.0
    for edge in range(count):
        one, other = cut[edge, 0], cut[edge, 1]
        p = reach_along(faces, face, places[one, 0], places[one, 1], places[one, 2]) - faces[face, 3]
        q = reach_along(faces, face, places[other, 0], places[other, 1], places[other, 2]) - faces[face, 3]
        if abs(p) <= desk.flat and abs(q) <= desk.flat:
            score += _GAIN * is_hollow[edge]
            for column in range(2, 4):
                beside = cut[edge, column]
                alike = reach_along(faces, face, faces[beside, 0], faces[beside, 1], faces[beside, 2])
                least, most = min(least, alike), max(most, alike)
        elif (p > desk.flat and q < -desk.flat) or (p < -desk.flat and q > desk.flat):
            score -= 1 + _GAIN * is_hollow[edge]
    # Faces that look opposite ways cannot be told from a fold.
    return score + _POOR if least < -ALIKE and most > ALIKE else score


@kernel_part
def _place(places: FloatArray, corner: int) -> tuple[float, float, float]:
    return places[corner, 0], places[corner, 1], places[corner, 2]


@flat_kernel
def _write_part(start: int, count: int, lid: int, way: float, points: int, desk: Desk) -> tuple[int, int]:
    """Write the edges of what lies on one side of a cut, and return the count of corners and where the edges end."""
    cut, edges, apart, notes = desk.cut, desk.edges, desk.apart, desk.notes
    crossings = 0
    for edge in range(count):
        one, other = cut[edge, 0], cut[edge, 1]
        starts, ends = way * apart[one] > desk.flat, way * apart[other] > desk.flat
        if not starts and not ends:
            continue
        if starts != ends:
            out = other if starts else one
            if abs(apart[out]) > desk.flat:
                if notes[edge] < 0:
                    notes[edge], points = points, _add_corner(one, other, points, desk)
                out = notes[edge]
            one, other = (one, out) if starts else (out, other)
            for column in range(2):
                # One of the two faces leaves where the other comes back.
                _note_crossing(crossings, cut[edge, 2 + column], int(starts) ^ 1 ^ column, out, lid, desk)
                crossings += 1
        edges[start, 0], edges[start, 1], edges[start, 2], edges[start, 3] = one, other, cut[edge, 2], cut[edge, 3]
        start += 1
    _sort_crossings(crossings, desk)
    return points, _close_faces(start, crossings, lid, desk)


@kernel_part
def _close_faces(start: int, crossings: int, lid: int, desk: Desk) -> int:
    """Write an edge from where a face leaves one side of a cut to where it comes back, and return where they end.

    It is the first along the cut to the first, the second to the second: the face is closed again even where rounding
    puts two of different kinds in a wrong order.
    """
    edges, crossed = desk.edges, desk.crossed
    first = 0
    while first < crossings:
        middle = first
        while middle < crossings and crossed[middle, 0] == crossed[first, 0] and crossed[middle, 1] == 0:
            middle += 1
        pairs = max(middle - first, 1)
        for number in range(first, min(first + pairs, crossings - pairs)):
            face, one, other = crossed[number, 0], crossed[number, 2], crossed[number + pairs, 2]
            if one != other:
                edges[start, 0], edges[start, 1], edges[start, 2], edges[start, 3] = one, other, face, lid
                start += 1
        first += 2 * pairs
    return start


@kernel_part
def _add_corner(one: int, other: int, points: int, desk: Desk) -> int:
    """Put a corner where an edge crosses the cut, and count the corners."""
    share = desk.apart[one] / (desk.apart[one] - desk.apart[other])
    for axis in range(3):
        desk.places[points, axis] = desk.places[one, axis] + share * (desk.places[other, axis] - desk.places[one, axis])
    desk.apart[points] = 0.0
    return points + 1


@kernel_part
def _note_crossing(number: int, face: int, back: int, corner: int, lid: int, desk: Desk) -> None:
    """Write where an edge of a face crosses a cut: how far along the cut, which the face runs that way."""
    faces = desk.faces
    x = faces[face, 1] * faces[lid, 2] - faces[face, 2] * faces[lid, 1]
    y = faces[face, 2] * faces[lid, 0] - faces[face, 0] * faces[lid, 2]
    z = faces[face, 0] * faces[lid, 1] - faces[face, 1] * faces[lid, 0]
    desk.crossed[number, 0], desk.crossed[number, 1], desk.crossed[number, 2] = face, back, corner
    desk.along[number] = x * desk.places[corner, 0] + y * desk.places[corner, 1] + z * desk.places[corner, 2]


@kernel_part
def _sort_crossings(count: int, desk: Desk) -> None:
    """Order crossings by their face, by which way it crosses, and along it; of each face as many are of either kind."""
    crossed, along = desk.crossed, desk.along
    for number in range(1, count):
        face, back, corner, place = crossed[number, 0], crossed[number, 1], crossed[number, 2], along[number]
        kind = 2 * face + back
        before = number - 1
        while before >= 0:
            earlier = 2 * crossed[before, 0] + crossed[before, 1]
            if earlier < kind or (earlier == kind and along[before] <= place):
                break
            for column in range(3):
                crossed[before + 1, column] = crossed[before, column]
            along[before + 1] = along[before]
            before -= 1
        crossed[before + 1, 0], crossed[before + 1, 1], crossed[before + 1, 2] = face, back, corner
        along[before + 1] = place
