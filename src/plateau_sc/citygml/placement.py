"""Shapes that are drawn once and placed many times: prototypes, and where each copy of them stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import numpy as np

from plateau_sc.citygml.columns import PolygonColumns, join_columns
from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.extrude import reverse_in_rings
from plateau_sc.citygml.features import find_ids
from plateau_sc.citygml.meaning import Kind, PathTable
from plateau_sc.citygml.names import XLINK_HREF
from plateau_sc.citygml.polygons import PolygonCollector, find_dimensions
from plateau_sc.citygml.ragged import expand_ranges
from plateau_sc.citygml.validate import Findings, PolygonChecker, find_odd_points
from plateau_sc.crs import from_zone, is_geographic, source_to_geographic, source_to_zone
from plateau_sc.kernels.trees import inherit
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray
from plateau_sc.zones import zone_for

_SHAPES = ("relativeGMLGeometry", "relativeGeometry")
_LAST_ROW = (0.0, 0.0, 0.0, 1.0)


@dataclass(slots=True)
class _Placement:
    """One place of a shape: its feature, level and line, what it is, where it stands, and how it is turned."""

    owner: int
    lod: int
    line: int
    surface: int
    installation: bool
    matrix: FloatArray | None = None
    anchor: FloatArray | None = None
    target: str | None = None
    has_library: bool = False
    is_refused: bool = False


class PlacementCollector:
    """Placed shapes of one file, batch by batch.

    Attributes
    ----------
    skipped : list of (int, int, str)
        Feature, line and reason of each shape that cannot be placed, and of each polygon that cannot be used.
    unread : Counter of str
        Placed shapes that are not read, by reason.
    copied : int
        Polygons of shapes that are drawn at another place.
    """

    def __init__(self) -> None:
        self.copied = 0
        self.skipped: Findings = []
        self.unread: Counter[str] = Counter()
        self._polygons = PolygonCollector(placed=True)
        self._checker = PolygonChecker()
        self._drawn: set[int] = set()
        self._placements: list[_Placement] = []
        self._prototypes: dict[str, int] = {}

    def add(self, elements: Elements, table: PathTable, owner: Int32Array, dimension: int) -> None:
        """Take the placed shapes of a batch.

        Parameters
        ----------
        elements : Elements
            Complete members.
        table : PathTable
            What their paths mean.
        owner : ndarray, shape (elements,), int32
            Feature that each element is or lies in; −1 outside of one.
        dimension : int
            Numbers in the position of a place, where it does not say.
        """
        path = elements.path
        rows = np.flatnonzero((table.kind[path] == Kind.PLACEMENT) & (owner >= 0))
        if not rows.size:
            return
        first = len(self._placements)
        own = np.full(len(elements), -1, np.int32)
        own[rows] = np.arange(first, first + rows.size, dtype=np.int32)
        number = inherit(elements.parent, own)
        number[~table.placed[path]] = -1
        self._placements.extend(
            _Placement(*values)
            for values in zip(
                owner[rows].tolist(),
                table.lod[path[rows]].tolist(),
                elements.line[rows].tolist(),
                table.surface[path[rows]].tolist(),
                table.installation[path[rows]].tolist(),
                strict=True,
            )
        )
        self._read_matrices(elements, number)
        self._read_anchors(elements, number, dimension)
        self._read_targets(elements, number)
        # A prototype has coordinates of its own, which have three numbers whatever the file's have.
        drawn, problems = self._polygons.take(elements, table, number, 3)
        self._drawn.update(np.unique(drawn.owner).tolist())
        self._checker.add(drawn, problems, False)

    def finish(self, epsg: int, city_code: str | None) -> PolygonColumns:
        """Return the polygons of every placed shape; the collector is empty after that.

        Parameters
        ----------
        epsg : int
            System of the file.
        city_code : str or None
            Code of the city, which decides the zone in which shapes are turned and moved.

        Returns
        -------
        PolygonColumns
            Points in the system of the file.
        """
        shapes = join_columns(self._checker.finish(geographic=False))
        self.skipped.extend(
            (self._placements[place].owner, line, reason) for place, line, reason in self._checker.skipped
        )
        starts = np.searchsorted(shapes.owner, np.arange(len(self._placements) + 1)).astype(np.int64)
        chosen, sources = self._find_usable(epsg)
        if not chosen.size:
            return PolygonColumns.empty()
        counts = starts[sources + 1] - starts[sources]
        self.copied = int(counts[sources != chosen].sum())
        copies = shapes.select(expand_ranges(starts[sources], counts))
        placement = np.repeat(np.arange(chosen.size), counts)
        placed = [self._placements[place] for place in chosen.tolist()]
        matrices = np.array([np.eye(4) if place.matrix is None else place.matrix for place in placed])
        moved = self._move(copies, placement, matrices, np.array([place.anchor for place in placed]), epsg, city_code)
        return replace(
            moved,
            lod=np.array([place.lod for place in placed], np.uint8)[placement],
            surface=np.array([place.surface for place in placed], np.uint8)[placement],
            installation=np.array([place.installation for place in placed], np.bool_)[placement],
            owner=np.array([place.owner for place in placed], np.int32)[placement],
            line=np.array([place.line for place in placed], np.int32)[placement],
        )

    def _read_matrices(self, elements: Elements, number: Int32Array) -> None:
        rows = _find_named(elements, number, ("transformationMatrix",))
        for place, text in zip(number[rows].tolist(), elements.texts(rows), strict=True):
            placement = self._placements[place]
            placement.matrix = _parse_matrix(text)
            if placement.matrix is None:
                placement.is_refused = True
                reason = (
                    f"placed shape left out: its matrix is {text[:60]!r}; expected 16 numbers, the last row 0 0 0 1"
                )
                self.skipped.append((placement.owner, placement.line, reason))
        for place in number[_find_named(elements, number, ("libraryObject",))].tolist():
            self._placements[place].has_library = True

    def _read_anchors(self, elements: Elements, number: Int32Array, dimension: int) -> None:
        holder = elements.parent[elements.parent[elements.list_element]]
        is_place = _are_named(elements, ("referencePoint",))[elements.path[holder]]
        stated = find_dimensions(elements)
        for row in np.flatnonzero(is_place & (number[holder] >= 0)).tolist():
            element = elements.list_element[row]
            said = -1 if stated is None else int(stated[element])
            values = elements.numbers[elements.list_offsets[row] : elements.list_offsets[row + 1]]
            if values.size == (dimension if said < 0 else said):
                self._placements[number[element]].anchor = np.append(values, 0.0)[:3]

    def _read_targets(self, elements: Elements, number: Int32Array) -> None:
        is_shape = _are_named(elements, _SHAPES)
        holders, targets = elements.attributes(XLINK_HREF, is_shape[elements.path] & (number >= 0))
        for place, target in zip(number[holders].tolist(), targets, strict=True):
            self._placements[place].target = target
        above = elements.parent
        inner = np.flatnonzero((above >= 0) & (number >= 0))
        drawn = inner[is_shape[elements.path[above[inner]]]].astype(np.int32)
        for place, gml_id in zip(number[drawn].tolist(), find_ids(elements, drawn), strict=True):
            if gml_id is not None:
                self._prototypes.setdefault(gml_id, place)

    def _find_usable(self, epsg: int) -> tuple[IntArray, IntArray]:
        chosen, sources = [], []
        for number, place in enumerate(self._placements):
            source = number if number in self._drawn else self._prototypes.get((place.target or "").lstrip("#"), -1)
            if source not in self._drawn:
                what = "stand in a file of their own" if place.has_library else "have no shape in this file"
                self.unread[f"placed shapes {what} and are not read"] += 1
            elif place.is_refused:
                continue
            elif (problem := _judge_anchor(place.anchor, epsg)) is not None:
                self.skipped.append((place.owner, place.line, f"placed shape left out: {problem}"))
            else:
                chosen.append(number)
                sources.append(source)
        return np.array(chosen, np.int64), np.array(sources, np.int64)

    def _move(
        self,
        copies: PolygonColumns,
        placement: IntArray,
        matrices: FloatArray,
        anchors: FloatArray,
        epsg: int,
        city_code: str | None,
    ) -> PolygonColumns:
        of_point = placement[copies.polygon_of_point()]
        local = np.einsum("nij,nj->ni", matrices[of_point, :3, :3], copies.points) + matrices[of_point, :3, 3]
        mirrored = np.linalg.det(matrices[:, :3, :3]) < 0
        if mirrored.any():
            turned = reverse_in_rings(copies.ring_offsets)
            local = np.where(mirrored[of_point][:, None], local[turned], local)
        latitude, longitude = source_to_geographic(anchors[:, 0], anchors[:, 1], epsg)
        zone = zone_for(float(np.median(longitude)), float(np.median(latitude)), city_code)
        if is_geographic(epsg):
            x, y = source_to_zone(anchors[:, 0], anchors[:, 1], epsg, zone)
            north, east = from_zone(x[of_point] + local[:, 0], y[of_point] + local[:, 1], zone)
        else:
            north, east = anchors[of_point, 0] + local[:, 1], anchors[of_point, 1] + local[:, 0]
        return replace(copies, points=np.column_stack([north, east, anchors[of_point, 2] + local[:, 2]]))


def _are_named(elements: Elements, names: tuple[str, ...]) -> BoolArray:
    return np.array([tag.rpartition("}")[2] in names for tag in elements.paths.tags], np.bool_)


def _find_named(elements: Elements, number: Int32Array, names: tuple[str, ...]) -> IntArray:
    return np.flatnonzero(_are_named(elements, names)[elements.path] & (number >= 0))


def _parse_matrix(text: str) -> FloatArray | None:
    try:
        values = np.array([float(word) for word in text.split()])
    except ValueError:
        return None
    if values.size != 16 or not np.isfinite(values).all() or not np.allclose(values[12:], _LAST_ROW):
        return None
    matrix: FloatArray = values.reshape(4, 4)
    return matrix


def _judge_anchor(anchor: FloatArray | None, epsg: int) -> str | None:
    if anchor is None:
        return "it has no reference point that can be read"
    for flags, reason in find_odd_points(anchor[None], np.ones(1, np.bool_), geographic=is_geographic(epsg)):
        if flags[0]:
            return reason.format(*anchor.tolist())
    return None
