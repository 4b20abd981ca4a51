"""Paths turned into routes: metres, shade, dose and legs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pandas as pd
import shapely
import shapely.ops
from numpy.typing import NDArray

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.network.kinds import Cover, LinkKind
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.answers import Route, RouteSet, Seek
from plateau_sc.cooling.routes.directions import Leg
from plateau_sc.cooling.routes.exposure import Walked, seconds_of, walk_along
from plateau_sc.cooling.routes.search import Front, Path, Piece, Timetable
from plateau_sc.types import BoolArray, Float32Array, FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Reporter:
    """What is needed to tell a path.

    Attributes
    ----------
    network : WalkingNetwork
        The edges.
    exposure : EdgeExposure
        Shade and heat along them.
    timetable : Timetable
        What was sought.
    factor : ndarray, shape (2 m,), float32
        What costs of arcs are multiplied with.
    unchecked : ndarray, shape (m,), bool
        Edges of which something is not known that the walker has a limit for.
    lines : ndarray, shape (m,), object
        Line of each edge.
    names : ndarray, shape (m,), object
        Name of the street of each.
    seek : {"shade", "sun", "cool", "warm"}
        What was sought.
    profile : str
        Name of the walker.
    """

    network: WalkingNetwork
    exposure: EdgeExposure
    timetable: Timetable
    factor: Float32Array
    unchecked: BoolArray
    lines: NDArray[np.object_]
    names: NDArray[np.object_]
    seek: Seek
    profile: str

    def report(
        self, front: Front, instant: int, *, backwards: bool, detour: float, hours: tuple[pd.Timestamp, pd.Timestamp]
    ) -> RouteSet:
        """Return the routes of a front.

        Parameters
        ----------
        front : Front
            One path at least.
        instant : int
            When they begin, or, backwards, end: seconds since 1970.
        backwards : bool
            Whether they end then.
        detour : float
            Bound of the search.
        hours : tuple of two pandas.Timestamp
            Of the layer.

        Returns
        -------
        RouteSet
        """
        fastest = front.paths[0].seconds
        routes = tuple(
            self._tell(path, instant - path.seconds if backwards else instant, fastest) for path in front.paths
        )
        return RouteSet(
            routes=routes,
            seek=self.seek,
            profile=self.profile,
            max_detour=detour,
            exact=front.missed == 0,
            missed=front.missed,
            epsg=self.network.epsg,
            quantity=self.exposure.quantity,
            threshold=self.exposure.threshold,
            valid=hours,
            credit=self.exposure.credit,
        )

    def retell(self, route: Route) -> Route:
        """Return a route with what this exposure has along it.

        Parameters
        ----------
        route : Route
            Along edges of this network.

        Returns
        -------
        Route
        """
        begin = int(seconds_of(pd.DatetimeIndex([route.depart]))[0])
        walked = walk_along(route.path, begin, self.timetable, self.exposure, self.factor)
        told = self._tell(replace(route.path, cost=float(walked.cost.sum())), begin, route.path.seconds)
        return replace(told, detour=route.detour)

    def _tell(self, path: Path, begin: int, fastest: int) -> Route:
        walked = walk_along(path, begin, self.timetable, self.exposure, self.factor)
        edges = np.array([piece.arc >> 1 for piece in path.pieces], dtype=np.int64)
        share = np.array([piece.share for piece in path.pieces])
        metres = self.network.length[edges] * share
        unknown = np.isnan(walked.shade)
        zone, bounds = self.exposure.bounds.tz, self.timetable.bounds
        end = begin + path.seconds
        inside = max(0, min(end, int(bounds[-1])) - max(begin, int(bounds[0])))
        return Route(
            depart=pd.Timestamp(begin, unit="s", tz="UTC").tz_convert(zone),
            arrive=pd.Timestamp(end, unit="s", tz="UTC").tz_convert(zone),
            metres=float(metres.sum()),
            metres_shade=float(walked.shade[~unknown].sum()),
            metres_sun=float((metres - walked.shade)[~unknown].sum()),
            metres_unknown=float(metres[unknown].sum()),
            dose=self._dose(path, walked, share * self.network.length[edges]),
            cost=path.cost,
            detour=path.seconds / fastest - 1.0 if fastest else 0.0,
            metres_unchecked=float(metres[self.unchecked[edges]].sum()),
            seconds_beyond=path.seconds - inside,
            make_legs=partial(self._legs, path, walked, metres),
            path=path,
        )

    def _legs(self, path: Path, walked: Walked, metres: FloatArray) -> tuple[Leg, ...]:
        return tuple(
            self._leg(piece, int(side), float(length), float(shade))
            for piece, side, length, shade in zip(path.pieces, walked.side, metres, walked.shade, strict=True)
        )

    def _dose(self, path: Path, walked: Walked, metres: FloatArray) -> float | None:
        """Return the heat over the time of the walk, without what is not known."""
        if walked.excess is None:
            return None
        whole = self.network.length[[piece.arc >> 1 for piece in path.pieces]]
        minutes = np.array([piece.seconds for piece in path.pieces]) / 60.0
        level = np.divide(walked.excess, whole, out=np.zeros(len(whole)), where=(whole > 0.0) & (metres > 0.0))
        return float(np.nansum(level * minutes))

    def _leg(self, piece: Piece, side: int, metres: float, shade: float) -> Leg:
        edge, reverse = piece.arc >> 1, bool(piece.arc & 1)
        first, last = self.network.offsets[edge : edge + 2]
        corners = self.network.vertices[first:last]
        if piece.share < 1.0:
            corners = _cut(self.lines[edge], piece.offset, piece.offset + piece.share)
        sides = ("left", "right")[side ^ int(reverse)] if self.network.side_offset[edge] > 0.0 else ""
        return Leg(
            edge_id=str(self.network.edge_ids[edge]),
            reverse=reverse,
            side=sides,
            metres=metres,
            metres_shade=shade,
            seconds=piece.seconds,
            kind=LinkKind(int(self.network.kind[edge])),
            cover=Cover(int(self.network.cover[edge])),
            name=str(self.names[edge]),
            corners=corners[::-1] if reverse else corners,
        )


def _cut(line: shapely.LineString, low: float, high: float) -> FloatArray:
    part: FloatArray = shapely.get_coordinates(shapely.ops.substring(line, low, high, normalized=True))
    return part if len(part) > 1 else np.repeat(part, 2, axis=0)
