"""Solids and heights in plain NumPy: the same pixels as the kernels give."""

import numpy as np
import pytest

from plateau_sc.kernels import spans
from plateau_sc.kernels.columns import inside, surface_height
from plateau_sc.kernels.lids import find_lids
from plateau_sc.kernels.solids import COINCIDENT, Space, find_solids
from plateau_sc.kernels.spans import draw_heights, find_inside

HEADROOM = 2.0


def _scatter(seed, count, side, decimals):
    """Return faces of several owners, centres and ground; with few decimals edges and corners meet centres."""
    random = np.random.default_rng(seed)
    middle = random.uniform(0.0, side, (count, 1, 3)) * np.array([1.0, 1.0, 4.0 / side])
    faces = np.round(middle + random.uniform(-4.0, 4.0, (count, 3, 3)), decimals)
    owner = random.integers(-1, 4, count).astype(np.int32)
    x, y = np.arange(side, dtype=float), np.arange(side, dtype=float)[::-1].copy()
    ground = np.round(random.uniform(0.0, 4.0, (side, side)), decimals)
    ground[0] = np.nan
    return faces, owner, x, y, ground


@pytest.mark.parametrize("decimals", [0, 1, 9])
@pytest.mark.parametrize("count", [0, 1, 7, 120])
def test_the_same_pixels_as_the_kernels_give(count, decimals):
    for seed in range(6):
        faces, owner, x, y, ground = _scatter(seed, count, 30, decimals)
        expected = inside(faces, owner, x, y, ground, HEADROOM)
        found = find_inside(faces, find_lids(faces, owner), x, y, ground, HEADROOM, COINCIDENT)
        assert found.shape == expected.shape
        assert found.tolist() == expected.tolist()
        assert found.any() or count < 120


@pytest.mark.parametrize("decimals", [0, 1, 9])
@pytest.mark.parametrize("part", [1, 7, 1 << 14])
def test_the_same_heights_as_the_kernels_give(monkeypatch, decimals, part):
    monkeypatch.setattr(spans, "_PART", part)
    for seed in range(3):
        faces, _, x, y, _ = _scatter(seed, 60, 30, decimals)
        found = np.full((30, 30), np.nan)
        assert draw_heights(faces, x, y, found)
        np.testing.assert_array_equal(found, surface_height(faces, x, y, np.empty((30, 30))))
        assert 0 < np.isnan(found).sum() < found.size


@pytest.mark.parametrize("slope", [0.0, 0.3])
@pytest.mark.parametrize("share", [1, 3, 1000])
def test_faces_above_the_space_are_told_from_those_within_it(scenes, share, slope):
    boxes = scenes.boxes(40, 60.0)
    owner = np.repeat(np.arange(40, dtype=np.int32) // share, 12)
    # Some stand in the ground, some hang above it, some above the space, and of some the floor is missing.
    boxes.reshape(40, -1, 3)[:, :, 2] += np.array([-1.5, 0.0, 1.0, 5.0])[np.arange(40) % 4, np.newaxis]
    boxes, owner = np.delete(boxes, slice(2, None, 60), axis=0), np.delete(owner, slice(2, None, 60))
    x, y = np.arange(60) + 0.5, np.arange(60)[::-1] + 0.5
    ground = slope * x + 0.05 * y[:, np.newaxis]
    ground[5:20, 7], ground[30, :] = np.nan, np.nan
    found = find_inside(boxes, find_lids(boxes, owner), x, y, ground, HEADROOM, COINCIDENT)
    expected = find_solids(boxes, find_lids(boxes, owner), Space(x, y, ground, HEADROOM), 1)
    assert found.tolist() == expected.tolist()
    assert 0 < found.sum() < found.size


@pytest.mark.parametrize("few", [0, 100])
def test_too_many_crossings_are_left_to_the_kernels(monkeypatch, few):
    monkeypatch.setattr(spans, "_FEW", few)
    faces, owner, x, y, ground = _scatter(1, 120, 30, 9)
    assert find_inside(faces, find_lids(faces, owner), x, y, ground, HEADROOM, COINCIDENT) is None
    monkeypatch.setattr(spans, "_FEW", 10**6)
    monkeypatch.setattr(spans, "_LONG", 1e-6)
    assert find_inside(faces, find_lids(faces, owner), x, y, ground, HEADROOM, COINCIDENT) is None
    assert not draw_heights(faces, x, y, np.full((30, 30), np.nan))
    assert find_inside(faces[:0], find_lids(faces[:0], owner[:0]), x, y, ground, HEADROOM, COINCIDENT).sum() == 0
