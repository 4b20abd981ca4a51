"""The scan against lxml: whatever the bytes are, both give the same members, the same head and the same failure."""

import hashlib
import io
import itertools
from contextlib import contextmanager
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plateau_sc.citygml import head
from plateau_sc.citygml.names import MEMBERS
from plateau_sc.citygml.scan import MemberScan, _is_in_member
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.citygml.stream import ElementStream
from plateau_sc.citygml.walk import walk_members

ROOT = (
    '<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml"\n'
    ' xmlns:bldg="http://www.opengis.net/citygml/building/2.0" xmlns:uro="https://www.geospatial.jp/iur/uro/3.1"\n'
    ' xmlns:app="http://www.opengis.net/citygml/appearance/2.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="d">'
)
ENVELOPE = '<gml:boundedBy><gml:Envelope srsName="EPSG:6697" srsDimension="3"><a/></gml:Envelope></gml:boundedBy>'
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LAST_SURE_LINE = 65534
"""libxml2 keeps lines in 16 bits and gives a line nearby for what stands behind."""


def hold(content):
    """Return what stands for a file with some bytes."""

    @contextmanager
    def open_content():
        yield io.BytesIO(content)

    return SimpleNamespace(size=len(content), label="held.gml", open=open_content)


def spell_out(batches):
    """Return the elements of all batches as plain things, one after the other."""
    found = []
    for elements in batches:
        base = len(found)
        texts = elements.texts(np.arange(len(elements)))
        attributes = [[] for _ in texts]
        columns = (elements.attribute_name, elements.attribute_start, elements.attribute_end)
        for row, name, start, end in zip(elements.attribute_element, *columns, strict=True):
            attributes[row].append((elements.attribute_names[name], elements.text[start:end]))
        lists = {}
        for index, row in enumerate(elements.list_element):
            numbers = elements.numbers[elements.list_offsets[index] : elements.list_offsets[index + 1]]
            lists[int(row)] = (numbers.tobytes(), elements.list_problems.get(index))
        found += [
            (
                elements.paths.steps(int(elements.path[row])),
                -1 if elements.parent[row] < 0 else base + int(elements.parent[row]),
                min(int(elements.line[row]), LAST_SURE_LINE),
                texts[row],
                attributes[row],
                lists.get(row),
            )
            for row in range(len(elements))
        ]
    return found


def tell_head(stream):
    return (stream.srs_name, stream.dimension, stream.i_ur, stream.unknown_uro, stream.failure, stream.sha256)


def compare(file, **sizes):
    """Read a file both ways, see that both give the same, and return the scan with what it gave."""
    stream = ElementStream(file, MEMBERS)
    expected = spell_out(walk_members(stream))
    scan = MemberScan(file, **sizes)
    found = spell_out(scan)
    assert tell_head(scan) == tell_head(stream)
    assert found == expected
    return scan, found


def compare_text(text, **sizes):
    return compare(hold(text.encode()), **sizes)


def document(*members, before=ENVELOPE, declaration='<?xml version="1.0" encoding="UTF-8"?>\n'):
    inner = "".join(f"\n<core:cityObjectMember>{member}</core:cityObjectMember>" for member in members)
    return f"{declaration}{ROOT}\n{before}{inner}\n</core:CityModel>\n"


def find_tiles(folder):
    return [SourceFile(path, None, path.stat().st_size) for path in sorted(folder.rglob("*.gml"))]


def test_real_tiles_are_scanned_alike(shared_data):
    tiles = find_tiles(shared_data / "plateau")
    assert len(tiles) > 10
    for tile in tiles:
        scan, _ = compare(tile)
        assert scan.uses_lxml == (tile.path.parent.name == "broken")


def test_the_sample_town_is_scanned_alike(sample_root):
    for tile in find_tiles(sample_root):
        scan, found = compare(tile, batch=100_000)
        assert not scan.uses_lxml
        assert found


