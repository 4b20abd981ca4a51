"""`plateau-sc criterion`: the options. The work is in `judging`, which is loaded when the command runs."""

from datetime import date
from pathlib import Path

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.mapping import DAY, read_day
from plateau_sc.cli.options import CriterionOptions
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
    out: Path,
) -> int:
    """Report on criterion (5)-1: that a model exists for a plan's area, and is used.

    Written are criterion.json, criterion.html (one page that needs nothing beside it, to be read or printed) and the
    receipt of this check. Without --profile nothing is asked of the model, and without --receipts nothing is known of
    its use: then the verdict is unknown. With --ablate a day's shade (and heat, with --weather) is computed with the
    model and without it; the report tells the change, and ablation.png shows it. The exit code is 8 where the verdict
    is fail, and 0 where it is pass or unknown.
    """
    if ablate != (day is not None):
        raise click.UsageError("--ablate and --date belong together; give both.", click.get_current_context())
    if not ablate and any(value is not None for value in (resolution, weather, dew_point)):
        raise click.UsageError(
            "--resolution, --weather and --dew-point are those of --ablate; give it too.", click.get_current_context()
        )
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
    )
    return run_criterion(options, terminal)
