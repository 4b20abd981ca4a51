"""How many bytes things hold."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any, Final

import numpy as np
import pandas as pd
import scipy
import shapely

# What GEOS and Python hold for a line beside its corners, as measured with lines of two corners.
_SHAPE: Final = 250
_CORNER: Final = 16


def bytes_of(*things: object, seen: set[int] | None = None) -> int:
    """Return the bytes of all arrays, texts and shapes that things lead to, each counted once.

    Parameters
    ----------
    *things : object
        Arrays, tables, containers, and objects of this package with what they hold.
    seen : set of int, optional
        Objects that are counted already; those of these things are added.

    Returns
    -------
    int
        Bytes [B]. Shapes are counted by their corners, with 250 B for each; trees for finding them are not counted.

    Examples
    --------
    >>> shared = np.zeros(1000)
    >>> bytes_of(shared, [shared[:10]], (shared, shared.T))
    8000
    """
    known = set[int]() if seen is None else seen
    waiting: list[Any] = list(things)
    total = 0
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, np.ndarray):
            while isinstance(thing.base, np.ndarray):
                thing = thing.base
        if id(thing) in known:
            continue
        known.add(id(thing))
        if isinstance(thing, np.ndarray):
            total += thing.nbytes + (_bytes_inside(thing) if thing.dtype == object else 0)
        elif isinstance(thing, pd.DataFrame | pd.Series):
            total += int(np.sum(thing.memory_usage(deep=True)))
        elif isinstance(thing, pd.Index):
            total += int(thing.memory_usage(deep=True))
        elif isinstance(thing, str | bytes):
            total += sys.getsizeof(thing)
        else:
            waiting.extend(_parts_of(thing))
    return total


def _bytes_inside(cells: np.ndarray[Any, np.dtype[np.object_]]) -> int:
    shapes = shapely.is_geometry(cells)
    corners = int(shapely.get_num_coordinates(cells[shapes]).sum()) if shapes.any() else 0
    return int(shapes.sum()) * _SHAPE + corners * _CORNER + sum(sys.getsizeof(cell) for cell in cells[~shapes].tolist())


def _parts_of(thing: object) -> Iterable[object]:
    if isinstance(thing, Mapping):
        return [*thing.keys(), *thing.values()]
    if isinstance(thing, tuple | list | set | frozenset):
        return thing
    if isinstance(thing, scipy.sparse.csr_array):
        return [thing.data, thing.indices, thing.indptr]
    if not type(thing).__module__.startswith("plateau_sc."):
        return ()
    names = [name for kind in type(thing).__mro__ for name in getattr(kind, "__slots__", ())]
    slots = [getattr(thing, name) for name in names if hasattr(thing, name)]
    return [*slots, *getattr(thing, "__dict__", {}).values()]
