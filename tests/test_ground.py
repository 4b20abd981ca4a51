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
    few=st.sampled_from([0, 1 << 18]),
)
def test_pixels_and_points_take_the_nearest_foot(
    seed: int, points: int, rows: int, cols: int, is_round: bool, few: int
) -> None:
    random = np.random.default_rng(seed)
    outline, height = random.uniform(-30, 60, (points, 2)), random.integers(0, 5, points) * 0.7
    outline = np.round(outline) if is_round else outline
    x, y = 0.5 + np.arange(cols), 39.5 - np.arange(rows)
    wide, high = (part.ravel() for part in np.meshgrid(x, y))
    expected = try_all(outline, height, wide, high)
    # As points, of more than four that are equally near any may be taken.
    near = np.hypot(outline[:, 0] - wide[:, np.newaxis], outline[:, 1] - high[:, np.newaxis])
    told = (near <= near.min(axis=1, keepdims=True) * (1.0 + 1e-12)).sum(axis=1) <= 4
    feet = Feet(outline, height)
    np.testing.assert_array_equal(feet.heights_at(wide, high)[told], expected[told])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ground, "_FEW_PIXELS", few)
        found = feet.heights_on(x, y).ravel()
    asked = told if few else np.ones_like(told)
    np.testing.assert_array_equal(found[asked], expected[asked])


def test_far_places_take_the_nearest_of_far_feet() -> None:
    feet = Feet(np.array([[0.0, 0.0], [40.0, 0.0]]), np.array([1.0, 2.0]))
    x = np.arange(-20_000.0, 20_100.0, 37.0)
    found = feet.heights_on(x, np.linspace(9000.0, -9000.0, 600))
    np.testing.assert_array_equal(found, np.where(x <= 20.0, 1.0, 2.0)[np.newaxis].repeat(600, axis=0))
