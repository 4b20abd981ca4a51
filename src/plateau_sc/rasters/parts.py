"""What a scene is made of, from height rasters: the ground, the buildings on it, and the crowns above."""

from dataclasses import dataclass

import numpy as np

from plateau_sc.errors import NoOverlapError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.rasters.columns import Body, close_columns
from plateau_sc.rasters.sources import Raster, RasterSource, read_raster, share_lattice
from plateau_sc.terrain import Terrain
from plateau_sc.types import BoolArray, FloatArray, Int32Array
from plateau_sc.vegetation import Foliage, Trees

LOWEST_CANOPY = 1.0
"""Canopies lower than this are left out: they shade no one, and lie within the noise of height models [m]."""

_LOWEST, _HIGHEST = -500.0, 9000.0
_SUNKEN, _TALLEST = -5.0, 130.0
_FOUNDATION = 1.0
_TOUCHING = np.ones((3, 3), dtype=np.bool_)


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """The parts of a scene, in the coordinates of the plane.

    Attributes
    ----------
    grid : Grid
        The pixels of the rasters.
    terrain : Terrain
        The ground.
    buildings : Body
        Closed blocks, one owner for each that stands apart; there may be none.
    trees : Trees or None
        Crowns, one tree for each patch of canopy.
    notes : tuple of str
        What was found, and what was not as it should be.
    """

    grid: Grid
    terrain: Terrain
    buildings: Body
    trees: Trees | None
    notes: tuple[str, ...]


def read_parts(
    dsm: RasterSource,
    dem: RasterSource,
    canopy: RasterSource | None = None,
    *,
    crs: object = None,
    building_height: float = 2.0,
    trunk_share: float = 0.25,
    foliage: Foliage | None = None,
    evergreen: bool = False,
) -> Parts:
    """Return the ground, buildings and crowns of some rasters.

    Parameters
    ----------
    dsm, dem, canopy : path-like, rasterio.DatasetReader or xarray.DataArray
        Heights of ground and buildings, of the ground alone, and of vegetation above the ground [m].
    crs : int, str, pyproj.CRS or rasterio.CRS, optional
        The plane, for rasters none of which has a CRS.
    building_height : float, default 2
        What is higher above the ground is a building [m].
    trunk_share : float, default 0.25
        Share of a canopy's height below its crown [-].
    foliage : Foliage, optional
        What crowns let through; by default as in `Foliage`.
    evergreen : bool, default False
        Whether crowns keep their leaves.

    Returns
    -------
    Parts
        For `Scene.from_rasters`, which says how they are made.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError, CrsError, TooLargeError
        As in `read_raster` and `share_lattice`.
    ParameterError
        Rasters that do not lie on one lattice, heights that are none, or a number that makes no sense.
    NoOverlapError
        A raster of ground or surface holds no height.
    """
    if not (np.isfinite(building_height) and building_height > 0.0):
        raise ParameterError(f"building_height must be above 0 m; found {building_height!r}")
    if not 0.0 <= trunk_share < 1.0:
        raise ParameterError(f"trunk_share must be from 0 to below 1; found {trunk_share!r}")
    surface, ground = read_raster(dsm, "dsm"), read_raster(dem, "dem")
    crowns = None if canopy is None else read_raster(canopy, "canopy")
    rasters = [surface, ground, *([] if crowns is None else [crowns])]
    grid, lacking = share_lattice(rasters, crs)
    notes = [*(note for raster in rasters for note in raster.notes), *lacking]
    for raster in (surface, ground):
        _require_heights(raster)
    level = _fill_ground(ground, notes)
    terrain = _make_terrain(level, grid, ground.label)
    standing = _find_buildings(surface, level, building_height, notes)
    buildings = _build(surface.values, level, standing, grid, notes)
    trees = None
    if crowns is not None:
        roof = np.where(standing, surface.values, -np.inf)
        trees = _grow(crowns, level, roof, grid, trunk_share, foliage or Foliage(), evergreen, notes)
    return Parts(grid, terrain, buildings, trees, tuple(notes))


def _require_heights(raster: Raster) -> None:
    """Refuse rasters without a value, and heights that nothing on earth has."""
    known = raster.values[np.isfinite(raster.values)]
    if not known.size:
        raise NoOverlapError(f"{raster.label}: the raster holds no height")
    if known.min() < _LOWEST or known.max() > _HIGHEST:
        raise ParameterError(
            f"{raster.label}: heights from {known.min():g} to {known.max():g} m; expected {_LOWEST:g} to {_HIGHEST:g}. "
            "Is a nodata value not declared?"
        )


def _fill_ground(ground: Raster, notes: list[str]) -> FloatArray:
    """Return the heights of the ground, those of the nearest pixel where there are none."""
    missing = np.isnan(ground.values)
    if not missing.any():
        return ground.values
    # Loaded here, because rasters without a gap do well without.
    from scipy.ndimage import distance_transform_edt

    nearest = distance_transform_edt(missing, return_distances=False, return_indices=True)
    notes.append(f"{ground.label}: {int(missing.sum())} pixels without a height take that of the nearest")
    filled: FloatArray = ground.values[tuple(nearest)]
    return filled


