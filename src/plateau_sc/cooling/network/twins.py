"""Links that are there twice: the two directions of a street, and plain repetitions."""

from __future__ import annotations

import numpy as np
import shapely

from plateau_sc.cooling.network.audit import NetworkAudit
from plateau_sc.cooling.network.draft import Links
from plateau_sc.types import BoolArray, IntArray


def join_twins(links: Links, tolerance: float, audit: NetworkAudit) -> Links:
    """Make one link of those that run between the same nodes along the same line.

    Parameters
    ----------
    links : Links
        Each with its line from start to end, and its length.
    tolerance : float
        How far the lengths and middles of two lines may differ [m].
    audit : NetworkAudit
        Account to go on with.

    Returns
    -------
    Links
        In their order; the first of each lot stays, with the ways in which any of them may be walked.
    """
    if not len(links):
        return links
    low, high = np.minimum(links.start, links.end), np.maximum(links.start, links.end)
    turned = links.start > links.end
    middles = shapely.get_coordinates(shapely.line_interpolate_point(links.lines, 0.5, normalized=True))
    plan = shapely.length(links.lines)
    order = np.lexsort((np.arange(len(links)), plan, links.kind, high, low))
    same = np.zeros(len(links), dtype=np.bool_)
    one, other = order[:-1], order[1:]
    same[1:] = (
        (low[one] == low[other])
        & (high[one] == high[other])
        & (links.kind[one] == links.kind[other])
        & (plan[other] - plan[one] <= tolerance)
        & (np.hypot(*(middles[one] - middles[other]).T) <= tolerance)
    )
    if not same.any():
        return links
    lot = np.empty(len(links), dtype=np.int64)
    lot[order] = np.cumsum(~same) - 1
    keeper = np.full(int(lot.max()) + 1, len(links), dtype=np.int64)
    np.minimum.at(keeper, lot, np.arange(len(links)))
    _spread_directions(links, lot, keeper, turned)
    _tell(links, keeper[lot], turned, audit)
    return links.take(np.sort(keeper))


def _spread_directions(links: Links, lot: IntArray, keeper: IntArray, turned: BoolArray) -> None:
    """Let the first of each lot be walked in all ways that any of them may be."""
    first = keeper[lot]
    against = turned != turned[first]
    # A loop begins and ends at one node, so that its line alone says which way it runs.
    loops = np.flatnonzero((links.start == links.end) & (first != np.arange(lot.size)))
    if loops.size:
        ahead = shapely.equals_exact(links.lines[loops], links.lines[first[loops]], tolerance=0.01)
        against[loops] = ~ahead
    columns = links.forward.copy(), links.backward.copy()
    for column, with_it, against_it in (
        (columns[0], links.forward, links.backward),
        (columns[1], links.backward, links.forward),
    ):
        ways = np.where(against, against_it, with_it)
        column[keeper] = np.bincount(lot, ways, minlength=keeper.size) > 0
    links.forward, links.backward = columns


def _tell(links: Links, first: IntArray, turned: BoolArray, audit: NetworkAudit) -> None:
    rows = np.arange(first.size)
    back = (first != rows) & (turned != turned[first])
    audit.add("links that are the other direction of another, joined to it", "mended", links.ids[back])
    audit.add("links that repeat another", "left out", links.ids[(first != rows) & ~back])
