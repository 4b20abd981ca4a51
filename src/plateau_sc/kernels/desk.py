"""The room that the counting of faces works in, kept from one mask to the next."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.clusters import Clusters
from plateau_sc.kernels.pool import FARTHEST, STRIP_BITS, Bench, Pencil, Pool, make_bench, make_pencil, make_pool
from plateau_sc.types import BoolArray, Int32Array, IntArray, UInt8Array

_SPARE = 1


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
        Changes of the count on the lines of a strip, 64 for each place, with spare places.
    sums : ndarray, shape (128,), int8 or int32
        The counts on the way along the lines, and what tells whether one left its range.
    bits : ndarray, shape (n / 8,), uint8
        Room for the answers of a strip of rows.
    words : ndarray, shape (n / 64,), uint64
        Room for those of a row.
    octets : ndarray, shape (n / 8,), uint8
        The same memory.
    rim : ndarray, shape (64,), int32
        What is counted in front of the first place of each line.
    firsts : ndarray, shape (c,), int64
        The first strip that each cluster can reach.
    order : ndarray, shape (c,), int64
        Clusters by the first strip that they can reach.
    begins : ndarray, shape (s + 2,), int64
        Where those of each strip begin in it.
    bench : Bench
        Room for a cluster, and what is known of all.
    pool : Pool
        Room for strokes.
    pencil : Pencil
        Room for what is drawn at once.
    doubts : ndarray, shape (d,), int64
        Pixels that edges pass too closely.
    counted : ndarray, shape (d,), bool
        Whether they were counted as lying in shadow.
    """

    changes: NDArray[Any]
    sums: NDArray[Any]
    bits: UInt8Array
    words: NDArray[np.uint64]
    octets: UInt8Array
    rim: Int32Array
    firsts: IntArray
    order: IntArray
    begins: IntArray
    bench: Bench
    pool: Pool
    pencil: Pencil
    doubts: IntArray
    counted: BoolArray


class Room(NamedTuple):
    """How often pixels of a lattice were counted, at most 255 times each.

    Attributes
    ----------
    rows, columns : ndarray, shape (64 places strips,), uint8
        Of suns whose shadows were followed along rows, and along columns: strip by strip, of each strip place by place,
        of each place the lines of the strip.
    """

    rows: UInt8Array
    columns: UInt8Array


def make_room(rows: int, cols: int) -> Room:
    """Return room to count in.

    Parameters
    ----------
    rows, cols : int
        Size of the lattice.

    Returns
    -------
    Room
        All 0.
    """
    lanes = 1 << STRIP_BITS
    sizes = [-(-lines // lanes) * lanes * places for lines, places in ((rows, cols), (cols, rows))]
    return Room(*(np.zeros(size, dtype=np.uint8) for size in sizes))


def add_mask(room: Room, mask: BoolArray) -> None:
    """Count the pixels of a mask.

    Parameters
    ----------
    room : Room
        Added to.
    mask : ndarray, shape (rows, cols), bool
        What counts once.
    """
    lanes = 1 << STRIP_BITS
    for number, strip in enumerate(room.columns.reshape(-1, len(mask), lanes)):
        part = mask[:, number * lanes : (number + 1) * lanes]
        strip[:, : part.shape[1]] += part.view(np.uint8)


def mend_room(room: Room, by_rows: bool, shape: tuple[int, int], pixels: IntArray, amounts: UInt8Array) -> None:
    """Change the counts of single pixels.

    Parameters
    ----------
    room : Room
        Added to.
    by_rows : bool
        Whether they were counted along rows.
    shape : tuple of int
        Rows and columns of the lattice.
    pixels : ndarray, shape (n,), int64
        Their numbers, none of them twice.
    amounts : ndarray, shape (n,), uint8
        By how much; 255 is one less.
    """
    lines, places = np.divmod(pixels, shape[1])
    if not by_rows:
        lines, places = places, lines
    counts, many = (room.rows, shape[1]) if by_rows else (room.columns, shape[0])
    counts[(((lines >> STRIP_BITS) * many + places) << STRIP_BITS) + (lines & ((1 << STRIP_BITS) - 1))] += amounts


def add_room(room: Room, weight: int, total: IntArray) -> None:
    """Add what was counted to a total, and begin again.

    Parameters
    ----------
    room : Room
        Set to 0.
    weight : int
        How much once counts.
    total : ndarray, shape (rows, cols), int64
        Added to.
    """
    lanes = 1 << STRIP_BITS
    for counts, turned in ((room.rows, total), (room.columns, total.T)):
        if not counts.any():
            continue
        strips = counts.reshape(-1, turned.shape[1], lanes)
        for number, strip in enumerate(strips):
            part = turned[number * lanes : (number + 1) * lanes]
            part += np.multiply(strip.T[: len(part)], weight, dtype=np.int64)
        counts.fill(0)


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
    edges, most = clusters.parts.shape[1], max(rows, cols)
    words = np.zeros(most // 8 + 1, dtype=np.uint64)
    lanes = 1 << STRIP_BITS
    return Desk(
        np.zeros((most + _SPARE) * lanes, dtype=np.int8),
        np.zeros(2 * lanes, dtype=np.int8),
        np.zeros((most // 8 + 1) * lanes, dtype=np.uint8),
        words,
        words.view(np.uint8),
        np.zeros(lanes, dtype=np.int32),
        np.empty(len(clusters.boxes), dtype=np.int64),
        np.empty(len(clusters.boxes), dtype=np.int64),
        np.empty((most >> STRIP_BITS) + 3, dtype=np.int64),
        make_bench(clusters),
        make_pool(edges, most),
        make_pencil(),
        np.empty(doubts, dtype=np.int64),
        np.empty(doubts, dtype=np.bool_),
    )