@pytest.mark.parametrize("text", [
    "<a>one</a>",
    "<a> one <!-- c -->  <![CDATA[ two & <three> ]]>\n four\t</a>",
    "<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x3042;&#x1F600;&#xd;</a>",
    "<a>東京<b/>lost<c>塔</c></a>",
    "<a x='1' gml:y = \"&quot;2&#10;\t3\n4\" \n xlink:href='#東'/>",
    "<a\n  x='1'\n>\n<b\n/></a >",
    "<a x='>' y='/'/><a x='/'></a>",
    "<a><?pi a > b ??><b/><?pi?></a>",
    "<a>] ]] ]] > ></a><b><![CDATA[]]]]><![CDATA[>]]></b>",
    "<gml:pos>1 2.5 -3e2</gml:pos><gml:posList/><gml:posList>\n1\t2\r\n3 </gml:posList>",
    "<gml:pos>1 x 3</gml:pos><gml:pos>1_0</gml:pos><gml:pos>inf nan 1e400 5</gml:pos><gml:pos>7</gml:pos>",
    "<gml:pos>1 2<!-- 3 --> 4<![CDATA[5]]>&#54;</gml:pos><gml:pos>１ 2</gml:pos><gml:pos>1\u30002</gml:pos>",
    "<gml:pos>1<b gml:id='hidden'>2</b>3</gml:pos><gml:pos>0.1234567890123456789012345 4</gml:pos>",
    "<a>x<app:appearance><gml:pos>1</gml:pos>&amp;</app:appearance><b>kept</b></a>",
    "<a><b>kept</b><app:appearance><gml:pos>1</gml:pos></app:appearance><c/></a>",
    "",
])  # fmt: skip
def test_plain_xml_is_scanned_alike(text):
    for lines in (text, text.replace("\r", "").replace("\n", "\r\n")):
        scan, found = compare_text(document(lines, "<b>after</b>"))
        assert not scan.uses_lxml
        assert any(step[3] == "after" for step in found)


@pytest.mark.parametrize("text", [
    "<a>&nbsp;</a>", "<a>&#0;</a>", "<a>&#xFFFE;</a>", "<a>& b</a>", "<a>&amp</a>", "<a>&#x110000;</a>", "<a>&#;</a>",
    "<a>]]></a>", "<a>\x01</a>", "<a>\ufffe</a>", "<a x='<'/>", "<a x='1' x='2'/>", "<a x='1'y='2'/>", "<a x=1/>",
    "<a x/>", "<a x='&b;'/>", "<a x='1'", "<a></b>", "<a", "<a><", "<>", "< a/>", "</a>", "<1a/>", "<a / >", "<-/>",
    "<!-- -- -->", "<!--->", "<!ELEMENT a>", "<![cdata[]]>", "<?xml version='1.0'?>", "<?1?>", "<?a:b?>", "<?a!?>",
    "<z:a/>", "<a z:b='1'/>", "<a:b:c/>", "<:a/>", "<a:/>", "<a xmlns='e'/>", "<z:a xmlns:z='e'/>", "<a xml:id='b'/>",
    "<a xml:lang='ja'/>", "<東/>", "<a 東='1'/>", "<a>1\r2</a>", "<a x='1\r2'/>", "<a\r/>", "<core:CityModel/>",
    "<gml:featureMember/>", "<a><core:cityObjectMember/></a>", "<a gml:id='1' gml:id='1'/>",
    "<app:appearance>&b;</app:appearance>", "<app:appearance><a></app:appearance>", "<app:appearance x='1' x='2'/>",
])  # fmt: skip
def test_what_is_odd_is_left_to_lxml(text):
    for content in (document("<b>before</b>", text, "<c/>"), document("<b>before</b>", f"<c>{text}</c>")):
        scan, _ = compare_text(content, batch=1)
        assert scan.uses_lxml


@pytest.mark.parametrize(("before", "behind"), [
    ("\n", ""), ("\ufeff\n", ""), ("x", ""), ("\x00", ""), ("", "x"), ("", "<a/>"), ("", "&#32;"), ("", "<![CDATA[]]>"),
    ("<!DOCTYPE a>", ""), ("<!doctype html>", ""), ("<!-- <!DOCTYPE a> -->", ""), ("</a>", ""), ("<![CDATA[]]>", ""),
])  # fmt: skip
def test_what_is_odd_around_the_root_is_left_to_lxml(before, behind):
    scan, _ = compare_text(before + document("<a/>", declaration="") + behind)
    assert scan.uses_lxml


@pytest.mark.parametrize("declaration", [
    "", "\ufeff", "<?xml version='1.0'?>",
    '\ufeff<?xml version="1.0" encoding="utf-8" standalone=\'yes\' ?>\n\n<!-- a -->',
    "<?xml\nversion = '1.0'\r\nencoding='Utf-8'?><?pi\n?>\n",
])  # fmt: skip
def test_what_stands_in_front_of_the_root_is_scanned(declaration):
    scan, found = compare_text(document("<a/>", declaration=declaration) + "<!-- behind the root -->\n<?pi?>\n")
    assert not scan.uses_lxml
    assert len(found) == 2


