"""`plateau-sc demo`: the main job on a sample town."""

import contextlib
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.options import RouteOptions, ShadeOptions
from plateau_sc.cli.terminal import Terminal, speaking_options
from plateau_sc.cli.wording import count

_DAY = date(2026, 8, 1)


@click.command(epilog=HELP)
@click.option("--source", type=click.Path(path_type=Path), help="Another data set than the sample town.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("plateau-sc-demo"),
    show_default=True,
    help="Folder for the sample and the results.",
)
@click.option("--no-preview", is_flag=True, help="Do not draw the map (which needs matplotlib).")
@speaking_options
@click.pass_obj
def demo(terminal: Terminal, source: Path | None, out: Path, no_preview: bool) -> None:
    """Map the shadows of a fictional town on 1 August 2026, hour by hour, and walk across it in the shade.

    The town is made on the spot, in the layout of Project PLATEAU, with its footways in that of the walking-space
    network, and both are kept beside the results.
    """
    from plateau_sc import samples
    from plateau_sc.cli.shading import run_shade

    if source is not None:
        summary = run_shade(_options(source, out, no_preview), terminal)
        _report(summary, terminal, walk=_walk_along_roads(source, out, no_preview, terminal))
        return
    was_there = out.exists()
    town = out / samples.dataset_name()
    had_town = town.exists()
    try:
        town = samples.write(out, overwrite=True, progress=terminal.progress)
        summary = run_shade(_options(town, out, no_preview), terminal)
        walk = _walk(samples.write_network(out, overwrite=True), out, no_preview, terminal)
    except BaseException:
        if not had_town:
            shutil.rmtree(town, ignore_errors=True)
        if not was_there:
            with contextlib.suppress(OSError):
                out.rmdir()
        raise
    _report(summary, terminal, town, walk)


def _walk_along_roads(source: Path, out: Path, no_preview: bool, terminal: Terminal) -> dict[str, Any] | None:
    """Walk along the roads of a data set, if it has any that can be walked along."""
    from plateau_sc.errors import PlateauScError

    if not (source / "udx" / "tran").is_dir():
        return None
    try:
        return _walk(source, out, no_preview, terminal)
    except PlateauScError as error:
        terminal.warn(f"no walk through the town: {error}")
        return None


def _walk(ways: Path, out: Path, no_preview: bool, terminal: Terminal) -> dict[str, Any]:
    """Walk from corner to corner of a town at one o'clock."""
    from plateau_sc.cli.routing import read_ways, run_route
    from plateau_sc.crs import from_zone

    network = read_ways(ways)[0].largest_island()
    along = network.nodes.sum(axis=1)
    corners = network.nodes[[along.argmin(), along.argmax()]]
    latitude, longitude = from_zone(corners[:, 0], corners[:, 1], network.epsg)
    origin, destination = zip(longitude.tolist(), latitude.tolist(), strict=True)
    options = RouteOptions(
        network=ways,
        shadow=out,
        origin=origin,
        destination=destination,
        depart=f"{_DAY}T13:00+09:00",
        out=out / "route.geojson",
        lang="en",
        preview=not no_preview,
    )
    return run_route(options, terminal)


def _options(source: Path, out: Path, no_preview: bool) -> ShadeOptions:
    return ShadeOptions(source=source, days=(_DAY,), out=out, preview=not no_preview)


def _report(
    summary: dict[str, Any], terminal: Terminal, sample: Path | None = None, walk: dict[str, Any] | None = None
) -> None:
    grid, (day,), out = summary["grid"], summary["days"], Path(summary["out"])
    width, depth = grid["cols"] * grid["resolution"], grid["rows"] * grid["resolution"]
    buildings, triangles = count(summary["buildings"], "building"), count(summary["triangles"], "triangle")
    if sample is not None:
        terminal.say(f"A fictional town was made: {sample}")
    terminal.say(
        f"{buildings}, {triangles}, {width:,.0f} x {depth:,.0f} m at "
        f"{grid['resolution']:g} m: the shadows of 24 hours in {summary['seconds']['shadows']:.1f} s "
        f"({summary['seconds']['total']:.1f} s with reading, writing and drawing)."
    )
    if day["mean_shade_hours"] is not None:
        terminal.say(
            f"On {day['date']} the sun is up for {day['daylight_hours']:g} h, and open ground lies in shade for "
            f"{day['mean_shade_hours']:.1f} h of them on average."
        )
    terminal.say("Look at:")
    meanings = {
        "preview": "the map",
        "shadow": "a band an hour: 0 in the sun, 1 in shadow, 255 inside a building (any GIS opens it)",
        "shade_hours": "hours in shadow while the sun is up",
        "receipt": "what was read and done, with hashes of all files",
    }
    names = sorted(Path(file["path"]).name for file in summary["outputs"])
    for kind, meaning in meanings.items():
        for name in names:
            if name.split(".")[0].rstrip("-0123456789").rstrip("_") == kind:
                terminal.say(f"  {out / name}  {meaning}")
    terminal.say("Next: plateau-sc shade SOURCE --date 2026-08-01, with a PLATEAU data set as SOURCE.")
    terminal.say_credit()
    if walk is not None:
        summary = summary | {"route": walk}
        fastest, coolest = walk["routes"][0], walk["routes"][-1]
        saved, detour = fastest["metres_sun"] - coolest["metres_sun"], coolest["metres"] - fastest["metres"]
        shown = next((path for path in walk["outputs"] if path.endswith(".png")), walk["outputs"][0])
        terminal.say(
            f"On foot across the town at 13:00 the coolest route saves {saved:.0f} m of sun for {detour:.0f} m of "
            f"detour: {shown}"
        )
    terminal.answer(summary)
