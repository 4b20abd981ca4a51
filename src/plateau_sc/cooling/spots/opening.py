"""Whether a place is open: what a text of opening hours says, and what it leaves open to doubt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final, NamedTuple

import pandas as pd

from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.types import PathLike

DAY: Final = 1440
"""Minutes of a day."""

ALL_DAYS: Final = frozenset(range(7))
WORKING_DAYS: Final = frozenset(range(5))

_TIME_ZONE: Final = "Asia/Tokyo"
# Days on which offices are closed by law (行政機関の休日に関する法律, article 1), from 29 December to 3 January.
_NEW_YEAR: Final = ((12, 29), (1, 3))


class Span(NamedTuple):
    """Hours of some days.

    Attributes
    ----------
    days : frozenset of int or None
        Weekdays from 0, Monday; None where the text names none, so that they hold on every day.
    begin, end : int
        Minutes after midnight; an end above 1440 lies on the next day.
    on_holidays : bool or None
        Whether public holidays are meant too: True by name, False left out by name, None not said.
    """

    days: frozenset[int] | None
    begin: int
    end: int
    on_holidays: bool | None = None


class Season(NamedTuple):
    """A part of the year, or of one year.

    Attributes
    ----------
    first, last : tuple of int
        Year (0 for every year), month and day; both belong to it.
    """

    first: tuple[int, int, int]
    last: tuple[int, int, int]

    def holds(self, day: dt.date) -> bool:
        """Return whether a day lies in it.

        Parameters
        ----------
        day : datetime.date
            The day.

        Returns
        -------
        bool
            A season without a year may go over its end.
        """
        if self.first[0] and self.last[0]:
            return self.first <= (day.year, day.month, day.day) <= self.last
        now, first, last = (day.month, day.day), self.first[1:], self.last[1:]
        return first <= now <= last if first <= last else now >= first or now <= last


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """What a text of opening hours says; `plateau_sc.cooling.spots.opening_texts.parse_opening` makes one.

    Attributes
    ----------
    text : str
        As it was written.
    known : bool
        Whether all of it was understood. Where it was not, nothing is ever said to be open.
    spans : tuple of Span
        Hours; none where the text tells closed days alone.
    closed : frozenset of int
        Weekdays that are closed, from 0, Monday.
    closed_on_holidays, closed_at_new_year : bool
        Closed on public holidays; from 29 December to 3 January.
    moved : bool
        Where a closed weekday is a public holiday, the place is open and closed on the next day that is none.
    seasons : tuple of Season
        When it holds at all; always where there is none.

    Examples
    --------
    >>> office = OpeningHours("9-17", True, (Span(WORKING_DAYS, 540, 1020),))
    >>> office.is_open("2026-08-03T10:00+09:00"), office.is_open("2026-08-02T10:00+09:00")
    (True, False)
    """

    text: str
    known: bool
    spans: tuple[Span, ...] = ()
    closed: frozenset[int] = frozenset()
    closed_on_holidays: bool = False
    closed_at_new_year: bool = False
    moved: bool = False
    seasons: tuple[Season, ...] = ()

    def is_open(self, instant: object, holidays: Collection[dt.date] | None = None) -> bool | None:
        """Return whether the place is open at an instant.

        Parameters
        ----------
        instant : pandas.Timestamp, datetime or str
            With a time zone; hours are those of Japan.
        holidays : collection of datetime.date, optional
            The public holidays; `read_holidays` reads those that the Cabinet Office gives. Without them the answer is
            unknown wherever it depends on them.

        Returns
        -------
        bool or None
            None where it is not known.

        Raises
        ------
        ParameterError
            The instant has no time zone, or the holidays are no dates.
        """
        return self.answer(read_instant(instant), None if holidays is None else require_dates(holidays))

    def answer(self, moment: dt.datetime, holidays: frozenset[dt.date] | None) -> bool | None:
        """Return whether the place is open, from what is read and checked already; it is so for the whole minute.

        Parameters
        ----------
        moment : datetime.datetime
            By the clocks of Japan, as `read_instant` gives it.
        holidays : frozenset of datetime.date, or None
            As `require_dates` gives them.

        Returns
        -------
        bool or None
            As `is_open`.
        """
        if not self.known:
            return None
        if holidays is not None or not self._heeds_holidays():
            return self._is_open(moment, holidays or frozenset())
        # Hours after midnight are those of the day before, and a closed day may move on from the one before that.
        recent = [moment.date() - dt.timedelta(days=back) for back in range(3)]
        answers = {
            self._is_open(moment, frozenset(day for day, given in zip(recent, chosen, strict=True) if given))
            for chosen in product((False, True), repeat=len(recent))
        }
        return answers.pop() if len(answers) == 1 else None

    def is_settled(self, *, holidays: bool) -> bool:
        """Return whether it is known at all instants whether the place is open, or at none.

        Parameters
        ----------
        holidays : bool
            Whether the public holidays are known.

        Returns
        -------
        bool
        """
        return not self.known or (bool(self.spans) and (holidays or not self._heeds_holidays()))

    def _heeds_holidays(self) -> bool:
        return self.closed_on_holidays or self.moved or any(span.on_holidays is not None for span in self.spans)

    def _is_open(self, moment: dt.datetime, holidays: frozenset[dt.date]) -> bool | None:
        minute = moment.hour * 60 + moment.minute
        today = self._hours_hold(moment.date(), minute, holidays)
        return today or self._hours_hold(moment.date() - dt.timedelta(days=1), minute + DAY, holidays) or today

    def _hours_hold(self, day: dt.date, minute: int, holidays: frozenset[dt.date]) -> bool | None:
        """Return whether a minute, counted from the day's midnight, lies in the hours of that day."""
        if self.seasons and not any(season.holds(day) for season in self.seasons):
            return False
        if self._is_closed(day, holidays):
            return False
        if not self.spans:
            return None
        return any(span.begin <= minute < span.end for span in self._spans_of(day, holidays))

    def _is_closed(self, day: dt.date, holidays: frozenset[dt.date]) -> bool:
        date = (day.month, day.day)
        if self.closed_at_new_year and (date >= _NEW_YEAR[0] or date <= _NEW_YEAR[1]):
            return True
        if day in holidays:
            return self.closed_on_holidays or (day.weekday() in self.closed and not self.moved)
        if day.weekday() in self.closed:
            return True
        before = day - dt.timedelta(days=1)
        while self.moved and before in holidays:
            if before.weekday() in self.closed:
                return True
            before -= dt.timedelta(days=1)
        return False

    def _spans_of(self, day: dt.date, holidays: frozenset[dt.date]) -> Iterable[Span]:
        if day in holidays:
            named = [span for span in self.spans if span.on_holidays]
            if named:
                return named
            return [span for span in self.spans if span.on_holidays is None and _is_among(day, span)]
        return [span for span in self.spans if _is_among(day, span)]


