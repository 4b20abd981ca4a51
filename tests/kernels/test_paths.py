"""Lines over pixels: chords as shapely cuts them out of each pixel."""

from itertools import pairwise

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.paths import (
    UNKNOWN,
    Frame,
    add_bits,
    add_mask,
    add_values,
    cut_lines,
)

FRAME = Frame(0.0, 10.0, 1.0, 1.0, 10, 10)
NUMBERS = st.floats(-3.0, 13.0).map(lambda value: round(value, 3))
POINTS = st.tuples(NUMBERS, NUMBERS)


def cut(*lines, frame=FRAME, closed=None):
    vertices = np.concatenate([np.asarray(line, dtype=float) for line in lines])
    offsets = np.concatenate([[0], np.cumsum([len(line) for line in lines])])
    return cut_lines(vertices, offsets, np.ones(len(vertices), dtype=bool), frame, closed)


def lengths(chords, line, frame=FRAME):
    found = np.zeros((frame.rows, frame.cols))
    mine = chords.line == line
    rows = np.repeat(np.arange(frame.rows), np.diff(chords.starts))
    np.add.at(found, (rows[mine], chords.col[mine]), chords.length[mine])
    return found


def squares(frame):
    row, col = np.mgrid[: frame.rows, : frame.cols]
    west, north = frame.west + col * frame.width, frame.north - row * frame.height
    return shapely.box(west, north - frame.height, west + frame.width, north)


@pytest.mark.parametrize("frame", [FRAME, Frame(-1.5, 9.25, 0.5, 2.0, 5, 21), Frame(2.0, 7.0, 3.0, 0.7, 6, 2)])
def test_chords_are_what_pixels_cut_out_of_lines(frame, size):
    random = np.random.default_rng(3)
    lines = [random.uniform(-3, 13, (random.integers(2, 6), 2)) for _ in range(size(40, 8))]
    chords = cut(*lines, frame=frame)
    for number, line in enumerate(lines):
        pieces = [shapely.LineString(piece) for piece in pairwise(line)]
        expected = sum(shapely.length(shapely.intersection(piece, squares(frame))) for piece in pieces)
        assert lengths(chords, number, frame) == pytest.approx(expected, abs=1e-6)
        assert chords.total[number] == pytest.approx(shapely.LineString(line).length, rel=1e-6)


@given(POINTS, POINTS)
def test_a_line_and_its_reverse_are_cut_alike(one, other):
    chords = cut([one, other], [other, one])
    assert lengths(chords, 0) == pytest.approx(lengths(chords, 1), abs=1e-6)


@given(POINTS, POINTS, st.floats(0.1, 0.9))
def test_the_parts_of_a_line_add_up(one, other, share):
    middle = np.array(one) + share * (np.array(other) - np.array(one))
    if one == other:
        return
    chords = cut([one, other], [one, middle], [middle, other])
    assert lengths(chords, 1) + lengths(chords, 2) == pytest.approx(lengths(chords, 0), abs=1e-6)


@pytest.mark.parametrize(
    ("line", "row", "cols"),
    [
        ([(2, 6), (5, 6)], 4, [2, 3, 4]),
        ([(5, 6), (2, 6)], 4, [2, 3, 4]),
        ([(0, 10), (3, 10)], 0, [0, 1, 2]),
        ([(0, 0), (3, 0)], 9, [0, 1, 2]),
    ],
)
def test_a_line_along_a_border_counts_once(line, row, cols):
    found = lengths(cut(line), 0)
    assert found.sum() == pytest.approx(3.0)
    assert np.argwhere(found).tolist() == [[row, col] for col in cols]


def test_a_line_along_a_border_from_north_to_south_counts_once():
    for line in ([(4, 7), (4, 3)], [(4, 3), (4, 7)]):
        assert np.argwhere(lengths(cut(line), 0)).tolist() == [[row, 4] for row in (3, 4, 5, 6)]
    assert lengths(cut([(10, 7), (10, 3)]), 0)[3:7, 9].tolist() == [1.0] * 4


def test_a_diagonal_through_corners_has_one_chord_a_pixel():
    chords = cut([(0, 0), (10, 10)])
    assert np.diff(chords.starts).tolist() == [1] * 10
    assert chords.length == pytest.approx(np.sqrt(2.0))


