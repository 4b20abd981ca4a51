"""`plateau-sc criterion`: the options. The work is in `judging`, which is loaded when the command runs."""

from pathlib import Path

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.options import CriterionOptions
from plateau_sc.cli.terminal import Terminal, speaking_options

_PATH = click.Path(path_type=Path)


@click.command(epilog=HELP)
@click.option(
    "--plan",
    required=True,
    metavar="FILE|CODE|WKT",
    help="Area of the execution plan: GeoJSON, GeoPackage, Shapefile, KML, WKT, or the code of a mesh.",
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
@click.option("--out", required=True, type=_PATH, help="Folder for criterion.json and criterion.html.")
@speaking_options
@click.pass_obj
def criterion(
    terminal: Terminal,
    plan: str,
    data: Path,
    receipts: tuple[Path, ...],
    profile: str | None,
    name: str | None,
    lang: str,
    quality: bool,
    indicators: Path | None,
    personal_data: Path | None,
    openapi: Path | None,
    out: Path,
) -> int:
    """Report on criterion (5)-1: that a model exists for a plan's area, and is used.

    Written are criterion.json, criterion.html (one page that needs nothing beside it, to be read or printed) and the
    receipt of this check. Without --profile nothing is asked of the model, and without --receipts nothing is known of
    its use: then the verdict is unknown. The exit code is 8 where the verdict is fail, and 0 where it is pass or
    unknown.
    """
    from plateau_sc.cli.judging import run_criterion

    options = CriterionOptions(
        plan, data, out, receipts, profile, name, lang, quality, indicators, personal_data, openapi
    )
    return run_criterion(options, terminal)
