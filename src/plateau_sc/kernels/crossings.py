"""Faces of one solid that pass through one another.

Two planar polygons cross along a line whose ends lie where an edge of one pierces the inside of the other. So it is
enough to try the edges of polygons, not the diagonals that divide them into triangles, against the triangles of the
others. An edge pierces if its ends lie on either side of the triangle's plane by more than a tolerance, and if the
point between them lies in the triangle and farther than the tolerance from the edges of its polygon: faces that merely
meet, along an edge or at a corner, do not cross.
"""

import numpy as np

from plateau_sc.kernels.compiler import kernel
from plateau_sc.types import BoolArray, FloatArray, IntArray

_FLAT = 1e-18


@kernel
def find_crossings(
    triangles: FloatArray,
    outlines: BoolArray,
    polygons: IntArray,
    offsets: IntArray,
    tolerance: float,
    counts: IntArray,
    places: FloatArray,
) -> None:
    """Count the edges that pierce a face of their own solid.

    Parameters
    ----------
    triangles : ndarray, shape (t, 3, 3), float64
        Corners [m], solid by solid, near the origin.
    outlines : ndarray, shape (t, 3), bool
        Whether the edge from each corner to the next is one of the polygon, and no diagonal.
    polygons : ndarray, shape (t,), int64
        Polygon that each triangle belongs to.
    offsets : ndarray, shape (n + 1,), int64
        Triangles of each solid.
    tolerance : float
        What is no crossing yet [m].
    counts : ndarray, shape (n,), int64
        Receives how many edges pierce how many triangles.
    places : ndarray, shape (n, 3), float64
        Receives the first place of each solid [m]; left as it is where there is none.
    """
    for solid in range(offsets.size - 1):
        begin, end = offsets[solid], offsets[solid + 1]
        low, high = _bound(triangles, begin, end)
        order = np.argsort(low[:, 0])
        counts[solid] = 0
        for place in range(order.size):
            first = order[place]
            for other in range(place + 1, order.size):
                second = order[other]
                if low[second, 0] > high[first, 0]:
                    break
                if polygons[begin + first] == polygons[begin + second] or not _meet(low, high, first, second):
                    continue
                found = _count_pierced(
                    triangles, outlines, begin + first, begin + second, tolerance, places[solid], counts[solid] == 0
                )
                counts[solid] += found


@kernel
def _bound(triangles: FloatArray, begin: int, end: int) -> tuple[FloatArray, FloatArray]:
    low, high = np.empty((end - begin, 3)), np.empty((end - begin, 3))
    for face in range(begin, end):
        for axis in range(3):
            a, b, c = triangles[face, 0, axis], triangles[face, 1, axis], triangles[face, 2, axis]
            low[face - begin, axis] = min(a, b, c)
            high[face - begin, axis] = max(a, b, c)
    return low, high


@kernel
def _count_pierced(
    triangles: FloatArray,
    outlines: BoolArray,
    first: int,
    second: int,
    tolerance: float,
    place: FloatArray,
    keep: bool,
) -> int:
    total = 0
    for turn in range(2):
        edges, face = (first, second) if turn == 0 else (second, first)
        for corner in range(3):
            if outlines[edges, corner] and _pierces(
                triangles, outlines, edges, corner, face, tolerance, place, keep and total == 0
            ):
                total += 1
    return total


@kernel
def _meet(low: FloatArray, high: FloatArray, first: int, second: int) -> bool:
    for axis in range(1, 3):
        if low[first, axis] > high[second, axis] or low[second, axis] > high[first, axis]:
            return False
    return True


@kernel
def _pierces(
    triangles: FloatArray,
    outlines: BoolArray,
    edges: int,
    corner: int,
    face: int,
    tolerance: float,
    place: FloatArray,
    keep: bool,
) -> bool:
    ux, uy, uz = _side(triangles, face, 0, 1)
    vx, vy, vz = _side(triangles, face, 0, 2)
    nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
    length = nx * nx + ny * ny + nz * nz
    if length < _FLAT:
        return False
    length = np.sqrt(length)
    nx, ny, nz = nx / length, ny / length, nz / length
    ax, ay, az = triangles[edges, corner, 0], triangles[edges, corner, 1], triangles[edges, corner, 2]
    following = corner + 1 if corner < 2 else 0
    bx, by, bz = triangles[edges, following, 0], triangles[edges, following, 1], triangles[edges, following, 2]
    ox, oy, oz = triangles[face, 0, 0], triangles[face, 0, 1], triangles[face, 0, 2]
    start = (ax - ox) * nx + (ay - oy) * ny + (az - oz) * nz
    stop = (bx - ox) * nx + (by - oy) * ny + (bz - oz) * nz
    if not ((start > tolerance and stop < -tolerance) or (start < -tolerance and stop > tolerance)):
        return False
    share = start / (start - stop)
    x, y, z = ax + share * (bx - ax), ay + share * (by - ay), az + share * (bz - az)
    for side in range(3):
        after = side + 1 if side < 2 else 0
        sx, sy, sz = _side(triangles, face, side, after)
        long = np.sqrt(sx * sx + sy * sy + sz * sz)
        px, py, pz = x - triangles[face, side, 0], y - triangles[face, side, 1], z - triangles[face, side, 2]
        # How far inside the side the point lies, in the plane of the face.
        inward = (ny * sz - nz * sy) * px + (nz * sx - nx * sz) * py + (nx * sy - ny * sx) * pz
        if inward < (tolerance if outlines[face, side] else 0.0) * long:
            return False
    if keep:
        place[0], place[1], place[2] = x, y, z
    return True


@kernel
def _side(triangles: FloatArray, face: int, first: int, second: int) -> tuple[float, float, float]:
    return (
        triangles[face, second, 0] - triangles[face, first, 0],
        triangles[face, second, 1] - triangles[face, first, 1],
        triangles[face, second, 2] - triangles[face, first, 2],
    )
