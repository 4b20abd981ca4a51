"""Reading buildings: sources in, one CityModel out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import shapely

from plateau_sc.city import CityModel
from plateau_sc.citygml.area import Area, meets_area, project_area
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.buildings import BuildingCollector, Row
from plateau_sc.citygml.columns import PolygonColumns, join_columns
from plateau_sc.citygml.extrude import extrude_outlines, find_bases
from plateau_sc.citygml.files import (
    ByteCounter,
    FileColumns,
    choose_zone,
    finish_polygons,
    project_columns,
    record_file,
    require_readable,
)
from plateau_sc.citygml.levels import Lod, choose_levels, require_lod
from plateau_sc.citygml.names import MEMBERS
from plateau_sc.citygml.shapes import Geometries, build_footprints, find_outlines
from plateau_sc.citygml.sources import Source, SourceFile, find_files
from plateau_sc.citygml.stream import ElementStream
from plateau_sc.citygml.table import build_attributes, build_table, find_grounds, stated_heights
from plateau_sc.citygml.triangulate import triangulate_polygons
from plateau_sc.errors import CrsError, NoBuildingsError, NoOverlapError
from plateau_sc.types import BoolArray, FloatArray, IntArray, Progress

_PLAIN_HEIGHTS = (1.0, 200.0)


def read_citygml(
    source: Source, area: Area | None = None, lod: Lod = "best", progress: Progress | None = None
) -> CityModel:
    """Read the buildings of PLATEAU CityGML files.

    Parameters
    ----------
    source : path or iterable of path
        A file, several, a folder, a PLATEAU data set root, or a zip of one (which stays packed).
    area : shapely geometry, GeoDataFrame, sequence of 4 float, or path, optional
        Keep the buildings whose footprint meets it, with all their parts. Longitude and latitude [deg] (a shape; west,
        south, east, north; a GeoJSON file), or a table with a CRS.
    lod : {"best", 0, 1, 2}
        Level of detail to use: the best one of each building, or this one where a building has it.
    progress : callable, optional
        Called as ``progress(done_bytes, total_bytes, "reading …")``.

    Returns
    -------
    CityModel
        In the plane rectangular zone of the data. Its ``audit`` says what was skipped and why.

    Raises
    ------
    SourceNotFoundError
        A path does not exist.
    UnreadableSourceError
        Nothing in the source can be read.
    NoBuildingsError
        The source holds no building that can be used.
    CrsError
        No file has coordinates in a system that PLATEAU uses.
    NoOverlapError
        No building meets the area.
    ParameterError
        ``lod`` or ``area`` is none.

    See Also
    --------
    plateau_sc.citygml.levels.choose_levels : How levels are chosen for buildings with parts.
    """
    require_lod(lod)
    files = find_files(source, "bldg")
    if not files:
        raise NoBuildingsError(f"{source}: no CityGML file (*.gml) of buildings here; expected udx/bldg/*.gml")
    audit = Audit()
    rows: list[Row] = []
    columns = _read_files(files, rows, audit, progress)
    require_readable(audit, found=bool(rows))
    if not rows:
        raise NoBuildingsError(f"{source}: {len(files)} file(s) read, and none holds a building")
    if not columns:
        raise CrsError(f"{source}: no file has coordinates that can be used; {audit.skipped[-1]}")
    if not any(len(part.polygons) for part in columns):
        detail = f"; {audit.skipped[0]}" if audit.skipped else ""
        raise NoBuildingsError(f"{source}: {len(rows)} building(s), and none has a surface that can be used{detail}")
    codes = [row.values.get("city_code") for row in rows]
    epsg = choose_zone(columns, [str(code) for code in codes if code is not None] or [file.city_code for file in files])
    polygons = join_columns([project_columns(part, epsg) for part in columns])
    footprints = build_footprints(polygons, len(rows))
    if area is not None:
        rows, polygons, footprints = _limit_to_area(rows, polygons, footprints, project_area(area, epsg), audit)
    return _assemble(rows, polygons, footprints, files, lod, epsg, audit)


def _read_files(files: list[SourceFile], rows: list[Row], audit: Audit, progress: Progress | None) -> list[FileColumns]:
    counter = ByteCounter(files, progress)
    seen: dict[str, str] = {}
    columns = []
    for file in files:
        counter.begin(file)
        part = _read_file(file, rows, seen, audit, counter.add)
        if part is not None:
            columns.append(part)
    return columns


def _read_file(
    file: SourceFile, rows: list[Row], seen: dict[str, str], audit: Audit, on_bytes: Callable[[int], None]
) -> FileColumns | None:
    stream = ElementStream(file, MEMBERS, on_bytes)
    collector = BuildingCollector(file.label, rows, seen, audit)
    for member in stream:
        collector.rings.dimension = stream.dimension
        collector.add_member(member)
    record_file(stream, file, audit)
    collector.finish()
    columns, skipped, notes = finish_polygons(collector.rings, stream, file, audit)
    for owner, line, reason in skipped:
        audit.skip(reason, file.label, line, rows[owner].gml_id)
    for owner, line, reason in notes:
        audit.note(reason, file.label, line, rows[owner].gml_id)
    if columns is not None:
        for level, count in enumerate(np.bincount(columns.polygons.lod, minlength=3).tolist()):
            audit.polygons_by_lod[level] += count
    return columns


def _limit_to_area(
    rows: list[Row], polygons: PolygonColumns, footprints: Geometries, area: shapely.Geometry, audit: Audit
) -> tuple[list[Row], PolygonColumns, Geometries]:
    families = _find_families(rows)
    meets = np.zeros(len(rows), np.bool_)
    meets[families[meets_area(footprints, area)]] = True
    kept = meets[families]
    if not kept.any():
        bounds = ", ".join(f"{edge:.0f}" for edge in shapely.total_bounds(footprints))
        wanted = ", ".join(f"{edge:.0f}" for edge in shapely.bounds(area))
        raise NoOverlapError(
            f"no building meets the area: the buildings lie within {bounds} and the area within {wanted} "
            "(west, south, east, north in metres of the zone); check its position, and that it is longitude, latitude"
        )
    audit.outside_area = int((~kept).sum())
    place = np.cumsum(kept) - 1
    inside = polygons.select(kept[polygons.owner])
    inside.owner[:] = place[inside.owner]
    for row in rows:
        row.parent = None if row.parent is None else int(place[row.parent])
    return [row for row, keep in zip(rows, kept.tolist(), strict=True) if keep], inside, footprints[kept]


def _find_families(rows: list[Row]) -> IntArray:
    families = np.arange(len(rows), dtype=np.int64)
    for index, row in enumerate(rows):
        # A parent always stands before its parts.
        if row.parent is not None:
            families[index] = families[row.parent]
    return families


def _assemble(
    rows: list[Row],
    polygons: PolygonColumns,
    footprints: Geometries,
    files: list[SourceFile],
    lod: Lod,
    epsg: int,
    audit: Audit,
) -> CityModel:
    attributes = build_attributes(rows)
    folder_codes = {file.label: file.city_code for file in files}
    unstated = pd.Series([folder_codes[row.file] for row in rows], dtype="string")
    attributes["city_code"] = attributes["city_code"].fillna(unstated)
    heights = stated_heights(attributes)
    levels = choose_levels(polygons, np.isfinite(heights), [row.parent for row in rows], footprints, lod)
    used = (polygons.lod == levels[polygons.owner]) & (polygons.lod > 0)
    blocks = _raise_blocks(polygons, levels == 0, find_grounds(polygons, used, len(rows)), heights, footprints)
    if blocks is not None:
        polygons = join_columns([polygons, blocks])
        used = np.concatenate([used, np.ones(len(blocks), np.bool_)])
    triangles, triangle_polygon, problems = triangulate_polygons(polygons, np.flatnonzero(used))
    for polygon, reason in problems:
        owner = rows[polygons.owner[polygon]]
        audit.note(reason, owner.file, int(polygons.line[polygon]), owner.gml_id)
    buildings = build_table(rows, attributes, polygons, used, levels, footprints, epsg)
    _note_rows(rows, polygons, buildings["height"].to_numpy(np.float64), heights, audit)
    audit.buildings_out = sum(row.parent is None for row in rows)
    audit.parts_out = len(rows) - audit.buildings_out
    return CityModel(
        epsg=epsg,
        vertices=polygons.points,
        ring_offsets=polygons.ring_offsets,
        polygon_offsets=polygons.polygon_offsets,
        polygon_lod=polygons.lod,
        polygon_surface=polygons.surface,
        polygon_installation=polygons.installation,
        polygon_derived=polygons.derived,
        polygon_owner=polygons.owner,
        polygon_used=used,
        triangles=triangles,
        triangle_polygon=triangle_polygon,
        buildings=buildings,
        audit=audit,
    )


def _raise_blocks(
    polygons: PolygonColumns, raised: BoolArray, grounds: FloatArray, heights: FloatArray, footprints: Geometries
) -> PolygonColumns | None:
    rows = np.flatnonzero(raised)
    if not rows.size:
        return None
    bases = np.zeros(raised.size)
    bases[rows] = find_bases(rows, grounds, footprints)
    outlines = polygons.select(find_outlines(polygons, raised.size) & raised[polygons.owner])
    return extrude_outlines(outlines, bases[outlines.owner], heights[outlines.owner])


def _note_rows(
    rows: list[Row], polygons: PolygonColumns, heights: FloatArray, stated: FloatArray, audit: Audit
) -> None:
    finest = np.full(len(rows), -1)
    np.maximum.at(finest, polygons.owner[~polygons.derived], polygons.lod[~polygons.derived])
    parents = {row.parent for row in rows}
    low, high = _PLAIN_HEIGHTS
    for index, row in enumerate(rows):
        if heights[index] < low or heights[index] > high:
            reason = f"height {heights[index]:.6g} m is outside {low:g} to {high:g} m; kept"
            audit.note(reason, row.file, row.line, row.gml_id)
        if finest[index] < 0 and index not in parents:
            audit.note("no surface that can be used; the building has attributes only", row.file, row.line, row.gml_id)
        elif finest[index] == 0 and np.isnan(stated[index]):
            audit.note("LOD0 only and no height; not raised, casts no shadow", row.file, row.line, row.gml_id)
