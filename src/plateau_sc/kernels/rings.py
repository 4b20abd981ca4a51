"""Area vectors of closed rings."""

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import compiler
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import FloatArray, IntArray

# So many vertices are summed in NumPy before the kernel were compiled.
_FEW = 200_000


def ring_vectors(points: FloatArray, ring_offsets: IntArray) -> FloatArray:
    """Return the area vector of each ring by Newell's sum, taken from the ring's first point.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Vertices [m].
    ring_offsets : ndarray, shape (rings + 1,), int64
        Ring i has the vertices ``ring_offsets[i]:ring_offsets[i + 1]``, the first one not repeated.

    Returns
    -------
    ndarray, shape (rings, 3), float64
        Normal with the area as its length [m²]; the ring turns left around it. 0 for a ring without points.

    Raises
    ------
    ParameterError
        If a shape is another, or the offsets do not ascend from 0 to n.

    Examples
    --------
    >>> square = np.array([[0.0, 0.0, 5.0], [2.0, 0.0, 5.0], [2.0, 2.0, 5.0], [0.0, 2.0, 5.0]])
    >>> ring_vectors(square, np.array([0, 4])).tolist()
    [[0.0, 0.0, 4.0]]
    """
    vertices = np.ascontiguousarray(points, np.float64)
    offsets = np.ascontiguousarray(ring_offsets, np.int64)
    if vertices.ndim != 2 or vertices.shape[1] != 3:
        raise ParameterError(f"points must have the shape (n, 3), found {vertices.shape}")
    if offsets.size == 0 or offsets[0] != 0 or offsets[-1] != vertices.shape[0] or (np.diff(offsets) < 0).any():
        raise ParameterError(f"ring_offsets must ascend from 0 to the {vertices.shape[0]} points")
    vectors = np.zeros((offsets.size - 1, 3))
    if len(vertices) <= _FEW and not compiler.is_compiled(_sum_rings):
        _sum_alike(vertices, offsets, vectors)
    else:
        _sum_rings(vertices, offsets, vectors)
    return vectors


def _sum_alike(points: FloatArray, offsets: IntArray, vectors: FloatArray) -> None:
    """Do what the kernel does, and in its order, for all rings of one length at once."""
    counts = np.diff(offsets)
    for count in np.unique(counts[counts > 2]).tolist():
        rings = np.flatnonzero(counts == count)
        first = points[offsets[rings]]
        total = np.zeros_like(first)
        for place in range(1, count - 1):
            a, b = points[offsets[rings] + place] - first, points[offsets[rings] + place + 1] - first
            total += a[:, [1, 2, 0]] * b[:, [2, 0, 1]] - a[:, [2, 0, 1]] * b[:, [1, 2, 0]]
        vectors[rings] = total / 2.0


@flat_kernel
def _sum_rings(points: FloatArray, offsets: IntArray, vectors: FloatArray) -> None:
    for ring in range(vectors.shape[0]):
        first, last = offsets[ring], offsets[ring + 1]
        x, y, z = 0.0, 0.0, 0.0
        for place in range(first + 1, last - 1):
            # As seen from the first point, the sides that meet there add nothing.
            ax, ay, az = (
                points[place, 0] - points[first, 0],
                points[place, 1] - points[first, 1],
                points[place, 2] - points[first, 2],
            )
            bx, by, bz = (
                points[place + 1, 0] - points[first, 0],
                points[place + 1, 1] - points[first, 1],
                points[place + 1, 2] - points[first, 2],
            )
            x += ay * bz - az * by
            y += az * bx - ax * bz
            z += ax * by - ay * bx
        vectors[ring, 0], vectors[ring, 1], vectors[ring, 2] = x / 2.0, y / 2.0, z / 2.0
