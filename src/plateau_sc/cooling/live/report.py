"""What is held, how old it is, and how many bytes it takes."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from plateau_sc.cooling.live.answers import SCHEMA
from plateau_sc.cooling.live.feed import Feed
from plateau_sc.cooling.live.memory import bytes_of
from plateau_sc.cooling.live.state import Block, Held
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.spots.nearest import SpotFinder


class Tally(NamedTuple):
    """Spots that were left out.

    Attributes
    ----------
    without_place : int
        Those of which the place is not known.
    too_far : int
        Those too far from the network.
    """

    without_place: int
    too_far: int


def report_status(
    held: Held,
    now: pd.Timestamp,
    network: WalkingNetwork,
    scene: object,
    spots: SpotFinder | None,
    tally: Tally | None,
    stale: pd.Timedelta,
) -> dict[str, Any]:
    """Return what is held.

    Parameters
    ----------
    held : Held
        Blocks of hours, weather and failures.
    now : pandas.Timestamp
        When.
    network : WalkingNetwork
        The edges.
    scene : object
        What casts the shadows.
    spots : SpotFinder or None
        The spots.
    tally : Tally or None
        Those left out.
    stale : pandas.Timedelta
        Age from which weather is too old.

    Returns
    -------
    dict
        Under `plateau_sc.cooling.live.answers.live_schema`.
    """
    return {
        "schema": SCHEMA,
        "kind": "status",
        "now": now.isoformat(),
        "network": {
            "edges": len(network),
            "nodes": len(network.nodes),
            "metres": float(network.length.sum()),
            "epsg": int(network.epsg),
        },
        "blocks": [_report_block(block, now) for block in held.blocks],
        "weather": None if held.feed is None else _report_feed(held.feed, now, stale),
        "spots": None if spots is None or tally is None else {"held": len(spots.spots), **tally._asdict()},
        "failures": [
            {"what": failure.what, "when": failure.when.isoformat(), "message": failure.message}
            for failure in held.failures
        ],
        "memory": _count_bytes(held, network, scene, spots),
    }


def _report_block(block: Block, now: pd.Timestamp) -> dict[str, Any]:
    heat = block.exposure.excess is not None
    return {
        "from": block.begin.tz_convert(now.tz).isoformat(),
        "until": block.end.tz_convert(now.tz).isoformat(),
        "steps": len(block.exposure.times),
        "made": block.made.isoformat(),
        "age_s": _seconds(now - block.made),
        "shade": block.shaded,
        "heat": ("warm" if block.exposure.below else "cool") if heat else None,
        "weather_age_s": _seconds(now - block.as_of) if heat else None,
        "routers": len(block.routers),
    }


def _report_feed(feed: Feed, now: pd.Timestamp, stale: pd.Timedelta) -> dict[str, Any]:
    spans = feed.weather.intervals
    return {
        "from": spans.left[0].tz_convert(now.tz).isoformat(),
        "until": spans.right[-1].tz_convert(now.tz).isoformat(),
        "intervals": len(spans),
        "columns": [str(name) for name in feed.weather.table.columns],
        "as_of": feed.as_of.tz_convert(now.tz).isoformat(),
        "age_s": _seconds(now - feed.as_of),
        "stale": bool(now - feed.as_of > stale),
    }


def _count_bytes(held: Held, network: WalkingNetwork, scene: object, spots: SpotFinder | None) -> dict[str, int]:
    seen: set[int] = set()
    routers = [list(block.routers.values()) for block in held.blocks]
    parts = {
        "scene": bytes_of(scene, seen=seen),
        "network": bytes_of(network, seen=seen),
        "exposure": bytes_of([block.exposure for block in held.blocks], seen=seen),
        "routers": bytes_of(routers, seen=seen),
        "weather": bytes_of(held.feed, seen=seen),
        "spots": bytes_of(spots, seen=seen),
    }
    return {**parts, "total": sum(parts.values())}


def _seconds(age: pd.Timedelta) -> int:
    return max(round(age.total_seconds()), 0)
