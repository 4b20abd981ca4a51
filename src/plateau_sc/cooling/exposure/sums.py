"""Means of layers along lines, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from typing import NamedTuple

import numpy as np

from plateau_sc.cooling.exposure.layers import Block, Layer
from plateau_sc.cooling.exposure.sides import Sides
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError
from plateau_sc.kernels.paths import Chords, add_bits, add_mask, add_values, cut_lines
from plateau_sc.types import FloatArray

LEAST_KNOWN = 0.5
"""Share of a line's length that a layer must have values for; with less the line has none."""

# A sum must not depend on the number of threads: the rows are always cut into so many parts, added up in their order.
_PARTS = 8
_SLACK = 1e-4


class Gain(NamedTuple):
    """What a value adds to the sum along a line.

    Parameters
    ----------
    threshold : float
        What is taken off the value.
    sign : float
        1 to add what lies above, -1 to add what lies below.
    least : float
        The least that is added.
    """

    threshold: float
    sign: float
    least: float


SHARE = Gain(0.0, 1.0, -np.inf)
"""Of shares: the value itself."""


class Along(NamedTuple):
    """A layer along lines at one step.

    Parameters
    ----------
    step : int
        Step of the layer.
    mean : ndarray, shape (lines,), float64
        Mean gain a metre over what is known; NaN where this is less than `LEAST_KNOWN`.
    known : ndarray, shape (lines,), float64
        Share of the length for which the layer has values [0–1].
    """

    step: int
    mean: FloatArray
    known: FloatArray


def require_place(layer: Layer, sides: Sides, epsg: int) -> None:
    """Refuse a layer that lies elsewhere than a network.

    Parameters
    ----------
    layer : Layer
        The raster.
    sides : Sides
        Lines of the network.
    epsg : int
        Zone of the network.

    Raises
    ------
    CrsError
        They are in different zones.
    NoOverlapError
        No line comes near the raster.
    """
    if layer.epsg != epsg:
        found = f"EPSG:{layer.epsg}" if layer.epsg else "a system without an EPSG code"
        raise CrsError(
            f"network and layer {layer.quantity!r} must be in one zone; found EPSG:{epsg} and {found}: read the "
            f"network with epsg={layer.epsg or epsg}, or make the layer in its zone"
        )
    if not len(sides):
        return
    frame = layer.frame
    east, south = frame.west + frame.width * frame.cols, frame.north - frame.height * frame.rows
    low, high = sides.vertices.min(axis=0), sides.vertices.max(axis=0)
    if high[0] < frame.west or low[0] > east or high[1] < south or low[1] > frame.north:
        raise NoOverlapError(
            f"the network ({low[0]:.0f}, {low[1]:.0f}, {high[0]:.0f}, {high[1]:.0f}) lies beside the layer "
            f"{layer.quantity!r} ({frame.west:.0f}, {south:.0f}, {east:.0f}, {frame.north:.0f}), both in EPSG:{epsg}"
        )


def follow_layer(layer: Layer, sides: Sides, gain: Gain, pool: Executor) -> Iterator[Along]:
    """Yield the means of a layer along lines, step by step.

    Parameters
    ----------
    layer : Layer
        In the zone of the lines.
    sides : Sides
        The lines.
    gain : Gain
        What values add; masks add 1 where they are marked.
    pool : concurrent.futures.Executor
        Threads to add up with. The result does not depend on how many they are.

    Yields
    ------
    Along
        One a step, in order.

    Raises
    ------
    ParameterError
        A layer of shares holds others than those from 0 to 1.
    """
    chords = cut_lines(sides.vertices, sides.offsets, sides.kept, layer.frame, layer.inside)
    for steps, blocks in layer.groups():
        parts = _PARTS if len(steps) == 1 else 1
        sums = np.zeros((2, len(steps), parts, len(sides)))
        for block in blocks:
            _add_block(layer, chords, block, gain, sums, pool)
        for place, step in enumerate(steps):
            summed, length = sums[:, place].sum(axis=1)
            known = np.minimum(length / chords.total, 1.0)
            mean = np.full(len(sides), np.nan)
            np.divide(summed, length, out=mean, where=(known >= LEAST_KNOWN) & (length > 0.0))
            if gain is SHARE:
                _require_shares(mean, layer)
            yield Along(step, mean, known)
        del sums  # before those of the next steps are made


def _add_block(layer: Layer, chords: Chords, block: Block, gain: Gain, sums: FloatArray, pool: Executor) -> None:
    parts, stop = sums.shape[2], block.top + block.values.shape[1]
    begin, end = chords.starts[block.top], chords.starts[stop]
    cuts = np.searchsorted(chords.starts, begin + (end - begin) * np.arange(parts + 1) // parts)
    cuts = np.clip(cuts, block.top, stop)
    cuts[0], cuts[-1] = block.top, stop
    tasks = []
    for place, values in enumerate(block.values):
        for part in range(parts):
            goal = sums[0, place, part], sums[1, place, part]
            span = block.top, int(cuts[part]), int(cuts[part + 1])
            if layer.form == "values":
                tasks.append(pool.submit(add_values, chords, values, *span, *gain, *goal))
            else:
                add = add_bits if layer.form == "bits" else add_mask
                tasks.append(pool.submit(add, chords, values, *span, *goal))
    for task in tasks:
        task.result()


def _require_shares(mean: FloatArray, layer: Layer) -> None:
    strange = (mean < -_SLACK) | (mean > 1.0 + _SLACK)
    if strange.any():
        raise ParameterError(
            f"layer {layer.quantity!r}: expected shares of shadow from 0 to 1, found a mean of "
            f"{mean[strange.argmax()]:.4g} along a line; give a threshold for a layer of heat"
        )
