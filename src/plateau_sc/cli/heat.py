"""`plateau-sc heat`: the options. The work is in `heating`, which is loaded when the command runs."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.mapping import DAY, PATH, gather_options, map_options, read_day, read_hours
from plateau_sc.cli.options import HeatOptions
from plateau_sc.cli.terminal import Terminal, speaking_options


def _read_columns(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = []
    for value in values:
        name, _, column = (part.strip() for part in value.partition("="))
        if not (name and column):
            raise click.BadParameter(f"{value!r} is no pair; expected one like air_temperature=Ta.")
        if name in dict(pairs):
            raise click.BadParameter(f"{name!r} is named twice, as {dict(pairs)[name]!r} and {column!r}; give one.")
        pairs.append((name, column))
    return tuple(pairs)


def _read_names(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    return None if value is None else tuple(name.strip() for name in value.split(",") if name.strip())


@click.command(epilog=HELP)
@click.option("--weather", type=PATH, required=True, help="The weather: a CSV, an EPW, or a file of METPV.")
@click.option("--date", "day", callback=read_day, required=True, metavar=DAY, help="The day to map.")
@click.option(
    "--hours", callback=read_hours, metavar="A-B", help="Part of the day to map, as 9-17.  [default: all of it]"
)
@click.option(
    "--dew-point",
    type=click.FloatRange(-50.0, 40.0),
    metavar="CELSIUS",
    help="Dew point of the day's air, where the weather has no humidity.",
)
@click.option(
    "--column",
    "columns",
    callback=_read_columns,
    multiple=True,
    metavar="QUANTITY=NAME",
    help="What a quantity's column is called in the CSV, as air_temperature=Ta; may be repeated.  "
    "[default: the quantity]",
)
@click.option("--time", default="time", show_default=True, metavar="NAME", help="Column of the CSV's time stamps.")
@click.option(
    "--label",
    type=click.Choice(["start", "center", "end"]),
    default="start",
    show_default=True,
    help="What a time stamp of the CSV names of its interval.",
)
@click.option("--interval", default="1h", show_default=True, metavar="TIME", help="Length of the CSV's intervals.")
@click.option(
    "--instants",
    callback=_read_names,
    metavar="A,B,…",
    help="Quantities that the CSV gives as they are at its time stamps, as air_temperature; means are made of them.  "
    "[default: none]",
)
@click.option("--layers", callback=_read_names, metavar="A,B,…", help="Layers to write.  [default: all but pet]")
@click.option("--no-trees", is_flag=True, help="Leave the data set's vegetation out.")
@map_options("heat", "day, hours and CSV", "maps")
@speaking_options
@click.pass_obj
def heat(
    terminal: Terminal,
    /,
    weather: Path,
    day: date,
    hours: tuple[int, int] | None,
    dew_point: float | None,
    columns: tuple[tuple[str, str], ...],
    time: str,
    label: str,
    interval: str,
    instants: tuple[str, ...] | None,
    layers: tuple[str, ...] | None,
    no_trees: bool,
    **given: Any,
) -> None:
    """Map what a body feels on a day, hour by hour.

    SOURCE is a CityGML file, a folder, the root of a PLATEAU data set, or a zip of one. Its terrain, vegetation, land
    use and roads are used if it has them.

    The weather needs air_temperature, relative_humidity (or --dew-point: METPV has no humidity), and ghi or what it
    can be derived from: dhi with dni, sunshine or cloud_cover. wind_speed is wanted. The hours before those that are
    mapped, and up to 24 of the day before if the file holds them, bring ground and walls to their temperatures.

    \b
    Results:
      <layer>_<date>.tif   a band an interval, for each of tmrt, surface_temperature, utci, wbgt, wbgt_moe (and pet)
      heat_<date>.zarr     all layers and intervals, if zarr is installed
      <layer>_<date>.png   a map of its hottest interval
      features.csv         which buildings the maps depend on, and which were only read
      receipt.json         what was read and done, with hashes of all files
    They appear together when all is done, or not at all.
    """  # noqa: D301
    options = HeatOptions(
        weather=weather,
        day=day,
        hours=hours,
        dew_point=dew_point,
        columns=columns,
        time=time,
        label=label,
        interval=interval,
        instants=instants or (),
        layers=layers,
        trees=not no_trees,
        **gather_options(given),
    )
    from plateau_sc.cli.heating import report_heat, run_heat

    report_heat(run_heat(options, terminal), terminal)
