"""Spatial IDs (空間ID): the cells of Japan's ZFXY grid, their edges, and the cell that a place lies in."""

import math
import re
from collections.abc import Sequence
from typing import Final, NamedTuple, overload

import numpy as np
from numpy.typing import ArrayLike

from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray, IntArray

FINEST_ZOOM: Final = 35
"""Finest zoom of the grid; its cells are about a millimetre wide."""

MERCATOR_LATITUDE: Final = math.degrees(math.atan(math.sinh(math.pi)))
"""The grid ends at this latitude, north and south: 85.0511 [deg]."""

_ID = re.compile(r"/?(\d{1,2})/(-?\d{1,11})/(\d{1,11})/(\d{1,11})", re.ASCII)
_HEIGHT_EXPONENT = 25


class SpatialId(NamedTuple):
    """One cell of the grid.

    Attributes
    ----------
    z : int
        Zoom, 0 to 35; each step halves the edges of a cell.
    f : int
        Floor, counted upward from height 0, -2^z to 2^z - 1.
    x : int
        Column, counted eastward from 180° W, 0 to 2^z - 1.
    y : int
        Row, counted southward from 85.05° N, 0 to 2^z - 1.
    """

    z: int
    f: int
    x: int
    y: int

    def __str__(self) -> str:
        """Return ``z/f/x/y``."""
        return "/".join(map(str, self))


def is_spatial_id(text: str) -> bool:
    """Tell whether a text has the form of a spatial ID; the cell need not exist.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_spatial_id("/18/0/232844/103222"), is_spatial_id("plan.geojson")
    (True, False)
    """
    return _ID.fullmatch(text) is not None


def parse_spatial_id(text: str) -> SpatialId:
    """Read a spatial ID.

    Parameters
    ----------
    text : str
        ``z/f/x/y`` or ``/z/f/x/y``.

    Returns
    -------
    SpatialId

    Raises
    ------
    ParameterError
        The text is none, or its cell does not exist.

    Examples
    --------
    >>> parse_spatial_id("/18/-1/232844/103222")
    SpatialId(z=18, f=-1, x=232844, y=103222)
    """
    match = _ID.fullmatch(text)
    if match is None:
        raise ParameterError(f"expected a spatial ID z/f/x/y, like 18/0/232844/103222; found {text!r}")
    z, f, x, y = (int(number) for number in match.groups())
    _require_zoom(z)
    cells = 1 << z
    if not (-cells <= f < cells and x < cells and y < cells):
        raise ParameterError(
            f"spatial ID {text!r}: zoom {z} has f from {-cells} to {cells - 1}, x and y from 0 to {cells - 1}"
        )
    return SpatialId(z, f, x, y)


def spatial_id_bounds(ids: str | SpatialId | Sequence[str | SpatialId]) -> FloatArray:
    """Give the edges of cells.

    Parameters
    ----------
    ids : str, SpatialId, or sequence of these
        One cell, or n.

    Returns
    -------
    ndarray, shape (6,) or (n, 6), float64
        West, south, east, north [deg], bottom, top [m]. Neighbours share the very same numbers.

    Raises
    ------
    ParameterError
        One is no spatial ID.

    Notes
    -----
    The columns and rows are those of web-mercator tiles, and floor f of zoom z reaches from f·2^(25-z) to
    (f+1)·2^(25-z) metres.

    Examples
    --------
    >>> spatial_id_bounds("1/0/1/0").round(4).tolist()
    [0.0, 0.0, 180.0, 85.0511, 0.0, 16777216.0]
    """
    single = isinstance(ids, str | SpatialId)
    several = (ids,) if isinstance(ids, str | SpatialId) else ids
    cells = [_as_cell(cell) for cell in several]
    z, f, x, y = np.array(cells, dtype=np.int64).reshape(-1, 4).T
    floor_height = np.ldexp(1.0, _HEIGHT_EXPONENT - z)
    bounds = np.column_stack(
        [
            _column_edge(x, z),
            _row_edge(y + 1, z),
            _column_edge(x + 1, z),
            _row_edge(y, z),
            f * floor_height,
            (f + 1) * floor_height,
        ]
    )
    return bounds[0] if single else bounds


