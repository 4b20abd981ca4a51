"""The work of `plateau-sc heat`: read, compute, write, account."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import xarray as xr

from plateau_sc.citygml.sources import spell_path
from plateau_sc.cli.accounts import RECEIPT, make_receipt, report_files, report_place, summarise
from plateau_sc.cli.options import HeatOptions
from plateau_sc.cli.runs import Place, Run, begin_run, read_place
from plateau_sc.cli.surroundings import read_cover, read_trees
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cli.weathers import read_weather
from plateau_sc.cli.wording import count
from plateau_sc.heat import heat_layers
from plateau_sc.heat.layers import read_layers
from plateau_sc.heat.reach import find_buildings_of_heat
from plateau_sc.io import replace_files, write_cog, write_zarr
from plateau_sc.plot import write_heat
from plateau_sc.receipts import FileFact, describe_input, hash_file, write_receipt
from plateau_sc.receipts import Place as FilePlace
from plateau_sc.scene import Scene
from plateau_sc.weather import Weather


@dataclass(frozen=True, slots=True)
class _Town:
    """What was read."""

    place: Place
    scene: Scene
    inputs: tuple[FileFact, ...]


def run_heat(options: HeatOptions, terminal: Terminal) -> dict[str, Any]:
    """Map the heat of a source, and write layers, maps and the receipt.

    Parameters
    ----------
    options : HeatOptions
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
    run = begin_run("heat", options, terminal, "the maps (leave them out with --no-preview)")
    layers = read_layers(options.layers)
    with run.watch.stage("weather"):
        day = read_weather(options, terminal)
    with replace_files(run.out) as stage:
        with run.watch.stage("read"):
            town = _read_town(run, options)
        with run.watch.stage("heat"):
            weather = day.lead_in(*town.scene.location)
            heat = heat_layers(
                town.scene,
                town.place.grid,
                weather,
                layers=layers,
                between=(day.begin, day.end),
                tz=options.tz,
                progress=terminal.progress,
                threads=options.threads,
            )
        hottest = {layer: _find_hottest(heat[layer]) for layer in layers if heat[layer].notnull().any()}
        for layer in layers:
            if layer not in hottest:
                terminal.warn(f"{layer} has no value on this day: it is not defined in such weather")
        facts = _write_layers(run, options, heat, stage)
        if options.preview:
            with run.watch.stage("draw"):
                facts += _draw_maps(run, town.place, options, heat, hottest, stage)
        own = _list_parameters(options, layers, weather, heat)
        sun = {str(options.day): {"intervals": [str(text) for text in heat["local_time"].values]}}
        inputs = [*town.inputs, describe_input(FilePlace(options.weather), "weather", run.out)]
        used = find_buildings_of_heat(town.scene, town.place.grid, weather)
        write_receipt(make_receipt(run, town.place, stage, facts, own, sun, used, inputs), stage / RECEIPT)
        summary = summarise(run, town.place, stage)
    return summary | {
        "trees": 0 if town.scene.trees is None else len(town.scene.trees),
        "land_cover": own["land_cover"],
        "notes": own["notes"],
        "lead_in": own["lead_in"],
        "layers": {layer: _figures(heat[layer], index) for layer, index in hottest.items()},
        "seconds": run.watch.read(),
    }


def report_heat(summary: dict[str, Any], terminal: Terminal) -> None:
    """Print what `run_heat` gives.

    Parameters
    ----------
    summary : dict
        What was found and written.
    terminal : Terminal
        Where it is printed, as lines or as JSON.
    """
    report_place(summary, terminal, (summary["land_cover"], count(summary["trees"], "tree")))
    for note in summary["notes"]:
        terminal.say(f"note: {note}")
    for layer, figures in summary["layers"].items():
        terminal.say(
            f"{layer}: {figures['least']:.1f} to {figures['most']:.1f} °C, mean {figures['mean']:.1f}, "
            f"in its hottest interval, {figures['interval']}"
        )
    report_files(summary, terminal)


def _read_town(run: Run, options: HeatOptions) -> _Town:
    place = read_place(run)
    trees, plants = read_trees(options.source, run.out) if options.trees else (None, [])
    cover, land = read_cover(options.source, run.out, place.grid)
    return _Town(place, Scene(place.city, place.ground.terrain, trees, landcover=cover), (*plants, *land))


def _write_layers(run: Run, options: HeatOptions, heat: xr.Dataset, stage: Path) -> list[FileFact]:
    with run.watch.stage("write"):
        files = {str(name): write_cog(layer, stage / f"{name}_{options.day}.tif") for name, layer in heat.items()}
        facts = [hash_file(path, role, stage) for role, path in files.items()]
        if find_spec("zarr") is None:
            run.terminal.warn("no Zarr is written: pip install 'plateau_sc[zarr]'")
            return facts
        store = write_zarr(heat, stage / f"heat_{options.day}.zarr")
        return facts + [hash_file(file, "zarr", stage) for file in sorted(store.rglob("*")) if file.is_file()]


def _draw_maps(
    run: Run, place: Place, options: HeatOptions, heat: xr.Dataset, hottest: Mapping[str, int], stage: Path
) -> list[FileFact]:
    facts = []
    for layer, index in hottest.items():
        picture = stage / f"{layer}_{options.day}.png"
        write_heat(picture, heat[layer][index], place.city.buildings, place=run.name.title)
        facts.append(hash_file(picture, "map", stage))
    return facts


def _find_hottest(layer: xr.DataArray) -> int:
    values = layer.to_numpy().reshape(layer.shape[0], -1)
    known = np.isfinite(values).any(axis=1)
    means = np.array([np.nanmean(row) if seen else -np.inf for row, seen in zip(values, known, strict=True)])
    return int(means.argmax())


def _figures(layer: xr.DataArray, hottest: int) -> dict[str, Any]:
    values = layer[hottest].to_numpy()
    return {
        "interval": str(layer["local_time"][hottest].item()),
        "least": float(np.nanmin(values)),
        "mean": float(np.nanmean(values, dtype=np.float64)),
        "most": float(np.nanmax(values)),
    }


def _list_parameters(
    options: HeatOptions, layers: tuple[str, ...], weather: Weather, heat: xr.Dataset
) -> dict[str, Any]:
    return {
        "weather": spell_path(options.weather),
        "columns": dict(options.columns),
        "time": options.time,
        "label": options.label,
        "interval": options.interval,
        "instants": list(options.instants),
        "dew_point": options.dew_point,
        "date": str(options.day),
        "hours": None if options.hours is None else [minutes / 60 for minutes in options.hours],
        "lead_in": weather.intervals.left[0].tz_convert(options.tz).isoformat(),
        "layers": list(layers),
        "trees": options.trees,
        "land_cover": str(heat.attrs.get("land_cover", "")),
        "notes": [note for note in str(heat.attrs.get("notes", "")).split("\n") if note],
    }
