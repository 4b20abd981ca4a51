"""Japan's plane rectangular zones: their numbers, their codes, and which one a place is computed in."""

import re
from typing import Final

import numpy as np
from pyproj import Geod

from plateau_sc.errors import CrsError

FIRST_ZONE_EPSG: Final = 6669
LAST_ZONE_EPSG: Final = 6687
"""EPSG codes of zones I and XIX (JGD2011); zone n has 6668 + n."""

ZONES: Final[dict[int, tuple[int, ...]]] = {
    1: (12, 11, 13),
    **dict.fromkeys((2, 3, 4, 5, 6), (10,)),
    **dict.fromkeys((7, 8, 9, 10, 11, 12, 14), (9,)),
    13: (9, 14, 18, 19),
    **dict.fromkeys((15, 19, 20, 22), (8,)),
    **dict.fromkeys((16, 17, 21, 23), (7,)),
    **dict.fromkeys((18, 24, 25, 26, 27, 29, 30), (6,)),
    **dict.fromkeys((28, 31, 33), (5,)),
    **dict.fromkeys((36, 37, 38, 39), (4,)),
    **dict.fromkeys((32, 34, 35), (3,)),
    **dict.fromkeys((40, 41, 43, 44, 45), (2,)),
    42: (1,),
    46: (2, 1),
    47: (15, 16, 17),
}
"""Zones of each prefecture (JIS X 0401 code), the main one first."""

ZONE_ORIGINS: Final[dict[int, tuple[float, float]]] = {
    1: (33.0, 129.5),
    2: (33.0, 131.0),
    3: (36.0, 132 + 10 / 60),
    4: (33.0, 133.5),
    5: (36.0, 134 + 20 / 60),
    6: (36.0, 136.0),
    7: (36.0, 137 + 10 / 60),
    8: (36.0, 138.5),
    9: (36.0, 139 + 50 / 60),
    10: (40.0, 140 + 50 / 60),
    11: (44.0, 140.25),
    12: (44.0, 142.25),
    13: (44.0, 144.25),
    14: (26.0, 142.0),
    15: (26.0, 127.5),
    16: (26.0, 124.0),
    17: (26.0, 131.0),
    18: (20.0, 136.0),
    19: (26.0, 154.0),
}
"""Latitude and longitude [deg] of each zone's origin (MLIT notification No. 9 of 2002)."""

_LATITUDES = (20.0, 46.0)
_LONGITUDES = (122.0, 154.0)

# Municipalities of Hokkaido (JIS X 0402) in zones XI and XIII; the ranges are whole subprefectures.
_HOKKAIDO_WEST = frozenset([1202, 1203, 1233, 1236, *range(1331, 1372), *range(1391, 1410), 1571, 1575, 1584])
_HOKKAIDO_EAST_CITIES = frozenset([1206, 1207, 1208, 1211, 1223])
_HOKKAIDO_EAST_TOWNS = frozenset([1543, 1544, 1545, 1546, 1547, 1549, 1550, 1552, 1564, *range(1631, 1701)])


def zone_epsg(zone: int) -> int:
    """Give the EPSG code of a plane rectangular zone.

    Parameters
    ----------
    zone : int
        Number of the zone, 1 to 19.

    Returns
    -------
    int
        EPSG code, 6669 to 6687.

    Raises
    ------
    CrsError
        There is no such zone.

    Examples
    --------
    >>> zone_epsg(9)
    6677
    """
    if zone not in ZONE_ORIGINS:
        raise CrsError(f"plane rectangular zones are numbered 1 to 19, found {zone!r}")
    return FIRST_ZONE_EPSG - 1 + zone


def require_zone(epsg: int) -> int:
    """Give an EPSG code back if it is that of a plane rectangular zone.

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
        The code is not one of 6669 to 6687.
    """
    if not isinstance(epsg, (int, np.integer)) or not FIRST_ZONE_EPSG <= epsg <= LAST_ZONE_EPSG:
        raise CrsError(
            f"expected a plane rectangular zone of JGD2011 (EPSG:{FIRST_ZONE_EPSG} to EPSG:{LAST_ZONE_EPSG}), "
            f"found {epsg!r}; reproject first, zone_for() tells the zone of a place"
        )
    return int(epsg)


