"""Masks of real tiles and of a made town with roofs, eaves and uneven feet, in turn with embree.

Boxes on level ground are the best of cases. Here the ground goes from foot to foot, houses have gables, dormers, wings
and eaves, and walls stand open. The hours are those of a summer's day, low suns and all.
"""

import tempfile

import numpy as np

from benchmarks.bench_hours import YEAR, compare_threads
from benchmarks.bench_shadow import HIGH_HOURS, HOURS, rival, sun_vector
from benchmarks.tiles import REAL, SHARED
from plateau_sc.casting import Occluders, Points, choose_method
from plateau_sc.casting.rays import RayCaster
from plateau_sc.casting.winding import WindingCaster
from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml
from plateau_sc.grid import Grid
from plateau_sc.samples import write
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours, shadow_masks
from plateau_sc.shade.work import find_roofs
from plateau_sc.sunlight.pixels import place_pixels
from plateau_sc.sunlight.planes import find_planes
from plateau_sc.times import hourly

RESOLUTION = 1.0
"""Width of a pixel [m]."""

ABOVE = 0.1
"""How high receivers are above level ground [m]."""

MADE = {
    "smallest": (100.0, 0.0),
    "made, 25 ha": (500.0, 0.0),
    "made, 1 km²": (1000.0, 0.0),
    "dense, 1 km²": (1000.0, 0.56),
    "in detail, 25 ha": (500.0, 1.0),
    "in detail, 1 km²": (1000.0, 1.0),
}
"""Sides of made towns [m], and the share of their buildings in detail.

The dense one has 165,000 faces a square kilometre of its bounds; with all buildings in detail they are 237,000.
"""

_STEEP = 60.0

DAY = hourly("2026-08-01", tz="Asia/Tokyo")


class Towns:
    """The masks of a day on the ground of a town, in the open and all together."""

    params = (*MADE, "kaga", "ota")
    param_names = ("town",)

    def setup(self, town: str) -> None:
        """Read the town, and compile what is timed; without the tile this leaves the case out."""
        self.scene = Scene(read_town(town))
        grid = Grid.from_bounds(self.scene.bounds, RESOLUTION, self.scene.epsg)
        ground = self.scene.ground(grid)
        self.everywhere = self.scene.receivers(grid, ground)
        self.open = self.scene.receivers(grid, ground, self.scene.inside(grid, ground))
        self.method = choose_method(self.open, 1000)
        self.caster = self.method(self.scene.occluders, self.open)
        self.turn = 0
        self.caster.cast(sun_vector(*HOURS[0]))

    def time_prepare(self, _town: str) -> None:
        self.method(self.scene.occluders, self.open)

    def time_mask(self, _town: str) -> None:
        self.turn += 1
        self.caster.cast(sun_vector(*HOURS[self.turn % len(HOURS)]))

    def track_faces(self, _town: str) -> int:
        return len(self.scene.corners)

    def track_pixels(self, _town: str) -> int:
        return int(self.open.height.size)

    def track_ratio_embree(self, _town: str) -> float:
        """How many times as long embree takes for all pixels, over all hours."""
        return rival(self.method(self.scene.occluders, self.everywhere), self.everywhere, HOURS)

    def track_ratio_embree_above_10_degrees(self, _town: str) -> float:
        """The same over the hours with the sun above 10 degrees."""
        return rival(self.method(self.scene.occluders, self.everywhere), self.everywhere, HIGH_HOURS)

    def track_ratio_embree_open(self, _town: str) -> float:
        """The same for the pixels outside buildings alone, over all hours."""
        return rival(self.caster, self.open, HOURS)

    def track_differing_rays(self, _town: str) -> int:
        """Pixels on which it differs from the rays in float64, of all pixels of all hours: none."""
        caster, rays = (way(self.scene.occluders, self.everywhere) for way in (self.method, RayCaster))
        directions = [sun_vector(*hour) for hour in HOURS]
        return sum(int((rays.cast(way, None) != caster.cast(way)).sum()) for way in directions)


class TownSurfaces:
    """The masks of a day on what bounds buildings: roofs and ground from above, and each façade in its plane."""

    params = (*MADE, "kaga", "ota")
    param_names = ("town",)

    def setup(self, town: str) -> None:
        """Read the town, and find its roofs and walls; without the tile this leaves the case out."""
        city = read_town(town)
        scene = Scene(city)
        grid = Grid.from_bounds(scene.bounds, RESOLUTION, scene.epsg)
        _, self.roofs = find_roofs(scene, grid, scene.ground(grid))
        planes = find_planes(city, scene.origin)
        walls = planes.take(np.flatnonzero(planes.tilt > _STEEP))
        self.places = place_pixels(walls, RESOLUTION).places
        self.on_roofs = choose_method(self.roofs, 1000)(scene.occluders, self.roofs)
        points = Points(self.places, on_faces=True)
        self.on_walls = choose_method(points, 1000)(scene.occluders, points)

    def track_points_on_walls(self, _town: str) -> int:
        return len(self.places)

    def track_ratio_embree_of_roofs(self, _town: str) -> float:
        """How many times as long embree takes over the hours above 10 degrees, roofs and ground together."""
        return rival(self.on_roofs, self.roofs, HIGH_HOURS)

    def track_ratio_embree_of_walls(self, _town: str) -> float:
        """The same for the pixels of all façades."""
        return rival(self.on_walls, self.places, HIGH_HOURS)

    def track_differing_rays(self, _town: str) -> int:
        """Pixels of both on which ours differ from the rays in float64, of all hours: none."""
        found = 0
        for caster in (self.on_roofs, self.on_walls):
            rays = RayCaster(caster.occluders, caster.receivers)
            for hour in HOURS:
                direction = sun_vector(*hour)
                found += int((rays.cast(direction, None) != caster.cast(direction)).sum())
        return found


