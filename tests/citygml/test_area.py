import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.area import locate_area, project_area, read_area
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.meshcode import mesh_code
from plateau_sc.spatialid import spatial_id_bounds

WEST, SOUTH = 136.38 - 1e-5, 36.3 - 1e-5
EAST, NORTH = WEST + 20 / 89_700, SOUTH + 20 / 111_000
BOX = (WEST, SOUTH, EAST, NORTH)
SQUARE = {"type": "Polygon", "coordinates": [[[136.3, 36.3], [136.4, 36.3], [136.4, 36.4], [136.3, 36.3]]]}


@pytest.fixture
def path(gml, write_city):
    far = gml.lod1((500, 500, 5), (510, 508, 9))
    return write_city(
        gml.building("near", gml.lod1((0, 0, 5), (10, 8, 11))),
        gml.building("far", far),
        gml.building("whole", gml.part("p", gml.lod1((5, 5, 5), (6, 6, 9))), gml.part("q", far)),
    )


def areas(tmp_path):
    shape = shapely.box(*BOX)
    geojson = tmp_path / "plan.geojson"
    feature = {"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(shape)}
    geojson.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    table = gpd.GeoDataFrame(geometry=[shape], crs=4326)
    return {
        "bounds": BOX,
        "list": list(BOX),
        "shape": shape,
        "path": geojson,
        "text": str(geojson),
        "table": table,
        "zone": table.to_crs(6675),
        "series": table.geometry,
    }


@pytest.mark.parametrize("kind", ["bounds", "list", "shape", "path", "text", "table", "zone", "series"])
def test_buildings_that_meet_the_area_stay_with_all_their_parts(path, tmp_path, kind):
    city = read_citygml(path, area=areas(tmp_path)[kind])
    assert city.buildings["gml_id"].tolist() == ["near", "whole", "p", "q"]
    assert city.buildings["part_of"].fillna("-").tolist() == ["-", "-", "whole", "whole"]
    assert city.polygon_owner.tolist() == [0] * 6 + [2] * 6 + [3] * 6
    assert city.vertices.shape[0] == 18 * 4
    audit = city.audit
    assert (audit.buildings_in, audit.buildings_out, audit.outside_area) == (3, 2, 1)
    assert (audit.parts_in, audit.parts_out) == (2, 2)


def test_an_area_elsewhere_says_where_things_are(path):
    with pytest.raises(NoOverlapError, match=r"no building meets the area: no file of .* reaches it"):
        read_citygml(path, area=(139.0, 35.0, 139.1, 35.1))
    beside = (WEST + 0.005, SOUTH, EAST + 0.005, NORTH)
    with pytest.raises(NoOverlapError, match="no building meets the area: the buildings lie within"):
        read_citygml(path, area=beside)


def test_files_outside_are_not_read_and_told(gml, write_city, path):
    far = write_city(gml.building("other", gml.lod1((0, 0, 5), (10, 8, 11))), name="53394525_bldg_6697_op.gml")
    city = read_citygml([path, far], area=BOX)
    assert [record.file for record in city.audit.files] == [str(path)]
    assert "mesh 53394525" in city.audit.files_outside[0]


@pytest.mark.parametrize(
    "area", [(1, 2, 3), (2, 0, 1, 1), ("a", 0, 1, 1), 5, shapely.Polygon(), (0.0, float("nan"), 1, 1)]
)
def test_an_area_that_is_none_is_refused(area):
    with pytest.raises(ParameterError):
        project_area(area, 6675)


def test_a_table_needs_a_crs(tmp_path):
    with pytest.raises(CrsError, match="no CRS"):
        project_area(gpd.GeoDataFrame(geometry=[shapely.box(*BOX)]), 6675)


def test_a_file_that_is_missing_or_none_is_named(tmp_path):
    with pytest.raises(SourceNotFoundError, match="plan"):
        project_area(tmp_path / "plan.geojson", 6675)
    (tmp_path / "plan.geojson").write_text("{ no")
    with pytest.raises(UnreadableSourceError, match="plan"):
        project_area(tmp_path / "plan.geojson", 6675)
    (tmp_path / "plan.geojson").write_text('{"type": "Nothing"}')
    with pytest.raises(UnreadableSourceError, match="plan"):
        project_area(tmp_path / "plan.geojson", 6675)


@pytest.mark.parametrize(
    "content",
    [
        SQUARE,
        {"type": "Feature", "properties": None, "geometry": SQUARE},
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": SQUARE}]},
        {"type": "GeometryCollection", "geometries": [SQUARE]},
        SQUARE | {"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}},
        SQUARE | {"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::6668"}}},
    ],
)
def test_every_form_of_geojson_is_read(tmp_path: Path, content: dict) -> None:
    path = tmp_path / "plan.geojson"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(content).encode())
    assert shapely.bounds(read_area(path)) == pytest.approx([136.3, 36.3, 136.4, 36.4])


@pytest.mark.usefixtures("collector_off")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not GeoJSON"),
        ("{", "not GeoJSON"),
        ("[1, 2]", "not GeoJSON"),
        ('{"type": "Polygon"}', "not GeoJSON"),
        ('{"type": "Polygon", "coordinates": [[[1, 2]]]}', "not GeoJSON"),
        ('{"type": "Polygon", "coordinates": "here"}', "not GeoJSON"),
        ('{"type": "FeatureCollection"}', "not GeoJSON"),
        ("null", "expected an object with the member 'type'"),
        ("[1, 2]", "expected an object with the member 'type'"),
        ('{"type": "FeatureCollection", "features": [3]}', "expected an object with the member 'type'"),
        ("[" * 100_000, "not GeoJSON"),
        ('{"type": "FeatureCollection", "features": []}', "no shape"),
        ('{"type": "Feature", "geometry": null}', "no shape"),
    ],
)
def test_broken_geojson_is_named(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "plan.geojson").write_text(text)
    with pytest.raises(UnreadableSourceError, match=words) as caught:
        read_area(tmp_path / "plan.geojson")
    assert "plan.geojson" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match=r"plan\.geojson: no such file"):
        read_area(tmp_path / "plan.geojson")


