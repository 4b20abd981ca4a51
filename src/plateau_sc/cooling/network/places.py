"""Where a network lies: from any coordinate reference system into a plane rectangular zone of Japan."""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError

from plateau_sc.cooling.network.checks import refuse_degrees
from plateau_sc.crs import JGD2011, ZONE_ORIGINS, from_zone, require_zone, zone_crs, zone_for
from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.types import FloatArray

CrsLike: TypeAlias = int | str | CRS
"""EPSG code, a text that PROJ understands, or a pyproj object."""

_FIRST_ZONE: Final = 6668
# The zone of Tokyo reaches a thousand kilometres south; all others three hundred and fifty at most.
_REACH_M: Final = 1.2e6


def read_crs(crs: CrsLike | None, what: str) -> CRS:
    """Return a coordinate reference system.

    Parameters
    ----------
    crs : int, str, CRS or None
        What a source or a caller says.
    what : str
        What it is of, for the message.

    Returns
    -------
    CRS

    Raises
    ------
    CrsError
        It is not said, or there is no such system.

    Examples
    --------
    >>> read_crs(6677, "streets").to_epsg()
    6677
    """
    if crs is None:
        raise CrsError(f"{what}: no CRS; say which system the coordinates are in with crs=, as crs=6668 for degrees")
    try:
        system = CRS.from_user_input(crs)
    except CRSError as error:
        raise CrsError(f"{what}: crs is {crs!r}, which PROJ does not know; expected a code, as 6677") from error
    return next((part for part in system.sub_crs_list if not part.is_vertical), system)


def bring_to_zone(points: FloatArray, crs: CRS, epsg: int | None, what: str) -> tuple[FloatArray, int]:
    """Bring points into a plane rectangular zone.

    Parameters
    ----------
    points : ndarray, shape (n, 2), float64
        Longitude and latitude [deg], or east and north [m]; some may be NaN, and stay so.
    crs : CRS
        Their system.
    epsg : int or None
        EPSG code of the zone; by default the one that they are in already, or that of their place.
    what : str
        What they are of, for messages.

    Returns
    -------
    points : ndarray, shape (n, 2), float64
        Easting and northing [m]; the very numbers where they were in the zone.
    epsg : int
        EPSG code of the zone.

    Raises
    ------
    CrsError
        The zone is none, or the points are none of their system, lie outside of Japan, or far from the zone.
    ParameterError
        None of them is a finite number.

    Examples
    --------
    >>> bring_to_zone(np.array([[139 + 50 / 60, 36.0]]), CRS(6668), None, "a node")[1]
    6677
    """
    good = np.isfinite(points).all(axis=1)
    if not good.any():
        raise ParameterError(f"{what}: none of {len(points)} places is two finite numbers")
    if not crs.is_geographic:
        refuse_degrees(points[good], what)
    degrees = _transform(points[good], crs, CRS.from_epsg(JGD2011), what)
    longitude, latitude = np.median(degrees, axis=0).tolist()
    chosen = zone_of(crs) if epsg is None else require_zone(epsg)
    if chosen is None:
        chosen = zone_for(longitude, latitude)
    for corner in (degrees.min(axis=0).tolist(), degrees.max(axis=0).tolist()):
        zone_for(corner[0], corner[1])
    result = np.full(points.shape, np.nan)
    same = zone_of(crs) == chosen
    result[good] = points[good] if same else _transform(points[good], crs, zone_crs(chosen), what)
    _require_zone_near(result[good], chosen, what)
    return result, chosen


def bring_lines(lines: NDArray[np.object_], crs: CRS, epsg: int | None, what: str) -> tuple[NDArray[np.object_], int]:
    """Bring lines into a plane rectangular zone.

    Parameters
    ----------
    lines : ndarray, shape (m,), object
        Shapely geometries or None; heights are dropped.
    crs, epsg, what
        As for `bring_to_zone`.

    Returns
    -------
    lines : ndarray, shape (m,), object
        The same in the zone [m].
    epsg : int
        EPSG code of the zone.

    Raises
    ------
    CrsError, ParameterError
        As for `bring_to_zone`.
    """
    flat: NDArray[np.object_] = shapely.force_2d(np.asarray(lines, dtype=object))
    points = shapely.get_coordinates(flat)
    if not len(points):
        raise ParameterError(f"{what}: no line in it; expected LineStrings")
    moved, chosen = bring_to_zone(points, crs, epsg, what)
    return shapely.set_coordinates(flat.copy(), moved), chosen


def zone_of(crs: CRS) -> int | None:
    """Return the EPSG code of a system if it is a plane rectangular zone of JGD2011.

    Parameters
    ----------
    crs : CRS
        Any system.

    Returns
    -------
    int or None
    """
    code = crs.to_epsg()
    return code if code is not None and 1 <= code - _FIRST_ZONE <= len(ZONE_ORIGINS) else None


def _transform(points: FloatArray, crs: CRS, target: CRS, what: str) -> FloatArray:
    try:
        moved = np.column_stack(Transformer.from_crs(crs, target, always_xy=True).transform(points[:, 0], points[:, 1]))
    except ProjError:
        moved = np.full_like(points, np.inf)
    if not np.isfinite(moved).all():
        low, high = points.min(axis=0), points.max(axis=0)
        raise CrsError(
            f"{what}: coordinates from {low[0]:.6g}, {low[1]:.6g} to {high[0]:.6g}, {high[1]:.6g} are none of "
            f"{crs.name}; check which system they are in"
        )
    return moved


def _require_zone_near(points: FloatArray, epsg: int, what: str) -> None:
    centre = np.median(points, axis=0)
    if np.hypot(*centre) > _REACH_M:
        latitude, longitude = from_zone(centre[0], centre[1], epsg)
        raise CrsError(
            f"{what}: lies at latitude {float(latitude):.4f}, longitude {float(longitude):.4f}, "
            f"{np.hypot(*centre) / 1000:,.0f} km from the origin of EPSG:{epsg}; expected a place in that zone: leave "
            "epsg out, or check the CRS"
        )
