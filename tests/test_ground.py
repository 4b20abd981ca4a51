"""The ground at the feet of buildings: pixels and points take that of the nearest outline, whichever way they ask."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc import ground
from plateau_sc.ground import Feet
from plateau_sc.types import FloatArray


def try_all(outline: FloatArray, height: FloatArray, x: FloatArray, y: FloatArray) -> FloatArray:
    """Return for each place the height of the first of the points that are nearest."""
    east, north = outline[:, 0] - x[:, np.newaxis], outline[:, 1] - y[:, np.newaxis]
    return height[(east * east + north * north).argmin(axis=1)]


@settings(deadline=None, max_examples=30)
@given(
    seed=st.integers(0, 10_000),
    points=st.integers(1, 60),
    rows=st.integers(1, 40),
    cols=st.integers(1, 40),
    is_round=st.booleans(),
    without=st.booleans(),
)
def test_pixels_and_points_take_the_nearest_foot(
    seed: int, points: int, rows: int, cols: int, is_round: bool, without: bool
) -> None:
    random = np.random.default_rng(seed)
    outline, height = random.uniform(-30, 60, (points, 2)), random.integers(0, 5, points) * 0.7
    outline = np.round(outline) if is_round else outline
    x, y = 0.5 + np.arange(cols), 39.5 - np.arange(rows)
    wide, high = (part.ravel() for part in np.meshgrid(x, y))
    expected = try_all(outline, height, wide, high)
    feet = Feet(outline, height)
    np.testing.assert_array_equal(feet.heights_at(wide, high), expected)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ground, "_may_do_without", lambda _: without)
        np.testing.assert_array_equal(feet.heights_on(x, y).ravel(), expected)


def test_of_many_as_near_the_first_counts() -> None:
    turn = np.arange(12) * (np.pi / 6)
    corners = np.array([[3.0, 4.0], [4.0, 3.0], [5.0, 0.0], [0.0, 5.0], [-3.0, 4.0], [-4.0, -3.0], [0.0, -5.0]])
    feet = Feet(np.concatenate([9.0 * np.column_stack([np.cos(turn), np.sin(turn)]), corners]), np.arange(19.0))
    assert feet.heights_at(np.zeros(1), np.zeros(1)).tolist() == [12.0]


def test_a_few_pixels_need_no_kernel_and_many_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ground, "is_compiled", lambda _: False)
    monkeypatch.setattr(ground, "_uncompiled", 0)
    most = ground._UNCOMPILED_PIXELS
    assert [ground._may_do_without(most // 2) for _ in range(3)] == [True, True, False]
    monkeypatch.setattr(ground, "is_compiled", lambda _: True)
    monkeypatch.setattr(ground, "_uncompiled", 0)
    assert not ground._may_do_without(1)


def test_far_places_take_the_nearest_of_far_feet() -> None:
    feet = Feet(np.array([[0.0, 0.0], [40.0, 0.0]]), np.array([1.0, 2.0]))
    x = np.arange(-20_000.0, 20_100.0, 37.0)
    found = feet.heights_on(x, np.linspace(9000.0, -9000.0, 600))
    np.testing.assert_array_equal(found, np.where(x <= 20.0, 1.0, 2.0)[np.newaxis].repeat(600, axis=0))
