"""Shares of what the faces of pixels see, kept small, and the sums of what comes from there."""

from typing import NamedTuple

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.compiler import flat_kernel, kernel
from plateau_sc.kernels.dome import make_tables
from plateau_sc.kernels.threads import lend_threads
from plateau_sc.types import Float32Array, IntArray, UInt8Array, UInt16Array

WHOLE = 65_535.0
"""What a share of 1 is kept as."""

FACES = 5
"""Faces up, north, east, south and west."""

MOMENTS = 3 * FACES - 1
"""Shares of the sky: of each face; weighted for its long-wave radiation; and of each upright one in the horizon."""

_BLOCK = 4096
_ROWS = 16


class Around(NamedTuple):
    """What solid things send to the nodes of a lattice, from each sector.

    Attributes
    ----------
    shine : ndarray, shape (rows, columns, sectors, 2), float32
        Short-wave and long-wave radiation that comes to each node [W/m²].
    row, col : float
        Where the centre of the first pixel lies among the nodes, from the first.
    step : float
        From one pixel to the next, in those of the nodes.
    faces : ndarray, shape (sectors, 2), int64
        The two upright faces that see each sector, by their place among up, north, east, south and west.
    """

    shine: Float32Array
    row: float
    col: float
    step: float
    faces: IntArray


def pack_shares(plane: UInt8Array, shares: Float32Array, threads: int | None = 1) -> UInt16Array:
    """Add up the shares of the patches whose bits are set.

    Parameters
    ----------
    plane : ndarray, shape (patches / 8, pixels), uint8
        One bit a patch, the lowest first.
    shares : ndarray, shape (patches, k), float32
        Share of each patch; no column adds up to more than 1.
    threads : int, default 1
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Returns
    -------
    ndarray, shape (pixels, k), uint16
        Sums, 1 being `WHOLE`.

    Raises
    ------
    ParameterError
        The shapes do not go together, or a column adds up to more.

    Examples
    --------
    >>> pack_shares(np.array([[0, 15, 255]], dtype=np.uint8), np.full((8, 1), 1 / 8, dtype=np.float32)).ravel()
    array([    0, 32768, 65535], dtype=uint16)
    """
    if plane.ndim != 2 or shares.ndim != 2 or len(shares) != 8 * plane.shape[0]:
        raise ParameterError(f"{plane.shape} bytes need the shares of eight patches each; found {shares.shape}")
    total = shares.sum(axis=0, dtype=np.float64)
    if not (shares >= 0.0).all() or (total > 1.0 + 1e-5).any():
        raise ParameterError(f"shares must be 0 or more and add up to 1 at most, found {total.max():g}")
    tables, out = make_tables(shares), np.empty((plane.shape[1], shares.shape[1]), dtype=np.uint16)

    def fill(start: int) -> None:
        _pack(plane, tables, out, start, min(start + _BLOCK, len(out)))

    with lend_threads(threads) as pool:
        list(pool.map(fill, range(0, len(out), _BLOCK)))
    return out


@kernel
def _pack(plane: UInt8Array, tables: Float32Array, out: UInt16Array, start: int, stop: int) -> None:
    sums = np.zeros((stop - start, tables.shape[2]), dtype=np.float32)
    for group in range(plane.shape[0]):
        for pixel in range(start, stop):
            byte = plane[group, pixel]
            if byte:
                for column in range(tables.shape[2]):
                    sums[pixel - start, column] += tables[group, byte, column]
    for pixel in range(start, stop):
        for column in range(tables.shape[2]):
            share = sums[pixel - start, column] * np.float32(WHOLE) + np.float32(0.5)
            out[pixel, column] = np.uint16(min(share, np.float32(WHOLE)))


def add_sky(
    shares: UInt16Array, short: Float32Array, long: Float32Array, out: Float32Array, threads: int | None = 1
) -> None:
    """Add what comes to each pixel from the sky, and through and from crowns.

    Parameters
    ----------
    shares : ndarray, shape (kinds, pixels, `MOMENTS`), uint16
        From `pack_shares`, for the sky and the crowns of each kind of tree.
    short, long : ndarray, shape (kinds, 2), float32
        Short-wave radiation that is even, and that which an upright face has from the whole horizon; long-wave
        radiation that is even, and that which goes with the weights of the second moments [W/m²].
    out : ndarray, shape (pixels, 10), float32
        Where the faces' sums are added, short-wave first.
    threads : int, default 1
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Raises
    ------
    ParameterError
        The shapes do not go together.
    """
    for name, found, expected in (
        ("shares", shares.shape, (len(short), len(out), MOMENTS)),
        ("short", short.shape, (len(shares), 2)),
        ("long", long.shape, (len(shares), 2)),
        ("out", out.shape, (shares.shape[1], 2 * FACES)),
    ):
        if found != expected:
            raise ParameterError(f"{name} must have the shape {expected}, found {found}")
    unit = np.float32(1.0 / WHOLE)

    def add(start: int) -> None:
        _add_sky(shares, unit * short, unit * long, out, start, min(start + _BLOCK, len(out)))

    with lend_threads(threads) as pool:
        list(pool.map(add, range(0, len(out), _BLOCK)))


