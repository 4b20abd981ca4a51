"""The shared tiles of features that are no buildings, each counted a second time through lxml."""

from collections import Counter

import numpy as np
import pytest
from lxml import etree

from plateau_sc.citygml import read_features, read_relief
from plateau_sc.terrain import Terrain

TILES = {
    "tokyo tran": ("13100_tokyo23-ku_2020_citygml_4_op", "tran", 6677),
    "tsukuba veg": ("08220_tsukuba-shi_city_2023_citygml_1_op", "veg", 6677),
    "tsukuba urf": ("08220_tsukuba-shi_city_2023_citygml_1_op", "urf", 6677),
    "tamana brid": ("43206_tamana-shi_city_2024_citygml_2_op", "brid", 6670),
    "tamana luse": ("43206_tamana-shi_city_2024_citygml_2_op", "luse", 6670),
    "kawasaki urf": ("14130_kawasaki-shi_city_2022_citygml_1_op", "urf", 6677),
}
PIECES = ("BridgeConstructionElement", "BridgeInstallation", "BridgePart", "TrafficArea", "AuxiliaryTrafficArea")
GML = "{http://www.opengis.net/gml}"
GEOMETRY = (GML, "{http://www.opengis.net/citygml/appearance/2.0}")


@pytest.fixture(scope="module")
def tile(shared_data):
    found = {}

    def run(name):
        if name not in found:
            folder, kind, _ = TILES[name]
            root = shared_data / "plateau" / folder
            (path,) = (root / "udx" / kind).glob("*.gml")
            found[name] = read_features(root, kind), etree.parse(path).getroot()
        return found[name]

    return run


def local(element):
    return etree.QName(element).localname


def levels_of(root):
    """Count the polygons by the digit of the property that holds each."""
    counts = Counter()
    for polygon in root.iter(f"{GML}Polygon"):
        holder = next(above for above in polygon.iterancestors() if local(above).startswith("lod"))
        counts[int(local(holder)[3])] += 1
    return counts


@pytest.mark.parametrize("name", TILES)
def test_every_feature_and_polygon_of_a_tile_is_read(tile, name):
    model, root = tile(name)
    members = [child for member in root.iter("{*}cityObjectMember") for child in member]
    pieces = [element for kind in PIECES for element in root.iter(f"{{*}}{kind}")]
    audit = model.audit
    assert (audit.features_in, audit.features_out) == (len(members), len(members))
    assert (audit.parts_in, audit.parts_out) == (len(pieces), len(pieces))
    assert len(model) == len(members) + len(pieces)
    assert {lod: count for lod, count in audit.polygons_by_lod.items() if count} == dict(levels_of(root))
    assert audit.polygons_left_out == {}
    assert audit.skipped == []
    assert model.epsg == TILES[name][2]
    kinds = Counter(local(element) for element in [*members, *pieces])
    assert Counter(model.features["type_name"]) == kinds


