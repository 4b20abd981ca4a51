"""Answers as plain dictionaries, with the time that they are valid for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final, Literal

import pandas as pd

from plateau_sc.cooling.live.texts import Language, codes
from plateau_sc.cooling.routes.answers import RouteSet
from plateau_sc.cooling.routes.coolest import route_schema
from plateau_sc.cooling.spots.places import read_schema

SCHEMA: Final = "plateau_sc/live/1"
"""Name and version of the form of the answers."""


def live_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `Live` answers, with those of routes and of spots in it.

    Returns
    -------
    dict
        Under draft 2020-12.

    Examples
    --------
    >>> live_schema()["$defs"]["route"] == route_schema()
    True
    """
    schema = read_schema("live")
    schema["$defs"]["route"] = route_schema()
    schema["$defs"]["nearest"] = read_schema("nearest")
    schema["$defs"]["remark"]["properties"]["code"]["enum"] = list(codes())
    return schema


def wrap(kind: Literal["routes", "spots"], valid: dict[str, Any], result: dict[str, Any]) -> dict[str, Any]:
    """Return an answer.

    Parameters
    ----------
    kind : {"routes", "spots"}
        What was asked for.
    valid, result : dict
        JSON-ready.

    Returns
    -------
    dict
        Under `live_schema`.
    """
    return {"schema": SCHEMA, "kind": kind, "valid": valid, "result": result}


def validity(
    span: tuple[pd.Timestamp, pd.Timestamp],
    made: pd.Timestamp,
    source: Literal["shadow", "heat", "none", "hours"],
    now: pd.Timestamp,
    weather_age: pd.Timedelta | None,
    remarks: Sequence[dict[str, Any]],
    lang: Language,
) -> dict[str, Any]:
    """Return what an answer says of its data.

    Parameters
    ----------
    span : tuple of two pandas.Timestamp
        Hours of the data.
    made : pandas.Timestamp
        When it was made.
    source : {"shadow", "heat", "none", "hours"}
        What the answer rests on.
    now : pandas.Timestamp
        When it was asked.
    weather_age : pandas.Timedelta or None
        Age of the weather; None without any.
    remarks : sequence of dict
        What `tell` gave.
    lang : {"ja", "en"}
        Language of the text.

    Returns
    -------
    dict
        JSON-ready.
    """
    return {
        "from": span[0].isoformat(),
        "until": span[1].isoformat(),
        "made": made.isoformat(),
        "asked": now.isoformat(),
        "source": source,
        "weather_age_s": None if weather_age is None else max(round(weather_age.total_seconds()), 0),
        "remarks": list(remarks),
        "lang": lang,
        "text": ("" if lang == "ja" else " ").join(remark[lang] for remark in remarks),
    }


def forget_shade(routes: RouteSet) -> RouteSet:
    """Return routes of which nothing is known but the way.

    Parameters
    ----------
    routes : RouteSet
        Found with the worst taken for what is not known.

    Returns
    -------
    RouteSet
        The same ways, with all their metres unknown.
    """
    unknown = tuple(
        replace(route, metres_shade=0.0, metres_sun=0.0, metres_unknown=route.metres) for route in routes.routes
    )
    return replace(routes, routes=unknown)
