"""Planes: projected coordinates in metres, east and north, in which scenes and grids are computed.

Japan's plane rectangular zones are planes, and known without asking PROJ. Any other projected CRS with an EPSG code is
one too if its axes are metres to the east and to the north: the national grids of other countries, and UTM. On a plane
a metre must be a metre on the ground: `require_true_scale` sees to that where something stands.
"""

import re
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike
from pyproj import CRS, Geod, Transformer
from pyproj.exceptions import CRSError

from plateau_sc.crs import from_zone, meridian_convergence, zone_crs
from plateau_sc.errors import CrsError
from plateau_sc.types import FloatArray
from plateau_sc.zones import FIRST_ZONE_EPSG, LAST_ZONE_EPSG

SCALE_LIMIT: Final = 0.01
"""How far a metre of the plane may be from a metre on the ground, as a share of it."""

_WGS84 = 4326
_PSEUDO_MERCATOR = "1024"
_STEP = 1e-4
_CODE = re.compile(r"\s*epsg:+(\d+)\s*", re.IGNORECASE)


def require_plane(epsg: int) -> int:
    """Give an EPSG code back if it is that of a plane.

    Parameters
    ----------
    epsg : int
        EPSG code.

    Returns
    -------
    int
        The same code.

    Raises
    ------
    CrsError
        There is no such code; or it is geographic, in feet, counted to the west or south, of three dimensions, or the
        web's Mercator, whose metres are those of no place but the equator.

    Examples
    --------
    >>> require_plane(6677), require_plane(3006)
    (6677, 3006)
    """
    if isinstance(epsg, bool) or not isinstance(epsg, (int, np.integer)):
        raise CrsError(f"expected the EPSG code of {_WANTED}, found {epsg!r}")
    if not _is_zone(int(epsg)):
        fault = _find_fault(int(epsg))
        if fault is not None:
            raise CrsError(f"expected the EPSG code of {_WANTED}, found {int(epsg)} ({fault}); reproject first")
    return int(epsg)


def read_plane(crs: object) -> int:
    """Return the EPSG code of a plane that is named in any of the usual ways.

    Parameters
    ----------
    crs : int, str, pyproj.CRS or rasterio.CRS
        An EPSG code, a name such as ``EPSG:6677``, or a CRS that knows its code. Of a compound CRS, the plane counts.

    Returns
    -------
    int
        EPSG code.

    Raises
    ------
    CrsError
        It is something else, it has no EPSG code, or it is no plane.

    Examples
    --------
    >>> read_plane("EPSG:3007"), read_plane(CRS.from_epsg(10170))
    (3007, 6677)
    """
    if isinstance(crs, (int, np.integer)):
        return require_plane(int(crs))
    if isinstance(crs, str):
        code = _CODE.fullmatch(crs)
        if code is not None:
            return require_plane(int(code[1]))
    elif not hasattr(crs, "to_wkt"):
        raise CrsError(f"expected an EPSG code or a CRS; found {type(crs).__name__}")
    found = _parse(crs)
    if found.is_compound:
        found = found.sub_crs_list[0]
    epsg = found.to_2d().to_epsg()
    if epsg is None:
        raise CrsError(f"the CRS {found.name!r} has no EPSG code; expected {_WANTED}: reproject to one")
    return require_plane(epsg)


@lru_cache(maxsize=32)
def plane_crs(epsg: int) -> CRS:
    """Give the pyproj object of a plane; the same one each time.

    Parameters
    ----------
    epsg : int
        EPSG code of the plane.

    Returns
    -------
    pyproj.CRS
        The coordinate reference system.

    Raises
    ------
    CrsError
        The code is not that of a plane.
    """
    code = require_plane(epsg)
    return zone_crs(code) if _is_zone(code) else CRS.from_epsg(code)


def from_plane(x: ArrayLike, y: ArrayLike, epsg: int) -> tuple[FloatArray, FloatArray]:
    """Give the geographic positions of points of a plane.

    Parameters
    ----------
    x, y : array_like, float64
        Easting and northing [m], of shapes that broadcast; NaN stays NaN.
    epsg : int
        EPSG code of the plane.

    Returns
    -------
    latitude, longitude : ndarray, float64
        Positions [deg], of the broadcast shape: JGD2011 of a zone, else WGS 84; NaN out of reach.

    Raises
    ------
    CrsError
        The code is not that of a plane.

    Examples
    --------
    >>> latitude, longitude = from_plane(319_190.9, 6_398_177.1, 3006)
    >>> round(float(latitude), 4), round(float(longitude), 4)
    (57.6894, 11.9667)
    """
    if _is_zone(require_plane(epsg)):
        return from_zone(x, y, epsg)
    east, north = np.broadcast_arrays(np.asarray(x, dtype=float), np.asarray(y, dtype=float))
    longitude, latitude = _transformer(int(epsg)).transform(east.ravel(), north.ravel())
    places = np.stack([latitude, longitude]).reshape(2, *east.shape)
    places[:, ~np.isfinite(places).all(axis=0)] = np.nan
    return places[0], places[1]


