"""Detail as surveyed roofs have it: annexes along the walls of a house, and blocks in steps."""

import random
from itertools import pairwise

from plateau_sc.samples.roofs import HIP, PITCHED, SHED, Rect
from plateau_sc.samples.shells import Plan, Rings, Shell, raise_shell

_LEAST_WIDTH = 0.7
_BETWEEN = 0.4
_PENTHOUSE = 2.4


def raise_with_annexes(rng: random.Random, rect: Rect, kind: str, base: float, eave: float, rise: float) -> Shell:
    """Put a pitched roof on walls that have bays, porches and lower rooms (下屋) before them.

    Parameters
    ----------
    rng : random.Random
        Source of every draw.
    rect : Rect
        Plan of all [m].
    kind : str
        A key of `plateau_sc.samples.roofs.PITCHED`.
    base, eave : float
        Heights of the bottom and of the eaves [m].
    rise : float
        Ridge above the eaves [m].

    Returns
    -------
    Shell
        Closed and oriented outward, within the plan.
    """
    depth = round(min(rng.uniform(0.9, 1.6), 0.18 * min(rect.width, rect.depth)), 2)
    sides = _level_sides(rect, kind)
    south, east, north, west = (depth if side in sides else 0.0 for side in range(4))
    main = Rect(
        round(rect.west + west, 2),
        round(rect.south + south, 2),
        round(rect.east - east, 2),
        round(rect.north - north, 2),
    )
    roofs = PITCHED[kind](main, eave, rise)
    annexes: list[Rings] = []
    corners = main.corners()
    for side in sides:
        start, stop = corners[side], corners[(side + 1) % 4]
        for first, last in _draw_spans(rng, start, stop):
            # Half of them are one storey of several, the others nearly as high as the eaves.
            share = rng.uniform(0.35, 0.6) if rng.random() < 0.5 else rng.uniform(0.8, 0.95)
            upper = round(base + share * (eave - base), 2)
            lower = round(upper - rng.uniform(0.1, 0.3) * min(depth, upper - base), 2)
            roofs = [[_insert(ring, first, last) for ring in rings] for rings in roofs]
            annexes.append([_lean(first, last, depth, upper, lower)])
    return raise_shell([*roofs, *annexes], base)


def raise_in_steps(rng: random.Random, rect: Rect, base: float, top: float, storey: float) -> tuple[Shell, float]:
    """Raise a flat-roofed block with a penthouse, terraces and lower parts.

    Parameters
    ----------
    rng : random.Random
        Source of every draw.
    rect : Rect
        Plan of all; one corner or more may stay open [m].
    base, top : float
        Heights of the bottom and of the main roof [m].
    storey : float
        Height of a storey [m].

    Returns
    -------
    shell : Shell
        Closed and oriented outward.
    highest : float
        Height of its highest roof [m].
    """
    us, vs = (_cut(rng, low, high) for low, high in ((rect.west, rect.east), (rect.south, rect.north)))
    columns, rows = len(us) - 1, len(vs) - 1
    corners = [(0, 0), (columns - 1, 0), (columns - 1, rows - 1)]
    open_corners = {corner for corner in corners if rng.random() < 0.35}
    if columns == rows == 2:
        # Two parts that are left must not touch in a corner only.
        open_corners &= {corners[0]}
    heights = _draw_heights(rng, (columns, rows), base, top, storey)
    heights.update(dict.fromkeys(open_corners, base))
    # Where two parts across a corner are both higher than the other two, they would touch along an edge alone.
    while lower := _find_saddle(heights, columns, rows):
        heights[lower[0]] = round(lower[1] + 0.03, 2)
    roofs: list[Rings] = []
    for row, (south, north) in enumerate(pairwise(vs)):
        for column, (west, east) in enumerate(pairwise(us)):
            if (column, row) not in open_corners:
                height = heights[column, row]
                roofs.append([[(u, v, height) for u, v in Rect(west, south, east, north).corners()]])
    return raise_shell(roofs, base), max(rings[0][0][2] for rings in roofs)


