"""Why there is no way between two places."""

from __future__ import annotations

from typing import Final

import numpy as np

from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.arcs import link_arcs
from plateau_sc.cooling.routes.parts import Gain, Path, Timetable
from plateau_sc.cooling.routes.profiles import WalkerProfile, barriers
from plateau_sc.cooling.routes.search import find_front
from plateau_sc.cooling.routes.ways import Spot, way_between

_FIRST: Final = 5


def explain_no_way(network: WalkingNetwork, profile: WalkerProfile, origin: Spot, destination: Spot) -> str:
    """Say why someone cannot get from one place to another.

    Parameters
    ----------
    network : WalkingNetwork
        The edges.
    profile : WalkerProfile
        The walker.
    origin, destination : Spot
        The places.

    Returns
    -------
    str
        That the places are one; or that the network has two parts; or the barriers on the shortest way that has any;
        or that one-way edges leave no way.
    """
    islands = network.islands()
    from_island, to_island = (int(islands[network.start[spot.edge]]) for spot in (origin, destination))
    if from_island != to_island:
        sizes = [int((islands[network.start] == island).sum()) for island in (from_island, to_island)]
        return (
            f"no way: the places lie in two parts of the network that do not meet, of {sizes[0]} and {sizes[1]} edges "
            f"(near edges {network.edge_ids[origin.edge]} and {network.edge_ids[destination.edge]}); check the "
            "network, or take its largest_island()"
        )
    path = _unhindered(network, origin, destination, one_way=True)
    if path is None:
        return (
            f"no way from edge {network.edge_ids[origin.edge]} to {network.edge_ids[destination.edge]}: edges that may "
            "be walked in one direction only leave none; check forward and backward of the network"
        )
    if not path.arcs.size:
        return "the origin and the destination are the same place on the network; expected two places"
    edges = path.arcs >> 1
    named = []
    for reason, mask in barriers(network, profile).items():
        ids = [str(one) for one in network.edge_ids[edges[mask[edges]]]]
        if ids:
            named.append(f"{reason} ({', '.join(ids[:_FIRST])}{', …' if len(ids) > _FIRST else ''})")
    return (
        f"no way for the walker {profile.name!r}: the shortest way without limits, {path.seconds} m, has barriers: "
        f"{'; '.join(named)}; choose another profile or other places"
    )


def _unhindered(network: WalkingNetwork, origin: Spot, destination: Spot, *, one_way: bool) -> Path | None:
    """Return the shortest path of someone without limits, whose seconds are metres."""
    metres = np.stack([network.length, network.length])
    if one_way:
        metres = np.where(np.stack([network.forward, network.backward]), metres, np.inf)
    arcs = link_arcs(network.start, network.end, len(network.nodes), metres, np.ones_like(metres))
    table = Timetable(np.zeros((1, 2, len(network)), dtype=np.float32), np.array([0, 1], dtype=np.int64))
    front = find_front(
        arcs, table, way_between(arcs, origin, destination), 0, backwards=False, detour=0.0, gain=Gain(0.0, 0.0)
    )
    return front.paths[0] if front.paths else None
