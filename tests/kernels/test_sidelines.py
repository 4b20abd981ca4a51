"""Lines beside lines: offset curves with mitres, as shapely has them, and what happens at sharp bends."""

import numpy as np
import pytest
import shapely

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.sidelines import MITRE, shift_lines


def shift(line, distance):
    return shift_lines(np.asarray(line, dtype=float), np.array([0, len(line)]), np.array([distance]))


@pytest.mark.parametrize("distance", [2.0, -2.0])
def test_moved_lines_are_offset_curves_with_mitres(distance):
    line = [(0, 0), (10, 0), (18, 6), (18, 20), (5, 30)]
    moved, kept = shift(line, distance)
    curve = shapely.offset_curve(shapely.LineString(line), distance, join_style="mitre", mitre_limit=10)
    assert moved == pytest.approx(shapely.get_coordinates(curve), abs=1e-9)
    assert kept.tolist() == [True] * 4 + [False]


def test_the_left_of_the_reverse_is_the_right():
    line = np.array([(0, 0), (10, 0), (12, 9), (3, 3), (3, 3), (0, 12)], dtype=float)
    assert shift(line[::-1], 3.0)[0] == pytest.approx(shift(line, -3.0)[0][::-1])


def test_sharp_corners_are_cut_short_and_hairpins_stay():
    sharp, _ = shift([(0, 0), (10, 0), (0, 1)], -2.0)
    assert np.hypot(*(sharp[1] - (10, 0))) == pytest.approx(2.0 * MITRE)
    assert shift([(0, 0), (10, 0), (0, 0)], -2.0)[0][1].tolist() == [10.0, 0.0]


def test_a_corner_of_120_degrees_is_not_cut():
    turned = (10 + 10 * np.cos(np.radians(119.9)), 10 * np.sin(np.radians(119.9)))
    moved, _ = shift([(0, 0), (10, 0), turned], -2.0)
    curve = shapely.offset_curve(
        shapely.LineString([(0, 0), (10, 0), turned]), -2.0, join_style="mitre", mitre_limit=10
    )
    assert moved == pytest.approx(shapely.get_coordinates(curve), abs=1e-9)


def test_segments_that_run_backwards_are_told():
    _, kept = shift([(0, 0), (20, 0), (20, 1), (40, 1)], 5.0)
    assert kept.tolist() == [True, True, True, False]
    _, kept = shift([(0, 0), (20, 0), (20, 1), (0, 1)], 5.0)
    assert kept.tolist() == [True, False, True, False]


def test_a_line_that_would_turn_round_is_not_moved():
    angles = np.linspace(0, 2 * np.pi, 24)
    ring = np.column_stack([np.cos(angles), np.sin(angles)])
    moved, kept = shift(ring, 30.0)
    assert moved == pytest.approx(ring)
    assert kept.tolist() == [True] * 23 + [False]


def test_points_stay_where_they_are():
    moved, kept = shift([(1, 2), (1, 2)], 5.0)
    assert moved.tolist() == [[1, 2], [1, 2]]
    assert kept.tolist() == [True, False]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: shift_lines(np.zeros((2, 3)), np.array([0, 2]), np.zeros(1)), r"\(k, 2\)"),
        (lambda: shift_lines(np.full((2, 2), np.nan), np.array([0, 2]), np.zeros(1)), "finite"),
        (lambda: shift_lines(np.zeros((2, 2)), np.array([0, 3]), np.zeros(1)), "ascend from 0"),
        (lambda: shift_lines(np.zeros((2, 2)), np.array([0, 2]), np.zeros(2)), "one a line"),
    ],
)
def test_shapes_that_do_not_belong_together_are_refused(call, words):
    with pytest.raises(ParameterError, match=words):
        call()
