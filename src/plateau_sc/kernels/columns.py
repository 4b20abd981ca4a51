"""Draw faces on a lattice of pixel centres, seen from above: their height, and the solids that they enclose."""

from collections.abc import Callable
from typing import Any

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import compiler
from plateau_sc.kernels.bvh import require_triangles
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.cuts import cut_face, first_column_from, fit_plane, height_at, scale_of, span_rows
from plateau_sc.kernels.lids import Lids, find_lids
from plateau_sc.kernels.solids import COINCIDENT, Space, find_solids, mark_solids
from plateau_sc.kernels.spans import draw_heights, find_inside
from plateau_sc.kernels.threads import share_out
from plateau_sc.types import BoolArray, FloatArray, Int32Array

_UNCOMPILED_PIXELS = 10_000_000
"""What a process looks at in plain NumPy, a second or two of work, before it compiles the kernels."""

_uncompiled = 0


def surface_height(
    triangles: FloatArray, x: FloatArray, y: FloatArray, out: FloatArray, threads: int | None = 1
) -> FloatArray:
    """Return the height of the highest face at each pixel centre.

    Parameters
    ----------
    triangles : ndarray, shape (n, 3, 3), float64
        Corners of the faces in a local origin [m].
    x : ndarray, shape (cols,), float64
        Centres of the columns, ascending [m].
    y : ndarray, shape (rows,), float64
        Centres of the rows, descending [m].
    out : ndarray, shape (rows, cols), float64
        Overwritten with the heights [m]; NaN where there is no face.
    threads : int, default 1
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Returns
    -------
    ndarray, shape (rows, cols), float64
        The same array as out.

    Raises
    ------
    ParameterError
        If a shape or an order is another, or a coordinate is NaN or infinite.

    Examples
    --------
    >>> slope = np.array([[[0.0, 0.0, 0.0], [4.0, 0.0, 4.0], [0.0, 4.0, 0.0]]])
    >>> surface_height(slope, np.array([0.5, 1.5]), np.array([1.0]), np.empty((1, 2)))
    array([[0.5, 1.5]])
    """
    corners, columns, rows = require_triangles(triangles), _require_lattice(x, "x", 1.0), _require_lattice(y, "y", -1.0)
    if out.shape != (rows.size, columns.size) or out.dtype != np.float64 or not out.flags.c_contiguous:
        expected = (rows.size, columns.size)
        raise ParameterError(
            f"out must be a contiguous float64 array of shape {expected}, found {out.dtype} {out.shape}"
        )
    if _may_do_without(_draw_heights, out.size):
        out.fill(np.nan)
        if draw_heights(corners, columns, rows, out):
            return out

    def draw(begin: int, end: int) -> None:
        # What a thread writes to first is written to by it again sooner.
        out[begin:end].fill(np.nan)
        _draw_heights(corners, columns, rows[begin:end], out[begin:end])

    share_out(draw, len(rows), threads)
    return out