def _make_terrain(level: FloatArray, grid: Grid, label: str) -> Terrain:
    """Return the ground through the pixels' centres, the outermost continued outward by a pixel."""
    wider = grid.window(-1, -1, grid.rows + 2, grid.cols + 2)
    return Terrain.from_heights(wider.x(), wider.y(), np.pad(level, 1, mode="edge"), grid.epsg, f"raster {label}")


def _find_buildings(surface: Raster, level: FloatArray, least: float, notes: list[str]) -> BoolArray:
    above = surface.values - level
    missing = int(np.isnan(above).sum())
    standing: BoolArray = above > least
    sunken = int((above < -least).sum())
    if sunken > standing.sum():
        raise ParameterError(
            f"{surface.label}: {sunken} pixels lie more than {least:g} m below the dem, and {int(standing.sum())} "
            "above it: were dsm and dem given in the wrong order?"
        )
    if missing:
        notes.append(f"{surface.label}: {missing} pixels without a height are taken as ground")
    if sunken:
        notes.append(f"{surface.label}: {sunken} pixels more than {least:g} m below the dem are taken as ground")
    return standing


def _build(surface: FloatArray, level: FloatArray, standing: BoolArray, grid: Grid, notes: list[str]) -> Body:
    """Return blocks that stand on a level foot below the ground of each."""
    label, count = _find_patches(standing)
    notes.append(f"{int(standing.sum())} of {grid.size} pixels are buildings, in {count} blocks")
    if not count:
        return Body(np.empty((0, 3, 3)), np.empty(0, dtype=np.int32))
    foot = np.full(count, np.inf)
    np.minimum.at(foot, label[standing], _lowest_around(level)[standing])
    bottom = np.where(standing, foot[label] - _FOUNDATION, 0.0)
    return close_columns(*_edges(grid), bottom, surface, label)


def _grow(
    canopy: Raster,
    level: FloatArray,
    roof: FloatArray,
    grid: Grid,
    trunk_share: float,
    foliage: Foliage,
    evergreen: bool,
    notes: list[str],
) -> Trees | None:
    """Return crowns, one tree a patch."""
    height = np.nan_to_num(canopy.values, nan=0.0)
    missing = int(np.isnan(canopy.values).sum())
    if height.min() < _SUNKEN or height.max() > _TALLEST:
        raise ParameterError(
            f"{canopy.label}: heights from {height.min():g} to {height.max():g} m; expected heights above the ground, "
            f"0 to {_TALLEST:g}. Are they above the sea, or is a nodata value not declared?"
        )
    if missing:
        notes.append(f"{canopy.label}: {missing} pixels without a value are taken as open")
    low = int(((height > 0.0) & (height < LOWEST_CANOPY)).sum())
    if low:
        notes.append(f"{canopy.label}: {low} pixels lower than {LOWEST_CANOPY:g} m are left out")
    if height.min() < 0.0:
        notes.append(f"{canopy.label}: {int((height < 0.0).sum())} pixels below 0 m are taken as open")
    top = level + height
    # A crown over a roof begins at the roof, and one that the roof hides is none.
    bottom = np.maximum(level + trunk_share * height, roof)
    leafy: BoolArray = (height >= LOWEST_CANOPY) & (top > bottom)
    label, count = _find_patches(leafy)
    notes.append(f"{int(leafy.sum())} of {grid.size} pixels are under a canopy, in {count} patches")
    if not count:
        return None
    crowns = close_columns(*_edges(grid), bottom, top, label)
    patch = label[leafy]
    chord = np.bincount(patch, (top - bottom)[leafy], count) / np.bincount(patch, minlength=count)
    bare = foliage.in_leaf if evergreen else foliage.bare
    return Trees(
        epsg=grid.epsg,
        crowns=crowns.corners,
        crown_owner=crowns.owner,
        trunks=np.empty((0, 3, 3)),
        transmissivity=np.tile([foliage.in_leaf, bare], (count, 1)),
        chord=chord,
        foliage=foliage,
    )


def _find_patches(chosen: BoolArray) -> tuple[Int32Array, int]:
    """Return the number of the patch of each pixel, -1 outside of them; pixels that touch at a corner are of one."""
    from scipy.ndimage import label

    patches, count = label(chosen, structure=_TOUCHING)
    return np.asarray(patches, dtype=np.int32) - np.int32(1), int(count)


def _lowest_around(level: FloatArray) -> FloatArray:
    """Return the lowest height of each pixel and the eight around it: no point of the ground on it is lower."""
    padded = np.pad(level, 1, mode="edge")
    rows = np.minimum(np.minimum(padded[:-2], padded[1:-1]), padded[2:])
    return np.minimum(np.minimum(rows[:, :-2], rows[:, 1:-1]), rows[:, 2:])


def _edges(grid: Grid) -> tuple[FloatArray, FloatArray]:
    """Return the lines between the pixels: of the columns from west to east, of the rows from north to south."""
    west, south, east, north = grid.bounds
    return np.linspace(west, east, grid.cols + 1), np.linspace(north, south, grid.rows + 1)
