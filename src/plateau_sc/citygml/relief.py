"""Reading terrain: the triangles of TINRelief."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import shapely

from plateau_sc.citygml.area import Area, locate_area, project_area
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.features import find_ids
from plateau_sc.citygml.files import (
    ByteCounter,
    FileColumns,
    choose_zone,
    project_all,
    record_file,
    require_readable,
    require_system,
    tell_system,
)
from plateau_sc.citygml.meaning import Kind, PathTable
from plateau_sc.citygml.members import MemberReader
from plateau_sc.citygml.names import OTHER_RELIEFS, POLYGONS, RELIEFS, TRIANGLES
from plateau_sc.citygml.points import PointStore
from plateau_sc.citygml.polygons import collect_rings
from plateau_sc.citygml.pruning import select_files
from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.citygml.sources import Source, SourceFile
from plateau_sc.citygml.validate import Findings, check_polygons
from plateau_sc.crs import is_geographic
from plateau_sc.errors import NoOverlapError, UnreadableSourceError
from plateau_sc.kernels.trees import inherit
from plateau_sc.types import FloatArray, Progress
from plateau_sc.zones import require_zone

_LEVEL = 1
_UNITS = TRIANGLES | POLYGONS | OTHER_RELIEFS
_STEP = 1 << 16
"""Triangles that are looked at at a time."""

_MARGIN = 1e-3
"""What a straight edge of an area in degrees may be off one in the zone [deg], and more."""


def read_relief(
    source: Source, epsg: int | None = None, progress: Progress | None = None, *, area: Area | None = None
) -> tuple[FloatArray, int, Audit]:
    """Read the terrain triangles of PLATEAU CityGML files.

    Parameters
    ----------
    source : path or iterable of path
        A file, several, a folder, a PLATEAU data set root, or a zip of one (which stays packed).
    epsg : int, optional
        Plane rectangular zone to bring the triangles into; chosen from the data without it.
    progress : callable, optional
        Called as ``progress(done_bytes, total_bytes, "reading …")``.
    area : shapely geometry, GeoDataFrame, sequence of 4 float, path, str, or sequence of str, optional
        Keep the triangles that meet it, seen from above; files that lie outside are not read. Longitude and latitude
        [deg] (a shape; west, south, east, north; a GeoJSON file), a table with a CRS, or codes of area meshes and
        spatial IDs.

    Returns
    -------
    triangles : ndarray, shape (n, 3, 3), float64
        Triangle, corner, x y z [m], facing up. Corners that are equal in the file are equal here to the last bit.
    epsg : int
        Zone of x and y.
    audit : Audit
        What came in, what went out, what was skipped and why.

    Raises
    ------
    SourceNotFoundError
        A path does not exist.
    UnreadableSourceError
        The source holds no terrain triangle that can be used.
    CrsError
        ``epsg`` is not that of a zone.
    NoOverlapError
        No triangle meets the area.
    ParameterError
        ``area`` is none.
    """
    if epsg is not None:
        require_zone(epsg)
    shape = None if area is None else locate_area(area)
    audit = Audit()
    files, outside = select_files(source, "dem", shape)
    audit.files_outside = [f"{file.file}: {file.reason}" for file in outside]
    if not files and outside:
        first = audit.files_outside[0]
        raise NoOverlapError(f"no terrain meets the area: no file of {source} reaches it; the first one: {first}")
    if not files:
        raise UnreadableSourceError(f"{source}: no CityGML file (*.gml) of terrain here; expected udx/dem/*.gml")
    columns = []
    counter = ByteCounter(files, progress)
    for file in files:
        counter.begin(file)
        found = _read_file(file, audit, counter, shape)
        if found is not None:
            columns.append(found)
    require_readable(audit, found=bool(columns))
    if not columns and audit.triangles_outside:
        raise NoOverlapError(f"{source}: no triangle meets the area; {audit.triangles_outside} lie outside of it")
    if not columns:
        detail = f"; {audit.skipped[0]}" if audit.skipped else ""
        raise UnreadableSourceError(f"{source}: {len(files)} file(s) read, and no terrain triangle can be used{detail}")
    zone = choose_zone(columns, [file.city_code for file in files]) if epsg is None else epsg
    triangles = project_all(columns, zone).points.reshape(-1, 3, 3)
    _turn_up(triangles)
    if area is not None:
        triangles = _keep_inside(triangles, project_area(area, zone), audit)
        if not len(triangles):
            raise NoOverlapError(f"{source}: no triangle meets the area; {audit.triangles_outside} lie outside of it")
    audit.triangles_out = triangles.shape[0]
    return triangles, zone, audit


def _read_file(
    file: SourceFile, audit: Audit, counter: ByteCounter, shape: shapely.Geometry | None
) -> FileColumns | None:
    """Read one file; None where it has no triangle that can be used."""
    # One relief feature can fill a file, so it is read in pieces that end between two triangles.
    reader = MemberReader(file, counter.add, units=_UNITS)
    collector = _TriangleCollector(shape)
    table: PathTable | None = None
    for elements in reader:
        table = table or PathTable(elements.paths, ())
        table.update()
        collector.add(elements, table, reader.dimension, tell_system(reader.srs_name))
    record_file(reader, file, audit)
    audit.triangles_in += collector.found
    epsg = require_system(reader.srs_name, file, audit)
    if epsg is None:
        return None
    points = collector.finish(is_geographic(epsg))
    audit.triangles_outside += collector.outside
    for write, findings in ((audit.skip, collector.skipped), (audit.note, collector.notes)):
        for owner, line, reason in findings:
            write(reason.replace("polygon", "triangle"), file.label, line, collector.gml_ids[owner])
    for name, count in sorted(collector.others.items()):
        audit.note(f"{count} {name} of a terrain are no triangles and are not read", file.label)
    if not len(points):
        return None
    pieces = np.split(points, range(3 * _STEP, len(points), 3 * _STEP))
    return FileColumns([replace(PolygonColumns.empty(), points=piece) for piece in pieces], epsg)


class _TriangleCollector:
    """Triangles of one file, batch by batch: corners alone are kept."""

    def __init__(self, shape: shapely.Geometry | None) -> None:
        self.found = 0
        self.outside = 0
        self.others: Counter[str] = Counter()
        self.gml_ids: list[str | None] = [None]
        self.skipped: Findings = []
        self.notes: Findings = []
        self._waiting: list[tuple[PolygonColumns, dict[int, str]]] = []
        self._points = PointStore()
        self._bounds = None if shape is None else shapely.bounds(shape)

    def add(self, elements: Elements, table: PathTable, dimension: int, geographic: bool | None) -> None:
        """Take the triangles of a batch; they wait while the coordinate system is not known."""
        tags, kind = elements.paths.tags, table.kind[elements.path]
        counts = np.bincount(elements.path, minlength=len(tags))
        for path in np.flatnonzero(counts).tolist():
            if tags[path] in POLYGONS or tags[path] in OTHER_RELIEFS:
                self.others[tags[path].rpartition("}")[2]] += int(counts[path])
        is_triangle = np.array([tag in TRIANGLES for tag in tags], np.bool_)[elements.path]
        rows = np.flatnonzero(is_triangle & (kind == Kind.POLYGON)).astype(np.int32)
        if not rows.size:
            return
        self.found += rows.size
        rings = collect_rings(elements, kind, rows, dimension)
        raw = replace(
            PolygonColumns.empty(),
            points=rings.points,
            ring_offsets=rings.offsets,
            polygon_offsets=offsets_of(np.bincount(rings.polygon, minlength=rows.size)),
            lod=np.full(rows.size, _LEVEL, np.uint8),
            surface=np.zeros(rows.size, np.uint8),
            installation=np.zeros(rows.size, np.bool_),
            derived=np.zeros(rows.size, np.bool_),
            owner=self._find_features(elements)[rows],
            line=elements.line[rows],
        )
        self._waiting.append((raw, rings.problems))
        if geographic is not None:
            self._check(geographic)

    def finish(self, geographic: bool) -> FloatArray:
        """Return the corners of the triangles that can be used, three of each."""
        self._check(geographic)
        return self._points.take()

    def _find_features(self, elements: Elements) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
        """Return which of `gml_ids` each element belongs to; 0 where it belongs to none."""
        is_relief = np.array([tag in RELIEFS for tag in elements.paths.tags], np.bool_)
        rows = np.flatnonzero(is_relief[elements.path]).astype(np.int32)
        own = np.full(len(elements), -1, np.int32)
        for row, gml_id in zip(rows.tolist(), find_ids(elements, rows), strict=True):
            if gml_id is not None:
                if gml_id != self.gml_ids[-1]:
                    self.gml_ids.append(gml_id)
                own[row] = len(self.gml_ids) - 1
        return np.maximum(inherit(elements.parent, own), np.int32(0))

    def _check(self, geographic: bool) -> None:
        waiting, self._waiting = self._waiting, []
        for raw, problems in waiting:
            polygons, skipped, notes = check_polygons(raw, problems, geographic=geographic)
            self.skipped += skipped
            self.notes += notes
            rings = np.diff(polygons.polygon_offsets)
            corners = np.diff(polygons.ring_offsets)[polygons.first_rings()]
            odd = (rings != 1) | (corners != 3)
            for polygon in np.flatnonzero(odd).tolist():
                reason = f"triangle left out: it has {corners[polygon]} corners; expected 3"
                self.skipped.append((int(polygons.owner[polygon]), int(polygons.line[polygon]), reason))
            points = (polygons.select(~odd) if odd.any() else polygons).points
            self._points.add(self._drop_far(points) if geographic else points)

    def _drop_far(self, points: FloatArray) -> FloatArray:
        """Leave out at once what lies far from the area, so that little is kept of a file of which little is wanted."""
        if self._bounds is None:
            return points
        west, south, east, north = self._bounds
        places = points.reshape(-1, 3, 3)[:, :, :2]
        lowest, highest = places.min(axis=1), places.max(axis=1)
        near = (highest >= (south - _MARGIN, west - _MARGIN)) & (lowest <= (north + _MARGIN, east + _MARGIN))
        kept = near.all(axis=1)
        self.outside += int((~kept).sum())
        near_points: FloatArray = points[np.repeat(kept, 3)]
        return near_points


def _keep_inside(triangles: FloatArray, where: shapely.Geometry, audit: Audit) -> FloatArray:
    shapely.prepare(where)
    pieces = [
        shapely.intersects(where, shapely.polygons(triangles[start : start + _STEP, :, :2]))
        for start in range(0, len(triangles), _STEP)
    ]
    kept = np.concatenate(pieces)
    audit.triangles_outside += int((~kept).sum())
    return triangles if kept.all() else triangles[kept]


def _turn_up(triangles: FloatArray) -> None:
    for start in range(0, len(triangles), _STEP):
        piece = triangles[start : start + _STEP]
        edge, other = piece[:, 1] - piece[:, 0], piece[:, 2] - piece[:, 0]
        downward = edge[:, 0] * other[:, 1] - edge[:, 1] * other[:, 0] < 0
        piece[downward] = piece[downward][:, ::-1]
