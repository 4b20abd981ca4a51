"""The terrain of a run: the one asked for, the data set's own, or none."""

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import shapely

from plateau_sc.citygml.area import locate_area
from plateau_sc.citygml.pruning import prune_files
from plateau_sc.citygml.sources import SourceFile, find_files, is_there, spell_path
from plateau_sc.errors import NoOverlapError, SourceNotFoundError
from plateau_sc.terrain import Terrain
from plateau_sc.types import Bounds

MOST_BYTES = 400_000_000
"""Relief whose files are larger than this together, about a million triangles, is read within `REACH` of the grid."""

REACH = 2000.0
"""Distance [m] from the grid up to which a large terrain is read."""

_CITYGML = (".gml", ".zip", ".xml")


@dataclass(frozen=True, slots=True)
class Ground:
    """The terrain, or why there is none.

    Attributes
    ----------
    terrain : Terrain or None
        None for flat ground at the buildings' feet.
    note : str
        What was taken, in words.
    files : tuple of SourceFile
        What it was read from.
    """

    terrain: Terrain | None
    note: str
    files: tuple[SourceFile, ...] = ()


def choose_ground(source: Path, dem: Path | None, flat: bool, epsg: int, bounds: Bounds) -> Ground:
    """Read the terrain that a run stands on.

    Parameters
    ----------
    source : Path
        Where the buildings are; a data set's own terrain is taken if no other is asked for.
    dem : Path or None
        A height raster, or PLATEAU relief.
    flat : bool
        Take no terrain.
    epsg : int
        EPSG code of the zone.
    bounds : tuple of float
        West, south, east, north [m] of the grid.

    Returns
    -------
    Ground
        The terrain and what to say about it.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        The terrain asked for is not there, or cannot be read.
    NoOverlapError
        The terrain asked for does not meet the grid.
    """
    if dem is not None:
        ground = _read_asked(dem, epsg, bounds)
        if ground.terrain is not None and not _meet(ground.terrain.bounds, bounds):
            raise NoOverlapError(
                f"{dem}: the terrain does not meet the buildings; see plateau-sc info for where they are"
            )
        return ground
    own = [] if flat else find_own_relief(source)
    if not own:
        return Ground(None, "flat at the buildings' feet" + ("" if flat else ": the source has no terrain"))
    try:
        ground = _read_relief(source, own, epsg, bounds, "the data set's own terrain")
    except NoOverlapError:
        ground = Ground(None, "")
    if ground.terrain is None or not _meet(ground.terrain.bounds, bounds):
        return Ground(None, "flat at the buildings' feet: the data set's terrain lies elsewhere")
    return ground


def find_own_relief(source: Path) -> list[SourceFile]:
    """Find the terrain files of a data set.

    Parameters
    ----------
    source : Path
        File, folder, data set root or zip.

    Returns
    -------
    list of SourceFile
        Those below ``udx/dem`` or named as ``dem``; none for a single file.
    """
    if source.is_file() and source.suffix.lower() != ".zip":
        return []
    return [file for file in find_files(source, "dem") if "dem" in Path(file.label).parts or "_dem" in file.label]


def _read_asked(dem: Path, epsg: int, bounds: Bounds) -> Ground:
    if not is_there(dem):
        raise SourceNotFoundError(f"{dem}: no such file or folder; expected a height raster or PLATEAU dem files")
    if dem.is_dir() or dem.suffix.lower() in _CITYGML:
        return _read_relief(dem, find_files(dem, "dem"), epsg, bounds, f"PLATEAU relief {spell_path(dem)}")
    file = SourceFile(dem, None, dem.stat().st_size)
    terrain = Terrain.from_raster(dem, epsg, _widen(bounds))
    return Ground(terrain, f"height raster {spell_path(dem)}, {len(terrain.corners):,} triangles", (file,))


def _read_relief(source: Path, files: list[SourceFile], epsg: int, bounds: Bounds, what: str) -> Ground:
    if sum(file.size for file in files) <= MOST_BYTES:
        terrain = Terrain.from_citygml(source, epsg)
        return Ground(terrain, f"{what}, {len(terrain.corners):,} triangles", tuple(files))
    area = gpd.GeoSeries([shapely.box(*_widen(bounds))], crs=epsg)
    terrain = Terrain.from_citygml(source, epsg, area=area)
    note = f"{what}, of which the {len(terrain.corners):,} triangles within {REACH / 1000:g} km are used"
    near, _ = prune_files(files, locate_area(area))
    return Ground(terrain, note, tuple(near))


def _widen(bounds: Bounds) -> Bounds:
    west, south, east, north = bounds
    return (west - REACH, south - REACH, east + REACH, north + REACH)


def _meet(one: Bounds, other: Bounds) -> bool:
    return one[0] <= other[2] and one[2] >= other[0] and one[1] <= other[3] and one[3] >= other[1]
