"""Building stock: cover, heights, and the count that the plan foretells."""

import numpy as np
import pytest
from shapely import Polygon, union_all

from plateau_sc.samples.features import Mix, Site
from plateau_sc.samples.stock import build_stock, count_buildings, covered_area
from plateau_sc.samples.terrain import Terrain
from plateau_sc.samples.town import Town

BLDG = "{http://www.opengis.net/citygml/building/2.0}"


def plan(polygon) -> Polygon:
    return Polygon(polygon[0][:, :2], [ring[:, :2] for ring in polygon[1:]])


@pytest.fixture(scope="module")
def town() -> Town:
    return Town(4, 6, 6, 128.0, 128.0, 3)


def build(town: Town, cover: float, height: float = 8.0):
    terrain = Terrain(town, 0.012)
    missing = 0.0
    for row in range(town.rows):
        for column in range(town.columns):
            district = town.district(column, row)
            site = Site(town.random_for("buildings", column, row), terrain, Mix(height, (0.03, 0.17, 0.8)))
            wanted = cover * district.rect.area + missing
            buildings = build_stock(site, district, wanted)
            missing = wanted - covered_area(buildings)
            yield district, buildings


@pytest.mark.parametrize("cover", [0.40, 0.45, 0.50])
def test_cover_is_what_was_wanted(town, cover):
    area = sum(covered_area(buildings) for _, buildings in build(town, cover))
    assert area / (town.width * town.depth) == pytest.approx(cover, abs=0.01)


def test_plan_foretells_the_count(town):
    for district, buildings in build(town, 0.45):
        assert count_buildings(district) == len(buildings)


def test_heights_follow_the_median(town):
    for wanted in (6.0, 8.0, 10.0):
        heights = [b.height for _, buildings in build(town, 0.45, wanted) for b in buildings if b.fixed_lod is None]
        assert np.median(heights) == pytest.approx(wanted, rel=0.08)


def test_sample_is_covered_by_40_to_50_percent(solids):
    plans = [plan(polygon) for solid in solids for polygon in solid.lod0]
    assert 0.40 < union_all(plans).area / 256.0**2 < 0.50


def test_buildings_of_the_sample_do_not_overlap(solids):
    whole = [solid for solid in solids if solid.element.tag == f"{BLDG}Building"]
    plans = [plan(polygon) for solid in whole for polygon in solid.lod0]
    assert sum(shape.area for shape in plans) == pytest.approx(union_all(plans).area, abs=0.01)


def test_heights_of_the_sample_are_those_of_a_japanese_town(solids):
    texts = [solid.element.findtext(f"{BLDG}measuredHeight") for solid in solids]
    heights = np.array([float(text) for text in texts if text and text != "-9999"])
    assert 6.5 < np.median(heights) < 9.0
    assert ((heights >= 6.0) & (heights <= 12.0)).mean() > 0.6
    assert 2 <= ((heights > 30.0) & (heights < 62.0)).sum() <= 6
    assert heights.max() < 62.0
