"""Reading terrain: the triangles of TINRelief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial

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
from plateau_sc.citygml.growing import RowStore
from plateau_sc.citygml.meaning import Kind, PathTable
from plateau_sc.citygml.members import MemberReader
from plateau_sc.citygml.names import OTHER_RELIEFS, POLYGONS, RELIEFS, TRIANGLES
from plateau_sc.citygml.overlaps import ReliefNames, drop_repeated
from plateau_sc.citygml.polygons import collect_rings
from plateau_sc.citygml.pruning import select_files
from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.citygml.sources import Source, SourceFile
from plateau_sc.citygml.validate import Findings, check_polygons
from plateau_sc.citygml.workers import HasExecutor, map_files
from plateau_sc.crs import is_geographic
from plateau_sc.errors import NoOverlapError, UnreadableSourceError
from plateau_sc.kernels.trees import inherit
from plateau_sc.types import BoolArray, FloatArray, Int32Array, Progress
from plateau_sc.zones import require_zone

_LEVEL = 1
_UNITS = TRIANGLES | POLYGONS | OTHER_RELIEFS
_STEP = 1 << 16
"""Triangles that are looked at at a time."""

_MARGIN = 1e-3
"""What a straight edge of an area in degrees may be off one in the zone [deg], and more."""


def read_relief(
    source: Source,
    epsg: int | None = None,
    progress: Progress | None = None,
    *,
    area: Area | None = None,
    workers: int | None = None,
    executor: Executor | HasExecutor | None = None,
) -> tuple[FloatArray, int, Audit]:
    """Read the terrain triangles of PLATEAU CityGML files.

    Parameters
    ----------
    source : path, URL, or iterable of these
        A file, several, a folder, a PLATEAU data set root, a zip of one (which stays packed), or the URL of a file or
        zip. Terrain that several files hold is taken once.
    epsg : int, optional
        Plane rectangular zone to bring the triangles into; chosen from the data without it.
    progress : callable, optional
        Called as ``progress(done_bytes, total_bytes, "reading …")``.
    area : shapely geometry, GeoDataFrame, sequence of 4 float, path, str, or sequence of str, optional
        Keep the triangles that meet it, seen from above; files that lie outside are not read. Longitude and latitude
        [deg] (a shape; west, south, east, north; a GeoJSON file), a table with a CRS, or codes of area meshes and
        spatial IDs.
    workers : int, optional
        Processes that read files side by side; by default they are read one after the other. The result is the same.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        Where to read the files instead.

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
        ``area`` or ``workers`` is none.
    WorkerError
        A process that read a file died.
    """
    if epsg is not None:
        require_zone(epsg)
    shape = None if area is None else locate_area(area)
    audit = Audit()
    files, outside = select_files(source, "dem", shape, audit)
    audit.files_outside = [f"{file.file}: {file.reason}" for file in outside]
    if not files and outside:
        first = audit.files_outside[0]
        raise NoOverlapError(f"no terrain meets the area: no file of {source} reaches it; the first one: {first}")
    if not files:
        raise UnreadableSourceError(f"{source}: no CityGML file (*.gml) of terrain here; expected udx/dem/*.gml")
    reliefs = _read_files(files, shape, progress, workers, executor)
    for relief in reliefs:
        audit.absorb(relief.audit)
    columns = [relief.columns for relief in reliefs if relief.columns is not None]
    require_readable(audit, found=bool(columns))
    if not columns and audit.triangles_outside:
        raise NoOverlapError(f"{source}: no triangle meets the area; {audit.triangles_outside} lie outside of it")
    if not columns:
        detail = f"; {audit.skipped[0]}" if audit.skipped else ""
        raise UnreadableSourceError(f"{source}: {len(files)} file(s) read, and no terrain triangle can be used{detail}")
    zone = choose_zone(columns, [file.city_code for file in files]) if epsg is None else epsg
    names = [relief.names for relief in reliefs if relief.columns is not None]
    del reliefs
    triangles = project_all(columns, zone).points.reshape(-1, 3, 3)
    _turn_up(triangles)
    triangles = drop_repeated(triangles, names, audit)
    if area is not None:
        triangles = _keep_inside(triangles, project_area(area, zone), audit)
        if not len(triangles):
            raise NoOverlapError(f"{source}: no triangle meets the area; {audit.triangles_outside} lie outside of it")
    audit.triangles_out = triangles.shape[0]
    return triangles, zone, audit


@dataclass(frozen=True, slots=True, eq=False)
class _FileRelief:
    """Triangles of one file, as it has them; no columns where none can be used."""

    columns: FileColumns | None
    names: ReliefNames
    audit: Audit


def _read_files(
    files: list[SourceFile],
    shape: shapely.Geometry | None,
    progress: Progress | None,
    workers: int | None,
    executor: Executor | HasExecutor | None,
) -> list[_FileRelief]:
    if workers is not None or executor is not None:
        return map_files(partial(_read_file, shape=shape), files, workers, executor=executor, progress=progress)
    counter = ByteCounter(files, progress)
    reliefs = []
    for file in files:
        counter.begin(file)
        reliefs.append(_read_file(file, shape, counter.add))
    return reliefs


def _read_file(
    file: SourceFile, shape: shapely.Geometry | None, on_bytes: Callable[[int], None] | None = None
) -> _FileRelief:
    audit = Audit()
    # One relief feature can fill a file, so it is read in pieces that end between two triangles.
    reader = MemberReader(file, on_bytes, units=_UNITS)
    collector = _TriangleCollector(shape)
    table: PathTable | None = None
    for elements in reader:
        table = table or PathTable(elements.paths, ())
        table.update()
        collector.add(elements, table, reader.dimension, tell_system(reader.srs_name))
    record_file(reader, file, audit)
    audit.triangles_in = collector.found
    epsg = require_system(reader.srs_name, file, audit)
    if epsg is None:
        audit.triangles_skipped = collector.found
        return _FileRelief(None, collector.names(file), audit)
    points = collector.finish(is_geographic(epsg))
    audit.triangles_outside = collector.outside
    audit.triangles_skipped = len(collector.skipped)
    for write, findings in ((audit.skip, collector.skipped), (audit.note, collector.notes)):
        for owner, line, reason in findings:
            write(reason.replace("polygon", "triangle"), file.label, line, collector.gml_ids[owner])
    for name, count in sorted(collector.others.items()):
        audit.note(f"{count} {name} of a terrain are no triangles and are not read", file.label)
    pieces = np.split(points, range(3 * _STEP, len(points), 3 * _STEP))
    parts = [replace(PolygonColumns.empty(), points=piece) for piece in pieces]
    return _FileRelief(FileColumns(parts, epsg) if len(points) else None, collector.names(file), audit)


class _TriangleCollector:
    """Triangles of one file, batch by batch: corners alone are kept."""

    def __init__(self, shape: shapely.Geometry | None) -> None:
        self.found = 0
        self.outside = 0
        self.others: Counter[str] = Counter()
        self.gml_ids: list[str | None] = [None]
        self._lines = [0]
        self._places: dict[str, int] = {}
        self._owners: list[Int32Array] = []
        self.skipped: Findings = []
        self.notes: Findings = []
        self._waiting: list[tuple[PolygonColumns, dict[int, str]]] = []
        self._points = RowStore(np.empty((0, 3)))
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

    def names(self, file: SourceFile) -> ReliefNames:
        """Return the features of the file, and which of them each triangle belongs to that `finish` gave."""
        owner = np.concatenate(self._owners) if self._owners else np.empty(0, np.int32)
        return ReliefNames(file, self.gml_ids, self._lines, owner)

    def _find_features(self, elements: Elements) -> Int32Array:
        """Return which of `gml_ids` each element belongs to; 0 where it belongs to none."""
        is_relief = np.array([tag in RELIEFS for tag in elements.paths.tags], np.bool_)
        rows = np.flatnonzero(is_relief[elements.path]).astype(np.int32)
        own = np.full(len(elements), -1, np.int32)
        for row, gml_id in zip(rows.tolist(), find_ids(elements, rows), strict=True):
            if gml_id is not None:
                place = self._places.setdefault(gml_id, len(self.gml_ids))
                if place == len(self.gml_ids):
                    self.gml_ids.append(gml_id)
                    self._lines.append(int(elements.line[row]))
                own[row] = place
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
            sound = polygons.select(~odd) if odd.any() else polygons
            kept = self._find_near(sound.points) if geographic else np.ones(len(sound), np.bool_)
            self._points.add(sound.points if kept.all() else sound.points[np.repeat(kept, 3)])
            self._owners.append(sound.owner[kept])

    def _find_near(self, points: FloatArray) -> BoolArray:
        """Leave out at once what lies far from the area, so that little is kept of a file of which little is wanted."""
        if self._bounds is None:
            return np.ones(len(points) // 3, np.bool_)
        west, south, east, north = self._bounds
        places = points.reshape(-1, 3, 3)[:, :, :2]
        lowest, highest = places.min(axis=1), places.max(axis=1)
        near = (highest >= (south - _MARGIN, west - _MARGIN)) & (lowest <= (north + _MARGIN, east + _MARGIN))
        kept: BoolArray = near.all(axis=1)
        self.outside += int((~kept).sum())
        return kept


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
