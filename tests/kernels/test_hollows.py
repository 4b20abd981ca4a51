"""Where a part of a shell is cut, and what edges its halves have."""

import numpy as np
import pytest

from plateau_sc.kernels.hollows import BENT, NONE, ROOM, choose_cut, cut_part, halve_bend, mark_hollow, set_desk

PLAN = np.array([[0.0, 0.0], [6.0, 0.0], [6.0, 2.0], [3.0, 2.0], [3.0, 5.0], [0.0, 5.0]])
"""An L, hollow at its fourth corner."""


def lay_out(plan, top=3.0):
    """Return a desk with an upright prism on it, the number of its edges: walls first, then the roof, the floor."""
    count = len(plan)
    corners = np.concatenate([np.column_stack([plan, np.full(count, height)]) for height in (0.0, top)])
    after = np.roll(plan, -1, axis=0)
    normals = np.column_stack([after[:, 1] - plan[:, 1], plan[:, 0] - after[:, 0], np.zeros(count)])
    normals = np.concatenate([normals / np.linalg.norm(normals, axis=1, keepdims=True), [[0, 0, 1.0], [0, 0, -1.0]]])
    places = np.concatenate([corners[:count], [[0.0, 0.0, top], [0.0, 0.0, 0.0]]])
    desk = set_desk(corners, np.column_stack([normals, (normals * places).sum(axis=1), np.zeros(count + 2)]), 5e-4)
    edges = []
    for side in range(count):
        then = (side + 1) % count
        edges += [[side, then, side, count + 1], [count + then, count + side, side, count]]
        edges.append([then, count + then, side, then])
    desk.cut[: len(edges)] = edges
    return desk, len(edges)


def cut(plan, face):
    desk, count = lay_out(plan)
    found = cut_part(0, count, face, len(desk.places) - ROOM, len(desk.faces) - ROOM, desk)
    return desk, found


def test_what_is_convex_needs_no_cut():
    desk, count = lay_out(PLAN[[0, 1, 2, 5]])
    assert choose_cut(count, desk) == (NONE, False)
    assert not halve_bend(count, len(desk.faces) - 1, desk)


def test_the_cut_goes_along_a_wall_at_the_hollow_edge():
    desk, count = lay_out(PLAN)
    face, is_good = choose_cut(count, desk)
    assert face in (2, 3)
    assert is_good


def test_the_cut_is_the_one_that_ends_most_hollow_edges():
    """Two wings stand on one line, so that one cut along it is as good as two across."""
    plan = np.array([[0.0, 0], [9, 0], [9, 2], [7, 2], [7, 5], [2, 5], [2, 2], [0, 2]])
    desk, count = lay_out(plan)
    assert choose_cut(count, desk)[0] in (2, 6)


@pytest.mark.parametrize("face", [2, 3])
def test_halves_are_closed_and_have_lids(face):
    desk, (points, middle, last) = cut(PLAN, face)
    assert points == len(desk.places) - ROOM + 2
    lids = len(desk.faces) - ROOM + np.array([1, 0])
    np.testing.assert_array_equal(desk.faces[lids[1], :4], desk.faces[face, :4])
    np.testing.assert_array_equal(desk.faces[lids[0], :4], -desk.faces[face, :4])
    for way, lid, edges in ((1.0, lids[0], desk.edges[:middle]), (-1.0, lids[1], desk.edges[middle:last])):
        assert len(edges) == 12
        above = way * (desk.places[np.unique(edges[:, :2])] @ desk.faces[face, :3] - desk.faces[face, 3])
        assert above.min() == 0.0
        assert (above > 1.0).any()
        assert (edges[:, 2:] == lid).sum() == 4
        assert_closed(edges)


def assert_closed(edges):
    for face in np.unique(edges[:, 2:]):
        forth, back = edges[edges[:, 2] == face][:, :2], edges[edges[:, 3] == face][:, 1::-1]
        sides = np.concatenate([forth, back])
        assert sorted(sides[:, 0]) == sorted(sides[:, 1])
        assert len(sides) >= 3


def test_nothing_is_cut_where_faces_on_the_plane_look_opposite_ways():
    """The second and the fifth wall lie in one plane; it is avoided, because they might be a fold."""
    plan = np.array([[0.0, 0], [5, 0], [5, 3], [8, 3], [8, 6], [5, 6], [5, 4], [3, 4], [3, 7], [0, 7]])
    desk, count = lay_out(plan)
    face, is_good = choose_cut(count, desk)
    assert face not in (1, 5)
    assert is_good
    for face in (1, 5):
        desk, (points, middle, last) = cut(plan, face)
        assert (points, middle, last) == (len(desk.places) - ROOM, 0, 0)


def test_the_angle_at_the_deepest_edge_is_halved():
    plan = np.array([[0.0, 0.0], [9.0, 0.0], [9.0, 3.0], [7.0, 3.0], [7.0, 3.5], [3.0, 3.5], [3.0, 9.0], [0.0, 9.0]])
    desk, count = lay_out(plan)
    assert mark_hollow(count, desk, BENT) == 2
    spare = len(desk.faces) - ROOM
    assert halve_bend(count, spare, desk)
    normal = np.sqrt(0.5) * np.array([1.0, -1.0, 0.0])
    way = np.sign(desk.faces[spare, :3] @ normal)
    np.testing.assert_allclose(way * desk.faces[spare, :4], [*normal, np.array([3.0, 3.5, 0.0]) @ normal], atol=1e-12)
    _, middle, last = cut_part(0, count, spare, len(desk.places) - ROOM, spare + 1, desk)
    left = 0
    for edges in (desk.edges[:middle].copy(), desk.edges[middle:last].copy()):
        assert_closed(edges)
        desk.cut[: len(edges)] = edges
        left += mark_hollow(len(edges), desk, BENT)
    assert left == 1
