"""Tell which points lie within bodies, by the faces that lie over them.

Walking down from the sky over a point, a face that looks up adds 1 to the winding number of its owner and a face that
looks down takes 1 off, as `plateau_sc.kernels.columns` has it for the centres of a lattice. Where the number of any
owner is not 0 there is a body. Only faces above the point need to be looked at.
"""

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.bvh import INNER, STACK_SIZE, Bvh
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.solids import COINCIDENT
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

_ROOM = 64
# How near a face may be at most, far above what rounding moves it [m].
_NEAR = 1e-5
_TOO_NEAR = 2


def find_covered(bvh: Bvh, owner: Int32Array, places: FloatArray, space: float) -> BoolArray:
    """Tell which points lie within a body, or have a part of one in the space above them.

    Parameters
    ----------
    bvh : Bvh
        Tree of the faces, anticlockwise seen from outside.
    owner : ndarray, shape (n,), int32
        The body of each face, in the order of the faces that the tree was built of; those below 0 are left out.
    places : ndarray, shape (m, 3), float64
        Points in the faces' local origin [m].
    space : float
        Height of the space above each point that must be free [m].

    Returns
    -------
    ndarray, shape (m,), bool
        True where a body reaches `COINCIDENT` or more into that space. A body without a lower face goes down without
        end. A point above an edge that two faces share lies under one of them.

    Raises
    ------
    ParameterError
        The shape of the places is another, one is not finite, or space is not above 0.

    Examples
    --------
    >>> from plateau_sc.kernels.bvh import build_bvh
    >>> tree = build_bvh(np.array([[[0.0, 0.0, 5.0], [4.0, 0.0, 5.0], [0.0, 4.0, 5.0]]]))
    >>> places = np.array([[1.0, 1.0, 0.0], [9.0, 1.0, 0.0], [1.0, 1.0, 6.0]])
    >>> find_covered(tree, np.zeros(1, dtype=np.int32), places, 2.0).tolist()
    [True, False, False]
    """
    points = np.ascontiguousarray(places, dtype=np.float64)
    if points.ndim != 2 or points.shape[1] != 3 or not np.isfinite(points).all():
        raise ParameterError(f"places must be finite and of the shape (n, 3), found {points.shape}")
    if not 0.0 < space < np.inf:
        raise ParameterError(f"space must be a finite height above 0 m, found {space}")
    owners = np.ascontiguousarray(owner, dtype=np.int32)[bvh.faces]
    covered = np.zeros(len(points), dtype=np.bool_)
    stack, room, begin = np.empty(STACK_SIZE, dtype=np.int64), _ROOM, 0
    while begin < len(points):
        heights, marks = np.empty(room), np.empty((room, 2), dtype=np.int32)
        begin = _find_covered(
            bvh.lower, bvh.upper, bvh.links, bvh.corners, owners, points, space, covered, stack, heights, marks, begin
        )
        room *= 4
    return covered


def find_turned(bvh: Bvh, places: FloatArray) -> BoolArray:
    """Tell which points may lie where the winding numbers of closed shells add up to less than 0.

    Where they do not, a shell with a number below 0 is made up for by another with one above, within which no sun is.

    Parameters
    ----------
    bvh : Bvh
        Tree of the faces of shells, anticlockwise seen from outside.
    places : ndarray, shape (m, 3), float64
        Points in the faces' local origin [m]; finite.

    Returns
    -------
    ndarray, shape (m,), bool
        True too where a face or the vertical line through an edge is so near that rounding could tell it wrong.

    Examples
    --------
    A ceiling without anything above it, as of a shell that is inside out.

    >>> from plateau_sc.kernels.bvh import build_bvh
    >>> tree = build_bvh(np.array([[[0.0, 0.0, 5.0], [0.0, 4.0, 5.0], [4.0, 0.0, 5.0]]]))
    >>> find_turned(tree, np.array([[1.0, 1.0, 0.0], [9.0, 1.0, 0.0], [1.0, 1.0, 6.0]])).tolist()
    [True, False, False]
    """
    turned = np.empty(len(places), dtype=np.bool_)
    stack = np.empty(STACK_SIZE, dtype=np.int64)
    _find_turned(bvh.lower, bvh.upper, bvh.links, bvh.corners, np.ascontiguousarray(places), turned, stack)
    return turned


@flat_kernel
def _find_turned(
    lower: FloatArray,
    upper: FloatArray,
    links: Int32Array,
    corners: FloatArray,
    points: FloatArray,
    turned: BoolArray,
    stack: IntArray,
) -> None:
    for point in range(len(points)):
        x, y, z = points[point, 0], points[point, 1], points[point, 2]
        stack[0], size, number, is_near = 0, 1, 0, False
        while size > 0 and not is_near:
            size -= 1
            first, count = int(links[stack[size], 0]), links[stack[size], 1]
            if count == INNER:
                for child in range(first, first + 2):
                    if (
                        lower[child, 0] - _NEAR <= x <= upper[child, 0] + _NEAR
                        and lower[child, 1] - _NEAR <= y <= upper[child, 1] + _NEAR
                        and upper[child, 2] > z - _NEAR
                    ):
                        stack[size] = child
                        size += 1
                continue
            for face in range(first, first + count):
                passed = _pass_face(corners, face, x, y, z)
                number += passed
                is_near |= passed == _TOO_NEAR
        turned[point] = is_near or number < 0


