"""Cities made of a few polygons, whose sun can be told by hand."""

from collections.abc import Callable, Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from plateau_sc.city import CityModel, SurfaceType
from plateau_sc.citygml import Audit
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.triangulate import triangulate_polygons

Polygon = tuple[int, SurfaceType, list[Any]]
FACES = {
    SurfaceType.GROUND: [[(0, 0, 0), (0, 1, 0), (1, 1, 0), (1, 0, 0)]],
    SurfaceType.ROOF: [[(0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1)]],
    SurfaceType.WALL: [
        [(0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1)],
        [(1, 0, 0), (1, 1, 0), (1, 1, 1), (1, 0, 1)],
        [(1, 1, 0), (0, 1, 0), (0, 1, 1), (1, 1, 1)],
        [(0, 1, 0), (0, 0, 0), (0, 0, 1), (0, 1, 1)],
    ],
}


@pytest.fixture(scope="session")
def block() -> Callable[..., list[Polygon]]:
    """Return a maker of the six faces of a box: ground, roof, and the walls to the south, east, north and west."""

    def make(owner: int, low: Sequence[float], high: Sequence[float], *, typed: bool = True) -> list[Polygon]:
        start, size = np.array(low, float), np.array(high, float) - np.array(low, float)
        return [
            (owner, surface if typed else SurfaceType.UNKNOWN, [start + size * np.array(corners, float)])
            for surface, faces in FACES.items()
            for corners in faces
        ]

    return make


@pytest.fixture(scope="session")
def make_city() -> Callable[..., CityModel]:
    """Return a maker of cities from polygons: the building of each, its type and its rings."""

    def make(polygons: list[Polygon], *, lod: int = 2, wall_less: Sequence[int] = (), epsg: int = 6677) -> CityModel:
        rings = [np.array(ring, float) for polygon in polygons for ring in polygon[2]]
        count, owners = len(polygons), np.array([polygon[0] for polygon in polygons], np.int32)
        columns = PolygonColumns(
            np.concatenate(rings),
            np.cumsum([0, *map(len, rings)]),
            np.cumsum([0, *(len(polygon[2]) for polygon in polygons)]),
            np.full(count, lod, np.uint8),
            np.array([polygon[1] for polygon in polygons], np.uint8),
            np.zeros(count, np.bool_),
            np.zeros(count, np.bool_),
            owners,
            np.zeros(count, np.int32),
        )
        triangles, triangle_polygon, problems = triangulate_polygons(columns, np.arange(count))
        assert not problems
        corners = [columns.points[triangles[owners[triangle_polygon] == row]] for row in range(owners.max() + 1)]
        buildings = gpd.GeoDataFrame(
            {
                "gml_id": pd.array([f"b{row}" for row in range(len(corners))], "string"),
                "part_of": pd.array([None] * len(corners), "string"),
                "wall_less": np.isin(np.arange(len(corners)), wall_less),
                "lod_used": pd.array([lod] * len(corners), "Int8"),
                "ground_z": [points[..., 2].min() for points in corners],
            },
            geometry=[shapely.box(*p[..., :2].min(axis=(0, 1)), *p[..., :2].max(axis=(0, 1))) for p in corners],
            crs=epsg,
        )
        none = pd.DataFrame({"building": []})
        return CityModel(
            epsg=epsg,
            vertices=columns.points,
            ring_offsets=columns.ring_offsets,
            polygon_offsets=columns.polygon_offsets,
            polygon_lod=columns.lod,
            polygon_surface=columns.surface,
            polygon_installation=columns.installation,
            polygon_derived=columns.derived,
            polygon_owner=columns.owner,
            polygon_used=np.ones(count, np.bool_),
            triangles=triangles,
            triangle_polygon=triangle_polygon,
            buildings=buildings,
            risks=none,
            quality=none,
            key_values=none,
            extras=none,
            audit=Audit(),
        )

    return make
