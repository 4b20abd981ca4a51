"""Walking networks out of street graphs, as osmnx makes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

import numpy as np
import shapely
from numpy.typing import NDArray

from plateau_sc.cooling.network.assembly import TOLERANCE_M, assemble, require_options
from plateau_sc.cooling.network.audit import NetworkAudit
from plateau_sc.cooling.network.draft import Joints, Links, plain_links
from plateau_sc.cooling.network.places import CrsLike, bring_lines, bring_to_zone, read_crs
from plateau_sc.cooling.network.tags import FORBIDDEN, MERGED, Merged, open_merged, read_tags, require_merged
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray

_WHAT = "the graph"
_CLOSE = 0.05


class StreetGraph(Protocol):
    """What is used of a graph of networkx, so that neither it nor osmnx need be there."""

    graph: dict[str, Any]

    def nodes(self, data: bool = False) -> Iterable[Any]:
        """Give nodes, with their attributes where asked."""

    def edges(self, data: bool = False) -> Iterable[Any]:
        """Give edges, with their attributes where asked."""


def network_from_graph(
    graph: StreetGraph,
    *,
    crs: CrsLike | None = None,
    epsg: int | None = None,
    tolerance: float = TOLERANCE_M,
    keep: str = "all",
    merged: Merged = "open",
    source: str = "an osmnx graph",
) -> WalkingNetwork:
    """Make a walking network of a street graph, as ``osmnx.graph_from_place`` gives it.

    Parameters
    ----------
    graph : networkx.MultiDiGraph
        Nodes with ``x`` and ``y``; edges with their tags, and ``geometry`` where they are not straight. Any graph of
        networkx will do. The two arcs of a street become one edge.
    crs : int, str or CRS, optional
        System of the coordinates where ``graph.graph["crs"]`` does not say it.
    epsg : int, optional
        EPSG code of the zone to work in; by default that of the place.
    tolerance : float, default 0.1
        Distance within which two nodes are one [m].
    keep : {"all", "largest"}, default "all"
        Whether to keep the largest part that hangs together alone.
    merged : {"open", "covered"}, default "open"
        What an edge is that osmnx merged of several ways of which one at least has a cover; "covered" for a graph that
        was simplified with ``edge_attrs_differ``.
    source : str
        What to call it.

    Returns
    -------
    WalkingNetwork
        Lengths are measured in the plane: those of osmnx, on a sphere, are off by up to 0.3 %.

    Raises
    ------
    CrsError
        The system is not said or not known, or the nodes lie outside of Japan or are none of that system.
    ParameterError
        It is no such graph, has no edge that can be used, or an option is none.

    Notes
    -----
    To know what is covered, roofed or narrow, osmnx must be told to keep these tags: add ``covered``, ``indoor``,
    ``incline``, ``surface``, ``footway``, ``conveying``, ``sidewalk`` and ``oneway:foot`` to
    ``osmnx.settings.useful_tags_way`` before the graph is made. When osmnx simplifies a graph it merges ways, and a
    roof over one of them seems to cover all: make the graph with ``simplify=False``, and simplify it with
    ``osmnx.simplify_graph(graph, edge_attrs_differ=["covered", "indoor", "tunnel", "highway"])``.
    """
    require_options(tolerance, keep)
    require_merged(merged)
    if not all(callable(getattr(graph, name, None)) for name in ("nodes", "edges")) or not hasattr(graph, "graph"):
        raise ParameterError(f"expected a graph of networkx, as of osmnx, found {type(graph).__name__}")
    nodes, arcs = list(graph.nodes(data=True)), _list_arcs(graph)
    if not arcs:
        raise ParameterError(f"{source}: the graph has {len(nodes)} nodes and no edge; expected streets")
    stated = graph.graph.get("crs")
    system = read_crs(crs if stated is None else stated, source)
    places, zone = bring_to_zone(_read_places(nodes), system, epsg, _WHAT)
    number = {node: row for row, (node, _) in enumerate(nodes)}
    joints = Joints(np.array([str(node) for node, _ in nodes], dtype=object), places, np.zeros(len(nodes)))
    lines = np.array([attributes.get("geometry") for *_, attributes in arcs], dtype=object)
    drawn = np.array([line is not None for line in lines.tolist()])
    if drawn.any():
        lines[drawn], _ = bring_lines(lines[drawn], system, zone, _WHAT)
    start, end = (np.array([number[arc[side]] for arc in arcs], dtype=np.int32) for side in (0, 1))
    straight = np.flatnonzero(~drawn)
    links = plain_links(np.array(["-".join(map(str, arc[:-1])) for arc in arcs], dtype=object), start, end, lines)
    _draw_straight(links.lines, straight, places[start[straight]], places[end[straight]])
    tags = _spread(arcs)
    walkable = read_tags(tags, links)
    audit = NetworkAudit(len(nodes), len(arcs))
    _judge_lengths(arcs, links, audit)
    if merged == "open":
        audit.add(MERGED, "noted", links.ids[open_merged(tags, links) & walkable])
    audit.add(FORBIDDEN, "left out", links.ids[~walkable])
    return assemble(
        joints,
        links.take(walkable),
        audit,
        epsg=zone,
        edition="osmnx",
        source=source,
        tolerance=tolerance,
        keep=keep,
    )


def _list_arcs(graph: StreetGraph) -> list[tuple[Any, ...]]:
    """Return start, end, key where there is one, and attributes of each arc."""
    multiple = getattr(graph, "is_multigraph", None)
    if callable(multiple) and multiple():
        return list(graph.edges(keys=True, data=True))  # type: ignore[call-arg]
    return list(graph.edges(data=True))


def _read_places(nodes: list[Any]) -> FloatArray:
    missing = [str(node) for node, attributes in nodes if not {"x", "y"} <= set(attributes)]
    if missing:
        raise ParameterError(
            f"{_WHAT}: {len(missing)} of {len(nodes)} nodes have no x and y, the first one {missing[0]!r}; expected "
            "the coordinates of each, as osmnx gives them"
        )
    return np.array([(attributes["x"], attributes["y"]) for _, attributes in nodes], dtype=np.float64)


def _draw_straight(lines: NDArray[np.object_], rows: NDArray[np.intp], start: FloatArray, end: FloatArray) -> None:
    """Draw lines from node to node; those that have a node without a place stay as they are."""
    known = np.isfinite(start).all(axis=1) & np.isfinite(end).all(axis=1)
    lines[rows[known]] = shapely.linestrings(np.stack([start[known], end[known]], axis=1))


def _spread(arcs: list[tuple[Any, ...]]) -> dict[str, NDArray[np.object_]]:
    """Return the attributes of arcs as columns."""
    names = dict.fromkeys(name for *_, attributes in arcs for name in attributes if name != "geometry")
    columns = {}
    for name in names:
        column = np.empty(len(arcs), dtype=object)
        column[:] = [attributes.get(name) for *_, attributes in arcs]
        columns[str(name)] = column
    return columns


def _judge_lengths(arcs: list[tuple[Any, ...]], links: Links, audit: NetworkAudit) -> None:
    """Tell lengths that are not those of their lines; osmnx measures its own on a sphere."""
    stated = np.array([_read_length(attributes.get("length")) for *_, attributes in arcs])
    lengths = shapely.length(links.lines)
    wrong = ~np.isnan(stated) & ~(np.abs(stated - lengths) <= _CLOSE * lengths + 1.0)
    audit.add(f"lengths more than {_CLOSE:.0%} off those in the plane, measured instead", "mended", links.ids[wrong])


def _read_length(value: object) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return float("nan")
