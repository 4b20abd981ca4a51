import numpy as np
import pytest
from lxml import etree

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.rings import RingCollector


def parse(text):
    names = 'xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return etree.fromstring(f"<p {names}>{text}</p>")


@pytest.fixture
def collect():
    def run(text, dimension=3, **options):
        rings = RingCollector(dimension)
        rings.collect(parse(text), 0, **options)
        return rings.finish()

    return run


SQUARE = "0 0 1 0 1 1 1 1 1 0 0 1"
POINTS = [[0, 0, 1], [0, 1, 1], [1, 1, 1], [0, 0, 1]]


def ring(inner):
    return f"<gml:exterior><gml:LinearRing>{inner}</gml:LinearRing></gml:exterior>"


@pytest.mark.parametrize(
    "inner",
    [
        f"<gml:posList>{SQUARE}</gml:posList>",
        "<gml:posList>\n\t0 0\n 1 0 1 1\r\n1 1 1 0 0 1 \n</gml:posList>",
        "".join(f"<gml:pos>{a} {b} {c}</gml:pos>" for a, b, c in POINTS),
        '<gml:posList srsDimension="3">' + SQUARE + "</gml:posList>",
    ],
)
def test_every_way_of_writing_a_ring_gives_its_points(collect, inner):
    polygons, problems = collect(f"<gml:Polygon>{ring(inner)}</gml:Polygon>")
    assert polygons.points.tolist() == POINTS
    assert problems == {}


@pytest.mark.parametrize("place", ["posList", "Polygon", "MultiSurface"])
def test_two_numbers_a_position_where_it_says_so(collect, place):
    said = {name: ' srsDimension="2"' if name == place else "" for name in ("posList", "Polygon", "MultiSurface")}
    text = (
        f"<gml:MultiSurface{said['MultiSurface']}><gml:surfaceMember><gml:Polygon{said['Polygon']}>"
        + ring(f"<gml:posList{said['posList']}>0 0 0 1 1 1 0 0</gml:posList>")
        + "</gml:Polygon></gml:surfaceMember></gml:MultiSurface>"
    )
    polygons, problems = collect(text)
    assert polygons.points.tolist() == [[0, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 0]]
    assert problems == {}


def test_two_and_three_numbers_stand_side_by_side(collect):
    flat = ring('<gml:posList srsDimension="2">5 6 7 8</gml:posList>')
    solid = ring(f"<gml:posList>{SQUARE}</gml:posList>")
    polygons, _ = collect(f"<gml:Polygon>{solid}</gml:Polygon><gml:Triangle>{flat}</gml:Triangle>")
    assert polygons.points.tolist() == [*POINTS, [5, 6, 0], [7, 8, 0]]


def test_rings_belong_to_their_polygons(collect):
    positions = f"<gml:LinearRing><gml:posList>{SQUARE}</gml:posList></gml:LinearRing>"
    hole = f"<gml:interior>{positions}</gml:interior>"
    shell = f"<gml:exterior>{positions}</gml:exterior>"
    text = f"<gml:Polygon>{shell}{hole}{hole}</gml:Polygon><gml:Polygon/><gml:Polygon>{shell}</gml:Polygon>"
    polygons, _ = collect(text)
    assert polygons.polygon_offsets.tolist() == [0, 3, 3, 4]
    assert polygons.ring_offsets.tolist() == [0, 4, 8, 12, 16]


def test_a_bad_ring_is_empty_and_says_why(collect):
    texts = (SQUARE, "1 2 x", "1 2 3 4", SQUARE)
    polygons, problems = collect(
        "".join(f"<gml:Polygon>{ring(f'<gml:posList>{text}</gml:posList>')}</gml:Polygon>" for text in texts)
    )
    assert np.diff(polygons.ring_offsets).tolist() == [4, 0, 0, 4]
    assert problems == {1: "'x' is not a number", 2: "4 numbers are no multiple of 3"}


def test_a_turned_surface_is_turned_back(collect):
    polygon = f"<gml:Polygon>{ring(f'<gml:posList>{SQUARE}</gml:posList>')}</gml:Polygon>"

    def turn(inner):
        return (
            f'<gml:OrientableSurface orientation="-"><gml:baseSurface>{inner}</gml:baseSurface></gml:OrientableSurface>'
        )

    once, _ = collect(turn(polygon))
    twice, _ = collect(turn(turn(polygon)))
    assert once.points.tolist() == POINTS[::-1]
    assert twice.points.tolist() == POINTS


def test_a_ring_outside_a_polygon_is_no_polygon(collect):
    polygons, _ = collect(f"<gml:LinearRing><gml:posList>{SQUARE}</gml:posList></gml:LinearRing>")
    assert len(polygons) == 0
    assert polygons.ring_offsets.tolist() == [0]


def test_columns_hold_what_was_said(collect):
    polygon = f'<gml:Polygon gml:id="a">{ring(f"<gml:posList>{SQUARE}</gml:posList>")}</gml:Polygon>'
    polygons, _ = collect(
        "\n\n" + polygon, lod=2, surface=SurfaceType.WALL, installation=True, types={"a": SurfaceType.ROOF}
    )
    assert (polygons.lod[0], polygons.surface[0], polygons.installation[0]) == (2, SurfaceType.ROOF, True)
    assert polygons.line.tolist() == [3]
    assert not polygons.derived[0]


def test_batches_give_what_one_gives(collect, monkeypatch):
    text = "".join(
        f"<gml:Polygon>{ring(f'<gml:posList>{i} {SQUARE} {i} 1</gml:posList>')}</gml:Polygon>" for i in range(5)
    )
    whole, _ = collect(text)
    monkeypatch.setattr("plateau_sc.citygml.rings._BATCH", 1)
    rings = RingCollector()
    for polygon in parse(text):
        holder = etree.Element("p")
        holder.append(polygon)
        rings.collect(holder, 0)
    pieces, _ = rings.finish()
    assert pieces.points.tolist() == whole.points.tolist()
    assert pieces.polygon_offsets.tolist() == whole.polygon_offsets.tolist()
