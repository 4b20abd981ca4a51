"""Receivers: what they hold, and what is refused."""

import numpy as np
import pytest

from plateau_sc.casting import Lattice, Points
from plateau_sc.errors import ParameterError

X, Y = np.array([0.5, 1.5, 2.5]), np.array([1.5, 0.5])


def test_a_lattice_lists_its_pixels_row_by_row() -> None:
    lattice = Lattice(X, Y, np.arange(6.0).reshape(2, 3))
    assert lattice.shape == (2, 3)
    assert lattice.step == 1.0
    assert lattice.places()[1].tolist() == [1.5, 1.5, 1.0]
    assert lattice.places()[3].tolist() == [0.5, 0.5, 3.0]


def test_pixels_inside_are_left_out_and_come_back_as_shadow() -> None:
    inside = np.array([[True, False, False], [False, False, True]])
    lattice = Lattice(X, Y, np.zeros((2, 3)), inside)
    assert len(lattice.places()) == 4
    assert lattice.spread(np.zeros(4, dtype=bool)).tolist() == inside.tolist()


def test_a_level_lattice_tells_its_level() -> None:
    heights = np.full((2, 3), 4.0)
    assert Lattice(X, Y, heights).level == 4.0
    heights[0, 0] = 5.0
    assert Lattice(X, Y, heights).level is None
    inside = heights == 5.0
    assert Lattice(X, Y, heights, inside).level == 4.0
    assert Lattice(X, Y, heights, np.ones((2, 3), dtype=bool)).level == 0.0


def test_heights_all_alike_are_looked_at_once_and_others_one_by_one() -> None:
    """A height that is none is found wherever it is, and no pixels are no mistake."""
    for bad in (np.nan, np.inf, -np.inf):
        for place in (slice(None), 0, -1):
            heights = np.full((2, 3), 4.0)
            heights.flat[place] = bad
            with pytest.raises(ParameterError, match="infinity"):
                Lattice(X, Y, heights)
    heights = np.full((2, 3), 4.0)
    heights[1, 2] = 5.0
    assert Lattice(X, Y, heights).level is None
    for rows, columns in ((0, 3), (2, 0), (0, 0)):
        assert Lattice(X[:columns], Y[:rows], np.empty((rows, columns))).level == 0.0


def test_a_single_row_or_pixel_has_a_step() -> None:
    assert Lattice(X[:1], np.array([9.0, 7.0]), np.zeros((2, 1))).step == 2.0
    assert Lattice(X[:1], Y[:1], np.zeros((1, 1))).step == 1.0


@pytest.mark.parametrize(
    ("x", "y", "heights", "message"),
    [
        (X, Y, np.zeros((3, 2)), "2 rows and 3 columns"),
        (X, Y, np.full((2, 3), np.nan), "NaN"),
        (X[::-1], Y, np.zeros((2, 3)), "ascending"),
        (X, Y[::-1], np.zeros((2, 3)), "descending"),
        (np.array([0.0, 1.0, 3.0]), Y, np.zeros((2, 3)), "evenly"),
    ],
)
def test_what_is_no_lattice_is_refused(x: np.ndarray, y: np.ndarray, heights: np.ndarray, message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        Lattice(x, y, heights)


def test_what_are_no_points_is_refused() -> None:
    assert Points(np.zeros((4, 3))).shape == (4,)
    with pytest.raises(ParameterError, match="shape"):
        Points(np.zeros((4, 2)))
    with pytest.raises(ParameterError, match="NaN"):
        Points(np.full((1, 3), np.inf))
