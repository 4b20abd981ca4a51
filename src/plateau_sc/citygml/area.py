"""The area that a reading is limited to."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

import geopandas as gpd
import numpy as np
import shapely
from shapely.errors import GEOSException, ShapelyError

from plateau_sc.citygml.shapes import Geometries
from plateau_sc.citygml.validate import LATITUDES, LONGITUDES
from plateau_sc.crs import JGD2011, to_zone
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.meshcode import mesh_bounds
from plateau_sc.spatialid import is_spatial_id, spatial_id_bounds
from plateau_sc.types import BoolArray, PathLike

Area: TypeAlias = shapely.Geometry | gpd.GeoDataFrame | gpd.GeoSeries | Sequence[float] | PathLike | Sequence[str]
"""Shape in longitude and latitude, table with a CRS, west-south-east-north in degrees, path of a GeoJSON file, or codes
of meshes and spatial IDs."""

_SEGMENT_DEGREES = 0.005
_SEGMENT_METRES = 500.0
_MESH_CODE = re.compile(r"\d{4}(?:\d{2}(?:\d{2,5})?)?", re.ASCII)
_REACH = (110.0, 10.0, 165.0, 56.0)
_LONGITUDE_LATITUDE = ("CRS84", "EPSG::4326", "EPSG:4326", "EPSG::6668", "EPSG:6668", "EPSG::6697", "EPSG:6697")


def project_area(area: Area, epsg: int) -> shapely.Geometry:
    """Bring an area into a plane rectangular zone.

    Parameters
    ----------
    area : shapely geometry, GeoDataFrame, GeoSeries, sequence of 4 float, path, str, or sequence of str
        As for `locate_area`.
    epsg : int
        Zone.

    Returns
    -------
    shapely geometry
        In the zone [m].

    Raises
    ------
    ParameterError
        The area is empty, or is none of these.
    CrsError
        A table has no CRS.
    NoOverlapError
        The area lies far from Japan.
    SourceNotFoundError, UnreadableSourceError
        A path does not exist, or is no GeoJSON.
    """
    # A straight edge in degrees is a curve in the zone.
    fine = shapely.segmentize(locate_area(area), _SEGMENT_DEGREES)
    projected = shapely.transform(fine, lambda points: np.column_stack(to_zone(points[:, 1], points[:, 0], epsg)))
    return _require_shape(projected)


def locate_area(area: Area) -> shapely.Geometry:
    """Bring an area into longitude and latitude.

    Parameters
    ----------
    area : shapely geometry, GeoDataFrame, GeoSeries, sequence of 4 float, path, str, or sequence of str
        A shape in longitude and latitude [deg]; a table, which has a CRS of its own; west, south, east, north [deg];
        the path of a GeoJSON file; or codes, one or several: area meshes of any level (``"53394525"``) and spatial IDs
        (``"18/0/232847/103226"``), mixed as one likes. The floor of a spatial ID, its range of heights, is not looked
        at: a building that stands in the cell's column counts whole. A text that has the form of a code is never a
        path; write ``./5339`` for a file of that name.

    Returns
    -------
    shapely geometry
        Longitude, latitude [deg], cut to the surroundings of Japan.

    Raises
    ------
    ParameterError
        The area is empty, or is none of these, or a code is not that of a mesh or cell.
    CrsError
        A table has no CRS.
    NoOverlapError
        The area lies far from Japan.
    SourceNotFoundError, UnreadableSourceError
        A path does not exist, or is no GeoJSON.

    Examples
    --------
    >>> locate_area("53394525").bounds == locate_area(["533945252", "533945251", "533945253", "533945254"]).bounds
    True
    """
    if isinstance(area, gpd.GeoDataFrame | gpd.GeoSeries):
        return _clip_to_reach(_locate_table(area))
    return _clip_to_reach(_require_shape(_read_area(area)))


def is_area_code(text: str) -> bool:
    """Tell whether a text has the form of a mesh code or spatial ID; the mesh or cell need not exist.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_area_code("53394525"), is_area_code("plan.geojson")
    (True, False)
    """
    return _MESH_CODE.fullmatch(text) is not None or is_spatial_id(text)


def read_area(path: Path) -> shapely.Geometry:
    """Read the shapes of a GeoJSON file.

    Parameters
    ----------
    path : Path
        GeoJSON in longitude and latitude, as RFC 7946 has it: a geometry, a feature or a collection.

    Returns
    -------
    shapely.Geometry
        All shapes together [degrees].

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It is not GeoJSON, or holds no shape.
    CrsError
        It declares another CRS, or its coordinates are not degrees.
    """
    if not path.is_file():
        raise SourceNotFoundError(f"{path}: no such file; expected a GeoJSON file with the area")
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
        shape = shapely.union_all(_collect(content))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, ShapelyError, GEOSException) as error:
        reason = " ".join(str(error).split())
        raise UnreadableSourceError(f"{path}: not GeoJSON that can be read: {reason}") from error
    if shape.is_empty:
        raise UnreadableSourceError(f"{path}: the GeoJSON holds no shape; expected a polygon")
    _require_degrees(path, content, shape)
    return shape


def meets_area(footprints: Geometries, area: shapely.Geometry) -> BoolArray:
    """Mark the footprints that meet an area; a missing one does not.

    Parameters
    ----------
    footprints : ndarray, shape (n,), object
        In the zone [m].
    area : shapely geometry
        In the zone [m].

    Returns
    -------
    ndarray, shape (n,), bool
    """
    shapely.prepare(area)
    meets: BoolArray = shapely.intersects(area, footprints)
    return meets


def _locate_table(table: gpd.GeoDataFrame | gpd.GeoSeries) -> shapely.Geometry:
    if table.crs is None:
        raise CrsError("the area has no CRS; set one with area.set_crs(…)")
    shape = _require_shape(table.geometry.make_valid().union_all())
    # What is straight in the table's own system must not become straight between far corners in degrees.
    fine = shapely.segmentize(shape, _SEGMENT_DEGREES if table.crs.is_geographic else _SEGMENT_METRES)
    located: shapely.Geometry = gpd.GeoSeries([fine], crs=table.crs).to_crs(JGD2011).iloc[0]
    return _require_shape(located)


def _read_area(area: object) -> shapely.Geometry:
    if isinstance(area, shapely.Geometry):
        return area
    if isinstance(area, str) and is_area_code(area):
        return _locate_codes([area])
    if isinstance(area, str | os.PathLike):
        return read_area(Path(area))
    if (
        isinstance(area, Sequence | np.ndarray | set | frozenset)
        and len(area)
        and all(isinstance(x, str) for x in area)
    ):
        return _locate_codes(sorted(area))
    if isinstance(area, Sequence | np.ndarray) and len(area) == 4:
        try:
            west, south, east, north = (float(value) for value in area)
        except (TypeError, ValueError) as error:
            raise ParameterError(f"area is {area!r}; expected four numbers: west, south, east, north") from error
        if west < east and south < north:
            return shapely.box(west, south, east, north)
        raise ParameterError(f"area is {area!r}; expected west < east and south < north, in degrees")
    raise ParameterError(
        f"area is {area!r}; expected a shape, a table with a CRS, four degrees, a GeoJSON file, or codes of meshes or "
        "spatial IDs as text"
    )


def _locate_codes(codes: Sequence[str]) -> shapely.Geometry:
    edges = []
    for code in codes:
        if is_spatial_id(code):
            edges.append(spatial_id_bounds(code)[:4].tolist())
        elif _MESH_CODE.fullmatch(code):
            south, west, north, east = mesh_bounds(code)
            edges.append([west, south, east, north])
        else:
            raise ParameterError(
                f"area holds {code!r}; expected a mesh code of 4, 6, 8, 9, 10 or 11 digits, or a spatial ID z/f/x/y"
            )
    united: shapely.Geometry = shapely.union_all(shapely.box(*np.array(edges).T))
    return united


def _require_shape(shape: shapely.Geometry | None) -> shapely.Geometry:
    if shape is None or shapely.is_empty(shape):
        raise ParameterError("the area is empty")
    if not np.isfinite(shapely.bounds(shape)).all():
        raise ParameterError("the area is not in longitude and latitude [deg] near Japan, or holds NaN")
    return shape


def _clip_to_reach(shape: shapely.Geometry) -> shapely.Geometry:
    """Cut off what lies so far from Japan that no zone has coordinates for it."""
    west, south, east, north = shapely.bounds(shape).tolist()
    where = f"the area, longitude {west:g} to {east:g} and latitude {south:g} to {north:g},"
    if _is_swapped(west, south, east, north):
        raise NoOverlapError(f"{where} is in latitude, longitude order; expected the longitude first: swap them")
    near = shapely.intersection(shapely.make_valid(shape), shapely.box(*_REACH))
    if shapely.is_empty(near):
        raise NoOverlapError(f"{where} is far from Japan; expected degrees, the longitude first")
    return near


def _collect(content: Any) -> list[shapely.Geometry]:
    if not isinstance(content, dict) or "type" not in content:
        raise ValueError("expected an object with the member 'type': a geometry, a feature or a collection")
    if content["type"] == "FeatureCollection":
        return [shape for feature in content["features"] for shape in _collect(feature)]
    if content["type"] == "Feature":
        return [] if content["geometry"] is None else _collect(content["geometry"])
    return [shapely.make_valid(shapely.force_2d(shapely.from_geojson(json.dumps(content))))]


def _require_degrees(path: Path, content: Any, shape: shapely.Geometry) -> None:
    declared = content.get("crs")
    properties = declared.get("properties") if isinstance(declared, dict) else None
    name = str(properties.get("name", "")) if isinstance(properties, dict) else ""
    if name and not name.endswith(_LONGITUDE_LATITUDE):
        raise CrsError(
            f"{path}: declares the CRS {name}; expected longitude and latitude (EPSG:4326): convert it first"
        )
    west, south, east, north = shapely.bounds(shape)
    if _is_swapped(west, south, east, north):
        raise CrsError(
            f"{path}: coordinates from ({west:g}, {south:g}) to ({east:g}, {north:g}) are in latitude, longitude "
            "order; GeoJSON has the longitude first: swap them"
        )
    if west < -180 or east > 180 or south < -90 or north > 90:
        raise CrsError(
            f"{path}: coordinates from ({west:g}, {south:g}) to ({east:g}, {north:g}) are not longitude and latitude "
            "in degrees; convert it to EPSG:4326 first"
        )


def _is_swapped(west: float, south: float, east: float, north: float) -> bool:
    """Tell whether bounds lie in Japan once their axes are swapped."""
    return LATITUDES[0] <= west <= east <= LATITUDES[1] and LONGITUDES[0] <= south <= north <= LONGITUDES[1]
