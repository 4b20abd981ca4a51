"""The work of `plateau-sc route`: read the ways and the shade, find routes, write and account."""

import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import numpy as np
import pandas as pd
import rasterio
import xarray as xr

from plateau_sc.citygml.sources import spell_path
from plateau_sc.cli.heats import Heat, add_heat, find_heat
from plateau_sc.cli.instants import When, read_when
from plateau_sc.cli.options import RouteOptions
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cooling import (
    Departures,
    Router,
    RouteSet,
    WalkingNetwork,
    edge_exposure,
    network_from_roads,
    read_network,
)
from plateau_sc.cooling.routes.answers import Seek
from plateau_sc.cooling.routes.map import draw_on_mask
from plateau_sc.errors import MissingExtraError, ParameterError, SourceNotFoundError
from plateau_sc.plot.routes import write_routes
from plateau_sc.receipts import record

_CITYGML = (".gml", ".xml")
_INSIDE = 255
_WORST = {"shade": "in the sun", "sun": "in shade", "cool": "the hottest", "warm": "the coldest"}


def run_route(options: RouteOptions, terminal: Terminal) -> dict[str, Any]:
    """Find routes, and write them, their map and the receipt.

    Parameters
    ----------
    options : RouteOptions
        What was asked for.
    terminal : Terminal
        Where progress and warnings go.

    Returns
    -------
    dict
        What was found and written, as ``--json`` prints it.

    Raises
    ------
    PlateauScError
        One of its classes, for each thing that can be wrong; then nothing is written.
    """
    begun = time.perf_counter()
    when = read_when(options)
    if options.preview and find_spec("matplotlib") is None:
        raise MissingExtraError("the map of routes (leave it out with --no-preview)", "plot")
    masks = find_masks(options.shadow, when.instant)
    heat = choose_heat(options, when.instant)
    receipt = options.out.with_name(f"{options.out.name}.receipt.json")
    with record("route", receipt, _list_parameters(options, when, masks, heat)) as run:
        network, files = read_ways(options.network)
        exposure = edge_exposure(network, masks, progress=terminal.progress)
        if heat is not None:
            exposure = add_heat(exposure, network, heat, when.instant, terminal.progress)
        router = Router(network, exposure, options.profile, cast("Seek", options.seek))
        found, leave = _find(router, options, when)
        for file in files:
            run.read(file, "network")
        run.read(masks, "shadow")
        if heat is not None:
            run.read(heat.file, "heat")
        found.write(options.out)
        run.wrote(options.out, "routes")
        outputs = [options.out]
        if options.preview:
            outputs.append(draw_map(options.out.with_suffix(".png"), found, masks, found.shortest.depart, options.via))
            run.wrote(outputs[-1], "map")
    if len(exposure.unknown):
        terminal.warn(
            f"of {len(exposure.unknown):,} of {len(network):,} edges the layers tell less than half: they count as "
            f"{_WORST[options.seek]}"
        )
    beyond = max(each.seconds_beyond for each in found.routes)
    if beyond:
        terminal.warn(
            f"up to {beyond / 60:.0f} min lie outside of the layers' hours, whose last step is taken to go on"
        )
    return {
        "network": {"source": spell_path(options.network), "edition": network.edition, "edges": len(network)},
        "shadow": spell_path(masks),
        "heat": None if heat is None else _describe_heat(options, heat),
        "depart": found.shortest.depart.tz_convert(when.instant.tz).isoformat(),
        "arrive": None if when.arrive is None else when.arrive.isoformat(),
        "leave": None if leave is None else _list_departures(leave),
        "profile": options.profile,
        "seek": options.seek,
        "exact": found.exact,
        "routes": [describe_route(each) for each in found.routes],
        "steps": _list_steps(found, options.lang),
        "outputs": [spell_path(path) for path in (*outputs, receipt)],
        "credit": found.credit,
        "seconds": round(time.perf_counter() - begun, 3),
    }


