"""Which bodies are convex, and of what parts they are made."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial import ConvexHull

from plateau_sc.kernels.convex import MOST_FACETS, find_convex
from plateau_sc.kernels.facets import BOTH, SHEET, SHELL, SKIRT, find_facets


def find(triangles):
    """Return the bodies and the other facets of some faces."""
    return find_convex(find_facets(triangles))


def make_hull(points):
    """Return the outward faces of the convex hull of some points."""
    found = ConvexHull(points)
    corners = points[found.simplices]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    inward = np.einsum("ij,ij->i", normals, found.equations[:, :3]) < 0.0
    corners[inward] = corners[inward][:, ::-1]
    return corners


def make_ball(count, seed, radii=(3.0, 4.0, 5.0)):
    points = np.random.default_rng(seed).normal(size=(count, 3))
    return make_hull(points / np.linalg.norm(points, axis=1, keepdims=True) * radii)


def assert_whole(bodies):
    """Check each body: sides in pairs, every corner on one side of every facet, edges run as their facets run them."""
    whole = bodies.hollows == 0.0
    np.testing.assert_array_equal(bodies.ranges[whole, 0], bodies.starts[:-1, 0][whole])
    np.testing.assert_array_equal(bodies.ranges[whole, 1], bodies.starts[1:, 0][whole])
    bodies = bodies._replace(starts=bodies.starts[: whole.sum() + 1])
    for (facet, point, edge), (facet_end, point_end, edge_end) in zip(
        bodies.starts[:-1], bodies.starts[1:], strict=True
    ):
        corners, points = bodies.corners[facet:facet_end], bodies.points[point:point_end]
        assert len(np.unique(points, axis=0)) == len(points)
        assert len(points) - (edge_end - edge) + len(corners) == 2
        np.testing.assert_allclose(np.linalg.norm(bodies.normals[facet:facet_end], axis=1), 1.0)
        heights = np.einsum("fk,fpk->fp", bodies.normals[facet:facet_end], points - corners[:, :1])
        assert heights.max() < 1e-9
        assert (heights.min(axis=1) < 0.0).all()
        for first, second, one, other in bodies.edges[edge:edge_end]:
            begin, end = bodies.points[first], bodies.points[second]
            assert runs(bodies.corners[one], begin, end)
            assert runs(bodies.corners[other], end, begin)


def runs(ring, begin, end):
    return any((ring[side] == begin).all() and (ring[(side + 1) % 4] == end).all() for side in range(4))


@pytest.mark.parametrize("turned", [False, True])
def test_a_box_is_a_body_of_six_facets(box, turned):
    faces = box((1, 2, 3), (4, 6, 8))
    bodies, others = find(faces[:, ::-1] if turned else faces)
    assert bodies.starts.tolist() == [[0, 0, 0], [6, 8, 12]]
    assert len(others.corners) == 0
    assert sorted(bodies.normals.round(12).tolist()) == sorted([*np.eye(3).tolist(), *(-np.eye(3)).tolist()])
    assert_whole(bodies)


@settings(deadline=None)
@given(
    counts=st.lists(st.integers(4, 60), min_size=1, max_size=4),
    seed=st.integers(0, 10_000),
    away=st.sampled_from([0.0, 1e4, 1e5]),
)
def test_hulls_are_bodies_wherever_they_stand(counts, seed, away):
    hulls = [
        make_ball(count, seed + number) + np.array([20.0 * number, 0.0, 0.0]) for number, count in enumerate(counts)
    ]
    bodies, others = find(np.concatenate(hulls) + np.array([away, -away, 30.0]))
    assert_whole(bodies)
    # Nearer to the limit rounding may decide.
    blunt, sharp = sum(sharpest(hull) > -0.9899 for hull in hulls), sum(sharpest(hull) < -0.9901 for hull in hulls)
    assert blunt <= (bodies.hollows == 0.0).sum() <= len(hulls) - sharp
    # The others are pieces that are as convex as they are.
    assert (len(bodies.starts) - 1, len(others.corners)) == (len(hulls), 0)
    assert bodies.hollows.max() < 1e-8


def sharpest(faces):
    """Return the least cosine between the normals of two faces with a side in common."""
    normals = np.cross(faces[:, 1] - faces[:, 0], faces[:, 2] - faces[:, 0])
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    shared = (faces[:, np.newaxis, :, np.newaxis] == faces[np.newaxis, :, np.newaxis]).all(axis=-1).any(axis=-1)
    return (normals @ normals.T)[shared.sum(axis=-1) == 2].min()


def test_bodies_that_touch_in_a_corner_are_two(box):
    bodies, others = find(np.concatenate([box((0, 0, 0), (2, 2, 2)), box((2, 2, 2), (5, 5, 5))]))
    assert len(bodies.starts) == 3
    assert len(others.corners) == 0
    assert_whole(bodies)


def test_a_sharp_body_is_a_piece(box):
    blade = make_hull(np.array([[x, y, 30.0 * (y == 0.25)] for x in (0.0, 9.0) for y in (0.0, 0.25, 0.5)]))
    bodies, others = find(np.concatenate([box((20, 0, 0), (22, 2, 2)), blade]))
    assert len(others.corners) == 0
    assert (bodies.hollows > 0.0).tolist() == [False, True]
    assert bodies.ranges.tolist() == [[0, 6], [6, len(bodies.corners)]]


def test_what_is_no_convex_body_is_left(box):
    one = box((0, 0, 0), (2, 2, 2))
    dented = np.where((one == 0.0).all(axis=2)[..., np.newaxis], 1.9, one)
    for faces in (
        dented,
        one[1:],
        np.concatenate([one, one]),
        np.concatenate([one, box((2, 2, 0), (4, 4, 2))]),
        np.concatenate([one, box((2, 0, 0), (4, 2, 2))]),
        np.concatenate([one, one[:1]]),
    ):
        bodies, others = find(faces)
        assert len(bodies.starts) == 1, faces
        np.testing.assert_array_equal(others.corners, find_facets(faces).corners)


def test_a_ring_is_closed_and_not_convex(box):
    """A frame of four blocks hangs together as a ring does, not as a ball, and is cut in four."""
    outer, inner = np.array([[0.0, 0], [9, 0], [9, 9], [0, 9]]), np.array([[3.0, 3], [6, 3], [6, 6], [3, 6]])
    faces = []
    for i, j in ((0, 1), (1, 2), (2, 3), (3, 0)):
        for height, turn in ((2.0, 1), (0.0, -1)):
            ring = [[*outer[i], height], [*outer[j], height], [*inner[j], height], [*inner[i], height]][::turn]
            faces += [[ring[0], ring[1], ring[2]], [ring[0], ring[2], ring[3]]]
        for plan, turn in ((outer, 1), (inner, -1)):
            ring = [[*plan[i], 0.0], [*plan[j], 0.0], [*plan[j], 2.0], [*plan[i], 2.0]][::turn]
            faces += [[ring[0], ring[1], ring[2]], [ring[0], ring[2], ring[3]]]
    facets = find_facets(np.array(faces))
    assert (facets.kinds == SHELL).all()
    bodies, others = find_convex(facets)
    assert (len(bodies.starts) - 1, len(others.corners)) == (4, 0)
    assert (bodies.hollows > 0.0).all()


@pytest.mark.parametrize(("depth", "is_body"), [(0.0, True), (3e-10, True), (1e-7, False), (-1e-7, True)])
def test_how_hollow_a_body_may_be(box, depth, is_body):
    faces = box((0.0, 0.0, 0.0), (2.0, 2.0, 2.0))
    top = np.array([1.0, 1.0, 2.0 - depth])
    is_roof = (faces[:, :, 2] == 2.0).all(axis=1)
    ring = np.array([[0.0, 0, 2], [2, 0, 2], [2, 2, 2], [0, 2, 2]])
    roof = [[ring[side], ring[(side + 1) % 4], top] for side in range(4)]
    bodies, _ = find(np.concatenate([faces[~is_roof], roof]))
    assert (bodies.hollows == 0.0).tolist() == [is_body]
    assert bodies.hollows[0] < 2e-6


def test_bodies_of_many_facets_are_pieces_or_left():
    few, many, most = (make_ball(count, 1) for count in (MOST_FACETS // 2 - 10, MOST_FACETS // 2 + 30, 1100))
    assert len(few) <= MOST_FACETS < len(many) < 2048 < len(most)
    assert find(few)[0].hollows.tolist() == [0.0]
    assert (find(many)[0].hollows > 0.0).tolist() == [True]
    assert len(find(most)[0].corners) == 0


def test_other_facets_keep_their_order_and_kinds(box):
    nodes = np.arange(24.0)
    points = np.stack([*np.meshgrid(nodes, nodes, indexing="ij"), np.zeros((24, 24))], axis=-1)
    a, b, c, d = points[:-1, :-1], points[1:, :-1], points[1:, 1:], points[:-1, 1:]
    sheet = np.stack([a, b, c, a, c, d], axis=2).reshape(-1, 3, 3)
    loose = np.array([[[50.0, 50, 1], [60, 50, 2], [50, 60, 3]]])
    faces = np.concatenate([sheet, box((3, 3, 1), (5, 5, 2)), loose, box((30, 3, 1), (35, 5, 2))])
    facets = find_facets(faces)
    bodies, others = find_convex(facets)
    assert len(bodies.starts) == 3
    assert set(others.kinds.tolist()) == {BOTH, SHEET, SKIRT}
    np.testing.assert_array_equal(others.corners, facets.corners[facets.kinds != SHELL])
    np.testing.assert_array_equal(others.kinds, facets.kinds[facets.kinds != SHELL])


def test_nothing_has_no_bodies():
    bodies, others = find(np.empty((0, 3, 3)))
    assert bodies.starts.tolist() == [[0, 0, 0]]
    assert (len(bodies.points), len(bodies.edges), len(others.corners)) == (0, 0, 0)