@pytest.mark.parametrize("name", TILES)
def test_every_vertex_of_a_tile_is_kept(tile, name):
    model, root = tile(name)
    rings = [ring.text.split() for ring in root.iter(f"{GML}posList")]
    assert model.vertices.shape[0] == sum(len(ring) // 3 - 1 for ring in rings)
    assert model.ring_offsets.size - 1 == len(rings)


@pytest.mark.parametrize("name", TILES)
def test_triangles_fill_every_used_polygon(tile, name):
    model, _ = tile(name)
    assert np.array_equal(np.unique(model.triangle_polygon), np.flatnonzero(model.polygon_used))
    finest = np.zeros(len(model), np.uint8)
    np.maximum.at(finest, model.polygon_owner, model.polygon_lod)
    assert np.array_equal(model.polygon_used, model.polygon_lod == finest[model.polygon_owner])
    assert not [note for note in model.audit.notes if "triangles" in note.reason]


@pytest.mark.parametrize("name", TILES)
def test_no_value_of_a_tile_is_lost(tile, name):
    model, root = tile(name)
    written = Counter()
    for element in root.iter():
        above = [around.tag for around in element.iterancestors()]
        if isinstance(element.tag, str) and len(above) > 2 and not len(element) and (element.text or "").strip():
            if not element.tag.startswith(GEOMETRY[1]) and not any(tag.startswith(GEOMETRY) for tag in above[:-1]):
                written[element.text.strip()] += 1
    kept = Counter(model.extras["value"])
    for table in (model.features.drop(columns=["geometry", "file"]), model.quality, model.key_values, model.risks):
        for column in table.columns:
            texts = table[column].dropna().astype(str)
            kept.update(part.removesuffix(".0") for text in texts for part in (text, *text.split(";")))
    for text, count in written.items():
        plain = str(float(text)).removesuffix(".0") if text.replace(".", "", 1).isdigit() else text
        assert max(kept[text], kept[plain]) >= count, text


def test_trees_of_tsukuba_are_used_at_their_finest(tile):
    model, _ = tile("tsukuba veg")
    rows = model.features
    trees = rows[rows["type_name"] == "SolitaryVegetationObject"]
    assert trees["height"].tolist() == [12.4, 8.0, 12.4]
    assert sorted(rows["average_height"].dropna()) == [0.3, 0.5, 0.8]
    assert rows["lod_used"].tolist() == [3] * 6
    assert trees["class_label"].isna().all() or (trees["class_label"] == "高木（樹高3m以上）").all()
    for row in trees.index:
        corners = model.corners()[model.triangle_owner() == row]
        assert np.ptp(corners[:, :, 2]) == pytest.approx(trees.loc[row, "height"], abs=1.0)


def test_bridges_of_tamana_have_their_pieces(tile):
    model, _ = tile("tamana brid")
    rows = model.features
    assert rows["part_of"].notna().sum() == 4
    assert (rows["lod_used"] == 3).all()
    assert (model.audit.links_in, model.audit.links_resolved) == (184, 184)
    assert rows.geometry.is_valid.all()


def test_land_use_of_tamana_has_classes_and_areas(tile):
    model, _ = tile("tamana luse")
    rows = model.features
    assert rows["class"].notna().all()
    assert rows["class_label"].notna().all()
    ratio = rows.geometry.area / rows["stated_area"]
    assert ratio.median() == pytest.approx(1, abs=1e-3)
    assert np.diff(model.polygon_offsets).max() > 1


def test_the_height_district_of_kawasaki_has_its_code(tile):
    row = tile("kawasaki urf")[0].features.iloc[0]
    assert (row["type_name"], row["function"], row["function_label"]) == ("HeightControlDistrict", "18", "高度地区")
    assert (row["city_code"], row["valid_from"].year) == ("14130", 2009)


def test_the_planning_area_of_tsukuba_states_its_size(tile):
    row = tile("tsukuba urf")[0].features.iloc[0]
    assert (row["nominal_area"], row["nominal_area_unit"], row["enactment_year"]) == (28407, "ha", 1966)
    assert row.geometry.area / 1e4 == pytest.approx(row["nominal_area"], rel=0.01)


def test_heights_of_the_relief_are_the_same_at_points_and_on_a_lattice(shared_data):
    corners, epsg, audit = read_relief(shared_data / "plateau" / "14201_yokosuka-shi_city_2022_citygml_1_op")
    terrain = Terrain(corners, epsg)
    west, south, east, north = terrain.bounds
    x, y = np.linspace(west, east, 60), np.linspace(north, south, 50)
    lattice = terrain.heights(x, y)
    points = terrain.heights_at(*(axis.ravel() for axis in np.meshgrid(x, y))).reshape(lattice.shape)
    both = np.isfinite(lattice) & np.isfinite(points)
    assert both.sum() > 100
    assert (np.isfinite(lattice) == np.isfinite(points)).mean() > 0.99
    assert points[both] == pytest.approx(lattice[both], abs=1e-6)
    assert audit.triangles_out == len(corners)
