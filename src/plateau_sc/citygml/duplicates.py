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
_CHUNK = 50_000
_RESULT = {"dropped": "int64", "kept": "int64", "reason": "string"}


def find_duplicates(
    keys: pd.DataFrame, footprints: Geometries | None = None, *, reach: float = SAME_PLACE_METRES
) -> pd.DataFrame:
    """Find the buildings that stand in several files, and choose which row of each stays.

    Two rows of different files are one building if they have the same ``gml_id``, or the same full key (``building_id``
    with ``branch_id`` and ``part_id``), and stand in the same place; or if they are of data sets of different cities
    and their footprints coincide. Of such rows stays the one with the finest level of detail, then the one of the later
    year, of the later update, with more polygons, and at last the one whose data set and file come first by name. Parts
    count and go with the building that they belong to.

    Parameters
    ----------
    keys : DataFrame, n rows
        Columns as in `KEY_COLUMNS`, each of which may hold missing values but ``file``; and, if they are known: ``lod``
        (finest level), ``polygons`` (how many), ``parent`` (position of the row that this one is a part of, -1 for
        none), ``x`` and ``y`` (middle of the footprint [m]).
    footprints : ndarray, shape (n,), object, optional
        Polygons or None [m]; without them only ids and middles are compared.
    reach : float
        How far apart the middles of rows with one id may lie where their footprints do not coincide [m].

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
    table, shapes = _prepare(keys, footprints)
    rank = _rank(table)
    return _add_parts(_choose(*_find_pairs(table, shapes, rank, reach), rank), table)


def can_have_duplicates(keys: pd.DataFrame) -> bool:
    """Tell whether rows of different files have a name in common, or are of data sets of different cities.

    Parameters
    ----------
    keys : DataFrame
        As for `find_duplicates`.

    Returns
    -------
    bool
        False where neither `find_duplicates` nor `find_namesakes` finds anything.
    """
    if keys["city_code"].nunique() > 1:
        return True
    files = pd.factorize(keys["file"])[0].astype(np.int64)
    for column in ("gml_id", "building_id"):
        names = pd.factorize(keys[column])[0].astype(np.int64)
        held = np.unique(names[names >= 0] * np.int64(len(keys)) + files[names >= 0])
        if (np.bincount(held // len(keys)) > 1).any():
            return True
    return False


def find_pairs(
    keys: pd.DataFrame, footprints: Geometries | None = None, *, reach: float = SAME_PLACE_METRES
) -> tuple[IntArray, IntArray]:
    """Find the pairs of rows that are one building, without a choice between them.

    Parameters
    ----------
    keys, footprints, reach
        As for `find_duplicates`.

    Returns
    -------
    better, worse : ndarray, shape (pairs,), int64
        Positions of rows; a row can be in several pairs.

    Raises
    ------
    ParameterError
        As for `find_duplicates`.
    """
    table, shapes = _prepare(keys, footprints)
    better, worse, _ = _find_pairs(table, shapes, _rank(table), reach)
    return better, worse


def find_namesakes(keys: pd.DataFrame, duplicates: pd.DataFrame, footprints: Geometries | None = None) -> pd.DataFrame:
    """Find the buildings that have a ``gml_id`` or full key in common with one of another file, and yet are another.

    Parameters
    ----------
    keys : DataFrame, n rows
        As for `find_duplicates`.
    duplicates : DataFrame
        What `find_duplicates` found among them.
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
    table, _ = _prepare(keys, footprints)
    stays = (table["parent"] < 0).to_numpy(copy=True)
    stays[duplicates["dropped"].to_numpy(np.int64)] = False
    rows: list[tuple[int, int, str]] = []
    for column, name in (("gml_id", "gml:id"), ("key", "building id")):
        named = table[stays & table[column].notna().to_numpy()]
        ordered = named.sort_values([column, "file", "ordinal"], kind="stable")
        # Each is set against the first of its name, so that a name that thousands share costs thousands, not millions.
        leader = ordered.index.to_series().groupby(ordered[column].to_numpy()).transform("first").to_numpy()
        is_elsewhere = ordered["file"].to_numpy() != table["file"].to_numpy()[leader]
        for row, other in zip(ordered.index[is_elsewhere].tolist(), leader[is_elsewhere].tolist(), strict=True):
            rows.append((row, other, _describe_namesake(table, name, row, other)))
    found = pd.DataFrame(rows, columns=["row", "other", "reason"]).drop_duplicates("row").sort_values("row")
    return found.reset_index(drop=True).astype({"row": "int64", "other": "int64", "reason": "string"})


