"""Solids of the buildings of one file held against one another: overlaps (L-bldg-01), detached parts (L-bldg-02)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np
import shapely

from plateau_sc.crs import from_zone
from plateau_sc.pieces import find_pieces
from plateau_sc.quality.cells import Overlap, measure_overlap
from plateau_sc.quality.log import Batch, Log, name_feature
from plateau_sc.quality.solids import Solids
from plateau_sc.quality.tolerances import OVERLAP, PART_DISTANCE
from plateau_sc.types import Float32Array, FloatArray

_NO_AREA = 1e-9


@dataclass(slots=True, eq=False)
class Body:
    """One solid of a building or part.

    Attributes
    ----------
    building, part : int
        Number of the building, and of the feature that has the solid.
    named : tuple of str or None
        ``gml:id`` and type of the feature.
    lod, line : int
        Level of detail; line of the file.
    low, high : ndarray, shape (3,), float64
        Corners of its box [m], in the zone.
    triangles : ndarray, shape (t, 3, 3), float32
        Corners, from `low` on [m].
    """

    building: int
    part: int
    named: tuple[str | None, str | None]
    lod: int
    line: int
    low: FloatArray
    high: FloatArray
    triangles: Float32Array
    _footprint: shapely.Geometry | None = field(default=None, repr=False)

    def corners(self) -> FloatArray:
        """Return the corners of the triangles in the zone [m]."""
        return self.triangles.astype(np.float64) + self.low

    def is_block(self) -> bool:
        """Tell whether the solid has level faces at two heights alone, and walls between them."""
        return int(np.unique(self.triangles[:, :, 2]).size) == 2

    def footprint(self) -> shapely.Geometry:
        """Return what the solid covers, seen from above."""
        if self._footprint is None:
            flat = self.corners()[:, :, :2]
            first, second = flat[:, 1] - flat[:, 0], flat[:, 2] - flat[:, 0]
            facing = first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
            # Each column through a closed solid leaves it by one face more that looks down.
            self._footprint = shapely.union_all(shapely.polygons(flat[facing < -_NO_AREA]))
        return self._footprint


class Bodies:
    """Solids of the buildings of one file.

    Parameters
    ----------
    file : str
        Label of the file.
    log : Log
        Where findings go.
    """

    def __init__(self, file: str, log: Log) -> None:
        self._file = file
        self._log = log
        self._bodies: list[Body] = []
        self._features = 0
        self._with_parts: dict[int, tuple[str | None, str | None, int]] = {}
        self._zone = 0

    def take(self, batch: Batch, solids: Solids | None) -> None:
        """Keep the solids of a batch.

        Parameters
        ----------
        batch : Batch
            Members of the file.
        solids : Solids or None
            What `check_solids` gives.
        """
        features = batch.walk.features
        shift = self._features
        self._features += len(features.ids)
        for row, kind in enumerate(features.kinds):
            if kind == "bldg:BuildingPart":
                building = features.members[row]
                named = (*name_feature(batch.walk, building), features.lines[building])
                self._with_parts.setdefault(building + shift, named)
        if solids is None or batch.shapes is None or batch.shapes.zone is None:
            return
        self._zone = batch.shapes.zone
        corners, offsets = solids.corners(batch.shapes), solids.triangle_offsets()
        for place, row in enumerate(solids.row.tolist()):
            feature = batch.walk.solids.feature[row]
            if feature < 0 or features.kinds[feature] not in ("bldg:Building", "bldg:BuildingPart"):
                continue
            if not solids.closed[place]:
                self._log.leave("L-bldg-01", "the solid is not closed (L14)")
                continue
            own = corners[offsets[place] : offsets[place + 1]]
            if solids.volume[place] < 0:
                own = own[:, ::-1]
            if not len(own):
                continue
            self._log.count("L-bldg-01", 1)
            low, high = own.min(axis=(0, 1)), own.max(axis=(0, 1))
            self._bodies.append(
                Body(
                    building=features.members[feature] + shift,
                    part=feature + shift,
                    named=name_feature(batch.walk, feature),
                    lod=batch.walk.solids.lod[row],
                    line=batch.walk.solids.lines[row],
                    low=low,
                    high=high,
                    triangles=(own - low).astype(np.float32),
                )
            )

    def end(self) -> None:
        """Judge what was kept."""
        if self._log.wants("L-bldg-01"):
            for lod in sorted({body.lod for body in self._bodies}):
                self._check_overlaps([body for body in self._bodies if body.lod == lod])
        if self._log.wants("L-bldg-02"):
            self._check_parts()

    def _check_overlaps(self, bodies: list[Body]) -> None:
        low = np.array([body.low for body in bodies])
        high = np.array([body.high for body in bodies])
        boxes = shapely.box(low[:, 0], low[:, 1], high[:, 0], high[:, 1])
        first, second = shapely.STRtree(boxes).query(boxes)
        deep = np.minimum(high[first], high[second]) - np.maximum(low[first], low[second]) > OVERLAP
        building = np.array([body.building for body in bodies])
        kept = (first < second) & deep.all(axis=1) & (building[first] != building[second])
        for one, other in zip(first[kept].tolist(), second[kept].tolist(), strict=True):
            self._judge(bodies[one], bodies[other])

    def _judge(self, one: Body, other: Body) -> None:
        shared = shapely.intersection(one.footprint(), other.footprint())
        if shapely.area(shared) < OVERLAP**2:
            return
        inner = shapely.buffer(shared, -OVERLAP / 2, join_style="mitre")
        if shapely.is_empty(inner):
            return
        if one.is_block() and other.is_block():
            low, high = max(one.low[2], other.low[2]), min(one.high[2], other.high[2])
            middle = shapely.get_coordinates(shapely.point_on_surface(inner))[0]
            overlap = Overlap(float(high - low), float((high - low) * shapely.area(shared)), np.array([*middle, low]))
        else:
            overlap = measure_overlap(one.corners(), other.corners(), inner)
        if overlap.depth <= OVERLAP:
            return
        reach = min(overlap.depth, _measure_width(shared))
        message = (
            f"the LOD{one.lod} solid reaches {reach:.3f} m into that of {other.named[0]} (line {other.line}), "
            f"{overlap.volume:.3g} m³ in all; expected {OVERLAP} m at most"
        )
        self._find("L-bldg-01", one.line, message, one.named, overlap.place, reach, 501)

    def _check_parts(self) -> None:
        by_building: dict[int, list[Body]] = defaultdict(list)
        for body in self._bodies:
            if body.building in self._with_parts:
                by_building[body.building].append(body)
        for building in self._with_parts:
            bodies = by_building.get(building, [])
            best = max((body.lod for body in bodies), default=-1)
            bodies = [body for body in bodies if body.lod == best]
            if len(bodies) < 2:
                self._log.leave("L-bldg-02", "the building has not two closed solids of the same LOD to compare")
                continue
            self._log.count("L-bldg-02", 1)
            for body, gap in _find_detached(bodies):
                message = f"the part stands {gap:.2f} m from the other parts of its building; expected them to touch"
                self._find("L-bldg-02", body.line, message, body.named, body.low, gap, None)

    def _find(
        self,
        rule: str,
        line: int,
        message: str,
        named: tuple[str | None, str | None],
        place: FloatArray,
        measure: float,
        val3dity: int | None,
    ) -> None:
        latitude, longitude = from_zone(place[0], place[1], self._zone)
        self._log.find(
            *(rule, self._file, line, message),
            named=named,
            position=(float(latitude), float(longitude), float(place[2])),
            measure=measure,
            unit="m",
            val3dity=val3dity,
        )


def _measure_width(area: shapely.Geometry) -> float:
    """Return the diameter of the largest circle in an area."""
    radius = shapely.maximum_inscribed_circle(shapely.buffer(area, 0.0), tolerance=OVERLAP / 10)
    return 2 * float(shapely.length(radius))


def _find_detached(bodies: list[Body]) -> list[tuple[Body, float]]:
    """Return the bodies that are not joined, through others, to the first; with their distance to the nearest."""
    plans = np.array([body.footprint() for body in bodies])
    low, high = np.array([body.low[2] for body in bodies]), np.array([body.high[2] for body in bodies])
    first, second = shapely.STRtree(plans).query(plans, predicate="dwithin", distance=PART_DISTANCE)
    near = np.maximum(low[first] - high[second], low[second] - high[first]) <= PART_DISTANCE
    label = find_pieces(first[near], second[near], len(bodies))
    detached = []
    for row in np.flatnonzero(label != label[0]).tolist():
        rise = np.maximum(0.0, np.maximum(low - high[row], low[row] - high))
        distance = np.hypot(shapely.distance(plans, plans[row]), rise)
        detached.append((bodies[row], float(distance[label != label[row]].min())))
    return detached
