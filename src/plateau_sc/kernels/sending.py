"""What the ground sends back, and what the faces of a person above it receive of it, pixel by pixel."""

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.slab import KELVIN, SIGMA
from plateau_sc.types import Float32Array, FloatArray


@flat_kernel
def send_up(
    faces: Float32Array,
    surface: Float32Array,
    albedo: Float32Array,
    emissivity: Float32Array,
    reflected: Float32Array,
    sent: Float32Array,
    start: int,
    stop: int,
) -> None:
    """Fill in what the ground sends up.

    Parameters
    ----------
    faces : ndarray, shape (pixels, 10), float32
        What arrives from above; on the face that looks up are the first, short-wave, and the sixth, long-wave [W/m²].
    surface : ndarray, shape (pixels,), float32
        Temperature of the ground [°C].
    albedo, emissivity : ndarray, shape (pixels,), float32
        Of the ground [-].
    reflected, sent : ndarray, shape (pixels,), float32
        Short-wave and long-wave radiation [W/m²]; filled.
    start, stop : int
        Pixels to work on.
    """
    for pixel in range(start, stop):
        kelvin = surface[pixel] + KELVIN
        square = kelvin * kelvin
        reflected[pixel] = albedo[pixel] * faces[pixel, 0]
        sent[pixel] = emissivity[pixel] * (SIGMA * square * square) + (1.0 - emissivity[pixel]) * faces[pixel, 5]


@flat_kernel
def gather_faces(
    faces: Float32Array,
    near: Float32Array,
    wide: Float32Array,
    part: int,
    top: int,
    left: int,
    out: Float32Array,
    first: int,
    last: int,
) -> None:
    """Put together what six faces receive from above and from the ground, on a part of the pixels.

    Parameters
    ----------
    faces : ndarray, shape (pixels, 10), float32
        What arrives from above on faces that look up, north, east, south and west, short-wave and then long-wave
        [W/m²].
    near, wide : ndarray, shape (all rows, all cols), float32
        What the ground sends to a face that looks down, and to the lower half of the view of an upright one [W/m²].
    part : int
        0 for short-wave radiation, 5 for long-wave.
    top, left : int
        Row and column of the first pixel of the part.
    out : ndarray, shape (6, rows, cols), float32
        Faces that look up, north, east, south, west and down; filled.
    first, last : int
        The first row of the part to work on, and the one after the last.
    """
    cols = out.shape[2]
    for row in range(first, last):
        begin = (row + top) * near.shape[1] + left
        for col in range(cols):
            out[0, row, col] = faces[begin + col, part]
            out[5, row, col] = near[row + top, left + col]
        for face in range(1, 5):
            for col in range(cols):
                out[face, row, col] = faces[begin + col, part + face] + 0.5 * wide[row + top, left + col]


@flat_kernel
def radiate_back(
    short: Float32Array,
    long: Float32Array,
    shares: FloatArray,
    absorbed: float,
    out: Float32Array,
    start: int,
    stop: int,
) -> None:
    """Fill in how warm black surroundings are of which a person takes up as much as of what arrives.

    Parameters
    ----------
    short, long : ndarray, shape (6, pixels), float32
        Radiation on surfaces of a person [W/m²].
    shares : ndarray, shape (6,), float64
        Of the surfaces; together 1 [-].
    absorbed : float
        Of short-wave radiation, for what is absorbed of long-wave [-].
    out : ndarray, shape (pixels,), float32
        Temperature [°C]; filled.
    start, stop : int
        Pixels to work on.
    """
    factor = absorbed / SIGMA
    for pixel in range(start, stop):
        taken = 0.0
        for face in range(6):
            taken += shares[face] * (factor * short[face, pixel] + long[face, pixel] / SIGMA)
        out[pixel] = np.sqrt(np.sqrt(taken)) - KELVIN
