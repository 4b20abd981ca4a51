"""How a run that makes maps accounts for itself: in its receipt, in one JSON object, and in lines."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from plateau_sc.citygml.sources import spell_path
from plateau_sc.cli.runs import Place, Run
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cli.wording import count, list_levels
from plateau_sc.layers import CREDIT
from plateau_sc.receipts import (
    FeatureList,
    FileFact,
    Origins,
    Receipt,
    describe_input,
    hash_file,
    list_features,
    list_inputs,
    summarise_audit,
)
from plateau_sc.receipts import Place as FilePlace
from plateau_sc.types import BoolArray

RECEIPT = "receipt.json"
"""Name of a receipt among the results of a run."""

FEATURES = "features.csv"
"""Name of the list of the features that it used, and of those that it only read."""

_NAME_WIDTH = 28


def make_receipt(
    run: Run,
    place: Place,
    stage: Path,
    outputs: Iterable[FileFact],
    own: Mapping[str, Any],
    sun: dict[str, Any],
    used: BoolArray,
    inputs: Iterable[FileFact] = (),
) -> Receipt:
    """Write the list of features of a run that has written its results, and return its receipt.

    Parameters
    ----------
    run : Run
        The run.
    place : Place
        What its maps were made of.
    stage : Path
        The folder where its results are before they move.
    outputs : iterable of FileFact
        The files that it wrote.
    own : mapping
        Parameters that no other command has.
    sun : dict
        Instants or intervals of each day.
    used : ndarray, shape (buildings,), bool
        Buildings and parts that the maps depend on.
    inputs : iterable of FileFact, optional
        Files that it read beside buildings, terrain and area.

    Returns
    -------
    Receipt
        For `write_receipt`.
    """
    features = FeatureList.of_city(place.city, used, run.out)
    listing = features.write(stage / FEATURES)
    return Receipt(
        activity=run.command,
        inputs=(*_list_sources(run, place), *inputs),
        outputs=(*outputs, hash_file(listing, "features", stage)),
        features=features.summarise(FEATURES),
        parameters=_list_parameters(run, place, own),
        sun=sun,
        audit=summarise_audit(place.city.audit),
        started=run.watch.started,
        finished=datetime.now(UTC),
    )


def summarise(run: Run, place: Place, stage: Path) -> dict[str, Any]:
    """Return what was found and written, as ``--json`` prints it.

    Parameters
    ----------
    run : Run
        The run.
    place : Place
        What its maps were made of.
    stage : Path
        The folder where its results are before they move.

    Returns
    -------
    dict
        What all commands that make maps tell; each adds its own.
    """
    city, grid = place.city, place.grid
    features = list_features(city)
    return {
        "name": run.name.title,
        "source": spell_path(run.options.source),
        "buildings": features["buildings"],
        "parts": features["parts"],
        "by_lod": {level: entry["count"] for level, entry in features["by_lod"].items()},
        "triangles": len(city.triangles),
        "skipped": len(city.audit.skipped),
        "ground": place.ground.note,
        "grid": {
            "epsg": grid.epsg,
            "bounds": list(grid.bounds),
            "resolution": grid.resolution,
            "rows": grid.rows,
            "cols": grid.cols,
        },
        "out": spell_path(run.out),
        "outputs": [
            {"path": spell_path(run.out / file.name), "bytes": _size_of(file)} for file in sorted(stage.iterdir())
        ],
        "credit": CREDIT,
    }


def report_place(summary: Mapping[str, Any], terminal: Terminal, also: Iterable[str] = ()) -> None:
    """Print the lines that a report begins with.

    Parameters
    ----------
    summary : mapping
        What `summarise` gave.
    terminal : Terminal
        Where they are printed.
    also : iterable of str, optional
        What is said behind the ground.
    """
    buildings, triangles = count(summary["buildings"], "building"), count(summary["triangles"], "triangle")
    grid = summary["grid"]
    terminal.say(f"{summary['name']}: {buildings} ({list_levels(summary['by_lod'])}), {triangles}")
    terminal.say("; ".join([f"ground: {summary['ground']}", *also]))
    terminal.say(f"grid: {grid['cols']:,} x {grid['rows']:,} pixels of {grid['resolution']:g} m, EPSG:{grid['epsg']}")


def report_files(summary: Mapping[str, Any], terminal: Terminal) -> None:
    """Print the lines that a report ends with, or all of it as JSON.

    Parameters
    ----------
    summary : mapping
        What `summarise` gave, with ``seconds``.
    terminal : Terminal
        Where they are printed.
    """
    terminal.say(f"written to {summary['out']}:")
    sizes = {Path(file["path"]).name: file["bytes"] for file in summary["outputs"]}
    width = max(_NAME_WIDTH, *map(len, sizes))
    for name, size in sizes.items():
        terminal.say(f"  {name:<{width}} {size / 1e6:8.2f} MB")
    seconds = summary["seconds"]
    stages = ", ".join(f"{stage} {value:.1f}" for stage, value in seconds.items() if stage != "total")
    terminal.say(f"{seconds['total']:.1f} s ({stages})")
    terminal.say_credit()
    terminal.answer(dict(summary))


def _list_parameters(run: Run, place: Place, own: Mapping[str, Any]) -> dict[str, Any]:
    options, grid = run.options, place.grid
    return {
        "command": run.command,
        "source": spell_path(options.source),
        **own,
        "tz": options.tz,
        "resolution": options.resolution,
        "margin": options.margin,
        "lod": options.lod,
        "area": None if options.area is None else spell_path(options.area),
        "dem": None if options.dem is None else spell_path(options.dem),
        "ground": place.ground.note,
        "grid": {"epsg": grid.epsg, "bounds": list(grid.bounds), "rows": grid.rows, "cols": grid.cols},
    }


def _list_sources(run: Run, place: Place) -> list[FileFact]:
    origins = Origins(left_out=run.out / RECEIPT)
    facts = list_inputs(place.city.audit, "buildings", run.out, origins)
    others = [(FilePlace(file.path, file.member), "terrain") for file in place.ground.files]
    if run.options.area is not None:
        others.append((FilePlace(run.options.area), "area"))
    return facts + [describe_input(file, role, run.out, origins) for file, role in others]


def _size_of(place: Path) -> int:
    if place.is_dir():
        return sum(file.stat().st_size for file in place.rglob("*") if file.is_file())
    return place.stat().st_size