def report_route(summary: dict[str, Any], terminal: Terminal) -> None:
    """Print what `run_route` gives.

    Parameters
    ----------
    summary : dict
        What was found and written.
    terminal : Terminal
        Where it is printed, as lines or as JSON.
    """
    if summary["leave"] is not None:
        costs = [one["cost"] for one in summary["leave"]["departures"]]
        terminal.say(
            f"best time to leave: {pd.Timestamp(summary['leave']['best']):%H:%M}, {min(costs):,.0f} instead of up to "
            f"{max(costs):,.0f} {summary['leave']['cost_unit']}"
        )
    for name, one in zip(_names(len(summary["routes"])), summary["routes"], strict=True):
        terminal.say(
            f"{name}: {one['metres']:,.0f} m, {one['minutes']:.1f} min, {one['metres_shade']:,.0f} m in shade, "
            f"{one['metres_sun']:,.0f} m in the sun{_tell_dose(one, summary['heat'])}"
        )
    for step in summary["steps"]:
        terminal.say(f"  {step}")
    if not summary["exact"]:
        terminal.warn("the search met its limit: a better route may exist")
    terminal.say(f"written: {', '.join(summary['outputs'])}")
    if summary["credit"]:
        terminal.say(summary["credit"])
    terminal.answer(summary)


def find_masks(shadow: Path, depart: pd.Timestamp) -> Path:
    """Return the file of shadow masks of a day.

    Parameters
    ----------
    shadow : Path
        Folder of `plateau-sc shade`, or the file.
    depart : pandas.Timestamp
        An instant of the day.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    SourceNotFoundError
        There is none.
    """
    if shadow.is_file():
        return shadow
    if not shadow.exists():
        raise SourceNotFoundError(f"{shadow}: no such file or folder; expected what plateau-sc shade wrote")
    file = shadow / f"shadow_{depart:%Y-%m-%d}.tif"
    if not file.is_file():
        days = sorted(path.stem.removeprefix("shadow_") for path in shadow.glob("shadow_*.tif"))
        there = f"masks of {', '.join(days)}" if days else "no masks at all"
        raise SourceNotFoundError(
            f"{shadow}: expected {file.name} for a walk on that day; found {there}; make it with plateau-sc shade "
            f"SOURCE --date {depart:%Y-%m-%d} --out {shadow}"
        )
    return file


def read_ways(source: Path, epsg: int | None = None) -> tuple[WalkingNetwork, list[Path]]:
    """Read a walking network, from whichever kind of source.

    Parameters
    ----------
    source : Path
        Walking-space network, or PLATEAU's roads.
    epsg : int, optional
        EPSG code of the zone to work in; by default that of the place.

    Returns
    -------
    network : WalkingNetwork
        The ways.
    files : list of Path
        What was read.

    Raises
    ------
    PlateauScError
        As in `read_network` and `network_from_roads`.
    """
    if not source.exists():
        raise SourceNotFoundError(f"{source}: no such file or folder; expected a walking network or a PLATEAU data set")
    is_citygml = source.suffix.lower() in _CITYGML or (source / "udx").is_dir() or any(source.glob("*_tran_*.gml"))
    if is_citygml:
        roads = source / "udx" / "tran"
        files = sorted(roads.glob("*.gml")) if roads.is_dir() else sorted(source.glob("*_tran_*.gml")) or [source]
        return network_from_roads(source, epsg=epsg), files
    files = sorted(path for path in source.rglob("*") if path.is_file()) if source.is_dir() else [source]
    return read_network(source, epsg=epsg), files


def draw_map(
    path: Path, found: RouteSet, masks: Path, instant: pd.Timestamp, via: tuple[tuple[float, float], ...] = ()
) -> Path:
    """Draw the fastest and the best route over the mask that is nearest in time.

    Parameters
    ----------
    path : Path
        The PNG to write.
    found : RouteSet
        The routes.
    masks : Path
        The file of masks.
    instant : pandas.Timestamp
        When the walk begins.
    via : tuple of (float, float)
        Longitudes and latitudes that the walk goes by.

    Returns
    -------
    Path
        The file.
    """
    mask, at = _read_mask(masks, instant)
    figure = draw_on_mask(found, mask, at, via=via)
    return write_routes(path, figure)


def describe_route(route: Any) -> dict[str, Any]:
    """Return the figures of a route as plain values.

    Parameters
    ----------
    route : Route
        One of a set.

    Returns
    -------
    dict
        Metres, minutes, and metres in shade, in the sun and unknown.
    """
    return {
        "metres": round(route.metres, 1),
        "minutes": round(route.minutes, 2),
        "metres_shade": round(route.metres_shade, 1),
        "metres_sun": round(route.metres_sun, 1),
        "metres_unknown": round(route.metres_unknown, 1),
        "metres_unchecked": round(route.metres_unchecked, 1),
        "dose_celsius_minutes": None if route.dose is None else round(route.dose, 2),
        "detour": round(route.detour, 4),
    }


