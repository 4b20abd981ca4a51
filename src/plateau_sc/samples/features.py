"""What one building of the sample is, before it is written."""

import random
from dataclasses import dataclass, field
from typing import NamedTuple

from plateau_sc.samples.roofs import Rect
from plateau_sc.samples.shells import Face, Plan, Shell
from plateau_sc.samples.terrain import Terrain


class Mix(NamedTuple):
    """What is drawn for every building.

    Attributes
    ----------
    height : float
        Median height of ordinary buildings [m].
    lods : tuple of float
        Shares of ordinary buildings that have LOD0 and a height alone, LOD1 at best, and LOD2.
    detail : float
        Share of ordinary buildings with annexes, or raised in steps.
    """

    height: float
    lods: tuple[float, float, float]
    detail: float = 0.0

    @property
    def scale(self) -> float:
        """Factor on the walls of ordinary buildings; at 1 their median is 8.1 m, 1.9 m of it roof."""
        return (self.height - 1.9) / 6.2


class Site(NamedTuple):
    """What a building form needs to know of its surroundings.

    Attributes
    ----------
    rng : random.Random
        Source of every draw.
    terrain : Terrain
        Ground that the building stands on.
    mix : Mix
        Heights and levels of detail.
    """

    rng: random.Random
    terrain: Terrain
    mix: Mix

    def base_under(self, rect: Rect) -> float:
        """Height of the flat base: the lowest ground under the building [m]."""
        return self.terrain.range_within(rect)[0]

    def draw_detail(self) -> bool:
        """Whether the next building is one in detail; without any, nothing is drawn."""
        return self.mix.detail > 0.0 and self.rng.random() < self.mix.detail


class Installation(NamedTuple):
    """An outer installation, such as a balcony.

    Attributes
    ----------
    function : str
        Code of BuildingInstallation_function.
    faces : list of Face
        Its polygons; open where it touches the building.
    bounded : bool
        Whether they are written as boundary surfaces, or as one geometry.
    """

    function: str
    faces: list[Face]
    bounded: bool = False


@dataclass(slots=True)
class Body:
    """Geometry of a building or of one of its parts.

    Attributes
    ----------
    shell : Shell
        LOD2 faces and the outline that LOD0 and LOD1 use.
    base, top : float
        Lowest and highest height [m].
    middle : float
        Height that half of the roof lies above, the usual top of LOD1 [m].
    ground : float
        Bottom of LOD1: the base, or the ground below a body that is held up [m].
    installations : list of Installation
        What is fixed to it.
    """

    shell: Shell
    base: float
    top: float
    middle: float
    ground: float
    installations: list[Installation] = field(default_factory=list)

    @property
    def outline(self) -> list[list[Plan]]:
        """Plan, exterior ring first."""
        return self.shell.outline


@dataclass(slots=True)
class Building:
    """A building with what is needed to draw its attributes.

    Attributes
    ----------
    form : str
        Name of the form that made it.
    bodies : list of Body
        One, or one a part.
    roof_type : str
        Code of Building_roofType.
    storeys : int
        Storeys above ground.
    usage : str
        Code of Building_usage.
    structure : str
        Code of BuildingDetailAttribute_buildingStructureType.
    building_class : str
        Code of Building_class.
    fixed_lod : int or None
        Level of detail that it has in every sample, or None where it is drawn.
    """

    form: str
    bodies: list[Body]
    roof_type: str
    storeys: int
    usage: str
    structure: str
    building_class: str = "3001"
    fixed_lod: int | None = None

    @property
    def height(self) -> float:
        """Measured height: the highest point above the ground at its foot [m]."""
        return max(body.top for body in self.bodies) - min(body.ground for body in self.bodies)

    @property
    def sturdy(self) -> bool:
        """Whether it is built of steel or concrete."""
        return self.structure not in ("601", "605")
