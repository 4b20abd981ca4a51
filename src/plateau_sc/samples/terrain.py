"""Ground of the sample: a gentle slope, a hill in each park, an embankment in the west, in a lattice of triangles."""

import functools
import math
from collections.abc import Iterator
from typing import NamedTuple

from plateau_sc.samples.roofs import Rect
from plateau_sc.samples.shells import Point
from plateau_sc.samples.town import Town

SPACING = 16.0
"""Distance between the nodes of the lattice [m]."""

_LOWEST = 2.0
_HILL = 3.0
_EMBANKMENT = 2.5
_EMBANKMENT_COLUMNS = (-3, -2)
# How far, as a share of the extent, the bounding box in the zone reaches beyond the turned town: sine times cosine.
_TURN = 15.0 * 112.0 / (113.0 * 113.0)
_MARGIN = 45.0


class Terrain(NamedTuple):
    """Triangulated ground of a town.

    Each cell of the lattice is cut from its south-western to its north-eastern node. Heights between nodes are those of
    the triangles, so that a building stands on exactly the ground that the file holds.

    Attributes
    ----------
    town : Town
        The plan; its parks have hills.
    slope : float
        Rise of the ground along its steepest direction [m/m].
    """

    town: Town
    slope: float

    def height(self, u: float, v: float) -> float:
        """Height of the ground.

        Parameters
        ----------
        u, v : float
            Town coordinates [m].

        Returns
        -------
        float
            Height [m].
        """
        column, row = math.floor(u / SPACING), math.floor(v / SPACING)
        s, t = u / SPACING - column, v / SPACING - row
        low, high = self._node(column, row), self._node(column + 1, row + 1)
        if s >= t:
            corner = self._node(column + 1, row)
            return low + s * (corner - low) + t * (high - corner)
        corner = self._node(column, row + 1)
        return low + t * (corner - low) + s * (high - corner)

    def range_within(self, rect: Rect) -> tuple[float, float]:
        """Lowest and highest ground under a rectangle.

        Exact: the ground is linear between the corners of the rectangle, the nodes inside it, and the points where its
        sides cross the lattice.

        Parameters
        ----------
        rect : Rect
            Plan [m].

        Returns
        -------
        tuple of float
            Lowest and highest, rounded down and up to the centimetre [m].
        """
        us = [rect.west, rect.east, *_lines_between(rect.west, rect.east)]
        vs = [rect.south, rect.north, *_lines_between(rect.south, rect.north)]
        heights = [self.height(u, v) for u in us for v in vs]
        for u in (rect.west, rect.east):
            shifts = _lines_between(rect.south - u, rect.north - u)
            heights.extend(self.height(u, u + shift) for shift in shifts)
        for v in (rect.south, rect.north):
            shifts = _lines_between(v - rect.east, v - rect.west)
            heights.extend(self.height(v - shift, v) for shift in shifts)
        return math.floor(min(heights) * 100.0) / 100.0, math.ceil(max(heights) * 100.0) / 100.0

    def triangles(self) -> Iterator[tuple[Point, Point, Point]]:
        """Triangles of the ground, over the town and a margin that holds its bounding box in the zone.

        Yields
        ------
        tuple of three (float, float, float)
            Corners u, v, z [m], anticlockwise seen from above.
        """
        margin = _MARGIN + _TURN * max(self.town.width, self.town.depth)
        first = -math.ceil(margin / SPACING)
        columns = math.ceil((self.town.width + margin) / SPACING)
        rows = math.ceil((self.town.depth + margin) / SPACING)
        for row in range(first, rows):
            for column in range(first, columns):
                sw, se = self._point(column, row), self._point(column + 1, row)
                nw, ne = self._point(column, row + 1), self._point(column + 1, row + 1)
                yield sw, se, ne
                yield sw, ne, nw

    def _point(self, column: int, row: int) -> Point:
        return column * SPACING, row * SPACING, self._node(column, row)

    def _node(self, column: int, row: int) -> float:
        return _node_height(self, column, row)


@functools.lru_cache(maxsize=1 << 14)
def _node_height(terrain: Terrain, column: int, row: int) -> float:
    u, v = column * SPACING, row * SPACING
    height = _LOWEST + terrain.slope * (0.6 * u + 0.8 * v)
    if column in _EMBANKMENT_COLUMNS:
        height += _EMBANKMENT
    hill = terrain.town.hill_near(u, v)
    if hill is not None:
        share = ((u - hill.u) * (u - hill.u) + (v - hill.v) * (v - hill.v)) / (hill.radius * hill.radius)
        if share < 1.0:
            height += _HILL * (1.0 - share) * (1.0 - share)
    return round(height, 3)


def _lines_between(low: float, high: float) -> list[float]:
    """Lattice lines strictly between two coordinates."""
    first, last = math.floor(low / SPACING) + 1, math.ceil(high / SPACING) - 1
    return [k * SPACING for k in range(first, last + 1)]
