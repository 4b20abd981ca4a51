"""What the runs that make maps share: their grid, their files, and their clock."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import shapely

from plateau_sc.city import CityModel
from plateau_sc.citygml import SourceFile
from plateau_sc.citygml.sources import spell_path
from plateau_sc.cli.areas import place_area
from plateau_sc.cli.grounds import Ground
from plateau_sc.cli.terminal import Terminal
from plateau_sc.grid import Grid
from plateau_sc.receipts import FileFact, hash_file, list_inputs


class MapOptions(Protocol):
    """What every command that makes maps is asked for."""

    @property
    def area(self) -> Path | None:
        """GeoJSON of the part to map."""

    @property
    def resolution(self) -> float:
        """Side of a pixel [m]."""

    @property
    def margin(self) -> float:
        """Width of the belt around the buildings that is mapped too [m]."""


@dataclass(slots=True)
class Watch:
    """Seconds that the stages of a run took."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time of a block to a stage."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun


def lay_grid(options: MapOptions, city: CityModel, area: shapely.Geometry | None) -> Grid:
    """Return the pixels of a run.

    Parameters
    ----------
    options : MapOptions
        What was asked for.
    city : CityModel
        The buildings.
    area : shapely.Geometry or None
        The part that was asked for, in longitude and latitude.

    Returns
    -------
    Grid
        Over the area, or the buildings and a belt around them.
    """
    if area is None:
        return Grid.covering(city, options.resolution, margin=options.margin)
    return Grid.from_bounds(place_area(area, city.epsg, city.bounds), options.resolution, city.epsg)


def warn_of_losses(city: CityModel, terminal: Terminal) -> None:
    """Say what of the buildings was left out.

    Parameters
    ----------
    city : CityModel
        The buildings.
    terminal : Terminal
        Where it is said.
    """
    skipped = city.audit.skipped
    if skipped:
        more = "" if len(skipped) == 1 else f", and {len(skipped) - 1} more; see the receipt or plateau-sc info"
        terminal.warn(f"left out: {skipped[0]}{more}")


def list_sources(options: MapOptions, city: CityModel, ground: Ground, out: Path) -> list[FileFact]:
    """Return the facts of all files that a map was made of.

    Parameters
    ----------
    options : MapOptions
        What was asked for.
    city : CityModel
        The buildings.
    ground : Ground
        The terrain.
    out : Path
        Folder that paths are given from.

    Returns
    -------
    list of FileFact
        Buildings, terrain and area.
    """
    facts = list_inputs(city.audit, "buildings", out)
    facts += [_fact_of(file, "terrain", out) for file in ground.files]
    if options.area is not None:
        facts.append(hash_file(options.area, "area", out))
    return facts


def _fact_of(file: SourceFile, role: str, out: Path) -> FileFact:
    if file.member is None:
        return hash_file(file.path, role, out)
    return FileFact(f"{spell_path(file.path.absolute())}!{file.member}", file.size, file.sha256(), role)


def list_outputs(stage: Path, out: Path) -> list[dict[str, Any]]:
    """Return the files of a folder as they will be named.

    Parameters
    ----------
    stage : Path
        Where they are.
    out : Path
        Where they go.

    Returns
    -------
    list of dict
        Path and size of each.
    """
    return [{"path": spell_path(out / file.name), "bytes": _size_of(file)} for file in sorted(stage.iterdir())]


def _size_of(place: Path) -> int:
    if place.is_dir():
        return sum(file.stat().st_size for file in place.rglob("*") if file.is_file())
    return place.stat().st_size