@overload
def find_spatial_id(longitude: float, latitude: float, height: float, zoom: int) -> SpatialId: ...
@overload
def find_spatial_id(longitude: ArrayLike, latitude: ArrayLike, height: ArrayLike, zoom: int) -> IntArray: ...
def find_spatial_id(longitude: ArrayLike, latitude: ArrayLike, height: ArrayLike, zoom: int) -> SpatialId | IntArray:
    """Give the cell that a place lies in.

    A cell owns its western and northern edge and its bottom.

    Parameters
    ----------
    longitude, latitude : float or array_like, float64
        Place [deg], of shapes that broadcast; longitude -180 up to 180, latitude within `MERCATOR_LATITUDE`.
    height : float or array_like, float64
        Orthometric height [m], from -2^25 up to 2^25.
    zoom : int
        0 to 35.

    Returns
    -------
    SpatialId, or ndarray, shape (..., 4), int64
        The cell of a single place; columns z, f, x, y for arrays.

    Raises
    ------
    ParameterError
        A place lies outside the grid or is NaN, or there is no such zoom.

    Notes
    -----
    ``x`` and ``y`` as in web-mercator tiles; ``f = floor(h · 2^z / 2^25)``.

    Examples
    --------
    >>> str(find_spatial_id(139.7671, 35.6812, 30.0, 18))
    '18/0/232847/103226'
    """
    _require_zoom(zoom)
    lon, lat, high = np.broadcast_arrays(
        *(np.asarray(value, dtype=np.float64) for value in (longitude, latitude, height))
    )
    limit = 2.0**_HEIGHT_EXPONENT
    inside = (lon >= -180) & (lon < 180) & (np.abs(lat) <= MERCATOR_LATITUDE) & (high >= -limit) & (high < limit)
    if not inside.all():
        place = tuple(float(values[~inside][0]) for values in (lon, lat, high))
        raise ParameterError(
            f"spatial IDs exist for longitudes from -180 up to 180, latitudes within {MERCATOR_LATITUDE:.4f} and "
            f"heights from -2^{_HEIGHT_EXPONENT} up to 2^{_HEIGHT_EXPONENT} m; "
            f"found longitude {place[0]!r}, latitude {place[1]!r}, height {place[2]!r}"
        )
    cells = 1 << zoom
    x = np.floor((lon + 180) / 360 * cells).astype(np.int64)
    y = np.floor((1 - np.arcsinh(np.tan(np.radians(lat))) / np.pi) / 2 * cells).astype(np.int64)
    f = np.floor(np.ldexp(high, zoom - _HEIGHT_EXPONENT)).astype(np.int64)
    # A height just below the ground of a cell can vanish when it is scaled down.
    f -= high < np.ldexp(f.astype(np.float64), _HEIGHT_EXPONENT - zoom)
    # The guesses are rounded: near an edge they may stand one cell off.
    x += (lon >= _column_edge(x + 1, zoom)).astype(np.int64) - (lon < _column_edge(x, zoom))
    y += (lat <= _row_edge(y + 1, zoom)).astype(np.int64) - (lat > _row_edge(y, zoom))
    found = np.stack([np.full_like(x, zoom), f, np.clip(x, 0, cells - 1), np.clip(y, 0, cells - 1)], axis=-1)
    return SpatialId(*found.tolist()) if found.ndim == 1 else found


def _as_cell(cell: str | SpatialId) -> SpatialId:
    if not isinstance(cell, str | SpatialId):
        raise ParameterError(f"expected a spatial ID, or several; found {cell!r}")
    return parse_spatial_id(str(cell))


def _require_zoom(zoom: int) -> None:
    if not 0 <= zoom <= FINEST_ZOOM:
        raise ParameterError(f"zooms of spatial IDs are 0 to {FINEST_ZOOM}; found {zoom!r}")


def _column_edge(x: IntArray, z: int | IntArray) -> FloatArray:
    edges: FloatArray = np.ldexp(x.astype(np.float64), -np.asarray(z)) * 360 - 180
    return edges


def _row_edge(y: IntArray, z: int | IntArray) -> FloatArray:
    edges: FloatArray = np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * np.ldexp(y.astype(np.float64), -np.asarray(z))))))
    return edges
