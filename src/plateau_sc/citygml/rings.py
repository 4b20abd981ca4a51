"""Collecting the rings of polygons as text, and handing them over as columns."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import Any

import numpy as np

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.decode import decode_numbers
from plateau_sc.citygml.names import GML_ID, LINEAR_RING, ORIENTABLE_SURFACE, POLYGONS, POS, POS_LIST
from plateau_sc.citygml.ragged import expand_ranges, offsets_of
from plateau_sc.types import FloatArray, IntArray

_BATCH = 50_000
_NODES = (*sorted(POLYGONS), LINEAR_RING, POS_LIST, POS)
_DIMENSIONS = {"2": 2, "3": 3}
_OUTSIDE, _EMPTY, _FULL, _IN_POSITIONS = range(4)


class RingCollector:
    """Rings of one file: text while it is read, numbers batch by batch.

    Parameters
    ----------
    dimension : int
        Numbers in a position, where the geometry does not say.
    """

    def __init__(self, dimension: int = 3) -> None:
        self.dimension = dimension
        self._texts: list[str] = []
        self._dimensions = array("b")
        self._values: list[FloatArray] = []
        self._counts: list[IntArray] = []
        self._problems: dict[int, str] = {}
        self._decoded = 0
        self._first_ring = array("q")
        self._lod = array("B")
        self._surface = array("B")
        self._installation = array("b")
        self._owner = array("i")
        self._line = array("q")
        self._reversed = array("b")

    def collect(
        self,
        element: Any,
        owner: int,
        lod: int = 0,
        surface: SurfaceType = SurfaceType.UNKNOWN,
        *,
        installation: bool = False,
        types: Mapping[str, SurfaceType] | None = None,
    ) -> int:
        """Take every polygon that stands in an element.

        Parameters
        ----------
        element : lxml element
            A geometry, or a property that holds some; what it only points at is not taken.
        owner : int
            Row of the building or part.
        lod : int
            Level of detail.
        surface : SurfaceType
            What the polygons are.
        installation : bool
            Whether they belong to an installation.
        types : mapping of str to SurfaceType, optional
            What single polygons are, by gml:id.

        Returns
        -------
        int
            Polygons taken.
        """
        before = len(self._lod)
        turned = _find_turned(element)
        usual = dimension = _read_dimension(element[0], self.dimension) if len(element) else self.dimension
        texts = self._texts
        state = _OUTSIDE
        for node in element.iter(*_NODES):
            tag = node.tag
            if tag == POS_LIST:
                if state == _EMPTY:
                    texts.append(node.text or "")
                    self._dimensions.append(_read_dimension(node, dimension))
                    state = _FULL
            elif tag == LINEAR_RING:
                # A ring may stand outside a polygon, as a curve.
                state = _EMPTY if len(self._lod) > before else _OUTSIDE
            elif tag == POS:
                if state == _EMPTY:
                    texts.append(node.text or "")
                    self._dimensions.append(_read_dimension(node, dimension))
                    state = _IN_POSITIONS
                elif state == _IN_POSITIONS:
                    texts[-1] += " " + (node.text or "")
            else:
                dimension = _read_dimension(node, usual)
                state = _OUTSIDE
                self._first_ring.append(self._decoded + len(texts))
                self._lod.append(lod)
                self._surface.append(surface if types is None else types.get(node.get(GML_ID), surface))
                self._installation.append(installation)
                self._owner.append(owner)
                self._line.append(node.sourceline or 0)
                self._reversed.append(node in turned)
        if len(texts) > _BATCH:
            self._decode()
        return len(self._lod) - before

    def finish(self) -> tuple[PolygonColumns, dict[int, str]]:
        """Return what was collected.

        Returns
        -------
        polygons : PolygonColumns
            Every polygon, with rings as the file has them; a ring that cannot be read has no points.
        problems : dict of int to str
            Why a ring has no points, by ring.
        """
        self._decode()
        counts = np.concatenate([np.empty(0, np.int64), *self._counts])
        values = np.concatenate([np.empty(0), *self._values])
        dimensions = np.frombuffer(self._dimensions, np.int8).astype(np.int64)
        ragged = counts % dimensions != 0
        problems = dict(self._problems)
        for ring in np.flatnonzero(ragged).tolist():
            problems[ring] = f"{counts[ring]} numbers are no multiple of {dimensions[ring]}"
        whole = np.where(ragged, 0, counts)
        ring_offsets = offsets_of(whole // dimensions)
        starts = offsets_of(counts)[:-1]
        points = _take_points(values, starts, ring_offsets, dimensions)
        polygon_offsets = np.array([*self._first_ring, self._decoded], np.int64)
        self._turn(points, ring_offsets, polygon_offsets)
        columns = PolygonColumns(
            points=points,
            ring_offsets=ring_offsets,
            polygon_offsets=polygon_offsets,
            lod=np.array(self._lod, np.uint8),
            surface=np.array(self._surface, np.uint8),
            installation=np.array(self._installation, np.bool_),
            derived=np.zeros(len(self._lod), np.bool_),
            owner=np.array(self._owner, np.int32),
            line=np.array(self._line, np.int32),
        )
        return columns, problems

    def _decode(self) -> None:
        if not self._texts:
            return
        values, counts, problems = decode_numbers(self._texts)
        self._values.append(values)
        self._counts.append(counts)
        self._problems.update({self._decoded + ring: problem for ring, problem in problems.items()})
        self._decoded += len(self._texts)
        self._texts.clear()

    def _turn(self, points: FloatArray, ring_offsets: IntArray, polygon_offsets: IntArray) -> None:
        for polygon in np.flatnonzero(np.array(self._reversed, np.bool_)).tolist():
            for ring in range(polygon_offsets[polygon], polygon_offsets[polygon + 1]):
                part = slice(ring_offsets[ring], ring_offsets[ring + 1])
                points[part] = points[part][::-1].copy()


def _read_dimension(node: Any, usual: int) -> int:
    stated = node.get("srsDimension")
    return usual if stated is None else _DIMENSIONS.get(stated.strip(), usual)


def _find_turned(element: Any) -> set[Any]:
    turned: set[Any] = set()
    for surface in element.iter(ORIENTABLE_SURFACE):
        if surface.get("orientation") == "-":
            turned ^= set(surface.iter(*POLYGONS))
    return turned


def _take_points(values: FloatArray, starts: IntArray, ring_offsets: IntArray, dimensions: IntArray) -> FloatArray:
    counts = np.diff(ring_offsets)
    if np.all(dimensions == 3):
        return values[expand_ranges(starts, counts * 3)].reshape(-1, 3)
    stride = np.repeat(dimensions, counts)
    first = np.repeat(starts, counts) + (expand_ranges(np.zeros_like(counts), counts)) * stride
    heights = np.where(stride == 3, values[np.minimum(first + 2, values.size - 1)], 0.0)
    return np.column_stack([values[first], values[first + 1], heights])
