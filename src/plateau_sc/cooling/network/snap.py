"""Points brought to the nearest edge of a network."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray, Int8Array, Int32Array


@dataclass(frozen=True, slots=True, eq=False)
class Snap:
    """Where points reach a network.

    Attributes
    ----------
    edge : ndarray, shape (p,), int32
        Nearest edge of each; of equally near ones the first.
    along : ndarray, shape (p,), float64
        Way from the start of that edge to the place on it [m], in the edge's length along the ground.
    distance : ndarray, shape (p,), float64
        Distance from the point to the place, on the plan [m].
    places : ndarray, shape (p, 2), float64
        Easting and northing of the place [m].
    side : ndarray, shape (p,), int8
        0 where the point lies to the left of the edge or on it, 1 to the right.
    """

    edge: Int32Array
    along: FloatArray
    distance: FloatArray
    places: FloatArray
    side: Int8Array

    def __len__(self) -> int:
        """Return the number of points."""
        return len(self.edge)


def snap_points(
    lines: NDArray[np.object_],
    length: FloatArray,
    points: FloatArray,
    allowed: BoolArray | None = None,
    farthest: float | None = None,
    *,
    tree: shapely.STRtree | None = None,
) -> Snap:
    """Find the nearest line of each point, and the place on it.

    Parameters
    ----------
    lines : ndarray, shape (m,), object
        LineStrings [m].
    length : ndarray, shape (m,), float64
        Length of each along the ground [m].
    points : ndarray, shape (p, 2), float64
        Easting and northing [m].
    allowed : ndarray, shape (m,), bool, optional
        Which lines may be reached; all by default.
    farthest : float, optional
        Farthest that a point may lie from a line [m].
    tree : shapely.STRtree, optional
        Of the lines that may be reached, in their order; made where it is not given.

    Returns
    -------
    Snap

    Raises
    ------
    ParameterError
        A point is no two finite numbers, lies too far away, or no line may be reached.
    """
    spots = np.asarray(points, dtype=np.float64)
    if spots.ndim != 2 or spots.shape[1] != 2:
        raise ParameterError(f"points are of shape {spots.shape}; expected (p, 2): easting and northing [m] of each")
    finite = np.isfinite(spots).all(axis=1)
    if not finite.all():
        row = int(np.argmin(finite))
        raise ParameterError(f"point {row} is {spots[row].tolist()}; expected two finite numbers")
    rows = np.arange(len(lines)) if allowed is None else np.flatnonzero(allowed)
    if not rows.size:
        raise ParameterError("no edge of the network may be reached; expected one at least in allowed")
    shapes = shapely.points(spots)
    near_lines = shapely.STRtree(lines[rows]) if tree is None else tree
    which, near = near_lines.query_nearest(shapes, all_matches=True)
    edge = np.full(len(spots), len(lines), dtype=np.int64)
    np.minimum.at(edge, which, rows[near])
    chosen = lines[edge]
    at = shapely.line_locate_point(chosen, shapes)
    plan = shapely.length(chosen)
    share = np.divide(at, plan, out=np.zeros_like(at), where=plan > 0)
    places = shapely.get_coordinates(shapely.line_interpolate_point(chosen, at))
    distance = np.hypot(*(spots - places).T)
    if farthest is not None and (distance > farthest).any():
        row = int(np.argmax(distance))
        raise ParameterError(
            f"point {row} at {spots[row, 0]:.1f}, {spots[row, 1]:.1f} lies {distance[row]:,.0f} m from the network, "
            f"more than {farthest:g} m; expected a place near it, in the network's zone"
        )
    return Snap(edge.astype(np.int32), share * length[edge], distance, places, _find_sides(chosen, at, spots))


def _find_sides(lines: NDArray[np.object_], at: FloatArray, spots: FloatArray) -> Int8Array:
    """Return 1 for points to the right of the piece of line that they are nearest to."""
    before = shapely.get_coordinates(shapely.line_interpolate_point(lines, np.maximum(at - 0.05, 0.0)))
    after = shapely.get_coordinates(shapely.line_interpolate_point(lines, at + 0.05))
    ahead, aside = after - before, spots - before
    return (ahead[:, 0] * aside[:, 1] - ahead[:, 1] * aside[:, 0] < -1e-9).astype(np.int8)
