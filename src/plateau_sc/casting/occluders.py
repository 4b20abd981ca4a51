"""The faces that cast shadows, and what the casters share of them."""

from functools import cached_property

import numpy as np

from plateau_sc.kernels.bvh import Bvh, build_bvh, require_triangles
from plateau_sc.kernels.clusters import Clusters, gather_clusters
from plateau_sc.kernels.convex import Convex, find_convex
from plateau_sc.kernels.facets import SHELL, Facets, find_facets
from plateau_sc.kernels.groups import Groups, group_faces
from plateau_sc.kernels.lids import Lids, find_lids
from plateau_sc.kernels.measures import Measures, measure_bodies, measure_spreads
from plateau_sc.kernels.outlines import take_rough_shells
from plateau_sc.kernels.silhouette import find_edges
from plateau_sc.kernels.volumes import measure_extent
from plateau_sc.types import FloatArray, Int32Array

WIDEST_TOUCH = 1e-3
"""How far a face may run just above the receivers before it is looked at by itself [m]."""

FEW_RAYS = 2000
"""How many rays are followed before a tree is built for them."""


def look_south(corners: FloatArray) -> FloatArray:
    """Return corners in the frame of a lattice of whole metres: column, row and height [m], without any rounding.

    Parameters
    ----------
    corners : ndarray, shape (..., 3), float64
        East, north, height [m].

    Returns
    -------
    ndarray, shape (..., 3), float64
        East, south, height [m].
    """
    return corners * (1.0, -1.0, 1.0)


def _plant(facets: FloatArray) -> Bvh:
    """Return a tree of both halves of facets."""
    return build_bvh(facets[:, [[0, 1, 2], [0, 2, 3]]].reshape(-1, 3, 3))


class Occluders:
    """Faces that hide the sun.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces in a local origin [m]; they may be none.
    owner : ndarray, shape (n,), int32, optional
        The solid each face belongs to, or less than 0; by default none belongs to any.

    Raises
    ------
    ParameterError
        The shape is another, or a coordinate is NaN, infinite or beyond all maps.
    """

    def __init__(self, corners: FloatArray, owner: Int32Array | None = None) -> None:
        self.corners: FloatArray = require_triangles(corners)
        self._owner = owner
        self._edges: tuple[float, Clusters, bool] | None = None
        self._followed = 0

    def needs_tree(self, rays: int) -> bool:
        """Tell whether rays are best followed through the tree, or through groups of faces because they are few.

        Parameters
        ----------
        rays : int
            How many are to be followed now. They are remembered, so that all together they stay few.

        Returns
        -------
        bool
            True if there is a tree, or time to build one.
        """
        self._followed += rays
        return self.has_tree or self._followed > FEW_RAYS

    @property
    def has_tree(self) -> bool:
        """Whether the tree is there already."""
        return "bvh" in self.__dict__

    @cached_property
    def groups(self) -> Groups:
        """The faces in groups, for a few rays, found when they are first needed."""
        return group_faces(self.corners)

    @cached_property
    def bvh(self) -> Bvh:
        """The faces in the order in which rays look for them, built when it is first needed."""
        return build_bvh(self.corners)

    def plant_in_haste(self) -> Bvh:
        """Return the tree, built for few rays if there is none yet.

        Returns
        -------
        Bvh
            As `bvh`.
        """
        if not self.has_tree:
            self.bvh = build_bvh(self.corners, in_haste=True)
        return self.bvh

    @cached_property
    def lids(self) -> Lids:
        """The faces that tell where there is a solid over a pixel, found when they are first needed."""
        owner = np.full(len(self.corners), -1, dtype=np.int32) if self._owner is None else self._owner
        return find_lids(self.corners, owner)

    @cached_property
    def facets(self) -> Facets:
        """The faces as facets, sorted by what of them must be looked at, found when they are first needed."""
        return find_facets(self.corners)

    @cached_property
    def bodies(self) -> tuple[Convex, Facets]:
        """The convex bodies among the facets, and what belongs to none, found when they are first needed."""
        return find_convex(self.facets)

    @cached_property
    def spreads(self) -> FloatArray:
        """How far corners of the convex bodies can lie outside of their outlines [m]; see `measure_spreads`."""
        return measure_spreads(self.bodies[0])

    @cached_property
    def shells(self) -> Bvh:
        """The faces of closed shells that are no convex bodies, outward ones anticlockwise."""
        facets = self.bodies[1]
        return _plant(facets.corners[facets.kinds == SHELL])

    @cached_property
    def rough_shells(self) -> Bvh:
        """The same and those of shells that are not put together from convex pieces well enough."""
        bodies, facets = self.bodies
        return _plant(take_rough_shells(facets, bodies).corners)

    @cached_property
    def southward(self) -> tuple[Convex, Facets, Measures, tuple[float, float]]:
        """Bodies and other facets in a frame as of a lattice, measures of the bodies, and how large coordinates are."""
        bodies, facets = self.bodies
        anchors, points, corners = (look_south(part) for part in (bodies.anchors, bodies.points, bodies.corners))
        bodies = bodies._replace(anchors=anchors, points=points, corners=corners)
        facets = facets._replace(corners=look_south(facets.corners))
        parts = [corners.reshape(-1, 3) for corners in (facets.corners, bodies.points)]
        return bodies, facets, measure_bodies(bodies, 1.0, self.spreads), measure_extent(parts)

    def edges(self, level: float) -> Clusters:
        """Return what can be the silhouette of the faces above a level, kept until another level is asked for.

        Parameters
        ----------
        level : float
            Height of the receivers [m].

        Returns
        -------
        Clusters
            Of the faces' parts above it.
        """
        return self._keep_edges(level)[1]

    def hangs(self, level: float) -> bool:
        """Tell whether a face of a closed shell looks down above a level, as those of eaves do.

        Parameters
        ----------
        level : float
            Height of the receivers [m].

        Returns
        -------
        bool
            False where all of them look up or stand upright.
        """
        return self._keep_edges(level)[2]

    def _keep_edges(self, level: float) -> tuple[float, Clusters, bool]:
        if self._edges is None or self._edges[0] != level:
            found = gather_clusters(find_edges(self.facets, level, WIDEST_TOUCH))
            self._edges = level, found, bool(((found.normals[2] < 0.0) & (found.backs == 0)).any())
        return self._edges
