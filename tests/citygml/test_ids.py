"""Tests of `plateau_sc.citygml.ids`: a scan that finds what an XML parser does, or leaves the file to it."""

import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from plateau_sc import samples
from plateau_sc.citygml.ids import scan_ids
from plateau_sc.citygml.names import GML_IDS, GML_NAMESPACES

ROOT = (
    '<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:g="http://www.opengis.net/gml"'
    ' xmlns:b="http://www.opengis.net/citygml/building/2.0" xmlns:app="http://www.opengis.net/citygml/appearance/2.0"'
    ' g:id="whole">'
)
BUILDING = (
    "<core:cityObjectMember><b:Building g:id='町&#49;'><b:x>g:id=\"ghost\"</b:x>"
    '<b:part><b:BuildingPart b:no = "5"\n g:id\t=\t"part"/></b:part><g:Polygon g:id="face"><g:posList>1 2 3</g:posList>'
    '</g:Polygon><b:y id="bare"/></b:Building></core:cityObjectMember>'
)
APPEARANCE = '<app:appearanceMember><app:Appearance g:id="look"><app:t/></app:Appearance></app:appearanceMember>'
END = "</core:CityModel>"
IDS = ["町1", "part", "face", "bare", "ghost", "whole", "look", "a b", "a&b", "deep", "absent", ""]

PIECES = [
    *(b"", b"<", b">", b"/", b'"', b"'", b"&", b"&#49;", b"]]>", b"--", b"<!--", b"-->", b" ", b"\x00", b"\xff"),
    *(b"\xe3\x81", b"<![CDATA[", b"<?a ", b"?>", b"g:id", b"=", b"xmlns:g='u'", b"\r", b"\r\n"),
]


def parse(data: bytes, wanted: list[str]) -> set[str]:
    """Return the ids of elements that are no geometries, up to the break if there is one."""
    found, parser = set(), etree.XMLPullParser(events=("start",), resolve_entities=False, huge_tree=True)
    try:
        for place in range(0, len(data), 64):
            parser.feed(data[place : place + 64])
            found |= read(parser)
        parser.close()
    except etree.XMLSyntaxError:
        pass
    return (found | read(parser)) & set(wanted)


def read(parser: etree.XMLPullParser) -> set[str]:
    return {
        element.get(name)
        for _, element in parser.read_events()
        for name in GML_IDS
        if element.get(name) is not None and etree.QName(element).namespace not in GML_NAMESPACES
    }


def scan(data: bytes, wanted: list[str], piece: int = 1 << 16) -> set[str] | None:
    stream = io.BytesIO(data)
    return scan_ids(iter(lambda: stream.read(piece), b""), wanted)


@pytest.mark.parametrize("piece", [1, 7, 64, 1 << 20])
def test_ids_of_features_are_found_and_no_others(piece: int) -> None:
    data = f'<?xml version="1.0" encoding="UTF-8"?>\n{ROOT}{APPEARANCE}{BUILDING}{END}\n'.encode()
    assert scan(data, IDS, piece) == parse(data, IDS) == {"町1", "part", "whole", "look"}


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ('<!-- <b:z g:id="ghost"/> -->', set()),
        ('<b:z><![CDATA[<b:z g:id="ghost"/>]]></b:z>', set()),
        ('<?old <b:z g:id="ghost"/> ?>', set()),
        ("<b:z g:id='ghost'/>", {"ghost"}),
        ('<b:z g:id="a&amp;b"/>', {"a&b"}),
        ('<b:z g:id="a\n b"/>', set()),
        ('<b:z g:id="a\tb"/>', {"a b"}),
        ('<b:z b:id="bare" id="ghost"/>', set()),
        ("<b:z b:t=\"g:id='ghost'\"/>", set()),
        ("<g:name g:id=\"ghost\">g:id='bare'</g:name>", set()),
        ("<b:z>&lt;b:z g:id='ghost'/></b:z>", set()),
    ],
)
def test_what_looks_like_an_id_is_none(inner: str, expected: set[str]) -> None:
    data = f"{ROOT}<core:cityObjectMember><b:B>{inner}</b:B></core:cityObjectMember>{BUILDING}{END}".encode()
    found = {"町1", "part", "whole"} | expected
    assert scan(data, IDS) == parse(data, IDS) == found


