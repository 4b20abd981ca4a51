"""Tell the bodies of a part of a shell from each other, which may touch in a corner or along an edge.

An edge belongs together with the next one around each of its faces. Where a face passes a corner more than once the
next edge is the one after the least turn, for what lies between is within the face. What runs around a hole of a face
belongs together with what runs around that face.
"""

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.kernels.hollows import NONE, Desk, copy_edge, reach_along
from plateau_sc.kernels.welding import find_name
from plateau_sc.types import FloatArray, Int32Array


@flat_kernel
def take_body(first: int, stop: int, desk: Desk) -> tuple[int, int]:
    """Put the edges of one of the bodies of a part behind those of all others.

    Parameters
    ----------
    first, stop : int
        Where the edges of the part begin and end.
    desk : Desk
        On which it lies.

    Returns
    -------
    begin, stop : int
        Where those of the body begin and end now.
    """
    edges, cut, names, count = desk.edges, desk.cut, desk.notes, stop - first
    if _name_bodies(first, count, desk):
        return first, stop
    _keep_holes(first, count, desk)
    begin = first
    for edge in range(count):
        copy_edge(edges, first + edge, cut, edge)
        begin += find_name(names, edge) != 0
    other, one = first, begin
    for edge in range(count):
        if find_name(names, edge) == 0:
            copy_edge(cut, edge, edges, one)
            one += 1
        else:
            copy_edge(cut, edge, edges, other)
            other += 1
    return begin, stop


@kernel_part
def _name_bodies(first: int, count: int, desk: Desk) -> bool:
    """Name the edges that belong together alike, and tell whether all do."""
    names = desk.notes
    _list_sides(first, count, desk)
    for edge in range(count):
        names[edge] = edge
    for side in range(2 * count):
        after = _find_next(first, side, desk)
        if after >= 0:
            _unite(names, side // 2, after // 2)
    is_one = True
    for edge in range(count):
        is_one &= find_name(names, edge) == 0
    return is_one


@kernel_part
def _list_sides(first: int, count: int, desk: Desk) -> None:
    """Link the sides that begin at each corner: of each edge one that runs as it does, and one that runs back."""
    heads, after = desk.point_of, desk.crossed
    for edge in range(first, first + count):
        heads[desk.edges[edge, 0]] = heads[desk.edges[edge, 1]] = NONE
    for side in range(2 * count):
        corner = desk.edges[first + side // 2, side % 2]
        after[side, 0], heads[corner] = heads[corner], side


@flat_kernel
def _find_next(first: int, side: int, desk: Desk) -> int:
    """Return the side that follows another around its face, or `NONE`."""
    edges, places, faces = desk.edges, desk.places, desk.faces
    edge, way = first + side // 2, side % 2
    start, corner, face = edges[edge, way], edges[edge, 1 - way], edges[edge, 2 + way]
    found = second = rival = NONE
    begins, stops = 0, 0
    candidate = desk.point_of[corner]
    while candidate >= 0:
        beside, back = first + candidate // 2, candidate % 2
        if edges[beside, 2 + back] == face:
            found, second, begins = candidate, found, begins + 1
        if edges[beside, 3 - back] == face and beside != edge:
            rival, stops = edges[beside, 1 - back], stops + 1
        candidate = desk.crossed[candidate, 0]
    if begins == 2 and stops == 1:
        # Bodies may lie over each other: of the two ways to pair them that of which the wider turn is less.
        one, other = edges[first + found // 2, 1 - found % 2], edges[first + second // 2, 1 - second % 2]
        straight = max(
            _measure_turn(places, faces, face, corner, one, start),
            _measure_turn(places, faces, face, corner, other, rival),
        )
        across = max(
            _measure_turn(places, faces, face, corner, other, start),
            _measure_turn(places, faces, face, corner, one, rival),
        )
        found = second if across < straight else found
    return found


@flat_kernel
def _measure_turn(places: FloatArray, faces: FloatArray, face: int, corner: int, begin: int, end: int) -> float:
    """Return the angle, anticlockwise on a face, from the way to one corner to that to another [rad]."""
    x, y, z = places[corner, 0], places[corner, 1], places[corner, 2]
    px, py, pz = places[begin, 0] - x, places[begin, 1] - y, places[begin, 2] - z
    qx, qy, qz = places[end, 0] - x, places[end, 1] - y, places[end, 2] - z
    across = reach_along(faces, face, py * qz - pz * qy, pz * qx - px * qz, px * qy - py * qx)
    turn = np.arctan2(across, px * qx + py * qy + pz * qz)
    return float(turn if turn > 0.0 else turn + 2.0 * np.pi)


@kernel_part
def _keep_holes(first: int, count: int, desk: Desk) -> None:
    """Name bodies alike of which one runs around a hole in a face of the other."""
    edges, names, holes = desk.edges, desk.notes, desk.face_of
    for edge in range(first, first + count):
        holes[edges[edge, 2]] = holes[edges[edge, 3]] = NONE
    for body in range(count):
        if names[body] == body:
            _measure_areas(first, count, body, desk)
            for edge in range(count):
                for column in range(2, 4):
                    if desk.areas[edges[first + edge, column]] < 0.0:
                        holes[edges[first + edge, column]] = body
    for edge in range(count):
        for column in range(2, 4):
            if holes[edges[first + edge, column]] >= 0:
                _unite(names, edge, holes[edges[first + edge, column]])


@kernel_part
def _measure_areas(first: int, count: int, body: int, desk: Desk) -> None:
    """Write twice the area that a body has of each face, less than 0 where it runs around a hole."""
    edges, faces, areas = desk.edges, desk.faces, desk.areas
    corner = edges[first, 0]
    x, y, z = desk.places[corner, 0], desk.places[corner, 1], desk.places[corner, 2]
    for edge in range(first, first + count):
        areas[edges[edge, 2]] = areas[edges[edge, 3]] = 0.0
    for edge in range(first, first + count):
        if find_name(desk.notes, edge - first) == body:
            px, py, pz = _from(desk, edges[edge, 0], x, y, z)
            qx, qy, qz = _from(desk, edges[edge, 1], x, y, z)
            ax, ay, az = py * qz - pz * qy, pz * qx - px * qz, px * qy - py * qx
            areas[edges[edge, 2]] += reach_along(faces, edges[edge, 2], ax, ay, az)
            areas[edges[edge, 3]] -= reach_along(faces, edges[edge, 3], ax, ay, az)


@kernel_part
def _from(desk: Desk, corner: int, x: float, y: float, z: float) -> tuple[float, float, float]:
    """Return the way from a place to a corner."""
    return desk.places[corner, 0] - x, desk.places[corner, 1] - y, desk.places[corner, 2] - z


@flat_kernel
def _unite(names: Int32Array, one: int, other: int) -> None:
    """Give two names the lesser one."""
    one, other = find_name(names, one), find_name(names, other)
    names[max(one, other)] = min(one, other)