def inside(
    triangles: FloatArray,
    owner: Int32Array,
    x: FloatArray,
    y: FloatArray,
    ground: FloatArray,
    headroom: float,
    threads: int | None = 1,
) -> BoolArray:
    """Tell which pixel centres have a solid in the space just above the ground.

    Walking down from the sky over a centre, a face that looks up adds 1 to the winding number of its owner and a face
    that looks down takes 1 off. Where the number of any owner is not 0 there is a solid. A solid without a ground
    surface goes down without end.

    Parameters
    ----------
    triangles : ndarray, shape (n, 3, 3), float64
        Corners of the faces in a local origin, anticlockwise seen from outside [m].
    owner : ndarray, shape (n,), int32
        The solid each face belongs to; faces below 0 are left out.
    x : ndarray, shape (cols,), float64
        Centres of the columns, ascending [m].
    y : ndarray, shape (rows,), float64
        Centres of the rows, descending [m].
    ground : ndarray, shape (rows, cols), float64
        Height of the ground [m]; where it is NaN the answer is False.
    headroom : float
        Height of the space above the ground that must be free [m].
    threads : int, default 1
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Returns
    -------
    ndarray, shape (rows, cols), bool
        True where a solid reaches at least `COINCIDENT` (1e-6 m) into the space from the ground to headroom above it.

    Raises
    ------
    ParameterError
        If a shape or an order is another, or a coordinate is NaN or infinite, or headroom is not above 0.

    Examples
    --------
    >>> roof = np.array([[[0.0, 0.0, 5.0], [4.0, 0.0, 5.0], [0.0, 4.0, 5.0]]])
    >>> owner = np.zeros(1, dtype=np.int32)
    >>> inside(roof, owner, np.array([1.0, 9.0]), np.array([1.0]), np.zeros((1, 2)), 2.0)
    array([[ True, False]])
    """
    corners, owners = require_triangles(triangles), np.ascontiguousarray(owner, dtype=np.int32)
    if owners.shape != (len(corners),):
        raise ParameterError(f"owner must have one entry a face, ({len(corners)},), found {owners.shape}")
    return inside_checked(corners, find_lids(corners, owners), x, y, ground, headroom, threads)


def inside_checked(
    corners: FloatArray,
    lids: Lids,
    x: FloatArray,
    y: FloatArray,
    ground: FloatArray,
    headroom: float,
    threads: int | None = 1,
) -> BoolArray:
    """Tell what `inside` tells, of faces that were looked at before.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        What `require_triangles` gave.
    lids : Lids
        What `find_lids` gave for them.
    x, y, ground, headroom, threads
        As in `inside`.

    Returns
    -------
    ndarray, shape (rows, cols), bool
        As `inside` gives it.

    Raises
    ------
    ParameterError
        As in `inside`, but for the faces.
    """
    columns, rows = _require_lattice(x, "x", 1.0), _require_lattice(y, "y", -1.0)
    floor = np.asarray(ground, dtype=np.float64)
    if floor.shape != (rows.size, columns.size):
        raise ParameterError(f"ground must have the shape ({rows.size}, {columns.size}), found {floor.shape}")
    if not 0.0 < headroom < np.inf:
        raise ParameterError(f"headroom must be a finite height above 0 m, found {headroom}")
    if _may_do_without(mark_solids, floor.size):
        found = find_inside(corners, lids, columns, rows, floor, float(headroom), COINCIDENT)
        if found is not None:
            return found
    return find_solids(corners, lids, Space(columns, rows, floor, float(headroom)), threads)


def _may_do_without(function: Callable[..., Any], pixels: int) -> bool:
    """Tell whether a kernel is not compiled, and few enough pixels were looked at to do without it."""
    global _uncompiled
    if compiler.is_compiled(function) or _uncompiled + pixels > _UNCOMPILED_PIXELS:
        return False
    _uncompiled += pixels
    return True


def _require_lattice(centres: FloatArray, name: str, way: float) -> FloatArray:
    found = np.ascontiguousarray(centres, dtype=np.float64)
    order = "ascending" if way > 0.0 else "descending"
    if found.ndim != 1 or not np.isfinite(found).all() or not (np.diff(found) * way > 0.0).all():
        raise ParameterError(f"{name} must be one row of finite pixel centres, strictly {order}; found {found.shape}")
    return found


@flat_kernel
def _draw_heights(corners: FloatArray, columns: FloatArray, rows: FloatArray, out: FloatArray) -> None:
    scale, down = scale_of(columns), scale_of(rows)
    for face in range(corners.shape[0]):
        begin, end = span_rows(corners, face, rows, down)
        plane = fit_plane(corners, face) if begin < end else (0.0, 0.0, 0.0, 0.0)
        for row in range(begin, end):
            left, right, sign = cut_face(corners, face, rows[row])
            if sign == 0:
                continue
            for column in range(first_column_from(columns, left, scale), first_column_from(columns, right, scale)):
                height = height_at(corners, face, plane, columns[column], rows[row])
                if not out[row, column] >= height:
                    out[row, column] = height
