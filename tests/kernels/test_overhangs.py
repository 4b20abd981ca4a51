"""Which points lie in lobes that are inside out: against winding numbers by solid angles."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.kernels.facets import BOTH, SHEET, SHELL, Facets, find_facets
from plateau_sc.kernels.overhangs import BESIDE, CLOSE, find_unsure


def frame(corners):
    """Return corners with rows that count from north to south."""
    return corners * (1.0, -1.0, 1.0)


def wind(facets, points):
    """Return the winding number of all facets of shells around points, by the solid angles of their triangles."""
    quads = frame(facets.corners[facets.kinds == SHELL])
    triangles = np.concatenate([quads[:, :3], quads[:, [0, 2, 3]]])
    total = np.zeros(len(points))
    for a, b, c in triangles:
        to = [corner - frame(points) for corner in (a, b, c)]
        long = [np.linalg.norm(way, axis=1) for way in to]
        volume = np.einsum("ij,ij->i", to[0], np.cross(to[1], to[2]))
        rest = long[0] * long[1] * long[2]
        for i, j, k in ((0, 1, 2), (1, 2, 0), (2, 0, 1)):
            rest += np.einsum("ij,ij->i", to[i], to[j]) * long[k]
        total += 2.0 * np.arctan2(volume, rest)
    return np.round(total / (4.0 * np.pi)).astype(int)


def make_shells(box, seed, is_round):
    """Return boxes in each other, some turned, some torn through themselves, and faces without a shell."""
    random = np.random.default_rng(seed)
    shells = [box(low, low + random.uniform(1, 9, 3)) for low in random.uniform(0, 20, (6, 3)) * (1, 1, 0.3)]
    shells[0] = shells[0][:, ::-1]
    # One corner is pulled through the body: a lobe of it is inside out.
    for shell in shells[1:4]:
        corner = shell[0, 0].copy()
        shell[(shell == corner).all(axis=-1)] = shell.reshape(-1, 3).mean(axis=0) + random.uniform(-9, 9, 3)
    # What shares edges with another is one shell with it: two boxes of which one is inside out.
    shells.append(np.concatenate([shells[4], shells[5][:, ::-1] + shells[4].min(axis=(0, 1)) - shells[5].min()]))
    found = np.concatenate([*shells, random.uniform(0, 20, (4, 3, 3))])
    return np.round(found) if is_round else found


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10_000), is_round=st.booleans())
def test_lobes_that_are_inside_out_are_found_and_eaves_are_not(box, size, seed, is_round):
    found = find_facets(make_shells(box, seed, is_round))
    facets = Facets(np.ascontiguousarray(frame(found.corners)), found.kinds)
    count = size(400, 60)
    points = frame(np.random.default_rng(seed + 1).uniform((-2, -2, -2), (24, 24, 16), (count, 3)))
    unsure = find_unsure(facets, points)
    np.testing.assert_array_equal(unsure, wind(facets, points) < 0)


def test_some_of_them_are():
    # Twelve faces of a box that was turned, of which two make a shell with those of another box.
    top = np.array([[0.0, 0, 5], [0, 4, 5], [4, 4, 5], [4, 0, 5]])
    slab = np.stack([top, top[::-1] - (0, 0, 2)])
    within, under, beside = [1.0, 2.0, 4.0], [1.0, 2.0, 0.0], [9.0, 2.0, 0.0]
    points = np.array([within, under, beside])
    kinds = np.full(2, SHELL, dtype=np.int8)
    assert find_unsure(Facets(slab, kinds), points).tolist() == [False, False, False]
    assert find_unsure(Facets(slab[:, ::-1], kinds), points).tolist() == [True, False, False]
    # What has no shell tells nothing, and under a sheet nothing is sure.
    assert not find_unsure(Facets(slab[:, ::-1], np.full(2, BOTH, dtype=np.int8)), points).any()
    assert find_unsure(Facets(slab, np.full(2, SHEET, dtype=np.int8)), points).tolist() == [True, True, False]


@pytest.mark.parametrize(
    ("place", "is_unsure"),
    [
        ((4.0 + 0.5 * BESIDE, 2.0, 0.0), True),
        ((4.0 + 2.0 * BESIDE, 2.0, 0.0), False),
        ((2.0, -0.5 * BESIDE, 0.0), True),
        ((1.0, 2.0, 3.0 - 0.5 * CLOSE), True),
        ((1.0, 2.0, 3.0 - 2.0 * CLOSE), False),
        ((1.0, 2.0, 5.0 + 0.5 * CLOSE), True),
        ((1.0, 2.0, 5.0 + 2.0 * CLOSE), False),
    ],
)
def test_what_is_too_close_is_not_told(place, is_unsure):
    top = np.array([[0.0, 0, 5], [0, 4, 5], [4, 4, 5], [4, 0, 5]])
    slab = Facets(np.stack([top, top[::-1] - (0, 0, 2)]), np.full(2, SHELL, dtype=np.int8))
    assert find_unsure(slab, np.array([place])).tolist() == [is_unsure]


def test_upright_faces_are_passed_by_and_leave_what_is_on_them_in_doubt():
    wall = np.array([[[0.0, 0, 0], [3, 3, 0], [3, 3, 5], [0, 0, 5]]])
    facets = Facets(wall, np.full(1, SHELL, dtype=np.int8))
    points = np.array([[1.0, 1.0, 2.0], [1.0, 1.1, 2.0], [1.0, 1.0, 6.0]])
    assert find_unsure(facets, points).tolist() == [True, False, False]


def test_nothing_is_asked_of_nothing():
    none = Facets(np.empty((0, 4, 3)), np.empty(0, dtype=np.int8))
    assert find_unsure(none, np.zeros((2, 3))).tolist() == [False, False]
    assert len(find_unsure(Facets(np.ones((1, 4, 3)), np.zeros(1, dtype=np.int8)), np.empty((0, 3)))) == 0
