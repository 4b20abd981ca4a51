"""Buildings that two data sets hold both, as those of a border mesh are, and which of the two stays."""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
import pandas as pd
import shapely

from plateau_sc.citygml.shapes import Geometries
from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray, IntArray

SAME_PLACE_METRES: Final = 10.0
"""Buildings with one id are the same if their middles lie this near to each other, or their footprints coincide [m]."""

SAME_FOOTPRINT: Final = 0.5
"""Footprints coincide if they share more than this part of the area that they cover together.

Over a half, one footprint coincides with at most one of several that do not overlap each other.
"""

KEY_COLUMNS: Final = ("gml_id", "building_id", "branch_id", "part_id", "file", "dataset", "city_code", "year", "update")
"""Columns that `find_duplicates` needs; it also looks at ``lod``, ``polygons``, ``parent``, ``x`` and ``y``."""

_Pairs: TypeAlias = tuple[IntArray, IntArray]
_CHUNK = 1_000_000
_RESULT = {"dropped": "int64", "kept": "int64", "reason": "string"}


def find_duplicates(keys: pd.DataFrame, footprints: Geometries | None = None) -> pd.DataFrame:
    """Find the buildings that stand in several files, and choose which row of each stays.

    Two rows of different files are one building if they have the same ``gml_id``, or the same full key (``building_id``
    with ``branch_id`` and ``part_id``), and stand in the same place; or if they are of data sets of different cities and
    their footprints coincide. Of such rows stays the one with the finest level of detail, then the one of the later
    year, of the later update, with more polygons, and at last the one whose data set and file come first by name. Parts
    go with the building that they belong to.

    Parameters
    ----------
    keys : DataFrame, n rows
        Columns as in `KEY_COLUMNS`, each of which may hold missing values but ``file``; and, if they are known: ``lod``
        (finest level), ``polygons`` (how many), ``parent`` (position of the row that this one is a part of, -1 for
        none), ``x`` and ``y`` (middle of the footprint [m]).
    footprints : ndarray, shape (n,), object, optional
        Polygons or None [m]; without them only ids and middles are compared.

    Returns
    -------
    DataFrame
        ``dropped`` and ``kept``, positions of rows, and ``reason``, one row for each row that is to be dropped, in
        their order. Which buildings they name does not depend on the order of the rows, as long as the rows of one file
        keep theirs.

    Raises
    ------
    ParameterError
        A column is missing, a parent is no row before its part, or the lengths differ.

    See Also
    --------
    find_namesakes : Rows that have an id in common and stand elsewhere, which stay.

    Examples
    --------
    >>> keys = pd.DataFrame({
    ...     "gml_id": ["a", "b"], "building_id": [None, None], "branch_id": None, "part_id": None,
    ...     "file": ["one.gml", "two.gml"], "dataset": ["13101_x_2020_citygml_1", "13102_y_2023_citygml_1"],
    ...     "city_code": ["13101", "13102"], "year": [2020, 2023], "update": [1, 1],
    ... })
    >>> outline = shapely.box(0, 0, 10, 8)
    >>> find_duplicates(keys, np.array([outline, outline]))[["dropped", "kept"]].values.tolist()
    [[0, 1]]
    """
    table = _prepare(keys, footprints)
    heads = np.flatnonzero(table["parent"].to_numpy() < 0)
    first, second = _find_near(table, footprints, heads)
    reasons = _compare(table, footprints, first, second)
    same = reasons != ""
    rank = _rank(table)
    dropped, kept, why = _choose(first[same], second[same], reasons[same], rank, len(table))
    result = pd.DataFrame({"dropped": dropped, "kept": kept, "reason": why}).astype(_RESULT)
    return _add_parts(result, table)


def find_namesakes(keys: pd.DataFrame, footprints: Geometries | None = None) -> pd.DataFrame:
    """Find the rows that have a ``gml_id`` or full key in common with one of another file and yet are another building.

    Parameters
    ----------
    keys : DataFrame, n rows
        As for `find_duplicates`.
    footprints : ndarray, shape (n,), object, optional
        As for `find_duplicates`.

    Returns
    -------
    DataFrame
        ``row`` and ``other``, positions, and ``reason``, one row for each that stays beside a namesake: those that
        stand more than `SAME_PLACE_METRES` apart, and those whose place is not known.

    Raises
    ------
    ParameterError
        As for `find_duplicates`.
    """
    table = _prepare(keys, footprints)
    duplicates = find_duplicates(keys, footprints)
    alive = np.ones(len(table), np.bool_)
    alive[duplicates["dropped"]] = False
    rows: list[tuple[int, int, str]] = []
    for column, name in (("gml_id", "gml:id"), ("key", "building id")):
        named = table[alive & table[column].notna().to_numpy() & (table["parent"].to_numpy() < 0)]
        ordered = named.sort_values([column, "file", "ordinal"], kind="stable")
        # Each is set against the first of its name, so that a name that thousands share costs thousands, not millions.
        leader = ordered.index.to_series().groupby(ordered[column].to_numpy()).transform("first").to_numpy()
        other_file = ordered["file"].to_numpy() != table["file"].to_numpy()[leader]
        for row, other in zip(ordered.index[other_file].tolist(), leader[other_file].tolist(), strict=True):
            rows.append((row, other, _describe_namesake(table, name, row, other)))
    found = pd.DataFrame(rows, columns=["row", "other", "reason"]).drop_duplicates("row").sort_values("row")
    return found.reset_index(drop=True).astype({"row": "int64", "other": "int64", "reason": "string"})


