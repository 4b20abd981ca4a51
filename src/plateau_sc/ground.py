"""Where the ground is when there is no terrain: at the feet of the nearest building."""

import numpy as np
import pandas as pd
import shapely

from plateau_sc.city import CityModel
from plateau_sc.kernels.nearest import fill_nearest
from plateau_sc.types import BoolArray, FloatArray

HEADROOM = 2.0
"""Free height above the ground [m] that lets a person through."""

_SPACING = 4.0
_TOUCH = 0.5
# Pixels along each side of a block, and so many points that may be the nearest of a place as far as any other.
_BLOCK, _ALIKE = 16, 4
# So many rows are worked on together, so that what is needed for each block is not held for all at once.
_BAND = 32 * _BLOCK
_ROUNDING = 1e-6
# For fewer the kernel is not worth its compilation.
_FEW_PIXELS = 1 << 18


class Feet:
    """The heights at which buildings stand, to be asked for the nearest one.

    Around each building the ground is flat at its foot: a point takes the foot of the building whose outline is
    nearest, of two that are equally near the one that comes first. A building stands at the lowest vertex of it and its
    parts. A building that hangs between others (its lowest vertex is more than `HEADROOM` above the foot of a building
    it touches) and a wall-less roof have no foot.

    Parameters
    ----------
    outline : ndarray, shape (n, 2), float64
        Points on the outlines of the buildings [m].
    height : ndarray, shape (n,), float64
        Height of the foot of the building that each point belongs to [m].
    """

    def __init__(self, outline: FloatArray, height: FloatArray) -> None:
        # Loading scipy.spatial takes a fifth of a second, which a scene with terrain need not wait for.
        from scipy.spatial import KDTree

        self._outline = np.ascontiguousarray(outline)
        self._tree = KDTree(self._outline)
        self._height = height

    @classmethod
    def of_city(cls, city: CityModel) -> "Feet | None":
        """Return the feet of a city's buildings, or None where no building tells its height."""
        rows = _standing_rows(city)
        if not len(rows):
            return None
        # The outlines get points in between, so that the nearest point stands for the nearest outline.
        outlines = shapely.segmentize(rows["geometry"].to_numpy(), _SPACING)
        points, owner = shapely.get_coordinates(outlines, return_index=True)
        return cls(points, rows["foot"].to_numpy(dtype=np.float64)[owner])

    def heights_at(self, x: FloatArray, y: FloatArray) -> FloatArray:
        """Return the height of the nearest foot for points anywhere.

        Parameters
        ----------
        x, y : ndarray, shape (n,), float64
            Coordinates east and north [m].

        Returns
        -------
        ndarray, shape (n,), float64
            Height [m].
        """
        places = np.column_stack([x, y])
        _, found = self._tree.query(places, k=min(_ALIKE, self._tree.n), workers=-1)
        near = np.sort(np.asarray(found, dtype=np.int64).reshape(len(places), -1), axis=1)
        east, north = (self._outline[near, axis] - places[:, axis, np.newaxis] for axis in (0, 1))
        first = (east * east + north * north).argmin(axis=1)
        heights: FloatArray = self._height[near[np.arange(len(near)), first]]
        return heights

    def heights_on(self, x: FloatArray, y: FloatArray) -> FloatArray:
        """Return the height of the nearest foot for the pixels of a lattice, block by block.

        What is nearest to a pixel of a block is not much farther from the block's middle than what is nearest to that;
        in most blocks all such points are of one height.

        Parameters
        ----------
        x : ndarray, shape (cols,), float64
            Coordinates east [m].
        y : ndarray, shape (rows,), float64
            Coordinates north [m].

        Returns
        -------
        ndarray, shape (rows, cols), float64
            Height [m], as `heights_at` gives it.
        """
        if len(x) * len(y) < _FEW_PIXELS:
            return self.heights_at(np.tile(x, len(y)), np.repeat(y, len(x))).reshape(len(y), len(x))
        heights = np.empty((len(y), len(x)))
        for top in range(0, len(y), _BAND):
            self._fill(x, y[top : top + _BAND], heights[top : top + _BAND])
        return heights

    def _fill(self, x: FloatArray, y: FloatArray, heights: FloatArray) -> None:
        """Fill the pixels of a lattice."""
        middle_x, half_x = _halve(x)
        middle_y, half_y = _halve(y)
        places = np.column_stack([np.tile(middle_x, len(middle_y)), np.repeat(middle_y, len(middle_x))])
        reach = self._tree.query(places, workers=-1)[0] + 2.0 * np.hypot(half_x, half_y[:, np.newaxis]).ravel()
        near = self._tree.query_ball_point(places, reach + _ROUNDING, workers=-1, return_sorted=True)
        starts = np.concatenate([[0], np.cumsum([len(some) for some in near])])
        points, work = np.concatenate(near).astype(np.int64), np.empty((4, int(np.diff(starts).max())))
        fill_nearest(
            x, y, _BLOCK, starts, np.ascontiguousarray(self._outline[points].T), self._height[points], work, heights
        )


def _halve(axis: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the middle of each block of some coordinates, and half of its length."""
    first, last = axis[::_BLOCK], axis[np.minimum(np.arange(_BLOCK - 1, len(axis) + _BLOCK - 1, _BLOCK), len(axis) - 1)]
    return (first + last) / 2, np.abs(last - first) / 2


def _standing_rows(city: CityModel) -> pd.DataFrame:
    """Return the footprints of the buildings that stand on the ground, with the height of their foot."""
    rows = pd.DataFrame(
        {
            "geometry": city.buildings.geometry.to_numpy(),
            "root": city.buildings["part_of"].fillna(city.buildings["gml_id"]).to_numpy(),
            "foot": city.buildings["ground_z"].to_numpy(dtype=np.float64, na_value=np.nan),
            "wall_less": city.buildings["wall_less"].to_numpy(dtype=bool),
        }
    )
    rows["foot"] = rows.groupby("root")["foot"].transform("min")
    known = rows["geometry"].notna() & rows["foot"].notna() & ~shapely.is_empty(rows["geometry"].to_numpy())
    rows = rows[known]
    walled = rows[~rows["wall_less"]]
    rows = walled if len(walled) else rows
    return rows[~_hangs(rows["geometry"].to_numpy(), rows["foot"].to_numpy())]


def _hangs(footprints: np.ndarray, foot: FloatArray) -> BoolArray:
    """Tell which footprints touch one that stands lower by more than a head's height."""
    tree = shapely.STRtree(footprints)
    here, there = tree.query(footprints, predicate="dwithin", distance=_TOUCH)
    lowest = foot.copy()
    np.minimum.at(lowest, here, foot[there])
    return foot - lowest > HEADROOM
