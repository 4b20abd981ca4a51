"""Tell which points under overhangs lie where a shell is inside out, or beneath a sheet.

Of a closed shell the faces toward the sun tell all where the winding number is not negative (see
`plateau_sc.kernels.facets`). A point under an eave has a face above it that looks down, and so has a point in a lobe
that is inside out; what tells them apart is the number of faces above that look up, less the number of those that look
down. Where the sum over all shells is not negative though that of one is, that of another is positive, and then there
is shadow under any sun.
"""

import numpy as np

from plateau_sc.kernels.clouds import Cells, make_room, sort_cloud
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.facets import SHEET, SHELL, Facets
from plateau_sc.types import BoolArray, FloatArray, Int8Array, Int32Array

CLOSE = 1e-4
"""A face that is nearer to a point in height leaves it in doubt [m]."""

BESIDE = 1e-5
"""A side of a face that passes a point more closely, seen from above, leaves it in doubt [steps]."""

# A face is so narrow, seen from above, that a point in it is that close to a side.
_NARROW = 2.0 * BESIDE


def find_unsure(facets: Facets, points: FloatArray) -> BoolArray:
    """Tell from which points the sky may be seen through a sheet, or from within a shell that is inside out.

    Parameters
    ----------
    facets : Facets
        In a frame of column, row and height [m].
    points : ndarray, shape (n, 3), float64
        In the same frame.

    Returns
    -------
    ndarray, shape (n,), bool
        True where that is so, and where a facet is too close to tell.

    Examples
    --------
    A roof slab of 4 by 4 m over the point, as its two faces; rows count from north to south.

    >>> top = np.array([[0.0, 0, 5], [0, 4, 5], [4, 4, 5], [4, 0, 5]])
    >>> slab = np.stack([top, top[::-1] - (0, 0, 1)])
    >>> point = np.array([[1.0, 2.0, 0.0]])
    >>> find_unsure(Facets(slab, np.full(2, SHELL, dtype=np.int8)), point).tolist()
    [False]
    >>> find_unsure(Facets(slab[:, ::-1], np.full(2, SHELL, dtype=np.int8)), point + (0, 0, 4.5)).tolist()
    [True]
    """
    unsure = np.zeros(len(points), dtype=np.bool_)
    if not len(points) or not len(facets.corners):
        return unsure
    points = np.ascontiguousarray(points)
    box = np.stack([points.min(axis=0), points.max(axis=0)])
    above = np.zeros(len(points), dtype=np.int32)
    _count(facets.corners, facets.kinds, sort_cloud(points, box, 0.0, 0.0, make_room(len(points))), above, unsure)
    unsure |= above < 0
    return unsure


@flat_kernel
def _count(  # noqa: C901 (calls for each face would cost more than the work)
    corners: FloatArray, kinds: Int8Array, cells: Cells, above: Int32Array, unsure: BoolArray
) -> None:
    """Add 1 for each facet above a point that looks up, and take 1 off for each that looks down."""
    points, cols = cells.points, cells.cols
    rows, scale = (len(cells.starts) - 1) // cols, 1.0 / cells.size
    for facet in range(len(corners)):
        kind = kinds[facet]
        if kind != SHELL and kind != SHEET:
            continue
        left = top = highest = np.inf
        right = bottom = -np.inf
        for corner in range(4):
            u, v, height = corners[facet, corner, 0], corners[facet, corner, 1], corners[facet, corner, 2]
            left, right, top, bottom = min(left, u), max(right, u), min(top, v), max(bottom, v)
            highest = height if highest == np.inf else max(highest, height)
        if highest < cells.low - CLOSE:
            continue
        first = max(int(np.floor((left - BESIDE - cells.first_line) * scale)), 0)
        last = min(int(np.floor((right + BESIDE - cells.first_line) * scale)), rows - 1)
        from_cell = max(int(np.floor((top - BESIDE - cells.first_place) * scale)), 0)
        to_cell = min(int(np.floor((bottom + BESIDE - cells.first_place) * scale)), cols - 1)
        if from_cell > to_cell:
            continue
        rise = _plane(corners, facet)
        for row in range(first, last + 1):
            for number in range(cells.starts[row * cols + from_cell], cells.starts[row * cols + to_cell + 1]):
                point = cells.order[number]
                x, y, z = points[point, 0], points[point, 1], points[point, 2]
                if highest < z - CLOSE or unsure[point]:
                    continue
                place = _place(corners, facet, x, y)
                if place < 0:
                    unsure[point] = True
                elif place > 0 and rise[2] != 0.0:
                    height = corners[facet, 0, 2] - z
                    height += rise[0] * (x - corners[facet, 0, 0]) + rise[1] * (y - corners[facet, 0, 1])
                    if height > CLOSE and kind == SHELL:
                        above[point] += 1 if rise[2] > 0.0 else -1
                    elif height >= -CLOSE:
                        unsure[point] = True


@flat_kernel
def _plane(corners: FloatArray, facet: int) -> tuple[float, float, float]:
    """Return by how much a facet rises along columns and rows, and which way it looks: up if the last is above 0.

    It is 0 of a facet that is too narrow from above.
    """
    px, py = corners[facet, 1, 0] - corners[facet, 0, 0], corners[facet, 1, 1] - corners[facet, 0, 1]
    qx, qy = corners[facet, 2, 0] - corners[facet, 0, 0], corners[facet, 2, 1] - corners[facet, 0, 1]
    pz, qz = corners[facet, 1, 2] - corners[facet, 0, 2], corners[facet, 2, 2] - corners[facet, 0, 2]
    area = px * qy - py * qx
    longest = max(px * px + py * py, qx * qx + qy * qy)
    if area * area <= _NARROW * _NARROW * longest:
        return 0.0, 0.0, 0.0
    # Rows count from north to south, which turns a ring around.
    return (pz * qy - py * qz) / area, (px * qz - pz * qx) / area, -area


@flat_kernel
def _place(corners: FloatArray, facet: int, x: float, y: float) -> int:
    """Tell whether a place lies in a facet seen from above (1), beside it (0), or too close to a side to tell (-1)."""
    within = 0
    for side in range(4):
        after = side + 1 if side < 3 else 0
        ax, ay = corners[facet, side, 0] - x, corners[facet, side, 1] - y
        bx, by = corners[facet, after, 0] - x, corners[facet, after, 1] - y
        ux, uy = bx - ax, by - ay
        square = ux * ux + uy * uy
        share = min(max(-(ax * ux + ay * uy) / square, 0.0), 1.0) if square > 0.0 else 0.0
        nearest = (ax + share * ux) ** 2 + (ay + share * uy) ** 2
        if nearest <= BESIDE * BESIDE:
            return -1
        if (ay > 0.0) != (by > 0.0) and (ax * uy - ay * ux) * uy > 0.0:
            within = 1 - within
    return within
