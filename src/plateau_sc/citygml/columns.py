"""Polygons as columns, while they are on their way into a CityModel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from plateau_sc.citygml.growing import RowStore, squeeze
from plateau_sc.citygml.ragged import join_offsets, offsets_of, row_of_item, select_rows
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray, UInt8Array

PIECE = 100_000
"""Polygons that are worked on together where all would need much room."""


@dataclass(frozen=True, slots=True, eq=False)
class PolygonColumns:
    """Polygons with their rings and vertices; `CityModel` says what each column holds.

    Attributes
    ----------
    points : ndarray, shape (n, 3), float64
        Vertices: as the file has them (north, east, height) until they are projected, x, y, z after that.
    ring_offsets, polygon_offsets : ndarray, int64
        Vertices of each ring, rings of each polygon.
    lod, surface : ndarray, shape (polygons,), uint8
        Level of detail and `SurfaceType`.
    installation, derived : ndarray, shape (polygons,), bool
        Whether it belongs to an installation; whether it was made, not read.
    owner : ndarray, shape (polygons,), int32
        Row of the building or part.
    line : ndarray, shape (polygons,), int32
        Line of the file.
    """

    points: FloatArray
    ring_offsets: IntArray
    polygon_offsets: IntArray
    lod: UInt8Array
    surface: UInt8Array
    installation: BoolArray
    derived: BoolArray
    owner: Int32Array
    line: Int32Array

    def __len__(self) -> int:
        """Return the number of polygons."""
        return int(self.lod.size)

    @classmethod
    def empty(cls) -> PolygonColumns:
        """Return columns without a polygon.

        Returns
        -------
        PolygonColumns
        """
        start = np.zeros(1, np.int64)
        small, flags = np.empty(0, np.uint8), np.empty(0, np.bool_)
        rows = np.empty(0, np.int32)
        return cls(np.empty((0, 3)), start, start.copy(), small, small.copy(), flags, flags.copy(), rows, rows.copy())

    def select(self, polygons: BoolArray | IntArray) -> PolygonColumns:
        """Return some of the polygons, with their rings and vertices only.

        Parameters
        ----------
        polygons : ndarray, bool or int64
            Mask or indices.

        Returns
        -------
        PolygonColumns
        """
        polygon_offsets, rings = select_rows(self.polygon_offsets, polygons)
        ring_offsets, points = select_rows(self.ring_offsets, rings)
        columns = {name: getattr(self, name)[polygons] for name in _PER_POLYGON}
        return replace(
            self,
            points=self.points[points],
            ring_offsets=ring_offsets,
            polygon_offsets=polygon_offsets,
            **columns,
        )

    def reduce(self, kept: BoolArray) -> PolygonColumns:
        """Return some of the polygons in the memory of all: what these columns hold must not be looked at after that.

        Parameters
        ----------
        kept : ndarray, shape (polygons,), bool
            Which to keep.

        Returns
        -------
        PolygonColumns
        """
        rings = np.repeat(kept, np.diff(self.polygon_offsets))
        counts = np.diff(self.ring_offsets)
        points = squeeze(self.points, np.repeat(rings, counts))
        return PolygonColumns(
            points,
            offsets_of(counts[rings]),
            offsets_of(np.diff(self.polygon_offsets)[kept]),
            *(squeeze(getattr(self, name), kept) for name in _PER_POLYGON),
        )

    def pieces(self, size: int = PIECE) -> Iterator[tuple[int, int, PolygonColumns]]:
        """Give the polygons in pieces that lie where they are, so that what is made of them on the way stays small.

        Parameters
        ----------
        size : int
            Polygons of each piece; the last one has what is left.

        Yields
        ------
        polygon, point : int
            First polygon of the piece, and its first vertex.
        piece : PolygonColumns
            Views of the columns, with offsets that begin at 0.
        """
        for first in range(0, len(self), size):
            last = min(first + size, len(self))
            rings = slice(int(self.polygon_offsets[first]), int(self.polygon_offsets[last]))
            points = slice(int(self.ring_offsets[rings.start]), int(self.ring_offsets[rings.stop]))
            piece = PolygonColumns(
                self.points[points],
                self.ring_offsets[rings.start : rings.stop + 1] - points.start,
                self.polygon_offsets[first : last + 1] - rings.start,
                *(getattr(self, name)[first:last] for name in _PER_POLYGON),
            )
            yield first, points.start, piece

    def polygon_of_point(self) -> IntArray:
        """Return the polygon that each vertex belongs to.

        Returns
        -------
        ndarray, shape (n,), int64
        """
        return row_of_item(self.ring_offsets[self.polygon_offsets])

    def first_rings(self) -> IntArray:
        """Return the exterior ring of each polygon.

        Returns
        -------
        ndarray, shape (polygons,), int64
        """
        return self.polygon_offsets[:-1]


def append_columns(columns: PolygonColumns, more: Iterable[PolygonColumns]) -> PolygonColumns:
    """Put polygons behind others, piece by piece.

    Parameters
    ----------
    columns : PolygonColumns
        Used up: its arrays may grow where they lie, and nothing else may look at them.
    more : iterable of PolygonColumns
        What comes behind them; owners must count the same rows.

    Returns
    -------
    PolygonColumns
    """
    stores = {name: RowStore(getattr(columns, name)) for name in _NAMES}
    for piece in more:
        ends = {"ring_offsets": len(stores["points"]), "polygon_offsets": len(stores["ring_offsets"]) - 1}
        for name, store in stores.items():
            rows = getattr(piece, name)
            store.add(rows[1:] + ends[name] if name in ends else rows)
    return PolygonColumns(**{name: store.take() for name, store in stores.items()})


_NAMES = tuple(field.name for field in fields(PolygonColumns))
_PER_POLYGON = _NAMES[3:]


def join_columns(parts: Sequence[PolygonColumns], points: FloatArray | None = None) -> PolygonColumns:
    """Return the polygons of several groups, one group after the other.

    Parameters
    ----------
    parts : sequence of PolygonColumns
        Groups; owners must count the same rows.
    points : ndarray, shape (n, 3), float64, optional
        Vertices of all groups, to be taken instead of those that they have.

    Returns
    -------
    PolygonColumns
    """
    if not parts:
        return PolygonColumns.empty()
    if len(parts) == 1:
        return parts[0] if points is None else replace(parts[0], points=points)
    return PolygonColumns(
        np.concatenate([part.points for part in parts]) if points is None else points,
        join_offsets(part.ring_offsets for part in parts),
        join_offsets(part.polygon_offsets for part in parts),
        *(np.concatenate([getattr(part, name) for part in parts]) for name in _PER_POLYGON),
    )
