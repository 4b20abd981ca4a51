"""Part closed shells that are no convex bodies into convex pieces, once for every sun: houses with wings and eaves.

A shell is cut along planes of its own faces, through edges at which it is hollow, until none is left. Where a cut
passes through the shell both pieces get a lid, of opposite ways, so that the winding numbers of the pieces add up to
that of the shell. Of convex pieces none is below 0: what lies within one lies within the shell, and a ray that leaves
a piece through its lid has yet to leave the shell. So what the pieces hide is what the shell hides, whatever the lids.

Facets that are nearly in one plane are one face, and what is hollow by less than `MOST_HOLLOW` is not cut: rounded
coordinates of real buildings are. How hollow a piece is tells how much of what it hides is in doubt.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.kernels.hollows import ALIKE, FLAT, NONE, PARTS, ROOM, Desk, choose_cut, cut_part, reach_along, set_desk
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

MOST_HOLLOW = 2e-3
"""How far a corner of a piece may lie outside of the plane of a face, or beside its own [m]."""

# Shells of more facets, or fewer, are not looked at; nor is it worth a piece to save fewer.
_MOST_FACETS, _FEWEST, _WORTH = 512, 4, 3
_LEAST_HOLLOW = 1e-9


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
        In the order of the shells; of the others there are none.
    """
    sizes, shell_of = np.diff(bounds), np.empty(len(corners), dtype=np.int32)
    shell_of[order] = np.repeat(np.arange(len(wanted), dtype=np.int32), sizes)
    chosen = wanted & (sizes >= _FEWEST) & (sizes <= _MOST_FACETS)
    is_open = ((mates < 0) & (begin != end)).reshape(-1, 4).any(axis=1) | (normals == 0.0).all(axis=1)
    chosen[shell_of[is_open]] = False
    side = np.flatnonzero((mates > np.arange(len(mates))) & (begin != end) & np.repeat(chosen[shell_of], 4))
    facets, neighbours = np.unique(np.stack([side, mates[side]]) // 4, return_inverse=True)
    neighbours = neighbours.reshape(2, -1)
    name, planes = _join_flat(corners[facets], normals[facets], *neighbours)
    chosen[shell_of[facets[planes[:, 4] > FLAT]]] = False
    edge = np.flatnonzero((name[neighbours[0]] != name[neighbours[1]]) & chosen[shell_of[side // 4]])
    edge = edge[np.argsort(shell_of[side[edge] // 4], kind="stable")]
    stops = np.cumsum(np.bincount(shell_of[side[edge] // 4], minlength=len(wanted)))
    places, ends = np.unique(np.stack([begin[side[edge]], end[side[edge]]]), return_inverse=True)
    rows = np.concatenate([ends.reshape(2, -1), name[neighbours[:, edge]]]).T.astype(np.int32, order="C")
    pieces = _make_room(len(rows), int((sizes[chosen] // _WORTH).sum()))
    desk = set_desk(corners.reshape(-1, 3)[places], planes)
    found = _part_all(rows, stops, sizes // _WORTH, desk, pieces) if len(rows) else 0
    faces, points, edges = pieces.starts[found]
    return Pieces(
        pieces.anchors[:faces].copy(),
        pieces.normals[:faces].copy(),
        pieces.points[:points].copy(),
        pieces.edges[:edges].copy(),
        pieces.starts[: found + 1].copy(),
        pieces.hollows[:found].copy(),
        pieces.shells[:found].copy(),
    )


def _join_flat(corners: FloatArray, normals: FloatArray, one: IntArray, other: IntArray) -> tuple[IntArray, FloatArray]:
    """Return the face of each facet, named by one, and the planes of faces, given neighbours.

    What is no plane is infinitely uneven. A facet thinner than `FLAT` has no plane; it is taken to that of a neighbour.
    """
    name, areas = np.arange(len(corners)), np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])
    thin, nearby = _find_thin(corners, normals, areas, one, other)
    alike = (np.einsum("ij,ij->i", normals[one], normals[other]) >= ALIKE) & ~thin[one] & ~thin[other]
    one, other = one[alike], other[alike]
    for _ in range(2):
        apart = np.einsum("ij,ikj->ik", normals[one], corners[other] - corners[one, :1])
        flat = (np.abs(apart) <= FLAT).all(axis=1)
        one, other = other[flat], one[flat]
    one, other = np.concatenate([one, nearby[0]]), np.concatenate([other, nearby[1]])
    while (name[one] != name[other]).any():
        least = np.minimum(name[one], name[other])
        for facet in (one, other):
            np.minimum.at(name, name[facet], least)
        name = name[name]
    planes = np.zeros((len(corners), 5))
    for axis in range(3):
        planes[:, axis] = np.bincount(name, weights=areas[:, axis], minlength=len(corners))
    planes[:, :3] /= np.maximum(np.linalg.norm(planes[:, :3], axis=1, keepdims=True), np.finfo(float).tiny)
    planes[:, 3] = np.einsum("ij,ij->i", planes[:, :3], corners[:, 0])
    uneven = np.abs(np.einsum("ij,ikj->ik", planes[name, :3], corners) - planes[name, 3, np.newaxis]).max(axis=1)
    uneven[(np.einsum("ij,ij->i", planes[name, :3], normals) < ALIKE) & ~thin] = np.inf
    np.maximum.at(planes[:, 4], name, uneven)
    return name, planes


def _find_thin(
    corners: FloatArray, normals: FloatArray, areas: FloatArray, one: IntArray, other: IntArray
) -> tuple[BoolArray, IntArray]:
    """Tell which facets are too thin to have a plane; and list those that lie along that of a neighbour, with it.

    Of several neighbours it is the largest. A thin facet lies along the planes of all, and must not join them.
    """
    sides = [corners[:, k] - corners[:, k - 1] for k in range(4)] + [
        corners[:, k] - corners[:, k + 2] for k in range(2)
    ]
    longest = np.max([np.linalg.norm(side, axis=1) for side in sides], axis=0)
    # Of a facet without a long side these are twice its area.
    sizes = np.linalg.norm(areas, axis=1)
    thin: BoolArray = sizes <= 2.0 * FLAT * longest
    thin_one, beside = np.concatenate([one, other]), np.concatenate([other, one])
    apart = np.einsum("ij,ikj->ik", normals[beside], corners[thin_one] - corners[beside, :1])
    chosen = np.flatnonzero(thin[thin_one] & ~thin[beside] & (np.abs(apart) <= FLAT).all(axis=1))
    chosen = chosen[np.lexsort((-sizes[beside[chosen]], thin_one[chosen]))]
    found, first = np.unique(thin_one[chosen], return_index=True)
    return thin, np.stack([found, beside[chosen[first]]])


def _make_room(edges: int, most: int) -> Pieces:
    """Return pieces to be written, of shells with so many edges: an edge has two corners and two faces."""
    places, edges = 16 * edges, 8 * edges
    return Pieces(
        np.empty((places, 3)), np.empty((places, 3)), np.empty((places, 3)), np.empty((edges, 4), dtype=np.int32),
        np.zeros((most + 1, 3), dtype=np.int64), np.empty(most), np.empty(most, dtype=np.int64),
    )  # fmt: skip


@flat_kernel
def _part_all(rows: Int32Array, stops: IntArray, most: IntArray, desk: Desk, pieces: Pieces) -> int:
    """Go through the shells, and count the pieces."""
    found = first = 0
    for shell in range(len(stops)):
        count = stops[shell] - first
        if 0 < count <= ROOM // 4:
            for row in range(count):
                for column in range(4):
                    desk.edges[row, column] = rows[first + row, column]
            found += _part_shell(count, desk, pieces, found, shell, min(most[shell], len(pieces.hollows) - found))
        first = stops[shell]
    return found


@kernel_part
def _part_shell(count: int, desk: Desk, pieces: Pieces, found: int, shell: int, most: int) -> int:
    """Cut the shell on the desk until nothing is hollow, write the pieces, and count them: 0 where that fails."""
    points, faces = len(desk.places) - ROOM, len(desk.faces) - ROOM
    ends = desk.ends
    ends[0], ends[1] = 0, count
    parts, made, most = 1, 0, min(most, PARTS - 1)
    for _ in range(2 * PARTS):
        first, stop = ends[parts - 1], ends[parts]
        if stop + 3 * (stop - first) > ROOM or points + stop - first > len(desk.places) or parts + made > most:
            return 0
        for edge in range(first, stop):
            for column in range(4):
                desk.cut[edge - first, column] = desk.edges[edge, column]
        face = choose_cut(stop - first, desk)
        if face == NONE:
            written = _write_pieces(first, stop, desk, pieces, found + made, shell, most - made)
            if written == 0:
                return 0
            made, parts = made + written, parts - 1
            if parts == 0:
                return made
            continue
        points, middle, last = cut_part(first, stop - first, face, points, faces, desk)
        if middle <= first or last <= middle:
            return 0
        faces += 2
        ends[parts], ends[parts + 1] = middle, last
        parts += 1
    return 0


@flat_kernel
def _write_pieces(first: int, stop: int, desk: Desk, pieces: Pieces, found: int, shell: int, most: int) -> int:
    """Write the bodies that a part without hollow edges consists of, and count them: 0 if one is not convex."""
    edges, bodies = desk.edges, desk.bodies
    for edge in range(first, stop):
        bodies[edges[edge, 0]], bodies[edges[edge, 1]] = edges[edge, 0], edges[edge, 1]
    for edge in range(first, stop):
        one, other = _find(bodies, edges[edge, 0]), _find(bodies, edges[edge, 1])
        bodies[max(one, other)] = min(one, other)
    written = 0
    for edge in range(first, stop):
        body = _find(bodies, edges[edge, 0])
        # A body is written at its first edge.
        is_done = False
        for before in range(first, edge):
            is_done |= _find(bodies, edges[before, 0]) == body
        if is_done:
            continue
        if written == most or not _write_piece(body, first, stop, desk, pieces, found + written):
            return 0
        pieces.shells[found + written] = shell
        written += 1
    return written


@kernel_part
def _find(names: Int32Array, name: int) -> int:
    """Return the least name for the same."""
    while names[name] != name:
        names[name] = names[names[name]]
        name = names[name]
    return name


@kernel_part
def _write_piece(body: int, first: int, stop: int, desk: Desk, pieces: Pieces, number: int) -> bool:
    """Write one body, and tell whether it is closed and convex, and there was room."""
    edges, point_of, face_of = desk.edges, desk.point_of, desk.face_of
    starts = pieces.starts
    face_end, point_end, edge_end = starts[number, 0], starts[number, 1], starts[number, 2]
    if edge_end + stop - first > len(pieces.edges):
        return False
    uneven = 0.0
    for edge in range(first, stop):
        for column in range(2):
            point_of[edges[edge, column]] = face_of[edges[edge, 2 + column]] = NONE
    for edge in range(first, stop):
        if _find(desk.bodies, edges[edge, 0]) != body:
            continue
        for column in range(2):
            point, face = edges[edge, column], edges[edge, 2 + column]
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
    pieces.hollows[number] = max(_anchor(pieces, number) + 2.0 * uneven, _LEAST_HOLLOW)
    return bool(pieces.hollows[number] <= MOST_HOLLOW)


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
def _anchor(pieces: Pieces, number: int) -> float:
    """Write the outermost corner of each face, and return how far any corner is outside, or beside its own face."""
    points, normals, anchors, edges = pieces.points, pieces.normals, pieces.anchors, pieces.edges
    hollow = 0.0
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
        hollow = max(hollow, most - least)
        for point in range(pieces.starts[number, 1], pieces.starts[number + 1, 1]):
            outside = reach_along(normals, face, points[point, 0], points[point, 1], points[point, 2]) - most
            hollow = max(hollow, outside)
    return hollow
