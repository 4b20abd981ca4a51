import hashlib

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
