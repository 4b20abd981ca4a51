"""Tests of `plateau_sc.criterion.plan`."""

import hashlib
import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from pyproj import Geod

from plateau_sc.criterion import ExecutionPlanArea, read_municipality, read_plan
from plateau_sc.criterion.meshes import box_of
from plateau_sc.errors import (
    CrsError,
    NoOverlapError,
    ParameterError,
    SourceNotFoundError,
    TooLargeError,
    UnreadableSourceError,
)

BOX = shapely.box(136.3125, 36.30, 136.325, 36.305)


def geodesic_area(shape: shapely.Geometry) -> float:
    return abs(float(Geod(ellps="GRS80").geometry_area_perimeter(shapely.segmentize(shape, 1e-3))[0]))


def write(folder: Path, shape: shapely.Geometry, epsg: int = 6668, name: str = "計画.geojson") -> Path:
    gpd.GeoDataFrame(geometry=[shape], crs=epsg).to_file(folder / name)
    return folder / name


def test_every_way_in_gives_one_area(tmp_path: Path) -> None:
    path = write(tmp_path, BOX)
    (tmp_path / "plan.wkt").write_text(BOX.wkt)
    table = gpd.GeoDataFrame(geometry=[BOX], crs=6668)
    sources = [path, str(path), tmp_path / "plan.wkt", BOX.wkt, f"SRID=6668;{BOX.wkt}", BOX, table, table.geometry]
    for source in sources:
        plan = read_plan(source)
        assert plan.geometry.equals(BOX)
        assert plan.area_m2 == pytest.approx(geodesic_area(BOX), rel=1e-7)
    kinds = [read_plan(source).source.kind for source in sources]
    assert kinds == ["GeoJSON", "GeoJSON", "WKT", "WKT", "WKT", "shape", "table", "table"]


def test_a_file_is_named_and_hashed(tmp_path: Path) -> None:
    path = write(tmp_path, BOX)
    plan = read_plan(path)
    assert plan.name == "計画"
    assert plan.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [(fact.path, fact.bytes) for fact in plan.source.files] == [(str(path), path.stat().st_size)]
    assert read_plan(path, name="駅前").name == "駅前"


def test_all_files_of_a_shapefile_are_hashed(tmp_path: Path) -> None:
    plan = read_plan(write(tmp_path, BOX, name="plan.shp"))
    assert len(plan.source.files) == 5
    assert plan.source.sha256 == plan.source.files[0].sha256


def test_the_hash_of_a_shape_is_that_of_the_shape() -> None:
    assert read_plan(BOX).source.sha256 == read_plan(shapely.from_wkt(BOX.wkt)).source.sha256
    assert read_plan(BOX).source.sha256 != read_plan(BOX.buffer(0.001)).source.sha256
    assert read_plan(["54363371", "54363372"]).source.sha256 == read_plan(["54363372", "54363371"]).source.sha256


def test_codes_of_meshes_and_cells_may_be_mixed() -> None:
    plan = read_plan(["54363371", "543633724", "18/0/230357/102463"])
    assert [part.code for part in plan.meshes][:2] == ["54363371", "54363372"]
    assert plan.meshes[0].share == 1.0
    assert plan.meshes[1].share == pytest.approx(0.25, rel=1e-3)
    assert read_plan("54363371").geometry.equals(box_of("54363371"))
    assert read_plan(["54363371", "54363371"]).name == "54363371"


def test_bounds_and_meshes_are_those_of_the_geometry() -> None:
    plan = read_plan(BOX)
    assert plan.bounds == (136.3125, 36.30, 136.325, 36.305)
    assert sum(part.area_m2 for part in plan.meshes) == pytest.approx(plan.area_m2, rel=1e-9)


def test_a_plan_over_two_zones_is_measured_whole() -> None:
    # The border of Yamaguchi (zone III) and Fukuoka (zone II) runs through the Kanmon strait.
    strait = shapely.box(130.90, 33.90, 130.98, 33.98)
    assert read_plan(strait).area_m2 == pytest.approx(geodesic_area(strait), rel=1e-7)
    north, south = strait & shapely.box(130, 33.94, 131, 35), strait & shapely.box(130, 33, 131, 33.94)
    apart = [gpd.GeoSeries([half], crs=6668).to_crs(zone) for half, zone in ((north, 6671), (south, 6670))]
    areas = [read_plan(table).area_m2 for table in apart]
    assert sum(areas) == pytest.approx(geodesic_area(strait), rel=1e-6)