def test_other_coordinates_than_degrees_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.geojson"
    path.write_text(json.dumps(SQUARE | {"crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::6675"}}}))
    with pytest.raises(CrsError, match="EPSG::6675"):
        read_area(path)
    ring = [[-62000, 36000], [-61000, 36000], [-61000, 37000], [-62000, 36000]]
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    with pytest.raises(CrsError, match="not longitude and latitude"):
        read_area(path)


def test_swapped_axes_are_told(tmp_path: Path) -> None:
    ring = [[36.3, 136.3], [36.4, 136.3], [36.4, 136.4], [36.3, 136.3]]
    (tmp_path / "plan.geojson").write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    with pytest.raises(CrsError, match=r"plan\.geojson: .* latitude, longitude order"):
        read_area(tmp_path / "plan.geojson")
    with pytest.raises(NoOverlapError, match="latitude, longitude order"):
        project_area((36.3, 136.3, 36.4, 136.4), 6675)


@pytest.mark.parametrize("crs", [None, {}, {"properties": None}, {"properties": []}, "EPSG:4326"])
def test_a_crs_without_a_name_is_none(tmp_path: Path, crs: object) -> None:
    (tmp_path / "plan.geojson").write_text(json.dumps(SQUARE | {"crs": crs}))
    assert read_area(tmp_path / "plan.geojson").bounds == (136.3, 36.3, 136.4, 36.4)


def test_an_area_far_away_is_told_and_a_wide_one_is_cut() -> None:
    with pytest.raises(NoOverlapError, match="longitude 2 to 3 and latitude 48 to 49, is far from Japan"):
        project_area((2, 48, 3, 49), 6675)
    world = project_area((-180, -90, 180, 90), 6675)
    assert world.intersects(project_area(BOX, 6675))


CELL = "18/0/230380/102669"


@pytest.mark.parametrize(
    ("codes", "bounds"),
    [
        ("5436", (136.0, 36.0, 137.0, 110 / 3)),
        ("54363360", (136.375, 36.3, 136.3875, 36.3 + 1 / 120)),
        (["54363360", "54363361"], (136.375, 36.3, 136.4, 36.3 + 1 / 120)),
        (("54363360",), (136.375, 36.3, 136.3875, 36.3 + 1 / 120)),
        (np.array(["54363360"]), (136.375, 36.3, 136.3875, 36.3 + 1 / 120)),
        ({"543633601", "543633602"}, (136.375, 36.3, 136.3875, 36.3 + 1 / 240)),
        (CELL, tuple(spatial_id_bounds(CELL)[:4])),
        (f"/{CELL}", tuple(spatial_id_bounds(CELL)[:4])),
        ("18/-5/230380/102669", tuple(spatial_id_bounds(CELL)[:4])),
    ],
)
def test_codes_stand_for_their_rectangles(codes, bounds):
    assert locate_area(codes).bounds == pytest.approx(bounds, abs=1e-12)


def test_meshes_and_cells_are_mixed():
    mesh, cell = locate_area("54363360"), locate_area(CELL)
    assert locate_area(["54363360", CELL]).equals(shapely.union(mesh, cell))
    assert project_area(["54363360", CELL], 6675).area == pytest.approx(
        project_area(shapely.union(mesh, cell), 6675).area
    )


@pytest.mark.parametrize(
    "codes", [["5439", "x"], ["54399999"], "54399999", "5/0/99/0", ["53394525", 53394526], 53394525]
)
def test_what_is_no_code_is_refused(codes):
    with pytest.raises(ParameterError):
        locate_area(codes)


def test_a_file_named_like_a_code_needs_its_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("5339").write_text(json.dumps(SQUARE))
    assert locate_area("5339").bounds == pytest.approx((139.0, 106 / 3, 140.0, 36.0))
    assert locate_area("./5339").bounds == pytest.approx((136.3, 36.3, 136.4, 36.4))


def test_a_long_edge_of_a_table_is_straight_in_its_own_system():
    edge = shapely.Polygon([(-60_000, 0), (60_000, 0), (60_000, 10), (-60_000, 10)])
    table = gpd.GeoSeries([edge], crs=6675)
    assert project_area(table, 6675).hausdorff_distance(edge) < 0.01


def test_tables_far_away_or_empty_are_told():
    with pytest.raises(NoOverlapError, match="far from Japan"):
        locate_area(gpd.GeoSeries([shapely.box(2, 48, 3, 49)], crs=4326))
    with pytest.raises(ParameterError, match="empty"):
        locate_area(gpd.GeoSeries([], crs=4326))


def test_buildings_in_a_mesh_stay(path):
    mesh = mesh_code(36.3, 136.38)
    city = read_citygml(path, area=mesh)
    assert "near" in city.buildings["gml_id"].tolist()
    with pytest.raises(NoOverlapError):
        read_citygml(path, area="53394525")


def test_an_outline_that_crosses_itself_is_mended():
    bow = shapely.Polygon([(136.3, 36.3), (136.4, 36.4), (136.4, 36.3), (136.3, 36.4)])
    assert locate_area(bow).area == pytest.approx(0.005)
    assert locate_area(gpd.GeoSeries([bow], crs=4326)).area == pytest.approx(0.005)
