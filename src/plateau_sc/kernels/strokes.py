"""Make strokes of the edges of a silhouette: what is needed to follow each from line to line of the pixels.

A cluster of edges is sheared along the sun's rays and looked through in short loops, each of which does one thing to
all of its edges. Places on a line are counted in whole parts of a step, so that a step is an addition and the nearness
of pixels a comparison. Strokes are sorted at once by the strip of lines in which they begin and by how many of these
they cross, so that those of like length are drawn together.

Edges that end on a line, or run too steeply or too far away to be counted so, are set aside.
"""

import numpy as np

from plateau_sc.kernels.clusters import LANES, NOTHING, Clusters
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.pool import (
    AWKWARD,
    EXACT,
    FARTHEST,
    KINDS,
    PARTS_BITS,
    ROOM,
    STRIP_BITS,
    Bench,
    Pool,
    View,
    keep_stroke,
)
from plateau_sc.types import Float32Array, FloatArray, Int8Array, UInt8Array

_PARTS = 2.0**PARTS_BITS
_LINES = 2.0**STRIP_BITS
# Numbers of one edge lie this far apart.
_A, _B, _C, _D, _E, _F, _G = (np.uint64(ROOM * number) for number in range(7))
# Added to the first a count below 2**52, added to the other a whole number below 2**51 stands in the lowest bits.
_COUNT, _WHOLE = 2.0**52, 1.5 * 2.0**52
_COUNT_BITS, _WHOLE_BITS = 0x433 << 52, 0x4338 << 48
_LANES, _ONE = np.uint64(LANES), np.uint64(1)


@flat_kernel
def make_strokes(clusters: Clusters, cluster: int, view: View, bench: Bench, pool: Pool) -> None:
    """Add the strokes of a cluster's edges, and set others aside.

    Parameters
    ----------
    clusters : Clusters
        The scene.
    cluster : int
        Which of them.
    view : View
        The lattice and the sun.
    bench : Bench
        Overwritten.
    pool : Pool
        Added to.
    """
    starts = clusters.starts
    first, point, face = np.uint64(starts[cluster, 0]), np.uint64(starts[cluster, 1]), np.uint64(starts[cluster, 2])
    edges = np.uint64(starts[cluster + 1, 0]) - first
    # That these are multiples is said so that no loop over what is left is made.
    points = (np.uint64(starts[cluster + 1, 1]) - point) // _LANES * _LANES
    faces = (np.uint64(starts[cluster + 1, 2]) - face) // _LANES * _LANES
    columns, rows = (bench.places, bench.lines) if view.by_rows else (bench.lines, bench.places)
    _shear_columns(clusters.vertices, point, points, view.left, view.east, view.scale, columns)
    _shear_rows(clusters.vertices, point, points, view.top, view.north, view.scale, rows)
    if _turn_faces(clusters.normals, clusters.backs, face, faces, view.direction, bench):
        bench.many[cluster] = _choose(clusters.parts, first, edges, face, faces, bench)
    kept = np.uint64(bench.many[cluster])
    _take(clusters.parts, clusters.touch, first, kept, bench)
    some = (kept + _LANES - _ONE) // _LANES * _LANES
    _measure(some, first, bench, view.narrow, view.slant, view.lines, view.places, view.by_rows)
    _sort(kept, first, bench, view.narrow, view.slant, view.by_rows, pool)


@flat_kernel
def _turn_faces(
    normals: FloatArray,
    backs: Int8Array,
    start: np.uint64,
    count: np.uint64,
    direction: tuple[float, float, float],
    bench: Bench,
) -> bool:
    """Find what faces count as, 1 toward the sun or else their backs, and tell if it is something else than it was."""
    counts, seen, fronts = bench.counts, bench.sums, bench.facing
    x, y, z = direction
    differing = np.int8(0)
    for face in range(count):
        seen[face] = normals[0, start + face] * x + normals[1, start + face] * y + normals[2, start + face] * z
    # A face seen edge-on looks one way or the other: its edges must be drawn, for what lies on them is in doubt.
    # In loops of one thing each, many faces are looked at at once.
    for face in range(count):
        fronts[face] = np.int8(seen[face] >= 0.0)
    for face in range(count):
        now = np.int8((backs[start + face] & (fronts[face] - 1)) | fronts[face])
        differing = np.int8(differing | (now ^ counts[start + face]))
        counts[start + face] = now
    return bool(differing != 0)


@flat_kernel
def _shear_columns(
    vertices: FloatArray,
    start: np.uint64,
    count: np.uint64,
    left: float,
    east: float,
    scale: float,
    columns: FloatArray,
) -> None:
    for vertex in range(count):
        columns[vertex] = (vertices[0, start + vertex] - left - east * vertices[2, start + vertex]) * scale


@flat_kernel
def _shear_rows(
    vertices: FloatArray,
    start: np.uint64,
    count: np.uint64,
    top: float,
    north: float,
    scale: float,
    rows: FloatArray,
) -> None:
    for vertex in range(count):
        rows[vertex] = (top - vertices[1, start + vertex] + north * vertices[2, start + vertex]) * scale


@flat_kernel
def _choose(
    parts: UInt8Array, start: np.uint64, count: np.uint64, face: np.uint64, faces: np.uint64, bench: Bench
) -> int:
    """List the edges that change the count and by how much, and count them."""
    facing, kept, weights, found = bench.facing, bench.kept, bench.weights, start
    for number in range(faces):
        facing[number] = bench.counts[face + number]
    facing[NOTHING] = 0
    for edge in range(count):
        weight = facing[np.uint64(parts[0, start + edge])] - facing[np.uint64(parts[1, start + edge])]
        kept[found], weights[found] = edge, weight
        found += np.uint64(weight != 0)
    return int(found - start)


