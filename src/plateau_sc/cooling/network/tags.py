"""Tags of OpenStreetMap: what they say to someone who walks.

Meanings are those of https://wiki.openstreetmap.org/wiki/Map_features.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from plateau_sc.cooling.network.draft import Links
from plateau_sc.cooling.network.kinds import Cover, LinkKind
from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray

Merged: TypeAlias = Literal["open", "covered"]
"""What an edge is that was merged of several ways of which one at least has a cover."""

FORBIDDEN: Final = "edges that may not be walked (motorways, foot=no, access=private)"
"""Reason for which edges are left out, in audits."""

MERGED: Final = "edges merged of several ways, some of them with a cover: taken as open"
"""What is noted of edges whose cover is not sure, in audits."""

ROAD_WIDTHS: Final = {
    "trunk": 16.0,
    "primary": 16.0,
    "secondary": 12.0,
    "tertiary": 9.0,
    "unclassified": 6.0,
    "residential": 6.0,
    "living_street": 5.0,
    "road": 6.0,
    "service": 4.0,
    "busway": 7.0,
}
"""Width of the carriageway of a class of road where nothing else says it [m]."""

LANE_WIDTH_M: Final = 3.0
"""Width of a lane [m]."""

FROM_EDGE_M: Final = 1.0
"""How far from the edge of a road people walk: inside of it, or outside where it has a pavement [m]."""

NARROWEST_ROAD_M: Final = 4.0
"""Width below which people walk in the middle of a road [m]."""

_NOT_WALKED: Final = frozenset(
    {"motorway", "motorway_link", "construction", "proposed", "abandoned", "razed", "raceway", "bus_guideway"}
)
_REFUSED: Final = frozenset({"no", "private", "use_sidepath"})
_ALLOWED: Final = frozenset({"yes", "designated", "permissive", "destination"})
_NUMBER: Final = re.compile(r"\s*([-+]?\d+(?:[.,]\d+)?)\s*(m|metres?|%|°|'|ft)?\s*$", re.IGNORECASE)
_METRES: Final = {"": 1.0, "m": 1.0, "metre": 1.0, "metres": 1.0, "'": 0.3048, "ft": 0.3048}


def read_tags(columns: Mapping[str, NDArray[np.object_]], links: Links) -> BoolArray:
    """Take over into links what their tags say.

    Parameters
    ----------
    columns : mapping of str to ndarray, shape (m,), object
        Tags by name: texts, lists of texts, None or NaN. ``reversed`` says that a link runs against its way.
    links : Links
        Written to: ways, kind, cover, width, slope, surface and offset of the sides. Cars' ``oneway`` is none for
        those who walk; ``oneway:foot`` and the way that an escalator runs are.

    Returns
    -------
    ndarray, shape (m,), bool
        Which links may be walked.
    """
    m = len(links)
    names = [name for name in columns if name in _TAGS]
    walkable = np.ones(m, dtype=np.bool_)
    if not names:
        return walkable
    rows = zip(*(columns[name].tolist() for name in names), strict=True)
    # Most edges of a city have the same few tags; each set of them is understood once.
    known: dict[tuple[str, ...], dict[str, Any]] = {}
    for row, values in enumerate(rows):
        key = tuple("" if isinstance(value, float) and math.isnan(value) else _spell(value) for value in values)
        meaning = known.get(key)
        if meaning is None:
            meaning = known[key] = understand(dict(zip(names, key, strict=True)))
        walkable[row] = meaning["walkable"]
        for name in _WRITTEN:
            getattr(links, name)[row] = meaning[name]
    return walkable


def require_merged(merged: object) -> None:
    """Raise where it is not said what merged edges are.

    Parameters
    ----------
    merged : object
        "open" or "covered".

    Raises
    ------
    ParameterError
        It is neither.
    """
    if merged not in ("open", "covered"):
        raise ParameterError(f"merged must be 'open' or 'covered'; found {merged!r}")


def open_merged(columns: Mapping[str, NDArray[np.object_]], links: Links) -> BoolArray:
    """Take as open what was merged of several ways of which some have a cover.

    When osmnx simplifies a graph it merges ways that follow one another, and gives a tag that one of them has to all.

    Parameters
    ----------
    columns : mapping of str to ndarray, shape (m,), object
        As in `read_tags`; ``osmid`` is a list where there were several ways.
    links : Links
        Written to: cover.

    Returns
    -------
    ndarray, shape (m,), bool
        Which links were changed.
    """
    ways = columns.get("osmid")
    if ways is None:
        return np.zeros(len(links), dtype=np.bool_)
    several = np.array([isinstance(way, list | tuple | set) and len(way) > 1 for way in ways], dtype=np.bool_)
    changed: BoolArray = several & (links.cover != Cover.OPEN)
    links.cover[changed] = Cover.OPEN
    return changed


def understand(tags: Mapping[str, str]) -> dict[str, Any]:
    """Return what the tags of one way mean.

    Parameters
    ----------
    tags : mapping of str to str
        Tags; several values of one tag are separated by semicolons.

    Returns
    -------
    dict
        ``walkable``, and the columns of `Links` by name.

    Examples
    --------
    >>> found = understand({"highway": "steps", "covered": "yes", "width": "2.5 m"})
    >>> found["kind"].name, found["cover"].name, found["width"]
    ('STAIRS', 'COVERED', 2.5)
    """
    classes = _values(tags, "highway")
    kind, cover = _read_kind(tags, classes), _read_cover(tags, classes)
    reverse = _values(tags, "reversed")[:1] in (["true"], ["1"])
    forward, backward = _read_ways(tags, kind)
    width, offset = _read_width(tags, classes)
    slope = _read_slope(tags.get("incline", ""))
    return {
        "walkable": _is_walkable(tags, classes),
        "kind": kind,
        "cover": cover,
        "forward": backward if reverse else forward,
        "backward": forward if reverse else backward,
        "width": width,
        "slope": -slope if reverse else slope,
        "surface": ";".join(_values(tags, "surface")),
        "side_offset": offset,
    }


def _is_walkable(tags: Mapping[str, str], classes: list[str]) -> bool:
    foot = _values(tags, "foot")
    if any(value in _ALLOWED for value in foot):
        return True
    if any(value in _REFUSED for value in (*foot, *_values(tags, "access"))):
        return False
    return not classes or not all(value in _NOT_WALKED for value in classes)


def _read_kind(tags: Mapping[str, str], classes: list[str]) -> LinkKind:
    moving = _values(tags, "conveying")[:1] not in ([], ["no"])
    if "elevator" in classes:
        return LinkKind.LIFT
    if "steps" in classes:
        return LinkKind.ESCALATOR if moving else LinkKind.STAIRS
    if moving:
        return LinkKind.MOVING_WALK
    if (
        "crossing" in classes
        or "crossing" in _values(tags, "footway")
        or _values(tags, "crossing")[:1] not in ([], ["no"])
    ):
        return LinkKind.CROSSING
    return LinkKind.WALK


def _read_cover(tags: Mapping[str, str], classes: list[str]) -> Cover:
    tunnel = [value for value in _values(tags, "tunnel") if value != "no"]
    if "corridor" in classes or any(value not in ("no", "") for value in _values(tags, "indoor")):
        return Cover.INDOOR
    if "building_passage" in tunnel or any(value != "no" for value in _values(tags, "covered")):
        return Cover.COVERED
    if tunnel or "underground" in _values(tags, "location"):
        return Cover.UNDERGROUND
    return Cover.OPEN


def _read_ways(tags: Mapping[str, str], kind: LinkKind) -> tuple[bool, bool]:
    moving = _values(tags, "conveying")[:1] if kind in (LinkKind.ESCALATOR, LinkKind.MOVING_WALK) else []
    oneway = _values(tags, "oneway:foot")[:1] or _values(tags, "foot:oneway")[:1]
    if moving == ["backward"] or oneway in (["-1"], ["reverse"]):
        return False, True
    if moving == ["forward"] or oneway in (["yes"], ["true"], ["1"]):
        return True, False
    return True, True


def _read_width(tags: Mapping[str, str], classes: list[str]) -> tuple[float, float]:
    """Return the width to walk on, and how far to the sides of the line people walk [m]."""
    stated = min((_read_metres(text) for text in _values(tags, "width")), default=math.nan)
    plain = [value.removesuffix("_link") for value in classes]
    usual = [ROAD_WIDTHS[value] for value in plain if value in ROAD_WIDTHS]
    if not usual or len(usual) < len(plain):
        return stated, 0.0
    lanes = [float(text) for text in _values(tags, "lanes") if text.isdecimal()]
    road = stated if stated > 0 else max(lanes) * LANE_WIDTH_M if lanes else max(usual)
    pavements = [value for name in _SIDEWALKS for value in _values(tags, name)]
    if any(value in ("both", "left", "right", "yes") for value in pavements):
        return math.nan, road / 2.0 + FROM_EDGE_M
    return stated, road / 2.0 - FROM_EDGE_M if road >= NARROWEST_ROAD_M else 0.0


def _read_metres(text: str) -> float:
    match = _NUMBER.match(text)
    factor = None if match is None else _METRES.get((match[2] or "").lower())
    if match is None or factor is None:
        return math.nan
    value = float(match[1].replace(",", ".")) * factor
    return value if value > 0 else math.nan


def _read_slope(text: str) -> float:
    match = _NUMBER.match(text)
    if match is None or match[2] not in ("%", "°", None):
        return math.nan
    value = float(match[1].replace(",", "."))
    if match[2] == "°":
        return 100.0 * math.tan(math.radians(value)) if abs(value) < 80 else math.nan
    return value


def _spell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple, set, frozenset, np.ndarray)):
        return ";".join(str(one) for one in value)
    return str(value)


def _values(tags: Mapping[str, str], name: str) -> list[str]:
    text = tags.get(name, "")
    return [part for part in (piece.strip().lower() for piece in text.split(";")) if part and part != "nan"]


_SIDEWALKS: Final = ("sidewalk", "sidewalk:both", "sidewalk:left", "sidewalk:right")
_TAGS: Final = frozenset(
    {
        *("highway", "footway", "crossing", "conveying", "covered", "tunnel", "indoor", "location", "incline", "width"),
        *("surface", "lanes", "foot", "access", "oneway:foot", "foot:oneway", "reversed", *_SIDEWALKS),
    }
)
_WRITTEN: Final = ("kind", "cover", "forward", "backward", "width", "slope", "surface", "side_offset")
