"""Tests of `plateau_sc.cooling.network.graph`, with a graph that answers as those of networkx do."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from plateau_sc.cooling import Cover, LinkKind, network_from_edges, network_from_graph
from plateau_sc.crs import from_zone, to_zone
from plateau_sc.errors import CrsError, ParameterError

Arc = tuple[Any, Any, int, dict[str, Any]]
SPOTS = {1: (-12000.0, -34000.0), 2: (-11900.0, -34000.0), 3: (-11900.0, -33950.0)}


class Graph:
    """Nodes and arcs, as `networkx.MultiDiGraph` gives them."""

    def __init__(self, nodes: dict[Any, dict[str, Any]], arcs: list[Arc], crs: object = "EPSG:4326") -> None:
        self.graph = {} if crs is None else {"crs": crs}
        self._nodes, self._arcs = nodes, arcs

    def is_multigraph(self) -> bool:
        return True

    def nodes(self, data: bool = False) -> list[Any]:
        return list(self._nodes.items()) if data else list(self._nodes)

    def edges(self, keys: bool = False, data: bool = False) -> list[Any]:
        return [arc if keys else (arc[0], arc[1], arc[3]) for arc in self._arcs]


def street(u: int, v: int, **tags: Any) -> list[Arc]:
    return [(u, v, 0, {**tags, "reversed": False}), (v, u, 0, {**tags, "reversed": True})]


def degrees() -> dict[int, dict[str, Any]]:
    return {
        node: dict(zip(("y", "x"), (float(part) for part in from_zone(*spot, 6677)), strict=True))
        for node, spot in SPOTS.items()
    }


def test_two_arcs_of_a_street_become_one_edge() -> None:
    network = network_from_graph(Graph(degrees(), street(1, 2, oneway=True) + street(2, 3)))
    assert len(network) == 2
    assert network.forward.all()
    assert network.backward.all()
    assert network.length.tolist() == pytest.approx([100, 50], abs=1e-6)
    assert network.edition == "osmnx"
    assert network.node_ids.tolist() == ["1", "2", "3"]
    assert (network.audit.nodes_in, network.audit.edges_in) == (3, 4)


def test_a_projected_graph_gives_the_same_lengths() -> None:
    nodes = {node: {"x": x, "y": y} for node, (x, y) in SPOTS.items()}
    network = network_from_graph(Graph(nodes, street(1, 2) + street(2, 3), crs=6677))
    assert network.nodes.tolist() == [list(spot) for spot in SPOTS.values()]
    assert network.length.tolist() == [100, 50]


def test_lines_are_projected_and_turned_with_their_arcs() -> None:
    corner = tuple(float(part) for part in from_zone(-11950.0, -33980.0, 6677)[::-1])
    nodes = degrees()
    ends = [(nodes[node]["x"], nodes[node]["y"]) for node in (1, 2)]
    line = shapely.LineString([ends[0], corner, ends[1]])
    arcs = [(1, 2, 0, {"geometry": line}), (2, 1, 0, {"geometry": shapely.reverse(line)})]
    network = network_from_graph(Graph(nodes, [*arcs, *street(2, 3)]))
    assert len(network) == 2
    assert network.length[0] == pytest.approx(2 * np.hypot(50, 20), abs=1e-6)


def test_people_may_be_sent_one_way() -> None:
    arcs = street(1, 2, **{"oneway:foot": "yes"}) + street(2, 3, **{"oneway:foot": "-1"})
    network = network_from_graph(Graph(degrees(), arcs))
    assert network.forward.tolist() == [True, False]
    assert network.backward.tolist() == [False, True]


def test_tags_say_what_an_edge_is() -> None:
    arcs = street(1, 2, highway="steps", covered="yes") + street(2, 3, highway=["footway", "path"], surface="wood")
    network = network_from_graph(Graph(degrees(), arcs))
    assert network.kind.tolist() == [LinkKind.STAIRS, LinkKind.WALK]
    assert network.cover.tolist() == [Cover.COVERED, Cover.OPEN]
    assert network.surface.tolist() == ["", "wood"]


@pytest.mark.parametrize("length", [0.0011, 0.0, -4.0, float("inf"), 400.0])
def test_lengths_are_measured_whatever_is_stated(length: float) -> None:
    network = network_from_graph(Graph(degrees(), [(1, 2, 0, {"length": length})]))
    assert network.length.tolist() == pytest.approx([100])
    assert network.audit.count("lengths more than 5% off") == 1


@pytest.mark.parametrize("length", [100.2, None, "x", float("nan")])
def test_lengths_on_a_sphere_are_no_error(length: object) -> None:
    network = network_from_graph(Graph(degrees(), [(1, 2, 0, {"length": length})]))
    assert network.length.tolist() == pytest.approx([100])
    assert network.audit.findings == [] or network.audit.count("lengths") == 0


def test_nodes_without_coordinates_are_refused() -> None:
    with pytest.raises(ParameterError, match="1 of 2 nodes have no x and y, the first one '2'"):
        network_from_graph(Graph({1: {"x": 139.7, "y": 35.7}, 2: {"x": 139.7}}, [(1, 2, 0, {})]))


def test_a_graph_without_edges_or_system_is_refused() -> None:
    with pytest.raises(ParameterError, match="3 nodes and no edge"):
        network_from_graph(Graph(degrees(), []))
    with pytest.raises(CrsError, match="no CRS"):
        network_from_graph(Graph(degrees(), street(1, 2), crs=None))
    assert len(network_from_graph(Graph(degrees(), street(1, 2), crs=None), crs=4326)) == 1


@pytest.mark.parametrize("graph", [None, [], {"nodes": 1}, np.zeros(3)])
def test_what_is_no_graph_is_refused(graph: object) -> None:
    with pytest.raises(ParameterError, match="expected a graph of networkx"):
        network_from_graph(graph)  # type: ignore[arg-type]


def test_a_graph_of_degrees_that_says_metres_is_refused() -> None:
    with pytest.raises(CrsError, match="degrees"):
        network_from_graph(Graph(degrees(), street(1, 2), crs=6677))


def test_the_real_networkx_gives_the_same() -> None:
    networkx = pytest.importorskip("networkx")
    graph = networkx.MultiDiGraph(crs="EPSG:4326")
    for node, attributes in degrees().items():
        graph.add_node(node, **attributes)
    arcs = street(1, 2, highway="steps") + street(2, 3, **{"oneway:foot": "yes"})
    for u, v, _, tags in arcs:
        graph.add_edge(u, v, **tags)
    one, other = network_from_graph(graph), network_from_graph(Graph(degrees(), arcs))
    assert one.edges_frame().equals(other.edges_frame())
    plain = network_from_graph(networkx.Graph(graph))
    assert len(plain) == 2


def write_map(path: Path) -> Path:
    """Write a map of OpenStreetMap: a street, stairs and a roofed way around a square, and a motorway."""
    ways = {
        11: ([1, 2], {"highway": "residential", "name": "Sun Street"}),
        12: ([2, 5, 3], {"highway": "footway", "covered": "yes"}),
        13: ([3, 4], {"highway": "steps"}),
        14: ([4, 1], {"highway": "path", "surface": "gravel"}),
        15: ([2, 4], {"highway": "motorway"}),
    }
    spots = {1: (0, 0), 2: (100, 0), 3: (100, 80), 4: (0, 80), 5: (120, 40)}
    lines = ['<osm version="0.6">']
    for node, (east, north) in spots.items():
        latitude, longitude = (float(value) for value in from_zone(east, north, 6677))
        lines.append(f'<node id="{node}" lat="{latitude:.9f}" lon="{longitude:.9f}"/>')
    for way, (nodes, tags) in ways.items():
        inner = [f'<nd ref="{node}"/>' for node in nodes]
        inner += [f'<tag k="{key}" v="{value}"/>' for key, value in tags.items()]
        lines.append(f'<way id="{way}">{"".join(inner)}</way>')
    path.write_text("\n".join([*lines, "</osm>"]), encoding="utf-8")
    return path


@pytest.fixture
def osmnx(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return osmnx, told to keep the tags that matter."""
    library = pytest.importorskip("osmnx")
    tags = [*library.settings.useful_tags_way, "covered", "surface"]
    monkeypatch.setattr(library.settings, "useful_tags_way", tags)
    return library


