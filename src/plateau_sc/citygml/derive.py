"""What follows from the geometry and the attributes of a building, each with where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import pandas as pd
import shapely

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.levels import LevelArray
from plateau_sc.citygml.ragged import expand_ranges, offsets_of
from plateau_sc.citygml.shapes import Geometries
from plateau_sc.types import BoolArray, FloatArray

STOREY_HEIGHT = 3.0
"""Height of a storey where only their number is known [m]."""

PLAIN_HEIGHTS = (1.0, 200.0)
"""Heights outside of this are flagged [m]."""

NEEDLE_HEIGHT, NEEDLE_AREA = 15.0, 20.0
"""A building over this height [m] on less than this area [m²] is flagged as a needle."""

STOREY_LIMIT = 10.2
"""A building with more metres than this a storey is flagged [m]."""

DISAGREEMENT = 5.0
"""A measured height that differs from that of the LOD2 or LOD3 shape by more is flagged [m]."""

_WALL_LESS_CLASSES = ("3003", "3004")
_CONFIDENCES = (("0", "low"), ("2", "medium"), ("6", "high"), ("9", "low"))
_ODDITIES = ("height_out_of_range", "needle", "tall_storeys", "heights_disagree")


class Ground(Protocol):
    """Whatever knows how high the ground is."""

    def heights(self, x: FloatArray, y: FloatArray) -> FloatArray:
        """Return heights on the lattice of some columns and rows [m]; NaN where there is no ground."""
        ...


def stated_heights(attributes: pd.DataFrame) -> FloatArray:
    """Return the height that the attributes give: measured, else storeys above ground times 3 m.

    Parameters
    ----------
    attributes : DataFrame
        With measured_height [m] and storeys_above_ground.

    Returns
    -------
    ndarray, shape (rows,), float64
        Height [m]; NaN where there is none above 0.
    """
    measured = attributes["measured_height"].to_numpy(np.float64)
    heights: FloatArray = np.where(measured > 0, measured, _storey_heights(attributes))
    return heights


def find_extents(polygons: PolygonColumns, used: BoolArray, rows: int) -> tuple[FloatArray, FloatArray]:
    """Return the lowest and the highest point of the solid that each row is used with.

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
    lowest, highest : ndarray, shape (rows,), float64
        Heights [m]; NaN without a level above LOD0.
    """
    lowest, highest = np.full(rows, np.inf), np.full(rows, -np.inf)
    for first, _, piece in polygons.pieces():
        counts = np.diff(piece.ring_offsets[piece.polygon_offsets])
        counted = used[first : first + len(piece)] & (piece.lod > 0) & (counts > 0)
        if counted.any():
            heights = piece.points[np.repeat(counted, counts), 2]
            owner = piece.owner[counted]
            # What an owner has mostly stands together, and is looked at together.
            begins = np.flatnonzero(np.diff(owner, prepend=-1))
            starts = offsets_of(counts[counted])[begins]
            np.minimum.at(lowest, owner[begins], np.minimum.reduceat(heights, starts))
            np.maximum.at(highest, owner[begins], np.maximum.reduceat(heights, starts))
    empty = ~np.isfinite(lowest)
    lowest[empty] = highest[empty] = np.nan
    return lowest, highest


def derive_heights(
    attributes: pd.DataFrame, levels: LevelArray, lowest: FloatArray, highest: FloatArray
) -> tuple[FloatArray, list[str]]:
    """Return the height of each row and where it comes from.

    Parameters
    ----------
    attributes : DataFrame
        With measured_height [m] and storeys_above_ground.
    levels : ndarray, shape (rows,), int8
        Level used; −1 for none.
    lowest, highest : ndarray, shape (rows,), float64
        Of the solid [m].

    Returns
    -------
    heights : ndarray, shape (rows,), float64
        Height [m]; NaN where nothing gives one.
    sources : list of str
        ``measured``, ``lod4``, ``lod3``, ``lod2``, ``lod1``, ``storeys`` or ``none``.
    """
    measured, storeys = attributes["measured_height"].to_numpy(np.float64), _storey_heights(attributes)
    solid = np.isfinite(lowest)
    choices = [
        (measured > 0, measured, "measured"),
        *(((levels == level) & solid, highest - lowest, f"lod{level}") for level in (4, 3, 2, 1)),
        (np.isfinite(storeys), storeys, "storeys"),
    ]
    conditions = [condition for condition, _, _ in choices]
    heights: FloatArray = np.select(conditions, [values for _, values, _ in choices], np.nan)
    return heights, _choose_names(conditions, [name for _, _, name in choices], "none")


def derive_grounds(lowest: FloatArray, footprints: Geometries, ground: Ground | None) -> tuple[FloatArray, list[str]]:
    """Return the height of the ground at each row and where it comes from; never from a LOD0 outline.

    Parameters
    ----------
    lowest : ndarray, shape (rows,), float64
        Lowest point of the solid [m].
    footprints : ndarray, shape (rows,), object
        Footprint of each row.
    ground : Ground or None
        Terrain, for rows without a solid.

    Returns
    -------
    heights : ndarray, shape (rows,), float64
        Height [m]; NaN where nothing gives one.
    sources : list of str
        ``solid``, ``terrain`` or ``none``.
    """
    heights = lowest.copy()
    if ground is not None:
        for row in np.flatnonzero(np.isnan(heights) & ~shapely.is_missing(footprints)).tolist():
            place = shapely.point_on_surface(footprints[row])
            heights[row] = ground.heights(np.array([place.x]), np.array([place.y]))[0, 0]
    return heights, _choose_names([np.isfinite(lowest), np.isfinite(heights)], ["solid", "terrain"], "none")


def find_wall_less(
    attributes: pd.DataFrame, polygons: PolygonColumns, used: BoolArray, levels: LevelArray
) -> BoolArray:
    """Mark roofs on posts: by the class that the attributes state, or as no face of a fine shape can be a wall.

    Parameters
    ----------
    attributes : DataFrame
        With the column class.
    polygons : PolygonColumns
        All polygons.
    used : ndarray, shape (polygons,), bool
        Polygons that are used.
    levels : ndarray, shape (rows,), int8
        Level used.

    Returns
    -------
    ndarray, shape (rows,), bool
    """
    stated = attributes["class"].isin(_WALL_LESS_CLASSES).to_numpy(np.bool_)
    # A face of unknown type may be a wall, so only faces that are known not to be one tell.
    may_be_wall = used & ((polygons.surface == SurfaceType.WALL) | (polygons.surface == SurfaceType.UNKNOWN))
    walled = np.bincount(polygons.owner[may_be_wall], minlength=levels.size) > 0
    wall_less: BoolArray = stated | ((levels >= 2) & ~walled)
    return wall_less


def derive_confidence(attributes: pd.DataFrame, levels: LevelArray) -> list[str]:
    """Return how far a height can be trusted, from how the block was made (``lod1HeightType``).

    Parameters
    ----------
    attributes : DataFrame
        With the column lod1_height_type.
    levels : ndarray, shape (rows,), int8
        Level used.

    Returns
    -------
    list of str
        ``high`` for LOD2 and finer and for photogrammetric maxima (6), ``medium`` for the median of a point cloud (2),
        ``low`` for a flat 3 m (0), for storeys times 3 m (9) and for raised outlines, else ``unknown``.
    """
    made = attributes["lod1_height_type"]
    stated = [((levels == 1) & made.eq(code).to_numpy(np.bool_, na_value=False), name) for code, name in _CONFIDENCES]
    known = [(levels >= 2, "high"), (levels == 0, "low"), *stated]
    return _choose_names([where for where, _ in known], [name for _, name in known], "unknown")


def find_oddities(
    attributes: pd.DataFrame, heights: FloatArray, spans: FloatArray, levels: LevelArray, footprints: Geometries
) -> list[str]:
    """Return what is odd about each row, as seen in national data: flagged, never dropped.

    Parameters
    ----------
    attributes : DataFrame
        With measured_height [m] and storeys_above_ground.
    heights : ndarray, shape (rows,), float64
        Height of each row [m].
    spans : ndarray, shape (rows,), float64
        Height of its solid, from the lowest to the highest point [m].
    levels : ndarray, shape (rows,), int8
        Level used.
    footprints : ndarray, shape (rows,), object
        Footprint of each row.

    Returns
    -------
    list of str
        Joined by ``;``: ``height_out_of_range`` (not 1 to 200 m), ``needle`` (over 15 m on under 20 m²),
        ``tall_storeys`` (over 10.2 m a storey), ``heights_disagree`` (measured and LOD2 or finer, by over 5 m).
    """
    area = shapely.area(footprints)
    storeys = attributes["storeys_above_ground"].to_numpy(np.float64, na_value=np.nan)
    measured = attributes["measured_height"].to_numpy(np.float64)
    with np.errstate(invalid="ignore", divide="ignore"):
        flags = [
            (heights < PLAIN_HEIGHTS[0]) | (heights > PLAIN_HEIGHTS[1]),
            (heights > NEEDLE_HEIGHT) & (area < NEEDLE_AREA),
            (storeys > 0) & (heights / storeys > STOREY_LIMIT),
            (levels >= 2) & (measured > 0) & (np.abs(measured - spans) > DISAGREEMENT),
        ]
    texts = [""] * heights.size
    for name, flag in zip(_ODDITIES, flags, strict=True):
        for row in np.flatnonzero(flag).tolist():
            texts[row] = f"{texts[row]};{name}" if texts[row] else name
    return texts


def lift_blocks(
    polygons: PolygonColumns, levels: LevelArray, lowest: FloatArray, highest: FloatArray, measured: FloatArray
) -> FloatArray:
    """Move the tops of the LOD1 blocks that are used to the measured height.

    Parameters
    ----------
    polygons : PolygonColumns
        In the zone [m]; heights of points are changed in place.
    levels : ndarray, shape (rows,), int8
        Level used.
    lowest, highest : ndarray, shape (rows,), float64
        Of the solid [m].
    measured : ndarray, shape (rows,), float64
        Measured height [m].

    Returns
    -------
    ndarray, shape (rows,), float64
        How far each top was moved upward [m]; 0 where it was not.
    """
    lifts = np.where((levels == 1) & (measured > 0) & (highest > lowest), lowest + measured - highest, 0.0)
    lifts = np.nan_to_num(lifts)
    tops = lowest + measured
    for _, _, piece in polygons.pieces():
        counts = np.diff(piece.ring_offsets[piece.polygon_offsets])
        moving = np.flatnonzero((piece.lod == 1) & (lifts[piece.owner] != 0))
        owner = np.repeat(piece.owner[moving], counts[moving])
        points = expand_ranges(piece.ring_offsets[piece.polygon_offsets[moving]], counts[moving])
        top = piece.points[points, 2] == highest[owner]
        piece.points[points[top], 2] = tops[owner[top]]
    return lifts


def _choose_names(conditions: Sequence[BoolArray], names: Sequence[str], default: str) -> list[str]:
    """Return the name of the first condition that each row meets, each name there once, however many rows have it."""
    chosen = np.full(len(conditions[0]), default, object)
    for condition, name in zip(reversed(conditions), reversed(names), strict=True):
        chosen[condition] = name
    found: list[str] = chosen.tolist()
    return found


def _storey_heights(attributes: pd.DataFrame) -> FloatArray:
    storeys = attributes["storeys_above_ground"].to_numpy(np.float64, na_value=np.nan)
    heights: FloatArray = np.where(storeys > 0, storeys * STOREY_HEIGHT, np.nan)
    return heights
