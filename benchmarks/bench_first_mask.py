"""The first mask of a process: what one waits for between the import and the first answer."""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.bench_shadow import SIZES, LevelGround, make_boxes
from plateau_sc.kernels.lids import find_lids
from plateau_sc.kernels.solids import Space, find_solids

FIRST_MASK = """
import sys
import time
import numpy as np
import plateau_sc as psc
names = psc.Scene, psc.Grid, psc.shadow_masks, psc.hourly
corners, side = np.load(sys.argv[1]), float(sys.argv[2])
wall, processor = time.perf_counter(), time.process_time()
scene, grid = psc.Scene.from_mesh(corners, crs=6677), psc.Grid.from_bounds((0, 0, side, side), 1.0, 6677)
psc.shadow_masks(scene, grid, psc.hourly("2026-08-01", tz="Asia/Tokyo")[[12]])
print(time.perf_counter() - wall, time.process_time() - processor)
"""


class FirstMask:
    """The first mask of a fresh process that finds its kernels compiled, on level ground."""

    params = tuple(SIZES)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Keep the faces in a file, and compile what is timed."""
        self.folder = tempfile.TemporaryDirectory()
        self.file, self.side = Path(self.folder.name) / "corners.npy", SIZES[size].side
        np.save(self.file, make_boxes(SIZES[size]))
        level = LevelGround()
        level.setup(size)
        x, y, owner = level.lattice.x, level.lattice.y, np.arange(len(level.occluders.corners), dtype=np.int32) // 12
        find_solids(
            level.occluders.corners,
            find_lids(level.occluders.corners, owner),
            Space(x, y, np.zeros(level.lattice.shape), 2.0),
            1,
        )
        self._run()

    def teardown(self, _size: str) -> None:
        """Remove the folder."""
        self.folder.cleanup()

    def track_seconds_after_import(self, _size: str) -> float:
        """Wall time from the import to the first mask, the best of five [s]."""
        return min(self._run()[0] for _ in range(5))

    def track_processor_seconds_after_import(self, _size: str) -> float:
        """Processor time of the same, which other work on the machine changes less [s]."""
        return min(self._run()[1] for _ in range(5))

    def _run(self) -> tuple[float, float]:
        return time_first_mask(self.file, self.side)


class FirstMaskOfMachine:
    """The first mask of a fresh process on a machine that has compiled nothing, on level ground."""

    params = tuple(SIZES)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Time five processes, each with an empty cache; of the smallest size, which is a test, one."""
        self.times: list[tuple[float, float]] = []
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "corners.npy"
            np.save(file, make_boxes(SIZES[size]))
            for run in range(1 if size == self.params[0] else 5):
                self.times.append(time_first_mask(file, SIZES[size].side, str(Path(folder) / f"cache {run}")))

    def track_seconds_after_import(self, _size: str) -> float:
        """Wall time from the import to the first mask, the median [s]."""
        return statistics.median(wall for wall, _ in self.times)

    def track_processor_seconds_after_import(self, _size: str) -> float:
        """Processor time of the same, the median [s]."""
        return statistics.median(processor for _, processor in self.times)


def time_first_mask(file: Path, side: float, cache: str | None = None) -> tuple[float, float]:
    """Return wall and processor time of a first mask in a process of its own; None is the cache of this one."""
    command = [sys.executable, "-c", FIRST_MASK, str(file), str(side)]
    surroundings = os.environ | ({} if cache is None else {"NUMBA_CACHE_DIR": cache})
    root = Path(__file__).resolve().parents[1]
    answer = subprocess.run(command, cwd=root, env=surroundings, capture_output=True, text=True, check=True)
    wall, processor = answer.stdout.split()[-2:]
    return float(wall), float(processor)
