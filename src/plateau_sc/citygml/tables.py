"""Attributes as tables: one row a building, and long tables of what a building can have several of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from plateau_sc.citygml.schema import COLUMN_TYPES, DTYPES, KEY_VALUES, QUALITY, RISKS, Field
from plateau_sc.types import BoolArray


def _list_types(fields: tuple[Field, ...]) -> dict[str, str]:
    return {
        name: DTYPES[field.kind]
        for field in fields
        for name in ((field.column, f"{field.column}_label") if field.is_coded else (field.column,))
    }


RISK_TYPES = {"building": "int64", "kind": "string", **_list_types(RISKS)}
"""Columns of the table of disaster risks, in order, and the pandas type of each."""

QUALITY_TYPES = {
    "building": "int64",
    "lod": "Int8",
    "made": "boolean",
    "appearance_made": "boolean",
    **_list_types(QUALITY),
}
"""Columns of the table of data quality, in order, and the pandas type of each."""

KEY_VALUE_TYPES = {"building": "int64", **_list_types(KEY_VALUES)}
"""Columns of the table of extended attributes, in order, and the pandas type of each."""

EXTRA_TYPES = {
    "building": "int64",
    "path": "string",
    "name": "string",
    "value": "string",
    "label": "string",
    "code_space": "string",
    "uom": "string",
    "reason": "string",
    "object_id": "string",
    "group": "int64",
    "line": "int64",
}
"""Columns of the table of all other values, in order, and the pandas type of each."""

CODE_LIST_TYPES = {"code_space": "string", "name": "string", "origin": "string", "codes": "int64", "labelled": "int64"}
"""Columns of the table of code lists, in order, and the pandas type of each."""


@dataclass(frozen=True, slots=True, eq=False)
class AttributeTables:
    """Attributes of buildings and parts; every value of the files is in one of the tables.

    Attributes
    ----------
    frame : DataFrame
        One row per building or part, with the columns of `COLUMN_TYPES`.
    risks : DataFrame
        One row per disaster risk of a building.
    quality : DataFrame
        One row per building and level of detail, and one without a level for what is said of the building as a whole.
    key_values : DataFrame
        One row per extended attribute of a building.
    extras : DataFrame
        One row per value that is in no other table, or not as it was written: ``reason`` is ``outside schema``,
        ``null``, ``repeated``, ``not a number`` (and the like), ``recoded``, ``link`` or ``xml attribute``.
    code_lists : DataFrame
        Where labels came from: the data set, the lists that come with the package, or nowhere.
    """

    frame: pd.DataFrame
    risks: pd.DataFrame
    quality: pd.DataFrame
    key_values: pd.DataFrame
    extras: pd.DataFrame
    code_lists: pd.DataFrame

    def select(self, rows: BoolArray) -> AttributeTables:
        """Return the attributes of some buildings, numbered anew.

        Parameters
        ----------
        rows : ndarray, shape (buildings,), bool
            Rows of `frame` to keep.

        Returns
        -------
        AttributeTables
            ``building`` in the long tables is the new row; `code_lists` still speaks of all.

        Examples
        --------
        >>> join_tables([], []).select(np.zeros(0, np.bool_)).risks.shape[0]
        0
        """
        place = np.cumsum(rows) - 1
        long = {name: _select_long(getattr(self, name), rows, place) for name in _LONG}
        return AttributeTables(self.frame[rows].reset_index(drop=True), **long, code_lists=self.code_lists)


_LONG = {"risks": RISK_TYPES, "quality": QUALITY_TYPES, "key_values": KEY_VALUE_TYPES, "extras": EXTRA_TYPES}
TABLE_TYPES = {"frame": COLUMN_TYPES, **_LONG}
"""Columns of each table, in order, and the pandas type of each."""


def join_tables(parts: Sequence[AttributeTables], row_offsets: Sequence[int]) -> AttributeTables:
    """Return the attributes of several files as one.

    Parameters
    ----------
    parts : sequence of AttributeTables
        Attributes of each file.
    row_offsets : sequence of int
        Row of the whole that the first building of each file has.

    Returns
    -------
    AttributeTables
        Empty, with all columns, where there are no parts.
    """
    long = {}
    for name, types in _LONG.items():
        tables = []
        for part, offset in zip(parts, row_offsets, strict=True):
            table = getattr(part, name)
            if len(table):
                tables.append(table.assign(building=table["building"] + offset) if offset else table)
        long[name] = _concat(tables, types)
    frame = _concat([part.frame for part in parts if len(part.frame)], COLUMN_TYPES)
    return AttributeTables(frame, **long, code_lists=_sum_lists([part.code_lists for part in parts]))


def _concat(tables: list[pd.DataFrame], types: dict[str, str]) -> pd.DataFrame:
    if len(tables) == 1:
        return tables[0]
    if tables:
        return pd.concat(tables, ignore_index=True)
    return pd.DataFrame({name: pd.Series([], dtype=kind) for name, kind in types.items()})


def _sum_lists(tables: list[pd.DataFrame]) -> pd.DataFrame:
    joined = _concat([table for table in tables if len(table)], CODE_LIST_TYPES)
    if len(tables) < 2 or joined.empty:
        return joined
    keys = ["code_space", "name", "origin"]
    return joined.groupby(keys, dropna=False, sort=False, as_index=False).sum().astype(CODE_LIST_TYPES)


def _select_long(table: pd.DataFrame, rows: BoolArray, place: np.ndarray[tuple[int], np.dtype[np.int64]]) -> pd.DataFrame:
    building = table["building"].to_numpy()
    kept = table[rows[building]].reset_index(drop=True)
    return kept.assign(building=place[building[rows[building]]])
