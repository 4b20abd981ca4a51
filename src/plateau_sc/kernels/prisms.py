"""Write the planes of the prism that a facet hides from the sun.

A row of the array of planes holds a constant of the plane and its slopes across the lines of a lattice, along them and
upwards: the constant and the slopes times line, place and height [m] add up to how far a pixel lies within the plane,
in steps across the sun. Other columns are for the work. The last row is spare, and tells where the image lies: least
and greatest line and place at height 0, and the top.
"""

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import FloatArray

SPARE = 5
"""The last row for a single facet, of four sides at most."""

COLUMNS = 12
"""What a row holds."""

_THIN = 1e-6


@flat_kernel
def top_of(corners: FloatArray, facet: int) -> float:
    """Return the greatest height of a facet [m]."""
    first = max(corners[facet, 0, 2], corners[facet, 1, 2])
    return float(max(first, max(corners[facet, 2, 2], corners[facet, 3, 2])))


@flat_kernel
def look_at(
    corners: FloatArray, facet: int, part: int, direction: tuple[float, float, float], step: float
) -> tuple[float, float, float, float]:
    """Return the unit normal of a facet (part 0) or one of its halves (1, 2), and its product with the direction.

    That of the whole is told by the diagonals: a half can be so thin that rounding turns it over.
    """
    base, third = (1, 3) if part == 0 else (0, part + 1)
    second = 2 if part == 0 else part
    px = (corners[facet, second, 0] - corners[facet, 0, 0]) * step
    py = (corners[facet, 0, 1] - corners[facet, second, 1]) * step
    pz = corners[facet, second, 2] - corners[facet, 0, 2]
    qx = (corners[facet, third, 0] - corners[facet, base, 0]) * step
    qy = (corners[facet, base, 1] - corners[facet, third, 1]) * step
    qz = corners[facet, third, 2] - corners[facet, base, 2]
    nx, ny, nz = py * qz - pz * qy, pz * qx - px * qz, px * qy - py * qx
    length = np.sqrt(nx * nx + ny * ny + nz * nz)
    if length == 0.0:
        return 0.0, 0.0, 0.0, 0.0
    nx, ny, nz = nx / length, ny / length, nz / length
    return nx, ny, nz, nx * direction[0] + ny * direction[1] + nz * direction[2]


@flat_kernel
def bound_sides(
    corners: FloatArray,
    facet: int,
    sides: int,
    second: int,
    third: int,
    axes: tuple[int, int],
    line_shift: float,
    place_shift: float,
    narrow: float,
    planes: FloatArray,
) -> int:
    """Write the planes through the sides and the sun, and count them.

    The count is 0 where the image of a quadrilateral is not convex or too thin, and negative where that of a triangle
    is too thin: the planes are then about a strip that holds it.
    """
    line, place = axes
    planes[SPARE, 0], planes[SPARE, 1], planes[SPARE, 2], planes[SPARE, 3] = np.inf, -np.inf, np.inf, -np.inf
    for k in range(sides):
        corner = k if sides == 4 or k == 0 else second if k == 1 else third
        height = corners[facet, corner, 2]
        u, v = corners[facet, corner, line] - line_shift * height, corners[facet, corner, place] - place_shift * height
        planes[k, 5], planes[k, 6] = u, v
        planes[SPARE, 0], planes[SPARE, 1] = min(planes[SPARE, 0], u), max(planes[SPARE, 1], u)
        planes[SPARE, 2], planes[SPARE, 3] = min(planes[SPARE, 2], v), max(planes[SPARE, 3], v)
    thin = max(_THIN, 100.0 * narrow)
    twice_area = longest = 0.0
    for k in range(sides):
        after = k + 1 if k + 1 < sides else 0
        du, dv = planes[after, 5] - planes[k, 5], planes[after, 6] - planes[k, 6]
        longest = max(longest, np.sqrt(du * du + dv * dv))
        twice_area += (planes[k, 5] - planes[0, 5]) * dv - (planes[k, 6] - planes[0, 6]) * du
    way = 1.0 if twice_area > 0.0 else -1.0
    if way * twice_area <= thin * longest:
        return 0 if sides == 4 else _strip(line_shift, place_shift, thin, planes)
    for k in range(sides):
        after = k + 1 if k + 1 < sides else 0
        du, dv = planes[after, 5] - planes[k, 5], planes[after, 6] - planes[k, 6]
        if sides == 4:
            beyond = after + 1 if after + 1 < sides else 0
            turn = du * (planes[beyond, 6] - planes[after, 6]) - dv * (planes[beyond, 5] - planes[after, 5])
            if way * turn <= thin * longest:
                return 0
        length = np.sqrt(du * du + dv * dv)
        across, along = -way * dv / length, way * du / length
        planes[k, 0] = -(across * planes[k, 5] + along * planes[k, 6])
        planes[k, 1], planes[k, 2], planes[k, 3] = across, along, -(across * line_shift + along * place_shift)
    return sides


@flat_kernel
def _strip(line_shift: float, place_shift: float, thin: float, planes: FloatArray) -> int:
    """Write four planes about the image of a thin triangle."""
    longest, du, dv = 0.0, 1.0, 0.0
    for k in range(3):
        after = k + 1 if k < 2 else 0
        u, v = planes[after, 5] - planes[k, 5], planes[after, 6] - planes[k, 6]
        length = np.sqrt(u * u + v * v)
        if length > longest:
            longest, du, dv = length, u / length, v / length
    for k in range(4):
        across, along = (du, dv) if k < 2 else (-dv, du)
        if k % 2:
            across, along = -across, -along
        least = min(
            across * planes[0, 5] + along * planes[0, 6],
            min(across * planes[1, 5] + along * planes[1, 6], across * planes[2, 5] + along * planes[2, 6]),
        )
        planes[k, 0] = 2.0 * thin - least
        planes[k, 1], planes[k, 2], planes[k, 3] = across, along, -(across * line_shift + along * place_shift)
    return -4


@flat_kernel
def bound_facet(
    column: float,
    row: float,
    height: float,
    nx: float,
    ny: float,
    nz: float,
    scale: float,
    axes: tuple[int, int],
    step: float,
    number: int,
    planes: FloatArray,
) -> None:
    """Write the plane of a facet through a corner, in a measure in which too close is as narrow as for other planes."""
    nx, ny, nz = nx * scale * step, -ny * scale * step, nz * scale
    planes[number, 0] = nx * column + ny * row + nz * height
    planes[number, 1], planes[number, 2] = (-nx, -ny) if axes[0] == 0 else (-ny, -nx)
    planes[number, 3] = -nz
