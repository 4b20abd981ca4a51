"""`plateau-sc route`: the options. The work is in `routing`, which is loaded when the command runs."""

from pathlib import Path

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.options import RouteOptions
from plateau_sc.cli.terminal import Terminal, speaking_options

_PATH = click.Path(path_type=Path)
_SUFFIXES = (".geojson", ".json")


def read_point(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[float, float] | None:
    """Return the longitude and latitude that an option gives.

    Parameters
    ----------
    _context, _parameter
        As click hands them.
    value : str or None
        As 139.7006,35.6895.

    Returns
    -------
    tuple of float or None
        Longitude and latitude [deg]; None where the option is not given.

    Raises
    ------
    click.BadParameter
        They are none.
    """
    if value is None:
        return None
    parts = value.split(",")
    try:
        longitude, latitude = (float(part) for part in parts)
    except ValueError:
        raise click.BadParameter(f"'{value}': expected longitude,latitude, as 139.7006,35.6895.") from None
    if not (-180.0 <= longitude <= 180.0 and -90.0 <= latitude <= 90.0):
        order = " Is the latitude first?" if -90.0 <= longitude <= 90.0 and 90.0 < abs(latitude) <= 180.0 else ""
        raise click.BadParameter(f"'{value}' is no longitude and latitude.{order}")
    return longitude, latitude


def read_points(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[float, float], ...]:
    """Return the longitudes and latitudes of an option that may be repeated.

    Parameters
    ----------
    context, parameter
        As click hands them.
    values : tuple of str
        Each as 139.7006,35.6895.

    Returns
    -------
    tuple of tuples of float
        Longitude and latitude of each [deg].

    Raises
    ------
    click.BadParameter
        One of them is none.
    """
    points = (read_point(context, parameter, value) for value in values)
    return tuple(point for point in points if point is not None)


def _check_suffix(_context: click.Context, _parameter: click.Parameter, value: Path) -> Path:
    if value.suffix.lower() not in _SUFFIXES:
        raise click.BadParameter(f"'{value}': routes are written as GeoJSON; expected a name that ends in .geojson.")
    return value


@click.command(epilog=HELP)
@click.option("--network", required=True, type=_PATH, help="The ways: see below.")
@click.option(
    "--shadow", required=True, type=_PATH, help="Folder that plateau-sc shade wrote, or one of its shadow_*.tif."
)
@click.option("--from", "origin", required=True, callback=read_point, metavar="LON,LAT", help="Where the walk begins.")
@click.option("--to", "destination", required=True, callback=read_point, metavar="LON,LAT", help="Where it ends.")
@click.option(
    "--via",
    multiple=True,
    callback=read_points,
    metavar="LON,LAT",
    help="A place to pass, as a cool spot or a toilet; may be repeated.",
)
@click.option("--depart", metavar="TIME", help="When it begins, as 2026-08-01T13:00+09:00, or now.")
@click.option("--arrive", metavar="TIME", help="When it ends, instead of --depart.")
@click.option("--until", metavar="TIME", help="Find the best time to leave from --depart to this, every 5 minutes.")
@click.option(
    "--profile",
    type=click.Choice(["adult", "older", "pram", "wheelchair"]),
    default="adult",
    show_default=True,
    help="Who walks.",
)
@click.option(
    "--seek",
    type=click.Choice(["shade", "sun", "cool", "warm"]),
    default="shade",
    show_default=True,
    help="Sun and warm are for winter; cool and warm need --heat.",
)
@click.option("--heat", type=_PATH, help="Folder that plateau-sc heat wrote, or one of its layers: tells the dose.")
@click.option(
    "--what",
    type=click.Choice(["utci", "wbgt", "tmrt"]),
    default="utci",
    show_default=True,
    help="Which layer of heat.",
)
@click.option(
    "--threshold",
    type=click.FloatRange(-60.0, 80.0),
    metavar="CELSIUS",
    help="Heat above it counts; for sun and warm cold below it.  [default: utci 26, or 9 for cold; wbgt 25]",
)
@click.option(
    "--detour",
    type=click.FloatRange(0.0, 5.0),
    default=0.3,
    show_default=True,
    help="By what share a route may take longer than the fastest.",
)
@click.option("--lang", type=click.Choice(["ja", "en"]), default="ja", show_default=True, help="Language of the steps.")
@click.option("--no-preview", is_flag=True, help="Do not draw the map (which needs matplotlib).")
@click.option("--out", required=True, type=_PATH, callback=_check_suffix, help="GeoJSON to write.")
@speaking_options
@click.pass_obj
def route(
    terminal: Terminal,
    network: Path,
    shadow: Path,
    origin: tuple[float, float],
    destination: tuple[float, float],
    via: tuple[tuple[float, float], ...],
    depart: str | None,
    arrive: str | None,
    until: str | None,
    profile: str,
    seek: str,
    heat: Path | None,
    what: str,
    threshold: float | None,
    detour: float,
    lang: str,
    no_preview: bool,
    out: Path,
) -> None:
    """Find the fastest way on foot, the one with the least sun, and those between.

    \b
    NETWORK is one of
      the walking-space network (歩行空間ネットワーク): a folder, a zip or the links,
        with the nodes beside them; CSV, Shapefile, GeoJSON or GeoPackage
      a PLATEAU data set with roads (udx/tran): both sides of their centre lines

    Give --depart or --arrive. With --until the best time to leave is found first. With --via it is the best of all
    walks that pass the places in their order.

    With --heat each route tells its dose: degrees above the threshold, over the minutes of the walk.

    \b
    Results:
      NAME.geojson          the routes, the fastest first, with steps to read aloud
      NAME.png              a map of the fastest and the best over the shade
      NAME.geojson.receipt.json   what was read and done, with hashes of all files
    """  # noqa: D301
    from plateau_sc.cli.routing import report_route, run_route

    options = RouteOptions(
        network=network,
        shadow=shadow,
        origin=origin,
        destination=destination,
        out=out,
        depart=depart,
        arrive=arrive,
        until=until,
        via=via,
        profile=profile,
        seek=seek,
        heat=heat,
        what=what,
        threshold=threshold,
        detour=detour,
        lang=lang,
        preview=not no_preview,
    )
    report_route(run_route(options, terminal), terminal)
