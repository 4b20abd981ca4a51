"""Values and the many ways in which PLATEAU writes that there is none."""

from __future__ import annotations

import math
import re

_NULL_NUMBER = 9999.0
_NULL_TEXTS = frozenset({"", "null", "9999", "-9999"})
_YEAR = re.compile(r"^(\d{4})(?:-\d{2}){0,2}(?:Z|[+-]\d{2}:\d{2})?$")


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
    return None if year in (0, 1, 9999) else year
