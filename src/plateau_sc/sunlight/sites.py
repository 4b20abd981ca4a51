"""Points and lines as receivers: read from arrays and tables, and set on the ground where they have no height."""

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely

from plateau_sc.citygml.ragged import expand_ranges, offsets_of, row_of_item
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, TooLargeError
from plateau_sc.ground import HEADROOM
from plateau_sc.scene import RECEIVER_HEIGHT, Scene
from plateau_sc.types import FloatArray, IntArray

_TYPES = {0: "Point", 1: "LineString", 5: "MultiLineString"}
_MOST = 2**28
# Points beside the buildings may lie in their shadow; beyond this the sun is all but down when they do [m].
_REACH = 1000.0


@dataclass(frozen=True, eq=False)
class Sites:
    """Points that were asked for, and points along the lines that were.

    Attributes
    ----------
    places : ndarray, shape (n, 3), float64
        East, north, height [m] in the zone of the scene.
    row : ndarray, shape (n,), int64
        Point or line that each belongs to, ascending.
    rows : int
        Number of points and lines.
    headroom : float
        Height of the space that a body must leave free [m]; 0 for the point alone.
    """

    places: FloatArray
    row: IntArray
    rows: int
    headroom: float


def read_sites(scene: Scene, receivers: object, height: float | None, spacing: float) -> Sites:
    """Return receivers as points.

    Parameters
    ----------
    scene : Scene
        Gives the ground and the zone.
    receivers : ndarray, shape (n, 2) or (n, 3), or GeoSeries or GeoDataFrame
        Points, or points and lines.
    height : float or None
        Height above the ground of those without one [m]; on the ground if None.
    spacing : float
        Longest distance between points along a line [m].

    Returns
    -------
    Sites
        At least one point for each row.

    Raises
    ------
    CrsError
        The table has no CRS or another one than the scene.
    NoOverlapError
        The receivers lie far from the scene.
    ParameterError
        There are none, one is missing, empty, NaN or of another type, or a height or spacing is none.
    TooLargeError
        The lines have too many points.
    """
    if not 0.0 < _number(spacing, "spacing") < np.inf:
        raise ParameterError(f"spacing must be a length above 0 m; found {spacing!r}")
    lift = 0.0 if height is None else _number(height, "height")
    if not 0.0 <= lift < np.inf:
        raise ParameterError(f"height must be 0 m above the ground or more; found {height!r}")
    if isinstance(receivers, gpd.GeoSeries | gpd.GeoDataFrame):
        places, row = _sample_shapes(_shapes_of(scene, receivers), float(spacing))
        rows = len(receivers)
    else:
        places = _points_of(receivers)
        row = np.arange(len(places), dtype=np.int64)
        rows = len(places)
    _check_place(scene, places)
    flat = np.isnan(places[:, 2])
    if height is not None and not flat.all():
        raise ParameterError(
            f"height={height:g} is for receivers without a height of their own; found {int((~flat).sum())} points with "
            "one: leave height out, or drop their z with shapely.force_2d"
        )
    if flat.any() and not flat.all():
        raise ParameterError(
            f"{int(flat.sum())} of {len(flat)} points have no height and the others have; give heights to all or none"
        )
    if not flat.any():
        return Sites(places, row, rows, 0.0)
    on_ground = RECEIVER_HEIGHT if scene.terrain is not None and lift == 0.0 else lift
    places[:, 2] = scene.ground_at(places[:, 0], places[:, 1]) + on_ground
    return Sites(places, row, rows, HEADROOM if lift == 0.0 else 0.0)


def _number(value: object, name: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | np.integer | np.floating):
        raise ParameterError(f"{name} must be a number of metres; found {value!r}")
    return float(value)


