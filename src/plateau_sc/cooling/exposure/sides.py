"""The lines that people walk: the left and the right side of each edge."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from plateau_sc.citygml.ragged import expand_ranges, offsets_of
from plateau_sc.cooling.network.kinds import Cover
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.errors import ParameterError
from plateau_sc.kernels.sidelines import shift_lines
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

COVERED = -1
"""In place of a line, for edges that have a cover above them."""


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """Lines along the open edges of a network, one for both sides of a footway and two for those of a road.

    Attributes
    ----------
    line : ndarray, shape (2, m), int32
        Line of the left [0] and of the right [1] side of each edge; `COVERED` for an edge with a cover.
    vertices : ndarray, shape (k, 2), float64
        Corners of all lines [m].
    offsets : ndarray, shape (lines + 1,), int64
        Corners of each line: those from ``offsets[i]`` to ``offsets[i + 1]``.
    kept : ndarray, shape (k,), bool
        Whether the segment that begins at each corner counts; see `plateau_sc.kernels.sidelines.shift_lines`.
    """

    line: Int32Array
    vertices: FloatArray
    offsets: IntArray
    kept: BoolArray

    def __len__(self) -> int:
        """Return the number of lines."""
        return len(self.offsets) - 1

    def spread(self, values: np.ndarray, covered: np.ndarray | float) -> FloatArray:
        """Return values of lines as values of sides.

        Parameters
        ----------
        values : ndarray, shape (lines,)
            One a line.
        covered : float or ndarray, shape (m,)
            The value of edges with a cover.

        Returns
        -------
        ndarray, shape (2, m), float64
            One a side.
        """
        if not len(self):
            return np.array(np.broadcast_to(np.asarray(covered, dtype=np.float64), self.line.shape))
        return np.where(self.line == COVERED, covered, values[self.line])


def sides_of(network: WalkingNetwork) -> Sides:
    """Return the lines along both sides of the open edges of a network.

    Parameters
    ----------
    network : WalkingNetwork
        With at least one edge.

    Returns
    -------
    Sides
        The lines as they are where `side_offset` is 0, else moved to the left and to the right by it.

    Raises
    ------
    ParameterError
        This is no network, or it has no edge.

    Examples
    --------
    >>> import geopandas as gpd
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> line = gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 9 0)"], crs=6677)
    >>> road = network_from_edges(gpd.GeoDataFrame({"side_offset": [3.0]}, geometry=line))
    >>> sides_of(road).vertices.tolist()
    [[0.0, 3.0], [9.0, 3.0], [0.0, -3.0], [9.0, -3.0]]
    """
    if not isinstance(network, WalkingNetwork):
        raise ParameterError(f"expected a WalkingNetwork, found a {type(network).__name__}")
    if not len(network):
        raise ParameterError("the network has no edge; expected at least one")
    left = np.flatnonzero(network.cover == Cover.OPEN)
    right = left[network.side_offset[left] > 0.0]
    line = np.full((2, len(network)), COVERED, dtype=np.int32)
    line[:, left] = np.arange(left.size, dtype=np.int32)
    line[1, right] = left.size + np.arange(right.size, dtype=np.int32)
    rows = np.concatenate([left, right])
    counts = np.diff(network.offsets)[rows]
    distance = np.concatenate([network.side_offset[left], -network.side_offset[right]])
    offsets = offsets_of(counts)
    vertices = np.ascontiguousarray(network.vertices[expand_ranges(network.offsets[rows], counts)])
    moved, kept = shift_lines(vertices, offsets, distance)
    return Sides(line, moved, offsets, kept)
