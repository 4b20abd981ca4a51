"""Reading terrain: the triangles of TINRelief."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.files import (
    ByteCounter,
    FileColumns,
    choose_zone,
    project_all,
    record_file,
    require_readable,
    require_system,
)
from plateau_sc.citygml.names import GML_ID, RELIEF_FEATURE, TIN_RELIEF, TRIANGLE
from plateau_sc.citygml.rings import RingCollector
from plateau_sc.citygml.sources import Source, SourceFile, find_files
from plateau_sc.citygml.stream import ElementStream
from plateau_sc.citygml.validate import check_polygons
from plateau_sc.crs import is_geographic
from plateau_sc.errors import UnreadableSourceError
from plateau_sc.types import FloatArray, IntArray, Progress
from plateau_sc.zones import require_zone

_LEVEL = 1


@dataclass(slots=True)
class _Terrain:
    audit: Audit = field(default_factory=Audit)
    features: list[str | None] = field(default_factory=list)
    columns: list[FileColumns] = field(default_factory=list)


def read_relief(
    source: Source, epsg: int | None = None, progress: Progress | None = None
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
    """
    if epsg is not None:
        require_zone(epsg)
    files = find_files(source, "dem")
    if not files:
        raise UnreadableSourceError(f"{source}: no CityGML file (*.gml) of terrain here; expected udx/dem/*.gml")
    terrain = _Terrain()
    counter = ByteCounter(files, progress)
    for file in files:
        counter.begin(file)
        _read_file(file, terrain, counter)
    found = any(len(part) for part in terrain.columns)
    require_readable(terrain.audit, found=found)
    if not found:
        detail = f"; {terrain.audit.skipped[0]}" if terrain.audit.skipped else ""
        raise UnreadableSourceError(f"{source}: {len(files)} file(s) read, and no terrain triangle can be used{detail}")
    zone = choose_zone(terrain.columns, [file.city_code for file in files]) if epsg is None else epsg
    triangles = _to_triangles(project_all(terrain.columns, zone).points)
    terrain.audit.triangles_out = triangles.shape[0]
    return triangles, zone, terrain.audit


def _read_file(file: SourceFile, terrain: _Terrain, counter: ByteCounter) -> None:
    # One relief feature can fill a file, so triangles are taken one by one, each dropped at once.
    stream = ElementStream(file, {TRIANGLE, TIN_RELIEF}, counter.add)
    rings = RingCollector()
    audit = terrain.audit
    owner = len(terrain.features)
    terrain.features.append(None)
    for element in stream:
        if element.tag == TIN_RELIEF:
            terrain.features.append(None)
            owner += 1
            continue
        if terrain.features[owner] is None:
            terrain.features[owner] = _find_feature(element)
        rings.dimension = stream.dimension
        rings.collect(element, owner, _LEVEL)
        audit.triangles_in += 1
    record_file(stream, file, audit)
    epsg = require_system(stream.srs_name, file, audit)
    if epsg is None:
        return
    raw, problems = rings.finish()
    polygons, skipped, notes = check_polygons(raw, problems, geographic=is_geographic(epsg))
    for place, line, reason in skipped:
        audit.skip(reason.replace("polygon", "triangle"), file.label, line, terrain.features[place])
    for place, line, reason in notes:
        audit.note(reason, file.label, line, terrain.features[place])
    terrain.columns.append(FileColumns([_keep_triangles(polygons, file, terrain)], epsg))


def _find_feature(triangle: Any) -> str | None:
    for above in triangle.iterancestors(TIN_RELIEF, RELIEF_FEATURE):
        if above.get(GML_ID) is not None:
            return str(above.get(GML_ID))
    return None


def _keep_triangles(polygons: PolygonColumns, file: SourceFile, terrain: _Terrain) -> PolygonColumns:
    rings: IntArray = np.diff(polygons.polygon_offsets)
    corners: IntArray = np.diff(polygons.ring_offsets)[polygons.first_rings()]
    odd = (rings != 1) | (corners != 3)
    for polygon in np.flatnonzero(odd).tolist():
        reason = f"triangle left out: it has {corners[polygon]} corners; expected 3"
        gml_id = terrain.features[polygons.owner[polygon]]
        terrain.audit.skip(reason, file.label, int(polygons.line[polygon]), gml_id)
    return polygons.select(~odd)


def _to_triangles(points: FloatArray) -> FloatArray:
    triangles = points.reshape(-1, 3, 3)
    edge, other = triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]
    downward = edge[:, 0] * other[:, 1] - edge[:, 1] * other[:, 0] < 0
    triangles[downward] = triangles[downward][:, ::-1]
    return np.ascontiguousarray(triangles)
