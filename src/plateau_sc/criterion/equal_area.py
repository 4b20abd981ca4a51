"""Areas on the ellipsoid, whatever zone a place is in."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Proj

from plateau_sc.types import FloatArray

STEP_DEGREES: Final = 0.001
"""Edges are cut to this length before they are projected; what is left of their curve is under 0.2 mm [deg]."""

_CYLINDER = Proj("+proj=cea +ellps=GRS80 +units=m")


def measure_areas(shapes: NDArray[np.object_], *, as_drawn: bool = False) -> FloatArray:
    """Measure shapes on the ellipsoid of JGD2011.

    Parameters
    ----------
    shapes : ndarray, shape (n,), object
        Valid shapely geometries in longitude, latitude [deg], with edges that are straight in degrees. Only polygons
        have an area.
    as_drawn : bool
        For polygons that cross themselves: take their corners as they are. Loops that run the other way count as
        negative, and the curve of long edges is not followed.

    Returns
    -------
    ndarray, shape (n,), float64
        Area [m2].

    Notes
    -----
    Lambert's cylindrical equal-area projection of the ellipsoid (Snyder 1987, eq. 10-14 and 10-15,
    https://doi.org/10.3133/pp1395) keeps every area, so that no zone has to be chosen and pieces add up to their whole.

    Examples
    --------
    >>> degree = np.array([shapely.box(139.0, 35.0, 140.0, 36.0)])
    >>> round(float(measure_areas(degree)[0]) / 1e6)
    10066
    """
    # Cutting the edges of a polygon that crosses itself would repair it on the way.
    fine = shapes if as_drawn else shapely.segmentize(shapes, STEP_DEGREES)
    areas: FloatArray = shapely.area(shapely.transform(fine, _project))
    return areas


def measure_area(shape: shapely.Geometry) -> float:
    """Measure one shape; as `measure_areas`.

    Parameters
    ----------
    shape : shapely geometry
        In longitude, latitude [deg].

    Returns
    -------
    float
        Area [m2].
    """
    return float(measure_areas(np.array([shape], dtype=object))[0])


def _project(points: NDArray[Any]) -> FloatArray:
    return np.column_stack(_CYLINDER(points[:, 0], points[:, 1]))
