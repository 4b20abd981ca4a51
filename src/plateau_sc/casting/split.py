"""Cast shadows onto a lattice of which many pixels lie on one level: these are counted, and the others are marked."""

from dataclasses import replace

import numpy as np

from plateau_sc.casting.caster import Caster, require_direction
from plateau_sc.casting.occluders import Occluders
from plateau_sc.casting.receivers import Lattice, Receivers
from plateau_sc.casting.volumes import VolumeCaster
from plateau_sc.casting.winding import WindingCaster
from plateau_sc.errors import ParameterError
from plateau_sc.kernels.pool import FARTHEST
from plateau_sc.types import BoolArray, FloatArray, IntArray

LEAST_SHARE = 0.2
"""Fewer pixels of one level are marked as all others are: counting takes some time however few they are."""

_SAMPLE = 4096


class SplitCaster(Caster):
    """Count the faces above the pixels of the commonest level, and mark the shadows on all others.

    Roofs above level ground are such a lattice. Marking is at its best where the heights of neighbours are alike.
    """

    name = "split"

    def __init__(self, occluders: Occluders, receivers: Receivers, threads: int | None = 1) -> None:
        super().__init__(occluders, receivers, threads)
        level = find_level(receivers) if isinstance(receivers, Lattice) else None
        if not isinstance(receivers, Lattice) or level is None:
            raise ParameterError("splitting needs a lattice with many pixels of one height; see choose_method")
        is_level = receivers.height == level
        inside = np.zeros(receivers.shape, dtype=np.bool_) if receivers.inside is None else receivers.inside
        parts = [replace(receivers, inside=inside | apart) for apart in (~is_level, is_level)]
        self._counted = WindingCaster(occluders, parts[0], threads)
        self._marked = VolumeCaster(occluders, parts[1], threads)

    @classmethod
    def takes(cls, receivers: Receivers) -> bool:
        """Tell whether these are receivers for this way of casting: lattices of heights with a common one are."""
        if not isinstance(receivers, Lattice) or max(receivers.shape) >= FARTHEST:
            return False
        return receivers.level is None and find_level(receivers) is not None

    @classmethod
    def is_ready(cls) -> bool:
        """Tell whether the kernels of this way are compiled."""
        return WindingCaster.is_ready() and VolumeCaster.is_ready()

    def cast(self, direction: FloatArray, threads: int | None = 1, out: BoolArray | None = None) -> BoolArray:
        """Tell which receivers are hidden from the sun; see `Caster.cast`."""
        towards = require_direction(direction)
        # Each holds the pixels of the other for shadow.
        mask = self._counted.cast(towards, threads, out)
        mask &= self._marked.cast(towards, threads)
        return mask

    def cast_all(self, directions: FloatArray, masks: BoolArray, places: IntArray) -> None:
        """Write which receivers are hidden from each of some suns; see `Caster.cast_all`."""
        self._counted.cast_all(directions, masks, places)
        marked = np.empty((len(places), *self.receivers.shape), dtype=np.bool_)
        self._marked.cast_all(directions, marked, np.arange(len(places)))
        for place, mask in zip(places, marked, strict=True):
            masks[place] &= mask


def find_level(lattice: Lattice) -> float | None:
    """Return the height of many pixels.

    Parameters
    ----------
    lattice : Lattice
        Any.

    Returns
    -------
    float or None
        The commonest height [m] of those pixels that need casting, if it is that of `LEAST_SHARE` of them or more, as
        some thousands of them tell.

    Examples
    --------
    >>> x = np.arange(3.0)
    >>> find_level(Lattice(x, x[::-1], np.array([[0.0, 0.0, 1.0], [2.0, 0.0, 3.0], [4.0, 5.0, 6.0]])))
    0.0
    """
    heights, inside = lattice.height.ravel(), None if lattice.inside is None else lattice.inside.ravel()
    # A sample tells it well enough: no answer depends on it.
    every = max(1, heights.size // _SAMPLE)
    sample = heights[::every] if inside is None else heights[::every][~inside[::every]]
    if not sample.size:
        return None
    found, counts = np.unique(sample, return_counts=True)
    return float(found[counts.argmax()]) if counts.max() >= LEAST_SHARE * sample.size else None
