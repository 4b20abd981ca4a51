"""What `columns` draws in plain NumPy, with the same arithmetic: for scenes that do not pay a compiler."""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.lids import Lids, find_upright
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

_FEW = 500_000
"""Crossings of faces and rows, or columns, that take a quarter of a second; the kernels take four to compile."""

_LONG = 16
"""So many times as many pixels may lie in the rows between the edges of faces: of most only the ground is looked at."""

# Spans that are drawn at a time, so that what is needed on the way is small.
_PART = 1 << 14


class _Spans(NamedTuple):
    """Rows between the edges of faces: face, row, first column, column behind the last, 1 for up or −1 for down."""

    face: IntArray
    row: IntArray
    first: IntArray
    behind: IntArray
    sign: IntArray


def find_inside(
    corners: FloatArray,
    lids: Lids,
    columns: FloatArray,
    rows: FloatArray,
    ground: FloatArray,
    headroom: float,
    coincident: float,
) -> BoolArray | None:
    """Tell which pixel centres have a solid in the space just above the ground, if that takes little.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces [m].
    lids : Lids
        Those of solids.
    columns, rows : ndarray, float64
        Centres of the columns, ascending, and of the rows, descending [m].
    ground : ndarray, shape (rows, columns), float64
        Height of the ground [m]; where it is NaN the answer is False.
    headroom : float
        Height of the space above the ground [m].
    coincident : float
        What must be reached of it, to count [m].

    Returns
    -------
    ndarray, shape (rows, columns), bool, or None
        None where faces and rows, or columns in which faces lie within the space, cross more than half a million times.
    """
    reaching = np.flatnonzero(lids.highs > np.fmin.reduce(ground, axis=None, initial=np.inf))
    corners = corners[lids.faces[reaching]]
    owners, lows, highs = lids.owners[reaching], lids.lows[reaching], lids.highs[reaching]
    spans = _find_spans(corners, columns, rows)
    if spans is None:
        return None
    feet, tops = _measure_ground(spans, ground)
    # Where there is no ground nothing reaches above it.
    is_over = highs[spans.face] > feet
    is_within = is_over & ~(lows[spans.face] >= tops + headroom)
    line = owners[spans.face] * np.int64(rows.size) + spans.row
    is_mixed = np.isin(line, line[is_within])
    mixed, high = _choose(spans, is_over & is_mixed), is_over & ~is_mixed
    if int((mixed.behind - mixed.first).sum()) > _FEW:
        return None
    result = _cover_lines(_choose(spans, high), line[high], ground.shape)
    result &= ground + headroom - ground > coincident
    result.ravel()[_find_pixels(mixed, corners, owners, columns, rows, ground, headroom, coincident)] = True
    return result


def draw_heights(corners: FloatArray, columns: FloatArray, rows: FloatArray, out: FloatArray) -> bool:
    """Write the height of the highest face at each pixel centre, if that takes little, and tell whether it did.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces [m].
    columns, rows : ndarray, float64
        Centres of the columns, ascending, and of the rows, descending [m].
    out : ndarray, shape (rows, columns), float64
        Contiguous; higher faces are drawn over what it holds, and over NaN all [m].

    Returns
    -------
    bool
        False where faces and rows cross more than half a million times, or cover eight million pixels.
    """
    spans = _find_spans(corners, columns, rows)
    if spans is None:
        return False
    for start in range(0, spans.row.size, _PART):
        part = _choose(spans, slice(start, start + _PART))
        which, column = _count_up(part.first, part.behind)
        row = part.row[which]
        height = _height_at(corners[part.face], which, columns[column], rows[row])
        np.fmax.at(out.ravel(), row * columns.size + column, height)
    return True


def _find_pixels(
    spans: _Spans,
    corners: FloatArray,
    owners: Int32Array,
    columns: FloatArray,
    rows: FloatArray,
    ground: FloatArray,
    headroom: float,
    coincident: float,
) -> IntArray:
    """Return the pixels over which faces bound a solid within the space, looked at one by one."""
    which, column = _count_up(spans.first, spans.behind)
    face, row = spans.face[which], spans.row[which]
    pixel, owner = row * columns.size + column, owners[face]
    height = _height_at(corners, face, columns[column], rows[row])
    order = np.lexsort((-height, owner, pixel))
    pixel, owner, height, sign = pixel[order], owner[order], height[order], spans.sign[which][order]
    is_last = np.ones(pixel.size, dtype=np.bool_)
    is_last[:-1] = (pixel[1:] != pixel[:-1]) | (owner[1:] != owner[:-1])
    winding = np.cumsum(sign)
    ends = np.flatnonzero(is_last)
    before = np.concatenate([np.zeros(1, dtype=np.int64), winding[ends[:-1]]])[: ends.size]
    winding -= np.repeat(before, np.diff(ends, prepend=-1))
    below = np.where(is_last, -np.inf, np.append(height[1:], -np.inf)[: height.size])
    bottom = ground.ravel()[pixel]
    meets = (winding != 0) & (np.minimum(height, bottom + headroom) - np.maximum(below, bottom) > coincident)
    found: IntArray = pixel[meets]
    return found


