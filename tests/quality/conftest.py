"""A small data set that passes every rule, written so that one thing at a time can be broken."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plateau_sc.crs import from_zone, to_zone
from plateau_sc.meshcode import mesh_bounds

Point = tuple[float, float, float]

MESH = "54363371"
ZONE = 6675
DATASET = "17206_test-shi_city_2024_citygml_1_op"
BLDG = f"udx/bldg/{MESH}_bldg_6697_op.gml"
DEM = f"udx/dem/{MESH[:6]}_dem_6697_op.gml"
TRAN = f"udx/tran/{MESH}_tran_6697_op.gml"
LUSE = f"udx/luse/{MESH[:6]}_luse_6697_op.gml"
CODES = "codelists/Building_class.xml"
_SRS = "http://www.opengis.net/def/crs/EPSG/0/6697"
_CITYGML = "http://www.opengis.net/citygml"
_XS = "http://www.w3.org/2001/XMLSchema"


def feature_id(kind: str, number: int) -> str:
    return f"{kind}_00000000-0000-4000-8000-{number:012d}"


class Town:
    """Texts of a data set by path, to be changed and written.

    Places are metres east and north of the middle of the mesh, and metres up.
    """

    def __init__(self, folder: Path) -> None:
        self.root = folder / DATASET
        south, west, north, east = mesh_bounds(MESH)
        x, y = to_zone((south + north) / 2, (west + east) / 2, ZONE)
        self._origin = float(x), float(y)
        self.texts = {
            BLDG: self.document(self.house(), self.twins(), self.yard()),
            DEM: self.document(self.relief()),
            TRAN: self.document(self.road()),
            LUSE: self.document(self.land()),
            CODES: codes("3001", "3002"),
            "schemas/core.xsd": schema("core", f"{_CITYGML}/2.0", _MODEL),
            "schemas/bldg.xsd": schema("bldg", f"{_CITYGML}/building/2.0", _HEIGHT),
        }

    def change(self, path: str, old: str, new: str, count: int = 1) -> "Town":
        """Replace a text that stands there at least so often."""
        assert self.texts[path].count(old) >= count, old
        self.texts[path] = self.texts[path].replace(old, new, count)
        return self

    def write(self) -> Path:
        for path, text in self.texts.items():
            target = self.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return self.root

    def at(self, *points: Point) -> str:
        """Return positions as a file has them."""
        words = []
        for x, y, z in points:
            latitude, longitude = from_zone(self._origin[0] + x, self._origin[1] + y, ZONE)
            words += [repr(float(latitude)), repr(float(longitude)), repr(float(z))]
        return " ".join(words)

    def ring(self, *points: Point) -> str:
        return f"<gml:LinearRing><gml:posList>{self.at(*points, points[0])}</gml:posList></gml:LinearRing>"

    def polygon(self, *points: Point, hole: tuple[Point, ...] = (), gml_id: str = "") -> str:
        inner = f"<gml:interior>{self.ring(*hole)}</gml:interior>" if hole else ""
        name = f' gml:id="{gml_id}"' if gml_id else ""
        return f"<gml:Polygon{name}><gml:exterior>{self.ring(*points)}</gml:exterior>{inner}</gml:Polygon>"

    def house(self) -> str:
        """Return a building with LOD0 to LOD2; its solid points at its boundary surfaces."""
        corners = box((0, 0, 5), (10, 8, 12))
        parts = [
            f"<bldg:boundedBy><bldg:{kind} gml:id='surface_{number}'><bldg:lod2MultiSurface>"
            f"{surface(self.polygon(*face, gml_id=f'face_{number}'))}"
            f"</bldg:lod2MultiSurface></bldg:{kind}></bldg:boundedBy>"
            for number, (kind, face) in enumerate(zip(KINDS, corners, strict=True))
        ]
        links = "".join(f'<gml:surfaceMember xlink:href="#face_{number}"/>' for number in range(6))
        return building(
            1,
            '<bldg:class codeSpace="../../codelists/Building_class.xml">3001</bldg:class>',
            '<bldg:measuredHeight uom="m">7.0</bldg:measuredHeight>',
            f"<bldg:lod0FootPrint>{surface(self.polygon(*FOOTPRINT))}</bldg:lod0FootPrint>",
            f"<bldg:lod1Solid>{self.solid(box((0, 0, 5), (10, 8, 11)))}</bldg:lod1Solid>",
            f"<bldg:lod2Solid>{solid(links)}</bldg:lod2Solid>",
            *parts,
            quality("bldg", 0, 1, 2),
            identity(1),
        )

    def solid(self, faces: list[list[Point]]) -> str:
        members = "".join(f"<gml:surfaceMember>{self.polygon(*face)}</gml:surfaceMember>\n" for face in faces)
        return solid(members)

    def part(self, number: int, low: Point, high: Point) -> str:
        return (
            f'<bldg:consistsOfBuildingPart><bldg:BuildingPart gml:id="{feature_id("bldg", number)}">'
            f"<bldg:lod1Solid>{self.solid(box(low, high))}</bldg:lod1Solid>"
            "</bldg:BuildingPart></bldg:consistsOfBuildingPart>"
        )

    def twins(self) -> str:
        """Return a building of two parts that touch."""
        parts = [self.part(21, *PARTS[0]), self.part(22, *PARTS[1])]
        return building(2, *parts, quality("bldg", 1), identity(2))

    def yard(self) -> str:
        """Return a building around a court."""
        outline = self.polygon(*rectangle(60, 0, 80, 20), hole=tuple(reversed(rectangle(65, 5, 75, 15))))
        footprint = f"<bldg:lod0FootPrint>{surface(outline)}</bldg:lod0FootPrint>"
        block = f"<bldg:lod1Solid>{self.solid(box((60, 0, 5), (65, 20, 9)))}</bldg:lod1Solid>"
        return building(3, footprint, block, quality("bldg", 0, 1), identity(3))

    def relief(self) -> str:
        """Return two triangles of a terrain."""
        triangles = "".join(
            f"<gml:Triangle><gml:exterior>{self.ring(*corners)}</gml:exterior></gml:Triangle>\n"
            for corners in TRIANGLES
        )
        tin = (
            f"<dem:TINRelief gml:id='{feature_id('dem', 9)}'><dem:lod>1</dem:lod><dem:tin><gml:TriangulatedSurface>"
            f"<gml:trianglePatches>{triangles}</gml:trianglePatches></gml:TriangulatedSurface></dem:tin></dem:TINRelief>"
        )
        return (
            f"<dem:ReliefFeature gml:id='{feature_id('dem', 8)}'><dem:lod>1</dem:lod>"
            f"<dem:reliefComponent>{tin}</dem:reliefComponent>{quality('dem', 1)}</dem:ReliefFeature>"
        )

    def road(self) -> str:
        """Return a road with its line and its area."""
        line = f"<gml:LineString><gml:posList>{self.at(*LINE)}</gml:posList></gml:LineString>"
        network = (
            "<tran:lod0Network><gml:CompositeCurve><gml:curveMember>"
            f"{line}</gml:curveMember></gml:CompositeCurve></tran:lod0Network>"
        )
        area = f"<tran:lod1MultiSurface>{surface(self.polygon(*rectangle(0, -20, 50, -10)))}</tran:lod1MultiSurface>"
        return f'<tran:Road gml:id="{feature_id("tran", 5)}">{network}{area}{quality("tran", 0, 1)}</tran:Road>'

    def land(self) -> str:
        """Return a piece of land."""
        outline = f"<luse:lod1MultiSurface>{surface(self.polygon(*rectangle(0, -60, 30, -30)))}</luse:lod1MultiSurface>"
        return f'<luse:LandUse gml:id="{feature_id("luse", 6)}">{outline}{quality("luse", 1)}</luse:LandUse>'

    def document(self, *members: str) -> str:
        """Return a file of i-UR 3.1 with each member on a line of its own."""
        modules = ("building", "relief", "transportation", "landuse", "generics")
        prefixes = dict(zip(("bldg", "dem", "tran", "luse", "gen"), modules, strict=True))
        names = "".join(f' xmlns:{prefix}="{_CITYGML}/{module}/2.0"' for prefix, module in prefixes.items())
        lower, upper = self.at((-200, -200, 0)), self.at((200, 200, 50))
        body = "".join(f"<core:cityObjectMember>{member}</core:cityObjectMember>\n" for member in members)
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<core:CityModel xmlns:core="{_CITYGML}/2.0"{names}'
            ' xmlns:gml="http://www.opengis.net/gml" xmlns:uro="https://www.geospatial.jp/iur/uro/3.1"'
            ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
            f' xsi:schemaLocation="{_CITYGML}/2.0 ../../schemas/core.xsd'
            f' {_CITYGML}/building/2.0 ../../schemas/bldg.xsd">\n'
            f'<gml:boundedBy><gml:Envelope srsName="{_SRS}" srsDimension="3"><gml:lowerCorner>{lower}</gml:lowerCorner>'
            f"<gml:upperCorner>{upper}</gml:upperCorner></gml:Envelope></gml:boundedBy>\n{body}</core:CityModel>\n"
        )


def rectangle(west: float, south: float, east: float, north: float, z: float = 0.0) -> list[Point]:
    """Return corners counter clockwise, seen from above."""
    return [(west, south, z), (east, south, z), (east, north, z), (west, north, z)]


def box(low: Point, high: Point) -> list[list[Point]]:
    """Return the faces of a box, outward: bottom, top, south, north, west, east."""
    (a, b, c), (d, e, f) = low, high
    return [
        [(a, b, c), (a, e, c), (d, e, c), (d, b, c)],
        [(a, b, f), (d, b, f), (d, e, f), (a, e, f)],
        [(a, b, c), (d, b, c), (d, b, f), (a, b, f)],
        [(a, e, c), (a, e, f), (d, e, f), (d, e, c)],
        [(a, b, c), (a, b, f), (a, e, f), (a, e, c)],
        [(d, b, c), (d, e, c), (d, e, f), (d, b, f)],
    ]


KINDS = ("GroundSurface", "RoofSurface", "WallSurface", "WallSurface", "WallSurface", "WallSurface")
FOOTPRINT = rectangle(0, 0, 10, 8)
PARTS = (((30.0, 0.0, 5.0), (36.0, 6.0, 11.0)), ((36.0, 0.0, 5.0), (42.0, 6.0, 8.0)))
TRIANGLES = (
    [(-50.0, -50.0, 1.0), (50.0, -50.0, 2.0), (50.0, 50.0, 3.0)],
    [(-50.0, -50.0, 1.0), (50.0, 50.0, 3.0), (-50.0, 50.0, 2.0)],
)
LINE = ((0.0, -15.0, 0.0), (20.0, -15.0, 0.0), (50.0, -12.0, 0.0))
_MODEL = (
    '<xs:element name="CityModel"><xs:complexType><xs:sequence>'
    '<xs:any namespace="##any" processContents="lax" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>'
    '<xs:anyAttribute processContents="lax"/></xs:complexType></xs:element>'
)
_HEIGHT = (
    '<xs:element name="measuredHeight"><xs:complexType><xs:simpleContent><xs:extension base="xs:double">'
    '<xs:attribute name="uom" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>'
)


def surface(*polygons: str) -> str:
    members = "".join(f"<gml:surfaceMember>{polygon}</gml:surfaceMember>" for polygon in polygons)
    return f"<gml:MultiSurface>{members}</gml:MultiSurface>"


def solid(members: str) -> str:
    shell = f"<gml:CompositeSurface>{members}</gml:CompositeSurface>"
    return f"<gml:Solid><gml:exterior>{shell}</gml:exterior></gml:Solid>"


def building(number: int, *inner: str) -> str:
    return f'<bldg:Building gml:id="{feature_id("bldg", number)}">{"".join(inner)}</bldg:Building>'


def quality(prefix: str, *levels: int) -> str:
    sources = "".join(f"<uro:geometrySrcDescLod{level}>1</uro:geometrySrcDescLod{level}>" for level in levels)
    return (
        f"<uro:{prefix}DataQualityAttribute><uro:DataQualityAttribute>{sources}</uro:DataQualityAttribute>"
        f"</uro:{prefix}DataQualityAttribute>"
    )


def identity(number: int) -> str:
    return (
        f"<uro:buildingIDAttribute><uro:BuildingIDAttribute><uro:buildingID>17206-bldg-{number}</uro:buildingID>"
        "<uro:city>17206</uro:city></uro:BuildingIDAttribute></uro:buildingIDAttribute>"
    )


def codes(*values: str) -> str:
    entries = "".join(
        f"<gml:dictionaryEntry><gml:Definition><gml:description>x</gml:description><gml:name>{value}</gml:name>"
        "</gml:Definition></gml:dictionaryEntry>"
        for value in values
    )
    name = "<gml:name>Building_class</gml:name>"
    return f'<gml:Dictionary xmlns:gml="http://www.opengis.net/gml">{name}{entries}</gml:Dictionary>'


def schema(prefix: str, namespace: str, content: str) -> str:
    return (
        f'<xs:schema xmlns:xs="{_XS}" xmlns:{prefix}="{namespace}" targetNamespace="{namespace}"'
        f' elementFormDefault="qualified">{content}</xs:schema>'
    )


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """Return a data set that passes every rule, not yet written."""
    return Town(tmp_path)


@pytest.fixture
def broken(town: Town) -> Callable[..., Path]:
    """Return a function that breaks the data set with a change and writes it."""

    def write(change: Callable[[Town], object]) -> Path:
        change(town)
        return town.write()

    return write
