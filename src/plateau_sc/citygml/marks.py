"""Points and lines of a file: where trees stand, how roads run."""

from __future__ import annotations

from dataclasses import dataclass, replace

from typing import Any

import numpy as np
import shapely

from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.meaning import Kind, PathTable
from plateau_sc.citygml.polygons import find_dimensions, take_points
from plateau_sc.citygml.ragged import expand_ranges, join_offsets, offsets_of, row_of_item, select_rows
from plateau_sc.citygml.shapes import Geometries
from plateau_sc.citygml.validate import Findings, find_odd_points
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray, UInt8Array


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Points and lines of features.

    Attributes
    ----------
    points : ndarray, shape (n, 3), float64
        As the file has them (north, east, height) until they are projected, x, y, z after that.
    offsets : ndarray, shape (marks + 1,), int64
        Points of each mark: one for a point, two or more for a line.
    lod : ndarray, shape (marks,), uint8
        Level of detail.
    owner : ndarray, shape (marks,), int32
        Row of the feature.
    line : ndarray, shape (marks,), int32
        Line of the file.
    """

    points: FloatArray
    offsets: IntArray
    lod: UInt8Array
    owner: Int32Array
    line: Int32Array

    def __len__(self) -> int:
        """Return the number of marks."""
        return int(self.lod.size)

    @classmethod
    def empty(cls) -> Marks:
        """Return no marks.

        Returns
        -------
        Marks
        """
        none = np.empty(0, np.int32)
        return cls(np.empty((0, 3)), np.zeros(1, np.int64), np.empty(0, np.uint8), none, none.copy())

    def select(self, kept: BoolArray) -> Marks:
        """Return some of the marks.

        Parameters
        ----------
        kept : ndarray, shape (marks,), bool
            Which to keep.

        Returns
        -------
        Marks
        """
        offsets, points = select_rows(self.offsets, kept)
        return Marks(self.points[points], offsets, self.lod[kept], self.owner[kept], self.line[kept])

    def select_owners(self, kept: BoolArray) -> Marks:
        """Return the marks of the rows that are kept, with owners numbered anew.

        Parameters
        ----------
        kept : ndarray, shape (rows,), bool
            Rows that are kept.

        Returns
        -------
        Marks
        """
        inside = self.select(kept[self.owner])
        return replace(inside, owner=(np.cumsum(kept) - 1).astype(np.int32)[inside.owner])


def join_marks(parts: list[Marks]) -> Marks:
    """Return the marks of several groups, one group after the other.

    Parameters
    ----------
    parts : list of Marks
        Owners must count the same rows.

    Returns
    -------
    Marks
    """
    parts = [Marks.empty(), *parts]
    return Marks(
        np.concatenate([part.points for part in parts]),
        join_offsets(part.offsets for part in parts),
        *(np.concatenate([getattr(part, name) for part in parts]) for name in ("lod", "owner", "line")),
    )


class MarkCollector:
    """Points and lines of one file, batch by batch.

    Attributes
    ----------
    skipped : list of (int, int, str)
        Feature, line and reason of each mark that cannot be used.
    """

    def __init__(self) -> None:
        self.skipped: Findings = []
        self._parts: list[Marks] = []

    def add(self, elements: Elements, table: PathTable, owner: Int32Array, dimension: int) -> None:
        """Take the points and lines of a batch: those with a level of detail, and the places of placed geometry.

        Parameters
        ----------
        elements : Elements
            Complete members.
        table : PathTable
            What their paths mean.
        owner : ndarray, shape (elements,), int32
            Feature that each element is or lies in; −1 outside of one.
        dimension : int
            Numbers in a position, where the geometry does not say.
        """
        path = elements.path
        kind = table.kind[path]
        outside = table.is_outside[path] | table.placed[path]
        is_mark = ((kind == Kind.POINT) | (kind == Kind.LINE)) & (owner >= 0) & outside & (table.lod[path] >= 0)
        around = elements.parent[elements.list_element]
        used = np.flatnonzero(is_mark[around])
        if not used.size:
            return
        # The lists of one line follow one another.
        holders, mark = np.unique(around[used], return_inverse=True)
        stated = find_dimensions(elements)
        said = np.full(used.size, -1) if stated is None else stated[elements.list_element[used]]
        dimensions = np.where(said < 0, dimension, said).astype(np.int64)
        counts = np.diff(elements.list_offsets)[used]
        self._note_problems(elements, owner, used, counts % dimensions != 0)
        counts = np.where(counts % dimensions == 0, counts // dimensions, 0)
        points = take_points(elements.numbers, elements.list_offsets[:-1][used], offsets_of(counts), dimensions)
        self._parts.append(
            Marks(
                points,
                offsets_of(np.bincount(mark, counts, holders.size).astype(np.int64)),
                table.lod[path[holders]].astype(np.uint8),
                owner[holders],
                elements.line[holders],
            )
        )

    def finish(self, *, geographic: bool) -> Marks:
        """Return the marks that can be used; the collector is empty after that.

        Parameters
        ----------
        geographic : bool
            Whether the points are latitude and longitude; metres north and east otherwise.

        Returns
        -------
        Marks
        """
        parts, self._parts = self._parts, []
        marks = join_marks(parts)
        good = np.diff(marks.offsets) > 0
        of_point = row_of_item(marks.offsets)
        for flags, reason in find_odd_points(marks.points, np.zeros(of_point.size, np.bool_), geographic=geographic):
            for point in np.flatnonzero(flags).tolist():
                mark = int(of_point[point])
                if good[mark]:
                    text = reason.format(*marks.points[point].tolist())
                    self.skipped.append((int(marks.owner[mark]), int(marks.line[mark]), f"point left out: {text}"))
                good[mark] = False
        return marks if good.all() else marks.select(good)

    def _note_problems(self, elements: Elements, owner: Int32Array, used: IntArray, uneven: BoolArray) -> None:
        taken = np.zeros(elements.list_element.size, np.bool_)
        taken[used] = True
        problems = {row: problem for row, problem in elements.list_problems.items() if taken[row]}
        for row in used[uneven].tolist():
            problems.setdefault(row, "its numbers are no whole positions")
        for row, problem in sorted(problems.items()):
            element = int(elements.list_element[row])
            self.skipped.append((int(owner[element]), int(elements.line[element]), f"point left out: {problem}"))


def build_shapes(marks: Marks, rows: int) -> Geometries:
    """Return the points and lines of each feature as one shape.

    Parameters
    ----------
    marks : Marks
        In the zone [m].
    rows : int
        Number of features.

    Returns
    -------
    ndarray, shape (rows,), object
        Point, LineString or several of them; lines where a feature has both; None without a mark.
    """
    shapes: Geometries = np.full(rows, None, dtype=object)
    counts = np.diff(marks.offsets)
    for is_line in (False, True):
        chosen = np.flatnonzero((counts > 1) == is_line)
        if not chosen.size:
            continue
        part = expand_ranges(marks.offsets[:-1][chosen], counts[chosen])
        plane = marks.points[part, :2]
        place = np.repeat(np.arange(chosen.size), counts[chosen])
        single: Any = shapely.linestrings(plane, indices=place) if is_line else shapely.points(plane)
        join = shapely.multilinestrings if is_line else shapely.multipoints
        order = np.argsort(marks.owner[chosen], kind="stable")
        owners, starts, sizes = np.unique(marks.owner[chosen][order], return_index=True, return_counts=True)
        shapes[owners] = single[order][starts]
        for index in np.flatnonzero(sizes > 1).tolist():
            shapes[owners[index]] = join(single[order][starts[index] : starts[index] + sizes[index]])
    return shapes
