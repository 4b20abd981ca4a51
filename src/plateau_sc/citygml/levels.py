"""Which level of detail each building and part is used at, and why."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

import numpy as np
import shapely

from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.shapes import Geometries
from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, Int32Array, UInt8Array

Lod = Literal["best", 0, 1, 2, 3]
LevelArray = np.ndarray[tuple[int], np.dtype[np.int8]]
ReasonArray = np.ndarray[tuple[int], np.dtype[np.object_]]

NO_LEVEL = -1
"""Level of a row of which nothing is used."""

LEVELS = 5
"""Levels of detail, from 0 to 4."""

FINEST, ASKED, LOWER, HIGHER = "finest", "asked for", "asked level missing, lower", "asked level missing, higher"
NOTHING, OUTLINE = "no geometry", "outline without a height"
FINER_PARTS, FINER_WHOLE = "finer parts cover it", "the finer building covers it"
ASKED_WHOLE, ASKED_PARTS = "finer than asked, and the whole is not", "finer than asked, and its parts are not"

_COVERED = 0.5


def require_lod(lod: Lod) -> None:
    """Refuse a level that is none.

    Raises
    ------
    ParameterError
        It is not ``"best"``, 0, 1, 2 or 3.
    """
    if isinstance(lod, bool) or (lod != "best" and lod not in (0, 1, 2, 3)):
        raise ParameterError(f"lod is {lod!r}; expected 'best', 0, 1, 2 or 3")


def choose_levels(
    polygons: PolygonColumns, heights_known: BoolArray, parents: Int32Array, footprints: Geometries, lod: Lod
) -> tuple[LevelArray, ReasonArray]:
    """Choose the level that each building and part is used at.

    Each is used at its own best level: the finest of LOD4 (its outside) to LOD1, else a LOD0 outline that a height can
    raise. A number begins with that level, takes the next lower one where it is missing, and a higher one only where
    nothing else is there.

    A building and its parts both give their geometry, with one exception: **where one of a family is finer, a coarser
    block does not hide it.** A building that is coarser than some of its parts is not used if these parts cover at
    least half of its footprint (its block stands for the whole, and would swallow them); a part that is coarser than
    its building is not used if the building covers at least half of the part's. What stands beside the finer shapes
    stays. Where a number was asked for, a row that is finer is not used itself if those of its family that are not
    finer cover at least half of it, so that it does not hide what was asked for.

    A row has the level of its own surfaces; that of its installations counts only where it has no others.

    Parameters
    ----------
    polygons : PolygonColumns
        All polygons.
    heights_known : ndarray, shape (rows,), bool
        Whether a LOD0 outline can be raised.
    parents : ndarray, shape (rows,), int32
        Row of the building that each row is a part of; −1 for none.
    footprints : ndarray, shape (rows,), object
        Footprint of each row.
    lod : {"best", 0, 1, 2, 3}
        Level to begin with.

    Returns
    -------
    levels : ndarray, shape (rows,), int8
        Level used; −1 for none.
    reasons : ndarray, shape (rows,), object
        Why, in a few words.
    """
    own = np.zeros(heights_known.size, np.bool_)
    own[polygons.owner[~polygons.installation]] = True
    counted = ~polygons.installation | ~own[polygons.owner]
    levels, reasons = find_levels(polygons.lod[counted], polygons.owner[counted], heights_known, lod)
    if lod != "best":
        _set_aside_finer(levels, reasons, parents, footprints, lod)
    hide_coarser(levels, reasons, parents, footprints)
    return levels, reasons


def find_levels(
    given: UInt8Array, owner: Int32Array, heights_known: BoolArray, lod: Lod
) -> tuple[LevelArray, ReasonArray]:
    """Choose the level of each row for itself, whatever it is a part of.

    Parameters
    ----------
    given : ndarray, shape (polygons,), uint8
        Level of each polygon.
    owner : ndarray, shape (polygons,), int32
        Row of each polygon.
    heights_known : ndarray, shape (rows,), bool
        Whether a LOD0 outline can be used.
    lod : {"best", 0, 1, 2, 3}
        Level to begin with.

    Returns
    -------
    levels : ndarray, shape (rows,), int8
        Level used; −1 for none.
    reasons : ndarray, shape (rows,), object
        Why, in a few words.
    """
    rows = heights_known.size
    available = np.zeros((LEVELS, rows), np.bool_)
    available[given, owner] = True
    outline = available[0].copy()
    available[0] &= heights_known
    levels = np.full(rows, NO_LEVEL, np.int8)
    reasons: ReasonArray = np.full(rows, NOTHING, object)
    reasons[outline] = OUTLINE
    for level in _order_from_last(lod):
        levels[available[level]] = level
        reasons[available[level]] = _explain(level, lod)
    return levels, reasons


def hide_coarser(
    levels: LevelArray,
    reasons: ReasonArray,
    parents: Int32Array,
    footprints: Geometries,
    *,
    stays: BoolArray | None = None,
    is_divided: bool = False,
) -> None:
    """Take the level from rows that finer rows of their family cover.

    Parameters
    ----------
    levels, reasons : ndarray, shape (rows,)
        Changed in place.
    parents : ndarray, shape (rows,), int32
        Row that each row is a part of; −1 for none.
    footprints : ndarray, shape (rows,), object
        Footprint of each row.
    stays : ndarray, shape (rows,), bool, optional
        Parts that are used even where a finer whole covers them.
    is_divided : bool
        Whether parts that are as fine as the whole cover it too.
    """
    hiding = _find_hiding(levels, parents, footprints, is_divided=is_divided)
    for row, reason in hiding:
        if stays is None or reason != FINER_WHOLE or not stays[row]:
            levels[row] = NO_LEVEL
            reasons[row] = reason


def settle_families(
    levels: LevelArray,
    reasons: ReasonArray,
    parents: Int32Array,
    footprints: Geometries,
    lod: Lod,
    *,
    stays: BoolArray,
    is_divided: bool,
) -> None:
    """Decide which rows of each family are used: as `hide_coarser`, and none that is finer than what was asked for.

    A part that is finer than asked is used only where nothing above it is.

    Parameters
    ----------
    levels, reasons : ndarray, shape (rows,)
        Changed in place.
    parents : ndarray, shape (rows,), int32
        Row that each row is a part of; −1 for none. A parent stands before its parts.
    footprints : ndarray, shape (rows,), object
        Footprint of each row.
    lod : {"best", 0, 1, 2, 3}
        Level that was asked for.
    stays : ndarray, shape (rows,), bool
        Parts that are used even where a finer whole covers them.
    is_divided : bool
        Whether parts that are as fine as the whole cover it too.
    """
    finer = (parents >= 0) & (levels > (LEVELS if lod == "best" else lod))
    held = levels.copy()
    levels[finer] = NO_LEVEL
    hide_coarser(levels, reasons, parents, footprints, stays=stays, is_divided=is_divided)
    covered = levels > NO_LEVEL
    for row in np.flatnonzero(parents >= 0).tolist():
        covered[row] |= covered[parents[row]]
    levels[finer & ~covered] = held[finer & ~covered]
    reasons[finer & covered] = ASKED_WHOLE


def _order_from_last(lod: Lod) -> list[int]:
    if lod == "best":
        return list(range(LEVELS))
    return [*range(lod, -1, -1), *range(lod + 1, LEVELS)][::-1]


def _explain(level: int, lod: Lod) -> str:
    if lod == "best":
        return FINEST
    if level == lod:
        return ASKED
    return LOWER if level < lod else HIGHER


def _find_hiding(
    levels: LevelArray, parents: Int32Array, footprints: Geometries, *, is_divided: bool
) -> list[tuple[int, str]]:
    hiding = []
    for parent, parts in _find_families(parents).items():
        least = levels[parent] + (0 if is_divided else 1)
        finer = [part for part in parts if levels[part] >= least]
        if finer and levels[parent] > NO_LEVEL and _covers(footprints[finer], footprints[parent]):
            hiding.append((parent, FINER_PARTS))
        hiding.extend(
            (part, FINER_WHOLE)
            for part in parts
            if levels[parent] > levels[part] > NO_LEVEL and _covers(footprints[[parent]], footprints[part])
        )
    return hiding


def _find_families(parents: Int32Array) -> dict[int, list[int]]:
    families: dict[int, list[int]] = defaultdict(list)
    for row in np.flatnonzero(parents >= 0).tolist():
        above = int(parents[row])
        while above >= 0:
            families[above].append(row)
            above = int(parents[above])
    return families


def _set_aside_finer(
    levels: LevelArray, reasons: ReasonArray, parents: Int32Array, footprints: Geometries, lod: int
) -> None:
    """Take the level from rows that are finer than asked where rows of their family that are not cover them."""
    kin: dict[int, list[int]] = defaultdict(list)
    for parent, parts in _find_families(parents).items():
        kin[parent] += parts
        for part in parts:
            kin[part].append(parent)
    plain = (levels > NO_LEVEL) & (levels <= lod)
    for row in np.flatnonzero(levels > lod).tolist():
        others = [other for other in kin.get(row, ()) if plain[other]]
        if others and _covers(footprints[others], footprints[row]):
            levels[row] = NO_LEVEL
            reasons[row] = ASKED_WHOLE if parents[row] >= 0 else ASKED_PARTS


def _covers(finer: Geometries, coarser: shapely.Geometry | None) -> bool:
    if coarser is None:
        return False
    covered = shapely.intersection(shapely.union_all(finer), coarser)
    return bool(shapely.area(covered) >= _COVERED * shapely.area(coarser))
