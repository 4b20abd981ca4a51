"""Trees along the wide streets and in the parks, and the hedges around the parks."""

import random
from collections.abc import Iterator
from typing import NamedTuple

from plateau_sc.samples.building_text import CREATION_DATE
from plateau_sc.samples.gml import Identifiers, Pen, coded, solid_of
from plateau_sc.samples.roofs import Rect, flat_roof
from plateau_sc.samples.shells import Plan, Rings, raise_shell
from plateau_sc.samples.terrain import Terrain
from plateau_sc.samples.town import District, Lane

_STREET_SPACING = 15.0
_PARK_SPACING = 8.5
_HEDGE_HEIGHT = 1.2
_HEXAGON = ((1.0, 0.0), (0.5, 0.8660254), (-0.5, 0.8660254), (-1.0, 0.0), (-0.5, -0.8660254), (0.5, -0.8660254))


class Tree(NamedTuple):
    """A single tree.

    Attributes
    ----------
    u, v, ground : float
        Its foot [m].
    height, crown, trunk : float
        Height, diameter of the crown and of the trunk [m].
    evergreen : bool
        Whether it keeps its leaves.
    lod : int
        1 a prism, 2 a crown on a trunk.
    """

    u: float
    v: float
    ground: float
    height: float
    crown: float
    trunk: float
    evergreen: bool
    lod: int


def plant_street(rng: random.Random, terrain: Terrain, lane: Lane) -> Iterator[Tree]:
    """Trees on both sides of a wide street.

    Parameters
    ----------
    rng : random.Random
        Source of the draws.
    terrain : Terrain
        Ground.
    lane : Lane
        Street.

    Yields
    ------
    Tree
    """
    rect = lane.rect
    if lane.width < 14.0 or lane.crossing:
        return
    along = max(rect.width, rect.depth)
    for k in range(int((along - 8.0) / _STREET_SPACING) + 1):
        for side in (1.6, lane.width - 1.6):
            step = 4.0 + k * _STREET_SPACING
            u, v = (
                (rect.west + side, rect.south + step)
                if rect.depth > rect.width
                else (rect.west + step, rect.south + side)
            )
            yield _grow(rng, terrain, (u, v), rng.uniform(5.0, 8.0), 0.46)


def plant_park(rng: random.Random, terrain: Terrain, district: District) -> Iterator[Tree]:
    """Trees of a park, scattered and clear of its hall.

    Parameters
    ----------
    rng : random.Random
        Source of the draws.
    terrain : Terrain
        Ground.
    district : District
        District; one without a park gives none.

    Yields
    ------
    Tree
    """
    if district.park is None:
        return
    ground = district.park.inset(4.5)
    halls = [lot.rect.inset(-2.5) for lot in district.lots if lot.use == "hall"]
    for row in range(int(ground.depth / _PARK_SPACING) + 1):
        for column in range(int(ground.width / _PARK_SPACING) + 1):
            u = ground.west + column * _PARK_SPACING + rng.uniform(-2.0, 2.0)
            v = ground.south + row * _PARK_SPACING + rng.uniform(-2.0, 2.0)
            height, kept = rng.uniform(6.0, 13.0), rng.random() < 0.75
            if kept and not any(hall.west < u < hall.east and hall.south < v < hall.north for hall in halls):
                yield _grow(rng, terrain, (u, v), height, 0.5)


def write_tree(pen: Pen, identifiers: Identifiers, tree: Tree) -> str:
    """Text of one tree.

    Parameters
    ----------
    pen : Pen
        Writes the coordinates.
    identifiers : Identifiers
        Ids of the feature.
    tree : Tree
        The tree.

    Returns
    -------
    str
    """
    geometry = pen.solid(_prism(tree)) if tree.lod == 1 else pen.multi_surface(_crown(tree))
    return (
        f'<core:cityObjectMember>\n<veg:SolitaryVegetationObject gml:id="{identifiers.draw("veg")}">\n'
        f"<core:creationDate>{CREATION_DATE}</core:creationDate>\n"
        f"{coded('veg:class', '1', 'SolitaryVegetationObject_class')}"
        f"{coded('veg:function', '12' if tree.evergreen else '22', 'SolitaryVegetationObject_function')}"
        f'<veg:height uom="m">{tree.height:.1f}</veg:height>\n'
        f'<veg:trunkDiameter uom="m">{tree.trunk:.2f}</veg:trunkDiameter>\n'
        f'<veg:crownDiameter uom="m">{tree.crown:.1f}</veg:crownDiameter>\n'
        f"<veg:lod{tree.lod}Geometry>\n{geometry}</veg:lod{tree.lod}Geometry>\n"
        "</veg:SolitaryVegetationObject>\n</core:cityObjectMember>\n"
    )


