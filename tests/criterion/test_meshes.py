"""Tests of `plateau_sc.criterion.meshes`."""

import jismesh.utils
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.criterion.equal_area import measure_area
from plateau_sc.criterion.meshes import box_of, divide_area
from plateau_sc.errors import ParameterError


def test_a_mesh_is_one_part_and_whole() -> None:
    (part,) = divide_area(box_of("54363371"))
    assert (part.code, part.share) == ("54363371", 1.0)
    assert part.area_m2 == pytest.approx(measure_area(box_of("54363371")))


def test_parts_are_the_meshes_that_points_of_the_area_lie_in() -> None:
    circle = shapely.Point(139.70, 35.69).buffer(0.02)
    points = np.random.default_rng(3).uniform(-0.02, 0.02, (20_000, 2)) + np.array([139.70, 35.69])
    inside = points[shapely.contains_xy(circle, points[:, 0], points[:, 1])]
    expected = set(jismesh.utils.to_meshcode(inside[:, 1], inside[:, 0], 3).astype(str).tolist())
    parts = divide_area(circle)
    assert {part.code for part in parts if part.share > 0.01} <= expected <= {part.code for part in parts}
    for part in parts:
        share = np.mean(jismesh.utils.to_meshcode(inside[:, 1], inside[:, 0], 3).astype(str) == part.code)
        assert part.area_m2 / measure_area(circle) == pytest.approx(share, abs=0.02)


def test_the_area_of_parts_far_from_each_other_is_not_searched_between_them() -> None:
    far = shapely.MultiPolygon([box_of("39270503"), box_of("68415000")])
    assert [part.code for part in divide_area(far)] == ["39270503", "68415000"]


def test_a_touched_mesh_is_no_part() -> None:
    west = box_of("53394525")
    assert [part.code for part in divide_area(west)] == ["53394525"]


@given(
    st.lists(st.tuples(st.floats(131.70, 131.76), st.floats(33.20, 33.24)), min_size=3, max_size=8),
    st.floats(0.0005, 0.01),
)
@settings(max_examples=40, deadline=None)
def test_parts_add_up_and_stay_in_their_mesh(corners: list[tuple[float, float]], reach: float) -> None:
    area = shapely.LineString(corners).buffer(reach)
    parts = divide_area(area)
    assert sum(part.area_m2 for part in parts) == pytest.approx(measure_area(area), rel=1e-6)
    assert [part.code for part in parts] == sorted({part.code for part in parts})
    for part in parts:
        assert 0.0 < part.share <= 1.0 + 1e-12
        assert shapely.covers(shapely.buffer(box_of(part.code), 1e-12), part.geometry)


def test_an_unknown_code_has_no_rectangle() -> None:
    with pytest.raises(ParameterError, match="expected a mesh code"):
        box_of("99")
