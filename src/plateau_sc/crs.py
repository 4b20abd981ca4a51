"""Coordinate reference systems: to and from the plane rectangular zones, and the names that CityGML files give theirs.

EPSG codes are matched as integers, never by name: EPSG renamed JGD2011 to JGD2024 in 2026 and kept the codes. Heights
are orthometric, and no function here takes one, so that none can be changed.
"""

import re
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import ArrayLike
from pyproj import CRS, Proj, Transformer

from plateau_sc.errors import CrsError
from plateau_sc.types import FloatArray
from plateau_sc.zones import FIRST_ZONE_EPSG, LAST_ZONE_EPSG, ZONE_ORIGINS, ZONES, require_zone, zone_epsg, zone_for

__all__ = [
    "JGD2011",
    "JGD2011_HEIGHT",
    "SUPPORTED_SOURCES",
    "ZONE_ORIGINS",
    "ZONES",
    "from_zone",
    "is_geographic",
    "meridian_convergence",
    "parse_srs_name",
    "require_zone",
    "source_to_geographic",
    "source_to_zone",
    "to_zone",
    "zone_crs",
    "zone_epsg",
    "zone_for",
]

JGD2011: Final = 6668
"""EPSG code of geographic JGD2011: latitude, longitude [deg]."""

JGD2011_HEIGHT: Final = 6697
"""EPSG code of JGD2011 with orthometric height: latitude, longitude [deg], height [m]; what PLATEAU files declare."""

_FIRST_COMPOUND_EPSG = 10162
_LAST_COMPOUND_EPSG = 10174
_ORTHOMETRIC_HEIGHT = 6695
_GEOGRAPHIC_SOURCES = frozenset({JGD2011, JGD2011_HEIGHT, 4326})
_PLANE_SOURCES = frozenset(
    [*range(FIRST_ZONE_EPSG, LAST_ZONE_EPSG + 1), *range(_FIRST_COMPOUND_EPSG, _LAST_COMPOUND_EPSG + 1)]
)

SUPPORTED_SOURCES: Final = _GEOGRAPHIC_SOURCES | _PLANE_SOURCES
"""EPSG codes that a source may declare: geographic (latitude, longitude) or plane rectangular (X north, Y east)."""

_EPSG_NAME = re.compile(
    r"(?:https?://www\.opengis\.net/def/crs/epsg/[^/\s]+/|https?://www\.opengis\.net/gml/srs/epsg\.xml#"
    r"|(?:urn:(?:x-)?ogc:def:)?crs:epsg:(?:[^:\s]*:)?|epsg:+)(\d+)",
    re.IGNORECASE,
)
_COMPOUND_PREFIX = re.compile(r"https?://www\.opengis\.net/def/crs-compound\?|urn:(?:x-)?ogc:def:crs,", re.IGNORECASE)


def to_zone(latitude: ArrayLike, longitude: ArrayLike, epsg: int) -> tuple[FloatArray, FloatArray]:
    """Project geographic JGD2011 positions into a plane rectangular zone.

    Parameters
    ----------
    latitude, longitude : array_like, float64
        Positions [deg], of shapes that broadcast; NaN stays NaN.
    epsg : int
        EPSG code of the zone.

    Returns
    -------
    x, y : ndarray, float64
        Easting and northing [m], of the broadcast shape.

    Raises
    ------
    CrsError
        The code is not that of a zone.

    Examples
    --------
    >>> x, y = to_zone(36.0, 139 + 50 / 60, 6677)
    >>> float(abs(x)) < 1e-6, float(abs(y)) < 1e-6
    (True, True)
    """
    x, y = _transform(_to_zone_transformer(require_zone(epsg)), longitude, latitude)
    return x, y


def from_zone(x: ArrayLike, y: ArrayLike, epsg: int) -> tuple[FloatArray, FloatArray]:
    """Give the geographic JGD2011 positions of points of a plane rectangular zone.

    Parameters
    ----------
    x, y : array_like, float64
        Easting and northing [m], of shapes that broadcast; NaN stays NaN.
    epsg : int
        EPSG code of the zone.

    Returns
    -------
    latitude, longitude : ndarray, float64
        Positions [deg], of the broadcast shape.

    Raises
    ------
    CrsError
        The code is not that of a zone.

    Examples
    --------
    >>> latitude, longitude = from_zone(0.0, 0.0, 6677)
    >>> round(float(latitude), 9), round(float(longitude), 9)
    (36.0, 139.833333333)
    """
    longitude, latitude = _transform(_from_zone_transformer(require_zone(epsg)), x, y)
    return latitude, longitude


