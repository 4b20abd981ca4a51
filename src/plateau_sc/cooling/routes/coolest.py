"""Routes on foot in the shade, or in the sun: the face of the modules beside it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import resources
from typing import Any

from plateau_sc.cooling.exposure.edges import EdgeExposure, edge_exposure
from plateau_sc.cooling.exposure.layers import LayerLike
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.answers import Route, RouteSet, Seek
from plateau_sc.cooling.routes.departures import Departures
from plateau_sc.cooling.routes.parts import Gain
from plateau_sc.cooling.routes.places import Place
from plateau_sc.cooling.routes.profiles import PROFILES, WalkerProfile
from plateau_sc.cooling.routes.router import Router

__all__ = [
    "PROFILES",
    "Departures",
    "Gain",
    "Route",
    "RouteSet",
    "Router",
    "WalkerProfile",
    "coolest_route",
    "route_schema",
]


def coolest_route(
    network: WalkingNetwork,
    exposure: EdgeExposure | LayerLike,
    origin: Place,
    destination: Place,
    depart: object = None,
    *,
    arrive: object = None,
    profile: str | WalkerProfile = "adult",
    seek: Seek = "shade",
    threshold: float | None = None,
    detour: float = 0.3,
    via: Sequence[Place] = (),
    farthest: float = 200.0,
    plane: bool = False,
) -> RouteSet:
    """Find the routes between two places, in one call.

    For more than a route or two make a `Router` and ask it again: most of the time here goes into the edges.

    Parameters
    ----------
    network : WalkingNetwork
        The edges.
    exposure : EdgeExposure, or a layer of shadow or heat
        A layer is followed along all edges first, as `plateau_sc.cooling.exposure.edges.edge_exposure` does.
    origin, destination : sequence of two float
        Longitude and latitude [deg].
    depart, arrive : pandas.Timestamp, datetime or str
        When the walk begins, or when it ends, with a time zone.
    profile : str or WalkerProfile
        "adult", "older", "pram", "wheelchair", or one of your own.
    seek : {"shade", "sun", "cool", "warm"}
        What to seek.
    threshold : float, optional
        For a layer of heat [°C].
    detour : float
        By what share a route may take longer than the fastest [0–5].
    via : sequence of places
        Places to pass in this order.
    farthest : float
        Farthest that a place may lie from an edge [m].
    plane : bool
        Whether places are given by easting and northing [m].

    Returns
    -------
    RouteSet
        Its `shortest`, its `coolest`, and those between.

    Raises
    ------
    NoOverlapError, NoRouteError, ParameterError, TooLargeError
        As in `Router.routes` and `edge_exposure`.

    Examples
    --------
    >>> import geopandas as gpd
    >>> import numpy as np
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> from plateau_sc.times import hourly
    >>> streets = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 300 0)"], crs=6677))
    >>> hours = hourly("2026-08-01", tz="Asia/Tokyo")[11:14]
    >>> bounds = hourly("2026-08-01", tz="Asia/Tokyo", kind="means")[10:14]
    >>> shade, known = np.full((3, 2, 1), 75.0, dtype=np.float32), np.ones((2, 1), dtype=np.float32)
    >>> exposure = EdgeExposure(hours, bounds, shade, None, known, streets.length, None, "shadow", "")
    >>> found = coolest_route(streets, exposure, (0, 5), (200, 5), "2026-08-01T12:00+09:00", plane=True)
    >>> found.coolest
    <Route: 200 m in 2.5 min, 50 m in shade, 150 m in sun, detour 0%>
    """
    along = exposure
    if not isinstance(along, EdgeExposure):
        along = edge_exposure(network, along, threshold, below=seek == "warm")
    router = Router(network, along, profile, seek, farthest=farthest, plane=plane)
    return router.routes(origin, destination, depart=depart, arrive=arrive, detour=detour, via=via)


def route_schema() -> dict[str, Any]:
    """Return the JSON Schema of the GeoJSON of routes.

    Returns
    -------
    dict
        Under draft 2020-12.

    Examples
    --------
    >>> route_schema()["properties"]["schema"]
    {'const': 'plateau_sc/route/1'}
    """
    text = resources.files("plateau_sc.cooling").joinpath("schema", "route.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
