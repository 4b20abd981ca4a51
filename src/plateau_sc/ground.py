"""Where the ground is when there is no terrain: at the feet of the nearest building."""

import numpy as np
import pandas as pd
import shapely

from plateau_sc.city import CityModel
from plateau_sc.kernels.compiler import is_compiled
from plateau_sc.kernels.nearest import WIDE, fill_nearest, make_work
from plateau_sc.kernels.threads import lend_threads
from plateau_sc.types import BoolArray, FloatArray

HEADROOM = 2.0
"""Free height above the ground [m] that lets a person through."""

_SPACING = 4.0
_TOUCH = 0.5
# So many points, if all are as near, are not all that are.
_ALIKE = 4
_ROUNDING = 1e-12
_UNCOMPILED_PIXELS = 1 << 19
"""What a process looks up as points, half a second of work, before it compiles the kernel, which takes two."""

_uncompiled = 0


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
        away, found = (
            np.reshape(part, (len(places), -1))
            for part in self._tree.query(places, k=min(_ALIKE, self._tree.n), workers=-1)
        )
        near = np.sort(found.astype(np.int64), axis=1)
        east, north = (self._outline[near, axis] - places[:, axis, np.newaxis] for axis in (0, 1))
        nearest = near[np.arange(len(near)), (east * east + north * north).argmin(axis=1)]
        # Where the farthest of them is as near as the nearest there may be more.
        for place in np.flatnonzero(away[:, -1] <= away[:, 0] * (1.0 + _ROUNDING)) if found.shape[1] == _ALIKE else ():
            offset = self._outline - places[place]
            nearest[place] = (offset[:, 0] * offset[:, 0] + offset[:, 1] * offset[:, 1]).argmin()
        heights: FloatArray = self._height[nearest]
        return heights

    def heights_on(self, x: FloatArray, y: FloatArray, threads: int | None = None) -> FloatArray:
        """Return the height of the nearest foot for the pixels of a lattice.

        Parameters
        ----------
        x : ndarray, shape (cols,), float64
            Coordinates east [m].
        y : ndarray, shape (rows,), float64
            Coordinates north [m].
        threads : int, optional
            Threads to use; all cores by default.

        Returns
        -------
        ndarray, shape (rows, cols), float64
            Height [m], as `heights_at` gives it.
        """
        if _may_do_without(len(x) * len(y)):
            return self.heights_at(np.tile(x, len(y)), np.repeat(y, len(x))).reshape(len(y), len(x))
        heights = np.empty((len(y), len(x)))
        points = np.ascontiguousarray(np.column_stack([self._outline, self._height]).T)

        def fill(top: int) -> None:
            band = slice(top, top + WIDE)
            fill_nearest(x, y[band], points, make_work(points.shape[1]), heights[band])

        with lend_threads(threads) as pool:
            list(pool.map(fill, range(0, len(y), WIDE)))
        return heights


def _may_do_without(pixels: int) -> bool:
    """Tell whether the kernel is not compiled, and few enough pixels were looked up to do without it."""
    global _uncompiled
    if is_compiled(fill_nearest) or _uncompiled + pixels > _UNCOMPILED_PIXELS:
        return False
    _uncompiled += pixels
    return True


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
