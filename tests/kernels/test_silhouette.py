"""Edges of faces: what is welded, cut, joined and left out."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.facets import SHELL, Facets, find_facets
from plateau_sc.kernels.silhouette import ALONE, BAND, find_edges


def test_a_box_keeps_its_twelve_edges(box):
    edges = find_edges(find_facets(box((0, 0, 5), (2, 3, 9))), 0.0, 1e-3)
    assert edges.vertices.shape[1] == 8
    assert len(edges.ends) == 12
    assert (edges.faces != ALONE).all()
    lengths = np.linalg.norm(np.diff(edges.vertices.T[edges.ends], axis=1)[:, 0], axis=1)
    assert sorted(lengths.tolist()) == [2.0] * 4 + [3.0] * 4 + [4.0] * 4


def test_what_lies_below_the_level_is_cut_off(box):
    edges = find_edges(find_facets(box((0, 0, -5), (2, 3, 9))), 1.0, 1e-3)
    assert edges.vertices[2].min() == 0.0
    assert edges.vertices[2].max() == 8.0
    on_level = (edges.vertices[2, edges.ends] == 0.0).all(axis=1)
    assert on_level.sum() == 4
    assert (edges.backs == 0).all()
    assert (edges.faces[on_level, 1] == ALONE).all()
    assert (edges.touch[on_level] > 0.0).all()
    assert len(find_edges(find_facets(box((0, 0, -5), (2, 3, 1))), 1.0, 1e-3).ends) == 0


def test_faces_that_find_no_partner_keep_their_sides():
    lone = np.array([[[0.0, 0, 1], [4, 0, 1], [0, 4, 1]]])
    assert len(find_edges(find_facets(lone), 0.0, 1e-3).ends) == 3
    twice = find_edges(find_facets(np.concatenate([lone, lone])), 0.0, 1e-3)
    assert len(twice.ends) == 3
    assert (twice.ways[:, 0] == twice.ways[:, 1]).all()
    three = find_edges(find_facets(np.concatenate([lone, lone, lone])), 0.0, 1e-3)
    assert len(three.ends) == 6
    assert sorted((three.faces[:, 1] == ALONE).tolist()) == [False] * 3 + [True] * 3
    hundred = find_edges(find_facets(np.tile(lone, (100, 1, 1))), 0.0, 1e-3)
    assert len(hundred.ends) == 150
    assert (hundred.faces[:, 1] != ALONE).all()


def test_both_zeros_are_one_place():
    faces = np.array([[[0.0, 0, 5], [4, 0, 5], [4, 4, 5]], [[-0.0, -0.0, 5], [4, 4, 5], [-0.0, 4, 5]]])
    assert len(find_edges(find_facets(faces), 0.0, 1e-3).ends) == 4


def test_faces_without_an_area_are_left_out():
    sliver = np.array([[[0.0, 0, 1], [1, 1, 2], [2, 2, 3]]])
    assert len(find_edges(find_facets(sliver), 0.0, 1e-3).ends) == 0
    assert len(find_edges(find_facets(np.empty((0, 3, 3))), 0.0, 1e-3).ends) == 0


def test_faces_that_hug_the_level_are_told(box):
    floor = np.array([[[0.0, 0, BAND / 2], [4, 0, BAND / 2], [0, 4, 0]]])
    assert len(find_edges(find_facets(floor), 0.0, 1e-3).low) == 1
    assert len(find_edges(find_facets(box((0, 0, 0), (1, 1, 1))), 0.0, 1e-3).low) == 0


def test_what_is_no_face_is_refused():
    with pytest.raises(ParameterError):
        find_edges(find_facets(np.full((1, 3, 3), np.nan)), 0.0, 1e-3)


@pytest.mark.parametrize("beyond", [-1e-12, 0.0, 1e-12])
@pytest.mark.parametrize("first", [0, 1, 2, 3])
def test_a_half_without_a_width_turns_no_normal(beyond, first):
    """Of a roof whose second corner lies on the way from the first to the third, but for rounding."""
    ring = np.array([[0.0, 0.0, 5.0], [3.0, beyond, 5.0], [5.0, 0.0, 5.0], [2.0, 4.0, 6.0]])
    corners = np.roll(ring, first, axis=0)[np.newaxis]
    normals = find_edges(Facets(corners, np.full(1, SHELL, dtype=np.int8)), 0.0, 1e-3).normals[:, 0]
    expected = np.cross(ring[2] - ring[0], ring[3] - ring[0])
    np.testing.assert_allclose(normals / np.linalg.norm(normals), expected / np.linalg.norm(expected), atol=1e-9)