def _prepare(keys: pd.DataFrame, footprints: Geometries | None) -> pd.DataFrame:
    missing = [column for column in KEY_COLUMNS if column not in keys.columns]
    if missing:
        raise ParameterError(f"the keys lack the columns {missing}; expected {list(KEY_COLUMNS)}")
    if footprints is not None and len(footprints) != len(keys):
        raise ParameterError(f"{len(keys)} rows have {len(footprints)} footprints; expected one each")
    table = keys.reset_index(drop=True)
    for column, default in (("lod", -1), ("polygons", 0), ("parent", -1), ("x", np.nan), ("y", np.nan)):
        table[column] = table[column] if column in table else default
    table["parent"] = table["parent"].fillna(-1).astype(np.int64)
    if (table["parent"].to_numpy() >= np.arange(len(table))).any():
        raise ParameterError("a part stands before the row that it is a part of; expected each parent before its parts")
    if footprints is not None:
        middles = shapely.centroid(footprints)
        table["x"] = np.where(shapely.is_missing(middles), table["x"], shapely.get_x(middles))
        table["y"] = np.where(shapely.is_missing(middles), table["y"], shapely.get_y(middles))
    numbers = ["lod", "polygons", "x", "y", "year", "update"]
    table[numbers] = table[numbers].apply(pd.to_numeric, errors="coerce").astype(np.float64)
    for column in ("gml_id", "building_id", "branch_id", "part_id", "file", "dataset", "city_code"):
        table[column] = table[column].astype(object).where(table[column].notna(), None)
    table["key"] = _join_keys(table)
    table["ordinal"] = table.groupby("file", sort=False, dropna=False).cumcount()
    return table


def _join_keys(table: pd.DataFrame) -> pd.Series:
    parts = [
        table[column].map(lambda value: "" if value is None else str(value)) for column in ("branch_id", "part_id")
    ]
    joined = table["building_id"].astype("string") + "/" + parts[0].astype("string") + "/" + parts[1].astype("string")
    return joined.astype(object).where(joined.notna(), None)


def _find_near(table: pd.DataFrame, footprints: Geometries | None, heads: IntArray) -> _Pairs:
    """Give the pairs of buildings of different files whose boxes meet, or whose middles are near."""
    middles = shapely.points(table["x"].to_numpy()[heads], table["y"].to_numpy()[heads])
    placed = np.isfinite(shapely.get_x(middles)) & np.isfinite(shapely.get_y(middles))
    pairs = [_query(middles[placed], heads[placed], table, SAME_PLACE_METRES)]
    if footprints is not None:
        shapes = footprints[heads]
        solid = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
        pairs.append(_query(shapes[solid], heads[solid], table, None))
    joined = np.unique(np.concatenate([np.column_stack(pair) for pair in pairs]), axis=0)
    return joined[:, 0], joined[:, 1]


def _query(shapes: Geometries, rows: IntArray, table: pd.DataFrame, distance: float | None) -> _Pairs:
    tree = shapely.STRtree(shapes)
    files = pd.factorize(table["file"])[0][rows]
    found: list[IntArray] = []
    # In steps, for within a file each building is its own neighbour, and so are those that it touches.
    for start in range(0, len(shapes), _CHUNK):
        part = shapes[start : start + _CHUNK]
        if distance is None:
            left, right = tree.query(part)
        else:
            left, right = tree.query(part, predicate="dwithin", distance=distance)
        left = left + start
        fine = (left < right) & (files[left] != files[right])
        found.append(np.column_stack([rows[left[fine]], rows[right[fine]]]).astype(np.int64))
    pairs = np.concatenate(found) if found else np.empty((0, 2), np.int64)
    return pairs.min(axis=1), pairs.max(axis=1)


