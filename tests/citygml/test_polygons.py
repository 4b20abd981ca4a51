import numpy as np
import pytest

from plateau_sc.city import SurfaceType
from plateau_sc.citygml import read_citygml

LOW, HIGH = (0, 0, 5), (10, 8, 11)


def used_surfaces(city):
    return np.bincount(city.polygon_surface[city.polygon_used], minlength=8).tolist()


def test_boundary_surfaces_give_lod2(gml, write_city):
    city = read_citygml(write_city(gml.building("b", gml.lod0(LOW, HIGH), gml.lod1(LOW, HIGH), gml.lod2(LOW, HIGH))))
    assert city.audit.polygons_by_lod == {0: 1, 1: 6, 2: 6}
    assert city.buildings["lod_used"].tolist() == [2]
    assert used_surfaces(city) == [0, 1, 4, 1, 0, 0, 0, 0]
    assert city.polygon_used.sum() == 6


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("OuterCeilingSurface", SurfaceType.OUTER_CEILING),
        ("OuterFloorSurface", SurfaceType.OUTER_FLOOR),
        ("ClosureSurface", SurfaceType.CLOSURE),
        ("SomethingNew", SurfaceType.UNKNOWN),
    ],
)
def test_every_surface_class_has_its_type(gml, write_city, kind, expected):
    face = gml.polygon(gml.box(LOW, HIGH)["RoofSurface"])
    city = read_citygml(write_city(gml.building("b", gml.bound(kind, face))))
    assert city.polygon_surface.tolist() == [expected]


def test_a_solid_that_points_at_surfaces_is_not_counted(gml, write_city):
    link = '<gml:surfaceMember xlink:href="#p1"/>'
    shell = f"<gml:CompositeSurface>{link}</gml:CompositeSurface>"
    solid = f"<bldg:lod2Solid><gml:Solid><gml:exterior>{shell}</gml:exterior></gml:Solid></bldg:lod2Solid>"
    city = read_citygml(write_city(gml.building("b", solid, gml.lod2(LOW, HIGH))))
    assert city.audit.polygons_by_lod[2] == 6


def test_a_solid_with_its_own_polygons_is_read_without_surfaces(gml, write_city):
    faces = [gml.polygon(corners) for corners in gml.box(LOW, HIGH).values()]
    solid = f"<bldg:lod2Solid>{gml.solid(*faces)}</bldg:lod2Solid>"
    alone = read_citygml(write_city(gml.building("b", solid)))
    assert alone.audit.polygons_by_lod[2] == 6
    assert used_surfaces(alone)[SurfaceType.UNKNOWN] == 6
    assert not alone.buildings["wall_less"][0]
    both = read_citygml(write_city(gml.building("b", solid, gml.lod2(LOW, HIGH))))
    assert both.audit.polygons_by_lod[2] == 6
    assert "6 polygons of lod2Solid are not read" in both.audit.notes[0].reason
    assert both.audit.polygons_left_out == {"given by another property of the same level": 6}
    assert both.audit.polygons_in == 12


def test_surfaces_that_point_into_the_solid_give_it_their_types(gml, write_city):
    faces = gml.box(LOW, HIGH)
    solid = gml.solid(*(gml.polygon(corners, gml_id=f"p{i}") for i, corners in enumerate(faces.values())))
    bounds = "".join(
        f"<bldg:boundedBy><bldg:{kind.split()[0]}><bldg:lod2MultiSurface><gml:MultiSurface>"
        f'<gml:surfaceMember xlink:href="#p{i}"/></gml:MultiSurface></bldg:lod2MultiSurface></bldg:{kind.split()[0]}>'
        "</bldg:boundedBy>"
        for i, kind in enumerate(faces)
    )
    city = read_citygml(write_city(gml.building("b", bounds, f"<bldg:lod2Solid>{solid}</bldg:lod2Solid>")))
    assert used_surfaces(city) == [0, 1, 4, 1, 0, 0, 0, 0]


