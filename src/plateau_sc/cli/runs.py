"""How a run that makes maps begins: its source, its grid, its ground, and its clock."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, cast

import shapely

from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.area import read_area
from plateau_sc.citygml.sources import is_there
from plateau_sc.cli.areas import place_area
from plateau_sc.cli.grounds import Ground, choose_ground
from plateau_sc.cli.naming import SourceName, name_source
from plateau_sc.cli.options import MapOptions
from plateau_sc.cli.terminal import Terminal
from plateau_sc.errors import SourceNotFoundError
from plateau_sc.grid import Grid
from plateau_sc.plot import require_matplotlib

Lod = Literal["best", 0, 1, 2]


@dataclass(slots=True)
class Watch:
    """When a run began, and the seconds that its stages took."""

    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time of a block to a stage."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun

    def read(self) -> dict[str, float]:
        """Return the seconds of the stages, and of the whole run so far as ``total``."""
        total = (datetime.now(UTC) - self.started).total_seconds()
        return {name: round(value, 3) for name, value in {**self.seconds, "total": total}.items()}


@dataclass(frozen=True, slots=True)
class Run:
    """What was asked for, and where the results go.

    Attributes
    ----------
    command : str
        Name of the command.
    options : MapOptions
        What was asked for.
    terminal : Terminal
        Where progress and warnings go.
    watch : Watch
        The clock.
    name : SourceName
        What the source is called.
    out : Path
        Folder for the results.
    area : shapely.Geometry or None
        The part to map, in longitude and latitude.
    """

    command: str
    options: MapOptions
    terminal: Terminal
    watch: Watch
    name: SourceName
    out: Path
    area: shapely.Geometry | None


@dataclass(frozen=True, slots=True)
class Place:
    """What a map is made of.

    Attributes
    ----------
    city : CityModel
        The buildings.
    grid : Grid
        The pixels.
    ground : Ground
        The terrain.
    """

    city: CityModel
    grid: Grid
    ground: Ground


def begin_run(command: str, options: MapOptions, terminal: Terminal, pictures: str) -> Run:
    """Check what can be checked before the work begins.

    Parameters
    ----------
    command : str
        Name of the command; the folder of results is called after it and the source, if no other is asked for.
    options : MapOptions
        What was asked for.
    terminal : Terminal
        Where progress and warnings go.
    pictures : str
        What is drawn and how to do without, for the message where that is not possible.

    Returns
    -------
    Run
        For `read_place`.

    Raises
    ------
    MissingExtraError
        A map is to be drawn, and matplotlib is not installed.
    SourceNotFoundError, UnreadableSourceError
        Source or area are not there, or the area cannot be read.
    """
    watch = Watch()
    if options.preview:
        require_matplotlib(pictures)
    if not is_there(options.source):
        raise SourceNotFoundError(
            f"{options.source}: no such file or folder; expected a CityGML file, a folder, a data set root or a zip"
        )
    area = None if options.area is None else read_area(options.area)
    name = name_source(options.source)
    out = Path(f"{command}_{name.slug}") if options.out is None else options.out
    return Run(command, options, terminal, watch, name, out, area)


def read_place(run: Run) -> Place:
    """Read buildings and ground, say what was left out, and lay the grid.

    Parameters
    ----------
    run : Run
        What `begin_run` gave.

    Returns
    -------
    Place
        The buildings, the pixels over the area or over the buildings and a belt around them, and the ground below.

    Raises
    ------
    PlateauScError
        One of its classes, for each thing that can be wrong.
    """
    options = run.options
    lod = cast("Lod", options.lod if options.lod == "best" else int(options.lod))
    city = read_citygml(options.source, lod=lod, progress=run.terminal.progress)
    if run.area is None:
        grid = Grid.covering(city, options.resolution, margin=options.margin)
    else:
        grid = Grid.from_bounds(place_area(run.area, city.epsg, city.bounds), options.resolution, city.epsg)
    ground = choose_ground(options.source, options.dem, options.flat, city.epsg, grid.bounds)
    skipped = city.audit.skipped
    if skipped:
        more = "" if len(skipped) == 1 else f", and {len(skipped) - 1} more; see the receipt or plateau-sc info"
        run.terminal.warn(f"left out: {skipped[0]}{more}")
    return Place(city, grid, ground)
