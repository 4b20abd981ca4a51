"""The terrain of a run: the one asked for, the data set's own, or none."""

from dataclasses import dataclass
from pathlib import Path

from plateau_sc.citygml.sources import SourceFile, find_files, is_there, spell_path
from plateau_sc.errors import NoOverlapError, SourceNotFoundError
from plateau_sc.terrain import Terrain
from plateau_sc.types import Bounds

MOST_TRIANGLES = 2_000_000
"""Terrain with more triangles than this is cut to `REACH` around the grid."""

REACH = 2000.0
"""Distance [m] from the grid up to which a large terrain is kept."""

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
        return _cut(ground, bounds)
    own = [] if flat else find_own_relief(source)
    if not own:
        return Ground(None, "flat at the buildings' feet" + ("" if flat else ": the source has no terrain"))
    terrain = Terrain.from_citygml(source, epsg)
    if not _meet(terrain.bounds, bounds):
        return Ground(None, "flat at the buildings' feet: the data set's terrain lies elsewhere")
    return _cut(Ground(terrain, f"the data set's own terrain, {len(terrain.corners):,} triangles", tuple(own)), bounds)


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
        terrain = Terrain.from_citygml(dem, epsg)
        return Ground(
            terrain,
            f"PLATEAU relief {spell_path(dem)}, {len(terrain.corners):,} triangles",
            tuple(find_files(dem, "dem")),
        )
    west, south, east, north = bounds
    around = (west - REACH, south - REACH, east + REACH, north + REACH)
    file = SourceFile(dem, None, dem.stat().st_size)
    terrain = Terrain.from_raster(dem, epsg, around)
    return Ground(terrain, f"height raster {spell_path(dem)}, {len(terrain.corners):,} triangles", (file,))


def _cut(ground: Ground, bounds: Bounds) -> Ground:
    if ground.terrain is None or len(ground.terrain.corners) <= MOST_TRIANGLES:
        return ground
    west, south, east, north = bounds
    terrain = ground.terrain.within((west - REACH, south - REACH, east + REACH, north + REACH))
    note = f"{ground.note}, of which the {len(terrain.corners):,} within {REACH / 1000:g} km are used"
    return Ground(terrain, note, ground.files)


def _meet(one: Bounds, other: Bounds) -> bool:
    return one[0] <= other[2] and one[2] >= other[0] and one[1] <= other[3] and one[3] >= other[1]
