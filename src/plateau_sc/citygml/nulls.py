"""Values and the many ways in which PLATEAU writes that there is none."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import datetime

Value = str | float | int | bool | datetime | None

_NULL_NUMBER = 9999.0
_NULL_TEXTS = frozenset({"", "null", "9999", "-9999"})
_NULL_YEARS = frozenset({0, 1, 9999})
_ZONE = r"(?:Z|[+-]\d{2}:\d{2})?"
_TIME = r"T\d{2}:\d{2}:\d{2}(?:\.\d+)?"
_YEAR = re.compile(rf"^(\d{{4}})(?:-\d{{2}}){{0,2}}(?:{_TIME})?{_ZONE}$")
_DATE = re.compile(rf"^(\d{{4}}-\d{{2}}-\d{{2}})({_TIME})?{_ZONE}$")
_FLAGS = {"true": True, "1": True, "false": False, "0": False}


def parse_code(text: str | None) -> str | None:
    """Return a code or name as it stands, or None for a null.

    Parameters
    ----------
    text : str or None
        Content of the element; blanks around it are dropped.

    Returns
    -------
    str or None
        None for nothing, blanks, ``Null``, 9999 and −9999.

    Examples
    --------
    >>> parse_code(" 3001 ")
    '3001'
    >>> parse_code("Null") is None
    True
    """
    stripped = (text or "").strip()
    return None if stripped.lower() in _NULL_TEXTS else stripped


def parse_number(text: str | None) -> float | None:
    """Return a number, or None for a null.

    Parameters
    ----------
    text : str or None
        Content of the element.

    Returns
    -------
    float or None
        None for nothing, blanks, ``Null``, and 9999 and −9999 however they are written.

    Raises
    ------
    ValueError
        The text is neither a null nor a finite number.

    Examples
    --------
    >>> parse_number("12.5")
    12.5
    >>> parse_number("-9999.0") is None
    True
    """
    code = parse_code(text)
    if code is None:
        return None
    number = float(code)
    if not math.isfinite(number) or "_" in code:
        raise ValueError(f"expected a finite number, found {code!r}")
    return None if abs(number) == _NULL_NUMBER else number


def parse_count(text: str | None) -> int | None:
    """Return a whole number, or None for a null.

    Parameters
    ----------
    text : str or None
        Content of the element.

    Returns
    -------
    int or None
        None for the nulls of `parse_number`.

    Raises
    ------
    ValueError
        The text is neither a null nor a whole number.

    Examples
    --------
    >>> parse_count("2")
    2
    >>> parse_count("9999") is None
    True
    """
    number = parse_number(text)
    if number is None:
        return None
    if not number.is_integer():
        raise ValueError(f"expected a whole number, found {number}")
    return int(number)


def parse_year(text: str | None) -> int | None:
    """Return a year, or None for a null.

    Parameters
    ----------
    text : str or None
        Content of the element: a year, or a date of which the year is taken.

    Returns
    -------
    int or None
        None for the nulls of `parse_code` and for the year ``0001``.

    Raises
    ------
    ValueError
        The text is neither a null nor a year of four digits.

    Examples
    --------
    >>> parse_year("1987")
    1987
    >>> parse_year("0001") is None
    True
    """
    code = parse_code(text)
    if code is None:
        return None
    match = _YEAR.match(code)
    if match is None:
        raise ValueError(f"expected a year of four digits, found {code!r}")
    year = int(match.group(1))
    return None if year in _NULL_YEARS else year


def parse_date(text: str | None) -> datetime | None:
    """Return a date with its time of day, or None for a null.

    Parameters
    ----------
    text : str or None
        Content of the element: ``xs:date`` or ``xs:dateTime``. A time zone is left aside.

    Returns
    -------
    datetime or None
        None for the nulls of `parse_code` and for the years 0001 and 9999.

    Raises
    ------
    ValueError
        The text is neither a null nor a date.

    Examples
    --------
    >>> parse_date("2024-03-15T00:00:00") == parse_date("2024-03-15")
    True
    >>> parse_date("0001-01-01") is None
    True
    """
    code = parse_code(text)
    if code is None:
        return None
    match = _DATE.match(code)
    if match is None:
        raise ValueError(f"expected a date, found {code!r}")
    if int(match.group(1)[:4]) in _NULL_YEARS:
        return None
    return datetime.fromisoformat(match.group(1) + (match.group(2) or ""))


def parse_flag(text: str | None) -> bool | None:
    """Return a truth value, or None for a null.

    Parameters
    ----------
    text : str or None
        Content of the element: ``xs:boolean``.

    Returns
    -------
    bool or None
        None for the nulls of `parse_code`.

    Raises
    ------
    ValueError
        The text is neither a null nor true or false.

    Examples
    --------
    >>> parse_flag("true")
    True
    """
    code = parse_code(text)
    if code is None:
        return None
    if code not in _FLAGS:
        raise ValueError(f"expected true or false, found {code!r}")
    return _FLAGS[code]


PARSERS: dict[str, Callable[[str | None], Value]] = {
    "text": parse_code,
    "code": parse_code,
    "number": parse_number,
    "count": parse_count,
    "year": parse_year,
    "date": parse_date,
    "flag": parse_flag,
}
"""How a text is read, by the kind of its column."""


def is_shortened(kind: str, text: str, value: Value) -> bool:
    """Tell whether a value says less than the text that it was read from.

    Parameters
    ----------
    kind : str
        Kind of the column.
    text : str
        The text.
    value : object
        What `PARSERS` made of it.

    Returns
    -------
    bool
        True for a year of which the text has the day, and for a date of which it has the time zone.

    Examples
    --------
    >>> is_shortened("year", "1987-04-01", 1987), is_shortened("year", "1987-01-01", 1987)
    (True, False)
    """
    if value is None:
        return False
    if kind == "year":
        return not f"{value:04d}-01-01T00:00:00".startswith(text)
    if isinstance(value, datetime):
        return not value.isoformat().startswith(text)
    return False
