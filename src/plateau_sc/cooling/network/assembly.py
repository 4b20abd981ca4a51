"""A walking network out of the nodes and links of a source: mended where that is safe, and all of it taken down."""

from __future__ import annotations

from typing import Final

import numpy as np
import scipy
import shapely
from numpy.typing import NDArray

from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.cooling.network.audit import NetworkAudit
from plateau_sc.cooling.network.checks import SHORTEST_SHARE
from plateau_sc.cooling.network.draft import Joints, Links
from plateau_sc.cooling.network.kinds import LinkKind
from plateau_sc.cooling.network.twins import join_twins
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.errors import ParameterError
from plateau_sc.pieces import find_pieces
from plateau_sc.types import BoolArray, FloatArray, Int32Array

TOLERANCE_M: Final = 0.1
"""Distance within which two nodes of one floor are one [m]."""

_WIDEST_GAP_M: Final = 50.0
_NOTED_GAP_M: Final = 1.0
# A degree is about 1e5 m: a length that is so far below that of its line was measured in degrees.
_DEGREES: Final = 1e-3
# A ramp that winds up a tower is drawn as a line a tenth as long; nothing is much longer.
_MOST_SHARE: Final = 10.0
_MOST_EXTRA_M: Final = 200.0


def assemble(
    joints: Joints,
    links: Links,
    audit: NetworkAudit,
    *,
    epsg: int,
    edition: str,
    source: str,
    tolerance: float = TOLERANCE_M,
    keep: str = "all",
) -> WalkingNetwork:
    """Make a walking network of the nodes and links of a source.

    Parameters
    ----------
    joints : Joints
        Nodes.
    links : Links
        Links.
    audit : NetworkAudit
        Account to go on with.
    epsg : int
        EPSG code of the zone.
    edition, source : str
        As in `WalkingNetwork`.
    tolerance : float, default 0.1
        Distance within which two nodes of one floor are one [m].
    keep : {"all", "largest"}, default "all"
        Whether to keep the largest island alone.

    Returns
    -------
    WalkingNetwork

    Raises
    ------
    ParameterError
        An option is none, or no link can be used.
    CrsError
        The places are none of the zone.
    """
    require_options(tolerance, keep)
    audit.nodes_in, audit.edges_in = audit.nodes_in or len(joints), audit.edges_in or len(links)
    links = _straighten(joints, links, audit)
    joints, links = _add_joints(joints, links, audit)
    joints, links = _join_joints(joints, links, tolerance, audit)
    links = _tie_lines(joints, links, audit)
    _mend_lengths(links, audit)
    gone = (links.length <= 0) & (links.kind != LinkKind.LIFT)
    audit.add("links without a length", "left out", links.ids[gone])
    still = ~gone & (links.start == links.end) & (shapely.length(links.lines) <= tolerance)
    audit.add("links that lead from a place to itself", "left out", links.ids[still])
    links = join_twins(links.take(~gone & ~still), tolerance, audit)
    if not len(links):
        raise ParameterError(
            f"{source}: none of {audit.edges_in} links can be used: {'; '.join(map(str, audit.findings)) or 'empty'}"
        )
    links.ids = _tell_apart(links.ids, "links that have the id of another", audit)
    used = np.unique(np.concatenate([links.start, links.end]))
    audit.add("nodes without a link", "left out", np.delete(joints.ids, used))
    place = np.zeros(len(joints), dtype=np.int32)
    place[used] = np.arange(used.size, dtype=np.int32)
    network = _make(joints.take(used), links, place, audit, (epsg, edition, source))
    audit.islands = len(np.unique(network.islands()))
    return network.largest_island() if keep == "largest" and audit.islands > 1 else network


def require_options(tolerance: float, keep: str) -> None:
    """Refuse options that are none.

    Parameters
    ----------
    tolerance : float
        Distance within which two nodes are one [m].
    keep : str
        ``all`` or ``largest``.

    Raises
    ------
    ParameterError
        One is none.
    """
    if not 0 <= tolerance <= 10:
        raise ParameterError(f"tolerance is {tolerance!r}; expected 0 to 10 m")
    if keep not in ("all", "largest"):
        raise ParameterError(f"keep is {keep!r}; expected 'all' or 'largest'")


