"""Tests of `plateau_sc.cooling.network.twins`."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.cooling import WalkingNetwork, network_from_edges

BENT = [(0, 0), (50, 30), (100, 0)]


def network(lines: list[list[tuple[float, float]]], **columns: object) -> WalkingNetwork:
    return network_from_edges(gpd.GeoDataFrame(columns, geometry=[shapely.LineString(x) for x in lines], crs=6677))


@pytest.mark.parametrize(
    ("forward", "backward", "expected"),
    [
        ([True, True], [False, False], (True, True)),
        ([True, False], [False, True], (True, False)),
        ([False, True], [True, False], (False, True)),
    ],
)
def test_both_directions_of_a_street_are_one_edge(
    forward: list[bool], backward: list[bool], expected: tuple[bool, bool]
) -> None:
    joined = network([BENT, BENT[::-1]], forward=forward, backward=backward)
    assert len(joined) == 1
    assert (joined.forward[0], joined.backward[0]) == expected
    assert joined.audit.count("links that are the other direction") == 1


def test_a_repeated_link_is_left_out() -> None:
    joined = network([BENT, BENT, [(0, 0), (100, 0)]])
    assert joined.edge_ids.tolist() == ["0", "2"]
    assert joined.audit.count("links that repeat another") == 1


def test_two_ways_between_the_same_nodes_stay_two() -> None:
    other = [(x, -y) for x, y in BENT]
    assert len(network([BENT, other])) == 2


def test_stairs_beside_an_escalator_stay_two() -> None:
    assert len(network([BENT, BENT], kind=["stairs", "escalator"])) == 2


def test_loops_keep_the_ways_that_they_may_be_walked() -> None:
    loop = [(0.0, 0.0), (40.0, 0.0), (40.0, 30.0), (0.0, 0.0)]
    joined = network([loop, loop[::-1]], forward=[True, True], backward=[False, False])
    assert len(joined) == 1
    assert joined.forward[0]
    assert joined.backward[0]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from([(a, b, flip) for a in range(4) for b in range(a) for flip in (0, 1)]), min_size=1))
def test_what_may_be_walked_is_the_same_before_and_after(arcs: list[tuple[int, int, int]]) -> None:
    spots = np.array([(0, 0), (100, 0), (120, 90), (-10, 60)])
    pairs = [(a, b) if flip else (b, a) for a, b, flip in arcs]
    joined = network(
        [[tuple(spots[a]), tuple(spots[b])] for a, b in pairs],
        u=[a for a, _ in pairs],
        v=[b for _, b in pairs],
        forward=[True] * len(pairs),
        backward=[False] * len(pairs),
    )
    names = joined.node_ids
    ways = set()
    for row in range(len(joined)):
        one, other = int(names[joined.start[row]]), int(names[joined.end[row]])
        ways |= {(one, other)} if joined.forward[row] else set()
        ways |= {(other, one)} if joined.backward[row] else set()
    assert ways == set(pairs)
    assert len(joined) == len({frozenset(pair) for pair in pairs})
