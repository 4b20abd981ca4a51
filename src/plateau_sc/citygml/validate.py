"""Which polygons can be used: one bad ring costs its polygon, never the neighbours."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.growing import RowStore
from plateau_sc.citygml.ragged import any_in_row, expand_ranges, offsets_of, row_of_item, select_rows
from plateau_sc.kernels.closing import open_rings
from plateau_sc.types import BoolArray, FloatArray, IntArray

LATITUDES = (20.0, 46.0)
LONGITUDES = (122.0, 155.0)
"""Where Japan lies [deg]."""

_PLANE_LIMIT = 2_000_000.0
_HEIGHTS = (-500.0, 5000.0)
_HOLE_TOLERANCE_DEGREES = 1e-6
_HOLE_TOLERANCE_METRES = 0.1

Findings = list[tuple[int, int, str]]
"""Owner, line and reason of each thing that was found."""


class PolygonChecker:
    """Checks the polygons of a file batch by batch, as soon as its coordinate system is known.

    Attributes
    ----------
    skipped, notes : list of (int, int, str)
        Owner, line and reason, as `check_polygons` gives them.
    dropped : int
        Polygons that cannot be used.
    """

    def __init__(self) -> None:
        self.skipped: Findings = []
        self.notes: Findings = []
        self.dropped = 0
        self._waiting: list[tuple[PolygonColumns, dict[int, str]]] = []
        self._parts: list[PolygonColumns] = []
        self._points = RowStore(np.empty((0, 3)))
        self._sizes: list[int] = []

    def add(self, polygons: PolygonColumns, problems: dict[int, str], geographic: bool | None) -> None:
        """Check a batch, or let it wait while the coordinate system is not known.

        Parameters
        ----------
        polygons : PolygonColumns
            As they were collected.
        problems : dict of int to str
            Why a ring could not be read, by ring.
        geographic : bool or None
            Whether the points are latitude and longitude; None where that is not known yet.
        """
        self._waiting.append((polygons, problems))
        if geographic is not None:
            self._check(geographic)

    def finish(self, geographic: bool) -> list[PolygonColumns]:
        """Check what waits, and return the polygons that can be used; the checker is empty after that.

        Parameters
        ----------
        geographic : bool
            Whether the points are latitude and longitude; metres north and east otherwise.

        Returns
        -------
        list of PolygonColumns
            A piece a batch; their points lie in one array.
        """
        self._check(geographic)
        points, ends = self._points.take(), np.cumsum(self._sizes)
        parts, self._parts = self._parts, []
        sizes, self._sizes = self._sizes, []
        return [
            replace(part, points=points[end - size : end])
            for part, size, end in zip(parts, sizes, ends.tolist(), strict=True)
        ]

    def _check(self, geographic: bool) -> None:
        waiting, self._waiting = self._waiting, []
        for raw, problems in waiting:
            polygons, skipped, notes = check_polygons(raw, problems, geographic=geographic)
            self._points.add(polygons.points)
            self._sizes.append(polygons.points.shape[0])
            self._parts.append(replace(polygons, points=np.empty((0, 3))))
            self.skipped += skipped
            self.notes += notes
            self.dropped += len(raw) - len(polygons)


def check_polygons(
    polygons: PolygonColumns, problems: dict[int, str], *, geographic: bool
) -> tuple[PolygonColumns, Findings, Findings]:
    """Drop the polygons that cannot be used, and the closing point of each ring.

    A polygon is dropped if a ring of it cannot be read, lies outside Japan, has a height that cannot be, or if its
    exterior has fewer than three distinct points. An interior ring with fewer, or one beyond its exterior, is dropped
    alone.

    Parameters
    ----------
    polygons : PolygonColumns
        As they were collected.
    problems : dict of int to str
        Why a ring could not be read, by ring.
    geographic : bool
        Whether the points are latitude and longitude; metres north and east otherwise.

    Returns
    -------
    polygons : PolygonColumns
        Those that can be used; rings do not repeat their first point.
    skipped : list of (int, int, str)
        Owner, line and reason of each polygon or interior ring that was dropped.
    notes : list of (int, int, str)
        The same of rings that were not closed, and are now.
    """
    polygon_of_ring = row_of_item(polygons.polygon_offsets)
    opened, unclosed, sound = _open_rings(polygons, geographic=geographic)
    exterior = np.zeros(polygon_of_ring.size, np.bool_)
    exterior[opened.first_rings()[np.diff(opened.polygon_offsets) > 0]] = True
    reasons = _find_reasons(opened, problems, sound, exterior, polygon_of_ring, geographic=geographic)

    def place_of(polygon: int) -> tuple[int, int]:
        return int(opened.owner[polygon]), int(opened.line[polygon])

    bad_polygon = np.diff(opened.polygon_offsets) == 0
    bad_ring = np.zeros(exterior.size, np.bool_)
    skipped: Findings = [
        (*place_of(polygon), "polygon left out: it has no ring with coordinates")
        for polygon in np.flatnonzero(bad_polygon).tolist()
    ]
    for ring, reason in sorted(reasons.items()):
        polygon = int(polygon_of_ring[ring])
        alone = not exterior[ring] and reason in (_TOO_FEW, _STRAY)
        bad_ring[ring] = True
        bad_polygon[polygon] |= not alone
        what = "interior ring" if alone else "polygon"
        skipped.append((*place_of(polygon), f"{what} left out: {reason}"))
    closed = np.flatnonzero(unclosed & ~bad_ring & ~bad_polygon[polygon_of_ring])
    notes = [(*place_of(polygon), "a ring is not closed; closed it") for polygon in polygon_of_ring[closed].tolist()]
    if bad_polygon.any():
        return _drop_rings(opened, bad_ring).select(~bad_polygon), skipped, notes
    return _drop_rings(opened, bad_ring), skipped, notes


def find_odd_points(points: FloatArray, solid: BoolArray, *, geographic: bool) -> list[tuple[BoolArray, str]]:
    """Mark the points that cannot be where they are said to be.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        As the file has them.
    solid : ndarray, shape (n,), bool
        Points whose height counts.
    geographic : bool
        Whether the points are latitude and longitude; metres north and east otherwise.

    Returns
    -------
    list of (ndarray, str)
        Which points, and why; ``{0}``, ``{1}`` and ``{2}`` stand for the numbers of a point.
    """
    north, east, height = points.T
    infinite: BoolArray = np.any(~np.isfinite(points), axis=1)
    odd = [(infinite, "coordinate {0}, {1}, {2} is not finite")]
    if geographic:
        swapped = _lies_in(north, LONGITUDES) & _lies_in(east, LATITUDES)
        outside = ~(_lies_in(north, LATITUDES) & _lies_in(east, LONGITUDES))
        odd.append((swapped, "axes are swapped: latitude {0}, longitude {1}; expected latitude first"))
        odd.append((outside, "latitude {0}, longitude {1} is not in Japan"))
    else:
        outside = ~(_lies_in(north, (-_PLANE_LIMIT, _PLANE_LIMIT)) & _lies_in(east, (-_PLANE_LIMIT, _PLANE_LIMIT)))
        odd.append((outside, "X {0}, Y {1} is in no plane rectangular zone"))
    odd.append((solid & ~_lies_in(height, _HEIGHTS), "height {2} m cannot be"))
    return odd


_TOO_FEW = "ring has fewer than 3 distinct points"
_STRAY = "it lies beyond the exterior of its polygon"


def _find_reasons(
    polygons: PolygonColumns,
    problems: dict[int, str],
    sound: BoolArray,
    exterior: BoolArray,
    polygon_of_ring: IntArray,
    *,
    geographic: bool,
) -> dict[int, str]:
    reasons = dict(problems)
    asked = np.flatnonzero(~sound)
    offsets, places = select_rows(polygons.ring_offsets, asked)
    points = polygons.points[places]
    # The height of a LOD0 outline says nothing, so it cannot spoil it.
    solid = (polygons.lod[polygon_of_ring[asked]] > 0)[row_of_item(offsets)]
    for flags, reason in find_odd_points(points, solid, geographic=geographic):
        for place in np.flatnonzero(any_in_row(flags, offsets)).tolist():
            part = slice(offsets[place], offsets[place + 1])
            first = points[part][flags[part]][0]
            reasons.setdefault(int(asked[place]), reason.format(*first.tolist()))
    for ring in asked[~_has_three_points(points, offsets)].tolist():
        reasons.setdefault(ring, _TOO_FEW)
    stray = _find_stray_holes(polygons, exterior, polygon_of_ring, geographic=geographic)
    for ring in np.flatnonzero(stray).tolist():
        reasons.setdefault(ring, _STRAY)
    return reasons


def _open_rings(polygons: PolygonColumns, *, geographic: bool) -> tuple[PolygonColumns, BoolArray, BoolArray]:
    """Give rings without closing points, those that had none, and those that are sound without a closer look."""
    plane = (LATITUDES, LONGITUDES) if geographic else ((-_PLANE_LIMIT, _PLANE_LIMIT),) * 2
    low, high = np.array([*plane, _HEIGHTS]).T.copy()
    points, closed, sound = open_rings(polygons.points, polygons.ring_offsets, low, high)
    counts = np.diff(polygons.ring_offsets)
    opened = replace(polygons, points=points, ring_offsets=offsets_of(counts - closed))
    return opened, ~closed & (counts > 0), sound


def _lies_in(values: FloatArray, limits: tuple[float, float]) -> BoolArray:
    return (values >= limits[0]) & (values <= limits[1])


def _has_three_points(points: FloatArray, ring_offsets: IntArray) -> BoolArray:
    counts = np.diff(ring_offsets)
    enough = counts >= 3
    if not enough.any():
        return enough
    starts = offsets_of(counts[enough])
    own = points[expand_ranges(ring_offsets[:-1][enough], counts[enough])]
    ring = row_of_item(starts)
    from_first = np.any(own != own[starts[:-1]][ring], axis=1)
    place = np.where(from_first, np.arange(ring.size), ring.size - 1)
    second = np.minimum.reduceat(place, starts[:-1])
    from_second = np.any(own != own[second][ring], axis=1)
    enough[enough] = any_in_row(from_first & from_second, starts)
    return enough


def _find_stray_holes(
    polygons: PolygonColumns, exterior: BoolArray, polygon_of_ring: IntArray, *, geographic: bool
) -> BoolArray:
    stray = np.zeros(exterior.size, np.bool_)
    counts = np.diff(polygons.ring_offsets)
    shell = polygons.first_rings()
    holes = np.flatnonzero(~exterior & (counts > 0))
    holes = holes[counts[shell[polygon_of_ring[holes]]] > 0]
    if not holes.size:
        return stray
    tolerance = _HOLE_TOLERANCE_DEGREES if geographic else _HOLE_TOLERANCE_METRES
    low, high = _measure_rings(polygons, holes)
    outer, place = np.unique(shell[polygon_of_ring[holes]], return_inverse=True)
    outer_low, outer_high = (ends[place] for ends in _measure_rings(polygons, outer))
    stray[holes] = np.any((low < outer_low - tolerance) | (high > outer_high + tolerance), axis=1)
    return stray


def _measure_rings(polygons: PolygonColumns, rings: IntArray) -> tuple[FloatArray, FloatArray]:
    """Give the least and greatest of the first two coordinates of rings that have points."""
    offsets, places = select_rows(polygons.ring_offsets, rings)
    plane = polygons.points[places, :2]
    return np.minimum.reduceat(plane, offsets[:-1]), np.maximum.reduceat(plane, offsets[:-1])


def _drop_rings(polygons: PolygonColumns, bad: BoolArray) -> PolygonColumns:
    if not bad.any():
        return polygons
    kept = ~bad
    counts = np.diff(polygons.ring_offsets)
    points = polygons.points[np.repeat(kept, counts)]
    rings = np.add.reduceat(np.append(kept, False).astype(np.int64), polygons.polygon_offsets[:-1])
    rings[np.diff(polygons.polygon_offsets) == 0] = 0
    return replace(polygons, points=points, ring_offsets=offsets_of(counts[kept]), polygon_offsets=offsets_of(rings))
