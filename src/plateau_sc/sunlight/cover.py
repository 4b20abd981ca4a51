"""Which points the sun can never reach, because a building or the ground surrounds them."""

from functools import cached_property

import numpy as np
import shapely

from plateau_sc.casting import Caster
from plateau_sc.kernels.columns import COINCIDENT
from plateau_sc.scene import Scene
from plateau_sc.types import BoolArray, FloatArray, IntArray

_ZENITH = np.array([0.0, 0.0, 1.0])
_BATCH = 2**14


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
        corners = scene.corners
        doubled = _cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        counted = (scene.owner >= 0) & (doubled != 0.0)
        self._corners, self._owner, self._doubled = corners[counted], scene.owner[counted], doubled[counted]

    def find(self, caster: Caster, places: FloatArray, headroom: float = 0.0, threads: int | None = None) -> BoolArray:
        """Tell which points lie within a building that has walls, or below the terrain.

        Only what lies under a face can lie within a body, so that one cast toward the zenith leaves few points to look
        at closely. For those the faces of each building above the point are counted, those that look up as +1 and
        those that look down as -1, as `plateau_sc.kernels.columns.inside` does for the pixels of a grid.

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
        for start in range(0, len(below), _BATCH):
            part = below[start : start + _BATCH]
            covered[part] = self._lies_in_body(places[part], space) | self._lies_in_ground(places[part])
        return covered

    @cached_property
    def _tree(self) -> shapely.STRtree:
        low, high = self._corners[:, :, :2].min(axis=1), self._corners[:, :, :2].max(axis=1)
        return shapely.STRtree(shapely.box(low[:, 0], low[:, 1], high[:, 0], high[:, 1]))

    def _lies_in_body(self, points: FloatArray, space: float) -> BoolArray:
        point, face = self._tree.query(shapely.points(points[:, :2]))
        under = _contains(self._corners[face], points[point])
        point, face = point[under], face[under]
        height = _height_of(self._corners[face], self._doubled[face], points[point])
        sign = np.where(self._doubled[face] > 0.0, 1, -1)
        return _fills(point, self._owner[face], height, sign, points[:, 2], space)

    def _lies_in_ground(self, points: FloatArray) -> BoolArray:
        if self._terrain is None:
            return np.zeros(len(points), dtype=np.bool_)
        level = self._terrain.heights_at(points[:, 0] + self._origin[0], points[:, 1] + self._origin[1])
        below: BoolArray = level - self._origin[2] > points[:, 2]
        return below


def _fills(
    point: IntArray, owner: np.ndarray, height: FloatArray, sign: np.ndarray, floor: FloatArray, space: float
) -> BoolArray:
    """Walk down from the sky through the faces of each owner over each point."""
    order = np.lexsort((-height, owner, point))
    point, owner, height, sign = point[order], owner[order], height[order], sign[order]
    filled = np.zeros(len(floor), dtype=np.bool_)
    if not len(point):
        return filled
    last = np.append((point[1:] != point[:-1]) | (owner[1:] != owner[:-1]), True)
    total = np.cumsum(sign)
    before = np.concatenate([[0], total[:-1]])
    first = np.concatenate([[True], last[:-1]])
    winding = total - before[first][np.cumsum(first) - 1]
    bottom = np.where(last, -np.inf, np.append(height[1:], -np.inf))
    overlap = np.minimum(height, floor[point] + space) - np.maximum(bottom, floor[point])
    filled[point[(winding != 0) & (overlap >= COINCIDENT)]] = True
    return filled


def _contains(corners: FloatArray, points: FloatArray) -> BoolArray:
    """Tell which points lie in their face, seen from above; one on an edge that two faces share lies in one of them."""
    inside = np.zeros(len(points), dtype=np.bool_)
    for side in range(3):
        first, second = corners[:, side, :2], corners[:, (side + 1) % 3, :2]
        # Both faces of an edge cut it from its lower end on, and so at the same place.
        rises = (first[:, 1] <= second[:, 1])[:, np.newaxis]
        lower, upper = np.where(rises, first, second), np.where(rises, second, first)
        crossed = (lower[:, 1] <= points[:, 1]) & (points[:, 1] < upper[:, 1])
        rise = np.where(crossed, upper[:, 1] - lower[:, 1], 1.0)
        cut = lower[:, 0] + (points[:, 1] - lower[:, 1]) * ((upper[:, 0] - lower[:, 0]) / rise)
        inside ^= crossed & (cut <= points[:, 0])
    return inside


def _height_of(corners: FloatArray, doubled: FloatArray, points: FloatArray) -> FloatArray:
    """Return the height of the faces' planes at the points."""
    away = points - corners[:, 0]
    edge, other = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    second, third = _cross(away, other) / doubled, _cross(edge, away) / doubled
    height: FloatArray = corners[:, 0, 2] + second * edge[:, 2] + third * other[:, 2]
    return height


def _cross(first: FloatArray, second: FloatArray) -> FloatArray:
    product: FloatArray = first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
    return product
