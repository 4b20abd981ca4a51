"""The runs of an ablation: the model as it is, the ground without it, and its blocks instead of its finer shapes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import pandas as pd
import shapely
import xarray as xr

from plateau_sc.city import CityModel
from plateau_sc.citygml.choice import use_level
from plateau_sc.criterion.buildings import SHARED_M2, find_heads
from plateau_sc.criterion.contributions import HOTTEST, MEAN, SHADE
from plateau_sc.criterion.measures import State
from plateau_sc.grid import Grid
from plateau_sc.heat import heat_layers
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours
from plateau_sc.types import BoolArray, Float32Array, FloatArray, IntArray, Progress
from plateau_sc.weather import Weather

FLAT: Final = "flat"
LOD1: Final = "lod1"

_FINE = 2
_LEVELS = {-1: "none", **{level: f"LOD{level}" for level in range(5)}}
_WARM_UP = pd.Timedelta(hours=24)


@dataclass(frozen=True, slots=True, eq=False)
class Stock:
    """The buildings of a city, parts counted with theirs.

    Attributes
    ----------
    heads : ndarray, shape (rows,), int64
        Row of the building that each row belongs to.
    in_area : ndarray, shape (rows,), bool
        Whether the building of each row stands in the area.
    """

    heads: IntArray
    in_area: BoolArray

    @classmethod
    def of(cls, city: CityModel, area: shapely.Geometry) -> Stock:
        """Find the buildings.

        Parameters
        ----------
        city : CityModel
            The city.
        area : shapely geometry
            In its zone; a building stands in it with more than `SHARED_M2` of its footprint.

        Returns
        -------
        Stock
        """
        heads = find_heads(city.buildings)
        shapes = np.array(city.buildings.geometry, dtype=object)
        near = np.flatnonzero(shapely.intersects(shapes, area))
        shared = np.zeros(len(shapes))
        np.add.at(shared, heads[near], shapely.area(shapely.intersection(shapes[near], area)))
        return cls(heads, (shared > SHARED_M2)[heads])

    def count(self, rows: BoolArray) -> dict[str, int]:
        """Count the buildings of which a row is marked.

        Parameters
        ----------
        rows : ndarray, shape (rows,), bool
            Marks.

        Returns
        -------
        dict of str to int
            ``all`` of them, and those ``in_area``.
        """
        marked = np.unique(self.heads[rows])
        return {"all": int(marked.size), "in_area": int(self.in_area[marked].sum())}

    def count_levels(self, city: CityModel) -> dict[str, int]:
        """Count the buildings in the area by the finest level that they, or a part of them, are used at.

        Parameters
        ----------
        city : CityModel
            The city.

        Returns
        -------
        dict of str to int
            ``none``, and ``LOD0`` to ``LOD4``.
        """
        finest = np.full(self.heads.size, -1)
        np.maximum.at(finest, self.heads, _levels_of(city))
        chosen = self.in_area & (self.heads == np.arange(self.heads.size))
        return {name: int((finest[chosen] == level).sum()) for level, name in _LEVELS.items()}


@dataclass(frozen=True, slots=True, eq=False)
class Variant:
    """What the model is compared with.

    Attributes
    ----------
    name : str
        One of `VARIANTS`.
    scene : Scene or None
        None where there is nothing to compare with.
    explanation : str
        What it is, or why there is nothing.
    replaced : dict of str to int
        Buildings whose shape is another one than in the model: ``all``, and those ``in_area``.
    kept : dict of str to int
        Buildings that were to have another shape, and keep theirs.
    """

    name: str
    scene: Scene | None
    explanation: str
    replaced: dict[str, int]
    kept: dict[str, int]

    @property
    def state(self) -> State:
        """Whether there is something to compare with."""
        return State.ABSENT if self.scene is None else State.MEASURED


def make_flat(city: CityModel, scene: Scene, stock: Stock) -> Variant:
    """Take all buildings away.

    Parameters
    ----------
    city : CityModel
        The city.
    scene : Scene
        Made of it.
    stock : Stock
        Its buildings.

    Returns
    -------
    Variant
    """
    cast = np.zeros(len(city), np.bool_)
    cast[city.triangle_owner()] = True
    ground = "the level ground" if scene.terrain is None else f"the terrain ({scene.terrain.source})"
    what = f"{ground} without buildings"
    return Variant(FLAT, scene.without_buildings(), what, stock.count(cast), {"all": 0, "in_area": 0})


def make_blocks(city: CityModel, scene: Scene, stock: Stock) -> Variant:
    """Take the LOD1 blocks of the buildings that have a finer shape.

    Parameters
    ----------
    city : CityModel
        The city.
    scene : Scene
        Made of it.
    stock : Stock
        Its buildings.

    Returns
    -------
    Variant
    """
    lifted = bool((city.buildings["lifted"].to_numpy(np.float64) != 0.0).any())
    blocks = use_level(city, 1, lift_lod1=lifted)
    before, after = _levels_of(city), _levels_of(blocks)
    replaced, kept = stock.count((before >= _FINE) & (after < _FINE)), stock.count(after >= _FINE)
    if not replaced["all"]:
        why = "no building of the city is used at LOD2 or finer: there is nothing to compare"
        if kept["all"]:
            why = f"the {kept['all']} building(s) at LOD2 or finer have no coarser shape: there is nothing to compare"
        return Variant(LOD1, None, why, replaced, kept)
    what = f"LOD1 instead of LOD2 or finer for {replaced['all']} building(s)"
    if kept["all"]:
        what += f"; {kept['all']} without a coarser shape keep theirs"
    lowered = Scene(blocks, scene.terrain, scene.trees, scene.horizon, scene.landcover)
    return Variant(LOD1, lowered, what, replaced, kept)


VARIANTS: Final[Mapping[str, Callable[[CityModel, Scene, Stock], Variant]]] = MappingProxyType(
    {FLAT: make_flat, LOD1: make_blocks}
)
"""What a model can be compared with, by name."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """What a scene gives for a day.

    Attributes
    ----------
    fields : dict of str to ndarray, shape (rows, cols), float32
        By name of the quantity.
    inside : ndarray, shape (rows, cols), bool
        Pixels inside buildings.
    daylight_hours : float
        Daylight of the day [h].
    weather : dict or None
        Of which hours heat is, and which is the hottest.
    notes : tuple of str
        What was assumed.
    """

    fields: dict[str, Float32Array]
    inside: BoolArray
    daylight_hours: float
    weather: dict[str, Any] | None = None
    notes: tuple[str, ...] = ()


def run_scene(
    scene: Scene,
    grid: Grid,
    day: pd.IntervalIndex,
    step: Any,
    weather: Weather | None,
    layers: tuple[str, ...],
    *,
    progress: Progress | None = None,
    threads: int | None = None,
) -> Run:
    """Compute the quantities of a scene.

    Parameters
    ----------
    scene : Scene
        What stands.
    grid : Grid
        In its zone.
    day : pandas.IntervalIndex
        A local day.
    step : str or Timedelta
        As in `shade_hours`.
    weather : Weather or None
        Of the day; no heat without it. Of the days before it the last one is heeded, in which the ground settles.
    layers : tuple of str
        Layers of heat.
    progress, threads
        As in `shade_hours`.

    Returns
    -------
    Run

    Raises
    ------
    CrsError, NoOverlapError, ParameterError, TooLargeError
        As in `shade_hours` and `heat_layers`.
    """
    if _is_even(scene) and grid.size > 1:
        return _spread(
            run_scene(scene, _pick_pixel(scene, grid), day, step, weather, layers, progress=progress, threads=threads),
            grid,
        )
    hours = shade_hours(scene, grid, day, step=step, progress=progress, threads=threads)
    fields, inside = {SHADE: hours.to_numpy()}, hours["inside"].to_numpy()
    daylight = float(hours.attrs["daylight_hours"])
    if weather is None:
        return Run(fields, inside, daylight)
    begin, end = day.left[0], day.right[-1]
    lately = weather.between(max(begin - _WARM_UP, weather.intervals.left[0]), end)
    zone = str(pd.DatetimeIndex(day.left).tz)
    heat = heat_layers(
        scene, grid, lately, layers=layers, between=(begin, end), tz=zone, progress=progress, threads=threads
    )
    known = np.isfinite(heat["air_temperature"].to_numpy()) & np.isfinite(heat["relative_humidity"].to_numpy())
    facts: dict[str, Any] = {"intervals": int(known.size), "intervals_known": int(known.sum()), "hottest": None}
    if known.any():
        hottest = int(np.argmax(np.where(known, heat["air_temperature"].to_numpy(), -np.inf)))
        facts["hottest"] = {
            "interval": str(heat["local_time"].to_numpy()[hottest]),
            "air_temperature": float(heat["air_temperature"].to_numpy()[hottest]),
            "relative_humidity": float(heat["relative_humidity"].to_numpy()[hottest]),
            "wind_speed": float(heat["wind_speed"].to_numpy()[hottest]),
        }
        for name in layers:
            fields[f"{name}_{HOTTEST}"] = heat[name].to_numpy()[hottest]
        for name in layers:
            fields[f"{name}_{MEAN}"] = _average(heat, name, known)
    return Run(fields, inside, daylight, facts, tuple(filter(None, heat.attrs["notes"].split("\n"))))


def _is_even(scene: Scene) -> bool:
    """Tell whether all pixels of any grid are alike: nothing stands, and the ground is level and of one kind."""
    parts = (scene.terrain, scene.trees, scene.horizon, scene.landcover, scene.grid)
    return not len(scene.corners) and all(part is None for part in parts)


def _pick_pixel(scene: Scene, grid: Grid) -> Grid:
    """Return a pixel of a grid that lies within a scene's bounds, or touches them."""
    west, south, east, north = scene.bounds
    left, bottom, right, top = grid.bounds
    x, y = (max(west, left) + min(east, right)) / 2, (max(south, bottom) + min(north, top)) / 2
    col, row = int((x - left) / grid.resolution), int((top - y) / grid.resolution)
    return grid.window(min(row, grid.rows - 1), min(col, grid.cols - 1), 1, 1)


def _spread(run: Run, grid: Grid) -> Run:
    """Give all pixels of a grid the values of one."""
    fields = {name: np.full(grid.shape, values[0, 0], dtype=np.float32) for name, values in run.fields.items()}
    return replace(run, fields=fields, inside=np.full(grid.shape, run.inside[0, 0]))


def _average(heat: xr.Dataset, name: str, known: BoolArray) -> Float32Array:
    """Return the mean over the intervals with weather; NaN where the layer is not defined in one of them."""
    lengths = (heat["time_end"] - heat["time_begin"]).to_numpy() / np.timedelta64(1, "s")
    values = heat[name].to_numpy()
    total = np.zeros(values.shape[1:])
    for row in np.flatnonzero(known).tolist():
        total += lengths[row] * values[row]
    mean: Float32Array = (total / lengths[known].sum()).astype(np.float32)
    return mean


def _levels_of(city: CityModel) -> FloatArray:
    levels: FloatArray = city.buildings["lod_used"].to_numpy(dtype=np.float64, na_value=-1.0)
    return levels