def _make(
    joints: Joints, links: Links, place: Int32Array, audit: NetworkAudit, facts: tuple[int, str, str]
) -> WalkingNetwork:
    vertices, rows = shapely.get_coordinates(links.lines, return_index=True)
    return WalkingNetwork(
        facts[0],
        _tell_apart(joints.ids, "nodes that have the id of another", audit),
        joints.places,
        links.ids,
        place[links.start],
        place[links.end],
        links.forward,
        links.backward,
        vertices,
        offsets_of(np.bincount(rows, minlength=len(links))),
        links.length,
        links.kind,
        links.cover,
        links.width,
        links.slope,
        links.level_difference,
        links.surface,
        links.side_offset,
        facts[1],
        facts[2],
        audit,
    )


def _straighten(joints: Joints, links: Links, audit: NetworkAudit) -> Links:
    """Give each link a line of two corners or more, or leave it out."""
    lines = shapely.force_2d(links.lines)
    several = shapely.get_type_id(lines) == shapely.GeometryType.MULTILINESTRING
    lines[several] = shapely.line_merge(lines[several])
    usable = (shapely.get_type_id(lines) == shapely.GeometryType.LINESTRING) & ~shapely.is_empty(lines)
    corners, rows = shapely.get_coordinates(lines, return_index=True)
    usable[rows[~np.isfinite(corners).all(axis=1)]] = False
    known = (links.start >= 0) & (links.end >= 0)
    known[known] &= np.isfinite(joints.places[links.start[known]]).all(axis=1)
    known[known] &= np.isfinite(joints.places[links.end[known]]).all(axis=1)
    drawn = ~usable & known
    if drawn.any():
        ends = np.stack([joints.places[links.start[drawn]], joints.places[links.end[drawn]]], axis=1)
        lines[drawn] = shapely.linestrings(ends)
    audit.add("links without a line, drawn straight from node to node", "noted", links.ids[drawn])
    kept = usable | drawn
    audit.add("links without a line between nodes that are known", "left out", links.ids[~kept])
    links.lines = lines
    return links.take(kept)


def _add_joints(joints: Joints, links: Links, audit: NetworkAudit) -> tuple[Joints, Links]:
    """Make the nodes that are not there, at the ends of the lines."""
    placed: BoolArray = np.asarray(np.isfinite(joints.places).all(axis=1))
    audit.add("nodes without a place", "left out", joints.ids[~placed])
    places, ids, level = [joints.places], [joints.ids], [joints.level]
    count = len(joints)
    for name, position in (("start", 0), ("end", -1)):
        column: Int32Array = getattr(links, name)
        missing: BoolArray = np.asarray(column < 0)
        missing[~missing] |= ~placed[column[~missing]]
        audit.add(f"links whose {name} is not among the nodes", "mended", links.ids[missing])
        setattr(links, name, column.copy())
        added = int(missing.sum())
        getattr(links, name)[missing] = np.arange(count, count + added, dtype=np.int32)
        places.append(shapely.get_coordinates(shapely.get_point(links.lines[missing], position)))
        ids.append(np.array([f"{one}:{name}" for one in links.ids[missing]], dtype=object))
        level.append(np.zeros(added))
        count += added
    return Joints(np.concatenate(ids), np.concatenate(places), np.concatenate(level)), links


def _join_joints(joints: Joints, links: Links, tolerance: float, audit: NetworkAudit) -> tuple[Joints, Links]:
    """Make one node of those that lie at one place of one floor; the first one stays."""
    finite = np.flatnonzero(np.isfinite(joints.places).all(axis=1))
    level = np.nan_to_num(joints.level[finite]) * 1e6
    pairs = scipy.spatial.KDTree(np.column_stack([joints.places[finite], level])).query_pairs(
        tolerance, output_type="ndarray"
    )
    if not len(pairs):
        return joints, links
    labels = find_pieces(finite[pairs[:, 0]], finite[pairs[:, 1]], len(joints))
    _, first = np.unique(labels, return_index=True)
    keeper = first[labels]
    joined = keeper != np.arange(len(joints))
    audit.add("nodes at the place of another", "mended", joints.ids[joined])
    links.start, links.end = keeper[links.start].astype(np.int32), keeper[links.end].astype(np.int32)
    return joints, links