def grid_convergence(x: ArrayLike, y: ArrayLike, epsg: int) -> FloatArray:
    """Give the angle from true north to grid north.

    Parameters
    ----------
    x, y : array_like, float64
        Easting and northing [m], of shapes that broadcast.
    epsg : int
        EPSG code of the plane.

    Returns
    -------
    ndarray, float64
        Azimuth of grid north, clockwise from true north [deg]: ``true azimuth = grid azimuth + convergence``.

    Raises
    ------
    CrsError
        The code is not that of a plane.

    Notes
    -----
    In a zone it is that of `plateau_sc.crs.meridian_convergence`. Elsewhere it is the direction of a piece of the
    meridian of 22 m about the point, as it lies in the plane, so that nothing has to be known of the projection.

    Examples
    --------
    >>> round(float(grid_convergence(319_190.9, 6_398_177.1, 3006)), 3)
    -2.564
    """
    if _is_zone(require_plane(epsg)):
        return meridian_convergence(x, y, epsg)
    latitude, longitude = from_plane(x, y, epsg)
    away, up = _differences(latitude, longitude, int(epsg), northward=True)
    # Adding zero turns the -0.0 of a central meridian into 0.0.
    return np.degrees(np.arctan2(-away, up)) + 0.0


def require_true_scale(x: float, y: float, epsg: int) -> None:
    """Refuse a place where a metre of the plane is not a metre on the ground.

    Parameters
    ----------
    x, y : float
        Easting and northing [m].
    epsg : int
        EPSG code of the plane.

    Raises
    ------
    CrsError
        The projection does not reach the place, or its scale along the meridian or the parallel differs from 1 by more
        than `SCALE_LIMIT`. Zones are not asked.

    Examples
    --------
    >>> require_true_scale(319_190.9, 6_398_177.1, 3006)
    """
    if _is_zone(require_plane(epsg)):
        return
    latitude, longitude = from_plane(x, y, epsg)
    if not np.isfinite(latitude):
        raise CrsError(f"EPSG:{epsg} does not reach ({x:g}, {y:g}); are the coordinates in another CRS?")
    scales = [_scale(float(latitude), float(longitude), int(epsg), northward) for northward in (True, False)]
    if not all(abs(scale - 1.0) <= SCALE_LIMIT for scale in scales):
        raise CrsError(
            f"100 m on the ground at ({x:g}, {y:g}) are {100 * scales[0]:.4g} m of EPSG:{epsg} along the meridian and "
            f"{100 * scales[1]:.4g} m across; expected 100 m within {SCALE_LIMIT:.0%}: "
            "reproject to the UTM zone or the national grid of the place"
        )


_WANTED = f"a plane rectangular zone ({FIRST_ZONE_EPSG} to {LAST_ZONE_EPSG}) or another projected CRS in metres"


def _is_zone(epsg: int) -> bool:
    return FIRST_ZONE_EPSG <= epsg <= LAST_ZONE_EPSG


@lru_cache(maxsize=64)
def _find_fault(epsg: int) -> str | None:
    """Return why a code is not that of a plane, or None if it is."""
    try:
        crs = CRS.from_epsg(epsg)
    except CRSError:
        return "not a code of EPSG's coordinate reference systems"
    axes = crs.axis_info
    if crs.is_compound or len(axes) != 2:
        return f"{crs.name}: with heights; take the plane alone"
    if not crs.is_projected:
        return f"{crs.name}: {'geographic, in degrees' if crs.is_geographic else 'not projected'}"
    units = {axis.unit_name for axis in axes if axis.unit_conversion_factor != 1.0}
    if units:
        return f"{crs.name}: in {' and '.join(sorted(units))}"
    directions = sorted(axis.direction for axis in axes)
    if directions != ["east", "north"]:
        return f"{crs.name}: its axes run {' and '.join(directions)}, not east and north"
    operation = crs.coordinate_operation
    if operation is not None and operation.method_code == _PSEUDO_MERCATOR:
        return f"{crs.name}: its metres are true at the equator alone"
    return None


def _parse(crs: Any) -> CRS:
    try:
        return crs if isinstance(crs, CRS) else CRS.from_user_input(crs)
    except CRSError as error:
        raise CrsError(f"{str(crs)!r} names no CRS that can be read; expected a code such as EPSG:6677") from error


def _differences(
    latitude: FloatArray, longitude: FloatArray, epsg: int, northward: bool
) -> tuple[FloatArray, FloatArray]:
    """Return how far east and north in the plane a step to the north or the east leads [m]."""
    up, aside = (_STEP, 0.0) if northward else (0.0, _STEP)
    back = _transformer(epsg)
    ends = [
        back.transform(longitude + way * aside, latitude + way * up, direction="INVERSE", errcheck=False)
        for way in (1.0, -1.0)
    ]
    return np.asarray(ends[0][0]) - ends[1][0], np.asarray(ends[0][1]) - ends[1][1]


def _scale(latitude: float, longitude: float, epsg: int, northward: bool) -> float:
    """Return how many metres of the plane one metre on the ellipsoid is, along the meridian or the parallel."""
    up, aside = (_STEP, 0.0) if northward else (0.0, _STEP)
    ground = float(Geod(ellps="WGS84").inv(longitude - aside, latitude - up, longitude + aside, latitude + up)[2])
    east, north = _differences(np.array(latitude), np.array(longitude), epsg, northward)
    return float(np.hypot(east, north)) / ground


@lru_cache(maxsize=32)
def _transformer(epsg: int) -> Transformer:
    return Transformer.from_crs(epsg, _WGS84, always_xy=True)
