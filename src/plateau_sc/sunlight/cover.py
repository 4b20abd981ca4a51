"""Which points the sun can never reach, because a building or the ground surrounds them."""

import numpy as np

from plateau_sc.casting import Caster
from plateau_sc.kernels.bvh import Bvh, build_bvh
from plateau_sc.kernels.covering import find_covered
from plateau_sc.kernels.solids import COINCIDENT
from plateau_sc.scene import Scene
from plateau_sc.types import BoolArray, FloatArray, Int32Array

_ZENITH = np.array([0.0, 0.0, 1.0])


class Cover:
    """The buildings with walls and the terrain of a scene, to be asked what lies within them.

    Parameters
    ----------
    scene : Scene
        Buildings and ground.
    """

    def __init__(self, scene: Scene) -> None:
        self._terrain = scene.terrain
        self._origin = scene.origin
        self._occluders, self._owner = scene.occluders, scene.owner
        self._flat: tuple[Bvh, Int32Array] | None = None

    def find(self, caster: Caster, places: FloatArray, headroom: float = 0.0, threads: int | None = None) -> BoolArray:
        """Tell which points lie within a building that has walls, or below the terrain.

        Only what lies under a face can lie within a body, so that one cast toward the zenith leaves few points to look
        at closely, with `plateau_sc.kernels.covering`.

        Parameters
        ----------
        caster : Caster
            Of the points.
        places : ndarray, shape (n, 3), float64
            The same points, in the scene's local origin [m].
        headroom : float
            Height of the space above each point that must be free [m]; 0 for the point alone.
        threads : int, optional
            Threads to use for the cast.

        Returns
        -------
        ndarray, shape (n,), bool
            True where a body fills the point, or a part of the space above it.
        """
        covered = np.zeros(len(places), dtype=np.bool_)
        below = np.flatnonzero(caster.cast(_ZENITH, threads))
        space = max(headroom, 2.0 * COINCIDENT)
        places_below = places[below]
        tree, owner = self._choose_tree(len(below))
        covered[below] = find_covered(tree, owner, places_below, space)
        covered[below] |= self._lies_in_ground(places_below)
        return covered

    def _choose_tree(self, count: int) -> tuple[Bvh, Int32Array]:
        """Return a tree of faces and whose they are: of all, or for many points of those that are not upright."""
        if self._flat is None and count > len(self._owner):
            first, second = (self._occluders.corners[:, corner] - self._occluders.corners[:, 0] for corner in (1, 2))
            seen = first[:, 0] * second[:, 1] != first[:, 1] * second[:, 0]
            self._flat = build_bvh(self._occluders.corners[seen]), self._owner[seen]
        return self._flat or (self._occluders.bvh, self._owner)

    def _lies_in_ground(self, points: FloatArray) -> BoolArray:
        if self._terrain is None:
            return np.zeros(len(points), dtype=np.bool_)
        level = self._terrain.heights_at(points[:, 0] + self._origin[0], points[:, 1] + self._origin[1])
        below: BoolArray = level - self._origin[2] > points[:, 2]
        return below
