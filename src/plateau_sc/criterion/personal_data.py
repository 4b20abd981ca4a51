"""Personal data that the service touched, as its runs and its operator declare it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from plateau_sc.criterion.accounts import Account
from plateau_sc.criterion.entries import Entries, Entry, read_entries
from plateau_sc.errors import ParameterError
from plateau_sc.receipts import Touch

_COUNT = re.compile(r"[0-9]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Declaration:
    """Personal data of one kind, and who declares it.

    Attributes
    ----------
    touch : Touch
        What was touched.
    origin : str
        ``receipt`` or ``list``.
    place : str
        The receipt, or where it stands in the list.
    activity : str
        What the run did; empty in a list.
    """

    touch: Touch
    origin: str
    place: str
    activity: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
        """
        return {**self.touch.to_dict(), "origin": self.origin, "place": self.place, "activity": self.activity}


@dataclass(frozen=True, slots=True)
class PersonalData:
    """All that is declared of personal data.

    Attributes
    ----------
    declarations : tuple of Declaration
        Those of receipts first. Empty where nothing is declared, which is not the same as that there is none.
    silent : int
        Receipts that declare nothing.
    """

    declarations: tuple[Declaration, ...]
    silent: int

    @property
    def is_declared(self) -> bool:
        """Whether anything is declared."""
        return bool(self.declarations)

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
        """
        return {
            "declared": self.is_declared,
            "rows": [declaration.to_dict() for declaration in self.declarations],
            "receipts_without_declaration": self.silent,
        }


def collect_personal_data(accounts: Iterable[Account], source: Entries | None = None) -> PersonalData:
    """Put together what receipts and a list declare.

    Parameters
    ----------
    accounts : iterable of Account
        Receipts.
    source : path, or sequence of mapping, optional
        A TOML file with ``[[personal_data]]`` tables, a JSON or CSV file, or the entries: ``kind`` and ``rows``, and as
        far as it is known ``consent``, ``suppression`` and ``k``.

    Returns
    -------
    PersonalData

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        The file is not there, or cannot be read.
    ParameterError
        An entry lacks what it has to have, says what cannot be, or has the kind of another.

    Examples
    --------
    >>> found = collect_personal_data([], [{"kind": "visits", "rows": 0}])
    >>> found.is_declared, collect_personal_data([]).is_declared
    (True, False)
    """
    told, silent = [], 0
    for account in accounts:
        told += [Declaration(touch, "receipt", account.path, account.activity) for touch in account.privacy]
        silent += not account.privacy
    seen: dict[str, str] = {}
    for entry in [] if source is None else read_entries(source, "personal_data"):
        touch = _read_touch(entry)
        if touch.kind in seen:
            raise ParameterError(f"{entry.place}: {touch.kind!r} stands at {seen[touch.kind]} already; give it once")
        seen[touch.kind] = entry.place
        told.append(Declaration(touch, "list", entry.place))
    return PersonalData(tuple(told), silent)


def _read_touch(entry: Entry) -> Touch:
    values = dict(entry.values)
    for name in ("rows", "k"):
        if isinstance(values.get(name), str) and _COUNT.fullmatch(values[name]):
            values[name] = int(values[name])
    try:
        return Touch.from_dict(values)
    except ParameterError as error:
        raise ParameterError(f"{entry.place}: {error}") from error
