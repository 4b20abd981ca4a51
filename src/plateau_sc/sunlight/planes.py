"""The planes of roofs and walls: where each surface of a city looks, and its axes."""

from dataclasses import dataclass

import numpy as np

from plateau_sc.city import CityModel, SurfaceType
from plateau_sc.citygml.ragged import offsets_of, select_rows
from plateau_sc.kernels.rings import ring_vectors
from plateau_sc.types import BoolArray, FloatArray, IntArray

FLAT = 1.0
"""A surface tilted by less than this looks nowhere but up (or down) [deg]."""

WINDS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")

_NO_AREA = 1e-9
_STEEP = 45.0
_TYPES = np.isin(np.arange(len(SurfaceType)), [SurfaceType.GROUND, SurfaceType.CLOSURE], invert=True)


@dataclass(frozen=True, eq=False)
class Planes:
    """The outer surfaces of a city, one row for each polygon that the sun may reach.

    Attributes
    ----------
    polygons : ndarray, shape (n,), int64
        Polygon of the city.
    surface : ndarray, shape (n,), uint8
        `SurfaceType`; a face of unknown type is a roof or a wall by its tilt.
    area : ndarray, shape (n,), float64
        Of the polygon without its holes [m²].
    normal : ndarray, shape (n, 3), float64
        Unit vector outward.
    along, upward : ndarray, shape (n, 3), float64
        Axes in the plane: level, and up the slope.
    corners : ndarray, shape (t, 3, 3), float64
        Triangles of the polygons in a local origin, polygon by polygon [m].
    offsets : ndarray, shape (n + 1,), int64
        Triangles of each row.
    """

    polygons: IntArray
    surface: np.ndarray
    area: FloatArray
    normal: FloatArray
    along: FloatArray
    upward: FloatArray
    corners: FloatArray
    offsets: IntArray

    def __len__(self) -> int:
        """Return the number of surfaces."""
        return len(self.polygons)

    @property
    def tilt(self) -> FloatArray:
        """Angle between the normal and the zenith [deg]: 0 for a flat roof, 90 for a wall."""
        tilt: FloatArray = np.degrees(np.arctan2(np.hypot(self.normal[:, 0], self.normal[:, 1]), self.normal[:, 2]))
        return tilt

    def azimuth(self, convergence: float) -> FloatArray:
        """Return where the surfaces look.

        Parameters
        ----------
        convergence : float
            Of the meridian: from true to grid north [deg].

        Returns
        -------
        ndarray, shape (n,), float64
            Clockwise from true north [deg], 0 to 360; NaN where the surface is flat.
        """
        azimuth = (np.degrees(np.arctan2(self.normal[:, 0], self.normal[:, 1])) + convergence) % 360.0
        return np.where((self.tilt < FLAT) | (self.tilt > 180.0 - FLAT), np.nan, azimuth)

    def take(self, rows: BoolArray | IntArray) -> "Planes":
        """Return some of the surfaces.

        Parameters
        ----------
        rows : ndarray, bool or int64
            Mask or indices.

        Returns
        -------
        Planes
            In the order of the rows.
        """
        offsets, triangles = select_rows(self.offsets, rows)
        return Planes(
            self.polygons[rows],
            self.surface[rows],
            self.area[rows],
            self.normal[rows],
            self.along[rows],
            self.upward[rows],
            self.corners[triangles],
            offsets,
        )


def find_planes(city: CityModel, origin: FloatArray) -> Planes:
    """Return the roofs, walls and other outer surfaces of a city.

    Ground and closure surfaces are left out, and so are floors of blocks, the sides of a block that stands for a roof
    on posts, and polygons without area.

    Parameters
    ----------
    city : CityModel
        Buildings with their polygons.
    origin : ndarray, shape (3,), float64
        Local origin [m].

    Returns
    -------
    Planes
        In the order of the city's polygons.
    """
    triangle_count = np.bincount(city.triangle_polygon, minlength=len(city.polygon_lod))
    vectors = ring_vectors(city.vertices - origin, city.ring_offsets)
    sizes = np.linalg.norm(vectors, axis=1)
    outer = vectors[city.polygon_offsets[:-1]]
    # Holes turn the other way, but not in every file, so that their size is taken off and not their vector added.
    area = 2.0 * sizes[city.polygon_offsets[:-1]] - np.add.reduceat(sizes, city.polygon_offsets[:-1])
    kept = np.flatnonzero(city.polygon_used & (triangle_count > 0) & (area > _NO_AREA) & _TYPES[city.polygon_surface])
    normal = outer[kept] / np.linalg.norm(outer[kept], axis=1, keepdims=True)
    along, upward = _axes_of(normal)
    order = np.argsort(city.triangle_polygon, kind="stable")
    _, triangles = select_rows(offsets_of(triangle_count), kept)
    planes = Planes(
        kept.astype(np.int64),
        city.polygon_surface[kept],
        area[kept],
        normal,
        along,
        upward,
        city.vertices[city.triangles[order[triangles]]] - origin,
        offsets_of(triangle_count[kept]),
    )
    return _tell_types(planes, city)


def _tell_types(planes: Planes, city: CityModel) -> Planes:
    """Tell roofs from walls where the file does not, and leave out what is neither."""
    unknown = planes.surface == SurfaceType.UNKNOWN
    tilt = planes.tilt
    owner = city.polygon_owner[planes.polygons]
    on_posts = city.buildings["wall_less"].to_numpy(dtype=bool)[owner]
    on_posts &= city.buildings["lod_used"].fillna(0).to_numpy(dtype=np.int64)[owner] < 2
    planes.surface[unknown] = np.where(tilt[unknown] < _STEEP, SurfaceType.ROOF, SurfaceType.WALL)
    floor = unknown & (tilt > 180.0 - _STEEP)
    return planes.take(~floor & ~(on_posts & (tilt >= _STEEP)))


def _axes_of(normal: FloatArray) -> tuple[FloatArray, FloatArray]:
    along = np.column_stack([-normal[:, 1], normal[:, 0], np.zeros(len(normal))])
    length = np.linalg.norm(along, axis=1)
    level = length < 1e-12
    along[level] = (1.0, 0.0, 0.0)
    along /= np.where(level, 1.0, length)[:, np.newaxis]
    return along, np.cross(normal, along)
