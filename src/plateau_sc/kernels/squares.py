"""Means over squares around pixels, from sums that go along with the square: each pixel costs the same for any size."""

import numpy as np

from plateau_sc.kernels.compiler import kernel
from plateau_sc.types import BoolArray, Float32Array, FloatArray, IntArray

BAND = 64
"""Rows that are worked on as one piece."""


@kernel
def average_squares(
    layer: Float32Array,
    free: BoolArray,
    reaches: IntArray,
    weights: FloatArray,
    out: Float32Array,
    first: int,
    last: int,
) -> None:
    """Fill in weighted sums of the means over squares of several sizes.

    Beyond the edges the outermost pixels go on.

    Parameters
    ----------
    layer : ndarray, shape (rows, cols), float32
        Values.
    free : ndarray, shape (rows, cols), bool
        Pixels that count; the others are 0.
    reaches : ndarray, shape (k,), int64
        How many pixels each square goes beyond its middle one.
    weights : ndarray, shape (m, k), float64
        Of the mean over each square in each of the sums.
    out : ndarray, shape (m, rows, cols), float32
        The sums; filled.
    first, last : int
        The first row to work on, and the one after the last.
    """
    rows, cols = layer.shape
    kinds, sizes = weights.shape
    widest = 0
    for size in range(sizes):
        widest = max(widest, reaches[size])
    columns = np.zeros((sizes, cols))
    before = np.zeros(cols + 2 * widest + 1)
    total = np.zeros((kinds, cols))
    _add_first_rows(layer, free, reaches, first, columns)
    for row in range(first, last):
        total[:] = 0.0
        for size in range(sizes):
            reach = reaches[size]
            span = 2 * reach + 1
            _sum_along(columns[size], reach, before)
            for kind in range(kinds):
                share = weights[kind, size] / float(span * span)
                for column in range(cols):
                    total[kind, column] += share * (before[column + span] - before[column])
            if row + 1 < last:
                _add_row(layer, free, min(row + reach + 1, rows - 1), 1.0, columns[size])
                _add_row(layer, free, max(row - reach, 0), -1.0, columns[size])
        for kind in range(kinds):
            for column in range(cols):
                out[kind, row, column] = np.float32(total[kind, column])


@kernel
def _add_first_rows(layer: Float32Array, free: BoolArray, reaches: IntArray, first: int, columns: FloatArray) -> None:
    """Add up along the columns what the squares around the first row hold."""
    for size in range(len(reaches)):
        for step in range(-reaches[size], reaches[size] + 1):
            _add_row(layer, free, min(max(first + step, 0), layer.shape[0] - 1), 1.0, columns[size])


@kernel
def _add_row(layer: Float32Array, free: BoolArray, row: int, sign: float, columns: FloatArray) -> None:
    for column in range(layer.shape[1]):
        columns[column] += sign * (layer[row, column] if free[row, column] else 0.0)


@kernel
def _sum_along(columns: FloatArray, reach: int, before: FloatArray) -> None:
    """Fill in the sums of all columns before each, of which the first and the last go on beyond the edges."""
    running, place = 0.0, 1
    for _ in range(reach):
        running += columns[0]
        before[place] = running
        place += 1
    for column in range(columns.shape[0]):
        running += columns[column]
        before[place] = running
        place += 1
    for _ in range(reach):
        running += columns[columns.shape[0] - 1]
        before[place] = running
        place += 1