def test_a_point_is_its_pixel():
    chords = cut([(2.5, 7.5), (2.5, 7.5)], [(20.0, 0.0), (20.0, 0.0)])
    assert (chords.col.tolist(), chords.length.tolist(), chords.total.tolist()) == ([2], [1.0], [1.0, 1.0])


def test_what_lies_beyond_counts_to_the_length_alone():
    chords = cut([(8.0, 5.5), (14.0, 5.5)])
    assert (float(chords.length.sum()), float(chords.total[0])) == (2.0, 6.0)


def test_closed_pixels_have_no_chords():
    closed = np.zeros((10, 10), dtype=bool)
    closed[4, 3] = True
    chords = cut([(2.0, 5.5), (5.0, 5.5)], closed=closed)
    assert (chords.col.tolist(), float(chords.total[0])) == ([2, 4], 3.0)


def test_far_from_the_origin_chords_are_the_same():
    shift = np.array([-1.2e5, -3.4e5])
    far = Frame(shift[0], 10.0 + shift[1], 1.0, 1.0, 10, 10)
    line = np.array([(0.25, 0.5), (9.125, 7.75), (1.0, 3.0)])
    assert lengths(cut(line + shift, frame=far), 0, far) == pytest.approx(lengths(cut(line), 0), abs=1e-6)


def test_columns_of_wide_rasters_are_told_apart():
    """Beyond 65,536 columns a place in two bytes would begin again."""
    wide = Frame(0.0, 1.0, 1.0, 1.0, 1, 70_000)
    chords = cut([(65_534.5, 0.5), (65_537.5, 0.5)], frame=wide)
    assert chords.col.tolist() == [65_534, 65_535, 65_536, 65_537]
    mask, sums = np.zeros((1, 70_000), dtype=np.uint8), np.zeros((2, 1))
    mask[0, 65_537] = 1
    add_mask(chords, mask, 0, 0, 1, sums[0], sums[1])
    assert sums[:, 0] == pytest.approx([0.5, 3.0])
    edge = cut([(65_534.5, 0.5), (65_536.0, 0.5)], frame=wide._replace(cols=65_536))
    assert edge.col.tolist() == [65_534, 65_535]
    assert edge.col.dtype == np.uint16 != chords.col.dtype


def test_sums_are_those_of_plain_loops(size):
    random = np.random.default_rng(5)
    lines = [random.uniform(-1, 11, (3, 2)) for _ in range(size(20, 5))]
    chords = cut(*lines)
    mask = random.integers(0, 2, (10, 10)).astype(np.uint8)
    heat = random.uniform(20, 40, (10, 10)).astype(np.float32)
    unsure, holes = np.where(heat > 35, np.uint8(UNKNOWN), mask), np.where(heat > 35, np.float32(np.nan), heat)
    for number in range(len(lines)):
        share, count = lengths(chords, number), np.zeros((7, len(lines)))
        add_bits(chords, np.packbits(mask, axis=1), 0, 0, 10, count[0], count[1])
        add_mask(chords, unsure, 0, 0, 10, count[2], count[3])
        add_values(chords, holes, 0, 0, 10, 30.0, -1.0, 0.0, count[4], count[5])
        known = heat <= 35
        expected = [
            (share * mask).sum(),
            share.sum(),
            (share * mask)[known].sum(),
            share[known].sum(),
            (share * np.maximum(30.0 - heat, 0.0))[known].sum(),
            share[known].sum(),
        ]
        assert count[:6, number] == pytest.approx(expected, abs=1e-4)


def test_rows_may_be_added_in_parts():
    chords, mask = cut([(0.5, 0.5), (9.5, 9.0)]), np.ones((10, 10), dtype=np.uint8)
    whole, parts = np.zeros((2, 1)), np.zeros((2, 1))
    add_mask(chords, mask, 0, 0, 10, whole[0], whole[1])
    add_mask(chords, mask[:4], 0, 0, 4, parts[0], parts[1])
    add_mask(chords, mask[4:], 4, 4, 10, parts[0], parts[1])
    assert parts == pytest.approx(whole)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: cut_lines(np.zeros((2, 2)), np.array([0, 2]), np.ones(3, bool), FRAME), "one a corner"),
        (lambda: cut([(0, 0), (1, 1)], closed=np.zeros((2, 2), bool)), "closed"),
    ],
)
def test_shapes_that_do_not_belong_together_are_refused(call, words):
    with pytest.raises(ParameterError, match=words):
        call()
