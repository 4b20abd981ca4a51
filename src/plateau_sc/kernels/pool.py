"""Where strokes are kept between their making and their drawing, and the room in which they are made."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from plateau_sc.kernels.clusters import LANES, MOST, Clusters
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import FloatArray, Int8Array, IntArray, UInt8Array

PARTS_BITS = 42
"""Places along a line are counted in 2**-42 of a step."""

STRIP_BITS = 6
"""A strip is 64 lines."""

EXACT = 12
"""Of strokes that cross no more lines of a strip than this, those of one number are a kind."""

AWKWARD = EXACT + (1 << STRIP_BITS) // 8
"""Longer ones are of a kind up to 8 lines, but those that leave the lattice are of this kind, whatever their length."""

KINDS = AWKWARD
"""How many kinds there are; they begin at 1."""

EVEN = 64
"""Stands for no change: changes from -64 to 63 are bytes from 0 to 127, and others have the highest bit."""

CHUNK_BITS = 6
"""Strokes of one strip and kind lie together 64 at a time."""

FARTHEST = 2.0**20
"""Beyond it places are not counted in parts of a step, nor lattices in strokes [steps]."""

ROOM = MOST + LANES
"""Room for what is known of the edges of one cluster."""

_CHUNK, _BITS = np.uint64(1 << CHUNK_BITS), np.uint64(CHUNK_BITS)
_SLOT = _CHUNK - np.uint64(1)


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
    lines, places : float
        How many lines of pixels edges are followed across, and how many pixels each has.
    by_rows : bool
        Whether lines are rows, in place of columns.
    """

    direction: tuple[float, float, float]
    east: float
    north: float
    left: float
    top: float
    scale: float
    narrow: float
    slant: float
    lines: float
    places: float
    by_rows: bool


class Bench(NamedTuple):
    """Room for the work on clusters, one by one, and what is known of them from the last sun.

    Which edges are part of a silhouette is told by what the faces count as. Where that is as it was, so are they.

    Attributes
    ----------
    counts : ndarray, shape (f,), int8
        What each face counted as under the last sun.
    kept : ndarray, shape (e,), uint8
        From the first edge of each cluster on, those of the silhouette, by their numbers in the cluster.
    weights : ndarray, shape (e + 16,), int8
        By how much they change the count.
    many : ndarray, shape (c,), int64
        How many they are.
    facing : ndarray, shape (272,), int8
        What each face of the cluster counts as.
    lines, places : ndarray, shape (272,), float64
        The sheared vertices, by the number of the line that they are counted on and their place in it.
    numbers : ndarray, shape (1360,), float64
        The edges of the silhouette: line and place of both ends, and `Clusters.touch`.
    strokes : ndarray, shape (1360,), int64
        What becomes of them: the four numbers of `Pool.strokes`, and where they belong.
    sums : ndarray, shape (1904,), float64
        The same before they are whole numbers, two of them in two parts, each added to a power of two.
    bits : ndarray, shape (1904,), int64
        The same memory by bits.
    """

    counts: Int8Array
    kept: UInt8Array
    weights: Int8Array
    many: IntArray
    facing: Int8Array
    lines: FloatArray
    places: FloatArray
    numbers: FloatArray
    strokes: IntArray
    sums: FloatArray
    bits: IntArray


class Pencil(NamedTuple):
    """Room for what is drawn at once.

    Attributes
    ----------
    spots : ndarray, shape (64,), uint64
        Where the changes are that strokes make.
    overs : ndarray, shape (64,), int64
        The parts of a step in front of each stroke.
    lanes : ndarray, shape (64,), int64
        The first line of each stroke in its strip.
    lengths : ndarray, shape (64,), int64
        How many lines of the strip it crosses.
    weights : ndarray, shape (64,), int8
        By how much it changes the count.
    now : ndarray, shape (64,), int8
        By how much on this line.
    close : ndarray, shape (64,), int64
        Below 0 if it comes too close to a pixel.
    """

    spots: NDArray[np.uint64]
    overs: IntArray
    lanes: IntArray
    lengths: IntArray
    weights: Int8Array
    now: Int8Array
    close: IntArray


