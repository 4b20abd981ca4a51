"""Plan of the town: blocks, lots and lanes fill a district and do not overlap."""

import random
from collections import Counter

import pytest
from shapely import box, union_all

from plateau_sc.samples.roads import main_streets
from plateau_sc.samples.town import Town, pick

TOWN = Town(0, 3, 2, 128.0, 120.0, 3)
PLACES = [(column, row) for column in range(3) for row in range(2)]


def boxes(rects):
    return [box(*rect) for rect in rects]


@pytest.mark.parametrize(("column", "row"), PLACES)
def test_lots_lanes_and_streets_do_not_overlap(column, row):
    district = TOWN.district(column, row)
    lots = [lot.rect for lot in district.lots] + [lot.partner for lot in district.lots if lot.partner]
    shapes = boxes(lots + [lane.rect for lane in district.lanes])
    shapes += boxes(street.rect for street in main_streets(TOWN, column, row))
    together = union_all(shapes)
    assert sum(shape.area for shape in shapes) == pytest.approx(together.area, abs=0.01)
    inside = union_all(boxes(lots))
    assert box(*district.interior).covers(inside)


def test_streets_join_without_gaps():
    streets = [street for column, row in PLACES for street in main_streets(TOWN, column, row)]
    shapes = boxes(street.rect for street in streets)
    together = union_all([shape.buffer(0.006, join_style="mitre") for shape in shapes])
    assert together.geom_type == "Polygon"
    assert len(together.interiors) == 6
    assert sum(street.crossing for street in streets) == 12


def test_first_districts_hold_one_of_each_kind():
    assert {TOWN.kind_of(column, row) for column in range(2) for row in range(2)} == {
        "houses",
        "core",
        "civic",
        "mixed",
    }


def test_towers_stand_on_the_largest_lots_of_the_core():
    for towers in (0, 3, 6):
        uses = Counter(lot.use for lot in TOWN._replace(towers=towers).district(1, 0).lots)
        assert uses["podium"] + uses["setback"] == towers
        assert uses["fuel"] == 1


def test_a_district_depends_on_nothing_but_seed_and_place():
    assert TOWN.district(2, 1) == TOWN._replace(columns=30, rows=30).district(2, 1)
    assert TOWN.district(2, 1) != TOWN._replace(seed=1).district(2, 1)


def test_pick_follows_the_shares():
    rng = random.Random(1)
    counts = Counter(pick(rng, (("a", 0.7), ("b", 0.2), ("c", 0.1))) for _ in range(4000))
    assert abs(counts["a"] / 4000 - 0.7) < 0.03
    assert abs(counts["c"] / 4000 - 0.1) < 0.03
