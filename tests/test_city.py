import dataclasses

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from plateau_sc.city import CityModel, FeatureModel, SurfaceModel, SurfaceType
from plateau_sc.citygml import Audit

BASE = np.array([-68000.0, 35000.0, 4.0])


@pytest.fixture
def city():
    """Return a roof of two triangles that is used, a wall that is not, and a triangle of a second building."""
    square = np.array([[0, 0, 0], [2, 0, 0], [2, 2, 0], [0, 2, 0]], float)
    wall = np.array([[90, 90, 90], [91, 90, 90], [91, 90, 95]], float)
    roof = np.array([[10, 0, 5], [12, 0, 5], [12, 2, 5]], float)
    return CityModel(
        epsg=6675,
        vertices=np.concatenate([square, wall, roof]) + BASE,
        ring_offsets=np.array([0, 4, 7, 10]),
        polygon_offsets=np.arange(4),
        polygon_lod=np.array([2, 1, 2], np.uint8),
        polygon_surface=np.array([SurfaceType.ROOF, SurfaceType.WALL, SurfaceType.GROUND], np.uint8),
        polygon_installation=np.zeros(3, np.bool_),
        polygon_derived=np.zeros(3, np.bool_),
        polygon_owner=np.array([0, 0, 1], np.int32),
        polygon_used=np.array([True, False, True]),
        triangles=np.array([[0, 1, 2], [0, 2, 3], [7, 8, 9]], np.int32),
        triangle_polygon=np.array([0, 0, 2], np.int32),
        buildings=gpd.GeoDataFrame({"gml_id": ["a", "b"]}, geometry=[shapely.box(-1, -2, 3, 4), None], crs=6675),
        **dict.fromkeys(("risks", "quality", "key_values", "extras"), pd.DataFrame({"building": []})),
        audit=Audit(),
    )


def test_size_and_system(city):
    assert len(city) == 2
    assert city.crs.to_epsg() == 6675
    assert repr(city) == "<CityModel EPSG:6675: 2 buildings and parts, 3 polygons, 3 triangles>"


def test_bounds_are_those_of_what_is_used(city):
    assert city.bounds == (-68000, 35000, -67988, 35002)


def test_bounds_of_a_city_without_a_solid_are_those_of_the_footprints(city):
    bare = dataclasses.replace(city, triangles=city.triangles[:0], triangle_polygon=city.triangle_polygon[:0])
    assert bare.bounds == (-1, -2, 3, 4)


def test_corners_and_owners_go_with_the_triangles(city):
    assert city.corners().shape == (3, 3, 3)
    assert city.corners()[2].tolist() == city.vertices[7:].tolist()
    assert city.triangle_owner().tolist() == [0, 0, 1]
    assert city.triangle_owner().dtype == np.int32


def test_the_mesh_keeps_the_coordinates(city):
    mesh = city.mesh()
    assert mesh.triangles.tolist() == city.corners().tolist()
    assert mesh.face_attributes["owner"].tolist() == [0, 0, 1]
    assert mesh.face_attributes["surface"].tolist() == [SurfaceType.ROOF, SurfaceType.ROOF, SurfaceType.GROUND]
    assert mesh.bounds[:, 0].tolist() == [-68000, -67988]


def test_a_model_cannot_be_changed(city):
    with pytest.raises(AttributeError):
        city.epsg = 6677


def test_features_have_the_same_columns_as_buildings(city):
    shared = {field.name: getattr(city, field.name) for field in dataclasses.fields(SurfaceModel)}
    tables = dict.fromkeys(("risks", "quality", "key_values", "extras"), city.risks)
    model = FeatureModel(**shared, feature_type="brid", features=city.buildings, **tables)
    assert repr(model) == "<FeatureModel brid, EPSG:6675: 2 features, 3 polygons, 3 triangles>"
    assert model.table is city.buildings
    assert np.array_equal(model.corners(), city.corners())
    assert model.bounds == city.bounds
    assert model.mesh().face_attributes["owner"].tolist() == [0, 0, 1]


def test_the_base_is_no_model_of_its_own(city):
    shared = {field.name: getattr(city, field.name) for field in dataclasses.fields(SurfaceModel)}
    with pytest.raises(TypeError, match="abstract"):
        SurfaceModel(**shared)
