"""Which edges of a part are of one body: bodies that touch, holes in faces, and what lies over each other."""

import numpy as np
import pytest

from plateau_sc.kernels.hollows import set_desk
from plateau_sc.kernels.touching import take_body

SQUARE = np.array([[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]])


def lay_out(*prisms):
    """Return a desk with upright prisms on it as one part, and the count of their edges.

    Corners in one place are one, and so are planes that look the same way: bottoms, tops and walls in line.
    """
    corners, planes, edges = [], [], []

    def number(rows, row):
        for known, other in enumerate(rows):
            if np.allclose(other, row, atol=1e-9):
                return known
        rows.append(row)
        return len(rows) - 1

    def add_plane(normal, corner):
        return number(planes, [*normal, float(np.dot(normal, corner)), 0.0])

    for plan, low, high in prisms:
        rings = [[number(corners, [*place, height]) for place in plan] for height in (low, high)]
        walls = []
        for side, place in enumerate(plan):
            along = plan[(side + 1) % len(plan)] - place
            normal = np.array([along[1], -along[0], 0.0]) / np.hypot(*along)
            walls.append(add_plane(normal, [*place, low]))
        floor, roof = add_plane([0.0, 0.0, -1.0], [0.0, 0.0, low]), add_plane([0.0, 0.0, 1.0], [0.0, 0.0, high])
        for side in range(len(plan)):
            after = (side + 1) % len(plan)
            edges += [
                [rings[0][side], rings[0][after], walls[side], floor],
                [rings[1][after], rings[1][side], walls[side], roof],
                [rings[0][after], rings[1][after], walls[side], walls[after]],
            ]
    desk = set_desk(np.array(corners), np.array(planes), 5e-4)
    desk.edges[: len(edges)] = edges
    return desk, len(edges)


def take_all(desk, stop):
    """Return the edges of each body, as many times as one can be taken."""
    found, first = [], 0
    while stop > first:
        begin, end = take_body(first, stop, desk)
        assert end == stop
        found.append(desk.edges[begin:end].copy())
        stop = begin
    return found


def corners_of(desk, edges):
    return sorted(map(tuple, desk.places[np.unique(edges[:, :2])]))


@pytest.mark.parametrize("away", [(5.0, 5.0, 0.0), (2.0, 2.0, 0.0), (2.0, 2.0, 3.0), (2.0, -2.0, 0.0)])
def test_boxes_apart_or_corner_to_corner_are_two(away):
    """Edge to edge they have an upright edge in common, which both have, and the planes of floor and roof."""
    desk, count = lay_out((SQUARE, 0.0, 3.0), (SQUARE + away[:2], away[2], away[2] + 3.0))
    before = {tuple(row) for row in desk.edges[:count]}
    bodies = take_all(desk, count)
    assert [len(edges) for edges in bodies] == [12, 12]
    assert {tuple(row) for edges in bodies for row in edges} == before
    assert corners_of(desk, bodies[0])[0] == (0.0, 0.0, 0.0)


def test_what_is_one_body_stays_as_it_is():
    desk, count = lay_out((SQUARE, 0.0, 3.0))
    before = desk.edges[:count].copy()
    assert take_body(0, count, desk) == (0, count)
    np.testing.assert_array_equal(desk.edges[:count], before)


def test_edges_before_a_part_are_left_alone():
    desk, count = lay_out((SQUARE, 0.0, 3.0), (SQUARE + 5.0, 0.0, 3.0))
    desk.edges[7 : 7 + count] = desk.edges[:count].copy()
    desk.edges[:7] = -9
    assert take_body(7, 7 + count, desk) == (19, 31)
    assert (desk.edges[:7] == -9).all()
    assert (desk.edges[7:31] >= 0).all()


def test_what_runs_around_a_hole_belongs_to_its_face():
    """A slab has a square shaft: its walls look inward, and have floor and roof in common with the outer ones."""
    outer, inner = SQUARE * 4.0, (SQUARE + 3.0)[::-1]
    desk, count = lay_out((outer, 0.0, 3.0), (inner, 0.0, 3.0))
    assert take_body(0, count, desk) == (0, count)
    # A box beside it is another body where it has no plane in common with them.
    desk, count = lay_out((outer, 0.0, 3.0), (inner, 0.0, 3.0), (SQUARE + 9.0, 1.0, 2.0))
    assert sorted(len(edges) for edges in take_all(desk, count)) == [12, 24]


@pytest.mark.parametrize("tilt", [-1e-3, 0.0, 1e-3])
def test_bodies_that_lie_over_each_other_a_little_are_two(tilt):
    """Around the corner that they have in common their floors lie over each other, beside each other, or apart."""
    turn = np.array([[np.cos(tilt), -np.sin(tilt)], [np.sin(tilt), np.cos(tilt)]])
    wedge = np.array([[0.0, 0.0], [-9.0, 0.0], [-9.0, -9.0]]) @ turn.T
    other = np.array([[0.0, 0.0], [9.0, 0.0], [9.0, 9.0]])
    desk, count = lay_out((wedge + 2.0, 0.0, 3.0), (other + 2.0, 0.0, 3.0), (SQUARE, 9.0, 12.0))
    assert sorted(len(edges) for edges in take_all(desk, count)) == [9, 9, 12]
