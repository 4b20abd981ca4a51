import numpy as np
import pytest

from plateau_sc.city import SurfaceType
from plateau_sc.citygml import read_citygml

LOW, HIGH = (0, 0, 5), (10, 8, 11)


@pytest.fixture
def shell(gml):
    """Return a function that writes the surfaces of a box with ids, and a solid of links to some of them."""

    def write(prefix, *targets):
        faces = gml.box(LOW, HIGH).items()
        bounds = "".join(
            gml.bound(kind.partition(" ")[0], gml.polygon(corners, gml_id=f"{prefix}{place}"))
            for place, (kind, corners) in enumerate(faces)
        )
        links = "".join(f'<gml:surfaceMember xlink:href="#{target}"/>' for target in targets)
        inner = f"<gml:CompositeSurface>{links}</gml:CompositeSurface>"
        return bounds + f"<bldg:lod2Solid><gml:Solid><gml:exterior>{inner}</gml:exterior></gml:Solid></bldg:lod2Solid>"

    return write


def reasons(city):
    return [note.reason for note in city.audit.notes]


def test_a_solid_that_agrees_with_its_surfaces_is_counted_alone(gml, write_city, shell):
    city = read_citygml(write_city(gml.building("b", shell("p", *(f"p{i}" for i in range(6))))))
    assert (city.audit.links_in, city.audit.links_resolved) == (6, 6)
    assert city.audit.polygons_by_lod[2] == 6
    assert reasons(city) == []


def test_lost_missing_and_repeated_links_are_told_with_the_building_and_its_line(gml, write_city, shell):
    building = gml.building("b", shell("p", "p0", "p0", "p1", "p2", "p3", "gone", "nowhere"))
    city = read_citygml(write_city(gml.building("other", gml.lod1(LOW, HIGH)), building))
    assert (city.audit.links_in, city.audit.links_resolved) == (7, 5)
    assert reasons(city) == [
        "2 links of lod2Solid lead to no polygon of this feature",
        "2 polygons of boundary surfaces are not in lod2Solid",
        "1 polygons are linked more than once by lod2Solid",
    ]
    assert {(note.gml_id, note.line) for note in city.audit.notes} == {("b", 5)}


def test_a_link_into_another_building_is_lost(gml, write_city, shell):
    city = read_citygml(write_city(gml.building("a", shell("a", "b0")), gml.building("b", shell("b", "b0"))))
    assert (city.audit.links_in, city.audit.links_resolved) == (2, 1)
    assert "1 links of lod2Solid lead to no polygon of this feature" in reasons(city)


def test_ids_that_two_buildings_have_lead_each_to_its_own(gml, write_city, shell):
    both = shell("p", *(f"p{i}" for i in range(6)))
    city = read_citygml(write_city(gml.building("a", both), gml.building("b", both)))
    assert (city.audit.links_in, city.audit.links_resolved) == (12, 12)
    assert reasons(city) == []


@pytest.mark.parametrize(("mark", "resolved"), [("", 6), ("#", 6), ("##", 6), ("x#", 0)])
def test_hashes_before_an_id_do_not_count(gml, write_city, shell, mark, resolved):
    text = gml.building("a", shell("p", *(f"p{i}" for i in range(6)))).replace('"#p', f'"{mark}p')
    assert read_citygml(write_city(text)).audit.links_resolved == resolved


def test_a_link_to_nothing_is_lost(gml, write_city, shell):
    city = read_citygml(write_city(gml.building("a", shell("p", "p0").replace('"#p0"', '"#"'))))
    assert (city.audit.links_in, city.audit.links_resolved) == (1, 0)


def test_links_without_any_polygon_are_lost(gml, write_city, shell):
    links = "".join(f'<gml:surfaceMember xlink:href="#p{i}"/>' for i in range(2))
    solid = f"<bldg:lod2Solid><gml:Solid><gml:exterior>{links}</gml:exterior></gml:Solid></bldg:lod2Solid>"
    city = read_citygml(
        [write_city(gml.building("b", solid)), write_city(gml.building("c", gml.lod1(LOW, HIGH)), name="2.gml")]
    )
    assert (city.audit.links_in, city.audit.links_resolved) == (2, 0)


def test_a_door_need_not_be_in_the_solid(gml, write_city, shell):
    face = gml.surface(gml.polygon(gml.box(LOW, HIGH)["WallSurface"]))
    door = f"<bldg:opening><bldg:Door><bldg:lod2MultiSurface>{face}</bldg:lod2MultiSurface></bldg:Door></bldg:opening>"
    wall = f"<bldg:boundedBy><bldg:WallSurface>{door}</bldg:WallSurface></bldg:boundedBy>"
    city = read_citygml(write_city(gml.building("b", shell("p", *(f"p{i}" for i in range(6))), wall)))
    assert reasons(city) == []
    assert np.count_nonzero(city.polygon_surface == SurfaceType.DOOR) == 1
