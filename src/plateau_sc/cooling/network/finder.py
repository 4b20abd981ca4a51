"""The lines of a network, and the nearest of them: made once, and asked by many threads."""

from __future__ import annotations

from threading import Lock

import numpy as np
import shapely
from numpy.typing import NDArray

from plateau_sc.cooling.network.snap import Snap, snap_points
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray, IntArray


class EdgeFinder:
    """Lines of all edges, with a tree for each set of edges that the nearest is looked for among.

    Parameters
    ----------
    network : WalkingNetwork
        The edges.

    Attributes
    ----------
    network : WalkingNetwork
        The same.
    lines : ndarray, shape (m,), object
        LineStrings [m].

    Raises
    ------
    ParameterError
        It is no network.

    Examples
    --------
    >>> import geopandas as gpd
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> street = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 30 40)"], crs=6677))
    >>> EdgeFinder(street).snap(np.array([[7.0, -1.0]])).distance.round(6).tolist()
    [6.2]
    """

    def __init__(self, network: WalkingNetwork) -> None:
        if not isinstance(network, WalkingNetwork):
            raise ParameterError(f"network is {type(network).__name__}; expected a WalkingNetwork")
        self.network = network
        self.lines: NDArray[np.object_] = network.lines()
        self._trees: dict[bytes, tuple[IntArray, shapely.STRtree]] = {}
        self._making = Lock()

    def tree(self, allowed: BoolArray | None = None) -> tuple[IntArray, shapely.STRtree]:
        """Return the tree of some edges.

        Parameters
        ----------
        allowed : ndarray, shape (m,), bool, optional
            Which edges; all by default.

        Returns
        -------
        rows : ndarray, shape (k,), int64
            Number of each edge in the tree.
        tree : shapely.STRtree
            Made, so that threads may ask it at the same time; the same for the same edges.

        Raises
        ------
        ParameterError
            None is allowed, or `allowed` is no mask of the edges.
        """
        mask = np.ones(len(self.lines), dtype=np.bool_) if allowed is None else np.ascontiguousarray(allowed)
        if mask.shape != (len(self.lines),) or mask.dtype != np.bool_:
            raise ParameterError(f"allowed is of shape {mask.shape}; expected a mask of {len(self.lines)} edges")
        rows = np.flatnonzero(mask)
        if not rows.size:
            raise ParameterError("no edge of the network may be reached; expected one at least in allowed")
        key = np.packbits(mask).tobytes()
        with self._making:
            if key not in self._trees:
                tree = shapely.STRtree(self.lines[rows])
                # The first query builds the tree.
                tree.query_nearest(shapely.Point(0.0, 0.0))
                self._trees[key] = rows, tree
            return self._trees[key]

    def snap(self, points: FloatArray, *, farthest: float | None = None) -> Snap:
        """Bring points to the nearest edge, as `WalkingNetwork.snap` does.

        Parameters
        ----------
        points : ndarray, shape (p, 2), float64
            Easting and northing in the zone [m].
        farthest : float, optional
            Farthest that a point may lie from the network [m].

        Returns
        -------
        Snap

        Raises
        ------
        ParameterError
            A point is no two finite numbers, or lies too far away.
        """
        _, tree = self.tree()
        return snap_points(self.lines, self.network.length, points, farthest=farthest, tree=tree)