@pytest.mark.parametrize("declaration", [
    "<?xml version='1.1'?>", "<?XML version='1.0'?>", "<?xml VERSION='1.0'?>",
    "<?xml version='1.0' encoding='utf-16'?>", "<?xml version='1.0' encoding='shift_jis'?>", "<?xml encoding='utf-8'?>",
    " <?xml version='1.0'?>", "<?xml?>", "<?xml version='1.0' standalone='YES'?>",
    "<?xml version='1.0'encoding='utf-8'?>",
])  # fmt: skip
def test_other_declarations_are_left_to_lxml(declaration):
    scan, _ = compare_text(document("<a/>", declaration=declaration))
    assert scan.uses_lxml


@pytest.mark.parametrize("content", [
    b"", b"<", b"\xef\xbb", b"\xef\xbb\xbf", b"<html><body/></html>", b"<!DOCTYPE html><html></html>", b"<a", b"text",
    document("<a/>").encode("utf-16"), document("<a>\u00e9</a>").encode("latin-1"), ROOT.encode(),
    ROOT.replace(">", "/>").encode(), document("<a/>").replace("citygml/2.0", "citygml/1.0").encode(),
    document("<a/>").encode() + b"\xff", document("<a>@</a>").encode().replace(b"@", b"\xed\xa0\x80"),
    document("<a>@</a>").encode().replace(b"@", b"\xc0\x80"),
    document("<a>@</a>").encode().replace(b"@", b"\xf4\x90\x80\x80"),
])  # fmt: skip
def test_other_files_are_left_to_lxml(content):
    scan, _ = compare(hold(content))
    assert scan.uses_lxml


@pytest.mark.parametrize("before", [
    "", "<gml:boundedBy/>", '<gml:Envelope srsName="a" srsDimension=" 2 "/>', "<gml:Envelope/>" + ENVELOPE,
    "<app:appearanceMember><gml:Envelope srsName='&lt;'></gml:Envelope></app:appearanceMember>" + ENVELOPE,
    "<a gml:id='1'>text &amp; more<gml:pos>1</gml:pos></a>",
])  # fmt: skip
def test_the_head_is_read_alike(before):
    scan, _ = compare_text(document("<a><gml:Envelope srsName='late'/></a>", before=before))
    assert not scan.uses_lxml


def test_an_envelope_within_another_is_left_to_lxml():
    nested = "<gml:Envelope srsName='outer'><gml:Envelope srsName='inner'/></gml:Envelope>"
    scan, _ = compare_text(document("<a/>", before=nested))
    assert scan.uses_lxml
    assert scan.srs_name == "inner"


def test_deep_nesting_is_left_to_lxml():
    for depth, is_deep in ((240, False), (300, True)):
        scan, found = compare_text(document("<a>" * depth + "</a>" * depth))
        assert scan.uses_lxml == is_deep
        assert len(found) == depth + 1


def test_more_names_than_the_table_holds_are_left_to_lxml():
    scan, found = compare_text(document("<a/>", *(f"<a{number}/>" for number in range(9000))), batch=10_000)
    assert scan.uses_lxml
    assert len(found) == 18002


def test_a_text_larger_than_the_window_is_scanned():
    numbers = " ".join(f"{number / 7}" for number in range(20_000))
    scan, found = compare_text(document(f"<gml:posList>{numbers}</gml:posList><a>{'x' * 100_000}</a>"), window=4096)
    assert not scan.uses_lxml
    assert len(found[1][5][0]) == 160_000


MIXED = document(
    '<bldg:Building gml:id="b1"><gml:name>東京 &amp; <![CDATA[<塔>]]></gml:name><!-- c -->'
    "<gml:posList>1 2\n3</gml:posList><app:appearance>x<gml:pos>0</gml:pos></app:appearance>"
    "<gml:pos>x</gml:pos></bldg:Building>",
    "<bldg:Building><gml:pos>1<?pi?>2 3</gml:pos>\n<uro:x uro:y='a\tb'/></bldg:Building>",
    "<gml:pos/>",
).replace("\n", "\r\n")


