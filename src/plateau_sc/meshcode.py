"""Area meshes of JIS X 0410: the numbers that name PLATEAU's tiles, and the rectangles that they stand for.

All edges are whole fractions of a degree and are computed by one division, so that neighbours, and meshes of different
levels, share the very same numbers.
"""

import math
import re
from typing import Final

from plateau_sc.errors import ParameterError, TooLargeError

LEVELS: Final[dict[int, str]] = {1: "first", 2: "second", 3: "third", 4: "half", 5: "quarter", 6: "eighth"}
"""Levels of mesh, by number; their codes have 4, 6, 8, 9, 10 and 11 digits."""

_DIGITS = {4: 1, 6: 2, 8: 3, 9: 4, 10: 5, 11: 6}
# Cells per 2 degrees of latitude and per degree of longitude; two degrees, for a first mesh is 2/3 degree high.
_CELLS = {1: (3, 1), 2: (24, 8), 3: (240, 80), 4: (480, 160), 5: (960, 320), 6: (1920, 640)}
_WESTERN_LIMIT = 100
_EASTERN_LIMIT = 180
_NORTHERN_LIMIT = 200 / 3
_MOST_MESHES = 10_000_000


def mesh_bounds(code: str) -> tuple[float, float, float, float]:
    """Give the rectangle of a mesh.

    Parameters
    ----------
    code : str
        Mesh code of 4, 6, 8, 9, 10 or 11 digits.

    Returns
    -------
    south, west, north, east : float
        Edges of the mesh [deg].

    Raises
    ------
    ParameterError
        The code is not a mesh code.

    Notes
    -----
    JIS X 0410 (地域メッシュコード). A first mesh is 40' high and 1° wide; it is divided by 8, by 10, then in halves.

    Examples
    --------
    >>> mesh_bounds("5339")
    (35.333333333333336, 139.0, 36.0, 140.0)
    """
    level, row, col = _decode(code)
    per_two_degrees, per_degree = _CELLS[level]
    return (
        2 * row / per_two_degrees,
        (_WESTERN_LIMIT * per_degree + col) / per_degree,
        2 * (row + 1) / per_two_degrees,
        (_WESTERN_LIMIT * per_degree + col + 1) / per_degree,
    )


def mesh_code(latitude: float, longitude: float, level: int = 3) -> str:
    """Give the code of the mesh that a position lies in.

    A mesh owns its southern and western edge.

    Parameters
    ----------
    latitude : float
        Latitude [deg], 0 to 66.67.
    longitude : float
        Longitude [deg], 100 to 180.
    level : int, default 3
        1, 2 or 3, or 4, 5 and 6 for the half, quarter and eighth of a third mesh.

    Returns
    -------
    str
        Mesh code.

    Raises
    ------
    ParameterError
        The position has no mesh code, or there is no such level.

    Examples
    --------
    >>> mesh_code(35.6895, 139.6917)
    '53394525'
    """
    _require_level(level)
    if not (0 <= latitude < _NORTHERN_LIMIT and _WESTERN_LIMIT <= longitude < _EASTERN_LIMIT):
        raise ParameterError(
            f"mesh codes exist for latitudes from 0 to {_NORTHERN_LIMIT:.2f} and longitudes from {_WESTERN_LIMIT} to "
            f"{_EASTERN_LIMIT}, found latitude {latitude!r}, longitude {longitude!r}"
        )
    return _encode(level, _row_at(latitude, level), _col_at(longitude, level))


