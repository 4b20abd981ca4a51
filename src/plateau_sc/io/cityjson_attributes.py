"""Rows of a city's tables as attributes that JSON can hold."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd

from plateau_sc.city import CityModel
from plateau_sc.io.lists import TABLES

_NO_ATTRIBUTES = ("gml_id", "part_of")


def list_attributes(city: CityModel) -> list[dict[str, Any]]:
    """Return the attributes of each building and part.

    Parameters
    ----------
    city : CityModel
        With its tables.

    Returns
    -------
    list of dict
        By column, those with a value; and under the names of the long tables their rows, if there are some.
    """
    frame = pd.DataFrame(city.buildings.drop(columns=city.buildings.geometry.name))
    rows = list_values(frame.drop(columns=[name for name in _NO_ATTRIBUTES if name in frame]))
    for name in TABLES:
        table: pd.DataFrame = getattr(city, name)
        entries = list_values(table.drop(columns="building"))
        for row, entry in zip(table["building"].tolist(), entries, strict=True):
            rows[row].setdefault(name, []).append(entry)
    return rows


def list_values(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return each row as the values that it has.

    Parameters
    ----------
    frame : DataFrame
        Any table.

    Returns
    -------
    list of dict
        Text, numbers and truth as they are, dates as ISO 8601 texts; missing and infinite values are left out.

    Examples
    --------
    >>> list_values(pd.DataFrame({"n": [1, 2], "when": pd.to_datetime(["2020-01-31", None])}))
    [{'n': 1, 'when': '2020-01-31'}, {'n': 2}]
    """
    rows: list[dict[str, Any]] = [{} for _ in range(len(frame))]
    for name, column in frame.items():
        present = column.notna().to_numpy(np.bool_)
        if column.dtype.kind == "f":
            present = present & np.isfinite(column.to_numpy(np.float64, na_value=np.nan))
        values = column.to_numpy(object)
        for row in np.flatnonzero(present).tolist():
            rows[row][str(name)] = _to_json(values[row])
    return rows


def _to_json(value: Any) -> Any:
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, bool | int | float | str) else str(value)
