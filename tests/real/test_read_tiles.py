import numpy as np
import pytest

from plateau_sc.city import SurfaceType
from plateau_sc.citygml import read_citygml, read_relief
from plateau_sc.errors import UnreadableSourceError

TILES = {
    "kaga": ("17206_kaga-shi_city_2024_citygml_1_op", 6675, 192, 0, {0: 192, 1: 1712, 2: 655}),
    "ota": ("13111_ota-ku_city_2020_citygml_4_op", 6677, 8, 0, {0: 8, 1: 98, 2: 540}),
    "yokosuka": ("14201_yokosuka-shi_city_2022_citygml_1_op", 6677, 13, 2, {0: 14, 1: 215, 2: 582}),
    "shunan": ("35215_shunan-shi_city_2023_citygml_1_op", 6671, 225, 0, {0: 0, 1: 1946, 2: 0}),
    "niiza": ("11230_niiza-shi_city_2020_citygml_2_op", 6677, 657, 0, {0: 657, 1: 5199, 2: 0}),
    "shizuoka": ("22100_shizuoka-shi_city_2023_citygml_1_op", 6676, 4, 0, {0: 4, 1: 26, 2: 0}),
    "tako": ("12347_tako-machi_city_2025_citygml_1_op", 6677, 98, 0, {0: 98, 1: 836, 2: 0}),
    "shinjuku-4.0": ("13104_shinjuku-ku_pref_2026_citygml_1_op", 6677, 3, 0, {0: 3, 1: 123, 2: 656}),
    "shinjuku": ("13104_shinjuku-ku_pref_2025_citygml_1_op", 6677, 1, 0, {0: 1, 1: 111, 2: 650}),
}

LINKS = {
    "kaga": (655, 655),
    "ota": (540, 540),
    "yokosuka": (582, 582),
    "shinjuku": (650, 650),
    "shinjuku-4.0": (656, 656),
}


@pytest.fixture(scope="module")
def read(shared_data):
    cities = {}

    def run(name):
        if name not in cities:
            cities[name] = read_citygml(shared_data / "plateau" / TILES[name][0])
        return cities[name]

    return run


@pytest.mark.parametrize("name", TILES)
def test_everything_in_a_tile_is_read(read, name):
    _, epsg, buildings, parts, polygons = TILES[name]
    city = read(name)
    audit = city.audit
    assert city.epsg == epsg
    assert (audit.buildings_in, audit.buildings_out, audit.parts_in, audit.parts_out) == (
        *(buildings, buildings),
        *(parts, parts),
    )
    assert audit.polygons_by_lod == polygons
    assert len(city) == buildings + parts
    assert city.buildings["building_id"].notna().all() or name in ("yokosuka", "shizuoka")
    assert city.buildings.geometry.is_valid[city.buildings.geometry.notna()].all()


@pytest.mark.parametrize("name", TILES)
def test_triangles_fill_every_used_polygon(read, name):
    city = read(name)
    assert not [note for note in city.audit.notes if "triangles" in note.reason]
    assert np.array_equal(np.unique(city.triangle_polygon), np.flatnonzero(city.polygon_used))
    corners = city.corners()
    assert np.isfinite(corners).all()
    spans = np.ptp(corners.reshape(-1, 3), axis=0)
    assert (spans[:2] < 1700).all()
    assert spans[2] < 350


def test_kaga_holds_what_the_data_sheet_says(read):
    city = read("kaga")
    fine = city.polygon_lod == 2
    counts = np.bincount(city.polygon_surface[fine], minlength=4)
    assert counts[[SurfaceType.ROOF, SurfaceType.WALL, SurfaceType.GROUND]].tolist() == [240, 384, 31]
    assert np.bincount(city.buildings["lod_used"].to_numpy(int)).tolist() == [0, 161, 31]
    assert city.buildings["measured_height"].isna().sum() == 41
    assert city.buildings["storeys_above_ground"].isna().any()
    assert (city.buildings["storeys_above_ground"].dropna() < 100).all()
    assert (city.buildings["class"].dropna() != "Null").all()
    assert city.buildings["height"].between(1, 60).all()


def test_kaga_shells_close(read):
    mesh = read("kaga").mesh()
    mesh.merge_vertices(digits_vertex=9)
    owners = mesh.face_attributes["owner"]
    closed = [mesh.submesh([np.flatnonzero(owners == owner)], append=True).is_watertight for owner in range(0, 192, 8)]
    assert np.mean(closed) > 0.9


