"""Features of a file: which elements they are, what they are called, and which of them is a part of which."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.meaning import Kind, PathTable
from plateau_sc.citygml.names import GML_IDS
from plateau_sc.kernels.trees import inherit
from plateau_sc.types import BoolArray, Int32Array


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Buildings and parts, or features of another type, in the order of the file.

    Attributes
    ----------
    gml_ids : list of str or None
        gml:id of each.
    tags : list of str
        Expanded name of each.
    parents : ndarray, shape (n,), int32
        Row of the feature that each is a part of; −1 for none. A parent stands before its parts.
    lines : ndarray, shape (n,), int32
        Line of the file.
    """

    gml_ids: list[str | None]
    tags: list[str]
    parents: Int32Array
    lines: Int32Array

    def __len__(self) -> int:
        """Return the number of features."""
        return len(self.gml_ids)

    def families(self) -> Int32Array:
        """Return the row of the outermost feature that each belongs to.

        Returns
        -------
        ndarray, shape (n,), int32
        """
        tops = np.where(self.parents < 0, np.arange(len(self), dtype=np.int32), np.int32(-1))
        return inherit(self.parents, tops.astype(np.int32))

    def select(self, kept: BoolArray) -> Features:
        """Return some of the features; parts of one that is not kept become features of their own.

        Parameters
        ----------
        kept : ndarray, shape (n,), bool
            Which to keep.

        Returns
        -------
        Features
        """
        place = np.where(kept, np.cumsum(kept) - 1, -1).astype(np.int32)
        parents = np.where(self.parents < 0, np.int32(-1), place[self.parents])
        rows = np.flatnonzero(kept).tolist()
        return Features(
            [self.gml_ids[row] for row in rows],
            [self.tags[row] for row in rows],
            parents[kept].astype(np.int32),
            self.lines[kept],
        )


class FeatureCollector:
    """Features of one file, batch by batch."""

    def __init__(self) -> None:
        self.others: Counter[str] = Counter()
        """Members that are no features of the types that are read, by expanded name."""
        self.gml_ids: list[str | None] = []
        """gml:id of each feature so far."""
        self._tags: list[str] = []
        self._parents: list[Int32Array] = []
        self._lines: list[Int32Array] = []

    def add(self, elements: Elements, table: PathTable) -> Int32Array:
        """Take the features of a batch.

        Parameters
        ----------
        elements : Elements
            Complete members.
        table : PathTable
            What their paths mean.

        Returns
        -------
        ndarray, shape (elements,), int32
            Feature that each element is or lies in, counted through the file; −1 outside of one.
        """
        is_feature = (table.kind == Kind.FEATURE)[elements.path]
        rows = np.flatnonzero(is_feature)
        own = np.full(len(elements), -1, np.int32)
        own[rows] = np.arange(len(self.gml_ids), len(self.gml_ids) + rows.size, dtype=np.int32)
        owner = inherit(elements.parent, own)
        above = elements.parent[rows]
        self._parents.append(np.where(above < 0, np.int32(-1), owner[above]).astype(np.int32))
        self._lines.append(elements.line[rows])
        self.gml_ids.extend(find_ids(elements, rows.astype(np.int32)))
        self._tags.extend(elements.paths.tags[path] for path in elements.path[rows].tolist())
        self._count_others(elements, is_feature)
        return owner

    def finish(self) -> Features:
        """Return the features.

        Returns
        -------
        Features
        """
        empty = np.empty(0, np.int32)
        parents = np.concatenate([empty, *self._parents])
        return Features(self.gml_ids, self._tags, parents, np.concatenate([empty, *self._lines]))

    def _count_others(self, elements: Elements, is_feature: BoolArray) -> None:
        is_member = elements.parent < 0
        # That of a member is the last row, whatever that is; members do not count.
        top = is_member[elements.parent] & ~is_member & ~is_feature
        paths, counts = np.unique(elements.path[top], return_counts=True)
        for path, count in zip(paths.tolist(), counts.tolist(), strict=True):
            self.others[elements.paths.tags[path]] += count


def find_ids(elements: Elements, rows: Int32Array) -> list[str | None]:
    """Return the gml:id of some elements.

    Parameters
    ----------
    elements : Elements
        A batch.
    rows : ndarray, shape (k,), int32
        Elements, ascending.

    Returns
    -------
    list of str or None
        None for an element without one.
    """
    wanted = np.zeros(len(elements), np.bool_)
    wanted[rows] = True
    ids: list[str | None] = [None] * rows.size
    for name in GML_IDS:
        holders, values = elements.attributes(name, wanted)
        for place, value in zip(np.searchsorted(rows, holders).tolist(), values, strict=True):
            ids[place] = value
    return ids
