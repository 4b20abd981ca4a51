"""The criterion on files: a whole city, and a plan of one mesh in it, reading and page included.

`plateau_sc.samples` writes the buildings of a made town once, tile by tile; 300,000 of them are 3.4 GB in 106 third
meshes and take 3 minutes to write. Each run is the command in a process of its own, with kernels that were compiled
before. The receipt is of a run that read all files and used all buildings, each of which is looked for in them. The
load of the machine stands beside the figures, for the time of others on its cores is in them.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import shapely

from benchmarks.runner import resident_peak
from plateau_sc import samples
from plateau_sc.criterion.meshes import box_of
from plateau_sc.receipts import record

PROFILE = "half-of-the-buildings-in-lod2"
_ROOT = Path(__file__).resolve().parents[1]


class Report:
    """`plateau-sc criterion`, for all meshes of a town and for its first one."""

    params = (300, 30_000, 300_000)
    param_names = ("buildings",)

    def setup(self, buildings: int) -> None:
        """Write the town into a folder that goes with this object, and run the command once on a small one."""
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        self.town = samples.write(folder / "town", buildings=buildings, features=("bldg",))
        meshes = sorted({file.name[:8] for file in self.town.glob("udx/bldg/*.gml")})
        self.first = meshes[0]
        self.whole = shapely.box(*shapely.total_bounds([box_of(mesh) for mesh in meshes])).wkt
        self._found: dict[tuple[str, Path | None], dict[str, float]] = {}
        small = samples.write(folder / "small", extent=(130.0, 130.0), features=("bldg",))
        measure_apart(small, self.first, folder / "out")

    def teardown(self, _buildings: int) -> None:
        """Remove the town."""
        self._folder.cleanup()

    def track_seconds(self, _buildings: int) -> float:
        return self._measure(self.whole)["seconds"]

    def track_peak_megabytes(self, _buildings: int) -> float:
        return self._measure(self.whole)["megabytes"]

    def track_seconds_of_one_mesh(self, _buildings: int) -> float:
        return self._measure(self.first)["seconds"]

    def track_peak_megabytes_of_one_mesh(self, _buildings: int) -> float:
        return self._measure(self.first)["megabytes"]

    def track_seconds_with_receipts(self, _buildings: int) -> float:
        return self._measure(self.whole, self._write_receipt())["seconds"]

    def track_peak_megabytes_with_receipts(self, _buildings: int) -> float:
        return self._measure(self.whole, self._write_receipt())["megabytes"]

    def track_load(self, _buildings: int) -> float:
        return os.getloadavg()[0]

    def _measure(self, plan: str, receipts: Path | None = None) -> dict[str, float]:
        key = plan, receipts
        if key not in self._found:
            self._found[key] = measure_apart(self.town, plan, Path(self._folder.name) / "out", receipts)
        return self._found[key]

    def _write_receipt(self) -> Path:
        """Return the folder of a receipt of a run that read all files and used all buildings."""
        folder = Path(self._folder.name) / "receipts"
        if not folder.exists():
            write_receipt(self.town, folder)
        return folder


def write_receipt(town: Path, folder: Path) -> None:
    """Write the receipt of a run that read all files of a town, and used all its buildings."""
    folder.mkdir()
    with record("count of buildings", folder / "count.receipt.json") as run:
        ids: list[str] = []
        for file in sorted(town.glob("udx/bldg/*.gml")):
            run.read(file, "buildings")
            ids += re.findall(r'<bldg:Building gml:id="([^"]+)"', file.read_text(encoding="utf-8"))
        run.use(ids)
        (folder / "count.txt").write_text(str(len(ids)), encoding="utf-8")
        run.wrote(folder / "count.txt", "count")


def measure_apart(data: Path, plan: str, out: Path, receipts: Path | None = None) -> dict[str, float]:
    """Return the seconds that the command takes, from its start to its end, and the most memory that it holds [MB]."""
    command = [sys.executable, "-m", "benchmarks.bench_criterion", str(data), plan, str(out)]
    command += [] if receipts is None else [str(receipts)]
    begun = time.perf_counter()
    answer = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - begun
    return {"seconds": seconds, "megabytes": json.loads(answer.stdout.splitlines()[-1]) / 1e6}


def run_command(data: str, plan: str, out: str, receipts: str | None = None) -> None:
    """Run the command, and print the most memory that the process held [bytes]."""
    from plateau_sc.cli.app import main

    given = ["--plan", plan, "--name", "plan", "--data", data, "--profile", PROFILE, "--out", out, "--quiet"]
    given += [] if receipts is None else ["--receipts", receipts]
    try:
        main(["criterion", *given])
    except SystemExit as end:
        # 8 is a verdict: meshes without a file are in the box around all.
        if end.code not in (0, 8):
            raise
    print(resident_peak())


if __name__ == "__main__":
    run_command(*sys.argv[1:5])