@pytest.mark.parametrize("prefix", ["gml", "g", "x-1", "_"])
def test_prefixes_are_those_of_the_root(prefix: str) -> None:
    data = (ROOT + BUILDING + END).replace("g:", f"{prefix}:").replace("xmlns:g=", f"xmlns:{prefix}=").encode()
    assert scan(data, IDS) == parse(data, IDS) == {"町1", "part", "whole"}
    newer = data.replace(b'opengis.net/gml"', b'opengis.net/gml/3.2"')
    assert scan(newer, IDS) == parse(newer, IDS) == {"町1", "part", "whole"}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ((ROOT + BUILDING + END).encode("utf-16"), {"町1", "part", "whole"}),
        (('<?xml version="1.0" encoding="Shift_JIS"?>' + ROOT + BUILDING + END).encode("cp932"), None),
        ((ROOT + BUILDING + "<broken").encode(), {"町1", "part", "whole"}),
        ((ROOT + BUILDING + "</b:wrong>" + BUILDING + END).encode(), None),
        ((ROOT + BUILDING).encode(), None),
        (("<!DOCTYPE a [<!ENTITY e 'part'>]>" + ROOT + BUILDING.replace('"part"', '"&e;"') + END).encode(), None),
        ((ROOT + '<b:z xmlns:n="http://www.opengis.net/gml" n:id="deep"/>' + END).encode(), {"whole", "deep"}),
        ((ROOT + '<g:m><b:z g:id="deep"/></g:m>' + END).encode(), {"whole", "deep"}),
        ((ROOT + '<b:z h:id="deep"/>' + END).encode(), None),
        (b'<a xmlns:gml="http://www.opengis.net/gml"><b gml:id="deep"/></a>', {"deep"}),
        (b"no xml", set()),
        (b"", set()),
    ],
)
def test_what_is_not_plain_is_left_to_a_parser(data: bytes, found: set[str] | None) -> None:
    assert scan(data, IDS) is None
    assert found is None or parse(data, IDS) == found


def test_no_more_is_read_than_is_needed() -> None:
    filler = "<core:cityObjectMember><b:B><g:posList>{}</g:posList></b:B></core:cityObjectMember>"
    member = filler.format("1.25 " * 200_000)
    pieces = iter([ROOT.encode(), BUILDING.encode(), *[member.encode()] * 40, b"<broken"])
    assert scan_ids(pieces, ["町1"]) == {"町1"}
    assert len(list(pieces)) > 10
    assert scan_ids(iter([ROOT.encode(), b"<broken"]), ["whole"]) == {"whole"}


@settings(max_examples=300, deadline=None)
@given(
    place=st.integers(0, len((ROOT + BUILDING + APPEARANCE + END).encode()) - 1),
    cut=st.integers(0, 12),
    put=st.sampled_from(PIECES),
)
@example(place=0, cut=0, put=b"\xef\xbb\xbf")
def test_whatever_changes_the_scan_tells_what_a_parser_tells_or_nothing(place: int, cut: int, put: bytes) -> None:
    data = (ROOT + BUILDING + APPEARANCE + END).encode()
    changed = data[:place] + put + data[place + cut :]
    found = scan(changed, IDS)
    assert found is None or found == parse(changed, IDS)


def test_all_features_of_the_sample_town_are_found() -> None:
    town = samples.write(tempfile.mkdtemp(), extent=(200.0, 200.0))
    for path in sorted(Path(town).glob("udx/*/*.gml")):
        data = path.read_bytes()
        ids = [*{element.get(name) for element in etree.fromstring(data).iter() for name in GML_IDS} - {None}, "absent"]
        found = scan(data, ids)
        assert found is not None, path
        assert found == parse(data, ids)
        assert found
