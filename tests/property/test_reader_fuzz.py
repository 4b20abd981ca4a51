"""Damaged files: never a crash, never a hang, and what came in is what went out and what is told to be left out."""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plateau_sc.citygml import read_citygml, read_features, read_relief
from plateau_sc.errors import PlateauScError
from plateau_sc.quality import check
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


def write_roads():
    """Return roads with lanes, a hole, a point and values of their own."""
    gml = Gml(Path())
    hole = [(2, 2, 2), (2, 4, 2), (4, 4, 2), (4, 2, 2)]
    whole = gml.surface(gml.polygon([(0, 0, 2), (10, 0, 2), (10, 10, 2), (0, 10, 2)], [hole], gml_id="whole"))
    lane = (
        '<tran:trafficArea><tran:TrafficArea gml:id="lane"><tran:function>1000</tran:function><tran:lod2MultiSurface>'
        f"{gml.surface(gml.square(0, 0, 8))}</tran:lod2MultiSurface></tran:TrafficArea></tran:trafficArea>"
    )
    values = '<gml:name>国道</gml:name><tran:class codeSpace="x.xml">1040</tran:class>'
    attribute = "<uro:tranDmAttribute><uro:DmGeometricAttribute><uro:lod0Geometry>"
    point = f"{attribute}{gml.point(3, 4, 5)}</uro:lod0Geometry></uro:DmGeometricAttribute></uro:tranDmAttribute>"
    first = f'<tran:Road gml:id="r0">{values}{lane}<tran:lod1MultiSurface>{whole}</tran:lod1MultiSurface></tran:Road>'
    return gml.town(first, f'<tran:Road gml:id="r1">{point}</tran:Road>')


def write_trees():
    """Return trees that are built, one that is drawn, and a cover that is raised."""
    gml = Gml(Path())
    sizes = '<veg:height uom="m">8.25</veg:height><veg:crownDiameter uom="m">6.5</veg:crownDiameter>'
    attribute = "<uro:vegDmAttribute><uro:DmGeometricAttribute><uro:lod0Geometry>"
    point = f"{attribute}{gml.point(3, 4, 5)}</uro:lod0Geometry></uro:DmGeometricAttribute></uro:vegDmAttribute>"
    faces = (gml.polygon(corners) for corners in gml.box(LOW, HIGH).values())
    drawn = f"<veg:lod2Geometry>{gml.solid(*faces)}</veg:lod2Geometry>"
    shape = f"<veg:lod0MultiSurface>{gml.surface(gml.square(20, 0))}</veg:lod0MultiSurface>"
    trees = [f"{point}{sizes}", drawn, f"{point}<veg:trunkDiameter>0.25</veg:trunkDiameter>"]
    members = [
        f'<veg:SolitaryVegetationObject gml:id="t{number}">{inner}</veg:SolitaryVegetationObject>'
        for number, inner in enumerate(trees)
    ]
    height = '<veg:averageHeight uom="m">1.25</veg:averageHeight>'
    return gml.town(*members, f'<veg:PlantCover gml:id="c">{height}{shape}</veg:PlantCover>')


def write_relief():
    """Return terrain of two features with three triangles each."""
    gml = Gml(Path())
    tins = []
    for number in range(2):
        rings = [[(x, number, 1.5), (x + 10, number, 2.5), (x + 10, 10, 3.5)] for x in range(3)]
        texts = (f"<gml:LinearRing><gml:posList>{gml.ring(ring)}</gml:posList></gml:LinearRing>" for ring in rings)
        patches = "".join(f"<gml:Triangle><gml:exterior>{text}</gml:exterior></gml:Triangle>\n" for text in texts)
        surface = f"<gml:TriangulatedSurface><gml:trianglePatches>{patches}</gml:trianglePatches>"
        tin = f'<dem:TINRelief gml:id="tin{number}"><dem:lod>1</dem:lod><dem:tin>{surface}</gml:TriangulatedSurface>'
        tins.append(f"<dem:reliefComponent>{tin}</dem:tin></dem:TINRelief></dem:reliefComponent>")
    return gml.document(*(f'<dem:ReliefFeature gml:id="d{n}">{tin}</dem:ReliefFeature>' for n, tin in enumerate(tins)))


