"""Find the first face that each of many rays meets, and how far away it is.

The walk is that of `plateau_sc.kernels.occlusion` over the same tree, and ends a branch as soon as its box begins
behind what was found. Which face is met is decided as there; the distance is that to the face's plane along the ray,
held between the distances of the face's corners where the face is seen nearly edge-on.
"""

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.bvh import INNER, STACK_SIZE, Bvh
from plateau_sc.kernels.compiler import kernel
from plateau_sc.kernels.intersection import hits_face, shear_ray
from plateau_sc.types import FloatArray, IntArray

_MARGIN = 2.0**-46
_NO_SLOPE = 2.0**-60
_UNIT = 1e-6


def find_hits(bvh: Bvh, origins: FloatArray, directions: FloatArray) -> tuple[IntArray, FloatArray]:
    """Return the first face that each ray meets.

    Parameters
    ----------
    bvh : Bvh
        Tree of the faces.
    origins : ndarray, shape (n, 3), float64
        Where the rays start, in the faces' local origin [m].
    directions : ndarray, shape (n, 3), float64
        Unit vectors.

    Returns
    -------
    faces : ndarray, shape (n,), int64
        Row of the face among ``bvh.corners``, -1 where there is none.
    distances : ndarray, shape (n,), float64
        How far away it is [m]; infinite where there is none.

    Raises
    ------
    ParameterError
        The shapes do not fit, a number is not finite, or a direction is no unit vector.

    Examples
    --------
    >>> from plateau_sc.kernels.bvh import build_bvh
    >>> roof = np.array([[0.0, 0.0, 5.0], [9.0, 0.0, 5.0], [0.0, 9.0, 5.0]])
    >>> tree = build_bvh(np.stack([roof, roof + [0.0, 0.0, 3.0]]))
    >>> faces, distances = find_hits(tree, np.array([[1.0, 1.0, 1.0]]), np.array([[0.0, 0.0, 1.0]]))
    >>> distances.tolist()
    [4.0]
    """
    starts = np.ascontiguousarray(origins, dtype=np.float64)
    ways = np.ascontiguousarray(directions, dtype=np.float64)
    if starts.ndim != 2 or starts.shape[1] != 3 or ways.shape != starts.shape:
        raise ParameterError(f"rays need origins and directions of shape (n, 3), found {starts.shape}, {ways.shape}")
    if not (np.isfinite(starts).all() and np.isfinite(ways).all()):
        raise ParameterError("the rays hold NaN or infinity: leave such receivers out")
    lengths = np.einsum("ij,ij->i", ways, ways)
    if (np.abs(lengths - 1.0) > _UNIT).any():
        worst = float(lengths[np.abs(lengths - 1.0).argmax()] ** 0.5)
        raise ParameterError(f"directions must be unit vectors, found a length of {worst:g}")
    faces = np.full(len(starts), -1, dtype=np.int64)
    distances = np.full(len(starts), np.inf)
    if len(bvh.corners):
        _find_hits(bvh, starts, ways, faces, distances)
    return faces, distances


@kernel
def _find_hits(tree: Bvh, origins: FloatArray, directions: FloatArray, faces: IntArray, distances: FloatArray) -> None:
    stack = np.empty(STACK_SIZE, dtype=np.int32)
    place, inverse = np.empty(3), np.empty(3)
    scene = 0.0
    for axis in range(3):
        scene = max(scene, abs(tree.lower[0, axis]), abs(tree.upper[0, axis]))
    for ray in range(origins.shape[0]):
        shear = shear_ray(directions[ray, 0], directions[ray, 1], directions[ray, 2])
        main = shear[2]
        x, y, z = origins[ray, shear[0]], origins[ray, shear[1]], origins[ray, main]
        for axis in range(3):
            place[axis] = origins[ray, axis]
            component = directions[ray, axis]
            inverse[axis] = 1.0 / component if abs(component) > _NO_SLOPE else 0.0
        margin = _MARGIN * (scene + abs(x) + abs(y) + abs(z))
        stack[0], size = 0, 1
        nearest = np.inf
        while size > 0:
            size -= 1
            node = stack[size]
            if not _enters(tree.lower, tree.upper, node, place, inverse, margin) < nearest:
                continue
            begin, count = int(tree.links[node, 0]), tree.links[node, 1]
            if count == INNER:
                # The child that begins nearer is looked at first.
                left = _enters(tree.lower, tree.upper, begin, place, inverse, margin)
                right = _enters(tree.lower, tree.upper, begin + 1, place, inverse, margin)
                stack[size], stack[size + 1] = (begin + 1, begin) if left < right else (begin, begin + 1)
                size += 2
                continue
            for face in range(begin, begin + count):
                if hits_face(tree.corners, face, shear, x, y, z):
                    distance = _distance(tree.corners, face, place, directions, ray)
                    if distance < nearest:
                        nearest = distance
                        faces[ray] = face
        distances[ray] = nearest


@kernel
def _distance(corners: FloatArray, face: int, place: FloatArray, directions: FloatArray, ray: int) -> float:
    """Return how far along a ray the plane of a face lies, between the nearest and the farthest of its corners."""
    ux = corners[face, 1, 0] - corners[face, 0, 0]
    uy = corners[face, 1, 1] - corners[face, 0, 1]
    uz = corners[face, 1, 2] - corners[face, 0, 2]
    vx = corners[face, 2, 0] - corners[face, 0, 0]
    vy = corners[face, 2, 1] - corners[face, 0, 1]
    vz = corners[face, 2, 2] - corners[face, 0, 2]
    nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
    dx, dy, dz = directions[ray, 0], directions[ray, 1], directions[ray, 2]
    near, far = np.inf, 0.0
    for corner in range(3):
        ax = corners[face, corner, 0] - place[0]
        ay = corners[face, corner, 1] - place[1]
        az = corners[face, corner, 2] - place[2]
        along = ax * dx + ay * dy + az * dz
        near, far = min(near, along), max(far, along)
    towards = nx * dx + ny * dy + nz * dz
    ax, ay, az = corners[face, 0, 0] - place[0], corners[face, 0, 1] - place[1], corners[face, 0, 2] - place[2]
    distance = (nx * ax + ny * ay + nz * az) / towards if towards != 0.0 else near
    return float(min(max(distance, near, 0.0), far))


@kernel
def _enters(
    lower: FloatArray, upper: FloatArray, node: int, place: FloatArray, inverse: FloatArray, margin: float
) -> float:
    """Return how far along a ray a node's box begins, enlarged by a margin; infinity where it is missed."""
    enter, leave = 0.0, np.inf
    for axis in range(3):
        low = lower[node, axis] - margin - place[axis]
        high = upper[node, axis] + margin - place[axis]
        if inverse[axis] == 0.0:
            if low > 0.0 or high < 0.0:
                return np.inf
            continue
        near, far = low * inverse[axis], high * inverse[axis]
        enter, leave = max(enter, min(near, far)), min(leave, max(near, far))
    return enter if enter <= leave else np.inf
