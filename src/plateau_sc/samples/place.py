"""Where the fictional city lies: the town's own metres to latitude, longitude and mesh.

The town has axes of its own, `u` along the streets that run roughly east and `v` along those that run roughly north,
from an origin at its south-western corner. They are turned against the zone's axes, so that no wall runs along a row of
pixels.

Latitude and longitude come from a cubic polynomial about the origin and not from the projection itself: it needs only
additions and multiplications, which every machine rounds alike, where the sines of two machines may differ in the last
bit. That is what makes two machines write the same bytes.
"""

from collections.abc import Sequence

from plateau_sc.meshcode import mesh_bounds, mesh_code

CITY_CODE = "11999"
"""A code in Saitama's range that no municipality has."""

CITY_NAME = "komorebi-shi"
CITY_LABEL = "埼玉県木漏れ日市"
PREFECTURE_LABEL = "埼玉県"
YEAR = 2026
ZONE_EPSG = 6677
"""JGD2011 / Japan Plane Rectangular CS IX."""

ORIGIN_X = -27600.0
ORIGIN_Y = -16340.0
"""The town's origin in the zone [m]."""

_EAST = 112.0 / 113.0
_NORTH = 15.0 / 113.0

_LATITUDE = 35.852333320126
_LONGITUDE = 139.527761901366


def zone_from_town(u: float, v: float) -> tuple[float, float]:
    """Turn town coordinates into zone coordinates.

    Parameters
    ----------
    u, v : float
        Town coordinates [m].

    Returns
    -------
    tuple of float
        x east and y north in zone IX, EPSG:6677 [m].

    Examples
    --------
    >>> zone_from_town(0.0, 0.0)
    (-27600.0, -16340.0)
    """
    return ORIGIN_X + (_EAST * u - _NORTH * v), ORIGIN_Y + (_NORTH * u + _EAST * v)


def geographic_from_town(u: float, v: float) -> tuple[float, float]:
    """Turn town coordinates into latitude and longitude.

    A cubic fitted to EPSG:6677 over 13 km about the origin, where it is within 0.1 mm of the projection.

    Parameters
    ----------
    u, v : float
        Town coordinates [m].

    Returns
    -------
    tuple of float
        Latitude and longitude, JGD2011 [deg].

    Examples
    --------
    >>> latitude, longitude = geographic_from_town(0.0, 0.0)
    >>> f"{latitude:.6f} {longitude:.6f}"
    '35.852333 139.527762'
    """
    s = (_EAST * u - _NORTH * v) * 1e-4
    t = (_NORTH * u + _EAST * v) * 1e-4
    latitude = (
        _LATITUDE
        + t * (0.0901333277347 + t * (-6.79074750154e-07 - 2.33350710283e-10 * t))
        + s * (0.000281548748172 + t * (9.27337714571e-07 + 1.03197724535e-09 * t))
        + s * s * (-5.10031696432e-05 - 1.67986143069e-07 * t - 7.53940870641e-10 * s)
    )
    longitude = (
        _LONGITUDE
        + t * (-0.000345832911046 + t * (-7.67826955544e-07 - 1.15046999878e-09 * t))
        + s * (0.110712874107 + t * (0.000125295428451 + 2.78177848121e-07 * t))
        + s * s * (7.67840529761e-07 + 3.45149042593e-09 * t - 9.27270756396e-08 * s)
    )
    return latitude, longitude


def mesh_at(u: float, v: float, level: int = 3) -> str:
    """Mesh that a point of the town lies in.

    Parameters
    ----------
    u, v : float
        Town coordinates [m].
    level : int
        2 for the second mesh (6 digits), 3 for the third (8 digits).

    Returns
    -------
    str
        Mesh code, JIS X 0410.

    Examples
    --------
    >>> mesh_at(0.0, 0.0), mesh_at(0.0, 0.0, level=2)
    ('53396422', '533964')
    """
    latitude, longitude = geographic_from_town(u, v)
    return mesh_code(latitude, longitude, level)


def mesh_of(ring: Sequence[tuple[float, float]], level: int = 3) -> str:
    """Mesh that holds the largest part of a polygon.

    PLATEAU stores a feature that straddles meshes whole, in the mesh with its largest projected area.

    Parameters
    ----------
    ring : sequence of (float, float)
        Latitude and longitude of the corners, not closed [deg].
    level : int
        2 for the second mesh (6 digits), 3 for the third (8 digits).

    Returns
    -------
    str
        Mesh code, JIS X 0410.
    """
    south = min(latitude for latitude, _ in ring)
    north = max(latitude for latitude, _ in ring)
    west = min(longitude for _, longitude in ring)
    east = max(longitude for _, longitude in ring)
    first, last = mesh_code(south, west, level), mesh_code(north, east, level)
    if first == last:
        return first
    candidates = sorted({first, last, mesh_code(south, east, level), mesh_code(north, west, level)})
    return max(candidates, key=lambda code: _area_within(ring, mesh_bounds(code)))


def _area_within(ring: Sequence[tuple[float, float]], bounds: tuple[float, float, float, float]) -> float:
    """Area of a ring inside a mesh by clipping at its four sides (Sutherland and Hodgman), in square degrees."""
    south, west, north, east = bounds
    points = list(ring)
    for axis, limit, sign in ((0, south, 1.0), (0, north, -1.0), (1, west, 1.0), (1, east, -1.0)):
        clipped: list[tuple[float, float]] = []
        for start, stop in zip(points, points[1:] + points[:1], strict=True):
            first, second = sign * (start[axis] - limit), sign * (stop[axis] - limit)
            if first >= 0.0:
                clipped.append(start)
            if (first >= 0.0) != (second >= 0.0):
                share = first / (first - second)
                clipped.append(
                    (start[0] + share * (stop[0] - start[0]), start[1] + share * (stop[1] - start[1])),
                )
        points = clipped
    doubled = 0.0
    for start, stop in zip(points, points[1:] + points[:1], strict=True):
        doubled += start[0] * stop[1] - stop[0] * start[1]
    return abs(doubled) / 2.0
