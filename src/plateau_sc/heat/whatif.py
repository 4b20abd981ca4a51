"""What if: the heat of a scene that is changed somewhere, computed again only around the change."""

from typing import Any, NamedTuple, Unpack

import numpy as np
import xarray as xr

from plateau_sc.errors import CrsError, NoOverlapError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.heat.footprint import REACHES
from plateau_sc.heat.layers import heat_layers
from plateau_sc.heat.lookouts import PITCH
from plateau_sc.heat.options import GivenOptions
from plateau_sc.heat.outputs import LAYERS
from plateau_sc.scene import Scene
from plateau_sc.types import Bounds, FloatArray, Progress
from plateau_sc.weather import Weather

_STEEP = np.tan(np.radians(10.0))
_FARTHEST = 200.0
_MILLIMETRES = 1000.0
_AROUND = REACHES[-1] + 3.0 * PITCH


class Part(NamedTuple):
    """Rows and columns of a grid."""

    top: int
    bottom: int
    left: int
    right: int


def heat_what_if(
    heat: xr.Dataset,
    before: Scene,
    after: Scene,
    grid: Grid,
    weather: Weather,
    *,
    between: tuple[Any, Any] | None = None,
    progress: Progress | None = None,
    threads: int | None = None,
    **options: Unpack[GivenOptions],
) -> xr.Dataset:
    """Return heat layers for a scene to which something was added, or from which it was taken.

    The faces, crowns and land cover in which two scenes differ are found; the pixels within their reach are computed
    again, and all others are as they were. The reach is that of the shadow under a sun at 10°, up to 200 m, and that of
    the ground that a person looks at.

    Parameters
    ----------
    heat : xarray.Dataset
        What `heat_layers` gave for the scene before, with the same weather and options.
    before, after : Scene
        The two scenes, in one plane: trees or awnings added or cut, land cover changed.
    grid : Grid
        Of `heat`.
    weather : Weather
        As for `heat`.
    between : tuple of two instants, optional
        As it was for `heat`.
    progress : callable, optional
        Called as ``progress(done, total, what)``.
    threads : int, optional
        Threads to use; one for each core by default.
    **options
        Of `HeatOptions`, as they were for `heat`.

    Returns
    -------
    xarray.Dataset
        As `heat`; its attribute ``computed_again`` tells which rows and columns (from, to) are new.

    Raises
    ------
    CrsError, NoOverlapError, ParameterError, TooLargeError
        As in `heat_layers`; heat that is not of this grid, scenes in two planes, or a change beyond the grid.
    """
    names = _read_heat(heat, grid)
    if not (isinstance(before, Scene) and isinstance(after, Scene)):
        raise ParameterError(f"expected two scenes, found {type(before).__name__} and {type(after).__name__}")
    if before.epsg != after.epsg:
        raise CrsError(f"the scenes must be in one plane; found EPSG:{before.epsg} and EPSG:{after.epsg}")
    changed = find_change(before, after, grid)
    if changed is None:
        return heat.assign_attrs(computed_again="nothing")
    part = _find_part(changed, grid)
    rows, cols = slice(part.top, part.bottom), slice(part.left, part.right)
    window = grid.window(part.top, part.left, part.bottom - part.top, part.right - part.left)
    again = heat_layers(
        after, window, weather, layers=names, between=between, progress=progress, threads=threads, **options
    )
    if again.sizes["time"] != heat.sizes["time"]:
        raise ParameterError(
            f"the heat has {heat.sizes['time']} intervals, the weather {again.sizes['time']}: give the same `between`"
        )
    # Loaded where it was not, for what is read from a file part by part cannot be written to.
    out = heat.compute().copy(deep=True)
    for name in names:
        out[name].values[:, rows, cols] = again[name].values
    if "inside" in out.coords:
        out.coords["inside"].values[rows, cols] = again.coords["inside"].values
    return out.assign_attrs(computed_again=f"rows {rows.start} to {rows.stop}, columns {cols.start} to {cols.stop}")


def find_change(before: Scene, after: Scene, grid: Grid) -> Bounds | None:
    """Return the rectangle within which a difference between two scenes can be felt.

    Parameters
    ----------
    before, after : Scene
        In one plane.
    grid : Grid
        Where land cover is compared.

    Returns
    -------
    tuple of float or None
        West, south, east and north [m]; None where the scenes are the same.
    """
    boxes = []
    for faces in find_changed_faces(before, after):
        if len(faces):
            low, high = faces.min(axis=(0, 1)), faces.max(axis=(0, 1))
            rise = np.maximum(faces[..., 2].max(axis=1) - float(before.origin[2]), 0.0)
            reach = float(min(rise.max() / _STEEP, _FARTHEST)) + _AROUND
            boxes.append((low[0] - reach, low[1] - reach, high[0] + reach, high[1] + reach))
    # Ground beside the grid is felt within it.
    belt = int(np.ceil(_AROUND / grid.resolution))
    wide = grid.window(-belt, -belt, grid.rows + 2 * belt, grid.cols + 2 * belt)
    covers = [None if scene.landcover is None else scene.landcover.on(wide) for scene in (before, after)]
    if any(cover is not None for cover in covers):
        first, second = (np.zeros(wide.shape, dtype=np.uint8) if cover is None else cover for cover in covers)
        rows, cols = np.nonzero(first != second)
        if len(rows):
            x, y, reach = wide.x()[cols], wide.y()[rows], _AROUND
            boxes.append((x.min() - reach, y.min() - reach, x.max() + reach, y.max() + reach))
    if not boxes:
        return None
    west, south, east, north = np.array(boxes).T
    return float(west.min()), float(south.min()), float(east.max()), float(north.max())


