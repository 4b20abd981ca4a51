"""The options that all commands share which make maps, and how days, hours and lengths are read."""

import math
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])

PATH: Final = click.Path(path_type=Path)
"""A path, whether it is there or not: the work tells, in words of its own."""

DAY: Final = "YYYY-MM-DD"
"""How a day is written, for the help."""

_HOURS: Final = re.compile(r"(\d{1,2})(?::([0-5]\d))?\s*-\s*(\d{1,2})(?::([0-5]\d))?")
_WHOLE_DAY: Final = 24 * 60


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


def read_hours(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[int, int] | None:
    """Read a part of a day, or refuse what is none.

    Parameters
    ----------
    value : str or None
        As 9-17 or 9:30-17.

    Returns
    -------
    tuple of int or None
        Begin and end [min after midnight], the begin before the end; None where none was given.
    """
    if value is None:
        return None
    match = _HOURS.fullmatch(value.strip())
    if match is not None:
        hour, minute, last_hour, last_minute = (int(part or 0) for part in match.groups())
        begin, end = 60 * hour + minute, 60 * last_hour + last_minute
        if begin < end <= _WHOLE_DAY:
            return begin, end
    raise click.BadParameter(f"{value!r} is no part of a day; expected hours from 0 to 24, as 9-17 or 9:30-17.")


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


def map_options(word: str, zone_of: str, pictures: str) -> Callable[[_Command], _Command]:
    """Return a decorator that adds SOURCE and the options of `plateau_sc.cli.options.MapOptions` to a command.

    Parameters
    ----------
    word : str
        What the folder of results is called by default, before the name of the source.
    zone_of : str
        What is given in the time zone, for the help.
    pictures : str
        What is drawn, "map" or "maps", for the help.

    Returns
    -------
    callable
        For a function that hands what it gets by name to `gather_options`.
    """
    options = (
        click.argument("source", type=PATH),
        click.option(
            "--resolution",
            callback=read_metres,
            default="1",
            show_default=True,
            metavar="METRES",
            help="Side of a pixel.",
        ),
        click.option(
            "--margin",
            type=click.FloatRange(0.0, 10_000.0),
            default=20.0,
            show_default=True,
            metavar="METRES",
            help="Belt around the buildings that is mapped too; without --area.",
        ),
        click.option("--out", type=PATH, help=f"Folder for the results.  [default: ./{word}_<name of the source>]"),
        click.option("--tz", default="Asia/Tokyo", show_default=True, metavar="ZONE", help=f"Time zone of {zone_of}."),
        click.option("--area", type=PATH, help="GeoJSON (longitude, latitude): map its bounding box only."),
        click.option(
            "--dem", type=PATH, help="Terrain: a height raster, or PLATEAU dem files.  [default: the data set's]"
        ),
        click.option("--flat", is_flag=True, help="No terrain: flat ground at each building's feet."),
        click.option(
            "--lod",
            type=click.Choice(["best", "2", "1", "0"]),
            default="best",
            show_default=True,
            help="Level of detail.",
        ),
        click.option("--threads", type=click.IntRange(min=1), help="Threads to use.  [default: all cores]"),
        click.option("--no-preview", is_flag=True, help=f"Do not draw the {pictures}, for which matplotlib is needed."),
    )

    def add(command: _Command) -> _Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add


def gather_options(given: dict[str, Any]) -> dict[str, Any]:
    """Return what `map_options` brought as the fields of `plateau_sc.cli.options.MapOptions`.

    Parameters
    ----------
    given : dict
        What click handed over.

    Returns
    -------
    dict
        For the constructor of the options of a command.

    Raises
    ------
    click.UsageError
        --flat and --dem together.
    """
    if given["flat"] and given["dem"] is not None:
        raise click.UsageError("--flat and --dem exclude each other.", click.get_current_context())
    fields = dict(given)
    fields["preview"] = not fields.pop("no_preview")
    return fields
