"""Tests of `plateau_sc.cooling.network.walking`."""

import json
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.cooling import Cover, LinkKind, WalkingNetwork
from plateau_sc.cooling.network.edges import network_from_edges
from plateau_sc.errors import ParameterError

Draw = Callable[..., WalkingNetwork]

CROSS = [[(0, 0), (100, 0)], [(100, 0), (100, 50)], [(100, 50), (0, 0)]]
APART = [[(500, 500), (510, 500)]]


def islands_by_hand(network: WalkingNetwork) -> list[set[int]]:
    """Sets of nodes that hang together, by going from neighbour to neighbour."""
    left, found = set(range(len(network.nodes))), []
    while left:
        island, rim = set(), {min(left)}
        while rim:
            island |= rim
            pairs = list(zip(network.start.tolist(), network.end.tolist(), strict=True))
            rim = {b for a, b in pairs if a in rim} | {a for a, b in pairs if b in rim}
            rim -= island
        found.append(island)
        left -= island
    return found


def test_columns_have_the_types_of_the_contract(draw: Draw) -> None:
    network = draw(CROSS)
    assert network.start.dtype == np.int32
    assert network.offsets.tolist() == [0, 2, 4, 6]
    assert network.kind.tolist() == [LinkKind.WALK] * 3
    assert network.cover.tolist() == [Cover.OPEN] * 3
    assert network.side_offset.tolist() == [0, 0, 0]
    assert len(network) == 3
    assert len(network.nodes) == 3


def test_islands_are_numbered_by_length(draw: Draw) -> None:
    network = draw(APART + CROSS)
    numbers = network.islands()
    assert set(numbers[[network.start[0], network.end[0]]].tolist()) == {1}
    assert network.audit.islands == 2
    assert network.edges_frame()["island"].tolist() == [1, 0, 0, 0]


def test_largest_island_leaves_out_the_rest_and_says_so(draw: Draw) -> None:
    network = draw(APART + CROSS, keep="largest")
    assert network.edge_ids.tolist() == ["1", "2", "3"]
    assert network.length.sum() == pytest.approx(150 + np.hypot(100, 50))
    assert network.audit.count("edges outside of the largest island") == 1
    assert network.audit.islands == 1


def test_select_renumbers_nodes_and_lines(draw: Draw) -> None:
    network = draw(CROSS)
    part = network.select(np.array([False, True, False]))
    assert part.lines()[0].equals_exact(network.lines()[1], 0)
    assert part.node_ids[part.end[0]] == network.node_ids[network.end[1]]
    assert len(part.nodes) == 2
    # The audit of the whole is not written to.
    assert network.audit.findings == [] or all("selected" not in str(one) for one in network.audit.findings)


@pytest.mark.parametrize("mask", [np.array([True]), np.array([1, 0, 1]), [True, False, True, True]])
def test_a_mask_of_another_shape_or_type_is_refused(draw: Draw, mask: np.ndarray) -> None:
    with pytest.raises(ParameterError, match="kept"):
        draw(CROSS).select(mask)


def test_selecting_nothing_is_refused(draw: Draw) -> None:
    with pytest.raises(ParameterError, match="no edge"):
        draw(CROSS).select(np.zeros(3, dtype=bool))


def test_the_table_of_edges_makes_the_same_network_again(draw: Draw) -> None:
    network = draw(
        CROSS, kind=["stairs", "walk", "lift"], cover=["open", "covered", "indoor"], width=[1.0, 2.0, np.nan]
    )
    again = network_from_edges(network.edges_frame())
    assert again.kind.tolist() == network.kind.tolist()
    assert again.cover.tolist() == network.cover.tolist()
    assert np.array_equal(again.width, network.width, equal_nan=True)
    assert again.length.tolist() == network.length.tolist()
    assert again.edge_ids.tolist() == network.edge_ids.tolist()


def test_one_line_tells_the_size(draw: Draw) -> None:
    assert repr(draw(CROSS + APART)) == ("<WalkingNetwork: 5 nodes, 4 edges, 272 m in EPSG:6677, 2 islands, edges>")


def test_the_audit_can_be_written_as_json(draw: Draw) -> None:
    audit = draw(APART + CROSS, keep="largest").audit
    assert json.loads(json.dumps(audit.to_dict()))["findings"][-1] == {
        "reason": "edges outside of the largest island",
        "action": "left out",
        "count": 1,
        "first": ["0"],
    }


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] != pair[1]), min_size=1))
def test_islands_are_those_found_from_neighbour_to_neighbour(pairs: list[tuple[int, int]]) -> None:
    import geopandas as gpd
    import shapely

    spots = [(0, 0), (70, 10), (130, 0), (200, 35), (10, 90), (80, 110), (140, 95), (260, 100)]
    lines = [shapely.LineString([spots[a], spots[b]]) for a, b in pairs]
    network = network_from_edges(gpd.GeoSeries(lines, crs=6677))
    numbers = network.islands()
    groups = [set(np.flatnonzero(numbers == number).tolist()) for number in np.unique(numbers)]
    assert sorted(map(sorted, groups)) == sorted(map(sorted, islands_by_hand(network)))
    lengths = [network.length[numbers[network.start] == number].sum() for number in np.unique(numbers)]
    assert lengths == sorted(lengths, reverse=True)
