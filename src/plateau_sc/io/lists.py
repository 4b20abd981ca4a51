"""What belongs to buildings, as one list per building in a column of a table, and back.

Every item carries its row in the model (``row``), so that the model's own order comes back whatever it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from plateau_sc.citygml.ragged import offsets_of, row_of_item
from plateau_sc.errors import ParameterError
from plateau_sc.io.frames import from_arrow, to_arrow
from plateau_sc.types import IntArray

if TYPE_CHECKING:
    import pyarrow as pa


TABLES = ("risks", "quality", "key_values", "extras")
"""Long tables of a city, each a list per building."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """Items in the order of the buildings that they belong to.

    Attributes
    ----------
    order : ndarray, shape (n,), int64
        Items, those of the first building first.
    offsets : ndarray, shape (buildings + 1,), int64
        Where each building's items begin in `order`.
    """

    order: IntArray
    offsets: IntArray

    @classmethod
    def by_owner(cls, owners: Any, buildings: int, what: str) -> Grouping:
        """Group items by owner, in their own order within each.

        Parameters
        ----------
        owners : array_like, shape (n,)
            Row of the building that each item belongs to.
        buildings : int
            Number of buildings.
        what : str
            What the items are called in messages.

        Returns
        -------
        Grouping

        Raises
        ------
        ParameterError
            An owner is no building.
        """
        rows = np.asarray(owners, np.int64)
        if rows.size and (rows.min() < 0 or rows.max() >= buildings):
            raise ParameterError(f"{what} belong to rows {rows.min()} to {rows.max()} of {buildings} buildings")
        return cls(np.argsort(rows, kind="stable"), offsets_of(np.bincount(rows, minlength=buildings)))

    def items(self, start: int, stop: int) -> tuple[IntArray, IntArray]:
        """Return the items of some buildings, and the offsets of each of these, from 0 on."""
        offsets = self.offsets[start : stop + 1]
        return self.order[offsets[0] : offsets[-1]], offsets - offsets[0]


def nest_items(fields: dict[str, Any], offsets: IntArray) -> pa.Array:
    """Return items as one list per building.

    Parameters
    ----------
    fields : dict of str to ndarray or pyarrow.Array
        Columns of the items, in the order of the buildings; ``row`` is their place in the model.
    offsets : ndarray, shape (buildings + 1,), int64
        Where each building's items begin.

    Returns
    -------
    pyarrow.ListArray
        Of structures with the fields, ``row`` first.
    """
    import pyarrow as pa

    values = {"row": fields["row"].astype(np.int32), **{name: item for name, item in fields.items() if name != "row"}}
    arrays = [item if isinstance(item, pa.Array) else pa.array(item) for item in values.values()]
    items = pa.StructArray.from_arrays(arrays, names=list(values))
    return pa.ListArray.from_arrays(pa.array(offsets.astype(np.int32)), items)


def flatten_items(column: pa.ChunkedArray) -> tuple[dict[str, np.ndarray], IntArray]:
    """Return the items of lists, which `nest_items` gave.

    Parameters
    ----------
    column : pyarrow.ChunkedArray
        One list per building.

    Returns
    -------
    fields : dict of str to ndarray
        Columns of the items.
    offsets : ndarray, shape (buildings + 1,), int64
        Where each building's items begin.

    Raises
    ------
    ValueError
        A building has no list.
    """
    lists = _combine(column)
    items = lists.flatten()
    fields = {
        field.name: items.field(position).to_numpy(zero_copy_only=False) for position, field in enumerate(items.type)
    }
    return fields, _offsets_of_lists(lists)


def order_of(rows: IntArray, what: str) -> IntArray:
    """Return the order that puts items at their rows again.

    Parameters
    ----------
    rows : ndarray, shape (n,), int64
        Row that each item had in the model.
    what : str
        What the items are called in messages.

    Returns
    -------
    ndarray, shape (n,), int64

    Raises
    ------
    ValueError
        A row is missing or there twice.
    """
    order = np.argsort(rows, kind="stable")
    if not np.array_equal(rows[order], np.arange(rows.size)):
        raise ValueError(f"{what} are missing or double; were buildings taken out?")
    return order


def nest_table(frame: pd.DataFrame, buildings: int, name: str) -> pa.Array:
    """Return a long table as one list per building.

    Parameters
    ----------
    frame : DataFrame
        Its column ``building`` is a row of the buildings.
    buildings : int
        Number of buildings.
    name : str
        What the table is called in messages.

    Returns
    -------
    pyarrow.ListArray
        Of structures with the row in the table, and its other columns.

    Raises
    ------
    ParameterError
        A row belongs to no building.
    """
    if "building" not in frame or "row" in frame:
        raise ParameterError(f"the table {name} needs a column 'building' and none called 'row'")
    grouping = Grouping.by_owner(frame["building"], buildings, f"rows of {name}")
    ordered = to_arrow(frame.drop(columns="building").iloc[grouping.order]).combine_chunks()
    columns = {column: ordered.column(column).combine_chunks() for column in ordered.column_names}
    return nest_items({"row": grouping.order, **columns}, grouping.offsets)


def join_table(column: pa.ChunkedArray, described: list[dict[str, Any]]) -> pd.DataFrame:
    """Return the long table that `nest_table` gave.

    Parameters
    ----------
    column : pyarrow.ChunkedArray
        One list per building.
    described : list of dict
        Columns of the table, as `frames.describe_columns` gives them.

    Returns
    -------
    DataFrame

    Raises
    ------
    ValueError
        Rows are missing.
    """
    import pyarrow as pa

    lists = _combine(column)
    offsets = _offsets_of_lists(lists)
    flat = pa.Table.from_struct_array(lists.flatten())
    order = order_of(flat.column("row").to_numpy().astype(np.int64), "rows of a table")
    flat = flat.append_column("building", pa.array(row_of_item(offsets))).take(pa.array(order))
    return from_arrow(flat, described)


def _combine(column: pa.ChunkedArray) -> pa.ListArray:
    import pyarrow as pa

    # a chunked array of no or one chunk is an array after this, one of several too
    combined = column.combine_chunks()
    return pa.concat_arrays(combined.chunks) if isinstance(combined, pa.ChunkedArray) else combined


def _offsets_of_lists(lists: pa.ListArray) -> IntArray:
    counts = lists.value_lengths()
    if counts.null_count:
        raise ValueError("a building has no list where an empty one is expected")
    return offsets_of(counts.to_numpy(zero_copy_only=False))
