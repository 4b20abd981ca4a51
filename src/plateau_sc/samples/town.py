"""Plan of the town: districts of streets, blocks and lots."""

import functools
import random
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from plateau_sc.samples.roofs import Rect

HOUSES, MIXED, CORE, CIVIC = "houses", "mixed", "core", "civic"

_FIRST_DISTRICTS = {(0, 0): HOUSES, (1, 0): CORE, (0, 1): CIVIC, (1, 1): MIXED}
_CIVIC_LANE = 6.0
_CARPORT_WIDTH = 11.0


class Lot(NamedTuple):
    """A parcel and what is built on it.

    Attributes
    ----------
    rect : Rect
        The parcel [m].
    use : str
        Name of the building form, a key of `buildings.FORMS` or of `landmarks.LANDMARKS`.
    partner : Rect or None
        Second parcel of a pair that a corridor joins.
    """

    rect: Rect
    use: str
    partner: Rect | None = None


class Lane(NamedTuple):
    """A piece of a street.

    Attributes
    ----------
    rect : Rect
        Its surface [m].
    width : float
        Width of the street [m].
    crossing : bool
        Whether it is where two streets cross.
    """

    rect: Rect
    width: float
    crossing: bool = False


class District(NamedTuple):
    """What lies between four main streets.

    Attributes
    ----------
    kind : str
        Houses, mixed, core or civic.
    rect, interior : Rect
        From street axis to street axis, and without the streets [m].
    lots : list of Lot
        Parcels.
    lanes : list of Lane
        Streets inside the district.
    park : Rect or None
        Open ground with trees.
    """

    kind: str
    rect: Rect
    interior: Rect
    lots: list[Lot]
    lanes: list[Lane]
    park: Rect | None


class Hill(NamedTuple):
    """A round rise of the ground: centre and radius [m]."""

    u: float
    v: float
    radius: float


