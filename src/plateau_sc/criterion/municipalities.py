"""The outline of a municipality out of a file of boundaries."""

from __future__ import annotations

import re
from bisect import bisect_right
from pathlib import Path
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pyproj import CRS

from plateau_sc.citygml.sources import spell_path
from plateau_sc.criterion.outline_files import choose_layers, read_table, require_format
from plateau_sc.criterion.outlines import CrsLike, Outlines, agree_on
from plateau_sc.errors import CrsError, ParameterError, UnreadableSourceError
from plateau_sc.types import BoolArray
from plateau_sc.zones import ZONES

CITIES_WITH_WARDS: Final = (
    *("01100", "04100", "11100", "12100", "13100", "14100", "14130", "14150", "15100", "22100", "22130"),
    *("23100", "26100", "27100", "27140", "28100", "33100", "34100", "40100", "40130", "43100"),
)
"""Codes of the designated cities, and of Tokyo's special wards as a whole (JIS X 0402); their wards follow each."""

_CODE = re.compile(r"\d{5}", re.ASCII)
_MOST_WARDS = 29
_MOSTLY = 0.9


def parse_city_code(code: str) -> str:
    """Read the code of a municipality or prefecture.

    Parameters
    ----------
    code : str
        2 digits for a prefecture, 5 for a municipality, 6 with the check digit behind them.

    Returns
    -------
    str
        2 or 5 digits.

    Raises
    ------
    ParameterError
        It is none, or its check digit is wrong.

    Notes
    -----
    The check digit is that of the Ministry of Internal Affairs: 11 less the remainder by 11 of the digits weighted by
    6 to 2, of which the last digit counts (全国地方公共団体コード).

    Examples
    --------
    >>> parse_city_code("131016"), parse_city_code("17206")
    ('13101', '17206')
    """
    if not isinstance(code, str) or not re.fullmatch(r"\d{2}(?:\d{3,4})?", code, re.ASCII) or len(code) == 4:
        raise ParameterError(f"the code of the municipality is {code!r}; expected a text of 5 digits, as '17206'")
    if int(code[:2]) not in ZONES:
        raise ParameterError(f"the code of the municipality is {code!r}; expected 01 to 47 as its first two digits")
    if len(code) == 6:
        total = sum(weight * int(digit) for weight, digit in zip(range(6, 1, -1), code, strict=False))
        if int(code[5]) != (11 - total % 11) % 10:
            raise ParameterError(f"the code of the municipality is {code!r}, whose last digit does not check it")
        return code[:5]
    return code


def find_municipality(
    code: str,
    boundaries: Path | gpd.GeoDataFrame,
    *,
    column: str | None = None,
    crs: CrsLike | None = None,
    layer: str | None = None,
    encoding: str | None = None,
) -> Outlines:
    """Take the outlines of a municipality out of boundaries.

    Parameters
    ----------
    code : str
        As `parse_city_code` gives it: that of a municipality, of a city with wards (which is put together from them if
        need be), or of a prefecture.
    boundaries : Path or GeoDataFrame
        File or table with a row for each piece of a municipality, and its code in a column.
    column : str, optional
        The column; by default the one that holds codes.
    crs : int, str, CRS or None
        System of the coordinates where the boundaries do not say it.
    layer, encoding : str, optional
        As for `plateau_sc.criterion.outline_files.read_outlines`.

    Returns
    -------
    Outlines

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        The file is absent, or cannot be read.
    ParameterError
        No column, or more than one, holds codes, or none of them is this one.
    CrsError
        The boundaries do not say their system and ``crs`` is not given.
    """
    place = "the boundaries" if isinstance(boundaries, gpd.GeoDataFrame) else spell_path(boundaries)
    if isinstance(boundaries, gpd.GeoDataFrame):
        rows, notes = _choose_rows(boundaries, code, column, place)
        chosen = boundaries[rows]
    else:
        require_format(boundaries)
        (layer,) = choose_layers(boundaries, layer)
        # The shapes of a whole country need not be read for those of one city.
        texts = read_table(boundaries, layer=layer, encoding=encoding, ignore_geometry=True, fid_as_index=True)
        rows, notes = _choose_rows(texts, code, column, place)
        chosen = read_table(boundaries, layer=layer, encoding=encoding, fids=texts.index[rows].to_numpy())
    agreed = agree_on(None if chosen.crs is None else CRS(chosen.crs), crs, place)
    if agreed is None:
        raise CrsError(f"{place}: does not say which system its coordinates are in; say it with crs=, as crs=6668")
    return Outlines(np.array(chosen.geometry, dtype=object), agreed, notes)


