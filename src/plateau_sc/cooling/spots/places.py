"""Cool spots: places to cool down in, as columns."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from importlib import resources
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from plateau_sc.cooling.spots.opening import OpeningHours
from plateau_sc.cooling.spots.opening_texts import parse_opening
from plateau_sc.crs import JGD2011, to_zone
from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray, Int8Array

KINDS: Final = ("shelter", "shade", "park", "mist", "water", "toilet", "other")
"""Kinds of spots; ``shelter`` is a クーリングシェルター."""

OPEN: Final = 1
SHUT: Final = 0
UNKNOWN: Final = -1

_JAPAN: Final = (122.0, 20.0, 154.0, 46.0)


@dataclass(frozen=True, eq=False, repr=False)
class CoolSpots:
    """Places to cool down in; `plateau_sc.cooling.read_spots` reads them.

    Attributes
    ----------
    name : ndarray, shape (s,), object
        What each is called.
    kind : ndarray, shape (s,), object
        One of `KINDS`.
    longitude, latitude : ndarray, shape (s,), float64
        Where it is [deg], in JGD2011; NaN where the source does not say.
    opening : ndarray, shape (s,), object
        Opening hours as they were written; empty where there are none.
    capacity : ndarray, shape (s,), float64
        How many people it takes; NaN where it is not known.
    source : ndarray, shape (s,), object
        Where it was read from.
    notes : mapping of str to int
        What was found, mended or not understood on reading, with counts.

    Raises
    ------
    ParameterError
        Columns of unequal length, a kind that there is not, or a place outside Japan.

    Examples
    --------
    >>> hall = CoolSpots(["Town hall"], ["shelter"], [136.3], [36.3], ["9:00～17:00"])
    >>> hall, hall.opened("2026-08-01T12:00+09:00").tolist()
    (<CoolSpots: 1 spot, 0 without a place, 0 with hours unknown>, [1])
    """

    name: NDArray[np.object_]
    kind: NDArray[np.object_]
    longitude: FloatArray
    latitude: FloatArray
    opening: NDArray[np.object_] = None  # type: ignore[assignment]
    capacity: FloatArray = None  # type: ignore[assignment]
    source: NDArray[np.object_] = None  # type: ignore[assignment]
    notes: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Fill what is left out, and refuse columns that do not belong together."""
        count = len(self.name)
        blank = {"opening": [""] * count, "source": [""] * count, "capacity": [np.nan] * count}
        for column in ("name", "kind", "opening", "source"):
            value = getattr(self, column)
            texts = np.empty(count if value is None else len(value), dtype=object)
            texts[:] = blank[column] if value is None else [str(text) for text in value]
            object.__setattr__(self, column, texts)
        for column in ("longitude", "latitude", "capacity"):
            value = getattr(self, column)
            object.__setattr__(
                self, column, np.array(blank[column] if value is None else value, dtype=np.float64).reshape(-1)
            )
        columns = ("kind", "longitude", "latitude", "opening", "capacity", "source")
        odd = [f"{column} {len(getattr(self, column))}" for column in columns if len(getattr(self, column)) != count]
        if odd:
            raise ParameterError(f"the columns of {count} spots must be as long; found {', '.join(odd)}")
        strange = sorted(set(self.kind.tolist()) - set(KINDS))
        if strange:
            raise ParameterError(f"the kind {strange[0]!r} is none; expected one of {', '.join(KINDS)}")
        west, south, east, north = _JAPAN
        beyond = self.placed & ~(
            (self.longitude >= west) & (self.longitude <= east) & (self.latitude >= south) & (self.latitude <= north)
        )
        if beyond.any():
            row = int(beyond.argmax())
            raise ParameterError(
                f"spot {row} {self.name[row]!r} is at longitude {self.longitude[row]}, latitude {self.latitude[row]}, "
                "outside Japan; check the order and the system of the coordinates"
            )

    def __len__(self) -> int:
        """Return the number of spots."""
        return len(self.name)

    def __repr__(self) -> str:
        """Return one line with the number of spots, and of those of which something is not known."""
        unknown = sum(not hours.known for hours in self.hours)
        return (
            f"<CoolSpots: {len(self)} spot{'' if len(self) == 1 else 's'}, {int((~self.placed).sum())} without a "
            f"place, {unknown} with hours unknown>"
        )

    @property
    def placed(self) -> BoolArray:
        """Spots that have a place: shape (s,), bool."""
        return np.isfinite(self.longitude) & np.isfinite(self.latitude)

    @cached_property
    def hours(self) -> tuple[OpeningHours, ...]:
        """What the opening texts say, one a spot."""
        known = {text: parse_opening(text) for text in dict.fromkeys(self.opening.tolist())}
        return tuple(known[text] for text in self.opening.tolist())

    def opened(self, instant: object, holidays: Collection[date] | None = None) -> Int8Array:
        """Return which spots are open at an instant.

        Parameters
        ----------
        instant : pandas.Timestamp, datetime or str
            With a time zone.
        holidays : collection of datetime.date, optional
            Public holidays; see `OpeningHours.is_open`.

        Returns
        -------
        ndarray, shape (s,), int8
            1 open, 0 shut, -1 not known.

        Raises
        ------
        ParameterError
            The instant has no time zone.
        """
        answers = {hours.text: hours.is_open(instant, holidays) for hours in dict.fromkeys(self.hours)}
        return np.array(
            [UNKNOWN if answers[text] is None else int(bool(answers[text])) for text in self.opening.tolist()],
            dtype=np.int8,
        )

    def in_zone(self, epsg: int) -> FloatArray:
        """Return where the spots are in a plane rectangular zone.

        Parameters
        ----------
        epsg : int
            Code of the zone.

        Returns
        -------
        ndarray, shape (s, 2), float64
            Easting and northing [m]; NaN where there is no place.

        Raises
        ------
        CrsError
            The code is none of a zone.
        """
        return np.column_stack(to_zone(self.latitude, self.longitude, epsg))

    def frame(self) -> gpd.GeoDataFrame:
        """Return the spots as a table.

        Returns
        -------
        GeoDataFrame
            ``name``, ``kind``, ``opening``, ``hours_known``, ``capacity``, ``source`` and the point (None without a
            place) in JGD2011.
        """
        points = np.full(len(self), None, dtype=object)
        points[self.placed] = shapely.points(self.longitude[self.placed], self.latitude[self.placed])
        columns = {
            "name": self.name,
            "kind": self.kind,
            "opening": self.opening,
            "hours_known": [hours.known for hours in self.hours],
            "capacity": self.capacity,
            "source": self.source,
        }
        return gpd.GeoDataFrame(columns, geometry=points, crs=JGD2011)

    def to_dict(self) -> dict[str, Any]:
        """Return the spots as GeoJSON.

        Returns
        -------
        dict
            A FeatureCollection that follows `spots_schema`; a spot without a place has the geometry None.
        """
        features = []
        for row in range(len(self)):
            placed = bool(self.placed[row])
            at = [float(self.longitude[row]), float(self.latitude[row])]
            features.append(
                {
                    "type": "Feature",
                    "geometry": {"type": "Point", "coordinates": at} if placed else None,
                    "properties": {
                        "name": self.name[row],
                        "kind": self.kind[row],
                        "opening": self.opening[row],
                        "hours_known": self.hours[row].known,
                        "capacity": None if np.isnan(self.capacity[row]) else float(self.capacity[row]),
                        "source": self.source[row],
                    },
                }
            )
        return {
            "type": "FeatureCollection",
            "schema": "plateau_sc/spots/1",
            "features": features,
            "notes": {**self.notes},
        }

    def select(self, kept: BoolArray) -> CoolSpots:
        """Return some of the spots.

        Parameters
        ----------
        kept : ndarray, shape (s,), bool
            Which.

        Returns
        -------
        CoolSpots

        Raises
        ------
        ParameterError
            `kept` is no mask of the spots.
        """
        mask = np.asarray(kept)
        if mask.shape != (len(self),) or mask.dtype != np.bool_:
            raise ParameterError(f"kept is of shape {mask.shape}, {mask.dtype}; expected a mask of {len(self)} spots")
        names = ("name", "kind", "longitude", "latitude", "opening", "capacity", "source")
        return replace(self, **{name: getattr(self, name)[mask] for name in names})


