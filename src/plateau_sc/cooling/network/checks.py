"""Checks of the columns of a walking network: shapes, places, values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from plateau_sc.cooling.network.kinds import Cover, LinkKind
from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.types import BoolArray, FloatArray, IntArray

NODE_COLUMNS: Final = {"node_ids": np.object_, "nodes": np.float64}
"""Columns of nodes, and the type of each."""

LINE_COLUMNS: Final = {"vertices": np.float64, "offsets": np.int64}
"""Columns of the lines of edges, and the type of each."""

EDGE_COLUMNS: Final = {
    "edge_ids": np.object_,
    "start": np.int32,
    "end": np.int32,
    "forward": np.bool_,
    "backward": np.bool_,
    "length": np.float64,
    "kind": np.int8,
    "cover": np.int8,
    "width": np.float64,
    "slope": np.float64,
    "level_difference": np.float64,
    "surface": np.object_,
    "side_offset": np.float64,
}
"""Columns with a value for each edge, and the type of each."""

LARGEST_GAP_M: Final = 0.5
"""Farthest that the end of an edge's line may lie from its node [m]."""

SHORTEST_SHARE: Final = 0.5
"""Shortest that an edge may be, as a share of the length of its line on the plan."""

# No place of Japan lies farther from the origin of its zone: the islands of Tokyo are 1,100 km from that of zone IX.
_FARTHEST_M: Final = 1.5e6


def require_columns(columns: Mapping[str, Any]) -> None:
    """Refuse columns of a wrong type or shape.

    Parameters
    ----------
    columns : mapping of str to ndarray
        All of `NODE_COLUMNS`, `LINE_COLUMNS` and `EDGE_COLUMNS`.

    Raises
    ------
    ParameterError
        One is of another type or length than it must be; or there is no edge.
    """
    nodes, edges = len(columns["node_ids"]), len(columns["edge_ids"])
    if not edges:
        raise ParameterError("the network has no edge; expected one at least")
    corners = len(columns["vertices"])
    for table, length in ((NODE_COLUMNS, nodes), (EDGE_COLUMNS, edges), (LINE_COLUMNS, None)):
        for name, dtype in table.items():
            column = columns[name]
            wanted = {"nodes": (nodes, 2), "vertices": (corners, 2), "offsets": (edges + 1,)}.get(name, (length,))
            if not isinstance(column, np.ndarray) or column.dtype != dtype or column.shape != wanted:
                found = f"{getattr(column, 'dtype', type(column).__name__)} {np.shape(column)}"
                raise ParameterError(f"{name}: expected {np.dtype(dtype)} of shape {wanted}, found {found}")
    offsets = columns["offsets"]
    if offsets[0] != 0 or offsets[-1] != corners or (np.diff(offsets) < 2).any():
        raise ParameterError(
            f"offsets: expected to rise from 0 to {corners} by 2 at least, as a line has two corners or more"
        )
    for name in ("start", "end"):
        require_all(columns, (columns[name] >= 0) & (columns[name] < nodes), name, f"a node from 0 to {nodes - 1}")


def require_places(columns: Mapping[str, Any]) -> None:
    """Refuse coordinates that are no metres of a zone, and lines that do not lead from node to node.

    Parameters
    ----------
    columns : mapping of str to ndarray
        As for `require_columns`.

    Raises
    ------
    CrsError
        The coordinates are degrees, or farther from the zone's origin than Japan reaches.
    ParameterError
        One is no finite number, or a line ends elsewhere than at its node.
    """
    nodes, vertices, offsets = columns["nodes"], columns["vertices"], columns["offsets"]
    for name, points in (("nodes", nodes), ("vertices", vertices)):
        finite = np.isfinite(points).all(axis=1)
        if not finite.all():
            raise ParameterError(f"{name}: {int((~finite).sum())} have a coordinate that is no finite number")
        refuse_degrees(points, f"the {name} of the network")
        far = np.abs(points).max()
        if far > _FARTHEST_M:
            raise CrsError(
                f"{name}: {far:,.0f} m from the origin, farther than any place of Japan is; expected "
                "easting and northing in the zone that epsg says"
            )
    for name, corner in (("start", offsets[:-1]), ("end", offsets[1:] - 1)):
        gap = np.hypot(*(vertices[corner] - nodes[columns[name]]).T)
        require_all(columns, gap <= LARGEST_GAP_M, name, f"the line to be within {LARGEST_GAP_M} m of its node", gap)


