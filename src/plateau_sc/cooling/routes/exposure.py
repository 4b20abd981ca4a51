"""What routes seek, out of the exposure of edges: costs for the search, and shade and heat along a path."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.answers import Seek
from plateau_sc.cooling.routes.parts import Path, Timetable
from plateau_sc.errors import NoOverlapError, ParameterError
from plateau_sc.kernels.routing_clock import Clock, follow_sides
from plateau_sc.times import require_aware
from plateau_sc.types import Float32Array, FloatArray, IntArray

_SIGNS = {"cool": False, "warm": True}


class Walked(NamedTuple):
    """What was found along paths, piece by piece.

    Parameters
    ----------
    side : ndarray, shape (p,), int64
        Side of the edge that costs least, from its start: left 0, right 1.
    shade : ndarray, shape (p,), float64
        Metres in shade; NaN where that is not known [m].
    excess : ndarray, shape (p,), float64, or None
        Heat, taken along the whole edge; NaN where it is not known [°C m].
    cost : ndarray, shape (p,), float64
        What the piece costs, in the unit of what is sought.
    """

    side: IntArray
    shade: FloatArray
    excess: FloatArray | None
    cost: FloatArray


def seconds_of(instants: pd.DatetimeIndex) -> IntArray:
    """Return instants as whole seconds.

    Parameters
    ----------
    instants : pandas.DatetimeIndex
        With a time zone.

    Returns
    -------
    ndarray, shape (n,), int64
        Seconds since 1970.
    """
    stamps = instants.tz_convert("UTC").tz_localize(None).to_numpy().astype("datetime64[s]")
    return np.asarray(stamps.astype(np.int64))


def make_timetable(network: WalkingNetwork, exposure: EdgeExposure, seek: Seek) -> Timetable:
    """Return what each side of each edge costs at each step.

    Parameters
    ----------
    network : WalkingNetwork
        The edges.
    exposure : EdgeExposure
        Of these edges.
    seek : {"shade", "sun", "cool", "warm"}
        What is sought.

    Returns
    -------
    Timetable
        Metres in sun, metres in shade, or the excess along the edge [°C m]. What is not known costs all of the edge's
        metres, or the highest excess a metre of any edge at the step.

    Raises
    ------
    ParameterError
        The exposure is of other edges, has no heat or the other sign of it, has a cost below 0, or none at all.
    """
    if not isinstance(exposure, EdgeExposure):
        raise ParameterError(
            f"expected an EdgeExposure, as edge_exposure(network, layer) gives it; found {type(exposure).__name__}"
        )
    if len(exposure) != len(network) or not np.array_equal(exposure.length, network.length):
        raise ParameterError(
            f"the exposure is of {len(exposure)} edges, {exposure.length.sum():.0f} m; found a network of "
            f"{len(network)}, {network.length.sum():.0f} m: give the one it was made for"
        )
    bounds = seconds_of(exposure.bounds)
    if (np.diff(bounds) < 1).any():
        raise ParameterError("the steps of the exposure are shorter than a second; expected longer ones")
    if seek in ("shade", "sun"):
        costs = exposure.sun if seek == "shade" else exposure.shade
        _require_some(costs, f"metres in {'sun' if seek == 'shade' else 'shade'}", "a layer of shadow")
        worst = np.broadcast_to(exposure.length.astype(np.float32), costs.shape)
    elif seek in _SIGNS:
        if exposure.excess is None or exposure.below is not _SIGNS[seek]:
            found = "no heat" if exposure.excess is None else f"what lies {'below' if exposure.below else 'above'} it"
            raise ParameterError(
                f"seek={seek!r} needs heat along the edges {'below' if _SIGNS[seek] else 'above'} a threshold; found "
                f"{found}: edge_exposure(network, layer, threshold, below={_SIGNS[seek]})"
            )
        costs = exposure.excess
        _require_some(costs, "heat", "a layer of heat that covers the network")
        worst = _worst_heat(costs, exposure.length)
    else:
        raise ParameterError(f"seek must be 'shade', 'sun', 'cool' or 'warm'; found {seek!r}")
    filled = np.where(np.isnan(costs), worst, costs).astype(np.float32)
    low = float(filled.min(initial=0.0))
    if low < -1e-3 or not np.isfinite(filled).all():
        raise ParameterError(f"the exposure has {low:g} at least; expected finite numbers of 0 or more")
    return Timetable(np.ascontiguousarray(np.maximum(filled, 0.0)), bounds)


def require_instant(exposure: EdgeExposure, instant: object, name: str) -> pd.Timestamp:
    """Return an instant within the hours of an exposure, as whole seconds in its zone.

    Parameters
    ----------
    exposure : EdgeExposure
        The hours.
    instant : pandas.Timestamp, datetime or str
        With a time zone.
    name : str
        What it is, for messages.

    Returns
    -------
    pandas.Timestamp

    Raises
    ------
    NoOverlapError
        It lies outside of the hours.
    ParameterError
        It is none, or has no time zone.
    """
    if isinstance(instant, pd.Timestamp) and instant.tzinfo is not None:
        one = instant
    else:
        index = require_aware(instant)
        if len(index) != 1:
            raise ParameterError(f"{name} must be one instant; found {len(index)}")
        one = index[0]
    first, last = exposure.bounds[0], exposure.bounds[-1]
    found = one.tz_convert(first.tz).floor("s")
    if not first <= found <= last:
        raise NoOverlapError(
            f"{name} is {found}; the layer goes from {first} to {last}: give an instant between, or make the layer "
            "for these hours"
        )
    return pd.Timestamp(found)


def walk_along(
    paths: Sequence[Path], begins: IntArray, timetable: Timetable, exposure: EdgeExposure, factor: Float32Array
) -> Walked:
    """Return what lies along paths at the time that they are walked.

    Parameters
    ----------
    paths : sequence of Path
        The paths, each with a piece at least.
    begins : ndarray, shape (len(paths),), int64
        When each begins: seconds since 1970.
    timetable : Timetable
        What was sought.
    exposure : EdgeExposure
        Shade and heat.
    factor : ndarray, shape (2 m,), float32
        What costs of arcs are multiplied with; where it is 0 both sides are alike.

    Returns
    -------
    Walked
        The pieces of all paths, one path after the other.
    """
    start = int(begins.min())
    now = timetable.during(start, int((begins + np.array([path.seconds for path in paths])).max()) + 1)
    first = int(np.searchsorted(timetable.bounds, now.bounds[0]))
    clock = Clock(now.bounds, start, False)
    arcs, seconds, shares = (
        np.concatenate([getattr(path, name) for path in paths]) for name in ("arcs", "times", "shares")
    )
    entered = np.concatenate([np.cumsum(path.times) - path.times for path in paths])
    size = np.array([len(path.arcs) for path in paths])
    entered += np.repeat(begins - start, size)
    edges, rows = arcs >> 1, np.arange(len(arcs))

    def mean(values: Float32Array) -> FloatArray:
        means = np.empty((len(edges), 2))
        taken = np.ascontiguousarray(values[:, :, edges].transpose(2, 0, 1))
        follow_sides(taken, clock, entered, seconds, means)
        return means

    costs = mean(now.costs) * factor[arcs][:, np.newaxis]
    side = _choose_sides(costs, arcs & 1, np.cumsum(size) - size)
    steps = slice(first, first + len(now.costs))
    excess = None if exposure.excess is None else mean(exposure.excess[steps])[rows, side]
    return Walked(side, mean(exposure.shade[steps])[rows, side] * shares, excess, costs[rows, side] * shares)


def _choose_sides(costs: FloatArray, reverse: IntArray, starts: IntArray) -> IntArray:
    """Return the better side of each piece; of equal ones that on which one walks already, the left to begin with."""
    left, right = costs.T
    better = np.where(right < left, 1 ^ reverse, reverse)
    walking = np.where(left == right, 0, better)
    chosen = left != right
    chosen[starts] = True
    last = np.maximum.accumulate(np.where(chosen, np.arange(len(costs)), 0))
    return np.asarray(walking[last] ^ reverse)


def _worst_heat(costs: Float32Array, length: FloatArray) -> Float32Array:
    per_metre = np.divide(costs, length, out=np.zeros(costs.shape), where=(length > 0.0) & ~np.isnan(costs))
    worst = per_metre.max(axis=(1, 2), keepdims=True)
    return np.asarray(worst * length, dtype=np.float32)


def _require_some(costs: Float32Array, what: str, need: str) -> None:
    if not np.isfinite(costs).any():
        raise ParameterError(f"the exposure has no {what} for any edge at any step; expected {need}")
