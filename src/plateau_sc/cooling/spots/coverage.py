"""Which streets and people have no cool spot near on foot."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.ops import substring

from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.spots.coverage_walk import WalkGraph, build_walk_graph
from plateau_sc.cooling.spots.opening import read_instant
from plateau_sc.cooling.spots.places import OPEN, UNKNOWN, CoolSpots, read_schema, require_placed
from plateau_sc.crs import JGD2011
from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.types import FloatArray

SPEED: Final = 80.0
"""Metres that one walks in a minute, as Japanese rules for property advertisements count."""

FARTHEST: Final = 500.0
"""Farthest that a spot may lie from the network [m]."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CoverGaps:
    """Streets and people that have no cool spot near.

    Attributes
    ----------
    streets : GeoDataFrame
        Parts of edges from which no spot can be reached in time: ``edge_id``, ``metres`` [m], the line in the zone.
    people : GeoDataFrame or None
        Those who have none: the rows of the table in the zone, with ``people`` and ``minutes`` to the nearest spot
        (infinite where there is no way).
    summary : dict
        ``minutes``, ``speed`` [m/min], ``spots``, ``spots_without_place``, ``spots_open`` and ``spots_unknown`` (None
        without an instant), ``street_metres``, ``street_metres_uncovered``, ``people``, ``people_uncovered`` (None
        without people), ``instant``.
    """

    streets: gpd.GeoDataFrame
    people: gpd.GeoDataFrame | None
    summary: dict[str, Any]

    def __repr__(self) -> str:
        """Return one line with the metres and the people."""
        whole, gap = self.summary["street_metres"], self.summary["street_metres_uncovered"]
        people = "" if self.people is None else f", {self.summary['people_uncovered']:,.0f} people"
        return f"<CoverGaps: {gap:,.0f} of {whole:,.0f} m{people} beyond {self.summary['minutes']:g} min>"

    def to_dict(self) -> dict[str, Any]:
        """Return the streets as GeoJSON, with the summary.

        Returns
        -------
        dict
            A FeatureCollection in longitude, latitude that follows `coverage_schema`.
        """
        shapes = self.streets.geometry.to_crs(JGD2011)
        columns = zip(self.streets["edge_id"], self.streets["metres"], shapes, strict=True)
        features = [
            {
                "type": "Feature",
                "geometry": json.loads(shapely.to_geojson(shape)),
                "properties": {"edge_id": str(edge), "metres": float(metres)},
            }
            for edge, metres, shape in columns
        ]
        return {
            "type": "FeatureCollection",
            "schema": "plateau_sc/coverage/1",
            "summary": {**self.summary},
            "features": features,
        }