def test_a_graph_that_osmnx_made_of_a_map_is_a_network(osmnx: Any, tmp_path: Path) -> None:
    graph = osmnx.graph_from_xml(write_map(tmp_path / "map.osm"), bidirectional=True, simplify=False)
    graph = osmnx.simplify_graph(graph, edge_attrs_differ=["covered", "highway"])
    network = network_from_graph(graph, epsg=6677, merged="covered")
    assert network.audit.count("edges that may not be walked") == 2
    metres = {
        (LinkKind(kind).name, Cover(cover).name): length
        for kind, cover, length in zip(network.kind, network.cover, network.length, strict=True)
        if kind != LinkKind.WALK or cover != Cover.OPEN
    }
    passage = 2 * np.hypot(20.0, 40.0)
    assert metres == {
        ("STAIRS", "OPEN"): pytest.approx(100.0, abs=0.01),
        ("WALK", "COVERED"): pytest.approx(passage, abs=0.01),
    }
    assert network.length.sum() == pytest.approx(100 + 80 + 100 + passage, abs=0.05)
    assert network.forward.all()
    assert network.backward.all()
    assert len(np.unique(network.islands())) == 1
    assert network.audit.count("edges merged") == 0


def test_a_roof_over_a_part_is_not_taken_for_one_over_the_whole(osmnx: Any, tmp_path: Path) -> None:
    """By its own rules osmnx merges the roofed way with the stairs behind it, and calls both covered."""
    graph = osmnx.graph_from_xml(write_map(tmp_path / "map.osm"), bidirectional=True)
    table = osmnx.convert.graph_to_gdfs(graph, nodes=False)
    for make, source in ((network_from_graph, graph), (network_from_edges, table)):
        network = make(source, epsg=6677)
        assert (network.cover == Cover.OPEN).all()
        assert network.audit.count("edges merged of several ways, some of them with a cover: taken as open") > 0
        trusting = make(source, epsg=6677, merged="covered")
        assert trusting.length[trusting.cover == Cover.COVERED].sum() == pytest.approx(189.44, rel=0.003)
        with pytest.raises(ParameterError, match="merged must be"):
            make(source, merged="shady")


