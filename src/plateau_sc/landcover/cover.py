"""What the ground is covered with, as classes on the pixels of a grid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from rasterio.features import rasterize

from plateau_sc.city import CityModel, FeatureModel
from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.landcover.classes import CLASSES, LAND_USE, RASTER_CLASSES, code_of, read_classes
from plateau_sc.rasters.sources import RasterSource, read_raster, require_lattice, share_lattice
from plateau_sc.types import BoolArray, Bounds, IntArray, UInt8Array


@dataclass(frozen=True, eq=False, repr=False)
class LandCover:
    """Classes of ground on the pixels of a grid.

    Parameters
    ----------
    codes : ndarray, shape (rows, cols), uint8
        Class of each pixel: its place in `CLASSES`.
    grid : Grid
        The pixels.
    default : str, default "asphalt"
        Class of all ground beyond them.
    notes : tuple of str, optional
        What was not as it should be.
    source : str, optional
        Where they come from, in words.

    Raises
    ------
    ParameterError
        The shapes do not fit, or a class is none of `CLASSES`.

    Examples
    --------
    >>> cover = LandCover(np.array([[0, 2]], dtype=np.uint8), Grid(6677, 0.0, 1.0, 1.0, 1, 2))
    >>> cover
    <LandCover EPSG:6677, 1 x 2 pixels of 1 m: asphalt 50 %, grass 50 %>
    >>> [CLASSES[code] for code in cover.at([0.5, 1.5, 9.0], 0.5)]
    ['asphalt', 'grass', 'asphalt']
    """

    codes: UInt8Array
    grid: Grid
    default: str = "asphalt"
    notes: tuple[str, ...] = ()
    source: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.grid, Grid):
            raise ParameterError(f"expected a Grid; found {type(self.grid).__name__}")
        codes = np.asarray(self.codes)
        if codes.shape != self.grid.shape or codes.dtype.kind not in "iu":
            raise ParameterError(
                f"expected whole numbers of shape {self.grid.shape}; found {codes.dtype} of shape {codes.shape}"
            )
        if not 0 <= int(codes.min()) <= int(codes.max()) < len(CLASSES):
            raise ParameterError(
                f"codes go from 0 to {len(CLASSES) - 1} ({', '.join(CLASSES)}); found {codes.min()} to {codes.max()}: "
                "LandCover.from_raster translates others"
            )
        code_of(self.default)
        object.__setattr__(self, "codes", np.ascontiguousarray(codes, dtype=np.uint8))

    @classmethod
    def from_raster(
        cls,
        source: RasterSource,
        classes: Mapping[int, str] | None = None,
        *,
        default: str = "asphalt",
        crs: object = None,
        grid: Grid | None = None,
    ) -> "LandCover":
        """Return the classes of a raster.

        Parameters
        ----------
        source : path-like, rasterio.DatasetReader or xarray.DataArray
            Codes in its first band, on square pixels, in a plane.
        classes : mapping of int to str, optional
            Name of the class of each code; by default `RASTER_CLASSES`.
        default : str, default "asphalt"
            Class of pixels without a code, and of all ground beyond.
        crs : int, str, pyproj.CRS or rasterio.CRS, optional
            The plane, if the raster has no CRS.
        grid : Grid, optional
            The pixels it must lie on; a raster without a CRS takes that of the grid.

        Returns
        -------
        LandCover
            On the pixels of the raster; `notes` tell how many had no code.

        Raises
        ------
        SourceNotFoundError, UnreadableSourceError
            There is no such raster, or it cannot be read.
        ParameterError
            A code that `classes` does not name, a name that is none of `CLASSES`, or another lattice than `grid`.
        CrsError
            The raster has no CRS, one that is no plane, or another one than `crs` or `grid`.
        """
        names = RASTER_CLASSES if classes is None else classes
        table = {float(number): code_of(name) for number, name in names.items()}
        raster = read_raster(source, "landcover")
        place = crs if crs is not None or grid is None else grid.epsg
        own, notes = share_lattice([raster], place)
        if grid is not None:
            require_lattice(raster, grid)
        missing = np.isnan(raster.values)
        found, which = np.unique(np.where(missing, np.inf, raster.values), return_inverse=True)
        strange = [number for number in found.tolist() if number not in table and np.isfinite(number)]
        if strange:
            count = int(np.isin(raster.values, strange).sum())
            raise ParameterError(
                f"{raster.label}: {count} pixels with codes that have no class ({_list(strange[:9])}); expected "
                f"{_list(table)}: pass classes="
            )
        codes = np.array([table.get(number, code_of(default)) for number in found.tolist()], dtype=np.uint8)
        lacking = (
            (f"{raster.label}: {int(missing.sum())} pixels without a code are {default}",) if missing.any() else ()
        )
        shape = raster.values.shape
        return cls(
            codes[which].reshape(shape),
            own if grid is None else grid,
            default,
            (*raster.notes, *notes, *lacking),
            f"raster {raster.label}",
        )

    @classmethod
    def from_features(
        cls,
        *models: FeatureModel | CityModel,
        grid: Grid,
        default: str = "asphalt",
        land_use: Mapping[str, str] | None = None,
    ) -> "LandCover":
        """Return the classes of PLATEAU's land use, roads, water, plants and buildings.

        Parameters
        ----------
        *models : FeatureModel or CityModel
            What `read_features` gives for ``luse``, ``tran``, ``rwy``, ``trk``, ``squr``, ``wwy``, ``wtr`` or ``veg``
            (plant covers), and what `read_citygml` gives. Each lies over those before it.
        grid : Grid
            The pixels, in the zone of the models; a feature covers those whose centres it holds.
        default : str, default "asphalt"
            Class of pixels that no feature covers.
        land_use : mapping of str to str, optional
            Class of each code of ``Common_landUseType``; by default `LAND_USE`.

        Returns
        -------
        LandCover
            On the grid; `notes` tell how many pixels none covers, and which land uses have no class.

        Raises
        ------
        ParameterError
            A model of another type, none at all, or a name that is none of `CLASSES`.
        CrsError
            A model is in another zone than the grid.

        Examples
        --------
        >>> import plateau_sc as psc
        >>> from pathlib import Path
        >>> root = next(Path("data/samples").glob("*_citygml_*"))
        >>> roads = psc.read_features(root, "tran")
        >>> LandCover.from_features(roads, grid=Grid.covering(roads), default="grass")
        <LandCover EPSG:6677, 299 x 299 pixels of 1 m: asphalt 25 %, grass 75 %>
        """
        if not models:
            raise ParameterError('expected at least one model, such as what read_features(source, "luse") gives')
        if not isinstance(grid, Grid):
            raise ParameterError(f"expected a Grid; found {type(grid).__name__}")
        names = LAND_USE if land_use is None else land_use
        notes: list[str] = []
        outside = len(CLASSES)
        codes = np.full(grid.shape, outside, dtype=np.uint8)
        for model in models:
            kinds = read_classes(model, names, notes)
            if model.epsg != grid.epsg:
                raise CrsError(f"model and grid must be in one zone; found EPSG:{model.epsg} and EPSG:{grid.epsg}")
            shapes = model.table.geometry
            drawn = (shapes.notna() & ~shapes.is_empty & shapes.geom_type.isin(["Polygon", "MultiPolygon"])).to_numpy()
            pairs = [
                (shape, code) for shape, code in zip(shapes[drawn], kinds[drawn].tolist(), strict=True) if code >= 0
            ]
            if pairs:
                rasterize(pairs, out=codes, transform=grid.affine)
        open_pixels = int((codes == outside).sum())
        if open_pixels:
            notes.append(f"{open_pixels} of {grid.size} pixels that no feature covers are {default}")
        codes[codes == outside] = code_of(default)
        return cls(codes, grid, default, tuple(notes), "PLATEAU features")

    def __repr__(self) -> str:
        """Return one line with the size and the shares of the classes."""
        shares = ", ".join(f"{name} {share:.0%}".replace("%", " %") for name, share in self.shares().items() if share)
        size = f"{self.grid.rows} x {self.grid.cols} pixels of {self.grid.resolution:g} m"
        return f"<LandCover EPSG:{self.epsg}, {size}: {shares}>"

    @property
    def epsg(self) -> int:
        """EPSG code of the plane."""
        return self.grid.epsg

    @property
    def bounds(self) -> Bounds:
        """West, south, east, north [m]."""
        return self.grid.bounds

    def shares(self) -> dict[str, float]:
        """Return the share of each class among the pixels.

        Returns
        -------
        dict of str to float
            By the names of `CLASSES`; together 1 [-].
        """
        counts = np.bincount(self.codes.ravel(), minlength=len(CLASSES))
        return {name: int(count) / self.codes.size for name, count in zip(CLASSES, counts, strict=True)}

    def at(self, x: ArrayLike, y: ArrayLike) -> UInt8Array:
        """Return the class of the ground at points anywhere.

        Parameters
        ----------
        x, y : array_like, float64
            Coordinates east and north [m], of shapes that broadcast.

        Returns
        -------
        ndarray, uint8
            Of the pixel that each lies in; of `default` beyond the grid, which `covers` tells.

        Raises
        ------
        ParameterError
            A coordinate is not finite.
        """
        row, col, within = self._find(x, y)
        codes = np.full(within.shape, code_of(self.default), dtype=np.uint8)
        codes[within] = self.codes[row[within], col[within]]
        return codes

    def covers(self, x: ArrayLike, y: ArrayLike) -> BoolArray:
        """Tell which points lie on the grid.

        Parameters
        ----------
        x, y : array_like, float64
            Coordinates east and north [m], of shapes that broadcast.

        Returns
        -------
        ndarray, bool
            False for those that take the default.

        Raises
        ------
        ParameterError
            A coordinate is not finite.
        """
        return self._find(x, y)[2]

    def on(self, grid: Grid) -> UInt8Array:
        """Return the classes at the pixel centres of another grid.

        Parameters
        ----------
        grid : Grid
            In the plane of the land cover.

        Returns
        -------
        ndarray, shape (rows, cols), uint8
            As `at` gives them.

        Raises
        ------
        CrsError
            It is in another plane.
        """
        if grid.epsg != self.epsg:
            raise CrsError(f"grid and land cover must be in one CRS; found EPSG:{grid.epsg} and EPSG:{self.epsg}")
        return self.at(grid.x(), grid.y()[:, np.newaxis])

    def _find(self, x: ArrayLike, y: ArrayLike) -> tuple[IntArray, IntArray, BoolArray]:
        east, north = np.broadcast_arrays(np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64))
        if not (np.isfinite(east).all() and np.isfinite(north).all()):
            raise ParameterError("the coordinates of land cover must be finite")
        col = np.floor((east - self.grid.west) / self.grid.resolution)
        row = np.floor((self.grid.north - north) / self.grid.resolution)
        within: BoolArray = (col >= 0) & (col < self.grid.cols) & (row >= 0) & (row < self.grid.rows)
        return np.where(within, row, 0).astype(np.int64), np.where(within, col, 0).astype(np.int64), within


def _list(numbers: Iterable[float]) -> str:
    return ", ".join(f"{number:g}" for number in numbers)
