"""The open data of people's flow (全国の人流オープンデータ): who stayed in each 1 km mesh, month by month.

A row is the mean number of persons in a mesh of one month, for a kind of day and a part of the day. Kinds and parts
each have a value that stands for all the others, and since all are means, rows of different kinds or parts are never
added up: only meshes of one kind and one part are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd

from plateau_sc.cooling.effect.sheets import Sheet, read_sheets, require_headings
from plateau_sc.cooling.effect.texts import SCHEMA, Remark
from plateau_sc.errors import NoOverlapError, ParameterError, UnreadableSourceError

ALL_DAYS: Final = 2
"""The ``dayflag`` that stands for days of either kind."""

ALL_DAY: Final = 2
"""The ``timezone`` that stands for the whole day."""

_KEYS: Final = ("mesh1kmid", "year", "month", "dayflag", "timezone")
_COLUMNS: Final = ("mesh1kmid", "prefcode", "citycode", "year", "month", "dayflag", "timezone", "population")
_WIDTHS: Final = {"mesh1kmid": 8, "prefcode": 2, "citycode": 5}
_RANGES: Final = {"year": (1900, 2200), "month": (1, 12), "dayflag": (0, 2), "timezone": (0, 2)}
_HIDDEN: Final = ("", "-", "*", "x", "nan", "***", "…")
_WARNING: Final = Remark("mesh")


@dataclass(frozen=True, eq=False, repr=False)
class PeopleFlow:
    """People in 1 km meshes.

    Attributes
    ----------
    table : pandas.DataFrame, n rows
        ``mesh1kmid``, ``prefcode``, ``citycode`` as text with their leading zeros, ``year``, ``month``, ``dayflag``
        and ``timezone`` as integers, and ``population`` (mean persons), NaN where it was kept back because it is small.
    notes : tuple of str
        What was mended or kept back, counted.
    """

    table: pd.DataFrame
    notes: tuple[str, ...] = ()

    def __repr__(self) -> str:
        rows, meshes = len(self.table), self.table["mesh1kmid"].nunique()
        return f"<PeopleFlow: {rows} rows of {meshes} {'mesh' if meshes == 1 else 'meshes'}>"

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What every result of this data must say: that it cannot prove what a route or a place does."""
        return (_WARNING,)

    def sum_meshes(
        self,
        *,
        dayflag: int = ALL_DAYS,
        timezone: int = ALL_DAY,
        meshes: Iterable[str | int] | None = None,
        citycode: str | int | None = None,
    ) -> PeopleSums:
        r"""Add up meshes, month by month, for one kind of day and one part of the day.

        Parameters
        ----------
        dayflag : int, default 2
            Kind of day: 2 for all of them.
        timezone : int, default 2
            Part of the day: 2 for the whole.
        meshes : iterable of str or int, optional
            Codes of the meshes; all if not given.
        citycode : str or int, optional
            Code of a municipality, of five digits.

        Returns
        -------
        PeopleSums

        Raises
        ------
        ParameterError
            A kind or a part that there is not, or no meshes.
        NoOverlapError
            No row is of that kind, part, meshes and municipality.

        Examples
        --------
        >>> head = "mesh1kmid,prefcode,citycode,year,month,dayflag,timezone,population"
        >>> rows = ["54363371,17,17206,2021,8,2,2,900", "54363372,17,17206,2021,8,2,2,100"]
        >>> flow = read_people_flow("\n".join([head, *rows, "54363371,17,17206,2021,8,1,2,950"]).encode())
        >>> flow.sum_meshes().table["population"].tolist()
        [1000.0]
        """
        for name, value in (("dayflag", dayflag), ("timezone", timezone)):
            if value not in (0, 1, 2):
                raise ParameterError(f"{name} must be 0, 1 or 2, found {value!r}")
        table = self.table[(self.table["dayflag"] == dayflag) & (self.table["timezone"] == timezone)]
        if meshes is not None:
            wanted = {str(mesh).strip() for mesh in ([meshes] if isinstance(meshes, str | int) else meshes)}
            if not wanted:
                raise ParameterError("expected at least one mesh, found none; leave meshes out for all")
            table = table[table["mesh1kmid"].isin(wanted)]
        if citycode is not None:
            table = table[table["citycode"] == str(citycode).strip().zfill(_WIDTHS["citycode"])]
        if table.empty:
            raise NoOverlapError(
                f"no row has dayflag {dayflag}, timezone {timezone} and those meshes or municipality; "
                f"{len(self.table)} rows are there"
            )
        # A mesh on a border has a row a municipality: it is one mesh all the same.
        groups = table.groupby(["year", "month"], sort=True)
        sums = pd.DataFrame(
            {
                "population": groups["population"].sum(min_count=1),
                "meshes": groups["mesh1kmid"].nunique(),
                "kept_back": groups["population"].agg(lambda values: int(values.isna().sum())),
            }
        ).reset_index()
        return PeopleSums(sums, dayflag, timezone)


