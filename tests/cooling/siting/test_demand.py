"""Tests of `plateau_sc.cooling.siting.demand`: pieces against points along the lines."""

import numpy as np
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.cooling.siting.demand import Demand, cut_demand

LINES = [
    shapely.LineString([(0, 0), (60, 0), (60, 40)]),
    shapely.LineString([(0, 20), (100, 30)]),
    shapely.LinearRing([(20, -20), (50, -20), (50, -50), (20, -50)]),
]
CIRCLES = st.tuples(st.floats(0, 100), st.floats(-40, 40), st.floats(3, 30))


@settings(max_examples=40, deadline=None)
@given(st.lists(CIRCLES, min_size=1, max_size=4))
def test_pieces_are_as_points_along_the_lines_say(circles: list[tuple[float, float, float]]) -> None:
    lines = np.array([shapely.LineString(line.coords) for line in LINES], dtype=object)
    weights = np.array([[100.0, 50.0, 0.0], [100.0, 50.0, 0.0]])
    areas = np.array([shapely.Point(x, y).buffer(radius) for x, y, radius in circles], dtype=object)
    effects = np.linspace(0.4, 1.0, len(areas))
    table, pieces = cut_demand(Demand(weights, np.array([lines, lines]), 6677, "person-sun-minutes", 0), areas, effects)
    best = np.zeros(len(pieces))
    np.maximum.at(best, table.indices, table.data)
    expected = 0.0
    for line, weight in zip(lines[:2], (200.0, 100.0), strict=True):
        points = shapely.line_interpolate_point(line, (np.arange(2000) + 0.5) / 2000, normalized=True)
        inside = np.array([shapely.intersects(area, points) for area in areas])
        expected += weight * float((inside * effects[:, None]).max(axis=0).mean())
    assert abs(float(pieces @ best) - expected) < 1.0


def test_a_closed_line_is_covered_as_a_whole() -> None:
    ring = np.array([shapely.LineString(LINES[2].coords)], dtype=object)
    demand = Demand(np.array([[7.0], [5.0]]), np.array([ring, ring]), 6677, "person-sun-minutes", 0)
    table, pieces = cut_demand(demand, np.array([shapely.box(0, -60, 60, 0)], dtype=object), np.array([1.0]))
    assert pieces.sum() == 12.0
    assert table.shape == (1, 2)