def parse_srs_name(text: str) -> int:
    """Read the EPSG code out of a ``srsName``.

    Parameters
    ----------
    text : str
        An OGC URI, an OGC URN, ``EPSG:6697``, or a compound of a horizontal system and orthometric height (EPSG:6695).

    Returns
    -------
    int
        One of `SUPPORTED_SOURCES`; a compound gives the one code that means the same where EPSG has one.

    Raises
    ------
    CrsError
        No EPSG code can be read, or the code is not one that a source may declare.

    Examples
    --------
    >>> parse_srs_name("http://www.opengis.net/def/crs/EPSG/0/6697")
    6697
    >>> parse_srs_name("urn:ogc:def:crs,crs:EPSG::6668,crs:EPSG::6695")
    6697
    """
    codes = _read_epsg_codes(text.strip())
    code = _join_compound(codes)
    if code is None or code not in SUPPORTED_SOURCES:
        raise CrsError(
            f"srsName {text!r} names a system that cannot be read; expected EPSG:6697, EPSG:6668 or EPSG:4326 "
            f"(latitude, longitude), or EPSG:{_FIRST_COMPOUND_EPSG} to EPSG:{_LAST_COMPOUND_EPSG} or "
            f"EPSG:{FIRST_ZONE_EPSG} to EPSG:{LAST_ZONE_EPSG} (plane rectangular)"
        )
    return code


def is_geographic(epsg: int) -> bool:
    """Tell whether the coordinates of a source are latitude and longitude, not X (north) and Y (east).

    Parameters
    ----------
    epsg : int
        One of `SUPPORTED_SOURCES`.

    Returns
    -------
    bool
        True for latitude, longitude [deg]; False for plane rectangular X, Y [m].

    Raises
    ------
    CrsError
        The code is not one that a source may declare.

    Examples
    --------
    >>> is_geographic(6697), is_geographic(10170)
    (True, False)
    """
    if epsg not in SUPPORTED_SOURCES:
        raise CrsError(f"EPSG:{epsg} is not a system that a source may declare; see plateau_sc.crs.SUPPORTED_SOURCES")
    return epsg in _GEOGRAPHIC_SOURCES


def source_to_geographic(first: ArrayLike, second: ArrayLike, source_epsg: int) -> tuple[FloatArray, FloatArray]:
    """Give latitude and longitude of coordinates in the order in which a source writes them.

    Parameters
    ----------
    first, second : array_like, float64
        First and second coordinate: latitude, longitude [deg] or X (north), Y (east) [m].
    source_epsg : int
        One of `SUPPORTED_SOURCES`.

    Returns
    -------
    latitude, longitude : ndarray, float64
        Positions [deg]. WGS 84 (EPSG:4326) is taken as JGD2011, from which it differs by less than its own accuracy.

    Raises
    ------
    CrsError
        The code is not one that a source may declare.

    Examples
    --------
    >>> latitude, longitude = source_to_geographic(-35_000.0, -12_000.0, 10170)
    >>> round(float(latitude), 4), round(float(longitude), 4)
    (35.6845, 139.7008)
    """
    if is_geographic(source_epsg):
        latitude, longitude = np.broadcast_arrays(np.asarray(first, dtype=float), np.asarray(second, dtype=float))
        return latitude.copy(), longitude.copy()
    return from_zone(second, first, _zone_of_source(source_epsg))


def source_to_zone(first: ArrayLike, second: ArrayLike, source_epsg: int, epsg: int) -> tuple[FloatArray, FloatArray]:
    """Bring coordinates, in the order in which a source writes them, into a plane rectangular zone.

    Parameters
    ----------
    first, second : array_like, float64
        First and second coordinate: latitude, longitude [deg] or X (north), Y (east) [m].
    source_epsg : int
        One of `SUPPORTED_SOURCES`.
    epsg : int
        EPSG code of the zone.

    Returns
    -------
    x, y : ndarray, float64
        Easting and northing [m]; the very numbers of the source where it is in that zone already.

    Raises
    ------
    CrsError
        One of the codes cannot be used here.

    Examples
    --------
    >>> x, y = source_to_zone(-35_000.0, -12_000.0, 10170, 6677)
    >>> float(x), float(y)
    (-12000.0, -35000.0)
    """
    if not is_geographic(source_epsg) and _zone_of_source(source_epsg) == require_zone(epsg):
        y, x = np.broadcast_arrays(np.asarray(first, dtype=float), np.asarray(second, dtype=float))
        return x.copy(), y.copy()
    return to_zone(*source_to_geographic(first, second, source_epsg), epsg)


