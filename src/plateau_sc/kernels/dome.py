"""Add up over the patches of a dome what reaches each pixel, eight patches at a time.

A pixel keeps one bit a patch. For every eight patches a table holds the sum of each of their 256 combinations, so that
a pixel needs one line of it instead of eight decisions.
"""

from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.compiler import flat_kernel, kernel, kernel_part
from plateau_sc.kernels.occlusion import count_processors
from plateau_sc.types import Float32Array, IntArray, UInt8Array

_BLOCK = 4096
_AT_ONCE = 4


def sum_patches(plane: UInt8Array, values: Float32Array, out: Float32Array, threads: int | None = 1) -> None:
    """Add the values of the patches whose bits are set.

    Parameters
    ----------
    plane : ndarray, shape (patches / 8, pixels), uint8
        One bit a patch, the lowest first.
    values : ndarray, shape (patches, k), float32
        What each patch gives.
    out : ndarray, shape (pixels, k), float32
        Where the sums are added.
    threads : int, default 1
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Raises
    ------
    ParameterError
        The shapes do not go together.

    Examples
    --------
    >>> out = np.zeros((2, 1), dtype=np.float32)
    >>> sum_patches(np.array([[5, 128]], dtype=np.uint8), np.arange(8, dtype=np.float32)[:, np.newaxis], out)
    >>> out.ravel().tolist()
    [2.0, 7.0]
    """
    if plane.ndim != 2 or values.ndim != 2 or values.shape[0] != 8 * plane.shape[0]:
        raise ParameterError(f"{plane.shape} bytes need the values of eight patches each; found {values.shape}")
    if out.shape != (plane.shape[1], values.shape[1]):
        raise ParameterError(f"out must have the shape {(plane.shape[1], values.shape[1])}, found {out.shape}")
    tables = make_tables(values)
    parts = [(start, min(start + _BLOCK, len(out))) for start in range(0, len(out), _BLOCK)]
    workers = threads or count_processors()
    if workers == 1 or len(parts) == 1:
        for start, stop in parts:
            _sum_block(plane, tables, out, start, stop)
        return
    with ThreadPoolExecutor(workers) as pool:
        for task in [pool.submit(_sum_block, plane, tables, out, start, stop) for start, stop in parts]:
            task.result()


def make_tables(values: Float32Array) -> Float32Array:
    """Return the sums of all combinations of every eight patches.

    Parameters
    ----------
    values : ndarray, shape (8 n, k), float32
        What each patch gives.

    Returns
    -------
    ndarray, shape (n, 256, k), float32
        Sums over the bits of the second index, the lowest bit for the first patch.
    """
    groups = values.reshape(-1, 8, values.shape[1])
    tables = np.zeros((len(groups), 256, values.shape[1]), dtype=np.float32)
    for bit in range(8):
        half = 1 << bit
        np.add(tables[:, :half], groups[:, bit : bit + 1], out=tables[:, half : 2 * half])
    return tables


@kernel
def _sum_block(plane: UInt8Array, tables: Float32Array, out: Float32Array, start: int, stop: int) -> None:
    for group in range(plane.shape[0]):
        for pixel in range(start, stop):
            byte = plane[group, pixel]
            for face in range(tables.shape[2]):
                out[pixel, face] += tables[group, byte, face]


class Views(NamedTuple):
    """What stands around each block of pixels, where the sky is not seen.

    Attributes
    ----------
    size : int
        Pixels along the side of a block.
    shine : ndarray, shape (block rows, block columns, views, 2), float32
        Short-wave and long-wave radiation that comes from each view [W/m²].
    view : ndarray, shape (patches,), int64
        The view that each patch lies in.
    weights : ndarray, shape (patches, 5), float32
        What faces up, north, east, south and west receive of each patch.
    """

    size: int
    shine: Float32Array
    view: IntArray
    weights: Float32Array


