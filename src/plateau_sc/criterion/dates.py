"""Days, months and years, as they are written in lists of indicators."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime

from plateau_sc.errors import ParameterError

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Day:
    """A day, a month or a year.

    Attributes
    ----------
    text : str
        As it is written: ``2026-08-01``, ``2026-08`` or ``2026``.
    first, last : date
        First and last day of it.
    """

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        """Return it as it is written."""
        return self.text


def read_day(value: object, what: str = "date") -> Day:
    """Read a day, a month or a year of the calendar.

    Parameters
    ----------
    value : str, int or date
        ISO 8601: ``2026-08-01``, ``2026-08``, ``2026``; a number is a year.
    what : str
        What it is, for messages.

    Returns
    -------
    Day

    Raises
    ------
    ParameterError
        It is no date. A time of day is none, for no time zone tells which day it is of.

    Examples
    --------
    >>> read_day("2026-02").last
    datetime.date(2026, 2, 28)
    """
    text = str(value).strip() if isinstance(value, str | date | int) and not isinstance(value, datetime | bool) else ""
    match = _FORM.fullmatch(text)
    wrong = f"{what} is {value!r}; expected a date as 2026-08-01, 2026-08 or 2026"
    if match is None:
        raise ParameterError(wrong)
    year, month, day = (None if part is None else int(part) for part in match.groups())
    try:
        first = date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise ParameterError(wrong) from error
    if day is not None:
        return Day(text, first, first)
    closing = 12 if month is None else month
    return Day(text, first, date(first.year, closing, monthrange(first.year, closing)[1]))
