"""The work of `plateau-sc shade`: read, cast, write, account."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

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
from plateau_sc.shade import shade_hours, shadow_masks
from plateau_sc.shade.reach import find_buildings_in_reach
from plateau_sc.sun import sun_position
from plateau_sc.times import hourly
from plateau_sc.types import BoolArray

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
    days = {day: hourly(day, tz=options.tz, step=options.step) for day in options.days}
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
        own = {"dates": [str(day) for day in days], "step": options.step}
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
        terminal.say(f"{day['date']}: {day['daylight_hours']:g} h with the sun up, {said}")
    report_files(summary, terminal)


def _map_day(
    job: _Job, day: date, times: pd.DatetimeIndex, stage: Path
) -> tuple[list[FileFact], dict[str, Any], dict[str, Any]]:
    """Write the files of one day; give their facts, the day's figures and its sun."""
    watch, options, grid, terminal = job.run.watch, job.run.options, job.place.grid, job.run.terminal
    with watch.stage("shadows"):
        masks = shadow_masks(job.scene, grid, times, progress=terminal.progress, threads=options.threads)
        # a single mask does not tell the step that it stands for
        hours = shade_hours(masks) if len(times) > 1 else shade_hours(job.scene, grid, times, threads=options.threads)
    with watch.stage("write"):
        files = {
            "shadow": write_cog(masks, stage / f"shadow_{day}.tif"),
            "shade_hours": write_cog(hours, stage / f"shade_hours_{day}.tif"),
        }
    if options.preview:
        picture, buildings = stage / job.picture.format(day), job.place.city.buildings
        with watch.stage("draw"):
            files["preview"] = write_preview(picture, hours, masks, buildings, place=job.run.name.title)
    return [hash_file(path, role, stage) for role, path in files.items()], _figures(day, hours), describe_sun(masks)


def _find_used(job: _Job, days: Mapping[date, pd.DatetimeIndex]) -> BoolArray:
    """Return the buildings that the maps depend on."""
    instants = list(days.values())
    # the hours of a day with one mask are cast in steps of their own
    instants += [hourly(day, tz=times.tz, step=_FINE_STEP) for day, times in days.items() if len(times) == 1]
    suns = [sun_position(times, *job.scene.location) for times in instants]
    elevation, azimuth = (np.concatenate([getattr(sun, name) for sun in suns]) for name in ("elevation", "azimuth"))
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
