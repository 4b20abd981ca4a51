"""The table of buildings: attributes, and what follows from the geometry."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.row_attributes import COLUMN_TYPES
from plateau_sc.citygml.buildings import Row
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.levels import NO_LEVEL
from plateau_sc.citygml.shapes import Geometries
from plateau_sc.types import BoolArray, FloatArray

STOREY_HEIGHT = 3.0
"""Height of a storey where only their number is known [m]."""

_WALL_LESS_CLASSES = ("3003", "3004")


def build_attributes(rows: list[Row]) -> pd.DataFrame:
    """Return the attributes of the rows, masked where there is none.

    Parameters
    ----------
    rows : list of Row
        Buildings and parts.

    Returns
    -------
    DataFrame
        gml_id, part_of, and the columns of `COLUMN_TYPES`.
    """
    parents = [None if row.parent is None else rows[row.parent].gml_id for row in rows]
    columns: dict[str, pd.Series] = {
        "gml_id": pd.Series([row.gml_id for row in rows], dtype="string"),
        "part_of": pd.Series(parents, dtype="string"),
    }
    for column, kind in COLUMN_TYPES.items():
        columns[column] = pd.Series([row.values.get(column) for row in rows], dtype=kind)
    return pd.DataFrame(columns)


def stated_heights(attributes: pd.DataFrame) -> FloatArray:
    """Return the height that the attributes give: measured, else storeys above ground times 3 m.

    Parameters
    ----------
    attributes : DataFrame
        As `build_attributes` returns it.

    Returns
    -------
    ndarray, shape (rows,), float64
        Height [m]; NaN where there is none above 0.
    """
    measured = attributes["measured_height"].to_numpy(np.float64)
    storeys = _storey_heights(attributes)
    heights: FloatArray = np.where(measured > 0, measured, storeys)
    return heights


def find_grounds(polygons: PolygonColumns, used: BoolArray, rows: int) -> FloatArray:
    """Return the lowest point of the solid that each row is used with.

    Parameters
    ----------
    polygons : PolygonColumns
        In the zone [m].
    used : ndarray, shape (polygons,), bool
        Polygons that are used.
    rows : int
        Number of rows.

    Returns
    -------
    ndarray, shape (rows,), float64
        Height [m]; NaN without LOD1 or LOD2.
    """
    return _extent(polygons, used & (polygons.lod > 0), rows)[0]


def build_table(
    rows: list[Row],
    attributes: pd.DataFrame,
    polygons: PolygonColumns,
    used: BoolArray,
    levels: np.ndarray[tuple[int], np.dtype[np.int8]],
    footprints: Geometries,
    epsg: int,
) -> gpd.GeoDataFrame:
    """Return one row per building or part.

    Parameters
    ----------
    rows : list of Row
        Buildings and parts.
    attributes : DataFrame
        As `build_attributes` returns it.
    polygons : PolygonColumns
        In the zone [m].
    used : ndarray, shape (polygons,), bool
        Polygons that are used.
    levels : ndarray, shape (rows,), int8
        Level used; −1 for none.
    footprints : ndarray, shape (rows,), object
        Footprint of each row.
    epsg : int
        Zone.

    Returns
    -------
    GeoDataFrame
        The columns that `CityModel.buildings` has.
    """
    frame = attributes.copy()
    lowest, highest = _extent(polygons, used & (polygons.lod > 0), len(rows))
    frame["lod_used"] = pd.array(levels, dtype="Int8")
    frame.loc[levels == NO_LEVEL, "lod_used"] = pd.NA
    measured = attributes["measured_height"].to_numpy(np.float64)
    choices = [
        (measured > 0, measured, "measured"),
        ((levels == 2) & np.isfinite(lowest), highest - lowest, "lod2"),
        ((levels == 1) & np.isfinite(lowest), highest - lowest, "lod1"),
        (np.isfinite(_storey_heights(attributes)), _storey_heights(attributes), "storeys"),
    ]
    conditions = [condition for condition, _, _ in choices]
    frame["height"] = np.select(conditions, [values for _, values, _ in choices], np.nan)
    sources = np.select(conditions, [name for _, _, name in choices], "none")
    frame["height_source"] = pd.array(sources, dtype="string")
    frame["ground_z"] = lowest
    frame["wall_less"] = _find_wall_less(attributes, polygons, used, levels)
    frame["file"] = pd.array([row.file for row in rows], dtype="string")
    return gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(list(footprints), crs=epsg), crs=epsg)


def _storey_heights(attributes: pd.DataFrame) -> FloatArray:
    storeys = attributes["storeys_above_ground"].to_numpy(np.float64, na_value=np.nan)
    heights: FloatArray = np.where(storeys > 0, storeys * STOREY_HEIGHT, np.nan)
    return heights


def _extent(polygons: PolygonColumns, chosen: BoolArray, rows: int) -> tuple[FloatArray, FloatArray]:
    polygon = polygons.polygon_of_point()
    taken = chosen[polygon]
    owner, height = polygons.owner[polygon[taken]], polygons.points[taken, 2]
    lowest, highest = np.full(rows, np.inf), np.full(rows, -np.inf)
    np.minimum.at(lowest, owner, height)
    np.maximum.at(highest, owner, height)
    empty = ~np.isfinite(lowest)
    lowest[empty] = highest[empty] = np.nan
    return lowest, highest


def _find_wall_less(
    attributes: pd.DataFrame,
    polygons: PolygonColumns,
    used: BoolArray,
    levels: np.ndarray[tuple[int], np.dtype[np.int8]],
) -> BoolArray:
    stated = attributes["class"].isin(_WALL_LESS_CLASSES).to_numpy(np.bool_)
    # A face of unknown type may be a wall, so only faces that are known not to be one tell.
    may_be_wall = used & ((polygons.surface == SurfaceType.WALL) | (polygons.surface == SurfaceType.UNKNOWN))
    walled = np.bincount(polygons.owner[may_be_wall], minlength=levels.size) > 0
    wall_less: BoolArray = stated | ((levels == 2) & ~walled)
    return wall_less
