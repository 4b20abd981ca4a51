"""Terrain that several files hold, as those of neighbouring cities do, and which triangles of it stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations
from typing import TypeAlias

import numpy as np
import pandas as pd
import shapely

from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.duplicates import find_duplicates, find_namesakes
from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

UInt64Array: TypeAlias = np.ndarray[tuple[int, ...], np.dtype[np.uint64]]

_MIXERS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)
_HALF = np.uint64(32)
_STEP = 1 << 16
"""Triangles that are compared at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class ReliefNames:
    """Whose the triangles of one file are.

    Attributes
    ----------
    file : SourceFile
        The file.
    gml_ids : list of str or None
        Features of the file; the first stands for none.
    lines : list of int
        Where each stands.
    owner : ndarray, shape (triangles,), int32
        Feature of each triangle.
    """

    file: SourceFile
    gml_ids: list[str | None]
    lines: list[int]
    owner: Int32Array


def drop_repeated(triangles: FloatArray, names: Sequence[ReliefNames], audit: Audit) -> FloatArray:
    """Leave out the terrain that another file holds too.

    Features of different files that have one ``gml:id`` and cover the same ground are one, and the better one stays, as
    `find_duplicates` has it for buildings. Of what is left, a triangle with the corners of one in a file before goes.
    Terrain that only lies in the same place stays, for it need not be the same.

    Parameters
    ----------
    triangles : ndarray, shape (n, 3, 3), float64
        Of all files, one file after the other [m].
    names : sequence of ReliefNames
        Of each file.
    audit : Audit
        Takes what is left out.

    Returns
    -------
    ndarray, shape (m, 3, 3), float64
        In the order in which they came.
    """
    if len(names) < 2:
        return triangles
    kept = np.ones(len(triangles), np.bool_)
    starts = offsets_of([part.owner.size for part in names])
    _drop_features(triangles, names, starts, kept, audit)
    _drop_triangles(triangles, names, starts, kept, audit)
    audit.triangles_repeated += int((~kept).sum())
    return triangles if kept.all() else triangles[kept]


def _drop_features(
    triangles: FloatArray, names: Sequence[ReliefNames], starts: IntArray, kept: BoolArray, audit: Audit
) -> None:
    table = _list_namesakes(names)
    if table.empty:
        return
    members = [
        starts[file] + np.flatnonzero(names[file].owner == owner)
        for file, owner in table[["place", "owner"]].itertuples(index=False)
    ]
    table["polygons"] = [rows.size for rows in members]
    grounds = np.array([shapely.coverage_union_all(shapely.polygons(triangles[rows, :, :2])) for rows in members])
    twins = find_duplicates(table, grounds, reach=0.0)
    for row, reason in zip(twins["dropped"].tolist(), twins["reason"].tolist(), strict=True):
        kept[members[row]] = False
        audit.skip(f"{reason}: {members[row].size} triangles", *_tell_place(table, row))
    namesakes = find_namesakes(table, twins, grounds)
    for row, reason in zip(namesakes["row"].tolist(), namesakes["reason"].tolist(), strict=True):
        audit.note(reason.replace("a building of", "terrain of"), *_tell_place(table, row))


def _tell_place(table: pd.DataFrame, row: int) -> tuple[str, int, str]:
    feature = table.iloc[row]
    return str(feature["file"]), int(feature["line"]), str(feature["gml_id"])


def _list_namesakes(names: Sequence[ReliefNames]) -> pd.DataFrame:
    """Return a row for each feature with triangles whose name stands in several files."""
    rows = []
    for place, part in enumerate(names):
        dataset, _, year, update = part.file.dataset or (None, None, None, None)
        for owner in np.unique(part.owner).tolist():
            where = (part.file.label, dataset, year, update)
            rows.append((place, owner, part.gml_ids[owner], part.lines[owner], *where))
    table = pd.DataFrame(rows, columns=["place", "owner", "gml_id", "line", "file", "dataset", "year", "update"])
    # Two cities meet on every border, so only names tell what is there twice.
    table[["building_id", "branch_id", "part_id", "city_code"]] = None
    is_shared = table.groupby("gml_id")["place"].transform("nunique") > 1
    return table[is_shared].reset_index(drop=True)


def _drop_triangles(
    triangles: FloatArray, names: Sequence[ReliefNames], starts: IntArray, kept: BoolArray, audit: Audit
) -> None:
    """Leave out each triangle that a file before has with the same corners, in any order."""
    rows = np.flatnonzero(kept & _lies_with_others(triangles, starts))
    mixed = np.concatenate([np.empty(0, np.uint64), *(_mix(triangles[rows[part]]) for part in _steps(rows.size))])
    order = np.argsort(mixed, kind="stable")
    rows, mixed = rows[order], mixed[order]
    is_first = np.ones(rows.size, np.bool_)
    is_first[1:] = mixed[1:] != mixed[:-1]
    first = rows[np.maximum.accumulate(np.where(is_first, np.arange(rows.size), 0))]
    files = np.searchsorted(starts, rows, side="right") - 1
    is_doubtful = files != np.searchsorted(starts, first, side="right") - 1
    rows, first, files = rows[is_doubtful], first[is_doubtful], files[is_doubtful]
    same = [_have_same_corners(triangles[rows[part]], triangles[first[part]]) for part in _steps(rows.size)]
    repeated = np.concatenate([np.empty(0, np.bool_), *same])
    kept[rows[repeated]] = False
    for file, count in zip(*np.unique(files[repeated], return_counts=True), strict=True):
        audit.skip(f"{count} triangles are left out: a file before has the same", names[file].file.label)


def _lies_with_others(triangles: FloatArray, starts: IntArray) -> BoolArray:
    """Mark the triangles of each file that meet the box around another one."""
    low, high = triangles[:, :, :2].min(axis=1), triangles[:, :, :2].max(axis=1)
    parts = [slice(*ends) for ends in pairwise(starts.tolist())]
    boxes = [(low[part].min(axis=0), high[part].max(axis=0)) for part in parts]
    found = np.zeros(len(triangles), np.bool_)
    for file, part in enumerate(parts):
        for other, (lowest, highest) in enumerate(boxes):
            if other != file and (boxes[file][0] <= highest).all() and (boxes[file][1] >= lowest).all():
                found[part] |= ((low[part] <= highest) & (high[part] >= lowest)).all(axis=1)
    return found


def _mix(triangles: FloatArray) -> UInt64Array:
    """Return a number for each triangle that does not depend on the order of its corners."""
    bits = (triangles + 0.0).view(np.uint64)
    corners = (bits * _MIXERS).sum(axis=2, dtype=np.uint64)
    mixed: UInt64Array = ((corners ^ (corners >> _HALF)) * _MIXERS[0]).sum(axis=1, dtype=np.uint64)
    return mixed


def _have_same_corners(one: FloatArray, other: FloatArray) -> BoolArray:
    found = np.zeros(len(one), np.bool_)
    for corners in permutations(range(3)):
        found |= (one == other[:, corners]).all(axis=(1, 2))
    return found


def _steps(count: int) -> Iterator[slice]:
    return (slice(start, start + _STEP) for start in range(0, count, _STEP))
