"""Pixels in triangles, against each centre asked of each triangle."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.kernels.tiling import Tiling, lay_pixels


def lay(flat, sizes, offset=0.5):
    """Lay pixels into level triangles whose corners in space are those in cells."""
    flat = np.asarray(flat, dtype=np.float64)
    first = np.floor(flat.min(axis=1)).astype(np.int64)
    spans = np.ceil(flat.max(axis=1)).astype(np.int64) - first + 1
    offsets = np.cumsum([0, *sizes])
    corners = np.concatenate([flat, np.zeros((len(flat), 3, 1))], axis=2)
    return lay_pixels(Tiling(flat, first, spans, offsets), corners, np.tile([0.0, 0.0, 1.0], (len(sizes), 1)), offset)


def turn(first, second):
    return first[..., 0] * second[..., 1] - first[..., 1] * second[..., 0]


def holds(triangle, place):
    a, b, c = triangle
    turns = [turn(q - p, place - p) for p, q in ((a, b), (b, c), (c, a))]
    return min(turns) >= 0.0 or max(turns) <= 0.0


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10_000), is_round=st.booleans())
def test_each_centre_in_a_triangle_once_and_line_by_line(seed, is_round):
    random = np.random.default_rng(seed)
    flat = random.uniform(0.0, 9.0, (7, 3, 2))
    flat = np.round(flat) if is_round else flat
    area = np.abs(turn(flat[:, 1] - flat[:, 0], flat[:, 2] - flat[:, 0]))
    sizes = [3, 1, 2, 1]
    places, starts = lay(flat, sizes)
    assert starts[0] == 0
    assert (places[:, 2] == 0.5).all()
    for polygon, (begin, count) in enumerate(zip(np.cumsum([0, *sizes]), sizes, strict=False)):
        own = [flat[k] for k in range(begin, begin + count) if area[k] > 0.0]
        expected = [
            (x, y) for y in range(10) for x in range(10) if any(holds(one, np.array([x, y], float)) for one in own)
        ]
        found = places[starts[polygon] : starts[polygon + 1], :2]
        if expected:
            np.testing.assert_allclose(found, expected, atol=1e-9)
        else:
            largest = begin + count - 1 - int(area[begin : begin + count][::-1].argmax())
            np.testing.assert_allclose(found, flat[largest].mean(axis=0)[np.newaxis], atol=1e-9)


def test_the_first_triangle_that_holds_a_centre_tells_its_height():
    flat = np.array([[[0.0, 0.0], [4.0, 0.0], [4.0, 4.0]], [[0.0, 0.0], [4.0, 4.0], [0.0, 4.0]]])
    corners = np.concatenate([flat, [[[1.0], [1.0], [1.0]], [[2.0], [2.0], [2.0]]]], axis=2)
    tiling = Tiling(flat, np.zeros((2, 2), np.int64), np.full((2, 2), 5), np.array([0, 2]))
    places, starts = lay_pixels(tiling, corners, np.array([[0.0, 0.0, 1.0]]), 0.25)
    assert starts.tolist() == [0, 25]
    assert places[:, 2] == pytest.approx(np.where(places[:, 0] >= places[:, 1], 1.25, 2.25))


def test_nothing_has_no_pixels():
    places, starts = lay(np.empty((0, 3, 2)), [])
    assert places.shape == (0, 3)
    assert starts.tolist() == [0]