@pytest.mark.parametrize("size", [1, 2, 3, 5, 16, 64, 500])
def test_pieces_and_windows_of_any_size_give_the_same(monkeypatch, size):
    monkeypatch.setattr(head, "_CHUNK", size)
    for batch in (1, 100, 10_000):
        scan = MemberScan(hold(MIXED.encode()), batch=batch, window=size)
        batches = list(scan)
        assert not scan.uses_lxml
        assert len(batches) == (3 if batch == 1 else 1 if batch == 10_000 else len(batches))
        stream = ElementStream(hold(MIXED.encode()), MEMBERS)
        assert spell_out(batches) == spell_out(walk_members(stream))
        assert tell_head(scan) == tell_head(stream)


@pytest.mark.parametrize("batch", [1, 10_000])
def test_a_file_cut_anywhere_is_read_alike(batch):
    content = MIXED.encode()
    for end in range(len(content)):
        scan, _ = compare(hold(content[:end]), batch=batch)
        assert scan.uses_lxml == (end < len(content) - 2)


ODD = ["<", ">", "&", "'", '"', "/", "=", ":", "]]>", "--", "<!--", "-->", "<![CDATA[", "<?", "?>", "\r", "\0", "\x7f",
       "<!DOCTYPE", "&#1;", "&#x41;", "é", " ", "\n", "gml:", "xmlns", "<a>", "</a>", "<a/>", " x='1'"]  # fmt: skip


@st.composite
def damaged(draw, content):
    """Return a text of which some pieces were changed."""
    content = content.encode()
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(content) - 1))
        length = draw(st.integers(0, 40))
        kind = draw(st.sampled_from(("flip", "delete", "double", "insert")))
        piece = content[place : place + length]
        if kind == "flip":
            content = content[:place] + bytes([draw(st.integers(0, 255))]) + content[place + 1 :]
        elif kind == "delete":
            content = content[:place] + content[place + length :]
        elif kind == "double":
            content = content[:place] + piece + content[place:]
        else:
            content = content[:place] + draw(st.sampled_from(ODD)).encode() + content[place:]
    return content


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damaged(MIXED), st.sampled_from((1, 10_000)))
def test_damaged_files_are_read_alike(content, batch):
    compare(hold(content), batch=batch)


CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="<&>\ufffe\uffff")
TEXTS = st.lists(
    st.one_of(
        st.text(CHARACTERS, max_size=8),
        st.sampled_from(
            [" ", "\n", "\t", "&amp;", "&#10;", "&#x3042;", "]", "]]", ">", "<!--\n -->", "<?p\nq?>", "<![CDATA[ & ]]>"]
        ),
    ),
    max_size=6,
).map("".join).filter(lambda text: "]]>" not in text.replace("<![CDATA[ & ]]>", ""))  # fmt: skip
LISTS = st.lists(
    st.one_of(
        st.floats().map(repr), st.integers().map(str), st.decimals(allow_nan=False).map(str), st.just("\n"), TEXTS
    ),
    max_size=5,
).map(" ".join)  # fmt: skip
VALUES = st.lists(
    st.one_of(st.text(CHARACTERS, max_size=6), st.sampled_from([" ", "\n", "\t", "&lt;", "&#9;", ">"])), max_size=4
).map("".join)  # fmt: skip
BLANKS = st.sampled_from(["", "", " ", "\n", " \t"])


@st.composite
def tags(draw, name):
    attributes = ""
    for attribute in draw(st.lists(st.sampled_from(["a", "b-1", "gml:id", "xlink:href", "gml:a"]), unique=True)):
        quote = draw(st.sampled_from("'\""))
        value = draw(VALUES).replace(quote, "")
        attributes += f" {draw(BLANKS)}{attribute}{draw(BLANKS)}={draw(BLANKS)}{quote}{value}{quote}"
    return f"<{name}{attributes}{draw(BLANKS)}"


@st.composite
def trees(draw, depth=3):
    name = draw(st.sampled_from(["a", "_b.1", "bldg:Building", "gml:name", "gml:pos", "gml:posList", "app:appearance"]))
    start = draw(tags(name))
    if draw(st.booleans()) and draw(st.booleans()):
        return f"{start}/>"
    texts = LISTS if name in ("gml:pos", "gml:posList") else TEXTS
    inner = draw(texts)
    if depth:
        for child in draw(st.lists(trees(depth - 1), max_size=3)):
            inner += child + draw(texts)
    return f"{start}>{inner}</{name}{draw(BLANKS)}>"


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(trees(), max_size=4), st.sampled_from(["\n", "\r\n"]), st.sampled_from([1, 7, 4096]))
def test_any_well_formed_file_is_scanned_alike(members, newline, window):
    scan, _ = compare_text(document(*members).replace("\n", newline), window=window, batch=window)
    assert not scan.uses_lxml


