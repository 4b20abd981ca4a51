"""Maps of heat on a square kilometre of boxes: what is prepared once, and what each hour takes after it."""

import numpy as np
import pandas as pd

from benchmarks.bench_shadow import SIZES, make_boxes, raise_onto_hills
from plateau_sc.grid import Grid
from plateau_sc.heat import heat_layers, heat_what_if
from plateau_sc.heat.model import HeatModel
from plateau_sc.heat.radiant import radiant_temperature
from plateau_sc.scene import Scene
from plateau_sc.sky import horizon, prepare_sky
from plateau_sc.terrain import Terrain
from plateau_sc.vegetation import Trees
from plateau_sc.weather import Weather, from_frame

EPSG = 6677
HEIGHT = 1.1
TREES_A_HECTARE = 30
WHAT_IF = ("tmrt", "surface_temperature", "utci")


class Sky:
    """Which patches of the dome each pixel sees: 480 shadows and what crowns cover of them."""

    params = ("smallest", "square_kilometre")
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Build the scenes, and compile what is timed."""
        self.grid = make_grid(size)
        self.flat, self.trees, self.hills = make_scene(size), make_scene(size, trees=True), make_scene(size, True, True)
        corner = Grid.from_bounds((0.0, 0.0, 20.0, 20.0), 1.0, EPSG)
        for scene in (self.flat, self.trees, self.hills):
            prepare_sky(scene, corner, height=HEIGHT)
        horizon(self.flat, corner, height=HEIGHT)

    def time_flat(self, _size: str) -> None:
        prepare_sky(self.flat, self.grid, height=HEIGHT)

    def time_flat_with_trees(self, _size: str) -> None:
        prepare_sky(self.trees, self.grid, height=HEIGHT)

    def time_hills_with_trees(self, _size: str) -> None:
        prepare_sky(self.hills, self.grid, height=HEIGHT)

    def time_horizon_of_32_azimuths(self, _size: str) -> None:
        horizon(self.flat, self.grid, height=HEIGHT)


class Hour:
    """An hour of daylight after preparation, with trees: fluxes, surface and mean radiant temperature."""

    params = ("smallest", "square_kilometre")
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Prepare the model, and go through an hour."""
        table = {"air_temperature": 33.0, "relative_humidity": 55.0, "wind_speed": 2.0, "ghi": 850.0, "dhi": 200.0}
        hours = pd.date_range("2026-08-01T11:00+09:00", periods=1, freq="1h")
        weather = from_frame(pd.DataFrame(table, hours), label="start")
        self.model = HeatModel(make_scene(size, trees=True), make_grid(size), weather, height=HEIGHT)
        self.time_all(size)

    def time_all(self, _size: str) -> None:
        # As in an hour that has not been gone through yet.
        self.model.around.forget()
        (fluxes,) = (found for found in self.model.each(0, 1))
        radiant_temperature(fluxes)


class WhatIf:
    """A day around three new trees in the middle of the town, of one hectare, and of nine of which most stay."""

    params = ("smallest", "square_kilometre")
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Compute the heat before."""
        side = SIZES[size].side
        self.before = make_scene(size, trees=True)
        self.weather = make_day(24 if size == "square_kilometre" else 3)
        self.size, middle = size, side / 2.0
        reach = min(50.0, middle), min(150.0, middle)
        self.grids = [Grid.from_bounds((middle - r, middle - r, middle + r, middle + r), 1.0, EPSG) for r in reach]
        self.heat = [heat_layers(self.before, grid, self.weather, layers=WHAT_IF) for grid in self.grids]
        self.time_hectare(size)

    def time_hectare(self, _size: str) -> None:
        self._plant(0)

    def time_three_trees_in_nine_hectares(self, _size: str) -> None:
        self._plant(1)

    def _plant(self, which: int) -> None:
        """Add the trees to a scene that nobody has used yet."""
        after = make_scene(self.size, trees=True, more=3)
        heat_what_if(self.heat[which], self.before, after, self.grids[which], self.weather)


def make_day(hours: int) -> Weather:
    """Return hours of a hot day from midnight on, or around noon if they are few."""
    begin = pd.Timestamp("2026-08-01T00:00+09:00") + pd.Timedelta(hours=0 if hours >= 24 else 12 - hours // 2)
    index = pd.date_range(begin, periods=hours, freq="1h")
    hour = index.hour.to_numpy() + 0.5
    ghi = np.where((hour > 5) & (hour < 19), 850.0 * np.sin((hour - 5.0) / 14.0 * np.pi), 0.0)
    table = {"air_temperature": 28.0 + 5.0 * np.sin((hour - 9.0) / 12.0 * np.pi), "ghi": ghi, "dhi": 0.2 * ghi}
    return from_frame(pd.DataFrame({**table, "relative_humidity": 60.0, "wind_speed": 2.0}, index), label="start")


def make_grid(size: str) -> Grid:
    """Return pixels of 1 m over the whole scene."""
    side = SIZES[size].side
    return Grid.from_bounds((0.0, 0.0, side, side), 1.0, EPSG)


def make_scene(size: str, trees: bool = False, hills: bool = False, more: int = 0) -> Scene:
    """Return boxes on a plain or on hills, with trees or without, and some more in the middle."""
    chosen = SIZES[size]
    boxes, terrain = make_boxes(chosen), None
    if hills:
        boxes, surface = raise_onto_hills(boxes, chosen.side)
        terrain = Terrain(surface, EPSG, "made")
    planted = None
    if trees:
        random = np.random.default_rng(1)
        count = int(TREES_A_HECTARE * (chosen.side / 100.0) ** 2)
        x, y = random.uniform(0.0, chosen.side, (2, count))
        foot = np.zeros(count) if terrain is None else terrain.heights_at(x, y)
        high, wide = random.uniform(6.0, 12.0, count), random.uniform(4.0, 8.0, count)
        x, y = (np.append(places, chosen.side / 2.0 + 6.0 * np.arange(more)) for places in (x, y))
        foot, high, wide = (
            np.append(values, [value] * more) for values, value in ((foot, 0.0), (high, 8.0), (wide, 6.0))
        )
        planted = Trees.from_columns(x, y, foot, high, wide, epsg=EPSG)
    return Scene.from_mesh(boxes, EPSG, terrain=terrain, trees=planted)
