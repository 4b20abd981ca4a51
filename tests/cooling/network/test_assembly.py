"""Tests of `plateau_sc.cooling.network.assembly`: what is mended, and what is left out."""

import numpy as np
import pytest
import shapely

from plateau_sc.cooling import LinkKind, NetworkAudit, WalkingNetwork
from plateau_sc.cooling.network.assembly import assemble
from plateau_sc.cooling.network.draft import Joints, Links, plain_links
from plateau_sc.errors import ParameterError

SPOTS = [(0.0, 0.0), (100.0, 0.0), (100.0, 50.0)]


def joints(spots: list[tuple[float, float]], level: list[float] | None = None, ids: str | None = None) -> Joints:
    names = np.array(list(ids or "abcdefgh"[: len(spots)]), dtype=object)
    return Joints(names, np.array(spots), np.array(level or [0.0] * len(spots)))


def links(pairs: list[tuple[int, int]], lines: list[object] | None = None, spots: object = SPOTS) -> Links:
    ids = np.array([f"L{row}" for row in range(len(pairs))], dtype=object)
    start, end = np.array(pairs, dtype=np.int32).T
    shapes = np.empty(len(pairs), dtype=object)
    shapes[:] = lines or [shapely.LineString([spots[a], spots[b]]) for a, b in pairs]  # type: ignore[index]
    return plain_links(ids, start.copy(), end.copy(), shapes)


def make(nodes: Joints, ways: Links, **options: object) -> WalkingNetwork:
    return assemble(nodes, ways, NetworkAudit(), epsg=6677, edition="edges", source="a test", **options)  # type: ignore[arg-type]


def test_lengths_that_are_none_are_measured() -> None:
    ways = links([(0, 1), (1, 2), (2, 0)])
    ways.length = np.array([0.0, -3.0, np.nan])
    network = make(joints(SPOTS), ways)
    assert network.length.tolist() == pytest.approx([100, 50, np.hypot(100, 50)])
    assert network.audit.count("lengths that are zero, negative or infinite") == 2


def test_lengths_in_degrees_are_measured_in_metres() -> None:
    ways = links([(0, 1), (1, 2)])
    ways.length = np.array([0.0011, 0.00045])
    network = make(joints(SPOTS), ways)
    assert network.length.tolist() == [100, 50]
    assert network.audit.count("lengths in degrees") == 2


def test_lengths_along_the_ground_are_kept() -> None:
    ways = links([(0, 1), (1, 2)])
    ways.length = np.array([104.0, 300.0])
    network = make(joints(SPOTS), ways)
    assert network.length.tolist() == [104, 300]
    assert network.audit.count("lengths above twice") == 1


def test_lengths_beyond_all_measure_are_measured() -> None:
    ways = links([(0, 1), (1, 2)])
    ways.length = np.array([1e9, 699.0])
    network = make(joints(SPOTS), ways)
    assert network.length.tolist() == [100, 699]
    assert network.audit.count("lengths far beyond") == 1


def test_a_link_from_a_place_to_itself_is_left_out_and_a_loop_is_not() -> None:
    loop = shapely.LineString([SPOTS[0], (30, 0), (30, 30), SPOTS[0]])
    ways = links([(0, 0), (0, 0), (0, 1)], [None, loop, shapely.LineString(SPOTS[:2])])
    ways.length = np.array([60.0, np.nan, np.nan])
    network = make(joints(SPOTS), ways)
    assert network.edge_ids.tolist() == ["L1", "L2"]
    assert network.audit.count("links that lead from a place to itself") == 1


def test_a_length_below_half_of_the_line_is_measured() -> None:
    ways = links([(0, 1), (1, 2)])
    ways.length = np.array([40.0, 50.0])
    assert make(joints(SPOTS), ways).length.tolist() == [100, 50]


def test_nodes_at_one_place_are_one() -> None:
    spots = [*SPOTS, (100.05, 0.0)]
    network = make(joints(spots), links([(0, 1), (3, 2)], spots=spots))
    assert len(network.nodes) == 3
    assert network.audit.islands == 1
    assert network.audit.count("nodes at the place of another") == 1
    apart = make(joints(spots), links([(0, 1), (3, 2)], spots=spots), tolerance=0.01)
    assert apart.audit.islands == 2


def test_nodes_of_two_floors_stay_two() -> None:
    spots = [(0.0, 0.0), (10.0, 0.0), (10.0, 0.0), (0.0, 0.0)]
    ways = links([(0, 1), (1, 2), (2, 3)], spots=spots)
    ways.kind[1] = LinkKind.LIFT
    network = make(joints(spots, [0.0, 0.0, -1.0, -1.0]), ways)
    assert len(network.nodes) == 4
    assert network.length.tolist() == [10, 0, 10]
    # On one floor the same links are a loop from a place to itself, and no length.
    flat = make(joints(spots), links([(0, 1), (1, 2), (2, 3)], spots=spots))
    assert len(flat.nodes) == 2
    assert flat.audit.count("links without a length") == 1