@dataclass(frozen=True, eq=False)
class PeopleSums:
    """People in meshes together, month by month.

    Attributes
    ----------
    table : pandas.DataFrame
        ``year``, ``month``, ``population`` (mean persons; NaN where all was kept back), ``meshes`` in the sum, and
        ``kept_back``: rows whose value is not known because it is small, so that the sum is a lower bound.
    dayflag, timezone : int
        Kind of day and part of the day.
    """

    table: pd.DataFrame
    dayflag: int
    timezone: int

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What the result must say: that it cannot prove what a route or a place does."""
        return (_WARNING,)

    def to_dict(self) -> dict[str, Any]:
        """Give the sums as JSON-ready values.

        Returns
        -------
        dict
            Under `plateau_sc.cooling.effect_schema`.
        """
        rows = [
            {
                "year": int(row["year"]),
                "month": int(row["month"]),
                "population": None if np.isnan(row["population"]) else float(row["population"]),
                "meshes": int(row["meshes"]),
                "kept_back": int(row["kept_back"]),
            }
            for row in self.table.to_dict("records")
        ]
        return {
            "schema": SCHEMA,
            "kind": "people",
            "dayflag": self.dayflag,
            "timezone": self.timezone,
            "months": rows,
            "warnings": [remark.to_dict() for remark in self.remarks],
        }


def read_people_flow(source: Sheet, encoding: str | None = None) -> PeopleFlow:
    r"""Read the open data of people's flow.

    Parameters
    ----------
    source : str, path, bytes or DataFrame
        A CSV file, a ZIP archive of them, the content of either, or a table.
    encoding : str, optional
        UTF-8, else the Shift JIS of Windows, if not given.

    Returns
    -------
    PeopleFlow

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        There is no such file, or it is not of this kind: a column is missing, a code is none, a number is negative, or
        a mesh has two rows for one municipality, month, kind and part.
    ParameterError
        It is no source, or the encoding is unknown.

    Examples
    --------
    >>> head = "mesh1kmid,prefcode,citycode,year,month,dayflag,timezone,population"
    >>> flow = read_people_flow(f"{head}\n64414277,1,1100,2021,8,0,1,\n".encode("cp932"))
    >>> flow.table["citycode"].tolist(), flow.table["population"].tolist()
    (['01100'], [nan])
    >>> flow.notes
    ('1 values kept back because they are small', '2 codes had lost their leading zeros')
    """
    raw, label = read_sheets(source, encoding)
    raw = raw.rename(columns=lambda name: str(name).strip().lower())
    require_headings(raw, list(_COLUMNS), label)
    columns: dict[str, Any] = {}
    mended = 0
    for name, width in _WIDTHS.items():
        columns[name], count = _read_codes(raw[name], name, width, label)
        mended += count
    for name, (low, high) in _RANGES.items():
        columns[name] = _read_integers(raw[name], name, low, high, label)
    columns["population"] = _read_population(raw["population"], label)
    table = pd.DataFrame(columns)[list(_COLUMNS)]
    twice = table.duplicated([*_KEYS, "citycode"])
    if twice.any():
        row = table[twice].iloc[0]
        raise UnreadableSourceError(
            f"{label}: {int(twice.sum())} rows are there again, first mesh {row['mesh1kmid']} in {row['year']}-"
            f"{row['month']:02d}, dayflag {row['dayflag']}, timezone {row['timezone']}; keep one of each"
        )
    notes = []
    if hidden := int(table["population"].isna().sum()):
        notes.append(f"{hidden} values kept back because they are small")
    if mended:
        notes.append(f"{mended} codes had lost their leading zeros")
    return PeopleFlow(table, tuple(notes))


def _read_codes(column: pd.Series, name: str, width: int, label: str) -> tuple[pd.Series, int]:
    texts = column.astype(str).str.strip().str.removesuffix(".0")
    codes = texts.str.zfill(width)
    shortest = width if name == "mesh1kmid" else width - 1
    wrong = ~(codes.str.fullmatch(rf"[0-9]{{{width}}}") & (texts.str.len() >= shortest))
    if wrong.any():
        first = int(wrong.to_numpy().argmax())
        raise UnreadableSourceError(
            f"{label}: expected {name} of {width} digits, found {column.iloc[first]!r} in row {first + 1}"
        )
    return codes, int((texts.str.len() < width).sum())


def _read_integers(column: pd.Series, name: str, low: int, high: int, label: str) -> np.ndarray:
    numbers = pd.to_numeric(column, errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)
    wrong = ~((numbers >= low) & (numbers <= high) & (numbers == np.round(numbers)))
    if wrong.any():
        first = int(wrong.argmax())
        raise UnreadableSourceError(
            f"{label}: expected {name} from {low} to {high}, found {column.iloc[first]!r} in row {first + 1}"
        )
    return numbers.astype(np.int64)


def _read_population(column: pd.Series, label: str) -> np.ndarray:
    numbers = pd.to_numeric(column, errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)
    hidden = column.isna().to_numpy() | column.astype(str).str.strip().str.lower().isin(_HIDDEN).to_numpy()
    wrong = ~(np.isfinite(numbers) & (numbers >= 0)) & ~hidden
    if wrong.any():
        first = int(wrong.argmax())
        raise UnreadableSourceError(
            f"{label}: expected a population of 0 or more, or nothing, found {column.iloc[first]!r} in row {first + 1}"
        )
    return numbers
