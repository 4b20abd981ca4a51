"""Which faces can cover pixels: those of solids that do not stand upright."""

import numpy as np

from plateau_sc.kernels import lids
from plateau_sc.kernels.lids import find_lids, find_upright


def test_a_prism_has_a_roof_and_a_floor(scenes):
    faces = scenes.prism([(1.0, 1.0), (5.0, 1.5), (4.0, 6.0)], 2.0, 9.0)
    found = find_lids(faces, np.full(len(faces), 3, dtype=np.int32))
    level = np.flatnonzero(np.ptp(faces[:, :, 2], axis=1) == 0.0)
    assert found.faces.tolist() == level.tolist()
    assert set(found.owners.tolist()) == {3}
    assert sorted(zip(found.lows.tolist(), found.highs.tolist(), strict=True)) == [(2.0, 2.0), (9.0, 9.0)]


def test_faces_come_solid_by_solid_each_in_its_order(scenes, monkeypatch):
    faces = scenes.boxes(9, 40.0)
    owner = np.random.default_rng(3).integers(-1, 4, len(faces)).astype(np.int32)
    whole = find_lids(faces, owner)
    assert (np.diff(whole.owners) >= 0).all()
    assert (np.diff(whole.faces)[np.diff(whole.owners) == 0] > 0).all()
    assert set(whole.owners.tolist()) == {0, 1, 2, 3}
    chosen = np.flatnonzero((owner >= 0) & ~find_upright(faces))
    assert sorted(whole.faces.tolist()) == chosen.tolist()
    np.testing.assert_array_equal(whole.owners, owner[whole.faces])
    np.testing.assert_array_equal(whole.lows, faces[whole.faces, :, 2].min(axis=1))
    np.testing.assert_array_equal(whole.highs, faces[whole.faces, :, 2].max(axis=1))
    monkeypatch.setattr(lids, "_PART", 5)
    for one, other in zip(whole, find_lids(faces, owner), strict=True):
        np.testing.assert_array_equal(one, other)


def test_a_face_that_leans_is_kept_and_a_line_is_not():
    corners = np.array([[[0.0, 0, 0], [4, 0, 0], [4, 1e-9, 5]], [[0, 0, 0], [1, 1, 1], [1, 1, 1]]])
    assert find_upright(corners).tolist() == [False, True]
    assert find_upright(corners[:0]).tolist() == []
    nothing = find_lids(corners[:0], np.empty(0, dtype=np.int32))
    assert [len(part) for part in nothing] == [0, 0, 0, 0]
