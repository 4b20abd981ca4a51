"""Roof shapes over a rectangle, as polygons that `shells` closes."""

from collections.abc import Callable
from typing import NamedTuple

from plateau_sc.samples.shells import Plan, Rings

FLAT, GABLE, HIP, SHED, STEPPED = "flat", "gable", "hip", "shed", "stepped"

ROOF_TYPE_CODES = {GABLE: "1", HIP: "2", FLAT: "4", SHED: "5", STEPPED: "28"}
"""Building_roofType: 切妻, 寄棟, 陸, 片流れ, その他."""


class Rect(NamedTuple):
    """An upright rectangle in the town's plan.

    Attributes
    ----------
    west, south, east, north : float
        Its sides, in town coordinates [m].
    """

    west: float
    south: float
    east: float
    north: float

    @property
    def width(self) -> float:
        """Extent along u [m]."""
        return self.east - self.west

    @property
    def depth(self) -> float:
        """Extent along v [m]."""
        return self.north - self.south

    @property
    def area(self) -> float:
        """Area [m2]."""
        return (self.east - self.west) * (self.north - self.south)

    def corners(self) -> list[Plan]:
        """Corners, anticlockwise from the south-west."""
        return [(self.west, self.south), (self.east, self.south), (self.east, self.north), (self.west, self.north)]

    def inset(self, distance: float) -> "Rect":
        """Rectangle whose sides lie this far inside [m]."""
        return Rect(self.west + distance, self.south + distance, self.east - distance, self.north - distance)

    def within(self, west: float, south: float, east: float, north: float) -> "Rect":
        """Part of the rectangle between fractions of its sides, snapped to the centimetre."""
        return Rect(
            round(self.west + west * self.width, 2),
            round(self.south + south * self.depth, 2),
            round(self.west + east * self.width, 2),
            round(self.south + north * self.depth, 2),
        )


def flat_roof(rect: Rect, height: float) -> list[Rings]:
    """Flat roof (陸屋根).

    Parameters
    ----------
    rect : Rect
        Plan.
    height : float
        Height of the roof [m].

    Returns
    -------
    list of list of rings
        One polygon.
    """
    return [[[(u, v, height) for u, v in rect.corners()]]]


def court_roof(rect: Rect, court: Rect, height: float) -> list[Rings]:
    """Flat roof around a courtyard.

    Parameters
    ----------
    rect, court : Rect
        Plan, and the courtyard inside it.
    height : float
        Height of the roof [m].

    Returns
    -------
    list of list of rings
        One polygon with an interior ring.
    """
    hole = [(u, v, height) for u, v in reversed(court.corners())]
    return [[[(u, v, height) for u, v in rect.corners()], hole]]


def gable_roof(rect: Rect, eave: float, rise: float) -> list[Rings]:
    """Gable roof (切妻屋根), its ridge along the longer side.

    Parameters
    ----------
    rect : Rect
        Plan.
    eave : float
        Height of the eaves [m].
    rise : float
        Ridge above the eaves [m].

    Returns
    -------
    list of list of rings
        Two polygons.

    Examples
    --------
    >>> len(gable_roof(Rect(0.0, 0.0, 10.0, 8.0), 6.0, 2.0))
    2
    """
    sw, se, ne, nw = ((u, v, eave) for u, v in rect.corners())
    ridge = eave + rise
    if rect.width >= rect.depth:
        middle = (rect.south + rect.north) / 2.0
        west, east = (rect.west, middle, ridge), (rect.east, middle, ridge)
        return [[[sw, se, east, west]], [[ne, nw, west, east]]]
    middle = (rect.west + rect.east) / 2.0
    south, north = (middle, rect.south, ridge), (middle, rect.north, ridge)
    return [[[se, ne, north, south]], [[nw, sw, south, north]]]


def hip_roof(rect: Rect, eave: float, rise: float) -> list[Rings]:
    """Hip roof (寄棟屋根), all four slopes alike; a pyramid over a square.

    Parameters
    ----------
    rect : Rect
        Plan.
    eave : float
        Height of the eaves [m].
    rise : float
        Ridge above the eaves [m].

    Returns
    -------
    list of list of rings
        Four polygons.
    """
    sw, se, ne, nw = ((u, v, eave) for u, v in rect.corners())
    ridge = eave + rise
    half = min(rect.width, rect.depth) / 2.0
    if abs(rect.width - rect.depth) < 0.2:
        top = ((rect.west + rect.east) / 2.0, (rect.south + rect.north) / 2.0, ridge)
        return [[[sw, se, top]], [[se, ne, top]], [[ne, nw, top]], [[nw, sw, top]]]
    if rect.width > rect.depth:
        middle = (rect.south + rect.north) / 2.0
        west, east = (rect.west + half, middle, ridge), (rect.east - half, middle, ridge)
        return [[[sw, se, east, west]], [[se, ne, east]], [[ne, nw, west, east]], [[nw, sw, west]]]
    middle = (rect.west + rect.east) / 2.0
    south, north = (middle, rect.south + half, ridge), (middle, rect.north - half, ridge)
    return [[[sw, se, south]], [[se, ne, north, south]], [[ne, nw, north]], [[nw, sw, south, north]]]


def shed_roof(rect: Rect, eave: float, rise: float) -> list[Rings]:
    """Shed roof (片流れ屋根) that falls to the north.

    Parameters
    ----------
    rect : Rect
        Plan.
    eave : float
        Height of the lower side [m].
    rise : float
        Upper side above the lower one [m].

    Returns
    -------
    list of list of rings
        One polygon.
    """
    sw, se, ne, nw = rect.corners()
    return [[[(*sw, eave + rise), (*se, eave + rise), (*ne, eave), (*nw, eave)]]]


def stepped_roof(rect: Rect, split: float, high: float, low: float, wing: float = 1.0) -> list[Rings]:
    """Two flat roofs of different heights side by side, over a rectangle or an L.

    Parameters
    ----------
    rect : Rect
        Plan of both.
    split : float
        Share of the width that the higher one takes, in (0, 1).
    high, low : float
        Heights [m].
    wing : float
        Share of the depth that the lower one takes, in (0, 1]; below 1 the plan is an L.

    Returns
    -------
    list of list of rings
        Two polygons.
    """
    middle = round(rect.west + split * rect.width, 2)
    top = rect.north if wing >= 1.0 else round(rect.south + wing * rect.depth, 2)
    tall = [(rect.west, rect.south, high), (middle, rect.south, high), (middle, top, high)]
    if top < rect.north:
        tall.append((middle, rect.north, high))
    tall.append((rect.west, rect.north, high))
    short = [(middle, rect.south, low), (rect.east, rect.south, low), (rect.east, top, low), (middle, top, low)]
    return [[tall], [short]]


PITCHED: dict[str, Callable[[Rect, float, float], list[Rings]]] = {GABLE: gable_roof, HIP: hip_roof, SHED: shed_roof}
"""Pitched roofs by their shape: of a plan, the height of the eaves and the rise above them."""
