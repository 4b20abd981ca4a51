"""The shapes that buildings are used with: the level of each, and blocks where there is an outline alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from plateau_sc.city import CityModel
from plateau_sc.citygml.columns import PolygonColumns, append_columns, join_columns
from plateau_sc.citygml.derive import find_extents, lift_blocks, stated_heights
from plateau_sc.citygml.extrude import extrude_outlines, find_bases
from plateau_sc.citygml.levels import Lod, choose_levels, require_lod
from plateau_sc.citygml.shapes import Geometries, find_outlines
from plateau_sc.citygml.table import Choice, derive_columns
from plateau_sc.citygml.triangulate import triangulate_polygons
from plateau_sc.types import BoolArray, FloatArray, Int32Array


def use_level(city: CityModel, lod: Lod, *, lift_lod1: bool = False) -> CityModel:
    """Return a city with its buildings used at another level, without reading its files again.

    Parameters
    ----------
    city : CityModel
        What `read_citygml` gives. It is not changed.
    lod : {"best", 0, 1, 2, 3}
        As for `read_citygml`: the best level of each building, or this one where a building has it.
    lift_lod1 : bool
        As for `read_citygml`. Blocks that were lifted when the city was read stay so in either case.

    Returns
    -------
    CityModel
        What `read_citygml` gives for this level. The audit is that of the city.

    Raises
    ------
    ParameterError
        ``lod`` is none of these.

    See Also
    --------
    plateau_sc.citygml.levels.choose_levels : How levels are chosen for buildings with parts.

    Examples
    --------
    >>> import tempfile
    >>> from plateau_sc import samples
    >>> from plateau_sc.citygml import read_citygml
    >>> city = read_citygml(samples.write(tempfile.mkdtemp(), extent=(130.0, 130.0), features=["bldg"]))
    >>> blocks = use_level(city, 1)
    >>> int(city.buildings["lod_used"].max()), int(blocks.buildings["lod_used"].max())
    (2, 1)
    """
    require_lod(lod)
    table = city.buildings.reset_index(drop=True)
    footprints = np.array(table.geometry, dtype=object)
    given = _take_given(city, is_own=lift_lod1)
    polygons, choice = choose_shapes(given, table, _find_parents(table), footprints, lod, lift=lift_lod1, is_own=False)
    # A top that was lifted when the city was read is at its height already.
    stays = (choice.levels == 1) & (choice.lifts == 0.0)
    choice.lifts[stays] = table["lifted"].to_numpy(np.float64)[stays]
    triangles, triangle_polygon, _ = triangulate_polygons(polygons, choice.used)
    columns = derive_columns(table, polygons, choice, footprints, None)
    by_terrain = (table["ground_source"] == "terrain").to_numpy(np.bool_) & columns["ground_z"].isna().to_numpy()
    for name in ("ground_z", "ground_source"):
        columns[name] = columns[name].mask(by_terrain, table[name])
    return replace(
        city,
        vertices=polygons.points,
        ring_offsets=polygons.ring_offsets,
        polygon_offsets=polygons.polygon_offsets,
        polygon_lod=polygons.lod,
        polygon_surface=polygons.surface,
        polygon_installation=polygons.installation,
        polygon_derived=polygons.derived,
        polygon_owner=polygons.owner,
        polygon_used=choice.used,
        triangles=triangles,
        triangle_polygon=triangle_polygon,
        buildings=table.assign(**columns).set_axis(city.buildings.index),
    )


def choose_shapes(
    polygons: PolygonColumns,
    attributes: pd.DataFrame,
    parents: Int32Array,
    footprints: Geometries,
    lod: Lod,
    *,
    lift: bool,
    is_own: bool = True,
) -> tuple[PolygonColumns, Choice]:
    """Choose the level that each row is used at, and raise the outlines that are used.

    Parameters
    ----------
    polygons : PolygonColumns
        Those of the files, in the zone [m].
    attributes : DataFrame
        Canonical attributes of each row.
    parents : ndarray, shape (rows,), int32
        Row of the building that each row is a part of; −1 for none.
    footprints : ndarray, shape (rows,), object
        Footprint of each row.
    lod : {"best", 0, 1, 2, 3}
        Level to begin with.
    lift : bool
        Whether the tops of LOD1 blocks are moved to the measured height, in the points that are given.
    is_own : bool
        Whether the polygons are used up, so that what is raised goes into their memory.

    Returns
    -------
    polygons : PolygonColumns
        These, and behind them the blocks that were raised.
    choice : Choice
        What each row is used with.
    """
    heights = stated_heights(attributes)
    levels, reasons = choose_levels(polygons, np.isfinite(heights), parents, footprints, lod)
    used = (polygons.lod == levels[polygons.owner]) & (polygons.lod > 0)
    lowest, highest = find_extents(polygons, used, levels.size)
    lifts = np.zeros(levels.size)
    if lift:
        measured = attributes["measured_height"].to_numpy(np.float64)
        lifts = lift_blocks(polygons, levels, lowest, highest, measured)
    blocks = _raise_blocks(polygons, levels == 0, lowest, heights, footprints)
    if blocks is not None:
        polygons = append_columns(polygons, blocks) if is_own else join_columns([polygons, *blocks])
        used = np.concatenate([used, np.ones(len(polygons) - used.size, np.bool_)])
    return polygons, Choice(levels, reasons, used, lifts)


def _raise_blocks(
    polygons: PolygonColumns, raised: BoolArray, grounds: FloatArray, heights: FloatArray, footprints: Geometries
) -> Iterator[PolygonColumns] | None:
    rows = np.flatnonzero(raised)
    if not rows.size:
        return None
    bases = np.zeros(raised.size)
    bases[rows] = find_bases(rows, grounds, footprints)
    outlines = polygons.select(find_outlines(polygons, raised.size) & raised[polygons.owner])
    return extrude_outlines(outlines, bases[outlines.owner], heights[outlines.owner])


def _take_given(city: CityModel, *, is_own: bool) -> PolygonColumns:
    """Return the polygons that are in the files; as a copy where they are to be changed."""
    polygons = PolygonColumns(
        points=np.array(city.vertices, copy=is_own or None),
        ring_offsets=city.ring_offsets,
        polygon_offsets=city.polygon_offsets,
        lod=city.polygon_lod,
        surface=city.polygon_surface,
        installation=city.polygon_installation,
        derived=city.polygon_derived,
        owner=city.polygon_owner,
        line=np.zeros(city.polygon_lod.size, np.int32),
    )
    return polygons.select(~polygons.derived) if polygons.derived.any() else polygons


def _find_parents(table: pd.DataFrame) -> Int32Array:
    """Return the row that each row is a part of, in its own file; −1 for none."""
    parents = np.full(len(table), -1, np.int32)
    parts = np.flatnonzero(table["part_of"].notna())
    if parts.size:
        keys = zip(table["file"].tolist(), table["gml_id"].tolist(), strict=True)
        rows: dict[tuple[str, str], int] = {}
        for row, key in enumerate(keys):
            rows.setdefault(key, row)
        wanted = table.iloc[parts]
        named = zip(wanted["file"].tolist(), wanted["part_of"].tolist(), strict=True)
        parents[parts] = [rows.get(key, -1) for key in named]
    return parents
