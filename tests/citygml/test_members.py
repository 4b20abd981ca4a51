import hashlib

import pytest

import plateau_sc
from plateau_sc.citygml import members
from plateau_sc.citygml.members import MemberReader
from plateau_sc.citygml.sources import find_files

LOW, HIGH = (0, 0, 5), (10, 8, 11)


def test_the_head_of_the_file_is_known_after_reading(gml, write_city):
    path = write_city(gml.building("a", gml.lod1(LOW, HIGH)), uro="3.2")
    done = []
    reader = MemberReader(find_files(path)[0], done.append)
    (elements,) = reader
    assert len(elements) > 30
    assert reader.srs_name == "http://www.opengis.net/def/crs/EPSG/0/6697"
    assert (reader.dimension, reader.i_ur, reader.unknown_uro, reader.failure) == (3, "3.2", None, None)
    assert reader.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert sum(done) == path.stat().st_size


def test_what_stands_before_a_break_is_given(gml, write_city):
    path = write_city(gml.building("a", gml.lod1(LOW, HIGH)), gml.building("b"))
    path.write_text(path.read_text().replace('<bldg:Building gml:id="b">', "<bldg:Part>"))
    reader = MemberReader(find_files(path)[0])
    (elements,) = reader
    assert elements.attributes("{http://www.opengis.net/gml}id")[1] == ["a"]
    assert reader.failure.line == 5


@pytest.fixture
def is_compiled(monkeypatch):
    """Return a function that says whether the kernel of the scan is compiled, and forget what was read."""
    monkeypatch.setattr(members, "_uncompiled", 0)
    monkeypatch.setattr(members, "UNCOMPILED_BYTES", 1 << 20)

    def say(answer):
        monkeypatch.setattr(members, "is_compiled", lambda kernel: answer)

    return say


def test_first_bytes_are_read_through_lxml_where_the_scan_is_not_compiled(gml, write_city, is_compiled, monkeypatch):
    file = find_files(write_city(gml.building("a", gml.lod1(LOW, HIGH))))[0]
    monkeypatch.setattr(members, "UNCOMPILED_BYTES", 2 * file.size)
    is_compiled(True)
    assert not MemberReader(file)._scan.uses_lxml
    is_compiled(False)
    assert [MemberReader(file)._scan.uses_lxml for _ in range(4)] == [True, True, False, False]


def test_both_ways_give_the_same_town(sample_root, is_compiled, monkeypatch):
    monkeypatch.setattr(members, "UNCOMPILED_BYTES", 1 << 30)
    towns = []
    for answer in (True, False):
        is_compiled(answer)
        towns.append(plateau_sc.read_citygml(sample_root))
    assert members._uncompiled > 1_000_000
    scanned, parsed = towns
    assert scanned.audit.to_dict() == parsed.audit.to_dict()
    assert scanned.buildings.equals(parsed.buildings)
    assert scanned.vertices.tobytes() == parsed.vertices.tobytes()
    assert scanned.triangles.tobytes() == parsed.triangles.tobytes()
