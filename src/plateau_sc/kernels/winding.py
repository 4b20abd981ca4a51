"""Count the faces between the pixels of a level lattice and the sun.

All rays of a beam share one direction, so the scene is sheared along it onto the level of the receivers, and a face
hides the sun from a pixel if the pixel lies in its image. Each face whose image covers a pixel counts 1, whichever way
it faces; but of a closed shell only those that look toward the sun. Between two faces that count alike the shared edge
cancels; only the silhouette is left, and an edge of it changes the count of the pixels south of it by what its faces
say. These changes are written where the edge crosses each column of pixels, and summed down the columns; or east of
it, along the rows. The lattice is worked on in strips of such lines, and the edges are read cluster by cluster when the
first strip comes that they can reach, so that all that is written stays in the cache.

The count is exact where no edge of the silhouette passes within some distance of the pixel, which is far more than
what rounding moves edges and far less than what separates pixels from edges by chance. The pixels that are nearer are
listed, for the rays to decide.
"""

import math
from typing import Any

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.clusters import Clusters
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.counts import add_lines, count_of, sum_columns, sum_rows, sum_wide
from plateau_sc.kernels.desk import Desk, Frame, Room
from plateau_sc.kernels.doubts import divide_pixel, doubt_aside, draw_aside
from plateau_sc.kernels.pool import EVEN, PARTS_BITS, STRIP_BITS, View, clear_pool
from plateau_sc.kernels.strips import draw_strip
from plateau_sc.kernels.strokes import make_strokes
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray, UInt8Array

_DOUBT = 1e-8
_ROUNDING = 2.0**-46
_PARTS = 2.0**PARTS_BITS
_STRIP = 1 << STRIP_BITS
_MANY = 1e9
# Masks are written sooner row by row, unless shadows are so long toward north or south that many more edges cross rows.
_LONG = 1.5
# Counts below 0 are met at pixels in doubt, or wanted.
_BIAS, _MIDDLE = 16, 64
_OUT_OF_RANGE, _FULL = 128, 127
_NO_MASKS, _NO_TALLY = np.empty((1, 0, 0), dtype=np.bool_), np.empty(0, dtype=np.uint8)
_NOWHERE = np.empty(0, dtype=np.int64)


def count_faces(clusters: Clusters, frame: Frame, direction: FloatArray, desk: Desk, out: BoolArray) -> int:
    """Tell which pixels faces hide from one sun, and list those that edges pass too closely.

    The count runs along the rows, or down the columns where long shadows follow them, because fewer edges cross those.

    Parameters
    ----------
    clusters : Clusters
        What casts the shadows.
    frame : Frame
        The lattice.
    direction : ndarray, shape (3,), float64
        Unit vector toward the sun, which is above the horizon.
    desk : Desk
        Room for the lattice; its doubts are filled.
    out : ndarray, shape (rows, cols), bool
        Overwritten: True where a face hides the sun.

    Returns
    -------
    int
        How many pixels are in doubt, some of them more than once. If there are more than the desk lists, the work must
        be done at a larger one.

    Raises
    ------
    ParameterError
        The sun is not above the horizon.
    """
    by_rows = follows_rows(direction)
    x, y, z = direction.tolist()
    return _count(clusters, _view(clusters, frame, (x, y, z), out.shape, by_rows), desk, out, False)


def add_faces(
    clusters: Clusters, frame: Frame, shape: tuple[int, int], directions: FloatArray, desk: Desk, room: Room
) -> tuple[IntArray, int]:
    """Count at each pixel that faces hide from suns, and list those that edges pass too closely.

    Parameters
    ----------
    clusters : Clusters
        What casts the shadows.
    frame : Frame
        The lattice.
    shape : tuple of int
        Its rows and columns.
    directions : ndarray, shape (n, 3), float64
        Unit vectors toward the suns, which are above the horizon. Of suns that follow each other closely less has to be
        found anew.
    desk : Desk
        Room for the lattice; its doubts are filled, and how they were counted.
    room : Room
        Of the lattice; added to.

    Returns
    -------
    ends : ndarray, shape (m,), int64
        For the first suns, which were counted, how many pixels are in doubt, some of them more than once, up to each.
    found : int
        If they are not all, what came with the next one: as many doubts, more than the desk lists, or -1 if a count
        left the range of a byte.

    Raises
    ------
    ParameterError
        A sun is not above the horizon.
    """
    _require_up(directions)
    ends = np.zeros(len(directions), dtype=np.int64)
    with np.errstate(over="ignore"):
        done, found = draw_suns(
            clusters, frame, shape, directions, desk, room.rows, room.columns, _NO_MASKS, _NOWHERE, ends
        )
    return ends[:done], int(found)


