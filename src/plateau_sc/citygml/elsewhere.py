"""What is known of the members that were left out because they lie away from the area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from plateau_sc.crs import to_zone
from plateau_sc.types import BoolArray, FloatArray, IntArray

_SLACK = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Elsewhere:
    """Features of members that were left out.

    Attributes
    ----------
    rows : ndarray, shape (features,), bool
        Which features of the file or files they are.
    boxes : ndarray, shape (k, 4), float64
        South, west, north and east end of the member of each of them [deg]; NaN where it has no position.
    holders : ndarray, shape (n,), int64
        Which of the k features each of `ids` is of.
    ids : list of str
        Texts that may be ids of buildings.
    cities : frozenset of str
        Texts that may be codes of cities.
    members : int
        How many members were left out.
    """

    rows: BoolArray
    boxes: FloatArray
    holders: IntArray
    ids: list[str]
    cities: frozenset[str]
    members: int

    @classmethod
    def nothing(cls, features: int) -> Elsewhere:
        """Return what is known where nothing was left out.

        Parameters
        ----------
        features : int
            Number of features.

        Returns
        -------
        Elsewhere
        """
        return cls(np.zeros(features, np.bool_), np.empty((0, 4)), np.empty(0, np.int64), [], frozenset(), 0)

    @staticmethod
    def join(parts: Sequence[Elsewhere]) -> Elsewhere:
        """Return what is known of several files as one.

        Parameters
        ----------
        parts : sequence of Elsewhere
            At least one.

        Returns
        -------
        Elsewhere
        """
        starts = np.cumsum([0, *(len(part.boxes) for part in parts)])
        return Elsewhere(
            np.concatenate([part.rows for part in parts]),
            np.concatenate([part.boxes for part in parts]),
            np.concatenate([part.holders + start for part, start in zip(parts, starts.tolist(), strict=False)]),
            [text for part in parts for text in part.ids],
            frozenset().union(*(part.cities for part in parts)),
            sum(part.members for part in parts),
        )

    def extent(self) -> FloatArray:
        """Return the box around all of them.

        Returns
        -------
        ndarray, shape (4,), float64
            South, west, north, east [deg]; NaN where no member has a position.
        """
        known = self.boxes[~np.isnan(self.boxes[:, 0])]
        if not known.size:
            return np.full(4, np.nan)
        return np.concatenate([known[:, :2].min(axis=0), known[:, 2:].max(axis=0)])

    def project(self, epsg: int) -> FloatArray:
        """Return the boxes in a zone, a little wider than they are, for their edges are bent there.

        Parameters
        ----------
        epsg : int
            Zone.

        Returns
        -------
        ndarray, shape (k, 4), float64
            West, south, east and north end [m]; NaN where it is not known.
        """
        south, west, north, east = self.boxes.T
        x, y = to_zone(np.array([south, south, north, north]), np.array([west, east, west, east]), epsg)
        low = np.stack([x.min(axis=0), y.min(axis=0)], axis=1)
        high = np.stack([x.max(axis=0), y.max(axis=0)], axis=1)
        return np.hstack([low - _SLACK, high + _SLACK])