def _prepare(keys: pd.DataFrame, footprints: Geometries | None) -> tuple[pd.DataFrame, Geometries]:
    """Bring keys into one form; buildings get the shapes, the detail and the middle of their parts."""
    missing = [column for column in KEY_COLUMNS if column not in keys.columns]
    if missing:
        raise ParameterError(f"the keys lack the columns {missing}; expected {list(KEY_COLUMNS)}")
    if footprints is not None and len(footprints) != len(keys):
        raise ParameterError(f"{len(keys)} rows have {len(footprints)} footprints; expected one each")
    table = keys.reset_index(drop=True)
    for column, default in (("lod", -1), ("polygons", 0), ("parent", -1), ("x", np.nan), ("y", np.nan)):
        table[column] = table.get(column, default)
    table["parent"] = table["parent"].fillna(-1).astype(np.int64)
    if (table["parent"].to_numpy() >= np.arange(len(table))).any():
        raise ParameterError("a part stands before the row that it is a part of; expected each parent before its parts")
    numbers = ["lod", "polygons", "x", "y", "year", "update"]
    table[numbers] = table[numbers].apply(pd.to_numeric, errors="coerce").astype(np.float64)
    for column in ("gml_id", "building_id", "branch_id", "part_id", "file", "dataset", "city_code"):
        values = table[column].astype(object)
        table[column] = values.where(values.notna() & (values != ""), None)
    table["key"] = _join_keys(table)
    table["ordinal"] = table.groupby("file", sort=False, dropna=False).cumcount()
    shapes = np.full(len(table), None, object) if footprints is None else _make_valid(np.array(footprints, object))
    _take_in_parts(table, shapes)
    middles = shapely.points(shapely.get_coordinates(shapely.centroid(shapes)))
    has_middle = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    table.loc[has_middle, "x"] = shapely.get_x(middles)
    table.loc[has_middle, "y"] = shapely.get_y(middles)
    return table, shapes


def _take_in_parts(table: pd.DataFrame, shapes: Geometries) -> None:
    heads = np.arange(len(table))
    parents = table["parent"].to_numpy()
    parts = np.flatnonzero(parents >= 0)
    for row in parts.tolist():
        heads[row] = heads[parents[row]]
    if not parts.size:
        return
    families = table.groupby(heads)
    table["lod"] = families["lod"].transform("max")
    table["polygons"] = families["polygons"].transform("sum")
    owners = heads[parts]
    order = np.argsort(owners, kind="stable")
    wholes, starts = np.unique(owners[order], return_index=True)
    for whole, members in zip(wholes.tolist(), np.split(parts[order], starts[1:]), strict=True):
        pieces = [shape for shape in shapes[np.append(members, whole)] if shape is not None]
        if pieces:
            shapes[whole] = shapely.union_all(pieces)


def _join_keys(table: pd.DataFrame) -> pd.Series:
    parts = [
        table[column].map(lambda value: "" if value is None else str(value)) for column in ("branch_id", "part_id")
    ]
    joined = table["building_id"].astype("string") + "/" + parts[0].astype("string") + "/" + parts[1].astype("string")
    return joined.astype(object).where(joined.notna(), None)


def _find_pairs(
    table: pd.DataFrame, shapes: Geometries, rank: IntArray, reach: float
) -> tuple[IntArray, IntArray, Geometries]:
    """Give the better and the worse row of each pair that is one building, and why it is."""
    first, second = _find_near(table, shapes, reach)
    ahead = rank[first] < rank[second]
    # The better one first: so a pair gives the same numbers whichever of its files was read first.
    better, worse = np.where(ahead, first, second), np.where(ahead, second, first)
    reasons = _compare(table, shapes, better, worse, reach)
    same = reasons != ""
    return better[same], worse[same], reasons[same]


