"""Tables of pandas to Arrow and back, with the type of every column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError

if TYPE_CHECKING:
    import pyarrow as pa


def describe_columns(frame: pd.DataFrame, table: str) -> list[dict[str, Any]]:
    """Return what is needed to give each column its type again.

    Parameters
    ----------
    frame : DataFrame
        With a plain index and columns named by strings.
    table : str
        What the frame is called in messages.

    Returns
    -------
    list of dict
        ``name`` and ``dtype`` of each column, with ``categories`` and ``ordered`` where it has some.

    Raises
    ------
    ParameterError
        The index, a name or the values of a column are not those of a table that a file can hold.
    """
    if not frame.index.equals(pd.RangeIndex(len(frame))):
        raise ParameterError(f"the table {table} has an index of its own; expected rows from 0 on: reset_index() it")
    described = []
    for name, column in frame.items():
        if not isinstance(name, str) or not frame.columns.is_unique:
            raise ParameterError(f"the table {table} has a column {name!r}; expected names that are text and differ")
        kind: dict[str, Any] = {"name": name, "dtype": str(column.dtype)}
        if isinstance(column.dtype, pd.CategoricalDtype):
            categories = column.cat.categories
            kind |= {"dtype": "category", "ordered": bool(column.cat.ordered)}
            kind |= {"categories": categories.tolist(), "values": str(categories.dtype)}
        elif column.dtype == np.dtype(object) and pd.api.types.infer_dtype(column) not in ("string", "empty"):
            raise ParameterError(
                f"the column {name!r} of the table {table} holds values of several types; expected one type, as of "
                "pandas' string, Int32, float64, boolean or datetime64"
            )
        described.append(kind)
    return described


def to_arrow(frame: pd.DataFrame) -> pa.Table:
    """Return a frame as an Arrow table; missing values of any kind become null.

    Parameters
    ----------
    frame : DataFrame
        One that `describe_columns` took.

    Returns
    -------
    pyarrow.Table
        Without the index.
    """
    import pyarrow as pa

    coded = [name for name, column in frame.items() if isinstance(column.dtype, pd.CategoricalDtype)]
    plain = frame.astype({name: frame[name].cat.categories.dtype for name in coded}) if coded else frame
    return pa.Table.from_pandas(pd.DataFrame(plain), preserve_index=False)


def from_arrow(table: pa.Table, described: list[dict[str, Any]]) -> pd.DataFrame:
    """Return an Arrow table as the frame that it was.

    Parameters
    ----------
    table : pyarrow.Table
        With at least the columns described.
    described : list of dict
        What `describe_columns` gave.

    Returns
    -------
    DataFrame
        Columns in the order of `described`, each with its type.
    """
    columns = {kind["name"]: _restore(table.column(kind["name"]), kind) for kind in described}
    return pd.DataFrame(columns, index=pd.RangeIndex(table.num_rows), copy=False)


def _restore(values: pa.ChunkedArray, kind: dict[str, Any]) -> pd.Series[Any]:
    if kind["dtype"] == "category":
        categories = pd.Index(kind["categories"], dtype=pd.api.types.pandas_dtype(kind["values"]))
        column = _restore(values, {"dtype": kind["values"]})
        return column.astype(pd.CategoricalDtype(categories, kind["ordered"]))
    dtype = pd.api.types.pandas_dtype(kind["dtype"])
    if hasattr(dtype, "__from_arrow__"):
        # whole numbers with gaps would pass through floats otherwise
        return pd.Series(dtype.__from_arrow__(values))
    column = values.to_pandas().astype(dtype)
    if dtype == np.dtype(object):
        column[column.isna().to_numpy()] = None
    return pd.Series(column)
