"""Tests of `plateau_sc.criterion.outline_files`."""

import json
import shutil
import zipfile
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from pyproj import CRS

from plateau_sc.criterion.outline_files import choose_layers, list_parts, read_outlines, require_format
from plateau_sc.errors import CrsError, ParameterError, SourceNotFoundError, UnreadableSourceError

BOX = shapely.box(139.70, 35.68, 139.71, 35.69)
PLANE = shapely.box(-12_000.0, -35_000.0, -11_000.0, -34_000.0)
KML = """<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Folder><name>北</name><Placemark><name>a</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
139.70,35.68,0 139.71,35.68,0 139.71,35.69,0 139.70,35.69,0 139.70,35.68,0
</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder>
<Folder><name>南</name><Placemark><name>b</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
139.72,35.68,0 139.73,35.68,0 139.73,35.69,0 139.72,35.69,0 139.72,35.68,0
</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder>
</Document></kml>"""


def table(shape: shapely.Geometry, epsg: int | None = 6668) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame({"name": ["計画"]}, geometry=[shape], crs=epsg)


@pytest.mark.parametrize(("ending", "driver"), [("geojson", "GeoJSON"), ("gpkg", "GPKG"), ("shp", "ESRI Shapefile")])
def test_each_format_gives_the_shape_and_its_system(ending: str, driver: str, tmp_path: Path) -> None:
    path = tmp_path / f"計画.{ending}"
    table(PLANE, 6677).to_file(path, driver=driver)
    found = read_outlines(path)
    assert found.shapes[0].equals(PLANE)
    assert found.crs.to_epsg() == 6677
    assert found.notes == []


def test_a_zipped_shapefile_is_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    table(PLANE, 6677).to_file(tmp_path / "in" / "plan.shp")
    path = Path(shutil.make_archive(str(tmp_path / "plan"), "zip", tmp_path / "in"))
    assert read_outlines(path).shapes[0].equals(PLANE)


def test_wkt_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "plan.wkt").write_text(f"\ufeff{BOX.wkt}\n", encoding="utf-8")
    assert read_outlines(tmp_path / "plan.wkt").shapes[0].equals(BOX)
    (tmp_path / "bad.wkt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableSourceError, match=r"bad\.wkt: no text"):
        read_outlines(tmp_path / "bad.wkt")


def test_folders_of_kml_are_read_together_or_one(tmp_path: Path) -> None:
    path = tmp_path / "plan.kml"
    path.write_text(KML, encoding="utf-8")
    both = read_outlines(path)
    assert shapely.bounds(shapely.union_all(both.shapes)).tolist() == [139.70, 35.68, 139.73, 35.69]
    assert both.notes == ["2 folders were read together"]
    south = read_outlines(path, layer="南")
    assert shapely.bounds(south.shapes[0]).tolist() == [139.72, 35.68, 139.73, 35.69]


@pytest.mark.parametrize("wrapped", ["geometry", "feature", "collection"])
def test_geojson_of_every_kind_is_read(wrapped: str, tmp_path: Path) -> None:
    geometry = json.loads(shapely.to_geojson(BOX))
    feature = {"type": "Feature", "properties": {}, "geometry": geometry}
    collection = {"type": "FeatureCollection", "features": [feature]}
    content = {"geometry": geometry, "feature": feature, "collection": collection}[wrapped]
    path = tmp_path / "plan.json"
    path.write_text("\ufeff" + json.dumps(content), encoding="utf-8")
    found = read_outlines(path)
    assert found.shapes[0].equals(BOX)
    assert found.crs.to_epsg() == 4326


def test_geojson_without_a_system_takes_the_one_of_the_caller(tmp_path: Path) -> None:
    path = tmp_path / "plan.geojson"
    path.write_text(json.dumps(json.loads(shapely.to_geojson(PLANE))))
    assert read_outlines(path, crs=6677).crs == CRS(6677)


def test_a_declared_system_is_not_overruled(tmp_path: Path) -> None:
    for ending in ("geojson", "gpkg"):
        path = tmp_path / f"plan.{ending}"
        table(PLANE, 6677).to_file(path)
        assert read_outlines(path, crs=6677).crs == CRS(6677)
        with pytest.raises(ParameterError, match=r"declares.*leave crs out"):
            read_outlines(path, crs=6676)


def test_a_shapefile_without_prj_needs_its_system(tmp_path: Path) -> None:
    path = tmp_path / "plan.shp"
    table(PLANE, 6677).to_file(path)
    path.with_suffix(".prj").unlink()
    with pytest.raises(CrsError, match=r"plan\.shp: does not say which system.*crs=6677"):
        read_outlines(path)
    assert read_outlines(path, crs=6677).crs == CRS(6677)


def test_layers_are_named_where_there_are_several(tmp_path: Path) -> None:
    path = tmp_path / "plan.gpkg"
    table(BOX).to_file(path, layer="計画区域")
    table(PLANE, 6677).to_file(path, layer="draft")
    with pytest.raises(ParameterError, match="several layers: 計画区域, draft"):
        read_outlines(path)
    with pytest.raises(ParameterError, match="no layer 'x'"):
        read_outlines(path, layer="x")
    assert read_outlines(path, layer="draft").shapes[0].equals(PLANE)
    assert choose_layers(path, None, joined=True) == ["計画区域", "draft"]


def test_a_table_without_shapes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.gpkg"
    gpd.GeoDataFrame({"name": []}, geometry=[], crs=6668).to_file(path)
    with pytest.raises(UnreadableSourceError, match="no shape in it"):
        read_outlines(path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.geojson", b""),
        ("plan.geojson", b"{]"),
        ("plan.geojson", b"<html></html>"),
        ("plan.gpkg", b"SQLite format 3\x00" + bytes(200)),
        ("plan.shp", b"\x00\x00'\x0a"),
        ("plan.kml", b"<kml><Document>"),
        ("plan.zip", b"PK\x03\x04"),
        ("plan.wkt", b""),
        ("plan.dxf", b"0"),
    ],
)
def test_broken_files_are_refused(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableSourceError, match=r"plan\."):
        read_outlines(path)


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match="no such file"):
        require_format(tmp_path / "absent.geojson")
    (tmp_path / "folder.geojson").mkdir()
    with pytest.raises(UnreadableSourceError, match="expected a file with the ending"):
        require_format(tmp_path / "folder.geojson")


