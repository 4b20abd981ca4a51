"""A few rays through groups of faces: the answers are those of the tree."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.bvh import build_bvh
from plateau_sc.kernels.groups import GROUP, group_faces, trace_few
from plateau_sc.kernels.occlusion import occluded


def test_groups_hold_all_faces_and_boxes_hold_their_groups(size):
    corners = _make_faces(size(1000, 150))
    groups = group_faces(corners)
    assert sorted(groups.order.tolist()) == list(range(len(corners)))
    assert len(groups.boxes) == -(-len(corners) // GROUP)
    for row, box in enumerate(groups.boxes):
        held = corners[groups.order[row * GROUP : (row + 1) * GROUP]].reshape(-1, 3)
        assert np.array_equal(box, [*held.min(axis=0), *held.max(axis=0)])


@pytest.mark.parametrize("shift", [0.0, 1e6])
def test_the_answers_are_those_of_the_tree(size, shift):
    corners = _make_faces(size(3000, 150)) + np.array([shift, -shift, 0.0])
    random = np.random.default_rng(4)
    centres = corners.mean(axis=1)
    # Some look through faces, and some from corners straight along edges.
    places = np.concatenate([centres[:40] - [0.0, 0.0, 30.0], corners[:40, 0], corners[40:80, 1] - [5.0, 0.0, 0.0]])
    tree, groups = build_bvh(corners), group_faces(corners)
    ways = [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, -1.0, 0.0], [0.6, 0.0, 0.8], *random.normal(size=(6, 3))]
    seen = 0
    for way in np.array(ways):
        direction = way / np.linalg.norm(way)
        expected, found = np.empty(len(places), dtype=bool), np.empty(len(places), dtype=bool)
        occluded(tree, places, direction, expected)
        trace_few(groups, places, direction, found)
        assert np.array_equal(found, expected)
        seen += int(expected.sum())
    assert 0 < seen < len(ways) * len(places)


def test_faces_without_an_area_are_met_by_no_ray():
    line = np.array([[[0.1, 0.2, 5.0], [0.3, 0.6, 5.0], [0.1, 0.2, 5.0]]])
    found = np.ones(1, dtype=bool)
    trace_few(group_faces(line), np.array([[0.2, 0.4, 0.0]]), np.array([0.0, 0.0, 1.0]), found)
    assert not found[0]


def test_no_faces_hide_nothing():
    found = np.ones(2, dtype=bool)
    trace_few(group_faces(np.empty((0, 3, 3))), np.zeros((2, 3)), np.array([0.0, 0.0, 1.0]), found)
    assert not found.any()


def test_what_is_no_face_is_named():
    with pytest.raises(ParameterError, match=r"triangles\[0, 0, 0\] is nan"):
        group_faces(np.full((1, 3, 3), np.nan))


def _make_faces(count):
    """Return faces that share corners, stand upright, lie level, or have no area."""
    random = np.random.default_rng(3)
    corners = random.uniform(0.0, 100.0, (count, 1, 3)) + random.uniform(-6.0, 6.0, (count, 3, 3))
    corners[::4] = np.round(corners[::4])
    corners[1::5, 1, :2] = corners[1::5, 0, :2]
    corners[2::7, :, 2] = corners[2::7, :1, 2]
    corners[3::50, 2] = corners[3::50, 1]
    corners[::9, 0] = corners[1 : len(corners[::9]) + 1, 2]
    return np.ascontiguousarray(corners)
