"""Buildings and parts of one file: attributes as rows, surfaces as polygons."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.row_attributes import Value, read_attributes
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.names import (
    BOUNDED_BY,
    BUILDING,
    BUILDING_PART,
    CONSISTS_OF_PART,
    FINER_LODS,
    GML_ID,
    INSTALLATION,
    LOD1_PROPERTIES,
    LOD2_PROPERTIES,
    OUTER_INSTALLATION,
    OUTLINES,
    POLYGONS,
    SURFACE_LOD2,
    SURFACES,
    XLINK_HREF,
)
from plateau_sc.citygml.rings import RingCollector


@dataclass(slots=True)
class Row:
    """One building or part.

    Attributes
    ----------
    gml_id : str or None
        Its gml:id.
    parent : int or None
        Row of the building that it is a part of.
    file : str
        Label of the file.
    line : int
        Line where it begins.
    values : dict
        Attributes by column.
    """

    gml_id: str | None
    parent: int | None
    file: str
    line: int
    values: dict[str, Value]


class BuildingCollector:
    """What the members of one file hold.

    Parameters
    ----------
    file : str
        Label of the file.
    rows : list of Row
        Rows of all files so far; new ones are put behind.
    seen : dict of str to str
        Place of each gml:id so far, as ``file:line``.
    audit : Audit
        Counts what came in, and what is left out.
    """

    def __init__(self, file: str, rows: list[Row], seen: dict[str, str], audit: Audit) -> None:
        self.rings = RingCollector()
        self._file = file
        self._rows = rows
        self._seen = seen
        self._audit = audit
        self._finer: Counter[int] = Counter()
        self._others: Counter[str] = Counter()

    def add_member(self, member: Any) -> None:
        """Take the buildings of a member, with their parts.

        Parameters
        ----------
        member : lxml element
            A ``cityObjectMember``.
        """
        for feature in member:
            if feature.tag == BUILDING:
                self._add_building(feature)
            else:
                self._others[str(feature.tag).rpartition("}")[2]] += 1

    def finish(self) -> None:
        """Write into the audit what was counted and not read."""
        for lod, count in sorted(self._finer.items()):
            self._audit.note(f"{count} polygons at LOD{lod} are not read by this version", self._file)
        for name, count in sorted(self._others.items()):
            self._audit.note(f"{count} members of type {name} are not buildings and are not read", self._file)

    def _add_building(self, building: Any) -> None:
        # Parts can hold parts, so a list stands in for recursion, whose depth a file could exhaust.
        waiting: list[tuple[Any, int | None]] = [(building, None)]
        while waiting:
            element, parent = waiting.pop(0)
            self._count_in(element)
            row = self._add_row(element, parent)
            parts = [part for holder in element.iterchildren(CONSISTS_OF_PART) for part in holder]
            if row is None:
                self._skip_parts(parts)
            else:
                self._add_geometry(element, row)
                waiting.extend((part, row) for part in parts if part.tag == BUILDING_PART)

    def _count_in(self, element: Any) -> None:
        if element.tag == BUILDING:
            self._audit.buildings_in += 1
        else:
            self._audit.parts_in += 1

    def _skip_parts(self, parts: list[Any]) -> None:
        for part in parts:
            for inner in part.iter(BUILDING_PART):
                self._audit.parts_in += 1
                reason = "part of a building that was left out"
                self._audit.skip(reason, self._file, inner.sourceline, inner.get(GML_ID))

    def _add_row(self, element: Any, parent: int | None) -> int | None:
        gml_id, line = element.get(GML_ID), element.sourceline
        if gml_id in self._seen:
            reason = f"the same gml:id was read before, at {self._seen[gml_id]}; the first is kept"
            self._audit.skip(reason, self._file, line, gml_id)
            return None
        if gml_id is None:
            self._audit.note("building without a gml:id", self._file, line)
        else:
            self._seen[gml_id] = f"{self._file}:{line}"
        values, problems = read_attributes(element)
        for where, reason in problems:
            self._audit.skip(reason, self._file, where, gml_id)
        self._rows.append(Row(gml_id, parent, self._file, line, values))
        return len(self._rows) - 1

    def _add_geometry(self, element: Any, row: int) -> None:
        bounded = 0
        types: dict[str, SurfaceType] = {}
        whole: dict[str, list[Any]] = {}
        for child in element:
            tag = child.tag
            if tag == BOUNDED_BY:
                bounded += self._add_surfaces(child, row, types)
            elif tag == OUTER_INSTALLATION:
                self._add_installations(child, row)
            elif tag in OUTLINES:
                self.rings.collect(child, row, 0, OUTLINES[tag])
            elif tag in LOD1_PROPERTIES or tag in LOD2_PROPERTIES:
                whole.setdefault(tag, []).append(child)
            elif tag in FINER_LODS:
                self._finer[FINER_LODS[tag]] += _count_polygons(child)
        self._add_first(whole, LOD1_PROPERTIES, row, 1, types)
        if bounded:
            self._note_doubles(whole, row)
        else:
            self._add_first(whole, LOD2_PROPERTIES, row, 2, types)

    def _add_surfaces(self, holder: Any, row: int, types: dict[str, SurfaceType], *, installation: bool = False) -> int:
        added = 0
        for surface in holder:
            kind = SURFACES.get(surface.tag, SurfaceType.UNKNOWN)
            for child in surface:
                if child.tag == SURFACE_LOD2:
                    taken = self.rings.collect(child, row, 2, kind, installation=installation)
                    added += taken
                    if not taken:
                        # The polygons may stand in the solid instead, and the surface only point at them.
                        links = (node.get(XLINK_HREF) for node in child.iter())
                        types.update((link.lstrip("#"), kind) for link in links if link)
                elif child.tag in FINER_LODS:
                    self._finer[FINER_LODS[child.tag]] += _count_polygons(child)
                else:
                    self._count_openings(child)
        return added

    def _count_openings(self, holder: Any) -> None:
        for node in holder.iter(*FINER_LODS):
            self._finer[FINER_LODS[node.tag]] += _count_polygons(node)

    def _add_installations(self, holder: Any, row: int) -> None:
        for installation in holder.iterchildren(INSTALLATION):
            bounded = 0
            types: dict[str, SurfaceType] = {}
            whole: dict[str, list[Any]] = {}
            for child in installation:
                if child.tag == BOUNDED_BY:
                    bounded += self._add_surfaces(child, row, types, installation=True)
                elif child.tag in LOD2_PROPERTIES:
                    whole.setdefault(child.tag, []).append(child)
                elif child.tag in FINER_LODS:
                    self._finer[FINER_LODS[child.tag]] += _count_polygons(child)
            if bounded:
                self._note_doubles(whole, row)
            else:
                self._add_first(whole, LOD2_PROPERTIES, row, 2, types, installation=True)

    def _add_first(
        self,
        whole: dict[str, list[Any]],
        properties: tuple[str, ...],
        row: int,
        lod: int,
        types: dict[str, SurfaceType],
        *,
        installation: bool = False,
    ) -> None:
        kind = SurfaceType.INSTALLATION if installation else SurfaceType.UNKNOWN
        for name in properties:
            added = sum(
                self.rings.collect(element, row, lod, kind, installation=installation, types=types or None)
                for element in whole.get(name, [])
            )
            if added:
                return

    def _note_doubles(self, whole: dict[str, list[Any]], row: int) -> None:
        for name in LOD2_PROPERTIES:
            for element in whole.get(name, []):
                if count := _count_polygons(element):
                    reason = (
                        f"{count} polygons of {name.rpartition('}')[2]} are not read, as boundedBy has the surfaces"
                    )
                    self._audit.note(reason, self._file, element.sourceline, self._rows[row].gml_id)


def _count_polygons(element: Any) -> int:
    return sum(1 for _ in element.iter(*POLYGONS))
