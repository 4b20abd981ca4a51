"""The tree: complete, tight, shallow, and picky about its input."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import bvh
from plateau_sc.kernels.bvh import INNER, STACK_SIZE, build_bvh

pytestmark = pytest.mark.parametrize("way", [True, False], ids=["compiled", "plain"], indirect=True)


def _check_tree(tree, triangles):
    """Walk the whole tree; return its depth after asserting that boxes hold what lies below them."""
    seen = np.zeros(len(tree.faces), dtype=int)
    deepest, waiting = 0, [(0, 0)]
    visited = 0
    while waiting:
        node, depth = waiting.pop()
        visited += 1
        deepest = max(deepest, depth)
        begin, count = tree.links[node]
        if count == INNER:
            for child in (begin, begin + 1):
                assert child > node
                assert (tree.lower[child] >= tree.lower[node]).all()
                assert (tree.upper[child] <= tree.upper[node]).all()
                waiting.append((child, depth + 1))
        elif count:
            corners = tree.corners[begin : begin + count].reshape(-1, 3)
            assert (corners.min(axis=0) == tree.lower[node]).all()
            assert (corners.max(axis=0) == tree.upper[node]).all()
            seen[begin : begin + count] += 1
    assert visited == len(tree.links)
    assert (seen == 1).all()
    assert (tree.corners == triangles[tree.faces]).all()
    return deepest


@pytest.mark.parametrize("count", [1, 2, 5, 60])
def test_every_face_lies_in_one_leaf_and_in_its_box(scenes, count):
    triangles = scenes.boxes(count, 200.0)
    tree = build_bvh(triangles)
    assert _check_tree(tree, triangles) < 30
    assert sorted(tree.faces.tolist()) == list(range(len(triangles)))


def test_no_face_gives_one_empty_leaf():
    tree = build_bvh(np.empty((0, 3, 3)))
    assert tree.links.tolist() == [[0, 0]]
    assert tree.corners.shape == (0, 3, 3)


def test_one_face_is_one_leaf():
    tree = build_bvh(np.array([[[0.0, 0.0, 1.0], [2.0, 0.0, 3.0], [0.0, 4.0, 5.0]]]))
    assert tree.links.tolist() == [[0, 1]]
    assert tree.lower.tolist() == [[0.0, 0.0, 1.0]]
    assert tree.upper.tolist() == [[2.0, 4.0, 5.0]]


def test_equal_faces_are_halved_until_leaves_are_small(size):
    triangles = np.repeat([[[0.0, 0.0, 1.0], [2.0, 0.0, 3.0], [0.0, 4.0, 5.0]]], size(1000, 100), axis=0)
    tree = build_bvh(triangles)
    assert _check_tree(tree, triangles) <= 10
    assert tree.links[:, 1].max() <= 4


def test_faces_that_crowd_together_do_not_outgrow_the_stack(size, way):
    # Each face half as far out as the one before: binning splits off one face a level, which halving does not.
    places = np.repeat(0.5 ** np.arange(size(400, 120), dtype=float), 3).reshape(-1, 3, 1)
    triangles = 1e4 * places * np.array([[1.0, 0.0, 0.0], [1.0, 1.0, 0.0], [1.0, 0.0, 1.0]])
    tree = build_bvh(triangles)
    assert (20 if way else 4) < _check_tree(tree, triangles) < STACK_SIZE - 1


def test_in_haste_more_faces_are_halved(scenes, way, monkeypatch):
    monkeypatch.setattr(bvh, "_FEW", 5)
    triangles = scenes.boxes(20, 200.0)
    patient, hasty = build_bvh(triangles), build_bvh(triangles, in_haste=True)
    _check_tree(hasty, triangles)
    # All leaves of a tree of halves lie at one depth.
    halves = [len(tree.links) == 2 ** int(np.log2(len(tree.links)) + 1) - 1 for tree in (patient, hasty)]
    assert halves == [False, not way]


def test_faces_without_area_are_left_out():
    flat = [
        [[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [2.0, 0.0, 0.0]],
        [[1.0, 2.0, 3.0], [1.0, 2.0, 3.0], [4.0, 5.0, 6.0]],
        [[1.0, 2.0, 3.0]] * 3,
        [[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]],
    ]
    assert build_bvh(np.array(flat)).faces.tolist() == [3]


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, 2e9])
def test_coordinates_that_are_no_place_are_refused(bad):
    triangles = np.zeros((3, 3, 3))
    triangles[1, 2, 0] = bad
    with pytest.raises(ParameterError, match=r"triangles\[1, 2, 0\] is .*remove or repair"):
        build_bvh(triangles)


@pytest.mark.parametrize("shape", [(3, 3), (2, 3, 2), (2, 4, 3)])
def test_other_shapes_are_refused(shape):
    with pytest.raises(ParameterError, match=r"shape \(n, 3, 3\)"):
        build_bvh(np.zeros(shape))


def test_input_may_be_a_view_and_is_left_alone(scenes):
    triangles = scenes.boxes(4, 50.0)
    view = np.asfortranarray(triangles)
    view.setflags(write=False)
    tree = build_bvh(view)
    assert (tree.faces == build_bvh(triangles).faces).all()
    assert (view == triangles).all()
