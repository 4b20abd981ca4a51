"""Outlines and the coordinate system that they are in: out of WKT, and into longitude and latitude."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError
from shapely.errors import GEOSException

from plateau_sc.crs import JGD2011
from plateau_sc.errors import CrsError, ParameterError, UnreadableSourceError
from plateau_sc.types import FloatArray

CrsLike: TypeAlias = int | str | CRS
"""EPSG code, a text that PROJ understands, or a pyproj object."""

_SEGMENT_METRES = 500.0
_FARTHEST_METRES = 4e7
# What PROJ brings into JGD2011 without a shift: JGD2011 and WGS 84 themselves.
_SAME_DATUM = frozenset({JGD2011, 4326})
_WKT = re.compile(
    r"\s*(?:SRID=(?P<srid>\d+)\s*;\s*)?(?P<shape>(?:MULTI)?(?:POLYGON|POINT|LINESTRING)|GEOMETRYCOLLECTION)\b",
    re.IGNORECASE,
)


@dataclass(slots=True, eq=False)
class Outlines:
    """Shapes as they were found.

    Attributes
    ----------
    shapes : ndarray, shape (n,), object
        Shapely geometries or None, in `crs`, the eastern or longitude coordinate first.
    crs : CRS
        Their coordinate reference system.
    notes : list of str
        What a reader should know of how they were read.
    """

    shapes: NDArray[np.object_]
    crs: CRS
    notes: list[str] = field(default_factory=list)


def is_wkt(text: str) -> bool:
    """Tell whether a text begins as WKT does, with or without ``SRID=…;`` before it.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_wkt("SRID=6677;POLYGON ((0 0, 1 0, 1 1, 0 0))"), is_wkt("polygon.geojson")
    (True, False)
    """
    match = _WKT.match(text)
    return match is not None and text[match.end() :].lstrip()[:1].upper() in ("(", "Z", "M", "E")


def parse_wkt(text: str, crs: CrsLike | None, place: str = "WKT") -> Outlines:
    """Read a shape in WKT.

    Parameters
    ----------
    text : str
        Well-known text, which ``SRID=6677;`` may stand before.
    crs : int, str, CRS or None
        System of the coordinates where the text does not name it; EPSG:6668 (longitude, latitude) if None.
    place : str
        Where the text came from, for messages.

    Returns
    -------
    Outlines

    Raises
    ------
    UnreadableSourceError
        The text is no WKT.
    ParameterError
        ``crs`` is another system than that of the text.
    CrsError
        There is no such system.
    """
    match = _WKT.match(text)
    if match is None:
        raise UnreadableSourceError(f"{place}: no WKT: {shorten(text)}; expected POLYGON (…) or MULTIPOLYGON (…)")
    try:
        shape = shapely.from_wkt(text[match.start("shape") :].strip())
    except (GEOSException, ValueError) as error:
        raise UnreadableSourceError(f"{place}: WKT that cannot be read: {shorten(str(error))}") from error
    declared = None if match["srid"] is None else require_crs(int(match["srid"]))
    return Outlines(np.array([shape], dtype=object), agree_on(declared, crs, place) or CRS.from_epsg(JGD2011))


def to_degrees(outlines: Outlines, place: str) -> tuple[NDArray[np.object_], list[str]]:
    """Bring shapes into longitude and latitude.

    Parameters
    ----------
    outlines : Outlines
        In any system.
    place : str
        What they came from, for messages.

    Returns
    -------
    shapes : ndarray, shape (n,), object
        Longitude, latitude [deg] of JGD2011, without heights. What is straight in a projected system is followed by
        corners every 500 m.
    notes : list of str
        What was done.

    Raises
    ------
    ParameterError
        A coordinate is no finite number.
    CrsError
        The system has no place on the Earth, or the coordinates are none of that system.
    """
    crs, notes = outlines.crs, list(outlines.notes)
    horizontal = next((part for part in crs.sub_crs_list if not part.is_vertical), crs) if crs.is_compound else crs
    if not (horizontal.is_geographic or horizontal.is_projected):
        raise CrsError(f"{place}: {crs.name} has no place on the Earth; expected EPSG:6668 or a plane rectangular zone")
    if shapely.has_z(outlines.shapes).any():
        notes.append("heights were dropped: the area is that on the ground")
    shapes = shapely.force_2d(outlines.shapes)
    _require_finite(shapes, place)
    transformer = Transformer.from_crs(horizontal, JGD2011, always_xy=True)
    moved = _transform(shapes, transformer, place, crs)
    if not horizontal.is_geographic:
        cut = np.array([_cut_edges(shape) for shape in shapes.tolist()], dtype=object)
        moved = _transform(cut, transformer, place, crs)
    datum = horizontal.geodetic_crs.to_epsg() if horizontal.geodetic_crs else None
    if datum not in _SAME_DATUM and horizontal != CRS("OGC:CRS84"):
        accuracy = _find_accuracy(transformer)
        known = f"accurate to {accuracy:g} m" if accuracy >= 0 else "of an accuracy that is not known"
        notes.append(f"converted from {crs.name} to JGD2011, {known}")
    return moved, notes


def require_crs(crs: CrsLike) -> CRS:
    """Return a coordinate reference system.

    Parameters
    ----------
    crs : int, str or CRS
        EPSG code, a text that PROJ understands, or the object itself.

    Returns
    -------
    CRS

    Raises
    ------
    CrsError
        There is no such system.
    """
    try:
        return CRS.from_user_input(crs)
    except CRSError as error:
        reason = shorten(str(error))
        raise CrsError(f"crs is {crs!r}, which PROJ does not know ({reason}); expected a code, as 6677") from error


def agree_on(declared: CRS | None, crs: CrsLike | None, place: str) -> CRS | None:
    """Return the system that is declared or given; both must be the same.

    Parameters
    ----------
    declared : CRS or None
        What the source says.
    crs : int, str, CRS or None
        What the caller says.
    place : str
        What the source is, for messages.

    Returns
    -------
    CRS or None
        None where neither says anything.

    Raises
    ------
    ParameterError
        They differ.
    CrsError
        There is no such system.
    """
    if crs is None:
        return declared
    given = require_crs(crs)
    if declared is not None and declared != given:
        raise ParameterError(
            f"{place}: declares {declared.name}, and crs= says {given.name}; leave crs out, or mend the file"
        )
    return given


def _find_accuracy(transformer: Transformer) -> float:
    """Return how accurate a conversion is [m]; -1 where it is not known."""
    if transformer.accuracy >= 0:
        return float(transformer.accuracy)
    try:
        # Where there are several ways, the one is known that was taken.
        return float(transformer.get_last_used_operation().accuracy)
    except ProjError:
        return -1.0


def _require_finite(shapes: NDArray[np.object_], place: str) -> None:
    finite = np.isfinite(shapely.get_coordinates(shapes)).all(axis=1)
    if not finite.all():
        raise ParameterError(
            f"{place}: {int((~finite).sum())} of {finite.size} points have a coordinate that is no finite number; "
            "expected two numbers for each"
        )


def _transform(shapes: NDArray[np.object_], transformer: Transformer, place: str, crs: CRS) -> NDArray[np.object_]:
    def move(points: FloatArray) -> FloatArray:
        try:
            moved = np.column_stack(transformer.transform(points[:, 0], points[:, 1]))
        except ProjError:
            moved = np.full_like(points, np.inf)
        if not np.isfinite(moved).all() or (np.abs(points) > _FARTHEST_METRES).any():
            west, south = points.min(axis=0)
            east, north = points.max(axis=0)
            raise CrsError(
                f"{place}: the coordinates ({west:.6g} to {east:.6g}, {south:.6g} to {north:.6g}) are none of "
                f"{crs.name}; check which system they are in"
            )
        return moved

    moved: NDArray[np.object_] = shapely.transform(shapes, move)
    return moved


def _cut_edges(shape: shapely.Geometry | None) -> shapely.Geometry | None:
    """Cut long edges; ring by ring, for a polygon that crosses itself would be repaired on the way."""
    if shape is None or shapely.is_empty(shape):
        return shape
    if isinstance(shape, shapely.Polygon):
        rings = [shapely.segmentize(ring, _SEGMENT_METRES) for ring in (shape.exterior, *shape.interiors)]
        return shapely.Polygon(rings[0], rings[1:])
    if isinstance(shape, shapely.MultiPolygon | shapely.GeometryCollection):
        return shapely.GeometryCollection([_cut_edges(part) for part in shape.geoms])
    return shapely.segmentize(shape, _SEGMENT_METRES)


def shorten(text: str) -> str:
    """Return a text on one line, cut to 120 characters.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
    """
    line = " ".join(text.split())
    return line if len(line) <= 120 else f"{line[:117]}..."