def read_instant(instant: object) -> dt.datetime:
    """Return an instant by the clocks of Japan.

    Parameters
    ----------
    instant : pandas.Timestamp, datetime or str
        With a time zone.

    Returns
    -------
    datetime.datetime
        In Japan.

    Raises
    ------
    ParameterError
        It is no instant, or has no time zone.
    """
    try:
        moment = pd.Timestamp(instant)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        raise ParameterError(f"{instant!r} is no instant; expected one such as 2026-08-01T13:00+09:00") from error
    if pd.isna(moment) or moment.tzinfo is None:
        raise ParameterError(f"{instant!r} has no time zone; expected one such as 2026-08-01T13:00+09:00")
    return moment.floor("us").tz_convert(_TIME_ZONE).to_pydatetime()


def require_dates(days: Collection[dt.date]) -> frozenset[dt.date]:
    """Return dates as a set.

    Parameters
    ----------
    days : collection of datetime.date
        The dates.

    Returns
    -------
    frozenset of datetime.date

    Raises
    ------
    ParameterError
        One of them is no date.
    """
    if not isinstance(days, Collection):
        raise ParameterError(f"holidays are {days!r}; expected a set of datetime.date")
    for day in days:
        if not isinstance(day, dt.date) or pd.isna(day):
            raise ParameterError(f"the holiday {day!r} is no datetime.date")
    return frozenset(day.date() if isinstance(day, dt.datetime) else day for day in days)


def read_holidays(path: PathLike) -> frozenset[dt.date]:
    """Read public holidays from the table that the Cabinet Office publishes (国民の祝日・休日, syukujitsu.csv).

    Parameters
    ----------
    path : str or os.PathLike
        A CSV in cp932 or UTF-8 with a date in its first column and a heading.

    Returns
    -------
    frozenset of datetime.date

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It holds no dates.

    References
    ----------
    Cabinet Office, "国民の祝日について", https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html
    """
    place = Path(path)
    if not place.is_file():
        raise SourceNotFoundError(f"there is no file {place}")
    first = [line.split(b",")[0].strip().decode("ascii", "replace") for line in place.read_bytes().splitlines()[1:]]
    days = pd.to_datetime(pd.Series([text for text in first if text], dtype=object), errors="coerce", format="mixed")
    if days.empty or days.isna().any():
        raise UnreadableSourceError(f"{place} is no table of holidays: expected a date such as 2026/8/11 in each row")
    return frozenset(days.dt.date)


def _is_among(day: dt.date, span: Span) -> bool:
    return span.days is None or day.weekday() in span.days
