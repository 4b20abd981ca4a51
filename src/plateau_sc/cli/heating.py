"""The work of `plateau-sc heat`: read, compute, write, account."""

from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, cast

import numpy as np
import pandas as pd
import shapely
import xarray as xr

from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml, read_features
from plateau_sc.citygml.area import read_area
from plateau_sc.citygml.sources import is_there, spell_path
from plateau_sc.cli.grounds import Ground, choose_ground
from plateau_sc.cli.naming import name_source
from plateau_sc.cli.options import HeatOptions
from plateau_sc.cli.runs import Watch, lay_grid, list_outputs, list_sources, warn_of_losses
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cli.wording import count, list_levels
from plateau_sc.errors import NoFeaturesError, NoOverlapError, ParameterError, SourceNotFoundError
from plateau_sc.grid import Grid
from plateau_sc.heat import heat_layers
from plateau_sc.heat.layers import read_layers
from plateau_sc.io import replace_files, write_cog, write_zarr
from plateau_sc.landcover import LandCover
from plateau_sc.layers import CREDIT
from plateau_sc.plot import require_matplotlib, write_heat
from plateau_sc.receipts import FileFact, Receipt, hash_file, list_features, list_inputs, summarise_audit, write_receipt
from plateau_sc.scene import Scene
from plateau_sc.vegetation import Trees
from plateau_sc.weather import COLUMNS, Weather, read_csv, read_epw

Lod = Literal["best", 0, 1, 2]


@dataclass(frozen=True, slots=True)
class _Town:
    """What was read, and what it was read from."""

    city: CityModel
    scene: Scene
    grid: Grid
    ground: Ground
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
    started, watch = datetime.now(UTC), Watch()
    if options.preview:
        require_matplotlib("the maps (leave them out with --no-preview)")
    if not is_there(options.source):
        raise SourceNotFoundError(
            f"{options.source}: no such file or folder; expected a CityGML file, a folder, a data set root or a zip"
        )
    layers = read_layers(options.layers)
    weather = read_weather(options)
    area = None if options.area is None else read_area(options.area)
    name = name_source(options.source)
    out = Path(f"heat_{name.slug}") if options.out is None else options.out
    with replace_files(out) as stage:
        with watch.stage("read"):
            town = _read_town(options, area, terminal)
        with watch.stage("heat"):
            heat = heat_layers(
                town.scene,
                town.grid,
                weather,
                layers=layers,
                tz=options.tz,
                progress=terminal.progress,
                threads=options.threads,
            )
        hottest = {layer: _find_hottest(heat[layer]) for layer in layers if heat[layer].notnull().any()}
        for layer in layers:
            if layer not in hottest:
                terminal.warn(f"{layer} has no value on this day: it is not defined in such weather")
        facts = _write_layers(options, heat, stage, terminal, watch)
        if options.preview:
            with watch.stage("draw"):
                facts += _draw_maps(options, heat, hottest, town.city, name.title, stage)
        parameters = _list_parameters(options, layers, town.grid, town.ground.note, heat)
        receipt = Receipt(
            inputs=(
                *list_sources(options, town.city, town.ground, out),
                *town.inputs,
                hash_file(options.weather, "weather", out),
            ),
            outputs=tuple(facts),
            features=list_features(town.city),
            parameters=parameters,
            sun={str(options.day): {"intervals": [str(text) for text in heat["local_time"].values]}},
            audit=summarise_audit(town.city.audit),
            started=started,
            finished=datetime.now(UTC),
        )
        write_receipt(receipt, stage / "receipt.json")
        outputs = list_outputs(stage, out)
    summary = _summarise(options, town, parameters)
    summary["name"], summary["out"], summary["outputs"] = name.title, spell_path(out), outputs
    summary["layers"] = {layer: _figures(heat[layer], index) for layer, index in hottest.items()}
    summary["seconds"] = {stage_name: round(value, 3) for stage_name, value in watch.seconds.items()}
    summary["seconds"]["total"] = round((datetime.now(UTC) - started).total_seconds(), 3)
    return summary


def report_heat(summary: dict[str, Any], terminal: Terminal) -> None:
    """Print what `run_heat` gives.

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
    terminal.say(f"ground: {summary['ground']}; {summary['land_cover']}; {count(summary['trees'], 'tree')}")
    terminal.say(f"grid: {grid['cols']:,} x {grid['rows']:,} pixels of {grid['resolution']:g} m, EPSG:{grid['epsg']}")
    for note in summary["notes"]:
        terminal.say(f"note: {note}")
    for layer, figures in summary["layers"].items():
        terminal.say(
            f"{layer}: {figures['least']:.1f} to {figures['most']:.1f} °C, mean {figures['mean']:.1f}, "
            f"in its hottest interval, {figures['interval']}"
        )
    terminal.say(f"written to {summary['out']}:")
    for file in summary["outputs"]:
        terminal.say(f"  {Path(file['path']).name:<34} {file['bytes'] / 1e6:8.2f} MB")
    stages = ", ".join(f"{stage} {value:.1f}" for stage, value in seconds.items() if stage != "total")
    terminal.say(f"{seconds['total']:.1f} s ({stages})")
    terminal.say_credit()
    terminal.answer(summary)


def read_weather(options: HeatOptions) -> Weather:
    """Read the weather of the day.

    Parameters
    ----------
    options : HeatOptions
        What was asked for.

    Returns
    -------
    Weather
        The intervals of the local day.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError, ParameterError
        The file is not there, or cannot be read.
    NoOverlapError
        It does not hold the day.
    """
    if not options.weather.is_file():
        raise SourceNotFoundError(f"{options.weather}: no such file; expected the weather as CSV or EPW")
    if options.weather.suffix.lower() == ".epw":
        whole = read_epw(options.weather, year=options.day.year)
    else:
        columns = dict(options.columns) or _find_columns(options.weather, options.time)
        whole = read_csv(
            options.weather,
            columns,
            options.interval,
            cast("Literal['start', 'center', 'end']", options.label),
            time=options.time,
            tz=options.tz,
        )
    begin = pd.Timestamp(options.day).tz_localize(options.tz)
    end = begin + pd.DateOffset(days=1)
    try:
        return whole.between(begin, end)
    except ParameterError as error:
        raise NoOverlapError(f"{options.weather}: {error}") from error


def _find_columns(path: Path, time: str) -> dict[str, str]:
    """Return the columns of a CSV that have the names of the weather's."""
    with path.open("rb") as file:
        head = file.readline().decode("utf-8-sig", errors="replace")
    names = [name.strip().strip('"') for name in head.split(",")]
    found = {name: name for name in names if name in COLUMNS}
    if not found:
        raise ParameterError(
            f"{path}: no column has a known name ({', '.join(COLUMNS)}) beside {time!r}; found {', '.join(names)}. "
            "Name them with --column air_temperature=Ta"
        )
    return found