@flat_kernel
def _take(parts: UInt8Array, touch: Float32Array, start: np.uint64, count: np.uint64, bench: Bench) -> None:
    """Take the ends of the edges that are listed."""
    numbers, lines, places = bench.numbers, bench.lines, bench.places
    for row in range(count):
        edge = start + np.uint64(bench.kept[start + row])
        one, other = np.uint64(parts[2, edge]), np.uint64(parts[3, edge])
        numbers[row], numbers[row + _B] = lines[one], places[one]
        numbers[row + _C], numbers[row + _D] = lines[other], places[other]
        numbers[row + _E] = touch[edge]


@flat_kernel
def _measure(
    count: np.uint64,
    start: np.uint64,
    bench: Bench,
    narrow: float,
    slant: float,
    lines: float,
    places: float,
    by_rows: bool,
) -> None:
    """Find what edges are as strokes: none, some, or to be set aside."""
    numbers, weights, strokes, sums, bits = bench.numbers, bench.weights, bench.strokes, bench.sums, bench.bits
    for row in range(count):
        a, b, c, d = numbers[row], numbers[row + _B], numbers[row + _C], numbers[row + _D]
        # Which end is the first cannot be guessed: it is chosen, not branched on.
        turned = a > c
        u, end = c if turned else a, a if turned else c
        v, bottom = d if turned else b, b if turned else d
        # Rows and columns are mirrored, and so are left and right.
        weight = np.float64(np.int32(weights[start + row])) * (1.0 if turned ^ by_rows else -1.0)
        touch = numbers[row + _E]
        near = narrow + abs(touch) * slant
        tilt = (bottom - v) / (end - u if end > u else 1.0)
        low, high = min(bottom, v), max(v, bottom)
        begin, stop = np.ceil(u), np.ceil(end)
        # An upright edge that begins on no line crosses the next one higher than what is too close to a receiver.
        wide = (narrow if touch < 0.0 else near) * (1.0 + abs(tilt))
        # No end on a line, and nothing too steep or too far away.
        clear = max(abs(begin - u - 0.5), abs(stop - end - 0.5)) < 0.5 - near
        clear &= (low > -FARTHEST) & (high < FARTHEST) & (wide < 0.25) & (abs(tilt) < FARTHEST)
        seen = (end > -1.0) & (u < lines + 1.0) & (low < places)
        begin, stop = max(0.0, begin), min(lines, stop)
        length = stop - begin if low < places else 0.0
        # What lies a doubt further on is rounded down to the pixel after the edge, also if it is in doubt.
        over = v + (begin - u) * tilt + (1.0 + wide)
        strip = np.floor(begin * (1.0 / _LINES))
        here = min(length, (strip + 1.0) * _LINES - begin)
        last = over + (here - 1.0) * tilt
        inner = (min(over, last) > 1.001) & (max(over, last) < places - 0.001)
        kind = here if here <= EXACT else EXACT - 1.0 + np.ceil(here * 0.125)
        bucket = strip * KINDS + (kind if inner else float(AWKWARD))
        bucket = bucket if clear & (length > 0.0) else (-1.0 if seen & (not clear) else 0.0)
        drawn = bucket > 0.0
        over, tilt = over if drawn else 0.0, tilt if drawn else 0.0
        whole, steps = np.floor(over), np.floor(tilt)
        sums[row], sums[row + _B] = _WHOLE + whole, _COUNT + (over - whole) * _PARTS
        sums[row + _C], sums[row + _D] = _WHOLE + steps, _COUNT + (tilt - steps) * _PARTS
        sums[row + _E] = _COUNT + (wide * (2.0 * _PARTS) if drawn else 0.0)
        sums[row + _F] = _COUNT + (begin * 2.0**32 + length * 2.0**8 + (weight + 4.0) if drawn else 0.0)
        sums[row + _G] = _WHOLE + bucket
    # Without AVX-512 processors turn numbers to whole ones one by one, which takes longer than all of the above.
    for row in range(count):
        strokes[row] = (bits[row] << PARTS_BITS) + (bits[row + _B] - _COUNT_BITS)
        strokes[row + _B] = (bits[row + _C] << PARTS_BITS) + (bits[row + _D] - _COUNT_BITS)
        strokes[row + _C] = bits[row + _E] - _COUNT_BITS
        strokes[row + _D] = bits[row + _F] - _COUNT_BITS
        strokes[row + _E] = bits[row + _G] - _WHOLE_BITS


@flat_kernel
def _sort(
    count: np.uint64, start: np.uint64, bench: Bench, narrow: float, slant: float, by_rows: bool, pool: Pool
) -> None:
    """Add strokes where they belong."""
    strokes = bench.strokes
    for row in range(count):
        bucket = strokes[row + _E]
        if bucket < 0:
            weight = float(bench.weights[start + row])
            _set_aside(np.uint64(row), bench.numbers, weight, narrow, slant, by_rows, pool)
        else:
            keep_stroke(pool, bucket, strokes[row], strokes[row + _B], strokes[row + _C], strokes[row + _D])


@flat_kernel
def _set_aside(
    row: np.uint64, numbers: FloatArray, weight: float, narrow: float, slant: float, by_rows: bool, pool: Pool
) -> None:
    aside, kept = pool.aside, np.uint64(pool.used[2])
    turned = numbers[row] > numbers[row + _C]
    aside[kept, 0], aside[kept, 1] = numbers[row + _C if turned else row], numbers[row + _D if turned else row + _B]
    aside[kept, 2], aside[kept, 3] = numbers[row if turned else row + _C], numbers[row + _B if turned else row + _D]
    aside[kept, 4] = weight if turned ^ by_rows else -weight
    aside[kept, 5] = narrow + abs(numbers[row + _E]) * slant
    pool.used[2] += 1