def _choose_rows(table: pd.DataFrame, code: str, column: str | None, place: str) -> tuple[BoolArray, list[str]]:
    named = _read_codes(table, column, place)
    found: dict[str, tuple[BoolArray, list[str]]] = {}
    for name, codes in named.items():
        rows, notes = _match(codes, code)
        if rows.any():
            found[name] = rows, notes
    if not found:
        held = sorted({held for codes in named.values() for held in codes if held is not None})
        shown = ", ".join(held[:5]) + (", …" if len(held) > 5 else "")
        raise ParameterError(f"{place}: no municipality with the code {code}; it has {shown}")
    (first, (rows, notes)), *others = found.items()
    if any((other != rows).any() for _, (other, _) in others):
        raise ParameterError(f"{place}: the columns {', '.join(found)} hold the code {code}; choose one with column=")
    return rows, [f"outlines of the code {code} in the column {first}", *notes]


def _match(codes: NDArray[np.object_], code: str) -> tuple[BoolArray, list[str]]:
    if len(code) == 2:
        return np.array([held is not None and held.startswith(code) for held in codes.tolist()], np.bool_), []
    rows: BoolArray = codes == code
    if rows.any() or code not in CITIES_WITH_WARDS:
        return rows, []
    after = bisect_right(CITIES_WITH_WARDS, code)
    last = int(code) + _MOST_WARDS
    if after < len(CITIES_WITH_WARDS):
        last = min(last, int(CITIES_WITH_WARDS[after]) - 1)
    rows = np.array([held is not None and int(code) < int(held) <= last for held in codes.tolist()], np.bool_)
    wards = sorted(set(codes[rows].tolist()))
    return rows, [f"the city was put together from its wards {', '.join(wards)}"] if wards else []


def _read_codes(table: pd.DataFrame, column: str | None, place: str) -> dict[str, NDArray[np.object_]]:
    """Return the columns that hold codes of municipalities, and the codes."""
    geometry = table.geometry.name if isinstance(table, gpd.GeoDataFrame) else None
    columns = [str(name) for name in table.columns if name != geometry]
    if column is not None:
        if column not in columns:
            raise ParameterError(f"{place}: no column {column!r}; expected one of {', '.join(columns)}")
        return {column: _spell_codes(table[column])}
    found = {}
    for name in columns:
        codes = _spell_codes(table[name])
        held, known = int(table[name].notna().sum()), sum(code is not None for code in codes.tolist())
        if known and known >= _MOSTLY * held:
            found[name] = codes
    if not found:
        raise UnreadableSourceError(
            f"{place}: no column with codes of municipalities (5 digits) among {', '.join(columns)}; name one: column="
        )
    return found


def _spell_codes(values: pd.Series) -> NDArray[np.object_]:
    return np.array([_spell_code(value) for value in values.tolist()], dtype=object)


def _spell_code(value: Any) -> str | None:
    if isinstance(value, float):
        value = int(value) if value.is_integer() else None
    if value is None or isinstance(value, bool) or not isinstance(value, int | str):
        return None
    text = str(value).strip()
    # A table that went through a spreadsheet has lost the zero of 01100.
    text = text.zfill(5) if len(text) == 4 else text
    if len(text) == 6:
        try:
            text = parse_city_code(text)
        except ParameterError:
            return None
    return text if _CODE.fullmatch(text) and int(text[:2]) in ZONES else None
