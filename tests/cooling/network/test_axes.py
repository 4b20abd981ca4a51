"""Tests of `plateau_sc.cooling.network.axes`."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plateau_sc.cooling.network.axes import Axes, find_axes


def lines(axes: Axes) -> shapely.Geometry:
    return shapely.union_all(shapely.linestrings(axes.points[axes.segments]))


@settings(max_examples=40, deadline=None)
@example(length=298.8549798189729, width=3.9501943608947263, angle=3.9501943608947263, east=16515.582886776378)
@given(
    length=st.floats(30, 300),
    width=st.floats(3, 14),
    angle=st.floats(0, 180),
    east=st.floats(-1e5, 1e5),
)
def test_the_axis_of_a_street_is_its_middle(length: float, width: float, angle: float, east: float) -> None:
    street = shapely.affinity.rotate(shapely.box(0, -width / 2, length, width / 2), angle, origin=(0, 0))
    axes = find_axes(shapely.affinity.translate(street, east, -3e4), 1.0)
    turn = math.radians(angle)
    along, aside = np.array([math.cos(turn), math.sin(turn)]), np.array([-math.sin(turn), math.cos(turn)])
    spots = axes.points[np.unique(axes.segments)] - [east, -3e4]
    assert np.abs(spots @ aside).max() < 1.0
    # It ends about half a width before the street does, and has no branches into the corners.
    assert (spots @ along).min() == pytest.approx(width / 2, abs=1.5)
    assert (spots @ along).max() == pytest.approx(length - width / 2, abs=1.5)
    assert np.bincount(axes.segments.ravel()).max() == 2
    assert np.median(axes.radius) == pytest.approx(width / 2, abs=0.15)


def test_every_point_is_as_far_from_the_boundary_as_it_says() -> None:
    area = shapely.union_all([shapely.box(0, 0, 100, 8), shapely.box(40, -60, 46, 70)])
    axes = find_axes(area, 0.5)
    far = shapely.distance(shapely.points(axes.points), area.boundary)
    # The points along the boundary are up to half a spacing aside of the nearest place.
    assert np.abs(axes.radius - far).max() < 0.06
    assert shapely.contains_xy(area, axes.points[:, 0], axes.points[:, 1]).all()


def test_a_narrow_street_reaches_the_middle_of_a_wide_one() -> None:
    area = shapely.union_all([shapely.box(0, 0, 100, 14), shapely.box(48, -60, 52, 1)])
    found = lines(find_axes(area, 1.0))
    assert shapely.get_num_geometries(shapely.line_merge(found)) == 3
    assert shapely.distance(found, shapely.Point(50, -57)) < 2


def test_a_short_stub_of_a_wide_street_is_joined_to_it() -> None:
    found = lines(find_axes(shapely.union_all([shapely.box(0, 0, 100, 12), shapely.box(48, 11, 51, 20)]), 0.75))
    assert shapely.get_num_geometries(shapely.line_merge(found)) == 3
    assert found.bounds[3] > 17


def test_a_ring_road_has_a_ring_for_its_axis() -> None:
    ring = shapely.Point(0, 0).buffer(53).difference(shapely.Point(0, 0).buffer(47))
    axes = find_axes(ring, 1.0)
    assert (np.bincount(axes.segments.ravel()) == 2).all()
    assert np.hypot(*axes.points.T) == pytest.approx(50, abs=0.3)
    assert lines(axes).length == pytest.approx(2 * math.pi * 50, rel=0.01)


@pytest.mark.parametrize(
    "area", [shapely.box(0, 0, 6, 6), shapely.Polygon([(0, 0), (1, 0), (0, 1)]), shapely.Polygon()]
)
def test_what_is_as_wide_as_long_has_none(area: shapely.Geometry) -> None:
    assert len(find_axes(area, 1.0).segments) == 0