def test_links_without_a_line_are_straight() -> None:
    network = make(joints(SPOTS), links([(0, 1), (1, 2)], [None, shapely.Point(0, 0)]))
    assert network.length.tolist() == [100, 50]
    assert network.audit.count("links without a line, drawn straight") == 2


def test_links_that_lead_nowhere_are_left_out() -> None:
    network = make(joints(SPOTS), links([(0, 1), (1, -1)], [shapely.LineString(SPOTS[:2]), None]))
    assert network.edge_ids.tolist() == ["L0"]
    assert network.audit.count("links without a line between nodes") == 1


def test_nodes_that_are_not_there_are_made_where_the_line_ends() -> None:
    ways = links([(0, 1), (1, -1)], [shapely.LineString(SPOTS[:2]), shapely.LineString(SPOTS[1:])])
    network = make(joints(SPOTS[:2]), ways)
    assert network.nodes[network.end[1]].tolist() == [100, 50]
    assert network.node_ids[network.end[1]] == "L1:end"
    assert network.audit.count("links whose end is not among the nodes") == 1


def test_nodes_without_a_place_are_made_anew() -> None:
    network = make(joints([SPOTS[0], SPOTS[1], (np.nan, 0.0)]), links([(0, 1), (1, 2)]))
    assert network.nodes[network.end[1]].tolist() == [100, 50]
    assert network.audit.count("nodes without a place") == 1


def test_lines_are_turned_to_run_from_start_to_end() -> None:
    bent = shapely.LineString([(100, 0), (60, 20), (0, 0)])
    network = make(joints(SPOTS), links([(0, 1)], [bent]))
    assert network.vertices.tolist() == [[0, 0], [60, 20], [100, 0]]
    assert network.audit.count("links whose line runs from end to start") == 1


@pytest.mark.parametrize(("gap", "corners", "count"), [(0.4, 2, 0), (8.0, 3, 1)])
def test_lines_are_led_on_to_their_nodes(gap: float, corners: int, count: int) -> None:
    network = make(joints(SPOTS), links([(0, 1)], [shapely.LineString([(0, 0), (100 - gap, 0)])]))
    assert network.vertices[-1].tolist() == [100, 0]
    assert network.offsets[-1] >= corners
    assert network.audit.count("links whose line ends 1 to 50 m") == count


def test_a_line_far_from_its_nodes_is_left_out() -> None:
    far = shapely.LineString([(0, 900), (100, 900)])
    network = make(joints(SPOTS), links([(0, 1), (1, 2)], [far, shapely.LineString(SPOTS[1:])]))
    assert network.edge_ids.tolist() == ["L1"]
    assert network.audit.count("links whose line ends more than 50 m") == 1


def test_lines_in_two_pieces_are_one_where_they_meet() -> None:
    line = shapely.MultiLineString([[(0, 0), (50, 0)], [(50, 0), (100, 0)]])
    assert make(joints(SPOTS), links([(0, 1)], [line])).length.tolist() == [100]


def test_ids_that_are_there_twice_are_told_apart() -> None:
    ways = links([(0, 1), (1, 2), (2, 0)])
    ways.ids[:] = ["a", "a", "a#2"]
    network = make(joints(SPOTS, ids="xxy"), ways)
    assert network.edge_ids.tolist() == ["a", "a#3", "a#2"]
    assert network.node_ids.tolist() == ["x", "x#2", "y"]
    assert network.audit.count("links that have the id") == 1


def test_nodes_without_a_link_are_left_out_and_counted() -> None:
    network = make(joints([*SPOTS, (7.0, 7.0)]), links([(0, 1), (1, 2)]))
    assert len(network.nodes) == 3
    assert network.audit.count("nodes without a link") == 1
    assert network.audit.nodes_in == 4


def test_a_network_of_nothing_is_refused_with_its_reasons() -> None:
    with pytest.raises(ParameterError, match=r"none of 1 links can be used: left out: 1 links without a line .*L0"):
        make(joints(SPOTS), links([(0, -1)], [None]))


@pytest.mark.parametrize(
    ("options", "message"),
    [({"tolerance": -1.0}, "tolerance"), ({"tolerance": np.nan}, "tolerance"), ({"keep": "x"}, "keep")],
)
def test_options_that_are_none_are_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        make(joints(SPOTS), links([(0, 1)]), **options)
