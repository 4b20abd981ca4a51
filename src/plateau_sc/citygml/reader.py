"""Reading buildings: sources in, one CityModel out."""

from __future__ import annotations

from collections.abc import Sequence, Sized
from concurrent.futures import Executor
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pandas as pd
import shapely

from plateau_sc.city import CityModel
from plateau_sc.citygml.area import Area, locate_area, project_area
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.certainty import Found, keeps_twins, keeps_zone, require_nearby
from plateau_sc.citygml.choice import choose_shapes
from plateau_sc.citygml.codelists import CodeLists
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.derive import PLAIN_HEIGHTS, Ground, stated_heights
from plateau_sc.citygml.elsewhere import Elsewhere
from plateau_sc.citygml.files import (
    ByteCounter,
    FilePart,
    choose_zone,
    measure_extent,
    project_all,
    read_file,
    require_readable,
)
from plateau_sc.citygml.freed import WORTH_BYTES, return_freed
from plateau_sc.citygml.garbage import without_garbage
from plateau_sc.citygml.levels import Lod, require_lod
from plateau_sc.citygml.merge import (
    Detail,
    Rows,
    find_finest,
    find_inside,
    find_repeated,
    find_twins,
    join_rows,
    select_owners,
)
from plateau_sc.citygml.names import BUILDINGS
from plateau_sc.citygml.pruning import select_files
from plateau_sc.citygml.shapes import Geometries, build_footprints
from plateau_sc.citygml.sources import Source, SourceFile
from plateau_sc.citygml.table import build_table
from plateau_sc.citygml.triangulate import triangulate_polygons
from plateau_sc.citygml.workers import HasExecutor, map_files
from plateau_sc.errors import CrsError, NoBuildingsError, NoOverlapError
from plateau_sc.types import BoolArray, FloatArray, Int32Array, Progress


def read_citygml(
    source: Source,
    area: Area | None = None,
    lod: Lod = "best",
    progress: Progress | None = None,
    *,
    lift_lod1: bool = False,
    terrain: Ground | None = None,
    workers: int | None = None,
    executor: Executor | HasExecutor | None = None,
) -> CityModel:
    """Read the buildings of PLATEAU CityGML files.

    Parameters
    ----------
    source : path, URL, or iterable of these
        A file, several, a folder, a PLATEAU data set root, a zip of one (which stays packed), or the URL of a file or
        zip. What several data sets hold is taken once.
    area : shapely geometry, GeoDataFrame, sequence of 4 float, path, str, or sequence of str, optional
        Keep the buildings whose footprint meets it, with all their parts; files that lie outside are not read, and
        members of files whose coordinates all lie away from it are not looked into. Longitude and latitude [deg] (a
        shape; west, south, east, north; a GeoJSON file), a table with a CRS, or codes of area meshes and spatial IDs.
    lod : {"best", 0, 1, 2, 3}
        Level of detail to use: the best one of each building, or this one where a building has it.
    progress : callable, optional
        Called as ``progress(done_bytes, total_bytes, "reading …")``.
    lift_lod1 : bool
        Move the tops of LOD1 blocks to the measured height; in the median they are 1.2 m too low. The column
        ``lifted`` says by how much.
    terrain : Terrain, optional
        Gives ``ground_z`` of buildings that have no solid.
    workers : int, optional
        Processes that read files side by side; by default they are read one after the other. The result is the same.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        Where to read the files instead.

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
        ``lod``, ``area`` or ``workers`` is none.
    WorkerError
        A process that read a file died.

    See Also
    --------
    plateau_sc.citygml.levels.choose_levels : How levels are chosen for buildings with parts.
    """
    require_lod(lod)
    audit = Audit()
    shape = None if area is None else locate_area(area)
    files, outside = select_files(source, "bldg", shape, audit)
    audit.files_outside = [f"{file.file}: {file.reason}" for file in outside]
    if not files:
        if outside:
            first = audit.files_outside[0]
            raise NoOverlapError(f"no building meets the area: no file of {source} reaches it; the first one: {first}")
        raise NoBuildingsError(f"{source}: no CityGML file (*.gml) of buildings here; expected udx/bldg/*.gml")
    job = _Job(source, files, area, audit, progress, workers, executor)
    with without_garbage():
        # Members that lie away from the area are not looked into, unless they could matter for those that do not.
        city = None if shape is None else job.gather(shape)
        if city is None:
            city = job.gather(None)
            assert city is not None
        return _assemble(city, job, lod, terrain=terrain, lift=lift_lod1)