def test_bytes_are_counted_once_and_hashed():
    for content in (MIXED.encode(), MIXED.encode()[:-100], MIXED.encode() * 2):
        counts = []
        scan = MemberScan(hold(content), counts.append)
        list(scan)
        assert sum(counts) == len(content)
        assert scan.sha256 == hashlib.sha256(content).hexdigest()


def test_a_read_error_keeps_what_was_complete(monkeypatch):
    monkeypatch.setattr(head, "_CHUNK", 64)
    content = MIXED.encode()

    class Broken(io.BytesIO):
        def read(self, size=-1):
            if self.tell() > len(content) - 150:
                raise OSError("the drive is gone")
            return super().read(size)

    @contextmanager
    def open_broken():
        yield Broken(content)

    scan, found = compare(SimpleNamespace(size=len(content), label="broken.gml", open=open_broken), batch=1)
    assert scan.failure.reason == "the file cannot be read further (the drive is gone); what stands before is kept"
    assert found


UNITS = document(
    '<a gml:id="one"><b gml:id="two">text<u>1<c/></u><d/><u>2<gml:pos>1 2 3</gml:pos></u></b><u @>3</u></a>',
    '<u>4</u><a gml:id="three"><app:appearance><u>hidden</u></app:appearance><u/></a>',
    before=f"<a><u>outside</u></a>{ENVELOPE}",
)


def trace_units(batches):
    """Return each unit with all that is in it, and what is around it."""
    found = []
    for elements in batches:
        steps = spell_out([elements])
        for row, (path, parent, line, text, attributes, numbers) in enumerate(steps):
            if path.count("{d}u") == 1 and path[-1] == "{d}u":
                around = []
                while parent >= 0:
                    around.append((steps[parent][0], steps[parent][2], steps[parent][4]))
                    parent = steps[parent][1]
                inner = [step[0:1] + step[2:] for step in steps if step[1] == row]
                found.append((path, line, text, attributes, numbers, around, inner))
    return found


def test_a_batch_can_end_behind_a_unit():
    known = [trace_units(MemberScan(hold(UNITS.replace("@", "").encode()), units=["{d}u"]))]
    assert [unit[2] for unit in known[0]] == ["1", "2", "3", "4", ""]
    assert [around[2] for around in known[0][1][5][:2]] == [[("{http://www.opengis.net/gml}id", b"two")],
                                                            [("{http://www.opengis.net/gml}id", b"one")]]  # fmt: skip
    for batch, mark in itertools.product((1, 100, 10_000), ("", "xml:lang='ja'")):
        scan = MemberScan(hold(UNITS.replace("@", mark).encode()), batch=batch, window=64, units=["{d}u"])
        batches = list(scan)
        assert scan.uses_lxml == bool(mark)
        assert batch > 1 or mark or len(batches) == 7
        found = trace_units(batches)
        assert [unit[3] for unit in found] == [[], [], [(XML_LANG, b"ja")] if mark else [], [], []]
        assert [unit[:3] + unit[4:] for unit in found] == [unit[:3] + unit[4:] for unit in known[0]]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damaged(UNITS.replace("@", "")), st.sampled_from((1, 100, 10_000)))
def test_damaged_files_give_the_same_units(content, batch):
    units = frozenset({"{d}u"})
    stream = ElementStream(hold(content), units, outermost=True)
    expected = trace_units(walk_members(filter(_is_in_member, stream), units=units))
    scan = MemberScan(hold(content), batch=batch, window=64, units=units)
    found = trace_units(scan)
    assert tell_head(scan) == tell_head(stream)
    assert found == expected


@pytest.mark.parametrize("mark", ["", " xml:lang='ja'"])
def test_a_unit_in_a_unit_is_a_part_of_it(mark):
    text = document(f"<u>1<a><u{mark}>2</u></a></u><u>3</u>")
    found = trace_units(MemberScan(hold(text.encode()), batch=1, units=["{d}u"]))
    assert [unit[2] for unit in found] == ["1", "3"]
    assert [step[0][-1] for step in found[0][6]] == ["{d}a"]
