import json
import zipfile

import numpy as np
import pytest

from plateau_sc.citygml import read_citygml
from plateau_sc.errors import NoBuildingsError, ParameterError, SourceNotFoundError, UnreadableSourceError

LOW, HIGH = (0, 0, 5), (10, 8, 11)


@pytest.fixture
def block(gml):
    return gml.lod1(LOW, HIGH)


def test_a_data_set_gives_one_city_from_a_folder_and_from_its_zip(gml, write_city, block, tmp_path):
    root = "17206_kaga-shi_city_2024_citygml_1_op"
    for name in ("a", "b"):
        write_city(gml.building(name, block), name=f"{root}/udx/bldg/5436337{ord(name)}_bldg_6697_op.gml")
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted((tmp_path / root).rglob("*.gml")):
            packed.write(path, path.relative_to(tmp_path))
    folder, packed_city = read_citygml(tmp_path / root), read_citygml(archive)
    assert folder.buildings["gml_id"].tolist() == packed_city.buildings["gml_id"].tolist() == ["a", "b"]
    assert folder.vertices.tobytes() == packed_city.vertices.tobytes()
    assert packed_city.buildings["file"].str.contains("all.zip!").all()


def test_a_bad_file_in_a_folder_costs_only_itself(gml, write_city, block, tmp_path):
    write_city(gml.building("a", block), name="54363371_bldg_6697.gml")
    empty = gml.write("", "54363372_bldg_6697.gml")
    city = read_citygml(tmp_path)
    assert city.buildings["gml_id"].tolist() == ["a"]
    assert [(entry.file, entry.reason) for entry in city.audit.skipped] == [(str(empty), "the file is empty (0 bytes)")]


def test_members_before_a_break_are_kept_and_the_audit_says_so(gml, block):
    text = gml.document(gml.building("a", block), gml.building("b", block))
    city = read_citygml(gml.write(text[: text.index('gml:id="b"') + 900]))
    assert city.buildings["gml_id"].tolist() == ["a"]
    assert [(entry.gml_id, entry.line) for entry in city.audit.skipped] == [(None, 5)]
    assert "what stands before is kept" in city.audit.skipped[0].reason


@pytest.mark.parametrize("content", ["", "not xml", "<html/>", "<a", "\0\0\0"])
def test_a_file_with_nothing_readable_is_refused(gml, content):
    with pytest.raises(UnreadableSourceError, match=r"54363371_bldg_6697_op\.gml"):
        read_citygml(gml.write(content))


def test_the_first_version_is_refused_by_name(gml, block):
    text = gml.document(gml.building("a", block)).replace("citygml/2.0", "citygml/1.0", 1)
    with pytest.raises(UnreadableSourceError, match=r"CityGML 1\.0 \(i-UR 3\.1\) is not read"):
        read_citygml(gml.write(text))


def test_a_missing_path_is_named(tmp_path):
    with pytest.raises(SourceNotFoundError, match="nowhere"):
        read_citygml(tmp_path / "nowhere")


def test_no_buildings_is_told(gml, write_city, tmp_path):
    with pytest.raises(NoBuildingsError, match="none holds a building"):
        read_citygml(write_city())
    with pytest.raises(NoBuildingsError, match="none has a surface"):
        read_citygml(write_city(gml.building("a")))
    folder = tmp_path / "bare"
    folder.mkdir()
    with pytest.raises(NoBuildingsError, match="no CityGML file"):
        read_citygml(folder)


def test_a_level_that_is_none_is_refused_before_reading(tmp_path):
    with pytest.raises(ParameterError, match="lod is 7"):
        read_citygml(tmp_path / "nowhere", lod=7)