class TownDays:
    """A day over a town through the public functions: ground, pixels inside buildings, preparation and masks."""

    params = (*MADE, "kaga", "ota")
    param_names = ("town",)

    def setup(self, town: str) -> None:
        """Read the town, and compile what is timed; without the tile this leaves the case out."""
        self.scene = Scene(read_town(town))
        self.grid = Grid.from_bounds(self.scene.bounds, RESOLUTION, self.scene.epsg)
        self._take(2)

    def time_one_thread(self, _town: str) -> None:
        self._take(1)

    def time_two_threads(self, _town: str) -> None:
        self._take(2)

    def time_ground(self, _town: str) -> None:
        self.scene.ground(self.grid, 1)

    def track_two_threads_ratio(self, _town: str) -> float:
        """How many times as long one thread takes as two."""
        return compare_threads(self._take)

    def _take(self, threads: int) -> None:
        shadow_masks(self.scene, self.grid, DAY, threads=threads)


class TownYears:
    """The hours in shadow of a year on a town's uneven ground, an instant an hour."""

    params = ("smallest", "kaga", "ota")
    param_names = ("town",)

    def setup(self, town: str) -> None:
        """Read the town, and compile what is timed; without the tile this leaves the case out."""
        self.scene = Scene(read_town(town))
        self.grid = Grid.from_bounds(self.scene.bounds, RESOLUTION, self.scene.epsg)
        shade_hours(self.scene, self.grid, DAY, threads=2)

    def time_one_thread(self, _town: str) -> None:
        self._take(1)

    def time_two_threads(self, _town: str) -> None:
        self._take(2)

    def track_two_threads_ratio(self, _town: str) -> float:
        """How many times as long one thread takes as two."""
        return compare_threads(self._take)

    def _take(self, threads: int) -> None:
        shade_hours(self.scene, self.grid, YEAR, threads=threads)


class LevelTowns:
    """The masks of a day on the level ground at the feet of a made town, in the open and all together."""

    params = tuple(MADE)
    param_names = ("town",)

    def setup(self, town: str) -> None:
        """Read the town without hills, and compile what is timed."""
        self.scene = Scene(read_town(town, slope=0.0))
        grid = Grid.from_bounds(self.scene.bounds, RESOLUTION, self.scene.epsg)
        ground = self.scene.ground(grid)
        ground[:] = ground.max() + ABOVE
        self.everywhere = self.scene.receivers(grid, ground)
        self.open = self.scene.receivers(grid, ground, self.scene.inside(grid, ground))
        self.caster = WindingCaster(self.scene.occluders, self.everywhere)
        self.turn = 0
        self.caster.cast(sun_vector(*HOURS[0]))

    def time_prepare(self, _town: str) -> None:
        WindingCaster(Occluders(self.scene.corners), self.everywhere)

    def time_mask(self, _town: str) -> None:
        self.turn += 1
        self.caster.cast(sun_vector(*HOURS[self.turn % len(HOURS)]))

    def track_ratio_embree(self, _town: str) -> float:
        """How many times as long embree takes for all pixels, over all hours."""
        return rival(self.caster, self.everywhere, HOURS)

    def track_ratio_embree_open(self, _town: str) -> float:
        """The same for the pixels outside buildings alone."""
        return rival(WindingCaster(self.scene.occluders, self.open), self.open, HOURS)

    def track_differing_rays(self, _town: str) -> int:
        """Pixels on which it differs from the rays in float64, of all pixels of all hours: none."""
        rays = RayCaster(self.scene.occluders, self.everywhere)
        directions = [sun_vector(*hour) for hour in HOURS]
        return sum(int((rays.cast(way, None) != self.caster.cast(way)).sum()) for way in directions)


def read_town(town: str, slope: float = 0.012) -> CityModel:
    """Return a real tile, or a made town whose ground rises."""
    if town in REAL:
        source = SHARED / REAL[town]
        if not source.is_file():
            raise NotImplementedError(f"{source} is missing: real tiles are not part of the repository")
        return read_citygml(source)
    with tempfile.TemporaryDirectory() as folder:
        side, detail = MADE[town]
        return read_citygml(write(folder, extent=(side, side), detail=detail, slope=slope))
