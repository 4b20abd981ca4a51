"""Attributes: how the LOD1 height is found, and what is left out."""

import random
from collections import Counter

import pytest

from plateau_sc.samples.attributes import draw_attributes, lod1_top
from plateau_sc.samples.features import Mix, Site
from plateau_sc.samples.forms import FORMS
from plateau_sc.samples.roofs import Rect
from plateau_sc.samples.terrain import Terrain
from plateau_sc.samples.town import Town

LOT = Rect(20.0, 30.0, 33.5, 43.0)


@pytest.fixture(scope="module")
def drawn():
    terrain = Terrain(Town(0, 2, 2, 128.0, 128.0, 3), 0.012)
    site = Site(random.Random(8), terrain, Mix(8.0, (0.1, 0.3, 0.6)))
    houses = [FORMS["house"](site, LOT, 0.6)[0] for _ in range(600)]
    return [(house, draw_attributes(site, house)) for house in houses]


def test_levels_of_detail_follow_the_mix(drawn):
    counts = Counter(attributes.lod for _, attributes in drawn)
    assert counts[0] / 600 == pytest.approx(0.1, abs=0.04)
    assert counts[1] / 600 == pytest.approx(0.3, abs=0.06)


def test_lod1_top_follows_its_type(drawn):
    seen = set()
    for house, attributes in drawn:
        body = house.bodies[0]
        expected = {
            "0": body.ground + 3.0,
            "2": body.middle,
            "6": body.top,
            "9": body.ground + 3.0 * house.storeys,
        }
        assert lod1_top(attributes, house, 0) == pytest.approx(expected[attributes.height_type], abs=0.006)
        seen.add(attributes.height_type)
    assert seen == {"0", "2", "6", "9"}


def test_a_building_of_lod0_keeps_its_height(drawn):
    only = [(house, attributes) for house, attributes in drawn if attributes.lod == 0]
    assert all(attributes.measured_height == f"{house.height:.1f}" for house, attributes in only)
    others = Counter(attributes.measured_height for _, attributes in drawn if attributes.lod > 0)
    assert others["-9999"] > 5
    assert others[None] > 5


def test_flood_rank_fits_its_depth(drawn):
    for _, attributes in drawn:
        if attributes.flood_depth is not None:
            depth = float(attributes.flood_depth)
            assert depth > 0.0
            assert attributes.flood_rank == ("1" if depth < 0.5 else "2" if depth < 3.0 else "3")


def test_unknown_storeys_are_9999_and_their_usage_unknown(drawn):
    unknown = [attributes for _, attributes in drawn if attributes.storeys_above == "9999"]
    assert 30 < len(unknown) < 120
    assert {attributes.usage for attributes in unknown} == {"461"}