def refuse_degrees(points: FloatArray, what: str) -> None:
    """Refuse coordinates that are longitude and latitude of Japan where metres are expected.

    Parameters
    ----------
    points : ndarray, shape (n, 2), float64
        Coordinates.
    what : str
        What they are of, for the message.

    Raises
    ------
    CrsError
        All of them lie between 122 and 154 one way, and between 20 and 46 the other.
    """
    low, high = points.min(axis=0), points.max(axis=0)
    lowest, highest = np.array([122.0, 20.0]), np.array([154.0, 46.0])
    inside = [(low >= lowest[order]).all() and (high <= highest[order]).all() for order in ([0, 1], [1, 0])]
    if any(inside):
        raise CrsError(
            f"{what} lie from {low[0]:.6g}, {low[1]:.6g} to {high[0]:.6g}, {high[1]:.6g}, which are degrees; expected "
            "metres in a plane rectangular zone: say that their CRS is 6668, and they are brought there"
        )


def require_values(columns: Mapping[str, Any]) -> None:
    """Refuse values that an edge cannot have.

    Parameters
    ----------
    columns : mapping of str to ndarray
        As for `require_columns`.

    Raises
    ------
    ParameterError
        A length, width or offset is negative or no number, a length is far below that of the line, a code is none, or
        ids are not unique texts.
    """
    kind, length = columns["kind"], columns["length"]
    require_all(columns, np.isin(kind, list(LinkKind)), "kind", "a LinkKind")
    require_all(columns, np.isin(columns["cover"], list(Cover)), "cover", "a Cover")
    require_all(columns, np.isfinite(length) & (length >= 0), "length", "metres, not negative")
    require_all(columns, (length > 0) | (kind == LinkKind.LIFT), "length", "more than 0 m, but for lifts")
    plan = measure_plan(columns["vertices"], columns["offsets"])
    require_all(
        columns, length >= SHORTEST_SHARE * plan - 1.0, "length", "metres along the ground (are they degrees?)", length
    )
    offset = columns["side_offset"]
    require_all(columns, np.isfinite(offset) & (offset >= 0), "side_offset", "metres, not negative")
    for name in ("width", "level_difference"):
        require_all(columns, ~(columns[name] < 0) & ~np.isinf(columns[name]), name, "metres, not negative, or NaN")
    require_all(columns, ~np.isinf(columns["slope"]), "slope", "percent, or NaN")
    require_all(columns, columns["forward"] | columns["backward"], "forward", "to be walked one way at least")
    for name in ("node_ids", "edge_ids"):
        ids = columns[name].tolist()
        strange = next((one for one in ids if not isinstance(one, str)), None)
        if strange is not None or len(set(ids)) != len(ids):
            found = "some twice" if strange is None else repr(strange)
            raise ParameterError(f"{name}: expected a text for each, none twice; found {found}")


def require_all(
    columns: Mapping[str, Any], good: BoolArray, name: str, expected: str, values: FloatArray | None = None
) -> None:
    """Refuse edges for which something does not hold.

    Parameters
    ----------
    columns : mapping of str to ndarray
        With the ids of the edges.
    good : ndarray, shape (m,), bool
        For which it holds.
    name : str
        Column.
    expected : str
        What is expected of it.
    values : ndarray, shape (m,), optional
        What was found; the column by default.

    Raises
    ------
    ParameterError
        There is such an edge; it is named.
    """
    if not good.all():
        row = int(np.argmin(good))
        found = (columns[name] if values is None else values)[row]
        raise ParameterError(
            f"{name}: expected {expected}; found {found} for edge {columns['edge_ids'][row]!r}, and so for "
            f"{int((~good).sum())} of {good.size}"
        )


def measure_plan(vertices: FloatArray, offsets: IntArray) -> FloatArray:
    """Return the length of lines on the plan.

    Parameters
    ----------
    vertices : ndarray, shape (k, 2), float64
        Corners of all lines [m].
    offsets : ndarray, shape (m + 1,), int64
        Corners of each line.

    Returns
    -------
    ndarray, shape (m,), float64
        Length [m].

    Examples
    --------
    >>> measure_plan(np.array([[0.0, 0], [3, 4], [3, 4], [3, 6]]), np.array([0, 2, 4])).tolist()
    [5.0, 2.0]
    """
    steps = np.zeros(len(vertices))
    steps[:-1] = np.hypot(*np.diff(vertices, axis=0).T)
    steps[offsets[1:] - 1] = 0.0
    return np.add.reduceat(steps, offsets[:-1])
