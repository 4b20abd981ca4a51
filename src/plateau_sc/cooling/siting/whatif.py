"""What if: shade sails put up in a scene, and its shadows cast again only where they can be felt."""

from __future__ import annotations

import copy
from typing import Final, NamedTuple

import geopandas as gpd
import mapbox_earcut
import numpy as np
import pandas as pd
import shapely
import xarray as xr
from numpy.typing import NDArray

from plateau_sc.bodies import NOBODY
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.heat.whatif import find_changed_faces
from plateau_sc.scene import Scene
from plateau_sc.shade import shadow_masks
from plateau_sc.types import BoolArray, FloatArray

# Instants with a lower sun have longer shadows, and a part of their own.
_LOW: Final = 15.0
# True north and grid north differ by less than 2° anywhere in a zone, and refraction lifts the sun by up to 0.6°.
_TURN: Final = np.radians(2.0)
_REFRACTION: Final = 0.6


class _Part(NamedTuple):
    rows: slice
    cols: slice


def put_up_sails(scene: Scene, sails: gpd.GeoDataFrame, height: float = 3.0) -> Scene:
    """Return a scene with level shade sails in it.

    Parameters
    ----------
    scene : Scene
        The scene, which stays as it is.
    sails : GeoDataFrame
        Their outlines; a column ``height`` above the ground at their middle [m] is heeded. `SitingPlan.chosen` is one.
    height : float, default 3
        Height where there is no such column [m].

    Returns
    -------
    Scene
        The same origin, buildings, ground and trees; the sails belong to no building, let no sun through, and are
        left out by `Scene.without_buildings`.

    Raises
    ------
    CrsError
        The sails have no CRS.
    ParameterError
        A sail is no polygon, or its height is not above 0.
    """
    if not isinstance(scene, Scene) or not isinstance(sails, gpd.GeoDataFrame) or sails.empty:
        raise ParameterError(
            f"expected a Scene and a GeoDataFrame with one sail at least; found {type(scene).__name__} and "
            f"{type(sails).__name__}"
        )
    if sails.crs is None:
        raise CrsError("the sails have no CRS; set one with sails.set_crs(…)")
    shapes = np.asarray(sails.geometry.to_crs(scene.epsg), dtype=object)
    heights = np.array(sails["height"] if "height" in sails else np.full(len(shapes), height), dtype=np.float64)
    flat = shapely.get_type_id(shapes) == shapely.GeometryType.POLYGON
    good = flat & ~shapely.is_empty(shapes) & (heights > 0.0) & np.isfinite(heights)
    if not good.all():
        row = int(np.argmin(good))
        raise ParameterError(f"sail {row} is {shapes[row]} at {heights[row]} m; expected a polygon at a height above 0")
    middles = shapely.get_coordinates(shapely.point_on_surface(shapes))
    levels = scene.ground_at(middles[:, 0].copy(), middles[:, 1].copy()) + heights
    faces = np.concatenate([_fill(shape, level) for shape, level in zip(shapes, levels.tolist(), strict=True)])
    after = copy.copy(scene)
    after.__dict__.pop("occluders", None)
    after.corners = np.concatenate([faces - scene.origin, scene.corners])
    after.owner = np.concatenate([np.full(len(faces), NOBODY, dtype=np.int32), scene.owner])
    return after


def shadow_what_if(
    masks: xr.DataArray, before: Scene, after: Scene, grid: Grid, *, threads: int | None = None
) -> xr.DataArray:
    """Return shadow masks of a scene that is changed somewhere, cast again only where the change can be felt.

    Parameters
    ----------
    masks : xarray.DataArray, dimensions (time, y, x)
        What `plateau_sc.shadow_masks` gave for the scene before.
    before, after : Scene
        The two scenes, in one plane and on the same ground: sails put up, buildings gone, trees planted (of which
        masks know the trunks alone).
    grid : Grid
        Of the masks.
    threads : int, optional
        Threads to use; all cores by default.

    Returns
    -------
    xarray.DataArray
        As `shadow_masks` gives for the scene after, pixel by pixel. The attribute ``computed_again`` is the share of
        the pixels that were cast again.

    Raises
    ------
    CrsError
        The scenes are in two planes.
    NoOverlapError
        The change is not felt within the grid.
    ParameterError
        The masks are not of this grid, or the ground differs.
    """
    _require_masks(masks, before, after, grid)
    faces, _ = find_changed_faces(before, after)
    out = masks.copy(deep=True)
    if not len(faces):
        return out.assign_attrs(computed_again=0.0)
    elevation = masks["sun_elevation"].to_numpy()
    lowest = float(np.nanmin(masks["ground"].to_numpy())) if "ground" in masks.coords else float(before.origin[2])
    times = pd.DatetimeIndex(masks["time"].to_numpy()).tz_localize("UTC")
    cast = 0
    groups = [(elevation > 0.0) & (elevation < _LOW), elevation >= _LOW]
    if not (elevation > 0.0).any():
        groups = [np.ones(len(times), dtype=bool)]
    for chosen in groups:
        part = _find_part(faces, masks, chosen, lowest, grid)
        if part is None:
            continue
        window = grid.window(
            part.rows.start, part.cols.start, part.rows.stop - part.rows.start, part.cols.stop - part.cols.start
        )
        again = shadow_masks(after, window, times[chosen], threads=threads)
        out.values[np.flatnonzero(chosen)[:, None, None], _index(part.rows)[:, None], _index(part.cols)] = again.values
        if "inside" in out.coords:
            inside = again.coords["inside"].values
            out.coords["inside"].values[part.rows, part.cols] = inside
        cast += again.size
    if not cast:
        raise NoOverlapError(f"what has changed is not felt within the grid {grid.bounds}")
    return out.assign_attrs(computed_again=cast / masks.size)


