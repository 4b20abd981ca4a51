"""The ground: triangles from PLATEAU relief or from a height raster, or one flat level."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import rasterio
import shapely
from pyproj import CRS, Transformer
from rasterio.errors import RasterioIOError
from rasterio.windows import Window

from plateau_sc.citygml import read_relief
from plateau_sc.citygml.area import Area
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.kernels.columns import surface_height
from plateau_sc.planes import require_plane
from plateau_sc.types import Bounds, FloatArray, PathLike

_EDGE = 1e-9

RASTER_LIMIT = 50_000_000
"""Pixels of a height raster that are turned into triangles at most (two triangles of 72 bytes each)."""


@dataclass(frozen=True, eq=False)
class Terrain:
    """The surface of the ground, as triangles that carry receivers and cast shadows.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        The corners of each triangle: x east, y north, orthometric height [m], in the plane.
    epsg : int
        EPSG code of the plane: a plane rectangular zone (6669 to 6687) or another projected CRS in metres.
    source : str
        Where the heights come from, in words that a receipt can quote.

    Examples
    --------
    >>> terrain = Terrain.flat(12.5, (0.0, 0.0, 100.0, 100.0), epsg=6677)
    >>> terrain.heights(np.array([50.0]), np.array([50.0]))
    array([[12.5]])
    """

    corners: FloatArray
    epsg: int
    source: str = "triangles"

    def __post_init__(self) -> None:
        require_plane(self.epsg)
        corners = np.ascontiguousarray(self.corners, dtype=np.float64)
        if corners.ndim != 3 or corners.shape[1:] != (3, 3):
            raise ParameterError(f"terrain corners must have the shape (n, 3, 3); found {corners.shape}")
        if not np.isfinite(corners).all():
            raise ParameterError("terrain corners hold NaN or infinite values; drop those triangles first")
        object.__setattr__(self, "corners", corners)

    @classmethod
    def flat(cls, level: float, bounds: Bounds, epsg: int) -> "Terrain":
        """Return flat ground at one height.

        Parameters
        ----------
        level : float
            Orthometric height [m].
        bounds : tuple of float
            West, south, east, north [m] in the plane.
        epsg : int
            EPSG code of the plane.

        Returns
        -------
        Terrain
            Two triangles.
        """
        west, south, east, north = bounds
        a, b, c, d = ((x, y, level) for x, y in ((west, south), (east, south), (east, north), (west, north)))
        return cls(np.array([[a, b, c], [a, c, d]]), epsg, source=f"flat at {level:g} m")

    @classmethod
    def from_citygml(
        cls, source: PathLike, epsg: int | None = None, *, area: Area | None = None, workers: int | None = None
    ) -> "Terrain":
        """Return the triangles of PLATEAU relief (``dem``).

        Parameters
        ----------
        source : path-like
            A file, a folder, a data set root or a zip with `dem` files.
        epsg : int, optional
            EPSG code of the zone; chosen from the data by default.
        area : shapely geometry, GeoDataFrame, sequence of 4 float, path, str, or sequence of str, optional
            Keep the triangles that meet it, as `read_relief` does.
        workers : int, optional
            Processes that read files side by side; by default they are read one after the other.

        Returns
        -------
        Terrain
            The triangles of all TINRelief features.

        Raises
        ------
        SourceNotFoundError, UnreadableSourceError
            Where there is no such source, or no triangle in it.
        """
        corners, zone, _ = read_relief(source, epsg=epsg, area=area, workers=workers)
        return cls(corners, zone, source=f"PLATEAU relief {Path(source).name}")

    @classmethod
    def from_raster(cls, path: PathLike, epsg: int, bounds: Bounds | None = None) -> "Terrain":
        """Return a height raster as triangles through its pixel centres.

        The vertices are moved to the plane one by one, and nothing is resampled: the surface is exact at the centres
        of the raster's pixels, and each square of four centres is split along its rising diagonal. Pixels without a
        value leave a gap.

        Parameters
        ----------
        path : path-like
            A raster that rasterio opens: heights [m] in its first band.
        epsg : int
            EPSG code of the plane to give the triangles in.
        bounds : tuple of float, optional
            West, south, east, north [m] in the plane; what lies outside is left out.

        Returns
        -------
        Terrain
            Two triangles for each square of four pixel centres.

        Raises
        ------
        CrsError
            The raster has no CRS, or the EPSG code is not that of a plane.
        NoOverlapError
            The raster does not meet `bounds`.
        ParameterError
            The raster has too many pixels within `bounds`, or heights that no ground has.
        """
        require_plane(epsg)
        name = Path(path).name
        if not Path(path).exists():
            raise SourceNotFoundError(f"no such height raster: {path}")
        try:
            with rasterio.open(path) as raster:
                if raster.crs is None:
                    raise CrsError(f"{path}: the raster has no CRS; assign one, for instance with rio edit-info --crs")
                crs = CRS.from_wkt(raster.crs.to_wkt())
                window = _window_of(raster, crs, epsg, bounds)
                heights = raster.read(1, window=window, masked=True, out_dtype="float64").filled(np.nan)
                transform = raster.transform
        except RasterioIOError as error:
            raise UnreadableSourceError(f"{path}: not a raster that can be read: {error}") from error
        _check_heights(heights, path)
        rows, cols = np.indices(heights.shape) + 0.5 + np.array([window.row_off, window.col_off]).reshape(2, 1, 1)
        x = transform.c + transform.a * cols + transform.b * rows
        y = transform.f + transform.d * cols + transform.e * rows
        x, y = Transformer.from_crs(crs.to_2d(), CRS.from_epsg(epsg), always_xy=True).transform(x, y)
        return cls(_lattice(np.stack([x, y, heights], axis=-1)), epsg, source=f"raster {name}")

    @classmethod
    def from_heights(
        cls, x: FloatArray, y: FloatArray, heights: FloatArray, epsg: int, source: str = "heights"
    ) -> "Terrain":
        """Return the triangles between heights on a lattice.

        Parameters
        ----------
        x : ndarray, shape (cols,), float64
            Coordinates east [m], ascending.
        y : ndarray, shape (rows,), float64
            Coordinates north [m], descending.
        heights : ndarray, shape (rows, cols), float64
            Orthometric height [m]; NaN leaves a gap.
        epsg : int
            EPSG code of the plane.
        source : str, optional
            Where the heights come from.

        Returns
        -------
        Terrain
            Two triangles for each square of four heights, split along its rising diagonal.

        Raises
        ------
        ParameterError
            The shapes do not fit, or the coordinates run the other way.
        CrsError
            The EPSG code is not that of a plane.

        Examples
        --------
        >>> heights = np.array([[3.0, 4.0], [1.0, 2.0]])
        >>> slope = Terrain.from_heights(np.array([0.0, 10.0]), np.array([10.0, 0.0]), heights, epsg=6677)
        >>> slope.heights_at(np.array([5.0]), np.array([5.0])).tolist()
        [2.5]
        """
        if heights.shape != (len(y), len(x)) or min(heights.shape) < 2:
            raise ParameterError(
                f"expected heights of shape ({len(y)}, {len(x)}), 2 or more a side; found {heights.shape}"
            )
        if not ((np.diff(x) > 0.0).all() and (np.diff(y) < 0.0).all()):
            raise ParameterError("expected x that ascends from west to east, and y that descends from north to south")
        points = np.empty((*heights.shape, 3))
        points[..., 0], points[..., 1], points[..., 2] = x, y[:, np.newaxis], heights
        return cls(_lattice(points), epsg, source)

    @property
    def bounds(self) -> Bounds:
        """West, south, east, north [m] in the plane; NaN where there is no triangle."""
        if not len(self.corners):
            return (np.nan, np.nan, np.nan, np.nan)
        low, high = self.corners.min(axis=(0, 1)), self.corners.max(axis=(0, 1))
        return (float(low[0]), float(low[1]), float(high[0]), float(high[1]))

    def heights(self, x: FloatArray, y: FloatArray, threads: int | None = 1) -> FloatArray:
        """Return the ground's height on a lattice.

        Parameters
        ----------
        x : ndarray, shape (cols,), float64
            Evenly spaced coordinates east [m].
        y : ndarray, shape (rows,), float64
            Evenly spaced coordinates north [m], from north to south.
        threads : int, default 1
            Threads to use; all cores if None.

        Returns
        -------
        ndarray, shape (rows, cols), float64
            Height [m] of the highest triangle at each point, NaN where there is none.
        """
        if not len(self.corners):
            return np.full((len(y), len(x)), np.nan)
        # The origin is the terrain's own, not the lattice's, so that a tile gives the bits that the whole gives.
        origin = np.append(np.floor(self.bounds[:2]), 0.0)
        local = np.ascontiguousarray(self.corners - origin)
        return surface_height(local, x - origin[0], y - origin[1], np.empty((len(y), len(x))), threads)

    def heights_at(self, x: FloatArray, y: FloatArray) -> FloatArray:
        """Return the ground's height at points anywhere.

        Parameters
        ----------
        x, y : ndarray, shape (n,), float64
            Coordinates east and north [m].

        Returns
        -------
        ndarray, shape (n,), float64
            Height [m] of the highest triangle at each point, NaN where there is none.

        Examples
        --------
        >>> terrain = Terrain.flat(3.0, (0.0, 0.0, 10.0, 10.0), epsg=6677)
        >>> terrain.heights_at(np.array([5.0, 50.0]), np.array([5.0, 5.0])).tolist()
        [3.0, nan]
        """
        heights = np.full(len(x), -np.inf)
        points, triangles = self._boxes.query(shapely.points(x, y))
        a, b, c = np.moveaxis(self.corners[triangles], 1, 0)
        edge, other = b[:, :2] - a[:, :2], c[:, :2] - a[:, :2]
        to_point = np.column_stack([np.asarray(x)[points], np.asarray(y)[points]]) - a[:, :2]
        area = _cross(edge, other)
        with np.errstate(divide="ignore", invalid="ignore"):
            second, third = _cross(to_point, other) / area, _cross(edge, to_point) / area
        first = 1.0 - second - third
        inside = np.minimum(np.minimum(first, second), third) >= -_EDGE
        level = first * a[:, 2] + second * b[:, 2] + third * c[:, 2]
        np.maximum.at(heights, points[inside], level[inside])
        heights[np.isneginf(heights)] = np.nan
        return heights

    @cached_property
    def _boxes(self) -> shapely.STRtree:
        """The extents of the triangles, to find those around a point."""
        low, high = self.corners[:, :, :2].min(axis=1), self.corners[:, :, :2].max(axis=1)
        return shapely.STRtree(shapely.box(low[:, 0], low[:, 1], high[:, 0], high[:, 1]))

    def within(self, bounds: Bounds) -> "Terrain":
        """Return the triangles whose extent meets a rectangle.

        Parameters
        ----------
        bounds : tuple of float
            West, south, east, north [m] in the plane.

        Returns
        -------
        Terrain
            The same terrain with fewer triangles, none cut.
        """
        west, south, east, north = bounds
        low, high = self.corners[:, :, :2].min(axis=1), self.corners[:, :, :2].max(axis=1)
        meets = (high >= (west, south)).all(axis=1) & (low <= (east, north)).all(axis=1)
        return Terrain(self.corners[meets], self.epsg, self.source)


def _cross(first: FloatArray, second: FloatArray) -> FloatArray:
    product: FloatArray = first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
    return product


def _window_of(raster: rasterio.DatasetReader, crs: CRS, epsg: int, bounds: Bounds | None) -> Window:
    """Return the part of the raster that covers the bounds with two pixels around, or all of it."""
    whole = Window(0, 0, raster.width, raster.height)
    window = whole
    if bounds is not None:
        to_raster = Transformer.from_crs(CRS.from_epsg(epsg), crs.to_2d(), always_xy=True)
        if len(bounds) != 4 or not np.isfinite(bounds).all():
            raise ParameterError(f"expected finite bounds (west, south, east, north) [m], found {bounds}")
        west, south, east, north = to_raster.transform_bounds(*bounds)
        x, y = np.array([west, west, east, east]), np.array([south, north, south, north])
        # The raster may be turned, or have its rows from south to north.
        inverse = ~raster.transform
        cols, rows = inverse.a * x + inverse.b * y + inverse.c, inverse.d * x + inverse.e * y + inverse.f
        if not (np.isfinite(cols).all() and np.isfinite(rows).all()):
            raise NoOverlapError(f"{raster.name}: the CRS of the raster does not reach the area {bounds} (EPSG:{epsg})")
        left, top = max(int(cols.min()) - 2, 0), max(int(rows.min()) - 2, 0)
        right = min(int(cols.max()) + 3, raster.width)
        bottom = min(int(rows.max()) + 3, raster.height)
        if right - left < 2 or bottom - top < 2:
            raise NoOverlapError(f"{raster.name}: the raster does not meet the area {bounds} (EPSG:{epsg})")
        window = Window(left, top, right - left, bottom - top)
    if window.width * window.height > RASTER_LIMIT:
        raise ParameterError(
            f"{raster.name}: {window.width} x {window.height} pixels within the area are more than the {RASTER_LIMIT} "
            "that become triangles; use a coarser raster or a smaller area"
        )
    return window


def _check_heights(heights: FloatArray, path: PathLike) -> None:
    """Refuse rasters without a value, and heights that are no ground on earth (a nodata value not declared as such)."""
    known = heights[np.isfinite(heights)]
    if not known.size:
        raise NoOverlapError(f"{path}: the raster holds no height within the area")
    if known.min() < -500.0 or known.max() > 9000.0:
        raise ParameterError(
            f"{path}: heights from {known.min():g} to {known.max():g} m; expected -500 to 9000. "
            "Is a nodata value not declared in the file?"
        )


def _lattice(points: FloatArray) -> FloatArray:
    """Return the triangles between neighbouring points of a (rows, cols, 3) lattice that have all their heights."""
    a, b, c, d = points[:-1, :-1], points[:-1, 1:], points[1:, 1:], points[1:, :-1]
    corners = np.stack([np.stack([a, d, b], axis=-2), np.stack([b, d, c], axis=-2)]).reshape(-1, 3, 3)
    if np.isfinite(points).all():
        return corners
    return np.ascontiguousarray(corners[np.isfinite(corners).all(axis=(1, 2))])
