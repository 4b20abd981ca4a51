"""How far two solids reach into one another, cell by cell of their common plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from plateau_sc.types import FloatArray

_NO_AREA = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Overlap:
    """How two solids overlap.

    Attributes
    ----------
    depth : float
        Largest height of what both fill [m].
    volume : float
        What both fill [m³].
    place : ndarray, shape (3,), float64
        Where it is deepest [m].
    """

    depth: float
    volume: float
    place: FloatArray


def measure_overlap(one: FloatArray, other: FloatArray, plan: shapely.Geometry) -> Overlap:
    """Measure what two closed solids both fill.

    The edges of both divide the plan into cells; within a cell no face begins or ends, so that the heights at which a
    column enters and leaves a solid are linear. They are compared at a point inside each cell, and at points drawn in
    a little from its corners.

    Parameters
    ----------
    one, other : ndarray, shape (t, 3, 3), float64
        Corners of the triangles [m].
    plan : shapely.Geometry
        Where to look, seen from above.

    Returns
    -------
    Overlap

    Examples
    --------
    >>> import trimesh
    >>> first = trimesh.creation.box(bounds=[(0, 0, 0), (2, 2, 2)]).triangles
    >>> second = trimesh.creation.box(bounds=[(1, 0, 1), (3, 2, 4)]).triangles
    >>> overlap = measure_overlap(first, second, shapely.box(1, 0, 2, 2))
    >>> round(overlap.depth, 6), round(overlap.volume, 6)
    (1.0, 2.0)
    """
    faces = [_leaning(solid, plan) for solid in (one, other)]
    depth, volume, place = 0.0, 0.0, np.full(3, np.nan)
    for cell in _divide(faces, plan):
        # A linear height has its mean at the centroid.
        middle = shapely.centroid(cell)
        inner = shapely.get_coordinates(middle if shapely.contains(cell, middle) else shapely.point_on_surface(cell))[0]
        corners = shapely.get_coordinates(cell)[:-1]
        for number, (x, y) in enumerate([inner, *(corners + 0.01 * (inner - corners))]):
            found, height = _compare(_heights(faces[0], x, y), _heights(faces[1], x, y))
            if number == 0:
                volume += found * float(shapely.area(cell))
            if found > depth:
                depth, place = found, np.array([x, y, height])
    return Overlap(depth, volume, place)


def _leaning(solid: FloatArray, plan: shapely.Geometry) -> FloatArray:
    """Return the faces that cover some of the plan, seen from above."""
    first, second = solid[:, 1] - solid[:, 0], solid[:, 2] - solid[:, 0]
    area = first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
    faces = solid[np.abs(area) > _NO_AREA]
    shapely.prepare(plan)
    return faces[shapely.intersects(plan, shapely.polygons(faces[:, :, :2]))]


def _divide(faces: list[FloatArray], plan: shapely.Geometry) -> list[shapely.Polygon]:
    joined = np.concatenate(faces)[:, :, :2]
    lines = shapely.linestrings(np.concatenate([joined, joined[:, :1]], axis=1))
    inside: Any = shapely.intersection(lines, plan)
    net = shapely.union_all([*inside, shapely.boundary(plan)])
    cells = shapely.get_parts(shapely.polygonize([shapely.node(net)]))
    kept = shapely.contains(plan, shapely.point_on_surface(cells)) & (shapely.area(cells) > _NO_AREA)
    return list(cells[kept])


def _heights(faces: FloatArray, x: float, y: float) -> list[tuple[float, float]]:
    """Return the heights between which a column at a place lies in the solid."""
    a, b, c = faces[:, 0], faces[:, 1], faces[:, 2]
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    second = ((x - a[:, 0]) * (c[:, 1] - a[:, 1]) - (y - a[:, 1]) * (c[:, 0] - a[:, 0])) / area
    third = ((b[:, 0] - a[:, 0]) * (y - a[:, 1]) - (b[:, 1] - a[:, 1]) * (x - a[:, 0])) / area
    hit = (second >= 0) & (third >= 0) & (second + third <= 1)
    height = (a[:, 2] + second * (b[:, 2] - a[:, 2]) + third * (c[:, 2] - a[:, 2]))[hit]
    upward = area[hit] > 0
    order = np.lexsort((upward, height))
    spans, inside, start = [], 0, 0.0
    for row in order.tolist():
        before = inside
        inside += -1 if upward[row] else 1
        if before == 0 and inside == 1:
            start = float(height[row])
        elif before == 1 and inside == 0:
            spans.append((start, float(height[row])))
    return spans


def _compare(one: list[tuple[float, float]], other: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the height that both fill, and where it begins."""
    total, at = 0.0, 0.0
    for low, high in one:
        for bottom, top in other:
            shared = min(high, top) - max(low, bottom)
            if shared > 0:
                if total == 0.0:
                    at = max(low, bottom)
                total += shared
    return total, at
