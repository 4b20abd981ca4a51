"""Routes on foot at the time one walks them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import partial
from typing import Final

import numpy as np
import pandas as pd

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.network.finder import EdgeFinder
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.answers import Route, RouteSet, Seek
from plateau_sc.cooling.routes.arcs import link_arcs
from plateau_sc.cooling.routes.blocks import explain_no_way
from plateau_sc.cooling.routes.chain import find_chain
from plateau_sc.cooling.routes.departures import Departures, choose_departures
from plateau_sc.cooling.routes.exposure import make_timetable, require_instant, seconds_of
from plateau_sc.cooling.routes.parts import Front, Gain
from plateau_sc.cooling.routes.places import Place, PlaceFinder
from plateau_sc.cooling.routes.profiles import WalkerProfile, profile_named, unknowns, walking_seconds
from plateau_sc.cooling.routes.report import Reporter
from plateau_sc.cooling.routes.ways import Spot, is_same
from plateau_sc.errors import NoRouteError, ParameterError

GAIN: Final = Gain(0.05, 10.0)
"""A route is told if it saves a twentieth of the cost of the fastest, and ten metres or ten °C minutes, over the one
before it."""

_LONGEST_DETOUR: Final = 5.0


class Router:
    """Finds routes through a network for one walker.

    Time is counted in whole seconds. Shade and heat are taken as even along each edge, at the time one is on it: an
    edge that is walked while a step ends has its share of both. One walks on the better side of each edge. No place is
    passed twice. Among the routes that take no longer than the detour allows, the search finds the whole front of time
    and cost exactly.

    A router may be used by several threads at a time.

    Parameters
    ----------
    network : WalkingNetwork
        The edges.
    exposure : EdgeExposure
        Shade, or heat, along them.
    profile : str or WalkerProfile
        "adult", "older", "pram", "wheelchair", or one of your own.
    seek : {"shade", "sun", "cool", "warm"}
        The fewest metres in sun, or in shade; the least heat, or the least cold. What is not known counts as the worst.
    farthest : float
        Farthest that a place may lie from an edge [m].
    plane : bool
        Whether places are given by easting and northing in the zone, instead of by longitude and latitude.
    gain : Gain
        What a route must save over the one before it to be told; ``Gain(0, 0)`` for all of the front.
    names : sequence of str, optional
        Name of the street of each edge, empty where there is none.
    edges : EdgeFinder, optional
        Of the network, to be shared by several routers; made where it is not given.

    Raises
    ------
    NoRouteError
        The walker can use no edge.
    ParameterError
        The exposure is of another network, or lacks what is sought; there is no such profile; a number is none that it
        can be.

    Examples
    --------
    Two ways around a block, the shorter one in the sun:

    >>> import geopandas as gpd
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> from plateau_sc.times import hourly
    >>> ways = ["LINESTRING (0 0, 300 0)", "LINESTRING (0 0, 150 60, 300 0)"]
    >>> streets = network_from_edges(gpd.GeoSeries.from_wkt(ways, crs=6677))
    >>> noon = hourly("2026-08-01", tz="Asia/Tokyo")[11:14]
    >>> bounds = hourly("2026-08-01", tz="Asia/Tokyo", kind="means")[10:14]
    >>> shade = np.broadcast_to(np.array([0.0, 300.0], dtype=np.float32), (3, 2, 2)).copy()
    >>> known = np.ones((2, 2), dtype=np.float32)
    >>> exposure = EdgeExposure(noon, bounds, shade, None, known, streets.length, None, "shadow", "")
    >>> router = Router(streets, exposure, plane=True)
    >>> found = router.routes((0, 0), (300, 0), depart="2026-08-01T12:00+09:00")
    >>> found.shortest
    <Route: 300 m in 3.8 min, 0 m in shade, 300 m in sun, detour 0%>
    >>> found.coolest
    <Route: 323 m in 4.0 min, 300 m in shade, 23 m in sun, detour 8%>
    """

    def __init__(
        self,
        network: WalkingNetwork,
        exposure: EdgeExposure,
        profile: str | WalkerProfile = "adult",
        seek: Seek = "shade",
        *,
        farthest: float = 200.0,
        plane: bool = False,
        gain: Gain = GAIN,
        names: Sequence[str] | None = None,
        edges: EdgeFinder | None = None,
    ) -> None:
        if not farthest > 0.0:
            raise ParameterError(f"farthest must be above 0 m; found {farthest!r}")
        if not (gain.share >= 0.0 and gain.least >= 0.0):
            raise ParameterError(f"gain must be of two numbers of 0 or more; found {gain!r}")
        if names is not None and len(names) != len(network):
            raise ParameterError(f"names must be one an edge, {len(network)}; found {len(names)}")
        if edges is not None and edges.network is not network:
            raise ParameterError(f"edges must be those of the network; found those of {edges.network!r}")
        self.network, self.exposure, self.seek = network, exposure, seek
        self.profile = profile_named(profile)
        self._gain = gain
        self._timetable = make_timetable(network, exposure, seek)
        self._hours = exposure.bounds[0], exposure.bounds[-1]
        seconds = walking_seconds(network, self.profile)
        factor = np.ones(seconds.shape)
        if seek in ("cool", "warm"):
            moves = np.isfinite(seconds) & (network.length > 0.0)
            factor = np.divide(seconds, 60.0 * network.length, out=np.zeros(seconds.shape), where=moves)
        self._arcs = link_arcs(network.start, network.end, len(network.nodes), seconds, factor)
        finder = EdgeFinder(network) if edges is None else edges
        usable = np.isfinite(seconds).any(axis=0) & (network.start != network.end)
        self._finder = PlaceFinder(finder, usable, farthest=farthest, plane=plane)
        self._reporter = Reporter(
            network=network,
            exposure=exposure,
            timetable=self._timetable,
            factor=self._arcs.factor,
            unchecked=unknowns(network, self.profile),
            lines=finder.lines,
            names=np.full(len(network), "", dtype=object) if names is None else np.array(names, dtype=object),
            seek=seek,
            profile=self.profile.name,
        )

    def __repr__(self) -> str:
        """Return one line."""
        return f"<Router: {len(self.network)} edges, {self.profile.name}, for {self.seek}>"

    def routes(
        self,
        origin: Place,
        destination: Place,
        *,
        depart: object = None,
        arrive: object = None,
        detour: float = 0.3,
        via: Sequence[Place] = (),
    ) -> RouteSet:
        """Find the routes between two places that are worth their time.

        Parameters
        ----------
        origin, destination : sequence of two float
            Longitude and latitude [deg], or easting and northing [m].
        depart, arrive : pandas.Timestamp, datetime or str
            When the walk begins, or when it ends, with a time zone: one of the two.
        detour : float
            By what share a route may take longer than the fastest [0–5].
        via : sequence of places
            Places to pass in this order, as cool spots. The detour is that of the whole walk; between two of them no
            place is passed twice.

        Returns
        -------
        RouteSet
            The first is the fastest, the last costs least.

        Raises
        ------
        NoOverlapError
            A place is too far from the network, or the instant outside of the hours of the layer.
        NoRouteError
            There is no way; the message tells what blocks it.
        ParameterError
            A place or an instant is none, both or none of the instants are given, the places are one, or the detour is
            out of its range.
        TooLargeError
            The places are too far apart for the detour.
        """
        backwards, instant = self._read_instant(depart, arrive)
        bound = _require_detour(detour)
        spots = self._find_spots([origin, *via, destination])
        front = self._search(spots, instant, backwards=backwards, detour=bound)
        return self._reporter.report(front, instant, backwards=backwards, detour=bound, hours=self._hours)

    def best_departure(
        self,
        origin: Place,
        destination: Place,
        window: tuple[object, object],
        *,
        every: str | pd.Timedelta = "5min",
        detour: float = 0.3,
        via: Sequence[Place] = (),
    ) -> Departures:
        """Find when to leave within a window.

        Parameters
        ----------
        origin, destination, detour, via
            As in `routes`.
        window : tuple of two instants
            First and last time to leave, with a time zone.
        every : str or Timedelta
            Between the times that are tried, a second or more.

        Returns
        -------
        Departures
            What the best route costs at each, and the routes at the best time: of equal ones the earliest.

        Raises
        ------
        NoOverlapError, NoRouteError, ParameterError, TooLargeError
            As in `routes`; the window ends before it begins.
        """
        times = choose_departures(self.exposure, window, every)
        bound = _require_detour(detour)
        spots = self._find_spots([origin, *via, destination])
        fronts = [
            self._search(spots, int(second), backwards=False, detour=bound) for second in seconds_of(times).tolist()
        ]
        costs = np.array([front.paths[-1].cost for front in fronts])
        best = int(np.argmin(costs))
        instant = int(seconds_of(times)[best])
        routes = self._reporter.report(fronts[best], instant, backwards=False, detour=bound, hours=self._hours)
        return Departures(times, costs, best, routes)

    def by_way_of_one(
        self, origin: Place, destination: Place, places: Sequence[Place], *, depart: object, detour: float = 0.3
    ) -> tuple[int, RouteSet]:
        """Find routes by way of whichever of some places costs least, as the best of several cool spots.

        Parameters
        ----------
        origin, destination, depart, detour
            As in `routes`.
        places : sequence of places
            Of which one is passed.

        Returns
        -------
        chosen : int
            Number of the place; of equal ones the first.
        routes : RouteSet
            By way of it.

        Raises
        ------
        NoOverlapError, NoRouteError, ParameterError, TooLargeError
            As in `routes`. Places that cannot be reached are passed over as long as one can.
        """
        if not len(places):
            raise ParameterError("expected a place at least to go by way of; found none")
        found: list[tuple[int, RouteSet]] = []
        failure: NoRouteError | None = None
        for number, place in enumerate(places):
            try:
                found.append((number, self.routes(origin, destination, depart=depart, detour=detour, via=[place])))
            except NoRouteError as error:
                failure = failure or error
        if failure is not None and not found:
            raise failure
        return min(found, key=lambda one: one[1].coolest.cost)

    def judge(self, route: Route) -> Route:
        """Tell what a route that another router found is like by the exposure of this one.

        The same pieces of edges are walked from the same instant on, each on its better side by this exposure.

        Parameters
        ----------
        route : Route
            Found for the same walker on the same network.

        Returns
        -------
        Route
            With the same way, times and detour, and what this exposure has along it: metres, dose and cost.

        Raises
        ------
        NoOverlapError
            It begins outside of the hours of the exposure.
        ParameterError
            It is no route, or one of another network or of a walker who takes other times.

        Examples
        --------
        What the fastest route is like where the sun is elsewhere:

        >>> import geopandas as gpd
        >>> from plateau_sc.cooling.network.edges import network_from_edges
        >>> from plateau_sc.times import hourly
        >>> street = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 300 0)"], crs=6677))
        >>> hours, known = hourly("2026-08-01", tz="Asia/Tokyo")[11:13], np.ones((2, 1), dtype=np.float32)
        >>> routers = []
        >>> for shade in (0.0, 120.0):
        ...     values = np.full((1, 2, 1), shade, dtype=np.float32)
        ...     exposure = EdgeExposure(hours[:1], hours, values, None, known, street.length, None, "shadow", "")
        ...     routers.append(Router(street, exposure, plane=True))
        >>> found = routers[0].routes((0, 0), (300, 0), depart=hours[0])
        >>> routers[1].judge(found.coolest)
        <Route: 300 m in 3.8 min, 120 m in shade, 180 m in sun, detour 0%>
        """
        if not isinstance(route, Route):
            raise ParameterError(f"expected a Route, as Router.routes finds them; found {type(route).__name__}")
        require_instant(self.exposure, route.depart, "the departure of the route")
        whole = [piece for piece in route.path.pieces if piece.share == 1.0]
        known = all(0 <= piece.arc < len(self._arcs.seconds) for piece in route.path.pieces)
        if not known or any(int(self._arcs.seconds[piece.arc]) != piece.seconds for piece in whole):
            raise ParameterError(
                "the route is along edges that this network does not have, or takes other times than this walker; "
                "expected one for the same walker on the same network"
            )
        if [leg.edge_id for leg in route.legs] != [str(self.network.edge_ids[p.arc >> 1]) for p in route.path.pieces]:
            raise ParameterError("the route is of another network; expected one of the network of this router")
        return self._reporter.retell(route)

    def _read_instant(self, depart: object, arrive: object) -> tuple[bool, int]:
        if (depart is None) == (arrive is None):
            raise ParameterError("give one of depart and arrive, an instant with a time zone")
        backwards = depart is None
        stamp = require_instant(self.exposure, arrive if backwards else depart, "arrive" if backwards else "depart")
        return backwards, int(stamp.timestamp())

    def _find_spots(self, places: Sequence[Place]) -> list[Spot]:
        names = ["origin", *(f"place {i} to go by" for i in range(1, len(places) - 1)), "destination"]
        return [self._finder.find(place, name) for place, name in zip(places, names, strict=True)]

    def _search(self, spots: list[Spot], instant: int, *, backwards: bool, detour: float) -> Front:
        """Return the front from the first place to the last by way of those between."""
        pairs = list(itertools.pairwise(spots))
        for one, other in pairs:
            if is_same(self._arcs, one, other):
                raise ParameterError(
                    "two places after one another are the same on the network, on edge "
                    f"{self.network.edge_ids[one.edge]}; expected different ones"
                )
        find = partial(find_chain, self._arcs, self._timetable, instant=instant, backwards=backwards, gain=self._gain)
        front = find(spots, detour=detour)
        if not front.paths:
            blocked = next(pair for pair in pairs if not find(pair, detour=0.0).paths)
            raise NoRouteError(explain_no_way(self.network, self.profile, *blocked))
        return front


def _require_detour(detour: object) -> float:
    number = isinstance(detour, int | float | np.number) and not isinstance(detour, bool)
    if not number or not 0.0 <= float(detour) <= _LONGEST_DETOUR:  # type: ignore[arg-type]
        raise ParameterError(f"detour must be a share from 0 to {_LONGEST_DETOUR:g}; found {detour!r}")
    return float(detour)  # type: ignore[arg-type]
