"""Walking networks out of tables of edges."""

from __future__ import annotations

from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from plateau_sc.cooling.network.assembly import TOLERANCE_M, assemble, require_options
from plateau_sc.cooling.network.audit import NetworkAudit
from plateau_sc.cooling.network.draft import Joints, Links, plain_links
from plateau_sc.cooling.network.kinds import Cover, LinkKind
from plateau_sc.cooling.network.places import CrsLike, bring_lines, read_crs
from plateau_sc.cooling.network.tags import FORBIDDEN, MERGED, Merged, open_merged, read_tags, require_merged
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray, Int32Array

_PLAIN: Final = ("width", "slope", "level_difference", "side_offset", "length")
_KINDS: Final[dict[str, type[LinkKind] | type[Cover]]] = {"kind": LinkKind, "cover": Cover}


def network_from_edges(
    edges: gpd.GeoDataFrame | gpd.GeoSeries,
    *,
    crs: CrsLike | None = None,
    epsg: int | None = None,
    tolerance: float = TOLERANCE_M,
    keep: str = "all",
    merged: Merged = "open",
    source: str = "a table of edges",
) -> WalkingNetwork:
    """Make a walking network of a table of edges.

    Parameters
    ----------
    edges : GeoDataFrame or GeoSeries
        Lines. Which nodes they join is said by ``u``, ``v`` (and ``key``) in the index or in columns, as osmnx has
        them; lines without these are joined where their ends meet. Columns that are there are used: the tags of
        OpenStreetMap (see `network_from_graph`), ``length`` [m], ``width`` [m], ``slope`` [%], ``level_difference``
        [m], ``side_offset`` [m], ``kind`` and ``cover`` (names, as in `WalkingNetwork.edges_frame`), ``forward`` and
        ``backward``, ``edge_id``.
    crs : int, str or CRS, optional
        System of the coordinates where the table does not say it.
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
        Lengths that are missing, zero, negative or in degrees are measured; its audit says so.

    Raises
    ------
    CrsError
        The system is not said or not known, or the lines lie outside of Japan or are none of that system.
    ParameterError
        There is no line that can be used, or an option is none.

    Examples
    --------
    >>> streets = gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 30 40)", "LINESTRING (30 40, 30 0)"], crs=6677)
    >>> network_from_edges(streets).length.tolist()
    [50.0, 40.0]
    """
    require_options(tolerance, keep)
    require_merged(merged)
    if isinstance(edges, gpd.GeoSeries):
        edges = edges.to_frame("geometry")
    if not isinstance(edges, gpd.GeoDataFrame):
        raise ParameterError(f"expected a GeoDataFrame or GeoSeries of lines, found {type(edges).__name__}")
    if edges.empty:
        raise ParameterError(f"{source}: the table has no row; expected lines")
    system = read_crs(crs if edges.crs is None else edges.crs, source)
    lines, zone = bring_lines(np.array(edges.geometry, dtype=object), system, epsg, source)
    table = pd.DataFrame(edges.drop(columns=edges.geometry.name))
    if {"u", "v"} <= {name for name in edges.index.names if name is not None}:
        table = table.reset_index()
    joints, start, end = _find_joints(table, lines)
    audit = NetworkAudit(len(joints) if "u" in table else 0, len(table))
    links = plain_links(_name_edges(table), start, end, lines)
    tags = {str(name): table[name].to_numpy(dtype=object) for name in table.columns}
    walkable = read_tags(tags, links)
    if merged == "open":
        audit.add(MERGED, "noted", links.ids[open_merged(tags, links) & walkable])
    _read_columns(table, links)
    audit.add(FORBIDDEN, "left out", links.ids[~walkable])
    return assemble(
        joints,
        links.take(walkable),
        audit,
        epsg=zone,
        edition="edges",
        source=source,
        tolerance=tolerance,
        keep=keep,
    )


