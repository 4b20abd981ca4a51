"""Places that routes begin and end at, brought to the nearest edge that one may walk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np
import shapely

from plateau_sc.cooling.network.finder import EdgeFinder
from plateau_sc.cooling.routes.ways import Spot
from plateau_sc.crs import to_zone
from plateau_sc.errors import NoOverlapError, NoRouteError, ParameterError
from plateau_sc.types import BoolArray

Place: TypeAlias = Sequence[float]
"""Longitude and latitude [deg] of a place; or its easting and northing [m], where that is said."""

# West, south, east and north of the land that the zones are for.
_FARTHEST: Final = 1e7
_JAPAN: Final = (122.0, 20.0, 154.5, 46.5)


class PlaceFinder:
    """The edges that one may walk, in a tree for the nearest.

    Parameters
    ----------
    edges : EdgeFinder
        All edges.
    allowed : ndarray, shape (m,), bool
        Which of them may be walked.
    farthest : float
        Farthest that a place may lie from an edge [m].
    plane : bool
        Whether places are given by easting and northing instead of longitude and latitude.

    Raises
    ------
    NoRouteError
        No edge may be walked.
    """

    def __init__(self, edges: EdgeFinder, allowed: BoolArray, *, farthest: float, plane: bool) -> None:
        if not allowed.any():
            raise NoRouteError(f"this walker can use none of the {len(edges.lines)} edges of the network")
        self._lines = edges.lines
        self._rows, self._tree = edges.tree(allowed)
        self.epsg, self.farthest, self.plane = edges.network.epsg, farthest, plane

    def find(self, place: Place, name: str) -> Spot:
        """Return where a place reaches the network.

        Parameters
        ----------
        place : sequence of two float
            Longitude and latitude, or easting and northing.
        name : str
            What it is, for messages.

        Returns
        -------
        Spot

        Raises
        ------
        NoOverlapError
            It lies too far away.
        ParameterError
            It is no two finite numbers, or these are no longitude and latitude.
        """
        x, y = self.locate(place, name)
        point = shapely.Point(x, y)
        near, distances = self._tree.query_nearest(point, return_distance=True)
        edge, distance = int(self._rows[near].min()), float(distances[0])
        if distance > self.farthest:
            raise NoOverlapError(
                f"the {name}, {_show(place)}, lies {distance:,.0f} m from the nearest edge that may be walked; "
                f"expected {self.farthest:g} m or less: give a place in the network, or another limit as farthest"
            )
        share = shapely.line_locate_point(self._lines[edge], point, normalized=True)
        return Spot(edge, min(max(float(np.nan_to_num(share)), 0.0), 1.0))

    def locate(self, place: Place, name: str) -> tuple[float, float]:
        """Return the easting and northing of a place.

        Parameters
        ----------
        place, name
            As in `find`.

        Returns
        -------
        tuple of two float
            Easting and northing [m].

        Raises
        ------
        ParameterError
            As in `find`.
        """
        return locate(place, name, self.epsg, plane=self.plane)


def locate(place: Place, name: str, epsg: int, *, plane: bool = False) -> tuple[float, float]:
    """Return the easting and northing of a place.

    Parameters
    ----------
    place : sequence of two float
        Longitude and latitude [deg], or easting and northing [m].
    name : str
        What it is, for messages.
    epsg : int
        Zone to bring it to.
    plane : bool, default False
        Whether it is given by easting and northing.

    Returns
    -------
    tuple of two float
        Easting and northing [m].

    Raises
    ------
    ParameterError
        It is no two finite numbers, or these are no longitude and latitude in Japan.
    """
    try:
        first, second = (float(number) for number in place)
    except (TypeError, ValueError) as error:
        raise ParameterError(f"the {name} must be two numbers; found {place!r}") from error
    if not (np.isfinite(first) and np.isfinite(second)):
        raise ParameterError(f"the {name} must be two finite numbers; found {_show(place)}")
    if plane:
        if max(abs(first), abs(second)) > _FARTHEST:
            raise ParameterError(
                f"the {name} must be easting and northing [m] in a zone of Japan; found {_show(place)}"
            )
        return first, second
    west, south, east, north = _JAPAN
    if not (west <= first <= east and south <= second <= north):
        turned = west <= second <= east and south <= first <= north
        hint = "longitude comes first" if turned else "for easting and northing [m] pass plane=True"
        raise ParameterError(f"the {name} must be longitude and latitude [deg] in Japan; found {_show(place)}: {hint}")
    x, y = to_zone(second, first, epsg)
    return float(x), float(y)


def _show(place: Place) -> str:
    return ", ".join(f"{float(number):.10g}" for number in place)