def zone_for(longitude: float, latitude: float, city_code: str | None = None) -> int:
    """Choose the plane rectangular zone in which a place is computed.

    The prefecture decides. Hokkaido is divided by municipality, or by the nearest central meridian where only the
    prefecture is known; the islands of Tokyo and Kagoshima, and Okinawa, are divided by the limits of the notification.
    Without a usable code the zone with the nearest origin is taken.

    Parameters
    ----------
    longitude, latitude : float
        A position in the data set [deg].
    city_code : str, optional
        Municipality (5 digits, a sixth check digit is ignored) or prefecture (2 digits).

    Returns
    -------
    int
        EPSG code of the zone, 6669 to 6687.

    Raises
    ------
    CrsError
        The position is not in Japan.

    Notes
    -----
    The areas of the zones are those of MLIT notification No. 9 of 2002 (平成14年国土交通省告示第9号).

    Examples
    --------
    >>> zone_for(139.69, 35.69, "13104")
    6677
    >>> zone_for(142.19, 27.09, "13421")
    6682
    """
    _require_japan(longitude, latitude)
    code = city_code if city_code is not None and re.fullmatch(r"[0-9]{2}([0-9]{3,4})?", city_code) else "00"
    prefecture = int(code[:2])
    if prefecture not in ZONES:
        return zone_epsg(_nearest_zone(longitude, latitude))
    if prefecture == 1:
        zone = _zone_in_hokkaido(longitude, int(code[:5]))
    elif prefecture == 13:
        zone = _zone_in_tokyo(longitude, latitude)
    elif prefecture == 46:
        zone = _zone_in_kagoshima(longitude, latitude)
    elif prefecture == 47:
        zone = 16 if longitude < 126 else 15 if longitude <= 130 else 17
    else:
        zone = ZONES[prefecture][0]
    return zone_epsg(zone)


def _require_japan(longitude: float, latitude: float) -> None:
    south, north = _LATITUDES
    west, east = _LONGITUDES
    if south <= latitude <= north and west <= longitude <= east:
        return
    swapped = south <= longitude <= north and west <= latitude <= east
    advice = (
        "the two are swapped: EPSG:6697 and EPSG:6668 are written latitude first"
        if swapped
        else "check the srsName of the data and the order of its axes"
    )
    raise CrsError(
        f"expected a position in Japan (latitude {south:g} to {north:g}, longitude {west:g} to {east:g}), "
        f"found latitude {latitude:g}, longitude {longitude:g}; {advice}"
    )


def _nearest_zone(longitude: float, latitude: float) -> int:
    zones = list(ZONE_ORIGINS)
    origins = np.array([ZONE_ORIGINS[zone] for zone in zones])
    here = np.full(len(zones), longitude), np.full(len(zones), latitude)
    distances = Geod(ellps="GRS80").inv(*here, origins[:, 1], origins[:, 0])[2]
    return zones[int(np.argmin(distances))]


def _zone_in_hokkaido(longitude: float, municipality: int) -> int:
    if municipality in _HOKKAIDO_WEST:
        return 11
    if municipality in _HOKKAIDO_EAST_CITIES | _HOKKAIDO_EAST_TOWNS:
        return 13
    if municipality >= 1100:
        return 12
    return min(ZONES[1], key=lambda zone: abs(ZONE_ORIGINS[zone][1] - longitude))


def _zone_in_tokyo(longitude: float, latitude: float) -> int:
    if latitude >= 28:
        return 9
    if longitude < 140.5:
        return 18
    return 14 if longitude <= 143 else 19


def _zone_in_kagoshima(longitude: float, latitude: float) -> int:
    # The notification draws the eastern limit at 130°, and at 130°13' for the Amami islands, which lie south of 29°.
    east = 130 + 13 / 60 if latitude < 29 else 130.0
    return 1 if 27 <= latitude <= 32 and 128.3 <= longitude <= east else 2
