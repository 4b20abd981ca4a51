"""What a column of numbers holds that cannot be weather: null marks, impossible values, and other units."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray
from plateau_sc.weather.columns import COLUMNS

NULL_MARKS: Final = (-999.0, -9999.0, -99999.0, -999.9, -99.9, -99.0, -888.0, 999.0, 999.9, 8888.0, 9999.0, 99999.0)
"""Numbers that stand for "no value" in files of weather, where they lie beyond the limits of their column."""

_MOST = 0.9
_FEWEST = 3


def screen_column(
    name: str, values: pd.Series[float], times: pd.DatetimeIndex, hours: FloatArray
) -> tuple[FloatArray, list[str]]:
    """Give the values of a column that can be weather, and say what became of the others.

    Parameters
    ----------
    name : str
        Canonical name of the column.
    values : pandas.Series, length n
        What a file holds: numbers, or texts of them.
    times : pandas.DatetimeIndex, length n
        Where the intervals begin; for messages.
    hours : ndarray, shape (n,), float64
        Length of each interval [h].

    Returns
    -------
    values : ndarray, shape (n,), float64
        With NaN where there is none.
    notes : list of str
        What was left out or moved to a limit, counted.

    Raises
    ------
    ParameterError
        The values are no numbers at all, or of another unit.

    Examples
    --------
    >>> times = pd.date_range("2026-08-01", periods=3, freq="1h", tz="UTC")
    >>> values, notes = screen_column("relative_humidity", pd.Series([60.0, 101.5, -999.0]), times, np.ones(3))
    >>> values.tolist()
    [60.0, 100.0, nan]
    >>> notes[0]
    'relative_humidity: 1 null mark, first -999 at 2026-08-01 02:00 UTC, taken for missing'
    """
    numbers, notes = _read_numbers(name, values, times)
    column = COLUMNS[name]
    high = np.minimum(column.high, hours * (1 + 1e-9) + 0.005) if name == "sunshine" else column.high
    ceiling = np.minimum(column.ceiling, hours) if name == "sunshine" else column.ceiling
    known = np.isfinite(numbers)
    outside = known & ((numbers < column.low) | (numbers > high))
    marks = outside & np.isin(numbers, NULL_MARKS)
    _require_unit(name, numbers[known & ~marks], outside[known & ~marks], hours[known & ~marks])
    outside |= np.isinf(numbers)
    unit = "" if column.unit == "1" else f" {column.unit}"
    for found, what in (
        (marks, "null mark"),
        (outside & ~marks, f"value outside {column.low:g} to {column.high:g}{unit}"),
    ):
        if found.any():
            notes.append(f"{name}: {_count(what, found, numbers, times)}, taken for missing")
    kept = np.where(outside, np.nan, numbers)
    below, above = kept < column.floor, kept > ceiling
    if name == "sunshine":
        above &= kept > ceiling + 1e-9
    for found, limit in ((below, column.floor), (above, column.ceiling)):
        if found.any():
            what = f"value {'below' if limit == column.floor else 'above'} {limit:g}{unit}"
            notes.append(f"{name}: {_count(what, found, numbers, times)}, set to it")
    return np.clip(kept, column.floor, ceiling), notes


def _read_numbers(name: str, values: pd.Series[float], times: pd.DatetimeIndex) -> tuple[FloatArray, list[str]]:
    if values.dtype.kind in "bcmM" or isinstance(values.dtype, pd.CategoricalDtype):
        raise ParameterError(f"expected numbers in column {name!r}, found {values.dtype}")
    numbers = pd.to_numeric(values, errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)
    if values.dtype.kind in "iuf":
        return numbers, []
    texts = values.astype("string").str.strip()
    strange = (np.isnan(numbers) & values.notna().to_numpy() & (texts != "").to_numpy(dtype=bool, na_value=False)) & (
        ~texts.str.lower().isin(["nan", "null", "none", "na", "n/a"]).to_numpy(dtype=bool, na_value=False)
    )
    if not strange.any():
        return numbers, []
    first = int(strange.argmax())
    if strange.all():
        raise ParameterError(f"expected numbers in column {name!r}, found {values.iloc[first]!r} and no number")
    count = int(strange.sum())
    plural = "texts that are no numbers" if count > 1 else "text that is no number"
    note = f"{name}: {count} {plural}, first {values.iloc[first]!r} at {_when(times[first])}, taken for missing"
    return numbers, [note]


def _require_unit(name: str, numbers: FloatArray, outside: BoolArray, hours: FloatArray) -> None:
    column = COLUMNS[name]
    count = numbers.size
    if not count:
        return
    found = f"found {numbers.min():g} to {numbers.max():g}"
    for low, high, advice in column.strangers:
        within = (numbers >= low) & (numbers <= high)
        share = outside[within].sum() / count
        if share > (0.2 if name == "cloud_cover" else _MOST):
            raise ParameterError(f"expected {name} in {column.unit}, {found}; {advice}")
    if name == "relative_humidity" and count >= _FEWEST and 0 < numbers.max() <= 1 and numbers.min() >= 0:
        raise ParameterError(f"expected {name} in %, {found}; these look like fractions: multiply by 100")
    if name == "sunshine" and count >= _FEWEST:
        minutes = (numbers > hours * 1.01) & (numbers <= hours * 60)
        if minutes.sum() > 0.2 * count:
            raise ParameterError(
                f"expected {name} in hours an interval of {hours.max():g} h, {found}; "
                "these look like minutes: divide by 60"
            )


def _count(what: str, found: BoolArray, numbers: FloatArray, times: pd.DatetimeIndex) -> str:
    count, first = int(found.sum()), int(found.argmax())
    noun = what if count == 1 else what.replace("mark", "marks").replace("value", "values")
    return f"{count} {noun}, first {numbers[first]:g} at {_when(times[first])}"


def _when(time: pd.Timestamp) -> str:
    return f"{time:%Y-%m-%d %H:%M} UTC"
