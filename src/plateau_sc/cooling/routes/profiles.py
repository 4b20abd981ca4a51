"""Who walks: how fast, and where not."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, Final, Literal

import numpy as np

from plateau_sc.cooling.network.kinds import LinkKind
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray

SCHEMA: Final = "plateau_sc/profile/1"
"""Name and version of the form of a walker."""


@dataclass(frozen=True, slots=True)
class WalkerProfile:
    """How someone walks, and which edges they cannot or will not use.

    Attributes
    ----------
    name : str
        What it is called.
    speed : float
        On level ground [m/s].
    stairs : bool
        Whether stairs can be used.
    stairs_factor : float
        How many times as long a metre of stairs takes.
    max_slope : float
        Steepest slope, up or down [%].
    short_slope : float
        Steepest slope of edges no longer than `short_length` [%].
    short_length : float
        Length of those [m].
    min_width : float
        Least width [m].
    max_step : float
        Highest step, as a kerb [m].
    avoid_surfaces : frozenset of str
        Pavings that are not used, as networks name them.
    escalators : bool
        Whether escalators can be used.
    escalator_speed, moving_walk_speed : float
        How fast one gets on there, standing [m/s].
    lifts : bool
        Whether lifts can be used.
    lift_seconds : float
        Waiting and riding [s].
    crossing_seconds : float
        Waiting before a crossing [s].
    slope_speed : {"level", "tobler"}
        Whether slopes change the speed: as on level ground, or by Tobler's function, relative to level ground.
    unknown : {"allow", "refuse"}
        What is done with edges whose width, slope or step is not known, where the profile has a limit for it. Allowed
        ones are counted in each route.
    source : str
        Where the values are from.

    Raises
    ------
    ParameterError
        A value is none that it can be.

    References
    ----------
    Tobler, W. (1993). Three presentations on geographical analysis and modeling. NCGIA Technical Report 93-1.

    Examples
    --------
    >>> slow = profile_named("older").replace(speed=0.8, stairs=False)
    >>> slow.speed, slow.stairs
    (0.8, False)
    """

    name: str = "adult"
    speed: float = 80.0 / 60.0
    stairs: bool = True
    stairs_factor: float = 2.0
    max_slope: float = np.inf
    short_slope: float = np.inf
    short_length: float = 10.0
    min_width: float = 0.0
    max_step: float = np.inf
    avoid_surfaces: frozenset[str] = frozenset()
    escalators: bool = True
    escalator_speed: float = 0.5
    moving_walk_speed: float = 0.67
    lifts: bool = True
    lift_seconds: float = 60.0
    crossing_seconds: float = 0.0
    slope_speed: Literal["level", "tobler"] = "level"
    unknown: Literal["allow", "refuse"] = "allow"
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse values that no walker has."""
        for name in ("speed", "stairs_factor", "escalator_speed", "moving_walk_speed"):
            _require(name, getattr(self, name), above=True)
        for name in ("max_slope", "short_slope", "short_length", "min_width", "max_step", "lift_seconds"):
            _require(name, getattr(self, name), above=False)
        _require("crossing_seconds", self.crossing_seconds, above=False)
        for name, allowed in (("slope_speed", ("level", "tobler")), ("unknown", ("allow", "refuse"))):
            if getattr(self, name) not in allowed:
                raise ParameterError(f"{name} must be one of {', '.join(allowed)}; found {getattr(self, name)!r}")

    def to_dict(self) -> dict[str, Any]:
        """Return the walker as JSON-ready values.

        Returns
        -------
        dict
            Under `plateau_sc.cooling.profile_schema`: None stands for a limit that there is not.
        """
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        plain = {name: None if value == np.inf else value for name, value in values.items()}
        return {"schema": SCHEMA, **plain, "avoid_surfaces": sorted(self.avoid_surfaces)}

    def replace(self, **changes: object) -> WalkerProfile:
        """Return the profile with other values.

        Parameters
        ----------
        **changes : object
            Attributes.

        Returns
        -------
        WalkerProfile

        Raises
        ------
        ParameterError
            There is no such attribute, or the value is none that it can be.
        """
        names = {field.name for field in dataclasses.fields(self)}
        if strange := sorted(set(changes) - names):
            raise ParameterError(f"a walker has no {strange[0]!r}; expected some of {', '.join(sorted(names))}")
        return dataclasses.replace(self, **changes)  # type: ignore[arg-type]


def _require(name: str, value: object, *, above: bool) -> None:
    number = isinstance(value, int | float | np.number) and not isinstance(value, bool)
    if not number or not (float(value) > 0.0 if above else float(value) >= 0.0):  # type: ignore[arg-type]
        raise ParameterError(f"{name} must be a number {'above' if above else 'of at least'} 0; found {value!r}")
    if above and not np.isfinite(float(value)):  # type: ignore[arg-type]
        raise ParameterError(f"{name} must be finite; found {value!r}")


_AT_HAND: Final = "80 m a minute: 不動産の表示に関する公正競争規約施行規則 (walking times in advertisements)"
_BARRIERS: Final = (
    "slope 5 %, 8 % where it cannot be helped, kerb 2 cm: 移動等円滑化のために必要な道路の構造に関する基準; "
    "width 1 m: class of 歩行空間ネットワーク; speed, short length and lift: assumptions"
)

