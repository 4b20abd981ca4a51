"""Which buildings can matter for the ground of a grid: those on it, and those whose shadows can come there."""

import numpy as np
from numpy.typing import ArrayLike

from plateau_sc.city import CityModel
from plateau_sc.errors import ParameterError
from plateau_sc.grid import Grid
from plateau_sc.scene import Scene
from plateau_sc.types import BoolArray, Bounds, FloatArray

_LOWEST_TANGENT = 1e-9
_TOUCH = 1e-6


def find_buildings_in_reach(
    scene: Scene,
    grid: Grid,
    elevation: ArrayLike,
    azimuth: ArrayLike,
    *,
    belt: float = 0.0,
    sky: float | None = None,
) -> BoolArray:
    """Find the buildings that the shadows on a grid can depend on.

    Each building is taken as the box around its faces, and its shadow as what the box sweeps on the way from the sun
    down to the lowest ground of the grid; so that none is missed, and a few are counted that do not matter.

    Parameters
    ----------
    scene : Scene
        Of a city.
    grid : Grid
        In its zone.
    elevation, azimuth : array_like, shape (n,), float64
        Apparent elevation of the sun, and its azimuth clockwise from true north [degrees], as `sun_position` gives
        them. A sun that is not above the horizon casts no shadow.
    belt : float, default 0.0
        Width of the ground around the grid that counts as part of it [m], to whole pixels.
    sky : float, optional
        For what depends on the open sky too: the lowest elevation at which the sky is looked at [degrees]. Buildings
        that stand higher than this, seen from the nearest and lowest pixel, are in reach.

    Returns
    -------
    ndarray, shape (rows of scene.city.buildings,), bool
        A building with a part in reach is in reach too.

    Raises
    ------
    ParameterError
        The scene was not made of a city, or a number makes no sense.

    Examples
    --------
    >>> import plateau_sc as psc, tempfile
    >>> city = psc.read_citygml(psc.samples.write(tempfile.mkdtemp(), extent=(110, 110), features=["bldg"]))
    >>> west, south, _, _ = city.bounds
    >>> corner = psc.Grid.from_bounds((west, south, west + 20, south + 20), 1.0, city.epsg)
    >>> noon = psc.sun_position("2026-08-01T12:00+09:00", 35.85, 139.53)
    >>> used = find_buildings_in_reach(psc.Scene(city), corner, noon.elevation, noon.azimuth)
    >>> 0 < int(used.sum()) < len(city) / 2
    True
    """
    city = scene.city
    if city is None:
        raise ParameterError("the scene was made of a mesh or of rasters, which have no buildings; make it of a city")
    if not (np.isfinite(belt) and belt >= 0.0):
        raise ParameterError(f"the belt around the grid must be 0 m or wider; found {belt!r}")
    width = int(np.ceil(belt / grid.resolution))
    wide = grid.window(-width, -width, grid.rows + width, grid.cols + width) if width else grid
    ground, floor = wide.bounds, float(scene.ground(wide).min())
    low, high, owner = _box_buildings(city)
    grid_azimuth = np.asarray(azimuth, dtype=np.float64) - scene.convergence
    reached = sweep_boxes(low, high, ground, floor, elevation, grid_azimuth)
    if sky is not None:
        reached |= rise_above(low, high, ground, floor, sky)
    found: BoolArray = np.zeros(len(city), dtype=np.bool_)
    found[owner[reached]] = True
    return found | _own_parts(city, found)


def sweep_boxes(
    low: FloatArray,
    high: FloatArray,
    ground: Bounds,
    floor: float,
    elevation: ArrayLike,
    azimuth: ArrayLike,
) -> BoolArray:
    """Tell which boxes stand on a rectangle of ground, or throw their shadow there.

    Parameters
    ----------
    low, high : ndarray, shape (n, 3), float64
        Opposite corners of upright boxes: east, north, height [m].
    ground : tuple of float
        West, south, east, north [m].
    floor : float
        Height of the lowest ground there [m].
    elevation, azimuth : array_like, shape (m,), float64
        Of the sun, clockwise from grid north [degrees].

    Returns
    -------
    ndarray, shape (n,), bool
        A box that touches the rectangle counts. A shadow is the hull of the box seen from above and of the same moved
        by (height above the floor) / tan(elevation) away from the sun: exact for level ground.

    Raises
    ------
    ParameterError
        The sun has numbers that are none, or of different shapes.

    Examples
    --------
    >>> tower = np.array([[0.0, 0.0, 0.0]]), np.array([[1.0, 1.0, 10.0]])
    >>> [bool(sweep_boxes(*tower, (0.0, 15.0, 1.0, 16.0), 0.0, [height], [180.0])[0]) for height in (30.0, 45.0)]
    [True, False]
    """
    heights, bearings = (np.atleast_1d(np.asarray(value, dtype=np.float64)) for value in (elevation, azimuth))
    if heights.shape != bearings.shape or heights.ndim != 1:
        raise ParameterError(f"expected an azimuth for each elevation; found {bearings.shape} and {heights.shape}")
    if not (np.isfinite(heights).all() and np.isfinite(bearings).all()):
        raise ParameterError("the sun's elevation or azimuth holds NaN or infinity")
    west, south, east, north = ground
    found = (low[:, 0] <= east) & (high[:, 0] >= west) & (low[:, 1] <= north) & (high[:, 1] >= south)
    tall, distance = np.maximum(high[:, 2] - floor, 0.0), _distance(low, high, ground)
    for height, bearing in zip(np.radians(heights), np.radians(bearings), strict=True):
        if height <= 0.0:
            continue
        # none comes further than its shadow is long
        left = np.flatnonzero(~found & (distance * np.tan(height) <= tall + _TOUCH))
        away = -np.sin(bearing), -np.cos(bearing)
        length = tall[left] / max(np.tan(height), _LOWEST_TANGENT) if height < np.pi / 2 else np.zeros(left.size)
        found[left] = _hull_meets(low[left], high[left], away, length, ground)
    return found


