"""Values on their way from the elements into the tables: each text once, and a row of numbers for each value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from typing import Any

import numpy as np

from plateau_sc.citygml.elements import cut_texts
from plateau_sc.kernels.texts import number_texts
from plateau_sc.types import BoolArray, Int32Array, IntArray

IN_SCHEMA, OUTSIDE_SCHEMA, LINK, XML_ATTRIBUTE, NULL, REPEATED, UNREADABLE, RECODED = range(8)
"""Why a value is among the extras; the first is not."""


class _Numbers(dict[str, int]):
    """Numbers by text; a text that is asked for gets the next one."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        return number


class Texts:
    """Texts by number; the same text has the same number throughout a file.

    Examples
    --------
    >>> texts = Texts()
    >>> texts.add("411"), texts.add("422"), texts.add("411")
    (0, 1, 0)
    >>> texts[1]
    '422'
    """

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self._all: list[str] = []

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._numbers)

    def __getitem__(self, number: int) -> str:
        """Return the text of a number."""
        return self._all[number] if number < len(self._all) else self.all[number]

    @property
    def all(self) -> list[str]:
        """All texts, in the order of their numbers."""
        if len(self._all) < len(self._numbers):
            self._all.extend(islice(self._numbers, len(self._all), None))
        return self._all

    def find(self, text: str) -> int:
        """Return the number of a text; −2 where it has not occurred."""
        return self._numbers.get(text, -2)

    def add(self, text: str) -> int:
        """Return the number of a text, a new one where it has none."""
        return self._numbers[text]

    def add_all(self, texts: Iterable[str]) -> Int32Array:
        """Return the numbers of texts."""
        return np.array(list(map(self._numbers.__getitem__, texts)), np.int32)

    def take(self, text: bytes, start: Int32Array, end: Int32Array) -> Int32Array:
        """Return the numbers of texts that stand in bytes.

        Parameters
        ----------
        text : bytes
            UTF-8.
        start, end : ndarray, shape (n,), int32
            Where each text begins, and where it ends.

        Returns
        -------
        ndarray, shape (n,), int32
        """
        number, first = number_texts(text, start, end)
        return self.add_all(cut_texts(text, start[first], end[first]))[number]

    def are(self, numbers: Int32Array, texts: Sequence[str]) -> BoolArray:
        """Tell which numbers are those of some texts."""
        chosen: BoolArray = np.isin(numbers, [self.find(text) for text in texts])
        return chosen


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """Values as columns; texts are numbers of `Texts`, −1 for none.

    Attributes
    ----------
    element : ndarray, shape (n,), int64
        Number of the element in the file.
    path : ndarray, shape (n,), int32
        Path of the element.
    owner : ndarray, shape (n,), int32
        Row of the building or part.
    group : ndarray, shape (n,), int64
        Number of the element that holds all values of one object.
    line : ndarray, shape (n,), int32
        Line of the file.
    text, trail : ndarray, shape (n,), int32
        The value, and the way to it from the building.
    field : ndarray, shape (n,), int32
        Column in ``schema.FIELDS``; −1 for none.
    code_space, uom, name, set_name, object_id : ndarray, shape (n,), int32
        Code list, unit, name of a generic attribute, name of its set, gml:id of the object inside the building.
    nil : ndarray, shape (n,), bool
        Whether ``xsi:nil`` is set.
    reason : ndarray, shape (n,), int8
        Why the value goes to the extras.
    """

    element: IntArray
    path: Int32Array
    owner: Int32Array
    group: IntArray
    line: Int32Array
    text: Int32Array
    trail: Int32Array
    field: Int32Array
    code_space: Int32Array
    uom: Int32Array
    name: Int32Array
    set_name: Int32Array
    object_id: Int32Array
    nil: BoolArray
    reason: np.ndarray[Any, np.dtype[np.int8]]

    def __len__(self) -> int:
        """Return the number of values."""
        return int(self.element.size)

    @staticmethod
    def join(parts: Sequence[Values]) -> Values:
        """Return the values of several batches, in the order of the file.

        Parameters
        ----------
        parts : sequence of Values
            Values of one file.

        Returns
        -------
        Values
        """
        columns: dict[str, Any] = {}
        for field in fields(Values):
            columns[field.name] = np.concatenate(
                [np.empty(0, _DTYPES[field.name]), *(getattr(part, field.name) for part in parts)]
            )
        if len(parts) > 1:
            order = np.argsort(columns["element"], kind="stable")
            columns = {name: column[order] for name, column in columns.items()}
        return Values(**columns)


_DTYPES: dict[str, type[np.generic]] = {
    **{field.name: np.int32 for field in fields(Values)},
    "element": np.int64,
    "group": np.int64,
    "nil": np.bool_,
    "reason": np.int8,
}


def make_values(keep: BoolArray, **columns: Any) -> Values:
    """Return values with columns of the right types.

    Parameters
    ----------
    keep : ndarray, shape (n,), bool
        Which to take.
    **columns
        One array of length n for each column of `Values`.

    Returns
    -------
    Values
    """
    whole = bool(keep.all())
    typed = {name: column.astype(_DTYPES[name], copy=False) for name, column in columns.items()}
    return Values(**(typed if whole else {name: column[keep] for name, column in typed.items()}))
