"""Outlines as they were drawn, made into one area that can be measured, with an account of what was done."""

from __future__ import annotations

from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

from plateau_sc.citygml.validate import LATITUDES, LONGITUDES
from plateau_sc.criterion.equal_area import measure_area, measure_areas
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, TooLargeError

SMALLEST_AREA_M2: Final = 1.0
"""An area below this is refused as a slip of the pen [m2]."""

LARGEST_AREA_M2: Final = 1e10
"""An area above this is refused unless the caller allows more [m2]; Japan's largest municipality has 2.2e9."""

_TOLD_M2 = 0.01
_POLYGON, _MULTIPOLYGON = 3, 6


def mend_outlines(
    shapes: NDArray[np.object_], place: str, largest_m2: float = LARGEST_AREA_M2
) -> tuple[shapely.Geometry, list[str]]:
    """Join outlines to one area.

    Heights are dropped, points and lines are left out, outlines that cross themselves are repaired (each loop counts as
    inside), and what lies in several outlines counts once; all of it is told in notes.

    Parameters
    ----------
    shapes : ndarray, shape (n,), object
        Shapely geometries or None, in longitude, latitude [deg].
    place : str
        What the outlines came from, for messages.
    largest_m2 : float
        Largest area that is taken [m2].

    Returns
    -------
    area : shapely geometry
        Polygon or multipolygon in longitude, latitude [deg].
    notes : list of str
        What was left out or changed, with the area before and after.

    Raises
    ------
    ParameterError
        No polygon is left, a coordinate is not a number, or the area is below `SMALLEST_AREA_M2`.
    CrsError
        The coordinates are no degrees, or latitude stands before longitude.
    NoOverlapError
        A part lies beyond Japan.
    TooLargeError
        The area is above ``largest_m2``.

    Examples
    --------
    >>> bow = shapely.Polygon([(139.70, 35.68), (139.71, 35.69), (139.71, 35.68), (139.70, 35.69)])
    >>> area, notes = mend_outlines(np.array([bow]), "plan.geojson")
    >>> len(area.geoms), notes[0]
    (2, 'outline 1 of 1 crosses or touches itself (Self-intersection[139.705 35.685]) and was repaired: 0 m2 before...')
    """
    notes: list[str] = []
    polygons = _find_polygons(shapes, place, notes)
    _require_japan(polygons, place)
    mended = _repair(polygons, place, notes)
    area = _unite(mended, notes)
    size = measure_area(area)
    if size < SMALLEST_AREA_M2:
        raise ParameterError(
            f"{place}: the area is {size:.3g} m2; expected at least {SMALLEST_AREA_M2:g} m2: is it drawn in degrees, "
            "and do its rings go round something?"
        )
    if size > largest_m2:
        raise TooLargeError(
            f"{place}: the area is {size / 1e6:,.0f} km2; expected at most {largest_m2 / 1e6:,.0f} km2, as a plan is "
            "for a city or a part of one; allow more with largest_m2 if it is meant"
        )
    return area, notes


def keep_polygons(shape: shapely.Geometry) -> shapely.Geometry:
    """Leave out the points and lines of a shape.

    Parameters
    ----------
    shape : shapely geometry
        Valid; often what a cut left.

    Returns
    -------
    shapely geometry
        Polygon or multipolygon, empty where none is left.

    Examples
    --------
    >>> mixed = shapely.GeometryCollection([shapely.Point(0, 0), shapely.box(0, 0, 1, 1)])
    >>> keep_polygons(mixed).geom_type
    'Polygon'
    """
    if shapely.get_type_id(shape) in (_POLYGON, _MULTIPOLYGON):
        return shape
    pieces = _explode(np.array([shape], dtype=object))
    pieces = pieces[shapely.get_type_id(pieces) == _POLYGON]
    joined: shapely.Geometry = pieces[0] if len(pieces) == 1 else shapely.multipolygons(pieces)
    return joined


