"""`plateau-sc criterion`: the options. The work is in `judging`, which is loaded when the command runs."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.mapping import DAY, read_day
from plateau_sc.cli.options import CriterionOptions, WalkOptions
from plateau_sc.cli.route import read_point
from plateau_sc.cli.terminal import Terminal, speaking_options

_PATH = click.Path(path_type=Path)


@click.command(epilog=HELP)
@click.option(
    "--plan",
    "plans",
    required=True,
    multiple=True,
    metavar="FILE|CODE|WKT",
    help="Area of the execution plan: GeoJSON, GeoPackage, Shapefile, KML, KMZ, WKT, the code of a mesh, or with "
    "--boundary that of a municipality; can be given several times.",
)
@click.option(
    "--boundary", type=_PATH, metavar="FILE", help="Boundaries of municipalities, with their codes (as N03 has them)."
)
@click.option(
    "--data", required=True, type=_PATH, help="The model: a data set root, a folder, a zip or a CityGML file."
)
@click.option(
    "--receipts",
    type=_PATH,
    multiple=True,
    help="Folder with receipts of the service's runs, at any depth, or a receipt; can be given several times.",
)
@click.option("--profile", metavar="NAME|FILE", help="What is asked of the model: a profile's name, or a TOML file.")
@click.option("--name", help="What to call the plan.  [default: the file's name]")
@click.option("--lang", type=click.Choice(["ja", "en"]), default="ja", show_default=True, help="Language of the page.")
@click.option("--quality", is_flag=True, help="Hold the files to the quality rules of the standard, too.")
@click.option("--indicators", type=_PATH, help="Indicators of the service, for (1)-2 and (5)-2: TOML, JSON or CSV.")
@click.option("--personal-data", type=_PATH, help="Personal data that were touched, for (2)-4: TOML, JSON or CSV.")
@click.option("--openapi", type=_PATH, help="Description of the service's API, for (4)-2: OpenAPI 3 as JSON.")
@click.option("--ablate", is_flag=True, help="Compute a day with the model and without it, and tell what changes.")
@click.option("--date", "day", callback=read_day, metavar=DAY, help="The day of --ablate.")
@click.option(
    "--resolution",
    type=click.FloatRange(0.1, 100.0),
    metavar="METRES",
    help="Side of a pixel of --ablate.  [default: 2]",
)
@click.option("--weather", type=_PATH, help="Weather of the day, for heat too: a CSV, an EPW, or a file of METPV.")
@click.option(
    "--dew-point",
    type=click.FloatRange(-50.0, 40.0),
    metavar="CELSIUS",
    help="Dew point of the day's air, where the weather has no humidity.",
)
@click.option(
    "--route-from",
    "origin",
    callback=read_point,
    metavar="LON,LAT",
    help="Where a walk begins, which --ablate repeats too.",
)
@click.option("--route-to", "destination", callback=read_point, metavar="LON,LAT", help="Where it ends.")
@click.option(
    "--depart",
    metavar="TIME",
    help="When it begins, as 2026-08-01T13:00+09:00, on the day of --date.  [default: at 13:00]",
)
@click.option(
    "--network",
    type=_PATH,
    help="The ways, as for plateau-sc route.  [default: the roads of --data]",
)
@click.option(
    "--walker",
    type=click.Choice(["adult", "older", "pram", "wheelchair"]),
    help="Who walks, as --profile of plateau-sc route.  [default: adult]",
)
@click.option(
    "--detour",
    type=click.FloatRange(0.0, 5.0),
    help="By what share a way may take longer than the fastest.  [default: 0.3]",
)
@click.option("--out", required=True, type=_PATH, help="Folder for criterion.json and criterion.html.")
@speaking_options
@click.pass_obj
def criterion(
    terminal: Terminal,
    plans: tuple[str, ...],
    boundary: Path | None,
    data: Path,
    receipts: tuple[Path, ...],
    profile: str | None,
    name: str | None,
    lang: str,
    quality: bool,
    indicators: Path | None,
    personal_data: Path | None,
    openapi: Path | None,
    ablate: bool,
    day: date | None,
    resolution: float | None,
    weather: Path | None,
    dew_point: float | None,
    origin: tuple[float, float] | None,
    destination: tuple[float, float] | None,
    depart: str | None,
    network: Path | None,
    walker: str | None,
    detour: float | None,
    out: Path,
) -> int:
    """Report on criterion (5)-1: that a model exists for a plan's area, and is used.

    Written are criterion.json, criterion.html (one page that needs nothing beside it, to be read or printed) and the
    receipt of this check. Without --profile nothing is asked of the model, and without --receipts nothing is known of
    its use: then the verdict is unknown. With --ablate a day's shade (and heat, with --weather) is computed with the
    model and without it; the report tells the change, and ablation.png shows it. With --route-from and --route-to the
    shadiest way of a walk is found with the model and without it, and the report tells what it costs to follow the way
    that a run without the model advises; ablation_route.png shows both. The exit code is 8 where the verdict
    is fail, and 0 where it is pass or unknown.
    """
    if ablate != (day is not None):
        raise click.UsageError("--ablate and --date belong together; give both.", click.get_current_context())
    if not ablate and any(value is not None for value in (resolution, weather, dew_point)):
        raise click.UsageError(
            "--resolution, --weather and --dew-point are those of --ablate; give it too.", click.get_current_context()
        )
    walk = _read_walk(ablate, origin, destination, network=network, depart=depart, walker=walker, detour=detour)
    from plateau_sc.cli.judging import run_criterion

    options = CriterionOptions(
        plans,
        data,
        out,
        receipts,
        profile,
        name,
        lang,
        quality,
        indicators,
        personal_data,
        openapi,
        boundary=boundary,
        day=day,
        resolution=resolution,
        weather=weather,
        dew_point=dew_point,
        walk=walk,
    )
    return run_criterion(options, terminal)


def _read_walk(
    ablate: bool, origin: tuple[float, float] | None, destination: tuple[float, float] | None, **others: Any
) -> WalkOptions | None:
    """Return the walk that the options ask for, if they do."""
    given = {name: value for name, value in others.items() if value is not None}
    if (origin is None) != (destination is None):
        raise click.UsageError("--route-from and --route-to belong together; give both.", click.get_current_context())
    if origin is None or destination is None:
        if given:
            raise click.UsageError(
                f"--{next(iter(given))} is of a walk; give --route-from and --route-to too.",
                click.get_current_context(),
            )
        return None
    if not ablate:
        raise click.UsageError(
            "--route-from and --route-to are those of --ablate; give it too.", click.get_current_context()
        )
    return WalkOptions(origin=origin, destination=destination, **given)
