"""Instants that options give: when a walk begins, or ends."""

from typing import NamedTuple

import pandas as pd

from plateau_sc.cli.options import RouteOptions
from plateau_sc.errors import ParameterError


class When(NamedTuple):
    """When a walk is.

    Parameters
    ----------
    depart, arrive : pandas.Timestamp or None
        When it begins, or when it ends: one of the two.
    until : pandas.Timestamp or None
        Latest time to leave.
    """

    depart: pd.Timestamp | None
    arrive: pd.Timestamp | None
    until: pd.Timestamp | None

    @property
    def instant(self) -> pd.Timestamp:
        """That which is given."""
        given = self.arrive if self.depart is None else self.depart
        assert given is not None
        return given


def read_when(options: RouteOptions) -> When:
    """Return when the walk is.

    Parameters
    ----------
    options : RouteOptions
        What was asked for.

    Returns
    -------
    When

    Raises
    ------
    ParameterError
        None or both of departure and arrival are given, a latest departure without a first one, or a time is none.
    """
    if (options.depart is None) == (options.arrive is None):
        raise ParameterError("give one of --depart and --arrive: when the walk begins, or when it ends")
    if options.until is not None and options.depart is None:
        raise ParameterError("--until needs --depart, the earliest time to leave")
    given = (options.depart, "--depart"), (options.arrive, "--arrive"), (options.until, "--until")
    return When(*(None if text is None else read_instant(text, name) for text, name in given))


def read_instant(text: str, option: str = "--depart") -> pd.Timestamp:
    """Return an instant with its time zone.

    Parameters
    ----------
    text : str
        ISO 8601 with an offset; or "now", which is told by the clock of Japan.
    option : str
        What gave it, for the message.

    Returns
    -------
    pandas.Timestamp

    Raises
    ------
    ParameterError
        It is none, or has no offset.

    Examples
    --------
    >>> read_instant("2026-08-01T13:00+09:00").hour
    13
    """
    if text == "now":
        return pd.Timestamp.now("Asia/Tokyo").floor("s")
    try:
        instant = pd.Timestamp(text)
    except ValueError:
        instant = pd.NaT  # type: ignore[assignment]
    if pd.isna(instant) or instant.tzinfo is None:
        raise ParameterError(f"{option} {text}: expected a time with its offset, as 2026-08-01T13:00+09:00")
    return instant
