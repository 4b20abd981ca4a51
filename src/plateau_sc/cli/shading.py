"""The work of `plateau-sc shade`: read, cast, write, account."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal, cast

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.area import read_area
from plateau_sc.citygml.sources import is_there, spell_path
from plateau_sc.cli.grounds import Ground, choose_ground
from plateau_sc.cli.naming import SourceName, name_source
from plateau_sc.cli.options import ShadeOptions
from plateau_sc.cli.runs import Watch, lay_grid, list_outputs, list_sources, warn_of_losses
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cli.wording import count, list_levels
from plateau_sc.errors import ParameterError, SourceNotFoundError
from plateau_sc.grid import Grid
from plateau_sc.io import replace_files, write_cog
from plateau_sc.io.cog import MOST_BANDS
from plateau_sc.layers import CREDIT
from plateau_sc.plot import require_matplotlib, write_preview
from plateau_sc.receipts import (
    FileFact,
    Receipt,
    describe_sun,
    hash_file,
    list_features,
    summarise_audit,
    write_receipt,
)
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours, shadow_masks
from plateau_sc.times import hourly

Lod = Literal["best", 0, 1, 2]


@dataclass(frozen=True, slots=True)
class _Job:
    """What all days of a run share."""

    options: ShadeOptions
    name: SourceName
    city: CityModel
    scene: Scene
    grid: Grid
    terminal: Terminal
    watch: Watch


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
    started, watch = datetime.now(UTC), Watch()
    if options.preview:
        require_matplotlib("the preview map (leave it out with --no-preview)")
    if not is_there(options.source):
        raise SourceNotFoundError(
            f"{options.source}: no such file or folder; expected a CityGML file, a folder, a data set root or a zip"
        )
    days = {day: hourly(day, tz=options.tz, step=options.step) for day in options.days}
    if max(map(len, days.values())) > MOST_BANDS:
        raise ParameterError(f"a step of {options.step} gives more than {MOST_BANDS:,} masks a day; take a longer one")
    area = None if options.area is None else read_area(options.area)
    name = name_source(options.source)
    out = Path(f"shade_{name.slug}") if options.out is None else options.out

    with replace_files(out) as stage:
        with watch.stage("read"):
            lod = cast("Lod", options.lod if options.lod == "best" else int(options.lod))
            city = read_citygml(options.source, lod=lod, progress=terminal.progress)
            grid = lay_grid(options, city, area)
            ground = choose_ground(options.source, options.dem, options.flat, city.epsg, grid.bounds)
        warn_of_losses(city, terminal)
        with watch.stage("prepare"):
            scene = Scene(city, ground.terrain)
        job = _Job(options, name, city, scene, grid, terminal, watch)
        summary = _summarise(job, ground, out)
        suns, facts = {}, []
        for day, times in days.items():
            files, figures, sun = _map_day(job, day, times, stage)
            summary["days"].append(figures)
            suns[str(day)] = sun
            facts += files
        receipt = Receipt(
            inputs=tuple(list_sources(options, city, ground, out)),
            outputs=tuple(facts),
            features=list_features(city),
            parameters=_list_parameters(options, grid, ground),
            sun=suns,
            audit=summarise_audit(city.audit),
            started=started,
            finished=datetime.now(UTC),
        )
        write_receipt(receipt, stage / "receipt.json")
        summary["outputs"] = list_outputs(stage, out)
    summary["seconds"] = {stage_name: round(value, 3) for stage_name, value in watch.seconds.items()}
    summary["seconds"]["total"] = round((datetime.now(UTC) - started).total_seconds(), 3)
    return summary


def report_shade(summary: dict[str, Any], terminal: Terminal) -> None:
    """Print what `run_shade` gives.

    Parameters
    ----------
    summary : dict
        What was found and written.
    terminal : Terminal
        Where it is printed, as lines or as JSON.
    """
    buildings, triangles = count(summary["buildings"], "building"), count(summary["triangles"], "triangle")
    grid, seconds = summary["grid"], summary["seconds"]
    terminal.say(f"{summary['name']}: {buildings} ({list_levels(summary['by_lod'])}), {triangles}")
    terminal.say(f"ground: {summary['ground']}")
    terminal.say(f"grid: {grid['cols']:,} x {grid['rows']:,} pixels of {grid['resolution']:g} m, EPSG:{grid['epsg']}")
    for day in summary["days"]:
        mean = day["mean_shade_hours"]
        said = "no open ground" if mean is None else f"open ground lies in shade for {mean:.1f} h of them on average"
        terminal.say(f"{day['date']}: {day['daylight_hours']:g} h with the sun up, {said}")
    terminal.say(f"written to {summary['out']}:")
    for file in summary["outputs"]:
        terminal.say(f"  {Path(file['path']).name:<28} {file['bytes'] / 1e6:8.2f} MB")
    stages = ", ".join(f"{stage} {value:.1f}" for stage, value in seconds.items() if stage != "total")
    terminal.say(f"{seconds['total']:.1f} s ({stages})")
    terminal.say_credit()
    terminal.answer(summary)


def _map_day(
    job: _Job, day: date, times: pd.DatetimeIndex, stage: Path
) -> tuple[list[FileFact], dict[str, Any], dict[str, Any]]:
    """Write the files of one day; give their facts, the day's figures and its sun."""
    watch, threads = job.watch, job.options.threads
    with watch.stage("shadows"):
        masks = shadow_masks(job.scene, job.grid, times, progress=job.terminal.progress, threads=threads)
        # a single mask does not tell the step that it stands for
        hours = shade_hours(masks) if len(times) > 1 else shade_hours(job.scene, job.grid, times, threads=threads)
    with watch.stage("write"):
        files = {
            "shadow": write_cog(masks, stage / f"shadow_{day}.tif"),
            "shade_hours": write_cog(hours, stage / f"shade_hours_{day}.tif"),
        }
    if job.options.preview:
        picture = stage / ("preview.png" if len(job.options.days) == 1 else f"preview_{day}.png")
        with watch.stage("draw"):
            files["preview"] = write_preview(picture, hours, masks, job.city.buildings, place=job.name.title)
    return [hash_file(path, role, stage) for role, path in files.items()], _figures(day, hours), describe_sun(masks)


