"""The work of `plateau-sc shade`: read, cast, write, account."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.cli.accounts import RECEIPT, make_receipt, report_files, report_place, summarise
from plateau_sc.cli.options import ShadeOptions
from plateau_sc.cli.runs import Place, Run, begin_run, read_place
from plateau_sc.cli.terminal import Terminal
from plateau_sc.errors import ParameterError
from plateau_sc.io import replace_files, write_cog
from plateau_sc.io.cog import MOST_BANDS
from plateau_sc.plot import write_preview
from plateau_sc.receipts import FileFact, describe_sun, hash_file, write_receipt
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours, shadow_fraction, shadow_masks
from plateau_sc.shade.daylight import cut_daylight
from plateau_sc.shade.reach import find_buildings_in_reach
from plateau_sc.sun import sun_position
from plateau_sc.times import hourly, intervals
from plateau_sc.types import BoolArray

Times: TypeAlias = pd.DatetimeIndex | pd.IntervalIndex
"""Of a day: the instants of its masks, or the intervals of its means."""

_FINE_STEP = "5min"


@dataclass(frozen=True, slots=True)
class _Job:
    """What all days of a run share."""

    run: Run
    place: Place
    scene: Scene
    picture: str


def run_shade(options: ShadeOptions, terminal: Terminal) -> dict[str, Any]:
    """Map the shadows of a source, and write masks, hours, maps and the receipt.

    Parameters
    ----------
    options : ShadeOptions
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
    run = begin_run("shade", options, terminal, "the preview map (leave it out with --no-preview)")
    days = {day: _list_times(options, day) for day in options.days}
    if max(map(len, days.values())) > MOST_BANDS:
        raise ParameterError(f"a step of {options.step} gives more than {MOST_BANDS:,} masks a day; take a longer one")
    with replace_files(run.out) as stage:
        with run.watch.stage("read"):
            place = read_place(run)
        with run.watch.stage("prepare"):
            scene = Scene(place.city, place.ground.terrain)
        job = _Job(run, place, scene, "preview.png" if len(days) == 1 else "preview_{}.png")
        found, suns, facts = [], {}, []
        for day, times in days.items():
            files, figures, suns[str(day)] = _map_day(job, day, times, stage)
            found.append(figures)
            facts += files
        own = {"dates": [str(day) for day in days], "step": options.step, "means": options.means}
        used = _find_used(job, days)
        write_receipt(make_receipt(run, place, stage, facts, own, suns, used), stage / RECEIPT)
        summary = summarise(run, place, stage)
    summary["faces"], summary["notes"] = len(scene.corners), len(place.city.audit.notes)
    return summary | {"days": found, "seconds": run.watch.read()}


def report_shade(summary: dict[str, Any], terminal: Terminal) -> None:
    """Print what `run_shade` gives.

    Parameters
    ----------
    summary : dict
        What was found and written.
    terminal : Terminal
        Where it is printed, as lines or as JSON.
    """
    report_place(summary, terminal)
    for day in summary["days"]:
        mean = day["mean_shade_hours"]
        said = "no open ground" if mean is None else f"open ground lies in shade for {mean:.1f} h of them on average"
        terminal.say(f"{day['date']}: {round(day['daylight_hours'], 1):g} h with the sun up, {said}")
    report_files(summary, terminal)


def _list_times(options: ShadeOptions, day: date) -> Times:
    """Return the instants of a day, or its intervals where means are asked for."""
    if options.means:
        return intervals(day, tz=options.tz, freq=options.step)
    return hourly(day, tz=options.tz, step=options.step)


def _map_day(job: _Job, day: date, times: Times, stage: Path) -> tuple[list[FileFact], dict[str, Any], dict[str, Any]]:
    """Write the files of one day; give their facts, the day's figures and its sun."""
    watch, options = job.run.watch, job.run.options
    with watch.stage("shadows"):
        if isinstance(times, pd.IntervalIndex):
            layer, hours = _cast_means(job, times)
            masks, sun = None, _describe_daylight(layer)
        else:
            layer, hours = _cast_masks(job, times)
            masks, sun = layer, describe_sun(layer)
    with watch.stage("write"):
        files = {
            str(layer.name): write_cog(layer, stage / f"{layer.name}_{day}.tif"),
            "shade_hours": write_cog(hours, stage / f"shade_hours_{day}.tif"),
        }
    if options.preview:
        picture, buildings = stage / job.picture.format(day), job.place.city.buildings
        with watch.stage("draw"):
            files["preview"] = write_preview(picture, hours, masks, buildings, place=job.run.name.title)
    return [hash_file(path, role, stage) for role, path in files.items()], _figures(day, hours), sun


def _cast_masks(job: _Job, times: pd.DatetimeIndex) -> tuple[xr.DataArray, xr.DataArray]:
    """Return the masks at instants, and the hours of shade."""
    grid, threads = job.place.grid, job.run.options.threads
    masks = shadow_masks(job.scene, grid, times, progress=job.run.terminal.progress, threads=threads)
    # a single mask does not tell the step that it stands for
    return masks, shade_hours(masks) if len(times) > 1 else shade_hours(job.scene, grid, times, threads=threads)


def _cast_means(job: _Job, spans: pd.IntervalIndex) -> tuple[xr.DataArray, xr.DataArray]:
    """Return the shares of intervals in shadow, without a value inside buildings, and the hours of shade."""
    grid, threads, progress = job.place.grid, job.run.options.threads, job.run.terminal.progress
    share = shadow_fraction(job.scene, grid, spans, step=_FINE_STEP, progress=progress, threads=threads)
    hours = shade_hours(job.scene, grid, spans, step=_FINE_STEP, progress=progress, threads=threads)
    return share.where(~share["inside"]), hours


def _describe_daylight(share: xr.DataArray) -> dict[str, Any]:
    """Return the intervals and the hours of daylight in each, as `describe_sun` does for instants."""
    return {
        "intervals": [str(text) for text in share["local_time"].to_numpy()],
        "daylight": [round(float(value), 4) for value in share["daylight"].to_numpy()],
    }


def _find_used(job: _Job, days: Mapping[date, Times]) -> BoolArray:
    """Return the buildings that the maps depend on."""
    place, instants = job.scene.location, []
    for day, times in days.items():
        if isinstance(times, pd.IntervalIndex):
            instants.append(cut_daylight(times, pd.Timedelta(_FINE_STEP), place).middle)
        else:
            instants.append(times)
            if len(times) == 1:
                # the hours of a day with one mask are cast in steps of their own
                instants.append(hourly(day, tz=times.tz, step=_FINE_STEP))
    suns = [sun_position(times, *place) for times in instants if len(times)]
    angles = [[getattr(sun, name) for sun in suns] for name in ("elevation", "azimuth")]
    elevation, azimuth = (np.concatenate([np.empty(0), *parts]) for parts in angles)
    return find_buildings_in_reach(job.scene, job.place.grid, elevation, azimuth)


def _figures(day: date, hours: xr.DataArray) -> dict[str, Any]:
    values = hours.to_numpy()
    known = np.isfinite(values)
    return {
        "date": str(day),
        "daylight_hours": float(hours.attrs["daylight_hours"]),
        "open_pixels": int(known.sum()),
        "mean_shade_hours": float(values[known].mean(dtype=np.float64)) if known.any() else None,
    }
