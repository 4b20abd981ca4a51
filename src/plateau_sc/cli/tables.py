"""The columns of a CSV of weather: which quantity each of them holds, and which quantities are lacking."""

import csv
import shlex
from collections.abc import Collection, Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.weather import COLUMNS
from plateau_sc.weather.columns import suggest_name

_NEEDED: Final = ("air_temperature", "relative_humidity")
_BRIGHTNESS: Final = ("ghi", "sunshine", "cloud_cover")
_RADIATION: Final = "radiation (ghi, or dhi with dni, sunshine or cloud_cover)"
_OTHER_SEPARATORS: Final = {";": "semicolons", "\t": "tabs"}


def list_lacking(names: Collection[str], dew_point: float | None = None) -> list[str]:
    """Return what heat needs and some weather has not.

    Parameters
    ----------
    names : collection of str
        Columns that the weather has.
    dew_point : float or None, optional
        What humidity can be derived from, if it is known [°C].

    Returns
    -------
    list of str
        In words; empty where nothing is lacking.

    Examples
    --------
    >>> list_lacking({"air_temperature", "dhi", "dni"})
    ['relative_humidity']
    """
    lacking = [name for name in _NEEDED if name not in names]
    if dew_point is not None and "relative_humidity" in lacking:
        lacking.remove("relative_humidity")
    if not ({"dhi", "dni"} <= set(names) or any(name in names for name in _BRIGHTNESS)):
        lacking.append(_RADIATION)
    return lacking


def choose_columns(
    path: Path, text: str, time: str, named: Iterable[tuple[str, str]], dew_point: float | None
) -> dict[str, str]:
    """Return which column of a CSV holds which quantity.

    Parameters
    ----------
    path : Path
        The CSV, for messages.
    text : str
        Its content.
    time : str
        Column of the time stamps.
    named : iterable of tuple of str
        Quantities, and the columns that were said to hold them.
    dew_point : float or None
        What humidity can be derived from, if it is known [°C].

    Returns
    -------
    dict of str to str
        Those named, and every other column that is called as its quantity.

    Raises
    ------
    UnreadableSourceError
        It is empty, or no table.
    ParameterError
        A quantity that there is not, a column that the file has not, or no column for what heat needs.
    """
    header = _read_header(path, text)
    given = dict(named)
    for quantity, column in given.items():
        if quantity not in COLUMNS:
            meant = suggest_name(quantity)
            raise ParameterError(
                f"--column {quantity}={column}: {quantity!r} is no quantity of the weather"
                f"{f'; is {meant!r} meant?' if meant else '.'} They are {', '.join(COLUMNS)}"
            )
        _require_column(path, header, column, f"--column {quantity}={column}")
    _require_column(path, header, time, f"--time {time}")
    found = {name: name for name in header if name in COLUMNS and name not in given and name not in given.values()}
    columns = given | found
    lacking = list_lacking(columns, dew_point)
    if lacking:
        free = [name for name in header if name != time and name not in columns.values()]
        raise ParameterError(
            f"{path}: no column for {' and '.join(lacking)}; {_list_names(header)}. Name what heat needs with "
            f"{_advise(lacking, free)}"
        )
    return columns


def advise_humidity(lacking: Collection[str]) -> str:
    """Return what to do where humidity is lacking.

    Parameters
    ----------
    lacking : collection of str
        What `list_lacking` gave.

    Returns
    -------
    str
        A clause for the end of a message, or nothing.
    """
    if "relative_humidity" not in lacking:
        return ""
    return "; humidity also follows from --dew-point CELSIUS, the dew point of the day's air"


def _read_header(path: Path, text: str) -> list[str]:
    try:
        rows = csv.reader(text.splitlines(), skipinitialspace=True)
        header = [name.strip() for name in next((row for row in rows if any(name.strip() for name in row)), [])]
    except csv.Error as error:
        raise UnreadableSourceError(f"{path}: cannot be read as a table ({error})") from error
    if not header:
        raise UnreadableSourceError(f"{path}: expected weather, found nothing")
    for separator, word in _OTHER_SEPARATORS.items():
        if len(header) == 1 and separator in header[0]:
            raise ParameterError(f"{path}: expected columns between commas, found {word}: {header[0][:60]!r}")
    return header


def _require_column(path: Path, header: Sequence[str], column: str, what: str) -> None:
    if column not in header:
        near = get_close_matches(column, header, n=1)
        advice = f"; is {near[0]!r} meant?" if near else ""
        raise ParameterError(f"{path}: {what} names no column; {_list_names(header)}{advice}")


def _list_names(header: Sequence[str]) -> str:
    shown = [repr(name) for name in header[:30]]
    more = f" and {len(header) - len(shown)} more" if len(header) > len(shown) else ""
    return f"its columns are {', '.join(shown)}{more}"


def _advise(lacking: Collection[str], free: Sequence[str]) -> str:
    """Return options that would help, with those columns of the file that may be meant."""
    parts = []
    for quantity in lacking:
        wanted = _BRIGHTNESS if quantity == _RADIATION else (quantity,)
        meant = [(suggest_name(name), name) for name in free]
        pairs = [(one, name) for one in wanted for other, name in meant if other == one]
        parts.append(shlex.join(["--column", "{}={}".format(*(pairs[0] if pairs else (wanted[0], "NAME")))]))
    return " ".join(parts) + advise_humidity(lacking)
