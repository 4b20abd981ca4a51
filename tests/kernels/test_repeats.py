"""Corners that stand there again are found, and never taken for others."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import compiler
from plateau_sc.kernels.repeats import number_places

EVERY = np.array([0.0, -0.0, np.nan, np.inf, -np.inf, 36.0, 139.0, np.nextafter(36.0, 37.0), 5e-324])


def require_sound(points):
    number, first = number_places(points)
    assert number.shape == (len(points),)
    assert number.max(initial=-1) + 1 == first.size
    plane = np.ascontiguousarray(points[:, :2]).view(np.int64)
    assert np.array_equal(plane[first][number], plane)
    # Numbers count up as they first occur, each with its first point.
    assert (np.diff(first) > 0).all()
    assert np.array_equal(number[first], np.arange(first.size))
    assert (first[number] <= np.arange(len(points))).all()
    return number, first


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(EVERY), st.floats()), max_size=60))
def test_a_number_is_of_one_place_to_the_last_bit(points):
    require_sound(np.array(points, np.float64).reshape(-1, 3))


def test_the_corners_of_a_building_have_one_number_each():
    random = np.random.default_rng(3)
    corners = random.normal(size=(40, 2))
    order = random.integers(0, 40, 2000)
    points = np.column_stack([corners[order], random.normal(size=2000)])
    _, first = require_sound(points)
    # Two of forty may meet in one of four thousand places, and push each other out.
    assert 40 <= first.size < 200


def test_places_that_are_forgotten_get_another_number(size):
    random = np.random.default_rng(4)
    count = size(200_000, 6_000)
    points = np.repeat(random.normal(size=(count, 3)), 2, axis=0)
    _, first = require_sound(points)
    assert first.size == count


def test_heights_do_not_tell_places_apart():
    number, _ = require_sound(np.array([[36.0, 139.0, 1.0], [36.0, 139.0, 2.0], [139.0, 36.0, 1.0]]))
    assert number.tolist() == [0, 0, 1]


def test_few_points_are_not_worth_a_compiler(monkeypatch):
    monkeypatch.setattr(compiler, "is_compiled", lambda _: False)
    assert number_places(np.zeros((10, 3))) is None


def test_columns_of_another_order_are_taken():
    points = np.asfortranarray(np.array([[1.0, 2.0, 3.0], [1.0, 2.0, 4.0]]))
    assert number_places(points)[0].tolist() == [0, 0]


@pytest.mark.parametrize("shape", [(4,), (4, 2), (2, 2, 3)])
def test_other_shapes_are_refused(shape):
    with pytest.raises(ParameterError, match=r"points must have the shape \(n, 3\), found"):
        number_places(np.zeros(shape))
