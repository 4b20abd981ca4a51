"""Add up how much foliage lies between receivers and the sun: the length of each ray within closed crowns.

A ray leaves a closed body as often as it enters it. So the length within is the sum over the faces that it crosses of
the distance to the face, counted positive where the ray leaves and negative where it enters; behind the receiver
nothing counts, and a ray that starts within a body has its first part counted from there. Bodies that overlap count
each for itself.

How often a ray crosses a face is the winding number of the face's sheared image around the ray: the sum over its three
edges of whether the edge crosses a half-line from the ray, and which way. An edge run backwards gives the opposite
number, bit for bit, so over a closed body the crossings along a ray add up to zero whatever was rounded: no ray leaves
without having entered, at edges and corners neither. Rounding can only move a crossing along an edge, by the bound of
`plateau_sc.kernels.intersection`; the distance to a face that is seen nearly edge-on is held between those of its
corners.
"""

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.bvh import INNER, STACK_SIZE
from plateau_sc.kernels.compiler import kernel
from plateau_sc.kernels.intersection import Shear, shear_ray
from plateau_sc.kernels.occlusion import Beam
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.types import FloatArray

_MARGIN = 2.0**-46
_SMALLEST_BLOCK = 4096


def sum_depths(beam: Beam, extinction: FloatArray, origins: FloatArray, threads: int | None = 1) -> FloatArray:
    """Return the optical depth between receivers and the sun.

    Parameters
    ----------
    beam : Beam
        Closed crowns whose faces look outward, seen along the direction toward the sun; from `aim_beam`.
    extinction : ndarray, shape (k,), float64
        What a metre within the crown of each face takes, in the order of ``beam.tree.corners`` [1/m]; 1 for lengths.
    origins : ndarray, shape (n, 3), float64
        Receivers in the faces' local origin [m].
    threads : int, default 1
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Returns
    -------
    ndarray, shape (n,), float64
        Sum of extinction times length over all crowns [-].

    Raises
    ------
    ParameterError
        A shape does not fit, a coordinate is not finite, or threads is below 1.

    Examples
    --------
    A wedge of which the ray from below crosses 2 m.

    >>> from plateau_sc.kernels.bvh import build_bvh
    >>> from plateau_sc.kernels.occlusion import aim_beam
    >>> a, b, c, d = (0.0, 0, 5), (0, 8, 5), (8, 0, 5), (0, 0, 9)
    >>> tree = build_bvh(np.array([[a, b, c], [a, d, b], [a, c, d], [b, d, c]]))
    >>> beam = aim_beam(tree, np.array([0.0, 0.0, 1.0]))
    >>> sum_depths(beam, np.ones(4), np.array([[2.0, 2.0, 0.0], [9.0, 9.0, 0.0]])).tolist()
    [2.0, 0.0]
    """
    if threads is not None and threads < 1:
        raise ParameterError(f"threads must be 1 or more, or None for one a processor; found {threads}")
    receivers = np.ascontiguousarray(origins, dtype=np.float64)
    if receivers.ndim != 2 or receivers.shape[1] != 3 or not np.isfinite(receivers).all():
        raise ParameterError(f"origins must be finite and of the shape (n, 3), found {receivers.shape}")
    weights = np.ascontiguousarray(extinction, dtype=np.float64)
    if weights.shape != (len(beam.tree.corners),):
        raise ParameterError(f"extinction must have the shape ({len(beam.tree.corners)},), found {weights.shape}")
    count = len(receivers)
    out = np.empty(count)
    workers = threads or count_processors()
    block = max(_SMALLEST_BLOCK, -(-count // (8 * workers)))
    if workers == 1 or count <= block:
        _sum_depths(beam, weights, receivers, out, 0, count)
        return out
    with lend_threads(workers) as pool:
        parts = [(start, min(start + block, count)) for start in range(0, count, block)]
        tasks = [pool.submit(_sum_depths, beam, weights, receivers, out, start, stop) for start, stop in parts]
        for task in tasks:
            task.result()
    return out


@kernel
def _sum_depths(
    beam: Beam, extinction: FloatArray, origins: FloatArray, out: FloatArray, start: int, stop: int
) -> None:
    shear = shear_ray(beam.direction[0], beam.direction[1], beam.direction[2])
    boxes, links, corners = beam.boxes, beam.tree.links, beam.tree.corners
    stack = np.empty(STACK_SIZE, dtype=np.int32)
    for ray in range(start, stop):
        x, y, z = origins[ray, shear[0]], origins[ray, shear[1]], origins[ray, shear[2]]
        margin = _MARGIN * (abs(x) + abs(y) + abs(z))
        across, up, away = x - shear[3] * z, y - shear[4] * z, z * shear[5] - margin
        depth = 0.0
        stack[0], size = 0, 1
        while size > 0:
            size -= 1
            begin, count = int(links[stack[size], 0]), links[stack[size], 1]
            if count == INNER:
                for child in range(begin, begin + 2):
                    if (
                        boxes[child, 0] <= across + margin
                        and boxes[child, 1] >= across - margin
                        and boxes[child, 2] <= up + margin
                        and boxes[child, 3] >= up - margin
                        and boxes[child, 4] >= away
                    ):
                        stack[size] = child
                        size += 1
                continue
            for face in range(begin, begin + count):
                depth += extinction[face] * _signed_distance(corners, face, shear, x, y, z)
        # What rounding leaves of a ray that grazes a crown is no light gained.
        out[ray] = max(depth, 0.0)


@kernel
def _signed_distance(corners: FloatArray, face: int, shear: Shear, x: float, y: float, z: float) -> float:
    """Return the distance to a face: positive where the ray leaves through it, negative where it enters, else 0."""
    first, second, main, shear_first, shear_second, stretch = shear
    am = corners[face, 0, main] - z
    bm = corners[face, 1, main] - z
    cm = corners[face, 2, main] - z
    ax = (corners[face, 0, first] - x) - shear_first * am
    bx = (corners[face, 1, first] - x) - shear_first * bm
    cx = (corners[face, 2, first] - x) - shear_first * cm
    ay = (corners[face, 0, second] - y) - shear_second * am
    by = (corners[face, 1, second] - y) - shear_second * bm
    cy = (corners[face, 2, second] - y) - shear_second * cm
    ab, bc, ca = ax * by - ay * bx, bx * cy - by * cx, cx * ay - cy * ax
    turns = _crosses(ay, by, ab) + _crosses(by, cy, bc) + _crosses(cy, ay, ca)
    if turns == 0:
        return 0.0
    nearest, farthest = min(am, bm, cm), max(am, bm, cm)
    area = ab + bc + ca
    depth = (bc * am + ca * bm + ab * cm) / area if area != 0.0 else 0.5 * (nearest + farthest)
    distance = min(max(depth, nearest), farthest) * stretch
    if distance <= 0.0:
        return 0.0
    return float(turns * distance if stretch > 0.0 else -turns * distance)


@kernel
def _crosses(from_y: float, to_y: float, turn: float) -> int:
    """Return 1 where an edge crosses the half-line of positive first coordinates upward, -1 downward, else 0."""
    if from_y <= 0.0 < to_y:
        return 1 if turn > 0.0 else 0
    if to_y <= 0.0 < from_y:
        return -1 if turn < 0.0 else 0
    return 0
