"""Days and years through the public functions, on level ground: time, two threads against one, and memory."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.bench_shadow import SIZES, make_boxes
from plateau_sc.grid import Grid
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours, shadow_fraction, shadow_masks
from plateau_sc.times import hourly, intervals
from plateau_sc.types import FloatArray

ZONE = 6677
DAY = hourly("2026-08-01", tz="Asia/Tokyo")
SPANS = intervals("2026-08-01", tz="Asia/Tokyo")
YEAR = hourly("2026-01-01", "2026-12-31", tz="Asia/Tokyo")

OVER_IMPORT = """
import sys
import numpy as np
import plateau_sc as psc
from benchmarks.runner import resident_now, resident_peak
names = psc.Scene, psc.Grid, psc.shadow_masks, psc.hourly
before = resident_now()
scene = psc.Scene.from_mesh(np.load(sys.argv[1]), crs=6677)
side = float(sys.argv[2])
masks = psc.shadow_masks(
    scene, psc.Grid.from_bounds((0, 0, side, side), 1.0, 6677), psc.hourly("2026-08-01", tz="Asia/Tokyo"),
    packed=sys.argv[3] == "packed",
)
print(resident_peak() - before)
"""


class Town(NamedTuple):
    """Prisms on a square of some metres, at 1 m."""

    side: float
    prisms: int
    corners: int


TOWNS = {"smallest": Town(60.0, 9, 36), "square_kilometre": Town(1000.0, 2500, 36)}
"""The larger has the faces of a dense district: 140 for each of 2,500 buildings."""


class Day:
    """A day over a town of 350,000 triangles."""

    params = tuple(TOWNS)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Build the scene, and compile what is timed."""
        self.corners = make_prisms(TOWNS[size])
        self.scene = Scene.from_mesh(self.corners, crs=ZONE)
        side = TOWNS[size].side
        self.grid = Grid.from_bounds((0, 0, side, side), 1.0, ZONE)
        shadow_masks(self.scene, self.grid, DAY[[12]])

    def time_masks_one_thread(self, _size: str) -> None:
        shadow_masks(self.scene, self.grid, DAY, threads=1)

    def time_masks_two_threads(self, _size: str) -> None:
        shadow_masks(self.scene, self.grid, DAY, threads=2)

    def time_packed_masks(self, _size: str) -> None:
        shadow_masks(self.scene, self.grid, DAY, threads=1, packed=True)

    def time_fractions_of_the_hours(self, _size: str) -> None:
        shadow_fraction(self.scene, self.grid, SPANS, threads=2)

    def track_two_threads_ratio(self, _size: str) -> float:
        """How many times as long one thread takes as two, the best of seven each, in turn."""
        return compare_threads(lambda threads: shadow_masks(self.scene, self.grid, DAY, threads=threads))

    def track_two_threads_ratio_of_plain_work(self, _size: str) -> float:
        """The same for work that shares nothing: what the machine has to give at the time."""
        values = np.linspace(0.0, 1.0, 500_000)

        def work(threads: int) -> None:
            with ThreadPoolExecutor(threads) as pool:
                list(pool.map(lambda _: np.sin(values), range(24)))

        return compare_threads(work)

    def track_triangles(self, _size: str) -> int:
        return len(self.corners)

    def track_bytes_over_import(self, size: str) -> float:
        """Most memory of a fresh process that casts the masks, over what the import took: faces, masks and all."""
        return _measure_over_import(self.corners, TOWNS[size].side, "plain")

    def track_bytes_over_import_packed(self, size: str) -> float:
        """The same with packed masks."""
        return _measure_over_import(self.corners, TOWNS[size].side, "packed")


class Year:
    """The hours in shadow of a year, an instant an hour: some 4,400 masks with the sun up."""

    params = ("smallest", "square_kilometre")
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Build the scene, and compile what is timed."""
        chosen = SIZES[size]
        self.scene = Scene.from_mesh(make_boxes(chosen), crs=ZONE)
        resolution = chosen.side / chosen.receivers
        self.grid = Grid.from_bounds((0, 0, chosen.side, chosen.side), resolution, ZONE)
        shadow_masks(self.scene, self.grid, DAY[[12]])

    def track_seconds_one_thread(self, _size: str) -> float:
        return self._take(1)

    def track_seconds_two_threads(self, _size: str) -> float:
        return self._take(2)

    def peakmem_two_threads(self, _size: str) -> None:
        self._take(2)

    def _take(self, threads: int) -> float:
        begun = time.perf_counter()
        shade_hours(self.scene, self.grid, YEAR, threads=threads)
        return time.perf_counter() - begun


def make_prisms(town: Town, seed: int = 2) -> FloatArray:
    """Return the faces of round prisms of many corners each, in rows, which cover about 39 % of the ground."""
    random = np.random.default_rng(seed)
    rows = int(np.sqrt(town.prisms))
    spacing = town.side / rows
    y, x = np.divmod(np.arange(rows * rows), rows)
    middle = (np.column_stack([x, y]) + 0.5) * spacing + random.uniform(-0.1, 0.1, (rows * rows, 2)) * spacing
    turn = np.linspace(0.0, 2.0 * np.pi, town.corners, endpoint=False) + random.uniform(0.0, 1.0, (rows * rows, 1))
    outline = np.stack([np.cos(turn), np.sin(turn)], axis=-1) * 0.353 * spacing + middle[:, np.newaxis]
    bottom = np.concatenate([outline, np.zeros((*outline.shape[:2], 1))], axis=-1)
    top = bottom + np.array([0.0, 0.0, 1.0]) * (3.0 + random.gamma(2.5, 4.0, (rows * rows, 1, 1)))
    after = np.arange(1, town.corners + 1) % town.corners
    first, last = np.arange(1, town.corners - 1), np.arange(2, town.corners)
    fan = np.zeros_like(first)
    faces = [
        np.stack([bottom, bottom[:, after], top[:, after]], axis=2),
        np.stack([bottom, top[:, after], top], axis=2),
        np.stack([top[:, fan], top[:, first], top[:, last]], axis=2),
        np.stack([bottom[:, fan], bottom[:, last], bottom[:, first]], axis=2),
    ]
    return np.ascontiguousarray(np.concatenate(faces, axis=1).reshape(-1, 3, 3))


def compare_threads(work: Callable[[int], object]) -> float:
    """Return how many times as long work takes on one thread as on two, the best of seven each, in turn."""
    seconds: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(7):
        for threads, taken in seconds.items():
            begun = time.perf_counter()
            work(threads)
            taken.append(time.perf_counter() - begun)
    return min(seconds[1]) / min(seconds[2])


def _measure_over_import(corners: FloatArray, side: float, kept: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "corners.npy"
        np.save(path, corners)
        command = [sys.executable, "-c", OVER_IMPORT, str(path), str(side), kept]
        root = Path(__file__).resolve().parents[1]
        answer = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    return float(answer.stdout.splitlines()[-1])
