"""Closed bodies of upright columns on a lattice, such as buildings and crowns that come as rasters.

Columns that touch are one body: between two of them there is a wall only where one is solid and the other is not. All
faces meet edge to edge. A wall is cut at the height of every column around its two upright sides, so that wherever a
corner lies on a side, the side ends there. Each edge is then run as often one way as the other, bit for bit. Level
roofs and floors are merged into squares as far as that allows: with a corner at each pixel around them.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

_SQUARES = (32, 16, 8, 4)
"""Sides of the blocks of one height that become fans [pixels]: 4 n triangles, not 2 n²; no fewer for n = 2."""


class Body(NamedTuple):
    """Faces of closed bodies.

    Attributes
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Triangles, outward.
    owner : ndarray, shape (n,), int32
        Label of the column that each belongs to.
    """

    corners: FloatArray
    owner: Int32Array


class _Walls(NamedTuple):
    """Upright rectangles whose outer side is on the right of the way from their last to their first node."""

    first: tuple[IntArray, IntArray]
    last: tuple[IntArray, IntArray]
    low: FloatArray
    high: FloatArray
    owner: Int32Array


def close_columns(x: FloatArray, y: FloatArray, bottom: FloatArray, top: FloatArray, label: Int32Array) -> Body:
    """Return the surface of columns that stand on the pixels of a lattice.

    Parameters
    ----------
    x : ndarray, shape (cols + 1,), float64
        Western edges of the columns' pixels and the last eastern one, ascending [m].
    y : ndarray, shape (rows + 1,), float64
        Northern edges and the last southern one, descending [m].
    bottom, top : ndarray, shape (rows, cols), float64
        Where each column begins and ends; the top is the higher [m].
    label : ndarray, shape (rows, cols), int32
        Body that each belongs to; below 0 where there is none.

    Returns
    -------
    Body
        Closed where columns hang together, whatever their heights.

    Examples
    --------
    Two columns side by side: of the wall between them the step remains.

    >>> flat, labels = np.zeros((1, 2)), np.zeros((1, 2), dtype=np.int32)
    >>> body = close_columns(np.arange(3.0), np.array([1.0, 0.0]), flat, np.array([[5.0, 7.0]]), labels)
    >>> len(body.corners)
    24
    """
    solid = label >= 0
    # Without a column both ends are infinitely high: no wall begins there.
    low, high = (np.pad(np.where(solid, ends, np.inf), 1, constant_values=np.inf) for ends in (bottom, top))
    owner = np.pad(label, 1, constant_values=-1)
    parts = [*_lids(x, y, bottom, top, label, solid)]
    for walls in _find_walls(low, high, owner):
        parts.extend(_cut_walls(walls, x, y, low, high))
    return Body(np.concatenate([part.corners for part in parts]), np.concatenate([part.owner for part in parts]))


def _lids(
    x: FloatArray, y: FloatArray, bottom: FloatArray, top: FloatArray, label: Int32Array, solid: BoolArray
) -> Iterator[Body]:
    """Yield the level ends of the columns, one fan for each square block of one height."""
    for heights, upward in ((top, True), (bottom, False)):
        single = solid.copy()
        flat = np.where(solid, heights, np.nan)
        for side in _SQUARES:
            row, col = _find_squares(flat, label, single, side)
            yield _fans(x, y, row, col, side, heights[row, col], label[row, col], upward)
        row, col = np.nonzero(single)
        around = [(row + 1, col), (row + 1, col + 1), (row, col + 1), (row, col)]
        corners = np.empty((len(row), 2, 3, 3))
        for half, turn in enumerate(((0, 1, 2), (0, 2, 3)) if upward else ((0, 2, 1), (0, 3, 2))):
            for corner, which in enumerate(turn):
                corners[:, half, corner, 0] = x[around[which][1]]
                corners[:, half, corner, 1] = y[around[which][0]]
        corners[..., 2] = heights[row, col][:, np.newaxis, np.newaxis]
        yield Body(corners.reshape(-1, 3, 3), np.repeat(label[row, col], 2))


def _find_squares(flat: FloatArray, label: Int32Array, single: BoolArray, side: int) -> tuple[IntArray, IntArray]:
    """Return the blocks of one height and body among pixels that are still single, and take these out of them."""
    down, across = (size // side for size in flat.shape)
    shape = (down, side, across, side)

    def blocks(values: np.ndarray) -> np.ndarray:
        return values[: down * side, : across * side].reshape(shape)

    free = blocks(single)
    even = free.all(axis=(1, 3))
    for values in (blocks(flat), blocks(label)):
        even &= values.min(axis=(1, 3)) == values.max(axis=(1, 3))
    row, col = (places * side for places in np.nonzero(even))
    steps = np.arange(side)
    single[row[:, np.newaxis, np.newaxis] + steps[:, np.newaxis], col[:, np.newaxis, np.newaxis] + steps] = False
    return row, col


def _fans(
    x: FloatArray,
    y: FloatArray,
    row: IntArray,
    col: IntArray,
    side: int,
    height: FloatArray,
    owner: Int32Array,
    upward: bool,
) -> Body:
    """Return square blocks as triangles from their middle to each pixel's edge around them."""
    there, back, none, full = np.arange(side), np.arange(side, 0, -1), np.zeros(side, int), np.full(side, side)
    # Anticlockwise as seen from above: along the south to the east, and so on.
    down, right = np.concatenate([full, back, none, there]), np.concatenate([there, full, back, none])
    corners = np.empty((len(row), 4 * side, 3, 3))
    corners[:, :, 0, 0] = ((x[col] + x[col + side]) / 2.0)[:, np.newaxis]
    corners[:, :, 0, 1] = ((y[row] + y[row + side]) / 2.0)[:, np.newaxis]
    for corner, shift in ((1, 0), (2, -1)) if upward else ((2, 0), (1, -1)):
        corners[:, :, corner, 0] = x[col[:, np.newaxis] + np.roll(right, shift)]
        corners[:, :, corner, 1] = y[row[:, np.newaxis] + np.roll(down, shift)]
    corners[..., 2] = height[:, np.newaxis, np.newaxis]
    return Body(corners.reshape(-1, 3, 3), np.repeat(owner, 4 * side))