def test_installations_are_read_with_surfaces_or_their_own_geometry(gml, write_city):
    face = gml.polygon(gml.box((2, 2, 11), (3, 3, 14))["RoofSurface"])

    def installation(inner):
        feature = f"<bldg:BuildingInstallation>{inner}</bldg:BuildingInstallation>"
        return f"<bldg:outerBuildingInstallation>{feature}</bldg:outerBuildingInstallation>"

    own = installation(f"<bldg:lod2Geometry>{gml.surface(face)}</bldg:lod2Geometry>")
    typed = installation(gml.bound("WallSurface", face) + f"<bldg:lod2Geometry>{gml.surface(face)}</bldg:lod2Geometry>")
    city = read_citygml(write_city(gml.building("b", gml.lod2(LOW, HIGH), own, typed)))
    assert city.polygon_installation.sum() == 2
    assert city.polygon_surface[city.polygon_installation].tolist() == [SurfaceType.INSTALLATION, SurfaceType.WALL]
    assert city.polygon_used.all()


def test_interior_rings_are_kept(gml, write_city):
    court = [(2, 2, 11), (2, 4, 11), (4, 4, 11), (4, 2, 11)]
    roof = gml.polygon(gml.box(LOW, HIGH)["RoofSurface"], [court])
    city = read_citygml(write_city(gml.building("b", gml.bound("RoofSurface", roof))))
    assert np.diff(city.polygon_offsets).tolist() == [2]
    assert city.mesh().area == pytest.approx(80 - 4, rel=1e-3)


@pytest.mark.parametrize("lod", [3, 4])
def test_finer_levels_are_read_with_their_openings(gml, write_city, lod):
    roof = gml.bound("RoofSurface", gml.polygon(gml.box(LOW, HIGH)["RoofSurface"]), lod=lod)
    hole = [(2, 0, 6), (2, 0, 8), (4, 0, 8), (4, 0, 6)]
    front = gml.polygon(gml.box(LOW, HIGH)["WallSurface"], [hole])
    panes = {
        kind: f"<bldg:opening><bldg:{kind}><bldg:lod{lod}MultiSurface>{gml.surface(gml.polygon(hole[::-1]))}"
        f"</bldg:lod{lod}MultiSurface></bldg:{kind}></bldg:opening>"
        for kind in ("Window", "Door")
    }
    own = f"<bldg:lod{lod}MultiSurface>{gml.surface(front)}</bldg:lod{lod}MultiSurface>"
    wall = (
        f"<bldg:boundedBy><bldg:WallSurface>{own}{panes['Window']}{panes['Door']}</bldg:WallSurface></bldg:boundedBy>"
    )
    empty = "<bldg:lod4MultiSurface/>"
    city = read_citygml(write_city(gml.building("b", gml.lod1(LOW, HIGH), gml.lod2(LOW, HIGH), roof, wall, empty)))
    assert city.audit.polygons_by_lod == {0: 0, 1: 6, 2: 6, lod: 4}
    used = city.polygon_surface[city.polygon_used].tolist()
    assert used == [SurfaceType.ROOF, SurfaceType.WALL, SurfaceType.WINDOW, SurfaceType.DOOR]
    assert city.buildings["lod_used"].tolist() == [lod]
    assert city.buildings["height_source"].tolist() == [f"lod{lod}"]


def test_rooms_and_furniture_are_counted_and_not_read(gml, write_city):
    face = gml.surface(gml.polygon(gml.box(LOW, HIGH)["RoofSurface"]))
    inner = f"<bldg:Room><bldg:lod4MultiSurface>{face}</bldg:lod4MultiSurface></bldg:Room>"
    room = f"<bldg:interiorRoom>{inner}</bldg:interiorRoom>"
    city = read_citygml(write_city(gml.building("b", gml.lod1(LOW, HIGH), room)))
    assert city.audit.polygons_by_lod == {0: 0, 1: 6, 2: 0}
    (note,) = city.audit.notes
    assert note.reason.startswith("1 polygons are not read: indoors")
    assert city.audit.polygons_in == 6 + sum(city.audit.polygons_left_out.values()) == 7


def test_the_exterior_is_first_wherever_it_stands(gml, write_city):
    court = [(2, 2, 11), (2, 4, 11), (4, 4, 11), (4, 2, 11)]
    roof = gml.polygon(gml.box(LOW, HIGH)["RoofSurface"], [court])
    head, _, rest = roof.partition("<gml:exterior>")
    exterior, _, interior = rest.partition("</gml:exterior>")
    turned = head + interior.removesuffix("</gml:Polygon>") + f"<gml:exterior>{exterior}</gml:exterior></gml:Polygon>"
    city = read_citygml(write_city(gml.building("b", gml.bound("RoofSurface", turned))))
    assert city.mesh().area == pytest.approx(80 - 4, rel=1e-3)


