"""Strokes of single edges, by hand, and what is set aside."""

import numpy as np
import pytest

from plateau_sc.kernels.clusters import gather_clusters
from plateau_sc.kernels.facets import find_facets
from plateau_sc.kernels.pool import (
    AWKWARD,
    CHUNK_BITS,
    EXACT,
    KINDS,
    PARTS_BITS,
    STRIP_BITS,
    View,
    clear_pool,
    kind_of,
    make_bench,
    make_pool,
)
from plateau_sc.kernels.silhouette import find_edges
from plateau_sc.kernels.strokes import make_strokes

VIEW = View((0.0, 0.0, 1.0), 0.0, 0.0, 0.5, 199.5, 1.0, 1e-8, 1.0, 200.0, 40.0, True)


def strokes_of(triangle, view=VIEW):
    """Return the strokes by strip and kind, unpacked, and the edges set aside."""
    clusters = gather_clusters(find_edges(find_facets(np.array([triangle])), 0.0, 1e-3))
    pool = make_pool(clusters.parts.shape[1], int(view.lines))
    clear_pool(pool)
    make_strokes(clusters, 0, view, make_bench(clusters), pool)
    found = {}
    for bucket in range(1, len(pool.fills)):
        for number in range(int(pool.fills[bucket]) & ((1 << CHUNK_BITS) - 1)):
            begin = (pool.tops[bucket] << (CHUNK_BITS + 2)) + number
            over, step, _, packed = (int(pool.strokes[begin + (part << CHUNK_BITS)]) for part in range(4))
            strip, kind = divmod(bucket - 1, KINDS)
            stroke = (packed >> 32, (packed >> 8) & 0xFFFFFF, (packed & 15) - 4)
            found.setdefault((strip, kind + 1), []).append((*stroke, over / 2**PARTS_BITS, step / 2**PARTS_BITS))
    return found, pool.aside[: pool.used[2]]


def test_edges_are_run_from_row_to_row():
    """Corners at column 2.2 and rows 10.3 and 14.3, and at column 6.2 and row 14.3; the level side crosses no row."""
    found, aside = strokes_of([[2.7, 189.2, 5.0], [2.7, 185.2, 5.0], [6.7, 185.2, 5.0]])
    assert len(aside) == 0
    assert list(found) == [(0, 4)]
    upright, slanting = sorted(found[0, 4], key=lambda stroke: stroke[4])
    assert upright[:3] == (11, 4, 1)
    assert upright[3:] == pytest.approx((3.2, 0.0), abs=1e-7)
    assert slanting[:3] == (11, 4, -1)
    assert slanting[3:] == pytest.approx((3.9, 1.0), abs=1e-7)


def test_or_from_column_to_column():
    view = VIEW._replace(by_rows=False, lines=40.0, places=200.0)
    found, aside = strokes_of([[2.7, 189.2, 5.0], [2.7, 185.2, 5.0], [6.7, 187.2, 5.0]], view)
    assert len(aside) == 0
    up, down = sorted(found[0, 4], key=lambda stroke: stroke[4])
    assert (up[:2], down[:2]) == ((3, 4), (3, 4))
    assert up[4] == pytest.approx(-0.5, abs=1e-9)
    assert down[4] == pytest.approx(0.5, abs=1e-9)
    assert down[2] == -up[2] != 0


def test_strokes_are_of_a_kind_by_what_they_cross_of_their_strip_and_whether_they_leave_the_lattice():
    edge = 199.5 - (1 << STRIP_BITS)
    for corners, line, kind in (
        ([[2.7, edge + 2.2, 5.0], [2.7, edge - 1.8, 5.0], [6.7, edge - 1.8, 5.0]], 62, 2),
        ([[2.7, 189.2, 5.0], [2.7, 159.2, 5.0], [6.7, 159.2, 5.0]], 11, EXACT + 3),
        ([[-2.7, 189.2, 5.0], [-2.7, 185.2, 5.0], [-1.7, 185.2, 5.0]], 11, AWKWARD),
        ([[36.7, 189.2, 5.0], [36.7, 185.2, 5.0], [46.7, 185.2, 5.0]], 11, 4),
    ):
        found, _ = strokes_of(corners)
        assert {stroke[0] for stroke in found[0, kind]} == {line}
    assert {kind for _, kind in found} == {4, AWKWARD}


@pytest.mark.parametrize("step", [-3.7, -0.2, 0.0, 0.2, 3.7])
@pytest.mark.parametrize("length", [1, 12, 13, 16, 17, 63, 64])
def test_the_rest_of_a_stroke_is_of_the_same_kinds(step: float, length: int):
    kind = EXACT - 1 + -(-length // 8) if length > EXACT else length
    for over in (-5.0, 0.9, 1.1, 50.0, 238.0, 299.9, 300.1):
        first, last = over, over + (length - 1) * step
        is_inner = min(first, last) >= 1.0 and max(first, last) < 300.0
        parts = kind_of(int(over * 2**PARTS_BITS), int(step * 2**PARTS_BITS), length, 300)
        assert parts == (kind if is_inner else AWKWARD)


@pytest.mark.parametrize(
    "corners",
    [
        [[2.7, 189.5, 5.0], [2.7, 185.2, 5.0], [6.7, 185.2, 5.0]],
        [[2.7, 189.2, 5.0], [2.7, 185.2, 5.0], [3e6, 187.2, 5.0]],
        [[2.7, 185.5 + 2e-8, 5.0], [6.7, 185.5 - 2e-8, 5.0], [4.1, 185.2, 5.0]],
    ],
)
def test_ends_on_lines_and_far_or_steep_edges_are_set_aside(corners):
    assert len(strokes_of(corners)[1]) > 0


def test_what_the_lattice_does_not_see_is_left_out():
    for shift in ((60.0, 0.0, 0.0), (0.0, 300.0, 0.0), (0.0, -300.0, 0.0)):
        corners = np.array([[2.7, 189.2, 5.0], [2.7, 185.2, 5.0], [6.7, 185.2, 5.0]]) + shift
        assert strokes_of(corners)[0] == {}


def test_places_far_away_and_steep_steps_are_whole_numbers_to_the_last_part():
    random = np.random.default_rng(8)
    for spread in (30.0, 3_000.0, 200_000.0):
        corners = np.column_stack(
            [random.uniform(-spread, spread, 300), random.uniform(-50.0, 250.0, 300), np.full(300, 5.0)]
        )
        for triangle in corners.reshape(-1, 3, 3):
            found, aside = strokes_of(triangle)
            assert len(aside) == 0
            drawn = sorted(stroke[:2] + stroke[3:] for kind in found.values() for stroke in kind)
            expected = np.array(sorted(_run_plainly(triangle))).reshape(-1, 4)
            assert np.array(drawn).reshape(-1, 4) == pytest.approx(expected, rel=1e-12, abs=1e-7 * spread)


def _run_plainly(triangle):
    """Return first row, number of rows, place on the first row and step of each edge of a triangle that `VIEW` sees."""
    columns, rows = triangle[:, 0] - VIEW.left, VIEW.top - triangle[:, 1]
    for one, other in ((0, 1), (1, 2), (2, 0)):
        (u, v), (end, bottom) = sorted([(rows[one], columns[one]), (rows[other], columns[other])])
        begin, stop = max(0.0, np.ceil(u)), min(VIEW.lines, np.ceil(end))
        if stop > begin and min(v, bottom) < VIEW.places:
            step = (bottom - v) / (end - u)
            # A stroke is rounded down to the pixel after the edge.
            yield begin, stop - begin, v + (begin - u) * step + 1.0, step
