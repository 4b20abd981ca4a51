"""What a building knows of itself."""

import pytest

from plateau_sc.samples.features import Body, Building, Mix
from plateau_sc.samples.roofs import Rect, flat_roof
from plateau_sc.samples.shells import raise_shell


def body_between(low: float, high: float, ground: float) -> Body:
    return Body(raise_shell(flat_roof(Rect(0.0, 0.0, 5.0, 4.0), high), low), low, high, high, ground)


def test_height_counts_from_the_ground_to_the_highest_part():
    building = Building("podium", [body_between(3.0, 12.0, 3.0), body_between(12.0, 45.5, 12.0)], "4", 12, "404", "602")
    assert building.height == pytest.approx(42.5)
    assert building.sturdy


def test_height_of_a_raised_body_counts_from_the_ground_below():
    building = Building("corridor", [body_between(8.0, 11.0, 3.0)], "4", 1, "422", "605")
    assert building.height == pytest.approx(8.0)
    assert not building.sturdy


def test_scale_is_one_at_the_median_it_was_drawn_for():
    assert Mix(8.1, (0.0, 0.0, 1.0)).scale == pytest.approx(1.0)
    assert Mix(6.0, (0.0, 0.0, 1.0)).scale < 0.7
