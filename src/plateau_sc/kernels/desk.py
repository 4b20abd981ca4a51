"""The room that the counting of faces works in, kept from one mask to the next."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.clusters import Clusters
from plateau_sc.kernels.pool import FARTHEST, STRIP_BITS, Bench, Pool, make_bench, make_pool
from plateau_sc.types import Int32Array, IntArray, UInt8Array

_SPARE_ROWS = 4


class Frame(NamedTuple):
    """Where a level lattice lies.

    Attributes
    ----------
    west, north : float
        Centre of the first column and of the first row [m].
    step : float
        Distance between neighbouring centres [m].
    unevenness : float
        How far a centre lies from where even steps would put it, at most [steps].
    """

    west: float
    north: float
    step: float
    unevenness: float


class Desk(NamedTuple):
    """Room for the work on one mask, to be used again for the next.

    Attributes
    ----------
    changes : ndarray, shape (n,), int8 or int32
        Changes of the count on the rows of a strip, with a spare column and a spare row.
    words : ndarray, shape (n / 8,), uint64
        The same memory.
    sums : ndarray, shape (cols + 1,), int8 or int32
        The counts on the way down the columns.
    answers : ndarray, shape (4 stride / 8,), uint64
        Room for the answers of four rows.
    octets : ndarray, shape (4 stride,), uint8
        The same memory.
    carried : tuple of ndarray, shape (e, 4), int64
        Strokes that go on from one strip into the next.
    rim : ndarray, shape (max(rows, cols) + 4,), int32
        What is counted in front of the first place of each line.
    firsts : ndarray, shape (c,), int64
        The first strip that each cluster can reach.
    order : ndarray, shape (c,), int64
        Clusters by the first strip that they can reach.
    begins : ndarray, shape (s + 2,), int64
        Where those of each strip begin in it.
    bench : Bench
        Room for a cluster.
    pool : Pool
        Room for strokes.
    doubts : ndarray, shape (d,), int64
        Pixels that edges pass too closely.
    """

    changes: NDArray[Any]
    words: NDArray[np.uint64]
    sums: NDArray[Any]
    answers: NDArray[np.uint64]
    octets: UInt8Array
    carried: tuple[IntArray, IntArray]
    rim: Int32Array
    firsts: IntArray
    order: IntArray
    begins: IntArray
    bench: Bench
    pool: Pool
    doubts: IntArray


def make_desk(clusters: Clusters, rows: int, cols: int, doubts: int = 4096) -> Desk:
    """Return room for the masks of a lattice.

    Parameters
    ----------
    clusters : Clusters
        What casts the shadows.
    rows, cols : int
        Size of the lattice, below 2**20 each.
    doubts : int
        Pixels that can be listed.

    Returns
    -------
    Desk
        For `count_faces`.

    Raises
    ------
    ParameterError
        The lattice is longer than strokes can be.
    """
    if max(rows, cols) >= FARTHEST:
        raise ParameterError(
            f"a lattice has less than 2**20 rows and columns; found {rows} and {cols}: cut it in tiles"
        )
    edges, stride = clusters.parts.shape[1], row_length(cols)
    answers = np.zeros(4 * stride // 8, dtype=np.uint64)
    changes = np.zeros(((1 << STRIP_BITS) + _SPARE_ROWS) * stride, dtype=np.int8)
    return Desk(
        changes,
        changes.view(np.uint64),
        np.zeros(cols, dtype=np.int8),
        answers,
        answers.view(np.uint8),
        (np.empty((edges + 1, 4), dtype=np.int64), np.empty((edges + 1, 4), dtype=np.int64)),
        np.zeros(max(rows, cols) + _SPARE_ROWS, dtype=np.int32),
        np.empty(len(clusters.boxes), dtype=np.int64),
        np.empty(len(clusters.boxes), dtype=np.int64),
        np.empty((rows >> STRIP_BITS) + 3, dtype=np.int64),
        make_bench(),
        make_pool(edges, rows),
        np.empty(doubts, dtype=np.int64),
    )


def row_length(cols: int) -> int:
    """Return how long a row of changes is: one more than the lattice's, in whole words.

    Parameters
    ----------
    cols : int
        Of the lattice.

    Returns
    -------
    int
        A multiple of 8.

    Examples
    --------
    >>> row_length(7), row_length(8)
    (8, 16)
    """
    return (cols + 8) // 8 * 8
