"""Cool spots from the lists of municipalities and other tables, whatever their columns are called."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from plateau_sc.cooling.spots.places import KINDS, CoolSpots, text_of
from plateau_sc.crs import JGD2011
from plateau_sc.errors import CrsError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.types import BoolArray, FloatArray, PathLike

NAMES: Final = {
    "name": ("施設名称", "施設名", "名称", "施設の名称", "name", "title"),
    "kind": ("種別", "種類", "区分", "施設区分", "kind", "type", "category"),
    "longitude": ("経度", "longitude", "lon", "lng", "x"),
    "latitude": ("緯度", "latitude", "lat", "y"),
    "days": ("開放日", "開放可能日", "開放日等", "開館日", "利用可能曜日", "利用可能日", "開放曜日"),
    "hours": (
        "開放時間", "開放可能時間", "開放時間帯", "開館時間", "利用時間", "営業時間",
        "opening_hours", "opening", "hours",
    ),
    "closed": ("休館日", "定休日", "休業日"),
    "capacity": ("受入可能人数", "受入人数", "受け入れ可能人数", "収容人数", "想定受入人数", "定員", "capacity"),
    "source": ("出典", "source"),
}  # fmt: skip
"""What the columns are called, by what they mean."""

_KIND_WORDS: Final = (
    ("shelter", ("クーリングシェルター", "指定暑熱避難施設", "クールシェア", "涼み", "shelter", "公民館", "図書館")),
    ("mist", ("ミスト", "mist")),
    ("toilet", ("トイレ", "toilet")),
    ("water", ("水飲", "給水", "噴水", "water", "fountain")),
    ("park", ("公園", "緑地", "park")),
    ("shade", ("日陰", "木陰", "日除", "shade")),
)
_ENCODINGS: Final = ("utf-8-sig", "cp932")
_CSV: Final = frozenset({".csv", ".txt"})


def read_spots(source: PathLike | pd.DataFrame, kind: str = "shelter") -> CoolSpots:
    """Read cool spots.

    Columns are found by their names (`NAMES`). Latitude and longitude that stand in each other's column are exchanged,
    row by row. Rows without coordinates are kept, without a place. Days, hours and closed days in columns of their own
    are read as one text. What was found is counted in the `notes`.

    Parameters
    ----------
    source : path, DataFrame or GeoDataFrame
        CSV in UTF-8 or cp932, GeoJSON or another vector file, or a table. Points of a GeoDataFrame are the places.
    kind : str, default "shelter"
        Of the rows that have none; one of `plateau_sc.cooling.spots.places.KINDS`.

    Returns
    -------
    CoolSpots

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It cannot be read.
    CrsError
        The table has points in no system.
    ParameterError
        It has no row or no column of names, or the kind is none.

    Examples
    --------
    >>> table = pd.DataFrame({"施設名": ["公民館"], "緯度": [136.3], "経度": ["36.3"], "開放時間": ["9時から17時"]})
    >>> spots = read_spots(table)
    >>> spots.longitude.tolist(), spots.notes["latitude and longitude exchanged"]
    ([136.3], 1)
    """
    if kind not in KINDS:
        raise ParameterError(f"kind is {kind!r}; expected one of {', '.join(KINDS)}")
    table, origin = _read_table(source)
    columns = _find_columns(table)
    if "name" not in columns:
        found = ", ".join(str(column) for column in list(table.columns)[:12])
        raise ParameterError(f"{origin}: no column of names; expected one of {', '.join(NAMES['name'])}; found {found}")
    if table.empty:
        raise ParameterError(f"{origin}: no row; expected one spot at least")
    texts = {name: _texts(table[column]) for name, column in columns.items()}
    blank = [""] * len(table)
    longitude, latitude, notes = _find_places(table, texts, origin)
    kinds = [_read_kind(text, kind) for text in texts.get("kind", blank)]
    capacity = np.array([_read_number(text) for text in texts.get("capacity", blank)])
    notes["capacity not understood"] = int(
        (np.isnan(capacity) & np.array([bool(t) for t in texts.get("capacity", blank)])).sum()
    )
    spots = CoolSpots(
        np.array(texts["name"], dtype=object),
        np.array(kinds, dtype=object),
        longitude,
        latitude,
        np.array(
            [
                _join_hours(*parts)
                for parts in zip(*(texts.get(n, blank) for n in ("days", "hours", "closed")), strict=True)
            ],
            dtype=object,
        ),
        capacity,
        np.array([text or origin for text in texts.get("source", blank)], dtype=object),
    )
    written = [bool(text) for text in spots.opening.tolist()]
    notes["hours not given"] = len(written) - sum(written)
    notes["hours not understood"] = sum(
        has and not hours.known for has, hours in zip(written, spots.hours, strict=True)
    )
    return replace(spots, notes={what: count for what, count in notes.items() if count})


def _read_table(source: PathLike | pd.DataFrame) -> tuple[pd.DataFrame, str]:
    if isinstance(source, pd.DataFrame):
        return source, "a table"
    try:
        path = Path(source)
    except TypeError as error:
        raise ParameterError(f"the source is {type(source).__name__}; expected a path or a table") from error
    if not path.is_file():
        raise SourceNotFoundError(f"there is no file {path}")
    if path.suffix.lower() not in _CSV:
        try:
            return gpd.read_file(path), path.name
        except (RuntimeError, ValueError) as error:
            raise UnreadableSourceError(f"{path} cannot be read: {error}") from error
    content = path.read_bytes()
    for encoding in _ENCODINGS:
        try:
            return pd.read_csv(io.StringIO(content.decode(encoding)), dtype=str, keep_default_na=False), path.name
        except UnicodeDecodeError:
            continue
        except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
            raise UnreadableSourceError(f"{path} is no table: {error}") from error
    raise UnreadableSourceError(f"{path}: neither UTF-8 nor Shift JIS (cp932); save it as UTF-8")


def _find_columns(table: pd.DataFrame) -> dict[str, str]:
    plain = {unicodedata.normalize("NFKC", str(column)).strip().lower(): str(column) for column in table.columns}
    found: dict[str, str] = {}
    for meaning, names in NAMES.items():
        exact = [plain[name] for name in names if name in plain]
        longer = [
            column for name in names if not name.isascii() for text, column in plain.items() if text.startswith(name)
        ]
        # 名称_カナ and the like stand beside what they spell.
        longer = [column for column in longer if not any(mark in column for mark in ("カナ", "かな", "英"))]
        if exact or longer:
            found[meaning] = (exact or longer)[0]
    return found


def _find_places(
    table: pd.DataFrame, texts: dict[str, list[str]], origin: str
) -> tuple[FloatArray, FloatArray, dict[str, int]]:
    if isinstance(table, gpd.GeoDataFrame):
        longitude, latitude = _points_of(table, origin)
    else:
        blank = [""] * len(table)
        longitude, latitude = (
            np.array([_read_number(text) for text in texts.get(name, blank)]) for name in ("longitude", "latitude")
        )
    exchanged = (longitude > 20) & (longitude < 46) & (latitude > 122) & (latitude < 154)
    longitude, latitude = np.where(exchanged, latitude, longitude), np.where(exchanged, longitude, latitude)
    lacking = ~(np.isfinite(longitude) & np.isfinite(latitude))
    # An empty cell is often written as 0.
    beyond = ~lacking & ~_is_in_japan(longitude, latitude)
    longitude[lacking | beyond], latitude[lacking | beyond] = np.nan, np.nan
    notes = {
        "latitude and longitude exchanged": int(exchanged.sum()),
        "without coordinates": int(lacking.sum()),
        "coordinates outside Japan left out": int(beyond.sum()),
    }
    return longitude, latitude, notes


def _points_of(table: gpd.GeoDataFrame, origin: str) -> tuple[FloatArray, FloatArray]:
    if table.crs is None:
        raise CrsError(f"{origin} has no CRS; set one with table.set_crs(…)")
    shapes = np.asarray(table.geometry.to_crs(JGD2011), dtype=object)
    points: NDArray[np.object_] = shapely.point_on_surface(shapes)
    return shapely.get_x(points), shapely.get_y(points)


def _is_in_japan(longitude: FloatArray, latitude: FloatArray) -> BoolArray:
    return (longitude >= 122) & (longitude <= 154) & (latitude >= 20) & (latitude <= 46)


def _texts(column: pd.Series) -> list[str]:
    return [text_of(value) for value in column.tolist()]


def _read_number(text: str) -> float:
    plain = unicodedata.normalize("NFKC", text).replace(",", "").strip()
    for word in ("約", "人", "名", "程度"):
        plain = plain.replace(word, "")
    try:
        number = float(plain)
    except ValueError:
        return np.nan
    return number if np.isfinite(number) else np.nan


def _read_kind(text: str, default: str) -> str:
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if plain in KINDS:
        return plain
    if not plain:
        return default
    return next((kind for kind, words in _KIND_WORDS if any(word in plain for word in words)), "other")


def _join_hours(days: str, hours: str, closed: str) -> str:
    """Return days, hours and closed days as one text, the closed days marked as such."""
    rest = closed if not closed or any(word in closed for word in ("休", "閉", "無")) else f"休館日:{closed}"
    return " ".join(part for part in (days, hours, rest) if part)