def _find_near(table: pd.DataFrame, shapes: Geometries, reach: float) -> _Pairs:
    """Give the pairs of buildings of different files that may be one: with a common name and near, or overlapping."""
    is_head = (table["parent"] < 0).to_numpy()
    named = is_head & table[["x", "y"]].notna().all(axis=1).to_numpy() & _has_namesake(table)
    rows = np.flatnonzero(named)
    middles = np.array(shapely.points(table[["x", "y"]].to_numpy()[rows]), object)
    rows_of = pd.factorize(table["file"])[0]
    pairs = [_query(middles, rows, rows_of, reach)]
    solid = is_head & ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    is_abroad = table["city_code"].notna().to_numpy() & (table["city_code"].nunique() > 1)
    rows = np.flatnonzero(solid & (is_abroad | named))
    pairs.append(_query(shapes[rows], rows, rows_of, None))
    joined = np.unique(np.concatenate(pairs), axis=0)
    return joined[:, 0], joined[:, 1]


def _has_namesake(table: pd.DataFrame) -> BoolArray:
    """Mark the rows whose gml:id or full key stands in several files."""
    marks = np.zeros(len(table), np.bool_)
    for column in ("gml_id", "key"):
        marks |= (table.groupby(column)["file"].transform("nunique") > 1).to_numpy(np.bool_)
    return marks


def _query(shapes: Geometries, rows: IntArray, files: IntArray, distance: float | None) -> IntArray:
    """Return pairs of rows, shape (m, 2), whose shapes are within a distance, or whose boxes meet."""
    tree = shapely.STRtree(shapes)
    found = [np.empty((0, 2), np.int64)]
    # In steps, for within a file each building is its own neighbour, and so are those that it touches.
    for start in range(0, len(shapes), _CHUNK):
        part = shapes[start : start + _CHUNK]
        if distance is None:
            left, right = tree.query(part)
        else:
            left, right = tree.query(part, predicate="dwithin", distance=distance)
        one, other = rows[left + start], rows[right]
        fine = (one < other) & (files[one] != files[other])
        found.append(np.column_stack([one[fine], other[fine]]))
    return np.concatenate(found)


def _compare(table: pd.DataFrame, shapes: Geometries, first: IntArray, second: IntArray, reach: float) -> Geometries:
    """Say of each pair why it is one building; an empty text where it is not."""

    def have_same(column: str) -> BoolArray:
        codes = pd.factorize(table[column])[0]
        same: BoolArray = (codes[first] == codes[second]) & (codes[first] >= 0)
        return same

    x, y = table["x"].to_numpy(), table["y"].to_numpy()
    shared = _share_areas(shapes[first], shapes[second])
    coincide = shared > SAME_FOOTPRINT
    is_there = coincide | (np.hypot(x[first] - x[second], y[first] - y[second]) <= reach)
    cities = pd.factorize(table["city_code"])[0]
    are_neighbours = (cities[first] != cities[second]) & (cities[first] >= 0) & (cities[second] >= 0)
    reasons = np.full(first.size, "", dtype=object)
    for index in np.flatnonzero(coincide & are_neighbours).tolist():
        reasons[index] = f"its footprint and that of another city's building share {shared[index]:.0%} of their area"
    reasons[have_same("key") & is_there] = "the same building id in the same place"
    reasons[have_same("gml_id") & is_there] = "the same gml:id in the same place"
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
    common = shapely.area(shapely.intersection(one[likely], other[likely]))
    shared[likely] = common / (whole[likely] - common)
    return shared


def _make_valid(shapes: Geometries) -> Geometries:
    mended: Geometries = np.where(shapely.is_valid(shapes), shapes, shapely.make_valid(shapes))
    return mended


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


def _choose(better: IntArray, worse: IntArray, reasons: Geometries, rank: IntArray) -> pd.DataFrame:
    """Drop each row that has a better one which stays; a row goes for its own double only, never for a double's."""
    stays = np.ones(rank.size, np.bool_)
    chosen: list[tuple[int, int, str]] = []
    # In the order of the worse, and the best of its doubles first, all that a row depends on is settled before it.
    for index in np.lexsort((rank[better], rank[worse])).tolist():
        one, other = int(better[index]), int(worse[index])
        if stays[one] and stays[other]:
            stays[other] = False
            chosen.append((other, one, str(reasons[index])))
    return pd.DataFrame(chosen, columns=list(_RESULT)).astype(_RESULT)


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
