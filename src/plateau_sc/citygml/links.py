"""Links between solids and surfaces: a solid points at the polygons of the boundary surfaces, or they at its own."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.meaning import PathTable
from plateau_sc.citygml.names import GML_IDS, XLINK_HREF
from plateau_sc.kernels.texts import number_texts
from plateau_sc.types import BoolArray, Int32Array, IntArray, UInt8Array

_SOLID = 0
_HASH = ord("#")


@dataclass(slots=True)
class SolidLinks:
    """What the solids of a file point at.

    Attributes
    ----------
    found, resolved : int
        Links in ``lod2Solid`` and ``lod3Solid``, and those that lead to a polygon of the same feature.
    findings : list of (int, int, str)
        Feature, line and reason where the links and the boundary surfaces do not agree.
    """

    found: int = 0
    resolved: int = 0
    findings: list[tuple[int, int, str]] = field(default_factory=list)


def follow_links(
    elements: Elements,
    table: PathTable,
    owner: Int32Array,
    rows: Int32Array,
    kept: BoolArray,
    surface: UInt8Array,
    links: SolidLinks,
) -> UInt8Array:
    """Give polygons of a solid the type of the surface that points at them, and audit what solids point at.

    Parameters
    ----------
    elements : Elements
        A batch.
    table : PathTable
        What its paths mean.
    owner : ndarray, shape (elements,), int32
        Feature of each element.
    rows : ndarray, shape (k,), int32
        Elements that are polygons, ascending.
    kept : ndarray, shape (k,), bool
        Polygons that are read.
    surface : ndarray, shape (k,), uint8
        `SurfaceType` of each.
    links : SolidLinks
        Takes what is found.

    Returns
    -------
    ndarray, shape (k,), uint8
        `SurfaceType` of each, links followed.
    """
    path = elements.path
    pointing = (owner >= 0) & (table.lod[path] > 0) & table.is_outside[path]
    holders, starts, ends = elements.attribute_spans(XLINK_HREF, pointing)
    if not holders.size:
        return surface
    target = _find_targets(elements, owner, rows, holders, starts, ends)
    from_surface = table.bounded[path[holders]]
    surface = _give_types(table, path, holders[from_surface], target[from_surface], rows, surface)
    from_solid = ~from_surface & (table.whole[path[holders]] == _SOLID)
    _audit_solids(elements, table, owner, rows, kept, holders[from_solid], target[from_solid], links)
    return surface


def _find_targets(
    elements: Elements, owner: Int32Array, rows: Int32Array, holders: Int32Array, starts: Int32Array, ends: Int32Array
) -> IntArray:
    """Return the polygon that each link leads to, the last of its feature with that id; −1 for none.

    A polygon of another feature is not one that the feature consists of.
    """
    place, first, last = _find_id_spans(elements, rows)
    starts = _pass_hashes(elements.text, starts, ends)
    number, _ = number_texts(elements.text, np.concatenate([first, starts]), np.concatenate([last, ends]))
    own, wanted = number[: place.size].astype(np.int64), number[place.size :].astype(np.int64)
    known = np.full(number.size, -1, np.int64)
    known[own] = place
    target: IntArray = known[wanted]
    strange = np.flatnonzero(target >= 0)
    strange = strange[owner[rows[target[strange]]] != owner[holders[strange]]]
    if strange.size:
        target[strange] = -1
        keys = owner[rows[place]] * np.int64(number.size) + own
        order = np.argsort(keys, kind="stable")
        asked = owner[holders[strange]] * np.int64(number.size) + wanted[strange]
        found = order[np.searchsorted(keys[order], asked, side="right") - 1]
        there = keys[found] == asked
        target[strange[there]] = place[found[there]]
    return target


def _find_id_spans(elements: Elements, rows: Int32Array) -> tuple[IntArray, Int32Array, Int32Array]:
    """Return the polygons that have an id, and where it stands."""
    is_polygon = np.zeros(len(elements), np.bool_)
    is_polygon[rows] = True
    first, last = np.full(rows.size, -1, np.int32), np.full(rows.size, -1, np.int32)
    for name in GML_IDS:
        named, starts, ends = elements.attribute_spans(name, is_polygon)
        place = np.searchsorted(rows, named)
        first[place], last[place] = starts, ends
    places = np.flatnonzero(first >= 0)
    return places, first[places], last[places]


def _pass_hashes(text: bytes, starts: Int32Array, ends: Int32Array) -> Int32Array:
    letters = np.frombuffer(text, np.uint8)
    passed = starts.copy()
    waiting = np.flatnonzero(passed < ends)
    while waiting.size:
        waiting = waiting[letters[passed[waiting]] == _HASH]
        passed[waiting] += 1
        waiting = waiting[passed[waiting] < ends[waiting]]
    return passed


def _give_types(
    table: PathTable,
    path: Int32Array,
    holders: Int32Array,
    target: IntArray,
    rows: Int32Array,
    surface: UInt8Array,
) -> UInt8Array:
    known = np.flatnonzero(target >= 0)
    own = known[~table.bounded[path[rows[target[known]]]]]
    typed = surface.copy()
    typed[target[own]] = table.surface[path[holders[own]]]
    return typed


def _audit_solids(
    elements: Elements,
    table: PathTable,
    owner: Int32Array,
    rows: Int32Array,
    kept: BoolArray,
    holders: Int32Array,
    target: IntArray,
    links: SolidLinks,
) -> None:
    links.found += holders.size
    links.resolved += int((target >= 0).sum())
    lod_of_link = table.lod[elements.path[holders]].astype(np.int64)
    solid = owner[holders].astype(np.int64) * 8 + lod_of_link
    for key in np.unique(solid[target < 0]).tolist():
        lost = np.flatnonzero((solid == key) & (target < 0))
        reason = f"{lost.size} links of lod{key % 8}Solid lead to no polygon of this feature"
        links.findings.append((key // 8, int(elements.line[holders[lost[0]]]), reason))
    counts = np.bincount(target[target >= 0], minlength=rows.size)
    path = elements.path[rows]
    level = owner[rows].astype(np.int64) * 8 + table.lod[path]
    in_shell = kept & table.bounded[path] & ~table.installation[path] & ~np.isin(table.surface[path], _FILLINGS)
    missing = in_shell & np.isin(level, np.unique(solid)) & (counts == 0)
    _tell(elements, rows, level, missing, "polygons of boundary surfaces are not in", links)
    _tell(elements, rows, level, counts > 1, "polygons are linked more than once by", links)


_FILLINGS = (SurfaceType.WINDOW, SurfaceType.DOOR, SurfaceType.CLOSURE)


def _tell(
    elements: Elements,
    rows: Int32Array,
    level: IntArray,
    chosen: BoolArray,
    what: str,
    links: SolidLinks,
) -> None:
    for key in np.unique(level[chosen]).tolist():
        found = np.flatnonzero(chosen & (level == key))
        reason = f"{found.size} {what} lod{key % 8}Solid"
        links.findings.append((key // 8, int(elements.line[rows[found[0]]]), reason))
