"""Tests of `plateau_sc.cooling.network.chains`."""

import numpy as np
import pytest

from plateau_sc.cooling.network.axes import Axes
from plateau_sc.cooling.network.chains import Chain, cut_spurs, draw_chain, join_junctions, trace_chains


def axes(points: list[tuple[float, float]], segments: list[tuple[int, int]], radius: float = 3.0) -> Axes:
    return Axes(np.array(points, float), np.full(len(points), radius), np.array(segments))


STREET = [(0.0, 0.0), (10.0, 0.0), (20.0, 0.0), (30.0, 0.0)]


def ends(chains: list[Chain]) -> list[tuple[int, ...]]:
    return sorted(min(tuple(chain.path.tolist()), tuple(chain.path.tolist()[::-1])) for chain in chains)


def test_segments_are_followed_from_junction_to_junction() -> None:
    found = trace_chains(axes([*STREET, (10.0, 9.0)], [(1, 0), (2, 3), (1, 2), (4, 1)]))
    assert ends(found) == [(0, 1), (1, 2, 3), (1, 4)]


def test_every_segment_is_in_one_chain() -> None:
    rng = np.random.default_rng(5)
    pairs = {tuple(sorted(pair)) for pair in rng.integers(0, 20, (30, 2)).tolist() if pair[0] != pair[1]}
    found = trace_chains(axes([(float(k), float(k * k % 7)) for k in range(20)], sorted(pairs)))
    pieces = [
        tuple(sorted(pair))
        for chain in found
        for pair in zip(chain.path[:-1].tolist(), chain.path[1:].tolist(), strict=True)
    ]
    assert sorted(pieces) == sorted(pairs)


def test_a_closed_loop_begins_and_ends_at_one_point() -> None:
    (loop,) = trace_chains(axes(STREET, [(0, 1), (1, 2), (2, 3), (3, 0)]))
    assert loop.start == loop.end
    assert sorted(loop.path[:-1].tolist()) == [0, 1, 2, 3]


@pytest.mark.parametrize(("length", "left"), [(2.9, 3), (3.1, 4)])
def test_short_branches_are_cut_off(length: float, left: int) -> None:
    spur = axes([*STREET, (10.0, length)], [(0, 1), (1, 2), (2, 3), (1, 4)])
    assert len(cut_spurs(spur).segments) == left


def test_a_short_street_alone_is_no_branch() -> None:
    assert len(cut_spurs(axes([(0.0, 0.0), (1.0, 0.0)], [(0, 1)])).segments) == 1


def test_two_junctions_of_one_crossing_are_one() -> None:
    crossing = axes([(0, 0), (50, 0), (52, 0), (100, 0), (50, 40), (52, -40)], [(0, 1), (1, 2), (2, 3), (1, 4), (2, 5)])
    kept, junction, places = join_junctions(crossing, trace_chains(crossing))
    assert len(kept) == 4
    assert junction[1] == junction[2]
    assert places[junction[1]].tolist() == [51, 0]
    assert places[junction[3]].tolist() == [100, 0]


def test_a_short_dead_end_stays() -> None:
    street = axes(STREET, [(0, 1), (1, 2), (2, 3)], radius=40.0)
    kept, junction, _ = join_junctions(street, trace_chains(street))
    assert len(kept) == 1
    assert junction[0] != junction[3]


def test_lines_have_few_corners_and_end_at_their_junctions() -> None:
    wavy = axes([(x, 0.1 * (x % 2)) for x in range(41)], [(k, k + 1) for k in range(40)])
    (chain,) = trace_chains(wavy)
    line = draw_chain(wavy, chain, np.array([0.0, 1.0]), np.array([40.0, 0.0]), 0.5)
    assert line.coords[0] == (0, 1)
    assert line.coords[-1] == (40, 0)
    assert len(line.coords) <= 4
