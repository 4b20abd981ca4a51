"""Tests of `plateau_sc.criterion.mending`."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.criterion.equal_area import measure_area
from plateau_sc.criterion.mending import keep_polygons, mend_outlines
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, TooLargeError

BOX = shapely.box(139.70, 35.68, 139.71, 35.69)


def mend(*shapes: shapely.Geometry | None, **options: float) -> tuple[shapely.Geometry, list[str]]:
    return mend_outlines(np.array(shapes, dtype=object), "plan", **options)


def test_a_plain_outline_is_left_as_it_is() -> None:
    area, notes = mend(BOX)
    assert area.equals(BOX)
    assert notes == []


def test_parts_and_holes_are_kept() -> None:
    holed = BOX - shapely.box(139.702, 35.682, 139.704, 35.684)
    island = shapely.box(139.80, 35.70, 139.81, 35.71)
    area, notes = mend(holed, island)
    assert (len(area.geoms), notes) == (2, [])
    assert sorted(len(part.interiors) for part in area.geoms) == [0, 1]
    assert area.equals(shapely.MultiPolygon([holed, island]))


def test_a_bow_is_repaired_and_told() -> None:
    bow = shapely.Polygon([(139.70, 35.68), (139.71, 35.69), (139.71, 35.68), (139.70, 35.69)])
    area, (note,) = mend(bow)
    # The two triangles that the crossing leaves are each a quarter of the box around them.
    assert measure_area(area) == pytest.approx(measure_area(BOX) / 2, rel=1e-4)
    assert "crosses or touches itself (Self-intersection" in note
    assert "139.705 35.685" in note
    assert note.endswith("502,179 m2 after")


def test_what_several_loops_go_round_is_inside() -> None:
    turns = [k * 0.8 * math.pi for k in range(5)]
    star = shapely.Polygon([(139.70 + 0.01 * math.sin(turn), 35.68 + 0.01 * math.cos(turn)) for turn in turns])
    area, notes = mend(star)
    assert shapely.contains(area, shapely.Point(139.70, 35.68))
    assert len(notes) == 1


def test_a_hole_that_leaves_its_shell_is_repaired() -> None:
    shell = [(139.70, 35.68), (139.71, 35.68), (139.71, 35.69), (139.70, 35.69)]
    hole = [(139.705, 35.682), (139.72, 35.682), (139.72, 35.684), (139.705, 35.684)]
    area, notes = mend(shapely.Polygon(shell, [hole]))
    expected = BOX - shapely.Polygon(hole)
    assert area.equals(expected)
    assert "before" in notes[0]


def test_what_lies_in_two_outlines_counts_once_and_is_told() -> None:
    area, (note,) = mend(BOX, shapely.box(139.705, 35.68, 139.715, 35.69))
    assert area.equals(shapely.box(139.70, 35.68, 139.715, 35.69))
    assert note.startswith("outlines overlap")


def test_neighbours_are_joined_without_a_word() -> None:
    area, notes = mend(BOX, shapely.box(139.71, 35.68, 139.72, 35.69))
    assert area.geom_type == "Polygon"
    assert notes == []


def test_points_lines_heights_and_gaps_are_left_out_and_told() -> None:
    mixed = shapely.GeometryCollection([shapely.force_3d(BOX, 12.0), shapely.Point(139.7, 35.68)])
    line = shapely.LineString([(139.7, 35.6), (139.8, 35.6)])
    area, notes = mend(shapely.GeometryCollection([mixed]), line, None, shapely.Polygon())
    assert area.equals(BOX)
    assert not area.has_z
    assert notes == [
        "2 of 4 shapes are empty and were left out",
        "heights were dropped: the area is that on the ground",
        "2 points or lines were left out: they have no area",
    ]


@pytest.mark.parametrize(
    ("shapes", "error", "words"),
    [
        ([None], ParameterError, "no outline in it"),
        ([shapely.Polygon()], ParameterError, "no outline in it"),
        ([shapely.Point(139.7, 35.7)], ParameterError, "only Point in it; expected a polygon"),
        ([shapely.LineString([(139.7, 35.7), (139.8, 35.7)])], ParameterError, "only LineString"),
        ([shapely.box(35.68, 139.70, 35.69, 139.71)], CrsError, "latitude, longitude order.*swap them"),
        ([shapely.box(-12000.0, -35000.0, -11000.0, -34000.0)], CrsError, "not longitude and latitude.*crs=6677"),
        ([shapely.box(-0.1, 51.4, 0.1, 51.6)], NoOverlapError, "beyond Japan"),
        ([BOX, shapely.box(126.9, 47.0, 127.0, 47.1)], NoOverlapError, "beyond Japan.*47.1"),
        ([shapely.box(139.70, 35.68, 139.70 + 1e-9, 35.69)], ParameterError, "expected at least 1 m2"),
        ([shapely.box(139.0, 35.0, 140.2, 36.0)], TooLargeError, "12,0.. km2; expected at most 10,000 km2"),
        ([shapely.Polygon([(139.7, 35.6), (139.8, 35.6), (139.7, 35.6)])], ParameterError, "go round nothing"),
    ],
)
def test_absurd_areas_are_refused(shapes: list[shapely.Geometry], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        mend(*shapes)


@pytest.mark.parametrize("bad", [math.nan, math.inf])
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_a_coordinate_that_is_no_number_is_refused(bad: float) -> None:
    with pytest.raises(ParameterError, match="1 of 5 points have a coordinate that is no finite number"):
        mend(shapely.Polygon([(139.7, 35.6), (139.8, 35.6), (bad, 35.7), (139.7, 35.7)]))


def test_the_largest_area_is_the_callers() -> None:
    area, _ = mend(shapely.box(139.0, 35.0, 140.2, 36.0), largest_m2=2e10)
    assert measure_area(area) > 1e10


@given(st.lists(st.tuples(st.floats(139.70, 139.71), st.floats(35.68, 35.69)), min_size=4, max_size=9))
@settings(max_examples=100, deadline=None)
def test_any_scrawl_is_refused_or_becomes_a_valid_area(corners: list[tuple[float, float]]) -> None:
    scrawl = shapely.Polygon(corners)
    try:
        area, notes = mend(scrawl)
    except ParameterError:
        return
    assert shapely.is_valid(area)
    assert area.geom_type in ("Polygon", "MultiPolygon")
    assert bool(notes) == (not shapely.is_valid(scrawl))
    hull = shapely.convex_hull(scrawl)
    assert measure_area(area) <= measure_area(hull) * (1 + 1e-9)
    assert shapely.covers(shapely.buffer(hull, 1e-9), area)


def test_polygons_are_kept_and_the_rest_is_not() -> None:
    mixed = shapely.GeometryCollection([shapely.Point(0, 0), shapely.box(0, 0, 1, 1), shapely.box(2, 0, 3, 1)])
    assert keep_polygons(mixed).geom_type == "MultiPolygon"
    assert shapely.is_empty(keep_polygons(shapely.Point(0, 0)))
    assert keep_polygons(BOX) is BOX
