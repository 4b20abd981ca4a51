"""`plateau-sc shade`: the options. The work is in `shading`, which is loaded when the command runs."""

from datetime import date, timedelta
from typing import Any

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.mapping import DAY, gather_options, map_options, read_day
from plateau_sc.cli.options import ShadeOptions
from plateau_sc.cli.terminal import Terminal, speaking_options


@click.command(epilog=HELP)
@click.option("--date", "day", callback=read_day, metavar=DAY, help="The day to map.")
@click.option("--from", "first", callback=read_day, metavar=DAY, help="First of several days, with --to.")
@click.option("--to", "last", callback=read_day, metavar=DAY, help="Last of several days, included.")
@click.option("--step", default="1h", show_default=True, metavar="TIME", help="Time from mask to mask, as 1h or 10min.")
@click.option(
    "--means", is_flag=True, help="Map the share of each step in shadow, from sunrise to sunset, in place of masks."
)
@map_options("shade", "the days", "map")
@speaking_options
@click.pass_obj
def shade(
    terminal: Terminal, /, day: date | None, first: date | None, last: date | None, step: str, means: bool, **given: Any
) -> None:
    """Map the shadows of a day, hour by hour.

    SOURCE is a CityGML file, a folder, the root of a PLATEAU data set, or a zip of one. All its buildings cast
    shadows, also those outside --area. A data set's own terrain (udx/dem) is used if it has one.

    \b
    Results, for each day:
      shadow_<date>.tif       a band an hour from 00:00 to 23:00: 0 in the sun, 1 in shadow,
                              255 inside a building; at night all is shadow
      shade_hours_<date>.tif  hours in shadow while the sun is up
      shadow_fraction_<date>.tif
                              with --means, in place of shadow_<date>.tif: a band an hour, the
                              share of its daylight in shadow from 0 to 1 (1 at night, no value
                              inside a building); shade_hours counts from sunrise to sunset then
      preview.png             a map (preview_<date>.png if there are several days)
      features.csv            which buildings the maps depend on, and which were only read
      receipt.json            what was read and done, with hashes of all files
    They appear together when all is done, or not at all.
    """  # noqa: D301
    shared = gather_options(given)
    options = ShadeOptions(days=_list_days(day, first, last), step=step, means=means, **shared)
    from plateau_sc.cli.shading import report_shade, run_shade

    report_shade(run_shade(options, terminal), terminal)


def _list_days(day: date | None, first: date | None, last: date | None) -> tuple[date, ...]:
    context = click.get_current_context()
    if day is not None:
        if first is not None or last is not None:
            raise click.UsageError(
                "--date is for one day, --from and --to for several; give one or the other.", context
            )
        return (day,)
    if first is None or last is None:
        raise click.UsageError("which day? Give --date 2026-08-01, or --from and --to for several days.", context)
    if last < first:
        raise click.UsageError(f"--to {last} lies before --from {first}.", context)
    return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))
