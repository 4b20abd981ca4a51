"""Which level of detail each building and part is used at."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

import numpy as np
import shapely

from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.shapes import Geometries
from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray

Lod = Literal["best", 0, 1, 2]

NO_LEVEL = -1
"""Level of a row of which nothing is used."""

_ORDERS: dict[object, tuple[int, ...]] = {"best": (2, 1, 0), 2: (2, 1, 0), 1: (1, 0, 2), 0: (0, 1, 2)}
_COVERED = 0.5


def require_lod(lod: Lod) -> None:
    """Refuse a level that is none.

    Raises
    ------
    ParameterError
        It is not ``"best"``, 0, 1 or 2.
    """
    if isinstance(lod, bool) or lod not in _ORDERS:
        raise ParameterError(f"lod is {lod!r}; expected 'best', 0, 1 or 2")


def choose_levels(
    polygons: PolygonColumns,
    heights_known: BoolArray,
    parents: list[int | None],
    footprints: Geometries,
    lod: Lod,
) -> np.ndarray[tuple[int], np.dtype[np.int8]]:
    """Choose the level that each building and part is used at.

    Each is used at its own best level: LOD2, else LOD1, else a LOD0 outline that a height can raise. ``lod=1`` and
    ``lod=0`` begin with that level, take the next lower one where it is missing, and a higher one only where nothing
    else is there.

    A building and its parts both give their geometry, with one exception: **where one of a family is finer, a coarser
    block does not hide it.** A building that is coarser than some of its parts is not used if these parts cover at
    least half of its footprint (its block stands for the whole, and would swallow them); a part that is coarser than
    its building is not used if the building covers at least half of the part's. What stands beside the finer shapes
    stays.

    Parameters
    ----------
    polygons : PolygonColumns
        All polygons.
    heights_known : ndarray, shape (rows,), bool
        Whether a LOD0 outline can be raised.
    parents : list of int or None
        Row of the building that each row is a part of.
    footprints : ndarray, shape (rows,), object
        Footprint of each row.
    lod : {"best", 0, 1, 2}
        Level to begin with.

    Returns
    -------
    ndarray, shape (rows,), int8
        Level used; −1 for none.
    """
    rows = heights_known.size
    available = np.zeros((3, rows), np.bool_)
    available[polygons.lod, polygons.owner] = True
    available[0] &= heights_known
    levels = np.full(rows, NO_LEVEL, np.int8)
    for level in reversed(_ORDERS[lod]):
        levels[available[level]] = level
    for row in _find_hiding(levels, parents, footprints):
        levels[row] = NO_LEVEL
    return levels


def _find_hiding(
    levels: np.ndarray[tuple[int], np.dtype[np.int8]], parents: list[int | None], footprints: Geometries
) -> list[int]:
    families: dict[int, list[int]] = defaultdict(list)
    for row, parent in enumerate(parents):
        if parent is not None:
            families[parent].append(row)
    hiding = []
    for parent, parts in families.items():
        finer = [part for part in parts if levels[part] > levels[parent] > NO_LEVEL]
        if finer and _covers(footprints[finer], footprints[parent]):
            hiding.append(parent)
        hiding.extend(
            part
            for part in parts
            if levels[parent] > levels[part] > NO_LEVEL and _covers(footprints[[parent]], footprints[part])
        )
    return hiding


def _covers(finer: Geometries, coarser: shapely.Geometry | None) -> bool:
    if coarser is None:
        return False
    covered = shapely.intersection(shapely.union_all(finer), coarser)
    return bool(shapely.area(covered) >= _COVERED * shapely.area(coarser))
