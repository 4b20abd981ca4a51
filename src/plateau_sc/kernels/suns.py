"""Put the pixels that lie in the shadow of anything into shadow, sun by sun: of bodies, and of all other facets.

A call takes several suns, for what is around a call takes as long as a small mask does, and while threads do that they
wait for one another.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.convex import Convex
from plateau_sc.kernels.facets import BOTH, SHELL, Facets
from plateau_sc.kernels.marking import Room, make_room
from plateau_sc.kernels.measures import Measures
from plateau_sc.kernels.outlines import Bench, make_bench, shade_bodies
from plateau_sc.kernels.states import NO_BITS, States, UInt64Array, begin_states, list_doubts, read_columns, read_rows
from plateau_sc.kernels.volumes import Ground, Sun, make_planes, shade_facets
from plateau_sc.types import FloatArray, Int8Array, IntArray, UInt8Array

_LISTED = 4096


class Obstacles(NamedTuple):
    """All that casts shadows, in the frame of a lattice.

    Attributes
    ----------
    bodies : Convex
        Bodies and pieces.
    kinds : ndarray, shape (n,), int8
        Which of the facets of a body count where it is left to them.
    measures : Measures
        Of the bodies.
    facets : Facets
        What belongs to no body.
    """

    bodies: Convex
    kinds: Int8Array
    measures: Measures
    facets: Facets


class Pixels(NamedTuple):
    """The pixels of a lattice in both orders: with its columns for lines, and with its rows.

    Attributes
    ----------
    grounds : tuple of Ground
        Their heights.
    hidden : tuple of ndarray, shape (words, lines), uint64
        Bits of the pixels that count for shadow.
    shy : tuple of ndarray, shape (words, lines), uint64
        Bits of the pixels that are in doubt unless they are in shadow.
    """

    grounds: tuple[Ground, Ground]
    hidden: tuple[UInt64Array, UInt64Array]
    shy: tuple[UInt64Array, UInt64Array]


def gather_obstacles(bodies: Convex, measures: Measures, facets: Facets) -> Obstacles:
    """Return all that casts shadows.

    Parameters
    ----------
    bodies : Convex
        Points and corners in the frame of a lattice, the normals as they were.
    measures : Measures
        As `measure_bodies` gives them.
    facets : Facets
        What belongs to none of them, in the same frame.

    Returns
    -------
    Obstacles
        For any sun.
    """
    starts, stops = (
        np.bincount(ends, minlength=len(bodies.corners) + 1) for ends in bodies.ranges[bodies.hollows > 0].T
    )
    # Within its dents a shell that was parted may be inside out: of its facets none is left out.
    kinds = np.where(np.cumsum(starts - stops)[:-1] > 0, np.int8(BOTH), np.int8(SHELL))
    return Obstacles(bodies, kinds, measures, facets)


def mark_sun(
    obstacles: Obstacles, ground: Ground, sun: Sun, step: float, states: States, lines: tuple[int, int]
) -> None:
    """Put pixels into shadow or in doubt.

    Parameters
    ----------
    obstacles : Obstacles
        What casts shadows.
    ground : Ground
        The receivers.
    sun : Sun
        As `make_sun` gives it.
    step : float
        Distance between neighbouring pixels [m].
    states : States
        In the order of the ground; written to. Pixels in shadow stay so.
    lines : tuple of int
        The first line to work on, and the one after the last.
    """
    _mark_sun(
        obstacles, ground, sun, step, states, lines, make_bench(obstacles.bodies), make_planes(), make_room()
    )  # fmt: skip


def cast_suns(
    obstacles: Obstacles, pixels: Pixels, suns: list[Sun], step: float, masks: UInt8Array, places: IntArray
) -> list[IntArray | None]:
    """Write the masks of some suns, and return the pixels that are for the rays to decide.

    Parameters
    ----------
    obstacles : Obstacles
        What casts shadows.
    pixels : Pixels
        The receivers.
    suns : list of Sun
        As `make_sun` gives them.
    step : float
        Distance between neighbouring pixels [m].
    masks : ndarray, shape (m, rows, cols), uint8
        Written to: 1 in shadow.
    places : ndarray, shape (n,), int64
        Which of them is that of each sun.

    Returns
    -------
    list of ndarray or None
        For each sun places in the flattened mask; None where they are too many to be listed.
    """
    table = np.array([(*sun.direction, *sun.shift, sun.narrow, sun.rounded) for sun in suns]).reshape(-1, 7)
    lines = ((0, len(pixels.grounds[0].heights)), (0, len(pixels.grounds[1].heights)))
    states = (begin_states(pixels.hidden[0]), begin_states(pixels.hidden[1]))
    doubts, counts = np.empty((len(suns), _LISTED), dtype=np.int64), np.empty(len(suns), dtype=np.int64)
    _cast_suns(
        obstacles, pixels, table, step, states, lines, masks, places, doubts, counts, make_bench(obstacles.bodies),
        make_planes(), make_room(),
    )  # fmt: skip
    return [listed[:count] if count <= _LISTED else None for listed, count in zip(doubts, counts.tolist(), strict=True)]


@flat_kernel
def _cast_suns(
    obstacles: Obstacles,
    pixels: Pixels,
    suns: FloatArray,
    step: float,
    states: tuple[States, States],
    lines: tuple[tuple[int, int], tuple[int, int]],
    masks: UInt8Array,
    places: IntArray,
    doubts: IntArray,
    counts: IntArray,
    bench: Bench,
    planes: FloatArray,
    room: Room,
) -> None:
    """Write the mask of each sun, and list and count what is in doubt."""
    for number in range(len(suns)):
        direction = (suns[number, 0], suns[number, 1], suns[number, 2])
        sun = Sun(direction, (suns[number, 3], suns[number, 4]), suns[number, 5], suns[number, 6])
        by_rows, mask = abs(direction[0]) > abs(direction[1]), masks[places[number]]
        ground, hidden, shy = pixels.grounds[0], pixels.hidden[0], pixels.shy[0]
        known, whole = states[0], lines[0]
        if by_rows:
            ground, hidden, shy = pixels.grounds[1], pixels.hidden[1], pixels.shy[1]
            known, whole = states[1], lines[1]
        for word in range(hidden.shape[0]):
            for line in range(hidden.shape[1]):
                known.shaded[word, line], known.doubted[word, line] = hidden[word, line], NO_BITS
        _mark_sun(obstacles, ground, sun, step, known, whole, bench, planes, room)
        if by_rows:
            read_rows(known.shaded, mask)
        else:
            read_columns(known.shaded, mask)
        counts[number] = list_doubts(known.shaded, known.doubted, shy, by_rows, mask.shape[1], doubts[number])


@flat_kernel
def _mark_sun(
    obstacles: Obstacles,
    ground: Ground,
    sun: Sun,
    step: float,
    states: States,
    lines: tuple[int, int],
    bench: Bench,
    planes: FloatArray,
    room: Room,
) -> None:
    """Put pixels into shadow or in doubt; see `mark_sun`."""
    bodies, kinds, measures, facets = obstacles
    # A constant would have the kernel compiled once more.
    against = step < 0.0
    left = shade_bodies(bodies, measures, ground, sun, step, states, lines, bench, room)
    shade_facets(facets.corners, facets.kinds, ground, sun, step, states, lines, against, planes, room)
    done = -1
    for number in range(left):
        # Pieces of one shell follow one another, and have the same facets.
        first, stop = bodies.ranges[bench.left[number], 0], bodies.ranges[bench.left[number], 1]
        if first != done:
            shade_facets(
                bodies.corners[first:stop], kinds[first:stop], ground, sun, step, states, lines, against, planes, room
            )
        done = first
