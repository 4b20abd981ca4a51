"""Kinds of facets, and the pairs of triangles that make one."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.facets import BOTH, SHEET, SHELL, SKIRT, UNEVEN, find_facets


def volume(corners):
    """Return the volume that quadrilaterals enclose."""
    halves = np.concatenate([corners[:, [0, 1, 2]], corners[:, [0, 2, 3]]])
    return np.einsum("ij,ij->", halves[:, 0], np.cross(halves[:, 1], halves[:, 2])) / 6


def sheet(count, height=0.0):
    """Return the two faces of each square of a level sheet, all looking up."""
    nodes = np.arange(count + 1.0)
    points = np.stack([*np.meshgrid(nodes, nodes, indexing="ij"), np.full((count + 1, count + 1), height)], axis=-1)
    a, b, c, d = points[:-1, :-1], points[1:, :-1], points[1:, 1:], points[:-1, 1:]
    return np.stack([a, b, c, a, c, d], axis=2).reshape(-1, 3, 3)


@pytest.mark.parametrize("turned", [False, True])
def test_a_box_is_a_shell_of_six_that_looks_outward(box, turned):
    faces = box((1, 2, 3), (4, 6, 8))
    facets = find_facets(faces[:, ::-1] if turned else faces)
    assert facets.kinds.tolist() == [SHELL] * 6
    assert volume(facets.corners) == pytest.approx(60.0)


def test_shells_side_by_side_are_shells_and_a_box_without_a_face_is_none(box):
    one, other = box((0, 0, 0), (2, 2, 2)), box((2, 0, 0), (4, 2, 2))
    assert (find_facets(np.concatenate([one, other])).kinds == SHELL).all()
    # Seen from an edge that both share, the open one opens the other.
    assert (find_facets(np.concatenate([one, other[1:]])).kinds == BOTH).all()
    apart = np.concatenate([one, box((9, 9, 0), (11, 11, 2))[1:]])
    assert sorted(find_facets(apart).kinds.tolist()) == [BOTH] * 6 + [SHELL] * 6
    # A face that is run the wrong way opens a shell too.
    mixed = one.copy()
    mixed[0] = mixed[0, ::-1]
    assert (find_facets(mixed).kinds == BOTH).all()


def test_flat_shells_and_faces_without_an_area(box):
    plate = np.array([[[0.0, 0, 5], [4, 0, 5], [4, 4, 5]]])
    assert find_facets(np.concatenate([plate, plate[:, ::-1]])).kinds.tolist() == [BOTH, BOTH]
    assert len(find_facets(np.array([[[0.0, 0, 1], [1, 1, 2], [2, 2, 3]]])).corners) == 0
    assert len(find_facets(np.empty((0, 3, 3))).corners) == 0
    # A seam that a face without an area closes is closed.
    faces = box((0, 0, 0), (2, 2, 2))
    a, b, c = faces[0]
    middle = (a + b) / 2
    split = np.concatenate([faces[1:], [[a, middle, c], [middle, b, c], [a, b, middle]]])
    assert (find_facets(split).kinds == SHELL).all()


@pytest.mark.parametrize("turned", [False, True])
def test_terrain_is_a_sheet_with_skirts_about_its_rim(turned):
    faces = sheet(23, 5.0)
    facets = find_facets(faces[:, ::-1] if turned else faces)
    assert (facets.kinds == SHEET).sum() == 23 * 23
    skirts = facets.corners[facets.kinds == SKIRT]
    assert len(skirts) == 4 * 23
    top = facets.corners[facets.kinds == SHEET]
    normals = np.cross(top[:, 1] - top[:, 0], top[:, 2] - top[:, 0])
    assert (normals[:, 2] > 0.0).all()
    outward = np.cross(skirts[:, 1] - skirts[:, 0], skirts[:, 2] - skirts[:, 0])
    assert (np.einsum("ij,ij->i", outward, skirts.mean(axis=1) - (11.5, 11.5, 0.0)) > 0.0).all()
    assert skirts[..., 2].min() < 5.0
    assert (find_facets(sheet(4)).kinds == BOTH).all()


def test_halves_of_a_plane_are_joined_where_they_are_convex():
    square = np.array([[[0.0, 0, 5], [4, 0, 5], [4, 4, 5]], [[0, 0, 5], [4, 4, 5], [0, 4, 5]]])
    (ring,) = find_facets(square).corners
    sides = np.linalg.norm(ring - np.roll(ring, 1, axis=0), axis=1)
    assert sides.tolist() == [4.0] * 4
    # The diagonal of the ring is that of the triangles, whichever corners they begin with.
    for first in range(3):
        for second in range(3):
            rolled = np.stack([np.roll(square[0], first, axis=0), np.roll(square[1], second, axis=0)])
            (ring,) = find_facets(rolled).corners
            assert np.linalg.norm(ring[2] - ring[0]) == pytest.approx(32**0.5)
            assert np.abs(ring - np.roll(ring, 1, axis=0)).sum(axis=1).tolist() == [4.0] * 4
    for tip in ((2.5, 1.5, 5.0), (1.5, 2.5, 5.0), (0.0, 4.0, 5.0 + 3 * UNEVEN)):
        bent = square.copy()
        bent[1, 2] = tip
        kept = find_facets(bent).corners
        assert len(kept) == (1 if tip == (1.5, 2.5, 5.0) else 2)


def test_each_face_is_joined_once_whatever_the_order():
    strip = sheet(3)
    assert len(find_facets(strip).corners) == 9
    assert len(find_facets(strip[np.random.default_rng(1).permutation(18)]).corners) == 9
    fan = np.array(
        [[[0.0, 0, 0], [np.cos(i), np.sin(i), 0], [np.cos(i + 0.5), np.sin(i + 0.5), 0]] for i in (0, 0.5, 1)]
    )
    facets = find_facets(fan).corners
    assert len(facets) == 2
    assert sorted((facets[:, 2] == facets[:, 3]).all(axis=1).tolist()) == [False, True]


def test_what_are_no_triangles_is_refused():
    with pytest.raises(ParameterError, match="shape"):
        find_facets(np.zeros((2, 3)))
    with pytest.raises(ParameterError, match="nan"):
        find_facets(np.full((1, 3, 3), np.nan))
