"""Polygons of solids as triangles, which know which of their edges are edges of the polygon."""

from __future__ import annotations

from dataclasses import dataclass

import mapbox_earcut
import numpy as np

from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.quality.shapes import Shapes
from plateau_sc.types import BoolArray, FloatArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """Triangles of some polygons, polygon by polygon.

    Attributes
    ----------
    corners : ndarray, shape (t, 3), int64
        Rows of the rings' points.
    outlines : ndarray, shape (t, 3), bool
        Whether the edge from each corner to the next is one of the polygon.
    offsets : ndarray, shape (n + 1,), int64
        Triangles of each polygon.
    """

    corners: IntArray
    outlines: BoolArray
    offsets: IntArray


def make_faces(shapes: Shapes, chosen: IntArray) -> Faces:
    """Divide polygons into triangles, turned like the polygon.

    Parameters
    ----------
    shapes : Shapes
        Geometries.
    chosen : ndarray, shape (n,), int64
        Sound polygons.

    Returns
    -------
    Faces
        A polygon without area has none.
    """
    polygons, rings = shapes.polygons, shapes.rings
    first = polygons.offsets[:-1][chosen]
    single = np.diff(polygons.offsets)[chosen] == 1
    counts = rings.counts()[first]
    start = rings.offsets[:-1][first]
    normal = polygons.normals[first]
    threes = np.flatnonzero(single & (counts == 4))
    fours = np.flatnonzero(single & (counts == 5))
    halves, divided = _divide(rings.points, start[fours], normal[fours])
    fours = fours[divided]
    done = np.zeros(chosen.size, np.bool_)
    done[threes] = done[fours] = True
    others = np.flatnonzero(~done & (np.linalg.norm(normal, axis=1) > 0))
    pieces, outlines, owners = _clip(shapes, chosen, others)
    triangles = np.concatenate([start[threes][:, None] + np.arange(3), halves, pieces])
    edges = np.concatenate(
        [np.ones((threes.size, 3), np.bool_), np.tile(_OUTLINES, (fours.size, 1)).reshape(-1, 3), outlines]
    )
    owner = np.concatenate([threes, np.repeat(fours, 2), owners])
    order = np.argsort(owner, kind="stable")
    return Faces(triangles[order], edges[order], offsets_of(np.bincount(owner, minlength=chosen.size)))


_CUTS = np.array([[[0, 1, 2], [2, 3, 0]], [[1, 2, 3], [3, 0, 1]]])
_OUTLINES = np.array([[True, True, False], [True, True, False]])


def _divide(points: FloatArray, start: IntArray, normal: FloatArray) -> tuple[IntArray, BoolArray]:
    """Divide quadrilaterals by a diagonal that leaves both halves turned like the whole, where there is one."""
    corners = points[start[:, None] + np.arange(4)]
    fits = []
    for cut in _CUTS:
        sides = corners[:, cut[:, 1:]] - corners[:, cut[:, :1]]
        halves = np.cross(sides[:, :, 0], sides[:, :, 1])
        fits.append((np.einsum("nkc,nc->nk", halves, normal) > 0).all(axis=1))
    cuts = np.where(fits[0][:, None, None], _CUTS[0], _CUTS[1])
    divided: BoolArray = fits[0] | fits[1]
    return (start[:, None, None] + cuts)[divided].reshape(-1, 3), divided


def _clip(shapes: Shapes, chosen: IntArray, others: IntArray) -> tuple[IntArray, BoolArray, IntArray]:
    polygons, rings = shapes.polygons, shapes.rings
    pieces, outlines = [np.empty((0, 3), np.int64)], [np.empty((0, 3), np.bool_)]
    counts = []
    for row in others.tolist():
        begin, end = polygons.offsets[chosen[row]], polygons.offsets[chosen[row] + 1]
        normal = polygons.normals[begin]
        # The closing position of each ring is left out.
        bounds = rings.offsets[begin : end + 1]
        lengths = np.diff(bounds) - 1
        taken = np.delete(np.arange(bounds[0], bounds[-1]), bounds[1:] - bounds[0] - 1)
        axis = int(np.abs(normal).argmax())
        # Turned so that the plane is seen from the side that the polygon faces.
        plane = [(axis + 1) % 3, (axis + 2) % 3] if normal[axis] > 0 else [(axis + 2) % 3, (axis + 1) % 3]
        local = np.ascontiguousarray((rings.points[taken] - rings.points[taken[0]])[:, plane])
        found = mapbox_earcut.triangulate_float64(local, np.cumsum(lengths).astype(np.uint32))
        triangles = found.reshape(-1, 3).astype(np.int64)
        corner = local[triangles]
        side, other = corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]
        backward = side[:, 0] * other[:, 1] - side[:, 1] * other[:, 0] < 0
        triangles[backward] = triangles[backward][:, ::-1]
        ring_start = np.repeat(np.cumsum(lengths) - lengths, lengths)
        following = np.arange(1, taken.size + 1)
        last = np.cumsum(lengths) - 1
        following[last] = ring_start[last]
        after = triangles[:, [1, 2, 0]]
        outlines.append((following[triangles] == after) | (following[after] == triangles))
        pieces.append(taken[triangles])
        counts.append(len(triangles))
    return np.concatenate(pieces), np.concatenate(outlines), np.repeat(others, np.asarray(counts, np.int64))
