"""Ordinary forms: inside their parcel, as large as wanted, closed whatever is drawn."""

import random

import numpy as np
import pytest

from plateau_sc.samples.features import Mix, Site
from plateau_sc.samples.forms import FORMS, place, rooftop_box, stand_block, stand_posts
from plateau_sc.samples.roofs import Rect
from plateau_sc.samples.shells import ROOF, WALL
from plateau_sc.samples.terrain import Terrain
from plateau_sc.samples.town import Town

LOT = Rect(20.0, 30.0, 33.5, 43.0)


def site_for(seed: int) -> Site:
    return Site(random.Random(seed), Terrain(Town(0, 2, 2, 128.0, 128.0, 3), 0.012), Mix(8.0, (0.03, 0.17, 0.8)))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("fill", [0.35, 0.6, 0.72])
def test_every_draw_is_closed_and_inside_its_parcel(form, fill, mesh_of_faces):
    for seed in range(12):
        for building in FORMS[form](site_for(seed), LOT, fill):
            body = building.bodies[0]
            corners = np.array(body.outline[0])
            assert corners.min(axis=0)[0] >= LOT.west
            assert corners.min(axis=0)[1] >= LOT.south
            assert corners.max(axis=0)[0] <= LOT.east
            assert corners.max(axis=0)[1] <= LOT.north
            assert body.base < body.middle <= body.top
            if len(body.shell.faces) > 1:
                mesh = mesh_of_faces([[np.array(ring) for ring in face.rings] for face in body.shell.faces])
                assert mesh.is_watertight, (form, seed)
                assert mesh.volume > 0.0


def test_placed_rectangle_has_the_wanted_area():
    areas = [place(site_for(seed), LOT, 0.55).area for seed in range(200)]
    assert np.mean(areas) == pytest.approx(0.55 * LOT.area, rel=0.02)
    assert max(areas) < 0.6 * LOT.area


def test_carport_is_a_sheet_on_posts_beside_the_house():
    house, carport = FORMS["carport"](site_for(1), LOT, 0.6)
    assert carport.building_class == "3003"
    assert [face.kind for face in carport.bodies[0].shell.faces] == [ROOF]
    assert len(carport.bodies[0].installations) == 2
    east_of_house = max(u for u, _ in house.bodies[0].outline[0])
    assert min(u for u, _ in carport.bodies[0].outline[0]) > east_of_house


def test_block_stands_on_the_lowest_ground():
    site = site_for(0)
    body = stand_block(site, LOT, 10.0)
    assert body.base == body.ground == site.terrain.range_within(LOT)[0]
    assert body.top == pytest.approx(body.base + 10.0)


def test_box_and_posts_are_open_below():
    box = rooftop_box(LOT, 10.0, 3.0)
    assert sorted(face.kind for face in box.faces) == [ROOF] + [WALL] * 4
    assert {z for face in box.faces for _, _, z in face.rings[0]} == {10.0, 13.0}
    posts = stand_posts([(1.0, 1.0), (4.0, 1.0)], 2.0, 4.5)
    assert [len(post.faces) for post in posts] == [4, 4]
