"""The criteria beside (5)-1 that data can speak to, as tables: indicators, personal data, formats and interfaces."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from typing import Any

from plateau_sc.criterion.accounts import Account
from plateau_sc.criterion.entries import Entries
from plateau_sc.criterion.indicators import Indicator, read_indicators
from plateau_sc.criterion.personal_data import PersonalData, collect_personal_data
from plateau_sc.criterion.published import Published, collect_published
from plateau_sc.types import PathLike


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """What data tell of other criteria. Nothing of it is judged, and the verdict does not depend on it.

    Attributes
    ----------
    indicators : tuple of Indicator or None
        Of (1)-2 and (5)-2; None where no list is given.
    personal_data : PersonalData
        Of (2)-4.
    published : Published
        Of (4)-2.
    """

    indicators: tuple[Indicator, ...] | None
    personal_data: PersonalData
    published: Published

    def to_dict(self) -> dict[str, Any]:
        """Return plain values that ``json`` can write.

        Returns
        -------
        dict
            As the JSON Schema that `beside_schema` gives has it.
        """
        told = None if self.indicators is None else [indicator.to_dict() for indicator in self.indicators]
        return {
            "indicators": told,
            "personal_data": self.personal_data.to_dict(),
            "published": self.published.to_dict(),
        }


def look_beside(
    accounts: Iterable[Account] = (),
    indicators: Entries | None = None,
    personal_data: Entries | None = None,
    openapi: PathLike | None = None,
) -> Beside:
    """Put together what data tell of other criteria.

    Parameters
    ----------
    accounts : iterable of Account
        Receipts of the service's runs.
    indicators : path, or sequence of mapping, optional
        As for `plateau_sc.criterion.read_indicators`.
    personal_data : path, or sequence of mapping, optional
        What is declared beside the receipts: entries with ``kind``, ``rows``, ``consent``, ``suppression`` and ``k``.
    openapi : path, optional
        Description of the service's API: OpenAPI 3 as JSON.

    Returns
    -------
    Beside

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        A file is not there, or cannot be read.
    ParameterError
        An entry says what cannot be.

    Examples
    --------
    >>> look_beside().personal_data.is_declared
    False
    """
    held = tuple(accounts)
    return Beside(
        None if indicators is None else read_indicators(indicators),
        collect_personal_data(held, personal_data),
        collect_published(held, openapi),
    )


def beside_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `Beside.to_dict` gives.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.

    Examples
    --------
    >>> sorted(beside_schema()["properties"])
    ['indicators', 'personal_data', 'published']
    """
    text = resources.files(__package__).joinpath("schema", "beside.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
