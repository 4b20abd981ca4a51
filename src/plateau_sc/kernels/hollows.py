"""Cut what is hollow: choose the plane for the next cut of a part of a shell, and cut it in two.

A part is a list of edges. Each has the corners that it runs from and to, the face that runs it that way, and the face
that runs it the other way; of a face nothing else is needed but its plane. So a face may have any outline, and where
the plane of a cut passes through a part the two halves get lids that are faces like all others.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.types import FloatArray, Int32Array, IntArray

FLAT = 2e-4
"""Facets are of one plane up to this, and what is as near to a cut lies on it [m]."""

ALIKE = 0.9
"""The cosine of the greatest angle between facets of one face."""

ROOM, PARTS = 2048, 128
"""Room for the edges of a shell and the corners and faces that cuts make, and for its parts."""

NONE, MANY = -1, -2
"""No cut is needed, or too many are."""

# The sine of the angle at which an edge is hollow enough to be cut.
_BENT = 1e-3
# What an edge that is hollow no more is worth, in edges that are cut.
_GAIN = 8
_MOST_TRIED = 12


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
    crossed : ndarray, shape (2 ROOM, 2), int32
        Crossings of faces with the cut: the face, and the corner there.
    along : ndarray, shape (2 ROOM,), float64
        How far along the cut each lies.
    bodies, point_of : ndarray, shape (v,), int32
        The body to which each corner belongs, and its number in it.
    face_of : ndarray, shape (f,), int32
        The number of each face in a body.
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
    bodies: Int32Array
    point_of: Int32Array
    face_of: Int32Array


def set_desk(corners: FloatArray, planes: FloatArray) -> Desk:
    """Return room for one shell at a time.

    Parameters
    ----------
    corners : ndarray, shape (v, 3), float64
        Corners of all shells [m].
    planes : ndarray, shape (f, 5), float64
        Their faces, as `Desk` has them.

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
        np.empty((2 * ROOM, 2), dtype=np.int32), np.empty(2 * ROOM), np.empty(len(places), dtype=np.int32),
        np.empty(len(places), dtype=np.int32), np.empty(len(faces), dtype=np.int32),
    )  # fmt: skip


@kernel_part
def reach_along(faces: FloatArray, face: int, x: float, y: float, z: float) -> float:
    """Return how far a place lies along the normal of a face [m]."""
    return float(faces[face, 0] * x + faces[face, 1] * y + faces[face, 2] * z)


@flat_kernel
def choose_cut(count: int, desk: Desk) -> int:
    """Return the face along whose plane most hollow edges end and fewest edges are cut, of the first few.

    Parameters
    ----------
    count : int
        Number of edges of the part that is to be cut.
    desk : Desk
        On which it lies.

    Returns
    -------
    int
        The face; or `NONE` if no edge is hollow.
    """
    cut, is_hollow, tried = desk.cut, desk.notes, desk.face_of
    hollows = tries = 0
    for edge in range(count):
        is_hollow[edge] = _bend(desk, edge) < -_BENT
        hollows += is_hollow[edge]
        tried[cut[edge, 2]] = tried[cut[edge, 3]] = 0
    if hollows == 0:
        return NONE
    best, most = NONE, -(1 << 30)
    for edge in range(count):
        for column in range(2, 4):
            face = cut[edge, column]
            if not is_hollow[edge] or tried[face] or tries == _MOST_TRIED:
                continue
            tried[face], tries = 1, tries + 1
            score = _judge_cut(count, face, desk)
            if score > most:
                best, most = face, score
    return best


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
    if uneven > FLAT:
        return points, first, first
    desk.faces[lower, 4] = desk.faces[upper, 4] = uneven
    points, middle = _write_part(first, count, upper, 1.0, points, desk)
    points, last = _write_part(middle, count, lower, -1.0, points, desk)
    return points, middle, last


