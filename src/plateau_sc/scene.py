"""What stands in the sun: the faces that cast shadows and the ground that receives them."""

import copy
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from plateau_sc.bodies import NOBODY, city_faces, mesh_faces, require_parts
from plateau_sc.casting import Canopy, Lattice, Occluders
from plateau_sc.city import CityModel
from plateau_sc.errors import NoBuildingsError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.ground import HEADROOM, Feet
from plateau_sc.horizon import Horizon
from plateau_sc.kernels.columns import inside_checked
from plateau_sc.kernels.threads import share_out
from plateau_sc.landcover import LandCover
from plateau_sc.planes import from_plane, grid_convergence, read_plane, require_true_scale
from plateau_sc.rasters import RasterSource, read_parts
from plateau_sc.terrain import Terrain
from plateau_sc.types import BoolArray, Bounds, FloatArray, Int32Array
from plateau_sc.vegetation import Foliage, Trees

if TYPE_CHECKING:
    import pyproj
    import trimesh

RECEIVER_HEIGHT = 1e-3
"""Height [m] of receivers above ground that casts shadows itself, so that it does not shade itself by rounding."""

_STRIP_PIXELS = 2**16


class Scene:
    """Buildings on their ground, ready for casting shadows.

    Coordinates are in a plane rectangular zone, or in another plane (see `from_mesh`). Where there is a terrain, it
    carries the receivers and casts shadows as the buildings do; where there is none, the ground is flat at the feet of
    the nearest building and casts nothing.

    Parameters
    ----------
    city : CityModel
        What `read_citygml` gives.
    terrain : Terrain, optional
        The ground, in the zone of the city.
    trees : Trees, optional
        Vegetation, in the zone of the city. Its trunks cast shadows as buildings do; its crowns let light through,
        which `shadow_transmission` counts, and none of `shadow_masks`. `Trees.opaque` makes walls of them.
    horizon : Horizon, optional
        Hills far beyond the terrain, in the zone of the city: they hide a low sun from the pixels of a grid.
    landcover : LandCover, optional
        What the ground is covered with, in the zone of the city.

    Attributes
    ----------
    city : CityModel or None
        What the scene was made of, if that was a city.
    epsg : int
        EPSG code of the plane.
    bounds : tuple of float
        West, south, east, north [m] of the buildings, or of the rasters that the scene was made of.
    grid : Grid or None
        The pixels of those rasters.
    notes : tuple of str
        What was found in those rasters, and what was not as it should be.

    Raises
    ------
    NoBuildingsError
        The city has no face.
    CrsError
        City, terrain, trees, horizon and land cover are in different zones.
    ParameterError
        `city`, `terrain`, `trees`, `horizon` or `landcover` is something else.
    """

    def __init__(
        self,
        city: CityModel,
        terrain: Terrain | None = None,
        trees: Trees | None = None,
        horizon: Horizon | None = None,
        landcover: LandCover | None = None,
    ) -> None:
        if not isinstance(city, CityModel):
            raise ParameterError(f"expected what read_citygml gives; found {type(city).__name__}. See Scene.from_mesh")
        self._set(*city_faces(city), city.epsg, terrain, trees, horizon, landcover)
        self.city: CityModel | None = city
        self._feet = Feet.of_city(city)

    @classmethod
    def from_mesh(
        cls,
        mesh: "trimesh.Trimesh | FloatArray",
        crs: "int | str | pyproj.CRS",
        terrain: Terrain | None = None,
        trees: Trees | None = None,
        horizon: Horizon | None = None,
        landcover: LandCover | None = None,
    ) -> "Scene":
        """Return a scene of any triangles.

        Parameters
        ----------
        mesh : trimesh.Trimesh or ndarray, shape (n, 3, 3), float64
            The faces: x east, y north, height [m].
        crs : int, str or pyproj.CRS
            The plane of the coordinates: a plane rectangular zone (EPSG 6669 to 6687), or another projected CRS whose
            axes are metres to the east and north, such as a national grid or a UTM zone.
        terrain : Terrain, optional
            The ground; flat at the lowest vertex of the mesh by default.
        trees : Trees, optional
            Vegetation, as in `Scene`.
        horizon : Horizon, optional
            Hills far beyond the terrain.
        landcover : LandCover, optional
            What the ground is covered with.

        Returns
        -------
        Scene
            With one body: a point is inside where the signed count of all faces says so.

        Raises
        ------
        ParameterError
            The mesh has no face, the wrong shape, or NaN.
        CrsError
            The CRS is no such plane, or its metres are not those of the ground at the place.

        Examples
        --------
        >>> wall = np.array([[[0.0, 0, 0], [9, 0, 0], [9, 0, 9]], [[0, 0, 0], [9, 0, 9], [0, 0, 9]]])
        >>> Scene.from_mesh(wall, crs=6677)
        <Scene EPSG:6677, 2 faces, ground flat at the buildings' feet>
        """
        corners = mesh_faces(mesh)
        scene = cls.__new__(cls)
        scene._set(corners, np.zeros(len(corners), dtype=np.int32), read_plane(crs), terrain, trees, horizon, landcover)
        scene.city = None
        scene._feet = None
        return scene

    @classmethod
    def from_rasters(
        cls,
        dsm: RasterSource,
        dem: RasterSource,
        canopy: RasterSource | None = None,
        landcover: RasterSource | LandCover | None = None,
        *,
        horizon: Horizon | None = None,
        crs: "int | str | pyproj.CRS | None" = None,
        building_height: float = 2.0,
        trunk_share: float = 0.25,
        foliage: Foliage | None = None,
        evergreen: bool = False,
    ) -> "Scene":
        """Return a scene of height rasters, for places without a model.

        All rasters lie on one lattice of square pixels. The ground goes through the centres of the `dem`'s pixels, as
        in `Terrain.from_raster`, is continued by a pixel around them, and lies at its lowest beyond. Each pixel whose
        `dsm` is more than `building_height` above it is an upright column up to that height; columns that touch are one
        closed block, with a foot below the ground. Each pixel whose `canopy` is 1 m or higher is a column of foliage
        from `trunk_share` of that height to all of it; columns that touch are one crown of `trees`. A crown over a roof
        begins at the roof. There are no trunks.

        The transmissivity of a crown is that of a vertical ray of mean length within it: `Trees.chord` is the mean
        thickness of its columns, which for a round crown is the mean over all directions, and for a wood does not grow
        with its extent. A slanting ray has the longer way, and is weakened more.

        Parameters
        ----------
        dsm, dem : path-like, rasterio.DatasetReader or xarray.DataArray
            Heights of ground and buildings without vegetation, and of the ground alone [m], in a plane (see
            `from_mesh`). Where the `dsm` has no value there is no building; the `dem` takes the nearest.
        canopy : path-like, rasterio.DatasetReader or xarray.DataArray, optional
            Height of vegetation above the ground [m].
        landcover : path-like, rasterio.DatasetReader, xarray.DataArray or LandCover, optional
            What the ground is covered with; a raster as `LandCover.from_raster` takes it, on the same lattice.
        horizon : Horizon, optional
            Hills far beyond the rasters.
        crs : int, str or pyproj.CRS, optional
            The plane, if none of the rasters has a CRS. One that lacks it takes that of the others.
        building_height : float, default 2
            What is higher above the ground than this is a building [m].
        trunk_share : float, default 0.25
            Share of a canopy's height below its crown, from 0 to below 1 [-].
        foliage : Foliage, optional
            What crowns let through, and when they are in leaf; by default as in `Foliage`.
        evergreen : bool, default False
            Whether all crowns keep their leaves.

        Returns
        -------
        Scene
            With the pixels of the rasters as `grid`, and in `notes` what was found, what had no value, and what was
            left out.

        Raises
        ------
        SourceNotFoundError, UnreadableSourceError
            There is no such raster, or it cannot be read.
        CrsError
            The rasters are in different CRSs, in none, or in no plane.
        ParameterError
            The rasters do not lie on one lattice of square pixels from west to east, or hold heights that are none; a
            number makes no sense.
        NoOverlapError
            A raster holds no height.
        TooLargeError
            More than 16 million pixels.

        Examples
        --------
        A block of 4 by 4 m, 10 m high, on level ground:

        >>> import xarray as xr
        >>> x, y = np.arange(0.5, 20), np.arange(19.5, 0, -1)
        >>> dem = xr.DataArray(np.zeros((20, 20)), coords={"y": y, "x": x}, dims=("y", "x"))
        >>> dsm = dem.copy()
        >>> dsm[8:12, 8:12] = 10.0
        >>> scene = Scene.from_rasters(dsm, dem, crs=6677)
        >>> int(scene.inside(scene.grid, scene.ground(scene.grid)).sum()), scene.notes[-1]
        (16, '16 of 400 pixels are buildings, in 1 blocks')
        """
        parts = read_parts(
            dsm,
            dem,
            canopy,
            crs=crs,
            building_height=building_height,
            trunk_share=trunk_share,
            foliage=foliage,
            evergreen=evergreen,
        )
        cover = landcover
        if cover is not None and not isinstance(cover, LandCover):
            cover = LandCover.from_raster(cover, grid=parts.grid)
        scene = cls.__new__(cls)
        scene._set(*parts.buildings, parts.grid.epsg, parts.terrain, parts.trees, horizon, cover, parts.grid)
        scene.notes = parts.notes if cover is None else (*parts.notes, *cover.notes)
        scene.city = None
        scene._feet = None
        return scene

    def without_buildings(self) -> "Scene":
        """Return the same ground, trees and hills with nothing built on them.

        Returns
        -------
        Scene
            The ground of each pixel, the place and the origin are those of this scene, so that what the two give for a
            grid differs by the buildings alone.

        Examples
        --------
        >>> wall = np.array([[[0.0, 0, 4], [9, 0, 4], [9, 0, 9]]])
        >>> bare = Scene.from_mesh(wall, crs=6677).without_buildings()
        >>> bare, float(bare.ground_at(np.array([5.0]), np.array([5.0]))[0])
        (<Scene EPSG:6677, 0 faces, ground flat at the buildings' feet>, 4.0)
        """
        bare = copy.copy(self)
        bare.__dict__.pop("occluders", None)
        terrain = 0 if self.terrain is None else len(self.terrain.corners)
        trunks = 0 if self.trees is None else len(self.trees.trunks)
        first = len(self.corners) - terrain - trunks
        bare.corners, bare.owner = self.corners[first:].copy(), self.owner[first:].copy()
        bare.city = None
        return bare

    def _set(
        self,
        corners: FloatArray,
        owner: Int32Array,
        epsg: int,
        terrain: Terrain | None,
        trees: Trees | None,
        horizon: Horizon | None,
        landcover: LandCover | None,
        grid: Grid | None = None,
    ) -> None:
        """Take the faces, and shift them to a local origin."""
        if not len(corners) and grid is None:
            raise NoBuildingsError("the city has no face that could cast a shadow; see city.audit for what was skipped")
        require_parts(epsg, terrain, trees, horizon, landcover)
        self.epsg = epsg
        self.terrain = terrain
        self.trees = trees
        self.horizon = horizon
        self.landcover = landcover
        self.grid = grid
        self.notes: tuple[str, ...] = ()
        if grid is None:
            (west, east), (south, north) = ((corners[..., axis].min(), corners[..., axis].max()) for axis in (0, 1))
            self.bounds: Bounds = (float(west), float(south), float(east), float(north))
        else:
            self.bounds = grid.bounds
        require_true_scale(*self._middle, epsg)
        standing = corners if grid is None or terrain is None else terrain.corners
        self._lowest = float(standing[..., 2].min())
        self.origin: FloatArray = np.floor([*self.bounds[:2], self._lowest])
        groups = [corners, *([] if terrain is None else [terrain.corners]), *([] if trees is None else [trees.trunks])]
        ends = np.cumsum([len(faces) for faces in groups])
        self.owner: Int32Array = np.full(ends[-1], NOBODY, dtype=np.int32)
        self.owner[: len(owner)] = owner
        self.corners: FloatArray = np.empty((ends[-1], 3, 3))
        for faces, end in zip(groups, ends, strict=True):
            np.subtract(faces, self.origin, out=self.corners[end - len(faces) : end])

    def __repr__(self) -> str:
        ground = "flat at the buildings' feet" if self.terrain is None else self.terrain.source
        return f"<Scene EPSG:{self.epsg}, {len(self.corners)} faces, ground {ground}>"

    @cached_property
    def occluders(self) -> Occluders:
        """The faces as casters take them, with what casters keep of them."""
        return Occluders(self.corners, self.owner)

    @cached_property
    def canopy(self) -> Canopy:
        """The crowns of the trees, for the light that falls through them."""
        if self.trees is None:
            return Canopy(np.empty((0, 3, 3)), np.empty(0, dtype=np.int32))
        return Canopy(self.trees.crowns - self.origin, self.trees.crown_owner)

    @cached_property
    def location(self) -> tuple[float, float]:
        """Latitude and longitude [degrees] of the middle of the buildings or the rasters, where the sun is taken."""
        latitude, longitude = from_plane(*self._middle, self.epsg)
        return float(latitude), float(longitude)

    @cached_property
    def convergence(self) -> float:
        """The angle [degrees] from true to grid north at the middle: true azimuth = grid azimuth + convergence."""
        return float(grid_convergence(*self._middle, self.epsg))

    @property
    def _middle(self) -> tuple[float, float]:
        west, south, east, north = self.bounds
        return (west + east) / 2, (south + north) / 2

    @property
    def level(self) -> float | None:
        """The height [m] of level ground, or None where it is a terrain's or goes from foot to foot."""
        return self._lowest if self.terrain is None and self._feet is None else None

    def ground(self, grid: Grid, threads: int | None = None) -> FloatArray:
        """Return the height of the ground at the pixel centres.

        Parameters
        ----------
        grid : Grid
            In the zone of the scene.
        threads : int, optional
            Threads to use; all cores by default.

        Returns
        -------
        ndarray, shape (rows, cols), float64
            Orthometric height [m]: of the terrain, and of the nearest building's foot where there is none.
        """
        x, y = grid.x(), grid.y()
        if self.terrain is None:
            return np.full(grid.shape, self._lowest) if self._feet is None else self._feet.heights_on(x, y, threads)
        heights = self.terrain.heights(x, y, threads)
        for rows in _strips(grid):
            strip = heights[rows]
            missing = np.isnan(strip)
            if missing.any():
                if self._feet is None:
                    strip[missing] = self._lowest
                    continue
                row, col = np.nonzero(missing)
                strip[missing] = self._feet.heights_at(x[col], y[rows][row])
        return heights

    def ground_at(self, x: FloatArray, y: FloatArray) -> FloatArray:
        """Return the height of the ground at points anywhere.

        Parameters
        ----------
        x, y : ndarray, shape (n,), float64
            Coordinates east and north [m].

        Returns
        -------
        ndarray, shape (n,), float64
            Orthometric height [m], as `ground` gives it for pixels.

        Examples
        --------
        >>> wall = np.array([[[0.0, 0, 4], [9, 0, 4], [9, 0, 9]]])
        >>> Scene.from_mesh(wall, crs=6677).ground_at(np.array([5.0]), np.array([5.0])).tolist()
        [4.0]
        """
        heights = np.full(len(x), np.nan) if self.terrain is None else self.terrain.heights_at(x, y)
        missing = np.isnan(heights)
        if missing.any():
            heights[missing] = self._lowest if self._feet is None else self._feet.heights_at(x[missing], y[missing])
        return heights

    def receivers(self, grid: Grid, ground: FloatArray, inside: BoolArray | None = None) -> Lattice:
        """Return the points on the ground that receive shadows, in the coordinates of `corners`.

        Parameters
        ----------
        grid : Grid
            In the zone of the scene.
        ground : ndarray, shape (rows, cols), float64
            What `ground` gives for it [m].
        inside : ndarray, shape (rows, cols), bool, optional
            What `inside` gives for it: pixels that need no casting.

        Returns
        -------
        Lattice
            One point a pixel: the pixel's centre, on the ground, or `RECEIVER_HEIGHT` above a terrain.
        """
        return self._lattice(*self._local(grid, ground), inside)

    def inside(self, grid: Grid, ground: FloatArray, threads: int | None = None) -> BoolArray:
        """Tell which pixel centres lie within a building that has walls.

        Parameters
        ----------
        grid : Grid
            In the zone of the scene.
        ground : ndarray, shape (rows, cols), float64
            What `ground` gives for it [m].
        threads : int, optional
            Threads to use; all cores by default.

        Returns
        -------
        ndarray, shape (rows, cols), bool
            True where a solid fills a part of the first `HEADROOM` metres above the ground. Under a canopy, an eave
            or a bridge a pixel is ground.
        """
        return self._inside(*self._local(grid, ground, threads), threads)

    def open_receivers(self, grid: Grid, ground: FloatArray, threads: int | None = None) -> tuple[BoolArray, Lattice]:
        """Return what `inside` gives for a grid, and what `receivers` gives for it and that.

        Parameters
        ----------
        grid : Grid
            In the zone of the scene.
        ground : ndarray, shape (rows, cols), float64
            What `ground` gives for it [m]; a view of one number, as `numpy.broadcast_to` gives it, stays one.
        threads : int, optional
            Threads to use; all cores by default.

        Returns
        -------
        inside : ndarray, shape (rows, cols), bool
            True where a solid fills a part of the first `HEADROOM` metres above the ground.
        receivers : Lattice
            One point a pixel, of which those inside need no casting.
        """
        x, y, floor = self._local(grid, ground, threads)
        inside = self._inside(x, y, floor, threads)
        return inside, self._lattice(x, y, floor, inside)

    def _local(
        self, grid: Grid, ground: FloatArray, threads: int | None = 1
    ) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return columns, rows and ground in the coordinates of `corners`."""
        x, y = grid.x() - self.origin[0], grid.y() - self.origin[1]
        if not any(ground.strides):
            return x, y, np.broadcast_to(ground[:1, :1] - self.origin[2], grid.shape)
        floor = np.empty(ground.shape)

        def lower(begin: int, end: int) -> None:
            np.subtract(ground[begin:end], self.origin[2], out=floor[begin:end])

        share_out(lower, len(ground), threads)
        return x, y, floor

    def _inside(self, x: FloatArray, y: FloatArray, floor: FloatArray, threads: int | None) -> BoolArray:
        return inside_checked(self.occluders.corners, self.occluders.lids, x, y, floor, HEADROOM, threads)

    def _lattice(self, x: FloatArray, y: FloatArray, floor: FloatArray, inside: BoolArray | None) -> Lattice:
        """Return the receivers above a ground, which is raised to them."""
        if self.terrain is not None:
            floor += RECEIVER_HEIGHT
        return Lattice(x, y, floor, inside)


def _strips(grid: Grid) -> list[slice]:
    """Return rows that are worked on together, so that what is needed for each pixel is not held for all at once."""
    high = max(1, _STRIP_PIXELS // grid.cols)
    return [slice(row, row + high) for row in range(0, grid.rows, high)]