def _read_town(options: HeatOptions, area: shapely.Geometry | None, terminal: Terminal) -> _Town:
    lod = cast("Lod", options.lod if options.lod == "best" else int(options.lod))
    city = read_citygml(options.source, lod=lod, progress=terminal.progress)
    grid = lay_grid(options, city, area)
    ground = choose_ground(options.source, options.dem, options.flat, city.epsg, grid.bounds)
    trees, plants = _read_trees(options)
    cover, land = _read_cover(options, grid)
    warn_of_losses(city, terminal)
    scene = Scene(city, ground.terrain, trees, landcover=cover)
    return _Town(city, scene, grid, ground, (*plants, *land))


def _write_layers(
    options: HeatOptions, heat: xr.Dataset, stage: Path, terminal: Terminal, watch: Watch
) -> list[FileFact]:
    with watch.stage("write"):
        files = {str(name): write_cog(layer, stage / f"{name}_{options.day}.tif") for name, layer in heat.items()}
        facts = [hash_file(path, role, stage) for role, path in files.items()]
        if find_spec("zarr") is None:
            terminal.warn("no Zarr is written: pip install 'plateau_sc[zarr]'")
            return facts
        store = write_zarr(heat, stage / f"heat_{options.day}.zarr")
        return facts + [hash_file(file, "zarr", stage) for file in sorted(store.rglob("*")) if file.is_file()]


def _draw_maps(
    options: HeatOptions, heat: xr.Dataset, hottest: dict[str, int], city: CityModel, place: str, stage: Path
) -> list[FileFact]:
    facts = []
    for layer, index in hottest.items():
        picture = stage / f"{layer}_{options.day}.png"
        write_heat(picture, heat[layer][index], city.buildings, place=place)
        facts.append(hash_file(picture, "map", stage))
    return facts


def _summarise(options: HeatOptions, town: _Town, parameters: dict[str, Any]) -> dict[str, Any]:
    features = list_features(town.city)
    return {
        "name": "",
        "source": spell_path(options.source),
        "buildings": features["buildings"],
        "by_lod": {level: entry["count"] for level, entry in features["by_lod"].items()},
        "triangles": len(town.city.triangles),
        "trees": 0 if town.scene.trees is None else len(town.scene.trees),
        "ground": town.ground.note,
        "land_cover": parameters["land_cover"],
        "grid": parameters["grid"] | {"resolution": town.grid.resolution},
        "notes": parameters["notes"],
        "credit": CREDIT,
    }


def _read_trees(options: HeatOptions) -> tuple[Trees | None, list[FileFact]]:
    if not options.trees:
        return None, []
    try:
        plants = read_features(options.source, "veg")
        return Trees.from_features(plants), list_inputs(plants.audit, "vegetation")
    except NoFeaturesError:
        return None, []


def _read_cover(options: HeatOptions, grid: Grid) -> tuple[LandCover | None, list[FileFact]]:
    models, facts = [], []
    for kind in ("luse", "tran"):
        try:
            model = read_features(options.source, kind)
        except NoFeaturesError:
            continue
        if model.epsg == grid.epsg and len(model.triangles):
            models.append(model)
            facts += list_inputs(model.audit, "land cover")
    return (LandCover.from_features(*models, grid=grid) if models else None), facts


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
    options: HeatOptions, layers: tuple[str, ...], grid: Grid, ground: str, heat: xr.Dataset
) -> dict[str, Any]:
    return {
        "command": "heat",
        "source": spell_path(options.source),
        "weather": spell_path(options.weather),
        "columns": dict(options.columns),
        "label": options.label,
        "interval": options.interval,
        "date": str(options.day),
        "layers": list(layers),
        "tz": options.tz,
        "resolution": options.resolution,
        "margin": options.margin,
        "lod": options.lod,
        "area": None if options.area is None else spell_path(options.area),
        "dem": None if options.dem is None else spell_path(options.dem),
        "ground": ground,
        "land_cover": str(heat.attrs.get("land_cover", "")),
        "notes": [note for note in str(heat.attrs.get("notes", "")).split("\n") if note],
        "grid": {"epsg": grid.epsg, "bounds": list(grid.bounds), "rows": grid.rows, "cols": grid.cols},
    }