def test_an_encoding_reaches_the_texts(tmp_path: Path) -> None:
    path = tmp_path / "plan.shp"
    table(BOX).to_file(path, encoding="cp932")
    assert read_outlines(path, encoding="cp932").shapes[0].equals(BOX)


def test_a_shapefile_is_several_files(tmp_path: Path) -> None:
    path = tmp_path / "plan.shp"
    table(BOX).to_file(path)
    assert {part.suffix for part in list_parts(path)} == {".shp", ".shx", ".dbf", ".prj", ".cpg"}
    assert list_parts(path)[0] == path
    assert list_parts(tmp_path / "plan.gpkg") == [tmp_path / "plan.gpkg"]


def test_empty_rows_come_through_for_their_account(tmp_path: Path) -> None:
    path = tmp_path / "plan.gpkg"
    gpd.GeoDataFrame({"name": ["a", "b"]}, geometry=[BOX, None], crs=6668).to_file(path)
    assert shapely.is_missing(read_outlines(path).shapes).tolist() == [False, True]
    assert isinstance(read_outlines(path).shapes, np.ndarray)


def test_the_document_of_a_kmz_is_read_as_the_kml(tmp_path: Path) -> None:
    plain = tmp_path / "plan.kml"
    plain.write_text(KML, encoding="utf-8")
    packed = tmp_path / "plan é.kmz"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("aaa.kml", "<kml/>")
        archive.writestr("files/other.kml", "<kml/>")
        archive.write(plain, "doc.kml")
    expected, found = read_outlines(plain), read_outlines(packed)
    assert [shape.wkt for shape in found.shapes] == [shape.wkt for shape in expected.shapes]
    assert found.crs == expected.crs


@pytest.mark.parametrize(
    ("members", "message"),
    [({}, "no .kml at its root"), ({"files/doc.kml": "<kml/>"}, "no .kml at its root"), (None, "a KMZ is a zip")],
)
def test_a_kmz_without_a_document_is_refused(members, message: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.kmz"
    if members is None:
        path.write_bytes(b"no zip")
    else:
        with zipfile.ZipFile(path, "w") as archive:
            for name, text in members.items():
                archive.writestr(name, text)
    with pytest.raises(UnreadableSourceError, match=message):
        read_outlines(path)
