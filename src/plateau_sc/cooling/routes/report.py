"""Paths turned into routes: metres, shade, dose and legs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from plateau_sc.cooling.routes.parts import Front, Path, Piece, Timetable
from plateau_sc.types import BoolArray, Float32Array, FloatArray, IntArray


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
        routes = self._tell(front.paths, instant, backwards=backwards)
        return RouteSet(
            routes=tuple(routes),
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
        walked = walk_along([route.path], np.array([begin]), self.timetable, self.exposure, self.factor)
        path = replace(route.path, cost=float(walked.cost.sum()))
        (told,) = self._tell([path], begin, backwards=False)
        return replace(told, detour=route.detour)

    def _tell(self, paths: Sequence[Path], instant: int, *, backwards: bool) -> Iterator[Route]:
        taken = np.array([path.seconds for path in paths])
        begins = instant - taken if backwards else np.full(len(paths), instant)
        walked = walk_along(paths, begins, self.timetable, self.exposure, self.factor)
        size = np.array([len(path.arcs) for path in paths])
        starts = np.cumsum(size) - size
        edges = np.concatenate([path.arcs for path in paths]) >> 1
        metres = self.network.length[edges] * np.concatenate([path.shares for path in paths])
        known = ~np.isnan(walked.shade)
        shade = np.where(known, walked.shade, 0.0)
        columns = (shade, np.where(known, metres - shade, 0.0), np.where(known, 0.0, metres))
        doses = self._doses(paths, edges, metres, walked)
        sums = np.add.reduceat(np.stack([metres, *columns, metres * self.unchecked[edges], doses]), starts, axis=1)
        bounds, zone = self.timetable.bounds, self.exposure.bounds.tz
        inside = np.minimum(begins + taken, bounds[-1]) - np.maximum(begins, bounds[0])
        beyond = taken - np.maximum(inside, 0)
        for number, path in enumerate(paths):
            length, in_shade, in_sun, unknown, unchecked, dose = sums[:, number].tolist()
            part = slice(starts[number], starts[number] + size[number])
            begin = int(begins[number])
            yield Route(
                depart=pd.Timestamp(begin, unit="s", tz=zone),
                arrive=pd.Timestamp(begin + path.seconds, unit="s", tz=zone),
                metres=length,
                metres_shade=in_shade,
                metres_sun=in_sun,
                metres_unknown=unknown,
                dose=None if walked.excess is None else dose,
                cost=path.cost,
                detour=path.seconds / paths[0].seconds - 1.0 if paths[0].seconds else 0.0,
                metres_unchecked=unchecked,
                seconds_beyond=int(beyond[number]),
                make_legs=partial(self._legs, path, walked.side[part], metres[part], walked.shade[part]),
                path=path,
            )

    def _legs(self, path: Path, side: IntArray, metres: FloatArray, shade: FloatArray) -> tuple[Leg, ...]:
        columns = (path.pieces, side.tolist(), metres.tolist(), shade.tolist())
        return tuple(self._leg(*row) for row in zip(*columns, strict=True))

    def _doses(self, paths: Sequence[Path], edges: IntArray, metres: FloatArray, walked: Walked) -> FloatArray:
        """Return the heat over the time of each piece, 0 where it is not known."""
        whole = self.network.length[edges]
        if walked.excess is None:
            return np.zeros(len(whole))
        minutes = np.concatenate([path.times for path in paths]) / 60.0
        level = np.divide(walked.excess, whole, out=np.zeros(len(whole)), where=(whole > 0.0) & (metres > 0.0))
        return np.asarray(np.nan_to_num(level * minutes))

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
