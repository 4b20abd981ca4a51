"""Find the receivers that faces hide from the sun.

All rays of a beam share one direction. So the boxes of the tree are sheared along it once, and the walk of a ray is the
search for a point in flat rectangles; only the faces that it finds are tested as `intersection` describes. Rays of any
direction walk the same tree with the slab test, and meet the same test of faces.

Boxes are enlarged by ``2**-46`` times the largest coordinates of box and receiver, far above what rounding moves them,
so no face is passed over that its own test would have hit: every answer is, bit for bit, that of testing all faces, in
whatever order, blocks or threads. The error bound is that of `plateau_sc.kernels.intersection`.

The parallel driver runs the serial kernel, which holds no lock, on blocks of receivers in a thread pool. A second body
with ``prange`` would be as fast, and costs 6 s more of compiling.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.bvh import INNER, STACK_SIZE, Bvh
from plateau_sc.kernels.compiler import flat_kernel, kernel
from plateau_sc.kernels.intersection import Shear, hits_face, shear_ray
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.types import BoolArray, FloatArray, Int32Array

_MARGIN = 2.0**-46
_SMALLEST_BLOCK = 4096
_BLOCKS_PER_THREAD = 8
# Within the margin, a ray keeps its place along an axis on which its direction is smaller than this.
_NO_SLOPE = 2.0**-60


class Beam(NamedTuple):
    """A tree seen along one direction.

    Attributes
    ----------
    tree : Bvh
        The tree.
    direction : ndarray, shape (3,), float64
        Unit vector toward the sun.
    boxes : ndarray, shape (m, 5), float64
        For each node, in the plane to which the direction shears it: lowest and highest first coordinate, lowest and
        highest second coordinate, and the farthest distance along the direction [m].
    """

    tree: Bvh
    direction: FloatArray
    boxes: FloatArray


def aim_beam(bvh: Bvh, direction: FloatArray) -> Beam:
    """Shear a tree along one direction; worth keeping where a beam is cast in several parts.

    Parameters
    ----------
    bvh : Bvh
        Tree of the faces.
    direction : ndarray, shape (3,), float64
        Unit vector toward the sun.

    Returns
    -------
    Beam
        What `trace_beam` takes.

    Raises
    ------
    ParameterError
        If the direction is no unit vector.
    """
    towards = np.ascontiguousarray(direction, dtype=np.float64)
    if towards.shape != (3,) or not abs(float(np.linalg.norm(towards)) - 1.0) < 1e-6:
        raise ParameterError(f"direction must be a unit vector of shape (3,), found {towards.tolist()}: normalise it")
    boxes = np.empty((len(bvh.links), 5))
    _shear_boxes(bvh.links, bvh.corners, towards, boxes)
    return Beam(bvh, towards, boxes)


def cast_beam(bvh: Bvh, origins: FloatArray, direction: FloatArray, threads: int | None = None) -> BoolArray:
    """Tell which receivers are hidden from the sun.

    Parameters
    ----------
    bvh : Bvh
        Tree of the faces.
    origins : ndarray, shape (n, 3), float64
        Receivers in the faces' local origin [m].
    direction : ndarray, shape (3,), float64
        Unit vector toward the sun.
    threads : int, optional
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Returns
    -------
    ndarray, shape (n,), bool
        True where a face lies between receiver and sun.

    Raises
    ------
    ParameterError
        If the direction is no unit vector, a coordinate is NaN or infinite, or threads is below 1.

    Examples
    --------
    >>> from plateau_sc.kernels.bvh import build_bvh
    >>> tree = build_bvh(np.array([[[0.0, 0.0, 5.0], [9.0, 0.0, 5.0], [0.0, 9.0, 5.0]]]))
    >>> cast_beam(tree, np.array([[1.0, 1.0, 0.0], [8.0, 8.0, 0.0]]), np.array([0.0, 0.0, 1.0])).tolist()
    [True, False]
    """
    return trace_beam(aim_beam(bvh, direction), origins, threads)


def trace_beam(beam: Beam, origins: FloatArray, threads: int | None = None) -> BoolArray:
    """Tell which receivers are hidden from the sun that a beam was aimed at.

    Parameters
    ----------
    beam : Beam
        From `aim_beam`.
    origins : ndarray, shape (n, 3), float64
        Receivers in the faces' local origin [m].
    threads : int, optional
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Returns
    -------
    ndarray, shape (n,), bool
        True where a face lies between receiver and sun.

    Raises
    ------
    ParameterError
        If a coordinate is NaN or infinite, or threads is below 1.
    """
    if threads is not None and threads < 1:
        raise ParameterError(f"threads must be 1 or more, or None for one a processor; found {threads}")
    receivers = _require_points(origins, "origins")
    count = len(receivers)
    out = np.empty(count, dtype=np.bool_)
    workers = threads or count_processors()
    block = max(_SMALLEST_BLOCK, -(-count // (workers * _BLOCKS_PER_THREAD)))
    if workers == 1 or count <= block:
        _trace_block(beam, receivers, out, 0, count)
        return out
    with lend_threads(workers) as pool:
        starts = range(0, count, block)
        tasks = [pool.submit(_trace_block, beam, receivers, out, start, min(start + block, count)) for start in starts]
        for task in tasks:
            task.result()
    return out


def occluded(
    bvh: Bvh, origins: FloatArray, direction: FloatArray, out: BoolArray, start: int = 0, stop: int | None = None
) -> None:
    """Tell which receivers of a range are hidden from the sun, in this thread alone.

    Parameters
    ----------
    bvh : Bvh
        Tree of the faces.
    origins : ndarray, shape (n, 3), float64
        Receivers in the faces' local origin [m].
    direction : ndarray, shape (3,), float64
        Unit vector toward the sun.
    out : ndarray, shape (n,), bool
        Filled from start to stop: True where a face lies between receiver and sun.
    start, stop : int
        Range of receivers; all if not given.

    Raises
    ------
    ParameterError
        If the direction is no unit vector, a coordinate is NaN or infinite, or out or the range do not fit.
    """
    receivers = _require_points(origins, "origins")
    last = _require_range(receivers, out, start, stop)
    _trace_block(aim_beam(bvh, direction), receivers, out, start, last)


def occluded_rays(
    bvh: Bvh, origins: FloatArray, directions: FloatArray, out: BoolArray, start: int = 0, stop: int | None = None
) -> None:
    """Tell which rays of a range meet a face, each with its own direction, in this thread alone.

    Parameters
    ----------
    bvh : Bvh
        Tree of the faces.
    origins : ndarray, shape (n, 3), float64
        Where the rays start, in the faces' local origin [m].
    directions : ndarray, shape (n, 3), float64
        Unit vectors.
    out : ndarray, shape (n,), bool
        Filled from start to stop: True where the ray meets a face.
    start, stop : int
        Range of rays; all if not given.

    Raises
    ------
    ParameterError
        If a direction is no unit vector, a coordinate is NaN or infinite, or out or the range do not fit.
    """
    receivers = _require_points(origins, "origins")
    last = _require_range(receivers, out, start, stop)
    towards = _require_points(directions, "directions")
    if towards.shape != receivers.shape:
        raise ParameterError(f"directions has the shape {towards.shape}, expected that of origins, {receivers.shape}")
    bad = ~(np.abs(np.linalg.norm(towards, axis=1) - 1.0) < 1e-6)
    if bad.any():
        ray = int(bad.argmax())
        raise ParameterError(f"directions[{ray}] must be a unit vector, found {towards[ray].tolist()}: normalise it")
    _trace_rays(bvh, receivers, towards, out, start, last)


def trace_some(
    bvh: Bvh, origins: FloatArray, directions: FloatArray, out: BoolArray, start: int = 0, stop: int | None = None
) -> None:
    """Tell which rays of a range meet a face, as `occluded_rays`, without asking whether they are well-formed.

    Parameters
    ----------
    bvh : Bvh
        Tree of the faces.
    origins : ndarray, shape (n, 3), float64
        Where the rays start, in the faces' local origin [m]; finite and contiguous.
    directions : ndarray, shape (n, 3), float64
        Unit vectors, contiguous.
    out : ndarray, shape (n,), bool
        Filled from start to stop: True where the ray meets a face.
    start, stop : int
        Range of rays; all if not given.
    """
    _trace_rays(bvh, origins, directions, out, start, len(origins) if stop is None else stop)


def _require_points(points: FloatArray, name: str) -> FloatArray:
    found = np.ascontiguousarray(points, dtype=np.float64)
    if found.ndim != 2 or found.shape[1] != 3:
        raise ParameterError(f"{name} must have the shape (n, 3), found {found.shape}")
    finite = np.isfinite(found)
    if not finite.all():
        row, axis = np.argwhere(~finite)[0]
        raise ParameterError(
            f"{name}[{row}, {axis}] is {found[row, axis]}, expected a finite number: leave such receivers out"
        )
    return found


def _require_range(receivers: FloatArray, out: BoolArray, start: int, stop: int | None) -> int:
    count = len(receivers)
    last = count if stop is None else stop
    if out.shape != (count,) or out.dtype != np.bool_ or not out.flags.c_contiguous:
        raise ParameterError(f"out must be a contiguous bool array of shape ({count},), found {out.dtype} {out.shape}")
    if not 0 <= start <= last <= count:
        raise ParameterError(f"start and stop must lie within 0 and {count}, found {start} and {last}")
    return last


def _trace_block(beam: Beam, receivers: FloatArray, out: BoolArray, start: int, stop: int) -> None:
    stack = np.empty(STACK_SIZE, dtype=np.int32)
    tree = beam.tree
    _trace_beam(beam.boxes, tree.links, tree.corners, beam.direction, receivers, out, stack, start, stop)


@flat_kernel
def _shear_boxes(links: Int32Array, corners: FloatArray, direction: FloatArray, boxes: FloatArray) -> None:
    first, second, main, shear_first, shear_second, stretch = shear_ray(direction[0], direction[1], direction[2])
    for node in range(boxes.shape[0] - 1, -1, -1):
        begin, count = links[node, 0], links[node, 1]
        if count == INNER:
            for side in range(0, 4, 2):
                boxes[node, side] = min(boxes[begin, side], boxes[begin + 1, side])
                boxes[node, side + 1] = max(boxes[begin, side + 1], boxes[begin + 1, side + 1])
            boxes[node, 4] = max(boxes[begin, 4], boxes[begin + 1, 4])
            continue
        left, right, low, high, far, largest = np.inf, -np.inf, np.inf, -np.inf, -np.inf, 0.0
        for face in range(begin, begin + count):
            for corner in range(3):
                x, y, z = corners[face, corner, first], corners[face, corner, second], corners[face, corner, main]
                largest = max(max(largest, abs(x)), max(abs(y), abs(z)))
                x -= shear_first * z
                y -= shear_second * z
                left, right = min(left, x), max(right, x)
                low, high = min(low, y), max(high, y)
                far = max(far, z * stretch)
        margin = _MARGIN * largest
        boxes[node, 0], boxes[node, 1] = left - margin, right + margin
        boxes[node, 2], boxes[node, 3] = low - margin, high + margin
        boxes[node, 4] = far + margin


@flat_kernel
def _trace_beam(
    boxes: FloatArray,
    links: Int32Array,
    corners: FloatArray,
    direction: FloatArray,
    origins: FloatArray,
    out: BoolArray,
    stack: Int32Array,
    start: int,
    stop: int,
) -> None:
    shear = shear_ray(direction[0], direction[1], direction[2])
    # Neighbours are mostly hidden by the same face. To try some face first changes the time, never the answer.
    occluder = corners.shape[0] - 1
    for ray in range(start, stop):
        x, y, z = origins[ray, shear[0]], origins[ray, shear[1]], origins[ray, shear[2]]
        if occluder >= 0 and hits_face(corners, occluder, shear, x, y, z):
            out[ray] = True
            continue
        found = _find_occluder(boxes, links, corners, shear, x, y, z, stack)
        out[ray] = found >= 0
        if found >= 0:
            occluder = found


@flat_kernel
def _find_occluder(
    boxes: FloatArray,
    links: Int32Array,
    corners: FloatArray,
    shear: Shear,
    x: float,
    y: float,
    z: float,
    stack: Int32Array,
) -> int:
    """Return a face that the ray meets, or -1."""
    margin = _MARGIN * (abs(x) + abs(y) + abs(z))
    place = (x - shear[3] * z, y - shear[4] * z, z * shear[5] - margin)
    stack[0], size = 0, 1
    while size > 0:
        size -= 1
        begin, count = int(links[stack[size], 0]), links[stack[size], 1]
        if count == INNER:
            for child in range(begin, begin + 2):
                if _covers(boxes, child, place, margin):
                    stack[size] = child
                    size += 1
            continue
        for face in range(begin, begin + count):
            if hits_face(corners, face, shear, x, y, z):
                return face
    return -1


@flat_kernel
def _covers(boxes: FloatArray, node: int, place: tuple[float, float, float], margin: float) -> bool:
    return bool(
        boxes[node, 0] <= place[0] + margin
        and boxes[node, 1] >= place[0] - margin
        and boxes[node, 2] <= place[1] + margin
        and boxes[node, 3] >= place[1] - margin
        and boxes[node, 4] >= place[2]
    )


@kernel
def _trace_rays(tree: Bvh, origins: FloatArray, directions: FloatArray, out: BoolArray, start: int, stop: int) -> None:
    stack = np.empty(STACK_SIZE, dtype=np.int32)
    place, inverse = np.empty(3), np.empty(3)
    scene = 0.0
    for axis in range(3):
        scene = max(scene, abs(tree.lower[0, axis]), abs(tree.upper[0, axis]))
    for ray in range(start, stop):
        shear = shear_ray(directions[ray, 0], directions[ray, 1], directions[ray, 2])
        x, y, z = origins[ray, shear[0]], origins[ray, shear[1]], origins[ray, shear[2]]
        for axis in range(3):
            place[axis] = origins[ray, axis]
            component = directions[ray, axis]
            inverse[axis] = 1.0 / component if abs(component) > _NO_SLOPE else 0.0
        margin = _MARGIN * (scene + abs(x) + abs(y) + abs(z))
        stack[0], size = 0, 1
        found = False
        while size > 0 and not found:
            size -= 1
            node = stack[size]
            if not _crosses(tree.lower, tree.upper, node, place, inverse, margin):
                continue
            begin, count = int(tree.links[node, 0]), tree.links[node, 1]
            if count == INNER:
                stack[size], stack[size + 1] = begin, begin + 1
                size += 2
                continue
            for face in range(begin, begin + count):
                if hits_face(tree.corners, face, shear, x, y, z):
                    found = True
                    break
        out[ray] = found


@flat_kernel
def _crosses(
    lower: FloatArray, upper: FloatArray, node: int, place: FloatArray, inverse: FloatArray, margin: float
) -> bool:
    """Tell whether a ray meets a node's box, enlarged by a margin."""
    enter, leave = 0.0, np.inf
    for axis in range(3):
        low = lower[node, axis] - margin - place[axis]
        high = upper[node, axis] + margin - place[axis]
        if inverse[axis] == 0.0:
            if low > 0.0 or high < 0.0:
                return False
            continue
        near, far = low * inverse[axis], high * inverse[axis]
        enter, leave = max(enter, min(near, far)), min(leave, max(near, far))
    return enter <= leave