class Pool(NamedTuple):
    """Where strokes are kept until their strip is drawn.

    Attributes
    ----------
    strokes : ndarray, shape (256 c,), int64
        Chunk by chunk, of each stroke the parts of a step in front of it on its first line; of each by how many more
        they are on the next; twice the nearness that leaves a doubt, in the same parts; and, packed, line, length and
        weight.
    fills : ndarray, shape (b,), int64
        Of each strip and kind the number after its last stroke, of which the higher bits are the chunk.
    tops : ndarray, shape (b,), int64
        The chunk in which that lies.
    below : ndarray, shape (c,), int64
        The chunk of the same strip and kind that was filled before each.
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


def make_bench(clusters: Clusters) -> Bench:
    """Return room for the work on clusters.

    Parameters
    ----------
    clusters : Clusters
        Of whatever normals.

    Returns
    -------
    Bench
        For one thread.
    """
    edges, sums = clusters.parts.shape[1], np.zeros(7 * ROOM)
    return Bench(
        # As none does, so that under the first sun all edges are looked through.
        np.full(len(clusters.backs), 2, dtype=np.int8),
        np.zeros(edges, dtype=np.uint8),
        np.zeros(edges + LANES, dtype=np.int8),
        np.zeros(len(clusters.boxes), dtype=np.int64),
        np.zeros(ROOM, dtype=np.int8),
        np.zeros(ROOM),
        np.zeros(ROOM),
        np.zeros(5 * ROOM),
        np.zeros(5 * ROOM, dtype=np.int64),
        sums,
        sums.view(np.int64),
    )


def make_pencil() -> Pencil:
    """Return room for what is drawn at once.

    Returns
    -------
    Pencil
        For one thread.
    """
    many = 1 << max(CHUNK_BITS, STRIP_BITS)
    overs, lanes, lengths, close = (np.zeros(many, dtype=np.int64) for _ in range(4))
    weights, now = np.zeros(many, dtype=np.int8), np.zeros(many, dtype=np.int8)
    return Pencil(np.zeros(many, dtype=np.uint64), overs, lanes, lengths, weights, now, close)


def make_pool(edges: int, lines: int) -> Pool:
    """Return room for the strokes of a mask.

    Parameters
    ----------
    edges : int
        How many edges there are.
    lines : int
        Across which they are followed.

    Returns
    -------
    Pool
        Empty.
    """
    buckets = 1 + KINDS * ((lines >> STRIP_BITS) + 1)
    chunks = 1 + buckets + (edges >> CHUNK_BITS) + 2
    fills, tops = np.empty(buckets, dtype=np.int64), np.empty(buckets, dtype=np.int64)
    below, free = np.empty(chunks, dtype=np.int64), np.empty(chunks, dtype=np.int64)
    strokes = np.zeros(4 * chunks << CHUNK_BITS, dtype=np.int64)
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


@flat_kernel
def kind_of(over: int, step: int, length: int, places: int) -> int:
    """Return the kind of a stroke within a strip.

    Parameters
    ----------
    over, step : int
        As in `Pool.strokes`.
    length : int
        How many lines of the strip it crosses.
    places : int
        How many pixels a line has.

    Returns
    -------
    int
        From 1 to `KINDS`.
    """
    last = over + (length - 1) * step
    if min(over, last) < 1 << PARTS_BITS or max(over, last) >= places << PARTS_BITS:
        return AWKWARD
    return length if length <= EXACT else EXACT - 1 + ((length + 7) >> 3)


@flat_kernel
def keep_stroke(pool: Pool, bucket: int, over: int, step: int, twice: int, packed: int) -> None:
    """Put a stroke where it belongs.

    Parameters
    ----------
    pool : Pool
        Added to.
    bucket : int
        The number of the strip times `KINDS`, and the kind; or 0 for what nobody asks for.
    over, step, twice, packed : int
        As in `Pool.strokes`.
    """
    strokes, place = pool.strokes, np.uint64(bucket)
    fill = np.uint64(pool.fills[place])
    if fill & _SLOT == np.uint64(0):
        chunk = pool.used[0]
        if pool.used[1] > 0:
            pool.used[1] -= 1
            chunk = pool.free[np.uint64(pool.used[1])]
        else:
            pool.used[0] += 1
        pool.below[np.uint64(chunk)], pool.tops[place] = pool.tops[place], chunk
        fill = np.uint64(chunk) << _BITS
    # The four numbers of a stroke lie a chunk apart.
    at = (fill >> _BITS << (_BITS + np.uint64(2))) + (fill & _SLOT)
    strokes[at], strokes[at + _CHUNK], strokes[at + _CHUNK + _CHUNK] = over, step, twice
    strokes[at + _CHUNK + _CHUNK + _CHUNK] = packed
    pool.fills[place] = fill + np.uint64(bucket > 0)
