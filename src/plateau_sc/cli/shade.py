"""`plateau-sc shade`: the options. The work is in `shading`, which is loaded when the command runs."""

import math
from datetime import date, timedelta
from pathlib import Path

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.options import ShadeOptions
from plateau_sc.cli.terminal import Terminal, speaking_options


def read_day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    """Read a date, or refuse what is none.

    Parameters
    ----------
    value : str or None
        As 2026-08-01.

    Returns
    -------
    date or None
        The day; None where none was given.
    """
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date; expected one like 2026-08-01.") from None


def read_metres(_context: click.Context, _parameter: click.Parameter, value: str) -> float:
    """Read a length, or refuse what is none.

    Parameters
    ----------
    value : str
        A number above 0.

    Returns
    -------
    float
        In metres.
    """
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not (math.isfinite(number) and number > 0):
        raise click.BadParameter(f"{value!r} is not a length; expected a number of metres above 0.")
    return number


_PATH = click.Path(path_type=Path)
_DAY = "YYYY-MM-DD"


@click.command(epilog=HELP)
@click.argument("source", type=_PATH)
@click.option("--date", "day", callback=read_day, metavar=_DAY, help="The day to map.")
@click.option("--from", "first", callback=read_day, metavar=_DAY, help="First of several days, with --to.")
@click.option("--to", "last", callback=read_day, metavar=_DAY, help="Last of several days, included.")
@click.option(
    "--resolution",
    callback=read_metres,
    default="1",
    show_default=True,
    metavar="METRES",
    help="Side of a pixel.",
)
@click.option(
    "--margin",
    type=click.FloatRange(0.0, 10_000.0),
    default=20.0,
    show_default=True,
    metavar="METRES",
    help="Belt around the buildings that is mapped too; without --area.",
)
@click.option("--out", type=_PATH, help="Folder for the results.  [default: ./shade_<name of the source>]")
@click.option("--step", default="1h", show_default=True, metavar="TIME", help="Time from mask to mask, as 1h or 10min.")
@click.option("--tz", default="Asia/Tokyo", show_default=True, metavar="ZONE", help="Time zone of the days.")
@click.option("--area", type=_PATH, help="GeoJSON (longitude, latitude): map its bounding box only.")
@click.option("--dem", type=_PATH, help="Terrain: a height raster, or PLATEAU dem files.  [default: the data set's]")
@click.option("--flat", is_flag=True, help="No terrain: flat ground at each building's feet.")
@click.option(
    "--lod", type=click.Choice(["best", "2", "1", "0"]), default="best", show_default=True, help="Level of detail."
)
@click.option("--threads", type=click.IntRange(min=1), help="Threads to use.  [default: all cores]")
@click.option("--no-preview", is_flag=True, help="Do not draw the map (which needs matplotlib).")
@speaking_options
@click.pass_obj
def shade(
    terminal: Terminal,
    source: Path,
    day: date | None,
    first: date | None,
    last: date | None,
    resolution: float,
    margin: float,
    out: Path | None,
    step: str,
    tz: str,
    area: Path | None,
    dem: Path | None,
    flat: bool,
    lod: str,
    threads: int | None,
    no_preview: bool,
) -> None:
    """Map the shadows of a day, hour by hour.

    SOURCE is a CityGML file, a folder, the root of a PLATEAU data set, or a zip of one. All its buildings cast
    shadows, also those outside --area. A data set's own terrain (udx/dem) is used if it has one.

    \b
    Results, for each day:
      shadow_<date>.tif       a band an hour from 00:00 to 23:00: 0 in the sun, 1 in shadow,
                              255 inside a building; at night all is shadow
      shade_hours_<date>.tif  hours in shadow while the sun is up
      preview.png             a map (preview_<date>.png if there are several days)
      receipt.json            what was read and done, with hashes of all files
    They appear together when all is done, or not at all.
    """  # noqa: D301
    if flat and dem is not None:
        raise click.UsageError("--flat and --dem exclude each other.", click.get_current_context())
    options = ShadeOptions(
        source=source,
        days=_list_days(day, first, last),
        out=out,
        resolution=resolution,
        margin=margin,
        step=step,
        tz=tz,
        area=area,
        dem=dem,
        flat=flat,
        lod=lod,
        threads=threads,
        preview=not no_preview,
    )
    from plateau_sc.cli.shading import report_shade, run_shade

    summary = run_shade(options, terminal)
    report_shade(summary, terminal)


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
