"""Cast shadows ray by ray: the reference for every other way."""

from collections.abc import Sequence

import numpy as np

from plateau_sc.casting.caster import Caster, take_out
from plateau_sc.casting.occluders import Occluders
from plateau_sc.casting.receivers import Lattice, Points, Receivers
from plateau_sc.kernels.groups import trace_few
from plateau_sc.kernels.occlusion import cast_beam, trace_some
from plateau_sc.types import BoolArray, FloatArray, IntArray

_AIMING = 20
"""Aiming a beam takes as long as following one ray for this many boxes of the tree."""


def cast_some(occluders: Occluders, places: FloatArray, direction: FloatArray, threads: int | None) -> BoolArray:
    """Tell which of some places, few or many, are hidden from the sun.

    Parameters
    ----------
    occluders : Occluders
        What casts shadows.
    places : ndarray, shape (n, 3), float64
        Coordinates in the faces' local origin [m].
    direction : ndarray, shape (3,), float64
        Unit vector toward the sun.
    threads : int, optional
        Number of threads; as many as there are processors if None.

    Returns
    -------
    ndarray, shape (n,), bool
        True in shadow. The answers are those of `RayCaster`.
    """
    return cast_each(occluders, places, direction[np.newaxis], np.array([len(places)]), threads)


def cast_each(
    occluders: Occluders, places: FloatArray, directions: FloatArray, sizes: IntArray, threads: int | None
) -> BoolArray:
    """Tell which of some places are hidden from the sun, of which each has its own.

    Parameters
    ----------
    occluders : Occluders
        What casts shadows.
    places : ndarray, shape (n, 3), float64
        Coordinates in the faces' local origin [m].
    directions : ndarray, shape (m, 3), float64
        Unit vectors toward the suns.
    sizes : ndarray, shape (m,), int64
        How many of the places are for the first sun, how many after them for the second, and so on.
    threads : int, optional
        Number of threads; as many as there are processors if None.

    Returns
    -------
    ndarray, shape (n,), bool
        True in shadow. The answers are those of `RayCaster`.
    """
    hidden, ends = np.empty(len(places), dtype=np.bool_), np.cumsum(sizes)
    if not occluders.needs_tree(len(places)):
        for direction, begin, end in zip(directions, ends - sizes, ends, strict=True):
            trace_few(occluders.groups, places[begin:end], direction, hidden[begin:end])
        return hidden
    tree, done = occluders.bvh, 0
    places, towards = np.ascontiguousarray(places), np.repeat(directions, sizes, axis=0)
    # Rays of suns that have few of them are followed together, those of one that has many as a beam.
    for sun in np.flatnonzero(_AIMING * sizes > len(tree.links)):
        begin, end = int(ends[sun] - sizes[sun]), int(ends[sun])
        trace_some(tree, places, towards, hidden, done, begin)
        hidden[begin:end] = cast_beam(tree, places[begin:end], directions[sun], threads)
        done = end
    trace_some(tree, places, towards, hidden, done)
    return hidden


def cast_doubts(
    occluders: Occluders,
    lattice: Lattice,
    directions: FloatArray,
    doubts: Sequence[IntArray],
    masks: BoolArray,
    places: IntArray,
    threads: int | None = 1,
) -> None:
    """Cast those pixels of masks that are in doubt.

    Parameters
    ----------
    occluders : Occluders
        What casts shadows.
    lattice : Lattice
        The pixels.
    directions : ndarray, shape (n, 3), float64
        Unit vectors toward the suns.
    doubts : sequence of ndarray, int64
        Places in the flattened mask of each of them.
    masks : ndarray, shape (m, rows, cols), bool
        Written to.
    places : ndarray, shape (n,), int64
        Which of them is that of each sun.
    threads : int, optional
        As of `cast_some`.
    """
    sizes = np.array([len(some) for some in doubts], dtype=np.int64)
    if not sizes.any():
        return
    rows, cols = np.divmod(np.concatenate(doubts), masks.shape[2])
    points = np.column_stack([lattice.x[cols], lattice.y[rows], lattice.height[rows, cols]])
    masks[np.repeat(places, sizes), rows, cols] = cast_each(occluders, points, directions, sizes, threads)


class RayCaster(Caster):
    """Follow the ray of each receiver through a tree of boxes."""

    name = "rays"

    def __init__(self, occluders: Occluders, receivers: Receivers, threads: int | None = 1) -> None:
        super().__init__(occluders, receivers, threads)
        # Built before several threads ask for it at once; where faster ways are not compiled yet, for few rays.
        self._tree = occluders.plant_in_haste() if isinstance(receivers, Lattice) else occluders.bvh

    @classmethod
    def takes(cls, receivers: Receivers) -> bool:
        """Tell whether these are receivers for this way of casting: all are."""
        return isinstance(receivers, Lattice | Points)

    def cast(self, direction: FloatArray, threads: int | None = 1, out: BoolArray | None = None) -> BoolArray:
        """Tell which receivers are hidden from the sun; see `Caster.cast`."""
        hidden = take_out(self.receivers.shape, out)
        if isinstance(self.receivers, Lattice):
            hidden[...] = self.receivers.spread(cast_beam(self._tree, self.receivers.places(), direction, threads))
        else:
            hidden[...] = cast_beam(self._tree, self.receivers.places, direction, threads)
        return hidden

    def cast_wanted(self, direction: FloatArray, wanted: BoolArray, threads: int | None = 1) -> BoolArray:
        """Tell which receivers are hidden from the sun or not wanted; see `Caster.cast_wanted`."""
        if isinstance(self.receivers, Lattice):
            return super().cast_wanted(direction, wanted, threads)
        hidden = np.ones(len(wanted), dtype=np.bool_)
        hidden[wanted] = cast_beam(self._tree, self.receivers.places[wanted], direction, threads)
        return hidden