TEXT = write_text()
TEXTS = {"bldg": TEXT, "tran": write_roads(), "veg": write_trees(), "dem": write_relief()}
KINDS = sorted(TEXTS)
POLYGONS = 32


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz") / "54363371_bldg_6697_op.gml"


def read_and_check(path, content, kind="bldg"):
    """Read damaged content; if something comes out, nothing may be lost without a word."""
    path.write_bytes(content)
    try:
        if kind == "dem":
            triangles, _, audit = read_relief(path)
            assert audit.is_balanced
            assert len(triangles) == audit.triangles_out
            return triangles
        if kind != "bldg":
            model = read_features(path, kind)
            assert model.audit.is_balanced
            assert len(model) == model.audit.features_out + model.audit.parts_out
            assert model.polygon_owner.max(initial=-1) < len(model)
            str(model.audit)
            return model
        city = read_citygml(path)
    except PlateauScError as error:
        assert str(path) in str(error)  # noqa: PT017
        return None
    assert city.audit.is_balanced
    assert len(city) == city.audit.buildings_out + city.audit.parts_out
    assert city.polygon_owner.max(initial=-1) < len(city)
    str(city.audit)
    return city


def judge(path, content):
    """Put damaged content before the rules of quality; whatever it holds, there is a report that can be written."""
    path.write_bytes(content)
    report = check(path)
    json.dumps(report.to_dict(), allow_nan=False)
    assert report.rules["findings"].sum() == len(report.findings)
    return report


FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def damage_piece(data, text):
    start = data.draw(st.integers(0, len(text)))
    end = min(len(text), start + data.draw(st.integers(0, 200)))
    damaged = text[:start] + data.draw(SNIPPETS | st.text(max_size=8)) + text[end:]
    return damaged.encode("utf-8", "surrogatepass")


def damage_bytes(data, text):
    content = bytearray(text.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    return bytes(content)


@pytest.mark.parametrize("kind", KINDS)
@FUZZ
@given(data=st.data())
def test_any_piece_of_the_text_may_be_damaged(path, kind, data):
    read_and_check(path, damage_piece(data, TEXTS[kind]), kind)


@pytest.mark.parametrize("kind", KINDS)
@FUZZ
@given(data=st.data())
def test_any_byte_may_be_any_other(path, kind, data):
    read_and_check(path, damage_bytes(data, TEXTS[kind]), kind)


@pytest.mark.parametrize("kind", KINDS)
@FUZZ
@given(data=st.data())
def test_the_rules_of_quality_take_whatever_is_damaged(path, kind, data):
    damage = data.draw(st.sampled_from([damage_piece, damage_bytes]))
    judge(path, damage(data, TEXTS[kind]))


@pytest.mark.parametrize("kind", ["tran", "veg", "dem"])
@FUZZ
@given(data=st.data())
def test_a_bad_number_costs_nothing_else(path, kind, data):
    text = TEXTS[kind]
    chosen = data.draw(st.sampled_from(list(re.finditer(r"(?<=[ >])[\d.]{4,}(?=[ <])", text))))
    found = read_and_check(path, (text[: chosen.start()] + data.draw(NUMBERS) + text[chosen.end() :]).encode(), kind)
    if kind == "dem":
        assert len(found) >= 5
        return
    whole = read_and_check(path, text.encode(), kind)
    assert found.features["gml_id"].tolist() == whole.features["gml_id"].tolist()
    assert found.audit.polygons_in == whole.audit.polygons_in
    assert sum(found.audit.polygons_left_out.values()) <= sum(whole.audit.polygons_left_out.values()) + 1


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
