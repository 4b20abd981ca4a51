"""The area that a reading is limited to."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import geopandas as gpd
import numpy as np
import shapely

from plateau_sc.citygml.shapes import Geometries
from plateau_sc.crs import to_zone
from plateau_sc.errors import CrsError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.types import BoolArray, PathLike

Area: TypeAlias = shapely.Geometry | gpd.GeoDataFrame | gpd.GeoSeries | Sequence[float] | PathLike
"""Shape in longitude and latitude, table with a CRS, west-south-east-north in degrees, or path of a GeoJSON file."""

_SEGMENT_DEGREES = 0.005


def project_area(area: Area, epsg: int) -> shapely.Geometry:
    """Bring an area into a plane rectangular zone.

    Parameters
    ----------
    area : shapely geometry, GeoDataFrame, GeoSeries, sequence of 4 float, or path
        Longitude and latitude [deg], but for a table, which has a CRS of its own.
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
    SourceNotFoundError, UnreadableSourceError
        A path does not exist, or is no GeoJSON.
    """
    if isinstance(area, gpd.GeoDataFrame | gpd.GeoSeries):
        if area.crs is None:
            raise CrsError("the area has no CRS; set one with area.set_crs(…)")
        return _require_shape(area.geometry.to_crs(epsg).union_all())
    shape = _require_shape(_read_area(area))
    # A straight edge in degrees is a curve in the zone.
    fine = shapely.segmentize(shape, _SEGMENT_DEGREES)
    projected = shapely.transform(fine, lambda points: np.column_stack(to_zone(points[:, 1], points[:, 0], epsg)))
    return _require_shape(projected)


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


def _read_area(area: object) -> shapely.Geometry:
    if isinstance(area, shapely.Geometry):
        return area
    if isinstance(area, str | os.PathLike):
        return _read_geojson(Path(area))
    if isinstance(area, Sequence | np.ndarray) and len(area) == 4:
        try:
            west, south, east, north = (float(value) for value in area)
        except (TypeError, ValueError) as error:
            raise ParameterError(f"area is {area!r}; expected four numbers: west, south, east, north") from error
        if west < east and south < north:
            return shapely.box(west, south, east, north)
        raise ParameterError(f"area is {area!r}; expected west < east and south < north, in degrees")
    raise ParameterError(f"area is {area!r}; expected a shape, a table with a CRS, four degrees, or a GeoJSON file")


def _read_geojson(path: Path) -> shapely.Geometry:
    try:
        text = path.read_text(encoding="utf-8-sig")
        json.loads(text)
        return shapely.from_geojson(text)
    except FileNotFoundError as error:
        raise SourceNotFoundError(f"{path}: no such file; expected GeoJSON with the area") from error
    except (OSError, ValueError, shapely.errors.GEOSException) as error:
        reason = str(error).splitlines()[0]
        raise UnreadableSourceError(f"{path}: not GeoJSON that can be read ({reason})") from error


def _require_shape(shape: shapely.Geometry | None) -> shapely.Geometry:
    if shape is None or shapely.is_empty(shape):
        raise ParameterError("the area is empty")
    if not np.isfinite(shapely.bounds(shape)).all():
        raise ParameterError("the area is not in longitude and latitude [deg] near Japan, or holds NaN")
    return shape