def meshes_covering(bounds: tuple[float, float, float, float], level: int = 3) -> list[str]:
    """List the meshes that a rectangle of latitudes and longitudes reaches into.

    A mesh that only touches the rectangle's northern or eastern edge from outside is not listed, so that the bounds of
    a mesh give that mesh alone.

    Parameters
    ----------
    bounds : tuple of float
        South, west, north, east [deg], as `mesh_bounds` gives them; a point or a line is fine.
    level : int, default 3
        As for `mesh_code`.

    Returns
    -------
    list of str
        Mesh codes, row by row from south to north, each row from west to east.

    Raises
    ------
    ParameterError
        The rectangle is upside down or leaves the area that has mesh codes, or there is no such level.
    TooLargeError
        More than ten million meshes.

    Examples
    --------
    >>> meshes_covering((35.68, 139.69, 35.70, 139.71))
    ['53394515', '53394516', '53394525', '53394526', '53394535', '53394536']
    """
    _require_level(level)
    south, west, north, east = bounds
    limits = (0 <= south <= north <= _NORTHERN_LIMIT) and (_WESTERN_LIMIT <= west <= east <= _EASTERN_LIMIT)
    if not limits or south >= _NORTHERN_LIMIT or west >= _EASTERN_LIMIT:
        raise ParameterError(
            "expected bounds as south <= north and west <= east [deg] within the area that has mesh codes "
            f"(0 to {_NORTHERN_LIMIT:.2f} N, {_WESTERN_LIMIT} to {_EASTERN_LIMIT} E), found {tuple(bounds)!r}"
        )
    rows = range(_row_at(south, level), max(_row_at(south, level), _row_below(north, level)) + 1)
    cols = range(_col_at(west, level), max(_col_at(west, level), _col_below(east, level)) + 1)
    if len(rows) * len(cols) > _MOST_MESHES:
        raise TooLargeError(
            f"bounds {tuple(bounds)!r} hold {len(rows)} x {len(cols)} meshes of level {level}, "
            f"more than {_MOST_MESHES}; ask for a smaller area or a coarser level"
        )
    return [_encode(level, row, col) for row in rows for col in cols]


def _require_level(level: int) -> None:
    if level not in LEVELS:
        raise ParameterError(f"mesh levels are 1 to 6 (first, second, third, half, quarter, eighth), found {level!r}")


def _row_at(latitude: float, level: int) -> int:
    cells = _CELLS[level][0]
    return _last_edge_not_above(latitude, math.floor(latitude * cells / 2), 2, cells)


def _col_at(longitude: float, level: int) -> int:
    cells = _CELLS[level][1]
    return _last_edge_not_above(longitude, math.floor(longitude * cells), 1, cells) - _WESTERN_LIMIT * cells


def _row_below(latitude: float, level: int) -> int:
    row = _row_at(latitude, level)
    return row - 1 if 2 * row / _CELLS[level][0] == latitude else row


def _col_below(longitude: float, level: int) -> int:
    cells = _CELLS[level][1]
    col = _col_at(longitude, level)
    return col - 1 if (_WESTERN_LIMIT * cells + col) / cells == longitude else col


def _last_edge_not_above(angle: float, guess: int, degrees: int, cells: int) -> int:
    # The product that made the guess is rounded: it may stand one cell off where the angle is an edge.
    if degrees * (guess + 1) / cells <= angle:
        return guess + 1
    return guess - 1 if degrees * guess / cells > angle else guess


def _encode(level: int, row: int, col: int) -> str:
    halvings = max(level - 3, 0)
    quarters = "".join(str((row >> shift & 1) * 2 + (col >> shift & 1) + 1) for shift in reversed(range(halvings)))
    row, col = row >> halvings, col >> halvings
    if level == 1:
        return f"{row:02d}{col:02d}"
    if level == 2:
        return f"{row // 8:02d}{col // 8:02d}{row % 8}{col % 8}"
    return f"{row // 80:02d}{col // 80:02d}{row // 10 % 8}{col // 10 % 8}{row % 10}{col % 10}{quarters}"


def _decode(code: str) -> tuple[int, int, int]:
    if not re.fullmatch(r"[0-9]{4}([0-7]{2}([0-9]{2}[1-4]{0,3})?)?", code) or code[2] > "7":
        raise ParameterError(
            "expected a mesh code of 4, 6, 8, 9, 10 or 11 digits (second level 0 to 7, halves 1 to 4; "
            f"longitude below {_EASTERN_LIMIT}), found {code!r}"
        )
    row, col = int(code[:2]), int(code[2:4])
    if len(code) >= 6:
        row, col = row * 8 + int(code[4]), col * 8 + int(code[5])
    if len(code) >= 8:
        row, col = row * 10 + int(code[6]), col * 10 + int(code[7])
    for digit in code[8:]:
        quarter = int(digit) - 1
        row, col = row * 2 + quarter // 2, col * 2 + quarter % 2
    return _DIGITS[len(code)], row, col
