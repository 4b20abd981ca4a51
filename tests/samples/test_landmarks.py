"""Landmarks: what each is there to show."""

import random

import numpy as np
import pytest

from plateau_sc.samples.features import Mix, Site
from plateau_sc.samples.landmarks import LANDMARKS
from plateau_sc.samples.roofs import Rect
from plateau_sc.samples.shells import CLOSURE, OUTER_CEILING
from plateau_sc.samples.terrain import Terrain
from plateau_sc.samples.town import Lot, Town

LOT = Rect(140.0, 20.0, 170.0, 45.0)
PARTNER = Rect(140.0, 51.0, 170.0, 78.0)


@pytest.fixture
def site() -> Site:
    return Site(random.Random(2), Terrain(Town(0, 2, 2, 128.0, 128.0, 3), 0.012), Mix(8.0, (0.03, 0.17, 0.8)))


def build(site: Site, use: str):
    return LANDMARKS[use](site, Lot(LOT, use, PARTNER))


@pytest.mark.parametrize("use", LANDMARKS)
def test_landmark_is_closed_and_always_lod2(site, use, mesh_of_faces):
    buildings = build(site, use)
    assert buildings
    for building in buildings:
        assert building.fixed_lod == 2
        for body in building.bodies:
            mesh = mesh_of_faces([[np.array(ring) for ring in face.rings] for face in body.shell.faces])
            assert mesh.is_watertight
            assert mesh.volume > 0.0


def test_tower_rests_on_its_podium(site):
    podium, tower = build(site, "podium")[0].bodies
    assert tower.base == podium.top
    assert [face.kind for face in tower.shell.faces].count(CLOSURE) == 1
    assert 30.0 < tower.top - podium.base < 60.0


def test_setback_is_a_tower(site):
    (building,) = build(site, "setback")
    assert 30.0 < building.height < 60.0


def test_corridor_touches_both_wings_above_heads(site):
    south, north, corridor = (building.bodies[0] for building in build(site, "hospital"))
    vs = sorted({v for _, v in corridor.outline[0]})
    assert vs == [max(v for _, v in south.outline[0]), min(v for _, v in north.outline[0])]
    assert corridor.base - corridor.ground >= 4.8
    assert [face.kind for face in corridor.shell.faces].count(OUTER_CEILING) == 1
    assert LANDMARKS["hospital"](site, Lot(LOT, "hospital")) == []


def test_canopy_leaves_room_below(site):
    canopy, kiosk = build(site, "fuel")
    low = min(z for face in canopy.bodies[0].shell.faces for ring in face.rings for _, _, z in ring)
    assert low - canopy.bodies[0].ground >= 4.6
    assert len(canopy.bodies[0].installations) == 4
    assert kiosk.building_class == "3001"


def test_hall_has_deep_eaves(site):
    (hall,) = build(site, "hall")
    faces = hall.bodies[0].shell.faces
    down = [face for face in faces if len(face.rings) == 2]
    outer, inner = (np.array(ring)[:, 0] for ring in down[0].rings)
    assert np.ptp(outer) - np.ptp(inner) == pytest.approx(3.0)