def test_the_edges_that_osmnx_makes_a_table_of_give_the_same(osmnx: Any) -> None:
    networkx = pytest.importorskip("networkx")
    graph = networkx.MultiDiGraph(crs="EPSG:4326")
    for node, attributes in degrees().items():
        graph.add_node(node, **attributes)
    for u, v, _, tags in street(1, 2, highway="steps", osmid=1) + street(2, 3, osmid=2):
        graph.add_edge(u, v, **tags)
    table = osmnx.convert.graph_to_gdfs(graph, nodes=False)
    one, other = network_from_edges(table), network_from_graph(graph)
    assert one.length.tolist() == pytest.approx(other.length.tolist())
    assert one.kind.tolist() == other.kind.tolist()
    assert to_zone(*from_zone(*one.nodes[0], 6677), 6677)[0] == pytest.approx(SPOTS[1][0])


def test_edges_that_may_not_be_walked_are_left_out_and_counted() -> None:
    network = network_from_graph(Graph(degrees(), street(1, 2, highway="motorway") + street(2, 3, highway="path")))
    assert network.edge_ids.tolist() == ["2-3-0"]
    assert network.audit.count("edges that may not be walked") == 2
    with pytest.raises(ParameterError, match="none of 2 links can be used: left out: 2 edges that may not be walked"):
        network_from_graph(Graph(degrees(), street(1, 2, foot="no")))
