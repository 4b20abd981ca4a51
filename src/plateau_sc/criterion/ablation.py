"""What the 3D model contributed: a day's shade and heat with it, and without it or with its blocks alone."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Iterable
from importlib import resources
from typing import Any, Final

import numpy as np
import pandas as pd
import rasterio.features
import shapely

from plateau_sc.city import CityModel
from plateau_sc.citygml.area import project_area
from plateau_sc.criterion.comparisons import Ablation, Comparison
from plateau_sc.criterion.contributions import SHADE, Figure, Gap, lay_out, measure_change
from plateau_sc.criterion.equal_area import STEP_DEGREES
from plateau_sc.criterion.measures import State
from plateau_sc.criterion.mending import keep_polygons
from plateau_sc.criterion.plan import ExecutionPlanArea
from plateau_sc.criterion.variants import FLAT, LOD1, VARIANTS, Run, Stock, Variant, run_scene
from plateau_sc.criterion.walk import Walk
from plateau_sc.errors import CrsError, NoBuildingsError, NoOverlapError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.heat.layers import find_rows, read_layers
from plateau_sc.horizon import Horizon
from plateau_sc.landcover import LandCover
from plateau_sc.layers import CREDIT
from plateau_sc.scene import Scene
from plateau_sc.shade.work import require_fit
from plateau_sc.terrain import Terrain
from plateau_sc.times import Date, intervals, require_length
from plateau_sc.types import BoolArray, Progress
from plateau_sc.vegetation import Trees
from plateau_sc.weather import Weather

RESOLUTION: Final = 2.0
"""Side of a pixel where a plan is given [m]."""

HEAT_LAYERS: Final = ("tmrt", "utci", "wbgt")
"""Layers of heat that are compared unless others are asked for."""


def ablate(
    city: CityModel,
    plan: ExecutionPlanArea | Grid,
    day: Date,
    *,
    tz: str | dt.tzinfo = "Asia/Tokyo",
    terrain: Terrain | None = None,
    trees: Trees | None = None,
    horizon: Horizon | None = None,
    landcover: LandCover | None = None,
    weather: Weather | None = None,
    against: Iterable[str] = (FLAT, LOD1),
    resolution: float | None = None,
    layers: Iterable[str] = HEAT_LAYERS,
    threshold_h: float = 1.0,
    threshold_k: float = 1.0,
    step: str | dt.timedelta | pd.Timedelta = "5min",
    progress: Progress | None = None,
    threads: int | None = None,
    route: Walk | None = None,
) -> Ablation:
    """Repeat a day's run, and a walk, without the 3D model, and say how much changes.

    A change is what the model gives, minus what comes out without it. The figures are over the pixels whose centres
    lie in the area, and outdoors in both runs.

    Parameters
    ----------
    city : CityModel
        The model, with what stands around the area: it casts shade into it.
    plan : ExecutionPlanArea or Grid
        The area; or a grid in the zone of the city, which counts whole.
    day : str, date or Timestamp
        The local day.
    tz : str or tzinfo, default "Asia/Tokyo"
        Its time zone.
    terrain, trees, horizon, landcover : optional
        As in `Scene`; all runs have them.
    weather : Weather, optional
        Of the whole day, and best of the day before as well; without it heat is not computed.
    against : iterable of {"flat", "lod1"}
        ``flat`` is the same ground without buildings; ``lod1`` has the LOD1 blocks of the buildings that have LOD2 or
        finer.
    resolution : float, default 2.0
        Side of a pixel [m]; a grid has its own.
    layers : iterable of str
        Some of `plateau_sc.heat.LAYERS`, each in the hottest hour and as the mean of the day.
    threshold_h, threshold_k : float, default 1.0
        What a change has to exceed to be counted: of hours in shadow [h], of temperatures [K].
    step : str or Timedelta, default "5min"
        As in `shade_hours`.
    progress, threads
        As in `shade_hours`.
    route : Walk, optional
        A walk on that day: its way of fewest metres in sun is found with the model and without it, and what each has
        along it is told by the model.

    Returns
    -------
    Ablation
        What could not be compared has no figures, and says why: an area of which no building has LOD2 differs from its
        LOD1 by nothing that is known, not by zero.

    Raises
    ------
    ParameterError
        An argument makes no sense; no pixel centre lies in the area; the weather lacks what heat needs; the walk begins
        on another day.
    CrsError
        City, grid, terrain, trees, horizon, land cover and the network of the walk are in different zones.
    NoOverlapError
        Area and city do not meet, the weather does not cover the day, or the walk is not where network and city are.
    NoRouteError
        There is no way for the walk.
    TooLargeError
        Too many pixels, or too long a walk.

    Notes
    -----
    The hottest hour is that of the highest air temperature of the day, the first one where there are several: it is the
    same in all runs. Means of the day are over the hours whose weather is known, those of the night too, in which walls
    keep the ground warm; where an index is not defined in one of them, the pixel has no mean.

    Without a terrain the ground is flat at the feet of the nearest building, in each run at those of its own buildings,
    and casts nothing; ``flat`` has the ground of the model.

    Trees stand in all runs. `shade_hours` counts the shade of their trunks, and not that of their crowns.

    A walk takes the same time by all models, so that all choose from the same ways. The way that a lesser model advises
    is judged by the full one on its better sides; what it has more in sun than the full model's own way is what the 3D
    model contributes. Its pixels are of the same size, around all ways that the detour allows, in the area or not.

    Examples
    --------
    >>> import tempfile
    >>> from plateau_sc import samples
    >>> from plateau_sc.citygml import read_citygml
    >>> city = read_citygml(samples.write(tempfile.mkdtemp(), extent=(130.0, 130.0), features=["bldg"]))
    >>> found = ablate(city, Grid.covering(city, 5.0), "2026-08-01", step="30min")
    >>> found.value("mean_change") > 0.5, found.value("p05_change") > -0.01
    (True, True)
    """
    names, heat = _read_variants(against), read_layers(layers)
    limits = {
        "hours": _require_threshold(threshold_h, "threshold_h"),
        "kelvin": _require_threshold(threshold_k, "threshold_k"),
    }
    spans, length = intervals(day, tz=tz), require_length(step)
    if not isinstance(city, CityModel):
        raise ParameterError(f"city is {type(city).__name__}; expected a CityModel, as read_citygml gives one")
    if weather is not None:
        find_rows(weather, (spans.left[0], spans.right[-1]))
    if route is not None:
        # Routes take half a second to load, which a run without a walk need not wait for.
        from plateau_sc.criterion.walk_runs import compare_walks, require_walk

        route = require_walk(route)
    area, grid = _read_area(plan, city.epsg, resolution)
    mask, stock = _find_pixels(area, grid), Stock.of(city, area)
    scene, variants = _make_variants(names, city, (terrain, trees, horizon, landcover), stock, grid, threads)

    def run(standing: Scene) -> Run:
        return run_scene(standing, grid, spans, length, weather, heat, progress=progress, threads=threads)

    model = None
    if scene is not None and any(variant.scene is not None for variant in variants):
        model = run(scene)
    comparisons, day_text = [], spans.left[0].strftime("%Y-%m-%d")
    for variant in variants:
        if model is None or variant.scene is None:
            comparisons.append(_leave_out(variant, int(mask.sum())))
        else:
            comparisons.append(_compare(variant, model, run(variant.scene), mask, grid, limits, day_text))
    walked = None
    if route is not None and scene is not None:
        walked = compare_walks(
            route, scene, variants, spans, length, weather, grid.resolution, progress=progress, threads=threads
        )
    setting = {
        "daylight_hours": None if model is None else model.daylight_hours,
        "step_s": length.total_seconds(),
        "thresholds": limits,
        "buildings": {**stock.count(np.ones(len(city), np.bool_)), "by_level": stock.count_levels(city)},
        "ground": "flat at the buildings' feet" if terrain is None else terrain.source,
        "trees": 0 if trees is None else len(trees),
        "land_cover": None if landcover is None else _say_cover(landcover),
        "weather": None if model is None else model.weather,
    }
    return Ablation(
        plan if isinstance(plan, ExecutionPlanArea) else None,
        grid,
        area,
        day_text,
        str(pd.DatetimeIndex(spans.left).tz),
        setting,
        tuple(comparisons),
        CREDIT,
        _tell(setting, model, terrain, trees),
        walked,
    )


def ablation_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `Ablation.to_dict` gives.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.

    Examples
    --------
    >>> ablation_schema()["properties"]["schema"]
    {'const': 'plateau_sc-ablation'}
    """
    text = resources.files(__package__).joinpath("schema", "ablation.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _read_variants(against: Iterable[str]) -> tuple[str, ...]:
    asked = [against] if isinstance(against, str) else against
    names = tuple(dict.fromkeys(asked)) if isinstance(asked, Iterable) else ()
    strange = [name for name in names if name not in VARIANTS]
    if strange or not names:
        raise ParameterError(f"against must be some of {', '.join(VARIANTS)}; found {strange or against!r}")
    return names


def _require_threshold(value: object, name: str) -> float:
    if isinstance(value, (int, float, np.number)) and not isinstance(value, bool) and 0.0 <= value < math.inf:
        return float(value)
    raise ParameterError(f"{name} is {value!r}; expected a number of 0 or more")


def _read_area(plan: object, epsg: int, resolution: float | None) -> tuple[shapely.Geometry, Grid]:
    """Return the area in the plane of the city, and its pixels."""
    if isinstance(plan, Grid):
        if resolution is not None:
            raise ParameterError(f"resolution is {resolution!r}, and a grid has its own; leave it out")
        if plan.epsg != epsg:
            raise CrsError(f"grid and city must be in one zone; found EPSG:{plan.epsg} and EPSG:{epsg}")
        return shapely.box(*plan.bounds), plan
    if not isinstance(plan, ExecutionPlanArea):
        raise ParameterError(f"plan is {plan!r}; expected an ExecutionPlanArea, as read_plan gives one, or a Grid")
    shape = project_area(shapely.segmentize(plan.geometry, STEP_DEGREES), epsg)
    area = shape if shapely.is_valid(shape) else keep_polygons(shapely.make_valid(shape))
    return area, Grid.covering(area, RESOLUTION if resolution is None else resolution, epsg=epsg)


def _find_pixels(area: shapely.Geometry, grid: Grid) -> BoolArray:
    """Return the pixels whose centres lie in the area."""
    mask: BoolArray = rasterio.features.geometry_mask([area], grid.shape, grid.affine, invert=True)
    if not mask.any():
        raise ParameterError(
            f"no centre of a pixel of {grid.resolution:g} m lies in the area of {shapely.area(area):,.1f} m2; "
            "take a finer resolution"
        )
    return mask


def _make_variants(
    names: tuple[str, ...],
    city: CityModel,
    parts: tuple[Terrain | None, Trees | None, Horizon | None, LandCover | None],
    stock: Stock,
    grid: Grid,
    threads: int | None,
) -> tuple[Scene | None, list[Variant]]:
    try:
        scene = Scene(city, *parts)
    except NoBuildingsError as error:
        why = f"there is nothing to compare: {error}"
        nobody = {"all": 0, "in_area": 0}
        return None, [Variant(name, None, why, nobody, nobody) for name in names]
    try:
        require_fit(scene, grid, threads)
    except NoOverlapError as error:
        raise NoOverlapError(
            f"area and city do not meet: {error}; read the city for the area and what stands around it"
        ) from error
    return scene, [VARIANTS[name](city, scene, stock) for name in names]


def _leave_out(variant: Variant, pixels: int) -> Comparison:
    gap = Gap("all", State.ABSENT, variant.explanation)
    counts: dict[str, int | None] = {"in_area": pixels, "outdoors": None}
    return Comparison(
        variant.name, State.ABSENT, variant.explanation, variant.replaced, variant.kept, counts, gaps=(gap,)
    )


def _compare(
    variant: Variant, model: Run, bare: Run, mask: BoolArray, grid: Grid, limits: dict[str, float], day: str
) -> Comparison:
    counted = mask & ~model.inside & ~bare.inside
    outdoors = int(counted.sum())
    figures: list[Figure] = []
    gaps: list[Gap] = []
    for name, given in model.fields.items():
        limit = limits["hours" if name == SHADE else "kelvin"]
        found = measure_change(name, given, bare.fields[name], counted, grid.resolution**2, limit)
        figures += found
        if not found and outdoors:
            gaps.append(Gap(name, State.UNKNOWN, "it is not defined at any pixel, in the weather of the day"))
    if not outdoors:
        gaps.append(Gap("all", State.ABSENT, "no pixel of the area is outdoors in both runs"))
    if model.weather is None:
        gaps.append(Gap("heat", State.UNKNOWN, "no weather was given: heat was not computed"))
    elif model.weather["hottest"] is None:
        gaps.append(Gap("heat", State.UNKNOWN, "no hour of the day has air temperature and humidity"))
    state = State.MEASURED if figures else State.ABSENT
    facts = {"against": variant.name, "explanation": variant.explanation, "day": day}
    if model.weather is not None and model.weather["hottest"] is not None:
        facts["hottest"] = model.weather["hottest"]["interval"]
    return Comparison(
        variant.name,
        state,
        variant.explanation,
        variant.replaced,
        variant.kept,
        {"in_area": int(mask.sum()), "outdoors": outdoors},
        tuple(figures),
        tuple(gaps),
        lay_out(model.fields, bare.fields, counted, grid, facts),
    )


def _say_cover(landcover: LandCover) -> str:
    return ", ".join(f"{name} {100.0 * share:.0f} %" for name, share in landcover.shares().items() if share > 0.0)


def _tell(setting: dict[str, Any], model: Run | None, terrain: Terrain | None, trees: Trees | None) -> tuple[str, ...]:
    notes = []
    if terrain is None:
        notes.append("no terrain was given: the ground is flat at the feet of the nearest building, and casts nothing")
    if trees is not None:
        notes.append("the trees stand in all runs; hours in shadow count their trunks, and not their crowns")
    if not setting["buildings"]["in_area"]:
        notes.append("no building of the city stands in the area: what changes is due to those around it")
    if model is not None:
        notes += model.notes
        if model.weather is not None and model.weather["intervals_known"] < model.weather["intervals"]:
            count, known = model.weather["intervals"], model.weather["intervals_known"]
            notes.append(f"{count - known} of {count} intervals of the day have no weather; means are over the others")
    return tuple(notes)
