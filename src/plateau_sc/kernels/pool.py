"""Where strokes are kept between their making and their drawing, and the room in which they are made."""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.clusters import LANES, MOST
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import FloatArray, IntArray

PARTS_BITS = 42
"""Places along a line are counted in 2**-42 of a step."""

STRIP_BITS = 6
"""A strip is 64 rows."""

LENGTHS = 13
"""Strokes within a strip are sorted by length; longer ones, and those that leave it or the lattice, are of this one."""

CHUNK_BITS = 6
"""Strokes of one strip and length lie together 64 at a time."""

FARTHEST = 2.0**20
"""Beyond it places are not counted in parts of a step, nor lattices in strokes [steps]."""

ROOM = MOST + LANES
"""Room for what is known of the edges of one cluster."""


class View(NamedTuple):
    """A lattice as a sun shears the scene onto it.

    Attributes
    ----------
    direction : tuple of float
        Unit vector toward the sun.
    east, north : float
        How far a metre of height lies to the east and to the north, seen along the rays [m].
    left, top : float
        Centre of the first column and of the first row [m].
    scale : float
        Steps a metre.
    narrow : float
        How near an edge may pass a pixel without a doubt [steps].
    slant : float
        How much nearer a metre of `Clusters.touch` makes it [steps].
    rows, cols : float
        Size of the lattice.
    by_rows : bool
        Whether an edge is followed from row to row, in place of from column to column.
    """

    direction: tuple[float, float, float]
    east: float
    north: float
    left: float
    top: float
    scale: float
    narrow: float
    slant: float
    rows: float
    cols: float
    by_rows: bool


class Bench(NamedTuple):
    """Room for the work on one cluster.

    Attributes
    ----------
    facing : ndarray, shape (272,), float64
        What each face counts as.
    lines, places : ndarray, shape (272,), float64
        The sheared vertices, by the number of the line that they are counted on and their place in it.
    kept : ndarray, shape (272,), int64
        Edges of the silhouette.
    weights : ndarray, shape (272,), float64
        By how much they change the count.
    numbers : ndarray, shape (2992,), float64
        What becomes of them.
    """

    facing: FloatArray
    lines: FloatArray
    places: FloatArray
    kept: IntArray
    weights: FloatArray
    numbers: FloatArray


class Pool(NamedTuple):
    """Where strokes are kept until their strip is drawn.

    Attributes
    ----------
    strokes : ndarray, shape (n, 4), int64
        Of each stroke the parts of a step in front of it on its first line, and by how many more they are on the next;
        twice the nearness that leaves a doubt, in the same parts; and, packed, line, length, weight and direction.
    fills : ndarray, shape (b,), int64
        Of each strip and length the row after its last stroke.
    tops : ndarray, shape (b,), int64
        The chunk in which that lies.
    below : ndarray, shape (c,), int64
        The chunk of the same strip and length that was filled before each.
    free : ndarray, shape (c,), int64
        Chunks that can be used again, soonest those used last.
    used : ndarray, shape (3,), int64
        How many chunks were used, how many of them are free, and how many edges are set aside.
    aside : ndarray, shape (e, 6), float64
        Line and place where each begins, and where it ends, its weight, and how near it may pass a pixel.
    """

    strokes: IntArray
    fills: IntArray
    tops: IntArray
    below: IntArray
    free: IntArray
    used: IntArray
    aside: FloatArray


def make_bench() -> Bench:
    """Return room for the work on any cluster.

    Returns
    -------
    Bench
        For one thread.
    """
    facing, lines, places, weights = (np.zeros(ROOM) for _ in range(4))
    return Bench(facing, lines, places, np.zeros(ROOM, dtype=np.int64), weights, np.zeros(11 * ROOM))


def make_pool(edges: int, rows: int) -> Pool:
    """Return room for the strokes of a mask.

    Parameters
    ----------
    edges : int
        How many edges there are.
    rows : int
        Of the lattice.

    Returns
    -------
    Pool
        Empty.
    """
    buckets = 1 + LENGTHS * ((rows >> STRIP_BITS) + 1)
    chunks = 1 + buckets + (edges >> CHUNK_BITS) + 1
    fills, tops = np.empty(buckets, dtype=np.int64), np.empty(buckets, dtype=np.int64)
    below, free = np.empty(chunks, dtype=np.int64), np.empty(chunks, dtype=np.int64)
    strokes = np.empty((chunks << CHUNK_BITS, 4), dtype=np.int64)
    return Pool(strokes, fills, tops, below, free, np.zeros(3, dtype=np.int64), np.empty((edges + 1, 6)))


@flat_kernel
def clear_pool(pool: Pool) -> None:
    """Forget all strokes.

    Parameters
    ----------
    pool : Pool
        Of any mask.
    """
    for bucket in range(len(pool.fills)):
        pool.fills[bucket], pool.tops[bucket] = 0, -1
    # What is no stroke is written too, into a chunk for which nobody asks.
    pool.fills[0] = 1
    pool.used[0], pool.used[1], pool.used[2] = 1, 0, 0