def _find_polygons(shapes: NDArray[np.object_], place: str, notes: list[str]) -> NDArray[np.object_]:
    missing = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    if missing.all():
        raise ParameterError(f"{place}: no outline in it ({len(shapes)} found, all empty); expected a polygon")
    if missing.any():
        notes.append(f"{int(missing.sum())} of {len(shapes)} shapes are empty and were left out")
    found = shapes[~missing]
    if shapely.has_z(found).any():
        notes.append("heights were dropped: the area is that on the ground")
    found = shapely.force_2d(found)
    finite = np.isfinite(shapely.get_coordinates(found)).all(axis=1)
    if not finite.all():
        raise ParameterError(
            f"{place}: {int((~finite).sum())} of {finite.size} points have a coordinate that is no finite number; "
            "expected longitude and latitude for each"
        )
    pieces = _explode(found)
    is_polygon = shapely.get_type_id(pieces) == _POLYGON
    if not is_polygon.any():
        kinds = sorted({str(piece.geom_type) for piece in pieces})
        raise ParameterError(f"{place}: only {', '.join(kinds)} in it; expected a polygon, for the plan is an area")
    if not is_polygon.all():
        notes.append(f"{int((~is_polygon).sum())} points or lines were left out: they have no area")
    polygons: NDArray[np.object_] = pieces[is_polygon]
    return polygons


def _explode(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    """Take collections apart, and collections inside collections."""
    pieces: NDArray[np.object_] = shapely.get_parts(shapes)
    while (shapely.get_type_id(pieces) > _POLYGON).any():
        pieces = shapely.get_parts(pieces)
    return pieces[~shapely.is_empty(pieces)]


def _require_japan(polygons: NDArray[np.object_], place: str) -> None:
    west, south, east, north = shapely.total_bounds(polygons).tolist()
    where = f"longitude {west:.6g} to {east:.6g} and latitude {south:.6g} to {north:.6g}"
    if _lie_in(south, north, LATITUDES) and _lie_in(west, east, LONGITUDES):
        return
    if _lie_in(west, east, LATITUDES) and _lie_in(south, north, LONGITUDES):
        raise CrsError(
            f"{place}: the coordinates ({west:.6g} to {east:.6g}, {south:.6g} to {north:.6g}) are in latitude, "
            "longitude order; expected the longitude first: swap them"
        )
    if west < -180 or east > 180 or south < -90 or north > 90:
        raise CrsError(
            f"{place}: the coordinates ({west:.6g} to {east:.6g}, {south:.6g} to {north:.6g}) are not longitude and "
            "latitude in degrees; say which system they are in with crs=, as crs=6677 for zone IX"
        )
    raise NoOverlapError(
        f"{place}: the area reaches beyond Japan ({where}); expected longitude {LONGITUDES[0]:g} to {LONGITUDES[1]:g} "
        f"and latitude {LATITUDES[0]:g} to {LATITUDES[1]:g}: check its position and the order of its axes"
    )


def _lie_in(low: float, high: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= low <= high <= limits[1]


def _repair(polygons: NDArray[np.object_], place: str, notes: list[str]) -> NDArray[np.object_]:
    broken = np.flatnonzero(~shapely.is_valid(polygons))
    if not broken.size:
        return polygons
    mended = polygons.copy()
    # Of the two methods this one keeps what several loops go round; the other would leave it out as a hole.
    mended[broken] = shapely.make_valid(polygons[broken], method="structure", keep_collapsed=False)
    before, after = measure_areas(polygons[broken], as_drawn=True), measure_areas(mended[broken])
    reasons = shapely.is_valid_reason(polygons[broken])
    for row, reason, drawn, left in zip(broken.tolist(), reasons, before.tolist(), after.tolist(), strict=True):
        notes.append(
            f"outline {row + 1} of {len(polygons)} crosses or touches itself ({reason}) and was repaired: "
            f"{drawn:,.0f} m2 before, {left:,.0f} m2 after"
        )
    mended = np.array([keep_polygons(shape) for shape in mended.tolist()], dtype=object)
    kept = mended[~shapely.is_empty(mended)]
    if not kept.size:
        raise ParameterError(f"{place}: its outlines go round nothing: {notes[-1]}; draw the area again")
    return kept


def _unite(polygons: NDArray[np.object_], notes: list[str]) -> shapely.Geometry:
    area = keep_polygons(shapely.union_all(polygons))
    if len(polygons) > 1:
        drawn, left = float(measure_areas(polygons).sum()), measure_area(area)
        if drawn - left > _TOLD_M2:
            notes.append(
                f"outlines overlap, and what lies in several counts once: {drawn:,.0f} m2 before, {left:,.0f} m2 after"
            )
    return area
