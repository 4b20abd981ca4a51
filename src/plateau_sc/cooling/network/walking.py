"""The network that people walk on: nodes and edges as columns, in a plane rectangular zone."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Final

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from plateau_sc.citygml.ragged import expand_ranges, offsets_of
from plateau_sc.cooling.network.audit import NetworkAudit
from plateau_sc.cooling.network.checks import (
    EDGE_COLUMNS,
    LINE_COLUMNS,
    NODE_COLUMNS,
    require_columns,
    require_places,
    require_values,
)
from plateau_sc.cooling.network.kinds import Cover, LinkKind
from plateau_sc.cooling.network.snap import Snap, snap_points
from plateau_sc.crs import from_zone, require_zone
from plateau_sc.errors import ParameterError
from plateau_sc.pieces import find_pieces
from plateau_sc.types import BoolArray, FloatArray, Int8Array, Int32Array, IntArray

SCHEMA: Final = "plateau_sc/network/1"
"""Name and version of the form of the document."""

_DIGITS: Final = 7


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class WalkingNetwork:
    """Nodes and edges that people walk on.

    Attributes
    ----------
    epsg : int
        EPSG code of the plane rectangular zone.
    node_ids : ndarray, shape (n,), object
        Id of each node, a text.
    nodes : ndarray, shape (n, 2), float64
        Easting and northing [m].
    edge_ids : ndarray, shape (m,), object
        Id of each edge, a text.
    start, end : ndarray, shape (m,), int32
        Node that each edge starts and ends at.
    forward, backward : ndarray, shape (m,), bool
        Whether it may be walked from start to end, and from end to start.
    vertices : ndarray, shape (k, 2), float64
        Corners of the lines of all edges, each from its start to its end [m].
    offsets : ndarray, shape (m + 1,), int64
        Corners of each edge: those from ``offsets[i]`` to ``offsets[i + 1]``.
    length : ndarray, shape (m,), float64
        Length along the ground [m]; 0 for lifts alone.
    kind : ndarray, shape (m,), int8
        `LinkKind` of each edge.
    cover : ndarray, shape (m,), int8
        `Cover` of each edge.
    width : ndarray, shape (m,), float64
        Width that is free to walk on [m]; NaN where it is not known.
    slope : ndarray, shape (m,), float64
        Rise from start to end [%]; negative where it falls, NaN where it is not known.
    level_difference : ndarray, shape (m,), float64
        Highest step on the way [m]; NaN where it is not known.
    surface : ndarray, shape (m,), object
        What it is paved with; empty where it is not known.
    side_offset : ndarray, shape (m,), float64
        0 where the line is a footway itself; above 0 where it is the centre line of a road, and people walk so far to
        its left and right [m].
    edition : str
        Form of the source: ``osmnx``, ``edges``, ``walking space 2017``, ``walking space 2018``, ``walking space
        2024`` or ``plateau tran``.
    source : str
        Where it was read from.
    audit : NetworkAudit
        What was read, mended and left out.

    Raises
    ------
    CrsError
        The code is none of a zone, or the coordinates are degrees or too far away to be of a zone.
    ParameterError
        Columns are of unequal length or hold what they cannot; the message names the edge.

    Examples
    --------
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> streets = gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 30 40)", "LINESTRING (30 40, 30 0)"], crs=6677)
    >>> network_from_edges(streets)
    <WalkingNetwork: 3 nodes, 2 edges, 90 m in EPSG:6677, 1 island, edges>
    """

    epsg: int
    node_ids: NDArray[np.object_]
    nodes: FloatArray
    edge_ids: NDArray[np.object_]
    start: Int32Array
    end: Int32Array
    forward: BoolArray
    backward: BoolArray
    vertices: FloatArray
    offsets: IntArray
    length: FloatArray
    kind: Int8Array
    cover: Int8Array
    width: FloatArray
    slope: FloatArray
    level_difference: FloatArray
    surface: NDArray[np.object_]
    side_offset: FloatArray
    edition: str = "edges"
    source: str = ""
    audit: NetworkAudit = field(default_factory=NetworkAudit)

    def __post_init__(self) -> None:
        """Refuse columns that do not belong together."""
        require_zone(self.epsg)
        columns = {name: getattr(self, name) for name in (*NODE_COLUMNS, *LINE_COLUMNS, *EDGE_COLUMNS)}
        require_columns(columns)
        require_places(columns)
        require_values(columns)

    def __len__(self) -> int:
        """Return the number of edges."""
        return len(self.edge_ids)

    def __repr__(self) -> str:
        """Return one line with the size of the network."""
        islands = len(np.unique(self.islands()))
        return (
            f"<WalkingNetwork: {len(self.nodes)} nodes, {len(self)} edges, {self.length.sum():.0f} m in "
            f"EPSG:{self.epsg}, {islands} island{'' if islands == 1 else 's'}, {self.edition}>"
        )

    def lines(self) -> NDArray[np.object_]:
        """Return the line of each edge, from its start to its end.

        Returns
        -------
        ndarray, shape (m,), object
            LineStrings [m] in the zone.
        """
        shapes: NDArray[np.object_] = shapely.from_ragged_array(
            shapely.GeometryType.LINESTRING, self.vertices, (self.offsets,)
        )
        return shapes

    def islands(self) -> Int32Array:
        """Return the island that each node belongs to: its part of the network, whichever way its edges run.

        Returns
        -------
        ndarray, shape (n,), int32
            Islands are numbered from 0, the one with the greatest length of edges first.
        """
        n = len(self.nodes)
        labels = find_pieces(self.start, self.end, n)
        count = int(labels.max(initial=-1)) + 1
        lengths = np.bincount(labels[self.start], self.length, minlength=count)
        rank = np.empty(count, dtype=np.int32)
        rank[np.lexsort((np.arange(count), -lengths))] = np.arange(count, dtype=np.int32)
        return np.asarray(rank[labels], dtype=np.int32)

    def largest_island(self) -> WalkingNetwork:
        """Return the part with the greatest length of edges alone.

        Returns
        -------
        WalkingNetwork
            Its audit tells the edges that were left out.
        """
        return self.select(self.islands()[self.start] == 0, "edges outside of the largest island")

    def select(self, kept: BoolArray, reason: str = "edges that were not selected") -> WalkingNetwork:
        """Return some of the edges, and the nodes that they have.

        Parameters
        ----------
        kept : ndarray, shape (m,), bool
            Which edges to keep.
        reason : str
            Why the others are left out, for the audit.

        Returns
        -------
        WalkingNetwork

        Raises
        ------
        ParameterError
            `kept` is no mask of the edges.
        """
        if np.shape(kept) != (len(self),) or np.asarray(kept).dtype != np.bool_:
            raise ParameterError(f"kept is of shape {np.shape(kept)}; expected a mask of {len(self)} edges")
        rows = np.flatnonzero(kept)
        used = np.unique(np.concatenate([self.start[rows], self.end[rows]]))
        place = np.full(len(self.nodes), -1, dtype=np.int32)
        place[used] = np.arange(used.size, dtype=np.int32)
        counts = np.diff(self.offsets)[rows]
        columns = {name: getattr(self, name)[rows] for name in EDGE_COLUMNS}
        columns |= {"start": place[self.start[rows]], "end": place[self.end[rows]]}
        audit = replace(self.audit, findings=list(self.audit.findings))
        audit.add(reason, "left out", self.edge_ids[~np.asarray(kept)])
        result = replace(
            self,
            node_ids=self.node_ids[used],
            nodes=self.nodes[used],
            vertices=self.vertices[expand_ranges(self.offsets[rows], counts)],
            offsets=offsets_of(counts),
            audit=audit,
            **columns,
        )
        audit.islands = len(np.unique(result.islands()))
        return result

    def snap(self, points: FloatArray, *, allowed: BoolArray | None = None, farthest: float | None = None) -> Snap:
        """Bring points to the nearest edge.

        Parameters
        ----------
        points : ndarray, shape (p, 2), float64
            Easting and northing in the zone [m]; `plateau_sc.crs.to_zone` gives them for latitude and longitude.
        allowed : ndarray, shape (m,), bool, optional
            Edges that may be reached; all by default.
        farthest : float, optional
            Farthest that a point may lie from the network [m].

        Returns
        -------
        Snap
            Edge, way along it, distance, place and side of each.

        Raises
        ------
        ParameterError
            A point is no two finite numbers, or lies too far away.

        Examples
        --------
        >>> from plateau_sc.cooling.network.edges import network_from_edges
        >>> street = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 30 40)"], crs=6677))
        >>> found = street.snap(np.array([[7.0, -1.0]]))
        >>> found.along.round(6).tolist(), found.distance.round(6).tolist(), found.side.tolist()
        ([3.4], [6.2], [1])
        """
        return snap_points(self.lines(), self.length, points, allowed, farthest)

    def edges_frame(self) -> gpd.GeoDataFrame:
        """Return the edges as a table.

        Returns
        -------
        GeoDataFrame
            One row an edge: ``edge_id``, ``start``, ``end`` (ids of nodes), ``forward``, ``backward``, ``length`` [m],
            ``kind`` and ``cover`` (names, lower case), ``width`` [m], ``slope`` [%], ``level_difference`` [m],
            ``surface``, ``side_offset`` [m], ``island``, and the line in the zone.

        Examples
        --------
        >>> from plateau_sc.cooling.network.edges import network_from_edges
        >>> street = gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 30 40)"], crs=6677)
        >>> table = network_from_edges(street).edges_frame()
        >>> table["length"].tolist(), table["kind"].tolist()
        ([50.0], ['walk'])
        """
        columns: dict[str, Any] = {
            "edge_id": self.edge_ids,
            "start": self.node_ids[self.start],
            "end": self.node_ids[self.end],
            "forward": self.forward,
            "backward": self.backward,
            "length": self.length,
            "kind": [LinkKind(code).name.lower() for code in self.kind.tolist()],
            "cover": [Cover(code).name.lower() for code in self.cover.tolist()],
            "width": self.width,
            "slope": self.slope,
            "level_difference": self.level_difference,
            "surface": self.surface,
            "side_offset": self.side_offset,
            "island": self.islands()[self.start],
        }
        return gpd.GeoDataFrame(columns, geometry=self.lines(), crs=self.epsg)

    def to_geojson(self) -> dict[str, Any]:
        """Return the edges as GeoJSON, for maps.

        Returns
        -------
        dict
            A FeatureCollection by longitude and latitude, with the columns of `edges_frame`; what is not known is null.
            JSON-ready, under ``plateau_sc.cooling.schemas()["network"]``.

        Examples
        --------
        >>> from plateau_sc.cooling.network.edges import network_from_edges
        >>> street = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 30 40)"], crs=6677))
        >>> street.to_geojson()["features"][0]["geometry"]["coordinates"]
        [[139.8333333, 36.0], [139.8336661, 36.0003605]]
        """
        table = self.edges_frame()
        latitude, longitude = from_zone(self.vertices[:, 0], self.vertices[:, 1], self.epsg)
        corners = np.round(np.column_stack([longitude, latitude]), _DIGITS).tolist()
        columns = table.drop(columns="geometry").astype(object)
        columns = columns.where(columns.notna(), None)
        return {
            "type": "FeatureCollection",
            "schema": SCHEMA,
            "epsg": self.epsg,
            "edition": self.edition,
            "features": [
                {
                    "type": "Feature",
                    "geometry": {"type": "LineString", "coordinates": corners[first:last]},
                    "properties": values,
                }
                for values, first, last in zip(
                    columns.to_dict("records"), self.offsets[:-1].tolist(), self.offsets[1:].tolist(), strict=True
                )
            ],
        }
