"""Grids: which square pixels of a plane a raster has."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

import numpy as np
from affine import Affine
from pyproj import CRS

from plateau_sc.errors import CrsError, ParameterError, TooLargeError
from plateau_sc.planes import plane_crs, read_plane, require_plane
from plateau_sc.types import Bounds, FloatArray

_MOST_PIXELS = 100_000_000_000
_FINEST = 1e-6
_FARTHEST = 1e8
_Steps = TypeVar("_Steps", float, FloatArray)
# An edge this close to a line of the lattice [pixels] lies on it: decimal numbers are rarely exact multiples in binary.
_SNAP = 1e-6


class Lattice(NamedTuple):
    """Where a grid's corner stands in the lattice that it shares with its tiles.

    Parameters
    ----------
    x, y : float
        Origin of the lattice [m].
    col, row : int
        Pixels from the origin to the grid's western edge, and (downward) to its northern edge.
    """

    x: float
    y: float
    col: int
    row: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Square pixels in rows from north to south, in a plane rectangular zone or another plane.

    Pixel edges and centres are computed from whole numbers of pixels: the tiles of a grid, and grids of one resolution
    whose edges are multiples of it, have bit for bit the same ones.

    Parameters
    ----------
    epsg : int
        EPSG code of the plane: a zone (6669 to 6687) or another projected CRS in metres, east and north.
    west, north : float
        Western and northern edge [m].
    resolution : float
        Side of a pixel [m].
    rows, cols : int
        Number of pixels from north to south and from west to east.

    Attributes
    ----------
    lattice : Lattice
        Where the grid's corner stands among the pixels that it shares with its tiles; no part of the comparison.

    Raises
    ------
    ParameterError
        A resolution that is not positive, an edge that is not finite, or no pixels.
    TooLargeError
        More than 1e11 pixels.
    CrsError
        The EPSG code is not that of a plane.

    Examples
    --------
    >>> grid = Grid(epsg=6677, west=-12_000.0, north=-35_000.0, resolution=0.5, rows=200, cols=400)
    >>> grid.bounds
    (-12000.0, -35100.0, -11800.0, -35000.0)
    """

    epsg: int
    west: float
    north: float
    resolution: float
    rows: int
    cols: int
    lattice: Lattice = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "epsg", require_plane(self.epsg))
        object.__setattr__(self, "resolution", _require_resolution(self.resolution))
        for name in ("west", "north"):
            value = float(getattr(self, name))
            if not abs(value) <= _FARTHEST:
                raise ParameterError(f"the {name}ern edge of a grid must lie within {_FARTHEST:g} m, found {value}")
            object.__setattr__(self, name, value)
        for name in ("rows", "cols"):
            object.__setattr__(self, name, _require_count(getattr(self, name), name))
        if self.rows * self.cols > _MOST_PIXELS:
            raise TooLargeError(
                f"a grid of {self.rows} x {self.cols} pixels has {self.rows * self.cols:.3g} of them, more than "
                f"{_MOST_PIXELS:.0e}; take a coarser resolution than {self.resolution:g} m or a smaller area"
            )
        object.__setattr__(self, "lattice", _find_lattice(self.west, self.north, self.resolution))

    @classmethod
    def from_bounds(cls, bounds: Bounds, resolution: float, epsg: int) -> "Grid":
        """Make the smallest grid that holds a rectangle, its edges at multiples of the resolution.

        Parameters
        ----------
        bounds : tuple of float
            West, south, east, north [m]; an edge within a millionth of a pixel of a multiple lies on it.
        resolution : float
            Side of a pixel [m].
        epsg : int
            EPSG code of the plane.

        Returns
        -------
        Grid
            The grid.

        Raises
        ------
        ParameterError
            Bounds that are empty or not finite, or a resolution that is not positive.
        TooLargeError
            More than 1e11 pixels.
        CrsError
            The EPSG code is not that of a plane.

        Examples
        --------
        >>> Grid.from_bounds((0.2, 0.2, 9.9, 4.9), 0.5, 6677).bounds
        (0.0, 0.0, 10.0, 5.0)
        """
        side = _require_resolution(resolution)
        west, south, east, north = _require_bounds(bounds)
        left, right = math.floor(west / side + _SNAP), math.ceil(east / side - _SNAP)
        bottom, top = math.floor(south / side + _SNAP), math.ceil(north / side - _SNAP)
        return cls(
            epsg=epsg,
            west=_scale(float(left), side),
            north=_scale(float(top), side),
            resolution=side,
            rows=max(top - bottom, 1),
            cols=max(right - left, 1),
        )

    @classmethod
    def covering(cls, thing: object, resolution: float = 1.0, margin: float = 0.0, epsg: int | None = None) -> "Grid":
        """Make the smallest grid that holds a thing with bounds.

        Parameters
        ----------
        thing : object
            What has `bounds` (west, south, east, north [m]) and `epsg`, such as a city model, a scene or a grid; a
            GeoDataFrame or GeoSeries in a plane; or, with `epsg`, a shapely geometry.
        resolution : float, default 1.0
            Side of a pixel [m].
        margin : float, default 0.0
            Added on each side [m].
        epsg : int, optional
            EPSG code of the plane, for things that do not know theirs.

        Returns
        -------
        Grid
            The grid.

        Raises
        ------
        ParameterError
            Nothing with bounds, empty bounds, a negative margin, or a resolution that is not positive.
        TooLargeError
            More than 1e11 pixels.
        CrsError
            The thing has no CRS, one that is no plane, or another one than `epsg`.

        Examples
        --------
        >>> from shapely import box
        >>> Grid.covering(box(0, 0, 10, 5), resolution=0.5, margin=1, epsg=6677).shape
        (14, 24)
        """
        if not 0 <= _read_number(margin) < math.inf:
            raise ParameterError(f"the margin must be a number of metres that is not negative, found {margin!r}")
        code = _read_epsg(thing, epsg)
        west, south, east, north = _read_bounds(thing)
        return cls.from_bounds((west - margin, south - margin, east + margin, north + margin), resolution, code)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.rows, self.cols

    @property
    def size(self) -> int:
        """Number of pixels."""
        return self.rows * self.cols

    @property
    def bounds(self) -> Bounds:
        """West, south, east, north [m]."""
        return self.west, self._y_at(self.rows), self._x_at(self.cols), self.north

    @property
    def affine(self) -> Affine:
        """Transform from (column, row), counted at the north-western corner of a pixel, to (x, y)."""
        return Affine(self.resolution, 0.0, self.west, 0.0, -self.resolution, self.north)

    @property
    def crs(self) -> CRS:
        """The plane as a pyproj object."""
        return plane_crs(self.epsg)

    def x(self) -> FloatArray:
        """Give the eastings of the pixel centres.

        Returns
        -------
        ndarray, shape (cols,), float64
            Eastings [m], from west to east.

        Examples
        --------
        >>> Grid(6677, 0.0, 0.0, 0.5, 2, 3).x().tolist()
        [0.25, 0.75, 1.25]
        """
        steps = np.arange(self.cols, dtype=np.float64) + (self.lattice.col + 0.5)
        return self.lattice.x + _scale(steps, self.resolution)

    def y(self) -> FloatArray:
        """Give the northings of the pixel centres.

        Returns
        -------
        ndarray, shape (rows,), float64
            Northings [m], from north to south.

        Examples
        --------
        >>> Grid(6677, 0.0, 0.0, 0.5, 2, 3).y().tolist()
        [-0.25, -0.75]
        """
        steps = np.arange(self.rows, dtype=np.float64) + (self.lattice.row + 0.5)
        return self.lattice.y - _scale(steps, self.resolution)

    def window(self, row: int, col: int, rows: int, cols: int) -> "Grid":
        """Give a grid on the same lattice: a part of this one, or one that reaches beyond it.

        Parameters
        ----------
        row, col : int
            First row and column, counted in this grid; negative ones lie to its north and west.
        rows, cols : int
            Size of the window.

        Returns
        -------
        Grid
            The window; its pixel centres are bit for bit those of this grid.

        Raises
        ------
        ParameterError
            No pixels.

        Examples
        --------
        >>> Grid(6677, 0.0, 0.0, 0.5, 20, 30).window(2, -2, 4, 5).bounds
        (-1.0, -3.0, 1.5, -1.0)
        """
        part = Grid(self.epsg, self._x_at(col), self._y_at(row), self.resolution, rows, cols)
        lattice = self.lattice._replace(col=self.lattice.col + int(col), row=self.lattice.row + int(row))
        object.__setattr__(part, "lattice", lattice)
        return part

    def tiles(self, size: int, halo: float = 0.0) -> Iterator["Tile"]:
        """Divide the grid into tiles, row by row from the north-west.

        Parameters
        ----------
        size : int
            Pixels on each side of a tile; those on the eastern and southern edge may be smaller.
        halo : float, default 0.0
            Width of the belt around each tile [m], rounded up to whole pixels. It reaches beyond the grid, for what
            stands there casts shade too.

        Returns
        -------
        iterator of Tile
            Tiles that cover each pixel once.

        Raises
        ------
        ParameterError
            A size below 1, or a halo that is negative or not finite.

        Examples
        --------
        >>> [tile.grid.shape for tile in Grid(6677, 0.0, 0.0, 1.0, 3, 5).tiles(3)]
        [(3, 3), (3, 2)]
        """
        side = _require_count(size, "size")
        if not (math.isfinite(halo) and halo >= 0):
            raise ParameterError(f"the halo must be a number of metres that is not negative, found {halo!r}")
        belt = max(math.ceil(halo / self.resolution - _SNAP), 0)
        return (
            self._tile(row, col, min(side, self.rows - row), min(side, self.cols - col), belt)
            for row in range(0, self.rows, side)
            for col in range(0, self.cols, side)
        )

    def _tile(self, row: int, col: int, rows: int, cols: int, belt: int) -> "Tile":
        return Tile(
            grid=self.window(row, col, rows, cols),
            core=(slice(row, row + rows), slice(col, col + cols)),
            halo_grid=self.window(row - belt, col - belt, rows + 2 * belt, cols + 2 * belt),
            inner=(slice(belt, belt + rows), slice(belt, belt + cols)),
        )

    def _x_at(self, col: int) -> float:
        return self.lattice.x + _scale(float(self.lattice.col + int(col)), self.resolution)

    def _y_at(self, row: int) -> float:
        return self.lattice.y - _scale(float(self.lattice.row + int(row)), self.resolution)


