"""The main job on a made town: files in, masks of a day out, and how soon a fresh process has its first shadow."""

import statistics
import subprocess
import sys
import tempfile
import time

from plateau_sc import samples
from plateau_sc.citygml import read_citygml
from plateau_sc.grid import Grid
from plateau_sc.scene import Scene
from plateau_sc.shade import shadow_masks
from plateau_sc.terrain import Terrain
from plateau_sc.times import hourly

EXTENTS = {"smallest": 100.0, "square_kilometre": 1000.0}
"""Side of the town [m]."""

DAY = hourly("2026-08-01", tz="Asia/Tokyo")
ROUNDS = 5

FIRST_SHADOW = """
import sys
import plateau_sc as psc
city = psc.read_citygml(sys.argv[1])
shadow = psc.shadow_masks(psc.Scene(city), psc.Grid.covering(city), psc.hourly("2026-08-01", tz="Asia/Tokyo")[[12]])
assert shadow.values.any()
"""


class Town:
    """A town on disk, for the other classes."""

    params = tuple(EXTENTS)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Write the town into a folder that goes with this object."""
        self._folder = tempfile.TemporaryDirectory()
        side = EXTENTS[size]
        self.root = samples.write(self._folder.name, extent=(side, side), features=("bldg", "dem"))
        self.tiles = sorted(self.root.glob("udx/bldg/*.gml"))

    def teardown(self, _size: str) -> None:
        """Remove the town."""
        self._folder.cleanup()


class Day(Town):
    """The masks of 24 hours on the town's terrain, at 1 m."""

    def setup(self, size: str) -> None:
        """Read the town and lay the grid."""
        super().setup(size)
        city = read_citygml(self.root)
        self.scene = Scene(city, Terrain.from_citygml(self.root, city.epsg))
        self.flat = Scene(city)
        self.grid = Grid.covering(city, resolution=1.0)
        self.scene.occluders.bvh, self.flat.occluders.bvh  # noqa: B018 (built once, outside the timing)
        shadow_masks(self.scene, self.grid, DAY[[12]])

    def time_masks_on_terrain(self, _size: str) -> None:
        shadow_masks(self.scene, self.grid, DAY)

    def time_masks_at_the_feet(self, _size: str) -> None:
        shadow_masks(self.flat, self.grid, DAY)

    def peakmem_masks_on_terrain(self, _size: str) -> None:
        shadow_masks(self.scene, self.grid, DAY)

    def track_triangles(self, _size: str) -> int:
        return len(self.scene.corners)

    def track_pixels(self, _size: str) -> int:
        return self.grid.size


class FreshProcess(Town):
    """From the start of a process to its first shadow, reading included, with compiled kernels at hand."""

    def track_first_shadow_seconds(self, _size: str) -> float:
        self._run()
        return statistics.median(self._run() for _ in range(ROUNDS))

    def _run(self) -> float:
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", FIRST_SHADOW, str(self.root)], check=True)
        return time.perf_counter() - begun
