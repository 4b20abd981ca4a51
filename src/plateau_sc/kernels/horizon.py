"""Look along the ground to the horizon: the steepest sight onto a lattice of heights, over the curve of the earth.

The ground is known at the nodes of a lattice, and between neighbouring nodes on a straight line. A sight is compared
with it wherever it crosses a line of the lattice. Blocks of cells keep the height of their highest node, so that a
sight that passes above all of a block leaves it in one step; it changes the time, never the answer.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import kernel
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.types import FloatArray

_BLOCK = 16
_SMALLEST_PART = 4096
# Nearer than this [m] a point is where the eye is, and has no direction.
_HERE = 1e-6


class Relief(NamedTuple):
    """Ground seen from afar.

    Attributes
    ----------
    heights : ndarray, shape (rows, cols), float64
        Height of the nodes, the first row in the north; no NaN [m].
    tops : ndarray, shape (blocks, blocks), float64
        Highest node of each block of 16 by 16 cells, its edges included [m].
    west, north, step : float
        Place of the first node and distance between neighbours [m].
    near : tuple of float
        West, south, east and north of what is left out [m].
    curvature : float
        What the ground falls away below a level sight, over the square of the distance [1/m].
    """

    heights: FloatArray
    tops: FloatArray
    west: float
    north: float
    step: float
    near: tuple[float, float, float, float]
    curvature: float


def find_tops(heights: FloatArray) -> FloatArray:
    """Return the highest node of each block of cells.

    Parameters
    ----------
    heights : ndarray, shape (rows, cols), float64
        Heights of the nodes [m].

    Returns
    -------
    ndarray, float64
        One value a block of 16 by 16 cells, its edges included [m].
    """
    rows, cols = heights.shape
    # A block has 17 nodes a side; the last is the first of the next.
    across = np.stack([heights[:, s : s + _BLOCK + 1].max(axis=1) for s in range(0, max(cols - 1, 1), _BLOCK)], axis=1)
    return np.stack([across[s : s + _BLOCK + 1].max(axis=0) for s in range(0, max(rows - 1, 1), _BLOCK)], axis=0)


def steepest(
    relief: Relief, places: FloatArray, way: FloatArray, least: float, threads: int | None = 1, any_at: bool = False
) -> FloatArray:
    """Return the tangent of the steepest sight onto the ground, seen from points along one way.

    Parameters
    ----------
    relief : Relief
        The ground.
    places : ndarray, shape (n, 3), float64
        Eyes, in the coordinates of the relief [m].
    way : ndarray, shape (2,), float64
        Horizontal unit vector, east and north.
    least : float
        Where no sight is steeper, this is the answer [-].
    threads : int, default 1
        Number of threads; as many as there are processors if None. The answer is the same for any.
    any_at : bool, default False
        End at the first sight that is as steep as `least` or steeper, and give infinity for it.

    Returns
    -------
    ndarray, shape (n,), float64
        Tangents [-].
    """
    out = np.empty(len(places))
    workers = threads or count_processors()
    part = max(_SMALLEST_PART, -(-len(places) // (8 * workers)))
    if workers == 1 or len(places) <= part:
        _look(relief, places, way, least, any_at, out, 0, len(places))
        return out
    with lend_threads(workers) as pool:
        tasks = [
            pool.submit(_look, relief, places, way, least, any_at, out, start, min(start + part, len(places)))
            for start in range(0, len(places), part)
        ]
        for task in tasks:
            task.result()
    return out


@kernel
def _look(
    relief: Relief,
    places: FloatArray,
    way: FloatArray,
    least: float,
    any_at: bool,
    out: FloatArray,
    start: int,
    stop: int,
) -> None:
    rows, cols = relief.heights.shape
    # In cells, rows counted downward.
    right, down = way[0] / relief.step, -way[1] / relief.step
    highest = relief.tops.max()
    for place in range(start, stop):
        x, y, z = places[place, 0], places[place, 1], places[place, 2]
        enter, leave = _span(x, y, way, relief.near[0], relief.near[1], relief.near[2], relief.near[3])
        begin = leave if enter <= 0.0 <= leave else 0.0
        col, row = (x - relief.west) / relief.step, (relief.north - y) / relief.step
        east, south = relief.west + (cols - 1) * relief.step, relief.north - (rows - 1) * relief.step
        enter, leave = _span(x, y, way, relief.west, south, east, relief.north)
        begin = max(begin, enter)
        leave = min(leave, _clear(highest - z, least, relief.curvature))
        out[place] = _follow(relief, col, row, z, right, down, begin, leave, least, any_at) if begin < leave else least


@kernel
def _clear(rise: float, least: float, curvature: float) -> float:
    """Return the distance from which on a sight as steep as the least passes above all ground."""
    if least == -np.inf:
        return np.inf
    inner = least * least + 4.0 * curvature * rise
    if inner < 0.0:
        return 0.0
    # A hair beyond, so that rounding cuts off nothing.
    if curvature > 0.0:
        return float((np.sqrt(inner) - least) / (2.0 * curvature) * (1.0 + 1e-9) + 1e-3)
    return float(rise / least * (1.0 + 1e-9) + 1e-3) if least > 0.0 else np.inf


@kernel
def _span(
    x: float, y: float, way: FloatArray, west: float, south: float, east: float, north: float
) -> tuple[float, float]:
    """Return how far along a way a rectangle begins and ends; an end before the begin where it is not met."""
    enter, leave = -np.inf, np.inf
    for axis in range(2):
        low, high = (west - x, east - x) if axis == 0 else (south - y, north - y)
        if way[axis] == 0.0:
            if low > 0.0 or high < 0.0:
                return np.inf, -np.inf
            continue
        first, second = low / way[axis], high / way[axis]
        enter, leave = max(enter, min(first, second)), min(leave, max(first, second))
    return enter, leave


@kernel
def _follow(
    relief: Relief,
    col: float,
    row: float,
    z: float,
    right: float,
    down: float,
    begin: float,
    end: float,
    least: float,
    any_at: bool,
) -> float:
    """Return the steepest tangent between two distances, block by block."""
    best = least
    blocks_down, blocks_right = relief.tops.shape
    block_col = min(max(int(np.floor((col + right * begin) / _BLOCK)), 0), blocks_right - 1)
    block_row = min(max(int(np.floor((row + down * begin) / _BLOCK)), 0), blocks_down - 1)
    here = begin
    while here < end and 0 <= block_col < blocks_right and 0 <= block_row < blocks_down:
        next_col = ((block_col + (1 if right > 0.0 else 0)) * _BLOCK - col) / right if right != 0.0 else np.inf
        next_row = ((block_row + (1 if down > 0.0 else 0)) * _BLOCK - row) / down if down != 0.0 else np.inf
        there = max(min(next_col, next_row, end), here)
        rise = relief.tops[block_row, block_col] - z
        bound = rise / max(here, _HERE) if rise > 0.0 else rise / max(there, _HERE)
        if bound - relief.curvature * here >= best:
            best = _cross_columns(relief, col, row, z, right, down, here, there, best, any_at)
            best = _cross_rows(relief, col, row, z, right, down, here, there, best, any_at)
            if best == np.inf:
                return best
        here = there
        if next_col <= next_row:
            block_col += 1 if right > 0.0 else -1
        else:
            block_row += 1 if down > 0.0 else -1
    return best


@kernel
def _cross_columns(
    relief: Relief,
    col: float,
    row: float,
    z: float,
    right: float,
    down: float,
    here: float,
    there: float,
    best: float,
    any_at: bool,
) -> float:
    """Return the steepest tangent at the lattice's lines from north to south."""
    if right == 0.0:
        return best
    rows, cols = relief.heights.shape
    low, high = min(col + right * here, col + right * there), max(col + right * here, col + right * there)
    for line in range(max(int(np.ceil(low)), 0), min(int(np.floor(high)), cols - 1) + 1):
        distance = (line - col) / right
        if distance < _HERE:
            continue
        at = min(max(row + down * distance, 0.0), rows - 1.0)
        node = min(int(at), rows - 2) if rows > 1 else 0
        share = at - node
        height = relief.heights[node, line]
        if share > 0.0:
            height += share * (relief.heights[node + 1, line] - height)
        tangent = (height - z) / distance - relief.curvature * distance
        if any_at and tangent >= best:
            return np.inf
        best = max(best, tangent)
    return best


@kernel
def _cross_rows(
    relief: Relief,
    col: float,
    row: float,
    z: float,
    right: float,
    down: float,
    here: float,
    there: float,
    best: float,
    any_at: bool,
) -> float:
    """Return the steepest tangent at the lattice's lines from west to east."""
    if down == 0.0:
        return best
    rows, cols = relief.heights.shape
    low, high = min(row + down * here, row + down * there), max(row + down * here, row + down * there)
    for line in range(max(int(np.ceil(low)), 0), min(int(np.floor(high)), rows - 1) + 1):
        distance = (line - row) / down
        if distance < _HERE:
            continue
        at = min(max(col + right * distance, 0.0), cols - 1.0)
        node = min(int(at), cols - 2) if cols > 1 else 0
        share = at - node
        height = relief.heights[line, node]
        if share > 0.0:
            height += share * (relief.heights[line, node + 1] - height)
        tangent = (height - z) / distance - relief.curvature * distance
        if any_at and tangent >= best:
            return np.inf
        best = max(best, tangent)
    return best