def test_a_ring_of_line_strings_is_one_ring(gml, write_city):
    corners = [gml.position(point) for point in gml.box(LOW, HIGH)["RoofSurface"]]
    sides = (f"<gml:posList>{corners[i]} {corners[(i + 1) % 4]}</gml:posList>" for i in range(4))
    lines = "".join(f"<gml:curveMember><gml:LineString>{side}</gml:LineString></gml:curveMember>" for side in sides)
    face = f"<gml:Polygon><gml:exterior><gml:Ring>{lines}</gml:Ring></gml:exterior></gml:Polygon>"
    city = read_citygml(write_city(gml.building("b", gml.bound("RoofSurface", face))))
    assert city.mesh().area == pytest.approx(80, rel=1e-3)


def test_a_bent_ring_is_left_out_and_counted(gml, write_city):
    arc = "<gml:Arc><gml:posList>36.3 136.38 1 36.31 136.39 1 36.3 136.4 1</gml:posList></gml:Arc>"
    ring = f"<gml:Ring><gml:curveMember>{arc}</gml:curveMember></gml:Ring>"
    face = f"<gml:Polygon><gml:exterior>{ring}</gml:exterior></gml:Polygon>"
    city = read_citygml(write_city(gml.building("b", gml.lod1(LOW, HIGH), gml.bound("RoofSurface", face))))
    assert city.audit.polygons_by_lod[2] == 0
    assert len(city.audit.skipped) == 1


def test_parts_are_rows_of_their_own(gml, write_city):
    inner = gml.part("inner", gml.lod1((20, 0, 5), (25, 5, 8)))
    part = gml.part("part", gml.lod2((10, 0, 5), (15, 5, 9)), inner)
    city = read_citygml(write_city(gml.building("whole", part), gml.building("other", gml.lod1(LOW, HIGH))))
    assert city.buildings["gml_id"].tolist() == ["whole", "part", "inner", "other"]
    assert city.buildings["part_of"].fillna("-").tolist() == ["-", "whole", "part", "-"]
    assert city.buildings["lod_used"].fillna(-1).tolist() == [-1, 2, 1, 1]
    assert (city.audit.buildings_in, city.audit.parts_in) == (2, 2)
    assert (city.audit.buildings_out, city.audit.parts_out) == (2, 2)


def test_parts_nested_deeper_than_recursion_are_read(gml, write_city):
    text = gml.lod1(LOW, HIGH)
    for depth in range(600):
        text = gml.part(f"p{depth}", text)
    city = read_citygml(write_city(gml.building("b", text)))
    assert city.audit.parts_out == 600


def test_the_same_id_is_read_once(gml, write_city):
    again = gml.building("b", gml.lod1(LOW, HIGH), gml.part("p", gml.lod1(LOW, HIGH)))
    path = write_city(gml.building("b", gml.lod1(LOW, HIGH)), again, gml.building("c", gml.lod1(LOW, HIGH)))
    city = read_citygml(path)
    assert city.buildings["gml_id"].tolist() == ["b", "c"]
    assert (city.audit.buildings_in, city.audit.buildings_out) == (3, 2)
    assert (city.audit.parts_in, city.audit.parts_out) == (1, 0)
    assert city.audit.repeated == 2
    assert city.audit.is_balanced
    assert [(entry.gml_id, entry.file, entry.line) for entry in city.audit.skipped] == [
        ("b", str(path), 5),
        ("p", str(path), 5),
    ]
    assert f"{path}:4" in city.audit.skipped[0].reason


def test_what_is_no_building_is_counted(gml, write_city):
    road = '<tran:Road xmlns:tran="http://www.opengis.net/citygml/transportation/2.0"/>'
    city = read_citygml(write_city(gml.building("b", gml.lod1(LOW, HIGH)), road, road))
    assert [note.reason for note in city.audit.notes] == ["2 members of type Road are not buildings and are not read"]


def test_a_building_without_id_is_kept(gml, write_city):
    text = gml.building("b", gml.lod1(LOW, HIGH)).replace(' gml:id="b"', "")
    city = read_citygml(write_city(text))
    assert city.buildings["gml_id"].isna().tolist() == [True]
    assert "no gml:id on one of the buildings" in [note.reason for note in city.audit.notes]
