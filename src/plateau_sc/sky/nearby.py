"""What of a scene can stand between places and the sky above some elevation."""

from dataclasses import dataclass

import numpy as np

from plateau_sc.casting import Canopy, Occluders
from plateau_sc.scene import Scene
from plateau_sc.sky.dome import DOME
from plateau_sc.types import BoolArray, FloatArray
from plateau_sc.vegetation import Trees

# A metre more than is needed, and a shade lower, so that nothing hangs on rounding.
_MARGIN, _LOWER = 1.0, 0.999
_MOST_KEPT = 0.5
_LEVEL = 1e-9


@dataclass(frozen=True, eq=False)
class Foliages:
    """Trees that let the same share of the light through.

    Attributes
    ----------
    faces : Occluders
        Their crowns, in the origin of the scene.
    transmissivity : tuple of float
        In leaf, and when deciduous trees are bare, along the mean chord of a crown [-].
    """

    faces: Occluders
    transmissivity: tuple[float, float]

    def shade(self, leafy: bool) -> float:
        """Return the mean share of light over the shadow of a crown.

        Parameters
        ----------
        leafy : bool
            Whether deciduous trees are in leaf.

        Returns
        -------
        float
            As `crown_share` [-].
        """
        return float(crown_share(np.array([self.transmissivity[0 if leafy else 1]]))[0])


def crown_share(transmissivity: FloatArray) -> FloatArray:
    """Return the mean share of light that comes through over the shadow of crowns.

    Paths near the edge of a crown are short. Over the disc of a sphere that absorbs evenly the mean is
    ``2 (1 - (1 + a) exp(-a)) / a**2``, with a the optical depth of its diameter, 3/2 of that of its mean chord.

    Parameters
    ----------
    transmissivity : ndarray, float64
        Along the mean chord of each crown, above 0 to 1 [-].

    Returns
    -------
    ndarray, float64
        For light from all around [-].
    """
    depth = np.maximum(-1.5 * np.log(transmissivity), 1e-4)
    share: FloatArray = 2.0 * (1.0 - (1.0 + depth) * np.exp(-depth)) / depth**2
    return share


@dataclass(frozen=True, eq=False)
class Nearby:
    """The faces and crowns that rays from some places can meet on their way to the sky.

    A ray that rises as steeply as the lowest patch of the dome is above a face once it has come as far as the face is
    high over the lowest place. What lies further off is left out, and the answer to each such ray is that of the whole
    scene.

    Attributes
    ----------
    solid : Occluders
        What is solid.
    canopy : Canopy
        The crowns, whose faces belong to the trees of the scene.
    trees : tuple of Foliages
        The same crowns, by what they let through.
    whole : bool
        Whether nothing was left out.
    """

    solid: Occluders
    canopy: Canopy
    trees: tuple[Foliages, ...]
    whole: bool

    @classmethod
    def of(cls, scene: Scene, low: FloatArray, high: FloatArray, directions: FloatArray | None = None) -> "Nearby":
        """Find what is near enough.

        Parameters
        ----------
        scene : Scene
            Buildings, ground and trees.
        low, high : ndarray, shape (3,), float64
            Corners of a box around the places, in the origin of the scene [m].
        directions : ndarray, shape (n, 3), float64, optional
            Unit vectors above the horizon to which the rays go; all that are as steep as `LOWEST_SLOPE` if not given.

        Returns
        -------
        Nearby
            Of faces, of crowns, or of both all are kept where these are more than half.

        Examples
        --------
        >>> wall = np.array([[[0.0, 0, 0], [4, 0, 0], [4, 0, 9]]])
        >>> scene = Scene.from_mesh(np.concatenate([wall + [0, at, 0] for at in (0.0, 90, 100, 120)]), crs=6677)
        >>> near = Nearby.of(scene, np.array([0.0, 5.0, 1.1]), np.array([2.0, 7.0, 1.1]))
        >>> len(near.solid.corners), near.whole
        (1, False)
        """
        solid, canopy, whole = scene.occluders, scene.canopy, True

        def find(corners: FloatArray) -> BoolArray:
            if directions is None:
                return find_faces_in_reach(corners, low, high)
            return find_faces_swept(corners, low, high, directions)

        kept = find(solid.corners)
        if kept.sum() < _MOST_KEPT * len(kept):
            solid, whole = Occluders(solid.corners[kept]), False
        kept = find(canopy.corners)
        if kept.sum() < _MOST_KEPT * len(kept):
            canopy, whole = Canopy(canopy.corners[kept], canopy.owner[kept]), False
        return cls(solid, canopy, sort_trees(canopy, scene.trees), whole)