@flat_kernel
def _add_sky(
    shares: UInt16Array, short: Float32Array, long: Float32Array, out: Float32Array, start: int, stop: int
) -> None:
    for kind in range(shares.shape[0]):
        even, horizon, warm, spread = short[kind, 0], short[kind, 1], long[kind, 0], long[kind, 1]
        for pixel in range(start, stop):
            if kind > 0 and shares[kind, pixel, 0] == 0 and shares[kind, pixel, 1] + shares[kind, pixel, 3] == 0:
                continue
            for face in range(FACES):
                part = np.float32(shares[kind, pixel, face])
                out[pixel, face] += even * part
                out[pixel, FACES + face] += warm * part + spread * np.float32(shares[kind, pixel, FACES + face])
            for face in range(1, FACES):
                out[pixel, face] += horizon * np.float32(shares[kind, pixel, 2 * FACES - 1 + face])


def add_walls(
    solid: UInt16Array, around: Around, shape: tuple[int, int], out: Float32Array, threads: int | None = 1
) -> None:
    """Add what solid things give to each pixel; between the nodes it changes evenly.

    Parameters
    ----------
    solid : ndarray, shape (pixels, 3 x sectors), uint16
        From `pack_shares`: in each sector the share of an upward face, and of the two upright ones that see it.
    around : Around
        What they send.
    shape : tuple of int
        Rows and columns of the pixels.
    out : ndarray, shape (pixels, 10), float32
        Where the faces' sums are added, short-wave first.
    threads : int, default 1
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Raises
    ------
    ParameterError
        The shapes do not go together, or a pixel lies beyond the nodes.
    """
    rows, cols = shape
    high, wide, sectors = around.shine.shape[:3]
    for name, found, expected in (
        ("solid", solid.shape, (rows * cols, 3 * sectors)),
        ("out", out.shape, (rows * cols, 2 * FACES)),
        ("the shine of nodes", around.shine.shape, (high, wide, sectors, 2)),
        ("the faces of sectors", around.faces.shape, (sectors, 2)),
    ):
        if found != expected:
            raise ParameterError(f"{name} must have the shape {expected}, found {found}")
    last = around.row + around.step * (rows - 1), around.col + around.step * (cols - 1)
    if min(around.row, around.col) < 0.0 or not (last[0] < high - 1 and last[1] < wide - 1):
        raise ParameterError(f"pixels from {around.row:g}, {around.col:g} to {last} lie beyond {high} x {wide} nodes")
    if not (around.faces.min() >= 1 and around.faces.max() < FACES):
        raise ParameterError(f"upright faces are 1 to 4, found {around.faces.min()} to {around.faces.max()}")

    def add(row: int) -> None:
        _add_rows(solid, *around, cols, row, min(row + _ROWS, rows), out)

    with lend_threads(threads) as pool:
        list(pool.map(add, range(0, rows, _ROWS)))


@kernel
def _add_rows(
    solid: UInt16Array,
    shine: Float32Array,
    row_start: float,
    col_start: float,
    step: float,
    faces: IntArray,
    cols: int,
    first: int,
    last: int,
    out: Float32Array,
) -> None:
    line = np.empty((shine.shape[1], 2, shine.shape[2]), dtype=np.float32)
    for row in range(first, last):
        _add_row(solid, shine, row_start + step * row, col_start, step, faces, cols, row, line, out)


@flat_kernel
def _add_row(
    solid: UInt16Array,
    shine: Float32Array,
    place: float,
    col_start: float,
    step: float,
    faces: IntArray,
    cols: int,
    row: int,
    line: Float32Array,
    out: Float32Array,
) -> None:
    above, unit = int(place), np.float32(1.0 / WHOLE)
    down = np.float32(place - above)
    for node in range(line.shape[0]):
        for sector in range(line.shape[2]):
            for wave in range(2):
                upper, lower = shine[above, node, sector, wave], shine[above + 1, node, sector, wave]
                line[node, wave, sector] = unit * (upper + down * (lower - upper))
    for col in range(cols):
        across = col_start + step * col
        left = int(across)
        right = np.float32(across - left)
        pixel = row * cols + col
        for wave in range(2):
            base = FACES * wave
            for sector in range(line.shape[2]):
                sent = line[left, wave, sector]
                sent += right * (line[left + 1, wave, sector] - sent)
                out[pixel, base] += sent * solid[pixel, 3 * sector]
                out[pixel, base + faces[sector, 0]] += sent * solid[pixel, 3 * sector + 1]
                out[pixel, base + faces[sector, 1]] += sent * solid[pixel, 3 * sector + 2]
