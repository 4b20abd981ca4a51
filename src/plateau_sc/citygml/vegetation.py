"""Trees and hedges that are stated, not drawn: crowns from heights and diameters, covers from outlines and heights."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import shapely

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.columns import PolygonColumns, join_columns
from plateau_sc.citygml.extrude import extrude_outlines
from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.citygml.shapes import Geometries
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

HIGHEST_TREE, WIDEST_CROWN, WIDEST_TRUNK = 80.0, 60.0, 10.0
"""A stated height, crown or trunk over this is not built [m]; no tree of Japan comes near it."""

CROWN_BASE = 0.25
"""Where a crown begins, as a part of the height of its tree."""

CROWN_RATIO = 0.5
"""Diameter of a crown that is not stated, as a part of the height of its tree: a working value, not from the standard.

A broad-leaved tree that stands alone is often wider, a conifer narrower.
"""

CROWN_BUILT, CROWN_GUESSED = "crown built from height and diameter", "crown built from height"
OUTLINE_RAISED = "outline raised by average height"

_SIDES, _TRUNK_SIDES = 8, 6
_LATITUDES = (-45.0, 0.0, 45.0)
_FLAT = 0.01


class PointGround(Protocol):
    """Whatever knows how high the ground is at points."""

    def heights_at(self, x: FloatArray, y: FloatArray) -> FloatArray:
        """Return the height at each point [m]; NaN where there is no ground."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """Trees to build.

    Attributes
    ----------
    feet : ndarray, shape (n, 3), float64
        Where each stands [m].
    height, crown, trunk : ndarray, shape (n,), float64
        Height and diameters [m]; a trunk of NaN is not built.
    owner : ndarray, shape (n,), int32
        Row of the feature.
    line : ndarray, shape (n,), int32
        Line of the file.
    """

    feet: FloatArray
    height: FloatArray
    crown: FloatArray
    trunk: FloatArray
    owner: Int32Array
    line: Int32Array


def judge_tree(height: float, crown: float, trunk: float) -> tuple[str | None, str | None]:
    """Tell why a tree cannot be built from what is stated of it, and why its trunk cannot.

    Parameters
    ----------
    height, crown, trunk : float
        Height and diameters [m]; NaN where they are not stated.

    Returns
    -------
    tree, trunk : str or None
        None where it can.

    Examples
    --------
    >>> judge_tree(8.0, 5.0, float("nan"))
    (None, None)
    >>> judge_tree(-8.0, 5.0, 0.3)
    ('its height is -8 m; expected more than 0 and at most 80', None)
    """
    problems = [
        _judge(height, "height", HIGHEST_TREE),
        _judge(crown, "crown diameter", WIDEST_CROWN),
    ]
    tree = next((problem for problem in problems if problem is not None), None)
    thick = None if np.isnan(trunk) else _judge(trunk, "trunk diameter", WIDEST_TRUNK)
    if thick is None and trunk >= crown > 0:
        thick = f"its trunk diameter is {trunk:g} m, as wide as its crown"
    return tree, None if tree else thick


def judge_cover(height: float) -> str | None:
    """Tell why an outline cannot be raised by a height.

    Parameters
    ----------
    height : float
        Average height [m]; NaN where it is not stated.

    Returns
    -------
    str or None
        None where it can.
    """
    return _judge(height, "average height", HIGHEST_TREE)


def build_crowns(trees: Trees) -> PolygonColumns:
    """Build a crown for each tree, and a trunk below it where its diameter is known.

    The crown is a closed body of 32 faces on an ellipsoid of revolution, from a quarter of the tree's height to its
    top, and covers the circle's area seen from above (its eight corners stand 5 % outside of the stated diameter). The
    trunk is a closed prism from the foot to the crown. All faces look outward.

    Parameters
    ----------
    trees : Trees
        Heights and diameters above 0.

    Returns
    -------
    PolygonColumns
        Derived polygons of LOD0.
    """
    return join_columns([_raise_crowns(trees), build_trunks(trees)])


def build_trunks(trees: Trees) -> PolygonColumns:
    """Build the trunks alone, for trees whose diameter is known.

    Parameters
    ----------
    trees : Trees
        Heights above 0.

    Returns
    -------
    PolygonColumns
        Derived polygons of LOD0: closed prisms from the foot to a quarter of the height.
    """
    thick = np.isfinite(trees.trunk)
    trunk = np.column_stack([trees.trunk / 2, trees.trunk / 2, CROWN_BASE * trees.height])[thick]
    return _repeat_body(_TRUNK, trunk, trees.feet[thick], trees.owner[thick], trees.line[thick])


def find_flat(polygons: PolygonColumns, used: BoolArray, rows: int) -> BoolArray:
    """Mark the rows whose used polygons are all flat: outlines, not bodies.

    Parameters
    ----------
    polygons : PolygonColumns
        In the zone [m].
    used : ndarray, shape (polygons,), bool
        Polygons that are used.
    rows : int
        Number of rows.

    Returns
    -------
    ndarray, shape (rows,), bool
        False for a row of which nothing is used.
    """
    of_point = polygons.polygon_of_point()
    taken = used[of_point]
    owner, height = polygons.owner[of_point][taken], polygons.points[taken, 2]
    lowest, highest = np.full(rows, np.inf), np.full(rows, -np.inf)
    np.minimum.at(lowest, owner, height)
    np.maximum.at(highest, owner, height)
    flat: BoolArray = (highest >= lowest) & (highest - lowest < _FLAT)
    return flat


def raise_covers(
    polygons: PolygonColumns,
    outlines: BoolArray,
    heights: FloatArray,
    footprints: Geometries,
    ground: PointGround | None,
) -> PolygonColumns:
    """Raise the outlines of plant covers to closed blocks.

    Parameters
    ----------
    polygons : PolygonColumns
        In the zone [m].
    outlines : ndarray, shape (polygons,), bool
        Which to raise.
    heights : ndarray, shape (rows,), float64
        Average height of each row [m].
    footprints : ndarray, shape (rows,), object
        Footprint of each row.
    ground : PointGround or None
        Where they stand; at the height of the outline without it.

    Returns
    -------
    PolygonColumns
        Derived polygons of the level of their outline.
    """
    chosen = polygons.select(outlines)
    starts = chosen.ring_offsets[:-1][chosen.first_rings()]
    bases = chosen.points[starts, 2]
    if ground is not None and len(chosen):
        places = shapely.point_on_surface(footprints[chosen.owner])
        known = ~shapely.is_missing(places)
        levels = ground.heights_at(shapely.get_x(places[known]), shapely.get_y(places[known]))
        bases[known] = np.where(np.isfinite(levels), levels, bases[known])
    return join_columns([*extrude_outlines(chosen, bases, heights[chosen.owner])])


def stand_on(points: FloatArray, ground: PointGround | None) -> FloatArray:
    """Return points moved to the ground, as far as there is ground below or above them.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        In the zone [m].
    ground : PointGround or None
        The ground.

    Returns
    -------
    ndarray, shape (n, 3), float64
    """
    if ground is None or not len(points):
        return points
    heights = ground.heights_at(points[:, 0], points[:, 1])
    return np.column_stack([points[:, :2], np.where(np.isfinite(heights), heights, points[:, 2])])


def _raise_crowns(trees: Trees) -> PolygonColumns:
    base = CROWN_BASE * trees.height
    crown = np.column_stack([trees.crown / 2, trees.crown / 2, trees.height - base])
    return _repeat_body(_CROWN, crown, trees.feet + base[:, None] * (0, 0, 1), trees.owner, trees.line)


def _judge(value: float, what: str, limit: float) -> str | None:
    if np.isnan(value):
        return f"it has no {what} that can be read"
    if not 0 < value <= limit:
        return f"its {what} is {value:g} m; expected more than 0 and at most {limit:g}"
    return None


@dataclass(frozen=True, slots=True, eq=False)
class _Body:
    """Faces of a body of radius 1 and height 1 that stands on the origin."""

    points: FloatArray
    sizes: IntArray


def _circle(sides: int) -> FloatArray:
    angles = 2 * np.pi * np.arange(sides) / sides
    # The regular polygon of this radius has the area of the circle of radius 1.
    radius = np.sqrt(2 * np.pi / (sides * np.sin(2 * np.pi / sides)))
    circle: FloatArray = radius * np.column_stack([np.cos(angles), np.sin(angles)])
    return circle


def _ring(sides: int, radius: float, height: float) -> FloatArray:
    return np.column_stack([_circle(sides) * radius, np.full(sides, height)])


def _join_faces(faces: list[FloatArray]) -> _Body:
    return _Body(np.concatenate(faces), np.array([len(face) for face in faces], np.int64))


def _band(low: FloatArray, high: FloatArray) -> list[FloatArray]:
    sides = len(low)
    return [np.array([low[i], low[(i + 1) % sides], high[(i + 1) % sides], high[i]]) for i in range(sides)]


def _make_crown() -> _Body:
    radians = np.deg2rad(_LATITUDES)
    rings = [_ring(_SIDES, float(np.cos(angle)), (1 + float(np.sin(angle))) / 2) for angle in radians]
    foot, top = np.zeros(3), np.array([0.0, 0.0, 1.0])
    faces = [np.array([foot, rings[0][(i + 1) % _SIDES], rings[0][i]]) for i in range(_SIDES)]
    for low, high in itertools.pairwise(rings):
        faces += _band(low, high)
    faces += [np.array([top, rings[-1][i], rings[-1][(i + 1) % _SIDES]]) for i in range(_SIDES)]
    return _join_faces(faces)


def _make_trunk() -> _Body:
    low, high = _ring(_TRUNK_SIDES, 1.0, 0.0), _ring(_TRUNK_SIDES, 1.0, 1.0)
    return _join_faces([low[::-1], *_band(low, high), high])


_CROWN, _TRUNK = _make_crown(), _make_trunk()


def _repeat_body(
    body: _Body, scale: FloatArray, feet: FloatArray, owner: Int32Array, line: Int32Array
) -> PolygonColumns:
    count, faces = len(feet), body.sizes.size
    points = body.points[None] * scale[:, None] + feet[:, None]
    ring_offsets = offsets_of(np.tile(body.sizes, count))
    return PolygonColumns(
        points=np.ascontiguousarray(points.reshape(-1, 3)),
        ring_offsets=ring_offsets,
        polygon_offsets=np.arange(count * faces + 1, dtype=np.int64),
        lod=np.zeros(count * faces, np.uint8),
        surface=np.full(count * faces, SurfaceType.UNKNOWN, np.uint8),
        installation=np.zeros(count * faces, np.bool_),
        derived=np.ones(count * faces, np.bool_),
        owner=np.repeat(owner, faces).astype(np.int32),
        line=np.repeat(line, faces).astype(np.int32),
    )
