"""Points that stand there again shortly after, so that what costs much is done once for each."""

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import compiler
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import FloatArray, Int32Array, IntArray

_FEW = 50_000
"""Points that are not worth a compiler."""

_PLACES = 1 << 12
_WORD = 0xFFFFFFFF


def number_places(points: FloatArray) -> tuple[Int32Array, Int32Array] | None:
    """Give points with the same first two coordinates one number, as far as they stand near each other in the array.

    The corners of a building come up to a dozen times: on each face, at the top and at the bottom, at each level of
    detail. What is forgotten in between gets a number again, so that each number is of one place and a place may have
    several.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Points; told apart by their bits.

    Returns
    -------
    number : ndarray, shape (n,), int32
        Numbers count from 0 in the order in which they first occur.
    first : ndarray, shape (k,), int32
        The first point of each number.
    None
        For few points where the kernel is not compiled yet.

    Raises
    ------
    ParameterError
        If the shape is another.

    Examples
    --------
    >>> corner, other = [36.0, 139.0, 5.0], [36.0, 139.5, 5.0]
    >>> number, first = number_places(np.array([corner, other, corner] * 20_000))
    >>> number[:3].tolist(), first.tolist()
    ([0, 1, 0], [0, 1])
    """
    places = np.ascontiguousarray(points, np.float64)
    if places.ndim != 2 or places.shape[1] != 3:
        raise ParameterError(f"points must have the shape (n, 3), found {places.shape}")
    if len(places) < _FEW and not compiler.is_compiled(_number_places):
        return None
    number, first = np.empty(len(places), np.int32), np.empty(len(places), np.int32)
    held = np.full(_PLACES, -1, np.int32)
    count = _number_places(places.view(np.int64), held, number, first)
    return number, first[:count].copy()


@flat_kernel
def _number_places(points: IntArray, held: Int32Array, number: Int32Array, first: Int32Array) -> int:
    count = 0
    for point in range(points.shape[0]):
        north, east = points[point, 0], points[point, 1]
        # In 32 bits, which 64 hold without overflow.
        mixed = (((north ^ (north >> 32)) & _WORD) * 16777619) & _WORD
        mixed = ((mixed ^ (mixed >> 15) ^ ((east ^ (east >> 32)) & _WORD)) * 16777619) & _WORD
        place = ((mixed ^ (mixed >> 15)) * 16777619 & _WORD) >> 20
        known = held[place]
        if known < 0 or points[first[known], 0] != north or points[first[known], 1] != east:
            known = np.int32(count)
            held[place] = known
            first[known] = point
            count += 1
        number[point] = known
    return count
