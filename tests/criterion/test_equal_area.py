"""Tests of `plateau_sc.criterion.equal_area`."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod, Proj

from plateau_sc.criterion.equal_area import measure_area, measure_areas
from plateau_sc.zones import ZONE_ORIGINS, zone_epsg

GEOD = Geod(ellps="GRS80")
CORNERS = st.tuples(st.floats(123.0, 153.0), st.floats(21.0, 45.0))


@given(CORNERS, st.floats(1e-4, 1.0), st.floats(1e-4, 0.9))
@settings(max_examples=50, deadline=None)
def test_areas_are_those_of_geodesics(corner: tuple[float, float], width: float, height: float) -> None:
    west, south = corner
    shape = shapely.Polygon(
        [(west, south), (west + width, south + height / 5), (west + width / 3, south + height), (west, south + height)]
    )
    fine = shapely.segmentize(shape, 1e-3)
    expected = abs(GEOD.geometry_area_perimeter(fine)[0])
    assert measure_area(shape) == pytest.approx(expected, rel=1e-6, abs=1e-2)


@pytest.mark.parametrize("zone", sorted(ZONE_ORIGINS))
def test_areas_are_those_of_the_zone_once_its_scale_is_taken_out(zone: int) -> None:
    latitude, longitude = ZONE_ORIGINS[zone]
    box = shapely.box(longitude - 0.005, latitude - 0.005, longitude + 0.005, latitude + 0.005)
    projection = Proj(f"EPSG:{zone_epsg(zone)}")
    plane = shapely.transform(
        shapely.segmentize(box, 1e-4), lambda points: np.column_stack(projection(points[:, 0], points[:, 1]))
    )
    # The scale at a zone's origin is 0.9999.
    assert measure_area(box) == pytest.approx(shapely.area(plane) / 0.9999**2, rel=1e-6)


def test_pieces_add_up_to_their_whole() -> None:
    whole = shapely.box(131.7, 33.1, 132.4, 33.8)
    pieces = np.array([shapely.box(x / 10, 33.1, (x + 1) / 10, 33.8) for x in range(1317, 1324)], dtype=object)
    assert measure_areas(pieces).sum() == pytest.approx(measure_area(whole), rel=1e-9)


def test_holes_do_not_count_and_lines_have_none() -> None:
    shell, hole = shapely.box(139.0, 35.0, 139.1, 35.1), shapely.box(139.02, 35.02, 139.04, 35.04)
    assert measure_area(shell - hole) == pytest.approx(measure_area(shell) - measure_area(hole), rel=1e-9)
    assert measure_area(shapely.LineString([(139.0, 35.0), (139.1, 35.1)])) == 0.0


def test_as_drawn_loops_of_both_ways_cancel() -> None:
    bow = shapely.Polygon([(139.70, 35.68), (139.71, 35.69), (139.71, 35.68), (139.70, 35.69)])
    drawn = measure_areas(np.array([bow]), as_drawn=True)[0]
    mended = measure_area(shapely.make_valid(bow))
    assert abs(drawn) < 0.001 * mended