def count_suns(
    clusters: Clusters, frame: Frame, directions: FloatArray, desk: Desk, masks: BoolArray, places: IntArray
) -> tuple[IntArray, int]:
    """Write what `count_faces` writes, of several suns.

    Parameters
    ----------
    clusters : Clusters
        What casts the shadows.
    frame : Frame
        The lattice.
    directions : ndarray, shape (n, 3), float64
        Unit vectors toward the suns, which are above the horizon.
    desk : Desk
        Room for the lattice; its doubts are filled.
    masks : ndarray, shape (m, rows, cols), bool
        Written to: True where a face hides the sun.
    places : ndarray, shape (n,), int64
        Which of the masks is that of each sun.

    Returns
    -------
    ends : ndarray, shape (k,), int64
        As of `add_faces`.
    found : int
        As of `add_faces`; the mask of the next sun means nothing.

    Raises
    ------
    ParameterError
        A sun is not above the horizon.
    """
    _require_up(directions)
    ends, shape = np.zeros(len(directions), dtype=np.int64), masks.shape[1:]
    with np.errstate(over="ignore"):
        done, found = draw_suns(clusters, frame, shape, directions, desk, _NO_TALLY, _NO_TALLY, masks, places, ends)
    return ends[:done], int(found)


@flat_kernel
def draw_suns(
    clusters: Clusters,
    frame: Frame,
    shape: tuple[int, int],
    directions: FloatArray,
    desk: Desk,
    rows: UInt8Array,
    columns: UInt8Array,
    masks: BoolArray,
    places: IntArray,
    ends: IntArray,
) -> tuple[int, int]:
    """Add suns to tallies, or write their masks if these have places.

    It ends at one of which the doubts find no room or a count leaves a byte; see `add_faces`.
    """
    found, once = 0, int(len(places) == 0)
    for sun in range(len(directions)):
        direction = (directions[sun, 0], directions[sun, 1], directions[sun, 2])
        mask = masks[places[sun] if once == 0 else 0]
        by_rows = adds_rows(direction[0], direction[1]) if once else _writes_rows(direction)
        tally = rows if by_rows else columns
        view = _view(clusters, frame, direction, shape, by_rows)
        more, flags = draw_strips(clusters, view, desk, _BIAS, False, False, mask, once, tally, found)
        if more > len(desk.doubts) or flags & _OUT_OF_RANGE:
            if once:
                # What was added is taken off.
                draw_strips(clusters, view, desk, _BIAS, False, False, mask, -once, tally, found)
            return sun, -1 if flags & _OUT_OF_RANGE else more
        ends[sun] = found = more
    return len(directions), found


@flat_kernel
def adds_rows(x: float, y: float) -> bool:
    """Tell whether `add_faces` follows shadows along rows: there the sum takes as long as along columns.

    Parameters
    ----------
    x, y : float
        Toward the sun, east and north.

    Returns
    -------
    bool
        True where they run east or west.
    """
    return abs(x) > abs(y)


def follows_rows(direction: FloatArray) -> bool:
    """Tell whether shadows are followed from row to row, in place of from column to column.

    Parameters
    ----------
    direction : ndarray, shape (3,), float64
        Unit vector toward the sun.

    Returns
    -------
    bool
        True but where they are long and run north or south.

    Raises
    ------
    ParameterError
        The sun is not above the horizon.
    """
    _require_up(direction)
    x, y, z = direction.tolist()
    return _writes_rows((x, y, z))


def _require_up(directions: FloatArray) -> None:
    """Raise where a sun is not above the horizon: its shadows have no end."""
    if not (directions[..., 2] > 0.0).all():
        raise ParameterError(f"the sun must be above the horizon; found the direction {directions.tolist()}")


@flat_kernel
def _writes_rows(direction: tuple[float, float, float]) -> bool:
    """Tell what `follows_rows` tells."""
    return abs(direction[1]) < _LONG * (abs(direction[0]) + direction[2])


