"""Ground: the same heights that the file holds, and the exact lowest point under a building."""

import random

import pytest

from plateau_sc.samples.roofs import Rect
from plateau_sc.samples.terrain import SPACING, Terrain
from plateau_sc.samples.town import CIVIC, Town


@pytest.fixture(scope="module")
def terrain() -> Terrain:
    return Terrain(Town(0, 2, 2, 128.0, 128.0, 3), 0.012)


def test_height_is_that_of_the_triangles(terrain):
    for first, second, third in list(terrain.triangles())[::37]:
        middle = [(first[axis] + second[axis] + third[axis]) / 3.0 for axis in range(3)]
        assert terrain.height(middle[0], middle[1]) == pytest.approx(middle[2], abs=1e-9)
        assert terrain.height(first[0], first[1]) == pytest.approx(first[2], abs=1e-9)


def test_triangles_are_seamless_and_face_up(terrain):
    edges = {}
    for triangle in terrain.triangles():
        for start, stop in zip(triangle, triangle[1:] + triangle[:1], strict=True):
            assert (start, stop) not in edges
            edges[start, stop] = True
        (u0, v0, _), (u1, v1, _), (u2, v2, _) = triangle
        assert (u1 - u0) * (v2 - v0) - (v1 - v0) * (u2 - u0) > 0.0
    border = [edge for edge in edges if edge[::-1] not in edges]
    us = {point[0] for edge in border for point in edge}
    side = round((max(us) - min(us)) / SPACING)
    assert len(border) == 4 * side


def test_range_holds_every_height_and_is_tight(terrain):
    rng = random.Random(3)
    for _ in range(40):
        west, south = rng.uniform(0.0, 200.0), rng.uniform(0.0, 200.0)
        rect = Rect(west, south, west + rng.uniform(3.0, 45.0), south + rng.uniform(3.0, 45.0))
        low, high = terrain.range_within(rect)
        steps = [k / 40.0 for k in range(41)]
        heights = [
            terrain.height(rect.west + s * rect.width, rect.south + t * rect.depth) for s in steps for t in steps
        ]
        assert low <= min(heights)
        assert high >= max(heights)
        assert min(heights) - low < 0.12
        assert high - max(heights) < 0.12


def test_park_has_a_hill_and_the_west_an_embankment(terrain):
    assert terrain.town.kind_of(0, 1) == CIVIC
    hill = terrain.town.hill_near(20.0, 230.0)
    plain = 2.0 + 0.012 * (0.6 * hill.u + 0.8 * hill.v)
    assert 2.0 < terrain.height(hill.u, hill.v) - plain < 3.1
    assert terrain.height(-40.0, 50.0) - terrain.height(-10.0, 50.0) > 1.5


def test_flat_ground_is_flat_but_for_hills():
    flat = Terrain(Town(0, 2, 2, 128.0, 128.0, 3), 0.0)
    assert flat.range_within(Rect(140.0, 10.0, 250.0, 120.0)) == (2.0, 2.0)
