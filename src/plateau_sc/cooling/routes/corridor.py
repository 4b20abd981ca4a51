"""The edges that routes between two places can have, before anything is known of shade or heat."""

from __future__ import annotations

import numpy as np
import pandas as pd
import scipy

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.places import Place
from plateau_sc.cooling.routes.profiles import WalkerProfile, profile_named, walking_seconds
from plateau_sc.cooling.routes.router import Router
from plateau_sc.types import BoolArray, FloatArray, IntArray

_NOON = pd.Timestamp("2026-01-01T12:00+00:00")
_HOUR = pd.Timedelta(hours=1)


def find_corridor(
    network: WalkingNetwork,
    origin: Place,
    destination: Place,
    *,
    profile: str | WalkerProfile = "adult",
    detour: float = 0.3,
    farthest: float = 200.0,
    plane: bool = False,
) -> tuple[BoolArray, int]:
    """Find the edges that a route between two places can have within a detour.

    A layer of shade or heat that covers them is enough to find the routes.

    Parameters
    ----------
    network : WalkingNetwork
        The edges.
    origin, destination, profile, detour, farthest, plane
        As in `Router` and `Router.routes`.

    Returns
    -------
    kept : ndarray, shape (m,), bool
        All edges that such a route can have, and a few more: it counts as if one could begin and end at either end of
        the first and the last edge.
    seconds : int
        The longest that a route can take [s].

    Raises
    ------
    NoOverlapError, NoRouteError, ParameterError, TooLargeError
        As in `Router.routes`.

    Examples
    --------
    >>> import geopandas as gpd
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> ways = ["LINESTRING (0 0, 300 0)", "LINESTRING (0 0, 150 60, 300 0)", "LINESTRING (0 0, 150 400, 300 0)"]
    >>> streets = network_from_edges(gpd.GeoSeries.from_wkt(ways, crs=6677))
    >>> kept, seconds = find_corridor(streets, (0, 0), (300, 0), plane=True)
    >>> kept.tolist(), seconds
    ([True, True, False], 292)
    """
    walker = profile_named(profile)
    router = Router(network, _expose_nothing(network), walker, farthest=farthest, plane=plane)
    path = router.routes(origin, destination, depart=_NOON, detour=0.0).shortest.path
    # The detour is checked by the router, with the words that it has for it.
    router.routes(origin, destination, depart=_NOON, detour=detour)
    budget = int(np.floor(path.seconds * (1.0 + detour)))
    times = walking_seconds(network, walker).min(axis=0)
    open_ = np.isfinite(times)
    seconds = np.full(len(network), np.inf)
    seconds[open_] = np.maximum(np.rint(times[open_]), 1.0)
    links = _link(network, seconds)
    ends = [path.pieces[place].arc >> 1 for place in (0, -1)]
    ahead, left = (_reach(links, network, edge, budget) for edge in ends)
    near = np.minimum(ahead[network.start], ahead[network.end])
    far = np.minimum(left[network.start], left[network.end])
    kept = near + seconds + far <= budget
    kept[ends] = True
    return kept, budget


def _expose_nothing(network: WalkingNetwork) -> EdgeExposure:
    """Return an exposure that is all in sun."""
    bounds = pd.DatetimeIndex([_NOON - _HOUR, _NOON + _HOUR])
    shade = np.zeros((1, 2, len(network)), dtype=np.float32)
    known = np.ones((2, len(network)), dtype=np.float32)
    times = pd.DatetimeIndex([_NOON])
    return EdgeExposure(times, bounds, shade, None, known, network.length, None, "nothing", "")


def _link(network: WalkingNetwork, seconds: FloatArray) -> scipy.sparse.csr_array:
    """Return the least times between neighbouring nodes, whichever way the edges run."""
    n = len(network.nodes)
    used = np.flatnonzero(np.isfinite(seconds) & (network.start != network.end))
    one = np.minimum(network.start, network.end)[used].astype(np.int64)
    other = np.maximum(network.start, network.end)[used].astype(np.int64)
    order = np.lexsort((seconds[used], other, one))
    _, first = np.unique((one * n + other)[order], return_index=True)
    rows: IntArray = order[first]
    return scipy.sparse.csr_array((seconds[used][rows], (one[rows], other[rows])), shape=(n, n))


def _reach(links: scipy.sparse.csr_array, network: WalkingNetwork, edge: int, budget: int) -> FloatArray:
    """Return the least time from either end of an edge to each node."""
    nodes = np.unique([network.start[edge], network.end[edge]])
    found: FloatArray = scipy.sparse.csgraph.dijkstra(links, directed=False, indices=nodes, min_only=True, limit=budget)
    return found
