"""Polygons of a city as the geometries of CityJSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from plateau_sc.city import CityModel, SurfaceType
from plateau_sc.citygml.ragged import select_rows
from plateau_sc.io.shells import find_solids
from plateau_sc.types import FloatArray, IntArray

_LEVELS = {0: "0", 1: "1", 2: "2", 3: "3", 4: "3.3"}
_RAISED = "1.0"
_BLOCK = 1

_TYPES = {
    SurfaceType.ROOF: "RoofSurface",
    SurfaceType.WALL: "WallSurface",
    SurfaceType.GROUND: "GroundSurface",
    SurfaceType.OUTER_CEILING: "OuterCeilingSurface",
    SurfaceType.OUTER_FLOOR: "OuterFloorSurface",
    SurfaceType.CLOSURE: "ClosureSurface",
    SurfaceType.WINDOW: "Window",
    SurfaceType.DOOR: "Door",
}


@dataclass(frozen=True, slots=True)
class Geometry:
    """One geometry of one city object.

    Attributes
    ----------
    owner : int
        Row of the building or part.
    installation : bool
        Whether it belongs to its outer installations.
    content : dict
        As CityJSON has it.
    """

    owner: int
    installation: bool
    content: dict[str, Any]


def quantise(points: FloatArray, translate: FloatArray, scale: float) -> tuple[IntArray, IntArray]:
    """Return points as whole numbers, each place once.

    Parameters
    ----------
    points : ndarray, shape (n, 3), float64
        Coordinates [m].
    translate : ndarray, shape (3,), float64
        Where the whole numbers begin [m].
    scale : float
        What one of them stands for [m].

    Returns
    -------
    whole : ndarray, shape (vertices, 3), int64
        In the order in which they first occur.
    vertex : ndarray, shape (n,), int64
        Row of `whole` of each point.

    Examples
    --------
    >>> whole, vertex = quantise(np.array([[7.0004, 0, 0], [5, 0, 0], [7, 0, 0]]), np.array([5.0, 0, 0]), 0.001)
    >>> whole.tolist(), vertex.tolist()
    ([[2000, 0, 0], [0, 0, 0]], [0, 1, 0])
    """
    rounded = np.rint((points - translate) / scale).astype(np.int64)
    order = np.lexsort(rounded.T[::-1])
    fresh = np.ones(order.size, np.bool_)
    fresh[1:] = (np.diff(rounded[order], axis=0) != 0).any(axis=1)
    # lexsort is stable: the first of equals is the one that occurs first
    first = order[fresh]
    rank = np.empty(first.size, np.int64)
    sequence = np.argsort(first)
    rank[sequence] = np.arange(first.size)
    vertex = np.empty(order.size, np.int64)
    vertex[order] = rank[np.cumsum(fresh) - 1]
    return rounded[first[sequence]], vertex


def list_geometries(city: CityModel, points: FloatArray, vertex: IntArray) -> Iterator[Geometry]:
    """Yield the geometries of a city: one for each owner, its installations apart, and level of detail.

    Parameters
    ----------
    city : CityModel
        Buildings with their polygons.
    points : ndarray, shape (vertices, 3), float64
        Places of the vertices [m].
    vertex : ndarray, shape (n,), int64
        Vertex of each row of ``city.vertices``.

    Yields
    ------
    Geometry
        Those of the first owner first, coarse levels before fine ones.
    """
    level = city.polygon_lod.astype(np.int64) * 2 + 1
    # a raised block stands between the outline and the block of a file
    level[city.polygon_derived] = 2 * _BLOCK
    keys = np.stack([city.polygon_owner.astype(np.int64), city.polygon_installation.astype(np.int64), level], axis=1)
    order = np.lexsort(keys.T[::-1])
    keys = keys[order]
    fresh = np.ones(order.size, np.bool_)
    fresh[1:] = (np.diff(keys, axis=0) != 0).any(axis=1)
    first = np.flatnonzero(fresh)
    polygon_offsets, rings = select_rows(city.polygon_offsets, order)
    ring_offsets, corners = select_rows(city.ring_offsets, rings)
    corner = vertex[corners]
    solids = find_solids(points, corner, ring_offsets, polygon_offsets, np.cumsum(fresh) - 1)
    surfaces = _nest(corner, ring_offsets, polygon_offsets)
    types = city.polygon_surface[order].tolist()
    for start, stop, key, solid in zip(
        first.tolist(), [*first[1:].tolist(), order.size], keys[first].tolist(), solids.tolist(), strict=True
    ):
        owner, installation, lod = key
        is_solid = solid and lod > 1
        boundaries = surfaces[start:stop]
        content: dict[str, Any] = {
            "type": "Solid" if is_solid else "MultiSurface",
            "lod": _LEVELS[lod // 2] if lod % 2 else _RAISED,
            "boundaries": [boundaries] if is_solid else boundaries,
        }
        if semantics := _describe_surfaces(types[start:stop]):
            values = semantics["values"]
            content["semantics"] = semantics | {"values": [values] if is_solid else values}
        yield Geometry(owner, bool(installation), content)


def _nest(corner: IntArray, ring_offsets: IntArray, polygon_offsets: IntArray) -> list[list[list[int]]]:
    numbers, ring_ends, polygon_ends = corner.tolist(), ring_offsets.tolist(), polygon_offsets.tolist()
    rings = [numbers[start:stop] for start, stop in pairwise(ring_ends)]
    return [rings[start:stop] for start, stop in pairwise(polygon_ends)]


def _describe_surfaces(types: list[int]) -> dict[str, Any] | None:
    present = [SurfaceType(number) for number in dict.fromkeys(types) if number in _TYPES]
    if not present:
        return None
    numbers = {int(surface): number for number, surface in enumerate(present)}
    return {
        "surfaces": [{"type": _TYPES[surface]} for surface in present],
        "values": [numbers.get(number) for number in types],
    }
