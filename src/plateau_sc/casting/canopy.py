"""Crowns of trees, which take a part of the sunlight that falls through them."""

from functools import cached_property

import numpy as np

from plateau_sc.casting.caster import require_direction
from plateau_sc.errors import ParameterError
from plateau_sc.kernels.bvh import Bvh, build_bvh, require_triangles
from plateau_sc.kernels.crowns import sum_depths
from plateau_sc.kernels.occlusion import aim_beam
from plateau_sc.types import FloatArray, Int32Array


class Canopy:
    """Closed crowns, made once and looked through along every sun.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces in a local origin, the faces of each crown closed and outward [m]; they may be none.
    owner : ndarray, shape (n,), int32
        Tree that each face belongs to.

    Raises
    ------
    ParameterError
        A shape does not fit, or a coordinate is NaN, infinite or beyond all maps.
    """

    def __init__(self, corners: FloatArray, owner: Int32Array) -> None:
        self.corners: FloatArray = require_triangles(corners)
        if owner.shape != (len(self.corners),):
            raise ParameterError(f"owner must have the shape ({len(self.corners)},), found {owner.shape}")
        self.owner = owner

    @cached_property
    def bvh(self) -> Bvh:
        """The faces in the order in which rays look for them, built when it is first needed."""
        return build_bvh(self.corners)

    def depths(
        self, places: FloatArray, direction: FloatArray, extinction: FloatArray, threads: int | None = 1
    ) -> FloatArray:
        """Return the optical depth of the crowns between points and the sun.

        Parameters
        ----------
        places : ndarray, shape (n, 3), float64
            Points in the faces' local origin, within crowns too [m].
        direction : ndarray, shape (3,), float64
            Unit vector toward the sun.
        extinction : ndarray, shape (trees,), float64
            What a metre within the crown of each tree takes [1/m]; ones give the length of the path.
        threads : int, default 1
            Number of threads; as many as there are processors if None. The answer is the same for any.

        Returns
        -------
        ndarray, shape (n,), float64
            Sum of extinction times length over all crowns [-]: ``exp(-depth)`` of the beam comes through.

        Raises
        ------
        ParameterError
            The direction is no unit vector, or a shape does not fit.
        """
        towards = require_direction(direction)
        if not len(self.corners):
            return np.zeros(len(places))
        weights = np.asarray(extinction, dtype=np.float64)
        if weights.ndim != 1 or len(weights) <= int(self.owner.max()):
            raise ParameterError(f"extinction must have one value a tree, found the shape {weights.shape}")
        beam = aim_beam(self.bvh, towards)
        return sum_depths(beam, weights[self.owner[self.bvh.faces]], places, threads)
