"""Where things stand in a map: from longitude and latitude to the units of a drawing."""

from __future__ import annotations

import math
import zlib
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from struct import pack
from typing import Final

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from rasterio.features import rasterize

from plateau_sc.types import Bounds

WIDTH: Final = 720.0
"""Width of every map [drawing units]; about 4 to a millimetre in print."""

_HEIGHTS = (240.0, 395.0)
_METRES_PER_DEGREE = 111_195.0
_PADDING = 0.06
_LEAST_DEGREES = 2e-4
_PIXELS_PER_UNIT = 2.5
_FINE = 0.15


@dataclass(frozen=True, slots=True)
class Canvas:
    """The frame of a map.

    Attributes
    ----------
    west, north : float
        Upper left corner [deg].
    stretch : float
        Length of a degree of longitude against one of latitude.
    scale : float
        Drawing units in a degree of latitude.
    height : float
        Height [drawing units].
    """

    west: float
    north: float
    stretch: float
    scale: float
    height: float

    @classmethod
    def around(cls, bounds: Bounds) -> Canvas:
        """Lay a frame around an area, which stands in its middle.

        Parameters
        ----------
        bounds : tuple of float
            West, south, east and north [deg].

        Returns
        -------
        Canvas
        """
        west, south, east, north = bounds
        stretch = max(math.cos(math.radians((south + north) / 2)), 0.01)
        wide = max((east - west) * stretch, _LEAST_DEGREES) * (1 + 2 * _PADDING)
        high = max(north - south, _LEAST_DEGREES) * (1 + 2 * _PADDING)
        scale = min(WIDTH / wide, _HEIGHTS[1] / high)
        height = min(max(high * scale, _HEIGHTS[0]), _HEIGHTS[1])
        left = (west + east) / 2 - WIDTH / scale / stretch / 2
        return cls(left, (south + north) / 2 + height / scale / 2, stretch, scale, height)

    @property
    def metres_per_unit(self) -> float:
        """Length of a drawing unit on the ground [m]."""
        return _METRES_PER_DEGREE / self.scale

    def place(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Bring points into the drawing.

        Parameters
        ----------
        points : ndarray, shape (n, 2)
            Longitude, latitude [deg].

        Returns
        -------
        ndarray, shape (n, 2)
            Right and down [drawing units].
        """
        x = (points[:, 0] - self.west) * self.stretch * self.scale
        return np.column_stack([x, (self.north - points[:, 1]) * self.scale])

    def draw(self, shapes: Sequence[shapely.Geometry] | NDArray[np.object_]) -> NDArray[np.object_]:
        """Bring shapes into the drawing, and leave out points that cannot be told apart there.

        Parameters
        ----------
        shapes : sequence of shapely geometries
            In longitude, latitude [deg].

        Returns
        -------
        ndarray of shapely geometries
            Cut to the frame and a little around it.
        """
        placed = shapely.transform(np.asarray(shapes, dtype=object), self.place)
        fine = shapely.simplify(placed, _FINE)
        return np.asarray(shapely.clip_by_rect(fine, -9.0, -9.0, WIDTH + 9.0, self.height + 9.0), dtype=object)

    def paint(self, shapes: NDArray[np.object_], values: Sequence[int], colours: Sequence[str]) -> str:
        """Paint shapes as a picture: for those that are too many to be drawn.

        Parameters
        ----------
        shapes : ndarray of shapely geometries
            As `draw` gives them.
        values : sequence of int
            Place of the colour of each.
        colours : sequence of str
            As ``#rrggbb``.

        Returns
        -------
        str
            PNG as a data URI; where nothing is, it is clear.
        """
        size = round(self.height * _PIXELS_PER_UNIT), round(WIDTH * _PIXELS_PER_UNIT)
        held = [
            (shape, value + 1)
            for shape, value in zip(shapes, values, strict=True)
            if shape is not None and not shape.is_empty
        ]
        pixels = np.zeros(size, np.uint8)
        if held:
            to_ground = Affine.scale(1 / _PIXELS_PER_UNIT)
            pixels = rasterize(held, out_shape=size, transform=to_ground, dtype=np.uint8, all_touched=True)
        return write_png(pixels, ["#ffffff", *colours])


def write_png(pixels: NDArray[np.uint8], colours: Sequence[str]) -> str:
    """Return a picture of few colours as PNG in a data URI.

    Parameters
    ----------
    pixels : ndarray, shape (rows, columns), uint8
        Place of the colour of each pixel; 0 is clear.
    colours : sequence of str
        As ``#rrggbb``.

    Returns
    -------
    str
    """
    rows, columns = pixels.shape
    lines = np.zeros((rows, columns + 1), np.uint8)
    lines[:, 1:] = pixels
    chunks = (
        (b"IHDR", pack(">IIBBBBB", columns, rows, 8, 3, 0, 0, 0)),
        (b"PLTE", b"".join(bytes.fromhex(colour[1:]) for colour in colours)),
        (b"tRNS", b"\0"),
        (b"IDAT", zlib.compress(lines.tobytes(), 9)),
        (b"IEND", b""),
    )
    data = b"".join(pack(">I", len(body)) + kind + body + pack(">I", zlib.crc32(kind + body)) for kind, body in chunks)
    return "data:image/png;base64," + b64encode(b"\x89PNG\r\n\x1a\n" + data).decode("ascii")


def trace_path(shape: shapely.Geometry | None) -> str:
    """Return a shape as the path of an SVG.

    Parameters
    ----------
    shape : shapely geometry or None
        Polygons, in drawing units; other parts are left out.

    Returns
    -------
    str
        Empty where there is none.

    Examples
    --------
    >>> trace_path(shapely.box(0, 0, 2, 1))
    'M2 0L2 1L0 1L0 0Z'
    """
    if shape is None:
        return ""
    polygons = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon" and not part.is_empty]
    rings = [ring for polygon in polygons for ring in (polygon.exterior, *polygon.interiors)]
    return "".join(f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in ring.coords[:-1])}Z" for ring in rings).replace(".0", "")


def round_length(longest: float) -> float:
    """Return the longest round length (1, 2 or 5 and noughts) that is not longer.

    Parameters
    ----------
    longest : float
        Above 0.

    Returns
    -------
    float

    Examples
    --------
    >>> [round_length(length) for length in (230.0, 99.0, 1.0)]
    [200.0, 50.0, 1.0]
    """
    power = 10.0 ** math.floor(math.log10(longest))
    return max(step * power for step in (1.0, 2.0, 5.0) if step * power <= longest)
