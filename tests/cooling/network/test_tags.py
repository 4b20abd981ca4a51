"""Tests of `plateau_sc.cooling.network.tags`, by the meanings in https://wiki.openstreetmap.org/wiki/Map_features."""

import math

import numpy as np
import pytest

from plateau_sc.cooling import Cover, LinkKind
from plateau_sc.cooling.network.draft import plain_links
from plateau_sc.cooling.network.tags import FROM_EDGE_M, read_tags, understand


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ({"highway": "footway"}, LinkKind.WALK),
        ({"highway": "steps"}, LinkKind.STAIRS),
        ({"highway": "steps", "conveying": "no"}, LinkKind.STAIRS),
        ({"highway": "steps", "conveying": "forward"}, LinkKind.ESCALATOR),
        ({"highway": "footway", "conveying": "yes"}, LinkKind.MOVING_WALK),
        ({"highway": "footway", "footway": "crossing"}, LinkKind.CROSSING),
        ({"highway": "footway", "crossing": "no"}, LinkKind.WALK),
        ({"highway": "elevator"}, LinkKind.LIFT),
        ({"highway": "footway;steps"}, LinkKind.STAIRS),
        ({}, LinkKind.WALK),
    ],
)
def test_what_a_way_is(tags: dict[str, str], kind: LinkKind) -> None:
    assert understand(tags)["kind"] == kind


@pytest.mark.parametrize(
    ("tags", "cover"),
    [
        ({"highway": "footway"}, Cover.OPEN),
        ({"highway": "footway", "covered": "yes"}, Cover.COVERED),
        ({"highway": "footway", "covered": "arcade"}, Cover.COVERED),
        ({"highway": "footway", "covered": "no"}, Cover.OPEN),
        ({"highway": "footway", "tunnel": "building_passage"}, Cover.COVERED),
        ({"highway": "footway", "tunnel": "yes"}, Cover.UNDERGROUND),
        ({"highway": "footway", "tunnel": "no"}, Cover.OPEN),
        ({"highway": "footway", "location": "underground"}, Cover.UNDERGROUND),
        ({"highway": "corridor"}, Cover.INDOOR),
        ({"highway": "footway", "indoor": "yes", "covered": "yes"}, Cover.INDOOR),
        ({"highway": "footway", "indoor": "no"}, Cover.OPEN),
    ],
)
def test_what_is_above_a_way(tags: dict[str, str], cover: Cover) -> None:
    assert understand(tags)["cover"] == cover


@pytest.mark.parametrize(
    ("tags", "ways"),
    [
        ({"highway": "residential", "oneway": "yes"}, (True, True)),
        ({"highway": "footway", "oneway:foot": "yes"}, (True, False)),
        ({"highway": "footway", "oneway:foot": "-1"}, (False, True)),
        ({"highway": "footway", "oneway:foot": "no"}, (True, True)),
        ({"highway": "footway", "oneway:foot": "yes", "reversed": "True"}, (False, True)),
        ({"highway": "footway", "oneway:foot": "yes", "reversed": "False"}, (True, False)),
        ({"highway": "steps", "conveying": "backward"}, (False, True)),
        ({"highway": "steps", "conveying": "reversible"}, (True, True)),
    ],
)
def test_cars_go_one_way_and_people_both(tags: dict[str, str], ways: tuple[bool, bool]) -> None:
    found = understand(tags)
    assert (found["forward"], found["backward"]) == ways


@pytest.mark.parametrize(
    ("tags", "walkable"),
    [
        ({"highway": "motorway"}, False),
        ({"highway": "motorway_link"}, False),
        ({"highway": "motorway", "foot": "yes"}, True),
        ({"highway": "trunk"}, True),
        ({"highway": "service", "access": "private"}, False),
        ({"highway": "service", "access": "private", "foot": "designated"}, True),
        ({"highway": "primary", "foot": "no"}, False),
        ({"highway": "primary", "foot": "use_sidepath"}, False),
        ({"highway": "motorway;footway"}, True),
        ({}, True),
    ],
)
def test_what_may_be_walked(tags: dict[str, str], walkable: bool) -> None:
    assert understand(tags)["walkable"] is walkable


@pytest.mark.parametrize(
    ("text", "width"),
    [("2.5", 2.5), ("2.5 m", 2.5), ("2,5", 2.5), ("3;2", 2.0), ("8'", 2.4384), ("wide", math.nan), ("-2", math.nan)],
)
def test_widths_of_footways(text: str, width: float) -> None:
    assert understand({"highway": "footway", "width": text})["width"] == pytest.approx(width, nan_ok=True)


@pytest.mark.parametrize(
    ("text", "slope"),
    [
        ("5%", 5.0),
        ("-3 %", -3.0),
        ("10°", 17.633),
        ("up", math.nan),
        ("90°", math.nan),
        ("", math.nan),
        ("4 m", math.nan),
    ],
)
def test_slopes(text: str, slope: float) -> None:
    assert understand({"incline": text})["slope"] == pytest.approx(slope, abs=1e-3, nan_ok=True)
    assert understand({"incline": text, "reversed": "True"})["slope"] == pytest.approx(-slope, abs=1e-3, nan_ok=True)


@pytest.mark.parametrize(
    ("tags", "offset"),
    [
        ({"highway": "footway"}, 0.0),
        ({"highway": "residential", "width": "8"}, 4.0 - FROM_EDGE_M),
        ({"highway": "residential", "width": "8", "sidewalk": "both"}, 4.0 + FROM_EDGE_M),
        ({"highway": "residential", "width": "8", "sidewalk:left": "yes"}, 4.0 + FROM_EDGE_M),
        ({"highway": "residential", "width": "8", "sidewalk": "no"}, 4.0 - FROM_EDGE_M),
        ({"highway": "tertiary", "lanes": "4"}, 6.0 - FROM_EDGE_M),
        ({"highway": "primary_link"}, 8.0 - FROM_EDGE_M),
        ({"highway": "service", "width": "3"}, 0.0),
        ({"highway": "residential;footway"}, 0.0),
    ],
)
def test_people_walk_beside_the_middle_of_a_road(tags: dict[str, str], offset: float) -> None:
    assert understand(tags)["side_offset"] == offset


def test_columns_of_texts_lists_and_gaps_are_read() -> None:
    ids = np.array(list("abcd"), dtype=object)
    links = plain_links(ids, np.zeros(4, np.int32), np.ones(4, np.int32), np.full(4, None, dtype=object))
    highway = np.empty(4, dtype=object)
    highway[:] = ["steps", ["footway", "corridor"], None, float("nan")]
    surface = np.empty(4, dtype=object)
    surface[:] = [["asphalt", "gravel"], "wood", None, float("nan")]
    walkable = read_tags({"highway": highway, "surface": surface, "osmid": ids}, links)
    assert walkable.all()
    assert links.kind.tolist() == [LinkKind.STAIRS, LinkKind.WALK, LinkKind.WALK, LinkKind.WALK]
    assert links.cover.tolist() == [Cover.OPEN, Cover.INDOOR, Cover.OPEN, Cover.OPEN]
    assert links.surface.tolist() == ["asphalt;gravel", "wood", "", ""]