def _name_edges(table: pd.DataFrame) -> NDArray[np.object_]:
    if "edge_id" in table:
        return table["edge_id"].astype(str).to_numpy(dtype=object)
    if {"u", "v"} <= set(table.columns):
        parts = [table[name].astype(str) for name in ("u", "v", "key") if name in table]
        return np.array(["-".join(row) for row in zip(*parts, strict=True)], dtype=object)
    return np.array([str(row) for row in range(len(table))], dtype=object)


def _find_joints(table: pd.DataFrame, lines: NDArray[np.object_]) -> tuple[Joints, Int32Array, Int32Array]:
    """Return the nodes that a table names, each at the middle of the ends that say to be there; else all ends."""
    ends = np.full((2 * len(lines), 2), np.nan)
    drawn = shapely.get_type_id(lines) == shapely.GeometryType.LINESTRING
    for part, position in ((slice(0, len(lines)), 0), (slice(len(lines), None), -1)):
        points = np.full((len(lines), 2), np.nan)
        points[drawn] = shapely.get_coordinates(shapely.get_point(lines[drawn], position))
        ends[part] = points
    if {"u", "v"} <= set(table.columns):
        names = np.concatenate([table["u"].astype(str), table["v"].astype(str)]).astype(object)
        ids, number = np.unique(names.astype(str), return_inverse=True)
        places = _place_named(ends, number, len(ids), len(lines))
        rows = number.astype(np.int32)
        return Joints(ids.astype(object), places, np.zeros(len(ids))), rows[: len(lines)], rows[len(lines) :]
    ids = np.array([str(row) for row in range(len(ends))], dtype=object)
    rows = np.arange(len(ends), dtype=np.int32)
    return Joints(ids, ends, np.zeros(len(ends))), rows[: len(lines)], rows[len(lines) :]


def _place_named(ends: FloatArray, number: NDArray[np.intp], count: int, edges: int) -> FloatArray:
    """Place each node where most of its lines have an end; of several such places where they say to."""
    first, last = ends[:edges], ends[edges:]
    points = np.concatenate([first, last, last, first])
    owner = np.concatenate([number, number])
    # The end that a line says is its node's counts more, so that it decides where a node has one line alone.
    weight = np.repeat([3, 2], 2 * edges)
    good = np.flatnonzero(np.isfinite(points).all(axis=1))
    spots = np.column_stack([owner[good], np.round(points[good] / 0.1)])
    _, row, group = np.unique(spots, axis=0, return_index=True, return_inverse=True)
    votes = np.bincount(group.ravel(), weight[good])
    order = np.lexsort((row, -votes, owner[good][row]))
    chosen, at = np.unique(owner[good][row][order], return_index=True)
    places = np.full((count, 2), np.nan)
    places[chosen] = points[good[row[order[at]]]]
    return places


def _read_columns(table: pd.DataFrame, links: Links) -> None:
    """Take over the columns that are named as those of the network."""
    for name in _PLAIN:
        if name in table:
            numbers = pd.to_numeric(table[name], errors="coerce").to_numpy(dtype=np.float64)
            given = np.isfinite(numbers) if name != "length" else ~np.isnan(numbers)
            column = getattr(links, name)
            column[given] = numbers[given]
    for name in ("forward", "backward"):
        if name in table:
            setattr(links, name, table[name].astype(bool).to_numpy())
    for name, kinds in _KINDS.items():
        if name in table:
            codes = table[name].map(lambda value, kinds=kinds: _read_kind(value, kinds))
            setattr(links, name, codes.to_numpy(dtype=np.int8))


def _read_kind(value: Any, kinds: Any) -> int:
    try:
        return int(kinds[value.upper()] if isinstance(value, str) else kinds(int(value)))
    except (KeyError, ValueError, TypeError) as error:
        names = ", ".join(kind.name.lower() for kind in kinds)
        raise ParameterError(f"{kinds.__name__} {value!r} is none; expected one of {names}") from error