@dataclass(slots=True, eq=False)
class _Buildings:
    rows: Rows
    polygons: PolygonColumns
    footprints: Geometries
    epsg: int
    audit: Audit

    def select(self, kept: BoolArray) -> _Buildings:
        if kept.all():
            return self
        footprints = self.footprints[kept] if self.footprints.size else self.footprints
        return replace(
            self, rows=self.rows.select(kept), polygons=select_owners(self.polygons, kept), footprints=footprints
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    """What is to be read."""

    source: Source
    files: list[SourceFile]
    area: Area | None
    audit: Audit
    progress: Progress | None
    workers: int | None
    executor: Executor | HasExecutor | None

    def gather(self, limit: shapely.Geometry | None) -> _Buildings | None:
        """Read the buildings, those near a limit alone if there is one; None where it matters what the others are."""
        files, audit = self.files, deepcopy(self.audit)
        parts = self._read_files(audit, limit)
        self.return_freed()
        elsewhere = Elsewhere.join([part.elsewhere for part in parts])
        rows, columns = join_rows(parts, audit)
        # The polygons are brought into the zone and thinned out where they lie, and go from here file by file.
        parts.clear()
        audit.buildings_in = len(rows) - audit.parts_in
        require_readable(audit, found=len(rows) > 0)
        if self.area is not None and elsewhere.members:
            require_nearby(elsewhere, columns, self.area, "building", "buildings")
        require_geometry(self.source, rows, columns, files, audit)
        repeated = find_repeated(rows, [file.label for file in files], audit)
        codes = rows.attributes.list_texts("city_code")
        folders = [file.city_code for file in files]
        epsg = choose_zone(columns, codes or folders)
        if elsewhere.members and not keeps_zone(epsg, elsewhere, map(measure_extent, columns), codes, folders):
            return None
        away = repeated & elsewhere.rows
        left_out = rows.select(elsewhere.rows) if elsewhere.members else None
        buildings = _Buildings(rows, project_all(columns, epsg), np.empty(0, object), epsg, audit)
        buildings = buildings.select(repeated & ~away)
        buildings.footprints = build_footprints(buildings.polygons, len(buildings.rows))
        detail = Detail.of_polygons(buildings.polygons, len(buildings.rows))
        if self.area is None:
            return buildings.select(find_twins(buildings.rows, detail, buildings.footprints, files, audit))
        where = project_area(self.area, epsg)
        found = Found(buildings.rows, detail, buildings.footprints)
        if left_out is not None and not keeps_twins(found, files, elsewhere, left_out, where, epsg):
            return None
        buildings = buildings.select(find_twins(buildings.rows, detail, buildings.footprints, files, audit))
        inside = find_inside(
            buildings.rows, buildings.footprints, where, "building", "buildings", elsewhere.project(epsg)
        )
        audit.outside_area = int(away.sum()) + int((~inside).sum())
        return buildings.select(inside)

    def return_freed(self) -> None:
        """Give freed memory back to the system, where much was read."""
        if sum(file.size for file in self.files) >= WORTH_BYTES:
            return_freed()

    def _read_files(self, audit: Audit, limit: shapely.Geometry | None) -> list[FilePart]:
        if self.workers is not None or self.executor is not None:
            read = partial(read_file, tags=BUILDINGS, area=limit)
            return map_files(read, self.files, self.workers, executor=self.executor, progress=self.progress)
        counter, code_lists = ByteCounter(self.files, self.progress), CodeLists(audit)
        parts = []
        for file in self.files:
            counter.begin(file)
            parts.append(read_file(file, BUILDINGS, on_bytes=counter.add, code_lists=code_lists, area=limit))
        return parts


def require_geometry(
    source: Source, rows: Rows, columns: Sequence[Sized], files: Sequence[SourceFile], audit: Audit
) -> None:
    """Refuse a source in which there is no building that stands anywhere.

    Parameters
    ----------
    source : path, URL, or iterable of these
        What was read.
    rows : Rows
        Its buildings.
    columns : sequence of sized
        Polygons of each file whose coordinates can be used.
    files : sequence of SourceFile
        The files.
    audit : Audit
        What befell them.

    Raises
    ------
    NoBuildingsError
        There is no building, or none has a surface.
    CrsError
        No file has coordinates that can be used.
    """
    if not len(rows):
        raise NoBuildingsError(f"{source}: {len(files)} file(s) read, and none holds a building")
    if not columns:
        raise CrsError(f"{source}: no file has coordinates that can be used; {audit.skipped[-1]}")
    if not any(len(part) for part in columns):
        detail = f"; {audit.skipped[0]}" if audit.skipped else ""
        raise NoBuildingsError(f"{source}: {len(rows)} building(s), and none has a surface that can be used{detail}")


def _assemble(city: _Buildings, job: _Job, lod: Lod, *, terrain: Ground | None, lift: bool) -> CityModel:
    files = job.files
    rows, polygons, footprints, epsg, audit = city.rows, city.polygons, city.footprints, city.epsg, city.audit
    job.return_freed()
    tables, labels = rows.attributes.build(), [file.label for file in files]
    attributes = tables.pop("frame")
    job.return_freed()
    folder_codes = pd.array([file.city_code for file in files], dtype="string")
    unstated = pd.Series(folder_codes[rows.files])
    attributes["city_code"] = attributes["city_code"].fillna(unstated)
    polygons, choice = choose_shapes(polygons, attributes, rows.features.parents, footprints, lod, lift=lift)
    used = choice.used
    job.return_freed()
    triangles, triangle_polygon, problems = triangulate_polygons(polygons, used)
    for polygon, reason in problems:
        owner = int(polygons.owner[polygon])
        audit.note(reason, labels[rows.files[owner]], int(polygons.line[polygon]), rows.features.gml_ids[owner])
    audit.labels_by_source = _count_labels(rows.attributes.code_lists)
    # As objects of their own ids take three times the room that they take in a column.
    ids, parents = pd.array(rows.features.gml_ids, dtype="string"), rows.features.parents
    rows.features.gml_ids.clear()
    job.return_freed()
    row_labels = pd.array(labels, dtype="string").take(rows.files)
    buildings = build_table(ids, parents, row_labels, attributes, polygons, choice, footprints, terrain, epsg)
    _note_rows(buildings, rows.features.lines, parents, polygons, stated_heights(attributes), audit)
    audit.parts_out = int((parents >= 0).sum())
    audit.buildings_out = len(buildings) - audit.parts_out
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
        **tables,
        audit=audit,
    )


