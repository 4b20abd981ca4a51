"""What the ground sends back, and what the faces of a person above it receive of it, pixel by pixel."""

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.slab import KELVIN, SIGMA
from plateau_sc.types import Float32Array

_PIECE = 2048


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
    out: Float32Array,
    start: int,
    stop: int,
) -> None:
    """Put together what six faces receive from above and from the ground.

    Parameters
    ----------
    faces : ndarray, shape (pixels, 10), float32
        What arrives from above on faces that look up, north, east, south and west, short-wave and then long-wave
        [W/m²].
    near, wide : ndarray, shape (pixels,), float32
        What the ground sends to a face that looks down, and to the lower half of the view of an upright one [W/m²].
    part : int
        0 for short-wave radiation, 5 for long-wave.
    out : ndarray, shape (6, pixels), float32
        Faces that look up, north, east, south, west and down; filled.
    start, stop : int
        Pixels to work on.
    """
    for begin in range(start, stop, _PIECE):
        end = min(begin + _PIECE, stop)
        for pixel in range(begin, end):
            out[0, pixel] = faces[pixel, part]
            out[5, pixel] = near[pixel]
        for face in range(1, 5):
            for pixel in range(begin, end):
                out[face, pixel] = faces[pixel, part + face] + 0.5 * wide[pixel]