def meridian_convergence(x: ArrayLike, y: ArrayLike, epsg: int) -> FloatArray:
    """Give the angle from true north to grid north.

    It is positive east of the zone's central meridian, and ``true azimuth = grid azimuth + convergence``.

    Parameters
    ----------
    x, y : array_like, float64
        Easting and northing [m], of shapes that broadcast.
    epsg : int
        EPSG code of the zone.

    Returns
    -------
    ndarray, float64
        Azimuth of grid north, clockwise from true north [deg], of the broadcast shape.

    Raises
    ------
    CrsError
        The code is not that of a zone.

    Examples
    --------
    >>> round(float(meridian_convergence(50_000.0, 0.0, 6677)), 3)
    0.326
    """
    latitude, longitude = from_zone(x, y, epsg)
    factors = _projection(epsg).get_factors(longitude.ravel(), latitude.ravel())
    return np.asarray(factors.meridian_convergence, dtype=float).reshape(latitude.shape)


@lru_cache(maxsize=32)
def zone_crs(epsg: int) -> CRS:
    """Give the pyproj object of a plane rectangular zone; the same one each time.

    Parameters
    ----------
    epsg : int
        EPSG code of the zone.

    Returns
    -------
    pyproj.CRS
        The coordinate reference system.

    Raises
    ------
    CrsError
        The code is not that of a zone.
    """
    return CRS.from_epsg(require_zone(epsg))


def _read_epsg_codes(text: str) -> list[int]:
    compound = _COMPOUND_PREFIX.match(text)
    if compound is not None:
        parts = [re.sub(r"^\d+=", "", part) for part in re.split(r"[,&]", text[compound.end() :])]
    else:
        parts = re.sub(r"(?i)^(epsg:+\d+)\+(\d+)$", r"\1,EPSG:\2", text).split(",")
    names = [_EPSG_NAME.fullmatch(part) for part in parts]
    codes = [int(name[1]) for name in names if name is not None]
    if len(codes) != len(parts):
        raise CrsError(
            f"srsName {text!r} holds no EPSG code that can be read; "
            "expected a name like http://www.opengis.net/def/crs/EPSG/0/6697, urn:ogc:def:crs:EPSG::6697 or EPSG:6697"
        )
    return codes


def _join_compound(codes: list[int]) -> int | None:
    if len(codes) == 1:
        return codes[0]
    if len(codes) != 2 or codes[1] != _ORTHOMETRIC_HEIGHT:
        return None
    horizontal = codes[0]
    if horizontal == JGD2011:
        return JGD2011_HEIGHT
    if FIRST_ZONE_EPSG <= horizontal <= LAST_ZONE_EPSG:
        compound = horizontal - FIRST_ZONE_EPSG + _FIRST_COMPOUND_EPSG
        return compound if compound <= _LAST_COMPOUND_EPSG else horizontal
    return None


def _zone_of_source(epsg: int) -> int:
    return epsg if epsg <= LAST_ZONE_EPSG else epsg - _FIRST_COMPOUND_EPSG + FIRST_ZONE_EPSG


@lru_cache(maxsize=32)
def _to_zone_transformer(epsg: int) -> Transformer:
    return Transformer.from_crs(JGD2011, epsg, always_xy=True)


@lru_cache(maxsize=32)
def _from_zone_transformer(epsg: int) -> Transformer:
    return Transformer.from_crs(epsg, JGD2011, always_xy=True)


@lru_cache(maxsize=32)
def _projection(epsg: int) -> Proj:
    return Proj(zone_crs(epsg))


def _transform(transformer: Transformer, first: ArrayLike, second: ArrayLike) -> tuple[FloatArray, FloatArray]:
    one, two = np.broadcast_arrays(np.asarray(first, dtype=float), np.asarray(second, dtype=float))
    shape = one.shape
    out = transformer.transform(one.ravel(), two.ravel())
    a, b = (np.asarray(values, dtype=float).reshape(shape) for values in out)
    missing = ~(np.isfinite(a) & np.isfinite(b))
    if missing.any():
        a, b = np.where(missing, np.nan, a), np.where(missing, np.nan, b)
    return a, b
