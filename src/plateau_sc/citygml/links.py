"""Links between solids and surfaces: a solid points at the polygons of the boundary surfaces, or they at its own."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.features import find_ids
from plateau_sc.citygml.meaning import PathTable
from plateau_sc.citygml.names import XLINK_HREF
from plateau_sc.types import BoolArray, Int32Array, UInt8Array

_SOLID = 0


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
    holders, targets = elements.attributes(XLINK_HREF, pointing)
    if not holders.size:
        return surface
    places = {gml_id: place for place, gml_id in enumerate(find_ids(elements, rows)) if gml_id is not None}
    target = np.array([places.get(text.lstrip("#"), -1) for text in targets], np.int64)
    known = np.flatnonzero(target >= 0)
    # A polygon of another feature is not one that the feature consists of.
    strange = known[owner[rows[target[known]]] != owner[holders[known]]]
    target[strange] = -1
    from_surface = table.bounded[path[holders]]
    surface = _give_types(table, path, holders[from_surface], target[from_surface], rows, surface)
    from_solid = ~from_surface & (table.whole[path[holders]] == _SOLID)
    _audit_solids(elements, table, owner, rows, kept, holders[from_solid], target[from_solid], links)
    return surface


def _give_types(
    table: PathTable,
    path: Int32Array,
    holders: Int32Array,
    target: np.ndarray[tuple[int], np.dtype[np.int64]],
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
    target: np.ndarray[tuple[int], np.dtype[np.int64]],
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
    level: np.ndarray[tuple[int], np.dtype[np.int64]],
    chosen: BoolArray,
    what: str,
    links: SolidLinks,
) -> None:
    for key in np.unique(level[chosen]).tolist():
        found = np.flatnonzero(chosen & (level == key))
        reason = f"{found.size} {what} lod{key % 8}Solid"
        links.findings.append((key // 8, int(elements.line[rows[found[0]]]), reason))
