"""Attributes as tables: one row a building, and long tables of what a building can have several of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from functools import cached_property

import pandas as pd

from plateau_sc.citygml.columnar import ColumnJoiner, TableColumns
from plateau_sc.citygml.values import Texts
from plateau_sc.types import BoolArray

CODE_LIST_TYPES = {"code_space": "string", "name": "string", "origin": "string", "codes": "int64", "labelled": "int64"}
"""Columns of the table of code lists, in order, and the pandas type of each."""


@dataclass(frozen=True, slots=True)
class ListUse:
    """How often a code list was needed, and how often it had an answer.

    Attributes
    ----------
    code_space : str or None
        As the file names the list; None where it does not.
    name : str or None
        Name of the list; None where no list belongs to a code.
    origin : str
        ``data set``, ``bundled`` or ``none``.
    codes : int
        Codes that were looked up.
    labelled : int
        Codes of which it has the label.
    """

    code_space: str | None
    name: str | None
    origin: str
    codes: int
    labelled: int


class AttributeTables:
    """Attributes of buildings and parts; every value of the files is in one of the tables.

    The tables are made when they are first looked at, so that those of many files are joined without them.

    Parameters
    ----------
    columns : TableColumns
        All columns.
    lists : sequence of ListUse
        Code lists that were needed.

    Examples
    --------
    >>> join_tables([], []).risks.columns[:3].tolist()
    ['building', 'kind', 'description']
    """

    def __init__(self, columns: TableColumns, lists: Sequence[ListUse] = ()) -> None:
        self._columns = columns
        self._lists = tuple(lists)

    @cached_property
    def frame(self) -> pd.DataFrame:
        """One row per building or part, with the columns of ``schema.COLUMN_TYPES``."""
        return self._columns.build("frame")

    @cached_property
    def risks(self) -> pd.DataFrame:
        """One row per disaster risk of a building."""
        return self._columns.build("risks")

    @cached_property
    def quality(self) -> pd.DataFrame:
        """One row per building and level of detail, and one without a level for the building as a whole."""
        return self._columns.build("quality")

    @cached_property
    def key_values(self) -> pd.DataFrame:
        """One row per extended attribute of a building."""
        return self._columns.build("key_values")

    @cached_property
    def extras(self) -> pd.DataFrame:
        """One row per value that is in no other table, or is there in another form.

        Its ``reason`` is ``outside schema``, ``null``, ``repeated``, ``not a number`` (whole number, date, …),
        ``recoded``, ``link`` or ``xml attribute``.
        """
        return self._columns.build("extras")

    @cached_property
    def code_lists(self) -> pd.DataFrame:
        """Where labels came from: the data set, the lists that come with the package, or nowhere."""
        rows = [astuple(use) for use in self._lists]
        columns = zip(*rows, strict=True) if rows else [()] * len(CODE_LIST_TYPES)
        pairs = zip(CODE_LIST_TYPES.items(), columns, strict=True)
        return pd.DataFrame({name: pd.Series(list(values), dtype=kind) for (name, kind), values in pairs})

    def list_texts(self, column: str) -> list[str]:
        """Return the texts of a column of `frame` without making the table.

        Parameters
        ----------
        column : str
            Which.

        Returns
        -------
        list of str
            In the order of the rows, those without one left out.
        """
        return self._columns.list_texts("frame", column)

    def build(self) -> dict[str, pd.DataFrame]:
        """Return all tables by name, and free what they were made from; nothing can be selected or joined after that.

        Returns
        -------
        dict of str to DataFrame
            ``frame``, ``risks``, ``quality``, ``key_values`` and ``extras``.
        """
        tables = {}
        texts = self._columns.spell_texts()
        self._columns.discard_texts()
        for name in ("frame", "risks", "quality", "key_values", "extras"):
            made = self.__dict__.get(name)
            tables[name] = self._columns.build(name, texts) if made is None else made
            self._columns.discard(name)
        return tables

    def drop_long_tables(self) -> None:
        """Free all but `frame`; the other tables are empty from then on."""
        for name in ("risks", "quality", "key_values", "extras"):
            self._columns.discard(name)
            self._columns.sizes[name] = 0

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
        """
        return AttributeTables(self._columns.select(rows), self._lists)


class TableJoiner:
    """Attributes of several files, or of parts of one, put together one after the other."""

    def __init__(self) -> None:
        self._waiting: AttributeTables | None = None
        self._columns: ColumnJoiner | None = None
        self._sums: dict[tuple[str | None, str | None, str], list[int]] = {}

    def add(self, part: AttributeTables, row_offset: int) -> None:
        """Put attributes behind those that are there; they are needed no longer after that.

        Parameters
        ----------
        part : AttributeTables
            Attributes.
        row_offset : int
            Row of the whole that their first building has.
        """
        if self._columns is None and self._waiting is None and not row_offset:
            self._waiting = part
            return
        if self._columns is None:
            self._columns = ColumnJoiner()
        if self._waiting is not None:
            first, self._waiting = self._waiting, None
            self._take(self._columns, first, 0)
        self._take(self._columns, part, row_offset)

    def finish(self) -> AttributeTables:
        """Return all attributes; the joiner is empty after that.

        Returns
        -------
        AttributeTables
            What was added itself, where that was all.
        """
        only, self._waiting = self._waiting, None
        if only is not None:
            return only
        columns, self._columns = self._columns, None
        sums, self._sums = self._sums, {}
        if columns is None:
            return AttributeTables(TableColumns(Texts()))
        return AttributeTables(columns.finish(), [ListUse(*key, *counts) for key, counts in sums.items()])

    def _take(self, columns: ColumnJoiner, part: AttributeTables, row_offset: int) -> None:
        columns.add(part._columns, row_offset)
        for use in part._lists:
            counts = self._sums.setdefault((use.code_space, use.name, use.origin), [0, 0])
            counts[0] += use.codes
            counts[1] += use.labelled


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
    joiner = TableJoiner()
    for part, offset in zip(parts, row_offsets, strict=True):
        joiner.add(part, offset)
    return joiner.finish()