def _points_of(receivers: object) -> FloatArray:
    try:
        points = np.array(receivers, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise ParameterError(
            "expected a Grid, an array of points of shape (n, 2) or (n, 3), or a GeoSeries or GeoDataFrame of points "
            f"or lines; found {type(receivers).__name__}"
        ) from error
    if points.ndim != 2 or points.shape[1] not in (2, 3) or not len(points):
        raise ParameterError(f"expected points of shape (n, 2) or (n, 3) with n > 0; found {points.shape}")
    strange = ~np.isfinite(points).all(axis=1)
    if strange.any():
        raise ParameterError(
            f"{int(strange.sum())} points hold NaN or infinity, the first at {int(strange.argmax())}: leave them out"
        )
    if points.shape[1] == 2:
        points = np.column_stack([points, np.full(len(points), np.nan)])
    return points


def _shapes_of(scene: Scene, receivers: gpd.GeoSeries | gpd.GeoDataFrame) -> np.ndarray:
    shapes: np.ndarray = receivers.geometry.to_numpy()
    crs = receivers.crs
    if crs is None:
        raise CrsError(f"the receivers have no CRS; expected EPSG:{scene.epsg}: use set_crs or to_crs({scene.epsg})")
    if crs.to_2d().to_epsg() != scene.epsg:
        raise CrsError(
            f"receivers and scene must be in one zone; found {crs.name!r} and EPSG:{scene.epsg}: "
            f"use receivers.to_crs({scene.epsg})"
        )
    if not len(shapes):
        raise ParameterError("expected at least one point or line; found an empty table")
    absent = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    if absent.any():
        raise ParameterError(
            f"{int(absent.sum())} of {len(shapes)} geometries are missing or empty, the first at position "
            f"{int(absent.argmax())}: drop them"
        )
    kinds = shapely.get_type_id(shapes)
    strange = ~np.isin(kinds, list(_TYPES))
    if strange.any():
        found = shapes[strange.argmax()].geom_type
        raise ParameterError(
            f"expected {', '.join(_TYPES.values())}; found {found} at position {int(strange.argmax())}. "
            "For areas give a Grid; take multipoints apart with explode()"
        )
    coordinates = shapely.get_coordinates(shapes)
    if not np.isfinite(coordinates).all():
        raise ParameterError("the coordinates of the receivers hold NaN or infinity: leave such geometries out")
    return shapes


def _sample_shapes(shapes: np.ndarray, spacing: float) -> tuple[FloatArray, IntArray]:
    """Return the points, and the middles of equal pieces of each line, no longer than the spacing."""
    lengths = shapely.length(shapes)
    counts = np.maximum(np.ceil(lengths / spacing - 1e-9), 1.0)
    if counts.sum() > _MOST:
        raise TooLargeError(
            f"{lengths.sum():.3g} m of lines every {spacing:g} m are {counts.sum():.2g} points, more than {_MOST:.2g}; "
            "take a wider spacing or fewer lines"
        )
    whole = counts.astype(np.int64)
    row = row_of_item(offsets_of(whole))
    along = (expand_ranges(np.zeros_like(whole), whole) + 0.5) * (lengths / counts)[row]
    is_point = shapely.get_type_id(shapes) == 0
    samples = shapes[row]
    lined = np.flatnonzero(~is_point[row])
    samples[lined] = _interpolate(shapes, row[lined], along[lined])
    return shapely.get_coordinates(samples, include_z=True), row


def _interpolate(shapes: np.ndarray, row: IntArray, along: FloatArray) -> np.ndarray:
    """Return the points at distances along lines; a line of several pieces is walked piece by piece."""
    pieces, owner = shapely.get_parts(shapes, return_index=True)
    ends = np.cumsum(shapely.length(pieces))
    starts = np.concatenate([[0.0], ends[:-1]])
    first = np.searchsorted(owner, np.arange(len(shapes)))
    last = np.searchsorted(owner, np.arange(len(shapes)), side="right") - 1
    piece = np.searchsorted(ends, starts[first[row]] + along, side="left")
    piece = np.clip(piece, first[row], last[row])
    points: np.ndarray = shapely.line_interpolate_point(
        pieces[piece], np.maximum(along - (starts[piece] - starts[first[row]]), 0.0)
    )
    return points


def _check_place(scene: Scene, places: FloatArray) -> None:
    west, south, east, north = scene.bounds
    left, bottom = places[:, :2].min(axis=0)
    right, top = places[:, :2].max(axis=0)
    if left > east + _REACH or right < west - _REACH or bottom > north + _REACH or top < south - _REACH:
        raise NoOverlapError(
            f"the receivers ({left:.9g}, {bottom:.9g}, {right:.9g}, {top:.9g}) lie more than {_REACH:g} m from "
            f"the scene {scene.bounds} (EPSG:{scene.epsg}); are they in another zone?"
        )
