"""Tables as columns of numbers, small to keep and to join; pandas comes in when a table is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from plateau_sc.citygml.schema import TABLE_TYPES
from plateau_sc.citygml.values import Texts
from plateau_sc.types import BoolArray, Int32Array

_Array = np.ndarray[Any, np.dtype[Any]]
_BUILDING = "building"
_STRINGS = 500_000


class TableColumns:
    """Columns of the tables of ``schema.TABLE_TYPES``, by table and name; those that were not set are empty.

    Parameters
    ----------
    texts : Texts
        Texts that the columns refer to.

    Attributes
    ----------
    sizes : dict of str to int
        Rows of each table.

    Examples
    --------
    >>> columns = TableColumns(Texts())
    >>> columns.sizes["risks"] = 2
    >>> columns.put("risks", "depth", np.array([0.5, 1.5]))
    >>> columns.build("risks")["depth"].tolist()
    [0.5, 1.5]
    """

    def __init__(self, texts: Texts) -> None:
        self.sizes: dict[str, int] = dict.fromkeys(TABLE_TYPES, 0)
        self._texts = texts
        self._numbers: dict[tuple[str, str], Int32Array] = {}
        self._values: dict[tuple[str, str], tuple[_Array, BoolArray]] = {}

    def put(self, table: str, column: str, values: _Array, missing: BoolArray | None = None) -> None:
        """Set a column of numbers, dates or truth values.

        Parameters
        ----------
        table, column : str
            Which.
        values : ndarray, shape (rows,)
            Values.
        missing : ndarray, shape (rows,), bool, optional
            Where there is none.
        """
        self._values[table, column] = values, np.zeros(values.size, np.bool_) if missing is None else missing

    def put_texts(self, table: str, column: str, numbers: Int32Array) -> None:
        """Set a column of texts.

        Parameters
        ----------
        table, column : str
            Which.
        numbers : ndarray, shape (rows,), int32
            Numbers of texts; −1 where there is none.
        """
        self._numbers[table, column] = numbers

    def texts_of(self, table: str, column: str) -> Int32Array:
        """Return a column of texts as it was set; all −1 where it was not.

        Parameters
        ----------
        table, column : str
            Which.

        Returns
        -------
        ndarray, shape (rows,), int32
        """
        numbers = self._numbers.get((table, column))
        return np.full(self.sizes[table], -1, np.int32) if numbers is None else numbers

    def list_texts(self, table: str, column: str) -> list[str]:
        """Return the texts of a column, those that are missing left out.

        Parameters
        ----------
        table, column : str
            Which.

        Returns
        -------
        list of str
        """
        numbers = self.texts_of(table, column)
        return [self._texts[number] for number in numbers[numbers >= 0].tolist()]

    def spell_texts(self) -> pd.api.extensions.ExtensionArray:
        """Return all texts as `build` needs them, so that several tables can share them.

        Returns
        -------
        ExtensionArray
        """
        return pd.array(self._texts.all, dtype="string")

    def build(self, table: str, texts: pd.api.extensions.ExtensionArray | None = None) -> pd.DataFrame:
        """Return a table with all columns of its kind.

        Parameters
        ----------
        table : str
            Which.
        texts : ExtensionArray, optional
            What `spell_texts` gives.

        Returns
        -------
        DataFrame
        """
        types, size = TABLE_TYPES[table], self.sizes[table]
        named = [column for column, kind in types.items() if kind == "string"]
        known = self.spell_texts() if texts is None else texts
        strings: dict[str, Any] = {}
        # Each step costs more than the strings of a few rows, and takes three times the room of what it makes.
        at_once = max(1, _STRINGS // max(1, size))
        for start in range(0, len(named), at_once):
            step = named[start : start + at_once]
            numbers = np.concatenate([self.texts_of(table, column) for column in step])
            whole = known.take(numbers, allow_fill=True)
            strings |= {column: whole[place * size : (place + 1) * size] for place, column in enumerate(step)}
        columns = {
            column: strings[column] if kind == "string" else _make_column(kind, *self._find(table, column, kind))
            for column, kind in types.items()
        }
        return pd.DataFrame(columns, copy=False)

    def discard_texts(self) -> None:
        """Forget the texts, which `build` must be given from then on."""
        self._texts = Texts()

    def discard(self, table: str) -> None:
        """Forget the columns of a table.

        Parameters
        ----------
        table : str
            Which.
        """
        for columns in (self._numbers, self._values):
            for key in [key for key in columns if key[0] == table]:
                del columns[key]

    def select(self, rows: BoolArray) -> TableColumns:
        """Return the columns of some buildings, numbered anew.

        Parameters
        ----------
        rows : ndarray, shape (buildings,), bool
            Rows of the table of buildings to keep.

        Returns
        -------
        TableColumns
        """
        result = TableColumns(self._texts)
        place = np.cumsum(rows) - 1
        kept: dict[str, BoolArray] = {}
        for table in TABLE_TYPES:
            kept[table] = rows if table == "frame" else rows[self._find(table, _BUILDING, "int64")[0]]
            result.sizes[table] = int(kept[table].sum())
        for (table, column), numbers in self._numbers.items():
            result.put_texts(table, column, numbers[kept[table]])
        for (table, column), (values, missing) in self._values.items():
            chosen = values[kept[table]]
            result.put(table, column, place[chosen] if column == _BUILDING else chosen, missing[kept[table]])
        return result

    @staticmethod
    def join(parts: Sequence[TableColumns], row_offsets: Sequence[int]) -> TableColumns:
        """Return the columns of several files as one.

        Parameters
        ----------
        parts : sequence of TableColumns
            Columns of each file; they are not changed.
        row_offsets : sequence of int
            Row of the whole that the first building of each file has.

        Returns
        -------
        TableColumns
        """
        joiner = ColumnJoiner()
        for part, offset in zip(parts, row_offsets, strict=True):
            joiner.add(part, offset)
        return joiner.finish()

    def _find(self, table: str, column: str, kind: str) -> tuple[_Array, BoolArray]:
        found = self._values.get((table, column))
        if found is not None:
            return found
        size = self.sizes[table]
        return np.zeros(size, "bool" if kind == "boolean" else kind.lower()), np.ones(size, np.bool_)


class ColumnJoiner:
    """Columns of several files, or of parts of one, put together one after the other."""

    def __init__(self) -> None:
        self._texts = Texts()
        self._parts: list[tuple[TableColumns, int]] = []

    def add(self, part: TableColumns, row_offset: int) -> None:
        """Put columns behind those that are there; their texts are needed no longer after that.

        Parameters
        ----------
        part : TableColumns
            Columns.
        row_offset : int
            Row of the whole that their first building has.
        """
        # The last entry is what −1 leads to.
        numbers = np.append(self._texts.add_all(part._texts.all), np.int32(-1))
        moved = TableColumns(self._texts)
        moved.sizes = dict(part.sizes)
        moved._numbers = {key: numbers[column] for key, column in part._numbers.items()}
        moved._values = dict(part._values)
        self._parts.append((moved, row_offset))

    def finish(self) -> TableColumns:
        """Return all columns; the joiner is empty after that.

        Returns
        -------
        TableColumns
        """
        parts, self._parts = self._parts, []
        result = TableColumns(self._texts)
        for table in TABLE_TYPES:
            result.sizes[table] = sum(part.sizes[table] for part, _ in parts)
        # Each column leaves its parts as it is made, so that no more than one is there twice.
        for table, column in dict.fromkeys(key for part, _ in parts for key in part._numbers):
            pieces = [part.texts_of(table, column) for part, _ in parts]
            for part, _ in parts:
                part._numbers.pop((table, column), None)
            result.put_texts(table, column, np.concatenate(pieces))
        for table, column in dict.fromkeys(key for part, _ in parts for key in part._values):
            kind = TABLE_TYPES[table][column]
            found = [part._find(table, column, kind) for part, _ in parts]
            values = [piece for piece, _ in found]
            if column == _BUILDING:
                values = [piece + offset for piece, (_, offset) in zip(values, parts, strict=True)]
            result.put(table, column, np.concatenate(values), np.concatenate([missing for _, missing in found]))
            for part, _ in parts:
                part._values.pop((table, column), None)
        return result


def _make_column(kind: str, values: _Array, missing: BoolArray) -> Any:
    if kind in ("Int32", "Int8"):
        return pd.arrays.IntegerArray(values.astype(kind.lower()), missing.copy())
    if kind == "boolean":
        return pd.arrays.BooleanArray(values.copy(), missing.copy())
    column = values.astype(kind)
    if kind.startswith("datetime"):
        column[missing] = np.datetime64("NaT")
    elif kind == "float64":
        column[missing] = np.nan
    return column
