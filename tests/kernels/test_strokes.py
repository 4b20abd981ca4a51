"""Strokes of single edges, by hand, and what is set aside."""

import numpy as np
import pytest

from plateau_sc.kernels.clusters import gather_clusters
from plateau_sc.kernels.facets import find_facets
from plateau_sc.kernels.pool import CHUNK_BITS, LENGTHS, PARTS_BITS, STRIP_BITS, View, clear_pool, make_bench, make_pool
from plateau_sc.kernels.silhouette import find_edges
from plateau_sc.kernels.strokes import make_strokes

VIEW = View((0.0, 0.0, 1.0), 0.0, 0.0, 0.5, 199.5, 1.0, 1e-8, 1.0, 200.0, 40.0, True)


def strokes_of(triangle, view=VIEW):
    """Return the strokes by strip and length, unpacked, and the edges set aside."""
    clusters = gather_clusters(find_edges(find_facets(np.array([triangle])), 0.0, 1e-3))
    pool = make_pool(clusters.parts.shape[1], int(view.rows))
    clear_pool(pool)
    make_strokes(clusters, 0, view, make_bench(), pool)
    found = {}
    for bucket in range(1, len(pool.fills)):
        for number in range(int(pool.fills[bucket]) & ((1 << CHUNK_BITS) - 1)):
            over, step, _, packed = (int(part) for part in pool.strokes[(pool.tops[bucket] << CHUNK_BITS) + number])
            strip, length = divmod(bucket - 1, LENGTHS)
            stroke = (packed >> 32, (packed >> 8) & 0xFFFFFF, ((packed >> 4) & 15) - 4, packed & 1)
            found.setdefault((strip, length + 1), []).append((*stroke, over / 2**PARTS_BITS, step / 2**PARTS_BITS))
    return found, pool.aside[: pool.used[2]]


def test_edges_are_run_from_row_to_row():
    """Corners at column 2.2 and rows 10.3 and 14.3, and at column 6.2 and row 14.3; the level side crosses no row."""
    found, aside = strokes_of([[2.7, 189.2, 5.0], [2.7, 185.2, 5.0], [6.7, 185.2, 5.0]])
    assert len(aside) == 0
    assert list(found) == [(0, 4)]
    upright, slanting = sorted(found[0, 4], key=lambda stroke: stroke[5])
    assert upright[:4] == (11, 4, 1, 0)
    assert upright[4:] == pytest.approx((3.2, 0.0), abs=1e-7)
    assert slanting[:4] == (11, 4, -1, 0)
    assert slanting[4:] == pytest.approx((3.9, 1.0), abs=1e-7)


def test_along_columns_strokes_run_to_the_south():
    found, aside = strokes_of([[2.7, 189.2, 5.0], [2.7, 185.2, 5.0], [6.7, 187.2, 5.0]], VIEW._replace(by_rows=False))
    assert len(aside) == 0
    down, up = sorted(found[0, 4], key=lambda stroke: stroke[3])
    assert (down[0], down[1], down[3]) == (3, 4, 0)
    assert (up[0], up[1], up[3]) == (6, 4, 1)
    assert down[5] == pytest.approx(0.5, abs=1e-9)
    assert up[5] == pytest.approx(0.5, abs=1e-9)
    assert down[2] == -up[2] != 0


def test_long_strokes_and_those_that_leave_their_strip_or_the_lattice_are_of_the_last_length():
    edge = 199.5 - (1 << STRIP_BITS)
    for corners, line in (
        ([[2.7, edge + 2.2, 5.0], [2.7, edge - 1.8, 5.0], [6.7, edge - 1.8, 5.0]], 62),
        ([[2.7, 189.2, 5.0], [2.7, 159.2, 5.0], [6.7, 159.2, 5.0]], 11),
        ([[-2.7, 189.2, 5.0], [-2.7, 185.2, 5.0], [6.7, 185.2, 5.0]], 11),
    ):
        found, _ = strokes_of(corners)
        assert {stroke[0] for stroke in found[0, LENGTHS]} == {line}


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
