"""Which buildings there are and how far each is drawn, without the surfaces, which go as soon as a file is read."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import partial

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from plateau_sc.citygml.area import Area, locate_area, project_area
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.certainty import Found, keeps_twins, keeps_zone, require_nearby
from plateau_sc.citygml.codelists import CodeLists
from plateau_sc.citygml.columns import PolygonColumns, join_columns
from plateau_sc.citygml.elsewhere import Elsewhere
from plateau_sc.citygml.files import (
    ByteCounter,
    FilePart,
    agree_on_zone,
    measure_extent,
    project_all,
    read_file,
    require_readable,
    sample_places,
)
from plateau_sc.citygml.merge import Detail, Rows, find_inside, find_repeated, find_twins, join_rows
from plateau_sc.citygml.names import BUILDINGS
from plateau_sc.citygml.pruning import select_files
from plateau_sc.citygml.reader import require_geometry
from plateau_sc.citygml.shapes import Geometries, build_footprints
from plateau_sc.citygml.sources import Source, SourceFile
from plateau_sc.citygml.workers import map_files
from plateau_sc.errors import CrsError, NoBuildingsError, NoOverlapError
from plateau_sc.types import BoolArray, FloatArray, Int8Array, Int32Array, Progress, UInt8Array

NO_LEVEL = -1
"""Level of a row without a surface."""


@dataclass(frozen=True, slots=True, eq=False)
class Inventory:
    """The buildings of a city without their surfaces.

    Attributes
    ----------
    epsg : int
        Plane rectangular zone of the footprints.
    buildings : GeoDataFrame
        One row per building or part: ``gml_id``, ``part_of``, the attributes of the files, ``file``, and the footprint;
        what `CityModel.buildings` has beside that follows from the surfaces.
    finest : ndarray, shape (rows,), int8
        Finest level of each row by itself, as `find_own_levels` has it; -1 without a surface.
    audit : Audit
        What was read, left out, and taken once.
    """

    epsg: int
    buildings: gpd.GeoDataFrame
    finest: Int8Array
    audit: Audit

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.buildings)

    def __repr__(self) -> str:
        """Return one line with the number of rows."""
        return f"<Inventory of {len(self):,} building(s) and part(s), EPSG:{self.epsg}>"


def read_inventory(
    source: Source, area: Area | None = None, progress: Progress | None = None, *, workers: int | None = None
) -> Inventory:
    """Read which buildings there are, one file after the other, and keep no surface.

    Rows, attributes, footprints, and what is taken once are those of `plateau_sc.read_citygml`; memory is that of one
    file and of the tables.

    Parameters
    ----------
    source : path, URL, or iterable of these
        As for `plateau_sc.read_citygml`.
    area : as for `plateau_sc.read_citygml`, optional
        Keep the buildings whose footprint meets it, with all their parts.
    progress : callable, optional
        Called as ``progress(done_bytes, total_bytes, "reading …")``.
    workers : int, optional
        Processes that read files side by side.

    Returns
    -------
    Inventory

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError, NoBuildingsError, CrsError, NoOverlapError, ParameterError, WorkerError
        As for `plateau_sc.read_citygml`.

    Notes
    -----
    The zone of all files is known when all were read. Footprints of a file are drawn in its own zone at first, and a
    file whose zone is another than that of all is read a second time.

    Examples
    --------
    >>> import tempfile
    >>> from plateau_sc import samples
    >>> town = samples.write(tempfile.mkdtemp(), extent=(130.0, 130.0), features=["bldg"])
    >>> found = read_inventory(town)
    >>> found.epsg, "polygon_lod" in found.buildings, bool((found.finest <= 2).all())
    (6677, False, True)
    """
    audit = Audit()
    shape = None if area is None else locate_area(area)
    files, outside = select_files(source, "bldg", shape, audit)
    audit.files_outside = [f"{file.file}: {file.reason}" for file in outside]
    if not files:
        if outside:
            first = audit.files_outside[0]
            raise NoOverlapError(f"no building meets the area: no file of {source} reaches it; the first one: {first}")
        raise NoBuildingsError(f"{source}: no CityGML file (*.gml) of buildings here; expected udx/bldg/*.gml")
    job = _Job(source, files, area, audit, progress, workers)
    # Members that lie away from the area are not looked into, unless they could matter for those that do not.
    stock = None if shape is None else job.gather(shape)
    if stock is None:
        stock = job.gather(None)
        assert stock is not None
    stock.audit.parts_out = int((stock.rows.features.parents >= 0).sum())
    stock.audit.buildings_out = len(stock.rows) - stock.audit.parts_out
    return Inventory(stock.epsg, _build_table(stock, files), stock.finest, stock.audit)


def find_own_levels(
    owner: Int32Array, lod: UInt8Array, installation: BoolArray, derived: BoolArray, rows: int
) -> Int8Array:
    """Find the finest level that each row has by itself.

    Surfaces of balconies and the like count only where a row has no others, and none that was built from an outline
    counts.

    Parameters
    ----------
    owner : ndarray, shape (polygons,), int32
        Row of each polygon.
    lod : ndarray, shape (polygons,), uint8
        Its level.
    installation, derived : ndarray, shape (polygons,), bool
        Whether it belongs to an installation; whether it was made, not read.
    rows : int
        Number of rows.

    Returns
    -------
    ndarray, shape (rows,), int8
        -1 where there is no surface.

    Examples
    --------
    >>> owner, no = np.array([0, 0, 1], np.int32), np.zeros(3, np.bool_)
    >>> find_own_levels(owner, np.array([1, 3, 2], np.uint8), np.array([False, True, True]), no, 3).tolist()
    [1, 2, -1]
    """
    held = ~derived
    owner, levels, installed = owner[held], lod[held].astype(np.int8), installation[held]
    own = np.zeros(rows, np.bool_)
    own[owner[~installed]] = True
    counted = ~installed | ~own[owner]
    finest = np.full(rows, NO_LEVEL, np.int8)
    np.maximum.at(finest, owner[counted], levels[counted])
    return finest


@dataclass(frozen=True, slots=True, eq=False)
class _Sketch:
    """What is kept of one file."""

    part: FilePart
    has_system: bool
    places: tuple[FloatArray, FloatArray]
    extent: FloatArray
    epsg: int | None
    footprints: Geometries
    detail: Detail
    finest: Int8Array

    def __len__(self) -> int:
        """Return the number of polygons that the file has."""
        return int(self.detail.polygons.sum())


@dataclass(frozen=True, slots=True, eq=False)
class _Stock:
    rows: Rows
    footprints: Geometries
    detail: Detail
    finest: Int8Array
    epsg: int
    audit: Audit

    def select(self, kept: BoolArray) -> _Stock:
        if kept.all():
            return self
        return replace(
            self,
            rows=self.rows.select(kept),
            footprints=self.footprints[kept],
            detail=self.detail.select(kept),
            finest=self.finest[kept],
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

    def gather(self, limit: shapely.Geometry | None) -> _Stock | None:
        """Read the buildings, those near a limit alone if there is one; None where it matters what the others are."""
        files, audit = self.files, deepcopy(self.audit)
        sketches = self._read_files(audit, limit)
        elsewhere = Elsewhere.join([sketch.part.elsewhere for sketch in sketches])
        rows, _ = join_rows([sketch.part for sketch in sketches], audit)
        audit.buildings_in = len(rows) - audit.parts_in
        require_readable(audit, found=len(rows) > 0)
        if self.area is not None and elsewhere.members:
            require_nearby(elsewhere, sketches, self.area, "building", "buildings")
        require_geometry(self.source, rows, [sketch for sketch in sketches if sketch.has_system], files, audit)
        codes, folders = rows.attributes.list_texts("city_code"), [file.city_code for file in files]
        epsg = agree_on_zone([sketch.places for sketch in sketches], codes or folders)
        extents = [sketch.extent for sketch in sketches]
        if elsewhere.members and not keeps_zone(epsg, elsewhere, extents, codes, folders):
            return None
        repeated = find_repeated(rows, [file.label for file in files], audit)
        away = repeated & elsewhere.rows
        left_out = rows.select(elsewhere.rows) if elsewhere.members else None
        stock = _join(rows, [_redraw(sketch, epsg, limit) for sketch in sketches], epsg, audit)
        stock = stock.select(repeated & ~away)
        if self.area is None:
            return stock.select(find_twins(stock.rows, stock.detail, stock.footprints, files, audit))
        where = project_area(self.area, epsg)
        found = Found(stock.rows, stock.detail, stock.footprints)
        if left_out is not None and not keeps_twins(found, files, elsewhere, left_out, where, epsg):
            return None
        stock = stock.select(find_twins(stock.rows, stock.detail, stock.footprints, files, audit))
        inside = find_inside(stock.rows, stock.footprints, where, "building", "buildings", elsewhere.project(epsg))
        audit.outside_area = int(away.sum()) + int((~inside).sum())
        return stock.select(inside)

    def _read_files(self, audit: Audit, limit: shapely.Geometry | None) -> list[_Sketch]:
        if self.workers is not None:
            return map_files(partial(_sketch, area=limit), self.files, self.workers, progress=self.progress)
        counter, code_lists = ByteCounter(self.files, self.progress), CodeLists(audit)
        sketches = []
        for file in self.files:
            counter.begin(file)
            sketches.append(_sketch(file, on_bytes=counter.add, code_lists=code_lists, area=limit))
        return sketches


def _sketch(
    file: SourceFile,
    epsg: int | None = None,
    on_bytes: Callable[[int], None] | None = None,
    code_lists: CodeLists | None = None,
    area: shapely.Geometry | None = None,
) -> _Sketch:
    """Read a file, and keep of its surfaces what they come to."""
    part = read_file(file, BUILDINGS, on_bytes=on_bytes, code_lists=code_lists, area=area)
    part.attributes.drop_long_tables()
    columns, count = part.columns, len(part.features)
    polygons, places, extent = PolygonColumns.empty(), (np.empty(0), np.empty(0)), np.full(4, np.nan)
    if columns is not None and len(columns):
        places, extent = sample_places(columns), measure_extent(columns)
        epsg = _guess_zone(part, places) if epsg is None else epsg
        polygons = join_columns(columns.parts) if epsg is None else project_all([columns], epsg)
    footprints: Geometries = np.full(count, None, object) if epsg is None else build_footprints(polygons, count)
    detail = Detail.of_polygons(polygons, count)
    finest = find_own_levels(polygons.owner, polygons.lod, polygons.installation, polygons.derived, count)
    bare = replace(part, columns=None)
    return _Sketch(bare, columns is not None, places, extent, epsg, footprints, detail, finest)


def _guess_zone(part: FilePart, places: tuple[FloatArray, FloatArray]) -> int | None:
    """Return the zone that a file by itself has; None where it lies in none."""
    codes = part.attributes.list_texts("city_code")
    try:
        return agree_on_zone([places], codes or [part.file.city_code])
    except CrsError:
        return None


def _redraw(sketch: _Sketch, epsg: int, area: shapely.Geometry | None) -> _Sketch:
    """Return a sketch in a zone; the file is read again where it was drawn in another."""
    return sketch if sketch.epsg == epsg or not len(sketch) else _sketch(sketch.part.file, epsg, area=area)


def _join(rows: Rows, sketches: list[_Sketch], epsg: int, audit: Audit) -> _Stock:
    detail = Detail(
        np.concatenate([sketch.detail.finest for sketch in sketches]),
        np.concatenate([sketch.detail.polygons for sketch in sketches]),
    )
    footprints = np.concatenate([sketch.footprints for sketch in sketches])
    return _Stock(rows, footprints, detail, np.concatenate([sketch.finest for sketch in sketches]), epsg, audit)


def _build_table(stock: _Stock, files: list[SourceFile]) -> gpd.GeoDataFrame:
    epsg = stock.epsg
    features, places = stock.rows.features, stock.rows.files
    attributes = stock.rows.attributes.build()["frame"]
    folders = pd.array([file.city_code for file in files], dtype="string")
    attributes["city_code"] = attributes["city_code"].fillna(pd.Series(folders[places]))
    parents = [None if parent < 0 else features.gml_ids[parent] for parent in features.parents.tolist()]
    labels = pd.array([file.label for file in files], dtype="string")
    columns: dict[str, pd.Series] = {
        "gml_id": pd.Series(features.gml_ids, dtype="string"),
        "part_of": pd.Series(parents, dtype="string"),
        **{str(name): column for name, column in attributes.items()},
        "file": pd.Series(labels[places]),
    }
    frame = pd.DataFrame(columns, index=pd.RangeIndex(len(features)), copy=False)
    return gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(list(stock.footprints), crs=epsg), crs=epsg, copy=False)
