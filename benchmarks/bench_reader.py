"""Reading buildings completely, in turn with lxml alone and, where it is installed, with plateaukit.

plateaukit asks for many packages and is no extra of this project. Where ``pip install plateaukit`` was done in the
environment that runs ``python -m benchmarks --only bench_reader``, it is measured in the same run. It returns no
building of the made towns, and is not compared there: 0 stands for no comparison. Of the eight in Ota it drops the one
with an odd height.
"""

import dataclasses
import gc
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pandas as pd
import shapely
from lxml import etree

from benchmarks.runner import resident_now, resident_peak
from benchmarks.tiles import repeat_relief, repeat_tile
from plateau_sc import samples
from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml, read_relief
from plateau_sc.citygml.freed import return_freed
from plateau_sc.citygml.members import MemberReader
from plateau_sc.citygml.sources import find_files
from plateau_sc.crs import JGD2011

ROUNDS = 5
MADE = {"smallest": 100.0, "made": 1430.0}
"""Side of the made towns [m]."""

REPEATED = {"kaga": 80.0, "ota": 80.0}
"""Size of the repeated tiles [MB]."""

NEARLY_ALL = 0.8
"""Share of the buildings that a peer must return to be compared."""

LARGE = {"third": 300.0, "gigabyte": 1000.0, "three": 3000.0}
"""Size of the files that memory is measured with [MB]; the standard has those of more than a gigabyte divided."""

MEMBER = "{http://www.opengis.net/citygml/2.0}cityObjectMember"
TRIANGLE = "{http://www.opengis.net/gml}Triangle"


class Tile:
    """A large file of buildings on disk, for the other classes."""

    params = (*MADE, *REPEATED)
    param_names = ("tile",)

    def setup(self, tile: str) -> None:
        """Write the file into a folder that goes with this object."""
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        if tile in MADE:
            side = MADE[tile]
            self.source = samples.write(folder, extent=(side, side), features=("bldg",))
        else:
            self.source = repeat_tile(tile, REPEATED[tile], folder / "54363371_bldg_6697_op.gml")
        self.files = find_files(self.source)
        self.megabytes = sum(file.size for file in self.files) / 1e6

    def teardown(self, _tile: str) -> None:
        """Remove the file."""
        self._folder.cleanup()


class Reading(Tile):
    """Processor time of a complete reading, by itself and against its peers."""

    def track_megabytes(self, _tile: str) -> float:
        return self.megabytes

    def track_megabytes_a_cpu_second(self, _tile: str) -> float:
        read_citygml(self.source)
        return statistics.median(self.megabytes / time_processor(self._read) for _ in range(ROUNDS))

    def track_scanning_megabytes_a_cpu_second(self, _tile: str) -> float:
        self._scan()
        return statistics.median(self.megabytes / time_processor(self._scan) for _ in range(ROUNDS))

    def track_times_the_processor_time_of_bare_lxml(self, _tile: str) -> float:
        read_citygml(self.source)
        return statistics.median(time_processor(self._read) / time_processor(self._walk) for _ in range(ROUNDS))

    def track_times_the_speed_of_plateaukit(self, _tile: str) -> float:
        # A reader that gives the buildings up is soon done, so it counts only where it returns nearly all of them.
        if find_spec("plateaukit") is None or self._read_plateaukit() < NEARLY_ALL * len(read_citygml(self.source)):
            return 0.0
        return statistics.median(time_processor(self._read_plateaukit) / time_processor(self._read) for _ in range(3))

    def _read(self) -> None:
        read_citygml(self.source)

    def _scan(self) -> None:
        for file in self.files:
            for _ in MemberReader(file):
                pass

    def _walk(self) -> None:
        for file in self.files:
            for _, element in etree.iterparse(str(file.path), tag=MEMBER):
                element.clear()

    def _read_plateaukit(self) -> int:
        from plateaukit.readers.citygml import PLATEAUCityGMLParser

        count = 0
        for file in self.files:
            with file.path.open("rb") as stream:
                count += len(list(PLATEAUCityGMLParser(target_epsg=6675).iterparse(stream)))
        return count


class Corner(Tile):
    """Processor time of reading a corner of a large tile, and what it takes of that of reading all."""

    params = tuple(MADE)

    def setup(self, tile: str) -> None:
        """Write the file, and draw the area: the south-western quarter of each side."""
        super().setup(tile)
        west, south, east, north = read_citygml(self.source).buildings.to_crs(JGD2011).total_bounds.tolist()
        self.area = (west, south, west + (east - west) / 4, south + (north - south) / 4)

    def track_megabytes_a_cpu_second(self, _tile: str) -> float:
        self._read()
        return statistics.median(self.megabytes / time_processor(self._read) for _ in range(ROUNDS))

    def track_share_of_the_processor_time_of_all(self, _tile: str) -> float:
        self._read()
        return statistics.median(
            time_processor(self._read) / time_processor(lambda: read_citygml(self.source)) for _ in range(ROUNDS)
        )

    def track_members_not_looked_into(self, _tile: str) -> float:
        audit = read_citygml(self.source, self.area).audit
        return audit.members_outside / audit.buildings_in

    def _read(self) -> None:
        read_citygml(self.source, self.area)


