"""`plateau-sc fetch`: the options. The work is in `fetching`, which is loaded when the command runs."""

import re
from pathlib import Path

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.options import FetchOptions
from plateau_sc.cli.terminal import Terminal, speaking_options

_UNITS = {"": 1, "B": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9}


def _read_codes(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    codes = [code.strip() for value in values for code in value.split(",")]
    if not all(codes):
        raise click.BadParameter(f"{','.join(values)!r} has an empty part; expected codes with commas between them.")
    return tuple(dict.fromkeys(codes))


def _read_types(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...] | None:
    types = tuple(dict.fromkeys(name.strip() for name in value.split(",")))
    if types == ("all",):
        return None
    for name in types:
        if not re.fullmatch(r"[a-z]{2,8}", name):
            raise click.BadParameter(f"{name!r} is not a feature type; expected ones like bldg,dem,veg, or all.")
    return types


def _read_bbox(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[float, ...] | None:
    if value is None:
        return None
    try:
        numbers = tuple(float(part) for part in value.split(","))
    except ValueError:
        numbers = ()
    if len(numbers) != 4:
        raise click.BadParameter(f"{value!r} is not a rectangle; expected WEST,SOUTH,EAST,NORTH in degrees.")
    return numbers


def _read_size(_context: click.Context, _parameter: click.Parameter, value: str) -> int:
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([KMG]?B)?\s*", value, re.IGNORECASE)
    size = round(float(match.group(1)) * _UNITS[(match.group(2) or "").upper()]) if match else 0
    if size <= 0:
        raise click.BadParameter(f"{value!r} is not a size; expected one like 500MB or 2GB.")
    return size


@click.command(epilog=HELP)
@click.option("--city", "cities", callback=_read_codes, multiple=True, metavar="CODES", help="City codes, as 13101.")
@click.option("--place", metavar="NAME", help="Name of a place, which the service looks up.")
@click.option(
    "--spatial-id", "spatial_ids", callback=_read_codes, multiple=True, metavar="IDS", help="Spatial IDs, as z/f/x/y."
)
@click.option("--mesh", "meshes", callback=_read_codes, multiple=True, metavar="CODES", help="Codes of 6 to 10 digits.")
@click.option("--bbox", callback=_read_bbox, metavar="W,S,E,N", help="West, south, east, north in degrees.")
@click.option("--area", type=click.Path(path_type=Path), help="GeoJSON (longitude, latitude): fetch what lies there.")
@click.option(
    "--margin",
    type=click.FloatRange(0.0, 10_000.0),
    default=200.0,
    show_default=True,
    metavar="METRES",
    help="Belt around --area that is fetched too, for what stands there casts shadows into it.",
)
@click.option(
    "--type",
    "types",
    callback=_read_types,
    default="bldg,dem",
    show_default=True,
    metavar="TYPES",
    help="Feature types, as bldg,dem,veg; or all.",
)
@click.option("--year", type=click.IntRange(2000, 2100), help="Year of the data set.  [default: the newest]")
@click.option("--out", type=click.Path(path_type=Path), default=Path("plateau"), show_default=True, help="Folder.")
@click.option(
    "--limit", callback=_read_size, default="5GB", show_default=True, metavar="SIZE", help="Most to fetch at once."
)
@click.option("--base-url", metavar="URL", help="Another delivery service than Project PLATEAU's.")
@click.option("--dry-run", is_flag=True, help="List the files, and fetch none.")
@speaking_options
@click.pass_obj
def fetch(
    terminal: Terminal,
    cities: tuple[str, ...],
    place: str | None,
    spatial_ids: tuple[str, ...],
    meshes: tuple[str, ...],
    bbox: tuple[float, ...] | None,
    area: Path | None,
    margin: float,
    types: tuple[str, ...] | None,
    year: int | None,
    out: Path,
    limit: int,
    base_url: str | None,
    dry_run: bool,
) -> int:
    """Fetch city models from PLATEAU's delivery service.

    Files are searched for by --city, --place or --spatial-id, or else by --mesh, --bbox or --area. Of what is found,
    the files are taken that lie in all of --mesh, --bbox and --area, as far as they are given; a file lies in the mesh
    that its name tells.

    \b
    Results:
      <data set>/udx/<type>/<file>    as Project PLATEAU lays out its data sets
      <data set>/codelists, metadata  where the service offers them
      fetch.json                      where each file came from, with its hash
      fetch.receipt.json              the receipt, which those of later runs lead to
    A file appears when it is whole. The same command, given again, goes on where it stopped.

    Then: plateau-sc shade FOLDER --date 2026-08-01
    """  # noqa: D301
    if not (cities or place or spatial_ids or meshes or bbox or area):
        raise click.UsageError(
            "which part of Japan? Give --city, --place, --spatial-id, --mesh, --bbox or --area.",
            click.get_current_context(),
        )
    if sum(map(bool, (cities, place, spatial_ids))) > 1:
        raise click.UsageError("--city, --place and --spatial-id exclude each other.", click.get_current_context())
    options = FetchOptions(
        out=out,
        types=types,
        cities=cities,
        meshes=meshes,
        spatial_ids=spatial_ids,
        bbox=bbox,
        place=place,
        area=area,
        margin=margin,
        year=year,
        limit=limit,
        base_url=base_url,
        dry_run=dry_run,
    )
    from plateau_sc.cli.fetching import report_fetch, run_fetch

    return report_fetch(run_fetch(options, terminal), terminal)
