"""The part of a city that a GeoJSON file asks for."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.errors import GEOSException, ShapelyError

from plateau_sc.citygml.area import project_area
from plateau_sc.crs import from_zone
from plateau_sc.errors import CrsError, NoOverlapError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.types import Bounds

_LONGITUDE_LATITUDE = ("CRS84", "EPSG::4326", "EPSG:4326", "EPSG::6668", "EPSG:6668", "EPSG::6697", "EPSG:6697")


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
    except (ValueError, KeyError, TypeError, AttributeError, ShapelyError, GEOSException) as error:
        reason = " ".join(str(error).split())
        raise UnreadableSourceError(f"{path}: not GeoJSON that can be read: {reason}") from error
    if shape.is_empty:
        raise UnreadableSourceError(f"{path}: the GeoJSON holds no shape; expected a polygon")
    _require_degrees(path, content, shape)
    return shape


def place_area(area: shapely.Geometry, epsg: int, city: Bounds) -> Bounds:
    """Return the bounding box of an area in a zone.

    Parameters
    ----------
    area : shapely.Geometry
        In longitude and latitude [degrees].
    epsg : int
        EPSG code of the zone.
    city : tuple of float
        West, south, east, north [m] of the buildings.

    Returns
    -------
    tuple of float
        West, south, east, north [m].

    Raises
    ------
    NoOverlapError
        The area does not meet the buildings.
    """
    west, south, east, north = shapely.bounds(project_area(area, epsg)).tolist()
    if west > city[2] or east < city[0] or south > city[3] or north < city[1]:
        latitude, longitude = from_zone(np.array(city[0::2]), np.array(city[1::2]), epsg)
        left, bottom, right, top = shapely.bounds(area)
        raise NoOverlapError(
            f"the area, longitude {left:.5f} to {right:.5f} and latitude {bottom:.5f} to {top:.5f}, does not meet the "
            f"buildings, {longitude[0]:.5f} to {longitude[1]:.5f} and {latitude[0]:.5f} to {latitude[1]:.5f}; is it in "
            "longitude, latitude order?"
        )
    return west, south, east, north


def _collect(content: Any) -> list[shapely.Geometry]:
    if content["type"] == "FeatureCollection":
        return [shape for feature in content["features"] for shape in _collect(feature)]
    if content["type"] == "Feature":
        return [] if content["geometry"] is None else _collect(content["geometry"])
    return [shapely.make_valid(shapely.force_2d(shapely.from_geojson(json.dumps(content))))]


def _require_degrees(path: Path, content: Any, shape: shapely.Geometry) -> None:
    declared = content.get("crs")
    name = str(declared.get("properties", {}).get("name", "")) if isinstance(declared, dict) else ""
    if name and not name.endswith(_LONGITUDE_LATITUDE):
        raise CrsError(
            f"{path}: declares the CRS {name}; expected longitude and latitude (EPSG:4326): convert it first"
        )
    west, south, east, north = shapely.bounds(shape)
    if west < -180 or east > 180 or south < -90 or north > 90:
        raise CrsError(
            f"{path}: coordinates from ({west:g}, {south:g}) to ({east:g}, {north:g}) are not longitude and latitude "
            "in degrees; convert it to EPSG:4326 first"
        )