def _draw_heights(
    rng: random.Random, size: tuple[int, int], base: float, top: float, storey: float
) -> dict[tuple[int, int], float]:
    """Draw the height of each part of a block: a penthouse in the middle, and storeys less toward the sides."""
    columns, rows = size
    steps = max(1, int((top - base) / storey + 0.1))
    heights = {}
    for row in range(rows):
        for column in range(columns):
            # Parapets and slabs differ by some centimetres: no two parts lie in one plane.
            height = top - 0.06 * (row * columns + column)
            if (column, row) == (columns // 2, rows // 2):
                height = top + min(_PENTHOUSE, 0.8 * storey)
            elif column in (0, columns - 1) or row in (0, rows - 1):
                height -= storey * int(rng.random() * min(steps, 3))
            heights[column, row] = round(max(height, base + 0.6 * storey), 2)
    return heights


def _find_saddle(
    heights: dict[tuple[int, int], float], columns: int, rows: int
) -> tuple[tuple[int, int], float] | None:
    """Return a part that is lower than two that touch in a corner of it, and how high the lower of them is."""
    for row in range(rows - 1):
        for column in range(columns - 1):
            rising = ((column, row), (column + 1, row + 1))
            falling = ((column + 1, row), (column, row + 1))
            for high, low in ((rising, falling), (falling, rising)):
                least = min(heights[part] for part in high)
                part = max(low, key=heights.__getitem__)
                if heights[part] < least:
                    return part, least
    return None


def _level_sides(rect: Rect, kind: str) -> tuple[int, ...]:
    """Return the sides along which the eaves are level, from the southern one anticlockwise."""
    if kind == HIP:
        return (0, 1, 2, 3)
    return (0, 2) if kind == SHED or rect.width >= rect.depth else (1, 3)


def _draw_spans(rng: random.Random, start: Plan, stop: Plan) -> list[tuple[Plan, Plan]]:
    """Draw where along a side annexes stand, with some of the wall left between them."""
    length = abs(stop[0] - start[0]) + abs(stop[1] - start[1])
    count = max(1, int(length / rng.uniform(4.0, 7.0)))
    slot = length / count
    spans = []
    for index in range(count):
        room = slot - 2.0 * _BETWEEN
        if room < _LEAST_WIDTH:
            continue
        width = max(_LEAST_WIDTH, room * rng.uniform(0.5, 1.0))
        begin = index * slot + _BETWEEN + (room - width) * rng.random()
        spans.append((_along(start, stop, begin / length), _along(start, stop, (begin + width) / length)))
    return spans


def _along(start: Plan, stop: Plan, share: float) -> Plan:
    # Sides are parallel to an axis: one of the two stays as it is.
    u, v = (a if a == b else round(a + share * (b - a), 2) for a, b in zip(start, stop, strict=True))
    return u, v


def _insert(ring: list[tuple[float, float, float]], first: Plan, last: Plan) -> list[tuple[float, float, float]]:
    """Return a ring with two more corners on the level edge that they lie on, if it has that edge."""
    found = []
    for here, there in zip(ring, [*ring[1:], ring[0]], strict=True):
        found.append(here)
        if here[2] == there[2] and _lies_on(first, here, there) and _lies_on(last, here, there):
            found.extend([(*first, here[2]), (*last, here[2])])
    return found


def _lies_on(plan: Plan, here: tuple[float, float, float], there: tuple[float, float, float]) -> bool:
    for axis in (0, 1):
        if here[axis] == there[axis] == plan[axis]:
            other = 1 - axis
            return min(here[other], there[other]) < plan[other] < max(here[other], there[other])
    return False


def _lean(first: Plan, last: Plan, depth: float, upper: float, lower: float) -> list[tuple[float, float, float]]:
    """Return a roof that falls from a wall, of which the house is to the left as one goes from first to last."""
    length = abs(last[0] - first[0]) + abs(last[1] - first[1])
    # To the right of the way lies the open.
    out = ((last[1] - first[1]) / length * depth, -(last[0] - first[0]) / length * depth)
    far = [tuple(round(a + b, 2) for a, b in zip(plan, out, strict=True)) for plan in (first, last)]
    return [(*last, upper), (*first, upper), (far[0][0], far[0][1], lower), (far[1][0], far[1][1], lower)]


def _cut(rng: random.Random, low: float, high: float) -> list[float]:
    """Cut a side in two, or in three if it is wide."""
    parts = 2 if high - low < 9.0 else 3
    marks = [low]
    marks.extend(round(low + (high - low) * (index + rng.uniform(-0.2, 0.2)) / parts, 2) for index in range(1, parts))
    return [*marks, high]
