"""Footways of the town as nodes and links: pavements, crossings, lanes, an arcade, stairs, a passage below a street."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from plateau_sc.samples.roofs import Rect
from plateau_sc.samples.town import Town, street_width

PAVEMENT = "pavement"
LANE = "lane"
CROSSING = "crossing"
ARCADE = "arcade"
STAIRS = "stairs"
PASSAGE = "passage"
LIFT = "lift"

PAVEMENT_INSET = 1.25
"""How far inside the edge of a street its pavements run [m]."""

_PAVEMENT_WIDTH = 2.5
_REACH = 8.0
_STOREY = 5.0
_STAIRS_RUN = 6.0


class Way(NamedTuple):
    """A straight way along one of the town's axes, before it is cut where others meet it.

    Attributes
    ----------
    along_u : bool
        Whether it runs along u; along v if not.
    at : float
        Its place on the other axis [m].
    start, end : float
        Where it begins and ends [m].
    use : str
        ``pavement`` or ``lane``.
    width : float
        Width to walk on [m].
    """

    along_u: bool
    at: float
    start: float
    end: float
    use: str
    width: float


class Node(NamedTuple):
    """A node: town coordinates [m], and the floor, 0 on the ground."""

    u: float
    v: float
    floor: float


class Link(NamedTuple):
    """A link between two nodes, by their places in the list.

    Attributes
    ----------
    start, end : int
        Nodes.
    use : str
        What it is, one of the names of this module.
    width : float
        Width to walk on [m].
    length : float
        Length along the way [m].
    """

    start: int
    end: int
    use: str
    width: float
    length: float


@dataclass(slots=True)
class Footways:
    """Nodes and links of a town.

    Attributes
    ----------
    nodes : list of Node
        Nodes.
    links : list of Link
        Links.
    """

    nodes: list[Node] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    _rows: dict[Node, int] = field(default_factory=dict)

    def node(self, u: float, v: float, floor: float = 0.0) -> int:
        """Return the node at a place, a new one where there is none."""
        key = Node(round(u, 2), round(v, 2), floor)
        if key not in self._rows:
            self._rows[key] = len(self.nodes)
            self.nodes.append(key)
        return self._rows[key]

    def link(self, start: int, end: int, use: str, width: float, length: float | None = None) -> None:
        """Add a link; its length is that on the plan where none is given."""
        one, other = self.nodes[start], self.nodes[end]
        plan = abs(other.u - one.u) + abs(other.v - one.v)
        self.links.append(Link(start, end, use, width, round(plan if length is None else length, 2)))


def lay_footways(town: Town) -> Footways:
    """Lay the footways of a town.

    Every main street has a pavement on each side, which run on as crossings over the streets that they meet. The
    narrower lanes are walked in their middle. The pavement north of the first lane of streets within the town has a
    roof, the first lane that runs along v is a flight of stairs, and below the first crossing of two main streets a
    passage leads from stairs to a lift.

    Parameters
    ----------
    town : Town
        The plan.

    Returns
    -------
    Footways

    Examples
    --------
    >>> from plateau_sc.samples.assembly import plan_town
    >>> from plateau_sc.samples.parameters import Parameters
    >>> town = plan_town(Parameters(0, (256.0, 256.0), None, 0.45, 8.0, 3, (0.03, 0.17, 0.8), 0.012, ()))
    >>> ways = lay_footways(town)
    >>> sorted({link.use for link in ways.links})
    ['arcade', 'crossing', 'lane', 'lift', 'passage', 'pavement', 'stairs']
    """
    pavements = list(_pavements(town))
    lanes = list(_lanes(town, pavements))
    ways = [*pavements, *lanes]
    footways = Footways()
    stairs = next((way for way in lanes if not way.along_u), None)
    row = 1 if town.rows > 1 else 0
    arcade = _side(row, town.pitch_v, 1)
    across = {along_u: sorted((way for way in ways if way.along_u != along_u), key=_place) for along_u in (True, False)}
    for way in ways:
        for start, end in _pieces(way, across[way.along_u]):
            use = STAIRS if way is stairs else _use_of(way, start, end, town)
            if use == PAVEMENT and way.along_u and way.at == arcade:
                use = ARCADE
            nodes = [footways.node(*((at, way.at) if way.along_u else (way.at, at))) for at in (start, end)]
            footways.link(nodes[0], nodes[1], use, way.width)
    _dig_passage(footways, town, row)
    return footways


def _side(line: int, pitch: float, sign: int) -> float:
    """Return where the pavement on one side of a main street runs [m]."""
    return round(line * pitch + sign * (street_width(line) / 2.0 - PAVEMENT_INSET), 2)


def _pavements(town: Town) -> Iterator[Way]:
    ends_u = _side(0, town.pitch_u, -1), _side(town.columns, town.pitch_u, 1)
    ends_v = _side(0, town.pitch_v, -1), _side(town.rows, town.pitch_v, 1)
    for line, sign in itertools.product(range(town.rows + 1), (-1, 1)):
        yield Way(True, _side(line, town.pitch_v, sign), *ends_u, PAVEMENT, _PAVEMENT_WIDTH)
    for line, sign in itertools.product(range(town.columns + 1), (-1, 1)):
        yield Way(False, _side(line, town.pitch_u, sign), *ends_v, PAVEMENT, _PAVEMENT_WIDTH)


def _lanes(town: Town, pavements: list[Way]) -> Iterator[Way]:
    """Middles of the lanes of all districts, led on to the ways that they end at."""
    for column, row in itertools.product(range(town.columns), range(town.rows)):
        lanes = town.district(column, row).lanes
        across = [_middle(lane.rect, lane.width) for lane in lanes]
        targets = [*pavements, *(way for way in across if way.along_u)]
        for way in across:
            yield way._replace(start=_lead_on(way, way.start, -1, targets), end=_lead_on(way, way.end, 1, targets))


def _middle(rect: Rect, width: float) -> Way:
    if rect.width >= rect.depth:
        return Way(True, round((rect.south + rect.north) / 2.0, 2), rect.west, rect.east, LANE, width)
    return Way(False, round((rect.west + rect.east) / 2.0, 2), rect.south, rect.north, LANE, width)


def _lead_on(way: Way, at: float, sign: int, targets: list[Way]) -> float:
    """Return where a way meets the nearest of others beyond its end; its end where there is none in reach."""
    beyond = [
        sign * (other.at - at)
        for other in targets
        if other.along_u != way.along_u and other.start - _REACH <= way.at <= other.end + _REACH
    ]
    return round(at + sign * min((gap for gap in beyond if 0.0 <= gap <= _REACH), default=0.0), 2)


def _pieces(way: Way, across: list[Way]) -> Iterator[tuple[float, float]]:
    """Cut a way where others meet it; those that run across come in the order of their places."""
    first = bisect_right(across, way.start, key=_place)
    last = bisect_left(across, way.end, key=_place)
    cuts = {way.start, way.end}
    cuts.update(other.at for other in across[first:last] if other.start <= way.at <= other.end)
    yield from itertools.pairwise(sorted(cuts))


def _place(way: Way) -> float:
    return way.at


def _use_of(way: Way, start: float, end: float, town: Town) -> str:
    """Return whether a piece of a pavement crosses a main street."""
    pitch, lines = (town.pitch_u, town.columns) if way.along_u else (town.pitch_v, town.rows)
    line = round((start + end) / 2.0 / pitch)
    crosses = line <= lines and abs(start - _side(line, pitch, -1)) < 0.01 and abs(end - _side(line, pitch, 1)) < 0.01
    return CROSSING if crosses and way.use == PAVEMENT else way.use


def _dig_passage(footways: Footways, town: Town, row: int) -> None:
    """Lead a passage below the street along u: stairs down on its south side, a lift up on its north side."""
    column = 1 if town.columns > 1 else 0
    u = _side(column, town.pitch_u, 1)
    south, north = _side(row, town.pitch_v, -1), _side(row, town.pitch_v, 1)
    top, foot = footways.node(u, south), footways.node(u + _STAIRS_RUN, south, -1.0)
    below, above = footways.node(u, north, -1.0), footways.node(u, north)
    footways.link(top, foot, STAIRS, 2.0, (_STAIRS_RUN**2 + _STOREY**2) ** 0.5)
    footways.link(foot, below, PASSAGE, 4.0, north - south + _STAIRS_RUN)
    footways.link(below, above, LIFT, 1.5, _STOREY)