class Town(NamedTuple):
    """Grid of districts.

    Attributes
    ----------
    seed : int
        Seed of every draw.
    columns, rows : int
        Districts along u and v.
    pitch_u, pitch_v : float
        Size of a district [m].
    towers : int
        Towers in each core district.
    """

    seed: int
    columns: int
    rows: int
    pitch_u: float
    pitch_v: float
    towers: int

    @property
    def width(self) -> float:
        """Extent along u [m]."""
        return self.columns * self.pitch_u

    @property
    def depth(self) -> float:
        """Extent along v [m]."""
        return self.rows * self.pitch_v

    def random_for(self, *names: object) -> random.Random:
        """Random numbers that depend on the seed and on these names alone."""
        return random.Random(":".join(str(name) for name in (self.seed, *names)))  # noqa: S311

    def kind_of(self, column: int, row: int) -> str:
        """Kind of a district; the first four hold one of each."""
        if (column, row) in _FIRST_DISTRICTS:
            return _FIRST_DISTRICTS[column, row]
        return pick(self.random_for("kind", column, row), ((HOUSES, 0.6), (MIXED, 0.27), (CIVIC, 0.08), (CORE, 0.05)))

    def interior_of(self, column: int, row: int) -> Rect:
        """A district without the main streets around it."""
        return Rect(
            round(column * self.pitch_u + street_width(column) / 2.0, 2),
            round(row * self.pitch_v + street_width(row) / 2.0, 2),
            round((column + 1) * self.pitch_u - street_width(column + 1) / 2.0, 2),
            round((row + 1) * self.pitch_v - street_width(row + 1) / 2.0, 2),
        )

    def hill_near(self, u: float, v: float) -> Hill | None:
        """Hill of the district that a point lies in, if it has one."""
        column, row = int(u // self.pitch_u), int(v // self.pitch_v)
        return _hill_in(self, column, row) if 0 <= column < self.columns and 0 <= row < self.rows else None

    def district(self, column: int, row: int) -> District:
        """Lay out one district.

        Parameters
        ----------
        column, row : int
            Which one, from the south-west.

        Returns
        -------
        District
        """
        kind = self.kind_of(column, row)
        rect = Rect(column * self.pitch_u, row * self.pitch_v, (column + 1) * self.pitch_u, (row + 1) * self.pitch_v)
        interior = self.interior_of(column, row)
        rng = self.random_for("plan", column, row)
        if kind == CIVIC:
            return _lay_out_civic(rng, rect, interior)
        depth, width, lane, frontage = {
            HOUSES: (29.0, 58.0, 4.5, 13.0),
            MIXED: (38.0, 58.0, 5.0, 17.5),
            CORE: (56.0, 56.0, 6.0, 19.0),
        }[kind]
        blocks, lanes = _cut_blocks(
            interior, max(1, round(interior.width / width)), max(1, round(interior.depth / depth)), lane
        )
        lots = [lot for block in blocks for lot in _cut_lots(rng, block, frontage, 0.08 if kind == HOUSES else 0.35)]
        uses = _draw_uses(rng, kind, lots, self.towers)
        return District(kind, rect, interior, [Lot(*pair) for pair in zip(lots, uses, strict=True)], lanes, None)


@functools.lru_cache(maxsize=1 << 12)
def _hill_in(town: Town, column: int, row: int) -> Hill | None:
    if town.kind_of(column, row) != CIVIC:
        return None
    park = _quarters(town.interior_of(column, row))[2]
    return Hill((park.west + park.east) / 2.0, (park.south + park.north) / 2.0, min(park.width, park.depth) / 2.0)


def street_width(line: int) -> float:
    """Width of a main street by its place in the grid [m]; every second one is wide."""
    return 14.0 if line % 2 else 9.0


def pick(rng: random.Random, shares: Sequence[tuple[str, float]]) -> str:
    """Draw a name from shares that add up to one.

    Parameters
    ----------
    rng : random.Random
        Source of the draw.
    shares : sequence of (str, float)
        Names and their shares.

    Returns
    -------
    str
    """
    left = rng.random()
    for name, share in shares:
        left -= share
        if left < 0.0:
            return name
    return shares[-1][0]


def _cut_blocks(interior: Rect, columns: int, rows: int, lane: float) -> tuple[list[Rect], list[Lane]]:
    """Cut a district into blocks by lanes: those along u go through, those along v fill the rows between."""
    depth = (interior.depth - (rows - 1) * lane) / rows
    width = (interior.width - (columns - 1) * lane) / columns
    blocks, lanes = [], []
    for row in range(rows):
        south = round(interior.south + row * (depth + lane), 2)
        north = round(south + depth, 2)
        if row:
            lanes.append(Lane(Rect(interior.west, round(south - lane, 2), interior.east, south), lane))
        for column in range(columns):
            west = round(interior.west + column * (width + lane), 2)
            blocks.append(Rect(west, south, round(west + width, 2), north))
            if column:
                lanes.append(Lane(Rect(round(west - lane, 2), south, west, north), lane))
    return blocks, lanes


def _cut_lots(rng: random.Random, block: Rect, frontage: float, spread: float) -> list[Rect]:
    """Cut a block into two rows of lots, back to back."""
    middle = round(block.south + block.depth * rng.uniform(0.47, 0.53), 2)
    lots: list[Rect] = []
    for south, north in ((block.south, middle), (middle, block.north)):
        weights = [rng.uniform(1.0 - spread, 1.0 + spread) for _ in range(max(1, round(block.width / frontage)))]
        marks = [0.0]
        for weight in weights:
            marks.append(marks[-1] + weight)
        sides = [round(block.west + block.width * mark / marks[-1], 2) for mark in marks]
        lots.extend(Rect(west, south, east, north) for west, east in pairwise(sides))
    return lots


def _draw_uses(rng: random.Random, kind: str, lots: list[Rect], towers: int) -> list[str]:
    """What stands on each lot of a district."""
    if kind == HOUSES:
        return [_draw_house(rng, lot, (("house", 0.94), ("apartment", 0.06))) for lot in lots]
    if kind == MIXED:
        small = (("house", 0.6), ("shop", 0.4))
        large = (("apartment", 0.5), ("shop", 0.2), ("warehouse", 0.3))
        uses = [_draw_house(rng, lot, large if lot.width > 19.5 else small) for lot in lots]
    else:
        uses = [pick(rng, (("office", 0.5), ("shop", 0.3), ("apartment", 0.2))) for _ in lots]
        by_size = sorted(range(len(lots)), key=lambda index: -lots[index].area)
        for rank, index in enumerate(by_size[:towers]):
            uses[index] = "setback" if rank % 3 == 1 else "podium"
    widest = max(range(len(lots)), key=lambda index: (uses[index] not in ("podium", "setback"), lots[index].width))
    uses[widest] = "fuel"
    return uses


def _draw_house(rng: random.Random, lot: Rect, shares: Sequence[tuple[str, float]]) -> str:
    """Draw a use, and give some of the wider houses a carport."""
    use = pick(rng, shares)
    return "carport" if use == "house" and lot.width > _CARPORT_WIDTH and rng.random() < 0.12 else use


def _quarters(interior: Rect) -> tuple[Rect, Rect, Rect, Rect]:
    """South-western, south-eastern, north-western and north-eastern quarter of a civic district."""
    blocks, _ = _cut_blocks(interior, 2, 2, _CIVIC_LANE)
    return blocks[0], blocks[1], blocks[2], blocks[3]


def _lay_out_civic(rng: random.Random, rect: Rect, interior: Rect) -> District:
    """School, hospital in two wings across a lane, park with a hall, and a row of lots."""
    _, lanes = _cut_blocks(interior, 2, 2, _CIVIC_LANE)
    school, south_east, park, north_east = _quarters(interior)
    wing, partner = south_east.within(0.0, 0.5, 1.0, 1.0), north_east.within(0.0, 0.0, 1.0, 0.5)
    lots = [
        Lot(school.within(0.0, 0.0, 1.0, 0.66), "school"),
        Lot(school.within(0.0, 0.68, 1.0, 1.0), "gym"),
        Lot(wing, "hospital", partner),
        Lot(park.within(0.68, 0.68, 1.0, 1.0), "hall"),
    ]
    for row in (south_east.within(0.0, 0.0, 1.0, 0.5), north_east.within(0.0, 0.5, 1.0, 1.0)):
        count = max(2, round(row.width / 14.0))
        for k in range(count):
            lot = row.within(k / count, 0.0, (k + 1) / count, 1.0)
            lots.append(Lot(lot, pick(rng, (("shop", 0.5), ("apartment", 0.5)))))
    return District(CIVIC, rect, interior, lots, lanes, park)
