"""The city as columns: vertices, rings, polygons and triangles in arrays, buildings and other features in a table."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj

from plateau_sc.types import BoolArray, Bounds, FloatArray, Int32Array, IntArray, UInt8Array

if TYPE_CHECKING:
    import trimesh

    from plateau_sc.citygml.audit import Audit


class SurfaceType(IntEnum):
    """What a polygon of a building is, as its CityGML surface class says.

    A roof may point down (the underside of eaves), so the type is never read from the normal.
    """

    UNKNOWN = 0
    ROOF = 1
    WALL = 2
    GROUND = 3
    OUTER_CEILING = 4
    OUTER_FLOOR = 5
    CLOSURE = 6
    INSTALLATION = 7
    WINDOW = 8
    DOOR = 9


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SurfaceModel(ABC):
    """Surfaces in one plane rectangular zone, as contiguous arrays, and the table of what they belong to.

    Polygons of every level of detail that was read are kept. Those that stand for their owner (its best level, or the
    one that was asked for) are marked by `polygon_used`, and only those have triangles.

    Attributes
    ----------
    epsg : int
        Plane rectangular zone, 6669 to 6687.
    vertices : ndarray, shape (n, 3), float64
        East, north and orthometric height [m]. Points that are equal in the file are equal here to the last bit.
    ring_offsets : ndarray, shape (rings + 1,), int64
        Ring i has the vertices ``ring_offsets[i]:ring_offsets[i + 1]``; its first point is not repeated at the end.
    polygon_offsets : ndarray, shape (polygons + 1,), int64
        Polygon i has the rings ``polygon_offsets[i]:polygon_offsets[i + 1]``: the exterior, then the interiors.
    polygon_lod : ndarray, shape (polygons,), uint8
        Level of detail that the polygon was given at.
    polygon_surface : ndarray, shape (polygons,), uint8
        `SurfaceType` of the polygon.
    polygon_derived : ndarray, shape (polygons,), bool
        True where the polygon is not in the file, but was built from an outline or a point and a height.
    polygon_owner : ndarray, shape (polygons,), int32
        Row of `table` that the polygon belongs to.
    polygon_used : ndarray, shape (polygons,), bool
        True where the polygon is of the level that its owner is used at.
    triangles : ndarray, shape (t, 3), int32
        Rows of `vertices`, turned like the polygon that they fill.
    triangle_polygon : ndarray, shape (t,), int32
        Polygon that the triangle is a piece of.
    audit : Audit
        What came in, what went out, what was skipped and why.
    """

    epsg: int
    vertices: FloatArray
    ring_offsets: IntArray
    polygon_offsets: IntArray
    polygon_lod: UInt8Array
    polygon_surface: UInt8Array
    polygon_derived: BoolArray
    polygon_owner: Int32Array
    polygon_used: BoolArray
    triangles: Int32Array
    triangle_polygon: Int32Array
    audit: Audit

    @property
    @abstractmethod
    def table(self) -> gpd.GeoDataFrame:
        """One row for each owner of polygons, with its footprint."""

    def __len__(self) -> int:
        """Return the number of rows of `table`."""
        return len(self.table)

    @property
    def crs(self) -> pyproj.CRS:
        """Coordinate reference system of x and y."""
        return pyproj.CRS.from_epsg(self.epsg)

    @property
    def bounds(self) -> Bounds:
        """West, south, east and north of the used geometry [m]; of the footprints where nothing stands."""
        if self.triangles.size:
            corners = self.vertices[np.unique(self.triangles), :2]
            west, south = corners.min(axis=0)
            east, north = corners.max(axis=0)
        else:
            west, south, east, north = self.table.total_bounds
        return float(west), float(south), float(east), float(north)

    def corners(self) -> FloatArray:
        """Return the corners of the used triangles.

        Returns
        -------
        ndarray, shape (t, 3, 3), float64
            Triangle, corner, coordinate [m].
        """
        return self.vertices[self.triangles]

    def triangle_owner(self) -> Int32Array:
        """Return the row of `table` that each triangle belongs to.

        Returns
        -------
        ndarray, shape (t,), int32
            Row of `table`.
        """
        return self.polygon_owner[self.triangle_polygon]

    def mesh(self) -> trimesh.Trimesh:
        """Return the used triangles as a mesh.

        Vertices are neither merged nor moved, so that the mesh holds the coordinates of the file; ``merge_vertices`` of
        the result joins the faces of a shell.

        Returns
        -------
        trimesh.Trimesh
            Face attributes ``owner`` (row of `table`) and ``surface`` (`SurfaceType`).
        """
        kept, faces = np.unique(self.triangles, return_inverse=True)
        # Loading trimesh takes half a second, which a shadow need not wait for.
        import trimesh

        return trimesh.Trimesh(
            vertices=self.vertices[kept],
            faces=faces.reshape(-1, 3),
            face_attributes={
                "owner": self.triangle_owner(),
                "surface": self.polygon_surface[self.triangle_polygon],
            },
            process=False,
        )


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CityModel(SurfaceModel):
    """Buildings and their surfaces in one plane rectangular zone, as contiguous arrays.

    The attributes of `SurfaceModel`, and these.

    Attributes
    ----------
    polygon_installation : ndarray, shape (polygons,), bool
        True where the polygon belongs to an outer installation (a balcony, outside stairs, a chimney).
    buildings : GeoDataFrame
        One row per building or building part, with its attributes and its footprint.
    risks, quality, key_values, extras : DataFrame
        Long tables; their column ``building`` is a row of `buildings`. Disaster risks; what each level of detail was
        made from; key/value pairs; and every value that has no column elsewhere, or that a column masks.
    """

    polygon_installation: BoolArray
    buildings: gpd.GeoDataFrame
    risks: pd.DataFrame
    quality: pd.DataFrame
    key_values: pd.DataFrame
    extras: pd.DataFrame

    @property
    def table(self) -> gpd.GeoDataFrame:
        """The buildings."""
        return self.buildings

    def __repr__(self) -> str:
        """Return one line with the sizes of the model."""
        return (
            f"<CityModel EPSG:{self.epsg}: {len(self)} buildings and parts, "
            f"{self.polygon_lod.size} polygons, {self.triangles.shape[0]} triangles>"
        )


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FeatureModel(SurfaceModel):
    """Features of one type that are no buildings (roads, trees, bridges, zones) and their surfaces.

    The attributes of `SurfaceModel`, and these.

    Attributes
    ----------
    feature_type : str
        Code of the type: ``tran``, ``veg``, ``brid``, …
    features : GeoDataFrame
        One row a feature, and one for each feature inside of it (a lane of a road, a pier of a bridge), with its
        attributes. Its geometry is what its surfaces cover seen from above, or else its points and lines.
    risks, quality, key_values, extras : DataFrame
        Long tables; their column ``feature`` is a row of `features`. Disaster risks; what each level of detail was made
        from; key/value pairs; and every value that has no column elsewhere, or that a column masks.
    """

    feature_type: str
    features: gpd.GeoDataFrame
    risks: pd.DataFrame
    quality: pd.DataFrame
    key_values: pd.DataFrame
    extras: pd.DataFrame

    @property
    def table(self) -> gpd.GeoDataFrame:
        """The features."""
        return self.features

    def __repr__(self) -> str:
        """Return one line with the sizes of the model."""
        return (
            f"<FeatureModel {self.feature_type}, EPSG:{self.epsg}: {len(self)} features, "
            f"{self.polygon_lod.size} polygons, {self.triangles.shape[0]} triangles>"
        )
