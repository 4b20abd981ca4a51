"""The JSON Schemas of all documents of this package, by name."""

from __future__ import annotations

from typing import Any

from plateau_sc.cooling.live.answers import live_schema
from plateau_sc.cooling.routes.coolest import route_schema
from plateau_sc.cooling.siting.plan import siting_schema
from plateau_sc.cooling.spots.coverage import coverage_schema
from plateau_sc.cooling.spots.places import read_schema, spots_schema


def schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schemas of all documents, each complete in itself.

    Returns
    -------
    dict of str to dict
        Under draft 2020-12: ``audit``, ``counters``, ``coverage``, ``demand``, ``departures``, ``effect``,
        ``exposure``, ``live``, ``nearest``, ``network``, ``profile``, ``route``, ``scores``, ``siting``, ``spots``,
        ``trial``.

    Examples
    --------
    >>> import json
    >>> from plateau_sc.cooling.network.audit import NetworkAudit
    >>> sorted(schemas()["audit"]["required"]) == sorted(json.loads(json.dumps(NetworkAudit().to_dict())))
    True
    """
    return {
        "audit": audit_schema(),
        "counters": read_schema("counters"),
        "coverage": coverage_schema(),
        "demand": demand_schema(),
        "departures": departures_schema(),
        "effect": effect_schema(),
        "exposure": exposure_schema(),
        "live": live_schema(),
        "nearest": read_schema("nearest"),
        "network": read_schema("network"),
        "profile": profile_schema(),
        "route": route_schema(),
        "scores": scores_schema(),
        "siting": siting_schema(),
        "spots": spots_schema(),
        "trial": trial_schema(),
    }


def audit_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `NetworkAudit.to_dict` gives.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.
    """
    return read_schema("audit")


def demand_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `Demand.to_dict` gives.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.
    """
    return read_schema("demand")


def departures_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `Departures.to_dict` gives, with that of routes in it.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.
    """
    schema = read_schema("departures")
    schema["$defs"]["route"] = route_schema()
    return schema


def effect_schema() -> dict[str, Any]:
    """Return the JSON Schema of comparisons of counts, of their power, of people's flow, of scenarios and of rows.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12: what `Effect`, `SeriesEffect`, `Power` and `PeopleSums` give as `to_dict`, and what
        `scenarios` and `to_rows` give.
    """
    return read_schema("effect")


def exposure_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `EdgeExposure.to_dict` gives.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.
    """
    return read_schema("exposure")


def profile_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `WalkerProfile.to_dict` gives.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.
    """
    return read_schema("profile")


def scores_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `list_scores` gives.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.
    """
    return read_schema("scores")


def trial_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `Trial.to_dict` gives, with that of exposures in it.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.
    """
    schema = read_schema("trial")
    schema["$defs"]["exposure"] = exposure_schema()
    return schema