LOWEST_SLOPE = float((DOME.directions[:, 2] / np.hypot(*DOME.directions[:, :2].T)).min()) * _LOWER
"""How steeply rays rise that `Nearby` answers [-]: as to the lowest patch of the dome."""


def is_steep(directions: FloatArray) -> BoolArray:
    """Tell which rays rise as steeply as those that `Nearby` answers for by itself.

    Parameters
    ----------
    directions : ndarray, shape (..., 3), float64
        Toward the sky.

    Returns
    -------
    ndarray, shape (...,), bool
        One each.

    Examples
    --------
    >>> is_steep(np.array([[0.0, 0.8, 0.6], [0.9998, 0.0, 0.02]])).tolist()
    [True, False]
    """
    steep: BoolArray = directions[..., 2] >= LOWEST_SLOPE * np.hypot(directions[..., 0], directions[..., 1])
    return steep


def find_faces_in_reach(corners: FloatArray, low: FloatArray, high: FloatArray) -> BoolArray:
    """Return the faces that rays from within a box can meet.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Of the faces [m].
    low, high : ndarray, shape (3,), float64
        Corners of the box [m].

    Returns
    -------
    ndarray, shape (n,), bool
        Whether a ray as steep as `LOWEST_SLOPE` can meet the face.
    """
    if not len(corners):
        return np.zeros(0, dtype=np.bool_)
    least, most = _boxes(corners)
    apart = np.maximum(np.maximum(low[:2] - most[:, :2], least[:, :2] - high[:2]), 0.0)
    reach = np.maximum(most[:, 2] - low[2], 0.0) / LOWEST_SLOPE + _MARGIN
    near: BoolArray = (apart**2).sum(axis=1) <= reach**2
    return near


def find_faces_swept(corners: FloatArray, low: FloatArray, high: FloatArray, directions: FloatArray) -> BoolArray:
    """Return the faces that rays from within a box can meet in some directions.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Of the faces [m].
    low, high : ndarray, shape (3,), float64
        Corners of the box [m].
    directions : ndarray, shape (m, 3), float64
        Unit vectors, above the horizon.

    Returns
    -------
    ndarray, shape (n,), bool
        Whether a ray in one of them can meet the box around the face.
    """
    found = np.zeros(len(corners), dtype=np.bool_)
    if not len(corners):
        return found
    least, most = _boxes(corners)
    rise = np.maximum(most[:, 2] - low[2], 0.0)
    for direction in directions:
        # Between which lengths of the way a ray from somewhere in the box is beside the face, east and north.
        begin, end = np.zeros(len(corners)), rise / max(float(direction[2]), _LEVEL) + _MARGIN
        for axis in range(2):
            way = float(direction[axis])
            way = np.copysign(max(abs(way), _LEVEL), way)
            one = (least[:, axis] - high[axis] - _MARGIN) / way
            other = (most[:, axis] - low[axis] + _MARGIN) / way
            begin = np.maximum(begin, np.minimum(one, other))
            end = np.minimum(end, np.maximum(one, other))
        found |= begin <= end
    return found


def sort_trees(canopy: Canopy, trees: Trees | None) -> tuple[Foliages, ...]:
    """Sort crowns by what they let through.

    Parameters
    ----------
    canopy : Canopy
        Crowns of a scene.
    trees : Trees or None
        Its trees.

    Returns
    -------
    tuple of Foliages
        One for each pair of transmissivities, in leaf and bare.
    """
    if trees is None or not len(canopy.corners):
        return ()
    pairs, kind = np.unique(trees.transmissivity, axis=0, return_inverse=True)
    of_face = kind.ravel()[canopy.owner]
    return tuple(
        Foliages(Occluders(canopy.corners[of_face == row]), (float(pair[0]), float(pair[1])))
        for row, pair in enumerate(pairs)
        if (of_face == row).any()
    )


def _boxes(corners: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the lowest and the highest coordinates of faces."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    return np.minimum(np.minimum(a, b), c), np.maximum(np.maximum(a, b), c)
