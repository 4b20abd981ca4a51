"""Which points the sun can never reach, because a building or the ground surrounds them."""

import numpy as np
import shapely

from plateau_sc.casting import Caster
from plateau_sc.kernels.columns import COINCIDENT
from plateau_sc.scene import Scene
from plateau_sc.types import BoolArray, FloatArray, IntArray

_ZENITH = np.array([0.0, 0.0, 1.0])
_PAIRS = 2**18


def find_covered(
    scene: Scene, caster: Caster, places: FloatArray, headroom: float = 0.0, threads: int | None = None
) -> BoolArray:
    """Tell which points lie within a building that has walls, or below the terrain.

    Only what lies under a face can lie within a body, so that one cast toward the zenith leaves few points to look
    at closely. For those the faces of each building above the point are counted, those that look up as +1 and those
    that look down as -1, as `plateau_sc.kernels.columns.inside` does for the pixels of a grid.

    Parameters
    ----------
    scene : Scene
        Buildings and ground.
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
    if not len(below):
        return covered
    points = places[below]
    found = _lies_in_body(scene, points, headroom)
    if scene.terrain is not None:
        level = scene.terrain.heights_at(points[:, 0] + scene.origin[0], points[:, 1] + scene.origin[1])
        found |= level - scene.origin[2] > points[:, 2]
    covered[below] = found
    return covered


def _lies_in_body(scene: Scene, points: FloatArray, headroom: float) -> BoolArray:
    found = np.zeros(len(points), dtype=np.bool_)
    faces = np.flatnonzero(scene.owner >= 0)
    corners = scene.corners[faces]
    doubled = _cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    level = doubled != 0.0
    faces, corners, doubled = faces[level], corners[level], doubled[level]
    if not len(faces):
        return found
    low, high = corners[:, :, :2].min(axis=1), corners[:, :, :2].max(axis=1)
    tree = shapely.STRtree(shapely.box(low[:, 0], low[:, 1], high[:, 0], high[:, 1]))
    space = max(headroom, 2.0 * COINCIDENT)
    step = max(_PAIRS // 16, 1)
    for start in range(0, len(points), step):
        part = points[start : start + step]
        point, face = tree.query(shapely.points(part[:, :2]))
        under = _contains(corners[face], part[point])
        point, face = point[under], face[under]
        height = _height_of(corners[face], doubled[face], part[point])
        sign = np.where(doubled[face] > 0.0, 1, -1)
        found[start : start + step] = _fills(point, scene.owner[faces[face]], height, sign, part[:, 2], space)
    return found


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
