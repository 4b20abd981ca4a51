"""Reading features that are no buildings: sources in, one FeatureModel out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from plateau_sc.city import FeatureModel
from plateau_sc.citygml.area import Area, locate_area, project_area
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.columns import PolygonColumns, append_columns
from plateau_sc.citygml.files import (
    ByteCounter,
    FileColumns,
    FilePart,
    choose_zone,
    project_all,
    project_marks,
    read_file,
    require_readable,
)
from plateau_sc.citygml.levels import (
    NO_LEVEL,
    LevelArray,
    Lod,
    ReasonArray,
    find_levels,
    require_lod,
    settle_families,
)
from plateau_sc.citygml.marks import Marks, build_shapes
from plateau_sc.citygml.merge import Detail, Rows, find_inside, find_repeated, find_twins, join_rows, select_owners
from plateau_sc.citygml.properties import FeatureTables, build_tables
from plateau_sc.citygml.pruning import select_files
from plateau_sc.citygml.shapes import Geometries, polygon_normals, unite_polygons
from plateau_sc.citygml.sources import Source, SourceFile
from plateau_sc.citygml.triangulate import triangulate_polygons
from plateau_sc.citygml.types import PIECES, FeatureType, find_type
from plateau_sc.citygml.vegetation import (
    CROWN_BUILT,
    CROWN_GUESSED,
    CROWN_RATIO,
    OUTLINE_RAISED,
    PointGround,
    Trees,
    build_crowns,
    find_flat,
    judge_cover,
    judge_tree,
    raise_covers,
    stand_on,
)
from plateau_sc.citygml.workers import HasExecutor, map_files
from plateau_sc.errors import CrsError, NoFeaturesError, NoOverlapError
from plateau_sc.types import BoolArray, FloatArray, Progress

_UPRIGHT = 1e-3
"""Vertical part of the unit normal below which a face covers nothing seen from above."""


_MARK_WIDTH = 0.5
"""How far from a point or line its namesake may lie to be the same [m]."""


class _Note(Protocol):
    def __call__(self, reason: str, row: int, line: int | None = None) -> None: ...


@dataclass(slots=True, eq=False)
class _Draft:
    """Features in the zone, on their way into a model."""

    kind: FeatureType
    rows: Rows
    polygons: PolygonColumns
    marks: Marks
    tables: FeatureTables
    levels: LevelArray
    reasons: ReasonArray
    is_built: BoolArray

    def used(self) -> BoolArray:
        """Mark the polygons that stand for their owner: what was built, or what is of the level used."""
        owner = self.polygons.owner
        wanted: BoolArray = self.polygons.lod == self.levels[owner]
        return wanted & (self.polygons.derived | ~self.is_built[owner])

    def named(self, name: str) -> BoolArray:
        """Mark the features of one name."""
        return np.array([tag.rpartition("}")[2] == name for tag in self.rows.features.tags], np.bool_)

    def numbers(self, column: str) -> FloatArray:
        """Return a column of numbers."""
        values: FloatArray = self.tables.frame[column].to_numpy(np.float64, copy=True)
        return values

    def select(self, kept: BoolArray, footprints: Geometries) -> Geometries:
        """Keep some of the features, numbered anew, and return their footprints."""
        if kept.all():
            return footprints
        self.rows = self.rows.select(kept)
        self.polygons = select_owners(self.polygons, kept)
        self.tables = self.tables.select(kept)
        self.levels, self.reasons, self.is_built = self.levels[kept], self.reasons[kept], self.is_built[kept]
        inside: Geometries = footprints[kept]
        return inside

    def add(self, built: PolygonColumns, reason: str) -> None:
        """Take polygons that were built in place of those that a feature has."""
        owners = np.unique(built.owner)
        self.polygons = append_columns(self.polygons, [built])
        self.is_built[owners] = True
        self.reasons[owners] = reason
        self.levels[built.owner] = built.lod


def read_features(
    source: Source,
    feature_type: str,
    area: Area | None = None,
    lod: Lod = "best",
    progress: Progress | None = None,
    *,
    terrain: PointGround | None = None,
    workers: int | None = None,
    executor: Executor | HasExecutor | None = None,
) -> FeatureModel:
    """Read the features of one type that is no buildings: roads, trees, bridges, furniture, land use, zones, water.

    Each feature is a row, and so is each feature inside of it (the lanes of a road, the piers of a bridge), with its
    own attributes and ``part_of``. A feature is used at the finest level that it has, or at the one that was asked for.
    A road or bridge as a whole is not used where finer parts cover at least half of it; a road is not where its areas
    are as fine. A tree without a shape gets a crown from its height and crown diameter where it has a point to stand
    on; where the diameter is not stated half of the height is taken, and ``crown_source`` says so. A plant cover that
    is only an outline is raised by its average height. Shapes that are drawn once and placed many times stand at each
    of their places.

    Parameters
    ----------
    source : path, URL, or iterable of these
        A file, several, a folder, a PLATEAU data set root, a zip of one (which stays packed), or the URL of a file or
        zip. What several files hold is taken once.
    feature_type : str
        ``tran``, ``rwy``, ``trk``, ``squr``, ``wwy``, ``veg``, ``brid``, ``tun``, ``cons``, ``ubld``, ``frn``, ``unf``,
        ``luse``, ``urf``, ``area``, ``lsld``, ``wtr``, ``fld``, ``tnm``, ``htd``, ``ifld``, ``rfld`` or ``gen``.
    area : shapely geometry, GeoDataFrame, sequence of 4 float, path, str, or sequence of str, optional
        Keep the features whose geometry meets it, with all their parts; files that lie outside are not read. Longitude
        and latitude [deg] (a shape; west, south, east, north; a GeoJSON file), a table with a CRS, or codes of area
        meshes and spatial IDs.
    lod : {"best", 0, 1, 2, 3}
        Level of detail to use: the best one of each feature, or this one where a feature has it.
    progress : callable, optional
        Called as ``progress(done_bytes, total_bytes, "reading …")``.
    terrain : Terrain, optional
        Where trees and covers that are built stand; at the height of their point or outline without it.
    workers : int, optional
        Processes that read files side by side; by default they are read one after the other. The result is the same.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        Where to read the files instead.

    Returns
    -------
    FeatureModel
        In the plane rectangular zone of the data. Its ``audit`` says what was skipped and why.

    Raises
    ------
    SourceNotFoundError
        A path does not exist.
    UnreadableSourceError
        Nothing in the source can be read.
    NoFeaturesError
        The source holds no feature of the type that has a place.
    CrsError
        No file has coordinates in a system that PLATEAU uses.
    NoOverlapError
        No feature meets the area.
    ParameterError
        ``feature_type``, ``lod``, ``area`` or ``workers`` is none.
    WorkerError
        A process that read a file died.
    """
    require_lod(lod)
    kind = find_type(feature_type)
    audit = Audit()
    files, outside = select_files(source, kind.code, None if area is None else locate_area(area), audit)
    audit.files_outside = [f"{file.file}: {file.reason}" for file in outside]
    if not files:
        if outside:
            first = audit.files_outside[0]
            raise NoOverlapError(f"no feature meets the area: no file of {source} reaches it; the first one: {first}")
        raise NoFeaturesError(f"{source}: no CityGML file (*.gml) of {kind.title} here; expected udx/{kind.code}/*.gml")
    rows, columns = join_rows(_read_files(kind, files, progress, workers, executor), audit)
    audit.features_in = len(rows) - audit.parts_in
    require_readable(audit, found=len(rows) > 0)
    _require_places(source, kind, rows, columns, files, audit)
    draft, epsg = _draft(kind, rows, columns, files, lod, audit)
    footprints = _settle(draft, lod, terrain, _note_to(audit.note, draft.rows, files))
    # Zones of two cities may well have one outline, so only names tell what is there twice.
    solid = np.where(shapely.get_dimensions(footprints) < 2, shapely.buffer(footprints, _MARK_WIDTH), footprints)
    kept = find_twins(
        draft.rows, Detail.of_polygons(draft.polygons, len(draft.rows)), solid, files, audit, by_outline=False
    )
    footprints = draft.select(kept, footprints)
    if area is not None:
        kept = find_inside(draft.rows, footprints, project_area(area, epsg), "feature", kind.title)
        audit.outside_area = int((~kept).sum())
        footprints = draft.select(kept, footprints)
    return _assemble(draft, footprints, files, epsg, audit)


def _read_files(
    kind: FeatureType,
    files: list[SourceFile],
    progress: Progress | None,
    workers: int | None,
    executor: Executor | HasExecutor | None,
) -> list[FilePart]:
    read = partial(read_file, tags=kind.names, what=kind.title, modules=kind.modules, with_marks=True)
    if workers is not None or executor is not None:
        return map_files(read, files, workers, executor=executor, progress=progress)
    counter = ByteCounter(files, progress)
    parts = []
    for file in files:
        counter.begin(file)
        parts.append(read(file, on_bytes=counter.add))
    return parts


def _require_places(
    source: Source, kind: FeatureType, rows: Rows, columns: list[FileColumns], files: list[SourceFile], audit: Audit
) -> None:
    if not len(rows):
        raise NoFeaturesError(f"{source}: {len(files)} file(s) read, and none holds {kind.title}")
    if not columns:
        raise CrsError(f"{source}: no file has coordinates that can be used; {audit.skipped[-1]}")
    if not any(len(part) or len(part.marks) for part in columns):
        detail = f"; {audit.skipped[0]}" if audit.skipped else ""
        raise NoFeaturesError(
            f"{source}: {len(rows)} feature(s), and none has a surface, line or point that can be used{detail}"
        )


def _draft(
    kind: FeatureType, rows: Rows, columns: list[FileColumns], files: list[SourceFile], lod: Lod, audit: Audit
) -> tuple[_Draft, int]:
    kept = find_repeated(rows, [file.label for file in files], audit)
    epsg = choose_zone(columns, [file.city_code for file in files])
    marks = project_marks(columns, epsg).select_owners(kept)
    polygons = select_owners(project_all(columns, epsg), kept)
    rows = rows if kept.all() else rows.select(kept)
    tables = build_tables(kind.code, rows.attributes, len(rows), _note_to(audit.skip, rows, files))
    _recount_attributes(rows, tables, files, audit)
    levels, reasons = find_levels(polygons.lod, polygons.owner, np.ones(len(rows), np.bool_), lod)
    return _Draft(kind, rows, polygons, marks, tables, levels, reasons, np.zeros(len(rows), np.bool_)), epsg


def _recount_attributes(rows: Rows, tables: FeatureTables, files: list[SourceFile], audit: Audit) -> None:
    """Count the values that the type has a column for where they are now."""
    owners = rows.files
    before, after = rows.attributes.extras, tables.extras
    for frame, owner, sign in ((before, "building", -1), (after, "feature", 1)):
        reasons = frame["reason"].str.replace(r"^not an? .*", "unreadable", regex=True).to_numpy(object)
        for (file, reason), count in Counter(zip(owners[frame[owner]].tolist(), reasons, strict=True)).items():
            audit.count_attributes(files[file].label, 0, {reason: sign * count, "column": -sign * count})


def _settle(draft: _Draft, lod: Lod, ground: PointGround | None, note: _Note) -> Geometries:
    """Build what is stated and not drawn, decide what is used, and return what each feature covers."""
    parents = draft.rows.features.parents
    footprints = _build_footprints(draft)
    if draft.kind.code == "veg":
        _build_trees(draft, ground, note)
        _raise_covers(draft, footprints, ground, note)
        built = _build_footprints(draft)
        footprints = np.where(shapely.is_missing(built), footprints, built)
    tags = draft.rows.features.tags
    stays = np.array([tag.rpartition("}")[2] in PIECES for tag in tags], np.bool_)
    is_divided = draft.kind.is_divided
    settle_families(draft.levels, draft.reasons, parents, footprints, lod, stays=stays, is_divided=is_divided)
    shapes = build_shapes(draft.marks, len(draft.rows))
    found: Geometries = np.where(shapely.is_missing(footprints), shapes, footprints)
    return found


def _build_footprints(draft: _Draft) -> Geometries:
    normals = polygon_normals(draft.polygons)
    lies = np.abs(normals[:, 2]) > _UPRIGHT * np.linalg.norm(normals, axis=1)
    footprints: Geometries = np.full(len(draft.rows), None, dtype=object)
    chosen = np.flatnonzero(draft.used() & lies)
    if chosen.size:
        owners, shapes = unite_polygons(draft.polygons.select(chosen))
        footprints[owners] = shapes
    return footprints


def _build_trees(draft: _Draft, ground: PointGround | None, note: _Note) -> None:
    """Build a crown for each tree that has no shape of LOD1 to LOD3."""
    bare = np.flatnonzero(draft.named("SolitaryVegetationObject") & (draft.levels <= 0))
    height, crown, trunk = (draft.numbers(name) for name in ("height", "crown_diameter", "trunk_diameter"))
    sources: list[str | None] = [None if missing else "stated" for missing in np.isnan(crown)]
    guessed = np.isnan(crown) & np.isfinite(height)
    crown[guessed] = CROWN_RATIO * height[guessed]
    first_marks = np.full(len(draft.rows), -1, np.int64)
    is_point = np.diff(draft.marks.offsets) == 1
    first_marks[draft.marks.owner[is_point][::-1]] = np.flatnonzero(is_point)[::-1]
    chosen = []
    for row in bare.tolist():
        problem, thick = judge_tree(height[row], crown[row], trunk[row])
        if problem is None and first_marks[row] < 0:
            problem = "it has no point to stand on"
        if problem is None:
            chosen.append(row)
        else:
            note(f"no shape, and no crown can be built: {problem}", row)
        if thick is not None:
            trunk[row] = np.nan
            note(f"no trunk can be built: {thick}", row)
    rows = np.array(chosen, np.int64)
    if rows.size:
        feet = stand_on(draft.marks.points[draft.marks.offsets[first_marks[rows]]], ground)
        lines = draft.rows.features.lines[rows]
        draft.add(
            build_crowns(Trees(feet, height[rows], crown[rows], trunk[rows], rows.astype(np.int32), lines)), CROWN_BUILT
        )
    for row in rows[guessed[rows]].tolist():
        sources[row] = "height"
        draft.reasons[row] = CROWN_GUESSED
        note(f"its crown diameter is not stated; the crown is built {crown[row]:g} m wide, half of its height", row)
    frame = draft.tables.frame
    frame.insert(list(frame.columns).index("crown_diameter") + 1, "crown_source", pd.Series(sources, dtype="string"))


def _raise_covers(draft: _Draft, footprints: Geometries, ground: PointGround | None, note: _Note) -> None:
    """Raise the outline of each plant cover that has no body."""
    used = draft.used()
    flat = draft.named("PlantCover") & (draft.levels <= 1) & find_flat(draft.polygons, used, len(draft.rows))
    heights = draft.numbers("average_height")
    for row in np.flatnonzero(flat).tolist():
        if (problem := judge_cover(heights[row])) is not None:
            note(f"an outline that cannot be raised: {problem}", row)
            flat[row] = False
    flat &= ~shapely.is_missing(footprints)
    if flat.any():
        outlines = used & flat[draft.polygons.owner]
        draft.add(raise_covers(draft.polygons, outlines, heights, footprints, ground), OUTLINE_RAISED)


def _assemble(draft: _Draft, footprints: Geometries, files: list[SourceFile], epsg: int, audit: Audit) -> FeatureModel:
    polygons, used = draft.polygons, draft.used()
    triangles, triangle_polygon, problems = triangulate_polygons(polygons, used)
    note = _note_to(audit.note, draft.rows, files)
    for polygon, reason in problems:
        note(reason, int(polygons.owner[polygon]), int(polygons.line[polygon]))
    parents = draft.rows.features.parents
    is_parent = np.zeros(len(draft.rows), np.bool_)
    is_parent[parents[parents >= 0]] = True
    for row in np.flatnonzero(shapely.is_missing(footprints) & ~is_parent).tolist():
        note("no geometry that can be used; the feature has attributes only", row)
    audit.parts_out = int((parents >= 0).sum())
    audit.features_out = len(draft.rows) - audit.parts_out
    tables = draft.tables
    return FeatureModel(
        epsg=epsg,
        vertices=polygons.points,
        ring_offsets=polygons.ring_offsets,
        polygon_offsets=polygons.polygon_offsets,
        polygon_lod=polygons.lod,
        polygon_surface=polygons.surface,
        polygon_derived=polygons.derived,
        polygon_owner=polygons.owner,
        polygon_used=used,
        triangles=triangles,
        triangle_polygon=triangle_polygon,
        audit=audit,
        feature_type=draft.kind.code,
        features=_build_table(draft, footprints, files, epsg),
        risks=tables.risks,
        quality=tables.quality,
        key_values=tables.key_values,
        extras=tables.extras,
    )


def _build_table(draft: _Draft, footprints: Geometries, files: list[SourceFile], epsg: int) -> gpd.GeoDataFrame:
    features = draft.rows.features
    parents = [None if parent < 0 else features.gml_ids[parent] for parent in features.parents.tolist()]
    names = [tag.rpartition("}")[2] for tag in features.tags]
    columns = {
        "gml_id": pd.Series(features.gml_ids, dtype="string"),
        "type_name": pd.Series(names, dtype="string"),
        "part_of": pd.Series(parents, dtype="string"),
        **{str(name): column for name, column in draft.tables.frame.items()},
        "lod_used": pd.Series(draft.levels, dtype="Int8").mask(draft.levels == NO_LEVEL),
        "lod_reason": pd.Series(draft.reasons, dtype="string"),
        "file": pd.Series([files[file].label for file in draft.rows.files.tolist()], dtype="string"),
    }
    frame = pd.DataFrame(columns, index=pd.RangeIndex(len(draft.rows)))
    return gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(list(footprints), crs=epsg), crs=epsg, copy=False)


def _note_to(write: Callable[[str, str, int | None, str | None], None], rows: Rows, files: list[SourceFile]) -> _Note:
    labels, lines, ids = [file.label for file in files], rows.features.lines.tolist(), rows.features.gml_ids
    owners = rows.files.tolist()

    def note(reason: str, row: int, line: int | None = None) -> None:
        write(reason, labels[owners[row]], lines[row] if line is None else line, ids[row])

    return note
