"""A walk with the full model, and by the advice of lesser ones: the runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
import shapely
import xarray as xr

from plateau_sc.cooling import EdgeExposure, Route, Router, WalkingNetwork, edge_exposure
from plateau_sc.cooling.routes.corridor import find_corridor
from plateau_sc.cooling.routes.places import locate
from plateau_sc.cooling.routes.profiles import profile_named
from plateau_sc.criterion.measures import State
from plateau_sc.criterion.variants import Variant
from plateau_sc.criterion.walk import DEPART, Advice, Walk, WalkAblation, Way, subtract
from plateau_sc.crs import from_zone
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.heat import heat_layers
from plateau_sc.scene import Scene
from plateau_sc.shade import shadow_masks
from plateau_sc.shade.work import require_fit
from plateau_sc.times import require_aware
from plateau_sc.types import IntArray, Progress
from plateau_sc.weather import Weather

_HEAT = "utci"
_WARM_UP = pd.Timedelta(hours=24)
_FEWEST_STEPS = 2
# So much of the map is drawn around the ways [m].
_MARGIN = 30.0


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    """What all runs of a walk share."""

    walk: Walk
    network: WalkingNetwork
    grid: Grid
    depart: pd.Timestamp
    times: pd.DatetimeIndex
    weather: Weather | None
    """Of the day and the one before, in which the ground settles, as that of the area's heat."""
    rows: IntArray
    progress: Progress | None
    threads: int | None


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """The router of a model, and what it found."""

    router: Router
    fastest: Route
    best: Route
    exact: bool
    masks: xr.DataArray
    has_heat: bool


def require_walk(route: object) -> Walk:
    """Give a walk, if it is one.

    Parameters
    ----------
    route : Walk
        What a caller gave.

    Returns
    -------
    Walk

    Raises
    ------
    ParameterError
        It is something else, or its network or threshold is.
    """
    if not isinstance(route, Walk):
        raise ParameterError(
            f"route is {route!r}; expected a Walk, as psc.criterion.Walk(network, origin, destination)"
        )
    if not isinstance(route.network, WalkingNetwork):
        raise ParameterError(
            f"the network of the walk is a {type(route.network).__name__}; expected a WalkingNetwork, as read_network "
            "gives one"
        )
    threshold: object = route.threshold
    if isinstance(threshold, bool) or not isinstance(threshold, int | float | np.number) or not np.isfinite(threshold):
        raise ParameterError(f"the threshold of the walk is {route.threshold!r}; expected a temperature [°C]")
    return route


def compare_walks(
    walk: Walk,
    scene: Scene,
    variants: Sequence[Variant],
    day: pd.IntervalIndex,
    step: pd.Timedelta,
    weather: Weather | None,
    resolution: float,
    *,
    progress: Progress | None = None,
    threads: int | None = None,
) -> WalkAblation:
    """Find the way of a walk with the full model and with lesser ones, and judge all by the full one.

    Parameters
    ----------
    walk : Walk
        The walk.
    scene : Scene
        The full model.
    variants : sequence of Variant
        What it is compared with.
    day : pandas.IntervalIndex
        The local day.
    step : pandas.Timedelta
        How long each shadow mask stands for.
    weather : Weather or None
        For the dose of heat.
    resolution : float
        Side of a pixel [m].
    progress, threads
        As in `plateau_sc.shadow_masks`.

    Returns
    -------
    WalkAblation

    Raises
    ------
    CrsError
        Network and city are in different zones.
    NoOverlapError
        A place is too far from the network, or the ways do not meet the city.
    NoRouteError
        There is no way.
    ParameterError
        An argument makes no sense; the walk begins on another day.
    TooLargeError
        The places are too far apart.

    Notes
    -----
    A way takes the same time by all models, so that all have the same ways to choose from: the way that a lesser model
    advises is never better by the full model than the full model's own, where that is exact. Masks are cast in the
    middle of each step; those of the steps of an interval of the weather have its heat.
    """
    if walk.network.epsg != scene.epsg:
        raise CrsError(
            f"network and city must be in one zone; found EPSG:{walk.network.epsg} and EPSG:{scene.epsg}: read the "
            f"network with epsg={scene.epsg}"
        )
    job, gaps = _prepare(walk, day, step, weather, resolution, progress, threads)
    try:
        require_fit(scene, job.grid, threads)
    except NoOverlapError as error:
        raise NoOverlapError(
            f"the ways of the walk and the city do not meet: {error}; read the city for the ways, too"
        ) from error
    model = _find_way(job, scene)
    if job.weather is not None and not model.has_heat:
        gaps.append(f"{_HEAT} is not defined along the ways in this weather: no dose of heat is told")
    advices = tuple(_take_advice(job, model, variant) for variant in variants)
    origin, destination = (_to_degrees(walk, place, name) for place, name in _places(walk))
    setting: dict[str, Any] = {
        "profile": profile_named(walk.profile).name,
        "max_detour": float(walk.detour),
        "network": {
            "source": walk.network.source,
            "edition": walk.network.edition,
            "edges": len(walk.network),
            "edges_in_reach": len(job.network),
        },
        "step_s": step.total_seconds(),
        "threshold_celsius": float(walk.threshold) if model.has_heat else None,
    }
    mask = model.masks.isel(time=int(np.abs(job.times - job.depart).argmin()))
    drawn = mask.astype(np.float32).where(~model.masks["inside"].to_numpy())
    return WalkAblation(
        origin,
        destination,
        model.best.depart,
        setting,
        job.grid,
        model.exact,
        _way(model.fastest, job),
        _way(model.best, job),
        advices,
        tuple(gaps),
        drawn,
    )


