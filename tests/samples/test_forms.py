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


def site_for(seed: int, detail: float = 0.0) -> Site:
    mix = Mix(8.0, (0.03, 0.17, 0.8), detail)
    return Site(random.Random(seed), Terrain(Town(0, 2, 2, 128.0, 128.0, 3), 0.012), mix)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("fill", [0.35, 0.6, 0.72])
@pytest.mark.parametrize("detail", [0.0, 1.0])
def test_every_draw_is_closed_and_inside_its_parcel(form, fill, detail, volume_of_shell):
    for seed in range(12):
        for building in FORMS[form](site_for(seed, detail), LOT, fill):
            body = building.bodies[0]
            corners = np.array(body.outline[0])
            assert corners.min(axis=0)[0] >= LOT.west
            assert corners.min(axis=0)[1] >= LOT.south
            assert corners.max(axis=0)[0] <= LOT.east
            assert corners.max(axis=0)[1] <= LOT.north
            assert body.base < body.middle <= body.top
            if len(body.shell.faces) > 1:
                assert volume_of_shell(body.shell) > 0.0


@pytest.mark.parametrize("form", FORMS)
def test_detail_has_more_faces(form):
    def count(detail: float) -> float:
        drawn = [FORMS[form](site_for(seed, detail), LOT, 0.6)[0] for seed in range(20)]
        return np.mean([len(building.bodies[0].shell.faces) for building in drawn])

    assert count(1.0) > 1.4 * count(0.0)


def test_nothing_is_drawn_for_detail_that_is_not_wanted():
    site = site_for(4)
    before = site.rng.getstate()
    assert not site.draw_detail()
    assert site.rng.getstate() == before


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