def find_inverted(clusters: Clusters, frame: Frame, desk: Desk, out: BoolArray) -> int:
    """Tell which pixels lie in shells that are inside out, of which the faces toward the sun may tell nothing.

    Parameters
    ----------
    clusters : Clusters
        What casts the shadows.
    frame : Frame
        The lattice.
    desk : Desk
        Room for the lattice; its doubts are filled.
    out : ndarray, shape (rows, cols), bool
        Overwritten: True where the winding number of all shells together is negative. (Where that of one is positive
        there is shadow under any sun.)

    Returns
    -------
    int
        How many pixels are in doubt, as `count_faces` gives it.
    """
    # Run as it lies, a face of a shell adds 1 if it is left on the way up and takes 1 off if it is entered.
    normals = np.zeros_like(clusters.normals)
    normals[2] = np.where(clusters.backs == 0, 1.0, -1.0)
    as_they_lie = clusters._replace(normals=normals, backs=np.zeros_like(clusters.backs))
    return _count(as_they_lie, _view(clusters, frame, (0.0, 0.0, 1.0), out.shape, False), desk, out, True)


def _count(clusters: Clusters, view: View, desk: Desk, out: BoolArray, negative: bool) -> int:
    """Draw all strips, once more with wider counts where they leave a byte, and count the doubts."""
    bias = _MIDDLE if negative else _BIAS
    # Bytes and words come round, and are meant to.
    with np.errstate(over="ignore"):
        found, flags = draw_strips(clusters, view, desk, bias, negative, False, out, 0, _NO_TALLY, 0)
        if flags & _OUT_OF_RANGE:
            wide = np.zeros(desk.changes.shape, dtype=np.int32)
            desk = desk._replace(changes=wide, sums=np.zeros(desk.sums.shape, np.int32))
            found, _ = draw_strips(clusters, view, desk, 0, negative, True, out, 0, _NO_TALLY, 0)
    return int(found)


@flat_kernel
def _view(
    clusters: Clusters, frame: Frame, direction: tuple[float, float, float], shape: tuple[int, int], by_rows: bool
) -> View:
    x, y, z = direction
    lines, places = (shape[0], shape[1]) if by_rows else (shape[1], shape[0])
    narrow = _narrow(clusters, frame, direction, max(lines, places))
    slant = (1.0 + math.hypot(x, y) / z) / frame.step
    scale, east, north = 1.0 / frame.step, x / z, y / z
    return View(
        direction, east, north, frame.west, frame.north, scale, narrow, slant, float(lines), float(places), by_rows
    )


@flat_kernel
def _narrow(clusters: Clusters, frame: Frame, direction: tuple[float, float, float], lines: int) -> float:
    """Return how near an edge may pass a pixel without a doubt [steps].

    It is more than what shearing rounds of any number met on the way, since a sheared place can be small where both its
    terms are large, and more than what counting in parts of a step adds up to.
    """
    slope = max(abs(direction[0]), abs(direction[1])) / direction[2]
    x, y, height = clusters.farthest[0], clusters.farthest[1], clusters.farthest[2]
    reach = (x + y + height * slope + abs(frame.west) + abs(frame.north)) / frame.step
    return float(max(_DOUBT, _ROUNDING * reach) + frame.unevenness + 2.0 * lines / _PARTS)


@flat_kernel
def _order(clusters: Clusters, view: View, firsts: IntArray, begins: IntArray, order: IntArray) -> None:
    """Put the clusters in the order of the first strips that they can reach, and leave out those that reach none."""
    boxes = clusters.boxes
    for strip in range(len(begins)):
        begins[strip] = 0
    for cluster in range(len(boxes)):
        lower, upper = view.north * boxes[cluster, 0, 2], view.north * boxes[cluster, 1, 2]
        top = (view.top - boxes[cluster, 1, 1] + min(lower, upper)) * view.scale - 2.0
        bottom = (view.top - boxes[cluster, 0, 1] + max(lower, upper)) * view.scale + 2.0
        lower, upper = view.east * boxes[cluster, 0, 2], view.east * boxes[cluster, 1, 2]
        left = (boxes[cluster, 0, 0] - view.left - max(lower, upper)) * view.scale - 2.0
        right = (boxes[cluster, 1, 0] - view.left - min(lower, upper)) * view.scale + 2.0
        first, last, start = (top, bottom, left) if view.by_rows else (left, right, top)
        # What lies in front of the first places is needed, for the lattice's rim counts it.
        reaches = first < view.lines and last >= 0.0 and start < view.places
        firsts[cluster] = int(max(first, 0.0)) >> STRIP_BITS if reaches else len(begins) - 2
        begins[firsts[cluster] + 1] += 1
    for strip in range(1, len(begins)):
        begins[strip] += begins[strip - 1]
    for cluster in range(len(boxes)):
        strip = firsts[cluster]
        order[begins[strip]] = cluster
        begins[strip] += 1
    for strip in range(len(begins) - 1, 0, -1):
        begins[strip] = begins[strip - 1]
    begins[0] = 0


