"""Add up over the patches of a dome what reaches each pixel, eight patches at a time.

A pixel keeps one bit a patch. For every eight patches a table holds the sum of each of their 256 combinations, so that
a pixel needs one line of it instead of eight decisions.
"""

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.compiler import kernel
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.types import Float32Array, UInt8Array

_BLOCK = 4096


def sum_patches(plane: UInt8Array, values: Float32Array, out: Float32Array, threads: int | None = 1) -> None:
    """Add the values of the patches whose bits are set.

    Parameters
    ----------
    plane : ndarray, shape (patches / 8, pixels), uint8
        One bit a patch, the lowest first.
    values : ndarray, shape (patches, k), float32
        What each patch gives.
    out : ndarray, shape (pixels, k), float32
        Where the sums are added.
    threads : int, default 1
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Raises
    ------
    ParameterError
        The shapes do not go together.

    Examples
    --------
    >>> out = np.zeros((2, 1), dtype=np.float32)
    >>> sum_patches(np.array([[5, 128]], dtype=np.uint8), np.arange(8, dtype=np.float32)[:, np.newaxis], out)
    >>> out.ravel().tolist()
    [2.0, 7.0]
    """
    if plane.ndim != 2 or values.ndim != 2 or values.shape[0] != 8 * plane.shape[0]:
        raise ParameterError(f"{plane.shape} bytes need the values of eight patches each; found {values.shape}")
    if out.shape != (plane.shape[1], values.shape[1]):
        raise ParameterError(f"out must have the shape {(plane.shape[1], values.shape[1])}, found {out.shape}")
    tables = make_tables(values)
    parts = [(start, min(start + _BLOCK, len(out))) for start in range(0, len(out), _BLOCK)]
    workers = threads or count_processors()
    if workers == 1 or len(parts) == 1:
        for start, stop in parts:
            _sum_block(plane, tables, out, start, stop)
        return
    with lend_threads(workers) as pool:
        for task in [pool.submit(_sum_block, plane, tables, out, start, stop) for start, stop in parts]:
            task.result()


def make_tables(values: Float32Array) -> Float32Array:
    """Return the sums of all combinations of every eight patches.

    Parameters
    ----------
    values : ndarray, shape (8 n, k), float32
        What each patch gives.

    Returns
    -------
    ndarray, shape (n, 256, k), float32
        Sums over the bits of the second index, the lowest bit for the first patch.
    """
    groups = values.reshape(-1, 8, values.shape[1])
    tables = np.zeros((len(groups), 256, values.shape[1]), dtype=np.float32)
    for bit in range(8):
        half = 1 << bit
        np.add(tables[:, :half], groups[:, bit : bit + 1], out=tables[:, half : 2 * half])
    return tables


@kernel
def _sum_block(plane: UInt8Array, tables: Float32Array, out: Float32Array, start: int, stop: int) -> None:
    for group in range(plane.shape[0]):
        for pixel in range(start, stop):
            byte = plane[group, pixel]
            for face in range(tables.shape[2]):
                out[pixel, face] += tables[group, byte, face]