def rise_above(low: FloatArray, high: FloatArray, ground: Bounds, floor: float, elevation: float) -> BoolArray:
    """Tell which boxes hide sky above some elevation from a rectangle of ground.

    Parameters
    ----------
    low, high : ndarray, shape (n, 3), float64
        Opposite corners of upright boxes: east, north, height [m].
    ground : tuple of float
        West, south, east, north [m].
    floor : float
        Height of the lowest ground there [m].
    elevation : float
        From above 0 to 90 [degrees].

    Returns
    -------
    ndarray, shape (n,), bool
        True where the top of the box, seen from the nearest point of the rectangle at the height of the floor, stands
        at this elevation or higher.

    Raises
    ------
    ParameterError
        The elevation is none.

    Examples
    --------
    >>> tower = np.array([[0.0, 0.0, 0.0]]), np.array([[1.0, 1.0, 10.0]])
    >>> [bool(rise_above(*tower, (x, 0.0, x + 1.0, 1.0), 0.0, 6.2)[0]) for x in (90.0, 95.0)]
    [True, False]
    """
    if not 0.0 < elevation <= 90.0:
        raise ParameterError(f"the lowest elevation of the sky must be above 0° and at most 90°; found {elevation!r}")
    reach = np.maximum(high[:, 2] - floor, 0.0) / np.tan(np.radians(elevation))
    risen: BoolArray = _distance(low, high, ground) <= reach
    return risen


def _distance(low: FloatArray, high: FloatArray, ground: Bounds) -> FloatArray:
    """Return how far the boxes stand from the ground, seen from above [m]."""
    west, south, east, north = ground
    across = np.maximum(np.maximum(low[:, 0] - east, west - high[:, 0]), 0.0)
    along = np.maximum(np.maximum(low[:, 1] - north, south - high[:, 1]), 0.0)
    apart: FloatArray = np.hypot(across, along)
    return apart


def _hull_meets(
    low: FloatArray, high: FloatArray, away: tuple[float, float], length: FloatArray, ground: Bounds
) -> BoolArray:
    """Tell which hulls of a rectangle and its moved copy meet the ground: no axis keeps them apart."""
    dx, dy = away[0] * length, away[1] * length
    west, south, east, north = ground
    meets = (np.minimum(low[:, 0], low[:, 0] + dx) <= east) & (np.maximum(high[:, 0], high[:, 0] + dx) >= west)
    meets &= (np.minimum(low[:, 1], low[:, 1] + dy) <= north) & (np.maximum(high[:, 1], high[:, 1] + dy) >= south)
    # the third axis lies across the shadow: moving along it changes nothing
    across = np.array([-away[1], away[0]])
    spread = np.abs(across)
    middle, half = (low[:, :2] + high[:, :2]) / 2, (high[:, :2] - low[:, :2]) / 2
    ground_middle = np.array([west + east, south + north]) / 2
    ground_half = np.array([east - west, north - south]) / 2
    apart = np.abs((middle - ground_middle) @ across) - half @ spread - ground_half @ spread
    # rounding must not lose a shadow that just touches
    touching: BoolArray = meets & (apart <= _TOUCH)
    return touching


def _box_buildings(city: CityModel) -> tuple[FloatArray, FloatArray, np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """Return the boxes around the used faces of each row that has some, and which rows these are."""
    corners, owner = city.corners(), city.triangle_owner()
    low, high = np.full((len(city), 3), np.inf), np.full((len(city), 3), -np.inf)
    np.minimum.at(low, owner, corners.min(axis=1))
    np.maximum.at(high, owner, corners.max(axis=1))
    rows = np.flatnonzero(np.isfinite(low[:, 0]))
    return low[rows], high[rows], rows


def _own_parts(city: CityModel, found: BoolArray) -> BoolArray:
    """Tell which rows are whole buildings of which a part was found."""
    owners = set(city.buildings["part_of"][found].dropna())
    return np.asarray(city.buildings["gml_id"].isin(owners), dtype=np.bool_)
