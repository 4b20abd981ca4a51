"""Add the beams of the sun to what the faces of each pixel receive, eight steps at a time.

A pixel keeps one bit a step, and a table the sum of each combination of eight steps, as in `plateau_sc.kernels.dome`.
"""

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import Float32Array, FloatArray, IntArray, UInt8Array

PARTS = 7
"""Faces that look up, north, east, south and west, one that turns with the sun, and the four sides together."""


@flat_kernel
def add_beams(
    lit: UInt8Array, tables: Float32Array, faces: Float32Array, beams: Float32Array, start: int, stop: int
) -> None:
    """Add the beams that pixels receive whole.

    Parameters
    ----------
    lit : ndarray, shape (steps / 8, pixels), uint8
        One bit a step, the lowest first: whether the beam reaches the pixel.
    tables : ndarray, shape (steps / 8, 256, 7), float32
        What each combination of eight steps gives to each of the parts, from `make_tables` [W/m²].
    faces : ndarray, shape (pixels, k), float32
        Where what the faces that look up, north, east, south and west receive is added, in the first five [W/m²].
    beams : ndarray, shape (3, pixels), float32
        Where the parts up, turning, and sides are added [W/m²].
    start, stop : int
        Pixels to work on.
    """
    for group in range(lit.shape[0]):
        for pixel in range(start, stop):
            line = lit[group, pixel]
            if line == 0:
                continue
            for face in range(5):
                faces[pixel, face] += tables[group, line, face]
            beams[0, pixel] += tables[group, line, 0]
            beams[1, pixel] += tables[group, line, 5]
            beams[2, pixel] += tables[group, line, 6]


@flat_kernel
def add_dimmed(
    pixels: IntArray, light: FloatArray, parts: Float32Array, faces: Float32Array, beams: Float32Array
) -> None:
    """Add a beam to pixels that receive a share of it.

    Parameters
    ----------
    pixels : ndarray, shape (n,), int64
        Which.
    light : ndarray, shape (n,), float64
        The share that reaches each [-].
    parts : ndarray, shape (7,), float32
        What the whole beam gives [W/m²].
    faces, beams : ndarray
        As in `add_beams`.
    """
    for index in range(pixels.shape[0]):
        pixel, share = pixels[index], light[index]
        for face in range(5):
            faces[pixel, face] += share * parts[face]
        beams[0, pixel] += share * parts[0]
        beams[1, pixel] += share * parts[5]
        beams[2, pixel] += share * parts[6]