@kernel_part
def _find_uneven(count: int, face: int, desk: Desk) -> float:
    """Return how uneven lids are for what lies on the cut: infinitely if faces there do not look the same way."""
    cut, faces, apart, is_off = desk.cut, desk.faces, desk.apart, desk.face_of
    for edge in range(count):
        is_off[cut[edge, 2]] = is_off[cut[edge, 3]] = 0
    for edge in range(count):
        if abs(apart[cut[edge, 0]]) > FLAT or abs(apart[cut[edge, 1]]) > FLAT:
            is_off[cut[edge, 2]] = is_off[cut[edge, 3]] = 1
    uneven, least, most = 0.0, 1.0, -1.0
    for edge in range(count):
        for column in range(2):
            on, one = abs(apart[cut[edge, column]]), cut[edge, 2 + column]
            uneven = max(uneven, on if on <= FLAT else 0.0)
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
    if length < FLAT:
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
        if abs(p) <= FLAT and abs(q) <= FLAT:
            score += _GAIN * is_hollow[edge]
            for column in range(2, 4):
                beside = cut[edge, column]
                alike = reach_along(faces, face, faces[beside, 0], faces[beside, 1], faces[beside, 2])
                least, most = min(least, alike), max(most, alike)
        elif (p > FLAT and q < -FLAT) or (p < -FLAT and q > FLAT):
            score -= 1 + _GAIN * is_hollow[edge]
    # Faces that look opposite ways cannot be told from a fold.
    if least < -ALIKE and most > ALIKE:
        score -= ROOM * _GAIN
    return score


@kernel_part
def _place(places: FloatArray, corner: int) -> tuple[float, float, float]:
    return places[corner, 0], places[corner, 1], places[corner, 2]


@flat_kernel
def _write_part(start: int, count: int, lid: int, way: float, points: int, desk: Desk) -> tuple[int, int]:
    """Write the edges of what lies on one side of a cut, and return the count of corners and where the edges end.

    A face is cut from one crossing to the next along it, the first and the second, the third and the fourth.
    """
    cut, edges, apart, notes = desk.cut, desk.edges, desk.apart, desk.notes
    crossings = 0
    for edge in range(count):
        one, other = cut[edge, 0], cut[edge, 1]
        starts, ends = way * apart[one] > FLAT, way * apart[other] > FLAT
        if not starts and not ends:
            continue
        if starts != ends:
            out = other if starts else one
            if abs(apart[out]) > FLAT:
                if notes[edge] < 0:
                    notes[edge], points = points, _add_corner(one, other, points, desk)
                out = notes[edge]
            one, other = (one, out) if starts else (out, other)
            for column in range(2, 4):
                _note_crossing(crossings, cut[edge, column], out, lid, desk)
                crossings += 1
        edges[start, 0], edges[start, 1], edges[start, 2], edges[start, 3] = one, other, cut[edge, 2], cut[edge, 3]
        start += 1
    _sort_crossings(crossings, desk)
    for number in range(0, crossings, 2):
        face, one, other = desk.crossed[number, 0], desk.crossed[number, 1], desk.crossed[number + 1, 1]
        if one != other:
            edges[start, 0], edges[start, 1], edges[start, 2], edges[start, 3] = one, other, face, lid
            start += 1
    return points, start


@kernel_part
def _add_corner(one: int, other: int, points: int, desk: Desk) -> int:
    """Put a corner where an edge crosses the cut, and count the corners."""
    share = desk.apart[one] / (desk.apart[one] - desk.apart[other])
    for axis in range(3):
        desk.places[points, axis] = desk.places[one, axis] + share * (desk.places[other, axis] - desk.places[one, axis])
    desk.apart[points] = 0.0
    return points + 1


@kernel_part
def _note_crossing(number: int, face: int, corner: int, lid: int, desk: Desk) -> None:
    """Write where an edge of a face crosses a cut: how far along the cut, which the face runs that way."""
    faces = desk.faces
    x = faces[face, 1] * faces[lid, 2] - faces[face, 2] * faces[lid, 1]
    y = faces[face, 2] * faces[lid, 0] - faces[face, 0] * faces[lid, 2]
    z = faces[face, 0] * faces[lid, 1] - faces[face, 1] * faces[lid, 0]
    desk.crossed[number, 0], desk.crossed[number, 1] = face, corner
    desk.along[number] = x * desk.places[corner, 0] + y * desk.places[corner, 1] + z * desk.places[corner, 2]


@kernel_part
def _sort_crossings(count: int, desk: Desk) -> None:
    """Order crossings by their face and along it; of each face there is an even number."""
    crossed, along = desk.crossed, desk.along
    for number in range(1, count):
        face, corner, place = crossed[number, 0], crossed[number, 1], along[number]
        before = number - 1
        while before >= 0 and (crossed[before, 0] > face or (crossed[before, 0] == face and along[before] > place)):
            crossed[before + 1, 0], crossed[before + 1, 1] = crossed[before, 0], crossed[before, 1]
            along[before + 1] = along[before]
            before -= 1
        crossed[before + 1, 0], crossed[before + 1, 1], along[before + 1] = face, corner, place
