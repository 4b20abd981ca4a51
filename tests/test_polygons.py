"""Tests of `plateau_sc.polygons`."""

import geopandas as gpd
import numpy as np
import pytest
import shapely

from plateau_sc import read_citygml
from plateau_sc.city import SurfaceType
from plateau_sc.polygons import close_rings, shape_polygons, surfaces


@pytest.fixture(scope="module")
def city(sample_root):
    """Return the kept sample."""
    return read_citygml(sample_root)


def test_there_is_a_row_for_each_polygon_with_what_it_is(city):
    table = surfaces(city)
    assert isinstance(table, gpd.GeoDataFrame)
    assert table.crs == city.crs
    assert len(table) == city.polygon_lod.size > 1000
    assert table["gml_id"].tolist() == city.buildings["gml_id"].iloc[city.polygon_owner].tolist()
    assert table["lod"].tolist() == city.polygon_lod.tolist()
    assert table["surface"].tolist() == [SurfaceType(kind).name.lower() for kind in city.polygon_surface]
    for name in ("installation", "derived", "used"):
        assert table[name].tolist() == getattr(city, f"polygon_{name}").tolist()
    assert {"roof", "wall", "ground"} <= set(table["surface"])


def test_shapes_have_the_vertices_of_the_model_and_its_holes(city):
    shapes = shape_polygons(city)
    assert (shapely.get_type_id(shapes) == shapely.GeometryType.POLYGON).all()
    holes = shapely.get_num_interior_rings(shapes)
    assert holes.tolist() == (np.diff(city.polygon_offsets) - 1).tolist()
    assert holes.sum() > 0
    points, rings = shapely.get_coordinates(shapes, include_z=True), np.diff(city.ring_offsets) + 1
    ends = np.cumsum(rings) - 1
    assert np.array_equal(np.delete(points, ends, axis=0), city.vertices)
    assert np.array_equal(points[ends], city.vertices[city.ring_offsets[:-1]])


def test_rings_are_closed_one_by_one():
    points = np.arange(21.0).reshape(7, 3)
    closed, offsets = close_rings(points, np.array([0, 3, 7]))
    assert offsets.tolist() == [0, 4, 9]
    assert closed[:, 0].tolist() == [0, 3, 6, 0, 9, 12, 15, 18, 9]