def sum_surroundings(
    planes: UInt8Array,
    sky: Float32Array,
    views: Views,
    shape: tuple[int, int],
    out: Float32Array,
    threads: int | None = 1,
) -> None:
    """Add up what reaches each pixel from the patches of sky, from crowns, and from what is solid.

    Parameters
    ----------
    planes : ndarray, shape (kinds, patches / 8, pixels), uint8
        One bit a patch, the lowest first: the sky, and the crowns of each kind of tree. Where none is set there is
        something solid.
    sky : ndarray, shape (kinds, patches, 10), float32
        What each patch gives, through what is in it, to the five faces: first short-wave, then long-wave [W/m²].
    views : Views
        What is solid.
    shape : tuple of int
        Rows and columns of the pixels.
    out : ndarray, shape (pixels, 10), float32
        Where the sums are added.
    threads : int, default 1
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Raises
    ------
    ParameterError
        The shapes do not go together, or a patch lies in a view that there is not.
    """
    _require_shapes(planes, sky, views, shape, out)
    rows = range(0, shape[0], views.size)
    workers = threads or count_processors()
    if workers == 1 or len(rows) == 1:
        for row in rows:
            _sum_blocks(planes, sky, *views, shape[0], shape[1], row // views.size, out)
        return
    with ThreadPoolExecutor(workers) as pool:
        for task in [
            pool.submit(_sum_blocks, planes, sky, *views, shape[0], shape[1], row // views.size, out) for row in rows
        ]:
            task.result()


def _require_shapes(
    planes: UInt8Array, sky: Float32Array, views: Views, shape: tuple[int, int], out: Float32Array
) -> None:
    """Raise where the kernel would read or write beyond an array."""
    pixels, patches = shape[0] * shape[1], len(views.view)
    if patches % 16:
        raise ParameterError(f"the patches must be a multiple of 16, found {patches}")
    blocks = (-(-shape[0] // views.size), -(-shape[1] // views.size))
    for name, found, expected in (
        ("planes", planes.shape, (len(sky), patches // 8, pixels)),
        ("sky", sky.shape, (len(planes), patches, 10)),
        ("out", out.shape, (pixels, 10)),
        ("weights", views.weights.shape, (patches, 5)),
        ("the shine of blocks", views.shine.shape, (*blocks, *views.shine.shape[2:3], 2)),
    ):
        if found != expected:
            raise ParameterError(f"{name} must have the shape {expected}, found {found}")
    if patches and not (views.view.min() >= 0 and views.view.max() < views.shine.shape[2]):
        raise ParameterError(
            f"each patch must lie in a view from 0 to {views.shine.shape[2] - 1}, found {views.view.min()} to "
            f"{views.view.max()}"
        )


@kernel
def _sum_blocks(
    planes: UInt8Array,
    sky: Float32Array,
    size: int,
    shine: Float32Array,
    view: IntArray,
    weights: Float32Array,
    rows: int,
    cols: int,
    band: int,
    out: Float32Array,
) -> None:
    solid = np.empty((sky.shape[1], 10), dtype=np.float32)
    tables = np.zeros((_AT_ONCE, 256, 10), dtype=np.float32)
    # The sums of a block lie close together until they are complete.
    sums = np.empty((size * size, 10), dtype=np.float32)
    top, bottom = band * size, min((band + 1) * size, rows)
    groups = planes.shape[1]
    for block in range(shine.shape[1]):
        left, right = block * size, min((block + 1) * size, cols)
        # Without a sky all would be solid; that is where every pixel begins.
        _fill_solid(shine, band, block, view, weights, solid, tables)
        _start_sums(tables, sums, (bottom - top) * (right - left))
        for kind in range(sky.shape[0]):
            for group in range(0, groups, _AT_ONCE):
                several = min(_AT_ONCE, groups - group)
                if _holds_bits(planes, kind, group, several, top, bottom, left, right, cols):
                    for part in range(several):
                        _fill_table(sky, solid, kind, group + part, tables[part])
                    _add_groups(planes, kind, group, several, tables, top, bottom, left, right, cols, sums)
        for row in range(top, bottom):
            begin, shift = row * cols + left, (row - top) * (right - left)
            for place in range(right - left):
                for face in range(10):
                    out[begin + place, face] += sums[shift + place, face]


@kernel_part
def _start_sums(tables: Float32Array, sums: Float32Array, count: int) -> None:
    for place in range(count):
        for face in range(10):
            sums[place, face] = tables[0, 1, face]


@flat_kernel
def _holds_bits(
    planes: UInt8Array,
    kind: int,
    group: int,
    several: int,
    top: int,
    bottom: int,
    left: int,
    right: int,
    cols: int,
) -> bool:
    """Tell whether any pixel of a block has a bit in some groups: crowns are far from most."""
    for row in range(top, bottom):
        for part in range(several):
            held = 0
            for pixel in range(row * cols + left, row * cols + right):
                held |= planes[kind, group + part, pixel]
            if held != 0:
                return True
    return False


@flat_kernel
def _add_groups(
    planes: UInt8Array,
    kind: int,
    group: int,
    several: int,
    tables: Float32Array,
    top: int,
    bottom: int,
    left: int,
    right: int,
    cols: int,
    sums: Float32Array,
) -> None:
    """Add what the tables of some groups hold for the bits of each pixel of a block."""
    for row in range(top, bottom):
        begin, shift = row * cols + left, (row - top) * (right - left)
        if several == _AT_ONCE:
            for place in range(right - left):
                _add_lines(tables, planes, kind, group, begin + place, sums, shift + place)
            continue
        for part in range(several):
            for place in range(right - left):
                line = planes[kind, group + part, begin + place]
                for face in range(10):
                    sums[shift + place, face] += tables[part, line, face]


@kernel_part
def _add_lines(
    tables: Float32Array, planes: UInt8Array, kind: int, group: int, pixel: int, sums: Float32Array, place: int
) -> None:
    """Add a line of each of four tables: four at a time, the sums are read and written a quarter as often."""
    first, second = planes[kind, group, pixel], planes[kind, group + 1, pixel]
    third, fourth = planes[kind, group + 2, pixel], planes[kind, group + 3, pixel]
    if first | second | third | fourth:
        for face in range(10):
            sums[place, face] += (tables[0, first, face] + tables[1, second, face]) + (
                tables[2, third, face] + tables[3, fourth, face]
            )


@kernel_part
def _fill_solid(
    shine: Float32Array,
    band: int,
    block: int,
    view: IntArray,
    weights: Float32Array,
    solid: Float32Array,
    tables: Float32Array,
) -> None:
    """Fill in what each patch gives where it is solid, and their sum as the line 1 of the first table."""
    tables[0, 1] = np.float32(0.0)
    for patch in range(solid.shape[0]):
        for face in range(10):
            solid[patch, face] = weights[patch, face % 5] * shine[band, block, view[patch], face // 5]
            tables[0, 1, face] += solid[patch, face]


@kernel_part
def _fill_table(sky: Float32Array, solid: Float32Array, kind: int, group: int, table: Float32Array) -> None:
    """Fill in what each combination of eight patches gives more than if all of them were solid."""
    for bit in range(8):
        half, patch = 1 << bit, 8 * group + bit
        # Ten numbers by name, because all of them are read before any is written a line takes three steps, not ten.
        more0 = sky[kind, patch, 0] - solid[patch, 0]
        more1 = sky[kind, patch, 1] - solid[patch, 1]
        more2 = sky[kind, patch, 2] - solid[patch, 2]
        more3 = sky[kind, patch, 3] - solid[patch, 3]
        more4 = sky[kind, patch, 4] - solid[patch, 4]
        more5 = sky[kind, patch, 5] - solid[patch, 5]
        more6 = sky[kind, patch, 6] - solid[patch, 6]
        more7 = sky[kind, patch, 7] - solid[patch, 7]
        more8 = sky[kind, patch, 8] - solid[patch, 8]
        more9 = sky[kind, patch, 9] - solid[patch, 9]
        for entry in range(half):
            line0, line1 = table[entry, 0] + more0, table[entry, 1] + more1
            line2, line3 = table[entry, 2] + more2, table[entry, 3] + more3
            line4, line5 = table[entry, 4] + more4, table[entry, 5] + more5
            line6, line7 = table[entry, 6] + more6, table[entry, 7] + more7
            line8, line9 = table[entry, 8] + more8, table[entry, 9] + more9
            table[half + entry, 0], table[half + entry, 1] = line0, line1
            table[half + entry, 2], table[half + entry, 3] = line2, line3
            table[half + entry, 4], table[half + entry, 5] = line4, line5
            table[half + entry, 6], table[half + entry, 7] = line6, line7
            table[half + entry, 8], table[half + entry, 9] = line8, line9
