"""Which cool spots are nearest on foot, and open when one gets there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any, Final, NamedTuple

import numpy as np
import pandas as pd
import scipy

from plateau_sc.cooling.network.finder import EdgeFinder
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.spots.coverage import FARTHEST, SPEED, require_positive
from plateau_sc.cooling.spots.coverage_walk import build_walk_graph
from plateau_sc.cooling.spots.opening import read_instant, require_dates
from plateau_sc.cooling.spots.places import CoolSpots, require_placed
from plateau_sc.errors import ParameterError
from plateau_sc.kernels.walking import walk_out
from plateau_sc.types import FloatArray, Int32Array

SCHEMA: Final = "plateau_sc/nearest/1"
"""Name and version of the form of the document."""

_REACHES = (500.0, 2000.0, np.inf)
_COLUMNS = ["spot", "name", "kind", "metres", "minutes", "arrival"]


class _Start(NamedTuple):
    node: Int32Array
    metres: FloatArray


class SpotFinder:
    """Spots on a network that is cut where they reach it: made once, and asked by many threads.

    Parameters
    ----------
    spots : CoolSpots
        The spots; those without a place are left out.
    network : WalkingNetwork
        The ways.
    farthest : float, default 500
        Farthest that a point or a spot may lie from the network [m].
    edges : EdgeFinder, optional
        Of the network, where there is one.

    Raises
    ------
    ParameterError
        No spot has a place, one lies too far away, or the network has no edge.

    Examples
    --------
    >>> import geopandas as gpd
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> street = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 400 0)"], crs=6677))
    >>> hall = CoolSpots(["Hall"], ["shelter"], [139.8377], [36.0], ["9:00～17:00"])
    >>> finder = SpotFinder(hall, street)
    >>> finder.nearest_open((0.0, 0.0), "2026-08-01T12:00+09:00")["metres"].round().tolist()
    [394.0]
    """

    def __init__(
        self,
        spots: CoolSpots,
        network: WalkingNetwork,
        *,
        farthest: float = FARTHEST,
        edges: EdgeFinder | None = None,
    ) -> None:
        self._rows, places = require_placed(spots, network.epsg)
        require_positive(farthest, "farthest")
        self.spots, self.farthest = spots, farthest
        self._edges = EdgeFinder(network) if edges is None else edges
        self._graph = build_walk_graph(network, places, farthest, self._edges)
        self._wanted = np.zeros(self._graph.ways.shape[0], dtype=np.bool_)
        self._wanted[self._graph.places] = True
        # Where all ways go both ways, those that are joined can be reached from one another.
        both = bool(network.forward.all() and network.backward.all())
        self._islands: Int32Array | None = (
            scipy.sparse.csgraph.connected_components(self._graph.ways, directed=False)[1] if both else None
        )
        hours = [spots.hours[row] for row in self._rows.tolist()]
        self._unknown = np.array([not one.known for one in hours], dtype=np.bool_)
        self._settled = [all(one.is_settled(holidays=known) for one in hours) for known in (False, True)]

    def nearest_open(
        self,
        point: tuple[float, float],
        instant: object,
        n: int = 1,
        *,
        holidays: Collection[dt.date] | None = None,
        speed: float = SPEED,
    ) -> pd.DataFrame:
        """Return the nearest spots on foot that are open when one gets there.

        Parameters
        ----------
        point, instant, n, holidays, speed
            As in `nearest_open`.

        Returns
        -------
        DataFrame
            As `nearest_open` gives it.

        Raises
        ------
        ParameterError
            The point lies too far away, the instant has no time zone, or a number makes no sense.
        """
        moment = read_instant(instant)
        days = None if holidays is None else require_dates(holidays)
        require_positive(n, "n")
        require_positive(speed, "speed")
        start = self._leave(point)
        # Where hours say for all instants whether they are known, far spots need no way to be counted.
        settled = self._islands is not None and self._settled[days is not None]
        for reach in _REACHES if settled else (np.inf,):
            chosen, unknown = self._choose(self._walk(start, reach), moment, int(n), days, speed)
            if len(chosen) >= n:
                break
        if settled and self._islands is not None:
            here = self._islands[self._graph.places] == self._islands[start.node[0]]
            unknown = int((self._unknown & here).sum())
        table = pd.DataFrame(chosen, columns=_COLUMNS)
        table.attrs["unknown"] = unknown
        return table

    def metres_from(self, point: tuple[float, float]) -> FloatArray:
        """Return how far it is on foot from a point to each spot that has a place.

        Parameters
        ----------
        point : tuple of float
            Easting and northing in the zone of the network [m].

        Returns
        -------
        ndarray, shape (k,), float64
            Infinite where there is no way [m].

        Raises
        ------
        ParameterError
            It is no two finite numbers, or lies too far away.
        """
        return self._walk(self._leave(point), np.inf)

    def _leave(self, point: tuple[float, float]) -> _Start:
        """Return the nodes by which one leaves a point."""
        graph, network = self._graph, self._graph.network
        snap = self._edges.snap(np.asarray(point, dtype=np.float64).reshape(1, -1), farthest=self.farthest)
        edge, along, aside = int(snap.edge[0]), float(snap.along[0]), float(snap.distance[0])
        piece = int(graph.find_pieces(snap.edge, snap.along)[0])
        ends = [
            (graph.last[piece], graph.end[piece] - along, network.forward[edge]),
            (graph.first[piece], along - graph.begin[piece], network.backward[edge]),
        ]
        node = np.array([node for node, _, may in ends if may], dtype=np.int32)
        return _Start(node, np.array([aside + max(way, 0.0) for _, way, may in ends if may], dtype=np.float64))

    def _walk(self, start: _Start, reach: float) -> FloatArray:
        """Return the metres to each spot; infinite beyond a reach."""
        ways = self._graph.ways
        metres = np.full(ways.shape[0], np.inf)
        room = len(ways.data) + len(start.node)
        keys, nodes = np.empty(room), np.empty(room, dtype=np.int32)
        walk_out(ways.indptr, ways.indices, ways.data, self._wanted, *start, reach, metres, keys, nodes)
        found = metres[self._graph.places]
        return np.where(found <= reach, found, np.inf)

    def _choose(
        self, metres: FloatArray, moment: dt.datetime, n: int, days: frozenset[dt.date] | None, speed: float
    ) -> tuple[list[dict[str, Any]], int]:
        """Return the nearest spots that are open, and how many in reach are not known to be open or closed."""
        chosen: list[dict[str, Any]] = []
        unknown = 0
        # Hours are told to the minute: those who arrive in one minute at like hours have one answer.
        states: dict[tuple[str, dt.datetime], bool | None] = {}
        order = np.argsort(metres, kind="stable")
        for place in order[np.isfinite(metres[order])].tolist():
            minutes = float(metres[place]) / speed
            spot = int(self._rows[place])
            hours = self.spots.hours[spot]
            minute = (moment + dt.timedelta(minutes=minutes)).replace(second=0, microsecond=0)
            key = hours.text, minute
            if key not in states:
                states[key] = hours.answer(minute, days)
            unknown += states[key] is None
            if states[key] and len(chosen) < n:
                arrival = pd.Timestamp(moment) + pd.Timedelta(minutes=minutes)
                values = spot, self.spots.name[spot], self.spots.kind[spot], float(metres[place]), minutes, arrival
                chosen.append(dict(zip(_COLUMNS, values, strict=True)))
        return chosen, unknown


def nearest_open(
    spots: CoolSpots,
    network: WalkingNetwork,
    point: tuple[float, float],
    instant: object,
    n: int = 1,
    *,
    holidays: Collection[dt.date] | None = None,
    speed: float = SPEED,
    farthest: float = FARTHEST,
) -> pd.DataFrame:
    """Return the nearest spots on foot that are open when one gets there.

    For more than a question or two make a `SpotFinder` and ask it again: most of the time here goes into the network.

    Parameters
    ----------
    spots : CoolSpots
        The spots; those without a place are left out.
    network : WalkingNetwork
        The ways.
    point : tuple of float
        Easting and northing in the zone of the network [m].
    instant : pandas.Timestamp, datetime or str
        When one sets out, with a time zone.
    n : int, default 1
        How many to return at most.
    holidays : collection of datetime.date, optional
        Public holidays; without them a spot whose hours depend on them is not known to be open.
    speed : float, default 80
        Metres a minute.
    farthest : float, default 500
        Farthest that the point or a spot may lie from the network [m].

    Returns
    -------
    DataFrame
        By distance: ``spot`` (number), ``name``, ``kind``, ``metres`` [m], ``minutes``, ``arrival``. The attribute
        ``attrs["unknown"]`` counts the spots in reach whose hours are not known; they are never returned.

    Raises
    ------
    ParameterError
        No spot has a place, a point or spot lies too far away, the instant has no time zone, or a number makes no
        sense.

    Examples
    --------
    >>> import geopandas as gpd
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> street = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 400 0)"], crs=6677))
    >>> hall = CoolSpots(["Hall"], ["shelter"], [139.8377], [36.0], ["9:00～17:00"])
    >>> len(nearest_open(hall, street, (0.0, 0.0), "2026-08-01T16:58+09:00"))
    0
    """
    finder = SpotFinder(spots, network, farthest=farthest)
    return finder.nearest_open(point, instant, n, holidays=holidays, speed=speed)


def list_nearest(spots: CoolSpots, table: pd.DataFrame) -> dict[str, Any]:
    """Return what `nearest_open` gave as GeoJSON.

    Parameters
    ----------
    spots : CoolSpots
        The spots that were asked for.
    table : pandas.DataFrame
        What `nearest_open` gave.

    Returns
    -------
    dict
        A FeatureCollection, the nearest first, JSON-ready: under ``schemas()["nearest"]``.

    Raises
    ------
    ParameterError
        It is another table, or one of other spots.

    Examples
    --------
    >>> import geopandas as gpd
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> street = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 400 0)"], crs=6677))
    >>> hall = CoolSpots(["Hall"], ["shelter"], [139.8377], [36.0], ["9:00～17:00"])
    >>> found = nearest_open(hall, street, (0.0, 0.0), "2026-08-01T13:00+09:00")
    >>> list_nearest(hall, found)["features"][0]["properties"]["minutes"]
    4.92
    """
    given = isinstance(spots, CoolSpots) and isinstance(table, pd.DataFrame) and "unknown" in table.attrs
    if not given or list(table.columns) != _COLUMNS or not table["spot"].isin(range(len(spots))).all():
        raise ParameterError("expected the table that nearest_open gives, and the spots that it was asked for")
    rows: list[Any] = list(table.itertuples(index=False))
    features = [
        {
            "type": "Feature",
            "geometry": {
                "type": "Point",
                "coordinates": [float(spots.longitude[row.spot]), float(spots.latitude[row.spot])],
            },
            "properties": {
                "name": str(row.name),
                "kind": str(row.kind),
                "opening": str(spots.opening[row.spot]),
                "metres": round(float(row.metres), 1),
                "minutes": round(float(row.minutes), 2),
                "arrival": pd.Timestamp(row.arrival).isoformat(),
            },
        }
        for row in rows
    ]
    return {
        "type": "FeatureCollection",
        "schema": SCHEMA,
        "features": features,
        "hours_unknown": int(table.attrs["unknown"]),
    }
