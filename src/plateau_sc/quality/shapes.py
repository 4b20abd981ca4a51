"""Geometries of some members: numbers in place of text, in metres in place of degrees."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from plateau_sc.citygml.decode import decode_numbers
from plateau_sc.citygml.ragged import any_in_row, offsets_of, row_of_item
from plateau_sc.crs import is_geographic, source_to_geographic, source_to_zone
from plateau_sc.errors import CrsError
from plateau_sc.quality.walk import PolygonRows, StringColumns, Walk
from plateau_sc.types import BoolArray, FloatArray, IntArray
from plateau_sc.zones import zone_for

LATITUDES = (20.0, 46.0)
LONGITUDES = (122.0, 154.0)
"""Where Japan lies [degrees]."""

HEIGHTS = (-10_000.0, 20_000.0)
"""Between the deepest trench and what no height of a city model can be [m]."""

_PLANE = 1e7


@dataclass(frozen=True, slots=True, eq=False)
class Strings:
    """Position lists of one kind.

    Attributes
    ----------
    source : ndarray, shape (n, 3), float64
        Points as the file has them; NaN as height where it has none.
    points : ndarray, shape (n, 3), float64
        x, y, z [m] in the zone; NaN where the point cannot be projected.
    offsets : ndarray, shape (k + 1,), int64
        Points of each list.
    owner, line : ndarray, shape (k,), int64
        Polygon of a ring or feature of another list; line of the file.
    sound : ndarray, shape (k,), bool
        Whether the list was read and lies in Japan.
    problems : dict of int to str
        What was found in place of positions, by list.
    ids : list of str or None
        ``gml:id`` of each.
    """

    source: FloatArray
    points: FloatArray
    offsets: IntArray
    owner: IntArray
    line: IntArray
    sound: BoolArray
    problems: dict[int, str]
    ids: list[str | None]

    def __len__(self) -> int:
        """Return the number of lists."""
        return int(self.owner.size)

    def counts(self) -> IntArray:
        """Return the number of points of each list."""
        return np.diff(self.offsets)


@dataclass(frozen=True, slots=True, eq=False)
class Polygons:
    """Polygons as columns; ring i of polygon p is ring ``offsets[p] + i``, its exterior first.

    Attributes
    ----------
    offsets : ndarray, shape (n + 1,), int64
        Rings of each.
    feature, lod, line : ndarray, shape (n,), int64
        Row of the feature, level of detail (−1 without one), line of the file.
    plan : ndarray, shape (n,), bool
        Whether it is a surface seen from above: a footprint, a road area, land use.
    boundary, triangle, turned : ndarray, shape (n,), bool
        Whether it bounds a feature, is a triangle, is turned by a surface around it.
    sound : ndarray, shape (n,), bool
        Whether it has rings, and all are sound.
    normals : ndarray, shape (r, 3), float64
        Vector area of each ring (Newell's method), of length area [m²].
    ids : list of str or None
        ``gml:id`` of each.
    """

    offsets: IntArray
    feature: IntArray
    lod: IntArray
    line: IntArray
    plan: BoolArray
    boundary: BoolArray
    triangle: BoolArray
    turned: BoolArray
    sound: BoolArray
    normals: FloatArray
    ids: list[str | None]

    def __len__(self) -> int:
        """Return the number of polygons."""
        return int(self.feature.size)


@dataclass(frozen=True, slots=True, eq=False)
class Shapes:
    """All geometries of a batch.

    Attributes
    ----------
    epsg : int
        System of the file.
    zone : int or None
        EPSG code that points were projected to; None where no point lies in Japan.
    rings, curves, places : Strings
        Rings of polygons, lines, points.
    polygons : Polygons
        Polygons.
    """

    epsg: int
    zone: int | None
    rings: Strings
    curves: Strings
    places: Strings
    polygons: Polygons


def make_shapes(walk: Walk, epsg: int, zone: int | None, city_code: str | None) -> Shapes:
    """Decode and project what a walk collected.

    Parameters
    ----------
    walk : Walk
        Members of one file.
    epsg : int
        System of the file.
    zone : int or None
        Where to project to; None to choose.
    city_code : str or None
        Code of the data set, which decides the zone.

    Returns
    -------
    Shapes
    """
    decoded = [_decode(strings) for strings in (walk.rings, walk.curves, walk.points)]
    if zone is None:
        zone = _choose_zone([source for source, _, _ in decoded], epsg, city_code)
    rings, curves, places = (
        _make_strings(strings, *parts, epsg, zone)
        for strings, parts in zip((walk.rings, walk.curves, walk.points), decoded, strict=True)
    )
    return Shapes(epsg, zone, rings, curves, places, _make_polygons(walk.polygons, rings))


def _decode(strings: StringColumns) -> tuple[FloatArray, IntArray, dict[int, str]]:
    values, counts, problems = decode_numbers(strings.texts)
    dimensions = np.asarray(strings.dimensions, np.int64)
    for odd in np.flatnonzero(counts % np.maximum(dimensions, 1)).tolist():
        problems[odd] = f"{counts[odd]} numbers are no positions of {dimensions[odd]}"
    if problems:
        kept = np.ones(counts.size, np.bool_)
        kept[list(problems)] = False
        values = values[np.repeat(kept, counts)]
        counts = np.where(kept, counts, 0)
    if np.all(dimensions == 3):
        return values.reshape(-1, 3), offsets_of(counts // 3), problems
    positions = counts // np.maximum(dimensions, 1)
    offsets = offsets_of(positions)
    points = np.full((int(offsets[-1]), 3), np.nan)
    wide = np.repeat(dimensions, positions)
    start = np.cumsum(wide) - wide
    for axis in range(3):
        filled = wide > axis
        points[filled, axis] = values[start[filled] + axis]
    return points, offsets, problems


def _choose_zone(sources: list[FloatArray], epsg: int, city_code: str | None) -> int | None:
    points = np.concatenate(sources)
    latitude, longitude = source_to_geographic(points[:, 0], points[:, 1], epsg)
    inside = _lies_in_japan(latitude, longitude)
    if not inside.any():
        return None
    try:
        return zone_for(float(np.median(longitude[inside])), float(np.median(latitude[inside])), city_code)
    except CrsError:
        return None


def _lies_in_japan(latitude: FloatArray, longitude: FloatArray) -> BoolArray:
    return (
        (latitude >= LATITUDES[0])
        & (latitude <= LATITUDES[1])
        & (longitude >= LONGITUDES[0])
        & (longitude <= LONGITUDES[1])
    )


def _make_strings(
    strings: StringColumns,
    source: FloatArray,
    offsets: IntArray,
    problems: dict[int, str],
    epsg: int,
    zone: int | None,
) -> Strings:
    points = np.full(source.shape, np.nan)
    if zone is not None and len(source):
        flat = (np.asarray(strings.dimensions) == 2)[row_of_item(offsets)]
        if is_geographic(epsg):
            inside = _lies_in_japan(source[:, 0], source[:, 1])
        else:
            inside = np.all(np.abs(source[:, :2]) < _PLANE, axis=1)
        # A plan without heights is still a plan.
        height = np.where(np.isnan(source[:, 2]) & flat, 0.0, source[:, 2])
        inside &= (height >= HEIGHTS[0]) & (height <= HEIGHTS[1])
        x, y = source_to_zone(source[inside, 0], source[inside, 1], epsg, zone)
        points[inside, 0], points[inside, 1] = x, y
        points[inside, 2] = height[inside]
    sound = ~any_in_row(~np.all(np.isfinite(points), axis=1), offsets) & (np.diff(offsets) > 0)
    owner, line = np.asarray(strings.owners, np.int64), np.asarray(strings.lines, np.int64)
    return Strings(source, points, offsets, owner, line, sound, problems, strings.ids)


def _make_polygons(rows: PolygonRows, rings: Strings) -> Polygons:
    count = len(rows.feature)
    per_polygon = np.bincount(rings.owner, minlength=count) if count else np.empty(0, np.int64)
    offsets = offsets_of(per_polygon)
    sound = (per_polygon > 0) & ~any_in_row(~rings.sound | (rings.counts() < 3), offsets)
    return Polygons(
        offsets=offsets,
        feature=np.asarray(rows.feature, np.int64),
        lod=np.asarray(rows.lod, np.int64),
        line=np.asarray(rows.lines, np.int64),
        plan=np.asarray(rows.plan, np.bool_),
        boundary=np.asarray(rows.boundary, np.bool_),
        triangle=np.asarray(rows.triangle, np.bool_),
        turned=np.asarray(rows.turned, np.bool_),
        sound=sound,
        normals=_ring_normals(rings),
        ids=rows.ids,
    )


def _ring_normals(rings: Strings) -> FloatArray:
    """Return the vector area of each ring, closed or not."""
    counts = rings.counts()
    normals = np.zeros((counts.size, 3))
    filled = np.flatnonzero(counts > 0)
    if not filled.size:
        return normals
    row = row_of_item(rings.offsets)
    # Differences to the first point keep the digits that large coordinates would cost.
    local = rings.points - rings.points[rings.offsets[:-1][row]]
    following = np.arange(1, row.size + 1)
    following[rings.offsets[1:][filled] - 1] = rings.offsets[:-1][filled]
    products = np.cross(local, local[following])
    normals[filled] = np.add.reduceat(products, rings.offsets[:-1][filled]) / 2
    return normals