def _find_part(faces: FloatArray, masks: xr.DataArray, chosen: BoolArray, lowest: float, grid: Grid) -> _Part | None:
    """Return the pixels that the shadows of faces can reach at some instants; None where there are none."""
    if not chosen.any():
        return None
    points = faces.reshape(-1, 3)
    x, y = [points[:, 0]], [points[:, 1]]
    azimuth, elevation = (masks[name].to_numpy()[chosen] for name in ("sun_azimuth", "sun_elevation"))
    rise = np.maximum(points[:, 2] - lowest, 0.0)
    for toward, height in zip(np.radians(azimuth), elevation, strict=True):
        if height > 0.0:
            reach = rise / np.tan(np.radians(max(height - _REFRACTION, 0.05)))
            for turn in (-_TURN, 0.0, _TURN):
                # The arc between three directions bulges by less than a thousandth of the reach.
                x.append(points[:, 0] - 1.001 * reach * np.sin(toward + turn))
                y.append(points[:, 1] - 1.001 * reach * np.cos(toward + turn))
    margin = 2.0 * grid.resolution
    west, east = (float(edge) for edge in (np.min([c.min() for c in x]), np.max([c.max() for c in x])))
    south, north = (float(edge) for edge in (np.min([c.min() for c in y]), np.max([c.max() for c in y])))
    left, _, _, top = grid.bounds
    columns = np.clip(
        [(west - margin - left) / grid.resolution, (east + margin - left) / grid.resolution], 0, grid.cols
    )
    rows = np.clip([(top - north - margin) / grid.resolution, (top - south + margin) / grid.resolution], 0, grid.rows)
    part = _Part(*(slice(int(np.floor(low)), int(np.ceil(high))) for low, high in (rows, columns)))
    return part if part.rows.stop > part.rows.start and part.cols.stop > part.cols.start else None


def _index(part: slice) -> NDArray[np.int64]:
    return np.arange(part.start, part.stop, dtype=np.int64)


def _fill(shape: shapely.Polygon, level: float) -> FloatArray:
    """Return the triangles of a level polygon."""
    rings = [np.asarray(ring.coords)[:-1] for ring in (shape.exterior, *shape.interiors)]
    plane = np.ascontiguousarray(np.concatenate(rings)[:, :2])
    # Ear clipping works in local coordinates, as large ones have few digits left.
    ends = np.cumsum([len(ring) for ring in rings]).astype(np.uint32)
    corners = mapbox_earcut.triangulate_float64(plane - plane.mean(axis=0), ends)
    points = np.column_stack([plane, np.full(len(plane), level)])
    return np.asarray(points[corners.reshape(-1, 3)], dtype=np.float64)


def _require_masks(masks: object, before: object, after: object, grid: object) -> None:
    if not (isinstance(before, Scene) and isinstance(after, Scene) and isinstance(grid, Grid)):
        names = ", ".join(type(thing).__name__ for thing in (before, after, grid))
        raise ParameterError(f"expected two scenes and a grid; found {names}")
    if before.epsg != after.epsg:
        raise CrsError(f"the scenes must be in one plane; found EPSG:{before.epsg} and EPSG:{after.epsg}")
    if before.terrain is not after.terrain:
        raise ParameterError("the scenes stand on different ground; cast the shadows anew")
    if not isinstance(masks, xr.DataArray) or masks.dims != ("time", "y", "x") or masks.dtype != np.bool_:
        raise ParameterError("masks is not what shadow_masks gives; expected plain masks over time, y and x")
    if (
        masks.shape[1:] != grid.shape
        or not np.array_equal(masks["x"], grid.x())
        or not np.array_equal(masks["y"], grid.y())
    ):
        raise ParameterError(f"the masks of {masks.shape[1:]} pixels are not of this grid of {grid.shape}")
