"""Cooling services: the exposure of a city's edges, a day in steps of five minutes."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.cooling.exposure.edges import edge_exposure
from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.grid import Grid
from plateau_sc.layers import grid_coordinates
from plateau_sc.packing import pack_layer

ZONE = 6677
BLOCK = 80.0
STEPS = {"smallest": 3, "hundred_thousand": 156}
BLOCKS = {"smallest": 4, "hundred_thousand": 223}

OVER_IMPORT = """
import sys
from benchmarks.bench_cooling import BLOCKS, STEPS, expose, make_city, make_masks
from benchmarks.runner import resident_now, resident_peak
before = resident_now()
city = make_city(BLOCKS[sys.argv[1]])
masks = make_masks(BLOCKS[sys.argv[1]], STEPS[sys.argv[1]], sys.argv[2])
expose(city, masks, 2)
print(resident_peak() - before, resident_peak())
"""


class Exposure:
    """Streets every 80 m, with a footway on each side, over shadow at 1 m; the largest have 99,904 edges."""

    params = tuple(BLOCKS)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Make the city and its masks, and compile what is timed."""
        expose(make_city(4), make_masks(4, 1, "packed"), 2)
        expose(make_city(4), make_masks(4, 1, "plain"), 2)
        expose(make_city(4), make_masks(4, 1, "heat"), 2)
        self.city = make_city(BLOCKS[size])
        self.packed = make_masks(BLOCKS[size], STEPS[size], "packed")
        self.plain = make_masks(BLOCKS[size], STEPS[size], "plain")
        self.heat = make_masks(BLOCKS[size], STEPS[size], "heat")

    def time_packed_masks_two_threads(self, _size: str) -> None:
        expose(self.city, self.packed, 2)

    def time_packed_masks_one_thread(self, _size: str) -> None:
        expose(self.city, self.packed, 1)

    def time_masks_two_threads(self, _size: str) -> None:
        expose(self.city, self.plain, 2)

    def time_heat_two_threads(self, _size: str) -> None:
        expose(self.city, self.heat, 2)

    def time_heat_one_thread(self, _size: str) -> None:
        expose(self.city, self.heat, 1)

    def track_edges(self, _size: str) -> int:
        return len(self.city)

    def track_bytes_of_process(self, size: str) -> float:
        """Most memory of a fresh process that exposes the edges to packed masks, the import and all."""
        return _measure(size, "packed")[1]

    def track_bytes_of_process_plain(self, size: str) -> float:
        """The same with masks of a byte a pixel."""
        return _measure(size, "plain")[1]

    def track_bytes_of_process_heat(self, size: str) -> float:
        """The same with a layer of heat of four bytes a pixel."""
        return _measure(size, "heat")[1]

    def track_bytes_over_import(self, size: str) -> float:
        """Most memory of a fresh process over what the import took."""
        return _measure(size, "packed")[0]


def expose(city: WalkingNetwork, layer: xr.DataArray | xr.Dataset, threads: int) -> EdgeExposure:
    """Return the exposure of a city to masks, or to heat above 30 °C."""
    return edge_exposure(city, layer, 30.0 if layer.attrs.get("heat") else None, threads=threads)


def make_city(blocks: int) -> WalkingNetwork:
    """Return streets every 80 m: blocks x blocks squares, with footways 5 m to both sides of each centre line."""
    side = blocks + 1
    number = np.arange(side * side).reshape(side, side)
    start = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()]).astype(np.int32)
    end = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()]).astype(np.int32)
    nodes = np.stack(np.divmod(np.arange(side * side), side)[::-1], axis=1) * BLOCK + 20.25
    edges = len(start)
    plain = np.zeros(edges, dtype=np.int8)
    unknown = np.full(edges, np.nan)
    return WalkingNetwork(
        epsg=ZONE,
        node_ids=np.array([str(node) for node in range(len(nodes))], dtype=object),
        nodes=nodes,
        edge_ids=np.array([str(edge) for edge in range(edges)], dtype=object),
        start=start,
        end=end,
        forward=np.ones(edges, dtype=np.bool_),
        backward=np.ones(edges, dtype=np.bool_),
        vertices=np.stack([nodes[start], nodes[end]], axis=1).reshape(-1, 2),
        offsets=np.arange(edges + 1, dtype=np.int64) * 2,
        length=np.full(edges, BLOCK),
        kind=plain,
        cover=plain,
        width=unknown,
        slope=unknown,
        level_difference=unknown,
        surface=np.full(edges, "", dtype=object),
        side_offset=np.full(edges, 5.0),
    )


def make_masks(blocks: int, steps: int, form: str) -> xr.DataArray | xr.Dataset:
    """Return masks of which every step is the same memory, so that the largest need no more than one."""
    side = blocks * BLOCK + 40.0
    grid = Grid.from_bounds((0.0, 0.0, side, side), 1.0, ZONE)
    random = np.random.default_rng(1)
    times = pd.date_range("2026-08-01T06:00", periods=steps, freq="5min").to_numpy()
    coordinates = {"time": ("time", times), **grid_coordinates(grid)}
    if form == "packed":
        bits = random.integers(0, 256, (grid.rows, -(-grid.cols // 8)), dtype=np.uint8)
        return pack_layer(np.broadcast_to(bits, (steps, *bits.shape)), "shadow", coordinates, {"units": "1"})
    values = random.integers(0, 2, grid.shape, dtype=np.uint8).view(np.bool_)
    if form == "heat":
        values = np.where(values, np.float32(28.0), np.float32(38.0))
    layer = xr.DataArray(np.broadcast_to(values, (steps, *grid.shape)), coordinates, ("time", "y", "x"), name="shadow")
    layer.attrs["heat"] = int(form == "heat")
    return layer


def _measure(size: str, form: str) -> tuple[float, float]:
    root = Path(__file__).resolve().parents[1]
    command = [sys.executable, "-c", OVER_IMPORT, size, form]
    answer = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    over, peak = answer.stdout.splitlines()[-1].split()
    return float(over), float(peak)
