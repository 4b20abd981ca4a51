"""Give corners in the same place one number, and pairs of numbers a slot in a table."""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel
from plateau_sc.types import FloatArray, Int32Array, IntArray

_NEIGHBOURHOOD = 16.0
# Rows that are mixed at a time, so that what is needed on the way is small.
_PART = 1 << 15
_MIXERS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


class Table(NamedTuple):
    """A table to look pairs of numbers up in.

    Attributes
    ----------
    slots : ndarray, shape (n,), int32
        Where the search for each pair begins.
    entries : ndarray, shape (m,), int32
        Free for the user's numbers of 0 or more; -1 where there is none yet. `m` is a power of two above 1.5 n.
    """

    slots: Int32Array
    entries: Int32Array


def order_by_place(places: FloatArray) -> IntArray:
    """Return the order in which neighbours follow each other (Z order): what is drawn then stays in the cache.

    Parameters
    ----------
    places : ndarray, shape (n, 2), float64
        Coordinates [m].

    Returns
    -------
    ndarray, shape (n,), int64
        Rows of `places`.

    Examples
    --------
    >>> order_by_place(np.array([[90.0, 90.0], [0.0, 0.0], [91.0, 91.0]])).tolist()
    [1, 0, 2]
    """
    if not len(places):
        return np.empty(0, dtype=np.int64)
    cells = np.minimum((places - places.min(axis=0)) / _NEIGHBOURHOOD, 0xFFFF).astype(np.uint64)
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        cells = (cells | (cells << np.uint64(shift))) & np.uint64(mask)
    return np.argsort(cells[:, 0] | (cells[:, 1] << np.uint64(1)), kind="stable")


def weld(points: FloatArray) -> Int32Array:
    """Find for each point the first in the same place.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Coordinates [m]; the two zeros are one place.

    Returns
    -------
    ndarray, shape (n,), int32
        Rows of `points`.

    Examples
    --------
    >>> weld(np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0], [1.0, 2.0, 3.0]])).tolist()
    [0, 1, 0]
    """
    table = np.full(_table_size(len(points)), -1, dtype=np.int32)
    slots = np.empty(len(points), dtype=np.int32)
    for part in _parts(len(points)):
        # Adding 0 makes one of the two zeros, which differ in their bits.
        bits = (np.ascontiguousarray(points[part]) + 0.0).view(np.uint64)
        slots[part] = _fold((bits * _MIXERS).sum(axis=1, dtype=np.uint64), len(table))
    first = np.empty(len(points), dtype=np.int32)
    _weld(points, slots, table, first)
    return first


def make_table(low: Int32Array, high: Int32Array) -> Table:
    """Return a table to look pairs up in.

    Parameters
    ----------
    low, high : ndarray, shape (n,), int32
        The pairs.

    Returns
    -------
    Table
        With every entry free.
    """
    entries = np.full(_table_size(len(low)), -1, dtype=np.int32)
    slots = np.empty(len(low), dtype=np.int32)
    for part in _parts(len(low)):
        mixed = low[part].astype(np.uint64) * _MIXERS[0] + high[part].astype(np.uint64) * _MIXERS[1]
        slots[part] = _fold(mixed, len(entries))
    return Table(slots, entries)


def _parts(count: int) -> list[slice]:
    return [slice(start, start + _PART) for start in range(0, count, _PART)]


def _table_size(count: int) -> int:
    return 1 << max(4, (count + count // 2).bit_length())


def _fold(mixed: np.ndarray, size: int) -> np.ndarray:
    # The last bits of a product know nothing of the first bits of its factors, where floats differ.
    mixed = (mixed ^ (mixed >> np.uint64(32))) * _MIXERS[2]
    return (mixed >> np.uint64(20)) & np.uint64(size - 1)


@kernel
def _weld(points: FloatArray, slots: Int32Array, table: Int32Array, first: Int32Array) -> None:
    last = len(table) - 1
    for point in range(len(points)):
        slot = slots[point]
        while True:
            other = table[slot]
            if other < 0:
                table[slot] = point
                first[point] = point
                break
            if (
                points[other, 0] == points[point, 0]
                and points[other, 1] == points[point, 1]
                and points[other, 2] == points[point, 2]
            ):
                first[point] = other
                break
            slot = (slot + 1) & last


@flat_kernel
def find_name(names: Int32Array, name: int) -> int:
    """Return the least name for the same, and shorten the way to it.

    Parameters
    ----------
    names : ndarray, shape (n,), int32
        For each name itself, or a lesser one for the same.
    name : int
        One of them.

    Returns
    -------
    int
        The one that is its own.
    """
    while names[name] != name:
        names[name] = names[names[name]]
        name = names[name]
    return name
