"""Hills far beyond the scene: the horizon that they make, and the shadow that they cast over all of it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import ArrayLike
from pyproj import CRS
from rasterio.errors import RasterioIOError
from rasterio.warp import Resampling, reproject, transform_bounds

from plateau_sc.errors import (
    CrsError,
    NoOverlapError,
    ParameterError,
    SourceNotFoundError,
    TooLargeError,
    UnreadableSourceError,
)
from plateau_sc.grid import Grid
from plateau_sc.kernels.horizon import Relief, find_tops, steepest
from plateau_sc.kernels.lanes import hide_places
from plateau_sc.planes import require_plane
from plateau_sc.sun import SunPosition, sun_vector
from plateau_sc.terrain import Terrain
from plateau_sc.types import BoolArray, Bounds, FloatArray, PathLike

EARTH_RADIUS = 6_371_000.0
"""Mean radius of the earth [m]."""

REFRACTION = 0.13
"""Coefficient of terrestrial refraction: the curvature of a level sight over that of the earth [-]."""

NODE_LIMIT = 50_000_000
"""Nodes of the lattice at most."""

_LOWEST, _HIGHEST = -500.0, 9000.0
_NADIR = -90.0


@dataclass(frozen=True, eq=False)
class Horizon:
    """Distant ground as a lattice of heights, and what lies so near that the scene itself holds it.

    The ground falls away below a level sight by ``(1 - k) d² / (2 R)`` at the distance d: the curvature of the earth
    (R = 6371 km) less that of the sight (k, terrestrial refraction). The tangent of a hill's apparent elevation is
    ``(height - eye) / d - (1 - k) d / (2 R)``, which for 4,000 m at 100 km is right within 0.003°. The weather moves k:
    at 50 km a step of 0.1 moves the horizon by 0.02°.

    Between the nodes of the lattice the ground is straight along its lines, and the horizon is exact for that ground,
    at each place and height: nothing is tabulated by azimuth or interpolated between places.

    Parameters
    ----------
    heights : ndarray, shape (rows, cols), float64
        Heights of the nodes, the first row in the north [m]. NaN are holes: they cast nothing.
    west, north : float
        Place of the first node [m].
    step : float
        Distance between neighbouring nodes [m].
    epsg : int
        EPSG code of the plane: a plane rectangular zone (6669 to 6687) or another projected CRS in metres.
    near : tuple of float
        West, south, east and north [m] of what casts nothing here, because the scene's own terrain does, exactly.
        Receivers stand within it.
    refraction : float, default 0.13
        Coefficient of terrestrial refraction k [-].
    source : str
        Where the heights come from.

    Attributes
    ----------
    holes : int
        Nodes without a height.

    Raises
    ------
    ParameterError
        Heights that no ground has, fewer than two nodes a side, or a number that makes no sense.
    NoOverlapError
        No node has a height.
    CrsError
        The EPSG code is not that of a plane.

    References
    ----------
    W. Torge, J. Müller: Geodesy, 4th edition, section 5.1 (refraction in vertical angles). De Gruyter, 2012,
    https://doi.org/10.1515/9783110250008.

    Examples
    --------
    A wall of hills 1,000 m high, 10 km to the east:

    >>> heights = np.zeros((41, 401))
    >>> heights[:, 200] = 1000.0
    >>> hills = Horizon(heights, -10_000.0, 1_000.0, 100.0, 6677, (-100.0, -100.0, 100.0, 100.0))
    >>> round(float(hills.elevation_at(0.0, 0.0, 0.0, azimuth=90.0)), 2)
    5.67
    """

    heights: FloatArray
    west: float
    north: float
    step: float
    epsg: int
    near: Bounds
    refraction: float = REFRACTION
    source: str = "heights"

    def __post_init__(self) -> None:
        require_plane(self.epsg)
        heights = np.array(self.heights, dtype=np.float64)
        if heights.ndim != 2 or min(heights.shape) < 2:
            raise ParameterError(f"the heights of a horizon need two nodes a side or more; found {heights.shape}")
        if not (np.isfinite([self.west, self.north, self.step]).all() and self.step > 0.0):
            raise ParameterError(f"expected a place and a step above 0; found {(self.west, self.north, self.step)}")
        if not -1.0 <= self.refraction < 1.0:
            raise ParameterError(f"the coefficient of refraction must be from -1 to below 1; found {self.refraction}")
        _require_bounds(self.near, "near")
        known = heights[np.isfinite(heights)]
        if not known.size:
            raise NoOverlapError(f"{self.source}: there is no height around the area")
        if known.min() < _LOWEST or known.max() > _HIGHEST:
            raise ParameterError(
                f"{self.source}: heights from {known.min():g} to {known.max():g} m; expected {_LOWEST:g} to "
                f"{_HIGHEST:g}. Is a nodata value not declared in the file?"
            )
        object.__setattr__(self, "heights", heights)

    @classmethod
    def from_raster(
        cls,
        path: PathLike,
        near: Bounds,
        epsg: int,
        *,
        reach: float = 40_000.0,
        step: float = 50.0,
        refraction: float = REFRACTION,
    ) -> "Horizon":
        """Return the horizon of a height raster.

        Parameters
        ----------
        path : path-like
            A raster that rasterio opens: heights [m] in its first band, in any CRS.
        near : tuple of float
            West, south, east and north [m] of the scene: what its own terrain covers, or its area if it has none.
        epsg : int
            EPSG code of the plane.
        reach : float, default 40000
            How far around `near` to look [m]. A hill of height h beyond it is missed below the elevation
            ``atan(h / reach)``: 1.4° for 1,000 m.
        step : float, default 50
            Distance between the nodes [m]. Each takes the highest of the raster's pixels around it, so that ridges keep
            their height, or what lies between pixels where the raster is the coarser.
        refraction : float, default 0.13
            Coefficient of terrestrial refraction [-].

        Returns
        -------
        Horizon
            The distant ground; `holes` tells how much of it is not known.

        Raises
        ------
        SourceNotFoundError, UnreadableSourceError
            There is no such raster, or it cannot be read.
        CrsError
            The raster has no CRS.
        NoOverlapError
            The raster holds no height within the reach.
        ParameterError, TooLargeError
            Heights that no ground has, a number that makes no sense, or too many nodes.
        """
        require_plane(epsg)
        west, north, rows, cols = _frame(near, reach, step)
        if not Path(path).exists():
            raise SourceNotFoundError(f"no such height raster: {path}")
        found = np.full((rows, cols), np.nan)
        frame = Affine(step, 0.0, west - step / 2, 0.0, -step, north + step / 2)
        zone = rasterio.CRS.from_epsg(epsg)
        try:
            with rasterio.open(path) as raster:
                if raster.crs is None:
                    raise CrsError(f"{path}: the raster has no CRS; assign one, for instance with rio edit-info --crs")
                edges = (west, north - (rows - 1) * step, west + (cols - 1) * step, north)
                finer = _pixel_size(raster, zone, edges) < step
                reproject(
                    rasterio.band(raster, 1),
                    found,
                    dst_transform=frame,
                    dst_crs=zone,
                    dst_nodata=np.nan,
                    init_dest_nodata=True,
                    resampling=Resampling.max if finer else Resampling.bilinear,
                )
        except RasterioIOError as error:
            raise UnreadableSourceError(f"{path}: not a raster that can be read: {error}") from error
        return cls(found, west, north, step, epsg, near, refraction, f"raster {Path(path).name}")

    @classmethod
    def from_terrain(
        cls,
        terrain: Terrain,
        near: Bounds,
        *,
        reach: float = 40_000.0,
        step: float = 50.0,
        refraction: float = REFRACTION,
    ) -> "Horizon":
        """Return the horizon of a terrain's triangles.

        Parameters
        ----------
        terrain : Terrain
            Ground far beyond the scene.
        near : tuple of float
            West, south, east and north [m] of the scene: what its own terrain covers, or its area if it has none.
        reach : float, default 40000
            How far around `near` to look at most [m].
        step : float, default 50
            Distance between the nodes [m], which take the height that the triangles have there.
        refraction : float, default 0.13
            Coefficient of terrestrial refraction [-].

        Returns
        -------
        Horizon
            The distant ground.

        Raises
        ------
        ParameterError, NoOverlapError, TooLargeError
            As in `from_raster`.
        """
        if not isinstance(terrain, Terrain):
            raise ParameterError(f"expected a Terrain; found {type(terrain).__name__}")
        west, north, rows, cols = _frame(near, reach, step)
        x = west + step * np.arange(cols, dtype=np.float64)
        heights = terrain.heights(x, north - step * np.arange(rows, dtype=np.float64))
        return cls(heights, west, north, step, terrain.epsg, near, refraction, terrain.source)

    @cached_property
    def holes(self) -> int:
        """Nodes without a height."""
        return int((~np.isfinite(self.heights)).sum())

    @cached_property
    def relief(self) -> Relief:
        """The ground as kernels take it: a hole lies as low as the lowest node."""
        known = np.isfinite(self.heights)
        heights = np.where(known, self.heights, self.heights[known].min())
        curvature = (1.0 - self.refraction) / (2.0 * EARTH_RADIUS)
        west, south, east, north = (float(edge) for edge in self.near)
        place = (float(self.west), float(self.north), float(self.step))
        return Relief(heights, find_tops(heights), *place, (west, south, east, north), curvature)

    def elevation_at(self, x: ArrayLike, y: ArrayLike, height: ArrayLike, azimuth: ArrayLike) -> FloatArray:
        """Return the apparent elevation of the distant horizon.

        Parameters
        ----------
        x, y, height : array_like, float64
            Where the eye is: coordinates in the plane and orthometric height [m].
        azimuth : array_like, float64
            Clockwise from grid north [degrees]; any turn. All four broadcast.

        Returns
        -------
        ndarray, float64
            Elevation [degrees]: below 0 where the ground falls away, -90 where none is known.

        Raises
        ------
        ParameterError
            A value is not finite.
        """
        values = [np.asarray(value, dtype=np.float64) for value in (x, y, height, azimuth)]
        if not all(np.isfinite(value).all() for value in values):
            raise ParameterError("the place, height and azimuth of a horizon must be finite")
        east, north, up, turn = np.broadcast_arrays(*values)
        places = np.ascontiguousarray(np.stack([east.ravel(), north.ravel(), up.ravel()], axis=-1))
        tangents = np.empty(len(places))
        azimuths, which = np.unique(np.mod(turn.ravel(), 360.0), return_inverse=True)
        for index, angle in enumerate(azimuths):
            chosen = which.ravel() == index
            way = np.ascontiguousarray(sun_vector(angle, 0.0)[:2])
            tangents[chosen] = steepest(self.relief, places[chosen], way, -np.inf)
        elevations: FloatArray = np.degrees(np.arctan(tangents)).reshape(east.shape)
        return np.maximum(elevations, _NADIR)

    def hides(self, places: FloatArray, direction: FloatArray, threads: int | None = 1) -> BoolArray:
        """Tell from which places the sun is behind the distant ground.

        Parameters
        ----------
        places : ndarray, shape (n, 3), float64
            Points within `near`: coordinates in the plane and orthometric height [m].
        direction : ndarray, shape (3,), float64
            Unit vector toward the sun, in the axes of the grid and at the apparent elevation.
        threads : int, optional
            Number of threads; as many as there are processors if None. The answer is the same for any.

        Returns
        -------
        ndarray, shape (n,), bool
            True where the horizon is as high as the sun's centre, or higher.

        Raises
        ------
        ParameterError
            The direction is no unit vector, or a place is not finite.
        """
        towards = np.asarray(direction, dtype=np.float64)
        if towards.shape != (3,) or not abs(float(np.linalg.norm(towards)) - 1.0) < 1e-6:
            raise ParameterError(
                f"direction must be a unit vector of shape (3,), found {towards.tolist()}: normalise it"
            )
        points = np.ascontiguousarray(places, dtype=np.float64)
        if points.ndim != 2 or points.shape[1] != 3 or not np.isfinite(points).all():
            raise ParameterError(f"places must be finite and of the shape (n, 3), found {points.shape}")
        level = float(np.hypot(towards[0], towards[1]))
        if level == 0.0:
            return np.zeros(len(points), dtype=np.bool_)
        way = np.ascontiguousarray(towards[:2] / level)
        return hide_places(self.relief, points, way, float(towards[2]) / level, threads)


def distant_shadow(
    horizon: Horizon,
    grid: Grid,
    ground: FloatArray,
    sun: SunPosition,
    convergence: float = 0.0,
    threads: int | None = 1,
) -> BoolArray:
    """Return which pixels lie in the shadow of distant ground.

    Parameters
    ----------
    horizon : Horizon
        The distant ground.
    grid : Grid
        In the zone of the horizon, within its `near`.
    ground : ndarray, shape (rows, cols), float64
        Orthometric height of the receivers; what `Scene.ground` gives [m].
    sun : SunPosition
        The sun at n instants.
    convergence : float, default 0
        Azimuth of grid north; what `Scene.convergence` gives [degrees].
    threads : int, optional
        Number of threads; as many as there are processors if None.

    Returns
    -------
    ndarray, shape (n, rows, cols), bool
        True where the distant horizon is as high as the sun's centre; all True while the sun is not above 0°.

    Raises
    ------
    CrsError
        Grid and horizon are in different zones.
    NoOverlapError
        The grid reaches beyond `near`.
    ParameterError
        The ground has another shape, or is not finite.
    """
    if grid.epsg != horizon.epsg:
        raise CrsError(f"grid and horizon must be in one zone; found EPSG:{grid.epsg} and EPSG:{horizon.epsg}")
    west, south, east, north = horizon.near
    left, bottom, right, top = grid.bounds
    if left < west or bottom < south or right > east or top > north:
        raise NoOverlapError(
            f"the grid {grid.bounds} reaches beyond the horizon's near {horizon.near}; make the horizon for the grid"
        )
    if ground.shape != grid.shape:
        raise ParameterError(f"ground must have the shape of the grid, {grid.shape}; found {ground.shape}")
    places = np.empty((*grid.shape, 3))
    places[..., 0], places[..., 1], places[..., 2] = grid.x(), grid.y()[:, np.newaxis], ground
    shadow = np.ones((len(sun), *grid.shape), dtype=np.bool_)
    directions = sun_vector(sun.azimuth, sun.elevation, convergence)
    for index in np.flatnonzero(sun.elevation > 0.0):
        shadow[index] = horizon.hides(places.reshape(-1, 3), directions[index], threads).reshape(grid.shape)
    return shadow


def _require_bounds(bounds: Bounds, name: str) -> None:
    if len(bounds) != 4 or not np.isfinite(bounds).all() or bounds[0] >= bounds[2] or bounds[1] >= bounds[3]:
        raise ParameterError(f"{name} must be finite (west, south, east, north) [m]; found {bounds}")


def _frame(near: Bounds, reach: float, step: float) -> tuple[float, float, int, int]:
    """Return the first node and the number of rows and columns that cover an area and its reach."""
    _require_bounds(near, "near")
    for name, value in (("reach", reach), ("step", step)):
        if not (np.isfinite(value) and value > 0.0):
            raise ParameterError(f"{name} must be above 0 m; found {value}")
    west, south = (np.floor((edge - reach) / step) for edge in near[:2])
    east, north = (np.ceil((edge + reach) / step) for edge in near[2:])
    rows, cols = int(north - south) + 1, int(east - west) + 1
    if rows * cols > NODE_LIMIT:
        raise TooLargeError(
            f"{rows} x {cols} nodes are more than {NODE_LIMIT}; take a longer step than {step:g} m or a shorter reach"
        )
    return float(west * step), float(north * step), rows, cols


def _pixel_size(raster: rasterio.DatasetReader, zone: rasterio.CRS, edges: Bounds) -> float:
    """Return the longer side of the raster's pixels in the zone [m], or say that it does not meet the area."""
    a = raster.transform
    overlap = transform_bounds(zone, raster.crs, *edges)
    # The raster may be turned, or have its rows from south to north.
    right, down = np.array([0, 1, 1, 0]) * raster.width, np.array([0, 0, 1, 1]) * raster.height
    x, y = a.a * right + a.b * down + a.c, a.d * right + a.e * down + a.f
    covered = (x.min(), y.min(), x.max(), y.max())
    low, high = np.maximum(overlap[:2], covered[:2]), np.minimum(overlap[2:], covered[2:])
    if not (np.isfinite([*low, *high]).all() and (low < high).all()):
        raise NoOverlapError(f"{raster.name}: the raster does not meet the area {edges} ({CRS(zone).name})")
    middle = (low + high) / 2
    half = np.array([abs(a.a) + abs(a.b), abs(a.d) + abs(a.e)]) / 2
    west, south, east, north = transform_bounds(raster.crs, zone, *(middle - half), *(middle + half))
    return float(max(east - west, north - south))
