"""Nodes and links as a source has them, before a network is made of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plateau_sc.types import BoolArray, FloatArray, Int8Array, Int32Array, IntArray


@dataclass(slots=True, eq=False)
class Joints:
    """Nodes as they were read.

    Attributes
    ----------
    ids : ndarray, shape (n,), object
        Id of each, a text.
    places : ndarray, shape (n, 2), float64
        Easting and northing in the zone [m].
    level : ndarray, shape (n,), float64
        Floor that each lies on; nodes of different floors are never made one.
    """

    ids: NDArray[np.object_]
    places: FloatArray
    level: FloatArray

    def __len__(self) -> int:
        """Return the number of nodes."""
        return len(self.ids)

    def take(self, rows: IntArray) -> Joints:
        """Return some of the nodes.

        Parameters
        ----------
        rows : ndarray, shape (k,), int64
            Which, in the order wanted.

        Returns
        -------
        Joints
        """
        return Joints(self.ids[rows], self.places[rows], self.level[rows])


@dataclass(slots=True, eq=False)
class Links:
    """Links as they were read, in columns of one value each; the columns are those of `WalkingNetwork`.

    Attributes
    ----------
    ids : ndarray, shape (m,), object
        Id of each, a text.
    start, end : ndarray, shape (m,), int32
        Node that each starts and ends at; −1 where the source does not have it.
    lines : ndarray, shape (m,), object
        LineString in the zone [m], or None.
    forward, backward : ndarray, shape (m,), bool
        Ways that each may be walked.
    length : ndarray, shape (m,), float64
        Length that the source states [m]; NaN where it is to be measured.
    kind, cover : ndarray, shape (m,), int8
        `LinkKind` and `Cover`.
    width, slope, level_difference, side_offset : ndarray, shape (m,), float64
        As in `WalkingNetwork`.
    surface : ndarray, shape (m,), object
        As in `WalkingNetwork`.
    """

    ids: NDArray[np.object_]
    start: Int32Array
    end: Int32Array
    lines: NDArray[np.object_]
    forward: BoolArray
    backward: BoolArray
    length: FloatArray
    kind: Int8Array
    cover: Int8Array
    width: FloatArray
    slope: FloatArray
    level_difference: FloatArray
    surface: NDArray[np.object_]
    side_offset: FloatArray

    def __len__(self) -> int:
        """Return the number of links."""
        return len(self.ids)

    def take(self, rows: IntArray | BoolArray) -> Links:
        """Return some of the links.

        Parameters
        ----------
        rows : ndarray, shape (k,), int64, or (m,), bool
            Which.

        Returns
        -------
        Links
        """
        return Links(*(getattr(self, name)[rows] for name in Links.__dataclass_fields__))


def plain_links(ids: NDArray[np.object_], start: Int32Array, end: Int32Array, lines: NDArray[np.object_]) -> Links:
    """Return links of which nothing is known but where they run: open ways to walk in both directions.

    Parameters
    ----------
    ids : ndarray, shape (m,), object
        Id of each, a text.
    start, end : ndarray, shape (m,), int32
        Nodes.
    lines : ndarray, shape (m,), object
        LineStrings in the zone [m].

    Returns
    -------
    Links
    """
    m = len(ids)
    unknown = np.full(m, np.nan)
    return Links(
        ids,
        start,
        end,
        lines,
        np.ones(m, dtype=np.bool_),
        np.ones(m, dtype=np.bool_),
        unknown.copy(),
        np.zeros(m, dtype=np.int8),
        np.zeros(m, dtype=np.int8),
        unknown.copy(),
        unknown.copy(),
        unknown.copy(),
        np.full(m, "", dtype=object),
        np.zeros(m),
    )
