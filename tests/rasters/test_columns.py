"""Columns become closed bodies: against boxes that stand one by one."""

from collections import Counter
from collections.abc import Callable

import numpy as np
import pytest

from plateau_sc.casting import Canopy, Occluders, Points
from plateau_sc.casting.rays import RayCaster
from plateau_sc.kernels.facets import SHELL, find_facets
from plateau_sc.rasters.columns import Body, close_columns
from plateau_sc.sun import sun_vector
from plateau_sc.types import FloatArray, Int32Array

Box = Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]
SIDE = 2.0


def close(bottom: FloatArray, top: FloatArray, label: Int32Array) -> Body:
    rows, cols = label.shape
    return close_columns(SIDE * np.arange(cols + 1), -SIDE * np.arange(rows + 1), bottom, top, label)


def count_open_edges(corners: FloatArray) -> int:
    """Return how many edges are not run as often one way as the other."""
    balance: Counter = Counter()
    for face in corners.tolist():
        places = [tuple(corner) for corner in face]
        for start, stop in zip(places, places[1:] + places[:1], strict=True):
            balance[min(start, stop), max(start, stop)] += 1 if start < stop else -1
    return sum(count != 0 for count in balance.values())


def volume(corners: FloatArray) -> float:
    return float(np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])).sum() / 6.0)


def some_columns(seed: int, level_foot: bool) -> tuple[FloatArray, FloatArray, Int32Array]:
    """Return columns with few heights, so that many meet in edges and corners and some are flush."""
    random = np.random.default_rng(seed)
    shape = tuple(random.integers(1, 12, 2)) if seed % 4 else (37, 41)
    label = np.where(random.random(shape) < (0.97 if seed % 3 else 0.6), 0, -1).astype(np.int32)
    bottom = np.zeros(shape) if level_foot else random.integers(0, 4, shape).astype(float)
    rough = random.random(shape) < (0.5 if seed % 2 else 0.03)
    return bottom, bottom.max() * level_foot + bottom + np.where(rough, random.integers(1, 6, shape), 3.0), label


@pytest.mark.parametrize("level_foot", [True, False])
@pytest.mark.parametrize("seed", range(24))
def test_bodies_are_closed_and_have_the_volume_of_their_columns(seed: int, level_foot: bool) -> None:
    bottom, top, label = some_columns(seed, level_foot)
    body = close(bottom, top, label)
    assert count_open_edges(body.corners) == 0
    assert volume(body.corners) == pytest.approx(SIDE**2 * (top - bottom)[label >= 0].sum())
    assert body.owner.dtype == np.int32


@pytest.mark.parametrize("seed", range(6))
def test_facets_know_them_as_shells(seed: int) -> None:
    body = close(*some_columns(seed, True))
    assert set(find_facets(body.corners).kinds.tolist()) == {SHELL}


@pytest.mark.parametrize("level_foot", [True, False])
@pytest.mark.parametrize("seed", range(4))
def test_they_cast_the_shadows_of_boxes(box: Box, seed: int, level_foot: bool) -> None:
    bottom, top, label = some_columns(seed, level_foot)
    body = close(bottom, top, label)
    boxes = np.concatenate(
        [
            box((SIDE * col, -SIDE * (row + 1), bottom[row, col]), (SIDE * (col + 1), -SIDE * row, top[row, col]))
            for row, col in np.argwhere(label >= 0)
        ]
    )
    low, high = boxes.min(axis=(0, 1)) - 8, boxes.max(axis=(0, 1)) + np.array([8, 8, 2])
    points = Points(np.random.default_rng(seed).uniform(low, high, (20_000, 3)))
    for azimuth, elevation in ((13.0, 8.0), (141.0, 33.0), (277.0, 71.0)):
        sun = sun_vector(np.array([azimuth]), np.array([elevation]))[0]
        ours, theirs = (RayCaster(Occluders(faces), points).cast(sun) for faces in (body.corners, boxes))
        np.testing.assert_array_equal(ours, theirs)
        assert 0.005 < ours.mean() < 0.995


@pytest.mark.parametrize("seed", range(4))
def test_rays_have_the_same_way_within_them(box: Box, seed: int) -> None:
    bottom, top, label = some_columns(seed, False)
    body = close(bottom, top, label)
    places = np.argwhere(label >= 0)
    boxes = np.concatenate(
        [
            box((SIDE * col, -SIDE * (row + 1), bottom[row, col]), (SIDE * (col + 1), -SIDE * row, top[row, col]))
            for row, col in places
        ]
    )
    points = np.random.default_rng(seed).uniform(boxes.min(axis=(0, 1)), boxes.max(axis=(0, 1)), (5000, 3))
    sun = sun_vector(np.array([213.0]), np.array([27.0]))[0]
    ours = Canopy(body.corners, body.owner).depths(points, sun, np.ones(1))
    theirs = Canopy(boxes, np.repeat(np.arange(len(places), dtype=np.int32), 12)).depths(
        points, sun, np.ones(len(places))
    )
    np.testing.assert_allclose(ours, theirs, atol=1e-9)
    assert ours.max() > 2.0


def test_flush_columns_have_no_wall_between_them() -> None:
    label, flat = np.zeros((1, 2), dtype=np.int32), np.zeros((1, 2))
    upright = close(flat, flat + 5.0, label).corners
    normals = np.cross(upright[:, 1] - upright[:, 0], upright[:, 2] - upright[:, 0])
    within = (upright[..., 0] == SIDE).all(axis=1)
    assert not within.any()
    assert (normals[:, 2] == 0).sum() == 12


def test_level_roofs_are_merged_without_a_corner_on_an_edge() -> None:
    label, flat = np.zeros((32, 32), dtype=np.int32), np.zeros((32, 32))
    body = close(flat, flat + 5.0, label)
    assert len(body.corners) == 2 * 4 * 32 + 2 * 4 * 32
    assert count_open_edges(body.corners) == 0
    stepped = flat + 5.0
    stepped[3, 3] = 6.0
    assert count_open_edges(close(flat, stepped, label).corners) == 0


def test_owners_are_those_of_the_columns() -> None:
    label = np.array([[0, -1, 1], [-1, -1, 1]], dtype=np.int32)
    flat = np.zeros((2, 3))
    body = close(flat, flat + 4.0, label)
    for owner, low, high in ((0, 0.0, SIDE), (1, 2 * SIDE, 3 * SIDE)):
        x = body.corners[body.owner == owner][..., 0]
        assert (x.min(), x.max()) == (low, high)
        assert count_open_edges(body.corners[body.owner == owner]) == 0


def test_no_column_is_no_face() -> None:
    body = close(np.zeros((3, 3)), np.ones((3, 3)), np.full((3, 3), -1, dtype=np.int32))
    assert body.corners.shape == (0, 3, 3)
    assert body.owner.shape == (0,)
