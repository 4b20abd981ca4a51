"""Part closed shells that are no convex bodies into convex pieces, once for every sun: houses with wings and eaves.

A shell is cut along planes of its own faces, through edges at which it is hollow, until none is left. Where a cut
passes through the shell both pieces get a lid, of opposite ways, so that the winding numbers of the pieces add up to
that of the shell. Of convex pieces none is below 0: what lies within one lies within the shell, and a ray that leaves
a piece through its lid has yet to leave the shell. So what the pieces hide is what the shell hides, whatever the lids.

Facets that are nearly in one plane are one face, and what is hardly hollow is not cut: rounded coordinates of real
buildings are. How hollow a piece is tells how much of what it hides is in doubt.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.kernels.flatness import join_flat
from plateau_sc.kernels.hollows import (
    BENT,
    NONE,
    PARTS,
    ROOM,
    Desk,
    choose_cut,
    copy_edge,
    cut_part,
    halve_bend,
    mark_hollow,
    reach_along,
    set_desk,
)
from plateau_sc.kernels.touching import take_body
from plateau_sc.kernels.welding import find_name
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

FLAT = (5e-4, 1e-3, 2e-3, 3e-3)
"""Facets are of one plane up to this, and what is as near to a cut lies on it: the finest that does for a shell [m]."""

HOLLOW = 4.0
"""How far a corner of a piece may lie outside of the plane of a face, or beside its own, in measures of `FLAT`."""

# Shells of more facets, or fewer, are not looked at; nor is it worth a piece to save fewer.
_MOST_FACETS, _FEWEST, _WORTH = 2048, 4, 3
_LEAST_HOLLOW = 1e-9
# What is so thin, in measures of how hollow it is, would be in doubt under every sun.
_THIN = 0.5
# Edges are taken to be corners that are shorter, in measures of `FLAT`.
_SHORT = 0.5
# So many hollow edges to a piece are more than ever were parted.
_MOST_BENT = 1.5
_MANY = -1


class Pieces(NamedTuple):
    """Convex pieces, those of a shell together, as `plateau_sc.kernels.convex.Convex` holds bodies.

    Attributes
    ----------
    anchors : ndarray, shape (f, 3), float64
        A corner of each face, of those the outermost [m].
    normals : ndarray, shape (f, 3), float64
        Outward unit normal of each face.
    points : ndarray, shape (v, 3), float64
        The corners of each piece, each once [m].
    edges : ndarray, shape (e, 4), int32
        The two points of each edge, in the order in which one face runs it, that face, and the other.
    starts : ndarray, shape (b + 1, 3), int64
        First face, point and edge of each piece, and those after the last.
    hollows : ndarray, shape (b,), float64
        How far each is from being convex, more than 0 [m].
    shells : ndarray, shape (b,), int64
        The shell that each is a piece of.
    """

    anchors: FloatArray
    normals: FloatArray
    points: FloatArray
    edges: Int32Array
    starts: IntArray
    hollows: FloatArray
    shells: IntArray


def part_shells(
    corners: FloatArray,
    normals: FloatArray,
    order: Int32Array,
    bounds: IntArray,
    begin: Int32Array,
    end: Int32Array,
    mates: Int32Array,
    wanted: BoolArray,
) -> Pieces:
    """Return the pieces of those shells that can be parted into few.

    Parameters
    ----------
    corners : ndarray, shape (n, 4, 3), float64
        Facets of shells, outward ones anticlockwise [m].
    normals : ndarray, shape (n, 3), float64
        Unit normal of each.
    order : ndarray, shape (n,), int32
        The facets shell by shell.
    bounds : ndarray, shape (s + 1,), int64
        Where those of each shell begin, and the end of the last.
    begin, end : ndarray, shape (4 n,), int32
        Names of the corners from which and to which each side runs.
    mates : ndarray, shape (4 n,), int32
        The other side in the same place, or less than 0 where there is none or are many.
    wanted : ndarray, shape (s,), bool
        Which shells to look at.

    Returns
    -------
    Pieces
        Those of each shell together; of shells that cannot be parted there are none.
    """
    sizes, shell_of = np.diff(bounds), np.empty(len(corners), dtype=np.int32)
    shell_of[order] = np.repeat(np.arange(len(wanted), dtype=np.int32), sizes)
    chosen = wanted & (sizes >= _FEWEST) & (sizes <= _MOST_FACETS)
    is_open = ((mates < 0) & (begin != end)).reshape(-1, 4).any(axis=1) | (normals == 0.0).all(axis=1)
    chosen[shell_of[is_open]] = False
    side = np.flatnonzero((mates > np.arange(len(mates))) & (begin != end))
    found, tried = [_make_room(0, 0)], np.zeros(len(wanted), dtype=np.int64)
    for flat in FLAT:
        side = side[chosen[shell_of[side // 4]]]
        if len(side):
            sides, ends = np.stack([side, mates[side]]), np.stack([begin[side], end[side]])
            found.append(_part_some(corners, normals, shell_of, sides, ends, sizes // _WORTH, tried, flat))
            chosen[found[-1].shells] = False
    return _join_pieces(found)


def _part_some(
    corners: FloatArray,
    normals: FloatArray,
    shell_of: Int32Array,
    sides: IntArray,
    ends: Int32Array,
    most: IntArray,
    tried: IntArray,
    flat: float,
) -> Pieces:
    """Return the pieces of some shells, given pairs of sides in one place, and from where to where the first run."""
    facets, neighbours = np.unique(sides // 4, return_inverse=True)
    neighbours = neighbours.reshape(2, -1)
    name, planes = join_flat(corners[facets], normals[facets], neighbours[0], neighbours[1], flat)
    shells = shell_of[sides[0] // 4]
    uneven = np.unique(shell_of[facets[planes[:, 4] > flat]])
    edge = np.flatnonzero((name[neighbours[0]] != name[neighbours[1]]) & ~np.isin(shells, uneven))
    edge = edge[np.argsort(shells[edge], kind="stable")]
    stops = np.cumsum(np.bincount(shells[edge], minlength=len(most)))
    _, first, number = np.unique(ends[:, edge], return_index=True, return_inverse=True)
    places = np.take(np.stack([sides[0], (sides[0] & ~3) + (sides[0] + 1) % 4])[:, edge], first)
    rows = np.concatenate([number.reshape(2, -1), name[neighbours[:, edge]]]).T.astype(np.int32, order="C")
    pieces = _make_room(len(rows), int(most[np.unique(shells)].sum()))
    desk = set_desk(corners.reshape(-1, 3)[places], planes, flat)
    found = _part_all(rows, stops, most, tried, desk, pieces) if len(rows) else 0
    counts = pieces.starts[found]
    return Pieces(
        pieces.anchors[: counts[0]],
        pieces.normals[: counts[0]],
        pieces.points[: counts[1]],
        pieces.edges[: counts[2]],
        pieces.starts[: found + 1],
        pieces.hollows[:found],
        pieces.shells[:found],
    )


def _join_pieces(found: list[Pieces]) -> Pieces:
    """Return pieces one after the other."""
    ends = np.cumsum([some.starts[-1] for some in found], axis=0)
    before = ends - [some.starts[-1] for some in found]
    edges = [some.edges + start[[1, 1, 0, 0]].astype(np.int32) for some, start in zip(found, before, strict=True)]
    starts = [some.starts[1:] + start for some, start in zip(found, before, strict=True)]
    return Pieces(
        np.concatenate([some.anchors for some in found]),
        np.concatenate([some.normals for some in found]),
        np.concatenate([some.points for some in found]),
        np.concatenate(edges),
        np.concatenate([np.zeros((1, 3), dtype=np.int64), *starts]),
        np.concatenate([some.hollows for some in found]),
        np.concatenate([some.shells for some in found]),
    )


def _make_room(edges: int, most: int) -> Pieces:
    """Return pieces to be written, of shells with so many edges: an edge has two corners and two faces."""
    places, edges = 16 * edges, 8 * edges
    return Pieces(
        np.empty((places, 3)), np.empty((places, 3)), np.empty((places, 3)), np.empty((edges, 4), dtype=np.int32),
        np.zeros((most + 1, 3), dtype=np.int64), np.empty(most), np.empty(most, dtype=np.int64),
    )  # fmt: skip


@flat_kernel
def _part_all(rows: Int32Array, stops: IntArray, most: IntArray, tried: IntArray, desk: Desk, pieces: Pieces) -> int:
    """Go through the shells, and count the pieces."""
    found = first = 0
    for shell in range(len(stops)):
        count = stops[shell] - first
        # With other faces a shell can make fewer pieces than were too many.
        if 0 < count <= ROOM // 4 and count != tried[shell]:
            for row in range(count):
                copy_edge(rows, first + row, desk.edges, row)
            made = _part_shell(count, desk, pieces, found, min(most[shell], len(pieces.hollows) - found))
            if made == _MANY:
                tried[shell] = count
                made = 0
            for piece in range(found, found + made):
                pieces.shells[piece] = shell
            found += made
        first = stops[shell]
    return found


@kernel_part
def _part_shell(count: int, desk: Desk, pieces: Pieces, found: int, most: int) -> int:
    """Cut the shell on the desk until nothing is hollow, write the pieces, and count them: 0 where that fails.

    It is `_MANY` where there are too many.
    """
    points, faces = len(desk.places) - ROOM, len(desk.faces) - ROOM
    ends = desk.ends
    ends[0], ends[1] = 0, count
    parts, made, most = 1, 0, min(most, PARTS - 2)
    for edge in range(count):
        copy_edge(desk.edges, edge, desk.cut, edge)
    if mark_hollow(count, desk, BENT) > _MOST_BENT * most:
        return _MANY
    for _ in range(4 * PARTS):
        first, stop = take_body(ends[parts - 1], ends[parts], desk)
        if first > ends[parts - 1]:
            ends[parts], ends[parts + 1] = first, stop
            parts += 1
        count = stop - first
        if parts + made > most or stop + 3 * count > ROOM or points + 2 * count > len(desk.places):
            return _MANY
        for edge in range(count):
            copy_edge(desk.edges, first + edge, desk.cut, edge)
        face, is_good = choose_cut(count, desk)
        if not is_good and _write_piece(first, stop, desk, pieces, found + made):
            made, parts = made + 1, parts - 1
            if parts == 0:
                return made
            continue
        points, faces, middle, last = _cut(first, count, face, is_good, points, faces, desk)
        if middle == last:
            return 0
        ends[parts], ends[parts + 1] = middle, last
        parts += 1
    return 0


@flat_kernel
def _cut(
    first: int, count: int, face: int, is_good: bool, points: int, faces: int, desk: Desk
) -> tuple[int, int, int, int]:
    """Cut a part along a face, or where there is no good one or it cannot be done through the deepest edge.

    What is returned are the counts of corners and faces, and where the edges of the two halves end, or twice the same.
    """
    for is_other in (not is_good, is_good):
        plane = face
        if is_other:
            plane = faces if halve_bend(count, faces, desk) else NONE
            faces += 1
        if plane != NONE:
            points, middle, last = cut_part(first, count, plane, points, faces, desk)
            if first < middle < last:
                return points, faces + 2, middle, last
    return points, faces, first, first


@flat_kernel
def _write_piece(first: int, stop: int, desk: Desk, pieces: Pieces, number: int) -> bool:
    """Write a body, and tell whether it is closed and convex, and there was room."""
    edges, same, point_of, face_of = desk.edges, desk.same, desk.point_of, desk.face_of
    starts = pieces.starts
    face_end, point_end, edge_end = starts[number, 0], starts[number, 1], starts[number, 2]
    if edge_end + stop - first > len(pieces.edges):
        return False
    uneven = _weld(first, stop, desk)
    for edge in range(first, stop):
        for column in range(2):
            point_of[edges[edge, column]] = face_of[edges[edge, 2 + column]] = NONE
    for edge in range(first, stop):
        if same[edges[edge, 0]] == same[edges[edge, 1]]:
            continue
        for column in range(2):
            point, face = same[edges[edge, column]], edges[edge, 2 + column]
            uneven = max(uneven, desk.faces[face, 4])
            if point_of[point] == NONE:
                point_of[point] = point_end
                _copy(desk.places, point, pieces.points, point_end)
                point_end += 1
            if face_of[face] == NONE:
                face_of[face] = face_end
                _copy(desk.faces, face, pieces.normals, face_end)
                face_end += 1
            pieces.edges[edge_end, column], pieces.edges[edge_end, 2 + column] = point_of[point], face_of[face]
        edge_end += 1
    starts[number + 1, 0], starts[number + 1, 1], starts[number + 1, 2] = face_end, point_end, edge_end
    if face_end - starts[number, 0] < _FEWEST or not _is_closed(pieces, number):
        return False
    hollow, thin = _anchor(pieces, number)
    pieces.hollows[number] = max(hollow + 2.0 * uneven, _LEAST_HOLLOW)
    return bool(pieces.hollows[number] <= min(HOLLOW * desk.flat, _THIN * thin))


@kernel_part
def _weld(first: int, stop: int, desk: Desk) -> float:
    """Name corners alike that a very short edge joins, and return how far apart such are at most."""
    edges, places, same = desk.edges, desk.places, desk.same
    for edge in range(first, stop):
        same[edges[edge, 0]], same[edges[edge, 1]] = edges[edge, 0], edges[edge, 1]
    for edge in range(first, stop):
        one, other = find_name(same, edges[edge, 0]), find_name(same, edges[edge, 1])
        if _measure(places, one, other) < _SHORT * desk.flat:
            same[max(one, other)] = min(one, other)
    moved = 0.0
    for edge in range(first, stop):
        for column in range(2):
            corner = edges[edge, column]
            same[corner] = find_name(same, corner)
            moved = max(moved, _measure(places, corner, same[corner]))
    return moved


@flat_kernel
def _measure(places: FloatArray, one: int, other: int) -> float:
    """Return how far two corners are apart [m]."""
    square = 0.0
    for axis in range(3):
        square += (places[one, axis] - places[other, axis]) ** 2
    return float(np.sqrt(square))


@kernel_part
def _copy(source: FloatArray, row: int, target: FloatArray, at: int) -> None:
    target[at, 0], target[at, 1], target[at, 2] = source[row, 0], source[row, 1], source[row, 2]


@kernel_part
def _is_closed(pieces: Pieces, number: int) -> bool:
    """Tell whether each face of a body is run around: at each of its corners as many sides begin as end."""
    edges = pieces.edges
    first, stop = pieces.starts[number, 2], pieces.starts[number + 1, 2]
    for edge in range(first, stop):
        for column in range(2):
            point, face, balance = edges[edge, column], edges[edge, 2 + column], 0
            for other in range(first, stop):
                way = int(edges[other, 2] == face) - int(edges[other, 3] == face)
                balance += way * (int(edges[other, 0] == point) - int(edges[other, 1] == point))
            if balance != 0:
                return False
    return True


@kernel_part
def _anchor(pieces: Pieces, number: int) -> tuple[float, float]:
    """Write the outermost corner of each face, and return how far any corner is outside, and how thin the piece is.

    A corner beside its own face counts as one outside.
    """
    points, normals, anchors, edges = pieces.points, pieces.normals, pieces.anchors, pieces.edges
    hollow, thin = 0.0, np.inf
    for face in range(pieces.starts[number, 0], pieces.starts[number + 1, 0]):
        most, least = -np.inf, np.inf
        for edge in range(pieces.starts[number, 2], pieces.starts[number + 1, 2]):
            for column in range(2):
                if edges[edge, 2] == face or edges[edge, 3] == face:
                    point = edges[edge, column]
                    along = reach_along(normals, face, points[point, 0], points[point, 1], points[point, 2])
                    least = min(least, along)
                    if along > most:
                        most = along
                        for axis in range(3):
                            anchors[face, axis] = points[point, axis]
        hollow, deepest = max(hollow, most - least), 0.0
        for point in range(pieces.starts[number, 1], pieces.starts[number + 1, 1]):
            outside = reach_along(normals, face, points[point, 0], points[point, 1], points[point, 2]) - most
            hollow, deepest = max(hollow, outside), max(deepest, -outside)
        thin = min(thin, deepest)
    return hollow, thin