def test_a_sliver_is_an_area() -> None:
    sliver = shapely.box(136.31, 36.3, 136.35, 36.3 + 1e-5)
    plan = read_plan(sliver)
    assert plan.area_m2 == pytest.approx(geodesic_area(sliver), rel=1e-6)
    assert 3900 < plan.area_m2 < 4100
    assert len(plan.meshes) == 5 - 1


def test_what_was_done_is_told_in_order(tmp_path: Path) -> None:
    bow = shapely.force_3d(shapely.Polygon([(136.31, 36.30), (136.32, 36.31), (136.32, 36.30), (136.31, 36.31)]), 3.0)
    path = tmp_path / "plan.gpkg"
    gpd.GeoDataFrame(geometry=[bow, None, shapely.Point(136.3, 36.3)], crs=4612).to_file(path)
    notes = read_plan(path).notes
    assert [note.split(",")[0][:30] for note in notes] == [
        "heights were dropped: the area",
        "converted from JGD2000 to JGD2",
        "1 of 3 shapes are empty and we",
        "1 points or lines were left ou",
        "outline 1 of 1 crosses or touc",
    ]


def test_a_plan_is_plain_values_for_json() -> None:
    plan = read_plan(BOX - shapely.box(136.315, 36.301, 136.316, 36.302), name="駅前")
    content = json.loads(json.dumps(plan.to_dict(), allow_nan=False))
    assert content["name"] == "駅前"
    assert content["crs"] == "EPSG:6668"
    assert shapely.from_geojson(json.dumps(content["geometry"])).equals(plan.geometry)
    assert content["bounds"] == list(plan.bounds)
    assert content["meshes"][0].keys() == {"code", "area_m2", "share"}
    assert content["source"]["kind"] == "shape"
    assert "駅前" in repr(plan)


def test_a_municipality_comes_with_its_boundaries(tmp_path: Path) -> None:
    path = tmp_path / "n03.geojson"
    pieces = [BOX, shapely.box(136.40, 36.30, 136.41, 36.31)]
    gpd.GeoDataFrame({"N03_007": ["17206", "17203"]}, geometry=pieces, crs=6668).to_file(path)
    plan = read_municipality("172065", path)
    assert plan.geometry.equals(BOX)
    assert (plan.name, plan.source.kind) == ("17206", "municipality")
    assert plan.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert read_municipality("17203", gpd.read_file(path), name="小松市").name == "小松市"


@pytest.mark.parametrize(
    ("source", "error", "words"),
    [
        ("absent.geojson", SourceNotFoundError, "no such file"),
        ("POLYGON EMPTY", ParameterError, "all empty"),
        ("POINT (139.7 35.7)", ParameterError, "only Point"),
        ("POLYGON ((35.7 139.7, 35.8 139.7, 35.8 139.8, 35.7 139.7))", CrsError, "swap them"),
        ("POLYGON ((0 51, 1 51, 1 52, 0 51))", NoOverlapError, "beyond Japan"),
        ("POLYGON ((139.7 35.7, 139.8", UnreadableSourceError, "WKT that cannot be read"),
        (shapely.box(135.0, 34.0, 137.0, 35.0), TooLargeError, "km2; expected at most 10,000 km2"),
        ("54363379999", ParameterError, "expected a mesh code"),
        (["54363371", "x"], ParameterError, "area holds 'x'"),
        ([], ParameterError, "no code"),
        ([54363371], ParameterError, "codes of meshes or spatial IDs as texts"),
        (None, ParameterError, "the plan is None"),
        (12.5, ParameterError, "the plan is 12.5"),
        (gpd.GeoSeries([BOX]), CrsError, r"set one with table\.set_crs"),
    ],
)
def test_what_is_no_plan_is_refused(source: object, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        read_plan(source)  # type: ignore[arg-type]


@pytest.mark.parametrize("largest", [0.0, -1.0, np.nan])
def test_a_bound_that_is_none_is_refused(largest: float) -> None:
    with pytest.raises(ParameterError, match="largest_m2"):
        read_plan(BOX, largest_m2=largest)


def test_options_that_contradict_the_source_are_refused() -> None:
    with pytest.raises(ParameterError, match="given by codes"):
        read_plan("54363371", crs=6677)
    with pytest.raises(ParameterError, match="leave crs out"):
        read_plan(gpd.GeoSeries([BOX], crs=6668), crs=6677)
    with pytest.raises(ParameterError, match="expected the path of a file"):
        read_municipality("17206", 3)  # type: ignore[arg-type]


def test_a_plan_cannot_be_changed() -> None:
    plan = read_plan(BOX)
    assert isinstance(plan, ExecutionPlanArea)
    with pytest.raises(AttributeError):
        plan.name = "x"  # type: ignore[misc]
