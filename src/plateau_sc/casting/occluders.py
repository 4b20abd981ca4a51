"""The faces that cast shadows, and what the casters share of them."""

from functools import cached_property

import numpy as np

from plateau_sc.kernels.bvh import Bvh, build_bvh, require_triangles
from plateau_sc.types import FloatArray


class Occluders:
    """Faces that hide the sun.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces in a local origin [m]; they may be none.

    Raises
    ------
    ParameterError
        The shape is another, or a coordinate is NaN, infinite or beyond all maps.
    """

    def __init__(self, corners: FloatArray) -> None:
        self.corners: FloatArray = require_triangles(corners)

    @cached_property
    def bvh(self) -> Bvh:
        """The faces in the order in which rays look for them, built when it is first needed."""
        return build_bvh(self.corners)

    @cached_property
    def extent(self) -> float:
        """The largest coordinate of the faces, whichever its sign [m]."""
        return float(np.abs(self.corners).max(initial=0.0))
