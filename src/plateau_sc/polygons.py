"""Polygons of a city model as three-dimensional shapes, one row each."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from plateau_sc.city import CityModel, SurfaceType
from plateau_sc.citygml.ragged import expand_ranges, offsets_of
from plateau_sc.types import FloatArray, IntArray


def surfaces(city: CityModel) -> gpd.GeoDataFrame:
    """Return the polygons of a city as a table of three-dimensional shapes.

    Parameters
    ----------
    city : CityModel
        Buildings with their polygons.

    Returns
    -------
    GeoDataFrame
        One row per polygon, in the model's order: ``gml_id`` and ``building`` (row of `CityModel.buildings`) of its
        owner, ``lod``, ``surface`` (name of its `SurfaceType`, lower case), ``installation``, ``derived``, ``used``,
        and ``geometry``: a POLYGON Z with its holes [m], in the city's zone. It may be upright, where a shape has no
        area on the plane, so that plane predicates of shapely do not apply to it.

    Examples
    --------
    >>> import tempfile, plateau_sc as psc
    >>> city = psc.read_citygml(psc.samples.write(tempfile.mkdtemp(), extent=(100.0, 100.0)))
    >>> table = psc.surfaces(city)
    >>> len(table) == city.polygon_lod.size, bool(table.geometry.has_z.all())
    (True, True)
    """
    owners = city.polygon_owner
    names = pd.Categorical.from_codes(
        city.polygon_surface.astype(np.intp), pd.Index([surface.name.lower() for surface in SurfaceType])
    )
    columns = {
        "gml_id": city.buildings["gml_id"].iloc[owners].reset_index(drop=True),
        "building": owners,
        "lod": city.polygon_lod,
        "surface": names,
        "installation": city.polygon_installation,
        "derived": city.polygon_derived,
        "used": city.polygon_used,
    }
    return gpd.GeoDataFrame(columns, geometry=shape_polygons(city), crs=city.epsg)


def shape_polygons(city: CityModel) -> NDArray[np.object_]:
    """Return each polygon of a city as a shape.

    Parameters
    ----------
    city : CityModel
        Buildings with their polygons.

    Returns
    -------
    ndarray, shape (polygons,), object
        POLYGON Z with its holes [m].
    """
    points, ring_offsets = close_rings(city.vertices, city.ring_offsets)
    shapes: NDArray[np.object_] = shapely.from_ragged_array(
        shapely.GeometryType.POLYGON, points, (ring_offsets, city.polygon_offsets)
    )
    return shapes


def close_rings(points: FloatArray, ring_offsets: IntArray) -> tuple[FloatArray, IntArray]:
    """Repeat the first point of each ring at its end.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Vertices [m].
    ring_offsets : ndarray, shape (rings + 1,), int64
        Vertices of each ring, each ring with at least one.

    Returns
    -------
    points : ndarray, shape (n + rings, 3), float64
        Vertices with the repeated ones.
    ring_offsets : ndarray, shape (rings + 1,), int64
        Vertices of each ring.

    Examples
    --------
    >>> closed, offsets = close_rings(np.eye(3), np.array([0, 3]))
    >>> closed[-1].tolist(), offsets.tolist()
    ([1.0, 0.0, 0.0], [0, 4])
    """
    counts = np.diff(ring_offsets)
    closed = offsets_of(counts + 1)
    rows = expand_ranges(ring_offsets[:-1], counts + 1)
    rows[closed[1:] - 1] = ring_offsets[:-1]
    return np.ascontiguousarray(points[rows]), closed