def coverage_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `CoverGaps.to_dict` gives.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.
    """
    return read_schema("coverage")


def uncovered(
    network: WalkingNetwork,
    spots: CoolSpots,
    minutes: float,
    people: gpd.GeoDataFrame | None = None,
    instant: object = None,
    *,
    holidays: Collection[date] | None = None,
    count: str = "people",
    speed: float = SPEED,
    farthest: float = FARTHEST,
) -> CoverGaps:
    """Return the streets and the people that have no cool spot within some minutes on foot.

    The gaps are exact: edges are cut where the time is up.

    Parameters
    ----------
    network : WalkingNetwork
        The ways.
    spots : CoolSpots
        The spots; those without a place are left out and counted.
    minutes : float
        On foot, in one direction.
    people : GeoDataFrame, optional
        Points, or meshes, which count at a point within them, with numbers of persons.
    instant : pandas.Timestamp, datetime or str, optional
        Count only the spots that are known to be open then; all of them without it.
    holidays : collection of datetime.date, optional
        Public holidays.
    count : str, default "people"
        Column of the numbers.
    speed : float, default 80
        Metres a minute.
    farthest : float, default 500
        Farthest that a spot may lie from the network [m]. People who live farther have none.

    Returns
    -------
    CoverGaps

    Raises
    ------
    CrsError
        The people have no CRS.
    ParameterError
        No spot has a place, one lies too far away, or numbers make no sense.
    """
    rows, places = require_placed(spots, network.epsg)
    require_positive(minutes, "minutes")
    require_positive(speed, "speed")
    graph = build_walk_graph(network, places, farthest)
    chosen = np.arange(len(rows))
    states = None
    if instant is not None:
        states = spots.opened(instant, holidays)
        chosen = np.flatnonzero(states[rows] == OPEN)
    metres, _ = graph.metres_to(chosen)
    streets = _find_gaps(graph, metres, minutes * speed)
    summary = {
        "minutes": float(minutes),
        "speed": float(speed),
        "instant": None if instant is None else read_instant(instant).isoformat(),
        "spots": len(spots),
        "spots_without_place": len(spots) - len(rows),
        "spots_open": None if states is None else int((states == OPEN).sum()),
        "spots_unknown": None if states is None else int((states == UNKNOWN).sum()),
        "street_metres": float(network.length.sum()),
        "street_metres_uncovered": float(streets["metres"].sum()),
        "people": None,
        "people_uncovered": None,
    }
    without = None
    if people is not None:
        table = _measure_people(graph, people, count, metres, speed, farthest)
        without = table[~(table["minutes"] <= minutes)]
        summary |= {"people": float(table["people"].sum()), "people_uncovered": float(without["people"].sum())}
    return CoverGaps(streets, without, summary)


def _find_gaps(graph: WalkGraph, metres: FloatArray, reach: float) -> gpd.GeoDataFrame:
    """Return the parts of edges from which the nearest place is farther than a reach."""
    network = graph.network
    low, high = graph.gaps(metres, reach)
    pieces = np.flatnonzero(high > low)
    edges = graph.edge[pieces]
    lines = network.lines()[edges]
    scale = np.divide(shapely.length(lines), network.length[edges])
    shapes = [
        substring(line, first, last)
        for line, first, last in zip(lines, low[pieces] * scale, high[pieces] * scale, strict=True)
    ]
    columns = {"edge_id": network.edge_ids[edges], "metres": (high - low)[pieces]}
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=network.epsg)


def _measure_people(
    graph: WalkGraph, people: gpd.GeoDataFrame, count: str, metres: FloatArray, speed: float, farthest: float
) -> gpd.GeoDataFrame:
    """Return the people with the minutes to their nearest place."""
    points, numbers = read_people(people, count, graph.network.epsg)
    snap = graph.network.snap(points)
    way = graph.metres_at(snap.edge, snap.along, metres) + snap.distance
    way[snap.distance > farthest] = np.inf
    table = people.to_crs(graph.network.epsg)
    return table.assign(people=numbers, minutes=way / speed)


def read_people(people: object, count: str, epsg: int) -> tuple[FloatArray, FloatArray]:
    """Return where people are, and how many.

    Parameters
    ----------
    people : GeoDataFrame
        Points or meshes with numbers of persons.
    count : str
        Column of the numbers.
    epsg : int
        Zone to bring them to.

    Returns
    -------
    points : ndarray, shape (q, 2), float64
        Easting and northing [m].
    numbers : ndarray, shape (q,), float64
        Persons.

    Raises
    ------
    CrsError
        The table has no CRS.
    ParameterError
        It is no table, is empty, lacks the column, or a place or a number is missing or negative.
    """
    if not isinstance(people, gpd.GeoDataFrame):
        raise ParameterError(f"people is {type(people).__name__}; expected a GeoDataFrame with numbers of persons")
    if people.crs is None:
        raise CrsError("the table of people has no CRS; set one with people.set_crs(…)")
    if people.empty or count not in people:
        found = ", ".join(str(column) for column in people.columns)
        raise ParameterError(f"the people have {len(people)} rows and the columns {found}; expected a column {count!r}")
    numbers = pd.to_numeric(people[count], errors="coerce").to_numpy(dtype=np.float64)
    shapes = np.asarray(people.geometry.to_crs(epsg), dtype=object)
    good = np.isfinite(numbers) & (numbers >= 0) & ~shapely.is_missing(shapes) & ~shapely.is_empty(shapes)
    if not good.all():
        row = int(np.argmin(good))
        raise ParameterError(f"row {row} of the people has {people[count].iloc[row]!r} persons at {shapes[row]}")
    points = shapely.get_coordinates(shapely.point_on_surface(shapes))
    return points, numbers


def require_positive(value: float, name: str) -> None:
    """Refuse what is no number above 0.

    Parameters
    ----------
    value : float
        What a caller gave.
    name : str
        What it is.

    Raises
    ------
    ParameterError
        It is none.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | np.number) or not 0 < value < np.inf:
        raise ParameterError(f"{name} is {value!r}; expected a number above 0")
