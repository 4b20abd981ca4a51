"""Add the beam of the sun to what the faces of each pixel receive."""

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import BoolArray, Float32Array, FloatArray


@flat_kernel
def add_beam(
    hidden: BoolArray, light: Float32Array, partly: bool, parts: FloatArray, out: Float32Array, start: int, stop: int
) -> None:
    """Add a beam to the pixels that it reaches.

    Parameters
    ----------
    hidden : ndarray, shape (pixels,), bool
        Pixels that it does not reach.
    light : ndarray, shape (pixels,), float32
        What share of it comes through crowns [-]; not read unless `partly`.
    partly : bool
        Whether crowns take a part of it.
    parts : ndarray, shape (k,), float64
        What it gives to each face of a pixel that it reaches whole [W/m²].
    out : ndarray, shape (pixels, k), float32
        Where it is added.
    start, stop : int
        Pixels to work on.
    """
    for pixel in range(start, stop):
        if hidden[pixel]:
            continue
        share = light[pixel] if partly else 1.0
        for part in range(parts.shape[0]):
            out[pixel, part] += share * parts[part]