def choose_heat(options: RouteOptions, depart: pd.Timestamp) -> Heat | None:
    """Return the layer of heat that was asked for.

    Parameters
    ----------
    options : RouteOptions
        What was asked for.
    depart : pandas.Timestamp
        When the walk begins.

    Returns
    -------
    Heat or None
        None without ``--heat``.

    Raises
    ------
    ParameterError
        Coolness, warmth or a threshold is asked for without heat.
    SourceNotFoundError
        There is no such layer.
    """
    if options.heat is not None:
        return find_heat(options.heat, options.what, options.threshold, options.seek, depart)
    if options.seek in ("cool", "warm") or options.threshold is not None:
        asked = f"--seek {options.seek}" if options.threshold is None else f"--threshold {options.threshold:g}"
        raise ParameterError(f"{asked} needs layers of heat; give the folder that plateau-sc heat wrote as --heat")
    return None


def _find(router: Router, options: RouteOptions, when: When) -> tuple[RouteSet, Departures | None]:
    one, other, detour, via = options.origin, options.destination, options.detour, options.via
    if when.until is None:
        return router.routes(one, other, depart=when.depart, arrive=when.arrive, detour=detour, via=via), None
    leave = router.best_departure(one, other, (when.depart, when.until), detour=detour, via=via)
    return leave.routes, leave


def _list_departures(leave: Departures) -> dict[str, Any]:
    plain = leave.to_dict()
    return {name: plain[name] for name in ("best", "cost_unit", "departures")}


def _read_mask(path: Path, instant: pd.Timestamp) -> tuple[xr.DataArray, pd.Timestamp]:
    with rasterio.open(path) as file:
        times = pd.DatetimeIndex([pd.Timestamp(file.tags(band)["time_utc"]) for band in file.indexes])
        times = times.tz_localize("UTC") if times.tz is None else times
        nearest = int(np.abs(times - instant.tz_convert("UTC")).argmin())
        values = file.read(nearest + 1).astype(np.float32)
        affine, (rows, cols) = file.transform, file.shape
    values[values == _INSIDE] = np.nan
    x = affine.c + affine.a * (np.arange(cols) + 0.5)
    y = affine.f + affine.e * (np.arange(rows) + 0.5)
    mask = xr.DataArray(values, dims=("y", "x"), coords={"y": y, "x": x})
    return mask, times[nearest].tz_convert(instant.tz)


def _names(count: int) -> list[str]:
    return ["fastest", *["between"] * (count - 2), "best"][:count] if count > 1 else ["fastest and best"]


def _list_steps(found: RouteSet, lang: str) -> list[str]:
    from plateau_sc.cooling.routes.directions import directions

    return [getattr(step, lang) for step in directions(found.coolest.legs)]


def _tell_dose(route: dict[str, Any], heat: dict[str, Any] | None) -> str:
    if heat is None:
        return ""
    side = "below" if heat["below"] else "above"
    return f", {route['dose_celsius_minutes']:,.1f} °C min of {heat['what']} {side} {heat['threshold_celsius']:g} °C"


def _describe_heat(options: RouteOptions, heat: Heat) -> dict[str, Any]:
    return {
        "file": spell_path(heat.file),
        "what": options.what,
        "threshold_celsius": heat.threshold,
        "below": heat.below,
    }


def _list_parameters(options: RouteOptions, when: When, masks: Path, heat: Heat | None) -> dict[str, Any]:
    asked = {} if heat is None else {"heat": _describe_heat(options, heat)}
    return {
        **asked,
        "command": "route",
        "network": spell_path(options.network),
        "shadow": spell_path(masks),
        "from": list(options.origin),
        "to": list(options.destination),
        "depart": None if when.depart is None else when.depart.isoformat(),
        "arrive": None if when.arrive is None else when.arrive.isoformat(),
        "until": None if when.until is None else when.until.isoformat(),
        "via": [list(place) for place in options.via],
        "profile": options.profile,
        "seek": options.seek,
        "detour": options.detour,
    }