def write_hedge(pen: Pen, identifiers: Identifiers, terrain: Terrain, park: Rect) -> str:
    """Text of the hedge along the southern side of a park, as a PlantCover.

    Parameters
    ----------
    pen : Pen
        Writes the coordinates.
    identifiers : Identifiers
        Ids of the feature.
    terrain : Terrain
        Ground.
    park : Rect
        The park [m].

    Returns
    -------
    str
    """
    plan = Rect(
        round(park.west + 1.0, 2), round(park.south + 0.5, 2), round(park.east - 1.0, 2), round(park.south + 1.5, 2)
    )
    lowest, highest = terrain.range_within(plan)
    block = raise_shell(flat_roof(plan, round(highest + _HEDGE_HEIGHT, 2)), lowest)
    solid = solid_of(pen.surfaces(face.rings for face in block.faces))
    return (
        f'<core:cityObjectMember>\n<veg:PlantCover gml:id="{identifiers.draw("veg")}">\n'
        f"<core:creationDate>{CREATION_DATE}</core:creationDate>\n"
        f"{coded('veg:class', '2', 'PlantCover_class')}"
        f'<veg:averageHeight uom="m">{_HEDGE_HEIGHT}</veg:averageHeight>\n'
        f"<veg:lod1MultiSolid>\n<gml:MultiSolid>\n<gml:solidMember>\n{solid}</gml:solidMember>\n</gml:MultiSolid>\n"
        "</veg:lod1MultiSolid>\n</veg:PlantCover>\n</core:cityObjectMember>\n"
    )


def _grow(rng: random.Random, terrain: Terrain, foot: Plan, height: float, spread: float) -> Tree:
    u, v = round(foot[0], 2), round(foot[1], 2)
    height = round(height, 1)
    lod = 1 if rng.random() < 0.65 else 2
    evergreen = rng.random() < 0.4
    ground = round(terrain.height(u, v), 2)
    return Tree(u, v, ground, height, round(spread * height, 1), round(0.025 * height, 2), evergreen, lod)


def _prism(tree: Tree) -> list[Rings]:
    roof = [[(u, v, round(tree.ground + tree.height, 2)) for u, v in _around(tree, tree.crown / 2.0)]]
    return [face.rings for face in raise_shell([roof], tree.ground).faces]


def _crown(tree: Tree) -> list[Rings]:
    """Two cones of six sides on a square trunk."""
    low, top = round(tree.ground + 0.25 * tree.height, 2), round(tree.ground + tree.height, 2)
    waist = round(tree.ground + 0.55 * tree.height, 2)
    belt = [(u, v, waist) for u, v in _around(tree, tree.crown / 2.0)]
    polygons: list[Rings] = []
    for start, stop in zip(belt, belt[1:] + belt[:1], strict=True):
        polygons.append([[start, stop, (tree.u, tree.v, top)]])
        polygons.append([[stop, start, (tree.u, tree.v, low)]])
    half = tree.trunk / 2.0
    plan = Rect(tree.u - half, tree.v - half, tree.u + half, tree.v + half)
    polygons.extend(face.rings for face in raise_shell(flat_roof(plan, low), tree.ground).faces[1:-1])
    return polygons


def _around(tree: Tree, radius: float) -> list[Plan]:
    return [(round(tree.u + radius * x, 3), round(tree.v + radius * y, 3)) for x, y in _HEXAGON]