@flat_kernel
def _pass_face(corners: FloatArray, face: int, x: float, y: float, z: float) -> int:
    """Tell whether the way up from a point leaves a shell by a face (1), enters it (-1), neither, or is too near."""
    left = right = 0
    for side in range(3):
        after = side + 1 if side < 2 else 0
        dx, dy = corners[face, after, 0] - corners[face, side, 0], corners[face, after, 1] - corners[face, side, 1]
        px, py = x - corners[face, side, 0], y - corners[face, side, 1]
        apart, along, square = dx * py - dy * px, dx * px + dy * py, dx * dx + dy * dy
        # The nearest place of the side is one of its ends or lies between them.
        share = min(max(along / square, 0.0), 1.0) if square > 0.0 else 0.0
        if (px - share * dx) ** 2 + (py - share * dy) ** 2 <= _NEAR * _NEAR and max(
            corners[face, side, 2], corners[face, after, 2]
        ) > z - _NEAR:
            return _TOO_NEAR
        left, right = left + (apart > 0.0), right + (apart < 0.0)
    if left < 3 and right < 3:
        return 0
    ax, ay, az = corners[face, 0, 0], corners[face, 0, 1], corners[face, 0, 2]
    bx, by, bz = corners[face, 1, 0] - ax, corners[face, 1, 1] - ay, corners[face, 1, 2] - az
    cx, cy, cz = corners[face, 2, 0] - ax, corners[face, 2, 1] - ay, corners[face, 2, 2] - az
    nx, ny, nz = by * cz - bz * cy, bz * cx - bx * cz, bx * cy - by * cx
    above = nx * (x - ax) + ny * (y - ay) + nz * (z - az)
    if abs(above) <= _NEAR * np.sqrt(nx * nx + ny * ny + nz * nz):
        return _TOO_NEAR
    if left == 3:
        return 1 if above < 0.0 else 0
    return -1 if above > 0.0 else 0


@flat_kernel
def _find_covered(
    lower: FloatArray,
    upper: FloatArray,
    links: Int32Array,
    corners: FloatArray,
    owners: Int32Array,
    points: FloatArray,
    space: float,
    covered: BoolArray,
    stack: IntArray,
    heights: FloatArray,
    marks: Int32Array,
    begin: int,
) -> int:
    """Judge the points from one on, and return the first with more faces over it than there is room for."""
    for point in range(begin, len(points)):
        x, y, z = points[point, 0], points[point, 1], points[point, 2]
        stack[0], size, found = 0, 1, 0
        while size > 0:
            size -= 1
            first, count = int(links[stack[size], 0]), links[stack[size], 1]
            if count == INNER:
                for child in range(first, first + 2):
                    if (
                        lower[child, 0] <= x <= upper[child, 0]
                        and lower[child, 1] <= y <= upper[child, 1]
                        and upper[child, 2] > z
                    ):
                        stack[size] = child
                        size += 1
                continue
            for face in range(first, first + count):
                if owners[face] < 0 or not _is_under(corners, face, x, y):
                    continue
                height, sign = _find_height(corners, face, x, y)
                if height > z and sign != 0:
                    if found == len(heights):
                        return point
                    _insert(heights, marks, found, height, owners[face], sign)
                    found += 1
        covered[point] = _fills(heights, marks, found, z, space)
    return len(points)


@flat_kernel
def _is_under(corners: FloatArray, face: int, x: float, y: float) -> bool:
    """Tell whether a place lies in a face seen from above; one on an edge that two faces share lies in one of them."""
    within = False
    for side in range(3):
        after = side + 1 if side < 2 else 0
        # Both faces of an edge cut it from its lower end on, and so at the same place.
        one, other = (side, after) if corners[face, side, 1] <= corners[face, after, 1] else (after, side)
        bottom, top = corners[face, one, 1], corners[face, other, 1]
        if bottom <= y < top:
            begin, end = corners[face, one, 0], corners[face, other, 0]
            cut = begin + (y - bottom) * ((end - begin) / (top - bottom))
            if min(max(cut, min(begin, end)), max(begin, end)) <= x:
                within = not within
    return within


@flat_kernel
def _find_height(corners: FloatArray, face: int, x: float, y: float) -> tuple[float, int]:
    """Return the height of a face's plane over a place, and whether it looks up (1), down (-1) or neither (0)."""
    ax, ay, az = corners[face, 0, 0], corners[face, 0, 1], corners[face, 0, 2]
    bx, by = corners[face, 1, 0] - ax, corners[face, 1, 1] - ay
    cx, cy = corners[face, 2, 0] - ax, corners[face, 2, 1] - ay
    area = bx * cy - by * cx
    if area == 0.0:
        return az, 0
    px, py = x - ax, y - ay
    second, third = (px * cy - py * cx) / area, (bx * py - by * px) / area
    height = az + second * (corners[face, 1, 2] - az) + third * (corners[face, 2, 2] - az)
    return height, 1 if area > 0.0 else -1


@flat_kernel
def _insert(heights: FloatArray, marks: Int32Array, found: int, height: float, owner: int, sign: int) -> None:
    """Put a face behind those of smaller owners, and those of its own that are higher."""
    place = found
    while place > 0 and (marks[place - 1, 0] > owner or (marks[place - 1, 0] == owner and heights[place - 1] < height)):
        heights[place], marks[place, 0], marks[place, 1] = heights[place - 1], marks[place - 1, 0], marks[place - 1, 1]
        place -= 1
    heights[place], marks[place, 0], marks[place, 1] = height, owner, sign


@flat_kernel
def _fills(heights: FloatArray, marks: Int32Array, found: int, floor: float, space: float) -> bool:
    """Walk down through the faces of each owner, to the floor."""
    winding = 0
    for place in range(found):
        winding += marks[place, 1]
        is_last = place + 1 == found or marks[place + 1, 0] != marks[place, 0]
        bottom = floor if is_last else heights[place + 1]
        if winding != 0 and min(heights[place], floor + space) - bottom >= COINCIDENT:
            return True
        if is_last:
            winding = 0
    return False
