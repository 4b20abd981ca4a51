import json

from plateau_sc.citygml import Audit, FileRecord
from plateau_sc.citygml.audit import Twin


def test_the_account_is_plain_json():
    audit = Audit(buildings_in=2, buildings_out=1)
    audit.skip("ring has fewer than 3 distinct points", "a.gml", 12, "bldg_1")
    audit.note("height 0.5 m", "a.gml")
    audit.files.append(FileRecord("a.gml", 10, "00", "3.1"))
    account = json.loads(json.dumps(audit.to_dict()))
    assert (account["buildings_in"], account["buildings_out"]) == (2, 1)
    assert account["skipped"] == [
        {"gml_id": "bldg_1", "file": "a.gml", "line": 12, "reason": "ring has fewer than 3 distinct points"}
    ]
    assert account["notes"][0]["line"] is None
    assert account["files"] == [{"file": "a.gml", "bytes": 10, "sha256": "00", "i_ur": "3.1"}]
    assert audit.to_dict()["polygons_by_lod"] == {0: 0, 1: 0, 2: 0}


def test_the_table_is_short_and_says_where():
    audit = Audit()
    for line in range(20):
        audit.skip("odd", "a.gml", line, "bldg_1")
    text = str(audit)
    assert "a.gml:3: bldg_1: odd" in text
    assert "and 15 more in 1 file(s)" in text
    assert "a.gml:7" not in text


def test_terrain_and_area_are_told_where_they_matter():
    assert "triangles" not in str(Audit())
    assert "triangles" in str(Audit(triangles_in=3))
    assert "outside area" in str(Audit(outside_area=3))


def test_twins_are_kept_when_accounts_are_joined():
    audit, other = Audit(), Audit(twins=[Twin("a", "1.gml", "b", "2.gml")])
    audit.absorb(other)
    assert audit.to_dict()["twins"] == [
        {"gml_id": "a", "file": "1.gml", "kept_gml_id": "b", "kept_file": "2.gml"},
    ]


def test_attributes_are_counted_by_file_and_use():
    audit, other = Audit(), Audit()
    audit.count_attributes("a.gml", 3, {"column": 2, "null": 1, "link": 0})
    other.count_attributes("a.gml", 1, {"column": 1})
    other.count_attributes("b.gml", 2, {"repeated": 2})
    audit.absorb(other)
    assert audit.attributes_in == {"a.gml": 4, "b.gml": 2}
    assert audit.attributes_by_use == {"a.gml": {"column": 3, "null": 1}, "b.gml": {"repeated": 2}}
    assert audit.sum_attributes() == {"column": 3, "repeated": 2, "null": 1}
    assert audit.is_balanced
    assert "attributes          6 in  column 3  repeated 2  null 1" in str(audit)
    audit.count_attributes("b.gml", 1, {})
    assert not audit.is_balanced