def test_the_planted_height_costs_nothing_but_itself(read, shared_data):
    city = read("ota")
    masked = city.buildings.set_index("gml_id").loc["BLD_0772bfd9-fa36-4747-ad0f-1e57f883f745"]
    assert np.isnan(masked["measured_height"])
    assert masked["height_source"] == "lod2"
    (entry,) = [entry for entry in city.audit.skipped if "2.8（テスト）" in entry.reason]
    assert entry.gml_id == masked.name
    assert entry.file.endswith("53392642_bldg_6697_op2.gml")
    assert entry.line == 31


def test_the_planted_holes_are_left_out(read):
    reasons = [entry.reason for entry in read("ota").audit.skipped if "interior ring" in entry.reason]
    assert reasons == ["interior ring left out: it lies beyond the exterior of its polygon"] * 2
    west, south, east, north = read("ota").buildings.total_bounds
    assert east - west < 1500
    assert north - south < 1500


def test_the_parts_of_yokosuka_are_used_at_lod2(read):
    rows = read("yokosuka").buildings
    parts = rows[rows["part_of"].notna()]
    assert parts["lod_used"].tolist() == [2, 2]
    (parent,) = parts["part_of"].unique()
    whole = rows.set_index("gml_id").loc[parent]
    assert rows["lod_used"].isna().sum() == 1
    assert rows.loc[rows["lod_used"].isna(), "gml_id"].tolist() == [parent]
    assert whole["height_source"] in ("measured", "storeys", "none")
    assert read("yokosuka").audit.skipped == []


def test_the_coming_version_is_read_like_this_one(read):
    new, old = read("shinjuku-4.0"), read("shinjuku")
    (name,) = old.buildings["gml_id"]
    (row,) = np.flatnonzero(new.buildings["gml_id"] == name)
    shapes = [list_surfaces(city, place) for city, place in ((new, row), (old, 0))]
    assert len(shapes[0]) == 650
    assert shapes[0] == shapes[1]
    same = new.buildings.iloc[row].drop(["file", "geometry"]), old.buildings.iloc[0].drop(["file", "geometry"])
    differing = [name for name in same[0].index if not same[0][[name]].equals(same[1][[name]])]
    # The two files themselves state another kind of LOD2: 2.0, and 8 (not known).
    assert differing == ["lod_type", "lod_type_label"]
    assert new.buildings.geometry[row].symmetric_difference(old.buildings.geometry[0]).area < 0.1


def list_surfaces(city, row):
    """Return the type and the vertices of each polygon that a building is used with, in an order of their own."""
    return sorted(
        (
            int(city.polygon_surface[polygon]),
            *city.vertices[slice(*city.ring_offsets[city.polygon_offsets[polygon : polygon + 2]])].ravel().tolist(),
        )
        for polygon in np.flatnonzero(city.polygon_used & (city.polygon_owner == row))
    )


def test_every_link_of_a_solid_leads_to_a_surface(read):
    counts = {name: (read(name).audit.links_in, read(name).audit.links_resolved) for name in TILES}
    assert {name: count for name, count in counts.items() if count[0]} == LINKS


def test_the_broken_folder_gives_what_stands_before_the_break(shared_data):
    city = read_citygml(shared_data / "plateau" / "broken")
    assert city.audit.buildings_in == 2
    reasons = {entry.file.rpartition("/")[2]: (entry.line, entry.reason) for entry in city.audit.skipped}
    assert reasons["51357441_bldg_mismatched_tag.gml"][0] == 202
    assert reasons["53391550_bldg_zero_bytes.gml"][1] == "the file is empty (0 bytes)"


def test_the_empty_file_alone_is_refused(shared_data):
    with pytest.raises(UnreadableSourceError, match="empty"):
        read_citygml(shared_data / "plateau" / "broken" / "53391550_bldg_zero_bytes.gml")


def test_the_terrain_of_yokosuka_is_one_surface(shared_data):
    triangles, epsg, audit = read_relief(shared_data / "plateau" / TILES["yokosuka"][0])
    assert epsg == 6677
    assert triangles.shape == (1066, 3, 3)
    assert (audit.triangles_in, audit.triangles_out, audit.skipped) == (1066, 1066, [])
    assert -5 < triangles[:, :, 2].min() < triangles[:, :, 2].max() < 200
    normal = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    assert (normal[:, 2] >= 0).all()
    assert np.unique(triangles.reshape(-1, 3), axis=0).shape[0] < 1066
