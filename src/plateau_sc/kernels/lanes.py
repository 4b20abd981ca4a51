"""Tell which of many places near each other lie in the shadow of distant ground, lane by lane along the sun's way.

Over a place that looks along a way the shadow of the ground at the distance d ends at the height
``h - tangent * d - curvature * d²``: the highest of these is where it ends for all the ground ahead. From two places on
one line along the way the same ground lies ahead. The area is cut in lanes along the way, and each line of the ground's
lattice is followed over all of them at once; between the nodes, and between the edges of lanes, the ground is straight.
So each lane gets a height below which places are in shadow for certain, and one above which they are not, both at its
begin and at its end. Less what falls with the square of the distance, which is the same for all, the shadow's end is
the highest of straight lines along a lane: it lies below the chord between the ends, and that of any one line of the
lattice, the lowest in the lane, above its own. Places between both heights are looked from one by one, as
`plateau_sc.kernels.horizon` does.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.horizon import Relief, steepest
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.types import BoolArray, FloatArray, IntArray

FEWEST = 4096
"""Of fewer places each looks for itself."""

# What rounding may move the end of the shadow [m], and the part of the height of the longest sight that it may.
_MARGIN, _ROUNDING = 1e-3, 1e-12
_NOTHING = -1e300
# Beyond, a sight is all but upright, and what rounds its distances counts.
_STEEPEST = 1e4
# How near ground may lie to a rim without a doubt on which side it is [m], and a node to the edge of a lane [lanes].
_RIM, _EDGE = 1e-3, 1e-6
_OFTEN = 16


class Lanes(NamedTuple):
    """Lanes along a way, over an area.

    Attributes
    ----------
    middle : tuple of float
        East and north of the middle of the area, from where all is measured [m].
    way : tuple of float
        Horizontal unit vector along the lanes, east and north.
    begin : float
        Where the lanes begin, along the way [m].
    length : float
        Of all lanes [m].
    side : float
        Right edge of the first lane, to the left of the way [m].
    width : float
        Of each lane [m].
    lows, highs : ndarray, shape (n,), float64
        Where each lane leaves the area, at the earliest and at the latest, from the begin [m].
    """

    middle: tuple[float, float]
    way: tuple[float, float]
    begin: float
    length: float
    side: float
    width: float
    lows: FloatArray
    highs: FloatArray


class _Lines(NamedTuple):
    """Lines of a lattice one way: the first node and the steps to the next line and node, along the lanes and aside."""

    place: tuple[float, float]
    across: tuple[float, float]
    along: tuple[float, float]
    counts: tuple[int, int]
    strides: tuple[int, int]


class _Room(NamedTuple):
    """Where edges meet a line: ends, distance and place; and the most and least of the ends in each lane."""

    edges: FloatArray
    bounds: FloatArray


class _Ends(NamedTuple):
    """Where the shadow of lanes ends, at their begin and end: at most, and at least by the best line at either."""

    most: FloatArray
    first: FloatArray
    second: FloatArray


def hide_places(
    relief: Relief, places: FloatArray, way: FloatArray, tangent: float, threads: int | None = 1
) -> BoolArray:
    """Tell from which places ground is as steep as a sight, or steeper.

    Parameters
    ----------
    relief : Relief
        The ground.
    places : ndarray, shape (n, 3), float64
        Eyes, in the coordinates of the relief [m].
    way : ndarray, shape (2,), float64
        Horizontal unit vector, east and north.
    tangent : float
        Of the sight [-].
    threads : int, default 1
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Returns
    -------
    ndarray, shape (n,), bool
        What `steepest` tells of each.
    """
    if len(places) < FEWEST or not 0.0 < tangent < _STEEPEST:
        return np.isposinf(steepest(relief, places, way, tangent, threads, any_at=True))
    workers = threads or count_processors()
    lanes = _make_lanes(relief, way, int(np.sqrt(len(places))))
    ends = _find_ends(relief, lanes, tangent)
    hidden: BoolArray = np.empty(len(places), dtype=np.bool_)
    part = -(-len(places) // (4 * workers if workers > 1 else 1))

    def judge(start: int) -> IntArray:
        stop = min(start + part, len(places))
        doubts = np.empty(stop - start, dtype=np.int64)
        return doubts[: judge_places(relief, lanes, ends, tangent, places, start, stop, hidden, doubts)].copy()

    with lend_threads(workers) as pool:
        doubts = np.concatenate(list(pool.map(judge, range(0, len(places), part))))
    hidden[doubts] = np.isposinf(steepest(relief, places[doubts], way, tangent, threads, any_at=True))
    return hidden


def _make_lanes(relief: Relief, way: FloatArray, count: int) -> Lanes:
    """Return lanes over what is left out of the relief."""
    west, south, east, north = relief.near
    middle = ((west + east) / 2.0, (south + north) / 2.0)
    x, y = np.array([west, east, east, west]) - middle[0], np.array([south, south, north, north]) - middle[1]
    along, aside = x * way[0] + y * way[1], y * way[0] - x * way[1]
    edges = np.linspace(aside.min(), aside.max(), count + 1)
    begin = float(along.min())
    # The area is left over the sides that look ahead: the latest end of the lines through it bends at corners.
    latest = np.full(count + 1, np.inf)
    for axis, half in ((0, x.max()), (1, y.max())):
        if way[axis] != 0.0:
            turn = -way[1] if axis == 0 else way[0]
            latest = np.minimum(latest, (half * np.sign(way[axis]) - edges * turn) / way[axis])
    low, high = np.minimum(latest[:-1], latest[1:]), np.maximum(latest[:-1], latest[1:])
    for corner in range(4):
        within = (edges[:-1] <= aside[corner]) & (aside[corner] <= edges[1:])
        high[within] = np.maximum(high[within], along[corner])
    width = float(edges[-1] - edges[0]) / count
    frame = (middle, (float(way[0]), float(way[1])), begin, float(along.max()) - begin, float(edges[0]), width)
    return Lanes(*frame, low - begin, high - begin)


def _find_ends(relief: Relief, lanes: Lanes, tangent: float) -> _Ends:
    """Return where the shadow of the ground ends in each lane."""
    count = len(lanes.lows)
    ends = _Ends(*(np.full((2, count), _NOTHING) for _ in range(3)))
    room = _Room(np.empty((4, count + 1)), np.empty((4, count)))
    (x, y), (rows, cols), step = lanes.way, relief.heights.shape, relief.step
    west, north = relief.west - lanes.middle[0], relief.north - lanes.middle[1]
    place = (west * x + north * y - lanes.begin, north * x - west * y - lanes.side)
    right, down = (step * x, -step * y), (-step * y, -step * x)
    heights, highest = relief.heights.ravel(), float(relief.tops.max())
    for lines in (
        _Lines(place, right, down, (cols, rows), (1, cols)),
        _Lines(place, down, right, (rows, cols), (cols, 1)),
    ):
        if lines.along[1] != 0.0:
            sweep_lines(heights, highest, relief.curvature, lines, lanes, tangent, room, ends)
    return ends


@flat_kernel
def sweep_lines(
    heights: FloatArray,
    highest: float,
    curvature: float,
    lines: _Lines,
    lanes: Lanes,
    tangent: float,
    room: _Room,
    ends: _Ends,
) -> None:
    """Raise the ends of the shadow by the lines of a lattice one way, the nearest first.

    Parameters
    ----------
    heights : ndarray, shape (n,), float64
        Of the nodes, row by row [m].
    highest : float
        Of them [m].
    curvature : float
        See `Relief` [1/m].
    lines : tuple
        Where the nodes lie.
    lanes : Lanes
        Over the area.
    tangent : float
        Of the sight [-].
    room : tuple of ndarray
        Room for what is found on a line.
    ends : tuple of ndarray
        Raised.
    """
    count, least = len(lanes.lows), (_NOTHING, _NOTHING)
    turn = 2.0 * curvature * lanes.length
    for number in range(lines.counts[0]):
        line = number if lines.across[0] > 0.0 else lines.counts[0] - 1 - number
        nodes = _run_line(heights, curvature, lines, line, lanes, tangent, room.edges)
        near, far = min(room.edges[2, 0], room.edges[2, count]), max(room.edges[2, 0], room.edges[2, count])
        bound = highest - tangent * near - curvature * near * near
        if near >= lanes.length and bound < least[0] and bound + turn * near < least[1]:
            return
        if far < 0.0:
            continue
        for lane in range(count):
            for end in range(2):
                one, other = room.edges[end, lane], room.edges[end, lane + 1]
                room.bounds[end, lane], room.bounds[2 + end, lane] = max(one, other), min(one, other)
        _visit_nodes(heights, curvature, lines, line, lanes, tangent, nodes, room.bounds)
        _raise_ends(lines, line, lanes, room, ends)
        if number % _OFTEN == 0:
            least = (ends.first[0, 0], ends.second[1, 0])
            for lane in range(count):
                least = (min(least[0], ends.first[0, lane]), min(least[1], ends.second[1, lane]))


@flat_kernel
def _run_line(
    heights: FloatArray,
    curvature: float,
    lines: _Lines,
    line: int,
    lanes: Lanes,
    tangent: float,
    edges: FloatArray,
) -> tuple[int, int]:
    """Write where the edges of lanes meet a line, and the ends of its shadow there; return the nodes between them."""
    last = lines.counts[1] - 1
    ahead, aside = lines.place[0] + line * lines.across[0], lines.place[1] + line * lines.across[1]
    turn = 2.0 * curvature * lanes.length
    for edge in range(edges.shape[1]):
        at = (edge * lanes.width - aside) / lines.along[1]
        within = min(max(at, 0.0), float(last))
        node = min(int(within), last - 1)
        first = line * lines.strides[0] + node * lines.strides[1]
        height = heights[first] + (within - node) * (heights[first + lines.strides[1]] - heights[first])
        distance = ahead + at * lines.along[0]
        end = height - tangent * distance - curvature * distance * distance
        edges[0, edge], edges[1, edge], edges[2, edge], edges[3, edge] = end, end + turn * distance, distance, at
    low, high = min(edges[3, 0], edges[3, -1]), max(edges[3, 0], edges[3, -1])
    return int(np.ceil(min(max(low, 0.0), last + 1.0))), int(np.floor(max(min(high, float(last)), -1.0)))


@flat_kernel
def _visit_nodes(
    heights: FloatArray,
    curvature: float,
    lines: _Lines,
    line: int,
    lanes: Lanes,
    tangent: float,
    nodes: tuple[int, int],
    bounds: FloatArray,
) -> None:
    """Widen the bounds of lanes by the nodes in them."""
    count = bounds.shape[1]
    ahead, aside = lines.place[0] + line * lines.across[0], lines.place[1] + line * lines.across[1]
    turn = 2.0 * curvature * lanes.length
    for node in range(nodes[0], nodes[1] + 1):
        distance, place = ahead + node * lines.along[0], (aside + node * lines.along[1]) / lanes.width
        end = heights[line * lines.strides[0] + node * lines.strides[1]]
        end -= tangent * distance + curvature * distance * distance
        last = end + turn * distance
        # At the edge of two lanes it is in both.
        for lane in range(max(int(np.floor(place - _EDGE)), 0), min(int(np.floor(place + _EDGE)), count - 1) + 1):
            bounds[0, lane], bounds[1, lane] = max(bounds[0, lane], end), max(bounds[1, lane], last)
            bounds[2, lane], bounds[3, lane] = min(bounds[2, lane], end), min(bounds[3, lane], last)


@flat_kernel
def _raise_ends(lines: _Lines, line: int, lanes: Lanes, room: _Room, ends: _Ends) -> None:
    """Raise the ends of lanes: at most where a part of the line lies ahead, at least where all of it does."""
    edges, bounds, last = room.edges, room.bounds, lines.counts[1] - 1.0
    is_rim = line == 0 or line == lines.counts[0] - 1
    for lane in range(bounds.shape[1]):
        near, far = min(edges[2, lane], edges[2, lane + 1]), max(edges[2, lane], edges[2, lane + 1])
        low, high = min(edges[3, lane], edges[3, lane + 1]), max(edges[3, lane], edges[3, lane + 1])
        if far < lanes.lows[lane] - _RIM or high < -_EDGE or low > last + _EDGE:
            continue
        ends.most[0, lane] = max(ends.most[0, lane], bounds[0, lane])
        ends.most[1, lane] = max(ends.most[1, lane], bounds[1, lane])
        if is_rim or near < lanes.highs[lane] + _RIM or low < _EDGE or high > last - _EDGE:
            continue
        if bounds[2, lane] > ends.first[0, lane]:
            ends.first[0, lane], ends.first[1, lane] = bounds[2, lane], bounds[3, lane]
        if bounds[3, lane] > ends.second[1, lane]:
            ends.second[0, lane], ends.second[1, lane] = bounds[2, lane], bounds[3, lane]


@flat_kernel
def judge_places(
    relief: Relief,
    lanes: Lanes,
    ends: _Ends,
    tangent: float,
    places: FloatArray,
    start: int,
    stop: int,
    hidden: BoolArray,
    doubts: IntArray,
) -> int:
    """Tell of some places which are below the ends of the shadow, and list those of which they do not tell.

    Parameters
    ----------
    relief : Relief
        The ground.
    lanes : Lanes
        Over the area.
    ends : tuple of ndarray
        What `sweep_lines` raised.
    tangent : float
        Of the sight [-].
    places : ndarray, shape (n, 3), float64
        Eyes [m].
    start, stop : int
        The first, and the one behind the last.
    hidden : ndarray, shape (n,), bool
        Overwritten between them.
    doubts : ndarray, shape (stop - start,), int64
        Overwritten.

    Returns
    -------
    int
        How many are listed.
    """
    west, south, east, north = relief.near
    reach = (relief.heights.shape[0] + relief.heights.shape[1]) * relief.step + lanes.length
    margin = _MARGIN + _ROUNDING * (tangent + relief.curvature * reach) * reach
    # Between two nodes the fall of the ground bends the end of the shadow.
    above = margin + 0.25 * relief.curvature * relief.step * relief.step
    found = 0
    for place in range(start, stop):
        x, y, height = places[place, 0], places[place, 1], places[place, 2]
        is_near = west <= x <= east and south <= y <= north
        x, y = x - lanes.middle[0], y - lanes.middle[1]
        distance = x * lanes.way[0] + y * lanes.way[1] - lanes.begin
        aside = (y * lanes.way[0] - x * lanes.way[1] - lanes.side) / lanes.width
        lane = min(max(int(min(max(aside, 0.0), len(lanes.lows) + 0.0)), 0), len(lanes.lows) - 1)
        share = distance / lanes.length
        fall = distance * (tangent - relief.curvature * distance)
        most = ends.most[0, lane] + share * (ends.most[1, lane] - ends.most[0, lane]) + fall
        first = ends.first[0, lane] + share * (ends.first[1, lane] - ends.first[0, lane]) + fall
        second = ends.second[0, lane] + share * (ends.second[1, lane] - ends.second[0, lane]) + fall
        hidden[place] = height < max(first, second) - margin
        if not is_near or not (hidden[place] or height > most + above):
            doubts[found] = place
            found += 1
    return found