class Relief:
    """Terrain of one member that fills its file: processor time, against lxml, and memory beyond the result."""

    params = (10.0, 300.0)
    param_names = ("megabytes",)

    def setup(self, megabytes: float) -> None:
        """Write the file into a folder that goes with this object."""
        self._folder = tempfile.TemporaryDirectory()
        self.source = repeat_relief(megabytes, Path(self._folder.name) / "523965_dem_6697_op.gml")
        self.megabytes = self.source.stat().st_size / 1e6

    def teardown(self, _megabytes: float) -> None:
        """Remove the file."""
        self._folder.cleanup()

    def track_megabytes_a_cpu_second(self, _megabytes: float) -> float:
        read_relief(self.source)
        return statistics.median(self.megabytes / time_processor(self._read) for _ in range(3))

    def track_times_the_processor_time_of_bare_lxml(self, _megabytes: float) -> float:
        read_relief(self.source)
        return statistics.median(time_processor(self._read) / time_processor(self._walk) for _ in range(3))

    def track_resident_megabytes_beyond_the_result(self, _megabytes: float) -> float:
        return measure_apart(self.source, "relief")["beyond"]

    def _read(self) -> None:
        read_relief(self.source)

    def _walk(self) -> None:
        for _, element in etree.iterparse(str(self.source), tag=TRIANGLE):
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


class Memory(Tile):
    """Memory that a reading needs beyond its result, in a process of its own."""

    params = ("smallest", "made", "kaga", *LARGE)

    def setup(self, tile: str) -> None:
        """Write the file."""
        if tile not in LARGE:
            super().setup(tile)
            return
        self._folder = tempfile.TemporaryDirectory()
        self.source = repeat_tile("kaga", LARGE[tile], Path(self._folder.name) / "54363371_bldg_6697_op.gml")

    def track_resident_megabytes_beyond_the_result(self, _tile: str) -> float:
        return self._measure()["beyond"]

    def track_resident_megabytes_of_the_result(self, _tile: str) -> float:
        return self._measure()["result"]

    def _measure(self) -> dict[str, float]:
        return measure_apart(self.source, "buildings")


def measure_apart(source: Path, what: str) -> dict[str, float]:
    """Return the answer of `measure_memory` or `measure_relief` in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.bench_reader", str(source), what]
    root = Path(__file__).resolve().parents[1]
    answer = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return found


def measure_memory(source: str) -> dict[str, float]:
    """Read a source once, and return what its result holds and what the process needed beyond that [MB].

    Needed beyond the result is the most that the process held while it read, less what it holds once nothing but the
    result is left of the reading and what was freed went back to the system (`settle`). What every first reading loads
    and compiles was there before and is no part of either. ``arrays`` adds up the result's arrays and tables alone:
    outlines as objects, and strings in blocks somewhat larger than they are, make what is held more than that.
    """
    with tempfile.TemporaryDirectory() as folder:
        read_citygml(samples.write(folder, extent=(100.0, 100.0), features=("bldg",)))
    before = settle()
    city = read_citygml(source)
    peak = resident_peak()
    alone = settle()
    return {"buildings": len(city), "arrays": add_sizes(city) / 1e6, **_split(before, peak, alone)}


def measure_relief(source: str) -> dict[str, float]:
    """Read terrain once, and return what its result holds and what the process needed beyond that [MB]."""
    with tempfile.TemporaryDirectory() as folder:
        read_relief(repeat_relief(1.0, Path(folder) / "523965_dem_6697_op.gml"))
    before = settle()
    triangles, _, _ = read_relief(source)
    peak = resident_peak()
    alone = settle()
    return {"triangles": len(triangles), "arrays": triangles.nbytes / 1e6, **_split(before, peak, alone)}


def settle() -> int:
    """Give back to the system what was freed, and return what the process holds then [bytes]."""
    gc.collect()
    return_freed()
    if find_spec("pyarrow") is not None:
        import pyarrow as pa

        pa.default_memory_pool().release_unused()
    return resident_now()


def _split(before: int, peak: int, alone: int) -> dict[str, float]:
    return {"result": (alone - before) / 1e6, "beyond": (peak - alone) / 1e6}


def add_sizes(city: CityModel) -> int:
    """Return the bytes that the arrays and tables of a city hold; its footprints count with their coordinates alone."""
    values = [getattr(city, field.name) for field in dataclasses.fields(city)]
    size = sum(value.nbytes for value in values if isinstance(value, np.ndarray))
    tables = [value for value in values if isinstance(value, pd.DataFrame)]
    size += sum(int(table.memory_usage(deep=True).sum()) for table in tables)
    return size + int(shapely.get_num_coordinates(city.buildings.geometry.to_numpy()).sum()) * 16


def time_processor(work: Callable[[], object]) -> float:
    """Return the processor time of some work [s]."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    measure = measure_relief if sys.argv[2:] == ["relief"] else measure_memory
    print(json.dumps(measure(sys.argv[1])))
