"""Files in turn: each one's features in columns, and its place in the audit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from plateau_sc.citygml.audit import Audit, FileRecord
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.rings import RingCollector
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.citygml.stream import ElementStream
from plateau_sc.citygml.validate import Findings, check_polygons
from plateau_sc.crs import JGD2011_HEIGHT, is_geographic, parse_srs_name, source_to_geographic, source_to_zone
from plateau_sc.errors import CrsError, UnreadableSourceError
from plateau_sc.types import Progress
from plateau_sc.zones import zone_for


@dataclass(frozen=True, slots=True, eq=False)
class FileColumns:
    """Polygons of one file, and the system that its coordinates are in.

    Attributes
    ----------
    polygons : PolygonColumns
        Points as the file has them.
    epsg : int
        What the file declares.
    """

    polygons: PolygonColumns
    epsg: int


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


def record_file(stream: ElementStream, file: SourceFile, audit: Audit) -> None:
    """Put a file that was read, and what befell it, into the audit.

    Parameters
    ----------
    stream : ElementStream
        Read to its end.
    file : SourceFile
        The file.
    audit : Audit
        Where it is written.
    """
    audit.files.append(FileRecord(file.label, file.size, stream.sha256, stream.i_ur))
    if stream.failure is not None:
        audit.skip(stream.failure.reason, file.label, stream.failure.line)
    if stream.unknown_uro is not None and stream.i_ur is None:
        reason = f"i-UR {stream.unknown_uro} is not known; its attributes are not read, the rest is"
        audit.note(reason, file.label)


def finish_polygons(
    rings: RingCollector, stream: ElementStream, file: SourceFile, audit: Audit
) -> tuple[FileColumns | None, Findings, Findings]:
    """Decode and check the polygons of a file.

    Parameters
    ----------
    rings : RingCollector
        What was collected.
    stream : ElementStream
        Read to its end.
    file : SourceFile
        The file.
    audit : Audit
        Where a missing or unknown ``srsName`` is written.

    Returns
    -------
    columns : FileColumns or None
        Polygons that can be used; None if the coordinate system cannot be.
    skipped, notes : list of (int, int, str)
        Owner, line and reason.
    """
    epsg = JGD2011_HEIGHT
    if stream.srs_name is None:
        audit.note("no Envelope with a srsName; coordinates are taken as EPSG:6697", file.label)
    else:
        try:
            epsg = parse_srs_name(stream.srs_name)
        except CrsError as error:
            audit.skip(str(error), file.label)
            return None, [], []
    raw, problems = rings.finish()
    polygons, skipped, notes = check_polygons(raw, problems, geographic=is_geographic(epsg))
    return FileColumns(polygons, epsg), skipped, notes


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
    north: list[np.ndarray] = []
    east: list[np.ndarray] = []
    for part in columns:
        if part.polygons.points.size:
            latitude, longitude = source_to_geographic(
                part.polygons.points[:, 0], part.polygons.points[:, 1], part.epsg
            )
            north.append(latitude)
            east.append(longitude)
    codes = Counter(code for code in city_codes if code is not None)
    code = codes.most_common(1)[0][0] if codes else None
    return zone_for(float(np.median(np.concatenate(east))), float(np.median(np.concatenate(north))), code)


def project_columns(columns: FileColumns, epsg: int) -> PolygonColumns:
    """Bring the points of a file into the zone, all at once.

    Parameters
    ----------
    columns : FileColumns
        Points as the file has them.
    epsg : int
        Zone.

    Returns
    -------
    PolygonColumns
        Points x, y, z [m].
    """
    points = columns.polygons.points
    x, y = source_to_zone(points[:, 0], points[:, 1], columns.epsg, epsg)
    return replace(columns.polygons, points=np.ascontiguousarray(np.column_stack([x, y, points[:, 2]])))


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