def _find_walls(low: FloatArray, high: FloatArray, owner: Int32Array) -> Iterator[_Walls]:
    """Yield the walls toward each of the four sides: of each column what its neighbour does not cover."""
    inner, first, last = slice(1, -1), slice(0, -1), slice(1, None)
    for across, pair in ((True, ((inner, first), (inner, last))), (False, ((first, inner), (last, inner)))):
        for forward, (here, there) in ((True, pair), (False, pair[::-1])):
            for begin, end in (
                (low[here], np.minimum(high[here], low[there])),
                (np.maximum(low[here], high[there]), high[here]),
            ):
                row, col = np.nonzero((owner[here] >= 0) & (end > begin))
                # A wall across a row of columns stands on nodes above one another, one along a row on nodes abreast.
                nodes = ((row, col), (row + 1, col) if across else (row, col + 1))
                start, stop = nodes if across != forward else nodes[::-1]
                yield _Walls(start, stop, begin[row, col], end[row, col], owner[here][row, col])


def _cut_walls(walls: _Walls, x: FloatArray, y: FloatArray, low: FloatArray, high: FloatArray) -> Iterator[Body]:
    """Yield the triangles of walls: a fan from the foot of the first side, and one from the head of the last."""
    first, last = (_heights_around(node, walls, low, high) for node in (walls.first, walls.last))
    for sides, apex, apex_height, (ends, heights) in (
        ((0, 1, 2), walls.first, walls.low, (walls.last, last)),
        ((0, 2, 1), walls.last, walls.high, (walls.first, first)),
    ):
        which, step = np.nonzero(heights[:, 1:] > heights[:, :-1])
        corners = np.empty((len(which), 3, 3))
        for corner, node, height in (
            (sides[0], apex, apex_height[which]),
            (sides[1], ends, heights[which, step]),
            (sides[2], ends, heights[which, step + 1]),
        ):
            corners[:, corner, 0] = x[node[1][which]]
            corners[:, corner, 1] = y[node[0][which]]
            corners[:, corner, 2] = height
        yield Body(corners, walls.owner[which])


def _heights_around(node: tuple[IntArray, IntArray], walls: _Walls, low: FloatArray, high: FloatArray) -> FloatArray:
    """Return the ends of the four columns around each wall's node as far as they lie on the wall, from low to high."""
    row, col = node
    ends = np.stack(
        [heights[row + down, col + right] for heights in (low, high) for down in (0, 1) for right in (0, 1)]
    )
    np.clip(ends, walls.low, walls.high, out=ends)
    ends.sort(axis=0)
    return np.ascontiguousarray(ends.T)
