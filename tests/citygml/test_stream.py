import hashlib

import pytest

from plateau_sc.citygml.names import MEMBERS
from plateau_sc.citygml.sources import find_files
from plateau_sc.citygml.stream import ElementStream


def read(path):
    stream = ElementStream(find_files(path)[0], MEMBERS)
    ids = [member[0].get("{http://www.opengis.net/gml}id") for member in stream]
    return stream, ids


@pytest.fixture
def text(gml):
    return gml.document(*(gml.building(f"b{i}", gml.lod1((0, 0, 0), (1, 1, 1))) for i in range(3)), uro="2.0")


def test_members_come_in_order_with_the_header(gml, text):
    path = gml.write(text)
    stream, ids = read(path)
    assert ids == ["b0", "b1", "b2"]
    assert stream.failure is None
    assert (stream.i_ur, stream.dimension) == ("2.0", 3)
    assert stream.srs_name == "http://www.opengis.net/def/crs/EPSG/0/6697"
    assert stream.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_in_front_does_no_harm(gml, text, encoding):
    path = gml.write("")
    path.write_bytes(text.replace("UTF-8", encoding.removesuffix("-sig")).encode(encoding))
    stream, ids = read(path)
    assert ids == ["b0", "b1", "b2"]
    assert stream.failure is None


@pytest.mark.parametrize("kept", [0, 1, 2])
def test_members_before_a_break_are_given(gml, text, kept):
    place = text.index(f'gml:id="b{kept}"') + 400
    path = gml.write(text[:place])
    stream, ids = read(path)
    assert ids == [f"b{i}" for i in range(kept)]
    assert "XML breaks here" in stream.failure.reason
    assert stream.failure.line == 4 + kept
    assert stream.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_wrong_tag_is_placed(gml, text):
    lines = text.splitlines()
    lines[5] = lines[5].replace("</gml:Polygon>", "</gml:Poly>", 1)
    stream, ids = read(gml.write("\n".join(lines)))
    assert ids == ["b0", "b1"]
    assert stream.failure.line == 6


def test_an_empty_file_is_told(gml):
    stream, ids = read(gml.write(""))
    assert ids == []
    assert stream.failure.reason == "the file is empty (0 bytes)"


@pytest.mark.parametrize("content", ["<html><body/></html>", "<a xmlns='http://www.opengis.net/citygml/2.0'/>"])
def test_another_root_is_told(gml, content):
    stream, ids = read(gml.write(content))
    assert ids == []
    assert "expected core:CityModel" in stream.failure.reason


@pytest.mark.parametrize("doctype", ["<!DOCTYPE html>", "<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>"])
def test_a_page_saved_in_place_of_a_download_is_told(gml, doctype):
    stream, ids = read(gml.write(f"{doctype}<html><body>404</body></html>"))
    assert ids == []
    assert stream.failure.reason.startswith("an HTML page, not CityGML")


def test_the_first_version_is_told_not_read(gml):
    old = gml.document(gml.building("b")).replace('xmlns:core="http://www.opengis.net/citygml/2.0"', OLD_CORE)
    stream, ids = read(gml.write(old))
    assert ids == []
    assert stream.failure.reason == "CityGML 1.0 (i-UR 3.1) is not read by this version; expected CityGML 2.0 or 3.0"


def test_the_coming_version_is_read(gml):
    stream, ids = read(gml.write(gml.document(gml.building("b"), uro="4.0")))
    assert ids == ["b"]
    assert stream.failure is None
    assert stream.i_ur == "4.0"


OLD_CORE = 'xmlns:core="http://www.opengis.net/citygml/1.0"'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_cannot_be_defined(gml, text, encoding):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    path = gml.write("")
    bombed = text.replace("?>\n", f"?>\n{bomb}\n", 1).replace("UTF-8", encoding).replace("b0", "&b;")
    path.write_bytes(bombed.encode(encoding))
    stream, ids = read(path)
    assert ids == []
    assert "<!DOCTYPE>" in stream.failure.reason


def test_a_declaration_across_two_pieces_is_found(gml, text):
    padding = "<!--" + "x" * (262144 - 46 - 4) + "-->"
    bombed = text.replace("?>\n", f"?>\n{padding}<!DOCTYPE x []>\n", 1)
    stream, ids = read(gml.write(bombed))
    assert ids == []
    assert "<!DOCTYPE>" in stream.failure.reason


def test_an_unknown_urban_object_schema_is_kept_for_the_audit(gml, text):
    stream, ids = read(gml.write(text.replace("iur/uro/2.0", "iur/uro/9.9")))
    assert len(ids) == 3
    assert stream.i_ur is None
    assert stream.unknown_uro == "https://www.geospatial.jp/iur/uro/9.9"


def test_bytes_are_counted(gml, text):
    path = gml.write(text)
    counts = []
    for _ in ElementStream(find_files(path)[0], MEMBERS, counts.append):
        pass
    assert sum(counts) == path.stat().st_size
