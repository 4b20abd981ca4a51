"""`plateau-sc heat`: the options. The work is in `heating`, which is loaded when the command runs."""

from datetime import date
from pathlib import Path

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.options import HeatOptions
from plateau_sc.cli.shade import read_day, read_metres
from plateau_sc.cli.terminal import Terminal, speaking_options

_PATH = click.Path(path_type=Path)


def _read_columns(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    pairs = []
    for value in values:
        name, equals, column = value.partition("=")
        if not (name and equals and column):
            raise click.BadParameter(f"{value!r} is no pair; expected one like air_temperature=Ta.")
        pairs.append((name.strip(), column.strip()))
    return tuple(pairs)


def _read_names(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    return None if value is None else tuple(name.strip() for name in value.split(",") if name.strip())


@click.command(epilog=HELP)
@click.argument("source", type=_PATH)
@click.option("--weather", type=_PATH, required=True, help="The weather: a CSV, or an EPW (.epw).")
@click.option("--date", "day", callback=read_day, required=True, metavar="YYYY-MM-DD", help="The day to map.")
@click.option(
    "--column",
    "columns",
    callback=_read_columns,
    multiple=True,
    metavar="NAME=COLUMN",
    help="What a column is called in the CSV, as air_temperature=Ta; may be repeated.  [default: the names]",
)
@click.option("--time", default="time", show_default=True, metavar="COLUMN", help="Column of the CSV's time stamps.")
@click.option(
    "--label",
    type=click.Choice(["start", "center", "end"]),
    default="start",
    show_default=True,
    help="What a time stamp of the CSV names of its interval.",
)
@click.option("--interval", default="1h", show_default=True, metavar="TIME", help="Length of the CSV's intervals.")
@click.option("--layers", callback=_read_names, metavar="A,B,…", help="Layers to write.  [default: all but pet]")
@click.option("--no-trees", is_flag=True, help="Leave the data set's vegetation out.")
@click.option(
    "--resolution", callback=read_metres, default="1", show_default=True, metavar="METRES", help="Side of a pixel."
)
@click.option(
    "--margin",
    type=click.FloatRange(0.0, 10_000.0),
    default=20.0,
    show_default=True,
    metavar="METRES",
    help="Belt around the buildings that is mapped too; without --area.",
)
@click.option("--out", type=_PATH, help="Folder for the results.  [default: ./heat_<name of the source>]")
@click.option("--tz", default="Asia/Tokyo", show_default=True, metavar="ZONE", help="Time zone of day and CSV.")
@click.option("--area", type=_PATH, help="GeoJSON (longitude, latitude): map its bounding box only.")
@click.option("--dem", type=_PATH, help="Terrain: a height raster, or PLATEAU dem files.  [default: the data set's]")
@click.option("--flat", is_flag=True, help="No terrain: flat ground at each building's feet.")
@click.option(
    "--lod", type=click.Choice(["best", "2", "1", "0"]), default="best", show_default=True, help="Level of detail."
)
@click.option("--threads", type=click.IntRange(min=1), help="Threads to use.  [default: all cores]")
@click.option("--no-preview", is_flag=True, help="Do not draw the maps (which need matplotlib).")
@speaking_options
@click.pass_obj
def heat(
    terminal: Terminal,
    source: Path,
    weather: Path,
    day: date,
    columns: tuple[tuple[str, str], ...],
    time: str,
    label: str,
    interval: str,
    layers: tuple[str, ...] | None,
    no_trees: bool,
    resolution: float,
    margin: float,
    out: Path | None,
    tz: str,
    area: Path | None,
    dem: Path | None,
    flat: bool,
    lod: str,
    threads: int | None,
    no_preview: bool,
) -> None:
    """Map what a body feels on a day, hour by hour.

    SOURCE is a CityGML file, a folder, the root of a PLATEAU data set, or a zip of one. Its terrain, vegetation, land
    use and roads are used if it has them. The weather needs air_temperature, relative_humidity, and ghi or what it
    can be derived from; wind_speed is wanted.

    \b
    Results:
      <layer>_<date>.tif   a band an interval, for each of tmrt, surface_temperature, utci, wbgt, wbgt_moe (and pet)
      heat_<date>.zarr     all layers and intervals, if zarr is installed
      <layer>_<date>.png   a map of its hottest interval
      receipt.json         what was read and done, with hashes of all files
    They appear together when all is done, or not at all.
    """  # noqa: D301
    if flat and dem is not None:
        raise click.UsageError("--flat and --dem exclude each other.", click.get_current_context())
    options = HeatOptions(
        source=source,
        weather=weather,
        day=day,
        columns=columns,
        time=time,
        label=label,
        interval=interval,
        layers=layers,
        trees=not no_trees,
        out=out,
        resolution=resolution,
        margin=margin,
        tz=tz,
        area=area,
        dem=dem,
        flat=flat,
        lod=lod,
        threads=threads,
        preview=not no_preview,
    )
    from plateau_sc.cli.heating import report_heat, run_heat

    report_heat(run_heat(options, terminal), terminal)
