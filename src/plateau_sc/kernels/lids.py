"""Faces of solids as they are seen from above: what tells where there is a solid over a pixel, and what does not."""

from typing import NamedTuple

import numpy as np

from plateau_sc.types import BoolArray, FloatArray, Int32Array

# Faces that are looked at together, so that what is needed on the way is small.
_PART = 1 << 14


class Lids(NamedTuple):
    """Faces that belong to a solid and do not stand upright, solid by solid.

    Attributes
    ----------
    faces : ndarray, shape (n,), int32
        Their numbers; those of a solid ascend.
    owners : ndarray, shape (n,), int32
        Their solids, ascending.
    lows, highs : ndarray, shape (n,), float64
        Their lowest and highest corners [m].
    """

    faces: Int32Array
    owners: Int32Array
    lows: FloatArray
    highs: FloatArray


def find_lids(corners: FloatArray, owners: Int32Array) -> Lids:
    """Return the faces of solids that do not stand upright, and so can cover pixels.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces [m].
    owners : ndarray, shape (n,), int32
        The solid each face belongs to; faces below 0 are left out.

    Returns
    -------
    Lids
        Those that are left.

    Examples
    --------
    >>> wall, roof = [[0.0, 0, 0], [4, 0, 0], [4, 0, 5]], [[0.0, 0, 5], [4, 0, 5], [0, 4, 6]]
    >>> lids = find_lids(np.array([wall, roof, roof]), np.array([0, 0, -1], dtype=np.int32))
    >>> lids.faces.tolist(), lids.owners.tolist(), lids.lows.tolist(), lids.highs.tolist()
    ([1], [0], [5.0], [6.0])
    """
    faces: Int32Array = np.flatnonzero((owners >= 0) & ~find_upright(corners)).astype(np.int32)
    if (np.diff(owners[faces]) < 0).any():
        faces = faces[np.argsort(owners[faces], kind="stable")]
    heights = [corners[faces, corner, 2] for corner in range(3)]
    lows, highs = (join.reduce(heights, axis=0) for join in (np.minimum, np.maximum))
    return Lids(faces, owners[faces], lows, highs)


def find_upright(corners: FloatArray) -> BoolArray:
    """Tell which faces have two corners above each other: every row leaves them where it enters.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces [m].

    Returns
    -------
    ndarray, shape (n,), bool
        True for those; they cover no pixel.
    """
    upright: BoolArray = np.empty(len(corners), dtype=np.bool_)
    for start in range(0, len(corners), _PART):
        x, y = (corners[start : start + _PART, :, axis].T for axis in (0, 1))
        pairs = [(x[corner] == x[corner - 1]) & (y[corner] == y[corner - 1]) for corner in range(3)]
        upright[start : start + _PART] = pairs[0] | pairs[1] | pairs[2]
    return upright
