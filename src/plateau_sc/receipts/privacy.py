"""What personal data a run touched, and how it was kept from what the run gives out: as whoever ran it declares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from plateau_sc.errors import ParameterError


@dataclass(frozen=True, slots=True)
class Touch:
    """Personal data of one kind that a run touched.

    Attributes
    ----------
    kind : str
        What it is: "meter readings", "positions of phones".
    rows : int
        How many rows of it were read; 0 declares that none were.
    consent : str or None
        What the persons agreed to, or on what other ground it was read; None where that is not declared.
    suppression : str or None
        How the data were kept from the result; None where that is not declared.
    k : int or None
        Least number of persons or homes behind a figure that is given out; None where that is not declared.

    Raises
    ------
    ParameterError
        The kind is empty, `rows` is no count, `k` is less than 1, or a text is none.

    Examples
    --------
    >>> Touch("meter readings", 48_000, "agreement of each home", "sums by district", 10).to_dict()["k"]
    10
    """

    kind: str
    rows: int
    consent: str | None = None
    suppression: str | None = None
    k: int | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be declared."""
        if not isinstance(self.kind, str) or not self.kind.strip():
            raise ParameterError(f"expected the kind of personal data, as 'meter readings'; found {self.kind!r}")
        object.__setattr__(self, "rows", _require_count("rows", self.rows, 0))
        for name in ("consent", "suppression"):
            text = getattr(self, name)
            if text is not None and (not isinstance(text, str) or not text.strip()):
                raise ParameterError(f"{name} of {self.kind!r} is {text!r}; expected a text, or None if not declared")
        if self.k is not None:
            object.__setattr__(self, "k", _require_count("k", self.k, 1))

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
            With None for what is not declared.
        """
        return {
            "kind": self.kind,
            "rows": self.rows,
            "consent": self.consent,
            "suppression": self.suppression,
            "k": self.k,
        }

    @classmethod
    def from_dict(cls, entry: Mapping[str, Any]) -> Touch:
        """Return what an entry declares.

        Parameters
        ----------
        entry : mapping
            With ``kind`` and ``rows``; ``consent``, ``suppression`` and ``k`` may be missing.

        Returns
        -------
        Touch

        Raises
        ------
        ParameterError
            It is no mapping, holds another name, or one of its values cannot be.
        """
        if not isinstance(entry, Mapping):
            raise ParameterError(f"expected an entry with kind and rows; found {entry!r}")
        strange = sorted(map(str, set(entry) - set(cls.__slots__)))
        if strange:
            raise ParameterError(f"unknown name(s) {', '.join(strange)}; expected {', '.join(cls.__slots__)}")
        missing = [name for name in ("kind", "rows") if entry.get(name) is None]
        if missing:
            raise ParameterError(f"{' and '.join(missing)} missing; expected kind and rows of each entry")
        return cls(**{str(name): value for name, value in entry.items()})


def _require_count(name: str, value: object, least: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int | np.integer) or value < least:
        raise ParameterError(f"{name} is {value!r}; expected a whole number, {least} or more")
    return int(value)
