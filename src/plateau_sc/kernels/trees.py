"""Walks over trees that are kept as one column: the row of each item's parent, which stands before the item."""

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import compiler
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import Int32Array

# So many items are done in NumPy before the kernel is compiled, all calls of a process together.
_FEW = 1_000_000

_UNORDERED = "an item stands before its parent; expected parents first"

_done = 0


def inherit(parent: Int32Array, own: Int32Array) -> Int32Array:
    """Give each item its own value, or where it has none that of the nearest item above that has one.

    Parameters
    ----------
    parent : ndarray, shape (n,), int32
        Row of the item above, which is lower than the item's own; below 0 for none.
    own : ndarray, shape (n,), int32
        Value of each item; below 0 for none.

    Returns
    -------
    ndarray, shape (n,), int32
        −1 where neither the item nor any above has a value.

    Raises
    ------
    ParameterError
        If the shapes differ, or an item does not stand behind its parent.

    Examples
    --------
    >>> inherit(np.array([-1, 0, 1, 0], np.int32), np.array([-1, 7, -1, -1], np.int32)).tolist()
    [-1, 7, 7, -1]
    """
    above, values = np.ascontiguousarray(parent, np.int32), np.ascontiguousarray(own, np.int32)
    if above.shape != values.shape or above.ndim != 1:
        raise ParameterError(f"parent and own must be of one length, found {above.shape} and {values.shape}")
    global _done
    if _done + values.size <= _FEW and not compiler.is_compiled(_inherit):
        _done += values.size
        if (above >= np.arange(above.size)).any():
            raise ParameterError(_UNORDERED)
        return _climb(above, values)
    result = np.empty(values.size, np.int32)
    if not _inherit(above, values, result):
        raise ParameterError(_UNORDERED)
    return result


def _climb(parent: Int32Array, own: Int32Array) -> Int32Array:
    """Do what the kernel does in one step up at a time for all items that are still without a value."""
    result = np.where(own >= 0, own, np.int32(-1))
    waiting = np.flatnonzero((own < 0) & (parent >= 0))
    above = parent[waiting]
    while waiting.size:
        result[waiting] = np.maximum(own[above], -1)
        above = parent[above]
        goes_on = (result[waiting] < 0) & (above >= 0)
        waiting, above = waiting[goes_on], above[goes_on]
    return result


@flat_kernel
def _inherit(parent: Int32Array, own: Int32Array, result: Int32Array) -> bool:
    """Tell whether all parents stand before their items; the result is of no use where they do not."""
    for item in range(parent.size):
        if parent[item] >= item:
            return False
        if own[item] >= 0:
            result[item] = own[item]
        elif parent[item] >= 0:
            result[item] = result[parent[item]]
        else:
            result[item] = -1
    return True