def spots_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `CoolSpots.to_dict` gives.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.

    Examples
    --------
    >>> spots_schema()["properties"]["schema"]
    {'const': 'plateau_sc/spots/1'}
    """
    return read_schema("spots")


def read_schema(name: str) -> dict[str, Any]:
    """Return a JSON Schema of this package.

    Parameters
    ----------
    name : str
        Its name.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.
    """
    text = resources.files("plateau_sc.cooling").joinpath("schema", f"{name}.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def require_placed(spots: CoolSpots, epsg: int) -> tuple[NDArray[np.int64], FloatArray]:
    """Return the spots that have a place, and where they are.

    Parameters
    ----------
    spots : CoolSpots
        The spots.
    epsg : int
        Zone to bring them to.

    Returns
    -------
    rows : ndarray, shape (k,), int64
        Those that have a place.
    places : ndarray, shape (k, 2), float64
        Easting and northing [m].

    Raises
    ------
    ParameterError
        It is no table of spots, or none has a place.
    """
    if not isinstance(spots, CoolSpots):
        raise ParameterError(f"spots is {type(spots).__name__}; expected what read_spots gives")
    rows = np.flatnonzero(spots.placed)
    if not rows.size:
        raise ParameterError(f"none of {len(spots)} spots has a place; expected longitude and latitude of one at least")
    return rows, spots.in_zone(epsg)[rows]


def text_of(value: object) -> str:
    """Return a cell as a text, empty where it is missing.

    Parameters
    ----------
    value : object
        A cell of a table.

    Returns
    -------
    str
        Without blanks around it.
    """
    missing = value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and np.isnan(value))
    return "" if missing else str(value).strip()
