"""Places on edges: the pieces of edges by which one leaves the first and reaches the second."""

from __future__ import annotations

from typing import NamedTuple

from plateau_sc.cooling.routes.arcs import Arcs
from plateau_sc.cooling.routes.parts import Piece, Way
from plateau_sc.kernels.routing import FAR

_AT_NODE = 1e-9


class Spot(NamedTuple):
    """A place on an edge.

    Parameters
    ----------
    edge : int
        Number of the edge.
    share : float
        Where on it, from its start [0–1].
    """

    edge: int
    share: float


def way_between(arcs: Arcs, origin: Spot, destination: Spot) -> Way:
    """Return the pieces of edges at two places.

    Parameters
    ----------
    arcs : Arcs
        The network as one walker sees it.
    origin, destination : Spot
        The places.

    Returns
    -------
    Way
        A place within an edge splits it: no walk passes that edge as a whole. Where both lie within one edge, a walk
        that does not go straight from one to the other leaves by the far sides of both.
    """
    same = origin.edge == destination.edge and _is_within(origin) and _is_within(destination)
    begin = [piece for piece in _leave(arcs, origin) if not (same and _meets(piece, destination.share))]
    end = [piece for piece in _reach(arcs, destination) if not (same and _meets(piece, origin.share))]
    shut = tuple(dict.fromkeys(spot.edge for spot in (origin, destination) if _is_within(spot)))
    return Way(tuple(begin), tuple(end), _go_straight(arcs, origin, destination) if same else None, shut)


def is_same(arcs: Arcs, one: Spot, other: Spot) -> bool:
    """Tell whether two places are one.

    Parameters
    ----------
    arcs : Arcs
        The network as one walker sees it.
    one, other : Spot
        The places.

    Returns
    -------
    bool
    """
    if _is_within(one) or _is_within(other):
        return one.edge == other.edge and abs(one.share - other.share) < _AT_NODE
    nodes = {int(arcs.tail[2 * spot.edge + (spot.share > 0.5)]) for spot in (one, other)}
    return len(nodes) == 1


def _is_within(spot: Spot) -> bool:
    return _AT_NODE < spot.share < 1.0 - _AT_NODE


def _leave(arcs: Arcs, spot: Spot) -> list[Piece]:
    arc = 2 * spot.edge
    if not _is_within(spot):
        return [Piece(arc, int(arcs.tail[arc + (spot.share > 0.5)]), 0.0, 0.0, 0)]
    onward = _part(arcs, arc, 1.0 - spot.share, spot.share, int(arcs.head[arc]))
    back = _part(arcs, arc + 1, spot.share, 0.0, int(arcs.tail[arc]))
    return [piece for piece in (onward, back) if piece is not None]


def _reach(arcs: Arcs, spot: Spot) -> list[Piece]:
    arc = 2 * spot.edge
    if not _is_within(spot):
        return [Piece(arc, int(arcs.tail[arc + (spot.share > 0.5)]), 0.0, 0.0, 0)]
    onward = _part(arcs, arc, spot.share, 0.0, int(arcs.tail[arc]))
    back = _part(arcs, arc + 1, 1.0 - spot.share, spot.share, int(arcs.head[arc]))
    return [piece for piece in (onward, back) if piece is not None]


def _go_straight(arcs: Arcs, origin: Spot, destination: Spot) -> Piece | None:
    onward = destination.share >= origin.share
    low, high = sorted((origin.share, destination.share))
    return _part(arcs, 2 * origin.edge + (not onward), high - low, low, -1)


def _meets(piece: Piece, share: float) -> bool:
    return piece.offset <= share <= piece.offset + piece.share


def _part(arcs: Arcs, arc: int, share: float, offset: float, node: int) -> Piece | None:
    whole = int(arcs.seconds[arc])
    return None if whole >= FAR else Piece(arc, node, share, offset, round(share * whole))
