"""Which facets are one face, and how uneven faces are."""

import numpy as np
import pytest

from plateau_sc.kernels.flatness import join_flat

FLAT = 1e-3


def join(corners, pairs):
    """Return the names of triangles and the planes of their faces, given which have a side in common."""
    corners = np.asarray(corners, dtype=float)
    quads = np.concatenate([corners, corners[:, 2:]], axis=1)
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    one, other = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return join_flat(quads, normals, one, other, FLAT)


def make_strip(heights, width=2.0):
    """Return triangles of a strip that goes east, and which are neighbours; at each mark it has some height."""
    marks = np.arange(len(heights), dtype=float)
    south, north = (np.column_stack([marks, np.full(len(marks), side), heights]) for side in (0.0, width))
    faces = []
    for here, there in zip(range(len(marks) - 1), range(1, len(marks)), strict=True):
        faces += [[south[here], south[there], north[there]], [south[here], north[there], north[here]]]
    return np.array(faces), [[row, row + 1] for row in range(len(faces) - 1)]


@pytest.mark.parametrize(("bend", "count"), [(0.0, 1), (0.5e-3, 1), (3e-3, 2)])
def test_neighbours_in_one_plane_are_one_face(bend, count):
    name, planes = join(*make_strip([0.0, 0.0, bend]))
    assert len(np.unique(name)) == count
    np.testing.assert_allclose(np.linalg.norm(planes[np.unique(name), :3], axis=1), 1.0)
    assert planes[:, 4].max() <= bend


def test_what_bends_more_and_more_is_taken_apart():
    heights = 0.1e-3 * np.arange(12.0) ** 2
    corners, pairs = make_strip(heights)
    name, planes = join(corners, pairs)
    faces = np.unique(name)
    assert 2 < len(faces) < 11
    assert planes[faces, 4].max() <= FLAT
    for face in faces:
        above = corners[name == face] @ planes[face, :3] - planes[face, 3]
        assert np.abs(above).max() <= planes[face, 4] + 1e-12


def test_a_plane_is_in_the_middle_of_what_it_stands_for():
    corners, pairs = make_strip([0.0, 0.0, 0.4e-3])
    name, planes = join(corners, pairs)
    above = corners.reshape(-1, 3) @ planes[name[0], :3] - planes[name[0], 3]
    np.testing.assert_allclose([above.min(), above.max()], np.array([-1.0, 1.0]) * planes[name[0], 4])


def test_thin_facets_go_with_the_largest_through_others():
    """Triangles fan out from a corner of a square, so thin that their planes are turned by rounding."""
    square = [[[0.0, 0, 0], [4, 0, 0], [4, 4, 0]], [[0, 0, 0], [4, 4, 0], [0, 4, 0]]]
    rim = np.array([[4.0, 4.0, 0.0], [4.0 - 1e-4, 4.0 + 1e-3, 1e-5], [4.0 - 2e-4, 4.0 + 2e-3, -1e-5]])
    fan = [[[0.0, 4.0, 0.0], rim[row], rim[row + 1]] for row in range(2)]
    name, planes = join(square + fan, [[0, 1], [1, 2], [2, 3]])
    assert name.tolist() == [0, 0, 0, 0]
    assert planes[0, 4] < 2e-5


def test_what_a_thin_facet_hides_that_looks_another_way_is_in_doubt():
    """A fold of half a millimetre along the side of a roof hides the sun; one of several facets is no part of it."""
    roof = [[[0.0, 0, 0], [4, 0, 0], [4, 4, 0]], [[0, 0, 0], [4, 4, 0], [0, 4, 0]]]
    fold = [[[0.0, 0.0, 0.0], [2.0, 0.5e-3, 0.0], [4.0, 0.0, 0.0]]]
    name, planes = join(roof + fold, [[0, 1], [0, 2]])
    assert name.tolist() == [0, 0, 0]
    assert planes[0, 4] == pytest.approx(0.5e-3)
    further = [[[0.0, 0.0, 0.0], [2.0, 1.0e-3, 0.0], [2.0, 0.5e-3, 0.0]]]
    name, _ = join(roof + fold + further, [[0, 1], [0, 2], [2, 3]])
    assert name.tolist() == [0, 0, 0, 3]


def test_a_wide_facet_that_looks_the_other_way_is_another_face():
    roof = [[[0.0, 0, 0], [4, 0, 0], [4, 4, 0]], [[0, 0, 0], [2, 1.5e-3, 0], [4, 0, 0]]]
    name, _ = join(roof, [[0, 1]])
    assert name.tolist() == [0, 1]
