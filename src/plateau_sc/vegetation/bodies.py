"""Tell the crowns of trees from their trunks, and see that crowns are closed."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from plateau_sc.pieces import find_pieces
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

_SLIM = 1 / 3
_LOW = 0.1
_FLAT = 1e-4
_JITTER = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Bodies:
    """Crowns and trunks.

    Attributes
    ----------
    crowns : ndarray, shape (n, 3, 3), float64
        Faces of closed crowns, outward [m].
    crown_owner : ndarray, shape (n,), int32
        Tree of each face.
    trunks : ndarray, shape (m, 3, 3), float64
        Faces of trunks, closed or not [m].
    trunk_owner : ndarray, shape (m,), int32
        Tree of each face.
    hulled, flat : ndarray, int64
        Trees whose crown was not closed: those for which its convex hull stands, and those that have no volume and
        are left without a crown.
    """

    crowns: FloatArray
    crown_owner: Int32Array
    trunks: FloatArray
    trunk_owner: Int32Array
    hulled: IntArray
    flat: IntArray


def sort_bodies(corners: FloatArray, owner: Int32Array, has_trunk: BoolArray) -> Bodies:
    """Sort the faces of trees into crowns and trunks.

    A piece of a tree (faces that hang together by their corners) is its trunk where it begins in the lowest tenth of
    the tree and is at most a third as wide. Of a shell in one piece with a foot so slim, the faces below the fork
    (where it first spreads beyond twice the foot's width) are the trunk too, if the fork is at least two such widths
    up. All else is crown. A crown is closed where each edge is run as often one way as the other; it is turned outward
    by its volume. Where any piece of it is not closed, the convex hull of the whole crown stands for it.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Faces [m].
    owner : ndarray, shape (n,), int32
        Tree of each face.
    has_trunk : ndarray, shape (trees,), bool
        False for hedges and other covers, which are all crown.

    Returns
    -------
    Bodies
        Crowns and trunks.
    """
    places, vertex = _weld(corners, owner)
    vertex_owner = np.empty(len(places), dtype=np.int64)
    vertex_owner[vertex] = owner[:, np.newaxis]
    piece = _find_pieces(vertex, len(places))
    piece_owner = np.zeros(int(piece.max(initial=-1)) + 1, dtype=np.int64)
    piece_owner[piece] = owner
    slim = _find_slim(corners, owner, piece, piece_owner, has_trunk)
    with_trunk = np.zeros(len(has_trunk), dtype=np.bool_)
    with_trunk[piece_owner[slim]] = True
    below_fork = _find_below_fork(places, vertex, vertex_owner, owner, has_trunk & ~with_trunk)

    woody = slim[piece]
    closed = ~_find_open(vertex, piece, len(piece_owner), len(places))
    # Heights over the piece's own corner keep the digits that coordinates far from the origin would cost.
    start = np.zeros((len(piece_owner), 3))
    start[piece] = corners[:, 0]
    local = corners - start[piece][:, np.newaxis]
    volume = np.bincount(piece, _six_volumes(local), len(piece_owner))
    turned = np.where((volume[piece] < 0.0)[:, np.newaxis, np.newaxis], corners[:, ::-1], corners)
    broken = np.unique(piece_owner[~slim & (~closed | (volume == 0.0))])
    whole = ~woody & ~np.isin(owner, broken)
    hulls = {int(tree): _hull(np.unique(corners[(owner == tree) & ~woody].reshape(-1, 3), axis=0)) for tree in broken}
    found = {tree: hull for tree, hull in hulls.items() if hull is not None}
    return Bodies(
        crowns=np.ascontiguousarray(np.concatenate([turned[whole], *found.values()])),
        crown_owner=np.concatenate(
            [owner[whole], *(np.full(len(hull), tree, dtype=np.int32) for tree, hull in found.items())]
        ).astype(np.int32),
        trunks=np.ascontiguousarray(corners[woody | below_fork]),
        trunk_owner=owner[woody | below_fork].astype(np.int32),
        hulled=np.array(sorted(found), dtype=np.int64),
        flat=np.array(sorted(set(hulls) - set(found)), dtype=np.int64),
    )


def mean_chords(corners: FloatArray, owner: Int32Array, count: int) -> FloatArray:
    """Return the mean length of the straight lines that cross the crown of each tree.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Faces of closed crowns, outward [m].
    owner : ndarray, shape (n,), int32
        Tree of each face.
    count : int
        Number of trees.

    Returns
    -------
    ndarray, shape (count,), float64
        Four times volume over surface [m], the mean over lines of all directions and places (Cauchy's formula); NaN for
        a tree without a crown.
    """
    start = np.zeros((count, 3))
    start[owner] = corners[:, 0]
    local = corners - start[owner][:, np.newaxis]
    volume = np.bincount(owner, _six_volumes(local), count) / 6.0
    area = np.bincount(owner, np.linalg.norm(_normals(local), axis=1), count) / 2.0
    chords: FloatArray = np.full(count, np.nan)
    np.divide(4.0 * volume, area, out=chords, where=area > 0.0)
    return chords


def _normals(corners: FloatArray) -> FloatArray:
    normals: FloatArray = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    return normals


def _six_volumes(corners: FloatArray) -> FloatArray:
    volumes: FloatArray = np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2]))
    return volumes


def _weld(corners: FloatArray, owner: Int32Array) -> tuple[FloatArray, IntArray]:
    """Return the points of each tree that differ, and for each face the rows of its corners among them."""
    # Adding zero makes the two zeros one.
    points = pd.DataFrame(corners.reshape(-1, 3) + 0.0, columns=["x", "y", "z"])
    points["owner"] = np.repeat(owner, 3)
    groups = points.groupby(["owner", "x", "y", "z"], sort=False).ngroup()
    vertex: IntArray = np.asarray(groups, dtype=np.int64)
    places = np.empty((int(vertex.max(initial=-1)) + 1, 3))
    places[vertex] = corners.reshape(-1, 3)
    rows: IntArray = vertex.reshape(-1, 3)
    return places, rows


def _find_pieces(vertex: IntArray, count: int) -> IntArray:
    """Return the number of the piece that each face belongs to."""
    if not len(vertex):
        return np.zeros(0, dtype=np.int64)
    return find_pieces(vertex[:, [0, 1]].ravel(), vertex[:, [1, 2]].ravel(), count)[vertex[:, 0]]


def _find_open(vertex: IntArray, piece: IntArray, pieces: int, count: int) -> BoolArray:
    """Tell which pieces have an edge that is not run as often one way as the other."""
    start, stop = vertex.ravel(), vertex[:, [1, 2, 0]].ravel()
    edges, which = np.unique(np.minimum(start, stop) * count + np.maximum(start, stop), return_inverse=True)
    balance = np.bincount(which.ravel(), np.sign(stop - start), len(edges))
    of_edge = np.empty(len(edges), dtype=np.int64)
    of_edge[which.ravel()] = np.repeat(piece, 3)
    odd = np.zeros(pieces, dtype=np.bool_)
    odd[of_edge[balance != 0.0]] = True
    return odd


def _find_slim(
    corners: FloatArray, owner: Int32Array, piece: IntArray, piece_owner: IntArray, has_trunk: BoolArray
) -> BoolArray:
    """Tell which pieces are trunks."""
    low, high = corners.min(axis=1), corners.max(axis=1)
    tree_low, tree_high = _extents(low, high, owner, len(has_trunk))
    piece_low, piece_high = _extents(low, high, piece, len(piece_owner))
    tree_width = (tree_high - tree_low)[:, :2].max(axis=1)[piece_owner]
    lowest_tenth = tree_low[piece_owner, 2] + _LOW * (tree_high - tree_low)[piece_owner, 2]
    slim = (piece_high - piece_low)[:, :2].max(axis=1) <= _SLIM * tree_width
    trunks: BoolArray = slim & (piece_low[:, 2] <= lowest_tenth) & has_trunk[piece_owner]
    return trunks


def _extents(
    low: FloatArray, high: FloatArray, group: IntArray | Int32Array, count: int
) -> tuple[FloatArray, FloatArray]:
    lowest, highest = np.full((count, 3), np.inf), np.full((count, 3), -np.inf)
    np.minimum.at(lowest, group, low)
    np.maximum.at(highest, group, high)
    # Rows without a face get no extent.
    none = ~np.isfinite(lowest)
    lowest[none], highest[none] = 0.0, 0.0
    return lowest, highest


def _find_below_fork(
    places: FloatArray, vertex: IntArray, vertex_owner: IntArray, owner: Int32Array, wanted: BoolArray
) -> BoolArray:
    """Tell which faces of shells in one piece lie on the trunk."""
    count = len(wanted)
    bottom, top = _extents(places, places, vertex_owner, count)
    height = (top - bottom)[:, 2]
    foot = places[:, 2] <= bottom[vertex_owner, 2] + 0.02 * height[vertex_owner]
    share = np.bincount(vertex_owner[foot], minlength=count)
    centre = np.column_stack(
        [np.bincount(vertex_owner[foot], places[foot, axis], count) / np.maximum(share, 1) for axis in range(2)]
    )
    away = np.linalg.norm(places[:, :2] - centre[vertex_owner], axis=1)
    radius, reach = np.zeros(count), np.zeros(count)
    np.maximum.at(radius, vertex_owner[foot], away[foot])
    np.maximum.at(reach, vertex_owner, away)
    spread = away > 2.0 * radius[vertex_owner]
    fork = np.full(count, np.inf)
    np.minimum.at(fork, vertex_owner[spread], places[spread, 2])
    forked = wanted & (share >= 3) & (radius <= _SLIM * reach) & np.isfinite(fork)
    forked &= fork - bottom[:, 2] >= 4.0 * radius
    on_trunk = ~spread & (places[:, 2] <= fork[vertex_owner]) & forked[vertex_owner]
    below: BoolArray = on_trunk[vertex].all(axis=1) & forked[owner]
    return below


def _hull(points: FloatArray) -> FloatArray | None:
    """Return the convex hull of some points as outward faces, or None where it has no volume."""
    extent = float(np.ptp(points, axis=0).max())
    if len(points) < 4 or extent == 0.0:
        return None
    from scipy.spatial import ConvexHull, QhullError

    # Points in general position have a hull of plain triangles, and a millionth of a crown is nothing.
    shaken = points + np.random.default_rng(0).uniform(-_JITTER, _JITTER, points.shape) * extent
    try:
        hull = ConvexHull(shaken - points.mean(axis=0))
    except QhullError:
        return None
    if hull.volume < _FLAT * extent**3:
        return None
    corners = shaken[hull.simplices]
    inward = np.einsum("ij,ij->i", _normals(corners), hull.equations[:, :3]) < 0.0
    corners[inward] = corners[inward][:, ::-1]
    return np.ascontiguousarray(corners)
