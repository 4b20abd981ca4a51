"""One file at a time: its features, polygons and attributes in columns, and what befell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import shapely

from plateau_sc.citygml.audit import Audit, FileRecord
from plateau_sc.citygml.codelists import CodeLists
from plateau_sc.citygml.columns import PolygonColumns, join_columns
from plateau_sc.citygml.elsewhere import Elsewhere
from plateau_sc.citygml.features import FeatureCollector, Features
from plateau_sc.citygml.garbage import without_garbage
from plateau_sc.citygml.marks import MarkCollector, Marks, join_marks
from plateau_sc.citygml.meaning import PathTable
from plateau_sc.citygml.members import MemberReader
from plateau_sc.citygml.nearby import Batch, NearbyMembers
from plateau_sc.citygml.placement import PlacementCollector
from plateau_sc.citygml.polygons import INDOORS, NO_LEVEL, PLACED, PolygonCollector
from plateau_sc.citygml.segments import AttributeSegments
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.citygml.tables import AttributeTables
from plateau_sc.citygml.validate import Findings, PolygonChecker
from plateau_sc.crs import JGD2011_HEIGHT, is_geographic, parse_srs_name, source_to_geographic, source_to_zone
from plateau_sc.errors import CrsError, UnreadableSourceError
from plateau_sc.kernels.repeats import number_places
from plateau_sc.types import FloatArray, Progress
from plateau_sc.zones import zone_for

UNUSABLE = "no ring that can be used"
NO_SYSTEM = "in a coordinate system that is not known"

_ZONE_POINTS = 10_000


@dataclass(frozen=True, slots=True, eq=False)
class FileColumns:
    """Polygons of one file, and the system that its coordinates are in.

    Attributes
    ----------
    parts : list of PolygonColumns
        Points as the file has them; in pieces, so that they need not be in memory twice to be joined.
    epsg : int
        What the file declares.
    marks : Marks
        Points and lines, where they were asked for.
    """

    parts: list[PolygonColumns]
    epsg: int
    marks: Marks = field(default_factory=Marks.empty)

    def __len__(self) -> int:
        """Return the number of polygons."""
        return sum(len(part) for part in self.parts)


@dataclass(frozen=True, slots=True, eq=False)
class FilePart:
    """What one file holds.

    Attributes
    ----------
    file : SourceFile
        The file.
    features : Features
        Buildings and parts, or features of other types.
    columns : FileColumns or None
        Their polygons; None if the coordinate system cannot be used.
    attributes : AttributeTables
        Their attributes.
    audit : Audit
        What was skipped and noted in this file.
    elsewhere : Elsewhere
        Features that were left out, for they lie away from the area; they have neither polygons nor attributes.
    """

    file: SourceFile
    features: Features
    columns: FileColumns | None
    attributes: AttributeTables
    audit: Audit
    elsewhere: Elsewhere


class ByteCounter:
    """Tells a progress callable how much of several files was read.

    Parameters
    ----------
    files : list of SourceFile
        What will be read.
    progress : callable or None
        Called as ``progress(done, total, what)``.
    """

    def __init__(self, files: list[SourceFile], progress: Progress | None) -> None:
        self._progress = progress
        self._total = sum(file.size for file in files)
        self._done = 0
        self._what = "reading"

    def begin(self, file: SourceFile) -> None:
        """Name the file that is read from now on."""
        self._what = f"reading {(file.member or file.path.name).rpartition('/')[2]}"

    def add(self, count: int) -> None:
        """Count bytes that were read."""
        self._done += count
        if self._progress is not None:
            self._progress(self._done, self._total, self._what)


@without_garbage()
def read_file(
    file: SourceFile,
    tags: Collection[str],
    what: str = "buildings",
    on_bytes: Callable[[int], None] | None = None,
    *,
    modules: Collection[str] = (),
    with_marks: bool = False,
    code_lists: CodeLists | None = None,
    area: shapely.Geometry | None = None,
) -> FilePart:
    """Read the features of some types from a file.

    Parameters
    ----------
    file : SourceFile
        The file.
    tags : collection of str
        Expanded names of the features to read, parts included.
    what : str
        What they are called together.
    on_bytes : callable, optional
        Called with the number of bytes of each piece that was read.
    modules : collection of str
        Namespaces of which every member is a feature, whatever it is called.
    with_marks : bool
        Read points and lines too.
    code_lists : CodeLists, optional
        Code lists that several files share, so that each is read once.
    area : shapely geometry, optional
        Leave out the members that lie away from it; longitude, latitude [deg].

    Returns
    -------
    FilePart
        With what stands before a break, where the file has one.
    """
    audit = Audit()
    reader = MemberReader(file, on_bytes)
    features, polygons, checker = FeatureCollector(), PolygonCollector(), PolygonChecker()
    marks, placements = MarkCollector(), PlacementCollector()
    attributes = AttributeSegments(file, audit, code_lists)
    nearby = None if area is None else NearbyMembers(area)
    table: PathTable | None = None
    for elements in reader:
        table = table or PathTable(elements.paths, tags, modules)
        table.update()
        owner, geographic = features.add(elements, table), tell_system(reader.srs_name)
        batch = Batch(elements, owner)
        if nearby is not None and geographic:
            batch = nearby.take(batch, table, reader.dimension)
        elements, owner = batch.elements, batch.owner
        checker.add(*polygons.take(elements, table, owner, reader.dimension), geographic)
        placements.add(elements, table, owner, reader.dimension)
        if with_marks:
            marks.add(elements, table, owner, reader.dimension)
        attributes.add(batch, table, features)
    found = features.finish()
    record_file(reader, file, audit)
    columns = _finish_polygons(polygons, checker, found, reader, file, audit)
    if columns is not None:
        columns = _add_placed(columns, placements, found, file, audit)
    if columns is not None and with_marks:
        columns = replace(columns, marks=marks.finish(geographic=is_geographic(columns.epsg)))
        _write_findings(audit.skip, marks.skipped, found, file)
    _note_unread(features, found, what, file, audit)
    elsewhere = Elsewhere.nothing(len(found)) if nearby is None else nearby.finish(len(found))
    audit.members_outside = elsewhere.members
    return FilePart(file, found, columns, attributes.finish(features), audit, elsewhere)


def record_file(reader: MemberReader, file: SourceFile, audit: Audit) -> None:
    """Put a file that was read, and what befell it, into the audit.

    Parameters
    ----------
    reader : MemberReader
        Read to its end.
    file : SourceFile
        The file.
    audit : Audit
        Where it is written.
    """
    audit.files.append(FileRecord(file.label, file.size, reader.sha256, reader.i_ur))
    if reader.failure is not None:
        audit.skip(reader.failure.reason, file.label, reader.failure.line)
    if reader.unknown_uro is not None and reader.i_ur is None:
        reason = f"i-UR {reader.unknown_uro} is not known; its attributes are not read, the rest is"
        audit.note(reason, file.label)


def require_system(srs_name: str | None, file: SourceFile, audit: Audit) -> int | None:
    """Return the coordinate system of a file, and put into the audit what is odd about it.

    Parameters
    ----------
    srs_name : str or None
        What the file declares.
    file : SourceFile
        The file.
    audit : Audit
        Where a missing or unknown system is written.

    Returns
    -------
    int or None
        EPSG code; None where it is none that PLATEAU uses.
    """
    if srs_name is None:
        audit.note("no Envelope with a srsName; coordinates are taken as EPSG:6697", file.label)
        return JGD2011_HEIGHT
    try:
        return parse_srs_name(srs_name)
    except CrsError as error:
        audit.skip(str(error), file.label)
        return None


def tell_system(srs_name: str | None) -> bool | None:
    """Tell whether a file has latitudes and longitudes, as far as that is known while it is read.

    Parameters
    ----------
    srs_name : str or None
        What the file declares so far.

    Returns
    -------
    bool or None
        False for metres north and east; None where the system is not known.
    """
    try:
        return None if srs_name is None else is_geographic(parse_srs_name(srs_name))
    except CrsError:
        return None


def choose_zone(columns: Iterable[FileColumns], city_codes: Iterable[str | None]) -> int:
    """Choose the one zone that everything is brought into.

    Parameters
    ----------
    columns : iterable of FileColumns
        At least one with a point.
    city_codes : iterable of str or None
        Codes of cities and prefectures; the most frequent one counts.

    Returns
    -------
    int
        EPSG code, 6669 to 6687.
    """
    places = [sample_places(file) for file in columns]
    return agree_on_zone(places, city_codes)


def sample_places(file: FileColumns) -> tuple[FloatArray, FloatArray]:
    """Return where some of the points of a file are, for the middle of these is near enough to that of all.

    Parameters
    ----------
    file : FileColumns
        Points as the file has them.

    Returns
    -------
    latitude, longitude : ndarray, shape (n,), float64
        Some points of each piece [deg].
    """
    north, east = [np.empty(0)], [np.empty(0)]
    for held in (*(part.points for part in file.parts), file.marks.points):
        points = held[:: max(1, held.shape[0] // _ZONE_POINTS)]
        latitude, longitude = source_to_geographic(points[:, 0], points[:, 1], file.epsg)
        north.append(latitude)
        east.append(longitude)
    return np.concatenate(north), np.concatenate(east)


def measure_extent(file: FileColumns) -> FloatArray:
    """Return the box around all points of a file.

    Parameters
    ----------
    file : FileColumns
        Points as the file has them.

    Returns
    -------
    ndarray, shape (4,), float64
        South, west, north, east [deg]; NaN where there is no point.
    """
    ends = [np.full(4, np.nan)]
    for points in (*(part.points for part in file.parts), file.marks.points):
        if len(points):
            north, east = source_to_geographic(points[:, 0], points[:, 1], file.epsg)
            ends.append(np.array([north.min(), east.min(), north.max(), east.max()]))
    edges = np.array(ends)
    return np.concatenate([np.fmin.reduce(edges[:, :2]), np.fmax.reduce(edges[:, 2:])])


def agree_on_zone(places: Sequence[tuple[FloatArray, FloatArray]], city_codes: Iterable[str | None]) -> int:
    """Choose the one zone for points of several files.

    Parameters
    ----------
    places : sequence of tuple of ndarray
        What `sample_places` gives for each file; at least one point.
    city_codes : iterable of str or None
        As for `choose_zone`.

    Returns
    -------
    int
        EPSG code, 6669 to 6687.

    Raises
    ------
    CrsError
        The middle of the points is not in Japan.
    """
    codes = Counter(code for code in city_codes if code is not None)
    code = codes.most_common(1)[0][0] if codes else None
    latitude, longitude = (np.median(np.concatenate(axis)) for axis in zip(*places, strict=True))
    return zone_for(float(longitude), float(latitude), code)


def project_all(columns: list[FileColumns], epsg: int) -> PolygonColumns:
    """Bring the polygons of several files into one zone; the list and its pieces are emptied on the way.

    Parameters
    ----------
    columns : list of FileColumns
        Polygons of each file.
    epsg : int
        Zone.

    Returns
    -------
    PolygonColumns
        Points x, y, z [m].
    """
    points = _make_room([part.points for file in columns for part in file.parts])
    filled, bare = 0, []
    while columns:
        file = columns.pop(0)
        while file.parts:
            part = file.parts.pop(0)
            end = filled + part.points.shape[0]
            _project(part.points, file.epsg, epsg, points[filled:end])
            bare.append(replace(part, points=points[:0]))
            filled = end
    return join_columns(bare, points)


def _project(points: FloatArray, source_epsg: int, epsg: int, projected: FloatArray) -> None:
    """Bring points into a zone, each corner that faces share once; the result may lie where they are."""
    numbered = number_places(points)
    if numbered is None:
        x, y = source_to_zone(points[:, 0], points[:, 1], source_epsg, epsg)
    else:
        number, first = numbered
        east, north = source_to_zone(points[first, 0], points[first, 1], source_epsg, epsg)
        x, y = east[number], north[number]
    projected[:, 0], projected[:, 1], projected[:, 2] = x, y, points[:, 2]


def _make_room(pieces: list[FloatArray]) -> FloatArray:
    """Return an array for all points: the one that they fill together, or a new one."""
    count = sum(piece.shape[0] for piece in pieces)
    whole = pieces[0].base if pieces else None
    if isinstance(whole, np.ndarray) and whole.shape == (count, 3) and all(piece.base is whole for piece in pieces):
        return whole
    return np.empty((count, 3))


def project_marks(columns: list[FileColumns], epsg: int) -> Marks:
    """Bring the points and lines of several files into one zone.

    Parameters
    ----------
    columns : list of FileColumns
        Points as the files have them.
    epsg : int
        Zone.

    Returns
    -------
    Marks
        Points x, y, z [m].
    """
    projected = []
    for file in columns:
        points = file.marks.points
        x, y = source_to_zone(points[:, 0], points[:, 1], file.epsg, epsg)
        projected.append(replace(file.marks, points=np.column_stack([x, y, points[:, 2]])))
    return join_marks(projected)


def require_readable(audit: Audit, found: bool) -> None:
    """Refuse a source of which no file could be read.

    Raises
    ------
    UnreadableSourceError
        Nothing was found, and files were skipped.
    """
    broken = [entry for entry in audit.skipped if entry.gml_id is None]
    if not found and broken:
        more = f" (and {len(broken) - 1} more)" if len(broken) > 1 else ""
        raise UnreadableSourceError(f"nothing can be read: {broken[0]}{more}")


def _finish_polygons(
    collector: PolygonCollector,
    checker: PolygonChecker,
    features: Features,
    reader: MemberReader,
    file: SourceFile,
    audit: Audit,
) -> FileColumns | None:
    audit.polygons_in, left_out = collector.found, Counter(collector.left_out)
    epsg = require_system(reader.srs_name, file, audit)
    if epsg is None:
        audit.polygons_left_out = {NO_SYSTEM: collector.found}
        return None
    parts = checker.finish(is_geographic(epsg))
    _write_findings(audit.skip, checker.skipped, features, file)
    _write_findings(audit.note, [*checker.notes, *collector.doubles, *collector.links.findings], features, file)
    audit.links_in, audit.links_resolved = collector.links.found, collector.links.resolved
    if checker.dropped:
        left_out[UNUSABLE] += checker.dropped
    audit.polygons_left_out = dict(left_out)
    for part in parts:
        _count_levels(part, audit)
    return FileColumns(parts, epsg)


def _add_placed(
    columns: FileColumns, placements: PlacementCollector, features: Features, file: SourceFile, audit: Audit
) -> FileColumns:
    placed = placements.finish(columns.epsg, file.city_code)
    _count_levels(placed, audit)
    audit.polygons_in += placements.copied
    if PLACED in audit.polygons_left_out:
        audit.polygons_left_out[PLACED] -= len(placed) - placements.copied
    for reason, count in sorted(placements.unread.items()):
        audit.note(f"{count} {reason}", file.label)
    _write_findings(audit.skip, placements.skipped, features, file)
    return replace(columns, parts=[*columns.parts, placed]) if len(placed) else columns


def _count_levels(polygons: PolygonColumns, audit: Audit) -> None:
    for level, count in zip(*np.unique(polygons.lod, return_counts=True), strict=True):
        audit.polygons_by_lod[int(level)] = audit.polygons_by_lod.get(int(level), 0) + int(count)


def _write_findings(
    write: Callable[[str, str, int | None, str | None], None], findings: Findings, features: Features, file: SourceFile
) -> None:
    for owner, line, reason in findings:
        write(reason, file.label, line, features.gml_ids[owner])


def _note_unread(features: FeatureCollector, found: Features, what: str, file: SourceFile, audit: Audit) -> None:
    for tag, count in sorted(features.others.items()):
        name = tag.rpartition("}")[2]
        audit.note(f"{count} members of type {name} are not {what} and are not read", file.label)
    for reason in (INDOORS, NO_LEVEL, PLACED):
        if unread := audit.polygons_left_out.get(reason):
            audit.note(f"{unread} polygons are not read: {reason}", file.label)
    for gml_id, line in zip(found.gml_ids, found.lines.tolist(), strict=True):
        if gml_id is None:
            audit.note(f"no gml:id on one of the {what}", file.label, line)