@dataclass(frozen=True, slots=True)
class Tile:
    """A part of a grid, and the belt around it.

    Parameters
    ----------
    grid : Grid
        The tile itself.
    core : tuple of slice
        Rows and columns of the tile in the grid that was divided.
    halo_grid : Grid
        The tile with its belt.
    inner : tuple of slice
        Rows and columns of the tile in `halo_grid`.
    """

    grid: Grid
    core: tuple[slice, slice]
    halo_grid: Grid
    inner: tuple[slice, slice]


def _scale(steps: _Steps, resolution: float) -> _Steps:
    # A division by a whole number rounds once: 123 steps of 0.1 m are then 12.3 m, and not 12.3 and a bit.
    parts = round(1.0 / resolution) if resolution <= 1.0 else 0
    return steps / parts if parts and 1.0 / parts == resolution else steps * resolution


def _find_lattice(west: float, north: float, resolution: float) -> Lattice:
    col, row = round(west / resolution), round(-north / resolution)
    on_x, on_y = _scale(float(col), resolution) == west, -_scale(float(row), resolution) == north
    return Lattice(0.0 if on_x else west, 0.0 if on_y else north, col if on_x else 0, row if on_y else 0)


def _require_resolution(resolution: float) -> float:
    side = _read_number(resolution)
    if not _FINEST <= side <= _FARTHEST:
        raise ParameterError(
            f"the resolution must be above zero, from {_FINEST:g} to {_FARTHEST:g} m, found {resolution!r}"
        )
    return side


