"""Gather edges that lie together with the vertices and faces they need, so that a cluster is worked on in the cache.

Each cluster has numbers of its own for its vertices and faces, which fit into bytes. What several clusters need each
of them holds, so that all that a sun asks of the edges is read once, from one end to the other.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import kernel
from plateau_sc.kernels.silhouette import ALONE, Edges
from plateau_sc.kernels.welding import find_name
from plateau_sc.types import Float32Array, FloatArray, Int8Array, Int32Array, IntArray, UInt8Array

MOST = 256
"""How many edges or vertices a cluster has at most, and one face less."""

LANES = 16
"""Numbers that are worked on at once: vertices and faces are filled up to a multiple of it."""

NOTHING = 255
"""Stands for the second face of an edge that has one, and counts nothing."""


class Clusters(NamedTuple):
    """Edges in clusters.

    Attributes
    ----------
    vertices : ndarray, shape (3, v), float64
        Where the edges of each cluster end, cluster by cluster [m]; the third coordinate is the height above the level.
    normals : ndarray, shape (3, f), float64
        Normal of each face, of any length.
    backs : ndarray, shape (f,), int8
        What a face counts as where its back is seen; see `Edges`.
    starts : ndarray, shape (c + 1, 3), int64
        Where the edges, vertices and faces of each cluster begin, and where the last ends.
    parts : ndarray, shape (4, e), uint8
        Of each edge, by the numbers of its cluster: the face left of it and the one right of it or `NOTHING`, as seen
        against their normals, and the vertices it runs from and to.
    touch : ndarray, shape (e,), float32
        As in `Edges`; below 0 where it is so for the lower end alone, because the edge is upright.
    boxes : ndarray, shape (c, 2, 3), float64
        Least coordinates of each cluster, and greatest [m].
    low : ndarray, shape (k, 4, 3), float64
        As in `Edges`.
    farthest : ndarray, shape (3,), float64
        As in `Edges`.
    """

    vertices: FloatArray
    normals: FloatArray
    backs: Int8Array
    starts: IntArray
    parts: UInt8Array
    touch: Float32Array
    boxes: FloatArray
    low: FloatArray
    farthest: FloatArray


def gather_clusters(edges: Edges) -> Clusters:
    """Return edges in clusters, those of one body together.

    Parameters
    ----------
        edges : Edges
            As `find_edges` gives them.

    Returns
    -------
    Clusters
        An edge of which both faces lie on one side is in it twice, once for each.

    Examples
    --------
    >>> from plateau_sc.kernels.facets import find_facets
    >>> from plateau_sc.kernels.silhouette import find_edges
    >>> square = np.array([[[0.0, 0, 5], [4, 0, 5], [4, 4, 5]], [[0, 0, 5], [4, 4, 5], [0, 4, 5]]])
    >>> found = gather_clusters(find_edges(find_facets(square), 0.0, 0.01))
    >>> found.starts.tolist(), found.parts[1].tolist()
    ([[0, 0, 0], [4, 16, 16]], [255, 255, 255, 255])
    """
    sides, ends, touch = _run_leftward(edges)
    bodies = np.arange(edges.vertices.shape[1], dtype=np.int32)
    _join(ends, bodies)
    order = np.argsort(bodies[ends[:, 0]], kind="stable")
    sides, ends, touch = sides[order], ends[order], touch[order]
    count, none = len(sides), edges.normals.shape[1]
    parts = np.empty((4, count), dtype=np.uint8)
    room = 2 * count + LANES * (2 * count // (MOST // 2) + 2)
    vertices, faces = np.empty(room, dtype=np.int32), np.empty(room, dtype=np.int32)
    starts = np.zeros((2 * count // (MOST // 2) + 2, 3), dtype=np.int64)
    clusters = _number(sides, ends, edges.vertices.shape[1], none, vertices, faces, parts, starts)
    starts = starts[: clusters + 1].copy()
    vertices, faces = vertices[: starts[-1, 1]], faces[: starts[-1, 2]]
    # What fills up counts nothing.
    normals = np.append(edges.normals, np.zeros((3, 1)), axis=1)[:, faces]
    backs = np.append(edges.backs, 0)[faces].astype(np.int8)
    kept = np.ascontiguousarray(edges.vertices[:, vertices])
    boxes = np.empty((clusters, 2, 3))
    if clusters:
        boxes[:, 0] = np.minimum.reduceat(kept, starts[:-1, 1], axis=1).T
        boxes[:, 1] = np.maximum.reduceat(kept, starts[:-1, 1], axis=1).T
    return Clusters(kept, np.ascontiguousarray(normals), backs, starts, parts, touch, boxes, edges.low, edges.farthest)


def _run_leftward(edges: Edges) -> tuple[Int32Array, Int32Array, Float32Array]:
    """Return the face left of each edge and the one right of it, the ends in this order, and how far it is touched."""
    none = edges.normals.shape[1]
    left, right = edges.faces[:, 0].copy(), np.where(edges.faces[:, 1] == ALONE, none, edges.faces[:, 1])
    one_sided = (edges.ways[:, 0] == edges.ways[:, 1]) & (right != none)
    ends = np.where((edges.ways[:, 0] < 0)[:, np.newaxis], edges.ends[:, ::-1], edges.ends)
    twice = np.repeat(np.arange(len(left)), 1 + one_sided)
    second = np.append(False, twice[1:] == twice[:-1])
    left, right = np.where(second, right[twice], left[twice]), np.where(one_sided[twice], none, right[twice])
    sides = np.column_stack([left, right]).astype(np.int32)
    upright = (edges.vertices[:2, edges.ends[:, 0]] == edges.vertices[:2, edges.ends[:, 1]]).all(axis=0)
    touch = np.where(upright, -edges.touch, edges.touch)
    return sides, np.ascontiguousarray(ends[twice], dtype=np.int32), touch[twice]


def _number(
    sides: Int32Array,
    ends: Int32Array,
    points: int,
    none: int,
    vertices: Int32Array,
    faces: Int32Array,
    parts: UInt8Array,
    starts: IntArray,
) -> int:
    """Write which vertices and faces each cluster has and the edges' numbers for them, and count the clusters."""
    seen = (np.full(points, -1, dtype=np.int32), np.full(none + 1, -1, dtype=np.int32))
    numbers = (np.empty(points, dtype=np.uint8), np.full(none + 1, NOTHING, dtype=np.uint8))
    return int(_cut(sides, ends, none, seen, numbers, vertices, faces, parts, starts))


