"""What edges of a walking network are, and what is above them."""

from __future__ import annotations

from enum import IntEnum


class LinkKind(IntEnum):
    """What an edge is to someone who walks."""

    WALK = 0
    CROSSING = 1
    STAIRS = 2
    RAMP = 3
    ESCALATOR = 4
    LIFT = 5
    MOVING_WALK = 6
    OTHER = 9


class Cover(IntEnum):
    """What is above an edge; all but `OPEN` are in shade at all hours."""

    OPEN = 0
    COVERED = 1
    UNDERGROUND = 2
    INDOOR = 3
