"""What is measured of convex bodies before there is a sun."""

from itertools import product

import numpy as np
import pytest
from scipy.spatial import ConvexHull

from plateau_sc.kernels.convex import find_convex
from plateau_sc.kernels.facets import find_facets
from plateau_sc.kernels.measures import UPRIGHT, measure_bodies, measure_spreads


def make_hulls(seed, count=6, bulge=0.0):
    """Return hulls of random clouds, or leaning boxes whose edges bulge, as convex bodies with places in the world."""
    random = np.random.default_rng(seed)
    faces = []
    for _ in range(count):
        cloud = random.uniform(0.0, 6.0, (12, 3)) + random.uniform(0.0, 40.0, 3)
        if bulge:
            ends = np.array(list(product((-1.0, 0.0, 1.0), repeat=3)))
            middles = (ends == 0.0).sum(axis=1) == 1
            cloud = ends[(ends != 0.0).all(axis=1) | middles] * (4.0, 3.0, 5.0)
            cloud *= np.where((cloud == 0.0).any(axis=1), 1.0 + bulge, 1.0)[:, np.newaxis]
            cloud = cloud @ (np.eye(3) + random.uniform(-0.2, 0.2, (3, 3))) + random.uniform(0.0, 40.0, 3)
        hull = ConvexHull(cloud)
        corners = cloud[hull.simplices]
        normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        inward = np.einsum("ij,ij->i", normals, hull.equations[:, :3]) < 0.0
        corners[inward] = corners[inward][:, ::-1]
        faces.append(corners)
    bodies, _ = find_convex(find_facets(np.concatenate(faces)))
    assert len(bodies.starts) == count + 1
    return bodies


def test_boxes_are_about_the_bodies():
    bodies = make_hulls(2)
    boxes = measure_bodies(bodies, 1.0).boxes
    for body, (low, high) in enumerate(zip(boxes[:, :3], boxes[:, 3:], strict=True)):
        corners = bodies.corners[bodies.starts[body, 0] : bodies.starts[body + 1, 0]].reshape(-1, 3)
        np.testing.assert_array_equal(low, corners.min(axis=0))
        np.testing.assert_array_equal(high, corners.max(axis=0))


def test_boxes_about_pieces_are_wider():
    bodies = make_hulls(2)._replace(hollows=np.full(6, 1e-3))
    exact = measure_bodies(bodies._replace(hollows=np.zeros(6)), 0.5).boxes
    wider = measure_bodies(bodies, 0.5).boxes
    np.testing.assert_allclose(wider - exact, [[-2e-3, -2e-3, -1e-3, 2e-3, 2e-3, 1e-3]] * 6, rtol=1e-6)


@pytest.mark.parametrize("step", [1.0, 0.5])
def test_faces_tell_how_far_a_place_lies_within_them(step):
    bodies = make_hulls(3)
    turned = bodies._replace(anchors=bodies.anchors / (step, -step, 1.0), points=bodies.points / (step, -step, 1.0))
    faces = measure_bodies(turned, step).faces
    for body in range(6):
        rows = slice(*bodies.starts[body : body + 2, 0])
        place = bodies.points[slice(*bodies.starts[body : body + 2, 1])].mean(axis=0)
        within = -((place - bodies.anchors[rows]) * bodies.normals[rows]).sum(axis=1)
        framed = place / (step, -step, 1.0)
        np.testing.assert_allclose(faces[rows, 0] - faces[rows, 1:] @ framed, within, atol=1e-12)
        assert (within > 0.0).all()


def test_spreads_bound_how_far_corners_lie_outside_of_an_outline():
    """Edges that bulge are dented by some millimetres: no corner lies farther outside, under any sun, than was told."""
    random, seen, close = np.random.default_rng(5), 0, 0
    bodies = make_hulls(4, 12, 1e-4)
    moved = bodies.points + random.uniform(-3e-3, 3e-3, bodies.points.shape)
    bodies = bodies._replace(points=moved, hollows=np.full(12, 1e-2))
    spreads = measure_bodies(bodies._replace(points=moved / (1.0, -1.0, 1.0)), 1.0).spreads
    for _ in range(200):
        sun = random.normal(size=3)
        sun /= np.linalg.norm(sun)
        along = bodies.normals @ sun
        for body in range(12):
            rows, ends = slice(*bodies.starts[body : body + 2, 0]), slice(*bodies.starts[body : body + 2, 2])
            if np.abs(along[rows]).min() < UPRIGHT:
                continue
            for one, other, toward, away in bodies.edges[ends]:
                if (along[toward] > 0.0) == (along[away] > 0.0):
                    continue
                way = np.cross(moved[other] - moved[one], sun) * (1.0 if along[toward] > 0.0 else -1.0)
                outside = (moved[slice(*bodies.starts[body : body + 2, 1])] - moved[one]) @ way / np.linalg.norm(way)
                assert outside.max() <= spreads[body] + 1e-12
                seen, close = seen + 1, close + (outside.max() > 0.4 * spreads[body])
    assert seen > 1000
    assert close > 20


def test_what_is_no_piece_has_no_spread_and_what_leans_has_none_that_is_told():
    bodies = make_hulls(6)
    assert (measure_bodies(bodies, 1.0).spreads == 0.0).all()
    leaning = bodies._replace(normals=bodies.normals[::-1].copy(), hollows=np.full(6, 1e-3))
    assert np.isinf(measure_bodies(leaning, 1.0).spreads).any()


def test_a_hollow_edge_has_no_spread_that_is_told():
    bodies = make_hulls(6)._replace(hollows=np.full(6, 1e-3))
    assert np.isfinite(measure_spreads(bodies)).all()
    for edge in range(bodies.starts[2, 2], bodies.starts[3, 2]):
        edges = bodies.edges.copy()
        edges[edge, :2] = edges[edge, 1::-1]
        assert np.flatnonzero(np.isinf(measure_spreads(bodies._replace(edges=edges)))).tolist() == [2]


def test_a_piece_is_as_dented_as_the_most_hollow_one_of_its_shell():
    bodies = make_hulls(6)
    ranges = bodies.ranges[[0, 1, 1, 1, 4, 4]]
    bodies = bodies._replace(hollows=np.array([0.0, 1e-3, 3e-3, 2e-3, 1e-9, 1e-4]), ranges=ranges)
    assert measure_bodies(bodies, 1.0).dents.tolist() == [0.0, 3e-3, 3e-3, 3e-3, 1e-4, 1e-4]


def test_no_bodies_have_no_measures():
    none, _ = find_convex(find_facets(np.empty((0, 3, 3))))
    boxes, faces, spreads, dents = measure_bodies(none, 1.0)
    assert (boxes.shape, faces.shape, spreads.shape, dents.shape) == ((0, 6), (0, 4), (0,), (0,))
