import numpy as np
import pytest

from plateau_sc.city import SurfaceType
from plateau_sc.citygml import read_citygml

HEIGHT = "<bldg:measuredHeight>6</bldg:measuredHeight>"
COURT = [(3, 2, 0.0), (3, 4, 0.0), (5, 4, 0.0), (5, 2, 0.0)]


def outline(gml, *points, holes=()):
    return f"<bldg:lod0RoofEdge>{gml.surface(gml.polygon(points, holes))}</bldg:lod0RoofEdge>"


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("holes", [(), (COURT,), (COURT[::-1],)])
def test_an_outline_becomes_a_closed_block_facing_outward(gml, write_city, turned, holes):
    corners = [(0, 0, 77.0), (10, 0, 77.0), (10, 8, 77.0), (0, 8, 77.0)]
    corners = corners[::-1] if turned else corners
    city = read_citygml(write_city(gml.building("b", HEIGHT, outline(gml, *corners, holes=holes))))
    mesh = city.mesh()
    mesh.merge_vertices()
    assert mesh.is_watertight
    assert mesh.volume == pytest.approx((80 - 4 * len(holes)) * 6, rel=1e-3)
    assert city.corners()[:, :, 2].min() == 0
    assert city.corners()[:, :, 2].max() == 6
    assert city.polygon_derived.sum() == city.polygon_used.sum() == 2 + 4 + 4 * len(holes)
    assert np.unique(city.polygon_surface[city.polygon_used]).tolist() == [
        SurfaceType.ROOF,
        SurfaceType.WALL,
        SurfaceType.GROUND,
    ]
    assert city.audit.polygons_by_lod == {0: 1, 1: 0, 2: 0}


def test_the_block_stands_at_the_feet_of_the_nearest_solid(gml, write_city):
    city = read_citygml(
        write_city(
            gml.building("near", gml.lod1((0, 20, 12), (10, 28, 20))),
            gml.building("far", gml.lod1((0, 200, 50), (10, 208, 60))),
            gml.building("b", HEIGHT, gml.lod0((0, 0, 0), (10, 8, 0))),
        )
    )
    own = city.corners()[city.triangle_owner() == 2]
    assert (own[:, :, 2].min(), own[:, :, 2].max()) == (12, 18)
    assert np.isnan(city.buildings["ground_z"][2])


def test_storeys_stand_in_for_a_height(gml, write_city):
    storeys = "<bldg:measuredHeight>9999</bldg:measuredHeight><bldg:storeysAboveGround>2</bldg:storeysAboveGround>"
    city = read_citygml(write_city(gml.building("b", storeys, gml.lod0((0, 0, 0), (10, 8, 0)))))
    assert city.corners()[:, :, 2].max() == 6
    assert city.buildings["height_source"].tolist() == ["storeys"]


def test_without_a_height_nothing_is_raised_and_the_audit_says_so(gml, write_city):
    path = write_city(
        gml.building("b", gml.lod0((0, 0, 0), (10, 8, 0))), gml.building("c", gml.lod1((20, 0, 0), (30, 8, 6)))
    )
    city = read_citygml(path)
    assert not (city.triangle_owner() == 0).any()
    assert city.buildings["lod_used"].isna().tolist() == [True, False]
    assert [(note.gml_id, note.line) for note in city.audit.notes] == [("b", 4)]
    assert "no height" in city.audit.notes[0].reason


def test_a_footprint_is_raised_not_the_roof_edge_beside_it(gml, write_city):
    edge = gml.lod0((-1, -1, 0), (11, 9, 0), "lod0RoofEdge")
    city = read_citygml(write_city(gml.building("b", HEIGHT, edge, gml.lod0((0, 0, 0), (10, 8, 0)))))
    assert city.mesh().volume == pytest.approx(480, rel=1e-3)
