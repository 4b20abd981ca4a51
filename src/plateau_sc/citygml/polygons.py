"""Polygons of a file: from elements to columns of vertices, rings and polygons."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np

from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.links import SolidLinks, follow_links
from plateau_sc.citygml.meaning import Kind, PathTable
from plateau_sc.citygml.ragged import expand_ranges, offsets_of
from plateau_sc.kernels.trees import inherit
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray, UInt8Array

INDOORS = "indoors"
PLACED = "placed by a transformation"
NO_LEVEL = "in no property with a level of detail"
TWICE = "given by another property of the same level"

_DIMENSIONS = {"2": 2, "3": 3}
_LEVELS = 8


class Rings(NamedTuple):
    """Rings of a batch.

    Attributes
    ----------
    points : ndarray, shape (n, 3), float64
        Vertices as the file has them.
    offsets : ndarray, shape (rings + 1,), int64
        Vertices of each ring.
    polygon : ndarray, shape (rings,), int64
        Polygon of each ring; ascending, the exterior in front.
    problems : dict of int to str
        Why a ring has no points, by ring.
    """

    points: FloatArray
    offsets: IntArray
    polygon: IntArray
    problems: dict[int, str]


class PolygonCollector:
    """Takes the polygons of one file, batch by batch, and keeps account of those that are not taken.

    Parameters
    ----------
    placed : bool
        Take the polygons that have a place of their own (prototypes), and no others.

    Attributes
    ----------
    found : int
        Polygons in features.
    doubles : list of (int, int, str)
        Feature, line and reason where polygons are given twice, and one set of them is not taken.
    left_out : Counter of str
        Polygons that are not taken, by reason.
    links : SolidLinks
        What the solids point at.
    """

    def __init__(self, *, placed: bool = False) -> None:
        self._placed = placed
        self.found = 0
        self.doubles: list[tuple[int, int, str]] = []
        self.left_out: Counter[str] = Counter()
        self.links = SolidLinks()

    def take(
        self, elements: Elements, table: PathTable, owner: Int32Array, dimension: int
    ) -> tuple[PolygonColumns, dict[int, str]]:
        """Take the polygons of a batch.

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

        Returns
        -------
        polygons : PolygonColumns
            Every polygon, with rings as the file has them; a ring that cannot be read has no points.
        problems : dict of int to str
            Why a ring has no points, by ring.
        """
        kind = table.kind[elements.path]
        rows = np.flatnonzero((kind == Kind.POLYGON) & (owner >= 0)).astype(np.int32)
        self.found += rows.size
        path = elements.path[rows]
        if self._placed:
            rows = rows[table.placed[path]]
        else:
            self._count_left_out(table, path)
            rows = rows[table.is_outside[path] & (table.lod[path] >= 0)]
        surface = table.surface[elements.path[rows]]
        holder = _find_holders(elements, kind)
        kept = self._choose_wholes(elements, table, rows, holder, owner)
        surface = follow_links(elements, table, owner, rows, kept, surface, self.links)
        rows, surface = rows[kept], surface[kept]
        if not rows.size:
            return PolygonColumns.empty(), {}
        rings = _turn_rings(collect_rings(elements, kind, rows, dimension), _find_turned(elements, kind, rows))
        path = elements.path[rows]
        polygons = PolygonColumns(
            points=rings.points,
            ring_offsets=rings.offsets,
            polygon_offsets=offsets_of(np.bincount(rings.polygon, minlength=rows.size)),
            lod=table.lod[path].astype(np.uint8),
            surface=surface,
            installation=table.installation[path],
            derived=np.zeros(rows.size, np.bool_),
            owner=owner[rows],
            line=elements.line[rows],
        )
        return polygons, rings.problems

    def _count_left_out(self, table: PathTable, path: Int32Array) -> None:
        counts = np.bincount(path, minlength=table.kind.size)
        for reason, flags in (
            (INDOORS, ~table.is_outside & ~table.placed),
            (PLACED, table.placed),
            (NO_LEVEL, table.is_outside & (table.lod < 0)),
        ):
            if count := int(counts[flags].sum()):
                self.left_out[reason] += count

    def _choose_wholes(
        self, elements: Elements, table: PathTable, rows: Int32Array, holder: Int32Array, owner: Int32Array
    ) -> BoolArray:
        """Choose between ways of giving one level twice: boundary surfaces, else the first property."""
        path = elements.path[rows]
        bounded, lod = table.bounded[path], table.lod[path].astype(np.int64)
        groups, group = np.unique(holder[rows].astype(np.int64) * _LEVELS + lod, return_inverse=True)
        has_bounds = np.bincount(group[bounded], minlength=groups.size) > 0
        first = np.full(groups.size, 255, np.uint8)
        np.minimum.at(first, group[~bounded], table.whole[path][~bounded])
        flat = lod == 0
        by_bounds = bounded | ~has_bounds[group]
        kept: BoolArray = flat | (by_bounds & (bounded | (table.whole[path] == first[group])))
        if not kept.all():
            self.left_out[TWICE] += int((~kept).sum())
            self._note_doubles(elements, rows[~kept], owner)
        return kept

    def _note_doubles(self, elements: Elements, rows: Int32Array, owner: Int32Array) -> None:
        counts: Counter[tuple[int, str]] = Counter()
        lines: dict[tuple[int, str], int] = {}
        for row in rows.tolist():
            key = int(owner[row]), _find_property(elements, row)
            counts[key] += 1
            lines.setdefault(key, int(elements.line[row]))
        for (feature, name), count in counts.items():
            reason = f"{count} polygons of {name} are not read, as other properties have the surfaces of this level"
            self.doubles.append((feature, lines[feature, name], reason))


def _find_holders(elements: Elements, kind: UInt8Array) -> Int32Array:
    own = np.full(len(elements), -1, np.int32)
    rows = np.flatnonzero((kind == Kind.FEATURE) | (kind == Kind.INSTALLATION))
    own[rows] = rows
    return inherit(elements.parent, own)


def _find_property(elements: Elements, row: int) -> str:
    for step in reversed(elements.paths.steps(int(elements.path[row]))):
        name = step.rpartition("}")[2]
        if name.startswith("lod"):
            return name
    return "boundedBy"


def _find_turned(elements: Elements, kind: UInt8Array, rows: Int32Array) -> set[int]:
    turned: set[int] = set()
    surfaces, signs = elements.attributes("orientation", kind == Kind.TURNABLE)
    for surface, sign in zip(surfaces.tolist(), signs, strict=True):
        if sign == "-":
            outside = np.flatnonzero(elements.parent[surface + 1 :] < surface)
            end = surface + 1 + int(outside[0]) if outside.size else len(elements)
            turned ^= set(range(*np.searchsorted(rows, [surface, end]).tolist()))
    return turned


def _turn_rings(rings: Rings, polygons: set[int]) -> Rings:
    if not polygons:
        return rings
    points = rings.points.copy()
    for ring in np.flatnonzero(np.isin(rings.polygon, list(polygons))).tolist():
        part = slice(rings.offsets[ring], rings.offsets[ring + 1])
        points[part] = rings.points[part][::-1]
    return rings._replace(points=points)


def _join_lists(elements: Elements, ring_of_list: Int32Array, polygon: IntArray, dimension: int) -> Rings:
    used = np.flatnonzero(ring_of_list >= 0)
    ring = ring_of_list[used]
    sizes = np.diff(elements.list_offsets)[used]
    counts = np.bincount(ring, sizes, polygon.size).astype(np.int64)
    starts = np.zeros(polygon.size, np.int64)
    dimensions = np.full(polygon.size, dimension, np.int64)
    # Lists of one ring follow one another, so the first one says where the numbers of the ring begin.
    starts[ring[::-1]] = elements.list_offsets[:-1][used][::-1]
    stated = find_dimensions(elements)
    if stated is not None:
        said = stated[elements.list_element[used]]
        dimensions[ring[::-1]] = np.where(said < 0, dimension, said)[::-1]
    problems: dict[int, str] = {}
    for place in np.flatnonzero(counts % dimensions != 0).tolist():
        problems[place] = f"{counts[place]} numbers are no multiple of {dimensions[place]}"
    for place, problem in elements.list_problems.items():
        if ring_of_list[place] >= 0:
            problems[int(ring_of_list[place])] = problem
    if not problems and used.size == ring_of_list.size and (dimensions == 3).all():
        return Rings(elements.numbers.reshape(-1, 3), offsets_of(counts // 3), polygon, problems)
    counts[list(problems)] = 0
    offsets = offsets_of(counts // dimensions)
    return Rings(take_points(elements.numbers, starts, offsets, dimensions), offsets, polygon, problems)


def collect_rings(elements: Elements, kind: UInt8Array, rows: Int32Array, dimension: int) -> Rings:
    """Take the rings of some polygons of a batch.

    Parameters
    ----------
    elements : Elements
        A batch.
    kind : ndarray, shape (elements,), uint8
        `Kind` of each element.
    rows : ndarray, shape (polygons,), int32
        Elements that are the polygons, ascending.
    dimension : int
        Numbers in a position, where the geometry does not say.

    Returns
    -------
    Rings
        As the file has them.
    """
    own = np.full(len(elements), -1, np.int32)
    own[rows] = np.arange(rows.size, dtype=np.int32)
    polygon_of = inherit(elements.parent, own)
    ring_rows = np.flatnonzero(((kind == Kind.EXTERIOR) | (kind == Kind.INTERIOR)) & (polygon_of >= 0))
    own[:] = -1
    own[ring_rows] = np.arange(ring_rows.size, dtype=np.int32)
    ring_of_list = inherit(elements.parent, own)[elements.list_element]
    ring_of_list[kind[elements.list_element] != Kind.POSITIONS] = -1
    rings = _join_lists(elements, ring_of_list, polygon_of[ring_rows].astype(np.int64), dimension)
    late = kind[ring_rows] == Kind.EXTERIOR
    order = np.lexsort((~late, rings.polygon))
    if (order == np.arange(order.size)).all():
        return rings
    points = rings.points[expand_ranges(rings.offsets[:-1][order], np.diff(rings.offsets)[order])]
    problems = {place: rings.problems[ring] for place, ring in enumerate(order.tolist()) if ring in rings.problems}
    return Rings(points, offsets_of(np.diff(rings.offsets)[order]), rings.polygon[order], problems)


def find_dimensions(elements: Elements) -> Int32Array | None:
    """Return how many numbers a position has in each element, where its geometry says so.

    Parameters
    ----------
    elements : Elements
        A batch.

    Returns
    -------
    ndarray, shape (elements,), int32, or None
        2 or 3; −1 where nothing is said, None where nothing is said anywhere.
    """
    holders, values = elements.attributes("srsDimension")
    if not holders.size:
        return None
    own = np.full(len(elements), -1, np.int32)
    own[holders] = [_DIMENSIONS.get(value.strip(), -1) for value in values]
    return inherit(elements.parent, own)


def take_points(values: FloatArray, starts: IntArray, ring_offsets: IntArray, dimensions: IntArray) -> FloatArray:
    """Return the points of rings, or of lines.

    Parameters
    ----------
    values : ndarray, shape (m,), float64
        Numbers.
    starts : ndarray, shape (rings,), int64
        First number of each ring.
    ring_offsets : ndarray, shape (rings + 1,), int64
        Points of each ring.
    dimensions : ndarray, shape (rings,), int64
        Numbers in a position: 2 or 3.

    Returns
    -------
    ndarray, shape (n, 3), float64
        Height 0 where there is none.
    """
    counts = np.diff(ring_offsets)
    if (dimensions == 3).all():
        return values[expand_ranges(starts, counts * 3)].reshape(-1, 3)
    stride = np.repeat(dimensions, counts)
    first = np.repeat(starts, counts) + expand_ranges(np.zeros_like(counts), counts) * stride
    heights = np.where(stride == 3, values[np.minimum(first + 2, values.size - 1)], 0.0)
    return np.column_stack([values[first], values[first + 1], heights])
