"""Walk through the town and write each feature to the file of its mesh."""

import math
import random
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from plateau_sc.samples.attributes import draw_attributes
from plateau_sc.samples.building_text import write_building
from plateau_sc.samples.features import Building, Mix, Site
from plateau_sc.samples.gml import Identifiers, Pen
from plateau_sc.samples.parameters import Parameters
from plateau_sc.samples.place import mesh_at, mesh_of
from plateau_sc.samples.relief import close_relief, open_relief, write_triangle
from plateau_sc.samples.roads import main_streets, write_road
from plateau_sc.samples.shells import Point
from plateau_sc.samples.stock import build_stock, count_buildings, covered_area
from plateau_sc.samples.terrain import Terrain
from plateau_sc.samples.tiles import TileSet
from plateau_sc.samples.town import District, Town
from plateau_sc.samples.trees import Tree, plant_park, plant_street, write_hedge, write_tree
from plateau_sc.types import Progress

_PITCH = 128.0
_TRIANGLES_AT_ONCE = 512


def plan_town(parameters: Parameters) -> Town:
    """Choose the grid of districts.

    Parameters
    ----------
    parameters : Parameters
        Extent or number of buildings.

    Returns
    -------
    Town
        With `buildings`, as many rows as they need.
    """
    if parameters.buildings is None:
        width, depth = parameters.extent
        columns, rows = max(1, round(width / _PITCH)), max(1, round(depth / _PITCH))
        return Town(parameters.seed, columns, rows, width / columns, depth / rows, parameters.towers)
    columns = max(1, round(math.sqrt(parameters.buildings / 50.0)))
    town = Town(parameters.seed, columns, 1, _PITCH, _PITCH, parameters.towers)
    rows, count = 0, 0
    while count < parameters.buildings:
        count += sum(count_buildings(town.district(column, rows)) for column in range(columns))
        rows += 1
    return town._replace(rows=rows)


class Assembly:
    """Writes the features of a town into a folder.

    Parameters
    ----------
    folder : Path
        Root of the data set.
    parameters : Parameters
        What to make.

    Attributes
    ----------
    town : Town
        Its plan.
    """

    def __init__(self, folder: Path, parameters: Parameters) -> None:
        self._parameters = parameters
        self.town = plan_town(parameters)
        self._terrain = Terrain(self.town, parameters.slope)
        self._tiles = {name: TileSet(folder, name) for name in parameters.features}
        self._serials = dict.fromkeys(("bldg", "tran", "veg", "dem"), 0)

    def write(self, progress: Progress | None) -> dict[str, list[str]]:
        """Write all features.

        Parameters
        ----------
        progress : callable or None
            Told after each row of districts.

        Returns
        -------
        dict of str to list of str
            Meshes that were written, by feature type.
        """
        try:
            missing = 0.0
            for row in range(self.town.rows):
                for column in range(self.town.columns):
                    missing = self._write_district(column, row, missing)
                if progress is not None:
                    progress(row + 1, self.town.rows, "sample")
            if "dem" in self._tiles:
                self._write_relief()
            for tiles in self._tiles.values():
                tiles.finish()
        finally:
            for tiles in self._tiles.values():
                tiles.close()
        return {name: tiles.meshes for name, tiles in self._tiles.items()}

    def _write_district(self, column: int, row: int, missing: float) -> float:
        """Write one district; takes and returns the ground that the ones before could not cover."""
        district = self.town.district(column, row)
        if "bldg" in self._tiles:
            site = Site(
                self.town.random_for("buildings", column, row),
                self._terrain,
                Mix(self._parameters.height, self._parameters.lods, self._parameters.detail),
            )
            wanted = self._parameters.cover * district.rect.area + missing
            buildings = build_stock(site, district, wanted)
            missing = wanted - covered_area(buildings)
            for building in buildings[: self._buildings_left()]:
                self._write_building(site, building)
        streets = list(main_streets(self.town, column, row))
        if "tran" in self._tiles:
            rng = self.town.random_for("streets", column, row)
            for lane in [*streets, *district.lanes]:
                pen, identifiers = self._start("tran", rng)
                text = write_road(pen, identifiers, lane)
                self._tiles["tran"].add(mesh_of(pen.places(lane.rect.corners())), text, pen.extent)
        if "veg" in self._tiles:
            rng = self.town.random_for("trees", column, row)
            for street in streets:
                self._write_trees(rng, plant_street(rng, self._terrain, street))
            self._write_trees(rng, plant_park(rng, self._terrain, district))
            self._write_hedge(rng, district)
        return missing

    def _buildings_left(self) -> int | None:
        limit = self._parameters.buildings
        return None if limit is None else limit - self._serials["bldg"]

    def _start(self, feature_type: str, rng: random.Random) -> tuple[Pen, Identifiers]:
        """Pen and ids of the next feature of a type."""
        self._serials[feature_type] += 1
        return Pen(), Identifiers(rng.getrandbits(80), self._serials[feature_type])

    def _write_building(self, site: Site, building: Building) -> None:
        pen, identifiers = self._start("bldg", site.rng)
        text = write_building(pen, identifiers, self._serials["bldg"], building, draw_attributes(site, building))
        self._tiles["bldg"].add(mesh_of(pen.places(building.bodies[0].outline[0])), text, pen.extent)

    def _write_trees(self, rng: random.Random, trees: Iterable[Tree]) -> None:
        for tree in trees:
            pen, identifiers = self._start("veg", rng)
            self._tiles["veg"].add(mesh_at(tree.u, tree.v), write_tree(pen, identifiers, tree), pen.extent)

    def _write_hedge(self, rng: random.Random, district: District) -> None:
        if district.park is not None:
            pen, identifiers = self._start("veg", rng)
            text = write_hedge(pen, identifiers, self._terrain, district.park)
            self._tiles["veg"].add(mesh_of(pen.places(district.park.corners())), text, pen.extent)

    def _write_relief(self) -> None:
        """Write the ground, a triangle to the second mesh that its centre lies in."""
        tiles = self._tiles["dem"]
        rng = self.town.random_for("relief")
        triangles = self._terrain.triangles()
        while batch := list(islice(triangles, _TRIANGLES_AT_ONCE)):
            for mesh, members in _by_mesh(batch):
                pen = Pen()
                text = "".join(write_triangle(pen, triangle) for triangle in members)
                if not tiles.has(mesh):
                    text = open_relief(self._start("dem", rng)[1], mesh) + text
                tiles.add(mesh, text, pen.extent)
        for mesh in tiles.meshes:
            tiles.add(mesh, close_relief(), Pen().extent)


def _by_mesh(triangles: Iterable[tuple[Point, Point, Point]]) -> Iterator[tuple[str, list[tuple[Point, Point, Point]]]]:
    found: dict[str, list[tuple[Point, Point, Point]]] = {}
    for triangle in triangles:
        first, second, third = triangle
        mesh = mesh_at((first[0] + second[0] + third[0]) / 3.0, (first[1] + second[1] + third[1]) / 3.0, level=2)
        found.setdefault(mesh, []).append(triangle)
    yield from found.items()
