"""A city written by hand that has a bit of everything, and ways to compare and to judge what is made of it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import fields

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from plateau_sc.city import CityModel, SurfaceType
from plateau_sc.citygml import Audit, read_citygml
from plateau_sc.citygml.audit import FileRecord, Note, Skipped, Twin
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.triangulate import triangulate_polygons
from plateau_sc.errors import NoBuildingsError

EAST, NORTH = -68000.125, 35000.25
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
PLATE = [[(20, 0, 9), (26, 0, 9), (26, 6, 9), (20, 6, 9)], [(22, 2, 9), (22, 4, 9), (24, 4, 9), (24, 2, 9)]]
SHARED = ("11230", "12347", "13104", "13111", "14201", "17206", "22100", "35215")


def place_box(low, high, *, typed):
    """Return the rings of a box's faces, each with its type."""
    start, size = np.array(low, float), np.array(high, float) - low
    return [
        ([start + size * np.array(corners, float)], surface if typed else SurfaceType.UNKNOWN)
        for surface, faces in FACES.items()
        for corners in faces
    ]


def list_polygons(apart: float):
    """Yield rings, type, owner, level, installation and derived of each polygon."""
    outline = [np.array([(0, 0, 0), (10, 0, 0), (10, 8, 0), (0, 8, 0)], float)]
    yield outline, SurfaceType.GROUND, 0, 0, False, False
    for rings, surface in place_box((0, 0, 3), (10, 8, 12), typed=False):
        yield rings, surface, 0, 1, False, False
    for rings, surface in place_box((0, 0, 3), (10, 8, 12.3456), typed=True):
        yield rings, surface, 0, 2, False, False
    yield [np.array([(1, 0, 4), (2, 0, 4), (2, 0, 5), (1, 0, 5)], float)], SurfaceType.WINDOW, 0, 3, False, False
    open_box = place_box((12, 0, 3), (16, 4, 6), typed=True)[:-1]
    for rings, surface in open_box:
        yield rings, surface, 2, 2, False, False
    yield [np.array(ring, float) for ring in PLATE], SurfaceType.INSTALLATION, 2, 2, True, False
    far = np.array([apart, 0, 0])
    for rings, surface in place_box((30, 0, 1), (35, 5, 4), typed=False):
        yield [ring + far for ring in rings], surface, 3, 0, False, True


def build_city(apart: float = 0.0, seed: int = 4) -> CityModel:
    """Return a building with a part, one without geometry, one that was raised; the polygons in no order."""
    found = list(list_polygons(apart))
    rings = [ring for polygon in found for ring in polygon[0]]
    columns = PolygonColumns(
        np.concatenate(rings) + np.array([EAST, NORTH, 0.1]),
        np.cumsum([0, *map(len, rings)]),
        np.cumsum([0, *(len(polygon[0]) for polygon in found)]),
        np.array([polygon[3] for polygon in found], np.uint8),
        np.array([polygon[1] for polygon in found], np.uint8),
        np.array([polygon[4] for polygon in found]),
        np.array([polygon[5] for polygon in found]),
        np.array([polygon[2] for polygon in found], np.int32),
        np.zeros(len(found), np.int32),
    ).select(np.random.default_rng(seed).permutation(len(found)))
    used = (columns.lod == 2) | columns.derived
    triangles, triangle_polygon, problems = triangulate_polygons(columns, np.flatnonzero(used))
    assert not problems
    return CityModel(
        epsg=6675,
        vertices=columns.points,
        ring_offsets=columns.ring_offsets,
        polygon_offsets=columns.polygon_offsets,
        polygon_lod=columns.lod,
        polygon_surface=columns.surface,
        polygon_installation=columns.installation,
        polygon_derived=columns.derived,
        polygon_owner=columns.owner,
        polygon_used=used,
        triangles=triangles,
        triangle_polygon=triangle_polygon,
        buildings=build_table(apart),
        risks=pd.DataFrame(
            {"building": [3, 0, 0], "kind": pd.array(["津波", "river", None], "string"), "depth": [0.5, np.nan, 2.0]}
        ),
        quality=pd.DataFrame({"building": np.array([2, 1], np.int32), "lod": pd.array([1, None], "Int8")}),
        key_values=pd.DataFrame({"building": np.empty(0, np.int64), "key": pd.array([], "string")}),
        extras=pd.DataFrame({"building": [0], "path": pd.Categorical(["a/b"], ["x", "a/b"]), "text": ["−9999"]}),
        audit=Audit(
            buildings_in=4,
            buildings_out=3,
            polygons_by_lod={0: 1, 1: 6, 2: 12, 3: 1},
            skipped=[Skipped("gone", "a.gml", 7, "no surface")],
            notes=[Note(None, "a.gml", None, "高さ")],
            files=[FileRecord("a.gml", 12, "00ff", "3.1")],
            twins=[Twin("gone", "b.gml", None, "a.gml")],
        ),
    )