def _cover_lines(spans: _Spans, line: IntArray, shape: tuple[int, ...]) -> BoolArray:
    """Tell which pixels lie below faces of which the signs do not sum to 0, line by line; all are above the space."""
    wide = shape[1] + 1
    places = np.concatenate([line * wide + spans.first, line * wide + spans.behind])
    signs = np.concatenate([spans.sign, -spans.sign])
    # Mostly in order, and quickest taken so.
    order = np.argsort(places, kind="stable")
    places, winding = places[order], np.cumsum(signs[order])
    # A line sums to 0, so that what is covered ends before the next line begins.
    covers = np.flatnonzero(winding[:-1])
    begins, ends = (
        np.bincount(places[at] % (shape[0] * wide), minlength=shape[0] * wide) for at in (covers, covers + 1)
    )
    covered: BoolArray = np.cumsum(begins - ends).reshape(shape[0], wide)[:, : shape[1]] > 0
    return covered


def _measure_ground(spans: _Spans, ground: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the lowest and the highest ground of each span; spans are in the order of their first pixels."""
    places = np.stack([spans.row, spans.row], axis=1) * ground.shape[1] + np.stack([spans.first, spans.behind], axis=1)
    heights = np.append(ground, np.nan)
    feet, tops = (join.reduceat(heights, places.ravel())[::2] for join in (np.fmin, np.fmax))
    return feet, tops


def _choose(spans: _Spans, chosen: BoolArray | IntArray | slice) -> _Spans:
    return _Spans(*(part[chosen] for part in spans))


def _find_spans(corners: FloatArray, columns: FloatArray, rows: FloatArray) -> _Spans | None:
    faces = np.flatnonzero(~find_upright(corners))
    y = corners[faces, :, 1]
    begin = np.searchsorted(-rows, -y.max(axis=1), "right")
    end = np.searchsorted(-rows, -y.min(axis=1), "right")
    if int((end - begin).sum()) > _FEW:
        return None
    which, row = _count_up(begin, end)
    face = faces[which]
    left, right, sign = _cut_faces(corners[face], rows[row])
    first, behind = np.searchsorted(columns, left, "left"), np.searchsorted(columns, right, "left")
    seen = np.flatnonzero((sign != 0) & (behind > first))
    if int((behind - first)[seen].sum()) > _LONG * _FEW:
        return None
    seen = seen[np.argsort(row[seen] * columns.size + first[seen])]
    return _choose(_Spans(face, row, first, behind, sign), seen)


def _count_up(begin: IntArray, end: IntArray) -> tuple[IntArray, IntArray]:
    """Return all whole numbers of some ranges, behind the range that each is of."""
    counts = end - begin
    which = np.repeat(np.arange(counts.size), counts)
    within = np.arange(which.size) - np.repeat(np.cumsum(counts) - counts, counts)
    return which, begin[which] + within


def _cut_faces(corners: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray, IntArray]:
    """Return where a row enters and leaves each face, and whether the face looks up, down or is missed."""
    upward, downward = np.full(y.size, np.nan), np.full(y.size, np.nan)
    for corner in range(3):
        a, b = corners[:, corner], corners[:, (corner + 1) % 3]
        rises, falls = (a[:, 1] <= y) & (y < b[:, 1]), (b[:, 1] <= y) & (y < a[:, 1])
        upward[rises] = _cut_edges(a[rises], b[rises], y[rises])
        downward[falls] = _cut_edges(b[falls], a[falls], y[falls])
    sign = (upward > downward).astype(np.int64) - (downward > upward)
    return np.fmin(upward, downward), np.fmax(upward, downward), sign


def _cut_edges(a: FloatArray, b: FloatArray, y: FloatArray) -> FloatArray:
    """Cut edges from their lower end a, so that both faces of an edge cut it at the same place."""
    x = a[:, 0] + (y - a[:, 1]) * ((b[:, 0] - a[:, 0]) / (b[:, 1] - a[:, 1]))
    cut: FloatArray = np.clip(x, np.minimum(a[:, 0], b[:, 0]), np.maximum(a[:, 0], b[:, 0]))
    return cut


def _height_at(corners: FloatArray, face: IntArray, x: FloatArray, y: FloatArray) -> FloatArray:
    first, second = (corners[:, 1] - corners[:, 0]).T, (corners[:, 2] - corners[:, 0]).T
    area = first[0] * second[1] - first[1] * second[0]
    flat = np.where(area == 0.0, 1.0, area)
    along_x = np.where(area == 0.0, 0.0, (first[2] * second[1] - first[1] * second[2]) / flat)[face]
    along_y = np.where(area == 0.0, 0.0, (first[0] * second[2] - first[2] * second[0]) / flat)[face]
    rise = (x - corners[face, 0, 0]) * along_x + (y - corners[face, 0, 1]) * along_y
    # A wall that leans by a rounding error has a slope without meaning; its corners bound what it can be.
    z = corners[:, :, 2]
    height: FloatArray = np.clip(corners[face, 0, 2] + rise, z.min(axis=1)[face], z.max(axis=1)[face])
    return height