def _count_labels(lists: pd.DataFrame) -> dict[str, int]:
    """Return how many codes got a label, by where it is from, and how many got none."""
    labelled = lists.groupby("origin")["labelled"].sum()
    counts = {str(origin): int(count) for origin, count in labelled.items() if count}
    unlabelled = int((lists["codes"] - lists["labelled"]).sum())
    return counts | ({"none": unlabelled} if unlabelled else {})


def _note_rows(
    buildings: pd.DataFrame,
    lines: Int32Array,
    parents: Int32Array,
    polygons: PolygonColumns,
    stated: FloatArray,
    audit: Audit,
) -> None:
    heights = buildings["height"].to_numpy(np.float64)
    given = ~polygons.derived
    finest = find_finest(polygons.owner[given], polygons.lod[given], len(buildings))
    is_parent = np.zeros(len(buildings), np.bool_)
    is_parent[parents[parents >= 0]] = True
    low, high = PLAIN_HEIGHTS
    odd = (heights < low) | (heights > high)
    bare = (finest < 0) & ~is_parent
    flat = (finest == 0) & np.isnan(stated)
    chosen = np.flatnonzero(odd | bare | flat)
    ids = buildings["gml_id"].array[chosen].astype(object)
    names = zip(buildings["file"].array[chosen].tolist(), lines[chosen].tolist(), ids.tolist(), strict=True)
    for row, (label, line, gml_id) in zip(chosen.tolist(), names, strict=True):
        where = label, line, gml_id if isinstance(gml_id, str) else None
        if odd[row]:
            audit.note(f"height {heights[row]:.6g} m is outside {low:g} to {high:g} m; kept", *where)
        if bare[row]:
            audit.note("no surface that can be used; the building has attributes only", *where)
        elif flat[row]:
            audit.note("LOD0 only and no height; not raised, casts no shadow", *where)
