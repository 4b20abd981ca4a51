"""Decide whether a ray meets a face, the same way for both faces at an edge.

The test is the watertight one of Woop, Benthin and Wald (2013), in float64: the face is moved so that the ray starts
at the origin, sheared along the ray into the plane of the two axes that the ray follows least, and the signs of three
edge functions tell whether the origin lies in it. Because an edge function changes only its sign when its edge is run
the other way, and because the sign of a difference of two rounded products is right or zero, two faces that share an
edge never both miss a ray that passes through or beside it. Edges and corners belong to the face.

Error bound
-----------
With ``u = 2**-53``, and ``D`` the largest difference in x, y or z between the receiver and a corner of the scene, a
sheared corner is off by less than ``6 u D`` along either axis, and an edge function that is rounded to zero moves the
edge by less than ``3 u D`` more. So the answer differs from that of real arithmetic only where

* the ray passes within ``ERROR_FACTOR * D`` (``2**-49 D``, that is 16 u D) of an edge of a face: 2e-12 m in a scene
  1 km wide, and below 1e-9 m for all coordinates up to 1e5 m, or
* the face meets the ray within `MINIMUM_DISTANCE` (1e-6 m) of the receiver: such a hit is not counted, so that a
  receiver that lies on a face is not shaded by it. The distance of a hit is itself off by up to ``2**-49 D / s``,
  where s is the sine of the angle between ray and face.

A face that is seen exactly edge-on is not hit; its neighbours are, along the edges that it shares with them. Of one
that only rounding turns, the distance is nothing but rounding. Where its edges pass the ray tells that it lies behind.

References
----------
S. Woop, C. Benthin, I. Wald: Watertight Ray/Triangle Intersection. Journal of Computer Graphics Techniques 2 (1),
65-82, 2013.
"""

from typing import TypeAlias

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel
from plateau_sc.types import FloatArray

ERROR_FACTOR = 2.0**-49
"""The answer is exact where a ray stays this share of the scene's extent away from every edge [-]."""

MINIMUM_DISTANCE = 1e-6
"""A face must be farther away along the ray than this to be hit [m]."""


Shear: TypeAlias = tuple[int, int, int, float, float, float]
"""First, second and main axis; for a main step of 1, the shifts along the other two and the way along the ray."""

Corner: TypeAlias = tuple[float, float, float]
"""A corner as the ray sees it: beside it along two axes, and how far along it."""


@flat_kernel
def shear_ray(dx: float, dy: float, dz: float) -> Shear:
    """Return the axes and the constants that shear a direction onto its main axis.

    Parameters
    ----------
    dx, dy, dz : float
        Direction of the ray, a unit vector.

    Returns
    -------
    first, second, main : int
        The axes of the sheared plane, and the axis with the direction's largest component.
    shear_first, shear_second : float
        What a step of 1 along the main axis moves the ray along the two others; within -1 and 1 [-].
    stretch : float
        Distance along the ray for a step of 1 along the main axis [-].
    """
    if abs(dz) >= abs(dx) and abs(dz) >= abs(dy):
        return 0, 1, 2, dx / dz, dy / dz, 1.0 / dz
    if abs(dy) >= abs(dx):
        return 2, 0, 1, dz / dy, dx / dy, 1.0 / dy
    return 1, 2, 0, dy / dx, dz / dx, 1.0 / dx


@flat_kernel
def hits_face(corners: FloatArray, face: int, shear: Shear, x: float, y: float, z: float) -> bool:
    """Tell whether a ray meets a face farther away than the minimum distance.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces [m].
    face : int
        Which face.
    shear : tuple
        The ray's direction, as `shear_ray` gives it.
    x, y, z : float
        The ray's start along the first, second and main axis of the shear [m].

    Returns
    -------
    bool
        True if it does, from either side; edges and corners belong to the face.
    """
    first, second, main, shear_first, shear_second, stretch = shear
    am = corners[face, 0, main] - z
    bm = corners[face, 1, main] - z
    cm = corners[face, 2, main] - z
    ax = (corners[face, 0, first] - x) - shear_first * am
    bx = (corners[face, 1, first] - x) - shear_first * bm
    cx = (corners[face, 2, first] - x) - shear_first * cm
    # True of every hit in real arithmetic too; without it an edge-on face could be hit along the line that extends it.
    if (ax > 0.0 and bx > 0.0 and cx > 0.0) or (ax < 0.0 and bx < 0.0 and cx < 0.0):
        return False
    ay = (corners[face, 0, second] - y) - shear_second * am
    by = (corners[face, 1, second] - y) - shear_second * bm
    cy = (corners[face, 2, second] - y) - shear_second * cm
    if (ay > 0.0 and by > 0.0 and cy > 0.0) or (ay < 0.0 and by < 0.0 and cy < 0.0):
        return False
    u = cx * by - cy * bx
    v = ax * cy - ay * cx
    w = bx * ay - by * ax
    if (u < 0.0 or v < 0.0 or w < 0.0) and (u > 0.0 or v > 0.0 or w > 0.0):
        return False
    area = u + v + w
    distance = (u * am + v * bm + w * cm) * stretch
    if not (distance > MINIMUM_DISTANCE * area if area > 0.0 else distance < MINIMUM_DISTANCE * area):
        return False
    at, bt, ct = am * stretch, bm * stretch, cm * stretch
    if at > MINIMUM_DISTANCE and bt > MINIMUM_DISTANCE and ct > MINIMUM_DISTANCE:
        return True
    return bool(_find_farthest((ax, ay, at), (bx, by, bt), (cx, cy, ct)) > MINIMUM_DISTANCE)


@kernel
def _find_farthest(a: Corner, b: Corner, c: Corner) -> float:
    """Return how far along the ray the edges of a face pass it, at most."""
    axis = 0 if max(abs(a[0]), abs(b[0]), abs(c[0])) > max(abs(a[1]), abs(b[1]), abs(c[1])) else 1
    farthest = -np.inf
    for one, other in ((a, b), (b, c), (c, a)):
        p, q = one[axis], other[axis]
        if p == q == 0.0:
            farthest = max(farthest, one[2], other[2])
        elif p <= 0.0 <= q or q <= 0.0 <= p:
            farthest = max(farthest, one[2] + (other[2] - one[2]) * (p / (p - q)))
    return farthest
