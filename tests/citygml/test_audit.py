import json

from plateau_sc.citygml import Audit, FileRecord


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