def _read_number(value: object) -> float:
    """Return a number as float; NaN for what is none."""
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return math.nan


def _require_count(count: int, name: str) -> int:
    if isinstance(count, bool) or not isinstance(count, (int, np.integer)) or count < 1:
        raise ParameterError(f"{name} must be a whole number of pixels, at least 1, found {count!r}")
    return int(count)


def _require_bounds(bounds: Bounds) -> Bounds:
    edges = [_read_number(edge) for edge in bounds] if isinstance(bounds, Iterable) else []
    if len(edges) != 4:
        raise ParameterError(f"expected bounds (west, south, east, north) [m], found {bounds!r}")
    west, south, east, north = edges
    if not all(math.isfinite(edge) for edge in (west, south, east, north)):
        raise ParameterError(
            f"expected finite bounds (west, south, east, north) [m], found {tuple(bounds)}: nothing in it?"
        )
    if west >= east or south >= north:
        raise ParameterError(
            f"expected bounds with west < east and south < north [m], found {(west, south, east, north)}"
        )
    return west, south, east, north


def _read_epsg(thing: object, epsg: int | None) -> int:
    code: int | None = getattr(thing, "epsg", None)
    crs = getattr(thing, "crs", None)
    if code is None and crs is not None:
        code = read_plane(crs)
    if code is None:
        code = epsg
    if code is None:
        raise CrsError(f"a {type(thing).__name__} without a CRS cannot be placed; pass epsg=, the plane it is in")
    if epsg is not None and code != epsg:
        raise CrsError(
            f"the {type(thing).__name__} is in EPSG:{code}, but EPSG:{epsg} was asked for; reproject it first"
        )
    return require_plane(code)


def _read_bounds(thing: object) -> Bounds:
    # The bounds of a GeoDataFrame are a table of one row a geometry; the total is under a name of its own.
    bounds = getattr(thing, "total_bounds", None)
    if bounds is None:
        bounds = getattr(thing, "bounds", None)
    if bounds is None or len(bounds) != 4:
        raise ParameterError(
            f"expected a thing with bounds (west, south, east, north), found a {type(thing).__name__} without"
        )
    west, south, east, north = (float(edge) for edge in bounds)
    return west, south, east, north