def build_table(apart: float) -> gpd.GeoDataFrame:
    """Return a table with columns of every type, and gaps in each that can have some."""
    columns = {
        "gml_id": pd.array(["b0", "b1", "p0", None], "string"),
        "part_of": pd.array([None, None, "b0", None], "string"),
        "class": pd.array(["3001", None, "普通建物", ""], "string"),
        "measured_height": [9.1, np.nan, -0.0, 1e-300],
        "storeys_above_ground": pd.array([3, None, 2**31 - 1, 0], "Int32"),
        "serial": pd.array([2**53 + 1, None, 1, 2], "Int64"),
        "lod_used": pd.array([2, None, 2, 0], "Int8"),
        "wall_less": [False, False, True, False],
        "is_open": pd.array([True, None, False, None], "boolean"),
        "creation_date": pd.array(["2024-03-01", None, "1999-12-31", None], "datetime64[ms]"),
        "kind": pd.Categorical(["x", None, "y", "x"], ["y", "z", "x"], ordered=True),
        "old": pd.Series(["t", None, "u", "v"], dtype=object),
    }
    footprints = [shapely.box(0, 0, 10, 8), None, shapely.box(12, 0, 16, 4), shapely.box(30 + apart, 0, 35 + apart, 5)]
    placed = [None if shape is None else shapely.affinity.translate(shape, EAST, NORTH) for shape in footprints]
    frame = gpd.GeoDataFrame(columns, geometry=placed, crs=6675)
    return frame[["gml_id", "geometry", *(name for name in columns if name != "gml_id")]]


@pytest.fixture
def city() -> CityModel:
    """Return the city written by hand."""
    return build_city()


@pytest.fixture
def make_city() -> Callable[..., CityModel]:
    """Return a maker of such cities."""
    return build_city


@pytest.fixture(scope="session", params=["sample", *SHARED])
def tile(request, sample_root) -> CityModel:
    """Return the kept sample and every shared real tile of buildings, one after the other."""
    if request.param == "sample":
        return read_citygml(sample_root)
    data = request.getfixturevalue("shared_data")
    roots = sorted((data / "plateau").glob(f"{request.param}_*_op"))
    if not roots:
        pytest.skip(f"no tile of {request.param} among the real data")
    try:
        return read_citygml(roots)
    except NoBuildingsError as error:
        pytest.fail(str(error))


@pytest.fixture
def assert_same() -> Callable[[CityModel, CityModel], None]:
    """Return a judge of two models: equal to the last bit and type."""

    def judge(one: CityModel, other: CityModel) -> None:
        for field in fields(CityModel):
            left, right = getattr(one, field.name), getattr(other, field.name)
            assert type(left) is type(right), field.name
            if isinstance(left, np.ndarray):
                assert (left.dtype, left.shape) == (right.dtype, right.shape), field.name
                assert left.tobytes() == right.tobytes(), field.name
            elif isinstance(left, gpd.GeoDataFrame):
                assert left.crs == right.crs
                assert list(left.columns) == list(right.columns)
                assert left.geometry.to_wkb().equals(right.geometry.to_wkb())
                plain = [pd.DataFrame(frame.drop(columns="geometry")) for frame in (left, right)]
                pd.testing.assert_frame_equal(*plain, check_exact=True)
            elif isinstance(left, pd.DataFrame):
                pd.testing.assert_frame_equal(left, right, check_exact=True)
            else:
                assert left == right, field.name

    return judge


@pytest.fixture
def check_cityjson() -> Callable[[dict], Counter]:
    """Return a judge of CityJSON 2.0 that applies what cjval does, and counts the geometries."""
    return judge_cityjson


def judge_cityjson(content: dict) -> Counter:
    assert set(content) == {"type", "version", "metadata", "transform", "CityObjects", "vertices"}
    assert (content["type"], content["version"]) == ("CityJSON", "2.0")
    assert set(content["metadata"]) <= {"title", "referenceSystem", "geographicalExtent"}
    vertices = [tuple(vertex) for vertex in content["vertices"]]
    assert all(len(vertex) == 3 and all(type(number) is int for number in vertex) for vertex in vertices)
    assert len(set(vertices)) == len(vertices), "vertices occur twice"
    objects, used, counts = content["CityObjects"], set(), Counter()
    for name, item in objects.items():
        assert item["type"] in {"Building", "BuildingPart", "BuildingInstallation"}
        assert set(item) <= {"type", "attributes", "geometry", "parents", "children"}
        assert (item["type"] == "Building") == ("parents" not in item)
        assert all(name in objects[parent]["children"] for parent in item.get("parents", []))
        assert all(objects[child]["parents"] == [name] for child in item.get("children", []))
        assert len({geometry["lod"] for geometry in item["geometry"]}) == len(item["geometry"])
        for geometry in item["geometry"]:
            counts[item["type"], geometry["type"], geometry["lod"]] += 1
            used |= judge_geometry(geometry)
    assert used == set(range(len(vertices))), "vertices are missing or unused"
    return counts


def judge_geometry(geometry: dict) -> set[int]:
    assert geometry["lod"] in {"0", "1", "1.0", "2", "3", "3.3"}
    (surfaces,) = geometry["boundaries"] if geometry["type"] == "Solid" else [geometry["boundaries"]]
    corners = [corner for surface in surfaces for ring in surface for corner in ring]
    assert all(len(ring) >= 3 for surface in surfaces for ring in surface)
    assert all(type(corner) is int for corner in corners)
    if "semantics" in geometry:
        values, kinds = geometry["semantics"]["values"], geometry["semantics"]["surfaces"]
        (values,) = values if geometry["type"] == "Solid" else [values]
        assert len(values) == len(surfaces)
        assert {value for value in values if value is not None} == set(range(len(kinds)))
    if geometry["type"] == "Solid":
        edges = Counter(
            edge for surface in surfaces for ring in surface for edge in zip(ring, [*ring[1:], ring[0]], strict=True)
        )
        assert all(edges[end, start] == uses == 1 for (start, end), uses in edges.items())
    return set(corners)
