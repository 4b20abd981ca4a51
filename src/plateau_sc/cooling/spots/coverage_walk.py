"""Ways on foot from anywhere on a network to the nearest of several places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy

from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.cooling.network.finder import EdgeFinder
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray, Int32Array, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class WalkGraph:
    """A network that is cut where places reach it.

    Nodes 0 to n - 1 are those of the network; then comes one for each place, off the network, and one where it reaches
    the network. Pieces are in the order of edges, and along each from its start to its end.

    Attributes
    ----------
    network : WalkingNetwork
        The network.
    places : ndarray, shape (s,), int64
        Node of each place.
    edge : ndarray, shape (p,), int64
        Edge that each piece belongs to.
    begin, end : ndarray, shape (p,), float64
        Along the edge [m].
    first, last : ndarray, shape (p,), int64
        Nodes at its ends.
    ways : csr_array, shape (n + 2 s, n + 2 s)
        Metres from node to node.
    """

    network: WalkingNetwork
    places: IntArray
    edge: IntArray
    begin: FloatArray
    end: FloatArray
    first: IntArray
    last: IntArray
    ways: scipy.sparse.csr_array

    def metres_to(self, chosen: IntArray) -> tuple[FloatArray, IntArray]:
        """Return how far it is from each node to the nearest of some places.

        Parameters
        ----------
        chosen : ndarray, shape (c,), int64
            Numbers of places.

        Returns
        -------
        metres : ndarray, shape (n + 2 s,), float64
            Infinite where there is no way.
        place : ndarray, shape (n + 2 s,), int64
            The nearest one; -1 where there is none.
        """
        count = self.ways.shape[0]
        if not len(chosen):
            return np.full(count, np.inf), np.full(count, -1, dtype=np.int64)
        nodes = self.places[chosen]
        metres, _, source = scipy.sparse.csgraph.dijkstra(
            self.ways.T.tocsr(), indices=nodes, min_only=True, return_predecessors=True
        )
        place = np.full(count, -1, dtype=np.int64)
        reached = np.isfinite(metres)
        rank = np.full(count, -1, dtype=np.int64)
        rank[nodes] = chosen
        place[reached] = rank[source[reached]]
        return np.asarray(metres, dtype=np.float64), place

    def gaps(self, to_node: FloatArray, reach: float) -> tuple[FloatArray, FloatArray]:
        """Return the part of each piece from which it is farther than a reach.

        Parameters
        ----------
        to_node : ndarray, shape (n + 2 s,), float64
            As `metres_to` gives [m].
        reach : float
            How far one may walk [m].

        Returns
        -------
        low, high : ndarray, shape (p,), float64
            Where the part begins and ends along the edge [m]; there is none where the end is not above the beginning.
        """
        ahead, back = self.network.forward[self.edge], self.network.backward[self.edge]
        low = np.clip(self.begin + reach - to_node[self.first], self.begin, self.end)
        high = np.clip(self.end - reach + to_node[self.last], self.begin, self.end)
        return np.where(back, low, self.begin), np.where(ahead, high, self.end)

    def find_pieces(self, edge: Int32Array, along: FloatArray) -> IntArray:
        """Return the piece that each of some points lies on.

        Parameters
        ----------
        edge : ndarray, shape (q,), int32
            Edge of each point.
        along : ndarray, shape (q,), float64
            Along the edge [m].

        Returns
        -------
        ndarray, shape (q,), int64
            At a cut the piece that begins there.
        """
        piece = np.empty(len(edge), dtype=np.int64)
        lows = np.searchsorted(self.edge, edge, side="left").tolist()
        highs = np.searchsorted(self.edge, edge, side="right").tolist()
        for row, (low, high, way) in enumerate(zip(lows, highs, along.tolist(), strict=True)):
            piece[row] = low + max(int(np.searchsorted(self.begin[low:high], way, side="right")) - 1, 0)
        return piece

    def metres_at(self, edge: Int32Array, along: FloatArray, to_node: FloatArray) -> FloatArray:
        """Return how far it is from points on edges, from the metres of the nodes.

        Parameters
        ----------
        edge : ndarray, shape (q,), int32
            Edge of each point.
        along : ndarray, shape (q,), float64
            Along the edge [m].
        to_node : ndarray, shape (n + 2 s,), float64
            As `metres_to` gives [m].

        Returns
        -------
        ndarray, shape (q,), float64
            Infinite where there is no way.
        """
        piece = self.find_pieces(edge, along)
        ahead = self.end[piece] - along + to_node[self.last[piece]]
        back = along - self.begin[piece] + to_node[self.first[piece]]
        ahead[~self.network.forward[edge]] = np.inf
        back[~self.network.backward[edge]] = np.inf
        at = np.minimum(ahead, back)
        # At a cut itself one stands at a place's foot, whichever way the edge may be walked.
        at = np.where(along <= self.begin[piece], np.minimum(at, to_node[self.first[piece]]), at)
        return np.where(along >= self.end[piece], np.minimum(at, to_node[self.last[piece]]), at)


def build_walk_graph(
    network: WalkingNetwork, places: FloatArray, farthest: float | None = None, edges: EdgeFinder | None = None
) -> WalkGraph:
    """Cut a network where places reach it, each at its nearest edge.

    Parameters
    ----------
    network : WalkingNetwork
        The network.
    places : ndarray, shape (s, 2), float64
        Easting and northing [m].
    farthest : float, optional
        Farthest that a place may lie from the network [m].
    edges : EdgeFinder, optional
        Of the network, where there is one.

    Returns
    -------
    WalkGraph
        The way from a place to the network counts, on the plan.

    Raises
    ------
    ParameterError
        It is no network, has no edge, or a place lies too far away.
    """
    if not isinstance(network, WalkingNetwork):
        raise ParameterError(f"network is {type(network).__name__}; expected a WalkingNetwork")
    if not len(network):
        raise ParameterError("the network has no edge; expected one at least")
    snap = (network if edges is None else edges).snap(places, farthest=farthest)
    n, s, m = len(network.nodes), len(snap), len(network)
    spots, feet = n + np.arange(s), n + s + np.arange(s)
    order = np.lexsort((snap.along, snap.edge))
    cuts = np.bincount(snap.edge, minlength=m)
    rows = offsets_of(cuts + 1)
    edge = np.repeat(np.arange(m), cuts + 1)
    is_first, is_last = np.zeros(len(edge), dtype=bool), np.zeros(len(edge), dtype=bool)
    is_first[rows[:-1]], is_last[rows[1:] - 1] = True, True
    begin, end = np.zeros(len(edge)), network.length[edge]
    first, last = network.start[edge].astype(np.int64), network.end[edge].astype(np.int64)
    begin[~is_first], end[~is_last] = snap.along[order], snap.along[order]
    first[~is_first], last[~is_last] = feet[order], feet[order]
    along = np.maximum(end - begin, 0.0)
    ahead, back = network.forward[edge], network.backward[edge]
    sources = np.concatenate([first[ahead], last[back], spots, feet])
    targets = np.concatenate([last[ahead], first[back], feet, spots])
    metres = np.concatenate([along[ahead], along[back], snap.distance, snap.distance])
    # Of several ways between two nodes the shortest counts; a sparse array would add them up.
    sorted_ = np.lexsort((metres, targets, sources))
    sources, targets, metres = sources[sorted_], targets[sorted_], metres[sorted_]
    shortest = np.ones(len(sources), dtype=bool)
    shortest[1:] = (np.diff(sources) != 0) | (np.diff(targets) != 0)
    size = n + 2 * s
    ways = scipy.sparse.csr_array((metres[shortest], (sources[shortest], targets[shortest])), shape=(size, size))
    return WalkGraph(network, spots, edge, begin, end, first, last, ways)
