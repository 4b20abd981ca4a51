"""Hours of sun on walls and on all surfaces of buildings through the public functions, in turn with embree's rays.

What is timed of embree are the rays alone, of points and hours that are known: neither where the sun stands, nor which
surfaces look toward it, nor which points lie within a building.
"""

import tempfile
import time

import numpy as np

from benchmarks.bench_shadow import SIZES, load_embree, make_boxes, scatter_on_walls
from plateau_sc.citygml import read_citygml
from plateau_sc.samples import write
from plateau_sc.scene import Scene
from plateau_sc.sun import sun_position, sun_vector
from plateau_sc.sunlight import sun_hours, surface_masks, surface_sun
from plateau_sc.times import hourly
from plateau_sc.types import FloatArray, IntArray

ZONE = 6677
DAY = hourly("2026-08-01", tz="Asia/Tokyo")
ROUNDS = 3
EXTENTS = {"smallest": 100.0, "district": 400.0}
"""Sides of the sample city [m]."""


class SunOnWalls:
    """The hours of sun of a day at points on the walls of boxes, 160 a box, a centimetre off them."""

    params = tuple(SIZES)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Scatter the points, and compile what is timed."""
        corners = make_boxes(SIZES[size])
        self.places = scatter_on_walls(corners)
        self.scene = Scene.from_mesh(corners, crs=ZONE)
        sun_hours(self.scene, self.places, DAY, threads=1)

    def time_day(self, _size: str) -> None:
        sun_hours(self.scene, self.places, DAY, threads=1)

    def track_points(self, _size: str) -> int:
        return len(self.places)

    def track_ratio_embree(self, _size: str) -> float:
        """How many times as long embree's rays take, each on one thread."""
        return self._run(ROUNDS)[0]

    def track_share_differing(self, _size: str) -> float:
        """Points with other hours than embree's float32 gives them [%]."""
        return self._run(1)[1]

    def _run(self, rounds: int) -> tuple[float, float]:
        directions = find_directions(self.scene)
        embree, narrow = load_embree(self.scene.corners), (self.places - self.scene.origin).astype(np.float32)
        ways = [np.tile(way.astype(np.float32), (len(narrow), 1)) for way in directions]
        ours = theirs = 0.0
        for _ in range(rounds):
            begin = time.thread_time()
            hours = sun_hours(self.scene, self.places, DAY, threads=1)
            middle = time.thread_time()
            lit = sum((~embree(narrow, way)).astype(np.int64) for way in ways)
            ours, theirs = ours + middle - begin, theirs + time.thread_time() - middle
        return theirs / ours, 100.0 * float((np.nan_to_num(hours.values) != lit).mean())


class SunOnSurfaces:
    """The hours of sun of a day on every roof and wall of the sample city, in pixels of a metre at most."""

    params = tuple(EXTENTS)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Read the sample, and compile what is timed."""
        with tempfile.TemporaryDirectory() as folder:
            self.city = read_citygml(write(folder, extent=(EXTENTS[size], EXTENTS[size])))
        self.scene = Scene(self.city)
        surface_sun(self.scene, self.city, DAY, threads=1)

    def time_day(self, _size: str) -> None:
        surface_sun(self.scene, self.city, DAY, threads=1)

    def track_pixels(self, _size: str) -> int:
        return int(surface_sun(self.scene, self.city, DAY[11:13])["pixels"].sum())

    def track_ratio_embree(self, _size: str) -> float:
        """How many times as long embree's rays take, each on one thread."""
        return self._run(ROUNDS)[0]

    def track_mean_difference(self, _size: str) -> float:
        """By how much the hours of a surface are others than by embree's float32, on average [h]."""
        return self._run(1)[1]

    def _run(self, rounds: int) -> tuple[float, float]:
        embree = load_embree(self.scene.corners)
        narrow, chosen, rows = self._aim()
        ours = theirs = 0.0
        for _ in range(rounds):
            begin = time.thread_time()
            table = surface_sun(self.scene, self.city, DAY, threads=1)
            middle = time.thread_time()
            hidden = [embree(narrow[pixels], ways) for pixels, ways in chosen]
            ours, theirs = ours + middle - begin, theirs + time.thread_time() - middle
        lit = np.zeros(len(narrow))
        for (pixels, _), mask in zip(chosen, hidden, strict=True):
            lit[pixels] += ~mask
        row_of = np.searchsorted(table["polygon"].to_numpy(), rows)
        mean = np.bincount(row_of, lit, len(table)) / np.bincount(row_of, minlength=len(table))
        return theirs / ours, float(np.abs(mean - table["sun_hours"].to_numpy()).mean())

    def _aim(self) -> tuple[FloatArray, list[tuple[IntArray, FloatArray]], IntArray]:
        """Return the pixels, for each hour those that the sun stands in front of and its way, and their surfaces."""
        found = surface_masks(self.scene, self.city, DAY[[12]])
        places = np.column_stack([found[axis].to_numpy() for axis in ("x", "y", "z")]) - self.scene.origin
        tilt = np.radians(found["tilt"].to_numpy())
        turn = np.radians(np.nan_to_num(found["azimuth"].to_numpy()) - self.scene.convergence)
        normals = np.column_stack([np.sin(tilt) * np.sin(turn), np.sin(tilt) * np.cos(turn), np.cos(tilt)])
        chosen = []
        for way in find_directions(self.scene):
            pixels = np.flatnonzero(normals @ way > 1e-9)
            chosen.append((pixels, np.tile(way.astype(np.float32), (len(pixels), 1))))
        return places.astype(np.float32), chosen, found["polygon"].to_numpy()


def find_directions(scene: Scene) -> FloatArray:
    """Return the unit vectors toward the sun at the hours of the day at which it is up."""
    sun = sun_position(DAY, *scene.location)
    up = sun.elevation > 0.0
    return sun_vector(sun.azimuth[up], sun.elevation[up], scene.convergence)
