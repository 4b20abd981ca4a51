"""Measure convex bodies once, in the frame of a lattice, for what they hide from any sun."""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.kernels.convex import Convex
from plateau_sc.types import FloatArray, Int32Array, IntArray

UPRIGHT = 1e-2
"""How far the normal of a face may be from upright to its edges, and no less the sun from a face."""


_SHORTEST = 1e-9
# By how much normals that lean are longer than what of them is upright to an edge.
_LEANING = 1.001


class Measures(NamedTuple):
    """What is known of convex bodies before there is a sun.

    Attributes
    ----------
    boxes : ndarray, shape (b, 6), float64
        Least column, row and height of each body, and the greatest, wider by how hollow it is.
    faces : ndarray, shape (f, 4), float64
        The plane of each face: a constant less the other three times column, row and height [m] is how far a place
        lies within it [m].
    spreads : ndarray, shape (b,), float64
        How far a corner of each piece can lie outside of the plane through an edge of its outline and the sun [m],
        where the sun is not nearer to a face than `UPRIGHT`; 0 for bodies that are no pieces.
    dents : ndarray, shape (b,), float64
        How hollow the most hollow piece of the same shell is [m].
    """

    boxes: FloatArray
    faces: FloatArray
    spreads: FloatArray
    dents: FloatArray


def measure_bodies(convex: Convex, step: float, spreads: FloatArray | None = None) -> Measures:
    """Return the measures of convex bodies.

    Parameters
    ----------
    convex : Convex
        In the frame of a lattice: column, row and height [m]; the normals as they were.
    step : float
        Distance between neighbouring pixels [m].
    spreads : ndarray, shape (b,), float64, optional
        What `measure_spreads` gives for the bodies, where it is known.

    Returns
    -------
    Measures
        In the order of the bodies and their faces.
    """
    starts = convex.starts[:-1, 1]
    slopes = convex.normals * (step, -step, 1.0)
    faces = np.column_stack([(slopes * convex.anchors).sum(axis=1), slopes])
    if not len(starts):
        return Measures(np.empty((0, 6)), faces, np.empty(0), np.empty(0))
    wide = convex.hollows[:, np.newaxis] / (step, step, 1.0)
    parts = [
        part.reduceat(convex.points, starts, axis=0) + way * wide
        for part, way in ((np.minimum, -1.0), (np.maximum, 1.0))
    ]
    if spreads is None:
        spreads = measure_spreads(convex._replace(points=convex.points * (step, -step, 1.0)))
    # Pieces of one shell stand together.
    shells = np.flatnonzero(np.diff(convex.ranges[:, 0], prepend=-1))
    dents = np.repeat(np.maximum.reduceat(convex.hollows, shells), np.diff(shells, append=len(starts)))
    return Measures(np.ascontiguousarray(np.concatenate(parts, axis=1)), faces, spreads, dents)


def measure_spreads(convex: Convex) -> FloatArray:
    """Return how far corners of pieces can lie outside of the planes through edges of their outlines and a sun.

    Parameters
    ----------
    convex : Convex
        In the frame of its normals [m].

    Returns
    -------
    ndarray, shape (b,), float64
        As in `Measures` [m].
    """
    spreads = np.zeros(len(convex.hollows))
    if convex.hollows.any():
        _measure_spreads(convex.normals, convex.points, convex.edges, convex.starts, convex.hollows, spreads)
    return spreads


@flat_kernel
def _measure_spreads(
    normals: FloatArray,
    points: FloatArray,
    edges: Int32Array,
    starts: IntArray,
    hollows: FloatArray,
    spreads: FloatArray,
) -> None:
    """Measure the spread of each piece.

    Seen along an edge, the normal of the plane through it and the sun lies between those of the two faces, and is at
    most as many times their mean as they are apart. What leans is not told, nor where an edge, a short one, is hollow:
    there it lies on the other side.
    """
    for body in range(len(hollows)):
        if hollows[body] == 0.0:
            continue
        for edge in range(starts[body, 2], starts[body + 1, 2]):
            start, end, one, other = edges[edge, 0], edges[edge, 1], edges[edge, 2], edges[edge, 3]
            ex, ey, ez = _apart(points, start, end)
            inverse = 1.0 / max(np.sqrt(ex * ex + ey * ey + ez * ez), _SHORTEST)
            ex, ey, ez = ex * inverse, ey * inverse, ez * inverse
            lean, turn = _along(normals, one, ex, ey, ez), _along(normals, other, ex, ey, ez)
            together = 1.0 + _along(normals, one, normals[other, 0], normals[other, 1], normals[other, 2]) - lean * turn
            widest = np.inf
            is_hollow = _turn(normals, one, other, ex, ey, ez) < -UPRIGHT
            if abs(lean) < UPRIGHT and abs(turn) < UPRIGHT and together > 0.0 and not is_hollow:
                widest = 0.0
                for point in range(starts[body, 1], starts[body + 1, 1]):
                    x, y, z = _apart(points, start, point)
                    ahead = x * ex + y * ey + z * ez
                    widest = max(widest, _along(normals, one, x, y, z) - lean * ahead)
                    widest = max(widest, _along(normals, other, x, y, z) - turn * ahead)
                widest *= _LEANING * np.sqrt(2.0 / together)
            spreads[body] = max(spreads[body], widest)


@kernel_part
def _apart(points: FloatArray, start: int, end: int) -> tuple[float, float, float]:
    """Return the way from one point to another."""
    return points[end, 0] - points[start, 0], points[end, 1] - points[start, 1], points[end, 2] - points[start, 2]


@kernel_part
def _along(normals: FloatArray, face: int, x: float, y: float, z: float) -> float:
    """Return the product of the normal of a face and a way."""
    return float(normals[face, 0] * x + normals[face, 1] * y + normals[face, 2] * z)


@kernel_part
def _turn(normals: FloatArray, one: int, other: int, x: float, y: float, z: float) -> float:
    """Return the product of what is upright to the normals of two faces and a way."""
    turn = (normals[one, 1] * normals[other, 2] - normals[one, 2] * normals[other, 1]) * x
    turn += (normals[one, 2] * normals[other, 0] - normals[one, 0] * normals[other, 2]) * y
    turn += (normals[one, 0] * normals[other, 1] - normals[one, 1] * normals[other, 0]) * z
    return float(turn)
