"""Several files to one: rows numbered through, what two files both hold taken once, all in one zone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import shapely

from plateau_sc.citygml.area import meets_area
from plateau_sc.citygml.audit import Audit, Twin
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.duplicates import can_have_duplicates, find_duplicates, find_namesakes
from plateau_sc.citygml.features import Features
from plateau_sc.citygml.files import FileColumns, FilePart
from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.citygml.shapes import Geometries
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.citygml.tables import AttributeTables, join_tables
from plateau_sc.errors import NoOverlapError
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray, UInt8Array

_PART_OF_IT = "part of a feature that was left out"


@dataclass(slots=True, eq=False)
class Rows:
    """Features of all files with their attributes; polygons are kept beside them.

    Attributes
    ----------
    features : Features
        Buildings and parts, numbered through.
    files : ndarray, shape (rows,), int32
        File of each row, as a place in the list of files.
    attributes : AttributeTables
        Attributes of the rows.
    """

    features: Features
    files: Int32Array
    attributes: AttributeTables

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.features)

    def select(self, kept: BoolArray) -> Rows:
        """Return some of the rows, numbered anew.

        Parameters
        ----------
        kept : ndarray, shape (rows,), bool
            Which to keep.

        Returns
        -------
        Rows
        """
        return Rows(self.features.select(kept), self.files[kept], self.attributes.select(kept))


def join_rows(parts: Sequence[FilePart], audit: Audit) -> tuple[Rows, list[FileColumns]]:
    """Number the rows of several files through, and put their accounts together.

    Parameters
    ----------
    parts : sequence of FilePart
        At least one.
    audit : Audit
        Takes their accounts.

    Returns
    -------
    rows : Rows
        All rows, in the order of the files.
    columns : list of FileColumns
        Polygons of each file that has some, with owners numbered through.
    """
    offsets = offsets_of([len(part.features) for part in parts])
    columns = []
    for start, part in zip(offsets.tolist(), parts, strict=False):
        audit.absorb(part.audit)
        if part.columns is not None:
            pieces = [replace(piece, owner=piece.owner + np.int32(start)) for piece in part.columns.parts]
            marks = replace(part.columns.marks, owner=part.columns.marks.owner + np.int32(start))
            columns.append(replace(part.columns, parts=pieces, marks=marks))
    features = Features(
        [gml_id for part in parts for gml_id in part.features.gml_ids],
        [tag for part in parts for tag in part.features.tags],
        np.concatenate(
            [
                np.where(part.features.parents < 0, np.int32(-1), part.features.parents + np.int32(start))
                for start, part in zip(offsets.tolist(), parts, strict=False)
            ]
        ).astype(np.int32),
        np.concatenate([part.features.lines for part in parts]),
    )
    files = np.repeat(np.arange(len(parts), dtype=np.int32), np.diff(offsets))
    tables = join_tables([part.attributes for part in parts], offsets[:-1].tolist())
    audit.parts_in = int((features.parents >= 0).sum())
    return Rows(features, files, tables), columns


def find_repeated(rows: Rows, labels: list[str], audit: Audit) -> BoolArray:
    """Mark the rows to keep: the first of those with one gml:id in a file, and no part of one that is left out.

    Parameters
    ----------
    rows : Rows
        All rows.
    labels : list of str
        Label of each file.
    audit : Audit
        Takes what is left out.

    Returns
    -------
    ndarray, shape (rows,), bool
    """
    features, files, lines = rows.features, rows.files.tolist(), rows.features.lines.tolist()
    kept = np.ones(len(rows), np.bool_)
    seen: dict[tuple[int, str], int] = {}
    for row, (gml_id, parent) in enumerate(zip(features.gml_ids, features.parents.tolist(), strict=True)):
        if parent >= 0 and not kept[parent]:
            kept[row] = False
            audit.skip(_PART_OF_IT, labels[files[row]], lines[row], gml_id)
        elif gml_id is not None and (first := seen.setdefault((files[row], gml_id), row)) != row:
            kept[row] = False
            reason = f"the same gml:id was read before, at {labels[files[first]]}:{lines[first]}; the first is kept"
            audit.skip(reason, labels[files[row]], lines[row], gml_id)
    audit.repeated += int((~kept).sum())
    return kept


@dataclass(frozen=True, slots=True, eq=False)
class Detail:
    """How closely each row is drawn.

    Attributes
    ----------
    finest : ndarray, shape (rows,), int64
        Finest level of any of its polygons; -1 where it has none.
    polygons : ndarray, shape (rows,), int64
        How many it has.
    """

    finest: IntArray
    polygons: IntArray

    @classmethod
    def of_polygons(cls, polygons: PolygonColumns, rows: int) -> Detail:
        """Count the polygons of each row.

        Parameters
        ----------
        polygons : PolygonColumns
            All polygons.
        rows : int
            Number of rows.

        Returns
        -------
        Detail
        """
        return cls(find_finest(polygons.owner, polygons.lod, rows), np.bincount(polygons.owner, minlength=rows))

    def select(self, kept: BoolArray) -> Detail:
        """Return some of the rows.

        Parameters
        ----------
        kept : ndarray, shape (rows,), bool
            Which to keep.

        Returns
        -------
        Detail
        """
        return Detail(self.finest[kept], self.polygons[kept])


def find_finest(owner: Int32Array, lod: UInt8Array, rows: int) -> IntArray:
    """Return the finest level of any polygon of each row.

    Parameters
    ----------
    owner : ndarray, shape (polygons,), int32
        Row of each polygon.
    lod : ndarray, shape (polygons,), uint8
        Level of each polygon.
    rows : int
        Number of rows.

    Returns
    -------
    ndarray, shape (rows,), int64
        −1 where a row has no polygon.

    Examples
    --------
    >>> find_finest(np.array([0, 2, 0], np.int32), np.array([1, 0, 2], np.uint8), 3).tolist()
    [2, -1, 0]
    """
    finest = np.full(rows, -1, np.int64)
    for level in np.unique(lod).tolist():
        finest[owner[lod == level]] = level
    return finest


def find_twins(
    rows: Rows,
    detail: Detail,
    footprints: Geometries,
    files: Sequence[SourceFile],
    audit: Audit,
    *,
    by_outline: bool = True,
) -> BoolArray:
    """Mark the rows to keep of buildings that several files hold; `find_duplicates` has the rule.

    Parameters
    ----------
    rows : Rows
        All rows.
    detail : Detail
        How closely each row is drawn.
    footprints : ndarray, shape (rows,), object
        Footprint of each row [m].
    files : sequence of SourceFile
        The files.
    audit : Audit
        Takes what is left out, and what has a name in common with another and stays.
    by_outline : bool
        Whether rows of two cities with one outline are the same, whatever they are called.

    Returns
    -------
    ndarray, shape (rows,), bool
    """
    kept = np.ones(len(rows), np.bool_)
    if len(files) < 2:
        return kept
    keys = list_keys(rows, detail, files)
    if not by_outline:
        keys["city_code"] = None
    if not can_have_duplicates(keys):
        return kept
    twins = find_duplicates(keys, footprints)
    labels, lines, ids = [file.label for file in files], rows.features.lines, rows.features.gml_ids
    dropped, stays, reasons = (twins[column].tolist() for column in ("dropped", "kept", "reason"))
    for row, other, reason in zip(dropped, stays, reasons, strict=True):
        audit.skip(reason, labels[rows.files[row]], int(lines[row]), ids[row])
        if rows.features.parents[row] < 0:
            audit.twins.append(Twin(ids[row], labels[rows.files[row]], ids[other], labels[rows.files[other]]))
    namesakes = find_namesakes(keys, twins, footprints)
    for row, reason in zip(namesakes["row"].tolist(), namesakes["reason"].tolist(), strict=True):
        audit.note(reason, labels[rows.files[row]], int(lines[row]), ids[row])
    kept[twins["dropped"].to_numpy(np.int64)] = False
    audit.repeated += len(twins)
    return kept


def list_keys(rows: Rows, detail: Detail, files: Sequence[SourceFile]) -> pd.DataFrame:
    """Return what tells the rows apart, as `find_duplicates` takes it.

    Parameters
    ----------
    rows : Rows
        Rows of several files.
    detail : Detail
        How closely each row is drawn.
    files : sequence of SourceFile
        The files.

    Returns
    -------
    DataFrame
        One row for each.
    """
    named = [(file.label, *(file.dataset or (None, None, None, None))) for file in files]
    columns = pd.DataFrame(named, columns=["file", "dataset", "city_code", "year", "update"])
    keys = columns.iloc[rows.files].reset_index(drop=True)
    keys["gml_id"] = pd.Series(rows.features.gml_ids, dtype="string")
    for column in ("building_id", "branch_id", "part_id"):
        keys[column] = rows.attributes.frame[column].to_numpy()
    keys["lod"], keys["polygons"] = detail.finest, detail.polygons
    keys["parent"] = rows.features.parents
    return keys


def select_owners(columns: PolygonColumns, kept: BoolArray) -> PolygonColumns:
    """Return the polygons of the rows that are kept, with owners numbered anew.

    Parameters
    ----------
    columns : PolygonColumns
        Polygons; used up where some are left out.
    kept : ndarray, shape (rows,), bool
        Rows that are kept.

    Returns
    -------
    PolygonColumns
    """
    if kept.all():
        return columns
    place = (np.cumsum(kept) - 1).astype(np.int32)
    inside = columns.reduce(kept[columns.owner])
    return replace(inside, owner=place[inside.owner])


def find_inside(
    rows: Rows, footprints: Geometries, area: shapely.Geometry, one: str, several: str, beside: FloatArray | None = None
) -> BoolArray:
    """Mark the rows to keep: those of families of which a footprint meets an area.

    Parameters
    ----------
    rows : Rows
        All rows.
    footprints : ndarray, shape (rows,), object
        Footprint of each row.
    area : shapely geometry
        In the zone [m].
    one, several : str
        What a feature is called, and what they are called together.
    beside : ndarray, shape (n, 4), float64, optional
        West, south, east and north end of others, which do not meet it [m].

    Returns
    -------
    ndarray, shape (rows,), bool

    Raises
    ------
    NoOverlapError
        No footprint meets the area.
    """
    families = rows.features.families()
    meets = np.zeros(len(rows), np.bool_)
    meets[families[meets_area(footprints, area)]] = True
    if not meets.any():
        others = np.empty((0, 4)) if beside is None else beside
        edges = np.vstack([np.full((1, 4), np.nan), shapely.bounds(footprints).reshape(-1, 4), others])
        ends = [*np.fmin.reduce(edges[:, :2]), *np.fmax.reduce(edges[:, 2:])]
        bounds = ", ".join(f"{edge:.0f}" for edge in ends)
        wanted = ", ".join(f"{edge:.0f}" for edge in shapely.bounds(area))
        raise NoOverlapError(
            f"no {one} meets the area: the {several} lie within {bounds} and the area within {wanted} "
            "(west, south, east, north in metres of the zone); check its position, and that it is longitude, latitude"
        )
    inside: BoolArray = meets[families]
    return inside