def find_changed_faces(before: Scene, after: Scene) -> tuple[FloatArray, FloatArray]:
    """Return the faces that only one of two scenes has, to the millimetre.

    Parameters
    ----------
    before, after : Scene
        In one plane.

    Returns
    -------
    solid, crowns : ndarray, shape (n, 3, 3), float64
        Faces of what is solid, and of crowns of trees [m]; also of crowns that let through another share of the light,
        or are in leaf on other days.
    """
    solid, crowns = (_odd_faces(*(_faces_of(scene)[kind] for scene in (before, after))) for kind in range(2))
    return solid, crowns


def _faces_of(scene: Scene) -> tuple[FloatArray, FloatArray]:
    """Return what is solid and what are crowns, in the plane: a row a face, of crowns with what they let through."""
    solid, trees = (scene.corners + scene.origin).reshape(-1, 9), scene.trees
    if trees is None:
        return solid, np.empty((0, 15))
    days = np.array([*trees.foliage.first_day, *trees.foliage.last_day], dtype=np.float64)
    # By the metre, so that a part in a million is told apart where faces are told apart by the millimetre.
    weakened = np.column_stack([trees.extinction(is_leafy)[trees.crown_owner] for is_leafy in (True, False)])
    crowns = trees.crowns.reshape(-1, 9)
    return solid, np.hstack([crowns, weakened * _MILLIMETRES, np.tile(days, (len(crowns), 1))])


def _odd_faces(first: FloatArray, second: FloatArray) -> FloatArray:
    """Return the faces whose rows only one of two scenes has, to the millimetre."""
    first, second = _between_alike(first, second)
    both = np.concatenate([first, second])
    rounded = np.ascontiguousarray(np.rint(both * _MILLIMETRES).astype(np.int64))
    keys = rounded.view(np.dtype((np.void, rounded.dtype.itemsize * both.shape[1]))).ravel()
    _, index, count = np.unique(keys, return_inverse=True, return_counts=True)
    share = np.bincount(index[: len(first)], minlength=len(count))
    odd: FloatArray = both[(2 * share != count)[index], :9].reshape(-1, 3, 3)
    return odd


def _between_alike(first: FloatArray, second: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return two lists of faces without those that both begin and both end with, which are the most as a rule."""
    count = min(len(first), len(second))
    differ = np.flatnonzero((first[:count] != second[:count]).any(axis=1))
    head = int(differ[0]) if len(differ) else count
    count -= head
    differ = np.flatnonzero((first[len(first) - count :] != second[len(second) - count :]).any(axis=1))
    tail = count - 1 - int(differ[-1]) if len(differ) else count
    return first[head : len(first) - tail], second[head : len(second) - tail]


def _find_part(changed: Bounds, grid: Grid) -> Part:
    """Return the pixels of a grid that a rectangle touches."""
    west, south, east, north = changed
    left, bottom, right, top = grid.bounds
    if west >= right or east <= left or south >= top or north <= bottom:
        raise NoOverlapError(f"what has changed, {changed}, is not felt within the grid {grid.bounds}")
    side = grid.resolution
    low = int((max(west, left) - left) // side), int((top - min(north, top)) // side)
    high = (
        min(-int(-(min(east, right) - left) // side), grid.cols),
        min(-int(-(top - max(south, bottom)) // side), grid.rows),
    )
    return Part(low[1], high[1], low[0], high[0])


def _read_heat(heat: object, grid: object) -> list[str]:
    if not isinstance(heat, xr.Dataset) or not isinstance(grid, Grid):
        raise ParameterError(
            f"expected what heat_layers gives, and its grid; found {type(heat).__name__} and {type(grid).__name__}"
        )
    names = [str(name) for name in heat.data_vars if name in LAYERS]
    if not names or heat[names[0]].dims != ("time", "y", "x"):
        raise ParameterError(f"the heat has none of {', '.join(LAYERS)} over time, y and x")
    same = heat[names[0]].shape[1:] == grid.shape and np.array_equal(heat["x"], grid.x())
    if not same or not np.array_equal(heat["y"], grid.y()):
        raise ParameterError("the heat is not of this grid")
    return names