def _prepare(
    walk: Walk,
    day: pd.IntervalIndex,
    step: pd.Timedelta,
    weather: Weather | None,
    resolution: float,
    progress: Progress | None,
    threads: int | None,
) -> tuple[_Job, list[str]]:
    """Return the edges in reach, their pixels and the steps, and what cannot be computed."""
    begin, end = pd.Timestamp(day.left[0]), pd.Timestamp(day.right[-1])
    depart = _read_depart(walk, begin, end)
    kept, seconds = find_corridor(
        walk.network, walk.origin, walk.destination, profile=walk.profile, detour=walk.detour, plane=walk.plane
    )
    network = walk.network.select(kept, "edges that are too far round")
    margin = max(2.0 * (float(network.side_offset.max()) + resolution), _MARGIN)
    grid = Grid.covering(shapely.MultiPoint(network.vertices), resolution, margin, network.epsg)
    first = (depart - begin) // step
    count = max(-(-(depart + pd.Timedelta(seconds=seconds) - begin) // step) - first, _FEWEST_STEPS)
    times = pd.DatetimeIndex([begin + (first + place) * step + step / 2 for place in range(count)])
    gaps, rows = [], np.zeros(count, dtype=np.int64)
    if weather is not None:
        weather = weather.between(max(begin - _WARM_UP, weather.intervals.left[0]), end)
        rows = np.asarray(weather.intervals.get_indexer(times), dtype=np.int64)
        if (rows < 0).any():
            gaps.append("the weather does not cover the whole walk: no dose of heat is told")
            weather = None
    return _Job(walk, network, grid, depart, times, weather, rows, progress, threads), gaps


def _read_depart(walk: Walk, begin: pd.Timestamp, end: pd.Timestamp) -> pd.Timestamp:
    if walk.depart is None:
        return pd.Timestamp(begin.tz_localize(None) + DEPART).tz_localize(begin.tz)
    found = require_aware(walk.depart)
    if len(found) != 1:
        raise ParameterError(f"depart must be one instant; found {len(found)}")
    depart = pd.Timestamp(found[0].tz_convert(begin.tz).floor("s"))
    if not begin <= depart < end:
        raise ParameterError(
            f"the walk begins at {depart}; expected an instant on the day of the runs, {begin:%Y-%m-%d}"
        )
    return depart


def _find_way(job: _Job, scene: Scene) -> _Found:
    walk = job.walk
    masks = shadow_masks(scene, job.grid, job.times, progress=job.progress, threads=job.threads)
    exposure = _expose(job, scene, masks)
    has_heat = exposure.excess is not None and bool(np.isfinite(exposure.excess).any())
    if not has_heat:
        # A dose of what is known nowhere would be 0.
        exposure = replace(exposure, excess=None, threshold=None)
    router = Router(job.network, exposure, walk.profile, plane=walk.plane)
    found = router.routes(walk.origin, walk.destination, depart=job.depart, detour=walk.detour)
    return _Found(router, found.shortest, found.coolest, found.exact, masks, has_heat)


def _expose(job: _Job, scene: Scene, masks: xr.DataArray) -> EdgeExposure:
    if job.weather is None:
        return edge_exposure(job.network, masks, threads=job.threads)
    first, last = int(job.rows.min()), int(job.rows.max())
    begin, end = job.weather.intervals.left[first], job.weather.intervals.right[last]
    heat = heat_layers(
        scene, job.grid, job.weather, layers=[_HEAT], between=(begin, end), progress=job.progress, threads=job.threads
    )[_HEAT]
    along = masks.astype(np.float32).copy(data=heat.to_numpy()[job.rows - first])
    along.name, along.attrs = _HEAT, dict(heat.attrs)
    return edge_exposure(job.network, along, float(job.walk.threshold), shadow=masks, threads=job.threads)


def _take_advice(job: _Job, model: _Found, variant: Variant) -> Advice:
    if variant.scene is None:
        return Advice(variant.name, State.ABSENT, variant.explanation)
    lesser = _find_way(job, variant.scene)
    judged = model.router.judge(lesser.best)
    expected, truly, best = (_way(route, job) for route in (lesser.best, judged, model.best))
    own = {leg.edge_id for leg in model.best.legs}
    return Advice(
        variant.name,
        State.MEASURED,
        variant.explanation,
        expected,
        truly,
        lesser.exact,
        lesser.best.path.pieces != model.best.path.pieces,
        float(sum(leg.metres for leg in judged.legs if leg.edge_id not in own)),
        subtract(truly.figures, best.figures),
        subtract(expected.figures, truly.figures),
    )


def _way(route: Route, job: _Job) -> Way:
    seconds = sum(
        leg.seconds * (1.0 - leg.metres_shade / leg.metres)
        for leg in route.legs
        if leg.metres > 0.0 and not np.isnan(leg.metres_shade)
    )
    figures = {
        "metres": route.metres,
        "minutes": route.minutes,
        "metres_shade": route.metres_shade,
        "metres_sun": route.metres_sun,
        "metres_unknown": route.metres_unknown,
        "minutes_sun": float(seconds) / 60.0,
        "dose_celsius_minutes": route.dose,
        "detour": route.detour,
        "cost": route.cost,
    }
    return Way(figures, shapely.get_coordinates(route.line), job.network.epsg)


def _places(walk: Walk) -> tuple[tuple[tuple[float, float], str], ...]:
    return (walk.origin, "origin"), (walk.destination, "destination")


def _to_degrees(walk: Walk, place: tuple[float, float], name: str) -> tuple[float, float]:
    if not walk.plane:
        return float(place[0]), float(place[1])
    east, north = locate(place, name, walk.network.epsg, plane=True)
    latitude, longitude = from_zone(np.array([east]), np.array([north]), walk.network.epsg)
    return float(longitude[0]), float(latitude[0])
