"""Tables from columns of numbers: texts become strings in one step for all columns of a file."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from plateau_sc.citygml.tables import TABLE_TYPES
from plateau_sc.citygml.values import Texts
from plateau_sc.types import BoolArray, Int32Array

_Array = np.ndarray[Any, np.dtype[Any]]


class TableColumns:
    """Columns of the tables of one file, by table and name.

    Parameters
    ----------
    texts : Texts
        Texts of the file.

    Attributes
    ----------
    sizes : dict of str to int
        Rows of each table.

    Examples
    --------
    >>> columns = TableColumns(Texts())
    >>> columns.sizes["risks"] = 2
    >>> columns.put("risks", "depth", np.array([0.5, 1.5]))
    >>> columns.build()["risks"]["depth"].tolist()
    [0.5, 1.5]
    """

    def __init__(self, texts: Texts) -> None:
        self.sizes: dict[str, int] = dict.fromkeys(TABLE_TYPES, 0)
        self._texts = texts
        self._numbers: dict[tuple[str, str], Int32Array] = {}
        self._values: dict[tuple[str, str], tuple[_Array, BoolArray | None]] = {}

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
        self._values[table, column] = values, missing

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

    def build(self) -> dict[str, pd.DataFrame]:
        """Return the tables, each with all columns of its kind.

        Returns
        -------
        dict of str to DataFrame
        """
        strings = self._build_strings()
        tables = {}
        for table, types in TABLE_TYPES.items():
            size = self.sizes[table]
            missing = {kind: _make_missing(kind, size) for kind in set(types.values())}
            columns = {}
            for column, kind in types.items():
                if (table, column) in strings:
                    columns[column] = strings[table, column]
                elif (table, column) in self._values:
                    columns[column] = _make_column(kind, *self._values[table, column])
                else:
                    columns[column] = missing[kind].copy()
            tables[table] = pd.DataFrame(columns, copy=False)
        return tables

    def _build_strings(self) -> dict[tuple[str, str], Any]:
        if not self._numbers:
            return {}
        known = pd.array(self._texts.all, dtype="string")
        whole = known.take(np.concatenate(list(self._numbers.values())), allow_fill=True)
        strings, start = {}, 0
        for key, numbers in self._numbers.items():
            strings[key] = whole[start : start + numbers.size]
            start += numbers.size
        return strings


def _make_column(kind: str, values: _Array, missing: BoolArray | None) -> Any:
    if kind in ("Int32", "Int8"):
        mask = np.zeros(values.size, np.bool_) if missing is None else missing
        return pd.arrays.IntegerArray(values.astype(kind.lower()), mask)
    if kind == "boolean":
        return pd.arrays.BooleanArray(values, np.zeros(values.size, np.bool_) if missing is None else missing)
    column = values.astype(kind)
    if missing is not None:
        column[missing] = np.datetime64("NaT") if kind.startswith("datetime") else np.nan
    return column


def _make_missing(kind: str, size: int) -> Any:
    if kind == "string":
        return pd.array([None] * size, dtype="string")
    if kind == "int64":
        return np.zeros(size, np.int64)
    blank = np.zeros(size, "bool" if kind == "boolean" else kind.lower())
    return _make_column(kind, blank, np.ones(size, np.bool_))