@pytest.mark.parametrize(
    ("ring", "reason"),
    [
        ("36.3 136.38 NaN 36.3 136.381 5 36.301 136.381 5 36.3 136.38 5", "not finite"),
        ("36.3 136.38 5 36.3 x 5 36.301 136.381 5", "'x' is not a number"),
        ("36.3 136.38 5 36.3 136.381", "no multiple of 3"),
        ("136.38 36.3 5 136.381 36.3 5 136.381 36.301 5 136.38 36.3 5", "axes are swapped"),
        ("36.3 136.38 5 36.3 136.381 5 36.3 136.38 5", "fewer than 3 distinct points"),
    ],
)
def test_one_bad_polygon_is_skipped_with_its_place(gml, block, ring, reason):
    bad = gml.bound("RoofSurface", gml.polygon(ring))
    text = gml.document(gml.building("a", block), gml.building("b", "\n", bad, gml.lod2(LOW, HIGH)))
    path = gml.write(text)
    city = read_citygml(path)
    assert city.audit.polygons_by_lod == {0: 0, 1: 6, 2: 6}
    assert [(entry.gml_id, entry.file, entry.line) for entry in city.audit.skipped] == [("b", str(path), 6)]
    assert reason in city.audit.skipped[0].reason
    assert city.buildings["lod_used"].tolist() == [1, 2]


def test_a_bad_value_is_named_and_its_building_kept(gml, write_city, block):
    value = "\n<bldg:measuredHeight>2.8（テスト）</bldg:measuredHeight>"
    path = write_city(gml.building("a", value, block))
    city = read_citygml(path)
    assert np.isnan(city.buildings["measured_height"][0])
    assert [(entry.gml_id, entry.file, entry.line) for entry in city.audit.skipped] == [("a", str(path), 5)]
    assert "2.8（テスト）" in city.audit.skipped[0].reason


def test_a_polygon_that_cannot_be_filled_is_noted(gml, write_city, block):
    line = gml.polygon([(0, 0, 5), (0, 0, 7), (0, 0, 9)])
    city = read_citygml(write_city(gml.building("a", gml.lod2(LOW, HIGH), gml.bound("RoofSurface", line))))
    assert [(note.gml_id, note.line) for note in city.audit.notes] == [("a", 4)]
    assert "no triangles" in city.audit.notes[0].reason


def test_a_building_without_a_surface_stays_in_the_table(gml, write_city, block):
    city = read_citygml(write_city(gml.building("a", block), gml.building("b", "<bldg:class>3001</bldg:class>")))
    assert city.buildings["class"].fillna("-").tolist() == ["-", "3001"]
    assert city.buildings.geometry.isna().tolist() == [False, True]
    assert "no surface that can be used" in city.audit.notes[0].reason


def test_progress_runs_to_the_end(gml, write_city, block):
    paths = [write_city(gml.building(name, block), name=f"{name}.gml") for name in "ab"]
    calls = []
    read_citygml(paths, progress=lambda *call: calls.append(call))
    total = sum(path.stat().st_size for path in paths)
    assert calls[-1] == (total, total, "reading b.gml")
    assert [done for done, _, _ in calls] == sorted(done for done, _, _ in calls)
    assert {what for _, _, what in calls} == {"reading a.gml", "reading b.gml"}


def test_the_account_of_a_reading_is_json(gml, write_city, block):
    audit = read_citygml(write_city(gml.building("a", "<bldg:measuredHeight>x</bldg:measuredHeight>", block))).audit
    account = json.loads(json.dumps(audit.to_dict()))
    assert account["buildings_in"] == account["buildings_out"] == 1
    assert account["skipped"][0].keys() == {"gml_id", "file", "line", "reason"}


def test_arrays_are_contiguous_and_of_their_type(gml, write_city, block):
    city = read_citygml(write_city(gml.building("a", block, gml.lod2(LOW, HIGH))))
    types = {
        "vertices": "float64",
        "ring_offsets": "int64",
        "polygon_offsets": "int64",
        "polygon_lod": "uint8",
        "polygon_surface": "uint8",
        "polygon_installation": "bool",
        "polygon_derived": "bool",
        "polygon_owner": "int32",
        "polygon_used": "bool",
        "triangles": "int32",
        "triangle_polygon": "int32",
    }
    arrays = {name: getattr(city, name) for name in types}
    assert {name: str(array.dtype) for name, array in arrays.items()} == types
    assert all(array.flags.c_contiguous for array in arrays.values())