PROFILES: Final[Mapping[str, WalkerProfile]] = MappingProxyType(
    {
        "adult": WalkerProfile("adult", source=f"{_AT_HAND}; stairs and lift: assumptions"),
        "older": WalkerProfile("older", speed=1.0, stairs_factor=3.0, source="assumptions"),
        "pram": WalkerProfile(
            "pram", speed=1.1, stairs=False, escalators=False, min_width=1.0, max_slope=8.0, short_slope=12.0,
            max_step=0.05, source="assumptions",
        ),
        "wheelchair": WalkerProfile(
            "wheelchair", speed=1.0, stairs=False, escalators=False, min_width=1.0, max_slope=5.0, short_slope=8.0,
            max_step=0.02, source=_BARRIERS,
        ),
    }
)  # fmt: skip
"""Profiles by name; each tells where its values are from."""


def profile_named(profile: str | WalkerProfile) -> WalkerProfile:
    """Return a profile, given by name or itself.

    Parameters
    ----------
    profile : str or WalkerProfile
        "adult", "older", "pram", "wheelchair", or one of your own.

    Returns
    -------
    WalkerProfile

    Raises
    ------
    ParameterError
        There is none of that name.

    Examples
    --------
    >>> profile_named("wheelchair").max_step
    0.02
    """
    if isinstance(profile, WalkerProfile):
        return profile
    if not isinstance(profile, str) or profile not in PROFILES:
        raise ParameterError(f"profile must be a WalkerProfile or one of {', '.join(PROFILES)}; found {profile!r}")
    return PROFILES[profile]


def barriers(network: WalkingNetwork, profile: WalkerProfile) -> dict[str, BoolArray]:
    """Return which edges a walker does not use, by reason.

    Parameters
    ----------
    network : WalkingNetwork
        The edges.
    profile : WalkerProfile
        The walker.

    Returns
    -------
    dict of ndarray, shape (m,), bool
        "stairs", "escalator", "lift", "slope", "width", "step", "surface" and "unknown"; an edge may have several.
    """
    kind, refuse = network.kind, profile.unknown == "refuse"
    limit = np.where(network.length <= profile.short_length, profile.short_slope, profile.max_slope)
    rides = np.isin(kind, (LinkKind.LIFT, LinkKind.ESCALATOR, LinkKind.MOVING_WALK))
    stairs = kind == LinkKind.STAIRS
    with np.errstate(invalid="ignore"):
        steep = np.abs(network.slope) > limit
        high = np.abs(network.level_difference) > profile.max_step
        narrow = network.width < profile.min_width
    return {
        "stairs": stairs & (not profile.stairs),
        "escalator": (kind == LinkKind.ESCALATOR) & (not profile.escalators),
        "lift": (kind == LinkKind.LIFT) & (not profile.lifts),
        "slope": steep & ~rides & ~stairs,
        "width": narrow & ~rides,
        "step": high & ~rides & ~stairs,
        "surface": np.isin(network.surface.astype(str), sorted(profile.avoid_surfaces)),
        "unknown": unknowns(network, profile) & refuse,
    }


def unknowns(network: WalkingNetwork, profile: WalkerProfile) -> BoolArray:
    """Return the edges of which something is not known that the walker has a limit for.

    Parameters
    ----------
    network : WalkingNetwork
        The edges.
    profile : WalkerProfile
        The walker.

    Returns
    -------
    ndarray, shape (m,), bool
    """
    result = np.zeros(len(network), dtype=np.bool_)
    for column, has_limit in (
        (network.slope, np.isfinite(profile.max_slope)),
        (network.width, profile.min_width > 0.0),
        (network.level_difference, np.isfinite(profile.max_step)),
    ):
        if has_limit:
            result |= np.isnan(column)
    return result & ~np.isin(network.kind, (LinkKind.LIFT, LinkKind.ESCALATOR, LinkKind.MOVING_WALK, LinkKind.STAIRS))


def walking_seconds(network: WalkingNetwork, profile: WalkerProfile) -> FloatArray:
    """Return how long edges take.

    Parameters
    ----------
    network : WalkingNetwork
        The edges.
    profile : WalkerProfile
        The walker.

    Returns
    -------
    ndarray, shape (2, m), float64
        From start to end, and back; infinity where that may not be walked, or has a barrier [s].
    """
    base = network.length / profile.speed
    kind = network.kind
    base = np.where(kind == LinkKind.STAIRS, base * profile.stairs_factor, base)
    base = np.where(kind == LinkKind.ESCALATOR, network.length / profile.escalator_speed, base)
    base = np.where(kind == LinkKind.MOVING_WALK, network.length / profile.moving_walk_speed, base)
    base = np.where(kind == LinkKind.CROSSING, base + profile.crossing_seconds, base)
    seconds = np.stack([base, base])
    if profile.slope_speed == "tobler":
        on_foot = np.isin(kind, (LinkKind.WALK, LinkKind.CROSSING, LinkKind.RAMP, LinkKind.OTHER))
        rise = np.where(on_foot, np.nan_to_num(network.slope) / 100.0, 0.0)
        flat = np.exp(-3.5 * 0.05)
        seconds = seconds * flat / np.exp(-3.5 * np.abs(np.stack([rise, -rise]) + 0.05))
    seconds = np.where(kind == LinkKind.LIFT, profile.lift_seconds, seconds)
    blocked = np.logical_or.reduce(list(barriers(network, profile).values()))
    may = np.stack([network.forward, network.backward]) & ~blocked
    return np.where(may, seconds, np.inf)