@flat_kernel
def draw_strips(
    clusters: Clusters,
    view: View,
    desk: Desk,
    bias: int,
    negative: bool,
    wide: bool,
    out: BoolArray,
    once: int,
    tally: UInt8Array,
    found: int,
) -> tuple[int, int]:
    """Draw all strips of a lattice, and count the doubts.

    Parameters
    ----------
    clusters : Clusters
        The scene.
    view : View
        The lattice and the sun.
    desk : Desk
        Its order is used, its doubts are filled, the rest is overwritten.
    bias : int
        What stands for a count of 0.
    negative : bool
        Whether to tell where the count is negative, in place of where it is not 0.
    wide : bool
        Whether counts have 32 bits.
    out : ndarray, shape (rows, cols), bool
        Overwritten if `once` is 0.
    once : int
        By how much to add to a tally, 1 or -1, in place of making a mask.
    tally : ndarray, shape (m,), uint8
        As in `Room`, if `once` is not 0.
    found : int
        How many doubts there are already.

    Returns
    -------
    found : int
        How many there are then.
    flags : int
        Bit 7 is set if a count left the range of a byte, and the answers are wrong.
    """
    lines, places = int(view.lines), int(view.places)
    shape = (lines, places, view.by_rows)
    flags = 0
    _order(clusters, view, desk.firsts, desk.begins, desk.order)
    clear_pool(desk.pool)
    for number in range((lines + _STRIP - 1) >> STRIP_BITS):
        strip = (number * _STRIP, min(number * _STRIP + _STRIP, lines))
        for at in range(desk.begins[number], desk.begins[number + 1]):
            make_strokes(clusters, desk.order[at], view, desk.bench, desk.pool)
        _fill(desk.changes, (places + 1) << STRIP_BITS, EVEN)
        _fill(desk.rim, _STRIP, 0)
        listed = found
        found, more = draw_strip(
            desk.pool, desk.pencil, number, strip, shape, desk.changes, desk.rim, desk.doubts, found
        )
        flags |= more
        # Clusters only begin, so that whatever was set aside up to now can reach this strip.
        for edge in range(desk.pool.used[2]):
            flags = draw_aside(desk.pool.aside, edge, strip, shape, desk.changes, desk.rim, flags)
            found = doubt_aside(desk.pool.aside, edge, strip, shape, desk.doubts, found)
        bad = _begin(desk.rim, bias, wide, desk.sums)
        first, count = strip[0], strip[1] - strip[0]
        if wide:
            sum_wide(desk.changes, desk.sums, view.by_rows, negative, first, count, out)
        elif once != 0:
            begin = number * places << STRIP_BITS
            bad |= add_lines(desk.changes, desk.sums, bias, once, places, begin, tally)
            for doubt in range(listed, min(found, len(desk.doubts))):
                line, place = divide_pixel(desk.doubts[doubt], shape)
                lane = line - strip[0]
                desk.counted[doubt] = count_of(desk.changes, desk.rim[lane], lane, place) != 0
        elif view.by_rows:
            bad |= sum_rows(desk.changes, desk.sums, bias, desk.bits, desk.words, desk.octets, first, count, out)
        else:
            bad |= sum_columns(desk.changes, desk.sums, bias, negative, first, count, out)
        flags |= _OUT_OF_RANGE if bad else 0
    return found, flags


@flat_kernel
def _fill(changes: Any, count: int, value: int) -> None:
    for place in range(np.uint64(count)):
        changes[place] = value


@flat_kernel
def _begin(rim: Int32Array, bias: int, wide: bool, sums: Any) -> bool:
    """Begin the counts of a strip with what lies in front of it, and tell if that is out of range."""
    bad = False
    for lane in range(_STRIP):
        front = int(rim[lane]) + bias
        bad |= not wide and (front < 0 or front > _FULL)
        sums[lane], sums[_STRIP + lane] = front if wide else min(max(front, 0), _FULL), 0
    return bad
