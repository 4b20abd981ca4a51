"""Geometry as text: fixed decimals, closed rings, extents, ids."""

import re

import pytest

from plateau_sc.samples.gml import Extent, Identifiers, Pen, coded

SQUARE = [(0.0, 0.0, 1.0), (10.0, 0.0, 1.5), (10.0, 10.0, 2.0), (0.0, 10.0, 1.5)]


def test_ring_is_closed_and_has_fixed_decimals():
    text = Pen().ring(SQUARE)
    numbers = text.split()
    assert len(numbers) == 15
    assert numbers[:3] == numbers[-3:]
    assert all(re.fullmatch(r"-?\d+\.\d{9}", number) for k, number in enumerate(numbers) if k % 3 < 2)
    assert numbers[2::3] == ["1.000", "1.500", "2.000", "1.500", "1.000"]


def test_same_corner_has_the_same_text_in_every_ring():
    pen = Pen()
    assert (
        pen.ring(SQUARE).split()[:6]
        == pen.ring(SQUARE[:2][::-1]).split()[3:9][:3] + pen.ring(SQUARE[:2][::-1]).split()[:3]
    )


def test_extent_holds_what_was_written():
    pen = Pen()
    numbers = [float(text) for text in pen.ring(SQUARE).split()]
    extent = pen.extent
    assert (extent.low, extent.high) == (1.0, 2.0)
    assert min(numbers[0::3]) == pytest.approx(extent.south, abs=1e-9)
    assert max(numbers[1::3]) == pytest.approx(extent.east, abs=1e-9)
    whole = Extent()
    whole.add(extent)
    assert (whole.north, whole.west) == (extent.north, extent.west)


def test_polygon_with_a_hole_has_an_interior():
    hole = [(4.0, 4.0, 1.0), (4.0, 6.0, 1.0), (6.0, 6.0, 1.0)]
    text = Pen().polygon([SQUARE, hole], "poly_1")
    assert text.startswith('<gml:Polygon gml:id="poly_1"><gml:exterior>')
    assert text.count("<gml:interior>") == text.count("</gml:interior>") == 1
    assert "interior" not in Pen().polygon([SQUARE])


def test_missing_code_has_no_code_list():
    assert coded("bldg:class", "Null", "Building_class") == "<bldg:class>Null</bldg:class>\n"


def test_identifiers_follow_the_pattern_and_differ():
    first, second = Identifiers(0, 1), Identifiers((1 << 80) - 1, 2)
    drawn = [names.draw("bldg") for names in (first, first, second)]
    assert len(set(drawn)) == 3
    assert all(re.fullmatch(r"bldg_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", name) for name in drawn)