def _figures(day: date, hours: xr.DataArray) -> dict[str, Any]:
    values = hours.to_numpy()
    known = np.isfinite(values)
    return {
        "date": str(day),
        "daylight_hours": float(hours.attrs["daylight_hours"]),
        "open_pixels": int(known.sum()),
        "mean_shade_hours": float(values[known].mean(dtype=np.float64)) if known.any() else None,
    }


def _summarise(job: _Job, ground: Ground, out: Path) -> dict[str, Any]:
    city, grid = job.city, job.grid
    features = list_features(city)
    return {
        "name": job.name.title,
        "source": spell_path(job.options.source),
        "buildings": features["buildings"],
        "parts": features["parts"],
        "by_lod": {lod: entry["count"] for lod, entry in features["by_lod"].items()},
        "triangles": len(city.triangles),
        "faces": len(job.scene.corners),
        "skipped": len(city.audit.skipped),
        "notes": len(city.audit.notes),
        "ground": ground.note,
        "grid": {
            "epsg": grid.epsg,
            "bounds": list(grid.bounds),
            "resolution": grid.resolution,
            "rows": grid.rows,
            "cols": grid.cols,
        },
        "days": [],
        "out": spell_path(out),
        "credit": CREDIT,
    }


def _list_parameters(options: ShadeOptions, grid: Grid, ground: Ground) -> dict[str, Any]:
    return {
        "command": "shade",
        "source": spell_path(options.source),
        "dates": [str(day) for day in options.days],
        "step": options.step,
        "tz": options.tz,
        "resolution": options.resolution,
        "margin": options.margin,
        "lod": options.lod,
        "area": None if options.area is None else spell_path(options.area),
        "dem": None if options.dem is None else spell_path(options.dem),
        "ground": ground.note,
        "grid": {"epsg": grid.epsg, "bounds": list(grid.bounds), "rows": grid.rows, "cols": grid.cols},
    }
