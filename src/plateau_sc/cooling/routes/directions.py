"""Routes in words, Japanese and English: steps that one can read aloud."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from plateau_sc.cooling.network.kinds import Cover, LinkKind
from plateau_sc.types import FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Leg:
    """An edge, or a part of one, as it is walked.

    Attributes
    ----------
    edge_id : str
        Id of the edge.
    reverse : bool
        Whether it is walked from its end to its start.
    side : {"left", "right", ""}
        Side of the street, in the direction of the walk; empty where the edge has no sides.
    metres : float
        Length [m].
    metres_shade : float
        In shade, NaN where that is not known [m].
    seconds : int
        Time that it takes [s].
    kind : LinkKind
        What it is.
    cover : Cover
        What is above it.
    name : str
        Name of the street, empty where it is not known.
    corners : ndarray, shape (k, 2), float64
        Its line in the direction of the walk [m].
    """

    edge_id: str
    reverse: bool
    side: str
    metres: float
    metres_shade: float
    seconds: int
    kind: LinkKind
    cover: Cover
    name: str
    corners: FloatArray


class Step(NamedTuple):
    """One instruction.

    Parameters
    ----------
    turn : str
        "start", "straight", "left", "right", "slight left", "slight right", "back" or "arrive".
    kind : str
        Name of the `LinkKind`, lower case.
    metres : float
        Length [m].
    seconds : int
        Time [s].
    ja, en : str
        The instruction.
    """

    turn: str
    kind: str
    metres: float
    seconds: int
    ja: str
    en: str


_COMPASS: Final = (
    ("北", "north"), ("北東", "northeast"), ("東", "east"), ("南東", "southeast"),
    ("南", "south"), ("南西", "southwest"), ("西", "west"), ("北西", "northwest"),
)  # fmt: skip
_TURNS: Final = {
    "straight": ("まっすぐ進み、", "Go straight on and "),
    "left": ("左に曲がり、", "Turn left and "),
    "right": ("右に曲がり、", "Turn right and "),
    "slight left": ("斜め左に進み、", "Bear left and "),
    "slight right": ("斜め右に進み、", "Bear right and "),
    "back": ("折り返して、", "Turn back and "),
}
_DOINGS: Final = {
    LinkKind.CROSSING: ("横断歩道を{m} m渡ります", "cross the street ({m} m)"),
    LinkKind.STAIRS: ("階段を{m} m進みます", "take the stairs ({m} m)"),
    LinkKind.RAMP: ("スロープを{m} m進みます", "take the ramp ({m} m)"),
    LinkKind.ESCALATOR: ("エスカレーターに乗ります", "take the escalator"),
    LinkKind.LIFT: ("エレベーターに乗ります", "take the lift"),
    LinkKind.MOVING_WALK: ("動く歩道を{m} m進みます", "take the moving walkway ({m} m)"),
}
_COVERS: Final = {
    Cover.COVERED: ("屋根の下を", " under the roof"),
    Cover.UNDERGROUND: ("地下を", " underground"),
    Cover.INDOOR: ("屋内を", " indoors"),
}
_SIDES: Final = {"left": ("道の左側を", " on the left side"), "right": ("道の右側を", " on the right side")}


def directions(legs: Sequence[Leg]) -> list[Step]:
    """Put a way into words.

    Parameters
    ----------
    legs : sequence of Leg
        Edges in the order of the walk.

    Returns
    -------
    list of Step
        Edges that go on alike are one step: turns of less than 30 degrees count as straight on. The last step is the
        arrival.

    Examples
    --------
    >>> import numpy as np
    >>> corners = np.array([[0.0, 0.0], [0.0, 40.0]])
    >>> leg = Leg("a", False, "left", 40.0, 10.0, 30, LinkKind.WALK, Cover.OPEN, "", corners)
    >>> for step in directions([leg]):
    ...     print(step.ja, step.en)
    北へ、道の左側を40 m進みます。 Head north and walk 40 m on the left side.
    目的地に到着します。 You have arrived.
    """
    steps = [_tell(group, before) for before, group in _groups(legs)]
    return [*steps, Step("arrive", "walk", 0.0, 0, "目的地に到着します。", "You have arrived.")]


def turn_between(before: float, after: float) -> str:
    """Name the turn between two bearings.

    Parameters
    ----------
    before, after : float
        Clockwise from grid north [deg].

    Returns
    -------
    str
        As in `Step`; less than 30 degrees is straight on, 60 to 150 a turn, more is back.

    Examples
    --------
    >>> turn_between(350.0, 80.0), turn_between(80.0, 350.0), turn_between(0.0, 20.0)
    ('right', 'left', 'straight')
    """
    angle = (after - before + 180.0) % 360.0 - 180.0
    if abs(angle) < 30.0:
        return "straight"
    if abs(angle) > 150.0:
        return "back"
    side = "right" if angle > 0.0 else "left"
    return side if abs(angle) >= 60.0 else f"slight {side}"


def _groups(legs: Sequence[Leg]) -> Iterator[tuple[float | None, list[Leg]]]:
    """Give edges that go on alike, and the bearing from which they are come to."""
    before: float | None = None
    group: list[Leg] = []
    for leg in legs:
        if group and (_manner(leg) != _manner(group[-1]) or not _goes_on(group[-1], leg)):
            yield before, group
            bearing = _bearing(group[-1], last=True)
            before, group = before if bearing is None else bearing, []
        group.append(leg)
    if group:
        yield before, group


def _manner(leg: Leg) -> tuple[object, ...]:
    return leg.kind, leg.cover, leg.side, leg.name


def _goes_on(one: Leg, other: Leg) -> bool:
    before, after = _bearing(one, last=True), _bearing(other, last=False)
    return before is None or after is None or turn_between(before, after) == "straight"


def _bearing(leg: Leg, *, last: bool) -> float | None:
    """Return the direction of the first or the last segment that has a length."""
    corners = leg.corners.tolist()
    pairs = pairwise(corners[::-1] if last else corners)
    for (x, y), (other_x, other_y) in pairs:
        east, north = (x - other_x, y - other_y) if last else (other_x - x, other_y - y)
        if math.hypot(east, north) > 1e-6:
            return math.degrees(math.atan2(east, north)) % 360.0
    return None


def _tell(group: list[Leg], before: float | None) -> Step:
    first = group[0]
    metres, seconds = sum(leg.metres for leg in group), sum(leg.seconds for leg in group)
    heading = next((bearing for leg in group if (bearing := _bearing(leg, last=False)) is not None), None)
    turn, ja, en = "start", "", ""
    if before is not None:
        turn = "straight" if heading is None else turn_between(before, heading)
        ja, en = _TURNS[turn]
    elif heading is not None:
        names = _COMPASS[round(heading / 45.0) % 8]
        ja, en = f"{names[0]}へ、", f"Head {names[1]} and "
    done_ja, done_en = _do(first, metres)
    text = en + done_en
    return Step(turn, first.kind.name.lower(), metres, seconds, f"{ja}{done_ja}。", f"{text[0].upper()}{text[1:]}.")


def _do(leg: Leg, metres: float) -> tuple[str, str]:
    length = f"{round(metres)}"
    if leg.kind in _DOINGS:
        ja, en = _DOINGS[leg.kind]
        return ja.format(m=length), en.format(m=length)
    cover, side = _COVERS.get(leg.cover, ("", "")), _SIDES.get(leg.side, ("", ""))
    name_ja, name_en = (f"{leg.name}の" if side[0] else f"{leg.name}を", f" along {leg.name}") if leg.name else ("", "")
    return f"{cover[0]}{name_ja}{side[0]}{length} m進みます", f"walk {length} m{name_en}{side[1]}{cover[1]}"
