"""Roof shapes: ridges, slopes and plans."""

import pytest

from plateau_sc.samples.roofs import Rect, gable_roof, hip_roof, shed_roof, stepped_roof
from plateau_sc.samples.shells import signed_area

RECT = Rect(0.0, 0.0, 10.0, 6.0)


@pytest.mark.parametrize(
    "roofs",
    [
        gable_roof(RECT, 5.0, 2.0),
        hip_roof(RECT, 5.0, 2.0),
        shed_roof(RECT, 5.0, 2.0),
        stepped_roof(RECT, 0.6, 9.0, 5.0),
    ],
)
def test_roof_covers_its_plan_once_and_faces_up(roofs):
    areas = [signed_area([point[:2] for point in rings[0]]) for rings in roofs]
    assert min(areas) > 0.0
    assert sum(areas) == pytest.approx(60.0)


def test_ridge_runs_along_the_longer_side():
    ridge = {point for rings in gable_roof(RECT, 5.0, 2.0) for point in rings[0] if point[2] == 7.0}
    assert ridge == {(0.0, 3.0, 7.0), (10.0, 3.0, 7.0)}
    ridge = {
        point for rings in gable_roof(Rect(0.0, 0.0, 6.0, 10.0), 5.0, 2.0) for point in rings[0] if point[2] == 7.0
    }
    assert ridge == {(3.0, 0.0, 7.0), (3.0, 10.0, 7.0)}


def test_hip_slopes_alike_on_all_sides():
    ridge = {point for rings in hip_roof(RECT, 5.0, 2.0) for point in rings[0] if point[2] == 7.0}
    assert ridge == {(3.0, 3.0, 7.0), (7.0, 3.0, 7.0)}


def test_shed_falls_to_the_north():
    assert [point[2] for point in shed_roof(RECT, 5.0, 2.0)[0][0]] == [7.0, 7.0, 5.0, 5.0]


def test_rectangle_within_snaps_to_the_centimetre():
    inner = Rect(0.0, 0.0, 1.0, 1.0).within(1 / 3, 0.0, 1.0, 2 / 3)
    assert inner == Rect(0.33, 0.0, 1.0, 0.67)
    assert (inner.width, inner.depth) == pytest.approx((0.67, 0.67))