def _compare(table: pd.DataFrame, footprints: Geometries | None, first: IntArray, second: IntArray) -> Geometries:
    """Say of each pair why it is one building; an empty text where it is not."""

    def is_same(column: str) -> BoolArray:
        codes = pd.factorize(table[column])[0]
        same: BoolArray = (codes[first] == codes[second]) & (codes[first] >= 0)
        return same

    x, y = table["x"].to_numpy(), table["y"].to_numpy()
    near = np.hypot(x[first] - x[second], y[first] - y[second]) <= SAME_PLACE_METRES
    shared = np.zeros(first.size) if footprints is None else _share_areas(footprints[first], footprints[second])
    coincide = shared > SAME_FOOTPRINT
    cities = pd.factorize(table["city_code"])[0]
    neighbours = (cities[first] != cities[second]) & (cities[first] >= 0) & (cities[second] >= 0)
    reasons = np.full(first.size, "", dtype=object)
    for index in np.flatnonzero(coincide & neighbours).tolist():
        reasons[index] = f"its footprint and that of another city's building share {shared[index]:.0%}"
    reasons[is_same("key") & (near | coincide)] = "the same building id in the same place"
    reasons[is_same("gml_id") & (near | coincide)] = "the same gml:id in the same place"
    return reasons


def _share_areas(one: Geometries, other: Geometries) -> FloatArray:
    """Return the common part of the area that two footprints cover together, 0 to 1."""
    shared = np.zeros(len(one))
    whole = shapely.area(one) + shapely.area(other)
    with np.errstate(invalid="ignore"):
        # Boxes that share too little spare the exact cut.
        low = np.maximum(shapely.bounds(one)[:, :2], shapely.bounds(other)[:, :2])
        high = np.minimum(shapely.bounds(one)[:, 2:], shapely.bounds(other)[:, 2:])
        most = np.prod(np.clip(high - low, 0, None), axis=1)
        likely = np.flatnonzero((whole > 0) & (most > SAME_FOOTPRINT / (1 + SAME_FOOTPRINT) * whole * 0.999))
    common = shapely.area(shapely.intersection(_make_valid(one[likely]), _make_valid(other[likely])))
    shared[likely] = common / (whole[likely] - common)
    return shared


def _make_valid(shapes: Geometries) -> Geometries:
    valid = shapely.is_valid(shapes)
    if not valid.all():
        shapes = shapes.copy()
        shapes[~valid] = shapely.make_valid(shapes[~valid])
    return shapes


def _rank(table: pd.DataFrame) -> IntArray:
    """Number the rows from the one that is kept before all others."""
    columns: dict[str, object] = {name: -table[name].fillna(-1) for name in ("lod", "year", "update", "polygons")}
    columns |= {
        name: table[name].map(lambda value: "" if value is None else str(value)) for name in ("dataset", "file")
    }
    order = pd.DataFrame({**columns, "ordinal": table["ordinal"]}).sort_values([*columns, "ordinal"], kind="stable")
    rank = np.empty(len(table), np.int64)
    rank[order.index.to_numpy()] = np.arange(len(table))
    return rank


def _choose(
    first: IntArray, second: IntArray, reasons: Geometries, rank: IntArray, count: int
) -> tuple[list[int], list[int], list[str]]:
    """Drop each row that has a better one which stays; a row goes for its own double only, never for a double's."""
    ahead = rank[first] < rank[second]
    better, worse = np.where(ahead, first, second), np.where(ahead, second, first)
    # In the order of the worse, and the best of its doubles first, all that a row depends on is settled before it.
    order = np.lexsort((rank[better], rank[worse]))
    stays = np.ones(count, np.bool_)
    dropped: list[int] = []
    kept: list[int] = []
    why: list[str] = []
    for index in order.tolist():
        one, other = int(better[index]), int(worse[index])
        if stays[one] and stays[other]:
            stays[other] = False
            dropped.append(other)
            kept.append(one)
            why.append(str(reasons[index]))
    return dropped, kept, why


def _add_parts(result: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    twin = np.full(len(table), -1, np.int64)
    twin[result["dropped"]] = result["kept"]
    rows = [result]
    parents = table["parent"].to_numpy()
    parts: list[int] = []
    # A parent stands before its parts, so one pass reaches parts of parts.
    for row in np.flatnonzero(parents >= 0).tolist():
        if twin[parents[row]] >= 0:
            twin[row] = twin[parents[row]]
            parts.append(row)
    if parts:
        reason = "part of a building that is dropped"
        rows.append(pd.DataFrame({"dropped": parts, "kept": twin[parts], "reason": reason}).astype(_RESULT))
    return pd.concat(rows).sort_values("dropped").reset_index(drop=True)


def _describe_namesake(table: pd.DataFrame, name: str, row: int, other: int) -> str:
    x, y = table["x"].to_numpy(), table["y"].to_numpy()
    distance = float(np.hypot(x[row] - x[other], y[row] - y[other]))
    where = "in a place that is not known" if np.isnan(distance) else f"{distance:.0f} m away"
    return f"the same {name} as a building of {table['file'].iloc[other]}, {where}: both kept"