@kernel
def _join(ends: Int32Array, bodies: Int32Array) -> None:
    """Name each vertex by the first one that it is joined to."""
    for edge in range(len(ends)):
        one, other = find_name(bodies, ends[edge, 0]), find_name(bodies, ends[edge, 1])
        bodies[max(one, other)] = min(one, other)
    for vertex in range(len(bodies)):
        bodies[vertex] = find_name(bodies, vertex)


@kernel
def _cut(
    sides: Int32Array,
    ends: Int32Array,
    none: int,
    seen: tuple[Int32Array, Int32Array],
    numbers: tuple[UInt8Array, UInt8Array],
    vertices: Int32Array,
    faces: Int32Array,
    parts: UInt8Array,
    starts: IntArray,
) -> int:
    cluster, points, sheets = 0, 0, 0
    for edge in range(len(sides)):
        new_points = new_faces = 0
        for side in range(2):
            new_points += seen[0][ends[edge, side]] != cluster
            new_faces += sides[edge, side] != none and seen[1][sides[edge, side]] != cluster
        full = edge - starts[cluster, 0] == MOST
        full |= points - starts[cluster, 1] + new_points > MOST
        if full or sheets - starts[cluster, 2] + new_faces >= MOST:
            points, sheets = _fill_up(vertices, points, vertices[points - 1]), _fill_up(faces, sheets, none)
            cluster += 1
            starts[cluster, 0], starts[cluster, 1], starts[cluster, 2] = edge, points, sheets
        for side in range(2):
            vertex, face = ends[edge, side], sides[edge, side]
            if seen[0][vertex] != cluster:
                seen[0][vertex], numbers[0][vertex] = cluster, points - starts[cluster, 1]
                vertices[points] = vertex
                points += 1
            if face != none and seen[1][face] != cluster:
                seen[1][face], numbers[1][face] = cluster, sheets - starts[cluster, 2]
                faces[sheets] = face
                sheets += 1
            parts[side, edge], parts[2 + side, edge] = numbers[1][face], numbers[0][vertex]
    if len(sides) == 0:
        return 0
    starts[cluster + 1, 0] = len(sides)
    starts[cluster + 1, 1] = _fill_up(vertices, points, vertices[points - 1])
    starts[cluster + 1, 2] = _fill_up(faces, sheets, none)
    return cluster + 1


@kernel
def _fill_up(numbers: Int32Array, count: int, last: int) -> int:
    while count % LANES != 0:
        numbers[count] = last
        count += 1
    return count
