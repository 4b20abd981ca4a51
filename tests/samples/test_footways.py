"""Tests of `plateau_sc.samples.footways`."""

import itertools

import pytest

from plateau_sc.samples.assembly import plan_town
from plateau_sc.samples.footways import (
    ARCADE,
    CROSSING,
    LANE,
    LIFT,
    PASSAGE,
    STAIRS,
    Footways,
    Node,
    lay_footways,
)
from plateau_sc.samples.parameters import Parameters


def lay(width: float, depth: float, seed: int = 0) -> Footways:
    return lay_footways(plan_town(Parameters(seed, (width, depth), None, 0.45, 8.0, 3, (0.03, 0.17, 0.8), 0.012, ())))


@pytest.mark.parametrize("extent", [(100.0, 100.0), (256.0, 256.0), (400.0, 130.0), (900.0, 700.0)])
def test_all_footways_hang_together(extent: tuple[float, float]) -> None:
    ways = lay(*extent)
    reached, rim = {0}, {0}
    while rim:
        pairs = [(link.start, link.end) for link in ways.links]
        rim = {b for a, b in pairs if a in rim} | {a for a, b in pairs if b in rim}
        rim -= reached
        reached |= rim
    assert len(reached) == len(ways.nodes)


def test_links_meet_at_nodes_alone() -> None:
    ways = lay(256.0, 256.0)
    flat = [(ways.nodes[link.start], ways.nodes[link.end]) for link in ways.links if link.use not in (PASSAGE, LIFT)]
    upright = [pair for pair in flat if pair[0].u == pair[1].u and pair[0].floor == pair[1].floor == 0]
    level = [pair for pair in flat if pair[0].v == pair[1].v and pair[0].floor == pair[1].floor == 0]
    for (a, b), (c, d) in itertools.product(upright, level):
        crosses = min(c.u, d.u) < a.u < max(c.u, d.u) and min(a.v, b.v) < c.v < max(a.v, b.v)
        assert not crosses


def test_no_link_is_there_twice_or_has_no_length() -> None:
    ways = lay(256.0, 256.0)
    pairs = [frozenset((link.start, link.end)) for link in ways.links]
    assert len(set(pairs)) == len(pairs)
    assert all(link.length > 0 for link in ways.links)


def test_there_is_one_of_everything() -> None:
    uses = [link.use for link in lay(256.0, 256.0).links]
    assert uses.count(LIFT) == uses.count(PASSAGE) == 1
    assert uses.count(STAIRS) == 2
    assert uses.count(ARCADE) > 1
    assert uses.count(LANE) > 10
    # Nine places where main streets cross, each with four crossings.
    assert uses.count(CROSSING) == 36


def test_the_passage_is_a_floor_below() -> None:
    ways = lay(256.0, 256.0)
    assert sorted({node.floor for node in ways.nodes}) == [-1.0, 0.0]
    (lift,) = [link for link in ways.links if link.use == LIFT]
    below, above = ways.nodes[lift.start], ways.nodes[lift.end]
    assert (below.u, below.v) == (above.u, above.v)
    assert above == Node(below.u, below.v, 0.0)


def test_the_plan_is_the_same_each_time() -> None:
    assert lay(300.0, 200.0, 7) == lay(300.0, 200.0, 7)
