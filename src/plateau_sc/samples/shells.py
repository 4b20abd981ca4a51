"""Closed shells from roofs: walls, floors and undersides found from the roof polygons alone.

A roof is a set of polygons whose plans do not overlap and meet edge to edge. Where two meet at different heights, a
wall stands between them; where one ends, a wall falls to the base; and what closes the whole from below follows the
outline. Every corner is one tuple that all faces share, so that the faces of a shell meet in exactly the same place.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

Point: TypeAlias = tuple[float, float, float]
Plan: TypeAlias = tuple[float, float]
Ring: TypeAlias = list[Point]
Rings: TypeAlias = list[Ring]

_Edge: TypeAlias = tuple[Point, Point]

ROOF = "RoofSurface"
WALL = "WallSurface"
GROUND = "GroundSurface"
OUTER_CEILING = "OuterCeilingSurface"
CLOSURE = "ClosureSurface"


class Face(NamedTuple):
    """A polygon of a shell.

    Attributes
    ----------
    kind : str
        Local name of the CityGML boundary surface.
    rings : list of list of (float, float, float)
        Exterior ring first, then interior ones; not closed; u, v, z [m]. Seen from outside the exterior runs
        anticlockwise.
    """

    kind: str
    rings: Rings


class Shell(NamedTuple):
    """A closed solid.

    Attributes
    ----------
    faces : list of Face
        Its faces, oriented outward.
    outline : list of list of (float, float)
        Plan of the shell: exterior rings anticlockwise, then holes clockwise; u, v [m].
    """

    faces: list[Face]
    outline: list[list[Plan]]


def raise_shell(roofs: Sequence[Rings], base: float, *, bottom: str = GROUND, wall: str = WALL) -> Shell:
    """Close roof polygons by walls and a flat bottom.

    Parameters
    ----------
    roofs : sequence of list of rings
        Roof polygons, exterior first, anticlockwise seen from above, holes clockwise; u, v, z [m]. Neighbours share
        whole edges in plan.
    base : float
        Height of the bottom [m].
    bottom, wall : str
        Surface type of the bottom and of the walls.

    Returns
    -------
    Shell
        Closed and oriented outward.

    Examples
    --------
    >>> block = raise_shell([[[(0.0, 0.0, 3.0), (4.0, 0.0, 3.0), (4.0, 2.0, 3.0), (0.0, 2.0, 3.0)]]], 0.0)
    >>> [face.kind for face in block.faces].count(WALL)
    4
    """
    edges: dict[tuple[Plan, Plan], _Edge] = {}
    levels: dict[Plan, set[float]] = {}
    for rings in roofs:
        for ring in rings:
            for start, stop in zip(ring, ring[1:] + ring[:1], strict=True):
                plan = start[:2]
                edges[plan, stop[:2]] = (start, stop)
                levels.setdefault(plan, set()).add(start[2])
    walls: list[Ring] = []
    outer: dict[Plan, _Edge] = {}
    for (here, there), edge in edges.items():
        other = edges.get((there, here))
        if other is None:
            outer[here] = edge
        elif edge[0][2] + edge[1][2] > other[0][2] + other[1][2]:
            walls.append(_stand_wall([edge], other[1][2], other[0][2], levels))
    outline = []
    for chain in _follow_loops(outer):
        runs = _merge_runs(chain, levels)
        walls.extend(_stand_wall(run, base, base, levels) for run in runs)
        outline.append([run[0][0][:2] for run in runs])
    outline.sort(key=signed_area, reverse=True)
    faces = [Face(ROOF, list(rings)) for rings in roofs]
    faces.extend(Face(wall, [ring]) for ring in walls)
    faces.append(lay_flat(outline, base, bottom, upward=False))
    return Shell(faces, outline)


def overhang_shell(
    roofs: Sequence[Rings], soffit: float, walls: list[Plan], base: float, underside: str = ROOF
) -> Shell:
    """Put a roof that overhangs on top of walls.

    Parameters
    ----------
    roofs : sequence of list of rings
        Roof polygons as for `raise_shell`; their outline is one ring.
    soffit : float
        Height of the underside of the eaves, and of the top of the walls [m].
    walls : list of (float, float)
        Plan of the walls, anticlockwise, inside the roof's outline.
    base : float
        Height of the bottom [m].
    underside : str
        Surface type of the eaves' underside, which faces down.

    Returns
    -------
    Shell
        Closed and oriented outward; its outline is the roof's.
    """
    cap = raise_shell(roofs, soffit)
    eaves = [[(u, v, soffit) for u, v in reversed(ring)] for ring in cap.outline]
    eaves.append([(u, v, soffit) for u, v in walls])
    sides = [Face(WALL, [ring]) for ring in stand_sides(walls, base, soffit)]
    ground = lay_flat([walls], base, GROUND, upward=False)
    return Shell([*cap.faces[:-1], Face(underside, eaves), *sides, ground], cap.outline)


def stand_sides(plan: Sequence[Plan], low: float, high: float) -> list[Ring]:
    """Upright rectangles along a plan ring.

    Parameters
    ----------
    plan : sequence of (float, float)
        Corners, not closed; anticlockwise to look outward [m].
    low, high : float
        Heights [m].

    Returns
    -------
    list of ring
    """
    return [
        [(*start, low), (*stop, low), (*stop, high), (*start, high)]
        for start, stop in zip(plan, [*plan[1:], plan[0]], strict=True)
    ]


def lay_flat(outline: Sequence[Sequence[Plan]], height: float, kind: str, *, upward: bool) -> Face:
    """Horizontal face over an outline.

    Parameters
    ----------
    outline : sequence of sequence of (float, float)
        Exterior ring anticlockwise, holes clockwise [m].
    height : float
        Height of the face [m].
    kind : str
        Surface type.
    upward : bool
        Whether the face looks up.

    Returns
    -------
    Face
    """
    return Face(kind, [[(u, v, height) for u, v in (ring if upward else reversed(ring))] for ring in outline])


def signed_area(ring: Sequence[Plan]) -> float:
    """Area of a plan ring, positive if it runs anticlockwise.

    Parameters
    ----------
    ring : sequence of (float, float)
        Corners, not closed [m].

    Returns
    -------
    float
        Area [m2].

    Examples
    --------
    >>> signed_area([(0.0, 0.0), (2.0, 0.0), (2.0, 3.0), (0.0, 3.0)])
    6.0
    """
    doubled = 0.0
    u_before, v_before = ring[-1]
    for u, v in ring:
        doubled += u_before * v - u * v_before
        u_before, v_before = u, v
    return doubled / 2.0


def _stand_wall(run: Sequence[_Edge], low_start: float, low_stop: float, levels: dict[Plan, set[float]]) -> Ring:
    """Wall under a run of edges, with a corner wherever another face has one on its vertical sides."""
    first, last = run[0][0], run[-1][1]
    ring = [(*first[:2], low_start), (*last[:2], low_stop)]
    heights = levels[last[:2]]
    if len(heights) > 1:
        ring.extend((*last[:2], z) for z in sorted(heights) if low_stop < z < last[2])
    ring.append(last)
    ring.extend([edge[0] for edge in reversed(run)])
    heights = levels[first[:2]]
    if len(heights) > 1:
        ring.extend((*first[:2], z) for z in sorted(heights, reverse=True) if low_start < z < first[2])
    if first[2] > low_start and last[2] > low_stop:
        return ring
    return [point for point, before in zip(ring, ring[-1:] + ring[:-1], strict=True) if point != before]


def _follow_loops(outer: dict[Plan, _Edge]) -> list[list[_Edge]]:
    """Chain the outer edges into closed loops."""
    loops = []
    left = dict(outer)
    while left:
        start = next(iter(left))
        loop = [left.pop(start)]
        while (here := loop[-1][1][:2]) != start:
            loop.append(left.pop(here))
        loops.append(loop)
    return loops


def _merge_runs(chain: list[_Edge], levels: dict[Plan, set[float]]) -> list[list[_Edge]]:
    """Join edges that continue each other straight on, so that a gable is one wall."""
    starts = [i for i in range(len(chain)) if not _continues(chain[i - 1], chain[i], levels)]
    return [
        [chain[k % len(chain)] for k in range(start, stop)]
        for start, stop in zip(starts, [*starts[1:], starts[0] + len(chain)], strict=True)
    ]


def _continues(before: _Edge, after: _Edge, levels: dict[Plan, set[float]]) -> bool:
    (u0, v0, _), (u1, v1, _), (u2, v2, _) = before[0], after[0], after[1]
    if len(levels[u1, v1]) > 1:
        return False
    return abs((u1 - u0) * (v2 - v1) - (v1 - v0) * (u2 - u1)) < 1e-9
