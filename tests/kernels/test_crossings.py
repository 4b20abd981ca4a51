"""Faces that pass through one another, held to linear programming."""

import numpy as np
import pytest
from scipy.optimize import linprog
from scipy.spatial import ConvexHull

from plateau_sc.kernels.crossings import find_crossings

TOLERANCE = 0.01


def count(*solids, tolerance=TOLERANCE):
    """Return the crossings of solids, each given as a list of triangle arrays, and the first place of each."""
    triangles = np.concatenate([np.asarray(part, float) for solid in solids for part in solid])
    sizes = [sum(len(part) for part in solid) for solid in solids]
    offsets = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    counts, places = np.zeros(len(solids), np.int64), np.full((len(solids), 3), np.nan)
    outlines, polygons = np.ones((len(triangles), 3), bool), np.arange(len(triangles))
    find_crossings(triangles, outlines, polygons, offsets, tolerance, counts, places)
    return counts.tolist(), places


def tetrahedron(random, centre):
    corners = centre + random.normal(size=(4, 3))
    hull = ConvexHull(corners)
    return corners[hull.simplices], hull.equations


def test_tetrahedra_cross_where_linear_programming_says_so(size):
    random = np.random.default_rng(5)
    seen = {True: 0, False: 0}
    for _ in range(size(400, 60)):
        (one, planes), (other, walls) = (tetrahedron(random, random.normal(size=3)) for _ in range(2))
        limits = np.concatenate([planes, walls])
        # The largest ball in both: none where they are apart.
        answer = linprog(
            [0, 0, 0, -1], np.column_stack([limits[:, :3], np.ones(8)]), -limits[:, 3], bounds=(None, None)
        )
        depth = -answer.fun
        inside = [
            (corners @ sides[:, :3].T + sides[:, 3] < 0).all() for corners, sides in _pairs(one, planes, other, walls)
        ]
        if abs(depth) < 1e-4 or any(inside):
            continue
        crossed = count([one, other], tolerance=1e-9)[0][0] > 0
        assert crossed == (depth > 0)
        seen[crossed] += 1
    assert min(seen.values()) > size(40, 3)


def _pairs(one, planes, other, walls):
    return [(one.reshape(-1, 3), walls), (other.reshape(-1, 3), planes)]


def test_boxes_that_touch_do_not_cross(box):
    first = box((0, 0, 0), (2, 2, 2))
    for low in [(2, 0, 0), (2, 2, 0), (2, 2, 2), (0.5, 0.5, 2), (2.5, 0, 0)]:
        second = box(low, tuple(np.add(low, 1.0)))
        assert count([first, second])[0] == [0]


def test_a_crossing_has_a_place_on_both(box):
    (number,), places = count([box((0, 0, 0), (2, 2, 2)), box((1, 0.5, 0.7), (3, 1.5, 1.1))])
    assert number > 0
    x, y, z = places[0]
    assert x == pytest.approx(2.0)
    assert 0.5 - 1e-9 <= y <= 1.5 + 1e-9
    assert 0.7 - 1e-9 <= z <= 1.1 + 1e-9


def test_what_is_within_the_tolerance_does_not_cross(box):
    first = box((0, 0, 0), (2, 2, 2))
    second = box((1.995, 0.5, 0.5), (3, 1.5, 1.5))
    assert count([first, second])[0] == [0]
    assert count([first, second], tolerance=0.001)[0][0] > 0


def test_solids_are_judged_one_by_one(box):
    first, second = box((0, 0, 0), (2, 2, 2)), box((1, 0.5, 0.7), (3, 1.5, 1.1))
    counts, places = count([first], [second], [first, second])
    assert counts[:2] == [0, 0]
    assert counts[2] > 0
    assert np.isnan(places[:2]).all()


def test_flat_triangles_and_empty_solids_are_passed_over(box):
    line = np.array([[[0, 0, 0], [1, 1, 1], [2, 2, 2]]], float)
    assert count([line, box((0, 0.2, 0), (2, 2, 2))])[0][0] >= 0
    counts = np.zeros(1, np.int64)
    empty = np.empty((0, 3, 3)), np.empty((0, 3), bool), np.empty(0, np.int64)
    find_crossings(*empty, np.zeros(2, np.int64), TOLERANCE, counts, np.zeros((1, 3)))
    assert counts.tolist() == [0]
