"""What a search asks for, in the words of the delivery service."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar
from urllib.parse import quote

from plateau_sc.errors import ParameterError
from plateau_sc.meshcode import mesh_bounds
from plateau_sc.types import Bounds

MOST_CONDITIONS = 30
"""The service takes no more conditions in one call."""

_MESH_DIGITS = (6, 8, 9, 10)
_SPATIAL_ID = re.compile(r"/?(\d{1,2})/(-?\d+)/(\d+)/(\d+)")
_DEEPEST_ZOOM = 35
_Value = TypeVar("_Value")


def spell_conditions(
    *,
    cities: str | Iterable[str] | None = None,
    meshes: str | Iterable[str] | None = None,
    exact: bool = False,
    bbox: Sequence[float] | None = None,
    place: str | None = None,
    spatial_ids: str | Iterable[str] | None = None,
) -> list[str]:
    """Return the conditions of the calls that a search takes.

    Parameters
    ----------
    cities, meshes, exact, bbox, place, spatial_ids
        As for `search`.

    Returns
    -------
    list of str
        One for each call, ready to stand in a path.

    Raises
    ------
    ParameterError
        Not exactly one kind is given, or a value is none that the service knows.

    Examples
    --------
    >>> spell_conditions(meshes=["53394509", "53394519"]), spell_conditions(spatial_ids="18/0/232837/103222")
    (['m:53394509,53394519'], ['s:/18/0/232837/103222'])
    """
    kinds = {"cities": cities, "meshes": meshes, "bbox": bbox, "place": place, "spatial_ids": spatial_ids}
    given = [name for name, value in kinds.items() if value is not None]
    if len(given) != 1:
        found = " and ".join(given) or "nothing"
        raise ParameterError(f"search by what? expected one of {', '.join(kinds)}, found {found}")
    if cities is not None:
        codes = check_cities(cities)
        return [",".join(batch) for batch in _split(codes)]
    if meshes is not None:
        codes = check_meshes(meshes)
        return [("mm:" if exact else "m:") + ",".join(batch) for batch in _split(codes)]
    if bbox is not None:
        return ["r:" + ",".join(_spell_degrees(value) for value in check_bounds(bbox))]
    if place is not None:
        if not isinstance(place, str) or not place.strip():
            raise ParameterError(f"place is {place!r}; expected the name of a place")
        return ["g:" + quote(place.strip(), safe="")]
    return [f"s:{spatial_id}" for spatial_id in check_spatial_ids(_require_values(spatial_ids))]


def check_cities(codes: str | Iterable[str]) -> list[str]:
    """Return codes of municipalities or prefectures, none twice.

    Parameters
    ----------
    codes : str or iterable of str
        5 digits for a municipality, 2 for a prefecture.

    Returns
    -------
    list of str

    Raises
    ------
    ParameterError
        One is no such code.
    """
    found = _list_values(codes, "cities")
    for code in found:
        if not re.fullmatch(r"[0-9]{2}([0-9]{3})?", code):
            hint = f"; leave its check digit out: {code[:5]}" if re.fullmatch(r"[0-9]{6}", code) else ""
            raise ParameterError(f"the city code is {code!r}; expected 5 digits (2 for a prefecture){hint}")
    return found


def check_meshes(codes: str | Iterable[str]) -> list[str]:
    """Return mesh codes that the service knows, none twice.

    Parameters
    ----------
    codes : str or iterable of str
        Second to quarter meshes, 6, 8, 9 or 10 digits.

    Returns
    -------
    list of str

    Raises
    ------
    ParameterError
        One is no such code.
    """
    found = _list_values(codes, "meshes")
    for code in found:
        mesh_bounds(code)
        if len(code) not in _MESH_DIGITS:
            raise ParameterError(
                f"the mesh code {code!r} has {len(code)} digits; the service knows those of 6, 8, 9 and 10 "
                "(second mesh to quarter mesh)"
            )
    return found


def check_spatial_ids(identifiers: str | Iterable[str]) -> list[str]:
    """Return spatial IDs in the form ``/z/f/x/y``, none twice.

    Parameters
    ----------
    identifiers : str or iterable of str
        ``z/f/x/y``, with or without a slash before.

    Returns
    -------
    list of str

    Raises
    ------
    ParameterError
        One is no spatial ID.
    """
    found = []
    for text in _list_values(identifiers, "spatial_ids"):
        match = _SPATIAL_ID.fullmatch(text)
        zoom, floor, col, row = (int(part) for part in match.groups()) if match else (-1, 0, 0, 0)
        side = 2.0**zoom
        if not (0 <= zoom <= _DEEPEST_ZOOM and col < side and row < side and -side <= floor < side):
            raise ParameterError(f"the spatial ID is {text!r}; expected z/f/x/y, as 18/0/232837/103222")
        found.append(f"/{zoom}/{floor}/{col}/{row}")
    return list(dict.fromkeys(found))


def check_bounds(bbox: Sequence[float]) -> Bounds:
    """Return a rectangle of degrees.

    Parameters
    ----------
    bbox : sequence of 4 float
        West, south, east, north [deg].

    Returns
    -------
    tuple of float

    Raises
    ------
    ParameterError
        There are not four numbers, they are no degrees, or they are in another order.
    """
    try:
        west, south, east, north = (float(value) for value in bbox)
    except (TypeError, ValueError) as error:
        raise ParameterError(f"bbox is {bbox!r}; expected four numbers: west, south, east, north [deg]") from error
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        swapped = all(map(math.isfinite, (west, south, east, north))) and west < 90 < south
        advice = "; these are in latitude, longitude order: swap them" if swapped else ""
        raise ParameterError(
            f"bbox is {west:g}, {south:g}, {east:g}, {north:g}; expected west < east and south < north [deg]{advice}"
        )
    return west, south, east, north


def _list_values(values: str | Iterable[str], name: str) -> list[str]:
    try:
        listed = values.split(",") if isinstance(values, str) else list(values)
    except TypeError as error:
        raise ParameterError(f"{name} is {values!r}; expected codes as text, or several") from error
    for value in listed:
        if not isinstance(value, str):
            raise ParameterError(f"{name} holds {value!r}; expected codes as text, for their zeros count")
    found = list(dict.fromkeys(value.strip() for value in listed if value.strip()))
    if not found:
        raise ParameterError(f"{name} is empty; expected at least one code")
    return found


def _require_values(values: str | Iterable[str] | None) -> str | Iterable[str]:
    if values is None:
        raise ParameterError("spatial_ids is None; expected spatial IDs")
    return values


def _split(values: list[_Value]) -> Iterator[list[_Value]]:
    for start in range(0, len(values), MOST_CONDITIONS):
        yield values[start : start + MOST_CONDITIONS]


def _spell_degrees(value: float) -> str:
    # ten decimals are a hundredth of a millimetre, and never an exponent
    return f"{value:.10f}".rstrip("0").rstrip(".")
