"""The buildings of an area: which they are, the finest level that each really has, and their footprint inside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from plateau_sc.city import CityModel
from plateau_sc.citygml.area import project_area
from plateau_sc.citygml.inventory import Inventory, find_own_levels
from plateau_sc.criterion.equal_area import STEP_DEGREES
from plateau_sc.criterion.mending import keep_polygons
from plateau_sc.criterion.plan import ExecutionPlanArea
from plateau_sc.types import BoolArray, FloatArray, Int8Array, IntArray

SHARED_M2: Final = 0.01
"""A building is in an area if more than this of its footprint is [m2]; one that only touches the edge is not."""

City: TypeAlias = CityModel | Inventory
"""Buildings, with their surfaces or without."""

_Shapes: TypeAlias = NDArray[np.object_]
_DEEPEST = 16


@dataclass(frozen=True, slots=True, eq=False)
class PlanBuildings:
    """The buildings of an area, one entry each; parts count with their building.

    Attributes
    ----------
    rows : ndarray, shape (n,), int64
        Row of the building in the city's table.
    lod : ndarray, shape (n,), int8
        Finest level that the building or one of its parts has in the file; -1 where it has no surface.
    mesh : ndarray, shape (n,), int64
        Mesh, by its place in the area's meshes, that holds most of the footprint inside the area.
    area_m2 : ndarray, shape (n,), float64
        Footprint inside the area, on the ellipsoid [m2].
    areas_by_mesh : ndarray, shape (meshes, 6), float64
        Footprint inside the area by mesh and by level, of which the first column is `NO_LEVEL` [m2].
    unplaced : int
        Buildings of the city without a footprint, of which it is not known where they stand.
    shapes : ndarray, shape (n,), object
        Footprint of the building and its parts, whole, in the city's zone.
    members : ndarray, shape (m,), int64
        Rows of the buildings and of their parts.
    """

    rows: IntArray
    lod: Int8Array
    mesh: IntArray
    area_m2: FloatArray
    areas_by_mesh: FloatArray
    unplaced: int
    shapes: NDArray[np.object_]
    members: IntArray

    def __len__(self) -> int:
        """Return the number of buildings."""
        return self.rows.size


def find_buildings(plan: ExecutionPlanArea, city: City) -> PlanBuildings:
    """Find the buildings of a city that stand in an area.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    city : CityModel or Inventory
        The city.

    Returns
    -------
    PlanBuildings
        In the order of the city's table.
    """
    heads = find_heads(city.buildings)
    rows = np.flatnonzero(heads == np.arange(heads.size))
    levels = find_finest(city, heads)[rows]
    shapes = _unite_families(np.array(city.buildings.geometry, dtype=object), heads)[rows]
    sizes = np.nan_to_num(shapely.area(shapes))
    placed = sizes > 0
    unplaced = int((~placed).sum())
    building, mesh, area = _cut(plan, city.epsg, shapes, sizes, placed)
    whole = np.bincount(building, area, rows.size).astype(np.float64)
    inside = whole > SHARED_M2
    by_mesh = np.zeros((len(plan.meshes), 6))
    counted = inside[building]
    np.add.at(by_mesh, (mesh[counted], levels[building[counted]].astype(np.int64) + 1), area[counted])
    home = _find_home(building, mesh, area, rows.size)
    members = np.flatnonzero(np.isin(heads, rows[inside]))
    return PlanBuildings(
        rows[inside], levels[inside], home[inside], whole[inside], by_mesh, unplaced, shapes[inside], members
    )


def make_building_table(plan: ExecutionPlanArea, city: City, found: PlanBuildings) -> gpd.GeoDataFrame:
    """Return the buildings of an area as a table.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    city : CityModel or Inventory
        The city.
    found : PlanBuildings
        Its buildings that stand in the area.

    Returns
    -------
    GeoDataFrame
        A row a building: gml_id, file, lod (-1 without a surface), mesh, area_m2 inside the area, and the whole
        footprint in the city's zone.
    """
    table = city.buildings.iloc[found.rows]
    codes = np.array([part.code for part in plan.meshes], dtype=object)
    return gpd.GeoDataFrame(
        {
            "gml_id": table["gml_id"].to_numpy(object, na_value=None),
            "file": table["file"].to_numpy(object, na_value=None),
            "lod": found.lod,
            "mesh": codes[found.mesh],
            "area_m2": found.area_m2,
        },
        geometry=found.shapes,
        crs=city.epsg,
    )


def find_heads(table: pd.DataFrame) -> IntArray:
    """Find the building that each row belongs to.

    Parameters
    ----------
    table : DataFrame
        With the columns ``gml_id``, ``part_of`` and ``file``.

    Returns
    -------
    ndarray, shape (rows,), int64
        Row of the building; its own for a building, and for a part of one that is not in the table.

    Examples
    --------
    >>> find_heads(pd.DataFrame({"gml_id": ["a", "p", "b"], "part_of": [None, "a", None], "file": "x.gml"})).tolist()
    [0, 0, 2]
    """
    heads = np.arange(len(table))
    parts = np.flatnonzero(table["part_of"].notna())
    if not parts.size:
        return heads
    named = pd.DataFrame({"file": table["file"].to_numpy(), "gml_id": table["gml_id"].to_numpy(), "head": heads})
    owners = named[named["gml_id"].notna()].drop_duplicates(["file", "gml_id"])
    wanted = pd.DataFrame({"file": table["file"].to_numpy()[parts], "gml_id": table["part_of"].to_numpy()[parts]})
    found = wanted.merge(owners, how="left", on=["file", "gml_id"])["head"].to_numpy(np.float64)
    known = np.isfinite(found)
    heads[parts[known]] = found[known].astype(np.int64)
    for _ in range(_DEEPEST):
        above = heads[heads]
        if (above == heads).all():
            break
        heads = above
    return heads


def find_finest(city: City, heads: IntArray) -> Int8Array:
    """Find the finest level that the files give for each building or one of its parts.

    Surfaces of balconies and the like count only where a row has no others, and none that was built from an outline
    counts.

    Parameters
    ----------
    city : CityModel or Inventory
        The city.
    heads : ndarray, shape (rows,), int64
        Building of each row.

    Returns
    -------
    ndarray, shape (rows,), int8
        For a building the finest of its family; for others their own; -1 where there is no surface.
    """
    if isinstance(city, Inventory):
        finest = city.finest
    else:
        kinds = city.polygon_installation, city.polygon_derived
        finest = find_own_levels(city.polygon_owner, city.polygon_lod, *kinds, len(city))
    families = finest.copy()
    np.maximum.at(families, heads, finest)
    return families


def _unite_families(shapes: _Shapes, heads: IntArray) -> _Shapes:
    """Give each building the footprint of itself and its parts together."""
    members = np.flatnonzero(np.bincount(heads, minlength=heads.size)[heads] > 1)
    if not members.size:
        return shapes
    united = shapes.copy()
    order = members[np.argsort(heads[members], kind="stable")]
    wholes, starts = np.unique(heads[order], return_index=True)
    for whole, family in zip(wholes.tolist(), np.split(order, starts[1:]), strict=True):
        held = shapes[family]
        united[whole] = shapely.union_all(held[~shapely.is_missing(held)])
    return united


def _cut(
    plan: ExecutionPlanArea, epsg: int, shapes: _Shapes, sizes: FloatArray, placed: BoolArray
) -> tuple[IntArray, IntArray, FloatArray]:
    """Cut footprints along the area and its meshes: building, mesh, and area of each piece."""
    pieces = np.array([_project(part.geometry, epsg) for part in plan.meshes], dtype=object)
    candidates = np.flatnonzero(placed)
    tree = shapely.STRtree(shapes[candidates])
    mesh, found = tree.query(pieces, predicate="intersects")
    inside_mesh, inside_found = tree.query(pieces, predicate="contains_properly")
    building = candidates[found]
    inside = np.isin(found * len(pieces) + mesh, inside_found * len(pieces) + inside_mesh)
    area = sizes[building]
    edge = np.flatnonzero(~inside)
    area[edge] = shapely.area(shapely.intersection(shapes[building[edge]], pieces[mesh[edge]]))
    # Each mesh tells how much larger the zone draws what lies in it: up to 0.3 % far from the zone's meridian.
    area *= (np.array([part.area_m2 for part in plan.meshes]) / shapely.area(pieces))[mesh]
    return building.astype(np.int64), mesh.astype(np.int64), area


def _project(shape: shapely.Geometry, epsg: int) -> shapely.Geometry:
    projected = project_area(shapely.segmentize(shape, STEP_DEGREES), epsg)
    mended = projected if shapely.is_valid(projected) else keep_polygons(shapely.make_valid(projected))
    shapely.prepare(mended)
    return mended


def _find_home(building: IntArray, mesh: IntArray, area: FloatArray, count: int) -> IntArray:
    """Return for each building the mesh that most of it is in; the first one where two share it evenly."""
    home = np.full(count, -1, np.int64)
    order = np.lexsort((-mesh, area))
    home[building[order]] = mesh[order]
    return home
