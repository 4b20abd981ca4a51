"""Build a tree of boxes over faces, for rays of any direction.

A bounding volume hierarchy, split where binned centroids give the least cost by the surface area heuristic (Wald 2007).
Faces are stored in the order of the leaves.

References
----------
I. Wald: On fast construction of SAH-based bounding volume hierarchies. IEEE Symposium on Interactive Ray Tracing,
33-40, 2007, https://doi.org/10.1109/RT.2007.4342588.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import compiler
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import FloatArray, Int32Array, IntArray

STACK_SIZE = 64
"""Entries that a walk through a tree needs at most: no tree is deeper."""

INNER = -1
"""Stands for the number of faces where a node has children instead."""

# Faces that are looked at together, so that what is needed on the way is small.
_PART = 1 << 14
_BINS = 16
# What is kept of a bin: its box, the number of its faces, and the cost of a split in front of it.
_COUNT, _COST, _BIN_SIZE = 6, 7, 8
_LARGEST_LEAF = 4
# So many faces are halved, and rays cast at them, sooner than the kernel were compiled; a ray takes a third longer.
# Of a tree for a few masks more of them are.
_FEW, _FEW_IN_HASTE = 10_000, 200_000
# From this depth on nodes are halved by count, which ends within 31 more levels: no tree outgrows the stack.
_DEEPEST_BINNED = 30
_LARGEST_COORDINATE = 1e9


class Bvh(NamedTuple):
    """A tree of boxes over faces.

    Attributes
    ----------
    lower, upper : ndarray, shape (m, 3), float64
        The box of each node [m]. Node 0 is the root.
    links : ndarray, shape (m, 2), int32
        A leaf holds (first face, number of faces); any other node (left child, ``INNER``), and its right child follows
        the left one. Children come after their parents.
    corners : ndarray, shape (k, 3, 3), float64
        Corners of the faces in the order of the leaves [m].
    faces : ndarray, shape (k,), int64
        Which of the given faces each is; faces without an area are left out.
    """

    lower: FloatArray
    upper: FloatArray
    links: Int32Array
    corners: FloatArray
    faces: IntArray


def build_bvh(triangles: FloatArray, in_haste: bool = False) -> Bvh:
    """Build a tree over faces.

    Parameters
    ----------
    triangles : ndarray, shape (n, 3, 3), float64
        Corners of the faces in a local origin [m]. Faces without an area, such as those with two equal corners, are
        left out, because no ray meets them.
    in_haste : bool
        Whether the tree is for some million rays at most, for which compiling is longer than it saves.

    Returns
    -------
    Bvh
        The tree; a single empty leaf if there is no face.

    Raises
    ------
    ParameterError
        If the shape is another, or a coordinate is NaN, infinite or beyond 1e9 m.

    Examples
    --------
    >>> tree = build_bvh(np.array([[[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]]))
    >>> tree.upper.tolist()
    [[1.0, 1.0, 0.0]]
    """
    corners = require_triangles(triangles)
    order, boxes = _find_faces_with_area(corners)
    places = np.arange(len(order))
    if 0 < len(order) <= (_FEW_IN_HASTE if in_haste else _FEW) and not compiler.is_compiled(_split_nodes):
        links, lower, upper = _halve_faces(boxes, places)
        return Bvh(lower, upper, links, corners[order[places]], order[places])
    nodes = np.zeros((max(1, 2 * len(order) - 1), 6))
    links = np.zeros((len(nodes), 2), dtype=np.int32)
    bins, centres = np.empty((3, _BINS, _BIN_SIZE)), np.empty(6)
    waiting = np.empty((STACK_SIZE + 1, 4), dtype=np.int64)
    used = _split_nodes(boxes, places, nodes, links, bins, centres, waiting)
    lower, upper = nodes[:used, :3].copy(), nodes[:used, 3:].copy()
    links = links[:used].copy()
    del boxes, nodes
    return Bvh(lower, upper, links, corners[order[places]], order[places])


def require_triangles(triangles: FloatArray) -> FloatArray:
    """Return faces as a contiguous float64 array, or say what is wrong with them.

    Parameters
    ----------
    triangles : ndarray, shape (n, 3, 3)
        Corners of the faces [m].

    Returns
    -------
    ndarray, shape (n, 3, 3), float64
        The same, contiguous.

    Raises
    ------
    ParameterError
        If the shape is another, or a coordinate is NaN, infinite or beyond 1e9 m.
    """
    corners = np.ascontiguousarray(triangles, dtype=np.float64)
    if corners.ndim != 3 or corners.shape[1:] != (3, 3):
        raise ParameterError(
            f"triangles must have the shape (n, 3, 3), found {corners.shape}: give three corners a face"
        )
    # NaN is neither.
    if corners.size and not (corners.min() >= -_LARGEST_COORDINATE and corners.max() <= _LARGEST_COORDINATE):
        face, corner, axis = np.argwhere(~(np.abs(corners) <= _LARGEST_COORDINATE))[0]
        raise ParameterError(
            f"triangles[{face}, {corner}, {axis}] is {corners[face, corner, axis]}, expected a finite coordinate "
            f"within {_LARGEST_COORDINATE:g} m of the local origin: remove or repair the face"
        )
    return corners


# Plain numpy: compiled, these lines would save 10 ms in 75,000 faces and cost 0.3 s the first time.
def _find_faces_with_area(corners: FloatArray) -> tuple[IntArray, FloatArray]:
    """Return the faces that have an area, and the box about each of them."""
    found, boxes = [np.empty(0, dtype=np.int64)], [np.empty((0, 6))]
    for start in range(0, len(corners), _PART):
        a, b, c = (corners[start : start + _PART, corner] for corner in range(3))
        first, second = b - a, c - a
        along, across = first[:, [1, 2, 0]] * second[:, [2, 0, 1]], first[:, [2, 0, 1]] * second[:, [1, 2, 0]]
        rows = np.flatnonzero((along != across).any(axis=1))
        low, high = np.minimum(np.minimum(a, b), c), np.maximum(np.maximum(a, b), c)
        found.append(rows + start)
        boxes.append(np.hstack([low[rows], high[rows]]))
    return np.concatenate(found), np.concatenate(boxes)


def _halve_faces(boxes: FloatArray, order: IntArray) -> tuple[Int32Array, FloatArray, FloatArray]:
    """Halve faces by count until the leaves are small, bring `order` into their order, and give links and boxes.

    All leaves lie at one depth, so that the children of node i are 2i + 1 and 2i + 2, and a level is halved at once.
    """
    depth = max(0, -(-len(order) // _LARGEST_LEAF) - 1).bit_length()
    centres = boxes[:, :3] + boxes[:, 3:]
    for level in range(depth):
        starts, halves = _cut_evenly(len(order), level), np.diff(_cut_evenly(len(order), level + 1))[::2]
        held = centres[order]
        extent = np.maximum.reduceat(held, starts[:-1]) - np.minimum.reduceat(held, starts[:-1])
        # One row a part. Parts differ by one face at most: what the smaller ones lack comes last.
        sizes, begins = np.diff(starts)[:, np.newaxis], starts[:-1, np.newaxis]
        within = np.arange(sizes.max())
        places = np.minimum(begins + within, begins + sizes - 1)
        keys = np.where(within < sizes, held[places, extent.argmax(axis=1)[:, np.newaxis]], np.inf)
        ranks = np.argpartition(keys, [halves.min(), halves.max()], axis=1)
        order[:] = order[(begins + ranks)[ranks < sizes]]
    starts = _cut_evenly(len(order), depth)
    links = np.full((2 * starts.size - 3, 2), INNER, dtype=np.int32)
    links[:, 0] = 2 * np.arange(len(links)) + 1
    links[starts.size - 2 :, 0], links[starts.size - 2 :, 1] = starts[:-1], np.diff(starts)
    lows, highs = (
        [np.minimum.reduceat(boxes[order, :3], starts[:-1])],
        [np.maximum.reduceat(boxes[order, 3:], starts[:-1])],
    )
    for _ in range(depth):
        lows.append(np.minimum(lows[-1][::2], lows[-1][1::2]))
        highs.append(np.maximum(highs[-1][::2], highs[-1][1::2]))
    return links, np.concatenate(lows[::-1]), np.concatenate(highs[::-1])


def _cut_evenly(count: int, level: int) -> IntArray:
    """Return where the parts of a level begin and the last one ends; each is a half of one of the level above."""
    starts: IntArray = np.arange(2**level + 1) * count >> level
    return starts


# None of these cuts an array or makes one, and no box has a function of its own: compiling takes a third less.
@flat_kernel
def _split_nodes(
    boxes: FloatArray,
    order: IntArray,
    nodes: FloatArray,
    links: Int32Array,
    bins: FloatArray,
    centres: FloatArray,
    waiting: IntArray,
) -> int:
    """Fill the tree from the root down, bring boxes and `order` into the order of the leaves, and count the nodes."""
    waiting[0, 0], waiting[0, 1], waiting[0, 2], waiting[0, 3] = 0, 0, order.size, 0
    size, used = 1, 1
    while size > 0:
        size -= 1
        node, depth = waiting[size, 0], waiting[size, 3]
        start, stop = waiting[size, 1], waiting[size, 2]
        if stop > start:
            _measure_node(boxes, start, stop, nodes, node, centres)
        middle = start
        if stop - start > 1 and depth < _DEEPEST_BINNED:
            used_bins = min(_BINS, stop - start)
            _fill_bins(boxes, start, stop, centres, used_bins, bins)
            axis, edge = _choose_split(bins, nodes, node, used_bins, stop - start)
            if axis >= 0:
                middle = _part_faces(boxes, order, start, stop, centres, used_bins, axis, edge)
        if middle == start and stop - start > _LARGEST_LEAF:
            middle = (start + stop) // 2
        if middle == start:
            links[node, 0], links[node, 1] = start, stop - start
            continue
        links[node, 0], links[node, 1] = used, INNER
        waiting[size, 0], waiting[size, 1], waiting[size, 2], waiting[size, 3] = used + 1, middle, stop, depth + 1
        size += 1
        waiting[size, 0], waiting[size, 1], waiting[size, 2], waiting[size, 3] = used, start, middle, depth + 1
        size += 1
        used += 2
    return used


@flat_kernel
def _measure_node(boxes: FloatArray, start: int, stop: int, nodes: FloatArray, node: int, centres: FloatArray) -> None:
    """Write the box of some faces, and the range of twice the centres of their boxes."""
    for axis in range(3):
        lower, upper, first, last = np.inf, -np.inf, np.inf, -np.inf
        for position in range(start, stop):
            low, high = boxes[position, axis], boxes[position, axis + 3]
            lower, upper = min(lower, low), max(upper, high)
            first, last = min(first, low + high), max(last, low + high)
        nodes[node, axis], nodes[node, axis + 3] = lower, upper
        centres[axis], centres[axis + 3] = first, last


@flat_kernel
def _find_bin(boxes: FloatArray, position: int, centres: FloatArray, used_bins: int, axis: int) -> int:
    width = centres[axis + 3] - centres[axis]
    if width <= 0.0:
        return 0
    share = (boxes[position, axis] + boxes[position, axis + 3] - centres[axis]) / width
    return min(int(share * used_bins), used_bins - 1)


@flat_kernel
def _fill_bins(boxes: FloatArray, start: int, stop: int, centres: FloatArray, used_bins: int, bins: FloatArray) -> None:
    """Write the box and the number of the faces in each bin."""
    for axis in range(3):
        for place in range(used_bins):
            for side in range(3):
                bins[axis, place, side], bins[axis, place, side + 3] = np.inf, -np.inf
            bins[axis, place, _COUNT] = 0.0
    for position in range(start, stop):
        for axis in range(3):
            place = _find_bin(boxes, position, centres, used_bins, axis)
            bins[axis, place, _COUNT] += 1.0
            for side in range(3):
                bins[axis, place, side] = min(bins[axis, place, side], boxes[position, side])
                bins[axis, place, side + 3] = max(bins[axis, place, side + 3], boxes[position, side + 3])


@flat_kernel
def _choose_split(bins: FloatArray, nodes: FloatArray, node: int, used_bins: int, count: int) -> tuple[int, int]:
    """Return the axis and the first bin of the right side, or (-1, 0) where a leaf costs less."""
    dx, dy, dz = nodes[node, 3] - nodes[node, 0], nodes[node, 4] - nodes[node, 1], nodes[node, 5] - nodes[node, 2]
    # In units of one face tested; a step down costs about as much as one face.
    best = (dx * dy + dy * dz + dz * dx) * (count - 1.0) if count <= _LARGEST_LEAF else np.inf
    best_axis, best_edge = -1, 0
    for axis in range(3):
        for is_right in range(2):
            lx, ly, lz, hx, hy, hz, faces = np.inf, np.inf, np.inf, -np.inf, -np.inf, -np.inf, 0.0
            for step in range(used_bins - 1):
                place = used_bins - 1 - step if is_right else step
                lx, hx = min(lx, bins[axis, place, 0]), max(hx, bins[axis, place, 3])
                ly, hy = min(ly, bins[axis, place, 1]), max(hy, bins[axis, place, 4])
                lz, hz = min(lz, bins[axis, place, 2]), max(hz, bins[axis, place, 5])
                faces += bins[axis, place, _COUNT]
                cost = np.inf
                if 0.0 < faces < count:
                    cost = ((hx - lx) * (hy - ly) + (hy - ly) * (hz - lz) + (hz - lz) * (hx - lx)) * faces
                if is_right:
                    bins[axis, place, _COST] += cost
                else:
                    bins[axis, place + 1, _COST] = cost
        for edge in range(1, used_bins):
            if bins[axis, edge, _COST] < best:
                best, best_axis, best_edge = bins[axis, edge, _COST], axis, edge
    return best_axis, best_edge


@flat_kernel
def _part_faces(
    boxes: FloatArray,
    order: IntArray,
    start: int,
    stop: int,
    centres: FloatArray,
    used_bins: int,
    axis: int,
    edge: int,
) -> int:
    """Bring the faces left of a bin to the front, and return where the others begin."""
    left, right = start, stop - 1
    while left <= right:
        if _find_bin(boxes, left, centres, used_bins, axis) < edge:
            left += 1
            continue
        order[left], order[right] = order[right], order[left]
        for side in range(6):
            boxes[left, side], boxes[right, side] = boxes[right, side], boxes[left, side]
        right -= 1
    return left
