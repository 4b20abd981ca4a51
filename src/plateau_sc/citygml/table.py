"""The table of buildings: attributes, and what follows from the geometry."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.derive import (
    Ground,
    derive_confidence,
    derive_grounds,
    derive_heights,
    find_extents,
    find_oddities,
    find_wall_less,
)
from plateau_sc.citygml.levels import NO_LEVEL, LevelArray, ReasonArray
from plateau_sc.citygml.shapes import Geometries
from plateau_sc.types import BoolArray, FloatArray, Int32Array


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """What each row is used with.

    Attributes
    ----------
    levels : ndarray, shape (rows,), int8
        Level used; −1 for none.
    reasons : ndarray, shape (rows,), object
        Why.
    used : ndarray, shape (polygons,), bool
        Polygons of that level.
    lifts : ndarray, shape (rows,), float64
        How far the top of a LOD1 block was moved to the measured height [m].
    """

    levels: LevelArray
    reasons: ReasonArray
    used: BoolArray
    lifts: FloatArray


def build_table(
    ids: pd.api.extensions.ExtensionArray,
    parents: Int32Array,
    files: pd.api.extensions.ExtensionArray,
    attributes: pd.DataFrame,
    polygons: PolygonColumns,
    choice: Choice,
    footprints: Geometries,
    ground: Ground | None,
    epsg: int,
) -> gpd.GeoDataFrame:
    """Return one row per building or part.

    Parameters
    ----------
    ids : ExtensionArray of str
        gml:id of each building or part.
    parents : ndarray, shape (rows,), int32
        Row of the building that each is a part of; −1 for none.
    files : ExtensionArray of str
        File of each.
    attributes : DataFrame
        Canonical attributes of each.
    polygons : PolygonColumns
        In the zone [m].
    choice : Choice
        What each row is used with.
    footprints : ndarray, shape (rows,), object
        Footprint of each row.
    ground : Ground or None
        Terrain, for rows without a solid.
    epsg : int
        Zone.

    Returns
    -------
    GeoDataFrame
        The columns that `CityModel.buildings` has.
    """
    columns: dict[str, pd.Series] = {
        "gml_id": pd.Series(ids),
        "part_of": pd.Series(ids.take(parents, allow_fill=True)),
        **{str(name): column for name, column in attributes.items()},
    }
    columns |= derive_columns(attributes, polygons, choice, footprints, ground)
    columns["file"] = pd.Series(files)
    frame = pd.DataFrame(columns, index=pd.RangeIndex(len(ids)), copy=False)
    return gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(list(footprints), crs=epsg), crs=epsg, copy=False)


def derive_columns(
    attributes: pd.DataFrame,
    polygons: PolygonColumns,
    choice: Choice,
    footprints: Geometries,
    ground: Ground | None,
) -> dict[str, pd.Series]:
    """Return the columns that follow from the level that each row is used at.

    Parameters
    ----------
    attributes : DataFrame
        Canonical attributes of each row.
    polygons : PolygonColumns
        In the zone [m].
    choice : Choice
        What each row is used with.
    footprints : ndarray, shape (rows,), object
        Footprint of each row.
    ground : Ground or None
        Terrain, for rows without a solid.

    Returns
    -------
    dict of str to Series
        In the order of the table, with rows numbered from 0.
    """
    levels = choice.levels
    lowest, highest = find_extents(polygons, choice.used, levels.size)
    heights, sources = derive_heights(attributes, levels, lowest, highest)
    grounds, ground_sources = derive_grounds(lowest, footprints, ground)
    oddities = find_oddities(attributes, heights, highest - lowest, levels, footprints)
    return {
        "lod_used": pd.Series(levels, dtype="Int8").mask(levels == NO_LEVEL),
        "lod_reason": pd.Series(choice.reasons, dtype="string"),
        "height": pd.Series(heights),
        "height_source": pd.Series(sources, dtype="string"),
        "ground_z": pd.Series(grounds),
        "ground_source": pd.Series(ground_sources, dtype="string"),
        "lifted": pd.Series(choice.lifts),
        "wall_less": pd.Series(find_wall_less(attributes, polygons, choice.used, levels)),
        "confidence": pd.Series(derive_confidence(attributes, levels), dtype="string"),
        "oddities": pd.Series(oddities, dtype="string"),
    }