def _tie_lines(joints: Joints, links: Links, audit: NetworkAudit) -> Links:
    """Lead each line from its start to its end, to the very place of each."""
    first = shapely.get_coordinates(shapely.get_point(links.lines, 0))
    last = shapely.get_coordinates(shapely.get_point(links.lines, -1))
    start, end = joints.places[links.start], joints.places[links.end]
    ahead = _distance(first, start) + _distance(last, end)
    behind = _distance(last, start) + _distance(first, end)
    turned = np.asarray(np.less(behind, ahead - 1e-6), dtype=np.bool_)
    audit.add("links whose line runs from end to start", "mended", links.ids[turned])
    links.lines[turned] = shapely.reverse(links.lines[turned])
    first[turned], last[turned] = last[turned], first[turned].copy()
    gap = np.maximum(_distance(first, start), _distance(last, end))
    audit.add(
        f"links whose line ends {_NOTED_GAP_M:g} to {_WIDEST_GAP_M:g} m from its node, led on to it",
        "mended",
        links.ids[(gap > _NOTED_GAP_M) & (gap <= _WIDEST_GAP_M)],
    )
    audit.add(
        f"links whose line ends more than {_WIDEST_GAP_M:g} m from its node", "left out", links.ids[gap > _WIDEST_GAP_M]
    )
    links.lines = _lead_on(links.lines, start, end, gap)
    return links.take(gap <= _WIDEST_GAP_M)


def _lead_on(lines: NDArray[np.object_], start: FloatArray, end: FloatArray, gap: FloatArray) -> NDArray[np.object_]:
    """Return lines that begin and end at their nodes: short gaps move the corner, others add one."""
    result = lines.copy()
    for row in np.flatnonzero(gap > 0).tolist():
        corners = shapely.get_coordinates(lines[row])
        if gap[row] <= _NOTED_GAP_M:
            corners[0], corners[-1] = start[row], end[row]
        else:
            corners = np.concatenate([start[row : row + 1], corners, end[row : row + 1]])
        result[row] = shapely.linestrings(corners)
    return result


def _mend_lengths(links: Links, audit: NetworkAudit) -> None:
    """Measure the lengths that the source does not have, or has wrong."""
    measured = shapely.length(links.lines)
    stated = links.length
    known = np.isfinite(stated) & (stated > 0)
    bad = ~np.isnan(stated) & ~known & ~((links.kind == LinkKind.LIFT) & (stated == 0))
    audit.add("lengths that are zero, negative or infinite, measured instead", "mended", links.ids[bad])
    degrees = known & (measured > 1.0) & (stated < _DEGREES * measured)
    audit.add("lengths in degrees, measured in metres instead", "mended", links.ids[degrees])
    short = known & ~degrees & (stated < SHORTEST_SHARE * measured - 1.0)
    audit.add("lengths below half of their line's, measured instead", "mended", links.ids[short])
    absurd = known & (stated > _MOST_SHARE * measured + _MOST_EXTRA_M)
    audit.add("lengths far beyond their line's, measured instead", "mended", links.ids[absurd])
    long = known & ~absurd & (stated > 2.0 * measured + 20.0)
    audit.add("lengths above twice their line's", "noted", links.ids[long])
    links.length = np.where(known & ~degrees & ~short & ~absurd, stated, measured)


def _tell_apart(ids: NDArray[np.object_], reason: str, audit: NetworkAudit) -> NDArray[np.object_]:
    """Return ids of which none is there twice."""
    _, first = np.unique(ids.astype(str), return_index=True)
    again = np.setdiff1d(np.arange(len(ids)), first)
    if not again.size:
        return ids
    audit.add(reason, "mended", ids[again])
    taken, result = set(ids.tolist()), ids.copy()
    for row in again.tolist():
        number = 2
        while f"{ids[row]}#{number}" in taken:
            number += 1
        result[row] = f"{ids[row]}#{number}"
        taken.add(result[row])
    return result


def _distance(one: FloatArray, other: FloatArray) -> FloatArray:
    return np.asarray(np.hypot(*(one - other).T))
