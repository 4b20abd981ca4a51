"""Damaged files: never a crash, never a hang, and what came in is what went out and what is told to be left out."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plateau_sc.citygml import read_citygml
from plateau_sc.errors import PlateauScError
from tests.citygml.conftest import Gml

LOW, HIGH = (0, 0, 5), (10, 8, 11)
NUMBERS = st.sampled_from(
    [
        "",
        "x",
        "1e400",
        "-1e400",
        "nan",
        "inf",
        "1_0",
        "0x1F",
        "९",
        "1,5",
        "9" * 400,
        "1e-320",
        "--1",
        ".",
        "e5",
        "1 2",
        "−1",
    ]
) | st.floats(allow_nan=True).map(repr)
SNIPPETS = st.sampled_from(
    [
        *(
            "<",
            ">",
            "&",
            "&amp;",
            "&#0;",
            "&#x110000;",
            "]]>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<?",
            "?>",
            "\x00",
            "\ufffe",
        ),
        *("</gml:Polygon>", "<gml:Polygon>", "<gml:pos/>", "<bldg:Building>", "</bldg:Building>", "<gml:LinearRing/>"),
        *('gml:id="b0"', "<bldg:lod4MultiSurface/>", "<x:y/>", ' xmlns:gml="other"', "<gml:MultiGeometry/>", "𠮷"),
    ]
)


def write_text():
    """Return a small file with every level, a hole, parts and nested rows."""
    gml = Gml(Path())
    court = [(2, 2, 11), (2, 4, 11), (4, 4, 11), (4, 2, 11)]
    roof = gml.bound("RoofSurface", gml.polygon(gml.box(LOW, HIGH)["RoofSurface"], [court], gml_id="r"))
    inner = "<bldg:measuredHeight>6.25</bldg:measuredHeight><bldg:storeysAboveGround>2</bldg:storeysAboveGround>"
    return gml.document(
        gml.building("b0", inner, gml.lod0(LOW, HIGH), gml.lod1(LOW, HIGH), gml.lod2(LOW, HIGH), roof),
        gml.building("b1", gml.part("p1", inner, gml.lod2(LOW, HIGH)), gml.lod1(LOW, HIGH)),
        gml.building("b2", gml.lod1(LOW, HIGH)),
    )


TEXT = write_text()
POLYGONS = 32


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz") / "54363371_bldg_6697_op.gml"


def read_and_check(path, content):
    """Read damaged content; if a city comes out, nothing may be lost without a word."""
    path.write_bytes(content)
    try:
        city = read_citygml(path)
    except PlateauScError as error:
        assert str(path) in str(error)  # noqa: PT017
        return None
    assert city.audit.is_balanced
    assert len(city) == city.audit.buildings_out + city.audit.parts_out
    assert city.polygon_owner.max(initial=-1) < len(city)
    str(city.audit)
    return city


FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FUZZ
@given(data=st.data())
def test_any_piece_of_the_text_may_be_damaged(path, data):
    start = data.draw(st.integers(0, len(TEXT)))
    end = min(len(TEXT), start + data.draw(st.integers(0, 200)))
    damaged = TEXT[:start] + data.draw(SNIPPETS | st.text(max_size=8)) + TEXT[end:]
    read_and_check(path, damaged.encode("utf-8", "surrogatepass"))


@FUZZ
@given(data=st.data())
def test_any_byte_may_be_any_other(path, data):
    content = bytearray(TEXT.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    read_and_check(path, bytes(content))


@FUZZ
@given(data=st.data())
def test_a_bad_number_costs_its_polygon_or_its_value_alone(path, data):
    numbers = list(re.finditer(r"(?<=[ >])[\d.]{4,}(?=[ <])", TEXT))
    chosen = data.draw(st.sampled_from(numbers))
    city = read_and_check(path, (TEXT[: chosen.start()] + data.draw(NUMBERS) + TEXT[chosen.end() :]).encode())
    assert city is not None
    assert city.buildings["gml_id"].tolist() == ["b0", "b1", "p1", "b2"]
    assert city.audit.polygons_in == POLYGONS
    assert sum(city.audit.polygons_left_out.values()) <= 1


@FUZZ
@given(elements=st.permutations(range(8)), drops=st.sets(st.integers(0, 7)))
def test_children_may_stand_in_any_order_and_be_missing(path, elements, drops):
    gml = Gml(path.parent)
    faces = [gml.bound(kind.partition(" ")[0], gml.polygon(corners)) for kind, corners in gml.box(LOW, HIGH).items()]
    pieces = [*faces, gml.lod1(LOW, HIGH), "<bldg:usage>411</bldg:usage>"]
    inner = "".join(pieces[place] for place in elements if place not in drops)
    city = read_and_check(path, gml.document(gml.building("b", inner), gml.building("c", gml.lod1(LOW, HIGH))).encode())
    assert city.audit.polygons_in == 6 + 6 * (6 not in drops) + sum(place not in drops for place in range(6))


def test_deep_nesting_ends(path):
    deep = "<gml:x>" * 20_000 + "</gml:x>" * 20_000
    damaged = TEXT.replace("<bldg:measuredHeight>6.25", f"{deep}<bldg:measuredHeight>6.25", 1)
    read_and_check(path, damaged.encode())


def test_a_truncated_member_of_a_zip_keeps_what_is_whole(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a_citygml_1_op/udx/bldg/54363371_bldg_6697_op.gml", TEXT)
    content = packed.getvalue().replace(b"</core:CityModel>", b"<broken>         ")
    target = tmp_path / "data.zip"
    target.write_bytes(content)
    city = read_citygml(target)
    assert city.audit.buildings_in == 3
    assert "Bad CRC-32" in city.audit.skipped[0].reason
