"""Put the pixels that lie in the shadow of facets into shadow, facet by facet, on ground of any height.

What a facet hides from the sun is a prism: it begins at the facet and goes on, away from the sun, without end. A pixel
lies in it if it is on the inner side of the planes through the facet's edges and the sun, and of the facet's own plane.

Pixels that a plane passes too closely are left in doubt, for the rays to decide: by far more than what rounding moves
planes, and by far less than what separates pixels from planes by chance.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.cells import NO_CLOUD, Cells
from plateau_sc.kernels.clouds import NOWHERE, Image, fill_cloud, is_beside, widen_image
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.facets import BOTH, SHELL, SKIRT, UNEVEN, Facets
from plateau_sc.kernels.fits import fit_blocks
from plateau_sc.kernels.marking import Room, fill_prism, find_reach, is_covered, make_room
from plateau_sc.kernels.prisms import COLUMNS, SPARE, bound_facet, bound_sides, look_at, top_of
from plateau_sc.kernels.states import States
from plateau_sc.kernels.threads import share_out
from plateau_sc.types import BoolArray, FloatArray, Int8Array

CLOSE = 2e-6 + UNEVEN
"""How near the plane of a facet may pass a pixel, since a hit nearer than 1e-6 m does not count [m]."""

_DOUBT = 1e-8
_ROUNDING = 2.0**-46
_NEARLY_EDGE_ON = 1e-3


class Ground(NamedTuple):
    """The pixels of a lattice in one of its two orders.

    Attributes
    ----------
    heights : ndarray, shape (lines, places), float64
        Height of the receivers [m].
    lowest, highest : ndarray, shape (ceil(lines / 16), ceil(places / 16)), float64
        Least and greatest height in each block of 16 by 16 receivers [m]; infinite where none is wanted.
    fits : ndarray, shape (ceil(lines / 16), ceil(places / 16), 5), float64
        A plane near the ground of each block, as `plateau_sc.kernels.fits.fit_blocks` gives it.
    least, most : float
        Least and greatest height of all that are wanted [m].
    axes : tuple of int
        Which of the coordinates (column, row) tells the line and which the place in it.
    cells : Cells
        Points anywhere, in place of the lattice; then there is one block, and no heights but its least and greatest.
    """

    heights: FloatArray
    lowest: FloatArray
    highest: FloatArray
    fits: FloatArray
    least: float
    most: float
    axes: tuple[int, int]
    cells: Cells = NO_CLOUD


class Sun(NamedTuple):
    """A direction in the frame of a lattice.

    Attributes
    ----------
    direction : tuple of float
        Unit vector toward the sun: east, north, up.
    shift : tuple of float
        By how many columns and rows a shadow moves for a metre of height [1/m].
    narrow : float
        How closely a plane may pass a pixel [steps].
    rounded : float
        How far the image of a corner is rounded, at most [steps].
    """

    direction: tuple[float, float, float]
    shift: tuple[float, float]
    narrow: float
    rounded: float


def make_ground(heights: FloatArray, wanted: BoolArray, threads: int | None = 1) -> Ground:
    """Return the pixels of a lattice with its rows for lines.

    Parameters
    ----------
    heights : ndarray, shape (rows, cols), float64
        Height of the receivers [m].
    wanted : ndarray, shape (rows, cols), bool
        Which of them are asked for.
    threads : int, default 1
        Number of threads; as many as there are processors if None.

    Returns
    -------
    Ground
        With its blocks.
    """
    lowest, highest, fits = fit_blocks(heights, wanted, threads)
    least, most = float(lowest.min(initial=np.inf)), float(highest.max(initial=-np.inf))
    return Ground(np.ascontiguousarray(heights), lowest, highest, fits, least, most, (1, 0))


def turn_ground(ground: Ground, threads: int | None = 1) -> Ground:
    """Return the same pixels with the columns for lines.

    Parameters
    ----------
    ground : Ground
        As `make_ground` gives it.
    threads : int, default 1
        Number of threads; as many as there are processors if None.

    Returns
    -------
    Ground
        Its blocks and planes are those of the given one.
    """
    heights = np.empty(ground.heights.shape[::-1])
    share_out(lambda *part: np.copyto(heights[slice(*part)], ground.heights.T[slice(*part)]), len(heights), threads)
    lowest, highest = (np.ascontiguousarray(part.T) for part in (ground.lowest, ground.highest))
    fits = np.ascontiguousarray(ground.fits.transpose(1, 0, 2)[..., [0, 2, 1, 3, 4]])
    return Ground(heights, lowest, highest, fits, ground.least, ground.most, (0, 1))


def measure_extent(corners: Sequence[FloatArray], ground: Ground | None = None) -> tuple[float, float]:
    """Return how large coordinates are, which tells how far they are rounded.

    Parameters
    ----------
    corners : sequence of ndarray, shape (..., 3), float64
        Corners of what casts shadows, in the frame of a lattice: column, row and height [m].
    ground : Ground, optional
        The receivers.

    Returns
    -------
    wide : float
        The largest column or row [steps].
    high : float
        The largest height of a corner or of a receiver that is asked for [m].
    """
    wide = max(float(np.abs(part[..., :2]).max(initial=0.0)) for part in corners)
    high = max(float(np.abs(part[..., 2]).max(initial=0.0)) for part in corners)
    if ground is not None:
        asked = ground.lowest <= ground.highest
        wide = max(wide, *ground.heights.shape)
        high = max(high, *(float(np.abs(part[asked]).max(initial=0.0)) for part in (ground.lowest, ground.highest)))
    return float(wide), high


def make_sun(direction: FloatArray, step: float, extent: tuple[float, float], unevenness: float) -> Sun:
    """Return a sun in the frame of a lattice.

    Parameters
    ----------
    direction : ndarray, shape (3,), float64
        Unit vector toward the sun, which is above the horizon.
    step : float
        Distance between neighbouring pixels [m].
    extent : tuple of float
        As `measure_extent` gives it.
    unevenness : float
        How far a pixel lies from where even steps would put it, at most [steps].

    Returns
    -------
    Sun
        For `shade_ground`.

    Raises
    ------
    ParameterError
        The sun is not above the horizon.
    """
    if not direction[2] > 0.0:
        raise ParameterError(f"the sun must be above the horizon; found the direction {direction.tolist()}")
    x, y, z = (float(part) for part in direction)
    shift = (x / z / step, -y / z / step)
    reach = extent[0] + extent[1] * (abs(shift[0]) + abs(shift[1]))
    return Sun((x, y, z), shift, max(_DOUBT, _ROUNDING * reach) + unevenness, 2.0**-51 * reach)


def shade_ground(
    facets: Facets,
    ground: Ground,
    sun: Sun,
    step: float,
    states: States,
    lines: tuple[int, int],
    against: bool = False,
) -> None:
    """Put pixels into shadow or in doubt.

    Parameters
    ----------
    facets : Facets
        What casts shadows, in the frame of the lattice: column, row and height [m].
    ground : Ground
        The receivers.
    sun : Sun
        As `make_sun` gives it.
    step : float
        Distance between neighbouring pixels [m].
    states : States
        In the order of the ground; written to. Pixels in shadow stay so.
    lines : tuple of int
        The first line to work on, and the one after the last.
    against : bool
        Look at those facets of shells and sheets that otherwise are left out, and at no others.
    """
    shade_facets(facets.corners, facets.kinds, ground, sun, step, states, lines, against, make_planes(), make_room())


def make_planes() -> FloatArray:
    """Return room for the planes of a prism.

    Returns
    -------
    ndarray, shape (SPARE + 1, COLUMNS), float64
        For `shade_facets`.
    """
    return np.empty((SPARE + 1, COLUMNS))


@flat_kernel
def _bound_image(corners: FloatArray, facet: int, axes: tuple[int, int], cells: Cells) -> Image:
    """Return bounds of the image of a facet."""
    image = NOWHERE
    for corner in range(4):
        line, place = corners[facet, corner, axes[0]], corners[facet, corner, axes[1]]
        image = widen_image(image, cells, line, place, corners[facet, corner, 2])
    return image


@flat_kernel
def shade_facets(  # noqa: C901 (calls for each facet would cost more than the work)
    corners: FloatArray,
    kinds: Int8Array,
    ground: Ground,
    sun: Sun,
    step: float,
    states: States,
    lines: tuple[int, int],
    against: bool,
    planes: FloatArray,
    room: Room,
) -> None:
    """Go through facets as `shade_ground` does, and through the halves of those that cannot be taken as a whole.

    Parameters
    ----------
    corners : ndarray, shape (n, 4, 3), float64
        Of facets, in the frame of the lattice: column, row and height [m].
    kinds : ndarray, shape (n,), int8
        What they are.
    ground, sun, step, states, lines, against
        As of `shade_ground`.
    planes : ndarray
        As `make_planes` gives it.
    room : Room
        As `make_room` gives it.
    """
    heights, lowest, highest, fits, least, most, axes, cells = ground
    direction, shift, narrow, _ = sun
    shaded, doubted, marks = states
    outer, inner, spans, picked = room
    first, stop = lines
    close = narrow / CLOSE
    line_shift, place_shift = shift[axes[0]], shift[axes[1]]
    is_cloud = len(cells.starts) > 0
    for facet in range(len(corners)):
        kind = kinds[facet]
        if (against and (kind in (BOTH, SKIRT))) or top_of(corners, facet) <= least:
            continue
        image = NOWHERE
        if is_cloud:
            image = _bound_image(corners, facet, axes, cells)
            if is_beside(image, cells):
                continue
        is_triangle = (
            corners[facet, 3, 0] == corners[facet, 2, 0]
            and corners[facet, 3, 1] == corners[facet, 2, 1]
            and corners[facet, 3, 2] == corners[facet, 2, 2]
        )
        count = 0
        for part in range(3):
            # The whole, and where that gives no answer the halves on both sides of the diagonal.
            if part == 1 and count != 0:
                break
            sides = 4 if part == 0 and not is_triangle else 3
            second, third = (2, 3) if part == 2 else (1, 2)
            nx, ny, nz, seen = look_at(corners, facet, part, direction, step)
            toward = seen if (kind == SHELL) != against else -seen
            if kind != BOTH and toward < -_NEARLY_EDGE_ON:
                # Both halves look the same way, but for what is nearly edge-on.
                count = count if part else 1
                continue
            if sides == 4 and abs(seen) < _NEARLY_EDGE_ON:
                continue
            count = bound_sides(corners, facet, sides, second, third, axes, line_shift, place_shift, narrow, planes)
            if count > 0:
                column, row, height = corners[facet, 0, 0], corners[facet, 0, 1], corners[facet, 0, 2]
                scale = close if seen > 0.0 else -close
                bound_facet(column, row, height, nx, ny, nz, scale, axes, step, count, planes)
                count += 1
            if count != 0:
                planes[SPARE, 4] = top_of(corners, facet)
                doubtful = count < 0 or kind == SKIRT
                if is_cloud:
                    upright = count - 1 if count > 0 else 4
                    fill_cloud(
                        abs(count), upright, line_shift, place_shift, cells, image, narrow, marks, doubtful, planes
                    )
                    continue
                reach = find_reach(
                    lowest, highest, line_shift, place_shift, heights.shape[1], first, stop, least, most, planes
                )
                if reach[0] <= reach[1] and not is_covered(reach, shaded):
                    fill_prism(
                        abs(count), reach, heights, lowest, highest, fits, narrow, shaded, doubted, doubtful, planes,
                        outer, inner, spans, picked,
                    )  # fmt: skip
