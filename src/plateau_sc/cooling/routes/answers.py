"""Routes as answers: what each takes, how much of it lies in shade, and which edges it follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from plateau_sc.cooling.documents import SUFFIXES, write_document
from plateau_sc.cooling.routes.directions import Leg, directions
from plateau_sc.cooling.routes.parts import Path as EdgePath
from plateau_sc.crs import from_zone
from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray, PathLike

Seek: TypeAlias = Literal["shade", "sun", "cool", "warm"]
"""What a route seeks: the fewest metres in sun, or in shade; the least heat, or the least cold."""

SCHEMA: Final = "plateau_sc/route/1"
"""Name and version of the form of the GeoJSON."""

_DECIMALS: Final = 7

COST_UNITS: Final[dict[Seek, str]] = {"shade": "m in sun", "sun": "m in shade", "cool": "°C min", "warm": "°C min"}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Route:
    """One way from a place to another.

    Attributes
    ----------
    depart, arrive : pandas.Timestamp
        When it begins and ends.
    metres : float
        Length along the ground [m].
    metres_shade, metres_sun, metres_unknown : float
        In shade, in sun, and where the layer has no value [m]. For a layer of heat without shadow all is unknown but
        what has a cover.
    dose : float or None
        Heat above the threshold (or cold below it) over the time of the walk [°C min]; None without a layer of heat.
    cost : float
        What the search made least, in the unit of what is sought. Unknown metres count as the worst there is.
    detour : float
        By what share it takes longer than the fastest [0–].
    metres_unchecked : float
        Along edges of which the width, the slope or a step is not known, and the walker has a limit for it [m].
    seconds_beyond : int
        Walked outside of the hours of the layers, where their first or last step is taken to go on [s].
    make_legs : callable
        Gives its `legs`.
    path : EdgePath
        Its pieces, by which `Router.judge` walks it again.
    """

    depart: pd.Timestamp
    arrive: pd.Timestamp
    metres: float
    metres_shade: float
    metres_sun: float
    metres_unknown: float
    dose: float | None
    cost: float
    detour: float
    metres_unchecked: float
    seconds_beyond: int
    make_legs: Callable[[], tuple[Leg, ...]]
    path: EdgePath

    def __repr__(self) -> str:
        """Return one line."""
        dose = "" if self.dose is None else f", {self.dose:.1f} °C min"
        unknown = f", {self.metres_unknown:.0f} m unknown" if self.metres_unknown >= 0.5 else ""
        return (
            f"<Route: {self.metres:.0f} m in {self.minutes:.1f} min, {self.metres_shade:.0f} m in shade, "
            f"{self.metres_sun:.0f} m in sun{unknown}{dose}, detour {self.detour:.0%}>"
        )

    @property
    def minutes(self) -> float:
        """Time that it takes [min]."""
        return (self.arrive - self.depart) / pd.Timedelta(minutes=1)

    @property
    def legs(self) -> tuple[Leg, ...]:
        """Its edges and parts of edges, made when they are asked for."""
        return self.make_legs()

    @property
    def line(self) -> shapely.LineString:
        """The way as one line in the zone."""
        return shapely.LineString(_corners(self.legs))


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class RouteSet:
    """The ways from a place to another that are worth their time.

    Attributes
    ----------
    routes : tuple of Route
        The first is the fastest, the last costs least; each takes longer than the one before it and costs noticeably
        less.
    seek : {"shade", "sun", "cool", "warm"}
        What was sought.
    profile : str
        Name of the walker.
    max_detour : float
        By what share a route might take longer than the fastest [0–].
    exact : bool
        Whether no better route exists under this bound; see `missed`.
    missed : int
        Times of arrival for which a route may be missing, because the search for it met its cap.
    epsg : int
        Zone of the lines.
    quantity : str
        Name of the layer.
    threshold : float or None
        Of the heat [°C].
    valid : tuple of two pandas.Timestamp
        Hours of the layer.
    credit : str
        Whom the data is owed to.
    """

    routes: tuple[Route, ...]
    seek: Seek
    profile: str
    max_detour: float
    exact: bool
    missed: int
    epsg: int
    quantity: str
    threshold: float | None
    valid: tuple[pd.Timestamp, pd.Timestamp]
    credit: str

    def __post_init__(self) -> None:
        """Refuse an empty set: no way is an error of its own."""
        if not self.routes:
            raise ParameterError("a set of routes needs one at least; found none")

    def __repr__(self) -> str:
        """Return one line."""
        one, other = self.shortest, self.coolest
        return (
            f"<RouteSet: {len(self.routes)} route{'' if len(self.routes) == 1 else 's'} for {self.seek}, from "
            f"{one.minutes:.1f} to {other.minutes:.1f} min, {one.cost:.0f} to {other.cost:.0f} {COST_UNITS[self.seek]}>"
        )

    @property
    def shortest(self) -> Route:
        """The route that takes the least time."""
        return self.routes[0]

    @property
    def coolest(self) -> Route:
        """The route that costs least: the coolest, or what else is sought."""
        return self.routes[-1]

    @property
    def front(self) -> tuple[Route, ...]:
        """All routes, from the fastest to the one that costs least."""
        return self.routes

    def frame(self) -> gpd.GeoDataFrame:
        """Return the routes as a table.

        Returns
        -------
        GeoDataFrame
            One row a route: ``route``, ``minutes``, ``metres``, ``metres_shade``, ``metres_sun``, ``metres_unknown``
            [m], ``dose`` [°C min] where there is heat, ``cost``, ``detour``, and the line in the zone.
        """
        names = ["minutes", "metres", "metres_shade", "metres_sun", "metres_unknown", "dose", "cost", "detour"]
        if all(route.dose is None for route in self.routes):
            names.remove("dose")
        columns: dict[str, Any] = {"route": _kinds(len(self.routes))}
        columns |= {name: [getattr(route, name) for route in self.routes] for name in names}
        table = gpd.GeoDataFrame(columns, geometry=[route.line for route in self.routes], crs=self.epsg)
        table.attrs["credit"] = self.credit
        return table

    def to_geojson(self) -> dict[str, Any]:
        """Return the routes as GeoJSON (RFC 7946), with steps that can be read aloud.

        Returns
        -------
        dict
            A FeatureCollection with a LineString for each route, in longitude and latitude, under the schema of
            `plateau_sc.cooling.route_schema`. The first feature is the fastest route, the last the one that costs
            least.
        """
        kinds = _kinds(len(self.routes))
        return {
            "type": "FeatureCollection",
            "schema": SCHEMA,
            "seek": self.seek,
            "cost_unit": COST_UNITS[self.seek],
            "profile": self.profile,
            "max_detour": self.max_detour,
            "exact": self.exact,
            "missed": self.missed,
            "quantity": self.quantity,
            "threshold_celsius": self.threshold,
            "valid_from": self.valid[0].isoformat(),
            "valid_to": self.valid[1].isoformat(),
            "credit": self.credit,
            "features": [_feature(route, kind, self.epsg) for route, kind in zip(self.routes, kinds, strict=True)],
        }

    def write(self, path: PathLike) -> Path:
        """Write the routes as GeoJSON. The file appears when it is complete, or not at all.

        Parameters
        ----------
        path : str or os.PathLike
            The file to write, ending in ``.geojson`` or ``.json``.

        Returns
        -------
        Path
            The file written.

        Raises
        ------
        ParameterError
            The name has another ending.
        OutputError
            The place cannot be written.
        """
        target = Path(path)
        if target.suffix.lower() not in SUFFIXES:
            raise ParameterError(f"{target}: routes are written as GeoJSON; expected a name that ends in .geojson")
        return write_document(self, target)


def _corners(legs: Sequence[Leg]) -> FloatArray:
    """Return the corners of a way, two at least, without repeating those at which edges meet."""
    corners = np.concatenate([leg.corners for leg in legs])
    kept = np.append(True, (corners[1:] != corners[:-1]).any(axis=1))
    return corners[kept] if kept.sum() > 1 else corners[[0, 0]]


def _kinds(count: int) -> list[str]:
    if count == 1:
        return ["shortest and best"]
    return ["shortest", *["between"] * (count - 2), "best"]


def _feature(route: Route, kind: str, epsg: int) -> dict[str, Any]:
    legs = route.legs
    corners = _corners(legs)
    latitude, longitude = from_zone(corners[:, 0], corners[:, 1], epsg)
    return {
        "type": "Feature",
        "geometry": {
            "type": "LineString",
            "coordinates": np.column_stack([longitude, latitude]).round(_DECIMALS).tolist(),
        },
        "properties": {
            "route": kind,
            "depart": route.depart.isoformat(),
            "arrive": route.arrive.isoformat(),
            "metres": round(route.metres, 1),
            "minutes": round(route.minutes, 2),
            "metres_shade": round(route.metres_shade, 1),
            "metres_sun": round(route.metres_sun, 1),
            "metres_unknown": round(route.metres_unknown, 1),
            "metres_unchecked": round(route.metres_unchecked, 1),
            "dose_celsius_minutes": None if route.dose is None else round(route.dose, 2),
            "cost": round(route.cost, 2),
            "detour": round(route.detour, 4),
            "seconds_beyond": route.seconds_beyond,
            "edges": [leg.edge_id for leg in legs],
            "steps": [
                {
                    "turn": step.turn,
                    "kind": step.kind,
                    "metres": round(step.metres, 1),
                    "seconds": step.seconds,
                    "ja": step.ja,
                    "en": step.en,
                }
                for step in directions(legs)
            ],
        },
    }
