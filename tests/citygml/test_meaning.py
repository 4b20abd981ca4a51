import pytest

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.meaning import Kind, PathTable
from plateau_sc.citygml.names import BUILDINGS
from plateau_sc.citygml.paths import ROOT, Paths

SPACES = {
    "core": "http://www.opengis.net/citygml/2.0",
    "bldg": "http://www.opengis.net/citygml/building/2.0",
    "gml": "http://www.opengis.net/gml",
    "core3": "http://www.opengis.net/citygml/3.0",
    "bldg3": "http://www.opengis.net/citygml/building/3.0",
    "con3": "http://www.opengis.net/citygml/construction/3.0",
    "gml32": "http://www.opengis.net/gml/3.2",
}
MEMBER = "core:CityModel/core:cityObjectMember/bldg:Building"
FACE = "gml:MultiSurface/gml:surfaceMember/gml:Polygon"


def look(text):
    paths = Paths()
    path = ROOT
    for step in text.split("/"):
        space, _, name = step.partition(":")
        path = paths.child(path, f"{{{SPACES[space]}}}{name}")
    table = PathTable(paths, BUILDINGS)
    table.update()
    return table, path


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (MEMBER, Kind.FEATURE),
        (f"{MEMBER}/bldg:consistsOfBuildingPart/bldg:BuildingPart", Kind.FEATURE),
        (f"{MEMBER}/bldg:measuredHeight", Kind.OTHER),
        (f"{MEMBER}/gml:boundedBy/gml:Envelope/gml:pos", Kind.OTHER),
        (f"{MEMBER}/bldg:outerBuildingInstallation/bldg:BuildingInstallation", Kind.INSTALLATION),
        (f"{MEMBER}/bldg:boundedBy/bldg:RoofSurface", Kind.BOUNDARY),
        (f"{MEMBER}/bldg:lod0RoofEdge/{FACE}", Kind.POLYGON),
        (f"{MEMBER}/bldg:lod0RoofEdge/{FACE}/gml:exterior", Kind.OTHER),
        (f"{MEMBER}/bldg:lod0RoofEdge/{FACE}/gml:exterior/gml:LinearRing", Kind.EXTERIOR),
        (f"{MEMBER}/bldg:lod0RoofEdge/{FACE}/gml:interior", Kind.OTHER),
        (f"{MEMBER}/bldg:lod0RoofEdge/{FACE}/gml:interior/gml:LinearRing", Kind.INTERIOR),
        (f"{MEMBER}/bldg:lod0RoofEdge/{FACE}/gml:interior/gml:LinearRing/gml:pos", Kind.POSITIONS),
        (f"{MEMBER}/bldg:lod0RoofEdge/{FACE}/gml:exterior/gml:Ring/gml:curveMember/gml:Arc/gml:posList", Kind.OTHER),
        (f"{MEMBER}/bldg:lod1Solid/gml:OrientableSurface", Kind.TURNABLE),
        (f"{MEMBER}/bldg:lod1MultiCurve/gml:LineString/gml:posList", Kind.OTHER),
    ],
)
def test_what_an_element_is(path, kind):
    table, place = look(path)
    assert Kind(int(table.kind[place])) == kind


@pytest.mark.parametrize(
    ("path", "lod", "surface", "bounded"),
    [
        (f"{MEMBER}/bldg:lod0FootPrint/{FACE}", 0, SurfaceType.GROUND, False),
        (f"{MEMBER}/bldg:lod1Solid/gml:Solid/gml:exterior/{FACE}", 1, SurfaceType.UNKNOWN, False),
        (f"{MEMBER}/bldg:boundedBy/bldg:WallSurface/bldg:lod3MultiSurface/{FACE}", 3, SurfaceType.WALL, True),
        (f"{MEMBER}/bldg:boundedBy/bldg:New/bldg:lod2MultiSurface/{FACE}", 2, SurfaceType.UNKNOWN, True),
        (
            f"{MEMBER}/bldg:boundedBy/bldg:WallSurface/bldg:opening/bldg:Window/bldg:lod3MultiSurface/{FACE}",
            *(3, SurfaceType.WINDOW, True),
        ),
        (
            "core3:CityModel/core3:cityObjectMember/bldg3:Building/core3:boundary/con3:WallSurface/"
            "con3:fillingSurface/con3:DoorSurface/core3:lod3MultiSurface/gml32:MultiSurface/gml32:Polygon",
            *(3, SurfaceType.DOOR, True),
        ),
        (f"{MEMBER}/bldg:outerBuildingInstallation/bldg:BuildingInstallation/bldg:lod2Geometry/{FACE}", 2, 7, False),
    ],
)
def test_where_a_polygon_lies(path, lod, surface, bounded):
    table, place = look(path)
    assert (table.lod[place], table.surface[place], table.bounded[place]) == (lod, surface, bounded)
    assert table.is_outside[place]


@pytest.mark.parametrize("holder", ["bldg:interiorRoom/bldg:Room/bldg:lod4Solid", "bldg:lod2ImplicitRepresentation"])
def test_what_stands_indoors_or_has_a_place_of_its_own_is_not_outside(holder):
    table, place = look(f"{MEMBER}/{holder}/{FACE}")
    assert not table.is_outside[place]
