"""Sunlight through the crowns of trees: an hour's light, and the path through crowns against plain numpy."""

import time

import numpy as np

from benchmarks.bench_heat_maps import make_grid, make_scene
from plateau_sc.shade import shadow_masks
from plateau_sc.sun import sun_vector
from plateau_sc.times import hourly
from plateau_sc.transmission import shadow_transmission
from plateau_sc.types import FloatArray

HOURS = hourly("2026-08-01", tz="Asia/Tokyo")[8:17]
WAYS = [sun_vector(azimuth, elevation) for azimuth, elevation in ((100.0, 42.0), (180.0, 70.0), (260.0, 20.0))]
RAYS = 48
"""So many rays are held against every face by plain numpy."""


class LightThroughCrowns:
    """Boxes on a plain with 30 trees a hectare, pixels of a metre, one thread, the hours in turn."""

    params = ("smallest", "square_kilometre")
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Plant the trees, and compile what is timed."""
        self.scene, self.grid, self.turn = make_scene(size, trees=True), make_grid(size), 0
        assert self.scene.trees is not None
        self.ones = np.ones(len(self.scene.trees))
        self.places = self.scene.receivers(self.grid, self.scene.ground(self.grid)).places()
        shadow_transmission(self.scene, self.grid, HOURS[[4]], threads=1)

    def time_hour(self, _size: str) -> None:
        self.turn += 1
        shadow_transmission(self.scene, self.grid, HOURS[[self.turn % len(HOURS)]], threads=1)

    def time_masks_without_light(self, _size: str) -> None:
        """The shadows of what is solid alone, which is a part of the above."""
        self.turn += 1
        shadow_masks(self.scene, self.grid, HOURS[[self.turn % len(HOURS)]], threads=1)

    def time_paths_of_all_pixels(self, _size: str) -> None:
        """The metres of crown between every pixel and the sun."""
        self.turn += 1
        self.scene.canopy.depths(self.places, WAYS[self.turn % len(WAYS)], self.ones, threads=1)

    def track_faces_of_crowns(self, _size: str) -> int:
        return len(self.scene.canopy.corners)

    def track_ratio_numpy(self, _size: str) -> float:
        """How many times as long plain numpy takes for a ray: it holds a ray against all faces at once."""
        return self._run()[0]

    def track_largest_error(self, _size: str) -> float:
        """By how much a path is another than plain numpy's, at most [m]."""
        return self._run()[1]

    def _run(self) -> tuple[float, float]:
        some = np.random.default_rng(3).choice(len(self.places), RAYS, replace=False)
        ours = theirs = error = 0.0
        for way in WAYS:
            begin = time.thread_time()
            depths = self.scene.canopy.depths(self.places, way, self.ones, threads=1)
            middle = time.thread_time()
            expected = [measure_path(self.scene.canopy.corners, place, way) for place in self.places[some]]
            ours, theirs = ours + middle - begin, theirs + time.thread_time() - middle
            error = max(error, float(np.abs(depths[some] - expected).max()))
        return theirs / RAYS / (ours / len(self.places)), error


def measure_path(corners: FloatArray, place: FloatArray, way: FloatArray) -> float:
    """Return the length of a ray within closed bodies: what it runs to each face that it leaves, less what to enter."""
    first, second = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    across = np.cross(way, second)
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = 1.0 / np.einsum("ij,ij->i", first, across)
        away = place - corners[:, 0]
        one = np.einsum("ij,ij->i", away, across) * scale
        turned = np.cross(away, first)
        other = turned @ way * scale
        distance = np.einsum("ij,ij->i", second, turned) * scale
    met = (one >= 0.0) & (other >= 0.0) & (one + other <= 1.0) & (distance > 0.0)
    leaves = np.cross(first, second)[met] @ way > 0.0
    return float(np.where(leaves, distance[met], -distance[met]).sum())
