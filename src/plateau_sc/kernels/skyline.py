"""The skyline: how high solid faces rise in each direction around an eye.

Toward an azimuth the faces are cut by an upright half-plane that begins at the eye. A face leaves a straight line in
it, whose steepest sight is that to one of its ends; the skyline is the steepest of all. The walk goes through the tree
of boxes, steepest box first, and leaves out every box that cannot rise above what was found. Nothing is sampled.
"""

import numpy as np

from plateau_sc.kernels.bvh import INNER, STACK_SIZE, Bvh
from plateau_sc.kernels.compiler import kernel
from plateau_sc.types import Float32Array, FloatArray, Int32Array

# Boxes are enlarged by it: a face must not be lost to the rounding of its place beside a half-plane [m].
_MARGIN = 1e-6


@kernel
def find_skyline(tree: Bvh, eyes: FloatArray, ways: FloatArray, out: Float32Array, start: int, stop: int) -> None:
    """Find how high the faces rise around eyes.

    Parameters
    ----------
    tree : Bvh
        Of the faces.
    eyes : ndarray, shape (n, 3), float64
        In the faces' local origin [m].
    ways : ndarray, shape (azimuths, 2), float64
        Horizontal unit vectors, east and north.
    out : ndarray, shape (azimuths, n), float32
        Elevation of the highest point that is solid [degrees], 0 where nothing is higher than the eye, 90 beneath
        something that lies overhead; filled.
    start, stop : int
        Eyes to work on.
    """
    stack, bounds = np.empty(STACK_SIZE + 1, dtype=np.int32), np.empty(STACK_SIZE + 1)
    # The face that was highest for the eye before is likely to be high again, and is looked at first.
    likely = np.full(ways.shape[0], -1, dtype=np.int64)
    for eye in range(start, stop):
        for way in range(ways.shape[0]):
            tangent, likely[way] = _look(tree, eyes[eye], ways[way, 0], ways[way, 1], likely[way], stack, bounds)
            out[way, eye] = np.degrees(np.arctan(tangent))


@kernel
def _look(
    tree: Bvh, eye: FloatArray, east: float, north: float, likely: int, stack: Int32Array, bounds: FloatArray
) -> tuple[float, int]:
    """Return the tangent of the steepest sight onto a face, 0 or more, and the face, -1 where there is none."""
    best, highest = 0.0, -1
    if tree.corners.shape[0] == 0:
        return best, highest
    if likely >= 0:
        rise = _rise(tree.corners, likely, eye, east, north)
        if rise > best:
            best, highest = rise, likely
    stack[0], bounds[0], size = 0, _bound(tree, 0, eye, east, north), 1
    while size > 0:
        size -= 1
        node = stack[size]
        if not bounds[size] > best:
            continue
        begin, count = int(tree.links[node, 0]), tree.links[node, 1]
        if count != INNER:
            for face in range(begin, begin + count):
                rise = _rise(tree.corners, face, eye, east, north)
                if rise > best:
                    best, highest = rise, face
            continue
        # The steeper of the two is looked at first.
        left, right = _bound(tree, begin, eye, east, north), _bound(tree, begin + 1, eye, east, north)
        low = 0 if left < right else 1
        stack[size], bounds[size] = begin + low, min(left, right)
        stack[size + 1], bounds[size + 1] = begin + 1 - low, max(left, right)
        size += 2
    return best, highest


@kernel
def _bound(tree: Bvh, node: int, eye: FloatArray, east: float, north: float) -> float:
    """Return a tangent that nothing in a node's box rises above, -1 where the half-plane does not meet it."""
    rise = tree.upper[node, 2] + _MARGIN - eye[2]
    if rise <= 0.0:
        return -1.0
    x, y = 0.5 * (tree.lower[node, 0] + tree.upper[node, 0]), 0.5 * (tree.lower[node, 1] + tree.upper[node, 1])
    wide, deep = tree.upper[node, 0] - x + _MARGIN, tree.upper[node, 1] - y + _MARGIN
    x, y = x - eye[0], y - eye[1]
    if abs(east * y - north * x) > abs(north) * wide + abs(east) * deep:
        return -1.0
    middle, half = east * x + north * y, abs(east) * wide + abs(north) * deep
    if middle + half < 0.0:
        return -1.0
    nearest = middle - half
    return rise / nearest if nearest > 0.0 else np.inf


@kernel
def _rise(corners: FloatArray, face: int, eye: FloatArray, east: float, north: float) -> float:
    """Return the tangent of the steepest sight onto a face in the half-plane, -1 where it is not met."""
    best, count = -1.0, 0
    first_along, first_up, along, up = 0.0, 0.0, 0.0, 0.0
    for corner in range(3):
        other = (corner + 1) % 3
        x, y = corners[face, corner, 0] - eye[0], corners[face, corner, 1] - eye[1]
        to_x, to_y = corners[face, other, 0] - eye[0], corners[face, other, 1] - eye[1]
        beside, to_beside = east * y - north * x, east * to_y - north * to_x
        if (beside >= 0.0) == (to_beside >= 0.0):
            continue
        share = beside / (beside - to_beside)
        along = east * x + north * y
        along += share * (east * to_x + north * to_y - along)
        up = corners[face, corner, 2] - eye[2]
        up += share * (corners[face, other, 2] - eye[2] - up)
        if along > 0.0:
            best = max(best, up / along)
        count += 1
        if count == 1:
            first_along, first_up = along, up
    if count == 2 and (first_along > 0.0) != (along > 0.0):
        # The line passes over the eye, or beneath it.
        overhead = first_up + (up - first_up) * first_along / (first_along - along)
        if overhead > 0.0:
            return np.inf
    return best
