"""Solids above the ground, solid by solid: whatever is looked at together, the pixels are the same."""

import numpy as np
import pytest

from plateau_sc.kernels import solids
from plateau_sc.kernels.lids import find_lids
from plateau_sc.kernels.solids import COINCIDENT, Space, find_solids
from plateau_sc.kernels.spans import find_inside

HEADROOM = 2.0


def _compare(faces, owner, x, y, ground, threads=1):
    expected = find_inside(faces, find_lids(faces, owner), x, y, ground, HEADROOM, COINCIDENT)
    found = find_solids(faces, find_lids(faces, owner), Space(x, y, ground, HEADROOM), threads)
    assert found.tolist() == expected.tolist()
    return found


def _centres(side):
    return np.arange(side) + 0.5, np.arange(side)[::-1] + 0.5


@pytest.fixture
def town(scenes, size):
    """Return boxes of which some share an owner, and the lattice about them."""
    side = size(70, 35)
    faces = scenes.boxes(size(40, 8), float(side))
    owner = np.repeat(np.arange(len(faces) // 12, dtype=np.int32) // 2, 12)
    return faces, owner, *_centres(side)


@pytest.mark.parametrize("slope", [0.0, 0.1, 0.5])
def test_ground_may_lie_above_below_and_within_the_faces(town, slope):
    faces, owner, x, y = town
    ground = -3.0 + slope * x + 0.05 * y[:, np.newaxis]
    ground[3, 4], ground[16:, 16:20] = np.nan, np.nan
    found = _compare(faces, owner, x, y, ground)
    assert 0 < found.sum() < found.size


@pytest.mark.parametrize("threads", [1, 3, None])
@pytest.mark.parametrize("pixels", [1, 100, 10**6])
def test_strips_and_threads_change_nothing(monkeypatch, town, pixels, threads):
    monkeypatch.setattr(solids, "_STRIP_PIXELS", pixels)
    faces, owner, x, y = town
    _compare(faces, owner, x, y, np.zeros((len(y), len(x))), threads)


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_one_solid_may_have_all_the_faces(town, threads):
    """As a mesh without owners has; whatever is worked on together, it is judged once."""
    faces, owner, x, y = town
    for floor in (np.zeros((len(y), len(x))), np.broadcast_to(0.0, (len(y), len(x)))):
        found = _compare(faces, np.zeros_like(owner), x, y, floor, threads)
        assert 0 < found.sum() < found.size


def test_faces_of_a_solid_may_be_anywhere_among_the_others(town):
    faces, owner, x, y = town
    order = np.random.default_rng(2).permutation(len(faces))
    _compare(faces[order], owner[order], x, y, np.zeros((len(y), len(x))), threads=2)


@pytest.mark.parametrize("part", [1.0, 0.7])
def test_faces_that_follow_each_other_may_have_edges_in_common_or_not(part):
    """Fans run round a corner, doubled, turned over, and with faces missing."""
    rng, (x, y) = np.random.default_rng(4), _centres(40)
    turns = np.linspace(0.0, 2.0 * np.pi, 13)[:-1]
    fans = []
    for middle in rng.uniform(3.0, 37.0, (9, 2)):
        ring = np.column_stack([*(middle + 6.0 * np.stack([np.cos(turns), np.sin(turns)], axis=1)).T, np.full(12, 7.0)])
        fans.append(np.stack([np.broadcast_to(ring[0], (10, 3)), ring[1:-1], ring[2:]], axis=1))
    fans[1], fans[2] = fans[1][:, ::-1], np.concatenate([fans[2], fans[2]])
    faces = np.concatenate(fans)
    owner = np.repeat(np.arange(9, dtype=np.int32) // 2, [len(fan) for fan in fans])
    kept = rng.random(len(faces)) < part
    _compare(np.ascontiguousarray(faces[kept]), owner[kept], x, y, np.zeros((40, 40)), threads=2)


@pytest.mark.parametrize("room", [0, 1, 7])
def test_more_faces_within_the_space_than_there_is_room_for(monkeypatch, scenes, room):
    monkeypatch.setattr(solids, "_ROOM", room)
    x, y = _centres(6)
    square = [(1.0, 1.0), (5.0, 1.0), (5.0, 5.0), (1.0, 5.0)]
    # What hangs in the space is closed, upside down, and open below, in an order that is none of height.
    parts = [scenes.prism(square, low, high) for low, high in ((1.0, 1.2), (0.2, 0.2 + 0.5 * COINCIDENT), (1.5, 1.7))]
    parts[0] = parts[0][:, ::-1]
    for faces in (*parts, np.concatenate(parts), parts[0][:1]):
        faces = np.ascontiguousarray(faces)
        _compare(faces, np.zeros(len(faces), dtype=np.int32), x, y, np.zeros((6, 6)))


def test_nothing_is_inside_where_there_is_nothing():
    x, y = _centres(3)
    nothing, nobody = np.empty((0, 3, 3)), np.empty(0, dtype=np.int32)
    assert not find_solids(nothing, find_lids(nothing, nobody), Space(x, y, np.zeros((3, 3)), HEADROOM), 1).any()
    face = np.array([[[0.0, 0.0, 5.0], [9.0, 0.0, 5.0], [0.0, 9.0, 5.0]]])
    empty = Space(x, y[:0], np.zeros((0, 3)), HEADROOM)
    lids = find_lids(face, np.zeros(1, dtype=np.int32))
    assert find_solids(face, lids, empty, 1).shape == (0, 3)
    assert not find_solids(face, lids, Space(x, y, np.full((3, 3), np.nan), HEADROOM), 1).any()
